//! Cuts a JSON text into its records without parsing it: the elements of an array, or objects
//! one after the other, over any number of lines.
//!
//! Only strings and brackets are followed, so a text of any size and depth takes no more memory
//! than its longest record, and a record with a mistake inside spoils no other.

use std::io::{self, Read};
use std::ops::{ControlFlow, Range};

use super::Limits;

/// What was cut off a JSON text.
#[derive(Debug)]
pub(super) enum ElementPiece {
    /// Whole elements.
    Elements {
        bytes: Vec<u8>,
        elements: Vec<Element>,
        /// Whether this is all of the text, and just one object outside any array.
        only: bool,
    },
    /// The stream failed after so many elements.
    Failed { error: io::Error, records: u64 },
    /// The text ends inside an array or an object, after so many elements.
    Unclosed { records: u64 },
}

/// One element of a JSON text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// Where it stands in the piece; `None` if it has more than [`Limits::article_bytes`].
    pub range: Option<Range<usize>>,
    /// Line of its first byte, from 1.
    pub line: u64,
    /// Count in the text, from 1.
    pub number: u64,
}

/// Cuts `stream` and hands the pieces on, until it ends or fails or the receiver has enough.
pub(super) fn cut_elements(
    stream: &mut dyn Read,
    limits: &Limits,
    emit: &mut dyn FnMut(ElementPiece) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let step = limits.batch_bytes.max(1);
    let mut buffer = Vec::new();
    let mut scanner = Scanner { line: 1, ..Scanner::default() };
    let mut elements = Vec::new();
    let mut is_first = true;
    loop {
        buffer.reserve(step + 1);
        let read = (&mut *stream).take(step as u64).read_to_end(&mut buffer);
        let ended = !matches!(read, Ok(count) if count == step);
        scanner.scan(&buffer, &mut elements);
        if ended && read.is_ok() {
            scanner.end_scalar(&buffer, &mut elements);
        }
        let may_be_only = is_first && scanner.number == 1 && !scanner.had_array;
        let waits = may_be_only && !ended && buffer.len() <= limits.article_bytes;
        if !elements.is_empty() && !waits {
            let only = may_be_only && ended && read.is_ok() && scanner.start.is_none();
            let kept = scanner.keep_from(&mut buffer, step);
            let bytes = std::mem::replace(&mut buffer, kept);
            let elements = std::mem::take(&mut elements);
            emit(ElementPiece::Elements { bytes, elements, only })?;
            is_first = false;
        }
        if let Err(error) = read {
            return emit(ElementPiece::Failed { error, records: scanner.number });
        }
        if ended {
            return match scanner.start.is_some() || scanner.in_array {
                true => emit(ElementPiece::Unclosed { records: scanner.number }),
                false => ControlFlow::Continue(()),
            };
        }
        if elements.is_empty() {
            scanner.drop_what_is_not_needed(&mut buffer, limits.article_bytes);
        }
    }
}

#[derive(Debug, Default)]
struct Scanner {
    /// Bytes of the buffer that were scanned; one more than it has after a `\` at its end.
    at: usize,
    state: State,
    /// Brackets open in the element.
    depth: u32,
    in_array: bool,
    had_array: bool,
    /// Where the element that is open begins.
    start: Option<usize>,
    /// Whether the beginning of that element was dropped, because it is too long.
    dropped: bool,
    start_line: u64,
    /// Line of `at`, while no element is open.
    line: u64,
    /// Elements that were found.
    number: u64,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    #[default]
    Between,
    Brackets,
    String,
    Scalar,
}

impl Scanner {
    fn scan(&mut self, buffer: &[u8], elements: &mut Vec<Element>) {
        while self.at < buffer.len() {
            match self.state {
                State::Between => self.scan_between(buffer[self.at]),
                State::Brackets => {
                    let is_telling = |byte: &u8| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']');
                    let Some(found) = buffer[self.at..].iter().position(is_telling) else {
                        self.at = buffer.len();
                        return;
                    };
                    self.at += found + 1;
                    match buffer[self.at - 1] {
                        b'"' => self.state = State::String,
                        b'{' | b'[' => self.depth += 1,
                        _ => self.depth -= 1,
                    }
                    if self.depth == 0 {
                        self.end_element(buffer, self.at, elements);
                    }
                }
                State::String => {
                    match memchr::memchr2(b'"', b'\\', &buffer[self.at..]) {
                        None => self.at = buffer.len(),
                        Some(found) if buffer[self.at + found] == b'\\' => self.at += found + 2,
                        Some(found) => {
                            self.at += found + 1;
                            self.state = State::Brackets;
                            if self.depth == 0 {
                                self.end_element(buffer, self.at, elements);
                            }
                        }
                    };
                }
                State::Scalar => match buffer[self.at] {
                    b',' | b']' | b'\n' => self.end_element(buffer, self.at, elements),
                    _ => self.at += 1,
                },
            }
        }
    }

    fn scan_between(&mut self, byte: u8) {
        match byte {
            b'\n' => self.line += 1,
            // Spaces, commas, byte order marks and record separators.
            b' ' | b'\t' | b'\r' | b',' | 0xef | 0xbb | 0xbf | 0x1e => {}
            b'[' if !self.in_array => {
                self.in_array = true;
                self.had_array = true;
            }
            b']' if self.in_array => self.in_array = false,
            _ => {
                self.start = Some(self.at);
                self.start_line = self.line;
                (self.state, self.depth) = match byte {
                    b'{' | b'[' => (State::Brackets, 1),
                    b'"' => (State::String, 0),
                    _ => (State::Scalar, 0),
                };
            }
        }
        self.at += 1;
    }

    fn end_element(&mut self, buffer: &[u8], end: usize, elements: &mut Vec<Element>) {
        let start = self.start.take().unwrap_or(end);
        self.line += count_lines(&buffer[start..end]);
        self.number += 1;
        let dropped = std::mem::take(&mut self.dropped);
        let range = (!dropped).then_some(start..end);
        elements.push(Element { range, line: self.start_line, number: self.number });
        self.state = State::Between;
    }

    /// A word or number also ends where the text ends.
    fn end_scalar(&mut self, buffer: &[u8], elements: &mut Vec<Element>) {
        if self.state == State::Scalar {
            self.end_element(buffer, buffer.len(), elements);
        }
    }

    /// Takes what was not cut yet out of `buffer` into one of its own.
    fn keep_from(&mut self, buffer: &mut Vec<u8>, room: usize) -> Vec<u8> {
        let from = self.start.unwrap_or(self.at).min(buffer.len());
        let mut kept = Vec::with_capacity(room + buffer.len() - from + 1);
        kept.extend_from_slice(&buffer[from..]);
        buffer.truncate(from);
        self.move_back(from);
        kept
    }

    fn drop_what_is_not_needed(&mut self, buffer: &mut Vec<u8>, longest: usize) {
        match self.start {
            None => {
                self.move_back(buffer.len());
                buffer.clear();
            }
            Some(start) if self.dropped || buffer.len() - start > longest => {
                self.line += count_lines(&buffer[start..]);
                self.dropped = true;
                let end = buffer.len();
                buffer.clear();
                self.start = Some(0);
                self.at -= end;
            }
            Some(_) => {}
        }
    }

    fn move_back(&mut self, bytes: usize) {
        self.at -= bytes;
        self.start = self.start.map(|start| start - bytes);
    }
}

fn count_lines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each element with its line, and how it ended.
    fn cut(text: &str, batch_bytes: usize, article_bytes: usize) -> Vec<String> {
        let limits = Limits { batch_bytes, article_bytes, ..Limits::default() };
        let mut found = Vec::new();
        let _ = cut_elements(&mut text.as_bytes(), &limits, &mut |piece| {
            match piece {
                ElementPiece::Elements { bytes, elements, only } => {
                    for element in elements {
                        let text = match element.range {
                            Some(range) if range.len() > article_bytes => "too long",
                            Some(range) => std::str::from_utf8(&bytes[range]).unwrap(),
                            None => "too long",
                        };
                        let only = if only { " only" } else { "" };
                        found.push(format!("{}:{}:{text}{only}", element.number, element.line));
                    }
                }
                ElementPiece::Unclosed { records } => found.push(format!("unclosed {records}")),
                ElementPiece::Failed { error, .. } => panic!("{error}"),
            }
            ControlFlow::Continue(())
        });
        found
    }

    #[test]
    fn elements_are_the_same_however_they_are_cut() {
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            ("[]", &[]),
            ("{}", &["1:1:{} only"]),
            ("\n {\"a\":\n1}\n\n", &["1:2:{\"a\":\n1} only"]),
            ("{\"a\":1}\n{\"b\":2}", &["1:1:{\"a\":1}", "2:2:{\"b\":2}"]),
            ("[{\"a\":1}]", &["1:1:{\"a\":1}"]),
            (
                "[\n{\"a\":[1,{}]},\n\n{\"b\\\"]\":\"}\"}\n]",
                &["1:2:{\"a\":[1,{}]}", "2:4:{\"b\\\"]\":\"}\"}"],
            ),
            (
                "[{\"a\":\"\\\\\"},{\"b\":\"\\\\\\\"\"}]",
                &["1:1:{\"a\":\"\\\\\"}", "2:1:{\"b\":\"\\\\\\\"\"}"],
            ),
            ("[1, \"two, ]\", [3], nul\n]", &["1:1:1", "2:1:\"two, ]\"", "3:1:[3]", "4:1:nul"]),
            ("12", &["1:1:12 only"]),
            ("[{\"a\":1},", &["1:1:{\"a\":1}", "unclosed 1"]),
            ("[{\"a\":1}, {\"b\": \"x", &["1:1:{\"a\":1}", "unclosed 1"]),
            ("{\"a\":[", &["unclosed 0"]),
            ("[[[[", &["unclosed 0"]),
            ("[{\"a\":\"loooooooooo\noong\"},{\"b\":2}]", &["1:1:too long", "2:2:{\"b\":2}"]),
        ];
        for (text, expected) in cases {
            for step in 1..=text.len() + 1 {
                assert_eq!(cut(text, step, 20), *expected, "{text} in {step}");
            }
        }
    }

    #[test]
    fn depth_takes_no_memory() {
        let deep = "[".repeat(500_000);
        assert_eq!(cut(&deep, 4096, 1 << 20), ["unclosed 0"]);
        let closed = format!("[{}{}]", "[".repeat(200_000), "]".repeat(200_000));
        assert_eq!(cut(&closed, 4096, 100), ["1:1:too long"]);
    }
}
