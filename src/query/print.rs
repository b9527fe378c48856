//! Prints a query in its own language, so that reading the text again gives the same tree.
//!
//! A word is printed as it is where it reads as that word, and otherwise with backslashes: `\AND`
//! is the word AND, `title\:x` no field.

use std::fmt::{self, Display, Formatter, Write};

use super::ast::{DateFilter, FilterField, Kind, Node, Query, Unit};
use super::chars::{is_hidden, is_punctuation, is_quote};
use super::dates::print_range;
use super::lexer::{Lexer, Place, Token, TokenKind};

/// What a node is printed in: decides on parentheses.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
enum Within {
    Nothing,
    /// AND or OR, which differ from their children.
    Operator,
    /// NOT, NEAR/n and the like, which bind tighter than AND and OR.
    Tight,
    /// `title:`, `atleast3:`.
    Field,
}

impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let within = match (&self.root.kind, self.in_all) {
            (Kind::Or(_), true) => Within::Operator,
            _ => Within::Nothing,
        };
        write_node(f, &self.root, within)?;
        if self.in_all { f.write_str(" AND in:all") } else { Ok(()) }
    }
}

impl Display for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write_node(f, self, Within::Nothing)
    }
}

fn write_node(f: &mut Formatter<'_>, node: &Node, within: Within) -> fmt::Result {
    let parentheses = match &node.kind {
        Kind::And(_) | Kind::Or(_) => within >= Within::Operator,
        Kind::Near { operands, .. } if operands.len() > 2 => within == Within::Field,
        Kind::Near { .. } | Kind::Same { .. } => within >= Within::Tight,
        Kind::Scope { .. } | Kind::AtLeast { .. } | Kind::Filter { .. } | Kind::Dated(_) => {
            within == Within::Field
        }
        Kind::Not(_) => within >= Within::Tight,
        _ => false,
    };
    if parentheses {
        f.write_char('(')?;
    }
    write_kind(f, &node.kind)?;
    if parentheses {
        f.write_char(')')?;
    }
    Ok(())
}

fn write_kind(f: &mut Formatter<'_>, kind: &Kind) -> fmt::Result {
    match kind {
        Kind::All => f.write_char('*'),
        Kind::Word { text, exact } => write_word(f, text, *exact),
        Kind::Phrase { text, slop } => {
            write_quoted(f, text)?;
            slop.map_or(Ok(()), |distance| write!(f, "~{distance}"))
        }
        Kind::Wildcard { pattern } => f.write_str(pattern),
        Kind::Fuzzy { word, distance } => write_fuzzy(f, word, *distance),
        Kind::And(nodes) => write_list(f, nodes, " AND "),
        Kind::Or(nodes) => write_list(f, nodes, " OR "),
        Kind::Not(operand) => {
            f.write_str("NOT ")?;
            write_node(f, operand, Within::Tight)
        }
        Kind::Near { operands, distance, ordered } => write_near(f, operands, *distance, *ordered),
        Kind::Same { left, right, unit } => {
            write_node(f, left, Within::Tight)?;
            f.write_str(match unit {
                Unit::Paragraph => " SAME ",
                Unit::Sentence => " /s ",
            })?;
            write_node(f, right, Within::Tight)
        }
        Kind::AtLeast { count, operand } => {
            write!(f, "atleast{count}:")?;
            write_node(f, operand, Within::Field)
        }
        Kind::Scope { field, operand } => {
            write!(f, "{}:", field.name())?;
            write_node(f, operand, Within::Field)
        }
        Kind::Filter { field, value } => write_filter(f, *field, value),
        Kind::Dated(DateFilter::Range(range)) => write!(f, "date:{}", print_range(*range)),
        Kind::Dated(DateFilter::Unknown) => f.write_str("date:unknown"),
    }
}

fn write_list(f: &mut Formatter<'_>, nodes: &[Node], operator: &str) -> fmt::Result {
    for (index, node) in nodes.iter().enumerate() {
        if index > 0 {
            f.write_str(operator)?;
        }
        write_node(f, node, Within::Operator)?;
    }
    Ok(())
}

fn write_near(
    f: &mut Formatter<'_>,
    operands: &[Node],
    distance: u32,
    ordered: bool,
) -> fmt::Result {
    if operands.len() > 2 {
        let words = operands.iter().filter_map(|node| match &node.kind {
            Kind::Word { text, .. } => Some(text.as_str()),
            _ => None,
        });
        write!(f, "near{distance}:")?;
        return write_quoted(f, &words.collect::<Vec<&str>>().join(" "));
    }
    for (index, operand) in operands.iter().enumerate() {
        if index > 0 {
            write!(f, " {}/{distance} ", if ordered { "PRE" } else { "NEAR" })?;
        }
        write_node(f, operand, Within::Tight)?;
    }
    Ok(())
}

fn write_filter(f: &mut Formatter<'_>, field: FilterField, value: &str) -> fmt::Result {
    write!(f, "{}:", field.name())?;
    let mark = |c: char| match c {
        '-' | '_' | '.' => true,
        '/' | ':' | '?' | '=' | '&' | '%' | '#' | '~' | '@' | '+' => field.holds_addresses(),
        _ => c.is_alphanumeric(),
    };
    let bare = value.starts_with(char::is_alphanumeric) && value.chars().all(mark);
    if bare { f.write_str(value) } else { write_quoted(f, value) }
}

fn write_quoted(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        if c == '\\' || is_quote(c) {
            f.write_char('\\')?;
        }
        f.write_char(c)?;
    }
    f.write_char('"')
}

fn write_word(f: &mut Formatter<'_>, text: &str, exact: bool) -> fmt::Result {
    if exact {
        f.write_char('=')?;
    }
    if reads_as_itself(text, exact) {
        return f.write_str(text);
    }
    let special = |c: char| is_punctuation(c) || is_hidden(c);
    // One backslash is enough to make text of an operator.
    let all_letters = !text.contains(special);
    for (index, c) in text.chars().enumerate() {
        if special(c) || (index == 0 && all_letters && c.is_alphanumeric()) {
            f.write_char('\\')?;
        }
        f.write_char(c)?;
    }
    Ok(())
}

/// `vogel~`; `\NEAR~2` where the bare text is read as an operator.
fn write_fuzzy(f: &mut Formatter<'_>, word: &str, distance: u8) -> fmt::Result {
    let number = if distance == 1 { String::new() } else { distance.to_string() };
    let text = format!("{word}~{number}");
    let chars: Vec<char> = text.chars().collect();
    let read = Lexer::new(&chars).next(Place::Query);
    let is_fuzzy = |token: Token| matches!(token.kind, TokenKind::Operand(Kind::Fuzzy { .. }));
    if !read.is_ok_and(is_fuzzy) {
        f.write_char('\\')?;
    }
    f.write_str(&text)
}

/// Whether the bare text is read as exactly this word.
fn reads_as_itself(text: &str, exact: bool) -> bool {
    if text.contains('\\') {
        return false;
    }
    let chars: Vec<char> = exact.then_some('=').into_iter().chain(text.chars()).collect();
    let mut lexer = Lexer::new(&chars);
    let Ok(token) = lexer.next(Place::Query) else { return false };
    let TokenKind::Operand(Kind::Word { text: read, exact: as_exact }) = token.kind else {
        return false;
    };
    let whole = token.span.end as usize == chars.len();
    whole && read == text && as_exact == exact
}
