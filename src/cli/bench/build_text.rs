//! Figures of builds for reading: one build in full, several as a table.

use std::io::{self, Write};

use news_search::bench::BuildFigures;
use news_search::index::FieldSize;
use news_search::output::{bytes_text, grouped};

/// Writes the figures of one build.
pub fn write_figures(out: &mut dyn Write, figures: &BuildFigures) -> io::Result<()> {
    let mut line = |name: &str, text: String| writeln!(out, "{name:<13}{text}");
    line("articles", grouped(figures.articles))?;
    line("text", bytes_text(figures.bytes))?;
    line("seconds", format!("{:.2}", figures.seconds))?;
    line("articles/s", grouped(figures.articles_per_s as u64))?;
    line("MB/s", format!("{:.1}", figures.mb_per_s))?;
    if let (Some(cpu), Some(user), Some(system)) =
        (figures.cpu_seconds, figures.user_seconds, figures.system_seconds)
    {
        line("CPU seconds", format!("{cpu:.2} ({user:.2} user, {system:.2} system)"))?;
    }
    if let Some(peak) = figures.peak_rss_mb {
        line("peak memory", format!("{peak:.0} MB"))?;
    }
    if let Some(allocations) = figures.allocations {
        let each = allocations.count as f64 / figures.articles.max(1) as f64;
        let (count, bytes) = (grouped(allocations.count), bytes_text(allocations.bytes));
        line("allocations", format!("{count} ({each:.1} an article), {bytes}"))?;
    }
    line("threads", figures.threads.to_string())?;
    line("memory", format!("{} MiB for segments being filled", figures.settings.memory_mib))?;
    line("index", bytes_text(figures.index_bytes))?;
    let mut parts: Vec<_> = figures.parts.iter().filter(|part| part.bytes > 0).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.bytes));
    for part in parts {
        let percent = 100.0 * part.bytes as f64 / figures.index_bytes.max(1) as f64;
        line(
            &format!("  {}", part.name),
            format!("{:<10}{percent:>4.0} %", bytes_text(part.bytes)),
        )?;
    }
    write_fields(out, figures)?;
    write_stages(out, figures)
}

/// Writes sizes of the fields that are a hundredth of the index, largest first.
fn write_fields(out: &mut dyn Write, figures: &BuildFigures) -> io::Result<()> {
    let mut fields: Vec<&FieldSize> = figures.fields.iter().collect();
    fields.retain(|field| field.bytes * 100 >= figures.index_bytes);
    fields.sort_by_key(|field| std::cmp::Reverse(field.bytes));
    let heads = ["bytes", "dictionary", "postings", "positions", "columns"];
    let [all, dictionary, postings, positions, columns] = heads;
    writeln!(
        out,
        "{:<17}{all:>10}{dictionary:>12}{postings:>10}{positions:>11}{columns:>10}",
        "field"
    )?;
    for field in fields {
        writeln!(
            out,
            "  {:<15}{:>10}{:>12}{:>10}{:>11}{:>10}",
            field.name,
            bytes_text(field.bytes),
            bytes_text(field.dictionary),
            bytes_text(field.postings),
            bytes_text(field.positions),
            bytes_text(field.columns),
        )?;
    }
    Ok(())
}

/// Writes seconds, time an article and share of the CPU time, by stage.
fn write_stages(out: &mut dyn Write, figures: &BuildFigures) -> io::Result<()> {
    writeln!(out, "{:<13}{:>9}{:>12}{:>8}", "stage", "seconds", "µs/article", "CPU")?;
    let each = figures.us_per_article.named();
    let shares = figures.cpu_share.map(|shares| shares.named());
    for (at, (name, seconds)) in figures.stages.named().into_iter().enumerate() {
        let share = match &shares {
            Some(shares) => format!("{:.1} %", 100.0 * shares[at].1),
            None => "-".to_string(),
        };
        writeln!(out, "  {name:<11}{seconds:>9.2}{:>12.2}{share:>8}", each[at].1)?;
    }
    writeln!(out, "Seconds are those of all workers added up; CPU is the share of the CPU time.")
}

/// Writes a row for each number of threads: medians, and the spread of the time.
pub fn write_table(out: &mut dyn Write, figures: &[BuildFigures]) -> io::Result<()> {
    writeln!(
        out,
        "{:>7}{:>6}{:>10}{:>18}{:>12}{:>8}{:>8}{:>9}{:>10}{:>11}",
        "threads",
        "runs",
        "seconds",
        "least–greatest",
        "articles/s",
        "MB/s",
        "speed",
        "CPU s",
        "peak MB",
        "index"
    )?;
    let first = figures.first().map_or(1.0, |figures| figures.articles_per_s);
    let number = |value: Option<f64>, decimals: usize| match value {
        Some(value) => format!("{value:.decimals$}"),
        None => "-".to_string(),
    };
    for row in figures {
        let [least, greatest] = row.spread.get("seconds").copied().unwrap_or_default();
        writeln!(
            out,
            "{:>7}{:>6}{:>10.2}{:>18}{:>12}{:>8.1}{:>8.2}{:>9}{:>10}{:>11}",
            row.threads,
            row.runs,
            row.seconds,
            format!("{least:.2}–{greatest:.2}"),
            grouped(row.articles_per_s as u64),
            row.mb_per_s,
            row.articles_per_s / first,
            number(row.cpu_seconds, 2),
            number(row.peak_rss_mb, 0),
            bytes_text(row.index_bytes),
        )?;
    }
    Ok(())
}
