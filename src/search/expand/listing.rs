//! The forms of the dictionary that each word of a query stood for, with their articles.

use std::collections::{BTreeMap, HashSet};
use std::io;

use tantivy::TERMINATED;

use super::words::Reading;
use super::{Expanded, ExpandedWord, Expander};
use crate::search::deadline::Deadline;
use crate::search::dictionary;
use crate::search::error::SearchError;
use crate::search::hits::{ExpandedForm, Expansion, Suggestion, WordForms};
use crate::search::inflect::Inflector;
use crate::search::lexicon::Dictionaries;
use crate::search::options::SearchOptions;
use crate::search::plan::{PartKind, PlanTerm, Scope};
use crate::search::positional::PositionalCursor;
use crate::search::segment::OpenSegment;

/// Most words that are offered for one that no article has.
const MOST_SUGGESTIONS: usize = 3;

/// Steps that counting the articles of a form takes.
const LISTING: u32 = 256;

/// Unknown words past so many are a pasted text's, in another language perhaps.
const MOST_MISSPELT: usize = 5;

/// The forms of each word, once where it is repeated, with the number of articles that have them
/// in title or body.
pub fn expansions(
    deadline: &Deadline,
    expanded: &Expanded,
    segments: &[OpenSegment],
) -> Result<Vec<Expansion>, SearchError> {
    let mut expansions = Vec::with_capacity(expanded.words.len());
    let mut seen = HashSet::new();
    for word in &expanded.words {
        if seen.insert(word) {
            expansions.push(Expansion {
                word: word.word.clone(),
                forms: forms(deadline, word, segments)?,
            });
        }
    }
    Ok(expansions)
}

/// Words of the archive that may have been meant by words of a query that no article has.
pub fn suggestions(
    deadline: &Deadline,
    expanded: &Expanded,
    segments: &[OpenSegment],
    inflector: &Inflector,
) -> Result<Vec<Suggestion>, SearchError> {
    let mut suggestions: Vec<Suggestion> = Vec::new();
    let mut unknown = 0;
    for word in expanded.words.iter().filter(|word| word.phrase.is_empty()) {
        // A pattern says itself which words it means.
        let [term] = word.terms.as_slice() else { continue };
        let told = suggestions.iter().any(|suggestion| suggestion.word == word.word);
        if told || term.acronym || is_known(term, segments)? {
            continue;
        }
        unknown += 1;
        if unknown > MOST_MISSPELT {
            break;
        }
        // First what it is in other languages of the archive, then how else it may be spelt.
        let dictionaries = Dictionaries { deadline, segments };
        let mut words = inflector.in_other_languages(&dictionaries, &term.term);
        for near in dictionary::nearest(deadline, segments, &term.term, MOST_SUGGESTIONS)? {
            if !words.contains(&near) {
                words.push(near);
            }
        }
        words.truncate(MOST_SUGGESTIONS);
        if !words.is_empty() {
            suggestions.push(Suggestion { word: word.word.clone(), words });
        }
    }
    Ok(suggestions)
}

fn is_known(term: &PlanTerm, segments: &[OpenSegment]) -> Result<bool, SearchError> {
    for segment in segments {
        let infos = segment.term_infos(term, Scope::PAGE).map_err(segment.io())?;
        if infos.iter().any(Option::is_some) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The forms that each word of a text finds as a word of a query.
pub fn word_forms(
    text: &str,
    options: &SearchOptions,
    segments: &[OpenSegment],
    inflector: &Inflector,
) -> Result<Vec<WordForms>, SearchError> {
    let deadline = Deadline::of(options);
    let dictionaries = Dictionaries { deadline: &deadline, segments };
    let mut expander = Expander::new(&deadline, options, &dictionaries, inflector);
    let mut listed = Vec::new();
    for word in text.split_whitespace() {
        expander.words.clear();
        if let Reading::Nothing = expander.read_word(word, false, Scope::ARTICLE)? {
            continue;
        }
        for expanded in std::mem::take(&mut expander.words) {
            let forms = forms(&deadline, &expanded, segments)?;
            let inflected = expander.inflected(word, Scope::ARTICLE)?;
            listed.push(WordForms {
                word: expanded.word,
                language: inflected.as_ref().map(|inflected| inflected.language.clone()),
                chosen_by: inflected.as_ref().map(|inflected| inflected.choice),
                left_out: inflected.as_ref().map_or(0, |inflected| inflected.left_out),
                articles: inflected.map(|inflected| inflected.articles).unwrap_or_default(),
                forms,
            });
        }
    }
    Ok(listed)
}

fn forms(
    deadline: &Deadline,
    word: &ExpandedWord,
    segments: &[OpenSegment],
) -> Result<Vec<ExpandedForm>, SearchError> {
    let mut docs: BTreeMap<String, u64> = BTreeMap::new();
    for segment in segments {
        for term in &word.terms {
            deadline.step(LISTING)?;
            *docs.entry(term.term.clone()).or_default() +=
                segment.docs_with(term).map_err(segment.io())?;
        }
        if !word.phrase.is_empty() {
            let words: Vec<&str> = word.phrase.iter().map(|(term, _)| &*term.term).collect();
            *docs.entry(words.join(" ")).or_default() +=
                docs_with_phrase(deadline, &word.phrase, segment).map_err(segment.io())?;
        }
    }
    deadline.check()?;
    let mut forms: Vec<ExpandedForm> = docs
        .into_iter()
        .filter(|(_, docs)| *docs > 0)
        .map(|(form, docs)| ExpandedForm { form, docs })
        .collect();
    forms.sort_by(ExpandedForm::order);
    Ok(forms)
}

fn docs_with_phrase(
    deadline: &Deadline,
    phrase: &[(PlanTerm, u32)],
    segment: &OpenSegment,
) -> io::Result<u64> {
    const TITLE_AND_BODY: [usize; 2] = [0, 1];
    let part = PartKind::Phrase(phrase.to_vec());
    let mut cursor = PositionalCursor::open(segment, &part, TITLE_AND_BODY.into_iter(), deadline)?;
    let mut docs = 0;
    while cursor.doc() != TERMINATED {
        docs += 1;
        cursor.advance();
    }
    Ok(docs)
}
