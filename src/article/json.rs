//! Articles as JSONL: export in a fixed order of keys, and the facts of an exported record.
//!
//! `evidence` holds what the other keys have no room for: place and losers of each fact, rule and
//! words of title, authors and language, and the losers of facts that are null. A record with
//! `evidence` is an export: its facts are taken as they are, so that export, build and export
//! again give the same bytes.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Article, Date, Evidence, Fact, FactName, Facts, Language, Loser, Place, Precision};

impl Article {
    /// The article as one line of JSON, without a line end.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("strings, numbers and string keys always serialise")
    }
}

impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = &self.facts;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("url", &self.url)?;
        map.serialize_entry("paths", &self.paths)?;
        map.serialize_entry("title", &facts.title.as_ref().map(|title| &title.value))?;
        map.serialize_entry("authors", self.authors())?;
        map.serialize_entry("date", &facts.date.as_ref().map(dated))?;
        map.serialize_entry("modified", &facts.modified.as_ref().map(dated))?;
        map.serialize_entry("crawled", &facts.crawled.as_ref().map(dated))?;
        map.serialize_entry("source", &facts.source.as_ref().map(named))?;
        map.serialize_entry("credit", &facts.credit.as_ref().map(named))?;
        map.serialize_entry("language", &facts.language)?;
        map.serialize_entry("kind", self.kind())?;
        map.serialize_entry("body", &self.body())?;
        map.serialize_entry("furniture", &self.furniture())?;
        map.serialize_entry("evidence", &exported_evidence(facts))?;
        if !self.extra.is_empty() {
            map.serialize_entry("extra", &self.extra)?;
        }
        map.end()
    }
}

/// A fact with what shows how it was found: `{value, precision, rule, text, confidence}`.
#[derive(Serialize)]
struct Shown<'a, T> {
    value: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<Precision>,
    rule: &'a str,
    text: &'a str,
    confidence: f32,
}

fn dated(fact: &Fact<Date>) -> Shown<'_, Date> {
    shown(fact.value, Some(fact.value.precision()), &fact.evidence)
}

fn named(fact: &Fact<String>) -> Shown<'_, &str> {
    shown(&fact.value, None, &fact.evidence)
}

fn shown<T>(value: T, precision: Option<Precision>, evidence: &Evidence) -> Shown<'_, T> {
    let Evidence { rule, text, confidence, .. } = evidence;
    Shown { value, precision, rule, text, confidence: *confidence }
}

/// What `evidence` holds of one fact.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<Cow<'static, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confidence: Option<f32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    losers: Vec<Loser>,
}

/// `evidence`: a key for each fact that has something to tell.
#[derive(Debug, Default, Serialize, Deserialize)]
struct KeptFacts {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<Kept>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    authors: Option<Kept>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Kept>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    modified: Option<Kept>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    crawled: Option<Kept>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Kept>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    credit: Option<Kept>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<Kept>,
}

fn exported_evidence(facts: &Facts) -> KeptFacts {
    let rejected = |name: FactName| -> Vec<Loser> {
        let of_fact = |(fact, loser): &(FactName, Loser)| (*fact == name).then(|| loser.clone());
        facts.rejected.iter().filter_map(of_fact).collect()
    };
    let kept = |evidence: Option<&Evidence>, whole: bool, name: FactName| {
        let mut kept = Kept { losers: rejected(name), ..Kept::default() };
        if let Some(evidence) = evidence {
            kept.place = evidence.place;
            kept.losers.splice(0..0, evidence.losers.iter().cloned());
            if whole {
                kept.rule = Some(evidence.rule.clone());
                kept.text = Some(evidence.text.clone());
                kept.confidence = Some(evidence.confidence);
            }
        }
        let empty = kept.rule.is_none() && kept.place.is_none() && kept.losers.is_empty();
        (!empty).then_some(kept)
    };
    fn of<T>(fact: &Option<Fact<T>>) -> Option<&Evidence> {
        fact.as_ref().map(|fact| &fact.evidence)
    }
    let language = Kept {
        rule: Some(facts.language.rule.clone()),
        losers: rejected(FactName::Language),
        ..Kept::default()
    };
    KeptFacts {
        title: kept(of(&facts.title), true, FactName::Title),
        authors: kept(of(&facts.authors), true, FactName::Authors),
        date: kept(of(&facts.date), false, FactName::Date),
        modified: kept(of(&facts.modified), false, FactName::Modified),
        crawled: kept(of(&facts.crawled), false, FactName::Crawled),
        source: kept(of(&facts.source), false, FactName::Source),
        credit: kept(of(&facts.credit), false, FactName::Credit),
        language: Some(language),
    }
}

impl Facts {
    /// The facts of a record that [`Article::to_json`] wrote; `Ok(None)` for a record without
    /// `evidence`, whose facts are those of any other record.
    ///
    /// # Errors
    /// The name of the key whose value has not the exported shape.
    pub fn from_export(record: &Map<String, Value>) -> Result<Option<Facts>, &'static str> {
        let Some(evidence) = record.get("evidence").filter(|value| value.is_object()) else {
            return Ok(None);
        };
        let mut kept: KeptFacts = read(evidence).ok_or("evidence")?;
        let mut facts = Facts::default();
        let title = record.get("title").and_then(Value::as_str).map(str::to_string);
        facts.title = title.map(|value| whole_fact(value, kept.title.take()));
        let authors: Vec<String> = match record.get("authors") {
            None | Some(Value::Null) => Vec::new(),
            Some(value) => read(value).ok_or("authors")?,
        };
        if !authors.is_empty() {
            facts.authors = Some(whole_fact(authors, kept.authors.take()));
        }
        facts.date = shown_fact(record, "date", &mut kept.date)?;
        facts.modified = shown_fact(record, "modified", &mut kept.modified)?;
        facts.crawled = shown_fact(record, "crawled", &mut kept.crawled)?;
        facts.source = shown_fact(record, "source", &mut kept.source)?;
        facts.credit = shown_fact(record, "credit", &mut kept.credit)?;
        let language_kept = kept.language.take().unwrap_or_default();
        facts.language = match record.get("language") {
            None | Some(Value::Null) => Language::default(),
            Some(value) => read::<Language>(value).ok_or("language")?,
        };
        facts.language.rule = language_kept.rule.unwrap_or(Cow::Borrowed("given"));
        let kind = record.get("kind").and_then(Value::as_str);
        facts.kind = kind.filter(|kind| *kind != "article").map(str::to_string);
        let left = [
            (FactName::Title, kept.title),
            (FactName::Authors, kept.authors),
            (FactName::Date, kept.date),
            (FactName::Modified, kept.modified),
            (FactName::Crawled, kept.crawled),
            (FactName::Source, kept.source),
            (FactName::Credit, kept.credit),
            (FactName::Language, Some(Kept { losers: language_kept.losers, ..Kept::default() })),
        ];
        for (name, kept) in left {
            let losers = kept.map(|kept| kept.losers).unwrap_or_default();
            facts.rejected.extend(losers.into_iter().map(|loser| (name, loser)));
        }
        Ok(Some(facts))
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

/// A fact whose evidence is kept whole.
fn whole_fact<T>(value: T, kept: Option<Kept>) -> Fact<T> {
    let kept = kept.unwrap_or_default();
    let evidence = Evidence {
        rule: kept.rule.unwrap_or(Cow::Borrowed("given")),
        text: kept.text.unwrap_or_default(),
        place: kept.place,
        confidence: kept.confidence.unwrap_or(1.0),
        losers: kept.losers,
    };
    Fact { value, evidence }
}

/// A fact written as `{value, rule, text, confidence}`; a plain value is as good.
fn shown_fact<T: DeserializeOwned>(
    record: &Map<String, Value>,
    key: &'static str,
    kept: &mut Option<Kept>,
) -> Result<Option<Fact<T>>, &'static str> {
    let Some(written) = record.get(key).filter(|value| !value.is_null()) else { return Ok(None) };
    let (value, rule, text, confidence) = match written {
        Value::Object(object) => {
            let text =
                |key: &str| object.get(key).and_then(Value::as_str).unwrap_or("").to_string();
            let confidence = object.get("confidence").and_then(Value::as_f64).unwrap_or(1.0);
            (object.get("value").unwrap_or(&Value::Null), text("rule"), text("text"), confidence)
        }
        plain => (plain, "given".to_string(), String::new(), 1.0),
    };
    let value: T = read(value).ok_or(key)?;
    let kept = kept.take().unwrap_or_default();
    let evidence = Evidence {
        rule: Cow::Owned(rule),
        text,
        place: kept.place,
        confidence: confidence as f32,
        losers: kept.losers,
    };
    Ok(Some(Fact { value, evidence }))
}
