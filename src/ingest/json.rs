//! Reads records: JSON objects, from a line or from anywhere in a JSON text.
//!
//! Keys are known under their usual names (see `keys`), values in their usual shapes (see
//! `value`). A record that is not JSON is rejected alone; its neighbours are read.

mod authors;
mod keys;
mod kinds;
mod record;
mod repair;
mod value;
mod wrapped;

use serde::de::DeserializeSeed;
use serde_json::{Map, Value};

use crate::article::{Defaults, Facts, RawArticle, Shape};

use super::encoding;
use super::text::{broken_note, is_blank};
use super::{Item, Note, Rejection};
use record::{Record, RecordSeed};

pub use keys::NamedKeys;
pub(super) use keys::{FIELD_NAMES, Keys};

/// Keys of a record that a message lists.
const KEYS_IN_MESSAGE: usize = 8;

/// Where a record stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Path of the file.
    pub file: &'a str,
    /// See [`RawArticle::order`].
    pub order: u64,
    /// Line of the file; `None` for a file that is one record.
    pub line: Option<u64>,
    /// Count in its array, from 1, where it has one.
    pub element: Option<u64>,
}

impl Place<'_> {
    /// Path of the record.
    pub fn path(&self) -> String {
        match self.line {
            None => self.file.to_string(),
            Some(line) => format!("{}:{line}", self.file),
        }
    }

    /// The place of a record that is all of its file.
    pub fn of_file(self) -> Self {
        Place { line: None, element: None, ..self }
    }

    /// A rejection of the record.
    pub fn rejected(&self, reason: String) -> Item {
        let reason = match self.element {
            Some(element) => format!("element {element}: {reason}"),
            None => reason,
        };
        let (path, order, line) = (self.path(), self.order, self.line);
        Item::Rejected(Rejection { path, order, line, reason })
    }
}

/// Reads records with the settings of a run.
#[derive(Debug, Clone, Copy)]
pub(super) struct RecordReader<'a> {
    pub keys: &'a Keys,
    pub defaults: &'a Defaults,
}

impl RecordReader<'_> {
    /// Reads a record of which the encoding is not known to be UTF-8.
    pub fn read_bytes(&self, bytes: &[u8], place: Place<'_>, each: &mut dyn FnMut(Item)) {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return self.read(text, place, each);
        }
        let decoded = encoding::decode(bytes.to_vec());
        if let Some(text) = broken_note(&decoded) {
            each(Item::Note(Note { path: place.path(), text, unread_keys: Vec::new() }));
        }
        self.read(&decoded.text, place, each);
    }

    /// Reads a record.
    pub fn read(&self, json: &str, place: Place<'_>, each: &mut dyn FnMut(Item)) {
        // A byte order mark of a file that was appended; a record separator of RFC 7464.
        let json = json.trim_start_matches(['\u{feff}', '\u{1e}', ' ', '\t', '\r', '\n']);
        if !json.starts_with('{') {
            return each(place.rejected("not a JSON object".to_string()));
        }
        let error = match self.parse(json) {
            Ok(record) => return self.emit(record, json, place, each),
            Err(error) => error,
        };
        if let Some(mended) = repair::mend(json)
            && let Ok(record) = self.parse(&mended)
        {
            return self.emit(record, &mended, place, each);
        }
        each(place.rejected(reason_of(&error, place.line)));
    }

    fn parse<'de>(&self, json: &'de str) -> serde_json::Result<Record<'de>> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let record = RecordSeed(self.keys).deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(record)
    }

    fn emit(&self, record: Record<'_>, json: &str, place: Place<'_>, each: &mut dyn FnMut(Item)) {
        if !record.has_text() && wrapped::read_wrapped(self, &record, place, each) {
            return;
        }
        if !record.has_evidence {
            return self.emit_inner(record, None, place, each);
        }
        let mut add_evidence = |item: Item| match item {
            Item::Article(article) => each(Item::Article(with_evidence(article, json))),
            other => each(other),
        };
        self.emit_inner(record, None, place, &mut add_evidence);
    }

    /// Hands on the article of a record, whose id is `id` if it has none of its own.
    fn emit_inner(
        &self,
        record: Record<'_>,
        id: Option<String>,
        place: Place<'_>,
        each: &mut dyn FnMut(Item),
    ) {
        if !record.is_article() {
            return each(place.rejected(missing_body(&record)));
        }
        let unread_keys = match record.has_evidence {
            true => Vec::new(),
            false => record.unread_keys(self.keys),
        };
        let (text, mut given) = record.into_parts(self.defaults);
        let texts = [given.title.as_deref(), given.furniture.as_deref(), Some(text.as_str())];
        if texts.into_iter().flatten().all(is_blank) {
            // A key for the body is there, with something in it that is no text.
            return each(place.rejected("field \"body\" holds no text".to_string()));
        }
        if !unread_keys.is_empty() {
            let keys = listed(unread_keys.iter().map(String::as_str));
            let text = format!(
                "a title and no text (keys: {keys}; name the right one with --field body=KEY)"
            );
            each(Item::Note(Note { path: place.path(), text, unread_keys }));
        }
        given.id = given.id.or(id);
        let (path, order, shape) = (place.path(), place.order, Shape::Record);
        each(Item::Article(RawArticle { path, order, text, shape, given }));
    }
}

/// Adds what a record says of how its facts were found.
fn with_evidence(mut article: RawArticle, json: &str) -> RawArticle {
    let Ok(record) = serde_json::from_str::<Map<String, Value>>(json) else { return article };
    match Facts::from_export(&record) {
        Some(facts) => {
            let text = |key: &str| record.get(key).and_then(Value::as_str).map(str::to_string);
            article.given.id = text("id").filter(|id| !id.is_empty()).or(article.given.id);
            article.given.url = text("url").or(article.given.url);
            article.given.exported = Some(Box::new(facts));
        }
        None => keep_evidence(&record, &mut article),
    }
    article
}

/// Evidence of someone else's is a key like any other.
fn keep_evidence(record: &Map<String, Value>, article: &mut RawArticle) {
    let evidence = record.iter().find(|(key, _)| key.eq_ignore_ascii_case("evidence"));
    if let Some((key, value)) = evidence {
        article.given.extra.insert(key.clone(), value.clone());
    }
}

/// Why a record without text is none.
fn missing_body(record: &Record<'_>) -> String {
    if record.has_body_key {
        return "field \"body\" is empty, and there is no title".to_string();
    }
    let keys = listed(record.keys());
    if keys.is_empty() {
        return "missing field \"body\"".to_string();
    }
    format!("missing field \"body\" (keys: {keys}; name the right one with --field body=KEY)")
}

/// The first keys, for a message.
fn listed<'k>(keys: impl Iterator<Item = &'k str>) -> String {
    keys.take(KEYS_IN_MESSAGE).collect::<Vec<_>>().join(", ")
}

/// What is wrong with a record that begins in `first_line`, and where.
fn reason_of(error: &serde_json::Error, first_line: Option<u64>) -> String {
    let told = error.to_string();
    let what = told.rsplit_once(" at line ").map_or(told.as_str(), |(what, _)| what);
    if what == "recursion limit exceeded" {
        return "nested more than 127 levels deep".to_string();
    }
    match (error.line(), first_line) {
        (0, _) => format!("not valid JSON: {what}"),
        (1, _) => format!("not valid JSON: {what} at column {}", error.column()),
        (line, first) => {
            let line = first.unwrap_or(1) + line as u64 - 1;
            format!("not valid JSON: {what} at line {line} column {}", error.column())
        }
    }
}

#[cfg(test)]
mod tests;
