//! Segments: where the engine's writer, merger and reader are set up.
//!
//! Everything that tantivy does not promise to keep (its single-segment writer and its merge of
//! filtered segments) is used here and nowhere else.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tantivy::directory::{MmapDirectory, OwnedBytes};
use tantivy::fastfield::{AliveBitSet, write_alive_bitset};
use tantivy::index::{IndexMeta, SegmentMeta};
use tantivy::indexer::merge_filtered_segments;
use tantivy::store::Compressor;
use tantivy::tokenizer::{RawTokenizer, TokenizerManager};
use tantivy::{BitSet, IndexBuilder, IndexSettings, SingleSegmentIndexWriter};

use super::document::{IndexDocument, document};
use super::error::IndexError;
use super::schema::{ENCODED_TOKENIZER, Fields, schema};
use super::tokens::EncodedTokenizer;
use super::words::WordTablePlugin;
use crate::analysis::Analyzer;
use crate::article::Article;

const META: &str = "meta.json";

/// Bytes of stored articles that are compressed together.
pub const STORE_BLOCK_BYTES: usize = 4096;

/// What the stored articles are compressed with.
pub const STORE_COMPRESSION: &str = "lz4";

fn settings() -> IndexSettings {
    IndexSettings {
        docstore_compression: Compressor::Lz4,
        // The worker that builds the segment compresses: its thread is the one the user asked for.
        docstore_compress_dedicated_thread: false,
        docstore_blocksize: STORE_BLOCK_BYTES,
        ..IndexSettings::default()
    }
}

fn tokenizers() -> TokenizerManager {
    let tokenizers = TokenizerManager::new();
    tokenizers.register(ENCODED_TOKENIZER, EncodedTokenizer::default());
    tokenizers.register("raw", RawTokenizer::default());
    // tantivy looks up "default" for every field that names no tokenizer.
    tokenizers.register("default", RawTokenizer::default());
    tokenizers
}

fn builder() -> IndexBuilder {
    tantivy::Index::builder()
        .schema(schema().0)
        .settings(settings())
        .tokenizers(tokenizers())
        .register_plugin(std::sync::Arc::new(WordTablePlugin))
}

/// Opens the segments of a folder.
pub fn open(folder: &Path) -> Result<tantivy::Index, IndexError> {
    let mut index = tantivy::Index::open_in_dir(folder).map_err(IndexError::opening(folder))?;
    index.set_tokenizers(tokenizers());
    index.register_plugin(std::sync::Arc::new(WordTablePlugin));
    Ok(index)
}

/// One segment being filled by one thread.
pub struct SegmentBuilder {
    writer: SingleSegmentIndexWriter<IndexDocument>,
    folder: PathBuf,
    articles: u32,
}

impl SegmentBuilder {
    /// Begins a segment in a folder of its own.
    pub fn begin(folder: PathBuf, memory: usize) -> Result<SegmentBuilder, IndexError> {
        fs::create_dir(&folder).map_err(IndexError::io(&folder))?;
        let directory = MmapDirectory::open(&folder).map_err(IndexError::engine(&folder))?;
        let writer = builder().single_segment_index_writer(directory, memory);
        let writer = writer.map_err(IndexError::engine(&folder))?;
        Ok(SegmentBuilder { writer, folder, articles: 0 })
    }

    /// Adds an article, and tells how long its analysis took.
    pub fn add(
        &mut self,
        article: &Article,
        fields: &Fields,
        analyzer: &mut Analyzer,
    ) -> Result<Duration, IndexError> {
        let begin = Instant::now();
        let document = document(article, fields, analyzer);
        let analysis = begin.elapsed();
        self.articles += 1;
        self.writer.add_document(document).map_err(IndexError::engine(&self.folder))?;
        Ok(analysis)
    }

    /// Bytes held in memory.
    pub fn memory(&self) -> usize {
        self.writer.mem_usage()
    }

    /// Writes the segment and moves its files into `target`.
    pub fn finish(self, target: &Path) -> Result<Option<SegmentMeta>, IndexError> {
        if self.articles == 0 {
            drop(self.writer);
            fs::remove_dir_all(&self.folder).map_err(IndexError::io(&self.folder))?;
            return Ok(None);
        }
        let index = self.writer.finalize().map_err(IndexError::engine(&self.folder))?;
        adopt(&index, &self.folder, target).map(Some)
    }
}

/// Moves the files of an index of one segment into `target`.
fn adopt(index: &tantivy::Index, folder: &Path, target: &Path) -> Result<SegmentMeta, IndexError> {
    let mut meta = index.load_metas().map_err(IndexError::engine(folder))?;
    for name in meta.list_segment_files() {
        let from = folder.join(&name);
        if from.exists() {
            fs::rename(&from, target.join(&name)).map_err(IndexError::io(&from))?;
        }
    }
    let segment = meta.segments.pop();
    fs::remove_dir_all(folder).map_err(IndexError::io(folder))?;
    segment.ok_or_else(|| IndexError::damaged(folder, "a new segment has no description"))
}

/// Writes the list of segments of a folder.
pub fn write_meta(folder: &Path, segments: &[SegmentMeta]) -> Result<(), IndexError> {
    let meta = IndexMeta {
        index_settings: settings(),
        persisted_custom_extensions: vec![super::words::EXTENSION.to_string()],
        segments: segments.to_vec(),
        schema: schema().0,
        opstamp: 0,
        payload: None,
    };
    let path = folder.join(META);
    let text = serde_json::to_vec_pretty(&meta).map_err(IndexError::engine(&path))?;
    let write = || {
        use std::io::Write;
        let mut file = fs::File::create(&path)?;
        file.write_all(&text)?;
        file.sync_all()
    };
    write().map_err(IndexError::io(&path))
}

/// Writes a segment of `folder` again without the articles `gone`; `None` where none is left.
pub fn without(
    folder: &Path,
    segment: &tantivy::Segment,
    gone: &[u32],
) -> Result<Option<SegmentMeta>, IndexError> {
    let articles = segment.meta().max_doc();
    if gone.len() as u32 == articles {
        return Ok(None);
    }
    let mut alive = BitSet::with_max_value_and_full(articles);
    gone.iter().for_each(|doc| alive.remove(*doc));
    let mut bytes = Vec::new();
    write_alive_bitset(&alive, &mut bytes).map_err(IndexError::io(folder))?;
    let alive = AliveBitSet::open(OwnedBytes::new(bytes));

    let temporary = folder.join(format!("rewrite-{}", segment.id().uuid_string()));
    fs::create_dir(&temporary).map_err(IndexError::io(&temporary))?;
    let directory = MmapDirectory::open(&temporary).map_err(IndexError::engine(&temporary))?;
    let segments = std::slice::from_ref(segment);
    let merged = merge_filtered_segments(segments, settings(), vec![Some(alive)], directory);
    let merged = merged.map_err(IndexError::engine(&temporary))?;
    adopt(&merged, &temporary, folder).map(Some)
}

/// Removes the files of a segment.
pub fn remove(folder: &Path, segment: &SegmentMeta) -> Result<(), IndexError> {
    let meta = IndexMeta {
        persisted_custom_extensions: vec![super::words::EXTENSION.to_string()],
        segments: vec![segment.clone()],
        ..IndexMeta::with_schema(schema().0)
    };
    for name in meta.list_segment_files() {
        let path = folder.join(name);
        if path.exists() {
            fs::remove_file(&path).map_err(IndexError::io(&path))?;
        }
    }
    Ok(())
}
