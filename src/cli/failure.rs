//! Why a query was not answered, for those who asked it.

use news_search::output::{Failure, PrintError, failure_lines};
use news_search::search::SearchError;

use super::common::complain;
use super::exit::Reported;
use super::timeout::duration_text;

/// Prints why a query was not answered.
pub fn or_failure<T>(text: &str, result: Result<T, SearchError>) -> anyhow::Result<T> {
    result.map_err(|error| match failure(&error) {
        Some(failure) => {
            failure_lines(text, &failure).iter().for_each(|line| complain(line));
            Reported(if matches!(error, SearchError::Timeout { .. }) { 4 } else { 2 }).into()
        }
        None => error.into(),
    })
}

/// The error of reading hits, where printing an answer ended on one.
pub fn reading(error: PrintError) -> anyhow::Result<SearchError> {
    match error {
        PrintError::Read(error) => Ok(error),
        PrintError::Write(error) => Err(error.into()),
        other => Err(other.into()),
    }
}

/// A failed query for output; `None` where it is the index that failed.
pub fn failure(error: &SearchError) -> Option<Failure> {
    let plainly = |message: String| Some(Failure { message, ..Failure::default() });
    let at = |message: String, start: u32, length: u32, suggestion| {
        let (position, length) = (Some(u64::from(start)), Some(u64::from(length)));
        Some(Failure { message, position, length, suggestion })
    };
    match error {
        SearchError::Query(error) => {
            let (position, length) = (error.position, error.length);
            at(error.message.clone(), position, length, error.suggestion.clone())
        }
        SearchError::Value { span, .. } | SearchError::TooManyWords { span, .. } => {
            at(error.to_string(), span.start, span.end.saturating_sub(span.start), None)
        }
        SearchError::Cursor(_) | SearchError::Entangled | SearchError::TooManyArticles => {
            plainly(error.to_string())
        }
        SearchError::Timeout { limit } => plainly(format!(
            "no answer within {} (--timeout): allow more time, or ask for less: a period, \
             fewer hits, longer beginnings of wildcards",
            duration_text(*limit)
        )),
        _ => None,
    }
}
