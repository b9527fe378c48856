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

use crate::article::Defaults;

use super::elements::{Element, ElementPiece, cut_elements};
use super::json::{Keys, NamedKeys, Place, RecordReader};
use super::lines::{LinePiece, cut_lines};
use super::patient::Patient;
use super::sniff::{self, Kind};
use super::source::{self, failure_reason};
use super::text::read_text;
use super::transcode::Transcoder;
use super::walk::{Input, InputKind, STDIN, Walk, read_failure};
use super::{Format, IngestError, IngestOptions, Item, Limits, Rejection, Tally, encoding};

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
    /// The keys of [`IngestOptions::fields`], and, once all batches were parsed, whether any
    /// record has them.
    pub named_keys: NamedKeys,
}

/// What one batch held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Bytes of text and records, decompressed.
    pub bytes: u64,
    /// Articles among its items.
    pub articles: u64,
    /// Rejections among its items.
    pub rejected: u64,
}

/// A unit of work of bounded size, to be parsed on any thread.
#[derive(Debug)]
pub struct Batch {
    /// 0, 1, 2 … in reading order: all items of a batch come before those of the next.
    pub number: u64,
    /// Bytes on disk that were read for it, or will be; they add up to the size of the inputs.
    pub disk_bytes: u64,
    work: Work,
    settings: Arc<Settings>,
}

#[derive(Debug)]
enum Work {
    /// Inputs to be opened, read and parsed.
    Inputs(Vec<Input>),
    /// A piece of one input.
    Piece { input: Arc<Input>, piece: Piece },
}

/// A part of an input that can be parsed on its own.
#[derive(Debug)]
enum Piece {
    Text(Vec<u8>),
    Lines {
        bytes: Vec<u8>,
        first_line: u64,
        only: bool,
    },
    Elements {
        bytes: Vec<u8>,
        elements: Vec<Element>,
        only: bool,
    },
    Rejected {
        line: Option<u64>,
        reason: String,
    },
    /// The input ended before its time: told after the records that it had.
    Broken {
        reason: String,
    },
}

#[derive(Debug)]
struct Settings {
    format: Format,
    keys: Keys,
    defaults: Defaults,
    limits: Limits,
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
        match opened {
            Ok(stream) => {
                let counted = Box::new(Counted { stream, read: &read_bytes });
                read_input(&input, counted, &settings, &mut emit)
            }
            Err(error) => emit(Piece::Rejected { line: None, reason: read_failure(&error) }),
        }
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

/// Reads one input and hands on its pieces.
fn read_input(
    input: &Input,
    stream: Box<dyn Read + '_>,
    settings: &Settings,
    emit: &mut dyn FnMut(Piece) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let limits = &settings.limits;
    let expected = match &input.kind {
        InputKind::File { bytes, .. } => *bytes as usize,
        _ => source::WINDOW_BYTES,
    };
    let rejected = |reason| Piece::Rejected { line: None, reason };
    let mut opened = match source::open(stream, expected) {
        Ok(opened) => opened,
        Err(error) => return emit(rejected(failure_reason(&error, "at its beginning"))),
    };
    if opened.window().is_empty() {
        let reason = match opened.failure() {
            Some(error) => failure_reason(error, "before its first character"),
            None => "empty".to_string(),
        };
        return emit(rejected(reason));
    }
    let told = encoding::detect(opened.window());
    let from_stdin = input.kind == InputKind::Stdin;
    let kind = match sniff::tell(opened.window(), told, settings.format, from_stdin) {
        Ok(kind) => kind,
        Err(reason) => return emit(rejected(reason)),
    };
    if kind == Kind::Text {
        let piece = match opened.read_whole(limits.article_bytes) {
            Ok(Some(bytes)) => Piece::Text(bytes),
            Ok(None) => rejected(too_large(limits)),
            Err(error) => rejected(failure_reason(&error, "in the middle of the text")),
        };
        return emit(piece);
    }
    opened.skip(told.mark);
    let mut stream: Box<dyn Read + '_> = match told.charset.is_utf8() {
        true => Box::new(opened),
        false => Box::new(Transcoder::new(opened, told.charset)),
    };
    let failed = |error: io::Error, records| {
        let reason = failure_reason(&error, &format!("after {}", records_text(records)));
        Piece::Broken { reason }
    };
    match kind {
        Kind::Jsonl => cut_lines(&mut stream, limits, &mut |piece| {
            emit(match piece {
                LinePiece::Lines { bytes, first_line, only } => {
                    Piece::Lines { bytes, first_line, only: only && is_json_name(&input.path) }
                }
                LinePiece::TooLong { line } => {
                    Piece::Rejected { line: Some(line), reason: too_large(limits) }
                }
                LinePiece::Failed { error, records } => failed(error, records),
            })
        }),
        _ => cut_elements(&mut stream, limits, &mut |piece| {
            emit(match piece {
                ElementPiece::Elements { bytes, elements, only } => {
                    Piece::Elements { bytes, elements, only }
                }
                ElementPiece::Failed { error, records } => failed(error, records),
                ElementPiece::Unclosed { records } => {
                    let records = records_text(records);
                    let reason = format!("cut off after {records} (a closing bracket is missing)");
                    Piece::Broken { reason }
                }
            })
        }),
    }
}

impl Batch {
    /// Reads what has to be read, decodes, parses, and calls `each` with every item in order.
    pub fn parse(self, mut each: impl FnMut(Item)) -> Parsed {
        let mut parsed = Parsed::default();
        let mut bytes = 0;
        let mut counted = |item: Item| {
            match &item {
                Item::Article(_) => parsed.articles += 1,
                Item::Rejected(_) => parsed.rejected += 1,
                Item::Note(_) => {}
            }
            each(item);
        };
        let settings = &self.settings;
        match self.work {
            Work::Piece { input, piece } => {
                bytes = piece.len();
                parse_piece(piece, &input, settings, &mut counted);
            }
            Work::Inputs(inputs) => {
                for input in inputs {
                    bytes += parse_input(&input, settings, &mut counted);
                }
            }
        }
        parsed.bytes = bytes;
        parsed
    }
}

impl Piece {
    fn len(&self) -> u64 {
        match self {
            Piece::Text(bytes) | Piece::Lines { bytes, .. } | Piece::Elements { bytes, .. } => {
                bytes.len() as u64
            }
            Piece::Rejected { .. } | Piece::Broken { .. } => 0,
        }
    }
}

/// Reads and parses a small input at once, and returns its bytes.
fn parse_input(input: &Input, settings: &Settings, each: &mut dyn FnMut(Item)) -> u64 {
    let rejected = |reason| Piece::Rejected { line: None, reason };
    let opened = match &input.kind {
        InputKind::File { location, .. } => {
            File::open(location).map_err(|error| read_failure(&error))
        }
        InputKind::Unreadable { reason } => Err(reason.clone()),
        InputKind::Stdin | InputKind::Stream { .. } => Err("not a file".to_string()),
    };
    let file = match opened {
        Ok(file) => file,
        Err(reason) => {
            parse_piece(rejected(reason), input, settings, each);
            return 0;
        }
    };
    let mut bytes = 0;
    let _ = read_input(input, Box::new(file), settings, &mut |piece| {
        bytes += piece.len();
        parse_piece(piece, input, settings, each);
        ControlFlow::Continue(())
    });
    bytes
}

fn parse_piece(piece: Piece, input: &Input, settings: &Settings, each: &mut dyn FnMut(Item)) {
    let file = input.path.as_str();
    let reader = RecordReader { keys: &settings.keys, defaults: &settings.defaults };
    match piece {
        Piece::Text(bytes) => {
            read_text(bytes, file, order(input.ordinal, 0), &settings.defaults, each);
        }
        Piece::Lines { bytes, first_line, only } => {
            // Checked once for all lines; a broken line is looked at alone.
            let text = std::str::from_utf8(&bytes).ok();
            let (mut start, mut number) = (0, first_line);
            while start < bytes.len() {
                let rest = &bytes[start..];
                let end = start + memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                let order = order(input.ordinal, number);
                let place = Place { file, order, line: Some(number), element: None };
                if end - start > settings.limits.article_bytes {
                    each(place.rejected(too_large(&settings.limits)));
                } else if !bytes[start..end].trim_ascii().is_empty() {
                    let place = if only { place.of_file() } else { place };
                    match text {
                        Some(text) => reader.read(&text[start..end], place, each),
                        None => reader.read_bytes(&bytes[start..end], place, each),
                    }
                }
                start = end + 1;
                number += 1;
            }
        }
        Piece::Elements { bytes, elements, only } => {
            for Element { range, line, number } in elements {
                let order = order(input.ordinal, number);
                let place = Place { file, order, line: Some(line), element: Some(number) };
                match range.filter(|range| range.len() <= settings.limits.article_bytes) {
                    None => each(place.rejected(too_large(&settings.limits))),
                    Some(range) => {
                        let place = if only { place.of_file() } else { place };
                        reader.read_bytes(&bytes[range], place, each);
                    }
                }
            }
        }
        Piece::Rejected { line, reason } => {
            let order = order(input.ordinal, line.unwrap_or(0));
            let path = match line {
                Some(line) => format!("{file}:{line}"),
                None => file.to_string(),
            };
            each(Item::Rejected(Rejection { path, order, line, reason }));
        }
        Piece::Broken { reason } => {
            let order = order(input.ordinal, u64::MAX);
            let path = file.to_string();
            each(Item::Rejected(Rejection { path, order, line: None, reason }));
        }
    }
}

/// Rank of a record among everything that is read: inputs first, then records within.
fn order(ordinal: u64, record: u64) -> u64 {
    ordinal << 32 | record.min(u64::from(u32::MAX))
}

fn too_large(limits: &Limits) -> String {
    let limit = match limits.article_bytes {
        bytes if bytes >= 1 << 20 => format!("{} MiB", bytes >> 20),
        bytes => format!("{bytes} bytes"),
    };
    format!(
        "too large: an article may have {limit} (split it, or give one article a line as JSONL)"
    )
}

fn records_text(records: u64) -> String {
    match records {
        1 => "1 record".to_string(),
        records => format!("{records} records"),
    }
}

/// An object on a single line is JSON and JSONL in one; only the name tells which was meant, and
/// with it whether the record is called by its file or by its line.
fn is_json_name(path: &str) -> bool {
    let name = path.to_ascii_lowercase();
    let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(&name);
    name.ends_with(".json")
}
