//! Articles a second on one thread: records parsed, an index written (words, postings, stored
//! articles), and articles read from it.
//!
//! `cargo bench --bench index`

mod archive;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

use news_search::index::IndexError;
use news_search::search::Searcher;

/// Enough for a codebook and some thousand words of the vocabulary.
const ARTICLES: u64 = 1_000;

fn index(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let records = archive::records(folder.path(), ARTICLES);
    let articles = archive::articles(&records);
    let path = folder.path().join("index");
    archive::write_index(&path, &articles);
    let searcher = Searcher::open(&path).expect("what was just written");

    let mut group = criterion.benchmark_group("index");
    group.sample_size(10).throughput(Throughput::Elements(ARTICLES));
    group.bench_function("parse", |bencher| {
        bencher.iter(|| archive::each_item(&records, |item| drop(black_box(item))));
    });
    group.bench_function("write", |bencher| {
        bencher.iter(|| archive::write_index(&path, &articles));
    });
    group.bench_function("read", |bencher| {
        bencher.iter(|| {
            let read = searcher.export(|article| {
                black_box(article);
                Ok::<(), IndexError>(())
            });
            read.expect("what was just written");
        });
    });
    group.finish();
}

criterion_group!(benches, index);
criterion_main!(benches);
