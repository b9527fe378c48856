//! Stamps that agencies put below a report: `dpa:241017-930-264118/1`, `AP-NY-04-19-25 2144GMT`.
//!
//! They hold the day on which the report was sent, in an order that the agency fixes.

use crate::article::Date;
use crate::extract::dates::parse::{Reading, find_dates};

/// Stamps are lines of their own or end one that is no longer than this.
const MOST_BYTES: usize = 120;

/// The stamp in a line, with its bytes.
pub(crate) fn stamp(line: &str) -> Option<(Date, std::ops::Range<usize>)> {
    if line.len() > MOST_BYTES {
        return None;
    }
    german(line).or_else(|| american(line)).or_else(|| coded(line))
}

/// `dpa:241017-930-264118/1`: year, month, day in two figures each.
fn german(line: &str) -> Option<(Date, std::ops::Range<usize>)> {
    let start = line.find("dpa:")?;
    let code = &line[start + 4..];
    let digits = code.bytes().take_while(u8::is_ascii_digit).count();
    let rest = code.get(digits..)?;
    if digits != 6 || !rest.starts_with('-') {
        return None;
    }
    let number = |from: usize| code[from..from + 2].parse::<u8>().ok();
    let day = Date::day_of(2000 + i16::from(number(0)?), number(2)?, number(4)?)?;
    // The agency gave itself these codes in this century.
    (number(0)? < 60).then_some((day, start..start + 4 + digits))
}

/// `PNS-04-19-25 2144GMT`: the agency in capitals, month, day, year, the clock with its zone.
fn american(line: &str) -> Option<(Date, std::ops::Range<usize>)> {
    let (codes, clock) = line.trim().rsplit_once(' ').filter(|(codes, _)| codes.contains('-'))?;
    let parts: Vec<&str> = codes.split('-').collect();
    let [names @ .., month, day, year] = parts.as_slice() else { return None };
    let capitals = |name: &&str| {
        (2..=5).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    if !(1..=2).contains(&names.len()) || !names.iter().all(capitals) {
        return None;
    }
    let two = |text: &str| (text.len() == 2).then(|| text.parse::<u8>().ok()).flatten();
    let (hours, rest) = clock.split_at_checked(2)?;
    let (minutes, zone) = rest.split_at_checked(2)?;
    two(hours)?;
    two(minutes)?;
    if zone.is_empty() || !zone.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let (month, day, year) = (two(month)?, two(day)?, two(year)?);
    // The rest is a date and a time as others write them.
    let plain = format!("20{year:02}-{month:02}-{day:02} {hours}:{minutes} {zone}");
    match find_dates(&plain).as_slice() {
        [found] => match found.reading {
            Reading::Date(date) => Some((date, 0..line.len())),
            _ => None,
        },
        _ => None,
    }
}

/// `Tuesday, 11 March 2014 14:22:07 RTRS [nL6N0M81QX] {C} ENDS`: a day with its clock, then
/// nothing but the codes of a wire.
fn coded(line: &str) -> Option<(Date, std::ops::Range<usize>)> {
    if !line.ends_with(|c: char| c.is_ascii_uppercase() || matches!(c, ']' | '}')) {
        return None;
    }
    let dates = find_dates(line);
    let [found] = dates.as_slice() else { return None };
    let Reading::Date(date) = found.reading else { return None };
    let before = line[..found.range.start].trim_matches([' ', ',']);
    let code = |word: &str| {
        let inner = word.trim_matches(['[', ']', '{', '}', '(', ')']);
        inner.len() < word.len()
            || inner.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let behind = line[found.range.end..].trim();
    let codes = behind.split_whitespace().count() >= 2
        && behind.split_whitespace().all(code)
        && behind.contains(['[', '{']);
    let timed = date.precision() > crate::article::Precision::Day;
    (codes && timed && before.split_whitespace().count() <= 1).then(|| (date, found.range.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_stamps_of_agencies() {
        for (line, wanted) in [
            ("© dpa-infocom, dpa:241017-930-264118/1", Some("2024-10-17")),
            ("dpa:241017-930-264118/1", Some("2024-10-17")),
            ("PNS-04-19-25 2144GMT", Some("2025-04-19T21:44+00:00")),
            ("AP-NY-04-19-25 2144EDT", Some("2025-04-19T21:44-04:00")),
            ("dpa:991017-930-264118/1", None),
            ("dpa: 241017", None),
            ("UA-04-19-25 2144", None),
            ("Flight UA-04-19-25 leaves at noon", None),
            ("AB-13-19-25 2144GMT", None),
            (
                "Tuesday, 11 March 2014 14:22:07 RTRS [nL6N0M81QX] {C} ENDS",
                Some("2014-03-11T14:22"),
            ),
            ("11 March 2014 [PHOTOS]", None),
        ] {
            let found = stamp(line).map(|(date, _)| date.to_string());
            assert_eq!(found.as_deref(), wanted, "{line}");
        }
    }
}
