//! Counts the hits of a query by day, week, month or year, beside all articles of the archive.
//!
//! An article is counted in the period that holds its whole date, as a query with `date:` finds
//! it: one dated 2025-02 is counted in its month and its year, and is missing in days and weeks.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io;

use hashbrown::HashMap;
use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::error::SearchError;
use super::facets::{ARTICLES_AT_ONCE, DayColumns, DayCounts, FacetColumn, period_of};
use super::hits::{Facet, FacetValue, QueryEcho};
use super::options::{DateUnit, SearchOptions};
use super::period::Period;
use super::plan::{Condition, Plan};
use super::scorer::ScorerContext;
use super::searcher::{Searcher, weights};
use super::segment::OpenSegment;
use super::similarity::{Similarity, WeightTables};
use super::statistics::Statistics;
use crate::index::FacetField;
use crate::query::Query;

/// What a timeline counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TimelineOptions {
    /// Length of its buckets.
    pub unit: DateUnit,
    /// The fact whose values are counted apart in each bucket; not [`FacetField::Date`], and not
    /// [`FacetField::Author`], of which
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
        let Some(group) = group else { return self.count_days(deadline, plan, unit) };
        let mut counts = Counts::new();
        for segment in self.opened() {
            let column = FacetColumn::open(segment, group).map_err(segment.io())?;
            let days = DayColumns::open(segment).map_err(segment.io())?;
            let mut series = SegmentSeries { column, days, counts: HashMap::new() };
            each_hit(deadline, plan, segment, |docs| series.count(docs))?;
            series.add_to(&mut counts, unit).map_err(segment.io())?;
        }
        Ok(counts)
    }

    fn count_days(
        &self,
        deadline: &Deadline,
        plan: &Plan,
        unit: DateUnit,
    ) -> Result<Counts, SearchError> {
        let mut counts = DayCounts::default();
        for segment in self.opened() {
            let mut days = DayColumns::open(segment).map_err(segment.io())?;
            counts.make_room(&days);
            each_hit(deadline, plan, segment, |docs| counts.count(&mut days, docs))?;
        }
        let periods = counts.by_period(unit).into_iter();
        Ok(periods.map(|(period, docs)| (period, BTreeMap::from([(None, docs)]))).collect())
    }
}

/// Tells of all hits of a plan in a segment, in order, some hundreds at a time.
fn each_hit(
    deadline: &Deadline,
    plan: &Plan,
    segment: &OpenSegment,
    mut each: impl FnMut(&[DocId]),
) -> Result<(), SearchError> {
    // Nothing is scored, so the statistics may be those of an empty archive.
    let nothing = Statistics::default();
    let idf = weights(plan, &nothing);
    deadline.release();
    let tables = WeightTables::new(nothing.mean_length());
    let similarity = Similarity::new(&segment.norms, &tables);
    let (idf, similarity) = (idf.as_slice(), &similarity);
    let context = ScorerContext { segment, plan, idf, similarity, scored: false, deadline };
    let mut scorer = context.scorer(&plan.condition).map_err(segment.io())?;
    let mut docs = Vec::with_capacity(ARTICLES_AT_ONCE);
    while scorer.doc() != TERMINATED && !deadline.spend(1) {
        docs.push(scorer.doc());
        if docs.len() == ARTICLES_AT_ONCE {
            each(&docs);
            docs.clear();
        }
        scorer.advance();
    }
    each(&docs);
    deadline.check()
}

/// First and last day of a date.
type Span = (i64, i64);

/// Hits of one segment by date and the number of their value.
struct SegmentSeries<'a> {
    column: FacetColumn,
    days: DayColumns<'a>,
    counts: HashMap<(Option<Span>, Option<u64>), u64>,
}

impl SegmentSeries<'_> {
    /// Counts hits, which are in order.
    fn count(&mut self, docs: &[DocId]) {
        let (with, values) = self.column.read(docs);
        let (dated, spans) = self.days.read(docs);
        let mut values = with.iter().zip(values).peekable();
        let mut spans = dated.iter().zip(spans).peekable();
        for doc in docs {
            let value = values.next_if(|(with, _)| *with == doc).map(|(_, value)| *value);
            // The first of several.
            while values.next_if(|(with, _)| *with == doc).is_some() {}
            let span = spans.next_if(|(dated, _)| *dated == doc).map(|(_, span)| span);
            *self.counts.entry((span, value)).or_default() += 1;
        }
    }

    /// Adds the counts by the names of periods and values.
    fn add_to(self, counts: &mut Counts, unit: DateUnit) -> io::Result<()> {
        let mut values: Vec<u64> = self.counts.keys().filter_map(|(_, value)| *value).collect();
        values.sort_unstable();
        values.dedup();
        let mut names = Vec::with_capacity(values.len());
        self.column.each_name(&values, |name| names.push(name.to_string()))?;
        for ((span, value), docs) in self.counts {
            let period = span.and_then(|span| period_of(unit, span));
            let at = value.and_then(|value| values.binary_search(&value).ok());
            let name = at.map(|at| names[at].clone());
            *counts.entry(period).or_default().entry(name).or_default() += docs;
        }
        Ok(())
    }
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
