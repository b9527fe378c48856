//! `search bench`: throughput of builds and latency of queries.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand, ValueEnum};

use news_search::bench::{BuildFigures, Latency, QueryFigures, TimedQuery, time_queries};
use news_search::ingest::Format;
use news_search::output::{bytes_text, grouped, write_record};
use news_search::search::SearchOptions;

use super::build::{ReadingArgs, run_build};
use super::common::{Global, IndexArgs, parse_threads, stdout, today};
use super::exit::{Outcome, UsageError};

/// Measure how fast articles are indexed and queries answered
#[derive(Debug, Args)]
pub struct BenchArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Build(BenchBuildArgs),
    Query(BenchQueryArgs),
}

/// Build an index and report throughput, memory, size and the time of each stage
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  search bench build articles/
  search bench build news.jsonl --threads 2 --format json")]
struct BenchBuildArgs {
    /// Files and folders
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Keep the index in this folder instead of throwing it away
    #[arg(long, value_name = "DIR")]
    index: Option<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
    /// Output: text or json
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = BenchFormat::Text)]
    format: BenchFormat,
}

/// Time queries over a warm index, by kind of query
#[derive(Debug, Args)]
#[command(after_help = "\
The file has lines `kind<TAB>query`. Every query is timed from its text to its hits, in five passes
after one that is not counted.

Example:
  search bench query --queries queries.txt --threads 2")]
struct BenchQueryArgs {
    /// File of queries, a line each: kind, tab, query
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    #[command(flatten)]
    index: IndexArgs,
    /// Queries answered at a time
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = parse_threads)]
    threads: usize,
    /// Show no passages, which is faster
    #[arg(long)]
    no_snippets: bool,
    /// Find words only as they are written
    #[arg(long)]
    no_inflections: bool,
    /// Passages cut from each hit, at most
    #[arg(long, value_name = "N", default_value_t = 3)]
    fragments: usize,
    /// Output: text or json
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = BenchFormat::Text)]
    format: BenchFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum BenchFormat {
    Text,
    Json,
}

impl BenchArgs {
    /// Measures.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        match self.what {
            What::Build(args) => args.run(global),
            What::Query(args) => args.run(),
        }
    }
}

impl BenchBuildArgs {
    fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let folder = tempfile::tempdir().context("no temporary folder can be made")?;
        let index = self.index.unwrap_or_else(|| folder.path().join("index"));
        let options = self.reading.options(self.paths, index, Format::Auto);
        let built = run_build(&options, None, global)?;
        let figures = BuildFigures::new(&built, options.threads);
        let mut out = stdout();
        match self.format {
            BenchFormat::Json => write_record(&mut out, &figures)?,
            BenchFormat::Text => write_build(&mut out, &figures)?,
        }
        out.flush()?;
        Ok(Outcome::Done)
    }
}

fn write_build(out: &mut dyn Write, figures: &BuildFigures) -> std::io::Result<()> {
    let stages = figures.stages;
    writeln!(out, "articles     {}", grouped(figures.articles))?;
    writeln!(out, "text         {}", bytes_text(figures.bytes))?;
    writeln!(out, "seconds      {:.2}", figures.seconds)?;
    writeln!(out, "articles/s   {}", grouped(figures.articles_per_s as u64))?;
    writeln!(out, "MB/s         {:.1}", figures.mb_per_s)?;
    if let Some(peak) = figures.peak_rss_mb {
        writeln!(out, "peak memory  {peak:.0} MB")?;
    }
    writeln!(out, "index        {}", bytes_text(figures.index_bytes))?;
    writeln!(out, "threads      {}", figures.threads)?;
    writeln!(out, "seconds by stage, workers added up:")?;
    for (name, seconds) in [
        ("read", stages.read),
        ("parse", stages.parse),
        ("understand", stages.understand),
        ("index", stages.index),
        ("segments", stages.segments),
        ("publish", stages.publish),
    ] {
        writeln!(out, "  {name:<11}{seconds:.2}")?;
    }
    Ok(())
}

impl BenchQueryArgs {
    fn run(self) -> anyhow::Result<Outcome> {
        let text = fs::read_to_string(&self.queries)
            .with_context(|| self.queries.display().to_string())?;
        let queries = parse_timed(&text)?;
        let searcher = self.index.open()?;
        let options = SearchOptions {
            inflections: !self.no_inflections,
            fragments: if self.no_snippets { 0 } else { self.fragments },
            // What words stood for is shown on request; it is no part of a result page.
            expansions: false,
            ..SearchOptions::default()
        };
        let today = today().first_day();
        let figures = time_queries(&searcher, &queries, &options, self.threads, today)?;
        let mut out = stdout();
        match self.format {
            BenchFormat::Json => write_record(&mut out, &figures)?,
            BenchFormat::Text => write_latencies(&mut out, &figures)?,
        }
        out.flush()?;
        Ok(Outcome::Done)
    }
}

fn parse_timed(text: &str) -> Result<Vec<TimedQuery>, UsageError> {
    let mut queries = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let Some((kind, query)) = line.split_once('\t') else {
            return Err(UsageError(format!("line {}: kind<TAB>query is needed", at + 1)));
        };
        queries.push(TimedQuery { kind: kind.to_string(), text: query.to_string() });
    }
    if queries.is_empty() {
        return Err(UsageError("the file has no queries".to_string()));
    }
    Ok(queries)
}

fn write_latencies(out: &mut dyn Write, figures: &QueryFigures) -> std::io::Result<()> {
    writeln!(
        out,
        "{:<12}{:>11}{:>11}{:>11}{:>11}",
        "kind", "median µs", "p95 µs", "p99 µs", "qps"
    )?;
    let mut row = |name: &str, latency: &Latency| {
        let Latency { median_us, p95_us, p99_us, qps } = latency;
        writeln!(out, "{name:<12}{median_us:>11.0}{p95_us:>11.0}{p99_us:>11.0}{qps:>11.0}")
    };
    for (kind, latency) in &figures.kinds {
        row(kind, latency)?;
    }
    row("all", &figures.overall)
}
