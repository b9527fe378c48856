//! Joins operands by AND and OR, in the tree's normal form.

use super::ast::{Kind, Node, Span};
use super::parse::Parsed;

/// One operand of an AND, written or not.
pub(super) struct Item {
    pub parsed: Parsed,
    /// AND was written before it.
    pub explicit: bool,
    /// It is an OR without parentheses around it.
    pub written_or: bool,
}

/// Whether AND and OR stand side by side without parentheses.
pub(super) fn is_mixed(items: &[Item], any: bool) -> bool {
    let written_or = items.iter().any(|item| item.written_or);
    if any {
        let and = items.iter().any(|item| item.explicit);
        return and && (written_or || items.windows(2).any(|pair| !pair[1].explicit));
    }
    written_or && items.len() > 1
}

/// All operands joined: by AND, or with `any` by OR where no AND was written. What narrows
/// (filters, dates, exclusions) is joined by AND in any case. `items` is not empty.
pub(super) fn join(items: Vec<Item>, any: bool) -> Parsed {
    if !any {
        return all_of(items.into_iter().map(|item| item.parsed).collect());
    }
    let mut parts: Vec<Vec<Parsed>> = Vec::new();
    let mut open: Option<usize> = None;
    for item in items {
        if narrows(&item.parsed.node) {
            parts.push(vec![item.parsed]);
            continue;
        }
        match open {
            Some(part) if !item.explicit => parts[part].push(item.parsed),
            _ => {
                open = Some(parts.len());
                parts.push(vec![item.parsed]);
            }
        }
    }
    all_of(parts.into_iter().map(any_of).collect())
}

fn narrows(node: &Node) -> bool {
    match &node.kind {
        Kind::Filter { .. } | Kind::Dated(_) | Kind::Not(_) => true,
        Kind::And(nodes) | Kind::Or(nodes) => {
            nodes.iter().all(|node| node.kind == Kind::All || narrows(node))
        }
        _ => false,
    }
}

fn all_of(operands: Vec<Parsed>) -> Parsed {
    let alone = operands.len() == 1;
    let (parts, outer, height) = gather(operands, |kind| match kind {
        Kind::And(nodes) => Ok(nodes),
        other => Err(other),
    });
    let single = alone && parts.len() == 1 && !matches!(parts[0].kind, Kind::Not(_));
    let node = Node::all_of(parts, outer);
    Parsed { node, outer, height: if single { height } else { height + 1 } }
}

/// The operands joined by OR; a single one is itself.
pub(super) fn any_of(mut operands: Vec<Parsed>) -> Parsed {
    if operands.len() == 1
        && let Some(only) = operands.pop()
    {
        return only;
    }
    let operands = operands.into_iter().map(complement).collect();
    let (parts, outer, height) = gather(operands, |kind| match kind {
        Kind::Or(nodes) => Ok(nodes),
        other => Err(other),
    });
    Parsed { node: Node::new(Kind::Or(parts), outer), outer, height: height + 1 }
}

/// Puts operands beside each other; an operand that `open` can open gives its children.
fn gather(
    operands: Vec<Parsed>,
    open: impl Fn(Kind) -> Result<Vec<Node>, Kind>,
) -> (Vec<Node>, Span, usize) {
    let mut parts = Vec::new();
    let mut height = 0;
    let mut outer: Option<Span> = None;
    for operand in operands {
        height = height.max(operand.height);
        outer = Some(outer.map_or(operand.outer, |span| span.to(operand.outer)));
        let span = operand.node.span;
        match open(operand.node.kind) {
            Ok(nodes) => parts.extend(nodes),
            Err(kind) => parts.push(Node::new(kind, span)),
        }
    }
    (parts, outer.unwrap_or_default(), height)
}

/// A `Not` that stands alone is everything but its operand.
pub(super) fn complement(parsed: Parsed) -> Parsed {
    if !matches!(parsed.node.kind, Kind::Not(_)) {
        return parsed;
    }
    let span = parsed.node.span;
    let node = Node::all_of(vec![parsed.node], span);
    Parsed { node, outer: parsed.outer, height: parsed.height + 1 }
}
