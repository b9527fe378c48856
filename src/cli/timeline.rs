//! `search timeline`: counts the hits of a query over time.

use std::io::Write;

use clap::{Args, ValueEnum};

use news_search::index::FacetField;
use news_search::output::{
    Dialect, neutralise, warnings, write_timeline_json, write_timeline_table, write_timeline_text,
};
use news_search::search::{SearchOptions, TimelineOptions};

use super::common::{Global, stdout};
use super::exit::Outcome;
use super::formats::TableFormat;
use super::question::{AskArgs, UnitArg};

/// Values of the group that are counted apart: more lines are not told apart in a chart.
const SERIES: usize = 5;

/// Count the hits of a query by day, week, month or year
#[derive(Debug, Args)]
#[command(after_help = "\
Periods run from the first hit to the last; share is that of all articles of the period. An article
counts where its whole date fits, as with date:. Weeks are those of ISO 8601, from Monday.

Examples:
  search timeline Witkoff
  search timeline 'sanctions' --by week --from 2025-01 --to 2025-03
  search timeline Witkoff --by day --group source --format csv")]
pub struct TimelineArgs {
    #[command(flatten)]
    asked: AskArgs,
    /// Length of a period: day, week, month or year
    #[arg(long, value_name = "UNIT", value_enum, default_value_t = UnitArg::Month, hide_possible_values = true)]
    by: UnitArg,
    /// Count the five commonest values apart: source, credit or lang
    #[arg(long, value_name = "FACT", value_enum, hide_possible_values = true)]
    group: Option<GroupArg>,
    /// Output: text, json, or csv and tsv with a row a period
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = TableFormat::Text)]
    format: TableFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GroupArg {
    Source,
    Credit,
    #[value(alias = "language")]
    Lang,
}

impl TimelineArgs {
    /// Counts.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let group = self.group.map(|group| match group {
            GroupArg::Source => FacetField::Source,
            GroupArg::Credit => FacetField::Credit,
            GroupArg::Lang => FacetField::Language,
        });
        let wanted = TimelineOptions { unit: self.by.unit(), group, values: SERIES };
        let (_, timeline) =
            self.asked.ask(SearchOptions::default(), |searcher, query, options| {
                searcher.timeline(query, options, &wanted)
            })?;
        warnings(&timeline.query).iter().for_each(|line| global.say(line));
        let mut out = stdout();
        match self.format {
            TableFormat::Text if timeline.total == 0 => {
                global.say(&format!("no article matches {}", neutralise(&timeline.query.parsed)));
            }
            TableFormat::Text => write_timeline_text(&mut out, &timeline, &global.stdout())?,
            TableFormat::Json => write_timeline_json(&mut out, None, &timeline)?,
            TableFormat::Csv => write_timeline_table(&mut out, Dialect::Csv, &timeline)?,
            TableFormat::Tsv => write_timeline_table(&mut out, Dialect::Tsv, &timeline)?,
        }
        out.flush()?;
        Ok(if timeline.total == 0 { Outcome::Nothing } else { Outcome::Done })
    }
}
