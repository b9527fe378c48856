//! Lists of hits in pages: cursors, in answers and in batches.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::Archive;
use serde_json::Value;

/// Seven articles of one score, from two outlets.
fn ferries() -> Archive {
    let mut records = String::new();
    for number in 0..7 {
        let source = if number < 5 { "Ledger" } else { "Chronik" };
        let record = serde_json::json!({
            "id": format!("n{number}"), "body": format!("ferry {number}"), "source": source,
            "date": if number < 5 { "2025-02-02" } else { "2025-02-01" },
        });
        records.push_str(&format!("{record}\n"));
    }
    Archive::new().article("a.jsonl", &records).build()
}

fn answer(archive: &Archive, arguments: &[&str]) -> Value {
    let run = archive.run(&[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{} {}", run.out, run.err))
}

fn ids(answer: &Value) -> Vec<String> {
    let hits = answer["hits"].as_array().unwrap().iter();
    hits.map(|hit| hit["id"].as_str().unwrap().to_string()).collect()
}

#[test]
fn cursors_lead_from_page_to_page() {
    let archive = ferries();
    let whole = ids(&answer(&archive, &["query", "ferry", "-n", "0"]));
    let mut joined = Vec::new();
    let mut page = answer(&archive, &["query", "ferry", "-n", "3"]);
    loop {
        joined.extend(ids(&page));
        let Some(cursor) = page["next_cursor"].as_str().map(str::to_string) else { break };
        page = answer(&archive, &["query", "ferry", "-n", "2", "--cursor", &cursor]);
        assert_eq!(page["hits"][0]["rank"], joined.len() as u64 + 1);
        assert_eq!(page["total"], 7);
    }
    assert_eq!(joined, whole);
    assert_eq!(page["next_cursor"], Value::Null);
}

#[test]
fn a_cursor_that_does_not_fit_is_refused() {
    let archive = ferries();
    let first = answer(&archive, &["query", "ferry", "-n", "3"]);
    let cursor = first["next_cursor"].as_str().unwrap();
    for (arguments, message) in [
        (&["boat", "--cursor", cursor][..], "belongs to another query"),
        (&["ferry", "--sort", "oldest", "--cursor", cursor], "belongs to another query"),
        (&["ferry", "--source", "Ledger", "--cursor", cursor], "belongs to another query"),
        (&["ferry", "--cursor", "3"], "this is no cursor"),
        (&["ferry", "--cursor", cursor, "--offset", "3"], "cannot be used with"),
    ] {
        let run = archive.run(&[&["query"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains(message), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn a_batch_takes_cursors_too() {
    let archive = ferries();
    let first = answer(&archive, &["query", "ferry", "-n", "3"]);
    let cursor = first["next_cursor"].as_str().unwrap();
    let lines = format!(
        "{{\"qid\":\"a\",\"query\":\"ferry\",\"cursor\":\"{cursor}\"}}\n\
         {{\"qid\":\"b\",\"query\":\"boat\",\"cursor\":\"{cursor}\"}}\n\
         {{\"qid\":\"c\",\"query\":\"ferry\",\"cursor\":\"x\"}}\n\
         {{\"qid\":\"d\",\"query\":\"ferry\",\"cursor\":\"{cursor}\",\"offset\":1}}\n"
    );
    let run = archive.run_with_input(&["batch", "-", "--format", "json"], lines.as_bytes());
    assert_eq!(run.code, Some(4), "{}", run.err);
    let answers: Vec<Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut joined = ids(&first);
    joined.extend(ids(&answers[0]));
    assert_eq!(joined, ids(&answer(&archive, &["query", "ferry", "-n", "0"])));
    for (answer, message) in answers[1..].iter().zip(["another query", "no cursor", "not both"]) {
        let error = answer["error"]["message"].as_str().unwrap();
        assert!(error.contains(message), "{error}");
    }
}

#[test]
fn all_hits_are_printed_in_every_format() {
    let archive = ferries();
    let count = |format: &str| {
        let run = archive.run(&["query", "ferry", "-n", "0", "--format", format]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{format}");
        run.out.matches("a.jsonl").count()
    };
    for format in ["text", "json", "jsonl", "csv", "tsv"] {
        assert_eq!(count(format), 7, "{format}");
    }
    let run = archive.run(&["query", "ferry", "-n", "0", "--timing"]);
    let first = run.out.lines().next().unwrap();
    assert!(first.starts_with("7 articles (") && first.ends_with(" ms)"), "{first}");
}

#[test]
fn an_outlet_does_not_fill_the_list() {
    let archive = ferries();
    let flags = ["query", "ferry", "--facets", "source", "--sort", "newest"];
    let flags = [&flags[..], &["--max-per-source", "2"]].concat();
    let found = answer(&archive, &flags);
    let hits = found["hits"].as_array().unwrap();
    let count = |name: &str| hits.iter().filter(|hit| hit["source"]["value"] == name).count();
    assert_eq!((count("Ledger"), count("Chronik"), &found["total"]), (2, 2, &7.into()));
    assert_eq!(found["facets"]["source"]["values"][0]["docs"], 5);
    let ranks: Vec<u64> = hits.iter().map(|hit| hit["rank"].as_u64().unwrap()).collect();
    assert_eq!(ranks, [1, 2, 6, 7]);
    let run = archive.run(&flags);
    assert!(run.out.starts_with("7 articles, 4 shown\n"), "{}", run.out);
    assert_eq!(run.err, "warning: 3 hits passed over: at most 2 of an outlet are shown\n");
    let line = r#"{"qid":"a","query":"ferry","max_per_source":1}"#;
    let run = archive.run_with_input(&["batch", "-", "--format", "jsonl"], line.as_bytes());
    assert_eq!(run.out.lines().count(), 2, "{}", run.out);
}

const SAME: &str = r#"{"id":"a","title":"Ferry sinks","body":"The ferry sank at noon.","source":"Ledger"}
{"id":"b","title":"Ferry sank","body":"The ferry sank at noon.","source":"Chronik"}
{"id":"c","title":"A ferry","body":"Another ferry sails."}
{"id":"d","title":"Noon","body":"The ferry sank at noon.","source":"Chronik"}
{"id":"e","title":"Late","body":"The ferry sank at noon."}
{"id":"f","title":"Ferry, ferry"}
{"id":"g","title":"Ferry and ferry"}
"#;

#[test]
fn copies_are_marked_in_json() {
    let archive = Archive::new().article("a.jsonl", SAME).build();
    for flags in [&["query", "ferry"][..], &["query", "ferry", "--no-snippets"]] {
        let found = answer(&archive, flags);
        let hits = found["hits"].as_array().unwrap();
        assert_eq!(hits.len(), 7);
        let is_same = |hit: &&Value| ["a", "b", "d", "e"].contains(&hit["id"].as_str().unwrap());
        let same: Vec<&Value> = hits.iter().filter(is_same).collect();
        assert!(same[0].get("same_text_as").is_none());
        assert!(same[1..].iter().all(|hit| hit["same_text_as"] == same[0]["id"]), "{same:?}");
        let others = hits.iter().filter(|hit| !is_same(hit));
        assert!(others.into_iter().all(|hit| hit.get("same_text_as").is_none()));
    }
    let lines = archive.run(&["query", "ferry", "--format", "jsonl"]).out;
    assert_eq!(lines.matches("same_text_as").count(), 3);
}

#[test]
fn text_shows_a_text_once() {
    let archive = Archive::new().article("a.jsonl", SAME).build();
    let run = archive.run(&["query", "title:ferry OR noon", "--sort", "oldest"]);
    assert!(run.out.starts_with("7 articles, 3 of them copies\n"), "{}", run.out);
    assert_eq!(run.out.matches("sank at noon.").count(), 1, "{}", run.out);
    let also = run.out.lines().find(|line| line.contains("also in")).unwrap();
    // The first of them in the order of keys is shown, and three others are named.
    let named = also.matches("Ledger").count() + also.matches("in/a.jsonl:5").count();
    assert!(named + also.matches("Chronik").count() >= 2, "{also}");
    let run = archive.run(&["query", "ferry", "--copies"]);
    assert_eq!(run.out.matches("sank at noon.").count(), 4, "{}", run.out);
    assert!(!run.out.contains("also in"), "{}", run.out);
    let csv = archive.run(&["query", "ferry", "--format", "csv"]).out;
    assert_eq!(csv.lines().count(), 8);
}
