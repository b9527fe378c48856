//! Builds a generation from articles that arrive on several threads.
//!
//! Each thread fills a segment of its own and lays it down when its share of the memory is used
//! up, so that the threads the user asked for are all there are. Articles of one identity are
//! found at the end, by their keys: the versions are taken out of their segments and one article
//! with all their paths is written instead.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use tantivy::index::SegmentMeta;
use tantivy::{DocId, SegmentReader};

use super::error::IndexError;
use super::generation::{Generation, NewGeneration};
use super::schema::{Fields, schema};
use super::segment::{self, SegmentBuilder};
use super::store::ArticleStore;
use crate::analysis::Analyzer;
use crate::article::Article;

/// Memory for postings where nothing else was asked for, in bytes.
pub const DEFAULT_MEMORY: usize = 400 << 20;

/// Least memory for postings of one thread, in bytes: below, segments get too small to be of use.
const LEAST_MEMORY: usize = 16 << 20;

/// A generation that is being built.
pub struct IndexBuilder {
    generation: NewGeneration,
    fields: Fields,
    memory_per_thread: usize,
    segments: Mutex<Vec<SegmentMeta>>,
    next_segment: AtomicU32,
    stop: AtomicBool,
}

impl IndexBuilder {
    /// Takes the lock of the index at `path`, for `threads` writers that share `memory` bytes.
    pub fn begin(path: &Path, threads: usize, memory: usize) -> Result<IndexBuilder, IndexError> {
        Ok(IndexBuilder {
            generation: NewGeneration::begin(path)?,
            fields: schema().1,
            memory_per_thread: (memory / threads.max(1)).max(LEAST_MEMORY),
            segments: Mutex::default(),
            next_segment: AtomicU32::default(),
            stop: AtomicBool::default(),
        })
    }

    /// A writer for one thread.
    pub fn writer(&self) -> ArticleWriter<'_> {
        ArticleWriter { builder: self, segment: None, analyzer: Analyzer::new() }
    }

    /// Makes every further [`ArticleWriter::add`] fail with [`IndexError::Interrupted`].
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Joins articles of one identity and makes this the generation that counts.
    ///
    /// `repeated` are the upper halves of keys that more than one article may have.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn publish(self, repeated: &HashSet<u64>) -> Result<Generation, IndexError> {
        self.publish_unless(repeated, &|| false)
    }

    /// As [`IndexBuilder::publish`], and gives up while articles are joined once `stopped` says so.
    ///
    /// # Errors
    /// [`IndexError::Interrupted`], and what the disk refuses.
    pub fn publish_unless(
        self,
        repeated: &HashSet<u64>,
        stopped: &dyn Fn() -> bool,
    ) -> Result<Generation, IndexError> {
        if !repeated.is_empty() {
            self.join_repeated(repeated, stopped)?;
        }
        if self.stop.load(Ordering::Relaxed) {
            return Err(IndexError::Interrupted);
        }
        let mut segments = self.take_segments();
        // In an order that does not depend on which thread was done first is more than answers
        // need; large segments first is what readers like.
        segments.sort_by_key(|meta| (std::cmp::Reverse(meta.max_doc()), meta.id()));
        segment::write_meta(self.generation.folder(), &segments)?;
        let articles = segments.iter().map(|meta| u64::from(meta.max_doc())).sum();
        self.generation.publish(articles)
    }

    fn take_segments(&self) -> Vec<SegmentMeta> {
        std::mem::take(&mut self.segments.lock().expect("no thread panicked with the list"))
    }

    fn begin_segment(&self) -> Result<SegmentBuilder, IndexError> {
        let number = self.next_segment.fetch_add(1, Ordering::Relaxed);
        let folder = self.generation.folder().join(format!("segment-{number}"));
        SegmentBuilder::begin(folder, self.memory_per_thread)
    }

    fn finish_segment(&self, segment: SegmentBuilder) -> Result<(), IndexError> {
        if let Some(meta) = segment.finish(self.generation.folder())? {
            self.segments.lock().expect("no thread panicked with the list").push(meta);
        }
        Ok(())
    }

    fn join_repeated(
        &self,
        repeated: &HashSet<u64>,
        stopped: &dyn Fn() -> bool,
    ) -> Result<(), IndexError> {
        let folder = self.generation.folder();
        let engine = || IndexError::engine(folder);
        let segments = self.take_segments();
        segment::write_meta(folder, &segments)?;
        let index = segment::open(folder)?;
        let found = index.searchable_segments().map_err(engine())?;
        let readers: Vec<SegmentReader> =
            found.iter().map(SegmentReader::open).collect::<Result<_, _>>().map_err(engine())?;
        let stores = readers
            .iter()
            .map(|reader| ArticleStore::open(reader, folder))
            .collect::<Result<Vec<_>, _>>()?;

        let mut gone: Vec<Vec<DocId>> = vec![Vec::new(); readers.len()];
        let mut writer = self.writer();
        for versions in versions(&readers, repeated).map_err(engine())?.into_values() {
            if versions.len() < 2 {
                continue;
            }
            let mut joined = Joined::default();
            for (segment, doc) in versions {
                gone[segment].push(doc);
                joined.add(stores[segment].article(doc)?);
                if stopped() {
                    return Err(IndexError::Interrupted);
                }
            }
            if let Some(article) = joined.into_article() {
                writer.add(&article)?;
            }
        }
        writer.finish()?;
        if stopped() {
            return Err(IndexError::Interrupted);
        }
        for (segment, gone) in found.iter().zip(&mut gone) {
            if gone.is_empty() {
                self.segments.lock().expect("nobody else writes now").push(segment.meta().clone());
                continue;
            }
            gone.sort_unstable();
            let rewritten = segment::without(folder, segment, gone)?;
            self.segments.lock().expect("nobody else writes now").extend(rewritten);
            segment::remove(folder, segment.meta())?;
        }
        Ok(())
    }
}

/// Segments and the numbers of articles in them.
type Places = Vec<(usize, DocId)>;

/// Where the articles stand whose keys begin with one of `repeated`, by their keys.
fn versions(
    readers: &[SegmentReader],
    repeated: &HashSet<u64>,
) -> tantivy::Result<BTreeMap<(u64, u64), Places>> {
    let mut versions: BTreeMap<(u64, u64), Places> = BTreeMap::new();
    for (at, reader) in readers.iter().enumerate() {
        let (highs, lows) =
            (reader.fast_fields().u64("key_high")?, reader.fast_fields().u64("key_low")?);
        for doc in 0..reader.max_doc() {
            let high = highs.first(doc).unwrap_or_default();
            if repeated.contains(&high) {
                let low = lows.first(doc).unwrap_or_default();
                versions.entry((high, low)).or_default().push((at, doc));
            }
        }
    }
    Ok(versions)
}

/// The version to show so far, and the paths of all.
#[derive(Default)]
struct Joined {
    shown: Option<Article>,
    paths: Vec<(u64, Vec<String>)>,
}

impl Joined {
    /// Takes a further version: the newest crawl is shown, else what was read last.
    fn add(&mut self, mut article: Article) {
        self.paths.push((article.order, std::mem::take(&mut article.paths)));
        let age = |article: &Article| {
            let crawled = article.facts.crawled.as_ref().map(|crawled| crawled.value.sort_key());
            (crawled, article.order)
        };
        if self.shown.as_ref().is_none_or(|shown| age(shown) < age(&article)) {
            self.shown = Some(article);
        }
    }

    /// The version to show with all paths, in the order of reading, each once.
    fn into_article(mut self) -> Option<Article> {
        self.paths.sort_by_key(|(order, _)| *order);
        let mut seen = HashSet::new();
        let paths = self.paths.into_iter().flat_map(|(_, paths)| paths);
        let paths = paths.filter(|path| seen.insert(path.clone())).collect();
        self.shown.map(|shown| Article { paths, ..shown })
    }
}

/// Writes articles from one thread.
pub struct ArticleWriter<'a> {
    builder: &'a IndexBuilder,
    segment: Option<SegmentBuilder>,
    analyzer: Analyzer,
}

impl ArticleWriter<'_> {
    /// Adds an article.
    ///
    /// # Errors
    /// [`IndexError::Interrupted`] after [`IndexBuilder::stop`]; what the disk refuses.
    pub fn add(&mut self, article: &Article) -> Result<(), IndexError> {
        if self.builder.stop.load(Ordering::Relaxed) {
            return Err(IndexError::Interrupted);
        }
        let segment = match &mut self.segment {
            Some(segment) => segment,
            none => none.insert(self.builder.begin_segment()?),
        };
        segment.add(article, &self.builder.fields, &mut self.analyzer)?;
        if segment.memory() >= self.builder.memory_per_thread {
            self.lay_down()?;
        }
        Ok(())
    }

    /// Lays down what is still in memory.
    pub fn finish(mut self) -> Result<(), IndexError> {
        self.lay_down()
    }

    fn lay_down(&mut self) -> Result<(), IndexError> {
        match self.segment.take() {
            Some(segment) => self.builder.finish_segment(segment),
            None => Ok(()),
        }
    }
}
