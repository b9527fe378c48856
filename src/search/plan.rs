//! What a query means for an index: a tree of conditions over scored parts.
//!
//! A [`Plan`] is a value without any reference to an index, so that the same plan can be run on
//! several indexes, here or elsewhere.

use serde::{Deserialize, Serialize};

use crate::article::TextField;
use crate::query::Unit;

/// A query made ready to run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Which articles match.
    pub condition: Condition,
    /// What gives a score, in the order of the query; what is asked for twice stands here once.
    pub parts: Vec<Part>,
}

/// Which articles match. Scores are added up in the order in which parts stand here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Condition {
    /// Every article.
    All,
    /// No article: a word that is in no dictionary.
    Nothing,
    /// Articles in which a part occurs.
    Part(usize),
    /// All of the conditions.
    And(Vec<Condition>),
    /// At least one of the conditions.
    Or(Vec<Condition>),
    /// Not the condition.
    Not(Box<Condition>),
    /// Articles that have one of the tags.
    Tags(Vec<String>),
    /// Articles that stand at this line of a file of records.
    Line(u64),
    /// Articles that have a fact.
    Has(KnownFact),
    /// Articles with this key of their address.
    Url(u64),
    /// The article with this key.
    Key(u128),
    /// Articles whose whole date lies in the range of days since 1970-01-01, ends included.
    Days {
        /// First day.
        from: Option<i32>,
        /// Last day.
        to: Option<i32>,
    },
    /// Articles without a date.
    Undated,
}

/// A fact that `has:` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
#[non_exhaustive]
pub enum KnownFact {
    Title,
    Date,
    Source,
    Credit,
    Author,
    Url,
}

impl KnownFact {
    /// Every fact with the name that a query gives it.
    pub const NAMES: [(&'static str, KnownFact); 6] = [
        ("title", KnownFact::Title),
        ("date", KnownFact::Date),
        ("source", KnownFact::Source),
        ("credit", KnownFact::Credit),
        ("author", KnownFact::Author),
        ("url", KnownFact::Url),
    ];
}

/// A word or phrase of the query: the unit of scores and highlights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// As written in the query.
    pub label: String,
    /// The texts that it may stand in.
    pub scope: Scope,
    /// What is looked for.
    pub kind: PartKind,
    /// Whether the part is asked for, rather than excluded: only then it is highlighted.
    pub wanted: bool,
    /// Factor of its score, 1 for what a query asks for.
    pub weight: f64,
}

/// What a part looks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum PartKind {
    /// Any of these terms, scored as if they were one.
    Group(Vec<PlanTerm>),
    /// These terms at these distances from the first.
    Phrase(Vec<(PlanTerm, u32)>),
    /// Passages of a pattern, at least so many in one text.
    Passages {
        /// What stands there.
        pattern: Pattern,
        /// 1 or more.
        at_least: u32,
    },
}

impl PartKind {
    /// The terms looked for, in the order of the query.
    pub fn terms(&self) -> Vec<&PlanTerm> {
        match self {
            PartKind::Group(terms) => terms.iter().collect(),
            PartKind::Phrase(terms) => terms.iter().map(|(term, _)| term).collect(),
            PartKind::Passages { pattern, .. } => {
                pattern.leaves().into_iter().flat_map(Leaf::terms).collect()
            }
        }
    }
}

/// What stands together in a passage of a text. How the intervals of words that match are found
/// is told in `search/interval.rs`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Pattern {
    /// A word or a phrase.
    Leaf(Leaf),
    /// Any of them.
    Any(Vec<Pattern>),
    /// All of them, near to one another.
    Near {
        /// Two patterns or more.
        operands: Vec<Pattern>,
        /// For two: most words from the end of one to the beginning of the other, neighbours being
        /// 1 apart. For more: most words from the first to the last word of all.
        distance: u32,
        /// In this order; two patterns.
        ordered: bool,
    },
    /// Both within one sentence or paragraph.
    Within {
        /// Both patterns, in any order.
        operands: Box<[Pattern; 2]>,
        /// What holds both.
        unit: Unit,
    },
}

/// A pattern of neighbouring words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Leaf {
    /// Any of these terms, no two of which are the same.
    Word(Vec<PlanTerm>),
    /// These terms at these distances from the first.
    Phrase(Vec<(PlanTerm, u32)>),
}

impl Leaf {
    /// Its terms, in the order of the query.
    pub fn terms(&self) -> Vec<&PlanTerm> {
        match self {
            Leaf::Word(terms) => terms.iter().collect(),
            Leaf::Phrase(terms) => terms.iter().map(|(term, _)| term).collect(),
        }
    }
}

impl Pattern {
    /// The words and phrases of the pattern, in the order of the query.
    pub fn leaves(&self) -> Vec<&Leaf> {
        match self {
            Pattern::Leaf(leaf) => vec![leaf],
            Pattern::Any(operands) | Pattern::Near { operands, .. } => {
                operands.iter().flat_map(Pattern::leaves).collect()
            }
            Pattern::Within { operands, .. } => operands.iter().flat_map(Pattern::leaves).collect(),
        }
    }

    /// Whether borders of sentences, or of paragraphs, matter.
    pub fn needs_borders_of(&self, unit: Unit) -> bool {
        match self {
            Pattern::Leaf(_) => false,
            Pattern::Any(operands) | Pattern::Near { operands, .. } => {
                operands.iter().any(|operand| operand.needs_borders_of(unit))
            }
            Pattern::Within { operands, unit: own } => {
                *own == unit || operands.iter().any(|operand| operand.needs_borders_of(unit))
            }
        }
    }
}

/// A term of the index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlanTerm {
    /// As indexed.
    pub term: String,
    /// Whether it is an acronym, which stands among the marks.
    pub acronym: bool,
}

impl PlanTerm {
    /// A word.
    pub fn word(term: impl Into<String>) -> PlanTerm {
        PlanTerm { term: term.into(), acronym: false }
    }

    /// An acronym in capitals.
    pub fn acronym(term: impl Into<String>) -> PlanTerm {
        PlanTerm { term: term.into(), acronym: true }
    }
}

/// A set of the texts of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Scope(u8);

impl Scope {
    /// Title and body.
    pub const ARTICLE: Scope = Scope(0b011);
    /// Title, body and furniture.
    pub const PAGE: Scope = Scope(0b111);
    /// The furniture alone.
    pub const FURNITURE: Scope = Scope(0b100);
    /// The title alone.
    pub const TITLE: Scope = Scope(0b001);
    /// The body alone.
    pub const BODY: Scope = Scope(0b010);

    /// Whether a text belongs to it.
    pub fn has(self, field: TextField) -> bool {
        self.0 & (1 << field as u8) != 0
    }

    /// The texts of both.
    pub fn and(self, other: Scope) -> Scope {
        Scope(self.0 & other.0)
    }
}
