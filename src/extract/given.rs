//! Facts that a record brings along: dates in the forms that records use, language names.

use std::borrow::Cow;

use super::dates::choose::is_future;
use super::dates::parse::{Reading, whole_date};
use super::dates::resolve::day_first_language;
use super::fold::collapse;
use crate::article::{Date, DateError, Evidence, Fact, FactName, Facts, Given, Language, Loser};

/// Confidence of what a record says about itself.
const GIVEN: f32 = 0.99;

/// Facts as they came with the article.
pub(super) fn given_facts(given: &mut Given, today: Date) -> Facts {
    let mut facts = Facts::default();
    if let Some(language) = given.language.as_deref().and_then(given_language) {
        facts.language = language;
    } else {
        facts.language.rule = Cow::Borrowed("none");
    }
    let text = |value: &Option<String>| {
        let trimmed = collapse(value.as_deref()?);
        (!trimmed.is_empty()).then(|| given_fact(trimmed.clone(), &trimmed))
    };
    facts.title = text(&given.title);
    facts.source = text(&given.source);
    facts.credit = text(&given.credit);
    let authors: Vec<String> =
        given.authors.iter().map(|name| collapse(name)).filter(|name| !name.is_empty()).collect();
    if !authors.is_empty() {
        let shown = authors.join(", ");
        facts.authors = Some(given_fact(authors, &shown));
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
        match given_date(written, &language, today) {
            Ok(date) => *fact = Some(date),
            Err(loser) => facts.rejected.push((name, loser)),
        }
    }
    facts.kind = given.kind.take().filter(|kind| !kind.is_empty() && kind != "article");
    facts
}

pub(super) fn fill_defaults(facts: &mut Facts, given: &Given) {
    let defaults = &given.defaults;
    if facts.source.is_none()
        && let Some(source) = &defaults.source
    {
        facts.source = Some(default_fact(source.clone(), source.clone()));
    }
    if facts.date.is_none()
        && let Some(date) = defaults.date
    {
        facts.date = Some(default_fact(date, date.to_string()));
    }
    if facts.language.code == Language::UNDECIDED
        && let Some(mut language) = defaults.language.as_deref().and_then(given_language)
    {
        language.rule = Cow::Borrowed("default");
        language.confidence = 0.5;
        facts.language = language;
    }
}

/// A fact as a record gives it.
pub(crate) fn given_fact<T>(value: T, text: &str) -> Fact<T> {
    let rule = Cow::Borrowed("given");
    let evidence =
        Evidence { rule, text: text.to_string(), confidence: GIVEN, ..Evidence::default() };
    Fact { value, evidence }
}

/// A fact from the command line for articles that have none.
pub(crate) fn default_fact<T>(value: T, text: String) -> Fact<T> {
    let evidence =
        Evidence { rule: Cow::Borrowed("default"), text, confidence: 0.5, ..Evidence::default() };
    Fact { value, evidence }
}

/// Reads a date as records write it: ISO 8601, RFC 2822, seconds or milliseconds since 1970, and
/// the forms of running text. `language` decides `03/04/2024` where its readers know one order.
pub(crate) fn given_date(text: &str, language: &str, today: Date) -> Result<Fact<Date>, Loser> {
    let trimmed = text.trim();
    let lost = |reason: &'static str| Loser {
        value: trimmed.to_string(),
        rule: Cow::Borrowed("given"),
        text: text.to_string(),
        reason: Cow::Borrowed(reason),
    };
    let date = match trimmed.parse::<Date>() {
        Ok(date) => date,
        Err(DateError::Impossible(_)) => return Err(lost("impossible")),
        Err(DateError::Form(_)) => match unix_time(trimmed) {
            Some(date) => date,
            None => match whole_date(trimmed) {
                Some(Reading::Date(date)) => date,
                Some(Reading::Dotted { day_first, .. }) if language != "en" => day_first,
                Some(Reading::Ambiguous { day_first, .. })
                    if day_first_language(language, false) =>
                {
                    day_first
                }
                Some(Reading::Ambiguous { .. } | Reading::Dotted { .. }) => {
                    return Err(lost("ambiguous"));
                }
                Some(Reading::Impossible) => return Err(lost("impossible")),
                Some(Reading::NoYear(..)) => return Err(lost("no year")),
                Some(Reading::ByLanguage { date, languages }) if languages.contains(&language) => {
                    date
                }
                Some(Reading::ByLanguage { .. } | Reading::OtherCalendar) => {
                    return Err(lost("other calendar"));
                }
                None => return Err(lost("no date")),
            },
        },
    };
    if is_future(date, today) {
        return Err(lost("future"));
    }
    // Archives write 1900-01-01 and 0001-01-01 for "unknown".
    if date.year() < 1600 {
        return Err(lost("impossible"));
    }
    Ok(given_fact(date, text))
}

/// Seconds (nine or ten digits) or milliseconds (twelve or thirteen) since 1970, UTC.
fn unix_time(text: &str) -> Option<Date> {
    let whole = text.split('.').next().unwrap_or(text);
    if whole.len() < 9 || whole.len() > 13 || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let seconds = match whole.len() {
        9 | 10 => number,
        12 | 13 => number / 1000,
        _ => return None,
    };
    let day = Date::from_days(i32::try_from(seconds / 86_400).ok()?)?;
    let minute = seconds % 86_400 / 60;
    day.at((minute / 60) as u8, (minute % 60) as u8, Some(0))
}

/// The language that a code (`en-US`, `zh_Hans`, `eng`) or a name (`German`) means.
pub(crate) fn given_language(text: &str) -> Option<Language> {
    let lower = text.trim().to_lowercase();
    let mut parts = lower.split(['-', '_']);
    let first = parts.next()?;
    let code = match first {
        "no" | "nn" | "nor" | "nob" | "norwegian" => "nb".to_string(),
        "iw" => "he".to_string(),
        "in" => "id".to_string(),
        _ if first.len() == 2 && first.bytes().all(|byte| byte.is_ascii_lowercase()) => {
            first.to_string()
        }
        _ => NAMES.iter().find(|(_, names)| names.contains(&first))?.0.to_string(),
    };
    let variant = parts.next().filter(|part| part.len() == 4 || part.len() == 2).map(|part| {
        if part.len() == 2 { part.to_uppercase() } else { part[..1].to_uppercase() + &part[1..] }
    });
    Some(Language {
        code: Cow::Owned(code),
        confidence: GIVEN,
        variant,
        others: Vec::new(),
        rule: Cow::Borrowed("given"),
    })
}

/// Codes of three letters and names.
const NAMES: &[(&str, &[&str])] = &[
    ("ar", &["ara", "arabic"]),
    ("bg", &["bul", "bulgarian"]),
    ("cs", &["ces", "cze", "czech"]),
    ("da", &["dan", "danish"]),
    ("de", &["deu", "ger", "german", "deutsch"]),
    ("el", &["ell", "gre", "greek"]),
    ("en", &["eng", "english"]),
    ("es", &["spa", "spanish", "español"]),
    ("et", &["est", "estonian"]),
    ("fa", &["fas", "per", "persian", "farsi"]),
    ("fi", &["fin", "finnish"]),
    ("fr", &["fra", "fre", "french", "français"]),
    ("he", &["heb", "hebrew"]),
    ("hi", &["hin", "hindi"]),
    ("hr", &["hrv", "croatian"]),
    ("hu", &["hun", "hungarian"]),
    ("id", &["ind", "indonesian"]),
    ("it", &["ita", "italian"]),
    ("ja", &["jpn", "japanese"]),
    ("ko", &["kor", "korean"]),
    ("lt", &["lit", "lithuanian"]),
    ("lv", &["lav", "latvian"]),
    ("nl", &["nld", "dut", "dutch"]),
    ("pl", &["pol", "polish"]),
    ("pt", &["por", "portuguese"]),
    ("ro", &["ron", "rum", "romanian"]),
    ("ru", &["rus", "russian"]),
    ("sk", &["slk", "slo", "slovak"]),
    ("sl", &["slv", "slovenian"]),
    ("sr", &["srp", "serbian"]),
    ("sv", &["swe", "swedish"]),
    ("th", &["tha", "thai"]),
    ("tr", &["tur", "turkish"]),
    ("uk", &["ukr", "ukrainian"]),
    ("ur", &["urd", "urdu"]),
    ("vi", &["vie", "vietnamese"]),
    ("zh", &["zho", "chi", "chinese"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_of_records() {
        let today: Date = "2026-01-01".parse().unwrap();
        for (text, language, wanted) in [
            ("2025-02-13", "", "2025-02-13"),
            ("2025-02-13T08:28:11.000Z", "", "2025-02-13T08:28+00:00"),
            ("2025-02-13T08:28:11", "", "2025-02-13T08:28"),
            ("Thu, 13 Feb 2025 08:28:11 +0100", "", "2025-02-13T08:28+01:00"),
            ("Feb. 13, 2025", "", "2025-02-13"),
            ("13.02.2025", "", "2025-02-13"),
            ("26-FEB-1987 15:01:01.79", "", "1987-02-26T15:01"),
            ("1739435291", "", "2025-02-13T08:28+00:00"),
            ("1739435291000", "", "2025-02-13T08:28+00:00"),
            ("February 2025", "", "2025-02"),
            ("20250213", "", "2025-02-13"),
            ("2025", "", "2025"),
            ("03/04/2024", "fr", "2024-04-03"),
            ("03/04/2024", "en", "ambiguous"),
            ("03/04/2024", "", "ambiguous"),
            ("2025-02-30", "", "impossible"),
            ("2031-01-01", "", "future"),
            ("0001-01-01", "", "impossible"),
            ("yesterday", "", "no date"),
            ("12 Feb", "", "no year"),
            ("1403/11/25", "", "other calendar"),
        ] {
            let read = match given_date(text, language, today) {
                Ok(fact) => fact.value.to_string(),
                Err(loser) => loser.reason.to_string(),
            };
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn reads_names_of_languages() {
        let code = |text| given_language(text).map(|language| language.code.to_string());
        assert_eq!(code("en-US").as_deref(), Some("en"));
        assert_eq!(code("German").as_deref(), Some("de"));
        assert_eq!(code("no").as_deref(), Some("nb"));
        assert_eq!(code("klingon"), None);
        assert_eq!(given_language("zh_hans").unwrap().variant.as_deref(), Some("Hans"));
    }
}
