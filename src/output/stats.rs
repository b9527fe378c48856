//! What is in an index: for reading, and as one JSON object.

use std::io::{self, Write};

use serde::Serialize;

use crate::article::Date;
use crate::search::FacetValue;

use super::json::{FORMAT_VERSION, write_record};
use super::numbers::{bytes_text, counted, grouped};
use super::terminal::{Style, Terminal};
use super::wrap::write_labelled;

/// Columns of labels.
const LABEL_COLUMNS: usize = 14;

/// What is in an index.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct IndexSummary {
    /// The indexes that answer as one, in the order given.
    pub indexes: Vec<IndexPlace>,
    /// Articles that can be found.
    pub articles: u64,
    /// Parts that are searched one by one.
    pub segments: u64,
    /// Size on disk.
    pub bytes: u64,
    /// Earliest date of publication.
    pub first_date: Option<Date>,
    /// Latest date of publication.
    pub last_date: Option<Date>,
    /// Articles without a date.
    pub undated: u64,
    /// Articles by language, most first.
    pub languages: Vec<FacetValue>,
    /// Articles by outlet, most first.
    pub sources: Vec<FacetValue>,
    /// Bytes by part of the index (postings, dictionary, stored texts, …), largest first.
    pub parts: Vec<IndexPart>,
    /// What is not as it should be, a line each.
    pub problems: Vec<String>,
}

/// One of the indexes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct IndexPlace {
    /// Its folder, as given.
    pub path: String,
    /// Number of the generation.
    pub generation: u64,
    /// Its articles.
    pub articles: u64,
    /// Its size on disk.
    pub bytes: u64,
}

/// One part of an index on disk.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct IndexPart {
    /// What it holds.
    pub name: String,
    /// Its size.
    pub bytes: u64,
}

/// Writes an index's summary for reading.
pub fn write_index_text(
    out: &mut dyn Write,
    index: &IndexSummary,
    terminal: &Terminal,
) -> io::Result<()> {
    let mut line =
        |label: &str, text: &str| write_labelled(out, label, LABEL_COLUMNS, text, terminal);
    for place in &index.indexes {
        let mut text = format!("{}, generation {}", place.path, place.generation);
        if index.indexes.len() > 1 {
            text.push_str(&format!(", {}", counted(place.articles, "article")));
        }
        line("index", &text)?;
    }
    line("articles", &grouped(index.articles))?;
    line("dates", &dates_text(index.first_date, index.last_date, index.undated))?;
    line("languages", &values_text(&index.languages))?;
    line("sources", &values_text(&index.sources))?;
    let size = bytes_text(index.bytes);
    let per_article = index.bytes.checked_div(index.articles);
    let per_article =
        per_article.map(|bytes| format!(", {} an article", bytes_text(bytes))).unwrap_or_default();
    line("size", &format!("{size}{per_article}, {}", counted(index.segments, "segment")))?;
    for part in &index.parts {
        line(&format!("  {}", part.name), &bytes_text(part.bytes))?;
    }
    for problem in &index.problems {
        terminal.paint(out, Style::Alarm, "problem:")?;
        writeln!(out, " {}", super::neutralise(problem))?;
    }
    Ok(())
}

/// Writes an index's summary as one line of JSON.
pub fn write_index_json(out: &mut dyn Write, index: &IndexSummary) -> io::Result<()> {
    #[derive(Serialize)]
    struct IndexRecord<'a> {
        format_version: u32,
        #[serde(flatten)]
        index: &'a IndexSummary,
    }
    write_record(out, &IndexRecord { format_version: FORMAT_VERSION, index })
}

/// `2024-12-31 to 2025-02-13, 120 undated`.
pub(super) fn dates_text(first: Option<Date>, last: Option<Date>, undated: u64) -> String {
    let day = |date: Date| date.without_time().to_string();
    let mut text = match (first.map(day), last.map(day)) {
        (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
        (Some(date), _) | (None, Some(date)) => date,
        (None, None) => return "none of the articles is dated".to_string(),
    };
    if undated > 0 {
        text.push_str(&format!(", {} undated", grouped(undated)));
    }
    text
}

/// `en 30,000 · de 5,000 · 12 more`.
pub(super) fn values_text(values: &[FacetValue]) -> String {
    /// More than this is read in the facets, not in a summary.
    const SHOWN: usize = 10;
    let mut shown: Vec<String> = values
        .iter()
        .take(SHOWN)
        .map(|value| format!("{} {}", value.value, grouped(value.docs)))
        .collect();
    match values.len().saturating_sub(SHOWN) {
        0 if shown.is_empty() => return "none known".to_string(),
        0 => {}
        left => shown.push(format!("{} more", grouped(left as u64))),
    }
    shown.join(" · ")
}
