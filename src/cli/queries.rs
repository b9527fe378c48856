//! Files of queries: tab-separated, plain lines, JSONL, TREC topics.

use std::borrow::Cow;

use news_search::output::neutralise;

use super::exit::UsageError;
use super::question::QuestionFlags;

/// One query of a file.
#[derive(Debug, Clone)]
pub struct NumberedQuery {
    /// Its name in the output: as given, else the number of its line.
    pub qid: String,
    /// The query, or why the line holds none.
    pub query: Result<String, String>,
    /// Flags of this query alone.
    pub flags: QuestionFlags,
}

#[derive(serde::Deserialize)]
struct JsonQuery {
    qid: Option<serde_json::Value>,
    query: String,
    #[serde(flatten)]
    flags: serde_json::Map<String, serde_json::Value>,
}

/// Reads a file of queries. Its form is told by its first character that is no white space, and
/// in lines by the tab. A query that is not UTF-8 fails alone.
pub fn parse_queries(bytes: &[u8]) -> Result<Vec<NumberedQuery>, UsageError> {
    let text = String::from_utf8_lossy(bytes);
    let mut queries = parse_text(text.strip_prefix('\u{feff}').unwrap_or(&text))?;
    if matches!(text, Cow::Owned(_)) {
        for query in &mut queries {
            if query.query.as_ref().is_ok_and(|query| query.contains(char::REPLACEMENT_CHARACTER)) {
                query.query = Err("the query is not UTF-8".to_string());
            }
        }
    }
    Ok(queries)
}

fn parse_text(text: &str) -> Result<Vec<NumberedQuery>, UsageError> {
    let first = text.trim_start();
    if first.starts_with("<top>") || first.starts_with("<?xml") || first.starts_with("<topics") {
        return parse_topics(text);
    }
    let json = first.starts_with('{');
    let lines = text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
    Ok(lines
        .map(|(at, line)| {
            let line = line.strip_suffix('\r').unwrap_or(line);
            let number = (at + 1).to_string();
            if json { parse_json(line, number) } else { parse_line(line, number) }
        })
        .collect())
}

fn parse_line(line: &str, number: String) -> NumberedQuery {
    let (qid, query) = match line.split_once('\t') {
        Some((qid, query)) => (qid.trim().to_string(), query),
        None => (number, line),
    };
    NumberedQuery { qid, query: Ok(query.trim().to_string()), flags: QuestionFlags::default() }
}

fn parse_json(line: &str, number: String) -> NumberedQuery {
    let failed = |qid: String, error: serde_json::Error| NumberedQuery {
        qid,
        query: Err(reason_of(&error)),
        flags: QuestionFlags::default(),
    };
    let parsed: JsonQuery = match serde_json::from_str(line) {
        Ok(parsed) => parsed,
        Err(error) => return failed(number, error),
    };
    let qid = match parsed.qid {
        Some(serde_json::Value::String(qid)) => qid,
        Some(serde_json::Value::Number(qid)) => qid.to_string(),
        _ => number,
    };
    match serde_json::from_value(serde_json::Value::Object(parsed.flags)) {
        Ok(flags) => NumberedQuery { qid, query: Ok(parsed.query), flags },
        Err(error) => failed(qid, error),
    }
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
    for topic in text.split("<top").skip(1) {
        let Some(num) = element(topic, "<num>") else { continue };
        let qid = num.trim().trim_start_matches("Number:").trim();
        let Some(title) = element(topic, "<title>") else {
            let shown = neutralise(qid).into_owned();
            return Err(UsageError(format!("topic {shown} has no <title>")));
        };
        let title = title.trim().trim_start_matches("Topic:");
        let query = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let flags = QuestionFlags::default();
        queries.push(NumberedQuery { qid: qid.to_string(), query: Ok(query), flags });
    }
    Ok(queries)
}

/// The text behind a tag up to the next one.
fn element<'a>(topic: &'a str, tag: &str) -> Option<&'a str> {
    let start = topic.find(tag)? + tag.len();
    let rest = &topic[start..];
    Some(&rest[..rest.find('<').unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Result<String, String>)> {
        let queries = parse_queries(text.as_bytes()).unwrap();
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
        let queries = parse_queries(text.as_bytes()).unwrap();
        assert_eq!(queries[0].qid, "7");
        assert!(queries[1].query.as_ref().unwrap_err().contains("not valid JSON"));
        assert_eq!(queries[1].qid, "2");
        assert!(queries[2].query.as_ref().unwrap_err().contains("limits"));
    }

    #[test]
    fn a_line_that_is_not_utf8_fails_alone() {
        let queries = parse_queries(b"a\tputin\nb\tZ\xfcrich\nc\tZ\xc3\xbcrich\n").unwrap();
        let failed: Vec<bool> = queries.iter().map(|query| query.query.is_err()).collect();
        assert_eq!(failed, [false, true, false]);
    }

    #[test]
    fn reads_topics() {
        let text = "<top>\n<num> Number: 401\n<title> foreign minorities,\n  Germany\n<desc> Description:\n</top>\n<top><num>402</num><title>genetics</title></top>";
        let expected = [("401", "foreign minorities, Germany"), ("402", "genetics")];
        assert_eq!(read(text), pairs(&expected));
        assert!(parse_queries(b"<top><num>1</num></top>").is_err());
    }
}
