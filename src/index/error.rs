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

    /// Adds the path to an error of the engine.
    pub(crate) fn engine<E: std::fmt::Display>(path: &Path) -> impl FnOnce(E) -> IndexError + '_ {
        move |source| IndexError::Engine {
            path: path.to_path_buf(),
            source: EngineError(source.to_string()),
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
