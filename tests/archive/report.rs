//! Builds with `--report`: a line for every file and record, and counts that add up.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::{Archive, Run};

/// What became of a file or record.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub outcome: String,
    pub reason: String,
    pub id: Option<String>,
}

/// Outcomes by path.
pub type Report = BTreeMap<String, Outcome>;

/// Builds with a report, and holds its lines to the summary and to the index.
pub fn build(archive: &Archive, arguments: &[&str]) -> (Run, Report) {
    checked(archive, archive.run(&[&["build", "--report", "what.jsonl"], arguments].concat()))
}

/// Reads the report of a build, and holds its lines to the summary and to the index.
pub fn checked(archive: &Archive, run: Run) -> (Run, Report) {
    let text = fs::read_to_string(archive.path("what.jsonl")).unwrap();
    let mut report = Report::new();
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for line in text.split_terminator('\n') {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |key: &str| line[key].as_str().unwrap_or_default().to_string();
        let outcome = Outcome {
            outcome: text("outcome"),
            reason: text("reason"),
            id: line["id"].as_str().map(str::to_string),
        };
        *counts.entry(outcome.outcome.clone()).or_default() += 1;
        assert_eq!(outcome.id.is_none(), outcome.outcome == "rejected", "{line}");
        let twin = report.insert(text("path"), outcome);
        assert_eq!(twin, None, "two lines for {}", line["path"]);
    }
    if run.code == Some(0) {
        let mut expected = Vec::new();
        for (name, label) in
            [("indexed", "article indexed"), ("merged", "merged"), ("rejected", "rejected")]
        {
            match counts.get(name) {
                Some(1) => expected.push(format!("1 {label}")),
                Some(count) => {
                    expected.push(format!("{count} {}", label.replace("article ", "articles ")));
                }
                None => {}
            }
        }
        let summary = run.err.lines().next().unwrap().replace(", ", ";").replace(',', "");
        assert_eq!(summary, expected.join(";"), "{}", run.err);
        let stats = archive.run(&["stats", "--format", "json"]);
        let stats: Value = serde_json::from_str(&stats.out).unwrap();
        assert_eq!(stats["articles"].as_u64(), counts.get("indexed").copied());
    }
    (run, report)
}

/// Expects an outcome, and a reason that has these words; none where they are empty.
#[track_caller]
pub fn expect(report: &Report, path: &str, outcome: &str, reason: &str) {
    let found = report.get(path).unwrap_or_else(|| panic!("{path} is not in {report:#?}"));
    assert_eq!(found.outcome, outcome, "{path}: {found:?}");
    let fits =
        if reason.is_empty() { found.reason.is_empty() } else { found.reason.contains(reason) };
    assert!(fits, "{path}: {found:?}");
}
