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
//! offsets of the words (words + 1), offsets of the stems (stems + 1), from the end of the guides
//! guide of the words, guide of the stems: the first 8 bytes of every 64th padded with NUL
//! words, sorted:  length (u8), bytes, then (language u8, articles, articles as a name) …
//! stems, sorted:  length (u8), language u8 and stem, then numbers of words …
//! ```
//! A word counts once in the title and once in the body of an article, so that counts of
//! segments add up to those of the archive. A guide is short enough to be read at once: to look for
//! a word without it, the first query of a process would read a page of the file for every step.

mod write;

use std::io;

use tantivy::directory::OwnedBytes;
use tantivy::index::{SegmentComponent, SegmentReader};

pub use write::{WordTablePlugin, write_word_table};

/// Extension of the component's file.
pub const EXTENSION: &str = "words";

const MAGIC: u32 = u32::from_le_bytes(*b"wrd4");
const HEAD_BYTES: usize = 24;
const CODE_BYTES: usize = 8;

/// Bytes of a word for each of its languages.
const COUNT_BYTES: usize = 9;

/// Every so many keys of the words, and of the stems, one stands in a guide.
const STRIDE: usize = 64;

/// Bytes of a key in a guide.
const GUIDE_BYTES: usize = 8;

/// The word table of one segment.
#[derive(Clone)]
pub struct WordTable {
    bytes: OwnedBytes,
    languages: Vec<String>,
    tokens: u64,
    words: usize,
    stems: usize,
    offsets_at: usize,
    guides_at: usize,
    entries_at: usize,
}

/// Entries in the order of their keys, as many as `count`.
struct Section {
    /// Number of the first among all entries.
    first: usize,
    count: usize,
    guide_at: usize,
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
        let guides_at = offsets_at + 4 * (words + stems + 2);
        let end_of_entries = number(&bytes, guides_at - 4)? as usize;
        let guided = words.div_ceil(STRIDE) + stems.div_ceil(STRIDE);
        let entries_at = guides_at + GUIDE_BYTES * guided;
        let end = entries_at + end_of_entries;
        let table =
            WordTable { languages, tokens, words, stems, offsets_at, guides_at, entries_at, bytes };
        (end == table.bytes.len()).then_some(table)
    }

    /// Words of all titles and bodies of the segment.
    pub fn tokens(&self) -> u64 {
        self.tokens
    }

    /// Articles by language in which a word stands.
    pub fn languages_of(&self, word: &str) -> Vec<(&str, u32)> {
        let Some(found) = self.find(&self.section_of_words(), word.as_bytes()) else {
            return Vec::new();
        };
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
        let Some(found) = self.find(&self.section_of_stems(), &key) else { return Vec::new() };
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

    fn section_of_words(&self) -> Section {
        Section { first: 0, count: self.words, guide_at: self.guides_at }
    }

    fn section_of_stems(&self) -> Section {
        // Behind the offsets of the words stands the end of the last.
        let guide_at = self.guides_at + GUIDE_BYTES * self.words.div_ceil(STRIDE);
        Section { first: self.words + 1, count: self.stems, guide_at }
    }

    /// Number of the entry with a key: the guide tells between which others it is, if it is there.
    fn find(&self, section: &Section, key: &[u8]) -> Option<usize> {
        let wanted = guide_key(key);
        let guided = section.count.div_ceil(STRIDE);
        let guide = self.bytes.get(section.guide_at..section.guide_at + GUIDE_BYTES * guided)?;
        let (guide, _) = guide.as_chunks::<GUIDE_BYTES>();
        // Keys that begin alike may stand in several strides.
        let before = guide.partition_point(|key| *key < wanted).saturating_sub(1);
        let behind = guide.partition_point(|key| *key <= wanted);
        let mut first = section.first + before * STRIDE;
        let mut end = section.first + (behind * STRIDE).min(section.count);
        while first < end {
            let middle = first + (end - first) / 2;
            match self.entry(middle).0.cmp(key) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => first = middle + 1,
                std::cmp::Ordering::Greater => end = middle,
            }
        }
        None
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

/// How a key stands in a guide; in byte order as the keys are.
fn guide_key(key: &[u8]) -> [u8; GUIDE_BYTES] {
    let mut guide = [0; GUIDE_BYTES];
    let length = key.len().min(GUIDE_BYTES);
    guide[..length].copy_from_slice(&key[..length]);
    guide
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::write::table_of_words;
    use super::*;

    /// Words of which many begin alike, in byte order.
    fn words(count: usize) -> Vec<String> {
        let mut words: Vec<String> = (0..count)
            .map(|at| match at % 3 {
                0 => format!("{}", char::from(b'a' + (at % 26) as u8)),
                1 => format!("antidisestablish{at}"),
                _ => format!("w{at}ord"),
            })
            .collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    #[test]
    fn every_word_is_found_and_no_other() {
        for count in [0, 1, 63, 64, 65, 128, 1_000] {
            let words = words(count);
            let bytes = OwnedBytes::new(table_of_words("en", &words));
            let table = WordTable::parse(bytes).unwrap();
            for word in &words {
                assert_eq!(table.languages_of(word), [("en", 1)], "{word} of {count}");
                let stem = crate::analysis::stem("en", word);
                let alike = table.words_of_stem("en", &stem);
                assert!(alike.iter().any(|(found, ..)| found == word), "{word} of {count}");
            }
            for word in &words {
                for absent in [format!("{word}x"), format!("{word}\u{1}"), word[1..].to_string()] {
                    let is_there = words.contains(&absent);
                    assert_eq!(
                        table.languages_of(&absent).len(),
                        usize::from(is_there),
                        "{absent}"
                    );
                }
            }
        }
    }
}
