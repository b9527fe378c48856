//! How often and where a part occurs, as a weight: BM25 over title and body as one text.
//!
//! The occurrences in the title count [`TITLE_WEIGHT`] times (Robertson, Zaragoza and Taylor,
//! "Simple BM25 extension to multiple weighted fields", 2004); the length is that of title and
//! body, each rounded as the engine's norms are. Furniture is no part of the length: it counts
//! only where a query asks for it.

use tantivy::DocId;
use tantivy::fieldnorm::FieldNormReader;

use super::postings::TermFreqs;

/// Saturation of repeated words. The engine writes its block maxima with the same value.
pub const K1: f64 = 1.2;

/// Weight of an article's length. The engine writes its block maxima with the same value.
pub const B: f64 = 0.75;

/// Occurrences in title, body and furniture count as so many in the body.
pub const TEXT_WEIGHTS: [u32; 3] = [2, 1, 1];

/// Occurrences in the title count as so many in the body.
pub const TITLE_WEIGHT: f64 = TEXT_WEIGHTS[0] as f64;

/// What weights depend on beside an article: tables for an archive's mean length, made once for all
/// segments.
pub struct WeightTables {
    /// Share of a text of each of the 256 rounded lengths in the saturation.
    shares: [f64; 256],
    /// [`Similarity::bound`] of the first numbers of occurrences.
    bounds: [f64; BOUNDS],
}

/// More occurrences are rare.
const BOUNDS: usize = 32;

impl WeightTables {
    /// For the archive's mean length, in words.
    pub fn new(mean_length: f64) -> WeightTables {
        let share = |id: usize| {
            K1 * B * f64::from(FieldNormReader::id_to_fieldnorm(id as u8)) / mean_length
        };
        WeightTables {
            shares: std::array::from_fn(share),
            bounds: std::array::from_fn(|at| bound(at as f64)),
        }
    }
}

/// Weights occurrences in the articles of one segment.
pub struct Similarity<'a> {
    norms: &'a [FieldNormReader; 2],
    tables: &'a WeightTables,
}

impl<'a> Similarity<'a> {
    /// For a segment's norms, and the tables of the archive.
    pub fn new(norms: &'a [FieldNormReader; 2], tables: &'a WeightTables) -> Similarity<'a> {
        Similarity { norms, tables }
    }

    /// At least the weight of the same occurrences in any article: that in the shortest.
    ///
    /// Rounding is monotonous, so that this holds for the last bit too.
    pub fn bound(&self, freqs: TermFreqs) -> f64 {
        // In whole numbers: this is asked of every article that has a word.
        let texts = freqs.iter().zip(TEXT_WEIGHTS);
        let occurrences: u64 =
            texts.map(|(freq, weight)| u64::from(weight) * u64::from(*freq)).sum();
        match self.tables.bounds.get(occurrences as usize) {
            Some(bound) => *bound,
            None => bound(occurrences as f64),
        }
    }

    /// Number of occurrences that weigh half of what any number can: [`K1`] in an article of mean
    /// length.
    pub fn saturation(&self, doc: DocId) -> f64 {
        let share =
            |text: usize| self.tables.shares[usize::from(self.norms[text].fieldnorm_id(doc))];
        K1 * (1.0 - B) + share(0) + share(1)
    }

    /// Weight of the occurrences in an article: 0 for none, below `K1 + 1` for any number.
    pub fn weight(&self, doc: DocId, freqs: TermFreqs) -> f64 {
        self.weight_of(doc, occurrences(freqs))
    }

    /// Weight of the occurrences in all texts of an article, those of each text counted as often
    /// as it weighs.
    pub fn weight_of(&self, doc: DocId, occurrences: f64) -> f64 {
        (K1 + 1.0) * occurrences / (occurrences + self.saturation(doc))
    }
}

fn bound(occurrences: f64) -> f64 {
    (K1 + 1.0) * occurrences / (occurrences + K1 * (1.0 - B))
}

/// Occurrences in title, body and furniture as one number.
pub fn occurrences(freqs: TermFreqs) -> f64 {
    let texts = freqs.iter().zip(TEXT_WEIGHTS);
    texts.map(|(freq, weight)| f64::from(weight) * f64::from(*freq)).sum()
}
