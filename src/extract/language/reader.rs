//! Reads a stretch of text and adds up what its words and letters say.
//!
//! One pass over the bytes: letters are lowered and gathered into a word of at most
//! [`WORD`] letters on the stack; at its end the word and the runs of letters in it are looked
//! up. Names speak with half their weight (a capital letter inside a sentence), addresses not
//! at all.

use super::han::HanCount;
use super::script::{Script, fold};
use super::table::{BORDER, MAX_PROFILES, Table, Vote, with_mark};

/// Longest word looked at.
const WORD: usize = 32;

/// What was read.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Sum of the votes for each profile.
    pub scores: [i32; MAX_PROFILES],
    /// Characters of each script.
    pub letters: [u32; Script::COUNT],
    /// Words in alphabets that are told by words.
    pub words: u32,
    /// What the Han characters were.
    pub han: HanCount,
}

impl Reading {
    pub fn new() -> Reading {
        Reading {
            scores: [0; MAX_PROFILES],
            letters: [0; Script::COUNT],
            words: 0,
            han: HanCount::default(),
        }
    }

    /// Adds what another stretch said.
    pub fn add(&mut self, other: &Reading) {
        for (score, other) in self.scores.iter_mut().zip(other.scores) {
            *score += other;
        }
        for (letters, other) in self.letters.iter_mut().zip(other.letters) {
            *letters += other;
        }
        self.words += other.words;
        self.han.simplified += other.han.simplified;
        self.han.traditional += other.han.traditional;
        self.han.japanese += other.han.japanese;
    }

    /// Letters of a script, as letters of an alphabet.
    pub fn weight_of(&self, script: Script) -> u32 {
        self.letters[script as usize] * script.letters()
    }

    /// The script most of it is in; Japanese kana count as Han.
    pub fn script(&self) -> Option<Script> {
        let weight = |script: Script| match script {
            Script::Kana => 0,
            Script::Han => self.weight_of(Script::Han) + self.weight_of(Script::Kana),
            _ => self.weight_of(script),
        };
        let best = Script::ALL.into_iter().max_by_key(|&script| weight(script))?;
        (weight(best) > 0).then_some(best)
    }
}

/// The word being gathered, and where in the sentence it stands.
struct Word {
    letters: [u16; WORD],
    len: usize,
    capital: bool,
    lower: bool,
    opens_sentence: bool,
    in_address: bool,
}

impl Word {
    #[inline]
    fn push(&mut self, c: u32) {
        let folded = fold(c);
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

    fn clear(&mut self) {
        self.len = 0;
        self.capital = false;
        self.lower = false;
    }
}

/// Reads a text to its end.
pub(super) fn read(text: &str, table: &Table) -> Reading {
    let mut reading = Reading::new();
    let mut word = Word {
        letters: [0; WORD],
        len: 0,
        capital: false,
        lower: false,
        opens_sentence: true,
        in_address: false,
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte < 0x80 {
            at += 1;
            if byte.is_ascii_alphabetic() {
                reading.letters[Script::Latin as usize] += 1;
                word.push(u32::from(byte));
            } else {
                separator(byte, bytes.get(at).copied(), &mut word, &mut reading, table);
            }
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        if let Some(script) = Script::of(c) {
            reading.letters[script as usize] += 1;
            if script.has_words() {
                word.push(c as u32);
            } else {
                end(&mut word, &mut reading, table);
                if script == Script::Han {
                    reading.han.see(c);
                }
            }
            continue;
        }
        match c {
            '\u{300}'..='\u{36F}' => mark(&mut word, c),
            // Soft hyphens, Arabic vowel signs and the stretched dash stand inside words.
            '\u{AD}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200D}' => {}
            '’' | 'ʼ' | '‘' | '׳' | '՚' => {
                separator(b'\'', bytes.get(at).copied(), &mut word, &mut reading, table);
            }
            _ => {
                end(&mut word, &mut reading, table);
                word.opens_sentence |= matches!(c, '“' | '„' | '«' | '»' | '¿' | '¡' | '…' | '—');
            }
        }
    }
    end(&mut word, &mut reading, table);
    reading
}

/// A sign that is no letter; `next` is the byte after it.
#[inline]
fn separator(sign: u8, next: Option<u8>, word: &mut Word, reading: &mut Reading, table: &Table) {
    match sign {
        b' ' => end(word, reading, table),
        b'\'' if word.len > 0 && next.is_some_and(|n| n.is_ascii_alphabetic() || n >= 0xC3) => {
            word.push(u32::from(b'\''));
            end(word, reading, table);
        }
        b'.' | b'/' | b'@' | b'_' if next.is_some_and(|n| n.is_ascii_alphanumeric()) => {
            word.in_address = true;
            end(word, reading, table);
            word.in_address = true;
        }
        b'.' | b'!' | b'?' | b':' | b'\n' | b'"' => {
            end(word, reading, table);
            word.opens_sentence = true;
        }
        _ => end(word, reading, table),
    }
}

fn mark(word: &mut Word, mark: char) {
    if let Some(last) = word.len.checked_sub(1).map(|last| &mut word.letters[last])
        && let Some(joined) = with_mark(*last, mark)
    {
        *last = joined;
    }
}

/// Ends the word, if there is one, and hears it.
#[inline]
fn end(word: &mut Word, reading: &mut Reading, table: &Table) {
    if word.len == 0 {
        return;
    }
    if !word.in_address {
        hear(word, reading, table);
    }
    word.in_address = false;
    word.opens_sentence = false;
    word.clear();
}

fn hear(word: &Word, reading: &mut Reading, table: &Table) {
    let letters = &word.letters[..word.len];
    let is_name = word.capital && word.lower && !word.opens_sentence;
    let halve = u32::from(is_name);
    reading.words += 1;
    tell(table.word(letters), halve, reading);
    let mut packed = u64::from(BORDER);
    for (place, &letter) in letters.iter().enumerate() {
        packed = packed << 16 | u64::from(letter);
        if letter >= 0x80 {
            tell(table.gram(u64::from(letter)), halve, reading);
        }
        runs(packed, place + 2, halve, reading, table);
    }
    runs(packed << 16 | u64::from(BORDER), letters.len() + 2, halve, reading, table);
}

/// Looks up the runs of two, three and four letters that end here, of `read` letters so far.
#[inline]
fn runs(packed: u64, read: usize, halve: u32, reading: &mut Reading, table: &Table) {
    tell(table.gram(packed & 0xFFFF_FFFF), halve, reading);
    if read > 2 {
        tell(table.gram(packed & 0xFFFF_FFFF_FFFF), halve, reading);
    }
    if read > 3 {
        tell(table.gram(packed), halve, reading);
    }
}

#[inline]
fn tell(votes: &[Vote], halve: u32, reading: &mut Reading) {
    for vote in votes {
        reading.scores[usize::from(vote.profile)] += i32::from(vote.weight >> halve);
    }
}
