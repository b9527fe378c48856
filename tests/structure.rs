//! Dependencies between the modules point one way.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may use of the others.
const ALLOWED: [(&str, &[&str]); 12] = [
    ("article", &[]),
    ("query", &[]),
    ("random", &[]),
    ("analysis", &["article"]),
    ("extract", &["analysis", "article"]),
    ("ingest", &["extract", "analysis", "article"]),
    ("index", &["analysis", "article"]),
    ("search", &["query", "analysis", "index", "article"]),
    ("output", &["search", "article"]),
    ("build", &["ingest", "extract", "index", "article"]),
    ("eval", &["search", "random"]),
    ("bench", &["build", "ingest", "index", "search", "query", "random"]),
];

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Module that a file below `src/` belongs to.
fn module_of(file: &Path) -> String {
    let first = file.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_string()
}

/// Modules that a file names behind `crate::`.
fn used_modules(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut used = Vec::new();
    for line in code {
        for rest in line.split("crate::").skip(1) {
            let name: String =
                rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if !name.is_empty() {
                used.push(name);
            }
        }
    }
    used
}

#[test]
fn dependencies_point_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = ALLOWED.into_iter().collect();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&source, &mut files);
    let mut seen = 0;
    for file in files {
        let relative = file.strip_prefix(&source).unwrap();
        let module = module_of(relative);
        if ["lib", "main", "cli"].contains(&module.as_str()) {
            continue;
        }
        let may_use = allowed[module.as_str()];
        for used in used_modules(&fs::read_to_string(&file).unwrap()) {
            let fine = used == module || may_use.contains(&used.as_str());
            assert!(fine, "{} uses {used}", relative.display());
            seen += 1;
        }
    }
    assert!(seen > 50, "only {seen} uses were found: the test reads the wrong place");
}

#[test]
fn only_index_and_search_name_the_engine() {
    // What a user of the library sees of the engine would bind every later version of it.
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&source, &mut files);
    let mut engine_files = 0;
    for file in files {
        let module = module_of(file.strip_prefix(&source).unwrap());
        let names_engine = fs::read_to_string(&file).unwrap().contains("tantivy::");
        if ["index", "search"].contains(&module.as_str()) {
            engine_files += usize::from(names_engine);
        } else {
            assert!(!names_engine, "{} names the engine", file.display());
        }
    }
    assert!(engine_files > 5, "only {engine_files} files name it: the test reads the wrong place");
}
