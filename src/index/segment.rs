//! Segments: where the engine's writer, merger and reader are set up.
//!
//! What tantivy does not promise to keep is used here (its merge of filtered segments) and in
//! `invert` (its serializers), and nowhere else.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tantivy::directory::{MmapDirectory, OwnedBytes, TerminatingWrite};
use tantivy::fastfield::{AliveBitSet, FastFieldsWriter, write_alive_bitset};
use tantivy::fieldnorm::{FieldNormsSerializer, FieldNormsWriter};
use tantivy::index::{IndexMeta, Segment, SegmentComponent, SegmentMeta};
use tantivy::indexer::merge_filtered_segments;
use tantivy::store::{Compressor, StoreWriter};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{BitSet, Index, IndexSettings};

use super::document::DocumentWriter;
use super::error::IndexError;
use super::invert::Inverter;
use super::schema::{Fields, schema};
use super::store::{self, ArticleStorePlugin, ArticleStoreWriter};
use super::words::{self, WordTablePlugin, write_word_table};
use crate::article::Article;

const META: &str = "meta.json";

/// Components of a segment that are ours.
fn own_components() -> Vec<String> {
    [words::EXTENSION, store::EXTENSION].map(str::to_string).to_vec()
}

fn settings() -> IndexSettings {
    IndexSettings {
        // The engine's own store stays empty (see `store`).
        docstore_compression: Compressor::None,
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    }
}

/// Opens the segments of a folder.
pub fn open(folder: &Path) -> Result<Index, IndexError> {
    let mut index = Index::open_in_dir(folder).map_err(IndexError::opening(folder))?;
    index.register_plugin(Arc::new(WordTablePlugin));
    index.register_plugin(Arc::new(ArticleStorePlugin));
    Ok(index)
}

/// One segment being filled by one thread. Its files are written by the engine's writers of each
/// kind, but for the inverted index (see [`super::invert`]).
pub struct SegmentBuilder {
    segment: Segment,
    folder: PathBuf,
    documents: DocumentWriter,
    inverter: Inverter,
    norms: FieldNormsWriter,
    columns: FastFieldsWriter,
    store: ArticleStoreWriter,
    fields: Fields,
    memory: usize,
    articles: u32,
}

/// Share of a segment's memory that its postings are sorted in when they are laid down.
const SORTING_SHARE: usize = 4;

impl SegmentBuilder {
    /// Begins a segment in a folder of its own, with about so much memory.
    pub fn begin(folder: PathBuf, memory: usize) -> Result<SegmentBuilder, IndexError> {
        fs::create_dir(&folder).map_err(IndexError::io(&folder))?;
        let begin = || -> tantivy::Result<SegmentBuilder> {
            let (schema, fields) = schema();
            let builder = Index::builder().schema(schema.clone()).settings(settings());
            let segment = builder.create_in_dir(&folder)?.new_segment();
            let tokenizers = TokenizerManager::default();
            Ok(SegmentBuilder {
                documents: DocumentWriter::new(fields.clone()),
                inverter: Inverter::new(&schema),
                norms: FieldNormsWriter::for_schema(&schema),
                columns: FastFieldsWriter::from_schema_and_tokenizer_manager(&schema, tokenizers)?,
                store: ArticleStoreWriter::begin(&segment)?,
                segment,
                folder: folder.clone(),
                fields,
                memory,
                articles: 0,
            })
        };
        begin().map_err(IndexError::engine(&folder))
    }

    /// Adds an article, and tells how long it took to put its words into the inverted index.
    pub fn add(&mut self, article: &Article) -> Result<Duration, IndexError> {
        let begin = Instant::now();
        let document = self.documents.write(article, &mut self.inverter);
        let analysis = begin.elapsed();
        for field in self.fields.text {
            self.norms.record(self.articles, field, self.inverter.count(field));
        }
        self.inverter.next_article();
        self.articles += 1;
        self.columns.add_document(&document).map_err(IndexError::engine(&self.folder))?;
        self.store.add(article).map_err(IndexError::io(&self.folder))?;
        Ok(analysis)
    }

    /// Whether its memory is used up, but for what it takes to lay it down.
    pub fn is_full(&self) -> bool {
        let held = self.inverter.memory()
            + self.documents.memory()
            + self.norms.mem_usage()
            + self.columns.mem_usage()
            + self.store.memory();
        held >= self.memory - self.memory / SORTING_SHARE
    }

    /// Writes the segment and moves its files into `target`.
    pub fn finish(self, target: &Path) -> Result<Option<SegmentMeta>, IndexError> {
        let folder = self.folder.clone();
        let meta = match self.articles {
            0 => None,
            _ => Some(self.lay_down().map_err(IndexError::engine(&folder))?),
        };
        if let Some(meta) = &meta {
            move_files(meta, &folder, target)?;
        }
        fs::remove_dir_all(&folder).map_err(IndexError::io(&folder))?;
        Ok(meta)
    }

    fn lay_down(mut self) -> tantivy::Result<SegmentMeta> {
        let segment = self.segment.with_max_doc(self.articles);
        let norms = segment.open_write(SegmentComponent::FieldNorms)?;
        self.norms.fill_up_to_max_doc(self.articles);
        self.norms.serialize(FieldNormsSerializer::from_write(norms)?, None)?;
        self.inverter.lay_down(&segment, self.memory / SORTING_SHARE)?;
        let mut columns = segment.open_write(SegmentComponent::FastFields)?;
        self.columns.serialize(&mut columns, None)?;
        columns.terminate()?;
        self.store.finish()?;
        write_empty_store(&segment)?;
        write_word_table(&segment)?;
        Ok(segment.meta().clone())
    }
}

/// The engine opens a store with every segment.
fn write_empty_store(segment: &Segment) -> tantivy::Result<()> {
    let IndexSettings { docstore_compression, docstore_blocksize, .. } = settings();
    let file = segment.open_write(SegmentComponent::Store)?;
    Ok(StoreWriter::new(file, docstore_compression, docstore_blocksize, false)?.close()?)
}

/// The files of a segment that there are.
fn files(meta: &SegmentMeta, folder: &Path) -> Vec<PathBuf> {
    let meta = IndexMeta {
        persisted_custom_extensions: own_components(),
        segments: vec![meta.clone()],
        ..IndexMeta::with_schema(schema().0)
    };
    let names = meta.list_segment_files().into_iter();
    names.filter(|name| folder.join(name).exists()).collect()
}

fn move_files(meta: &SegmentMeta, folder: &Path, target: &Path) -> Result<(), IndexError> {
    for name in files(meta, folder) {
        let from = folder.join(&name);
        fs::rename(&from, target.join(&name)).map_err(IndexError::io(&from))?;
    }
    Ok(())
}

/// Writes the list of segments of a folder.
pub fn write_meta(folder: &Path, segments: &[SegmentMeta]) -> Result<(), IndexError> {
    let meta = IndexMeta {
        index_settings: settings(),
        persisted_custom_extensions: own_components(),
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
    let metas = merged.load_metas().map_err(IndexError::engine(&temporary))?;
    let meta = metas.segments.into_iter().next();
    let meta =
        meta.ok_or_else(|| IndexError::damaged(&temporary, "a new segment has no description"))?;
    move_files(&meta, &temporary, folder)?;
    fs::remove_dir_all(&temporary).map_err(IndexError::io(&temporary))?;
    Ok(Some(meta))
}

/// Removes the files of a segment.
pub fn remove(folder: &Path, meta: &SegmentMeta) -> Result<(), IndexError> {
    for name in files(meta, folder) {
        let path = folder.join(name);
        fs::remove_file(&path).map_err(IndexError::io(&path))?;
    }
    Ok(())
}
