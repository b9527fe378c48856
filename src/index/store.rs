//! Writes and reads stored articles: a component of each segment.
//!
//! An article is two frames (see [`codes`](super::codes)): its facts, and its text, which a list of
//! hits does without. A frame is read where it lies in the mapped file: nothing is read or copied
//! that is not asked for.
//!
//! **File**: for each article the length of its first frame (4 bytes) and both frames; the
//! codebook; for each article the end of its bytes ([`END_BYTES`] bytes); where the codebook begins
//! (8 bytes). Numbers are little-endian.

use std::hint::black_box;
use std::io::{self, Write};
use std::mem;
use std::path::{Path, PathBuf};

use tantivy::directory::{FileSlice, OwnedBytes, TerminatingWrite, WritePtr};
use tantivy::index::{Segment, SegmentComponent, SegmentReader};
use tantivy::{
    DocId, PluginMergeContext, PluginWriter, PluginWriterContext, SegmentPlugin, TantivyError,
};

use super::codes::{self, Codebook, Encoder};
use super::error::{IndexError, not_by_the_engine};
use super::stored::{self, DamagedArticle, Encoded};
use crate::article::{Article, Span};

/// Extension of the component's file.
pub const EXTENSION: &str = "articles";

/// Bytes of the number that tells where an article ends.
const END_BYTES: usize = 5;

/// Bytes of the number that tells where the codebook begins.
const FOOT_BYTES: usize = 8;

/// Bytes of each part of an article in the sample that the codebook is made from.
const SAMPLE_OF_ONE: usize = 64 << 10;

/// Bytes of articles that wait for a codebook at most, where they are long.
const MOST_WAITING: usize = 16 << 20;

/// Bytes of articles that are encoded together: what is looked up for one then lies near for the
/// next, instead of making room for the inverted index after each.
const BATCH: usize = 512 << 10;

/// Bytes of an article that are asked for before it is read, at most: what is longer is read so
/// steadily that the processor asks in time.
const MOST_TOUCHED: usize = 16 << 10;

/// Bytes of the facts of most articles.
const USUAL_FACTS: usize = 512;

/// Bytes that memory brings at once.
const CACHE_LINE: usize = 64;

/// Stores the articles of a segment that is being filled. The first wait in memory until there are
/// enough of them to make a codebook from.
pub struct ArticleStoreWriter {
    file: StoreFile,
    encoder: Option<Encoder>,
    waiting: Vec<Encoded>,
    waiting_bytes: usize,
    /// Bytes of a sample of them.
    sampled: usize,
    bytes: Vec<u8>,
}

impl ArticleStoreWriter {
    /// Begins the store of a segment.
    pub fn begin(segment: &Segment) -> tantivy::Result<ArticleStoreWriter> {
        Ok(ArticleStoreWriter {
            file: StoreFile::create(segment)?,
            encoder: None,
            waiting: Vec::new(),
            waiting_bytes: 0,
            sampled: 0,
            bytes: Vec::new(),
        })
    }

    /// Stores the next article.
    pub fn add(&mut self, article: &Article) -> io::Result<()> {
        let encoded = stored::encode(article);
        self.waiting_bytes += encoded.facts.capacity() + encoded.text.capacity();
        self.sampled += samples(&encoded).map(<[u8]>::len).iter().sum::<usize>();
        self.waiting.push(encoded);
        let enough = match self.encoder {
            Some(_) => self.waiting_bytes >= BATCH,
            None => self.sampled >= codes::SAMPLE || self.waiting_bytes >= MOST_WAITING,
        };
        if enough { self.write_waiting() } else { Ok(()) }
    }

    fn write_waiting(&mut self) -> io::Result<()> {
        let ArticleStoreWriter { file, encoder, waiting, bytes, .. } = self;
        let encoder = encoder.get_or_insert_with(|| {
            codes::train(&waiting.iter().flat_map(samples).collect::<Vec<&[u8]>>())
        });
        self.waiting_bytes = 0;
        for encoded in waiting.drain(..) {
            bytes.clear();
            bytes.extend_from_slice(&[0; 4]);
            encoder.encode(&encoded.facts, bytes);
            let facts = (bytes.len() - 4) as u32;
            bytes[..4].copy_from_slice(&facts.to_le_bytes());
            encoder.encode(&encoded.text, bytes);
            file.add(bytes)?;
        }
        Ok(())
    }

    /// Bytes held.
    pub fn memory(&self) -> usize {
        let encoder = self.encoder.as_ref().map_or(0, Encoder::memory);
        let waiting = self.waiting_bytes + self.waiting.capacity() * size_of::<Encoded>();
        waiting + encoder + self.bytes.capacity() + self.file.ends.capacity() * END_BYTES
    }

    /// Writes what waits and closes the file.
    pub fn finish(mut self) -> io::Result<()> {
        self.write_waiting()?;
        self.file.finish(&self.encoder.unwrap_or_default().codebook())
    }
}

/// What a codebook learns from an article.
fn samples(article: &Encoded) -> [&[u8]; 2] {
    [&article.facts, &article.text].map(|part| &part[..part.len().min(SAMPLE_OF_ONE)])
}

/// The file while it is written.
struct StoreFile {
    file: WritePtr,
    written: u64,
    ends: Vec<[u8; END_BYTES]>,
}

impl StoreFile {
    fn create(segment: &Segment) -> tantivy::Result<StoreFile> {
        Ok(StoreFile { file: segment.open_write(component())?, written: 0, ends: Vec::new() })
    }

    fn add(&mut self, article: &[u8]) -> io::Result<()> {
        self.file.write_all(article)?;
        self.written += article.len() as u64;
        let mut end = [0; END_BYTES];
        end.copy_from_slice(&self.written.to_le_bytes()[..END_BYTES]);
        self.ends.push(end);
        Ok(())
    }

    fn finish(mut self, codebook: &[u8]) -> io::Result<()> {
        self.file.write_all(codebook)?;
        self.file.write_all(self.ends.as_flattened())?;
        self.file.write_all(&self.written.to_le_bytes())?;
        self.file.terminate()
    }
}

fn component() -> SegmentComponent {
    SegmentComponent::Custom(EXTENSION.to_string())
}

/// Room for reading articles one after the other.
#[derive(Default)]
pub struct ArticleBuffer {
    bytes: Vec<u8>,
    text: String,
    spans: Vec<Span>,
}

impl ArticleBuffer {
    /// Takes the room of an article's text, which is lost.
    pub fn take_back(&mut self, article: &mut Article) {
        self.text = mem::take(&mut article.text);
        self.spans = mem::take(&mut article.spans);
    }
}

/// The stored articles of one segment.
pub struct ArticleStore {
    articles: OwnedBytes,
    codebook: Codebook,
    codebook_bytes: OwnedBytes,
    ends: OwnedBytes,
    folder: PathBuf,
}

impl ArticleStore {
    /// The file of a segment in `folder`, which can be opened also when its name is gone.
    pub fn file(reader: &SegmentReader, folder: &Path) -> Result<FileSlice, IndexError> {
        let file = reader.open_read(component()).map_err(TantivyError::from);
        file.map_err(IndexError::opening(folder))
    }

    /// Opens the store of a segment in `folder`.
    pub fn open(reader: &SegmentReader, folder: &Path) -> Result<ArticleStore, IndexError> {
        ArticleStore::of_file(&ArticleStore::file(reader, folder)?, reader.max_doc(), folder)
    }

    /// Opens the store of so many articles.
    pub fn of_file(
        file: &FileSlice,
        articles: DocId,
        folder: &Path,
    ) -> Result<ArticleStore, IndexError> {
        let bytes = file.read_bytes().map_err(IndexError::io(folder))?;
        let damaged = || IndexError::damaged(folder, DamagedArticle.to_string());
        let (articles, codebook_bytes, ends) = parts(&bytes, articles).ok_or_else(damaged)?;
        let codebook = Codebook::open(codebook_bytes.clone()).map_err(|_| damaged())?;
        let folder = folder.to_path_buf();
        Ok(ArticleStore { articles, codebook, codebook_bytes, ends, folder })
    }

    /// Reads an article.
    pub fn article(&self, doc: DocId) -> Result<Article, IndexError> {
        self.read(doc, |(facts, text)| {
            let buffer = &mut Vec::new();
            let mut article = stored::decode_facts(self.codebook.decode(facts, buffer)?)?;
            stored::decode_text(self.codebook.decode(text, buffer)?, &mut article)?;
            Ok(article)
        })
    }

    /// Reads everything of an article but its text.
    pub fn article_without_text(&self, doc: DocId) -> Result<Article, IndexError> {
        self.read(doc, |(facts, _)| {
            stored::decode_facts(self.codebook.decode(facts, &mut Vec::new())?)
        })
    }

    /// Reads what is known of an article, and its text where that is asked for, into room that
    /// others have left; [`Article::extra`] stays empty.
    pub fn known_of(
        &self,
        doc: DocId,
        with_text: bool,
        buffer: &mut ArticleBuffer,
    ) -> Result<Article, IndexError> {
        self.read(doc, |(facts, text)| {
            let facts = self.codebook.decode(facts, &mut buffer.bytes)?;
            let (mut article, _) = stored::decode_known_facts(facts)?;
            if with_text {
                article.text = mem::take(&mut buffer.text);
                article.spans = mem::take(&mut buffer.spans);
                stored::decode_text(self.codebook.decode(text, &mut buffer.bytes)?, &mut article)?;
            }
            Ok(article)
        })
    }

    fn read<T>(
        &self,
        doc: DocId,
        decode: impl FnOnce((&[u8], &[u8])) -> Result<T, DamagedArticle>,
    ) -> Result<T, IndexError> {
        let damaged =
            |damage: DamagedArticle| IndexError::damaged(&self.folder, damage.to_string());
        self.frames(doc).ok_or(DamagedArticle).and_then(decode).map_err(damaged)
    }

    /// The stored bytes of an article, or of most of its facts, for [`touch`].
    pub fn stored_bytes(&self, doc: DocId, with_text: bool) -> &[u8] {
        let bytes = self.bytes(doc).unwrap_or_default();
        &bytes[..bytes.len().min(if with_text { MOST_TOUCHED } else { USUAL_FACTS })]
    }

    fn frames(&self, doc: DocId) -> Option<(&[u8], &[u8])> {
        let (length, frames) = self.bytes(doc)?.split_first_chunk::<4>()?;
        frames.split_at_checked(u32::from_le_bytes(*length) as usize)
    }

    fn bytes(&self, doc: DocId) -> Option<&[u8]> {
        let end = |doc: usize| -> Option<usize> {
            let bytes = self.ends.get(doc * END_BYTES..(doc + 1) * END_BYTES)?;
            let mut end = [0; 8];
            end[..END_BYTES].copy_from_slice(bytes);
            usize::try_from(u64::from_le_bytes(end)).ok()
        };
        let doc = doc as usize;
        let start = if doc == 0 { 0 } else { end(doc - 1)? };
        self.articles.get(start..end(doc)?)
    }
}

/// Has memory bring bytes that will be read soon. Those of several articles come in the time of
/// one, as no question waits for the answer to another.
pub fn touch(bytes: &[u8]) {
    let lines = bytes.iter().step_by(CACHE_LINE);
    black_box(lines.fold(0, |all, byte| all ^ byte));
}

/// Articles, codebook and ends.
fn parts(bytes: &OwnedBytes, articles: DocId) -> Option<(OwnedBytes, OwnedBytes, OwnedBytes)> {
    let foot = bytes.len().checked_sub(FOOT_BYTES)?;
    let ends = foot.checked_sub(articles as usize * END_BYTES)?;
    let codebook = u64::from_le_bytes(*bytes[foot..].first_chunk()?);
    let codebook = usize::try_from(codebook).ok().filter(|codebook| *codebook <= ends)?;
    Some((bytes.slice(0..codebook), bytes.slice(codebook..ends), bytes.slice(ends..foot)))
}

/// Carries stored articles over when a segment is written again.
pub struct ArticleStorePlugin;

impl SegmentPlugin for ArticleStorePlugin {
    fn extensions(&self) -> &[&str] {
        &[EXTENSION]
    }

    fn create_writer(&self, _: &PluginWriterContext<'_>) -> tantivy::Result<Box<dyn PluginWriter>> {
        Err(not_by_the_engine())
    }

    fn merge(&self, context: PluginMergeContext<'_>) -> tantivy::Result<()> {
        let [reader] = context.readers else {
            let reason = "segments with codebooks of their own cannot be merged";
            return Err(TantivyError::InvalidArgument(reason.to_string()));
        };
        let folder = Path::new("a segment that is written again");
        let store = ArticleStore::open(reader, folder).map_err(io::Error::other)?;
        let mut file = StoreFile::create(context.target_segment)?;
        for doc in reader.doc_ids_alive() {
            let article = store.bytes(doc).ok_or(DamagedArticle).map_err(io::Error::other)?;
            file.add(article)?;
        }
        Ok(file.finish(&store.codebook_bytes)?)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;
    use crate::article::{Facts, SpanKind, key_of_id};
    use crate::index::{IndexBuilder, open_segments};

    /// An article of a thousand letters; a later version differs in its order.
    fn article(number: usize, order: u64) -> Article {
        let sentence = |at: usize| {
            format!(
                "Report {number}: the harbour had {} ships in week {at}, said quay {order}. ",
                number * at
            )
        };
        let text: String = (0..16).map(sentence).collect();
        let end = text.len() as u32;
        Article {
            id: format!("harbour-{number}"),
            order,
            spans: vec![Span { kind: SpanKind::Body, start: 0, end }],
            text,
            url: None,
            paths: vec![format!("{order}.txt")],
            facts: Facts::default(),
            extra: serde_json::Map::new(),
        }
    }

    #[test]
    fn all_articles_come_back_those_after_the_sample_and_those_of_rewritten_segments_too() {
        const ARTICLES: usize = 3_600;
        let folder = tempfile::tempdir().unwrap();
        let builder = IndexBuilder::begin(&folder.path().join("index"), 1, 64 << 20).unwrap();
        let mut writer = builder.writer();
        let mut bytes = 0;
        for number in 0..ARTICLES {
            let article = article(number, number as u64);
            bytes += article.text.len();
            writer.add(&article).unwrap();
        }
        assert!(bytes > codes::SAMPLE + 2 * BATCH, "{bytes}");
        // Every ninth article is read again: its first version leaves the segment.
        let again: Vec<usize> = (0..ARTICLES).step_by(9).collect();
        for number in &again {
            writer.add(&article(*number, (ARTICLES + number) as u64)).unwrap();
        }
        writer.finish().unwrap();
        let key = |number: &usize| (key_of_id(&format!("harbour-{number}")) >> 64) as u64;
        let generation = builder.publish(&again.iter().map(key).collect::<HashSet<u64>>()).unwrap();

        let mut read = HashMap::new();
        for segment in open_segments(&generation.folder).unwrap().searchable_segments().unwrap() {
            let reader = SegmentReader::open(&segment).unwrap();
            let store = ArticleStore::open(&reader, &generation.folder).unwrap();
            let articles = (0..reader.max_doc()).map(|doc| store.article(doc).unwrap());
            read.extend(articles.map(|article| (article.id.clone(), article)));
        }
        assert_eq!(read.len(), ARTICLES);
        for number in 0..ARTICLES {
            let order = if number % 9 == 0 { ARTICLES + number } else { number };
            let mut written = article(number, order as u64);
            if number % 9 == 0 {
                written.paths.insert(0, format!("{number}.txt"));
            }
            assert_eq!(read[&written.id], written);
        }
    }
}
