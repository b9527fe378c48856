//! The days, weeks, months and years of the calendar, one after the other.

use std::fmt;

use super::options::DateUnit;
use crate::article::Date;

/// One day, ISO week, month or year.
///
/// `Display` prints its name: `2025-02-13`, `2025-W07`, `2025-02`, `2025`. Of weeks the first of a
/// year is the one with its first Thursday (ISO 8601), so that `2025-W01` begins in December.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    unit: DateUnit,
    /// Periods of the unit since a fixed one: consecutive numbers stand side by side.
    number: i32,
}

/// The Monday of the week of 1970-01-01, in days from that day.
const FIRST_MONDAY: i32 = -3;

impl Period {
    /// The period that holds all days from `first` to `last`, counted from 1970-01-01; `None`
    /// where no single one does: a month lies in no day, and a year in no month.
    pub fn holding(unit: DateUnit, first: i32, last: i32) -> Option<Period> {
        let period = Period::of_day(unit, first)?;
        (first == last || Period::of_day(unit, last) == Some(period)).then_some(period)
    }

    /// The period of a day counted from 1970-01-01; `None` outside the years 1 to 9999.
    pub fn of_day(unit: DateUnit, day: i32) -> Option<Period> {
        let date = Date::from_days(day)?;
        let year = i32::from(date.year());
        let number = match unit {
            DateUnit::Year => year,
            DateUnit::Month => year * 12 + i32::from(date.month()?) - 1,
            DateUnit::Week => (day - FIRST_MONDAY).div_euclid(7),
            DateUnit::Day => day,
        };
        Some(Period { unit, number })
    }

    /// First day, counted from 1970-01-01.
    pub fn first_day(self) -> i32 {
        match self.unit {
            DateUnit::Day => self.number,
            DateUnit::Week => self.number * 7 + FIRST_MONDAY,
            DateUnit::Month | DateUnit::Year => self.date().first_day(),
        }
    }

    /// Last day, counted from 1970-01-01.
    pub fn last_day(self) -> i32 {
        match self.unit {
            DateUnit::Day => self.number,
            DateUnit::Week => self.first_day() + 6,
            DateUnit::Month | DateUnit::Year => self.date().last_day(),
        }
    }

    /// This period and those behind it up to `last`, which is of the same unit.
    pub fn up_to(self, last: Period) -> impl Iterator<Item = Period> {
        (self.number..=last.number).map(move |number| Period { unit: self.unit, number })
    }

    /// The day, month or year as a date; of a week its Thursday, which lies in the year that the
    /// week is counted in.
    fn date(self) -> Date {
        let date = match self.unit {
            DateUnit::Day => Date::from_days(self.number),
            DateUnit::Week => Date::from_days(self.number * 7 + FIRST_MONDAY + 3),
            DateUnit::Month => {
                let (year, month) = (self.number.div_euclid(12), self.number.rem_euclid(12));
                Date::month_of(year as i16, month as u8 + 1)
            }
            DateUnit::Year => Date::year_only(self.number as i16),
        };
        // 0001-01-01 is a Monday, and 9999-12-31 a Friday: their Thursdays are in these years.
        date.expect("a period is made from a day of the years 1 to 9999")
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        if self.unit != DateUnit::Week {
            return date.fmt(f);
        }
        let first = Date::year_only(date.year()).map_or(0, |year| year.first_day());
        let week = (date.first_day() - first) / 7 + 1;
        write!(f, "{:04}-W{week:02}", date.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> i32 {
        text.parse::<Date>().unwrap().first_day()
    }

    fn text(day: i32) -> String {
        Date::from_days(day).unwrap().to_string()
    }

    #[test]
    fn weeks_are_those_of_iso_8601() {
        for (date, week, monday) in [
            ("2025-02-13", "2025-W07", "2025-02-10"),
            ("2024-12-29", "2024-W52", "2024-12-23"),
            ("2024-12-30", "2025-W01", "2024-12-30"),
            ("2021-01-03", "2020-W53", "2020-12-28"),
            ("2021-01-04", "2021-W01", "2021-01-04"),
            ("1970-01-01", "1970-W01", "1969-12-29"),
            ("1969-12-28", "1969-W52", "1969-12-22"),
            ("0001-01-01", "0001-W01", "0001-01-01"),
        ] {
            let found = Period::of_day(DateUnit::Week, day(date)).unwrap();
            assert_eq!((found.to_string(), text(found.first_day())), (week.into(), monday.into()));
            assert_eq!(found.last_day() - found.first_day(), 6);
        }
        let last = Period::of_day(DateUnit::Week, day("9999-12-31")).unwrap();
        assert_eq!(last.to_string(), "9999-W52");
    }

    #[test]
    fn a_period_holds_whole_dates() {
        let holder = |unit, date: &str| {
            let date: Date = date.parse().unwrap();
            Period::holding(unit, date.first_day(), date.last_day()).map(|found| found.to_string())
        };
        use DateUnit::{Day, Month, Week, Year};
        for (unit, date, expected) in [
            (Day, "2025-02-13T08:28", Some("2025-02-13")),
            (Day, "2025-02", None),
            (Week, "2025-02", None),
            (Month, "2025-02", Some("2025-02")),
            (Month, "2025", None),
            (Year, "2025-02-13", Some("2025")),
            (Year, "2025", Some("2025")),
        ] {
            assert_eq!(holder(unit, date).as_deref(), expected, "{unit:?} {date}");
        }
    }

    #[test]
    fn periods_meet_without_gaps() {
        for unit in [DateUnit::Day, DateUnit::Week, DateUnit::Month, DateUnit::Year] {
            let first = Period::of_day(unit, day("1999-11-20")).unwrap();
            let last = Period::of_day(unit, day("2004-03-05")).unwrap();
            let all: Vec<Period> = first.up_to(last).collect();
            assert_eq!((all.first(), all.last()), (Some(&first), Some(&last)));
            for pair in all.windows(2) {
                assert_eq!(pair[0].last_day() + 1, pair[1].first_day(), "{}", pair[0]);
                assert!(pair[0].to_string() < pair[1].to_string());
            }
        }
    }
}
