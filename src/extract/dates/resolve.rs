//! Reads doubtful dates with the help of the others on the page: days without a year, numbers in
//! an order that nothing settles by itself.

use super::choose::{DateCandidates, Doubtful, is_future, push, weekday};
use super::parse::{Reading, find_dates};
use crate::article::{Date, Precision};
use crate::extract::choose::Candidate;
use crate::extract::page::Page;

/// Reads doubtful dates with the help of the others on the page.
pub(super) fn resolve(
    page: &Page<'_>,
    language: &str,
    today: Date,
    known: &[Date],
    doubtful: Vec<Doubtful>,
    candidates: &mut DateCandidates,
) {
    let order = numeric_order(page);
    for doubt in doubtful {
        let (value, reason, shown) = match doubt.found.reading {
            Reading::Date(_) => continue,
            Reading::Impossible => (None, "impossible", None),
            Reading::OtherCalendar => (None, "other calendar", None),
            Reading::ByLanguage { date, languages } => {
                let known = languages.contains(&language);
                (known.then_some(date), "other calendar", Some(date))
            }
            Reading::NoYear(month, day) => {
                (year_of(month, day, known), "no year", Date::day_of(2024, month, day))
            }
            Reading::Ambiguous { day_first, month_first } => {
                let value = resolve_order(day_first, month_first, &doubt, known, order, today)
                    .or_else(|| day_first_language(language, false).then_some(day_first));
                (value, "ambiguous", Some(day_first))
            }
            Reading::Dotted { day_first, month_first } => {
                let value = resolve_order(day_first, month_first, &doubt, known, order, today)
                    .or_else(|| day_first_language(language, true).then_some(day_first));
                (value, "ambiguous", Some(day_first))
            }
        };
        match (value, shown) {
            (Some(value), _) => {
                let candidate =
                    Candidate::new(value, doubt.rule, doubt.range, doubt.confidence - 0.05);
                push(candidates, doubt.label, candidate, today);
            }
            (None, shown) => {
                let shown = shown.or(Date::year_only(1)).unwrap_or(today);
                let candidate = Candidate::new(shown, doubt.rule, doubt.range, 0.1).refused(reason);
                push(candidates, doubt.label, candidate, today);
            }
        }
    }
}

/// The year of a day without one: that of the article's other dates, if they leave no choice.
fn year_of(month: u8, day: u8, known: &[Date]) -> Option<Date> {
    let mut years: Vec<i16> = Vec::new();
    for date in known {
        let candidates = [date.year() - 1, date.year(), date.year() + 1];
        for year in candidates {
            let Some(day) = Date::day_of(year, month, day) else { continue };
            let fits = match date.precision() {
                Precision::Year => year == date.year(),
                Precision::Month => year == date.year() && Some(month) == date.month(),
                _ => (-1..=10).contains(&(date.first_day() - day.first_day())),
            };
            if fits && !years.contains(&year) {
                years.push(year);
            }
        }
    }
    match years.as_slice() {
        [year] => Date::day_of(*year, month, day),
        _ => None,
    }
}

fn resolve_order(
    day_first: Date,
    month_first: Date,
    doubt: &Doubtful,
    known: &[Date],
    order: Option<bool>,
    today: Date,
) -> Option<Date> {
    if let Some(day) = doubt.found.weekday {
        match (weekday(day_first) == day, weekday(month_first) == day) {
            (true, false) => return Some(day_first),
            (false, true) => return Some(month_first),
            _ => {}
        }
    }
    let near = |date: Date| {
        known.iter().any(|other| {
            other.precision() >= Precision::Day && (other.first_day() - date.first_day()).abs() <= 1
        })
    };
    match (near(day_first), near(month_first)) {
        (true, false) => return Some(day_first),
        (false, true) => return Some(month_first),
        _ => {}
    }
    let month = |date: Date| {
        known.iter().any(|other| {
            other.precision() == Precision::Month
                && (other.year(), other.month()) == (date.year(), date.month())
        })
    };
    match (month(day_first), month(month_first)) {
        (true, false) => return Some(day_first),
        (false, true) => return Some(month_first),
        _ => {}
    }
    if let Some(day_comes_first) = order {
        return Some(if day_comes_first { day_first } else { month_first });
    }
    match (is_future(day_first, today), is_future(month_first, today)) {
        (true, false) => Some(month_first),
        (false, true) => Some(day_first),
        _ => None,
    }
}

/// The order that the page's other numeric dates show: `Some(true)` for day first.
fn numeric_order(page: &Page<'_>) -> Option<bool> {
    let mut day_first = false;
    let mut month_first = false;
    for line in page.lines.iter().filter(|line| line.chars <= 200 && line.text.contains('/')) {
        for date in find_dates(line.text) {
            let written = &line.text[date.range.clone()];
            let Some(numbers) = slashed(written) else { continue };
            day_first |= numbers.0 > 12 && numbers.0 <= 31;
            month_first |= numbers.1 > 12 && numbers.1 <= 31;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

fn slashed(written: &str) -> Option<(u32, u32)> {
    let start = written.find(|c: char| c.is_ascii_digit())?;
    let mut parts = written[start..].split('/');
    let first = parts.next()?.parse().ok()?;
    let second = parts.next()?.parse().ok()?;
    Some((first, second))
}

/// Languages whose readers know no other order than day, month, year.
pub(crate) fn day_first_language(language: &str, dotted: bool) -> bool {
    #[rustfmt::skip]
    const SLASHED: &[&str] = &[
        "fr", "es", "it", "pt", "vi", "el", "ro", "ca", "id", "tr", "pl", "uk", "ru", "bg", "cs",
        "de", "nl", "da", "nb", "fi", "he", "hi", "gl", "sk", "sr", "hr",
    ];
    SLASHED.contains(&language) || dotted && !matches!(language, "en" | "und" | "fa")
}
