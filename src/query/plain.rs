//! Text without operators: pasted prose, the topics of test collections.

use super::ast::{Kind, Node, Query, Span};
use super::chars::*;
use super::error::QueryError;
use super::lexer::{is_gershayim, is_inner_comma};
use super::parse::{check_length, nothing_to_find};

/// Reads `text` as words alone, every character as it is; joined by OR with `any`, else by AND.
pub fn parse_plain(text: &str, any: bool) -> Result<Query, QueryError> {
    check_length(text)?;
    let chars: Vec<char> = text.chars().collect();
    let word = |(text, span)| Node::new(Kind::Word { text, exact: false }, span);
    let mut nodes: Vec<Node> = words(&chars).into_iter().map(word).collect();
    let root = match (nodes.len(), nodes.pop()) {
        (0, _) | (_, None) => return Err(nothing_to_find()),
        (1, Some(only)) => only,
        (_, Some(last)) => {
            nodes.push(last);
            let span = nodes.iter().fold(nodes[0].span, |span, node| span.to(node.span));
            Node::new(if any { Kind::Or(nodes) } else { Kind::And(nodes) }, span)
        }
    };
    Ok(Query { text: text.to_string(), root, in_all: false, warnings: Vec::new() })
}

/// The words between white space, quotes, parentheses and separating punctuation.
pub(super) fn words(chars: &[char]) -> Vec<(String, Span)> {
    let parts_words = |at: usize| match chars[at] {
        ',' => !is_inner_comma(chars, at),
        c if is_quote(c) => !is_gershayim(chars, at),
        c => is_blank(c) || is_open(c) || is_close(c) || is_separator(c),
    };
    let mut words = Vec::new();
    let mut start = 0;
    for at in 0..=chars.len() {
        if at < chars.len() && !parts_words(at) {
            continue;
        }
        let (mut first, mut last) = (start, at);
        while first < last && is_hidden(chars[first]) {
            first += 1;
        }
        while first < last && is_hidden(chars[last - 1]) {
            last -= 1;
        }
        if !chars[first..last].iter().all(|c| is_punctuation(*c)) {
            words.push((chars[first..last].iter().collect(), Span::new(first, last)));
        }
        start = at + 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_every_character_as_text() {
        let read = |text: &str| parse_plain(text, false).unwrap().to_string();
        assert_eq!(read("trump AND putin"), r"trump AND \AND AND putin");
        assert_eq!(read("title:x -y (z) \"a b\""), r"title\:x AND \-y AND z AND a AND b");
        assert_eq!(read("NOT"), r"\NOT");
        assert_eq!(read("wom?n sanction*"), r"wom\?n AND sanction\*");
        assert_eq!(read("1,200 men, who"), "1,200 AND men AND who");
        assert_eq!(parse_plain("a b", true).unwrap().to_string(), "a OR b");
        assert!(parse_plain(" -- \u{200b} ", false).is_err());
    }

    #[test]
    fn knows_where_its_words_stand() {
        let query = parse_plain("«Ost\u{200b}» 普京，特朗普", false).unwrap();
        let spans: Vec<Span> = query.root.children().iter().map(|node| node.span).collect();
        assert_eq!(spans, [Span::new(1, 4), Span::new(7, 9), Span::new(10, 13)]);
    }
}
