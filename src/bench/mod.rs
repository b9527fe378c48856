//! Measures throughput and latency in a way that others can repeat.

mod build;
mod query;

pub use build::BuildFigures;
pub use query::{Latency, QueryFigures, TimedQuery, time_queries};
