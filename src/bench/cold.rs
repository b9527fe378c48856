//! Latency of the first query of a process, with all that comes before it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::query::{Asking, Mode, QueryFigures, Sample, TimedQuery, figures, percentiles};
use crate::index::{Generation, IndexError};
use crate::query::{ParseOptions, parse};
use crate::search::{SearchError, Searcher};

/// The first answer of a process, and where its time goes, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FirstAnswer {
    /// Opening the indexes.
    pub open: f64,
    /// Parsing the query.
    pub parse: f64,
    /// From the parsed query to the last hit, with its fragments if they are asked for.
    pub search: f64,
    /// Whether there was a hit.
    pub found: bool,
}

/// A query that was answered by a process of its own.
#[derive(Debug, Clone, Copy)]
pub struct ColdAnswer {
    /// Number of the query among those to time.
    pub query: usize,
    /// From the start of the process to its end.
    pub whole: Duration,
    /// What the process measured of it.
    pub first: FirstAnswer,
}

/// Opens indexes and answers one query: what a process does that is started for it.
///
/// # Errors
/// An index that cannot be used, a query that is wrong.
pub fn time_first_answer(
    indexes: &[PathBuf],
    query: &str,
    asking: &Asking,
) -> Result<FirstAnswer, SearchError> {
    let begin = Instant::now();
    let searcher = Searcher::open_all(indexes)?;
    let opened = Instant::now();
    let query = parse(query, &ParseOptions { today: asking.today_days, any: false })?;
    let parsed = Instant::now();
    let hits = searcher.search(&query, &asking.options)?;
    std::hint::black_box(&hits);
    Ok(FirstAnswer {
        open: (opened - begin).as_secs_f64(),
        parse: (parsed - opened).as_secs_f64(),
        search: parsed.elapsed().as_secs_f64(),
        found: !hits.hits.is_empty(),
    })
}

/// Figures of queries that were answered by a process each, over `articles` articles. The part
/// `start` is what the process took besides: to be loaded, to read its arguments, and to end.
pub fn cold_figures(
    queries: &[TimedQuery],
    answers: &[ColdAnswer],
    asking: &Asking,
    articles: u64,
) -> QueryFigures {
    let sample = |answer: &ColdAnswer| Sample {
        query: answer.query,
        latency: answer.whole,
        service: answer.whole,
        found: answer.first.found,
    };
    let samples: Vec<Sample> = answers.iter().map(sample).collect();
    let one_by_one = |times: &[Duration]| times.iter().map(Duration::as_secs_f64).sum();
    let mut figures = figures(Mode::Cold, queries, &samples, asking, one_by_one);
    let part = |of: &dyn Fn(&ColdAnswer) -> f64| {
        let times = answers.iter().map(|answer| Duration::from_secs_f64(of(answer).max(0.0)));
        percentiles(times.collect())
    };
    let known = |first: &FirstAnswer| first.open + first.parse + first.search;
    figures.parts = Some(BTreeMap::from([
        ("start".to_string(), part(&|one| one.whole.as_secs_f64() - known(&one.first))),
        ("open".to_string(), part(&|one| one.first.open)),
        ("parse".to_string(), part(&|one| one.first.parse)),
        ("search".to_string(), part(&|one| one.first.search)),
    ]));
    figures.settings.articles = articles;
    figures
}

/// Takes the files of an index out of the system's cache, so that the next reader gets them from
/// the disk. Files that a process has mapped stay. Returns whether the system can do that.
///
/// # Errors
/// An index that cannot be used.
pub fn evict(index: &Path) -> Result<bool, IndexError> {
    let generation = Generation::current(index)?;
    let mut evicted = true;
    for file in &generation.manifest.files {
        let path = generation.folder.join(&file.name);
        evicted &= evict_file(&path).map_err(|source| IndexError::Io { path, source })?;
    }
    Ok(evicted)
}

#[cfg(target_os = "linux")]
fn evict_file(path: &Path) -> io::Result<bool> {
    let file = File::open(path)?;
    // Pages that are not on the disk yet would stay.
    file.sync_all()?;
    rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed)?;
    Ok(true)
}

#[cfg(not(target_os = "linux"))]
fn evict_file(path: &Path) -> io::Result<bool> {
    File::open(path).map(|_| false)
}
