//! Tells of damaged index files where a command fails on them.
//!
//! The engine trusts its files: what it makes of changed bytes is an error without a place, or a
//! panic. Comparing every file with its checksum before each query would take longer than the
//! query, so they are compared when one has failed: if a file has changed, that is the answer.

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Mutex, PoisonError};

use news_search::index::{IndexError, find_damage};

use super::arguments;
use super::exit::{Outcome, index_error};

/// Runs a command. A panic of the engine, or an error of reading, becomes the error of the file
/// that has changed; where none has, it stays what it is.
pub fn guard(
    arguments: &[OsString],
    run: impl FnOnce() -> anyhow::Result<Outcome>,
) -> anyhow::Result<Outcome> {
    let found: Arc<Mutex<Option<IndexError>>> = Arc::default();
    be_quiet_on_damage(Arc::clone(&found), arguments.to_vec());
    // Nothing that the command used is looked at after a panic.
    match panic::catch_unwind(AssertUnwindSafe(run)) {
        Ok(Err(error)) if index_error(&error).is_some_and(IndexError::may_be_damage) => {
            Err(damage(arguments).map_or(error, anyhow::Error::from))
        }
        Ok(result) => result,
        Err(panicked) => match found.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(damage) => Err(damage.into()),
            None => panic::resume_unwind(panicked),
        },
    }
}

/// Looks for damage when a thread panics, and prints nothing of the panic where there is some: this
/// program's own code trusts what it reads as the engine's does.
fn be_quiet_on_damage(found: Arc<Mutex<Option<IndexError>>>, arguments: Vec<OsString>) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
        // Threads that wait for the one that panicked may panic in turn.
        if found.is_none() {
            *found = damage(&arguments);
        }
        if found.is_none() {
            usual(info);
        }
    }));
}

/// What is wrong with the indexes that a command reads.
fn damage(arguments: &[OsString]) -> Option<IndexError> {
    arguments::indexes(arguments).iter().find_map(|index| find_damage(index))
}
