//! Counts hits by source, credit, language, date and author.
//!
//! In: the hits of each segment, in order, some hundreds at a time. Out: a [`Facet`]. Values are
//! counted by their numbers in the segment, and only those that some hit has are named; dates are
//! counted by their days, which need no names.

mod column;
mod days;
mod reading;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use hashbrown::HashMap;
use tantivy::DocId;

pub use self::column::FacetColumn;
pub use self::days::{DayColumns, DayCounts, period_of};
pub use self::reading::ARTICLES_AT_ONCE;
use super::hits::{Facet, FacetValue};
use super::options::DateUnit;
use super::segment::OpenSegment;
use crate::index::FacetField;

/// Counts of one facet over all segments.
pub struct FacetCounts {
    facet: FacetField,
    unit: DateUnit,
    values: HashMap<String, u64>,
    days: DayCounts,
    missing: u64,
}

/// Counts the hits of one segment for one facet.
struct SegmentFacet<'a> {
    sum: &'a mut FacetCounts,
    counting: Counting<'a>,
}

/// How a facet is counted in a segment.
enum Counting<'a> {
    /// By the number of the value.
    Values { column: FacetColumn, counts: Vec<u32> },
    /// By the days of the date, right into the sum.
    Days(Box<DayColumns<'a>>),
}

/// Counts the hits of one segment for all facets that are asked for.
pub struct SegmentFacets<'a> {
    facets: Vec<SegmentFacet<'a>>,
    /// Hits that are still to be counted.
    docs: Vec<DocId>,
}

impl<'a> SegmentFacets<'a> {
    /// Begins a segment; what is counted is added to `sums`.
    pub fn begin(segment: &'a OpenSegment, sums: &'a mut [FacetCounts]) -> io::Result<Self> {
        let begin = |sum| SegmentFacet::begin(segment, sum);
        let facets: io::Result<Vec<_>> = sums.iter_mut().map(begin).collect();
        Ok(SegmentFacets { facets: facets?, docs: Vec::with_capacity(ARTICLES_AT_ONCE) })
    }

    /// Counts a hit, which comes behind those before.
    #[inline]
    pub fn count(&mut self, doc: DocId) {
        if self.facets.is_empty() {
            return;
        }
        self.docs.push(doc);
        if self.docs.len() == ARTICLES_AT_ONCE {
            self.count_docs();
        }
    }

    fn count_docs(&mut self) {
        for facet in &mut self.facets {
            facet.count(&self.docs);
        }
        self.docs.clear();
    }

    /// Adds up what was counted.
    pub fn finish(mut self) -> io::Result<()> {
        self.count_docs();
        self.facets.into_iter().try_for_each(SegmentFacet::finish)
    }
}

impl<'a> SegmentFacet<'a> {
    fn begin(segment: &'a OpenSegment, sum: &'a mut FacetCounts) -> io::Result<Self> {
        let counting = match sum.facet {
            FacetField::Date => {
                let columns = DayColumns::open(segment)?;
                sum.days.make_room(&columns);
                Counting::Days(Box::new(columns))
            }
            facet => {
                let column = FacetColumn::open(segment, facet)?;
                Counting::Values { counts: vec![0; column.values()], column }
            }
        };
        Ok(SegmentFacet { sum, counting })
    }

    /// Counts hits, which are in order.
    fn count(&mut self, docs: &[DocId]) {
        match &mut self.counting {
            Counting::Values { column, counts } => {
                let (with, values) = column.read(docs);
                for value in values {
                    counts[*value as usize] += 1;
                }
                let more = with.windows(2).filter(|pair| pair[0] == pair[1]).count();
                self.sum.missing += (docs.len() - (with.len() - more)) as u64;
            }
            Counting::Days(columns) => self.sum.days.count(columns, docs),
        }
    }

    fn finish(self) -> io::Result<()> {
        let Counting::Values { column, counts } = self.counting else { return Ok(()) };
        let found: Vec<u64> = (0..).zip(&counts).filter(|at| *at.1 > 0).map(|at| at.0).collect();
        let mut docs = counts.into_iter().filter(|count| *count > 0).map(u64::from);
        let values = &mut self.sum.values;
        column.each_name(&found, |name| {
            *values.entry_ref(name).or_default() += docs.next().unwrap_or_default();
        })
    }
}

impl FacetCounts {
    /// No hits yet.
    pub fn new(facet: FacetField, unit: DateUnit) -> FacetCounts {
        let (values, days) = (HashMap::new(), DayCounts::default());
        FacetCounts { facet, unit, values, days, missing: 0 }
    }

    /// Adds all counts of a part of the archive.
    pub fn add_facet(&mut self, facet: &Facet) {
        self.missing += facet.missing;
        for FacetValue { value, docs } in &facet.values {
            *self.values.entry_ref(value).or_default() += docs;
        }
    }

    /// The most frequent values, or the latest `limit` dates in their own order.
    pub fn into_facet(self, limit: Option<usize>) -> Facet {
        let limit = limit.unwrap_or(usize::MAX);
        match self.facet {
            FacetField::Date => self.into_dates(limit),
            _ => self.into_most_frequent(limit),
        }
    }

    fn into_most_frequent(self, limit: usize) -> Facet {
        let mut values: Vec<FacetValue> =
            self.values.into_iter().map(|(value, docs)| FacetValue { value, docs }).collect();
        values.sort_unstable_by(|a, b| b.docs.cmp(&a.docs).then_with(|| a.value.cmp(&b.value)));
        let rare = values.split_off(values.len().min(limit));
        let other = rare.iter().map(|value| value.docs).sum();
        Facet { name: Cow::Borrowed(self.facet.name()), values, other, missing: self.missing }
    }

    fn into_dates(mut self, limit: usize) -> Facet {
        let mut dates: BTreeMap<String, u64> = self.values.into_iter().collect();
        for (period, docs) in self.days.by_period(self.unit) {
            match period {
                Some(period) => *dates.entry(period.to_string()).or_default() += docs,
                None => self.missing += docs,
            }
        }
        let mut values: Vec<FacetValue> =
            dates.into_iter().map(|(value, docs)| FacetValue { value, docs }).collect();
        let early = values.len().saturating_sub(limit);
        let other = values.drain(..early).map(|value| value.docs).sum();
        Facet { name: Cow::Borrowed(self.facet.name()), values, other, missing: self.missing }
    }
}

fn damaged(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}
