//! Records: articles whose facts were given. Cheap, since archives of wire news hold millions.
//!
//! The text becomes title, body and furniture with an empty line between them; paragraphs end at
//! empty lines. What a record does not say is looked for only in its first and last paragraph.

use std::fmt::Debug;
use std::ops::Range;
use std::time::{Duration, Instant};

use super::choose::{Candidate, Found, choose};
use super::credit::closing::closing_agency;
use super::credit::dateline::dateline;
use super::dates::choose::is_future;
use super::dates::parse::{Reading, find_dates};
use super::draft::Draft;
use super::fold::collapse;
use super::given::{fill_defaults, given_facts};
use super::language;
use super::page::lines::{Kind, Line};
use crate::article::{Date, Fact, FactName, Facts, Given, Language, Span, SpanKind};

/// Understands a record; the facts of an export are taken as they are.
pub(super) fn understand_record(
    text: String,
    given: &mut Given,
    exported: Option<Facts>,
    today: Date,
) -> Draft {
    if let Some(facts) = exported {
        let title = facts.title.as_ref().map(|title| title.value.as_str());
        let (text, spans) = compose(title, &text, given.furniture.as_deref());
        let (places, language_time) = (Vec::new(), Duration::ZERO);
        return Draft { text, spans, facts, places, language_time };
    }
    let mut facts = given_facts(given, today);
    let title = facts.title.as_ref().map(|title| title.value.as_str());
    let (text, mut spans) = compose(title, &text, given.furniture.as_deref());
    let places = missing_facts(&text, &mut spans, &mut facts, today);
    let body = spans.iter().find(|span| span.kind == SpanKind::Body).map_or(0, |span| span.start);
    let begin = Instant::now();
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
    let language_time = begin.elapsed();
    let mut draft = Draft { text, spans, facts, places, language_time };
    fill_defaults(&mut draft.facts, given);
    draft
}

/// The one text of a record and its spans.
pub(crate) fn compose(
    title: Option<&str>,
    body: &str,
    furniture: Option<&str>,
) -> (String, Vec<Span>) {
    let furniture = furniture.map(str::trim).unwrap_or("");
    let title = title.unwrap_or("");
    let mut text = String::with_capacity(title.len() + body.len() + furniture.len() + 4);
    let mut spans = Vec::with_capacity(8);
    if !title.is_empty() {
        text.push_str(title);
        text.push_str("\n\n");
        push_span(&mut spans, SpanKind::Title, text.len());
    }
    let start = text.len();
    text.push_str(body);
    for end in paragraph_ends(body) {
        push_span(&mut spans, SpanKind::Body, start + end);
    }
    if !furniture.is_empty() {
        if !body.is_empty() {
            text.push_str("\n\n");
            if let Some(last) = spans.last_mut() {
                last.end = text.len() as u32;
            }
        }
        text.push_str(furniture);
        push_span(&mut spans, SpanKind::Furniture, text.len());
    }
    (text, spans)
}

fn push_span(spans: &mut Vec<Span>, kind: SpanKind, end: usize) {
    let start = spans.last().map_or(0, |span| span.end);
    if end as u32 > start {
        spans.push(Span { kind, start, end: end as u32 });
    }
}

/// Where each paragraph ends, the empty lines after it included.
fn paragraph_ends(body: &str) -> Vec<usize> {
    let bytes = body.as_bytes();
    let mut ends = Vec::new();
    let mut blank_from = None;
    let mut line_start = 0;
    for line_end in memchr::memchr_iter(b'\n', bytes).chain(std::iter::once(bytes.len())) {
        let blank = is_blank(&body[line_start..line_end]);
        if blank {
            blank_from.get_or_insert(line_start);
        } else if blank_from.take().is_some_and(|from| from > 0) {
            ends.push(line_start);
        }
        line_start = line_end + 1;
    }
    if !body.is_empty() {
        ends.push(body.len());
    }
    ends
}

fn is_blank(line: &str) -> bool {
    // Most lines show at their first byte that they are none.
    !line.as_bytes().first().is_some_and(u8::is_ascii_graphic) && line.trim().is_empty()
}

/// Adds the facts that the record does not give, from its first and last paragraph; returns where
/// they stand.
pub(crate) fn missing_facts(
    text: &str,
    spans: &mut [Span],
    facts: &mut Facts,
    today: Date,
) -> Vec<(FactName, Range<usize>)> {
    let mut places = Vec::new();
    let body = |span: &Span| span.kind == SpanKind::Body;
    let Some(first) = spans.iter().find(|span| body(span)) else { return places };
    facts_of_opening(text, first.range(), facts, today, &mut places);
    cut_tail(text, spans);
    if let Some(last) = spans.iter().rfind(|span| body(span)) {
        credit_of_ending(text, last.range(), facts, &mut places);
    }
    places
}

/// `OSLO, Feb. 12, 2025 (Agency) —` at the beginning of the first paragraph.
fn facts_of_opening(
    text: &str,
    paragraph: Range<usize>,
    facts: &mut Facts,
    today: Date,
    places: &mut Vec<(FactName, Range<usize>)>,
) {
    if facts.credit.is_some() && facts.date.is_some() {
        return;
    }
    let opening = text[paragraph.clone()].trim_start();
    let start = paragraph.end - opening.len();
    let opening = opening.trim_end();
    let Some(head) = dateline(opening) else { return };
    if facts.credit.is_none()
        && let Some(credit) = head.credit
    {
        let range = start + credit.start..start + credit.end;
        let value = collapse(&text[range.clone()]);
        let candidate = Candidate::new(value, "dateline", range, 0.93);
        facts.credit = take(text, FactName::Credit, candidate, places);
    }
    if facts.date.is_none()
        && let [only] = find_dates(&opening[..head.end]).as_slice()
        && let Reading::Date(date) = only.reading
        && !is_future(date, today)
    {
        let range = start + only.range.start..start + only.range.end;
        let candidate = Candidate::new(date, "dateline", range, 0.86);
        facts.date = take(text, FactName::Date, candidate, places);
    }
}

/// `(Agency)` at the end of the last paragraph.
fn credit_of_ending(
    text: &str,
    paragraph: Range<usize>,
    facts: &mut Facts,
    places: &mut Vec<(FactName, Range<usize>)>,
) {
    let ending = text[paragraph.clone()].trim_end();
    if facts.credit.is_some() || !ending.ends_with([')', '/', '）']) {
        return;
    }
    let start = paragraph.start + ending.len() - ending.trim_start().len();
    if let Some(agency) = closing_agency(ending.trim_start()) {
        let range = start + agency.start..start + agency.end;
        let value = collapse(&text[range.clone()]);
        let candidate = Candidate::new(value, "closing-agency", range, 0.9);
        facts.credit = take(text, FactName::Credit, candidate, places);
    }
}

/// The fact that an only candidate makes; its place is added to `places`.
fn take<T: Clone + PartialEq + Debug>(
    text: &str,
    name: FactName,
    candidate: Candidate<T>,
    places: &mut Vec<(FactName, Range<usize>)>,
) -> Option<Fact<T>> {
    let (found, _) = choose(text, vec![candidate], |value| format!("{value:?}"));
    let Found { fact, range } = found?;
    places.push((name, range));
    Some(fact)
}

/// Short last paragraphs that are furniture beyond doubt: rights, headings of link lists, calls
/// to subscribe.
fn cut_tail(text: &str, spans: &mut [Span]) {
    let body: Vec<usize> = (0..spans.len())
        .filter(|&index| spans[index].kind == SpanKind::Body)
        .rev()
        .take(4)
        .collect();
    for index in body {
        let paragraph = text[spans[index].range()].trim();
        if paragraph.len() > 260
            || paragraph.contains('\n')
            || spans.iter().filter(|span| span.kind == SpanKind::Body).count() <= 1
        {
            return;
        }
        let found: Vec<Line<'_>> = super::page::lines::lines(paragraph);
        let [line] = found.as_slice() else { return };
        let sure = match line.kind {
            Kind::Rights => {
                line.opens_with(super::phrases::Mark::Rights).is_some() || line.weight() < 120
            }
            Kind::Comments | Kind::Related => true,
            Kind::Furniture => {
                !line.ends_sentence()
                    || line.has(super::phrases::Mark::Invitation) && line.weight() < 140
                    || line.has(super::phrases::Mark::Note)
            }
            _ => false,
        };
        if !sure {
            return;
        }
        spans[index].kind = SpanKind::Furniture;
    }
}
