//! Random numbers that are the same everywhere: integers only, and every stream begins at a key.

/// A stream of random numbers: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
/// number generators", 2014).
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

/// What SplitMix64 adds for each number: 2⁶⁴ by the golden ratio, made odd.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl Random {
    /// The stream of a key.
    pub fn new(key: u64) -> Random {
        Random(key)
    }

    /// Sixty-four random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0)
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

/// Spreads every bit of a number over all of them; no two numbers give the same.
#[inline]
pub(super) fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// A key made of two.
#[inline]
pub(super) fn key(one: u64, other: u64) -> u64 {
    mix(mix(one.wrapping_add(STEP)) ^ other)
}
