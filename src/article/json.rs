//! Articles as JSON, one object an article, and back.
//!
//! Keys stand in a fixed order. The facts are exported with their values; `evidence` holds how
//! each was found, its place and the candidates that lost, so that a record that carries it can
//! be taken as it is: export, build and export again gives the same bytes.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use super::{Article, Date, Evidence, Fact, FactName, Facts, Language, Loser};

impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = &self.facts;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("url", &self.url)?;
        map.serialize_entry("paths", &self.paths)?;
        map.serialize_entry("title", &facts.title.as_ref().map(|title| &title.value))?;
        map.serialize_entry("authors", self.authors())?;
        map.serialize_entry("date", &facts.date.as_ref().map(DateFact))?;
        map.serialize_entry("modified", &facts.modified.as_ref().map(DateFact))?;
        map.serialize_entry("crawled", &facts.crawled.as_ref().map(DateFact))?;
        map.serialize_entry("source", &facts.source.as_ref().map(TextFact))?;
        map.serialize_entry("credit", &facts.credit.as_ref().map(TextFact))?;
        map.serialize_entry("language", &facts.language)?;
        map.serialize_entry("kind", self.kind())?;
        map.serialize_entry("body", &self.body())?;
        map.serialize_entry("furniture", &self.furniture())?;
        map.serialize_entry("evidence", &AllEvidence(facts))?;
        if !self.extra.is_empty() {
            map.serialize_entry("extra", &self.extra)?;
        }
        map.end()
    }
}

struct DateFact<'a>(&'a Fact<Date>);

impl Serialize for DateFact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("value", &self.0.value)?;
        map.serialize_entry("precision", &self.0.value.precision())?;
        serialize_source(&mut map, &self.0.evidence)?;
        map.end()
    }
}

struct TextFact<'a>(&'a Fact<String>);

impl Serialize for TextFact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("value", &self.0.value)?;
        serialize_source(&mut map, &self.0.evidence)?;
        map.end()
    }
}

fn serialize_source<M: SerializeMap>(map: &mut M, evidence: &Evidence) -> Result<(), M::Error> {
    map.serialize_entry("rule", &evidence.rule)?;
    map.serialize_entry("text", &evidence.text)?;
    map.serialize_entry("confidence", &evidence.confidence)
}

/// The evidence of all facts that there are.
struct AllEvidence<'a>(&'a Facts);

impl Serialize for AllEvidence<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = self.0;
        let mut map = serializer.serialize_map(None)?;
        let mut entry = |name: &str, evidence: Option<&Evidence>| match evidence {
            Some(evidence) => map.serialize_entry(name, evidence),
            None => Ok(()),
        };
        entry("title", facts.title.as_ref().map(|fact| &fact.evidence))?;
        entry("authors", facts.authors.as_ref().map(|fact| &fact.evidence))?;
        entry("date", facts.date.as_ref().map(|fact| &fact.evidence))?;
        entry("modified", facts.modified.as_ref().map(|fact| &fact.evidence))?;
        entry("crawled", facts.crawled.as_ref().map(|fact| &fact.evidence))?;
        entry("source", facts.source.as_ref().map(|fact| &fact.evidence))?;
        entry("credit", facts.credit.as_ref().map(|fact| &fact.evidence))?;
        map.serialize_entry("language", &LanguageRule { rule: facts.language.rule.clone() })?;
        if !facts.rejected.is_empty() {
            let rejected: Vec<RejectedFact> = facts
                .rejected
                .iter()
                .map(|(fact, loser)| RejectedFact { fact: *fact, loser: loser.clone() })
                .collect();
            map.serialize_entry("rejected", &rejected)?;
        }
        map.end()
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
struct LanguageRule {
    rule: Cow<'static, str>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct RejectedFact {
    fact: FactName,
    #[serde(flatten)]
    loser: Loser,
}

impl Facts {
    /// The facts of a record that an export wrote; `None` where its evidence has another shape.
    pub fn from_export(record: &Map<String, Value>) -> Option<Facts> {
        let Value::Object(evidence) = record.get("evidence")? else { return None };
        let language = Facts::language_from_export(record, evidence)?;
        let rejected = match evidence.get("rejected") {
            None => Vec::new(),
            Some(rejected) => {
                let rejected: Vec<RejectedFact> = from_value(rejected)?;
                rejected.into_iter().map(|rejected| (rejected.fact, rejected.loser)).collect()
            }
        };
        Some(Facts {
            title: exported(record, evidence, "title", |value: String| Some(value))?,
            authors: exported(record, evidence, "authors", |names: Vec<String>| {
                (!names.is_empty()).then_some(names)
            })?,
            date: exported(record, evidence, "date", |date: Date| Some(date))?,
            modified: exported(record, evidence, "modified", |date: Date| Some(date))?,
            crawled: exported(record, evidence, "crawled", |date: Date| Some(date))?,
            source: exported(record, evidence, "source", |value: String| Some(value))?,
            credit: exported(record, evidence, "credit", |value: String| Some(value))?,
            language,
            kind: record.get("kind").and_then(Value::as_str).map(str::to_string),
            rejected,
        })
    }

    fn language_from_export(
        record: &Map<String, Value>,
        evidence: &Map<String, Value>,
    ) -> Option<Language> {
        let mut language: Language = match record.get("language") {
            Some(value @ Value::Object(_)) => from_value(value)?,
            // A name, or a code with a region, is for the reader of records to understand.
            Some(Value::String(code)) if code.len() > 3 => return None,
            Some(Value::String(code)) => {
                Language { code: Cow::Owned(code.clone()), confidence: 1.0, ..Language::default() }
            }
            _ => Language::default(),
        };
        if let Some(rule) = evidence.get("language") {
            language.rule = from_value::<LanguageRule>(rule)?.rule;
        }
        Some(language)
    }
}

/// A fact of an exported record: `Some(None)` where the record has none, `None` where it is not
/// in the shape of an export.
#[allow(clippy::option_option)]
fn exported<T: serde::de::DeserializeOwned>(
    record: &Map<String, Value>,
    evidence: &Map<String, Value>,
    name: &str,
    known: impl Fn(T) -> Option<T>,
) -> Option<Option<Fact<T>>> {
    let (value, object) = match record.get(name) {
        None | Some(Value::Null) => return Some(None),
        Some(Value::Object(object)) => (object.get("value")?, Some(object)),
        Some(value) => (value, None),
    };
    let Some(value) = known(from_value(value)?) else { return Some(None) };
    let evidence = match (evidence.get(name), object) {
        (Some(evidence), _) => from_value(evidence)?,
        (None, Some(object)) if object.contains_key("rule") => {
            from_value(&Value::Object(object.clone()))?
        }
        _ => Evidence { rule: Cow::Borrowed("given"), confidence: 1.0, ..Evidence::default() },
    };
    Some(Some(Fact { value, evidence }))
}

fn from_value<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

#[cfg(test)]
mod tests {
    use super::super::{Place, Span, SpanKind, TextField};
    use super::*;

    fn article() -> Article {
        let text = "Rate cut\n\nThe bank cut rates.".to_string();
        let evidence = Evidence {
            rule: "dateline".into(),
            text: "FRANKFURT, Feb. 13".to_string(),
            place: Some(Place { field: TextField::Body, start: 0, end: 18 }),
            confidence: 0.97,
            losers: vec![Loser {
                value: "2031-01-01".to_string(),
                rule: "footer".into(),
                text: "2031".to_string(),
                reason: "future".into(),
            }],
        };
        Article {
            id: "a".to_string(),
            url: None,
            paths: vec!["a.txt".to_string()],
            order: 3,
            spans: vec![
                Span { kind: SpanKind::Title, start: 0, end: 10 },
                Span { kind: SpanKind::Body, start: 10, end: text.len() as u32 },
            ],
            text,
            facts: Facts {
                title: Some(Fact { value: "Rate cut".to_string(), evidence: evidence.clone() }),
                authors: Some(Fact {
                    value: vec!["Ada Lund".to_string()],
                    evidence: evidence.clone(),
                }),
                date: Some(Fact {
                    value: "2025-02-13".parse().unwrap(),
                    evidence: evidence.clone(),
                }),
                language: Language { rule: "script".into(), ..Language::default() },
                rejected: vec![(FactName::Source, Loser::default())],
                ..Facts::default()
            },
            extra: Map::new(),
        }
    }

    #[test]
    fn keys_stand_in_their_order() {
        let json = serde_json::to_string(&article()).unwrap();
        let expected = concat!(
            r#"{"id":"a","url":null,"paths":["a.txt"],"title":"Rate cut","authors":["Ada Lund"],"#,
            r#""date":{"value":"2025-02-13","precision":"day","rule":"dateline","#,
            r#""text":"FRANKFURT, Feb. 13","confidence":0.97},"modified":null,"crawled":null,"#,
            r#""source":null,"credit":null,"#,
            r#""language":{"value":"und","confidence":0.0,"variant":null,"others":[]},"#,
            r#""kind":"article","body":"The bank cut rates.","furniture":"","evidence":{"title":"#,
        );
        assert!(json.starts_with(expected), "{json}");
    }

    #[test]
    fn facts_come_back_as_they_were() {
        let article = article();
        let json = serde_json::to_value(&article).unwrap();
        let Value::Object(record) = json else { panic!("no object") };
        let kind = Some("article".to_string());
        assert_eq!(Facts::from_export(&record), Some(Facts { kind, ..article.facts }));
    }

    #[test]
    fn other_evidence_is_not_taken_for_ours() {
        for evidence in ["null", "\"seen\"", "{\"title\":3}", "{\"rejected\":{}}"] {
            let text = format!(r#"{{"title":"T","evidence":{evidence}}}"#);
            let record: Map<String, Value> = serde_json::from_str(&text).unwrap();
            assert_eq!(Facts::from_export(&record), None, "{evidence}");
        }
    }
}
