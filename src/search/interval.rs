//! Where a pattern stands in a text: the algebra of NEAR, PRE, SAME, /s and their nesting.
//!
//! Every pattern has a list of *minimal intervals* of word positions: none of them holds another
//! (Clarke, Cormack and Burkowski, "An algebra for structured text search", 1995). A word is an
//! interval of one position, a phrase one of its words, `OR` has the intervals of any operand. An
//! operator chooses one interval of each operand; its interval runs from the first to the last
//! word of these. The operands have no word in common: `trump NEAR/5 trump` takes two of them. An
//! operand may stand between the words of another that is a passage itself (`c` in `a c b` for
//! `(a NEAR/3 b) NEAR/3 c`), then 0 words apart, but not inside a phrase.

use super::deadline::Deadline;
use super::gathering::{gather, gatherings};
use super::plan::{Leaf, Pattern};
use crate::query::Unit;

/// Words of a text from one position to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// Position of the first word.
    pub start: u32,
    /// Position of the last word.
    pub end: u32,
    /// Whether words between the first and the last belong to others.
    pub(super) loose: bool,
}

/// Where the words of a pattern stand in one text.
#[derive(Debug, Default)]
pub struct Standing {
    /// Positions of each word of a pattern, in order: one list for a [`Leaf::Word`], one for every
    /// term of a [`Leaf::Phrase`].
    pub words: Vec<Vec<u32>>,
    /// Positions at which sentences begin, but for the first.
    pub sentences: Vec<u32>,
    /// Positions at which paragraphs begin, but for the first.
    pub paragraphs: Vec<u32>,
}

/// The intervals of a pattern and of the patterns that it is made of.
#[derive(Debug)]
pub struct Found {
    /// By start, and so by end.
    pub intervals: Vec<Interval>,
    pub(super) below: Vec<Found>,
    pub(super) first_word: usize,
}

/// A word or phrase that belongs to an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Witness {
    /// Number of the list of its first word in [`Standing::words`].
    pub first_word: usize,
    /// Number of the list of its last word.
    pub last_word: usize,
    /// Position of its first word.
    pub start: u32,
    /// Position of its last word.
    pub end: u32,
}

impl Interval {
    fn word(position: u32) -> Interval {
        Interval { start: position, end: position, loose: false }
    }

    fn around(self, other: Interval) -> Interval {
        let (start, end) = (self.start.min(other.start), self.end.max(other.end));
        Interval { start, end, loose: true }
    }

    /// Whether both have no word in common.
    pub(super) fn is_apart_from(self, other: Interval) -> bool {
        let ends_fit = |a: Interval, b: Interval| {
            [a.start, a.end]
                .into_iter()
                .all(|at| at < b.start || at > b.end || b.loose && at != b.start && at != b.end)
        };
        ends_fit(self, other) && ends_fit(other, self)
    }

    /// Words from the end of one to the beginning of the other; 0 where they overlap.
    fn distance_to(self, other: Interval) -> u32 {
        other.start.saturating_sub(self.end).max(self.start.saturating_sub(other.end))
    }
}

impl Standing {
    fn borders(&self, unit: Unit) -> &[u32] {
        match unit {
            Unit::Sentence => &self.sentences,
            Unit::Paragraph => &self.paragraphs,
        }
    }
}

/// Number of lists that a leaf takes in [`Standing::words`].
pub fn width(leaf: &Leaf) -> usize {
    match leaf {
        Leaf::Word(_) => 1,
        Leaf::Phrase(terms) => terms.len(),
    }
}

/// Finds the intervals of a pattern; some are missing where the query is to stop.
pub fn find(pattern: &Pattern, standing: &Standing, deadline: &Deadline) -> Found {
    find_from(pattern, standing, deadline, &mut 0)
}

/// Number of intervals of a pattern; too low where the query is to stop.
pub fn count(pattern: &Pattern, standing: &Standing, deadline: &Deadline) -> u32 {
    let of_two_words = match pattern {
        Pattern::Near { operands, distance, ordered } => match operands.as_slice() {
            [Pattern::Leaf(Leaf::Word(_)), Pattern::Leaf(Leaf::Word(_))] => {
                let near = |from: u32, to: u32| to - from <= *distance;
                count_neighbours(&standing.words, *ordered, near)
            }
            _ => None,
        },
        Pattern::Within { operands, unit } => match operands.as_slice() {
            [Pattern::Leaf(Leaf::Word(_)), Pattern::Leaf(Leaf::Word(_))] => {
                let mut borders = standing.borders(*unit).iter().copied().peekable();
                count_neighbours(&standing.words, false, |from, to| {
                    while borders.next_if(|border| *border <= from).is_some() {}
                    borders.peek().is_none_or(|border| *border > to)
                })
            }
            _ => None,
        },
        _ => None,
    };
    of_two_words.unwrap_or_else(|| find(pattern, standing, deadline).intervals.len() as u32)
}

/// Counts the intervals of two words: places of one and the other with neither between them, which
/// `fits` is asked of in order. `None` where both stand at one place.
fn count_neighbours(
    words: &[Vec<u32>],
    ordered: bool,
    mut fits: impl FnMut(u32, u32) -> bool,
) -> Option<u32> {
    let [left, right] = words else { return None };
    let (mut left, mut right) = (left.iter().copied().peekable(), right.iter().copied().peekable());
    let mut before: Option<(u32, bool)> = None;
    let mut found = 0;
    loop {
        let (at, is_left) = match (left.peek(), right.peek()) {
            (Some(one), Some(other)) if one == other => return None,
            (Some(one), Some(other)) if one < other => (*one, true),
            (_, Some(other)) => (*other, false),
            (Some(one), None) => (*one, true),
            (None, None) => return Some(found),
        };
        if let Some((from, was_left)) = before
            && was_left != is_left
            && (was_left || !ordered)
            && fits(from, at)
        {
            found += 1;
        }
        before = Some((at, is_left));
        if is_left {
            left.next()
        } else {
            right.next()
        };
    }
}

fn find_from(
    pattern: &Pattern,
    standing: &Standing,
    deadline: &Deadline,
    next_word: &mut usize,
) -> Found {
    let first_word = *next_word;
    let mut below = |operands: &[Pattern]| -> Vec<Found> {
        let find = |operand| find_from(operand, standing, deadline, next_word);
        operands.iter().map(find).collect()
    };
    let (intervals, below) = match pattern {
        Pattern::Leaf(leaf) => {
            *next_word += width(leaf);
            (leaf_intervals(leaf, &standing.words[first_word..*next_word]), Vec::new())
        }
        Pattern::Any(operands) => {
            let below = below(operands);
            (
                minimal(below.iter().flat_map(|found| found.intervals.iter().copied()).collect()),
                below,
            )
        }
        Pattern::Near { operands, distance, ordered } => {
            let below = below(operands);
            let intervals = match below.as_slice() {
                [left, right] => pairs(left, right, *distance, *ordered, deadline),
                _ => gatherings(&below, *distance, deadline),
            };
            (intervals, below)
        }
        Pattern::Within { operands, unit } => {
            let below = below(operands.as_slice());
            let mut intervals = pairs(&below[0], &below[1], u32::MAX, false, deadline);
            let borders = standing.borders(*unit);
            let unit_of = |position: u32| borders.partition_point(|border| *border <= position);
            intervals.retain(|interval| unit_of(interval.start) == unit_of(interval.end));
            (intervals, below)
        }
    };
    Found { intervals, below, first_word }
}

fn leaf_intervals(leaf: &Leaf, words: &[Vec<u32>]) -> Vec<Interval> {
    let Leaf::Phrase(terms) = leaf else {
        return words[0].iter().copied().map(Interval::word).collect();
    };
    let stands = |start: u32| {
        terms
            .iter()
            .zip(words)
            .skip(1)
            .all(|((_, offset), positions)| positions.binary_search(&(start + offset)).is_ok())
    };
    let length = terms.last().map_or(0, |(_, offset)| *offset);
    let starts = words[0].iter().copied().filter(|start| stands(*start));
    starts.map(|start| Interval { start, end: start + length, loose: false }).collect()
}

/// The words and phrases that make up an interval of a pattern, in the order of the pattern.
pub fn witnesses(
    pattern: &Pattern,
    found: &Found,
    interval: Interval,
    deadline: &Deadline,
    out: &mut Vec<Witness>,
) {
    let (start, end) = (interval.start, interval.end);
    let is_it = |other: &Interval| (other.start, other.end) == (start, end);
    match pattern {
        Pattern::Leaf(leaf) => {
            let first_word = found.first_word;
            let last_word = first_word + width(leaf) - 1;
            out.push(Witness { first_word, last_word, start, end });
        }
        Pattern::Any(operands) => {
            let made = |below: &&Found| below.intervals.iter().any(is_it);
            let Some(at) = found.below.iter().position(|below| made(&below)) else { return };
            witnesses(&operands[at], &found.below[at], interval, deadline, out);
        }
        Pattern::Near { operands, distance, ordered } => {
            let chosen = match found.below.as_slice() {
                [left, right] => pair_of(left, right, interval, *distance, *ordered),
                lists => gather(lists, start, end, deadline),
            };
            for (at, chosen) in chosen.into_iter().flatten().enumerate() {
                witnesses(&operands[at], &found.below[at], chosen, deadline, out);
            }
        }
        Pattern::Within { operands, .. } => {
            let chosen = pair_of(&found.below[0], &found.below[1], interval, u32::MAX, false);
            for (at, chosen) in chosen.into_iter().flatten().enumerate() {
                witnesses(&operands[at], &found.below[at], chosen, deadline, out);
            }
        }
    }
}

/// The first pair of which an interval was made.
fn pair_of(
    left: &Found,
    right: &Found,
    whole: Interval,
    distance: u32,
    ordered: bool,
) -> Option<Vec<Interval>> {
    let inside = |found: &'_ Found| {
        let from = found.intervals.partition_point(|interval| interval.start < whole.start);
        let to = found.intervals.partition_point(|interval| interval.end <= whole.end);
        found.intervals.get(from..to).unwrap_or_default().to_vec()
    };
    let others = inside(right);
    for one in inside(left) {
        for other in &others {
            let around = one.around(*other);
            let is_whole = (around.start, around.end) == (whole.start, whole.end);
            if is_whole && joins(one, *other, distance, ordered) {
                return Some(vec![one, *other]);
            }
        }
    }
    None
}

/// Drops every interval that holds another.
pub(super) fn minimal(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_unstable_by(|a, b| {
        a.end.cmp(&b.end).then(b.start.cmp(&a.start)).then(a.loose.cmp(&b.loose))
    });
    let mut from = None;
    intervals.retain(|interval| {
        let kept = from.is_none_or(|from| interval.start > from);
        if kept {
            from = Some(interval.start);
        }
        kept
    });
    intervals
}

/// The minimal intervals around one of each list that are near enough to one another.
fn pairs(
    left: &Found,
    right: &Found,
    distance: u32,
    ordered: bool,
    deadline: &Deadline,
) -> Vec<Interval> {
    let right = &right.intervals;
    let mut found = Vec::new();
    for one in &left.intervals {
        if deadline.spend(1) {
            break;
        }
        let next = right.partition_point(|other| other.start < one.start);
        for other in &right[next..] {
            if other.start > one.end.saturating_add(distance) {
                break;
            }
            // The first that fits ends first: all later ones hold its interval.
            if joins(*one, *other, distance, ordered) {
                found.push(one.around(*other));
                break;
            }
        }
        if ordered {
            continue;
        }
        for other in right[..next].iter().rev() {
            if other.end.saturating_add(distance) < one.start {
                break;
            }
            if joins(*one, *other, distance, ordered) {
                found.push(one.around(*other));
                if other.end <= one.end {
                    break;
                }
            }
        }
    }
    minimal(found)
}

fn joins(left: Interval, right: Interval, distance: u32, ordered: bool) -> bool {
    left.is_apart_from(right)
        && left.distance_to(right) <= distance
        && (!ordered || left.end < right.start)
}
