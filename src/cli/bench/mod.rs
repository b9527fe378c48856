//! `search bench`: throughput of builds, latency of queries, and archives to measure them on.

mod allocations;
mod build;
mod build_text;
mod child;
mod corpus;
mod plot;
mod query;

use std::path::Path;

use clap::{Args, Subcommand, ValueEnum};

use super::common::{Global, contents};
use super::exit::{Outcome, UsageError};

use build::BenchBuildArgs;
use corpus::BenchCorpusArgs;
use plot::BenchPlotArgs;
use query::BenchQueryArgs;

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
    Corpus(BenchCorpusArgs),
    Plot(BenchPlotArgs),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum BenchFormat {
    Text,
    Json,
}

/// Reads how many times something is done.
fn parse_times(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(times @ 1..=1_000_000) => Ok(times),
        _ => Err("a whole number from 1 to 1000000 is needed".to_string()),
    }
}

/// Reads how many queries arrive in a second.
fn parse_rate(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(rate) if (0.001..=1e6).contains(&rate) => Ok(rate),
        _ => Err("a number of queries a second, from 0.001 to 1000000, is needed".to_string()),
    }
}

/// The text of a file, or for `-` of standard input, without the mark that UTF-8 may begin with.
fn read_text(path: &Path) -> anyhow::Result<String> {
    let place = || path.display().to_string();
    let bytes = contents(path)?;
    let wrong_line = |length: usize| 1 + bytes[..length].iter().filter(|&&b| b == b'\n').count();
    let wrong = match std::str::from_utf8(&bytes) {
        // Of UTF-16 every other byte is 0, which no text has.
        Ok(text) => text.find('\0'),
        Err(error) => Some(error.valid_up_to()),
    };
    if let Some(length) = wrong {
        let message = format!("{}: line {} is not UTF-8 text", place(), wrong_line(length));
        return Err(UsageError(message).into());
    }
    let text = String::from_utf8(bytes).expect("it was just found to be UTF-8");
    Ok(text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text))
}

impl BenchArgs {
    /// Measures.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        match self.what {
            What::Build(args) => args.run(global),
            What::Query(args) => args.run(global),
            What::Corpus(args) => args.run(),
            What::Plot(args) => args.run(),
        }
    }
}
