//! Cuts the fragments that show why an article matched.
//!
//! In: an article, and what the query looks for in it. Out: the title where it matches, then at
//! most so many passages of the body, best first, each cut at sentence borders where it can be,
//! with its highlights in Unicode code points. What only the title matches is shown with its lead.
//!
//! A sentence scores like a small document (`score`). Where matches may stand is found without
//! tokenising (`matches/seek`), and only what can hold the best sentences is read (`choose`).

mod choose;
mod cut;
mod score;

use super::deadline::Deadline;
use super::hits::Fragment;
use super::matches::{Match, MatchedText, Matcher, Seeker, Stretch, paragraphs};
use super::plan::{Plan, Scope};
use crate::analysis::Analyzer;
use crate::article::{Article, TextField};

pub use score::PartCounts;

/// How fragments are to be cut.
#[derive(Debug, Clone, Copy)]
pub struct FragmentLimits {
    /// Most fragments of the body.
    pub count: usize,
    /// Longest fragment, in code points, but for neighbours that are joined and for matches that
    /// are longer.
    pub chars: usize,
}

/// Cuts the fragments of the hits of one query.
pub struct Cutter {
    matcher: Matcher,
    seeker: Option<Seeker>,
    /// How much each part of the query tells.
    weights: Vec<f64>,
    limits: FragmentLimits,
    with_furniture: bool,
    analyzer: Analyzer,
    counts: PartCounts,
}

impl Cutter {
    /// For the parts of a plan; `weights` tells how much each of them tells, and is not negative.
    pub fn new(
        plan: &Plan,
        weights: Vec<f64>,
        limits: FragmentLimits,
        deadline: Deadline,
    ) -> Cutter {
        let matcher = Matcher::new(plan, deadline);
        let seeker = if limits.count > 0 { Seeker::new(&matcher) } else { None };
        Cutter {
            matcher,
            seeker,
            weights,
            limits,
            with_furniture: plan.parts.iter().any(|part| part.scope == Scope::PAGE),
            analyzer: Analyzer::new(),
            counts: PartCounts::default(),
        }
    }

    /// The same without looking first where matches may stand.
    #[cfg(test)]
    pub fn reading_everything(self) -> Cutter {
        Cutter { seeker: None, ..self }
    }

    /// Bytes of a body in which matches may stand; `None` if all of it is to be read.
    #[cfg(test)]
    pub fn bytes_sought(&mut self, text: &str) -> Option<usize> {
        let stretches = self.sought(text, TextField::Body)?;
        Some(stretches.iter().map(|stretch| stretch.range.len()).sum())
    }

    /// How fragments are cut.
    pub fn limits(&self) -> FragmentLimits {
        self.limits
    }

    /// The fragments of an article.
    pub fn fragments(&mut self, article: &Article) -> Vec<Fragment> {
        let mut fragments = Vec::new();
        let title = article.title();
        let found = self.matcher.find(title, TextField::Title, &mut self.analyzer);
        if !found.matches.is_empty() {
            let whole = (0, title.len());
            let title = CodePoints::new(title).fragment(TextField::Title, whole, &found.matches);
            fragments.push(title);
        }
        let body = article.body();
        let of_body = self.passages(&body, TextField::Body);
        let matched = !of_body.is_empty();
        fragments.extend(of_body);
        if self.with_furniture && !matched {
            fragments.extend(self.passages(&article.furniture(), TextField::Furniture));
        }
        if fragments.iter().all(|fragment| fragment.field == TextField::Title) {
            // Nothing in the text matched: the lead tells what the article is about.
            fragments.extend(self.lead(&body));
        }
        fragments
    }

    /// The passages of a text that show matches, best first.
    fn passages(&mut self, text: &str, field: TextField) -> Vec<Fragment> {
        let stretches = self.sought(text, field).unwrap_or_else(|| vec![Stretch::whole(text)]);
        let chosen = choose::choose(self, text, field, &stretches);
        let mut places = CodePoints::new(text);
        // Counting goes forward: cut in the order of the text, then put the best first.
        let mut cut: Vec<(usize, Fragment)> = Vec::with_capacity(chosen.passages.len());
        for (rank, range) in chosen.passages {
            cut.push((rank, places.fragment(field, range, &chosen.found.matches)));
        }
        cut.sort_unstable_by_key(|(rank, _)| *rank);
        cut.into_iter().map(|(_, fragment)| fragment).collect()
    }

    /// The stretches in which matches may stand; `None` where the whole text must be read.
    fn sought(&mut self, text: &str, field: TextField) -> Option<Vec<Stretch>> {
        let seeker = self.seeker.as_mut()?;
        seeker.stretches(&self.matcher, text, field, &self.weights, &mut self.counts)
    }

    /// The first sentences of a text.
    fn lead(&mut self, text: &str) -> Option<Fragment> {
        let mut found = MatchedText::default();
        for paragraph in paragraphs(text) {
            self.matcher.find_in(text, paragraph, TextField::Body, &mut self.analyzer, &mut found);
            if !found.sentences.is_empty() {
                let range = cut::grow(text, &found.sentences, 0, self.limits.chars);
                let range = cut::whole_clusters(text, range);
                return Some(CodePoints::new(text).fragment(TextField::Body, range, &[]));
            }
        }
        None
    }
}

/// Counts code points of a text, forward.
struct CodePoints<'a> {
    text: &'a str,
    ascii: bool,
    byte: usize,
    chars: usize,
}

impl CodePoints<'_> {
    fn new(text: &str) -> CodePoints<'_> {
        CodePoints { text, ascii: text.is_ascii(), byte: 0, chars: 0 }
    }

    /// Code points before `byte`, which is not before the byte asked for last.
    fn at(&mut self, byte: usize) -> u32 {
        if self.ascii {
            return byte as u32;
        }
        self.chars += self.text[self.byte..byte].chars().count();
        self.byte = byte;
        self.chars as u32
    }

    fn fragment(
        &mut self,
        field: TextField,
        (from, to): (usize, usize),
        matches: &[Match],
    ) -> Fragment {
        let start = self.at(from);
        let mut marks: Vec<[u32; 2]> = Vec::new();
        let first = matches.partition_point(|found| found.start < from);
        let mut marked_to = from;
        for found in &matches[first..] {
            if found.start >= to {
                break;
            }
            let (begin, end) = (found.start.max(marked_to), found.end.min(to));
            if begin >= end {
                continue;
            }
            let touches = begin == marked_to && !marks.is_empty();
            let begin = self.at(begin) - start;
            let end_at = self.at(end) - start;
            match marks.last_mut() {
                Some(last) if touches => last[1] = end_at,
                _ => marks.push([begin, end_at]),
            }
            marked_to = end;
        }
        let end = self.at(to);
        Fragment { field, start, end, text: self.text[from..to].to_string(), marks }
    }
}
