//! Allocations of the process, in a program that counts them: one compiled with the feature
//! `count-allocations`. Counting costs every allocation two atomic additions, which all threads
//! share, so the usual program does without.

use news_search::bench::Allocations;

#[cfg(feature = "count-allocations")]
#[global_allocator]
static COUNTED: &stats_alloc::StatsAlloc<std::alloc::System> = &stats_alloc::INSTRUMENTED_SYSTEM;

/// All allocations so far; `None` where they are not counted.
#[cfg(feature = "count-allocations")]
pub fn so_far() -> Option<Allocations> {
    let stats = COUNTED.stats();
    Some(Allocations {
        count: (stats.allocations + stats.reallocations) as u64,
        bytes: stats.bytes_allocated as u64,
    })
}

/// All allocations so far; `None` where they are not counted.
#[cfg(not(feature = "count-allocations"))]
pub fn so_far() -> Option<Allocations> {
    None
}

/// The allocations since `before`, which [`so_far`] gave.
pub fn since(before: Option<Allocations>) -> Option<Allocations> {
    let (before, now) = (before?, so_far()?);
    Some(Allocations { count: now.count - before.count, bytes: now.bytes - before.bytes })
}
