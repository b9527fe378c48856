//! Articles that have passages of a pattern in one text.
//!
//! The postings of the pattern's words are brought together article by article, without positions,
//! as if the pattern were an AND and OR of its words; only where that holds the positions are read
//! and the intervals of the pattern found.

use std::io;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::deadline::Deadline;
use super::interval::{self, Standing};
use super::plan::{Leaf, Pattern, PlanTerm};
use super::postings::TermCursor;
use super::segment::OpenSegment;
use crate::index::schema::{PARAGRAPH_MARK, SENTENCE_MARK};
use crate::query::Unit;

/// Words of more terms are brought together at once rather than article by article.
const LIVE_TERMS: usize = 24;

/// The passages of a pattern in one text.
pub struct TextPassages {
    pattern: Pattern,
    at_least: u32,
    /// Each word of the pattern's leaves.
    words: Vec<Word>,
    /// Which articles may have the pattern.
    candidates: Candidates,
    sentences: Option<SegmentPostings>,
    paragraphs: Option<SegmentPostings>,
    standing: Standing,
    doc: DocId,
    freq: u32,
    deadline: Deadline,
}

/// A tree over the words of a pattern.
enum Candidates {
    Word(usize),
    All(Vec<Candidates>),
    Any(Vec<Candidates>),
}

/// Any of several terms.
struct Word {
    postings: Vec<SegmentPostings>,
    /// For many terms: every article with the number of a term that stands there, in order.
    listed: Option<Vec<(DocId, u32)>>,
    at: usize,
    doc: DocId,
}

impl TextPassages {
    /// Opens the postings of all words in one text; `text` counts
    /// [`TEXT_FIELDS`](crate::index::schema::TEXT_FIELDS).
    pub fn open(
        segment: &OpenSegment,
        pattern: &Pattern,
        at_least: u32,
        text: usize,
        deadline: &Deadline,
    ) -> io::Result<TextPassages> {
        let mut words = Vec::new();
        for leaf in pattern.leaves() {
            match leaf {
                Leaf::Word(terms) => {
                    words.push(Word::open(segment, terms.iter(), text, deadline)?);
                }
                Leaf::Phrase(terms) => {
                    for (term, _) in terms {
                        let terms = std::iter::once(term);
                        words.push(Word::open(segment, terms, text, deadline)?);
                    }
                }
            }
        }
        let marks = |unit, mark: &str| -> io::Result<Option<SegmentPostings>> {
            if pattern.needs_borders_of(unit) {
                postings(segment, &PlanTerm::acronym(mark), text)
            } else {
                Ok(None)
            }
        };
        let mut passages = TextPassages {
            pattern: pattern.clone(),
            at_least,
            candidates: candidates(pattern, &mut 0),
            sentences: marks(Unit::Sentence, SENTENCE_MARK)?,
            paragraphs: marks(Unit::Paragraph, PARAGRAPH_MARK)?,
            standing: Standing { words: vec![Vec::new(); words.len()], ..Standing::default() },
            words,
            doc: 0,
            freq: 0,
            deadline: deadline.clone(),
        };
        passages.find(0);
        Ok(passages)
    }

    /// The article, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        self.doc
    }

    /// Passages in the article.
    pub fn freq(&self) -> u32 {
        self.freq
    }

    /// Upper bound of the number of articles.
    pub fn cost(&self) -> u64 {
        self.candidates.cost(&self.words)
    }

    /// Goes to the first article from `target` on that has enough passages, or to the end where
    /// the query is to stop.
    pub fn find(&mut self, mut target: DocId) {
        loop {
            if self.deadline.spend(1) {
                self.doc = TERMINATED;
                return;
            }
            let doc = self.candidates.seek(&mut self.words, target, &self.deadline);
            self.doc = doc;
            if doc == TERMINATED {
                return;
            }
            self.freq = self.count(doc);
            if self.freq >= self.at_least {
                return;
            }
            target = doc + 1;
        }
    }

    fn count(&mut self, doc: DocId) -> u32 {
        // Without positions a word is counted.
        if let Pattern::Leaf(Leaf::Word(_)) = &self.pattern {
            return self.words[0].term_freq(doc);
        }
        for (word, positions) in self.words.iter_mut().zip(&mut self.standing.words) {
            if self.deadline.spend(1) {
                return 0;
            }
            word.positions(doc, positions);
        }
        border_positions(&mut self.sentences, doc, &mut self.standing.sentences);
        border_positions(&mut self.paragraphs, doc, &mut self.standing.paragraphs);
        interval::count(&self.pattern, &self.standing, &self.deadline)
    }
}

fn border_positions(marks: &mut Option<SegmentPostings>, doc: DocId, positions: &mut Vec<u32>) {
    positions.clear();
    let Some(marks) = marks else { return };
    if seek(marks, doc) == doc {
        marks.positions(positions);
    }
}

fn seek(postings: &mut SegmentPostings, target: DocId) -> DocId {
    let doc = postings.doc();
    if doc < target { postings.seek(target) } else { doc }
}

fn postings(
    segment: &OpenSegment,
    term: &PlanTerm,
    text: usize,
) -> io::Result<Option<SegmentPostings>> {
    let index = segment.inverted(text, term.acronym)?;
    let Some(info) = index.terms().get(term.term.as_bytes())? else { return Ok(None) };
    let option = IndexRecordOption::WithFreqsAndPositions;
    Ok(Some(index.read_postings_from_terminfo(&info, option)?))
}

impl Word {
    fn open<'a>(
        segment: &OpenSegment,
        terms: impl Iterator<Item = &'a PlanTerm> + Clone,
        text: usize,
        deadline: &Deadline,
    ) -> io::Result<Word> {
        let mut opened = Vec::new();
        for term in terms.clone() {
            opened.extend(postings(segment, term, text)?);
        }
        let mut listed = None;
        if opened.len() > LIVE_TERMS {
            let articles: usize = opened.iter().map(|list| list.doc_freq() as usize).sum();
            deadline.hold(articles.saturating_mul(size_of::<(DocId, u32)>()));
            listed = Some(list(segment, terms, text, articles, deadline)?);
        }
        let mut word = Word { postings: opened, listed, at: 0, doc: 0 };
        word.doc = word.first_from(0);
        Ok(word)
    }

    fn first_from(&mut self, target: DocId) -> DocId {
        match &self.listed {
            None => {
                let docs = self.postings.iter_mut().map(|postings| seek(postings, target));
                docs.min().unwrap_or(TERMINATED)
            }
            Some(listed) => {
                self.at += listed[self.at..].partition_point(|(doc, _)| *doc < target);
                listed.get(self.at).map_or(TERMINATED, |(doc, _)| *doc)
            }
        }
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            self.doc = self.first_from(target);
        }
        self.doc
    }

    /// Calls `each` with the postings of the terms that stand in the article.
    fn at(&mut self, doc: DocId, mut each: impl FnMut(&mut SegmentPostings)) {
        if self.seek(doc) != doc {
            return;
        }
        match &self.listed {
            None => self.postings.iter_mut().filter(|list| list.doc() == doc).for_each(each),
            Some(listed) => {
                for (_, term) in listed[self.at..].iter().take_while(|(at, _)| *at == doc) {
                    let postings = &mut self.postings[*term as usize];
                    if seek(postings, doc) == doc {
                        each(postings);
                    }
                }
            }
        }
    }

    fn term_freq(&mut self, doc: DocId) -> u32 {
        let mut freq = 0;
        self.at(doc, |postings| freq += postings.term_freq());
        freq
    }

    fn positions(&mut self, doc: DocId, positions: &mut Vec<u32>) {
        positions.clear();
        let mut terms = 0;
        self.at(doc, |postings| {
            postings.append_positions_with_offset(0, positions);
            terms += 1;
        });
        if terms > 1 {
            positions.sort_unstable();
            positions.dedup();
        }
    }
}

/// Every article of the terms that the text's dictionary has, with the number of the term among
/// these; `articles` of them, or fewer where the query is to stop.
fn list<'a>(
    segment: &OpenSegment,
    terms: impl Iterator<Item = &'a PlanTerm>,
    text: usize,
    articles: usize,
    deadline: &Deadline,
) -> io::Result<Vec<(DocId, u32)>> {
    if deadline.spend(0) {
        return Ok(Vec::new());
    }
    let (mut listed, mut number) = (Vec::with_capacity(articles), 0);
    for term in terms {
        let index = segment.inverted(text, term.acronym)?;
        let Some(info) = index.terms().get(term.term.as_bytes())? else { continue };
        let mut cursor = TermCursor::open(index, &info, IndexRecordOption::Basic)?;
        cursor.take_all(deadline, |doc, _| listed.push((doc, number)));
        number += 1;
    }
    if !deadline.spend(0) {
        listed.sort_unstable();
    }
    Ok(listed)
}

fn candidates(pattern: &Pattern, next_word: &mut usize) -> Candidates {
    let below = |operands: &[Pattern], next_word: &mut usize| {
        operands.iter().map(|operand| candidates(operand, next_word)).collect()
    };
    match pattern {
        Pattern::Leaf(leaf) => {
            let first = *next_word;
            *next_word += interval::width(leaf);
            match leaf {
                Leaf::Word(_) => Candidates::Word(first),
                Leaf::Phrase(_) => {
                    Candidates::All((first..*next_word).map(Candidates::Word).collect())
                }
            }
        }
        Pattern::Any(operands) => Candidates::Any(below(operands, next_word)),
        Pattern::Near { operands, .. } => Candidates::All(below(operands, next_word)),
        Pattern::Within { operands, .. } => Candidates::All(below(operands.as_slice(), next_word)),
    }
}

impl Candidates {
    /// The first article from `target` on.
    fn seek(&self, words: &mut [Word], mut target: DocId, deadline: &Deadline) -> DocId {
        match self {
            Candidates::Word(at) => words[*at].seek(target),
            Candidates::Any(below) => {
                let docs = below.iter().map(|below| below.seek(words, target, deadline));
                docs.min().unwrap_or(TERMINATED)
            }
            Candidates::All(below) => 'candidate: loop {
                for below in below {
                    let doc = below.seek(words, target, deadline);
                    if doc == TERMINATED || deadline.spend(1) {
                        return TERMINATED;
                    }
                    if doc > target {
                        target = doc;
                        continue 'candidate;
                    }
                }
                return target;
            },
        }
    }

    fn cost(&self, words: &[Word]) -> u64 {
        match self {
            Candidates::Word(at) => {
                words[*at].postings.iter().map(|list| u64::from(list.doc_freq())).sum()
            }
            Candidates::Any(below) => below.iter().map(|below| below.cost(words)).sum(),
            Candidates::All(below) => {
                below.iter().map(|below| below.cost(words)).min().unwrap_or(0)
            }
        }
    }
}
