//! Whole articles: pages of several languages with their traps, records, and what must hold for
//! any text.

use proptest::prelude::*;

use super::*;

fn today() -> Date {
    "2026-01-01".parse().unwrap()
}

fn page(text: &str) -> Article {
    understand(RawArticle { text: text.to_string(), ..RawArticle::default() }, today())
}

/// `title|date|authors|credit|source` of a page.
fn facts(text: &str) -> String {
    let article = page(text);
    let facts = &article.facts;
    let value = |fact: &Option<Fact<String>>| {
        fact.as_ref().map_or("-".to_string(), |fact| fact.value.clone())
    };
    let date = facts.date.as_ref().map_or("-".to_string(), |date| date.value.to_string());
    let authors = article.authors().join("+");
    let authors = if authors.is_empty() { "-".to_string() } else { authors };
    [value(&facts.title), date, authors, value(&facts.credit), value(&facts.source)].join(" ~ ")
}

const PROSE: &str = "The city will spend forty million on its harbour over the next five years, the mayor said on Tuesday, calling it the largest investment in a generation.";

#[test]
fn reads_a_page_with_everything_on_it() {
    let text = format!(
        "The Port Ledger\nWorld | Politics | Sport\n\nHarbour plan wins final vote\n\n\
         By Ana Ruiz and Tom O'Hara, Northern Wire\n\
         Published: March 4, 2025, 9:15 a.m. EST | Updated: March 5, 2025\n\n\
         A crane at the quay. (Photo by Lee Sand/Northern Wire)\n\n{PROSE}\n\n\
         By Tuesday evening, the chamber was full, and the vote was delayed twice because of the crowd.\n\n\
         “Source: City Hall, it said at the bottom,” Rita Moe said. According to Reuters, three bidders remain.\n\n\
         Source: World Bank\n\nThe hearing that was planned for May 12, 2024 was moved by a week.\n\n\
         Related stories\nHarbour fees to rise (January 2, 2024)\nComments (2)\nJoe: March 6, 2025 great news\n\
         © 2019-2025 The Port Ledger. All rights reserved."
    );
    assert_eq!(
        facts(&text),
        "Harbour plan wins final vote ~ 2025-03-04T09:15-05:00 ~ Ana Ruiz+Tom O'Hara ~ Northern Wire ~ The Port Ledger"
    );
    let article = page(&text);
    assert_eq!(article.facts.modified.as_ref().unwrap().value.to_string(), "2025-03-05");
    let body = article.body();
    for part in ["forty million", "By Tuesday evening", "City Hall, it said", "moved by a week"] {
        assert!(body.contains(part), "{part}");
    }
    for part in ["A crane", "World Bank", "great news", "rights reserved", "January 2"] {
        assert!(!body.contains(part), "{part}");
    }
    let date = &article.facts.date.as_ref().unwrap().evidence;
    let place = date.place.unwrap();
    let furniture: Vec<char> = article.furniture().chars().collect();
    let at: String = furniture[place.start as usize..place.end as usize].iter().collect();
    assert_eq!(at, date.text);
}

#[test]
fn refuses_what_only_looks_like_a_fact() {
    for (text, wanted) in [
        // An ambiguous date, and one that another date on the page decides.
        (
            format!("Harbour plan wins final vote\n03/04/2024\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\n03/04/2024\nUpdated: 16/04/2024\n{PROSE}"),
            "Harbour plan wins final vote ~ 2024-04-03 ~ - ~ - ~ -",
        ),
        // Only the day of a change is known.
        (
            format!("Harbour plan wins final vote\nUpdated: March 5, 2025\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        // A day without a year, and one whose year the page tells.
        (format!("OSLO, Feb. 12 (Northern Wire) — {PROSE}"), "- ~ - ~ - ~ Northern Wire ~ -"),
        (
            format!("February 2025\n\nHarbour plan wins final vote\n\nOSLO, Feb. 12 — {PROSE}"),
            "Harbour plan wins final vote ~ 2025-02-12 ~ - ~ - ~ -",
        ),
        // Relative times, future and impossible days.
        (
            format!("Harbour plan wins final vote\n2 hours ago\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\nMarch 4, 2031\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\n30 February 2025\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        // The day on which the page was shown stands beside its menu.
        (
            format!(
                "Monday, 3 March 2025\nHome News Sport Weather\nHarbour plan wins final vote\n{PROSE}"
            ),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        // Sentences and captions are no headlines.
        (format!("It was late.\n\n{PROSE}\n\n{PROSE}"), "- ~ - ~ - ~ - ~ -"),
        (
            format!(" date 2025-02-12 The quay at dawn. Archive photo: city media\n\n{PROSE}"),
            "- ~ 2025-02-12 ~ - ~ - ~ -",
        ),
        (
            format!(" date 2025-02-12 By Ana Ruiz, Northern Wire\n\n{PROSE}"),
            "- ~ 2025-02-12 ~ Ana Ruiz ~ Northern Wire ~ -",
        ),
        // Figures have a source, too; so does an agency's picture.
        (
            format!("Harbour plan wins final vote\n{PROSE}\nSource: Eurostat\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\nPhoto: Reuters\n{PROSE}\nCopyright 2023"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
    ] {
        assert_eq!(facts(&text), wanted, "{text}");
    }
}

#[test]
fn an_editor_signs_where_nobody_else_does() {
    let text =
        format!("Harbour plan wins final vote\n\n{PROSE}\n\nSource: Xinhua   Editor: Li Min");
    assert_eq!(facts(&text), "Harbour plan wins final vote ~ - ~ Li Min ~ Xinhua ~ -");
    let text = format!("Harbour plan wins final vote\nBy Ana Ruiz\n{PROSE}\nEditor: Li Min");
    assert_eq!(facts(&text), "Harbour plan wins final vote ~ - ~ Ana Ruiz ~ - ~ -");
}

#[test]
fn a_record_keeps_what_it_was_given() {
    let given = Given {
        title: Some("Harbour  plan".to_string()),
        date: Some("Feb. 13, 2025".to_string()),
        modified: Some("2031-01-01".to_string()),
        authors: vec!["Ana Ruiz".to_string()],
        url: Some("https://www.example.com/a/?utm_source=x".to_string()),
        language: Some("en-GB".to_string()),
        ..Given::default()
    };
    let text =
        "OSLO (Northern Wire) — First.\nStill first.\n\n \nSecond.\n\n© 2025 Example".to_string();
    let raw = RawArticle { text, shape: Shape::Record, given, ..RawArticle::default() };
    let article = understand(raw, today());
    assert_eq!(article.id, "example.com/a");
    assert_eq!(article.title(), "Harbour plan");
    assert_eq!(article.facts.date.as_ref().unwrap().value.to_string(), "2025-02-13");
    assert_eq!(article.facts.rejected[0].1.reason, "future");
    assert_eq!(article.facts.credit.as_ref().unwrap().value, "Northern Wire");
    assert_eq!(article.body(), "OSLO (Northern Wire) — First.\nStill first.\n\nSecond.");
    assert_eq!(article.furniture(), "© 2025 Example");
}

/// What another build makes of an exported article.
fn read_again(line: &str) -> Article {
    let value: serde_json::Value = serde_json::from_str(line).unwrap();
    let record = value.as_object().unwrap();
    let text = |key: &str| record.get(key).and_then(|value| value.as_str()).map(str::to_string);
    let paths = record["paths"].as_array().unwrap();
    let given = Given {
        id: text("id"),
        url: text("url"),
        paths: paths.iter().filter_map(|path| path.as_str().map(str::to_string)).collect(),
        furniture: text("furniture"),
        extra: record.get("extra").and_then(|extra| extra.as_object()).cloned().unwrap_or_default(),
        exported: Facts::from_export(record).map(Box::new),
        ..Given::default()
    };
    let shape = Shape::Record;
    let raw = RawArticle { text: text("body").unwrap(), shape, given, ..RawArticle::default() };
    understand(raw, today())
}

fn holds_together(article: &Article) -> Result<(), TestCaseError> {
    let mut end = 0;
    for span in &article.spans {
        prop_assert_eq!(span.start, end);
        prop_assert!(span.end > span.start);
        let part = &article.text[span.range()];
        end = span.end;
        if span.kind == SpanKind::Body {
            let blank_inside = part.trim().split('\n').any(|line| line.trim().is_empty());
            prop_assert!(!blank_inside || part.trim().is_empty(), "{:?}", part);
        }
    }
    prop_assert_eq!(end as usize, article.text.len());
    let line = serde_json::to_string(&article).unwrap();
    let again = read_again(&line);
    prop_assert_eq!(again.body(), article.body());
    prop_assert_eq!(serde_json::to_string(&again).unwrap(), line);
    Ok(())
}

/// Pages put together from the pieces that rules look for.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        PROSE,
        " date 2025-02-13 ",
        "By Ana Ruiz, CNN",
        "\n",
        "\n\n",
        "\r\n",
        "\u{a0}",
        "\u{200b}",
        "News / World",
        "Source: Xinhua   Editor: Li Min",
        "Published: 03/04/2024",
        "2025年2月13日 10:30",
        "来源：新华社",
        "（记者 王明）",
        "Comments (2)",
        "Related stories",
        "© 2025 The Port Ledger",
        "(AP/Jon Example)",
        "Photo: x",
        "Von Anna Beispiel",
        "13 فبراير 2025",
        "İ",
        "ß",
        "\u{301}",
        "—",
        "(",
        ")",
        "/",
        ":",
        "|",
        "Harbour plan wins vote",
        "12. helmikuuta",
        " ",
        "\t",
        "(서울=연합뉴스) 홍길동 기자 =",
        "新华社北京2月13日电",
        "МОСКВА, 13 фев — РИА Новости.",
        "a.m.",
        "UTC+8",
        "10:30",
        "\u{2028}",
        "।",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn pages_hold_together(text in pieces()) {
        holds_together(&page(&text))?;
    }

    #[test]
    fn any_text_holds_together(text in "(?s).{0,200}") {
        holds_together(&page(&text))?;
    }

    #[test]
    fn records_hold_together(
        text in pieces(),
        title in prop::option::of("(?s).{0,20}"),
        furniture in prop::option::of(pieces()),
        date in prop::option::of("[0-9/. -]{0,12}"),
    ) {
        let given = Given { title, furniture, date, ..Given::default() };
        let raw = RawArticle { text, shape: Shape::Record, given, ..RawArticle::default() };
        holds_together(&understand(raw, today()))?;
    }
}
