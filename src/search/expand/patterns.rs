//! Patterns of NEAR, PRE, SAME, /s, `"…"~n` and `atleastN:`.

use super::Expander;
use super::words::Reading;
use crate::query::{Kind, Node};
use crate::search::error::SearchError;
use crate::search::plan::{Leaf, Pattern, PlanTerm, Scope};

impl Expander<'_> {
    /// What the operand of an operator of distance or count looks for.
    pub fn pattern(&mut self, node: &Node, scope: Scope) -> Result<Pattern, SearchError> {
        self.deadline.step(super::READING)?;
        self.check_size(node)?;
        Ok(match &node.kind {
            Kind::Word { text, exact } => pattern_of(self.read_word(text, *exact)),
            Kind::Phrase { text, slop: None } => pattern_of(self.read_phrase(text)),
            Kind::Phrase { text, slop: Some(distance) } => self.loose_phrase(text, *distance),
            Kind::Wildcard { pattern } => word(self.read_wildcard(pattern, scope)?),
            Kind::Fuzzy { word: text, distance } => word(self.read_fuzzy(text, *distance, scope)?),
            Kind::Or(nodes) => Pattern::Any(self.patterns(nodes, scope)?),
            Kind::And(nodes) => all_of(self.patterns(nodes, scope)?),
            Kind::Near { operands, distance, ordered } => {
                let operands = self.patterns(operands, scope)?;
                near(operands, *distance, *ordered)
            }
            Kind::Same { left, right, unit } => {
                let operands = Box::new([self.pattern(left, scope)?, self.pattern(right, scope)?]);
                Pattern::Within { operands, unit: *unit }
            }
            _ => {
                let message = format!("{node} stands at no place in a text");
                return Err(SearchError::Value { message, span: node.span });
            }
        })
    }

    fn patterns(&mut self, nodes: &[Node], scope: Scope) -> Result<Vec<Pattern>, SearchError> {
        nodes.iter().map(|node| self.pattern(node, scope)).collect()
    }

    /// `"trump putin"~10`: the words, parted by white space, in exactly these forms.
    fn loose_phrase(&mut self, text: &str, distance: u32) -> Pattern {
        let words = text.split_whitespace().map(|word| pattern_of(self.read_phrase(word)));
        near(words.collect(), distance, false)
    }
}

fn near(mut operands: Vec<Pattern>, distance: u32, ordered: bool) -> Pattern {
    match operands.len() {
        1 => operands.remove(0),
        _ => Pattern::Near { operands, distance, ordered },
    }
}

/// All of them at any distance.
fn all_of(operands: Vec<Pattern>) -> Pattern {
    let pair = |left, right| near(vec![left, right], u32::MAX, false);
    operands.into_iter().reduce(pair).unwrap_or(Pattern::Any(Vec::new()))
}

fn word(terms: Vec<PlanTerm>) -> Pattern {
    Pattern::Leaf(Leaf::Word(terms))
}

fn pattern_of(reading: Reading) -> Pattern {
    match reading {
        Reading::Nothing => Pattern::Any(Vec::new()),
        Reading::Word(terms) => word(terms),
        Reading::Phrase(terms) => Pattern::Leaf(Leaf::Phrase(terms)),
        Reading::PhraseOrWord(phrase, joined) => {
            Pattern::Any(vec![Pattern::Leaf(Leaf::Phrase(phrase)), word(vec![joined])])
        }
    }
}
