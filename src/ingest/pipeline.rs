//! The pipeline from paths to items, bounded in memory whatever is read.
//!
//! [`read`] runs on one thread: it walks, looks at the beginning of large inputs, and cuts them
//! into [`Batch`]es of bytes. Small files it does not even open: a batch may be a list of them.
//! [`Batch::parse`] does the rest on any thread. Neither holds more than a batch or the longest
//! article, so memory is bounded by how many batches the caller lets wait.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use super::batch::{Batch, Work};
use super::json::{Keys, NamedKeys};
use super::patient::Patient;
use super::piece::{Piece, Settings, read_input};
use super::source::Stopwatch;
use super::walk::{Input, InputKind, STDIN, Walk, read_failure};
use super::{IngestError, IngestOptions, Tally};

/// What was read in a run.
#[derive(Debug, Clone, Default)]
pub struct ReadTotals {
    /// Files, streams, and what could not be read.
    pub inputs: u64,
    /// Files and folders below a folder whose names begin with a dot: they are passed over.
    pub hidden: Tally,
    /// Folders that are an index: they are passed over.
    pub indexes: Tally,
    /// Bytes as they lie on disk or came in, before decompression.
    pub disk_bytes: u64,
    /// Batches handed out.
    pub batches: u64,
    /// Time of decompression on the reader's thread.
    pub decompress: Duration,
    /// The keys of [`IngestOptions::fields`], and, once all batches were parsed, whether any
    /// record has them.
    pub named_keys: NamedKeys,
}

/// Reads all inputs in order and hands out batches, until the sink breaks, or until the run is
/// `stopped` while standard input or a pipe is silent.
///
/// Everything that stops a run is found before the first batch; whatever happens later is an
/// item of its own.
pub fn read(
    options: &IngestOptions,
    stopped: &dyn Fn() -> bool,
    sink: impl FnMut(Batch) -> ControlFlow<()>,
) -> Result<ReadTotals, IngestError> {
    let stdin_is_read = options.paths.iter().any(|path| path.as_os_str() == STDIN);
    let mut stdin: Box<dyn Read> = match stdin_is_read {
        true => Box::new(Patient::new(|| Ok(io::stdin()), stopped)),
        false => Box::new(io::empty()),
    };
    read_with(options, &mut stdin, stopped, sink)
}

/// Bytes on disk of all inputs, or `None` where that cannot be known: on standard input and
/// pipes. Walks everything; for showing progress.
pub fn measure(options: &IngestOptions) -> Result<Option<u64>, IngestError> {
    let mut total = 0;
    for input in Walk::new(&options.paths)?.without(&options.own_paths) {
        match input.kind {
            InputKind::File { bytes, .. } => total += bytes,
            InputKind::Stdin | InputKind::Stream { .. } => return Ok(None),
            InputKind::Unreadable { .. } => {}
        }
    }
    Ok(Some(total))
}

/// As [`read`], with any stream as standard input.
pub(super) fn read_with(
    options: &IngestOptions,
    stdin: &mut dyn Read,
    stopped: &dyn Fn() -> bool,
    sink: impl FnMut(Batch) -> ControlFlow<()>,
) -> Result<ReadTotals, IngestError> {
    let settings = Settings {
        format: options.format,
        keys: Keys::new(&options.fields)?,
        defaults: options.defaults.clone(),
        limits: options.limits,
    };
    let walk = Walk::new(&options.paths)?.without(&options.own_paths);
    let settings = Arc::new(settings);
    let totals = ReadTotals { named_keys: settings.keys.named(), ..ReadTotals::default() };
    let mut reader =
        Reader { settings, sink, stopped, totals, waiting: Vec::new(), waiting_bytes: 0 };
    // A sink that breaks has what it wants: the totals so far are the answer.
    let _ = reader.read_all(walk, stdin);
    Ok(reader.totals)
}

struct Reader<'a, S> {
    settings: Arc<Settings>,
    sink: S,
    stopped: &'a dyn Fn() -> bool,
    totals: ReadTotals,
    /// Small files that will make a batch.
    waiting: Vec<Input>,
    waiting_bytes: u64,
}

impl<S: FnMut(Batch) -> ControlFlow<()>> Reader<'_, S> {
    fn read_all(&mut self, mut walk: Walk, stdin: &mut dyn Read) -> ControlFlow<()> {
        for input in walk.by_ref() {
            self.totals.inputs += 1;
            let limits = &self.settings.limits;
            let small = match &input.kind {
                InputKind::File { bytes, .. } if *bytes <= limits.small_file_bytes => Some(*bytes),
                InputKind::Unreadable { .. } => Some(0),
                _ => None,
            };
            let Some(bytes) = small else {
                self.flush()?;
                self.read_large(input, stdin)?;
                continue;
            };
            self.waiting.push(input);
            self.waiting_bytes += bytes;
            let full = self.waiting.len() >= limits.batch_files
                || self.waiting_bytes >= limits.batch_bytes as u64;
            if full {
                self.flush()?;
            }
        }
        (self.totals.hidden, self.totals.indexes) = walk.into_passed_over();
        self.flush()
    }

    fn flush(&mut self) -> ControlFlow<()> {
        if self.waiting.is_empty() {
            return ControlFlow::Continue(());
        }
        let inputs = std::mem::take(&mut self.waiting);
        let bytes = std::mem::take(&mut self.waiting_bytes);
        self.hand_out(Work::Inputs(inputs), bytes)
    }

    fn hand_out(&mut self, work: Work, disk_bytes: u64) -> ControlFlow<()> {
        let number = self.totals.batches;
        self.totals.batches += 1;
        self.totals.disk_bytes += disk_bytes;
        let settings = Arc::clone(&self.settings);
        (self.sink)(Batch { number, disk_bytes, work, settings })
    }

    fn read_large(&mut self, input: Input, stdin: &mut dyn Read) -> ControlFlow<()> {
        let read_bytes = Cell::new(0);
        let unpacking = Stopwatch::default();
        let input = Arc::new(input);
        let opened = match &input.kind {
            InputKind::Stdin => Ok(Box::new(stdin) as Box<dyn Read>),
            InputKind::File { location, .. } => {
                File::open(location).map(|file| Box::new(file) as Box<dyn Read>)
            }
            InputKind::Stream { location } => {
                let location = location.clone();
                Ok(Box::new(Patient::new(|| File::open(location), self.stopped)) as Box<dyn Read>)
            }
            InputKind::Unreadable { reason } => Err(io::Error::other(reason.clone())),
        };
        let settings = Arc::clone(&self.settings);
        let mut emit = |piece| {
            let work = Work::Piece { input: Arc::clone(&input), piece };
            self.hand_out(work, read_bytes.take())
        };
        let flow = match opened {
            Ok(stream) => {
                let counted = Box::new(Counted { stream, read: &read_bytes });
                read_input(&input, counted, &settings, &unpacking, &mut emit)
            }
            Err(error) => emit(Piece::Rejected { line: None, reason: read_failure(&error) }),
        };
        self.totals.decompress += unpacking.elapsed();
        flow
    }
}

/// Counts what is read.
struct Counted<'a> {
    stream: Box<dyn Read + 'a>,
    read: &'a Cell<u64>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.stream.read(buffer)?;
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}
