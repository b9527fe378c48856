//! The sample archive: what the program finds out about its articles, and which of them queries
//! find. The truth stands in `tests/data/articles.jsonl` and `tests/data/queries.tsv`.

#![allow(clippy::unwrap_used)]

mod archive;

use std::collections::BTreeMap;
use std::fs;

use archive::{checkout, finished, program};
use serde_json::Value;

/// Builds the index of the sample archive in a folder of its own.
fn index() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program();
    command.current_dir(checkout("")).args(["build", "articles", "--quiet", "--index"]);
    let run = finished(command.arg(folder.path().join("index")).output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    folder
}

fn lines(text: &str) -> impl Iterator<Item = Value> + '_ {
    text.split_terminator('\n').map(|line| serde_json::from_str(line).unwrap())
}

/// A fact's value, whether it carries evidence or not.
fn value(fact: &Value) -> Value {
    fact.get("value").unwrap_or(fact).clone()
}

#[test]
fn facts_are_those_of_the_truth() {
    let folder = index();
    let mut command = program();
    let run = finished(
        command.arg("export").arg("--index").arg(folder.path().join("index")).output().unwrap(),
    );
    let mut found: BTreeMap<String, Value> = BTreeMap::new();
    for article in lines(&run.out) {
        for path in article["paths"].as_array().unwrap() {
            found.insert(path.as_str().unwrap().to_string(), article.clone());
        }
    }
    let truth = fs::read_to_string(checkout("tests/data/articles.jsonl")).unwrap();
    let mut wrong = Vec::new();
    let mut articles = 0;
    for expected in lines(&truth) {
        let path = expected["path"].as_str().unwrap();
        let Some(article) = found.remove(path) else {
            wrong.push(format!("{path}: not in the index"));
            continue;
        };
        articles += 1;
        for name in ["title", "date", "authors", "credit", "source", "language"] {
            let value = value(&article[name]);
            if value != expected[name] {
                wrong.push(format!("{path}: {name} is {value}, not {}", expected[name]));
            }
        }
        let body = article["body"].as_str().unwrap();
        let parts = |name: &str| expected[name].as_array().unwrap().clone();
        for part in parts("body_has") {
            if !body.contains(part.as_str().unwrap()) {
                wrong.push(format!("{path}: the body lacks {part}"));
            }
        }
        for part in parts("body_lacks") {
            if body.contains(part.as_str().unwrap()) {
                wrong.push(format!("{path}: the body has {part}"));
            }
        }
    }
    assert!(found.is_empty(), "without truth: {:?}", found.keys());
    assert!(articles >= 30, "only {articles} articles");
    assert!(wrong.is_empty(), "{} of the facts differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn queries_find_what_they_must() {
    let folder = index();
    let queries = fs::read_to_string(checkout("tests/data/queries.tsv")).unwrap();
    let mut wrong = Vec::new();
    let mut asked = 0;
    for line in queries.lines().filter(|line| !line.is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let (query, expected) = (columns[0], columns[1]);
        let must_be_first = columns.get(2) == Some(&"first");
        let mut command = program();
        command.args(["query", query, "--format", "jsonl", "-n", "0", "--index"]);
        let run = finished(command.arg(folder.path().join("index")).output().unwrap());
        let paths: Vec<String> = lines(&run.out)
            .flat_map(|hit| hit["paths"].as_array().unwrap().clone())
            .map(|path| path.as_str().unwrap().to_string())
            .collect();
        asked += 1;
        for path in expected.split(' ').filter(|path| !path.is_empty()) {
            if !paths.iter().any(|found| found == path) {
                wrong.push(format!("{query}: does not find {path}"));
            }
        }
        let first = expected.split(' ').next().unwrap_or_default();
        if must_be_first && paths.first().is_none_or(|found| found != first) {
            wrong.push(format!("{query}: {:?} comes first, not {first}", paths.first()));
        }
    }
    assert!(asked >= 40, "only {asked} queries");
    assert!(wrong.is_empty(), "{} answers differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// The commands of a block of the README, in a folder with the articles.
#[cfg(unix)]
#[test]
fn the_commands_of_the_readme_run_as_they_stand() {
    let readme = fs::read_to_string(checkout("README.md")).unwrap();
    let (_, section) = readme.split_once("\n## The commonest things\n").unwrap();
    let block = section.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(checkout("articles"), folder.path().join("articles")).unwrap();
    let programs = std::path::Path::new(env!("CARGO_BIN_EXE_search")).parent().unwrap();
    let run = |line: &str| {
        let mut command = std::process::Command::new("sh");
        command.args(["-c", line]).current_dir(folder.path());
        command.env_remove("SEARCH_INDEX");
        let path = std::env::var_os("PATH").unwrap_or_default();
        let paths = std::iter::once(programs.to_path_buf()).chain(std::env::split_paths(&path));
        finished(command.env("PATH", std::env::join_paths(paths).unwrap()).output().unwrap())
    };
    assert_eq!(run("search build --quiet").code, Some(0));
    let lines: Vec<&str> = block.lines().collect();
    assert!(lines.len() > 10, "{block}");
    for line in lines {
        let run = run(line);
        assert_eq!(run.code, Some(0), "{line}: {}", run.err);
        let is_silent = line.contains(" build ") || line.contains(" > ");
        assert_eq!(run.out.is_empty(), is_silent, "{line}: {}", run.err);
        assert!(!run.err.contains("warning"), "{line}: {}", run.err);
    }
}
