//! Answers queries: which articles match, in which order, and why each of them does.
//!
//! In: a [`Query`](crate::query::Query) and [`SearchOptions`]. Out: [`Hits`]. A query becomes a
//! [`Plan`] (words become groups of terms), runs with [`Statistics`] as a value through a tree of
//! scorers over each segment, and its best hits are read and cut into highlighted fragments.

mod answer;
mod any_of;
mod collect;
mod copies;
mod cursor;
mod deadline;
mod dictionary;
mod error;
mod expand;
mod explain;
mod facets;
mod feedback;
mod fetch;
mod floor;
mod furniture;
mod gathering;
mod hits;
mod inflect;
mod interval;
mod lexicon;
mod matches;
mod options;
mod outlets;
mod parts;
mod passage;
mod period;
mod phrase;
mod plan;
mod positional;
mod postings;
mod scorer;
mod searcher;
mod segment;
mod similar;
mod similarity;
mod snippet;
mod statistics;
mod terms;
#[cfg(test)]
mod tests;
mod timeline;
mod union;
mod values;
mod wildcard;
mod window;

pub use answer::{Answer, Shown};
pub use collect::Ranked;
pub use copies::Copies;
pub use cursor::{Cursor, CursorError};
pub use error::SearchError;
pub use expand::{Expanded, ExpandedWord};
pub use explain::{Explanation, PartScore, Remark};
pub use fetch::Fetcher;
pub use hits::{
    ExpandedForm, Expansion, Facet, FacetValue, Fragment, Hit, Hits, QueryEcho, Suggestion,
    WordForms,
};
pub use inflect::LanguageChoice;
pub use lexicon::Vocabulary;
pub use options::{DateUnit, SearchOptions, Sort};
pub use parts::{MergedRanking, merge_expansions, merge_rankings};
pub use period::Period;
pub use plan::{Condition, KnownFact, Leaf, Part, PartKind, Pattern, Plan, PlanTerm, Scope};
pub use searcher::{Ranking, Searcher};
pub use similar::SimilarOptions;
pub use similarity::{K1, TITLE_WEIGHT};
pub use statistics::Statistics;
pub use terms::{TellingTerm, TellingTerms};
pub use timeline::{Bucket, Timeline, TimelineOptions};
