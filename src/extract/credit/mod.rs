//! Credit: which agency or outlet wrote an article, told apart from who published it.
//!
//! Read from datelines (`OSLO (Agency) —`), lines of their own (`Source: Agency`), the outlet of a
//! byline, and an agency's name at the end of the text. Prose never gives a credit: "according to
//! Agency" says nothing about who wrote.

pub(crate) mod closing;
pub(crate) mod dateline;
pub(crate) mod labels;

use crate::extract::agencies::{
    gives_figures, is_agency, is_nameless, is_outlet_like, names_agency, without_desk,
};
use crate::extract::choose::Candidate;
use crate::extract::fold::{collapse, fold};
use crate::extract::page::lines::Kind;
use crate::extract::page::{Page, Role};
use crate::extract::phrases::Mark;
use closing::{closing_agency, first_published_by};
use dateline::{Dateline, dateline};
use labels::{
    agency_alone, agency_and_place, agency_part, agency_with_staff, credit_label, is_credit_name,
    label_inside,
};

/// Everything on the page that says who wrote it.
pub(crate) fn credit_candidates(page: &Page<'_>) -> Vec<Candidate<String>> {
    let mut found = Vec::new();
    let end = page.foreign.min(page.lines.len());
    for index in 0..end {
        let line = &page.lines[index];
        let at = |range: &std::ops::Range<usize>| line.start + range.start..line.start + range.end;
        let value =
            |range: &std::ops::Range<usize>| collapse(without_desk(&line.text[range.clone()]));
        if let Some((_, byline)) = page.bylines.iter().find(|(at, _)| *at == index)
            && let Some(outlet) = &byline.names.outlet
        {
            found.push(Candidate::new(outlet.clone(), "byline-outlet", page.range(index), 0.93));
        }
        if matches!(line.kind, Kind::Caption | Kind::Rights | Kind::ScraperDate) {
            continue;
        }
        if page.roles[index] == Role::Body
            && index <= page.body + 2
            && let Some(Dateline { credit: Some(range), .. }) = dateline(line.text)
        {
            found.push(Candidate::new(value(&range), "dateline", at(&range), 0.96));
            continue;
        }
        if page.is_head(index)
            && matches!(line.kind, Kind::Date | Kind::Credit | Kind::Plain)
            && line.text.ends_with(['-', '–', '—'])
            && let Some(Dateline { credit: Some(range), .. }) = dateline(line.text)
        {
            found.push(Candidate::new(value(&range), "dateline", at(&range), 0.95));
            continue;
        }
        if line.kind == Kind::Credit
            && index < page.body
            && let Some(range) = agency_and_place(line)
            && !page.is_own_name(&line.text[range.clone()])
        {
            found.push(Candidate::new(value(&range), "agency-line", at(&range), 0.88));
            continue;
        }
        if let Some(range) = agency_below_byline(page, index) {
            found.push(Candidate::new(value(&range), "byline-outlet", at(&range), 0.9));
            continue;
        }
        let zone = index < page.body + 1 || index >= page.tail.saturating_sub(1);
        if line.kind == Kind::Credit || line.kind == Kind::Date {
            if let Some(range) = credit_label(line).or_else(|| label_inside(line)) {
                let name = value(&range);
                let folded = fold(&name);
                let known = is_agency(&folded);
                // The agency in a dateline wrote what another outlet passed on.
                let confidence = if known { 0.97 } else { 0.94 };
                let candidate = Candidate::new(name.clone(), "credit-line", at(&range), confidence);
                found.push(if is_nameless(&folded) {
                    candidate.refused("names no agency")
                } else if !known && gives_figures(&folded) {
                    candidate.refused("source of figures")
                } else if !known && (!zone && !page.is_head(index) || within_text(page, index)) {
                    candidate.refused("within the text")
                } else if !known && below_chart(page, index) {
                    candidate.refused("below a chart")
                } else if !known
                    && (!is_credit_name(&name)
                        || name.split_whitespace().count() > 2
                            && !page.is_head(index)
                            && !is_outlet_like(&name))
                {
                    candidate.refused("no name of an outlet")
                } else {
                    candidate
                });
            } else if let Some(range) = agency_alone(line) {
                let placed = index >= page.body
                    || !among_menus(page, index)
                    || agency_with_staff(line.text).is_some();
                if index <= page.tail + 2 && (zone || page.is_head(index)) && placed {
                    found.push(Candidate::new(value(&range), "agency-line", at(&range), 0.9));
                }
            } else if line.kind == Kind::Date
                && let Some(range) = agency_part(line)
                && page.is_head(index)
            {
                found.push(Candidate::new(value(&range), "agency-line", at(&range), 0.88));
            }
        }
        if page.roles[index] == Role::Body
            && index + 1 == page.tail
            && let Some(range) = closing_agency(line.text)
        {
            found.push(Candidate::new(value(&range), "closing-agency", at(&range), 0.92));
        }
        if line.kind == Kind::Furniture
            && line.has(Mark::Note)
            && let Some(range) = first_published_by(line)
        {
            found.push(Candidate::new(value(&range), "first-published", at(&range), 0.85));
        }
    }
    for index in page.tail..page.lines.len() {
        let line = &page.lines[index];
        if line.kind == Kind::Rights
            && let Some(holder) = crate::extract::source::rights::rights_holder(line)
        {
            let name = collapse(&line.text[holder.clone()]);
            if is_agency(&fold(&name)) {
                found.push(Candidate::new(
                    name,
                    "agency-rights",
                    line.start + holder.start..line.start + holder.end,
                    0.8,
                ));
            }
        }
    }
    found
}

/// `By Jane Doe` and below it `Prairie News Service`.
fn agency_below_byline(page: &Page<'_>, index: usize) -> Option<std::ops::Range<usize>> {
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
    let words = [
        "chart",
        "graphic",
        "figure",
        "table",
        "map",
        "infograf",
        "grafik",
        "graphique",
        "gráfico",
        "grafico",
        "таблиц",
        "график",
        "диаграм",
        "графік",
        "діаграм",
        "wykres",
        "graf ",
        "diagram",
        "kaavio",
        "tablo",
        "شكل",
        "رسم",
        "图表",
        "グラフ",
        "표",
        "그래프",
        "ábra",
        "γράφημα",
        "biểu đồ",
        "तालिका",
        "نمودار",
        "גרף",
    ];
    let chart = words.iter().any(|word| above.folded.contains(&fold(word)));
    let figures =
        above.chars < 120 && above.folded.contains(['%', '€', '$']) && !above.ends_sentence();
    let caption = above.kind == Kind::Caption && index > page.body;
    chart && above.chars < 120 && !above.ends_sentence() || figures || caption
}
