//! Files of queries: every form of them, and what is told of what is wrong in them.

#![allow(clippy::unwrap_used)]

mod archive;

use std::fs;

use archive::Archive;
use serde_json::Value;

fn archive() -> Archive {
    Archive::new()
        .article("a.txt", "Storm closes harbour\n\nThe envoy waited for the ferry in Geneva.\n")
        .article("b.txt", "Talks on grain\n\nA harbour opened again after the storm.\n")
        .article("c.txt", "A gas strike\n\nThe minister met the envoy at the border.\n")
        .build()
}

#[test]
fn every_form_of_the_input_is_read() {
    let archive = archive();
    let first_ids = |queries: &str| {
        fs::write(archive.path("queries"), queries).unwrap();
        let run =
            archive.run(&["batch", "queries", "--format", "jsonl", "-n", "1", "--no-snippets"]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{queries}");
        run.out
    };
    let plain = first_ids("harbour storm\n\n\"the envoy\"\n");
    let lines: Vec<Value> = plain.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["qid"], "1");
    assert_eq!(lines[1]["qid"], "3");
    assert_eq!(first_ids("harbour storm\r\n\r\n\"the envoy\""), plain);
    assert_eq!(first_ids("\u{feff}harbour storm\n\n\"the envoy\"\n"), plain);
    assert_eq!(first_ids("1\tharbour storm\n3\t\"the envoy\"\n"), plain);
    let json = r#"{"qid":"1","query":"harbour storm"}
{"qid":3,"query":"\"the envoy\""}"#;
    assert_eq!(first_ids(json), plain);
    let without = r#"{"query":"harbour storm"}

{"query":"\"the envoy\""}"#;
    assert_eq!(first_ids(without), plain);
    let topics = "<top>\n<num> Number: 1\n<title> harbour\n  storm\n<desc> Description:\nShips.\n\
        </top>\n<top>\n<num>3</num>\n<title>\"the envoy\"</title>\n</top>\n";
    assert_eq!(first_ids(topics), plain);

    assert_eq!(first_ids("qid,query\n1,harbour storm\n3,\"\"\"the envoy\"\"\"\n"), plain);

    let run = archive.run(&["batch", "nowhere"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("search: nowhere: No such file"), "{}", run.err);
    assert_eq!(archive.run(&["batch", "in"]).code, Some(2));
}

#[test]
fn a_file_that_is_no_text_is_refused_as_a_whole() {
    let archive = archive();
    let wide: Vec<u8> = "storm\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let program = b"\x7fELF\x02\x01\x01\n\0\0\xb0\x5b\n(\n\xff\xfe\n\"storm\n";
    for bytes in [wide.as_slice(), program] {
        fs::write(archive.path("queries"), bytes).unwrap();
        let run = archive.run(&["batch", "queries", "--format", "json"]);
        let told = "search: queries: the queries are UTF-16 or no text: write them as UTF-8\n";
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(2), "", told));
    }
    // Text in another encoding costs the queries that are not read right.
    let latin = b"a\tharbour\nb\tZ\xfcrich\n";
    let run = archive.run_with_input(&["batch", "-", "--format", "trec"], latin);
    assert_eq!((run.code, run.err.as_str()), (Some(4), "b: the query is not UTF-8\n"));
}

#[test]
fn errors_stand_in_their_place() {
    let archive = archive();
    let input = "{\"qid\":\"a\",\"query\":\"harbour\",\"limit\":1}\n{\"qid\":\"b\",\"query\":\"souce:x\"}\nno json\n\
        {\"qid\":\"d\",\"query\":\"harbour\",\"limits\":1}\n{\"qid\":\"e\",\"query\":\"storm\",\"limit\":1}\n";
    let run = archive.run_with_input(&["batch", "-", "--format", "jsonl"], input.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (Some(4), ""));
    let lines: Vec<Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let qids: Vec<&str> = lines.iter().map(|line| line["qid"].as_str().unwrap()).collect();
    assert_eq!(qids, ["a", "b", "3", "d", "e"]);
    let error = &lines[1]["error"];
    assert_eq!(error["message"], "unknown field \"souce\"");
    assert_eq!((error["position"].as_u64(), error["length"].as_u64()), (Some(0), Some(6)));
    assert_eq!(error["suggestion"], "source:");
    let error = &lines[2]["error"];
    assert!(error["message"].as_str().unwrap().starts_with("not valid JSON"), "{error}");
    assert!(error["position"].is_null() && error["length"].is_null(), "{error}");
    assert!(lines[3]["error"]["message"].as_str().unwrap().contains("limits"), "{}", lines[3]);
    assert_eq!(lines[3]["qid"], "d");

    // Where JSON has no place for it, an error goes to standard error alone.
    let run = archive.run_with_input(&["batch", "-", "--format", "trec"], input.as_bytes());
    assert_eq!(run.code, Some(4));
    assert_eq!(run.out.lines().count(), 2, "{}", run.out);
    assert!(run.err.starts_with("b: unknown field \"souce\"\n"), "{}", run.err);
    // It is an error, not a remark: --quiet keeps it.
    let quiet = archive.run_with_input(&["batch", "-", "--format", "trec", "-q"], input.as_bytes());
    assert_eq!(quiet.err, run.err);
}

#[test]
fn a_wrong_quote_costs_one_row_of_a_table() {
    let archive = archive();
    let table = "qid,query\nq1,harbour\nq2,\"storm\nq3,envoy\nq4,\"storm\" talks\nq5,grain\n\
        q6,\"ferry\nq7,gas\n";
    let arguments = ["batch", "-", "--format", "json", "--no-snippets", "-n", "1"];
    let run = archive.run_with_input(&arguments, table.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (Some(4), ""));
    let answers: Vec<Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let message = |answer: &Value| answer["error"]["message"].as_str().map(str::to_string);
    let told: Vec<(&str, Option<String>)> =
        answers.iter().map(|answer| (answer["qid"].as_str().unwrap(), message(answer))).collect();
    let expected = [
        ("q1", None),
        ("q2", Some("line 3: a quote is closed in line 5 only, with text behind it")),
        ("q3", None),
        ("q4", Some("line 5: text behind the closing quote of a cell")),
        ("q5", None),
        ("q6", Some("line 7: a quote is not closed")),
        ("q7", None),
    ];
    assert_eq!(told.len(), expected.len(), "{}", run.out);
    for ((qid, message), (expected_qid, beginning)) in told.iter().zip(expected) {
        assert_eq!(*qid, expected_qid);
        let begins = |message: &String| beginning.is_some_and(|text| message.starts_with(text));
        assert!(message.as_ref().map_or(beginning.is_none(), begins), "{qid}: {message:?}");
    }
}

#[cfg(unix)]
#[test]
fn for_reading_errors_stand_between_the_answers() {
    let archive = archive();
    let queries = "a\tharbour\nb\tsouce:x\nc\tstorm OR harbour envoy\n";
    fs::write(archive.path("queries"), queries).unwrap();
    let (mut reader, writer) = std::io::pipe().unwrap();
    let mut command = archive.command();
    command.args(["batch", "queries", "-n", "1", "--no-snippets"]);
    command.stdout(writer.try_clone().unwrap()).stderr(writer);
    let mut child = command.spawn().unwrap();
    drop(command);
    let mut both = String::new();
    std::io::Read::read_to_string(&mut reader, &mut both).unwrap();
    child.wait().unwrap();
    let place = |part: &str| both.find(part).unwrap_or_else(|| panic!("no {part:?} in {both}"));
    let places = [
        place("a: harbour\n"),
        place("b: unknown field"),
        place("b:   souce:x"),
        place("c: warning: "),
        place("c: storm OR"),
    ];
    assert!(places.is_sorted(), "{both}");
}

#[test]
fn what_is_odd_in_a_file_of_queries_is_told() {
    let archive = archive();
    let run = |input: &str, flags: &[&str]| {
        let arguments = [&["batch", "-", "--format", "trec"], flags].concat();
        archive.run_with_input(&arguments, input.as_bytes())
    };
    let twice = "q1\tharbour\nq2\tstorm\nq1\tenvoy\n";
    assert_eq!(run(twice, &[]).err, "warning: qid q1 occurs twice (lines 1 and 3)\n");
    assert_eq!(run(twice, &["-q"]).err, "");
    let titled = run("id\tquery\n1\tharbour\n", &[]);
    assert_eq!(titled.err, "warning: line 1 (id, query) is taken for a header, not asked\n");
    assert!(titled.out.starts_with("1 Q0 "), "{}", titled.out);
}
