//! What is wrong with a query: where, why, and what to write instead.
//!
//! Places are counted in code points; whoever prints an error draws carets below its place.

use super::chars::is_hidden;

/// A query that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    /// What sort of fault it is.
    pub kind: QueryErrorKind,
    /// One line, lower case, without a full stop.
    pub message: String,
    /// First code point of the fault.
    pub position: u32,
    /// Code points of the fault; 0 for an empty query.
    pub length: u32,
    /// What could stand in its place.
    pub suggestion: Option<String>,
}

/// Sorts of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QueryErrorKind {
    /// There is nothing to search for.
    Empty,
    /// `souce:beacon`.
    UnknownField,
    /// A quote, parenthesis or bracket without its partner.
    Unbalanced,
    /// An operator that lacks an operand, or has one that it cannot work on.
    Operand,
    /// A field without its value, or with one that it cannot have.
    Value,
    /// No date, or no day of the calendar.
    Date,
    /// A wildcard or fuzzy word that cannot be looked up.
    Pattern,
    /// A construct of another search engine.
    Foreign,
    /// Nested too deeply.
    Depth,
    /// Too long.
    Length,
}

impl std::error::Error for QueryError {}

impl std::fmt::Display for QueryError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, "; did you mean {} ?", one_line(suggestion)),
            None => Ok(()),
        }
    }
}

/// Part of a query as messages quote it: short, on one line, without hidden characters.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = one_line(text);
    let mut short: String = line.chars().take(LONGEST).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}

/// Text that cannot disturb a terminal.
fn one_line(text: &str) -> String {
    let harmless = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    text.chars().filter(|c| !is_hidden(*c)).map(harmless).collect()
}
