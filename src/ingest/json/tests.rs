use super::*;
use crate::article::Given;
use crate::ingest::Item;

fn read_with(pairs: &[(&str, &str)], json: &str) -> Vec<Item> {
    let pairs: Vec<_> = pairs.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
    let keys = Keys::new(&pairs).unwrap();
    let reader = RecordReader { keys: &keys, defaults: &Defaults::default() };
    let place = Place { file: "a.jsonl", order: 17, line: Some(17), element: None };
    let mut items = Vec::new();
    reader.read_bytes(json.as_bytes(), place, &mut |item| items.push(item));
    items
}

fn read_all(json: &str) -> Vec<Item> {
    read_with(&[], json)
}

fn article(json: &str) -> RawArticle {
    match &read_all(json)[..] {
        [Item::Article(article)] => article.clone(),
        other => panic!("{json}: {other:?}"),
    }
}

fn reason(json: &str) -> String {
    match &read_all(json)[..] {
        [Item::Rejected(rejection)] => rejection.reason.clone(),
        other => panic!("{json}: {other:?}"),
    }
}

#[test]
fn a_whole_record() {
    let found = article(
        r#"{"id": 42, "headline": " Forty houses flooded ", "text": "The river rose.\r\n\r\nIt fell.",
            "published_at": "2025-02-13T08:28+08:00", "updated_at": "2025-02-14", "crawl_date": 1739435280,
            "site_name": "Valley Post", "agency": "Alpwire", "author": "By Ann Lee and Bo Ray",
            "lang": "en", "link": "https://valley.example/a", "type": "NewsArticle",
            "topic": "floods", "tags": ["river", 7], "views": 1.50, "image": null}"#,
    );
    let given = Given {
        id: Some("42".into()),
        url: Some("https://valley.example/a".into()),
        title: Some("Forty houses flooded".into()),
        authors: vec!["Ann Lee".into(), "Bo Ray".into()],
        date: Some("2025-02-13T08:28+08:00".into()),
        modified: Some("2025-02-14".into()),
        crawled: Some("1739435280".into()),
        source: Some("Valley Post".into()),
        credit: Some("Alpwire".into()),
        language: Some("en".into()),
        kind: Some("article".into()),
        extra: serde_json::from_str(
            r#"{"topic": "floods", "tags": ["river", 7], "views": 1.5, "image": null}"#,
        )
        .unwrap(),
        ..Given::default()
    };
    assert_eq!(found.given, given);
    assert_eq!(found.text, "The river rose.\n\nIt fell.");
    assert_eq!((found.path.as_str(), found.order, found.shape), ("a.jsonl:17", 17, Shape::Record));
    let extra: Vec<_> = found.given.extra.keys().map(String::as_str).collect();
    assert_eq!(extra, ["topic", "tags", "views", "image"]);
}

#[test]
fn values_come_in_many_shapes() {
    let authors = |json: &str| article(&format!(r#"{{"body": "x", {json}}}"#)).given.authors;
    assert_eq!(authors(r#""authors": ["Ann Lee", "Bo Ray"]"#), ["Ann Lee", "Bo Ray"]);
    assert_eq!(authors(r#""authors": ["Lee, Ann"]"#), ["Lee, Ann"]);
    assert_eq!(authors(r#""author": {"@type": "Person", "name": "Ann Lee"}"#), ["Ann Lee"]);
    assert_eq!(
        authors(r#""author": [{"name": "Ann Lee"}, {"name": "Bo Ray"}]"#),
        ["Ann Lee", "Bo Ray"]
    );
    assert_eq!(authors(r#""author": []"#), [""; 0]);
    assert_eq!(authors(r#""author": null"#), [""; 0]);

    let date = |json: &str| article(&format!(r#"{{"body": "x", "date": {json}}}"#)).given.date;
    assert_eq!(date(r#""2025-02-13""#).as_deref(), Some("2025-02-13"));
    assert_eq!(date("1739435280").as_deref(), Some("1739435280"));
    assert_eq!(date("1739435280123").as_deref(), Some("1739435280123"));
    assert_eq!(date(r#"{"value": "2025-02", "precision": "month"}"#).as_deref(), Some("2025-02"));
    assert_eq!(
        date(r#"{"$date": {"$numberLong": "1739435280000"}}"#).as_deref(),
        Some("1739435280000")
    );
    assert_eq!(date(r#"" ""#), None);
    assert_eq!(date("[\"2025-02-13\"]").as_deref(), Some("2025-02-13"));

    let source = |json: &str| article(&format!(r#"{{"body": "x", "source": {json}}}"#)).given;
    assert_eq!(source(r#"{"name": "Valley Post"}"#).source.as_deref(), Some("Valley Post"));
    assert!(source(r#"{"name": "Valley Post"}"#).extra.is_empty());
    // What an object says beyond the fact is kept, and so is what is no fact.
    let more = source(r#"{"id": "vp", "name": "Valley Post"}"#);
    assert_eq!(more.source.as_deref(), Some("Valley Post"));
    assert_eq!(more.extra["source"]["id"], "vp");
    let other = source(r#"["a", "b"]"#);
    assert_eq!((other.source.as_deref(), other.extra.len()), (None, 1));

    assert_eq!(article(r#"{"body": ["One.", "Two."]}"#).text, "One.\n\nTwo.");
    assert_eq!(article(r#"{"body": "x", "paths": ["a", "b"]}"#).given.paths, ["a", "b"]);
    assert_eq!(article(r#"{"body": "x", "language": "en"}"#).given.language.as_deref(), Some("en"));
}

#[test]
fn of_several_keys_the_most_telling_wins() {
    let found = article(
        r#"{"summary": "short", "content": "long", "name": "n", "title": "t", "description": "d"}"#,
    );
    assert_eq!((found.text.as_str(), found.given.title.as_deref()), ("long", Some("t")));
    let extra = serde_json::to_value(&found.given.extra).unwrap();
    assert_eq!(extra, serde_json::json!({"summary": "short", "name": "n", "description": "d"}));
    assert_eq!(article(r#"{"description": "only this"}"#).text, "only this");
    assert_eq!(article(r#"{"body": " ", "content": "here"}"#).text, "here");
    // The same key twice: the last one counts.
    assert_eq!(article(r#"{"body": "first", "body": "last"}"#).text, "last");
    assert_eq!(
        reason(r#"{"body": "first", "body": null}"#),
        "field \"body\" is empty, and there is no title"
    );
}

#[test]
fn named_keys_override_usual_ones() {
    let json = r#"{"lead": "the text", "body": "something else", "Überschrift": "the title"}"#;
    let items = read_with(&[("body", "lead"), ("title", "Überschrift")], json);
    let [Item::Article(found)] = &items[..] else { panic!("{items:?}") };
    assert_eq!(
        (found.text.as_str(), found.given.title.as_deref()),
        ("the text", Some("the title"))
    );
    assert_eq!(found.given.extra["body"], "something else");
}

#[test]
fn types_are_kinds_only_if_they_name_one() {
    let kind = |json: &str| article(&format!(r#"{{"body": "x", {json}}}"#)).given;
    assert_eq!(kind(r#""kind": "letter""#).kind.as_deref(), Some("letter"));
    assert_eq!(kind(r#""@type": "OpinionNewsArticle""#).kind.as_deref(), Some("opinion"));
    for (json, expected) in [
        (r#""kind": "NewsArticle""#, "article"),
        (r#""kind": "https://schema.org/ReportageNewsArticle""#, "article"),
        (r#""kind": "SocialMediaPosting""#, "article"),
        (r#""kind": "CriticReview""#, "review"),
        (r#""kind": "RadioEpisode""#, "audio"),
        (r#""kind": "report""#, "report"),
        (r#""kind": "column""#, "column"),
        (r#""@type": "http://schema.org/AskPublicNewsArticle""#, "article"),
        (r#""@type": ["NewsArticle", "LiveBlogPosting"]"#, "live"),
        (r#""@type": ["Thing", "NewsArticle"]"#, "article"),
        (r#""type": "column""#, "opinion"),
        (r#""type": "videoobject""#, "video"),
    ] {
        assert_eq!(kind(json).kind.as_deref(), Some(expected), "{json}");
    }
    let unknown = kind(r#""type": "B2""#);
    assert_eq!((unknown.kind, unknown.extra["type"].as_str()), (None, Some("B2")));
}

#[test]
fn broken_records_are_told_with_their_place() {
    let cases = [
        (
            r#"{"title": "x", "body": "y""#,
            "not valid JSON: EOF while parsing an object at column 26",
        ),
        (r#"{"body": "y"} trailing"#, "not valid JSON: trailing characters at column 15"),
        (r#"{"body" "y"}"#, "not valid JSON: expected `:` at column 9"),
        ("{\n\"body\": y}", "not valid JSON: expected value at line 18 column 9"),
        ("[1, 2]", "not a JSON object"),
        ("just words", "not a JSON object"),
        ("{}", "missing field \"body\""),
        (r#"{"body": ""}"#, "field \"body\" is empty, and there is no title"),
        (r#"{"body": {"html": "<p>"}}"#, "field \"body\" holds no text"),
        (
            r#"{"post": "x", "url": "y"}"#,
            "missing field \"body\" (keys: url, post; name the right one with --field body=KEY)",
        ),
    ];
    for (json, expected) in cases {
        assert_eq!(reason(json), expected, "{json}");
    }
}

#[test]
fn depth_overflows_nothing() {
    let deep = |open: &str, close: &str| {
        format!(
            "{{\"body\": \"x\", \"extra\": {}1{}}}",
            open.repeat(200_000),
            close.repeat(200_000)
        )
    };
    assert_eq!(reason(&deep("[", "]")), "nested more than 127 levels deep");
    assert_eq!(reason(&deep("{\"a\":", "}")), "nested more than 127 levels deep");
    let as_body = format!("{{\"body\": {}", "[".repeat(200_000));
    assert_eq!(reason(&as_body), "nested more than 127 levels deep");
    let as_evidence = format!("{{\"body\": \"x\", \"evidence\": {}", "[".repeat(200_000));
    assert!(reason(&as_evidence).starts_with("not valid JSON: EOF"));
}

#[test]
fn half_surrogates_and_control_characters_are_kept_or_mended() {
    assert_eq!(article(r#"{"body": "a\ud800b"}"#).text, "a\u{fffd}b");
    assert_eq!(article(r#"{"body": "a\u0000\u001bb"}"#).text, "a\0\u{1b}b");
    assert_eq!(article("{\"body\": \"a\tb\", \"author\": NaN}").text, "a\tb");
    assert_eq!(article("{\"body\": \"a\u{2028}b\"}").text, "a\u{2028}b");
    assert_eq!(article("\u{feff}{\"body\": \"x\"}\r").text, "x");
}

#[test]
fn articles_within_other_objects_are_found() {
    let titles = |json: &str| -> Vec<String> {
        let items = read_all(json);
        items
            .into_iter()
            .map(|item| match item {
                Item::Article(article) => article.given.title.unwrap_or(article.text),
                Item::Rejected(rejection) => rejection.reason,
                Item::Note(note) => note.text,
            })
            .collect()
    };
    let answer = r#"{"status": "ok", "articles": [{"title": "a"}, {"no": 1}, {"title": "b"}]}"#;
    let missing =
        "element 2: missing field \"body\" (keys: no; name the right one with --field body=KEY)";
    assert_eq!(titles(answer), ["a", missing, "b"]);
    let hits = r#"{"hits": {"total": 1, "hits": [{"_id": "7", "_source": {"title": "a"}}]}}"#;
    assert_eq!(titles(hits), ["a"]);
    let graph = r#"{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "s"},
        {"@type": "NewsArticle", "headline": "a"}, {"@type": "Person", "name": "p"}]}"#;
    assert_eq!(titles(graph), ["a"]);
    let feed =
        r#"{"title": "Feed", "description": "News", "items": [{"title": "a"}, {"title": "b"}]}"#;
    assert_eq!(titles(feed), ["a", "b"]);
    // An article that tells of others stays one.
    assert_eq!(titles(r#"{"title": "a", "body": "x", "articles": [{"title": "b"}]}"#), ["a"]);
    assert_eq!(titles(r#"{"title": "a", "news": {"title": "b"}}"#), ["a"]);

    let dumped = article(r#"{"_id": "7", "_source": {"body": "x"}}"#);
    assert_eq!(dumped.given.id.as_deref(), Some("7"));
}

#[test]
fn foreign_evidence_is_kept_as_it_is() {
    let found = article(r#"{"body": "x", "evidence": "fingerprints"}"#);
    assert!(found.given.exported.is_none());
    assert_eq!(found.given.extra["evidence"], "fingerprints");
    assert_eq!(article(r#"{"body": "x", "evidence": null}"#).given.extra.len(), 0);
}

#[test]
fn an_export_is_taken_as_it_is() {
    let json = r#"{"id": "a", "url": null, "paths": ["b.txt"], "title": "Flood", "authors": ["Lee, Ann"],
        "date": {"value": "2025-02-13", "precision": "day", "rule": "dateline", "text": "Feb. 13",
        "confidence": 0.5}, "modified": null, "crawled": null, "source": null, "credit": null,
        "language": {"value": "en", "confidence": 0.25, "variant": null, "others": ["fr"]},
        "kind": "article", "body": "The river rose.", "furniture": "Menu", "evidence":
        {"title": {"rule": "first-line", "text": "Flood", "confidence": 0.5}}, "extra": {"topic": 1}}"#;
    let found = article(json);
    let facts = found.given.exported.unwrap();
    assert_eq!(facts.title.unwrap().evidence.rule, "first-line");
    assert_eq!(facts.language.others, ["fr"]);
    assert_eq!(
        (found.given.paths, found.given.furniture),
        (vec!["b.txt".into()], Some("Menu".into()))
    );
    assert_eq!(serde_json::to_string(&found.given.extra).unwrap(), r#"{"topic":1}"#);
    // A page of which nothing but furniture is known is exported too.
    let menu =
        article(r#"{"id": "a", "title": null, "body": "", "furniture": "Menu", "evidence": {}}"#);
    assert!(menu.given.exported.is_some() && menu.text.is_empty());
}

#[test]
fn extra_of_an_export_is_extra_again() {
    let found = article(r#"{"body": "x", "extra": {"topic": "floods"}, "more": 1}"#);
    assert_eq!(found.given.extra["topic"], "floods");
    assert_eq!(found.given.extra["more"], 1);
}

proptest::proptest! {
    #[test]
    fn any_text_is_an_item(text: String) {
        assert!(!read_all(&text).is_empty());
    }

    #[test]
    fn any_json_like_text_is_an_item(text in "[{}\\[\\]\",:\\\\a0 \tbodyutilNI-]{0,60}") {
        assert!(!read_all(&format!("{{{text}")).is_empty());
    }
}
