//! Finds the articles that an argument names: by id, by address, or by the path that they were
//! read from, as results show it.

use news_search::article::{is_web_address, normalise_url};
use news_search::output::neutralise;
use news_search::query::{FilterField, Kind, Query};
use news_search::search::{SearchError, SearchOptions, Searcher};

use super::common::Global;
use super::exit::{Outcome, UsageError};

/// Ids that a message lists.
const LISTED: usize = 10;

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
    if is_address {
        let ids = ids_with(searcher, FilterField::Url, typed)?;
        if !ids.is_empty() {
            return Ok(ids);
        }
    }
    // Also of an address: the paths of a record are what it says.
    ids_with(searcher, FilterField::File, typed)
}

fn ids_with(
    searcher: &Searcher,
    field: FilterField,
    value: &str,
) -> Result<Vec<String>, SearchError> {
    let query = Query::of(Kind::Filter { field, value: value.to_string() });
    let options = SearchOptions { limit: None, fragments: 0, ..SearchOptions::default() };
    let hits = searcher.search(&query, &options)?.hits;
    let mut ids: Vec<String> = hits.into_iter().map(|hit| hit.id).collect();
    // Two indexes may hold the same article.
    ids.dedup();
    Ok(ids)
}

/// Tells that an argument names no article.
pub fn tell_of_none(typed: &str, global: &Global) -> Outcome {
    global.say(&format!("no article has the id or path \"{}\"", neutralise(typed)));
    Outcome::Nothing
}

/// The id of the one article that an argument names; `None` where it names nothing.
///
/// # Errors
/// It names several: their ids are listed.
pub fn one_id(searcher: &Searcher, typed: &str) -> anyhow::Result<Option<String>> {
    let mut ids = ids(searcher, typed)?;
    if ids.len() < 2 {
        return Ok(ids.pop());
    }
    let listed = ids[..ids.len().min(LISTED)].join(", ");
    let more = match ids.len().saturating_sub(LISTED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message =
        format!("\"{typed}\" has {} articles; give the id of one: {listed}{more}", ids.len());
    Err(UsageError(message).into())
}
