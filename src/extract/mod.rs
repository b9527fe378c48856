//! Facts from text: title, dates, source, credit, authors, language, and which part of a page is
//! the article.
//!
//! In: a [`RawArticle`]. Out: an [`Article`], each fact with its evidence. A scraped page goes
//! through lines (what each is by itself) → page (head, article, furniture) → candidates for each
//! fact → choice. A record's facts are given; its text is only cut into paragraphs.

mod agencies;
mod byline;
mod caption;
mod choose;
mod credit;
mod dates;
mod fold;
mod given;
pub mod identity;
pub mod language;
mod lines;
mod page;
mod people;
mod phrase_tables;
mod phrases;
mod record;
mod source;
mod title;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

pub use identity::normalise_url;

use crate::article::{
    Article, Date, Fact, FactName, Facts, Given, Language, RawArticle, Shape, Span, SpanKind,
};
use choose::{Candidate, Found, choose};
use page::{Page, Role};

/// A fact whose place is still to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fills {
    Title,
    Authors,
    Date,
    Modified,
    Crawled,
    Source,
    Credit,
}

/// What was found so far: the one text, its spans, the facts, and where those stand that were
/// read from the text.
struct Draft {
    text: String,
    spans: Vec<Span>,
    facts: Facts,
    places: Vec<(Fills, Range<usize>)>,
}

/// Understands an article: facts, language, and which part of the text is what.
///
/// `today` is the day against which dates count as future. Facts that came with the article
/// outrank those found in its text; those of an export are taken as they are.
pub fn understand(raw: RawArticle, today: Date) -> Article {
    let RawArticle { path, order, text, shape, mut given } = raw;
    let exported = given.exported.take();
    let draft = match shape {
        Shape::Record => understand_record(text, &mut given, exported.map(|facts| *facts), today),
        Shape::Scraped => understand_page(text, &mut given, today),
    };
    let Draft { text, spans, facts, places } = draft;
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
        let facts = &mut article.facts;
        let evidence = match fact {
            Fills::Title => facts.title.as_mut().map(|fact| &mut fact.evidence),
            Fills::Authors => facts.authors.as_mut().map(|fact| &mut fact.evidence),
            Fills::Date => facts.date.as_mut().map(|fact| &mut fact.evidence),
            Fills::Modified => facts.modified.as_mut().map(|fact| &mut fact.evidence),
            Fills::Crawled => facts.crawled.as_mut().map(|fact| &mut fact.evidence),
            Fills::Source => facts.source.as_mut().map(|fact| &mut fact.evidence),
            Fills::Credit => facts.credit.as_mut().map(|fact| &mut fact.evidence),
        };
        if let Some(evidence) = evidence {
            evidence.place = place;
        }
    }
    article.id = match (given.id, &article.url) {
        (Some(id), _) if !id.is_empty() => id,
        (_, Some(url)) if !url.trim().is_empty() => normalise_url(url),
        _ => identity::hash_id(article.title(), &article.body(), &article.furniture()),
    };
    article
}

fn understand_record(
    text: String,
    given: &mut Given,
    exported: Option<Facts>,
    today: Date,
) -> Draft {
    if let Some(facts) = exported {
        let title = facts.title.as_ref().map(|title| title.value.as_str());
        let (text, spans) = record::compose(title, &text, given.furniture.as_deref());
        return Draft { text, spans, facts, places: Vec::new() };
    }
    let mut facts = given_facts(given, today);
    let title = facts.title.as_ref().map(|title| title.value.as_str());
    let (text, mut spans) = record::compose(title, &text, given.furniture.as_deref());
    let places = record::missing_facts(&text, &mut spans, &mut facts, today);
    let body = spans.iter().find(|span| span.kind == SpanKind::Body).map_or(0, |span| span.start);
    if facts.language.rule == "none" {
        let end = spans
            .iter()
            .rfind(|span| span.kind == SpanKind::Body)
            .map_or(text.len(), |span| span.end as usize);
        let mut found = language::detect(&text[body as usize..end]);
        if found.code == Language::UNDECIDED && !text.is_empty() {
            found = language::detect(&text);
        }
        facts.language = found;
    }
    let mut draft = Draft { text, spans, facts, places };
    fill_defaults(&mut draft.facts, given);
    draft
}

fn understand_page(text: String, given: &mut Given, today: Date) -> Draft {
    let mut facts = given_facts(given, today);
    let mut places = Vec::new();
    let spans;
    {
        let mut page = Page::read(&text);
        let (headline, suffix) = title::take_headline(&mut page);
        if facts.language.rule == "none" {
            facts.language = page_language(&page);
        }
        let url_day = given.url.as_deref().and_then(day_of_url);
        let dates = dates::choose::date_candidates(&page, &facts.language.code, today, url_day);
        let show = |text: &String| text.clone();
        let show_date = |date: &Date| date.to_string();
        let show_names = |names: &Vec<String>| names.join(", ");
        let mut settler = Settler { page: &page, places: &mut places, rejected: Vec::new() };
        settler.settle(
            &mut facts.title,
            FactName::Title,
            Fills::Title,
            headline.into_iter().collect(),
            show,
        );
        settler.settle(&mut facts.date, FactName::Date, Fills::Date, dates.published, show_date);
        settler.settle(
            &mut facts.modified,
            FactName::Modified,
            Fills::Modified,
            dates.modified,
            show_date,
        );
        settler.settle(
            &mut facts.crawled,
            FactName::Crawled,
            Fills::Crawled,
            dates.crawled,
            show_date,
        );
        settler.settle(
            &mut facts.authors,
            FactName::Authors,
            Fills::Authors,
            author_candidates(&page),
            show_names,
        );
        settler.settle(
            &mut facts.credit,
            FactName::Credit,
            Fills::Credit,
            credit::credit_candidates(&page),
            show,
        );
        settler.settle(
            &mut facts.source,
            FactName::Source,
            Fills::Source,
            source::source_candidates(&page, suffix),
            show,
        );
        let rejected = settler.rejected;
        facts.rejected.extend(rejected);
        spans = page_spans(&page);
    }
    let mut draft = Draft { text, spans, facts, places };
    if let Some(furniture) =
        given.furniture.as_deref().map(str::trim).filter(|text| !text.is_empty())
    {
        draft.text.push('\n');
        draft.text.push_str(furniture);
        let start = draft.spans.last().map_or(0, |span| span.end);
        draft.spans.push(Span { kind: SpanKind::Furniture, start, end: draft.text.len() as u32 });
    }
    fill_defaults(&mut draft.facts, given);
    draft
}

/// Puts the chosen candidates into the facts of a page.
struct Settler<'a, 'p> {
    page: &'a Page<'p>,
    places: &'a mut Vec<(Fills, Range<usize>)>,
    rejected: Vec<(FactName, crate::article::Loser)>,
}

impl Settler<'_, '_> {
    /// Chooses among `candidates`; a fact that was given keeps its value and lists the other.
    fn settle<T: PartialEq + Clone>(
        &mut self,
        fact: &mut Option<Fact<T>>,
        name: FactName,
        fills: Fills,
        candidates: Vec<Candidate<T>>,
        show: impl Fn(&T) -> String,
    ) {
        let (found, losers) = choose(self.page.text, candidates, &show);
        if let Some(given) = fact {
            if let Some(Found { fact: other, .. }) = found
                && other.value != given.value
            {
                given.evidence.losers.push(crate::article::Loser {
                    value: show(&other.value),
                    rule: other.evidence.rule,
                    text: other.evidence.text,
                    reason: Cow::Borrowed("weaker"),
                });
            }
            return;
        }
        match found {
            Some(Found { fact: new, range }) => {
                *fact = Some(new);
                self.places.push((fills, range));
            }
            None => self.rejected.extend(losers.into_iter().map(|loser| (name, loser))),
        }
    }
}

/// Bylines first, then reporters in the dateline, then editors.
fn author_candidates(page: &Page<'_>) -> Vec<Candidate<Vec<String>>> {
    let mut found = Vec::new();
    let end = page.foreign.min(page.lines.len());
    for (index, byline) in &page.bylines {
        let about = byline.rule == "about-author";
        if *index >= end && !about || byline.names.people.is_empty() {
            continue;
        }
        let line = &page.lines[*index];
        let confidence =
            if page.is_head(*index) { byline.confidence } else { byline.confidence - 0.1 };
        let range = line.start + byline.start..line.start + byline.end;
        let candidate = Candidate::new(byline.names.people.clone(), byline.rule, range, confidence);
        let within = page.roles[*index] == Role::Body;
        found.push(if within { candidate.refused("within the text") } else { candidate });
    }
    for index in 0..end {
        let line = &page.lines[index];
        if index >= page.body && index <= page.body + 1 && page.roles[index] == Role::Body {
            found.extend(byline::reporters_in_opening(line, page.japanese));
        }
        if matches!(line.kind, lines::Kind::Date | lines::Kind::Credit)
            && page.is_head(index)
            && page.roles[index] != Role::Body
        {
            found.extend(byline::names_in_parts(line, page.japanese));
        }
        if page.japanese && index + 1 == page.tail {
            found.extend(byline::closing_signature(line));
        }
        let outside = page.roles[index] != Role::Body || index + 2 >= page.tail && line.chars < 300;
        if outside && line.kind != lines::Kind::Caption && line.kind != lines::Kind::Rights {
            for candidate in byline::secondary_names(line, page.japanese) {
                found.push(Candidate { range: candidate.range.clone(), ..candidate });
            }
        }
    }
    join_bylines(&mut found);
    found
}

/// Two byline lines in a row name two authors.
fn join_bylines(found: &mut Vec<Candidate<Vec<String>>>) {
    let mut index = 1;
    while index < found.len() {
        let (before, after) = found.split_at_mut(index);
        let (first, second) = (&mut before[index - 1], &after[0]);
        let adjacent =
            second.range.start >= first.range.end && second.range.start - first.range.end <= 3;
        if first.rule == "name-line" && second.rule == "name-line" && adjacent {
            for name in &second.value {
                if !first.value.contains(name) {
                    first.value.push(name.clone());
                }
            }
            first.range.end = second.range.end;
            found.remove(index);
        } else {
            index += 1;
        }
    }
}

/// The language of the article itself: a footer in another language does not count.
fn page_language(page: &Page<'_>) -> Language {
    let mut sample = String::new();
    for (index, line) in page.lines.iter().enumerate() {
        if page.roles[index] == Role::Body {
            sample.push_str(line.text);
            sample.push('\n');
            if sample.len() > 4000 {
                break;
            }
        }
    }
    if sample.len() < 40 {
        for (index, line) in page.lines.iter().enumerate() {
            if page.roles[index] == Role::Title {
                sample.push_str(line.text);
            }
        }
    }
    language::detect(if sample.is_empty() { page.text } else { &sample })
}

/// Facts as they came with the article.
fn given_facts(given: &mut Given, today: Date) -> Facts {
    let mut facts = Facts::default();
    if let Some(language) = given.language.as_deref().and_then(given::given_language) {
        facts.language = language;
    } else {
        facts.language.rule = Cow::Borrowed("none");
    }
    let text = |value: &Option<String>| {
        let trimmed = people::collapse(value.as_deref()?);
        (!trimmed.is_empty()).then(|| given::given(trimmed.clone(), &trimmed))
    };
    facts.title = text(&given.title);
    facts.source = text(&given.source);
    facts.credit = text(&given.credit);
    let authors: Vec<String> = given
        .authors
        .iter()
        .map(|name| people::collapse(name))
        .filter(|name| !name.is_empty())
        .collect();
    if !authors.is_empty() {
        let shown = authors.join(", ");
        facts.authors = Some(given::given(authors, &shown));
    }
    let language = facts.language.code.clone();
    let dates = [
        (&given.date, &mut facts.date, FactName::Date),
        (&given.modified, &mut facts.modified, FactName::Modified),
        (&given.crawled, &mut facts.crawled, FactName::Crawled),
    ];
    for (written, fact, name) in dates {
        let Some(written) = written.as_deref().filter(|text| !text.trim().is_empty()) else {
            continue;
        };
        match given::given_date(written, &language, today) {
            Ok(date) => *fact = Some(date),
            Err(loser) => facts.rejected.push((name, loser)),
        }
    }
    facts.kind = given.kind.take().filter(|kind| !kind.is_empty() && kind != "article");
    facts
}

fn fill_defaults(facts: &mut Facts, given: &Given) {
    let defaults = &given.defaults;
    if facts.source.is_none()
        && let Some(source) = &defaults.source
    {
        facts.source = Some(given::default_fact(source.clone(), source.clone()));
    }
    if facts.date.is_none()
        && let Some(date) = defaults.date
    {
        facts.date = Some(given::default_fact(date, date.to_string()));
    }
    if facts.language.code == Language::UNDECIDED
        && let Some(mut language) = defaults.language.as_deref().and_then(given::given_language)
    {
        language.rule = Cow::Borrowed("default");
        language.confidence = 0.5;
        facts.language = language;
    }
}

/// `/2025/02/13/` in an address.
fn day_of_url(url: &str) -> Option<Date> {
    let mut parts = url.split(['/', '-', '_']).skip_while(|part| !is_year(part));
    let year: i16 = parts.next()?.parse().ok()?;
    let number = |part: Option<&str>| {
        part.filter(|part| part.len() <= 2).and_then(|part| part.parse::<u8>().ok())
    };
    Date::day_of(year, number(parts.next())?, number(parts.next())?)
}

fn is_year(part: &str) -> bool {
    part.len() == 4
        && part.bytes().all(|byte| byte.is_ascii_digit())
        && (part.starts_with("19") || part.starts_with("20"))
}

/// Spans from the roles of the lines; white space between lines goes to the line before it.
/// Invisible characters between lines are furniture: they would hide an empty line in a paragraph.
fn page_spans(page: &Page<'_>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(page.lines.len());
    let mut push = |kind: SpanKind, end: usize| {
        let start = spans.last().map_or(0, |span: &Span| span.end);
        if end as u32 > start {
            spans.push(Span { kind, start, end: end as u32 });
        }
    };
    let is_space = |from: usize, to: usize| page.text[from..to].trim().is_empty();
    if let Some(first) = page.lines.first()
        && !is_space(0, first.start)
    {
        push(SpanKind::Furniture, first.start);
    }
    for (index, line) in page.lines.iter().enumerate() {
        let kind = match page.roles[index] {
            Role::Title => SpanKind::Title,
            Role::Body => SpanKind::Body,
            Role::Caption => SpanKind::Caption,
            Role::Furniture => SpanKind::Furniture,
        };
        let next = page.lines.get(index + 1).map_or(page.text.len(), |next| next.start);
        if is_space(line.end(), next) {
            push(kind, next);
        } else {
            push(kind, line.end());
            push(SpanKind::Furniture, next);
        }
    }
    push(SpanKind::Furniture, page.text.len());
    spans
}
