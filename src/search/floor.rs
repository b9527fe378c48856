//! Passes over articles that score too little to be among the best.
//!
//! A tree is told a *floor*, the score of the worst hit that is kept: what scores less need not be
//! found any more, what scores as much still must, as its key may be lower. What a part scores is
//! bounded by how much it tells ([`Scorer::most`]), and by its occurrences in the article
//! ([`Scorer::upper`]). Bounds and scores are sums of numbers that are never negative. Where both are
//! added up in the same order, rounding keeps them in order to the last bit, since it is monotonous.
//! Where not, [`ROUNDING`] makes up for it.

use tantivy::DocId;

use super::scorer::{Kind, Scorer};
use super::similarity::K1;

/// Share of the largest sum by which sums of the same numbers in another order may differ, with room
/// for a million of them: each addition is off by 2^-53 of its result.
pub const ROUNDING: f64 = 1e-9;

/// A condition is looked at by itself where it has to score this share of the most that it can.
/// Almost every article has less: one occurrence in an article three times as long as the mean
/// scores a quarter.
const WORTH_A_LOOK: f64 = 0.25;

/// The most that any number of occurrences of a part weighs.
pub const MOST_WEIGHT: f64 = K1 + 1.0;

impl Scorer<'_> {
    /// Articles that score less than `floor` need no longer be found. It never sinks.
    pub fn raise(&mut self, floor: f64) {
        match &mut self.kind {
            Kind::Or(any) => any.raise(floor),
            Kind::Union(union) => union.raise(floor),
            Kind::And { clauses, by_cost, least, .. } => {
                let floor = floor - self.most * ROUNDING;
                let others = |clause: &Scorer<'_>| (self.most - clause.most) * (1.0 + ROUNDING);
                for clause in clauses.iter_mut().filter(|clause| clause.branches) {
                    clause.raise(floor - others(clause));
                }
                *least = by_cost.first().map_or(0.0, |first| floor - others(&clauses[*first]));
            }
            _ => {}
        }
    }

    /// Brings what lags behind to the article, unless it turns out to score less than `floor`.
    pub fn settle(&mut self, floor: f64) -> bool {
        match &mut self.kind {
            Kind::Or(any) => any.settle(self.doc, floor),
            Kind::And { clauses, by_cost, .. } if self.branches => {
                settle(clauses, by_cost, self.doc, floor)
            }
            _ => self.upper() >= floor,
        }
    }

    /// At least the score of the article, without a look at its length and at what lags behind.
    pub fn upper(&self) -> f64 {
        match &self.kind {
            Kind::Group { group, idf, similarity } => idf * similarity.bound(group.term_freqs()),
            Kind::Positional { cursor, idf, similarity } => {
                idf * similarity.bound(cursor.term_freqs())
            }
            Kind::And { clauses, .. } => clauses.iter().map(Scorer::upper).sum(),
            Kind::Or(any) => any.upper(self.doc),
            Kind::Union(union) => union.score(),
            Kind::Tags(_) | Kind::Column { .. } | Kind::All(_) | Kind::One | Kind::Nothing => 0.0,
        }
    }

    /// At least what the tree adds to the score of an article, wherever it stands.
    pub fn upper_of(&self, doc: DocId) -> f64 {
        match self.doc {
            own if own == doc => self.upper(),
            own if own < doc => self.most,
            _ => 0.0,
        }
    }

    /// Whether the article scores less than it has to, as far as that is worth a look.
    pub fn scores_less(&self, least: f64) -> bool {
        !self.branches && least > WORTH_A_LOOK * self.most && self.score() < least
    }

    /// Whether it stands before an article, or something in it may.
    fn is_unsettled(&self, doc: DocId) -> bool {
        self.doc < doc || (self.doc == doc && self.branches)
    }
}

/// Brings conditions, in the order given, to an article, unless the scores that they add up to turn
/// out to be less than `floor`.
pub fn settle(clauses: &mut [Scorer<'_>], order: &[usize], doc: DocId, floor: f64) -> bool {
    let mut upper: f64 = clauses.iter().map(|clause| clause.upper_of(doc)).sum();
    if upper < floor {
        return false;
    }
    let floor = floor - upper * ROUNDING;
    for at in order {
        let clause = &mut clauses[*at];
        if !clause.is_unsettled(doc) {
            continue;
        }
        upper -= clause.upper_of(doc);
        if clause.seek(doc) == doc && !clause.settle(floor - upper) {
            return false;
        }
        upper += clause.upper_of(doc);
        if upper < floor {
            return false;
        }
    }
    true
}
