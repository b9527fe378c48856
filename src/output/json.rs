//! The JSON shapes of docs/json.md: one object an answer, one line a hit, one line a failure.
//!
//! Every value is one line. Keys stand in the order of the structs below. Texts are exact;
//! characters that a terminal would obey, or that some readers take for line ends (U+0085,
//! U+2028), are written as `\u` escapes, which mean the same.

use std::cell::RefCell;
use std::io::{self, Write};

use serde::ser::{Error, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;
use serde_json::value::RawValue;

use crate::article::{Article, Date, Fact, Language, Precision};
use crate::search::{
    Answer, Cursor, Explanation, Facet, FacetValue, Fragment, Hit, Hits, QueryEcho, SearchError,
    TellingTerms,
};

use super::PrintError;
use super::explain::explanation_sentences;
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
pub fn write_answer(
    out: &mut dyn Write,
    qid: Option<&str>,
    answer: &mut Answer<'_>,
) -> Result<(), PrintError> {
    let record = AnswerRecord { qid, answer: RefCell::new(answer), unreadable: RefCell::new(None) };
    let written = write_record(out, &record);
    match record.unreadable.into_inner() {
        Some(error) => Err(error.into()),
        None => Ok(written?),
    }
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

/// An answer whose hits are read while they are written.
struct AnswerRecord<'a, 'b> {
    qid: Option<&'a str>,
    answer: RefCell<&'a mut Answer<'b>>,
    /// Why a hit could not be read.
    unreadable: RefCell<Option<SearchError>>,
}

impl Serialize for AnswerRecord<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(qid) = self.qid {
            map.serialize_entry("qid", qid)?;
        }
        map.serialize_entry("format_version", &FORMAT_VERSION)?;
        map.serialize_entry("query", &self.answer.borrow().query)?;
        map.serialize_entry("total", &self.answer.borrow().total)?;
        map.serialize_entry("hits", &HitList(self))?;
        let answer = self.answer.borrow();
        map.serialize_entry("facets", &FacetMap(&answer.facets))?;
        if let Some(took_ms) = answer.took_ms() {
            map.serialize_entry("took_ms", &thousandths(took_ms))?;
        }
        map.serialize_entry("next_cursor", &answer.next_cursor.as_ref().map(Cursor::to_string))?;
        map.end()
    }
}

/// The hits of an answer, one at a time in memory.
struct HitList<'r, 'a, 'b>(&'r AnswerRecord<'a, 'b>);

impl Serialize for HitList<'_, '_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        while let Some(hit) = self.0.answer.borrow_mut().next() {
            match hit {
                Ok(hit) => list.serialize_element(&HitRecord::new(None, &hit))?,
                Err(error) => {
                    let message = S::Error::custom(&error);
                    *self.0.unreadable.borrow_mut() = Some(error);
                    return Err(message);
                }
            }
        }
        list.end()
    }
}

#[derive(Serialize)]
struct FacetsRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    qid: Option<&'a str>,
    format_version: u32,
    query: &'a QueryEcho,
    total: Option<u64>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    same_text_as: Option<&'a str>,
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
            same_text_as: hit.same_text_as.as_deref(),
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

/// Writes an explanation as one line of JSON.
pub fn write_explanation_json(out: &mut dyn Write, explanation: &Explanation) -> io::Result<()> {
    #[derive(Serialize)]
    struct PartRecord<'a> {
        part: &'a str,
        docs: Option<u64>,
        #[serde(serialize_with = "score")]
        idf: f64,
        occurrences: [u32; 3],
        frequency: f64,
        #[serde(serialize_with = "score")]
        length_factor: f64,
        #[serde(serialize_with = "score")]
        score: f64,
    }
    #[derive(Serialize)]
    struct ExplanationRecord<'a> {
        format_version: u32,
        id: &'a str,
        title: Option<&'a str>,
        rank: Option<u64>,
        total: u64,
        #[serde(serialize_with = "score")]
        score: f64,
        parts: Vec<PartRecord<'a>>,
        words: Vec<String>,
    }
    let parts = explanation.parts.iter().map(|part| PartRecord {
        part: &part.part,
        docs: part.docs,
        idf: part.idf,
        occurrences: part.occurrences,
        frequency: part.frequency,
        length_factor: part.length_factor,
        score: part.score,
    });
    let record = ExplanationRecord {
        format_version: FORMAT_VERSION,
        id: &explanation.id,
        title: explanation.title.as_deref(),
        rank: explanation.rank,
        total: explanation.total,
        score: explanation.score,
        parts: parts.collect(),
        words: explanation_sentences(explanation),
    };
    write_record(out, &record)
}

/// Writes the words that set hits apart as one line of JSON.
pub fn write_terms_json(out: &mut dyn Write, found: &TellingTerms) -> io::Result<()> {
    #[derive(Serialize)]
    struct TermRecord<'a> {
        term: &'a str,
        hits: u64,
        docs: u64,
        #[serde(serialize_with = "score")]
        weight: f64,
    }
    #[derive(Serialize)]
    struct TermsRecord<'a> {
        format_version: u32,
        total: u64,
        looked_at: u64,
        terms: Vec<TermRecord<'a>>,
    }
    let terms = found.terms.iter().map(|term| TermRecord {
        term: &term.term,
        hits: term.hits,
        docs: term.docs,
        weight: term.weight,
    });
    let (total, looked_at) = (found.total, found.looked_at);
    let terms = terms.collect();
    write_record(out, &TermsRecord { format_version: FORMAT_VERSION, total, looked_at, terms })
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
