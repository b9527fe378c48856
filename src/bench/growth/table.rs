//! The table: a row a size.

use super::{Growth, kinds, shown};

/// A table in Markdown, a row a size: throughput, memory, index, process, and the median latency
/// of each kind of query in microseconds.
pub fn growth_table(sizes: &[Growth]) -> String {
    let kinds = kinds(sizes);
    let header = ["articles", "text", "articles/s", "MB/s", "memory", "index", "process"];
    let mut header: Vec<String> = header.map(str::to_string).to_vec();
    // A bar would end the cell.
    header.extend(kinds.iter().map(|kind| shown(kind).replace('|', "\\|")));
    let mut table = row(header.iter().cloned());
    table += &row(header.iter().map(|_| "---:".to_string()));
    for size in sizes {
        let build = &size.build;
        let mut cells = vec![
            grouped(build.articles as f64),
            bytes(build.bytes as f64),
            grouped(build.articles_per_s),
            format!("{:.1}", build.mb_per_s),
            build.peak_rss_mb.map_or_else(unknown, |megabytes| bytes(megabytes * 1e6)),
            bytes(build.index_bytes as f64),
            format!("{:.1} ms", size.start_ms),
        ];
        cells.extend(kinds.iter().map(|kind| match size.query.kinds.get(*kind) {
            Some(latency) => format!("{} µs", grouped(latency.median_us)),
            None => unknown(),
        }));
        table += &row(cells.into_iter());
    }
    table
}

fn unknown() -> String {
    "–".to_string()
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// A whole number with commas between thousands.
pub(super) fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Bytes in the largest unit that leaves a whole part.
pub(super) fn bytes(bytes: f64) -> String {
    let units = [(1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1.0, "B")];
    let (unit, name) = units.into_iter().find(|(unit, _)| bytes >= *unit).unwrap_or((1.0, "B"));
    let value = bytes / unit;
    // Three digits are enough.
    let digits = usize::from(value < 100.0) + usize::from(value < 10.0);
    let shown = format!("{value:.digits$}");
    let shown = if shown.contains('.') {
        shown.trim_end_matches('0').trim_end_matches('.')
    } else {
        &shown
    };
    format!("{shown} {name}")
}
