//! Normalising, tokenising, sentence and paragraph borders, inflection stems.
//!
//! Indexing, query expansion and snippets all read text through the one [`Analyzer`] here, so
//! that what is written in an article and what is asked for meet as the same terms. A term is
//! the word as written, normalised; stems are made at query time only.
//!
//! English text is read 64 bytes at a time by bit masks (`scan`); everything else (apostrophes,
//! accents, other scripts) goes through one general path a word (`word`, `character`), which
//! gives the same tokens for plain words too: tests hold the two against each other. `letters` folds
//! a text without finding its words, for who only wants to know where a word may stand.

mod abbreviations;
mod border;
mod character;
mod class;
mod fold;
mod function_words;
mod letters;
pub(crate) mod masks;
mod scan;
mod stem;
mod word;

#[cfg(test)]
mod tests;

pub use fold::normalise_value;
pub use function_words::{is_acronym_collision, is_function_word};
pub(crate) use letters::fold_letters;
pub use stem::{Stemmer, has_stemmer, stem};

/// Longer terms are cut to this many bytes (at a character): nobody asks for them, and postings
/// have a limit of their own.
pub const MAX_TERM_BYTES: usize = 255;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// A word: letters, or letters and digits (`5g`, `1st`).
    Word,
    /// Digits, with inner points and commas: `2025`, `1,200`, `3.5`.
    Number,
    /// One code point of a script written without spaces between words: Han, Kana, Bopomofo,
    /// Hangul, Thai, Lao, Khmer, Myanmar. Any run of them is a phrase of neighbours.
    Character,
}

/// A word of a text, as it is indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// The normalised form; never empty, at most [`MAX_TERM_BYTES`] bytes.
    pub term: &'a str,
    /// First byte of the word in the text.
    pub start: usize,
    /// Byte after the word; a possessive `'s` and a contracted verb (`she'll`) are left out, the
    /// last point of `U.S.` is not.
    pub end: usize,
    /// Counts words. Characters with something between them stand one further apart, so that a
    /// phrase never reaches across punctuation.
    pub position: u32,
    /// What the token is made of.
    pub kind: TokenKind,
    /// The acronym term that goes to the same position, if the word is one.
    pub acronym: Option<Acronym<'a>>,
}

/// A dotted word (`U.S.`), or one all in capitals within a mixed-case line (`US`), as the term
/// that tells it from the plain word: in capitals, without points (`US`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acronym<'a> {
    /// The capital form without points.
    pub term: &'a str,
    /// Whether it was written with points.
    pub dotted: bool,
}

/// A token, or a border that stands before the next token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event<'a> {
    /// The next token.
    Token(Token<'a>),
    /// A sentence ended; the next token begins another.
    Sentence,
    /// A paragraph ended, and its last sentence with it: no `Sentence` comes beside it.
    Paragraph,
}

/// Makes tokens and borders of text. Keeps its buffers between texts.
#[derive(Debug, Default)]
pub struct Analyzer {
    buffers: Buffers,
}

/// Where normalised terms are put together.
#[derive(Debug, Default)]
struct Buffers {
    /// A stretch of the text in small letters: terms of plain ASCII words are slices of it.
    lower: String,
    /// The term being made by the general path.
    term: String,
    /// A second one, for what needs the finished term.
    folded: String,
    /// The capital form of an acronym.
    acronym: String,
}

impl Analyzer {
    /// An analyzer; cheap, but made once a thread and kept.
    pub fn new() -> Self {
        Self::default()
    }

    /// Calls `emit` for every token of `text` in order.
    pub fn tokenize(&mut self, text: &str, mut emit: impl FnMut(Token<'_>)) {
        self.analyze(text, |event| {
            if let Event::Token(token) = event {
                emit(token);
            }
        });
    }

    /// Calls `emit` for every token of `text` in order, and between them for the borders of
    /// sentences and paragraphs. No border stands before the first token or after the last.
    pub fn analyze(&mut self, text: &str, emit: impl FnMut(Event<'_>)) {
        scan::Scan::<_, true>::new(text, &mut self.buffers, emit).run();
    }

    /// As [`analyze`](Self::analyze), every word by the general path.
    #[cfg(test)]
    fn analyze_slowly(&mut self, text: &str, emit: impl FnMut(Event<'_>)) {
        scan::Scan::<_, false>::new(text, &mut self.buffers, emit).run();
    }
}
