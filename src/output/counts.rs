//! How many articles each query of a batch finds, as one table.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::search::{Period, Timeline};

use super::facets::{LONGEST_BAR, SHORTEST_BAR, bar};
use super::numbers::grouped;
use super::table::{Dialect, write_row};
use super::terminal::{Style, Terminal};
use super::wrap::{columns, fit};

/// Names and queries take at most so many columns.
const WIDEST_NAME: usize = 40;

/// The number of articles that a query of a batch finds.
#[derive(Debug, Clone, PartialEq)]
pub struct QueryCount {
    /// Name of the query.
    pub qid: String,
    /// Its text.
    pub query: String,
    /// Matching articles.
    pub docs: u64,
    /// The same by period, where that was asked for.
    pub timeline: Option<Timeline>,
}

/// Writes rows `qid,query,docs`; with timelines then a column for each period from the first of
/// all to the last, and `missing`.
pub fn write_counts_table(
    out: &mut dyn Write,
    dialect: Dialect,
    counts: &[QueryCount],
) -> io::Result<()> {
    let timelines = || counts.iter().filter_map(|count| count.timeline.as_ref());
    let first = timelines().filter_map(|known| known.buckets.first()).map(|first| first.period);
    let last = timelines().filter_map(|known| known.buckets.last()).map(|last| last.period);
    let periods: Vec<Period> = match (first.min(), last.max()) {
        (Some(first), Some(last)) => first.up_to(last).collect(),
        _ => Vec::new(),
    };
    let by_period = timelines().next().is_some();
    let mut header: Vec<Cow<'_, str>> = ["qid", "query", "docs"].map(Cow::Borrowed).to_vec();
    header.extend(periods.iter().map(|period| Cow::Owned(period.to_string())));
    if by_period {
        header.push("missing".into());
    }
    write_row(out, dialect, header)?;
    for count in counts {
        let mut cells = vec![
            Cow::Borrowed(count.qid.as_str()),
            Cow::Borrowed(count.query.as_str()),
            Cow::Owned(count.docs.to_string()),
        ];
        if let Some(timeline) = &count.timeline {
            let mut buckets = timeline.buckets.iter().peekable();
            for period in &periods {
                let bucket = buckets.next_if(|bucket| bucket.period == *period);
                cells.push(bucket.map_or(0, |bucket| bucket.docs).to_string().into());
            }
            cells.push(timeline.missing.to_string().into());
        }
        write_row(out, dialect, cells)?;
    }
    Ok(())
}

/// Writes a line a query: its name, its text, the number of articles, and a
/// bar on a terminal.
pub fn write_counts_text(
    out: &mut dyn Write,
    counts: &[QueryCount],
    terminal: &Terminal,
) -> io::Result<()> {
    let widest = |name: fn(&QueryCount) -> &str| {
        let widths = counts.iter().map(|count| columns(name(count)));
        widths.max().unwrap_or(0).min(WIDEST_NAME)
    };
    let (qids, queries) = (widest(|count| &count.qid), widest(|count| &count.query));
    let numbers = counts.iter().map(|count| grouped(count.docs).len()).max().unwrap_or(0);
    let most = counts.iter().map(|count| count.docs).max().unwrap_or(0);
    let taken = qids + queries + numbers + 6;
    let bars = terminal.width.map_or(0, |width| width.saturating_sub(taken));
    for count in counts {
        terminal.paint(out, Style::Strong, &fit(&count.qid, qids))?;
        out.write_all(b"  ")?;
        terminal.paint(out, Style::Plain, &fit(&count.query, queries))?;
        write!(out, "  {:>numbers$}", grouped(count.docs))?;
        if terminal.interactive && count.docs > 0 && bars >= SHORTEST_BAR {
            out.write_all(b"  ")?;
            terminal.paint(out, Style::Fact, &bar(count.docs, most, bars.min(LONGEST_BAR)))?;
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}
