//! Reads one JSON object in one pass: known keys go to their field, borrowed from the record
//! where they can be; unknown ones become `extra`.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};

use crate::article::{Defaults, Given};
use crate::ingest::encoding::unify_line_ends;

use super::authors::split_byline;
use super::keys::{FIELDS, Field, Keys, Rank, SUMMARY_RANK, TEXT_OR_OTHER_RANK};
use super::kinds;
use super::value::{FieldValue, text_bytes};

/// What a record says, by field.
#[derive(Debug)]
pub(super) struct Record<'de> {
    slots: [Option<Slot<'de>>; FIELDS],
    /// What no field took, in the order of the record.
    pub extra: Map<String, Value>,
    /// Whether it carries evidence, so that its facts are taken as they are.
    pub has_evidence: bool,
    /// Whether it has a key for a body, even if nothing stands there.
    pub has_body_key: bool,
}

#[derive(Debug)]
struct Slot<'de> {
    rank: Rank,
    key: Cow<'de, str>,
    value: FieldValue<'de>,
}

impl<'de> Record<'de> {
    fn new() -> Record<'de> {
        let slots = [const { None }; FIELDS];
        Record { slots, extra: Map::new(), has_evidence: false, has_body_key: false }
    }

    /// Whether there is something to find it by. Of a page on which no article was found an
    /// export has the furniture alone.
    pub fn is_article(&self) -> bool {
        let said = |field| self.slots[field as usize].is_some();
        said(Field::Body) || said(Field::Title) || said(Field::Furniture)
    }

    /// Whether it has a text of its own, not just a title or a summary.
    pub fn has_text(&self) -> bool {
        let body = &self.slots[Field::Body as usize];
        body.as_ref().is_some_and(|slot| slot.rank < SUMMARY_RANK)
    }

    /// Keys that no field took and that hold a text, where there is a title and at most a summary,
    /// shorter than what stands there.
    pub fn unread_keys(&self, keys: &Keys) -> Vec<String> {
        if self.has_text() || self.slots[Field::Title as usize].is_none() {
            return Vec::new();
        }
        let summary = self.slots[Field::Body as usize].as_ref();
        let summary = summary.map_or(0, |slot| match &slot.value {
            FieldValue::Text(text) => text.len(),
            _ => 0,
        });
        let holds_text = |(key, value): &(&String, &Value)| {
            text_bytes(value).is_some_and(|bytes| bytes > summary) && keys.look_up(key).is_none()
        };
        self.extra.iter().filter(holds_text).map(|(key, _)| key.clone()).collect()
    }

    /// Its own id, if it is a text or a number.
    pub fn id(&self) -> Option<String> {
        let slot = self.slots[Field::Id as usize].as_ref()?;
        Some(slot.value.clone().into_text().ok()?.trim().to_string())
    }

    /// Its keys, as far as they hold something, for a message.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let known = self.slots.iter().flatten().map(|slot| slot.key.as_ref());
        known.chain(self.extra.keys().map(String::as_str))
    }

    /// Keeps the more telling of two values of a field; the other one is extra. Of two values
    /// of one key the last counts, as everywhere in JSON.
    fn put(&mut self, field: Field, rank: Rank, key: Cow<'de, str>, value: FieldValue<'de>) {
        self.has_body_key |= field == Field::Body;
        let slot = &mut self.slots[field as usize];
        let same_key = slot.as_ref().is_some_and(|taken| taken.key == key);
        if same_key {
            *slot = None;
        }
        if value.is_blank() {
            return;
        }
        let new = Slot { rank, key, value };
        let displaced = match slot {
            Some(taken) if taken.rank < new.rank => Some(new),
            _ => slot.replace(new),
        };
        if let Some(displaced) = displaced {
            self.extra.insert(displaced.key.into_owned(), displaced.value.into_value());
        }
    }

    fn take(&mut self, field: Field) -> Option<Slot<'de>> {
        self.slots[field as usize].take()
    }

    /// The text of a field; what is there and is no text goes to `extra`.
    fn take_text(&mut self, field: Field) -> Option<Cow<'de, str>> {
        let Slot { key, value, .. } = self.take(field)?;
        self.keep_rest(&key, &value);
        match value.into_text() {
            Ok(text) => (!text.trim().is_empty()).then_some(text),
            Err(value) => {
                self.extra.insert(key.into_owned(), value.into_value());
                None
            }
        }
    }

    fn take_texts(&mut self, field: Field) -> Vec<Cow<'de, str>> {
        let Some(Slot { key, value, .. }) = self.take(field) else { return Vec::new() };
        self.keep_rest(&key, &value);
        match value.into_texts() {
            Ok(texts) => texts,
            Err(value) => {
                self.extra.insert(key.into_owned(), value.into_value());
                Vec::new()
            }
        }
    }

    /// A fact in one line, without spaces around it.
    fn take_line(&mut self, field: Field) -> Option<String> {
        let text = self.take_text(field)?;
        Some(text.trim().to_string())
    }

    /// An object says more than its name: it is kept whole beside the fact.
    fn keep_rest(&mut self, key: &str, value: &FieldValue<'de>) {
        if value.says_more() {
            self.extra.insert(key.to_string(), value.clone().into_value());
        }
    }

    fn take_authors(&mut self) -> Vec<String> {
        let slot = &self.slots[Field::Authors as usize];
        let is_list = matches!(slot, Some(Slot { value: FieldValue::List(_), .. }));
        let texts = self.take_texts(Field::Authors);
        match (&texts[..], is_list) {
            ([byline], false) => split_byline(byline),
            _ => texts.iter().map(|name| name.trim().to_string()).collect(),
        }
    }

    fn take_kind(&mut self) -> Option<String> {
        let slot = self.take(Field::Kind)?;
        if slot.rank <= 1 {
            self.slots[Field::Kind as usize] = Some(slot);
            let kind = self.take_line(Field::Kind)?;
            return Some(kinds::of_schema_type(&kind).map_or(kind, str::to_string));
        }
        // `type` holds anything; it is a kind only where it says one.
        let kind = kinds::of_type(&slot.value);
        if kind.is_none() {
            self.extra.insert(slot.key.into_owned(), slot.value.into_value());
        }
        kind.map(str::to_string)
    }

    /// The body, and everything else that was given.
    pub fn into_parts(mut self, defaults: &Defaults) -> (String, Given) {
        if let Some(slot) = self.take(Field::Extra) {
            match slot.value {
                FieldValue::Other(Value::Object(inner)) => self.extra.extend(inner),
                other => {
                    self.extra.insert(slot.key.into_owned(), other.into_value());
                }
            }
        }
        let mut paragraphs = self.take_texts(Field::Body);
        let body = match paragraphs.len() {
            0 | 1 => paragraphs.pop().unwrap_or_default().into_owned(),
            _ => paragraphs.join("\n\n"),
        };
        let mut paths = self.take_texts(Field::Paths);
        paths.retain(|path| !path.trim().is_empty());
        let given = Given {
            id: self.take_line(Field::Id),
            url: self.take_line(Field::Url),
            paths: paths.into_iter().map(Cow::into_owned).collect(),
            title: self.take_line(Field::Title),
            authors: self.take_authors(),
            date: self.take_line(Field::Date),
            modified: self.take_line(Field::Modified),
            crawled: self.take_line(Field::Crawled),
            source: self.take_line(Field::Source),
            credit: self.take_line(Field::Credit),
            language: self.take_line(Field::Language),
            kind: self.take_kind(),
            furniture: self.take_text(Field::Furniture).map(|it| unify_line_ends(it.into_owned())),
            extra: self.extra,
            exported: None,
            defaults: defaults.clone(),
        };
        (unify_line_ends(body), given)
    }
}

/// Reads a [`Record`] with the keys of this run.
pub(super) struct RecordSeed<'k>(pub &'k Keys);

impl<'de> DeserializeSeed<'de> for RecordSeed<'_> {
    type Value = Record<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record<'de>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RecordSeed<'_> {
    type Value = Record<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record<'de>, A::Error> {
        let mut record = Record::new();
        while let Some(Key(key)) = map.next_key()? {
            match self.0.look_up(&key) {
                Some((Field::Evidence, _)) => {
                    let evidence: Option<IgnoredAny> = map.next_value()?;
                    record.has_evidence = evidence.is_some();
                }
                Some((field, rank)) => {
                    let value: FieldValue<'de> = map.next_value()?;
                    let may_be_other = field == Field::Body && rank == TEXT_OR_OTHER_RANK;
                    if may_be_other && !value.reads_as_text() {
                        record.extra.insert(key.into_owned(), value.into_value());
                    } else {
                        record.put(field, rank, key, value);
                    }
                }
                None => {
                    let value = map.next_value()?;
                    record.extra.insert(key.into_owned(), value);
                }
            }
        }
        Ok(record)
    }
}

/// A key, borrowed unless it has escapes.
struct Key<'de>(Cow<'de, str>);

impl<'de> serde::Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key<'de>, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a key")
            }

            fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }

            fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key.to_string())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}
