//! Reads a query into its tree, by recursive descent with a bound on depth.
//!
//! From loosest to tightest: AND (also unwritten, between neighbours), OR, the operators of
//! distance (NEAR/n, PRE/n, SAME, /p, /s, from left to right), NOT and `-`. The tree comes out in
//! the normal form described in [`ast`](super::ast).

use super::ast::{Kind, Node, Query, Span};
use super::error::{QueryError, QueryErrorKind};
use super::fields::Field;
use super::join::{self, Item};
use super::lexer::{Lexer, Place, Token, TokenKind, fault};

/// What a query's meaning depends on besides its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseOptions {
    /// Today in days since 1970-01-01, for `when:`, `today` and `yesterday`.
    pub today: i32,
    /// OR instead of AND between neighbours without an operator. Filters, dates and exclusions
    /// still hold for the whole.
    pub any: bool,
}

impl ParseOptions {
    /// The usual reading, with AND between neighbours.
    pub fn new(today: i32) -> ParseOptions {
        ParseOptions { today, any: false }
    }
}

/// Parentheses within parentheses.
const MAX_DEPTH: usize = 200;
/// Nodes from the root to a leaf.
const MAX_HEIGHT: usize = 500;

type Read<T> = Result<T, QueryError>;

/// Reads `text` in the query language.
pub fn parse(text: &str, options: &ParseOptions) -> Result<Query, QueryError> {
    let chars: Vec<char> = text.chars().collect();
    let mut parser = Parser {
        lexer: Lexer::new(&chars),
        peeked: None,
        place: Place::Query,
        depth: 0,
        options: *options,
        in_all: false,
        mixed: false,
    };
    let root = parser.conjunction(None)?.node;
    let (in_all, mixed, mut notes) = (parser.in_all, parser.mixed, parser.lexer.notes);
    let mut query = Query { text: text.to_string(), root, in_all, warnings: Vec::new() };
    if mixed {
        notes.mixed(&query.to_string());
    }
    query.warnings = notes.into_warnings();
    Ok(query)
}

/// A node with the place of its parentheses and the height of its tree.
pub(super) struct Parsed {
    pub node: Node,
    pub outer: Span,
    pub height: usize,
}

pub(super) struct Parser<'a> {
    pub(super) lexer: Lexer<'a>,
    peeked: Option<Token>,
    pub(super) place: Place,
    depth: usize,
    pub(super) options: ParseOptions,
    in_all: bool,
    mixed: bool,
}

impl Parser<'_> {
    pub(super) fn peek(&mut self) -> Read<&Token> {
        let token = match self.peeked.take() {
            Some(token) => token,
            None => self.lexer.next(self.place)?,
        };
        Ok(self.peeked.insert(token))
    }

    pub(super) fn take(&mut self) -> Read<Token> {
        match self.peeked.take() {
            Some(token) => Ok(token),
            None => self.lexer.next(self.place),
        }
    }

    /// Everything up to the end of the query or of the group that was opened at `open`.
    fn conjunction(&mut self, open: Option<Span>) -> Read<Parsed> {
        let mut items: Vec<Item> = Vec::new();
        let mut operator: Option<Token> = None;
        let mut directives = 0;
        loop {
            let next = self.peek()?;
            match next.kind {
                TokenKind::End | TokenKind::Close => break,
                TokenKind::And => {
                    let token = self.take()?;
                    if operator.is_some() || items.len() + directives == 0 {
                        return Err(self.no_operand(&token, "before"));
                    }
                    operator = Some(token);
                }
                TokenKind::Field(Field::In) if open.is_none() => {
                    self.everywhere()?;
                    directives += 1;
                    operator = None;
                }
                _ => {
                    self.check_neighbours(items.is_empty() || operator.is_some())?;
                    let (parsed, written_or) = self.disjunction()?;
                    let explicit = operator.take().is_some();
                    items.push(Item { parsed, explicit, written_or });
                }
            }
        }
        if let Some(operator) = operator {
            return Err(self.no_operand(&operator, "behind"));
        }
        let end = self.peek()?;
        let (end_span, closes) = (end.span, end.kind == TokenKind::Close);
        match (open, closes) {
            (None, true) => {
                let message = "this parenthesis has no partner".to_string();
                return Err(fault(QueryErrorKind::Unbalanced, end_span, message, None));
            }
            (Some(open), false) => {
                let start = open.start as usize;
                let message = "this parenthesis has no partner";
                return Err(self.lexer.unbalanced(start, ')', message));
            }
            _ => {}
        }
        if items.is_empty() && directives == 0 {
            return Err(match open {
                Some(open) => {
                    let message = "there is nothing between the parentheses".to_string();
                    fault(QueryErrorKind::Operand, open.to(end_span), message, None)
                }
                None => nothing_to_find(),
            });
        }
        if items.is_empty() {
            let node = Node::new(Kind::All, Span::default());
            return Ok(Parsed { node, outer: Span::default(), height: 1 });
        }
        self.mixed |= join::is_mixed(&items, self.options.any);
        let parsed = join::join(items, self.options.any);
        self.check_height(&parsed)?;
        Ok(parsed)
    }

    /// Between the values of `source:( … )` an operator has to stand.
    fn check_neighbours(&mut self, may_follow: bool) -> Read<()> {
        let Place::Values(field) = self.place else { return Ok(()) };
        let token = self.peek()?;
        if may_follow || !matches!(token.kind, TokenKind::Value { .. } | TokenKind::Open) {
            return Ok(());
        }
        let span = token.span;
        let name = field.name();
        let message = format!(
            "between values of {name}: stands OR; a value of several words stands in quotes"
        );
        Err(fault(QueryErrorKind::Operand, span, message, None))
    }

    /// `in:all`.
    fn everywhere(&mut self) -> Read<()> {
        let field = self.take()?;
        let value = self.lexer.value(Field::In, field.span)?;
        let span = field.span.to(value.span);
        match value.kind {
            TokenKind::Value { text, .. } if text.eq_ignore_ascii_case("all") => {
                self.in_all = true;
            }
            TokenKind::Value { text, .. } => {
                let meant = match text.to_ascii_lowercase().as_str() {
                    "title" => "title:",
                    "body" => "body:",
                    _ => "in:all",
                };
                let message = "in: knows only in:all".to_string();
                return Err(fault(QueryErrorKind::Value, span, message, Some(meant.into())));
            }
            _ => {}
        }
        if matches!(self.peek()?.kind, TokenKind::Or | TokenKind::Near { .. } | TokenKind::Same(_))
        {
            return Err(whole_query(span));
        }
        Ok(())
    }

    /// Operands joined by OR; whether one was written.
    fn disjunction(&mut self) -> Read<(Parsed, bool)> {
        let first = self.proximity()?;
        let mut operands = vec![first];
        while self.peek()?.kind == TokenKind::Or {
            let operator = self.take()?;
            self.expect_operand(&operator)?;
            operands.push(self.proximity()?);
        }
        let written = operands.len() > 1;
        Ok((join::any_of(operands), written))
    }

    /// Operands joined by NEAR/n and the like, from left to right.
    fn proximity(&mut self) -> Read<Parsed> {
        let mut left = self.negation()?;
        loop {
            let kind = &self.peek()?.kind;
            if !matches!(kind, TokenKind::Near { .. } | TokenKind::Same(_)) {
                return Ok(left);
            }
            let operator = self.take()?;
            self.expect_operand(&operator)?;
            let right = self.negation()?;
            left = self.proximity_of(left, operator, right)?;
            self.check_height(&left)?;
        }
    }

    fn proximity_of(&self, left: Parsed, operator: Token, right: Parsed) -> Read<Parsed> {
        let near = matches!(operator.kind, TokenKind::Near { .. });
        for side in [&left, &right] {
            if let Some(place) = without_place(&side.node, !near) {
                return Err(self.no_place(&left, &operator, &right, place));
            }
        }
        let outer = left.outer.to(right.outer);
        let height = 1 + left.height.max(right.height);
        let kind = match operator.kind {
            TokenKind::Near { distance, ordered } => {
                Kind::Near { operands: vec![left.node, right.node], distance, ordered }
            }
            TokenKind::Same(unit) => {
                let (left, right) = (Box::new(left.node), Box::new(right.node));
                Kind::Same { left, right, unit }
            }
            _ => return Ok(left),
        };
        Ok(Parsed { node: Node::new(kind, outer), outer, height })
    }

    /// The error for an operand of `operator` that stands at no place in a text.
    fn no_place(
        &self,
        left: &Parsed,
        operator: &Token,
        right: &Parsed,
        found: &'static str,
    ) -> QueryError {
        const LONGEST: u32 = 60;
        let name = self.lexer.written(operator.span);
        let whole = left.outer.to(right.outer);
        let negated = matches!(left.node.kind, Kind::Not(_)) && whole.end - whole.start <= LONGEST;
        if negated && without_place(&right.node, true).is_none() {
            let message = format!("NOT binds tighter than {name}");
            let written = self.lexer.written(left.node.span);
            let operand = written.strip_prefix("NOT").or_else(|| written.strip_prefix('-'));
            let rest = self.lexer.written(Span { start: left.outer.end, end: right.outer.end });
            let meant = operand.map(|operand| format!("NOT ({}{rest})", operand.trim()));
            return fault(QueryErrorKind::Operand, whole, message, meant);
        }
        let message = format!("{name} joins words and phrases, not {found}");
        fault(QueryErrorKind::Operand, whole, message, None)
    }

    /// An operand with any number of NOT or `-` before it.
    fn negation(&mut self) -> Read<Parsed> {
        let mut operators = Vec::new();
        while self.peek()?.kind == TokenKind::Not {
            let operator = self.take()?;
            self.expect_operand(&operator)?;
            operators.push(operator.span);
        }
        let mut parsed = self.operand()?;
        while let Some(operator) = operators.pop() {
            let outer = operator.to(parsed.outer);
            let below = join::complement(parsed);
            let node = Node::new(Kind::Not(Box::new(below.node)), outer);
            parsed = Parsed { node, outer, height: below.height + 1 };
            self.check_height(&parsed)?;
        }
        Ok(parsed)
    }

    fn operand(&mut self) -> Read<Parsed> {
        let token = self.take()?;
        let span = token.span;
        match token.kind {
            TokenKind::Open => self.group(span),
            TokenKind::Operand(kind) => Ok(leaf(kind, span)),
            TokenKind::Field(field) => self.field(field, span),
            TokenKind::Value { text, quoted } => {
                let Place::Values(field) = self.place else { return Err(nothing_to_find()) };
                self.filter(field, text, quoted, span, span)
            }
            _ => Err(self.no_operand(&token, "before")),
        }
    }

    /// What follows the parenthesis at `open`, and its partner.
    pub(super) fn group(&mut self, open: Span) -> Read<Parsed> {
        if self.depth == MAX_DEPTH {
            return Err(too_deep(open));
        }
        self.depth += 1;
        let mut parsed = self.conjunction(Some(open))?;
        self.depth -= 1;
        let close = self.take()?;
        parsed.outer = open.to(close.span);
        Ok(parsed)
    }

    /// An operand has to follow `operator`.
    fn expect_operand(&mut self, operator: &Token) -> Read<()> {
        let follows = matches!(
            self.peek()?.kind,
            TokenKind::Open
                | TokenKind::Not
                | TokenKind::Operand(_)
                | TokenKind::Field(_)
                | TokenKind::Value { .. }
        );
        if follows { Ok(()) } else { Err(self.no_operand(operator, "behind")) }
    }

    fn no_operand(&self, operator: &Token, side: &str) -> QueryError {
        let name = self.lexer.written(operator.span);
        let word = match operator.kind {
            TokenKind::And | TokenKind::Or | TokenKind::Not if name != "-" => {
                format!(" (as a word: {})", name.to_lowercase())
            }
            _ => String::new(),
        };
        let message = format!("{name} has nothing {side} it{word}");
        fault(QueryErrorKind::Operand, operator.span, message, None)
    }

    pub(super) fn check_height(&self, parsed: &Parsed) -> Read<()> {
        if parsed.height > MAX_HEIGHT { Err(too_deep(parsed.outer)) } else { Ok(()) }
    }
}

pub(super) fn leaf(kind: Kind, span: Span) -> Parsed {
    Parsed { node: Node::new(kind, span), outer: span, height: 1 }
}

/// What in `node` stands at no place in a text, so that no distance can be measured from it;
/// `None` if all of it does. AND has a place only as a whole paragraph or sentence does.
pub(super) fn without_place(node: &Node, and_has_place: bool) -> Option<&'static str> {
    match &node.kind {
        Kind::Word { .. } | Kind::Phrase { .. } | Kind::Wildcard { .. } | Kind::Fuzzy { .. } => {
            None
        }
        Kind::And(_) if !and_has_place => Some("AND (join them with OR, or write each out)"),
        Kind::And(nodes) | Kind::Or(nodes) => {
            nodes.iter().find_map(|node| without_place(node, and_has_place))
        }
        Kind::Near { .. } | Kind::Same { .. } => None,
        Kind::Not(_) => Some("NOT"),
        Kind::All => Some("*"),
        Kind::AtLeast { .. } => Some("counts"),
        Kind::Scope { .. } => Some("a field (write title:( … ) around both)"),
        Kind::Filter { .. } | Kind::Dated(_) => Some("a field"),
    }
}

pub(super) fn nothing_to_find() -> QueryError {
    QueryError {
        kind: QueryErrorKind::Empty,
        message: "the query is empty: there is nothing to search for".to_string(),
        position: 0,
        length: 0,
        suggestion: None,
    }
}

pub(super) fn whole_query(span: Span) -> QueryError {
    let message = "in:all holds for the whole query and stands beside its words".to_string();
    fault(QueryErrorKind::Operand, span, message, None)
}

fn too_deep(span: Span) -> QueryError {
    let start = Span { start: span.start, end: span.start + 1 };
    let message = format!("nested more than {MAX_DEPTH} deep");
    fault(QueryErrorKind::Depth, start, message, None)
}
