//! A logarithmic axis: where values lie, and which are written beside it.

/// An axis from the first to the last of its ticks.
#[derive(Debug)]
pub(super) struct Axis {
    /// Values that are written, smallest first; two or more.
    pub ticks: Vec<f64>,
    /// Places of the first and the last tick.
    from: f64,
    to: f64,
}

/// Axes that reach over more have ticks at their ends and at powers of ten alone.
const DECADES: f64 = 1.5;

/// Ticks of a decade.
const STEPS: [f64; 3] = [1.0, 2.0, 5.0];

impl Axis {
    /// An axis from `from` to `to` that holds all values, which are above 0; one for 1 to 10 where
    /// there are none.
    pub fn over(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Axis {
        let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
        for value in values {
            least = least.min(value);
            most = most.max(value);
        }
        if least > most {
            (least, most) = (1.0, 10.0);
        }
        let mut all = Vec::new();
        for decade in least.log10().floor() as i32..=most.log10().floor() as i32 + 1 {
            all.extend(STEPS.map(|step| step * 10f64.powi(decade)));
        }
        // Computed powers may lie a little beside the value that they stand for.
        let first = all.iter().rposition(|tick| *tick <= least * 1.0001).unwrap_or(0);
        let last = all.iter().position(|tick| *tick >= most * 0.9999).unwrap_or(all.len() - 1);
        let last = last.max(first + 1);
        let is_long = all[last] / all[first] > 10f64.powf(DECADES);
        let ticks = (first..=last)
            .filter(|&at| !is_long || at == first || at == last || at % STEPS.len() == 0);
        Axis { ticks: ticks.map(|at| all[at]).collect(), from, to }
    }

    /// Where a value lies.
    pub fn place(&self, value: f64) -> f64 {
        let (first, last) = (self.ticks[0], self.ticks[self.ticks.len() - 1]);
        self.from + (self.to - self.from) * (value / first).ln() / (last / first).ln()
    }
}
