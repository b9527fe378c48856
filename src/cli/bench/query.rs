//! `search bench query`: latency of queries by kind.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use news_search::bench::{Latency, QueryFigures, TimedQuery, time_queries};
use news_search::output::write_record;
use news_search::search::SearchOptions;

use super::super::common::{IndexArgs, parse_threads, stdout, today};
use super::super::exit::{Outcome, UsageError};
use super::BenchFormat;

/// Time queries over a warm index, by kind of query
#[derive(Debug, Args)]
#[command(after_help = "\
The file has lines `kind<TAB>query`. Every query is timed from its text to its hits, in five passes
after one that is not counted.

Example:
  search bench query --queries queries.txt --threads 2")]
pub struct BenchQueryArgs {
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
    /// Count no totals: hits that cannot be among the best are passed over, as for run lines
    #[arg(long)]
    no_totals: bool,
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

impl BenchQueryArgs {
    /// Measures.
    pub fn run(self) -> anyhow::Result<Outcome> {
        let text = fs::read_to_string(&self.queries)
            .with_context(|| self.queries.display().to_string())?;
        let queries = parse_timed(&text)?;
        let searcher = self.index.open()?;
        let options = SearchOptions {
            inflections: !self.no_inflections,
            fragments: if self.no_snippets { 0 } else { self.fragments },
            exact_total: !self.no_totals,
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
