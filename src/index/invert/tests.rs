#![allow(clippy::unwrap_used)]
//! The files written here against those of the engine's own writer.

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use tantivy::directory::MmapDirectory;
use tantivy::fieldnorm::{FieldNormsSerializer, FieldNormsWriter};
use tantivy::index::SegmentComponent;
use tantivy::schema::{
    Facet, FacetOptions, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{Index, TantivyDocument};

use super::Inverter;
use crate::index::document::push_facet;

/// Words with steps of their positions, for each of three fields; and facets.
type Words = Vec<(String, u32)>;
type Doc = ([Words; 3], Vec<Vec<String>>);

struct Fields {
    text: [Field; 3],
    facets: Field,
}

/// Words with norms, words without, and terms without positions.
fn test_schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let field = |norms, option| {
        let indexing = TextFieldIndexing::default().set_fieldnorms(norms).set_index_option(option);
        TextOptions::default().set_indexing_options(indexing)
    };
    let positions = IndexRecordOption::WithFreqsAndPositions;
    let text = [
        builder.add_text_field("words", field(true, positions)),
        builder.add_text_field("marks", field(false, positions)),
        builder.add_text_field("tags", field(false, IndexRecordOption::Basic)),
    ];
    let facets = builder.add_facet_field("facets", FacetOptions::default());
    (builder.build(), Fields { text, facets })
}

/// Positions from steps: a step of 0 shares the position, but for the first word.
fn placed(words: &Words) -> Vec<(&str, u32)> {
    let mut position = 0;
    let mut placed = Vec::new();
    for (word, step) in words {
        position += step;
        placed.push((word.as_str(), position));
    }
    placed
}

/// Files of the inverted index by extension.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let extension = path.extension().map(|e| e.to_string_lossy().into_owned());
        if let Some(extension) = extension.filter(|e| ["term", "idx", "pos"].contains(&e.as_str()))
        {
            files.insert(extension, std::fs::read(path).unwrap());
        }
    }
    files
}

fn by_engine(docs: &[Doc], folder: &Path) {
    let (schema, fields) = test_schema();
    let directory = MmapDirectory::open(folder).unwrap();
    let mut writer = Index::builder()
        .schema(schema)
        .single_segment_index_writer::<TantivyDocument>(directory, 20_000_000)
        .unwrap();
    for (texts, facets) in docs {
        let mut document = TantivyDocument::new();
        for (field, words) in fields.text.iter().zip(texts).filter(|(_, words)| !words.is_empty()) {
            let token = |(word, position): (&str, u32)| Token {
                text: word.to_string(),
                position: position as usize,
                ..Token::default()
            };
            let tokens = placed(words).into_iter().map(token).collect();
            let text = PreTokenizedString { text: String::new(), tokens };
            document.add_pre_tokenized_text(*field, text);
        }
        for facet in facets {
            document.add_facet(fields.facets, Facet::from_path(facet));
        }
        writer.add_document(document).unwrap();
    }
    writer.finalize().unwrap();
}

fn by_inverter(docs: &[Doc], folder: &Path, room: usize) {
    let (schema, fields) = test_schema();
    let index = Index::builder().schema(schema.clone()).create_in_dir(folder).unwrap();
    let segment = index.new_segment().with_max_doc(docs.len() as u32);
    let mut inverter = Inverter::new(&schema);
    let mut norms = FieldNormsWriter::for_schema(&schema);
    for (article, (texts, facets)) in docs.iter().enumerate() {
        for (field, words) in fields.text.iter().zip(texts) {
            for (word, position) in placed(words) {
                inverter.push(*field, word, position);
            }
        }
        for facet in facets {
            push_facet(&Facet::from_path(facet), fields.facets, &mut inverter);
        }
        norms.record(article as u32, fields.text[0], inverter.count(fields.text[0]));
        inverter.next_article();
    }
    norms.fill_up_to_max_doc(docs.len() as u32);
    let write = segment.open_write(SegmentComponent::FieldNorms).unwrap();
    norms.serialize(FieldNormsSerializer::from_write(write).unwrap(), None).unwrap();
    inverter.lay_down(&segment, room).unwrap();
}

fn words() -> impl Strategy<Value = Words> {
    let word = prop_oneof![
        4 => prop::sample::select(vec!["a", "b", "an", "the", "trump", "putin"]).prop_map(String::from),
        1 => "[a-cа-в]{1,4}",
        1 => "[ab]{14,18}",
    ];
    let step = prop_oneof![6 => Just(1u32), 1 => Just(0u32), 1 => 2u32..300];
    prop::collection::vec((word, step), 0..30)
}

fn doc() -> impl Strategy<Value = Doc> {
    let facet = prop::collection::vec("[a-c]{1,3}", 0..3);
    ([words(), words(), words()], prop::collection::vec(facet, 0..3))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn files_are_those_of_the_engines_own_writer(
        docs in prop::collection::vec(doc(), 1..20),
        repeats in prop::sample::select(vec![1usize, 1, 40]),
        room in prop::sample::select(vec![1usize, 200, 4000, 1 << 20]),
    ) {
        // Repeats fill blocks of 128 articles.
        let docs: Vec<Doc> = docs.iter().cycle().take(docs.len() * repeats).cloned().collect();
        let (theirs, ours) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        by_engine(&docs, theirs.path());
        by_inverter(&docs, ours.path(), room);
        let (theirs, ours) = (files(theirs.path()), files(ours.path()));
        prop_assert_eq!(theirs.len(), 3);
        for (extension, bytes) in &theirs {
            prop_assert!(ours[extension] == *bytes, "{} differs", extension);
        }
    }
}
