//! Finds the inputs: files as given, folders recursively in byte order of their paths.
//!
//! A lazy walk: it holds the names of the folders it is in, never of the whole tree. Names that
//! begin with a dot are passed over below a folder (editors, version control and systems keep
//! their own files there) and counted; named on the command line they are read. Links are followed; one
//! that leads back into a folder it stands in is a rejection.

use std::cmp::Ordering;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{IngestError, Tally};

/// Standard input, as an argument.
pub(super) const STDIN: &str = "-";

/// One thing to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Input {
    /// Rank among the inputs, from 0.
    pub ordinal: u64,
    /// How it is called in reports.
    pub path: String,
    /// What it is.
    pub kind: InputKind,
}

/// What an [`Input`] is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum InputKind {
    /// Standard input.
    Stdin,
    /// A file of a known length.
    File { location: PathBuf, bytes: u64 },
    /// A pipe or device, named on the command line.
    Stream { location: PathBuf },
    /// Something that cannot be read, and why.
    Unreadable { reason: String },
}

/// Iterates over the inputs.
#[derive(Debug)]
pub(super) struct Walk {
    arguments: std::vec::IntoIter<PathBuf>,
    folders: Vec<Folder>,
    ordinal: u64,
    hidden: Tally,
    indexes: Tally,
    own_paths: Vec<PathBuf>,
}

/// A folder that is being walked.
#[derive(Debug)]
struct Folder {
    /// Path as reported, with a `/` at its end.
    shown: String,
    location: PathBuf,
    /// Without links; tells whether a link leads back.
    physical: PathBuf,
    /// What is left in it, the next one last.
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    name: OsString,
    is_folder: bool,
    is_link: bool,
}

impl Walk {
    /// Starts a walk. Every path must exist.
    pub fn new(paths: &[PathBuf]) -> Result<Walk, IngestError> {
        let mut stdin_seen = false;
        for path in paths {
            if path.as_os_str() == STDIN {
                if stdin_seen {
                    return Err(IngestError::StdinTwice);
                }
                stdin_seen = true;
                continue;
            }
            if let Err(source) = fs::metadata(path) {
                let path = path.clone();
                return Err(match source.kind() {
                    io::ErrorKind::NotFound => IngestError::NotFound { path },
                    _ => IngestError::Unreadable { path, source },
                });
            }
        }
        let arguments = paths.to_vec();
        Ok(Walk {
            arguments: arguments.into_iter(),
            folders: Vec::new(),
            ordinal: 0,
            hidden: Tally::default(),
            indexes: Tally::default(),
            own_paths: Vec::new(),
        })
    }

    /// Passes over these files and folders, given without links; a folder is that of an index.
    pub fn without(mut self, own_paths: &[PathBuf]) -> Walk {
        self.own_paths = own_paths.to_vec();
        self
    }

    /// The hidden names and the indexes that were passed over.
    pub fn into_passed_over(self) -> (Tally, Tally) {
        (self.hidden, self.indexes)
    }

    fn found(&mut self, path: String, kind: InputKind) -> Option<Input> {
        let ordinal = self.ordinal;
        self.ordinal += 1;
        Some(Input { ordinal, path, kind })
    }

    fn unreadable(&mut self, path: String, error: &io::Error) -> Option<Input> {
        let reason = read_failure(error);
        self.found(path, InputKind::Unreadable { reason })
    }

    /// Takes a path that is no folder, or goes into it if it is one.
    fn enter(&mut self, shown: String, location: PathBuf, entry: Option<&Entry>) -> Option<Input> {
        let metadata = match fs::metadata(&location) {
            Ok(metadata) => metadata,
            Err(error) if entry.is_some_and(|entry| entry.is_link) => {
                let reason = match error.kind() {
                    io::ErrorKind::NotFound => "a link to a file that is not there".to_string(),
                    _ if is_loop(&error) => "a link that leads to itself".to_string(),
                    _ => read_failure(&error),
                };
                return self.found(shown, InputKind::Unreadable { reason });
            }
            Err(error) => return self.unreadable(shown, &error),
        };
        if metadata.is_dir() {
            return self.enter_folder(shown, location, entry.is_some_and(|entry| entry.is_link));
        }
        if metadata.is_file() {
            return self.found(shown, InputKind::File { location, bytes: metadata.len() });
        }
        // A pipe that someone names is meant to be read (`<(zcat …)`); one that lies in a folder
        // would block for ever.
        if entry.is_none() {
            return self.found(shown, InputKind::Stream { location });
        }
        let reason = "not a regular file (a pipe, socket or device)".to_string();
        self.found(shown, InputKind::Unreadable { reason })
    }

    fn enter_folder(&mut self, shown: String, location: PathBuf, link: bool) -> Option<Input> {
        let physical = match (self.folders.last(), location.file_name()) {
            (Some(parent), Some(name)) if !link => Ok(parent.physical.join(name)),
            _ => fs::canonicalize(&location),
        };
        let physical = match physical {
            Ok(physical) => physical,
            Err(error) => return self.unreadable(shown, &error),
        };
        if self.folders.iter().any(|folder| folder.physical == physical) {
            let reason = "a link back to a folder it stands in (passed over)".to_string();
            return self.found(shown, InputKind::Unreadable { reason });
        }
        if self.own_paths.contains(&physical) || is_index(&location) {
            self.indexes.add(|| shown);
            return None;
        }
        let (entries, hidden) = match list(&location) {
            Ok(listed) => listed,
            Err(error) => return self.unreadable(shown, &error),
        };
        let shown = if shown.ends_with('/') { shown } else { shown + "/" };
        let own_paths = &self.own_paths;
        for name in hidden.iter().filter(|name| !is_own(own_paths, &physical, name)) {
            self.hidden.add(|| format!("{shown}{}", name.to_string_lossy()));
        }
        self.folders.push(Folder { shown, location, physical, entries });
        None
    }
}

impl Iterator for Walk {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        loop {
            let Some(folder) = self.folders.last_mut() else {
                let argument = self.arguments.next()?;
                let shown = argument.to_string_lossy().into_owned();
                let input = if shown == STDIN {
                    self.found(shown, InputKind::Stdin)
                } else {
                    self.enter(shown, argument, None)
                };
                if input.is_some() {
                    return input;
                }
                continue;
            };
            let Some(entry) = folder.entries.pop() else {
                self.folders.pop();
                continue;
            };
            let is_own = is_own(&self.own_paths, &folder.physical, &entry.name);
            if is_own && !entry.is_folder {
                continue;
            }
            let shown = format!("{}{}", folder.shown, entry.name.to_string_lossy());
            let location = folder.location.join(&entry.name);
            if let Some(input) = self.enter(shown, location, Some(&entry)) {
                return Some(input);
            }
        }
    }
}

/// Whether a name in a folder is one of `own_paths`.
fn is_own(own_paths: &[PathBuf], physical: &Path, name: &OsStr) -> bool {
    own_paths.iter().any(|own| own.parent() == Some(physical) && own.file_name() == Some(name))
}

/// Whether a folder is an index: an archive may hold one of before, or of another program run.
fn is_index(folder: &Path) -> bool {
    folder.join("CURRENT").is_file() && folder.join("generations").is_dir()
}

/// What a folder holds, in falling order of paths; and its hidden names, in order.
fn list(folder: &Path) -> io::Result<(Vec<Entry>, Vec<OsString>)> {
    let (mut entries, mut hidden) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.as_encoded_bytes().first() == Some(&b'.') {
            hidden.push(name);
            continue;
        }
        let file_type = entry.file_type()?;
        let is_link = file_type.is_symlink();
        let is_folder = if is_link { entry.path().is_dir() } else { file_type.is_dir() };
        entries.push(Entry { name, is_folder, is_link });
    }
    entries.sort_unstable_by(|left, right| by_path(right, left));
    hidden.sort_unstable();
    Ok((entries, hidden))
}

/// Orders entries as the paths below them are ordered: a folder's name goes on with a `/`.
fn by_path(left: &Entry, right: &Entry) -> Ordering {
    fn bytes(entry: &Entry) -> impl Iterator<Item = &u8> {
        let slash: &[u8] = if entry.is_folder { b"/" } else { b"" };
        entry.name.as_encoded_bytes().iter().chain(slash)
    }
    bytes(left).cmp(bytes(right))
}

/// A failure to open or read, in words for a report.
pub(super) fn read_failure(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "cannot be read (permission denied)".to_string(),
        io::ErrorKind::NotFound => "cannot be read (it is no longer there)".to_string(),
        _ => format!("cannot be read ({error})"),
    }
}

fn is_loop(error: &io::Error) -> bool {
    // `ErrorKind::FilesystemLoop` is not stable; Linux says 40, macOS and the BSDs 62.
    matches!(error.raw_os_error(), Some(40 | 62))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        folder
    }

    fn paths_below(folder: &Path) -> Vec<String> {
        let root = folder.to_string_lossy().into_owned() + "/";
        let walk = Walk::new(&[folder.to_path_buf()]).unwrap();
        walk.map(|input| {
            let kind = match input.kind {
                InputKind::Unreadable { reason } => format!(": {reason}"),
                _ => String::new(),
            };
            input.path.replace(&root, "") + &kind
        })
        .collect()
    }

    #[test]
    fn folders_come_in_byte_order_of_paths() {
        let files = ["a/x.txt", "a.txt", "a-b.txt", "B.txt", "b/c/d.txt", "b/c.txt", "é.txt"];
        let folder = scratch(&files);
        let found = paths_below(folder.path());
        let mut sorted: Vec<_> = files.iter().map(|file| file.to_string()).collect();
        sorted.sort();
        assert_eq!(found, sorted);
    }

    #[test]
    fn hidden_names_are_passed_over_unless_named() {
        let folder = scratch(&[".git/config", ".hidden.txt", "seen.txt"]);
        assert_eq!(paths_below(folder.path()), ["seen.txt"]);
        let hidden = folder.path().join(".git");
        assert_eq!(paths_below(&hidden), ["config"]);
        let mut walk = Walk::new(&[folder.path().to_path_buf()]).unwrap();
        assert_eq!(walk.by_ref().count(), 1);
        let Tally { count, first_path } = walk.into_passed_over().0;
        assert_eq!((count, first_path.unwrap().ends_with("/.git")), (2, true));
    }

    #[test]
    fn a_path_is_joined_with_one_slash() {
        let folder = scratch(&["a.txt"]);
        let with_slash = PathBuf::from(folder.path().to_string_lossy().into_owned() + "/");
        let found: Vec<_> = Walk::new(&[with_slash]).unwrap().collect();
        assert!(found[0].path.ends_with("/a.txt") && !found[0].path.ends_with("//a.txt"));
    }

    #[test]
    fn a_missing_path_is_told_before_anything_is_read() {
        let folder = scratch(&["a.txt"]);
        let missing = folder.path().join("nothing");
        let error = Walk::new(&[folder.path().to_path_buf(), missing.clone()]).unwrap_err();
        assert!(matches!(&error, IngestError::NotFound { path } if *path == missing), "{error}");
        let twice = Walk::new(&["-".into(), "-".into()]);
        assert!(matches!(twice, Err(IngestError::StdinTwice)));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_loops_are_told() {
        use std::os::unix::fs::symlink;
        let folder = scratch(&["one/a.txt", "two/b.txt"]);
        let root = folder.path();
        symlink(root.join("one/a.txt"), root.join("link.txt")).unwrap();
        symlink(root, root.join("one/up")).unwrap();
        symlink(root.join("gone"), root.join("dangling")).unwrap();
        symlink(root.join("self"), root.join("self")).unwrap();
        symlink(root.join("two"), root.join("three")).unwrap();
        let expected = [
            "dangling: a link to a file that is not there",
            "link.txt",
            "one/a.txt",
            "one/up: a link back to a folder it stands in (passed over)",
            "self: a link that leads to itself",
            "three/b.txt",
            "two/b.txt",
        ];
        assert_eq!(paths_below(root), expected);
    }

    #[cfg(unix)]
    #[test]
    fn two_links_into_each_other_end() {
        use std::os::unix::fs::symlink;
        let folder = scratch(&["a/x.txt", "b/y.txt"]);
        let root = folder.path();
        symlink(root.join("b"), root.join("a/b")).unwrap();
        symlink(root.join("a"), root.join("b/a")).unwrap();
        let found = paths_below(root);
        assert_eq!(found.iter().filter(|path| path.contains("a link back")).count(), 2);
        assert!(found.len() < 10, "{found:?}");
    }
}
