//! Articles that match any of a few conditions, where only those are asked about that something else
//! has found.
//!
//! The conditions that *lead* find articles. The others lag behind: what only they match scores too
//! little. They are brought to an article as long as its score may still be enough (MaxScore: Turtle
//! and Flood, "Query evaluation: strategies and optimizations", 1995).

use tantivy::{DocId, TERMINATED};

use super::floor::{ROUNDING, settle};
use super::scorer::Scorer;

/// Any of a few conditions.
pub struct AnyOf<'a> {
    clauses: Vec<Scorer<'a>>,
    /// Numbers of the conditions, that which can score most first.
    order: Vec<usize>,
    /// How many of them lead, the first in `order`.
    leading: usize,
    /// What the others score together at most.
    lagging_most: f64,
}

impl<'a> AnyOf<'a> {
    /// Stands nowhere before [`seek`](Self::seek).
    pub fn new(clauses: Vec<Scorer<'a>>) -> AnyOf<'a> {
        let mut order: Vec<usize> = (0..clauses.len()).collect();
        order.sort_by(|a, b| clauses[*b].most.total_cmp(&clauses[*a].most));
        AnyOf { leading: order.len(), lagging_most: 0.0, order, clauses }
    }

    /// Goes to the first article at or after `target` that a leading condition matches.
    pub fn seek(&mut self, target: DocId) -> DocId {
        let mut doc = TERMINATED;
        for at in &self.order[..self.leading] {
            doc = doc.min(self.clauses[*at].seek(target));
        }
        doc
    }

    /// Lets conditions lag that cannot lift an article to `floor` together.
    pub fn raise(&mut self, floor: f64) {
        while let Some(last) = self.leading.checked_sub(1) {
            let most = self.lagging_most + self.clauses[self.order[last]].most;
            if most * (1.0 + ROUNDING) >= floor {
                return;
            }
            (self.leading, self.lagging_most) = (last, most);
        }
    }

    /// Brings the conditions to an article, unless it turns out to score less than `floor`.
    pub fn settle(&mut self, doc: DocId, floor: f64) -> bool {
        settle(&mut self.clauses, &self.order, doc, floor)
    }

    /// At least the score of an article that the conditions do not stand behind.
    pub fn upper(&self, doc: DocId) -> f64 {
        self.clauses.iter().map(|clause| clause.upper_of(doc)).sum()
    }

    /// No article scores more.
    pub fn most(&self) -> f64 {
        self.clauses.iter().map(|clause| clause.most).sum()
    }

    /// The conditions that a settled article matches, in the order of the query.
    pub fn matching(&self, doc: DocId) -> impl Iterator<Item = &Scorer<'a>> {
        self.clauses.iter().filter(move |clause| clause.doc() == doc)
    }

    /// Upper bound of the number of articles.
    pub fn cost(&self) -> u64 {
        self.clauses.iter().map(Scorer::cost).sum()
    }

    /// Takes the conditions to their first articles.
    pub fn begin(&mut self) -> DocId {
        self.clauses.iter_mut().for_each(Scorer::begin);
        self.seek(0)
    }
}
