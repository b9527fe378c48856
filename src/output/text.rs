//! Hits for reading: how many there are, then each with its title, where and when it appeared,
//! and the passages that show why it matched.
//!
//! On a terminal matches are set off by colour and lines keep its width; in a pipe every passage
//! is one plain line.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::article::{Date, Fact, Language, TextField};
use crate::search::{Answer, Fragment, Hit, QueryEcho, Shown, Suggestion};

use super::PrintError;
use super::facets::write_facets_text;
use super::neutral::neutralise;
use super::numbers::{counted, grouped};
use super::terminal::{Style, Terminal};
use super::wrap::{wrap, write_wrapped};

/// What the first hits are the first of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Order {
    /// Relevance.
    #[default]
    Best,
    /// Date, falling.
    Newest,
    /// Date, rising.
    Oldest,
}

/// Writes the total, the hits, and the facets that were asked for.
pub fn write_hits(
    out: &mut dyn Write,
    answer: &mut Answer<'_>,
    order: Order,
    terminal: &Terminal,
) -> Result<(), PrintError> {
    if answer.took_ms().is_some() {
        // The time of all hits stands before the first.
        answer.read_ahead()?;
    }
    terminal.paint(out, Style::Strong, &total_line(answer, order))?;
    out.write_all(b"\n")?;
    let digits = answer.shown().last.max(1).to_string().len();
    for hit in answer.by_ref() {
        out.write_all(b"\n")?;
        write_hit(out, &hit?, digits, terminal)?;
    }
    if !answer.facets.is_empty() {
        out.write_all(b"\n")?;
        write_facets_text(out, &answer.facets, terminal)?;
    }
    Ok(())
}

/// The query's warnings as lines for standard error.
pub fn warnings(query: &QueryEcho) -> Vec<String> {
    query.warnings.iter().map(|warning| format!("warning: {}", neutralise(warning))).collect()
}

/// Forms of a word that are named; a wildcard may have a thousand.
const NAMED_FORMS: usize = 20;

/// How the query was read, and the forms that each of its words stood for with the number of
/// articles that have them, as lines for standard error.
pub fn reading_lines(query: &QueryEcho) -> Vec<String> {
    let mut lines = vec![format!("read as {}", neutralise(&query.parsed))];
    for expansion in &query.expansions {
        let named = expansion.forms.iter().take(NAMED_FORMS);
        let mut forms: Vec<String> = named
            .map(|form| format!("{} {}", neutralise(&form.form), grouped(form.docs)))
            .collect();
        let more = expansion.forms.len().saturating_sub(NAMED_FORMS);
        if more > 0 {
            forms.push(format!("{more} more"));
        }
        if forms.is_empty() {
            forms.push("in no title or body".to_string());
        }
        lines.push(format!("  {}: {}", neutralise(&expansion.word), forms.join(" · ")));
    }
    lines
}

/// What to tell who found nothing, as lines for standard error.
pub fn no_hits_lines(query: &QueryEcho) -> Vec<String> {
    let parsed = neutralise(&query.parsed);
    let mut lines = vec![format!("no article matches {}", shortened(&parsed))];
    let offered = |word: &String| {
        query.in_furniture.contains(word)
            || query.suggestions.iter().any(|suggestion| suggestion.word == *word)
    };
    let unknown = query.expansions.iter().filter(|expansion| expansion.forms.is_empty());
    let unknown: Vec<String> = unknown
        .filter(|expansion| !offered(&expansion.word))
        .map(|expansion| format!("\"{}\"", neutralise(&expansion.word)))
        .collect();
    lines.extend(suggestion_lines(query));
    let words = query.expansions.len();
    let told = unknown.len() + query.suggestions.len() + query.in_furniture.len();
    if !unknown.is_empty() {
        lines.push(format!(
            "no article has {}: is it spelt as in the articles?",
            shortened(&unknown.join(", "))
        ));
    }
    if words > told && words > 1 {
        lines.push("articles with any of the words: --any".to_string());
    }
    lines
}

/// What may have been meant by words that no article has, as lines for standard error.
pub fn suggestion_lines(query: &QueryEcho) -> Vec<String> {
    let line = |suggestion: &Suggestion| {
        let words = suggestion.words.join(" or ");
        format!("no article has \"{}\": did you mean {words}?", suggestion.word)
    };
    query.suggestions.iter().map(|known| neutralise(&line(known)).into_owned()).collect()
}

/// The beginning of a query that is too long to be read.
pub(super) fn shortened(query: &str) -> Cow<'_, str> {
    /// A paragraph; a query that someone typed is never cut.
    const SHOWN: usize = 400;
    match query.char_indices().nth(SHOWN) {
        Some((end, _)) => Cow::Owned(format!("{}…", &query[..end])),
        None => Cow::Borrowed(query),
    }
}

fn total_line(answer: &Answer<'_>, order: Order) -> String {
    let Shown { count: shown, first, last, copies } = answer.shown();
    // Where not all are counted, those shown are what is known of them.
    let total = answer.total.unwrap_or(last);
    let mut line = match answer.total {
        Some(total) => counted(total, "article"),
        None => format!("{} or more", counted(total, "article")),
    };
    let adjective = match order {
        Order::Best => "best",
        Order::Newest => "newest",
        Order::Oldest => "oldest",
    };
    match shown {
        0 if total > 0 => line.push_str(", none shown"),
        shown if shown == total => {}
        // Others between them were passed over.
        _ if shown < last - first + 1 => line.push_str(&format!(", {} shown", grouped(shown))),
        1 if first == 1 => line.push_str(&format!(", the {adjective} shown")),
        _ if first == 1 => line.push_str(&format!(", {adjective} {} shown", grouped(shown))),
        _ => line.push_str(&format!(", {} to {} shown", grouped(first), grouped(last))),
    }
    if copies > 0 {
        line.push_str(&format!(
            ", {} of them {}",
            grouped(copies),
            if copies == 1 { "a copy" } else { "copies" }
        ));
    }
    if let Some(took_ms) = answer.took_ms() {
        line.push_str(&format!(" ({took_ms:.1} ms)"));
    }
    line
}

fn write_hit(out: &mut dyn Write, hit: &Hit, digits: usize, terminal: &Terminal) -> io::Result<()> {
    let indent = digits + 2;
    let rank = format!("{:>digits$}. ", hit.rank);
    let (title, style) = match &hit.title {
        Some(title) => (title.as_str(), Style::Strong),
        None => ("(no title)", Style::Fact),
    };
    let marks = title_marks(&hit.fragments);
    let lines = wrap(title, &marks, terminal.room(indent));
    write_wrapped(out, &lines, &rank, indent, style, terminal)?;

    let indented = " ".repeat(indent);
    let lines = wrap(&facts_line(hit), &[], terminal.room(indent));
    write_wrapped(out, &lines, &indented, indent, Style::Fact, terminal)?;
    if !hit.also_in.is_empty() {
        let line = format!("also in {}", hit.also_in.join(", "));
        let lines = wrap(&line, &[], terminal.room(indent));
        write_wrapped(out, &lines, &indented, indent, Style::Fact, terminal)?;
    }
    for fragment in hit.fragments.iter().filter(|fragment| fragment.field != TextField::Title) {
        let (text, marks) = passage(fragment);
        // Continuation lines stand further in, so that one sees where the next passage begins.
        let lines = wrap(&text, &marks, terminal.room(indent + 2));
        write_wrapped(out, &lines, &indented, indent + 2, Style::Plain, terminal)?;
    }
    Ok(())
}

/// Outlet, agency, date, language and path; what is unknown is left out, but for the date.
fn facts_line(hit: &Hit) -> String {
    let mut parts = outlets(hit.source.as_ref(), hit.credit.as_ref());
    parts.push(hit.date.as_ref().map_or("undated".to_string(), |date| date_text(&date.value)));
    if hit.language.code != Language::UNDECIDED {
        parts.push(hit.language.code.to_string());
    }
    match hit.paths.as_slice() {
        [] => parts.push(hit.id.clone()),
        [path] => parts.push(path.clone()),
        [path, others @ ..] => parts.push(format!("{path} (+{})", others.len())),
    }
    parts.join(" · ")
}

/// Outlet and agency, once where they are the same.
pub(super) fn outlets(source: Option<&Fact<String>>, credit: Option<&Fact<String>>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in [source, credit].into_iter().flatten() {
        if !names.contains(&name.value) {
            names.push(name.value.clone());
        }
    }
    names
}

/// A date for reading: `2025-02-13 08:28 +08:00`.
pub(super) fn date_text(date: &Date) -> String {
    let iso = date.to_string();
    let Some((day, time)) = iso.split_once('T') else { return iso };
    let (clock, offset) = time.split_at(5);
    match offset {
        "" => format!("{day} {clock}"),
        "Z" => format!("{day} {clock} UTC"),
        _ => format!("{day} {clock} {offset}"),
    }
}

/// Marks of all title fragments, in code points of the whole title.
fn title_marks(fragments: &[Fragment]) -> Vec<[u32; 2]> {
    let mut marks = Vec::new();
    for fragment in fragments.iter().filter(|fragment| fragment.field == TextField::Title) {
        let shift = |mark: &[u32; 2]| [mark[0] + fragment.start, mark[1] + fragment.start];
        marks.extend(fragment.marks.iter().map(shift));
    }
    marks.sort_unstable();
    marks
}

/// The text of a fragment with ellipses where it begins or ends within a sentence, and its marks.
fn passage(fragment: &Fragment) -> (String, Vec<[u32; 2]>) {
    let mut before = String::new();
    if fragment.field == TextField::Furniture {
        before.push_str("[page furniture] ");
    }
    if begins_within_sentence(fragment) {
        before.push_str("… ");
    }
    let after = if ends_within_sentence(&fragment.text) { " …" } else { "" };
    let shift = before.chars().count() as u32;
    let marks = fragment.marks.iter().map(|mark| [mark[0] + shift, mark[1] + shift]).collect();
    (format!("{before}{}{after}", fragment.text), marks)
}

/// A guess from the passage alone: a sentence does not begin with a small letter.
fn begins_within_sentence(fragment: &Fragment) -> bool {
    let first = fragment.text.chars().find(|letter| letter.is_alphanumeric());
    fragment.start > 0 && first.is_some_and(char::is_lowercase)
}

fn ends_within_sentence(text: &str) -> bool {
    const CLOSING: &[char] =
        &['"', '\'', '”', '’', '»', '“', '‘', ')', ']', '」', '』', '）', '】'];
    const TERMINAL: &[char] =
        &['.', '!', '?', '…', '。', '！', '？', '．', '｡', '؟', '۔', '।', '։', '።', '၊', '။'];
    let text = text.trim_end().trim_end_matches(CLOSING).trim_end();
    !text.is_empty() && !text.ends_with(TERMINAL)
}
