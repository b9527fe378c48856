//! Small archives of few words, and how an index is built of them in any layout of segments.

use std::collections::HashSet;
use std::path::Path;

use proptest::prelude::*;

use super::Searcher;
use crate::article::{Article, Fact, Facts, Language, Span, SpanKind};
use crate::index::IndexBuilder;

/// Few words, so that terms, phrases and equal scores are frequent.
pub(super) const WORDS: [&str; 8] =
    ["gas", "talks", "talk", "talked", "envoy", "moscow", "谈判", "US"];

/// More alternatives than are looked at one by one.
pub(super) const MANY: &str = "talks OR gas OR \"gas talks\" OR envoy OR moscow OR \"talk gas\" OR \"envoy gas\" OR \
    \"moscow gas\" OR \"talks envoy\" OR \"talked moscow\" OR \"US talks\" OR \"gas US\" OR 谈判 OR US \
    OR \"envoy moscow\" OR \"talk envoy\" OR ta* OR title:gas OR \"talks talks\"";

/// Alternatives of which some are asked for again, as in pasted text.
pub(super) const MANY_AGAIN: &str = "gas OR talks OR \"gas talks\" OR gas OR envoy OR US OR talks OR moscow OR \
    gas OR talks OR \"gas talks\" OR gas OR envoy OR US OR talks OR moscow OR talked OR ta*";

pub(super) fn article(number: usize, title: &str, body: &str) -> Article {
    let text = format!("{title}\n\n{body}");
    let title_end = (title.len() + 2) as u32;
    let span = |kind, start, end| Span { kind, start, end };
    let fact = |value: &str| Some(Fact { value: value.to_string(), evidence: Default::default() });
    let day = 1 + number % 20;
    Article {
        id: format!("article {number}"),
        url: None,
        paths: vec![format!("{number}.txt")],
        order: number as u64,
        spans: vec![
            span(SpanKind::Title, 0, title_end),
            span(SpanKind::Body, title_end, text.len() as u32),
        ],
        text,
        facts: Facts {
            title: if title.is_empty() { None } else { fact(title) },
            source: if number.is_multiple_of(3) {
                None
            } else {
                fact(["Ledger", "Chronik"][number % 2])
            },
            date: (!number.is_multiple_of(4)).then(|| Fact {
                value: format!("2025-02-{day:02}").parse().unwrap(),
                evidence: Default::default(),
            }),
            language: Language { code: "en".into(), ..Language::default() },
            ..Facts::default()
        },
        extra: Default::default(),
    }
}

/// Builds an index of one segment for each group of articles.
pub(super) fn index(folder: &Path, segments: &[&[Article]]) -> Searcher {
    let builder = IndexBuilder::begin(folder, 1, 64 << 20).unwrap();
    for articles in segments {
        let mut writer = builder.writer();
        articles.iter().for_each(|article| writer.add(article).unwrap());
        writer.finish().unwrap();
    }
    builder.publish(&HashSet::new()).unwrap();
    Searcher::open(folder).unwrap()
}

pub(super) fn in_segments<'a>(articles: &'a [Article], cuts: &[usize]) -> Vec<&'a [Article]> {
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut % (articles.len() + 1)).collect();
    cuts.extend([0, articles.len()]);
    cuts.sort_unstable();
    cuts.windows(2)
        .map(|pair| &articles[pair[0]..pair[1]])
        .filter(|part| !part.is_empty())
        .collect()
}

pub(super) fn text(longest: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..longest)
        .prop_map(|words| words.join(" "))
}

/// Words of several scripts with what stands between words.
pub(super) fn mixed_text() -> impl Strategy<Value = String> {
    let parts = [
        "talks",
        "gas",
        "talk",
        "谈判",
        "谈",
        "переговоры",
        "e\u{301}té",
        "👩‍👧",
        "ประชุม",
        "قال",
        "“",
        "”",
        ". ",
        "。",
        ", ",
        "\n\n",
        " ",
        "ß",
        "İstanbul",
        "table",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..60)
        .prop_map(|parts| parts.join(" "))
}

pub(super) fn articles() -> impl Strategy<Value = Vec<Article>> {
    prop::collection::vec((text(4), text(14)), 1..40).prop_map(|texts| {
        let numbered = texts.into_iter().enumerate();
        numbered.map(|(number, (title, body))| article(number, &title, &body)).collect()
    })
}
