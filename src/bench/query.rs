//! Latency and throughput of queries.
//!
//! In: queries of several kinds, and how they are to be asked. Out: percentiles of the time from
//! the query as text to its hits, over all queries and by kind. [`time_queries`] asks one query
//! after the other, [`time_arrivals`](super::time_arrivals) on a schedule,
//! [`time_first_answer`](super::time_first_answer) one alone with everything that comes before it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde::Serialize;

use super::machine::{Machine, versions};
use crate::query::{ParseOptions, parse};
use crate::search::{SearchError, SearchOptions, Searcher};

/// Passes over the queries that are not counted.
const WARMUP_PASSES: usize = 1;

/// A query to time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedQuery {
    /// What sort of query it is.
    pub kind: String,
    /// The query.
    pub text: String,
}

/// How queries are asked.
#[derive(Debug, Clone)]
pub struct Asking {
    /// How each is answered.
    pub options: SearchOptions,
    /// Threads that answer.
    pub threads: usize,
    /// How often each query is asked and counted.
    pub passes: usize,
    /// Day for `when:7d` and its like, as days since 1970-01-01.
    pub today_days: i32,
}

/// Latencies of many queries.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Latency {
    /// Half of the answers took less.
    pub median_us: f64,
    /// 95 of 100 answers took less.
    pub p95_us: f64,
    /// 99 of 100 answers took less.
    pub p99_us: f64,
    /// Answers a second, over all threads.
    pub qps: f64,
}

/// How long something took, over many answers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Percentiles {
    /// Half took less.
    pub median_us: f64,
    /// 95 of 100 took less.
    pub p95_us: f64,
    /// 99 of 100 took less.
    pub p99_us: f64,
}

/// Latencies by kind of query, and how they were measured.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QueryFigures {
    /// All queries.
    pub overall: Latency,
    /// The queries of each kind.
    pub kinds: BTreeMap<String, Latency>,
    /// How the queries were asked.
    pub mode: Mode,
    /// Answers that were counted.
    pub answers: usize,
    /// Queries without a hit, which take less time than others.
    pub without_hits: usize,
    /// How often each was asked.
    pub passes: usize,
    /// Threads that answered.
    pub threads: usize,
    /// Queries a second that were to arrive, with [`Mode::Open`].
    pub rate: Option<f64>,
    /// Queries a second that did arrive: of a short run the schedule is faster or slower by chance.
    pub arrived: Option<f64>,
    /// With [`Mode::Open`], the time of the answers without what queries waited for a thread.
    pub service: Option<Latency>,
    /// With [`Mode::Cold`], the parts of the time: `start`, `open`, `parse`, `search`.
    pub parts: Option<BTreeMap<String, Percentiles>>,
    /// How each was answered.
    pub settings: QuerySettings,
    /// Versions of what was measured.
    pub versions: BTreeMap<String, String>,
    /// Where it ran.
    pub machine: Machine,
}

/// When a query is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// As soon as the thread has the answer before it.
    Closed,
    /// On a schedule, whether those before it are answered or not.
    Open,
    /// In a process of its own.
    Cold,
}

/// How queries were answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuerySettings {
    /// Articles in the index.
    pub articles: u64,
    /// Indexes that answered as one.
    pub indexes: usize,
    /// Hits asked for.
    pub limit: Option<usize>,
    /// Passages of each hit, at most.
    pub fragments: usize,
    /// Whether words stood for their inflections.
    pub inflections: bool,
    /// Whether totals were exact.
    pub totals: bool,
    /// Facets that were counted for the kind `facets`.
    pub facets: Vec<String>,
    /// Whether the index was taken out of the system's cache before each query.
    pub evict: bool,
}

impl QuerySettings {
    /// What one index of so many articles was asked with, as the system had it in its cache.
    pub fn new(articles: u64, options: &SearchOptions) -> QuerySettings {
        QuerySettings {
            articles,
            indexes: 1,
            limit: options.limit,
            fragments: options.fragments,
            inflections: options.inflections,
            totals: options.exact_total,
            facets: options.facets.iter().map(|facet| facet.name().to_string()).collect(),
            evict: false,
        }
    }
}

/// What was measured of one answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    /// Number of the query.
    pub query: usize,
    /// What whoever asked has waited.
    pub latency: Duration,
    /// The part of it in which the query was being answered.
    pub service: Duration,
    /// Whether there was a hit.
    pub found: bool,
}

/// Times queries over a warm index: from the query as text to the hits with their articles, and
/// their fragments if they are asked for.
///
/// Each thread takes the queries in turn, beginning at a place of its own, in passes that are
/// counted after one that is not. It asks the next when it has the answer to the last: an answer
/// that takes long delays the next question, so these figures say what an answer costs, not what
/// people wait for who come on their own ([`time_arrivals`](super::time_arrivals) does).
///
/// # Errors
/// The first query that fails.
pub fn time_queries(
    searcher: &Searcher,
    queries: &[TimedQuery],
    asking: &Asking,
) -> Result<QueryFigures, SearchError> {
    warm_up(searcher, queries, asking)?;
    let next_thread = AtomicUsize::new(0);
    let run = || -> Result<Vec<Sample>, SearchError> {
        let thread = next_thread.fetch_add(1, Ordering::Relaxed);
        let first = thread * queries.len() / asking.threads;
        let mut samples = Vec::with_capacity(asking.passes * queries.len());
        for step in 0..asking.passes * queries.len() {
            let query = (first + step) % queries.len();
            let (service, found) = answer(searcher, &queries[query], asking)?;
            samples.push(Sample { query, latency: service, service, found });
        }
        Ok(samples)
    };
    let begin = Instant::now();
    let samples = on_threads(asking.threads, run)?;
    let wall = begin.elapsed();
    // Throughput of a kind as if the threads did nothing else.
    let busy = |times: &[Duration]| {
        times.iter().map(Duration::as_secs_f64).sum::<f64>() / asking.threads as f64
    };
    let mut figures = figures(Mode::Closed, queries, &samples, asking, busy);
    figures.overall.qps = samples.len() as f64 / wall.as_secs_f64();
    figures.settings.articles = searcher.articles();
    Ok(figures)
}

/// Asks every query once, uncounted.
pub(super) fn warm_up(
    searcher: &Searcher,
    queries: &[TimedQuery],
    asking: &Asking,
) -> Result<(), SearchError> {
    for query in queries.iter().cycle().take(WARMUP_PASSES * queries.len()) {
        answer(searcher, query, asking)?;
    }
    Ok(())
}

/// Answers a query, and tells how long that took and whether there was a hit.
pub(super) fn answer(
    searcher: &Searcher,
    query: &TimedQuery,
    asking: &Asking,
) -> Result<(Duration, bool), SearchError> {
    let begin = Instant::now();
    let parsed = parse(&query.text, &ParseOptions { today: asking.today_days, any: false })?;
    let hits = searcher.search(&parsed, &asking.options)?;
    std::hint::black_box(&hits);
    Ok((begin.elapsed(), !hits.hits.is_empty()))
}

/// Runs the same on several threads, and puts together what they measured.
pub(super) fn on_threads(
    threads: usize,
    run: impl Fn() -> Result<Vec<Sample>, SearchError> + Sync,
) -> Result<Vec<Sample>, SearchError> {
    let mut samples = Vec::new();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(&run)).collect();
        for worker in workers {
            samples.extend(worker.join().expect("a query does not panic")?);
        }
        Ok(samples)
    })
}

/// Figures of what was measured; `seconds_of` tells in how many seconds such answers are given.
pub(super) fn figures(
    mode: Mode,
    queries: &[TimedQuery],
    samples: &[Sample],
    asking: &Asking,
    seconds_of: impl Fn(&[Duration]) -> f64,
) -> QueryFigures {
    let latency_of = |times: Vec<Duration>| {
        let seconds = seconds_of(&times);
        latency(times, seconds)
    };
    let mut by_kind: BTreeMap<String, Vec<Duration>> = BTreeMap::new();
    let mut found = vec![false; queries.len()];
    for sample in samples {
        found[sample.query] |= sample.found;
        by_kind.entry(queries[sample.query].kind.clone()).or_default().push(sample.latency);
    }
    QueryFigures {
        overall: latency_of(samples.iter().map(|sample| sample.latency).collect()),
        kinds: by_kind.into_iter().map(|(kind, times)| (kind, latency_of(times))).collect(),
        mode,
        answers: samples.len(),
        without_hits: found.iter().filter(|found| !**found).count(),
        passes: asking.passes,
        threads: asking.threads,
        rate: None,
        arrived: None,
        service: None,
        parts: None,
        settings: QuerySettings::new(0, &asking.options),
        versions: versions(),
        machine: Machine::this(),
    }
}

/// Percentiles, and throughput where the answers are given in so many seconds.
pub(super) fn latency(times: Vec<Duration>, seconds: f64) -> Latency {
    let qps = times.len() as f64 / seconds.max(f64::MIN_POSITIVE);
    let Percentiles { median_us, p95_us, p99_us } = percentiles(times);
    Latency { median_us, p95_us, p99_us, qps }
}

/// Percentiles by nearest rank.
pub(super) fn percentiles(mut times: Vec<Duration>) -> Percentiles {
    times.sort_unstable();
    let percentile = |percent: usize| {
        let rank = (times.len() * percent).div_ceil(100).max(1);
        times.get(rank - 1).map_or(0.0, |time| time.as_secs_f64() * 1e6)
    };
    Percentiles { median_us: percentile(50), p95_us: percentile(95), p99_us: percentile(99) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_nearest_ranks() {
        let times = (1..=200).map(Duration::from_micros).collect();
        let latency = latency(times, 0.5);
        assert_eq!(latency.median_us.round(), 100.0);
        assert_eq!(latency.p95_us.round(), 190.0);
        assert_eq!(latency.p99_us.round(), 198.0);
        assert_eq!(latency.qps, 400.0);
    }
}
