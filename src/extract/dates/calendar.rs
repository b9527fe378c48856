//! Numbers to days: which of two orders, which calendar, which years.

use super::parse::Reading;
use crate::article::Date;

/// Two numbers and a year: which is the day?
pub(super) fn numeric(
    sign: char,
    first: u32,
    second: u32,
    year: u32,
    digits: u8,
) -> Option<Reading> {
    if let Some(other) = other_calendar(year) {
        return Some(other);
    }
    plausible_year(year)?;
    let day_first = Date::day_of(year as i16, second as u8, first as u8);
    let month_first = Date::day_of(year as i16, first as u8, second as u8);
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if day_first == month_first => {
            Some(Reading::Date(day_first))
        }
        (Some(day_first), Some(month_first)) if sign == '.' => {
            Some(Reading::Dotted { day_first, month_first })
        }
        (Some(day_first), Some(month_first)) => Some(Reading::Ambiguous { day_first, month_first }),
        // `13/02/25` could begin with the year.
        (Some(date), None) | (None, Some(date)) if digits == 4 || sign == '.' || first > 12 => {
            let year_possible = digits == 2 && sign != '.' && (20..=40).contains(&first);
            (!year_possible).then_some(Reading::Date(date))
        }
        (None, None) if first <= 31 && second <= 31 && digits == 4 => Some(Reading::Impossible),
        _ => None,
    }
}

pub(super) fn calendar_day(year: u32, month: u32, day: u32) -> Option<Reading> {
    if let Some(other) = other_calendar(year) {
        return Some(other);
    }
    plausible_year(year)?;
    let day = Date::day_of(year as i16, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Some(day.map_or(Reading::Impossible, Reading::Date))
}

pub(super) fn no_year(month: u32, day: u32) -> Option<Reading> {
    // 2024 has every day that a year can have.
    Date::day_of(2024, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(Reading::NoYear(month as u8, day as u8))
}

/// Years in which news was printed.
pub(super) fn plausible_year(year: u32) -> Option<()> {
    (1700..=2199).contains(&year).then_some(())
}

/// Persian and Islamic years of the last hundred years, Buddhist years of the same.
fn other_calendar(year: u32) -> Option<Reading> {
    let known = (1290..=1500).contains(&year) || (2440..=2640).contains(&year);
    known.then_some(Reading::OtherCalendar)
}
