//! The languages of the archive: their commonest words, letters and endings.
//!
//! Function words are those of the language, commonest first; all other words are made. Endings
//! are such that a word's forms look like inflections to the stemmer of the language.

mod germanic;
mod romance;
mod slavic;

use super::spelling::Alphabet;

/// What a word is, by which it takes endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Noun,
    Verb,
    Adjective,
    /// A surname.
    Person,
    /// A place or an organisation.
    Place,
    /// Letters in capitals.
    Acronym,
}

/// An ending, and how many of sixteen forms have it.
pub(super) type Ending = (&'static str, u8);

/// A language.
#[derive(Debug)]
pub(super) struct LanguageRules {
    /// ISO 639-1.
    pub code: &'static str,
    /// Of a thousand articles of all languages.
    pub share: u32,
    /// The word after a quotation.
    pub said: &'static str,
    /// Commonest first.
    pub function_words: &'static str,
    pub alphabet: Alphabet,
    pub noun: &'static [Ending],
    pub verb: &'static [Ending],
    pub adjective: &'static [Ending],
    /// Endings of names.
    pub name: &'static [Ending],
    /// Whether nouns have a capital.
    pub noun_capitals: bool,
    /// Names of outlets; `{}` is a place.
    pub outlets: &'static [&'static str],
    /// What stands around what somebody says.
    pub quotes: (&'static str, &'static str),
}

/// All languages; the first is the dominant one.
pub(super) const LANGUAGES: [&LanguageRules; 10] = [
    &germanic::ENGLISH,
    &romance::SPANISH,
    &germanic::GERMAN,
    &romance::FRENCH,
    &slavic::RUSSIAN,
    &romance::PORTUGUESE,
    &romance::ITALIAN,
    &germanic::DUTCH,
    &slavic::POLISH,
    &germanic::SWEDISH,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_whole() {
        let shares: u32 = LANGUAGES.iter().map(|language| language.share).sum();
        assert_eq!(shares, 1000);
        for language in LANGUAGES {
            for endings in [language.noun, language.verb, language.adjective, language.name] {
                let forms: u8 = endings.iter().map(|(_, forms)| forms).sum();
                assert_eq!(forms, 16, "{} {endings:?}", language.code);
            }
            let Alphabet { begin, vowels, middle, end } = language.alphabet;
            for (runs, length) in [(begin, 40), (vowels, 12), (middle, 40), (end, 32)] {
                let mut runs: Vec<&str> = runs.split(' ').collect();
                assert_eq!(runs.len(), length, "{} {runs:?}", language.code);
                runs.sort_unstable();
                runs.dedup();
                assert_eq!(runs.len(), length, "{} {runs:?} repeats", language.code);
            }
            let mut words: Vec<&str> = language.function_words.split(' ').collect();
            words.sort_unstable();
            assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "{}", language.code);
        }
    }
}
