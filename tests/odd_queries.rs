//! The odd queries of src/query/tests/odd on an index: each ends with the exit code that it
//! should, and what `parsed` says finds the same again.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::Archive;
use serde_json::{Value, json};

#[path = "../src/query/tests/odd"]
mod tables {
    type Row = (&'static str, &'static str);

    mod elsewhere;
    mod fields;
    mod operators;
    mod text;

    pub fn rows() -> Vec<&'static Row> {
        let tables = [operators::OPERATORS, fields::FIELDS, text::TEXT, elsewhere::ELSEWHERE];
        tables.into_iter().flatten().collect()
    }
}

fn capital() -> Archive {
    Archive::new()
        .article(
            "call.txt",
            "Trump and Putin speak\n\nWASHINGTON, Feb. 13, 2025 (Reuters) — Trump and Putin held a \
             phone call on Thursday, the phone call that AT&T carried. It was a trump card.\n\n\
             Women and men of the U.S. asked what was said. Who said C++?\n",
        )
        .article(
            "stars.txt",
            "Rock'n'roll, 24/7\n\nBy Wang Xiang\n\nO'Brien and Yahoo! sell 1,200 records at 5% and \
             $5,000.50 and/or more, said https://example.org/a?b=c&d=e#f on 2025-02-13.\n",
        )
        .article(
            "east.txt",
            "特朗普与普京通话\n\n特朗普，普京。電話。トランプ・プーチン 도널드 트럼프 กรุงเทพ\n\nשלום עולם צה\"ל مرحبا بالعالم 😀 \
             café cafe\u{301} straße İstanbul\n",
        )
        .article(
            "code.txt",
            "Select all articles\n\nSELECT and FROM and WHERE are words of a language; or not. \
             The title, the date and the source of an article are columns, a b c x y.\n",
        )
        .build()
}

/// Asks all queries in one run; the answers in order.
fn asked(archive: &Archive, queries: &[String]) -> Vec<Value> {
    let line = |(at, query): (usize, &String)| json!({"qid": at.to_string(), "query": query});
    let lines: Vec<String> = queries.iter().enumerate().map(|all| line(all).to_string()).collect();
    let arguments = ["batch", "-", "--format", "json", "-n", "0"];
    let run = archive.run_with_input(&arguments, lines.join("\n").as_bytes());
    assert!(matches!(run.code, Some(0 | 1 | 4)), "{:?}: {}", run.code, run.err);
    let answers: Vec<Value> =
        run.out.split_terminator('\n').map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), queries.len());
    for (at, answer) in answers.iter().enumerate() {
        assert_eq!(answer["qid"], at.to_string());
    }
    answers
}

#[test]
fn what_parsed_says_finds_the_same_again() {
    let archive = capital();
    let rows = tables::rows();
    let queries: Vec<String> = rows.iter().map(|(text, _)| text.to_string()).collect();
    let mut read = Vec::new();
    for ((text, expected), answer) in rows.iter().zip(asked(&archive, &queries)) {
        match answer["error"]["message"].as_str() {
            Some(message) => {
                let told = expected.strip_prefix("error ").is_some_and(|e| e.starts_with(message));
                assert!(told || message.starts_with("has:"), "{text:?}: {message}");
            }
            None => {
                // `when:` and its kin depend on today.
                let parsed = answer["query"]["parsed"].as_str().unwrap();
                let dated = parsed.contains("date:");
                let as_told = expected.starts_with(&format!("reads as {parsed}"));
                assert!(as_told || dated, "{text:?}: {parsed}");
                read.push((text, answer));
            }
        }
    }
    assert!(read.len() > 500, "only {} queries were read", read.len());
    let printed: Vec<String> =
        read.iter().map(|(_, first)| first["query"]["parsed"].as_str().unwrap().into()).collect();
    for ((text, first), second) in read.iter().zip(asked(&archive, &printed)) {
        assert_eq!(first["query"]["parsed"], second["query"]["parsed"], "{text:?}");
        // A query in capitals alone means words by them; that it was is no part of its tree.
        let capitals = !text.chars().any(char::is_lowercase);
        assert!(capitals || first["hits"] == second["hits"], "{text:?}: {first} {second}");
    }
    let found = read.iter().filter(|(_, answer)| answer["total"] != 0).count();
    assert!(found > 150, "only {found} queries found anything");
}

#[test]
fn every_odd_query_ends_with_a_code_and_never_in_panic() {
    let archive = capital();
    // One process each: a share of the rows, another set each time rows are added.
    let rows = tables::rows();
    let asked = rows.iter().step_by(7).filter(|(text, _)| !text.contains('\0'));
    for (text, expected) in asked {
        let run = archive.run(&["query", "--format", "json", "--", text]);
        assert!(!run.err.contains("panicked"), "{text:?}: {}", run.err);
        if expected.starts_with("error ") {
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{text:?}: {}", run.err);
            assert!(!run.err.is_empty(), "{text:?}");
            continue;
        }
        if run.code == Some(2) {
            assert!(text.starts_with("has:"), "{text:?}: {}", run.err);
            continue;
        }
        let answer: Value = serde_json::from_str(&run.out).unwrap();
        let code = if answer["total"] == 0 { 1 } else { 0 };
        assert_eq!(run.code, Some(code), "{text:?}: {}", run.err);
    }
}

#[test]
fn long_and_deep_queries_are_answered() {
    let archive = capital();
    let nested = |depth: usize| format!("{}trump{}", "(".repeat(depth), ")".repeat(depth));
    let long = |part: &str| part.repeat(100_000 / part.chars().count());
    for (query, code) in [
        (nested(200), 0),
        (nested(201), 4),
        (long("trump NEAR/3 ") + "putin", 4),
        (long("trump "), 0),
        (long("😀 "), 4),
        (long("!trump "), 0),
        (long("trump|putin "), 1),
        (long("/trump/ "), 0),
        (long("source : "), 0),
        (long("trump! "), 0),
        (long("2024..2025 "), 1),
        (long("NEAR 3 "), 4),
        (long("n/3 "), 4),
        (long("'trump "), 0),
        (long("\u{202e}trump "), 0),
        (long("e\u{301}"), 1),
        ("\0".repeat(100_000) + "trump", 0),
    ] {
        let run = archive.run_with_input(&["batch", "-", "--format", "trec"], query.as_bytes());
        let shown: String = query.chars().take(20).collect();
        assert_eq!(run.code, Some(code), "{shown:?}: {}", run.err);
        assert!(run.err.len() < 3000, "{shown:?}: a message of {} bytes", run.err.len());
    }
}
