//! Hits as rows of CSV or TSV, for spreadsheets and shell tools.
//!
//! A row is a line that ends in a line feed. CSV quotes as RFC 4180 says; TSV has no quotes, so
//! tabs and line ends become spaces. What is unknown is an empty cell. Control characters and
//! overrides of direction are replaced; JSON is the exact format.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use crate::article::TextField;
use crate::search::Hit;

use super::nearest;
use super::neutral::{neutralise, neutralise_keeping_lines};
use super::numbers::score_text;

/// What divides cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Dialect {
    /// Commas, with quotes where they are needed.
    Csv,
    /// Tabs, never quotes.
    Tsv,
}

/// The columns of a table, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(Vec<Column>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Qid,
    Rank,
    Id,
    Score,
    Date,
    Source,
    Credit,
    Language,
    Title,
    Url,
    Path,
    Snippet,
    Paths,
    Kind,
    Authors,
    Modified,
    Crawled,
}

const ALL: [(Column, &str); 17] = [
    (Column::Rank, "rank"),
    (Column::Id, "id"),
    (Column::Score, "score"),
    (Column::Date, "date"),
    (Column::Source, "source"),
    (Column::Credit, "credit"),
    (Column::Language, "language"),
    (Column::Title, "title"),
    (Column::Url, "url"),
    (Column::Path, "path"),
    (Column::Snippet, "snippet"),
    (Column::Paths, "paths"),
    (Column::Kind, "kind"),
    (Column::Authors, "authors"),
    (Column::Modified, "modified"),
    (Column::Crawled, "crawled"),
    (Column::Qid, "qid"),
];
/// So many of [`ALL`] are shown where nothing is said.
const SHOWN: usize = 11;

/// A column that no table has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct UnknownColumn {
    /// As it was asked for; empty where no column was named at all.
    pub name: String,
    /// The column that may have been meant.
    pub suggestion: Option<&'static str>,
}

impl fmt::Display for UnknownColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() {
            f.write_str("no column named")?;
        } else {
            write!(f, "unknown column \"{}\"", neutralise(&self.name))?;
        }
        if let Some(suggestion) = self.suggestion {
            write!(f, ", did you mean \"{suggestion}\"?")?;
        }
        let names: Vec<&str> = Columns::names().collect();
        write!(f, " (columns: {})", names.join(", "))
    }
}

impl Default for Columns {
    fn default() -> Columns {
        Columns(ALL[..SHOWN].iter().map(|(column, _)| *column).collect())
    }
}

impl Columns {
    /// Every column there is.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ALL.iter().map(|(_, name)| *name)
    }

    /// Reads a list such as `date,title,url`.
    pub fn parse(list: &str) -> Result<Columns, UnknownColumn> {
        let mut columns = Vec::new();
        for name in list.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let found = ALL.iter().find(|(_, known)| known.eq_ignore_ascii_case(name));
            let unknown = || UnknownColumn {
                name: name.to_string(),
                suggestion: nearest(name, Columns::names()),
            };
            columns.push(found.ok_or_else(unknown)?.0);
        }
        if columns.is_empty() {
            return Err(UnknownColumn { name: String::new(), suggestion: None });
        }
        Ok(Columns(columns))
    }

    /// The same columns with `qid` before them, unless it is among them.
    pub fn of_batch(&self) -> Columns {
        let mut columns = self.0.clone();
        if !columns.contains(&Column::Qid) {
            columns.insert(0, Column::Qid);
        }
        Columns(columns)
    }
}

/// Writes the names of the columns.
pub fn write_header(out: &mut dyn Write, dialect: Dialect, columns: &Columns) -> io::Result<()> {
    let name = |column| ALL.iter().find(|(known, _)| *known == column).map_or("", |found| found.1);
    write_row(out, dialect, columns.0.iter().map(|column| Cow::Borrowed(name(*column))))
}

/// Writes a row a hit; `qid` fills the column of that name.
pub fn write_rows(
    out: &mut dyn Write,
    dialect: Dialect,
    columns: &Columns,
    qid: &str,
    hits: &[Hit],
) -> io::Result<()> {
    for hit in hits {
        write_row(out, dialect, columns.0.iter().map(|column| cell(*column, qid, hit)))?;
    }
    Ok(())
}

/// Writes one row of any table.
pub(super) fn write_row<'a>(
    out: &mut dyn Write,
    dialect: Dialect,
    cells: impl IntoIterator<Item = Cow<'a, str>>,
) -> io::Result<()> {
    for (index, cell) in cells.into_iter().enumerate() {
        match dialect {
            Dialect::Csv => {
                if index > 0 {
                    out.write_all(b",")?;
                }
                write_csv_cell(out, &neutralise_keeping_lines(&cell))?;
            }
            Dialect::Tsv => {
                if index > 0 {
                    out.write_all(b"\t")?;
                }
                out.write_all(neutralise(&cell).as_bytes())?;
            }
        }
    }
    out.write_all(b"\n")
}

fn write_csv_cell(out: &mut dyn Write, cell: &str) -> io::Result<()> {
    if !cell.contains([',', '"', '\n', '\r']) {
        return out.write_all(cell.as_bytes());
    }
    write!(out, "\"{}\"", cell.replace('"', "\"\""))
}

fn cell<'a>(column: Column, qid: &'a str, hit: &'a Hit) -> Cow<'a, str> {
    match column {
        Column::Qid => qid.into(),
        Column::Rank => hit.rank.to_string().into(),
        Column::Id => hit.id.as_str().into(),
        Column::Score => score_text(hit.score).into(),
        Column::Date => or_empty(hit.date.as_ref().map(|fact| fact.value)),
        Column::Modified => or_empty(hit.modified.as_ref().map(|fact| fact.value)),
        Column::Crawled => or_empty(hit.crawled.as_ref().map(|fact| fact.value)),
        Column::Source => hit.source.as_ref().map_or("", |fact| &fact.value).into(),
        Column::Credit => hit.credit.as_ref().map_or("", |fact| &fact.value).into(),
        Column::Language => hit.language.code.as_ref().into(),
        Column::Title => hit.title.as_deref().unwrap_or_default().into(),
        Column::Url => hit.url.as_deref().unwrap_or_default().into(),
        Column::Path => hit.paths.first().map_or("", String::as_str).into(),
        Column::Paths => hit.paths.join(" ").into(),
        Column::Kind => hit.kind.as_str().into(),
        Column::Authors => hit.authors.join("; ").into(),
        Column::Snippet => snippet(hit).into(),
    }
}

fn or_empty<'a>(value: Option<impl fmt::Display>) -> Cow<'a, str> {
    value.map_or(Cow::Borrowed(""), |value| Cow::Owned(value.to_string()))
}

/// The passages of an article on one line; the title has its own column.
fn snippet(hit: &Hit) -> String {
    let mut snippet = String::new();
    for fragment in hit.fragments.iter().filter(|fragment| fragment.field != TextField::Title) {
        if !snippet.is_empty() {
            snippet.push_str(" … ");
        }
        for (index, word) in fragment.text.split_whitespace().enumerate() {
            if index > 0 {
                snippet.push(' ');
            }
            snippet.push_str(word);
        }
    }
    snippet
}
