//! Which words an article writes as names: with a capital inside a sentence, and nowhere small.
//!
//! The index keeps folded words, in which `Gates` is `gates`. That one article has it as a name is
//! one term of a field without positions; how many do goes from there into the word table, by
//! which a query tells the forms of a name from those of a common word.

use super::invert::TermId;

/// Collects the names of one text after the other, word by word.
#[derive(Default)]
pub struct Capitals {
    /// For each word the last text, counted from 1, that has it small, and as a name.
    small_in: Vec<u32>,
    name_in: Vec<u32>,
    text: u32,
    names: Vec<TermId>,
}

impl Capitals {
    /// Begins a text.
    pub fn next_text(&mut self) {
        self.text += 1;
        self.names.clear();
    }

    /// Takes a word as it is written. The first word of a sentence has its capital from there, and
    /// a word in capitals from those around it: they tell nothing.
    pub fn see(&mut self, word: TermId, written: &str, begins_sentence: bool) {
        let mut letters = written.chars();
        let Some(first) = letters.next() else { return };
        let at = word as usize;
        if self.small_in.len() <= at {
            self.small_in.resize(at + 1, 0);
            self.name_in.resize(at + 1, 0);
        }
        if first.is_lowercase() {
            self.small_in[at] = self.text;
        } else if !begins_sentence
            && first.is_uppercase()
            && self.name_in[at] != self.text
            && letters.any(char::is_lowercase)
        {
            self.name_in[at] = self.text;
            self.names.push(word);
        }
    }

    /// The names of the text, each once.
    pub fn names(&self) -> impl Iterator<Item = TermId> {
        let names = self.names.iter().copied();
        names.filter(|name| self.small_in[*name as usize] != self.text)
    }

    /// Bytes held.
    pub fn memory(&self) -> usize {
        (self.small_in.capacity() + self.name_in.capacity()) * size_of::<u32>()
    }
}
