//! Finds the parts of a query again in a text: what is highlighted, and nothing else.

mod reading;
mod seek;

use std::ops::Range;

use hashbrown::HashMap;

use super::deadline::Deadline;
use super::interval;
use super::plan::{Leaf, PartKind, Pattern, Plan, PlanTerm, Scope};
use crate::analysis::{Analyzer, Event};
use crate::article::TextField;
use crate::query::Unit;
use reading::Reading;

pub use seek::{Seeker, Stretch, paragraphs};

/// An occurrence of a part in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Number of the part.
    pub part: usize,
}

/// A text with its sentences and the occurrences of a query.
#[derive(Debug, Default)]
pub struct MatchedText {
    /// In order of their beginning.
    pub matches: Vec<Match>,
    /// Ranges of bytes, in order, each with the number of its paragraph.
    pub sentences: Vec<Sentence>,
}

/// A sentence of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// First byte, opening quotes included.
    pub start: usize,
    /// One past the last byte that is no white space.
    pub end: usize,
    /// Number of its paragraph.
    pub paragraph: usize,
}

/// Looks for the parts of one plan.
pub struct Matcher {
    /// What each term is looked for as.
    terms: HashMap<String, Vec<Slot>>,
    acronyms: HashMap<String, Vec<Slot>>,
    /// First bytes and lengths of the terms: most words of a text are told by these to be none.
    first_bytes: [bool; 256],
    lengths: [bool; 256],
    /// Whether positions of borders are asked for.
    borders: bool,
    parts: Vec<Sought>,
    deadline: Deadline,
}

/// A part as it is looked for.
struct Sought {
    scope: Scope,
    /// Words whose places are kept: the terms of a phrase, the words of a pattern.
    words: usize,
    shape: Shape,
}

enum Shape {
    /// Every word found is a match.
    Group,
    /// Distances of the terms from the first.
    Phrase(Vec<u32>),
    /// Passages of a pattern, at least so many.
    Passages(Pattern, u32),
}

/// What a term is looked for as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// Number of the part.
    pub part: usize,
    /// Which word of the phrase or pattern; `None` for a group.
    pub place: Option<usize>,
}

impl Matcher {
    /// For the parts of a plan that are asked for.
    pub fn new(plan: &Plan, deadline: Deadline) -> Matcher {
        let (mut terms, mut acronyms) = (HashMap::new(), HashMap::new());
        let mut parts = Vec::with_capacity(plan.parts.len());
        for (at, part) in plan.parts.iter().enumerate() {
            let mut add = |term: &PlanTerm, place| {
                let table: &mut HashMap<String, Vec<Slot>> =
                    if term.acronym { &mut acronyms } else { &mut terms };
                table.entry(term.term.clone()).or_default().push(Slot { part: at, place });
            };
            let mut words = 0;
            let shape = match &part.kind {
                PartKind::Group(group) => {
                    if part.wanted {
                        group.iter().for_each(|term| add(term, None));
                    }
                    Shape::Group
                }
                PartKind::Phrase(phrase) => {
                    if part.wanted {
                        words = phrase.len();
                        let terms = phrase.iter().enumerate();
                        terms.for_each(|(place, (term, _))| add(term, Some(place)));
                    }
                    Shape::Phrase(phrase.iter().map(|(_, offset)| *offset).collect())
                }
                PartKind::Passages { pattern, at_least } => {
                    for leaf in pattern.leaves().into_iter().filter(|_| part.wanted) {
                        for (at, term) in leaf.terms().into_iter().enumerate() {
                            let place = if matches!(leaf, Leaf::Word(_)) { 0 } else { at };
                            add(term, Some(words + place));
                        }
                        words += interval::width(leaf);
                    }
                    Shape::Passages(pattern.clone(), *at_least)
                }
            };
            parts.push(Sought { scope: part.scope, words, shape });
        }
        let (mut first_bytes, mut lengths) = ([false; 256], [false; 256]);
        for term in terms.keys() {
            first_bytes[usize::from(term.as_bytes().first().copied().unwrap_or_default())] = true;
            lengths[term.len() & 255] = true;
        }
        let borders = plan.parts.iter().any(|part| match &part.kind {
            PartKind::Passages { pattern, .. } => {
                let mut units = [Unit::Sentence, Unit::Paragraph].into_iter();
                units.any(|unit| pattern.needs_borders_of(unit))
            }
            _ => false,
        });
        Matcher { terms, acronyms, first_bytes, lengths, borders, parts, deadline }
    }

    /// Finds the parts in a text, and the text's sentences.
    pub fn find(&self, text: &str, field: TextField, analyzer: &mut Analyzer) -> MatchedText {
        let mut found = MatchedText::default();
        self.find_in(text, 0..text.len(), field, analyzer, &mut found);
        found
    }

    /// Adds what stands in a stretch of a text: the whole of it, or what lies between two empty
    /// lines, where positions are counted anew. Its matches and sentences go behind the others.
    pub fn find_in(
        &self,
        text: &str,
        stretch: Range<usize>,
        field: TextField,
        analyzer: &mut Analyzer,
        found: &mut MatchedText,
    ) {
        let mut reading = Reading::new(self, text, &stretch, field, found);
        analyzer.analyze(&text[stretch], |event| match event {
            Event::Sentence => reading.sentence(),
            Event::Paragraph => reading.paragraph(),
            Event::Token(token) => reading.token(&token),
        });
        reading.finish();
    }

    /// What a term is looked for as, in a text of `field`.
    pub(super) fn slots_of(&self, term: &str, field: TextField) -> impl Iterator<Item = Slot> + '_ {
        let term = crate::index::cut_term(term);
        let first = term.as_bytes().first().copied().unwrap_or_default();
        let is_known = self.first_bytes[usize::from(first)] && self.lengths[term.len() & 255];
        let slots = if is_known { self.terms.get(term) } else { None };
        self.in_field(slots, field)
    }

    /// What an acronym, in capitals, is looked for as.
    pub(super) fn slots_of_acronym(
        &self,
        acronym: &str,
        field: TextField,
    ) -> impl Iterator<Item = Slot> + '_ {
        self.in_field(self.acronyms.get(acronym), field)
    }

    fn in_field<'a>(
        &'a self,
        slots: Option<&'a Vec<Slot>>,
        field: TextField,
    ) -> impl Iterator<Item = Slot> + 'a {
        let slots = slots.map_or(&[][..], Vec::as_slice);
        slots.iter().copied().filter(move |slot| self.parts[slot.part].scope.has(field))
    }

    /// The terms looked for, and the acronyms.
    pub(super) fn terms(&self) -> [impl Iterator<Item = &str>; 2] {
        [&self.terms, &self.acronyms].map(|table| table.keys().map(String::as_str))
    }

    /// Whether a part is looked for by positions that are counted through the whole text.
    pub(super) fn has_passages(&self) -> bool {
        self.parts.iter().any(|part| part.words > 0 && matches!(part.shape, Shape::Passages(..)))
    }

    /// Of a phrase: the number of its terms, and the distance from the first to the last.
    pub(super) fn phrase(&self, part: usize) -> Option<(usize, u32)> {
        match &self.parts.get(part)?.shape {
            Shape::Phrase(offsets) => {
                Some((offsets.len(), offsets.iter().copied().max().unwrap_or_default()))
            }
            Shape::Group | Shape::Passages(..) => None,
        }
    }
}
