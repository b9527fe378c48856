//! How figures grow with the archive: reads the results of several sizes, and shows them as a
//! table and as a picture.
//!
//! In: a line of JSON a size, with what `bench build` and `bench query` printed and the time that a
//! whole process takes. Out: Markdown, and SVG.

mod axis;
mod plot;
mod table;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use plot::growth_plot;
pub use table::growth_table;

/// What was measured on an archive of one size.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Growth {
    /// What `bench build --format json` printed.
    pub build: GrowthOfBuild,
    /// What `bench query --format json` printed.
    pub query: GrowthOfQueries,
    /// Wall time of a process that answers one query, in milliseconds.
    pub start_ms: f64,
}

/// Figures of the build; others are passed over.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct GrowthOfBuild {
    /// Articles in the index.
    pub articles: u64,
    /// Bytes of text and records.
    pub bytes: u64,
    /// Articles read a second.
    pub articles_per_s: f64,
    /// Millions of bytes read a second.
    pub mb_per_s: f64,
    /// Peak memory of the process in millions of bytes, where it is known.
    pub peak_rss_mb: Option<f64>,
    /// Size of the index.
    pub index_bytes: u64,
}

/// Latencies of queries; others are passed over.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct GrowthOfQueries {
    /// By kind of query.
    pub kinds: BTreeMap<String, GrowthOfKind>,
}

/// Latency of a kind of query.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct GrowthOfKind {
    /// Half of the answers took less, in microseconds.
    pub median_us: f64,
}

/// A line of the results cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GrowthError {
    /// It is no result: the number of the line, from 1 on, and what is wrong.
    #[error("line {0}: {what}", what = without_place(.1))]
    Line(usize, serde_json::Error),
    /// There is none.
    #[error("there are no results")]
    Nothing,
}

/// Reads results, a line of JSON each, and puts them in order of their sizes. Of results of the
/// same size the last counts.
///
/// # Errors
/// The first line that is no result; or no line is.
pub fn read_growth(text: &str) -> Result<Vec<Growth>, GrowthError> {
    let mut by_size = BTreeMap::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let growth: Growth =
            serde_json::from_str(line).map_err(|error| GrowthError::Line(at + 1, error))?;
        by_size.insert(growth.build.articles, growth);
    }
    if by_size.is_empty() {
        return Err(GrowthError::Nothing);
    }
    Ok(by_size.into_values().collect())
}

/// What is wrong with a line, without its place in it, which counts lines from the line itself.
fn without_place(error: &serde_json::Error) -> String {
    let told = error.to_string();
    told.rsplit_once(" at line ").map_or(told.as_str(), |(what, _)| what).to_string()
}

/// The name of a kind without characters that a terminal would obey and no picture may have.
fn shown(kind: &str) -> String {
    kind.replace(char::is_control, "\u{fffd}")
}

/// Kinds of queries that any size was measured with.
fn kinds(sizes: &[Growth]) -> Vec<&str> {
    let mut kinds: Vec<&str> =
        sizes.iter().flat_map(|size| size.query.kinds.keys()).map(String::as_str).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}
