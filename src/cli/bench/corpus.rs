//! `search bench corpus`: a synthetic archive, to measure without data.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, value_parser};

use news_search::bench::{CorpusError, CorpusOptions, write_corpus, write_corpus_queries};

use super::super::common::{
    complain, default_threads, is_stream, parse_language, parse_threads, stdout,
};
use super::super::exit::{Outcome, Reported, UsageError};
use super::super::interrupt;
use super::super::output_file::OutputFile;

/// Articles have no more words than a book, and no fewer than a sentence.
const MEAN_WORDS: std::ops::RangeInclusive<i64> = 10..=100_000;

/// Write a synthetic archive whose words, lengths, outlets and stories are spread as in real news
#[derive(Debug, Args)]
#[command(after_help = "\
Articles are written as JSONL, in ten languages; six of ten are in English. The same number
and seed give the same bytes on every machine, and the first articles of a large archive are those
of a small one. A million articles of usual length take 6.5 GB. Words are made: the texts mean
nothing. Files are put in their places when they are whole; a run that fails or is stopped leaves
what was there.

Examples:
  search bench corpus --articles 100000 --output corpus.jsonl --queries queries.tsv
  search bench build corpus.jsonl --index corpus-index
  search bench query --index corpus-index --queries queries.tsv
  search bench corpus --articles 1000000 --seed 2 --words 300 --lang de | zstd > corpus.jsonl.zst")]
pub struct BenchCorpusArgs {
    /// Articles to write
    #[arg(long, value_name = "N", value_parser = value_parser!(u64).range(1..), allow_negative_numbers = true)]
    articles: u64,
    /// Another seed gives other articles of the same vocabulary
    #[arg(long, value_name = "S", default_value_t = 1, allow_negative_numbers = true)]
    seed: u64,
    /// Words of an article, on average [default: those of news articles, 973]
    #[arg(long, value_name = "N", value_parser = value_parser!(i64).range(MEAN_WORDS), allow_negative_numbers = true)]
    words: Option<i64>,
    /// Write all articles in en, es, de, fr, ru, pt, it, nl, pl or sv
    #[arg(long, value_name = "L", value_parser = parse_language)]
    lang: Option<String>,
    /// Write to this file instead of standard output (`-`)
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write queries for this archive as well, for `bench query`
    #[arg(long, value_name = "FILE")]
    queries: Option<PathBuf>,
    /// Threads, which do not change what is written [default: all cores]
    #[arg(
        long,
        value_name = "N",
        default_value_t = default_threads(),
        hide_default_value = true,
        value_parser = parse_threads
    )]
    threads: usize,
}

/// Where something is written.
enum Place {
    File(OutputFile),
    Stdout,
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
        let output = self.output.filter(|path| !is_stream(path));
        if output.is_none() && self.queries.as_deref().is_some_and(is_stream) {
            let message = "--queries -: the articles go to standard output (--output FILE puts \
                           them elsewhere)";
            return Err(UsageError(message.to_string()).into());
        }
        // Nothing is written where one of both cannot be.
        let mut output = Place::begin(output)?;
        let mut queries = match self.queries {
            Some(path) => Some(Place::begin(Some(path).filter(|path| !is_stream(path)))?),
            None => None,
        };
        if let (Place::File(output), Some(Place::File(queries))) = (&output, &queries)
            && output.target().is_some_and(|target| queries.target() == Some(target))
        {
            let message = "--output and --queries name the same file";
            return Err(UsageError(message.to_string()).into());
        }
        if let Some(queries) = &mut queries {
            queries.write(|out| write_corpus_queries(&options, out))?;
        }
        if matches!(output, Place::Stdout) {
            // Whoever reads the articles may stop before their end.
            queries.take().map_or(Ok(()), Place::finish)?;
        }
        output.write(|out| write_corpus(&options, out))?;
        // Queries are put beside the archive that they are for.
        queries.map_or(Ok(()), Place::finish)?;
        output.finish()?;
        Ok(Outcome::Done)
    }
}

impl Place {
    /// Standard output where no file is named.
    fn begin(path: Option<PathBuf>) -> anyhow::Result<Place> {
        let Some(path) = path else { return Ok(Place::Stdout) };
        interrupt::catch();
        Ok(Place::File(OutputFile::begin(&path)?))
    }

    /// Writes all of it.
    fn write(
        &mut self,
        write: impl FnOnce(&mut dyn Write) -> Result<(), CorpusError>,
    ) -> anyhow::Result<()> {
        match self {
            Place::File(file) => write(&mut UntilStopped(&mut *file))
                .map_err(|error| failure(error, |cause| file.unwritten(cause).into())),
            Place::Stdout => {
                let mut out = stdout();
                write(&mut UntilStopped(&mut out)).map_err(|error| failure(error, Into::into))?;
                Ok(out.flush()?)
            }
        }
    }

    /// Puts a file in its place.
    fn finish(self) -> anyhow::Result<()> {
        match self {
            Place::File(file) => Ok(file.finish()?),
            Place::Stdout => Ok(()),
        }
    }
}

/// Why nothing more was written.
fn failure(
    error: CorpusError,
    unwritten: impl FnOnce(io::Error) -> anyhow::Error,
) -> anyhow::Error {
    match error {
        CorpusError::Write(_) if interrupt::caught() => {
            complain("search: stopped; files that were not whole are as they were before");
            Reported(interrupt::INTERRUPTED).into()
        }
        CorpusError::Write(cause) => unwritten(cause),
        error => error.into(),
    }
}

/// Takes no more once the run was asked to stop, so that it ends and tidies up.
struct UntilStopped<'a, W: Write>(&'a mut W);

impl<W: Write> Write for UntilStopped<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match interrupt::caught() {
            true => Err(io::Error::other("stopped")),
            false => self.0.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
