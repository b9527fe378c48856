//! `search similar`: articles like one.

use std::io::Write;
use std::time::Duration;

use clap::Args;

use news_search::output::{Order, Printer};
use news_search::search::{SearchOptions, SimilarOptions};

use super::articles;
use super::common::{Global, IndexArgs, parse_count, stdout};
use super::exit::Outcome;
use super::failure::{or_failure, reading};
use super::query::FormatArgs;
use super::timeout::parse_timeout;

/// Show the articles that are most like one
#[derive(Debug, Args)]
#[command(after_help = "\
The most telling words of the article are searched, by weight.

Examples:
  search similar articles/talks/riyadh-four-hours.txt
  search similar https://example.org/news/1 --other-days --other-texts     background, no copies")]
pub struct SimilarArgs {
    /// Id or path of the article, or its address
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    index: IndexArgs,
    /// Leave out articles of the same day
    #[arg(long)]
    other_days: bool,
    /// Leave out articles with the same text
    #[arg(long)]
    other_texts: bool,
    /// Articles to show; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10, value_parser = parse_count, allow_negative_numbers = true)]
    limit: usize,
    /// Articles to pass over first
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = parse_count, allow_negative_numbers = true)]
    offset: usize,
    /// Most passages of each article
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = parse_count, allow_negative_numbers = true)]
    fragments: usize,
    /// Fail if it takes longer, as in 500ms, 2s or 1m (exit code 4)
    #[arg(long, value_name = "DURATION", value_parser = parse_timeout, allow_negative_numbers = true)]
    timeout: Option<Duration>,
    #[command(flatten)]
    format: FormatArgs,
}

impl SimilarArgs {
    /// Finds the articles.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        self.format.check()?;
        let unwanted =
            SimilarOptions { other_days: self.other_days, other_texts: self.other_texts };
        let options = SearchOptions {
            limit: (self.limit > 0).then_some(self.limit),
            offset: self.offset,
            fragments: self.fragments,
            timeout: self.timeout,
            exact_total: self.format.prints_total(),
            ..SearchOptions::default()
        };
        let searcher = self.index.open()?;
        let hits = match articles::one_id(searcher, &self.id)? {
            Some(id) => or_failure(&id, searcher.similar(&id, unwanted, &options))?,
            None => None,
        };
        let Some(hits) = hits else {
            return Ok(articles::tell_of_none(&self.id, global));
        };
        let mut printer = Printer::new(self.format.format, global.stdout());
        if let Some(columns) = self.format.cols {
            printer = printer.with_columns(columns);
        }
        let mut out = stdout();
        printer.begin(&mut out)?;
        let nothing = hits.hits.is_empty();
        if let Err(error) = printer.answer(&mut out, None, &mut hits.into(), Order::Best) {
            return Err(reading(error)?.into());
        }
        out.flush()?;
        Ok(if nothing { Outcome::Nothing } else { Outcome::Done })
    }
}
