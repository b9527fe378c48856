//! Files of queries: lines, tab-separated, CSV with a header, JSONL, TREC topics.

mod csv;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

use news_search::output::neutralise;

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

/// Reads a file of queries. Its form is told by its first character that is no white space, else
/// by its first line, and in lines by the tab. A query that is not UTF-8 fails alone.
pub fn parse_queries(bytes: &[u8]) -> Result<QueryFile, UsageError> {
    // By its mark, or by a first letter of ASCII.
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [1..=255, 0, ..] | [0, 1..=255, ..]) {
        let message = "the queries are UTF-16 or no text: write them as UTF-8";
        return Err(UsageError(message.to_string()));
    }
    let text = String::from_utf8_lossy(bytes);
    let mut file = parse_text(text.strip_prefix('\u{feff}').unwrap_or(&text))?;
    if matches!(text, Cow::Owned(_)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Result<String, String>)> {
        let queries = parse_queries(text.as_bytes()).unwrap().queries;
        queries.into_iter().map(|query| (query.qid, query.query)).collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, Result<String, String>)> {
        expected.iter().map(|(qid, query)| (qid.to_string(), Ok(query.to_string()))).collect()
    }

    #[test]
    fn reads_lines_with_and_without_names() {
        assert_eq!(read("a1\tput in\r\n\nfogel\n"), pairs(&[("a1", "put in"), ("3", "fogel")]));
    }

    #[test]
    fn reads_json_lines_and_isolates_broken_ones() {
        let text = "{\"qid\":7,\"query\":\"a b\",\"limit\":3}\n{\"query\":\n{\"qid\":\"x\",\"query\":\"c\",\"limits\":1}\n";
        let queries = parse_queries(text.as_bytes()).unwrap().queries;
        assert_eq!(queries[0].qid, "7");
        assert!(queries[1].query.as_ref().unwrap_err().contains("not valid JSON"));
        assert_eq!(queries[1].qid, "2");
        assert!(queries[2].query.as_ref().unwrap_err().contains("limits"));
    }

    #[test]
    fn a_line_that_is_not_utf8_fails_alone() {
        let queries = parse_queries(b"a\tputin\nb\tZ\xfcrich\nc\tZ\xc3\xbcrich\n");
        let queries = queries.unwrap().queries;
        let failed: Vec<bool> = queries.iter().map(|query| query.query.is_err()).collect();
        assert_eq!(failed, [false, true, false]);
    }

    #[test]
    fn reads_topics() {
        let text = "<top>\n<num> Number: 401\n<title> foreign minorities,\n  Germany\n<desc> Description:\n</top>\n<top><num>402</num><title>genetics</title></top>";
        let expected = [("401", "foreign minorities, Germany"), ("402", "genetics")];
        assert_eq!(read(text), pairs(&expected));
        let lines: Vec<usize> = parse_queries(text.as_bytes())
            .unwrap()
            .queries
            .iter()
            .map(|query| query.line)
            .collect();
        assert_eq!(lines, [1, 7]);
        assert!(parse_queries(b"<top><num>1</num></top>").is_err());
    }

    fn warnings(text: &str) -> Vec<String> {
        parse_queries(text.as_bytes()).unwrap().warnings
    }

    #[test]
    fn reads_tables_with_a_header() {
        let text = "qid,query\r\n7,\"\"\"phone call\"\", riyadh\"\r\n\r\n8,fogel\n";
        assert_eq!(read(text), pairs(&[("7", "\"phone call\", riyadh"), ("8", "fogel")]));
        assert_eq!(read("Query,ID\n\"put\nin\",3\n"), pairs(&[("3", "put in")]));
        let queries = parse_queries(b"id,query\n1,a,b\n2,c\n").unwrap().queries;
        assert_eq!(queries[0].query, Err("line 2 has 3 cells, its header 2".to_string()));
        assert_eq!([&*queries[0].qid, &*queries[1].qid], ["1", "2"]);
        let error = parse_queries(b"id,query,limit\n1,a,3\n").unwrap_err().to_string();
        assert!(
            error.starts_with("unknown column \"limit\" (columns are qid and query"),
            "{error}"
        );
        // A comma alone makes no table.
        assert_eq!(read("putin, trump\n"), pairs(&[("1", "putin, trump")]));
        assert_eq!(read("query\n"), pairs(&[("1", "query")]));
    }

    #[test]
    fn a_row_of_a_table_that_fails_keeps_its_name() {
        let table = "qid,query\nq1,\"a\nq2,b\nq3,\"c d\" e\nq4,f\n";
        let queries = parse_queries(table.as_bytes()).unwrap().queries;
        let qids: Vec<&str> = queries.iter().map(|query| query.qid.as_str()).collect();
        assert_eq!(qids, ["q1", "q2", "q3", "q4"]);
        let failed: Vec<bool> = queries.iter().map(|query| query.query.is_err()).collect();
        assert_eq!(failed, [true, false, true, false]);
        // Where the query may have shifted the name, the line is the name.
        assert_eq!(read("query,qid\na, b,q1\n")[0].0, "2");
        assert_eq!(read("query,qid\n\"a,q1\n")[0].0, "2");
    }

    #[test]
    fn a_header_of_tab_separated_lines_is_told() {
        assert_eq!(read("qid\tquery\n1\tfogel\n"), pairs(&[("1", "fogel")]));
        let warning = "warning: line 1 (qid, query) is taken for a header, not asked";
        assert_eq!(warnings("qid\tquery\n1\tfogel\n"), [warning]);
        assert!(warnings("1\tquery\n2\tfogel\n").is_empty());
    }

    #[test]
    fn names_that_occur_twice_are_told() {
        let text = "q1\ta\nq2\tb\nq1\tc\nq3\td\nq3\te\nq3\tf\n";
        let expected = [
            "warning: qid q1 occurs twice (lines 1 and 3)",
            "warning: qid q3 occurs 3 times (lines 4, 5, …)",
        ];
        assert_eq!(warnings(text), expected);
        let many: String = (0..20).map(|n| format!("q{}\ta\n", n / 2)).collect();
        assert_eq!(warnings(&many).len(), 6);
        assert_eq!(warnings(&many)[5], "warning: 5 more qids occur more than once");
    }

    #[test]
    fn a_line_of_json_that_fails_keeps_its_name() {
        for (line, reason) in [
            (r#"{"qid":"x","query":"a","limits":1}"#, "unknown field \"limits\""),
            (r#"{"qid":"x","query":"a","any":true,"limit":"many"}"#, "limit: invalid type: string"),
            (r#"{"query":5,"qid":"x"}"#, "\"query\" is not a string"),
            (r#"{"qid":"x","text":"a"}"#, "missing field \"query\""),
        ] {
            let query = parse_queries(line.as_bytes()).unwrap().queries.remove(0);
            let told = query.query.unwrap_err();
            assert!(query.qid == "x" && told.starts_with(reason), "{line}: {told}");
        }
    }
}
