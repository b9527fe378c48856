//! What a passage tells of a query: each part counts once in full and then less, so that one
//! passage with two parts beats two repeats of one.

/// Share of a part's weight that each repeat in a passage adds.
const REPEAT: f64 = 0.1;

/// Counts the matches of each part in a passage.
///
/// The score is added up in the order of the parts, so that it says the same for any order of
/// matches, and never less for more of them.
#[derive(Debug, Default)]
pub struct PartCounts {
    counts: Vec<u32>,
    /// Parts that were counted, in order.
    seen: Vec<usize>,
}

impl PartCounts {
    /// Forgets all matches.
    pub fn clear(&mut self) {
        for part in self.seen.drain(..) {
            self.counts[part] = 0;
        }
    }

    /// Counts a match of a part.
    pub fn add(&mut self, part: usize) {
        if self.counts.len() <= part {
            self.counts.resize(part + 1, 0);
        }
        if self.counts[part] == 0
            && let Err(place) = self.seen.binary_search(&part)
        {
            self.seen.insert(place, part);
        }
        self.counts[part] += 1;
    }

    /// Takes a match back that was counted.
    pub fn remove(&mut self, part: usize) {
        self.counts[part] -= 1;
    }

    /// The score by the weights of the parts, none of which is negative.
    pub fn score(&self, weights: &[f64]) -> f64 {
        let counted = self.seen.iter().filter(|part| self.counts[**part] > 0);
        let score = |part: &usize| {
            let weight = weights.get(*part).copied().unwrap_or_default();
            weight * (1.0 + REPEAT * f64::from(self.counts[*part] - 1))
        };
        counted.map(score).sum()
    }
}
