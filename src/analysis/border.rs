//! Decides whether a sentence or paragraph ended before a token.
//!
//! The scan reports what it passes between two tokens (a point, a question mark, line ends);
//! the decision falls at the next token, when both sides are known. Points after initials,
//! abbreviations and ordinals end nothing, and neither does anything before a small letter.

use super::Event;
use super::abbreviations::{Abbreviation, LONGEST, abbreviation, is_counted_noun};
use super::fold::{Keep, fold_into};
use super::function_words::is_function_word_of_any;

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Border {
    Sentence,
    Paragraph,
}

/// Reports what stands before a token.
pub(super) fn emit_border(emit: &mut impl FnMut(Event<'_>), border: Option<Border>) {
    match border {
        None => {}
        Some(Border::Sentence) => emit(Event::Sentence),
        Some(Border::Paragraph) => emit(Event::Paragraph),
    }
}

/// The word right before a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BeforePoint {
    /// `U.S.`, its own last point included; `of_hour` for `a.m.` and `p.m.` (in capitals also
    /// initials).
    Dotted { of_hour: bool },
    /// A word or number, as range of the text.
    Word { start: usize, end: usize },
    /// Something else: a CJK character, a bracket.
    Other,
}

/// What ended, so far as seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Stop {
    #[default]
    None,
    /// A mark that ends a sentence only if the next begins like one: `!`, `?`, `…`.
    Mark,
    /// A point.
    Point(BeforePoint),
    /// A mark that ends a sentence in any case: `。`, `؟`, `।`.
    Full,
}

/// What was passed since the last token.
#[derive(Debug, Default)]
pub(super) struct Borders {
    stop: Stop,
    line_ends: usize,
    /// Whether the paragraph has a capital up to `read`: if not, small letters may begin sentences.
    capital_seen: bool,
    read: usize,
    /// Whether anything above is set: the one question asked before every token.
    pub pending: bool,
}

impl Borders {
    pub(super) fn point(&mut self, before: BeforePoint) {
        self.set(Stop::Point(before));
    }

    pub(super) fn mark(&mut self) {
        self.set(Stop::Mark);
    }

    pub(super) fn full_stop(&mut self) {
        self.set(Stop::Full);
    }

    /// The first stop counts; only a stronger one replaces it.
    fn set(&mut self, stop: Stop) {
        if self.stop == Stop::None || stop == Stop::Full {
            self.stop = stop;
            self.pending = true;
        }
    }

    /// White space with `line_ends` line ends in it.
    pub(super) fn line_end(&mut self, line_ends: usize) {
        self.line_ends += line_ends;
        self.pending = true;
    }

    /// The border before the token `term` that begins at `start`; forgets what was passed.
    #[cold]
    #[inline(never)]
    pub(super) fn before(
        &mut self,
        text: &str,
        start: usize,
        term: &str,
        first: bool,
        buffer: &mut String,
    ) -> Option<Border> {
        let stop = std::mem::take(&mut self.stop);
        let line_ends = std::mem::take(&mut self.line_ends);
        self.pending = false;
        if first {
            return None;
        }
        if line_ends < 2 && !self.sentence_ends(stop, text, start, term, buffer) {
            return None;
        }
        // A line that ends with its sentence was not wrapped.
        if line_ends > 0 {
            self.capital_seen = false;
            self.read = start;
            return Some(Border::Paragraph);
        }
        Some(Border::Sentence)
    }

    /// Whether the paragraph has a capital before `at`. Reads every byte once, however often asked.
    fn has_capital_before(&mut self, text: &str, at: usize) -> bool {
        if !self.capital_seen {
            let part = &text[self.read..at];
            let ascii = part.bytes().fold(false, |any, byte| any | byte.is_ascii_uppercase());
            self.capital_seen = ascii || (!part.is_ascii() && part.contains(char::is_uppercase));
            self.read = at;
        }
        self.capital_seen
    }

    fn sentence_ends(
        &mut self,
        stop: Stop,
        text: &str,
        start: usize,
        term: &str,
        buffer: &mut String,
    ) -> bool {
        let before = match stop {
            Stop::None => return false,
            Stop::Full => return true,
            Stop::Mark => BeforePoint::Other,
            Stop::Point(before) => before,
        };
        let next = text[start..].chars().next().unwrap_or(' ');
        if next.is_lowercase() && self.has_capital_before(text, start) {
            return false;
        }
        let begins_sentence = || begins_sentence(&text[start..], term);
        let (word_start, word_end) = match before {
            BeforePoint::Other => return true,
            BeforePoint::Dotted { of_hour: true } => return !belongs_to_hour(&text[start..], term),
            BeforePoint::Dotted { of_hour: false } => {
                return begins_sentence() && !next.is_numeric();
            }
            BeforePoint::Word { start, end } => (start, end),
        };
        let word = &text[word_start..word_end];
        if word.len() > LONGEST {
            return true;
        }
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            return word.len() > 3 || !(is_counted_noun(term) || begins_line(text, word_start));
        }
        buffer.clear();
        if word.is_ascii() {
            buffer.push_str(word);
            buffer.make_ascii_lowercase();
        } else {
            fold_into(word, Keep::Words, buffer);
        }
        if buffer.chars().nth(1).is_none() {
            return matches!(term, "the" | "they" | "but" | "she" | "this" | "however" | "there");
        }
        let capital = word.starts_with(char::is_uppercase);
        match abbreviation(buffer, capital) {
            None => true,
            Some(Abbreviation::Title) => false,
            Some(Abbreviation::BeforeNumber) => !next.is_numeric(),
            Some(Abbreviation::Other) => begins_sentence() && !next.is_numeric(),
        }
    }
}

/// Whether `rest`, which begins with the word `term`, begins like a sentence: with a function
/// word. The acronym `EST` and the title `Sen.` look like function words of some language.
fn begins_sentence(rest: &str, term: &str) -> bool {
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let word = &rest[..length];
    let is_title = || {
        let with_point = rest[length..].starts_with('.');
        with_point && abbreviation(term, true) == Some(Abbreviation::Title)
    };
    is_function_word_of_any(term) && !is_acronym(word, &rest[length..]) && !is_title()
}

/// Whether `word` is in capitals among small letters; `behind` is the text behind it.
fn is_acronym(word: &str, behind: &str) -> bool {
    let in_capitals = |word: &str| !word.contains(|c: char| c.is_lowercase());
    let mut words = behind.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    word.chars().nth(1).is_some() && in_capitals(word) && !words.next().is_some_and(in_capitals)
}

/// Whether `rest`, which begins with the word `term`, goes on with an hour (`9 p.m. ET`,
/// `9 p.m. Monday`, `9 p.m. Beijing time`).
fn belongs_to_hour(rest: &str, term: &str) -> bool {
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let behind = &rest[length..];
    if length == 0 || is_acronym(&rest[..length], behind) {
        return true;
    }
    let mut following = behind.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    HOUR_FOLLOWERS.binary_search(&term).is_ok()
        || (!is_function_word_of_any(term)
            && following.by_ref().take(2).any(|word| word.eq_ignore_ascii_case("time")))
}

/// What stands behind `a.m.` and `p.m.` in the same sentence: days, months, zones. Sorted.
#[rustfmt::skip]
const HOUR_FOLLOWERS: &[&str] = &[
    "apr", "april", "atlantic", "aug", "august", "central", "dec", "december", "eastern", "feb",
    "february", "fri", "friday", "greenwich", "hawaii", "jan", "january", "jul", "july", "jun",
    "june", "mar", "march", "may", "mon", "monday", "mountain", "nov", "november", "oct", "october",
    "pacific", "sat", "saturday", "sep", "sept", "september", "sun", "sunday", "thu", "thur",
    "thurs", "thursday", "today", "tomorrow", "tue", "tues", "tuesday", "wed", "wednesday",
    "yesterday",
];

/// Whether only white space stands between the line's beginning and `at`: a list's number.
fn begins_line(text: &str, at: usize) -> bool {
    let before = &text.as_bytes()[..at];
    match before.iter().rposition(|byte| !matches!(byte, b' ' | b'\t' | b'(' | b'*' | b'-')) {
        None => true,
        Some(last) => before[last] == b'\n',
    }
}
