//! The file of `--report`, which costs no article where its name is a slip of the keyboard.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::cli::exit::UsageError;
use crate::cli::output_file::OutputFile;

/// Longest line that is looked at to tell a report.
const LINE_BYTES: u64 = 64 << 10;

/// Begins the report of a build of `inputs`, which it never takes the place of.
pub fn begin_report(path: &Path, inputs: &[PathBuf]) -> anyhow::Result<OutputFile> {
    if path.canonicalize().is_ok_and(|target| target.is_file() && is_input(&target, inputs)) {
        let advice = "is to be read; name another file for the report";
        return Err(UsageError(format!("--report {}: it {advice}", path.display())).into());
    }
    OutputFile::begin(path)
}

/// Whether a file was given to be read, or lies in a folder that was and is no report of before.
fn is_input(target: &Path, inputs: &[PathBuf]) -> bool {
    inputs.iter().filter_map(|input| input.canonicalize().ok()).any(|input| {
        target == input || (target.starts_with(&input) && !is_report(target).unwrap_or(false))
    })
}

/// Whether a file is empty or begins with a line of a report.
fn is_report(path: &Path) -> io::Result<bool> {
    let mut line = Vec::new();
    BufReader::new(io::Read::take(File::open(path)?, LINE_BYTES)).read_until(b'\n', &mut line)?;
    let record = serde_json::from_slice::<Map<String, Value>>(&line);
    let is_line =
        |record: Map<String, Value>| record.keys().eq(["path", "outcome", "id", "reason"]);
    Ok(line.is_empty() || record.is_ok_and(is_line))
}
