//! A stretch of articles, and what conditions score in it.

use tantivy::{DocId, TERMINATED};

use super::Run;
use crate::search::floor::MOST_WEIGHT;
use crate::search::postings::TermCursor;
use crate::search::scorer::Scorer;
use crate::search::similarity::{Similarity, TEXT_WEIGHTS};

/// Articles of a stretch: scores and counts stay in the second cache, lists are gone on with
/// rarely, and what is to be added again takes 16 bytes a word of each article.
const WIDTH: u32 = 1 << 12;

/// To look for an article in a list takes as long as to read so many of it. Any number from 4 to 64
/// measures the same.
const SEEK: u64 = 16;

/// One of the conditions.
pub enum Clause<'a> {
    /// The lists of a group, each with the number of its text, and how much the group tells.
    Group { lists: Vec<(usize, TermCursor)>, idf: f64 },
    /// Any other.
    Other(Scorer<'a>),
}

/// Articles from one number on, which are counted from there.
pub struct Stretch {
    /// The first.
    pub begin: DocId,
    /// Articles of the segment.
    articles: u64,
    /// A bit an article.
    present: Vec<u64>,
    /// What was added up for each.
    pub scores: Vec<f64>,
    /// Of one group; 0 between two.
    occurrences: Vec<u32>,
}

impl Stretch {
    /// Of a segment of so many articles.
    pub fn new(articles: u64) -> Stretch {
        Stretch {
            begin: 0,
            articles,
            present: vec![0; (WIDTH / u64::BITS) as usize],
            scores: vec![0.0; WIDTH as usize],
            occurrences: vec![0; WIDTH as usize],
        }
    }

    /// The first article behind it.
    pub fn end(&self) -> DocId {
        self.begin.saturating_add(WIDTH)
    }

    /// Begins anew at an article.
    pub fn clear(&mut self, begin: DocId) {
        self.begin = begin;
        self.present.fill(0);
        self.scores.fill(0.0);
    }

    /// The first article at or after `target`, which is not before the stretch.
    pub fn next(&self, target: DocId) -> Option<DocId> {
        let at = target - self.begin;
        let mut word = (at / u64::BITS) as usize;
        let mut bits = self.present.get(word)? & (u64::MAX << (at % u64::BITS));
        while bits == 0 {
            word += 1;
            bits = *self.present.get(word)?;
        }
        Some(self.begin + word as u32 * u64::BITS + bits.trailing_zeros())
    }

    /// Adds the scores of a condition.
    pub fn add(&mut self, run: &Run) {
        for (at, score) in run {
            self.scores[*at as usize] += score;
        }
    }

    /// Adds the scores of a condition that is asked for several times, at once.
    pub fn bound(&mut self, run: &Run, times: u32) {
        for (at, score) in run {
            self.scores[*at as usize] += f64::from(times) * score;
        }
    }

    /// The articles whose sum is not below a floor, in order.
    pub fn above(&self, floor: f64) -> Vec<u32> {
        let mut found = Vec::new();
        for (word, bits) in self.present.iter().enumerate() {
            let mut bits = *bits;
            while bits != 0 {
                let at = word as u32 * u64::BITS + bits.trailing_zeros();
                if self.scores[at as usize] >= floor {
                    found.push(at);
                }
                bits &= bits - 1;
            }
        }
        found
    }

    /// Leaves out all other articles, and what was added up.
    pub fn keep(&mut self, articles: &[u32]) {
        self.present.fill(0);
        self.scores.fill(0.0);
        for at in articles {
            set(&mut self.present, *at);
        }
    }

    /// Tells the articles of a condition, and takes it behind the stretch.
    pub fn mark(&mut self, clause: &mut Clause<'_>) {
        let (begin, end) = (self.begin, self.end());
        match clause {
            Clause::Group { lists, .. } => {
                for (_, list) in lists {
                    list.take_before(end, |doc, _| set(&mut self.present, doc - begin));
                }
            }
            Clause::Other(scorer) => {
                while scorer.doc() < end {
                    set(&mut self.present, scorer.doc() - begin);
                    scorer.advance();
                }
            }
        }
    }

    /// Tells which of some articles match a condition, with their scores.
    pub fn look_up(
        &mut self,
        clause: &mut Clause<'_>,
        articles: &[u32],
        similarity: &Similarity<'_>,
        run: &mut Run,
    ) {
        let (begin, end) = (self.begin, self.end());
        let Clause::Group { lists, idf } = clause else {
            for at in articles {
                run.extend(clause.score_of(begin + at).map(|score| (*at, score)));
            }
            return;
        };
        for (text, list) in lists {
            let weight = TEXT_WEIGHTS[*text];
            // As if the list were spread evenly.
            let to_read = u64::from(list.doc_freq()) * u64::from(WIDTH) / self.articles.max(1);
            if articles.len() as u64 * SEEK > to_read {
                list.seek(begin);
                list.take_before(end, |doc, freq| {
                    self.occurrences[(doc - begin) as usize] += weight * freq;
                });
                continue;
            }
            for at in articles {
                if list.seek(begin + at) == begin + at {
                    self.occurrences[*at as usize] += weight * list.term_freq();
                }
            }
        }
        for at in articles {
            let occurrences = self.occurrences[*at as usize];
            if occurrences > 0 {
                let weight = similarity.weight_of(begin + at, f64::from(occurrences));
                run.push((*at, *idf * weight));
            }
        }
        self.occurrences.fill(0);
    }

    /// Tells the articles of a condition with their scores, in any order, and takes the condition
    /// behind the stretch.
    pub fn read(&mut self, clause: &mut Clause<'_>, similarity: &Similarity<'_>, run: &mut Run) {
        let (begin, end) = (self.begin, self.end());
        match clause {
            Clause::Group { lists, idf } => {
                for (text, list) in lists {
                    let weight = TEXT_WEIGHTS[*text];
                    list.take_before(end, |doc, freq| {
                        let at = doc - begin;
                        let occurrences = &mut self.occurrences[at as usize];
                        if *occurrences == 0 {
                            run.push((at, 0.0));
                        }
                        *occurrences += weight * freq;
                    });
                }
                for (at, score) in run.iter_mut() {
                    let occurrences = std::mem::take(&mut self.occurrences[*at as usize]);
                    *score = *idf * similarity.weight_of(begin + *at, f64::from(occurrences));
                }
            }
            Clause::Other(scorer) => {
                while scorer.doc() < end {
                    scorer.settle(0.0);
                    run.push((scorer.doc() - begin, scorer.score()));
                    scorer.advance();
                }
            }
        }
        for (at, _) in run {
            set(&mut self.present, *at);
        }
    }
}

fn set(bits: &mut [u64], at: u32) {
    bits[(at / u64::BITS) as usize] |= 1 << (at % u64::BITS);
}

impl Clause<'_> {
    /// The article, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        match self {
            Clause::Group { lists, .. } => {
                lists.iter().map(|(_, list)| list.doc()).min().unwrap_or(TERMINATED)
            }
            Clause::Other(scorer) => scorer.doc(),
        }
    }

    /// Goes to the first article at or after `target`.
    pub fn seek(&mut self, target: DocId) -> DocId {
        match self {
            Clause::Group { lists, .. } => {
                let docs = lists.iter_mut().map(|(_, list)| list.seek(target));
                docs.min().unwrap_or(TERMINATED)
            }
            Clause::Other(scorer) => scorer.seek(target),
        }
    }

    /// The most that it scores.
    pub fn most(&self) -> f64 {
        match self {
            Clause::Group { lists, .. } if lists.is_empty() => 0.0,
            Clause::Group { idf, .. } => idf * MOST_WEIGHT,
            Clause::Other(scorer) => scorer.most,
        }
    }

    /// Score of an article for a condition that is no group; `None` where it does not match.
    fn score_of(&mut self, doc: DocId) -> Option<f64> {
        let Clause::Other(scorer) = self else { return None };
        if scorer.seek(doc) != doc {
            return None;
        }
        scorer.settle(0.0);
        Some(scorer.score())
    }

    /// Upper bound of the number of articles.
    pub fn cost(&self) -> u64 {
        match self {
            Clause::Group { lists, .. } => {
                lists.iter().map(|(_, list)| u64::from(list.doc_freq())).sum()
            }
            Clause::Other(scorer) => scorer.cost(),
        }
    }
}
