//! Tables of articles: a first line of column names, then a row an article. They are not read.
//!
//! A text may begin with a list of words, so the first line must hold nothing but names of
//! columns, two of them known, and the rows must have as many columns.

use crate::ingest::json::Keys;

/// What may stand between columns, and what a table with it is called.
const DELIMITERS: [(char, &str); 4] = [(',', "CSV"), ('\t', "TSV"), (';', "CSV"), ('|', "CSV")];

/// Known names of columns that make a first line a header.
const MIN_KNOWN: usize = 2;

/// Longest name of a column.
const MAX_NAME_CHARS: usize = 32;

/// Bytes after the header in which the first row is looked for: a long body has no delimiter
/// that counts before it ends.
const ROW_BYTES: usize = 16 << 10;

/// What kind of table a text is, and what to do; `None` if it is none.
pub(super) fn table_kind(text: &str) -> Option<String> {
    let text = text.trim_start();
    let (header, rows) = text.split_once('\n').unwrap_or((text, ""));
    let (_, kind) = DELIMITERS.iter().find(|(delimiter, _)| is_table(header, rows, *delimiter))?;
    Some(format!("this is {kind}; it is not read yet: convert it to JSONL, one article a line"))
}

fn is_table(header: &str, rows: &str, delimiter: char) -> bool {
    let keys = Keys::default();
    let (mut columns, mut known) = (0, 0);
    for name in header.trim_end_matches('\r').split(delimiter) {
        let name = name.trim_matches('"');
        let is_known = keys.look_up(name).is_some() && !name.contains(' ');
        if !is_known && !is_column_name(name) {
            return false;
        }
        columns += 1;
        known += usize::from(is_known);
    }
    if known < MIN_KNOWN {
        return false;
    }
    let rows = rows.trim_start();
    rows.is_empty()
        || rows.get(..ROW_BYTES).unwrap_or(rows).matches(delimiter).count() >= columns - 1
}

/// Whether a cell of the first line could be the name of a column: a word without spaces.
/// It may be empty, as that of the row numbers that data frames write.
fn is_column_name(cell: &str) -> bool {
    let is_name = |character: char| character.is_alphanumeric() || "_-.:@#".contains(character);
    cell.chars().all(is_name) && cell.chars().nth(MAX_NAME_CHARS).is_none()
}
