//! Cuts passages: at borders of sentences where they fit, else at white space, and never within a
//! grapheme cluster.

use unicode_segmentation::GraphemeCursor;

use super::PartCounts;
use crate::search::matches::{Match, Sentence};

/// Code points of `text[start..end]`.
pub fn chars(text: &str, start: usize, end: usize) -> usize {
    let part = &text[start..end];
    if part.is_ascii() { part.len() } else { part.chars().count() }
}

/// A sentence with as many of the following, then of the preceding sentences of its paragraph as
/// fit; its beginning if it does not fit itself.
pub fn grow(text: &str, sentences: &[Sentence], at: usize, limit: usize) -> (usize, usize) {
    let sentence = &sentences[at];
    let (mut start, mut end) = (sentence.start, sentence.end);
    let mut used = chars(text, start, end);
    if used > limit {
        let cut = nth_char(text, start, limit);
        let end = before_white_space(text, start, cut);
        return (start, if end > start { end } else { ceil_border(text, cut) });
    }
    let same = |other: &&Sentence| other.paragraph == sentence.paragraph;
    for next in sentences[at + 1..].iter().take_while(same) {
        if next.end - end > limit.saturating_mul(4) {
            break;
        }
        used += chars(text, end, next.end);
        if used > limit {
            used -= chars(text, end, next.end);
            break;
        }
        end = next.end;
    }
    for before in sentences[..at].iter().rev().take_while(same) {
        if start - before.start > limit.saturating_mul(4) {
            break;
        }
        used += chars(text, before.start, start);
        if used > limit {
            break;
        }
        start = before.start;
    }
    (start, end)
}

/// The part of a long sentence that holds the best matches, cut at white space where there is any.
pub fn window(
    text: &str,
    sentence: &Sentence,
    matches: &[Match],
    weights: &[f64],
    limit: usize,
    counts: &mut PartCounts,
) -> (usize, usize) {
    let inside: Vec<Match> = matches
        .iter()
        .filter(|found| found.start >= sentence.start && found.start < sentence.end)
        .copied()
        .collect();
    let Some((from, to)) = best_run(text, &inside, weights, limit, counts) else {
        return (sentence.start, sentence.end);
    };
    // A phrase may reach into the next sentence.
    let sentence_end = sentence.end.max(to);
    let spare = limit.saturating_sub(chars(text, from, to));
    // A third of the room before the matches, the rest after them; what one side cannot use goes
    // to the other.
    let before = chars(text, sentence.start, from);
    let after = chars(text, to, sentence_end);
    let lead = (spare / 3).max(spare.saturating_sub(after)).min(before);
    let tail = (spare - lead).min(after);
    let start = nth_char(text, sentence.start, before - lead);
    let end = nth_char(text, to, tail);
    let start = if start > sentence.start { after_white_space(text, start, from) } else { start };
    let end = if end < sentence_end { before_white_space(text, to, end) } else { end };
    (start, end)
}

/// From the first to the last of those matches that fit together and tell most.
fn best_run(
    text: &str,
    matches: &[Match],
    weights: &[f64],
    limit: usize,
    counts: &mut PartCounts,
) -> Option<(usize, usize)> {
    let mut best: Option<(f64, usize, usize)> = None;
    let mut next = 0;
    let mut end = 0;
    counts.clear();
    for (at, first) in matches.iter().enumerate() {
        if at > 0 {
            counts.remove(matches[at - 1].part);
        }
        // What fits behind an earlier match fits behind this one.
        while let Some(found) = matches.get(next)
            && (next <= at || chars(text, first.start, found.end) <= limit)
        {
            counts.add(found.part);
            end = end.max(found.end);
            next += 1;
        }
        let score = counts.score(weights);
        if best.is_none_or(|(known, ..)| score > known) {
            best = Some((score, first.start, end.max(first.end)));
        }
    }
    best.map(|(_, start, end)| (start, end))
}

/// Byte of the `n`th code point after `start`.
fn nth_char(text: &str, start: usize, n: usize) -> usize {
    text[start..].char_indices().nth(n).map_or(text.len(), |(at, _)| start + at)
}

/// The first beginning of a word from `start` on, at most `end`.
fn after_white_space(text: &str, start: usize, end: usize) -> usize {
    let range = &text[start..end];
    let begins_word = text[..start].ends_with(char::is_whitespace);
    let at = match range.find(char::is_whitespace) {
        Some(_) if begins_word => start,
        Some(at) => end - range[at..].trim_start().len(),
        None => start,
    };
    let border = floor_border(text, at);
    if border < start { ceil_border(text, at).min(end) } else { border }
}

/// The last end of a word up to `end`, at least `start`.
fn before_white_space(text: &str, start: usize, end: usize) -> usize {
    let range = &text[start..end];
    let ends_word = text[end..].starts_with(char::is_whitespace);
    let at = match range.rfind(char::is_whitespace) {
        Some(_) if ends_word => end,
        Some(at) => start + range[..at].trim_end().len(),
        None => end,
    };
    let border = floor_border(text, at);
    if border < start { ceil_border(text, start) } else { border }
}

/// A passage with the whole of the grapheme clusters at its borders.
pub fn whole_clusters(text: &str, (start, end): (usize, usize)) -> (usize, usize) {
    (floor_border(text, start), ceil_border(text, end))
}

fn is_border(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let (Some(before), Some(after)) = (at.checked_sub(1).map(|at| bytes[at]), bytes.get(at)) else {
        return true;
    };
    if before.is_ascii() && after.is_ascii() {
        return (before, *after) != (b'\r', b'\n');
    }
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// The last border of a grapheme cluster at or before `at`.
fn floor_border(text: &str, at: usize) -> usize {
    if is_border(text, at) {
        return at;
    }
    let border = GraphemeCursor::new(at, text.len(), true).prev_boundary(text, 0);
    border.ok().flatten().unwrap_or(0)
}

/// The first border of a grapheme cluster at or after `at`.
fn ceil_border(text: &str, at: usize) -> usize {
    if is_border(text, at) {
        return at;
    }
    let border = GraphemeCursor::new(at, text.len(), true).next_boundary(text, 0);
    border.ok().flatten().unwrap_or(text.len())
}
