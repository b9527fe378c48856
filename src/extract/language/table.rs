//! The profiles as one table that is asked for every word and every run of letters.
//!
//! The weight of a word is the logarithm of how much commoner it is in its language than such
//! a short run of letters is anywhere by chance (names, quotations, the same letters meaning
//! something else). Weights add up, so the sums over a text are log-likelihoods, and a word
//! that two languages share at the same step says nothing between them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::char::compose;

use super::grams::GramTable;
use super::profiles::{FAMILIES, Profile};
use super::script::{Script, fold};
use super::words::{ROW, WordTable, word_key};

/// Room for the profiles in a row of scores.
pub(super) const MAX_PROFILES: usize = 96;

/// Units of weight in one natural logarithm.
pub(super) const NAT: i32 = 20;

/// Border of a word in a run of letters.
pub(super) const BORDER: u16 = b' ' as u16;

/// Weights of a word in nats × 10, by step (most, common, known, vocabulary) and by letters (1,
/// 2, 3, 4, 5 and more): logarithms of its share of all words (0.015, 0.003, 0.0006, 0.0002)
/// over that of such a run of letters anywhere (2e-3, 8e-4, 2e-4, 6e-5, 2e-5), cut to 0.2–5.5.
const WEIGHTS: [[i32; 5]; 4] =
    [[20, 29, 43, 50, 55], [6, 14, 27, 38, 48], [3, 4, 11, 23, 34], [2, 3, 6, 14, 24]];

/// A language and what a word or a run of letters says for it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Vote {
    /// Place of the profile.
    pub profile: u8,
    /// In units of which [`NAT`] make one.
    pub weight: u8,
}

/// Hash table of fixed size with open addressing, from 64-bit keys to votes.
pub(super) struct Lookup<V> {
    /// A bit for the hash of each key: most runs of letters are in no profile, and end here.
    filter: Box<[u64; FILTER]>,
    slots: Vec<(u64, u32, u32)>,
    shift: u32,
    votes: Vec<V>,
}

const FILTER_BITS: u32 = 16;
const FILTER: usize = 1 << (FILTER_BITS - 6);

impl<V> Lookup<V> {
    /// Keys must not be 0.
    pub fn new(entries: HashMap<u64, Vec<V>>) -> Lookup<V> {
        let bits = (entries.len() * 2).next_power_of_two().trailing_zeros();
        let mut lookup = Lookup {
            filter: Box::new([0; FILTER]),
            slots: vec![(0, 0, 0); 1 << bits],
            shift: 64 - bits,
            votes: Vec::new(),
        };
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.sort_unstable_by_key(|(key, _)| *key);
        for (key, votes) in entries {
            let hash = spread(key);
            let bit = (hash >> (64 - FILTER_BITS)) as usize;
            lookup.filter[bit >> 6] |= 1 << (bit & 63);
            let mut place = (hash >> lookup.shift) as usize;
            while lookup.slots[place].0 != 0 {
                place = (place + 1) & (lookup.slots.len() - 1);
            }
            let start = lookup.votes.len() as u32;
            lookup.votes.extend(votes);
            lookup.slots[place] = (key, start, lookup.votes.len() as u32);
        }
        lookup
    }

    #[inline]
    pub fn get(&self, key: u64) -> &[V] {
        let hash = spread(key);
        let bit = (hash >> (64 - FILTER_BITS)) as usize;
        if self.filter[bit >> 6] & (1 << (bit & 63)) == 0 { &[] } else { self.probe(key, hash) }
    }

    fn probe(&self, key: u64, hash: u64) -> &[V] {
        let mut place = (hash >> self.shift) as usize;
        loop {
            let (found, start, end) = self.slots[place];
            if found == key {
                return &self.votes[start as usize..end as usize];
            }
            if found == 0 {
                return &[];
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
    }
}

#[inline]
fn spread(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The reserves of a script in a row of profiles.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reserves {
    /// The first profile of the row.
    pub start: usize,
    /// In units; [`Reserves::FOREIGN`] for the profiles of other scripts.
    pub row: [i32; ROW],
}

impl Reserves {
    /// More than any score, so that the profile is never the best.
    const FOREIGN: i32 = 1 << 30;

    fn of(own: &Range<usize>, reserves: &[i32; MAX_PROFILES]) -> Reserves {
        let start = if own.end > ROW { MAX_PROFILES - ROW } else { 0 };
        let mut row = [Reserves::FOREIGN; ROW];
        for profile in own.clone() {
            row[profile - start] = reserves[profile];
        }
        Reserves { start, row }
    }
}

/// All profiles, ready to be asked.
pub(super) struct Table {
    /// The profiles in the order of their numbers: by script, those of a family together.
    pub profiles: Vec<&'static Profile>,
    /// The reserve of each profile, in units.
    pub reserves: [i32; MAX_PROFILES],
    /// Numbers of the profiles of each script.
    by_script: [Range<usize>; Script::COUNT],
    /// The reserves of each script in a row of profiles.
    rows: [Reserves; Script::COUNT],
    /// What each word says.
    pub words: WordTable,
    /// What each run of letters says.
    pub grams: GramTable,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::build);

impl Table {
    /// The one table, built when first asked for (some milliseconds).
    pub fn get() -> &'static Table {
        &TABLE
    }

    /// The reserves of a script.
    #[inline]
    pub fn reserves_of(&self, script: Script) -> &Reserves {
        &self.rows[script as usize]
    }

    /// The numbers of the profiles of a script.
    #[inline]
    pub fn of_script(&self, script: Script) -> Range<usize> {
        self.by_script[script as usize].clone()
    }

    fn build() -> Table {
        let mut profiles: Vec<&'static Profile> = FAMILIES.iter().flat_map(|f| f.iter()).collect();
        profiles.sort_by_key(|profile| profile.script as u8);
        let mut words: HashMap<u64, Vec<Vote>> = HashMap::new();
        let mut grams: HashMap<u64, Vec<Vote>> = HashMap::new();
        for (number, profile) in profiles.iter().enumerate().take(MAX_PROFILES) {
            for (step, lists) in profile.steps().iter().enumerate() {
                for word in lists.iter().flat_map(|list| list.split_whitespace()) {
                    let letters = spell(word);
                    let long = letters.len().clamp(1, 5) - 1;
                    let weight = WEIGHTS[step][long] * NAT / 10;
                    let key = word_key(&letters);
                    vote(words.entry(key).or_default(), number, weight);
                }
            }
            for gram in profile.grams.iter().flat_map(|list| list.split_whitespace()) {
                let (run, weight) = gram.split_at(gram.len() - 1);
                let weight = weight.parse::<i32>().unwrap_or(0) * NAT / 2;
                let packed = spell(run)
                    .into_iter()
                    .fold(0_u64, |packed, letter| packed << 16 | u64::from(letter));
                vote(grams.entry(packed).or_default(), number, weight);
            }
        }
        let mut reserves = [0; MAX_PROFILES];
        for (reserve, profile) in reserves.iter_mut().zip(&profiles) {
            *reserve = profile.reserve * NAT / 10;
        }
        let by_script = Script::ALL.map(|script| {
            let before = |profile: &&Profile| (profile.script as u8) < script as u8;
            let start = profiles.partition_point(before);
            let own = profiles[start..].iter().take_while(|profile| profile.script == script);
            start..start + own.count()
        });
        Table {
            profiles,
            rows: std::array::from_fn(|script| Reserves::of(&by_script[script], &reserves)),
            reserves,
            by_script,
            words: WordTable::new(words),
            grams: GramTable::new(grams),
        }
    }
}

/// Adds a vote, once per profile: the greatest.
fn vote(votes: &mut Vec<Vote>, number: usize, weight: i32) {
    let weight = weight.clamp(0, 255);
    match votes.iter_mut().find(|v| usize::from(v.profile) == number) {
        Some(vote) => vote.weight = vote.weight.max(weight as u8),
        None => votes.push(Vote { profile: number as u8, weight: weight as u8 }),
    }
}

/// Letters of a word of a profile, as the reader sees them.
pub(super) fn spell(word: &str) -> Vec<u16> {
    let mut letters: Vec<u16> = Vec::new();
    for c in word.chars() {
        match (c, letters.last().copied()) {
            ('_', _) => letters.push(BORDER),
            ('\u{300}'..='\u{36F}', last) => join_mark(&mut letters, last, c),
            _ => letters.push(fold(c as u32) as u16),
        }
    }
    letters
}

fn join_mark(letters: &mut [u16], last: Option<u16>, mark: char) {
    if let Some(joined) = last.and_then(|last| with_mark(last, mark))
        && let Some(slot) = letters.last_mut()
    {
        *slot = joined;
    }
}

/// Letter and combining mark as one letter, where there is one.
pub(super) fn with_mark(letter: u16, mark: char) -> Option<u16> {
    let joined = compose(char::from_u32(u32::from(letter))?, mark)?;
    u16::try_from(fold(joined as u32)).ok()
}
