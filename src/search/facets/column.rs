//! The values of a facet in one segment: numbers in a column, and their names in its dictionary.

use std::io;

use tantivy::DocId;
use tantivy::columnar::StrColumn;

use super::damaged;
use super::reading::ColumnReading;
use crate::index::FacetField;
use crate::search::segment::OpenSegment;

/// The values of one facet in one segment.
pub struct FacetColumn {
    column: StrColumn,
    reading: ColumnReading<u64>,
}

impl FacetColumn {
    /// Opens the facet of a segment.
    pub fn open(segment: &OpenSegment, facet: FacetField) -> io::Result<FacetColumn> {
        let column = segment.reader.fast_fields().str(facet.name()).map_err(io::Error::other)?;
        let column = column.ok_or_else(|| damaged("the column of a facet is missing"))?;
        Ok(FacetColumn { column, reading: ColumnReading::new() })
    }

    /// Number of values.
    pub fn values(&self) -> usize {
        self.column.num_terms()
    }

    /// The number of an article's value, of a facet with at most one an article.
    pub fn value_of(&self, doc: DocId) -> Option<u64> {
        self.column.ords().first(doc)
    }

    /// The numbers of the values of some articles, which are in order, beside the article of each.
    pub fn read<'a>(&'a mut self, docs: &'a [DocId]) -> (&'a [DocId], &'a [u64]) {
        self.reading.read(self.column.ords(), docs)
    }

    /// The value with a number.
    pub fn name(&self, value: u64) -> io::Result<String> {
        let mut name = String::new();
        self.each_name(&[value], |found| name = found.to_string())?;
        Ok(name)
    }

    /// Tells of the values with some numbers, which are in order. What lies near to each other in
    /// the dictionary is unpacked once.
    pub fn each_name(&self, values: &[u64], mut each: impl FnMut(&str)) -> io::Result<()> {
        let mut is_text = true;
        let found = self.column.dictionary().sorted_ords_to_term_cb(values, |name| {
            match std::str::from_utf8(name) {
                Ok(name) => each(name),
                Err(_) => is_text = false,
            }
        })?;
        match found && is_text {
            true => Ok(()),
            false => Err(damaged("a value of a facet has no name")),
        }
    }
}
