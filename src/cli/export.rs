//! `search export`: all articles as JSONL.

use std::io::Write;

use clap::Args;

use news_search::output::write_record;

use super::common::{Global, IndexArgs, stdout};
use super::exit::Outcome;

/// Print all articles as JSONL, in an order that depends on their ids alone
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  search export > articles.jsonl
  search export | search build - --index copy   answers every query as this index does")]
pub struct ExportArgs {
    #[command(flatten)]
    index: IndexArgs,
}

impl ExportArgs {
    /// Prints the articles.
    pub fn run(self, _: &Global) -> anyhow::Result<Outcome> {
        let searcher = self.index.open()?;
        let mut out = stdout();
        searcher.export::<anyhow::Error>(|article| Ok(write_record(&mut out, &article)?))?;
        out.flush()?;
        Ok(Outcome::Done)
    }
}
