//! Why a search failed.

use super::cursor::CursorError;
use crate::index::IndexError;
use crate::query::{QueryError, Span};

/// Why a search failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SearchError {
    /// The query cannot be understood.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// A part of the query asks for what no article can have.
    #[error("{message}")]
    Value {
        /// What is wrong.
        message: String,
        /// Where it stands in the query.
        span: Span,
    },
    /// The list to go on from is another.
    #[error(transparent)]
    Cursor(#[from] CursorError),
    /// The index cannot be used.
    #[error(transparent)]
    Index(#[from] IndexError),
}
