//! The pass over a text: finds words by bit masks, and hands what is not plain to the others.

use super::border::{BeforePoint, Borders, emit_border};
use super::class::{Class, Classes, is_closing};
use super::masks::{Masks, STRETCH};
use super::{Acronym, Buffers, Event, MAX_TERM_BYTES, Token, TokenKind};

/// Bytes of text put in small letters at a time.
const LOWER_BYTES: usize = 16 * 1024;

/// One pass over one text. `FAST` false sends every word down the general path.
pub(super) struct Scan<'t, F, const FAST: bool> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) classes: Classes,
    pub(super) buffers: &'t mut Buffers,
    pub(super) borders: Borders,
    pub(super) emit: F,
    /// Position of the next token.
    pub(super) position: u32,
    /// Range and kind of the last token.
    pub(super) last: Last,
    /// Where `buffers.lower` begins in the text.
    lower_start: usize,
}

/// The token before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Last {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: TokenKind,
}

impl<'t, F: FnMut(Event<'_>), const FAST: bool> Scan<'t, F, FAST> {
    pub(super) fn new(text: &'t str, buffers: &'t mut Buffers, emit: F) -> Self {
        buffers.lower.clear();
        Scan {
            text,
            bytes: text.as_bytes(),
            classes: Classes::get(),
            buffers,
            borders: Borders::default(),
            emit,
            position: 0,
            last: Last { start: 0, end: 0, kind: TokenKind::Word },
            lower_start: 0,
        }
    }

    pub(super) fn run(&mut self) {
        let mut at = 0;
        while at < self.bytes.len() {
            at = self.stretch(at);
        }
    }

    /// Reads the stretch of 64 bytes from `from`, or a little further; returns where to go on.
    #[inline]
    fn stretch(&mut self, from: usize) -> usize {
        let masks = Masks::at(self.bytes, from);
        let look_at = masks.alnum | masks.special;
        let mut bit = 0;
        loop {
            let ahead = look_at & (!0 << bit);
            if ahead == 0 {
                return from + STRETCH;
            }
            let first = ahead.trailing_zeros() as usize;
            let next = if masks.special >> first & 1 == 1 {
                self.special(from + first)
            } else {
                let length = (!(masks.alnum >> first)).trailing_zeros() as usize;
                if first + length == STRETCH && first > 0 {
                    return from + first;
                }
                self.ascii_word(from, first, length, &masks)
            };
            if next >= from + STRETCH {
                return next;
            }
            bit = next - from;
        }
    }

    /// A word of ASCII letters and digits, `length` bytes from bit `first` of the masks; what
    /// follows may make more of it. Returns the end of what was read.
    #[inline(always)]
    fn ascii_word(&mut self, from: usize, first: usize, length: usize, masks: &Masks) -> usize {
        let start = from + first;
        if !FAST || length == STRETCH {
            return self.word(start);
        }
        let end = start + length;
        let mut resume = end;
        let byte_after = self.bytes.get(end).copied().unwrap_or(b' ');
        if IS_JOINT[usize::from(byte_after)] {
            match self.joint(end, length) {
                Joint::Apart => {}
                Joint::Possessive(next) => resume = next,
                Joint::Joined => return self.word(start),
            }
        }
        let all = (!0 >> (STRETCH - length)) << first;
        let (kind, acronym) = if masks.small & all == 0 {
            self.without_small_letters(start, end)
        } else {
            (TokenKind::Word, None)
        };
        if end > self.lower_start + self.buffers.lower.len() {
            self.refill_lower(start);
        }
        let range = start - self.lower_start..end - self.lower_start;
        let term = &self.buffers.lower[range];
        if self.borders.pending {
            let first = self.position == 0;
            let buffer = &mut self.buffers.folded;
            let border = self.borders.before(self.text, start, term, first, buffer);
            emit_border(&mut self.emit, border);
        }
        (self.emit)(Event::Token(Token {
            term,
            start,
            end,
            position: self.position,
            kind,
            acronym,
        }));
        self.position += 1;
        self.last = Last { start, end, kind };
        resume
    }

    /// Kind and acronym of an ASCII word without small letters.
    #[inline(never)]
    fn without_small_letters(&self, start: usize, end: usize) -> (TokenKind, Option<Acronym<'t>>) {
        let word = &self.bytes[start..end];
        if word.iter().all(u8::is_ascii_digit) {
            return (TokenKind::Number, None);
        }
        let capitals = word.len() >= 2 && word.iter().all(u8::is_ascii_uppercase);
        let is_acronym = capitals && self.is_mixed_case(start, end);
        let acronym = Acronym { term: &self.text[start..end], dotted: false };
        (TokenKind::Word, is_acronym.then_some(acronym))
    }

    /// What the byte at `end` makes of the ASCII word of `length` bytes before it.
    #[inline]
    fn joint(&self, end: usize, length: usize) -> Joint {
        let digit_before = self.bytes[end - 1].is_ascii_digit();
        let byte_after = |offset: usize| self.bytes.get(end + offset).copied().unwrap_or(b' ');
        match byte_after(0) {
            b'.' if length == 1 && byte_after(1) > b' ' => Joint::Joined,
            b'.' | b',' if digit_before && !is_plain_separator(byte_after(1)) => Joint::Joined,
            b'.' | b',' => Joint::Apart,
            b'\'' if byte_after(1) == b's' && is_plain_separator(byte_after(2)) => {
                Joint::Possessive(end + 2)
            }
            b'\'' | b'`' if is_plain_separator(byte_after(1)) => Joint::Apart,
            0xE2 if byte_after(1) == 0x80 => match byte_after(2) {
                // Dashes, double quotes.
                0x90..=0x95 | 0x9C..=0x9F => Joint::Apart,
                0x99 if byte_after(3) == b's' && is_plain_separator(byte_after(4)) => {
                    Joint::Possessive(end + 4)
                }
                0x99 if is_plain_separator(byte_after(3)) => Joint::Apart,
                _ => Joint::Joined,
            },
            _ => Joint::Joined,
        }
    }

    /// Puts the stretch of the text from `start` in small letters.
    #[cold]
    #[inline(never)]
    fn refill_lower(&mut self, start: usize) {
        let mut end = self.text.len().min(start + LOWER_BYTES);
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        self.lower_start = start;
        self.buffers.lower.clear();
        self.buffers.lower.push_str(&self.text[start..end]);
        self.buffers.lower.make_ascii_lowercase();
    }

    /// What begins at `at` with a byte that is no plain letter, digit or separator. Returns the
    /// end of what was read.
    #[inline(never)]
    fn special(&mut self, at: usize) -> usize {
        match self.bytes[at] {
            b'\n' => self.line_end(at),
            b'.' => {
                let Last { start, end, kind } = self.last;
                let before = if end == at && self.position > 0 && kind != TokenKind::Character {
                    BeforePoint::Word { start, end }
                } else {
                    BeforePoint::Other
                };
                self.after_stop(at + 1, |borders| borders.point(before))
            }
            b'!' | b'?' => self.after_stop(at + 1, Borders::mark),
            _ => {
                let Some(c) = self.text[at..].chars().next() else { return self.bytes.len() };
                self.beyond_ascii(at, c)
            }
        }
    }

    fn beyond_ascii(&mut self, at: usize, c: char) -> usize {
        let after = at + c.len_utf8();
        match self.classes.of(c).class {
            Class::Character => self.characters(at),
            Class::Letter | Class::Complex => self.word(at),
            Class::FullStop => {
                self.borders.full_stop();
                after
            }
            Class::Ellipsis => self.after_stop(after, Borders::mark),
            Class::Separator if matches!(c, '\u{2029}' | '\u{85}' | '\u{2028}') => {
                self.borders.line_end(if c == '\u{2029}' { 2 } else { 1 });
                after
            }
            Class::Separator | Class::Ignorable | Class::Apostrophe => after,
        }
    }

    /// Reads the white space from the line end at `at`.
    fn line_end(&mut self, at: usize) -> usize {
        let mut line_ends = 0;
        let mut end = at;
        while let Some(byte @ (b' ' | b'\t' | b'\n' | b'\r')) = self.bytes.get(end) {
            line_ends += usize::from(*byte == b'\n');
            end += 1;
        }
        self.borders.line_end(line_ends);
        end
    }

    /// Reports a stop that ends at `at` if nothing but closing quotes and brackets stands between
    /// it and white space. Returns where to go on.
    #[inline]
    pub(super) fn after_stop(&mut self, at: usize, report: impl FnOnce(&mut Borders)) -> usize {
        let mut end = at;
        loop {
            match self.bytes.get(end) {
                None | Some(b' ' | b'\n' | b'\t' | b'\r') => break,
                Some(b'.' | b'!' | b'?' | b'"' | b'\'' | b')' | b']' | b'}' | b'*') => end += 1,
                // The number of a note: `won.[1]`.
                Some(b'[') if self.bytes.get(end + 1).is_some_and(u8::is_ascii_digit) => break,
                Some(0..=0x7F) => return end,
                Some(_) => {
                    let Some(c) = self.text[end..].chars().next() else { break };
                    if c.is_whitespace() {
                        break;
                    }
                    let class = self.classes.of(c).class;
                    let passed = matches!(class, Class::Ellipsis | Class::Ignorable);
                    if !passed && !is_closing(c) {
                        return end;
                    }
                    end += c.len_utf8();
                }
            }
        }
        report(&mut self.borders);
        end
    }

    /// Whether the line around `start..end` has small letters enough for capitals to mean
    /// something. Looks at a hundred bytes on either side: the rest of a long line says no more.
    #[inline(never)]
    pub(super) fn is_mixed_case(&self, start: usize, end: usize) -> bool {
        const AROUND: usize = 100;
        let before = &self.bytes[start.saturating_sub(AROUND)..start];
        let before = match memchr::memrchr(b'\n', before) {
            Some(line_end) => &before[line_end + 1..],
            None => before,
        };
        let after = &self.bytes[end..self.bytes.len().min(end + AROUND)];
        let after = &after[..memchr::memchr(b'\n', after).unwrap_or(after.len())];
        let own = end - start;
        let capitals =
            own + count(before, u8::is_ascii_uppercase) + count(after, u8::is_ascii_uppercase);
        let small = count(before, u8::is_ascii_lowercase) + count(after, u8::is_ascii_lowercase);
        let beyond = count(before, |byte| !byte.is_ascii()) + count(after, |byte| !byte.is_ascii());
        if 4 * small >= capitals + beyond {
            return true;
        }
        if beyond == 0 {
            return false;
        }
        let (capitals_before, small_before) = count_cases(before);
        let (capitals_after, small_after) = count_cases(after);
        4 * (small_before + small_after) >= own + capitals_before + capitals_after
    }

    /// Emits `buffers.term` as the token at `start..end`, with the border before it. With
    /// `acronym` its capital form goes along.
    pub(super) fn emit_term(
        &mut self,
        start: usize,
        end: usize,
        kind: TokenKind,
        acronym: Written,
    ) {
        let term = &mut self.buffers.term;
        term.truncate(term.floor_char_boundary(MAX_TERM_BYTES));
        let term = self.buffers.term.as_str();
        if self.borders.pending {
            let first = self.position == 0;
            let buffer = &mut self.buffers.folded;
            let border = self.borders.before(self.text, start, term, first, buffer);
            emit_border(&mut self.emit, border);
        }
        let acronym = match acronym {
            Written::Plain => None,
            Written::Dotted | Written::Capitals => {
                self.buffers.acronym.clear();
                self.buffers.acronym.extend(term.chars().flat_map(char::to_uppercase));
                let dotted = acronym == Written::Dotted;
                Some(Acronym { term: &self.buffers.acronym, dotted })
            }
        };
        let position = self.position;
        (self.emit)(Event::Token(Token { term, start, end, position, kind, acronym }));
        self.position += 1;
        self.last = Last { start, end, kind };
    }
}

/// Bytes that may make something else of the word before them: apostrophes, points, and all above
/// ASCII.
const IS_JOINT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = byte >= 0x80;
        byte += 1;
    }
    table[b'.' as usize] = true;
    table[b',' as usize] = true;
    table[b'\'' as usize] = true;
    table[b'`' as usize] = true;
    table
};

/// What a joint makes of the word before it.
enum Joint {
    /// The word ends there.
    Apart,
    /// A possessive `'s` up to this byte is left out.
    Possessive(usize),
    /// The general path has to look.
    Joined,
}

/// How a word was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Plain,
    Dotted,
    Capitals,
}

/// Capitals, and letters that are none, in part of a line. A composing mark is no letter: a text
/// counts the same however its accents are written.
#[cold]
fn count_cases(line: &[u8]) -> (usize, usize) {
    let (mut capitals, mut small) = (0, 0);
    for c in line.utf8_chunks().flat_map(|chunk| chunk.valid().chars()) {
        capitals += usize::from(c.is_uppercase());
        small += usize::from(c.is_alphabetic() && !c.is_uppercase());
    }
    (capitals, small)
}

/// ASCII that is neither letter nor digit.
#[inline]
fn is_plain_separator(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric()
}

/// How many of the bytes, a hundred or so, are such.
#[inline]
fn count(line: &[u8], is: impl Fn(&u8) -> bool) -> usize {
    usize::from(line.iter().fold(0u8, |count, byte| count.wrapping_add(u8::from(is(byte)))))
}
