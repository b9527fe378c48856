//! What each listed run of one to four letters says.
//!
//! Pairs are asked for at every letter, and many are listed: those of ASCII letters have a place
//! each. Of longer runs few are, and a bit for their last three letters tells most that are not.

use std::collections::HashMap;

use super::table::{BORDER, Lookup, Vote};
use super::words::{Row, Says};

/// Letters that have a code of five bits: the border of words, ASCII letters, the apostrophe.
const CODES: usize = 32;
/// Code of all other letters.
pub(super) const OTHER: usize = CODES - 1;

/// The code of each ASCII letter in lower case.
const CODE: [u8; 128] = {
    let mut codes = [OTHER as u8; 128];
    codes[BORDER as usize] = 0;
    codes[b'\'' as usize] = OTHER as u8 - 1;
    let mut letter = b'a';
    while letter <= b'z' {
        codes[letter as usize] = letter - b'a' + 1;
        letter += 1;
    }
    codes
};

/// Code of a letter in lower case.
#[inline(always)]
pub(super) fn letter_code(letter: u16) -> usize {
    CODE.get(usize::from(letter)).map_or(OTHER, |&code| usize::from(code))
}

/// Runs of letters, packed into 16 bits each, and what they say.
pub(super) struct GramTable {
    /// Of pairs of letters with a code.
    pairs: Box<[[Says; CODES]; CODES]>,
    rows: Vec<Row>,
    /// A bit for the last three letters of each longer run, by the lowest five bits of each.
    ends: Box<[u64; CODES * CODES * CODES / 64]>,
    all: Lookup<Vote>,
}

impl GramTable {
    pub fn new(grams: HashMap<u64, Vec<Vote>>) -> GramTable {
        let mut pairs = Box::new([[Says::NOTHING; CODES]; CODES]);
        let mut rows = vec![Row::of(&[])];
        let mut ends = Box::new([0; CODES * CODES * CODES / 64]);
        for (&gram, votes) in &grams {
            if gram >> 32 != 0 {
                let end = end_of(gram);
                ends[end / 64] |= 1 << (end % 64);
            } else if gram >> 16 != 0 {
                let (first, second) = (letter_code((gram >> 16) as u16), letter_code(gram as u16));
                if first != OTHER && second != OTHER {
                    pairs[first][second] = Says::new(gram, votes, &mut rows);
                }
            }
        }
        GramTable { pairs, rows, ends, all: Lookup::new(grams) }
    }

    /// What a run says.
    #[inline]
    pub fn get(&self, packed: u64) -> &[Vote] {
        self.all.get(packed)
    }

    /// What a pair of letters with these codes says.
    #[inline(always)]
    pub fn pair(&self, first: usize, second: usize) -> &Says {
        &self.pairs[first % CODES][second % CODES]
    }

    /// The rows of pairs that many languages share.
    #[inline(always)]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether a run of three or four letters may end so.
    #[inline(always)]
    pub fn may_end(&self, packed: u64) -> bool {
        let end = end_of(packed);
        self.ends[end / 64] >> (end % 64) & 1 != 0
    }
}

/// The lowest five bits of each of the last three letters.
#[inline(always)]
fn end_of(packed: u64) -> usize {
    (packed & 31 | packed >> 11 & 31 << 5 | packed >> 22 & 31 << 10) as usize
}
