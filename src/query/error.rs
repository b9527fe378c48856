//! What is wrong with a query: where, why, and what to write instead.
//!
//! Places are counted in code points. [`QueryError::picture`] draws the query with carets below
//! the place, in columns of a terminal (wide characters take two).

use unicode_width::UnicodeWidthChar;

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
}

/// Columns of the query that a picture shows at most.
const PICTURE_COLUMNS: usize = 72;
/// Columns that a picture shows before the fault when the query is cut.
const PICTURE_LEAD: usize = 24;

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

impl QueryError {
    /// The query's line, carets with the message below the fault, and the suggestion: up to
    /// three lines without a last line end.
    pub fn picture(&self, query: &str) -> String {
        let cells: Vec<Cell> = query.chars().map(Cell::of).collect();
        let mut lines = Vec::new();
        if cells.iter().all(|cell| cell.shown == ' ' || cell.columns == 0) {
            lines.push(self.message.clone());
        } else {
            lines.extend(self.marked(&cells));
        }
        if let Some(suggestion) = &self.suggestion {
            lines.push(format!("did you mean {}", one_line(suggestion)));
        }
        lines.join("\n")
    }

    /// The part of the query around the fault, and the carets below it.
    fn marked(&self, cells: &[Cell]) -> [String; 2] {
        let start = (self.position as usize).min(cells.len());
        let end = start.saturating_add(self.length as usize).min(cells.len());
        let columns = |part: &[Cell]| part.iter().map(|cell| cell.columns).sum::<usize>();
        let (mut first, mut last) = (0, cells.len());
        if columns(cells) > PICTURE_COLUMNS {
            first = start;
            let mut lead = 0;
            while first > 0 && lead + cells[first - 1].columns <= PICTURE_LEAD {
                first -= 1;
                lead += cells[first].columns;
            }
            last = first;
            let mut shown = 0;
            while last < cells.len() && shown + cells[last].columns <= PICTURE_COLUMNS {
                shown += cells[last].columns;
                last += 1;
            }
        }
        let mut line = String::new();
        let mut carets = String::new();
        if first > 0 {
            line.push('…');
            carets.push(' ');
        }
        let visible = |cell: &&Cell| cell.columns > 0;
        line.extend(cells[first..last].iter().filter(visible).map(|cell| cell.shown));
        if last < cells.len() {
            line.push('…');
        }
        carets.extend(std::iter::repeat_n(' ', columns(&cells[first..start])));
        let marked = columns(&cells[start..end.min(last).max(start)]).max(1);
        carets.extend(std::iter::repeat_n('^', marked));
        carets.push(' ');
        carets.push_str(&self.message);
        [line, carets]
    }
}

/// A character as a picture shows it: harmless, with its width.
struct Cell {
    shown: char,
    columns: usize,
}

impl Cell {
    fn of(c: char) -> Cell {
        if c.is_whitespace() || c.is_control() {
            return Cell { shown: ' ', columns: 1 };
        }
        if is_hidden(c) {
            return Cell { shown: ' ', columns: 0 };
        }
        // A combining mark has no column of its own; the picture leaves it out.
        Cell { shown: c, columns: c.width().unwrap_or(0) }
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
