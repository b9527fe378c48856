//! Batches: units of work of bounded size, which any thread can parse.

use std::fs::File;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use super::elements::Element;
use super::json::{Place, RecordReader};
use super::piece::{Piece, Settings, read_input, too_large};
use super::source::Stopwatch;
use super::text::read_text;
use super::walk::{Input, InputKind, read_failure};
use super::{Item, Rejection};

/// What one batch held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Bytes of text and records, decompressed.
    pub bytes: u64,
    /// Articles among its items.
    pub articles: u64,
    /// Rejections among its items.
    pub rejected: u64,
    /// The part of the time that decompression took.
    pub decompress: Duration,
}

/// A unit of work of bounded size, to be parsed on any thread.
#[derive(Debug)]
pub struct Batch {
    /// 0, 1, 2 … in reading order: all items of a batch come before those of the next.
    pub number: u64,
    /// Bytes on disk that were read for it, or will be; they add up to the size of the inputs.
    pub disk_bytes: u64,
    pub(super) work: Work,
    pub(super) settings: Arc<Settings>,
}

#[derive(Debug)]
pub(super) enum Work {
    /// Inputs to be opened, read and parsed.
    Inputs(Vec<Input>),
    /// A piece of one input.
    Piece { input: Arc<Input>, piece: Piece },
}

impl Batch {
    /// Reads what has to be read, decodes, parses, and calls `each` with every item in order.
    pub fn parse(self, mut each: impl FnMut(Item)) -> Parsed {
        let mut parsed = Parsed::default();
        let mut bytes = 0;
        let unpacking = Stopwatch::default();
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
                    bytes += parse_input(&input, settings, &unpacking, &mut counted);
                }
            }
        }
        parsed.bytes = bytes;
        parsed.decompress = unpacking.elapsed();
        parsed
    }
}

/// Reads and parses a small input at once, and returns its bytes.
fn parse_input(
    input: &Input,
    settings: &Settings,
    unpacking: &Stopwatch,
    each: &mut dyn FnMut(Item),
) -> u64 {
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
    let _ = read_input(input, Box::new(file), settings, unpacking, &mut |piece| {
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
