//! The language as its users meet it.

mod errors;
mod limits;
mod odd;
mod properties;
mod readings;

use super::*;

/// 15 March 2025.
const TODAY: i32 = 20_162;

fn parse_at(text: &str) -> Result<Query, QueryError> {
    parse(text, &ParseOptions::new(TODAY))
}

fn reading(text: &str) -> String {
    parse_at(text).unwrap_or_else(|error| panic!("{text}: {error}")).to_string()
}
