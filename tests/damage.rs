//! Index files that have changed on disk: the file is named, and nothing ends in a panic.

#![allow(clippy::unwrap_used)]

mod archive;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use archive::{Archive, Run};

/// The files of the only generation but the manifest, by name.
fn files(archive: &Archive) -> Vec<PathBuf> {
    let folder = fs::read_dir(archive.path("index/generations/000001")).unwrap();
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.file_name().unwrap() != "manifest.json");
    files.sort();
    files
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

/// Flips eight bytes at a share of a file and gives what it held.
fn flip(path: &Path, numerator: usize, denominator: usize) -> Vec<u8> {
    let whole = fs::read(path).unwrap();
    let mut bytes = whole.clone();
    let from = whole.len() * numerator / denominator;
    bytes.iter_mut().skip(from).take(8).for_each(|byte| *byte ^= 0xff);
    fs::write(path, bytes).unwrap();
    whole
}

#[track_caller]
fn names_the_file(run: &Run, path: &Path) {
    assert_eq!(run.code, Some(3), "{}: {}", name(path), run.err);
    let expected = format!(
        "{}: the content has changed (build the index again with `search build`)",
        name(path)
    );
    assert!(run.err.contains(&expected), "{}: {}", name(path), run.err);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
}

/// Words that occur once each, so many that the dictionary is not read when it is opened.
fn many_words() -> String {
    let mut seed = 1_u64;
    let mut lines = String::new();
    for article in 0..120 {
        let mut body = String::from("The envoy truly met Vogel.");
        for _ in 0..1000 {
            body.push(' ');
            for _ in 0..20 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                body.push(char::from(b'a' + (seed >> 40) as u8 % 26));
            }
        }
        lines.push_str(&format!("{{\"id\":\"{article}\",\"body\":\"{body}\"}}\n"));
    }
    lines
}

#[test]
fn changed_small_files_are_refused_on_opening() {
    let archive =
        Archive::new().article("a.txt", "Envoy lands\n\nThe envoy arrived on Monday.\n").build();
    for path in files(&archive) {
        let whole = flip(&path, 1, 3);
        for arguments in [&["query", "nothing"][..], &["show", "in/a.txt"], &["stats"]] {
            names_the_file(&archive.run(arguments), &path);
        }
        fs::write(&path, whole).unwrap();
    }
    fs::write(archive.path("index/generations/000001/manifest.json"), b"\xff\xfe{").unwrap();
    let run = archive.run(&["query", "envoy"]);
    assert_eq!(run.code, Some(3));
    let expected = "manifest.json: the manifest is damaged (build the index again";
    assert!(run.err.contains(expected), "{}", run.err);
}

#[test]
fn changed_large_files_are_named_where_a_command_fails_on_them() {
    let archive = Archive::new().article("a.jsonl", &many_words()).build();
    let mut failed = BTreeSet::new();
    for path in files(&archive) {
        for share in 1..6 {
            let whole = flip(&path, share, 6);
            for arguments in [
                &["query", "envoy"][..],
                &["query", "vogel~"],
                &["query", "tru*"],
                &["query", "\"truly met\"", "--no-snippets"],
                &["show", "7"],
                &["export"],
            ] {
                let run = archive.run(arguments);
                // Bytes that nobody reads change nothing.
                if !matches!(run.code, Some(0 | 1)) {
                    names_the_file(&run, &path);
                    failed.insert(name(&path).rsplit('.').next().unwrap().to_string());
                }
            }
            fs::write(&path, whole).unwrap();
        }
    }
    assert!(failed.contains("articles") && failed.len() > 1, "{failed:?}");

    // Half of a dictionary: the engine panics on places that no file has.
    let dictionary = files(&archive).into_iter().find(|path| name(path).ends_with(".term"));
    let dictionary = dictionary.unwrap();
    let mut bytes = fs::read(&dictionary).unwrap();
    assert!(bytes.len() > 1 << 20);
    let (from, to) = (bytes.len() / 2, bytes.len() / 10 * 9);
    bytes[from..to].iter_mut().for_each(|byte| *byte ^= 0xff);
    fs::write(&dictionary, bytes).unwrap();
    for query in ["envoy", "vogel~", "tru*"] {
        names_the_file(&archive.run(&["query", query]), &dictionary);
    }
}

#[test]
fn stats_lists_changed_files_and_fails() {
    let archive = Archive::new().article("a.jsonl", &many_words()).build();
    assert_eq!(archive.run(&["stats"]).code, Some(0));
    let store = files(&archive).into_iter().find(|path| name(path).ends_with(".articles")).unwrap();
    flip(&store, 1, 2);
    for format in ["text", "json"] {
        let run = archive.run(&["stats", "--format", format]);
        assert_eq!((run.code, run.err.as_str()), (Some(3), ""), "{}", run.out);
        let problem = format!("{}: the content has changed", name(&store));
        assert!(run.out.contains(&problem), "{}", run.out);
    }
}
