//! What can go wrong with an index.

use std::io;
use std::path::{Path, PathBuf};

use tantivy::TantivyError;
use tantivy::directory::error::OpenReadError;

/// Why an index cannot be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IndexError {
    /// There is no such folder.
    #[error("{}: there is no index here (make one with `search build PATH… --index {}`)", .0.display(), .0.display())]
    Missing(PathBuf),
    /// The folder holds something else.
    #[error("{}: this folder is no index of this program (name another with --index)", .0.display())]
    Foreign(PathBuf),
    /// Written by a program that knows more, or other terms.
    #[error("{}: the index has format {found}, this program reads format {known} (build it again with `search build`)", path.display())]
    Version {
        /// Folder of the index.
        path: PathBuf,
        /// Format that the manifest names.
        found: u32,
        /// Format that this program reads.
        known: u32,
    },
    /// A file is missing, cut off or changed.
    #[error("{}: {what} (build the index again with `search build`)", path.display())]
    Damaged {
        /// File or folder.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// Another process is writing.
    #[error("{}: another build is running on this index (wait for it, or name another folder with --index)", .0.display())]
    Locked(PathBuf),
    /// There is no room left for a new generation, or none that this user may take.
    #[error("{}: the disk is full ({source}); the index is as it was, and nothing of the build is left there (make room, or name another folder with --index)", path.display())]
    Full {
        /// Folder of the index.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The new generation counts already; what was to be done after that was refused.
    #[error("{}: the new index is in place, but {what}: {source}", path.display())]
    Replaced {
        /// File or folder.
        path: PathBuf,
        /// What that means for the index.
        what: &'static str,
        /// What the operating system said.
        source: io::Error,
    },
    /// The operating system refused.
    #[error("{}: {source}", path.display())]
    Io {
        /// File or folder.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
    /// The engine refused.
    #[error("{}: {source}", path.display())]
    Engine {
        /// Folder of the index.
        path: PathBuf,
        /// What it said.
        source: EngineError,
    },
    /// Somebody asked to stop.
    #[error("stopped; the index is as it was before")]
    Interrupted,
}

/// An error of the engine below, as text.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct EngineError(String);

impl IndexError {
    /// Adds the path to an error of the operating system.
    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> IndexError + '_ {
        move |source| IndexError::Io { path: path.to_path_buf(), source }
    }

    /// Adds the path to an error of the engine, which hands on some errors of the operating system
    /// as text.
    pub(crate) fn engine<E: std::fmt::Display>(path: &Path) -> impl FnOnce(E) -> IndexError + '_ {
        move |source| {
            let (path, told) = (path.to_path_buf(), source.to_string());
            match system_error(&told) {
                Some(source) => IndexError::Io { path, source },
                None => IndexError::Engine { path, source: EngineError(told) },
            }
        }
    }

    /// The error of a build of the index at `path`: where the disk is full, it does not matter
    /// which of the new files did not fit.
    pub(crate) fn of_build(self, path: &Path) -> IndexError {
        use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        match self {
            IndexError::Io { source, .. }
                if matches!(source.kind(), StorageFull | QuotaExceeded | FileTooLarge) =>
            {
                IndexError::Full { path: path.to_path_buf(), source }
            }
            error => error,
        }
    }

    /// An error of reading files that are open: what they hold is to blame.
    pub(crate) fn unreadable<E: std::fmt::Display>(
        path: &Path,
    ) -> impl FnOnce(E) -> IndexError + '_ {
        move |source| IndexError::damaged(path, format!("the files cannot be read: {source}"))
    }

    /// An error of opening the files of a folder.
    pub(crate) fn opening(folder: &Path) -> impl FnOnce(TantivyError) -> IndexError + '_ {
        move |error| match error {
            TantivyError::OpenReadError(OpenReadError::IoError { io_error, filepath }) => {
                let source = io::Error::new(io_error.kind(), io_error.to_string());
                IndexError::Io { path: folder.join(filepath), source }
            }
            TantivyError::OpenReadError(OpenReadError::FileDoesNotExist(name)) => {
                IndexError::damaged(&folder.join(name), "the file is missing")
            }
            error => IndexError::unreadable(folder)(error),
        }
    }

    /// Whether what the files of an index hold may be to blame.
    pub fn may_be_damage(&self) -> bool {
        matches!(
            self,
            IndexError::Damaged { .. } | IndexError::Io { .. } | IndexError::Engine { .. }
        )
    }

    pub(crate) fn damaged(path: &Path, what: impl Into<String>) -> IndexError {
        IndexError::Damaged { path: path.to_path_buf(), what: what.into() }
    }
}

/// What a component of ours answers where the engine would write it for a new segment: only the
/// index's own builder fills segments.
pub(crate) fn not_by_the_engine() -> TantivyError {
    TantivyError::InvalidArgument("segments are written by the index's own builder".to_string())
}

/// The error of the operating system that a text quotes, as the standard library writes it: for
/// readers, `No space left on device (os error 28)`, or for programmers, `Os { code: 28, … }`.
fn system_error(text: &str) -> Option<io::Error> {
    let number =
        [("(os error ", ')'), ("Os { code: ", ',')].into_iter().find_map(|(begin, end)| {
            let (_, behind) = text.split_once(begin)?;
            behind.split_once(end)?.0.parse().ok()
        });
    number.map(io::Error::from_raw_os_error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_system_are_told_from_those_of_the_engine() {
        let error = |text: &str| IndexError::engine(Path::new("a"))(text);
        let quoted = io::Error::from_raw_os_error(28).to_string();
        let debugged = format!("{:?}", io::Error::from_raw_os_error(28));
        for text in [format!("Internal error: '{quoted}'"), format!("IoError {{ {debugged} }}")] {
            let told = error(&text);
            let is_it =
                matches!(&told, IndexError::Io { source, .. } if source.to_string() == quoted);
            assert!(is_it, "{told}");
        }
        for text in ["Internal error: 'x'", "(os error x)", "(os error 28"] {
            assert!(matches!(error(text), IndexError::Engine { .. }), "{text}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_full_disk_is_that_of_the_index() {
        let folder = Path::new("index/generations/tmp-1/segment-0");
        let refused = |code| {
            let source = io::Error::from_raw_os_error(code);
            IndexError::Io { path: folder.to_path_buf(), source }.of_build(Path::new("index"))
        };
        let full = refused(28).to_string();
        assert!(full.starts_with("index: the disk is full (No space left on device"), "{full}");
        assert!(matches!(refused(13), IndexError::Io { path, .. } if path == folder));
    }
}
