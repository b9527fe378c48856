//! Which key of a record holds which fact.
//!
//! Keys are compared without case, `_`, `-`, `.`, `:`, `@` and spaces: `pub_date`, `pubDate`
//! and `Pub-Date` are one. Where a record has several keys for a fact, the most telling wins,
//! by its rank here.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::ingest::IngestError;

/// Something a record can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) enum Field {
    Body,
    Title,
    Date,
    Modified,
    Crawled,
    Source,
    Credit,
    Authors,
    Language,
    Url,
    Id,
    Kind,
    Furniture,
    Paths,
    Evidence,
    Extra,
}

/// Number of [`Field`]s.
pub(super) const FIELDS: usize = 16;

/// Fields that `--field` can name, in the order of [`Field`].
pub(in crate::ingest) const FIELD_NAMES: [&str; 13] = [
    "body",
    "title",
    "date",
    "modified",
    "crawled",
    "source",
    "credit",
    "authors",
    "language",
    "url",
    "id",
    "kind",
    "furniture",
];

const NAMED: [Field; 13] = [
    Field::Body,
    Field::Title,
    Field::Date,
    Field::Modified,
    Field::Crawled,
    Field::Source,
    Field::Credit,
    Field::Authors,
    Field::Language,
    Field::Url,
    Field::Id,
    Field::Kind,
    Field::Furniture,
];

/// How telling a key is: a lower rank wins. 0 is a key named by the user.
pub(in crate::ingest) type Rank = u8;

/// From this rank on, a key of the body holds a summary of the text rather than the text.
pub(super) const SUMMARY_RANK: Rank = 9;

/// Rank of keys that hold the text of some records, and of others a number, an address or an
/// object around the text.
pub(super) const TEXT_OR_OTHER_RANK: Rank = 8;

/// Longest key that is known, folded.
const MAX_KEY_BYTES: usize = 24;

/// The keys of this run: those that users named, then the usual ones.
#[derive(Debug, Clone, Default)]
pub(in crate::ingest) struct Keys {
    named: NamedKeys,
}

/// The keys that users named, and whether any record has them; the same for all who hold a copy.
#[derive(Debug, Clone, Default)]
pub struct NamedKeys(Arc<Vec<NamedKey>>);

#[derive(Debug)]
struct NamedKey {
    key: String,
    field: Field,
    seen: AtomicBool,
}

impl NamedKeys {
    /// Pairs of a field and a key that no record had so far.
    pub fn unseen(&self) -> Vec<(String, String)> {
        let unseen = self.0.iter().filter(|named| !named.seen.load(Ordering::Relaxed));
        let pair = |named: &NamedKey| {
            let position = NAMED.iter().position(|field| *field == named.field);
            (position.map_or("", |at| FIELD_NAMES[at]).to_string(), named.key.clone())
        };
        unseen.map(pair).collect()
    }

    fn look_up(&self, key: &str) -> Option<Field> {
        let named = self.0.iter().find(|named| named.key == key)?;
        // Most records have it: what is set already is not written again by every thread.
        if !named.seen.load(Ordering::Relaxed) {
            named.seen.store(true, Ordering::Relaxed);
        }
        Some(named.field)
    }
}

impl Keys {
    /// Takes pairs of a field and its key.
    pub fn new(pairs: &[(String, String)]) -> Result<Keys, IngestError> {
        let mut named = Vec::new();
        for (field, key) in pairs {
            let position = FIELD_NAMES.iter().position(|name| name == field);
            let unknown = || IngestError::UnknownField { field: field.clone() };
            let field = NAMED[position.ok_or_else(unknown)?];
            named.push(NamedKey { key: key.clone(), field, seen: AtomicBool::new(false) });
        }
        Ok(Keys { named: NamedKeys(Arc::new(named)) })
    }

    /// The keys that users named.
    pub fn named(&self) -> NamedKeys {
        self.named.clone()
    }

    /// What `key` holds.
    pub(in crate::ingest) fn look_up(&self, key: &str) -> Option<(Field, Rank)> {
        let named = self.named.look_up(key);
        named.map(|field| (field, 0)).or_else(|| usual(key))
    }
}

/// What the key of that name usually holds.
fn usual(key: &str) -> Option<(Field, Rank)> {
    // Around the record itself in dumps of search engines.
    if key == "_source" {
        return None;
    }
    let mut folded = [0u8; MAX_KEY_BYTES];
    let mut length = 0;
    for byte in key.bytes() {
        if matches!(byte, b'_' | b'-' | b'.' | b':' | b'@' | b' ') {
            continue;
        }
        *folded.get_mut(length)? = byte.to_ascii_lowercase();
        length += 1;
    }
    let key = &folded[..length];
    words_of(key).or_else(|| day_of(key)).or_else(|| maker_of(key)).or_else(|| nature_of(key))
}

/// Keys of what an article says.
fn words_of(key: &[u8]) -> Option<(Field, Rank)> {
    Some(match key {
        b"body" => (Field::Body, 1),
        b"articlebody" => (Field::Body, 2),
        b"fulltext" | b"bodytext" | b"articletext" | b"articlefulltext" | b"storytext"
        | b"newstext" | b"textbody" => (Field::Body, 3),
        b"maintext" | b"maincontent" | b"cleantext" | b"cleanedtext" | b"plaintext"
        | b"textplain" => (Field::Body, 4),
        b"text" | b"txt" => (Field::Body, 5),
        b"content" | b"articlecontent" | b"contenttext" | b"textcontent" | b"newscontent"
        | b"rawtext" => (Field::Body, 6),
        b"story" => (Field::Body, 7),
        b"article" | b"document" => (Field::Body, TEXT_OR_OTHER_RANK),
        b"description" => (Field::Body, SUMMARY_RANK),
        b"summary" | b"abstract" => (Field::Body, SUMMARY_RANK + 1),

        b"title" => (Field::Title, 1),
        b"headline" => (Field::Title, 2),
        b"articletitle" | b"heading" => (Field::Title, 3),
        b"name" => (Field::Title, 4),
        _ => return None,
    })
}

/// Keys of its days.
fn day_of(key: &[u8]) -> Option<(Field, Rank)> {
    Some(match key {
        b"datepublished"
        | b"publishedat"
        | b"published"
        | b"pubdate"
        | b"publicationdate"
        | b"publishdate"
        | b"publisheddate"
        | b"datepublish"
        | b"datepublication"
        | b"publishedon"
        | b"publishtime"
        | b"publishedtime"
        | b"articlepublishedtime"
        | b"webpublicationdate"
        | b"firstpublished" => (Field::Date, 1),
        b"date" => (Field::Date, 2),
        b"datetime" | b"articledate" => (Field::Date, 3),
        b"created" | b"createdat" | b"datecreated" | b"creationdate" => (Field::Date, 4),
        b"timestamp" => (Field::Date, 5),

        b"datemodified" | b"modified" | b"modifiedat" | b"datemodify" | b"articlemodifiedtime" => {
            (Field::Modified, 1)
        }
        b"updated" | b"updatedat" | b"lastmodified" | b"lastupdated" | b"dateupdated"
        | b"updatedon" => (Field::Modified, 2),

        b"crawled" | b"crawldate" | b"crawledat" | b"datecrawled" | b"crawltime" => {
            (Field::Crawled, 1)
        }
        b"fetched" | b"fetchedat" | b"retrieved" | b"retrievedat" | b"datedownload"
        | b"downloadedat" | b"scrapedat" | b"datescraped" | b"scraped" => (Field::Crawled, 2),
        _ => return None,
    })
}

/// Keys of who wrote and who published it.
fn maker_of(key: &[u8]) -> Option<(Field, Rank)> {
    Some(match key {
        b"source" => (Field::Source, 1),
        b"sourcename" => (Field::Source, 2),
        b"publisher" | b"outlet" | b"newspaper" => (Field::Source, 3),
        b"publication" | b"publicationname" => (Field::Source, 4),
        b"sitename" | b"ogsitename" => (Field::Source, 5),
        b"site" | b"website" => (Field::Source, 6),

        b"credit" => (Field::Credit, 1),
        b"creditline" => (Field::Credit, 2),
        b"agency" | b"newsagency" | b"wire" | b"wireservice" => (Field::Credit, 3),

        b"authors" => (Field::Authors, 1),
        b"author" => (Field::Authors, 2),
        b"byline" => (Field::Authors, 3),
        b"creator" | b"authorname" | b"authornames" | b"dccreator" => (Field::Authors, 4),
        b"writer" | b"writers" | b"reporter" | b"reporters" => (Field::Authors, 5),
        _ => return None,
    })
}

/// Keys of its language, identity and kind, and of what an export holds besides.
fn nature_of(key: &[u8]) -> Option<(Field, Rank)> {
    Some(match key {
        b"language" => (Field::Language, 1),
        b"lang" => (Field::Language, 2),
        b"inlanguage" => (Field::Language, 3),
        b"languagecode" | b"langcode" => (Field::Language, 4),

        b"url" => (Field::Url, 1),
        b"canonicalurl" | b"canonical" => (Field::Url, 2),
        b"link" | b"permalink" | b"articleurl" | b"weburl" | b"pageurl" => (Field::Url, 3),

        b"id" => (Field::Id, 1),
        b"articleid" | b"docid" | b"documentid" | b"docno" => (Field::Id, 2),
        b"uid" | b"uuid" | b"guid" => (Field::Id, 3),

        b"kind" => (Field::Kind, 1),
        b"type" | b"articletype" => (Field::Kind, 2),

        b"furniture" => (Field::Furniture, 1),
        b"paths" => (Field::Paths, 1),
        b"evidence" => (Field::Evidence, 1),
        b"extra" => (Field::Extra, 1),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_key_are_one() {
        let keys = Keys::default();
        let field = |key: &str| keys.look_up(key).map(|(field, _)| field);
        for key in
            ["pubDate", "pub_date", "PUB-DATE", "Pub Date", "publication_date", "published_at"]
        {
            assert_eq!(field(key), Some(Field::Date), "{key}");
        }
        for key in [
            "articleBody",
            "article_body",
            "full_text",
            "fulltext",
            "articleText",
            "maintext",
            "Text",
            "txt",
            "plain_text",
            "raw_text",
            "content",
            "story",
            "article",
        ] {
            assert_eq!(field(key), Some(Field::Body), "{key}");
        }
        assert_eq!(field("_id"), Some(Field::Id));
        assert_eq!(field("@type"), Some(Field::Kind));
        assert_eq!(field("article:published_time"), Some(Field::Date));
        for key in ["", "texts", "题目", "a_key_that_is_longer_than_any_that_is_known", "topic"] {
            assert_eq!(field(key), None, "{key}");
        }
    }

    #[test]
    fn named_keys_come_first() {
        let keys = Keys::new(&[("title".into(), "text".into()), ("body".into(), "tx".into())]);
        let keys = keys.unwrap();
        assert_eq!(keys.look_up("text"), Some((Field::Title, 0)));
        assert_eq!(keys.named().unseen(), [("body".to_string(), "tx".to_string())]);
        assert_eq!(keys.look_up("tx"), Some((Field::Body, 0)));
        assert_eq!(keys.look_up("content"), Some((Field::Body, 6)));
        assert_eq!(keys.named().unseen(), []);
        let wrong = Keys::new(&[("bdy".into(), "text".into())]).unwrap_err();
        assert!(wrong.to_string().starts_with("\"bdy\" is not a field of an article"));
    }
}
