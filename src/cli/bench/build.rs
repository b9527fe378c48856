//! `search bench build`: throughput, memory and size of a build.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use news_search::bench::BuildFigures;
use news_search::ingest::Format;
use news_search::output::{bytes_text, grouped, write_record};

use super::super::build::{ReadingArgs, run_build};
use super::super::common::{Global, stdout};
use super::super::exit::Outcome;
use super::BenchFormat;

/// Build an index and report throughput, memory, size and the time of each stage
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  search bench build articles/
  search bench build news.jsonl --threads 2 --format json")]
pub struct BenchBuildArgs {
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

impl BenchBuildArgs {
    /// Measures.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
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
