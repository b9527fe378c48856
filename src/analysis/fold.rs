//! Folding: the one written form that equal words share.
//!
//! Compatibility forms are undone (NFKC), case is folded, accents go where readers leave them
//! out too (Latin, Greek, stress marks in Cyrillic, vowel points of Hebrew and Arabic), and stay
//! where they make another letter (й, ї, ў, Indic vowel signs, Japanese voicing).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stays besides letters, digits and marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Nothing: the text is one word.
    Words,
    /// Punctuation and white space.
    All,
}

/// Appends the folded form of `text` to `out`, which must be empty or end a word.
pub(super) fn fold_into(text: &str, keep: Keep, out: &mut String) {
    out.extend(Folding { decomposed: text.nfkd(), base: '\0', keep, queue: ['\0'; 2] }.nfc());
}

/// A whole value (outlet, agency, author) in the form in which values are compared: folded as
/// words are, punctuation kept, apostrophes and quotes unified, white space single, trimmed.
pub fn normalise_value(value: &str) -> String {
    let mut folded = String::with_capacity(value.len());
    if value.is_ascii() && !value.contains('`') {
        // Folding changes nothing else of ASCII but the case.
        folded.push_str(value);
        folded.make_ascii_lowercase();
    } else {
        fold_into(value, Keep::All, &mut folded);
    }
    let mut normalised = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !normalised.is_empty() {
            normalised.push(' ');
        }
        normalised.push_str(word);
    }
    normalised
}

/// Folds decomposed text; what it yields is still to be composed.
struct Folding<I> {
    decomposed: I,
    /// The last letter, which says what becomes of a mark.
    base: char,
    keep: Keep,
    /// Further characters of a letter that becomes several (`ß`, `æ`).
    queue: [char; 2],
}

impl<I: Iterator<Item = char>> Iterator for Folding<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let queued = std::mem::replace(&mut self.queue[0], '\0');
        if queued != '\0' {
            return Some(queued);
        }
        loop {
            let c = self.decomposed.next()?;
            if is_ignorable(c) {
                continue;
            }
            if is_combining_mark(c) {
                if keeps_mark(self.base, c) {
                    return Some(c);
                }
                continue;
            }
            let [first, second] = fold_letter(c);
            self.base = first;
            self.queue[0] = second;
            if first.is_alphanumeric() {
                return Some(first);
            }
            if self.keep == Keep::All {
                return Some(unify_punctuation(first));
            }
        }
    }
}

/// One decomposed character in small letters, without strokes and ligatures.
fn fold_letter(c: char) -> [char; 2] {
    if c.is_ascii() {
        return [c.to_ascii_lowercase(), '\0'];
    }
    let mut lower = c.to_lowercase();
    let c = lower.next().unwrap_or(c);
    let one = |c| [c, '\0'];
    match c {
        'æ' => ['a', 'e'],
        'œ' => ['o', 'e'],
        'ß' => ['s', 's'],
        'þ' => ['t', 'h'],
        'ø' => one('o'),
        'ł' | 'ƚ' => one('l'),
        'đ' | 'ð' => one('d'),
        'ħ' => one('h'),
        'ı' | 'ɨ' => one('i'),
        'ŧ' => one('t'),
        'ŋ' => one('n'),
        'ĸ' => one('k'),
        'ƒ' => one('f'),
        'ƀ' => one('b'),
        'ς' => one('σ'),
        // Letters of Arabic script that keyboards exchange.
        'ٱ' => one('ا'),
        'ى' | 'ی' => one('ي'),
        'ک' => one('ك'),
        _ => one(ascii_digit(c).unwrap_or(c)),
    }
}

/// Digits of other scripts, which readers type in either form.
fn ascii_digit(c: char) -> Option<char> {
    const ZEROS: [u32; 11] =
        [0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6];
    let code = c as u32;
    let zero = ZEROS.iter().rev().find(|zero| **zero <= code)?;
    char::from_digit(code - zero, 10)
}

/// Whether `mark` on `base` (folded) makes a letter of its own.
fn keeps_mark(base: char, mark: char) -> bool {
    match mark as u32 {
        // Marks of every script: accents in Latin and Greek; in Cyrillic mostly stress.
        0x300..=0x36F | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F => {
            match (base, mark) {
                ('и' | 'у', '\u{306}') | ('і', '\u{308}') | ('г' | 'к', '\u{301}') => true,
                _ => base as u32 > 0x5FF,
            }
        }
        // Points of Hebrew and Arabic, except the hamza that makes another letter.
        0x483..=0x489 | 0x591..=0x5C7 | 0x610..=0x61A | 0x670 | 0x6D6..=0x6ED => false,
        0x64B..=0x65F => mark == '\u{654}' && base != 'ا',
        _ => true,
    }
}

/// What nobody sees: soft hyphen, joiners, direction marks, tatweel, variation selectors.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{0640}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

fn unify_punctuation(c: char) -> char {
    match c {
        '‘' | '’' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '´' | '`' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_values_take_a_shorter_way_to_the_same_form() {
        for byte in 0..128u8 {
            let value = format!("A{}b", char::from(byte));
            let mut folded = String::new();
            fold_into(&value, Keep::All, &mut folded);
            let expected = folded.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(normalise_value(&value), expected, "{byte}");
        }
    }
}
