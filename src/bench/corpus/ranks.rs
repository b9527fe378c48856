//! How often the words of a language are used: the double power law of Gerlach and Altmann
//! ("Stochastic model for the vocabulary growth in natural languages", Phys. Rev. X 3, 021006,
//! 2013). A word of rank r is used in proportion to 1/r up to the rank where the core of the
//! language ends, and to 1/r^γ beyond, without end: the more is written, the more words there are
//! (Heaps), and nothing must be kept of what was written before.

use super::random::Random;
use super::weighted::Weighted;

/// Added to every rank, as Mandelbrot does: the commonest words that are no function words differ
/// less than 1/r would have it.
const FLATTENED: f64 = 30.0;

/// Rank where the core ends.
const CORE: f64 = 3000.0;

/// γ in eighths, so that square roots make the power.
const TAIL_EIGHTHS: u32 = 18;

/// Ranks that are drawn alone.
const SINGLE: u64 = 1 << 13;

/// Blocks that ranks between two powers of two are parted into, each drawn as one.
const BLOCKS: u64 = 1 << 8;

/// Ranks end here. Less than one word in 10⁹ would go beyond.
const END: u64 = 1 << 40;

/// Draws ranks from 0 on.
#[derive(Debug)]
pub(super) struct Ranks {
    blocks: Weighted,
}

impl Ranks {
    pub fn new() -> Ranks {
        let mut weights: Vec<f64> = (0..SINGLE).map(|rank| weight(rank as f64 + 1.0)).collect();
        let mut octave = SINGLE;
        while octave < END {
            let width = (octave / BLOCKS) as f64;
            for block in 0..BLOCKS {
                let middle = octave as f64 + (block as f64 + 0.5) * width;
                weights.push(width * weight(middle));
            }
            octave *= 2;
        }
        Ranks { blocks: Weighted::new(weights) }
    }

    /// One draw.
    #[inline]
    pub fn draw(&self, random: &mut Random) -> u64 {
        let block = self.blocks.draw(random.bits()) as u64;
        if block < SINGLE {
            return block;
        }
        let octave = SINGLE << ((block - SINGLE) / BLOCKS);
        let width = octave / BLOCKS;
        // The width is a power of two.
        octave + (block - SINGLE) % BLOCKS * width + (random.bits() & (width - 1))
    }
}

fn weight(rank: f64) -> f64 {
    if rank <= CORE {
        return 1.0 / (rank + FLATTENED);
    }
    let root = (CORE / rank).sqrt().sqrt().sqrt();
    let mut power = 1.0;
    for _ in 0..TAIL_EIGHTHS {
        power *= root;
    }
    power / (CORE + FLATTENED)
}
