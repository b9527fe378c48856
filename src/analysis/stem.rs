//! Inflection stems of normalised terms.
//!
//! English and most languages: Snowball, made to work on folded words. First come the word lists
//! (`words`): what no rule gets right. Then endings of inflections that the stemmer misses are
//! replaced (`inflections`), endings get their accents back (`endings`), and the stem is folded
//! again. Arabic, Finnish, Hungarian and Turkish have light stemmers of their own, which take
//! inflections only. Stems are keys that inflections share, never shown.

mod arabic;
mod endings;
mod finnish;
mod hungarian;
mod inflections;
#[cfg(test)]
mod tests;
mod turkish;
mod words;

use std::borrow::Cow;

use frostem::{Algorithm, Stemmer as Snowball};

use self::words::{Reading, Words};
use super::fold::{Keep, fold_into};

/// The stemmer of one language; small, made once and copied.
#[derive(Clone, Copy)]
pub struct Stemmer {
    /// Words that no rule gets right.
    words: Option<&'static Words>,
    /// Foreign words that the rules would take for its own.
    borrowed: Option<&'static Words>,
    rules: Rules,
}

/// How the stem of a word is made.
#[derive(Clone, Copy)]
enum Rules {
    Snowball(Folded),
    Arabic,
    Finnish,
    Hungarian,
    Turkish,
}

/// A Snowball stemmer made to work on folded words.
#[derive(Clone, Copy)]
struct Folded {
    snowball: Snowball,
    /// Endings of inflections that the stemmer misses, and what is stemmed instead, sorted.
    inflections: Endings,
    /// Folded endings and what they were, sorted.
    accents: Endings,
    script: Script,
}

/// Endings and what stands in their place.
type Endings = &'static [(&'static str, &'static str)];

/// What folding did to a script, apart from endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Nothing that a stemmer would miss.
    Plain,
    /// Stems may come out with accents.
    Accented,
    /// As `Accented`; and v and z stand for f and s at the end (brieven, brief).
    Dutch,
    /// ی and ک were unified with the Arabic forms.
    Persian,
}

impl Stemmer {
    /// The stemmer of `lang` (ISO 639-1), if there is one.
    pub fn of(lang: &str) -> Option<Stemmer> {
        let rules = match lang {
            "ar" => Rules::Arabic,
            "fi" => Rules::Finnish,
            "hu" => Rules::Hungarian,
            "tr" => Rules::Turkish,
            _ => Rules::Snowball(Folded::of(lang)?),
        };
        let borrowed = (lang != "en").then_some(&words::BORROWED);
        Some(Stemmer { words: words_of(lang), borrowed, rules })
    }

    /// The stem that the inflections of a normalised `term` share.
    pub fn stem<'a>(&self, term: &'a str) -> Cow<'a, str> {
        let listed = |words: Option<&'static Words>| words.and_then(|words| words.get(term));
        match listed(self.words).or_else(|| listed(self.borrowed)) {
            Some(Reading::Stem(stem)) => Cow::Borrowed(stem),
            Some(Reading::FormOf(lemma)) => self.stem_by_rule(lemma),
            None => self.stem_by_rule(term),
        }
    }

    fn stem_by_rule<'a>(&self, term: &'a str) -> Cow<'a, str> {
        match self.rules {
            Rules::Snowball(folded) => folded.stem(term),
            Rules::Arabic => Cow::Owned(arabic::stem(term)),
            Rules::Finnish => Cow::Owned(finnish::stem(term)),
            Rules::Hungarian => Cow::Owned(hungarian::stem(term)),
            Rules::Turkish => Cow::Owned(turkish::stem(term)),
        }
    }
}

fn words_of(lang: &str) -> Option<&'static Words> {
    Some(match lang {
        "ar" => &words::ARABIC,
        "cs" => &words::CZECH,
        "da" => &words::DANISH,
        "de" => &words::GERMAN,
        "el" => &words::GREEK,
        "en" => &words::ENGLISH,
        "es" => &words::SPANISH,
        "fi" => &words::FINNISH,
        "fr" => &words::FRENCH,
        "hu" => &words::HUNGARIAN,
        "it" => &words::ITALIAN,
        "nb" | "nn" | "no" => &words::NORWEGIAN,
        "nl" => &words::DUTCH,
        "pl" => &words::POLISH,
        "pt" => &words::PORTUGUESE,
        "ro" => &words::ROMANIAN,
        "ru" => &words::RUSSIAN,
        "sv" => &words::SWEDISH,
        "tr" => &words::TURKISH,
        "uk" => &words::UKRAINIAN,
        _ => return None,
    })
}

impl Folded {
    fn of(lang: &str) -> Option<Folded> {
        let (algorithm, inflections, accents, script) = match lang {
            "bs" | "hr" | "sr" => (Algorithm::Serbian, NONE, NONE, Script::Accented),
            "ca" => (Algorithm::Catalan, NONE, endings::CATALAN, Script::Accented),
            "cs" => (Algorithm::Czech, inflections::CZECH, endings::CZECH, Script::Accented),
            "da" => (Algorithm::Danish, inflections::DANISH, NONE, Script::Plain),
            "de" => (Algorithm::German, inflections::GERMAN, endings::GERMAN, Script::Plain),
            "el" => (Algorithm::Greek, inflections::GREEK, NONE, Script::Plain),
            "en" => (Algorithm::English, NONE, NONE, Script::Plain),
            "eo" => (Algorithm::Esperanto, NONE, NONE, Script::Accented),
            "es" => (Algorithm::Spanish, inflections::SPANISH, endings::SPANISH, Script::Accented),
            "et" => (Algorithm::Estonian, NONE, NONE, Script::Accented),
            "eu" => (Algorithm::Basque, NONE, NONE, Script::Accented),
            "fa" => (Algorithm::Persian, NONE, NONE, Script::Persian),
            "fr" => (Algorithm::French, inflections::FRENCH, endings::FRENCH, Script::Accented),
            "ga" => (Algorithm::Irish, NONE, NONE, Script::Accented),
            "hi" => (Algorithm::Hindi, NONE, NONE, Script::Plain),
            "hy" => (Algorithm::Armenian, NONE, NONE, Script::Plain),
            "id" | "ms" => (Algorithm::Indonesian, NONE, NONE, Script::Plain),
            "it" => (Algorithm::Italian, inflections::ITALIAN, endings::ITALIAN, Script::Accented),
            "lt" => (Algorithm::Lithuanian, NONE, endings::LITHUANIAN, Script::Accented),
            "nb" | "nn" | "no" => {
                (Algorithm::Norwegian, inflections::NORWEGIAN, NONE, Script::Plain)
            }
            "ne" => (Algorithm::Nepali, NONE, NONE, Script::Plain),
            "nl" => (Algorithm::DutchPorter, inflections::DUTCH, NONE, Script::Dutch),
            "pl" => (Algorithm::Polish, inflections::POLISH, endings::POLISH, Script::Accented),
            "pt" => (
                Algorithm::Portuguese,
                inflections::PORTUGUESE,
                endings::PORTUGUESE,
                Script::Accented,
            ),
            "ro" => {
                (Algorithm::Romanian, inflections::ROMANIAN, endings::ROMANIAN, Script::Accented)
            }
            "ru" => (Algorithm::Russian, inflections::RUSSIAN, NONE, Script::Plain),
            "sv" => (Algorithm::Swedish, inflections::SWEDISH, NONE, Script::Plain),
            "ta" => (Algorithm::Tamil, NONE, NONE, Script::Plain),
            "uk" => (Algorithm::Ukrainian, inflections::UKRAINIAN, NONE, Script::Plain),
            "yi" => (Algorithm::Yiddish, NONE, NONE, Script::Plain),
            _ => return None,
        };
        Some(Folded { snowball: Snowball::new(algorithm), inflections, accents, script })
    }

    fn stem<'a>(&self, term: &'a str) -> Cow<'a, str> {
        let mut regular = String::new();
        if endings::restore(term, self.inflections, &mut regular) && regular != term {
            return Cow::Owned(self.stem_accented(&regular).into_owned());
        }
        self.stem_accented(term)
    }

    fn stem_accented<'a>(&self, term: &'a str) -> Cow<'a, str> {
        if self.script == Script::Persian {
            let persian = term.replace('ي', "ی").replace('ك', "ک");
            return Cow::Owned(folded(&self.snowball.stem(&persian)));
        }
        let mut restored = String::new();
        if endings::restore(term, self.accents, &mut restored) {
            return Cow::Owned(folded(&self.snowball.stem(&restored)));
        }
        let stem = self.snowball.stem(term);
        if self.script == Script::Dutch {
            return Cow::Owned(unvoiced(&stem));
        }
        if self.script == Script::Accented && !stem.is_ascii() {
            return Cow::Owned(folded(&stem));
        }
        stem
    }
}

/// Of languages whose endings need no accents.
const NONE: Endings = &[];

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

/// A Dutch stem with its last consonant as it is written at the end of a word.
fn unvoiced(stem: &str) -> String {
    let mut stem = folded(stem);
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    if last == before && last.is_some_and(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')) {
        stem.pop();
    }
    let voiceless = match stem.chars().last() {
        Some('v') => 'f',
        Some('z') => 's',
        _ => return stem,
    };
    stem.pop();
    stem.push(voiceless);
    stem
}
