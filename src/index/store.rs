//! Writes and reads stored articles.

use std::path::{Path, PathBuf};

use tantivy::directory::OwnedBytes;
use tantivy::index::{Segment, SegmentComponent};
use tantivy::schema::{Field, Schema};
use tantivy::store::{StoreReader, StoreWriter};
use tantivy::{DocId, SegmentReader};

use super::compress::{Compressor, Decompressor, SAMPLE, sampled, train, write_dictionary};
use super::document::IndexDocument;
use super::error::IndexError;
use super::stored::{self, DamagedArticle, Encoded};
use crate::article::Article;

/// Bytes of articles that wait for a dictionary at most, where they are long.
const MOST_WAITING: usize = 16 * SAMPLE;

/// Stores the articles of a segment that is being filled. The first wait in memory until there are
/// enough of them to make a dictionary from.
pub struct ArticleStoreWriter {
    segment: Segment,
    schema: Schema,
    field: Field,
    writer: StoreWriter,
    compressor: Option<Compressor>,
    waiting: Vec<Encoded>,
    waiting_bytes: usize,
    /// Bytes of a sample of them.
    sampled: usize,
}

impl ArticleStoreWriter {
    /// Begins the store of a segment; `field` is the one that holds articles.
    pub fn begin(segment: &Segment, field: Field) -> tantivy::Result<ArticleStoreWriter> {
        let index = segment.index();
        let settings = index.settings();
        let writer = StoreWriter::new(
            segment.open_write(SegmentComponent::Store)?,
            settings.docstore_compression,
            settings.docstore_blocksize,
            settings.docstore_compress_dedicated_thread,
        )?;
        Ok(ArticleStoreWriter {
            segment: segment.clone(),
            schema: segment.schema(),
            field,
            writer,
            compressor: None,
            waiting: Vec::new(),
            waiting_bytes: 0,
            sampled: 0,
        })
    }

    /// Stores the next article.
    pub fn add(&mut self, article: &Article) -> tantivy::Result<()> {
        let encoded = stored::encode(article);
        if self.compressor.is_some() {
            return self.write(&encoded);
        }
        self.waiting_bytes += encoded.facts.len() + encoded.text.len();
        self.sampled += sampled(&encoded);
        self.waiting.push(encoded);
        match self.sampled < SAMPLE && self.waiting_bytes < MOST_WAITING {
            true => Ok(()),
            false => self.write_waiting(),
        }
    }

    fn write_waiting(&mut self) -> tantivy::Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        self.waiting_bytes = 0;
        let dictionary = train(&waiting);
        write_dictionary(&self.segment, &dictionary)?;
        self.compressor = Some(Compressor::new(&dictionary)?);
        waiting.iter().try_for_each(|encoded| self.write(encoded))
    }

    fn write(&mut self, encoded: &Encoded) -> tantivy::Result<()> {
        let Some(compressor) = &mut self.compressor else { return Ok(()) };
        let document = IndexDocument::stored(self.field, compressor.compress(encoded)?);
        self.writer.store(&document, &self.schema)?;
        Ok(())
    }

    /// Bytes held.
    pub fn memory(&self) -> usize {
        self.waiting_bytes + self.writer.mem_usage()
    }

    /// Writes what waits and closes the file.
    pub fn finish(mut self) -> tantivy::Result<()> {
        if self.compressor.is_none() {
            self.write_waiting()?;
        }
        self.writer.close()?;
        Ok(())
    }
}

/// Blocks of the store that a reader keeps.
const CACHED_BLOCKS: usize = 16;

/// The stored articles of one segment.
pub struct ArticleStore {
    reader: StoreReader,
    decompressor: Decompressor,
    folder: PathBuf,
}

impl ArticleStore {
    /// Opens the store of a segment in `folder`.
    pub fn open(reader: &SegmentReader, folder: &Path) -> Result<ArticleStore, IndexError> {
        let store =
            reader.get_store_reader(CACHED_BLOCKS).map_err(IndexError::unreadable(folder))?;
        let decompressor = Decompressor::open(reader).map_err(IndexError::io(folder))?;
        Ok(ArticleStore { reader: store, decompressor, folder: folder.to_path_buf() })
    }

    /// Folder of the segment.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads an article.
    pub fn article(&self, doc: DocId) -> Result<Article, IndexError> {
        self.read(doc, |bytes| stored::decode(self.decompressor.article(bytes)?))
    }

    /// Reads everything of an article but its text.
    pub fn article_without_text(&self, doc: DocId) -> Result<Article, IndexError> {
        self.read(doc, |bytes| stored::decode_facts(&self.decompressor.facts(bytes)?))
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
