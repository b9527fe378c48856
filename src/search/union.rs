//! Articles that match any of many conditions, with their scores.
//!
//! A pasted text asks for thousands of words. Looking at each of them for every article costs the
//! product of both numbers; adding up a stretch of articles list by list costs the length of the
//! lists. Scores are added in the order of the conditions, so that the sums are the same to the
//! last bit. A condition that is asked for again adds what it did before, without its lists.

use std::collections::HashMap;
use std::io;

use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::plan::{Condition, PartKind};
use super::postings::TermCursor;
use super::scorer::{OPENING, Scorer, ScorerContext};
use super::similarity::{Similarity, TEXT_WEIGHTS};

/// Articles of a stretch: scores and counts stay in the second cache, lists are gone on with
/// rarely, and what is to be added again takes 16 bytes a word of each article.
const WIDTH: u32 = 1 << 12;

/// Steps that leaping to another stretch takes a condition.
const LEAP: u32 = 4;

/// Steps that adding up a stretch takes a condition.
const STRETCH: u32 = 32;

/// So many articles are added up in a step.
const ADDED_IN_STEP: usize = 32;

/// One of the conditions.
enum Clause<'a> {
    /// The lists of a group, each with the number of its text, and how much the group tells.
    Group { lists: Vec<(usize, TermCursor)>, idf: f64 },
    /// Any other.
    Other(Scorer<'a>),
}

/// Any of many conditions.
pub struct Union<'a> {
    /// Each condition once.
    clauses: Vec<Clause<'a>>,
    /// The conditions in the order in which scores are added, as numbers of `clauses`.
    order: Vec<usize>,
    /// What each condition that is asked for again adds to the stretch.
    again: HashMap<usize, Vec<(u32, f64)>>,
    similarity: &'a Similarity<'a>,
    stretch: Stretch,
    doc: DocId,
    deadline: &'a Deadline,
}

impl<'a> ScorerContext<'a> {
    /// Any of many conditions; a pasted text has most of them several times.
    pub(super) fn union(&self, conditions: &[Condition]) -> io::Result<Union<'a>> {
        let mut clauses = Vec::new();
        let mut order = Vec::with_capacity(conditions.len());
        let mut known: HashMap<usize, usize> = HashMap::new();
        for condition in conditions {
            let next = clauses.len();
            let number = match condition {
                Condition::Part(part) => *known.entry(*part).or_insert(next),
                _ => next,
            };
            order.push(number);
            if number == next {
                clauses.push(self.clause(condition)?);
            }
        }
        Ok(Union::new(clauses, order, self.similarity, self.deadline))
    }

    fn clause(&self, condition: &Condition) -> io::Result<Clause<'a>> {
        let Condition::Part(at) = condition else {
            return Ok(Clause::Other(self.scorer(condition)?));
        };
        let part = &self.plan.parts[*at];
        match part.kind {
            PartKind::Group(_) if !self.deadline.spend(OPENING) => {
                Ok(Clause::Group { lists: self.lists(part)?, idf: self.idf[*at] })
            }
            _ => Ok(Clause::Other(self.scorer(condition)?)),
        }
    }
}

/// Articles from one number on, which are counted from there.
struct Stretch {
    begin: DocId,
    /// A bit an article.
    present: Vec<u64>,
    scores: Vec<f64>,
    /// Of one group; 0 between two.
    occurrences: Vec<u32>,
}

impl<'a> Union<'a> {
    /// Stands on the first article. `order` has numbers of `clauses`, which may come twice.
    fn new(
        clauses: Vec<Clause<'a>>,
        order: Vec<usize>,
        similarity: &'a Similarity<'a>,
        deadline: &'a Deadline,
    ) -> Union<'a> {
        let mut times = vec![0; clauses.len()];
        order.iter().for_each(|at| times[*at] += 1);
        let repeated = (0..clauses.len()).filter(|at| times[*at] > 1);
        let again = repeated.map(|at| (at, Vec::new())).collect();
        let stretch = Stretch {
            begin: 0,
            present: vec![0; (WIDTH / u64::BITS) as usize],
            scores: vec![0.0; WIDTH as usize],
            occurrences: vec![0; WIDTH as usize],
        };
        let mut union = Union { clauses, order, again, similarity, stretch, doc: 0, deadline };
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
            match self.stretch.next(target) {
                Some(doc) => self.doc = doc,
                None => self.fill(target),
            }
        }
        self.doc
    }

    /// Score of the article.
    pub fn score(&self) -> f64 {
        let at = self.doc.saturating_sub(self.stretch.begin) as usize;
        self.stretch.scores.get(at).copied().unwrap_or_default()
    }

    /// Upper bound of the number of articles.
    pub fn cost(&self) -> u64 {
        self.clauses.iter().map(Clause::cost).sum()
    }

    /// Adds up the stretch that begins with the first article at or after `target`; goes to the end
    /// where the query is to stop.
    fn fill(&mut self, target: DocId) {
        let deadline = self.deadline;
        let docs = self.clauses.iter_mut().map(|clause| match deadline.spend(LEAP) {
            true => TERMINATED,
            false => clause.seek(target),
        });
        self.doc = docs.min().unwrap_or(TERMINATED);
        if self.doc == TERMINATED {
            return;
        }
        self.stretch.clear(self.doc);
        self.again.values_mut().for_each(Vec::clear);
        let mut once = Vec::new();
        for at in &self.order {
            let run = self.again.get_mut(at).unwrap_or(&mut once);
            let clause = &mut self.clauses[*at];
            if clause.doc() < self.stretch.end() {
                if deadline.spend(STRETCH) {
                    self.doc = TERMINATED;
                    return;
                }
                run.clear();
                self.stretch.read(clause, self.similarity, run);
            }
            for (at, score) in run.iter() {
                self.stretch.scores[*at as usize] += score;
            }
            if deadline.spend((run.len() / ADDED_IN_STEP) as u32) {
                self.doc = TERMINATED;
                return;
            }
            once.clear();
        }
    }
}

impl Stretch {
    fn end(&self) -> DocId {
        self.begin.saturating_add(WIDTH)
    }

    fn clear(&mut self, begin: DocId) {
        self.begin = begin;
        self.present.fill(0);
        self.scores.fill(0.0);
    }

    /// The first article at or after `target`, which is not before the stretch.
    fn next(&self, target: DocId) -> Option<DocId> {
        let at = target - self.begin;
        let mut word = (at / u64::BITS) as usize;
        let mut bits = self.present.get(word)? & (u64::MAX << (at % u64::BITS));
        while bits == 0 {
            word += 1;
            bits = *self.present.get(word)?;
        }
        Some(self.begin + word as u32 * u64::BITS + bits.trailing_zeros())
    }

    /// Tells the articles of a condition with their scores, in any order, and takes the condition
    /// behind the stretch.
    fn read(
        &mut self,
        clause: &mut Clause<'_>,
        similarity: &Similarity<'_>,
        run: &mut Vec<(u32, f64)>,
    ) {
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
                    run.push((scorer.doc() - begin, scorer.score()));
                    scorer.advance();
                }
            }
        }
        for (at, _) in run {
            self.present[(*at / u64::BITS) as usize] |= 1 << (*at % u64::BITS);
        }
    }
}

impl Clause<'_> {
    fn doc(&self) -> DocId {
        match self {
            Clause::Group { lists, .. } => {
                lists.iter().map(|(_, list)| list.doc()).min().unwrap_or(TERMINATED)
            }
            Clause::Other(scorer) => scorer.doc(),
        }
    }

    fn seek(&mut self, target: DocId) -> DocId {
        match self {
            Clause::Group { lists, .. } => {
                let docs = lists.iter_mut().map(|(_, list)| list.seek(target));
                docs.min().unwrap_or(TERMINATED)
            }
            Clause::Other(scorer) => scorer.seek(target),
        }
    }

    fn cost(&self) -> u64 {
        match self {
            Clause::Group { lists, .. } => {
                lists.iter().map(|(_, list)| u64::from(list.doc_freq())).sum()
            }
            Clause::Other(scorer) => scorer.cost(),
        }
    }
}
