//! Cuts a query into tokens.
//!
//! What a run of characters means depends on where it stands: an operator or a word in the
//! query itself, a plain value inside `source:( … )`, a word but never an operator right behind
//! `title:`. So the parser asks for one token at a time and says where it is. Every character is
//! looked at a bounded number of times.

use super::ast::{Kind, Span, Unit};
use super::chars::*;
use super::error::{QueryError, QueryErrorKind};
use super::fields::Field;
use super::notes::Notes;
use super::word::{self, Reading};

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub span: Span,
    pub kind: TokenKind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum TokenKind {
    End,
    Open,
    Close,
    And,
    Or,
    Not,
    Near {
        distance: u32,
        ordered: bool,
    },
    Same(Unit),
    Operand(Kind),
    /// A field with its colon; the value follows directly.
    Field(Field),
    /// The value of a field.
    Value {
        text: String,
        quoted: bool,
    },
}

/// Where the parser is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Place {
    Query,
    /// Between the parentheses of `source:( … )`.
    Values(Field),
}

/// A character of a run; `literal` where a backslash took its meaning away.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub c: char,
    pub literal: bool,
    pub at: usize,
}

/// Characters without a break: a word, an operator, a field with its value.
#[derive(Debug)]
pub(super) struct Run {
    pub glyphs: Vec<Glyph>,
    pub span: Span,
    /// Directly followed by a parenthesis.
    pub before_open: bool,
}

pub(super) struct Lexer<'a> {
    pub(super) chars: &'a [char],
    pub(super) at: usize,
    pub(super) notes: Notes,
}

type Read<T> = Result<T, QueryError>;

impl<'a> Lexer<'a> {
    pub(super) fn new(chars: &'a [char]) -> Lexer<'a> {
        Lexer { chars, at: 0, notes: Notes::default() }
    }

    /// The query's own characters, for messages.
    pub(super) fn written(&self, span: Span) -> String {
        self.chars[span.start as usize..span.end as usize].iter().collect()
    }

    pub(super) fn next(&mut self, place: Place) -> Read<Token> {
        loop {
            self.skip_blanks(place);
            let start = self.at;
            let Some(&c) = self.chars.get(start) else {
                return Ok(self.token(start, start, TokenKind::End));
            };
            if is_open(c) || is_close(c) {
                let kind = if is_open(c) { TokenKind::Open } else { TokenKind::Close };
                return Ok(self.token(start, start + 1, kind));
            }
            if is_quote(c) {
                return match place {
                    Place::Query => self.phrase(),
                    Place::Values(_) => self.quoted_value(),
                };
            }
            if is_minus(c) && self.at_boundary(start) && self.begins_operand(start + 1) {
                return Ok(self.token(start, start + 1, TokenKind::Not));
            }
            if let Place::Values(field) = place {
                return self.listed_value(field);
            }
            if c == '=' && self.char_at(start + 1).is_some_and(is_quote) {
                // A phrase looks for its exact words anyway.
                self.at += 1;
                return self.phrase();
            }
            if let Some(token) = self.query_run()? {
                return Ok(token);
            }
        }
    }

    /// Whether a parenthesis follows directly, as behind `title:`.
    pub(super) fn open_follows(&self) -> bool {
        self.char_at(self.at).is_some_and(is_open)
    }

    /// Whether a quote follows directly, as behind `near10:`.
    pub(super) fn quote_follows(&self) -> bool {
        self.char_at(self.at).is_some_and(is_quote)
    }

    pub(super) fn token(&mut self, start: usize, end: usize, kind: TokenKind) -> Token {
        self.at = end;
        Token { span: Span::new(start, end), kind }
    }

    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    pub(super) fn skip_hidden(&mut self) {
        while self.char_at(self.at).is_some_and(is_hidden) {
            self.at += 1;
        }
    }

    fn skip_blanks(&mut self, place: Place) {
        while let Some(c) = self.char_at(self.at) {
            let parts_words = place == Place::Query && (is_separator(c) || c == ',');
            self.note_dash(self.at);
            if !is_blank(c) && !is_hidden(c) && !parts_words {
                return;
            }
            self.at += 1;
        }
    }

    /// Tells of a dash that looks as if it should exclude the word behind it.
    fn note_dash(&mut self, at: usize) {
        let (Some(c), Some(next)) = (self.char_at(at), self.char_at(at + 1)) else { return };
        if is_typographic_minus(c) && next.is_alphabetic() && self.at_boundary(at) {
            self.notes.dash(&c.to_string());
        }
        let word_follows = || self.char_at(at + 2).is_some_and(char::is_alphabetic);
        if c == '-' && next == '-' && word_follows() && self.at_boundary(at) {
            self.notes.dash("--");
        }
    }

    /// Whether a token can begin here as after a space.
    fn at_boundary(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let c = self.chars[before];
        is_blank(c) || is_hidden(c) || is_open(c) || is_separator(c)
    }

    /// Whether `-` before this place excludes something.
    pub(super) fn begins_operand(&self, at: usize) -> bool {
        let Some(c) = self.chars[at.min(self.chars.len())..].iter().find(|c| !is_hidden(**c))
        else {
            return false;
        };
        !is_punctuation(*c) || is_quote(*c) || is_open(*c) || is_star(*c) || matches!(c, '=' | '\\')
    }

    fn query_run(&mut self) -> Read<Option<Token>> {
        let run = self.run(Stops::Query);
        let end = run.span.end as usize;
        self.at = end;
        if run.glyphs.is_empty() {
            return Ok(None);
        }
        let next_token = self.next_token_at(end);
        match word::read(&run, self.chars, next_token, &mut self.notes)? {
            Reading::Token(kind) => Ok(Some(Token { span: run.span, kind })),
            Reading::Field { field, colon } => {
                self.at = colon + 1;
                let span = Span { start: run.span.start, end: Span::new(0, colon + 1).end };
                Ok(Some(Token { span, kind: TokenKind::Field(field) }))
            }
            Reading::LeftOut => Ok(None),
        }
    }

    /// Where the next token begins, if a word or quote follows after blanks.
    fn next_token_at(&self, end: usize) -> Option<usize> {
        let rest = self.chars.get(end..)?;
        // Only a short gap matters, and a long one must not be read again for each word.
        let gap = rest.iter().take(8).position(|c| !is_blank(*c) && !is_hidden(*c))?;
        let next = rest[gap];
        (gap > 0 && (!is_punctuation(next) || is_quote(next))).then_some(end + gap)
    }

    /// Reads characters up to a stop; always moves forward.
    pub(super) fn run(&mut self, stops: Stops) -> Run {
        let start = self.at;
        let mut glyphs: Vec<Glyph> = Vec::new();
        let mut at = start;
        while let Some(c) = self.char_at(at) {
            if c == '\\'
                && let Some(next) = self.char_at(at + 1)
            {
                let first = match glyphs[..] {
                    [] => true,
                    [only] => only.c == '=' && !only.literal,
                    _ => false,
                };
                if !next.is_alphanumeric() || first {
                    glyphs.push(Glyph { c: next, literal: true, at });
                    at += 2;
                    continue;
                }
            }
            if is_blank(c) || is_open(c) || is_close(c) || self.quote_stops(at) {
                break;
            }
            if stops == Stops::Query && self.separator_stops(at, &glyphs) {
                break;
            }
            glyphs.push(Glyph { c, literal: false, at });
            at += 1;
        }
        self.at = at;
        let hidden = |glyph: &Glyph| is_hidden(glyph.c) && !glyph.literal;
        while glyphs.last().is_some_and(hidden) {
            glyphs.pop();
            at -= 1;
        }
        let leading = glyphs.iter().take_while(|glyph| hidden(glyph)).count();
        glyphs.drain(..leading);
        let before_open = self.char_at(self.at).is_some_and(is_open);
        Run { glyphs, span: Span::new(start + leading, at.max(start + leading)), before_open }
    }

    pub(super) fn quote_stops(&self, at: usize) -> bool {
        is_quote(self.chars[at]) && !is_gershayim(self.chars, at)
    }

    /// Separators and commas end a word, but for the comma of a number and the full-width colon
    /// of a field.
    fn separator_stops(&self, at: usize, glyphs: &[Glyph]) -> bool {
        match self.chars[at] {
            '：' => !word::ends_field_name(glyphs),
            ',' => !is_inner_comma(self.chars, at),
            c => is_separator(c),
        }
    }
}

/// What ends a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Stops {
    Query,
    Value,
}

/// `"` between two Hebrew letters.
pub(super) fn is_gershayim(chars: &[char], at: usize) -> bool {
    let hebrew = |at: usize| chars.get(at).copied().is_some_and(is_hebrew);
    chars[at] == '"' && at > 0 && hebrew(at - 1) && hebrew(at + 1)
}

/// The comma of `1,200`.
pub(super) fn is_inner_comma(chars: &[char], at: usize) -> bool {
    let digit = |at: usize| chars.get(at).copied().is_some_and(char::is_numeric);
    at > 0 && digit(at - 1) && digit(at + 1)
}

pub(super) fn no_value(field: Field, span: Span) -> QueryError {
    let message = format!("{}: lacks its value", field.name());
    fault(QueryErrorKind::Value, span, message, None)
}

/// An error at a place; an empty place marks the character behind it.
pub(super) fn fault(
    kind: QueryErrorKind,
    span: Span,
    message: String,
    suggestion: Option<String>,
) -> QueryError {
    let length = (span.end.saturating_sub(span.start)).max(1);
    QueryError { kind, message, position: span.start, length, suggestion }
}
