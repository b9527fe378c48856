//! An article as the fields of the index.
//!
//! In: an [`Article`]. Out: a document for tantivy, analysed once, that owns its encoded words.

use tantivy::schema::document::{Document, ReferenceValue, ReferenceValueLeaf, Value};
use tantivy::schema::{Facet, Field};

use super::schema::{FacetField, Fields, PARAGRAPH_MARK, SENTENCE_MARK, TEXT_FIELDS};
use super::stored;
use super::tokens::EncodedTokens;
use crate::analysis::{Analyzer, Event, normalise_value};
use crate::article::{Article, TextField};

/// The fields of one article, in the order of the schema.
#[derive(Debug, Default)]
pub struct IndexDocument {
    values: Vec<(Field, FieldValue)>,
}

#[derive(Debug)]
pub enum FieldValue {
    Text(String),
    Facet(Facet),
    Unsigned(u64),
    Signed(i64),
    Bytes(Vec<u8>),
}

/// A value lent to tantivy.
#[derive(Debug, Clone, Copy)]
pub struct LentValue<'a>(&'a FieldValue);

impl<'a> Value<'a> for LentValue<'a> {
    type ArrayIter = std::iter::Empty<Self>;
    type ObjectIter = std::iter::Empty<(&'a str, Self)>;

    fn as_value(&self) -> ReferenceValue<'a, Self> {
        ReferenceValue::Leaf(match self.0 {
            FieldValue::Text(text) => ReferenceValueLeaf::Str(text),
            FieldValue::Facet(facet) => ReferenceValueLeaf::Facet(facet.encoded_str()),
            FieldValue::Unsigned(number) => ReferenceValueLeaf::U64(*number),
            FieldValue::Signed(number) => ReferenceValueLeaf::I64(*number),
            FieldValue::Bytes(bytes) => ReferenceValueLeaf::Bytes(bytes),
        })
    }
}

impl Document for IndexDocument {
    type Value<'a> = LentValue<'a>;
    type FieldsValuesIter<'a> = std::iter::Map<
        std::slice::Iter<'a, (Field, FieldValue)>,
        fn(&'a (Field, FieldValue)) -> (Field, LentValue<'a>),
    >;

    fn iter_fields_and_values(&self) -> Self::FieldsValuesIter<'_> {
        self.values.iter().map(|(field, value)| (*field, LentValue(value)))
    }
}

/// Analyses an article into a document.
pub fn document(article: &Article, fields: &Fields, analyzer: &mut Analyzer) -> IndexDocument {
    let mut values = Vec::with_capacity(24);
    let mut length = 0;
    for (at, field) in TEXT_FIELDS.into_iter().enumerate() {
        let (words, marks) = match field {
            TextField::Title => analyse(article.title(), analyzer),
            TextField::Body => analyse(&article.body(), analyzer),
            TextField::Furniture => analyse(&article.furniture(), analyzer),
        };
        if field != TextField::Furniture {
            length += u64::from(words.count());
        }
        for (field, tokens) in [(fields.text[at], words), (fields.marks[at], marks)] {
            if tokens.count() > 0 {
                values.push((field, FieldValue::Text(tokens.into_text())));
            }
        }
    }
    for tag in tags(article) {
        values.push((fields.tags, FieldValue::Text(tag)));
    }
    push_facets(article, fields, &mut values);
    let key = article.key();
    values.push((fields.key_high, FieldValue::Unsigned((key >> 64) as u64)));
    values.push((fields.key_low, FieldValue::Unsigned(key as u64)));
    if let Some(date) = &article.facts.date {
        let days = (i64::from(date.value.first_day()), i64::from(date.value.last_day()));
        values.push((fields.date, FieldValue::Signed(date.value.sort_key())));
        values.push((fields.first_day, FieldValue::Signed(days.0)));
        values.push((fields.last_day, FieldValue::Signed(days.1)));
    }
    for (_, line) in article.paths.iter().map(|path| split_line(path)) {
        values.extend(line.map(|line| (fields.line, FieldValue::Unsigned(line))));
    }
    values.push((fields.length, FieldValue::Unsigned(length)));
    values.push((fields.article, FieldValue::Bytes(stored::encode(article))));
    values.sort_by_key(|(field, _)| *field);
    IndexDocument { values }
}

fn analyse(text: &str, analyzer: &mut Analyzer) -> (EncodedTokens, EncodedTokens) {
    let mut words = EncodedTokens::with_capacity_for(text.len());
    let mut marks = EncodedTokens::default();
    let (mut sentence, mut paragraph) = (false, false);
    analyzer.analyze(text, |event| match event {
        Event::Sentence => sentence = true,
        Event::Paragraph => paragraph = true,
        Event::Token(token) => {
            if paragraph {
                marks.push(PARAGRAPH_MARK, token.position);
            }
            if sentence || paragraph {
                marks.push(SENTENCE_MARK, token.position);
            }
            (sentence, paragraph) = (false, false);
            if let Some(acronym) = token.acronym {
                marks.push(acronym.term, token.position);
            }
            words.push(token.term, token.position);
        }
    });
    (words, marks)
}

/// Whole values to filter by.
fn tags(article: &Article) -> Vec<String> {
    let facts = &article.facts;
    let mut tags = Vec::with_capacity(12);
    let mut tag = |name: &str, value: &str| {
        let folded = normalise_value(value);
        let mut tag = String::with_capacity(name.len() + 1 + folded.len());
        tag.push_str(name);
        tag.push(':');
        tag.push_str(super::tokens::cut(&folded));
        tags.push(tag);
    };
    let mut has = |name: &str, known: bool, value: Option<&str>| {
        if known {
            tag("has", name);
        }
        if let Some(value) = value {
            tag(name, value);
        }
    };
    has("title", facts.title.is_some(), None);
    has("date", facts.date.is_some(), None);
    has("source", facts.source.is_some(), facts.source.as_ref().map(|fact| fact.value.as_str()));
    has("credit", facts.credit.is_some(), facts.credit.as_ref().map(|fact| fact.value.as_str()));
    has("by", !article.authors().is_empty(), None);
    for author in article.authors() {
        has("by", false, Some(author));
    }
    has("url", article.url.is_some(), article.url.as_deref());
    has("site", false, article.url.as_deref().and_then(host));
    has("lang", false, Some(&facts.language.code));
    for other in &facts.language.others {
        has("lang", false, Some(other));
    }
    has("kind", false, Some(article.kind()));
    for path in &article.paths {
        let (file, _) = split_line(path);
        has("file", false, Some(file));
        if let Some((_, name)) = file.rsplit_once('/') {
            has("file", false, Some(name));
        }
    }
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// A path and the line that it ends with, as in `news.jsonl:17`.
///
/// The line stands in a column: a term for each line would make the dictionary as long as the
/// archive.
pub fn split_line(path: &str) -> (&str, Option<u64>) {
    match path.rsplit_once(':') {
        Some((file, line)) if !file.is_empty() && line.bytes().all(|b| b.is_ascii_digit()) => {
            match line.parse() {
                Ok(line) => (file, Some(line)),
                Err(_) => (path, None),
            }
        }
        _ => (path, None),
    }
}

/// Host of an address without `www.`, port and user.
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then_some(host)
}

fn push_facets(article: &Article, fields: &Fields, values: &mut Vec<(Field, FieldValue)>) {
    let facts = &article.facts;
    let mut push = |facet: FacetField, path: &[&str]| {
        // NUL separates the steps of a facet; a value that holds one is kept without it.
        let clean: Vec<String> = path.iter().map(|step| step.replace('\0', " ")).collect();
        let facet_value = FieldValue::Facet(Facet::from_path(clean));
        values.push((fields.facets[facet as usize], facet_value));
    };
    if let Some(source) = &facts.source {
        push(FacetField::Source, &[&source.value]);
    }
    if let Some(credit) = &facts.credit {
        push(FacetField::Credit, &[&credit.value]);
    }
    push(FacetField::Language, &[&facts.language.code]);
    for author in article.authors() {
        push(FacetField::Author, &[author]);
    }
    if let Some(date) = &facts.date {
        let written = date.value.without_time().to_string();
        let steps: Vec<&str> = written.split('-').collect();
        push(FacetField::Date, &steps);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_host_of_an_address() {
        assert_eq!(host("https://www.example.org:8080/a?b"), Some("example.org"));
        assert_eq!(host("http://user@news.example.org"), Some("news.example.org"));
        assert_eq!(host("example.org/a"), None);
    }
}
