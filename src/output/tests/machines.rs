//! JSON, CSV, TSV and TREC.

use super::sample::{bare_hit, facet, fragment, full_hit, hits, hostile_hit, printed};
use crate::article::TextField;
use crate::output::{
    Columns, Dialect, Failure, Format, Order, PrintError, Printer, Terminal, is_closed_pipe,
    write_answer, write_facet_table, write_facets_answer, write_failure, write_header,
    write_hit_line, write_record, write_rows, write_run,
};
use crate::search::{Answer, Hit, Hits};
use proptest::prelude::*;
use serde_json::Value;
use std::io::{self, Write};

fn rows(dialect: Dialect, columns: &Columns, hits: &[Hit]) -> String {
    printed(|out| write_rows(out, dialect, columns, "q7", hits))
}

#[test]
fn json_has_the_documented_keys_in_their_order() {
    let mut hits = hits(2, vec![full_hit(), bare_hit()]);
    hits.facets = vec![
        facet("source", &[("Harbour Daily", 1)], 0, 1),
        facet("credit", &[("Norpress", 1)], 0, 1),
    ];
    let expected = concat!(
        r#"{"format_version":1,"query":{"text":"talks credit:norpress","#,
        r#""parsed":"talks AND credit:norpress","warnings":[],"#,
        r#""expansions":[{"word":"talks","forms":[{"form":"talks","docs":5}]}]},"#,
        r#""total":2,"hits":[{"rank":1,"id":"https://harbour.example/2025/talks","#,
        r#""score":2.3100,"title":"Envoy says talks on prisoners go on","#,
        r#""url":"https://harbour.example/2025/talks","#,
        r#""paths":["pages/talks.txt","old/talks.txt"],"kind":"article","#,
        r#""date":{"value":"2025-02-13T08:28+08:00","precision":"minute","rule":"dateline","#,
        r#""text":"08:28 UTC+8","confidence":0.97},"modified":null,"crawled":null,"#,
        r#""source":{"value":"Harbour Daily","rule":"footer","text":"EXPLORE HARBOUR","#,
        r#""confidence":0.7},"#,
        r#""credit":{"value":"Norpress","rule":"credit-line","text":"Source: Norpress","#,
        r#""confidence":0.98},"authors":["Ana Li","Jo \"JJ\" Roe"],"#,
        r#""language":{"value":"en","confidence":0.99,"variant":null,"others":[]},"#,
        r#""fragments":[{"field":"title","start":0,"end":35,"#,
        r#""text":"Envoy says talks on prisoners go on","marks":[[11,16]]},"#,
        r#"{"field":"body","start":812,"end":854,"#,
        r#""text":"the talks went on\n\nA second round of talks","marks":[[4,9],[37,42]]}]},"#,
        r#"{"rank":2,"id":"9f3c","score":0.0000,"title":null,"url":null,"paths":["b.txt"],"#,
        r#""kind":"article","date":null,"modified":null,"crawled":null,"source":null,"#,
        r#""credit":null,"authors":[],"#,
        r#""language":{"value":"und","confidence":0.0,"variant":null,"others":[]},"#,
        r#""fragments":[]}],"#,
        r#""facets":{"source":{"values":[{"value":"Harbour Daily","docs":1}],"other":0,"#,
        r#""missing":1},"credit":{"values":[{"value":"Norpress","docs":1}],"other":0,"#,
        r#""missing":1}},"next_cursor":null}"#,
        "\n"
    );
    assert_eq!(printed(|out| write_answer(out, None, &mut hits.clone().into())), expected);
    let in_batch = printed(|out| write_answer(out, Some("q7"), &mut hits.into()));
    assert_eq!(in_batch, expected.replacen('{', "{\"qid\":\"q7\",", 1));
}

#[test]
fn json_prints_its_object_without_hits_and_its_time_only_if_asked() {
    let answer = printed(|out| write_answer(out, None, &mut hits(0, Vec::new()).into()));
    assert!(answer.ends_with("\"total\":0,\"hits\":[],\"facets\":{},\"next_cursor\":null}\n"));
    let timed = Hits { took_ms: Some(4.208_91), ..hits(0, Vec::new()) };
    let answer = printed(|out| write_answer(out, None, &mut timed.into()));
    assert!(answer.ends_with("\"facets\":{},\"took_ms\":4.209,\"next_cursor\":null}\n"));
    let facets = Hits { facets: vec![facet("date", &[("2025-02", 3)], 0, 2)], ..hits(5, vec![]) };
    let answer = printed(|out| write_facets_answer(out, None, &facets));
    let tail = r#""total":5,"facets":{"date":{"values":[{"value":"2025-02","docs":3}],"other":0,"missing":2}}}"#;
    assert!(answer.starts_with("{\"format_version\":1,\"query\":{"));
    assert!(answer.trim_end().ends_with(tail), "{answer}");
}

#[test]
fn jsonl_is_a_hit_a_line() {
    let line = printed(|out| write_hit_line(out, Some("q\"7"), &bare_hit()));
    assert!(line.starts_with(r#"{"qid":"q\"7","rank":2,"id":"9f3c","score":0.0000,"#));
    let line = printed(|out| write_hit_line(out, None, &bare_hit()));
    assert!(line.starts_with(r#"{"rank":2,"#) && line.ends_with("}\n"));
}

#[test]
fn json_is_exact_and_yet_harmless() {
    let line = printed(|out| write_hit_line(out, None, &hostile_hit()));
    assert!(line.contains(r#""title":"\u001b[2Jcleared, \"so\u202e to say\"""#), "{line}");
    assert!(line.contains(r#""text":"Line\u2028one\u009b31m.""#), "{line}");
    let read: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(read["title"], hostile_hit().title.unwrap());
    assert_eq!(read["paths"][0], hostile_hit().paths[0]);
    assert_eq!(read["fragments"][0]["text"], hostile_hit().fragments[0].text);
}

#[test]
fn a_failed_query_is_a_line_of_its_own() {
    let mut failure = Failure {
        message: "unknown field \"souce\"".to_string(),
        position: Some(0),
        length: Some(5),
        suggestion: Some("source:norpress".to_string()),
    };
    let line = printed(|out| write_failure(out, "q1", &failure));
    assert_eq!(
        line,
        concat!(
            r#"{"qid":"q1","error":{"message":"unknown field \"souce\"","position":0,"#,
            r#""length":5,"suggestion":"source:norpress"}}"#,
            "\n"
        )
    );
    failure = Failure { message: "out of memory".to_string(), ..Failure::default() };
    let line = printed(|out| write_failure(out, "q1", &failure));
    assert!(line.contains(r#""position":null,"length":null,"suggestion":null"#));
}

#[test]
fn csv_quotes_what_needs_it() {
    let header = printed(|out| write_header(out, Dialect::Csv, &Columns::default()));
    assert_eq!(header, "rank,id,score,date,source,credit,language,title,url,path,snippet\n");
    let columns = Columns::default();
    assert_eq!(
        rows(Dialect::Csv, &columns, &[full_hit(), bare_hit()]),
        "1,https://harbour.example/2025/talks,2.3100,2025-02-13T08:28+08:00,Harbour Daily,\
         Norpress,en,Envoy says talks on prisoners go on,https://harbour.example/2025/talks,\
         pages/talks.txt,the talks went on A second round of talks\n\
         2,9f3c,0.0000,,,,und,,,b.txt,\n"
    );
    let columns = Columns::parse("title,path,authors").unwrap();
    let mut hostile = hostile_hit();
    hostile.authors = full_hit().authors;
    assert_eq!(
        rows(Dialect::Csv, &columns, &[hostile]),
        "\"\u{fffd}[2Jcleared, \"\"so\u{fffd} to say\"\"\",\"dir/\u{fffd}]0;x\u{fffd}\nname.txt\",\
         \"Ana Li; Jo \"\"JJ\"\" Roe\"\n"
    );
}

#[test]
fn tsv_has_no_quotes_and_a_line_a_hit() {
    let columns = Columns::parse("rank,id,source,title,path,snippet").unwrap();
    assert_eq!(
        rows(Dialect::Tsv, &columns, &[hostile_hit()]),
        "3\ta b c\tTab Times\t\u{fffd}[2Jcleared, \"so\u{fffd} to say\"\t\
         dir/\u{fffd}]0;x\u{fffd} name.txt\tLine one\u{fffd}31m.\n"
    );
}

#[test]
fn snippets_leave_the_title_to_its_column() {
    let mut hit = full_hit();
    hit.fragments.push(fragment(TextField::Body, 5, "More of it.", &[]));
    let columns = Columns::parse("snippet").unwrap();
    let expected = "the talks went on A second round of talks … More of it.\n";
    assert_eq!(rows(Dialect::Tsv, &columns, &[hit]), expected);
}

#[test]
fn columns_are_chosen_by_name() {
    let header = |list: &str| {
        let columns = Columns::parse(list).unwrap();
        printed(|out| write_header(out, Dialect::Tsv, &columns))
    };
    assert_eq!(header(" date, Title ,,url"), "date\ttitle\turl\n");
    let batch = Columns::parse("date").unwrap().of_batch();
    assert_eq!(rows(Dialect::Tsv, &batch, &[bare_hit()]), "q7\t\n");
    let batch = Columns::parse("rank,qid").unwrap().of_batch();
    assert_eq!(rows(Dialect::Tsv, &batch, &[bare_hit()]), "2\tq7\n");

    let error = Columns::parse("date,titel").unwrap_err();
    assert_eq!(error.suggestion, Some("title"));
    assert!(error.to_string().starts_with("unknown column \"titel\", did you mean \"title\"? ("));
    let error = Columns::parse("quality").unwrap_err().to_string();
    assert!(error.starts_with("unknown column \"quality\" (columns: rank, id, score,"), "{error}");
    assert!(Columns::parse(" ,").unwrap_err().to_string().starts_with("no column named ("));
}

#[test]
fn scores_of_a_run_fall_strictly() {
    let scored = |scores: &[f64]| -> Vec<Hit> {
        let hit = |(index, score): (usize, &f64)| Hit {
            rank: index as u64 + 1,
            id: format!("d{index}"),
            score: *score,
            ..bare_hit()
        };
        scores.iter().enumerate().map(hit).collect()
    };
    let run =
        |scores| printed(|out| write_run(out, "7", scored(scores).into_iter().map(Ok), "tag"));
    assert_eq!(
        run(&[2.5, 2.5, 2.499_99, 2.499_9, 1.0]),
        "7 Q0 d0 1 2.5000 tag\n7 Q0 d1 2 2.4999 tag\n7 Q0 d2 3 2.4998 tag\n\
         7 Q0 d3 4 2.4997 tag\n7 Q0 d4 5 1.0000 tag\n"
    );
    // Articles ordered by date have no score.
    assert_eq!(run(&[0.0, 0.0]), "7 Q0 d0 1 0.0000 tag\n7 Q0 d1 2 -0.0001 tag\n");
}

#[test]
fn names_in_a_run_have_no_spaces() {
    let hit = Hit { id: "my file\u{3000}1%20.txt".to_string(), ..bare_hit() };
    let run = printed(|out| write_run(out, "q 1", [Ok(hit)], "my run"));
    assert_eq!(run, "q%201 Q0 my%20file%E3%80%801%20.txt 2 0.0000 my%20run\n");
}

#[test]
fn facet_table_adds_up() {
    let facets = [facet("source", &[("The \"Bay\", Ltd", 3)], 2, 1)];
    assert_eq!(
        printed(|out| write_facet_table(out, Dialect::Csv, &facets)),
        "facet,part,value,docs\nsource,value,\"The \"\"Bay\"\", Ltd\",3\nsource,other,,2\n\
         source,missing,,1\n"
    );
}

#[test]
fn every_format_prints_a_query_and_a_batch() {
    let answer = hits(1, vec![bare_hit()]);
    let print = |format, qid: Option<&str>| {
        let printer = Printer::new(format, Terminal::PLAIN);
        let columns = Columns::parse("rank,path").unwrap();
        let columns = if qid.is_some() { columns.of_batch() } else { columns };
        let printer = printer.with_columns(columns);
        printed(|out| {
            printer.begin(out)?;
            printer.answer(out, qid, &mut answer.clone().into(), Order::Best)
        })
    };
    assert_eq!(print(Format::Csv, None), "rank,path\n2,b.txt\n");
    assert_eq!(print(Format::Csv, Some("a")), "qid,rank,path\na,2,b.txt\n");
    assert_eq!(print(Format::Tsv, Some("a")), "qid\trank\tpath\na\t2\tb.txt\n");
    assert_eq!(print(Format::Trec, None), "1 Q0 9f3c 2 0.0000 news-search\n");
    assert_eq!(print(Format::Trec, Some("a")), "a Q0 9f3c 2 0.0000 news-search\n");
    assert_eq!(print(Format::Text, None), "1 article\n\n2. (no title)\n   undated · b.txt\n");
    let batch = "a: talks credit:norpress\n1 article\n\n2. (no title)\n   undated · b.txt\n\n";
    assert_eq!(print(Format::Text, Some("a")), batch);
    assert!(print(Format::Json, None).starts_with("{\"format_version\":1,"));
    assert!(print(Format::Jsonl, Some("a")).starts_with("{\"qid\":\"a\",\"rank\":2,"));

    for name in Format::NAMES {
        let printer = Printer::new(name.parse().unwrap(), Terminal::PLAIN);
        let mut out = Vec::new();
        let written = printer.failure(&mut out, "a", &Failure::default()).unwrap();
        assert_eq!(written, name.starts_with("json"), "{name}");
        assert_eq!(written, !out.is_empty(), "{name}");
    }
    assert!("yaml".parse::<Format>().is_err());
}

#[test]
fn a_closed_pipe_is_told_from_other_errors() {
    struct Closed(io::ErrorKind);
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let answer = hits(1, vec![full_hit()]);
    for name in Format::NAMES {
        let printer = Printer::new(name.parse().unwrap(), Terminal::PLAIN);
        let print = |kind| {
            let mut answer = Answer::from(answer.clone());
            match printer.answer(&mut Closed(kind), None, &mut answer, Order::Best) {
                Err(PrintError::Write(error)) => error,
                other => panic!("{other:?}"),
            }
        };
        assert!(is_closed_pipe(&print(io::ErrorKind::BrokenPipe)), "{name}");
        assert!(!is_closed_pipe(&print(io::ErrorKind::StorageFull)), "{name}");
    }
}

proptest! {
    #[test]
    fn any_text_survives_json_on_one_line(text in any::<String>()) {
        let line = printed(|out| write_record(out, &text));
        let inner = line.strip_suffix('\n').unwrap();
        let breaks = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
        prop_assert!(!inner.contains(breaks));
        prop_assert_eq!(serde_json::from_str::<String>(inner).unwrap(), text);
    }

    #[test]
    fn a_row_of_tsv_has_as_many_cells_as_its_header(title in any::<String>()) {
        let hit = Hit { title: Some(title.clone()), id: title, ..bare_hit() };
        let row = rows(Dialect::Tsv, &Columns::default(), &[hit]);
        prop_assert_eq!(row.matches('\t').count(), 10);
        prop_assert_eq!(row.lines().count(), 1);
    }

    #[test]
    fn runs_fall_whatever_the_scores(scores in prop::collection::vec(0.0f64..3.0, 1..40)) {
        let mut scores = scores;
        scores.sort_by(|one, other| other.total_cmp(one));
        let hits: Vec<Hit> = scores.iter().map(|score| Hit { score: *score, ..bare_hit() }).collect();
        let run = printed(|out| write_run(out, "1", hits.into_iter().map(Ok), "t"));
        // Single precision, as evaluation tools read it.
        let read = |line: &str| line.split(' ').nth(4).unwrap().parse::<f32>().unwrap();
        let printed: Vec<f32> = run.lines().map(read).collect();
        prop_assert!(printed.windows(2).all(|pair| pair[0] > pair[1]), "{:?}", printed);
    }
}
