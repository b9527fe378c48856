//! How the words of each language are spelt: a second opinion on texts with few common words.
//!
//! The word lists of the profiles are also a sample of the spelling of each language. Pairs and
//! triples of letters, counted over them by step, give a likelihood for every word, listed or
//! not. It costs as much as all the rest, so it is asked only where that leaves a text open.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::ascii::AsciiWord;
use super::script::Script;
use super::table::{BORDER, Lookup, MAX_PROFILES, Table, spell};
use super::walk::{Listener, Manner, walk};

/// How often a word of each step counts.
const STEPS: [f32; 4] = [4.0, 2.0, 1.0, 1.0];
/// Runs of the common background that are mixed into each language.
const BACKGROUND: f32 = 100.0;
/// Runs overlap, and lists of words are no texts, so a run counts for less than it says.
const TRUST: f32 = 0.5;

/// Likelihoods of pairs (0) and triples (1) of letters.
pub(super) struct Spelling {
    runs: Lookup<(u8, f32)>,
    /// What a run says that a language does not have, by length.
    missing: [[f32; MAX_PROFILES]; 2],
}

static SPELLING: LazyLock<Spelling> = LazyLock::new(|| Spelling::build(Table::get()));

impl Spelling {
    /// The one table, built when first asked for.
    pub fn get() -> &'static Spelling {
        &SPELLING
    }

    /// How well the spelling of a text fits each profile, in nats; to be compared among
    /// profiles of one script.
    pub fn fit(&self, text: &str) -> [f32; MAX_PROFILES] {
        let mut reader = Speller { spelling: self, fit: [0.0; MAX_PROFILES], read: [0.0; 2] };
        walk(text, &mut reader);
        let mut fit = reader.fit;
        for (number, fit) in fit.iter_mut().enumerate() {
            *fit += reader.read[0] * self.missing[0][number];
            *fit += reader.read[1] * self.missing[1][number];
        }
        fit
    }

    fn build(table: &Table) -> Spelling {
        let mut counts: HashMap<u64, Vec<(u8, f32)>> = HashMap::new();
        let mut totals = [[0.0_f32; MAX_PROFILES]; 2];
        for (number, profile) in table.profiles.iter().enumerate() {
            for (lists, times) in profile.steps().into_iter().zip(STEPS) {
                for word in lists.iter().flat_map(|list| list.split_whitespace()) {
                    each_run(&spell(word), |run, length| {
                        totals[length][number] += times;
                        let counts = counts.entry(run).or_default();
                        match counts.last_mut().filter(|(n, _)| usize::from(*n) == number) {
                            Some((_, count)) => *count += times,
                            None => counts.push((number as u8, times)),
                        }
                    });
                }
            }
        }
        for (run, votes) in &mut counts {
            weigh(votes, &totals[usize::from(run >> 32 != 0)], table);
        }
        let mut missing = [[0.0; MAX_PROFILES]; 2];
        for (missing, totals) in missing.iter_mut().zip(totals) {
            for (missing, total) in missing.iter_mut().zip(totals) {
                *missing = (BACKGROUND / (total + BACKGROUND)).ln() * TRUST;
            }
        }
        Spelling { runs: Lookup::new(counts), missing }
    }
}

/// Turns the counts of a run into what it says beyond what a language says that lacks it.
fn weigh(votes: &mut [(u8, f32)], totals: &[f32; MAX_PROFILES], table: &Table) {
    let script = |number: u8| table.profiles[usize::from(number)].script;
    let shares: Vec<(Script, f32)> =
        votes.iter().map(|&(n, count)| (script(n), count / totals[usize::from(n)])).collect();
    for (number, weight) in votes.iter_mut() {
        let own = script(*number);
        let all: f32 = shares.iter().filter(|(s, _)| *s == own).map(|(_, share)| share).sum();
        let expected = BACKGROUND * all / table.of_script(own).len() as f32;
        *weight = ((*weight + expected) / expected).ln() * TRUST;
    }
}

/// Adds up the runs of a text.
struct Speller<'a> {
    spelling: &'a Spelling,
    fit: [f32; MAX_PROFILES],
    /// Runs that some language has, by length.
    read: [f32; 2],
}

impl Listener for Speller<'_> {
    fn letter(&mut self, _: Script, _: char) {}

    fn ascii_letters(&mut self, _: usize) {}

    fn ascii_word(&mut self, word: AsciiWord<'_>, manner: Manner) {
        word.with_letters(|letters| self.word(letters, manner));
    }

    fn word(&mut self, letters: &[u16], manner: Manner) {
        let part = if manner.counts_half { 0.5 } else { 1.0 };
        let (spelling, fit, read) = (self.spelling, &mut self.fit, &mut self.read);
        each_run(letters, |run, length| {
            let votes = spelling.runs.get(run);
            if !votes.is_empty() {
                read[length] += part;
            }
            for &(number, weight) in votes {
                fit[usize::from(number)] += weight * part;
            }
        });
    }
}

/// Pairs (0) and triples (1) of a word and its borders, packed.
fn each_run(letters: &[u16], mut take: impl FnMut(u64, usize)) {
    let mut packed = u64::from(BORDER);
    let mut long = false;
    for &letter in letters.iter().chain(std::iter::once(&BORDER)) {
        packed = packed << 16 | u64::from(letter);
        take(packed & 0xFFFF_FFFF, 0);
        if long {
            take(packed & 0xFFFF_FFFF_FFFF, 1);
        }
        long = true;
    }
}
