//! The article's own dates: published, modified, crawled, and why other dates are none of them.

use super::fallback::{only_change, relative_day};
use super::lines::{DateLabel, LabelledDate, dates_of};
use super::parse::{FoundDate, Reading, find_dates};
use super::resolve::resolve;
use super::stamp::stamp;
use crate::article::{Date, Precision};
use crate::extract::choose::Candidate;
use crate::extract::page::header::Field;
use crate::extract::page::lines::Kind;
use crate::extract::page::menus::is_menu;
use crate::extract::page::{Page, Role};
use crate::extract::phrases::Mark;

/// Candidates for the three dates of an article.
#[derive(Debug, Default)]
pub(crate) struct DateCandidates {
    pub published: Vec<Candidate<Date>>,
    pub modified: Vec<Candidate<Date>>,
    pub crawled: Vec<Candidate<Date>>,
}

/// A date that cannot be read alone.
pub(super) struct Doubtful {
    pub(super) range: std::ops::Range<usize>,
    pub(super) found: FoundDate,
    pub(super) label: DateLabel,
    pub(super) rule: &'static str,
    pub(super) confidence: f32,
}

/// Collects the dates of a page. `language` decides what `03/04/2024` means where its readers
/// know only one order.
pub(crate) fn date_candidates(
    page: &Page<'_>,
    language: &str,
    today: Date,
    url_day: Option<Date>,
) -> DateCandidates {
    let mut candidates = DateCandidates::default();
    let mut doubtful: Vec<Doubtful> = Vec::new();
    // Days that the page itself states somewhere: they can resolve a doubtful one.
    let mut known: Vec<Date> = url_day.into_iter().collect();
    let end = page.foreign.min(page.lines.len());
    for field in page.header.iter().filter(|field| field.field == Field::Date) {
        let line = &page.lines[field.index];
        if let [found] = find_dates(&line.text[field.range.clone()]).as_slice()
            && let Reading::Date(date) = found.reading
        {
            known.push(date);
            let range = line.start + field.range.start..line.start + field.range.end;
            let candidate = Candidate::new(date, "header", range, 0.95);
            push(&mut candidates, DateLabel::None, candidate, today);
        }
    }
    let mut pending = DateLabel::None;
    for index in 0..end {
        let line = &page.lines[index];
        if line.kind == Kind::ScraperDate {
            let range = page.range(index);
            if let Ok(date) = line
                .text
                .trim_start_matches("date:")
                .trim_start_matches("date")
                .trim()
                .parse::<Date>()
            {
                known.push(date);
                candidates.published.push(Candidate::new(date, "scraper-date", range, 0.95));
            }
            continue;
        }
        let head = page.is_head(index);
        let after_body = index >= page.tail;
        if page.roles[index] == Role::Body
            && line.kind != Kind::Sentence
            && line.kind != Kind::Plain
        {
            // Prose: only its dateline, in the first paragraphs.
            pending = DateLabel::None;
            if index <= page.body + 2 {
                dateline_date(page, index, &mut known, &mut candidates, &mut doubtful);
            }
            continue;
        }
        if matches!(
            line.kind,
            Kind::Prose | Kind::Rights | Kind::Caption | Kind::Signs | Kind::Related
        ) || line.chars > 200
        {
            continue;
        }
        let dates = dates_of(line.text);
        let of_a_life = is_span_of_years(line.text, &dates);
        if dates.is_empty() {
            pending = lone_label(page, index);
            continue;
        }
        let is_title = page.roles[index] == Role::Title;
        for LabelledDate { date, label } in dates {
            let label = if label == DateLabel::None && pending != DateLabel::None {
                pending
            } else {
                label
            };
            let range = line.start + date.range.start..line.start + date.range.end;
            let (rule, confidence) = match label {
                DateLabel::Published => ("published-label", 0.97),
                DateLabel::Modified => ("modified-label", 0.96),
                DateLabel::Crawled => ("crawled-label", 0.95),
                // The day on which somebody reported, not that of the article.
                DateLabel::None if line.has(Mark::Reporting) => ("date-line", 0.5),
                DateLabel::None if line.kind == Kind::Byline => ("byline-date", 0.9),
                DateLabel::None if head && index < page.body => ("date-line", 0.9),
                DateLabel::None if head => ("date-line", 0.88),
                DateLabel::None => ("date-line", 0.75),
                DateLabel::Other | DateLabel::Prose => ("date-line", 0.3),
            };
            let unlabelled =
                !matches!(label, DateLabel::Published | DateLabel::Modified | DateLabel::Crawled);
            let of_something_else =
                matches!(label, DateLabel::Other | DateLabel::Prose) || is_title || of_a_life;
            let elsewhere = !matches!(line.kind, Kind::Date | Kind::Byline | Kind::Credit)
                || !(head || after_body && closes_article(page, index));
            let refused = if of_something_else || unlabelled && elsewhere {
                Some("not the article's")
            } else if unlabelled && is_masthead_date(page, index) {
                Some("the day of the page")
            } else {
                None
            };
            if let Reading::Date(value) = date.reading {
                let candidate = Candidate::new(value, rule, range, confidence);
                if refused.is_none() {
                    known.push(value);
                }
                push(&mut candidates, label, weekday_checked(candidate, &date, refused), today);
            } else if refused.is_none() {
                doubtful.push(Doubtful { range, found: date, label, rule, confidence });
            }
        }
        pending = DateLabel::None;
    }
    for index in 0..page.lines.len() {
        let line = &page.lines[index];
        if page.roles[index] != Role::Body
            && let Some((date, range)) = stamp(line.text)
        {
            known.push(date);
            let range = line.start + range.start..line.start + range.end;
            let candidate = Candidate::new(date, "agency-stamp", range, 0.8);
            push(&mut candidates, DateLabel::None, candidate, today);
        }
    }
    resolve(page, language, today, &known, doubtful, &mut candidates);
    candidates.published.extend(relative_day(page, &candidates));
    candidates.published.extend(only_change(page, &candidates));
    prefer_exact(&mut candidates.published);
    refuse_rivals(&mut candidates.published);
    candidates
}

/// `August 3, 1931 - January 9, 2019`: a life, or the time that an archive covers.
fn is_span_of_years(line: &str, dates: &[LabelledDate]) -> bool {
    const YEAR: i32 = 300;
    let [first, last] = dates else { return false };
    let (Reading::Date(from), Reading::Date(to)) = (first.date.reading, last.date.reading) else {
        return false;
    };
    let between = line[first.date.range.end..last.date.range.start].trim();
    matches!(between, "-" | "–" | "—" | "to" | "bis" | "до")
        && to.first_day() - from.first_day() > YEAR
}

/// Of two dates without labels that stand as well and contradict each other the one with a time
/// is the article's; where that does not decide, neither is.
fn refuse_rivals(candidates: &mut [Candidate<Date>]) {
    let taken = |candidate: &&Candidate<Date>| candidate.refused.is_none();
    let Some(best) = candidates
        .iter()
        .filter(taken)
        .reduce(|best, next| if next.confidence > best.confidence { next } else { best })
        .cloned()
    else {
        return;
    };
    if !matches!(best.rule, "date-line" | "byline-date") {
        return;
    }
    let apart = |date: Date| {
        date.first_day() > best.value.last_day() || best.value.first_day() > date.last_day()
    };
    let rival = |candidate: &Candidate<Date>| {
        candidate.refused.is_none()
            && matches!(candidate.rule, "date-line" | "byline-date")
            && candidate.confidence > best.confidence - 0.03
            && (apart(candidate.value) || candidate.value == best.value)
    };
    if !candidates.iter().any(|candidate| rival(candidate) && candidate.value != best.value) {
        return;
    }
    let timed = |date: Date| date.precision() > Precision::Day;
    let with_time: Vec<Date> = candidates
        .iter()
        .filter(|candidate| rival(candidate) && timed(candidate.value))
        .map(|candidate| candidate.value)
        .collect();
    let decided = with_time.windows(2).all(|pair| pair[0] == pair[1]) && !with_time.is_empty();
    for candidate in candidates.iter_mut() {
        if rival(candidate) && !(decided && timed(candidate.value)) {
            candidate.refused = Some("contradicts another");
        }
    }
}

/// A date at the top of the page, beside its menu: the day on which the page was shown.
fn is_masthead_date(page: &Page<'_>, index: usize) -> bool {
    let line = &page.lines[index];
    let menu_above = index > 0 && is_menu(&page.lines[index - 1]) && !line.blank_before;
    let menu_below =
        page.lines.get(index + 1).is_some_and(|next| is_menu(next) && !next.blank_before);
    index <= 3 && (menu_above || menu_below) && !page.roles[..index].contains(&Role::Title)
}

/// A label that fills its line announces the date on the next one.
fn lone_label(page: &Page<'_>, index: usize) -> DateLabel {
    let line = &page.lines[index];
    for (mark, label) in [
        (Mark::Published, DateLabel::Published),
        (Mark::Modified, DateLabel::Modified),
        (Mark::Crawled, DateLabel::Crawled),
    ] {
        if line.is_whole(mark) {
            return label;
        }
    }
    DateLabel::None
}

/// A date right below the text, before anything else is offered.
fn closes_article(page: &Page<'_>, index: usize) -> bool {
    // The last line of a message holds its counts and its date.
    let message = index + 1 == page.lines.len()
        && index <= page.tail + 5
        && (page.tail..index).all(|between| {
            let line = &page.lines[between];
            let sign = !line.text.starts_with(char::is_alphanumeric);
            matches!(line.kind, Kind::Credit | Kind::Furniture | Kind::Signs)
                || line.kind == Kind::Plain && sign
        });
    if message {
        return true;
    }
    index <= page.tail + 2
        && (page.tail..index).all(|between| {
            matches!(
                page.lines[between].kind,
                Kind::Credit | Kind::Byline | Kind::Date | Kind::Caption
            )
        })
        && page.lines[page.tail..].iter().take(12).filter(|line| line.kind == Kind::Date).count()
            <= 2
}

fn weekday_checked(
    candidate: Candidate<Date>,
    found: &FoundDate,
    refused: Option<&'static str>,
) -> Candidate<Date> {
    if let Some(reason) = refused {
        return candidate.refused(reason);
    }
    let wrong = found.weekday.is_some_and(|day| weekday(candidate.value) != day)
        && candidate.value.precision() >= Precision::Day;
    // A wrong weekday is a slip of the writer's more often than of the reader's; it only weakens.
    if wrong {
        Candidate { confidence: candidate.confidence - 0.2, ..candidate }
    } else {
        candidate
    }
}

/// 1 for Monday.
pub(super) fn weekday(date: Date) -> u8 {
    ((date.first_day() + 3).rem_euclid(7) + 1) as u8
}

pub(super) fn push(
    candidates: &mut DateCandidates,
    label: DateLabel,
    candidate: Candidate<Date>,
    today: Date,
) {
    let candidate = if candidate.refused.is_none() && is_future(candidate.value, today) {
        candidate.refused("future")
    } else {
        candidate
    };
    match label {
        DateLabel::Modified => candidates.modified.push(candidate),
        DateLabel::Crawled => candidates.crawled.push(candidate),
        _ => candidates.published.push(candidate),
    }
}

/// Two days ahead are still today somewhere on a wrong clock.
pub(crate) fn is_future(date: Date, today: Date) -> bool {
    date.first_day() > today.last_day() + 2
}

/// `OSLO, Feb. 12, 2025 (Agency) —` at the opening of the text.
fn dateline_date(
    page: &Page<'_>,
    index: usize,
    known: &mut Vec<Date>,
    candidates: &mut DateCandidates,
    doubtful: &mut Vec<Doubtful>,
) {
    let line = &page.lines[index];
    let Some(head) = crate::extract::credit::dateline::dateline(line.text) else { return };
    let mut dates = find_dates(&line.text[..head.end]);
    if dates.len() != 1 {
        return;
    }
    let found = dates.remove(0);
    let range = line.start + found.range.start..line.start + found.range.end;
    match found.reading {
        Reading::Date(value) => {
            known.push(value);
            candidates.published.push(Candidate::new(value, "dateline", range, 0.89));
        }
        _ => doubtful.push(Doubtful {
            range,
            found,
            label: DateLabel::None,
            rule: "dateline",
            confidence: 0.86,
        }),
    }
}

/// Of two dates of one day that both are sure, the one with a time says more.
fn prefer_exact(candidates: &mut [Candidate<Date>]) {
    let Some(best) = candidates
        .iter()
        .filter(|candidate| candidate.refused.is_none())
        .reduce(|best, next| if next.confidence > best.confidence { next } else { best })
        .map(|best| (best.value, best.confidence))
    else {
        return;
    };
    for candidate in candidates.iter_mut() {
        let value = candidate.value;
        let finer = value.precision() > best.0.precision()
            && value.first_day() >= best.0.first_day()
            && value.last_day() <= best.0.last_day();
        if candidate.refused.is_none() && finer {
            candidate.confidence = candidate.confidence.max(best.1 + 0.005);
        }
    }
}
