//! Finds the parts of a query again in a text: what is highlighted, and nothing else.

use std::collections::HashMap;

use super::deadline::Deadline;
use super::interval::{self, Witness};
use super::plan::{Leaf, PartKind, Pattern, Plan, PlanTerm, Scope};
use crate::analysis::{Analyzer, Event};
use crate::article::TextField;
use crate::query::Unit;

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

#[derive(Clone, Copy)]
struct Slot {
    part: usize,
    /// Which word of the phrase or pattern; `None` for a group.
    place: Option<usize>,
}

/// Where the words of the parts stand.
struct Places {
    /// By part and word.
    words: Vec<Vec<Vec<Standing>>>,
    sentences: Vec<u32>,
    paragraphs: Vec<u32>,
}

/// A term of a phrase where it stands.
#[derive(Clone, Copy)]
struct Standing {
    position: u32,
    start: usize,
    end: usize,
}

impl Matcher {
    /// For the parts of a plan that are asked for. Where the deadline is over, matches are missing.
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
        // Empty lists take no memory of their own until a word is found.
        let mut places = Places {
            words: self.parts.iter().map(|part| vec![Vec::new(); part.words]).collect(),
            sentences: Vec::new(),
            paragraphs: Vec::new(),
        };
        let (mut sentence, mut new_paragraph, mut paragraph) = (true, false, 0);
        let mut end = 0;
        analyzer.analyze(text, |event| match event {
            Event::Sentence => sentence = true,
            Event::Paragraph => {
                (sentence, new_paragraph, paragraph) = (true, true, paragraph + 1);
            }
            Event::Token(token) => {
                if std::mem::take(&mut sentence) {
                    let start = with_opening(text, end, token.start);
                    found.sentences.push(Sentence { start, end: text.len(), paragraph });
                    if self.borders && end > 0 {
                        places.sentences.push(token.position);
                    }
                }
                if std::mem::take(&mut new_paragraph) && self.borders {
                    places.paragraphs.push(token.position);
                }
                end = token.end;
                let acronym = token.acronym.as_ref();
                let slots = [
                    self.slots_of(token.term),
                    acronym.and_then(|acronym| self.acronyms.get(acronym.term)),
                ];
                for slot in slots.into_iter().flatten().flatten() {
                    if !self.parts[slot.part].scope.has(field) {
                        continue;
                    }
                    let (start, end) = (token.start, token.end);
                    match slot.place {
                        None => found.matches.push(Match { start, end, part: slot.part }),
                        Some(place) => {
                            let position = token.position;
                            let list = &mut places.words[slot.part][place];
                            list.push(Standing { position, start, end });
                        }
                    }
                }
            }
        });
        for at in 1..found.sentences.len() {
            found.sentences[at - 1].end = found.sentences[at].start;
        }
        for sentence in &mut found.sentences {
            sentence.end = sentence.start + text[sentence.start..sentence.end].trim_end().len();
        }
        for (number, part) in self.parts.iter().enumerate().filter(|(_, part)| part.words > 0) {
            let words = &places.words[number];
            match &part.shape {
                Shape::Group => {}
                Shape::Phrase(offsets) => found.matches.extend(phrases(offsets, words, number)),
                Shape::Passages(pattern, at_least) => {
                    let deadline = &self.deadline;
                    passages(pattern, *at_least, &places, number, deadline, &mut found.matches);
                }
            }
        }
        found.matches.sort_unstable();
        found.matches.dedup();
        found
    }
}

impl Matcher {
    fn slots_of(&self, term: &str) -> Option<&Vec<Slot>> {
        let term = crate::index::cut_term(term);
        let first = usize::from(*term.as_bytes().first()?);
        if !self.first_bytes[first] || !self.lengths[term.len() & 255] {
            return None;
        }
        self.terms.get(term)
    }
}

/// Every place at which all terms of a phrase stand at their distances.
fn phrases<'a>(
    offsets: &'a [u32],
    standing: &'a [Vec<Standing>],
    part: usize,
) -> impl Iterator<Item = Match> + 'a {
    let firsts = standing.first().map_or(&[][..], Vec::as_slice);
    firsts.iter().filter_map(move |first| {
        let mut last = *first;
        for (offset, places) in offsets.iter().zip(standing).skip(1) {
            let wanted = first.position + offset;
            let at = places.binary_search_by_key(&wanted, |place| place.position).ok()?;
            last = places[at];
        }
        Some(Match { start: first.start, end: last.end.max(first.end), part })
    })
}

/// The words and phrases of every passage of a pattern, unless there are too few passages.
fn passages(
    pattern: &Pattern,
    at_least: u32,
    places: &Places,
    part: usize,
    deadline: &Deadline,
    matches: &mut Vec<Match>,
) {
    let words = &places.words[part];
    let positions = |list: &Vec<Standing>| -> Vec<u32> {
        let mut positions: Vec<u32> = list.iter().map(|standing| standing.position).collect();
        positions.dedup();
        positions
    };
    let standing = interval::Standing {
        words: words.iter().map(positions).collect(),
        sentences: places.sentences.clone(),
        paragraphs: places.paragraphs.clone(),
    };
    let found = interval::find(pattern, &standing, deadline);
    if found.intervals.len() < at_least as usize {
        return;
    }
    let mut witnesses = Vec::new();
    for interval in &found.intervals {
        interval::witnesses(pattern, &found, *interval, deadline, &mut witnesses);
    }
    let stretch = |witness: &Witness| {
        let at = |word: usize, position: u32| -> Option<Standing> {
            let list = words.get(word)?;
            let at = list.binary_search_by_key(&position, |standing| standing.position).ok()?;
            list.get(at).copied()
        };
        let first = at(witness.first_word, witness.start)?;
        let last = at(witness.last_word, witness.end)?;
        Some(Match { start: first.start, end: last.end, part })
    };
    matches.extend(witnesses.iter().filter_map(stretch));
}

/// Where a sentence begins whose first word is at `start`: with the quotes and brackets that open
/// right before it, but not before `end`, where the word before ends.
fn with_opening(text: &str, end: usize, start: usize) -> usize {
    let mut begin = start;
    for (at, character) in text[end..start].char_indices().rev() {
        if !matches!(
            character,
            '"' | '\''
                | '“'
                | '„'
                | '‘'
                | '‚'
                | '«'
                | '‹'
                | '('
                | '['
                | '¿'
                | '¡'
                | '「'
                | '『'
                | '《'
                | '〈'
                | '（'
                | '【'
                | '—'
                | '–'
                | '-'
                | '$'
                | '€'
                | '£'
                | '#'
                | '@'
        ) {
            break;
        }
        begin = end + at;
    }
    begin
}
