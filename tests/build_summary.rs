//! What a build says at its end, and what it leaves where there is nothing to index.

#![allow(clippy::unwrap_used)]

mod archive;

use std::fs;

use archive::Archive;
use archive::report::{build, expect};

const HARBOUR: &str = "Harbour opens again\n\nThe harbour opened on Monday after the storm.\n";

#[test]
fn nothing_found_leaves_the_old_index() {
    let archive = Archive::new().article("a.txt", HARBOUR).build();
    fs::create_dir(archive.path("nothing")).unwrap();
    fs::write(archive.path("empty.txt"), "").unwrap();
    for (path, message) in [
        ("nothing", "search: nothing: no article was found; the index is as it was\n"),
        (
            "empty.txt",
            "rejected empty.txt: empty\n\
             search: empty.txt: no article was found; the index is as it was\n",
        ),
    ] {
        let run = archive.run(&["build", path]);
        assert_eq!((run.code, run.err.as_str()), (Some(1), message));
        let quiet = archive.run(&["build", path, "--quiet"]);
        assert_eq!(quiet.code, Some(1));
        assert!(quiet.err.starts_with(&format!("search: {path}: no article")), "{}", quiet.err);
    }
    archive.finds("harbour", ["a.txt"]);
    let run = archive.run(&["query", "harbour", "--index", "never"]);
    assert_eq!(run.code, Some(3));
}

#[test]
fn strict_fails_when_something_was_rejected() {
    let archive = Archive::new().article("a.txt", HARBOUR);
    let run = archive.run(&["build", "in", "--strict"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let archive = archive.article("empty.txt", "");
    assert_eq!(archive.run(&["build", "in"]).code, Some(0));
    let run = archive.run(&["build", "in", "--strict"]);
    assert_eq!(run.code, Some(4));
    assert!(run.err.starts_with("1 article indexed, 1 rejected\n"), "{}", run.err);
    assert!(run.err.ends_with("search: --strict: in/empty.txt: empty\n"), "{}", run.err);
    archive.finds("harbour", ["a.txt"]);
    let archive = archive.article("b.pdf", "%PDF-1.7\n").article("d.txt", " \n");
    let run = archive.run(&["build", "in", "--strict", "-q"]);
    assert_eq!(run.code, Some(4));
    let reason = "the first of 3 rejections: in/b.pdf: this is a PDF";
    assert!(run.err.starts_with(&format!("search: --strict: {reason}")), "{}", run.err);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
}

#[test]
fn verbose_names_every_rejection_and_remark() {
    let lines: String = (0..30).map(|n| format!("{{\"body\": broken{}\n", "x".repeat(n))).collect();
    let archive = Archive::new().article("a.txt", HARBOUR).article("b.jsonl", &lines);
    let run = archive.run(&["build", "in", "-v"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for line in 1..=30 {
        let expected = format!("\nin/b.jsonl:{line}: not valid JSON");
        assert!(format!("\n{}", run.err).contains(&expected), "{line}: {}", run.err);
    }
    assert_eq!(run.err.matches("not valid JSON").count(), 30, "{}", run.err);
    assert!(run.err.contains("1 article indexed, 30 rejected\n"), "{}", run.err);
    fs::remove_file(archive.path("in/a.txt")).unwrap();
    let run = archive.run(&["build", "in", "-v"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(run.err.matches("not valid JSON").count(), 30, "{}", run.err);
    assert!(!archive.run(&["build", "in"]).err.contains("in/b.jsonl:30:"));
}

#[test]
fn hidden_files_are_told_once() {
    let archive = Archive::new().article("a.txt", HARBOUR).article(".env", "x");
    let told = |expected: &str| {
        let (run, report) = build(&archive, &["in"]);
        assert!(run.err.contains(&format!("\n  skipped   {expected}\n")), "{}", run.err);
        assert_eq!(report.keys().collect::<Vec<_>>(), ["in/a.txt"]);
    };
    told("1 hidden file or folder, in/.env (name it to index it)");
    fs::create_dir_all(archive.path("in/sub/.git")).unwrap();
    told("2 hidden files or folders, the first in/.env (name them to index them)");
    // What is named is read.
    let run = archive.run(&["build", "in/a.txt", "in/.env"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.starts_with("2 articles indexed\n"), "{}", run.err);
    assert!(!run.err.contains("skipped"), "{}", run.err);
    // An empty harvest may have its reason there.
    fs::create_dir_all(archive.path("only")).unwrap();
    fs::write(archive.path("only/.env"), "x").unwrap();
    let run = archive.run(&["build", "only"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.starts_with("skipped 1 hidden file or folder, only/.env ("), "{}", run.err);
}

#[test]
fn an_index_in_the_folder_that_is_read_is_passed_over() {
    let archive = Archive::new().article("a.txt", HARBOUR);
    for _ in 0..2 {
        // At first it is not yet an index.
        let run = archive.run(&["build", "in", "--index", "in/idx"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.err.starts_with("1 article indexed\n"), "{}", run.err);
        assert!(run.err.contains("\n  skipped   the index in/idx\n"), "{}", run.err);
    }
    // Nor is that of another build an article.
    let (run, report) = build(&archive, &["in"]);
    assert!(run.err.contains("\n  skipped   the index in/idx\n"), "{}", run.err);
    assert_eq!(report.keys().collect::<Vec<_>>(), ["in/a.txt"]);
    assert_eq!(archive.run(&["build", ".", "--index", "in/other"]).code, Some(0));
    let run = archive.run(&["build", "."]);
    let told = "\n  skipped   3 indexes, the first ./in/idx\n";
    assert!(run.err.contains(told), "{}", run.err);
    let run = archive.run(&["build", "in/idx"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.starts_with("skipped the index in/idx\n"), "{}", run.err);
    // What only has the names is read.
    let archive = archive.article("news/CURRENT", "Current affairs\n\nThe harbour closed again.\n");
    archive.run(&["build", "in", "--quiet"]);
    archive.finds("closed", ["news/CURRENT"]);
}

#[test]
fn html_in_records_is_told() {
    let records = "{\"id\":\"a\",\"body\":\"A plain text about 3 < 4.\"}\n\
        {\"id\":\"b\",\"body\":\"<p>The harbour opened.</p>\"}\n\
        {\"id\":\"c\",\"body\":\"See <a href='x'>the harbour</a>.\"}\n";
    let archive = Archive::new().article("a.jsonl", records);
    let (run, report) = build(&archive, &["in"]);
    let told = "\n  HTML tags in 2 records, indexed as text: the first in/a.jsonl:2\n";
    assert!(run.err.contains(told), "{}", run.err);
    expect(&report, "in/a.jsonl:1", "indexed", "");
    expect(&report, "in/a.jsonl:2", "indexed", "its HTML tags are indexed as text");
    let (run, _) = build(&archive.article("a.jsonl", "{\"body\":\"A plain text.\"}\n"), &["in"]);
    assert!(!run.err.contains("HTML"), "{}", run.err);
}

#[test]
fn a_title_whose_text_has_an_unknown_key_is_told() {
    let records = "{\"id\":\"a\",\"title\":\"Harbour\",\"tx\":\"The harbour opened on Monday.\"}\n\
        {\"id\":\"b\",\"title\":\"Storm\",\"body\":\"\",\"tx\":\"The storm went on.\",\
         \"parts\":[\"It went on until noon.\"]}\n\
        {\"id\":\"c\",\"title\":\"Short\",\"link_to\":\"https://x.example/harbour/opens\"}\n\
        {\"id\":\"d\",\"title\":\"Lead\",\"description\":\"In short.\",\
         \"tx\":\"The long text of the article.\"}\n\
        {\"id\":\"e\",\"title\":\"Whole\",\"text\":\"Yes.\",\"tx\":\"The text once again, with tags.\"}\n";
    let archive = Archive::new().article("a.jsonl", records);
    let (run, report) = build(&archive, &["in"]);
    let words = run.err.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "no text 3 records have a title and no text, the first in/a.jsonl:1 (keys: tx); name \
                the key with --field body=KEY";
    assert!(words.contains(told), "{}", run.err);
    let remark = |keys: &str| format!("a title and no text (keys: {keys};");
    expect(&report, "in/a.jsonl:1", "indexed", &remark("tx"));
    expect(&report, "in/a.jsonl:2", "indexed", &remark("parts"));
    expect(&report, "in/a.jsonl:3", "indexed", "");
    expect(&report, "in/a.jsonl:4", "indexed", &remark("tx"));
    expect(&report, "in/a.jsonl:5", "indexed", "");
    let run = archive.run(&["build", "in", "-v"]);
    assert!(run.err.contains("in/a.jsonl:1: a title and no text (keys: tx;"), "{}", run.err);
    // Named, it is read and there is nothing to tell.
    let (run, _) = build(&archive, &["in", "--field", "body=tx"]);
    assert!(!run.err.contains("no text") && !run.err.contains("warning"), "{}", run.err);
    archive.finds("monday", ["a.jsonl:1"]);
}

#[test]
fn usual_names_of_the_text_are_known() {
    let keys = ["txt", "raw_text", "plain_text", "articleText", "fulltext", "story", "article"];
    let record = |key: &&str| {
        format!("{{\"title\":\"About {key}\",\"{key}\":\"The harbour opened on Monday.\"}}\n")
    };
    let records: String = keys.iter().map(record).collect();
    // An object under such a key holds the record, and a number is no text.
    let others = "{\"article\":{\"title\":\"Inner\",\"body\":\"The harbour closed.\"}}\n\
        {\"title\":\"Outer\",\"article\":\"17\",\"body\":\"The harbour burned.\"}\n";
    let archive = Archive::new().article("a.jsonl", &records).article("b.jsonl", others).build();
    assert_eq!(archive.found("harbour monday").len(), keys.len());
    archive.finds("closed", ["b.jsonl:1"]);
    archive.finds("burned", ["b.jsonl:2"]);
}

#[test]
fn a_named_key_that_no_record_has_is_told() {
    let warning = "warning: --field body=tx: no record has the key \"tx\"\n";
    let archive = Archive::new().article("a.jsonl", "{\"body\":\"The harbour opened.\"}\n");
    let fields = ["build", "in", "--field", "body=tx", "--field", "title=body"];
    let run = archive.run(&fields);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.ends_with(warning), "{}", run.err);
    assert_eq!(run.err.matches("no record has").count(), 1, "{}", run.err);
    // Nor is silence an answer where nothing was found.
    let archive = Archive::new().article("a.jsonl", "{\"wording\":\"The harbour opened.\"}\n");
    let run = archive.run(&["build", "in", "--field", "body=tx"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains(warning), "{}", run.err);
}

#[test]
fn a_report_takes_the_place_of_no_article() {
    let record = "{\"id\":\"a\",\"body\":\"The harbour opened.\"}\n";
    let archive = Archive::new().article("a.jsonl", record).article("b.txt", HARBOUR);
    let refused = |paths: &[&str]| {
        let report = ["build", "--report", "in/a.jsonl"];
        let run = archive.run(&[&report[..], paths].concat());
        let told = "search: --report in/a.jsonl: it is to be read; name another file for the \
                    report\n";
        assert_eq!((run.code, run.err.as_str()), (Some(2), told), "{paths:?}");
        assert_eq!(fs::read_to_string(archive.path("in/a.jsonl")).unwrap(), record);
    };
    refused(&["in/a.jsonl"]);
    refused(&["in/b.txt", "./in/../in/a.jsonl"]);
    refused(&["in"]);
    refused(&["."]);
}

#[test]
fn a_report_in_the_folder_that_is_read_is_no_article() {
    let archive = Archive::new().article("a.txt", HARBOUR);
    for _ in 0..2 {
        let run = archive.run(&["build", "in", "--report", "in/what.jsonl"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.err.starts_with("1 article indexed\n"), "{}", run.err);
        assert!(!run.err.contains("skipped"), "{}", run.err);
        let report = fs::read_to_string(archive.path("in/what.jsonl")).unwrap();
        assert_eq!(report.lines().count(), 1, "{report}");
        assert_eq!(fs::read_dir(archive.path("in")).unwrap().count(), 2);
    }
}

#[test]
fn a_run_that_fails_leaves_the_report_before() {
    let archive = Archive::new().article("a.txt", HARBOUR);
    let (_, report) = build(&archive, &["in"]);
    let run = archive.run(&["build", "nowhere", "--report", "what.jsonl"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    let text = fs::read_to_string(archive.path("what.jsonl")).unwrap();
    assert_eq!(text.lines().count(), report.len());
    let run = archive.run(&["build", "in", "--report", "no/what.jsonl"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("search: no/what.jsonl: No such file"), "{}", run.err);
    // Nothing else is left beside it.
    let mut names: Vec<_> =
        fs::read_dir(archive.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["in", "index", "what.jsonl"]);
}

#[test]
fn a_build_without_articles_makes_no_index() {
    let archive = Archive::new().article("empty.txt", "").article("a.txt", HARBOUR);
    for (arguments, code) in [
        (["build", "nowhere", "--index", "new/x"], 2),
        (["build", "in/empty.txt", "--index", "new/x"], 1),
    ] {
        let run = archive.run(&arguments);
        assert_eq!(run.code, Some(code), "{}", run.err);
        assert!(!archive.path("new").exists(), "{arguments:?}");
    }
    // A folder that was there stays, with what is in it.
    fs::create_dir(archive.path("mine")).unwrap();
    assert_eq!(archive.run(&["build", "nowhere", "--index", "mine"]).code, Some(2));
    assert_eq!(fs::read_dir(archive.path("mine")).unwrap().count(), 0);
    assert_eq!(archive.run(&["build", "in", "--index", "mine"]).code, Some(0));
    assert_eq!(archive.run(&["build", "nowhere", "--index", "mine"]).code, Some(2));
    assert_eq!(archive.run(&["query", "harbour", "--index", "mine"]).code, Some(0));
}
