//! `search facets`: counts the hits of a query.

use std::io::Write;

use clap::Args;

use news_search::index::FacetField;
use news_search::output::{
    Dialect, warnings, write_facet_table, write_facets_answer, write_facets_text,
};
use news_search::search::{SearchOptions, Searcher};

use super::common::{Global, parse_count, stdout};
use super::exit::Outcome;
use super::formats::TableFormat;
use super::question::{AskArgs, UnitArg, distinct, parse_facet};

/// Count the hits of a query by source, credit, language, date and author
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  search facets '*'                                 the whole archive
  search facets witkoff --facets source,date --by day
  search facets witkoff --format csv -n 0           every value")]
pub struct FacetsArgs {
    #[command(flatten)]
    asked: AskArgs,
    /// Facets to count: source, credit, language, date, author [default: all]
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = parse_facet)]
    facets: Vec<FacetField>,
    /// Values shown of each facet; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 20, value_parser = parse_count, allow_negative_numbers = true)]
    limit: usize,
    /// Unit of the date facet: year, month, week or day
    #[arg(long, value_name = "UNIT", value_enum, default_value_t = UnitArg::Month, hide_possible_values = true)]
    by: UnitArg,
    /// Output: text, json, or csv and tsv with a row a value
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = TableFormat::Text)]
    format: TableFormat,
}

impl FacetsArgs {
    /// Counts.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let facets =
            if self.facets.is_empty() { FacetField::ALL.to_vec() } else { distinct(&self.facets) };
        let options = SearchOptions {
            limit: Some(0),
            facets,
            facet_values: (self.limit > 0).then_some(self.limit),
            facet_dates: self.by.unit(),
            ..SearchOptions::default()
        };
        let (_, hits) = self.asked.ask(options, Searcher::search)?;
        warnings(&hits.query).iter().for_each(|line| global.say(line));
        let mut out = stdout();
        match self.format {
            TableFormat::Text => write_facets_text(&mut out, &hits.facets, &global.stdout())?,
            TableFormat::Json => write_facets_answer(&mut out, None, &hits)?,
            TableFormat::Csv => write_facet_table(&mut out, Dialect::Csv, &hits.facets)?,
            TableFormat::Tsv => write_facet_table(&mut out, Dialect::Tsv, &hits.facets)?,
        }
        out.flush()?;
        Ok(if hits.total == Some(0) { Outcome::Nothing } else { Outcome::Done })
    }
}
