//! Reads stored articles.

use std::path::{Path, PathBuf};

use tantivy::schema::document::{
    DeserializeError, DocumentDeserialize, DocumentDeserializer, ValueDeserialize,
    ValueDeserializer,
};
use tantivy::store::StoreReader;
use tantivy::{DocId, SegmentReader};

use super::error::IndexError;
use super::stored;
use crate::article::Article;

/// Decompressed blocks of the store that a reader keeps.
const CACHED_BLOCKS: usize = 16;

/// The stored articles of one segment.
pub struct ArticleStore {
    reader: StoreReader,
    folder: PathBuf,
}

impl ArticleStore {
    /// Opens the store of a segment in `folder`.
    pub fn open(reader: &SegmentReader, folder: &Path) -> Result<ArticleStore, IndexError> {
        let store = reader.get_store_reader(CACHED_BLOCKS).map_err(IndexError::io(folder))?;
        Ok(ArticleStore { reader: store, folder: folder.to_path_buf() })
    }

    /// Folder of the segment.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads an article.
    pub fn article(&self, doc: DocId) -> Result<Article, IndexError> {
        let stored: StoredBytes =
            self.reader.get(doc).map_err(IndexError::engine(&self.folder))?;
        stored::decode(&stored.0)
            .map_err(|damaged| IndexError::damaged(&self.folder, damaged.to_string()))
    }
}

/// The one stored value of a document.
struct StoredBytes(Vec<u8>);

struct Bytes(Vec<u8>);

impl ValueDeserialize for Bytes {
    fn deserialize<'de, D: ValueDeserializer<'de>>(value: D) -> Result<Bytes, DeserializeError> {
        value.deserialize_bytes().map(Bytes)
    }
}

impl DocumentDeserialize for StoredBytes {
    fn deserialize<'de, D>(mut document: D) -> Result<StoredBytes, DeserializeError>
    where
        D: DocumentDeserializer<'de>,
    {
        let value = document.next_field::<Bytes>()?;
        let (_, bytes) = value.ok_or_else(|| DeserializeError::custom("an empty document"))?;
        Ok(StoredBytes(bytes.0))
    }
}
