//! Cuts a line into the pieces that dates are made of: numbers, words, signs.

use super::names::{self, DateWord};
use crate::extract::fold::{digit_value, fold_into, is_cjk, is_ignored, is_word_char};

/// A piece of a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// First byte in the line.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Whether white space stands before it.
    pub spaced: bool,
    pub kind: TokenKind,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum TokenKind {
    /// Digits: their value and how many there are.
    Number(u32, u8),
    /// Letters: the meanings they have in dates, none for other words.
    Word(&'static [DateWord], Option<u8>),
    /// A character of Chinese or Japanese.
    Han(char),
    /// Punctuation, in ASCII where it has such a form.
    Sign(char),
}

impl Token {
    pub(crate) fn number(&self) -> Option<(u32, u8)> {
        match self.kind {
            TokenKind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    pub(crate) fn month(&self) -> Option<u8> {
        match self.kind {
            TokenKind::Word(_, month) => month,
            _ => None,
        }
    }

    pub(crate) fn means(&self, wanted: DateWord) -> bool {
        matches!(self.kind, TokenKind::Word(meanings, _) if meanings.contains(&wanted))
    }

    pub(crate) fn persian_month(&self) -> Option<u8> {
        let TokenKind::Word(meanings, _) = self.kind else { return None };
        meanings.iter().find_map(|meaning| match meaning {
            DateWord::PersianMonth(month) => Some(*month),
            _ => None,
        })
    }

    pub(crate) fn han(&self) -> Option<char> {
        match self.kind {
            TokenKind::Han(character) => Some(character),
            _ => None,
        }
    }

    pub(crate) fn weekday(&self) -> Option<u8> {
        let TokenKind::Word(meanings, _) = self.kind else { return None };
        meanings.iter().find_map(|meaning| match meaning {
            DateWord::Weekday(day) => Some(*day),
            _ => None,
        })
    }

    pub(crate) fn is_sign(&self, wanted: char) -> bool {
        matches!(self.kind, TokenKind::Sign(sign) if sign == wanted)
    }

    pub(crate) fn is_han(&self, wanted: &[char]) -> bool {
        matches!(self.kind, TokenKind::Han(character) if wanted.contains(&character))
    }
}

/// The pieces of `line`, at most `limit` of them.
pub(crate) fn tokens(line: &str, limit: usize) -> Vec<Token> {
    let mut found = Vec::new();
    let mut folded = String::new();
    let mut spaced = false;
    let mut characters = line.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        if found.len() == limit {
            break;
        }
        if first.is_whitespace() || is_ignored(first) {
            spaced |= first.is_whitespace();
            continue;
        }
        let mut end = start + first.len_utf8();
        let kind = if let Some(digit) = digit_value(first) {
            let (mut value, mut digits) = (u32::from(digit), 1u8);
            while let Some(&(at, next)) = characters.peek() {
                let Some(digit) = digit_value(next) else { break };
                value = value.saturating_mul(10).saturating_add(u32::from(digit));
                digits = digits.saturating_add(1);
                end = at + next.len_utf8();
                characters.next();
            }
            TokenKind::Number(value, digits)
        } else if let Some((value, digits, length)) = han_number(&line[start..]) {
            end = start + length;
            while characters.peek().is_some_and(|&(at, _)| at < end) {
                characters.next();
            }
            TokenKind::Number(value, digits)
        } else if is_cjk(first) {
            TokenKind::Han(first)
        } else if is_word_char(first) {
            while let Some(&(at, next)) = characters.peek() {
                let inside = is_word_char(next) && digit_value(next).is_none() && !is_cjk(next);
                let apostrophe = matches!(next, '\'' | '’' | 'ʼ') && end == at;
                if !inside && !apostrophe && !is_ignored(next) {
                    break;
                }
                if inside {
                    end = at + next.len_utf8();
                } else if apostrophe && !next_is_letter(line, at + next.len_utf8()) {
                    break;
                }
                characters.next();
            }
            folded.clear();
            fold_into(&line[start..end], &mut folded);
            TokenKind::Word(names::meanings(&folded), names::month(&folded))
        } else {
            let mut sign = first;
            crate::extract::fold::fold_char(first, |folded| sign = folded);
            TokenKind::Sign(sign)
        };
        found.push(Token { start, end, spaced, kind });
        spaced = false;
        join_month(line, &mut found);
    }
    found
}

/// `二〇二五` before `年`, `十四` before `日`: its value, its figures and its bytes.
fn han_number(text: &str) -> Option<(u32, u8, usize)> {
    const FIGURES: &str = "〇一二三四五六七八九";
    let figure = |c: char| match c {
        '零' => Some(0),
        _ => FIGURES.chars().position(|known| known == c).map(|value| value as u32),
    };
    let numeral = |c: char| figure(c).is_some() || c == '十';
    if !text.starts_with(numeral) {
        return None;
    }
    let end = text.find(|c: char| !numeral(c))?;
    let count = text[..end].chars().count();
    if !text[end..].starts_with(['年', '月', '日', '号', '號']) || count > 4 {
        return None;
    }
    let run = &text[..end];
    let value = match run.split_once('十') {
        Some((tens, ones)) => {
            let one = |part: &str, empty: u32| match part.chars().count() {
                0 => Some(empty),
                1 => part.chars().next().and_then(figure),
                _ => None,
            };
            one(tens, 1)? * 10 + one(ones, 0)?
        }
        None => run.chars().filter_map(figure).fold(0, |value, figure| value * 10 + figure),
    };
    let digits = if value > 999 { 4 } else { 2 };
    Some((value, digits, end))
}

/// Joins the last pieces where only together they name a month: `كانون الثاني`, `มี.ค.`
fn join_month(line: &str, found: &mut Vec<Token>) {
    let count = found.len();
    let split = count >= 2 && found[count - 2].means(DateWord::SplitMonth);
    let thai =
        |token: &Token| line[token.start..].starts_with(|c| ('\u{e01}'..='\u{e4e}').contains(&c));
    let abbreviated = count >= 3
        && found[count - 2].is_sign('.')
        && !found[count - 1].spaced
        && thai(&found[count - 3])
        && thai(&found[count - 1]);
    let first = if split {
        count - 2
    } else if abbreviated {
        count - 3
    } else {
        return;
    };
    let (start, end) = (found[first].start, found[count - 1].end);
    let mut folded = String::new();
    fold_into(&line[start..end], &mut folded);
    if let Some(month) = names::month(&folded) {
        let spaced = found[first].spaced;
        found.truncate(first);
        found.push(Token {
            start,
            end,
            spaced,
            kind: TokenKind::Word(names::meanings(&folded), Some(month)),
        });
    }
}

fn next_is_letter(line: &str, at: usize) -> bool {
    line[at..].chars().next().is_some_and(is_word_char)
}
