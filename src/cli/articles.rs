//! Finds the articles that an argument names: by id, by address, or by the path that they were
//! read from, as results show it.

use news_search::article::{is_web_address, normalise_url};
use news_search::query::{FilterField, Kind, Query};
use news_search::search::{SearchError, SearchOptions, Searcher};

/// Ids of the articles that an argument names; none where it names nothing.
///
/// An id comes before an address and that before a path: an id may look like either.
pub fn ids(searcher: &Searcher, typed: &str) -> Result<Vec<String>, SearchError> {
    if let Some(article) = searcher.article(typed)? {
        return Ok(vec![article.id]);
    }
    let is_address = is_web_address(typed);
    if is_address && let Some(article) = searcher.article(&normalise_url(typed))? {
        return Ok(vec![article.id]);
    }
    let field = if is_address { FilterField::Url } else { FilterField::File };
    let query = Query::of(Kind::Filter { field, value: typed.to_string() });
    let options = SearchOptions { limit: None, fragments: 0, ..SearchOptions::default() };
    let hits = searcher.search(&query, &options)?.hits;
    let mut ids: Vec<String> = hits.into_iter().map(|hit| hit.id).collect();
    // Two indexes may hold the same article.
    ids.dedup();
    Ok(ids)
}
