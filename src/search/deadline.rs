//! How much work a query may take: until when, and what it gave up on.
//!
//! Whoever may work for long tells of its steps with [`Deadline::spend`], and stops where that
//! says so; the clock is looked at once in [`STEPS`] of them. What stopped so is no answer: every
//! step of a search ends with [`Deadline::check`], which fails from then on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::error::SearchError;
use super::options::SearchOptions;

/// Steps between two looks at the clock. A step is a seek in a list of postings or what takes as
/// long, 10 to 100 ns, so that the clock is looked at a few times a millisecond.
const STEPS: u32 = 4096;

/// Most memory that the lists of articles of words with many forms, which wildcards and fuzzy
/// words are, too, take at once.
const MOST_BYTES: usize = 512 << 20;

/// Bytes of a list that are made in a step.
const STEP_BYTES: usize = 256;

/// The end of the time of one query. A copy is the same end.
#[derive(Debug, Clone)]
pub struct Deadline(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    clock: Clock,
    /// Steps until the next look at the clock; 0 once the time is up.
    left: AtomicU32,
    /// Bytes of lists that are held for the segment that is searched.
    held: AtomicUsize,
    /// Most of them.
    most: usize,
    /// Whether some article has a pattern in too many ways.
    entangled: AtomicBool,
}

#[derive(Debug)]
enum Clock {
    Never,
    At {
        end: Option<Instant>,
        limit: Duration,
    },
    /// Runs out when it was looked at so many times, once in `every` steps: for tests.
    #[cfg(test)]
    Looks {
        left: AtomicU32,
        every: u32,
    },
}

impl Deadline {
    /// From now on, as long as the options allow.
    pub fn of(options: &SearchOptions) -> Deadline {
        Deadline::new(match options.timeout {
            None => Clock::Never,
            Some(limit) => Clock::At { end: Instant::now().checked_add(limit), limit },
        })
    }

    /// No end.
    pub fn never() -> Deadline {
        Deadline::new(Clock::Never)
    }

    /// Ends at the look at the clock behind so many, which come once in `every` steps.
    #[cfg(test)]
    pub fn after_looks(looks: u32, every: u32) -> Deadline {
        Deadline::new(Clock::Looks { left: AtomicU32::new(looks), every })
    }

    /// Looks at the clock that are left.
    #[cfg(test)]
    pub fn looks_left(&self) -> u32 {
        match &self.0.clock {
            Clock::Looks { left, .. } => left.load(Ordering::Relaxed),
            _ => u32::MAX,
        }
    }

    /// No end, though each step is a look at the clock, and lists of so many bytes.
    #[cfg(test)]
    pub fn of_bytes(most: usize) -> Deadline {
        Deadline::with(Clock::Looks { left: AtomicU32::new(u32::MAX), every: 1 }, most)
    }

    fn new(clock: Clock) -> Deadline {
        Deadline::with(clock, MOST_BYTES)
    }

    fn with(clock: Clock, most: usize) -> Deadline {
        // The first step looks at the clock.
        let (left, held) = (AtomicU32::new(1), AtomicUsize::new(0));
        Deadline(Arc::new(Shared { clock, left, held, most, entangled: AtomicBool::new(false) }))
    }

    /// Takes some steps; gives whether to stop, in favour of [`check`](Self::check).
    #[inline]
    pub fn spend(&self, steps: u32) -> bool {
        let left = self.0.left.load(Ordering::Relaxed);
        if left > steps {
            self.0.left.store(left - steps, Ordering::Relaxed);
            return false;
        }
        self.look()
    }

    /// Looks at the clock, unless the time is known to be up.
    #[cold]
    fn look(&self) -> bool {
        let is_over = self.is_entangled()
            || self.holds_too_much()
            || self.0.left.load(Ordering::Relaxed) == 0
            || match &self.0.clock {
                Clock::Never => false,
                Clock::At { end, .. } => end.is_some_and(|end| Instant::now() >= end),
                #[cfg(test)]
                Clock::Looks { left, .. } => {
                    let looks = left.load(Ordering::Relaxed);
                    left.store(looks.saturating_sub(1), Ordering::Relaxed);
                    looks == 0
                }
            };
        let steps = match &self.0.clock {
            _ if is_over => 0,
            #[cfg(test)]
            Clock::Looks { every, .. } => *every,
            _ => STEPS,
        };
        self.0.left.store(steps, Ordering::Relaxed);
        is_over
    }

    /// Takes some steps, and fails where to stop.
    pub fn step(&self, steps: u32) -> Result<(), SearchError> {
        if self.spend(steps) { self.check() } else { Ok(()) }
    }

    /// Fails if the time is up or something was given up.
    pub fn check(&self) -> Result<(), SearchError> {
        if !self.look() {
            return Ok(());
        }
        let limit = match &self.0.clock {
            Clock::At { limit, .. } => *limit,
            _ => Duration::ZERO,
        };
        Err(match () {
            () if self.is_entangled() => SearchError::Entangled,
            () if self.holds_too_much() => SearchError::TooManyArticles,
            () => SearchError::Timeout { limit },
        })
    }

    /// Gives the query up: an article has a pattern in too many ways.
    pub fn give_up(&self) {
        self.0.entangled.store(true, Ordering::Relaxed);
        self.0.left.store(0, Ordering::Relaxed);
    }

    /// Tells of memory that lists of articles are going to take, before they are read; the query is
    /// given up where it is too much, as [`spend`](Self::spend) says then.
    pub fn hold(&self, bytes: usize) {
        let held = self.0.held.fetch_add(bytes, Ordering::Relaxed);
        if held.saturating_add(bytes) > self.0.most {
            self.0.left.store(0, Ordering::Relaxed);
        } else {
            // To make lists takes longer than to step through them.
            self.spend(u32::try_from(bytes / STEP_BYTES).unwrap_or(u32::MAX));
        }
    }

    /// Tells that lists take less memory than was told, by so many bytes.
    pub fn give_back(&self, bytes: usize) {
        if !self.holds_too_much() {
            self.0.held.fetch_sub(bytes, Ordering::Relaxed);
        }
    }

    /// Tells that the lists of a segment are gone.
    pub fn release(&self) {
        if !self.holds_too_much() {
            self.0.held.store(0, Ordering::Relaxed);
        }
    }

    fn holds_too_much(&self) -> bool {
        self.0.held.load(Ordering::Relaxed) > self.0.most
    }

    fn is_entangled(&self) -> bool {
        self.0.entangled.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_is_looked_at_once_in_many_steps() {
        let deadline = Deadline::after_looks(2, STEPS);
        assert!(!deadline.spend(1), "the first look");
        let steps = (0..).take_while(|_| !deadline.spend(1)).count();
        assert_eq!(steps as u32, 2 * STEPS - 1);
        assert!(deadline.spend(1) && deadline.clone().spend(1), "it stays over");
        assert!(matches!(deadline.check(), Err(SearchError::Timeout { .. })));
    }

    #[test]
    fn lists_are_held_up_to_a_limit_a_segment() {
        let deadline = Deadline::never();
        deadline.hold(MOST_BYTES);
        assert!(!deadline.spend(1));
        deadline.release();
        deadline.hold(MOST_BYTES);
        assert!(!deadline.spend(1));
        deadline.give_back(1);
        deadline.hold(1);
        assert!(!deadline.spend(1));
        deadline.hold(1);
        deadline.give_back(1);
        deadline.release();
        assert!(deadline.spend(1), "what was given up stays so");
        assert!(matches!(deadline.check(), Err(SearchError::TooManyArticles)));
    }

    #[test]
    fn no_time_is_over_at_once_and_an_endless_one_never() {
        let of = |timeout| Deadline::of(&SearchOptions { timeout, ..SearchOptions::default() });
        assert!(of(Some(Duration::ZERO)).check().is_err());
        for endless in [of(None), of(Some(Duration::MAX)), Deadline::never()] {
            assert!((0..10).all(|_| !endless.spend(u32::MAX)));
            assert!(endless.check().is_ok());
            endless.give_up();
            assert!(endless.spend(1));
            assert!(matches!(endless.check(), Err(SearchError::Entangled)));
        }
    }
}
