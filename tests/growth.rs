//! Figures over the size of the archive: the script that measures them, and how they are shown.

#![allow(clippy::unwrap_used)]
#![cfg(unix)]

mod archive;

use std::fs;
use std::process::Command;

use archive::{Archive, Run, checkout, finished};

/// The script, with short articles.
fn script(archive: &Archive, arguments: &[&str]) -> Command {
    let mut command = Command::new(checkout("benches/growth.sh"));
    command.args(arguments).current_dir(archive.path(""));
    command.env("SEARCH", env!("CARGO_BIN_EXE_search")).env("WORDS", "60");
    command.env_remove("SEARCH_INDEX").env_remove("THREADS");
    command
}

fn measure(archive: &Archive, sizes: &[&str]) -> Run {
    finished(script(archive, &[&["out"], sizes].concat()).output().unwrap())
}

#[test]
fn the_script_measures_each_size_once() {
    let archive = Archive::new();
    let first = measure(&archive, &["40"]);
    // Of a small archive many queries find nothing, which is no news here.
    assert_eq!((first.code, first.err.as_str()), (Some(0), "40 articles\n"));
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
fn the_script_refuses_what_would_fail_after_hours() {
    let archive = Archive::new();
    for arguments in [&[][..], &["--help"]] {
        let usage = finished(script(&archive, arguments).output().unwrap());
        assert_eq!((usage.code, usage.out.as_str()), (Some(2), ""), "{arguments:?}");
        let (first, last) = ("  benches/growth.sh FOLDER", "THREADS  threads of the build");
        assert!(usage.err.starts_with(first) && usage.err.contains(last), "{}", usage.err);
    }
    for size in ["abc", "0", "010", "1e5", "-3", ""] {
        let run = measure(&archive, &["40", size]);
        assert_eq!(run.code, Some(2), "{size}: {}", run.err);
        assert_eq!(run.err, format!("growth.sh: {size} is no number of articles\n"));
    }
    let run = script(&archive, &["out", "40"]).env("SEARCH", "none/search").output().unwrap();
    let run = finished(run);
    assert!(run.code == Some(2) && run.err.contains("none/search is no program"), "{}", run.err);
    assert!(!archive.path("out").exists());
}

#[test]
fn the_script_does_not_mix_settings() {
    let archive = Archive::new();
    assert_eq!(measure(&archive, &["40"]).code, Some(0));
    let results = fs::read_to_string(archive.path("out/results.jsonl")).unwrap();
    for (name, value) in [("WORDS", "50"), ("THREADS", "1")] {
        let run = script(&archive, &["out", "40", "50"]).env(name, value).output().unwrap();
        let run = finished(run);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{name}");
        assert!(run.err.contains("name another folder"), "{name}: {}", run.err);
    }
    assert_eq!(fs::read_to_string(archive.path("out/results.jsonl")).unwrap(), results);
}

#[test]
fn what_cannot_be_plotted_is_told() {
    let archive = Archive::new().article("empty.jsonl", "\n").article("bad.jsonl", "\n{}\n");
    let archive = archive.file("binary", b"a\n\xff\n");
    for (arguments, message) in [
        (&["in/none.jsonl"][..], "in/none.jsonl: No such file"),
        (&["in/empty.jsonl"], "in/empty.jsonl: there are no results"),
        (&["in/bad.jsonl"], "in/bad.jsonl: line 2: missing field `build`\n"),
        (&["in/binary"], "in/binary: line 2 is not UTF-8 text\n"),
        (&["in/empty.jsonl", "--output", "-"], "--output -: standard output has the table"),
    ] {
        let run = archive.run(&[&["bench", "plot"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains(message), "{arguments:?}: {}", run.err);
    }
}

/// A line of results.
const RESULT: &str = concat!(
    r#"{"build":{"articles":10,"bytes":20,"articles_per_s":3,"mb_per_s":4,"index_bytes":5},"#,
    r#""query":{"kinds":{"a|b\u001b[1m":{"median_us":6}}},"start_ms":7}"#,
);

#[test]
fn a_picture_never_takes_the_place_of_its_figures() {
    let archive = Archive::new().article("results.jsonl", RESULT);
    std::os::unix::fs::symlink("results.jsonl", archive.path("in/link.svg")).unwrap();
    for output in ["in/results.jsonl", "./in/../in/results.jsonl", "in/link.svg"] {
        let run = archive.run(&["bench", "plot", "in/results.jsonl", "--output", output]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{output}: {}", run.err);
        assert!(run.err.contains("it is to be read"), "{output}: {}", run.err);
    }
    assert_eq!(fs::read_to_string(archive.path("in/results.jsonl")).unwrap(), RESULT);
}

#[test]
fn figures_are_read_from_standard_input() {
    let archive = Archive::new();
    let marked = format!("\u{feff}{RESULT}\r\n");
    let plot = ["bench", "plot", "-", "--output", "growth.svg"];
    let run = archive.run_with_input(&plot, marked.as_bytes());
    assert_eq!(run.code, Some(0), "{}", run.err);
    // Names are harmless for tables, pictures and terminals.
    assert!(run.out.contains(" | a\\|b\u{fffd}[1m |\n"), "{}", run.out);
    let svg = fs::read_to_string(archive.path("growth.svg")).unwrap();
    assert!(svg.contains("a|b\u{fffd}[1m") && !svg.contains('\u{1b}'), "{svg}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_picture_that_cannot_be_written_is_told() {
    let archive = Archive::new().article("results.jsonl", RESULT);
    let run = archive.run(&["bench", "plot", "in/results.jsonl", "--output", "/dev/full"]);
    let message = "search: /dev/full: No space left on device (os error 28)\n";
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(4), "", message));
}
