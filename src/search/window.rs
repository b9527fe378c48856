//! Occurrences of a group of terms in a stretch of articles, gathered list by list.
//!
//! To step through several lists article by article costs a look at each of them for every
//! article. Gathering a thousand articles from one list after the other, and then stepping through
//! the set bits, costs the same for any number of lists.

use tantivy::DocId;

use super::postings::{TermCursor, TermFreqs};
use crate::index::schema::TEXT_FIELDS;

/// Articles of a window: its counts stay in the first cache.
const WIDTH: u32 = 1024;

/// Bits of a word.
const BITS: u32 = u64::BITS;

/// The articles from one number on that have any of several terms.
pub struct Window {
    begin: DocId,
    /// A bit an article.
    present: [u64; (WIDTH / BITS) as usize],
    freqs: Box<[TermFreqs; WIDTH as usize]>,
}

impl Window {
    /// An empty window.
    pub fn new() -> Window {
        let freqs = Box::new([[0; 3]; WIDTH as usize]);
        Window { begin: 0, present: [0; (WIDTH / BITS) as usize], freqs }
    }

    /// First article behind the window.
    pub fn end(&self) -> DocId {
        self.begin.saturating_add(WIDTH)
    }

    /// Gathers the articles from `begin` on; the cursors stand on none before it, and afterwards
    /// on none before the window's end.
    pub fn fill(&mut self, begin: DocId, cursors: &mut [(usize, TermCursor)]) {
        self.clear();
        self.begin = begin;
        let end = self.end();
        let (present, freqs) = (&mut self.present, &mut self.freqs);
        for (text, cursor) in cursors {
            // What the compiler can see to lie within the tables is not checked for each article.
            let text = (*text).min(TEXT_FIELDS.len() - 1);
            let mut all = 0;
            cursor.take_before(end, |doc, freq| {
                let at = doc.wrapping_sub(begin);
                all |= at;
                let at = (at % WIDTH) as usize;
                present[at / BITS as usize] |= 1 << (at % BITS as usize);
                freqs[at][text] += freq;
            });
            // A power of two: one that is outside has a bit above all that are not.
            assert!(all < WIDTH, "a damaged list of articles is out of order");
        }
    }

    fn clear(&mut self) {
        for (word, bits) in self.present.iter_mut().enumerate() {
            let mut rest = std::mem::take(bits);
            while rest != 0 {
                let at = word as u32 * BITS + rest.trailing_zeros();
                self.freqs[at as usize] = [0; 3];
                rest &= rest - 1;
            }
        }
    }

    /// The first article of the window at or after `target`, which is not before the window.
    pub fn next(&self, target: DocId) -> Option<DocId> {
        let at = target - self.begin;
        if at >= WIDTH {
            return None;
        }
        let mut word = (at / BITS) as usize;
        let mut bits = self.present[word] & (u64::MAX << (at % BITS));
        while bits == 0 {
            word += 1;
            bits = *self.present.get(word)?;
        }
        Some(self.begin + word as u32 * BITS + bits.trailing_zeros())
    }

    /// A bit an article, 64 at a time.
    pub fn bits(&self) -> impl Iterator<Item = u64> {
        self.present.iter().copied()
    }

    /// The bits of 64 articles.
    pub fn word(&self, at: usize) -> u64 {
        self.present[at]
    }

    /// Tells of the articles from `target` on, which is not before the window, with their
    /// occurrences.
    pub fn each(&self, target: DocId, mut each: impl FnMut(DocId, TermFreqs)) {
        let at = target - self.begin;
        let first = (at / BITS) as usize;
        for (word, bits) in self.present.iter().enumerate().skip(first) {
            let mut bits = if word == first { bits & (u64::MAX << (at % BITS)) } else { *bits };
            while bits != 0 {
                let at = word as u32 * BITS + bits.trailing_zeros();
                each(self.begin + at, self.freqs[at as usize]);
                bits &= bits - 1;
            }
        }
    }

    /// Occurrences in an article of the window.
    pub fn term_freqs(&self, doc: DocId) -> TermFreqs {
        self.freqs[(doc - self.begin) as usize]
    }
}
