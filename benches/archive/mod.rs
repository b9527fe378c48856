//! Archives and indexes to measure with.
#![allow(dead_code, reason = "each benchmark uses some of it")]

use std::collections::HashSet;
use std::fs::File;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use news_search::article::{Article, Date};
use news_search::bench::{CorpusOptions, write_corpus};
use news_search::extract::understand;
use news_search::index::{DEFAULT_MEMORY, IndexBuilder};
use news_search::ingest::{IngestOptions, Item, read};

/// Writes a synthetic archive in English as JSONL into a folder.
pub fn records(folder: &Path, articles: u64) -> PathBuf {
    let path = folder.join("archive.jsonl");
    let mut file = File::create(&path).expect("room on the disk");
    let language = Some("en".to_string());
    let options = CorpusOptions { language, ..CorpusOptions::new(articles, 1) };
    write_corpus(&options, &mut file).expect("room on the disk");
    path
}

/// What the records of a file are.
pub fn articles(records: &Path) -> Vec<Article> {
    let today: Date = "2025-06-01".parse().expect("a date");
    let mut articles = Vec::new();
    each_item(records, |item| {
        if let Item::Article(raw) = item {
            articles.push(understand(raw, today));
        }
    });
    articles
}

/// Reads a file and parses it.
pub fn each_item(path: &Path, mut each: impl FnMut(Item)) {
    let options = IngestOptions { paths: vec![path.to_path_buf()], ..IngestOptions::default() };
    let parse = |batch: news_search::ingest::Batch| {
        batch.parse(&mut each);
        ControlFlow::Continue(())
    };
    read(&options, &|| false, parse).expect("the file is there");
}

/// Writes an index of some articles with one thread.
pub fn write_index(index: &Path, articles: &[Article]) {
    let builder = IndexBuilder::begin(index, 1, DEFAULT_MEMORY).expect("a new folder");
    let mut writer = builder.writer();
    for article in articles {
        writer.add(article).expect("room on the disk");
    }
    writer.finish().expect("room on the disk");
    builder.publish(&HashSet::new()).expect("room on the disk");
}
