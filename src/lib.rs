//! Full-text search for archives of news articles.
//!
//! Articles are read from wherever they lie ([`ingest`]), understood ([`extract`]), written into
//! an index ([`index`]) and found again ([`query`], [`search`]). Each step takes the type of the
//! one before: [`RawArticle`](article::RawArticle) → [`Article`] → [`Hit`](search::Hit).
//! [`mod@build`] runs the first half over files and folders with all cores.
//!
//! ```
//! use std::collections::HashSet;
//!
//! use news_search::article::RawArticle;
//! use news_search::extract::understand;
//! use news_search::query::{ParseOptions, parse};
//! use news_search::search::SearchOptions;
//! use news_search::{IndexBuilder, Searcher};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let folder = folder.path().join("index");
//! // Understand a scraped text and write it into a new generation of the index.
//! let text = "Envoy lands in Geneva\n\nGENEVA, 12 February 2025 — The special envoy arrived \
//!             on Wednesday evening. Negotiations begin in the morning, officials said.\n";
//! let raw = RawArticle { path: "envoy.txt".into(), text: text.into(), ..RawArticle::default() };
//! let article = understand(raw, "2025-06-01".parse()?);
//! assert_eq!(article.title(), "Envoy lands in Geneva");
//!
//! let builder = IndexBuilder::begin(&folder, 1, 64 << 20)?;
//! let mut writer = builder.writer();
//! writer.add(&article)?;
//! writer.finish()?;
//! builder.publish(&HashSet::new())?;
//!
//! // Find it: words stand for their inflections, quotes are exact.
//! let searcher = Searcher::open(&folder)?;
//! let query = parse("negotiation \"special envoy\"", &ParseOptions::new(20_000))?;
//! let hits = searcher.search(&query, &SearchOptions::default())?;
//! assert_eq!(hits.total, Some(1));
//! assert_eq!(hits.hits[0].title.as_deref(), Some("Envoy lands in Geneva"));
//! let fragment = &hits.hits[0].fragments[0];
//! assert!(fragment.text.contains("Negotiations begin"));
//! # Ok(())
//! # }
//! ```

pub mod analysis;
pub mod article;
pub mod bench;
pub mod build;
pub mod eval;
pub mod extract;
pub mod index;
pub mod ingest;
pub mod output;
pub mod query;
mod random;
pub mod search;

pub use article::Article;
pub use index::IndexBuilder;
pub use query::Query;
pub use search::Searcher;
