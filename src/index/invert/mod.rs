//! The inverted index of a segment while it is in memory.
//!
//! In: the terms of one article after the other, field by field. Out: the engine's files of terms,
//! postings and positions, byte for byte as its own writer makes them.
//!
//! A term is looked up once, in a table that holds short terms themselves ([`terms`]), and its
//! number is appended to a log of the field ([`log`]): four bytes a word, always at the end. The
//! engine's writer goes to a list of its own for each term instead, which is a place in memory
//! that is not in the cache for most. Sorting the logs by term at the end ([`lay_down`]) costs less
//! than half of that.

mod lay_down;
mod log;
mod terms;

#[cfg(test)]
mod tests;

use tantivy::schema::{Field, Schema};

use log::Log;
use terms::Terms;

/// Number of a term in its segment, counted in the order in which terms come.
pub type TermId = u32;

/// Terms, postings and positions of a segment that is being filled.
pub struct Inverter {
    terms: Terms,
    /// By number of the field; `None` for those that are not indexed.
    logs: Vec<Option<Log>>,
    article: u32,
}

impl Inverter {
    /// For the fields of a schema; stands on the first article.
    pub fn new(schema: &Schema) -> Inverter {
        let log = |(_, entry): (Field, &tantivy::schema::FieldEntry)| {
            let option = entry.field_type().index_record_option();
            option.filter(|_| entry.is_indexed()).map(|option| Log::new(option.has_positions()))
        };
        Inverter { terms: Terms::new(), logs: schema.fields().map(log).collect(), article: 0 }
    }

    /// Goes on to the next article.
    pub fn next_article(&mut self) {
        self.article += 1;
    }

    /// Appends a term at a position, which is not before that of the term before in the field.
    /// Terms of more bytes than a dictionary takes are the caller's to cut.
    pub fn push(&mut self, field: Field, term: &str, position: u32) -> TermId {
        let id = self.terms.number(term.as_bytes());
        self.push_number(field, id, position);
        id
    }

    /// Appends a term that was pushed before, to this or another field.
    pub fn push_number(&mut self, field: Field, id: TermId, position: u32) {
        if let Some(Some(log)) = self.logs.get_mut(field.field_id() as usize) {
            log.push(self.article, id, position);
        }
    }

    /// Terms pushed to the field for this article.
    pub fn count(&self, field: Field) -> u32 {
        let log = self.logs.get(field.field_id() as usize).and_then(Option::as_ref);
        log.map_or(0, |log| log.count(self.article))
    }

    /// Bytes held.
    pub fn memory(&self) -> usize {
        self.terms.memory() + self.logs.iter().flatten().map(Log::memory).sum::<usize>()
    }
}
