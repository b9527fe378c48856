//! The measures: each is a number from 0 to 1 for one ranking.
//!
//! In: the *gains* of the ranked articles, best rank first (the grade of an article that was
//! judged relevant, 0 for every other one), and the *ideal*: the gains of all relevant articles
//! of the query, highest first. An article is relevant from grade 1 on; what was judged with 0 or
//! less and what was not judged at all counts the same.
//!
//! Definitions are those of `trec_eval` 9; the names are those of `ir_measures`.

use std::fmt;
use std::str::FromStr;

/// A measure with the number of ranks that it looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Measure {
    /// Normalised discounted cumulative gain: each gain divided by log₂(rank + 1), over the same
    /// sum for the ideal ranking (Järvelin and Kekäläinen 2002, with the grade itself as gain);
    /// `ndcg_cut` and `ndcg`.
    Ndcg(Option<usize>),
    /// Average precision: precision at the rank of each relevant article, summed and divided by
    /// the number of relevant articles, found or not; `map_cut` and `map`.
    Ap(Option<usize>),
    /// Precision: relevant articles among the first ranks, divided by the number of ranks, also
    /// where the ranking is shorter; `P`.
    Precision(usize),
    /// Recall: share of the relevant articles that are among the first ranks; `recall`.
    Recall(usize),
    /// Reciprocal rank of the first relevant article, 0 where there is none; `recip_rank`. Its
    /// mean is known as MRR.
    ReciprocalRank(Option<usize>),
}

/// A name that is no measure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{given}\" is no measure (there are nDCG, AP and RR, also with a depth as in nDCG@10, and \
     P@10 and R@100, which need one)"
)]
pub struct UnknownMeasure {
    /// As it was asked for.
    pub given: String,
}

impl Measure {
    /// What is measured where nobody says what.
    pub const USUAL: [Measure; 6] = [
        Measure::Ndcg(Some(10)),
        Measure::Ndcg(None),
        Measure::Ap(None),
        Measure::Precision(10),
        Measure::Recall(100),
        Measure::ReciprocalRank(None),
    ];

    /// Measures a ranking by its gains; 0 where no article is relevant.
    ///
    /// Gains are at least 0, and those of `ideal` are positive and fall.
    pub fn of(self, gains: &[i64], ideal: &[i64]) -> f64 {
        if ideal.is_empty() {
            return 0.0;
        }
        let first = |depth: Option<usize>| &gains[..depth.unwrap_or(usize::MAX).min(gains.len())];
        let relevant = ideal.len() as f64;
        match self {
            Measure::Ndcg(depth) => {
                let best = &ideal[..depth.unwrap_or(usize::MAX).min(ideal.len())];
                discounted(first(depth)) / discounted(best)
            }
            Measure::Ap(depth) => precisions(first(depth)) / relevant,
            Measure::Precision(depth) => found(first(Some(depth))) / depth as f64,
            Measure::Recall(depth) => found(first(Some(depth))) / relevant,
            Measure::ReciprocalRank(depth) => {
                let rank = first(depth).iter().position(|gain| *gain > 0);
                rank.map_or(0.0, |at| 1.0 / (at + 1) as f64)
            }
        }
    }
}

/// Number of relevant articles.
fn found(gains: &[i64]) -> f64 {
    gains.iter().filter(|gain| **gain > 0).count() as f64
}

/// Discounted cumulative gain.
fn discounted(gains: &[i64]) -> f64 {
    let ranked = gains.iter().enumerate();
    ranked.map(|(at, gain)| *gain as f64 / ((at + 2) as f64).log2()).sum()
}

/// Sum of the precisions at the ranks of relevant articles.
fn precisions(gains: &[i64]) -> f64 {
    let mut found = 0;
    let mut sum = 0.0;
    for (at, gain) in gains.iter().enumerate() {
        if *gain > 0 {
            found += 1;
            sum += f64::from(found) / (at + 1) as f64;
        }
    }
    sum
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, depth) = match *self {
            Measure::Ndcg(depth) => ("nDCG", depth),
            Measure::Ap(depth) => ("AP", depth),
            Measure::Precision(depth) => ("P", Some(depth)),
            Measure::Recall(depth) => ("R", Some(depth)),
            Measure::ReciprocalRank(depth) => ("RR", depth),
        };
        match depth {
            Some(depth) => write!(f, "{name}@{depth}"),
            None => f.write_str(name),
        }
    }
}

impl FromStr for Measure {
    type Err = UnknownMeasure;

    /// Reads a name such as `nDCG@10`, in capitals or not; MAP and MRR are AP and RR.
    fn from_str(given: &str) -> Result<Measure, UnknownMeasure> {
        let unknown = || UnknownMeasure { given: given.to_string() };
        let (name, depth) = match given.split_once('@') {
            Some((name, depth)) => match depth.parse::<usize>() {
                Ok(depth @ 1..) => (name, Some(depth)),
                _ => return Err(unknown()),
            },
            None => (given, None),
        };
        match (name.to_ascii_lowercase().as_str(), depth) {
            ("ndcg", depth) => Ok(Measure::Ndcg(depth)),
            ("ap" | "map", depth) => Ok(Measure::Ap(depth)),
            ("rr" | "mrr", depth) => Ok(Measure::ReciprocalRank(depth)),
            ("p", Some(depth)) => Ok(Measure::Precision(depth)),
            ("r", Some(depth)) => Ok(Measure::Recall(depth)),
            _ => Err(unknown()),
        }
    }
}
