//! The query language: from text to a tree, and back.
//!
//! [`parse()`] reads a query into a [`Query`] whose nodes know where they were written, or says
//! with a [`QueryError`] what is wrong, where, and what to write instead. Nothing is dropped in
//! silence: what cannot be honoured is an error or a warning, and `Display` shows how a query
//! was understood, in the language itself.
//!
//! Words stay as they were written; what they find is decided by those who know the index. This
//! module imports nothing else of the crate.

mod ast;
mod chars;
mod dates;
mod error;
mod fielded;
mod fields;
mod join;
mod level;
mod lexer;
mod lookalike;
mod notes;
mod operators;
mod parse;
mod plain;
mod print;
mod slips;
#[cfg(test)]
mod tests;
mod values;
mod word;

pub use ast::{DateFilter, DateRange, FilterField, Kind, Node, Query, Span, TextScope, Unit};
pub use error::{QueryError, QueryErrorKind};
pub use parse::{ParseOptions, parse};
pub use plain::parse_plain;
