//! The tree that finds and scores the articles of one segment.
//!
//! Every node stands on an article, goes forward, and scores where it stands. Scores are added up
//! in the order of the query and in 64 bits, whatever order the lists are advanced in, so that a
//! score does not depend on how the archive is cut into segments.

mod making;

use tantivy::{DocId, TERMINATED};

use super::any_of::AnyOf;
use super::deadline::Deadline;
use super::floor::MOST_WEIGHT;
use super::plan::Plan;
use super::positional::PositionalCursor;
use super::postings::{GroupCursor, TermFreqs};
use super::segment::OpenSegment;
use super::similarity::Similarity;
use super::union::Union;

/// A node of the tree.
pub struct Scorer<'a> {
    pub(super) kind: Kind<'a>,
    pub(super) doc: DocId,
    /// No article scores more.
    pub(super) most: f64,
    /// Whether something in it may lag behind the article.
    pub(super) branches: bool,
}

/// What a node finds, and how.
pub(super) enum Kind<'a> {
    Group {
        group: GroupCursor,
        idf: f64,
        similarity: &'a Similarity<'a>,
    },
    Positional {
        cursor: PositionalCursor,
        idf: f64,
        similarity: &'a Similarity<'a>,
    },
    Tags(GroupCursor),
    And {
        clauses: Vec<Scorer<'a>>,
        by_cost: Vec<usize>,
        excluded: Vec<Scorer<'a>>,
        /// What the first by cost must score for its article to count.
        least: f64,
        deadline: &'a Deadline,
    },
    Or(AnyOf<'a>),
    Union(Box<Union<'a>>),
    /// Every article that a column accepts; the range ends behind the segment's last article.
    Column {
        accepts: Box<dyn Fn(DocId) -> bool + 'a>,
        articles: u32,
    },
    /// Every article up to the segment's last.
    All(u32),
    One,
    Nothing,
}

/// Steps that opening a part takes.
pub const OPENING: u32 = 32;

/// Which articles a tree is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Visit {
    /// All, one after the other, or most of them.
    All,
    /// Those that something else has found.
    Some,
}

/// What the tree is made from.
pub struct ScorerContext<'a> {
    /// The segment.
    pub segment: &'a OpenSegment,
    /// The plan that is run.
    pub plan: &'a Plan,
    /// How much each of its parts tells.
    pub idf: &'a [f64],
    /// How occurrences become a score.
    pub similarity: &'a Similarity<'a>,
    /// Whether scores are asked for: if not, occurrences are not read.
    pub scored: bool,
    /// Where it is over, the tree stands behind all articles.
    pub deadline: &'a Deadline,
}

impl<'a> Scorer<'a> {
    fn of(kind: Kind<'a>) -> Scorer<'a> {
        let most = match &kind {
            Kind::Group { group, .. } if group.doc() == TERMINATED => 0.0,
            Kind::Group { idf, .. } | Kind::Positional { idf, .. } => idf * MOST_WEIGHT,
            Kind::And { clauses, .. } => clauses.iter().map(|clause| clause.most).sum(),
            Kind::Or(any) => any.most(),
            Kind::Union(union) => union.most(),
            Kind::Tags(_) | Kind::Column { .. } | Kind::All(_) | Kind::One | Kind::Nothing => 0.0,
        };
        let branches = match &kind {
            Kind::And { clauses, .. } => clauses.iter().any(|clause| clause.branches),
            Kind::Or(_) | Kind::Union(_) => true,
            _ => false,
        };
        Scorer { kind, doc: 0, most, branches }
    }
}

impl Scorer<'_> {
    /// The article the tree stands on, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        self.doc
    }

    /// Goes to the first article.
    pub(super) fn begin(&mut self) {
        self.doc = match &mut self.kind {
            Kind::Group { group, .. } | Kind::Tags(group) => group.doc(),
            Kind::Positional { cursor, .. } => cursor.doc(),
            Kind::Or(any) => any.begin(),
            Kind::Union(union) => union.begin(),
            Kind::And { clauses, excluded, .. } => {
                clauses.iter_mut().chain(excluded).for_each(Scorer::begin);
                self.align(0)
            }
            Kind::Column { accepts, articles } => next_accepted(accepts, *articles, 0),
            Kind::All(articles) => next_of_all(*articles, 0),
            Kind::One => self.doc,
            Kind::Nothing => TERMINATED,
        };
    }

    /// Goes to the next article.
    pub fn advance(&mut self) -> DocId {
        if self.doc == TERMINATED {
            return TERMINATED;
        }
        let doc = self.doc;
        self.doc = match &mut self.kind {
            Kind::Group { group, .. } | Kind::Tags(group) => group.advance(),
            Kind::Positional { cursor, .. } => cursor.advance(),
            Kind::Or(any) => any.seek(doc + 1),
            Kind::Union(union) => union.seek(doc + 1),
            Kind::And { .. } => self.align(doc + 1),
            Kind::Column { accepts, articles } => next_accepted(accepts, *articles, doc + 1),
            Kind::All(articles) => next_of_all(*articles, doc + 1),
            Kind::One | Kind::Nothing => TERMINATED,
        };
        self.doc
    }

    /// Goes to the first article at or after `target`.
    pub fn seek(&mut self, target: DocId) -> DocId {
        if self.doc >= target {
            return self.doc;
        }
        self.doc = match &mut self.kind {
            Kind::Group { group, .. } | Kind::Tags(group) => group.seek(target),
            Kind::Positional { cursor, .. } => cursor.seek(target),
            Kind::Or(any) => any.seek(target),
            Kind::Union(union) => union.seek(target),
            Kind::And { .. } => self.align(target),
            Kind::Column { accepts, articles } => next_accepted(accepts, *articles, target),
            Kind::All(articles) => next_of_all(*articles, target),
            Kind::One | Kind::Nothing => TERMINATED,
        };
        self.doc
    }

    /// Occurrences in the article the tree stands on, where the tree is one part.
    pub fn term_freqs(&self) -> TermFreqs {
        match &self.kind {
            Kind::Group { group, .. } => group.term_freqs(),
            Kind::Positional { cursor, .. } => cursor.term_freqs(),
            _ => [0; 3],
        }
    }

    /// The group that the tree is, if it is one that scores: with how much it tells, and how
    /// occurrences become a score.
    pub fn as_group(&mut self) -> Option<(&mut GroupCursor, f64, &Similarity<'_>)> {
        match &mut self.kind {
            Kind::Group { group, idf, similarity } => Some((group, *idf, similarity)),
            _ => None,
        }
    }

    /// Score of the article the tree stands on, which is settled; parts are added up in the order
    /// of the query.
    pub fn score(&self) -> f64 {
        match &self.kind {
            Kind::Group { group, idf, similarity } => {
                idf * similarity.weight(self.doc, group.term_freqs())
            }
            Kind::Positional { cursor, idf, similarity } => {
                idf * similarity.weight(self.doc, cursor.term_freqs())
            }
            Kind::And { clauses, .. } => clauses.iter().map(Scorer::score).sum(),
            Kind::Or(any) => any.matching(self.doc).map(Scorer::score).sum(),
            Kind::Union(union) => union.score(),
            Kind::Tags(_) | Kind::Column { .. } | Kind::All(_) | Kind::One | Kind::Nothing => 0.0,
        }
    }

    /// Upper bound of the number of articles still to come.
    pub fn cost(&self) -> u64 {
        match &self.kind {
            Kind::Group { group, .. } | Kind::Tags(group) => group.cost(),
            Kind::Positional { cursor, .. } => cursor.cost(),
            Kind::Or(any) => any.cost(),
            Kind::Union(union) => union.cost(),
            Kind::And { clauses, .. } => clauses.iter().map(Scorer::cost).min().unwrap_or(0),
            // Looked at one article at a time, and so last.
            Kind::Column { .. } | Kind::All(_) => u64::from(u32::MAX),
            Kind::One => 1,
            Kind::Nothing => 0,
        }
    }

    /// First article from `target` on that all clauses and none of the excluded have; the end where
    /// the query is to stop.
    fn align(&mut self, mut target: DocId) -> DocId {
        let Kind::And { clauses, by_cost, excluded, least, deadline } = &mut self.kind else {
            return TERMINATED;
        };
        'candidate: loop {
            if deadline.spend((by_cost.len() + excluded.len()) as u32) {
                return TERMINATED;
            }
            for at in by_cost.iter() {
                let clause = &mut clauses[*at];
                let doc = clause.seek(target);
                if doc == TERMINATED {
                    return TERMINATED;
                }
                let is_first = *at == by_cost[0];
                if doc > target && !is_first {
                    target = doc;
                    continue 'candidate;
                }
                target = doc;
                if is_first && clause.scores_less(*least) {
                    target += 1;
                    continue 'candidate;
                }
            }
            if excluded.iter_mut().any(|scorer| scorer.seek(target) == target) {
                target += 1;
                continue;
            }
            return target;
        }
    }
}

fn next_of_all(articles: u32, target: DocId) -> DocId {
    if target < articles { target } else { TERMINATED }
}

fn next_accepted(accepts: &dyn Fn(DocId) -> bool, articles: u32, target: DocId) -> DocId {
    (target..articles).find(|doc| accepts(*doc)).unwrap_or(TERMINATED)
}
