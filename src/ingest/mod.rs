//! Reads articles as they lie around: files, folders and standard input; text, JSON and JSONL;
//! plain, gzip and zstd; in any common encoding.
//!
//! In: paths. Out: [`Item`]s in reading order, an article or a rejection for every file and
//! every record. Reading is split in two so that memory stays bounded and cores stay busy:
//! [`read`] walks and cuts bytes into [`Batch`]es, [`Batch::parse`] decodes and parses one of
//! them on any thread. Formats are told by content, never by name.

mod batch;
mod elements;
mod encoding;
mod json;
mod lines;
mod patient;
mod piece;
mod pipeline;
mod sniff;
mod source;
mod text;
mod transcode;
mod walk;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use crate::article::{Defaults, RawArticle};

pub use batch::{Batch, Parsed};
pub use json::NamedKeys;
pub use pipeline::{ReadTotals, measure, read};

/// What to read, and how.
#[derive(Debug, Clone, Default)]
pub struct IngestOptions {
    /// Files, folders, and `-` for standard input, in the order of reading.
    pub paths: Vec<PathBuf>,
    /// Format of everything that is read.
    pub format: Format,
    /// Pairs of a field and the key that holds it in records: `("body", "text")`.
    pub fields: Vec<(String, String)>,
    /// Files and folders of this run itself, as its report and its index, without links: passed
    /// over where they lie in a folder.
    pub own_paths: Vec<PathBuf>,
    /// Facts for articles that have none of their own.
    pub defaults: Defaults,
    /// Sizes that keep memory bounded.
    pub limits: Limits,
}

/// Format of the input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Told from the content of each file.
    #[default]
    Auto,
    /// A file is one article.
    Text,
    /// An object or an array of objects, over any number of lines.
    Json,
    /// An object a line.
    Jsonl,
}

/// Sizes that keep memory bounded. They change how work is cut, never what is read, except for
/// `article_bytes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Longest text of one article or record, in bytes; a longer one is rejected. The largest
    /// novels have 3 MB, so this holds every article and stops a disk image.
    pub article_bytes: usize,
    /// Bytes of a batch. At 512 KiB the cost of handing one over is lost in parsing it, and the
    /// batches in flight stay small beside the index writers.
    pub batch_bytes: usize,
    /// Files up to this size are read by the worker that parses them.
    pub small_file_bytes: u64,
    /// Small files in a batch.
    pub batch_files: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            article_bytes: 16 << 20,
            batch_bytes: 512 << 10,
            small_file_bytes: 128 << 10,
            batch_files: 64,
        }
    }
}

/// Things of one sort: how many there are, and the path of the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub count: u64,
    /// Path of the first; `None` where there are none.
    pub first_path: Option<String>,
}

impl Tally {
    /// Counts one more, whose path is asked for only if it is the first.
    pub(crate) fn add(&mut self, path: impl FnOnce() -> String) {
        self.count += 1;
        self.first_path.get_or_insert_with(path);
    }
}

/// What became of one file or record.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "nearly all are articles, and a box each costs time")]
#[non_exhaustive]
pub enum Item {
    /// An article.
    Article(RawArticle),
    /// Something that is no article.
    Rejected(Rejection),
    /// A remark on the article that comes next: something in it could not be read as it was.
    Note(Note),
}

/// A file or record that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// As [`RawArticle::path`], with the line where there is one.
    pub path: String,
    /// As [`RawArticle::order`].
    pub order: u64,
    /// Line in the file, counted from 1.
    pub line: Option<u64>,
    /// Why, and what to do: `missing field "body"`, `empty`, `this is a PDF; …`.
    pub reason: String,
}

/// A remark on an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Path of the article.
    pub path: String,
    /// The remark.
    pub text: String,
    /// Keys that hold a text and are not known, where the article has none.
    pub unread_keys: Vec<String>,
}

/// Why nothing can be read at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IngestError {
    /// A path that was asked for is not there.
    #[error("{}: no such file or folder", .path.display())]
    NotFound {
        /// As given.
        path: PathBuf,
    },
    /// A path that was asked for cannot be looked at.
    #[error("{}: cannot be read ({source})", .path.display())]
    Unreadable {
        /// As given.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// `-` was given more than once.
    #[error("-: standard input can be read only once")]
    StdinTwice,
    /// `--field` names a field that articles do not have.
    #[error("\"{field}\" is not a field of an article (fields: {})", json::FIELD_NAMES.join(", "))]
    UnknownField {
        /// As given.
        field: String,
    },
}
