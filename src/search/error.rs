//! Why a search failed.

use crate::index::IndexError;
use crate::query::{QueryError, Span};

/// Why a search failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SearchError {
    /// The query cannot be understood.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// The query is understood, but this version cannot run it.
    #[error("{what} is not supported yet")]
    NotSupported {
        /// The construct, as written in the query language.
        what: String,
        /// Where it stands in the query.
        span: Span,
    },
    /// A filter names a value that no article can have.
    #[error("{message}")]
    Value {
        /// What is wrong.
        message: String,
        /// Where it stands in the query.
        span: Span,
    },
    /// The index cannot be used.
    #[error(transparent)]
    Index(#[from] IndexError),
}
