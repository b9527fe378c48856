//! Everything a person or a script reads: hits, facets, articles, summaries and progress.
//!
//! In: the values of [`crate::search`] and [`crate::article`]. Out: bytes, written to any
//! [`io::Write`]. One file a format; [`Printer`] chooses among them, so that a query prints the
//! same bytes alone and in a batch. What articles contain is made harmless for a terminal in one
//! place, [`neutralise`]; JSON escapes it instead and stays exact.
//!
//! Nothing here decides what goes to standard output and what to standard error, and nothing is
//! buffered: give it a buffered writer.

mod article;
mod build;
mod counts;
mod eval;
mod explain;
mod facets;
mod failure;
mod json;
mod neutral;
mod numbers;
mod printer;
mod progress;
mod stats;
mod table;
mod terminal;
mod text;
mod timeline;
mod trec;
mod wrap;

use std::io;

use crate::search::SearchError;

pub use article::{Highlights, ShowOptions, write_article, write_raw};
pub use build::{
    BuildSummary, Noted, Rejections, hidden_text, indexes_text, rejection_lines,
    write_build_summary,
};
pub use counts::{QueryCount, write_counts_table, write_counts_text};
pub use eval::{
    ComparedMeasure, MeasureReport, MeasuredRun, write_measure_table, write_measures_json,
    write_measures_text,
};
pub use explain::{write_explanation, write_terms};
pub use facets::{write_facet_table, write_facets_text};
pub use failure::{Failure, failure_lines};
pub use json::{
    FORMAT_VERSION, write_answer, write_explanation_json, write_facets_answer, write_failure,
    write_hit_line, write_raw_record, write_record, write_terms_json,
};
pub use neutral::neutralise;
pub use numbers::{bytes_text, counted, grouped, score_text, seconds_text};
pub use printer::{Format, Printer};
pub use progress::Progress;
pub use stats::{IndexPart, IndexPlace, IndexSummary, write_index_json, write_index_text};
pub use table::{Columns, Dialect, UnknownColumn, write_header, write_rows};
pub use terminal::{ColorChoice, Stream, Style, Terminal};
pub use text::{Order, no_hits_lines, reading_lines, suggestion_lines, warnings, write_hits};
pub use timeline::{write_timeline_json, write_timeline_table, write_timeline_text};
pub use trec::{DEFAULT_TAG, write_run};

/// A word of the command line that names no known choice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{given}\" is not one of {known}")]
pub struct UnknownName {
    /// The word as given.
    pub given: String,
    /// The choices, with commas between them.
    pub known: String,
}

/// Why an answer could not be printed to its end.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PrintError {
    /// A hit cannot be read.
    #[error(transparent)]
    Read(#[from] SearchError),
    /// It cannot be written.
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// Whether a write failed because the reader (`head`, a pager) went away. That ends the run in
/// success: what it wanted to read, it has read.
pub fn is_closed_pipe(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

/// The name that is at most a third of its letters away from `given`, for "did you mean".
fn nearest<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = given.to_lowercase();
    let allowed = (given.chars().count() / 3).max(1);
    let distances = names.into_iter().map(|name| (strsim::damerau_levenshtein(&given, name), name));
    distances.filter(|(distance, _)| *distance <= allowed).min().map(|(_, name)| name)
}

#[cfg(test)]
mod tests;
