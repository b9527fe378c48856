//! Measures of relevance, of one run and of two.

use super::sample::{COLORED, printed};
use crate::output::{
    ComparedMeasure, Dialect, MeasureReport, MeasuredRun, Terminal, write_measure_table,
    write_measures_json, write_measures_text,
};

fn run(name: &str, values: [[f64; 2]; 2]) -> MeasuredRun {
    let [one, other] = values;
    let means = vec![(one[0] + other[0]) / 2.0, (one[1] + other[1]) / 2.0];
    MeasuredRun { name: name.to_string(), means, queries: values.map(Vec::from).to_vec() }
}

fn one(per_query: bool) -> MeasureReport {
    MeasureReport {
        measures: vec!["AP".to_string(), "nDCG@10".to_string()],
        qids: vec!["q\u{1b}[2J".to_string(), "港,1".to_string()],
        runs: vec![run("a.txt", [[0.5, 1.0 / 3.0], [1.0, 0.0]])],
        permutations: 10_000,
        seed: 1,
        per_query,
        ..MeasureReport::default()
    }
}

fn two(per_query: bool) -> MeasureReport {
    let mut report = one(per_query);
    report.runs.push(run("b.txt", [[0.25, 1.0], [1.0, 0.000_04]]));
    let same = ComparedMeasure { difference: -0.125, losses: 1, ties: 1, p: 1.0, wins: 0 };
    let better = ComparedMeasure { difference: 0.333_36, wins: 2, p: 0.5, ..same };
    report.compared = vec![same, ComparedMeasure { losses: 0, ties: 0, ..better }];
    report
}

#[test]
fn one_run_is_a_list_of_means_below_its_queries() {
    let text = |report: &MeasureReport, terminal| {
        printed(|out| write_measures_text(out, report, &terminal))
    };
    let means = "num_q         2\nAP       0.7500\nnDCG@10  0.1667\n";
    assert_eq!(text(&one(false), Terminal::PLAIN), means);
    let queries = "query      AP  nDCG@10\nq\u{fffd}[2J  0.5000   0.3333\n港,1   1.0000   0.0000\n";
    assert_eq!(text(&one(true), Terminal::PLAIN), format!("{queries}\n{means}"));
    assert!(text(&one(true), COLORED).starts_with("\u{1b}[1mquery      AP  nDCG@10\u{1b}[0m\n"));
}

#[test]
fn two_runs_stand_side_by_side() {
    let text = printed(|out| write_measures_text(out, &two(true), &Terminal::PLAIN));
    let expected = "\
query  measure  baseline     run  difference
q\u{fffd}[2J  AP         0.5000  0.2500     -0.2500
q\u{fffd}[2J  nDCG@10    0.3333  1.0000     +0.6667
港,1   AP         1.0000  1.0000      0.0000
港,1   nDCG@10    0.0000  0.0000      0.0000

baseline  a.txt
run       b.txt
num_q     2

measure  baseline     run  difference  wins  losses  ties       p
AP         0.7500  0.6250     -0.1250     0       1     1  1.0000
nDCG@10    0.1667  0.5000     +0.3334     2       0     0  0.5000

p: two-sided randomisation test, 10,000 permutations, seed 1
";
    assert_eq!(text, expected);
}

#[test]
fn tables_have_a_row_a_value() {
    let table =
        |dialect, report: &MeasureReport| printed(|out| write_measure_table(out, dialect, report));
    let expected = "qid\tmeasure\tvalue\nall\tnum_q\t2\nall\tAP\t0.7500\nall\tnDCG@10\t0.1667\n";
    assert_eq!(table(Dialect::Tsv, &one(false)), expected);
    let expected = "\
qid,measure,baseline,value,difference,wins,losses,ties,p
q\u{fffd}[2J,AP,0.5000,0.2500,-0.2500,,,,
q\u{fffd}[2J,nDCG@10,0.3333,1.0000,0.6667,,,,
\"港,1\",AP,1.0000,1.0000,0.0000,,,,
\"港,1\",nDCG@10,0.0000,0.0000,0.0000,,,,
all,num_q,2,2,,,,,
all,AP,0.7500,0.6250,-0.1250,0,1,1,1.0000
all,nDCG@10,0.1667,0.5000,0.3334,2,0,0,0.5000
";
    assert_eq!(table(Dialect::Csv, &two(true)), expected);
}

#[test]
fn json_is_one_object() {
    let json = |report: &MeasureReport| printed(|out| write_measures_json(out, report));
    let expected = concat!(
        r#"{"format_version":1,"num_q":2,"runs":[{"name":"a.txt","measures":{"AP":0.7500,"#,
        r#""nDCG@10":0.1667},"queries":[]}],"comparison":null}"#,
        "\n"
    );
    assert_eq!(json(&one(false)), expected);
    let text = json(&two(true));
    let queries = r#""queries":[{"qid":"q\u001b[2J","measures":{"AP":0.5000,"nDCG@10":0.3333}},"#;
    assert!(text.contains(queries), "{text}");
    let comparison = concat!(
        r#""comparison":{"test":"two-sided randomisation","permutations":10000,"seed":1,"#,
        r#""measures":{"AP":{"difference":-0.1250,"wins":0,"losses":1,"ties":1,"p":1.0000},"#,
        r#""nDCG@10":{"difference":0.3334,"wins":2,"losses":0,"ties":0,"p":0.5000}}}}"#,
        "\n"
    );
    assert!(text.ends_with(comparison), "{text}");
}
