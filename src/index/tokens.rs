//! How analysed words reach tantivy.
//!
//! Articles are analysed once, by our own code, for words, borders and acronyms together. tantivy
//! takes a text and a tokenizer; so the words are handed over as a text that the tokenizer here
//! only has to read off. Each token is a byte for its length, its distance from the token before
//! as base-64 digits with a continuation bit, and its bytes. Lengths and digits stay below 128,
//! so that the whole is valid UTF-8.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Longest term that is indexed, in bytes; longer ones are cut at a character.
pub const MAX_TERM_BYTES: usize = 120;

const CONTINUES: u8 = 0x40;

/// Words of one field, encoded.
#[derive(Debug, Default, Clone)]
pub struct EncodedTokens {
    encoded: String,
    /// Position after the last token, so that the first token at 0 has distance 0.
    next_position: u32,
    count: u32,
}

impl EncodedTokens {
    /// Room for the words of a text of `bytes` bytes.
    pub fn with_capacity_for(bytes: usize) -> EncodedTokens {
        EncodedTokens { encoded: String::with_capacity(bytes + bytes / 2), ..Default::default() }
    }

    /// Appends a term at `position`, which is not before that of the term before.
    pub fn push(&mut self, term: &str, position: u32) {
        let term = cut(term);
        self.encoded.push(term.len() as u8 as char);
        // Zero-width terms may share a position: distances are counted from one below.
        let mut distance = position + 1 - self.next_position;
        while distance >= u32::from(CONTINUES) {
            self.encoded.push(((distance as u8 & (CONTINUES - 1)) | CONTINUES) as char);
            distance >>= 6;
        }
        self.encoded.push(distance as u8 as char);
        self.encoded.push_str(term);
        self.next_position = position + 1;
        self.count += 1;
    }

    /// Number of terms.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// The encoded words.
    pub fn into_text(self) -> String {
        self.encoded
    }
}

/// The part of a term that is indexed.
pub fn cut(term: &str) -> &str {
    if term.len() <= MAX_TERM_BYTES {
        return term;
    }
    &term[..term.floor_char_boundary(MAX_TERM_BYTES)]
}

/// Reads off what [`EncodedTokens`] wrote.
#[derive(Debug, Clone, Default)]
pub struct EncodedTokenizer {
    token: Token,
}

/// Tokens of one encoded text.
pub struct EncodedStream<'a> {
    rest: &'a str,
    next_position: u32,
    token: &'a mut Token,
}

impl Tokenizer for EncodedTokenizer {
    type TokenStream<'a> = EncodedStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> EncodedStream<'a> {
        self.token.reset();
        EncodedStream { rest: text, next_position: 0, token: &mut self.token }
    }
}

impl TokenStream for EncodedStream<'_> {
    fn advance(&mut self) -> bool {
        let bytes = self.rest.as_bytes();
        let Some(&length) = bytes.first() else { return false };
        let (mut distance, mut shift, mut at) = (0u32, 0, 1);
        while let Some(&digit) = bytes.get(at) {
            at += 1;
            distance |= u32::from(digit & (CONTINUES - 1)) << shift;
            shift += 6;
            if digit & CONTINUES == 0 {
                break;
            }
        }
        let end = at + usize::from(length);
        let Some(term) = self.rest.get(at..end) else { return false };
        self.next_position += distance;
        self.token.text.clear();
        self.token.text.push_str(term);
        // Only terms and positions are indexed: offsets in the encoded text mean nothing.
        self.token.position = self.next_position.saturating_sub(1) as usize;
        self.rest = &self.rest[end..];
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read_back(tokens: &[(String, u32)]) -> Vec<(String, u32)> {
        let mut encoded = EncodedTokens::default();
        for (term, position) in tokens {
            encoded.push(term, *position);
        }
        let text = encoded.into_text();
        let mut tokenizer = EncodedTokenizer::default();
        let mut stream = tokenizer.token_stream(&text);
        let mut read = Vec::new();
        while stream.advance() {
            read.push((stream.token().text.clone(), stream.token().position as u32));
        }
        read
    }

    #[test]
    fn cuts_long_terms_at_a_character() {
        let long = "я".repeat(100);
        assert_eq!(read_back(&[(long, 3)]), [("я".repeat(60), 3)]);
    }

    proptest! {
        #[test]
        fn reads_what_was_written(
            steps in prop::collection::vec(("[a-zа-я漢字]{1,9}", 0u32..5000), 0..40),
        ) {
            let mut position = 0;
            let tokens: Vec<(String, u32)> = steps
                .into_iter()
                .map(|(term, step)| {
                    position += step;
                    (term, position)
                })
                .collect();
            prop_assert_eq!(read_back(&tokens), tokens);
        }
    }
}
