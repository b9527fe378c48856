//! Many queries at once: the order of the answers, and that each is what `query` would have
//! printed.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::{Archive, Run};
use serde_json::Value;

const WORDS: [&str; 12] = [
    "harbour", "envoy", "minister", "grain", "storm", "talks", "geneva", "ferry", "border", "gas",
    "strike", "vote",
];

/// A fixed sequence that looks random: a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| self.pick(&WORDS)).collect::<Vec<_>>().join(" ")
    }

    /// A query that is right as a rule.
    fn query(&mut self, depth: usize) -> String {
        match self.below(if depth == 0 { 7 } else { 11 }) {
            0..=2 => self.pick(&WORDS).to_string(),
            3 => format!("\"{}\"", self.words(2)),
            4 => self.pick(&["har*", "=talks", "title:storm", "body:grain", "f?rry"]).to_string(),
            5 => self
                .pick(&["source:ledger", "lang:en", "date:2025-02", "after:2025-02-10", "has:url"])
                .to_string(),
            6 => format!("-{}", self.pick(&WORDS)),
            7 => format!("({} OR {})", self.query(depth - 1), self.query(depth - 1)),
            8 => format!("({})", self.query(depth - 1)),
            9 => format!("NOT {}", self.query(depth - 1)),
            _ => format!("{} {}", self.query(depth - 1), self.query(depth - 1)),
        }
    }

    /// Any row of words and signs: most are no queries.
    fn soup(&mut self) -> String {
        let signs =
            ["(", ")", "AND", "OR", "NOT", "\"", "-", "souce:x", "title:", "date:2025-02-30"];
        let more = ["NEAR/3", "h*", "ferry~", "é", "港", "\u{1b}", "*"];
        let count = self.below(6);
        let mut parts = Vec::new();
        for _ in 0..count {
            parts.push(match self.below(3) {
                0 => self.pick(&signs),
                1 => self.pick(&more),
                _ => self.pick(&WORDS),
            });
        }
        parts.join(" ")
    }
}

/// Articles of few words, some of them alike, so that there are hits, ties and misses.
fn archive() -> Archive {
    let mut dice = Dice(7);
    let mut records = String::new();
    for number in 0..60 {
        let (length, title) = (8 + dice.below(12), dice.words(2));
        let mut body = dice.words(length);
        if number % 5 == 0 {
            body = "the storm closed the harbour, and the envoy’s talks in geneva".to_string();
        }
        let record = serde_json::json!({
            "id": format!("n{number}"), "title": title, "body": format!("{body}. {}.", dice.words(6)),
            "source": dice.pick(&["Ledger", "Harbor \"Daily\", Extra"]),
            "date": format!("2025-02-{:02}", 1 + dice.below(28)), "language": "en",
            "url": format!("https://x.example/{number}"),
        });
        records.push_str(&format!("{record}\n"));
    }
    Archive::new().article("a.jsonl", &records).build()
}

fn queries(seed: u64, count: usize) -> Vec<String> {
    let mut dice = Dice(seed);
    let mut queries = Vec::new();
    for number in 0..count {
        let query = if number % 4 == 3 { dice.soup() } else { dice.query(3) };
        queries.push(query.trim().to_string());
    }
    queries
}

/// What each query printed, by its number, or why it failed.
fn asked(archive: &Archive, query: &str, flags: &[&str]) -> Result<String, String> {
    let run = archive.run(&[&["query", "-q"], flags, &["--", query]].concat());
    match run.code {
        Some(0 | 1) => Ok(run.out),
        Some(2) => Err(run.err.lines().next().unwrap_or_default().to_string()),
        code => panic!("{query}: {code:?} {}", run.err),
    }
}

/// Answers of a batch of JSON lines: what stands behind the qid, or the message of the error.
fn json_answers(run: &Run, count: usize) -> Vec<Result<String, String>> {
    let mut answers = vec![Ok(String::new()); count];
    let mut last = 0;
    for line in run.out.split_terminator('\n') {
        let value: Value = serde_json::from_str(line).unwrap();
        let qid = value["qid"].as_str().unwrap();
        let number: usize = qid.parse().unwrap();
        assert!(number >= last, "{qid} stands behind {last}");
        last = number;
        let rest = line.strip_prefix(&format!("{{\"qid\":\"{qid}\",")).unwrap();
        match (&value["error"]["message"], &mut answers[number]) {
            (Value::String(message), answer) => *answer = Err(message.clone()),
            (_, Ok(answer)) => answer.push_str(&format!("{{{rest}\n")),
            _ => panic!("{qid} failed and has an answer"),
        }
    }
    answers
}

fn numbered(queries: &[String]) -> String {
    queries.iter().enumerate().map(|(at, query)| format!("{at}\t{query}\n")).collect()
}

/// Every answer is `query`'s; some failed, most did not.
#[track_caller]
fn compare(
    archive: &Archive,
    queries: &[String],
    found: &[Result<String, String>],
    flags: &[&str],
) {
    let mut failed = 0;
    for (query, found) in queries.iter().zip(found) {
        let expected = asked(archive, query, flags);
        failed += usize::from(expected.is_err());
        assert_eq!(found, &expected, "{query:?}");
    }
    assert!(failed > 5 && failed < queries.len() / 2, "{failed} of {} failed", queries.len());
}

#[test]
fn jsonl_answers_are_those_of_query() {
    let (archive, queries) = (archive(), queries(1, 150));
    let flags = ["--format", "jsonl", "-n", "4"];
    let input = numbered(&queries);
    let run = archive.run_with_input(&[&["batch", "-"], &flags[..]].concat(), input.as_bytes());
    assert_eq!(run.code, Some(4));
    compare(&archive, &queries, &json_answers(&run, queries.len()), &flags);
}

#[test]
fn tables_and_runs_are_those_of_query() {
    let (archive, queries) = (archive(), queries(2, 40));
    for (format, separator) in [("csv", ','), ("tsv", '\t'), ("trec", ' ')] {
        let flags = ["--format", format, "--sort", "oldest", "-n", "3"];
        let input = numbered(&queries);
        let run = archive.run_with_input(&[&["batch", "-"], &flags[..]].concat(), input.as_bytes());
        assert_eq!(run.code, Some(4));
        let mut lines = run.out.split_terminator('\n');
        let header = if format == "trec" { None } else { lines.next() };
        let mut found: Vec<Result<String, String>> = queries
            .iter()
            .map(|_| Ok(header.map_or(String::new(), |header| format!("{}\n", &header[4..]))))
            .collect();
        let mut last = 0;
        for line in lines {
            let (qid, rest) = line.split_once(separator).unwrap();
            let number: usize = qid.parse().unwrap();
            assert!(number >= last, "{qid} stands behind {last}");
            last = number;
            let rest = if format == "trec" { format!("1 {rest}") } else { rest.to_string() };
            let answer = &mut found[number];
            answer.as_mut().unwrap().push_str(&format!("{rest}\n"));
        }
        for line in run.err.lines() {
            // The first line of a failure is its message; the query and its carets follow.
            let (qid, message) = line.split_once(": ").unwrap();
            let answer = &mut found[qid.parse::<usize>().unwrap()];
            if answer.is_ok() && !message.starts_with("warning: ") {
                *answer = Err(message.to_string());
            }
        }
        compare(&archive, &queries, &found, &flags);
    }
}

#[test]
fn flags_of_json_lines_are_those_of_the_command_line() {
    let (archive, queries) = (archive(), queries(3, 120));
    let sets: [(&str, &[&str]); 8] = [
        ("", &[]),
        (r#","limit":2,"offset":1"#, &["--limit", "2", "--offset", "1"]),
        (r#","any":true,"limit":0"#, &["--any", "--limit", "0"]),
        (r#","plain":true"#, &["--plain"]),
        (
            r#","sort":"newest","no_snippets":true,"facets":["source","date"]"#,
            &["--sort", "newest", "--no-snippets", "--facets", "source,date"],
        ),
        (
            r#","from":"2025-02-05","to":"2025-02-20","source":"ledger""#,
            &["--from", "2025-02-05", "--to", "2025-02-20", "--source", "ledger"],
        ),
        (
            r#","title_only":true,"no_inflections":true,"lang":"en""#,
            &["--title-only", "--no-inflections", "--lang", "en"],
        ),
        (r#","fragments":1,"fragment_chars":40"#, &["--fragments", "1", "--fragment-chars", "40"]),
    ];
    let mut input = String::new();
    for (at, query) in queries.iter().enumerate() {
        let query = serde_json::to_string(query).unwrap();
        input.push_str(&format!("{{\"qid\":{at},\"query\":{query}{}}}\n", sets[at % 8].0));
    }
    let run = archive.run_with_input(&["batch", "-", "--format", "json"], input.as_bytes());
    assert_eq!(run.code, Some(4));
    let answers = json_answers(&run, queries.len());
    for (at, (query, found)) in queries.iter().zip(&answers).enumerate() {
        let flags = [&["--format", "json"], sets[at % 8].1].concat();
        assert_eq!(found, &asked(&archive, query, &flags), "{query:?} {flags:?}");
    }
    assert!(answers.iter().filter(|answer| answer.is_err()).count() > 5);
}

/// Only JSON tells how many articles match, and so looks at all of them.
#[test]
fn every_format_lists_the_same_hits() {
    let (archive, queries) = (archive(), numbered(&queries(8, 300)));
    let run = |format: &str| {
        let arguments =
            ["batch", "-", "-q", "--any", "-n", "3", "--no-snippets", "--format", format];
        archive.run_with_input(&arguments, queries.as_bytes()).out
    };
    let mut expected: Vec<String> = Vec::new();
    let mut more = 0;
    for line in run("json").split_terminator('\n') {
        let answer: Value = serde_json::from_str(line).unwrap();
        for hit in answer["hits"].as_array().into_iter().flatten() {
            let (qid, id) = (answer["qid"].as_str().unwrap(), hit["id"].as_str().unwrap());
            expected.push(format!("{qid} {id} {}", hit["rank"]));
        }
        more += usize::from(answer["total"].as_u64() > Some(3));
    }
    assert!(more > 50, "{more} queries have more hits than are listed");
    let rows = |text: &str, mark: char, [qid, id, rank]: [usize; 3]| -> Vec<String> {
        let rows = text.lines().map(|line| line.split(mark).collect::<Vec<_>>());
        rows.map(|row| format!("{} {} {}", row[qid], row[id], row[rank])).collect()
    };
    assert_eq!(rows(&run("trec"), ' ', [0, 2, 3]), expected);
    assert_eq!(rows(&run("tsv"), '\t', [0, 2, 1])[1..], expected);
    let mut listed = Vec::new();
    for line in run("jsonl").split_terminator('\n') {
        let hit: Value = serde_json::from_str(line).unwrap();
        if let (Some(qid), Some(id)) = (hit["qid"].as_str(), hit["id"].as_str()) {
            listed.push(format!("{qid} {id} {}", hit["rank"]));
        }
    }
    assert_eq!(listed, expected);
}

#[test]
fn any_number_of_threads_prints_the_same_bytes() {
    let archive = archive();
    let input = numbered(&queries(4, 500));
    for format in ["json", "text", "csv"] {
        let run = |threads: &str| {
            let arguments = ["batch", "-", "--format", format, "--threads", threads, "-n", "3"];
            let run = archive.run_with_input(&arguments, input.as_bytes());
            assert_eq!(run.code, Some(4));
            (run.out, run.err)
        };
        let one = run("1");
        assert!(one == run("2") && one == run("8"), "{format}");
    }
}
