//! The answer to a query, whose hits are read one after the other.
//!
//! Ranking keeps 48 bytes a hit; an article is some kilobytes. So whoever wants all hits of a
//! large archive takes them from an [`Answer`] one by one, and holds one article at a time.

use std::time::Instant;
use std::vec;

use super::collect::Ranked;
use super::copies::{Copies, FirstTexts, Folded};
use super::cursor::{Cursor, Scale};
use super::deadline::Deadline;
use super::error::SearchError;
use super::fetch::Fetcher;
use super::hits::{Facet, Hit, Hits, QueryEcho};
use super::options::SearchOptions;
use super::outlets::Thinned;
use super::plan::Plan;
use super::searcher::{Ranking, Searcher};
use super::statistics::Statistics;
use crate::query::Query;

/// Hits whose articles are asked of memory together: a page, whose articles fit into the first
/// cache.
const PREPARED: usize = 16;

/// The answer to a query; as an iterator it reads the hits, in their order.
pub struct Answer<'a> {
    /// What was asked and how it was read.
    pub query: QueryEcho,
    /// Exact number of matching articles; `None` where not all were counted, which needs
    /// [`SearchOptions::exact_total`] to be off.
    pub total: Option<u64>,
    /// Counts over all matching articles, in the order asked for.
    pub facets: Vec<Facet>,
    /// Where the list goes on; `None` at its end. Where the total is not known nothing may come
    /// there.
    pub next_cursor: Option<Cursor>,
    shown: Shown,
    hits: Source<'a>,
    clock: Clock,
}

/// Which hits of all are given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shown {
    /// How many, copies among them.
    pub count: u64,
    /// Rank of the first; 0 where there is none.
    pub first: u64,
    /// Rank of the last.
    pub last: u64,
    /// How many of them are left out as copies of others.
    pub copies: u64,
}

enum Source<'a> {
    Ranked(Box<RankedHits<'a>>),
    Read(vec::IntoIter<Hit>),
}

/// Hits whose articles are still to be read.
struct RankedHits<'a> {
    fetcher: Fetcher<'a>,
    ranked: vec::IntoIter<Ranked>,
    /// How many were read.
    at: usize,
    ranks: Ranks,
    same: SameTexts,
}

/// What is known of hits of the same text.
enum SameTexts {
    Unmarked,
    Marked(FirstTexts),
    Folded(Folded),
}

/// The ranks of the hits to come.
enum Ranks {
    /// One after the other.
    From(u64),
    /// With gaps.
    Of(vec::IntoIter<u64>),
}

impl Ranks {
    fn next(&mut self) -> u64 {
        match self {
            Ranks::From(next) => {
                *next += 1;
                *next - 1
            }
            Ranks::Of(ranks) => ranks.next().unwrap_or_default(),
        }
    }
}

/// Measures from the query to the last hit, or not at all.
#[derive(Clone, Copy)]
enum Clock {
    Off,
    Running(Instant),
    Stopped(f64),
}

impl Searcher {
    /// Answers a query: all steps in turn, but for reading the hits.
    pub fn answer(
        &self,
        query: &Query,
        options: &SearchOptions,
    ) -> Result<Answer<'_>, SearchError> {
        let clock = if options.timing { Clock::Running(Instant::now()) } else { Clock::Off };
        let deadline = Deadline::of(options);
        if let Some(cursor) = &options.after {
            cursor.check(query, options)?;
        }
        let (expanded, statistics) = self.prepare_until(&deadline, query, options)?;
        let (ranking, ranks, warning) =
            self.rank_shown(&deadline, &expanded.plan, &statistics, options)?;
        let count = ranking.hits.len() as u64;
        let last_rank = match &ranks {
            Ranks::Of(ranks) => ranks.as_slice().last().copied().unwrap_or_default(),
            Ranks::From(first) => first + count - 1,
        };
        let may_go_on = ranking.total.is_none_or(|total| last_rank < total);
        let last = ranking.hits.last().filter(|_| may_go_on);
        let next_cursor = last.map(|last| {
            let scale = Scale::of(&expanded.plan, &statistics, options.after.as_ref());
            Cursor::behind(last.place(), scale, query, options)
        });
        let same = match options.copies {
            Copies::Unmarked => SameTexts::Unmarked,
            Copies::Marked => SameTexts::Marked(FirstTexts::default()),
            Copies::Folded => SameTexts::Folded(Folded::of(&deadline, self, &ranking.hits)?),
        };
        let copies = match &same {
            SameTexts::Folded(folded) => folded.count(),
            _ => 0,
        };
        let mut echo = self.echo_until(&deadline, query, &expanded, options)?;
        if ranking.total == Some(0) && options.expansions {
            self.note_furniture(&deadline, query, &expanded, options, &mut echo)?;
        }
        let fetcher = self.fetcher_until(deadline, &expanded.plan, &statistics, options);
        echo.warnings.extend(warning);
        Ok(Answer {
            query: echo,
            total: ranking.total,
            facets: ranking.facets,
            next_cursor,
            shown: match count {
                0 => Shown::default(),
                _ => Shown { count, first: ranking.first_rank, last: last_rank, copies },
            },
            hits: Source::Ranked(Box::new(RankedHits {
                fetcher,
                ranked: ranking.hits.into_iter(),
                at: 0,
                ranks,
                same,
            })),
            clock,
        })
    }

    /// Ranks, and passes over hits where an outlet has too many; tells of those.
    fn rank_shown(
        &self,
        deadline: &Deadline,
        plan: &Plan,
        statistics: &Statistics,
        options: &SearchOptions,
    ) -> Result<(Ranking, Ranks, Option<String>), SearchError> {
        let Some(most) = options.max_per_source else {
            let ranking = self.rank_until(deadline, plan, statistics, options)?;
            let ranks = Ranks::From(ranking.first_rank);
            return Ok((ranking, ranks, None));
        };
        let Thinned { ranking, ranks, passed_over } =
            self.rank_thinned(deadline, plan, statistics, options, most)?;
        let warning = (passed_over > 0).then(|| {
            let hits = if passed_over == 1 { "hit" } else { "hits" };
            format!("{passed_over} {hits} passed over: at most {most} of an outlet are shown")
        });
        Ok((ranking, Ranks::Of(ranks.into_iter()), warning))
    }

    /// Answers a query and reads all hits asked for.
    pub fn search(&self, query: &Query, options: &SearchOptions) -> Result<Hits, SearchError> {
        let mut answer = self.answer(query, options)?;
        let hits: Result<Vec<Hit>, SearchError> = answer.by_ref().collect();
        let hits = hits?;
        let took_ms = answer.took_ms();
        let Answer { query, total, facets, next_cursor, .. } = answer;
        Ok(Hits { query, total, hits, facets, took_ms, next_cursor })
    }
}

impl Answer<'_> {
    /// Which hits it gives.
    pub fn shown(&self) -> Shown {
        self.shown
    }

    /// Time from the query's text until now, or until its hits were read in advance, in
    /// milliseconds; only with [`SearchOptions::timing`].
    pub fn took_ms(&self) -> Option<f64> {
        match self.clock {
            Clock::Off => None,
            Clock::Running(begin) => Some(begin.elapsed().as_secs_f64() * 1e3),
            Clock::Stopped(took) => Some(took),
        }
    }

    /// Reads the hits that are left, for who has to know the time that they take before the first.
    pub fn read_ahead(&mut self) -> Result<(), SearchError> {
        let hits: Result<Vec<Hit>, SearchError> = self.by_ref().collect();
        self.hits = Source::Read(hits?.into_iter());
        self.clock = self.took_ms().map_or(Clock::Off, Clock::Stopped);
        Ok(())
    }
}

impl Iterator for Answer<'_> {
    type Item = Result<Hit, SearchError>;

    fn next(&mut self) -> Option<Result<Hit, SearchError>> {
        match &mut self.hits {
            Source::Read(hits) => hits.next().map(Ok),
            Source::Ranked(hits) => hits.next_hit().transpose(),
        }
    }
}

impl RankedHits<'_> {
    fn next_hit(&mut self) -> Result<Option<Hit>, SearchError> {
        loop {
            let at = self.at;
            if at.is_multiple_of(PREPARED) {
                let next = self.ranked.as_slice();
                self.fetcher.prepare(&next[..next.len().min(PREPARED)]);
            }
            let Some(ranked) = self.ranked.next() else { return Ok(None) };
            self.at += 1;
            let rank = self.ranks.next();
            let hit = match &mut self.same {
                SameTexts::Folded(folded) if folded.is_copy(at) => continue,
                SameTexts::Unmarked => self.fetcher.fetch(&ranked, rank)?,
                SameTexts::Folded(folded) => {
                    let mut hit = self.fetcher.fetch(&ranked, rank)?;
                    hit.also_in = folded.outlets(self.fetcher.searcher(), at)?;
                    hit
                }
                SameTexts::Marked(first) => {
                    let (mut hit, key) = self.fetcher.fetch_with_text_key(&ranked, rank)?;
                    if let Some((segment, doc)) = key.and_then(|key| first.earlier(key, &ranked)) {
                        let store = self.fetcher.searcher().opened()[segment].store()?;
                        hit.same_text_as = Some(store.article_without_text(doc)?.id);
                    }
                    hit
                }
            };
            return Ok(Some(hit));
        }
    }
}

impl From<Hits> for Answer<'_> {
    fn from(hits: Hits) -> Self {
        let Hits { query, total, hits, facets, took_ms, next_cursor } = hits;
        let rank = |hit: Option<&Hit>| hit.map_or(0, |hit| hit.rank);
        let shown = Shown {
            count: hits.len() as u64,
            first: rank(hits.first()),
            last: rank(hits.last()),
            copies: 0,
        };
        let clock = took_ms.map_or(Clock::Off, Clock::Stopped);
        let hits = Source::Read(hits.into_iter());
        Answer { query, total, facets, next_cursor, shown, hits, clock }
    }
}
