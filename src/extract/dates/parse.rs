//! Finds dates in a line, in the word order and month names of many languages.
//!
//! In: one line. Out: every date in it, as far as it can be read: a date with its time, one that
//! can be read in two ways, one without a year, one that does not exist, or one of another
//! calendar. Nothing here decides whether a date is the article's.

use std::ops::Range;

use super::orders::{
    compact, era_date, minguo_date, month_first, number_first, vietnamese, year_first,
};
use super::time::{time_after, time_before};
use super::tokens::{Token, TokenKind, tokens};
use crate::article::Date;

/// A date as it stands in a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FoundDate {
    /// Bytes of the line, time included.
    pub range: Range<usize>,
    pub reading: Reading,
    /// The weekday beside it, 1 for Monday.
    pub weekday: Option<u8>,
}

/// How a date can be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Reading {
    /// In one way.
    Date(Date),
    /// `03/04/2024`: day first or month first.
    Ambiguous { day_first: Date, month_first: Date },
    /// `03.04.2024`: day first wherever dots are the custom, ambiguous in English.
    Dotted { day_first: Date, month_first: Date },
    /// `Feb. 12`: month and day.
    NoYear(u8, u8),
    /// A date of a day that the calendar does not have.
    Impossible,
    /// Years that only readers of these languages count so: Persian, Buddhist.
    ByLanguage { date: Date, languages: &'static [&'static str] },
    /// Islamic or Hebrew years: not converted.
    OtherCalendar,
}

/// Tokens of a line that are looked at: dates stand at the beginning of lines that hold one.
const MOST_TOKENS: usize = 120;

/// The dates of a line, in order.
pub(crate) fn find_dates(line: &str) -> Vec<FoundDate> {
    let has_digit = line.chars().any(|c| crate::extract::fold::digit_value(c).is_some());
    if !has_digit && !line.contains('年') {
        return Vec::new();
    }
    let tokens = tokens(line, MOST_TOKENS);
    let mut found: Vec<FoundDate> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let inside_word = at > 0 && is_glued(&tokens[at - 1], &tokens[at]);
        let Some((reading, next)) = (!inside_word).then(|| date_at(&tokens, at)).flatten() else {
            at += 1;
            continue;
        };
        let floor = found.last().map_or(0, |date| date.range.end);
        let (mut start, mut end) = (tokens[at].start, tokens[next - 1].end);
        let mut reading = reading;
        let mut after = next;
        if let Some((time, last)) = time_after(&tokens, next) {
            reading = with_time(reading, time);
            end = tokens[last - 1].end;
            after = last;
        } else if let Some((time, first)) = time_before(&tokens, at)
            && tokens[first].start >= floor
        {
            reading = with_time(reading, time);
            start = tokens[first].start;
        }
        let weekday = weekday_beside(&tokens, at, next);
        found.push(FoundDate { range: start..end, reading, weekday });
        at = after;
    }
    found
}

/// The one date that a whole value such as a metadata field is.
pub(crate) fn whole_date(text: &str) -> Option<Reading> {
    let text = text.trim();
    let dates = find_dates(text);
    let [date] = dates.as_slice() else { return None };
    let rest = [&text[..date.range.start], &text[date.range.end..]];
    rest.iter().all(|part| is_date_filling(part)).then_some(date.reading)
}

/// Whether `text` is made of weekdays, joining words and signs alone.
pub(crate) fn is_date_filling(text: &str) -> bool {
    tokens(text, MOST_TOKENS).iter().all(|token| match token.kind {
        TokenKind::Number(..) => false,
        TokenKind::Word(meanings, month) => month.is_none() && !meanings.is_empty(),
        TokenKind::Han(_) => {
            token.is_han(&['星', '期', '周', '週', '月', '火', '水', '木', '金', '土'])
                || token.is_han(&['日', '曜', '一', '二', '三', '四', '五', '六', '礼', '拜', '天'])
        }
        TokenKind::Sign(sign) => sign != '"' && sign != '©',
    })
}

/// A digit run that touches a letter or another number's separator is part of something else.
fn is_glued(before: &Token, token: &Token) -> bool {
    if token.spaced || before.end != token.start {
        return false;
    }
    match (before.kind, token.kind) {
        (TokenKind::Word(meanings, _), TokenKind::Number(..)) => meanings.is_empty(),
        (TokenKind::Number(..), _) => true,
        (TokenKind::Sign(sign), TokenKind::Number(..)) => "$€£¥#".contains(sign),
        _ => false,
    }
}

/// A date that begins at token `at`, with the token after it.
fn date_at(tokens: &[Token], at: usize) -> Option<(Reading, usize)> {
    let first = tokens.get(at)?;
    match first.kind {
        TokenKind::Number(value, digits) => {
            if digits == 4 {
                year_first(tokens, at, value)
            } else if digits <= 2 {
                number_first(tokens, at, value)
            } else if digits == 3 {
                minguo_date(tokens, at, value)
            } else if digits == 8 {
                compact(value).map(|reading| (reading, at + 1))
            } else {
                None
            }
        }
        TokenKind::Word(_, Some(month)) => month_first(tokens, at, month),
        TokenKind::Han(_) => era_date(tokens, at),
        TokenKind::Word(..) => vietnamese(tokens, at, None),
        _ => None,
    }
}

fn with_time(reading: Reading, time: super::time::Time) -> Reading {
    let at = |date: Date| time.on(date).unwrap_or(date);
    match reading {
        Reading::Date(date) => Reading::Date(at(date)),
        Reading::Ambiguous { day_first, month_first } => {
            Reading::Ambiguous { day_first: at(day_first), month_first: at(month_first) }
        }
        Reading::Dotted { day_first, month_first } => {
            Reading::Dotted { day_first: at(day_first), month_first: at(month_first) }
        }
        Reading::ByLanguage { date, languages } => {
            Reading::ByLanguage { date: at(date), languages }
        }
        other => other,
    }
}

fn weekday_beside(tokens: &[Token], first: usize, next: usize) -> Option<u8> {
    let before = tokens[..first].iter().rev().take(3);
    let after = tokens[next.min(tokens.len())..].iter().take(2);
    before.chain(after).find_map(|token| {
        let named = token.end - token.start > 2;
        token.weekday().filter(|_| named && token.month().is_none())
    })
}
