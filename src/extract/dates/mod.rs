//! Dates in text: finding them in a line, and choosing the article's own among them.

mod calendar;
pub(crate) mod choose;
mod fallback;
pub(crate) mod lines;
mod names;
mod orders;
pub(crate) mod parse;
pub(crate) mod relative;
pub(crate) mod resolve;
pub(crate) mod stamp;
mod time;
mod tokens;

#[cfg(test)]
mod tests;

use crate::article::Date;

/// Whether a folded word is a month's full name.
pub(crate) fn month_of_word(folded: &str) -> bool {
    names::month(folded).is_some()
}

/// Whether a folded word is a weekday's name, not only its first letters.
pub(crate) fn weekday_of_word(folded: &str) -> bool {
    folded.chars().count() > 3 && names::weekday(folded).is_some()
}

/// `/2025/02/13/` in an address.
pub(crate) fn day_of_url(url: &str) -> Option<Date> {
    let mut parts = url.split(['/', '-', '_']).skip_while(|part| !is_year(part));
    let year: i16 = parts.next()?.parse().ok()?;
    let number = |part: Option<&str>| {
        part.filter(|part| part.len() <= 2).and_then(|part| part.parse::<u8>().ok())
    };
    Date::day_of(year, number(parts.next())?, number(parts.next())?)
}

fn is_year(part: &str) -> bool {
    part.len() == 4
        && part.bytes().all(|byte| byte.is_ascii_digit())
        && (part.starts_with("19") || part.starts_with("20"))
}
