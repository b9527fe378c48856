//! Words of ASCII letters are read as all others are, and every listed word is found.

use proptest::prelude::*;

use crate::extract::language::ascii::AsciiWord;
use crate::extract::language::profiles::FAMILIES;
use crate::extract::language::script::Script;
use crate::extract::language::table::{Table, spell};
use crate::extract::language::walk::{Listener, Manner, walk};
use crate::extract::language::words::{ascii_key, word_key};

/// Notes every word.
#[derive(Default)]
struct Notes {
    words: Vec<(String, Manner)>,
    letters: usize,
}

impl Listener for Notes {
    fn letter(&mut self, _: Script, _: char) {
        self.letters += 1;
    }

    fn ascii_letters(&mut self, count: usize) {
        self.letters += count;
    }

    fn word(&mut self, letters: &[u16], manner: Manner) {
        self.words.push((String::from_utf16_lossy(letters), manner));
    }

    fn ascii_word(&mut self, word: AsciiWord<'_>, manner: Manner) {
        if let Some(packed) = word.packed() {
            assert_eq!(ascii_key(packed), word.with_letters(word_key));
        }
        word.with_letters(|letters| self.word(letters, manner));
    }
}

fn notes(text: &str) -> Notes {
    let mut notes = Notes::default();
    walk(text, &mut notes);
    notes
}

/// The text with a soft hyphen in every word of ASCII letters, so that each is gathered letter
/// by letter.
fn hyphenated(text: &str) -> String {
    let mut hyphenated = String::new();
    let mut in_word = false;
    for c in text.chars() {
        hyphenated.push(c);
        if c.is_ascii_alphabetic() && !in_word {
            hyphenated.push('\u{AD}');
        }
        in_word = c.is_ascii_alphabetic();
    }
    hyphenated
}

#[test]
fn words_and_how_they_are_written() {
    let read =
        notes("The U.S. envoy's \"new deal\" cost 5.93 mln: see www.example.com/de. NATO said");
    let words: Vec<_> = read.words.iter().map(|(word, _)| word.as_str()).collect();
    assert_eq!(words, ["the", "envoy'", "s", "new", "deal", "cost", "mln", "see", "nato", "said"]);
    let halved: Vec<_> =
        read.words.iter().filter(|(_, manner)| manner.counts_half).map(|(word, _)| word).collect();
    assert_eq!(halved, ["new", "deal"]);
}

#[test]
fn every_listed_word_is_found() {
    let table = Table::get();
    for profile in FAMILIES.iter().flat_map(|family| family.iter()) {
        for word in profile.steps().iter().flat_map(|lists| lists.iter()) {
            for word in word.split_whitespace() {
                assert!(table.words.get(word_key(&spell(word))).is_listed(), "{word}");
            }
        }
    }
    for word in ["blorf", "snerg", "quibblaxtrondlefexwick", "жщцк"] {
        assert!(!table.words.get(word_key(&spell(word))).is_listed(), "{word}");
    }
}

proptest! {
    #[test]
    fn ascii_words_are_read_as_all_others(
        text in "([A-Za-z]{0,40}|[A-Z][a-z]{0,9}|[ -~\n]|[.'/\"@ é’“]{1,3}){0,40}",
    ) {
        let (whole, gathered) = (notes(&text), notes(&hyphenated(&text)));
        prop_assert_eq!(whole.words, gathered.words);
        prop_assert_eq!(whole.letters, gathered.letters);
    }
}
