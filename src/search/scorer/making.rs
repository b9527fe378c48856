//! Makes the tree of a condition for one segment.

use std::io;

use tantivy::DocId;
use tantivy::schema::IndexRecordOption;

use super::{Kind, OPENING, Scorer, ScorerContext, Visit};
use crate::index::schema::TEXT_FIELDS;
use crate::search::any_of::AnyOf;
use crate::search::plan::{Condition, Part, PartKind};
use crate::search::positional::PositionalCursor;
use crate::search::postings::{GroupCursor, TermCursor};

/// More alternatives are added up list by list even where only some articles are asked about.
const FEW_CLAUSES: usize = 16;

/// Alternatives are added up list by list where the conditions beside them leave this share of the
/// articles, as one of so many.
const MOST: u64 = 4;

impl<'a> ScorerContext<'a> {
    /// The tree of a condition, which stands on its first article.
    pub fn scorer(&self, condition: &Condition) -> io::Result<Scorer<'a>> {
        let mut scorer = self.make(condition, Visit::All)?;
        scorer.begin();
        Ok(scorer)
    }

    /// Makes a tree that stands nowhere yet.
    pub(in crate::search) fn make(
        &self,
        condition: &Condition,
        visit: Visit,
    ) -> io::Result<Scorer<'a>> {
        if self.deadline.spend(OPENING) {
            return Ok(Scorer::of(Kind::Nothing));
        }
        let kind = match condition {
            Condition::Nothing => Kind::Nothing,
            Condition::All => Kind::All(self.segment.articles),
            Condition::Part(at) => self.part(*at)?,
            Condition::And(conditions) => self.and(conditions, visit)?,
            Condition::Or(conditions) => self.or(conditions, visit)?,
            Condition::Not(_) => self.and(std::slice::from_ref(condition), visit)?,
            Condition::Tags(tags) => self.tags(tags)?,
            Condition::Key(key) => match self.segment.doc_of_key(*key) {
                Some(doc) => return Ok(Scorer { doc, ..Scorer::of(Kind::One) }),
                None => Kind::Nothing,
            },
            Condition::Days { from, to } => {
                let (first, last) = (self.segment.first_day()?, self.segment.last_day()?);
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
                let (keys, key) = (self.segment.url_key()?, *key);
                self.column(move |doc| keys.first(doc) == Some(key))
            }
            Condition::Line(line) => {
                let (lines, line) = (self.segment.line()?, *line);
                self.column(move |doc| lines.values_for_doc(doc).any(|at| at == line))
            }
            Condition::Undated => {
                let first = self.segment.first_day()?;
                self.column(move |doc| first.first(doc).is_none())
            }
        };
        Ok(Scorer::of(kind))
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
    pub(in crate::search) fn lists(&self, part: &Part) -> io::Result<Vec<(usize, TermCursor)>> {
        let PartKind::Group(terms) = &part.kind else { return Ok(Vec::new()) };
        let option = match self.scored {
            true => IndexRecordOption::WithFreqs,
            false => IndexRecordOption::Basic,
        };
        let mut found = Vec::with_capacity(terms.len() * 2);
        for term in terms {
            let infos = self.segment.term_infos(term, part.scope)?.into_iter().enumerate();
            for (text, info) in infos.filter_map(|(text, info)| Some((text, info?))) {
                found.push((text, term.acronym, info));
            }
        }
        let words = found.iter().filter(|(_, acronym, _)| !acronym);
        self.segment.prepare_lists(words.map(|(text, _, info)| (*text, info)))?;
        // A cursor holds two blocks of numbers: a list that grows would copy them again and again.
        let mut lists = Vec::with_capacity(found.len());
        for (text, acronym, info) in found {
            let index = self.segment.inverted(text, acronym)?;
            lists.push((text, TermCursor::open(index, &info, option)?));
        }
        Ok(lists)
    }

    fn tags(&self, tags: &[String]) -> io::Result<Kind<'a>> {
        let index = self.segment.tags()?;
        let mut cursors = Vec::new();
        for tag in tags {
            if let Some(info) = index.terms().get(tag.as_bytes())? {
                cursors.push((0, TermCursor::open(index, &info, IndexRecordOption::Basic)?));
            }
        }
        Ok(Kind::Tags(GroupCursor::new(cursors, self.deadline)))
    }

    fn and(&self, conditions: &[Condition], visit: Visit) -> io::Result<Kind<'a>> {
        let (mut clauses, mut excluded, mut alternatives) = (Vec::new(), Vec::new(), Vec::new());
        for condition in conditions {
            match condition {
                Condition::Not(inner) => excluded.push(self.make(inner, Visit::Some)?),
                Condition::Or(any) => alternatives.push((clauses.len() + alternatives.len(), any)),
                _ => clauses.push(self.make(condition, Visit::Some)?),
            }
        }
        if clauses.is_empty() && alternatives.is_empty() {
            clauses.push(Scorer::of(Kind::All(self.segment.articles)));
        }
        let rarest = clauses.iter().map(Scorer::cost).min().unwrap_or(u64::MAX);
        let are_most = rarest.saturating_mul(MOST) >= u64::from(self.segment.articles);
        let visit = if are_most && alternatives.len() == 1 { visit } else { Visit::Some };
        for (place, any) in alternatives {
            clauses.insert(place, Scorer::of(self.or(any, visit)?));
        }
        let mut by_cost: Vec<usize> = (0..clauses.len()).collect();
        by_cost.sort_by_key(|at| clauses[*at].cost());
        Ok(Kind::And { clauses, by_cost, excluded, least: 0.0, deadline: self.deadline })
    }

    fn or(&self, conditions: &[Condition], visit: Visit) -> io::Result<Kind<'a>> {
        if visit == Visit::All || conditions.len() > FEW_CLAUSES {
            return Ok(Kind::Union(Box::new(self.union(conditions)?)));
        }
        let clauses: io::Result<Vec<_>> =
            conditions.iter().map(|condition| self.make(condition, visit)).collect();
        Ok(Kind::Or(AnyOf::new(clauses?)))
    }
}
