//! `search bench plot`: how figures grow with the archive, as a table and a picture.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;

use news_search::bench::{growth_plot, growth_table, read_growth};

use super::super::common::{is_stream, stdout};
use super::super::exit::{Outcome, UsageError};
use super::super::output_file::OutputFile;
use super::read_text;

/// Show figures of archives of several sizes as a table, and as a picture
#[derive(Debug, Args)]
#[command(after_help = "\
The file has a line of JSON for each size, with what `bench build` and `bench query` print with
`--format json`, and the time in milliseconds that a whole process takes for one query:
  {\"build\":{…},\"query\":{…},\"start_ms\":7.0}
benches/growth.sh in the source measures several sizes of a synthetic archive and writes such a
file. The table is Markdown; `median_us` of each kind of query is shown in microseconds (µs).

Example:
  search bench plot growth.jsonl --output growth.svg")]
pub struct BenchPlotArgs {
    /// File of results; `-` reads standard input
    #[arg(value_name = "FILE")]
    results: PathBuf,
    /// Draw the figures into this file, as SVG
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl BenchPlotArgs {
    /// Shows.
    pub fn run(self) -> anyhow::Result<Outcome> {
        if let Some(output) = &self.output {
            self.check(output)?;
        }
        let place = || self.results.display().to_string();
        let sizes = read_growth(&read_text(&self.results)?).with_context(place)?;
        if let Some(output) = &self.output {
            let mut file = OutputFile::begin(output)?;
            let written = file.write_all(growth_plot(&sizes).as_bytes());
            written.map_err(|cause| file.unwritten(cause))?;
            file.finish()?;
        }
        let mut out = stdout();
        out.write_all(growth_table(&sizes).as_bytes())?;
        out.flush()?;
        Ok(Outcome::Done)
    }

    /// Refuses places that the picture may not have.
    fn check(&self, output: &Path) -> anyhow::Result<()> {
        let problem = if is_stream(output) {
            "standard output has the table; name a file"
        } else if output.canonicalize().is_ok_and(|target| {
            target.is_file() && self.results.canonicalize().is_ok_and(|results| results == target)
        }) {
            "it is to be read; name another file for the picture"
        } else {
            return Ok(());
        };
        Err(UsageError(format!("--output {}: {problem}", output.display())).into())
    }
}
