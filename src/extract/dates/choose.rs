//! The article's own dates: published, modified, crawled, and why other dates are none of them.

use super::lines::{DateLabel, LabelledDate, dates_of};
use super::parse::{FoundDate, Reading, find_dates};
use crate::article::{Date, Precision};
use crate::extract::choose::Candidate;
use crate::extract::lines::Kind;
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
struct Doubtful {
    range: std::ops::Range<usize>,
    found: FoundDate,
    label: DateLabel,
    rule: &'static str,
    confidence: f32,
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
                matches!(label, DateLabel::Other | DateLabel::Prose) || is_title;
            let elsewhere = !matches!(line.kind, Kind::Date | Kind::Byline | Kind::Credit)
                || !head && !(after_body && closes_article(page, index));
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
    resolve(page, language, today, &known, doubtful, &mut candidates);
    prefer_exact(&mut candidates.published);
    refuse_rivals(&mut candidates.published);
    candidates
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
    let menu = |other: Option<&crate::extract::lines::Line<'_>>| {
        other.is_some_and(crate::extract::lines::is_menu)
    };
    index <= 3
        && (menu(page.lines.get(index + 1)) || index > 0 && menu(page.lines.get(index - 1)))
        && !page.roles[..index].contains(&Role::Title)
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
fn weekday(date: Date) -> u8 {
    ((date.first_day() + 3).rem_euclid(7) + 1) as u8
}

fn push(
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
    let Some(head) = crate::extract::credit::dateline(line.text) else { return };
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

/// Reads doubtful dates with the help of the others on the page.
fn resolve(
    page: &Page<'_>,
    language: &str,
    today: Date,
    known: &[Date],
    doubtful: Vec<Doubtful>,
    candidates: &mut DateCandidates,
) {
    let order = numeric_order(page);
    for doubt in doubtful {
        let (value, reason, shown) = match doubt.found.reading {
            Reading::Date(_) => continue,
            Reading::Impossible => (None, "impossible", None),
            Reading::OtherCalendar => (None, "other calendar", None),
            Reading::NoYear(month, day) => {
                (year_of(month, day, known), "no year", Date::day_of(2024, month, day))
            }
            Reading::Ambiguous { day_first, month_first } => {
                let value = resolve_order(day_first, month_first, &doubt, known, order, today)
                    .or_else(|| day_first_language(language, false).then_some(day_first));
                (value, "ambiguous", Some(day_first))
            }
            Reading::Dotted { day_first, month_first } => {
                let value = resolve_order(day_first, month_first, &doubt, known, order, today)
                    .or_else(|| day_first_language(language, true).then_some(day_first));
                (value, "ambiguous", Some(day_first))
            }
        };
        match (value, shown) {
            (Some(value), _) => {
                let candidate =
                    Candidate::new(value, doubt.rule, doubt.range, doubt.confidence - 0.05);
                push(candidates, doubt.label, candidate, today);
            }
            (None, shown) => {
                let shown = shown.or(Date::year_only(1)).unwrap_or(today);
                let candidate = Candidate::new(shown, doubt.rule, doubt.range, 0.1).refused(reason);
                push(candidates, doubt.label, candidate, today);
            }
        }
    }
}

/// The year of a day without one: that of the article's other dates, if they leave no choice.
fn year_of(month: u8, day: u8, known: &[Date]) -> Option<Date> {
    let mut years: Vec<i16> = Vec::new();
    for date in known {
        let candidates = [date.year() - 1, date.year(), date.year() + 1];
        for year in candidates {
            let Some(day) = Date::day_of(year, month, day) else { continue };
            let fits = match date.precision() {
                Precision::Year => year == date.year(),
                Precision::Month => year == date.year() && Some(month) == date.month(),
                _ => (-1..=10).contains(&(date.first_day() - day.first_day())),
            };
            if fits && !years.contains(&year) {
                years.push(year);
            }
        }
    }
    match years.as_slice() {
        [year] => Date::day_of(*year, month, day),
        _ => None,
    }
}

fn resolve_order(
    day_first: Date,
    month_first: Date,
    doubt: &Doubtful,
    known: &[Date],
    order: Option<bool>,
    today: Date,
) -> Option<Date> {
    if let Some(day) = doubt.found.weekday {
        match (weekday(day_first) == day, weekday(month_first) == day) {
            (true, false) => return Some(day_first),
            (false, true) => return Some(month_first),
            _ => {}
        }
    }
    let near = |date: Date| {
        known.iter().any(|other| {
            other.precision() >= Precision::Day && (other.first_day() - date.first_day()).abs() <= 1
        })
    };
    match (near(day_first), near(month_first)) {
        (true, false) => return Some(day_first),
        (false, true) => return Some(month_first),
        _ => {}
    }
    let month = |date: Date| {
        known.iter().any(|other| {
            other.precision() == Precision::Month
                && (other.year(), other.month()) == (date.year(), date.month())
        })
    };
    match (month(day_first), month(month_first)) {
        (true, false) => return Some(day_first),
        (false, true) => return Some(month_first),
        _ => {}
    }
    if let Some(day_comes_first) = order {
        return Some(if day_comes_first { day_first } else { month_first });
    }
    match (is_future(day_first, today), is_future(month_first, today)) {
        (true, false) => Some(month_first),
        (false, true) => Some(day_first),
        _ => None,
    }
}

/// The order that the page's other numeric dates show: `Some(true)` for day first.
fn numeric_order(page: &Page<'_>) -> Option<bool> {
    let mut day_first = false;
    let mut month_first = false;
    for line in page.lines.iter().filter(|line| line.chars <= 200 && line.text.contains('/')) {
        for date in find_dates(line.text) {
            let written = &line.text[date.range.clone()];
            let Some(numbers) = slashed(written) else { continue };
            day_first |= numbers.0 > 12 && numbers.0 <= 31;
            month_first |= numbers.1 > 12 && numbers.1 <= 31;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

fn slashed(written: &str) -> Option<(u32, u32)> {
    let start = written.find(|c: char| c.is_ascii_digit())?;
    let mut parts = written[start..].split('/');
    let first = parts.next()?.parse().ok()?;
    let second = parts.next()?.parse().ok()?;
    Some((first, second))
}

/// Languages whose readers know no other order than day, month, year.
pub(crate) fn day_first_language(language: &str, dotted: bool) -> bool {
    #[rustfmt::skip]
    const SLASHED: &[&str] = &[
        "fr", "es", "it", "pt", "vi", "el", "ro", "ca", "id", "tr", "pl", "uk", "ru", "bg", "cs",
        "de", "nl", "da", "nb", "fi", "he", "hi", "gl", "sk", "sr", "hr",
    ];
    SLASHED.contains(&language) || dotted && !matches!(language, "en" | "und" | "fa")
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
