//! Which words an article writes as names: with a capital inside a sentence, and nowhere small.
//!
//! The index keeps folded words, in which `Gates` is `gates`. That one article has it as a name is
//! one term of a field without positions; how many do goes from there into the word table, by
//! which a query tells the forms of a name from those of a common word.

use std::collections::BTreeSet;

use xxhash_rust::xxh3::xxh3_64;

use super::tokens::EncodedTokens;

/// Bits by which small words are remembered. A word that falls on the bit of another is taken for
/// small: one in sixty where an article has 500 different words.
const BITS: usize = 1 << 15;

/// Collects the names of one text, word by word.
pub struct Capitals {
    names: BTreeSet<String>,
    small: Vec<u64>,
}

impl Capitals {
    /// For one text.
    pub fn new() -> Capitals {
        Capitals { names: BTreeSet::new(), small: vec![0; BITS / 64] }
    }

    /// Takes a word, as it is indexed and as it is written. The first word of a sentence has its
    /// capital from there, and a word in capitals from those around it: they tell nothing.
    pub fn see(&mut self, term: &str, written: &str, begins_sentence: bool) {
        let mut letters = written.chars();
        let Some(first) = letters.next() else { return };
        if first.is_lowercase() {
            let (word, bit) = place(term);
            self.small[word] |= bit;
        } else if !begins_sentence
            && first.is_uppercase()
            && letters.any(char::is_lowercase)
            && !self.names.contains(term)
        {
            self.names.insert(term.to_string());
        }
    }

    /// The names, as terms of their field.
    pub fn into_tokens(self) -> EncodedTokens {
        let mut tokens = EncodedTokens::default();
        let only_capital = self.names.iter().filter(|name| {
            let (word, bit) = place(name);
            self.small[word] & bit == 0
        });
        for (name, position) in only_capital.zip(0..) {
            tokens.push(name, position);
        }
        tokens
    }
}

/// The bit of a word.
fn place(term: &str) -> (usize, u64) {
    let bit = xxh3_64(term.as_bytes()) as usize % BITS;
    (bit / 64, 1 << (bit % 64))
}
