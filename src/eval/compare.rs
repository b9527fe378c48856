//! Tells whether two runs differ by more than chance.
//!
//! In: the values of one measure for the same queries in the same order. Out: the difference of
//! the means, and how often chance alone makes one as large: Fisher's randomisation test, which
//! Smucker, Allan and Carterette (CIKM 2007) recommend for comparing runs. If the runs were
//! equally good, each difference could as well have the other sign; so signs are drawn many times,
//! and it is counted how often the sum of the differences lies as far from 0, on either side.

use super::mean;
use crate::random::SplitMix64;

/// Differences below this are rounding: values are fractions of small numbers.
const ROUNDING: f64 = 1e-12;

/// A run beside a baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// Mean of the baseline.
    pub baseline: f64,
    /// Mean of the run.
    pub value: f64,
    /// Queries for which the run is better.
    pub wins: usize,
    /// Queries for which the baseline is better.
    pub losses: usize,
    /// Queries for which both are equal.
    pub ties: usize,
    /// Two-sided p-value.
    pub p: f64,
}

impl Comparison {
    /// How much better the run is than the baseline.
    pub fn difference(&self) -> f64 {
        self.value - self.baseline
    }
}

/// Compares the values of a run with those of a baseline, query by query.
///
/// Signs are drawn `permutations` times, from a generator that `seed` starts; p is then (count + 1) /
/// (permutations + 1), which is never 0 (Phipson and Smyth 2010). Where there are no more than
/// `permutations` ways to choose the signs of the differences other than 0, all of them are counted
/// instead, and p is exact.
///
/// # Panics
/// Where one list is longer than the other.
pub fn compare(baseline: &[f64], values: &[f64], permutations: u32, seed: u64) -> Comparison {
    assert_eq!(baseline.len(), values.len(), "both runs have a value for each judged query");
    let differences: Vec<f64> = values
        .iter()
        .zip(baseline)
        .map(|(value, before)| value - before)
        .filter(|difference| difference.abs() > ROUNDING)
        .collect();
    let wins = differences.iter().filter(|difference| **difference > 0.0).count();
    Comparison {
        baseline: mean(baseline),
        value: mean(values),
        wins,
        losses: differences.len() - wins,
        ties: values.len() - differences.len(),
        p: p_value(&differences, permutations, seed),
    }
}

fn p_value(differences: &[f64], permutations: u32, seed: u64) -> f64 {
    let rounding = ROUNDING * differences.len() as f64;
    let observed = differences.iter().sum::<f64>().abs() - rounding;
    let ways = u32::try_from(differences.len()).ok().and_then(|count| 1u32.checked_shl(count));
    if let Some(ways) = ways.filter(|ways| *ways <= permutations) {
        let as_far = |signs: &u32| signed_sum(differences, u64::from(*signs)).abs() >= observed;
        return (0..ways).filter(as_far).count() as f64 / f64::from(ways);
    }
    let mut generator = SplitMix64::new(seed);
    let mut as_far = 0;
    for _ in 0..permutations {
        let chunks = differences.chunks(64);
        let sum: f64 = chunks.map(|chunk| signed_sum(chunk, generator.bits())).sum();
        as_far += u32::from(sum.abs() >= observed);
    }
    f64::from(as_far + 1) / (f64::from(permutations) + 1.0)
}

/// The sum of at most 64 numbers; those whose bit is set change their sign.
fn signed_sum(differences: &[f64], signs: u64) -> f64 {
    let signed = differences.iter().enumerate();
    signed
        .map(|(at, difference)| if signs >> at & 1 == 1 { -difference } else { *difference })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_differences_are_counted_out() {
        // Of the eight signs of three equal differences, two give a sum as far from 0.
        let better = compare(&[0.1, 0.2, 0.3, 0.4], &[0.2, 0.3, 0.4, 0.4], 10_000, 1);
        assert_eq!((better.wins, better.losses, better.ties), (3, 0, 1));
        assert_eq!(better.p, 0.25);
        assert!((better.difference() - 0.075).abs() < 1e-12);
        // 0.5, 0.25 and -0.25: sums 0.5 (observed), 1, 0, 0.5 and their opposites.
        let mixed = compare(&[0.0, 0.0, 0.5], &[0.5, 0.25, 0.25], 8, 1);
        assert_eq!((mixed.wins, mixed.losses, mixed.p), (2, 1, 0.75));
        let same = compare(&[0.5, 0.25], &[0.5, 0.25], 10_000, 1);
        assert_eq!((same.ties, same.p), (2, 1.0));
        assert_eq!(compare(&[], &[], 10_000, 1).p, 1.0);
    }

    #[test]
    fn many_differences_are_sampled() {
        let baseline = vec![0.25; 100];
        let better: Vec<f64> = (0..100).map(|at| if at % 4 == 0 { 0.0 } else { 0.5 }).collect();
        // 75 wins against 25 losses of the same size: chance does that once in two million times.
        assert_eq!(compare(&baseline, &better, 999, 7).p, 0.001);
        // 54 against 46 (or further) are binomial: 0.4841 of the times.
        let even: Vec<f64> = (0..100).map(|at| if at < 46 { 0.0 } else { 0.5 }).collect();
        let sampled = compare(&baseline, &even, 20_000, 7).p;
        assert!((sampled - 0.4841).abs() < 0.015, "{sampled}");
        assert_eq!(compare(&baseline, &even, 20_000, 7).p, sampled);
        assert_ne!(compare(&baseline, &even, 20_000, 8).p, sampled);
    }

    #[test]
    fn both_sides_count() {
        let (one, other) = ([0.9, 0.1, 0.4, 0.3], [0.2, 0.3, 0.1, 0.2]);
        let forth = compare(&one, &other, 10_000, 1);
        let back = compare(&other, &one, 10_000, 1);
        assert_eq!((forth.p, forth.wins), (back.p, back.losses));
        assert_eq!(forth.difference(), -back.difference());
    }
}
