//! Figures over the size of the archive: the script that measures them, and how they are shown.

#![allow(clippy::unwrap_used)]
#![cfg(unix)]

mod archive;

use std::fs;
use std::process::Command;

use archive::{Archive, Run, checkout, finished};

fn measure(archive: &Archive, sizes: &[&str]) -> Run {
    let mut command = Command::new(checkout("benches/growth.sh"));
    command.arg("out").args(sizes).current_dir(archive.path(""));
    command.env("SEARCH", env!("CARGO_BIN_EXE_search")).env("WORDS", "60");
    finished(command.env_remove("SEARCH_INDEX").output().unwrap())
}

#[test]
fn the_script_measures_each_size_once() {
    let archive = Archive::new();
    let first = measure(&archive, &["40"]);
    assert_eq!(first.code, Some(0), "{}", first.err);
    let results = archive.path("out/results.jsonl");
    let before = fs::read_to_string(&results).unwrap();

    let second = measure(&archive, &["40", "90"]);
    assert_eq!(second.code, Some(0), "{}", second.err);
    assert!(second.err.contains("40 articles: done before"), "{}", second.err);
    let after = fs::read_to_string(&results).unwrap();
    assert!(after.starts_with(&before) && after.lines().count() == 2, "{after}");

    assert_eq!(second.out.lines().count(), 4, "{}", second.out);
    assert!(second.out.contains("\n| 40 | ") && second.out.contains("\n| 90 | "), "{}", second.out);
    assert_eq!(fs::read_to_string(archive.path("out/growth.md")).unwrap(), second.out);
    let svg = fs::read_to_string(archive.path("out/growth.svg")).unwrap();
    assert!(svg.starts_with("<svg ") && svg.contains("and of three"), "{svg}");
    // What is large is removed.
    let mut left: Vec<String> = fs::read_dir(archive.path("out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["growth.md", "growth.svg", "queries.tsv", "results.jsonl"]);
}

#[test]
fn what_cannot_be_plotted_is_told() {
    let archive = Archive::new().article("empty.jsonl", "\n").article("bad.jsonl", "\n{}\n");
    for (arguments, message) in [
        (&["in/none.jsonl"][..], "in/none.jsonl: No such file"),
        (&["in/empty.jsonl"], "in/empty.jsonl: there are no results"),
        (&["in/bad.jsonl"], "in/bad.jsonl: line 2: missing field `build`"),
    ] {
        let run = archive.run(&[&["bench", "plot"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains(message), "{arguments:?}: {}", run.err);
    }
}
