//! Counts hits by source, credit, language, date and author.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use tantivy::DocId;
use tantivy::columnar::Column;
use tantivy::fastfield::FacetReader;
use tantivy::schema::Facet as FacetPath;

use super::hits::{Facet, FacetValue};
use super::options::DateUnit;
use super::period::Period;
use super::segment::OpenSegment;
use crate::article::Date;
use crate::index::FacetField;

/// Counts of one facet over all segments.
pub struct FacetCounts {
    facet: FacetField,
    unit: DateUnit,
    values: BTreeMap<String, u64>,
    missing: u64,
}

/// Counts of one facet in one segment, by the number of the value.
pub struct SegmentFacet {
    reader: FacetReader,
    counts: Vec<u64>,
    missing: u64,
    /// The column of value numbers where articles have at most one.
    single: Option<Column<u64>>,
}

impl SegmentFacet {
    /// Opens the facet of a segment.
    pub fn open(segment: &OpenSegment, facet: FacetField) -> io::Result<SegmentFacet> {
        let name = facet.name();
        let reader = segment.reader.facet_reader(name).map_err(io::Error::other)?;
        let single = match segment.reader.fast_fields().str(name).map_err(io::Error::other)? {
            Some(column) if facet != FacetField::Author => Some(column.ords().clone()),
            _ => None,
        };
        let counts = vec![0; reader.num_facets()];
        Ok(SegmentFacet { reader, counts, missing: 0, single })
    }

    /// The number of an article's value, of a facet with at most one an article.
    pub fn value_of(&self, doc: DocId) -> Option<u64> {
        self.single.as_ref().and_then(|column| column.first(doc))
    }

    /// The value with a number.
    pub fn name(&self, value: u64) -> io::Result<String> {
        let mut path = FacetPath::root();
        self.reader.facet_from_ord(value, &mut path).map_err(io::Error::other)?;
        Ok(path.to_path().join("/"))
    }

    /// Counts a hit.
    pub fn count(&mut self, doc: DocId) {
        if let Some(column) = &self.single {
            match column.first(doc) {
                Some(value) => self.counts[value as usize] += 1,
                None => self.missing += 1,
            }
            return;
        }
        let mut any = false;
        for value in self.reader.facet_ords(doc) {
            self.counts[value as usize] += 1;
            any = true;
        }
        self.missing += u64::from(!any);
    }
}

impl FacetCounts {
    /// No hits yet.
    pub fn new(facet: FacetField, unit: DateUnit) -> FacetCounts {
        FacetCounts { facet, unit, values: BTreeMap::new(), missing: 0 }
    }

    /// Adds the counts of a segment.
    pub fn add(&mut self, segment: &SegmentFacet) -> io::Result<()> {
        self.missing += segment.missing;
        let mut path = FacetPath::root();
        for (value, count) in segment.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            segment.reader.facet_from_ord(value as u64, &mut path).map_err(io::Error::other)?;
            match self.value(&path.to_path()) {
                Some(value) => *self.values.entry(value).or_default() += count,
                None => self.missing += count,
            }
        }
        Ok(())
    }

    /// Adds all counts of a part of the archive.
    pub fn add_facet(&mut self, facet: &Facet) {
        self.missing += facet.missing;
        for FacetValue { value, docs } in &facet.values {
            *self.values.entry(value.clone()).or_default() += docs;
        }
    }

    /// The value to count a path for; `None` for a date coarser than the unit.
    fn value(&self, path: &[&str]) -> Option<String> {
        if self.facet != FacetField::Date {
            return Some(path.join("/"));
        }
        let steps = match self.unit {
            DateUnit::Year => 1,
            DateUnit::Month => 2,
            DateUnit::Week | DateUnit::Day => 3,
        };
        let date = path.get(..steps)?.join("-");
        if self.unit != DateUnit::Week {
            return Some(date);
        }
        let day = date.parse::<Date>().ok()?.first_day();
        Some(Period::of_day(DateUnit::Week, day)?.to_string())
    }

    /// The most frequent values, or the latest `limit` dates in their own order.
    pub fn into_facet(self, limit: Option<usize>) -> Facet {
        let mut values: Vec<FacetValue> =
            self.values.into_iter().map(|(value, docs)| FacetValue { value, docs }).collect();
        let limit = limit.unwrap_or(usize::MAX);
        let mut other = 0;
        if self.facet == FacetField::Date {
            let early = values.len().saturating_sub(limit);
            other += values.drain(..early).map(|value| value.docs).sum::<u64>();
        } else {
            values.sort_by(|a, b| b.docs.cmp(&a.docs).then_with(|| a.value.cmp(&b.value)));
            let rare = values.split_off(values.len().min(limit));
            other += rare.iter().map(|value| value.docs).sum::<u64>();
        }
        Facet { name: Cow::Borrowed(self.facet.name()), values, other, missing: self.missing }
    }
}
