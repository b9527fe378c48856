//! How long the fragments of a hit take, beside the hit without them.
//!
//! `cargo bench --bench snippet`

mod archive;

use std::fs;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};

use news_search::article::{Date, RawArticle};
use news_search::extract::understand;
use news_search::query::{ParseOptions, parse};
use news_search::search::{SearchOptions, Searcher};

/// An index of the English pages of the sample archive.
fn searcher(folder: &Path) -> Searcher {
    let today: Date = "2025-06-01".parse().expect("a date");
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/talks");
    let mut articles = Vec::new();
    for entry in fs::read_dir(pages).expect("the sample archive is there") {
        let path = entry.expect("its files can be listed").path();
        if let Ok(text) = fs::read_to_string(&path) {
            let path = path.display().to_string();
            articles.push(understand(RawArticle { path, text, ..RawArticle::default() }, today));
        }
    }
    archive::write_index(folder, &articles);
    Searcher::open(folder).expect("what was just written")
}

fn snippets(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let searcher = searcher(&folder.path().join("index"));
    let options = ParseOptions { today: 20_000, any: false };
    for text in ["witkoff", "trump putin", "\"phone call\" OR negotiat*"] {
        let query = parse(text, &options).expect("a query");
        let mut group = criterion.benchmark_group(format!("ten hits of {text}"));
        for (name, fragments) in [("without fragments", 0), ("three fragments", 3)] {
            let options =
                SearchOptions { fragments, expansions: false, ..SearchOptions::default() };
            group.bench_function(name, |bencher| {
                bencher.iter(|| searcher.search(&query, &options).expect("an answer"));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, snippets);
criterion_main!(benches);
