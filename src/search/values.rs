//! The values that articles have of a fact which no facet lists: kinds and sites.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::error::SearchError;
use super::hits::FacetValue;
use super::searcher::Searcher;
use crate::index::{OTHER_KIND, tag};
use crate::query::FilterField;

/// The kind of most articles, which is not among the tags.
const ARTICLE: &str = "article";

impl Searcher {
    /// The values that a filter by `field` can find, folded, with the articles that have each: the
    /// most frequent first, then by name. Empty for ids and addresses, which are no tags.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn values_of(&self, field: FilterField) -> Result<Vec<FacetValue>, SearchError> {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        let beginning = tag(field.name(), "");
        for segment in self.opened() {
            let tags = segment.tags().map_err(segment.io())?.terms();
            let mut stream = tags.range().ge(&beginning).into_stream().map_err(segment.io())?;
            while stream.advance() {
                let Some(value) = stream.key().strip_prefix(beginning.as_bytes()) else { break };
                let value = String::from_utf8_lossy(value).into_owned();
                *counts.entry(value).or_default() += u64::from(stream.value().doc_freq);
            }
            if field == FilterField::Kind {
                let found = tags.get(OTHER_KIND).map_err(segment.io())?;
                let others = found.map_or(0, |found| u64::from(found.doc_freq));
                *counts.entry(ARTICLE.to_string()).or_default() +=
                    u64::from(segment.articles) - others;
            }
        }
        counts.retain(|_, docs| *docs > 0);
        let mut values: Vec<FacetValue> =
            counts.into_iter().map(|(value, docs)| FacetValue { value, docs }).collect();
        values.sort_by_key(|value| Reverse(value.docs));
        Ok(values)
    }
}
