//! A scratch archive: files from a few lines of text, the real program, answers to compare.

// Each test file uses what it needs.
#![allow(dead_code)]

pub mod report;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder with articles in `in/` and an index in `index/`.
pub struct Archive {
    folder: tempfile::TempDir,
}

/// What a run of the program gave.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Archive {
    pub fn new() -> Archive {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("in")).unwrap();
        Archive { folder }
    }

    /// Adds a file of text.
    pub fn article(self, name: &str, text: &str) -> Archive {
        self.file(name, text.as_bytes())
    }

    /// Adds a file.
    pub fn file(self, name: &str, bytes: &[u8]) -> Archive {
        let path = self.path("in").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Builds the index and expects success.
    pub fn build(self) -> Archive {
        let run = self.run(&["build", "in", "--quiet"]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, set up to run in the folder.
    pub fn command(&self) -> Command {
        let mut command = program();
        command.current_dir(self.folder.path());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        finished(self.command().args(arguments).output().unwrap())
    }

    /// Runs the program with text on its standard input.
    pub fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Run {
        use std::io::Write;
        let mut command = self.command();
        command.args(arguments).stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        let writer = std::thread::spawn(move || {
            // The program may stop reading before the end.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        finished(output)
    }

    /// The hits of a query as JSON.
    pub fn hits(&self, query: &str) -> Vec<serde_json::Value> {
        let run = self.run(&["query", query, "--format", "jsonl", "-n", "0"]);
        assert!(matches!(run.code, Some(0 | 1)), "{query}: {}", run.err);
        run.out.split_terminator('\n').map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Names of the files that a query finds, in order of rank, without `in/`.
    pub fn found(&self, query: &str) -> Vec<String> {
        let first_path = |hit: &serde_json::Value| hit["paths"][0].as_str().unwrap().to_string();
        let paths = self.hits(query).iter().map(first_path).collect::<Vec<_>>();
        paths.into_iter().map(|path| path.trim_start_matches("in/").to_string()).collect()
    }

    /// Expects a query to find these files, in any order.
    #[track_caller]
    pub fn finds<const N: usize>(&self, query: &str, files: [&str; N]) {
        let mut found = self.found(query);
        found.sort();
        let mut expected = files.map(str::to_string);
        expected.sort();
        assert_eq!(found, expected, "{query}");
    }

    /// Expects a query to find these files in this order.
    #[track_caller]
    pub fn ranks<const N: usize>(&self, query: &str, files: [&str; N]) {
        assert_eq!(self.found(query), files, "{query}");
    }
}

/// The program without anything of the surroundings that changes what it prints.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_search"));
    for name in ["SEARCH_INDEX", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

pub fn finished(output: Output) -> Run {
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder of the checkout.
pub fn checkout(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}
