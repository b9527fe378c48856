//! Articles that match any of many conditions, with their scores.
//!
//! A pasted text asks for thousands of words. Looking at each of them for every article costs the
//! product of both numbers; adding up a stretch of articles list by list costs the length of the
//! lists. Scores are added in the order of the conditions, so that the sums are the same to the
//! last bit.

use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::scorer::Scorer;
use super::window::{WIDTH, Window};

/// Steps that leaping to another stretch takes a condition.
const LEAP: u32 = 4;

/// Steps that adding up a stretch takes a condition.
const STRETCH: u32 = 32;

/// Any of many conditions.
pub struct Union<'a> {
    clauses: Vec<Scorer<'a>>,
    begin: DocId,
    /// The score of each article of the stretch; `None` where no condition matches.
    scores: Box<[Option<f64>; WIDTH as usize]>,
    doc: DocId,
    /// Where the conditions gather their articles, one after the other.
    window: Window,
    deadline: &'a Deadline,
}

impl<'a> Union<'a> {
    /// Stands on the first article.
    pub fn new(clauses: Vec<Scorer<'a>>, deadline: &'a Deadline) -> Union<'a> {
        let scores = Box::new([None; WIDTH as usize]);
        let window = Window::new();
        let mut union = Union { clauses, begin: 0, scores, doc: 0, window, deadline };
        union.fill(0);
        union
    }

    /// The article, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        self.doc
    }

    /// Goes to the first article at or after `target`.
    pub fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            let passed = (target - self.begin) as usize;
            let within =
                self.scores.get(passed..).and_then(|rest| rest.iter().position(Option::is_some));
            match within {
                Some(at) => self.doc = target + at as u32,
                None => self.fill(target),
            }
        }
        self.doc
    }

    /// Score of the article.
    pub fn score(&self) -> f64 {
        let at = self.doc.saturating_sub(self.begin) as usize;
        self.scores.get(at).copied().flatten().unwrap_or(0.0)
    }

    /// Upper bound of the number of articles.
    pub fn cost(&self) -> u64 {
        self.clauses.iter().map(Scorer::cost).sum()
    }

    /// Adds up the stretch that begins with the first article at or after `target`; goes to the end
    /// where the query is to stop.
    fn fill(&mut self, target: DocId) {
        let deadline = self.deadline;
        let docs = self.clauses.iter_mut().map(|clause| match deadline.spend(LEAP) {
            true => TERMINATED,
            false => clause.leap(target),
        });
        self.doc = docs.min().unwrap_or(TERMINATED);
        if self.doc == TERMINATED {
            return;
        }
        self.begin = self.doc;
        self.scores.fill(None);
        let (begin, scores) = (self.begin, &mut self.scores);
        for clause in
            self.clauses.iter_mut().filter(|clause| clause.doc() < begin.saturating_add(WIDTH))
        {
            if deadline.spend(STRETCH) {
                self.doc = TERMINATED;
                return;
            }
            clause.add_scores(begin, &mut self.window, |doc, score| {
                let sum = &mut scores[(doc - begin) as usize];
                *sum = Some(sum.unwrap_or(0.0) + score);
            });
        }
    }
}
