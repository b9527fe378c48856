//! What is known of an article, and how it was found out.
//!
//! [`RawArticle`] is what a reader found: text, and whatever a record said about it. [`Article`]
//! is what was understood: one text as read, cut into typed [`Span`]s, and facts that carry their
//! [`Evidence`]. It is the one boundary between reading and searching, and goes to JSON and back
//! without loss (see the submodule `json` and the reader of records).
//!
//! This module imports nothing else of the crate.

mod address;
mod date;
mod json;

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use address::{is_web_address, normalise_url};
pub use date::{Date, DateError, Precision, TimeOfDay};

/// An article as a reader found it, before anything was understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RawArticle {
    /// Where it was read: as given on the command line, joined with `/` below a folder;
    /// `file.jsonl:17` for line 17, `-:17` on standard input.
    pub path: String,
    /// Rank among everything read in this run: arguments as given, folders in byte order of
    /// paths, then lines. Of two texts of one identity the later is shown.
    pub order: u64,
    /// The text. With [`Shape::Scraped`] its title, furniture and facts are still to be found;
    /// with [`Shape::Record`] it is the body alone.
    pub text: String,
    /// Whether `text` is a whole scraped page or the body of a record.
    pub shape: Shape,
    /// What the record, or the command line, said about the article.
    pub given: Given,
}

/// How much of a page the text of a [`RawArticle`] is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shape {
    /// Text as it was scraped: title, byline, menus and all.
    #[default]
    Scraped,
    /// The body field of a record; the other facts stand in [`Given`].
    Record,
}

/// Facts that came with an article instead of being found in its text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// The record's own id.
    pub id: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// Paths given in a record; they replace [`RawArticle::path`].
    pub paths: Vec<String>,
    /// Headline.
    pub title: Option<String>,
    /// Names of the authors, one each, as given.
    pub authors: Vec<String>,
    /// Day or moment of publication, as written.
    pub date: Option<String>,
    /// Last change, as written.
    pub modified: Option<String>,
    /// When the page was fetched, as written.
    pub crawled: Option<String>,
    /// Outlet that published the article.
    pub source: Option<String>,
    /// Agency that wrote it.
    pub credit: Option<String>,
    /// Language code or name, as written.
    pub language: Option<String>,
    /// `article` where nothing is said.
    pub kind: Option<String>,
    /// Page furniture that a record keeps apart from its body.
    pub furniture: Option<String>,
    /// Keys that the reader did not know, in the order of the record.
    pub extra: serde_json::Map<String, serde_json::Value>,
    /// The facts of a record that was written by `search export`: taken as they are, no rule
    /// runs again.
    pub exported: Option<Box<Facts>>,
    /// Facts used only where neither the record nor the text has any (`--source`, `--lang`,
    /// `--date`).
    pub defaults: Defaults,
}

/// Facts for articles that have none of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Defaults {
    /// Outlet.
    pub source: Option<String>,
    /// ISO 639-1 code.
    pub language: Option<String>,
    /// Date, already understood.
    pub date: Option<Date>,
}

/// An article that was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Identity: the given id, else the normalised URL, else a hash of title, body and furniture.
    pub id: String,
    /// Address of the page, as given.
    pub url: Option<String>,
    /// Every place the article was read from, in the order of reading.
    pub paths: Vec<String>,
    /// See [`RawArticle::order`]; 0 for an article that was not read in this run.
    pub order: u64,
    /// The text as read. Every character lies in exactly one of `spans`.
    pub text: String,
    /// Contiguous, in order, from 0 to `text.len()`.
    pub spans: Vec<Span>,
    /// What was found out.
    pub facts: Facts,
    /// Keys of the record that nobody knew.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// What was found out about an article, each fact with its evidence.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Headline, on one line.
    pub title: Option<Fact<String>>,
    /// Authors as written, without titles and `By`.
    pub authors: Option<Fact<Vec<String>>>,
    /// Publication.
    pub date: Option<Fact<Date>>,
    /// Last change.
    pub modified: Option<Fact<Date>>,
    /// Fetch of the page.
    pub crawled: Option<Fact<Date>>,
    /// Outlet that published.
    pub source: Option<Fact<String>>,
    /// Agency or outlet that wrote.
    pub credit: Option<Fact<String>>,
    /// Language of the body.
    pub language: Language,
    /// `article`, unless a record says otherwise.
    pub kind: Option<String>,
    /// Candidates for a fact of which none was good enough, by fact.
    pub rejected: Vec<(FactName, Loser)>,
}

/// The facts an article can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
#[non_exhaustive]
pub enum FactName {
    Title,
    Authors,
    Date,
    Modified,
    Crawled,
    Source,
    Credit,
    Language,
}

/// A value and how it was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact<T> {
    /// The value itself.
    pub value: T,
    /// How it was found.
    pub evidence: Evidence,
}

/// How a fact was found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Name of the rule, as documented: `dateline`, `credit-line`, `given`, …
    pub rule: Cow<'static, str>,
    /// The words of the text that the rule read.
    pub text: String,
    /// Where they stand; `None` where they are not in the text (a key of a record, a flag).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// 0 to 1: the share of right answers that this rule has given on texts not written for it.
    pub confidence: f32,
    /// Candidates that lost against this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub losers: Vec<Loser>,
}

/// A candidate that was not taken, and why.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Loser {
    /// The value it would have given.
    pub value: String,
    /// The rule that proposed it.
    pub rule: Cow<'static, str>,
    /// The words it was read from.
    pub text: String,
    /// Why it lost: `future`, `impossible`, `ambiguous`, `weaker`, `in a quotation`, …
    pub reason: Cow<'static, str>,
}

/// A range of Unicode code points in one of the texts that [`Article`] exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Which text.
    pub field: TextField,
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

/// The texts of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TextField {
    /// The headline.
    Title,
    /// The paragraphs of the article, an empty line between them.
    Body,
    /// Everything else on the page.
    Furniture,
}

/// Language of an article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Language {
    /// ISO 639-1 code, `und` where it cannot be told.
    #[serde(rename = "value")]
    pub code: Cow<'static, str>,
    /// 0 to 1.
    pub confidence: f32,
    /// Script or region, as `Hans`.
    pub variant: Option<String>,
    /// Further languages of the article, as codes.
    #[serde(default)]
    pub others: Vec<String>,
    /// Rule that told: `script`, `function-words`, `whatlang`, `given`, `default`.
    #[serde(default, skip)]
    pub rule: Cow<'static, str>,
}

impl Language {
    /// The honest answer where nothing can be told.
    pub const UNDECIDED: &'static str = "und";
}

impl Default for Language {
    fn default() -> Self {
        Language {
            code: Cow::Borrowed(Language::UNDECIDED),
            confidence: 0.0,
            variant: None,
            others: Vec::new(),
            rule: Cow::Borrowed("none"),
        }
    }
}

/// A typed range of bytes of [`Article::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// What stands there.
    pub kind: SpanKind,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// What a span of an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SpanKind {
    /// The headline.
    Title,
    /// One paragraph of the article; holds no empty line within.
    Body,
    /// A caption of a picture or a video: part of `furniture`.
    Caption,
    /// Menus, bylines, datelines of their own, footers, link lists: part of `furniture`.
    Furniture,
}

impl Span {
    /// The bytes of the span.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl Article {
    /// The paragraphs of the article with an empty line between them.
    pub fn body(&self) -> Cow<'_, str> {
        self.joined(|kind| kind == SpanKind::Body, "\n\n")
    }

    /// Captions and page furniture in the order of the page, a line end between spans.
    pub fn furniture(&self) -> Cow<'_, str> {
        let furniture = |kind| matches!(kind, SpanKind::Caption | SpanKind::Furniture);
        self.joined(furniture, "\n")
    }

    /// The headline, or an empty text.
    pub fn title(&self) -> &str {
        self.facts.title.as_ref().map_or("", |title| &title.value)
    }

    /// Authors as written.
    pub fn authors(&self) -> &[String] {
        self.facts.authors.as_ref().map_or(&[], |fact| &fact.value)
    }

    /// `article`, unless the record said otherwise.
    pub fn kind(&self) -> &str {
        self.facts.kind.as_deref().unwrap_or("article")
    }

    /// 128-bit key of the identity: XXH3 of the id. Orders hits of equal score and finds articles.
    pub fn key(&self) -> u128 {
        key_of_id(&self.id)
    }

    /// The spans of some kinds, without white space around them; copied where something else than
    /// the separator stands between two of them.
    fn joined(&self, wanted: impl Fn(SpanKind) -> bool, separator: &str) -> Cow<'_, str> {
        let mut joined = Joined::Nothing;
        for span in self.spans.iter().filter(|span| wanted(span.kind)) {
            let text = &self.text[span.range()];
            let part = text.trim();
            if part.is_empty() {
                continue;
            }
            let start = span.start as usize + (text.len() - text.trim_start().len());
            match &mut joined {
                Joined::Nothing => joined = Joined::Range(start..start + part.len()),
                Joined::Range(whole) if self.text[whole.end..start] == *separator => {
                    whole.end = start + part.len();
                }
                Joined::Range(whole) => {
                    joined = Joined::Copy([&self.text[whole.clone()], separator, part].concat());
                }
                Joined::Copy(copy) => copy.extend([separator, part]),
            }
        }
        match joined {
            Joined::Nothing => Cow::Borrowed(""),
            Joined::Range(whole) => Cow::Borrowed(&self.text[whole]),
            Joined::Copy(copy) => Cow::Owned(copy),
        }
    }

    /// Where the bytes `range` of [`Article::text`] stand in the exported texts, or `None` where
    /// the range begins in white space between spans or crosses into another text.
    ///
    /// The title's place is that of the whole title.
    pub fn place_of(&self, range: Range<usize>) -> Option<Place> {
        let holder = |span: &&Span| span.range().contains(&range.start);
        let kind = self.spans.iter().find(holder)?.kind;
        let (field, separator) = match kind {
            SpanKind::Title => {
                let end = self.title().chars().count() as u32;
                return Some(Place { field: TextField::Title, start: 0, end });
            }
            SpanKind::Body => (TextField::Body, 2),
            SpanKind::Caption | SpanKind::Furniture => (TextField::Furniture, 1),
        };
        let mut before = 0;
        for span in &self.spans {
            let same = match field {
                TextField::Body => span.kind == SpanKind::Body,
                _ => matches!(span.kind, SpanKind::Caption | SpanKind::Furniture),
            };
            let whole = &self.text[span.range()];
            let part = whole.trim();
            if !same || part.is_empty() {
                continue;
            }
            let first = span.start as usize + (whole.len() - whole.trim_start().len());
            let last = first + part.len();
            if range.start >= first && range.end <= last {
                let start = before + self.text[first..range.start].chars().count();
                let end = start + self.text[range].chars().count();
                return Some(Place { field, start: start as u32, end: end as u32 });
            }
            before += part.chars().count() + separator;
        }
        None
    }
}

/// Spans of a text one after the other, which stand there as they are to be read or are copied.
enum Joined {
    Nothing,
    Range(Range<usize>),
    Copy(String),
}

/// XXH3 (128 bits) of an id.
pub fn key_of_id(id: &str) -> u128 {
    xxhash_rust::xxh3::xxh3_128(id.as_bytes())
}
