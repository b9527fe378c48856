//! Measures throughput and latency in a way that others can repeat.

mod build;
mod corpus;
mod growth;
mod query;

pub use build::BuildFigures;
pub use corpus::{
    CorpusError, CorpusOptions, corpus_languages, write_corpus, write_corpus_queries,
};
pub use growth::{
    Growth, GrowthError, GrowthOfBuild, GrowthOfKind, GrowthOfQueries, growth_plot, growth_table,
    read_growth,
};
pub use query::{Latency, QueryFigures, TimedQuery, time_queries};
