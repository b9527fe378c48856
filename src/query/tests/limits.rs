//! Spans, pictures of errors, other options, and queries of unusual size.

use std::time::{Duration, Instant};

use super::{TODAY, parse_at, reading};
use crate::query::*;

/// The text that each node was written as.
fn written(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut parts = Vec::new();
    parse_at(text).unwrap().walk(&mut |node| {
        parts.push(chars[node.span.start as usize..node.span.end as usize].iter().collect());
    });
    parts
}

#[test]
fn nodes_know_where_they_were_written() {
    assert_eq!(written("été  “a b”~3"), ["été  “a b”~3", "été", "“a b”~3"]);
    assert_eq!(written(" (a OR =b) -c"), ["(a OR =b) -c", "a OR =b", "a", "=b", "-c", "c"]);
    assert_eq!(written("title:(a b)"), ["title:(a b)", "a b", "a", "b"]);
    assert_eq!(written("-c"), ["-c", "", "-c", "c"]);
    assert_eq!(written("lang:en,de"), ["lang:en,de", "lang:en,de", "lang:en,de"]);
    assert_eq!(written("(a) NEAR/3 \u{200b}b"), ["(a) NEAR/3 \u{200b}b", "a", "b"]);
    assert_eq!(written("date:(2025 OR 2024)"), ["2025 OR 2024", "2025", "2024"]);
}

#[test]
fn any_joins_words_by_or_and_filters_by_and() {
    let read = |text: &str| {
        let query = parse(text, &ParseOptions { today: TODAY, any: true }).unwrap();
        assert_eq!(reading(&query.to_string()), query.to_string());
        query.to_string()
    };
    assert_eq!(read("a b"), "a OR b");
    assert_eq!(read("a \"b c\" title:d"), "a OR \"b c\" OR title:d");
    assert_eq!(
        read("a source:x b -c after:2025"),
        "(a OR b) AND source:x AND NOT c AND date:2025-01-01.."
    );
    assert_eq!(read("a b AND c d"), "(a OR b) AND (c OR d)");
    assert_eq!(read("a (b c) d"), "a OR b OR c OR d");
    assert_eq!(read("a (b AND c)"), "a OR (b AND c)");
    assert_eq!(read("-a -b"), "* AND NOT a AND NOT b");
    assert_eq!(read("source:x"), "source:x");
    assert_eq!(read("in:all a b"), "(a OR b) AND in:all");
}

#[test]
fn narrows_a_query_by_what_was_given_beside_it() {
    let source = || Kind::Filter { field: FilterField::Source, value: "New Day".to_string() };
    let narrowed = |text: &str| {
        let mut query = parse_at(text).unwrap();
        query.narrow(source());
        assert_eq!(reading(&query.to_string()), query.to_string());
        query.to_string()
    };
    assert_eq!(narrowed("a OR b"), "(a OR b) AND source:\"New Day\"");
    assert_eq!(narrowed("a b"), "a AND b AND source:\"New Day\"");
    assert_eq!(narrowed("*"), "* AND source:\"New Day\"");
    assert_eq!(narrowed("in:all"), "source:\"New Day\" AND in:all");
}

/// Queries that grow in one way each.
fn large(count: usize) -> Vec<String> {
    let patterns = [
        "a",
        "a ",
        "a OR ",
        "(",
        ")",
        "(a ",
        "((",
        "\"",
        "\"a ",
        "\"a\"",
        "- ",
        "-",
        "-a ",
        "NOT ",
        "NOT a ",
        "NOT (",
        "a NEAR/3 ",
        "(a NEAR/3 ",
        "a SAME b ",
        "title:",
        "title:(",
        "title:a ",
        "source:(",
        "source:(a OR ",
        "date:[",
        "date:2025 ",
        "near10:\"",
        "*",
        "a*",
        "ab* ",
        "?",
        "ab?",
        "~",
        "a~ ",
        "=",
        "=a",
        "\\",
        "\\\"",
        "：",
        "a：",
        "abcd：",
        "，",
        "，a",
        "…",
        "—a",
        "' ",
        "'a ",
        "a' ",
        "& ",
        "&",
        "a:",
        ":",
        "https://",
        "\u{200b}",
        "a\u{200b}",
        " ",
        "\u{3000}",
        "\n",
        "普",
        "普 ",
        "א\"",
        "1,",
        "url:((",
        "url:((a)",
        "url:(",
        "file:(a)(",
        "lang:en,",
        "{}",
        "[a",
        "a^2 ",
        "in:all ",
        "atleast3:",
        "w/3",
        "/",
        "😀",
        "\0",
    ];
    patterns.iter().map(|pattern| pattern.repeat(count / pattern.chars().count())).collect()
}

#[test]
fn a_large_query_takes_no_long_time() {
    for text in large(100_000) {
        let start = Instant::now();
        let shown: String = text.chars().take(20).collect();
        match parse_at(&text) {
            Ok(query) => assert!(!query.to_string().is_empty()),
            Err(error) => assert!(error.to_string().len() < 2_000, "{shown}"),
        }
        let _ = parse_plain(&text, true);
        assert!(start.elapsed() < Duration::from_secs(10), "{shown}: {:?}", start.elapsed());
    }
}

#[test]
fn deep_nesting_is_refused_on_a_small_stack() {
    let wrapped = |open: &str, count: usize| {
        format!("{}a{}", open.repeat(count), ")".repeat(open.matches('(').count() * count))
    };
    let run = move || {
        for open in ["(", "-(", "NOT (", "title:(", "(b OR ", "(b ", "b OR -(", "atleast2:(", "-"] {
            for count in [150, 200, 201, 10_000] {
                let text = wrapped(open, count);
                match parse_at(&text) {
                    Ok(query) => assert!(!query.clone().to_string().is_empty()),
                    Err(error) => assert!(error.length > 0),
                }
            }
            let _ = parse_at(&open.repeat(10_000));
        }
        let chain = format!("a{}", " NEAR/3 b".repeat(10_000));
        assert_eq!(parse_at(&chain).unwrap_err().kind, QueryErrorKind::Depth);
        assert_eq!(reading(&wrapped("(", 200)), "a");
        let error = parse_at(&wrapped("(", 10_000)).unwrap_err();
        assert_eq!((error.kind, error.position), (QueryErrorKind::Depth, 200));
        assert_eq!(error.to_string(), "nested more than 200 deep");
    };
    // Worker threads have 2 MB by default; the parser shall leave most of it to others.
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run).unwrap();
    thread.join().unwrap();
}

#[test]
fn the_manual_says_what_is_read_and_what_is_refused() {
    let manual = include_str!("../../../docs/query.md");
    let (read, refused) = manual.split_once("## What is refused").unwrap();
    let examples = |text: &'static str| {
        text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"))
    };
    let mut count = 0;
    for (query, _) in examples(read) {
        count += 1;
        let query = parse_at(query).unwrap_or_else(|error| panic!("{query}: {error}"));
        assert_eq!(query.warnings, Vec::<String>::new(), "{query}");
    }
    for (query, answer) in examples(refused) {
        count += 1;
        let (query, answer) = (query.replace("\\|", "|"), answer.replace("\\|", "|"));
        let answer = answer.trim_matches([' ', '|']);
        let error = parse_at(&query).expect_err(&query).to_string();
        let first = answer.split([';', ':']).next().unwrap();
        let known = error.contains(first)
            || answer.contains("without a space")
            || answer.contains("values");
        assert!(known, "{query}: {error} is not {answer}");
    }
    assert!(count > 60, "{count}");
}
