//! What articles and their names contain does nothing to a terminal.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::{Archive, Run};

const ESCAPE: char = '\u{1b}';

/// Records and names full of escape sequences, overrides and line ends.
fn hostile() -> Archive {
    let record = "{\"id\":\"id\\u001b[1m\",\"title\":\"Red \\u001b[31mtitle\\u009b1m\",\
        \"body\":\"The harbour \\u001b]0;owned\\u0007 opened.\\r\\u001b[2J\",\
        \"source\":\"Sour\\u001b[5mce\",\"authors\":[\"A\\u001bB\"],\"url\":\"https://x.example/\\u001b[0m\",\
        \"k\\u001bey\":\"va\\u001blue\",\"date\":\"2025-02-13\"}\n";
    let broken = "{\"bo\\u001bdy\":\"harbour\"}\n{\"body\":\"\u{1b}\n";
    Archive::new()
        .article("a.jsonl", record)
        .article("b.jsonl", broken)
        .article(
            "na\u{1b}[31mme\n.txt",
            "Plain\n\nThe harbour \u{1b}[7mclosed on \u{202e}Monday.\n",
        )
        .article("empty\u{1b}[31m.txt", "")
}

#[track_caller]
fn harmless(run: &Run) {
    for (stream, text) in [("output", &run.out), ("errors", &run.err)] {
        let harmful = |letter: char| {
            letter.is_control() && !matches!(letter, '\n' | '\t' | '\r')
                || matches!(letter, '\u{202a}'..='\u{202e}')
        };
        let found = text.find(harmful);
        assert_eq!(found, None, "{stream}: {text:?}");
    }
}

#[test]
fn text_and_tables_hold_no_escape_sequences() {
    let archive = hostile();
    for arguments in [
        &["build", "in"][..],
        &["build", "in", "-v"],
        &["query", "harbour"],
        &["query", "harbour", "--facets", "source,author", "--color", "never"],
        &[
            "query",
            "harbour",
            "--format",
            "csv",
            "--cols",
            "id,title,source,authors,url,path,snippet",
        ],
        &["query", "harbour", "--format", "tsv"],
        &["query", "harbour", "--format", "trec"],
        &["facets", "harbour"],
        &["facets", "harbour", "--format", "csv"],
        &["facets", "harbour", "--format", "tsv"],
        &["timeline", "harbour", "--group", "source"],
        &["timeline", "harbour", "--group", "source", "--format", "csv"],
        &["show", "in/a.jsonl"],
        &["show", "in/a.jsonl", "--evidence"],
        &["stats"],
    ] {
        let run = archive.run(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.err);
        harmless(&run);
        assert!(!(run.out.is_empty() && run.err.is_empty()), "{arguments:?}");
    }
    assert!(archive.run(&["query", "harbour"]).out.contains("Red \u{fffd}[31mtitle"));
}

#[test]
fn messages_hold_no_escape_sequences() {
    let archive = hostile();
    let refused = archive.run(&["build", "in/b.jsonl", "in/empty\u{1b}[31m.txt"]);
    assert_eq!(refused.code, Some(1));
    harmless(&refused);
    assert_eq!(archive.run(&["build", "in", "--quiet"]).code, Some(0));
    for arguments in [
        &["query", "\u{1b}[31m ("][..],
        &["query", "souce:\u{1b}]0;x"],
        &["query", "nowhere\u{1b}[1m"],
        &["show", "\u{1b}[1m"],
        &["build", "\u{1b}[1m"],
        &["query", "harbour", "--index", "\u{1b}[1m"],
        &["query", "harbour", "--facets", "\u{1b}[1m"],
        &["query", "harbour", "--form\u{1b}[1m"],
        &["que\u{1b}[1mry"],
    ] {
        let run = archive.run(arguments);
        assert!(matches!(run.code, Some(1..=3)), "{arguments:?}: {:?} {}", run.code, run.out);
        harmless(&run);
    }
    let batch =
        archive.run_with_input(&["batch", "-"], "q\u{1b}\t(\u{1b}\nr\u{1b}\tharbour\n".as_bytes());
    assert_eq!(batch.code, Some(4));
    harmless(&batch);
}

#[test]
fn json_keeps_the_text_and_escapes_it() {
    let archive = hostile();
    assert_eq!(archive.run(&["build", "in", "--quiet", "--report", "r"]).code, Some(0));
    for arguments in [
        &["query", "harbour", "--format", "json"][..],
        &["query", "harbour", "--format", "jsonl"],
        &["export"],
        &["show", "in/a.jsonl", "--format", "json"],
        &["facets", "harbour", "--format", "json"],
    ] {
        let run = archive.run(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.err);
        harmless(&run);
        assert!(run.out.contains("\\u001b["), "{arguments:?}: {}", run.out);
    }
    let report = std::fs::read_to_string(archive.path("r")).unwrap();
    assert!(!report.contains(ESCAPE), "{report:?}");
    let hits = archive.hits("title:red");
    assert_eq!(hits[0]["title"], "Red \u{1b}[31mtitle\u{9b}1m");
}

#[test]
fn colours_are_ours_alone() {
    let archive = hostile();
    assert_eq!(archive.run(&["build", "in", "--quiet"]).code, Some(0));
    let run = archive.run(&["query", "harbour", "--color", "always"]);
    let without = ["\u{1b}[1m", "\u{1b}[1;31m", "\u{1b}[36m", "\u{1b}[0m"]
        .iter()
        .fold(run.out.clone(), |text, sequence| text.replace(sequence, ""));
    assert!(run.out.contains("\u{1b}[1;31mharbour\u{1b}[0m"), "{}", run.out);
    assert!(!without.contains(ESCAPE), "{without:?}");
    assert_eq!(without, archive.run(&["query", "harbour"]).out);
}
