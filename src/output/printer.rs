//! One way to print an answer, whichever the format, for a single query and for a batch.

use std::io::{self, Write};
use std::slice;
use std::str::FromStr;

use crate::search::Answer;

use super::failure::Failure;
use super::neutral::neutralise;
use super::table::{Columns, Dialect, write_header, write_rows};
use super::terminal::{Style, Terminal};
use super::text::{Order, shortened, write_hits};
use super::trec::write_run;
use super::{PrintError, UnknownName, json, trec};

/// The qid of a query that is asked alone, in formats that need one.
const QID_OF_SINGLE_QUERY: &str = "1";

/// How hits are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Format {
    /// For reading.
    #[default]
    Text,
    /// One object an answer.
    Json,
    /// One object a hit, a line each.
    Jsonl,
    /// Comma-separated rows.
    Csv,
    /// Tab-separated rows.
    Tsv,
    /// TREC run lines.
    Trec,
}

impl Format {
    /// The names that `--format` takes.
    pub const NAMES: [&'static str; 6] = ["text", "json", "jsonl", "csv", "tsv", "trec"];
}

impl FromStr for Format {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Format, UnknownName> {
        match name {
            "text" => Ok(Format::Text),
            "json" => Ok(Format::Json),
            "jsonl" => Ok(Format::Jsonl),
            "csv" => Ok(Format::Csv),
            "tsv" => Ok(Format::Tsv),
            "trec" => Ok(Format::Trec),
            _ => Err(UnknownName { given: name.to_string(), known: Format::NAMES.join(", ") }),
        }
    }
}

/// Prints the answers of a run, all in one format.
#[derive(Debug, Clone)]
pub struct Printer {
    format: Format,
    columns: Columns,
    terminal: Terminal,
}

impl Printer {
    /// A printer with the usual columns.
    pub fn new(format: Format, terminal: Terminal) -> Printer {
        Printer { format, columns: Columns::default(), terminal }
    }

    /// Chooses the columns of CSV and TSV. For a batch pass [`Columns::of_batch`].
    pub fn with_columns(self, columns: Columns) -> Printer {
        Printer { columns, ..self }
    }

    /// What stands once before all answers.
    pub fn begin(&self, out: &mut dyn Write) -> io::Result<()> {
        match self.dialect() {
            Some(dialect) => write_header(out, dialect, &self.columns),
            None => Ok(()),
        }
    }

    /// One answer, hit by hit as they are read. In a batch it carries the `qid` of its query;
    /// answers do not depend on each other, so they may be printed to memory in parallel and
    /// joined.
    pub fn answer(
        &self,
        out: &mut dyn Write,
        qid: Option<&str>,
        answer: &mut Answer<'_>,
        order: Order,
    ) -> Result<(), PrintError> {
        let named = qid.unwrap_or(QID_OF_SINGLE_QUERY);
        match self.format {
            Format::Json => json::write_answer(out, qid, answer)?,
            Format::Jsonl => {
                for hit in answer {
                    json::write_hit_line(out, qid, &hit?)?;
                }
            }
            Format::Csv => self.rows(out, Dialect::Csv, named, answer)?,
            Format::Tsv => self.rows(out, Dialect::Tsv, named, answer)?,
            Format::Trec => write_run(out, named, answer, trec::DEFAULT_TAG)?,
            Format::Text => {
                let Some(qid) = qid else {
                    return write_hits(out, answer, order, &self.terminal);
                };
                let text = neutralise(&answer.query.text);
                let heading = format!("{}: {}", neutralise(qid), shortened(&text));
                self.terminal.paint(out, Style::Strong, &heading)?;
                out.write_all(b"\n")?;
                write_hits(out, answer, order, &self.terminal)?;
                out.write_all(b"\n")?;
            }
        }
        Ok(())
    }

    fn rows(
        &self,
        out: &mut dyn Write,
        dialect: Dialect,
        qid: &str,
        answer: &mut Answer<'_>,
    ) -> Result<(), PrintError> {
        for hit in answer {
            write_rows(out, dialect, &self.columns, qid, slice::from_ref(&hit?))?;
        }
        Ok(())
    }

    /// A query of a batch that failed. Only JSON has a place for it on standard output; gives
    /// whether it was written.
    pub fn failure(&self, out: &mut dyn Write, qid: &str, failure: &Failure) -> io::Result<bool> {
        match self.format {
            Format::Json | Format::Jsonl => {
                json::write_failure(out, qid, failure)?;
                Ok(true)
            }
            Format::Text | Format::Csv | Format::Tsv | Format::Trec => Ok(false),
        }
    }

    fn dialect(&self) -> Option<Dialect> {
        match self.format {
            Format::Csv => Some(Dialect::Csv),
            Format::Tsv => Some(Dialect::Tsv),
            Format::Text | Format::Json | Format::Jsonl | Format::Trec => None,
        }
    }
}
