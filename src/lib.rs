//! Full-text search for archives of news articles.
pub mod analysis;
pub mod article;
pub mod bench;
pub mod build;
pub mod extract;
pub mod index;
pub mod ingest;
pub mod output;
pub mod query;
pub mod search;
