//! An article as the fields of the index.
//!
//! In: an [`Article`]. Out: a document for tantivy, analysed once, that owns its encoded words.

use tantivy::schema::document::{Document, ReferenceValue, ReferenceValueLeaf, Value};
use tantivy::schema::{Facet, Field};

use super::capitals::Capitals;
use super::schema::{FacetField, Fields, PARAGRAPH_MARK, SENTENCE_MARK, TEXT_FIELDS};
use super::stored;
use super::tokens::EncodedTokens;
use crate::analysis::{Analyzer, Event, normalise_value};
use crate::article::{Article, TextField, normalise_url};

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
    let mut capitals = Capitals::new();
    for (at, field) in TEXT_FIELDS.into_iter().enumerate() {
        let (words, marks) = match field {
            TextField::Title => analyse(article.title(), analyzer, None),
            TextField::Body => analyse(&article.body(), analyzer, Some(&mut capitals)),
            TextField::Furniture => analyse(&article.furniture(), analyzer, None),
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
    let names = capitals.into_tokens();
    if names.count() > 0 {
        values.push((fields.names, FieldValue::Text(names.into_text())));
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
    if let Some(url) = &article.url {
        values.push((fields.url_key, FieldValue::Unsigned(url_key(url))));
    }
    for (_, line) in article.paths.iter().map(|path| split_line(path)) {
        values.extend(line.map(|line| (fields.line, FieldValue::Unsigned(line))));
    }
    values.push((fields.length, FieldValue::Unsigned(length)));
    values.push((fields.article, FieldValue::Bytes(stored::encode(article))));
    values.sort_by_key(|(field, _)| *field);
    IndexDocument { values }
}

/// Words and marks of a text; `capitals` sees its words. Titles often have capitals everywhere.
fn analyse(
    text: &str,
    analyzer: &mut Analyzer,
    mut capitals: Option<&mut Capitals>,
) -> (EncodedTokens, EncodedTokens) {
    let mut words = EncodedTokens::with_capacity_for(text.len());
    let mut marks = EncodedTokens::default();
    let (mut sentence, mut paragraph, mut first) = (false, false, true);
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
            if let Some(capitals) = &mut capitals {
                let written = &text[token.start..token.end];
                capitals.see(token.term, written, first || sentence || paragraph);
            }
            (sentence, paragraph, first) = (false, false, false);
            if let Some(acronym) = token.acronym {
                marks.push(acronym.term, token.position);
            }
            words.push(token.term, token.position);
        }
    });
    (words, marks)
}

/// Tag of articles that are something else than an article, as a record says.
pub const OTHER_KIND: &str = "kind!";

/// Whole values to filter by. What a facet or a column holds already is no tag.
fn tags(article: &Article) -> Vec<String> {
    let facts = &article.facts;
    let mut tags = Vec::with_capacity(6);
    let mut push = |name: &str, value: &str| tags.push(tag(name, &normalise_value(value)));
    if let Some(source) = &facts.source {
        push("source", &source.value);
    }
    if let Some(credit) = &facts.credit {
        push("credit", &credit.value);
    }
    for author in article.authors() {
        push("by", author);
    }
    if let Some(host) = article.url.as_deref().and_then(host) {
        push("site", host);
    }
    for language in std::iter::once(&*facts.language.code)
        .chain(facts.language.others.iter().map(String::as_str))
    {
        push("lang", language);
    }
    for path in &article.paths {
        let (file, _) = split_line(path);
        push("file", file);
        if let Some((_, name)) = file.rsplit_once('/') {
            push("file", name);
        }
    }
    let kind = normalise_value(article.kind());
    if kind != "article" {
        tags.push(tag("kind", &kind));
        tags.push(OTHER_KIND.to_string());
    }
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// The term of a folded value.
pub fn tag(name: &str, folded: &str) -> String {
    let value = super::tokens::cut(folded);
    let mut tag = String::with_capacity(name.len() + 1 + value.len());
    tag.push_str(name);
    tag.push(':');
    tag.push_str(value);
    tag
}

/// Key of an address, the same for all its spellings, whatever the case of its letters.
pub fn url_key(url: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(normalise_value(&normalise_url(url)).as_bytes())
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
    fn spellings_of_an_address_have_one_key() {
        let key = url_key("https://www.example.org/News/1/#top");
        for same in ["http://example.org/news/1", "example.org/news/1?utm_source=feed"] {
            assert_eq!(url_key(same), key, "{same}");
        }
        assert_ne!(url_key("https://example.org/news/1?page=2"), key);
    }

    #[test]
    fn takes_the_host_of_an_address() {
        assert_eq!(host("https://www.example.org:8080/a?b"), Some("example.org"));
        assert_eq!(host("http://user@news.example.org"), Some("news.example.org"));
        assert_eq!(host("example.org/a"), None);
    }
}
