//! Words of the dictionary that stand for one word of a query: those that match a wildcard, and
//! those that are a few slips away.

use std::collections::BTreeMap;
use std::io;

use tantivy::Term;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;
use tantivy::termdict::TermDictionary;

use super::deadline::Deadline;
use super::error::SearchError;
use super::plan::Scope;
use super::segment::OpenSegment;
use super::wildcard::Pattern;
use crate::analysis::normalise_value;
use crate::index::schema::TEXT_FIELDS;

/// Most words that a pattern stands for; the most frequent are kept.
pub const MAX_MATCHES: usize = 1000;

/// Steps that looking through a dictionary takes, beside those for the words found.
const DICTIONARY: u32 = 4096;

/// Shorter words are near to too many others.
const SHORTEST_MISSPELT: usize = 4;

/// Shorter words that are two slips away are other words.
const TWO_SLIPS_FROM: usize = 7;

/// Words of the dictionary.
pub(super) struct Matches {
    /// The most frequent words, in byte order.
    pub terms: Vec<String>,
    /// Words past [`MAX_MATCHES`].
    pub left_out: usize,
}

/// The letters of a pattern, folded as the words of articles are.
pub(super) fn fold(letters: &str) -> String {
    normalise_value(letters).replace(['\'', '’'], "")
}

/// The words of all segments that match a wildcard, each with the number of texts that have it.
pub(super) fn matching(
    deadline: &Deadline,
    segments: &[OpenSegment],
    pattern: &Pattern,
    scope: Scope,
) -> Result<BTreeMap<String, u64>, SearchError> {
    let prefix = pattern.prefix();
    collect(deadline, segments, scope, |dictionary, docs| {
        let mut stream = dictionary.range().ge(prefix.as_bytes()).into_stream()?;
        while stream.advance() && !deadline.spend(1) {
            let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
            if !term.starts_with(&prefix) {
                break;
            }
            if pattern.matches(term) {
                *docs.entry(term.to_string()).or_default() += u64::from(stream.value().doc_freq);
            }
        }
        Ok(())
    })
}

/// The words of all segments that are at most `distance` (1 or 2) slips away: a letter more, less
/// or other, or two neighbours swapped; each with the number of texts that have it.
pub(super) fn slips_away(
    deadline: &Deadline,
    segments: &[OpenSegment],
    word: &str,
    distance: u8,
    scope: Scope,
) -> Result<BTreeMap<String, u64>, SearchError> {
    let term = Term::from_field_text(Field::from_field_id(0), word);
    let query = FuzzyTermQuery::new(term, distance, true);
    collect(deadline, segments, scope, |dictionary, docs| {
        let automaton = query.automaton().map_err(io::Error::other)?;
        let mut stream = dictionary.search(automaton).into_stream()?;
        while stream.advance() {
            let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
            *docs.entry(term.to_string()).or_default() += u64::from(stream.value().doc_freq);
        }
        Ok(())
    })
}

/// The words of title and body nearest to a word that the dictionary does not have: fewer slips
/// first, then the more frequent.
pub(super) fn nearest(
    deadline: &Deadline,
    segments: &[OpenSegment],
    word: &str,
    most: usize,
) -> Result<Vec<String>, SearchError> {
    let letters = word.chars().count();
    if letters < SHORTEST_MISSPELT {
        return Ok(Vec::new());
    }
    let distance = if letters < TWO_SLIPS_FROM { 1 } else { 2 };
    let found = slips_away(deadline, segments, word, distance, Scope::ARTICLE)?;
    let mut ranked: Vec<(usize, u64, String)> = found
        .into_iter()
        .map(|(term, docs)| (strsim::osa_distance(word, &term), docs, term))
        .collect();
    ranked.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
    let best = ranked.first().map_or(0, |(slips, ..)| *slips);
    let nearest = ranked.into_iter().take_while(|(slips, ..)| *slips == best).take(most);
    Ok(nearest.map(|(.., term)| term).collect())
}

/// Words with the number of texts that have them, from the dictionaries of the scope's texts in
/// all segments.
fn collect(
    deadline: &Deadline,
    segments: &[OpenSegment],
    scope: Scope,
    mut read: impl FnMut(&TermDictionary, &mut BTreeMap<String, u64>) -> io::Result<()>,
) -> Result<BTreeMap<String, u64>, SearchError> {
    let mut docs = BTreeMap::new();
    for segment in segments {
        for (text, field) in TEXT_FIELDS.into_iter().enumerate() {
            if scope.has(field) {
                deadline.step(DICTIONARY)?;
                let index = segment.inverted(text, false).map_err(segment.io())?;
                read(index.terms(), &mut docs).map_err(segment.io())?;
            }
        }
    }
    deadline.check()?;
    Ok(docs)
}

/// The most frequent words, of each of which the number of texts is given.
pub(super) fn most_frequent(docs: BTreeMap<String, u64>) -> Matches {
    let mut by_frequency: Vec<(String, u64)> = docs.into_iter().collect();
    by_frequency.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let left_out = by_frequency.len().saturating_sub(MAX_MATCHES);
    by_frequency.truncate(MAX_MATCHES);
    let mut terms: Vec<String> = by_frequency.into_iter().map(|(term, _)| term).collect();
    terms.sort_unstable();
    Matches { terms, left_out }
}
