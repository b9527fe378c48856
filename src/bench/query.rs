//! Latency and throughput of queries.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::query::{ParseOptions, parse};
use crate::search::{SearchError, SearchOptions, Searcher};

/// Passes over the queries that are not counted.
const WARMUP_PASSES: usize = 1;

/// Passes over the queries that are counted.
const PASSES: usize = 5;

/// A query to time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedQuery {
    /// What sort of query it is.
    pub kind: String,
    /// The query.
    pub text: String,
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

/// Latencies by kind of query.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QueryFigures {
    /// All queries.
    pub overall: Latency,
    /// The queries of each kind.
    pub kinds: BTreeMap<String, Latency>,
}

/// Times queries over a warm index: from the query as text to the hits with their articles, and
/// their fragments if they are asked for.
///
/// Each of `threads` threads takes the queries in turn, beginning at a place of its own, in
/// passes that are counted after one that is not.
///
/// # Errors
/// The first query that fails.
pub fn time_queries(
    searcher: &Searcher,
    queries: &[TimedQuery],
    options: &SearchOptions,
    threads: usize,
    today_days: i32,
) -> Result<QueryFigures, SearchError> {
    let answer = |query: &TimedQuery| -> Result<Duration, SearchError> {
        let begin = Instant::now();
        let parsed = parse(&query.text, &ParseOptions { today: today_days, any: false })?;
        let hits = searcher.search(&parsed, options)?;
        std::hint::black_box(&hits);
        Ok(begin.elapsed())
    };
    for query in queries.iter().cycle().take(WARMUP_PASSES * queries.len()) {
        answer(query)?;
    }
    let next_thread = AtomicUsize::new(0);
    let run = || -> Result<Vec<(usize, Duration)>, SearchError> {
        let thread = next_thread.fetch_add(1, Ordering::Relaxed);
        let first = thread * queries.len() / threads;
        let mut samples = Vec::with_capacity(PASSES * queries.len());
        for step in 0..PASSES * queries.len() {
            let number = (first + step) % queries.len();
            samples.push((number, answer(&queries[number])?));
        }
        Ok(samples)
    };
    let begin = Instant::now();
    let mut samples = Vec::new();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        for worker in workers {
            samples.extend(worker.join().expect("a query does not panic")?);
        }
        Ok::<(), SearchError>(())
    })?;
    let wall = begin.elapsed();

    let mut by_kind: BTreeMap<String, Vec<Duration>> = BTreeMap::new();
    let mut all = Vec::with_capacity(samples.len());
    for (number, time) in samples {
        by_kind.entry(queries[number].kind.clone()).or_default().push(time);
        all.push(time);
    }
    let answered = all.len() as f64;
    let overall = Latency { qps: answered / wall.as_secs_f64(), ..latency(all, threads) };
    let kinds = by_kind.into_iter().map(|(kind, times)| (kind, latency(times, threads)));
    Ok(QueryFigures { overall, kinds: kinds.collect() })
}

/// Percentiles by nearest rank; throughput as if the threads did nothing else.
fn latency(mut times: Vec<Duration>, threads: usize) -> Latency {
    times.sort_unstable();
    let percentile = |percent: usize| {
        let rank = (times.len() * percent).div_ceil(100).max(1);
        times.get(rank - 1).map_or(0.0, |time| time.as_secs_f64() * 1e6)
    };
    let busy: f64 = times.iter().map(Duration::as_secs_f64).sum();
    Latency {
        median_us: percentile(50),
        p95_us: percentile(95),
        p99_us: percentile(99),
        qps: times.len() as f64 * threads as f64 / busy.max(f64::MIN_POSITIVE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_nearest_ranks() {
        let times = (1..=200).map(Duration::from_micros).collect();
        let latency = latency(times, 2);
        assert_eq!(latency.median_us.round(), 100.0);
        assert_eq!(latency.p95_us.round(), 190.0);
        assert_eq!(latency.p99_us.round(), 198.0);
        assert_eq!(latency.qps.round(), (2.0 * 200.0 / 0.0201f64).round());
    }
}
