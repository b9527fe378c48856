//! Measures of relevance: of the index, of runs, of one run beside another.

#![allow(clippy::unwrap_used)]

mod archive;

use std::fs;
use std::process::Command;

use archive::{Archive, Run, checkout, finished};
use serde_json::Value;

/// Three articles, of which `storm` finds c before b, and `harbour` a before c; three topics, of
/// which one is not judged; judgements of three topics, of which one is not asked.
fn archive() -> Archive {
    let records = r#"{"id":"a","title":"Harbour","body":"The harbour was quiet."}
{"id":"b","title":"Weather","body":"After the calm a storm was seen far from the coast by all."}
{"id":"c","title":"Storm","body":"A storm closed the harbour, storm after storm."}
"#;
    let archive = Archive::new().article("news.jsonl", records).build();
    fs::write(archive.path("topics.tsv"), "1\tstorm\n2\tharbour\n9\tcoast\n").unwrap();
    let qrels = "1 0 b 2\n1 0 c 1\n1 0 a -1\n2 0 a 1\n3 0 a 1\n";
    fs::write(archive.path("qrels.txt"), qrels).unwrap();
    archive
}

fn eval(archive: &Archive, arguments: &str) -> Run {
    let arguments: Vec<&str> = arguments.split(' ').collect();
    archive.run(&[&["eval"], arguments.as_slice()].concat())
}

#[track_caller]
fn refused(run: &Run, message: &str) {
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
    assert!(run.err.starts_with(message), "{}", run.err);
}

#[test]
fn measures_the_index() {
    let archive = archive();
    let run = eval(&archive, "topics.tsv qrels.txt --measures nDCG@10,AP,P@2,RR");
    assert_eq!(run.code, Some(0));
    // Query 1: (1/1 + 2/log2(3)) / (2/1 + 1/log2(3)) = 0.8597; query 2: 1; query 3 counts 0.
    assert_eq!(
        run.out,
        "num_q         3\nnDCG@10  0.6199\nAP       0.6667\nP@2      0.5000\nRR       0.6667\n"
    );
    let expected = "topics.tsv: 1 of 3 judged queries not in it, counted as 0: 3\n\
        topics.tsv: 1 of 3 queries not judged, left out: 9\n";
    assert_eq!(run.err, expected);

    let run = eval(&archive, "topics.tsv qrels.txt --measures P@1,nDCG@10 --per-query -q");
    let expected = "query     P@1  nDCG@10\n1      1.0000   0.8597\n2      1.0000   1.0000\n\
        3      0.0000   0.0000\n\nnum_q         3\nP@1      0.6667\nnDCG@10  0.6199\n";
    assert_eq!((run.out.as_str(), run.err.as_str()), (expected, ""));
}

#[test]
fn queries_are_read_and_flagged_as_in_a_batch() {
    let archive = archive();
    let topics = "<top>\n<num> Number: 1\n<title> storm quiet\n</top>\n<top><num>2</num><title>harbour</title></top>";
    fs::write(archive.path("topics.txt"), topics).unwrap();
    let lines = "{\"qid\":1,\"query\":\"storm quiet\",\"any\":true}\n{\"qid\":\"2\",\"query\":\"harbour\",\"limit\":1}\n";
    fs::write(archive.path("topics.jsonl"), lines).unwrap();
    let value = |arguments: &str| {
        let arguments = format!("{arguments} qrels.txt --measures R@9 --format tsv --per-query -q");
        let run = eval(&archive, &arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        let second = |line: &str| line.rsplit('\t').next().unwrap().to_string();
        run.out.lines().skip(1).take(2).map(second).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(value("topics.txt"), "0.0000 1.0000");
    assert_eq!(value("topics.txt --any"), "1.0000 1.0000");
    assert_eq!(value("topics.txt --any -n 2"), "0.5000 1.0000");
    assert_eq!(value("topics.jsonl"), "1.0000 1.0000");
    assert_eq!(value("topics.txt --any --title-only"), "0.5000 1.0000");

    let stdin = fs::read(archive.path("topics.jsonl")).unwrap();
    let run =
        archive.run_with_input(&["eval", "-", "qrels.txt", "-q", "--measures", "R@9"], &stdin);
    assert_eq!(run.out, "num_q       3\nR@9    0.6667\n");
}

#[test]
fn the_output_of_batch_measures_the_same() {
    let archive = archive();
    let batch = ["batch", "topics.tsv", "--format", "trec", "-n", "1000"];
    let run = archive.run(&batch);
    fs::write(archive.path("run.txt"), &run.out).unwrap();
    for format in ["json", "csv", "tsv", "text"] {
        let more = format!("qrels.txt --per-query --format {format}");
        let asked = eval(&archive, &format!("topics.tsv {more}"));
        let read = eval(&archive, &format!("--run run.txt {more}"));
        assert_eq!(asked.out.replace("topics.tsv", "run.txt"), read.out);
        assert_eq!(asked.code, Some(0));
    }
    let piped = archive.run_with_input(&["eval", "--run", "-", "qrels.txt"], run.out.as_bytes());
    assert_eq!(piped.out, eval(&archive, "--run run.txt qrels.txt").out);
}

#[test]
fn two_runs_are_compared() {
    let archive = archive();
    fs::write(archive.path("one.txt"), "1 Q0 c 1 2 t\n1 Q0 b 2 1 t\n2 Q0 a 1 1 t\n").unwrap();
    fs::write(archive.path("two.txt"), "1 Q0 b 1 2 t\n1 Q0 c 2 1 t\n3 Q0 a 1 1 t\n").unwrap();
    let run = eval(&archive, "--run one.txt --run two.txt qrels.txt --measures nDCG,AP -q");
    let expected = "\
baseline  one.txt
run       two.txt
num_q     3

measure  baseline     run  difference  wins  losses  ties       p
nDCG       0.6199  0.6667     +0.0468     2       1     0  1.0000
AP         0.6667  0.6667      0.0000     1       1     1  1.0000

p: two-sided randomisation test, 10,000 permutations, seed 1
";
    assert_eq!((run.code, run.out.as_str()), (Some(0), expected));
    let run = eval(
        &archive,
        "--run two.txt --run one.txt qrels.txt --measures nDCG --seed 5 --permutations 9 --format json -q",
    );
    let found: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(found["runs"][0]["name"], "two.txt");
    let comparison = &found["comparison"];
    assert_eq!(
        (comparison["seed"].as_u64(), comparison["permutations"].as_u64()),
        (Some(5), Some(9))
    );
    let difference = &comparison["measures"]["nDCG"];
    assert_eq!(difference["difference"].as_f64(), Some(-0.0468));
    assert_eq!((difference["wins"].as_u64(), difference["losses"].as_u64()), (Some(1), Some(2)));

    let run = eval(&archive, "topics.tsv qrels.txt --run two.txt --measures AP --format csv -q");
    let expected = "qid,measure,baseline,value,difference,wins,losses,ties,p\n\
        all,num_q,3,3,,,,,\nall,AP,0.6667,0.6667,0.0000,1,1,1,1.0000\n";
    assert_eq!(run.out, expected);
}

#[test]
fn a_query_that_fails_counts_0_and_is_told() {
    let archive = archive();
    fs::write(archive.path("topics.tsv"), "1\tsouce:x\n2\tharbour\n3\t\"quiet\"\n").unwrap();
    let run = eval(&archive, "topics.tsv qrels.txt --measures RR");
    assert_eq!((run.code, run.out.as_str()), (Some(4), "num_q       3\nRR     0.6667\n"));
    assert!(run.err.starts_with("1: unknown field \"souce\"\n1:   souce:x\n"), "{}", run.err);
}

#[test]
fn a_run_without_hits_is_measured() {
    let archive = archive();
    let run = archive.run_with_input(&["eval", "--run", "-", "qrels.txt", "--measures", "AP"], b"");
    assert_eq!((run.code, run.out.as_str()), (Some(0), "num_q       3\nAP     0.0000\n"));
    assert_eq!(run.err, "-: 3 of 3 judged queries not in it, counted as 0: 1, 2, 3\n");
}

#[test]
fn files_that_cannot_be_used_are_told_with_their_line() {
    let archive = archive();
    let write = |name: &str, text: &str| fs::write(archive.path(name), text).unwrap();
    write("short.txt", "1 Q0 a 1 1.0 t\n\n1 Q0 b 2\n");
    write("twice.txt", "1 Q0 a 1 2.0 t\n1 Q0 b 2 1.0 t\n1 Q0 a 3 0.5 t\n");
    write("judged.txt", "1 0 a yes\n");
    write("empty.txt", "\n");
    write("other.tsv", "x1\tstorm\nx2\tharbour\n");
    write("same.tsv", "1\tstorm\n1\tharbour\n");
    let cases = [
        (
            "--run short.txt qrels.txt",
            "search: short.txt:3: 4 columns where \"qid Q0 id rank score tag\" are needed\n",
        ),
        (
            "--run twice.txt qrels.txt",
            "search: twice.txt:3: \"a\" stands twice for query \"1\", first in line 1\n",
        ),
        ("topics.tsv judged.txt", "search: judged.txt:1: grade \"yes\" is no whole number\n"),
        ("topics.tsv empty.txt", "search: empty.txt: no judgements\n"),
        ("topics.tsv nowhere.txt", "search: nowhere.txt: No such file"),
        ("other.tsv qrels.txt", "search: other.tsv: none of its queries is judged (x1, x2)\n"),
        ("same.tsv qrels.txt", "search: same.tsv:2: query \"1\" stands twice\n"),
        ("qrels.txt", "search: QUERIES, a --run or both are needed, two at most\n"),
        ("--run a --run b --run c qrels.txt", "search: QUERIES, a --run or both are needed"),
        ("--run - -", "search: standard input can be read only once\n"),
        (
            "topics.tsv qrels.txt --measures bpref",
            "error: invalid value 'bpref' for '--measures <LIST>': \"bpref\" is no measure",
        ),
        (
            "--run twice.txt qrels.txt --any",
            "error: the following required arguments were not provided:\n  <QRELS>",
        ),
        (
            "--run twice.txt qrels.txt -n 5",
            "error: the following required arguments were not provided:\n  <QRELS>",
        ),
        ("topics.tsv qrels.txt --permutations 0", "error: invalid value '0'"),
    ];
    for (arguments, message) in cases {
        refused(&eval(&archive, arguments), message);
    }
    let run = eval(&archive, "topics.tsv qrels.txt --index nowhere -q");
    assert_eq!(run.code, Some(3), "{}", run.err);
}

/// Skipped where Python or its package `ir_measures` is missing; `.ci/run` installs both.
#[test]
fn agrees_with_trec_eval() {
    let script = checkout("tests/eval_against_trec_eval.py");
    let mut command = Command::new("python3");
    let run = command.arg("-B").arg(script).arg(env!("CARGO_BIN_EXE_search")).output();
    match run.map(finished) {
        Ok(run) if run.code == Some(77) => eprintln!("skipped: {}", run.out.trim_end()),
        Ok(run) => assert_eq!(run.code, Some(0), "{}{}", run.out, run.err),
        Err(error) => eprintln!("skipped: python3 cannot be run: {error}"),
    }
}
