//! An article as the fields of the index.
//!
//! In: an [`Article`]. Its words, marks and tags go into the inverted index, analysed once; out come
//! its columns and facets.

use tantivy::schema::document::{Document, ReferenceValue, ReferenceValueLeaf, Value};
use tantivy::schema::{Facet, Field};
use tantivy::tokenizer::MAX_TOKEN_LEN;

use super::capitals::Capitals;
use super::invert::Inverter;
use super::schema::{FacetField, Fields, PARAGRAPH_MARK, SENTENCE_MARK, TEXT_FIELDS};
use crate::analysis::{Analyzer, Event, normalise_value};
use crate::article::{Article, TextField, normalise_url};

/// Longest term that is indexed, in bytes; longer ones are cut at a character.
pub const MAX_TERM_BYTES: usize = 120;

/// What is kept of one article beside the inverted index.
#[derive(Debug, Default)]
pub struct IndexDocument {
    values: Vec<(Field, FieldValue)>,
}

#[derive(Debug)]
pub enum FieldValue {
    Facet(Facet),
    Unsigned(u64),
    Signed(i64),
}

/// A value lent to tantivy.
#[derive(Debug, Clone, Copy)]
pub struct LentValue<'a>(&'a FieldValue);

impl<'a> Value<'a> for LentValue<'a> {
    type ArrayIter = std::iter::Empty<Self>;
    type ObjectIter = std::iter::Empty<(&'a str, Self)>;

    fn as_value(&self) -> ReferenceValue<'a, Self> {
        ReferenceValue::Leaf(match self.0 {
            FieldValue::Facet(facet) => ReferenceValueLeaf::Facet(facet.encoded_str()),
            FieldValue::Unsigned(number) => ReferenceValueLeaf::U64(*number),
            FieldValue::Signed(number) => ReferenceValueLeaf::I64(*number),
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

/// Turns articles into entries of the inverted index, and documents.
pub struct DocumentWriter {
    fields: Fields,
    analyzer: Analyzer,
    capitals: Capitals,
}

impl DocumentWriter {
    /// For one segment.
    pub fn new(fields: Fields) -> DocumentWriter {
        DocumentWriter { fields, analyzer: Analyzer::new(), capitals: Capitals::default() }
    }

    /// Bytes held.
    pub fn memory(&self) -> usize {
        self.capitals.memory()
    }

    /// Puts the words of an article into the inverted index, which stands on it, and returns what
    /// else is kept.
    pub fn write(&mut self, article: &Article, index: &mut Inverter) -> IndexDocument {
        for (at, field) in TEXT_FIELDS.into_iter().enumerate() {
            match field {
                TextField::Title => self.write_text(article.title(), at, index),
                TextField::Body => self.write_text(&article.body(), at, index),
                TextField::Furniture => self.write_text(&article.furniture(), at, index),
            }
        }
        for name in self.capitals.names() {
            index.push_number(self.fields.names, name, 0);
        }
        for tag in tags(article) {
            index.push(self.fields.tags, &tag, 0);
        }
        for (facet, value) in facets(article) {
            push_facet(&value, self.fields.facets[facet as usize], index);
        }
        let [title, body, _] = self.fields.text;
        let length = u64::from(index.count(title)) + u64::from(index.count(body));
        document(article, &self.fields, length)
    }

    /// Words and marks of a text. Capitals are looked at in the body: titles often have them
    /// everywhere.
    fn write_text(&mut self, text: &str, at: usize, index: &mut Inverter) {
        let DocumentWriter { fields, analyzer, capitals } = self;
        let (words, marks) = (fields.text[at], fields.marks[at]);
        let is_body = TEXT_FIELDS[at] == TextField::Body;
        if is_body {
            capitals.next_text();
        }
        let (mut sentence, mut paragraph, mut first) = (false, false, true);
        analyzer.analyze(text, |event| match event {
            Event::Sentence => sentence = true,
            Event::Paragraph => paragraph = true,
            Event::Token(token) => {
                if paragraph {
                    index.push(marks, PARAGRAPH_MARK, token.position);
                }
                if sentence || paragraph {
                    index.push(marks, SENTENCE_MARK, token.position);
                }
                if let Some(acronym) = token.acronym {
                    index.push(marks, cut(acronym.term), token.position);
                }
                let word = index.push(words, cut(token.term), token.position);
                if is_body {
                    let begins_sentence = first || sentence || paragraph;
                    capitals.see(word, &text[token.start..token.end], begins_sentence);
                }
                (sentence, paragraph, first) = (false, false, false);
            }
        });
    }
}

/// Columns and facets.
fn document(article: &Article, fields: &Fields, length: u64) -> IndexDocument {
    let mut values = Vec::with_capacity(16);
    let facets = facets(article).into_iter();
    values.extend(
        facets.map(|(facet, value)| (fields.facets[facet as usize], FieldValue::Facet(value))),
    );
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
    IndexDocument { values }
}

/// The part of a term that is indexed.
pub fn cut(term: &str) -> &str {
    if term.len() <= MAX_TERM_BYTES {
        return term;
    }
    &term[..term.floor_char_boundary(MAX_TERM_BYTES)]
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
    let value = cut(folded);
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

/// The values that an article is counted under.
fn facets(article: &Article) -> Vec<(FacetField, Facet)> {
    let facts = &article.facts;
    let mut facets = Vec::with_capacity(6);
    let mut push = |facet: FacetField, path: &[&str]| {
        // NUL separates the steps of a facet; a value that holds one is kept without it.
        let clean: Vec<String> = path.iter().map(|step| step.replace('\0', " ")).collect();
        facets.push((facet, Facet::from_path(clean)));
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
    facets
}

/// A facet as terms: itself and all above it, beginning with the root.
pub(super) fn push_facet(facet: &Facet, field: Field, index: &mut Inverter) {
    let path = facet.encoded_str();
    index.push(field, "", 0);
    let steps = path.match_indices('\0').map(|(at, _)| at).filter(|at| *at > 0);
    for end in steps.chain(std::iter::once(path.len())).filter(|end| *end > 0) {
        // The engine takes no longer terms.
        if end <= MAX_TOKEN_LEN {
            index.push(field, &path[..end], 0);
        }
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
    fn cuts_long_terms_at_a_character() {
        assert_eq!(cut(&"я".repeat(100)), "я".repeat(60));
    }

    #[test]
    fn takes_the_host_of_an_address() {
        assert_eq!(host("https://www.example.org:8080/a?b"), Some("example.org"));
        assert_eq!(host("http://user@news.example.org"), Some("news.example.org"));
        assert_eq!(host("example.org/a"), None);
    }
}
