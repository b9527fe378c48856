//! Runs of this program in processes of their own, so that what one leaves behind (memory, open
//! files) is none of the next one's figures.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use super::super::exit::Reported;

/// Runs this program with other arguments and a text on its standard input, which it reads to its
/// end before it prints; returns what it prints to standard output. What it has to say to standard
/// error is shown.
///
/// # Errors
/// If the program cannot be started, or fails: it has told why then, and the run ends with its
/// exit code.
pub fn run(arguments: &[OsString], input: &str) -> anyhow::Result<Vec<u8>> {
    let program = std::env::current_exe().context("the program cannot find itself")?;
    let mut command = Command::new(&program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let place = || program.display().to_string();
    let mut child = command.spawn().with_context(place)?;
    if let Some(mut stdin) = child.stdin.take() {
        // One that does not read tells why.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().with_context(place)?;
    // Not its own: on a terminal it would draw its progress, and measure that too.
    let _ = io::stderr().write_all(&output.stderr);
    match output.status.code() {
        Some(0) => Ok(output.stdout),
        Some(code) => Err(Reported(code as u8).into()),
        None => bail!("{}: {}", program.display(), output.status),
    }
}
