//! Reads a query into its tree.
//!
//! From loosest to tightest: AND (also unwritten, between neighbours), OR, the operators of
//! distance (NEAR/n, PRE/n, SAME, /p, /s, from left to right), NOT and `-`. The tree comes out in
//! the normal form described in [`ast`](super::ast).
//!
//! Open parentheses are kept in a list, not on the call stack: a query of nothing but
//! parentheses costs memory in proportion to its length and ends with an error.

use super::ast::{Kind, Node, Query, Span};
use super::error::{QueryError, QueryErrorKind};
use super::fields::Field;
use super::join;
use super::level::{Group, Level};
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

/// Parentheses within parentheses, and nodes from the root of a tree to a leaf: low enough for
/// recursion over trees on the stack of a worker thread.
const MAX_DEPTH: usize = 200;

/// Code points of the longest query that is read.
const MAX_LENGTH: usize = 200_000;

type Read<T> = Result<T, QueryError>;

/// Reads `text` in the query language.
pub fn parse(text: &str, options: &ParseOptions) -> Result<Query, QueryError> {
    check_length(text)?;
    let chars: Vec<char> = text.chars().collect();
    let mut parser = Parser {
        lexer: Lexer::new(&chars),
        place: Place::Query,
        options: *options,
        in_all: false,
        mixed: false,
    };
    let root = parser.query()?.node;
    let (in_all, mixed, mut notes) = (parser.in_all, parser.mixed, parser.lexer.notes);
    let mut query = Query { text: text.to_string(), root, in_all, warnings: Vec::new() };
    if mixed {
        notes.mixed(&query.to_string());
    }
    query.root.walk(&mut |node| match &node.kind {
        Kind::Not(operand) if operand.kind == Kind::All => notes.excluded_all(),
        Kind::And(nodes) => notes.small_operators(nodes),
        _ => {}
    });
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
    pub(super) place: Place,
    pub(super) options: ParseOptions,
    in_all: bool,
    mixed: bool,
}

impl Parser<'_> {
    fn query(&mut self) -> Read<Parsed> {
        let mut outside: Vec<Level> = Vec::new();
        let mut level = Level::new(None);
        loop {
            let token = self.lexer.next(self.place)?;
            match token.kind {
                TokenKind::End => return self.end(level),
                TokenKind::Close => {
                    let Some(above) = outside.pop() else {
                        return Err(unbalanced(&mut level, &self.lexer, token.span));
                    };
                    let inner = std::mem::replace(&mut level, above);
                    let group = self.close(inner, token.span)?;
                    level.operand(group, &self.lexer)?;
                }
                TokenKind::And | TokenKind::Or | TokenKind::Near { .. } | TokenKind::Same(_) => {
                    self.operator(&mut level, token)?;
                }
                TokenKind::Field(Field::In) => {
                    let whole = outside.is_empty() && !level.awaits_operand();
                    self.everywhere(&mut level, token.span, whole)?;
                }
                _ => {
                    self.begin_operand(&mut level, &token)?;
                    if let Some(group) = self.operand(&mut level, token)? {
                        if outside.len() == MAX_DEPTH {
                            return Err(too_deep(group.open));
                        }
                        outside.push(std::mem::replace(&mut level, Level::new(Some(group))));
                    }
                }
            }
        }
    }

    /// Before an operand: the one before it, if no operator stands between, is complete.
    fn begin_operand(&mut self, level: &mut Level, token: &Token) -> Read<()> {
        level.directive = None;
        if !level.is_complete() {
            return Ok(());
        }
        let is_value = matches!(token.kind, TokenKind::Value { .. } | TokenKind::Open);
        if let (Place::Values(field), true) = (self.place, is_value) {
            let name = field.name();
            let message = format!(
                "between values of {name}: stands OR; a value of several words stands in quotes"
            );
            return Err(fault(QueryErrorKind::Operand, token.span, message, None));
        }
        level.finish_item();
        Ok(())
    }

    /// Takes an operand, or a NOT before one; gives back the group that it opens.
    fn operand(&mut self, level: &mut Level, token: Token) -> Read<Option<Group>> {
        let span = token.span;
        let parsed = match token.kind {
            TokenKind::Not => {
                level.nots.push(token);
                return Ok(None);
            }
            TokenKind::Open => {
                return Ok(Some(Group { open: span, field: None, place: self.place }));
            }
            TokenKind::Field(field) if self.lexer.open_follows() && field.takes_group() => {
                let open = self.lexer.next(Place::Query)?.span;
                let group = Group { open, field: Some((field, span)), place: self.place };
                if !field.is_text() {
                    self.place = Place::Values(field);
                }
                return Ok(Some(group));
            }
            TokenKind::Field(field) => self.field(field, span)?,
            TokenKind::Operand(kind) => leaf(kind, span),
            TokenKind::Value { text, quoted } => match self.place {
                Place::Values(field) => self.filter(field, text, quoted, span, span)?,
                Place::Query => return Ok(None),
            },
            _ => return Ok(None),
        };
        level.operand(parsed, &self.lexer)?;
        Ok(None)
    }

    fn operator(&mut self, level: &mut Level, token: Token) -> Read<()> {
        if let Some(span) = level.directive.filter(|_| token.kind != TokenKind::And) {
            return Err(whole_query(span));
        }
        level.operator(token, &self.lexer)
    }

    /// The end of a group: what it holds, as an operand of what stands around it.
    fn close(&mut self, mut level: Level, close: Span) -> Read<Parsed> {
        level.check_complete(&self.lexer)?;
        let Some(group) = level.group.take() else { return Err(nothing_to_find()) };
        if level.items.is_empty() {
            let message = "there is nothing between the parentheses".to_string();
            let span = group.open.to(close);
            return Err(fault(QueryErrorKind::Operand, span, message, None));
        }
        self.place = group.place;
        let mut parsed = self.joined(level)?;
        parsed.outer = group.open.to(close);
        match group.field {
            Some((field, name)) => self.group_of(field, name, parsed),
            None => Ok(parsed),
        }
    }

    /// The end of the query.
    fn end(&mut self, mut level: Level) -> Read<Parsed> {
        level.check_complete(&self.lexer)?;
        if let Some(group) = level.group {
            let message = "this parenthesis has no partner";
            return Err(self.lexer.unbalanced(group.open.start as usize, ')', message));
        }
        if !level.items.is_empty() {
            return self.joined(level);
        }
        if level.directives == 0 {
            return Err(nothing_to_find());
        }
        Ok(leaf(Kind::All, Span::default()))
    }

    fn joined(&mut self, level: Level) -> Read<Parsed> {
        self.mixed |= join::is_mixed(&level.items, self.options.any);
        let parsed = join::join(level.items, self.options.any);
        check_height(parsed)
    }

    /// `in:all`, which stands for itself and is no operand.
    fn everywhere(&mut self, level: &mut Level, name: Span, whole: bool) -> Read<()> {
        if !whole {
            return Err(whole_query(name));
        }
        level.finish_item();
        level.and = None;
        let value = self.lexer.value(Field::In, name)?;
        let span = name.to(value.span);
        let TokenKind::Value { text, .. } = value.kind else { return Err(nothing_to_find()) };
        let text = text.to_ascii_lowercase();
        if text != "all" {
            let meant = if matches!(text.as_str(), "title" | "body") {
                format!("{text}:")
            } else {
                "in:all".to_string()
            };
            let message = "in: knows only in:all".to_string();
            return Err(fault(QueryErrorKind::Value, span, message, Some(meant)));
        }
        self.in_all = true;
        level.directives += 1;
        level.directive = Some(span);
        Ok(())
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

fn whole_query(span: Span) -> QueryError {
    let message = "in:all holds for the whole query and stands beside its words".to_string();
    fault(QueryErrorKind::Operand, span, message, None)
}

fn too_deep(span: Span) -> QueryError {
    let start = Span { start: span.start, end: span.start + 1 };
    let message = format!("nested more than {MAX_DEPTH} deep");
    fault(QueryErrorKind::Depth, start, message, None)
}

/// Refuses a query that is too long.
pub(super) fn check_length(text: &str) -> Read<()> {
    // A code point has one byte at least.
    if text.len() <= MAX_LENGTH {
        return Ok(());
    }
    let length = text.chars().count();
    if length <= MAX_LENGTH {
        return Ok(());
    }
    let message = format!("the query has {length} characters; at most {MAX_LENGTH} are read");
    let (position, length) = (MAX_LENGTH as u32, 1);
    Err(QueryError { kind: QueryErrorKind::Length, message, position, length, suggestion: None })
}

pub(super) fn check_height(parsed: Parsed) -> Read<Parsed> {
    if parsed.height > MAX_DEPTH { Err(too_deep(parsed.outer)) } else { Ok(parsed) }
}

fn unbalanced(level: &mut Level, lexer: &Lexer<'_>, close: Span) -> QueryError {
    let message = "this parenthesis has no partner".to_string();
    let no_partner = fault(QueryErrorKind::Unbalanced, close, message, None);
    level.check_complete(lexer).err().unwrap_or(no_partner)
}
