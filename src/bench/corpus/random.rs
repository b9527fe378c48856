//! Draws of the corpus: integers only, and every stream begins at a key.

use crate::random::{STEP, SplitMix64};

pub(super) use crate::random::mix;

/// A stream of random numbers.
#[derive(Debug, Clone)]
pub(super) struct Random(SplitMix64);

impl Random {
    /// The stream of a key.
    pub fn new(key: u64) -> Random {
        Random(SplitMix64::new(key))
    }

    /// Sixty-four random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.0.bits()
    }

    /// A number below `limit`, which is less than 2³².
    #[inline]
    pub fn below(&mut self, limit: usize) -> usize {
        scaled(self.bits() as u32, limit)
    }

    /// True so many times in a thousand.
    #[inline]
    pub fn chance(&mut self, in_thousand: u32) -> bool {
        scaled(self.bits() as u32, 1000) < in_thousand as usize
    }
}

/// A number below `limit` made of 32 random bits.
#[inline]
pub(super) fn scaled(bits: u32, limit: usize) -> usize {
    ((u64::from(bits) * limit as u64) >> 32) as usize
}

/// A key made of two.
#[inline]
pub(super) fn key(one: u64, other: u64) -> u64 {
    mix(mix(one.wrapping_add(STEP)) ^ other)
}
