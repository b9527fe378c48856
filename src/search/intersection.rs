//! Articles that have all of several words, taken in a row.
//!
//! Where words are about as frequent as one another, most of what leaping from article to article
//! passes over is nothing. So the words are gathered window by window, each into one of its own, and
//! what the windows have in common is what their bits do.

use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::postings::{LiveGroup, READING, TermFreqs};
use super::scorer::Scorer;
use super::similarity::Similarity;

/// Words of which one is so many times as frequent as another are leapt through: to read the
/// postings of the frequent one takes as long as so many leaps for each of the rare one.
pub const ALIKE: u64 = 16;

/// Words that fewer than one article in so many has are leapt through, too: a window would hold a
/// handful of them.
pub const DENSE: u64 = 128;

/// Two words or more, which stand on their first articles, and nothing has been gathered of.
pub struct Intersection<'b, 'a> {
    /// In the order of the query, each with how much it tells.
    pub words: Vec<(&'b mut LiveGroup, f64)>,
    /// What its articles must not have.
    pub excluded: &'b mut [Scorer<'a>],
    /// How occurrences become a score.
    pub similarity: &'a Similarity<'a>,
}

impl Intersection<'_, '_> {
    /// Goes to the end, or to where the query is to stop, and tells of every article with the
    /// occurrences of each word.
    pub fn take_all(&mut self, deadline: &Deadline, mut each: impl FnMut(&Found<'_>)) {
        let mut freqs = vec![[0; 3]; self.words.len()];
        let idf: Vec<f64> = self.words.iter().map(|(_, idf)| *idf).collect();
        self.excluded.iter_mut().for_each(Scorer::begin);
        let mut target = 0;
        loop {
            let Some(begin) = self.first_from(target) else { return };
            if deadline.spend(READING * self.words.len() as u32) {
                return;
            }
            for (word, _) in &mut self.words {
                word.gather(begin);
            }
            let (first, others) = self.words.split_first_mut().expect("there are two words");
            let window = first.0.gathered();
            for (at, bits) in window.bits().enumerate() {
                let common = others.iter().fold(bits, |bits, (word, _)| {
                    if bits == 0 { 0 } else { bits & word.gathered().word(at) }
                });
                let mut bits = common;
                while bits != 0 {
                    let doc = begin + at as u32 * u64::BITS + bits.trailing_zeros();
                    bits &= bits - 1;
                    if self.excluded.iter_mut().any(|scorer| scorer.seek(doc) == doc) {
                        continue;
                    }
                    freqs[0] = window.term_freqs(doc);
                    for (freqs, (word, _)) in freqs[1..].iter_mut().zip(others.iter()) {
                        *freqs = word.gathered().term_freqs(doc);
                    }
                    each(&Found { doc, freqs: &freqs, idf: &idf, similarity: self.similarity });
                }
            }
            target = window.end();
        }
    }

    /// An article before which, from `target` on, no article has all words.
    fn first_from(&mut self, mut target: DocId) -> Option<DocId> {
        for (word, _) in &mut self.words {
            target = target.max(word.leap(target));
        }
        if target == TERMINATED {
            return None;
        }
        for (word, _) in &mut self.words {
            word.leap(target);
        }
        Some(target)
    }
}

/// An article that has all words.
pub struct Found<'f> {
    /// Number in its segment.
    pub doc: DocId,
    freqs: &'f [TermFreqs],
    idf: &'f [f64],
    similarity: &'f Similarity<'f>,
}

impl Found<'_> {
    /// Its score, added up in the order of the query.
    pub fn score(&self) -> f64 {
        let words = self.idf.iter().zip(self.freqs);
        words.map(|(idf, freqs)| idf * self.similarity.weight(self.doc, *freqs)).sum()
    }

    /// At least its score.
    pub fn bound(&self) -> f64 {
        let words = self.idf.iter().zip(self.freqs);
        words.map(|(idf, freqs)| idf * self.similarity.bound(*freqs)).sum()
    }
}
