//! Wildcards: which words of the dictionary match a pattern.

use std::collections::BTreeMap;

use super::error::SearchError;
use super::plan::Scope;
use super::segment::OpenSegment;
use crate::analysis::normalise_value;
use crate::index::IndexError;
use crate::index::schema::TEXT_FIELDS;

/// Most words that a pattern stands for; the most frequent are kept.
pub const MAX_MATCHES: usize = 1000;

/// A pattern of letters, `*` for any number of characters and `?` for one.
pub(super) struct Pattern {
    text: String,
    characters: Vec<char>,
}

/// Words that match a pattern.
pub(super) struct Matches {
    /// The most frequent words, in byte order.
    pub terms: Vec<String>,
    /// Words past [`MAX_MATCHES`].
    pub left_out: usize,
}

impl Pattern {
    /// Folds the letters of a pattern as the words of articles are folded.
    pub fn new(pattern: &str) -> Pattern {
        let mut folded = String::with_capacity(pattern.len());
        let mut letters = String::new();
        for character in pattern.chars() {
            if matches!(character, '*' | '?') {
                folded.push_str(&fold(&letters));
                folded.push(character);
                letters.clear();
            } else {
                letters.push(character);
            }
        }
        folded.push_str(&fold(&letters));
        Pattern { text: pattern.to_string(), characters: folded.chars().collect() }
    }

    /// As written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What every match begins with.
    fn prefix(&self) -> String {
        self.characters.iter().take_while(|c| !matches!(c, '*' | '?')).collect()
    }

    /// Whether a whole word matches: greedy with one point to go back to, so at most the product
    /// of both lengths.
    fn matches(&self, word: &str) -> bool {
        let word: Vec<char> = word.chars().collect();
        let (mut at, mut next) = (0, 0);
        let mut back: Option<(usize, usize)> = None;
        while at < word.len() {
            match self.characters.get(next) {
                Some('*') => {
                    back = Some((next + 1, at));
                    next += 1;
                }
                Some(&c) if c == '?' || c == word[at] => {
                    (at, next) = (at + 1, next + 1);
                }
                _ => {
                    let Some((star, from)) = back else { return false };
                    back = Some((star, from + 1));
                    (at, next) = (from + 1, star);
                }
            }
        }
        self.characters[next..].iter().all(|c| *c == '*')
    }
}

fn fold(letters: &str) -> String {
    normalise_value(letters).replace(['\'', '’'], "")
}

/// The words of all segments that match.
pub(super) fn matches(
    segments: &[OpenSegment],
    pattern: &Pattern,
    scope: Scope,
) -> Result<Matches, SearchError> {
    let prefix = pattern.prefix();
    let mut docs: BTreeMap<String, u64> = BTreeMap::new();
    for segment in segments {
        for (text, field) in TEXT_FIELDS.into_iter().enumerate() {
            if !scope.has(field) {
                continue;
            }
            let dictionary = segment.inverted(text, false).terms();
            let mut read = || -> std::io::Result<()> {
                let mut stream = dictionary.range().ge(prefix.as_bytes()).into_stream()?;
                while stream.advance() {
                    if !stream.key().starts_with(prefix.as_bytes()) {
                        break;
                    }
                    let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
                    if pattern.matches(term) {
                        let count = u64::from(stream.value().doc_freq);
                        *docs.entry(term.to_string()).or_default() += count;
                    }
                }
                Ok(())
            };
            read().map_err(IndexError::io(segment.store.folder()))?;
        }
    }
    let mut by_frequency: Vec<(String, u64)> = docs.into_iter().collect();
    by_frequency.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let left_out = by_frequency.len().saturating_sub(MAX_MATCHES);
    by_frequency.truncate(MAX_MATCHES);
    let mut terms: Vec<String> = by_frequency.into_iter().map(|(term, _)| term).collect();
    terms.sort_unstable();
    Ok(Matches { terms, left_out })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_whole_words_only() {
        for (pattern, word, expected) in [
            ("sanction*", "sanctions", true),
            ("sanction*", "sanction", true),
            ("sanction*", "sanctioning", true),
            ("sanction*", "sanctify", false),
            ("wom?n", "women", true),
            ("wom?n", "womn", false),
            ("wom?n", "womens", false),
            ("ne*ti*n", "negotiation", true),
            ("ne*ti*n", "negotiations", false),
            ("за*ния", "заседания", true),
            ("ab*abab", "abababab", true),
        ] {
            assert_eq!(Pattern::new(pattern).matches(word), expected, "{pattern} {word}");
        }
    }
}
