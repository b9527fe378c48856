//! Builds an index: joins reading, understanding and writing.
//!
//! The calling thread reads bytes and hands out batches through a bounded channel; `threads`
//! workers of a rayon pool parse, understand, analyse and fill a segment each. What became of
//! every file and record is put back into the order of reading, so that the report and the
//! counts do not depend on which worker was faster.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::article::{Date, RawArticle};
use crate::extract::understand;
use crate::index::{ArticleWriter, IndexBuilder, IndexError};
use crate::ingest::{Batch, IngestError, IngestOptions, Item, read};

/// Batches that wait for each worker: enough to keep it busy while the reader waits for the disk.
const WAITING_BATCHES: usize = 4;

/// How far workers may run ahead of the slowest batch, in batches.
const MAX_LEAD: u64 = 512;

/// What the report says of a text that is not the first of its identity.
const DIFFERING: &str = "another text of the same identity: only the newest is shown";

/// Different reasons that are counted one by one.
const MAX_REASONS: usize = 50;

/// What to build.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// Folder of the index.
    pub index: PathBuf,
    /// What to read.
    pub ingest: IngestOptions,
    /// Workers.
    pub threads: usize,
    /// Memory for postings of all workers, in bytes.
    pub memory: usize,
    /// Dates after this day are not believed.
    pub today: Date,
}

/// Why nothing was built.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// Nothing could be read.
    #[error(transparent)]
    Ingest(#[from] IngestError),
    /// The index could not be written.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The report could not be written.
    #[error("the report cannot be written: {0}")]
    Report(io::Error),
    /// The workers could not be started.
    #[error("{0} threads cannot be started")]
    Threads(usize),
    /// There was no article in what was read; the index is as it was.
    #[error("no article was found; the index is as it was")]
    Nothing(Box<BuildReport>),
}

/// What was built.
#[derive(Debug, Clone, Default)]
pub struct BuildReport {
    /// Articles in the new generation.
    pub indexed: u64,
    /// Files and records that joined an article of the same identity.
    pub merged: u64,
    /// Those of them whose text differed: only the newest is shown.
    pub differing: u64,
    /// Files and records that are no article.
    pub rejected: u64,
    /// Why, by reason.
    pub reasons: Vec<Rejections>,
    /// Bytes of text and records, decompressed.
    pub text_bytes: u64,
    /// Bytes as they lie on disk.
    pub disk_bytes: u64,
    /// Size of the index.
    pub index_bytes: u64,
    /// Number of the generation.
    pub generation: u64,
    /// Wall time of the whole build.
    pub seconds: f64,
    /// Time of each stage; that of workers is added up over them.
    pub stages: Stages,
}

/// Files and records that were rejected for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejections {
    /// The reason.
    pub reason: String,
    /// How many there are.
    pub count: u64,
    /// Path, and line, of the first of them.
    pub first_path: String,
}

/// Time spent in each stage of a build, in seconds; `parse` to `segments` add up all workers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Stages {
    /// Reading bytes, on the reader's thread.
    pub read: f64,
    /// Decoding and parsing.
    pub parse: f64,
    /// Facts and language.
    pub understand: f64,
    /// Analysis and postings, and laying down segments that are full.
    pub index: f64,
    /// Laying down the last segments.
    pub segments: f64,
    /// Joining articles of one identity, checksums, syncing and the switch.
    pub publish: f64,
}

/// Takes note of a build while it runs.
pub trait BuildObserver: Sync {
    /// So many articles and bytes on disk were read since the last call.
    fn advance(&self, articles: u64, disk_bytes: u64);
    /// Whether somebody asked to stop.
    fn stopped(&self) -> bool;
    /// Whether [`BuildObserver::remark`] is to be called.
    fn wants_remarks(&self) -> bool {
        false
    }
    /// A file or record was rejected, or something in it could not be read as it was.
    fn remark(&self, path: &str, remark: &str) {
        let _ = (path, remark);
    }
}

/// Builds an index, and writes a line for every file and record to `report`.
///
/// # Errors
/// See [`BuildError`]; in each case the index is as it was before.
pub fn build(
    options: &BuildOptions,
    report: Option<&mut (dyn Write + Send)>,
    observer: &dyn BuildObserver,
) -> Result<BuildReport, BuildError> {
    let begin = Instant::now();
    let builder = IndexBuilder::begin(&options.index, options.threads, options.memory)?;
    // Both for the time of the build, whichever of them is lent for longer.
    let report = report.map(|report| report as &mut (dyn Write + Send));
    let outcomes = Outcomes::new(report, observer);
    let times = Times::default();
    let failure: Mutex<Option<IndexError>> = Mutex::default();
    let ended = AtomicBool::new(false);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build();
    let pool = pool.map_err(|_| BuildError::Threads(options.threads))?;

    let (sender, receiver) = crossbeam_channel::bounded(options.threads * WAITING_BATCHES);
    let mut waited = Duration::ZERO;
    let mut reading = Duration::ZERO;
    let totals = std::thread::scope(|scope| {
        let (builder, outcomes, times, failure) = (&builder, &outcomes, &times, &failure);
        let ended = &ended;
        let workers = scope.spawn(move || {
            pool.broadcast(|_| {
                let worker = Worker { today: options.today, outcomes, times, observer };
                if let Err(error) = worker.run(&receiver, builder.writer()) {
                    ended.store(true, Ordering::Relaxed);
                    outcomes.give_up();
                    failure.lock().expect("no thread panicked with it").get_or_insert(error);
                }
            });
        });
        let started = Instant::now();
        let totals = read(&options.ingest, |batch| {
            let wait = Instant::now();
            outcomes.wait_for(batch.number);
            if ended.load(Ordering::Relaxed) || observer.stopped() {
                return ControlFlow::Break(());
            }
            let sent = sender.send(batch).is_ok();
            waited += wait.elapsed();
            if sent { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        reading = started.elapsed();
        drop(sender);
        workers.join().expect("a worker does not panic");
        totals
    });
    if let Some(error) = failure.into_inner().expect("no thread panicked with it") {
        return Err(error.into());
    }
    let totals = totals?;
    if observer.stopped() {
        return Err(IndexError::Interrupted.into());
    }
    let outcomes = outcomes.finish().map_err(BuildError::Report)?;
    let mut built = BuildReport {
        indexed: outcomes.indexed,
        merged: outcomes.merged,
        differing: outcomes.differing,
        rejected: outcomes.rejected,
        reasons: outcomes.reasons.into_values().collect(),
        text_bytes: times.bytes.load(Ordering::Relaxed),
        disk_bytes: totals.disk_bytes,
        stages: times.stages((reading - waited).as_secs_f64()),
        ..BuildReport::default()
    };
    if built.indexed == 0 {
        built.seconds = begin.elapsed().as_secs_f64();
        return Err(BuildError::Nothing(Box::new(built)));
    }
    let publishing = Instant::now();
    let generation = builder.publish_unless(&outcomes.repeated, &|| observer.stopped())?;
    built.stages.publish = publishing.elapsed().as_secs_f64();
    // Two articles of one key half are told apart only when they are read again.
    let articles = generation.manifest.articles;
    built.merged = built.indexed + built.merged - articles;
    built.indexed = articles;
    built.index_bytes = generation.manifest.bytes();
    built.generation = generation.number;
    built.seconds = begin.elapsed().as_secs_f64();
    Ok(built)
}

/// Time of the workers, in nanoseconds, and what they read.
#[derive(Default)]
struct Times {
    parse: AtomicU64,
    understand: AtomicU64,
    index: AtomicU64,
    segments: AtomicU64,
    bytes: AtomicU64,
}

impl Times {
    fn stages(&self, read: f64) -> Stages {
        let seconds = |time: &AtomicU64| time.load(Ordering::Relaxed) as f64 / 1e9;
        Stages {
            read,
            parse: seconds(&self.parse),
            understand: seconds(&self.understand),
            index: seconds(&self.index),
            segments: seconds(&self.segments),
            publish: 0.0,
        }
    }
}

fn add(time: &AtomicU64, spent: Duration) {
    time.fetch_add(spent.as_nanos() as u64, Ordering::Relaxed);
}

struct Worker<'a, 'r> {
    today: Date,
    outcomes: &'a Outcomes<'r>,
    times: &'a Times,
    observer: &'a dyn BuildObserver,
}

impl Worker<'_, '_> {
    fn run(
        &self,
        batches: &crossbeam_channel::Receiver<Batch>,
        mut writer: ArticleWriter<'_>,
    ) -> Result<(), IndexError> {
        for batch in batches {
            if self.observer.stopped() {
                return Err(IndexError::Interrupted);
            }
            self.batch(batch, &mut writer)?;
        }
        let begin = Instant::now();
        writer.finish()?;
        add(&self.times.segments, begin.elapsed());
        Ok(())
    }

    fn batch(&self, batch: Batch, writer: &mut ArticleWriter<'_>) -> Result<(), IndexError> {
        let (number, disk_bytes) = (batch.number, batch.disk_bytes);
        let mut outcomes = Vec::new();
        let mut result = Ok(());
        let mut note = None;
        let begin = Instant::now();
        let mut inside = Duration::ZERO;
        let parsed = batch.parse(|item| {
            let begin = Instant::now();
            match item {
                Item::Note(remark) => note = Some(remark.text),
                Item::Rejected(rejection) => {
                    let reason = Some(rejection.reason);
                    outcomes.push(Outcome { path: rejection.path, article: None, text: 0, reason });
                }
                Item::Article(raw) if result.is_ok() => {
                    match self.article(raw, writer) {
                        Ok(outcome) => outcomes.push(Outcome { reason: note.take(), ..outcome }),
                        Err(error) => result = Err(error),
                    };
                }
                Item::Article(_) => {}
            }
            inside += begin.elapsed();
        });
        add(&self.times.parse, begin.elapsed().saturating_sub(inside));
        result?;
        self.times.bytes.fetch_add(parsed.bytes, Ordering::Relaxed);
        self.outcomes.add(number, outcomes);
        self.observer.advance(parsed.articles, disk_bytes);
        Ok(())
    }

    fn article(
        &self,
        raw: RawArticle,
        writer: &mut ArticleWriter<'_>,
    ) -> Result<Outcome, IndexError> {
        let path = if self.outcomes.named { raw.path.clone() } else { String::new() };
        let begin = Instant::now();
        let article = understand(raw, self.today);
        add(&self.times.understand, begin.elapsed());
        let begin = Instant::now();
        writer.add(&article)?;
        add(&self.times.index, begin.elapsed());
        let key = (article.key() >> 64) as u64;
        let text = xxhash_rust::xxh3::xxh3_64(article.text.as_bytes());
        let id = if self.outcomes.named { article.id } else { String::new() };
        Ok(Outcome { path, article: Some((key, id)), text, reason: None })
    }
}

/// What became of one file or record.
struct Outcome {
    path: String,
    /// Upper half of the key, and the id where it is wanted; `None` for a rejection.
    article: Option<(u64, String)>,
    /// Hash of the article's text.
    text: u64,
    reason: Option<String>,
}

/// Puts outcomes into the order of reading, counts them and writes the report.
struct Outcomes<'a> {
    /// Whether paths and ids of articles are wanted.
    named: bool,
    state: Mutex<OrderedOutcomes<'a>>,
    moved: Condvar,
}

struct OrderedOutcomes<'a> {
    report: Option<&'a mut (dyn Write + Send)>,
    /// Whoever wants remarks.
    observer: Option<&'a dyn BuildObserver>,
    error: Option<io::Error>,
    given_up: bool,
    next: u64,
    early: BTreeMap<u64, Vec<Outcome>>,
    /// Hash of the text first read of each identity.
    seen: HashMap<u64, u64>,
    counts: Counts,
}

#[derive(Default)]
struct Counts {
    indexed: u64,
    merged: u64,
    rejected: u64,
    reasons: BTreeMap<String, Rejections>,
    /// Merged ones whose text is not that of the first.
    differing: u64,
    /// Upper halves of keys that were read more than once.
    repeated: HashSet<u64>,
}

/// A line of the report.
#[derive(Serialize)]
struct ReportLine<'a> {
    path: &'a str,
    outcome: &'static str,
    id: Option<&'a str>,
    reason: Option<&'a str>,
}

impl<'a> Outcomes<'a> {
    fn new(
        report: Option<&'a mut (dyn Write + Send)>,
        observer: &'a dyn BuildObserver,
    ) -> Outcomes<'a> {
        let observer = observer.wants_remarks().then_some(observer);
        Outcomes {
            named: report.is_some() || observer.is_some(),
            state: Mutex::new(OrderedOutcomes {
                report,
                observer,
                error: None,
                given_up: false,
                next: 0,
                early: BTreeMap::new(),
                seen: HashMap::new(),
                counts: Counts::default(),
            }),
            moved: Condvar::new(),
        }
    }

    /// Waits until a batch is not too far ahead of the slowest.
    fn wait_for(&self, number: u64) {
        let state = self.state.lock().expect("no thread panicked with it");
        let too_early =
            |state: &mut OrderedOutcomes<'_>| !state.given_up && number >= state.next + MAX_LEAD;
        drop(self.moved.wait_while(state, too_early).expect("no thread panicked with it"));
    }

    /// Lets nobody wait any more.
    fn give_up(&self) {
        self.state.lock().expect("no thread panicked with it").given_up = true;
        self.moved.notify_all();
    }

    fn add(&self, number: u64, outcomes: Vec<Outcome>) {
        let mut state = self.state.lock().expect("no thread panicked with it");
        state.early.insert(number, outcomes);
        while let Some(outcomes) = {
            let next = state.next;
            state.early.remove(&next)
        } {
            outcomes.into_iter().for_each(|outcome| state.take(outcome));
            state.next += 1;
        }
        self.moved.notify_all();
    }

    fn finish(self) -> io::Result<Counts> {
        let mut state = self.state.into_inner().expect("no thread panicked with it");
        if let Some(report) = &mut state.report {
            report.flush()?;
        }
        match state.error {
            Some(error) => Err(error),
            None => Ok(state.counts),
        }
    }
}

impl OrderedOutcomes<'_> {
    fn take(&mut self, mut outcome: Outcome) {
        let counts = &mut self.counts;
        let name = match &outcome.article {
            None => {
                counts.rejected += 1;
                let reason = outcome.reason.clone().unwrap_or_default();
                let known =
                    counts.reasons.len() < MAX_REASONS || counts.reasons.contains_key(&reason);
                let reason = if known { reason } else { "other reasons".to_string() };
                let first = |reason: &String| Rejections {
                    reason: reason.clone(),
                    count: 0,
                    first_path: outcome.path.clone(),
                };
                counts.reasons.entry(reason).or_insert_with_key(first).count += 1;
                "rejected"
            }
            Some((key, _)) => match self.seen.entry(*key) {
                Entry::Vacant(entry) => {
                    entry.insert(outcome.text);
                    counts.indexed += 1;
                    "indexed"
                }
                Entry::Occupied(first) => {
                    counts.merged += 1;
                    counts.repeated.insert(*key);
                    if *first.get() != outcome.text {
                        counts.differing += 1;
                        outcome.reason.get_or_insert_with(|| DIFFERING.to_string());
                    }
                    "merged"
                }
            },
        };
        if let (Some(observer), Some(reason)) = (self.observer, &outcome.reason) {
            observer.remark(&outcome.path, reason);
        }
        let Some(report) = &mut self.report else { return };
        let line = ReportLine {
            path: &outcome.path,
            outcome: name,
            id: outcome.article.as_ref().map(|(_, id)| id.as_str()),
            reason: outcome.reason.as_deref(),
        };
        let written = serde_json::to_writer(&mut *report, &line).map_err(io::Error::from);
        if let Err(error) = written.and_then(|()| report.write_all(b"\n")) {
            self.error.get_or_insert(error);
        }
    }
}
