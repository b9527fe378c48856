//! The manifest of a generation: which files belong to it, and what wrote them.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

use super::error::IndexError;
use super::schema::FORMAT_VERSION;

/// Name of the manifest in the folder of its generation.
pub const MANIFEST: &str = "manifest.json";

/// Version of the words: changes whenever the same text would give other terms.
pub const ANALYSIS_VERSION: u32 = 5;

/// Bytes whose checksums are compared when an index is opened, the smallest files first: all of
/// a small one, and of a large one the lists that tell what is in it.
const READ_AT_OPENING: u64 = 1 << 17;

/// What a generation consists of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of fields and stored articles.
    pub format_version: u32,
    /// Version of the words.
    pub analysis_version: u32,
    /// Version of this program.
    pub program: String,
    /// Version of the engine's files.
    pub tantivy: String,
    /// Hash function of `files` and of the articles' keys.
    pub hash: String,
    /// Articles in the generation.
    pub articles: u64,
    /// Every file but the manifest itself, by name.
    pub files: Vec<ManifestFile>,
}

/// One file of a generation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Name in the folder.
    pub name: String,
    /// Length in bytes.
    pub bytes: u64,
    /// XXH3 (64 bits) of the content, as 16 hexadecimal digits.
    pub xxh3: String,
}

/// Size of what a sort of files holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexPart {
    /// What they hold.
    pub name: String,
    /// Bytes of all of them.
    pub bytes: u64,
}

/// What the files of a segment hold, by the end of their names.
const PARTS: [(&str, &str); 7] = [
    ("idx", "postings"),
    ("pos", "positions"),
    ("term", "dictionary"),
    ("articles", "articles"),
    ("fast", "columns"),
    ("fieldnorm", "lengths"),
    ("words", "word table"),
];

/// What all other files hold: the list of segments.
const OTHER_PART: &str = "other";

impl Manifest {
    /// Describes the files of a complete folder.
    pub fn of_folder(folder: &Path, articles: u64) -> Result<Manifest, IndexError> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(IndexError::io(folder))? {
            let entry = entry.map_err(IndexError::io(folder))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name == MANIFEST || !entry.path().is_file() {
                continue;
            }
            let path = entry.path();
            let (bytes, xxh3) = checksum(&path).map_err(IndexError::io(&path))?;
            files.push(ManifestFile { name, bytes, xxh3 });
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Manifest {
            format_version: FORMAT_VERSION,
            analysis_version: ANALYSIS_VERSION,
            program: env!("CARGO_PKG_VERSION").to_string(),
            tantivy: tantivy::version_string().to_string(),
            hash: "xxh3".to_string(),
            articles,
            files,
        })
    }

    /// Writes the manifest, to the disk.
    pub fn write(&self, folder: &Path) -> Result<(), IndexError> {
        let path = folder.join(MANIFEST);
        let mut text = serde_json::to_string_pretty(self).map_err(IndexError::engine(&path))?;
        text.push('\n');
        let write = || {
            let mut file = File::create(&path)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        write().map_err(IndexError::io(&path))
    }

    /// Reads the manifest of a generation and refuses what this program cannot read.
    pub fn read(folder: &Path, index: &Path) -> Result<Manifest, IndexError> {
        let path = folder.join(MANIFEST);
        let text = fs::read_to_string(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => IndexError::damaged(&path, "the manifest is missing"),
            io::ErrorKind::InvalidData => IndexError::damaged(&path, "the manifest is damaged"),
            _ => IndexError::Io { path: path.clone(), source: error },
        })?;
        // The version first: a newer manifest may have another shape.
        let damaged = |_| IndexError::damaged(&path, "the manifest is damaged");
        let value: serde_json::Value = serde_json::from_str(&text).map_err(damaged)?;
        let version = |key: &str| value.get(key).and_then(serde_json::Value::as_u64);
        let known = [("format_version", FORMAT_VERSION), ("analysis_version", ANALYSIS_VERSION)];
        for (key, known) in known {
            let found = version(key).unwrap_or(0) as u32;
            if found != known {
                return Err(IndexError::Version { path: index.to_path_buf(), found, known });
            }
        }
        serde_json::from_value(value).map_err(damaged)
    }

    /// Checks that every file is there in its length, and the content of the smallest. The others
    /// are left to [`Manifest::verify`], which reads everything.
    pub fn check(&self, folder: &Path) -> Result<(), IndexError> {
        self.check_lengths(folder)?;
        let mut files: Vec<&ManifestFile> = self.files.iter().collect();
        files.sort_by_key(|file| file.bytes);
        let mut bytes = 0;
        for file in files {
            bytes += file.bytes;
            if bytes > READ_AT_OPENING {
                break;
            }
            file.verify(folder)?;
        }
        Ok(())
    }

    /// Checks that every file is there in its length.
    fn check_lengths(&self, folder: &Path) -> Result<(), IndexError> {
        for file in &self.files {
            let path = folder.join(&file.name);
            let found = match fs::metadata(&path) {
                Ok(metadata) => metadata.len(),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    return Err(IndexError::damaged(&path, "the file is missing"));
                }
                Err(error) => return Err(IndexError::Io { path, source: error }),
            };
            if found != file.bytes {
                let what = format!("the file has {found} bytes instead of {}", file.bytes);
                return Err(IndexError::damaged(&path, what));
            }
        }
        Ok(())
    }

    /// Reads every file and compares it with its checksum.
    pub fn verify(&self, folder: &Path) -> Result<(), IndexError> {
        self.check_lengths(folder)?;
        self.files.iter().try_for_each(|file| file.verify(folder))
    }

    /// Size of each part, always in the same order; they add up to [`Manifest::bytes`].
    pub fn parts(&self) -> Vec<IndexPart> {
        let names = PARTS.iter().map(|(_, name)| *name).chain([OTHER_PART]);
        let size_of = |name: &str| {
            self.files.iter().filter(|file| file.part() == name).map(|file| file.bytes).sum()
        };
        names.map(|name| IndexPart { name: name.to_string(), bytes: size_of(name) }).collect()
    }

    /// Bytes of all files.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }
}

impl ManifestFile {
    /// Which part of the index it belongs to.
    fn part(&self) -> &'static str {
        let ending = self.name.rsplit('.').next();
        let known = PARTS.iter().find(|(known, _)| Some(*known) == ending);
        known.map_or(OTHER_PART, |(_, part)| part)
    }

    fn verify(&self, folder: &Path) -> Result<(), IndexError> {
        let path = folder.join(&self.name);
        let (_, found) = checksum(&path).map_err(IndexError::io(&path))?;
        match found == self.xxh3 {
            true => Ok(()),
            false => Err(IndexError::damaged(&path, "the content has changed")),
        }
    }
}

/// Length and XXH3 of a file.
fn checksum(path: &Path) -> io::Result<(u64, String)> {
    let mut file = File::open(path)?;
    let mut hash = Xxh3::new();
    let length = file.metadata()?.len();
    let mut buffer = vec![0; length.clamp(1, 1 << 18) as usize];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok((bytes, format!("{:016x}", hash.digest())));
        }
        hash.update(&buffer[..read]);
        bytes += read as u64;
    }
}
