//! Generations: how an index changes without a reader ever seeing half of a change.
//!
//! ```text
//! index/CURRENT             name of the generation that counts, one line
//! index/LOCK                held by the process that writes
//! index/generations/000007/ files of a generation, complete and synced before CURRENT names it
//! index/generations/tmp-*/  a generation being written; swept away by the next one
//! ```
//! A writer fills a folder of its own, syncs it, renames it into place and then replaces
//! `CURRENT` in one atomic rename. Killed at any moment, it leaves the generation before.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::error::IndexError;
use super::manifest::{MANIFEST, Manifest};

const CURRENT: &str = "CURRENT";
const NEXT: &str = "CURRENT.next";
const LOCK: &str = "LOCK";
const GENERATIONS: &str = "generations";
const TEMPORARY: &str = "tmp-";

/// A complete generation on disk.
#[derive(Debug, Clone)]
pub struct Generation {
    /// Its number, from 1.
    pub number: u64,
    /// Its folder.
    pub folder: PathBuf,
    /// What it consists of.
    pub manifest: Manifest,
}

impl Generation {
    /// Opens the generation that counts.
    pub fn current(index: &Path) -> Result<Generation, IndexError> {
        // A writer may sweep a generation away between our two looks: look again then.
        let mut attempt = 0;
        loop {
            let number = current_number(index)?;
            let folder = folder_of(index, number);
            let opened = Manifest::read(&folder, index)
                .and_then(|manifest| manifest.check(&folder).map(|()| manifest));
            match opened {
                Ok(manifest) => return Ok(Generation { number, folder, manifest }),
                Err(error) => {
                    attempt += 1;
                    if attempt > 3 || current_number(index)? == number {
                        return Err(error);
                    }
                }
            }
        }
    }
}

/// What is wrong with the files of the generation that counts, all of them read; `None` where
/// nothing is.
pub fn find_damage(index: &Path) -> Option<IndexError> {
    match Generation::current(index) {
        Ok(generation) => generation.manifest.verify(&generation.folder).err(),
        Err(error) => Some(error),
    }
}

fn folder_of(index: &Path, number: u64) -> PathBuf {
    index.join(GENERATIONS).join(format!("{number:06}"))
}

fn current_number(index: &Path) -> Result<u64, IndexError> {
    let path = index.join(CURRENT);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(match is_unused(index) {
                Ok(true) => IndexError::Missing(index.to_path_buf()),
                _ => IndexError::Foreign(index.to_path_buf()),
            });
        }
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(IndexError::Foreign(index.to_path_buf()));
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidData => String::new(),
        Err(source) => return Err(IndexError::Io { path, source }),
    };
    let number = text.trim().parse();
    number.map_err(|_| IndexError::damaged(&path, "the file names no generation"))
}

/// Whether a folder is missing or holds nothing but what an index that was never finished holds.
fn is_unused(index: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(index) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let name = entry?.file_name();
        let ours = [LOCK, GENERATIONS, NEXT, "README.md", ".gitignore"];
        if !ours.iter().any(|known| name == *known) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A generation being written: the lock of the index and a folder of its own.
///
/// Dropped without [`NewGeneration::publish`], it leaves nothing behind, not even an index that
/// was not there before.
#[derive(Debug)]
pub struct NewGeneration {
    index: PathBuf,
    folder: PathBuf,
    /// Folders that were made for it, the innermost first.
    made: Vec<PathBuf>,
    /// `CURRENT` names it.
    published: bool,
    /// Held, not read: the lock ends with the handle.
    _lock: File,
}

impl NewGeneration {
    /// Takes the lock of the index and makes an empty folder.
    ///
    /// # Errors
    /// [`IndexError::Locked`] while another process writes, [`IndexError::Foreign`] where the
    /// folder holds something that is no index.
    pub fn begin(index: &Path) -> Result<NewGeneration, IndexError> {
        let is_index = index.join(CURRENT).exists();
        if !is_index && !is_unused(index).map_err(IndexError::io(index))? {
            return Err(IndexError::Foreign(index.to_path_buf()));
        }
        let generations = index.join(GENERATIONS);
        let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
        let made: Vec<PathBuf> =
            generations.ancestors().take_while(missing).map(Path::to_path_buf).collect();
        let lock = lock(index, &generations).inspect_err(|error| {
            // Whoever holds the lock needs the folders.
            if !matches!(error, IndexError::Locked(_)) {
                remove_empty(&made);
            }
        })?;
        let folder = generations.join(format!("{TEMPORARY}{}", std::process::id()));
        let index = index.to_path_buf();
        // What fails from here on takes it all away again.
        let new = NewGeneration { index, folder, made, published: false, _lock: lock };
        sweep(&generations, |name| name.starts_with(TEMPORARY))
            .map_err(|(path, source)| IndexError::Io { path, source })?;
        fs::create_dir(&new.folder).map_err(IndexError::io(&new.folder))?;
        Ok(new)
    }

    /// Where the files of the generation are to be written.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes the manifest, syncs, and makes this the generation that counts.
    ///
    /// # Errors
    /// What the disk refuses; [`IndexError::Replaced`] where it is the generation that counts by
    /// then.
    pub fn publish(mut self, articles: u64) -> Result<Generation, IndexError> {
        let manifest = Manifest::of_folder(&self.folder, articles)?;
        manifest.write(&self.folder)?;
        sync_folder(&self.folder).map_err(IndexError::io(&self.folder))?;

        let generations = self.index.join(GENERATIONS);
        let number = newest_number(&generations)? + 1;
        let folder = folder_of(&self.index, number);
        fs::rename(&self.folder, &folder).map_err(IndexError::io(&folder))?;
        // What fails until `CURRENT` names it takes it away again.
        self.folder.clone_from(&folder);
        sync_folder(&generations).map_err(IndexError::io(&generations))?;

        let current = self.index.join(CURRENT);
        let next = self.index.join(NEXT);
        let write = || {
            let mut file = File::create(&next)?;
            writeln!(file, "{number:06}")?;
            file.sync_all()?;
            fs::rename(&next, &current)
        };
        if let Err(error) = write() {
            let _ = fs::remove_file(&next);
            return Err(IndexError::io(&current)(error));
        }
        self.published = true;
        sync_folder(&self.index).map_err(|source| {
            let what = "may not survive a crash of the system, as its folder cannot be synced";
            IndexError::Replaced { path: self.index.clone(), what, source }
        })?;

        // Readers that opened an older generation have its files mapped; names may go.
        let kept = format!("{number:06}");
        sweep(&generations, |name| name != kept && !name.starts_with(TEMPORARY)).map_err(
            |(path, source)| {
                let what = "what was there before cannot be removed";
                IndexError::Replaced { path, what, source }
            },
        )?;
        Ok(Generation { number, folder, manifest })
    }
}

impl Drop for NewGeneration {
    fn drop(&mut self) {
        if self.published {
            return;
        }
        // Nothing can be done about a failure here, and the next writer sweeps.
        let _ = fs::remove_dir_all(&self.folder);
        unmake(&self.index, &self.made);
    }
}

/// Makes the folders of an index and takes its lock.
fn lock(index: &Path, generations: &Path) -> Result<File, IndexError> {
    fs::create_dir_all(generations).map_err(IndexError::io(index))?;
    let path = index.join(LOCK);
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let lock = lock.map_err(IndexError::io(&path))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(IndexError::Locked(index.to_path_buf())),
        Err(TryLockError::Error(source)) => Err(IndexError::Io { path, source }),
    }
}

/// Removes the lock of an index, which is held, and the folders that were made for it, the innermost
/// first.
fn unmake(index: &Path, made: &[PathBuf]) {
    if made.is_empty() {
        return;
    }
    // The lock first: whoever opened this one, and gets it when it ends with us, misses the
    // folder of the generations then. Only empty folders are removed.
    let _ = fs::remove_file(index.join(LOCK));
    remove_empty(made);
}

fn remove_empty(folders: &[PathBuf]) {
    for folder in folders {
        let _ = fs::remove_dir(folder);
    }
}

fn newest_number(generations: &Path) -> Result<u64, IndexError> {
    let mut newest = 0;
    for entry in fs::read_dir(generations).map_err(IndexError::io(generations))? {
        let entry = entry.map_err(IndexError::io(generations))?;
        let number = entry.file_name().to_string_lossy().parse().unwrap_or(0);
        newest = newest.max(number);
    }
    Ok(newest)
}

/// Removes the folders below `generations` whose names are `unwanted`; an error comes with the
/// path that it speaks of. Hidden files are those of a file manager, and stay.
fn sweep(generations: &Path, unwanted: impl Fn(&str) -> bool) -> Result<(), (PathBuf, io::Error)> {
    let unread = |error| (generations.to_path_buf(), error);
    for entry in fs::read_dir(generations).map_err(unread)? {
        let entry = entry.map_err(unread)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_hidden_file = || name.starts_with('.') && entry.path().is_file();
        if unwanted(&name) && !is_hidden_file() {
            let path = entry.path();
            // The manifest first: what is left of a folder half removed is no generation.
            let _ = fs::remove_file(path.join(MANIFEST));
            fs::remove_dir_all(&path).map_err(|error| (path, error))?;
        }
    }
    Ok(())
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    // Only Unix can sync a folder; elsewhere the rename is as durable as the system makes it.
    match cfg!(unix) {
        true => File::open(folder)?.sync_all(),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn publish(index: &Path, content: &str) -> Generation {
        let new = NewGeneration::begin(index).unwrap();
        fs::write(new.folder().join("data"), content).unwrap();
        new.publish(1).unwrap()
    }

    #[test]
    fn the_newest_published_generation_counts() {
        let folder = tempfile::tempdir().unwrap();
        publish(folder.path(), "one");
        let second = publish(folder.path(), "two");
        let current = Generation::current(folder.path()).unwrap();
        assert_eq!((current.number, second.number), (2, 2));
        assert_eq!(fs::read_to_string(current.folder.join("data")).unwrap(), "two");
        assert!(!folder_of(folder.path(), 1).exists());
    }

    #[test]
    fn a_writer_that_gives_up_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        publish(folder.path(), "one");
        let new = NewGeneration::begin(folder.path()).unwrap();
        fs::write(new.folder().join("data"), "half").unwrap();
        drop(new);
        assert_eq!(Generation::current(folder.path()).unwrap().number, 1);
        assert_eq!(fs::read_dir(folder.path().join(GENERATIONS)).unwrap().count(), 1);
    }

    #[test]
    fn a_first_writer_that_gives_up_leaves_no_index() {
        let folder = tempfile::tempdir().unwrap();
        let index = folder.path().join("news/index");
        drop(NewGeneration::begin(&index).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        // What was there before stays.
        fs::create_dir_all(&index).unwrap();
        fs::write(index.join("README.md"), "x").unwrap();
        drop(NewGeneration::begin(&index).unwrap());
        let names = fs::read_dir(&index).unwrap().map(|entry| entry.unwrap().file_name());
        assert_eq!(names.collect::<Vec<_>>(), ["README.md"]);
    }

    /// A name of its temporary folder that is too long for the system stops a writer behind the
    /// lock.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_first_writer_that_cannot_begin_leaves_no_folder() {
        const LONGEST_PATH: usize = 4095;
        let folder = tempfile::tempdir().unwrap();
        let mut index = folder.path().join("news");
        loop {
            let left = LONGEST_PATH - index.join(GENERATIONS).as_os_str().len();
            match left {
                // A separator and at least one letter more are needed.
                0..=1 => break,
                2..=202 => index.push("x".repeat(left - 1)),
                _ => index.push("x".repeat(100)),
            }
        }
        let error = NewGeneration::begin(&index).unwrap_err();
        assert!(matches!(error, IndexError::Io { .. }), "{error}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_fails_behind_the_switch_does_not_speak_of_the_old_index() {
        let folder = tempfile::tempdir().unwrap();
        publish(folder.path(), "one");
        fs::write(folder.path().join(GENERATIONS).join(".DS_Store"), "x").unwrap();
        publish(folder.path(), "two");
        // A file where only folders are removed.
        let stranger = folder.path().join(GENERATIONS).join("notes.txt");
        fs::write(&stranger, "x").unwrap();
        let new = NewGeneration::begin(folder.path()).unwrap();
        let error = new.publish(1).unwrap_err().of_build(folder.path());
        assert!(matches!(&error, IndexError::Replaced { path, .. } if *path == stranger));
        assert!(error.to_string().contains("the new index is in place, but"), "{error}");
        assert_eq!(Generation::current(folder.path()).unwrap().number, 3);
    }

    #[test]
    fn two_writers_exclude_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let _first = NewGeneration::begin(folder.path()).unwrap();
        let second = NewGeneration::begin(folder.path());
        assert!(matches!(second, Err(IndexError::Locked(_))));
    }

    #[test]
    fn refuses_what_is_no_index() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("none");
        assert!(matches!(Generation::current(&missing), Err(IndexError::Missing(_))));
        fs::write(folder.path().join("holiday.jpg"), "x").unwrap();
        assert!(matches!(Generation::current(folder.path()), Err(IndexError::Foreign(_))));
        assert!(matches!(NewGeneration::begin(folder.path()), Err(IndexError::Foreign(_))));
    }

    #[test]
    fn reads_large_files_only_to_find_damage() {
        let folder = tempfile::tempdir().unwrap();
        let generation = publish(folder.path(), &"much data".repeat(200_000));
        assert!(find_damage(folder.path()).is_none());
        fs::write(generation.folder.join("data"), "much date".repeat(200_000)).unwrap();
        assert!(Generation::current(folder.path()).is_ok());
        let damage = find_damage(folder.path()).unwrap();
        assert!(damage.to_string().contains("data: the content has changed"), "{damage}");
    }

    #[test]
    fn notices_cut_changed_and_newer_files() {
        let folder = tempfile::tempdir().unwrap();
        let generation = publish(folder.path(), "some data");
        let data = generation.folder.join("data");
        fs::write(&data, "some dat").unwrap();
        assert!(matches!(Generation::current(folder.path()), Err(IndexError::Damaged { .. })));
        fs::write(&data, "some date").unwrap();
        let error = Generation::current(folder.path()).unwrap_err();
        assert!(error.to_string().contains("data: the content has changed"), "{error}");

        let manifest = generation.folder.join(MANIFEST);
        let text = fs::read_to_string(&manifest).unwrap();
        let version = format!("\"format_version\": {}", crate::index::schema::FORMAT_VERSION);
        fs::write(&manifest, text.replace(&version, "\"format_version\": 9")).unwrap();
        let error = Generation::current(folder.path()).unwrap_err();
        assert!(matches!(error, IndexError::Version { found: 9, .. }), "{error}");
    }
}
