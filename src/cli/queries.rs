//! Files of queries: lines, tab-separated, CSV with a header, JSONL, TREC topics.

mod csv;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use serde_json::{Map, Value};

use news_search::output::neutralise;

use super::common::contents;
use super::exit::UsageError;
use super::question::QuestionFlags;

/// Names of two queries that are told one by one where they are the same.
const SHOWN_TWINS: usize = 5;

/// The queries of a file.
#[derive(Debug)]
pub struct QueryFile {
    /// In the order of the file.
    pub queries: Vec<NumberedQuery>,
    /// What whoever wrote the file should know, harmless for a terminal.
    pub warnings: Vec<String>,
}

/// One query of a file.
#[derive(Debug, Clone)]
pub struct NumberedQuery {
    /// Its name in the output: as given, else the number of its line.
    pub qid: String,
    /// The line of the file in which it begins, counted from 1.
    pub line: usize,
    /// The query, or why the line holds none.
    pub query: Result<String, String>,
    /// Flags of this query alone.
    pub flags: QuestionFlags,
}

/// Reads a file of queries; `-` is standard input.
pub fn read_queries(path: &Path) -> anyhow::Result<QueryFile> {
    parse_queries(&contents(path)?).with_context(|| path.display().to_string())
}

/// Reads queries. Their form is told by the first character that is no white space, else by the
/// first line, and in lines by the tab. A query that is not UTF-8 fails alone.
fn parse_queries(bytes: &[u8]) -> Result<QueryFile, UsageError> {
    let text = String::from_utf8_lossy(bytes);
    let is_utf8 = matches!(text, Cow::Borrowed(_));
    // UTF-16 by its mark or a first letter of ASCII. Text in another encoding has no zeros, which
    // programs and pictures are full of.
    let is_utf16 =
        matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [1..=255, 0, ..] | [0, 1..=255, ..]);
    if is_utf16 || !is_utf8 && bytes.contains(&0) {
        let message = "the queries are UTF-16 or no text: write them as UTF-8";
        return Err(UsageError(message.to_string()));
    }
    let mut file = parse_text(text.strip_prefix('\u{feff}').unwrap_or(&text))?;
    if !is_utf8 {
        for query in &mut file.queries {
            if query.query.as_ref().is_ok_and(|query| query.contains(char::REPLACEMENT_CHARACTER)) {
                query.query = Err("the query is not UTF-8".to_string());
            }
        }
    }
    file.warnings.extend(twins(&file.queries));
    Ok(file)
}

fn parse_text(text: &str) -> Result<QueryFile, UsageError> {
    let without_warnings = |queries| QueryFile { queries, warnings: Vec::new() };
    let first = text.trim_start();
    if first.starts_with("<top>") || first.starts_with("<?xml") || first.starts_with("<topics") {
        return parse_topics(text).map(without_warnings);
    }
    if first.starts_with('{') {
        return Ok(without_warnings(lines(text).map(parse_json).collect()));
    }
    let mut lines = lines(text).peekable();
    let Some((number, line)) = lines.peek() else { return Ok(without_warnings(Vec::new())) };
    if let Some(columns) = header(line, ',')? {
        return Ok(without_warnings(parse_csv(text, &columns)));
    }
    let mut warnings = Vec::new();
    if header(line, '\t')?.is_some() {
        let shown = line.trim().replace('\t', ", ");
        warnings.push(format!("warning: line {number} ({shown}) is taken for a header, not asked"));
        lines.next();
    }
    Ok(QueryFile { queries: lines.map(parse_line).collect(), warnings })
}

/// Lines that hold something, with their numbers.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| (at + 1, line.strip_suffix('\r').unwrap_or(line)))
}

/// Columns of a table of queries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Qid,
    Query,
}

/// The columns that a line names, if it is the header of a table, as `qid,query` is.
fn header(line: &str, separator: char) -> Result<Option<Vec<Column>>, UsageError> {
    let names = line.split(separator).map(|name| name.trim().trim_matches('"').to_lowercase());
    let names: Vec<String> = names.collect();
    let is_qid = |name: &String| name == "qid" || name == "id";
    if !(names.iter().any(is_qid) && names.iter().any(|name| name == "query")) {
        return Ok(None);
    }
    let column = |name: &String| match name.as_str() {
        "query" => Ok(Column::Query),
        _ if is_qid(name) => Ok(Column::Qid),
        _ => {
            let advice = "columns are qid and query; JSONL has flags for each query";
            Err(UsageError(format!("unknown column \"{}\" ({advice})", neutralise(name))))
        }
    };
    names.iter().map(column).collect::<Result<_, _>>().map(Some)
}

fn parse_line((line, text): (usize, &str)) -> NumberedQuery {
    let (qid, query) = match text.split_once('\t') {
        Some((qid, query)) if !qid.trim().is_empty() => (qid.trim().to_string(), query),
        Some((_, query)) => (line.to_string(), query),
        None => (line.to_string(), text),
    };
    NumberedQuery::new(qid, line, query.trim())
}

/// Reads the rows below a header. One that cannot be read fails alone.
fn parse_csv(text: &str, columns: &[Column]) -> Vec<NumberedQuery> {
    let rows = csv::rows(text).into_iter().skip(1);
    rows.map(|row| parse_row(row, columns)).collect()
}

fn parse_row(row: csv::Row, columns: &[Column]) -> NumberedQuery {
    let (line, cells) = (row.line, row.cells);
    let position = |wanted| columns.iter().position(|column| *column == wanted);
    let cell =
        |wanted| position(wanted).and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
    let qid = cell(Column::Qid).to_string();
    let fault = row.fault.or_else(|| {
        let (found, expected) = (cells.len(), columns.len());
        (found != expected).then(|| format!("line {line} has {found} cells, its header {expected}"))
    });
    let Some(fault) = fault else {
        let query = cell(Column::Query).split_whitespace().collect::<Vec<_>>().join(" ");
        return NumberedQuery::new(qid, line, &query);
    };
    // Behind what is wrong, cells may stand in other columns than their own.
    let is_certain = position(Column::Qid) < position(Column::Query) && !qid.is_empty();
    let qid = if is_certain { qid } else { line.to_string() };
    NumberedQuery { qid, line, query: Err(fault), flags: QuestionFlags::default() }
}

fn parse_json((line, text): (usize, &str)) -> NumberedQuery {
    let failed = |qid: String, reason: String| NumberedQuery {
        qid,
        line,
        query: Err(reason),
        flags: QuestionFlags::default(),
    };
    let mut object: Map<String, Value> = match serde_json::from_str(text) {
        Ok(object) => object,
        Err(error) if error.is_data() => {
            return failed(line.to_string(), "not a JSON object".into());
        }
        Err(error) => return failed(line.to_string(), reason_of(&error)),
    };
    let qid = match object.remove("qid") {
        Some(Value::String(qid)) => qid,
        Some(Value::Number(qid)) => qid.to_string(),
        _ => line.to_string(),
    };
    let query = match object.remove("query") {
        Some(Value::String(query)) => query,
        Some(_) => return failed(qid, "\"query\" is not a string".to_string()),
        None => return failed(qid, "missing field \"query\"".to_string()),
    };
    match serde_json::from_value(Value::Object(object.clone())) {
        Ok(flags) => NumberedQuery { qid, line, query: Ok(query), flags },
        Err(error) => failed(qid, flag_reason(object, &error)),
    }
}

/// Which of the flags cannot be read, and why.
fn flag_reason(flags: Map<String, Value>, error: &serde_json::Error) -> String {
    for (name, value) in flags {
        let alone = Map::from_iter([(name.clone(), value)]);
        let read = serde_json::from_value::<QuestionFlags>(Value::Object(alone));
        match read.map_err(|error| reason_of(&error)) {
            Err(reason) if reason.starts_with("unknown field") => return reason,
            Err(reason) => return format!("{name}: {reason}"),
            Ok(_) => {}
        }
    }
    reason_of(error)
}

/// What is wrong with a line; its number is told by the qid.
fn reason_of(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let what = told.rsplit_once(" at line ").map_or(told.as_str(), |(what, _)| what);
    match error.classify() {
        serde_json::error::Category::Data => what.replace('`', "\""),
        _ => format!("not valid JSON: {what} at column {}", error.column()),
    }
}

/// Reads TREC topics: `<top>` with `<num>` and `<title>`, of which the title is the query.
fn parse_topics(text: &str) -> Result<Vec<NumberedQuery>, UsageError> {
    let mut queries = Vec::new();
    let mut line = 1;
    let mut parts = text.split("<top");
    let mut before = parts.next().unwrap_or_default();
    for topic in parts {
        line += before.matches('\n').count();
        before = topic;
        let Some(num) = element(topic, "<num>") else { continue };
        let qid = num.trim().trim_start_matches("Number:").trim();
        let Some(title) = element(topic, "<title>") else {
            let shown = neutralise(qid).into_owned();
            return Err(UsageError(format!("topic {shown} has no <title>")));
        };
        let title = title.trim().trim_start_matches("Topic:");
        let query = title.split_whitespace().collect::<Vec<_>>().join(" ");
        queries.push(NumberedQuery::new(qid.to_string(), line, &query));
    }
    Ok(queries)
}

/// The text behind a tag up to the next one.
fn element<'a>(topic: &'a str, tag: &str) -> Option<&'a str> {
    let start = topic.find(tag)? + tag.len();
    let rest = &topic[start..];
    Some(&rest[..rest.find('<').unwrap_or(rest.len())])
}

/// Warnings for names that more than one query has: their answers cannot be told apart.
fn twins(queries: &[NumberedQuery]) -> Vec<String> {
    let mut lines: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for query in queries {
        lines.entry(&query.qid).or_default().push(query.line);
    }
    let mut twins: Vec<(&str, Vec<usize>)> =
        lines.into_iter().filter(|(_, lines)| lines.len() > 1).collect();
    twins.sort_by_key(|(_, lines)| lines[0]);
    let left = twins.len().saturating_sub(SHOWN_TWINS);
    let mut warnings = Vec::new();
    for (qid, lines) in twins.iter().take(SHOWN_TWINS) {
        let (qid, first, second) = (neutralise(qid), lines[0], lines[1]);
        warnings.push(match lines.len() {
            2 => format!("warning: qid {qid} occurs twice (lines {first} and {second})"),
            count => {
                format!("warning: qid {qid} occurs {count} times (lines {first}, {second}, …)")
            }
        });
    }
    if left > 0 {
        warnings.push(format!("warning: {left} more qids occur more than once"));
    }
    warnings
}

impl NumberedQuery {
    fn new(qid: String, line: usize, query: &str) -> NumberedQuery {
        NumberedQuery { qid, line, query: Ok(query.to_string()), flags: QuestionFlags::default() }
    }
}
