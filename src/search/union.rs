//! Articles that match any of several conditions, with their scores.
//!
//! A pasted text asks for thousands of words. Looking at each of them for every article costs the
//! product of both numbers; adding up a stretch of articles list by list costs the length of the
//! lists, and is faster for two words already. Scores are added in the order of the conditions, so
//! that the sums are the same to the last bit. A condition that is asked for again adds what it did
//! before, without its lists.
//!
//! Where only articles above a floor are wanted, the conditions that cannot lift an article there
//! together are not read: they are looked up for the articles that the others leave possible, the
//! weightiest condition first, as long as the article may still get there.

mod stretch;

use std::collections::HashMap;
use std::io;

use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::floor::ROUNDING;
use super::plan::{Condition, PartKind};
use super::scorer::{OPENING, ScorerContext, Visit};
use super::similarity::Similarity;
use stretch::{Clause, Stretch};

/// Steps that leaping to another stretch takes a condition.
const LEAP: u32 = 4;

/// Steps that adding up a stretch takes a condition.
const STRETCH: u32 = 32;

/// So many articles are added up in a step.
const ADDED_IN_STEP: usize = 32;

/// Conditions are looked up instead of read where they have one of so many postings.
const WORTH_SPARING: u64 = 8;

/// What a condition scores in articles of a stretch, which are counted from its beginning.
type Run = Vec<(u32, f64)>;

/// Any of several conditions.
pub struct Union<'a> {
    /// Each condition once.
    clauses: Vec<Clause<'a>>,
    /// The conditions in the order in which scores are added, as numbers of `clauses`; none where no
    /// scores are asked for.
    order: Vec<usize>,
    /// How often each stands in the order.
    times: Vec<u32>,
    /// The most that each adds to a score.
    most: Vec<f64>,
    /// Their numbers, the weightiest first.
    by_most: Vec<usize>,
    /// How many of these find articles, and what the others add together at most.
    leading: usize,
    lagging_most: f64,
    /// Articles that score less need not be found.
    floor: f64,
    /// Postings of all conditions.
    cost: u64,
    /// What each condition adds to the stretch, as far as it is needed again.
    runs: Vec<Run>,
    similarity: &'a Similarity<'a>,
    stretch: Stretch,
    doc: DocId,
    deadline: &'a Deadline,
}

impl<'a> ScorerContext<'a> {
    /// Any of several conditions; a pasted text has most of them several times.
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
        if !self.scored {
            order.clear();
        }
        let articles = u64::from(self.segment.articles);
        Ok(Union::new(clauses, order, self.similarity, articles, self.deadline))
    }

    fn clause(&self, condition: &Condition) -> io::Result<Clause<'a>> {
        let Condition::Part(at) = condition else {
            return Ok(Clause::Other(self.make(condition, Visit::All)?));
        };
        let part = &self.plan.parts[*at];
        match part.kind {
            PartKind::Group(_) if !self.deadline.spend(OPENING) => {
                Ok(Clause::Group { lists: self.lists(part)?, idf: self.idf[*at] })
            }
            _ => Ok(Clause::Other(self.make(condition, Visit::All)?)),
        }
    }
}

impl<'a> Union<'a> {
    /// Stands nowhere yet. `order` has numbers of `clauses`, which may come twice, or nothing.
    fn new(
        clauses: Vec<Clause<'a>>,
        order: Vec<usize>,
        similarity: &'a Similarity<'a>,
        articles: u64,
        deadline: &'a Deadline,
    ) -> Union<'a> {
        let mut times = vec![0; clauses.len()];
        order.iter().for_each(|at| times[*at] += 1);
        let most =
            clauses.iter().zip(&times).map(|(clause, times)| f64::from(*times) * clause.most());
        let most: Vec<f64> = most.collect();
        let mut by_most: Vec<usize> = (0..clauses.len()).collect();
        by_most.sort_by(|a, b| most[*b].total_cmp(&most[*a]));
        Union {
            runs: vec![Run::new(); clauses.len()],
            leading: clauses.len(),
            lagging_most: 0.0,
            floor: 0.0,
            cost: clauses.iter().map(Clause::cost).sum(),
            doc: 0,
            clauses,
            order,
            times,
            most,
            by_most,
            similarity,
            stretch: Stretch::new(articles),
            deadline,
        }
    }

    /// Goes to the first article.
    pub fn begin(&mut self) -> DocId {
        for clause in &mut self.clauses {
            if let Clause::Other(scorer) = clause {
                scorer.begin();
            }
        }
        self.fill(0);
        self.doc
    }

    /// Articles that score less than `floor` need no longer be found.
    pub fn raise(&mut self, floor: f64) {
        self.floor = floor;
    }

    /// Chooses the conditions that need not be read, if that is worth the trouble.
    fn choose_lagging(&mut self) {
        (self.leading, self.lagging_most) = (self.clauses.len(), 0.0);
        let (mut most, mut spared) = (0.0, 0);
        for (at, clause) in self.by_most.iter().enumerate().rev() {
            most += self.most[*clause];
            if most * (1.0 + ROUNDING) >= self.floor {
                return;
            }
            spared += self.clauses[*clause].cost();
            if spared * WORTH_SPARING >= self.cost {
                (self.leading, self.lagging_most) = (at, most);
            }
        }
    }

    /// No article scores more.
    pub fn most(&self) -> f64 {
        self.most.iter().sum()
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
        self.cost
    }

    /// Adds up the next stretch from `target` on that has articles; goes to the end where the query
    /// is to stop.
    fn fill(&mut self, mut target: DocId) {
        self.choose_lagging();
        loop {
            let deadline = self.deadline;
            let mut doc = TERMINATED;
            for at in &self.by_most[..self.leading] {
                if deadline.spend(LEAP) {
                    break;
                }
                doc = doc.min(self.clauses[*at].seek(target));
            }
            self.doc = doc;
            if doc == TERMINATED || deadline.spend(0) {
                self.doc = TERMINATED;
                return;
            }
            self.stretch.clear(doc);
            let added = match () {
                () if self.order.is_empty() => self.mark_all(),
                () if self.leading < self.clauses.len() => self.add_best(),
                () => self.add_all(),
            };
            if added.is_none() {
                self.doc = TERMINATED;
                return;
            }
            target = self.stretch.end();
            if let Some(doc) = self.stretch.next(self.stretch.begin) {
                self.doc = doc;
                return;
            }
        }
    }

    /// Tells which articles of the stretch any condition has. `None` where the query is to stop.
    fn mark_all(&mut self) -> Option<()> {
        for clause in &mut self.clauses {
            if clause.doc() < self.stretch.end() {
                if self.deadline.spend(STRETCH) {
                    return None;
                }
                self.stretch.mark(clause);
            }
        }
        Some(())
    }

    /// Adds up what all conditions score in the stretch. `None` where the query is to stop.
    fn add_all(&mut self) -> Option<()> {
        self.runs.iter_mut().for_each(Vec::clear);
        let mut once = Run::new();
        for at in &self.order {
            let is_once = self.times[*at] == 1;
            let run = if is_once { &mut once } else { &mut self.runs[*at] };
            let clause = &mut self.clauses[*at];
            if clause.doc() < self.stretch.end() {
                if self.deadline.spend(STRETCH) {
                    return None;
                }
                run.clear();
                self.stretch.read(clause, self.similarity, run);
            }
            self.stretch.add(run);
            if self.deadline.spend((run.len() / ADDED_IN_STEP) as u32) {
                return None;
            }
            once.clear();
        }
        Some(())
    }

    /// Adds up what the conditions score in the articles of the stretch that may score enough, and
    /// leaves out the others. `None` where the query is to stop.
    fn add_best(&mut self) -> Option<()> {
        self.runs.iter_mut().for_each(Vec::clear);
        let (leading, lagging) = self.by_most.split_at(self.leading);
        // In the order of their weight, which is good enough for bounds.
        for at in leading {
            let (clause, run) = (&mut self.clauses[*at], &mut self.runs[*at]);
            if clause.doc() < self.stretch.end() {
                if self.deadline.spend(STRETCH) {
                    return None;
                }
                self.stretch.read(clause, self.similarity, run);
                self.stretch.bound(run, self.times[*at]);
            }
        }
        let mut to_come = self.lagging_most;
        let floor = self.floor - self.most.iter().sum::<f64>() * ROUNDING;
        let mut possible = self.stretch.above(floor - to_come);
        for at in lagging {
            if possible.is_empty() {
                break;
            }
            if self.deadline.spend(possible.len() as u32 + STRETCH) {
                return None;
            }
            let (clause, run) = (&mut self.clauses[*at], &mut self.runs[*at]);
            self.stretch.look_up(clause, &possible, self.similarity, run);
            self.stretch.bound(run, self.times[*at]);
            to_come = (to_come - self.most[*at]).max(0.0);
            possible.retain(|doc| self.stretch.scores[*doc as usize] >= floor - to_come);
        }
        self.stretch.keep(&possible);
        if !possible.is_empty() {
            for at in &self.order {
                self.stretch.add(&self.runs[*at]);
            }
        }
        let added: usize = self.runs.iter().map(Vec::len).sum();
        if self.deadline.spend((added / ADDED_IN_STEP) as u32) { None } else { Some(()) }
    }
}
