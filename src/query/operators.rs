//! Operators, and the constructs of other databases that look like them.
//!
//! Operators are written in capitals; `/s` and `/p` in either case. What Factiva, Nexis and
//! others write for the same things is answered with our form, never searched as text.

use super::ast::{Span, Unit};
use super::error::{QueryError, QueryErrorKind, shown};
use super::fields::{self, Field};
use super::lexer::{Run, TokenKind, fault};

type Read<T> = Result<T, QueryError>;

/// Databases disagree on what their `w/3` means: the choice is the user's.
const WITHIN: &str = "databases read this differently: write NEAR/n (any order) or PRE/n (this \
                      order)";

/// The operator that `text` is, `None` if it is none.
pub(super) fn operator(
    text: &str,
    run: &Run,
    next_token: Option<usize>,
) -> Read<Option<TokenKind>> {
    let known = match text {
        "AND" => Some(TokenKind::And),
        "OR" => Some(TokenKind::Or),
        "NOT" => Some(TokenKind::Not),
        "SAME" | "/p" | "/P" => Some(TokenKind::Same(Unit::Paragraph)),
        "/s" | "/S" => Some(TokenKind::Same(Unit::Sentence)),
        _ => None,
    };
    if known.is_some() {
        return Ok(known);
    }
    if let Some(operator) = proximity(text, run)? {
        return Ok(Some(operator));
    }
    match foreign(text, run, next_token) {
        Some(error) => Err(error),
        None => Ok(None),
    }
}

/// `NEAR/3`, `PRE/3`, `ADJ/3`, and what looks like them.
fn proximity(text: &str, run: &Run) -> Read<Option<TokenKind>> {
    let refuse = |message: String, meant: Option<String>| {
        Err(fault(QueryErrorKind::Operand, run.span, message, meant))
    };
    let letters = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (name, rest) = text.split_at(letters);
    let ours = match name.to_ascii_uppercase().as_str() {
        "NEAR" => "NEAR",
        "PRE" | "ADJ" | "ONEAR" => "PRE",
        _ => return Ok(None),
    };
    let capital = name == name.to_ascii_uppercase();
    if rest.is_empty() || rest == "/" {
        // Small letters are words.
        return if capital {
            let message = format!("{name} needs a distance in words");
            refuse(message, Some(format!("{ours}/10")))
        } else {
            Ok(None)
        };
    }
    let number = rest.strip_prefix('/').unwrap_or(rest);
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    let well_formed = capital && name != "ONEAR" && rest.starts_with('/');
    if !well_formed {
        let message = format!("\"{}\" is written {ours}/{number}", shown(text));
        return refuse(message, Some(format!("{ours}/{number}")));
    }
    match number.parse::<u32>() {
        Ok(0) => refuse("neighbours are 1 apart".to_string(), Some(format!("{name}/1"))),
        Ok(distance) => Ok(Some(TokenKind::Near { distance, ordered: ours == "PRE" })),
        Err(_) => refuse("this distance is too large".to_string(), None),
    }
}

/// The answer to a construct of another database.
fn foreign(text: &str, run: &Run, next_token: Option<usize>) -> Option<QueryError> {
    let answer = |message: String, meant: Option<String>| {
        Some(fault(QueryErrorKind::Foreign, run.span, message, meant))
    };
    if let Some((name, rest)) = text.split_once('/') {
        let within = matches!(name, "w" | "W" | "");
        let number = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
        if within && number {
            let message = format!("{}: {}", shown(text), WITHIN.replace("/n", &format!("/{rest}")));
            return answer(message, Some(format!("NEAR/{rest}")));
        }
        match (within && !name.is_empty(), rest) {
            (true, "s" | "S" | "sent") => {
                return answer("the same sentence is written /s".to_string(), Some("/s".into()));
            }
            (true, "p" | "P" | "para") => {
                return answer("the same paragraph is written /p".to_string(), Some("/p".into()));
            }
            (true, "seg" | "SEG") => {
                let message = "write title:( … ) or body:( … ) around both words".to_string();
                return answer(message, None);
            }
            _ => {}
        }
    }
    if let Some(Field::AtLeast(count) | Field::Repeat(count)) = fields::field(text) {
        let span = match next_token {
            Some(next) => Span { start: run.span.start, end: Span::new(0, next).end },
            None => run.span,
        };
        let message = format!("counts have a colon: atleast{count}:word");
        let meant = Some(format!("atleast{count}:"));
        return Some(fault(QueryErrorKind::Foreign, span, message, meant));
    }
    let ours = match text {
        "ANDNOT" => Some("NOT"),
        "&&" => Some("AND"),
        "||" => Some("OR"),
        _ => None,
    };
    if let Some(ours) = ours {
        return answer(format!("\"{text}\" is written {ours}"), Some(ours.to_string()));
    }
    if run.before_open
        && let Some(error) = segment(text, run)
    {
        return Some(error);
    }
    comparison(text, run)
}

/// `headline(trump)`, `caps(US)`: the segments and functions of Nexis.
fn segment(text: &str, run: &Run) -> Option<QueryError> {
    let name = text.to_ascii_lowercase();
    let ours = match name.as_str() {
        "title" | "body" | "source" | "credit" => Some(name.as_str()),
        "headline" | "hlead" | "byline" | "publication" | "language" => fields::elsewhere(&name),
        "allcaps" | "nocaps" | "caps" | "singular" | "plural" => {
            let message = format!("there is no {name}( ); =word finds this form only");
            return Some(fault(QueryErrorKind::Foreign, run.span, message, Some("=".to_string())));
        }
        _ => None,
    }?;
    let message = format!("fields have a colon: {ours}:( … )");
    Some(fault(QueryErrorKind::Foreign, run.span, message, Some(format!("{ours}:"))))
}

/// `hlead=trump`, `wc>500`, `date>=2025-02-12`.
fn comparison(text: &str, run: &Run) -> Option<QueryError> {
    const THEIRS: &[&str] = &[
        "headline",
        "hd",
        "hlead",
        "hl",
        "lp",
        "td",
        "byline",
        "au",
        "la",
        "language",
        "sn",
        "rst",
        "pub",
        "publication",
        "pd",
    ];
    let at = text.find(['=', '<', '>'])?;
    let (name, rest) = text.split_at(at);
    let name = name.to_ascii_lowercase();
    let mark: &str = match rest.as_bytes() {
        [b'<' | b'>', b'=', ..] => &rest[..2],
        _ => &rest[..1],
    };
    let end = run.span.start + u32::try_from(at + mark.len()).unwrap_or(u32::MAX);
    let span = Span { start: run.span.start, end: end.min(run.span.end) };
    let written = format!("{name}{mark}");
    if matches!(name.as_str(), "wc" | "length") {
        let message = format!("{written} is not understood: articles have no length to ask for");
        return Some(fault(QueryErrorKind::Foreign, span, message, None));
    }
    let ours = match fields::field(&name) {
        Some(Field::In) | None if THEIRS.contains(&name.as_str()) => fields::elsewhere(&name)?,
        Some(Field::In) | None => return None,
        Some(Field::Near(_) | Field::AtLeast(_) | Field::Repeat(_)) => {
            let message = format!("{written} is not understood: counts have a colon");
            return Some(fault(QueryErrorKind::Foreign, span, message, Some(format!("{name}:"))));
        }
        Some(_) => name.as_str(),
    };
    let meant = match (ours, mark) {
        ("date", "=") | (_, "=") => format!("{ours}:"),
        ("date", _) => format!("date:{mark}"),
        _ => format!("{ours}:"),
    };
    let message = format!("{written} is not understood: fields have a colon");
    Some(fault(QueryErrorKind::Foreign, span, message, Some(meant)))
}
