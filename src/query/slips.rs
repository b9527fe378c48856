//! Slips of the pen: how far a name is from one that is known, and operators of distance that are
//! nearly right.

use super::ast::Span;
use super::chars::{is_blank, is_close, is_open};
use super::error::{QueryError, QueryErrorKind, shown};
use super::lexer::fault;

/// Operators that take a distance, with ours for the same thing.
const OPERATORS: [(&str, &str); 4] =
    [("NEAR", "NEAR"), ("PRE", "PRE"), ("ADJ", "ADJ"), ("ONEAR", "PRE")];

/// Characters that are looked at on either side of an operator: more than an operator has, few
/// enough to look again for each word.
const NEIGHBOURHOOD: usize = 16;

/// The answer to `trump NAER/4 putin`: three capitals or more, a slash and a number between two
/// operands, one slip behind the first letter from an operator. Everything else is text: `YEAR/4`.
pub(super) fn misspelt(text: &str, span: Span, chars: &[char]) -> Option<QueryError> {
    let (name, number) = text.split_once('/')?;
    let is_name = name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    if !is_name || !is_number || !stands_between_operands(span, chars) {
        return None;
    }
    let mut meant = OPERATORS.iter().filter_map(|(known, ours)| {
        let is_near = name[..1] == known[..1] && edit_distance(name, known, 1) <= 1;
        is_near.then_some(ours)
    });
    let ours = meant.next()?;
    let written = shown(text);
    let message = format!("there is no operator {written} (as text: \"{written}\" in quotes)");
    // What is no distance would be refused in turn.
    let distance = number.parse::<u32>().map_or(10, |distance| distance.max(1));
    Some(fault(QueryErrorKind::Operand, span, message, Some(format!("{ours}/{distance}"))))
}

/// Whether a word, phrase or group ends before the place and another begins behind it.
fn stands_between_operands(span: Span, chars: &[char]) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = chars[start.saturating_sub(NEIGHBOURHOOD)..start].iter().rev();
    let behind = chars[end..].iter().take(NEIGHBOURHOOD);
    let left: Vec<char> = neighbour(before).into_iter().rev().collect();
    let right = neighbour(behind);
    let ends = left.last().is_some_and(|c| !is_open(*c)) && !is_operator(&left);
    let begins = right.first().is_some_and(|c| !is_close(*c)) && !is_operator(&right);
    ends && begins
}

fn neighbour<'a>(chars: impl Iterator<Item = &'a char>) -> Vec<char> {
    chars.copied().skip_while(|c| is_blank(*c)).take_while(|c| !is_blank(*c)).collect()
}

fn is_operator(word: &[char]) -> bool {
    let word: String = word.iter().collect();
    let takes_distance = || {
        let name = word.split_once('/').map(|(name, _)| name);
        OPERATORS.iter().any(|(known, _)| name == Some(known))
    };
    matches!(word.as_str(), "AND" | "OR" | "NOT" | "SAME" | "/s" | "/p") || takes_distance()
}

/// Optimal string alignment distance (insertions, deletions, substitutions, swaps of
/// neighbours), or `limit + 1` where it is larger than `limit`. For short ASCII names.
pub(super) fn edit_distance(left: &str, right: &str, limit: usize) -> usize {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len().abs_diff(right.len()) > limit {
        return limit + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let mut cost = (row[j] + usize::from(a != b)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                cost = cost.min(before[j - 1] + 1);
            }
            next.push(cost);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[right.len()].min(limit + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_slips() {
        assert_eq!(edit_distance("souce", "source", 2), 1);
        assert_eq!(edit_distance("titel", "title", 2), 1);
        assert_eq!(edit_distance("site", "title", 2), 2);
        assert_eq!(edit_distance("abc", "xyz", 2), 3);
        assert_eq!(edit_distance("", "by", 2), 2);
    }
}
