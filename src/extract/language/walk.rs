//! Walks through a text and gives its letters and words to a listener.
//!
//! A word of ASCII letters between ASCII signs, which most are in most languages, is taken
//! whole. All others are gathered letter by letter: lowered, with their
//! accents joined to them. Both kinds end alike, so a text may change from one to the other at
//! any word.

use super::ascii::AsciiWord;
use super::script::{Script, read_letter};
use super::table::with_mark;

/// Longest word looked at, in letters.
pub(super) const WORD: usize = 32;

/// What takes the words and letters of a text.
pub(super) trait Listener {
    /// A letter outside ASCII, in a word or not.
    fn letter(&mut self, script: Script, c: char);
    /// So many ASCII letters.
    fn ascii_letters(&mut self, count: usize);
    /// A word in lower case, and how it was written.
    fn word(&mut self, letters: &[u16], manner: Manner);
    /// A word of ASCII letters.
    fn ascii_word(&mut self, word: AsciiWord<'_>, manner: Manner);
}

/// How a word was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    /// It begins with a small letter, or one of a script without capitals, or is quoted.
    pub is_small: bool,
    /// It says less of the text it stands in: a name (with a capital letter, inside a sentence,
    /// not all in capitals), or a quoted title or foreign phrase.
    pub counts_half: bool,
}

/// What stands before the place reached: whether a sentence begins here, and so on.
#[derive(Debug, Clone, Copy)]
struct Place {
    opens_sentence: bool,
    in_address: bool,
    in_quotes: bool,
}

impl Place {
    #[inline(always)]
    fn manner(self, begins_small: bool, has_small: bool) -> Manner {
        let is_name = !begins_small & has_small & !self.opens_sentence;
        Manner { is_small: self.in_quotes | begins_small, counts_half: self.in_quotes | is_name }
    }
}

/// The word being gathered letter by letter.
struct Word {
    letters: [u16; WORD],
    len: usize,
    capital: bool,
    lower: bool,
}

impl Word {
    #[inline]
    fn push(&mut self, c: u32, folded: u32) {
        if folded == c {
            self.lower = true;
        } else if self.len == 0 {
            self.capital = true;
        }
        if self.len < WORD {
            self.letters[self.len] = folded as u16;
            self.len += 1;
        }
    }

    fn join_mark(&mut self, mark: char) {
        if let Some(last) = self.len.checked_sub(1).map(|last| &mut self.letters[last])
            && let Some(joined) = with_mark(*last, mark)
        {
            *last = joined;
        }
    }
}

/// Gives every letter and word of a text to the listener.
pub(super) fn walk(text: &str, listener: &mut impl Listener) {
    let place = Place { opens_sentence: true, in_address: false, in_quotes: false };
    let mut walk = Walk { text, at: 0, place };
    while let Some(bits) = walk.pass_plain() {
        match bits {
            LETTER => {
                if let Some(run) = walk.ascii_word(listener) {
                    walk = walk.gather(run, listener);
                }
            }
            OUTSIDE_ASCII => walk = walk.gather(0, listener),
            _ => walk.pass_sign(bits),
        }
    }
}

/// A place in a text. It is a small value, so that it stays in registers.
#[derive(Debug, Clone, Copy)]
struct Walk<'a> {
    text: &'a str,
    at: usize,
    place: Place,
}

/// What a sign does to the words around it, as bits of [`SIGNS`].
const OPENS_SENTENCE: u8 = 1;
const JOINS_ADDRESS: u8 = 2;
const APOSTROPHE: u8 = 4;
const QUOTES: u8 = 8;
const ENDS_LINE: u8 = 16;
const LETTER: u8 = 32;
const OUTSIDE_ASCII: u8 = 64;

/// The bits of every byte.
const SIGNS: [u8; 256] = {
    let mut signs = [0; 256];
    signs[b'.' as usize] = OPENS_SENTENCE | JOINS_ADDRESS;
    signs[b'!' as usize] = OPENS_SENTENCE;
    signs[b'?' as usize] = OPENS_SENTENCE;
    signs[b':' as usize] = OPENS_SENTENCE;
    signs[b'/' as usize] = JOINS_ADDRESS;
    signs[b'@' as usize] = JOINS_ADDRESS;
    signs[b'_' as usize] = JOINS_ADDRESS;
    signs[b'\'' as usize] = APOSTROPHE;
    signs[b'"' as usize] = QUOTES;
    signs[b'\n' as usize] = OPENS_SENTENCE | ENDS_LINE;
    let mut byte = 0;
    while byte < 256 {
        if byte >= 0x80 {
            signs[byte] = OUTSIDE_ASCII;
        } else if (byte as u8).is_ascii_alphabetic() {
            signs[byte] = LETTER;
        }
        byte += 1;
    }
    signs
};

impl Walk<'_> {
    #[inline(always)]
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Takes the word of ASCII letters that begins here, and the sign behind it. If that is
    /// outside ASCII, nothing is taken, and the length of the run of letters told.
    #[inline(always)]
    fn ascii_word(&mut self, listener: &mut impl Listener) -> Option<usize> {
        let text = self.text.as_bytes();
        let mut word = AsciiWord::at(text, self.at);
        let end = self.at + word.bytes.len();
        let sign = self.byte(end).unwrap_or(b' ');
        let bits = SIGNS[usize::from(sign)];
        if bits & OUTSIDE_ASCII != 0 {
            return Some(word.bytes.len());
        }
        listener.ascii_letters(word.bytes.len());
        let in_address = self.joins_address(bits, end + 1);
        if bits & APOSTROPHE != 0 && self.goes_on(end + 1) {
            word = word.with_apostrophe(text, self.at);
        }
        if !(self.place.in_address | in_address) {
            listener.ascii_word(word, self.place.manner(word.begins_small, word.has_small));
        }
        self.place.opens_sentence = false;
        self.at = end + 1;
        self.apply(bits, in_address);
        None
    }

    /// Passes digits, spaces and other signs that do nothing, and tells what comes then.
    #[inline(always)]
    fn pass_plain(&mut self) -> Option<u8> {
        let mut at = self.at;
        let bits = loop {
            let bits = SIGNS[usize::from(self.byte(at)?)];
            if bits != 0 {
                break bits;
            }
            at += 1;
        };
        self.place.in_address &= at == self.at;
        self.at = at;
        Some(bits)
    }

    /// Passes a sign of ASCII that stands outside words.
    #[inline(always)]
    fn pass_sign(&mut self, bits: u8) {
        self.at += 1;
        self.apply(bits, self.joins_address(bits, self.at));
    }

    #[inline(always)]
    fn apply(&mut self, bits: u8, in_address: bool) {
        self.place.in_address = in_address;
        self.place.opens_sentence |= (bits & OPENS_SENTENCE != 0) & !in_address;
        self.place.in_quotes ^= bits & QUOTES != 0;
        self.place.in_quotes &= bits & ENDS_LINE == 0;
    }

    fn joins_address(&self, bits: u8, next: usize) -> bool {
        bits & JOINS_ADDRESS != 0 && self.byte(next).is_some_and(|n| n.is_ascii_alphanumeric())
    }

    /// Whether a word goes on behind an apostrophe.
    fn goes_on(&self, next: usize) -> bool {
        self.byte(next).is_some_and(|n| n.is_ascii_alphabetic() || n >= 0xC3)
    }

    /// Gathers words letter by letter, up to a word that may be of ASCII letters alone; the
    /// first so many bytes are such letters.
    fn gather(mut self, run: usize, listener: &mut impl Listener) -> Self {
        let mut word = Word { letters: [0; WORD], len: 0, capital: false, lower: false };
        let ascii_until = self.at + run;
        while let Some(byte) = self.byte(self.at) {
            if byte.is_ascii_alphabetic() {
                if word.len == 0 && self.at >= ascii_until {
                    return self;
                }
                self.at += 1;
                listener.ascii_letters(1);
                word.push(u32::from(byte), u32::from(byte | 0x20));
                continue;
            }
            if byte < 0x80 {
                self.at += 1;
                self.end_before(byte, &mut word, listener);
                return self;
            }
            let Some(c) = self.text[self.at..].chars().next() else { break };
            self.at += c.len_utf8();
            let (script, folded) = read_letter(c);
            if let Some(script) = script {
                listener.letter(script, c);
                if script.has_words() {
                    word.push(c as u32, folded);
                } else {
                    self.end(&mut word, listener);
                }
                continue;
            }
            match c {
                '\u{300}'..='\u{36F}' => word.join_mark(c),
                // Soft hyphens, Arabic vowel signs and the stretched dash stand inside words.
                '\u{AD}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200D}' => {}
                '’' | 'ʼ' | '‘' => self.end_before(b'\'', &mut word, listener),
                '“' | '”' | '„' | '«' | '»' => {
                    self.end(&mut word, listener);
                    self.place.in_quotes = !self.place.in_quotes;
                }
                _ => {
                    self.end(&mut word, listener);
                    self.place.opens_sentence |= matches!(c, '¿' | '¡' | '…' | '—' | '।' | '。');
                }
            }
        }
        self.end(&mut word, listener);
        self
    }

    /// Ends a gathered word before a sign of ASCII, which has been passed.
    fn end_before(&mut self, sign: u8, word: &mut Word, listener: &mut impl Listener) {
        let bits = SIGNS[usize::from(sign)];
        let in_address = self.joins_address(bits, self.at);
        if bits & APOSTROPHE != 0 && word.len > 0 && self.goes_on(self.at) {
            word.push(u32::from(b'\''), u32::from(b'\''));
        }
        self.place.in_address |= in_address;
        self.end(word, listener);
        self.apply(bits, in_address);
    }

    /// Ends a gathered word, if there is one, and gives it to the listener.
    fn end(&mut self, word: &mut Word, listener: &mut impl Listener) {
        if word.len > 0 {
            if !self.place.in_address {
                let manner = self.place.manner(!word.capital, word.lower);
                listener.word(&word.letters[..word.len], manner);
            }
            self.place.opens_sentence = false;
            (word.len, word.capital, word.lower) = (0, false, false);
        }
        self.place.in_address = false;
    }
}
