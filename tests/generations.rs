//! A build replaces the index as a whole, or not at all.

#![allow(clippy::unwrap_used)]

mod archive;

use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

use news_search::index::FacetField;
use news_search::query::{ParseOptions, parse};
use news_search::search::{SearchOptions, Searcher};

use archive::Archive;

/// Records with ids from `first` on, of some hundred words each.
fn records(first: usize, count: usize) -> String {
    let mut lines = String::new();
    for number in first..first + count {
        let words: Vec<String> =
            (0..150).map(|at| format!("word{}", (number * 31 + at * 7) % 900)).collect();
        let body = words.join(" ");
        lines.push_str(&format!(
            "{{\"id\":\"n{number}\",\"title\":\"Number {number}\",\"body\":\"{body}\"}}\n"
        ));
    }
    lines
}

fn count(archive: &Archive, query: &str) -> u64 {
    let run = archive.run(&["query", query, "--format", "json", "-n", "1"]);
    assert!(matches!(run.code, Some(0 | 1)), "{}", run.err);
    let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    answer["total"].as_u64().unwrap()
}

#[test]
fn killed_build_leaves_old_index() {
    let archive = Archive::new()
        .article("old.txt", "The old archive\n\nA sentence that only the old archive has.\n")
        .build();
    fs::remove_file(archive.path("in/old.txt")).unwrap();
    fs::write(archive.path("in/new.jsonl"), records(0, 1500)).unwrap();

    // How long a build takes here, measured into another folder.
    let begin = Instant::now();
    let whole = archive.run(&["build", "in", "--quiet", "--index", "other"]);
    assert_eq!(whole.code, Some(0), "{}", whole.err);
    let whole = begin.elapsed();

    // A fixed sequence of fractions: a failure can be repeated.
    let mut seed = 0x9e37_79b9_u64;
    let mut replaced = false;
    for attempt in 0..25 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let share = (seed >> 40) as f64 / (1u64 << 24) as f64;
        let wait = whole.mul_f64(1.1 * share);
        let mut child = archive
            .command()
            .args(["build", "in", "--quiet"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(wait);
        // It may be done already.
        let _ = child.kill();
        child.wait().unwrap();
        let (old, new) = (count(&archive, "\"old archive\""), count(&archive, "title:number"));
        replaced |= new > 0;
        let expected = if replaced { (0, 1500) } else { (1, 0) };
        assert_eq!((old, new), expected, "attempt {attempt}, killed after {wait:?}");
    }
    // What the killed builds left behind is swept away, and the lock is free.
    let run = archive.run(&["build", "in", "--quiet"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert_eq!(fs::read_dir(archive.path("index/generations")).unwrap().count(), 1);
    assert_eq!(count(&archive, "title:number"), 1500);
}

#[test]
fn interrupted_build_leaves_old_index() {
    let archive =
        Archive::new().article("a.txt", "The old archive\n\nSome old sentence.\n").build();
    let mut child = archive
        .command()
        .args(["build", "-", "--quiet"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut stdin, records(0, 200).as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let sent = std::process::Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
    std::io::Write::write_all(&mut stdin, records(200, 3000).as_bytes()).ok();
    drop(stdin);
    let run = archive::finished(child.wait_with_output().unwrap());
    assert_eq!(run.code, Some(130), "{}", run.err);
    assert!(run.err.contains("the index is as it was"), "{}", run.err);
    archive.finds("old", ["a.txt"]);
    assert_eq!(fs::read_dir(archive.path("index/generations")).unwrap().count(), 1);
}

/// Starts a build of a silent `path`, which `stdin` is open for, and gives it time to begin.
#[cfg(unix)]
fn silent_build(archive: &Archive, path: &str) -> std::process::Child {
    let mut command = archive.command();
    command.args(["build", path, "--quiet"]).stdin(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    std::thread::sleep(Duration::from_millis(500));
    child
}

#[cfg(unix)]
fn interrupt(child: &std::process::Child) {
    let id = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
}

#[cfg(unix)]
#[test]
fn interrupted_build_does_not_wait_for_a_silent_pipe() {
    let archive =
        Archive::new().article("a.txt", "The old archive\n\nSome old sentence.\n").build();
    let made = std::process::Command::new("mkfifo").arg(archive.path("fifo")).status().unwrap();
    assert!(made.success());
    for (path, begun) in [("-", ""), ("-", "{\"body\":\"A new sentence.\"}\n"), ("fifo", "")] {
        let mut child = silent_build(&archive, path);
        let mut stdin = child.stdin.take().unwrap();
        std::io::Write::write_all(&mut stdin, begun.as_bytes()).unwrap();
        interrupt(&child);
        let begin = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(begin.elapsed() < Duration::from_secs(10), "{path} is waited for");
            std::thread::sleep(Duration::from_millis(20));
        }
        let run = archive::finished(child.wait_with_output().unwrap());
        drop(stdin);
        assert_eq!(run.code, Some(130), "{path}: {}", run.err);
        assert!(run.err.contains("the index is as it was"), "{path}: {}", run.err);
        archive.finds("old", ["a.txt"]);
        assert_eq!(fs::read_dir(archive.path("index/generations")).unwrap().count(), 1, "{path}");
    }
    // The lock is free.
    assert_eq!(archive.run(&["build", "in", "--quiet"]).code, Some(0));
}

#[cfg(unix)]
#[test]
fn a_build_that_is_interrupted_twice_leaves_old_index() {
    let archive =
        Archive::new().article("a.txt", "The old archive\n\nSome old sentence.\n").build();
    let child = silent_build(&archive, "-");
    interrupt(&child);
    interrupt(&child);
    let run = archive::finished(child.wait_with_output().unwrap());
    assert_eq!(run.code, Some(130), "{}", run.err);
    archive.finds("old", ["a.txt"]);
    assert_eq!(archive.run(&["build", "in", "--quiet"]).code, Some(0));
    assert_eq!(fs::read_dir(archive.path("index/generations")).unwrap().count(), 1);
}

#[test]
fn second_build_is_refused_and_queries_see_the_old_index() {
    let archive =
        Archive::new().article("a.txt", "The old archive\n\nSome old sentence.\n").build();
    let mut child =
        archive.command().args(["build", "-", "--quiet"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut stdin, records(0, 50).as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(500));

    let second = archive.run(&["build", "in", "--quiet"]);
    assert_eq!(second.code, Some(3));
    assert!(second.err.contains("another build is running on this index"), "{}", second.err);
    archive.finds("old", ["a.txt"]);

    drop(stdin);
    assert!(child.wait().unwrap().success());
    archive.finds("old", []);
    assert_eq!(count(&archive, "title:number"), 50);
}

#[test]
fn what_fails_behind_the_switch_is_told_of_the_new_index() {
    let archive =
        Archive::new().article("a.txt", "The old archive\n\nSome old sentence.\n").build();
    // A file where a build removes folders.
    fs::write(archive.path("index/generations/notes.txt"), "mine").unwrap();
    fs::write(archive.path("in/a.txt"), "The new archive\n\nSome new sentence.\n").unwrap();
    let run = archive.run(&["build", "in", "--quiet", "--report", "report.jsonl"]);
    let told = "notes.txt: the new index is in place, but what was there before cannot be removed";
    assert!(run.err.contains(told) && !run.err.contains("as it was"), "{}", run.err);
    assert_eq!(run.code, Some(4));
    archive.finds("new", ["a.txt"]);
    let report = fs::read_to_string(archive.path("report.jsonl")).unwrap();
    assert!(report.contains("\"outcome\":\"indexed\""), "{report}");
}

/// What is opened when it is first asked for is that of the generation that was opened.
#[test]
fn an_open_index_answers_when_another_has_taken_its_place() {
    let archive = Archive::new()
        .article(
            "a.txt",
            "The old archive\n\nFebruary 13, 2025\n\nSome old sentence of the harbour.\n",
        )
        .build();
    let searcher = Searcher::open(&archive.path("index")).unwrap();
    fs::write(archive.path("in/a.txt"), "The new archive\n\nSome new sentence.\n").unwrap();
    assert_eq!(archive.run(&["build", "in", "--quiet"]).code, Some(0));
    let options = SearchOptions {
        facets: vec![FacetField::Source, FacetField::Author, FacetField::Date],
        ..SearchOptions::default()
    };
    for text in
        ["old", "\"old sentence\"", "has:title", "lang:en", "after:2020", "url:example.com/a"]
    {
        let query = parse(text, &ParseOptions::new(20_000)).unwrap();
        let hits = searcher.search(&query, &options).unwrap();
        assert!(hits.hits.iter().all(|hit| hit.title.as_deref() == Some("The old archive")));
        assert_eq!(hits.hits.is_empty(), text.starts_with("url:"), "{text}");
    }
    archive.finds("new", ["a.txt"]);
}

#[test]
fn unusable_indexes_are_refused_with_advice() {
    let archive = Archive::new().article("a.txt", "The old archive\n\nSome old sentence.\n");
    let refused = |index: &str, expected: &str| {
        let run = archive.run(&["query", "old", "--index", index]);
        assert_eq!(run.code, Some(3), "{index}: {}", run.err);
        assert!(run.err.contains(expected), "{index}: {}", run.err);
    };
    refused("nowhere", "make one with `search build");
    refused("in", "this folder is no index");
    refused("in/a.txt", "this folder is no index");

    let run = archive.run(&["build", "in", "--quiet"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let generation = archive.path("index/generations/000001");
    let store = fs::read_dir(&generation)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|extension| extension == "articles"))
        .unwrap();
    let bytes = fs::read(&store).unwrap();
    fs::write(&store, &bytes[..bytes.len() - 1]).unwrap();
    refused("index", "bytes instead of");
    fs::remove_file(&store).unwrap();
    refused("index", "the file is missing");
    fs::write(&store, &bytes).unwrap();
    archive.finds("old", ["a.txt"]);

    let manifest = generation.join("manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replace("\"format_version\": ", "\"format_version\": 99")).unwrap();
    refused("index", "the index has format 99");
    fs::write(&manifest, &text[..text.len() / 2]).unwrap();
    refused("index", "the manifest is damaged");
    fs::write(archive.path("index/CURRENT"), "everything\n").unwrap();
    refused("index", "names no generation");

    // A build mends it.
    let run = archive.run(&["build", "in", "--quiet"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    archive.finds("old", ["a.txt"]);
}
