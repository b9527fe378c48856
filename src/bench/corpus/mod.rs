//! A synthetic archive: articles that nobody wrote, with the statistics of real ones.
//!
//! In: a number of articles and a seed. Out: JSONL. Words, names, outlets and sentences are made;
//! only function words are those of the languages. Vocabulary, repetition, lengths, outlets and
//! stories follow laws whose parameters were fitted to 3,764 news articles (docs/performance.md).
//!
//! An article follows from the seed and its number alone: any number of threads writes the same
//! bytes, and the first articles of a large archive are those of a small one.

mod languages;
mod lengths;
mod lexicon;
mod outlets;
mod prose;
mod queries;
mod random;
mod ranks;
mod record;
mod spelling;
mod stories;
mod weighted;

use std::io::{self, Write};

use rayon::prelude::*;

use languages::LANGUAGES;
use lexicon::Lexicon;
use record::{Archive, Buffers};

/// Articles that a thread writes at a time.
const CHUNK: u64 = 64;

/// Chunks of a round, for each thread.
const CHUNKS: usize = 4;

/// What archive to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorpusOptions {
    /// Articles.
    pub articles: u64,
    /// Archives of different seeds have different articles in the same languages.
    pub seed: u64,
    /// Words of an article, on average.
    pub mean_words: usize,
    /// ISO 639-1 code of the language of all articles; several languages where there is none.
    pub language: Option<String>,
    /// Threads.
    pub threads: usize,
}

impl CorpusOptions {
    /// So many articles of usual length in several languages.
    pub fn new(articles: u64, seed: u64) -> CorpusOptions {
        CorpusOptions { articles, seed, mean_words: lengths::MEAN, language: None, threads: 1 }
    }
}

/// Why no archive was written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CorpusError {
    /// There are no articles in this language.
    #[error(
        "no articles can be made in {0:?}: {known} are known",
        known = corpus_languages().join(", ")
    )]
    Language(String),
    /// The threads could not be started.
    #[error("{0} threads cannot be started")]
    Threads(usize),
    /// The articles could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// ISO 639-1 codes of the languages of the archive, the dominant one first.
pub fn corpus_languages() -> Vec<&'static str> {
    LANGUAGES.iter().map(|rules| rules.code).collect()
}

/// Writes an archive as JSONL, in memory that does not grow with it.
///
/// # Errors
/// A language that is not known, threads that cannot be started, or what failed in writing.
pub fn write_corpus(options: &CorpusOptions, out: &mut dyn Write) -> Result<(), CorpusError> {
    let archive = Archive::new(options.seed, options.mean_words, place_of_language(options)?);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build();
    let pool = pool.map_err(|_| CorpusError::Threads(options.threads))?;
    let mut chunks: Vec<(Buffers, Vec<u8>)> = Vec::new();
    chunks.resize_with(CHUNKS * options.threads, Default::default);
    let mut next = 0;
    while next < options.articles {
        pool.install(|| {
            chunks.par_iter_mut().enumerate().for_each(|(at, (buffers, text))| {
                text.clear();
                let first = next + at as u64 * CHUNK;
                for number in first..(first + CHUNK).min(options.articles) {
                    archive.write(number, buffers, text);
                }
            });
        });
        for (_, text) in &chunks {
            out.write_all(text)?;
        }
        next += chunks.len() as u64 * CHUNK;
    }
    Ok(())
}

/// Writes queries for an archive, as lines `kind<TAB>query`, in its dominant language or in the one
/// that all its articles are in. They do not depend on how many articles it has.
///
/// # Errors
/// A language that is not known, or what failed in writing.
pub fn write_corpus_queries(
    options: &CorpusOptions,
    out: &mut dyn Write,
) -> Result<(), CorpusError> {
    let rules = LANGUAGES[place_of_language(options)?.unwrap_or(0)];
    Ok(queries::write(&Lexicon::new(rules), options.seed, out)?)
}

/// Place of the language of all articles among the known ones, if they have one.
fn place_of_language(options: &CorpusOptions) -> Result<Option<usize>, CorpusError> {
    let Some(code) = &options.language else { return Ok(None) };
    let place = LANGUAGES.iter().position(|rules| rules.code == code);
    place.map(Some).ok_or_else(|| CorpusError::Language(code.clone()))
}
