//! Chooses a fact among its candidates; those that were not taken become its losers.

use std::borrow::Cow;
use std::ops::Range;

use crate::article::{Evidence, Fact, Loser};

/// A value that a rule proposes.
#[derive(Debug, Clone)]
pub(crate) struct Candidate<T> {
    pub value: T,
    pub rule: &'static str,
    /// Bytes of the page that the rule read.
    pub range: Range<usize>,
    pub confidence: f32,
    /// Why it must not be taken.
    pub refused: Option<&'static str>,
}

impl<T> Candidate<T> {
    pub(crate) fn new(value: T, rule: &'static str, range: Range<usize>, confidence: f32) -> Self {
        Candidate { value, rule, range, confidence, refused: None }
    }

    pub(crate) fn refused(mut self, reason: &'static str) -> Self {
        self.refused = Some(reason);
        self
    }
}

/// A fact whose place is still in bytes of the page.
#[derive(Debug, Clone)]
pub(crate) struct Found<T> {
    pub fact: Fact<T>,
    pub range: Range<usize>,
}

/// The candidate of the highest confidence, the earlier of equals; and those refused where none
/// could be taken.
pub(crate) fn choose<T: PartialEq + Clone>(
    page: &str,
    candidates: Vec<Candidate<T>>,
    show: impl Fn(&T) -> String,
) -> (Option<Found<T>>, Vec<Loser>) {
    let best = candidates
        .iter()
        .enumerate()
        .filter(|(_, candidate)| candidate.refused.is_none())
        .reduce(|best, next| if next.1.confidence > best.1.confidence { next } else { best })
        .map(|(index, candidate)| (index, candidate.clone()));
    let mut losers: Vec<Loser> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if best.as_ref().is_some_and(|(taken, winner)| {
            *taken == index || candidate.refused.is_none() && candidate.value == winner.value
        }) {
            continue;
        }
        let loser = Loser {
            value: show(&candidate.value),
            rule: Cow::Borrowed(candidate.rule),
            text: shown_text(page, &candidate.range),
            reason: Cow::Borrowed(candidate.refused.unwrap_or("weaker")),
        };
        if losers.len() < MOST_LOSERS && !losers.contains(&loser) {
            losers.push(loser);
        }
    }
    let Some((_, winner)) = best else { return (None, losers) };
    let evidence = Evidence {
        rule: Cow::Borrowed(winner.rule),
        text: shown_text(page, &winner.range),
        place: None,
        confidence: winner.confidence,
        losers,
    };
    let fact = Fact { value: winner.value, evidence };
    (Some(Found { fact, range: winner.range }), Vec::new())
}

/// Evidence is for reading: a page full of dates is not listed whole.
const MOST_LOSERS: usize = 8;

fn shown_text(page: &str, range: &Range<usize>) -> String {
    const MOST_CHARS: usize = 200;
    let text = super::fold::collapse(&page[range.clone()]);
    match text.char_indices().nth(MOST_CHARS) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}
