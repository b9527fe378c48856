//! Reads the articles of hits and cuts their fragments.

use super::collect::Ranked;
use super::copies::text_key;
use super::deadline::Deadline;
use super::error::SearchError;
use super::hits::{Fragment, Hit};
use super::options::SearchOptions;
use super::plan::Plan;
use super::searcher::{Searcher, weights};
use super::snippet::{Cutter, FragmentLimits};
use super::statistics::Statistics;
use crate::article::Article;
use crate::index::store::{ArticleBuffer, touch};

/// Steps that reading an article takes, and cutting its fragments again.
const FETCHING: u32 = 256;

/// What fetching hits needs besides the hits: made once for a query.
pub struct Fetcher<'a> {
    searcher: &'a Searcher,
    cutter: Cutter,
    deadline: Deadline,
    buffer: ArticleBuffer,
}

impl Searcher {
    /// Prepares fetching the hits of a plan.
    pub fn fetcher(
        &self,
        plan: &Plan,
        statistics: &Statistics,
        options: &SearchOptions,
    ) -> Fetcher<'_> {
        self.fetcher_until(Deadline::of(options), plan, statistics, options)
    }

    pub(super) fn fetcher_until(
        &self,
        deadline: Deadline,
        plan: &Plan,
        statistics: &Statistics,
        options: &SearchOptions,
    ) -> Fetcher<'_> {
        let limits = FragmentLimits { count: options.fragments, chars: options.fragment_chars };
        let weights = weights(plan, statistics);
        let cutter = Cutter::new(plan, weights, limits, deadline.clone());
        Fetcher { searcher: self, cutter, deadline, buffer: ArticleBuffer::default() }
    }
}

impl Fetcher<'_> {
    /// Has memory bring the articles of hits that will be fetched next.
    pub(super) fn prepare(&self, hits: &[Ranked]) {
        let with_text = self.cutter.limits().count > 0;
        // First where all of them stand, then what stands there.
        let stored = |hit: &Ranked| {
            let store = self.searcher.opened()[hit.segment].store().ok()?;
            Some(store.stored_bytes(hit.doc, with_text))
        };
        let stored: Vec<&[u8]> = hits.iter().filter_map(stored).collect();
        stored.into_iter().for_each(touch);
    }

    /// Reads the article of a hit and cuts its fragments.
    pub fn fetch(&mut self, ranked: &Ranked, rank: u64) -> Result<Hit, SearchError> {
        self.deadline.step(FETCHING)?;
        let store = self.searcher.opened()[ranked.segment].store()?;
        let with_text = self.cutter.limits().count > 0;
        let article = store.known_of(ranked.doc, with_text, &mut self.buffer)?;
        self.hit(article, ranked, rank)
    }

    /// Reads a hit, and makes a key of its text.
    pub(super) fn fetch_with_text_key(
        &mut self,
        ranked: &Ranked,
        rank: u64,
    ) -> Result<(Hit, Option<u128>), SearchError> {
        self.deadline.step(FETCHING)?;
        let store = self.searcher.opened()[ranked.segment].store()?;
        let article = store.known_of(ranked.doc, true, &mut self.buffer)?;
        let key = text_key(&article);
        Ok((self.hit(article, ranked, rank)?, key))
    }

    /// The index that hits are read from.
    pub(super) fn searcher(&self) -> &Searcher {
        self.searcher
    }

    fn hit(
        &mut self,
        mut article: Article,
        ranked: &Ranked,
        rank: u64,
    ) -> Result<Hit, SearchError> {
        let fragments = match self.cutter.limits().count {
            0 => Vec::new(),
            _ => self.cutter.fragments(&article),
        };
        self.buffer.take_back(&mut article);
        self.deadline.step(FETCHING)?;
        Ok(hit_of(article, ranked.score, rank, fragments))
    }
}

fn hit_of(article: Article, score: f64, rank: u64, fragments: Vec<Fragment>) -> Hit {
    let kind = article.kind().to_string();
    let facts = article.facts;
    Hit {
        rank,
        id: article.id,
        score,
        title: facts.title.map(|title| title.value),
        url: article.url,
        paths: article.paths,
        kind,
        date: facts.date,
        modified: facts.modified,
        crawled: facts.crawled,
        source: facts.source,
        credit: facts.credit,
        authors: facts.authors.map(|authors| authors.value).unwrap_or_default(),
        language: facts.language,
        fragments,
        same_text_as: None,
        also_in: Vec::new(),
    }
}
