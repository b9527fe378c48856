//! One answer from the parts of an archive that several processes hold.
//!
//! All that goes between them are values that can be written as JSON: each part tells its
//! [`Vocabulary`](super::Vocabulary), of whose sum the plan is made; its
//! [`Statistics`](super::Statistics), which are added up; its [`Ranking`], and these become one
//! here; and, of the parts that have them, the hits that are shown are fetched. The answer is the
//! one that a [`Searcher`](super::Searcher) over all indexes gives. What looks at the articles of
//! hits between these steps (feedback, a limit an outlet, copies) needs all parts in one process.

use super::collect::Ranked;
use super::facets::FacetCounts;
use super::hits::{ExpandedForm, Expansion, Facet};
use super::options::SearchOptions;
use super::searcher::Ranking;

/// The hits of a whole archive, each with the number of the part that has it.
#[derive(Debug, Clone, PartialEq)]
pub struct MergedRanking {
    /// Exact number of matching articles.
    pub total: u64,
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
            limit: self.limit.map(|limit| self.offset + limit),
            offset: 0,
            facet_values: None,
            ..self.clone()
        }
    }
}

/// Joins what the parts of an archive answered to [`SearchOptions::for_part`] of `options`.
pub fn merge_rankings(rankings: Vec<Ranking>, options: &SearchOptions) -> MergedRanking {
    let (mut total, mut before) = (0, 0);
    let mut hits = Vec::new();
    let mut facets: Vec<FacetCounts> =
        options.facets.iter().map(|facet| FacetCounts::new(*facet, options.facet_dates)).collect();
    for (part, ranking) in rankings.into_iter().enumerate() {
        total += ranking.total;
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
        first_rank: before + options.offset as u64 + 1,
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
