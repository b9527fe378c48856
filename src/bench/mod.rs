//! Measures throughput and latency in a way that others can repeat.

mod arrivals;
mod build;
mod cold;
mod corpus;
mod growth;
mod machine;
mod query;
mod spread;

pub use arrivals::time_arrivals;
pub use build::{Allocations, BuildFigures, BuildSettings};
pub use cold::{ColdAnswer, FirstAnswer, cold_figures, evict, time_first_answer};
pub use corpus::{
    CorpusError, CorpusOptions, corpus_languages, write_corpus, write_corpus_queries,
};
pub use growth::{
    Growth, GrowthError, GrowthOfBuild, GrowthOfKind, GrowthOfQueries, growth_plot, growth_table,
    read_growth,
};
pub use machine::Machine;
pub use query::{
    Asking, Latency, Mode, Percentiles, QueryFigures, QuerySettings, TimedQuery, time_queries,
};
