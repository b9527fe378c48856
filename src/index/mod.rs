//! The index on disk: what is written of an article, and how a whole index changes at once.
//!
//! In: [`Article`](crate::article::Article)s, from any number of threads, into an
//! [`IndexBuilder`]. Out: a [`Generation`] on disk that a
//! [`Searcher`](crate::search::Searcher) opens. What is ours beside tantivy's files are components
//! of each segment (`words`, `store`), so that adding articles costs what the articles cost.

mod builder;
mod capitals;
mod codes;
mod document;
mod error;
mod generation;
mod invert;
mod join;
mod manifest;
pub(crate) mod schema;
mod segment;
mod space;
pub(crate) mod store;
mod stored;
mod varint;
pub(crate) mod words;

pub use builder::{ArticleWriter, DEFAULT_MEMORY, IndexBuilder, WriterTimes};
pub use codes::MOST_ENTRIES as MOST_CODES;
pub(crate) use document::{OTHER_KIND, cut as cut_term, split_line, tag, url_key};
pub use error::{EngineError, IndexError};
pub use generation::{Generation, find_damage};
pub use manifest::{IndexPart, Manifest, ManifestFile};
pub use schema::FacetField;
pub(crate) use segment::open as open_segments;
pub use space::FieldSize;

/// Version of the engine below, for reports.
pub fn engine_version() -> String {
    tantivy::version_string().to_string()
}
