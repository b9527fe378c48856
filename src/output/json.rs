//! The JSON shapes of docs/json.md: one object an answer, one line a hit, one line a failure.
//!
//! Every value is one line. Keys stand in the order of the structs below. Texts are exact;
//! characters that a terminal would obey, or that some readers take for line ends (U+0085,
//! U+2028), are written as `\u` escapes, which mean the same.

use std::io::{self, Write};

use serde::ser::{Error, SerializeMap};
use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;
use serde_json::value::RawValue;

use crate::article::{Article, Date, Fact, Language, Precision};
use crate::search::{Cursor, Facet, FacetValue, Fragment, Hit, Hits, QueryEcho};

use super::failure::Failure;
use super::neutral::{is_harmful, is_line_end};
use super::numbers::score_text;

/// Grows when a key changes its meaning or goes away; new keys leave it as it is.
pub const FORMAT_VERSION: u32 = 1;

/// Writes any value as one line of JSON, as every JSON output of the program is written.
pub fn write_record(out: &mut dyn Write, record: &impl Serialize) -> io::Result<()> {
    record.serialize(&mut serde_json::Serializer::with_formatter(&mut *out, OneLine))?;
    out.write_all(b"\n")
}

/// The answer to a query as one object; in a batch it begins with its `qid`.
pub fn write_answer(out: &mut dyn Write, qid: Option<&str>, hits: &Hits) -> io::Result<()> {
    let answer = AnswerRecord {
        qid,
        format_version: FORMAT_VERSION,
        query: &hits.query,
        total: hits.total,
        hits: HitList(&hits.hits),
        facets: FacetMap(&hits.facets),
        took_ms: hits.took_ms.map(thousandths),
        next_cursor: hits.next_cursor.as_ref().map(Cursor::to_string),
    };
    write_record(out, &answer)
}

/// One hit as a line; in a batch it begins with the `qid` of its query.
pub fn write_hit_line(out: &mut dyn Write, qid: Option<&str>, hit: &Hit) -> io::Result<()> {
    write_record(out, &HitRecord::new(qid, hit))
}

/// The facets of a query without its hits.
pub fn write_facets_answer(out: &mut dyn Write, qid: Option<&str>, hits: &Hits) -> io::Result<()> {
    let answer = FacetsRecord {
        qid,
        format_version: FORMAT_VERSION,
        query: &hits.query,
        total: hits.total,
        facets: FacetMap(&hits.facets),
        took_ms: hits.took_ms.map(thousandths),
    };
    write_record(out, &answer)
}

/// The text of an article as it was read, as one line.
pub fn write_raw_record(out: &mut dyn Write, article: &Article) -> io::Result<()> {
    #[derive(Serialize)]
    struct RawRecord<'a> {
        id: &'a str,
        paths: &'a [String],
        text: &'a str,
    }
    let Article { id, paths, text, .. } = article;
    write_record(out, &RawRecord { id, paths, text })
}

/// A query of a batch that could not be answered.
pub fn write_failure(out: &mut dyn Write, qid: &str, failure: &Failure) -> io::Result<()> {
    write_record(out, &FailureRecord { qid, error: failure })
}

#[derive(Serialize)]
struct AnswerRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    qid: Option<&'a str>,
    format_version: u32,
    query: &'a QueryEcho,
    total: u64,
    hits: HitList<'a>,
    facets: FacetMap<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    took_ms: Option<f64>,
    next_cursor: Option<String>,
}

#[derive(Serialize)]
struct FacetsRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    qid: Option<&'a str>,
    format_version: u32,
    query: &'a QueryEcho,
    total: u64,
    facets: FacetMap<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    took_ms: Option<f64>,
}

#[derive(Serialize)]
struct FailureRecord<'a> {
    qid: &'a str,
    error: &'a Failure,
}

#[derive(Serialize)]
struct HitRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    qid: Option<&'a str>,
    rank: u64,
    id: &'a str,
    #[serde(serialize_with = "score")]
    score: f64,
    title: Option<&'a str>,
    url: Option<&'a str>,
    paths: &'a [String],
    kind: &'a str,
    date: Option<DateRecord<'a>>,
    modified: Option<DateRecord<'a>>,
    crawled: Option<DateRecord<'a>>,
    source: Option<FactRecord<'a>>,
    credit: Option<FactRecord<'a>>,
    authors: &'a [String],
    language: &'a Language,
    fragments: &'a [Fragment],
}

#[derive(Serialize)]
struct DateRecord<'a> {
    value: Date,
    precision: Precision,
    rule: &'a str,
    text: &'a str,
    confidence: f32,
}

#[derive(Serialize)]
struct FactRecord<'a> {
    value: &'a str,
    rule: &'a str,
    text: &'a str,
    confidence: f32,
}

impl<'a> HitRecord<'a> {
    fn new(qid: Option<&'a str>, hit: &'a Hit) -> HitRecord<'a> {
        HitRecord {
            qid,
            rank: hit.rank,
            id: &hit.id,
            score: hit.score,
            title: hit.title.as_deref(),
            url: hit.url.as_deref(),
            paths: &hit.paths,
            kind: &hit.kind,
            date: hit.date.as_ref().map(DateRecord::new),
            modified: hit.modified.as_ref().map(DateRecord::new),
            crawled: hit.crawled.as_ref().map(DateRecord::new),
            source: hit.source.as_ref().map(FactRecord::new),
            credit: hit.credit.as_ref().map(FactRecord::new),
            authors: &hit.authors,
            language: &hit.language,
            fragments: &hit.fragments,
        }
    }
}

impl<'a> DateRecord<'a> {
    fn new(fact: &'a Fact<Date>) -> DateRecord<'a> {
        DateRecord {
            value: fact.value,
            precision: fact.value.precision(),
            rule: &fact.evidence.rule,
            text: &fact.evidence.text,
            confidence: fact.evidence.confidence,
        }
    }
}

impl<'a> FactRecord<'a> {
    fn new(fact: &'a Fact<String>) -> FactRecord<'a> {
        FactRecord {
            value: &fact.value,
            rule: &fact.evidence.rule,
            text: &fact.evidence.text,
            confidence: fact.evidence.confidence,
        }
    }
}

/// Hits one after the other, none held in a second form.
struct HitList<'a>(&'a [Hit]);

impl Serialize for HitList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|hit| HitRecord::new(None, hit)))
    }
}

/// Facets as an object, in the order in which they were asked for.
struct FacetMap<'a>(&'a [Facet]);

#[derive(Serialize)]
pub(super) struct FacetRecord<'a> {
    values: &'a [FacetValue],
    other: u64,
    missing: u64,
}

impl<'a> FacetRecord<'a> {
    pub(super) fn new(facet: &'a Facet) -> FacetRecord<'a> {
        FacetRecord { values: &facet.values, other: facet.other, missing: facet.missing }
    }
}

impl Serialize for FacetMap<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for facet in self.0 {
            map.serialize_entry(&facet.name, &FacetRecord::new(facet))?;
        }
        map.end()
    }
}

fn score<S: Serializer>(score: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    let number = RawValue::from_string(score_text(*score)).map_err(S::Error::custom)?;
    number.serialize(serializer)
}

fn thousandths(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

/// Compact JSON whose lines end where the value ends, for every reader.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        let mut written = 0;
        let mut units = [0u16; 2];
        // Below U+007F the serializer has escaped what has to be.
        let escaped = |(_, letter): &(usize, char)| {
            *letter >= '\u{7f}' && (is_harmful(*letter) || is_line_end(*letter))
        };
        for (at, letter) in fragment.char_indices().filter(escaped) {
            writer.write_all(&fragment.as_bytes()[written..at])?;
            for unit in letter.encode_utf16(&mut units) {
                write!(writer, "\\u{unit:04x}")?;
            }
            written = at + letter.len_utf8();
        }
        writer.write_all(&fragment.as_bytes()[written..])
    }
}
