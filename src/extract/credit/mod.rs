//! Credit: which agency or outlet wrote an article, told apart from who published it.
//!
//! Read from datelines (`OSLO (Agency) —`), lines of their own (`Source: Agency`), the outlet of a
//! byline, and an agency's name at the end of the text. Prose never gives a credit: "according to
//! Agency" says nothing about who wrote.

pub(crate) mod closing;
pub(crate) mod dateline;
pub(crate) mod labels;

use std::ops::Range;

use crate::extract::agencies::{
    gives_figures, is_agency, is_nameless, is_outlet_like, names_agency, without_desk,
};
use crate::extract::choose::Candidate;
use crate::extract::fold::{collapse, fold};
use crate::extract::page::lines::{Kind, Line};
use crate::extract::page::{Page, Role};
use crate::extract::phrases::Mark;
use crate::extract::source::rights::rights_holder;
use closing::{closing_agency, first_published_by};
use dateline::Dateline;
use labels::{
    agency_alone, agency_and_place, agency_part, agency_with_staff, credit_label, is_credit_name,
    label_inside,
};

/// Everything on the page that says who wrote it.
pub(crate) fn credit_candidates(page: &Page<'_>) -> Vec<Candidate<String>> {
    let mut found = Vec::new();
    for index in 0..page.foreign.min(page.lines.len()) {
        found.extend(outlet_of_byline(page, index));
        if matches!(page.lines[index].kind, Kind::Caption | Kind::Rights | Kind::ScraperDate) {
            continue;
        }
        if let Some(credit) = credit_above_text(page, index) {
            found.push(credit);
            continue;
        }
        found.extend(credit_in_line(page, index));
        found.extend(credit_behind_text(page, index));
    }
    found.extend((page.tail..page.lines.len()).filter_map(|index| rights_of_agency(page, index)));
    found
}

/// What `range` of the line names, proposed by `rule`.
fn credit_at(
    line: &Line<'_>,
    range: Range<usize>,
    rule: &'static str,
    confidence: f32,
) -> Candidate<String> {
    let name = collapse(without_desk(&line.text[range.clone()]));
    Candidate::new(name, rule, line.in_page(&range), confidence)
}

/// `By Jane Doe, Agency`.
fn outlet_of_byline(page: &Page<'_>, index: usize) -> Option<Candidate<String>> {
    let (_, byline) = page.bylines.iter().find(|(at, _)| *at == index)?;
    let outlet = byline.names.outlet.clone()?;
    Some(Candidate::new(outlet, "byline-outlet", page.range(index), 0.93))
}

/// The agency in a dateline, with its place above the text, or below the names of its reporters.
fn credit_above_text(page: &Page<'_>, index: usize) -> Option<Candidate<String>> {
    let line = &page.lines[index];
    let opening = page.roles[index] == Role::Body && index <= page.body + 2;
    if opening && let Some(Dateline { credit: Some(range), .. }) = line.dateline() {
        return Some(credit_at(line, range.clone(), "dateline", 0.96));
    }
    // A dateline that has a line of its own.
    if page.is_head(index)
        && matches!(line.kind, Kind::Date | Kind::Credit | Kind::Plain)
        && line.text.ends_with(['-', '–', '—'])
        && let Some(Dateline { credit: Some(range), .. }) = line.dateline()
    {
        return Some(credit_at(line, range.clone(), "dateline", 0.95));
    }
    if line.kind == Kind::Credit
        && index < page.body
        && let Some(range) = agency_and_place(line)
        && !page.is_own_name(&line.text[range.clone()])
    {
        return Some(credit_at(line, range, "agency-line", 0.88));
    }
    let range = agency_below_byline(page, index)?;
    Some(credit_at(line, range, "byline-outlet", 0.9))
}

/// `Source: Agency`, `Agency` alone, `Agency | 3 May 2024`.
fn credit_in_line(page: &Page<'_>, index: usize) -> Option<Candidate<String>> {
    let line = &page.lines[index];
    if !matches!(line.kind, Kind::Credit | Kind::Date) {
        return None;
    }
    if let Some(range) = credit_label(line).or_else(|| label_inside(line)) {
        return Some(labelled_credit(page, index, range));
    }
    if let Some(range) = agency_alone(line) {
        let placed = index >= page.body
            || !among_menus(page, index)
            || agency_with_staff(line.text).is_some();
        let close = index <= page.tail + 2 && (around_text(page, index) || page.is_head(index));
        return (close && placed).then(|| credit_at(line, range, "agency-line", 0.9));
    }
    let range = agency_part(line).filter(|_| line.kind == Kind::Date && page.is_head(index))?;
    Some(credit_at(line, range, "agency-line", 0.88))
}

/// Whether a line stands above the text, is the first or last of it, or comes below.
fn around_text(page: &Page<'_>, index: usize) -> bool {
    index < page.body + 1 || index >= page.tail.saturating_sub(1)
}

/// What a label such as `Source:` names; refused where it is the source of something else.
fn labelled_credit(page: &Page<'_>, index: usize, range: Range<usize>) -> Candidate<String> {
    let line = &page.lines[index];
    let name = collapse(without_desk(&line.text[range.clone()]));
    let folded = fold(&name);
    let known = is_agency(&folded);
    let head = page.is_head(index);
    let long = name.split_whitespace().count() > 2;
    let refused = if is_nameless(&folded) {
        Some("names no agency")
    } else if known {
        None
    } else if gives_figures(&folded) {
        Some("source of figures")
    } else if !around_text(page, index) && !head || within_text(page, index) {
        Some("within the text")
    } else if below_chart(page, index) {
        Some("below a chart")
    } else if !is_credit_name(&name) || long && !head && !is_outlet_like(&name) {
        Some("no name of an outlet")
    } else {
        None
    };
    // The agency in a dateline wrote what another outlet passed on.
    let confidence = if known { 0.97 } else { 0.94 };
    let candidate = Candidate::new(name, "credit-line", line.in_page(&range), confidence);
    Candidate { refused, ..candidate }
}

/// `… he said. (Agency)` at the end of the text, `First published by X` below it.
fn credit_behind_text(page: &Page<'_>, index: usize) -> Vec<Candidate<String>> {
    let line = &page.lines[index];
    let mut found = Vec::new();
    if page.roles[index] == Role::Body
        && index + 1 == page.tail
        && let Some(range) = closing_agency(line.text)
    {
        found.push(credit_at(line, range, "closing-agency", 0.92));
    }
    if line.kind == Kind::Furniture
        && line.has(Mark::Note)
        && let Some(range) = first_published_by(line)
    {
        found.push(credit_at(line, range, "first-published", 0.85));
    }
    found
}

/// `© 2025 Agency` below the text.
fn rights_of_agency(page: &Page<'_>, index: usize) -> Option<Candidate<String>> {
    let line = &page.lines[index];
    let holder = (line.kind == Kind::Rights).then(|| rights_holder(line))??;
    let name = collapse(&line.text[holder.clone()]);
    is_agency(&fold(&name))
        .then(|| Candidate::new(name, "agency-rights", line.in_page(&holder), 0.8))
}

/// `By Jane Doe` and below it `Prairie News Service`.
fn agency_below_byline(page: &Page<'_>, index: usize) -> Option<Range<usize>> {
    let line = &page.lines[index];
    let below = index > 0 && page.lines[index - 1].kind == Kind::Byline && !line.blank_before;
    let name = line.text.trim();
    (below
        && index < page.body
        && line.kind == Kind::Plain
        && line.words <= 5
        && !page.is_own_name(name)
        && (names_agency(name) || is_agency(&fold(name))))
    .then_some(0..line.text.len())
}

/// Whether a line above the headline stands among menus, not beside a date or a byline: the name
/// of an agency there is the site's own.
fn among_menus(page: &Page<'_>, index: usize) -> bool {
    let titled = page.roles[..index].contains(&Role::Title);
    let beside = |at: usize| {
        page.lines
            .get(at)
            .is_some_and(|line| matches!(line.kind, Kind::Date | Kind::Byline | Kind::Credit))
    };
    !(titled || beside(index + 1) || index > 0 && beside(index - 1))
}

/// Whether paragraphs stand above and below: what gives a source there is a table or a picture.
fn within_text(page: &Page<'_>, index: usize) -> bool {
    index > page.body && index + 1 < page.tail
}

/// Whether the line above is the title of a chart: short, with figures or its signs.
fn below_chart(page: &Page<'_>, index: usize) -> bool {
    let Some(above) = index.checked_sub(1).map(|above| &page.lines[above]) else { return false };
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "chart", "graphic", "figure", "table", "map", "infograf", "grafik", "graphique",
        "gráfico", "grafico", "таблиц", "график", "диаграм", "графік", "діаграм", "wykres",
        "graf ", "diagram", "kaavio", "tablo", "شكل", "رسم", "图表", "グラフ", "표", "그래프", "ábra",
        "γράφημα", "biểu đồ", "तालिका", "نمودار", "גרף",
    ];
    let chart = WORDS.iter().any(|word| above.folded.contains(&fold(word)));
    let figures =
        above.chars < 120 && above.folded.contains(['%', '€', '$']) && !above.ends_sentence();
    let caption = above.kind == Kind::Caption && index > page.body;
    chart && above.chars < 120 && !above.ends_sentence() || figures || caption
}
