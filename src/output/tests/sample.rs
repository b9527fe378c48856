//! Hits that look like those of real archives, with the characters that break naive output.

use crate::article::{Evidence, Fact, Language, TextField};
use crate::output::Terminal;
use crate::search::{ExpandedForm, Expansion, Facet, FacetValue, Fragment, Hit, Hits, QueryEcho};

pub(super) const COLORED: Terminal = Terminal { color: true, width: Some(60), interactive: true };
pub(super) const NARROW: Terminal = Terminal { color: false, width: Some(40), interactive: true };

/// What `write` writes, as text.
pub(super) fn printed<E: std::fmt::Debug>(
    write: impl FnOnce(&mut dyn std::io::Write) -> Result<(), E>,
) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

pub(super) fn fact<T>(value: T, rule: &'static str, text: &str, confidence: f32) -> Fact<T> {
    let evidence =
        Evidence { rule: rule.into(), text: text.to_string(), confidence, ..Evidence::default() };
    Fact { value, evidence }
}

pub(super) fn fragment(field: TextField, start: u32, text: &str, marks: &[[u32; 2]]) -> Fragment {
    let end = start + text.chars().count() as u32;
    Fragment { field, start, end, text: text.to_string(), marks: marks.to_vec() }
}

/// A hit of which everything is known.
pub(super) fn full_hit() -> Hit {
    Hit {
        rank: 1,
        id: "https://harbour.example/2025/talks".to_string(),
        score: 2.31,
        title: Some("Envoy says talks on prisoners go on".to_string()),
        url: Some("https://harbour.example/2025/talks".to_string()),
        paths: vec!["pages/talks.txt".to_string(), "old/talks.txt".to_string()],
        kind: "article".to_string(),
        date: Some(fact(
            "2025-02-13T08:28+08:00".parse().unwrap(),
            "dateline",
            "08:28 UTC+8",
            0.97,
        )),
        modified: None,
        crawled: None,
        source: Some(fact("Harbour Daily".to_string(), "footer", "EXPLORE HARBOUR", 0.7)),
        credit: Some(fact("Norpress".to_string(), "credit-line", "Source: Norpress", 0.98)),
        authors: vec!["Ana Li".to_string(), "Jo \"JJ\" Roe".to_string()],
        language: Language {
            code: "en".into(),
            confidence: 0.99,
            rule: "script".into(),
            ..Language::default()
        },
        fragments: vec![
            fragment(TextField::Title, 0, "Envoy says talks on prisoners go on", &[[11, 16]]),
            fragment(
                TextField::Body,
                812,
                "the talks went on\n\nA second round of talks",
                &[[4, 9], [37, 42]],
            ),
        ],
        same_text_as: None,
        also_in: Vec::new(),
    }
}

/// A hit of which hardly anything is known.
pub(super) fn bare_hit() -> Hit {
    Hit {
        rank: 2,
        id: "9f3c".to_string(),
        score: 0.0,
        title: None,
        url: None,
        paths: vec!["b.txt".to_string()],
        kind: "article".to_string(),
        date: None,
        modified: None,
        crawled: None,
        source: None,
        credit: None,
        authors: Vec::new(),
        language: Language::default(),
        fragments: Vec::new(),
        same_text_as: None,
        also_in: Vec::new(),
    }
}

/// A hit of which everything is hostile.
pub(super) fn hostile_hit() -> Hit {
    Hit {
        rank: 3,
        id: "a b\tc".to_string(),
        title: Some("\u{1b}[2Jcleared, \"so\u{202e} to say\"".to_string()),
        paths: vec!["dir/\u{1b}]0;x\u{7}\nname.txt".to_string()],
        source: Some(fact("Tab\tTimes".to_string(), "footer", "", 0.5)),
        fragments: vec![fragment(TextField::Body, 0, "Line\u{2028}one\u{9b}31m.", &[[5, 8]])],
        ..bare_hit()
    }
}

pub(super) fn hits(total: u64, hits: Vec<Hit>) -> Hits {
    let query = QueryEcho {
        text: "talks credit:norpress".to_string(),
        parsed: "talks AND credit:norpress".to_string(),
        warnings: Vec::new(),
        expansions: vec![Expansion {
            word: "talks".to_string(),
            forms: vec![ExpandedForm { form: "talks".to_string(), docs: 5 }],
        }],
        ..QueryEcho::default()
    };
    Hits { query, total: Some(total), hits, ..Hits::default() }
}

pub(super) fn facet(name: &'static str, values: &[(&str, u64)], other: u64, missing: u64) -> Facet {
    let value = |(value, docs): &(&str, u64)| FacetValue { value: value.to_string(), docs: *docs };
    Facet { name: name.into(), values: values.iter().map(value).collect(), other, missing }
}
