//! The value of a known key, in the shapes that people give it.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// A value that may be a fact. Text is borrowed from the record where it can be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum FieldValue<'de> {
    Null,
    /// A string, or a number as it is written.
    Text(Cow<'de, str>),
    Number(Number),
    List(Vec<FieldValue<'de>>),
    Other(Value),
}

/// Keys under which an object holds the fact itself, the most telling first: ours and
/// JSON-LD's, then those of feeds, content systems and databases.
const FACT_KEYS: [&str; 9] =
    ["value", "@value", "name", "#text", "rendered", "$date", "$oid", "$numberLong", "code"];

/// Keys that say nothing which would be lost with the object around a fact.
const EMPTY_KEYS: [&str; 8] =
    ["@type", "type", "rule", "text", "confidence", "precision", "variant", "others"];

impl<'de> FieldValue<'de> {
    /// Whether nothing is said.
    pub fn is_blank(&self) -> bool {
        match self {
            FieldValue::Null => true,
            FieldValue::Text(text) => text.trim().is_empty(),
            FieldValue::List(list) => list.iter().all(FieldValue::is_blank),
            FieldValue::Other(Value::Object(object)) => object.is_empty(),
            FieldValue::Number(_) | FieldValue::Other(_) => false,
        }
    }

    /// Whether it is a text of some words, or a list of them.
    pub fn reads_as_text(&self) -> bool {
        match self {
            FieldValue::Text(text) => is_running_text(text),
            FieldValue::List(list) => list.iter().any(FieldValue::reads_as_text),
            _ => false,
        }
    }

    /// The one text that is meant, or the value itself if none is.
    pub fn into_text(self) -> Result<Cow<'de, str>, FieldValue<'de>> {
        match self {
            FieldValue::Text(text) => Ok(text),
            FieldValue::Number(number) => Ok(Cow::Owned(number.to_string())),
            FieldValue::List(mut list) if list.len() == 1 => match list.pop() {
                Some(only) => only.into_text(),
                None => Err(FieldValue::Null),
            },
            FieldValue::Other(value) => match fact_of(&value) {
                Some(text) => Ok(Cow::Owned(text)),
                None => Err(FieldValue::Other(value)),
            },
            other => Err(other),
        }
    }

    /// The texts of a list, or of the one value; the value itself if one of them is no text.
    pub fn into_texts(self) -> Result<Vec<Cow<'de, str>>, FieldValue<'de>> {
        let list = match self {
            FieldValue::List(list) => list,
            value => return value.into_text().map(|text| vec![text]),
        };
        if !list.iter().all(|value| value.is_blank() || value.is_text()) {
            return Err(FieldValue::List(list));
        }
        let said = list.into_iter().filter(|value| !value.is_blank());
        Ok(said.filter_map(|value| value.into_text().ok()).collect())
    }

    fn is_text(&self) -> bool {
        match self {
            FieldValue::Text(_) | FieldValue::Number(_) => true,
            FieldValue::List(list) => list.len() == 1 && list[0].is_text(),
            FieldValue::Other(value) => fact_of(value).is_some(),
            FieldValue::Null => false,
        }
    }

    /// Whether an object says more than the fact that is taken from it.
    pub fn says_more(&self) -> bool {
        let says_more = |object: &Map<String, Value>| {
            object.keys().any(|key| {
                let key = key.as_str();
                !FACT_KEYS.contains(&key) && !EMPTY_KEYS.contains(&key)
            })
        };
        match self {
            FieldValue::Other(Value::Object(object)) => says_more(object),
            FieldValue::List(list) => list.iter().any(FieldValue::says_more),
            _ => false,
        }
    }

    /// The value as it was given.
    pub fn into_value(self) -> Value {
        match self {
            FieldValue::Null => Value::Null,
            FieldValue::Text(text) => Value::String(text.into_owned()),
            FieldValue::Number(number) => Value::Number(number),
            FieldValue::List(list) => {
                Value::Array(list.into_iter().map(FieldValue::into_value).collect())
            }
            FieldValue::Other(value) => value,
        }
    }
}

/// Characters of the shortest text that is taken for one under a key that says nothing.
const TEXT_CHARS: usize = 20;

/// Whether a string is a text of some words, not a name, a number, an address or a code.
fn is_running_text(text: &str) -> bool {
    let text = text.trim();
    // Chinese, Japanese and Thai have no spaces.
    let has_words = text.contains(char::is_whitespace) || !text.is_ascii();
    has_words && text.chars().nth(TEXT_CHARS - 1).is_some()
}

/// Bytes of the text, or of the texts, that an unknown key holds; `None` if it holds none.
pub(super) fn text_bytes(value: &Value) -> Option<usize> {
    match value {
        Value::String(text) => is_running_text(text).then_some(text.len()),
        Value::Array(list) => {
            let texts = list.iter().filter_map(text_bytes);
            texts.reduce(|one, other| one + other)
        }
        _ => None,
    }
}

fn fact_of(value: &Value) -> Option<String> {
    let object = value.as_object()?;
    let inner = FACT_KEYS.iter().find_map(|key| object.get(*key))?;
    match inner {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        // `{"$date": {"$numberLong": "1739435280000"}}`
        Value::Object(_) => fact_of(inner),
        _ => None,
    }
}

impl<'de> Deserialize<'de> for FieldValue<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FieldValue<'de>, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = FieldValue<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<FieldValue<'de>, E> {
        Ok(FieldValue::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<FieldValue<'de>, E> {
        Ok(FieldValue::Other(Value::Bool(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<FieldValue<'de>, E> {
        Ok(FieldValue::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<FieldValue<'de>, E> {
        Ok(FieldValue::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<FieldValue<'de>, E> {
        Ok(Number::from_f64(value).map_or(FieldValue::Null, FieldValue::Number))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<FieldValue<'de>, E> {
        Ok(FieldValue::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<FieldValue<'de>, E> {
        Ok(FieldValue::Text(Cow::Owned(value.to_string())))
    }

    fn visit_string<E>(self, value: String) -> Result<FieldValue<'de>, E> {
        Ok(FieldValue::Text(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<FieldValue<'de>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(FieldValue::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FieldValue<'de>, A::Error> {
        let object = Map::deserialize(MapAccessDeserializer::new(map))?;
        Ok(FieldValue::Other(Value::Object(object)))
    }
}
