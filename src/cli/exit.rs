//! How a run ends: its exit code, and the one line that says why.

use std::io;
use std::process::ExitCode;

use news_search::build::BuildError;
use news_search::index::IndexError;
use news_search::output::{is_closed_pipe, neutralise};
use news_search::search::SearchError;

use super::common::{SpoolError, complain};
use super::interrupt::INTERRUPTED;
use super::output_file::UnwrittenError;

/// Exit code of a run whose results could not be written, or not all of them: done in part.
const UNWRITTEN: u8 = 4;

/// A run that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Hits, or done.
    Done,
    /// No hits, or no article.
    Nothing,
    /// Done in part.
    Partial,
}

/// Arguments that clap cannot check.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct UsageError(pub String);

/// A failure that was reported already, with its exit code.
#[derive(Debug, thiserror::Error)]
#[error("reported")]
pub struct Reported(pub u8);

/// Prints why a run failed and gives its exit code.
pub fn report(result: anyhow::Result<Outcome>) -> ExitCode {
    let error = match result {
        Ok(Outcome::Done) => return ExitCode::SUCCESS,
        Ok(Outcome::Nothing) => return ExitCode::from(1),
        Ok(Outcome::Partial) => return ExitCode::from(4),
        Err(error) => error,
    };
    if closed_pipe(&error) {
        return ExitCode::SUCCESS;
    }
    if let Some(Reported(code)) = error.downcast_ref() {
        return ExitCode::from(*code);
    }
    complain(&format!("search: {}", neutralise(&message(&error))));
    ExitCode::from(exit_code(&error))
}

/// The error and what caused it; a cause that is quoted already is not told again.
fn message(error: &anyhow::Error) -> String {
    // Only what writes results passes on an error of the system without saying where.
    // Not `downcast_ref` of the whole, which finds an error below its context, too.
    let first = error.chain().next().and_then(|first| first.downcast_ref::<io::Error>());
    if let Some(first) = first {
        let is_spool = first.get_ref().is_some_and(|inner| inner.is::<SpoolError>());
        let place = if is_spool { "" } else { "standard output cannot be written: " };
        return format!("{place}{first}");
    }
    let mut message = error.to_string();
    for cause in error.chain().skip(1).map(|cause| cause.to_string()) {
        if !message.contains(&cause) {
            message.push_str(": ");
            message.push_str(&cause);
        }
    }
    message
}

fn closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.downcast_ref::<io::Error>().is_some_and(is_closed_pipe))
}

/// What is wrong with an index, where that ended a run.
pub fn index_error(error: &anyhow::Error) -> Option<&IndexError> {
    error.chain().find_map(|cause| match cause.downcast_ref::<SearchError>() {
        Some(SearchError::Index(error)) => Some(error),
        _ => cause.downcast_ref::<IndexError>(),
    })
}

fn exit_code(error: &anyhow::Error) -> u8 {
    let first = error.chain().next();
    if first.is_some_and(|first| first.is::<io::Error>() || first.is::<UnwrittenError>()) {
        return UNWRITTEN;
    }
    for cause in error.chain() {
        if let Some(error) = cause.downcast_ref::<IndexError>() {
            return index_code(error);
        }
        match cause.downcast_ref::<SearchError>() {
            Some(SearchError::Index(error)) => return index_code(error),
            Some(_) => return 2,
            None => {}
        }
        match cause.downcast_ref::<BuildError>() {
            Some(BuildError::Index(error)) => return index_code(error),
            Some(BuildError::Nothing(_)) => return 1,
            Some(BuildError::Report(_)) => return UNWRITTEN,
            Some(_) => return 2,
            None => {}
        }
    }
    2
}

fn index_code(error: &IndexError) -> u8 {
    match error {
        IndexError::Interrupted => INTERRUPTED,
        IndexError::Replaced { .. } => UNWRITTEN,
        _ => 3,
    }
}
