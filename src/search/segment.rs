//! An open segment: its dictionaries, postings, columns, word table and stored articles.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use tantivy::columnar::Column;
use tantivy::directory::{CompositeFile, FileSlice, OwnedBytes};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentComponent;
use tantivy::postings::TermInfo;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, InvertedIndexReader, SegmentReader, TERMINATED};

use super::plan::{KnownFact, PlanTerm, Scope};
use super::postings::TermCursor;
use crate::index::schema::{Fields, TEXT_FIELDS};
use crate::index::store::{ArticleStore, touch};
use crate::index::words::WordTable;
use crate::index::{FacetField, IndexError};

/// Where a term stands in title, body and furniture.
pub type TermInfos = [Option<TermInfo>; 3];

/// Terms whose infos are remembered: statistics and ranking look up the same few.
const REMEMBERED: usize = 16;

/// Bytes before the posting lists of a field, as the engine writes them: its number of tokens.
const TOKENS_BYTES: usize = 8;

/// Articles of a block of a posting list, as the engine writes it.
const BLOCK: usize = 128;

/// Bytes that tell where a block with frequencies and positions is: its last article (4), the bits
/// of articles and frequencies (2), its occurrences (4), and its greatest score (2).
const SKIP_BYTES: usize = 12;

/// Bytes of a list that are asked for in advance: two lines of memory.
const BEGINNING: usize = 128;

/// What a search reads of one segment. Fields and columns that few queries ask for are opened when
/// one does: to open them all would take longer than to find a word.
pub struct OpenSegment {
    /// Number of articles.
    pub articles: u32,
    /// The engine's reader.
    pub reader: SegmentReader,
    /// Inflections and languages of words.
    pub words: WordTable,
    folder: PathBuf,
    fields: Fields,
    looked_up: Mutex<Vec<(PlanTerm, Scope, TermInfos)>>,
    /// The file of stored articles, mapped from the beginning: a later generation takes its name away.
    stored: FileSlice,
    store: OnceLock<ArticleStore>,
    text: [OnDemand<Arc<InvertedIndexReader>>; 3],
    marks: [OnDemand<Arc<InvertedIndexReader>>; 3],
    /// The postings of each text as bytes.
    postings: [OnDemand<OwnedBytes>; 3],
    tags: OnDemand<Arc<InvertedIndexReader>>,
    /// Lengths of title and body, one byte an article.
    pub norms: [FieldNormReader; 2],
    key_high: Column<u64>,
    key_low: Column<u64>,
    date: OnDemand<Column<i64>>,
    first_day: OnDemand<Column<i64>>,
    last_day: OnDemand<Column<i64>>,
    url_key: OnDemand<Column<u64>>,
    line: OnDemand<Column<u64>>,
}

/// A part of a segment that is opened when it is first asked for.
struct OnDemand<T>(OnceLock<T>);

impl<T> OnDemand<T> {
    fn new() -> OnDemand<T> {
        OnDemand(OnceLock::new())
    }

    fn get(&self, open: impl FnOnce() -> tantivy::Result<T>) -> io::Result<&T> {
        if let Some(opened) = self.0.get() {
            return Ok(opened);
        }
        let opened = open().map_err(io::Error::other)?;
        Ok(self.0.get_or_init(|| opened))
    }
}

impl OpenSegment {
    /// Opens what every query needs.
    pub fn open(
        reader: SegmentReader,
        fields: &Fields,
        folder: &Path,
    ) -> Result<OpenSegment, IndexError> {
        let engine = || IndexError::opening(folder);
        let norms =
            |field: Field| reader.get_fieldnorms_reader(field).map_err(IndexError::opening(folder));
        let columns = reader.fast_fields();
        Ok(OpenSegment {
            articles: reader.max_doc(),
            words: WordTable::open(&reader).map_err(IndexError::unreadable(folder))?,
            folder: folder.to_path_buf(),
            stored: ArticleStore::file(&reader, folder)?,
            store: OnceLock::new(),
            looked_up: Mutex::default(),
            text: std::array::from_fn(|_| OnDemand::new()),
            marks: std::array::from_fn(|_| OnDemand::new()),
            postings: std::array::from_fn(|_| OnDemand::new()),
            tags: OnDemand::new(),
            norms: [norms(fields.text[0])?, norms(fields.text[1])?],
            key_high: columns.u64("key_high").map_err(engine())?,
            key_low: columns.u64("key_low").map_err(engine())?,
            date: OnDemand::new(),
            first_day: OnDemand::new(),
            last_day: OnDemand::new(),
            url_key: OnDemand::new(),
            line: OnDemand::new(),
            fields: fields.clone(),
            reader,
        })
    }

    /// The dictionary and postings in which a term of a text stands; `text` counts
    /// [`TEXT_FIELDS`].
    pub fn inverted(&self, text: usize, acronym: bool) -> io::Result<&InvertedIndexReader> {
        let (opened, field) = match acronym {
            true => (&self.marks[text], self.fields.marks[text]),
            false => (&self.text[text], self.fields.text[text]),
        };
        Ok(opened.get(|| self.reader.inverted_index(field))?)
    }

    /// Where a term stands in title, body and furniture, as far as these are in the scope.
    pub fn term_infos(&self, term: &PlanTerm, scope: Scope) -> io::Result<TermInfos> {
        let looked_up = || self.looked_up.lock().expect("no thread panics with the list");
        let is_it = |known: &&(PlanTerm, Scope, TermInfos)| known.0 == *term && known.1 == scope;
        if let Some((_, _, infos)) = looked_up().iter().find(is_it) {
            return Ok(infos.clone());
        }
        let infos = self.look_up(term, scope)?;
        let mut looked_up = looked_up();
        if looked_up.len() == REMEMBERED {
            looked_up.clear();
        }
        looked_up.push((term.clone(), scope, infos.clone()));
        Ok(infos)
    }

    fn look_up(&self, term: &PlanTerm, scope: Scope) -> io::Result<TermInfos> {
        let mut infos = [const { None }; TEXT_FIELDS.len()];
        let asked = |(text, _): &(usize, _)| scope.has(TEXT_FIELDS[*text]);
        for (text, info) in infos.iter_mut().enumerate().filter(asked) {
            *info = self.inverted(text, term.acronym)?.terms().get(term.term.as_bytes())?;
        }
        Ok(infos)
    }

    /// Has memory bring the beginnings of posting lists of words that will be opened next, each with
    /// the number of its text.
    pub fn prepare_lists<'a>(
        &self,
        lists: impl Iterator<Item = (usize, &'a TermInfo)>,
    ) -> io::Result<()> {
        for (text, list) in lists {
            let postings = self.postings[text].get(|| self.postings_of(text))?;
            // A hint alone: of a damaged dictionary nothing is touched.
            let first = list.postings_range.start.saturating_add(TOKENS_BYTES);
            // The first block stands behind those that tell where the others begin.
            let blocks = list.doc_freq as usize / BLOCK;
            let block = first.saturating_add(blocks * SKIP_BYTES);
            let end = list.postings_range.end.saturating_add(TOKENS_BYTES);
            for at in [first, block] {
                touch(postings.get(at..end.min(at.saturating_add(BEGINNING))).unwrap_or_default());
            }
        }
        Ok(())
    }

    fn postings_of(&self, text: usize) -> tantivy::Result<OwnedBytes> {
        let file = self.reader.open_read(SegmentComponent::Postings)?;
        let field = CompositeFile::open(&file)?.open_read(self.fields.text[text]);
        Ok(field.map_or_else(|| Ok(OwnedBytes::empty()), |field| field.read_bytes())?)
    }

    /// Stored articles.
    pub fn store(&self) -> Result<&ArticleStore, IndexError> {
        if let Some(opened) = self.store.get() {
            return Ok(opened);
        }
        let opened = ArticleStore::of_file(&self.stored, self.articles, &self.folder)?;
        Ok(self.store.get_or_init(|| opened))
    }

    /// Folder of the segment.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Postings of whole values.
    pub fn tags(&self) -> io::Result<&InvertedIndexReader> {
        Ok(self.tags.get(|| self.reader.inverted_index(self.fields.tags))?)
    }

    /// Order of the publication; see [`crate::article::Date::sort_key`].
    pub fn date(&self) -> io::Result<&Column<i64>> {
        self.date.get(|| self.reader.fast_fields().i64("date_order"))
    }

    /// First day of the publication.
    pub fn first_day(&self) -> io::Result<&Column<i64>> {
        self.first_day.get(|| self.reader.fast_fields().i64("first_day"))
    }

    /// Last day of the publication.
    pub fn last_day(&self) -> io::Result<&Column<i64>> {
        self.last_day.get(|| self.reader.fast_fields().i64("last_day"))
    }

    /// Key of the address.
    pub fn url_key(&self) -> io::Result<&Column<u64>> {
        self.url_key.get(|| self.reader.fast_fields().u64("url_key"))
    }

    /// Lines in files of records.
    pub fn line(&self) -> io::Result<&Column<u64>> {
        self.line.get(|| self.reader.fast_fields().u64("line"))
    }

    /// Adds the place to an error of reading.
    pub fn io(&self) -> impl Fn(io::Error) -> IndexError + '_ {
        |source| IndexError::unreadable(&self.folder)(source)
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
    pub fn has(&self, fact: KnownFact) -> io::Result<Box<dyn Fn(DocId) -> bool + '_>> {
        let facet = match fact {
            KnownFact::Title => return Ok(Box::new(|doc| self.norms[0].fieldnorm_id(doc) > 0)),
            KnownFact::Date => {
                let date = self.date()?;
                return Ok(Box::new(|doc| date.first(doc).is_some()));
            }
            KnownFact::Url => {
                let url = self.url_key()?;
                return Ok(Box::new(|doc| url.first(doc).is_some()));
            }
            KnownFact::Source => FacetField::Source,
            KnownFact::Credit => FacetField::Credit,
            KnownFact::Author => FacetField::Author,
        };
        let column = self.reader.fast_fields().str(facet.name()).map_err(io::Error::other)?;
        Ok(match column {
            Some(column) => Box::new(move |doc| column.ords().first(doc).is_some()),
            None => Box::new(|_| false),
        })
    }
}

impl OpenSegment {
    /// Articles that have a term in title or body.
    pub fn docs_with(&self, term: &PlanTerm) -> io::Result<u64> {
        let [title, body, _] = self.term_infos(term, Scope::ARTICLE)?;
        let mut docs = body.as_ref().map_or(0, |body| u64::from(body.doc_freq));
        let Some(title) = title else { return Ok(docs) };
        let option = IndexRecordOption::Basic;
        let mut titles = TermCursor::open(self.inverted(0, term.acronym)?, &title, option)?;
        let mut bodies = match &body {
            Some(body) => Some(TermCursor::open(self.inverted(1, term.acronym)?, body, option)?),
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
    pub fn articles_by_language(&self) -> io::Result<Vec<(String, u64)>> {
        let field = self.fields.facets[FacetField::Language as usize];
        let index = self.reader.inverted_index(field).map_err(io::Error::other)?;
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
