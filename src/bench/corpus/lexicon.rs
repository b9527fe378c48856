//! The words of one language: function words by how often they are used, and all others by rank.

use super::languages::{Class, Ending, LanguageRules};
use super::random::{key, mix, scaled};
use super::spelling::Speller;
use super::weighted::Weighted;

/// Ranks whose words are spelled beforehand, which are most of those used.
const KNOWN: u64 = 1 << 16;

/// First names of a language.
const FIRST_NAMES: usize = 600;

/// Words from this rank on are in a few articles: more than half of them are names, and none is an
/// acronym, as three letters have no room for more.
const RARE: u64 = 1 << 14;

/// Parts first names, outlets and authors from words of the same ranks.
const NAMES: u64 = 1 << 41;

/// How often the function word of rank r is used: in proportion to 1/(r + this).
const FUNCTION_FLATTENED: f64 = 1.1;

/// A short word and its length: bytes of a number that is known are copied faster than a slice.
type Cell = ([u8; CELL], u8);
const CELL: usize = 24;

/// The words of a language.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub rules: &'static LanguageRules,
    /// What makes its words differ from those of another language with the same letters.
    salt: u64,
    speller: Speller,
    functions: Vec<Cell>,
    function_draw: Weighted,
    /// Where the word of each rank lies in `letters`, and what it is.
    known: Vec<(u32, u8, Class)>,
    letters: Vec<u8>,
}

impl Lexicon {
    pub fn new(rules: &'static LanguageRules) -> Lexicon {
        let functions: Vec<&str> = rules.function_words.split(' ').collect();
        let weights = (1..=functions.len()).map(|rank| 1.0 / (rank as f64 + FUNCTION_FLATTENED));
        let salt = rules.code.bytes().fold(0, |salt, byte| key(salt, u64::from(byte)));
        let mut lexicon = Lexicon {
            rules,
            salt,
            speller: Speller::new(&rules.alphabet),
            function_draw: Weighted::new(weights.collect()),
            functions: functions.into_iter().map(cell).collect(),
            known: Vec::new(),
            letters: Vec::new(),
        };
        let mut letters = Vec::new();
        for rank in 0..KNOWN {
            let start = letters.len();
            let class = lexicon.class_of(rank);
            lexicon.spell(rank, class, &mut letters);
            lexicon.known.push((start as u32, (letters.len() - start) as u8, class));
        }
        lexicon.letters = letters;
        lexicon
    }

    /// The number of a function word.
    #[inline]
    pub fn draw_function_word(&self, random: u64) -> usize {
        self.function_draw.draw(random)
    }

    /// Writes the function word of this number.
    #[inline]
    pub fn write_function_word(&self, number: usize, out: &mut Vec<u8>) {
        let (letters, length) = &self.functions[number];
        let end = out.len() + usize::from(*length);
        out.extend_from_slice(letters);
        out.truncate(end);
    }

    /// Writes a form of the word of a rank; `form` is random. Tells what the word is.
    #[inline]
    pub fn write(&self, rank: u64, form: u32, out: &mut Vec<u8>) -> Class {
        let start = out.len();
        let class = match self.known.get(rank as usize) {
            Some(&(at, length, class)) => {
                let at = at as usize;
                out.extend_from_slice(&self.letters[at..at + usize::from(length)]);
                class
            }
            None => {
                let class = self.class_of(rank);
                self.spell(rank, class, out);
                class
            }
        };
        let endings = match class {
            Class::Noun => self.rules.noun,
            Class::Verb => self.rules.verb,
            Class::Adjective => self.rules.adjective,
            Class::Person | Class::Place => self.rules.name,
            Class::Acronym => return class,
        };
        append(ending(endings, form), start, out);
        class
    }

    /// Writes the first name of the person whose surname has this rank.
    pub fn write_first_name(&self, rank: u64, out: &mut Vec<u8>) {
        let random = key(self.salt, rank);
        let first =
            scaled(random as u32, FIRST_NAMES).min(scaled((random >> 32) as u32, FIRST_NAMES));
        self.write_name(first as u64, out);
    }

    /// Writes a name from a list apart from all words.
    pub fn write_name(&self, number: u64, out: &mut Vec<u8>) {
        let start = out.len();
        self.speller.spell(number, mix(self.salt ^ NAMES), out);
        capitalise(out, start);
    }

    fn spell(&self, rank: u64, class: Class, out: &mut Vec<u8>) {
        let start = out.len();
        self.speller.spell(rank, self.salt, out);
        match class {
            Class::Acronym => make_acronym(mix(rank ^ self.salt), out, start),
            Class::Person | Class::Place => capitalise(out, start),
            Class::Noun if self.rules.noun_capitals => capitalise(out, start),
            _ => {}
        }
    }

    fn class_of(&self, rank: u64) -> Class {
        let draw = scaled(key(self.salt, rank) as u32, 1000);
        if rank >= RARE {
            return match draw {
                0..240 => Class::Noun,
                240..370 => Class::Verb,
                370..450 => Class::Adjective,
                450..570 => Class::Person,
                _ => Class::Place,
            };
        }
        match draw {
            0..390 => Class::Noun,
            390..610 => Class::Verb,
            610..750 => Class::Adjective,
            750..830 => Class::Person,
            830..930 => Class::Place,
            930..950 => Class::Acronym,
            _ => Class::Noun,
        }
    }
}

fn cell(word: &str) -> Cell {
    let mut letters = [0; CELL];
    letters[..word.len()].copy_from_slice(word.as_bytes());
    (letters, word.len() as u8)
}

/// The ending of a form.
fn ending(endings: &'static [Ending], form: u32) -> &'static str {
    let mut left = form >> 28;
    for &(ending, forms) in endings {
        match left.checked_sub(u32::from(forms)) {
            Some(beyond) => left = beyond,
            None => return ending,
        }
    }
    ""
}

/// Appends an ending to the word that begins at `start`; of two vowels that meet the first goes.
fn append(ending: &str, start: usize, out: &mut Vec<u8>) {
    const VOWELS: &[u8] = b"aeiou";
    let meets = ending.bytes().next().is_some_and(|first| VOWELS.contains(&first));
    if meets && out.len() > start + 2 && out.last().is_some_and(|last| VOWELS.contains(last)) {
        out.pop();
    }
    out.extend_from_slice(ending.as_bytes());
}

/// Gives the word that begins at `start` a capital.
pub(super) fn capitalise(text: &mut [u8], start: usize) {
    let word = &mut text[start..];
    let Some(first) = word.first_mut() else { return };
    if first.is_ascii() {
        first.make_ascii_uppercase();
        return;
    }
    // All letters of two bytes here have capitals of two.
    let letter = word.get(..2).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let Some(letter) = letter.and_then(|letter| letter.chars().next()) else { return };
    let mut bytes = [0; 4];
    let capital = letter.to_uppercase().next().unwrap_or(letter).encode_utf8(&mut bytes);
    if capital.len() == 2 {
        word[..2].copy_from_slice(capital.as_bytes());
    }
}

/// Three or four capitals in place of the word that begins at `start`.
fn make_acronym(mut random: u64, out: &mut Vec<u8>, start: usize) {
    out.truncate(start);
    for _ in 0..3 + random % 2 {
        random /= 2;
        out.push(b'A' + (random % 26) as u8);
        random /= 26;
    }
}
