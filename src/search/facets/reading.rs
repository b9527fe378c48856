//! Reads columns for many articles at a time, which takes a call for all of them instead of some
//! for each.

use std::fmt::Debug;

use tantivy::DocId;
use tantivy::columnar::{Column, ColumnIndex};

/// Articles that are read at a time: their numbers and values stay in the first cache.
pub const ARTICLES_AT_ONCE: usize = 512;

/// What was read of a column, kept for its room.
pub struct ColumnReading<T> {
    docs: Vec<DocId>,
    rows: Vec<u32>,
    values: Vec<T>,
}

impl<T: PartialOrd + Copy + Debug + Default + Send + Sync + 'static> ColumnReading<T> {
    /// Nothing yet.
    pub fn new() -> ColumnReading<T> {
        ColumnReading { docs: Vec::new(), rows: Vec::new(), values: Vec::new() }
    }

    /// The values of some articles, which are in order. Beside each value stands its article: one
    /// without a value is left out, one with several is there as often.
    pub fn read<'a>(&'a mut self, column: &Column<T>, docs: &'a [DocId]) -> (&'a [DocId], &'a [T]) {
        let (docs, _, values) = self.read_with_rows(column, docs);
        (docs, values)
    }

    /// The same, and the rows of the column where the values stand.
    pub fn read_with_rows<'a>(
        &'a mut self,
        column: &Column<T>,
        docs: &'a [DocId],
    ) -> (&'a [DocId], &'a [u32], &'a [T]) {
        let is_full = matches!(column.index, ColumnIndex::Full);
        if !is_full {
            self.docs.clear();
            self.rows.clear();
            column.row_ids_for_docs(docs, &mut self.docs, &mut self.rows);
        }
        // In a column that every article has one value of, the article is the row.
        let (docs, rows) = if is_full { (docs, docs) } else { (&self.docs[..], &self.rows[..]) };
        self.values.resize(rows.len(), T::default());
        column.values.get_vals(rows, &mut self.values);
        (docs, rows, &self.values)
    }

    /// The values in some rows.
    pub fn read_rows(&mut self, column: &Column<T>, rows: &[u32]) -> &[T] {
        self.values.resize(rows.len(), T::default());
        column.values.get_vals(rows, &mut self.values);
        &self.values
    }
}
