//! One article, its evidence and its text as read.

use super::sample::{COLORED, NARROW, fact, printed};
use crate::article::{Article, FactName, Facts, Language, Loser, Place, Span, SpanKind, TextField};
use crate::output::{Highlights, ShowOptions, Terminal, write_article, write_raw};

/// An article of which every line of `parts` is a span.
fn article(parts: &[(SpanKind, &str)]) -> Article {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (kind, part) in parts {
        let start = text.len() as u32;
        text.push_str(part);
        spans.push(Span { kind: *kind, start, end: text.len() as u32 });
    }
    let title = parts.iter().find(|(kind, _)| *kind == SpanKind::Title);
    let title = title.map(|(_, title)| fact(title.trim().to_string(), "first-line", "", 0.9));
    let facts = Facts { title, ..Facts::default() };
    let (paths, extra) = (vec!["talks.txt".to_string()], serde_json::Map::new());
    Article { id: "9f3c".to_string(), url: None, paths, order: 0, text, spans, facts, extra }
}

fn talks() -> Article {
    let mut article = article(&[
        (SpanKind::Furniture, "Home | World\n"),
        (SpanKind::Title, "Talks go on\n\n"),
        (SpanKind::Body, "The envoy said talks\nwould go on.\n\n"),
        (SpanKind::Body, "Nobody\u{1b}[2J else spoke."),
    ]);
    let mut date = fact("2025-02-13".parse().unwrap(), "dateline", "Feb. 13, 2025", 0.968);
    date.evidence.place = Some(Place { field: TextField::Body, start: 0, end: 13 });
    date.evidence.losers = vec![Loser {
        value: "2024".to_string(),
        rule: "copyright-year".into(),
        text: "© 2024".to_string(),
        reason: "weaker".into(),
    }];
    article.facts.date = Some(date);
    article.facts.authors =
        Some(fact(vec!["Ana Li".to_string(), "Jo Roe".to_string()], "byline", "By Ana Li", 0.9));
    article.facts.rejected = vec![(
        FactName::Source,
        Loser {
            value: "Norpress".to_string(),
            rule: "credit-line".into(),
            reason: "in a quotation".into(),
            ..Loser::default()
        },
    )];
    article.facts.language = Language {
        code: "zh".into(),
        confidence: 0.99,
        variant: Some("Hans".to_string()),
        others: vec!["en".to_string()],
        rule: "script".into(),
    };
    article.extra.insert("section".to_string(), "World\u{202e}".into());
    article
}

#[test]
fn an_article_is_shown_with_its_facts() {
    let shown =
        printed(|out| write_article(out, &talks(), ShowOptions::default(), &Terminal::PLAIN));
    let expected = "\
Talks go on
2025-02-13 · zh-Hans (also en)
by Ana Li, Jo Roe
talks.txt
id 9f3c
section: World\u{fffd}

The envoy said talks
would go on.

Nobody\u{fffd}[2J else spoke.

(12 characters of page furniture: --raw)
";
    assert_eq!(shown, expected);
}

#[test]
fn evidence_names_rule_place_and_losers() {
    let options = ShowOptions { evidence: true, ..ShowOptions::default() };
    let shown = printed(|out| write_article(out, &talks(), options, &Terminal::PLAIN));
    let (_, shown) = shown.split_once("\nevidence\n").unwrap();
    let expected = "\
title     Talks go on
          first-line, confidence 0.90
authors   Ana Li, Jo Roe
          byline, confidence 0.90: “By Ana Li”
date      2025-02-13
          dateline, confidence 0.97, body 0–13: “Feb. 13, 2025”
          not 2024: weaker (copyright-year, “© 2024”)
modified  unknown
crawled   unknown
source    unknown
          not Norpress: in a quotation (credit-line)
credit    unknown
language  zh-Hans (also en)
          script, confidence 0.99
";
    assert_eq!(shown, expected);
    let narrow = printed(|out| write_article(out, &talks(), options, &NARROW));
    let expected = "\
          dateline, confidence 0.97,
            body 0–13: “Feb. 13, 2025”
";
    assert!(narrow.contains(expected), "{narrow}");
}

#[test]
fn highlights_go_on_across_lines() {
    let highlights = Highlights { title: vec![[0, 5]], body: vec![[15, 26], [35, 41]] };
    let options = ShowOptions { highlights: Some(&highlights), ..ShowOptions::default() };
    let shown = printed(|out| write_article(out, &talks(), options, &COLORED));
    let mark = |text: &str| format!("\u{1b}[1;31m{text}\u{1b}[0m");
    let expected = [
        format!("{}\u{1b}[1m go on\u{1b}[0m", mark("Talks")),
        format!("The envoy said {}", mark("talks")),
        format!("{} go on.", mark("would")),
        format!("{}\u{fffd}[2J else spoke.", mark("Nobody")),
    ];
    for line in expected {
        assert!(shown.lines().any(|shown| shown == line), "{line:?} in {shown}");
    }
}

#[test]
fn raw_text_is_exact_in_a_pipe_and_harmless_on_a_terminal() {
    let article = article(&[(SpanKind::Body, "a\u{1b}[2Jb\r\nc\td\re")]);
    assert_eq!(printed(|out| write_raw(out, &article, &Terminal::PLAIN)), article.text);
    assert_eq!(printed(|out| write_raw(out, &article, &COLORED)), "a\u{fffd}[2Jb\nc\td e\n");
}

#[test]
fn an_article_without_anything_says_so() {
    let shown =
        printed(|out| write_article(out, &article(&[]), ShowOptions::default(), &Terminal::PLAIN));
    assert_eq!(shown, "(no title)\nundated\ntalks.txt\nid 9f3c\n");
}
