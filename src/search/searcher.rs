//! Answers queries over an open index.
//!
//! The way of a query is always the same: expand it to a plan, add up the statistics that its
//! scores depend on, rank with these statistics as a value, fetch what is shown. Each step is
//! public, so that several indexes can answer as one.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::collect::{Ranked, TopHits};
use super::cursor::{Cursor, Scale};
use super::deadline::Deadline;
use super::error::SearchError;
use super::expand::{self, Expanded};
use super::facets::{FacetCounts, SegmentFacets};
use super::hits::{Expansion, Facet, QueryEcho, WordForms};
use super::inflect::Inflector;
use super::lexicon::Dictionaries;
use super::options::SearchOptions;
use super::plan::{Part, Plan};
use super::scorer::{ScorerContext, Visit};
use super::segment::OpenSegment;
use super::similarity::{Similarity, WeightTables};
use super::statistics::Statistics;
use crate::article::{Article, key_of_id};
use crate::index::schema::schema;
use crate::index::{FacetField, Generation, IndexError, open_segments};
use crate::query::Query;

/// One or more open indexes that answer as one. It keeps the generations that it opened, whatever
/// is written meanwhile.
///
/// An article that stands in two of the indexes is found twice.
pub struct Searcher {
    generations: Vec<Generation>,
    segments: Vec<OpenSegment>,
    inflector: Inflector,
    languages: BTreeMap<String, u64>,
}

/// The hits of a search before their articles are read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// Exact number of matching articles; `None` where not all were counted, which needs
    /// [`SearchOptions::exact_total`] to be off.
    pub total: Option<u64>,
    /// Rank of the first of `hits`: 1 unless there is an offset or a cursor.
    pub first_rank: u64,
    /// The hits asked for, best first.
    pub hits: Vec<Ranked>,
    /// Counts over all matching articles.
    pub facets: Vec<Facet>,
}

impl Searcher {
    /// Opens the index in a folder.
    ///
    /// # Errors
    /// [`IndexError`]: there is none, it is damaged, or another program's or version's.
    pub fn open(path: &Path) -> Result<Searcher, IndexError> {
        Searcher::open_all(&[path])
    }

    /// Opens the indexes in several folders: the parts of one archive.
    ///
    /// # Errors
    /// [`IndexError`] of the first that cannot be used.
    pub fn open_all(paths: &[impl AsRef<Path>]) -> Result<Searcher, IndexError> {
        let (mut generations, mut segments) = (Vec::new(), Vec::new());
        for path in paths {
            let generation = Generation::current(path.as_ref())?;
            segments.extend(open_generation(&generation)?);
            generations.push(generation);
        }
        let mut languages = BTreeMap::new();
        for segment in &segments {
            let folder = segment.folder();
            for (language, articles) in
                segment.articles_by_language().map_err(IndexError::unreadable(folder))?
            {
                *languages.entry(language).or_default() += articles;
            }
        }
        let inflector = Inflector::new(&languages);
        Ok(Searcher { generations, segments, inflector, languages })
    }

    /// Number of articles.
    pub fn articles(&self) -> u64 {
        self.segments.iter().map(|segment| u64::from(segment.articles)).sum()
    }

    /// The segments of all indexes.
    pub(super) fn opened(&self) -> &[OpenSegment] {
        &self.segments
    }

    /// Number of segments.
    pub fn segments(&self) -> usize {
        self.segments.len()
    }

    /// The generations that were opened, in the order of their indexes.
    pub fn generations(&self) -> &[Generation] {
        &self.generations
    }

    /// Articles of each language.
    pub fn languages(&self) -> &BTreeMap<String, u64> {
        &self.languages
    }

    /// Makes the plan of a query, widened where feedback is asked for, and counts what its scores
    /// depend on.
    pub fn prepare(
        &self,
        query: &Query,
        options: &SearchOptions,
    ) -> Result<(Expanded, Statistics), SearchError> {
        self.prepare_until(&Deadline::of(options), query, options)
    }

    pub(super) fn prepare_until(
        &self,
        deadline: &Deadline,
        query: &Query,
        options: &SearchOptions,
    ) -> Result<(Expanded, Statistics), SearchError> {
        let mut expanded = self.expand_until(deadline, query, options)?;
        let statistics = self.statistics_until(deadline, &expanded.plan)?;
        let widened = match options.feedback {
            true => self.widen(deadline, &expanded.plan, &statistics, options)?,
            false => None,
        };
        let Some(widened) = widened else { return Ok((expanded, statistics)) };
        let words = widened.words.join(", ");
        expanded.warnings.push(format!("feedback: the order also looks at {words}"));
        expanded.plan = widened.plan;
        let statistics = self.statistics_until(deadline, &expanded.plan)?;
        Ok((expanded, statistics))
    }

    /// Makes the plan of a query: its words become groups of the dictionary's terms.
    pub fn expand(&self, query: &Query, options: &SearchOptions) -> Result<Expanded, SearchError> {
        self.expand_until(&Deadline::of(options), query, options)
    }

    pub(super) fn expand_until(
        &self,
        deadline: &Deadline,
        query: &Query,
        options: &SearchOptions,
    ) -> Result<Expanded, SearchError> {
        let dictionaries = Dictionaries { deadline, segments: &self.segments };
        expand::expand(deadline, query, options, &dictionaries, &self.inflector)
    }

    /// Adds up what the scores of a plan depend on.
    pub fn statistics(&self, plan: &Plan) -> Result<Statistics, SearchError> {
        self.statistics_until(&Deadline::never(), plan)
    }

    pub(super) fn statistics_until(
        &self,
        deadline: &Deadline,
        plan: &Plan,
    ) -> Result<Statistics, SearchError> {
        let mut statistics = Statistics::default();
        for segment in &self.segments {
            statistics.add(&Statistics::of(deadline, segment, plan)?);
        }
        Ok(statistics)
    }

    /// Finds and orders the articles of a plan.
    pub fn rank(
        &self,
        plan: &Plan,
        statistics: &Statistics,
        options: &SearchOptions,
    ) -> Result<Ranking, SearchError> {
        self.rank_until(&Deadline::of(options), plan, statistics, options)
    }

    pub(super) fn rank_until(
        &self,
        deadline: &Deadline,
        plan: &Plan,
        statistics: &Statistics,
        options: &SearchOptions,
    ) -> Result<Ranking, SearchError> {
        let scale = Scale::of(plan, statistics, options.after.as_ref());
        let wanted = options.limit.map_or(usize::MAX, |limit| options.offset.saturating_add(limit));
        let only_best = !options.exact_total && options.facets.is_empty();
        let after = options.after.as_ref().map(Cursor::place);
        let mut top = TopHits::new(options.sort, wanted, after, only_best);
        let mut facets: Vec<FacetCounts> = options
            .facets
            .iter()
            .map(|facet| FacetCounts::new(*facet, options.facet_dates))
            .collect();
        let tables = WeightTables::new(scale.mean_length);
        for (number, segment) in self.segments.iter().enumerate() {
            let similarity = Similarity::new(&segment.norms, &tables);
            let idf = scale.weights.as_slice();
            deadline.release();
            let (similarity, scored) = (&similarity, top.needs_scores());
            let context = ScorerContext { segment, plan, idf, similarity, scored, deadline };
            let scorer = context.make(&plan.condition, Visit::All);
            let mut scorer = scorer.map_err(segment.io())?;
            let counting = SegmentFacets::begin(segment, &mut facets);
            let mut counting = counting.map_err(segment.io())?;
            let collected =
                top.collect(number, segment, &mut scorer, deadline, |doc| counting.count(doc));
            collected.map_err(segment.io())?;
            deadline.check()?;
            counting.finish().map_err(segment.io())?;
        }
        deadline.check()?;
        let total = top.total();
        let first_rank = top.before + options.offset as u64 + 1;
        let hits = top.into_hits().into_iter().skip(options.offset).collect();
        let facets = facets.into_iter().map(|facet| facet.into_facet(options.facet_values));
        Ok(Ranking { total, first_rank, hits, facets: facets.collect() })
    }

    /// What was asked and how it was read.
    pub fn echo(
        &self,
        query: &Query,
        expanded: &Expanded,
        options: &SearchOptions,
    ) -> Result<QueryEcho, SearchError> {
        self.echo_until(&Deadline::of(options), query, expanded, options)
    }

    pub(super) fn echo_until(
        &self,
        deadline: &Deadline,
        query: &Query,
        expanded: &Expanded,
        options: &SearchOptions,
    ) -> Result<QueryEcho, SearchError> {
        let mut warnings = query.warnings.clone();
        warnings.extend(expanded.warnings.iter().cloned());
        let expansions = if options.expansions {
            expand::expansions(deadline, expanded, &self.segments)?
        } else {
            Vec::new()
        };
        let suggestions = if options.expansions {
            expand::suggestions(deadline, expanded, &self.segments, &self.inflector)?
        } else {
            Vec::new()
        };
        let (text, parsed) = (query.text.clone(), query.to_string());
        Ok(QueryEcho { text, parsed, warnings, expansions, suggestions, in_furniture: Vec::new() })
    }

    /// The forms that each word of a query stood for, with the number of articles that have them.
    pub fn expansions(&self, expanded: &Expanded) -> Result<Vec<Expansion>, SearchError> {
        expand::expansions(&Deadline::never(), expanded, &self.segments)
    }

    /// The forms that each word of a text finds as a bare word of a query, one after the other.
    pub fn word_forms(
        &self,
        text: &str,
        options: &SearchOptions,
    ) -> Result<Vec<WordForms>, SearchError> {
        expand::word_forms(text, options, &self.segments, &self.inflector)
    }

    /// The inflections of a term as a bare word of a query finds them, itself among them.
    pub(super) fn forms_of(&self, term: &str) -> Vec<String> {
        let deadline = &Deadline::never();
        let dictionaries = Dictionaries { deadline, segments: &self.segments };
        self.inflector.forms(&dictionaries, &[], term).terms
    }

    /// The article with an id.
    pub fn article(&self, id: &str) -> Result<Option<Article>, SearchError> {
        let key = key_of_id(id);
        for segment in &self.segments {
            if let Some(doc) = segment.doc_of_key(key) {
                return Ok(Some(segment.store()?.article(doc)?));
            }
        }
        Ok(None)
    }

    /// Reads all articles in the order of their keys.
    ///
    /// # Errors
    /// What `each` returns ends the run.
    pub fn export<E: From<IndexError>>(
        &self,
        mut each: impl FnMut(Article) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut articles: Vec<(u128, usize, u32)> = Vec::with_capacity(self.articles() as usize);
        for (number, segment) in self.segments.iter().enumerate() {
            articles.extend((0..segment.articles).map(|doc| (segment.key(doc), number, doc)));
        }
        articles.sort_unstable();
        for (_, number, doc) in articles {
            each(self.segments[number].store()?.article(doc)?)?;
        }
        Ok(())
    }

    /// Earliest and latest day of publication, as days since 1970-01-01.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn days(&self) -> Result<Option<(i32, i32)>, IndexError> {
        let mut ends: Option<(i32, i32)> = None;
        for segment in &self.segments {
            let first = segment.first_day().map_err(segment.io())?;
            let last = segment.last_day().map_err(segment.io())?;
            if first.values.num_vals() > 0 {
                let (first, last) = (first.min_value() as i32, last.max_value() as i32);
                let wider = |ends: (i32, i32)| (ends.0.min(first), ends.1.max(last));
                ends = Some(ends.map_or((first, last), wider));
            }
        }
        Ok(ends)
    }

    /// Articles without a date.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn undated(&self) -> Result<u64, IndexError> {
        let mut undated = self.articles();
        for segment in &self.segments {
            let first = segment.first_day().map_err(segment.io())?;
            undated -= u64::from(first.values.num_vals());
        }
        Ok(undated)
    }

    /// Counts one facet over all articles.
    pub fn facet_of_all(&self, facet: FacetField) -> Result<Facet, SearchError> {
        let options = SearchOptions {
            limit: Some(0),
            facets: vec![facet],
            facet_values: None,
            ..SearchOptions::default()
        };
        let plan = Plan { condition: super::plan::Condition::All, parts: Vec::new() };
        let mut ranking = self.rank(&plan, &Statistics::default(), &options)?;
        Ok(ranking.facets.remove(0))
    }
}

fn open_generation(generation: &Generation) -> Result<Vec<OpenSegment>, IndexError> {
    let folder = &generation.folder;
    let index = open_segments(folder)?;
    let fields = schema().1;
    let mut segments = Vec::new();
    for segment in index.searchable_segments().map_err(IndexError::opening(folder))? {
        let reader = tantivy::SegmentReader::open(&segment).map_err(IndexError::opening(folder))?;
        segments.push(OpenSegment::open(reader, &fields, folder)?);
    }
    Ok(segments)
}

/// How much each part of a plan tells.
pub(super) fn weights(plan: &Plan, statistics: &Statistics) -> Vec<f64> {
    let weight = |(at, part): (usize, &Part)| part.weight * statistics.idf(at, part);
    plan.parts.iter().enumerate().map(weight).collect()
}
