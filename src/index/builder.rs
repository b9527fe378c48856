//! Builds a generation from articles that arrive on several threads.
//!
//! Each thread fills a segment of its own and lays it down when its share of the memory is used
//! up, so that the threads the user asked for are all there are. Articles of one identity are
//! found at the end, by their keys: the versions are taken out of their segments and one article
//! with all their paths is written instead (see `join`).

use std::collections::HashSet;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use tantivy::index::SegmentMeta;

use super::error::IndexError;
use super::generation::{Generation, NewGeneration};
use super::join;
use super::segment::{self, SegmentBuilder};
use crate::article::Article;

/// Memory for the segments being filled where nothing else was asked for, in bytes.
pub const DEFAULT_MEMORY: usize = 640 << 20;

/// Least memory for the segment of one thread, in bytes: below, segments get too small to be of use.
const LEAST_MEMORY: usize = 16 << 20;

/// A generation that is being built.
pub struct IndexBuilder {
    generation: NewGeneration,
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
            memory_per_thread: (memory / threads.max(1)).max(LEAST_MEMORY),
            segments: Mutex::default(),
            next_segment: AtomicU32::default(),
            stop: AtomicBool::default(),
        })
    }

    /// A writer for one thread.
    pub fn writer(&self) -> ArticleWriter<'_> {
        ArticleWriter { builder: self, segment: None, times: WriterTimes::default() }
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
        segment::write_meta(folder, &self.take_segments())?;
        let index = segment::open(folder)?;
        let segments = index.searchable_segments().map_err(IndexError::engine(folder))?;
        let mut writer = self.writer();
        let superseded = join::join(folder, &segments, repeated, stopped, &mut writer)?;
        writer.finish()?;
        for (segment, superseded) in segments.iter().zip(superseded) {
            if stopped() {
                return Err(IndexError::Interrupted);
            }
            let mut kept = self.segments.lock().expect("no thread panicked with the list");
            if superseded.is_empty() {
                kept.push(segment.meta().clone());
                continue;
            }
            kept.extend(segment::without(folder, segment, &superseded)?);
            segment::remove(folder, segment.meta())?;
        }
        Ok(())
    }
}

/// Writes articles from one thread.
pub struct ArticleWriter<'a> {
    builder: &'a IndexBuilder,
    segment: Option<SegmentBuilder>,
    times: WriterTimes,
}

/// Where the time of a writer goes, besides columns and stored articles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WriterTimes {
    /// Cutting texts into words, and putting these into the inverted index.
    pub analyse: Duration,
    /// Laying segments down.
    pub segments: Duration,
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
        self.times.analyse += segment.add(article)?;
        if segment.is_full() {
            self.lay_down()?;
        }
        Ok(())
    }

    /// Times of all articles so far.
    pub fn times(&self) -> WriterTimes {
        self.times
    }

    /// Lays down what is still in memory.
    pub fn finish(mut self) -> Result<(), IndexError> {
        self.lay_down()
    }

    fn lay_down(&mut self) -> Result<(), IndexError> {
        let Some(segment) = self.segment.take() else { return Ok(()) };
        let begin = Instant::now();
        self.builder.finish_segment(segment)?;
        self.times.segments += begin.elapsed();
        Ok(())
    }
}
