//! Dates as articles have them: a year, a month, a day or a minute, never completed by guessing.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date of the article's own calendar day, as exact as it was written.
///
/// `Display` and `FromStr` use ISO 8601 without anything beyond the precision: `2025`,
/// `2025-02`, `2025-02-13`, `2025-02-13T08:28`, `2025-02-13T08:28+08:00`; UTC is `+00:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
    time: Option<TimeOfDay>,
}

/// Hour and minute, with the distance to UTC where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeOfDay {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// Minutes east of UTC.
    pub offset: Option<i16>,
}

/// How exact a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
#[non_exhaustive]
pub enum Precision {
    Year,
    Month,
    Day,
    Minute,
}

/// Why something is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// Not in one of the forms above.
    #[error("\"{0}\" is not a date such as 2025-02-13, 2025-02 or 2025")]
    Form(String),
    /// There is no such day, month or minute.
    #[error("{0} does not exist in the calendar")]
    Impossible(String),
}

impl Date {
    /// A year, or `None` outside 1 to 9999.
    pub fn year_only(year: i16) -> Option<Date> {
        let known = (1..=9999).contains(&year);
        known.then_some(Date { year, month: 0, day: 0, time: None })
    }

    /// A month of a year, or `None` if there is no such month.
    pub fn month_of(year: i16, month: u8) -> Option<Date> {
        let date = Date::year_only(year)?;
        (1..=12).contains(&month).then_some(Date { month, ..date })
    }

    /// A calendar day, or `None` if there is no such day.
    pub fn day_of(year: i16, month: u8, day: u8) -> Option<Date> {
        let date = Date::month_of(year, month)?;
        let known = day >= 1 && day <= days_in_month(year, month);
        known.then_some(Date { day, ..date })
    }

    /// The same day at a time, or `None` where this is no day or that is no time.
    pub fn at(self, hour: u8, minute: u8, offset: Option<i16>) -> Option<Date> {
        let offset_exists = offset.is_none_or(|minutes| (-18 * 60..=18 * 60).contains(&minutes));
        let exists = self.day != 0 && hour < 24 && minute < 60 && offset_exists;
        let time = Some(TimeOfDay { hour, minute, offset });
        exists.then_some(Date { time, ..self })
    }

    /// Year of the article's own calendar.
    pub fn year(&self) -> i16 {
        self.year
    }

    /// Month, 1 to 12, where it is known.
    pub fn month(&self) -> Option<u8> {
        (self.month != 0).then_some(self.month)
    }

    /// Day of the month where it is known.
    pub fn day(&self) -> Option<u8> {
        (self.day != 0).then_some(self.day)
    }

    /// Time of day where it is known.
    pub fn time(&self) -> Option<TimeOfDay> {
        self.time
    }

    /// How exact the date is.
    pub fn precision(&self) -> Precision {
        match (self.month, self.day, self.time) {
            (_, _, Some(_)) => Precision::Minute,
            (0, _, _) => Precision::Year,
            (_, 0, _) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The same date without its time.
    pub fn without_time(self) -> Date {
        Date { time: None, ..self }
    }

    /// First day it can mean, in days since 1970-01-01.
    pub fn first_day(&self) -> i32 {
        days_from_civil(self.year, self.month.max(1), self.day.max(1))
    }

    /// Last day it can mean, in days since 1970-01-01.
    pub fn last_day(&self) -> i32 {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { days_in_month(self.year, month) } else { self.day };
        days_from_civil(self.year, month, day)
    }

    /// The date of a day counted from 1970-01-01; `None` outside the years 1 to 9999.
    pub fn from_days(days: i32) -> Option<Date> {
        let (year, month, day) = civil_from_days(days);
        Date::day_of(i16::try_from(year).ok()?, month, day)
    }

    /// The date in 64 bits, for storage; `Date::from_bits` is the inverse.
    pub(crate) fn to_bits(self) -> u64 {
        let mut bits =
            self.year as u64 | (u64::from(self.month) << 16) | (u64::from(self.day) << 24);
        if let Some(time) = self.time {
            bits |= 1 << 32 | u64::from(time.hour) << 33 | u64::from(time.minute) << 38;
            if let Some(offset) = time.offset {
                bits |= 1 << 44 | ((i64::from(offset) + 2048) as u64) << 45;
            }
        }
        bits
    }

    /// Reads what [`Date::to_bits`] wrote; `None` for anything else.
    pub(crate) fn from_bits(bits: u64) -> Option<Date> {
        let (year, month, day) = (bits as i16, (bits >> 16) as u8, (bits >> 24) as u8);
        let date = match (month, day) {
            (0, _) => Date::year_only(year)?,
            (_, 0) => Date::month_of(year, month)?,
            _ => Date::day_of(year, month, day)?,
        };
        if bits >> 32 & 1 == 0 {
            return Some(date);
        }
        let (hour, minute) = ((bits >> 33 & 31) as u8, (bits >> 38 & 63) as u8);
        let offset = (bits >> 44 & 1 == 1).then(|| ((bits >> 45 & 4095) as i64 - 2048) as i16);
        date.at(hour, minute, offset)
    }

    /// Orders dates by their own calendar: first day, then minute (a date without one first).
    pub fn sort_key(&self) -> i64 {
        let minute =
            self.time.map_or(-1, |time| i64::from(time.hour) * 60 + i64::from(time.minute));
        i64::from(self.first_day()) * 1441 + minute + 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month != 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day != 0 {
            write!(f, "-{:02}", self.day)?;
        }
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}", time.hour, time.minute)?;
        match time.offset {
            None => Ok(()),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                let minutes = offset.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads the forms that `Display` writes, also with a space instead of `T`, with seconds and
    /// fractions (dropped), and with an offset as `+0800` or `+08`.
    fn from_str(text: &str) -> Result<Date, DateError> {
        let form = || DateError::Form(text.to_string());
        let impossible = || DateError::Impossible(text.to_string());
        let (day_part, time_part) = match text.find(['T', 't', ' ']) {
            Some(at) => (&text[..at], Some(text[at + 1..].trim())),
            None => (text, None),
        };
        let mut numbers = [0u16; 3];
        let mut count = 0;
        for (index, part) in day_part.split('-').enumerate() {
            let width = if index == 0 { 4 } else { 2 };
            let number = (part.len() == width).then(|| digits(part)).flatten();
            *numbers.get_mut(index).ok_or_else(form)? = number.ok_or_else(form)?;
            count = index + 1;
        }
        let [year, month, day] = numbers;
        let year = i16::try_from(year).map_err(|_| form())?;
        let date = match count {
            1 => Date::year_only(year),
            2 => Date::month_of(year, month as u8),
            _ => Date::day_of(year, month as u8, day as u8),
        };
        let date = date.ok_or_else(impossible)?;
        let Some(time) = time_part else { return Ok(date) };
        let (clock, offset) = split_offset(time).ok_or_else(form)?;
        let mut fields = clock.split(':');
        let (hour, minute) = (fields.next(), fields.next());
        let hour = hour.and_then(digits).ok_or_else(form)?;
        let minute = minute.and_then(digits).ok_or_else(form)?;
        let (hour, minute) = (u8::try_from(hour), u8::try_from(minute));
        match (hour, minute) {
            (Ok(hour), Ok(minute)) => date.at(hour, minute, offset).ok_or_else(impossible),
            _ => Err(impossible()),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

fn digits(text: &str) -> Option<u16> {
    let all_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits { text.parse().ok() } else { None }
}

/// Cuts `08:28:00+08:00` into the clock and its minutes east of UTC.
fn split_offset(time: &str) -> Option<(&str, Option<i16>)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, Some(0)));
    }
    let Some(at) = time.find(['+', '-']) else { return Some((time, None)) };
    let (clock, offset) = (time[..at].trim_end(), &time[at + 1..]);
    let (hours, minutes) = match (offset.split_once(':'), offset.len()) {
        (Some(parts), _) => parts,
        (None, 4) if offset.is_ascii() => offset.split_at(2),
        (None, _) => (offset, "0"),
    };
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    if hours > 18 || minutes > 59 {
        return None;
    }
    let minutes = (hours * 60 + minutes) as i16;
    let east = time.as_bytes()[at] == b'+';
    Some((clock, Some(if east { minutes } else { -minutes })))
}

fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms", `days_from_civil`).
fn days_from_civil(year: i16, month: u8, day: u8) -> i32 {
    let (month, day) = (i32::from(month), i32::from(day));
    let year = i32::from(year) - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse of [`days_from_civil`] (same source, `civil_from_days`).
fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * shifted_month + 2) / 5 + 1) as u8;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 } as u8;
    (year_of_era + era * 400 + i32::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_read_and_no_more() {
        for text in ["2025", "2025-02", "2025-02-13", "2025-02-13T08:28", "2025-02-13T08:28+08:00"]
        {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
        let read = |text: &str| text.parse::<Date>().unwrap().to_string();
        assert_eq!(read("2025-02-13 08:28:11.5-0330"), "2025-02-13T08:28-03:30");
        assert_eq!(read("2025-02-13T08:28:00.000Z"), "2025-02-13T08:28+00:00");
    }

    #[test]
    fn survives_storage() {
        for text in ["2025", "2025-02", "2025-02-13", "2025-02-13T08:28", "1987-12-31T23:59-11:30"]
        {
            let date: Date = text.parse().unwrap();
            assert_eq!(Date::from_bits(date.to_bits()), Some(date), "{text}");
        }
        assert_eq!(Date::from_bits(0), None);
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in ["2025-02-30", "2025-13", "2025-02-13T24:00", "0000-01-01"] {
            assert!(matches!(text.parse::<Date>(), Err(DateError::Impossible(_))), "{text}");
        }
        for text in ["", "2025-2-3", "13.02.2025", "2025-02-13T", "yesterday", "２０２５"] {
            assert!(matches!(text.parse::<Date>(), Err(DateError::Form(_))), "{text}");
        }
    }

    #[test]
    fn a_month_spans_its_days() {
        let month: Date = "2024-02".parse().unwrap();
        assert_eq!(month.last_day() - month.first_day(), 28);
        assert_eq!(Date::from_days(month.last_day()).unwrap().to_string(), "2024-02-29");
        let year: Date = "1900".parse().unwrap();
        assert_eq!(year.last_day() - year.first_day(), 364);
        assert_eq!("1970-01-01".parse::<Date>().unwrap().first_day(), 0);
    }
}
