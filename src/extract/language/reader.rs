//! Reads a stretch of text and adds up what its words and letters say.
//!
//! One pass over the bytes: letters are lowered and gathered into a word on the stack; at its
//! end the word and the runs of letters in it are looked up. Names speak with half their weight
//! (a capital letter inside a sentence) and quotations, addresses not at all.

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
    /// Words in Latin letters, and in other alphabets that are told by words.
    latin_words: u32,
    other_words: u32,
    /// Words that some language lists.
    pub known_words: u32,
    /// Words that begin with a small letter, or have none.
    pub small_words: u32,
    /// What the Han characters were.
    pub han: HanCount,
}

impl Reading {
    pub fn new() -> Reading {
        Reading {
            scores: [0; MAX_PROFILES],
            letters: [0; Script::COUNT],
            latin_words: 0,
            other_words: 0,
            known_words: 0,
            small_words: 0,
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
        self.latin_words += other.latin_words;
        self.other_words += other.other_words;
        self.known_words += other.known_words;
        self.small_words += other.small_words;
        self.han.simplified += other.han.simplified;
        self.han.traditional += other.han.traditional;
        self.han.japanese += other.han.japanese;
    }

    #[inline]
    fn add_votes(&mut self, votes: &[Vote], case: Case) {
        let halve = u32::from(case.counts_half());
        for vote in votes {
            self.scores[usize::from(vote.profile)] += i32::from(vote.weight >> halve);
        }
    }

    /// Words in a script.
    pub fn words_in(&self, script: Script) -> u32 {
        if script == Script::Latin { self.latin_words } else { self.other_words }
    }

    /// Characters of a script, by their weight.
    pub fn weight_of(&self, script: Script) -> u32 {
        self.letters[script as usize] * script.weight()
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
    in_quotes: bool,
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

    #[inline]
    fn push_ascii(&mut self, letter: u8) {
        if letter.is_ascii_lowercase() {
            self.lower = true;
        } else if self.len == 0 {
            self.capital = true;
        }
        if self.len < WORD {
            self.letters[self.len] = u16::from(letter | 0x20);
            self.len += 1;
        }
    }

    fn clear(&mut self) {
        self.len = 0;
        self.capital = false;
        self.lower = false;
    }
}

/// What takes the words and letters of a text.
pub(super) trait Listener {
    /// A letter, word or not.
    fn letter(&mut self, script: Script, c: char);
    /// A word in lower case, and how it was written.
    fn word(&mut self, letters: &[u16], case: Case);
}

/// How a word begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// With a small letter, or one of a script without capitals.
    Small,
    /// With a capital letter, as the first word of a sentence, or all in capitals.
    Opening,
    /// With a capital letter inside a sentence.
    Name,
    /// Between quotation marks.
    Quoted,
}

impl Case {
    /// Whether the word says less of the text it stands in: a name, a title, a foreign phrase.
    pub fn counts_half(self) -> bool {
        matches!(self, Case::Name | Case::Quoted)
    }
}

/// Hears the words of a text.
pub(super) fn read_words(text: &str, table: &Table) -> Reading {
    let mut hearing = Words { reading: Reading::new(), table };
    walk(text, &mut hearing);
    hearing.reading
}

/// Adds what the runs of letters in a text say. It takes three times as long as the words.
pub(super) fn add_runs(text: &str, reading: &mut Reading, table: &Table) {
    walk(text, &mut Runs { reading, table });
}

/// Gives every letter and word of a text to the listener.
pub(super) fn walk(text: &str, listener: &mut impl Listener) {
    let mut word = Word {
        letters: [0; WORD],
        len: 0,
        capital: false,
        lower: false,
        opens_sentence: true,
        in_address: false,
        in_quotes: false,
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte < 0x80 {
            at += 1;
            if byte.is_ascii_alphabetic() {
                listener.letter(Script::Latin, char::from(byte));
                word.push_ascii(byte);
            } else {
                separator(byte, bytes.get(at).copied(), &mut word, listener);
            }
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        if let Some(script) = Script::of(c) {
            listener.letter(script, c);
            if script.has_words() {
                word.push(c as u32);
            } else {
                end(&mut word, listener);
            }
            continue;
        }
        match c {
            '\u{300}'..='\u{36F}' => mark(&mut word, c),
            // Soft hyphens, Arabic vowel signs and the stretched dash stand inside words.
            '\u{AD}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200D}' => {}
            '’' | 'ʼ' | '‘' => {
                separator(b'\'', bytes.get(at).copied(), &mut word, listener);
            }
            '“' | '”' | '„' | '«' | '»' => {
                end(&mut word, listener);
                word.in_quotes = !word.in_quotes;
            }
            _ => {
                end(&mut word, listener);
                word.opens_sentence |= matches!(c, '¿' | '¡' | '…' | '—' | '।' | '。');
            }
        }
    }
    end(&mut word, listener);
}

/// A sign that is no letter; `next` is the byte after it.
#[inline]
fn separator(sign: u8, next: Option<u8>, word: &mut Word, listener: &mut impl Listener) {
    match sign {
        b' ' => end(word, listener),
        b'\'' if word.len > 0 && next.is_some_and(|n| n.is_ascii_alphabetic() || n >= 0xC3) => {
            word.push(u32::from(b'\''));
            end(word, listener);
        }
        b'.' | b'/' | b'@' | b'_' if next.is_some_and(|n| n.is_ascii_alphanumeric()) => {
            word.in_address = true;
            end(word, listener);
            word.in_address = true;
        }
        b'"' => {
            end(word, listener);
            word.in_quotes = !word.in_quotes;
        }
        b'\n' => {
            end(word, listener);
            word.opens_sentence = true;
            word.in_quotes = false;
        }
        b'.' | b'!' | b'?' | b':' => {
            end(word, listener);
            word.opens_sentence = true;
        }
        _ => end(word, listener),
    }
}

fn mark(word: &mut Word, mark: char) {
    if let Some(last) = word.len.checked_sub(1).map(|last| &mut word.letters[last])
        && let Some(joined) = with_mark(*last, mark)
    {
        *last = joined;
    }
}

/// Ends the word, if there is one, and gives it to the listener.
#[inline]
fn end(word: &mut Word, listener: &mut impl Listener) {
    if word.len == 0 {
        word.in_address = false;
        return;
    }
    if !word.in_address {
        let case = match (word.capital, word.lower && !word.opens_sentence) {
            _ if word.in_quotes => Case::Quoted,
            (false, _) => Case::Small,
            (true, false) => Case::Opening,
            (true, true) => Case::Name,
        };
        listener.word(&word.letters[..word.len], case);
    }
    word.in_address = false;
    word.opens_sentence = false;
    word.clear();
}

/// Looks up words, and counts.
struct Words<'a> {
    reading: Reading,
    table: &'a Table,
}

impl Listener for Words<'_> {
    #[inline]
    fn letter(&mut self, script: Script, c: char) {
        self.reading.letters[script as usize] += 1;
        if script == Script::Han {
            self.reading.han.see(c);
        }
    }

    #[inline]
    fn word(&mut self, letters: &[u16], case: Case) {
        let is_latin = letters.first().is_some_and(|letter| !(0x250..0x1E00).contains(letter));
        self.reading.latin_words += u32::from(is_latin);
        self.reading.other_words += u32::from(!is_latin);
        self.reading.small_words += u32::from(matches!(case, Case::Small | Case::Quoted));
        let votes = self.table.word(letters);
        self.reading.known_words += u32::from(!votes.is_empty());
        self.reading.add_votes(votes, case);
    }
}

/// Looks up runs of letters.
struct Runs<'a> {
    reading: &'a mut Reading,
    table: &'a Table,
}

impl Listener for Runs<'_> {
    fn letter(&mut self, _: Script, _: char) {}

    #[inline]
    fn word(&mut self, letters: &[u16], case: Case) {
        let mut packed = u64::from(BORDER);
        for (place, &letter) in letters.iter().chain(std::iter::once(&BORDER)).enumerate() {
            packed = packed << 16 | u64::from(letter);
            if letter >= 0x80 {
                self.reading.add_votes(self.table.gram(u64::from(letter)), case);
            }
            self.reading.add_votes(self.table.gram(packed & 0xFFFF_FFFF), case);
            if place >= 1 {
                self.reading.add_votes(self.table.gram(packed & 0xFFFF_FFFF_FFFF), case);
            }
            if place >= 2 {
                self.reading.add_votes(self.table.gram(packed), case);
            }
        }
    }
}
