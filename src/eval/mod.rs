//! Measures how well rankings put relevant articles first, over a test collection.
//!
//! In: judgements ([`Qrels`]: which articles are relevant to which query, and how much) and
//! rankings ([`Run`]), both in the formats of TREC. Out: measures by query and their means
//! ([`Evaluation`]), and whether two runs differ by more than chance ([`Comparison`]).
//!
//! All figures are those of `trec_eval` with its option `-c`, which is also how `ir_measures`
//! counts: the mean goes over every judged query, and one that the run does not have counts 0.
//! So a run does not gain by leaving out what is hard. A query that was judged without a relevant
//! article counts 0 likewise.
//!
//! ```
//! use news_search::eval::{Measure, Qrels, Run, evaluate};
//!
//! let qrels = Qrels::parse(b"q1 0 a 2\nq1 0 b 1\nq2 0 c 1\n")?;
//! let run = Run::parse(b"q1 Q0 b 1 9.5 tag\nq1 Q0 a 2 8.0 tag\n")?;
//! let evaluation = evaluate(&qrels, &run, &["AP".parse()?, "nDCG@10".parse()?]);
//! assert_eq!(evaluation.mean(0), 0.5);
//! assert_eq!(format!("{:.4}", evaluation.mean(1)), "0.4299");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod compare;
mod measures;
#[cfg(test)]
mod tests;
mod trec;

pub use compare::{Comparison, compare};
pub use measures::{Measure, UnknownMeasure};
pub use trec::{JudgedQuery, Qrels, Run, TrecError, TrecProblem};

/// Values of measures for each judged query.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evaluation {
    /// A row for each judged query, in the order of the judgements, with a value for each measure.
    pub queries: Vec<Vec<f64>>,
}

impl Evaluation {
    /// The values of one measure, given by its place.
    pub fn values(&self, measure: usize) -> Vec<f64> {
        self.queries.iter().map(|row| row[measure]).collect()
    }

    /// The mean of one measure, given by its place; 0 where nothing was judged.
    pub fn mean(&self, measure: usize) -> f64 {
        mean(&self.values(measure))
    }
}

/// Evaluates a run. Queries of the run that were not judged do not count.
pub fn evaluate(qrels: &Qrels, run: &Run, measures: &[Measure]) -> Evaluation {
    let ranking = |query: &JudgedQuery| run.ranking(&query.qid).unwrap_or_default();
    let values = |query: &JudgedQuery| query.values(ranking(query), measures);
    Evaluation { queries: qrels.queries().iter().map(values).collect() }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}
