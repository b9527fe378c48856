//! How large each field is within the files of a generation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tantivy::SegmentReader;
use tantivy::space_usage::PerFieldSpaceUsage;

use super::error::IndexError;
use super::generation::Generation;
use super::segment::open;

/// Bytes of one field, by what they are for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldSize {
    /// Name of the field: `body`, `title_marks` (borders and acronyms), `names`, `tags`, a facet.
    pub name: String,
    /// All that follows.
    pub bytes: u64,
    /// Its terms.
    pub dictionary: u64,
    /// The articles of each term.
    pub postings: u64,
    /// The places of each term.
    pub positions: u64,
    /// Values by article.
    pub columns: u64,
    /// Number of words by article.
    pub lengths: u64,
}

impl Generation {
    /// Size of each field, by name. Stored articles, their dictionaries and word tables are of no field; neither are
    /// the few bytes with which a file tells where its fields begin.
    ///
    /// # Errors
    /// Files that cannot be read.
    pub fn field_sizes(&self) -> Result<Vec<FieldSize>, IndexError> {
        let folder = &self.folder;
        let mut fields: BTreeMap<String, FieldSize> = BTreeMap::new();
        let index = open(folder)?;
        for segment in index.searchable_segments().map_err(IndexError::opening(folder))? {
            let reader = SegmentReader::open(&segment).map_err(IndexError::opening(folder))?;
            let usage = reader.space_usage().map_err(IndexError::unreadable(folder))?;
            let mut add = |usage: &PerFieldSpaceUsage, part: fn(&mut FieldSize) -> &mut u64| {
                for field in usage.fields() {
                    let size = fields.entry(field.field_name().to_string()).or_default();
                    let bytes = field.total().get_bytes();
                    *part(size) += bytes;
                    size.bytes += bytes;
                }
            };
            add(usage.termdict(), |size| &mut size.dictionary);
            add(usage.postings(), |size| &mut size.postings);
            add(usage.positions(), |size| &mut size.positions);
            add(usage.fast_fields(), |size| &mut size.columns);
            add(usage.fieldnorms(), |size| &mut size.lengths);
        }
        Ok(fields.into_iter().map(|(name, size)| FieldSize { name, ..size }).collect())
    }
}
