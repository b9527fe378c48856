//! Tells which paragraphs of a text may hold matches, without tokenising it.
//!
//! In: a text, and what a [`Matcher`] looks for. Out: the stretches between empty lines in which
//! something may stand, each with a bound of what its sentences score. The text is folded letter
//! by letter; the beginnings of all terms are looked for at once (Teddy, in the crate
//! aho-corasick), and where a word begins like a term, the whole word is looked up. Too much may
//! be found (`hawai` in `Hawai'i`), but never too little: what cannot be told this way is given
//! back to be read, and a text where positions matter across empty lines is not looked at.

use std::ops::Range;

use aho_corasick::{AhoCorasick, Input, MatchKind, Span, packed};
use hashbrown::HashMap;
use memchr::memmem;

use super::{Matcher, Slot};
use crate::analysis::fold_letters;
use crate::article::TextField;
use crate::search::snippet::PartCounts;

/// Bytes of a term that are looked for at once with those of the others. Longer ones tell little
/// more, and fewer make words of one stem share one beginning.
const BEGINNING: usize = 6;

/// Pieces that a word may have, with something to leave out between them: more are no news.
const MOST_PIECES: usize = 8;

/// Bytes in which a phrase is looked for.
const LONGEST_PHRASE: usize = 4096;

/// A stretch of a text that is to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// The bytes between two empty lines, or the whole text.
    pub range: Range<usize>,
    /// No sentence of it scores more.
    pub bound: f64,
}

impl Stretch {
    /// A whole text, of which nothing is known.
    pub fn whole(text: &str) -> Stretch {
        Stretch { range: 0..text.len(), bound: f64::INFINITY }
    }
}

/// The stretches between empty lines, in each of which words, borders and distances are the same
/// as in the whole text.
pub fn paragraphs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    let ends = memmem::find_iter(text.as_bytes(), b"\n\n").chain([text.len()]);
    ends.map(move |end| {
        let range = from..end;
        from = text.len().min(end + 2);
        range
    })
}

/// Looks for the terms of one matcher. Keeps its buffers between texts.
pub struct Seeker {
    beginnings: Beginnings,
    /// First bytes of the beginnings.
    first_bytes: [bool; 256],
    /// Acronyms by their small letters.
    acronyms: HashMap<String, String>,
    folded: String,
    paragraphs: Vec<Paragraph>,
    starts: Vec<usize>,
    candidates: Vec<Candidate>,
    joined: String,
}

enum Beginnings {
    None,
    Few(packed::Searcher),
    Many(AhoCorasick),
}

/// A paragraph, and where it stands in the folded text.
struct Paragraph {
    range: Range<usize>,
    folded: Range<usize>,
    /// Whether it could be folded: else it has to be read.
    clear: bool,
}

/// A word that is looked for, most likely.
struct Candidate {
    /// In the folded text.
    start: usize,
    slot: Slot,
}

impl Seeker {
    /// `None` where a matcher counts positions through the whole text, or looks for what folds
    /// otherwise than letter by letter.
    pub fn new(matcher: &Matcher) -> Option<Seeker> {
        if matcher.has_passages() {
            return None;
        }
        let [terms, acronyms] = matcher.terms();
        let mut small = HashMap::new();
        for acronym in acronyms {
            if !acronym.is_ascii() {
                return None;
            }
            small.insert(acronym.to_ascii_lowercase(), acronym.to_string());
        }
        let mut sought: Vec<&str> = terms.collect();
        sought.extend(small.keys().map(String::as_str));
        let beginnings = beginnings(&sought);
        let mut first_bytes = [false; 256];
        for beginning in &beginnings {
            first_bytes[usize::from(beginning[0])] = true;
        }
        let beginnings = Beginnings::of(&beginnings)?;
        Some(Seeker {
            beginnings,
            first_bytes,
            acronyms: small,
            folded: String::new(),
            paragraphs: Vec::new(),
            starts: Vec::new(),
            candidates: Vec::new(),
            joined: String::new(),
        })
    }

    /// The stretches of a text that may hold matches. `None` where the whole text must be read.
    pub fn stretches(
        &mut self,
        matcher: &Matcher,
        text: &str,
        field: TextField,
        weights: &[f64],
        counts: &mut PartCounts,
    ) -> Option<Vec<Stretch>> {
        self.fold(text);
        self.find_starts();
        self.candidates.clear();
        for at in 0..self.starts.len() {
            self.look_up(self.starts[at], matcher, field)?;
        }
        let any_phrase = self.candidates.iter().any(|found| found.slot.place.is_some());
        if any_phrase && self.paragraphs.iter().any(|paragraph| !paragraph.clear) {
            // A phrase may reach into what could not be folded.
            return None;
        }
        let mut stretches = Vec::new();
        let mut next = 0;
        for paragraph in &self.paragraphs {
            if !paragraph.clear {
                let range = paragraph.range.clone();
                stretches.push(Stretch { range, bound: f64::INFINITY });
            }
            let mut any = false;
            counts.clear();
            while let Some(found) = self.candidates.get(next)
                && found.start < paragraph.folded.end
            {
                if self.is_match(next, paragraph, matcher)? {
                    counts.add(found.slot.part);
                    any = true;
                }
                next += 1;
            }
            if any {
                let range = paragraph.range.clone();
                stretches.push(Stretch { range, bound: counts.score(weights) });
            }
        }
        Some(stretches)
    }

    /// Folds a text, and finds its paragraphs in it.
    fn fold(&mut self, text: &str) {
        self.folded.clear();
        self.paragraphs.clear();
        if fold_letters(text, &mut self.folded) {
            let is_same = {
                let mut folded = paragraphs(&self.folded);
                let clear = |(range, folded)| Paragraph { range, folded, clear: true };
                self.paragraphs.extend(paragraphs(text).zip(folded.by_ref()).map(clear));
                folded.next().is_none()
            };
            // A line of signs that fold to nothing becomes an empty one.
            if is_same {
                return;
            }
            self.folded.clear();
            self.paragraphs.clear();
        }
        for range in paragraphs(text) {
            let from = self.folded.len();
            let clear = fold_letters(&text[range.clone()], &mut self.folded);
            self.paragraphs.push(Paragraph { range, folded: from..self.folded.len(), clear });
            self.folded.push_str("\n\n");
        }
    }

    /// Finds words that begin like a term, or may be one if something within them is left out.
    fn find_starts(&mut self) {
        let bytes = self.folded.as_bytes();
        self.starts.clear();
        let mut at = 0;
        while let Some(start) = self.beginnings.find(bytes, at) {
            if start == 0 || !is_word(bytes[start - 1]) {
                self.starts.push(start);
            }
            at = word_end(bytes, start);
        }
        if matches!(self.beginnings, Beginnings::None) {
            return;
        }
        let joints_from = self.starts.len();
        let is_word_at = |at: usize| bytes.get(at).is_some_and(|byte| is_word(*byte));
        for joint in memchr::memchr3_iter(b'\'', b'"', b'.', bytes) {
            if joint == 0 || !is_word(bytes[joint - 1]) || !is_word_at(joint + 1) {
                continue;
            }
            // A possessive ends its word, which was looked for as it stands.
            if bytes[joint] == b'\'' && bytes[joint + 1] == b's' && !is_word_at(joint + 2) {
                continue;
            }
            let before = bytes[..joint].iter().rposition(|byte| !is_word(*byte));
            let start = before.map_or(0, |at| at + 1);
            if self.first_bytes[usize::from(bytes[start])] {
                self.starts.push(start);
            }
        }
        if self.starts.len() > joints_from {
            self.starts.sort_unstable();
            self.starts.dedup();
        }
    }

    /// Looks up the word at `start`, and what it may be joined with. `None` where there is no end
    /// of that.
    fn look_up(&mut self, start: usize, matcher: &Matcher, field: TextField) -> Option<()> {
        let bytes = self.folded.as_bytes();
        let mut end = word_end(bytes, start);
        let mut joined = std::mem::take(&mut self.joined);
        joined.clear();
        let candidates = &mut self.candidates;
        let mut push = |word: &str| {
            let acronym = self.acronyms.get(word).map(String::as_str).unwrap_or_default();
            let slots = matcher.slots_of(word, field);
            for slot in slots.chain(matcher.slots_of_acronym(acronym, field)) {
                candidates.push(Candidate { start, slot });
            }
        };
        push(&self.folded[start..end]);
        let mut pieces = 1;
        while let Some(&joint @ (b'\'' | b'"' | b'.' | b',')) = bytes.get(end)
            && bytes.get(end + 1).is_some_and(|byte| is_word(*byte))
        {
            if pieces == MOST_PIECES {
                return None;
            }
            if pieces == 1 {
                joined.push_str(&self.folded[start..end]);
            }
            if bytes[end - 1].is_ascii_digit() && bytes[end + 1].is_ascii_digit() {
                joined.push(char::from(joint));
            }
            let from = end + 1;
            end = word_end(bytes, from);
            joined.push_str(&self.folded[from..end]);
            push(&joined);
            pieces += 1;
        }
        self.joined = joined;
        Some(())
    }

    /// Whether a candidate is a match by itself, or may begin a phrase. `None` where only the
    /// next paragraph can tell.
    fn is_match(&self, at: usize, paragraph: &Paragraph, matcher: &Matcher) -> Option<bool> {
        let Candidate { start, slot } = self.candidates[at];
        let Some(place) = slot.place else { return Some(true) };
        if place > 0 {
            return Some(false);
        }
        let Some((terms, distance)) = matcher.phrase(slot.part) else { return Some(true) };
        if terms > 64 {
            return Some(true);
        }
        let reach = reach(self.folded.as_bytes(), start, distance)?;
        let within = |other: &&Candidate| other.start < reach;
        let others = self.candidates[at + 1..].iter().take_while(within);
        let others = others.filter(|other| other.slot.part == slot.part && other.start > start);
        // A bit for each term of the phrase.
        let all = !0_u64 >> (64 - terms);
        let (mut found, mut beyond) = (1, false);
        for other in others {
            let bit = 1 << other.slot.place.unwrap_or_default();
            beyond |= other.start >= paragraph.folded.end;
            found |= bit;
        }
        match (found == all, beyond) {
            (false, _) => Some(false),
            (true, false) => Some(true),
            (true, true) => None,
        }
    }
}

impl Beginnings {
    /// `None` where there are too many for any search.
    fn of(beginnings: &[&[u8]]) -> Option<Beginnings> {
        if beginnings.is_empty() {
            return Some(Beginnings::None);
        }
        if let Some(few) = packed::Searcher::new(beginnings) {
            return Some(Beginnings::Few(few));
        }
        let many = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(beginnings);
        many.ok().map(Beginnings::Many)
    }

    /// Where the first beginning from `at` on stands.
    fn find(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let span = Span { start: at, end: bytes.len() };
        match self {
            Beginnings::None => None,
            Beginnings::Few(few) => few.find_in(bytes, span).map(|found| found.start()),
            Beginnings::Many(many) => {
                many.find(Input::new(bytes).span(span)).map(|found| found.start())
            }
        }
    }
}

/// The beginnings of terms, none of which begins like another.
fn beginnings<'a>(terms: &[&'a str]) -> Vec<&'a [u8]> {
    let beginning = |term: &&'a str| &term.as_bytes()[..term.len().min(BEGINNING)];
    let mut beginnings: Vec<&[u8]> = terms.iter().map(beginning).collect();
    beginnings.retain(|beginning| !beginning.is_empty());
    beginnings.sort_unstable();
    beginnings.dedup_by(|longer, shorter| longer.starts_with(shorter));
    beginnings
}

/// Whether a byte of folded text is one of a letter or digit.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

/// End of the run of letters and digits at `at`.
fn word_end(bytes: &[u8], at: usize) -> usize {
    let run = bytes[at..].iter().position(|byte| !is_word(*byte));
    run.map_or(bytes.len(), |run| at + run)
}

/// Before which a token has to begin that stands `distance` behind the one at `start`: every
/// stretch between white space that has a letter or digit has a token. `None` where that is far.
fn reach(bytes: &[u8], start: usize, distance: u32) -> Option<usize> {
    let mut left = distance;
    let mut in_stretch = true;
    for (at, byte) in bytes.iter().enumerate().skip(start).take(LONGEST_PHRASE) {
        if matches!(byte, b' ' | b'\n') {
            if in_stretch && left == 0 {
                return Some(at);
            }
            left -= u32::from(in_stretch);
            in_stretch = false;
        } else if is_word(*byte) {
            in_stretch = true;
        }
    }
    (bytes.len() - start < LONGEST_PHRASE).then_some(bytes.len())
}
