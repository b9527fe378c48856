//! From a query to a plan: words are analysed as the articles were, and become groups of the
//! dictionary's terms that are their inflections or match their wildcards.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::error::SearchError;
use super::hits::Expansion;
use super::inflect::Inflector;
use super::options::SearchOptions;
use super::plan::{Condition, KnownFact, Part, PartKind, Plan, PlanTerm, Scope};
use super::segment::OpenSegment;
use super::wildcard;
use crate::analysis::{
    Analyzer, TokenKind, is_acronym_collision, is_function_word, normalise_value,
};
use crate::article::key_of_id;
use crate::index::{OTHER_KIND, split_line, tag, url_key};
use crate::query::{DateFilter, FilterField, Kind, Node, Query, Span, TextScope};

/// A plan and what a reader should know about how it came to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Expanded {
    /// What is run.
    pub plan: Plan,
    /// For each word of the query, the part of the plan that stands for it.
    pub words: Vec<(String, usize)>,
    /// What could not be done as a reader may expect.
    pub warnings: Vec<String>,
}

/// Makes the plan of a query for an archive.
pub(super) fn expand(
    query: &Query,
    options: &SearchOptions,
    segments: &[OpenSegment],
    inflector: &Inflector,
) -> Result<Expanded, SearchError> {
    let scope = match (options.title_only, query.in_all) {
        (true, _) => Scope::TITLE,
        (false, true) => Scope::PAGE,
        (false, false) => Scope::ARTICLE,
    };
    let mut expander = Expander {
        options,
        segments,
        inflector,
        analyzer: Analyzer::new(),
        capitals: !query.text.chars().any(char::is_lowercase),
        wanted: true,
        parts: Vec::new(),
        numbers: HashMap::new(),
        words: Vec::new(),
        warnings: Vec::new(),
    };
    let condition = match &query.root.kind {
        Kind::Or(nodes) if options.drop_function_words => expander.any_of_text(nodes, scope)?,
        _ => expander.condition(&query.root, scope)?,
    };
    let plan = Plan { condition, parts: expander.parts };
    Ok(Expanded { plan, words: expander.words, warnings: expander.warnings })
}

struct Expander<'a> {
    options: &'a SearchOptions,
    segments: &'a [OpenSegment],
    inflector: &'a Inflector,
    analyzer: Analyzer,
    /// The whole query is in capitals, so that capitals mean nothing.
    capitals: bool,
    /// Not below a NOT.
    wanted: bool,
    parts: Vec<Part>,
    /// Where each part stands: a text of a thousand words has most of them several times.
    numbers: HashMap<(Scope, bool, PartKind), usize>,
    words: Vec<(String, usize)>,
    warnings: Vec<String>,
}

/// A word of the query as analysed.
struct QueryToken {
    term: String,
    start: usize,
    end: usize,
    position: u32,
    kind: TokenKind,
    /// Its capitals, and whether it was written with points.
    acronym: Option<(String, bool)>,
}

impl Expander<'_> {
    fn condition(&mut self, node: &Node, scope: Scope) -> Result<Condition, SearchError> {
        let not_supported =
            |what: &str| Err(SearchError::NotSupported { what: what.to_string(), span: node.span });
        match &node.kind {
            Kind::All => Ok(Condition::All),
            Kind::Word { text, exact } => Ok(self.word(text, *exact, scope)),
            Kind::Phrase { slop: Some(_), .. } => {
                not_supported("a phrase with a distance (\"…\"~n)")
            }
            Kind::Phrase { text, slop: None } => Ok(self.phrase(text, scope)),
            Kind::Wildcard { pattern } => self.wildcard(pattern, scope),
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
            Kind::Filter { field, value } => filter(*field, value, node.span),
            Kind::Dated(DateFilter::Unknown) => Ok(Condition::Undated),
            Kind::Dated(DateFilter::Range(range)) => {
                Ok(Condition::Days { from: range.from, to: range.to })
            }
            Kind::Fuzzy { .. } => not_supported("a fuzzy word (word~)"),
            Kind::Near { ordered: false, .. } => not_supported("NEAR/n"),
            Kind::Near { ordered: true, .. } => not_supported("PRE/n"),
            Kind::Same { .. } => not_supported("SAME (/p) and /s"),
            Kind::AtLeast { .. } => not_supported("atleastN:"),
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
            self.warnings.push(format!("function words left out: {}", dropped.join(", ")));
        }
        let conditions: Result<Vec<_>, _> =
            kept.into_iter().map(|node| self.condition(node, scope)).collect();
        Ok(Condition::Or(conditions?))
    }

    fn is_function_word(&mut self, text: &str, language: &str) -> bool {
        let tokens = self.tokens(text);
        !tokens.is_empty() && tokens.iter().all(|token| is_function_word(language, &token.term))
    }

    fn tokens(&mut self, text: &str) -> Vec<QueryToken> {
        let mut tokens = Vec::new();
        self.analyzer.tokenize(text, |token| {
            tokens.push(QueryToken {
                term: crate::index::cut_term(token.term).to_string(),
                start: token.start,
                end: token.end,
                position: token.position,
                kind: token.kind,
                acronym: token.acronym.map(|acronym| (acronym.term.to_string(), acronym.dotted)),
            });
        });
        tokens
    }

    fn word(&mut self, text: &str, exact: bool, scope: Scope) -> Condition {
        let tokens = self.tokens(text);
        let [token] = tokens.as_slice() else {
            let Some(phrase) = self.phrase_of(text, &tokens, scope) else {
                return self.nothing(text);
            };
            let joined = joined_at_hyphens(text, &tokens).filter(|_| !exact);
            return match joined {
                Some(joined) => {
                    let kind = PartKind::Group(vec![PlanTerm::word(joined)]);
                    Condition::Or(vec![phrase, Condition::Part(self.part(text, scope, kind))])
                }
                None => phrase,
            };
        };
        let term = self.reading(text, token, exact);
        let inflected = self.options.inflections && !exact && !term.acronym;
        let terms = if inflected && token.kind == TokenKind::Word {
            let forms = self.inflector.forms(self.segments, &self.options.languages, &term.term);
            if forms.left_out > 0 {
                self.warnings.push(format!(
                    "“{text}” has {} more inflections than are searched at once",
                    forms.left_out
                ));
            }
            forms.terms.into_iter().map(PlanTerm::word).collect()
        } else {
            vec![term]
        };
        let part = self.part(text, scope, PartKind::Group(terms));
        self.words.push((text.to_string(), part));
        Condition::Part(part)
    }

    /// Whether a word means the acronym or the word that it looks like when folded.
    fn reading(&self, text: &str, token: &QueryToken, exact: bool) -> PlanTerm {
        let written = &text[token.start..token.end];
        let letters: String = written.chars().filter(|c| c.is_alphabetic()).collect();
        let in_capitals = letters.chars().count() > 1 && letters.chars().all(char::is_uppercase);
        let dotted = token.acronym.as_ref().is_some_and(|(_, dotted)| *dotted);
        let collides = !self.capitals && is_acronym_collision(&letters);
        if dotted || in_capitals && (exact || collides) {
            return PlanTerm::acronym(token.acronym.clone().map_or(letters, |(term, _)| term));
        }
        PlanTerm::word(token.term.clone())
    }

    fn phrase(&mut self, text: &str, scope: Scope) -> Condition {
        let tokens = self.tokens(text);
        match self.phrase_of(text, &tokens, scope) {
            Some(condition) => condition,
            None => self.nothing(text),
        }
    }

    fn phrase_of(&mut self, text: &str, tokens: &[QueryToken], scope: Scope) -> Option<Condition> {
        let first = tokens.first()?.position;
        let term = |token: &QueryToken| (self.reading(text, token, false), token.position - first);
        let terms: Vec<(PlanTerm, u32)> = tokens.iter().map(term).collect();
        let kind = match terms.as_slice() {
            [(only, _)] => PartKind::Group(vec![only.clone()]),
            _ => PartKind::Phrase(terms),
        };
        Some(Condition::Part(self.part(text, scope, kind)))
    }

    fn wildcard(&mut self, pattern: &str, scope: Scope) -> Result<Condition, SearchError> {
        let pattern = wildcard::Pattern::new(pattern);
        let matches = wildcard::matches(self.segments, &pattern, scope)?;
        if matches.left_out > 0 {
            self.warnings.push(format!(
                "{} matches {} words: the {} most frequent are searched, {} are left out",
                pattern.text(),
                matches.terms.len() + matches.left_out,
                matches.terms.len(),
                matches.left_out
            ));
        }
        let terms = matches.terms.into_iter().map(PlanTerm::word).collect();
        let part = self.part(pattern.text(), scope, PartKind::Group(terms));
        self.words.push((pattern.text().to_string(), part));
        Ok(Condition::Part(part))
    }

    /// Number of a part, which is added if it is new.
    fn part(&mut self, label: &str, scope: Scope, kind: PartKind) -> usize {
        let wanted = self.wanted;
        let next = self.parts.len();
        let number = *self.numbers.entry((scope, wanted, kind.clone())).or_insert(next);
        if number == next {
            self.parts.push(Part { label: label.to_string(), scope, kind, wanted });
        }
        number
    }

    fn nothing(&mut self, text: &str) -> Condition {
        self.warnings.push(format!("“{text}” has neither letters nor digits and finds nothing"));
        Condition::Nothing
    }
}

/// `co-operation` as `cooperation`, if nothing but hyphens stands between the words.
fn joined_at_hyphens(text: &str, tokens: &[QueryToken]) -> Option<String> {
    let hyphens = ['-', '\u{2010}', '\u{2011}'];
    let between = tokens.windows(2).all(|pair| {
        let gap = &text[pair[0].end..pair[1].start];
        !gap.is_empty() && gap.chars().all(|c| hyphens.contains(&c))
    });
    (tokens.len() > 1 && between).then(|| tokens.iter().map(|token| token.term.as_str()).collect())
}

fn filter(field: FilterField, value: &str, span: Span) -> Result<Condition, SearchError> {
    let folded = normalise_value(value);
    let tagged = |name: &str, folded: &str| Condition::Tags(vec![tag(name, folded)]);
    Ok(match field {
        FilterField::Id => Condition::Key(key_of_id(value.trim())),
        FilterField::Url => Condition::Url(url_key(value.trim())),
        FilterField::By => tagged("by", &folded),
        FilterField::Source => tagged("source", &folded),
        FilterField::Credit => tagged("credit", &folded),
        FilterField::Lang => tagged("lang", &folded),
        FilterField::Site => tagged("site", folded.strip_prefix("www.").unwrap_or(&folded)),
        FilterField::Kind if folded == "article" => {
            let other = Condition::Tags(vec![OTHER_KIND.to_string()]);
            Condition::And(vec![Condition::All, Condition::Not(Box::new(other))])
        }
        FilterField::Kind => tagged("kind", &folded),
        FilterField::File => {
            let (file, line) = split_line(value.trim());
            let file = tagged("file", &normalise_value(file));
            match line {
                Some(line) => Condition::And(vec![file, Condition::Line(line)]),
                None => file,
            }
        }
        FilterField::Has => {
            let name = if matches!(folded.as_str(), "by" | "authors") { "author" } else { &folded };
            match KnownFact::NAMES.into_iter().find(|(known, _)| *known == name) {
                Some((_, fact)) => Condition::Has(fact),
                None => {
                    let known = KnownFact::NAMES.map(|(name, _)| name).join(", ");
                    let message = format!("has:{value} is unknown (there are {known})");
                    return Err(SearchError::Value { message, span });
                }
            }
        }
    })
}

/// The forms of each word, once where it is repeated, with the number of articles that have them in title or body.
pub(super) fn expansions(
    expanded: &Expanded,
    segments: &[OpenSegment],
) -> std::io::Result<Vec<Expansion>> {
    let mut expansions = Vec::with_capacity(expanded.words.len());
    let mut seen = HashSet::new();
    for (word, part) in &expanded.words {
        if !seen.insert((word, part)) {
            continue;
        }
        let PartKind::Group(terms) = &expanded.plan.parts[*part].kind else { continue };
        let mut docs: BTreeMap<&str, u64> = BTreeMap::new();
        for term in terms {
            for segment in segments {
                *docs.entry(&term.term).or_default() += segment.docs_with(term)?;
            }
        }
        let mut forms: Vec<_> = docs
            .into_iter()
            .filter(|(_, docs)| *docs > 0)
            .map(|(form, docs)| super::hits::ExpandedForm { form: form.to_string(), docs })
            .collect();
        forms.sort_by(|a, b| b.docs.cmp(&a.docs).then_with(|| a.form.cmp(&b.form)));
        expansions.push(Expansion { word: word.clone(), forms });
    }
    Ok(expansions)
}
