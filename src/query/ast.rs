//! What a query means: a tree of nodes, each with the place it was written at.
//!
//! The parser keeps the tree in a normal form, so that a planner has few cases: `And` and `Or`
//! have two children or more and never a child of their own kind; `Not` stands only below an
//! `And` that also has a child without `Not` (`-c` alone is `And[All, Not c]`); operands of
//! `Near`, `Same` and `AtLeast` are made of words, phrases, wildcards, fuzzy words and `Or`,
//! `Near`, `Same` of these (`Same` also of `And`); below `Scope` stand neither filters nor dates
//! nor another `Scope`. The height of the tree is bounded, so recursion over it is safe.

use serde::{Deserialize, Serialize};

/// A range of the query's text in Unicode code points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

/// A query as it was understood. `Display` prints it in the query language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The text as it was given.
    pub text: String,
    /// What articles must match.
    pub root: Node,
    /// `in:all` was written: furniture is searched as well.
    pub in_all: bool,
    /// Where the parser had to choose between readings or left something out.
    pub warnings: Vec<String>,
}

/// One part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it stands in the text; empty for a part that was not written.
    pub span: Span,
    /// What it asks for.
    pub kind: Kind,
}

/// What a node asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// `*`: every article.
    All,
    /// A bare word as it was written: also `covid-19`, `U.S.`, `https://example.org/a`. It has
    /// something other than punctuation and no white space, unless that was escaped.
    Word {
        /// As written, escapes resolved.
        text: String,
        /// `=word`: this form only.
        exact: bool,
    },
    /// Words between quotes.
    Phrase {
        /// Between the quotes, escapes resolved; not blank.
        text: String,
        /// `n` of `"…"~n`, 1 or more.
        slop: Option<u32>,
    },
    /// `sanction*`, `wom?n`: two letters or more, then at least one of `*` and `?`.
    Wildcard {
        /// Letters, digits, marks, apostrophes, `*` (never two in a row) and `?`.
        pattern: String,
    },
    /// `vogel~`, `vogel~2`.
    Fuzzy {
        /// The word.
        word: String,
        /// 1 or 2.
        distance: u8,
    },
    /// All of them, but none of those under `Not`.
    And(Vec<Node>),
    /// Any of them.
    Or(Vec<Node>),
    /// Stands below `And` only.
    Not(Box<Node>),
    /// `NEAR/n`, `PRE/n`, `ADJ/n`, `near10:"a b"`.
    Near {
        /// Two, or more for `near10:"a b c"` (then plain words).
        operands: Vec<Node>,
        /// Largest distance in words; neighbours are 1 apart.
        distance: u32,
        /// In this order.
        ordered: bool,
    },
    /// `SAME`, `/p`, `/s`.
    Same {
        /// Left of the operator.
        left: Box<Node>,
        /// Right of the operator.
        right: Box<Node>,
        /// How close both must stand.
        unit: Unit,
    },
    /// `atleast3:witkoff`.
    AtLeast {
        /// 1 or more.
        count: u32,
        /// What is counted.
        operand: Box<Node>,
    },
    /// `title:…`, `body:…`.
    Scope {
        /// The only text to look at.
        field: TextScope,
        /// What to find there.
        operand: Box<Node>,
    },
    /// `source:Beacon`: a value compared as a whole.
    Filter {
        /// Which fact of the article.
        field: FilterField,
        /// As written, escapes resolved; not blank.
        value: String,
    },
    /// `date:`, `after:`, `before:`, `when:`.
    Dated(DateFilter),
}

/// Sentence or paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
#[non_exhaustive]
pub enum Unit {
    Sentence,
    Paragraph,
}

/// The text that a word is looked for in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
#[non_exhaustive]
pub enum TextScope {
    Title,
    Body,
}

/// A fact of the article that a filter compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum FilterField {
    By,
    Source,
    Credit,
    Site,
    Lang,
    Id,
    Url,
    File,
    Kind,
    Has,
}

/// Which dates are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateFilter {
    /// The whole date of the article lies in it.
    Range(DateRange),
    /// The article has no date.
    Unknown,
}

/// Days since 1970-01-01, both ends included; `None` is open. At least one end is given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct DateRange {
    /// First day.
    pub from: Option<i32>,
    /// Last day.
    pub to: Option<i32>,
}

impl Span {
    /// From `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Span {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span { start: place(start), end: place(end) }
    }

    /// The smallest span around both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl Node {
    /// A node at a place of the text.
    pub fn new(kind: Kind, span: Span) -> Node {
        Node { span, kind }
    }

    /// The nodes directly below, in the order written.
    pub fn children(&self) -> Vec<&Node> {
        match &self.kind {
            Kind::And(nodes) | Kind::Or(nodes) | Kind::Near { operands: nodes, .. } => {
                nodes.iter().collect()
            }
            Kind::Not(operand) | Kind::AtLeast { operand, .. } | Kind::Scope { operand, .. } => {
                vec![operand]
            }
            Kind::Same { left, right, .. } => vec![left, right],
            _ => Vec::new(),
        }
    }

    /// Calls `visit` for this node and every node below, each before its children, in the order
    /// written.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
        visit(self);
        for child in self.children() {
            child.walk(visit);
        }
    }
}

impl Query {
    /// Calls `visit` for every node, each before its children, in the order written.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
        self.root.walk(visit);
    }

    /// Also demands `kind`, as a filter given beside the query's text does.
    pub fn narrow(&mut self, kind: Kind) {
        let root = std::mem::replace(&mut self.root, Node::new(Kind::All, Span::default()));
        let added = Node::new(kind, Span::default());
        let span = root.span;
        let mut parts = match root.kind {
            Kind::And(parts) => parts,
            Kind::All if root.span == Span::default() => Vec::new(),
            _ => vec![root],
        };
        match added.kind {
            Kind::And(more) => parts.extend(more),
            _ => parts.push(added),
        }
        self.root = Node::all_of(parts, span);
    }
}

impl Node {
    /// `parts` joined by AND, in normal form; `parts` is not empty and has no `And` in it.
    pub(super) fn all_of(mut parts: Vec<Node>, span: Span) -> Node {
        if parts.iter().all(|part| matches!(part.kind, Kind::Not(_))) {
            let before = Span { start: span.start, end: span.start };
            parts.insert(0, Node::new(Kind::All, before));
        }
        match (parts.len(), parts.pop()) {
            (1, Some(only)) => only,
            (_, last) => {
                parts.extend(last);
                Node::new(Kind::And(parts), span)
            }
        }
    }
}

impl Query {
    /// A query that asks for `kind` alone.
    pub fn of(kind: Kind) -> Query {
        let root = Node::new(kind, Span::default());
        let mut query = Query { text: String::new(), root, in_all: false, warnings: Vec::new() };
        query.text = query.to_string();
        query
    }
}
