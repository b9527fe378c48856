//! A query that could not be answered: where it is wrong, and what may have been meant.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::neutral::neutralise;
use super::wrap::columns;

/// Columns of a long query that are shown around the place of the error.
const SHOWN_COLUMNS: usize = 60;

/// Why a query failed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Failure {
    /// What is wrong, in one line.
    pub message: String,
    /// First code point of the query that is to blame; `None` where it is not the query.
    pub position: Option<u64>,
    /// Code points that are to blame.
    pub length: Option<u64>,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

/// The failure for reading: the message, the query with carets below the place, the suggestion.
///
/// Of a query that is long only the surroundings of the place are shown.
pub fn failure_lines(query: &str, failure: &Failure) -> Vec<String> {
    let mut lines = vec![neutralise(&failure.message).into_owned()];
    // In a query without a character there is nothing to point at.
    let position = failure.position.filter(|_| !query.trim().is_empty());
    if let Some(position) = position {
        let length = failure.length.unwrap_or(1);
        let (shown, carets) = point_at(query, position, length);
        lines.push(format!("  {shown}"));
        lines.push(format!("  {carets}"));
    }
    if let Some(suggestion) = &failure.suggestion {
        lines.push(format!("  try: {}", neutralise(suggestion)));
    }
    lines
}

/// The part of the query around a place, and a line that points at the place with carets.
fn point_at(query: &str, position: u64, length: u64) -> (String, String) {
    let query = neutralise(query);
    let mut before = String::new();
    let mut place = String::new();
    let mut after = String::new();
    let mut start = 0;
    for cluster in query.graphemes(true) {
        let end = start + cluster.chars().count() as u64;
        let part = match () {
            () if end <= position => &mut before,
            () if start < position.saturating_add(length) => &mut place,
            () => &mut after,
        };
        part.push_str(cluster);
        start = end;
    }
    let half = SHOWN_COLUMNS / 2;
    let before = last_columns(&before, half);
    let place = first_columns(&place, half);
    let after = first_columns(&after, half);
    let indent = " ".repeat(columns(&before));
    let carets = "^".repeat(columns(&place).max(1));
    (format!("{before}{place}{after}"), format!("{indent}{carets}"))
}

fn first_columns(text: &str, width: usize) -> String {
    let mut taken = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        taken += columns(cluster);
        if taken > width {
            return format!("{}…", &text[..at]);
        }
    }
    text.to_string()
}

fn last_columns(text: &str, width: usize) -> String {
    let mut taken = 0;
    for (at, cluster) in text.grapheme_indices(true).rev() {
        taken += columns(cluster);
        if taken > width {
            return format!("…{}", &text[at + cluster.len()..]);
        }
    }
    text.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(position: u64, length: u64) -> Failure {
        let message = "unknown field \"souce\"".to_string();
        Failure { message, position: Some(position), length: Some(length), suggestion: None }
    }

    #[test]
    fn carets_stand_below_the_place() {
        let suggestion = Some("source:xinhua".to_string());
        let lines = failure_lines("talks souce:xinhua", &Failure { suggestion, ..failure(6, 5) });
        let expected = [
            "unknown field \"souce\"",
            "  talks souce:xinhua",
            "        ^^^^^",
            "  try: source:xinhua",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn carets_count_columns() {
        let lines = failure_lines("普京 souce:新华社", &failure(3, 5));
        assert_eq!(lines[1..], ["  普京 souce:新华社", "       ^^^^^"]);
        let lines = failure_lines("普京 AND", &failure(0, 2));
        assert_eq!(lines[1..], ["  普京 AND", "  ^^^^"]);
        let lines = failure_lines("\u{1b}[2J (", &failure(5, 1));
        assert_eq!(lines[1..], ["  \u{fffd}[2J (", "       ^"]);
        // A combining accent and a mark of direction take no column.
        let lines = failure_lines("普京 e\u{301}\u{200f} OR", &failure(7, 2));
        assert_eq!(lines[1..], ["  普京 e\u{301}\u{200f} OR", "         ^^"]);
        let lines = failure_lines("a\tb\n)", &failure(4, 1));
        assert_eq!(lines[1..], ["  a b )", "      ^"]);
    }

    #[test]
    fn a_place_at_the_end_gets_one_caret() {
        assert_eq!(failure_lines("a OR", &failure(4, 0))[1..], ["  a OR", "      ^"]);
        assert_eq!(failure_lines("a", &failure(9, 9))[1..], ["  a", "   ^"]);
        assert_eq!(failure_lines(" ", &failure(0, 1)).len(), 1);
    }

    #[test]
    fn long_queries_are_cut_around_the_place() {
        let query = "word ".repeat(20_000);
        let lines = failure_lines(&query, &failure(50_000, 4));
        assert_eq!(lines[1], format!("  …{}word{}…", "word ".repeat(6), " word".repeat(6)));
        assert_eq!(lines[2], format!("  {}^^^^", " ".repeat(31)));
        let lines = failure_lines(&query, &failure(0, 100_000));
        assert!(lines[1].len() < 80 && lines[2].len() < 80);
    }

    #[test]
    fn failures_without_a_place_are_one_line() {
        let failure = Failure { message: "index is gone".to_string(), ..Failure::default() };
        assert_eq!(failure_lines("talks", &failure), ["index is gone"]);
    }
}
