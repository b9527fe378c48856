//! Counts the hits of a query by day, week, month or year, beside all articles of the archive.
//!
//! An article is counted in the period that holds its whole date, as a query with `date:` finds
//! it: one dated 2025-02 is counted in its month and its year, and is missing in days and weeks.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::error::SearchError;
use super::facets::SegmentFacet;
use super::hits::{Facet, FacetValue, QueryEcho};
use super::options::{DateUnit, SearchOptions};
use super::period::Period;
use super::plan::{Condition, Plan};
use super::scorer::ScorerContext;
use super::searcher::{Searcher, weights};
use super::segment::OpenSegment;
use super::similarity::Similarity;
use super::statistics::Statistics;
use crate::index::FacetField;
use crate::query::Query;

/// What a timeline counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TimelineOptions {
    /// Length of its buckets.
    pub unit: DateUnit,
    /// The fact whose values are counted apart in each bucket; not [`FacetField::Author`], of which
    /// an article may have several.
    pub group: Option<FacetField>,
    /// Values counted apart: the most frequent ones.
    pub values: usize,
}

/// The hits of a query over time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// What was asked and how it was read.
    pub query: QueryEcho,
    /// Exact number of matching articles: those of all buckets and the missing ones.
    pub total: u64,
    /// Length of the buckets.
    pub unit: DateUnit,
    /// Name of the fact that each bucket is parted by.
    pub group: Option<&'static str>,
    /// From the first period with a hit to the last, those without hits among them.
    pub buckets: Vec<Bucket>,
    /// Matching articles without a date, or with one that is coarser than the unit.
    pub missing: u64,
}

/// One period of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bucket {
    /// When.
    pub period: Period,
    /// Matching articles.
    pub docs: u64,
    /// Articles of the archive.
    pub archive: u64,
    /// Matching articles by the values of the group; the same values in every bucket.
    pub groups: Option<Facet>,
}

impl Bucket {
    /// Share of the archive's articles that match, 0 to 1; `None` where it has none.
    pub fn share(&self) -> Option<f64> {
        (self.archive > 0).then(|| self.docs as f64 / self.archive as f64)
    }
}

/// Articles by period, and in it by the value of the group. `None` is a period or a value that is
/// not known.
type Counts = BTreeMap<Option<Period>, BTreeMap<Option<String>, u64>>;

impl Searcher {
    /// Counts the hits of a query over time.
    pub fn timeline(
        &self,
        query: &Query,
        options: &SearchOptions,
        wanted: &TimelineOptions,
    ) -> Result<Timeline, SearchError> {
        self.timeline_until(&Deadline::of(options), query, options, wanted)
    }

    pub(super) fn timeline_until(
        &self,
        deadline: &Deadline,
        query: &Query,
        options: &SearchOptions,
        wanted: &TimelineOptions,
    ) -> Result<Timeline, SearchError> {
        let expanded = self.expand_until(deadline, query, options)?;
        let counts = self.count_by_period(deadline, &expanded.plan, wanted.unit, wanted.group)?;
        let everything = Plan { condition: Condition::All, parts: Vec::new() };
        let archive = self.count_by_period(deadline, &everything, wanted.unit, None)?;
        let series = wanted.group.map(|group| Series::of(&counts, group, wanted.values));

        let mut periods = counts.keys().copied().flatten();
        let first = periods.next();
        let last = periods.next_back().or(first);
        let mut buckets = Vec::new();
        if let (Some(first), Some(last)) = (first, last) {
            for period in first.up_to(last) {
                let found = counts.get(&Some(period));
                let docs = found.map_or(0, |values| values.values().sum());
                let archive = archive.get(&Some(period));
                let archive = archive.map_or(0, |values| values.values().sum());
                let groups = series.as_ref().map(|series| series.facet(found, docs));
                buckets.push(Bucket { period, docs, archive, groups });
            }
        }
        let missing = counts.get(&None).map_or(0, |values| values.values().sum());
        Ok(Timeline {
            query: self.echo_until(deadline, query, &expanded, options)?,
            total: buckets.iter().map(|bucket| bucket.docs).sum::<u64>() + missing,
            unit: wanted.unit,
            group: wanted.group.map(FacetField::name),
            buckets,
            missing,
        })
    }

    fn count_by_period(
        &self,
        deadline: &Deadline,
        plan: &Plan,
        unit: DateUnit,
        group: Option<FacetField>,
    ) -> Result<Counts, SearchError> {
        let mut counts = Counts::new();
        // Nothing is scored, so the statistics may be those of an empty archive.
        let nothing = Statistics::default();
        let idf = weights(plan, &nothing);
        for segment in self.opened() {
            deadline.release();
            let similarity = Similarity::new(&segment.norms, nothing.mean_length());
            let (idf, similarity) = (idf.as_slice(), &similarity);
            let context = ScorerContext { segment, plan, idf, similarity, scored: false, deadline };
            let mut scorer = context.scorer(&plan.condition).map_err(segment.io())?;
            let facet = group.map(|group| SegmentFacet::open(segment, group)).transpose();
            let facet = facet.map_err(segment.io())?;
            let mut numbers: HashMap<(Option<Period>, Option<u64>), u64> = HashMap::new();
            while scorer.doc() != TERMINATED && !deadline.spend(1) {
                let doc = scorer.doc();
                let value = facet.as_ref().and_then(|facet| facet.value_of(doc));
                *numbers.entry((period_of(segment, unit, doc), value)).or_default() += 1;
                scorer.advance();
            }
            deadline.check()?;
            for ((period, value), docs) in numbers {
                let name = match (&facet, value) {
                    (Some(facet), Some(value)) => Some(facet.name(value).map_err(segment.io())?),
                    _ => None,
                };
                *counts.entry(period).or_default().entry(name).or_default() += docs;
            }
        }
        Ok(counts)
    }
}

fn period_of(segment: &OpenSegment, unit: DateUnit, doc: DocId) -> Option<Period> {
    let (first, last) = (segment.first_day.first(doc)?, segment.last_day.first(doc)?);
    Period::holding(unit, i32::try_from(first).ok()?, i32::try_from(last).ok()?)
}

/// The values that are counted apart, most frequent first.
struct Series {
    name: &'static str,
    values: Vec<String>,
}

impl Series {
    fn of(counts: &Counts, group: FacetField, wanted: usize) -> Series {
        let mut totals: BTreeMap<&String, u64> = BTreeMap::new();
        for (value, docs) in counts.values().flatten() {
            if let Some(value) = value {
                *totals.entry(value).or_default() += docs;
            }
        }
        let mut values: Vec<(&String, u64)> = totals.into_iter().collect();
        // By name where they are as frequent, as facets are ordered.
        values.sort_by_key(|(_, docs)| Reverse(*docs));
        let values = values.into_iter().take(wanted).map(|(value, _)| value.clone()).collect();
        Series { name: group.name(), values }
    }

    /// The counts of one bucket with `docs` articles in all.
    fn facet(&self, counts: Option<&BTreeMap<Option<String>, u64>>, docs: u64) -> Facet {
        let count = |value: Option<&String>| {
            counts.and_then(|counts| counts.get(&value.cloned())).copied().unwrap_or_default()
        };
        let value = |value: &String| FacetValue { value: value.clone(), docs: count(Some(value)) };
        let values: Vec<FacetValue> = self.values.iter().map(value).collect();
        let missing = count(None);
        let shown: u64 = values.iter().map(|value| value.docs).sum();
        Facet { name: Cow::Borrowed(self.name), values, other: docs - shown - missing, missing }
    }
}
