//! `search bench plot`: how figures grow with the archive, as a table and a picture.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use news_search::bench::{growth_plot, growth_table, read_growth};

use super::super::common::stdout;
use super::super::exit::Outcome;

/// Show figures of archives of several sizes as a table, and as a picture
#[derive(Debug, Args)]
#[command(after_help = "\
The file has a line of JSON for each size, with what `bench build` and `bench query` print with
`--format json`, and the time in milliseconds that a whole process takes for one query:
  {\"build\":{…},\"query\":{…},\"start_ms\":7.0}
benches/growth.sh in the source measures several sizes of a synthetic archive and writes such a
file. The table is Markdown.

Example:
  search bench plot growth.jsonl --output growth.svg")]
pub struct BenchPlotArgs {
    /// File of results
    #[arg(value_name = "FILE")]
    results: PathBuf,
    /// Draw the figures into this file, as SVG
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl BenchPlotArgs {
    /// Shows.
    pub fn run(self) -> anyhow::Result<Outcome> {
        let place = || self.results.display().to_string();
        let text = fs::read_to_string(&self.results).with_context(place)?;
        let sizes = read_growth(&text).with_context(place)?;
        if let Some(output) = &self.output {
            fs::write(output, growth_plot(&sizes)).with_context(|| output.display().to_string())?;
        }
        let mut out = stdout();
        out.write_all(growth_table(&sizes).as_bytes())?;
        out.flush()?;
        Ok(Outcome::Done)
    }
}
