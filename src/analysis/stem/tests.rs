//! Twenty pairs a language that must meet, inflections of one word of the news, and twenty that
//! must not, words that a careless stemmer takes for one: written as a reader types them.

mod germanic;
mod others;
mod romance;
mod slavic;

use super::stem;
use crate::analysis::Analyzer;

/// The pairs of one language, `one/other`, separated by white space.
pub(super) struct Pairs {
    lang: &'static str,
    /// Inflections of one word.
    meet: &'static str,
    /// Different words.
    apart: &'static str,
}

fn tables() -> impl Iterator<Item = &'static Pairs> {
    [germanic::TABLES, romance::TABLES, slavic::TABLES, others::TABLES].into_iter().flatten()
}

/// The one term of `word`, as the index holds it.
fn term(word: &str) -> String {
    let mut terms = Vec::new();
    Analyzer::new().tokenize(word, |token| terms.push(token.term.to_string()));
    assert_eq!(terms.len(), 1, "{word} is no single term: {terms:?}");
    terms.remove(0)
}

/// The pairs of `pairs` whose stems are (or are not) equal, with their stems.
fn wrong(lang: &str, pairs: &str, should_meet: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    for pair in pairs.split_whitespace() {
        let (one, other) = pair.split_once('/').unwrap();
        let (one, other) = (term(one), term(other));
        let (one, other) = (stem(lang, &one), stem(lang, &other));
        if (one == other) != should_meet {
            wrong.push(format!("{lang} {pair}: {one}/{other}"));
        }
    }
    wrong
}

#[test]
fn every_language_has_twenty_pairs_of_each() {
    for table in tables() {
        assert_eq!(table.meet.split_whitespace().count(), 20, "{} meet", table.lang);
        assert_eq!(table.apart.split_whitespace().count(), 20, "{} apart", table.lang);
    }
}

#[test]
fn inflections_meet_and_other_words_stay_apart() {
    let mut all_wrong = Vec::new();
    for table in tables() {
        let parted = wrong(table.lang, table.meet, true);
        let joined = wrong(table.lang, table.apart, false);

        all_wrong.extend(parted);
        all_wrong.extend(joined);
    }
    assert!(all_wrong.is_empty(), "{all_wrong:#?}");
}

#[test]
fn an_english_plural_is_reached_from_its_singular_only() {
    let codes = || (b'a'..=b'z').map(char::from);
    let languages = codes().flat_map(|one| codes().map(move |other| format!("{one}{other}")));
    let mut tried = 0;
    for lang in languages.filter(|lang| super::has_stemmer(lang)) {
        tried += 1;
        for (wrong, singular, plural) in [
            ("wom", "woman", "women"),
            ("childr", "child", "children"),
            ("mic", "mouse", "mice"),
            ("gees", "goose", "geese"),
            ("teet", "tooth", "teeth"),
        ] {
            assert_ne!(stem(&lang, wrong), stem(&lang, plural), "{lang}");
            assert_eq!(stem(&lang, singular), stem(&lang, plural), "{lang}");
        }
        assert_ne!(stem(&lang, "fee"), stem(&lang, "feet"), "{lang}");
    }
    assert!(tried > 30, "{tried} languages");
}
