//! Where a list of hits was left, as a short text to go on from.
//!
//! A cursor holds the last hit's place in the order: its score or date, and its key. The hits
//! behind it are those that come after this place, whatever was indexed meanwhile. Scores change
//! with the archive, so a cursor also holds what they depended on: how much each part of the query
//! told, and the mean length of an article. With these, an article keeps its score from page to
//! page, and stands on one of them only.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::options::{SearchOptions, Sort};
use super::plan::{Part, PartKind, Plan};
use super::searcher::weights;
use super::statistics::Statistics;
use crate::query::Query;

/// First byte of every cursor; changes with the layout.
const VERSION: u8 = 1;
/// Bytes of the version, the order and the key of the last hit.
const PLACE_BYTES: usize = 1 + 8 + 16;
/// Bytes of the checksum at the end.
const CHECK_BYTES: usize = 8;
/// Bytes of a part's name and weight.
const PART_BYTES: usize = 4 + 8;

/// A place behind one of the hits of a query. `Display` and `FromStr` use letters, digits, `-` and
/// `_`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Cursor {
    /// What hits are ordered by, of the last one.
    order: u64,
    /// Key of the last one.
    key: u128,
    /// What its score depended on; `None` where hits are ordered by date.
    scale: Option<Scale>,
    /// Checksum of all this and of the query.
    check: u64,
}

/// What scores depend on beyond the article.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// Names of the parts of the plan, made of what was asked for.
    names: Vec<u32>,
    /// How much each part tells.
    pub weights: Vec<f64>,
    /// Mean number of words of an article.
    pub mean_length: f64,
}

/// Why a text is no cursor, or not one of this query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CursorError {
    /// Damaged, or never one.
    #[error("this is no cursor: pass next_cursor as it was printed")]
    Form,
    /// The query, the order or a flag that changes what is found is another.
    #[error("this cursor belongs to another query, or to other flags")]
    OtherQuery,
}

impl Scale {
    /// What the scores of a plan depend on in this archive, or did where a list was left.
    pub fn of(plan: &Plan, statistics: &Statistics, left: Option<&Cursor>) -> Scale {
        let names: Vec<u32> = plan.parts.iter().map(name).collect();
        let Some(left) = left.and_then(|cursor| cursor.scale.as_ref()) else {
            let mean_length = statistics.mean_length();
            return Scale { names, weights: weights(plan, statistics), mean_length };
        };
        // The archive may have got words since that it had not: no article shown before has them,
        // so they must not tell anything.
        let mut known: Vec<Option<(u32, f64)>> =
            left.names.iter().copied().zip(left.weights.iter().copied()).map(Some).collect();
        let mut weight = |name: &u32| {
            let found = known.iter_mut().find(|part| part.is_some_and(|part| part.0 == *name));
            found.and_then(Option::take).map_or(0.0, |part| part.1)
        };
        let weights = names.iter().map(&mut weight).collect();
        Scale { names, weights, mean_length: left.mean_length }
    }
}

/// A name of a part that does not depend on the archive, as far as 32 bits tell parts apart.
fn name(part: &Part) -> u32 {
    let kind = match part.kind {
        PartKind::Group(_) => "group",
        PartKind::Phrase(_) => "phrase",
        PartKind::Passages { .. } => "passages",
    };
    let Part { label, scope, wanted, .. } = part;
    xxh3_64(format!("{kind} {scope:?} {wanted} {label}").as_bytes()) as u32
}

impl Cursor {
    /// The place behind a hit.
    pub(super) fn behind(
        (order, key): (u64, u128),
        scale: Scale,
        query: &Query,
        options: &SearchOptions,
    ) -> Cursor {
        let scale = (options.sort == Sort::Relevance).then_some(scale);
        let mut cursor = Cursor { order, key, scale, check: 0 };
        cursor.check = cursor.check_with(query, options);
        cursor
    }

    /// Order and key of the last hit.
    pub(super) fn place(&self) -> (u64, u128) {
        (self.order, self.key)
    }

    /// Whether the cursor was made for this query, in this order and with these flags.
    ///
    /// # Errors
    /// [`CursorError::OtherQuery`].
    pub(super) fn check(&self, query: &Query, options: &SearchOptions) -> Result<(), CursorError> {
        match self.check == self.check_with(query, options) {
            true => Ok(()),
            false => Err(CursorError::OtherQuery),
        }
    }

    fn check_with(&self, query: &Query, options: &SearchOptions) -> u64 {
        let SearchOptions { sort, inflections, languages, title_only, feedback, .. } = options;
        let dropped = options.drop_function_words;
        let asked = format!(
            "{query}\n{sort:?} {inflections} {languages:?} {title_only} {dropped} {feedback}"
        );
        let mut bytes = self.bytes();
        bytes.extend_from_slice(asked.as_bytes());
        xxh3_64(&bytes)
    }

    /// Everything but the checksum.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        bytes.extend_from_slice(&self.order.to_le_bytes());
        bytes.extend_from_slice(&self.key.to_le_bytes());
        if let Some(scale) = &self.scale {
            bytes.extend_from_slice(&scale.mean_length.to_le_bytes());
            for (name, weight) in scale.names.iter().zip(&scale.weights) {
                bytes.extend_from_slice(&name.to_le_bytes());
                bytes.extend_from_slice(&weight.to_le_bytes());
            }
        }
        bytes
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = self.bytes();
        bytes.extend_from_slice(&self.check.to_le_bytes());
        f.write_str(&BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl From<Cursor> for String {
    fn from(cursor: Cursor) -> String {
        cursor.to_string()
    }
}

impl TryFrom<String> for Cursor {
    type Error = CursorError;

    fn try_from(text: String) -> Result<Cursor, CursorError> {
        text.parse()
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Cursor, CursorError> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text.trim()).map_err(|_| CursorError::Form)?;
        read(&bytes).ok_or(CursorError::Form)
    }
}

fn read(bytes: &[u8]) -> Option<Cursor> {
    let (rest, check) = bytes.split_last_chunk::<CHECK_BYTES>()?;
    let (place, mut rest) = rest.split_at_checked(PLACE_BYTES)?;
    let (version, place) = place.split_first()?;
    let (order, key) = place.split_first_chunk::<8>()?;
    let key = u128::from_le_bytes(key.try_into().ok()?);
    let mut scale = None;
    if let Some((mean, parts)) = rest.split_first_chunk::<8>() {
        rest = &[];
        let parts = parts.chunks(PART_BYTES);
        let mut read = Scale {
            names: Vec::new(),
            weights: Vec::new(),
            mean_length: f64::from_le_bytes(*mean),
        };
        for part in parts {
            let (name, weight) = part.split_first_chunk::<4>()?;
            read.names.push(u32::from_le_bytes(*name));
            read.weights.push(f64::from_le_bytes(weight.try_into().ok()?));
        }
        // What is not a finite number above or at zero was never written.
        let sound = |number: &f64| number.is_finite() && *number >= 0.0;
        if !(sound(&read.mean_length) && read.weights.iter().all(sound)) {
            return None;
        }
        scale = Some(read);
    }
    let cursor =
        Cursor { order: u64::from_le_bytes(*order), key, scale, check: u64::from_le_bytes(*check) };
    (*version == VERSION && rest.is_empty()).then_some(cursor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{ParseOptions, parse};

    fn cursor(sort: Sort, query: &str) -> Cursor {
        let scale = Scale { names: vec![7, 9], weights: vec![1.5, 0.25], mean_length: 321.5 };
        let options = SearchOptions { sort, ..SearchOptions::default() };
        let query = parse(query, &ParseOptions::new(20_000)).unwrap();
        Cursor::behind((5, u128::MAX - 3), scale, &query, &options)
    }

    #[test]
    fn reads_what_it_printed() {
        for sort in [Sort::Relevance, Sort::Newest, Sort::Oldest] {
            let cursor = cursor(sort, "talks");
            let text = cursor.to_string();
            assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
            assert!(text.len() < 90, "{text}");
            assert_eq!(text.parse(), Ok(cursor));
        }
    }

    #[test]
    fn damage_is_told() {
        let text = cursor(Sort::Relevance, "talks").to_string();
        let query = parse("talks", &ParseOptions::new(20_000)).unwrap();
        let options = SearchOptions::default();
        for at in 0..text.len() {
            let letter = if text.as_bytes()[at] == b'B' { "C" } else { "B" };
            let damaged = format!("{}{letter}{}", &text[..at], &text[at + 1..]);
            let read = damaged.parse::<Cursor>();
            assert!(read.is_err() || read.unwrap().check(&query, &options).is_err(), "{damaged}");
            assert!(
                text[..at].parse::<Cursor>().is_err() || {
                    let read = text[..at].parse::<Cursor>().unwrap();
                    read.check(&query, &options).is_err()
                }
            );
        }
        for text in ["", "no cursor", "AAAA", "ä"] {
            assert_eq!(text.parse::<Cursor>(), Err(CursorError::Form), "{text}");
        }
    }

    #[test]
    fn belongs_to_one_query_and_its_flags() {
        let left = cursor(Sort::Relevance, "talks");
        let query = |text| parse(text, &ParseOptions::new(20_000)).unwrap();
        let options = SearchOptions::default();
        assert_eq!(left.check(&query("talks"), &options), Ok(()));
        let page = SearchOptions { limit: None, fragments: 0, ..SearchOptions::default() };
        assert_eq!(left.check(&query("talks"), &page), Ok(()), "a page may be of any size");
        for text in ["talk", "talks in:all", "title:talks"] {
            assert_eq!(left.check(&query(text), &options), Err(CursorError::OtherQuery), "{text}");
        }
        for options in [
            SearchOptions { sort: Sort::Newest, ..options.clone() },
            SearchOptions { inflections: false, ..options.clone() },
            SearchOptions { languages: vec!["de".to_string()], ..options.clone() },
            SearchOptions { title_only: true, ..options.clone() },
        ] {
            assert_eq!(left.check(&query("talks"), &options), Err(CursorError::OtherQuery));
        }
    }
}
