//! The headline: a line above the text that is no menu, caption, byline, date or sentence.

use super::agencies::is_outlet_like;
use super::choose::Candidate;
use super::fold::fold;
use super::lines::{Ending, Kind, Line};
use super::page::{Page, Role};
use super::people::collapse;
use super::phrases::Mark;

/// The headline's line, with the outlet's name that may stand behind it.
#[derive(Debug, Clone)]
pub(crate) struct Headline {
    pub index: usize,
    /// Bytes of the page.
    pub range: std::ops::Range<usize>,
    pub suffix: Option<std::ops::Range<usize>>,
    pub rule: &'static str,
    pub confidence: f32,
}

/// Finds the headline of a page.
pub(crate) fn headline(page: &Page<'_>) -> Option<Headline> {
    let lines = &page.lines;
    let scraped = lines.first().is_some_and(|line| line.kind == Kind::ScraperDate);
    if scraped
        && page.lines.get(1).is_some_and(|line| line.start < first_line_end(page.text))
        && let Some(found) = accept(page, 1, "scraper-title", 0.95)
    {
        return Some(found);
    }
    let labelled = lines.iter().take(8).position(|line| labelled_title(line).is_some());
    if let Some(index) = labelled {
        let range = labelled_title(&lines[index])?;
        let range = lines[index].start + range.start..lines[index].start + range.end;
        return Some(Headline {
            index,
            range,
            suffix: None,
            rule: "title-label",
            confidence: 0.95,
        });
    }
    let end = page.body.min(lines.len());
    let mut candidates: Vec<usize> = (0..end).filter(|&index| is_headline(page, index)).collect();
    if candidates.is_empty() && end > 0 {
        candidates.extend((0..end.min(6)).filter(|&index| is_loud_headline(page, index)));
    }
    if candidates.is_empty() && page.body == 0 {
        // A question or an exclamation long enough to look like a paragraph.
        if lines.len() > 1 && is_loud_headline(page, 0) {
            candidates.push(0);
        }
    }
    let cores: Vec<String> = candidates.iter().map(|&index| core(page, &lines[index])).collect();
    let repeated = (0..cores.len()).find(|&at| cores[at + 1..].contains(&cores[at]));
    let repeated = repeated.map(|at| candidates[at]);
    if let Some(first) = repeated {
        return accept(page, first, "repeated-line", 0.95);
    }
    if let Some(found) = repeated_part(page, &candidates) {
        return Some(found);
    }
    if candidates.is_empty() {
        candidates.extend(short_headline(page));
    }
    drop_labels(page, &mut candidates);
    let long =
        |index: &usize| lines[*index].words >= 5 || lines[*index].cjk && lines[*index].chars >= 10;
    // Names and dates stand below the headline: before the first of them it is looked for first.
    let divider = (0..end)
        .find(|&index| matches!(lines[index].kind, Kind::Byline | Kind::Date | Kind::Credit))
        .filter(|&at| at > 0);
    let before: Vec<usize> =
        candidates.iter().copied().filter(|index| divider.is_none_or(|at| *index < at)).collect();
    let pool = if before.is_empty() { &candidates } else { &before };
    let chosen = pool
        .iter()
        .copied()
        .find(|index| long(index) && !caption_like(&lines[*index]))
        .or_else(|| pool.iter().copied().find(long))
        .or_else(|| pool.first().copied())?;
    let confidence = if long(&chosen) { 0.9 } else { 0.75 };
    accept(page, chosen, "headline", confidence)
}

/// `Headline - The Lantern` above `Headline`: what one line adds to the other is the outlet.
fn repeated_part(page: &Page<'_>, candidates: &[usize]) -> Option<Headline> {
    for &index in candidates {
        let whole = &page.lines[index];
        for &other in candidates.iter().filter(|&&other| other != index) {
            let part = &page.lines[other];
            if part.words < 3 && !part.cjk || part.chars + 3 > whole.chars {
                continue;
            }
            let signs = ['-', '–', '—', '|', '｜', ':', '•', '·', '_', '«', '»', '/'];
            let (rest, start) = if let Some(rest) = whole.text.strip_prefix(part.text) {
                (rest, part.text.len())
            } else if let Some(rest) = whole.text.strip_suffix(part.text) {
                (rest, 0)
            } else {
                continue;
            };
            let name = rest.trim().trim_matches(signs).trim();
            let divided = rest.trim().len() > name.len();
            if !divided || name.is_empty() || name.split_whitespace().count() > 5 {
                continue;
            }
            let at = whole.start + start + rest.find(name)?;
            let outlet = is_outlet_like(name) || page.is_own_name(name);
            return Some(Headline {
                index: other,
                range: part.start..part.end(),
                suffix: outlet.then_some(at..at + name.len()),
                rule: "repeated-line",
                confidence: 0.95,
            });
        }
    }
    None
}

/// A short line at the very top, an empty line below it and then the text: nothing else on such a
/// page could be the headline.
fn short_headline(page: &Page<'_>) -> Option<usize> {
    let index = usize::from(page.lines.first()?.kind == Kind::ScraperDate);
    let line = page.lines.get(index)?;
    let next = page.lines.get(index + 1)?;
    let spaceless = line.words == 1 && line.chars >= 6 && !line.text.is_ascii() && !has_case(line);
    let enough = line.words >= 2 || line.cjk && line.chars >= 4 || spaceless;
    let divided = next.blank_before
        && index + 1 == page.body
        && matches!(next.kind, Kind::Prose | Kind::Sentence | Kind::Plain);
    let capitals = line.text.split_whitespace().all(|word| !word.starts_with(char::is_lowercase));
    let known = line.hits.iter().any(|hit| hit.whole) || capitals && is_outlet_like(line.text);
    (divided
        && enough
        && !known
        && matches!(line.kind, Kind::Plain)
        && shaped(line)
        && !page.is_own_name(line.text)
        && !is_person(line))
    .then_some(index)
}

/// A person's name alone: two words, or three where an initial or a small word joins them.
fn is_person(line: &Line<'_>) -> bool {
    let joined = || {
        line.text
            .split_whitespace()
            .any(|word| word.chars().count() <= 2 || word.starts_with(char::is_lowercase))
    };
    has_case(line)
        && (line.words == 2 || line.words == 3 && joined())
        && super::people::is_name(line.text)
}

fn has_case(line: &Line<'_>) -> bool {
    line.text.chars().any(|c| c.is_uppercase() || c.is_lowercase())
}

fn in_capitals(line: &Line<'_>) -> bool {
    has_case(line) && line.text.chars().all(|c| !c.is_lowercase())
}

/// Where a better line stands below, a short line in capitals is a label above the headline, and
/// a line that could be a name or an outlet is one.
fn drop_labels(page: &Page<'_>, candidates: &mut Vec<usize>) {
    let label = |index: usize| {
        let line = &page.lines[index];
        in_capitals(line) && line.words <= 6 && line.chars <= 48
            || line.words <= 3 && has_case(line) && super::people::is_name(line.text)
            || line.words <= 5
                && line.chars <= 36
                && is_outlet_like(line.text)
                && line.text.split_whitespace().all(|word| {
                    word.chars().next().is_some_and(|c| !c.is_lowercase()) || word.len() <= 3
                })
    };
    let Some(last) = candidates.iter().rposition(|&index| !label(index)) else { return };
    let below = candidates[last];
    candidates.retain(|&index| index > below || !label(index));
}

fn first_line_end(text: &str) -> usize {
    let lead = text.len() - text.trim_start().len();
    text[lead..].find('\n').map_or(text.len(), |at| lead + at)
}

/// `Title: …`
fn labelled_title(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    for label in
        ["title:", "headline:", "titel:", "titre :", "título:", "заголовок:", "标题：", "標題："]
    {
        if let Some(rest) = super::fold::strip_folded_prefix(line.text, &fold(label)) {
            let rest = rest.trim_start();
            return (rest.len() > 8).then(|| line.text.len() - rest.len()..line.text.len());
        }
    }
    None
}

fn accept(page: &Page<'_>, index: usize, rule: &'static str, confidence: f32) -> Option<Headline> {
    let line = &page.lines[index];
    if rule == "scraper-title" && !is_scraped_headline(page, index) {
        return None;
    }
    if let Some((name, start)) = split_prefix(page, line) {
        let range = line.start + start..line.end();
        let suffix = Some(line.start + name.start..line.start + name.end);
        return Some(Headline { index, range, suffix, rule, confidence });
    }
    let (end, suffix) = split_suffix(page, line);
    let range = line.start..line.start + end;
    let suffix = suffix.map(|range| line.start + range.start..line.start + range.end);
    Some(Headline { index, range, suffix, rule, confidence })
}

/// Whether the rest of the scraper's first line is a headline.
fn is_scraped_headline(page: &Page<'_>, index: usize) -> bool {
    let line = &page.lines[index];
    let kind = matches!(line.kind, Kind::Plain | Kind::Breadcrumb | Kind::Furniture)
        || matches!(line.kind, Kind::Prose | Kind::Sentence)
            && line.ending != Ending::Stop
            && line.weight() <= 240;
    kind && shaped(line)
        && !page.is_own_name(line.text)
        && !is_person(line)
        && !crate::extract::lines::is_menu(line)
        && (line.words >= 3 || line.cjk || line.chars >= 12)
        && !opens_like_note(line)
}

fn opens_like_note(line: &Line<'_>) -> bool {
    line.opens_with(Mark::Consent).is_some()
        || line.is_whole(Mark::Share)
        || line.is_whole(Mark::Menu)
        || line.opens_with(Mark::Invitation).is_some()
}

/// Whether a line above the text reads as a headline.
fn is_headline(page: &Page<'_>, index: usize) -> bool {
    let line = &page.lines[index];
    let kind =
        line.kind == Kind::Plain || line.kind == Kind::Sentence && line.ending == Ending::Loud;
    if !kind || !shaped(line) {
        return false;
    }
    let weight = line.weight();
    let enough = line.words >= 4
        || line.cjk && line.chars >= 7
        || line.words == 3 && weight >= 14
        || line.words == 2 && weight >= 14 && title_position(page, index);
    enough
        && weight >= 12
        && !is_outlet_like_alone(line)
        && !is_kicker(line)
        && !page.is_own_name(line.text)
        && !is_person(line)
        && !is_row_of_capitals(line)
        && !below_contents(page, index)
}

/// `Главная Новости Общество Спорт`: in a script with case where titles are written as sentences,
/// a row of single words with capitals is a menu.
fn is_row_of_capitals(line: &Line<'_>) -> bool {
    let other = |c: char| matches!(c, '\u{370}'..='\u{52f}');
    line.words >= 4
        && line.text.chars().any(other)
        && line.text.split_whitespace().all(|word| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase)
                && word.chars().count() >= 3
                && letters.all(|c| c.is_lowercase() || c == '-')
        })
}

/// An entry of the list below `Contents`.
fn below_contents(page: &Page<'_>, index: usize) -> bool {
    for at in (0..index).rev() {
        if page.lines[at + 1].blank_before {
            return false;
        }
        match page.lines[at].kind {
            Kind::Related => return true,
            Kind::Plain => {}
            _ => return false,
        }
    }
    false
}

/// Two words are a headline only where nothing else above the text could be.
fn title_position(page: &Page<'_>, index: usize) -> bool {
    let below = page.lines.get(index + 1).is_some_and(|line| {
        matches!(line.kind, Kind::Prose | Kind::Byline | Kind::Date | Kind::Sentence)
    });
    below
        && page.lines[..page.body]
            .iter()
            .filter(|line| line.kind == Kind::Plain && line.words >= 3)
            .count()
            == 0
}

/// A headline that asks or calls, so long that it passed for a paragraph.
fn is_loud_headline(page: &Page<'_>, index: usize) -> bool {
    let Some(line) = page.lines.get(index) else { return false };
    matches!(line.kind, Kind::Prose | Kind::Sentence)
        && line.ending == Ending::Loud
        && line.weight() <= 170
        && shaped(line)
        && !line.text.contains(". ")
        && page.lines.get(index + 1).is_some()
}

fn shaped(line: &Line<'_>) -> bool {
    let weight = line.weight();
    let stop = line.ending == Ending::Stop && !ends_with_abbreviation(line.text)
        || line.ending == Ending::Colon;
    weight <= 260
        && !stop
        && !line.text.starts_with(['-', '•', '–', '*', '▪', '#'])
        && line.text.chars().any(char::is_alphabetic)
        && !relative_time(line)
}

/// `… in the U.S.` does not end a sentence.
fn ends_with_abbreviation(text: &str) -> bool {
    let last = text
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or("")
        .trim_end_matches(['"', '”', '’', '\'']);
    let letters: Vec<&str> = last.split('.').filter(|part| !part.is_empty()).collect();
    letters.len() >= 2
        && letters
            .iter()
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
        || matches!(last, "Inc." | "Co." | "Ltd." | "Corp." | "Jr." | "Sr.")
}

fn is_outlet_like_alone(line: &Line<'_>) -> bool {
    line.words <= 3 && is_outlet_like(line.text) && line.chars < 30
}

/// `2 hours ago`, `vor 3 Stunden`
fn relative_time(line: &Line<'_>) -> bool {
    let digit = line.folded.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let words = [
        " ago",
        "minutes",
        "hours",
        "min read",
        "小时前",
        "分钟前",
        "時間前",
        "分前",
        "시간 전",
        "분 전",
    ];
    line.chars <= 30
        && (digit
            || line.folded.starts_with("vor ")
            || line.folded.starts_with("il y a ")
            || line.folded.starts_with("hace "))
        && (words.iter().any(|word| line.folded.contains(word))
            || line.folded.starts_with("vor ")
            || line.folded.starts_with("il y a ")
            || line.folded.starts_with("hace ")
            || line.words <= 3)
}

/// `EXCLUSIVE`, `War in Ukraine`: a label above the headline.
fn is_kicker(line: &Line<'_>) -> bool {
    line.words <= 3 && line.is_whole(Mark::Menu) || line.is_whole(Mark::Tags)
}

/// `The president, left, shakes hands …`: what only captions say.
fn caption_like(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const CUES: &[&str] = &[
        ", left,", ", right,", "(left)", "(right)", "(l)", "(r)", "pictured", "seen here",
        "shake hands during", "poses for", "speaks during", "arrives at the", "(links)", "(rechts)",
        "(à gauche)", "archive photo", "file photo", "(izquierda)", "(слева)", "(ліворуч)",
    ];
    CUES.iter().any(|cue| line.folded.contains(cue))
}

/// What of a line is the headline, and the outlet's name behind it: `Headline | The Courier`.
fn split_suffix(page: &Page<'_>, line: &Line<'_>) -> (usize, Option<std::ops::Range<usize>>) {
    for separator in [" | ", " – ", " — ", " - ", "｜", " :: ", " • ", "_", "|", " · "] {
        let Some(at) = line.text.rfind(separator) else { continue };
        let name = line.text[at + separator.len()..].trim();
        let headline = line.text[..at].trim_end();
        let start = at
            + separator.len()
            + (line.text[at + separator.len()..].len()
                - line.text[at + separator.len()..].trim_start().len());
        let long_enough =
            headline.split_whitespace().count() >= 3 || line.cjk && headline.chars().count() >= 7;
        let short = name.split_whitespace().count() <= 4 && name.chars().count() <= 40;
        let capitals = name
            .split_whitespace()
            .all(|word| word.chars().next().is_some_and(|c| !c.is_lowercase()) || word.len() <= 3);
        let own = page.is_own_name(name);
        let section = separator == " | " && is_section(name);
        if long_enough
            && short
            && (is_outlet_like(name) || own || section)
            && (capitals || own)
            && (separator != "_" || line.cjk)
        {
            // `Headline | World | The Courier`: sections go too.
            let mut end = headline.len();
            if separator == " | " || separator == "｜" || separator == "|" {
                while let Some(at) = line.text[..end].rfind(separator) {
                    let section = line.text[at + separator.len()..end].trim();
                    if section.split_whitespace().count() > 2 {
                        break;
                    }
                    end = line.text[..at].trim_end().len();
                }
            }
            let outlet = own || is_outlet_like(name);
            return (end, outlet.then_some(start..start + name.len()));
        }
    }
    (line.text.len(), None)
}

/// A word of menus: `World`, `Politik`.
fn is_section(name: &str) -> bool {
    let mut hits = Vec::new();
    super::phrases::find_phrases(&fold(name), &mut hits);
    hits.iter().any(|hit| hit.whole && hit.mark == Mark::Menu)
}

/// `The Courier | Headline`: the outlet's name, and where the headline begins.
fn split_prefix(page: &Page<'_>, line: &Line<'_>) -> Option<(std::ops::Range<usize>, usize)> {
    for separator in [" | ", "｜", " :: ", " – ", " — ", " - ", ": "] {
        let Some(at) = line.text.find(separator) else { continue };
        let name = line.text[..at].trim();
        let start = at + separator.len();
        let headline = &line.text[start..];
        let long_enough =
            headline.split_whitespace().count() >= 4 || line.cjk && headline.chars().count() >= 8;
        let own = page.is_own_name(name);
        let sure = matches!(separator, " | " | "｜" | " :: ");
        if long_enough
            && (own || sure && is_outlet_like(name))
            && name.split_whitespace().count() <= 5
            && !is_outlet_like(headline.rsplit(separator).next().unwrap_or(headline))
        {
            let start = line.text.len() - headline.trim_start().len();
            return Some((0..name.len(), start));
        }
    }
    None
}

/// The folded headline of a line without the outlet behind it.
fn core(page: &Page<'_>, line: &Line<'_>) -> String {
    let (end, _) = split_suffix(page, line);
    fold(&line.text[..end])
}

/// Marks the headline, its repetitions above the text included, and gives the candidate.
pub(crate) fn take_headline(
    page: &mut Page<'_>,
) -> (Option<Candidate<String>>, Option<std::ops::Range<usize>>) {
    let Some(found) = headline(page) else { return (None, None) };
    let folded = fold(&page.text[found.range.clone()]);
    page.roles[found.index] = Role::Title;
    let mut suffix = found.suffix.clone();
    for index in found.index + 1..page.lines.len().min(found.index + 14) {
        let same = page.lines[index].chars < 300 && core(page, &page.lines[index]) == folded;
        if same && (index < page.body || page.roles[index] == Role::Body && index <= page.body + 1)
        {
            page.roles[index] = Role::Furniture;
            if suffix.is_none() {
                let (_, other) = split_suffix(page, &page.lines[index]);
                suffix = other.map(|range| {
                    page.lines[index].start + range.start..page.lines[index].start + range.end
                });
            }
        }
    }
    // What stands between the headline and the text without being a sentence is a deck.
    for index in found.index + 1..page.body.min(page.lines.len()) {
        let line = &page.lines[index];
        let deck = line.kind == Kind::Sentence && line.words >= 5
            || line.kind == Kind::Plain
                && line.weight() >= 70
                && line.words >= 8
                && page.roles[index] != Role::Furniture;
        if deck
            && !matches!(line.kind, Kind::Caption)
            && page.roles[index] == Role::Furniture
            && fold(line.text) != folded
        {
            page.roles[index] = Role::Body;
        }
    }
    let value = collapse(&page.text[found.range.clone()]);
    let candidate = Candidate::new(value, found.rule, found.range, found.confidence);
    (Some(candidate), suffix)
}
