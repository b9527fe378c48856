//! Writes the word table of a segment from its postings.

use std::collections::BTreeMap;
use std::io::{self, Write};

use tantivy::directory::TerminatingWrite;
use tantivy::index::{Segment, SegmentComponent, SegmentReader};
use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;
use tantivy::{
    InvertedIndexReader, PluginMergeContext, PluginWriter, PluginWriterContext, SegmentPlugin,
};

use super::{CODE_BYTES, EXTENSION, GUIDE_BYTES, MAGIC, STRIDE, guide_key};
use crate::analysis::{has_stemmer, stem};
use crate::index::error::not_by_the_engine;
use crate::index::schema::{FacetField, schema};

/// Makes word tables of merged segments.
pub struct WordTablePlugin;

impl SegmentPlugin for WordTablePlugin {
    fn extensions(&self) -> &[&str] {
        &[EXTENSION]
    }

    fn create_writer(&self, _: &PluginWriterContext<'_>) -> tantivy::Result<Box<dyn PluginWriter>> {
        Err(not_by_the_engine())
    }

    fn merge(&self, context: PluginMergeContext<'_>) -> tantivy::Result<()> {
        let articles = context.readers.iter().map(SegmentReader::num_docs).sum();
        write_word_table(&context.target_segment.clone().with_max_doc(articles))
    }
}

/// Reads the postings of a segment whose other files are complete, and writes its table.
pub fn write_word_table(segment: &Segment) -> tantivy::Result<()> {
    let bytes = table_of(&SegmentReader::open(segment)?)?;
    let mut file = segment.open_write(SegmentComponent::Custom(EXTENSION.to_string()))?;
    file.write_all(&bytes)?;
    file.terminate()?;
    Ok(())
}

fn table_of(reader: &SegmentReader) -> tantivy::Result<Vec<u8>> {
    let (_, fields) = schema();
    let (languages, language_of) = languages(reader)?;
    let lengths = reader.fast_fields().u64("length")?;
    let tokens = (0..reader.max_doc()).filter_map(|doc| lengths.first(doc)).sum();
    let mut table = TableWriter::new(languages, tokens);
    let mut counter = Counter { language_of };
    let title = reader.inverted_index(fields.text[0])?;
    let body = reader.inverted_index(fields.text[1])?;
    let name = reader.inverted_index(fields.names)?;
    let (mut titles, mut bodies) = (title.terms().stream()?, body.terms().stream()?);
    let mut names = name.terms().stream()?;
    let (mut in_title, mut in_body) = (titles.advance(), bodies.advance());
    let mut in_names = names.advance();
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
        if let Some(word) = as_word(key) {
            if in_names && names.key() == key {
                counter.count(&name, names.value(), &mut table.as_name)?;
            }
            if order.is_le() {
                counter.count(&title, titles.value(), &mut table.articles)?;
            }
            if order.is_ge() {
                counter.count(&body, bodies.value(), &mut table.articles)?;
            }
            table.push(word);
        }
        in_title = if order.is_le() { titles.advance() } else { in_title };
        in_body = if order.is_ge() { bodies.advance() } else { in_body };
    }
    Ok(table.into_bytes())
}

/// Puts a table together, words in byte order.
struct TableWriter {
    tokens: u64,
    languages: Vec<String>,
    /// Of the next word, by number of the language.
    articles: Vec<u32>,
    as_name: Vec<u32>,
    entries: Vec<u8>,
    word_offsets: Vec<u32>,
    /// Of every so many words.
    guide: Vec<[u8; GUIDE_BYTES]>,
    /// Numbers of words by language and stem.
    stems: BTreeMap<Vec<u8>, Vec<u32>>,
}

impl TableWriter {
    fn new(languages: Vec<String>, tokens: u64) -> TableWriter {
        TableWriter {
            tokens,
            articles: vec![0; languages.len()],
            as_name: vec![0; languages.len()],
            languages,
            entries: Vec::new(),
            word_offsets: Vec::new(),
            guide: Vec::new(),
            stems: BTreeMap::new(),
        }
    }

    /// Takes a word with its counts, and makes room for those of the next.
    fn push(&mut self, word: &str) {
        let number = self.word_offsets.len() as u32;
        if (number as usize).is_multiple_of(STRIDE) {
            self.guide.push(guide_key(word.as_bytes()));
        }
        self.word_offsets.push(self.entries.len() as u32);
        self.entries.push(word.len() as u8);
        self.entries.extend_from_slice(word.as_bytes());
        for (at, language) in self.languages.iter().enumerate() {
            let count = std::mem::take(&mut self.articles[at]);
            let as_name = std::mem::take(&mut self.as_name[at]);
            if count == 0 {
                continue;
            }
            self.entries.push(at as u8);
            self.entries.extend_from_slice(&count.to_le_bytes());
            self.entries.extend_from_slice(&as_name.to_le_bytes());
            if has_stemmer(language) {
                let mut key = vec![at as u8];
                key.extend_from_slice(stem(language, word).as_bytes());
                self.stems.entry(key).or_default().push(number);
            }
        }
    }

    fn into_bytes(self) -> Vec<u8> {
        let TableWriter { tokens, languages, mut entries, mut word_offsets, mut guide, .. } = self;
        let stems = self.stems;
        let counts = [languages.len(), word_offsets.len(), stems.len()];
        word_offsets.push(entries.len() as u32);
        let mut stem_offsets = Vec::with_capacity(stems.len() + 1);
        for (at, (key, numbers)) in stems.into_iter().enumerate() {
            if at.is_multiple_of(STRIDE) {
                guide.push(guide_key(&key));
            }
            stem_offsets.push(entries.len() as u32);
            entries.push(key.len() as u8);
            entries.extend_from_slice(&key);
            numbers.iter().for_each(|number| entries.extend_from_slice(&number.to_le_bytes()));
        }
        stem_offsets.push(entries.len() as u32);

        let offsets = word_offsets.iter().chain(&stem_offsets);
        let head = 4 * offsets.clone().count() + GUIDE_BYTES * guide.len() + 1024;
        let mut bytes = Vec::with_capacity(entries.len() + head);
        bytes.extend_from_slice(&MAGIC.to_le_bytes());
        counts.iter().for_each(|count| bytes.extend_from_slice(&(*count as u32).to_le_bytes()));
        bytes.extend_from_slice(&tokens.to_le_bytes());
        for language in &languages {
            let mut code = [0; CODE_BYTES];
            let length = language.len().min(CODE_BYTES);
            code[..length].copy_from_slice(&language.as_bytes()[..length]);
            bytes.extend_from_slice(&code);
        }
        offsets.for_each(|offset| bytes.extend_from_slice(&offset.to_le_bytes()));
        guide.iter().for_each(|key| bytes.extend_from_slice(key));
        bytes.extend_from_slice(&entries);
        bytes
    }
}

/// The table of words, in byte order, that stand once each in articles of one language.
#[cfg(test)]
pub(super) fn table_of_words(language: &str, words: &[String]) -> Vec<u8> {
    let mut table = TableWriter::new(vec![language.to_string()], words.len() as u64);
    for word in words {
        table.articles[0] = 1;
        table.push(word);
    }
    table.into_bytes()
}

/// Counts the articles of a posting list by language.
struct Counter {
    language_of: Vec<u8>,
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

/// A term that can have inflections: letters only, in a script that is written in words.
fn as_word(term: &[u8]) -> Option<&str> {
    let term = std::str::from_utf8(term).ok()?;
    let written_in_words = |letter: char| letter.is_alphabetic() && letter < '\u{0e00}';
    let georgian_or_later =
        |letter: char| letter.is_alphabetic() && ('\u{10a0}'..'\u{1100}').contains(&letter);
    let is_word =
        !term.is_empty() && term.chars().all(|c| written_in_words(c) || georgian_or_later(c));
    is_word.then_some(term)
}
