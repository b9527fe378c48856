//! Draws from weights in constant time: Walker's alias method, as Vose (1991) sets it up.
//!
//! Weights are made with `+ - * /` and square roots alone, which IEEE 754 defines to the last
//! bit, so the tables are the same on every machine.

/// A table to draw from.
#[derive(Debug, Clone)]
pub(super) struct Weighted {
    /// For each slot: how many of 2³² draws stay there, and where the others go.
    slots: Vec<(u32, u32)>,
    /// Bits that choose the slot.
    bits: u32,
}

impl Weighted {
    /// Draws `0..weights.len()`, each as often as its weight says.
    pub fn new(mut weights: Vec<f64>) -> Weighted {
        let length = weights.len().next_power_of_two();
        weights.resize(length, 0.0);
        let sum: f64 = weights.iter().sum();
        let mut shares: Vec<f64> =
            weights.iter().map(|weight| weight / sum * length as f64).collect();
        let mut slots: Vec<(u32, u32)> = (0..length as u32).map(|at| (u32::MAX, at)).collect();
        let (mut small, mut large): (Vec<usize>, Vec<usize>) =
            (0..length).partition(|&at| shares[at] < 1.0);
        while let (Some(&giver), Some(taker)) = (large.last(), small.pop()) {
            slots[taker] = ((shares[taker] * f64::from(u32::MAX)) as u32, giver as u32);
            shares[giver] -= 1.0 - shares[taker];
            if shares[giver] < 1.0 {
                large.pop();
                small.push(giver);
            }
        }
        Weighted { slots, bits: length.trailing_zeros() }
    }

    /// One draw, of 64 random bits: the high ones choose the slot, the low 32 whether to stay.
    #[inline]
    pub fn draw(&self, random: u64) -> usize {
        let slot = if self.bits == 0 { 0 } else { (random >> (64 - self.bits)) as usize };
        let (stays, other) = self.slots[slot];
        if (random as u32) < stays { slot } else { other as usize }
    }
}

#[cfg(test)]
mod tests {
    use super::super::random::Random;
    use super::*;

    #[test]
    fn draws_are_as_frequent_as_their_weights() {
        let weights = [5.0, 0.0, 1.0, 0.25, 30.0];
        let weighted = Weighted::new(weights.to_vec());
        let mut random = Random::new(1);
        let mut drawn = [0u32; 5];
        (0..100_000).for_each(|_| drawn[weighted.draw(random.bits())] += 1);
        for (weight, drawn) in weights.iter().zip(drawn) {
            let expected = weight / 36.25 * 100_000.0;
            assert!((f64::from(drawn) - expected).abs() < 0.04 * expected + 100.0, "{drawn}");
        }
        assert_eq!(drawn[1], 0);
    }

    #[test]
    fn one_weight_is_always_drawn() {
        let weighted = Weighted::new(vec![3.0]);
        assert!([0, 7, u64::MAX].into_iter().all(|random| weighted.draw(random) == 0));
    }
}
