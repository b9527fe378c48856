//! Facts from text: title, dates, source, credit, authors, language, and which part of a page is
//! the article.
//!
//! In: a [`RawArticle`]. Out: an [`Article`], each fact with its evidence. A scraped page goes
//! through lines (what each is by itself) → page (head, article, furniture) → candidates for each
//! fact → choice. A record's facts are given; its text is only cut into paragraphs.

mod agencies;
mod authors;
mod choose;
mod credit;
mod dates;
mod draft;
mod fold;
mod given;
pub mod identity;
pub mod language;
mod needles;
mod page;
mod people;
mod phrases;
mod record;
mod scraped;
mod source;
mod title;

#[cfg(test)]
mod tests;

use std::time::Duration;

pub use crate::article::normalise_url;

use crate::article::{Article, Date, Evidence, FactName, Facts, RawArticle, Shape};
use draft::Draft;
use record::understand_record;
use scraped::understand_page;

/// Understands an article: facts, language, and which part of the text is what.
///
/// `today` is the day against which dates count as future. Facts that came with the article
/// outrank those found in its text; those of an export are taken as they are.
pub fn understand(raw: RawArticle, today: Date) -> Article {
    understand_timed(raw, today).0
}

/// As [`understand`], with the part of the time that telling the language took.
pub fn understand_timed(raw: RawArticle, today: Date) -> (Article, Duration) {
    let RawArticle { path, order, text, shape, mut given } = raw;
    let exported = given.exported.take();
    let draft = match shape {
        Shape::Record => understand_record(text, &mut given, exported.map(|facts| *facts), today),
        Shape::Scraped => understand_page(text, &mut given, today),
    };
    let Draft { text, spans, facts, places, language_time } = draft;
    let paths = if given.paths.is_empty() { vec![path] } else { given.paths };
    let mut article = Article {
        id: String::new(),
        url: given.url,
        paths,
        order,
        text,
        spans,
        facts,
        extra: given.extra,
    };
    for (fact, range) in places {
        let place = article.place_of(range);
        if let Some(evidence) = evidence_of(&mut article.facts, fact) {
            evidence.place = place;
        }
    }
    article.id = match (given.id, &article.url) {
        (Some(id), _) if !id.is_empty() => id,
        (_, Some(url)) if !url.trim().is_empty() => normalise_url(url),
        _ => identity::hash_id(article.title(), &article.body(), &article.furniture()),
    };
    (article, language_time)
}

/// How a fact was found, where it was; a language has no place of its own.
fn evidence_of(facts: &mut Facts, fact: FactName) -> Option<&mut Evidence> {
    match fact {
        FactName::Title => facts.title.as_mut().map(|fact| &mut fact.evidence),
        FactName::Authors => facts.authors.as_mut().map(|fact| &mut fact.evidence),
        FactName::Date => facts.date.as_mut().map(|fact| &mut fact.evidence),
        FactName::Modified => facts.modified.as_mut().map(|fact| &mut fact.evidence),
        FactName::Crawled => facts.crawled.as_mut().map(|fact| &mut fact.evidence),
        FactName::Source => facts.source.as_mut().map(|fact| &mut fact.evidence),
        FactName::Credit => facts.credit.as_mut().map(|fact| &mut fact.evidence),
        FactName::Language => None,
    }
}
