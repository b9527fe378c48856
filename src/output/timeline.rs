//! Hits over time: a line a period with a bar on a terminal, a table, or JSON.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use crate::article::Date;
use crate::search::{Bucket, Facet, QueryEcho, Timeline};

use super::facets::{LONGEST_BAR, SHORTEST_BAR, bar};
use super::json::{FORMAT_VERSION, FacetRecord, write_record};
use super::numbers::{counted, grouped};
use super::table::{Dialect, write_row};
use super::terminal::{Style, Terminal};
use super::wrap::{columns, fit};

/// Names of a group take at most so many columns.
const WIDEST_NAME: usize = 16;

/// Writes a timeline for reading.
pub fn write_timeline_text(
    out: &mut dyn Write,
    timeline: &Timeline,
    terminal: &Terminal,
) -> io::Result<()> {
    terminal.paint(out, Style::Strong, &heading(timeline))?;
    out.write_all(b"\n")?;

    let unknown = format!("(no {})", timeline.unit.name());
    let mut rows: Vec<Row<'_>> = timeline.buckets.iter().map(Row::of).collect();
    if timeline.missing > 0 {
        let cells = vec![grouped(timeline.missing)];
        rows.push(Row {
            name: unknown,
            docs: timeline.missing,
            cells,
            is_bucket: false,
            groups: None,
        });
    }
    let mut header = vec!["articles".to_string(), "share".to_string()];
    if let Some(groups) = timeline.buckets.first().and_then(|bucket| bucket.groups.as_ref()) {
        let names = groups.values.iter().map(|value| value.value.as_str());
        header
            .extend(names.chain(["(other)"]).map(|name| fit(name, columns(name).min(WIDEST_NAME))));
        header.push(format!("(no {})", groups.name));
        rows.iter_mut().for_each(Row::add_groups);
    }
    let names = rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
    let cells = |row: &Row<'_>, at: usize| row.cells.get(at).map_or(0, String::len);
    let mut widths: Vec<usize> = Vec::new();
    for (at, name) in header.iter().enumerate() {
        widths.push(rows.iter().map(|row| cells(row, at)).max().unwrap_or(0).max(columns(name)));
    }
    let line = |out: &mut dyn Write, style: Style, name: &str, cells: &[String]| {
        out.write_all(b"  ")?;
        terminal.paint(out, style, &fit(name, names))?;
        for (cell, width) in cells.iter().zip(&widths) {
            let room = width.saturating_sub(columns(cell)) + 2;
            write!(out, "{:room$}", "")?;
            terminal.paint(out, style, cell)?;
        }
        Ok::<(), io::Error>(())
    };
    line(out, Style::Fact, "", &header)?;
    out.write_all(b"\n")?;
    let most = timeline.buckets.iter().map(|bucket| bucket.docs).max().unwrap_or(0);
    let taken = names + widths.iter().map(|width| width + 2).sum::<usize>() + 4;
    let bars = terminal.width.map_or(0, |width| width.saturating_sub(taken));
    for row in &rows {
        let style = if row.is_bucket { Style::Plain } else { Style::Fact };
        line(out, style, &row.name, &row.cells)?;
        if terminal.interactive && row.is_bucket && row.docs > 0 && bars >= SHORTEST_BAR {
            out.write_all(b"  ")?;
            terminal.paint(out, Style::Fact, &bar(row.docs, most, bars.min(LONGEST_BAR)))?;
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// What is counted, and by what.
fn heading(timeline: &Timeline) -> String {
    let by = format!("{} by {}", counted(timeline.total, "article"), timeline.unit.name());
    match timeline.group {
        Some(group) => format!("{by} and {group}"),
        None => by,
    }
}

/// A line of the text.
struct Row<'a> {
    name: String,
    docs: u64,
    cells: Vec<String>,
    is_bucket: bool,
    groups: Option<&'a Facet>,
}

impl Row<'_> {
    fn of(bucket: &Bucket) -> Row<'_> {
        let share =
            bucket.share().map_or("-".to_string(), |share| format!("{:.2} %", share * 100.0));
        Row {
            name: bucket.period.to_string(),
            docs: bucket.docs,
            cells: vec![grouped(bucket.docs), share],
            is_bucket: true,
            groups: bucket.groups.as_ref(),
        }
    }

    fn add_groups(&mut self) {
        if let Some(groups) = self.groups {
            let counts = groups.values.iter().map(|value| value.docs);
            self.cells.extend(counts.chain([groups.other, groups.missing]).map(grouped));
        }
    }
}

/// Writes rows `part,period,start,docs,archive,share`, where `part` is `period` or `missing`; with
/// a group then a column for each of its values, and `other` and `none`.
pub fn write_timeline_table(
    out: &mut dyn Write,
    dialect: Dialect,
    timeline: &Timeline,
) -> io::Result<()> {
    let mut header: Vec<Cow<'_, str>> =
        ["part", "period", "start", "docs", "archive", "share"].map(Cow::Borrowed).to_vec();
    if let Some(groups) = timeline.buckets.first().and_then(|bucket| bucket.groups.as_ref()) {
        header.extend(groups.values.iter().map(|value| Cow::Borrowed(value.value.as_str())));
        header.extend(["other", "none"].map(Cow::Borrowed));
    }
    let width = header.len();
    write_row(out, dialect, header)?;
    for bucket in &timeline.buckets {
        let share = bucket.share().map_or(String::new(), |share| rounded(share).to_string());
        let mut cells = vec![
            "period".to_string(),
            bucket.period.to_string(),
            start(bucket).to_string(),
            bucket.docs.to_string(),
            bucket.archive.to_string(),
            share,
        ];
        if let Some(groups) = &bucket.groups {
            let counts = groups.values.iter().map(|value| value.docs);
            cells.extend(counts.chain([groups.other, groups.missing]).map(|docs| docs.to_string()));
        }
        write_row(out, dialect, cells.into_iter().map(Cow::Owned))?;
    }
    let mut missing = vec![Cow::Borrowed(""); width];
    missing[0] = "missing".into();
    missing[3] = timeline.missing.to_string().into();
    write_row(out, dialect, missing)
}

/// Writes a timeline as one object; in a batch it begins with its `qid`.
pub fn write_timeline_json(
    out: &mut dyn Write,
    qid: Option<&str>,
    timeline: &Timeline,
) -> io::Result<()> {
    let answer = TimelineRecord {
        qid,
        format_version: FORMAT_VERSION,
        query: &timeline.query,
        total: timeline.total,
        unit: timeline.unit.name(),
        group: timeline.group,
        buckets: timeline.buckets.iter().map(BucketRecord::of).collect(),
        missing: timeline.missing,
    };
    write_record(out, &answer)
}

#[derive(Serialize)]
struct TimelineRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    qid: Option<&'a str>,
    format_version: u32,
    query: &'a QueryEcho,
    total: u64,
    unit: &'a str,
    group: Option<&'a str>,
    buckets: Vec<BucketRecord<'a>>,
    missing: u64,
}

#[derive(Serialize)]
struct BucketRecord<'a> {
    value: String,
    start: Date,
    docs: u64,
    archive: u64,
    share: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    groups: Option<FacetRecord<'a>>,
}

impl BucketRecord<'_> {
    fn of(bucket: &Bucket) -> BucketRecord<'_> {
        BucketRecord {
            value: bucket.period.to_string(),
            start: start(bucket),
            docs: bucket.docs,
            archive: bucket.archive,
            share: bucket.share().map(rounded),
            groups: bucket.groups.as_ref().map(FacetRecord::new),
        }
    }
}

fn start(bucket: &Bucket) -> Date {
    let date = Date::from_days(bucket.period.first_day());
    date.expect("the first day of a period lies in the years 1 to 9999")
}

/// A share in millionths: an article a week of a large archive is still seen.
fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}
