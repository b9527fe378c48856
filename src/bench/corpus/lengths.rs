//! How long articles are.

use super::random::{Random, scaled};

/// Mean of [`QUANTILES`], in words.
pub(super) const MEAN: usize = 973;

/// Words at even steps of a twentieth, as measured on 3,764 articles of 185 outlets; the last
/// twentieth is in [`LONGEST`].
const QUANTILES: [u32; 20] = [
    250, 350, 400, 450, 500, 548, 600, 650, 704, 758, 812, 872, 938, 1010, 1080, 1158, 1270, 1420,
    1640, 2110,
];

/// Words at even steps of a hundredth beyond the last of [`QUANTILES`].
const LONGEST: [u32; 6] = [2110, 2320, 2640, 3100, 3950, 8600];

/// Words of an article where articles have `mean` words on average.
pub(super) fn draw(random: &mut Random, mean: usize) -> usize {
    let bits = random.bits();
    let (steps, at) = match scaled(bits as u32, QUANTILES.len()) {
        19 => (LONGEST.as_slice(), scaled(random.bits() as u32, LONGEST.len() - 1)),
        at => (QUANTILES.as_slice(), at),
    };
    let (low, high) = (steps[at] as usize, steps[at + 1] as usize);
    let words = low + scaled((bits >> 32) as u32, high - low);
    (words * mean / MEAN).max(1)
}
