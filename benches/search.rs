//! How long ten hits and their exact number take, by kind of query; and with facets.
//!
//! `cargo bench --bench search`

mod archive;

use criterion::{Criterion, criterion_group, criterion_main};

use news_search::bench::{CorpusOptions, write_corpus_queries};
use news_search::index::FacetField;
use news_search::query::{ParseOptions, parse};
use news_search::search::{SearchOptions, Searcher};

const ARTICLES: u64 = 2_000;

/// The first query of each kind, as `kind<TAB>query`.
fn queries() -> Vec<(String, String)> {
    let language = Some("en".to_string());
    let options = CorpusOptions { language, ..CorpusOptions::new(ARTICLES, 1) };
    let mut lines = Vec::new();
    write_corpus_queries(&options, &mut lines).expect("memory");
    let mut queries: Vec<(String, String)> = Vec::new();
    for line in String::from_utf8(lines).expect("queries are text").lines() {
        let (kind, query) = line.split_once('\t').expect("a kind and a query");
        if queries.iter().all(|(known, _)| known != kind) {
            queries.push((kind.to_string(), query.to_string()));
        }
    }
    queries
}

fn search(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let articles = archive::articles(&archive::records(folder.path(), ARTICLES));
    let path = folder.path().join("index");
    archive::write_index(&path, &articles);
    let searcher = Searcher::open(&path).expect("what was just written");

    let mut group = criterion.benchmark_group("search");
    let plain = SearchOptions { fragments: 0, expansions: false, ..SearchOptions::default() };
    let facets = vec![FacetField::Source, FacetField::Language, FacetField::Date];
    let counting = SearchOptions { facets, ..plain.clone() };
    for (kind, query) in queries() {
        let query = parse(&query, &ParseOptions::new(20_000)).expect("a query");
        let answer = |options| searcher.search(&query, options).expect("an answer");
        group.bench_function(&kind, |bencher| bencher.iter(|| answer(&plain)));
        group.bench_function(format!("{kind} with facets"), |bencher| {
            bencher.iter(|| answer(&counting));
        });
    }
    group.finish();
}

criterion_group!(benches, search);
criterion_main!(benches);
