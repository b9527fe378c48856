//! The examples of docs/json.md have the keys that the program prints, in the same order.

#![allow(clippy::unwrap_used)]

mod archive;

use std::fs;

use archive::{Archive, checkout};
use serde_json::Value;

const ID: &str = "https://harbour.example/2025/talks";

/// An article of which everything is known that the examples show.
const TALKS: &str = r#"{"id":"https://harbour.example/2025/talks","url":"https://harbour.example/2025/talks","title":"Envoy says talks go on","body":"The envoy said on Monday that the talks went on.","furniture":"EXPLORE HARBOUR","authors":["Ana Li"],"date":"2025-02-13T08:28+08:00","source":"Harbour Daily","credit":"Norpress","language":"en","section":"World"}"#;

/// The values of the examples below a heading: each block of JSON holds one, or one a line.
fn examples(manual: &str, heading: &str) -> Vec<Value> {
    let begin = format!("\n## {heading}");
    let (_, section) = manual.split_once(&begin).unwrap_or_else(|| panic!("no {begin:?}"));
    let section = section.split("\n## ").next().unwrap();
    let mut values = Vec::new();
    for block in section.split("```json\n").skip(1) {
        let block = block.split("```").next().unwrap().replace("[…]", "[]");
        let block = serde_json::Deserializer::from_str(&block).into_iter::<Value>();
        values
            .extend(block.map(|value| value.unwrap_or_else(|error| panic!("{heading}: {error}"))));
    }
    values
}

/// Expects the same keys in the same order wherever both have an object.
#[track_caller]
fn same_keys(example: &Value, printed: &Value, place: &str) {
    match (example, printed) {
        (Value::Object(example), Value::Object(printed)) => {
            // Names of facets, facts and kinds of query are data.
            let is_data =
                ["facets", "evidence", "kinds", "extra"].iter().any(|key| place.ends_with(key));
            if !is_data {
                let keys = |object: &serde_json::Map<String, Value>| {
                    object.keys().cloned().collect::<Vec<String>>()
                };
                assert_eq!(keys(example), keys(printed), "{place}");
            }
            for (key, value) in example {
                same_keys(
                    value,
                    printed.get(key).unwrap_or(&Value::Null),
                    &format!("{place}.{key}"),
                );
            }
        }
        (Value::Array(example), Value::Array(printed)) => {
            if let (Some(example), Some(printed)) = (example.first(), printed.first()) {
                same_keys(example, printed, place);
            }
        }
        _ => {}
    }
}

#[test]
fn examples_of_the_json_have_the_keys_that_are_printed() {
    let archive = Archive::new().article("a.jsonl", &format!("{TALKS}\nno record\n"));
    archive.run(&["build", "in", "--report", "what.jsonl"]);
    fs::write(archive.path("queries.txt"), "word\tenvoy\n").unwrap();
    fs::write(archive.path("wrong.tsv"), "q2\tsouce:norpress\n").unwrap();
    let manual = fs::read_to_string(checkout("docs/json.md")).unwrap();
    let runs: [(&str, Vec<&[&str]>); 9] = [
        ("`json`", vec![&["query", "envoy", "--facets", "source", "--format", "json"]]),
        ("`facets`", vec![&["facets", "envoy", "--facets", "source,date", "--format", "json"]]),
        (
            "`timeline`",
            vec![&["timeline", "envoy", "--by", "week", "--group", "source", "--format", "json"]],
        ),
        ("`jsonl`", vec![&["query", "envoy", "--format", "jsonl"]]),
        ("A failed query", vec![&["batch", "wrong.tsv", "--format", "jsonl"]]),
        ("`export`", vec![&["export"], &["show", ID, "--raw", "--format", "json"]]),
        ("`stats`", vec![&["stats", "--format", "json"]]),
        (
            "`explain`",
            vec![
                &["explain", "envoy", ID, "--format", "json"],
                &["terms", "envoy", "--format", "json"],
                &["analyze", "--forms", "talks", "--format", "jsonl"],
            ],
        ),
        (
            "`bench`",
            vec![
                &["bench", "build", "in", "--format", "json"],
                &["bench", "query", "--queries", "queries.txt", "--format", "json"],
            ],
        ),
    ];
    for (heading, commands) in runs {
        let examples = examples(&manual, heading);
        assert_eq!(examples.len(), commands.len(), "{heading}");
        for (example, command) in examples.iter().zip(commands) {
            let run = archive.run(command);
            let printed = serde_json::from_str(&run.out).unwrap();
            same_keys(example, &printed, heading);
            if heading == "A failed query" {
                assert_eq!(*example, printed);
            }
        }
    }
    let report = fs::read_to_string(archive.path("what.jsonl")).unwrap();
    let lines = report.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let examples = examples(&manual, "`build --report");
    for (example, mut line) in examples.iter().zip(lines) {
        line["path"] = example["path"].clone();
        assert_eq!(*example, line);
    }
    assert_eq!(examples.len(), 2);
    let shown = archive.run(&["show", ID, "--format", "json"]);
    assert_eq!(shown.out, archive.run(&["export"]).out);
}

#[test]
fn raw_text_is_the_text_that_was_read() {
    let text = "Envoy lands\r\n\r\nThe envoy arrived on Monday.";
    let archive = Archive::new().article("a.txt", text).build();
    let raw = archive.run(&["show", "in/a.txt", "--raw"]).out;
    assert_eq!(raw, text.replace("\r\n", "\n"));
    let json = archive.run(&["show", "in/a.txt", "--raw", "--format", "json"]).out;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["text"], raw);
    assert_eq!(json["paths"][0], "in/a.txt");
    let both = archive.run(&["show", "in/a.txt", "--raw", "--evidence"]);
    assert_eq!(both.code, Some(2), "{}", both.err);
}
