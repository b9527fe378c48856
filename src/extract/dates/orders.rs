//! The orders in which languages write year, month and day.

use super::calendar::{
    buddhist_month, calendar_day, era_year, minguo_year, no_year, numeric, persian_day,
    plausible_year,
};
use super::names::DateWord;
use super::parse::Reading;
use super::tokens::{Token, TokenKind};
use crate::article::Date;

/// `20250213`.
pub(super) fn compact(value: u32) -> Option<Reading> {
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
    plausible_year(year)?;
    Date::day_of(year as i16, month as u8, day as u8).map(Reading::Date)
}

/// `2025-02-13`, `2025/2/13`, `2025. 2. 13.`, `2025年2月13日`, `2025. február 13.`
pub(super) fn year_first(tokens: &[Token], at: usize, year: u32) -> Option<(Reading, usize)> {
    let second = tokens.get(at + 1)?;
    if second.is_han(&['年']) {
        return han_date(tokens, at + 2, year);
    }
    if starts_with_hangul(second, DateUnit::Year) {
        return hangul_date(tokens, at + 2, year);
    }
    if let TokenKind::Sign(sign @ ('-' | '/' | '.')) = second.kind
        && let Some((month, digits @ 1..=2)) = tokens.get(at + 2).and_then(Token::number)
    {
        return numeric_year_first(tokens, at, (year, month, digits), sign);
    }
    // The year, a word or a point, the month's name, the day.
    let mut next = at + 1;
    while tokens.get(next).is_some_and(|token| token.is_sign('.') || token.means(DateWord::Joiner))
    {
        next += 1;
        if next > at + 3 {
            return None;
        }
    }
    // `2025. gada 14. marts`, `2025 йил 14 март`
    if let Some((day, 1..=2)) = tokens.get(next).and_then(Token::number) {
        let name = behind_point(tokens, next + 1);
        let month = tokens.get(name)?.month().filter(|_| next > at + 1)?;
        return Some((calendar_day(year, u32::from(month), day)?, name + 1));
    }
    let month = tokens.get(next)?.month()?;
    let day_at = behind_point(tokens, next + 1);
    if let Some((day, digits)) = tokens.get(day_at).and_then(Token::number)
        && digits <= 2
        && !tokens.get(day_at + 1).is_some_and(|token| token.is_sign(':'))
    {
        let end = behind_point(tokens, day_at + 1);
        return Some((calendar_day(year, u32::from(month), day)?, end));
    }
    plausible_year(year)?;
    Some((Reading::Date(Date::month_of(year as i16, month)?), next + 1))
}

/// `2025-02-13`, `2025.2.13.`, `2025-02`: year, month and the month's digits were read from token
/// `at` on, with `sign` between them.
fn numeric_year_first(
    tokens: &[Token],
    at: usize,
    (year, month, month_digits): (u32, u32, u8),
    sign: char,
) -> Option<(Reading, usize)> {
    let third = tokens.get(at + 3).filter(|token| token.is_sign(sign));
    let day = third.and_then(|_| tokens.get(at + 4)).and_then(Token::number);
    if let Some((day, _)) = day.filter(|number| number.1 <= 2) {
        let next = if sign == '.' { behind_point(tokens, at + 5) } else { at + 5 };
        return Some((calendar_day(year, month, day)?, next));
    }
    let continues = tokens.get(at + 3).is_some_and(|token| {
        !token.spaced && (token.number().is_some() || token.is_sign('-') || token.is_sign('/'))
    });
    // A month is written with two digits, unlike a fraction or a chapter.
    if continues || month_digits != 2 || sign == '/' || tokens[at + 2].spaced {
        return None;
    }
    plausible_year(year)?;
    Some((Reading::Date(Date::month_of(year as i16, month as u8)?), at + 3))
}

/// One past the point that may stand at token `at`.
fn behind_point(tokens: &[Token], at: usize) -> usize {
    at + usize::from(tokens.get(at).is_some_and(|token| token.is_sign('.')))
}

/// `13.02.2025`, `13/02/25`, `13 février 2025`, `13. Februar`, `2월 13일`, `2月13日`
pub(super) fn number_first(tokens: &[Token], at: usize, first: u32) -> Option<(Reading, usize)> {
    let second = tokens.get(at + 1)?;
    if second.is_han(&['月']) {
        let (day, _) = tokens.get(at + 2)?.number()?;
        tokens.get(at + 3)?.is_han(&['日', '号', '號']).then_some(())?;
        return Some((no_year(first, day)?, at + 4));
    }
    if starts_with_hangul(second, DateUnit::Month) {
        let (day, _) = tokens.get(at + 2)?.number()?;
        starts_with_hangul(tokens.get(at + 3)?, DateUnit::Day).then_some(())?;
        return Some((no_year(first, day)?, at + 4));
    }
    if let TokenKind::Sign(sign @ ('.' | '/' | '-')) = second.kind
        && let Some((month, 1..=2)) = tokens.get(at + 2).and_then(Token::number)
        && tokens.get(at + 3).is_some_and(|token| token.is_sign(sign))
        && let Some((year, digits @ (2 | 4))) = tokens.get(at + 4).and_then(Token::number)
    {
        let clock = tokens
            .get(at + 5)
            .is_some_and(|token| token.is_sign(':') || token.is_sign('.'))
            && digits == 2
            && tokens.get(at + 6).is_some_and(|token| !token.spaced && token.number().is_some());
        if clock || tokens[at + 4].spaced && digits == 2 {
            return None;
        }
        let year = if digits == 2 { 2000 + year } else { year };
        let worded = tokens.get(at + 5).is_some_and(|token| token.means(DateWord::YearWord));
        let next = at + 5 + usize::from(worded);
        return Some((numeric(sign, first, month, year, digits)?, next));
    }
    if second.means(DateWord::VietnameseMonth) {
        return vietnamese(tokens, at + 1, Some(first));
    }
    named_month_behind_day(tokens, at, first)
}

/// `13 février 2025`, `13. Februar`, `13-Feb-2025`: the day at token `at`, then the month's name.
fn named_month_behind_day(tokens: &[Token], at: usize, day: u32) -> Option<(Reading, usize)> {
    let mut next = at + 1;
    if tokens[next].means(DateWord::Ordinal) && !tokens[next].spaced || tokens[next].is_sign('º') {
        next += 1;
    }
    let point = tokens.get(next).is_some_and(|token| token.is_sign('.'));
    let hyphen = tokens.get(next).is_some_and(|token| token.is_sign('-'))
        && tokens.get(next + 1).is_some_and(|token| token.month().is_some());
    if point || hyphen {
        next += 1;
    }
    if tokens.get(next)?.month().is_none() && tokens.get(next)?.means(DateWord::Joiner) {
        next += 1;
    }
    let token = tokens.get(next)?;
    let Some(month) = token.month() else {
        if let Some(month) = token.persian_month() {
            return Some(persian_date(tokens, next + 1, day, month));
        }
        let other = token.means(DateWord::OtherCalendar);
        return other.then_some((Reading::OtherCalendar, next + 1));
    };
    let mut end = next + 1;
    // `شباط/فبراير`: the same month by its other name.
    if tokens.get(end).is_some_and(|token| token.is_sign('/') || token.is_sign('('))
        && tokens.get(end + 1).and_then(Token::month) == Some(month)
    {
        end += 2;
        if tokens.get(end).is_some_and(|token| token.is_sign(')')) {
            end += 1;
        }
    }
    day_month_year(tokens, end, day, month)
}

/// Reads the year that may follow day and month.
fn day_month_year(tokens: &[Token], end: usize, day: u32, month: u8) -> Option<(Reading, usize)> {
    let mut next = end;
    while let Some(token) = tokens.get(next) {
        let between =
            token.is_sign('.') || token.is_sign(',') || token.is_sign('-') && !token.spaced;
        if !(between || token.means(DateWord::Joiner)) || next > end + 2 {
            break;
        }
        next += 1;
    }
    if let Some((year, 4)) = tokens.get(next).and_then(Token::number) {
        let mut after = next + 1;
        // `2025 г.`, `2025 roku`
        while after < tokens.len()
            && after <= next + 2
            && (tokens[after].means(DateWord::YearWord) && !joins_time(tokens, after)
                || tokens[after].is_sign('.') && after == next + 2)
        {
            after += 1;
        }
        return Some((calendar_day(year, u32::from(month), day)?, after));
    }
    if let Some((year, 2)) = tokens.get(next).and_then(Token::number)
        && (20..=40).contains(&year)
        && tokens.get(next).is_some_and(|token| !token.spaced)
        && tokens.get(next - 1).is_some_and(|token| token.is_sign('-'))
    {
        return Some((calendar_day(2000 + year, u32::from(month), day)?, next + 1));
    }
    // `14 มี.ค. 68`: the year 2568.
    let thai = tokens[..end].last().is_some_and(|token| token.means(DateWord::ThaiMonth));
    if thai
        && let Some((year, 2)) = tokens.get(next).and_then(Token::number)
        && (40..=99).contains(&year)
    {
        return Some((calendar_day(2500 + year, u32::from(month), day)?, next + 1));
    }
    let mut after = end;
    if tokens.get(after).is_some_and(|token| token.is_sign('.') && !token.spaced) {
        after += 1;
    }
    Some((no_year(u32::from(month), day)?, after))
}

/// Whether the word before a number is `в` in `2025 в 10:30`, not part of the date.
fn joins_time(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|token| matches!(token.number(), Some((_, 1..=2))))
}

/// `February 13, 2025`, `Feb. 13`, `febrero de 2025`, `Février 13 2025`
pub(super) fn month_first(tokens: &[Token], at: usize, month: u8) -> Option<(Reading, usize)> {
    let mut next = at + 1;
    while tokens.get(next).is_some_and(|token| {
        token.is_sign('.') || token.is_sign(',') || token.means(DateWord::Joiner)
    }) && next <= at + 2
    {
        next += 1;
    }
    match tokens.get(next)?.number()? {
        (day, 1..=2) => {
            let mut end = next + 1;
            let ordinal = tokens
                .get(end)
                .is_some_and(|token| token.means(DateWord::Ordinal) && !token.spaced);
            if ordinal {
                end += 1;
            }
            // `Feb. 13-14`, `June 5:30`: no day of an article.
            if tokens.get(end).is_some_and(|token| token.is_sign(':')) {
                return None;
            }
            let (reading, after) = day_month_year(tokens, end, day, month)?;
            let point = matches!(reading, Reading::NoYear(..));
            Some((reading, if point { end } else { after }))
        }
        (year, 4) => {
            if let Some(reading) = buddhist_month(year, month) {
                return Some((reading, next + 1));
            }
            plausible_year(year)?;
            let mut end = next + 1;
            if tokens.get(end).is_some_and(|token| token.means(DateWord::Joiner)) {
                end += 1;
            }
            Some((Reading::Date(Date::month_of(year as i16, month)?), end))
        }
        _ => None,
    }
}

/// `tháng 2 năm 2025`: the word for month, its number, the year; a day may stand before.
pub(super) fn vietnamese(
    tokens: &[Token],
    at: usize,
    day: Option<u32>,
) -> Option<(Reading, usize)> {
    tokens.get(at)?.means(DateWord::VietnameseMonth).then_some(())?;
    let (month, 1..=2) = tokens.get(at + 1)?.number()? else { return None };
    let mut next = at + 2;
    while tokens.get(next).is_some_and(|token| token.means(DateWord::Joiner) || token.is_sign(','))
    {
        next += 1;
    }
    let year = tokens.get(next).and_then(Token::number).filter(|number| number.1 == 4);
    match (year, day) {
        (Some((year, _)), Some(day)) => Some((calendar_day(year, month, day)?, next + 1)),
        (Some((year, _)), None) => {
            plausible_year(year)?;
            Some((Reading::Date(Date::month_of(year as i16, month as u8)?), next + 1))
        }
        (None, Some(day)) => Some((no_year(month, day)?, at + 2)),
        (None, None) => None,
    }
}

/// `24 بهمن 1403`: the year behind a day of the Persian calendar, with small words between.
fn persian_date(tokens: &[Token], after: usize, day: u32, month: u8) -> (Reading, usize) {
    let mut next = after;
    while next < after + 2
        && tokens.get(next).is_some_and(|token| {
            token.is_sign(',') || token.means(DateWord::Filler) || token.means(DateWord::Joiner)
        })
    {
        next += 1;
    }
    let year = tokens.get(next).and_then(Token::number).filter(|number| number.1 == 4);
    match year.and_then(|(year, _)| persian_day(year, u32::from(month), day)) {
        Some(date) => (Reading::Date(date), next + 1),
        None => (Reading::OtherCalendar, after),
    }
}

/// `令和7年6月3日`, `民國113年12月6日`: a year of an era, and the month behind it.
pub(super) fn era_date(tokens: &[Token], at: usize) -> Option<(Reading, usize)> {
    let era = [tokens.get(at)?.han()?, tokens.get(at + 1)?.han()?];
    let number = tokens.get(at + 2)?;
    let year = match number.number() {
        Some((year, 1..=3)) => year,
        // The first year of an era is written so.
        None if number.is_han(&['元']) => 1,
        _ => return None,
    };
    tokens.get(at + 3)?.is_han(&['年']).then_some(())?;
    let year = match era {
        ['民', '國' | '国'] => minguo_year(year)?,
        _ => era_year(era, year)?,
    };
    han_date(tokens, at + 4, year)
}

/// `113年12月6日`: no other calendar writes years of three digits with month and day.
pub(super) fn minguo_date(tokens: &[Token], at: usize, year: u32) -> Option<(Reading, usize)> {
    tokens.get(at + 1)?.is_han(&['年']).then_some(())?;
    let (reading, next) = han_date(tokens, at + 2, minguo_year(year)?)?;
    let day = matches!(reading, Reading::Date(date) if date.day().is_some());
    day.then_some((reading, next))
}

/// After `2025年`: `2月13日`, `2月`, also behind the year of an era in brackets.
fn han_date(tokens: &[Token], at: usize, year: u32) -> Option<(Reading, usize)> {
    let at = after_era(tokens, at);
    let (month, 1..=2) = tokens.get(at)?.number()? else { return None };
    tokens.get(at + 1)?.is_han(&['月']).then_some(())?;
    if let Some((day, 1..=2)) = tokens.get(at + 2).and_then(Token::number)
        && tokens.get(at + 3).is_some_and(|token| token.is_han(&['日', '号', '號']))
    {
        return Some((calendar_day(year, month, day)?, at + 4));
    }
    plausible_year(year)?;
    Some((Reading::Date(Date::month_of(year as i16, month as u8)?), at + 2))
}

/// Past `（令和5年）` behind a year.
fn after_era(tokens: &[Token], at: usize) -> usize {
    if !tokens.get(at).is_some_and(|token| token.is_sign('(')) {
        return at;
    }
    let inside = tokens[at..].iter().take(7).position(|token| token.is_sign(')'));
    let era = |end: usize| tokens[at + 1..at + end].iter().any(|token| token.is_han(&['年']));
    inside.filter(|&end| era(end)).map_or(at, |end| at + end + 1)
}

/// After `2025년`: `2월 13일`, `2월`.
fn hangul_date(tokens: &[Token], at: usize, year: u32) -> Option<(Reading, usize)> {
    let (month, 1..=2) = tokens.get(at)?.number()? else { return None };
    starts_with_hangul(tokens.get(at + 1)?, DateUnit::Month).then_some(())?;
    if let Some((day, 1..=2)) = tokens.get(at + 2).and_then(Token::number)
        && tokens.get(at + 3).is_some_and(|token| starts_with_hangul(token, DateUnit::Day))
    {
        return Some((calendar_day(year, month, day)?, at + 4));
    }
    plausible_year(year)?;
    Some((Reading::Date(Date::month_of(year as i16, month as u8)?), at + 2))
}

#[derive(Clone, Copy)]
enum DateUnit {
    Year,
    Month,
    Day,
}

/// Whether a token is the Korean word after the number of a year, month or day.
fn starts_with_hangul(token: &Token, unit: DateUnit) -> bool {
    let wanted = match unit {
        DateUnit::Year => DateWord::KoreanYear,
        DateUnit::Month => DateWord::KoreanMonth,
        DateUnit::Day => DateWord::KoreanDay,
    };
    token.means(wanted)
}
