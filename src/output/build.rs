//! What a build did, in a few lines at its end.

use std::io::{self, Write};

use crate::article::Date;
use crate::search::FacetValue;

use super::neutral::neutralise;
use super::numbers::{bytes_text, counted, grouped, rate_text, seconds_text};
use super::stats::{dates_text, values_text};
use super::terminal::{Style, Terminal};
use super::wrap::write_labelled;

/// Columns of labels.
const LABEL_COLUMNS: usize = 12;

/// Reasons of rejection that are shown one by one: a file of broken lines has a new one in each.
const SHOWN_REASONS: usize = 10;

/// What a build did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BuildSummary {
    /// Articles now in the index that were read in this run.
    pub indexed: u64,
    /// Files and records that joined an article of the same identity.
    pub merged: u64,
    /// Files and records that could not be read, or held no article.
    pub rejected: u64,
    /// Why they were rejected.
    pub reasons: Vec<Rejections>,
    /// Hidden files and folders that were passed over.
    pub hidden: Noted,
    /// Folders that are an index, which were passed over.
    pub indexes: Noted,
    /// Records whose text has HTML tags.
    pub tagged: Noted,
    /// Records with a title and no text, though a key that is not known holds one.
    pub textless: Noted,
    /// Such keys of the first of them.
    pub unread_keys: Vec<String>,
    /// Articles by language.
    pub languages: Vec<(String, u64)>,
    /// Earliest date of publication.
    pub first_date: Option<Date>,
    /// Latest date of publication.
    pub last_date: Option<Date>,
    /// Articles without a date.
    pub undated: u64,
    /// Duration of the run.
    pub seconds: f64,
    /// Size of what was read, before decompression.
    pub bytes_read: u64,
    /// Size of the index on disk.
    pub index_bytes: u64,
    /// The generation that was written.
    pub generation: u64,
}

/// Files or records of which something is to be said: how many, and the first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noted {
    /// How many there are.
    pub count: u64,
    /// Path, and line, of the first of them.
    pub first_path: String,
}

/// Files and records that were rejected for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejections {
    /// The reason.
    pub reason: String,
    /// How many there are.
    pub count: u64,
    /// Path, and line, of the first of them.
    pub first_path: String,
}

/// Writes the summary of a build for reading.
pub fn write_build_summary(
    out: &mut dyn Write,
    summary: &BuildSummary,
    terminal: &Terminal,
) -> io::Result<()> {
    let read = summary.indexed + summary.merged;
    let mut counts = vec![format!("{} indexed", counted(summary.indexed, "article"))];
    let further = [("merged", summary.merged), ("rejected", summary.rejected)];
    for (outcome, number) in further {
        if number > 0 {
            counts.push(format!("{} {outcome}", grouped(number)));
        }
    }
    terminal.paint(out, Style::Strong, &counts.join(", "))?;
    out.write_all(b"\n")?;

    let mut line = |label: &str, text: &str| {
        write_labelled(out, &format!("  {label}"), LABEL_COLUMNS, text, terminal)
    };
    for rejections in rejection_lines(&summary.reasons) {
        line("rejected", &rejections)?;
    }
    if let Some(hidden) = hidden_text(&summary.hidden) {
        line("skipped", &hidden)?;
    }
    if let Some(indexes) = indexes_text(&summary.indexes) {
        line("skipped", &indexes)?;
    }
    if let Some(tagged) = tagged_text(&summary.tagged) {
        line("HTML tags", &tagged)?;
    }
    if let Some(textless) = textless_text(&summary.textless, &summary.unread_keys) {
        line("no text", &textless)?;
    }
    if summary.indexed > 0 {
        let languages = most_first(&summary.languages);
        let languages = languages.into_iter().map(|(value, docs)| FacetValue { value, docs });
        line("languages", &values_text(&languages.collect::<Vec<_>>()))?;
        line("dates", &dates_text(summary.first_date, summary.last_date, summary.undated))?;
    }
    let articles_rate = rate_text(read as f64, summary.seconds);
    let bytes_rate = rate_text(summary.bytes_read as f64 / 1e6, summary.seconds);
    let time = seconds_text(summary.seconds);
    let bytes = bytes_text(summary.bytes_read);
    line("read", &format!("{bytes} in {time}: {articles_rate} articles/s, {bytes_rate} MB/s"))?;
    let size = bytes_text(summary.index_bytes);
    line("index", &format!("{size}, generation {}", summary.generation))
}

/// What was rejected, a line a reason, the most frequent first; harmless for a terminal.
pub fn rejection_lines(reasons: &[Rejections]) -> Vec<String> {
    let mut reasons = reasons.to_vec();
    reasons.sort_by(|one, other| {
        other.count.cmp(&one.count).then_with(|| one.first_path.cmp(&other.first_path))
    });
    let shown = reasons.len().min(SHOWN_REASONS);
    let mut lines: Vec<String> = reasons[..shown]
        .iter()
        .map(|Rejections { reason, count, first_path }| {
            let others = match count.saturating_sub(1) {
                0 => String::new(),
                others => format!(" and {} more", grouped(others)),
            };
            neutralise(&format!("{first_path}{others}: {reason}")).into_owned()
        })
        .collect();
    let left: u64 = reasons[shown..].iter().map(|rejections| rejections.count).sum();
    if left > 0 {
        lines.push(format!("{} more for other reasons (--verbose shows all)", grouped(left)));
    }
    lines
}

/// What is said of hidden files that were passed over, if there were any; harmless for a terminal.
pub fn hidden_text(Noted { count, first_path }: &Noted) -> Option<String> {
    let text = match count {
        0 => return None,
        1 => format!("1 hidden file or folder, {first_path} (name it to index it)"),
        _ => {
            let count = grouped(*count);
            format!(
                "{count} hidden files or folders, the first {first_path} (name them to index them)"
            )
        }
    };
    Some(neutralise(&text).into_owned())
}

/// What is said of indexes that were passed over, if there were any; harmless for a terminal.
pub fn indexes_text(Noted { count, first_path }: &Noted) -> Option<String> {
    let text = match count {
        0 => return None,
        1 => format!("the index {first_path}"),
        _ => format!("{} indexes, the first {first_path}", grouped(*count)),
    };
    Some(neutralise(&text).into_owned())
}

/// What is said of records with HTML tags, if there were any; harmless for a terminal.
fn tagged_text(Noted { count, first_path }: &Noted) -> Option<String> {
    let first = match count {
        0 => return None,
        1 => first_path.to_string(),
        _ => format!("the first {first_path}"),
    };
    let records = counted(*count, "record");
    Some(neutralise(&format!("in {records}, indexed as text: {first}")).into_owned())
}

/// What is said of records with a title alone, if there were any; harmless for a terminal.
fn textless_text(Noted { count, first_path }: &Noted, keys: &[String]) -> Option<String> {
    let (have, first) = match count {
        0 => return None,
        1 => ("has", first_path.to_string()),
        _ => ("have", format!("the first {first_path}")),
    };
    let (records, keys) = (counted(*count, "record"), keys.join(", "));
    let advice = "name the key with --field body=KEY";
    let text = format!("{records} {have} a title and no text, {first} (keys: {keys}); {advice}");
    Some(neutralise(&text).into_owned())
}

/// Most first, then by name, whatever order the run counted them in.
fn most_first(counts: &[(String, u64)]) -> Vec<(String, u64)> {
    let mut counts = counts.to_vec();
    counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counts
}
