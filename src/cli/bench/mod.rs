//! `search bench`: throughput of builds, latency of queries, and archives to measure them on.

mod build;
mod corpus;
mod plot;
mod query;

use clap::{Args, Subcommand, ValueEnum};

use super::common::Global;
use super::exit::Outcome;

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

impl BenchArgs {
    /// Measures.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        match self.what {
            What::Build(args) => args.run(global),
            What::Query(args) => args.run(),
            What::Corpus(args) => args.run(),
            What::Plot(args) => args.run(),
        }
    }
}
