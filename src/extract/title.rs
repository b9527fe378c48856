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
    if scraped && page.lines.get(1).is_some_and(|line| line.start < first_line_end(page.text)) {
        if let Some(found) = accept(page, 1, "scraper-title", 0.95) {
            return Some(found);
        }
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
        if is_loud_headline(page, 0) && lines.len() > 1 {
            candidates.push(0);
        }
    }
    let cores: Vec<String> = candidates.iter().map(|&index| core(&lines[index])).collect();
    let repeated = (0..cores.len()).find(|&at| cores[at + 1..].contains(&cores[at]));
    let repeated = repeated.map(|at| candidates[at]);
    if let Some(first) = repeated {
        return accept(page, first, "repeated-line", 0.95);
    }
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
    if let Some((name, start)) = split_prefix(line) {
        let range = line.start + start..line.end();
        let suffix = Some(line.start + name.start..line.start + name.end);
        return Some(Headline { index, range, suffix, rule, confidence });
    }
    let (end, suffix) = split_suffix(line);
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
    enough && weight >= 12 && !is_outlet_like_alone(line) && !is_kicker(line)
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
fn split_suffix(line: &Line<'_>) -> (usize, Option<std::ops::Range<usize>>) {
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
        if long_enough
            && short
            && is_outlet_like(name)
            && capitals
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
            return (end, Some(start..start + name.len()));
        }
    }
    (line.text.len(), None)
}

/// `The Courier | Headline`: the outlet's name, and where the headline begins.
fn split_prefix(line: &Line<'_>) -> Option<(std::ops::Range<usize>, usize)> {
    for separator in [" | ", "｜", " :: "] {
        let Some(at) = line.text.find(separator) else { continue };
        let name = line.text[..at].trim();
        let start = at + separator.len();
        let headline = &line.text[start..];
        let long_enough =
            headline.split_whitespace().count() >= 4 || line.cjk && headline.chars().count() >= 8;
        if long_enough
            && is_outlet_like(name)
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
fn core(line: &Line<'_>) -> String {
    let (end, _) = split_suffix(line);
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
        let line = &page.lines[index];
        let same = line.chars < 300 && line.folded.starts_with(&folded) && core(line) == folded;
        if same && (index < page.body || page.roles[index] == Role::Body && index <= page.body + 1)
        {
            page.roles[index] = Role::Furniture;
            if suffix.is_none() {
                let (_, other) = split_suffix(&page.lines[index]);
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
