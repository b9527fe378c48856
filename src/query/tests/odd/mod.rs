//! A thousand odd queries, and what exactly is said to each: none may be changed in silence, end
//! in a message that misleads, or offer what would be refused for the same reason.
//!
//! Above each group stands what its authors would want. A row is the query and its answer:
//! `reads as …` in the query language, with every warning behind ` | warns: `, or `error … at
//! FIRST..END` in code points, with what is offered behind ` suggest `.

mod elsewhere;
mod fields;
mod operators;
mod text;

use super::parse_at;
use crate::query::{QueryError, parse_plain};

type Row = (&'static str, &'static str);

fn rows() -> impl Iterator<Item = &'static Row> {
    let tables = [operators::OPERATORS, fields::FIELDS, text::TEXT, elsewhere::ELSEWHERE];
    tables.into_iter().flatten()
}

fn answer(text: &str) -> String {
    match parse_at(text) {
        Ok(query) => {
            let warnings = query.warnings.iter().map(|warning| format!(" | warns: {warning}"));
            format!("reads as {query}{}", warnings.collect::<String>())
        }
        Err(QueryError { message, position, length, suggestion, .. }) => {
            let offered = suggestion.map(|offered| format!(" suggest {offered}"));
            let end = position + length;
            format!("error {message} at {position}..{end}{}", offered.unwrap_or_default())
        }
    }
}

#[test]
fn odd_queries_are_read_as_meant_or_told_what_is_wrong() {
    let mut wrong = Vec::new();
    for (text, expected) in rows() {
        let answer = answer(text);
        if answer != *expected {
            wrong.push(format!("{text:?}\n  expected {expected}\n  is       {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_offered_is_not_refused_for_the_same_reason() {
    for (text, _) in rows() {
        let Err(error) = parse_at(text) else { continue };
        let Some(offered) = &error.suggestion else { continue };
        let chars: Vec<char> = text.chars().collect();
        let (start, end) = (error.position as usize, (error.position + error.length) as usize);
        let before: String = chars[..start].iter().collect();
        let behind: String = chars[end..].iter().collect();
        let mended = format!("{before}{offered}{behind}");
        if let Err(left) = parse_at(&mended) {
            let same = left.message == error.message && left.position == error.position;
            assert!(!same, "{text:?} became {mended:?}: {left}");
        }
    }
}

#[test]
fn readings_read_as_themselves() {
    for (text, _) in rows() {
        let Ok(query) = parse_at(text) else { continue };
        let printed = query.to_string();
        let again = parse_at(&printed).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(again.to_string(), printed, "{text:?}");
    }
}

#[test]
fn any_odd_query_can_be_asked_for_as_plain_text() {
    for (text, _) in rows() {
        let Ok(query) = parse_plain(text, false) else { continue };
        let printed = query.to_string();
        assert_eq!(super::reading(&printed), printed, "{text:?}");
    }
}
