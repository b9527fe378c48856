//! Words and phrases of a query, analysed as the articles were.

use std::collections::BTreeMap;

use super::{ExpandedWord, Expander};
use crate::analysis::{TokenKind, has_stemmer, is_acronym_collision, is_function_word, stem};
use crate::article::TextField;
use crate::search::dictionary::{fold, most_frequent};
use crate::search::error::SearchError;
use crate::search::inflect::Forms;
use crate::search::plan::{PlanTerm, Scope};
use crate::search::wildcard;

/// Code points of a word that a warning shows.
const LONGEST_SHOWN: usize = 40;

/// A word of the query as analysed.
pub struct QueryToken {
    term: String,
    start: usize,
    end: usize,
    position: u32,
    kind: TokenKind,
    /// Its capitals, and whether it was written with points.
    acronym: Option<(String, bool)>,
}

/// What a word or phrase of the query stands for.
pub enum Reading {
    /// It has neither letters nor digits.
    Nothing,
    /// Any of these terms.
    Word(Vec<PlanTerm>),
    /// These terms at these distances from the first.
    Phrase(Vec<(PlanTerm, u32)>),
    /// A phrase, or its words joined to one: `co-operation`, `cooperation`.
    PhraseOrWord(Vec<(PlanTerm, u32)>, PlanTerm),
}

impl Expander<'_> {
    pub fn tokens(&mut self, text: &str) -> Vec<QueryToken> {
        let mut tokens = Vec::new();
        self.analyzer.tokenize(text, |token| {
            tokens.push(QueryToken {
                term: crate::index::cut_term(token.term).to_string(),
                start: token.start,
                end: token.end,
                position: token.position,
                kind: token.kind,
                acronym: token.acronym.map(|acronym| (acronym.term.to_string(), acronym.dotted)),
            });
        });
        tokens
    }

    pub fn is_function_word(&mut self, text: &str, language: &str) -> bool {
        let tokens = self.tokens(text);
        !tokens.is_empty() && tokens.iter().all(|token| is_function_word(language, &token.term))
    }

    /// A bare word: its inflections, unless only this form is meant.
    pub fn read_word(
        &mut self,
        text: &str,
        exact: bool,
        scope: Scope,
    ) -> Result<Reading, SearchError> {
        let tokens = self.tokens(text);
        let [token] = tokens.as_slice() else {
            let phrase = self.read_tokens(text, &tokens);
            let joined = joined_at_hyphens(text, &tokens).filter(|_| !exact);
            return Ok(match (phrase, joined) {
                (Reading::Phrase(phrase), Some(joined)) => {
                    let joined = PlanTerm::word(joined);
                    self.words.push(ExpandedWord {
                        word: text.to_string(),
                        terms: vec![joined.clone()],
                        phrase: phrase.clone(),
                    });
                    Reading::PhraseOrWord(phrase, joined)
                }
                (phrase, _) => phrase,
            });
        };
        let forms = if exact { None } else { self.forms(text, token, scope)? };
        let terms = match forms {
            Some(forms) => {
                if forms.left_out > 0 {
                    self.warn(format!(
                        "“{text}” has {} more inflections than are searched at once",
                        forms.left_out
                    ));
                }
                forms.terms.into_iter().map(PlanTerm::word).collect()
            }
            None => vec![self.meant(text, token, exact)],
        };
        if !exact && self.loses_acronym(text) {
            self.warn(format!("{text} finds the word too; the acronym is written ={text}"));
        }
        self.tell(text, &terms);
        Ok(Reading::Word(terms))
    }

    /// Whether `US`, `IT` or `WHO` stands in a short query that is all in capitals, so that the word
    /// is meant as much as the acronym.
    fn loses_acronym(&self, text: &str) -> bool {
        const ACRONYMS: [&str; 3] = ["US", "IT", "WHO"];
        self.capitals && self.short && ACRONYMS.contains(&text)
    }

    /// The inflections of a text of one word that has any.
    pub fn inflected(&mut self, text: &str, scope: Scope) -> Result<Option<Forms>, SearchError> {
        match self.tokens(text).as_slice() {
            [token] => self.forms(text, token, scope),
            _ => Ok(None),
        }
    }

    fn forms(
        &self,
        text: &str,
        token: &QueryToken,
        scope: Scope,
    ) -> Result<Option<Forms>, SearchError> {
        let term = self.meant(text, token, false);
        let inflected = self.options.inflections && !term.acronym && token.kind == TokenKind::Word;
        if !inflected {
            return Ok(None);
        }
        let (languages, word) = (&self.options.languages, &term.term);
        let capital = begins_like_name(&text[token.start..token.end]);
        let mut forms = self.inflector.forms_as_written(self.lexicon, languages, word, capital);
        if scope.has(TextField::Furniture) {
            // Asked for in any case: whether the word is a name, another part of the archive may
            // see otherwise.
            let in_furniture = self.forms_in_furniture(&forms.language, word)?;
            if !forms.is_name {
                forms.add(in_furniture);
            }
        }
        Ok(Some(forms))
    }

    /// The words of furniture that share a word's stem. The word table holds those of title and
    /// body only, as furniture is asked for rarely: here the dictionary is read, as far as its
    /// words begin with the same two letters.
    fn forms_in_furniture(&self, language: &str, word: &str) -> Result<Vec<String>, SearchError> {
        let beginning: String = word.chars().take(2).chain(['*']).collect();
        let pattern = wildcard::Pattern::new(&beginning);
        let found = self.lexicon.matching(&pattern, Scope::FURNITURE)?;
        if !has_stemmer(language) {
            return Ok(Vec::new());
        }
        let stem_of_word = stem(language, word);
        Ok(found.into_keys().filter(|term| stem(language, term) == stem_of_word).collect())
    }

    /// Text between quotes: these words in these forms.
    pub fn read_phrase(&mut self, text: &str) -> Reading {
        let tokens = self.tokens(text);
        self.read_tokens(text, &tokens)
    }

    fn read_tokens(&mut self, text: &str, tokens: &[QueryToken]) -> Reading {
        let Some(first) = tokens.first() else {
            let shown: String = text.chars().take(LONGEST_SHOWN).collect();
            let more = if shown.len() < text.len() { "…" } else { "" };
            self.warn(format!("“{shown}{more}” has neither letters nor digits and finds nothing"));
            return Reading::Nothing;
        };
        let first = first.position;
        let term = |token: &QueryToken| (self.meant(text, token, false), token.position - first);
        let terms: Vec<(PlanTerm, u32)> = tokens.iter().map(term).collect();
        match terms.as_slice() {
            [(only, _)] => Reading::Word(vec![only.clone()]),
            _ => Reading::Phrase(terms),
        }
    }

    pub fn read_wildcard(
        &mut self,
        pattern: &str,
        scope: Scope,
    ) -> Result<Vec<PlanTerm>, SearchError> {
        let pattern = wildcard::Pattern::new(pattern);
        let matches = self.lexicon.matching(&pattern, scope)?;
        Ok(self.dictionary_words(pattern.text(), matches))
    }

    pub fn read_fuzzy(
        &mut self,
        word: &str,
        distance: u8,
        scope: Scope,
    ) -> Result<Vec<PlanTerm>, SearchError> {
        let matches = self.lexicon.slips_away(&fold(word), distance, scope)?;
        let written = if distance == 1 { format!("{word}~") } else { format!("{word}~{distance}") };
        Ok(self.dictionary_words(&written, matches))
    }

    fn dictionary_words(&mut self, written: &str, docs: BTreeMap<String, u64>) -> Vec<PlanTerm> {
        let matches = most_frequent(docs);
        if matches.left_out > 0 {
            self.warn(format!(
                "{written} matches {} words: the {} most frequent are searched, {} are left out",
                matches.terms.len() + matches.left_out,
                matches.terms.len(),
                matches.left_out
            ));
        }
        let terms: Vec<PlanTerm> = matches.terms.into_iter().map(PlanTerm::word).collect();
        self.tell(written, &terms);
        terms
    }

    fn tell(&mut self, word: &str, terms: &[PlanTerm]) {
        self.read += terms.len();
        let (word, terms) = (word.to_string(), terms.to_vec());
        self.words.push(ExpandedWord { word, terms, phrase: Vec::new() });
    }

    /// Whether a word means the acronym or the word that it looks like when folded.
    fn meant(&self, text: &str, token: &QueryToken, exact: bool) -> PlanTerm {
        let written = &text[token.start..token.end];
        let letters: String = written.chars().filter(|c| c.is_alphabetic()).collect();
        let in_capitals = letters.chars().count() > 1 && letters.chars().all(char::is_uppercase);
        let dotted = token.acronym.as_ref().is_some_and(|(_, dotted)| *dotted);
        // What `--plain` takes as a word, or a backslash before it, is no acronym either.
        let is_operator = matches!(letters.as_str(), "AND" | "OR" | "NOT");
        let is_meant = exact || !self.capitals && !is_operator;
        if dotted || in_capitals && is_meant && is_acronym_collision(&letters) {
            return PlanTerm::acronym(token.acronym.clone().map_or(letters, |(term, _)| term));
        }
        PlanTerm::word(token.term.clone())
    }
}

/// A capital and small letters. What is all in capitals may be shouted.
fn begins_like_name(written: &str) -> bool {
    let mut letters = written.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
}

/// `co-operation` as `cooperation`, if nothing but hyphens stands between the words.
fn joined_at_hyphens(text: &str, tokens: &[QueryToken]) -> Option<String> {
    let hyphens = ['-', '\u{2010}', '\u{2011}'];
    let between = tokens.windows(2).all(|pair| {
        // Of one character that stands for several (㌋) there is nothing between them.
        let gap = text.get(pair[0].end..pair[1].start).unwrap_or_default();
        !gap.is_empty() && gap.chars().all(|c| hyphens.contains(&c))
    });
    (tokens.len() > 1 && between).then(|| tokens.iter().map(|token| token.term.as_str()).collect())
}
