//! Spells the word of a rank.
//!
//! The bits of the rank, mixed, are read as a code: consonants and vowels in turn, common ones
//! with few bits and rare ones with many, as the language has them. Since no code begins another,
//! two ranks whose codes are of one length never give the same word. Commoner words have shorter
//! codes, so they are shorter.

use super::random::mix;

/// Consonants or vowels that stand together, by the eight bits that come next.
#[derive(Debug)]
struct Letters {
    /// Which of them, and the bits that it takes.
    by_bits: Vec<(u8, u8)>,
    runs: Vec<&'static str>,
}

/// Bits of each run, commonest first: 8 with four bits, 8 with five, 8 with six, 16 with seven.
const CONSONANT_BITS: [(u8, usize); 4] = [(4, 8), (5, 8), (6, 8), (7, 16)];
const VOWEL_BITS: [(u8, usize); 5] = [(2, 2), (3, 2), (4, 2), (5, 2), (6, 4)];
const ENDING_BITS: [(u8, usize); 1] = [(5, 32)];

/// What an empty beginning is written as in the lists.
const NONE: &str = "-";

/// Bits of the code that a word has beyond those that its rank needs.
const SPARE_BITS: u32 = 5;

/// The letters of a language, commonest first.
#[derive(Debug)]
pub(super) struct Alphabet {
    /// 40 runs of consonants that begin a word; `-` is none.
    pub begin: &'static str,
    /// 12 vowels.
    pub vowels: &'static str,
    /// 40 runs of consonants between vowels.
    pub middle: &'static str,
    /// 32 runs that end a word.
    pub end: &'static str,
}

/// Spells the words of a language.
#[derive(Debug)]
pub(super) struct Speller {
    begin: Letters,
    vowels: Letters,
    middle: Letters,
    end: Letters,
}

impl Letters {
    fn new(runs: &'static str, bits: &[(u8, usize)]) -> Letters {
        let runs: Vec<&str> =
            runs.split(' ').map(|run| if run == NONE { "" } else { run }).collect();
        let lengths = bits.iter().flat_map(|&(bits, count)| std::iter::repeat_n(bits, count));
        let mut by_bits = Vec::with_capacity(256);
        for (at, bits) in lengths.enumerate().take(runs.len()) {
            by_bits.extend(std::iter::repeat_n((at as u8, bits), 256 >> bits));
        }
        assert_eq!(by_bits.len(), 256, "{runs:?} has {} runs", runs.len());
        Letters { by_bits, runs }
    }
}

impl Speller {
    pub fn new(alphabet: &Alphabet) -> Speller {
        Speller {
            begin: Letters::new(alphabet.begin, &CONSONANT_BITS),
            vowels: Letters::new(alphabet.vowels, &VOWEL_BITS),
            middle: Letters::new(alphabet.middle, &CONSONANT_BITS),
            end: Letters::new(alphabet.end, &ENDING_BITS),
        }
    }

    /// Writes the word of a rank. `salt` parts words of one kind from those of another.
    pub fn spell(&self, rank: u64, salt: u64, out: &mut Vec<u8>) {
        // Ranks below 2⁸, 2¹⁶, 2²⁴ …: a code of 8 bits more for each.
        let rank_bits = (64 - (rank | 1).leading_zeros()).div_ceil(8) * 8;
        let mut left = (rank_bits + SPARE_BITS) as i32;
        let mut code = scramble(rank, left as u32, salt) << (64 - left);
        let mut next = |letters: &Letters, left: &mut i32| {
            let (run, bits) = letters.by_bits[(code >> 56) as usize];
            code <<= bits;
            *left -= i32::from(bits);
            out.extend_from_slice(letters.runs[usize::from(run)].as_bytes());
        };
        next(&self.begin, &mut left);
        loop {
            next(&self.vowels, &mut left);
            if left <= 0 {
                return;
            }
            if left <= 5 {
                return next(&self.end, &mut left);
            }
            next(&self.middle, &mut left);
        }
    }
}

/// Spreads a number of `bits` bits over these bits; no two give the same.
fn scramble(number: u64, bits: u32, salt: u64) -> u64 {
    let mask = (1 << bits) - 1;
    let half = bits / 2;
    let mut number = number ^ (salt & mask);
    for factor in [0x2545_f491_4f6c_dd1d, 0x9e37_79b9_7f4a_7c15_u64, mix(salt) | 1] {
        number = number.wrapping_mul(factor) & mask;
        number ^= number >> half;
    }
    number
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::languages::LANGUAGES;
    use super::*;

    #[test]
    fn ranks_of_a_size_have_words_of_their_own() {
        for rules in LANGUAGES {
            let speller = Speller::new(&rules.alphabet);
            for ranks in [0..1 << 8, 1 << 8..1 << 16, 1 << 30..(1 << 30) + 50_000] {
                let mut words = HashSet::new();
                for rank in ranks {
                    let mut word = Vec::new();
                    speller.spell(rank, 11, &mut word);
                    assert!(words.insert(word.clone()), "{:?}", String::from_utf8(word));
                }
            }
        }
    }

    #[test]
    fn common_words_are_shorter() {
        let speller = Speller::new(&LANGUAGES[0].alphabet);
        let mean = |ranks: std::ops::Range<u64>| {
            let mut letters = Vec::new();
            let words = ranks.end - ranks.start;
            ranks.for_each(|rank| speller.spell(rank, 11, &mut letters));
            letters.len() as u64 * 100 / words
        };
        let (common, middle, rare) =
            (mean(0..256), mean(1000..2000), mean(1 << 20..(1 << 20) + 999));
        assert!((300..600).contains(&common) && middle > common + 150, "{common} {middle}");
        assert!((700..1300).contains(&rare) && rare > middle + 150, "{middle} {rare}");
    }
}
