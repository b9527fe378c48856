//! The fields of an article in the index.
//!
//! Text stands in `title`, `body` and `furniture`: surface forms with positions. Beside each
//! stands a field of *marks* without norms: border terms of sentences and paragraphs and acronym
//! terms, at positions that agree with the words', so that they add nothing to a field's length.
//! What an article writes as a name is a term of `names`, without positions.
//! Whole values to filter by are terms of `tags`; values to count by are facets; what orders hits
//! stands in columns, and so does what is different for every article (keys, addresses, lines): as
//! terms these would make the dictionary as long as the archive. The article itself is stored beside
//! them (`store`).

use serde::{Deserialize, Serialize};
use tantivy::schema::{
    FacetOptions, Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions,
};

use crate::article::TextField;

/// Version of fields, terms and stored articles. An index of another version is refused.
pub const FORMAT_VERSION: u32 = 6;

/// Term of `marks` at the first word of a sentence.
pub const SENTENCE_MARK: &str = ".";

/// Term of `marks` at the first word of a paragraph.
pub const PARAGRAPH_MARK: &str = "¶";

/// The texts of an article in the order in which they are indexed.
pub const TEXT_FIELDS: [TextField; 3] = [TextField::Title, TextField::Body, TextField::Furniture];

/// Facts that hits are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FacetField {
    /// Outlet that published.
    Source,
    /// Agency that wrote.
    Credit,
    /// Language of the body.
    Language,
    /// Day of publication.
    Date,
    /// Authors, of which an article may have several.
    Author,
}

impl FacetField {
    /// All facets in the order in which they are listed.
    pub const ALL: [FacetField; 5] = [
        FacetField::Source,
        FacetField::Credit,
        FacetField::Language,
        FacetField::Date,
        FacetField::Author,
    ];

    /// Name in the index, in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            FacetField::Source => "source",
            FacetField::Credit => "credit",
            FacetField::Language => "language",
            FacetField::Date => "date",
            FacetField::Author => "author",
        }
    }
}

/// The fields of the schema by what they hold.
#[derive(Debug, Clone)]
pub struct Fields {
    /// Words of title, body and furniture.
    pub text: [Field; 3],
    /// Borders and acronyms of title, body and furniture.
    pub marks: [Field; 3],
    /// Words that an article writes as names; see [`super::capitals`].
    pub names: Field,
    /// Whole values as `name:value`.
    pub tags: Field,
    /// One field for each of [`FacetField::ALL`].
    pub facets: [Field; 5],
    /// Upper half of the article's key.
    pub key_high: Field,
    /// Lower half of the article's key.
    pub key_low: Field,
    /// [`crate::article::Date::sort_key`] of the publication.
    pub date: Field,
    /// First day that the publication can mean.
    pub first_day: Field,
    /// Last day that the publication can mean.
    pub last_day: Field,
    /// XXH3 of the normalised and folded address.
    pub url_key: Field,
    /// Lines at which an article stands in files of records; one for each such path.
    pub line: Field,
    /// Words of title and body.
    pub length: Field,
}

/// Makes the schema and names its fields.
pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let words = |norms| {
        let indexing = TextFieldIndexing::default()
            .set_fieldnorms(norms)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        TextOptions::default().set_indexing_options(indexing)
    };
    let tags = TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_fieldnorms(false)
        .set_index_option(IndexRecordOption::Basic);
    let tags = TextOptions::default().set_indexing_options(tags);
    let column = NumericOptions::default().set_fast();
    let text = [
        builder.add_text_field("title", words(true)),
        builder.add_text_field("body", words(true)),
        builder.add_text_field("furniture", words(false)),
    ];
    let marks = [
        builder.add_text_field("title_marks", words(false)),
        builder.add_text_field("body_marks", words(false)),
        builder.add_text_field("furniture_marks", words(false)),
    ];
    let fields = Fields {
        text,
        marks,
        names: builder.add_text_field("names", tags.clone()),
        tags: builder.add_text_field("tags", tags),
        facets: FacetField::ALL
            .map(|facet| builder.add_facet_field(facet.name(), FacetOptions::default())),
        key_high: builder.add_u64_field("key_high", column.clone()),
        key_low: builder.add_u64_field("key_low", column.clone()),
        date: builder.add_i64_field("date_order", column.clone()),
        first_day: builder.add_i64_field("first_day", column.clone()),
        last_day: builder.add_i64_field("last_day", column.clone()),
        url_key: builder.add_u64_field("url_key", column.clone()),
        line: builder.add_u64_field("line", column.clone()),
        length: builder.add_u64_field("length", column),
    };
    (builder.build(), fields)
}
