//! The terms of one field in the order in which they came.
//!
//! An entry is the number of a term. Words mostly stand one behind the other: where a position is
//! not the next one, an entry with the highest bit set says by how much.

use super::TermId;

/// An entry that moves the position: by its other bits less one, as terms may share a position.
const MOVE: u32 = 1 << 31;

/// One field of a segment that is being filled.
pub(super) struct Log {
    /// Whether positions are kept.
    pub positions: bool,
    /// Terms pushed.
    pub tokens: u64,
    entries: Vec<u32>,
    articles: Vec<Run>,
    next_position: u32,
}

/// The entries of an article.
struct Run {
    article: u32,
    entries: u32,
    terms: u32,
}

impl Log {
    pub fn new(positions: bool) -> Log {
        Log { positions, tokens: 0, entries: Vec::new(), articles: Vec::new(), next_position: 0 }
    }

    /// Appends a term. Neither articles nor, within one, positions go back.
    #[inline]
    pub fn push(&mut self, article: u32, term: TermId, position: u32) {
        let run = match self.articles.last_mut() {
            Some(run) if run.article == article => run,
            _ => {
                self.next_position = 0;
                self.articles.push(Run { article, entries: 0, terms: 0 });
                self.articles.last_mut().expect("one was just pushed")
            }
        };
        if self.positions && position != self.next_position {
            self.entries.push(MOVE | (position + 1 - self.next_position));
            run.entries += 1;
        }
        self.entries.push(term);
        self.next_position = position + 1;
        run.entries += 1;
        run.terms += 1;
        self.tokens += 1;
    }

    /// Terms of an article, if it is the last one.
    pub fn count(&self, article: u32) -> u32 {
        self.articles.last().filter(|run| run.article == article).map_or(0, |run| run.terms)
    }

    /// Bytes held.
    pub fn memory(&self) -> usize {
        self.entries.len() * size_of::<u32>() + self.articles.len() * size_of::<Run>()
    }

    /// Adds up how often each term comes.
    pub fn count_terms(&self, counts: &mut [u32]) {
        for entry in self.entries.iter().filter(|entry| **entry & MOVE == 0) {
            counts[*entry as usize] += 1;
        }
    }

    /// Tells every term with its article and position, in the order in which they came.
    #[inline]
    pub fn read(&self, mut each: impl FnMut(TermId, u32, u32)) {
        let mut rest = self.entries.as_slice();
        for run in &self.articles {
            let (entries, behind) = rest.split_at(run.entries as usize);
            rest = behind;
            let mut position = 0;
            for entry in entries {
                if entry & MOVE == 0 {
                    each(*entry, run.article, position);
                    position += 1;
                } else {
                    position = position + (entry & !MOVE) - 1;
                }
            }
        }
    }
}
