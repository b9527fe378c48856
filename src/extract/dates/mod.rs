//! Dates in text: finding them in a line, and choosing the article's own among them.

pub(crate) mod choose;
pub(crate) mod lines;
mod names;
pub(crate) mod parse;
mod time;
mod tokens;

#[cfg(test)]
mod tests;

/// Whether a folded word is a month's full name.
pub(crate) fn month_of_word(folded: &str) -> bool {
    names::month(folded).is_some()
}

/// Whether a folded word is a weekday's name, not only its first letters.
pub(crate) fn weekday_of_word(folded: &str) -> bool {
    folded.chars().count() > 3 && names::weekday(folded).is_some()
}
