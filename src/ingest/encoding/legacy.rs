//! Guesses the legacy page of a text that is no Unicode.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::latin;

/// Bytes of lines beyond ASCII that a guess is made from.
const SAMPLE_BYTES: usize = 32 << 10;

/// The likeliest encoding of `text`.
pub(super) fn guess(text: &[u8]) -> &'static Encoding {
    let sample = telling_lines(text);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // The detector takes Western Europe for granted where it knows no country.
    latin::page_of(&sample, guess)
}

/// The lines that have bytes beyond ASCII: the others tell nothing.
fn telling_lines(text: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        if line.is_ascii() {
            continue;
        }
        let room = SAMPLE_BYTES - sample.len();
        sample.extend_from_slice(&line[..line.len().min(room)]);
        if sample.len() == SAMPLE_BYTES {
            break;
        }
    }
    sample
}
