//! Every form of a file of queries, and what is told of it.

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
fn a_file_that_is_no_text_fails_as_a_whole() {
    for file in [b"\x7fELF\x02\x01\n\0\0\xb0\n".as_slice(), b"\x28\xb5\x2f\xfd\0", b"a\0"] {
        let error = parse_queries(file).unwrap_err().to_string();
        assert_eq!(error, "the queries are UTF-16 or no text: write them as UTF-8");
    }
    assert_eq!(read("fogel\nput\0in\n"), pairs(&[("1", "fogel"), ("2", "put\0in")]));
}

#[test]
fn reads_topics() {
    let text = "<top>\n<num> Number: 401\n<title> foreign minorities,\n  Germany\n<desc> Description:\n</top>\n<top><num>402</num><title>genetics</title></top>";
    let expected = [("401", "foreign minorities, Germany"), ("402", "genetics")];
    assert_eq!(read(text), pairs(&expected));
    let lines: Vec<usize> =
        parse_queries(text.as_bytes()).unwrap().queries.iter().map(|query| query.line).collect();
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
    assert!(error.starts_with("unknown column \"limit\" (columns are qid and query"), "{error}");
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
