//! Inflection stems (being written).
use frostem::{Algorithm, Stemmer as Snowball};
use std::borrow::Cow;

/// The stemmer of one language.
#[derive(Clone, Copy)]
pub struct Stemmer {
    snowball: Snowball,
}

impl Stemmer {
    /// The stemmer of `lang` (ISO 639-1), if there is one.
    pub fn of(lang: &str) -> Option<Stemmer> {
        let algorithm = match lang {
            "en" => Algorithm::English,
            _ => return None,
        };
        Some(Stemmer { snowball: Snowball::new(algorithm) })
    }

    /// The stem that the inflections of a normalised `term` share.
    pub fn stem<'a>(&self, term: &'a str) -> Cow<'a, str> {
        self.snowball.stem(term)
    }
}

/// Whether there is a stemmer for `lang`.
pub fn has_stemmer(lang: &str) -> bool {
    Stemmer::of(lang).is_some()
}

/// The stem of a normalised `term` in `lang`.
pub fn stem<'a>(lang: &str, term: &'a str) -> Cow<'a, str> {
    match Stemmer::of(lang) {
        Some(stemmer) => stemmer.stem(term),
        None => Cow::Borrowed(term),
    }
}
