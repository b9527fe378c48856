//! Inflection stems of normalised terms: Snowball, made to work without accents.
//!
//! Terms are folded, and stemmers know many endings by their accents; for languages where that
//! matters, endings get their accents back before (`endings`), and the stem is folded again.
//! English is Snowball's English to the letter. Stems are keys that inflections share, never shown.

mod endings;

use std::borrow::Cow;

use frostem::{Algorithm, Stemmer as Snowball};

use super::fold::{Keep, fold_into};

/// The stemmer of one language; small, made once and copied.
#[derive(Clone, Copy)]
pub struct Stemmer {
    snowball: Snowball,
    /// Folded endings and what they were, sorted.
    endings: &'static [(&'static str, &'static str)],
    script: Script,
}

/// What folding did to a script, apart from endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Nothing that a stemmer would miss.
    Plain,
    /// Stems may come out with accents.
    Accented,
    /// ی and ک were unified with the Arabic forms.
    Persian,
}

impl Stemmer {
    /// The stemmer of `lang` (ISO 639-1), if there is one.
    pub fn of(lang: &str) -> Option<Stemmer> {
        let (algorithm, endings, script) = match lang {
            "ar" => (Algorithm::Arabic, NONE, Script::Plain),
            "bs" | "hr" | "sr" => (Algorithm::Serbian, NONE, Script::Accented),
            "ca" => (Algorithm::Catalan, endings::CATALAN, Script::Accented),
            "cs" => (Algorithm::Czech, endings::CZECH, Script::Accented),
            "da" => (Algorithm::Danish, NONE, Script::Plain),
            "de" => (Algorithm::German, endings::GERMAN, Script::Plain),
            "el" => (Algorithm::Greek, NONE, Script::Plain),
            "en" => (Algorithm::English, NONE, Script::Plain),
            "eo" => (Algorithm::Esperanto, NONE, Script::Accented),
            "es" => (Algorithm::Spanish, endings::SPANISH, Script::Accented),
            "et" => (Algorithm::Estonian, NONE, Script::Accented),
            "eu" => (Algorithm::Basque, NONE, Script::Accented),
            "fa" => (Algorithm::Persian, NONE, Script::Persian),
            "fi" => (Algorithm::Finnish, NONE, Script::Plain),
            "fr" => (Algorithm::French, endings::FRENCH, Script::Accented),
            "ga" => (Algorithm::Irish, NONE, Script::Accented),
            "hi" => (Algorithm::Hindi, NONE, Script::Plain),
            "hu" => (Algorithm::Hungarian, endings::HUNGARIAN, Script::Accented),
            "hy" => (Algorithm::Armenian, NONE, Script::Plain),
            "id" | "ms" => (Algorithm::Indonesian, NONE, Script::Plain),
            "it" => (Algorithm::Italian, endings::ITALIAN, Script::Accented),
            "lt" => (Algorithm::Lithuanian, endings::LITHUANIAN, Script::Accented),
            "nb" | "nn" | "no" => (Algorithm::Norwegian, NONE, Script::Plain),
            "ne" => (Algorithm::Nepali, NONE, Script::Plain),
            "nl" => (Algorithm::Dutch, NONE, Script::Accented),
            "pl" => (Algorithm::Polish, endings::POLISH, Script::Accented),
            "pt" => (Algorithm::Portuguese, endings::PORTUGUESE, Script::Accented),
            "ro" => (Algorithm::Romanian, endings::ROMANIAN, Script::Accented),
            "ru" => (Algorithm::Russian, NONE, Script::Plain),
            "sv" => (Algorithm::Swedish, NONE, Script::Plain),
            "ta" => (Algorithm::Tamil, NONE, Script::Plain),
            "tr" => (Algorithm::Turkish, endings::TURKISH, Script::Accented),
            "uk" => (Algorithm::Ukrainian, NONE, Script::Plain),
            "yi" => (Algorithm::Yiddish, NONE, Script::Plain),
            _ => return None,
        };
        Some(Stemmer { snowball: Snowball::new(algorithm), endings, script })
    }

    /// The stem that the inflections of a normalised `term` share.
    pub fn stem<'a>(&self, term: &'a str) -> Cow<'a, str> {
        if self.script == Script::Persian {
            let persian = term.replace('ي', "ی").replace('ك', "ک");
            return Cow::Owned(folded(&self.snowball.stem(&persian)));
        }
        let mut restored = String::new();
        if endings::restore(term, self.endings, &mut restored) {
            return Cow::Owned(folded(&self.snowball.stem(&restored)));
        }
        let stem = self.snowball.stem(term);
        if self.script == Script::Accented && !stem.is_ascii() {
            return Cow::Owned(folded(&stem));
        }
        stem
    }
}

/// Of languages whose endings need no accents.
const NONE: &[(&str, &str)] = &[];

/// Whether there is a stemmer for `lang` (ISO 639-1).
pub fn has_stemmer(lang: &str) -> bool {
    Stemmer::of(lang).is_some()
}

/// The stem of a normalised `term` in `lang`, the term itself where there is no stemmer. For many
/// terms of one language keep a [`Stemmer`].
pub fn stem<'a>(lang: &str, term: &'a str) -> Cow<'a, str> {
    match Stemmer::of(lang) {
        Some(stemmer) => stemmer.stem(term),
        None => Cow::Borrowed(term),
    }
}

fn folded(stem: &str) -> String {
    let mut folded = String::with_capacity(stem.len());
    fold_into(stem, Keep::All, &mut folded);
    folded
}
