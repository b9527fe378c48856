//! Folds a text letter by letter, without finding its words.
//!
//! What comes out is for plain search: the terms of the text stand in it as runs of letters and
//! digits, but for words with an apostrophe, a point or a quotation mark within, of which only
//! the pieces do. It is much cheaper than tokenising.

use super::class::{Class, Classes};

/// Bytes that are looked at together.
const CHUNK: usize = 32;

/// Appends `text` to `folded`: letters and digits as terms have them, apostrophes as `'`, a white
/// space for every other separator above ASCII and around every character that is a token of its
/// own. `·` and `״`, which join letters of some languages, become `"`. Bytes of ASCII that are no
/// letters stay.
///
/// Tells whether that was possible. It is not where a code point folds with its neighbours
/// (combining marks) or is seen by nobody: then `folded` is as before.
pub fn fold_letters(text: &str, folded: &mut String) -> bool {
    let classes = Classes::get();
    let before = folded.len();
    let mut rest = text;
    loop {
        let (ascii, beyond) = rest.split_at(ascii_length(rest.as_bytes()));
        let from = folded.len();
        folded.push_str(ascii);
        folded[from..].make_ascii_lowercase();
        let mut chars = beyond.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        let entry = classes.of(c);
        match entry.class {
            Class::Letter => folded.extend(entry.folded.into_iter().filter(|c| *c != '\0')),
            Class::Apostrophe => folded.push('\''),
            Class::Separator if matches!(c, '·' | '״') => folded.push('"'),
            Class::Separator | Class::FullStop | Class::Ellipsis => folded.push(' '),
            Class::Character if is_its_own_term(c) => folded.extend([' ', c, ' ']),
            Class::Character | Class::Complex | Class::Ignorable => {
                folded.truncate(before);
                return false;
            }
        }
    }
    // A grave accent is an apostrophe too, but so rare that nobody need look for it.
    if memchr::memchr(b'`', text.as_bytes()).is_some() {
        folded.truncate(before);
        return false;
    }
    true
}

/// Bytes before the first that is not ASCII.
fn ascii_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    while bytes.get(at..at + CHUNK).is_some_and(<[u8]>::is_ascii) {
        at += CHUNK;
    }
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let beyond = u64::from_le_bytes(*eight) & 0x8080_8080_8080_8080;
        if beyond != 0 {
            return at + beyond.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let rest = &bytes[at..];
    at + rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len())
}

/// Whether a character is a term just as it stands, whatever stands beside it.
fn is_its_own_term(c: char) -> bool {
    // Syllables and letters that marks compose with count: the marks themselves do not.
    matches!(c as u32, 0x4E00..=0x9FFF) || (super::character::is_plain(c) && c != '\u{102E}')
}
