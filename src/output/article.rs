//! One article for reading: title, facts, body; and the evidence for every fact.
//!
//! `write_article` shows the article as it was understood, `write_raw` the text as it was read.

use std::io::{self, Write};

use crate::article::{Article, Evidence, FactName, Facts, Language, Loser, Place, TextField};

use super::neutral::neutralise_keeping_lines;
use super::numbers::counted;
use super::terminal::{Style, Terminal};
use super::text::{date_text, outlets};
use super::wrap::{wrap, write_wrapped};

/// Columns of the names of facts.
const NAME_COLUMNS: usize = 10;

/// What to show of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ShowOptions<'a> {
    /// Whether to show how each fact was found, after the text.
    pub evidence: bool,
    /// What to set off in title and body.
    pub highlights: Option<&'a Highlights>,
}

/// Ranges of code points that a query matches, in order, of the exported texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Highlights {
    /// In the title.
    pub title: Vec<[u32; 2]>,
    /// In the body.
    pub body: Vec<[u32; 2]>,
}

/// Writes title, facts and body, and the evidence if it is asked for.
pub fn write_article(
    out: &mut dyn Write,
    article: &Article,
    options: ShowOptions<'_>,
    terminal: &Terminal,
) -> io::Result<()> {
    let marks = options.highlights;
    let (title, style) = match article.title() {
        "" => ("(no title)", Style::Fact),
        title => (title, Style::Strong),
    };
    let title_marks = marks.map_or(&[][..], |marks| &marks.title);
    let lines = wrap(title, title_marks, terminal.room(0));
    write_wrapped(out, &lines, "", 0, style, terminal)?;
    for line in fact_lines(article) {
        let lines = wrap(&line, &[], terminal.room(0));
        write_wrapped(out, &lines, "", 0, Style::Fact, terminal)?;
    }
    let body = article.body();
    if !body.is_empty() {
        out.write_all(b"\n")?;
        write_body(out, &body, marks.map_or(&[][..], |marks| &marks.body), terminal)?;
    }
    let furniture = article.furniture().chars().count() as u64;
    if furniture > 0 {
        let note = format!("({} of page furniture: --raw)", counted(furniture, "character"));
        out.write_all(b"\n")?;
        terminal.paint(out, Style::Fact, &note)?;
        out.write_all(b"\n")?;
    }
    if options.evidence {
        out.write_all(b"\n")?;
        write_evidence(out, &article.facts, terminal)?;
    }
    Ok(())
}

/// Writes the text as it was read: byte for byte into a pipe, made harmless on a terminal.
pub fn write_raw(out: &mut dyn Write, article: &Article, terminal: &Terminal) -> io::Result<()> {
    if !terminal.interactive {
        return out.write_all(article.text.as_bytes());
    }
    for line in article.text.lines() {
        writeln!(out, "{}", neutralise_keeping_lines(line).replace('\r', " "))?;
    }
    Ok(())
}

fn fact_lines(article: &Article) -> Vec<String> {
    let facts = &article.facts;
    let mut parts = outlets(facts.source.as_ref(), facts.credit.as_ref());
    parts.push(facts.date.as_ref().map_or("undated".to_string(), |fact| date_text(&fact.value)));
    if facts.language.code != Language::UNDECIDED {
        parts.push(language_text(&facts.language));
    }
    if article.kind() != "article" {
        parts.push(article.kind().to_string());
    }
    let mut lines = vec![parts.join(" · ")];
    if !article.authors().is_empty() {
        lines.push(format!("by {}", article.authors().join(", ")));
    }
    if let Some(modified) = &facts.modified {
        lines.push(format!("modified {}", date_text(&modified.value)));
    }
    if let Some(crawled) = &facts.crawled {
        lines.push(format!("crawled {}", date_text(&crawled.value)));
    }
    lines.extend(article.url.clone());
    lines.extend(article.paths.iter().cloned());
    if article.paths.is_empty() || article.url.as_ref() != Some(&article.id) {
        lines.push(format!("id {}", article.id));
    }
    lines.extend(article.extra.iter().map(|(key, value)| match value.as_str() {
        Some(text) => format!("{key}: {text}"),
        None => format!("{key}: {value}"),
    }));
    lines
}

fn language_text(language: &Language) -> String {
    let mut text = language.code.to_string();
    if let Some(variant) = &language.variant {
        text.push_str(&format!("-{variant}"));
    }
    if !language.others.is_empty() {
        text.push_str(&format!(" (also {})", language.others.join(", ")));
    }
    text
}

/// Every line of the body wrapped by itself: lists and verses keep their lines.
fn write_body(
    out: &mut dyn Write,
    body: &str,
    marks: &[[u32; 2]],
    terminal: &Terminal,
) -> io::Result<()> {
    let mut start = 0u32;
    let mut next = 0;
    for line in body.split('\n') {
        let end = start + line.chars().count() as u32;
        while marks.get(next).is_some_and(|mark| mark[1] <= start) {
            next += 1;
        }
        // A mark may go on in the next line.
        let of_line = marks[next..].iter().take_while(|mark| mark[0] < end);
        let within = |mark: &[u32; 2]| [mark[0].saturating_sub(start), mark[1].min(end) - start];
        let of_line: Vec<[u32; 2]> = of_line.map(within).collect();
        let lines = wrap(line, &of_line, terminal.room(0));
        write_wrapped(out, &lines, "", 0, Style::Plain, terminal)?;
        start = end + 1;
    }
    Ok(())
}

/// Every fact with its value, how it was found, and the candidates that lost.
fn write_evidence(out: &mut dyn Write, facts: &Facts, terminal: &Terminal) -> io::Result<()> {
    let title = facts.title.as_ref().map(|fact| (fact.value.clone(), &fact.evidence));
    let authors = facts.authors.as_ref().map(|fact| (fact.value.join(", "), &fact.evidence));
    let dates = [&facts.date, &facts.modified, &facts.crawled]
        .map(|date| date.as_ref().map(|fact| (date_text(&fact.value), &fact.evidence)));
    let [date, modified, crawled] = dates;
    let names = [&facts.source, &facts.credit]
        .map(|name| name.as_ref().map(|fact| (fact.value.clone(), &fact.evidence)));
    let [source, credit] = names;
    let language = Evidence {
        rule: facts.language.rule.clone(),
        confidence: facts.language.confidence,
        ..Evidence::default()
    };
    let found = [
        (FactName::Title, "title", title),
        (FactName::Authors, "authors", authors),
        (FactName::Date, "date", date),
        (FactName::Modified, "modified", modified),
        (FactName::Crawled, "crawled", crawled),
        (FactName::Source, "source", source),
        (FactName::Credit, "credit", credit),
        (FactName::Language, "language", Some((language_text(&facts.language), &language))),
    ];
    terminal.paint(out, Style::Strong, "evidence")?;
    out.write_all(b"\n")?;
    for (name, label, fact) in found {
        let value = fact.as_ref().map_or("unknown", |(value, _)| value);
        let first = format!("{label:NAME_COLUMNS$}");
        let lines = wrap(value, &[], terminal.room(NAME_COLUMNS));
        let style = if fact.is_some() { Style::Strong } else { Style::Fact };
        write_wrapped(out, &lines, &first, NAME_COLUMNS, style, terminal)?;

        let mut notes = Vec::new();
        let mut losers: Vec<&Loser> = Vec::new();
        if let Some((_, evidence)) = &fact {
            notes.push(evidence_text(evidence));
            losers.extend(&evidence.losers);
        }
        let rejected = facts.rejected.iter().filter(|(rejected, _)| *rejected == name);
        losers.extend(rejected.map(|(_, loser)| loser));
        notes.extend(losers.into_iter().map(loser_text));
        let indent = " ".repeat(NAME_COLUMNS);
        for note in notes {
            let lines = wrap(&note, &[], terminal.room(NAME_COLUMNS + 2));
            write_wrapped(out, &lines, &indent, NAME_COLUMNS + 2, Style::Plain, terminal)?;
        }
    }
    Ok(())
}

/// `dateline, confidence 0.97, body 0–23: “08:28 UTC+8, 2025-02-13”`.
fn evidence_text(evidence: &Evidence) -> String {
    let mut text = format!("{}, confidence {:.2}", evidence.rule, evidence.confidence);
    if let Some(Place { field, start, end }) = evidence.place {
        let field = match field {
            TextField::Title => "title",
            TextField::Body => "body",
            TextField::Furniture => "furniture",
        };
        text.push_str(&format!(", {field} {start}–{end}"));
    }
    if !evidence.text.is_empty() {
        text.push_str(&format!(": “{}”", evidence.text));
    }
    text
}

/// `not 2024-01-01: weaker (copyright-year, “© 2024”)`.
fn loser_text(loser: &Loser) -> String {
    let mut text = format!("not {}: {} ({}", loser.value, loser.reason, loser.rule);
    if !loser.text.is_empty() {
        text.push_str(&format!(", “{}”", loser.text));
    }
    text.push(')');
    text
}
