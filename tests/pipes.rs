//! Readers that go away and disks that are full.

#![allow(clippy::unwrap_used)]
#![cfg(unix)]

mod archive;

use std::fs::OpenOptions;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use archive::{Archive, finished};

/// Some articles, more than a pipe holds.
fn long() -> Archive {
    let body = "The harbour opened on Monday after the storm. ".repeat(40);
    let records: String = (0..150)
        .map(|n| format!("{{\"id\":\"n{n}\",\"title\":\"Story {n}\",\"body\":\"{body}\"}}\n"))
        .collect();
    Archive::new().article("a.jsonl", &records).article("queries.txt", "harbour\nstorm\n").build()
}

/// Commands that print something.
const PRINTING: [&[&str]; 18] = [
    &[],
    &["--help"],
    &["query", "--help"],
    &["--version"],
    &["query", "harbour", "-n", "0"],
    &["query", "harbour", "-n", "0", "--format", "jsonl"],
    &["query", "harbour", "-n", "0", "--format", "csv"],
    &["batch", "in/queries.txt", "--format", "json"],
    &["facets", "harbour"],
    &["timeline", "harbour", "--by", "day"],
    &["show", "n1"],
    &["stats"],
    &["export"],
    &["analyze", "an envoy"],
    &["man"],
    &["completions", "zsh"],
    &["stats", "--format", "json"],
    &["bench", "corpus", "--articles", "300"],
];

#[test]
fn a_closed_pipe_is_no_error() {
    let archive = long();
    for arguments in PRINTING {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = archive.command();
        let run = finished(command.args(arguments).stdout(writer).output().unwrap());
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn a_reader_that_has_enough_ends_the_run() {
    let archive = long();
    let mut command = archive.command();
    command.arg("export").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.starts_with("{\"id\":\"n"), "{first}");
    let run = finished(child.wait_with_output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
}

#[test]
fn a_closed_pipe_for_messages_is_no_error() {
    let archive = long();
    let outcome = |arguments: &[&str]| {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let run = archive.command().args(arguments).stdout(Stdio::piped()).stderr(writer).output();
        finished(run.unwrap()).code
    };
    assert_eq!(outcome(&["build", "in", "-v"]), Some(0));
    assert_eq!(outcome(&["query", "harbour OR storm monday"]), Some(0));
    assert_eq!(outcome(&["query", "("]), Some(2));
    assert_eq!(outcome(&["query", "harbour", "--index", "nowhere"]), Some(3));
    assert_eq!(outcome(&["bogus"]), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let archive = long();
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    for arguments in PRINTING {
        let mut command = archive.command();
        let run = finished(command.args(arguments).stdout(full()).output().unwrap());
        assert_eq!(run.code, Some(4), "{arguments:?}");
        let message = "search: standard output cannot be written: No space left on device";
        assert!(run.err.starts_with(message), "{arguments:?}: {}", run.err);
    }
    let run = archive.run(&["build", "in", "--report", "/dev/full"]);
    assert_eq!(run.code, Some(4));
    let message = "search: the report cannot be written: No space left on device";
    assert!(run.err.starts_with(message), "{}", run.err);
    // Nobody reads a message, but the exit code is right.
    let mut command = archive.command();
    let run = finished(command.args(["query", "("]).stderr(full()).output().unwrap());
    assert_eq!(run.code, Some(2));
    assert_eq!(archive.hits("harbour").len(), 150);
}

/// A limit for the size of files stands for a disk that fills up during a build.
#[test]
fn an_index_that_cannot_be_written_leaves_the_old_one() {
    let archive = long();
    let script = "trap '' XFSZ; ulimit -f 16; exec \"$0\" build in --quiet";
    let mut command = std::process::Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_search")]);
    let run = finished(command.current_dir(archive.path("")).output().unwrap());
    assert_eq!(run.code, Some(3), "{}", run.err);
    let message = "search: index: the disk is full (File too large (os error 27)); the index is as \
        it was, and nothing of the build is left there (make room, or name another folder with \
        --index)\n";
    assert_eq!(run.err, message);
    let left = std::fs::read_dir(archive.path("index/generations")).unwrap().count();
    assert_eq!(left, 1, "the generation before");
    assert_eq!(archive.hits("harbour").len(), 150);
    assert_eq!(archive.run(&["build", "in", "--quiet"]).code, Some(0));
}
