//! Why an article was found, what is like it, and which words tell its matter.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::Archive;
use serde_json::Value;

fn harbours() -> Archive {
    Archive::new()
        .article(
            "dredging.txt",
            "Harbour dredging halted\n\nThe port authority halted the dredging on Monday.\n\n\
             Mussel farmers had complained that the dredging buried their mussel beds.\n",
        )
        .article(
            "mussels.txt",
            "Mussel beds recover\n\nMussel farmers said on Friday that their beds had recovered \
             since the dredging ended.\n",
        )
        .article(
            "copy.txt",
            "Mussel harvest\n\nMussel farmers said on Friday that their beds had recovered since \
             the dredging ended.\n",
        )
        .article(
            "rail.txt",
            "Night trains return\n\nThe rail company said on Monday that night trains to the \
             coast would run again from June.\n",
        )
        .build()
}

fn id(archive: &Archive, file: &str) -> String {
    archive.hits(&format!("file:in/{file}"))[0]["id"].as_str().unwrap().to_string()
}

fn json(archive: &Archive, arguments: &[&str]) -> Value {
    let run = archive.run(arguments);
    serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{} {}", run.out, run.err))
}

#[test]
fn a_score_is_explained_in_words_and_numbers() {
    let archive = harbours();
    let id = id(&archive, "dredging.txt");
    let run = archive.run(&["explain", "dredging \"mussel beds\"", &id]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for line in [
        "hit 2 of 2, score ",
        "“dredging” stands 1 time in the title, 2 times in the text, first in paragraph 1",
        "“mussel beds” stands 3 words from “dredging”, in paragraph 2",
    ] {
        assert!(run.out.contains(line), "{line}\n{}", run.out);
    }
    let explained = json(&archive, &["explain", "dredging", &id, "--format", "json"]);
    let hit = &archive.hits("dredging")[0];
    assert_eq!(explained["rank"], 1);
    let parts = explained["parts"].as_array().unwrap();
    let sum: f64 = parts.iter().map(|part| part["score"].as_f64().unwrap()).sum();
    assert!((sum - hit["score"].as_f64().unwrap()).abs() < 1e-3, "{explained}");
}

#[test]
fn what_is_missing_is_explained_too() {
    let archive = harbours();
    let id = id(&archive, "rail.txt");
    let run = archive.run(&["explain", "mussel trains", &id]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("“mussel” is nowhere in the article"), "{}", run.out);
    let run = archive.run(&["explain", "trains -coast before:2020-01-01", &id]);
    assert!(run.out.contains("coast excludes the article"), "{}", run.out);
    assert!(run.out.contains("the article does not match date:..2019-12-31"), "{}", run.out);
    let run = archive.run(&["explain", "trains", "nobody"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(run.err.contains("no article has the id or path \"nobody\""), "{}", run.err);
    let run = archive.run(&["explain", "(trains", &id]);
    assert_eq!(run.code, Some(2));
}

#[test]
fn similar_articles_are_of_the_same_matter() {
    let archive = harbours();
    let id = id(&archive, "mussels.txt");
    let found = |arguments: &[&str]| -> Vec<String> {
        let run = archive
            .run(&[&["similar", &id, "--format", "tsv", "--cols", "path"], arguments].concat());
        run.out.lines().skip(1).map(str::to_string).collect()
    };
    let all = found(&[]);
    assert_eq!(all[0], "in/copy.txt");
    assert!(!all.contains(&"in/mussels.txt".to_string()), "{all:?}");
    assert_eq!(found(&["--other-texts"])[0], "in/dredging.txt");
    assert_eq!(archive.run(&["similar", "nobody"]).code, Some(1));
}

#[test]
fn telling_terms_are_those_of_the_hits() {
    let archive = harbours();
    let found = json(&archive, &["terms", "mussel", "--format", "json", "-n", "3"]);
    let terms: Vec<&str> = found["terms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|term| term["term"].as_str().unwrap())
        .collect();
    assert!(terms.contains(&"farmers"), "{terms:?}");
    assert!(!terms.contains(&"mussel") && !terms.contains(&"trains"), "{terms:?}");
    assert_eq!(archive.run(&["terms", "nowhere"]).code, Some(1));
}

#[test]
fn several_indexes_answer_as_one() {
    let archive = harbours();
    let build = |name: &str, files: &[&str]| {
        let files: Vec<String> = files.iter().map(|file| format!("in/{file}")).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let run = archive.run(&[&["build", "-q", "--index", name], files.as_slice()].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
    };
    build("one", &["dredging.txt", "rail.txt"]);
    build("two", &["mussels.txt", "copy.txt"]);
    for command in [
        &["query", "mussel OR monday", "--format", "json", "--facets", "source,date"][..],
        &["facets", "dredging", "--format", "json"],
        &["export"],
        &["explain", "dredging", &id(&archive, "dredging.txt"), "--format", "json"],
    ] {
        let whole = archive.run(command);
        let both = archive.run(&[command, &["--index", "two", "--index", "one"]].concat());
        assert_eq!((whole.code, &whole.out), (both.code, &both.out), "{command:?} {}", both.err);
    }
    let stats = json(&archive, &["stats", "--index", "one", "--index", "two", "--format", "json"]);
    assert_eq!((&stats["articles"], stats["indexes"].as_array().unwrap().len()), (&4.into(), 2));
    let run = archive.run(&["query", "x", "--index", "one", "--index", "one"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("--index one is given twice"), "{}", run.err);
    let run = archive.run(&["query", "x", "--index", "one", "--index", "none"]);
    assert_eq!(run.code, Some(3), "{}", run.err);
}

#[test]
fn an_article_is_named_by_its_path_too() {
    let archive = harbours();
    let id = id(&archive, "dredging.txt");
    for command in [&["explain", "dredging"][..], &["similar"]] {
        let by_id = archive.run(&[command, &[&id]].concat());
        let by_path = archive.run(&[command, &["in/dredging.txt"]].concat());
        assert_eq!((by_path.code, &by_path.out), (Some(0), &by_id.out), "{}", by_path.err);
        let run = archive.run(&[command, &["in/none.txt"]].concat());
        assert_eq!(run.code, Some(1));
        assert_eq!(run.err, "no article has the id or path \"in/none.txt\"\n");
    }
}

#[test]
fn a_path_of_several_articles_lists_their_ids() {
    let lines: Vec<String> = (10..23)
        .map(|id| format!("{{\"id\":\"{id}\",\"body\":\"The harbour, number {id}.\"}}\n"))
        .collect();
    let archive = Archive::new()
        .article(
            "two.jsonl",
            "{\"id\":\"a\",\"body\":\"One.\"}\n{\"id\":\"b\",\"body\":\"Two.\"}\n",
        )
        .article("many.jsonl", &lines.concat())
        .build();
    for command in [&["explain", "harbour"][..], &["similar"]] {
        let run = archive.run(&[command, &["in/two.jsonl"]].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        let ids = run
            .err
            .trim_end()
            .strip_prefix("search: \"in/two.jsonl\" has 2 articles; give the id of one: ");
        assert!(matches!(ids, Some("a, b" | "b, a")), "{}", run.err);
        let run = archive.run(&[command, &["in/many.jsonl"]].concat());
        assert!(run.err.trim_end().ends_with(" and 3 more"), "{}", run.err);
        let run = archive.run(&[command, &["in/many.jsonl:1"]].concat());
        assert!(matches!(run.code, Some(0 | 1)) && run.err.is_empty(), "{}", run.err);
    }
}
