//! Words of ASCII letters, measured and lowered eight bytes at a time.
//!
//! In: a place in a text where such a word begins. Out: its letters in two numbers, from which
//! the key of the word is made without looking at any letter.

use super::walk::WORD;

/// A word of ASCII letters, perhaps with an apostrophe behind them.
#[derive(Debug, Clone, Copy)]
pub(super) struct AsciiWord<'a> {
    /// As written.
    pub bytes: &'a [u8],
    /// The first sixteen letters in lower case, first letter lowest, zeros behind the last.
    packed: [u64; 2],
    /// Whether the first letter is small, and whether any is.
    pub begins_small: bool,
    pub has_small: bool,
}

/// The bit that tells small letters from capitals, in each of eight bytes.
const SMALL: u64 = every(0x20);
/// The highest bit of each of eight bytes.
const HIGHEST: u64 = every(0x80);

/// A byte eight times.
const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

impl<'a> AsciiWord<'a> {
    /// The word at a place, of one ASCII letter at least.
    #[inline(always)]
    pub fn at(text: &'a [u8], at: usize) -> AsciiWord<'a> {
        let first = eight_from(text, at);
        let behind = no_letters(first);
        if behind == 0 {
            return AsciiWord::long_at(text, at, first);
        }
        let letters = low_bytes(behind);
        AsciiWord {
            bytes: &text[at..at + behind.trailing_zeros() as usize / 8],
            packed: [(first | SMALL) & letters, 0],
            begins_small: first & 0x20 != 0,
            has_small: first & letters & SMALL != 0,
        }
    }

    /// The same for eight letters or more; `first` are the first eight.
    fn long_at(text: &'a [u8], at: usize, first: u64) -> AsciiWord<'a> {
        let second = eight_from(text, at + 8);
        let behind = no_letters(second);
        let letters = low_bytes(behind);
        let len = match behind {
            0 => text[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count(),
            _ => 8 + behind.trailing_zeros() as usize / 8,
        };
        let bytes = &text[at..at + len];
        AsciiWord {
            bytes,
            packed: [first | SMALL, (second | SMALL) & letters],
            begins_small: first & 0x20 != 0,
            has_small: (first | second & letters) & SMALL != 0
                || len > 16 && bytes.iter().any(|byte| byte & 0x20 != 0),
        }
    }

    /// The word with the apostrophe behind it.
    pub fn with_apostrophe(self, text: &'a [u8], at: usize) -> AsciiWord<'a> {
        let len = self.bytes.len();
        let mut word = AsciiWord { bytes: &text[at..=at + len], has_small: true, ..self };
        if let Some(eight) = word.packed.get_mut(len / 8) {
            *eight |= u64::from(b'\'') << (8 * (len % 8));
        }
        word
    }

    /// Its letters, eight in each number, if they are no more than sixteen.
    #[inline(always)]
    pub fn packed(&self) -> Option<[u64; 2]> {
        (self.bytes.len() <= 16).then_some(self.packed)
    }

    /// Gives its letters as those of other words.
    #[inline]
    pub fn with_letters<R>(&self, take: impl FnOnce(&[u16]) -> R) -> R {
        let mut letters = [0; WORD];
        for (letter, byte) in letters.iter_mut().zip(self.bytes) {
            *letter = u16::from(byte | 0x20);
        }
        take(&letters[..self.bytes.len().min(WORD)])
    }
}

/// The eight bytes from a place, first byte lowest; zeros behind the end.
#[inline(always)]
fn eight_from(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or(&[]);
    if let Some(eight) = rest.first_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    match text.last_chunk::<8>() {
        Some(eight) if !rest.is_empty() => u64::from_le_bytes(*eight) >> (8 * (8 - rest.len())),
        _ => rest.iter().rev().fold(0, |all, &byte| all << 8 | u64::from(byte)),
    }
}

/// The highest bit of each of eight bytes that is no ASCII letter.
#[inline(always)]
fn no_letters(eight: u64) -> u64 {
    let low = (eight | SMALL) & !HIGHEST;
    let from_a = low + every(0x80 - b'a');
    let behind_z = low + every(0x80 - b'z' - 1);
    (!from_a | behind_z | eight) & HIGHEST
}

/// Ones in the bytes below the lowest one whose highest bit is set; in all if there is none.
#[inline(always)]
fn low_bytes(highest: u64) -> u64 {
    let lowest = highest & highest.wrapping_neg();
    (lowest >> 7).wrapping_sub(1)
}
