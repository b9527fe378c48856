//! Scripts without spaces between words: every code point is a token.
//!
//! Neighbours in the text are neighbours in position; with anything between them they stand one
//! position further apart, so that exactly the runs that stand in the text are phrases of it.

use super::border::emit_border;
use super::class::{Class, is_han_or_kana};
use super::fold::{Keep, fold_into};
use super::scan::{Last, Scan};
use super::{Event, Token, TokenKind};

impl<F: FnMut(Event<'_>), const FAST: bool> Scan<'_, F, FAST> {
    /// Emits the run of characters from `at`. Returns its end.
    pub(super) fn characters(&mut self, at: usize) -> usize {
        if self.last.kind == TokenKind::Character && self.position > 0 {
            self.position += u32::from(!self.adjoin(self.last.end, at));
        }
        let mut at = at;
        while let Some(c) = self.text[at..].chars().next() {
            let after = at + c.len_utf8();
            match c as u32 {
                0x4E00..=0x9FFF => self.emit_character(at, after),
                _ if c.is_ascii() || self.classes.of(c).class != Class::Character => break,
                _ if is_plain(c) && !self.composes_after(after) => self.emit_character(at, after),
                _ => {
                    at = self.emit_cluster(at, after);
                    continue;
                }
            }
            at = after;
        }
        at
    }

    /// Whether nothing that parts characters stands between two of them.
    fn adjoin(&self, end: usize, start: usize) -> bool {
        let between = &self.text[end..start];
        if matches!(between, "\n" | "\r\n") {
            let before = self.text[..end].chars().next_back();
            let after = self.text[start..].chars().next();
            return before.is_some_and(is_han_or_kana) && after.is_some_and(is_han_or_kana);
        }
        between.chars().all(|c| !c.is_ascii() && self.classes.of(c).class == Class::Ignorable)
    }

    /// A character that is its own normal form.
    fn emit_character(&mut self, start: usize, end: usize) {
        let term = &self.text[start..end];
        if self.borders.pending {
            let first = self.position == 0;
            let buffer = &mut self.buffers.folded;
            let border = self.borders.before(self.text, start, term, first, buffer);
            emit_border(&mut self.emit, border);
        }
        let (position, kind) = (self.position, TokenKind::Character);
        (self.emit)(Event::Token(Token { term, start, end, position, kind, acronym: None }));
        self.position += 1;
        self.last = Last { start, end, kind };
    }

    /// A character with the marks that compose with it, or one that normalises to several, which
    /// then share its range. Returns its end.
    fn emit_cluster(&mut self, start: usize, after: usize) -> usize {
        let mut end = after;
        while self.composes_after(end) {
            end += self.text[end..].chars().next().map_or(1, char::len_utf8);
        }
        let mut cluster = std::mem::take(&mut self.buffers.folded);
        cluster.clear();
        fold_into(&self.text[start..end], Keep::Words, &mut cluster);
        for c in cluster.chars() {
            self.buffers.term.clear();
            self.buffers.term.push(c);
            self.emit_term(start, end, TokenKind::Character, super::scan::Written::Plain);
        }
        self.buffers.folded = cluster;
        end
    }

    /// Whether the character at `at` may become one with that before it.
    fn composes_after(&self, at: usize) -> bool {
        // All of them begin with one of these bytes, few others do.
        if !matches!(self.bytes.get(at), Some(0xE1 | 0xE3 | 0xEF)) {
            return false;
        }
        let Some(c) = self.text[at..].chars().next() else { return false };
        matches!(c, '\u{3099}' | '\u{309A}' | '\u{FF9E}' | '\u{FF9F}' | '\u{1160}'..='\u{11FF}'
            | '\u{D7B0}'..='\u{D7FF}' | '\u{102E}')
    }
}

/// Whether the character normalises to itself.
pub(super) fn is_plain(c: char) -> bool {
    match c as u32 {
        0x3041..=0x3096 | 0x30A1..=0x30FE | 0xAC00..=0xD7A3 => true,
        0x0E33 | 0x0EB3 | 0x0EDC | 0x0EDD => false,
        0x3105..=0x312F | 0x3400..=0x4DBF | 0x20000..=0x2F7FF | 0x30000..=0x323AF => true,
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF => true,
        _ => false,
    }
}
