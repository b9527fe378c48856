//! Cuts one input into pieces that can be parsed on their own: a text whole, records by the batch.

use std::io::{self, Read};
use std::ops::ControlFlow;

use crate::article::Defaults;

use super::elements::{Element, ElementPiece, cut_elements};
use super::json::Keys;
use super::lines::{LinePiece, cut_lines};
use super::sniff::{self, Kind};
use super::source::{self, Stopwatch, failure_reason};
use super::transcode::Transcoder;
use super::walk::{Input, InputKind};
use super::{Format, Limits, encoding};

/// A part of an input that can be parsed on its own.
#[derive(Debug)]
pub(super) enum Piece {
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
pub(super) struct Settings {
    pub(super) format: Format,
    pub(super) keys: Keys,
    pub(super) defaults: Defaults,
    pub(super) limits: Limits,
}

impl Piece {
    /// Bytes of text and records in it.
    pub(super) fn len(&self) -> u64 {
        match self {
            Piece::Text(bytes) | Piece::Lines { bytes, .. } | Piece::Elements { bytes, .. } => {
                bytes.len() as u64
            }
            Piece::Rejected { .. } | Piece::Broken { .. } => 0,
        }
    }
}

/// Reads one input and hands on its pieces; `unpacking` counts the time of decompression.
pub(super) fn read_input<'a>(
    input: &Input,
    stream: Box<dyn Read + 'a>,
    settings: &Settings,
    unpacking: &'a Stopwatch,
    emit: &mut dyn FnMut(Piece) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let limits = &settings.limits;
    let expected = match &input.kind {
        InputKind::File { bytes, .. } => *bytes as usize,
        _ => source::WINDOW_BYTES,
    };
    let rejected = |reason| Piece::Rejected { line: None, reason };
    let mut opened = match source::open(stream, expected, unpacking) {
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
    match kind {
        Kind::Jsonl => cut_lines(&mut stream, limits, &mut |piece| {
            emit(piece_of_lines(piece, limits, is_json_name(&input.path)))
        }),
        _ => cut_elements(&mut stream, limits, &mut |piece| emit(piece_of_elements(piece))),
    }
}

/// `json_name`: a record that is all of the input is called by the input's name.
fn piece_of_lines(piece: LinePiece, limits: &Limits, json_name: bool) -> Piece {
    match piece {
        LinePiece::Lines { bytes, first_line, only } => {
            Piece::Lines { bytes, first_line, only: only && json_name }
        }
        LinePiece::TooLong { line } => {
            Piece::Rejected { line: Some(line), reason: too_large(limits) }
        }
        LinePiece::Failed { error, records } => broken(&error, records),
    }
}

fn piece_of_elements(piece: ElementPiece) -> Piece {
    match piece {
        ElementPiece::Elements { bytes, elements, only } => {
            Piece::Elements { bytes, elements, only }
        }
        ElementPiece::Failed { error, records } => broken(&error, records),
        ElementPiece::Unclosed { records } => {
            let records = records_text(records);
            let reason = format!("cut off after {records} (a closing bracket is missing)");
            Piece::Broken { reason }
        }
    }
}

fn broken(error: &io::Error, records: u64) -> Piece {
    Piece::Broken { reason: failure_reason(error, &format!("after {}", records_text(records))) }
}

/// Why an article that exceeds the limit is rejected.
pub(super) fn too_large(limits: &Limits) -> String {
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
