//! Tells UTF-16 without a byte order mark.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::Charset;

/// Code units that are looked at.
const MAX_UNITS: usize = 4096;

/// The byte order of a text in UTF-16, or `None` if it is none.
///
/// ASCII in UTF-16 has a zero byte in every pair, so any text with a space or line end has some;
/// other encodings have none. In the wrong byte order a space is U+2000 and a line end U+0A00,
/// which no text has.
pub(super) fn without_mark(sample: &[u8]) -> Option<Charset> {
    let (pairs, _) = sample.as_chunks::<2>();
    let pairs = &pairs[..pairs.len().min(MAX_UNITS)];
    let bytes = pairs.as_flattened();
    let zeros = memchr::memchr_iter(0, bytes).count();
    let letters = bytes.iter().filter(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r')).count();
    // A stray zero byte in a text of one byte a letter makes no UTF-16.
    let is_ascii_with_zeros = letters * 5 > bytes.len() * 4 && zeros * 10 < bytes.len() * 3;
    if zeros == 0 || is_ascii_with_zeros {
        return None;
    }
    let little = plausibility(pairs.iter().map(|pair| u16::from_le_bytes(*pair)));
    let big = plausibility(pairs.iter().map(|pair| u16::from_be_bytes(*pair)));
    match (little, big) {
        (Some(little), big) if big.is_none_or(|big| little > big) => Some(Charset::Table(UTF_16LE)),
        (_, Some(_)) => Some(Charset::Table(UTF_16BE)),
        _ => None,
    }
}

/// How many units are ASCII or the punctuation and spaces of other scripts; `None` if these
/// units are no text.
fn plausibility(units: impl Iterator<Item = u16>) -> Option<usize> {
    let (mut total, mut ordinary, mut odd) = (0, 0, 0);
    let mut high_surrogate = false;
    for unit in units {
        total += 1;
        let follows_high = std::mem::replace(&mut high_surrogate, false);
        match unit {
            0xd800..=0xdbff => high_surrogate = true,
            0xdc00..=0xdfff if follows_high => {}
            0xdc00..=0xdfff => return None,
            0x09 | 0x0a | 0x0d | 0x20..=0x7e => ordinary += 1,
            0x2010..=0x2027 | 0x3000..=0x3002 | 0xff08..=0xff1f => ordinary += 1,
            // A zero, and a space or line end in the wrong byte order.
            0 | 0x2000 | 0x0a00 | 0x0d00 => return None,
            0x01..=0x1f | 0x7f..=0x9f | 0xe000..=0xf8ff | 0xfff0..=0xffff => odd += 1,
            _ => {}
        }
        if follows_high && !(0xdc00..=0xdfff).contains(&unit) {
            return None;
        }
    }
    // Text in a script of its own still has spaces, line ends or punctuation; one control
    // character in fifty is more than any text has.
    let is_text = ordinary > 0 && odd * 50 <= total;
    is_text.then_some(ordinary)
}
