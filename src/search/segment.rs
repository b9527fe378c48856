//! An open segment: its dictionaries, postings, columns, word table and stored articles.

use std::path::Path;
use std::sync::Arc;

use tantivy::columnar::Column;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::TermInfo;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, InvertedIndexReader, SegmentReader, TERMINATED};

use super::plan::{KnownFact, PlanTerm};
use super::postings::TermCursor;
use crate::index::schema::{Fields, TEXT_FIELDS};
use crate::index::store::ArticleStore;
use crate::index::words::WordTable;
use crate::index::{FacetField, IndexError};

/// What a search reads of one segment.
pub struct OpenSegment {
    /// Number of articles.
    pub articles: u32,
    /// The engine's reader.
    pub reader: SegmentReader,
    /// Inflections and languages of words.
    pub words: WordTable,
    /// Stored articles.
    pub store: ArticleStore,
    text: [Arc<InvertedIndexReader>; 3],
    marks: [Arc<InvertedIndexReader>; 3],
    tags: Arc<InvertedIndexReader>,
    languages: Arc<InvertedIndexReader>,
    /// Lengths of title and body, one byte an article.
    pub norms: [FieldNormReader; 2],
    key_high: Column<u64>,
    key_low: Column<u64>,
    /// Order of the publication; see [`crate::article::Date::sort_key`].
    pub date: Column<i64>,
    /// First day of the publication.
    pub first_day: Column<i64>,
    /// Key of the address.
    pub url_key: Column<u64>,
    /// Lines in files of records.
    pub line: Column<u64>,
    /// Last day of the publication.
    pub last_day: Column<i64>,
}

impl OpenSegment {
    /// Opens everything but the facets.
    pub fn open(
        reader: SegmentReader,
        fields: &Fields,
        folder: &Path,
    ) -> Result<OpenSegment, IndexError> {
        let engine = || IndexError::opening(folder);
        let inverted = |field: Field| reader.inverted_index(field).map_err(engine());
        let norms =
            |field: Field| reader.get_fieldnorms_reader(field).map_err(IndexError::opening(folder));
        let columns = reader.fast_fields();
        Ok(OpenSegment {
            articles: reader.max_doc(),
            words: WordTable::open(&reader).map_err(IndexError::unreadable(folder))?,
            store: ArticleStore::open(&reader, folder)?,
            text: [inverted(fields.text[0])?, inverted(fields.text[1])?, inverted(fields.text[2])?],
            marks: [
                inverted(fields.marks[0])?,
                inverted(fields.marks[1])?,
                inverted(fields.marks[2])?,
            ],
            tags: inverted(fields.tags)?,
            languages: inverted(fields.facets[FacetField::Language as usize])?,
            norms: [norms(fields.text[0])?, norms(fields.text[1])?],
            key_high: columns.u64("key_high").map_err(engine())?,
            key_low: columns.u64("key_low").map_err(engine())?,
            date: columns.i64("date_order").map_err(engine())?,
            first_day: columns.i64("first_day").map_err(engine())?,
            last_day: columns.i64("last_day").map_err(engine())?,
            url_key: columns.u64("url_key").map_err(engine())?,
            line: columns.u64("line").map_err(engine())?,
            reader,
        })
    }

    /// The dictionary and postings in which a term of a text stands; `text` counts
    /// [`TEXT_FIELDS`].
    pub fn inverted(&self, text: usize, acronym: bool) -> &InvertedIndexReader {
        if acronym { &self.marks[text] } else { &self.text[text] }
    }

    /// Where a term stands in title, body and furniture.
    pub fn term_infos(&self, term: &PlanTerm) -> std::io::Result<[Option<TermInfo>; 3]> {
        let mut infos = [const { None }; TEXT_FIELDS.len()];
        for (text, info) in infos.iter_mut().enumerate() {
            *info = self.inverted(text, term.acronym).terms().get(term.term.as_bytes())?;
        }
        Ok(infos)
    }

    /// Postings of whole values.
    pub fn tags(&self) -> &InvertedIndexReader {
        &self.tags
    }

    /// Adds the place to an error of reading.
    pub fn io(&self) -> impl Fn(std::io::Error) -> IndexError + '_ {
        |source| IndexError::unreadable(self.store.folder())(source)
    }

    /// The key of an article.
    pub fn key(&self, doc: DocId) -> u128 {
        let high = self.key_high.first(doc).unwrap_or_default();
        let low = self.key_low.first(doc).unwrap_or_default();
        u128::from(high) << 64 | u128::from(low)
    }

    /// The article with a key, found by looking through the column of keys: a nanosecond an
    /// article.
    pub fn doc_of_key(&self, key: u128) -> Option<DocId> {
        let high = (key >> 64) as u64;
        let mut docs = Vec::new();
        self.key_high.get_docids_for_value_range(high..=high, 0..self.articles, &mut docs);
        docs.into_iter().find(|doc| self.key(*doc) == key)
    }

    /// Whether an article has a fact, as a test of its number.
    pub fn has(&self, fact: KnownFact) -> std::io::Result<Box<dyn Fn(DocId) -> bool + '_>> {
        let facet = match fact {
            KnownFact::Title => return Ok(Box::new(|doc| self.norms[0].fieldnorm_id(doc) > 0)),
            KnownFact::Date => return Ok(Box::new(|doc| self.date.first(doc).is_some())),
            KnownFact::Url => return Ok(Box::new(|doc| self.url_key.first(doc).is_some())),
            KnownFact::Source => FacetField::Source,
            KnownFact::Credit => FacetField::Credit,
            KnownFact::Author => FacetField::Author,
        };
        let column = self.reader.fast_fields().str(facet.name()).map_err(std::io::Error::other)?;
        Ok(match column {
            Some(column) => Box::new(move |doc| column.ords().first(doc).is_some()),
            None => Box::new(|_| false),
        })
    }
}

impl OpenSegment {
    /// Articles that have a term in title or body.
    pub fn docs_with(&self, term: &PlanTerm) -> std::io::Result<u64> {
        let [title, body, _] = self.term_infos(term)?;
        let mut docs = body.as_ref().map_or(0, |body| u64::from(body.doc_freq));
        let Some(title) = title else { return Ok(docs) };
        let option = IndexRecordOption::Basic;
        let mut titles = TermCursor::open(self.inverted(0, term.acronym), &title, option)?;
        let mut bodies = match &body {
            Some(body) => Some(TermCursor::open(self.inverted(1, term.acronym), body, option)?),
            None => None,
        };
        while titles.doc() != TERMINATED {
            let doc = titles.doc();
            let in_body = bodies.as_mut().is_some_and(|bodies| bodies.seek(doc) == doc);
            docs += u64::from(!in_body);
            titles.advance();
        }
        Ok(docs)
    }

    /// Articles of each language.
    pub fn articles_by_language(&self) -> std::io::Result<Vec<(String, u64)>> {
        let index = &self.languages;
        let mut counts = Vec::new();
        let mut stream = index.terms().stream()?;
        while stream.advance() {
            let code = String::from_utf8_lossy(stream.key()).trim_matches('\0').to_string();
            if !code.is_empty() {
                counts.push((code, u64::from(stream.value().doc_freq)));
            }
        }
        Ok(counts)
    }
}
