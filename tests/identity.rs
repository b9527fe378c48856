//! Which articles are one and the same: the given id, else the address, else the text.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::Archive;
use archive::report::{build, expect};
use serde_json::Value;

/// Ids with their paths, in order of ids.
fn exported(archive: &Archive) -> Vec<(String, Vec<String>, Value)> {
    let run = archive.run(&["export"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let mut articles: Vec<_> = run
        .out
        .lines()
        .map(|line| {
            let article: Value = serde_json::from_str(line).unwrap();
            let paths = article["paths"].as_array().unwrap();
            let paths = paths.iter().map(|path| path.as_str().unwrap().to_string()).collect();
            (article["id"].as_str().unwrap().to_string(), paths, article)
        })
        .collect();
    articles.sort_by(|one, other| one.0.cmp(&other.0));
    articles
}

#[test]
fn an_id_given_twice_is_one_article() {
    let lines = [
        r#"{"id":"a","body":"The first harbour report."}"#,
        r#"{"id":"b","body":"Another story from the coast."}"#,
        r#"{"id":"a","body":"The second harbour report."}"#,
    ];
    let archive = Archive::new()
        .article("x.jsonl", &lines.join("\n"))
        .article("y.jsonl", r#"{"id":"a","body":"The third harbour report.","title":"Last"}"#);
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    expect(&report, "in/x.jsonl:1", "indexed", "");
    expect(&report, "in/x.jsonl:3", "merged", "another text of the same identity");
    expect(&report, "in/y.jsonl:1", "merged", "another text of the same identity");
    assert_eq!(report["in/x.jsonl:3"].id.as_deref(), Some("a"));

    let articles = exported(&archive);
    assert_eq!(articles.len(), 2);
    assert_eq!(articles[0].1, ["in/x.jsonl:1", "in/x.jsonl:3", "in/y.jsonl:1"]);
    // The later record is shown, and only its words are found.
    assert_eq!(articles[0].2["body"], "The third harbour report.");
    assert_eq!(archive.hits("third").len(), 1);
    assert_eq!(archive.hits("first OR second").len(), 0);
}

#[test]
fn the_newest_crawl_is_shown_whatever_its_place() {
    let lines = [
        r#"{"id":"a","body":"Crawled in March.","crawled":"2025-03-02"}"#,
        r#"{"id":"a","body":"Crawled in February.","crawled":"2025-02-02"}"#,
        r#"{"id":"a","body":"Never crawled."}"#,
    ];
    let archive = Archive::new().article("x.jsonl", &lines.join("\n")).build();
    let articles = exported(&archive);
    assert_eq!(articles[0].2["body"], "Crawled in March.");
    assert_eq!(articles[0].1.len(), 3);
}

#[test]
fn the_same_text_in_two_files_is_one_article() {
    let text = "Harbour opens again\n\nThe harbour opened on Monday after the storm.\n";
    let archive = Archive::new()
        .article("a.txt", text)
        .article("b/a.txt", text)
        .article("c.txt", &text.replace("Monday", "Tuesday"));
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    expect(&report, "in/a.txt", "indexed", "");
    expect(&report, "in/b/a.txt", "merged", "");
    expect(&report, "in/c.txt", "indexed", "");
    assert_eq!(report["in/a.txt"].id, report["in/b/a.txt"].id);
    let hits = archive.hits("monday");
    assert_eq!(hits[0]["paths"], serde_json::json!(["in/a.txt", "in/b/a.txt"]));
    archive.finds("file:in/b/a.txt", ["a.txt"]);
}

#[test]
fn different_given_ids_never_merge() {
    let record = |id: &str| {
        format!(
            "{{\"id\":\"{id}\",\"title\":\"Harbour\",\"body\":\"One text.\",\"url\":\"https://x.example/a\"}}\n"
        )
    };
    let archive =
        Archive::new().article("x.jsonl", &[record("a"), record("b"), record("A")].concat());
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(report.values().all(|outcome| outcome.outcome == "indexed"), "{report:#?}");
    let ids: Vec<String> = exported(&archive).into_iter().map(|(id, ..)| id).collect();
    assert_eq!(ids, ["A", "a", "b"]);
}

#[test]
fn an_address_in_two_spellings_is_one_article() {
    let record = |url: &str, body: &str| format!("{{\"url\":\"{url}\",\"body\":\"{body}\"}}\n");
    let lines = [
        record("https://www.x.example/a?utm_source=feed#top", "The first text."),
        record("https://www.X.example/a", "The second text."),
        record("https://www.x.example/b", "The second text."),
    ];
    let archive = Archive::new().article("x.jsonl", &lines.concat());
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    expect(&report, "in/x.jsonl:2", "merged", "another text of the same identity");
    expect(&report, "in/x.jsonl:3", "indexed", "");
}

#[test]
fn a_page_and_its_export_are_one_text() {
    let page = "Home | News\n\nHarbour opens again\n\nBy Ana Li\n13 February 2025\n\nThe harbour \
        opened on Monday after the storm, the mayor said in a speech.\n\nShips waited for days \
        before the gates, and some of them left.\n\n© 2025 Harbour Daily. All rights reserved.\n";
    let archive = Archive::new().article("a.txt", page).build();
    let export = archive.run(&["export"]).out;
    assert!(!exported(&archive)[0].2["furniture"].as_str().unwrap().is_empty(), "{export}");
    let archive = archive.article("b.jsonl", &export.repeat(2));
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    expect(&report, "in/b.jsonl:1", "merged", "");
    expect(&report, "in/b.jsonl:2", "merged", "");
    assert!(!run.err.contains("another text"), "{}", run.err);
}

#[test]
fn another_text_of_the_same_identity_is_said() {
    let archive = Archive::new().article(
        "x.jsonl",
        "{\"id\":\"w1\",\"body\":\"The mayor spoke.\"}\n{\"id\":\"w1\",\"body\":\"The bridge fell.\"}\n",
    );
    let run = archive.run(&["build", "in", "--report", "report.jsonl"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(
        run.err.contains("1 record had the identity of an article with another text"),
        "{}",
        run.err
    );
    let report = std::fs::read_to_string(archive.path("report.jsonl")).unwrap();
    let last = report.lines().last().unwrap();
    assert!(last.contains("another text of the same identity"), "{last}");
}

#[test]
fn many_copies_of_one_article_are_joined_quickly() {
    // Quadratic joining took half a minute for this.
    let lines = "{\"body\":\"some words\"}\n".repeat(40_000);
    let archive = Archive::new().article("x.jsonl", &lines).build();
    let hits = archive.hits("words");
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0]["paths"].as_array().unwrap().len(), 40_000);
}

#[test]
fn an_address_finds_its_article_however_it_is_spelt() {
    let lines = [
        r#"{"url":"https://www.example.org/news/1","body":"The harbour opened."}"#,
        r#"{"url":"https://example.org/news/2","id":"two","body":"The bridge fell."}"#,
        r#"{"id":"A","body":"The mayor spoke.","paths":["https://store.example.org/text"]}"#,
    ];
    let archive = Archive::new().article("x.jsonl", &lines.join("\n")).build();
    for (address, text) in [
        ("example.org/news/1", "The harbour opened."),
        ("https://example.org/news/1", "The harbour opened."),
        ("http://www.Example.org/news/1/?utm_source=feed#top", "The harbour opened."),
        ("https://example.org/news/2/", "The bridge fell."),
    ] {
        let shown = archive.run(&["show", address, "--raw"]);
        assert_eq!((shown.code, shown.out.as_str()), (Some(0), text), "{address}: {}", shown.err);
        let hits = archive.hits(&format!("url:{address}"));
        assert_eq!(hits.len(), 1, "{address}");
        assert_eq!(hits[0]["fragments"][0]["text"], text, "{address}");
    }
    assert_eq!(archive.hits("id:https://example.org/news/1/").len(), 1);
    assert_eq!(archive.run(&["show", "https://example.org/news/3"]).code, Some(1));
    // The path of a record may be an address.
    assert_eq!(archive.run(&["show", "https://store.example.org/text"]).code, Some(0));
    // An id that is no address is taken as it is.
    assert_eq!(archive.run(&["show", "a"]).code, Some(1));
    archive.finds("id:a", []);
}

#[test]
fn articles_of_a_large_archive_stay_whole_when_copies_are_joined() {
    let body = |number: usize| {
        format!("Report {number} of the harbour office. {}", "The tide was high again. ".repeat(12))
    };
    let record = |number: usize, id: usize| {
        serde_json::json!({ "id": format!("n{id}"), "title": format!("Tide {number}"),
            "body": body(number) })
    };
    let mut lines: Vec<String> =
        (0..900).map(|number| record(number, number).to_string()).collect();
    // Another text for every ninth: its first version is taken out of a segment.
    lines.extend((0..100).map(|number| record(9000 + number, number * 9).to_string()));
    let archive = Archive::new().article("tides.jsonl", &lines.join("\n")).build();
    let articles = exported(&archive);
    assert_eq!(articles.len(), 900);
    for (id, _, article) in articles {
        let id: usize = id[1..].parse().unwrap();
        let shown = if id.is_multiple_of(9) { 9000 + id / 9 } else { id };
        assert_eq!(article["body"], body(shown).trim_end(), "n{id}");
    }
}
