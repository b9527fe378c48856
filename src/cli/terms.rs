//! `search terms`: the words that set the hits of a query apart.

use std::io::Write;

use clap::Args;

use news_search::output::{neutralise, write_terms, write_terms_json};
use news_search::search::SearchOptions;

use super::common::{Global, parse_count, stdout};
use super::exit::Outcome;
use super::formats::ReadingFormat;
use super::question::AskArgs;

/// Show the words that set the hits of a query apart from the rest of the archive
#[derive(Debug, Args)]
#[command(after_help = "\
The best hits are read; a word counts by how much more of them have it than of the archive
(Dunning's log-likelihood ratio). Words of the query itself are left out.

Examples:
  search terms witkoff
  search terms 'source:\"Harbor Ledger\"' --hits 1000 -n 50 --format json")]
pub struct TermsArgs {
    #[command(flatten)]
    asked: AskArgs,
    /// Words to show; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 20, value_parser = parse_count, allow_negative_numbers = true)]
    limit: usize,
    /// Best hits to read; 0 for all
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = parse_count, allow_negative_numbers = true)]
    hits: usize,
    /// Output: text or json
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = ReadingFormat::Text)]
    format: ReadingFormat,
}

impl TermsArgs {
    /// Finds the words.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let all = |number: usize| if number == 0 { usize::MAX } else { number };
        let (hits, limit) = (all(self.hits), all(self.limit));
        let (query, found) =
            self.asked.ask(SearchOptions::default(), |searcher, query, options| {
                searcher.telling_terms(query, options, hits, limit)
            })?;
        let mut out = stdout();
        match self.format {
            ReadingFormat::Json => write_terms_json(&mut out, &found)?,
            ReadingFormat::Text if found.total > 0 => {
                write_terms(&mut out, &found, &global.stdout())?;
            }
            ReadingFormat::Text => {
                global.say(&format!("no article matches {}", neutralise(&query.to_string())));
            }
        }
        out.flush()?;
        Ok(if found.terms.is_empty() { Outcome::Nothing } else { Outcome::Done })
    }
}
