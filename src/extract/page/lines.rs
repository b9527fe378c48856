//! Cuts a scraped page into lines and tells what each one is by itself.
//!
//! In: the page. Out: its lines that hold something, each with its folded form, the phrases in
//! it, and a first [`Kind`]. Where the article begins and ends is decided by `page`.

use std::cell::OnceCell;
use std::ops::Range;

use crate::extract::credit::dateline::{Dateline, dateline};
use crate::extract::dates::lines::{LabelledDate, dates_of};
use crate::extract::fold::{count_words, fold_into, is_cjk, is_word_char, trim_invisible};
use crate::extract::phrases::{Hit, Mark, find_phrases};

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
    /// Whether all of it is ASCII: many signs and words of the rules are not.
    pub ascii: bool,
    pub words: usize,
    /// Chinese or Japanese.
    pub cjk: bool,
    /// How much more a character says than one of an alphabet.
    pub density: usize,
    pub ending: Ending,
    pub kind: Kind,
    /// See [`Line::dates`].
    dates: OnceCell<Vec<LabelledDate>>,
    /// See [`Line::dateline`].
    dateline: OnceCell<Option<Dateline>>,
}

/// Folding stops here: what makes a line furniture stands at its beginning.
const FOLDED_BYTES: usize = 320;

impl Line<'_> {
    /// One past its last byte in the page.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The dates in it, each with what stands beside it.
    pub(crate) fn dates(&self) -> &[LabelledDate] {
        self.dates.get_or_init(|| dates_of(self.text))
    }

    /// The dateline that opens it.
    pub(crate) fn dateline(&self) -> Option<&Dateline> {
        self.dateline.get_or_init(|| dateline(self.text)).as_ref()
    }

    /// Where bytes of the line stand in the page.
    pub(crate) fn in_page(&self, range: &Range<usize>) -> Range<usize> {
        self.start + range.start..self.start + range.end
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
        self.chars * self.density
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
    let continued = super::wrap::continued(page);
    let mut rows = page.split('\n').zip(continued.iter().copied().chain(std::iter::repeat(false)));
    while let Some((row, mut goes_on)) = rows.next() {
        let mut end = start + row.len();
        while goes_on && let Some((next, further)) = rows.next() {
            end += 1 + next.len();
            goes_on = further;
        }
        let raw = &page[start..end];
        let text = without_emphasis(trim_invisible(raw));
        let at = start + (text.as_ptr() as usize - raw.as_ptr() as usize);
        start += raw.len() + 1;
        if text.is_empty() {
            blank = true;
            continue;
        }
        if let Some(length) = print_stamp(text) {
            // The day on which somebody printed the page, beside its title.
            let mut line = measured(&text[..length], at, blank);
            line.kind = Kind::Signs;
            found.push(line);
            let rest = trim_invisible(&text[length..]);
            found.push(measured(rest, at + text.len() - rest.len(), true));
        } else if found.is_empty()
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

/// `**By Jane Doe**`, `*Published 3 May*`: marks of emphasis around a whole line say nothing.
fn without_emphasis(line: &str) -> &str {
    for mark in ["**", "__", "*", "_"] {
        let inner = line.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        if let Some(inner) = inner
            && inner.chars().any(char::is_alphabetic)
            && !inner.contains(mark)
            && inner.trim().len() == inner.len()
        {
            return inner;
        }
    }
    line
}

/// The length of `14/05/2024, 09:12` before a wide gap and a title, as browsers print it.
fn print_stamp(line: &str) -> Option<usize> {
    if !line.as_bytes().first()?.is_ascii_digit() {
        return None;
    }
    let gap = line.find("   ").filter(|at| (12..=24).contains(at))?;
    let stamp = &line[..gap];
    let (day, clock) = stamp.split_once(", ")?;
    let numbers =
        day.split(['/', '.', '-']).filter(|part| part.bytes().all(|b| b.is_ascii_digit())).count();
    (numbers == 3 && clock.contains(':') && line[gap..].trim().chars().count() >= 10).then_some(gap)
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
    let ascii = text.is_ascii();
    let chars = if ascii { text.len() } else { text.chars().count() };
    let of_script = |is_of: fn(char) -> bool| match folded.is_ascii() {
        true => 0,
        false => folded.chars().filter(|&character| is_of(character)).count(),
    };
    let all = if folded.is_ascii() { folded.len() } else { folded.chars().count() };
    let cjk_chars = of_script(is_cjk);
    let cjk = cjk_chars * 5 > all * 2;
    let hangul = of_script(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
    let density = if cjk {
        3
    } else if hangul * 2 > all {
        2
    } else {
        1
    };
    let thai = of_script(|c| ('\u{e00}'..='\u{eff}').contains(&c));
    let words = if thai * 2 > all {
        // Written without spaces: a word of six letters and vowel signs.
        chars.div_ceil(6)
    } else if cjk {
        cjk_chars.div_ceil(2)
    } else {
        count_words(text)
    };
    let ending = ending(text);
    let mut line = Line {
        text,
        start,
        blank_before,
        folded,
        hits,
        chars,
        ascii,
        words,
        cjk,
        density,
        ending,
        kind: Kind::Plain,
        dates: OnceCell::new(),
        dateline: OnceCell::new(),
    };
    line.kind = super::kinds::kind_of(&line);
    line
}

fn ending(text: &str) -> Ending {
    let closing = |character: char| {
        matches!(
            character,
            '"' | '\'' | '”' | '’' | '»' | '«' | '“' | ')' | ']' | '）' | '」' | '』' | '】'
        ) || character.is_whitespace()
    };
    // `…了收票口。（編輯：吳素柔）1140304`: a number that an agency adds.
    let text = match text.trim_end_matches(|c: char| c.is_ascii_digit()) {
        bracket if bracket.ends_with(['）', ')']) => bracket,
        _ => text,
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
