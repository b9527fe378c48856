//! Dates of a query: days, months, years, ranges of them, and spans back from today.
//!
//! In: the text behind `date:`, `after:`, `before:` or `when:`. Out: days since 1970-01-01, both
//! ends included. What is no date gets an error that shows the date that was probably meant.

use jiff::Span as CalendarSpan;
use jiff::civil::{Date, date};

use super::ast::{DateFilter, DateRange};
use super::error::shown;

/// Why a value is no date, and what could be written instead of the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DateFault {
    pub message: String,
    pub suggestion: Option<String>,
}

type Read<T> = Result<T, DateFault>;

const EPOCH: Date = date(1970, 1, 1);
/// Years that articles can have.
const FIRST_YEAR: i16 = 1;
const LAST_YEAR: i16 = 9999;

impl DateRange {
    /// The days of `2025-02-13`, `2025-02`, `2025`, `2025-02-12..2025-02-14`, `2025-02..`,
    /// `today` or `yesterday`; `today` counts days since 1970-01-01. The error is one line.
    pub fn read(text: &str, today: i32) -> Result<DateRange, String> {
        let fault = |fault: DateFault| match fault.suggestion {
            Some(meant) => format!("{}; did you mean {meant} ?", fault.message),
            None => fault.message,
        };
        match date_filter(text, today).map_err(fault)? {
            DateFilter::Range(range) => Ok(range),
            DateFilter::Unknown => Err(format!("\"{}\" is no date", shown(text))),
        }
    }
}

/// The value of `date:`.
pub(super) fn date_filter(text: &str, today: i32) -> Read<DateFilter> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("unknown") {
        return Ok(DateFilter::Unknown);
    }
    let (from, to) = if let Some(inner) = text.strip_prefix('[') {
        bracketed(inner, today)?
    } else if text.starts_with('{') {
        return Err(curly(text));
    } else if let Some((from, to)) = text.split_once("..") {
        (open_end(from, "", today)?, open_end(to, "", today)?)
    } else if let Some(rest) = text.strip_prefix(">=") {
        (Some(days_of(rest, today)?), None)
    } else if let Some(rest) = text.strip_prefix("<=") {
        (None, Some(days_of(rest, today)?))
    } else if let Some(rest) = text.strip_prefix('>') {
        let (_, last) = days_of(rest, today)?;
        return Ok(DateFilter::Range(DateRange { from: Some(last + 1), to: None }));
    } else if let Some(rest) = text.strip_prefix('<') {
        return before(rest, today).map(DateFilter::Range);
    } else {
        let days = days_of(text, today)?;
        (Some(days), Some(days))
    };
    let range = DateRange { from: from.map(|days| days.0), to: to.map(|days| days.1) };
    match range {
        DateRange { from: None, to: None } => Err(DateFault {
            message: format!("\"{}\" has neither a first nor a last day", shown(text)),
            suggestion: None,
        }),
        DateRange { from: Some(from), to: Some(to) } if from > to => Err(backwards(text)),
        _ => Ok(DateFilter::Range(range)),
    }
}

/// The value of `after:`, whose days are included.
pub(super) fn after(text: &str, today: i32) -> Read<DateRange> {
    Ok(DateRange { from: Some(days_of(text.trim(), today)?.0), to: None })
}

/// The value of `before:`, whose days are excluded.
pub(super) fn before(text: &str, today: i32) -> Read<DateRange> {
    let (first, _) = days_of(text.trim(), today)?;
    if first <= day_number(date(FIRST_YEAR, 1, 1)) {
        return Err(DateFault {
            message: "there are no days before the year 1".to_string(),
            suggestion: None,
        });
    }
    Ok(DateRange { from: None, to: Some(first - 1) })
}

/// The value of `when:`: the last days, weeks, months, years up to and including today. Hours
/// are rounded up to whole days before today, as articles seldom have a time: `24h` is yesterday
/// and today.
pub(super) fn when(text: &str, today: i32) -> Read<DateRange> {
    let text = text.trim();
    let fault = |message: String, suggestion: Option<String>| DateFault { message, suggestion };
    let no_span = || {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let unit = match text[digits.len()..].to_ascii_lowercase() {
            unit if unit.starts_with("mo") => 'm',
            unit => unit.chars().next().filter(|c| "hwy".contains(*c)).unwrap_or('d'),
        };
        let meant = if digits.is_empty() { "7d".to_string() } else { format!("{digits}{unit}") };
        let message = format!("\"{}\" is no span such as 24h, 7d, 2w, 3m or 1y", shown(text));
        fault(message, Some(meant))
    };
    let Some((at, unit)) = text.char_indices().next_back() else { return Err(no_span()) };
    let number = &text[..at];
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(no_span());
    }
    let too_far = || fault(format!("\"{}\" reaches back before the year 1", shown(text)), None);
    let number: u32 = number.parse().map_err(|_| too_far())?;
    if number == 0 {
        return Err(fault(format!("\"{}\" has no day in it", shown(text)), None));
    }
    let last = date_of(today).ok_or_else(too_far)?;
    let back: Result<CalendarSpan, _> = match unit.to_ascii_lowercase() {
        'h' => CalendarSpan::new().try_days(i64::from(number.div_ceil(24))),
        'd' => CalendarSpan::new().try_days(i64::from(number)),
        'w' => CalendarSpan::new().try_weeks(i64::from(number)),
        'm' => CalendarSpan::new().try_months(i64::from(number)),
        'y' => CalendarSpan::new().try_years(i64::from(number)),
        _ => return Err(no_span()),
    };
    let first = back.and_then(|back| last.checked_sub(back)).map_err(|_| too_far())?;
    if first.year() < FIRST_YEAR {
        return Err(too_far());
    }
    let first = day_number(first) + i32::from(!matches!(unit, 'h' | 'H'));
    Ok(DateRange { from: Some(first), to: Some(today) })
}

/// How a range is written: the shortest of `2025`, `2025-02`, `2025-02-13`, `a..b`.
pub(super) fn print_range(range: DateRange) -> String {
    let (from, to) = (range.from.and_then(date_of), range.to.and_then(date_of));
    let (Some(first), Some(last)) = (from, to) else {
        let print = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        return format!("{}..{}", print(from), print(to));
    };
    if first == last {
        return first.to_string();
    }
    let month = first.strftime("%Y-%m");
    if first == first.first_of_month() && last == first.last_of_month() {
        return month.to_string();
    }
    if first == first.first_of_year() && last == first.last_of_year() {
        return format!("{:04}", first.year());
    }
    format!("{first}..{last}")
}

type Days = (i32, i32);

/// `2025-02-12 TO 2025-02-14]`, `* TO 2025]`.
fn bracketed(inner: &str, today: i32) -> Read<(Option<Days>, Option<Days>)> {
    let form = || DateFault {
        message: format!("\"[{}\" is no range such as [2025-02-12 TO 2025-02-14]", shown(inner)),
        suggestion: None,
    };
    if inner.ends_with('}') {
        return Err(curly(&format!("[{inner}")));
    }
    let inner = inner.strip_suffix(']').ok_or_else(form)?;
    let mut words = inner.split_whitespace();
    let (Some(from), Some(to), Some(until), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(form());
    };
    if !to.eq_ignore_ascii_case("to") {
        return Err(form());
    }
    Ok((open_end(from, "*", today)?, open_end(until, "*", today)?))
}

/// The error for `{2025 TO 2026}` and `[2025 TO 2026}`, which elsewhere exclude an end.
fn curly(text: &str) -> DateFault {
    let inner = text.trim_matches(['[', ']', '{', '}']);
    DateFault {
        message: "a range has square brackets, and both its ends belong to it".to_string(),
        suggestion: Some(format!("[{inner}]")),
    }
}

/// One end of a range; `open` stands for none.
fn open_end(text: &str, open: &str, today: i32) -> Read<Option<Days>> {
    let text = text.trim();
    if text == open || text == "*" { Ok(None) } else { days_of(text, today).map(Some) }
}

fn backwards(text: &str) -> DateFault {
    let turned = text.split_once("..").map(|(from, to)| format!("{}..{}", to.trim(), from.trim()));
    DateFault { message: format!("\"{}\" ends before it begins", shown(text)), suggestion: turned }
}

/// First and last day of a day, month or year.
fn days_of(text: &str, today: i32) -> Read<Days> {
    let text = text.trim();
    match text.to_ascii_lowercase().as_str() {
        "today" => return Ok((today, today)),
        "yesterday" => return Ok((today - 1, today - 1)),
        _ => {}
    }
    let Some((year, month, day)) = iso_parts(text) else {
        return Err(no_date(text));
    };
    let impossible = || DateFault {
        message: format!("{} does not exist in the calendar", shown(text)),
        suggestion: None,
    };
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(impossible());
    }
    let first = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| impossible())?;
    let last = match (month, day) {
        (_, Some(_)) => first,
        (Some(_), None) => first.last_of_month(),
        (None, None) => first.last_of_year(),
    };
    Ok((day_number(first), day_number(last)))
}

/// `2025-02-13`, `2025-02` or `2025` cut into numbers.
fn iso_parts(text: &str) -> Option<(i16, Option<i8>, Option<i8>)> {
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4)?;
    let mut two_digits = || match parts.next() {
        None => Some(None),
        Some(part) => number(part, 2).and_then(|value| i8::try_from(value).ok()).map(Some),
    };
    let (month, day) = (two_digits()?, two_digits()?);
    if parts.next().is_some() { None } else { Some((year, month, day)) }
}

fn number(text: &str, width: usize) -> Option<i16> {
    let digits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// The error for text that is no ISO date, with the ISO form where only one can be meant.
fn no_date(text: &str) -> DateFault {
    DateFault {
        message: format!("\"{}\" is no date such as 2025-02-13, 2025-02 or 2025", shown(text)),
        suggestion: iso_form(text),
    }
}

/// `2025/2/3`, `2025.02.13`, `20250213`, `13.02.2025`, `2/13/2025` in ISO form; `None` for
/// `03/04/2024`, whose month cannot be told.
fn iso_form(text: &str) -> Option<String> {
    let text = text.split_once('T').map_or(text, |(day, _)| day);
    let mut numbers = Vec::new();
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        numbers.extend([&text[..4], &text[4..6], &text[6..]]);
    } else {
        numbers.extend(text.split(['-', '/', '.']).take(4));
    }
    let is_year = |part: &&str| number(part, 4).is_some();
    if let Some((from, to)) = text.split_once(['-', '–', '—'])
        && is_year(&from)
        && is_year(&to)
    {
        return (from < to).then(|| format!("{from}..{to}"));
    }
    let all_digits =
        |part: &&str| (1..=4).contains(&part.len()) && number(part, part.len()).is_some();
    if !numbers.iter().all(all_digits) {
        return None;
    }
    let value = |part: &str| part.parse::<i8>().ok();
    let (year, month, day) = match numbers[..] {
        [year, month] if year.len() == 4 => (year, value(month)?, None),
        [month, year] if year.len() == 4 => (year, value(month)?, None),
        [year, month, day] if year.len() == 4 => (year, value(month)?, Some(value(day)?)),
        [first, second, year] if year.len() == 4 => {
            let (first, second) = (value(first)?, value(second)?);
            match (first > 12, second > 12) {
                (true, _) => (year, second, Some(first)),
                (_, true) => (year, first, Some(second)),
                _ if text.contains('.') => (year, second, Some(first)),
                _ => return None,
            }
        }
        _ => return None,
    };
    let date = Date::new(number(year, 4)?, month, day.unwrap_or(1)).ok()?;
    let form = if day.is_some() { "%Y-%m-%d" } else { "%Y-%m" };
    Some(date.strftime(form).to_string())
}

fn day_number(date: Date) -> i32 {
    // Whole days between two civil dates are exact and fit: the calendar has 20,000 years.
    EPOCH.until(date).map_or(0, |span| span.get_days())
}

fn date_of(days: i32) -> Option<Date> {
    let span = CalendarSpan::new().try_days(i64::from(days)).ok()?;
    EPOCH.checked_add(span).ok()
}

#[cfg(test)]
mod tests;
