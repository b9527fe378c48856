//! Keeps the best hits of a search, and counts all of them.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::io;

use serde::{Deserialize, Serialize};
use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::options::Sort;
use super::scorer::Scorer;
use super::segment::OpenSegment;

/// An article found, in order of rank: higher order first, then lower key.
///
/// The key derives from the article's id alone, so that hits of equal score stand in an order
/// that no layout of segments changes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    /// What hits are ordered by, higher first.
    order: u64,
    /// Key of the article.
    pub key: u128,
    /// Relevance.
    pub score: f64,
    /// Number of the segment.
    pub segment: usize,
    /// Number of the article in its segment.
    pub doc: DocId,
}

impl Ranked {
    /// What its place among hits depends on.
    pub(super) fn place(&self) -> (u64, u128) {
        (self.order, self.key)
    }

    fn stands_behind(&self, (order, key): (u64, u128)) -> bool {
        self.order < order || (self.order == order && self.key > key)
    }
}

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Ranked) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Ranked) -> Ordering {
        self.order.cmp(&other.order).then_with(|| other.key.cmp(&self.key))
    }
}

/// Hits between two questions whether to stop.
const HITS_AT_ONCE: u64 = 256;

/// Keeps the best of the hits it is shown.
pub struct TopHits {
    sort: Sort,
    wanted: usize,
    /// The order and key up to which hits are passed over.
    after: Option<(u64, u128)>,
    best: BinaryHeap<Reverse<Ranked>>,
    /// Whether hits that are not to be kept may be passed over.
    only_best: bool,
    /// Number of hits shown.
    shown: u64,
    /// Whether some may have been passed over.
    pruned: bool,
    /// Number of hits up to the place to go on from; counted only where hits are kept.
    pub before: u64,
}

impl TopHits {
    /// Keeps `wanted` hits in the order of `sort`, of those behind a place. With `only_best` hits
    /// that are not kept need not be shown.
    pub fn new(sort: Sort, wanted: usize, after: Option<(u64, u128)>, only_best: bool) -> TopHits {
        let (best, shown, pruned, before) = (BinaryHeap::new(), 0, false, 0);
        TopHits { sort, wanted, after, best, only_best, shown, pruned, before }
    }

    /// Whether hits are kept by their scores.
    pub fn needs_scores(&self) -> bool {
        self.wanted > 0 && self.sort == Sort::Relevance
    }

    /// Number of matching articles; `None` where some may have been passed over.
    pub fn total(&self) -> Option<u64> {
        (!self.pruned).then_some(self.shown)
    }

    /// Hits that score less need not be shown.
    pub fn floor(&self) -> f64 {
        if self.only_best && self.needs_scores() { self.worst() } else { 0.0 }
    }

    fn is_full(&self) -> bool {
        self.best.len() >= self.wanted
    }

    /// Takes every hit of a segment, and tells `each` of it; stops where the query is to stop. The
    /// tree, which has not begun, may pass over hits below the [`floor`](Self::floor).
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn collect(
        &mut self,
        number: usize,
        segment: &OpenSegment,
        scorer: &mut Scorer<'_>,
        deadline: &Deadline,
        mut each: impl FnMut(DocId),
    ) -> io::Result<()> {
        // Words alone come in a row, and most articles are left after a look at a table.
        if self.needs_scores()
            && let Some((word, idf, similarity)) = scorer.as_group()
        {
            word.take_all(deadline, |doc, freqs| {
                self.shown += 1;
                each(doc);
                if idf * similarity.bound(freqs) >= self.worst() {
                    self.keep_by_score(number, segment, doc, idf * similarity.weight(doc, freqs));
                }
            });
        } else if self.needs_scores()
            && let Some(mut words) = scorer.as_intersection(segment.articles)
        {
            words.take_all(deadline, |found| {
                self.shown += 1;
                each(found.doc);
                if found.bound() >= self.worst() {
                    self.keep_by_score(number, segment, found.doc, found.score());
                }
            });
        } else {
            self.step_through(number, segment, scorer, deadline, each)?;
        }
        Ok(())
    }

    fn step_through(
        &mut self,
        number: usize,
        segment: &OpenSegment,
        scorer: &mut Scorer<'_>,
        deadline: &Deadline,
        mut each: impl FnMut(DocId),
    ) -> io::Result<()> {
        let by_date = self.wanted > 0 && self.sort != Sort::Relevance;
        let dates = if by_date { Some(segment.date()?) } else { None };
        let mut floor = self.floor();
        self.pruned |= floor > 0.0;
        scorer.raise(floor);
        scorer.begin();
        let mut doc = scorer.doc();
        while doc != TERMINATED {
            self.shown += 1;
            if self.shown.is_multiple_of(HITS_AT_ONCE) && deadline.spend(HITS_AT_ONCE as u32) {
                return Ok(());
            }
            each(doc);
            if self.wanted > 0 {
                let date = dates.and_then(|dates| dates.first(doc));
                self.offer(number, segment, scorer, doc, date);
                let risen = self.floor();
                if risen > floor {
                    floor = risen;
                    self.pruned = true;
                    scorer.raise(floor);
                }
            }
            doc = scorer.advance();
        }
        Ok(())
    }

    fn offer(
        &mut self,
        number: usize,
        segment: &OpenSegment,
        scorer: &mut Scorer<'_>,
        doc: DocId,
        date: Option<i64>,
    ) {
        match self.sort {
            Sort::Relevance => {
                if scorer.settle(self.worst()) {
                    self.keep_by_score(number, segment, doc, scorer.score());
                }
            }
            Sort::Newest => self.keep(number, segment, doc, 0.0, date.map_or(0, date_order)),
            Sort::Oldest => {
                self.keep(number, segment, doc, 0.0, date.map_or(0, |date| date_order(-date)));
            }
        }
    }

    fn keep_by_score(&mut self, number: usize, segment: &OpenSegment, doc: DocId, score: f64) {
        // Scores are never negative: their bits order as they do.
        self.keep(number, segment, doc, score, score.to_bits());
    }

    /// Score of the worst hit that is kept, which the next has to reach.
    fn worst(&self) -> f64 {
        let worst = self.best.peek().filter(|_| self.is_full());
        worst.map_or(0.0, |worst| worst.0.score)
    }

    fn keep(&mut self, number: usize, segment: &OpenSegment, doc: DocId, score: f64, order: u64) {
        let full = self.is_full();
        if full && self.best.peek().is_some_and(|worst| order < worst.0.order) {
            return;
        }
        let hit = Ranked { order, key: segment.key(doc), score, segment: number, doc };
        // No hit up to the place is left out above: it stands before all hits that are kept.
        if self.after.is_some_and(|after| !hit.stands_behind(after)) {
            self.before += 1;
            return;
        }
        if full {
            if self.best.peek().is_some_and(|worst| hit <= worst.0) {
                return;
            }
            self.best.pop();
        }
        self.best.push(Reverse(hit));
    }

    /// The hits kept, best first.
    pub fn into_hits(self) -> Vec<Ranked> {
        let mut hits: Vec<Ranked> = self.best.into_iter().map(|Reverse(hit)| hit).collect();
        hits.sort_unstable_by(|a, b| b.cmp(a));
        hits
    }
}

/// A date as an unsigned number above 0, which stands for no date.
fn date_order(date: i64) -> u64 {
    // Dates are minutes of a few thousand years: 2^62 makes all of them positive.
    date.saturating_add(1 << 62).max(1) as u64
}
