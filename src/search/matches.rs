//! Finds the parts of a query again in a text: what is highlighted, and nothing else.

use std::collections::HashMap;

use super::plan::{PartKind, Plan, Scope};
use crate::analysis::{Analyzer, Event};
use crate::article::TextField;

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
    /// For each part, its scope and the distances of a phrase's terms.
    parts: Vec<(Scope, Vec<u32>)>,
}

#[derive(Clone, Copy)]
struct Slot {
    part: usize,
    /// Which term of the phrase; `None` for a group.
    place: Option<usize>,
}

/// A term of a phrase where it stands.
#[derive(Clone, Copy)]
struct Standing {
    position: u32,
    start: usize,
    end: usize,
}

impl Matcher {
    /// For the parts of a plan that are asked for.
    pub fn new(plan: &Plan) -> Matcher {
        let (mut terms, mut acronyms) = (HashMap::new(), HashMap::new());
        let mut parts = Vec::with_capacity(plan.parts.len());
        for (at, part) in plan.parts.iter().enumerate() {
            let mut add = |term: &super::plan::PlanTerm, place| {
                let table: &mut HashMap<String, Vec<Slot>> =
                    if term.acronym { &mut acronyms } else { &mut terms };
                table.entry(term.term.clone()).or_default().push(Slot { part: at, place });
            };
            let mut offsets = Vec::new();
            match &part.kind {
                PartKind::Group(group) if part.wanted => {
                    group.iter().for_each(|term| add(term, None));
                }
                PartKind::Phrase(phrase) if part.wanted => {
                    for (place, (term, offset)) in phrase.iter().enumerate() {
                        add(term, Some(place));
                        offsets.push(*offset);
                    }
                }
                _ => {}
            }
            parts.push((part.scope, offsets));
        }
        let (mut first_bytes, mut lengths) = ([false; 256], [false; 256]);
        for term in terms.keys() {
            first_bytes[usize::from(term.as_bytes().first().copied().unwrap_or_default())] = true;
            lengths[term.len() & 255] = true;
        }
        Matcher { terms, acronyms, first_bytes, lengths, parts }
    }

    /// Finds the parts in a text, and the text's sentences.
    pub fn find(&self, text: &str, field: TextField, analyzer: &mut Analyzer) -> MatchedText {
        let mut found = MatchedText::default();
        // Empty lists take no memory of their own until a phrase's term is found.
        let mut standing: Vec<Vec<Vec<Standing>>> =
            self.parts.iter().map(|(_, offsets)| vec![Vec::new(); offsets.len()]).collect();
        let (mut sentence, mut paragraph) = (true, 0);
        let mut end = 0;
        analyzer.analyze(text, |event| match event {
            Event::Sentence => sentence = true,
            Event::Paragraph => (sentence, paragraph) = (true, paragraph + 1),
            Event::Token(token) => {
                if std::mem::take(&mut sentence) {
                    let start = with_opening(text, end, token.start);
                    found.sentences.push(Sentence { start, end: text.len(), paragraph });
                }
                end = token.end;
                let acronym = token.acronym.as_ref();
                let slots = [
                    self.slots_of(token.term),
                    acronym.and_then(|acronym| self.acronyms.get(acronym.term)),
                ];
                for slot in slots.into_iter().flatten().flatten() {
                    if !self.parts[slot.part].0.has(field) {
                        continue;
                    }
                    let (start, end) = (token.start, token.end);
                    match slot.place {
                        None => found.matches.push(Match { start, end, part: slot.part }),
                        Some(place) => {
                            let position = token.position;
                            standing[slot.part][place].push(Standing { position, start, end });
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
        for (part, standing) in standing.iter().enumerate() {
            let offsets = &self.parts[part].1;
            found.matches.extend(phrases(offsets, standing, part));
        }
        found.matches.sort_unstable();
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
