//! `search bench corpus`: a synthetic archive, to measure without data.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, value_parser};

use news_search::bench::{CorpusError, CorpusOptions, write_corpus, write_corpus_queries};

use super::super::common::{default_threads, parse_language, parse_threads, stdout};
use super::super::exit::Outcome;

/// Articles have no more words than a book, and no fewer than a sentence.
const MEAN_WORDS: std::ops::RangeInclusive<i64> = 10..=100_000;

/// Write a synthetic archive whose words, lengths, outlets and stories are spread as in real news
#[derive(Debug, Args)]
#[command(after_help = "\
Articles are written as JSONL, in ten languages; six of ten are in English. The same number
and seed give the same bytes on every machine, and the first articles of a large archive are those
of a small one. A million articles of usual length take 6.5 GB. Words are made: the texts mean nothing.

Examples:
  search bench corpus --articles 100000 --output corpus.jsonl --queries queries.tsv
  search bench build corpus.jsonl --index corpus-index
  search bench query --index corpus-index --queries queries.tsv
  search bench corpus --articles 1000000 --seed 2 --words 300 --lang de | zstd > corpus.jsonl.zst")]
pub struct BenchCorpusArgs {
    /// Articles to write
    #[arg(long, value_name = "N", value_parser = value_parser!(u64).range(1..))]
    articles: u64,
    /// Another seed gives other articles of the same vocabulary
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Words of an article, on average; that of news articles if not given
    #[arg(long, value_name = "N", value_parser = value_parser!(i64).range(MEAN_WORDS))]
    words: Option<i64>,
    /// Write all articles in this language
    #[arg(long, value_name = "L", value_parser = parse_language)]
    lang: Option<String>,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write queries for this archive to a file as well, for `bench query`
    #[arg(long, value_name = "FILE")]
    queries: Option<PathBuf>,
    /// Articles written at a time; what is written does not depend on it
    #[arg(
        long,
        value_name = "N",
        default_value_t = default_threads(),
        hide_default_value = true,
        value_parser = parse_threads
    )]
    threads: usize,
}

impl BenchCorpusArgs {
    /// Writes.
    pub fn run(self) -> anyhow::Result<Outcome> {
        let mut options = CorpusOptions::new(self.articles, self.seed);
        options.language = self.lang;
        options.threads = self.threads;
        if let Some(words) = self.words {
            options.mean_words = words as usize;
        }
        if let Some(path) = &self.queries {
            write_file(path, |out| write_corpus_queries(&options, out))?;
        }
        match &self.output {
            Some(path) => write_file(path, |out| write_corpus(&options, out))?,
            None => {
                let mut out = stdout();
                write_corpus(&options, &mut out).map_err(plain)?;
                out.flush()?;
            }
        }
        Ok(Outcome::Done)
    }
}

/// Writes a file, whose path is told where it cannot be written.
fn write_file(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), CorpusError>,
) -> anyhow::Result<()> {
    let place = || path.display().to_string();
    let mut out = BufWriter::new(File::create(path).with_context(place)?);
    match write(&mut out).map_err(plain) {
        Err(error) if error.is::<io::Error>() => return Err(error).with_context(place),
        written => written?,
    }
    out.flush().with_context(place)
}

/// What failed in writing, as the error of the system that it is.
fn plain(error: CorpusError) -> anyhow::Error {
    match error {
        CorpusError::Write(error) => error.into(),
        error => error.into(),
    }
}
