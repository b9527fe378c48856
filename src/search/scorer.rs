//! The tree that finds and scores the articles of one segment.
//!
//! Every node stands on an article, goes forward, and scores where it stands. Scores are added up
//! in the order of the query and in 64 bits, whatever order the lists are advanced in, so that a
//! score does not depend on how the archive is cut into segments.

use std::io;

use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::plan::{Condition, Part, PartKind, Plan};
use super::positional::PositionalCursor;
use super::postings::{GroupCursor, TermCursor, TermFreqs};
use super::segment::OpenSegment;
use super::similarity::Similarity;
use super::union::Union;
use crate::index::schema::TEXT_FIELDS;

/// A node of the tree.
pub struct Scorer<'a> {
    kind: Kind<'a>,
    doc: DocId,
}

enum Kind<'a> {
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
        deadline: &'a Deadline,
    },
    Or(Vec<Scorer<'a>>),
    Union(Box<Union<'a>>),
    /// Every article that a column accepts; the range ends behind the segment's last article.
    Column {
        accepts: Box<dyn Fn(DocId) -> bool + 'a>,
        articles: u32,
    },
    One,
    Nothing,
}

/// Steps that opening a part takes.
pub const OPENING: u32 = 32;

/// More alternatives are added up list by list.
const FEW_CLAUSES: usize = 16;

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
    /// Where it is over, the tree stands behind all articles.
    pub deadline: &'a Deadline,
}

impl<'a> ScorerContext<'a> {
    /// Makes the tree of a condition.
    pub fn scorer(&self, condition: &Condition) -> io::Result<Scorer<'a>> {
        if self.deadline.spend(OPENING) {
            return Ok(Scorer { kind: Kind::Nothing, doc: TERMINATED });
        }
        let kind = match condition {
            Condition::Nothing => Kind::Nothing,
            Condition::All => self.column(|_| true),
            Condition::Part(at) => self.part(*at)?,
            Condition::And(conditions) => self.and(conditions)?,
            Condition::Or(conditions) if conditions.len() > FEW_CLAUSES => {
                Kind::Union(Box::new(self.union(conditions)?))
            }
            Condition::Or(conditions) => {
                let clauses: io::Result<Vec<_>> =
                    conditions.iter().map(|condition| self.scorer(condition)).collect();
                Kind::Or(clauses?)
            }
            Condition::Not(_) => self.and(std::slice::from_ref(condition))?,
            Condition::Tags(tags) => self.tags(tags)?,
            Condition::Key(key) => match self.segment.doc_of_key(*key) {
                Some(doc) => return Ok(Scorer { kind: Kind::One, doc }),
                None => Kind::Nothing,
            },
            Condition::Days { from, to } => {
                let (first, last) = (&self.segment.first_day, &self.segment.last_day);
                let (from, to) = (from.map(i64::from), to.map(i64::from));
                self.column(move |doc| match (first.first(doc), last.first(doc)) {
                    (Some(first), Some(last)) => {
                        from.is_none_or(|from| from <= first) && to.is_none_or(|to| last <= to)
                    }
                    _ => false,
                })
            }
            Condition::Has(fact) => {
                let has = self.segment.has(*fact)?;
                self.column(has)
            }
            Condition::Url(key) => {
                let (keys, key) = (&self.segment.url_key, *key);
                self.column(move |doc| keys.first(doc) == Some(key))
            }
            Condition::Line(line) => {
                let (lines, line) = (&self.segment.line, *line);
                self.column(move |doc| lines.values_for_doc(doc).any(|at| at == line))
            }
            Condition::Undated => {
                let first = &self.segment.first_day;
                self.column(move |doc| first.first(doc).is_none())
            }
        };
        let mut scorer = Scorer { kind, doc: 0 };
        scorer.begin();
        Ok(scorer)
    }

    fn column(&self, accepts: impl Fn(DocId) -> bool + 'a) -> Kind<'a> {
        Kind::Column { accepts: Box::new(accepts), articles: self.segment.articles }
    }

    fn part(&self, at: usize) -> io::Result<Kind<'a>> {
        let part = &self.plan.parts[at];
        let (idf, similarity) = (self.idf[at], self.similarity);
        Ok(match &part.kind {
            PartKind::Group(_) => Kind::Group { group: self.group(part)?, idf, similarity },
            positional => {
                let texts = (0..TEXT_FIELDS.len()).filter(|at| part.scope.has(TEXT_FIELDS[*at]));
                let cursor =
                    PositionalCursor::open(self.segment, positional, texts, self.deadline)?;
                Kind::Positional { cursor, idf, similarity }
            }
        })
    }

    fn group(&self, part: &Part) -> io::Result<GroupCursor> {
        Ok(GroupCursor::new(self.lists(part)?, self.deadline))
    }

    /// The lists of a group, each with the number of its text.
    pub(super) fn lists(&self, part: &Part) -> io::Result<Vec<(usize, TermCursor)>> {
        let PartKind::Group(terms) = &part.kind else { return Ok(Vec::new()) };
        let mut lists = Vec::new();
        for term in terms {
            for (text, info) in self.segment.term_infos(term)?.into_iter().enumerate() {
                if let Some(info) = info.filter(|_| part.scope.has(TEXT_FIELDS[text])) {
                    let index = self.segment.inverted(text, term.acronym);
                    let list = TermCursor::open(index, &info, IndexRecordOption::WithFreqs)?;
                    lists.push((text, list));
                }
            }
        }
        Ok(lists)
    }

    fn tags(&self, tags: &[String]) -> io::Result<Kind<'a>> {
        let index = self.segment.tags();
        let mut cursors = Vec::new();
        for tag in tags {
            if let Some(info) = index.terms().get(tag.as_bytes())? {
                cursors.push((0, TermCursor::open(index, &info, IndexRecordOption::Basic)?));
            }
        }
        Ok(Kind::Tags(GroupCursor::new(cursors, self.deadline)))
    }

    fn and(&self, conditions: &[Condition]) -> io::Result<Kind<'a>> {
        let (mut clauses, mut excluded) = (Vec::new(), Vec::new());
        for condition in conditions {
            match condition {
                Condition::Not(inner) => excluded.push(self.scorer(inner)?),
                _ => clauses.push(self.scorer(condition)?),
            }
        }
        if clauses.is_empty() {
            clauses.push(self.scorer(&Condition::All)?);
        }
        let mut by_cost: Vec<usize> = (0..clauses.len()).collect();
        by_cost.sort_by_key(|at| clauses[*at].cost());
        Ok(Kind::And { clauses, by_cost, excluded, deadline: self.deadline })
    }
}

impl Scorer<'_> {
    /// The article the tree stands on, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        self.doc
    }

    fn begin(&mut self) {
        self.doc = match &mut self.kind {
            Kind::Group { group, .. } | Kind::Tags(group) => group.doc(),
            Kind::Positional { cursor, .. } => cursor.doc(),
            Kind::Or(clauses) => clauses.iter().map(Scorer::doc).min().unwrap_or(TERMINATED),
            Kind::Union(union) => union.doc(),
            Kind::And { clauses, by_cost, excluded, deadline } => {
                align(clauses, by_cost, excluded, 0, deadline)
            }
            Kind::Column { accepts, articles } => next_accepted(accepts, *articles, 0),
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
            Kind::Or(clauses) => {
                let mut next = TERMINATED;
                for clause in clauses {
                    let at = if clause.doc == doc { clause.advance() } else { clause.doc };
                    next = next.min(at);
                }
                next
            }
            Kind::Union(union) => union.seek(doc + 1),
            Kind::And { clauses, by_cost, excluded, deadline } => {
                align(clauses, by_cost, excluded, doc + 1, deadline)
            }
            Kind::Column { accepts, articles } => next_accepted(accepts, *articles, doc + 1),
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
            Kind::Or(clauses) => {
                let docs = clauses.iter_mut().map(|clause| clause.seek(target));
                docs.min().unwrap_or(TERMINATED)
            }
            Kind::Union(union) => union.seek(target),
            Kind::And { clauses, by_cost, excluded, deadline } => {
                align(clauses, by_cost, excluded, target, deadline)
            }
            Kind::Column { accepts, articles } => next_accepted(accepts, *articles, target),
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

    /// Score of the article the tree stands on.
    pub fn score(&self) -> f64 {
        self.add_up(&|similarity, doc, freqs| similarity.weight(doc, freqs))
    }

    /// At least the score of the article, without a look at its length.
    pub fn bound(&self) -> f64 {
        self.add_up(&|similarity, _, freqs| similarity.bound(freqs))
    }

    /// Adds up the weights of the parts that the article has, in the order of the query.
    fn add_up<W>(&self, weight: &W) -> f64
    where
        W: Fn(&Similarity<'_>, DocId, TermFreqs) -> f64,
    {
        match &self.kind {
            Kind::Group { group, idf, similarity } => {
                idf * weight(similarity, self.doc, group.term_freqs())
            }
            Kind::Positional { cursor, idf, similarity } => {
                idf * weight(similarity, self.doc, cursor.term_freqs())
            }
            Kind::And { clauses, .. } => clauses.iter().map(|clause| clause.add_up(weight)).sum(),
            Kind::Or(clauses) => {
                let here = clauses.iter().filter(|clause| clause.doc == self.doc);
                here.map(|clause| clause.add_up(weight)).sum()
            }
            Kind::Union(union) => union.score(),
            Kind::Tags(_) | Kind::Column { .. } | Kind::One | Kind::Nothing => 0.0,
        }
    }

    /// Upper bound of the number of articles still to come.
    pub fn cost(&self) -> u64 {
        match &self.kind {
            Kind::Group { group, .. } | Kind::Tags(group) => group.cost(),
            Kind::Positional { cursor, .. } => cursor.cost(),
            Kind::Or(clauses) => clauses.iter().map(Scorer::cost).sum(),
            Kind::Union(union) => union.cost(),
            Kind::And { clauses, .. } => clauses.iter().map(Scorer::cost).min().unwrap_or(0),
            // Looked at one article at a time, and so last.
            Kind::Column { .. } => u64::from(u32::MAX),
            Kind::One => 1,
            Kind::Nothing => 0,
        }
    }
}

/// First article from `target` on that all clauses and none of the excluded have; the end where
/// the query is to stop.
fn align(
    clauses: &mut [Scorer<'_>],
    by_cost: &[usize],
    excluded: &mut [Scorer<'_>],
    mut target: DocId,
    deadline: &Deadline,
) -> DocId {
    'candidate: loop {
        if deadline.spend((by_cost.len() + excluded.len()) as u32) {
            return TERMINATED;
        }
        for &at in by_cost {
            let doc = clauses[at].seek(target);
            if doc > target {
                target = doc;
                if at != by_cost[0] {
                    continue 'candidate;
                }
            }
            if target == TERMINATED {
                return TERMINATED;
            }
        }
        if excluded.iter_mut().any(|scorer| scorer.seek(target) == target) {
            target += 1;
            continue;
        }
        return target;
    }
}

fn next_accepted(accepts: &dyn Fn(DocId) -> bool, articles: u32, target: DocId) -> DocId {
    (target..articles).find(|doc| accepts(*doc)).unwrap_or(TERMINATED)
}
