//! The word table: for each word of a segment, in how many articles of each language it stands,
//! and for each stem of a language, the words that share it.
//!
//! It is a component of the segment: written when the segment is, made anew when segments are
//! merged, from the postings that are already there. A query asks it for the language of a word
//! and for the word's inflections, instead of scanning the dictionary. Beside the articles by
//! language stands in how many of them the word is a name (see [`super::capitals`]).
//!
//! Layout, all numbers little-endian `u32` unless said otherwise:
//! ```text
//! magic, languages, words, stems, words of all titles and bodies (u64)
//! language codes: 8 bytes each, padded with NUL
//! offsets of the words (words + 1), offsets of the stems (stems + 1), from the end of the offsets
//! words, sorted:  length (u8), bytes, then (language u8, articles, articles as a name) …
//! stems, sorted:  length (u8), language u8 and stem, then numbers of words …
//! ```
//! A word counts once in the title and once in the body of an article, so that counts of
//! segments add up to those of the archive.

mod write;

use std::io;

use tantivy::directory::OwnedBytes;
use tantivy::index::{SegmentComponent, SegmentReader};

pub use write::{WordTablePlugin, write_word_table};

/// Extension of the component's file.
pub const EXTENSION: &str = "words";

const MAGIC: u32 = u32::from_le_bytes(*b"wrd3");
const HEAD_BYTES: usize = 24;
const CODE_BYTES: usize = 8;

/// Bytes of a word for each of its languages.
const COUNT_BYTES: usize = 9;

/// The word table of one segment.
#[derive(Clone)]
pub struct WordTable {
    bytes: OwnedBytes,
    languages: Vec<String>,
    tokens: u64,
    words: usize,
    stems: usize,
    offsets_at: usize,
    entries_at: usize,
}

impl WordTable {
    /// Opens the table of a segment.
    pub fn open(reader: &SegmentReader) -> io::Result<WordTable> {
        let file = reader
            .open_read(SegmentComponent::Custom(EXTENSION.to_string()))
            .map_err(io::Error::other)?;
        let bytes = file.read_bytes()?;
        WordTable::parse(bytes)
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "the word table is damaged"))
    }

    fn parse(bytes: OwnedBytes) -> Option<WordTable> {
        if number(&bytes, 0)? != MAGIC {
            return None;
        }
        let count = |at| Some(number(&bytes, at)? as usize);
        let (count_of_languages, words, stems) = (count(4)?, count(8)?, count(12)?);
        let tokens = u64::from(number(&bytes, 16)?) | u64::from(number(&bytes, 20)?) << 32;
        let offsets_at = HEAD_BYTES + count_of_languages * CODE_BYTES;
        let codes = bytes.get(HEAD_BYTES..offsets_at)?.chunks_exact(CODE_BYTES);
        let languages = codes
            .map(|code| String::from_utf8_lossy(code).trim_end_matches('\0').to_string())
            .collect();
        let entries_at = offsets_at + 4 * (words + stems + 2);
        let table = WordTable { languages, tokens, words, stems, offsets_at, entries_at, bytes };
        let end = table.entries_at + number(&table.bytes, entries_at - 4)? as usize;
        (end == table.bytes.len()).then_some(table)
    }

    /// Words of all titles and bodies of the segment.
    pub fn tokens(&self) -> u64 {
        self.tokens
    }

    /// Articles by language in which a word stands.
    pub fn languages_of(&self, word: &str) -> Vec<(&str, u32)> {
        let Ok(found) = self.find(0, self.words, word.as_bytes()) else { return Vec::new() };
        let entry = self.entry(found);
        let counts = entry.1.chunks_exact(COUNT_BYTES);
        counts
            .filter_map(|pair| {
                let language = self.languages.get(usize::from(pair[0]))?;
                Some((language.as_str(), number(pair, 1)?))
            })
            .collect()
    }

    /// Words of articles of `language` that have the stem, in byte order, each with these articles
    /// and those among them in which it is a name.
    pub fn words_of_stem(&self, language: &str, stem: &str) -> Vec<(&str, u32, u32)> {
        let Some(at) = self.languages.iter().position(|code| code == language) else {
            return Vec::new();
        };
        let mut key = vec![at as u8];
        key.extend_from_slice(stem.as_bytes());
        let first = self.words + 1;
        let Ok(found) = self.find(first, first + self.stems, &key) else { return Vec::new() };
        let entry = self.entry(found);
        let numbers = entry.1.chunks_exact(4);
        numbers
            .filter_map(|bytes| {
                let word = Some(number(bytes, 0)? as usize).filter(|word| *word < self.words)?;
                let (word, counts) = self.entry(word);
                let mut counts = counts.chunks_exact(COUNT_BYTES);
                let counts = counts.find(|count| usize::from(count[0]) == at)?;
                Some((std::str::from_utf8(word).ok()?, number(counts, 1)?, number(counts, 5)?))
            })
            .collect()
    }

    /// Binary search among the entries `first..end`.
    fn find(&self, mut first: usize, mut end: usize, key: &[u8]) -> Result<usize, usize> {
        while first < end {
            let middle = first + (end - first) / 2;
            match self.entry(middle).0.cmp(key) {
                std::cmp::Ordering::Equal => return Ok(middle),
                std::cmp::Ordering::Less => first = middle + 1,
                std::cmp::Ordering::Greater => end = middle,
            }
        }
        Err(first)
    }

    /// Key and payload of an entry; empty where the table is damaged.
    fn entry(&self, at: usize) -> (&[u8], &[u8]) {
        let offset = |at| Some(number(&self.bytes, self.offsets_at + 4 * at)? as usize);
        let read = || {
            let (start, end) = (offset(at)?, offset(at + 1)?);
            let entry = self.bytes.get(self.entries_at + start..self.entries_at + end)?;
            let (&length, rest) = entry.split_first()?;
            rest.split_at_checked(usize::from(length))
        };
        read().unwrap_or((&[], &[]))
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}
