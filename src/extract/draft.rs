//! An article whose facts do not tell yet where they stand.

use std::ops::Range;
use std::time::Duration;

use crate::article::{FactName, Facts, Span};

/// What was found so far.
pub(super) struct Draft {
    /// The one text, of title, body and furniture.
    pub(super) text: String,
    /// Its parts.
    pub(super) spans: Vec<Span>,
    /// What is known, given or found.
    pub(super) facts: Facts,
    /// Facts that were read from the text, with the bytes of it that hold them.
    pub(super) places: Vec<(FactName, Range<usize>)>,
    /// The part of the time that telling the language took.
    pub(super) language_time: Duration,
}
