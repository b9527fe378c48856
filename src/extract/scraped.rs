//! Understands a scraped page: its parts, then each fact from the candidates that they hold.

use std::borrow::Cow;
use std::ops::Range;

use super::choose::{Candidate, Found, choose};
use super::given::{fill_defaults, given_facts};
use super::page::spans::page_spans;
use super::page::{Page, Role};
use super::{Draft, Fills, authors, credit, dates, language, source, title};
use crate::article::{Date, Fact, FactName, Given, Language, Span, SpanKind};

pub(super) fn understand_page(text: String, given: &mut Given, today: Date) -> Draft {
    let mut facts = given_facts(given, today);
    let mut places = Vec::new();
    let spans;
    {
        let mut page = Page::read(&text);
        let (headline, suffix) = title::take_headline(&mut page);
        if facts.language.rule == "none" {
            facts.language = page_language(&page);
        }
        let url_day = given.url.as_deref().and_then(dates::day_of_url);
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
            authors::author_candidates(&page),
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
