//! Measures of relevance: for reading, as one JSON object, and as rows of CSV or TSV.
//!
//! Values have four decimals in every format, as scores have, and as `trec_eval` prints them.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::ser::{Error, SerializeMap};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::json::{FORMAT_VERSION, write_record};
use super::neutral::neutralise;
use super::numbers::grouped;
use super::table::{Dialect, write_row};
use super::terminal::{Style, Terminal};
use super::wrap::columns;

/// The name of the mean over all queries, where a row has a qid.
const ALL: &str = "all";

/// What was measured, of one run or of two.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasureReport {
    /// Names of the measures.
    pub measures: Vec<String>,
    /// Names of the judged queries, over which means are taken.
    pub qids: Vec<String>,
    /// The runs; the baseline stands before the run that is compared with it.
    pub runs: Vec<MeasuredRun>,
    /// The second run beside the first, for each measure; empty unless there are two.
    pub compared: Vec<ComparedMeasure>,
    /// How often signs were drawn for the test.
    pub permutations: u32,
    /// What the generator of the signs started from.
    pub seed: u64,
    /// Whether queries are shown one by one.
    pub per_query: bool,
}

/// The values of one run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasuredRun {
    /// Where it came from.
    pub name: String,
    /// A mean for each measure.
    pub means: Vec<f64>,
    /// A row for each judged query, a value for each measure.
    pub queries: Vec<Vec<f64>>,
}

/// How two runs differ by one measure.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ComparedMeasure {
    /// Mean of the second run less that of the first.
    pub difference: f64,
    /// Queries for which the second run is better.
    pub wins: usize,
    /// Queries for which the first run is better.
    pub losses: usize,
    /// Queries for which they are equal.
    pub ties: usize,
    /// Two-sided p-value.
    pub p: f64,
}

/// Writes measures for reading.
pub fn write_measures_text(
    out: &mut dyn Write,
    report: &MeasureReport,
    terminal: &Terminal,
) -> io::Result<()> {
    match report.runs.as_slice() {
        [before, after] => write_pair(out, report, before, after, terminal),
        runs => runs.iter().try_for_each(|run| write_one(out, report, run, terminal)),
    }
}

/// A run: a column for each measure where queries are shown, then a line for each mean.
fn write_one(
    out: &mut dyn Write,
    report: &MeasureReport,
    run: &MeasuredRun,
    terminal: &Terminal,
) -> io::Result<()> {
    if report.per_query {
        let rows = report.qids.iter().zip(&run.queries).map(|(qid, values)| {
            let cells = values.iter().copied().map(decimal);
            [qid.clone()].into_iter().chain(cells).collect()
        });
        let mut header = vec!["query"];
        header.extend(report.measures.iter().map(String::as_str));
        write_aligned(out, &header, rows.collect(), 1, terminal)?;
        writeln!(out)?;
    }
    let mut rows = vec![vec!["num_q".to_string(), grouped(report.qids.len() as u64)]];
    let means = report.measures.iter().zip(&run.means);
    rows.extend(means.map(|(name, mean)| vec![name.clone(), decimal(*mean)]));
    write_aligned(out, &[], rows, 1, terminal)
}

/// Two runs: a line for each query and measure, then one for each measure.
fn write_pair(
    out: &mut dyn Write,
    report: &MeasureReport,
    before: &MeasuredRun,
    after: &MeasuredRun,
    terminal: &Terminal,
) -> io::Result<()> {
    if report.per_query {
        let rows = report.by_query().map(|(at, qid, measure)| {
            let [one, other] = [before, after].map(|run| run.queries[at][measure]);
            let name = report.measures[measure].clone();
            vec![qid.to_string(), name, decimal(one), decimal(other), signed(other - one)]
        });
        let header = ["query", "measure", "baseline", "run", "difference"];
        write_aligned(out, &header, rows.collect(), 2, terminal)?;
        writeln!(out)?;
    }
    writeln!(out, "baseline  {}", neutralise(&before.name))?;
    writeln!(out, "run       {}", neutralise(&after.name))?;
    writeln!(out, "num_q     {}\n", grouped(report.qids.len() as u64))?;
    let header = ["measure", "baseline", "run", "difference", "wins", "losses", "ties", "p"];
    let rows = report.compared.iter().enumerate().map(|(at, compared)| {
        let counts = [compared.wins, compared.losses, compared.ties];
        let mut row = vec![report.measures[at].clone()];
        row.extend([before, after].map(|run| decimal(run.means[at])));
        row.push(signed(compared.difference));
        row.extend(counts.map(|count| grouped(count as u64)));
        row.push(decimal(compared.p));
        row
    });
    write_aligned(out, &header, rows.collect(), 1, terminal)?;
    let (permutations, seed) = (grouped(u64::from(report.permutations)), report.seed);
    writeln!(out, "\np: two-sided randomisation test, {permutations} permutations, seed {seed}")
}

/// Writes measures as rows `qid,measure,value`, or, of two runs,
/// `qid,measure,baseline,value,difference,wins,losses,ties,p`. Means have the qid `all`.
pub fn write_measure_table(
    out: &mut dyn Write,
    dialect: Dialect,
    report: &MeasureReport,
) -> io::Result<()> {
    let header = ["qid", "measure", "value"];
    let header_of_two =
        ["qid", "measure", "baseline", "value", "difference", "wins", "losses", "ties", "p"];
    let header = if report.compared.is_empty() { &header[..] } else { &header_of_two };
    let mut row = |cells: &[&str], more: &[String]| {
        let cells = cells.iter().copied().chain(more.iter().map(String::as_str));
        let padded = cells.chain(std::iter::repeat("")).take(header.len());
        write_row(out, dialect, padded.map(Cow::Borrowed))
    };
    row(header, &[])?;
    let pair = |values: Vec<f64>| match values.as_slice() {
        [before, after] => [*before, *after, after - before].map(decimal).to_vec(),
        values => values.iter().copied().map(decimal).collect(),
    };
    if report.per_query {
        for (at, qid, measure) in report.by_query() {
            let values = report.runs.iter().map(|run| run.queries[at][measure]);
            row(&[qid, &report.measures[measure]], &pair(values.collect()))?;
        }
    }
    let num_q = vec![report.qids.len().to_string(); report.runs.len()];
    row(&[ALL, "num_q"], &num_q)?;
    for (at, name) in report.measures.iter().enumerate() {
        let mut cells = pair(report.runs.iter().map(|run| run.means[at]).collect());
        if let Some(compared) = report.compared.get(at) {
            let counts = [compared.wins, compared.losses, compared.ties];
            cells.extend(counts.map(|count| count.to_string()));
            cells.push(decimal(compared.p));
        }
        row(&[ALL, name], &cells)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct MeasuresRecord<'a> {
    format_version: u32,
    num_q: usize,
    runs: Vec<RunRecord<'a>>,
    comparison: Option<ComparisonRecord<'a>>,
}

#[derive(Serialize)]
struct RunRecord<'a> {
    name: &'a str,
    measures: Named<'a, Decimal>,
    queries: Vec<QueryRecord<'a>>,
}

#[derive(Serialize)]
struct QueryRecord<'a> {
    qid: &'a str,
    measures: Named<'a, Decimal>,
}

#[derive(Serialize)]
struct ComparisonRecord<'a> {
    test: &'static str,
    permutations: u32,
    seed: u64,
    measures: Named<'a, DifferenceRecord>,
}

#[derive(Serialize)]
struct DifferenceRecord {
    difference: Decimal,
    wins: usize,
    losses: usize,
    ties: usize,
    p: Decimal,
}

/// Writes measures as one line of JSON.
pub fn write_measures_json(out: &mut dyn Write, report: &MeasureReport) -> io::Result<()> {
    let named = |values: &[f64]| Named {
        names: &report.measures,
        values: values.iter().copied().map(Decimal).collect(),
    };
    let run = |run: &'_ MeasuredRun| -> Vec<QueryRecord<'_>> {
        let rows = report.qids.iter().zip(&run.queries).filter(|_| report.per_query);
        rows.map(|(qid, values)| QueryRecord { qid, measures: named(values) }).collect()
    };
    let differences = report.compared.iter().map(|compared| DifferenceRecord {
        difference: Decimal(compared.difference),
        wins: compared.wins,
        losses: compared.losses,
        ties: compared.ties,
        p: Decimal(compared.p),
    });
    let comparison = ComparisonRecord {
        test: "two-sided randomisation",
        permutations: report.permutations,
        seed: report.seed,
        measures: Named { names: &report.measures, values: differences.collect() },
    };
    let runs = report.runs.iter().map(|measured| RunRecord {
        name: &measured.name,
        measures: named(&measured.means),
        queries: run(measured),
    });
    let record = MeasuresRecord {
        format_version: FORMAT_VERSION,
        num_q: report.qids.len(),
        runs: runs.collect(),
        comparison: (!report.compared.is_empty()).then_some(comparison),
    };
    write_record(out, &record)
}

impl MeasureReport {
    /// Each query with each measure: place of the query, its name, place of the measure.
    fn by_query(&self) -> impl Iterator<Item = (usize, &str, usize)> {
        let measures = self.measures.len();
        let queries = self.qids.iter().enumerate();
        queries.flat_map(move |(at, qid)| (0..measures).map(move |name| (at, qid.as_str(), name)))
    }
}

/// An object with a value for each name.
struct Named<'a, T> {
    names: &'a [String],
    values: Vec<T>,
}

impl<T: Serialize> Serialize for Named<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.values.len()))?;
        for (name, value) in self.names.iter().zip(&self.values) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// A number with four decimals.
struct Decimal(f64);

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(decimal(self.0)).map_err(S::Error::custom)?.serialize(serializer)
    }
}

/// Four decimals, rounded as C rounds them; never `-0.0000`.
fn decimal(value: f64) -> String {
    let text = format!("{value:.4}");
    match text.strip_prefix('-') {
        Some("0.0000") => "0.0000".to_string(),
        _ => text,
    }
}

/// A difference with its sign.
fn signed(difference: f64) -> String {
    let text = decimal(difference);
    match text.starts_with('-') || text == "0.0000" {
        true => text,
        false => format!("+{text}"),
    }
}

/// Writes a table: the first `names` columns to the left, numbers to the right.
fn write_aligned(
    out: &mut dyn Write,
    header: &[&str],
    rows: Vec<Vec<String>>,
    names: usize,
    terminal: &Terminal,
) -> io::Result<()> {
    let mut lines: Vec<(Style, Vec<String>)> = Vec::new();
    if !header.is_empty() {
        lines.push((Style::Strong, header.iter().map(|cell| cell.to_string()).collect()));
    }
    lines.extend(rows.into_iter().map(|row| (Style::Plain, row)));
    let mut widths: Vec<usize> = Vec::new();
    for (_, row) in &mut lines {
        for (at, cell) in row.iter_mut().enumerate() {
            *cell = neutralise(cell).into_owned();
            if at == widths.len() {
                widths.push(0);
            }
            widths[at] = widths[at].max(columns(cell));
        }
    }
    for (style, row) in lines {
        let cells = row.iter().enumerate().map(|(at, cell)| {
            let space = " ".repeat(widths[at] - columns(cell));
            if at < names { format!("{cell}{space}") } else { format!("{space}{cell}") }
        });
        terminal.paint(out, style, &cells.collect::<Vec<_>>().join("  "))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
