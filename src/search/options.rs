//! What a caller can ask of a search besides the query.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::copies::Copies;
use super::cursor::Cursor;
use crate::index::FacetField;

/// How a query is to be answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchOptions {
    /// Hits to give back; `None` for all of them.
    pub limit: Option<usize>,
    /// Hits to pass over first.
    pub offset: usize,
    /// The place to go on from: hits up to it are passed over before those of the offset.
    pub after: Option<Cursor>,
    /// Most hits of one outlet among those given back and those of the offset; `None` for any
    /// number. Totals and facets count all.
    pub max_per_source: Option<usize>,
    /// What becomes of hits of the same text.
    pub copies: Copies,
    /// Order of the hits.
    pub sort: Sort,
    /// Whether words stand for their inflections.
    pub inflections: bool,
    /// Language whose inflections are meant (ISO 639-1); found out word by word where empty.
    pub languages: Vec<String>,
    /// Whether words, phrases and wildcards look at titles alone.
    pub title_only: bool,
    /// Whether a query of any of its words may leave out function words, which are then listed
    /// as a warning.
    pub drop_function_words: bool,
    /// Whether the words of the best hits help to order all of them.
    pub feedback: bool,
    /// Most passages a hit is shown with; 0 for none.
    pub fragments: usize,
    /// Longest passage, in code points.
    pub fragment_chars: usize,
    /// Facets to count over all hits.
    pub facets: Vec<FacetField>,
    /// Values listed of each facet; `None` for all.
    pub facet_values: Option<usize>,
    /// Calendar unit of the date facet.
    pub facet_dates: DateUnit,
    /// Whether all matching articles are counted. If not, those that cannot be among the hits asked
    /// for are passed over where that saves time: hits and scores are the same, and the total may
    /// be unknown. Facets and orders by date look at all articles anyway.
    pub exact_total: bool,
    /// Whether to list the forms that words stood for.
    pub expansions: bool,
    /// Whether to measure [`Hits::took_ms`](super::Hits::took_ms).
    pub timing: bool,
    /// Longest time for an answer, hits and passages included; where the steps of a search are
    /// taken one by one, for each of them. What takes longer fails as a whole with
    /// [`SearchError::Timeout`](super::SearchError::Timeout). `None` for any time.
    pub timeout: Option<Duration>,
}

impl Default for SearchOptions {
    fn default() -> SearchOptions {
        SearchOptions {
            limit: Some(10),
            offset: 0,
            after: None,
            max_per_source: None,
            copies: Copies::Unmarked,
            sort: Sort::Relevance,
            inflections: true,
            languages: Vec::new(),
            title_only: false,
            drop_function_words: false,
            feedback: false,
            fragments: 3,
            fragment_chars: 200,
            facets: Vec::new(),
            facet_values: Some(20),
            facet_dates: DateUnit::Month,
            exact_total: true,
            expansions: true,
            timing: false,
            timeout: None,
        }
    }
}

/// Order of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Sort {
    /// Best first.
    #[default]
    Relevance,
    /// Latest publication first, undated articles last.
    Newest,
    /// Earliest publication first, undated articles last.
    Oldest,
}

/// Unit in which dates are counted. A coarser date is counted as missing.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[non_exhaustive]
pub enum DateUnit {
    /// `2025`
    Year,
    /// `2025-02`
    #[default]
    Month,
    /// `2025-W07`, a week of ISO 8601
    Week,
    /// `2025-02-13`
    Day,
}

impl DateUnit {
    /// Its name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            DateUnit::Year => "year",
            DateUnit::Month => "month",
            DateUnit::Week => "week",
            DateUnit::Day => "day",
        }
    }
}
