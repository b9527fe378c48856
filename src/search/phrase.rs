//! Articles in which terms stand in one text at given distances from one another.

use std::io;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::deadline::Deadline;
use super::plan::PlanTerm;
use super::segment::OpenSegment;

/// The phrase in one text.
pub struct TextPhrase {
    /// Rarest first.
    terms: Vec<PhraseTerm>,
    doc: DocId,
    freq: u32,
    starts: Vec<u32>,
    positions: Vec<u32>,
    deadline: Deadline,
}

struct PhraseTerm {
    postings: SegmentPostings,
    offset: u32,
}

impl TextPhrase {
    /// `None` where a term is missing from the text's dictionary.
    pub fn open(
        segment: &OpenSegment,
        terms: &[(PlanTerm, u32)],
        text: usize,
        deadline: &Deadline,
    ) -> io::Result<Option<TextPhrase>> {
        let mut opened = Vec::with_capacity(terms.len());
        for (term, offset) in terms {
            let index = segment.inverted(text, term.acronym)?;
            let Some(info) = index.terms().get(term.term.as_bytes())? else { return Ok(None) };
            let option = IndexRecordOption::WithFreqsAndPositions;
            let postings = index.read_postings_from_terminfo(&info, option)?;
            opened.push(PhraseTerm { postings, offset: *offset });
        }
        opened.sort_by_key(|term| (term.postings.doc_freq(), term.offset));
        let (starts, positions, deadline) = (Vec::new(), Vec::new(), deadline.clone());
        let mut phrase = TextPhrase { terms: opened, doc: 0, freq: 0, starts, positions, deadline };
        phrase.find(0);
        Ok(Some(phrase))
    }

    /// The article, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        self.doc
    }

    /// Occurrences in the article.
    pub fn freq(&self) -> u32 {
        self.freq
    }

    /// Upper bound of the number of articles.
    pub fn cost(&self) -> u64 {
        self.terms.first().map_or(0, |term| u64::from(term.postings.doc_freq()))
    }

    /// Goes to the first article from `target` on that has the phrase, or to the end where the
    /// query is to stop.
    pub fn find(&mut self, mut target: DocId) {
        'candidate: while target != TERMINATED {
            for term in &mut self.terms {
                if self.deadline.spend(1) {
                    break 'candidate;
                }
                let at = term.postings.doc();
                let doc = if at < target { term.postings.seek(target) } else { at };
                if doc > target {
                    target = doc;
                    continue 'candidate;
                }
            }
            self.freq = self.count();
            if self.freq > 0 {
                self.doc = target;
                return;
            }
            target += 1;
        }
        self.doc = TERMINATED;
    }

    /// Occurrences in the article that all terms stand on.
    fn count(&mut self) -> u32 {
        let Some((rarest, others)) = self.terms.split_first_mut() else { return 0 };
        // Positions count from the phrase's first word; a term near the text's beginning may
        // have less before it than its offset.
        let starts = &mut self.starts;
        rarest.postings.positions(&mut self.positions);
        starts.clear();
        starts.extend(self.positions.iter().filter_map(|at| at.checked_sub(rarest.offset)));
        for term in others {
            if starts.is_empty() {
                return 0;
            }
            term.postings.positions(&mut self.positions);
            let mut positions = self.positions.iter().copied().peekable();
            starts.retain(|start| {
                let wanted = start + term.offset;
                while positions.next_if(|at| *at < wanted).is_some() {}
                positions.peek() == Some(&wanted)
            });
        }
        starts.len() as u32
    }
}
