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
    if let Some(other) = other_calendar(year, second, first) {
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
        (Some(date), None) | (None, Some(date))
            if digits == 4 || sign == '.' || first > 12 || second > 12 =>
        {
            let year_possible = digits == 2 && sign != '.' && (20..=40).contains(&first);
            (!year_possible).then_some(Reading::Date(date))
        }
        (None, None) if first <= 31 && second <= 31 && digits == 4 => Some(Reading::Impossible),
        _ => None,
    }
}

pub(super) fn calendar_day(year: u32, month: u32, day: u32) -> Option<Reading> {
    if let Some(other) = other_calendar(year, month, day) {
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

/// Persian years of the last hundred years, Buddhist years of the same; those of the Islamic
/// calendar begin with the sighting of the moon and are not converted.
fn other_calendar(year: u32, month: u32, day: u32) -> Option<Reading> {
    let reading = match year {
        1290..=1430 => persian_day(year, month, day)
            .map(|date| Reading::ByLanguage { date, languages: PERSIAN }),
        1431..=1500 => Some(Reading::OtherCalendar),
        2440..=2640 => buddhist_year(year)
            .and_then(|year| Date::day_of(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
            .map(|date| Reading::ByLanguage { date, languages: BUDDHIST }),
        _ => return None,
    };
    Some(reading.unwrap_or(Reading::OtherCalendar))
}

/// Languages in which years of the Persian calendar are written.
const PERSIAN: &[&str] = &["fa", "ps"];

/// Languages in which years of the Buddhist calendar are written.
const BUDDHIST: &[&str] = &["th"];

/// A month of the Buddhist calendar, whose months are the Gregorian ones.
pub(super) fn buddhist_month(year: u32, month: u8) -> Option<Reading> {
    let date = Date::month_of(buddhist_year(year)?, month)?;
    Some(Reading::ByLanguage { date, languages: BUDDHIST })
}

fn buddhist_year(year: u32) -> Option<i16> {
    (2440..=2640).contains(&year).then(|| (year - 543) as i16)
}

/// Years of the Republic of China: 1 is 1912.
pub(super) fn minguo_year(year: u32) -> Option<u32> {
    (1..=188).contains(&year).then_some(year + 1911)
}

/// The Gregorian year of a Japanese era's year.
pub(super) fn era_year(era: [char; 2], year: u32) -> Option<u32> {
    let (before, last) = match era {
        ['令', '和'] => (2018, 99),
        ['平', '成'] => (1988, 31),
        ['昭', '和'] => (1925, 64),
        ['大', '正'] => (1911, 15),
        ['明', '治'] => (1867, 45),
        _ => return None,
    };
    (1..=last).contains(&year).then_some(before + year)
}

/// A day of the Persian solar calendar, by the arithmetic of 33-year cycles, which agrees with
/// the astronomical one for the years 1244 to 1472.
pub(super) fn persian_day(year: u32, month: u32, day: u32) -> Option<Date> {
    let length = if month <= 6 { 31 } else { 30 };
    if !(1244..=1472).contains(&year) || !(1..=12).contains(&month) || !(1..=length).contains(&day)
    {
        return None;
    }
    let (year, month, day) = (year as i32 + 1595, month as i32, day as i32);
    let within = if month < 7 { (month - 1) * 31 } else { (month - 7) * 30 + 186 };
    let days = 365 * year + year / 33 * 8 + (year % 33 + 3) / 4 + day + within;
    // Day 1 of 1404 is 21 March 2025, day 20168 since 1970.
    let first = 2999;
    let of_first = 365 * first + first / 33 * 8 + (first % 33 + 3) / 4 + 1;
    Date::from_days(days - of_first + 20168)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_persian_days() {
        for (day, wanted) in [
            ((1403, 11, 24), "2025-02-12"),
            ((1403, 12, 30), "2025-03-20"),
            ((1404, 1, 1), "2025-03-21"),
            ((1403, 2, 25), "2024-05-14"),
            ((1401, 6, 17), "2022-09-08"),
            ((1399, 12, 30), "2021-03-20"),
            ((1357, 11, 22), "1979-02-11"),
        ] {
            let found = persian_day(day.0, day.1, day.2).map(|date| date.to_string());
            assert_eq!(found.as_deref(), Some(wanted), "{day:?}");
        }
        assert_eq!(persian_day(1403, 13, 1), None);
        assert_eq!(persian_day(1403, 8, 31), None);
    }

    #[test]
    fn converts_eras() {
        assert_eq!(era_year(['令', '和'], 7), Some(2025));
        assert_eq!(era_year(['平', '成'], 31), Some(2019));
        assert_eq!(era_year(['平', '成'], 40), None);
        assert_eq!(minguo_year(113), Some(2024));
    }
}
