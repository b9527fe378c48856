//! What a search gives back: hits in order, exact totals, facets and what was understood.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cursor::Cursor;
use super::inflect::LanguageChoice;
use crate::article::{Date, Fact, Language, TextField};

/// The answer to one query.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hits {
    /// What was asked and how it was read.
    pub query: QueryEcho,
    /// Exact number of matching articles; `None` where not all were counted, which needs
    /// [`SearchOptions::exact_total`](super::SearchOptions::exact_total) to be off.
    pub total: Option<u64>,
    /// Best first, or in the order asked for; ties by key.
    pub hits: Vec<Hit>,
    /// Counts over all matching articles, in the order asked for.
    pub facets: Vec<Facet>,
    /// Time from the query's text to the last snippet, in milliseconds; only with
    /// `SearchOptions::timing`.
    pub took_ms: Option<f64>,
    /// Where the list goes on; `None` at its end.
    pub next_cursor: Option<Cursor>,
}

/// What was asked and how it was read.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct QueryEcho {
    /// The query as given.
    pub text: String,
    /// The query as understood, in the query language.
    pub parsed: String,
    /// What a reader should know: a choice between readings, a limit that was reached.
    pub warnings: Vec<String>,
    /// The forms that each word of the query stood for.
    pub expansions: Vec<Expansion>,
    /// What may have been meant by words that no article has. Never applied unasked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Suggestion>,
    /// Words of a query without hits that stand in page furniture alone; `warnings` tells of them.
    #[serde(skip)]
    pub in_furniture: Vec<String>,
}

/// A word that no article has, and words of the archive that are spelt much like it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Suggestion {
    /// The word as written in the query.
    pub word: String,
    /// As indexed, nearest first.
    pub words: Vec<String>,
}

/// A word of the query and the dictionary's forms that it stood for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Expansion {
    /// The word as written in the query.
    pub word: String,
    /// Forms by falling number of articles, then by name.
    pub forms: Vec<ExpandedForm>,
}

/// One form of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ExpandedForm {
    /// The form as indexed.
    pub form: String,
    /// Articles that have it in title or body.
    pub docs: u64,
}

impl ExpandedForm {
    /// The form of more articles first, then by name.
    pub(super) fn order(&self, other: &ExpandedForm) -> Ordering {
        other.docs.cmp(&self.docs).then_with(|| self.form.cmp(&other.form))
    }
}

/// The forms that a bare word finds, and how their language was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordForms {
    /// The word as asked for.
    pub word: String,
    /// Language whose inflections are meant; `None` for what has none: numbers, acronyms.
    pub language: Option<String>,
    /// Why it is this language.
    pub chosen_by: Option<LanguageChoice>,
    /// Articles that have the word, by language.
    pub articles: BTreeMap<String, u64>,
    /// Forms by falling number of articles, then by name.
    pub forms: Vec<ExpandedForm>,
    /// Inflections past the limit.
    pub left_out: usize,
}

/// One article found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// 1 for the first hit of all, also behind an offset.
    pub rank: u64,
    /// Identity of the article.
    pub id: String,
    /// Relevance; 0 where articles are listed by date.
    pub score: f64,
    /// Headline.
    pub title: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// Where the article was read from.
    pub paths: Vec<String>,
    /// `article`, unless a record said otherwise.
    pub kind: String,
    /// Publication.
    pub date: Option<Fact<Date>>,
    /// Last change.
    pub modified: Option<Fact<Date>>,
    /// Fetch of the page.
    pub crawled: Option<Fact<Date>>,
    /// Outlet.
    pub source: Option<Fact<String>>,
    /// Agency.
    pub credit: Option<Fact<String>>,
    /// Authors as written.
    pub authors: Vec<String>,
    /// Language of the body.
    #[serde(with = "WholeLanguage")]
    pub language: Language,
    /// The passages that show why it matched, best first.
    pub fragments: Vec<Fragment>,
    /// Id of a better hit with the same text; only with [`Copies::Marked`](super::Copies::Marked).
    pub same_text_as: Option<String>,
    /// Outlets of hits with the same text; only with [`Copies::Folded`](super::Copies::Folded).
    pub also_in: Vec<String>,
}

/// A language with its rule, which articles export among their evidence.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Language")]
struct WholeLanguage {
    code: Cow<'static, str>,
    confidence: f32,
    variant: Option<String>,
    others: Vec<String>,
    rule: Cow<'static, str>,
}

/// A passage of an article with the words that matched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fragment {
    /// The exported text that `start` and `end` count in.
    pub field: TextField,
    /// First code point of the passage.
    pub start: u32,
    /// One past its last code point.
    pub end: u32,
    /// Exactly `field[start..end]`.
    pub text: String,
    /// Ranges of matched code points, counted from the start of `text`, in order, not touching.
    pub marks: Vec<[u32; 2]>,
}

/// Counts of one facet over all hits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// `source`, `credit`, `language`, `date` or `author`.
    pub name: Cow<'static, str>,
    /// Most articles first, then by value; dates in their own order.
    pub values: Vec<FacetValue>,
    /// Articles of the values left out.
    pub other: u64,
    /// Articles without the fact.
    pub missing: u64,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetValue {
    /// As written in the articles.
    pub value: String,
    /// Matching articles that have it.
    pub docs: u64,
}
