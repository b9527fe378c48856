//! Makes a codebook from a sample of texts.
//!
//! Words that occur often enough get an entry, then the most useful parts of the words that do not;
//! then, twice, the most frequent neighbours are joined. In the end the entries are put in the order
//! of their use, because the first take one byte.

use std::cmp::Reverse;

use hashbrown::HashMap;

use super::encoder::Encoder;
use super::pieces::{Pieces, goes_on};
use super::{LONGEST_ENTRY, MOST_ENTRIES, MOST_PAIRS};

/// Bytes of a full sample. Twice as many save 1 in 25 of what is stored, and take as long again to
/// learn from.
pub const SAMPLE: usize = 2 << 20;

/// Samples below this many bytes teach nothing that would pay for a codebook.
const LEAST_SAMPLE: usize = 16 << 10;

/// Bytes of the longest part of a word that gets an entry.
const LONGEST_PART: usize = 8;

/// Parts that are counted: in a sample of noise there would be no end of them.
const MOST_PARTS: usize = 1 << 19;

/// Uses in a full sample for which a word gets an entry; for a pair of codes twice as many, and for
/// a part of a word four times.
const LEAST_USES: u32 = 2;

/// Makes an encoder for texts like those of a sample; one without entries where it is too small.
pub fn train(sample: &[&[u8]]) -> Encoder {
    let bytes: usize = sample.iter().map(|text| text.len()).sum();
    if bytes < LEAST_SAMPLE {
        return Encoder::default();
    }
    // A small sample is all there is to be written: an entry has to pay for its own bytes.
    let least_uses = if bytes < SAMPLE { 2 * LEAST_USES } else { LEAST_USES };
    let mut encoder = Encoder::default();
    (0..=u8::MAX).for_each(|byte| encoder.add_piece(&[byte]));
    let (words, parts) = words_and_parts(sample, least_uses);
    let room = MOST_ENTRIES - MOST_PAIRS - encoder.len();
    words.iter().take(room * 5 / 6).for_each(|word| encoder.add_piece(word));
    parts.iter().take(room / 6).for_each(|part| encoder.add_piece(part));
    let pieces = encoder.len();
    for _ in 0..2 {
        join_neighbours(&mut encoder, sample, pieces, 2 * least_uses);
    }
    let mut uses = vec![0_u32; encoder.len()];
    for text in sample {
        encoder.codes(text, |code| uses[usize::from(code)] += 1);
    }
    let mut order: Vec<u16> = (0..encoder.len()).map(|code| code as u16).collect();
    order.sort_by_key(|code| Reverse(uses[usize::from(*code)]));
    encoder.reordered(&order)
}

/// The words that get an entry, and parts of the others, those that save most first.
fn words_and_parts<'a>(sample: &[&'a [u8]], least_uses: u32) -> (Vec<&'a [u8]>, Vec<&'a [u8]>) {
    let mut words: HashMap<&[u8], u32> = HashMap::new();
    for text in sample {
        Pieces::new(text).for_each(|piece| *words.entry(&text[piece]).or_default() += 1);
    }
    let mut parts: HashMap<&[u8], u32> = HashMap::new();
    // In the order of the texts, so that the same sample makes the same codebook.
    for text in sample {
        for word in Pieces::new(text).map(|piece| &text[piece]) {
            if words.get(word).is_some_and(|uses| *uses < least_uses) {
                each_part(word, |part| {
                    if parts.len() < MOST_PARTS || parts.contains_key(part) {
                        *parts.entry(part).or_default() += 1;
                    }
                });
            }
        }
    }
    parts.retain(|part, uses| {
        *uses >= 4 * least_uses && words.get(part).is_none_or(|uses| *uses < least_uses)
    });
    words.retain(|word, uses| word.len() > 1 && *uses >= least_uses);
    (by_savings(words), by_savings(parts))
}

/// Calls `each` with the parts of a word that begin and end with whole characters.
fn each_part<'a>(word: &'a [u8], mut each: impl FnMut(&'a [u8])) {
    for start in (0..word.len()).filter(|start| !goes_on(word[*start])) {
        for end in start + 2..=word.len().min(start + LONGEST_PART) {
            if word.get(end).is_none_or(|byte| !goes_on(*byte)) && end - start < word.len() {
                each(&word[start..end]);
            }
        }
    }
}

fn by_savings(uses: HashMap<&[u8], u32>) -> Vec<&[u8]> {
    let mut entries: Vec<(&[u8], u32)> = uses.into_iter().collect();
    entries.sort_unstable_by_key(|(entry, uses)| {
        (Reverse(u64::from(*uses) * (entry.len() as u64 - 1)), *entry)
    });
    entries.into_iter().map(|(entry, _)| entry).collect()
}

/// Gives an entry to the most frequent pairs of codes that are neighbours; the second of them is one
/// of the first `pieces`, as the encoder joins a code with the next piece.
fn join_neighbours(encoder: &mut Encoder, sample: &[&[u8]], pieces: usize, least_uses: u32) {
    let mut uses: HashMap<(u16, u16), u32> = HashMap::new();
    for text in sample {
        let mut before = None;
        encoder.codes(text, |code| {
            if let Some(before) = before.replace(code) {
                *uses.entry((before, code)).or_default() += 1;
            }
        });
    }
    uses.retain(|_, uses| *uses >= least_uses);
    let mut pairs: Vec<((u16, u16), u32)> = uses.into_iter().collect();
    pairs.retain(|((first, second), _)| {
        let length = encoder.entry(*first).len() + encoder.entry(*second).len();
        usize::from(*second) < pieces && length <= LONGEST_ENTRY
    });
    pairs.sort_unstable_by_key(|(pair, uses)| (Reverse(*uses), *pair));
    for ((first, second), _) in pairs.into_iter().take(MOST_PAIRS / 2) {
        encoder.add_pair(first, second);
    }
}
