//! Facts found in scraped texts of many languages, counted against what a reader finds in them.
//!
//! `tests/data/scraped/truth.jsonl` says for each text which title, date, authors, credit, source
//! and language it shows, null where it shows none, and words that the body must or must not
//! hold. Texts whose name begins with `held-` were not read while the rules were written: they
//! are counted apart.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use news_search::article::{Article, Date, RawArticle};
use news_search::extract::understand;
use serde_json::Value;

/// How often a fact was right, missing (null where there is one) and wrong.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    right: usize,
    missing: usize,
    wrong: usize,
}

impl Count {
    fn all(self) -> usize {
        self.right + self.missing + self.wrong
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/scraped")
}

fn understood(path: &Path, today: Date) -> Article {
    let text = std::fs::read_to_string(path).expect("a text of the truth file exists");
    understand(RawArticle { text, ..RawArticle::default() }, today)
}

/// Each fact of the article: its name, what was found, what is true.
fn facts(article: &Article, truth: &Value) -> Vec<(&'static str, Value, Value)> {
    let text = |value: Option<&str>| value.map_or(Value::Null, Value::from);
    let facts = &article.facts;
    let date = facts.date.as_ref().map(|date| date.value.to_string());
    let found = [
        ("title", text(facts.title.as_ref().map(|fact| fact.value.as_str()))),
        ("date", text(date.as_deref())),
        ("authors", Value::from(article.authors().to_vec())),
        ("credit", text(facts.credit.as_ref().map(|fact| fact.value.as_str()))),
        ("source", text(facts.source.as_ref().map(|fact| fact.value.as_str()))),
        ("language", text(Some(&facts.language.code))),
    ];
    found.map(|(name, value)| (name, value, one_space(&truth[name]))).to_vec()
}

/// A title is found with one space where the page has wider ones.
fn one_space(value: &Value) -> Value {
    match value.as_str() {
        Some(text) => Value::from(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        None => value.clone(),
    }
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty) || value == "und"
}

/// Counts the texts whose names `wanted` takes, by fact.
fn count(wanted: impl Fn(&str) -> bool, show: bool) -> BTreeMap<&'static str, Count> {
    let today: Date = "2026-01-01".parse().expect("a date");
    let folder = folder();
    let truth =
        std::fs::read_to_string(folder.join("truth.jsonl")).expect("the truth file is there");
    let mut counts: BTreeMap<&'static str, Count> = BTreeMap::new();
    for line in truth.split('\n').filter(|line| !line.trim().is_empty()) {
        let truth: Value = serde_json::from_str(line).expect("a line of the truth file is JSON");
        let file = truth["file"].as_str().expect("a truth names its file");
        if !wanted(file) {
            continue;
        }
        let article = understood(&folder.join(file), today);
        for (name, found, truth) in facts(&article, &truth) {
            let count = counts.entry(name).or_default();
            if found == truth {
                count.right += 1;
                continue;
            }
            if is_empty(&found) {
                count.missing += 1;
            } else {
                count.wrong += 1;
            }
            if show {
                println!("{file}: {name}: found {found}, is {truth}");
            }
        }
        let body = article.body();
        let count = counts.entry("body").or_default();
        for part in truth["body_has"].as_array().into_iter().flatten() {
            let part = part.as_str().unwrap_or_default();
            if body.contains(part) {
                count.right += 1;
            } else {
                count.missing += 1;
                if show {
                    println!("{file}: body has not {part:?}");
                }
            }
        }
        for part in truth["body_lacks"].as_array().into_iter().flatten() {
            let part = part.as_str().unwrap_or_default();
            if body.contains(part) {
                count.wrong += 1;
                if show {
                    println!("{file}: body has {part:?}");
                }
            } else {
                count.right += 1;
            }
        }
    }
    counts
}

/// Prints the counts and holds the whole to its limits: shares of all facts.
fn check(name: &str, counts: &BTreeMap<&'static str, Count>, right: f64, wrong: f64) {
    let mut sum = Count::default();
    for (fact, count) in counts {
        println!(
            "{name} {fact}: right {} missing {} wrong {}",
            count.right, count.missing, count.wrong
        );
        sum.right += count.right;
        sum.missing += count.missing;
        sum.wrong += count.wrong;
    }
    assert!(sum.all() >= 500, "{name}: only {} facts were counted", sum.all());
    let share = |part: usize| part as f64 / sum.all() as f64;
    println!(
        "{name}: right {:.4} wrong {:.4} of {}",
        share(sum.right),
        share(sum.wrong),
        sum.all()
    );
    assert!(share(sum.right) >= right, "{name}: too few facts are right");
    assert!(share(sum.wrong) <= wrong, "{name}: too many facts are wrong");
}

#[test]
fn finds_the_facts_of_scraped_texts() {
    check("texts", &count(|file| !file.starts_with("held-"), true), 0.995, 0.002);
}

#[test]
fn finds_the_facts_of_texts_held_out() {
    check("held out", &count(|file| file.starts_with("held-"), false), 0.955, 0.025);
}
