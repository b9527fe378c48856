//! What the expansion of a query asks of an archive's dictionaries, and the answers as a value.
//!
//! Whoever holds the segments asks them. An archive whose parts lie in several processes is asked
//! in two steps: each part tells its [`Vocabulary`] for the query, and the sum of these makes the
//! plan that the whole would have made.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::deadline::Deadline;
use super::dictionary;
use super::error::SearchError;
use super::expand::{self, Expanded};
use super::inflect::Inflector;
use super::options::SearchOptions;
use super::plan::Scope;
use super::searcher::Searcher;
use super::segment::OpenSegment;
use super::wildcard::Pattern;
use crate::analysis::{has_stemmer, stem};
use crate::query::Query;

/// How the articles of a language write a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Usage {
    /// Articles that have it; those with the word in title and body count twice.
    pub articles: u64,
    /// Articles that have it as a name.
    pub as_name: u64,
}

impl Usage {
    fn add(&mut self, more: Usage) {
        self.articles += more.articles;
        self.as_name += more.as_name;
    }
}

/// Words, each with the number of texts that have it.
type CountedWords = Result<BTreeMap<String, u64>, SearchError>;

/// Dictionaries of an archive.
pub(super) trait Lexicon {
    /// Articles that have a word, by language.
    fn articles_by_language(&self, word: &str) -> BTreeMap<String, u64>;

    /// Words that have the stem of `word` by the rules of a language and stand in its articles,
    /// with how these write them.
    fn inflections(&self, language: &str, word: &str) -> BTreeMap<String, Usage>;

    /// Words that match a wildcard.
    fn matching(&self, pattern: &Pattern, scope: Scope) -> CountedWords;

    /// Words at most `distance` slips away.
    fn slips_away(&self, word: &str, distance: u8, scope: Scope) -> CountedWords;
}

/// The dictionaries of segments.
#[derive(Clone, Copy)]
pub(super) struct Dictionaries<'a> {
    pub deadline: &'a Deadline,
    pub segments: &'a [OpenSegment],
}

impl Lexicon for Dictionaries<'_> {
    fn articles_by_language(&self, word: &str) -> BTreeMap<String, u64> {
        let mut articles: BTreeMap<String, u64> = BTreeMap::new();
        for segment in self.segments {
            for (language, count) in segment.words.languages_of(word) {
                *articles.entry(language.to_string()).or_default() += u64::from(count);
            }
        }
        articles
    }

    fn inflections(&self, language: &str, word: &str) -> BTreeMap<String, Usage> {
        let mut found: BTreeMap<String, Usage> = BTreeMap::new();
        if !has_stemmer(language) {
            return found;
        }
        let stem = stem(language, word);
        for segment in self.segments {
            for (word, articles, as_name) in segment.words.words_of_stem(language, &stem) {
                let usage = Usage { articles: articles.into(), as_name: as_name.into() };
                found.entry(word.to_string()).or_default().add(usage);
            }
        }
        found
    }

    fn matching(&self, pattern: &Pattern, scope: Scope) -> CountedWords {
        dictionary::matching(self.deadline, self.segments, pattern, scope)
    }

    fn slips_away(&self, word: &str, distance: u8, scope: Scope) -> CountedWords {
        dictionary::slips_away(self.deadline, self.segments, word, distance, scope)
    }
}

/// What one part of an archive knows of the words of one query.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Vocabulary {
    /// Articles of each language.
    languages: BTreeMap<String, u64>,
    words: BTreeMap<String, KnownWord>,
    matches: Vec<KnownMatches>,
}

/// A word of a query in the dictionaries.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct KnownWord {
    /// Articles that have it, by language.
    articles: BTreeMap<String, u64>,
    /// Its inflections by the rules of each language that has any.
    inflections: BTreeMap<String, BTreeMap<String, Usage>>,
}

/// Words that match a pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct KnownMatches {
    pattern: AskedPattern,
    scope: Scope,
    /// Each word with the number of texts that have it.
    texts: BTreeMap<String, u64>,
}

/// What a query writes for any of several words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum AskedPattern {
    Wildcard(String),
    Fuzzy(String, u8),
}

impl Searcher {
    /// What the dictionaries know of a query's words: what [`Vocabulary::expand`] needs.
    ///
    /// A wildcard lists all words that match it, however many: the most frequent of an archive are
    /// known only when its parts are added up.
    ///
    /// # Errors
    /// A query that has no meaning here, and what the disk refuses.
    pub fn vocabulary(
        &self,
        query: &Query,
        options: &SearchOptions,
    ) -> Result<Vocabulary, SearchError> {
        // Which words are function words is known only when the languages are added up.
        let options = SearchOptions { drop_function_words: false, ..options.clone() };
        let languages = self.languages().clone();
        let deadline = &Deadline::of(&options);
        let recorder = Recorder {
            dictionaries: Dictionaries { deadline, segments: self.opened() },
            heard: RefCell::new(Vocabulary { languages, ..Vocabulary::default() }),
        };
        expand::expand(deadline, query, &options, &recorder, &Inflector::new(self.languages()))?;
        Ok(recorder.heard.into_inner())
    }
}

impl Vocabulary {
    /// Adds what another part of the archive knows of the same query.
    pub fn add(&mut self, other: Vocabulary) {
        add_counts(&mut self.languages, other.languages);
        for (word, known) in other.words {
            let own = self.words.entry(word).or_default();
            add_counts(&mut own.articles, known.articles);
            for (language, inflections) in known.inflections {
                let own = own.inflections.entry(language).or_default();
                for (word, usage) in inflections {
                    own.entry(word).or_default().add(usage);
                }
            }
        }
        for matches in other.matches {
            let same = |own: &&mut KnownMatches| {
                own.pattern == matches.pattern && own.scope == matches.scope
            };
            match self.matches.iter_mut().find(same) {
                Some(own) => add_counts(&mut own.texts, matches.texts),
                None => self.matches.push(matches),
            }
        }
    }

    /// Makes the plan of the query, as [`Searcher::expand`] does for an archive in one process.
    ///
    /// # Errors
    /// A query that has no meaning here.
    pub fn expand(&self, query: &Query, options: &SearchOptions) -> Result<Expanded, SearchError> {
        let deadline = Deadline::of(options);
        expand::expand(&deadline, query, options, self, &Inflector::new(&self.languages))
    }

    fn texts(&self, pattern: &AskedPattern, scope: Scope) -> BTreeMap<String, u64> {
        let found = self.matches.iter().find(|own| own.pattern == *pattern && own.scope == scope);
        found.map(|own| own.texts.clone()).unwrap_or_default()
    }
}

fn add_counts(sum: &mut BTreeMap<String, u64>, more: BTreeMap<String, u64>) {
    for (key, count) in more {
        *sum.entry(key).or_default() += count;
    }
}

impl Lexicon for Vocabulary {
    fn articles_by_language(&self, word: &str) -> BTreeMap<String, u64> {
        self.words.get(word).map(|known| known.articles.clone()).unwrap_or_default()
    }

    fn inflections(&self, language: &str, word: &str) -> BTreeMap<String, Usage> {
        let known = self.words.get(word).and_then(|known| known.inflections.get(language));
        known.cloned().unwrap_or_default()
    }

    fn matching(&self, pattern: &Pattern, scope: Scope) -> CountedWords {
        Ok(self.texts(&AskedPattern::Wildcard(pattern.text().to_string()), scope))
    }

    fn slips_away(&self, word: &str, distance: u8, scope: Scope) -> CountedWords {
        Ok(self.texts(&AskedPattern::Fuzzy(word.to_string(), distance), scope))
    }
}

/// Asks dictionaries, and keeps what they answer. Of a word it asks for the inflections by the
/// rules of every language: which is meant depends on the other parts of the archive.
struct Recorder<'a> {
    dictionaries: Dictionaries<'a>,
    heard: RefCell<Vocabulary>,
}

impl Recorder<'_> {
    fn keep(&self, pattern: AskedPattern, scope: Scope, texts: &BTreeMap<String, u64>) {
        let mut heard = self.heard.borrow_mut();
        if !heard.matches.iter().any(|own| own.pattern == pattern && own.scope == scope) {
            heard.matches.push(KnownMatches { pattern, scope, texts: texts.clone() });
        }
    }
}

impl Lexicon for Recorder<'_> {
    fn articles_by_language(&self, word: &str) -> BTreeMap<String, u64> {
        let articles = self.dictionaries.articles_by_language(word);
        let heard = &mut *self.heard.borrow_mut();
        if !heard.words.contains_key(word) {
            let by_language = |language: &String| {
                let inflections = self.dictionaries.inflections(language, word);
                (!inflections.is_empty()).then(|| (language.clone(), inflections))
            };
            let inflections = heard.languages.keys().filter_map(by_language).collect();
            let known = KnownWord { articles: articles.clone(), inflections };
            heard.words.insert(word.to_string(), known);
        }
        articles
    }

    fn inflections(&self, language: &str, word: &str) -> BTreeMap<String, Usage> {
        self.dictionaries.inflections(language, word)
    }

    fn matching(&self, pattern: &Pattern, scope: Scope) -> CountedWords {
        let texts = self.dictionaries.matching(pattern, scope)?;
        self.keep(AskedPattern::Wildcard(pattern.text().to_string()), scope, &texts);
        Ok(texts)
    }

    fn slips_away(&self, word: &str, distance: u8, scope: Scope) -> CountedWords {
        let texts = self.dictionaries.slips_away(word, distance, scope)?;
        self.keep(AskedPattern::Fuzzy(word.to_string(), distance), scope, &texts);
        Ok(texts)
    }
}
