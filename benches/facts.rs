//! How long an article takes to be understood: scraped pages of the sample archive, and records
//! whose facts are given.
//!
//! `cargo bench --bench facts`

use std::fs;
use std::path::Path;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};

use news_search::article::{Date, Given, RawArticle, Shape};
use news_search::extract::understand;

/// The English pages of the sample archive.
fn pages() -> Vec<RawArticle> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/talks");
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder).expect("the sample archive is there") {
        let path = entry.expect("its files can be listed").path();
        // One file is there to test another encoding.
        if let Ok(text) = fs::read_to_string(&path) {
            let path = path.display().to_string();
            pages.push(RawArticle { path, text, shape: Shape::Scraped, ..RawArticle::default() });
        }
    }
    pages
}

/// The same texts as records.
fn records() -> Vec<RawArticle> {
    let given = Given {
        id: Some("17".to_string()),
        title: Some("Envoys meet for a second day".to_string()),
        date: Some("2025-02-13".to_string()),
        source: Some("Harbor Ledger".to_string()),
        ..Given::default()
    };
    let record =
        |page: RawArticle| RawArticle { shape: Shape::Record, given: given.clone(), ..page };
    pages().into_iter().map(record).collect()
}

fn facts(criterion: &mut Criterion) {
    let today: Date = "2025-06-01".parse().expect("a date");
    for (name, articles) in [("pages", pages()), ("records", records())] {
        let mut group = criterion.benchmark_group("facts");
        group.throughput(Throughput::Elements(articles.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter_batched(
                || articles.clone(),
                |articles| {
                    articles.into_iter().map(|raw| understand(raw, today)).collect::<Vec<_>>()
                },
                BatchSize::SmallInput,
            );
        });
        group.finish();
    }
}

criterion_group!(benches, facts);
criterion_main!(benches);
