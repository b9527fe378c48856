//! Why a search failed.

use std::time::Duration;

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
    /// The query stands for more words than are searched at once.
    #[error("the query stands for more than {most} words and forms of words up to here")]
    TooManyWords {
        /// Most words and forms of words.
        most: usize,
        /// The part of the query with which they become too many.
        span: Span,
    },
    /// A pattern of distances stands in an article in more ways than are tried.
    #[error("near: of these words stands in an article in more ways than are tried")]
    Entangled,
    /// The lists of articles of wildcards, fuzzy words and words with many forms take too much
    /// memory.
    #[error(
        "the wildcards, fuzzy words and words with many forms of the query stand in more articles \
         than are held at once: use fewer, or longer ones"
    )]
    TooManyArticles,
    /// There was no answer within [`SearchOptions::timeout`](super::SearchOptions::timeout).
    #[error("no answer within {limit:?}")]
    Timeout {
        /// The time allowed.
        limit: Duration,
    },
    /// The list to go on from is another.
    #[error(transparent)]
    Cursor(#[from] CursorError),
    /// The index cannot be used.
    #[error(transparent)]
    Index(#[from] IndexError),
}
