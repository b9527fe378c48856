//! Chooses the passages of a text.
//!
//! In: the stretches of a text that may hold matches, each with a bound of what its sentences
//! score. They are read best first, and only as long as one of them can hold a sentence that is
//! better than the best of those read: the outcome is the same as if all had been read.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::cut::{chars, grow, whole_clusters, window};
use super::{Cutter, PartCounts};
use crate::article::TextField;
use crate::search::matches::{MatchedText, Stretch};

/// Matches and sentences of what is read of most texts, for which there is room from the beginning.
const USUAL_MATCHES: usize = 16;
const USUAL_SENTENCES: usize = 32;

/// Passages of a text.
#[derive(Debug, Default)]
pub struct Chosen {
    /// In the order of the text: rank and range of bytes. Between two of them stands more than
    /// white space of one line.
    pub passages: Vec<(usize, (usize, usize))>,
    /// Matches of what was read, in order.
    pub found: MatchedText,
}

/// A sentence, or a stretch with sentences to come.
#[derive(Debug, PartialEq)]
struct Waiting {
    score: f64,
    start: usize,
    what: What,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Sentence(usize),
    /// Greater than a sentence: stands before one that begins at the same place.
    Stretch(usize),
}

impl Eq for Waiting {}

impl Ord for Waiting {
    fn cmp(&self, other: &Waiting) -> Ordering {
        let score = self.score.total_cmp(&other.score);
        score.then(other.start.cmp(&self.start)).then_with(|| self.what.cmp(&other.what))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Waiting) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The best passages of a text, at most as many as asked for.
pub fn choose(cutter: &mut Cutter, text: &str, field: TextField, stretches: &[Stretch]) -> Chosen {
    let mut found = MatchedText {
        matches: Vec::with_capacity(USUAL_MATCHES),
        sentences: Vec::with_capacity(USUAL_SENTENCES),
    };
    let mut queue: BinaryHeap<Waiting> = BinaryHeap::with_capacity(2 * stretches.len());
    for (at, stretch) in stretches.iter().enumerate() {
        let start = stretch.range.start;
        queue.push(Waiting { score: stretch.bound, start, what: What::Stretch(at) });
    }
    let mut passages: Vec<(usize, usize)> = Vec::new();
    while passages.len() < cutter.limits.count
        && let Some(best) = queue.pop()
    {
        match best.what {
            What::Stretch(at) => {
                let (sentences, matches) = (found.sentences.len(), found.matches.len());
                let range = stretches[at].range.clone();
                cutter.matcher.find_in(text, range, field, &mut cutter.analyzer, &mut found);
                let (weights, counts) = (&cutter.weights, &mut cutter.counts);
                score_sentences(&found, sentences, matches, weights, counts, &mut queue);
            }
            What::Sentence(at) => passages.extend(passage(cutter, text, &found, at, &passages)),
        }
    }
    found.matches.sort_unstable();
    Chosen { passages: in_order(text, passages), found }
}

/// Puts the sentences from `first_sentence` on that have matches in the queue.
fn score_sentences(
    found: &MatchedText,
    first_sentence: usize,
    first_match: usize,
    weights: &[f64],
    counts: &mut PartCounts,
    queue: &mut BinaryHeap<Waiting>,
) {
    let mut next = first_match;
    for (at, sentence) in found.sentences.iter().enumerate().skip(first_sentence) {
        counts.clear();
        let first = next;
        while let Some(found) = found.matches.get(next)
            && found.start < sentence.end
        {
            counts.add(found.part);
            next += 1;
        }
        if next > first {
            let (score, start) = (counts.score(weights), sentence.start);
            queue.push(Waiting { score, start, what: What::Sentence(at) });
        }
    }
}

/// The passage around a sentence, unless that is shown already.
fn passage(
    cutter: &mut Cutter,
    text: &str,
    found: &MatchedText,
    at: usize,
    passages: &[(usize, usize)],
) -> Option<(usize, usize)> {
    let limit = cutter.limits.chars;
    let sentence = &found.sentences[at];
    let is_taken =
        |(from, to): (usize, usize)| passages.iter().any(|other| from < other.1 && other.0 < to);
    let alone = (sentence.start, sentence.end);
    if is_taken(alone) {
        return None;
    }
    let range = if chars(text, sentence.start, sentence.end) <= limit {
        grow(text, &found.sentences, at, limit)
    } else {
        window(text, sentence, &found.matches, &cutter.weights, limit, &mut cutter.counts)
    };
    let range = if !is_taken(range) {
        range
    } else if chars(text, alone.0, alone.1) <= limit {
        alone
    } else {
        // A match that reaches out of a long sentence: the passage that it reaches into is shown.
        return None;
    };
    Some(whole_clusters(text, range))
}

/// Brings passages in the order of the text, each with its rank, and joins neighbours.
fn in_order(text: &str, passages: Vec<(usize, usize)>) -> Vec<(usize, (usize, usize))> {
    let mut order: Vec<(usize, (usize, usize))> = passages.into_iter().enumerate().collect();
    order.sort_unstable_by_key(|(_, range)| *range);
    let mut joined: Vec<(usize, (usize, usize))> = Vec::with_capacity(order.len());
    for (rank, (start, end)) in order {
        match joined.last_mut() {
            Some((before, last)) if are_neighbours(text, last.1, start) => {
                *before = rank.min(*before);
                last.1 = end.max(last.1);
            }
            _ => joined.push((rank, (start, end))),
        }
    }
    joined
}

/// Whether nothing but white space of one line stands between two passages.
fn are_neighbours(text: &str, end: usize, start: usize) -> bool {
    let between = text.get(end..start).unwrap_or_default();
    between.chars().all(|c| c.is_whitespace() && c != '\n')
}
