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
//! magic, languages, words, stems
//! language codes: 8 bytes each, padded with NUL
//! offsets of the words (words + 1), offsets of the stems (stems + 1), from the end of the offsets
//! words, sorted:  length (u8), bytes, then (language u8, articles, articles as a name) …
//! stems, sorted:  length (u8), language u8 and stem, then numbers of words …
//! ```
//! A word counts once in the title and once in the body of an article, so that counts of
//! segments add up to those of the archive.

use std::collections::BTreeMap;
use std::io::{self, Write};

use tantivy::directory::OwnedBytes;
use tantivy::index::{Segment, SegmentComponent, SegmentReader};
use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;
use tantivy::{
    InvertedIndexReader, PluginMergeContext, PluginWriter, PluginWriterContext, SegmentPlugin,
    TantivyError,
};

use super::schema::{FacetField, schema};
use crate::analysis::{has_stemmer, stem};

/// Extension of the component's file.
pub const EXTENSION: &str = "words";

const MAGIC: u32 = u32::from_le_bytes(*b"wrd2");
const CODE_BYTES: usize = 8;

/// Bytes of a word for each of its languages.
const COUNT_BYTES: usize = 9;

/// Writes and merges word tables.
pub struct WordTablePlugin;

impl SegmentPlugin for WordTablePlugin {
    fn extensions(&self) -> &[&str] {
        &[EXTENSION]
    }

    fn create_writer(&self, _: &PluginWriterContext<'_>) -> tantivy::Result<Box<dyn PluginWriter>> {
        let reason = "segments are written by the index's own builder";
        Err(TantivyError::InvalidArgument(reason.to_string()))
    }

    fn merge(&self, context: PluginMergeContext<'_>) -> tantivy::Result<()> {
        let articles = context.readers.iter().map(SegmentReader::num_docs).sum();
        write_word_table(&context.target_segment.clone().with_max_doc(articles))
    }
}

/// Reads the postings of a segment whose other files are complete, and writes its table.
pub fn write_word_table(segment: &Segment) -> tantivy::Result<()> {
    let bytes = WordCounts::of(&SegmentReader::open(segment)?)?.into_bytes();
    let mut file = segment.clone().open_write(SegmentComponent::Custom(EXTENSION.to_string()))?;
    file.write_all(&bytes)?;
    tantivy::directory::TerminatingWrite::terminate(file)?;
    Ok(())
}

/// Articles by language of each word of a segment, words in byte order.
struct WordCounts {
    languages: Vec<String>,
    words: Vec<WordCount>,
}

struct WordCount {
    word: Vec<u8>,
    /// By number of the language.
    articles: Vec<u32>,
    as_name: Vec<u32>,
}

impl WordCounts {
    fn of(reader: &SegmentReader) -> tantivy::Result<WordCounts> {
        let (_, fields) = schema();
        let (languages, language_of) = languages(reader)?;
        let mut counter = Counter { language_of, languages: languages.len() };
        let title = reader.inverted_index(fields.text[0])?;
        let body = reader.inverted_index(fields.text[1])?;
        let (mut titles, mut bodies) = (title.terms().stream()?, body.terms().stream()?);
        let name = reader.inverted_index(fields.names)?;
        let mut names = name.terms().stream()?;
        let mut words = Vec::new();
        let mut in_names = names.advance();
        let mut in_title = titles.advance();
        let mut in_body = bodies.advance();
        while in_title || in_body {
            let order = match (in_title, in_body) {
                (true, true) => titles.key().cmp(bodies.key()),
                (true, false) => std::cmp::Ordering::Less,
                _ => std::cmp::Ordering::Greater,
            };
            let key = if order.is_le() { titles.key() } else { bodies.key() };
            while in_names && names.key() < key {
                in_names = names.advance();
            }
            let mut word = is_word(key).then(|| WordCount {
                word: key.to_vec(),
                articles: vec![0; counter.languages],
                as_name: vec![0; counter.languages],
            });
            if let Some(word) = word.as_mut().filter(|_| in_names && names.key() == key) {
                counter.count(&name, names.value(), &mut word.as_name)?;
            }
            if order.is_le() {
                if let Some(word) = &mut word {
                    counter.count(&title, titles.value(), &mut word.articles)?;
                }
                in_title = titles.advance();
            }
            if order.is_ge() {
                if let Some(word) = &mut word {
                    counter.count(&body, bodies.value(), &mut word.articles)?;
                }
                in_body = bodies.advance();
            }
            words.extend(word);
        }
        Ok(WordCounts { languages, words })
    }

    fn into_bytes(self) -> Vec<u8> {
        let mut stems: BTreeMap<Vec<u8>, Vec<u32>> = BTreeMap::new();
        for (number, count) in self.words.iter().enumerate() {
            let Ok(word) = std::str::from_utf8(&count.word) else { continue };
            for (at, language) in self.languages.iter().enumerate() {
                if count.articles[at] == 0 || !has_stemmer(language) {
                    continue;
                }
                let mut key = vec![at as u8];
                key.extend_from_slice(stem(language, word).as_bytes());
                stems.entry(key).or_default().push(number as u32);
            }
        }
        let (mut entries, mut word_offsets, mut stem_offsets) = (Vec::new(), vec![], vec![]);
        for WordCount { word, articles, as_name } in &self.words {
            word_offsets.push(entries.len() as u32);
            entries.push(word.len() as u8);
            entries.extend_from_slice(word);
            for (at, count) in articles.iter().enumerate().filter(|(_, count)| **count > 0) {
                entries.push(at as u8);
                entries.extend_from_slice(&count.to_le_bytes());
                entries.extend_from_slice(&as_name[at].to_le_bytes());
            }
        }
        word_offsets.push(entries.len() as u32);
        for (key, numbers) in &stems {
            stem_offsets.push(entries.len() as u32);
            entries.push(key.len() as u8);
            entries.extend_from_slice(key);
            numbers.iter().for_each(|number| entries.extend_from_slice(&number.to_le_bytes()));
        }
        stem_offsets.push(entries.len() as u32);

        let mut bytes = Vec::with_capacity(entries.len() + 4 * (word_offsets.len() * 2 + 64));
        let counts = [self.languages.len(), self.words.len(), stems.len()];
        bytes.extend_from_slice(&MAGIC.to_le_bytes());
        counts.iter().for_each(|count| bytes.extend_from_slice(&(*count as u32).to_le_bytes()));
        for language in &self.languages {
            let mut code = [0; CODE_BYTES];
            let length = language.len().min(CODE_BYTES);
            code[..length].copy_from_slice(&language.as_bytes()[..length]);
            bytes.extend_from_slice(&code);
        }
        for offset in word_offsets.iter().chain(&stem_offsets) {
            bytes.extend_from_slice(&offset.to_le_bytes());
        }
        bytes.extend_from_slice(&entries);
        bytes
    }
}

/// Counts the articles of a posting list by language.
struct Counter {
    language_of: Vec<u8>,
    languages: usize,
}

impl Counter {
    fn count(
        &mut self,
        index: &InvertedIndexReader,
        term: &TermInfo,
        counts: &mut [u32],
    ) -> io::Result<()> {
        if let [count] = counts {
            // One language: nothing to read.
            *count += term.doc_freq;
            return Ok(());
        }
        let mut block = index.read_block_postings_from_terminfo(term, IndexRecordOption::Basic)?;
        while block.block_len() > 0 {
            for &doc in block.docs() {
                let language = self.language_of.get(doc as usize).copied().unwrap_or_default();
                if let Some(count) = counts.get_mut(usize::from(language)) {
                    *count += 1;
                }
            }
            block.advance();
        }
        Ok(())
    }
}

/// Codes of a segment's languages in byte order, and the number of each article's.
fn languages(reader: &SegmentReader) -> tantivy::Result<(Vec<String>, Vec<u8>)> {
    let facets = reader.facet_reader(FacetField::Language.name())?;
    let mut languages = Vec::with_capacity(facets.num_facets());
    for ord in 0..facets.num_facets() as u64 {
        let mut facet = tantivy::schema::Facet::root();
        facets.facet_from_ord(ord, &mut facet)?;
        languages.push(facet.to_path().concat());
    }
    languages.truncate(usize::from(u8::MAX));
    let language_of = (0..reader.max_doc())
        .map(|doc| facets.facet_ords(doc).next().unwrap_or_default().min(u64::from(u8::MAX)) as u8)
        .collect();
    Ok((languages, language_of))
}

/// Whether a term can have inflections: letters only, in a script that is written in words.
fn is_word(term: &[u8]) -> bool {
    let Ok(term) = std::str::from_utf8(term) else { return false };
    let written_in_words = |letter: char| letter.is_alphabetic() && letter < '\u{0e00}';
    let georgian_or_later =
        |letter: char| letter.is_alphabetic() && ('\u{10a0}'..'\u{1100}').contains(&letter);
    !term.is_empty() && term.chars().all(|c| written_in_words(c) || georgian_or_later(c))
}

/// The word table of one segment.
#[derive(Clone)]
pub struct WordTable {
    bytes: OwnedBytes,
    languages: Vec<String>,
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
        let offsets_at = 16 + count_of_languages * CODE_BYTES;
        let codes = bytes.get(16..offsets_at)?.chunks_exact(CODE_BYTES);
        let languages = codes
            .map(|code| String::from_utf8_lossy(code).trim_end_matches('\0').to_string())
            .collect();
        let entries_at = offsets_at + 4 * (words + stems + 2);
        let table = WordTable { languages, words, stems, offsets_at, entries_at, bytes };
        let end = table.entries_at + number(&table.bytes, entries_at - 4)? as usize;
        (end == table.bytes.len()).then_some(table)
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
