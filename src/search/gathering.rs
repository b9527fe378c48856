//! Passages of three operands or more: which of their places stand near enough to one another.
//!
//! One place of each operand is to be chosen so that no two have a word in common. Most texts
//! offer a choice at once; where operands overlap (`near90:"la la-la la-la-la …"` in the text of
//! a song) the choices are as many as the subsets of the places, and a query that would try too
//! many is given up as a whole.

use super::deadline::Deadline;
use super::interval::{Found, Interval, minimal};

/// Choices tried for one stretch of a text. Where operands do not overlap there are as many as
/// operands.
const MOST_CHOICES: usize = 100_000;

/// Pairs of places that are compared in a step.
const PAIRS_IN_STEP: usize = 16;

/// The minimal intervals around one of each of three lists or more, of at most `distance` words
/// from the first to the last.
pub fn gatherings(lists: &[Found], distance: u32, deadline: &Deadline) -> Vec<Interval> {
    let all = || lists.iter().flat_map(|found| found.intervals.iter());
    let mut starts: Vec<u32> = all().map(|interval| interval.start).collect();
    let mut ends: Vec<u32> = all().map(|interval| interval.end).collect();
    for places in [&mut starts, &mut ends] {
        places.sort_unstable();
        places.dedup();
    }
    let mut found = Vec::new();
    let mut at = 0;
    // The first end behind which everything is gathered never goes back as the start goes on.
    for start in starts {
        while at < ends.len() && gather(lists, start, ends[at], deadline).is_none() {
            at += 1;
        }
        let Some(end) = ends.get(at) else { break };
        if end.saturating_sub(start) <= distance {
            found.push(Interval { start, end: *end, loose: true });
        }
    }
    minimal(found)
}

/// One interval of each list between two positions, no two with a word in common.
///
/// `None` also where the query is to stop.
pub fn gather(lists: &[Found], start: u32, end: u32, deadline: &Deadline) -> Option<Vec<Interval>> {
    let within: Vec<&[Interval]> = lists
        .iter()
        .map(|found| {
            let from = found.intervals.partition_point(|interval| interval.start < start);
            let to = found.intervals.partition_point(|interval| interval.end <= end);
            found.intervals.get(from..to).unwrap_or_default()
        })
        .collect();
    if within.iter().any(|list| list.is_empty()) {
        return None;
    }
    if deadline.spend(lists.len() as u32) {
        return None;
    }
    let mut chosen: Vec<Interval> = Vec::with_capacity(lists.len());
    // A word asked for twice takes its places in order: what was tried for the first is no choice
    // for the second.
    let same: Vec<Option<usize>> = (0..within.len())
        .map(|at| (0..at).rev().find(|before| within[*before] == within[at]))
        .collect();
    let mut times: Vec<usize> = Vec::with_capacity(same.len());
    for (list, before) in within.iter().zip(&same) {
        let asked = before.map_or(1, |before| times[before] + 1);
        if asked > list.len() {
            return None;
        }
        times.push(asked);
    }
    let mut next = vec![0; within.len()];
    let mut steps = 1;
    for choices in 0.. {
        if choices == MOST_CHOICES.max(2 * within.len()) {
            deadline.give_up();
        }
        if deadline.spend(steps) {
            return None;
        }
        let at = chosen.len();
        if at == within.len() {
            return Some(chosen);
        }
        let rest = &within[at][next[at]..];
        let free = rest
            .iter()
            .position(|interval| chosen.iter().all(|taken| taken.is_apart_from(*interval)));
        let pairs = free.map_or(rest.len(), |place| place + 1).saturating_mul(at);
        steps = u32::try_from(1 + pairs / PAIRS_IN_STEP).unwrap_or(u32::MAX);
        match free {
            Some(place) => {
                next[at] += place + 1;
                chosen.push(within[at][next[at] - 1]);
                if at + 1 < within.len() {
                    next[at + 1] = same[at + 1].map_or(0, |before| next[before]);
                }
            }
            None => {
                chosen.pop()?;
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_among_many_places_takes_as_many_steps() {
        let places = 100 * PAIRS_IN_STEP as u32;
        let found = |intervals: Vec<(u32, u32)>| {
            let interval = |(start, end)| Interval { start, end, loose: false };
            let intervals = intervals.into_iter().map(interval).collect();
            Found { intervals, first_word: 0, below: Vec::new() }
        };
        let single = |at| (at, at);
        let lists = [
            found(vec![(0, places)]),
            found((0..places).map(single).collect()),
            found(vec![single(0)]),
        ];
        let deadline = Deadline::after_looks(u32::MAX, 100);
        assert!(gather(&lists, 0, places, &deadline).is_none());
        // The first step is a look, too.
        assert_eq!(u32::MAX - deadline.looks_left(), 2);
    }
}
