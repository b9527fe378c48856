//! stub
pub mod language;
use crate::article::*;
pub fn understand(raw: RawArticle, _today: Date) -> Article {
    let title = raw.given.title.unwrap_or_default();
    let mut text = title.clone();
    text.push_str("\n\n");
    let mut spans = vec![Span { kind: SpanKind::Title, start: 0, end: text.len() as u32 }];
    for p in raw.text.split("\n\n") {
        let s = text.len() as u32;
        text.push_str(p);
        text.push_str("\n\n");
        spans.push(Span { kind: SpanKind::Body, start: s, end: text.len() as u32 });
    }
    let fact = |v: Option<String>| {
        v.map(|v| Fact {
            value: v.clone(),
            evidence: Evidence {
                rule: "given".into(),
                text: v,
                place: None,
                confidence: 1.0,
                losers: vec![],
            },
        })
    };
    let language = language::detect(&raw.text);
    Article {
        id: raw.given.id.clone().or(raw.given.url.clone()).unwrap_or_else(|| raw.path.clone()),
        url: raw.given.url,
        paths: vec![raw.path],
        order: raw.order,
        text,
        spans,
        facts: Facts {
            title: if title.is_empty() { None } else { fact(Some(title)) },
            source: fact(raw.given.source),
            date: raw.given.date.and_then(|d| {
                d.parse().ok().map(|v| Fact {
                    value: v,
                    evidence: Evidence {
                        rule: "given".into(),
                        text: d,
                        place: None,
                        confidence: 1.0,
                        losers: vec![],
                    },
                })
            }),
            language,
            ..Default::default()
        },
        extra: raw.given.extra,
    }
}
