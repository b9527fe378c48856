//! Keeps any one outlet from filling a list of hits.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::collect::Ranked;
use super::deadline::Deadline;
use super::error::SearchError;
use super::facets::FacetColumn;
use super::options::SearchOptions;
use super::plan::Plan;
use super::searcher::{Ranking, Searcher};
use super::statistics::Statistics;
use crate::index::FacetField;

/// So many times the hits asked for are ranked first; if these are too much alike, again more.
const DEPTH: usize = 4;

/// Hits of which some were passed over.
pub struct Thinned {
    /// What is left, with the first rank, the total and the facets of all.
    pub ranking: Ranking,
    /// The rank of each hit among all.
    pub ranks: Vec<u64>,
    /// Hits passed over before the last that is left.
    pub passed_over: u64,
}

impl Searcher {
    /// Ranks as [`Searcher::rank`] does, with at most `most` hits of an outlet among those up to the
    /// last that is given back. Hits whose outlet is not known all stay.
    pub(super) fn rank_thinned(
        &self,
        deadline: &Deadline,
        plan: &Plan,
        statistics: &Statistics,
        options: &SearchOptions,
        most: usize,
    ) -> Result<Thinned, SearchError> {
        let wanted = options.limit.map(|limit| limit.saturating_add(options.offset));
        let mut limit = wanted.map(|wanted| wanted.saturating_mul(DEPTH));
        let all = SearchOptions { limit, offset: 0, ..options.clone() };
        let mut ranking = self.rank_until(deadline, plan, statistics, &all)?;
        loop {
            let hits = std::mem::take(&mut ranking.hits);
            let is_all = limit.is_none_or(|limit| hits.len() < limit);
            let kept = self.thin(deadline, hits, ranking.first_rank, most, wanted)?;
            if is_all || wanted.is_some_and(|wanted| kept.len() >= wanted) {
                return Ok(Thinned::of(ranking, kept, options.offset));
            }
            limit = limit.map(|limit| limit.saturating_mul(DEPTH));
            let deeper = SearchOptions { limit, facets: Vec::new(), ..all.clone() };
            ranking.hits = self.rank_until(deadline, plan, statistics, &deeper)?.hits;
        }
    }

    /// The first `wanted` of the hits with at most `most` of an outlet, and their ranks.
    fn thin(
        &self,
        deadline: &Deadline,
        hits: Vec<Ranked>,
        first_rank: u64,
        most: usize,
        wanted: Option<usize>,
    ) -> Result<Vec<(u64, Ranked)>, SearchError> {
        let mut facets = Vec::new();
        for segment in self.opened() {
            let facet = FacetColumn::open(segment, FacetField::Source);
            facets.push(facet.map_err(segment.io())?);
        }
        let mut names: HashMap<(usize, u64), String> = HashMap::new();
        let mut counts: HashMap<String, usize> = HashMap::new();
        let mut kept = Vec::new();
        for (rank, hit) in (first_rank..).zip(hits) {
            if wanted.is_some_and(|wanted| kept.len() == wanted) {
                break;
            }
            deadline.step(1)?;
            if let Some(value) = facets[hit.segment].value_of(hit.doc) {
                let place = (hit.segment, value);
                let name = match names.entry(place) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(new) => {
                        let name = facets[hit.segment].name(value);
                        new.insert(name.map_err(self.opened()[hit.segment].io())?)
                    }
                };
                let count = counts.entry(name.clone()).or_default();
                *count += 1;
                if *count > most {
                    continue;
                }
            }
            kept.push((rank, hit));
        }
        Ok(kept)
    }
}

impl Thinned {
    fn of(mut ranking: Ranking, kept: Vec<(u64, Ranked)>, offset: usize) -> Thinned {
        let before = ranking.first_rank - 1;
        let last = kept.last().map_or(before, |(rank, _)| *rank);
        let passed_over = last - before - kept.len() as u64;
        let (ranks, hits): (Vec<u64>, Vec<Ranked>) = kept.into_iter().skip(offset).unzip();
        ranking.first_rank = ranks.first().copied().unwrap_or(last + 1);
        ranking.hits = hits;
        Thinned { ranking, ranks, passed_over }
    }
}
