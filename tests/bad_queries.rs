//! Queries and arguments that are wrong, too long or too deep: a message, an exit code, and
//! neither a panic nor a stack overflow.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::{Archive, Run};

fn harbour() -> Archive {
    Archive::new()
        .article("a.txt", "Harbour opens again\n\nThe harbour opened on Monday after the storm.\n")
        .article("b.txt", "Envoy lands in Geneva\n\nThe envoy arrived at the harbour on Monday.\n")
        .build()
}

#[track_caller]
fn refused(run: &Run, message: &str) {
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
    assert!(run.err.starts_with(message), "{:?} does not begin with {message:?}", run.err);
    assert!(run.err.len() < 1000, "a message of {} bytes", run.err.len());
}

#[test]
fn wrong_queries_are_shown_with_their_place() {
    let archive = harbour();
    for (query, message) in [
        ("", "the query is empty: there is nothing to search for\n"),
        (" \t ", "the query is empty: there is nothing to search for\n"),
        ("souce:x harbour", "unknown field \"souce\"\n  souce:x harbour\n  ^^^^^^\n  try: source:"),
        ("(harbour", "this parenthesis has no partner\n  (harbour\n  ^^^^^^^^\n  try: (harbour)\n"),
        ("harbour AND", "AND has nothing behind it"),
        ("\"harbour", "this quote has no partner\n"),
        ("date:2025-02-30", "2025-02-30 does not exist"),
        ("h*", "a wildcard needs two letters before it\n"),
        ("harbour w/3 storm", "w/3"),
    ] {
        refused(&archive.run(&["query", query]), message);
        refused(&archive.run(&["facets", query]), message);
        // What is wrong with a query shows before what is wrong with an index.
        refused(&archive.run(&["query", query, "--index", "nowhere"]), message);
        refused(&archive.run(&["facets", query, "--index", "nowhere"]), message);
    }
}

#[test]
fn the_manual_draws_an_error_as_it_is_printed() {
    let archive = harbour();
    let manual = std::fs::read_to_string(archive::checkout("docs/query.md")).unwrap();
    let (_, drawn) = manual.split_once("in the terminal it is drawn:\n\n```\n").unwrap();
    let drawn = drawn.split("```").next().unwrap();
    assert_eq!(archive.run(&["query", "trump souce:beacon"]).err, drawn);
}

/// Asks with a command line and, since its length is limited, in a batch.
fn expect_codes(queries: &[(String, i32)]) {
    let archive = harbour();
    for (query, code) in queries {
        let shown: String = query.chars().take(20).collect();
        let run = archive.run(&["query", query]);
        assert_eq!(run.code, Some(*code), "{shown}…: {}", run.err);
        assert!(run.err.len() < 3000, "{shown}…: a message of {} bytes", run.err.len());
        assert_eq!(*code == 0, !run.out.is_empty(), "{shown}…");
        let batch = archive.run_with_input(&["batch", "-", "--format", "trec"], query.as_bytes());
        let expected = if *code == 2 { 4 } else { *code };
        assert_eq!(batch.code, Some(expected), "{shown}…: {}", batch.err);
    }
}

#[test]
fn queries_of_100_000_characters_are_answered() {
    let numbered = (0..16_000).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
    expect_codes(&[
        ("harbour ".repeat(12_500), 0),
        ("harbour OR ".repeat(9_000) + "harbour", 0),
        (format!("harbour OR {}", "x".repeat(100_000)), 0),
        ("x".repeat(100_000), 1),
        (numbered, 1),
        (format!("\"{}\"", "harbour ".repeat(12_500)), 1),
        ("-".repeat(100_000) + "harbour", 0),
        ("港".repeat(30_000), 1),
        ("* ".repeat(50_000), 0),
    ]);
}

#[test]
fn nesting_is_bounded() {
    let deep = |count: usize| format!("{}harbour{}", "(".repeat(count), ")".repeat(count));
    expect_codes(&[
        (deep(100), 0),
        (deep(10_000), 2),
        ("(".repeat(10_000), 2),
        (")".repeat(100_000), 2),
        ("NOT ".repeat(25_000) + "harbour", 2),
        ("\"".repeat(99_999), 2),
        ("title:(".repeat(10_000), 2),
    ]);
}

#[test]
fn deep_json_in_a_batch_fails_alone() {
    let archive = harbour();
    let lists = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let lines = [
        r#"{"qid":"a","query":"harbour"}"#.to_string(),
        format!("{{\"qid\":\"b\",\"query\":{lists}}}"),
        format!("{{\"qid\":\"c\",\"query\":\"harbour\",\"more\":{lists}}}"),
        r#"{"qid":"d","query":"envoy"}"#.to_string(),
    ];
    let run =
        archive.run_with_input(&["batch", "-", "--format", "jsonl"], lines.join("\n").as_bytes());
    assert_eq!(run.code, Some(4), "{}", run.err);
    let answers: Vec<serde_json::Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let failed: Vec<bool> = answers.iter().map(|answer| answer.get("error").is_some()).collect();
    assert_eq!(failed, [false, false, true, true, false], "{}", run.out);
    assert!(run.out.contains("recursion limit exceeded"), "{}", run.out);
}

#[test]
fn odd_numbers_and_names_are_taken_or_refused() {
    let archive = harbour();
    let query = |arguments: &[&str]| archive.run(&[&["query", "harbour"], arguments].concat());
    for (arguments, lines) in [
        (&["-n", "0", "--format", "jsonl"][..], 2),
        (&["-n", "1", "--format", "jsonl"], 1),
        (&["--offset", "1", "--format", "jsonl"], 1),
        (&["--offset", "1000000", "--format", "jsonl"], 0),
        (
            &["-n", "18446744073709551615", "--offset", "18446744073709551615", "--format", "trec"],
            0,
        ),
        (&["--fragments", "0", "--format", "jsonl"], 2),
        (&["--fragments", "1000000", "--fragment-chars", "1000000", "--format", "jsonl"], 2),
        (&["--fragment-chars", "1", "--format", "jsonl"], 2),
        (&["--cols", "id", "--format", "csv"], 3),
        (&["--from", "0001", "--to", "9999", "--format", "csv"], 1),
    ] {
        let run = query(arguments);
        assert_eq!(run.out.lines().count(), lines, "{arguments:?}: {}{}", run.out, run.err);
    }
    assert!(query(&["--offset", "1000000"]).out.starts_with("2 articles, none shown\n"));
    for (arguments, message) in [
        (&["-n", "-1"][..], "a whole number from 0 on is needed"),
        (&["--limit", "many"], "a whole number from 0 on is needed"),
        (&["--fragment-chars", "1.5"], "a whole number from 0 on is needed"),
        (&["--facets", "bogus"], "\"bogus\" is no facet (there are source, credit, language,"),
        (&["--format", "csv", "--cols", "bogus"], "unknown column \"bogus\" (columns: rank, id,"),
        (&["--cols", "id"], "--cols is for --format csv and --format tsv"),
        (&["--from", "2025-13"], "2025-13 does not exist in the calendar"),
        (&["--from", "yesterday"], "is not a date such as 2025-02-13, 2025-02 or 2025"),
        (&["--from", "2025-03", "--to", "2025-02"], "this ends before it begins"),
        (&["--lang", "english"], "\"english\" is not a code of two letters"),
        (&["--sort", "random"], "[possible values: relevance, newest, oldest]"),
        (&["--color", "sometimes"], "[possible values: auto, always, never]"),
        (&["--format", "xml"], "[possible values: text, json, jsonl, csv, tsv, trec]"),
    ] {
        let run = query(arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(message), "{arguments:?}: {}", run.err);
    }
    for (arguments, message) in [
        (&["--threads", "0"][..], "a number from 1 to 1024 is needed"),
        (&["--memory", "1"], "a number of MiB from 16 to 1000000 is needed"),
        (&["--field", "body"], "a field and a key are needed, as in body=text"),
        (&["--field", "bdy=text"], "\"bdy\" is not a field of an article (fields: body, title,"),
        (&["--date", "2025-02-30"], "2025-02-30 does not exist in the calendar"),
        (&["--lang", "german"], "\"german\" is not a code of two letters"),
        (&["--report", "no/such/folder/r"], "no/such/folder/r: No such file or directory"),
    ] {
        let run = archive.run(&[&["build", "in"], arguments].concat());
        assert_eq!(run.code, Some(2), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(message), "{arguments:?}: {}", run.err);
    }
    assert_eq!(archive.hits("harbour").len(), 2);
}

#[test]
fn misspelt_words_of_the_command_line_are_told() {
    let archive = harbour();
    for (arguments, suggestion) in [
        (&["qury", "harbour"][..], "'query'"),
        (&["biuld"], "'build'"),
        (&["export", "--indx", "index"], "'--index'"),
        (&["query", "--no-snipets", "harbour"], "'--no-snippets'"),
        (&["query", "harbour", "--form", "2025"], "'--from'"),
        (&["build", "in", "--fields", "body=x"], "'--field'"),
        (&["query", "harbour", "storm"], "several words are one argument"),
    ] {
        let run = archive.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(suggestion), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn a_file_without_queries_is_told() {
    let archive =
        Archive::new().article("a.txt", "Quay\n\nThe quay was closed on Monday.\n").build();
    for bytes in ["", "\n\n", "qid,query\n"] {
        std::fs::write(archive.path("none.tsv"), bytes).unwrap();
        let run = archive.run(&["batch", "none.tsv"]);
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{bytes:?}: {}", run.err);
        assert!(run.err.contains("none.tsv: there is no query"), "{bytes:?}: {}", run.err);
    }
}
