//! CPU time, where the system tells it.
//!
//! On a machine that others use too, wall time says how busy they are; CPU time says what the work
//! costs. Asking for it enters the kernel, so it is asked for once a batch and not once an article.

use std::time::Duration;

/// CPU time that the calling thread has used so far.
pub fn thread_cpu() -> Option<Duration> {
    #[cfg(unix)]
    return read(rustix::time::ClockId::ThreadCPUTime);
    #[cfg(not(unix))]
    return None;
}

/// CPU time that all threads of the process have used so far.
pub fn process_cpu() -> Option<Duration> {
    #[cfg(unix)]
    return read(rustix::time::ClockId::ProcessCPUTime);
    #[cfg(not(unix))]
    return None;
}

#[cfg(unix)]
fn read(clock: rustix::time::ClockId) -> Option<Duration> {
    let time = rustix::time::clock_gettime(clock);
    let (seconds, nanoseconds) = (time.tv_sec.try_into().ok()?, time.tv_nsec.try_into().ok()?);
    Some(Duration::new(seconds, nanoseconds))
}
