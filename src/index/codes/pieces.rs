//! Cuts a text into the pieces that get codes: words with the space before them, and what stands
//! between words.

use std::ops::Range;

use super::LONGEST_ENTRY;
use crate::analysis::masks::{STRETCH, mask, with_stretch};

/// The pieces of a text, in order.
pub struct Pieces<'a> {
    text: &'a [u8],
    at: usize,
    /// A bit for each of the 64 bytes from `base`: whether it belongs to a word.
    words: u64,
    base: usize,
}

impl<'a> Pieces<'a> {
    /// Of any bytes.
    pub fn new(text: &'a [u8]) -> Pieces<'a> {
        Pieces { text, at: 0, words: words_at(text, 0), base: 0 }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Range<usize>;

    #[inline]
    fn next(&mut self) -> Option<Range<usize>> {
        let (text, from) = (self.text, self.at);
        if from >= text.len() {
            return None;
        }
        // The longest piece, and the byte after it.
        if from - self.base + LONGEST_ENTRY >= STRETCH {
            (self.words, self.base) = (words_at(text, from), from);
        }
        let words = self.words >> (from - self.base);
        // The space before a word belongs to it.
        let space = usize::from(words & 3 == 2 && text[from] == b' ');
        let length = if words >> space & 1 == 1 {
            space + (words >> space).trailing_ones() as usize
        } else {
            let length = words.trailing_zeros() as usize;
            let is_space = text.get(from + length - 1) == Some(&b' ');
            length - usize::from(is_space && length > 1 && length < STRETCH)
        };
        let mut end = text.len().min(from + length.min(LONGEST_ENTRY));
        if length > LONGEST_ENTRY {
            // No character is cut.
            let whole = (from + 1..=end)
                .rev()
                .find(|end| text.get(*end).is_none_or(|byte| !goes_on(*byte)));
            end = whole.unwrap_or(end);
        }
        self.at = end;
        Some(from..end)
    }
}

/// Whether a byte goes on with a character of UTF-8.
pub fn goes_on(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// Letters, digits and all above ASCII, but for marks of general punctuation (U+2000 to U+203F).
fn words_at(text: &[u8], at: usize) -> u64 {
    let (mut words, marks) = with_stretch(text, at, |stretch| {
        let words = mask(stretch, |byte| {
            (byte | 0x20).wrapping_sub(b'a') < 26 || byte.wrapping_sub(b'0') < 10 || byte >= 0x80
        });
        (words, mask(stretch, |byte| byte == 0xE2))
    });
    let mut left = marks;
    while left != 0 {
        let bit = left.trailing_zeros() as usize;
        left &= left - 1;
        if text.get(at + bit + 1) == Some(&0x80) {
            words &= !(7 << bit);
        }
    }
    words
}
