//! The article's own dates: published, modified, crawled, and why other dates are none of them.

use super::fallback::{only_change, relative_day};
use super::lines::{DateLabel, LabelledDate, is_span_of_years};
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

/// Why a date beside the menu is not the article's.
const PAGE_DAY: &str = "the day of the page";

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
    let mut collected = Collected {
        page,
        today,
        candidates: DateCandidates::default(),
        known: url_day.into_iter().collect(),
        doubtful: Vec::new(),
    };
    collected.add_header();
    collected.add_lines();
    collected.add_stamps();
    let Collected { mut candidates, known, doubtful, .. } = collected;
    resolve(page, language, today, &known, doubtful, &mut candidates);
    candidates.published.extend(relative_day(page, &candidates));
    candidates.published.extend(only_change(page, &candidates));
    prefer_exact(&mut candidates.published);
    refuse_rivals(&mut candidates.published);
    candidates
}

/// The dates of a page, while they are collected.
struct Collected<'a, 'p> {
    page: &'a Page<'p>,
    today: Date,
    candidates: DateCandidates,
    /// Days that the page itself states somewhere: they can resolve a doubtful one.
    known: Vec<Date>,
    doubtful: Vec<Doubtful>,
}

impl Collected<'_, '_> {
    /// `Date: 2025-02-13` in the header that a scraper wrote above the page.
    fn add_header(&mut self) {
        for field in self.page.header.iter().filter(|field| field.field == Field::Date) {
            let line = &self.page.lines[field.index];
            if let [found] = find_dates(&line.text[field.range.clone()]).as_slice()
                && let Reading::Date(date) = found.reading
            {
                self.known.push(date);
                let candidate = Candidate::new(date, "header", line.in_page(&field.range), 0.95);
                push(&mut self.candidates, DateLabel::None, candidate, self.today);
            }
        }
    }

    /// Dates in lines of their own, beside names, and in datelines.
    fn add_lines(&mut self) {
        let page = self.page;
        // The label on the line above, which announces the date on the next one.
        let mut pending = DateLabel::None;
        for index in 0..page.foreign.min(page.lines.len()) {
            let line = &page.lines[index];
            if line.kind == Kind::ScraperDate {
                self.add_scraper_date(index);
                continue;
            }
            if page.roles[index] == Role::Body && !matches!(line.kind, Kind::Sentence | Kind::Plain)
            {
                // Prose: only its dateline, in the first paragraphs.
                pending = DateLabel::None;
                if index <= page.body + 2 {
                    self.add_dateline(index);
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
            let dates = line.dates();
            if dates.is_empty() {
                pending = lone_label(page, index);
                continue;
            }
            self.add_dates_of_line(index, dates, pending);
            pending = DateLabel::None;
        }
    }

    /// ` date 2025-02-13` in front of a scraped text.
    fn add_scraper_date(&mut self, index: usize) {
        let text = self.page.lines[index].text;
        let date = text.trim_start_matches("date:").trim_start_matches("date").trim();
        if let Ok(date) = date.parse::<Date>() {
            self.known.push(date);
            let candidate = Candidate::new(date, "scraper-date", self.page.range(index), 0.95);
            self.candidates.published.push(candidate);
        }
    }

    /// `dates` of a line that is no prose; `pending` labels those without a label.
    fn add_dates_of_line(&mut self, index: usize, dates: &[LabelledDate], pending: DateLabel) {
        let line = &self.page.lines[index];
        let of_a_life = is_span_of_years(line.text, dates);
        for LabelledDate { date, label } in dates.iter().cloned() {
            let label = if label == DateLabel::None { pending } else { label };
            let range = line.in_page(&date.range);
            let (rule, confidence) = rule_of(self.page, index, label);
            let refused = match of_a_life {
                true => Some(NOT_THE_ARTICLES),
                false => reason_to_refuse(self.page, index, label),
            };
            if let Reading::Date(value) = date.reading {
                // A day above the menu is the page's, but tells the year of a dateline near it.
                if refused.is_none_or(|reason| reason == PAGE_DAY) {
                    self.known.push(value);
                }
                let candidate = Candidate::new(value, rule, range, confidence);
                let candidate = weekday_checked(candidate, &date, refused);
                push(&mut self.candidates, label, candidate, self.today);
            } else if refused.is_none() {
                self.doubtful.push(Doubtful { range, found: date, label, rule, confidence });
            }
        }
    }

    /// `OSLO, Feb. 12, 2025 (Agency) —` at the opening of the text.
    fn add_dateline(&mut self, index: usize) {
        let line = &self.page.lines[index];
        let Some(head) = line.dateline() else { return };
        let mut dates = find_dates(&line.text[..head.end]);
        if dates.len() != 1 {
            return;
        }
        let found = dates.remove(0);
        let (rule, range) = ("dateline", line.in_page(&found.range));
        match found.reading {
            Reading::Date(value) => {
                self.known.push(value);
                self.candidates.published.push(Candidate::new(value, rule, range, 0.89));
            }
            _ => {
                let label = DateLabel::None;
                self.doubtful.push(Doubtful { range, found, label, rule, confidence: 0.86 });
            }
        }
    }

    /// What agencies put below their reports: `dpa:241017-930-264118/1`.
    fn add_stamps(&mut self) {
        for (line, role) in self.page.lines.iter().zip(&self.page.roles) {
            if *role != Role::Body
                && let Some((date, range)) = stamp(line.text)
            {
                self.known.push(date);
                let candidate = Candidate::new(date, "agency-stamp", line.in_page(&range), 0.8);
                push(&mut self.candidates, DateLabel::None, candidate, self.today);
            }
        }
    }
}

/// The rule by which a date on a line counts, and how sure it is.
fn rule_of(page: &Page<'_>, index: usize, label: DateLabel) -> (&'static str, f32) {
    let line = &page.lines[index];
    match label {
        DateLabel::Published => ("published-label", 0.97),
        DateLabel::Modified => ("modified-label", 0.96),
        DateLabel::Crawled => ("crawled-label", 0.95),
        // The day on which somebody reported, not that of the article.
        DateLabel::None if line.has(Mark::Reporting) => ("date-line", 0.5),
        DateLabel::None if line.kind == Kind::Byline => ("byline-date", 0.9),
        DateLabel::None if index < page.body => ("date-line", 0.9),
        DateLabel::None if page.is_head(index) => ("date-line", 0.88),
        DateLabel::None => ("date-line", 0.75),
        DateLabel::Other | DateLabel::Prose => ("date-line", 0.3),
    }
}

const NOT_THE_ARTICLES: &str = "not the article's";

/// Why a date on a line, of this label, cannot be the article's.
fn reason_to_refuse(page: &Page<'_>, index: usize, label: DateLabel) -> Option<&'static str> {
    if page.roles[index] == Role::Title {
        return Some(NOT_THE_ARTICLES);
    }
    match label {
        DateLabel::Published | DateLabel::Modified | DateLabel::Crawled => return None,
        DateLabel::Other | DateLabel::Prose => return Some(NOT_THE_ARTICLES),
        DateLabel::None => {}
    }
    let alone = matches!(page.lines[index].kind, Kind::Date | Kind::Byline | Kind::Credit);
    let placed = page.is_head(index) || index >= page.tail && closes_article(page, index);
    if !alone || !placed {
        Some(NOT_THE_ARTICLES)
    } else if is_masthead_date(page, index) {
        Some(PAGE_DAY)
    } else {
        None
    }
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
        && page.lines[page.tail..page.foreign.max(page.tail)]
            .iter()
            .take(12)
            .filter(|line| line.kind == Kind::Date)
            .count()
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
