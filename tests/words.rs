//! What words, phrases and operators find.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::Archive;

#[test]
fn quotes_are_exact() {
    let archive = Archive::new()
        .article("a.txt", "Envoy lands in Geneva\n\nThe special envoy arrived on Monday.\n")
        .article("b.txt", "Special report\n\nAn envoy was not seen.\n")
        .build();
    archive.finds("“special envoy”", ["a.txt"]);
    archive.finds("\"special envoy\"", ["a.txt"]);
    archive.finds("special envoy", ["a.txt", "b.txt"]);
    archive.finds("\"envoys\"", []);
    archive.finds("envoys", ["a.txt", "b.txt"]);
    archive.finds("=envoys", []);
}

#[test]
fn operators_combine() {
    let archive = Archive::new()
        .article("a.txt", "First story\n\nThe minister spoke about gas and grain on Monday.\n")
        .article("b.txt", "Second story\n\nThe minister spoke about gas alone on Monday.\n")
        .article("c.txt", "Third story\n\nThe farmers spoke about grain alone on Monday.\n")
        .build();
    archive.finds("gas grain", ["a.txt"]);
    archive.finds("gas OR grain", ["a.txt", "b.txt", "c.txt"]);
    archive.finds("gas -grain", ["b.txt"]);
    archive.finds("-gas", ["c.txt"]);
    archive.finds("minister (gas OR grain) NOT grain", ["b.txt"]);
    archive.finds("*", ["a.txt", "b.txt", "c.txt"]);
    archive.finds("gra*", ["a.txt", "c.txt"]);
    archive.finds("title:second", ["b.txt"]);
    archive.finds("body:second", []);
}

#[test]
fn inflections_stay_within_a_language() {
    let english = "The negotiations went on while the negotiators were putting their papers away.";
    let archive = Archive::new()
        .article("a.txt", &format!("Talks about grain\n\n{english}\n"))
        .article(
            "b.txt",
            "A visit to Moscow\n\nPresident Putin was not there, the officials said.\n",
        )
        .build();
    archive.finds("negotiation", ["a.txt"]);
    archive.finds("putin", ["b.txt"]);
    archive.finds("put", ["a.txt"]);
}

#[test]
fn acronyms_are_no_pronouns() {
    let archive = Archive::new()
        .article("a.txt", "Troops\n\nThe US sent help, and U.S. officials said so on Monday.\n")
        .article("b.txt", "Help\n\nThey told us that nobody would come to help on Monday.\n")
        .build();
    archive.finds("U.S.", ["a.txt"]);
    archive.finds("US help", ["a.txt"]);
    archive.finds("=US", ["a.txt"]);
    archive.finds("us", ["a.txt", "b.txt"]);
    let run = archive.run(&["query", "US"]);
    assert!(run.err.contains("US finds the word too; the acronym is written =US"), "{}", run.err);
    for query in ["=US", "US help", "us"] {
        let run = archive.run(&["query", query]);
        assert!(!run.err.contains("acronym"), "{query}: {}", run.err);
    }
    // What no function word looks like is a word in capitals, too.
    for query in ["=OFFICIALS", "=MONDAY officials", "=officials"] {
        archive.finds(query, ["a.txt"]);
    }
    archive.finds("\"U.S. officials\"", ["a.txt"]);
    let run = archive.run(&[
        "query",
        "--plain",
        "help AND officials",
        "--format",
        "csv",
        "--cols",
        "path",
    ]);
    assert_eq!(run.out, "path\nin/a.txt\n", "{}", run.err);
}

#[test]
fn contracted_verbs_are_no_part_of_the_word() {
    let archive = Archive::new()
        .article("a.txt", "Plans\n\nShe'll leave, and we\u{2019}re sure that I'd stay on Monday.\n")
        .article("b.txt", "Oil\n\nThe shell fell and they were wed by id on Monday.\n")
        .build();
    archive.finds("shell", ["b.txt"]);
    archive.finds("\"were\"", ["b.txt"]);
    archive.finds("id", ["b.txt"]);
    archive.finds("\"she'll leave\"", ["a.txt"]);
    archive.finds("\"she leave\"", ["a.txt"]);
    let hit = &archive.hits("=she")[0];
    let fragment = &hit["fragments"][0];
    let (text, mark) = (fragment["text"].as_str().unwrap(), &fragment["marks"][0]);
    let at = |end: usize| usize::try_from(mark[end].as_u64().unwrap()).unwrap();
    assert_eq!(text.chars().skip(at(0)).take(at(1) - at(0)).collect::<String>(), "She");
}

#[test]
fn hyphens_join_or_part() {
    let archive = Archive::new()
        .article("a.txt", "One\n\nTheir co-operation went on after the summit.\n")
        .article("b.txt", "Two\n\nTheir cooperation ended after the summit.\n")
        .article("c.txt", "Three\n\nThe operation ended after the summit with the co.\n")
        .build();
    archive.finds("co-operation", ["a.txt", "b.txt"]);
    archive.finds("\"co operation\"", ["a.txt"]);
}

#[test]
fn runs_of_characters_are_found_where_they_stand() {
    let archive = Archive::new()
        .article("a.txt", "两国元首通电话\n\n两国元首当天通了电话，同意立即开始谈判。\n")
        .article("b.txt", "谈一谈电\n\n判断这件事并不容易，话要慢慢说。\n")
        .article("c.txt", "정상 통화\n\n대통령이 오늘 전화로 협상을 시작하기로 했다.\n")
        .article("d.txt", "ข่าววันนี้\n\nผู้นำทั้งสองประเทศเริ่มการเจรจาในวันพุธ\n")
        .build();
    archive.finds("谈判", ["a.txt"]);
    archive.finds("电话", ["a.txt"]);
    archive.finds("话同", []);
    archive.finds("判", ["a.txt", "b.txt"]);
    archive.finds("대통령", ["c.txt"]);
    archive.finds("통령이", ["c.txt"]);
    archive.finds("เจรจา", ["d.txt"]);
}

#[test]
fn filters_compare_whole_values() {
    let record = |id: &str, source: &str, date: &str| {
        format!(
            r#"{{"id":"{id}","title":"Story {id}","body":"A short text about the harbour.","source":"{source}","date":"{date}","authors":["Ada Lund"],"url":"https://www.{id}.example/x","language":"en"}}"#
        )
    };
    let lines = [
        record("a", "Harbor Ledger", "2025-02-12"),
        record("b", "Harbor Ledger Extra", "2025-02"),
        record("c", "Ledger", "2024-12-31"),
    ];
    let archive = Archive::new().article("x.jsonl", &lines.join("\n")).build();
    let ids = |query: &str| {
        let mut ids: Vec<String> =
            archive.hits(query).iter().map(|hit| hit["id"].as_str().unwrap().to_string()).collect();
        ids.sort();
        ids.concat()
    };
    for (query, expected) in [
        ("source:\"harbor ledger\"", "a"),
        ("source:LEDGER", "c"),
        ("source:(ledger OR \"Harbor Ledger Extra\")", "bc"),
        ("by:\"ada lund\"", "abc"),
        ("by:lund", ""),
        ("site:b.example", "b"),
        ("id:c", "c"),
        ("lang:en", "abc"),
        ("kind:article -id:a", "bc"),
        ("has:source", "abc"),
        ("file:x.jsonl:2", "b"),
        ("date:2025-02", "ab"),
        ("date:2025-02-12", "a"),
        ("date:2025-02-01..2025-02-20", "a"),
        ("date:2025", "ab"),
        ("after:2025-02-12", "a"),
        ("before:2025-02-12", "c"),
        ("before:2025-03", "abc"),
        ("date:unknown", ""),
    ] {
        assert_eq!(ids(query), expected, "{query}");
    }
}

#[test]
fn a_form_that_is_in_no_article_is_inflected_by_the_language_of_its_script() {
    let english = "The mayor of the town said on Monday that the harbour would be closed.";
    let archive = Archive::new()
        .article("a.txt", &format!("Harbour closed\n\n{english}\n"))
        .article("b.txt", &format!("Harbour open\n\n{english}\n"))
        .article(
            "c.txt",
            "Переговоры начались\n\nПереговоры о мире начались в понедельник, сказал министр.\n",
        )
        .build();
    archive.finds("переговоров", ["c.txt"]);
}

#[test]
fn near_words_are_offered_for_unknown_ones() {
    let archive = Archive::new()
        .article("a.txt", "Envoy in Oslo\n\nThe negotiations with Witkoff began on Monday.\n")
        .article("b.txt", "Une foire\n\nLes chevaux sont arrivés lundi matin à la grande foire.\n")
        .build();
    let suggestions = |query: &str| {
        let run = archive.run(&["query", query, "--format", "json"]);
        let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        answer["query"]["suggestions"].clone()
    };
    let offered = |word: &str, near: &str| serde_json::json!([{"word": word, "words": [near]}]);
    assert_eq!(suggestions("witkof"), offered("witkof", "witkoff"));
    assert_eq!(suggestions("oslo negotations"), offered("negotations", "negotiations"));
    assert_eq!(suggestions("witkoff"), serde_json::Value::Null);
    assert_eq!(suggestions("cheval"), offered("cheval", "chevaux"));
    assert_eq!(suggestions("zzzzzz"), serde_json::Value::Null);
    archive.finds("witkof", []);
}

#[test]
fn names_find_no_common_words() {
    let archive = Archive::new()
        .article("a.txt", "Charity\n\nThe founder Bill Gates gave money, and Gates said why.\n")
        .article("b.txt", "Fences\n\nThe keeper of the zoo closed the gate on Monday.\n")
        .article("c.txt", "Visit\n\nLater on Monday the minister met Melinda Gates again.\n")
        .article("d.txt", "Sums\n\nThe ministers said that Sanctions and sanctions are words.\n")
        .article("e.txt", "Rules\n\nThe council wrote that a sanction was a last means.\n")
        .build();
    archive.finds("Gates", ["a.txt", "c.txt"]);
    archive.finds("Melinda Gates", ["c.txt"]);
    // Small letters ask for the word, capitals all over may be shouted.
    archive.finds("gates", ["a.txt", "b.txt", "c.txt"]);
    archive.finds("GATES", ["a.txt", "b.txt", "c.txt"]);
    // A common word keeps its forms, whichever way it is written.
    archive.finds("Sanctions", ["d.txt", "e.txt"]);
    archive.finds("Minister", ["c.txt", "d.txt"]);
}

#[test]
fn a_capital_at_the_beginning_of_a_sentence_makes_no_name() {
    let archive = Archive::new()
        .article("a.txt", "Locks\n\nGates were shut. “Gates are shut,” he said.\n\nGates, then.\n")
        .article("b.txt", "Fences\n\nThe keeper of the zoo closed the gate on Monday.\n")
        .build();
    archive.finds("Gates", ["a.txt", "b.txt"]);
}

#[test]
fn forms_of_a_name_are_found() {
    let archive = Archive::new()
        .article("a.txt", "Families\n\nIn that year the Clintons moved to another town.\n")
        .article("b.txt", "Votes\n\nOn Monday the senator met Hillary Clinton again.\n")
        .build();
    archive.finds("Clinton", ["a.txt", "b.txt"]);
    archive.finds("Clintons", ["a.txt", "b.txt"]);
}

#[test]
fn inflections_that_occur_in_furniture_alone_are_found_there() {
    let record = r#"{"id":"a","title":"Harbour news","body":"The harbour was shut on Monday.","furniture":"Read our newsletters","language":"en"}"#;
    let archive = Archive::new().article("x.jsonl", record).build();
    archive.finds("newsletter in:all", ["x.jsonl:1"]);
    archive.finds("\"newsletter read\"~2 in:all", []);
    archive.finds("(newsletter NEAR/2 read) in:all", ["x.jsonl:1"]);
    archive.finds("=newsletter in:all", []);
    archive.finds("newsletter", []);
    archive.finds("newsletters", []);
}

#[test]
fn words_of_furniture_are_told_where_nothing_else_has_them() {
    let record = r#"{"id":"a","title":"Harbour news","body":"The harbour was shut on Monday.","furniture":"Read our newsletters. Privacy policy","language":"en"}"#;
    let archive = Archive::new().article("x.jsonl", record).build();
    let only = |words: &str| {
        format!(
            "{words} in page furniture only (navigation, footers, captions), which in:all searches too"
        )
    };
    let one = "1 article matches with in:all, which searches page furniture too (navigation, \
        footers, captions)";
    for (query, warning) in [
        ("newsletters", Some(only("“newsletters” stands"))),
        // An inflection of it does.
        ("newsletter", Some(only("“newsletter” stands"))),
        ("harbour NewsLe*", Some(only("“NewsLe*” stands"))),
        ("newsleters~", Some(only("“newsleters~” stands"))),
        ("title:newsletters", Some(only("“newsletters” stands"))),
        ("harbour newsle*", Some(only("“newsle*” stands"))),
        ("policy newsletters ferry", Some(only("“policy”, “newsletters” stand"))),
        ("\"privacy policy\"", Some(one.to_string())),
        ("ferry", None),
        ("=newsletter", None),
        ("harbour", None),
        ("newsletter ferry in:all", None),
    ] {
        let run = archive.run(&["query", query, "--format", "json"]);
        let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let told: Vec<&str> = answer["query"]["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|warning| warning.as_str().unwrap())
            .collect();
        assert_eq!(told, warning.as_deref().into_iter().collect::<Vec<_>>(), "{query}");
        let run = archive.run(&["query", query]);
        let told = run.err.lines().next().and_then(|line| line.strip_prefix("warning: "));
        assert_eq!(told, warning.as_deref(), "{query}: {}", run.err);
        for denied in ["no article has \"newsletter", "no article has \"policy"] {
            let is_right = query == "=newsletter" && denied.ends_with("newsletter");
            assert_eq!(run.err.contains(denied), is_right, "{query}: {}", run.err);
        }
    }
}

#[test]
fn one_character_may_stand_for_several() {
    let words = ["㌋", "㌨", "㏂", "㏘", "⒈", "㈱", "ﷺ", "㋿", "½", "™", "Ⅷ", "ﬃ", "⑴", "㎏", "㌔"];
    let text = format!("Signs\n\n{}. {}\n", words.join(" "), words.join(""));
    let archive = Archive::new().article("a.txt", &text).build();
    for word in words {
        for query in [word.to_string(), format!("{word}{word}"), format!("\"{word} x\" OR {word}")]
        {
            let run = archive.run(&["query", &query, "--format", "csv", "--cols", "path"]);
            assert!(matches!(run.code, Some(0..=2)), "{query}: {}", run.err);
            assert!(!run.err.contains("panicked"), "{query}: {}", run.err);
        }
        let found = archive.run(&["query", "--plain", word, "--format", "csv", "--cols", "path"]);
        let is_told = found.err.contains("has neither letters nor digits");
        assert!(is_told || found.out == "path\nin/a.txt\n", "{word}: {}{}", found.out, found.err);
    }
}

#[test]
fn capitals_mean_the_same_however_accents_are_written() {
    let archive = Archive::new()
        .article("a.txt", "STRASSE-\u{e9}ta-STRASSE US\n\nNothing else is said here.\n")
        .article("b.txt", "STRASSE-e\u{301}ta-STRASSE US\n\nNothing else is said here.\n")
        .build();
    archive.finds("us", ["a.txt", "b.txt"]);
    archive.finds("=US", []);
}
