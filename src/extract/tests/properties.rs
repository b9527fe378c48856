//! What must hold for any text: spans cover it, an export reads back as it was.

use proptest::prelude::*;

use super::*;
use crate::article::SpanKind;

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
