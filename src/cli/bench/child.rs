//! Runs of this program in processes of their own, so that what one leaves behind (memory, open
//! files) is none of the next one's figures.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use super::super::exit::Reported;

/// Runs this program with other arguments; returns what it prints to standard output. What it has
/// to say to standard error is shown.
///
/// # Errors
/// If the program cannot be started, or fails: it has told why then, and the run ends with its
/// exit code.
pub fn run(arguments: &[OsString]) -> anyhow::Result<Vec<u8>> {
    let program = std::env::current_exe().context("the program cannot find itself")?;
    let mut command = Command::new(&program);
    command.args(arguments).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().with_context(|| program.display().to_string())?;
    match output.status.code() {
        Some(0) => Ok(output.stdout),
        Some(code) => Err(Reported(code as u8).into()),
        None => bail!("{}: {}", program.display(), output.status),
    }
}
