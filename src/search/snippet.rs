//! Chooses the passages of an article that show why it matched.
//!
//! In: an article, and what the query looks for in it. Out: the title where it matches, then at
//! most so many passages of the body, best first, each cut at sentence borders where it can be,
//! with its highlights in Unicode code points.
//!
//! A sentence scores like a small document: each part of the query counts once in full and then
//! less, so that one sentence with two parts beats two repeats of one.

use unicode_segmentation::UnicodeSegmentation;

use super::hits::Fragment;
use super::matches::{Match, MatchedText, Matcher, Sentence};
use crate::analysis::Analyzer;
use crate::article::{Article, TextField};

/// Share of a part's weight that each repeat in a sentence adds.
const REPEAT: f64 = 0.1;

/// How fragments are to be cut.
#[derive(Debug, Clone, Copy)]
pub struct FragmentLimits {
    /// Most fragments of the body.
    pub count: usize,
    /// Longest fragment, in code points.
    pub chars: usize,
}

/// The fragments of an article; `weights` tells how much each part of the query tells.
pub fn fragments(
    article: &Article,
    matcher: &Matcher,
    weights: &[f64],
    with_furniture: bool,
    limits: FragmentLimits,
    analyzer: &mut Analyzer,
) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    let title = article.title();
    let found = matcher.find(title, TextField::Title, analyzer);
    if !found.matches.is_empty() {
        fragments.push(fragment(title, TextField::Title, (0, title.len()), &found.matches));
    }
    let body = article.body();
    let in_body = matcher.find(&body, TextField::Body, analyzer);
    let passages = best_passages(&body, &in_body, weights, limits);
    let mut places = CodePoints::new(&body);
    // Counting goes forward: cut in the order of the text, then put the best first.
    let mut cut: Vec<(usize, Fragment)> = in_order(&passages)
        .into_iter()
        .map(|(rank, range)| {
            (rank, places.fragment(&body, TextField::Body, range, &in_body.matches))
        })
        .collect();
    cut.sort_by_key(|(rank, _)| *rank);
    fragments.extend(cut.into_iter().map(|(_, fragment)| fragment));

    if with_furniture && in_body.matches.is_empty() {
        let furniture = article.furniture();
        let found = matcher.find(&furniture, TextField::Furniture, analyzer);
        for range in best_passages(&furniture, &found, weights, limits) {
            fragments.push(fragment(&furniture, TextField::Furniture, range, &found.matches));
        }
    }
    if fragments.iter().all(|fragment| fragment.field == TextField::Title) && limits.count > 0 {
        // Nothing in the text matched: the lead tells what the article is about.
        if let Some(lead) = in_body.sentences.first() {
            let range = grow(&body, &in_body.sentences, 0, lead, limits.chars);
            fragments.push(fragment(&body, TextField::Body, range, &[]));
        }
    }
    fragments
}

fn in_order(passages: &[(usize, usize)]) -> Vec<(usize, (usize, usize))> {
    let mut order: Vec<(usize, (usize, usize))> = passages.iter().copied().enumerate().collect();
    order.sort_by_key(|(_, range)| *range);
    order
}

/// At most `limits.count` ranges of a text, best first, that do not overlap.
fn best_passages(
    text: &str,
    found: &MatchedText,
    weights: &[f64],
    limits: FragmentLimits,
) -> Vec<(usize, usize)> {
    let mut scored: Vec<(f64, usize)> = Vec::new();
    let mut next = 0;
    for (at, sentence) in found.sentences.iter().enumerate() {
        let first = next;
        while found.matches.get(next).is_some_and(|found| found.start < sentence.end) {
            next += 1;
        }
        if next > first {
            scored.push((score(&found.matches[first..next], weights), at));
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut passages: Vec<(usize, usize)> = Vec::new();
    for (_, at) in scored {
        if passages.len() == limits.count {
            break;
        }
        let sentence = &found.sentences[at];
        let taken = |from: usize, to: usize| passages.iter().any(|p| from < p.1 && p.0 < to);
        if taken(sentence.start, sentence.end) {
            continue;
        }
        let mut range = if chars(text, sentence.start, sentence.end) <= limits.chars {
            grow(text, &found.sentences, at, sentence, limits.chars)
        } else {
            window(text, sentence, &found.matches, weights, limits.chars)
        };
        if taken(range.0, range.1) {
            range = (sentence.start, sentence.end);
        }
        passages.push(range);
    }
    passages
}

fn score(matches: &[Match], weights: &[f64]) -> f64 {
    /// So many parts in one passage tell no more than fewer; counting on would take the square of
    /// their number.
    const TELLING_PARTS: usize = 64;
    let mut seen: Vec<usize> = Vec::with_capacity(8);
    let mut score = 0.0;
    for found in matches {
        let weight = weights.get(found.part).copied().unwrap_or_default();
        if seen.contains(&found.part) {
            score += REPEAT * weight;
        } else if seen.len() < TELLING_PARTS {
            seen.push(found.part);
            score += weight;
        }
    }
    score
}

fn chars(text: &str, start: usize, end: usize) -> usize {
    let part = &text[start..end];
    if part.is_ascii() { part.len() } else { part.chars().count() }
}

/// A sentence with as many of the following, then of the preceding sentences of its paragraph as
/// fit.
fn grow(
    text: &str,
    sentences: &[Sentence],
    at: usize,
    sentence: &Sentence,
    limit: usize,
) -> (usize, usize) {
    let (mut start, mut end) = (sentence.start, sentence.end);
    let same = |other: &&Sentence| other.paragraph == sentence.paragraph;
    for next in sentences[at + 1..].iter().take_while(same) {
        if next.end - start > 4 * limit || chars(text, start, next.end) > limit {
            break;
        }
        end = next.end;
    }
    for before in sentences[..at].iter().rev().take_while(same) {
        if end - before.start > 4 * limit || chars(text, before.start, end) > limit {
            break;
        }
        start = before.start;
    }
    if chars(text, start, end) > limit {
        end = floor_grapheme(text, start, nth_char(text, start, limit));
    }
    (start, end)
}

/// The part of a long sentence that holds the best matches, cut at white space where there is any.
fn window(
    text: &str,
    sentence: &Sentence,
    matches: &[Match],
    weights: &[f64],
    limit: usize,
) -> (usize, usize) {
    let inside: Vec<Match> = matches
        .iter()
        .filter(|found| found.start >= sentence.start && found.start < sentence.end)
        .copied()
        .collect();
    let mut best = (f64::MIN, 0, 0);
    let mut last = 0;
    for (at, first) in inside.iter().enumerate() {
        if at > 0 && inside[at - 1].start == first.start {
            continue;
        }
        // What fits behind an earlier match fits behind this one.
        last = last.max(at);
        while last + 1 < inside.len() && chars(text, first.start, inside[last + 1].end) <= limit {
            last += 1;
        }
        let value = score(&inside[at..=last], weights);
        if value > best.0 {
            best = (value, at, last);
        }
    }
    let (_, first, last) = best;
    let Some((from, to)) = inside.get(first).zip(inside.get(last)) else {
        return (sentence.start, sentence.end);
    };
    // A phrase may reach into the next sentence.
    let sentence_end = sentence.end.max(from.end).max(to.end);
    let used = chars(text, from.start, to.end);
    let spare = limit.saturating_sub(used);
    // A third of the room before the matches, the rest after them; what one side cannot use goes
    // to the other.
    let before = chars(text, sentence.start, from.start);
    let after = chars(text, to.end, sentence_end);
    let lead = (spare / 3).max(spare.saturating_sub(after)).min(before);
    let tail = (spare - lead).min(after);
    let start = nth_char(text, sentence.start, before - lead);
    let end = nth_char(text, to.end.max(from.end), tail);
    let start =
        if start > sentence.start { after_white_space(text, start, from.start) } else { start };
    let end = if end < sentence_end { before_white_space(text, to.end, end) } else { end };
    (start, end)
}

/// Byte of the `n`th code point after `start`.
fn nth_char(text: &str, start: usize, n: usize) -> usize {
    text[start..].char_indices().nth(n).map_or(text.len(), |(at, _)| start + at)
}

/// The first beginning of a word from `start` on, unless that is at `end` already.
fn after_white_space(text: &str, start: usize, end: usize) -> usize {
    let range = &text[start..end];
    match range.find(char::is_whitespace) {
        Some(at) => end - range[at..].trim_start().len(),
        None => ceil_grapheme(text, start, end),
    }
}

fn before_white_space(text: &str, start: usize, end: usize) -> usize {
    let range = &text[start..end];
    match range.rfind(char::is_whitespace) {
        Some(at) => start + range[..at].trim_end().len(),
        None => floor_grapheme(text, start, end),
    }
}

/// The last border of a grapheme cluster at or before `end`, counted from `start`.
fn floor_grapheme(text: &str, start: usize, end: usize) -> usize {
    let mut border = start;
    for (at, cluster) in text[start..].grapheme_indices(true) {
        if start + at + cluster.len() > end {
            break;
        }
        border = start + at + cluster.len();
    }
    border
}

/// The first border of a grapheme cluster at or after `start`, seen from a little before it.
fn ceil_grapheme(text: &str, start: usize, end: usize) -> usize {
    let from = text[..start].char_indices().rev().nth(8).map_or(0, |(at, _)| at);
    text[from..end]
        .grapheme_indices(true)
        .map(|(at, _)| from + at)
        .find(|at| *at >= start)
        .unwrap_or(end)
}

/// Cuts one fragment out of a short text.
fn fragment(text: &str, field: TextField, range: (usize, usize), matches: &[Match]) -> Fragment {
    CodePoints::new(text).fragment(text, field, range, matches)
}

/// Counts code points of a text, forward.
struct CodePoints {
    ascii: bool,
    byte: usize,
    chars: usize,
}

impl CodePoints {
    fn new(text: &str) -> CodePoints {
        CodePoints { ascii: text.is_ascii(), byte: 0, chars: 0 }
    }

    /// Code points before `byte`, which is not before the byte asked for last.
    fn at(&mut self, text: &str, byte: usize) -> u32 {
        if self.ascii {
            return byte as u32;
        }
        self.chars += text[self.byte..byte].chars().count();
        self.byte = byte;
        self.chars as u32
    }

    fn fragment(
        &mut self,
        text: &str,
        field: TextField,
        (from, to): (usize, usize),
        matches: &[Match],
    ) -> Fragment {
        let start = self.at(text, from);
        let mut marks: Vec<[u32; 2]> = Vec::new();
        let first = matches.partition_point(|found| found.start < from);
        let mut marked_to = from;
        for found in &matches[first..] {
            if found.start >= to {
                break;
            }
            let (begin, end) = (found.start.max(marked_to), found.end.min(to));
            if begin >= end {
                continue;
            }
            let touches = begin == marked_to && !marks.is_empty();
            let begin = self.at(text, begin) - start;
            let end_at = self.at(text, end) - start;
            match marks.last_mut() {
                Some(last) if touches => last[1] = end_at,
                _ => marks.push([begin, end_at]),
            }
            marked_to = end;
        }
        let end = self.at(text, to);
        Fragment { field, start, end, text: text[from..to].to_string(), marks }
    }
}
