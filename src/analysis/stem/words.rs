//! Words that no rule gets right: what they are taken for before the stemmer is asked.
//!
//! Two kinds, a list a language, each entry a word with further forms of it, all folded. `apart`:
//! the stemmer would join the word with another one (`organ`, `organisation`), so the first form
//! is the stem of all. `irregular`: the forms are stemmed as the first is (`women` as `woman`).

mod germanic;
mod others;
mod romance;
mod slavic;

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// This is its stem.
    Stem(&'static str),
    /// It has the stem of this word.
    FormOf(&'static str),
}

/// The lists of one language.
pub(super) struct Lists {
    apart: &'static [&'static str],
    irregular: &'static [&'static str],
}

/// The readings of one language, by form.
pub(super) type Words = LazyLock<HashMap<&'static str, Reading>>;

fn index(lists: &Lists) -> HashMap<&'static str, Reading> {
    let mut readings = HashMap::new();
    for entry in lists.irregular {
        let mut forms = entry.split(' ');
        let Some(lemma) = forms.next() else { continue };
        for form in forms {
            readings.insert(form, Reading::FormOf(lemma));
        }
    }
    for entry in lists.apart {
        let Some(stem) = entry.split(' ').next() else { continue };
        for form in entry.split(' ') {
            readings.insert(form, Reading::Stem(stem));
        }
    }
    readings
}

pub(super) static ARABIC: Words = LazyLock::new(|| index(&others::ARABIC));
pub(super) static BORROWED: Words = LazyLock::new(|| index(&germanic::BORROWED));
pub(super) static CZECH: Words = LazyLock::new(|| index(&slavic::CZECH));
pub(super) static DANISH: Words = LazyLock::new(|| index(&germanic::DANISH));
pub(super) static DUTCH: Words = LazyLock::new(|| index(&germanic::DUTCH));
pub(super) static ENGLISH: Words = LazyLock::new(|| index(&germanic::ENGLISH));
pub(super) static FINNISH: Words = LazyLock::new(|| index(&others::FINNISH));
pub(super) static FRENCH: Words = LazyLock::new(|| index(&romance::FRENCH));
pub(super) static GERMAN: Words = LazyLock::new(|| index(&germanic::GERMAN));
pub(super) static GREEK: Words = LazyLock::new(|| index(&others::GREEK));
pub(super) static HUNGARIAN: Words = LazyLock::new(|| index(&others::HUNGARIAN));
pub(super) static ITALIAN: Words = LazyLock::new(|| index(&romance::ITALIAN));
pub(super) static NORWEGIAN: Words = LazyLock::new(|| index(&germanic::NORWEGIAN));
pub(super) static POLISH: Words = LazyLock::new(|| index(&slavic::POLISH));
pub(super) static PORTUGUESE: Words = LazyLock::new(|| index(&romance::PORTUGUESE));
pub(super) static ROMANIAN: Words = LazyLock::new(|| index(&romance::ROMANIAN));
pub(super) static RUSSIAN: Words = LazyLock::new(|| index(&slavic::RUSSIAN));
pub(super) static SPANISH: Words = LazyLock::new(|| index(&romance::SPANISH));
pub(super) static SWEDISH: Words = LazyLock::new(|| index(&germanic::SWEDISH));
pub(super) static TURKISH: Words = LazyLock::new(|| index(&others::TURKISH));
pub(super) static UKRAINIAN: Words = LazyLock::new(|| index(&slavic::UKRAINIAN));

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::super::normalise_value;
    use super::*;

    #[test]
    fn words_are_folded_and_stand_in_one_place() {
        for (lang, lists) in [
            ("ar", &others::ARABIC),
            ("borrowed", &germanic::BORROWED),
            ("cs", &slavic::CZECH),
            ("da", &germanic::DANISH),
            ("de", &germanic::GERMAN),
            ("el", &others::GREEK),
            ("en", &germanic::ENGLISH),
            ("es", &romance::SPANISH),
            ("fi", &others::FINNISH),
            ("fr", &romance::FRENCH),
            ("hu", &others::HUNGARIAN),
            ("it", &romance::ITALIAN),
            ("nb", &germanic::NORWEGIAN),
            ("nl", &germanic::DUTCH),
            ("pl", &slavic::POLISH),
            ("pt", &romance::PORTUGUESE),
            ("ro", &romance::ROMANIAN),
            ("ru", &slavic::RUSSIAN),
            ("sv", &germanic::SWEDISH),
            ("tr", &others::TURKISH),
            ("uk", &slavic::UKRAINIAN),
        ] {
            let mut seen = HashSet::new();
            let apart = lists.apart.iter().flat_map(|entry| entry.split(' '));
            let irregular = lists.irregular.iter().flat_map(|entry| entry.split(' ').skip(1));
            for word in apart.chain(irregular) {
                assert_eq!(word, normalise_value(word), "{lang}");
                assert!(seen.insert(word), "{lang} {word} twice");
            }
        }
    }
}
