//! Queries that would take too long or too much memory fail as a whole, with a message that names
//! the limit.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::{Archive, Run};

fn harbour() -> Archive {
    let songs = (0..3).map(|at| format!("Song {at}\n\n{}\n", "la ".repeat(20)));
    let archive = Archive::new()
        .article("a.txt", "Harbour opens again\n\nThe harbour opened on Monday after the storm.\n")
        .article("b.txt", "Envoy lands in Geneva\n\nThe envoy arrived at the harbour on Monday.\n");
    let archive = songs
        .enumerate()
        .fold(archive, |archive, (at, text)| archive.article(&format!("song{at}.txt"), &text));
    archive.build()
}

#[track_caller]
fn failed(run: &Run, code: i32, message: &str) {
    assert_eq!((run.code, run.out.as_str()), (Some(code), ""), "{}", run.err);
    assert!(run.err.starts_with(message), "{:?} does not begin with {message:?}", run.err);
    assert!(run.err.len() < 1000, "a message of {} bytes", run.err.len());
}

/// Commands that search, with arguments that need an answer.
const SEARCHING: [&[&str]; 9] = [
    &["query", "harbour storm"],
    &["query", "harbour", "--format", "json", "--facets", "source", "--feedback"],
    &["query", "ha* OR stom~ OR \"the harbour\" OR (the NEAR/3 envoy)", "-n", "0"],
    &["query", "harbour", "--max-per-source", "1", "--format", "csv"],
    &["facets", "harbour"],
    &["timeline", "harbour"],
    &["terms", "harbour"],
    &["explain", "harbour", "in/a.txt"],
    &["similar", "in/a.txt"],
];

#[test]
fn no_time_is_too_short_for_any_answer_and_much_changes_none() {
    let archive = harbour();
    for arguments in SEARCHING {
        for (timeout, shown) in [("0", "0 ms"), ("0.000001ms", "0.000001 ms")] {
            let run = archive.run(&[arguments, &["--timeout", timeout]].concat());
            failed(&run, 4, &format!("no answer within {shown} (--timeout): allow more time"));
        }
        let (free, bounded) =
            (archive.run(arguments), archive.run(&[arguments, &["--timeout", "1h"]].concat()));
        assert_eq!((free.code, &free.out, &free.err), (bounded.code, &bounded.out, &bounded.err));
        assert_eq!(free.code, Some(0), "{arguments:?}: {}", free.err);
    }
}

#[test]
fn a_query_of_a_batch_runs_out_of_time_alone() {
    let archive = harbour();
    let lines = "{\"qid\":\"a\",\"query\":\"harbour\"}\n\
                 {\"qid\":\"b\",\"query\":\"harbour\",\"timeout\":0}\n\
                 {\"qid\":\"c\",\"query\":\"harbour\",\"timeout\":\"0ms\"}\n\
                 {\"qid\":\"d\",\"query\":\"harbour\",\"timeout\":\"soon\"}\n\
                 {\"qid\":\"e\",\"query\":\"envoy\",\"timeout\":\"1m\"}\n";
    let run = archive.run_with_input(&["batch", "-", "--format", "json"], lines.as_bytes());
    assert_eq!(run.code, Some(4), "{}", run.err);
    let answers: Vec<serde_json::Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let messages: Vec<Option<&str>> =
        answers.iter().map(|answer| answer["error"]["message"].as_str()).collect();
    let late = |at: usize| messages[at].unwrap().starts_with("no answer within 0 ms (--timeout)");
    assert!(messages[0].is_none() && late(1) && late(2) && messages[4].is_none(), "{messages:?}");
    assert_eq!(messages[3], Some("timeout: \"soon\" is no time such as 500ms, 2s or 1m"));

    let run = archive.run_with_input(&["batch", "-", "--timeout", "0"], b"x\tharbour\n");
    failed(&run, 4, "x: no answer within 0 ms (--timeout)");
    let run =
        archive.run_with_input(&["batch", "-", "--counts", "--timeout", "0"], b"x\tharbour\n");
    assert!(run.code == Some(4) && run.err.starts_with("x: no answer"), "{}{}", run.out, run.err);
}

#[test]
fn a_time_that_is_none_is_refused() {
    let archive = harbour();
    for timeout in ["soon", "-1", "1d", ""] {
        let run = archive.run(&["query", "harbour", "--timeout", timeout]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{timeout}: {}", run.err);
        assert!(run.err.contains("is no time such as 500ms, 2s or 1m"), "{timeout}: {}", run.err);
    }
}

#[test]
fn a_query_is_as_long_as_documented() {
    let archive = harbour();
    let ask = |query: &str| {
        archive.run_with_input(&["batch", "-", "--no-snippets"], format!("q\t{query}\n").as_bytes())
    };
    let longest = format!("harbour{}", " ".repeat(200_000 - 8)) + ".";
    assert_eq!(ask(&longest).code, Some(0));
    failed(&ask(&format!("{longest}.")), 4, "q: the query has 200001 characters; at most 200000");
    let plain = archive.run_with_input(&["batch", "-", "--plain"], longest.repeat(2).as_bytes());
    failed(&plain, 4, "1: the query has 400000 characters; at most 200000 are read");
}

#[test]
fn a_query_stands_for_as_many_words_as_documented() {
    let archive = harbour();
    let ask = |query: &str| {
        archive.run_with_input(&["batch", "-", "--no-snippets"], format!("q\t{query}\n").as_bytes())
    };
    // What a query asks for twice is searched twice.
    let message = "q: the query stands for more than 50000 words and forms of words up to here\n";
    failed(&ask(&"x ".repeat(50_001)), 4, message);
    failed(&ask(&("\"".to_string() + &"x ".repeat(50_001) + "\"")), 4, message);
    assert_eq!(ask(&"=x ".repeat(50_000)).code, Some(1));
    let run = archive.run(&["query", &format!("harbour OR \"{}\"", "the ".repeat(5000))]);
    assert_eq!(run.code, Some(0), "{}", run.err);
}

#[test]
fn alike_words_in_too_many_ways_are_told() {
    let archive = harbour();
    // Twenty words hold no twenty-one, and few of one, two, three … seven in a row.
    let none = format!("near90:\"{}\"", "la ".repeat(21));
    assert_eq!(archive.run(&["query", &none]).code, Some(1));
    let rows: Vec<String> = (1..8).map(|length| vec!["la"; length].join("-")).collect();
    let run = archive.run(&["query", &format!("near90:\"{}\"", rows.join(" "))]);
    failed(&run, 2, "near: of these words stands in an article in more ways than are tried");
}

#[test]
fn a_long_answer_that_cannot_be_held_is_told_with_its_folder() {
    let titles: String = (0..4000)
        .map(|at| format!("{{\"id\":\"{at}\",\"title\":\"Harbour {at}\",\"body\":\"Storm.\"}}\n"))
        .collect();
    let archive = Archive::new().article("a.jsonl", &titles).build();
    std::fs::write(archive.path("queries.txt"), "storm\n").unwrap();
    let missing = archive.path("missing");
    let query = ["query", "storm", "-n", "0", "--format", "jsonl", "--timeout", "1h"];
    let batch = ["batch", "queries.txt", "-n", "0", "--format", "jsonl"];
    for arguments in [&query[..], &batch] {
        let run = archive::finished(
            archive
                .command()
                .args(arguments)
                .env("TMPDIR", &missing)
                .env("TMP", &missing)
                .output()
                .unwrap(),
        );
        assert_eq!(run.code, Some(4), "{}", run.err);
        let message = format!("search: a temporary file in {} cannot be used", missing.display());
        assert!(run.err.contains(&message), "{}", run.err);
    }
}
