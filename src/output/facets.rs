//! Facets for reading, with bars on a terminal, and as a table.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::search::Facet;

use super::numbers::grouped;
use super::table::{Dialect, write_row};
use super::terminal::{Style, Terminal};
use super::wrap::{columns, fit};

/// Names of values take at most so many columns.
const WIDEST_NAME: usize = 40;
/// Columns of the longest bar.
pub(super) const LONGEST_BAR: usize = 30;
/// Shorter bars than this say nothing.
pub(super) const SHORTEST_BAR: usize = 5;

/// Writes every facet under its name: a line a value, then what was left out or is unknown.
pub fn write_facets_text(
    out: &mut dyn Write,
    facets: &[Facet],
    terminal: &Terminal,
) -> io::Result<()> {
    for (index, facet) in facets.iter().enumerate() {
        if index > 0 {
            out.write_all(b"\n")?;
        }
        terminal.paint(out, Style::Strong, &facet.name)?;
        out.write_all(b"\n")?;
        write_values(out, facet, terminal)?;
    }
    Ok(())
}

/// Writes facets as rows `facet,part,value,docs`, where `part` is `value`, `other` or `missing`.
pub fn write_facet_table(
    out: &mut dyn Write,
    dialect: Dialect,
    facets: &[Facet],
) -> io::Result<()> {
    let header = ["facet", "part", "value", "docs"];
    write_row(out, dialect, header.map(Cow::Borrowed))?;
    for facet in facets {
        let mut row = |part, value, docs: u64| {
            let cells = [facet.name.as_ref().into(), Cow::Borrowed(part), value];
            write_row(out, dialect, cells.into_iter().chain([docs.to_string().into()]))
        };
        for value in &facet.values {
            row("value", value.value.as_str().into(), value.docs)?;
        }
        row("other", "".into(), facet.other)?;
        row("missing", "".into(), facet.missing)?;
    }
    Ok(())
}

fn write_values(out: &mut dyn Write, facet: &Facet, terminal: &Terminal) -> io::Result<()> {
    let mut rows: Vec<(Cow<'_, str>, u64, Style)> = Vec::new();
    for value in &facet.values {
        rows.push((Cow::Borrowed(&value.value), value.docs, Style::Plain));
    }
    if facet.other > 0 {
        rows.push(("(other)".into(), facet.other, Style::Fact));
    }
    if facet.missing > 0 {
        rows.push((format!("(no {})", facet.name).into(), facet.missing, Style::Fact));
    }
    if rows.is_empty() {
        return out.write_all(b"  (none)\n");
    }
    let most = rows.iter().map(|row| row.1).max().unwrap_or(0);
    let counts = rows.iter().map(|row| grouped(row.1).len()).max().unwrap_or(0);
    // Two spaces before the name, two after it.
    let room = terminal.room(counts + 4).unwrap_or(WIDEST_NAME).min(WIDEST_NAME);
    let names = rows.iter().map(|row| columns(&row.0)).max().unwrap_or(0).min(room);
    let bars = terminal.width.map_or(0, |width| width.saturating_sub(names + counts + 6));
    for (name, docs, style) in rows {
        out.write_all(b"  ")?;
        terminal.paint(out, style, &fit(&name, names))?;
        write!(out, "  {:>counts$}", grouped(docs))?;
        if terminal.interactive && bars >= SHORTEST_BAR {
            write!(out, "  ")?;
            terminal.paint(out, Style::Fact, &bar(docs, most, bars.min(LONGEST_BAR)))?;
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// A bar in eighths of a column, of `longest` columns for the largest value.
pub(super) fn bar(docs: u64, most: u64, longest: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let share = docs as f64 / most.max(1) as f64;
    let eighths = (share * longest as f64 * 8.0).ceil() as usize;
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}
