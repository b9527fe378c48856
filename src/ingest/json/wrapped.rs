//! Finds the articles in an object that is none itself but holds some: answers of news services
//! (`{"articles": […]}`), dumps of search engines (`{"_source": {…}}`), JSON-LD (`@graph`).

use serde::de::DeserializeSeed;
use serde_json::Value;

use crate::ingest::Item;

use super::keys::{Field, Keys};
use super::record::{Record, RecordSeed};
use super::{Place, RecordReader};

/// Keys that hold articles, or something that holds them.
const WRAPPERS: [&str; 17] = [
    "_source",
    "@graph",
    "articles",
    "article",
    "items",
    "results",
    "docs",
    "documents",
    "records",
    "entries",
    "posts",
    "stories",
    "news",
    "hits",
    "response",
    "data",
    "feed",
];

/// Wrappers within each other: `{"hits": {"hits": [{"_source": {…}}]}}` has four.
const MAX_DEPTH: usize = 6;

/// The articles within `record`: hands them on and says whether there were any.
///
/// An object with a title of its own may be a feed with its items, so lists count there; an
/// object in it is no article but tells more of the one around it.
pub(super) fn read_wrapped(
    reader: &RecordReader<'_>,
    record: &Record<'_>,
    place: Place<'_>,
    each: &mut dyn FnMut(Item),
) -> bool {
    let mut found = Vec::new();
    for key in WRAPPERS {
        match record.extra.get(key) {
            Some(Value::Object(_)) if record.is_article() => {}
            Some(value) => collect(reader.keys, value, MAX_DEPTH, &mut found),
            None => {}
        }
        if !found.is_empty() {
            break;
        }
    }
    if found.iter().any(|value| is_article_type(value)) {
        // A graph of JSON-LD also describes the site, its pictures and people.
        found.retain(|value| is_article_type(value) || value.get("@type").is_none());
    }
    if record.is_article() && !found.iter().any(|value| says_text(reader.keys, value)) {
        return false;
    }
    let several = found.len() > 1;
    for (index, value) in found.iter().enumerate() {
        let element = several.then_some(index as u64 + 1).or(place.element);
        let place = Place { element, ..place };
        // The value was read once, so it cannot fail but for its shape.
        match RecordSeed(reader.keys).deserialize(*value) {
            Ok(inner) => {
                reader.emit_inner(inner, if several { None } else { record.id() }, place, each)
            }
            Err(_) => each(place.rejected("not a JSON object".to_string())),
        }
    }
    !found.is_empty()
}

fn collect<'v>(keys: &Keys, value: &'v Value, depth: usize, found: &mut Vec<&'v Value>) {
    if depth == 0 {
        return;
    }
    match value {
        Value::Array(values) => {
            values.iter().for_each(|value| collect(keys, value, depth - 1, found));
        }
        Value::Object(object) => {
            let is_holder = |value: &&Value| value.is_object() || value.is_array();
            let inner = WRAPPERS.iter().find_map(|key| object.get(*key).filter(is_holder));
            match inner {
                Some(inner) if !says_text(keys, value) => collect(keys, inner, depth - 1, found),
                _ => found.push(value),
            }
        }
        // A word in a list of wrapped things is no article and no record.
        _ => {}
    }
}

/// Whether an object has a body or a title.
fn says_text(keys: &Keys, value: &Value) -> bool {
    value.as_object().is_some_and(|object| {
        object.iter().any(|(key, value)| {
            let is_text = value.as_str().is_some_and(|text| !text.trim().is_empty());
            is_text && matches!(keys.look_up(key), Some((Field::Body | Field::Title, _)))
        })
    })
}

fn is_article_type(value: &Value) -> bool {
    let is_article = |name: &Value| {
        name.as_str().is_some_and(|name| name.ends_with("Article") || name.ends_with("Posting"))
    };
    match value.get("@type") {
        Some(Value::Array(names)) => names.iter().any(is_article),
        Some(name) => is_article(name),
        None => false,
    }
}
