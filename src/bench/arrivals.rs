//! Latency of queries that come when they come.
//!
//! A client that asks only when it has its last answer asks less while the program is slow, so the
//! slowest moments are measured least: Gil Tene calls it coordinated omission ("How NOT to Measure
//! Latency", Strange Loop 2015). Here queries arrive on a schedule made beforehand, and the time of
//! each counts from its arrival, so what it waited for a thread is in it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::query::{
    Asking, Mode, QueryFigures, Sample, TimedQuery, answer, figures, latency, on_threads, warm_up,
};
use crate::random::SplitMix64;
use crate::search::{SearchError, Searcher};

/// Starts the generator, so that every run has the same schedule.
const SEED: u64 = 0x6e65_7773;

/// A thread sleeps until so long before an arrival, and then watches the clock: a system wakes a
/// thread up to a tenth of a millisecond late, which is no latency of the program.
const WATCHED: Duration = Duration::from_micros(200);

/// Time between the making of the schedule and its beginning, for the threads to start.
const LEAD: Duration = Duration::from_millis(5);

/// Times queries over a warm index while they arrive on a schedule, `rate` a second.
///
/// Arrivals are independent of each other: the times between them are exponentially distributed
/// (a Poisson process), the order of the queries is shuffled, both the same in every run. A query
/// is answered by the first thread that is free, first come, first served; its latency counts from
/// its arrival. Where queries come faster than they are answered, latencies grow with the run;
/// `overall.qps` is less than `rate` then.
///
/// # Errors
/// The first query that fails.
pub fn time_arrivals(
    searcher: &Searcher,
    queries: &[TimedQuery],
    asking: &Asking,
    rate: f64,
) -> Result<QueryFigures, SearchError> {
    warm_up(searcher, queries, asking)?;
    let schedule = schedule(queries.len(), asking.passes, rate);
    let next = AtomicUsize::new(0);
    let begin = Instant::now() + LEAD;
    let run = || -> Result<Vec<Sample>, SearchError> {
        let mut samples = Vec::new();
        while let Some((due, query)) = schedule.get(next.fetch_add(1, Ordering::Relaxed)) {
            let arrival = begin + *due;
            wait_until(arrival);
            let (service, found) = answer(searcher, &queries[*query], asking)?;
            samples.push(Sample { query: *query, latency: arrival.elapsed(), service, found });
        }
        Ok(samples)
    };
    let samples = on_threads(asking.threads, run)?;
    let wall = begin.elapsed().as_secs_f64();
    let mut figures = figures(Mode::Open, queries, &samples, asking, |_| wall);
    let services = samples.iter().map(|sample| sample.service).collect();
    figures.service = Some(latency(services, wall));
    figures.rate = Some(rate);
    let last = schedule.last().map(|(due, _)| due.as_secs_f64());
    figures.arrived = last.map(|last| schedule.len() as f64 / last);
    figures.settings.articles = searcher.articles();
    Ok(figures)
}

/// When each query arrives, and its number; every number `passes` times, shuffled within a pass.
fn schedule(queries: usize, passes: usize, rate: f64) -> Vec<(Duration, usize)> {
    let mut generator = SplitMix64::new(SEED);
    let mut order: Vec<usize> = (0..queries).collect();
    let mut schedule = Vec::with_capacity(queries * passes);
    let mut seconds = 0.0;
    for _ in 0..passes {
        // Fisher and Yates, as Knuth gives it (The Art of Computer Programming, 3.4.2, P).
        for at in (1..queries).rev() {
            order.swap(at, (generator.unit() * (at + 1) as f64) as usize);
        }
        for query in &order {
            // From a uniform number in [0, 1), by the inverse of the distribution.
            seconds += -(1.0 - generator.unit()).ln() / rate;
            schedule.push((Duration::from_secs_f64(seconds), *query));
        }
    }
    schedule
}

fn wait_until(arrival: Instant) {
    if let Some(early) = arrival.checked_duration_since(Instant::now() + WATCHED) {
        std::thread::sleep(early);
    }
    while Instant::now() < arrival {
        std::hint::spin_loop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrivals_keep_their_rate_and_ask_everything_equally_often() {
        let arrivals = schedule(100, 50, 200.0);
        assert_eq!(arrivals.len(), 5000);
        assert!(arrivals.is_sorted_by_key(|(due, _)| *due));
        let (last, _) = arrivals[4999];
        // 25 s, give or take three times the standard deviation of a sum of 5,000.
        assert!((last.as_secs_f64() - 25.0).abs() < 3.0 * 70.7 / 200.0, "{last:?}");
        for pass in arrivals.chunks(100) {
            let mut asked: Vec<usize> = pass.iter().map(|(_, query)| *query).collect();
            assert!(!asked.is_sorted());
            asked.sort_unstable();
            assert_eq!(asked, (0..100).collect::<Vec<_>>());
        }
        assert_eq!(arrivals, schedule(100, 50, 200.0));
    }

    #[test]
    fn the_times_between_arrivals_are_exponential() {
        let arrivals = schedule(1000, 10, 1000.0);
        let gaps: Vec<f64> = arrivals
            .windows(2)
            .map(|pair| (pair[1].0 - pair[0].0).as_secs_f64() * 1000.0)
            .collect();
        // Of exponential times with mean 1, the share exp(-t) is longer than t.
        for longer_than in [0.1, 1.0, 2.0] {
            let share =
                gaps.iter().filter(|gap| **gap > longer_than).count() as f64 / gaps.len() as f64;
            assert!((share - f64::exp(-longer_than)).abs() < 0.02, "{longer_than}: {share}");
        }
    }

    #[test]
    fn nobody_is_asked_before_the_time() {
        let arrival = Instant::now() + Duration::from_millis(3);
        wait_until(arrival);
        assert!(Instant::now() >= arrival);
        wait_until(arrival);
    }
}
