//! Cuts a stream into pieces of whole lines, so that each can be parsed on its own.
//!
//! A line ends at `\n` and nowhere else: U+2028 and its like are ordinary characters inside JSON
//! strings. Only bytes are read here; the longest line that may come is bounded.

use std::io::{self, Read};
use std::ops::ControlFlow;

use super::Limits;

/// What was cut off a stream.
#[derive(Debug)]
pub(super) enum LinePiece {
    /// Whole lines; the last one of a stream may lack its `\n`.
    Lines {
        bytes: Vec<u8>,
        /// Number of the first line, from 1.
        first_line: u64,
        /// Whether this is all of the stream, and just one record.
        only: bool,
    },
    /// A line of more than [`Limits::article_bytes`], passed over.
    TooLong { line: u64 },
    /// The stream failed after so many records.
    Failed { error: io::Error, records: u64 },
}

/// Cuts `stream` and hands the pieces on, until it ends or fails or the receiver has enough.
pub(super) fn cut_lines(
    stream: &mut dyn Read,
    limits: &Limits,
    emit: &mut dyn FnMut(LinePiece) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let step = limits.batch_bytes.max(1);
    let mut cutter = Cutter::new(step, limits.article_bytes, emit);
    loop {
        cutter.buffer.reserve(step + 1);
        let read = (&mut *stream).take(step as u64).read_to_end(&mut cutter.buffer);
        let end = match read {
            Ok(count) if count == step => End::Ahead,
            Ok(_) => End::Reached,
            Err(error) => End::Failed(error),
        };
        let cut = cutter.whole_lines(&end);
        if let Some(cut) = cut {
            cutter.hand_on(cut, &end)?;
        }
        match end {
            End::Ahead => {}
            End::Reached => return ControlFlow::Continue(()),
            End::Failed(error) => return cutter.fail(error),
        }
        if cut.is_none() && cutter.buffer.len() > limits.article_bytes {
            cutter.tell_too_long()?;
            if let Err(error) = skip_line(stream, &mut cutter.buffer) {
                return cutter.fail(error);
            }
        }
    }
}

/// Where a stream ends.
enum End {
    /// Behind what was read.
    Ahead,
    Reached,
    Failed(io::Error),
}

/// What was read of a stream and not handed on.
struct Cutter<'a> {
    step: usize,
    article_bytes: usize,
    emit: &'a mut dyn FnMut(LinePiece) -> ControlFlow<()>,
    buffer: Vec<u8>,
    /// Bytes of the buffer that hold no line end.
    searched: usize,
    /// Number of the line that the buffer begins with.
    line: u64,
    /// Records that were handed on.
    records: u64,
    /// Nothing was handed on, nor passed over.
    is_first: bool,
}

impl<'a> Cutter<'a> {
    fn new(
        step: usize,
        article_bytes: usize,
        emit: &'a mut dyn FnMut(LinePiece) -> ControlFlow<()>,
    ) -> Cutter<'a> {
        let buffer = Vec::new();
        let (searched, line, records, is_first) = (0, 1, 0, true);
        Cutter { step, article_bytes, emit, buffer, searched, line, records, is_first }
    }

    /// Where the whole lines of the buffer end, if it has any.
    fn whole_lines(&mut self, end: &End) -> Option<usize> {
        let cut = match end {
            End::Reached => Some(self.buffer.len()),
            _ => {
                let last_end = memchr::memrchr(b'\n', &self.buffer[self.searched..]);
                last_end.map(|at| self.searched + at + 1)
            }
        };
        let cut = cut.filter(|cut| *cut > 0);
        if cut.is_none() {
            self.searched = self.buffer.len();
        }
        cut
    }

    /// Hands the lines before `cut` on, unless they are the first record and what comes behind it
    /// may tell that it is the only one.
    fn hand_on(&mut self, cut: usize, end: &End) -> ControlFlow<()> {
        let (lines, found) = count(&self.buffer[..cut]);
        let may_be_only = self.is_first && found == 1;
        if may_be_only && matches!(end, End::Ahead) && self.buffer.len() <= self.article_bytes {
            // The line end that was found is searched again, with what comes behind it.
            return ControlFlow::Continue(());
        }
        let mut rest = Vec::with_capacity(self.step + 1);
        rest.extend_from_slice(&self.buffer[cut..]);
        self.buffer.truncate(cut);
        let bytes = std::mem::replace(&mut self.buffer, rest);
        // What is left has no line end.
        self.searched = self.buffer.len();
        let first_line = self.line;
        self.line += lines;
        self.records += found;
        if found == 0 {
            return ControlFlow::Continue(());
        }
        self.is_first = false;
        let only = may_be_only && matches!(end, End::Reached);
        (self.emit)(LinePiece::Lines { bytes, first_line, only })
    }

    /// Gives up the line that the buffer begins with; the rest of it is to be skipped.
    fn tell_too_long(&mut self) -> ControlFlow<()> {
        let line = self.line;
        self.line += 1;
        self.searched = 0;
        self.is_first = false;
        (self.emit)(LinePiece::TooLong { line })
    }

    fn fail(&mut self, error: io::Error) -> ControlFlow<()> {
        (self.emit)(LinePiece::Failed { error, records: self.records })
    }
}

/// Lines that end in `bytes`, and lines that are not blank.
fn count(bytes: &[u8]) -> (u64, u64) {
    let (mut lines, mut records, mut start) = (0, 0, 0);
    for end in memchr::memchr_iter(b'\n', bytes) {
        records += u64::from(!bytes[start..end].trim_ascii().is_empty());
        lines += 1;
        start = end + 1;
    }
    records += u64::from(!bytes[start..].trim_ascii().is_empty());
    (lines, records)
}

/// Reads to the end of the line, and keeps only what comes after it.
fn skip_line(stream: &mut dyn Read, buffer: &mut Vec<u8>) -> io::Result<()> {
    buffer.clear();
    buffer.shrink_to(64 << 10);
    loop {
        buffer.clear();
        let count = (&mut *stream).take(64 << 10).read_to_end(buffer)?;
        if let Some(end) = memchr::memchr(b'\n', buffer) {
            buffer.drain(..=end);
            return Ok(());
        }
        if count == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each record with its line; `!` and a line for one that is too long.
    fn cut(text: &str, batch_bytes: usize, article_bytes: usize) -> Vec<String> {
        let limits = Limits { batch_bytes, article_bytes, ..Limits::default() };
        let mut records = Vec::new();
        let _ = cut_lines(&mut text.as_bytes(), &limits, &mut |piece| {
            match piece {
                LinePiece::Lines { bytes, first_line, .. } => {
                    let text = String::from_utf8(bytes).unwrap();
                    for (index, line) in text.split('\n').enumerate() {
                        if line.len() > article_bytes {
                            records.push(format!("!{}", first_line + index as u64));
                        } else if !line.trim().is_empty() {
                            records.push(format!("{}:{line}", first_line + index as u64));
                        }
                    }
                }
                LinePiece::TooLong { line } => records.push(format!("!{line}")),
                LinePiece::Failed { error, .. } => panic!("{error}"),
            }
            ControlFlow::Continue(())
        });
        records
    }

    #[test]
    fn lines_are_the_same_however_they_are_cut() {
        let text = "a\n\n  \nbb\u{2028}b\r\nc\n\nlooooooooooooooooooong\nd\n\n\ne";
        let expected = ["1:a", "4:bb\u{2028}b\r", "5:c", "!7", "8:d", "11:e"];
        for step in 1..=text.len() + 1 {
            assert_eq!(cut(text, step, 12), expected, "{step}");
            assert_eq!(cut(&format!("{text}\n"), step, 12), expected, "{step}");
        }
        assert_eq!(cut("looooooooooooooong", 4, 12), ["!1"]);
        assert_eq!(cut("", 4, 12), [""; 0]);
        assert_eq!(cut("\n\n", 4, 12), [""; 0]);
    }

    #[test]
    fn one_record_alone_is_seen() {
        let is_only = |text: &str, batch_bytes| {
            let limits = Limits { batch_bytes, ..Limits::default() };
            let mut seen = Vec::new();
            let _ = cut_lines(&mut text.as_bytes(), &limits, &mut |piece| {
                if let LinePiece::Lines { only, .. } = piece {
                    seen.push(only);
                }
                ControlFlow::Continue(())
            });
            seen.contains(&true)
        };
        for step in 1..20 {
            assert!(is_only("{\"a\": 1}\n", step) && is_only("{\"a\": 1}", step), "{step}");
            assert!(is_only("\n\n{\"a\": 1}\n\n", step), "{step}");
            assert!(!is_only("{\"a\": 1}\n{}\n", step) && !is_only("", step), "{step}");
        }
    }

    #[test]
    fn a_failure_keeps_the_whole_lines_before_it() {
        struct Failing(usize);
        impl Read for Failing {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                if self.0 == 0 {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                self.0 -= 1;
                buffer[..4].copy_from_slice(b"a\n\nb");
                Ok(4)
            }
        }
        let mut seen = Vec::new();
        let _ = cut_lines(&mut Failing(2), &Limits::default(), &mut |piece| {
            seen.push(match piece {
                LinePiece::Lines { bytes, .. } => String::from_utf8(bytes).unwrap(),
                LinePiece::Failed { records, .. } => format!("failed after {records}"),
                LinePiece::TooLong { .. } => "too long".to_string(),
            });
            ControlFlow::Continue(())
        });
        assert_eq!(seen, ["a\n\nba\n\n", "failed after 2"]);
    }
}
