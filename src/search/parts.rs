//! One answer from the parts of an archive that several processes hold.
//!
//! All that goes between them are values that can be written as JSON: each part tells its
//! [`Vocabulary`](super::Vocabulary), of whose sum the plan is made; its
//! [`Statistics`](super::Statistics), which are added up; its [`Ranking`], and these become one
//! here; and, of the parts that have them, the hits that are shown are fetched. The answer is the
//! one that a [`Searcher`](super::Searcher) over all indexes gives, without a cursor to go on from,
//! words that may have been meant, and a look at furniture. What looks at the articles of hits between these steps
//! (feedback, a limit an outlet, copies) needs all parts in one process.

use super::collect::Ranked;
use super::facets::FacetCounts;
use super::hits::{ExpandedForm, Expansion, Facet};
use super::options::SearchOptions;
use super::searcher::Ranking;

/// The hits of a whole archive, each with the number of the part that has it.
#[derive(Debug, Clone, PartialEq)]
pub struct MergedRanking {
    /// Exact number of matching articles; `None` where a part did not count all of its own.
    pub total: Option<u64>,
    /// Rank of the first of `hits`: 1 unless there is an offset or a cursor.
    pub first_rank: u64,
    /// The hits asked for, best first.
    pub hits: Vec<(usize, Ranked)>,
    /// Counts over all matching articles.
    pub facets: Vec<Facet>,
}

impl SearchOptions {
    /// What each part of an archive has to be asked, so that [`merge_rankings`] has all it needs:
    /// every hit that could be among those wanted, and all values of the facets.
    pub fn for_part(&self) -> SearchOptions {
        SearchOptions {
            limit: self.limit.map(|limit| limit.saturating_add(self.offset)),
            offset: 0,
            facet_values: None,
            ..self.clone()
        }
    }
}

/// Joins what the parts of an archive answered to [`SearchOptions::for_part`] of `options`.
///
/// ```
/// use std::collections::HashSet;
///
/// use news_search::article::RawArticle;
/// use news_search::extract::understand;
/// use news_search::query::{ParseOptions, parse};
/// use news_search::search::{SearchOptions, Statistics, Vocabulary, merge_rankings};
/// use news_search::{IndexBuilder, Searcher};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// let mut parts = Vec::new();
/// for (year, text) in [
///     ("2024", "Envoys meet\n\nThe envoys of both sides met on Monday and will meet again.\n"),
///     ("2025", "Envoy leaves\n\nThe envoy has left the talks, which are to go on without her.\n"),
/// ] {
///     let folder = folder.path().join(year);
///     let raw = RawArticle { path: year.into(), text: text.into(), ..RawArticle::default() };
///     let builder = IndexBuilder::begin(&folder, 1, 64 << 20)?;
///     let mut writer = builder.writer();
///     writer.add(&understand(raw, "2025-06-01".parse()?))?;
///     writer.finish()?;
///     builder.publish(&HashSet::new())?;
///     parts.push(Searcher::open(&folder)?);
/// }
///
/// // Whatever stands on the left of a `=` may have come from another process.
/// let query = parse("envoy", &ParseOptions::new(20_000))?;
/// let options = SearchOptions::default();
/// let (mut vocabulary, mut statistics) = (Vocabulary::default(), Statistics::default());
/// for part in &parts {
///     vocabulary.add(part.vocabulary(&query, &options)?);
/// }
/// let plan = vocabulary.expand(&query, &options)?.plan;
/// for part in &parts {
///     statistics.add(&part.statistics(&plan)?);
/// }
/// let mut rankings = Vec::new();
/// for part in &parts {
///     rankings.push(part.rank(&plan, &statistics, &options.for_part())?);
/// }
/// let merged = merge_rankings(rankings, &options);
/// assert_eq!(merged.total, Some(2));
/// for (rank, (part, ranked)) in (merged.first_rank..).zip(&merged.hits) {
///     let hit = parts[*part].fetcher(&plan, &statistics, &options).fetch(ranked, rank)?;
///     assert!(hit.title.is_some_and(|title| title.starts_with("Envoy")));
/// }
/// # Ok(())
/// # }
/// ```
pub fn merge_rankings(rankings: Vec<Ranking>, options: &SearchOptions) -> MergedRanking {
    let (mut total, mut before) = (Some(0), 0);
    let mut hits = Vec::new();
    let mut facets: Vec<FacetCounts> =
        options.facets.iter().map(|facet| FacetCounts::new(*facet, options.facet_dates)).collect();
    for (part, ranking) in rankings.into_iter().enumerate() {
        total = total.zip(ranking.total).map(|(total, more)| total + more);
        before += ranking.first_rank - 1;
        hits.extend(ranking.hits.into_iter().map(|hit| (part, hit)));
        for (sum, facet) in facets.iter_mut().zip(&ranking.facets) {
            sum.add_facet(facet);
        }
    }
    hits.sort_by(|(_, one), (_, other)| other.cmp(one));
    let shown = hits.into_iter().skip(options.offset).take(options.limit.unwrap_or(usize::MAX));
    MergedRanking {
        total,
        first_rank: (options.offset as u64).saturating_add(before + 1),
        hits: shown.collect(),
        facets: facets.into_iter().map(|facet| facet.into_facet(options.facet_values)).collect(),
    }
}

/// Adds up what [`Searcher::expansions`](super::Searcher::expansions) of each part listed for one
/// plan.
pub fn merge_expansions(parts: Vec<Vec<Expansion>>) -> Vec<Expansion> {
    let mut sum: Vec<Expansion> = Vec::new();
    for (at, more) in parts.into_iter().flat_map(|part| part.into_iter().enumerate()) {
        let Some(own) = sum.get_mut(at) else {
            sum.push(more);
            continue;
        };
        for ExpandedForm { form, docs } in more.forms {
            match own.forms.iter_mut().find(|known| known.form == form) {
                Some(known) => known.docs += docs,
                None => own.forms.push(ExpandedForm { form, docs }),
            }
        }
    }
    sum.iter_mut().for_each(|word| word.forms.sort_by(ExpandedForm::order));
    sum
}
