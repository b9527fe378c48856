//! An export is the archive: built again it answers alike and is exported alike. And an archive
//! is the same however many threads built it and however its files lay.

mod archive;

use std::fs;
use std::path::Path;

use archive::{Archive, checkout};
use serde_json::Value;

/// Questions of every kind, with what they ask to be printed.
const QUESTIONS: [&[&str]; 12] = [
    &["witkoff OR harbour"],
    &["moscow talks", "--fragments", "5"],
    &["\"phone call\" OR harbour", "--no-inflections"],
    &["*", "--no-snippets", "--facets", "source,credit,language,date,author"],
    &["*", "--sort", "newest", "--no-snippets"],
    &["*", "--sort", "oldest", "--no-snippets"],
    &["in:all (subscribe OR more OR home)"],
    &["title:trump OR title:story", "--title-only"],
    &["has:date -has:author"],
    &["lang:de OR lang:zh OR lang:ru", "--fragment-chars", "60"],
    &["date:2025-02 (sanction* OR 普京 OR переговор*)"],
    &["date:unknown"],
];

fn export(archive: &Archive, index: &str) -> String {
    let run = archive.run(&["export", "--index", index]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    run.out
}

fn answers(archive: &Archive, index: &str) -> Vec<String> {
    let answer = |question: &&[&str]| {
        let flags = ["--format", "json", "-n", "0", "--index", index];
        let run = archive.run(&[&["query"], *question, &flags].concat());
        assert!(matches!(run.code, Some(0 | 1)), "{question:?}: {}", run.err);
        run.out
    };
    QUESTIONS.iter().map(answer).collect()
}

/// Exports, builds from that, and expects the same export and the same answers.
#[track_caller]
fn round(archive: &Archive) {
    let first = export(archive, "index");
    let arguments = ["build", "-", "--strict", "--quiet", "--index", "again"];
    let run = archive.run_with_input(&arguments, first.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let second = export(archive, "again");
    for (one, two) in first.lines().zip(second.lines()) {
        assert_eq!(one, two);
    }
    assert!(first == second, "{} bytes and {} bytes", first.len(), second.len());
    for (at, (one, two)) in
        answers(archive, "index").iter().zip(answers(archive, "again")).enumerate()
    {
        assert_eq!(one, &two, "{:?}", QUESTIONS[at]);
    }
}

#[test]
fn the_sample_archive_comes_back() {
    let archive = Archive::new();
    let sample = checkout("articles");
    let run = archive.run(&["build", sample.to_str().unwrap(), "--quiet"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(export(&archive, "index").lines().count() > 30);
    round(&archive);
}

#[test]
fn records_come_back_with_all_they_say() {
    let records = [
        r#"{"id":"a","title":"Story","body":"The harbour opened.\n\nThe ferry left."}"#,
        r#"{"id":"b c","headline":"Story two","text":"The harbour closed.\r\n\r\nNo ferry left."}"#,
        r#"{"url":"https://X.example/a?utm_source=b","content":"harbour","site":"Ledger"}"#,
        r#"{"id":"d","title":"Only a title about the harbour"}"#,
        r#"{"id":"e","body":"harbour","authors":["Ada Lund","B. Ost"],"author":"C. Nord"}"#,
        r#"{"id":"f","body":"harbour","date":"2025-02","modified":"2025-03-01T08:00Z","crawled":1740000000}"#,
        r#"{"id":"g","body":"harbour","date":"03/04/2024","language":"German","credit":"Northwire"}"#,
        r#"{"id":"h","body":"harbour","tags":["x",{"y":[1,2.50,null]}],"extra":{"language":"z","n":1e3}}"#,
        r#"{"id":"i","body":"harbour","evidence":"seen","language":{"value":"zh","variant":"Hans"}}"#,
        r#"{"id":"j","body":"harbour","evidence":{"page":7},"date":{"value":"2025-02-13","rule":"x"}}"#,
        r#"{"id":"k","body":"harbour","furniture":"Home\nSubscribe","paths":["old/k.txt"," "]}"#,
        r#"{"id":"l","body":"harbour \u001b[1m \u0000 \u2028 \u009b x","title":"A\tb\nc"}"#,
        r#"{"id":"m","body":["First harbour part.","Second part."],"kind":"opinion"}"#,
        r#"{"id":"n","body":"harbour","source":{"name":"Ledger","homepage":"https://x.example"}}"#,
        r#"{"id":"a","body":"A later harbour story.","title":"Story"}"#,
    ];
    round(&Archive::new().article("a.jsonl", &records.join("\n")).build());
}

#[test]
fn texts_come_back_with_their_evidence() {
    let archive = Archive::new()
        .article(
            "a.txt",
            " date 2025-02-13 Harbour opens again\n\nHome | News | Subscribe\nBy Ada Lund\n\n\
             GENEVA, Feb. 13 (Northwire) — The harbour opened on Thursday.\n\nThe ferry left.\n\
             Read more: Storm\n© 2025 Harbor Ledger\n",
        )
        .article("b.txt", "Share\nSubscribe to our newsletter\nCookie policy\n")
        .article("c.txt", "harbour")
        .article(
            "d.txt",
            "Über den Hafen\r\n\r\n\r\n  Der Hafen von Graz ist klein.  \r\n\t\r\nEnde.\r\n",
        )
        .article("e.txt", "莫斯科通电话\n\n新华社莫斯科2月13日电 两国元首当天通了电话。\n")
        .article(
            "f.txt",
            "A title\n\nA line about the harbour\u{2028}and one more\u{a0}\u{3000}.\n\u{c}\nEnd.\n",
        )
        .build();
    round(&archive);
}

/// A line of JSON without the keys that tell where something was read.
fn without_paths(line: &str) -> String {
    fn forget(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.remove("paths");
                object.values_mut().for_each(forget);
            }
            Value::Array(list) => list.iter_mut().for_each(forget),
            _ => {}
        }
    }
    let mut value: Value = serde_json::from_str(line).unwrap();
    forget(&mut value);
    value.to_string()
}

/// Three hundred texts and records, many alike but for their id, in an order of their own.
fn scatter(folder: &Path, order: u64) {
    let place = |number: u64| number.wrapping_mul(2 * order + 1).wrapping_add(order * 97) % 1000;
    for number in 0..200u64 {
        let subject = ["grain", "gas", "the vote", "a ferry", "the strike"][number as usize % 5];
        let text = format!(
            "Story of {subject} {}\n\nThe harbour talks about {subject} went on in Geneva.\n\n\
             Witkoff and others said so on Monday, {} times.\n",
            number % 50,
            number / 50
        );
        let name = format!("{}/{}-{number}.txt", place(number) % 7, place(number));
        fs::create_dir_all(folder.join(&name).parent().unwrap()).unwrap();
        fs::write(folder.join(name), text).unwrap();
    }
    let mut records: Vec<(u64, String)> = (0..100u64)
        .map(|number| {
            let date = format!("2025-02-{:02}", 1 + number % 28);
            let record = serde_json::json!({
                "id": format!("r{number}"), "title": format!("Story {}", number % 4),
                "body": "Moscow talks by the harbour. A phone call followed.", "date": date,
                "source": if number % 2 == 0 { "Ledger" } else { "Courier" },
            });
            (place(number), format!("{record}\n"))
        })
        .collect();
    records.sort();
    for (at, part) in records.chunks(30 + order as usize).enumerate() {
        let lines: String = part.iter().map(|(_, line)| line.as_str()).collect();
        fs::write(folder.join(format!("{}.jsonl", (at as u64 + order) % 5)), lines).unwrap();
    }
}

#[test]
fn any_number_of_threads_makes_the_same_archive() {
    let archive = Archive::new();
    scatter(&archive.path("in"), 0);
    let built = |threads: &str| {
        let run = archive.run(&["build", "in", "-q", "--threads", threads, "--index", threads]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        (export(&archive, threads), answers(&archive, threads))
    };
    let one = built("1");
    assert_eq!(one.0.lines().count(), 300);
    assert!(one == built("2"), "two threads");
    assert!(one == built("8"), "eight threads");
}

#[test]
fn the_order_of_files_changes_nothing_but_paths() {
    let built = |order: u64| {
        let archive = Archive::new();
        scatter(&archive.path("in"), order);
        let run = archive.run(&["build", "in", "--quiet"]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        let answers = answers(&archive, "index").into_iter().map(|answer| without_paths(&answer));
        let exported = export(&archive, "index").lines().map(without_paths).collect::<Vec<_>>();
        (exported, answers.collect::<Vec<_>>())
    };
    let first = built(0);
    assert_eq!(first.0.len(), 300);
    for order in 1..4 {
        assert!(first == built(order), "order {order}");
    }
}
