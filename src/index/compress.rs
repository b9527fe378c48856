//! Compression of stored articles, with a dictionary for each segment.
//!
//! An article is compressed alone, so that reading one reads nothing else, and in two frames of
//! zstd: its facts, and its text, which a list of hits does without. What articles have in common
//! (common words, names of facts and rules) is in a dictionary that the first articles of the
//! segment are used to train: a component of the segment. It halves what short articles take. Each
//! frame carries a checksum: a text that has changed on the disk is an error.

use std::io::{self, Write};
use std::sync::Mutex;

use tantivy::directory::TerminatingWrite;
use tantivy::index::{Segment, SegmentComponent, SegmentReader};
use tantivy::{PluginMergeContext, PluginWriter, PluginWriterContext, SegmentPlugin, TantivyError};
use zstd::zstd_safe::{
    CCtx, CParameter, DCtx, DDict, ErrorCode, compress_bound, get_frame_content_size,
};

use super::stored::{DamagedArticle, Encoded};

/// Extension of the component's file.
pub const EXTENSION: &str = "dict";

/// Level of zstd for stored articles. Level 3 takes a fifth more time for a size of 0.96.
pub const LEVEL: i32 = 1;

/// Bytes of the dictionary for the stored articles of a segment. Three times as many save less
/// than 1 in 100.
pub const DICTIONARY: usize = 32 << 10;

/// Bytes of articles that a dictionary is made from; of fewer than a tenth, none is made.
pub const SAMPLE: usize = 1 << 20;

/// Bytes of each part of an article in the sample: a dictionary helps with the beginning of a text.
const SAMPLE_OF_ONE: usize = 4 << 10;

/// Bytes that an article adds to a sample.
pub fn sampled(article: &Encoded) -> usize {
    [&article.facts, &article.text].map(|part| part.len().min(SAMPLE_OF_ONE)).iter().sum()
}

/// Makes a dictionary from articles; empty where they are too few to tell what is common.
pub fn train(articles: &[Encoded]) -> Vec<u8> {
    let (mut sample, mut lengths) = (Vec::new(), Vec::new());
    for article in articles {
        for part in [&article.facts, &article.text] {
            let part = &part[..part.len().min(SAMPLE_OF_ONE)];
            sample.extend_from_slice(part);
            lengths.push(part.len());
        }
    }
    if sample.len() < SAMPLE / 10 {
        return Vec::new();
    }
    // It fails where there is nothing in common.
    zstd::dict::from_continuous(&sample, &lengths, DICTIONARY).unwrap_or_default()
}

/// Compresses articles.
pub struct Compressor {
    context: CCtx<'static>,
}

impl Compressor {
    /// With a dictionary, which may be empty.
    pub fn new(dictionary: &[u8]) -> io::Result<Compressor> {
        let mut context = CCtx::create();
        for setting in [CParameter::CompressionLevel(LEVEL), CParameter::ChecksumFlag(true)] {
            context.set_parameter(setting).map_err(failure)?;
        }
        context.load_dictionary(dictionary).map_err(failure)?;
        Ok(Compressor { context })
    }

    /// The two frames of an article behind the length of the first (4 bytes, little-endian).
    pub fn compress(&mut self, article: &Encoded) -> io::Result<Vec<u8>> {
        let room = compress_bound(article.facts.len()) + compress_bound(article.text.len());
        let mut bytes = vec![0; 4 + room];
        let facts = self.frame(&mut bytes[4..], &article.facts)?;
        bytes[..4].copy_from_slice(&(facts as u32).to_le_bytes());
        let text = self.frame(&mut bytes[4 + facts..], &article.text)?;
        bytes.truncate(4 + facts + text);
        Ok(bytes)
    }

    fn frame(&mut self, target: &mut [u8], part: &[u8]) -> io::Result<usize> {
        self.context.compress2(target, part).map_err(failure)
    }
}

fn failure(code: ErrorCode) -> io::Error {
    io::Error::other(zstd::zstd_safe::get_error_name(code))
}

/// Decompresses the articles of a segment.
pub struct Decompressor {
    dictionary: DDict<'static>,
    /// Contexts that no thread is using: making one costs more than reading an article.
    idle: Mutex<Vec<DCtx<'static>>>,
}

impl Decompressor {
    /// Reads the dictionary of a segment.
    pub fn open(reader: &SegmentReader) -> io::Result<Decompressor> {
        let file = reader.open_read(component()).map_err(io::Error::other)?;
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the dictionary is damaged");
        let dictionary = DDict::try_create(&file.read_bytes()?).ok_or_else(damaged)?;
        Ok(Decompressor { dictionary, idle: Mutex::default() })
    }

    /// The facts of an article.
    pub fn facts(&self, bytes: &[u8]) -> Result<Vec<u8>, DamagedArticle> {
        self.frame(frames(bytes)?.0)
    }

    /// Facts and text of an article.
    pub fn article(&self, bytes: &[u8]) -> Result<Encoded, DamagedArticle> {
        let (facts, text) = frames(bytes)?;
        Ok(Encoded { facts: self.frame(facts)?, text: self.frame(text)? })
    }

    fn frame(&self, frame: &[u8]) -> Result<Vec<u8>, DamagedArticle> {
        let length = get_frame_content_size(frame).ok().flatten().ok_or(DamagedArticle)?;
        let mut part: Vec<u8> = Vec::new();
        // A damaged length must be an error where there is no such memory.
        let length = usize::try_from(length).map_err(|_| DamagedArticle)?;
        part.try_reserve_exact(length).map_err(|_| DamagedArticle)?;
        let mut context = self.idle().pop().unwrap_or_else(DCtx::create);
        let read = context.decompress_using_ddict(&mut part, frame, &self.dictionary);
        self.idle().push(context);
        match read {
            Ok(read) if read == length => Ok(part),
            _ => Err(DamagedArticle),
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<DCtx<'static>>> {
        self.idle.lock().expect("no thread panics with the list")
    }
}

fn frames(bytes: &[u8]) -> Result<(&[u8], &[u8]), DamagedArticle> {
    let (length, frames) = bytes.split_first_chunk::<4>().ok_or(DamagedArticle)?;
    frames.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(DamagedArticle)
}

fn component() -> SegmentComponent {
    SegmentComponent::Custom(EXTENSION.to_string())
}

/// Writes the dictionary of a segment.
pub fn write_dictionary(segment: &Segment, dictionary: &[u8]) -> tantivy::Result<()> {
    let mut file = segment.open_write(component())?;
    file.write_all(dictionary)?;
    file.terminate()?;
    Ok(())
}

/// Carries the dictionary over when a segment is written again.
pub struct DictionaryPlugin;

impl SegmentPlugin for DictionaryPlugin {
    fn extensions(&self) -> &[&str] {
        &[EXTENSION]
    }

    fn create_writer(&self, _: &PluginWriterContext<'_>) -> tantivy::Result<Box<dyn PluginWriter>> {
        let reason = "segments are written by the index's own builder";
        Err(TantivyError::InvalidArgument(reason.to_string()))
    }

    fn merge(&self, context: PluginMergeContext<'_>) -> tantivy::Result<()> {
        let [reader] = context.readers else {
            let reason = "segments with dictionaries of their own cannot be merged";
            return Err(TantivyError::InvalidArgument(reason.to_string()));
        };
        write_dictionary(context.target_segment, &reader.open_read(component())?.read_bytes()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn articles(count: usize) -> Vec<Encoded> {
        let article = |number: usize| Encoded {
            facts: format!("ledger-{number} given headline The Quay Ledger").into_bytes(),
            text: format!(
                "Report {number} on the harbour\n\nThe council of the harbour said on day {number} \
                 that talks about the {} quay would go on.",
                number * number
            )
            .into_bytes(),
        };
        (0..count).map(article).collect()
    }

    fn decompressor(dictionary: &[u8]) -> Decompressor {
        Decompressor { dictionary: DDict::create(dictionary), idle: Mutex::default() }
    }

    #[test]
    fn articles_come_back_with_and_without_a_dictionary() {
        let (few, many) = (articles(30), articles(2000));
        assert!(train(&few).is_empty());
        let dictionary = train(&many);
        assert!(!dictionary.is_empty());
        let mut sizes = Vec::new();
        for (articles, dictionary) in [(few, Vec::new()), (many, dictionary)] {
            let mut compressor = Compressor::new(&dictionary).unwrap();
            let decompressor = decompressor(&dictionary);
            for article in &articles {
                let bytes = compressor.compress(article).unwrap();
                assert_eq!(decompressor.article(&bytes), Ok(article.clone()));
                assert_eq!(decompressor.facts(&bytes).as_ref(), Ok(&article.facts));
                sizes.push(bytes.len());
            }
        }
        assert!(sizes[40] * 2 < sizes[20], "{} {}", sizes[40], sizes[20]);
    }

    #[test]
    fn cut_or_changed_bytes_are_an_error() {
        let many = articles(2000);
        let dictionary = train(&many);
        let bytes = Compressor::new(&dictionary).unwrap().compress(&many[7]).unwrap();
        let decompressor = decompressor(&dictionary);
        for end in 0..bytes.len() {
            assert_eq!(decompressor.article(&bytes[..end]), Err(DamagedArticle));
        }
        for at in 0..bytes.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut changed = bytes.clone();
                changed[at] ^= flip;
                // A bit of a frame's header may mean nothing.
                let read = decompressor.article(&changed);
                assert!(read.is_err() || read.as_ref() == Ok(&many[7]), "{at} {flip}");
            }
        }
    }
}
