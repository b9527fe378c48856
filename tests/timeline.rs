//! Hits over time: by unit, beside the archive, by outlet, and in every format.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::Archive;
use serde_json::Value;

const RECORDS: &str = r#"{"id":"a","body":"the ferry sank","date":"2025-01-31","source":"Ledger"}
{"id":"b","body":"the ferry was raised","date":"2025-02-01T08:00+01:00","source":"Chronik"}
{"id":"c","body":"the ferry sails","date":"2025-04","source":"Ledger"}
{"id":"d","body":"the ferry of 2025","date":"2025"}
{"id":"e","body":"an undated ferry"}
{"id":"f","body":"no boat","date":"2025-02-03","source":"Ledger"}
{"id":"g","body":"no boat either","date":"2024-12-01"}
"#;

fn ferries() -> Archive {
    Archive::new().article("a.jsonl", RECORDS).build()
}

fn timeline(archive: &Archive, flags: &[&str]) -> Value {
    let run = archive.run(&[&["timeline", "ferry", "--format", "json"], flags].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    serde_json::from_str(&run.out).unwrap()
}

/// Name, hits and archive of each bucket.
fn buckets(timeline: &Value) -> Vec<(String, u64, u64)> {
    let number = |bucket: &Value, key: &str| bucket[key].as_u64().unwrap();
    let list = timeline["buckets"].as_array().unwrap().iter();
    list.map(|bucket| {
        let name = bucket["value"].as_str().unwrap().to_string();
        (name, number(bucket, "docs"), number(bucket, "archive"))
    })
    .collect()
}

#[test]
fn months_without_hits_stand_between_the_first_and_the_last() {
    let found = timeline(&ferries(), &[]);
    let named = |name: &str, docs, archive| (name.to_string(), docs, archive);
    assert_eq!(
        buckets(&found),
        [
            named("2025-01", 1, 1),
            named("2025-02", 1, 2),
            named("2025-03", 0, 0),
            named("2025-04", 1, 1)
        ]
    );
    assert_eq!((&found["total"], &found["missing"]), (&5.into(), &2.into()));
    assert_eq!(found["buckets"][1]["share"], 0.5);
    assert_eq!(found["buckets"][2]["share"], Value::Null);
}

#[test]
fn weeks_are_those_of_iso_8601_from_monday() {
    let archive = ferries();
    let found = timeline(&archive, &["--by", "week"]);
    assert_eq!(buckets(&found), [("2025-W05".to_string(), 2, 2)]);
    assert_eq!(found["buckets"][0]["start"], "2025-01-27");
    assert_eq!(found["missing"], 3);
    let years = timeline(&archive, &["--by", "year"]);
    assert_eq!(buckets(&years), [("2025".to_string(), 4, 5)]);
    let days = timeline(&archive, &["--by", "day", "--to", "2025-01"]);
    assert_eq!(buckets(&days), [("2025-01-31".to_string(), 1, 1)]);
    let facets = archive.run(&["facets", "ferry", "--facets", "date", "--by", "week"]);
    let row: Vec<&str> = facets.out.lines().nth(1).unwrap().split_whitespace().collect();
    assert_eq!(row, ["2025-W05", "2"], "{}", facets.out);
}

#[test]
fn outlets_are_counted_apart() {
    let archive = ferries();
    let found = timeline(&archive, &["--group", "source", "--by", "year"]);
    let groups = &found["buckets"][0]["groups"];
    let expected = serde_json::json!({
        "values": [{"value": "Ledger", "docs": 2}, {"value": "Chronik", "docs": 1}],
        "other": 0, "missing": 1,
    });
    assert_eq!((groups, &found["group"]), (&expected, &"source".into()));
    let csv = archive.run(&["timeline", "ferry", "--group", "source", "--format", "csv"]);
    assert_eq!(
        csv.out,
        "part,period,start,docs,archive,share,Ledger,Chronik,other,none\n\
         period,2025-01,2025-01-01,1,1,1,1,0,0,0\n\
         period,2025-02,2025-02-01,1,2,0.5,0,1,0,0\n\
         period,2025-03,2025-03-01,0,0,,0,0,0,0\n\
         period,2025-04,2025-04-01,1,1,1,1,0,0,0\n\
         missing,,,2,,,,,,\n"
    );
}

#[test]
fn text_is_a_line_a_period() {
    let archive = ferries();
    let run = archive.run(&["timeline", "ferry", "--by", "week"]);
    assert_eq!(
        run.out,
        "5 articles by week\n             articles     share\n  2025-W05          2  100.00 %\n  \
         (no week)         3\n"
    );
    let run = archive.run(&["timeline", "ferry", "--group", "source"]);
    let heading = run.out.lines().nth(1).unwrap();
    let names: Vec<&str> = heading.split_whitespace().collect();
    assert_eq!(names, ["articles", "share", "Ledger", "Chronik", "(other)", "(no", "source)"]);
    let run = archive.run(&["timeline", "nobody"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert_eq!(run.err, "no article matches nobody\n");
    assert_eq!(archive.run(&["timeline", "(ferry"]).code, Some(2));
}

#[test]
fn several_indexes_have_one_timeline() {
    let archive = Archive::new();
    for (name, lines) in [("one", 0..3), ("two", 3..7)] {
        let records = RECORDS.lines().skip(lines.start).take(lines.len());
        let records: String = records.map(|line| format!("{line}\n")).collect();
        let run =
            archive.run_with_input(&["build", "-", "-q", "--index", name], records.as_bytes());
        assert_eq!(run.code, Some(0), "{}", run.err);
    }
    let flags = ["timeline", "ferry", "--group", "source", "--format", "json"];
    let both = archive.run(&[&flags[..], &["--index", "two", "--index", "one"]].concat());
    assert_eq!(both.out, ferries().run(&flags).out);
}

#[test]
fn a_batch_is_counted_in_one_table() {
    let archive = ferries().article("../names.tsv", "boats\tboat\nnone\tnobody\nbad\t(\nall\t*\n");
    let count =
        |flags: &[&str]| archive.run(&[&["batch", "names.tsv", "--counts"], flags].concat());
    let run = count(&["--format", "csv"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (Some(4), "qid,query,docs\nboats,boat,2\nnone,nobody,0\nall,*,7\n")
    );
    assert!(run.err.starts_with("bad: "), "{}", run.err);
    let run = count(&["--format", "tsv", "--by", "year"]);
    assert_eq!(
        run.out,
        "qid\tquery\tdocs\t2024\t2025\tmissing\nboats\tboat\t2\t1\t1\t0\nnone\tnobody\t0\t0\t0\t0\n\
         all\t*\t7\t1\t5\t1\n"
    );
    assert_eq!(count(&[]).out, "boats  boat    2\nnone   nobody  0\nall    *       7\n");
    let lines = count(&["--format", "json", "--facets", "source"]).out;
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&lines[0]["qid"], &lines[0]["total"]), (&"boats".into(), &2.into()));
    assert_eq!(lines[0]["facets"]["source"]["missing"], 1);
    assert!(lines[2]["error"]["message"].is_string());
    let lines = count(&["--format", "json", "--by", "month"]).out;
    let first: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!((&first["qid"], first["buckets"].as_array().unwrap().len()), (&"boats".into(), 3));
    for flags in [&["--format", "trec"][..], &["--by", "day"], &["--cols", "id"], &["--copies"]] {
        assert_eq!(count(flags).code, Some(2), "{flags:?}");
    }
    assert_eq!(
        archive.run(&["batch", "names.tsv", "--by", "day", "--format", "csv"]).code,
        Some(2)
    );
}
