//! Hits of the same text: what several outlets printed word for word, or one twice.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use tantivy::DocId;
use xxhash_rust::xxh3::xxh3_128;

use super::collect::Ranked;
use super::deadline::Deadline;
use super::error::SearchError;
use super::searcher::Searcher;
use crate::article::Article;
use crate::index::IndexError;

/// What becomes of hits whose body is the same text as that of a better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Copies {
    /// They are hits as any other.
    #[default]
    Unmarked,
    /// They name the better hit; see [`Hit::same_text_as`](super::Hit::same_text_as).
    Marked,
    /// They are left out, and the better hit names their outlets; see
    /// [`Hit::also_in`](super::Hit::also_in). Every text is read before the first hit is given.
    Folded,
}

/// Steps that reading an article takes.
const READING: u32 = 256;

/// XXH3 of a body; `None` for an empty one, which is no copy of another.
pub fn text_key(article: &Article) -> Option<u128> {
    let body = article.body();
    (!body.is_empty()).then(|| xxh3_128(body.as_bytes()))
}

/// The first article with each text, as segment and number in it.
#[derive(Default)]
pub struct FirstTexts(HashMap<u128, (usize, DocId)>);

impl FirstTexts {
    /// The earlier article with the same text, if there was one.
    pub fn earlier(&mut self, key: u128, hit: &Ranked) -> Option<(usize, DocId)> {
        match self.0.entry(key) {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(new) => {
                new.insert((hit.segment, hit.doc));
                None
            }
        }
    }
}

/// Which hits of a list are copies of others; hits are counted from 0.
#[derive(Default)]
pub struct Folded {
    copies: HashSet<usize>,
    /// Copies of each hit that has some.
    of: HashMap<usize, Vec<Ranked>>,
}

impl Folded {
    /// Reads the texts of all hits.
    pub fn of(
        deadline: &Deadline,
        searcher: &Searcher,
        hits: &[Ranked],
    ) -> Result<Folded, SearchError> {
        let mut folded = Folded::default();
        let mut first: HashMap<u128, usize> = HashMap::new();
        for (at, hit) in hits.iter().enumerate() {
            deadline.step(READING)?;
            let article = searcher.opened()[hit.segment].store()?.article(hit.doc)?;
            let Some(key) = text_key(&article) else { continue };
            let first = *first.entry(key).or_insert(at);
            if first != at {
                folded.copies.insert(at);
                folded.of.entry(first).or_default().push(*hit);
            }
        }
        Ok(folded)
    }

    /// Number of copies.
    pub fn count(&self) -> u64 {
        self.copies.len() as u64
    }

    /// Whether a hit is a copy.
    pub fn is_copy(&self, at: usize) -> bool {
        self.copies.contains(&at)
    }

    /// The outlets of the copies of a hit, or where a copy was read from if its outlet is not
    /// known; with their number where it is more than one.
    pub fn outlets(&self, searcher: &Searcher, at: usize) -> Result<Vec<String>, IndexError> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for hit in self.of.get(&at).into_iter().flatten() {
            let store = searcher.opened()[hit.segment].store()?;
            let article = store.article_without_text(hit.doc)?;
            let path = article.paths.into_iter().next().unwrap_or(article.id);
            let outlet = article.facts.source.map_or(path, |source| source.value);
            *counts.entry(outlet).or_default() += 1;
        }
        let named = |(outlet, count): (String, usize)| match count {
            1 => outlet,
            _ => format!("{outlet} ({count})"),
        };
        Ok(counts.into_iter().map(named).collect())
    }
}
