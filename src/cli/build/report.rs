//! The file of `--report`: written beside its place and renamed at the end, so that a run that
//! fails leaves the report before, and a slip of the keyboard no article less.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::{Map, Value};
use tempfile::NamedTempFile;

use crate::cli::exit::UsageError;

/// Longest line that is looked at to tell a report.
const LINE_BYTES: u64 = 64 << 10;

/// A report that is being written.
pub struct ReportFile {
    out: BufWriter<Place>,
}

enum Place {
    /// A file that takes the place of `target` at the end.
    Beside { file: NamedTempFile, target: PathBuf },
    /// A pipe or a device, which nothing can take the place of.
    Stream(File),
}

impl ReportFile {
    /// Begins the report of a build of `inputs`.
    pub fn begin(path: &Path, inputs: &[PathBuf]) -> anyhow::Result<ReportFile> {
        let shown = || path.display().to_string();
        let place = match fs::metadata(path) {
            Ok(found) if found.is_file() => {
                let target = path.canonicalize().with_context(shown)?;
                if is_input(&target, inputs) {
                    let advice = "is to be read; name another file for the report";
                    return Err(UsageError(format!("--report {}: it {advice}", shown())).into());
                }
                // What may not be written is not replaced either.
                File::options().append(true).open(&target).with_context(shown)?;
                Place::beside(target, Some(found.permissions())).with_context(shown)?
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                let folder = parent.unwrap_or(Path::new(".")).canonicalize().with_context(shown)?;
                let target = folder.join(path.file_name().unwrap_or_default());
                Place::beside(target, None).with_context(shown)?
            }
            _ => Place::Stream(File::options().write(true).open(path).with_context(shown)?),
        };
        Ok(ReportFile { out: BufWriter::new(place) })
    }

    /// Files that belong to the report, without links.
    pub fn own_paths(&self) -> Vec<PathBuf> {
        match self.out.get_ref() {
            Place::Beside { file, target } => vec![file.path().to_path_buf(), target.clone()],
            Place::Stream(_) => Vec::new(),
        }
    }

    /// Puts the report in its place.
    pub fn finish(self) -> io::Result<()> {
        match self.out.into_inner().map_err(io::IntoInnerError::into_error)? {
            Place::Beside { file, target } => {
                file.persist(target).map(drop).map_err(|failed| failed.error)
            }
            Place::Stream(_) => Ok(()),
        }
    }
}

impl Write for ReportFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Place {
    fn beside(target: PathBuf, permissions: Option<fs::Permissions>) -> io::Result<Place> {
        let folder = target.parent().unwrap_or(Path::new("/"));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".report-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // As any new file: the mask of the process takes away what nobody else may do.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let file = builder.tempfile_in(folder)?;
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions)?;
        }
        Ok(Place::Beside { file, target })
    }
}

impl Write for Place {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Place::Beside { file, .. } => file.write(bytes),
            Place::Stream(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Place::Beside { file, .. } => file.flush(),
            Place::Stream(file) => file.flush(),
        }
    }
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
