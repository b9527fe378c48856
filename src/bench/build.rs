//! Throughput, memory and size of a build.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::build::{BuildReport, Stages};

/// Figures of a build.
#[derive(Debug, Clone, Serialize)]
pub struct BuildFigures {
    /// Articles in the index.
    pub articles: u64,
    /// Bytes of text and records, decompressed.
    pub bytes: u64,
    /// Wall time from the first look at the input to the synced generation.
    pub seconds: f64,
    /// Articles read a second.
    pub articles_per_s: f64,
    /// Millions of bytes read a second.
    pub mb_per_s: f64,
    /// Peak memory of the process in millions of bytes; `None` where the system does not tell.
    pub peak_rss_mb: Option<f64>,
    /// Size of the index.
    pub index_bytes: u64,
    /// Worker threads.
    pub threads: usize,
    /// Seconds of each stage; those of workers are added up over them.
    pub stages: Stages,
    /// Versions of what was measured.
    pub versions: BTreeMap<&'static str, String>,
}

impl BuildFigures {
    /// From what a build reports.
    pub fn new(built: &BuildReport, threads: usize) -> BuildFigures {
        let read = built.indexed + built.merged;
        BuildFigures {
            articles: built.indexed,
            bytes: built.text_bytes,
            seconds: built.seconds,
            articles_per_s: read as f64 / built.seconds,
            mb_per_s: built.text_bytes as f64 / 1e6 / built.seconds,
            peak_rss_mb: peak_rss().map(|bytes| bytes as f64 / 1e6),
            index_bytes: built.index_bytes,
            threads,
            stages: built.stages,
            versions: versions(),
        }
    }
}

/// Versions of this program and its engine.
fn versions() -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("search", env!("CARGO_PKG_VERSION").to_string()),
        ("tantivy", crate::index::engine_version()),
    ])
}

/// Peak resident memory of this process in bytes, where the system keeps it in `/proc`.
fn peak_rss() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}
