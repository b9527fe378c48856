//! The inflections of a word: which language's they are, and which the archive knows.
//!
//! One stemmer a word: that of the language in whose articles the word mostly occurs, counted over
//! all segments; ties go to the lower code. A word that occurs nowhere is taken for one of the
//! archive's commonest language. Joining the stemmers of all languages would make `putin` find
//! `put`.

use std::collections::{BTreeMap, BTreeSet};

use super::segment::OpenSegment;
use crate::analysis::{has_stemmer, stem};
use crate::article::Language;

/// Most forms that a word stands for.
pub const MAX_FORMS: usize = 64;

/// Knows the languages of an archive.
#[derive(Debug, Clone)]
pub(super) struct Inflector {
    commonest: String,
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
}

impl Inflector {
    /// For an archive with so many articles of each language.
    pub fn new(articles_by_language: &BTreeMap<String, u64>) -> Inflector {
        let counts = articles_by_language.iter().map(|(code, count)| (code.as_str(), *count));
        Inflector { commonest: most_frequent(counts).unwrap_or("en").to_string() }
    }

    /// The archive's commonest language.
    pub fn commonest(&self) -> &str {
        &self.commonest
    }

    /// The inflections of a word; `languages` are those asked for, none for any.
    pub fn forms(&self, segments: &[OpenSegment], languages: &[String], word: &str) -> Forms {
        let language = self.language(segments, languages, word);
        let mut terms = BTreeSet::new();
        if has_stemmer(&language) {
            let stem = stem(&language, word);
            for segment in segments {
                let found = segment.words.words_of_stem(&language, &stem);
                terms.extend(found.into_iter().map(str::to_string));
            }
        }
        terms.remove(word);
        let left_out = terms.len().saturating_sub(MAX_FORMS - 1);
        let mut terms: Vec<String> = terms.into_iter().take(MAX_FORMS - 1).collect();
        terms.push(word.to_string());
        terms.sort_unstable();
        Forms { terms, left_out, language }
    }

    /// The language of a word.
    fn language(&self, segments: &[OpenSegment], languages: &[String], word: &str) -> String {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for segment in segments {
            for (language, count) in segment.words.languages_of(word) {
                if languages.is_empty() || languages.iter().any(|code| code == language) {
                    *counts.entry(language).or_default() += u64::from(count);
                }
            }
        }
        let counted = most_frequent(counts.into_iter());
        let fallback = languages.first().map_or(self.commonest.as_str(), String::as_str);
        counted.unwrap_or(fallback).to_string()
    }
}

/// The code with the highest count; of several the lowest. `und` is no language.
fn most_frequent<'a>(counts: impl Iterator<Item = (&'a str, u64)>) -> Option<&'a str> {
    counts
        .filter(|(code, count)| *code != Language::UNDECIDED && *count > 0)
        .max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))
        .map(|(code, _)| code)
}
