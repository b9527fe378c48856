//! The inflections of a word: which language's they are, and which the archive knows.
//!
//! One stemmer a word: that of the language in whose articles the word mostly occurs, counted over
//! all segments; ties go to the lower code. A word that occurs nowhere is taken for one of the
//! archive's commonest language in its script. Joining the stemmers of all languages would make
//! `putin` find `put`.
//!
//! A name stands for no common word: `Gates` finds no `gate`. The word table knows in how many of
//! its articles a word is a name, so that each form can be held against the word of the query.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lexicon::{Lexicon, Usage};
use crate::article::Language;

/// Most forms that a word stands for.
pub const MAX_FORMS: usize = 64;

/// A word with a capital is taken for a name from this share of its articles on. Measured on the
/// names and common words as ARCHITECTURE.md says: from a tenth on, three times as many common
/// words would lose forms.
const NAME_FROM: f64 = 0.2;

/// A form of a name stays if it is one this much as often as the word of the query.
const AS_MUCH_A_NAME: f64 = 0.5;

/// Languages that write every noun with a capital.
const CAPITAL_NOUNS: [&str; 2] = ["de", "lb"];

/// Knows the languages of an archive.
#[derive(Debug, Clone)]
pub(super) struct Inflector {
    /// Languages of the archive, the commonest first; ties by code.
    by_frequency: Vec<String>,
}

/// The inflections of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Forms {
    /// The word itself and its inflections, in byte order.
    pub terms: Vec<String>,
    /// Inflections past [`MAX_FORMS`].
    pub left_out: usize,
    /// Language whose rules were used.
    pub language: String,
    /// Why it is this one.
    pub choice: LanguageChoice,
    /// Articles that have the word, by language.
    pub articles: BTreeMap<String, u64>,
    /// The word is a name, and common words were left out.
    pub is_name: bool,
}

impl Forms {
    /// Adds words, as far as there is room.
    pub fn add(&mut self, words: impl IntoIterator<Item = String>) {
        for word in words {
            if self.terms.contains(&word) {
                continue;
            }
            match self.terms.len() < MAX_FORMS {
                true => self.terms.push(word),
                false => self.left_out += 1,
            }
        }
        self.terms.sort_unstable();
    }
}

/// Why a word is taken for one of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LanguageChoice {
    /// Most articles with the word are in it.
    MostArticles,
    /// It was asked for, and no article has the word.
    Asked,
    /// No article has the word; most articles of its script are in the language.
    Script,
}

impl Inflector {
    /// For an archive with so many articles of each language.
    pub fn new(articles_by_language: &BTreeMap<String, u64>) -> Inflector {
        let mut languages: Vec<(&String, &u64)> =
            articles_by_language.iter().filter(|(code, _)| *code != Language::UNDECIDED).collect();
        languages.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
        Inflector { by_frequency: languages.into_iter().map(|(code, _)| code.clone()).collect() }
    }

    /// The archive's commonest language.
    pub fn commonest(&self) -> &str {
        self.by_frequency.first().map_or("en", String::as_str)
    }

    /// The inflections of a word; `languages` are those asked for, none for any.
    pub fn forms(&self, lexicon: &dyn Lexicon, languages: &[String], word: &str) -> Forms {
        self.forms_as_written(lexicon, languages, word, false)
    }

    /// As [`forms`](Self::forms), of a word that was written with a capital or without.
    pub fn forms_as_written(
        &self,
        lexicon: &dyn Lexicon,
        languages: &[String],
        word: &str,
        capital: bool,
    ) -> Forms {
        let mut articles = lexicon.articles_by_language(word);
        articles.retain(|code, _| languages.is_empty() || languages.contains(code));
        let (language, choice) = self.language(&articles, languages, word);
        let mut found = lexicon.inflections(&language, word);
        let share = found.remove(word).map_or(0.0, name_share);
        let can_tell = capital && !CAPITAL_NOUNS.contains(&language.as_str());
        let is_name = can_tell && share >= NAME_FROM;
        if is_name {
            found.retain(|_, usage| name_share(*usage) >= AS_MUCH_A_NAME * share);
        }
        let left_out = found.len().saturating_sub(MAX_FORMS - 1);
        let mut terms: Vec<String> = found.into_keys().take(MAX_FORMS - 1).collect();
        terms.push(word.to_string());
        terms.sort_unstable();
        Forms { terms, left_out, language, choice, articles, is_name }
    }

    /// Inflections that the archive has of a word that it does not have, by the rules of any of its
    /// languages in the word's script: those of the commonest language first.
    pub fn in_other_languages(&self, lexicon: &dyn Lexicon, word: &str) -> Vec<String> {
        let script = script_of(word);
        let mut found: Vec<String> = Vec::new();
        for language in &self.by_frequency {
            if script_of_language(language) == script {
                let forms = self.forms(lexicon, std::slice::from_ref(language), word);
                let others = forms.terms.into_iter().filter(|term| term != word);
                found.extend(others.filter(|term| !found.contains(term)).collect::<Vec<_>>());
            }
        }
        found
    }

    /// The language of a word, from the articles that have it.
    fn language(
        &self,
        articles: &BTreeMap<String, u64>,
        languages: &[String],
        word: &str,
    ) -> (String, LanguageChoice) {
        let counted = articles.iter().map(|(language, count)| (language.as_str(), *count));
        if let Some(language) = most_frequent(counted) {
            return (language.to_string(), LanguageChoice::MostArticles);
        }
        if let Some(asked) = languages.first() {
            return (asked.clone(), LanguageChoice::Asked);
        }
        // A word in Cyrillic letters is no English one, however many articles are English.
        let script = script_of(word);
        let fitting = |code: &&str| script_of_language(code) == script;
        let mut known = self.by_frequency.iter().map(String::as_str);
        let language = known.clone().find(fitting).or(known.next()).unwrap_or("en");
        (language.to_string(), LanguageChoice::Script)
    }
}

/// In which part of the articles that have a word it is a name.
fn name_share(usage: Usage) -> f64 {
    usage.as_name as f64 / usage.articles.max(1) as f64
}

/// Alphabets of languages that have stemmers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Indic,
}

fn script_of(word: &str) -> Alphabet {
    match word.chars().next().unwrap_or('a') as u32 {
        0x370..=0x3FF | 0x1F00..=0x1FFF => Alphabet::Greek,
        0x400..=0x52F => Alphabet::Cyrillic,
        0x531..=0x58F => Alphabet::Armenian,
        0x591..=0x5F4 => Alphabet::Hebrew,
        0x600..=0x77F => Alphabet::Arabic,
        0x900..=0xDFF => Alphabet::Indic,
        _ => Alphabet::Latin,
    }
}

fn script_of_language(code: &str) -> Alphabet {
    match code {
        "el" => Alphabet::Greek,
        "ru" | "uk" | "be" | "bg" | "mk" | "sr" | "kk" | "mn" => Alphabet::Cyrillic,
        "hy" => Alphabet::Armenian,
        "he" | "yi" => Alphabet::Hebrew,
        "ar" | "fa" | "ur" | "ps" | "ckb" => Alphabet::Arabic,
        "hi" | "mr" | "ne" | "bn" | "ta" | "te" | "kn" | "ml" | "gu" | "pa" | "si" => {
            Alphabet::Indic
        }
        _ => Alphabet::Latin,
    }
}

/// The code with the highest count; of several the lowest. `und` is no language.
fn most_frequent<'a>(counts: impl Iterator<Item = (&'a str, u64)>) -> Option<&'a str> {
    counts
        .filter(|(code, count)| *code != Language::UNDECIDED && *count > 0)
        .max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))
        .map(|(code, _)| code)
}
