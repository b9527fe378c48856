//! Date lines: which lines hold a date and little else, and what the words beside it say.

use super::parse::{FoundDate, Reading, find_dates, is_date_filling};
use crate::extract::agencies::is_outlet_like;
use crate::extract::fold::{fold_into, is_word_char};
use crate::extract::page::lines::{Kind, Line};
use crate::extract::people::{is_name, parse_names};
use crate::extract::phrases::{Hit, Mark, find_phrases};

/// What the label of a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateLabel {
    Published,
    Modified,
    Crawled,
    /// Of something else than the article.
    Other,
    /// Nothing stands beside the date.
    None,
    /// Words that say nothing known.
    Prose,
}

/// A date of a line with its label.
#[derive(Debug, Clone)]
pub(crate) struct LabelledDate {
    pub date: FoundDate,
    pub label: DateLabel,
}

/// Whether the line holds a date and little else.
pub(crate) fn is_date_line(line: &Line<'_>) -> bool {
    if line.chars > 180 || matches!(line.kind, Kind::Prose) || !has_digit(&line.folded) {
        return false;
    }
    if line.kind == Kind::Sentence && line.words > 14 {
        return false;
    }
    let dates = line.dates();
    !dates.is_empty()
        && dates.iter().all(|date| !matches!(date.label, DateLabel::Prose | DateLabel::Other))
}

fn has_digit(folded: &str) -> bool {
    folded.bytes().any(|byte| byte.is_ascii_digit()) || folded.contains('年')
}

/// `August 3, 1931 - January 9, 2019`: a life, or the time that an archive covers.
pub(super) fn is_span_of_years(line: &str, dates: &[LabelledDate]) -> bool {
    const YEAR: i32 = 300;
    let [first, last] = dates else { return false };
    let (Reading::Date(from), Reading::Date(to)) = (first.date.reading, last.date.reading) else {
        return false;
    };
    let between = line[first.date.range.end..last.date.range.start].trim();
    matches!(between, "-" | "–" | "—" | "to" | "bis" | "до")
        && to.first_day() - from.first_day() > YEAR
}

/// The dates of a line with what stands beside each.
pub(crate) fn dates_of(text: &str) -> Vec<LabelledDate> {
    let dates = find_dates(text);
    let mut labelled: Vec<LabelledDate> = Vec::new();
    let mut folded = String::new();
    let mut hits: Vec<Hit> = Vec::new();
    // `2025年2月13日 公開 2025年2月14日 更新`: labels behind, if the last date has one there.
    let labels_behind = dates.len() < 2 || {
        let (first, last) = (&dates[0], &dates[dates.len() - 1]);
        label_in(&text[..first.range.start], true, &mut folded, &mut hits).is_none()
            && label_in(&text[last.range.end..], false, &mut folded, &mut hits).is_some()
    };
    for (index, date) in dates.iter().enumerate() {
        let from = index.checked_sub(1).map_or(0, |before| dates[before].range.end);
        let to = dates.get(index + 1).map_or(text.len(), |next| next.range.start);
        let before = &text[from..date.range.start];
        let after = without_change_note(&text[date.range.end..to]);
        let last = index + 1 == dates.len();
        let label = label_of(
            before,
            if labels_behind || last { after } else { "" },
            after,
            index == 0,
            last,
            &mut folded,
            &mut hits,
        );
        labelled.push(LabelledDate { date: date.clone(), label });
    }
    labelled
}

/// `2025/3/4 18:20（3/4 19:05 更新）`: a note in brackets on a later change says nothing about the
/// date before it.
fn without_change_note(after: &str) -> &str {
    let trimmed = after.trim_start();
    let Some(inner) = trimmed.strip_prefix(['(', '（']) else { return after };
    let Some(end) = inner.find([')', '）']) else { return after };
    let mut folded = String::new();
    let mut hits = Vec::new();
    fold_into(&inner[..end], &mut folded);
    find_phrases(&folded, &mut hits);
    let note = has_digit(&folded) && hits.iter().any(|hit| hit.mark == Mark::Modified);
    if !note {
        return after;
    }
    let rest = &inner[end..];
    &rest[rest.chars().next().map_or(0, char::len_utf8)..]
}

fn label_of(
    before: &str,
    behind: &str,
    after: &str,
    first: bool,
    last: bool,
    folded: &mut String,
    hits: &mut Vec<Hit>,
) -> DateLabel {
    if let Some(label) = label_in(before, true, folded, hits) {
        return label;
    }
    // `2025年2月13日 更新`, `13.02.2025 (aktualisiert)`
    let close: String = behind.chars().take(24).collect();
    if let Some(label) = label_in(&close, false, folded, hits)
        && (last || close_to_date(after))
    {
        return label;
    }
    let before_fits = if first {
        is_beside(before, true)
    } else {
        is_beside(before, true) || is_date_filling(before)
    };
    let after_fits = !last || is_beside(after, false);
    if before_fits && after_fits { DateLabel::None } else { DateLabel::Prose }
}

/// Whether the words right after a date touch it.
fn close_to_date(after: &str) -> bool {
    after.trim_start().chars().next().is_some_and(|next| !",|;·•/".contains(next))
}

/// The last label within the words before a date, or the first after it.
fn label_in(
    text: &str,
    before: bool,
    folded: &mut String,
    hits: &mut Vec<Hit>,
) -> Option<DateLabel> {
    folded.clear();
    fold_into(text, folded);
    find_phrases(folded, hits);
    let kind = |hit: &Hit| match hit.mark {
        Mark::Published => Some(DateLabel::Published),
        Mark::Modified => Some(DateLabel::Modified),
        Mark::Crawled => Some(DateLabel::Crawled),
        Mark::OtherDate => Some(DateLabel::Other),
        _ => None,
    };
    let mut labels: Vec<(&Hit, DateLabel)> =
        hits.iter().filter_map(|hit| kind(hit).map(|label| (hit, label))).collect();
    if !before {
        labels.retain(|(_, label)| *label != DateLabel::Other);
    }
    // `更新时间` holds `时间`.
    let within = |hit: &Hit| {
        hits.iter().any(|other| {
            kind(other).is_some()
                && other.start <= hit.start
                && hit.end <= other.end
                && other.end - other.start > hit.end - hit.start
        })
    };
    labels.retain(|(hit, _)| !within(hit));
    labels.sort_by_key(|(hit, _)| hit.start);
    let (hit, label) = if before { labels.last()? } else { labels.first()? };
    // Between the label and the date nothing but joining words may stand.
    let between = if before { &folded[hit.end..] } else { &folded[..hit.start] };
    let plain = is_date_filling(between) || between.trim().is_empty() || only_joins(between);
    if !plain {
        return None;
    }
    // `The book was published in` is prose: a label opens its part of the line.
    if before && *label != DateLabel::Crawled && !opens_part(&folded[..hit.start]) {
        return Some(DateLabel::Prose).filter(|_| *label != DateLabel::Other);
    }
    Some(*label)
}

fn only_joins(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        let word = word.trim_matches(|c: char| !is_word_char(c));
        word.chars().count() <= 3 && !word.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// Whether what stands before a label ends a part of the line: nothing, a sign, a name.
fn opens_part(before: &str) -> bool {
    let trimmed = before.trim_end();
    if trimmed.is_empty() || !trimmed.chars().any(is_word_char) {
        return true;
    }
    if trimmed.ends_with(['|', ',', '·', '•', ';', '/', '(', ')', '-', '.', ':', '"', ']', '>'])
    {
        return trimmed.split_whitespace().count() <= 8;
    }
    trimmed.split_whitespace().count() <= 4
}

/// Whether the words beside a date may stand there in a date line: names, outlets, places, a
/// section, reading times. They must be divided from the date by a sign.
fn is_beside(text: &str, before: bool) -> bool {
    let text = text.trim();
    if is_date_filling(text) || !text.chars().any(|c| c.is_alphabetic()) {
        return text.chars().count() < 40 && !text.contains(['"', '“', '©', '#']);
    }
    let text = if before { without_joiner(text) } else { text };
    let signs: &[char] = &['|', '·', '•', ',', '/', '—', '–', '-', '｜', ';', '，', '>', ':'];
    let touching = if before {
        text.ends_with(signs) || text.ends_with([')', '】', ']'])
    } else {
        text.starts_with(signs) || text.starts_with(['(', '【', '['])
    };
    // `Posted by Parish Office on 2 November 2023 in Events`
    let words = text.split_whitespace().count();
    let posted = before && words <= 7 && opens_with_label(text);
    let filed = !before
        && words <= 4
        && ["in ", "en ", "dans ", "em ", "i ", "w ", "v ", "в ", "у "].iter().any(|word| {
            text.strip_prefix(word).is_some_and(|rest| rest.starts_with(char::is_uppercase))
        });
    if posted || filed {
        return true;
    }
    // `… Category: Environment News code: 1402031006`
    let fields = text.matches([':', '：']).count() >= 2
        && !before
        && text.chars().count() <= 70
        && text.split_whitespace().count() <= 9;
    if fields {
        return true;
    }
    let double_space = text.contains("  ")
        || text.contains('\t')
        || text.contains('\u{a0}')
        || text.contains('\u{3000}');
    let parts: Vec<&str> = text
        .split(|c| signs.contains(&c) || "()[]【】".contains(c))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let fits = parts.iter().all(|part| {
        let words = part.split_whitespace().count();
        let characters = part.chars().count();
        is_name(part)
            || is_outlet_like(part)
            || is_date_filling(part)
            || reading_time(part)
            || words <= 2 && characters <= 24 && !part.ends_with('.')
            || parse_names(part, false).is_some()
            || labelled_part(part)
    });
    fits && parts.len() <= 7
        && (touching
            || double_space
            || parts.iter().all(|part| {
                is_name(part) || is_outlet_like(part) || reading_time(part) || labelled_part(part)
            }))
}

/// `Colette Anquetil, le`: without the article that leads to a day.
fn without_joiner(text: &str) -> &str {
    const JOINERS: &[&str] =
        &["le", "den", "am", "el", "il", "em", "op", "on", "dnia", "dne", "del"];
    JOINERS
        .iter()
        .find_map(|joiner| {
            text.strip_suffix(joiner)?
                .strip_suffix(' ')?
                .ends_with(',')
                .then(|| text[..text.len() - joiner.len()].trim_end())
        })
        .unwrap_or(text)
}

/// Whether a text begins with the label of a date or of an author.
fn opens_with_label(text: &str) -> bool {
    let folded = crate::extract::fold::fold(text);
    let mut hits = Vec::new();
    find_phrases(&folded, &mut hits);
    hits.iter().any(|hit| hit.start == 0 && matches!(hit.mark, Mark::Published | Mark::Author))
}

/// `Source: X`, `By Jane Doe`: a part with its own label.
fn labelled_part(part: &str) -> bool {
    let folded = crate::extract::fold::fold(part);
    let mut hits = Vec::new();
    find_phrases(&folded, &mut hits);
    hits.iter().any(|hit| {
        hit.start == 0
            && matches!(
                hit.mark,
                Mark::Author | Mark::Credit | Mark::Editor | Mark::Share | Mark::Comments
            )
            && part.chars().count() <= 60
    })
}

fn reading_time(part: &str) -> bool {
    let has_number = part.chars().any(|c| c.is_numeric());
    has_number && part.chars().count() <= 24 && part.split_whitespace().count() <= 5
}
