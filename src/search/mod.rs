//! (being written)
mod hits;
pub use hits::{ExpandedForm, Expansion, Facet, FacetValue, Fragment, Hit, Hits, QueryEcho};
