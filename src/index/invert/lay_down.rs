//! Sorts the logs by term and hands them to the engine's serializer.
//!
//! A field is sorted in as many rounds as its room asks for: each takes the next terms in byte
//! order, as many as have room, reads the log, and puts what belongs to them in its place. That is
//! a counting sort: places follow from how often each term comes.

use std::io;

use tantivy::fieldnorm::FieldNormReaders;
use tantivy::index::{Segment, SegmentComponent};
use tantivy::postings::{FieldSerializer, InvertedIndexSerializer};
use tantivy::schema::Field;

use super::log::Log;
use super::terms::SortedTerms;
use super::{Inverter, TermId};

/// Where a term stands.
#[derive(Clone, Copy, Default)]
struct Occurrence {
    article: u32,
    position: u32,
}

/// A term that is not sorted in this round.
const NOT_NOW: u32 = u32::MAX;

impl Inverter {
    /// Writes the files of terms, postings and positions of a segment whose field norms are
    /// written, with `room` bytes to sort in.
    pub fn lay_down(self, segment: &Segment, room: usize) -> tantivy::Result<()> {
        let norms = FieldNormReaders::open(segment.open_read(SegmentComponent::FieldNorms)?)?;
        let mut serializer = InvertedIndexSerializer::open(segment)?;
        let mut sorter = Sorter {
            counts: vec![0; self.terms.len()],
            next: vec![NOT_NOW; self.terms.len()],
            terms: self.terms.into_sorted(),
            sorted: Vec::new(),
            room: (room / size_of::<Occurrence>()).clamp(1, NOT_NOW as usize - 1),
        };
        for (number, log) in self.logs.into_iter().enumerate() {
            let Some(log) = log.filter(|log| log.tokens > 0) else { continue };
            let field = Field::from_field_id(number as u32);
            let mut field = serializer.new_field(field, log.tokens, norms.get_field(field)?)?;
            sorter.write(&log, &mut field)?;
            field.close()?;
        }
        serializer.close()?;
        Ok(())
    }
}

struct Sorter {
    terms: SortedTerms,
    /// How often each term comes in the field.
    counts: Vec<u32>,
    /// Place of each term's next occurrence in `sorted`.
    next: Vec<u32>,
    sorted: Vec<Occurrence>,
    /// Most occurrences sorted at a time, but for those of one term.
    room: usize,
}

impl Sorter {
    fn write(&mut self, log: &Log, field: &mut FieldSerializer<'_>) -> io::Result<()> {
        self.counts.fill(0);
        log.count_terms(&mut self.counts);
        let mut position_deltas = Vec::new();
        let mut begin = 0;
        while begin < self.terms.len() {
            let end = self.sort(log, begin);
            let mut place = 0;
            for rank in begin..end {
                let count = self.count(self.terms.id(rank));
                if count > 0 {
                    let occurrences = &self.sorted[place..place + count];
                    place += count;
                    let mut short = [0; 16];
                    let term = self.terms.term(rank, &mut short);
                    match log.positions {
                        true => write_positions(term, occurrences, field, &mut position_deltas)?,
                        false => write_articles(term, occurrences, field)?,
                    }
                }
            }
            begin = end;
        }
        Ok(())
    }

    fn count(&self, term: TermId) -> usize {
        self.counts[term as usize] as usize
    }

    /// Sorts the occurrences of the terms from rank `begin` on; returns the rank behind them.
    fn sort(&mut self, log: &Log, begin: usize) -> usize {
        let (mut end, mut filled) = (begin, 0);
        while end < self.terms.len() {
            let term = self.terms.id(end);
            let count = self.count(term);
            if filled > 0 && filled + count > self.room {
                break;
            }
            self.next[term as usize] = filled as u32;
            filled += count;
            end += 1;
        }
        self.sorted.clear();
        self.sorted.resize(filled, Occurrence::default());
        log.read(|term, article, position| {
            let next = &mut self.next[term as usize];
            if *next != NOT_NOW {
                self.sorted[*next as usize] = Occurrence { article, position };
                *next += 1;
            }
        });
        (begin..end).for_each(|rank| self.next[self.terms.id(rank) as usize] = NOT_NOW);
        end
    }
}

/// Writes a term with frequencies and positions.
fn write_positions(
    term: &[u8],
    occurrences: &[Occurrence],
    field: &mut FieldSerializer<'_>,
    deltas: &mut Vec<u32>,
) -> io::Result<()> {
    let articles = occurrences.chunk_by(|a, b| a.article == b.article);
    field.new_term(term, articles.clone().count() as u32, true)?;
    for article in articles {
        deltas.clear();
        let mut last = 0;
        for occurrence in article {
            deltas.push(occurrence.position - last);
            last = occurrence.position;
        }
        field.write_doc(article[0].article, article.len() as u32, deltas);
    }
    field.close_term()
}

/// Writes a term with the articles it stands in.
fn write_articles(
    term: &[u8],
    occurrences: &[Occurrence],
    field: &mut FieldSerializer<'_>,
) -> io::Result<()> {
    field.new_term_without_freq(term)?;
    for article in occurrences.chunk_by(|a, b| a.article == b.article) {
        field.write_doc(article[0].article, 0, &[]);
    }
    field.close_term()
}
