//! How the words of each language are spelt: a second opinion for texts with few common words.
//!
//! The word lists of the profiles are also a sample of the spelling of each language. Pairs
//! and triples of letters, counted over them by step, give a likelihood for every word, listed
//! or not. It costs as much as all the rest, so it is asked only where that leaves a text open.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::script::Script;
use super::table::{BORDER, MAX_PROFILES, NAT, Table, spell};

/// Weight of a word of each step in the counts.
const STEPS: [f32; 4] = [4.0, 2.0, 1.0, 1.0];
/// Letters of the common background mixed into each language.
fn prior() -> f32 { std::env::var("PRIOR").map_or(200.0, |s| s.parse().unwrap()) }
/// Runs of two and three letters overlap, so each counts for less than it says.
fn trust() -> f32 { std::env::var("TRUST").map_or(0.5, |s| s.parse().unwrap()) }

/// Likelihoods of pairs and triples of letters.
pub(super) struct Spelling {
    runs: HashMap<u64, Vec<(u8, f32)>>,
    missing: [[i32; MAX_PROFILES]; 2],
}

static SPELLING: LazyLock<Spelling> = LazyLock::new(|| Spelling::build(Table::get()));

impl Spelling {
    pub fn get() -> &'static Spelling {
        &SPELLING
    }

    fn build(table: &Table) -> Spelling {
        let mut runs: HashMap<u64, Vec<(u8, f32)>> = HashMap::new();
        let mut totals = [[0.0_f32; 2]; MAX_PROFILES];
        for (number, profile) in table.profiles.iter().enumerate() {
            for (step, lists) in profile.steps().iter().enumerate() {
                for word in lists.iter().flat_map(|list| list.split_whitespace()) {
                    for (run, triple) in runs_of(&spell(word)) {
                        let votes = runs.entry(run).or_default();
                        totals[number][usize::from(triple)] += STEPS[step];
                        match votes.iter_mut().find(|(n, _)| usize::from(*n) == number) {
                            Some((_, count)) => *count += STEPS[step],
                            None => votes.push((number as u8, STEPS[step])),
                        }
                    }
                }
            }
        }
        for (run, votes) in &mut runs {
            let triple = usize::from(run >> 32 != 0);
            let script = |n: u8| table.profiles[usize::from(n)].script;
            let counts = votes.clone();
            for (number, weight) in votes.iter_mut() {
                let of = script(*number);
                let all: f32 = counts
                    .iter()
                    .filter(|(n, _)| script(*n) == of)
                    .map(|(n, c)| c / totals[usize::from(*n)][triple])
                    .sum::<f32>()
                    / table.of_script(of).count() as f32;
                let total = totals[usize::from(*number)][triple];
                let p = prior();
                let with = (*weight + p * all) / (total + p);
                let without = p * all / (total + p);
                *weight = (with / without).ln() * trust() * NAT as f32;
            }
        }
        let mut missing = [[0; MAX_PROFILES]; 2];
        for triple in 0..2 {
            for number in 0..table.profiles.len() {
                let p = prior();
                missing[triple][number] = ((p / (totals[number][triple] + p)).ln() * trust() * NAT as f32) as i32;
            }
        }
        Spelling { runs, missing }
    }

    /// Adds what the spelling of a text says to the sums.
    pub fn tell(&self, letters: &[u16], scores: &mut [i32; MAX_PROFILES], halve: u32) {
        for (run, triple) in runs_of(letters) {
            if let Some(votes) = self.runs.get(&run) {
                for (score, missing) in scores.iter_mut().zip(self.missing[usize::from(triple)]) {
                    *score += missing >> halve;
                }
                for &(number, weight) in votes {
                    scores[usize::from(number)] += (weight as i32) >> halve;
                }
            }
        }
    }
}

fn runs_of(letters: &[u16]) -> impl Iterator<Item = (u64, bool)> + '_ {
    let all = std::iter::once(&BORDER).chain(letters).chain(std::iter::once(&BORDER));
    let mut packed = 0_u64;
    let mut read = 0;
    all.flat_map(move |&letter| {
        packed = packed << 16 | u64::from(letter);
        read += 1;
        [(read >= 2).then_some((packed & 0xFFFF_FFFF, false)), (read >= 3).then_some((packed & 0xFFFF_FFFF_FFFF, true))]
    })
    .flatten()
}
