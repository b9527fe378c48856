//! From a query to a plan: words are analysed as the articles were, and become groups of the
//! dictionary's terms that are their inflections or match their wildcards.

mod filters;
mod listing;
mod patterns;
mod words;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::deadline::Deadline;
use super::error::SearchError;
use super::inflect::Inflector;
use super::lexicon::Lexicon;
use super::options::SearchOptions;
use super::plan::{Condition, Part, PartKind, Plan, PlanTerm, Scope};
use crate::analysis::Analyzer;
use crate::query::{DateFilter, Kind, Node, Query, TextScope};

pub(super) use listing::{expansions, suggestions, word_forms};
use words::Reading;

/// A plan and what a reader should know about how it came to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Expanded {
    /// What is run.
    pub plan: Plan,
    /// Each word of the query with what it stands for.
    pub words: Vec<ExpandedWord>,
    /// What could not be done as a reader may expect.
    pub warnings: Vec<String>,
}

/// A word of the query and the terms that it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ExpandedWord {
    /// As written.
    pub word: String,
    /// Any of these.
    pub terms: Vec<PlanTerm>,
    /// Or these at these distances: the parts of `co-operation`. Empty for most words.
    pub phrase: Vec<(PlanTerm, u32)>,
}

/// Makes the plan of a query for an archive.
pub(super) fn expand(
    deadline: &Deadline,
    query: &Query,
    options: &SearchOptions,
    lexicon: &dyn Lexicon,
    inflector: &Inflector,
) -> Result<Expanded, SearchError> {
    let scope = match (options.title_only, query.in_all) {
        (true, _) => Scope::TITLE,
        (false, true) => Scope::PAGE,
        (false, false) => Scope::ARTICLE,
    };
    let mut expander = Expander::new(deadline, options, lexicon, inflector);
    expander.capitals = !query.text.chars().any(char::is_lowercase);
    expander.short = query.text.split_whitespace().count() <= SHORT_QUERY;
    let condition = match &query.root.kind {
        Kind::Or(nodes) if options.drop_function_words => expander.any_of_text(nodes, scope)?,
        _ => expander.condition(&query.root, scope)?,
    };
    let (parts, words, warnings) = expander.finish();
    Ok(Expanded { plan: Plan { condition, parts }, words, warnings })
}

struct Expander<'a> {
    deadline: &'a Deadline,
    options: &'a SearchOptions,
    lexicon: &'a dyn Lexicon,
    inflector: &'a Inflector,
    analyzer: Analyzer,
    /// The whole query is in capitals, so that capitals mean nothing.
    capitals: bool,
    /// The query is no pasted headline.
    short: bool,
    /// Not below a NOT.
    wanted: bool,
    parts: Vec<Part>,
    /// Where each part stands: a text of a thousand words has most of them several times.
    numbers: HashMap<(Scope, bool, PartKind), usize>,
    /// Terms that words stand for, in all.
    read: usize,
    /// Terms that are searched, as often as they are.
    searched: usize,
    words: Vec<ExpandedWord>,
    warnings: Vec<String>,
    more_warnings: usize,
}

/// Most terms that a query searches at once, those that it asks for several times as often: each
/// takes up to 8 kB while it is searched.
const MOST_TERMS: usize = 50_000;

/// Steps that reading a word takes.
const READING: u32 = 64;

/// Words of a query that was typed: longer ones in capitals are pasted headlines.
const SHORT_QUERY: usize = 3;

/// Warnings that a query is answered with; pasted text could give rise to thousands.
const MOST_WARNINGS: usize = 20;

impl<'a> Expander<'a> {
    fn new(
        deadline: &'a Deadline,
        options: &'a SearchOptions,
        lexicon: &'a dyn Lexicon,
        inflector: &'a Inflector,
    ) -> Expander<'a> {
        Expander {
            deadline,
            options,
            lexicon,
            inflector,
            analyzer: Analyzer::new(),
            capitals: false,
            short: false,
            wanted: true,
            parts: Vec::new(),
            numbers: HashMap::new(),
            read: 0,
            searched: 0,
            words: Vec::new(),
            warnings: Vec::new(),
            more_warnings: 0,
        }
    }

    /// Tells a reader something, once.
    fn warn(&mut self, warning: String) {
        if self.warnings.contains(&warning) {
            return;
        }
        match self.warnings.len() < MOST_WARNINGS {
            true => self.warnings.push(warning),
            false => self.more_warnings += 1,
        }
    }

    /// Parts, words and warnings.
    fn finish(mut self) -> (Vec<Part>, Vec<ExpandedWord>, Vec<String>) {
        if self.more_warnings > 0 {
            self.warnings.push(format!("{} more warnings like these", self.more_warnings));
        }
        (self.parts, self.words, self.warnings)
    }

    fn condition(&mut self, node: &Node, scope: Scope) -> Result<Condition, SearchError> {
        self.deadline.step(READING)?;
        let condition = self.condition_of(node, scope)?;
        self.check_size(node)?;
        Ok(condition)
    }

    /// Fails at the part of the query with which its terms become too many.
    fn check_size(&self, node: &Node) -> Result<(), SearchError> {
        let terms = self.searched.max(self.read);
        match terms > MOST_TERMS {
            true => Err(SearchError::TooManyWords { most: MOST_TERMS, span: node.span }),
            false => Ok(()),
        }
    }

    fn condition_of(&mut self, node: &Node, scope: Scope) -> Result<Condition, SearchError> {
        match &node.kind {
            Kind::All => Ok(Condition::All),
            Kind::Word { text, exact } => {
                let reading = self.read_word(text, *exact, scope)?;
                Ok(self.part_of_reading(text, reading, scope))
            }
            Kind::Phrase { text, slop: None } => {
                let reading = self.read_phrase(text);
                Ok(self.part_of_reading(text, reading, scope))
            }
            Kind::Wildcard { pattern } => {
                let terms = self.read_wildcard(pattern, scope)?;
                Ok(self.part(pattern, scope, PartKind::Group(terms)))
            }
            Kind::Fuzzy { word, distance } => {
                let terms = self.read_fuzzy(word, *distance, scope)?;
                Ok(self.part(word, scope, PartKind::Group(terms)))
            }
            Kind::Phrase { slop: Some(_), .. } | Kind::Near { .. } | Kind::Same { .. } => {
                let pattern = self.pattern(node, scope)?;
                let kind = PartKind::Passages { pattern, at_least: 1 };
                Ok(self.part(&node.to_string(), scope, kind))
            }
            Kind::AtLeast { count, operand } => {
                let pattern = self.pattern(operand, scope)?;
                let kind = PartKind::Passages { pattern, at_least: *count };
                Ok(self.part(&node.to_string(), scope, kind))
            }
            Kind::And(nodes) => Ok(Condition::And(self.conditions(nodes, scope)?)),
            Kind::Or(nodes) => Ok(Condition::Or(self.conditions(nodes, scope)?)),
            Kind::Not(operand) => {
                self.wanted = !self.wanted;
                let condition = self.condition(operand, scope);
                self.wanted = !self.wanted;
                Ok(Condition::Not(Box::new(condition?)))
            }
            Kind::Scope { field, operand } => {
                let field = match field {
                    TextScope::Title => Scope::TITLE,
                    TextScope::Body => Scope::BODY,
                };
                self.condition(operand, scope.and(field))
            }
            Kind::Filter { field, value } => filters::condition(*field, value, node.span),
            Kind::Dated(DateFilter::Unknown) => Ok(Condition::Undated),
            Kind::Dated(DateFilter::Range(range)) => {
                Ok(Condition::Days { from: range.from, to: range.to })
            }
        }
    }

    fn conditions(&mut self, nodes: &[Node], scope: Scope) -> Result<Vec<Condition>, SearchError> {
        nodes.iter().map(|node| self.condition(node, scope)).collect()
    }

    /// Words of a text of which any may occur: function words say nothing about it.
    fn any_of_text(&mut self, nodes: &[Node], scope: Scope) -> Result<Condition, SearchError> {
        let language = self.inflector.commonest().to_string();
        let mut dropped: Vec<&str> = Vec::new();
        let mut kept: Vec<&Node> = Vec::new();
        for node in nodes {
            match &node.kind {
                Kind::Word { text, .. } if self.is_function_word(text, &language) => {
                    dropped.push(text);
                }
                _ => kept.push(node),
            }
        }
        if kept.is_empty() {
            return Ok(Condition::Or(self.conditions(nodes, scope)?));
        }
        if !dropped.is_empty() {
            dropped.sort_unstable();
            dropped.dedup();
            self.warn(format!("function words left out: {}", dropped.join(", ")));
        }
        let conditions: Result<Vec<_>, _> =
            kept.into_iter().map(|node| self.condition(node, scope)).collect();
        Ok(Condition::Or(conditions?))
    }

    fn part_of_reading(&mut self, text: &str, reading: Reading, scope: Scope) -> Condition {
        match reading {
            Reading::Nothing => Condition::Nothing,
            Reading::Word(terms) => self.part(text, scope, PartKind::Group(terms)),
            Reading::Phrase(terms) => self.part(text, scope, PartKind::Phrase(terms)),
            Reading::PhraseOrWord(phrase, word) => {
                let phrase = self.part(text, scope, PartKind::Phrase(phrase));
                let word = self.part(text, scope, PartKind::Group(vec![word]));
                Condition::Or(vec![phrase, word])
            }
        }
    }

    /// A part of the plan, which is added if it is new.
    fn part(&mut self, label: &str, scope: Scope, kind: PartKind) -> Condition {
        let wanted = self.wanted;
        let next = self.parts.len();
        self.searched += kind.terms().len();
        let number = *self.numbers.entry((scope, wanted, kind.clone())).or_insert(next);
        if number == next {
            let label = label.to_string();
            self.parts.push(Part { label, scope, kind, wanted, weight: 1.0 });
        }
        Condition::Part(number)
    }
}
