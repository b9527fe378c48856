//! The headline: a line above the text that is no menu, caption, byline, date or sentence.

mod above;
pub(crate) mod outlet;
mod shape;

use crate::extract::agencies::is_outlet_like;
use crate::extract::choose::Candidate;
use crate::extract::fold::{collapse, fold, original_offset};
use crate::extract::page::header::Field;
use crate::extract::page::lines::{Kind, Line};
use crate::extract::page::{Page, Role};
use above::stands_above;
use outlet::{core, outlet_with_motto, split_prefix, split_suffix};
use shape::{
    caption_like, has_case, in_capitals, is_headline, is_loud_headline, is_person,
    is_scraped_headline, shaped,
};

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
    if let Some(found) = labelled(page) {
        return Some(found);
    }
    if let Some(found) = markdown_heading(page) {
        return Some(found);
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
    if let Some(first) = repeated(page, &candidates) {
        return accept(page, first, "repeated-line", 0.95);
    }
    if let Some(found) = repeated_part(page, &candidates) {
        return Some(found);
    }
    if candidates.is_empty() {
        candidates.extend(short_headline(page));
    }
    drop_labels(page, &mut candidates);
    // `Bergslagsbladet – Nyheter från bruket`: an outlet and its motto above the headline.
    if candidates.len() > 1 && outlet_with_motto(&lines[candidates[0]]).is_some() {
        candidates.remove(0);
    }
    let chosen = best_of(page, &candidates)?;
    let confidence = if is_long(&lines[chosen]) { 0.9 } else { 0.75 };
    accept(page, chosen, "headline", confidence)
}

/// The first of the candidates that says what a later one says again.
fn repeated(page: &Page<'_>, candidates: &[usize]) -> Option<usize> {
    let cores: Vec<String> =
        candidates.iter().map(|&index| core(page, &page.lines[index])).collect();
    let at = (0..cores.len()).find(|&at| cores[at + 1..].contains(&cores[at]))?;
    Some(candidates[at])
}

/// The first long candidate that is no caption, where there is one.
fn best_of(page: &Page<'_>, candidates: &[usize]) -> Option<usize> {
    let lines = &page.lines;
    // Names and dates stand below the headline: before the first of them it is looked for first.
    let divider = (0..page.body.min(lines.len()))
        .find(|&index| matches!(lines[index].kind, Kind::Byline | Kind::Date | Kind::Credit))
        .filter(|&at| at > 0);
    let before: Vec<usize> =
        candidates.iter().copied().filter(|index| divider.is_none_or(|at| *index < at)).collect();
    let pool = if before.is_empty() { candidates } else { &before };
    let long = || pool.iter().copied().filter(|&index| is_long(&lines[index]));
    long()
        .find(|&index| !caption_like(&lines[index]))
        .or_else(|| long().next())
        .or_else(|| pool.first().copied())
}

fn is_long(line: &Line<'_>) -> bool {
    line.words >= 5 || line.cjk && line.chars >= 10
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

/// Where a better line stands below, a short line in capitals is a label above the headline, and
/// a line that could be a name or an outlet is one.
fn drop_labels(page: &Page<'_>, candidates: &mut Vec<usize>) {
    let end = page.body.min(page.lines.len());
    let label = |index: usize| {
        let line = &page.lines[index];
        line.words <= 7 && (line.text.starts_with("Báo ") || line.text.starts_with("Tạp chí "))
            || in_capitals(line) && line.words <= 6 && line.chars <= 48
            || stands_above(page, index)
            || page.lines[..end].iter().skip(index + 1).any(|longer| {
                // `Cow swims` as the last step of a menu above `Cow swims for three days`.
                longer.kind == Kind::Plain
                    && longer.folded.strip_prefix(&line.folded).is_some_and(|rest| {
                        rest.starts_with(' ') && rest.split_whitespace().count() >= 2
                    })
            })
            || line.words <= 3 && has_case(line) && crate::extract::people::is_name(line.text)
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

/// `# Headline`: the first heading of the first rank, above the text.
fn markdown_heading(page: &Page<'_>) -> Option<Headline> {
    let end = (page.body + 1).min(page.lines.len());
    (0..end).find_map(|index| {
        let line = &page.lines[index];
        let rest = line.text.strip_prefix("# ")?.trim_start();
        let rest = rest.trim_matches(['*', '_', '#', ' ']);
        let (length, suffix) = split_suffix(page, rest, line.cjk);
        let words = rest.split_whitespace().count();
        let start = line.start + (rest.as_ptr() as usize - line.text.as_ptr() as usize);
        let fits =
            (words >= 3 || line.cjk) && rest.chars().count() <= 220 && !page.is_own_name(rest);
        fits.then(|| Headline {
            index,
            range: start..start + length,
            suffix: suffix.map(|suffix| start + suffix.start..start + suffix.end),
            rule: "title-label",
            confidence: 0.93,
        })
    })
}

/// The title that a header or a label names, without the outlet behind it.
fn labelled(page: &Page<'_>) -> Option<Headline> {
    let of_header = page.header.iter().find(|field| field.field == Field::Title);
    let (index, range) = match of_header {
        Some(field) => (field.index, field.range.clone()),
        // Below a headline such a label names the film or the book that is reviewed.
        None => page
            .lines
            .iter()
            .take(8)
            .enumerate()
            .take_while(|(at, _)| {
                *at == 0 || page.lines[at - 1].kind != Kind::Plain || page.lines[at - 1].words < 4
            })
            .find_map(|(index, line)| Some((index, labelled_title(line)?)))?,
    };
    let line = &page.lines[index];
    let (end, suffix) = split_suffix(page, &line.text[range.clone()], line.cjk);
    let start = line.start + range.start;
    (end > 0).then(|| Headline {
        index,
        range: start..start + end,
        suffix: suffix.map(|suffix| start + suffix.start..start + suffix.end),
        rule: "title-label",
        confidence: 0.95,
    })
}

/// `Title: …`
fn labelled_title(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "title", "headline", "titel", "titre", "titulo", "titolo", "otsikko", "overskrift", "tytul", "tytul artykulu", "titulek", "nadpis", "naslov",
        "заголовок", "назва", "заглавие", "наслов", "titlu", "τιτλος", "baslik", "العنوان", "عنوان", "כותרת", "शीर्षक", "judul", "tieu de", "제목", "题目", "標題",
        "标题", "題名", "タイトル", "見出し", "หัวข้อ", "antrastė", "pealkiri", "virsraksts",
    ];
    let colon = line.folded.find(':').filter(|at| *at <= 40)?;
    let label = line.folded[..colon].trim_end();
    LABELS.iter().find(|known| **known == label)?;
    let start = original_offset(line.text, colon);
    let rest = line.text[start..].trim_start_matches([':', '：']).trim_start();
    (rest.len() > 8).then(|| line.text.len() - rest.len()..line.text.len())
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
    let (end, suffix) = split_suffix(page, line.text, line.cjk);
    let range = line.start..line.start + end;
    let suffix = suffix.map(|range| line.start + range.start..line.start + range.end);
    Some(Headline { index, range, suffix, rule, confidence })
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
        let shared = line.folded.len().min(folded.len());
        let same = line.chars < 300
            && line.folded.as_bytes()[..shared] == folded.as_bytes()[..shared]
            && core(page, line) == folded;
        if same && (index < page.body || page.roles[index] == Role::Body && index <= page.body + 1)
        {
            page.roles[index] = Role::Furniture;
            if suffix.is_none() {
                let (_, other) = split_suffix(page, page.lines[index].text, page.lines[index].cjk);
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
    let value = title_text(&page.text[found.range.clone()]);
    let candidate = Candidate::new(value, found.rule, found.range, found.confidence);
    (Some(candidate), suffix)
}

/// A headline without the signs before it that are no words (`❗️`).
fn title_text(text: &str) -> String {
    let word =
        |c: char| c.is_alphanumeric() || "\"'“”„‘’«»‹›「『【（([¿¡#@$€£§–—-…<《〈".contains(c);
    collapse(text.trim_start_matches(|c: char| !word(c)))
}
