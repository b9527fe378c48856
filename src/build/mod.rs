//! Builds an index: joins reading, understanding and writing.
//!
//! The calling thread reads bytes and hands out batches through a bounded channel; `threads`
//! workers of a rayon pool parse, understand, analyse and fill a segment each (see `worker`). What
//! became of every file and record is put back into the order of reading (see `outcomes`), so that
//! the report and the counts do not depend on which worker was faster.

pub(crate) mod clock;
mod outcomes;
mod stages;
mod worker;

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::article::Date;
use crate::index::{IndexBuilder, IndexError, IndexPart};
use crate::ingest::{IngestError, IngestOptions, ReadTotals, Tally, read};

use outcomes::Outcomes;
use stages::{Lap, Spent, Times};
use worker::Worker;

pub use stages::Stages;

/// Batches that wait for each worker: enough to keep it busy while the reader waits for the disk.
const WAITING_BATCHES: usize = 4;

/// What to build.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// Folder of the index.
    pub index: PathBuf,
    /// What to read.
    pub ingest: IngestOptions,
    /// Workers.
    pub threads: usize,
    /// Memory for what all workers hold of the index, in bytes.
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
    /// Why, by reason; the reason of the first rejection comes first.
    pub reasons: Vec<Rejections>,
    /// Hidden files and folders that were passed over.
    pub hidden: Tally,
    /// Folders that are an index, which were passed over.
    pub indexes: Tally,
    /// Records whose text has HTML tags, which are indexed as they stand there.
    pub tagged: Tally,
    /// Records that have a title and no text, though a key that is not known holds one.
    pub textless: Tally,
    /// Such keys of the first of them.
    pub unread_keys: Vec<String>,
    /// Fields and keys of [`IngestOptions::fields`] whose key no record has.
    pub unseen_keys: Vec<(String, String)>,
    /// Bytes of text and records, decompressed.
    pub text_bytes: u64,
    /// Bytes as they lie on disk.
    pub disk_bytes: u64,
    /// Size of the index.
    pub index_bytes: u64,
    /// Its parts, which add up to it.
    pub parts: Vec<IndexPart>,
    /// Number of the generation.
    pub generation: u64,
    /// Wall time of the whole build.
    pub seconds: f64,
    /// Wall time of each stage, in seconds; that of workers is added up over them.
    pub stages: Stages,
    /// CPU time of each stage, in seconds; zero where the system does not tell it.
    pub cpu_stages: Stages,
    /// CPU time of the process during the build, in seconds; `None` where the system does not
    /// tell it.
    pub cpu_seconds: Option<f64>,
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
/// See [`BuildError`]; in each case but that of [`IndexError::Replaced`] the index is as it was
/// before.
pub fn build(
    options: &BuildOptions,
    report: Option<&mut (dyn Write + Send)>,
    observer: &dyn BuildObserver,
) -> Result<BuildReport, BuildError> {
    build_generation(options, report, observer).map_err(|error| match error {
        BuildError::Index(error) => error.of_build(&options.index).into(),
        error => error,
    })
}

fn build_generation(
    options: &BuildOptions,
    report: Option<&mut (dyn Write + Send)>,
    observer: &dyn BuildObserver,
) -> Result<BuildReport, BuildError> {
    let (begin, cpu) = (Instant::now(), clock::process_cpu());
    let builder = IndexBuilder::begin(&options.index, options.threads, options.memory)?;
    // Both for the time of the build, whichever of them is lent for longer.
    let report = report.map(|report| report as &mut (dyn Write + Send));
    let outcomes = Outcomes::new(report, observer);
    let times = Times::default();
    let totals = run_workers(options, &builder, &outcomes, &times, observer)?;
    if observer.stopped() {
        return Err(IndexError::Interrupted.into());
    }
    let outcomes = outcomes.finish().map_err(BuildError::Report)?;
    let mut built = BuildReport {
        indexed: outcomes.indexed,
        merged: outcomes.merged,
        differing: outcomes.differing,
        rejected: outcomes.rejected,
        reasons: outcomes.reasons,
        hidden: totals.hidden,
        indexes: totals.indexes,
        tagged: outcomes.tagged,
        textless: outcomes.textless,
        unread_keys: outcomes.unread_keys,
        unseen_keys: totals.named_keys.unseen(),
        text_bytes: times.text_bytes.load(Ordering::Relaxed),
        disk_bytes: totals.disk_bytes,
        ..BuildReport::default()
    };
    if built.indexed == 0 {
        built.seconds = begin.elapsed().as_secs_f64();
        return Err(BuildError::Nothing(Box::new(built)));
    }
    let lap = Lap::begin();
    let generation = builder.publish_unless(&outcomes.repeated, &|| observer.stopped())?;
    let publish = lap.wall().as_secs_f64();
    times.add(&Stages { publish, ..Stages::default() }, lap);
    Spent { wall: built.stages, cpu: built.cpu_stages } = times.spent();
    // Two articles of one key half are told apart only when they are read again.
    let articles = generation.manifest.articles;
    built.merged = built.indexed + built.merged - articles;
    built.indexed = articles;
    built.index_bytes = generation.manifest.bytes();
    built.parts = generation.manifest.parts();
    built.generation = generation.number;
    built.seconds = begin.elapsed().as_secs_f64();
    built.cpu_seconds =
        cpu.zip(clock::process_cpu()).map(|(begin, end)| (end - begin).as_secs_f64());
    Ok(built)
}

/// Reads everything, and has it parsed, understood and indexed by the workers; returns what was
/// read.
fn run_workers(
    options: &BuildOptions,
    builder: &IndexBuilder,
    outcomes: &Outcomes<'_>,
    times: &Times,
    observer: &dyn BuildObserver,
) -> Result<ReadTotals, BuildError> {
    let mut ingest = options.ingest.clone();
    ingest.own_paths.extend(options.index.canonicalize());
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build();
    let pool = pool.map_err(|_| BuildError::Threads(options.threads))?;
    let failure: Mutex<Option<IndexError>> = Mutex::default();
    let ended = AtomicBool::new(false);
    let (sender, receiver) = crossbeam_channel::bounded(options.threads * WAITING_BATCHES);
    let totals = std::thread::scope(|scope| {
        let (failure, ended) = (&failure, &ended);
        let workers = scope.spawn(move || {
            pool.broadcast(|_| {
                let today = options.today;
                let worker = Worker { today, outcomes, times, observer };
                if let Err(error) = worker.run(&receiver, builder.writer()) {
                    ended.store(true, Ordering::Relaxed);
                    outcomes.give_up();
                    failure.lock().expect("no thread panicked with it").get_or_insert(error);
                }
            });
        });
        let mut lap = Lap::begin();
        let mut waited = Duration::ZERO;
        let totals = read(&ingest, &|| observer.stopped(), |batch| {
            let wait = Instant::now();
            outcomes.wait_for(batch.number);
            if ended.load(Ordering::Relaxed) || observer.stopped() {
                return ControlFlow::Break(());
            }
            let sent = sender.send(batch).is_ok();
            waited += wait.elapsed();
            if sent { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        lap.waited = waited;
        let decompress = totals.as_ref().map_or(Duration::ZERO, |totals| totals.decompress);
        let wall = Stages {
            read: lap.wall().saturating_sub(decompress).as_secs_f64(),
            decompress: decompress.as_secs_f64(),
            ..Stages::default()
        };
        times.add(&wall, lap);
        drop(sender);
        workers.join().expect("a worker does not panic");
        totals
    });
    match failure.into_inner().expect("no thread panicked with it") {
        Some(error) => Err(error.into()),
        None => Ok(totals?),
    }
}
