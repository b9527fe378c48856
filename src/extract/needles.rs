//! Lists of phrases that are looked for all at once.
//!
//! In: a list, read once. Out: for a text, which phrases of the list it begins with, ends with or
//! holds. Asking a text for one phrase after the other costs as much as the list is long; the
//! automaton of [`Needles`] reads the text once, and [`Openings`] and [`Endings`] look only at the
//! phrases that share a byte with it.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

/// Phrases that may stand anywhere in a text.
pub(crate) struct Needles(AhoCorasick);

impl Needles {
    pub(crate) fn new(phrases: impl IntoIterator<Item = impl AsRef<str>>) -> Needles {
        let automaton = AhoCorasick::builder()
            // All places are told, those within one another included.
            .match_kind(MatchKind::Standard)
            // Most phrases begin with a space: what looks for first letters finds them everywhere.
            .prefilter(false)
            .build(phrases.into_iter().map(|phrase| phrase.as_ref().to_string()))
            .expect("the lists are far below the most that an automaton holds");
        Needles(automaton)
    }

    /// Whether one of the phrases stands in `text`.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// Every place of every phrase in `text`, by where they end.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = Range<usize>> {
        self.0.find_overlapping_iter(text).map(|found| found.range())
    }

    /// Where in `text` the first of the phrases begins.
    pub(crate) fn first(&self, text: &str) -> Option<usize> {
        self.places(text).map(|place| place.start).min()
    }
}

/// Phrases that a text may begin with.
pub(crate) struct Openings(ByByte);

impl Openings {
    pub(crate) fn new(phrases: impl IntoIterator<Item = impl AsRef<str>>) -> Openings {
        Openings(ByByte::new(phrases, |phrase| phrase.bytes().next()))
    }

    /// The phrases that `text` begins with, in the order of the list.
    pub(crate) fn of(&self, text: &str) -> impl Iterator<Item = &str> {
        self.0.under(text.bytes().next()).filter(|phrase| text.starts_with(phrase))
    }

    /// Whether `text` begins with one of the phrases.
    pub(crate) fn open(&self, text: &str) -> bool {
        self.of(text).next().is_some()
    }
}

/// Phrases that a text may end with.
pub(crate) struct Endings(ByByte);

impl Endings {
    pub(crate) fn new(phrases: impl IntoIterator<Item = impl AsRef<str>>) -> Endings {
        Endings(ByByte::new(phrases, |phrase| phrase.bytes().next_back()))
    }

    /// The phrases that `text` ends with, in the order of the list.
    pub(crate) fn of(&self, text: &str) -> impl Iterator<Item = &str> {
        self.0.under(text.bytes().next_back()).filter(|phrase| text.ends_with(phrase))
    }
}

/// Phrases in the order of their list, by one of their bytes.
struct ByByte(Vec<Vec<String>>);

impl ByByte {
    fn new(
        phrases: impl IntoIterator<Item = impl AsRef<str>>,
        byte: impl Fn(&str) -> Option<u8>,
    ) -> ByByte {
        let mut by_byte = vec![Vec::new(); 256];
        for phrase in phrases {
            let phrase = phrase.as_ref();
            let byte = byte(phrase).expect("a phrase of a list holds something");
            by_byte[usize::from(byte)].push(phrase.to_string());
        }
        ByByte(by_byte)
    }

    /// Those under `byte`; none where a text has none.
    fn under(&self, byte: Option<u8>) -> impl Iterator<Item = &str> {
        let phrases = byte.map_or(&[][..], |byte| &self.0[usize::from(byte)]);
        phrases.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_search_for_each_phrase_finds() {
        let phrases = [" is a", "is a reporter", "a", "für", "or", " is"];
        let needles = Needles::new(phrases);
        for text in ["She is a reporter", "Korrespondent für Kiel", "", "x", "This is"] {
            let first = phrases.iter().filter_map(|phrase| text.find(phrase)).min();
            assert_eq!(needles.first(text), first, "{text}");
            assert_eq!(needles.are_in(text), first.is_some(), "{text}");
            let mut places: Vec<_> = needles.places(text).collect();
            let mut wanted: Vec<_> = phrases
                .iter()
                .flat_map(|phrase| text.match_indices(phrase))
                .map(|(at, phrase)| at..at + phrase.len())
                .collect();
            places.sort_by_key(|place| (place.start, place.end));
            wanted.sort_by_key(|place| (place.start, place.end));
            assert_eq!(places, wanted, "{text}");
        }
    }

    #[test]
    fn gives_openings_and_endings_in_the_order_of_the_list() {
        let openings = Openings::new(["by ", "von ", "b", "by the "]);
        assert_eq!(openings.of("by the way").collect::<Vec<_>>(), ["by ", "b", "by the "]);
        assert!(!openings.open("") && !openings.open("you"));
        let endings = Endings::new(["foto:", "to:", "фото:", "o"]);
        assert_eq!(endings.of("the foto:").collect::<Vec<_>>(), ["foto:", "to:"]);
        assert_eq!(endings.of("").next(), None);
    }
}
