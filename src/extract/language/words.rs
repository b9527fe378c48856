//! What each listed word says, in a table that takes one look for most words.
//!
//! Nearly half the words of a text are in no list, most others in one or two: so a place holds
//! the votes of three profiles, zeros where there are fewer, and the reader adds all three
//! without asking. The few words that more languages share have a row of all profiles of a script.

use std::collections::{HashMap, HashSet};
use std::hint::select_unpredictable;

use super::table::{MAX_PROFILES, Vote};

/// Votes that stand beside the word itself.
const FIRST: usize = 3;

/// What a word says.
#[derive(Debug, Clone, Copy)]
#[repr(align(16))]
pub(super) struct Says {
    /// 0 where no word is.
    key: u64,
    /// Votes for different profiles, or of no weight.
    pub first: [Vote; FIRST],
    /// Number of the row of votes in place of these; row 0 has none.
    pub row: u16,
}

impl Says {
    /// What a word of no list says. Votes of no weight are for numbers without a profile, each
    /// for another: additions to one number would have to wait for each other.
    pub const NOTHING: Says = {
        let mut first = [Vote { profile: 0, weight: 0 }; FIRST];
        let mut number = 0;
        while number < FIRST {
            first[number].profile = (MAX_PROFILES - FIRST + number) as u8;
            number += 1;
        }
        Says { key: 0, first, row: 0 }
    };

    /// The votes for a word; its row is put behind those there are.
    pub fn new(key: u64, votes: &[Vote], rows: &mut Vec<Row>) -> Says {
        let mut says = Says { key, ..Says::NOTHING };
        if votes.len() <= FIRST {
            says.first[..votes.len()].copy_from_slice(votes);
            return says;
        }
        says.row = rows.len() as u16;
        rows.push(Row::of(votes));
        says
    }

    /// Whether some language lists the word.
    #[inline(always)]
    pub fn is_listed(&self) -> bool {
        self.key != 0
    }
}

/// Weights of a word for [`ROW`] profiles: those of one script.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// The first profile.
    start: usize,
    weights: [u8; ROW],
}

/// Profiles of a row, no fewer than those of any script.
pub(super) const ROW: usize = 64;

impl Row {
    /// The row of these votes, all for profiles of one script.
    pub fn of(votes: &[Vote]) -> Row {
        let is_high = votes.iter().any(|vote| usize::from(vote.profile) >= ROW);
        let start = if is_high { MAX_PROFILES - ROW } else { 0 };
        let mut row = Row { start, weights: [0; ROW] };
        for vote in votes {
            row.weights[usize::from(vote.profile) - start] = vote.weight;
        }
        row
    }

    /// Adds the weights to the scores, or half of each where `halve` is 1.
    #[inline(always)]
    pub fn add_to(&self, scores: &mut [i32; MAX_PROFILES], halve: u32) {
        let Some(scores) = scores.get_mut(self.start..).and_then(|s| s.first_chunk_mut::<ROW>())
        else {
            return;
        };
        for (score, weight) in scores.iter_mut().zip(&self.weights) {
            *score += i32::from(weight >> halve);
        }
    }
}

/// Places for half as many words again as there are.
const PLACES_BITS: u32 = 15;
const PLACES: usize = 1 << PLACES_BITS;
const BUCKET_BITS: u32 = 13;
const BUCKETS: usize = 1 << BUCKET_BITS;
const FILTER_BITS: u32 = 16;
const FILTER: usize = 1 << (FILTER_BITS - 6);

/// Perfect hash table from words to votes: each word is in the one place it can be in.
///
/// The words are dealt into buckets by their hash, and each bucket has the first seed that gives
/// all its words places of their own.
pub(super) struct WordTable {
    /// A bit for the hash of each word: most words of no list end here.
    filter: Box<[u64; FILTER]>,
    seeds: Box<[u8; BUCKETS]>,
    /// The last place is empty.
    places: Box<[Says; PLACES + 1]>,
    rows: Vec<Row>,
}

impl WordTable {
    pub fn new(words: HashMap<u64, Vec<Vote>>) -> WordTable {
        let places = vec![Says::NOTHING; PLACES + 1].into_boxed_slice();
        let mut table = WordTable {
            filter: Box::new([0; FILTER]),
            seeds: Box::new([0; BUCKETS]),
            places: places.try_into().unwrap_or_else(|_| unreachable!("it has this length")),
            rows: vec![Row::of(&[])],
        };
        let mut buckets: Vec<Vec<(u64, Vec<Vote>)>> = vec![Vec::new(); BUCKETS];
        for (key, votes) in words {
            let hash = Hash::of(key);
            table.filter[hash.bit() >> 6] |= 1 << (hash.bit() & 63);
            buckets[hash.bucket()].push((key, votes));
        }
        let mut order: Vec<usize> = (0..BUCKETS).collect();
        order.sort_by_key(|&bucket| std::cmp::Reverse(buckets[bucket].len()));
        for bucket in order {
            table.fill(bucket, &buckets[bucket]);
        }
        table
    }

    /// Finds the seed of a bucket, and puts its words into their places.
    fn fill(&mut self, bucket: usize, words: &[(u64, Vec<Vote>)]) {
        let places = |seed: u8| words.iter().map(move |&(key, _)| place_of(key, seed));
        let is_free = |seed: &u8| {
            let all_free = places(*seed).all(|place| !self.places[place].is_listed());
            all_free && places(*seed).collect::<HashSet<_>>().len() == words.len()
        };
        let seed = (0..=u8::MAX).find(is_free).expect("a third of the places is free at last");
        self.seeds[bucket] = seed;
        for (key, votes) in words {
            self.places[place_of(*key, seed)] = Says::new(*key, votes, &mut self.rows);
        }
    }

    /// What a word says; nothing if no language lists it.
    ///
    /// Whether one does is as good as random, so nothing here branches on it.
    #[inline(always)]
    pub fn get(&self, key: u64) -> &Says {
        let hash = Hash::of(key);
        let may_be_listed = self.filter[hash.bit() >> 6] >> (hash.bit() & 63) & 1 != 0;
        let own = place_of(key, self.seeds[hash.bucket()]);
        let place = select_unpredictable(may_be_listed, own, PLACES);
        let is_listed = self.places[place].key == key;
        &self.places[select_unpredictable(is_listed, place, PLACES)]
    }

    /// A row of votes, by [`Says::row`].
    #[inline(always)]
    pub fn row(&self, number: u16) -> Option<&Row> {
        self.rows.get(usize::from(number))
    }
}

/// Odd, with its bits well mixed: 2^64 over the golden ratio.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
/// Another such number: 2^64 over e.
const SECOND: u64 = 0x5E2D_58D8_B3BC_DF1B;

/// The mixed bits of a key.
#[derive(Clone, Copy)]
struct Hash(u64);

impl Hash {
    #[inline(always)]
    fn of(key: u64) -> Hash {
        Hash(key.wrapping_mul(SPREAD))
    }

    /// Its bit in the filter.
    #[inline(always)]
    fn bit(self) -> usize {
        (self.0 >> (64 - FILTER_BITS)) as usize
    }

    #[inline(always)]
    fn bucket(self) -> usize {
        (self.0 >> (64 - BUCKET_BITS)) as usize
    }
}

/// The place of a word in a bucket of this seed.
#[inline(always)]
fn place_of(key: u64, seed: u8) -> usize {
    let mixed = key.wrapping_mul(u64::from(seed).wrapping_mul(SPREAD << 1).wrapping_add(SECOND));
    (mixed >> (64 - PLACES_BITS)) as usize
}

/// Letters of a word that are packed.
const PACKED: usize = 16;

/// Key of a word, from its letters in lower case. Never 0.
pub(super) fn word_key(letters: &[u16]) -> u64 {
    if letters.len() <= PACKED && letters.iter().fold(0, |all, letter| all | letter) < 0x80 {
        let mut packed = [0; 2];
        for (place, &letter) in letters.iter().enumerate() {
            packed[place / 8] |= u64::from(letter) << (8 * (place % 8));
        }
        return ascii_key(packed);
    }
    let mut key = 0_u64;
    for four in letters.chunks(4) {
        let packed = four.iter().fold(0, |packed, &letter| packed << 16 | u64::from(letter));
        key = (key.rotate_left(23) ^ packed).wrapping_mul(SPREAD);
    }
    key | 1
}

/// Key of a word of at most sixteen ASCII letters, eight in each number.
#[inline(always)]
pub(super) fn ascii_key([first, second]: [u64; 2]) -> u64 {
    first ^ second.wrapping_mul(SPREAD)
}
