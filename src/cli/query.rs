//! `search query`: answers one query.

use std::io::Write;
use std::time::Instant;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use news_search::output::{
    Columns, Format, Printer, no_hits_lines, reading_lines, suggestion_lines, warnings,
};
use news_search::search::{Copies, Cursor};

use super::common::{Global, Spool, complain, query_text, stdout};
use super::exit::{Outcome, UsageError};
use super::failure::{or_failure, reading};
use super::hints::value_hints;
use super::question::{AskArgs, HitArgs, Question};

/// Show the best hits of a query with highlighted passages
#[derive(Debug, Args)]
#[command(after_help = "\
Words find their inflections, \"quotes\" are exact, OR and NOT stand in capitals. Fields:
title: body: by: source: credit: site: lang: id: url: file: kind: has: date: after: before: when:
Values of by: source: credit: site: and kind: are compared as a whole; kinds are article, opinion,
review, interview, obituary, live, blog, video, audio, gallery, or what a record says.
docs/query.md has the whole language.

Examples:
  search query Witkoff
  search query '\"phone call\" (putin OR zelensky) -riyadh'
  search query 'negotiat* source:\"Harbor Ledger\"' --from 2025-02 --sort newest
  search query 'title:talks lang:en' --format jsonl -n 0
  search query earthquake --facets source,date")]
pub struct QueryArgs {
    #[command(flatten)]
    ask: AskArgs,
    #[command(flatten)]
    hits: HitArgs,
    /// Go on behind the last hit of an answer in JSON: its next_cursor
    #[arg(long, value_name = "CURSOR", conflicts_with = "offset")]
    cursor: Option<Cursor>,
    /// Tell how the query was read and which forms its words stood for
    #[arg(long)]
    parsed: bool,
    /// Show hits of the same text one by one, which text output shows once
    #[arg(long)]
    copies: bool,
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
    /// Columns of csv and tsv, as in date,title,url; see docs/json.md
    #[arg(long, value_name = "LIST", value_parser = parse_columns)]
    pub cols: Option<Columns>,
}

impl FormatArgs {
    /// What becomes of hits of the same text: JSON marks them, text for reading shows them once
    /// unless all are asked for.
    pub fn copies(&self, all: bool) -> Copies {
        match self.format {
            Format::Json | Format::Jsonl => Copies::Marked,
            Format::Text if !all => Copies::Folded,
            _ => Copies::Unmarked,
        }
    }

    /// Whether the number of all hits is printed.
    pub fn prints_total(&self) -> bool {
        matches!(self.format, Format::Text | Format::Json)
    }

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
        let mut question = Question::new(self.ask.question, &self.hits)?;
        question.options.after = self.cursor;
        question.options.copies = self.format.copies(self.copies);
        question.options.exact_total = self.format.prints_total();
        let text = query_text(&self.ask.query)?;
        let (searcher, query) = question.open(&text, &self.ask.index)?;
        let end = question.options.timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        let answer = searcher.answer(&query, &question.options);
        let mut answer = or_failure(&text, answer)?;
        if self.parsed {
            reading_lines(&answer.query).iter().for_each(|line| complain(line));
        }
        warnings(&answer.query).iter().for_each(|line| global.say(line));
        let mut printer = Printer::new(self.format.format, global.stdout());
        if let Some(columns) = self.format.cols {
            printer = printer.with_columns(columns);
        }
        let mut out = stdout();
        let nothing = answer.total == Some(0);
        if nothing && self.format.format == Format::Text {
            let mut lines = no_hits_lines(&answer.query);
            lines.extend(value_hints(searcher, &query, end)?);
            lines.iter().for_each(|line| global.say(line));
        } else {
            if self.format.format == Format::Text {
                suggestion_lines(&answer.query).iter().for_each(|line| global.say(line));
            }
            // What runs out of time is never answered in part.
            let mut whole = question.options.timeout.map(|_| Spool::new());
            let printed: &mut dyn Write = match &mut whole {
                Some(whole) => whole,
                None => &mut out,
            };
            printer.begin(printed)?;
            if let Err(error) = printer.answer(printed, None, &mut answer, question.order()) {
                or_failure(&text, Err(reading(error)?))?;
            }
            if let Some(whole) = whole {
                whole.write_to(&mut out)?;
            }
        }
        out.flush()?;
        Ok(if nothing { Outcome::Nothing } else { Outcome::Done })
    }
}
