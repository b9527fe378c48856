//! Understands a scraped page: its parts, then each fact from the candidates that they hold.

use std::borrow::Cow;
use std::ops::Range;
use std::time::{Duration, Instant};

use super::choose::{Candidate, Found, choose};
use super::draft::Draft;
use super::given::{fill_defaults, given_facts};
use super::page::spans::page_spans;
use super::page::{Page, Role};
use super::{authors, credit, dates, language, source, title};
use crate::article::{Date, Fact, FactName, Facts, Given, Language, Loser, Span, SpanKind};

/// Understands a page: facts that were given outrank those found on it.
pub(super) fn understand_page(text: String, given: &mut Given, today: Date) -> Draft {
    let mut facts = given_facts(given, today);
    let ReadPage { spans, places, language_time } =
        read_page(&text, &mut facts, given.url.as_deref(), today);
    let mut draft = Draft { text, spans, facts, places, language_time };
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

/// What was read of a page besides its facts.
struct ReadPage {
    spans: Vec<Span>,
    /// Where the facts stand.
    places: Vec<(FactName, Range<usize>)>,
    language_time: Duration,
}

/// Adds to `facts` what the page says.
fn read_page(text: &str, facts: &mut Facts, url: Option<&str>, today: Date) -> ReadPage {
    let mut page = Page::read(text);
    let (headline, suffix) = title::take_headline(&mut page);
    let begin = Instant::now();
    if facts.language.rule == "none" {
        facts.language = page_language(&page);
    }
    let language_time = begin.elapsed();
    let url_day = url.and_then(dates::day_of_url);
    let dates = dates::choose::date_candidates(&page, &facts.language.code, today, url_day);
    let authors = authors::author_candidates(&page);
    let credits = credit::credit_candidates(&page);
    let sources = source::source_candidates(&page, suffix);
    let text = |text: &String| text.clone();
    let date = |date: &Date| date.to_string();
    let names = |names: &Vec<String>| names.join(", ");

    let mut settler = Settler { page: page.text, places: Vec::new(), rejected: Vec::new() };
    settler.settle(FactName::Title, &mut facts.title, headline.into_iter().collect(), text);
    settler.settle(FactName::Date, &mut facts.date, dates.published, date);
    settler.settle(FactName::Modified, &mut facts.modified, dates.modified, date);
    settler.settle(FactName::Crawled, &mut facts.crawled, dates.crawled, date);
    settler.settle(FactName::Authors, &mut facts.authors, authors, names);
    settler.settle(FactName::Credit, &mut facts.credit, credits, text);
    settler.settle(FactName::Source, &mut facts.source, sources, text);
    facts.rejected.extend(settler.rejected);
    ReadPage { spans: page_spans(&page), places: settler.places, language_time }
}

/// Puts the chosen candidates into the facts of a page.
struct Settler<'a> {
    page: &'a str,
    places: Vec<(FactName, Range<usize>)>,
    rejected: Vec<(FactName, Loser)>,
}

impl Settler<'_> {
    /// Chooses among `candidates`; a fact that was given keeps its value and lists the other.
    fn settle<T: PartialEq + Clone>(
        &mut self,
        name: FactName,
        fact: &mut Option<Fact<T>>,
        candidates: Vec<Candidate<T>>,
        show: impl Fn(&T) -> String,
    ) {
        let (found, losers) = choose(self.page, candidates, &show);
        if let Some(given) = fact {
            if let Some(Found { fact: other, .. }) = found
                && other.value != given.value
            {
                given.evidence.losers.push(Loser {
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
                self.places.push((name, range));
            }
            None => self.rejected.extend(losers.into_iter().map(|loser| (name, loser))),
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
