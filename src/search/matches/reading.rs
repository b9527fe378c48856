//! Reads one stretch of a text: keeps the words that are looked for, and cuts sentences.

use std::ops::Range;

use super::{Match, MatchedText, Matcher, Sentence, Shape, Slot};
use crate::analysis::Token;
use crate::article::TextField;
use crate::search::deadline::Deadline;
use crate::search::interval::{self, Witness};
use crate::search::plan::Pattern;

/// Where the words of the parts stand.
struct Places {
    /// By part and word; nothing where no part keeps places.
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

/// One stretch of a text while it is read.
pub(super) struct Reading<'a> {
    matcher: &'a Matcher,
    /// The text up to the end of the stretch.
    text: &'a str,
    /// Where the stretch begins.
    base: usize,
    field: TextField,
    places: Places,
    /// Whether the next token begins a sentence, and a paragraph.
    new_sentence: bool,
    new_paragraph: bool,
    /// Number of the paragraph.
    number: usize,
    /// Number of the stretch's first sentence.
    first_sentence: usize,
    /// Number of the stretch's first match.
    first_match: usize,
    /// Where the last token ended.
    end: usize,
    found: &'a mut MatchedText,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        matcher: &'a Matcher,
        text: &'a str,
        stretch: &Range<usize>,
        field: TextField,
        found: &'a mut MatchedText,
    ) -> Reading<'a> {
        // Empty lists take no memory of their own until a word is found.
        let words = match matcher.parts.iter().any(|part| part.words > 0) {
            true => matcher.parts.iter().map(|part| vec![Vec::new(); part.words]).collect(),
            false => Vec::new(),
        };
        Reading {
            matcher,
            text: &text[..stretch.end],
            base: stretch.start,
            field,
            places: Places { words, sentences: Vec::new(), paragraphs: Vec::new() },
            new_sentence: true,
            new_paragraph: false,
            number: found.sentences.last().map_or(0, |sentence| sentence.paragraph + 1),
            first_sentence: found.sentences.len(),
            first_match: found.matches.len(),
            end: stretch.start,
            found,
        }
    }

    /// The next token begins a sentence.
    pub(super) fn sentence(&mut self) {
        self.new_sentence = true;
    }

    /// The next token begins a paragraph.
    pub(super) fn paragraph(&mut self) {
        (self.new_sentence, self.new_paragraph) = (true, true);
        self.number += 1;
    }

    /// The next token.
    pub(super) fn token(&mut self, token: &Token<'_>) {
        let (start, end) = (self.base + token.start, self.base + token.end);
        let position = token.position;
        if std::mem::take(&mut self.new_sentence) {
            self.begin_sentence(start, position);
        }
        self.end = end;
        let matcher = self.matcher;
        for slot in matcher.slots_of(token.term, self.field) {
            self.keep(slot, Standing { position, start, end });
        }
        if let Some(acronym) = token.acronym {
            for slot in matcher.slots_of_acronym(acronym.term, self.field) {
                self.keep(slot, Standing { position, start, end });
            }
        }
    }

    fn keep(&mut self, slot: Slot, standing: Standing) {
        let Standing { start, end, .. } = standing;
        match slot.place {
            None => self.found.matches.push(Match { start, end, part: slot.part }),
            Some(place) => self.places.words[slot.part][place].push(standing),
        }
    }

    /// Ends the sentence before, and begins one with the token at `start`.
    fn begin_sentence(&mut self, start: usize, position: u32) {
        let begin = with_opening(self.text, self.end, start);
        let new_paragraph = std::mem::take(&mut self.new_paragraph);
        if self.found.sentences.len() > self.first_sentence {
            self.end_sentence(begin, new_paragraph);
            if self.matcher.borders {
                self.places.sentences.push(position);
                if new_paragraph {
                    self.places.paragraphs.push(position);
                }
            }
        }
        let paragraph = self.number;
        self.found.sentences.push(Sentence { start: begin, end: begin, paragraph });
    }

    /// The last sentence ends before `next`, and with its line if it is the last of a paragraph.
    fn end_sentence(&mut self, next: usize, with_line: bool) {
        let Some(sentence) = self.found.sentences.last_mut() else { return };
        let mut end = next;
        if with_line && let Some(at) = memchr::memchr(b'\n', &self.text.as_bytes()[self.end..next])
        {
            end = self.end + at;
        }
        sentence.end = sentence.start + self.text[sentence.start..end].trim_end().len();
    }

    /// Finds what stands together, and brings the matches in order.
    pub(super) fn finish(mut self) {
        if self.found.sentences.len() > self.first_sentence {
            self.end_sentence(self.text.len(), true);
        }
        let Reading { matcher, places, found, first_match, .. } = self;
        for (number, part) in matcher.parts.iter().enumerate().filter(|(_, part)| part.words > 0) {
            let words = &places.words[number];
            match &part.shape {
                Shape::Group => {}
                Shape::Phrase(offsets) => found.matches.extend(phrases(offsets, words, number)),
                Shape::Passages(pattern, at_least) => {
                    let deadline = &matcher.deadline;
                    passages(pattern, *at_least, &places, number, deadline, &mut found.matches);
                }
            }
        }
        let matches = &mut found.matches;
        matches[first_match..].sort_unstable();
        let mut kept = first_match;
        for at in first_match..matches.len() {
            if kept == first_match || matches[at] != matches[kept - 1] {
                matches[kept] = matches[at];
                kept += 1;
            }
        }
        matches.truncate(kept);
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
    for (at, character) in text.get(end..start).unwrap_or_default().char_indices().rev() {
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
