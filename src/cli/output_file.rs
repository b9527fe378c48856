//! A file that a command writes: beside its place, and renamed at the end, so that a run that fails
//! or is killed leaves the file before, and never one that is cut but looks whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::NamedTempFile;

/// A file that is being written.
pub struct OutputFile {
    /// As it was given.
    path: PathBuf,
    out: BufWriter<Place>,
}

/// A file could not be written, or not all of it.
#[derive(Debug, thiserror::Error)]
#[error("{}: {cause}", path.display())]
pub struct UnwrittenError {
    path: PathBuf,
    /// What the system says.
    #[source]
    pub cause: io::Error,
}

enum Place {
    /// A file that takes the place of `target` at the end.
    Beside { file: NamedTempFile, target: PathBuf },
    /// A pipe or a device, which nothing can take the place of.
    Stream(File),
}

impl OutputFile {
    /// Begins a file. What is there stays as it is until [`finish`](OutputFile::finish).
    pub fn begin(path: &Path) -> anyhow::Result<OutputFile> {
        let shown = || path.display().to_string();
        let place = match fs::metadata(path) {
            Ok(found) if found.is_file() => {
                let target = path.canonicalize().with_context(shown)?;
                // What may not be written is not replaced either.
                File::options().append(true).open(&target).with_context(shown)?;
                Place::beside(target, Some(found.permissions())).with_context(shown)?
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // The name of a folder would become that of a file.
                let is_folder = path.to_string_lossy().ends_with(std::path::is_separator);
                anyhow::ensure!(!is_folder, "{}: there is no such folder", path.display());
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                let folder = parent.unwrap_or(Path::new(".")).canonicalize().with_context(shown)?;
                let target = folder.join(path.file_name().unwrap_or_default());
                Place::beside(target, None).with_context(shown)?
            }
            _ => Place::Stream(File::options().write(true).open(path).with_context(shown)?),
        };
        Ok(OutputFile { path: path.to_path_buf(), out: BufWriter::new(place) })
    }

    /// The file whose place it takes, without links; none for a pipe or a device.
    pub fn target(&self) -> Option<&Path> {
        match self.out.get_ref() {
            Place::Beside { target, .. } => Some(target),
            Place::Stream(_) => None,
        }
    }

    /// Files that belong to it, without links.
    pub fn own_paths(&self) -> Vec<PathBuf> {
        match self.out.get_ref() {
            Place::Beside { file, target } => vec![file.path().to_path_buf(), target.clone()],
            Place::Stream(_) => Vec::new(),
        }
    }

    /// What failed in writing it, with its path.
    pub fn unwritten(&self, cause: io::Error) -> UnwrittenError {
        UnwrittenError { path: self.path.clone(), cause }
    }

    /// Puts the file in its place.
    pub fn finish(self) -> Result<(), UnwrittenError> {
        let OutputFile { path, out } = self;
        let place = out.into_inner().map_err(io::IntoInnerError::into_error);
        let finished = place.and_then(|place| match place {
            Place::Beside { file, target } => {
                file.persist(target).map(drop).map_err(|failed| failed.error)
            }
            Place::Stream(_) => Ok(()),
        });
        finished.map_err(|cause| UnwrittenError { path, cause })
    }
}

impl Write for OutputFile {
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
        builder.prefix(".unfinished-");
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
            // By itself it would tell its own path, which nobody asked for.
            Place::Beside { file, .. } => file.as_file_mut().write(bytes),
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
