//! `search query`: answers one query.

use std::io::Write;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use news_search::output::{Columns, Format, Printer, no_hits_lines};

use super::common::{Global, IndexArg, stdout};
use super::exit::{Outcome, UsageError};
use super::question::{HitArgs, Question, QuestionArgs};

/// Show the best hits of a query with highlighted passages
#[derive(Debug, Args)]
#[command(after_help = "\
Words find their inflections, \"quotes\" are exact; docs/query.md has the whole language.

Examples:
  search query Witkoff
  search query '\"phone call\" (putin OR zelensky) -riyadh'
  search query 'sanction* source:\"Harbor Ledger\"' --from 2025-02 --sort newest
  search query 'title:ceasefire lang:en' --format jsonl -n 0
  search query earthquake --facets source,date")]
pub struct QueryArgs {
    /// The query
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    query: String,
    #[command(flatten)]
    index: IndexArg,
    #[command(flatten)]
    question: QuestionArgs,
    #[command(flatten)]
    hits: HitArgs,
    #[command(flatten)]
    format: FormatArgs,
}

/// How hits are printed.
#[derive(Debug, Clone, Args)]
pub struct FormatArgs {
    /// Output: text, json, jsonl, csv, tsv or trec
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_possible_values = true,
        value_parser = PossibleValuesParser::new(Format::NAMES).try_map(|name| name.parse::<Format>())
    )]
    pub format: Format,
    /// Columns of csv and tsv, with commas between them
    #[arg(long, value_name = "LIST", value_parser = parse_columns)]
    pub cols: Option<Columns>,
}

impl FormatArgs {
    /// Refuses columns for formats that have none.
    pub fn check(&self) -> Result<(), UsageError> {
        match (&self.cols, self.format) {
            (None, _) | (_, Format::Csv | Format::Tsv) => Ok(()),
            _ => Err(UsageError("--cols is for --format csv and --format tsv".to_string())),
        }
    }
}

fn parse_columns(list: &str) -> Result<Columns, String> {
    Columns::parse(list).map_err(|error| error.to_string())
}

impl QueryArgs {
    /// Answers the query.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        self.format.check()?;
        let question = Question::new(self.question, &self.hits)?;
        let (_, hits) = question.answer(&self.query, &self.index, global)?;
        let mut printer = Printer::new(self.format.format, global.stdout());
        if let Some(columns) = self.format.cols {
            printer = printer.with_columns(columns);
        }
        let mut out = stdout();
        let nothing = hits.total == 0;
        if nothing && self.format.format == Format::Text {
            for line in no_hits_lines(&hits.query) {
                global.say(&line);
            }
        } else {
            printer.begin(&mut out)?;
            printer.answer(&mut out, None, &hits, question.order())?;
        }
        out.flush()?;
        Ok(if nothing { Outcome::Nothing } else { Outcome::Done })
    }
}
