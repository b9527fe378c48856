//! What is known of a group while it is read: complete operands, and operators that still wait.

use super::ast::{Kind, Node, Span};
use super::error::{QueryError, QueryErrorKind, shown};
use super::fields::Field;
use super::join::{self, Item};
use super::lexer::{Lexer, Place, Token, TokenKind, fault};
use super::parse::{Parsed, check_height, without_place};

type Read<T> = Result<T, QueryError>;

/// A parenthesis that was opened.
pub(super) struct Group {
    pub open: Span,
    /// The field that it belongs to, and where its name stands.
    pub field: Option<(Field, Span)>,
    /// Where the parser was before.
    pub place: Place,
}

/// The whole query, or what stands between two parentheses.
pub(super) struct Level {
    /// `None` for the whole query.
    pub group: Option<Group>,
    /// Operands of AND.
    pub items: Vec<Item>,
    /// AND that waits for its right operand.
    pub and: Option<Token>,
    /// How often `in:all` was written.
    pub directives: usize,
    /// `in:all`, if nothing stood behind it so far.
    pub directive: Option<Span>,
    /// NOT and `-` before the next operand.
    pub nots: Vec<Token>,
    ors: Vec<Parsed>,
    or: Option<Token>,
    near: Option<(Parsed, Token)>,
    /// An operand that an operator of any kind may still follow.
    done: Option<Parsed>,
}

impl Level {
    pub(super) fn new(group: Option<Group>) -> Level {
        Level {
            group,
            items: Vec::new(),
            and: None,
            directives: 0,
            directive: None,
            nots: Vec::new(),
            ors: Vec::new(),
            or: None,
            near: None,
            done: None,
        }
    }

    /// Whether an operand was read to which no operator is attached yet.
    pub(super) fn is_complete(&self) -> bool {
        self.done.is_some()
    }

    /// Whether an operator other than AND waits for its right operand.
    pub(super) fn awaits_operand(&self) -> bool {
        self.waiting().is_some()
    }

    fn waiting(&self) -> Option<&Token> {
        let near = self.near.as_ref().map(|(_, operator)| operator);
        self.nots.last().or(near).or(self.or.as_ref())
    }

    /// Takes an operand: attaches NOT, and what joins it by distance to the one before.
    pub(super) fn operand(&mut self, operand: Parsed, lexer: &Lexer<'_>) -> Read<()> {
        let mut parsed = operand;
        while let Some(operator) = self.nots.pop() {
            let outer = operator.span.to(parsed.outer);
            let below = join::complement(parsed);
            let node = Node::new(Kind::Not(Box::new(below.node)), outer);
            parsed = check_height(Parsed { node, outer, height: below.height + 1 })?;
        }
        if let Some((left, operator)) = self.near.take() {
            parsed = check_height(within_distance(left, operator, parsed, lexer)?)?;
        }
        self.or = None;
        self.done = Some(parsed);
        Ok(())
    }

    /// Takes an operator that stands between operands.
    pub(super) fn operator(&mut self, token: Token, lexer: &Lexer<'_>) -> Read<()> {
        if let Some(waiting) = self.waiting() {
            return Err(no_operand(waiting, "behind", lexer));
        }
        if token.kind == TokenKind::And {
            self.finish_item();
            if self.and.is_some() || self.items.len() + self.directives == 0 {
                return Err(no_operand(&token, "before", lexer));
            }
            self.and = Some(token);
            return Ok(());
        }
        let Some(left) = self.done.take() else {
            return Err(no_operand(&token, "before", lexer));
        };
        if token.kind == TokenKind::Or {
            self.ors.push(left);
            self.or = Some(token);
        } else {
            self.near = Some((left, token));
        }
        Ok(())
    }

    /// Closes the operand of AND that was read last.
    pub(super) fn finish_item(&mut self) {
        let Some(last) = self.done.take() else { return };
        let mut operands = std::mem::take(&mut self.ors);
        operands.push(last);
        let written_or = operands.len() > 1;
        let explicit = self.and.take().is_some();
        self.items.push(Item { parsed: join::any_of(operands), explicit, written_or });
    }

    /// At the end nothing may wait for an operand.
    pub(super) fn check_complete(&mut self, lexer: &Lexer<'_>) -> Read<()> {
        self.finish_item();
        match self.waiting().or(self.and.as_ref()) {
            Some(operator) => Err(no_operand(operator, "behind", lexer)),
            None => Ok(()),
        }
    }
}

/// Two operands joined by NEAR/n or the like.
fn within_distance(
    left: Parsed,
    operator: Token,
    right: Parsed,
    lexer: &Lexer<'_>,
) -> Read<Parsed> {
    let near = matches!(operator.kind, TokenKind::Near { .. });
    for side in [&left, &right] {
        if let Some(found) = without_place(&side.node, !near) {
            return Err(no_place(lexer, &left, &operator, &right, found));
        }
    }
    let outer = left.outer.to(right.outer);
    let height = 1 + left.height.max(right.height);
    let kind = match operator.kind {
        TokenKind::Near { distance, ordered } => {
            Kind::Near { operands: vec![left.node, right.node], distance, ordered }
        }
        TokenKind::Same(unit) => {
            Kind::Same { left: Box::new(left.node), right: Box::new(right.node), unit }
        }
        _ => return Ok(left),
    };
    Ok(Parsed { node: Node::new(kind, outer), outer, height })
}

/// The error for an operand of `operator` that stands at no place in a text.
fn no_place(
    lexer: &Lexer<'_>,
    left: &Parsed,
    operator: &Token,
    right: &Parsed,
    found: &'static str,
) -> QueryError {
    const LONGEST: u32 = 60;
    let name = shown(&lexer.written(operator.span));
    let whole = left.outer.to(right.outer);
    let negated = matches!(left.node.kind, Kind::Not(_)) && whole.end - whole.start <= LONGEST;
    if negated && without_place(&right.node, true).is_none() {
        let message = format!("NOT binds tighter than {name}");
        let written = lexer.written(left.node.span);
        let operand = written.strip_prefix("NOT").or_else(|| written.strip_prefix('-'));
        let rest = lexer.written(Span { start: left.outer.end, end: right.outer.end });
        let meant = operand.map(|operand| format!("NOT ({}{rest})", operand.trim()));
        return fault(QueryErrorKind::Operand, whole, message, meant);
    }
    let message = format!("{name} joins words and phrases, not {found}");
    fault(QueryErrorKind::Operand, whole, message, None)
}

fn no_operand(operator: &Token, side: &str, lexer: &Lexer<'_>) -> QueryError {
    let name = shown(&lexer.written(operator.span));
    let word = match operator.kind {
        TokenKind::And | TokenKind::Or | TokenKind::Not
            if name.starts_with(char::is_alphabetic) =>
        {
            format!(" (as a word: {})", name.to_lowercase())
        }
        _ => String::new(),
    };
    let message = format!("{name} has nothing {side} it{word}");
    fault(QueryErrorKind::Operand, operator.span, message, None)
}
