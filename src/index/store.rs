//! Reads stored articles.

use std::path::{Path, PathBuf};

use tantivy::directory::OwnedBytes;
use tantivy::store::StoreReader;
use tantivy::{DocId, SegmentReader};

use super::error::IndexError;
use super::stored::{self, DamagedArticle};
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
        let store =
            reader.get_store_reader(CACHED_BLOCKS).map_err(IndexError::unreadable(folder))?;
        Ok(ArticleStore { reader: store, folder: folder.to_path_buf() })
    }

    /// Folder of the segment.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads an article.
    pub fn article(&self, doc: DocId) -> Result<Article, IndexError> {
        self.read(doc, stored::decode)
    }

    /// Reads everything of an article but its text.
    pub fn article_without_text(&self, doc: DocId) -> Result<Article, IndexError> {
        self.read(doc, stored::decode_without_text)
    }

    fn read(
        &self,
        doc: DocId,
        decode: impl Fn(&[u8]) -> Result<Article, DamagedArticle>,
    ) -> Result<Article, IndexError> {
        let document = self.reader.get_document_bytes(doc);
        let document: OwnedBytes = document.map_err(IndexError::unreadable(&self.folder))?;
        value_of(&document)
            .ok_or(DamagedArticle)
            .and_then(decode)
            .map_err(|damaged| IndexError::damaged(&self.folder, damaged.to_string()))
    }
}

/// The bytes of the one value that a stored document has.
///
/// tantivy's own reader copies a value byte by byte, which takes longer than decompressing it. Its
/// layout of a document: number of values, then for each the field (4 bytes), the type (1 byte)
/// and, for bytes, the length; numbers in groups of 7 bits, the last marked by the upper bit.
fn value_of(document: &[u8]) -> Option<&[u8]> {
    let (1, rest) = number(document)? else { return None };
    let (length, bytes) = number(rest.get(5..)?)?;
    bytes.get(..usize::try_from(length).ok()?)
}

fn number(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0u64;
    for (at, byte) in bytes.iter().take(10).enumerate() {
        number |= u64::from(byte & 0x7f).checked_shl(7 * at as u32)?;
        if byte & 0x80 != 0 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use tantivy::schema::{BytesOptions, Schema};
    use tantivy::{DocAddress, Index, IndexWriter, TantivyDocument};

    use super::*;

    #[test]
    fn finds_the_value_where_the_engine_puts_it() {
        let mut schema = Schema::builder();
        let field = schema.add_bytes_field("article", BytesOptions::default().set_stored());
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 20 << 20).unwrap();
        let values = [vec![], vec![7; 127], vec![0x80; 128], vec![1; 70_000]];
        for value in &values {
            let mut document = TantivyDocument::new();
            document.add_bytes(field, value);
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        let searcher = index.reader().unwrap().searcher();
        let store = searcher.segment_reader(0).get_store_reader(1).unwrap();
        for (doc, value) in values.iter().enumerate() {
            let document = store.get_document_bytes(DocAddress::new(0, doc as u32).doc_id).unwrap();
            assert_eq!(value_of(&document), Some(value.as_slice()));
        }
        assert_eq!(value_of(&[]), None);
        assert_eq!(value_of(&[0x81, 0, 0, 0, 0, 4, 0x85, 1]), None);
    }
}
