//! Reads a stretch of text and adds up what its words and letters say.
//!
//! Each word is looked up, and where words leave it open the runs of letters in it. Names (a
//! capital letter inside a sentence) and quotations speak with half their weight, addresses not
//! at all.

use super::ascii::AsciiWord;
use super::grams::{OTHER, letter_code};
use super::han::HanCount;
use super::script::Script;
use super::table::{BORDER, MAX_PROFILES, Table, Vote};
use super::walk::{Listener, Manner, walk};
use super::words::{Row, Says, ascii_key, word_key};

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
    fn add_votes(&mut self, votes: &[Vote], manner: Manner) {
        let halve = u32::from(manner.counts_half);
        for vote in votes {
            self.scores[usize::from(vote.profile)] += i32::from(vote.weight >> halve);
        }
    }

    /// Adds what a word or a run says, and its row.
    #[inline(always)]
    fn add_says(&mut self, says: &Says, rows: &[Row], manner: Manner) {
        self.add_votes(&says.first, manner);
        if says.row != 0 {
            rows[usize::from(says.row)].add_to(&mut self.scores, u32::from(manner.counts_half));
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
        let others = self.letters.iter().skip(1).fold(0, |all, letters| all | letters);
        if others == 0 {
            return (self.letters[Script::Latin as usize] > 0).then_some(Script::Latin);
        }
        let weight = |script: Script| match script {
            Script::Kana => 0,
            Script::Han => self.weight_of(Script::Han) + self.weight_of(Script::Kana),
            _ => self.weight_of(script),
        };
        let best = Script::ALL.into_iter().max_by_key(|&script| weight(script))?;
        (weight(best) > 0).then_some(best)
    }
}

/// Adds what the words of a text say.
pub(super) fn read_words(text: &str, reading: &mut Reading, table: &Table) {
    let mut words = Words { reading, table, shared: [0; SHARED], shared_len: 0 };
    walk(text, &mut words);
    words.add_shared();
}

/// Adds what the runs of letters in a text say. It takes longer than the
/// words.
pub(super) fn add_runs(text: &str, reading: &mut Reading, table: &Table) {
    walk(text, &mut Runs { reading, table });
}

/// Looks up words, and counts.
struct Words<'a> {
    reading: &'a mut Reading,
    table: &'a Table,
    /// Rows of words that many languages share, with a low bit for those that count half.
    /// They are added when so many have come together, so that nothing hangs on each.
    shared: [u32; SHARED],
    shared_len: usize,
}

const SHARED: usize = 32;

impl Words<'_> {
    #[inline(always)]
    fn add(&mut self, key: u64, manner: Manner) {
        let says = self.table.words.get(key);
        self.reading.small_words += u32::from(manner.is_small);
        self.reading.known_words += u32::from(says.is_listed());
        self.reading.add_votes(&says.first, manner);
        self.shared[self.shared_len] = u32::from(says.row) << 1 | u32::from(manner.counts_half);
        self.shared_len += usize::from(says.row != 0);
        if self.shared_len == SHARED {
            self.add_shared();
        }
    }

    fn add_shared(&mut self) {
        for &shared in &self.shared[..self.shared_len] {
            if let Some(row) = self.table.words.row((shared >> 1) as u16) {
                row.add_to(&mut self.reading.scores, shared & 1);
            }
        }
        self.shared_len = 0;
    }
}

impl Listener for Words<'_> {
    #[inline]
    fn letter(&mut self, script: Script, c: char) {
        self.reading.letters[script as usize] += 1;
        if script == Script::Han {
            self.reading.han.see(c);
        }
    }

    #[inline(always)]
    fn ascii_letters(&mut self, count: usize) {
        self.reading.letters[Script::Latin as usize] += count as u32;
    }

    #[inline]
    fn word(&mut self, letters: &[u16], manner: Manner) {
        let is_latin = letters.first().is_some_and(|letter| !(0x250..0x1E00).contains(letter));
        self.reading.latin_words += u32::from(is_latin);
        self.reading.other_words += u32::from(!is_latin);
        self.add(word_key(letters), manner);
    }

    #[inline(always)]
    fn ascii_word(&mut self, word: AsciiWord<'_>, manner: Manner) {
        let Some(packed) = word.packed() else {
            return word.with_letters(|letters| self.word(letters, manner));
        };
        self.reading.latin_words += 1;
        self.add(ascii_key(packed), manner);
    }
}

/// Looks up runs of letters.
struct Runs<'a> {
    reading: &'a mut Reading,
    table: &'a Table,
}

impl Listener for Runs<'_> {
    fn letter(&mut self, _: Script, _: char) {}

    fn ascii_letters(&mut self, _: usize) {}

    fn ascii_word(&mut self, word: AsciiWord<'_>, manner: Manner) {
        word.with_letters(|letters| self.word(letters, manner));
    }

    #[inline]
    fn word(&mut self, letters: &[u16], manner: Manner) {
        let grams = &self.table.grams;
        let mut packed = u64::from(BORDER);
        let mut last = 0;
        for (place, &letter) in letters.iter().chain(std::iter::once(&BORDER)).enumerate() {
            packed = packed << 16 | u64::from(letter);
            let code = letter_code(letter);
            if code == OTHER || last == OTHER {
                if code == OTHER {
                    self.reading.add_votes(grams.get(u64::from(letter)), manner);
                }
                self.reading.add_votes(grams.get(packed & 0xFFFF_FFFF), manner);
            } else {
                self.reading.add_says(grams.pair(last, code), grams.rows(), manner);
            }
            last = code;
            if grams.may_end(packed) {
                if place >= 1 {
                    self.reading.add_votes(grams.get(packed & 0xFFFF_FFFF_FFFF), manner);
                }
                if place >= 2 {
                    self.reading.add_votes(grams.get(packed), manner);
                }
            }
        }
    }
}
