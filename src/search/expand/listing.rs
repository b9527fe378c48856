//! The forms of the dictionary that each word of a query stood for, with their articles.

use std::collections::{BTreeMap, HashSet};
use std::io;

use tantivy::TERMINATED;

use super::{Expanded, ExpandedWord};
use crate::search::hits::{ExpandedForm, Expansion};
use crate::search::plan::{PartKind, PlanTerm};
use crate::search::positional::PositionalCursor;
use crate::search::segment::OpenSegment;

/// The forms of each word, once where it is repeated, with the number of articles that have them
/// in title or body.
pub fn expansions(expanded: &Expanded, segments: &[OpenSegment]) -> io::Result<Vec<Expansion>> {
    let mut expansions = Vec::with_capacity(expanded.words.len());
    let mut seen = HashSet::new();
    for word in &expanded.words {
        if seen.insert(word) {
            expansions.push(Expansion { word: word.word.clone(), forms: forms(word, segments)? });
        }
    }
    Ok(expansions)
}

fn forms(word: &ExpandedWord, segments: &[OpenSegment]) -> io::Result<Vec<ExpandedForm>> {
    let mut docs: BTreeMap<String, u64> = BTreeMap::new();
    for segment in segments {
        for term in &word.terms {
            *docs.entry(term.term.clone()).or_default() += segment.docs_with(term)?;
        }
        if !word.phrase.is_empty() {
            let words: Vec<&str> = word.phrase.iter().map(|(term, _)| &*term.term).collect();
            *docs.entry(words.join(" ")).or_default() += docs_with_phrase(&word.phrase, segment)?;
        }
    }
    let mut forms: Vec<ExpandedForm> = docs
        .into_iter()
        .filter(|(_, docs)| *docs > 0)
        .map(|(form, docs)| ExpandedForm { form, docs })
        .collect();
    forms.sort_by(|a, b| b.docs.cmp(&a.docs).then_with(|| a.form.cmp(&b.form)));
    Ok(forms)
}

fn docs_with_phrase(phrase: &[(PlanTerm, u32)], segment: &OpenSegment) -> io::Result<u64> {
    const TITLE_AND_BODY: [usize; 2] = [0, 1];
    let part = PartKind::Phrase(phrase.to_vec());
    let mut cursor = PositionalCursor::open(segment, &part, TITLE_AND_BODY.into_iter())?;
    let mut docs = 0;
    while cursor.doc() != TERMINATED {
        docs += 1;
        cursor.advance();
    }
    Ok(docs)
}
