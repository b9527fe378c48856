//! Cuts a scraped page into lines and tells what each one is by itself.
//!
//! In: the page. Out: its lines that hold something, each with its folded form, the phrases in
//! it, and a first [`Kind`]. Where the article begins and ends is decided by `page`.

use super::fold::{fold_into, is_cjk, is_word_char, trim_invisible};
use super::phrases::{Hit, Mark, find_phrases};

/// What a line is, as far as it shows by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// ` date 2025-02-13` in front of a scraped text.
    ScraperDate,
    /// A paragraph: long, and a sentence at its end.
    Prose,
    /// A short line that ends as a sentence does.
    Sentence,
    /// A line without the end of a sentence: headline, subhead, entry of a list.
    Plain,
    /// `News / World`.
    Breadcrumb,
    /// A picture's caption or credit.
    Caption,
    /// Dates and little else.
    Date,
    /// Names of authors.
    Byline,
    /// `Source: X`, an agency's name alone.
    Credit,
    /// Rights, registrations.
    Rights,
    /// Heading of a list of other articles.
    Related,
    /// Heading of readers' comments.
    Comments,
    /// Read-more lines, share bars, consent, invitations, menus, notes.
    Furniture,
    /// No letters at all.
    Signs,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// A full stop, also before closing quotes.
    Stop,
    /// `?`, `!` or `…`.
    Loud,
    Colon,
    /// None of them.
    Open,
}

/// A line that holds something.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    /// Without white space and invisible characters at its ends.
    pub text: &'a str,
    /// First byte in the page.
    pub start: usize,
    /// Whether an empty line stands before it.
    pub blank_before: bool,
    /// The folded beginning of the line.
    pub folded: String,
    pub hits: Vec<Hit>,
    pub chars: usize,
    pub words: usize,
    /// Chinese or Japanese.
    pub cjk: bool,
    pub ending: Ending,
    pub kind: Kind,
}

/// Folding stops here: what makes a line furniture stands at its beginning.
const FOLDED_BYTES: usize = 320;

impl Line<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(crate) fn has(&self, mark: Mark) -> bool {
        self.hits.iter().any(|hit| hit.mark == mark)
    }

    /// A phrase of this kind at the beginning of the line.
    pub(crate) fn opens_with(&self, mark: Mark) -> Option<&Hit> {
        self.hits.iter().find(|hit| hit.mark == mark && self.is_opening(hit.start))
    }

    pub(crate) fn is_whole(&self, mark: Mark) -> bool {
        self.hits.iter().any(|hit| hit.mark == mark && hit.whole)
    }

    /// Whether nothing but signs stands before `at` in the folded line.
    fn is_opening(&self, at: usize) -> bool {
        !self.folded[..at].chars().any(is_word_char)
    }

    /// Whether the line holds Chinese or Japanese at all.
    pub(crate) fn cjk_like(&self) -> bool {
        self.cjk || self.folded.chars().any(is_cjk)
    }

    /// Characters weighted so that a Chinese line counts like its translation.
    pub(crate) fn weight(&self) -> usize {
        if self.cjk { self.chars * 3 } else { self.chars }
    }

    pub(crate) fn ends_sentence(&self) -> bool {
        matches!(self.ending, Ending::Stop | Ending::Loud)
    }
}

/// The lines of a page.
pub(crate) fn lines(page: &str) -> Vec<Line<'_>> {
    let mut found: Vec<Line<'_>> = Vec::new();
    let mut blank = false;
    let mut start = 0;
    for raw in page.split('\n') {
        let text = trim_invisible(raw);
        let at = start + (raw.len() - raw.trim_start_matches(is_trimmed).len());
        start += raw.len() + 1;
        if text.is_empty() {
            blank = true;
            continue;
        }
        if found.is_empty()
            && let Some(length) = scraper_date(text)
        {
            let mut line = measured(&text[..length], at, blank);
            line.kind = Kind::ScraperDate;
            found.push(line);
            let rest = trim_invisible(&text[length..]);
            if !rest.is_empty() {
                let offset = text.len() - rest.len();
                found.push(measured(rest, at + offset, true));
            }
        } else {
            found.push(measured(text, at, blank));
        }
        blank = false;
    }
    found
}

fn is_trimmed(character: char) -> bool {
    character.is_whitespace() || super::fold::is_ignored(character)
}

/// The length of `date 2025-02-13` at the beginning of a page.
fn scraper_date(line: &str) -> Option<usize> {
    let rest = line.strip_prefix("date ").or_else(|| line.strip_prefix("date: "))?;
    let day = rest.trim_start();
    let value = day.get(..10)?;
    value.parse::<crate::article::Date>().ok()?;
    let ends = !day[10..].starts_with(|next: char| next.is_ascii_digit() || next == '-');
    ends.then(|| line.len() - day.len() + 10)
}

fn measured(text: &str, start: usize, blank_before: bool) -> Line<'_> {
    let mut cut = text.len().min(FOLDED_BYTES);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    let mut folded = String::with_capacity(cut + 8);
    fold_into(&text[..cut], &mut folded);
    let mut hits = Vec::new();
    find_phrases(&folded, &mut hits);
    let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
    let cjk_chars = folded.chars().filter(|&character| is_cjk(character)).count();
    let cjk = cjk_chars * 5 > folded.chars().count() * 2;
    let words = if cjk { cjk_chars.div_ceil(2) } else { text.split_whitespace().count() };
    let ending = ending(text);
    let mut line = Line {
        text,
        start,
        blank_before,
        folded,
        hits,
        chars,
        words,
        cjk,
        ending,
        kind: Kind::Plain,
    };
    line.kind = kind_of(&line);
    line
}

fn ending(text: &str) -> Ending {
    let closing = |character: char| {
        matches!(
            character,
            '"' | '\'' | '”' | '’' | '»' | '«' | '“' | ')' | ']' | '）' | '」' | '』' | '】'
        ) || character.is_whitespace()
    };
    let open = text.trim_end_matches(closing);
    let last = open.chars().next_back();
    // `…the motto "COMMON SENSE"` ends openly, `(AP)` after a full stop does not.
    let stop = match last {
        Some('.' | '。' | '｡' | '۔' | '।' | '．' | '։') => Ending::Stop,
        Some('?' | '!' | '…' | '？' | '！' | '؟' | ';') => Ending::Loud,
        Some(':' | '：') => Ending::Colon,
        _ => Ending::Open,
    };
    if stop != Ending::Open {
        return if stop == Ending::Stop && open.ends_with("...") { Ending::Loud } else { stop };
    }
    let credit = text.ends_with([')', '）', '】']).then(|| text.rfind(['(', '（', '【'])).flatten();
    match credit {
        Some(at) if text.len() - at < 40 && at > 0 => match ending(text[..at].trim_end()) {
            Ending::Stop => Ending::Stop,
            _ => Ending::Open,
        },
        _ => Ending::Open,
    }
}

/// Weights above which a line is a paragraph: with and without a full stop.
const PARAGRAPH: usize = 85;
const LONG_PARAGRAPH: usize = 170;

fn kind_of(line: &Line<'_>) -> Kind {
    if !line.folded.chars().any(|character| character.is_alphabetic()) {
        let digits = line.folded.bytes().filter(u8::is_ascii_digit).count();
        return if digits >= 6 { Kind::Plain } else { Kind::Signs };
    }
    let weight = line.weight();
    let prose = line.ends_sentence() && weight >= PARAGRAPH
        || weight >= LONG_PARAGRAPH && bars(line.text) < 3;
    if let Some(kind) = furniture_kind(line, weight, prose) {
        return kind;
    }
    if super::caption::is_caption(line) {
        return Kind::Caption;
    }
    if prose {
        return Kind::Prose;
    }
    if bars(line.text) >= 3 || is_menu(line) {
        return Kind::Furniture;
    }
    if is_breadcrumb(line) {
        return Kind::Breadcrumb;
    }
    if line.ends_sentence() && (line.words >= 3 || line.ending == Ending::Stop) {
        return Kind::Sentence;
    }
    Kind::Plain
}

/// Furniture by its set phrases. A paragraph needs more than a mention of them.
fn furniture_kind(line: &Line<'_>, weight: usize, prose: bool) -> Option<Kind> {
    let quoted = line.text.starts_with(['"', '“', '„', '«', '「']);
    if links_of_text_browser(line.text) && !(prose && line.ends_sentence()) {
        return Some(Kind::Furniture);
    }
    if !line.text.contains('©') && line.hits.is_empty() || quoted && prose {
        return None;
    }
    let opens = |mark| line.opens_with(mark).is_some();
    if line.is_whole(Mark::Comments) || opens(Mark::Comments) && weight < 60 {
        return Some(Kind::Comments);
    }
    if line.is_whole(Mark::Related)
        || line.is_whole(Mark::ReadMore)
        || line.is_whole(Mark::AboutAuthor)
    {
        return Some(Kind::Related);
    }
    if opens(Mark::ReadMore) && (weight < 220 && (!prose || has_separator(line, Mark::ReadMore))) {
        // `Related party talks stall`: a headline, unless a sign follows the phrase.
        let sure = has_separator(line, Mark::ReadMore);
        return sure.then_some(Kind::Furniture);
    }
    if line.is_whole(Mark::EndNotes) {
        return Some(Kind::Related);
    }
    // `The Courier © 2025 · Imprint`
    if weight < 200 && !opens(Mark::Photo) && rights_with_year(line.text) {
        return Some(Kind::Rights);
    }
    if line.has(Mark::Rights) {
        let open_right = opens(Mark::Rights) && weight < 260;
        if open_right || weight < 320 {
            return Some(Kind::Rights);
        }
    }
    let whole = line.is_whole(Mark::Share)
        || line.is_whole(Mark::Advert)
        || line.is_whole(Mark::Invitation)
        || line.is_whole(Mark::Consent)
        || line.is_whole(Mark::Note)
        || line.is_whole(Mark::Tags);
    if whole {
        return Some(Kind::Furniture);
    }
    if opens(Mark::Tags) && weight < 240
        || opens(Mark::Share) && weight < 90 && !line.ends_sentence()
    {
        return Some(Kind::Furniture);
    }
    if line.has(Mark::Note) && weight < 330 {
        return Some(Kind::Furniture);
    }
    let count = |mark| line.hits.iter().filter(|hit| hit.mark == mark).count();
    let consent = count(Mark::Consent);
    if consent >= 2 && weight < 600 || consent >= 1 && weight < 140 {
        return Some(Kind::Furniture);
    }
    let invitations = count(Mark::Invitation);
    if invitations >= 2 && weight < 330 || invitations == 1 && weight < 170 {
        return Some(Kind::Furniture);
    }
    None
}

/// `© 2025` or `2025 ©` anywhere in the line.
fn rights_with_year(text: &str) -> bool {
    let Some(at) = text.find('©') else { return false };
    let year = |word: Option<&str>| {
        word.map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()))
            .and_then(|word| word.get(..4))
            .is_some_and(|word| word.starts_with("19") || word.starts_with("20"))
    };
    year(text[at + '©'.len_utf8()..].split_whitespace().next())
        || year(text[..at].split_whitespace().next_back())
}

/// `[1]Home [2]News`: two numbered links or more, and one of them at the beginning.
fn links_of_text_browser(text: &str) -> bool {
    let mut found = 0;
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        if found == 0 && at > 2 {
            return false;
        }
        rest = &rest[at + 1..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let link = (1..=3).contains(&digits)
            && rest[digits..].starts_with(']')
            && rest[digits + 1..].starts_with(|c: char| c.is_alphanumeric());
        found += usize::from(link);
    }
    found >= 2
}

/// Whether the phrase is followed by a sign that divides it from what it announces.
fn has_separator(line: &Line<'_>, mark: Mark) -> bool {
    line.opens_with(mark).is_some_and(|hit| {
        let rest = line.folded[hit.end..].trim_start();
        rest.starts_with([':', '>', '|', '-', '→', '»', '▶', '"', '・', '/', '…', ']'])
    })
}

fn bars(text: &str) -> usize {
    text.chars().filter(|character| matches!(character, '|' | '｜' | '•' | '·' | '›')).count()
}

/// A row of sections: `Home  World  Sport`, `首页 新闻 教育 汽车`.
pub(crate) fn is_menu(line: &Line<'_>) -> bool {
    if line.ending != Ending::Open || line.chars > 200 {
        return false;
    }
    let covered: usize =
        line.hits.iter().filter(|hit| hit.mark == Mark::Menu).map(|hit| hit.end - hit.start).sum();
    let letters =
        line.folded.chars().filter(|&c| is_word_char(c)).map(char::len_utf8).sum::<usize>();
    let items = line.hits.iter().filter(|hit| hit.mark == Mark::Menu).count();
    if items >= 3 && covered * 10 >= letters * 7
        || items >= 2
            && covered * 10 >= letters * 9
            && !line.text.contains(['/', '>', '|', '›', '»', '＞', '-'])
    {
        return true;
    }
    let gaps =
        line.text.split("  ").chain(line.text.split('\t')).chain(line.text.split("\u{a0}\u{a0}"));
    let short = |item: &&str| !item.trim().is_empty() && item.split_whitespace().count() <= 3;
    let wide: Vec<&str> =
        gaps.filter(|item| !item.trim().is_empty() && item.len() < line.text.len()).collect();
    if wide.len() >= 3
        && wide.iter().all(short)
        && !line.text.bytes().any(|byte| byte.is_ascii_digit())
    {
        return true;
    }
    let parts: Vec<&str> = line.folded.split(' ').collect();
    let steps = line.text.contains(['/', '>', '›', '»', '＞']);
    let least = if items >= 2 && !steps { 3 } else { 4 };
    line.cjk && parts.len() >= least && parts.iter().all(|part| part.chars().count() <= 4)
}

/// `News / World`, `Home > Politics`, `首页 > 国际`: two to six short steps.
fn is_breadcrumb(line: &Line<'_>) -> bool {
    const SIGNS: &[char] = &['/', '>', '»', '›', '→', '►', '|', '—', '–', '-', ':', '＞', '｜'];
    if line.chars > 90 || line.ends_sentence() || !line.text.contains(SIGNS) {
        return false;
    }
    let folded = line
        .text
        .replace(['\u{a0}', '\u{3000}'], " ")
        .replace(['＞', '»', '›', '→', '►'], ">")
        .to_lowercase();
    let folded = super::people::collapse(&folded);
    for separator in [" / ", " > ", ">", "/", " | ", " — ", " – ", " - ", " :: "] {
        if !folded.contains(separator) {
            continue;
        }
        let dash = matches!(separator, " — " | " – " | " - ");
        if separator == "/" && !line.cjk && folded.contains(' ') {
            continue;
        }
        let steps: Vec<&str> = folded.split(separator).map(str::trim).collect();
        let menu = line.hits.iter().filter(|hit| hit.mark == Mark::Menu).count();
        let short = |step: &&str| {
            step.split(' ').count() <= 3
                && step.chars().count() <= 24
                && !step.bytes().any(|byte| byte.is_ascii_digit())
        };
        let empty_ends = steps.iter().filter(|step| step.is_empty()).count();
        if steps.len() - empty_ends >= 2
            && steps.len() <= 6
            && steps.iter().all(short)
            && (!dash || menu >= 2)
            && (separator != " | " || steps.len() - empty_ends >= 3 || menu >= 2)
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Kind {
        lines(text)[0].kind
    }

    #[test]
    fn tells_lines_apart() {
        for (text, wanted) in [
            ("News\u{a0}/\u{a0} World", Kind::Breadcrumb),
            ("Home > Politics > Senate", Kind::Breadcrumb),
            ("首页 > 国际", Kind::Breadcrumb),
            ("Minister quits over 5/6 vote", Kind::Plain),
            ("Read more: Harbour plan delayed", Kind::Furniture),
            ("Related party talks stall", Kind::Plain),
            ("Meistgelesen", Kind::Related),
            ("Комментарии (14)", Kind::Comments),
            ("Comments by the minister drew anger.", Kind::Sentence),
            ("© 2025 The Kiel Courier", Kind::Rights),
            ("We use cookies to improve our site. Read our privacy policy.", Kind::Furniture),
            ("* * *", Kind::Signs),
            ("[1]Home [2]World [3]Harbour news", Kind::Furniture),
            ("The Quay Lantern © 2025 · Imprint · Privacy", Kind::Rights),
            ("EMBARGO: 12 March, 06:00", Kind::Furniture),
            ("EMBARGOED UNTIL 06:00 GMT", Kind::Furniture),
            ("Embargo on harbour steel is lifted", Kind::Plain),
            ("Not for publication before Monday", Kind::Furniture),
            ("字型大小：小 中 大", Kind::Furniture),
            ("Размер шрифта: А А А", Kind::Furniture),
            ("This is an opinion column. The author is a sailor.", Kind::Furniture),
            ("Notes to editors", Kind::Related),
            ("Inhaltsverzeichnis", Kind::Related),
            ("Contents of the chest are still unknown", Kind::Plain),
            ("This is a developing story and will be updated.", Kind::Furniture),
            ("Share on Facebook", Kind::Furniture),
            (
                "“We will subscribe to our principles,” the mayor said, and then he left the hall by a side door.",
                Kind::Prose,
            ),
        ] {
            assert_eq!(kind(text), wanted, "{text}");
        }
    }

    #[test]
    fn takes_the_date_of_the_scraper_off_the_first_line() {
        let found = lines(" date 2025-02-13 Talks begin in Oslo\n\nText");
        assert_eq!(found[0].kind, Kind::ScraperDate);
        assert_eq!(found[1].text, "Talks begin in Oslo");
        assert_eq!(lines("date 2025-02-30 x")[0].kind, Kind::Plain);
        assert_eq!(lines("date 2025-02-130 x").len(), 1);
    }
}
