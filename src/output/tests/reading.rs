//! Hits, facets and summaries for reading.

use super::sample::{
    COLORED, NARROW, bare_hit, facet, fact, fragment, full_hit, hits, hostile_hit, printed,
};
use crate::article::TextField;
use crate::output::{
    BuildSummary, IndexPart, IndexPlace, IndexSummary, Noted, Order, Rejections, Terminal,
    no_hits_lines, rejection_lines, warnings, write_build_summary, write_facets_text, write_hits,
    write_index_json, write_index_text,
};
use crate::search::{Expansion, FacetValue, Hit, Hits, QueryEcho};

fn text(hits: &Hits, terminal: &Terminal) -> String {
    printed(|out| write_hits(out, &mut hits.clone().into(), Order::Best, terminal))
}

#[test]
fn a_pipe_gets_plain_lines() {
    let expected = "\
37 articles, best 2 shown

1. Envoy says talks on prisoners go on
   Harbour Daily · Norpress · 2025-02-13 08:28 +08:00 · en · pages/talks.txt (+1)
   … the talks went on A second round of talks …

2. (no title)
   undated · b.txt
";
    assert_eq!(text(&hits(37, vec![full_hit(), bare_hit()]), &Terminal::PLAIN), expected);
}

#[test]
fn a_terminal_gets_matches_in_colour_and_its_width() {
    let expected = "\
\u{1b}[1m1 article\u{1b}[0m

1. \u{1b}[1mEnvoy says \u{1b}[0m\u{1b}[1;31mtalks\u{1b}[0m\u{1b}[1m on prisoners go on\u{1b}[0m
   \u{1b}[36mHarbour Daily · Norpress · 2025-02-13 08:28 +08:00 · en ·\u{1b}[0m
   \u{1b}[36mpages/talks.txt (+1)\u{1b}[0m
   … the \u{1b}[1;31mtalks\u{1b}[0m went on A second round of \u{1b}[1;31mtalks\u{1b}[0m …
";
    assert_eq!(text(&hits(1, vec![full_hit()]), &COLORED), expected);
}

#[test]
fn narrow_terminals_and_wide_characters() {
    let chinese = Hit {
        rank: 10,
        title: Some("两国元首通电话讨论释放被关押人员与和平谈判".to_string()),
        source: Some(fact("港湾日报".to_string(), "footer", "", 0.9)),
        fragments: vec![fragment(
            TextField::Body,
            3,
            "特使说，谈判仍在继续，双方同意尽快交换被关押人员。",
            &[[4, 6]],
        )],
        ..bare_hit()
    };
    let expected = "\
12 articles, 10 to 10 shown

10. 两国元首通电话讨论释放被关押人员与和
    平谈判
    港湾日报 · undated · b.txt
    特使说，谈判仍在继续，双方同意尽快
      交换被关押人员。
";
    assert_eq!(text(&hits(12, vec![chinese]), &NARROW), expected);
}

#[test]
fn right_to_left_text_stays_and_overrides_do_not() {
    let hebrew = Hit { title: Some("השליח נחת בבירה".to_string()), ..bare_hit() };
    let shown = text(&hits(2, vec![hebrew, hostile_hit()]), &Terminal::PLAIN);
    let expected = "\
2 articles

2. השליח נחת בבירה
   undated · b.txt

3. \u{fffd}[2Jcleared, \"so\u{fffd} to say\"
   Tab Times · undated · dir/\u{fffd}]0;x\u{fffd} name.txt
   Line one\u{fffd}31m.
";
    assert_eq!(shown, expected);
}

#[test]
fn nothing_hostile_reaches_a_terminal() {
    let mut hit = hostile_hit();
    let evil = "x\u{1b}[31m\u{9b}0m\u{202e}\u{2066}\u{2028}\r\u{8}y";
    hit.id = evil.to_string();
    hit.credit = Some(fact(evil.to_string(), "footer", evil, 0.5));
    hit.language.code = evil.into();
    let mut hits = hits(1, vec![hit]);
    hits.facets = vec![facet("source", &[(evil, 1)], 0, 0)];
    hits.query.warnings = vec![evil.to_string()];
    hits.query.parsed = evil.to_string();
    let mut shown = text(&hits, &NARROW);
    shown.push_str(&warnings(&hits.query).concat());
    shown.push_str(&no_hits_lines(&hits.query).concat());
    let hostile = |letter: char| {
        (letter.is_control() && letter != '\n')
            || matches!(letter, '\u{2028}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(shown.find(hostile), None, "{shown:?}");
}

#[test]
fn ellipses_stand_only_within_sentences() {
    let shown = |start, passage: &str| {
        let fragments = vec![fragment(TextField::Body, start, passage, &[])];
        let shown = text(&hits(1, vec![Hit { fragments, ..bare_hit() }]), &Terminal::PLAIN);
        shown.lines().last().unwrap().trim_start().to_string()
    };
    assert_eq!(shown(0, "small beginnings."), "small beginnings.");
    assert_eq!(shown(9, "small beginnings"), "… small beginnings …");
    assert_eq!(shown(9, "“A whole sentence.”"), "“A whole sentence.”");
    assert_eq!(shown(9, "12 were freed!"), "12 were freed!");
    assert_eq!(shown(9, "谈判仍在继续。"), "谈判仍在继续。");
    assert_eq!(shown(9, "هل انتهت؟"), "هل انتهت؟");
}

#[test]
fn title_marks_count_from_the_whole_title() {
    let fragments = vec![fragment(TextField::Title, 6, "says talks", &[[5, 10]])];
    let hit = Hit { fragments, ..full_hit() };
    let shown = text(&hits(1, vec![hit]), &COLORED);
    assert!(shown.contains("Envoy says \u{1b}[0m\u{1b}[1;31mtalks\u{1b}[0m"), "{shown}");
}

#[test]
fn furniture_is_named() {
    let fragments = vec![fragment(TextField::Furniture, 0, "Read more: talks.", &[[11, 16]])];
    let shown = text(&hits(1, vec![Hit { fragments, ..bare_hit() }]), &COLORED);
    let expected = "[page furniture] Read more: \u{1b}[1;31mtalks\u{1b}[0m.\n";
    assert!(shown.ends_with(expected), "{shown}");
}

#[test]
fn total_line_says_what_is_shown() {
    let first_line = |total, ranks: std::ops::Range<u64>, order, took_ms| {
        let shown = ranks.map(|rank| Hit { rank, ..bare_hit() }).collect();
        let hits = Hits { took_ms, ..hits(total, shown) };
        let text =
            printed(|out| write_hits(out, &mut hits.clone().into(), order, &Terminal::PLAIN));
        text.lines().next().unwrap().to_string()
    };
    assert_eq!(first_line(0, 1..1, Order::Best, None), "0 articles");
    assert_eq!(first_line(1, 1..2, Order::Best, None), "1 article");
    assert_eq!(first_line(3, 1..4, Order::Newest, None), "3 articles");
    assert_eq!(first_line(1_234, 1..11, Order::Best, None), "1,234 articles, best 10 shown");
    assert_eq!(first_line(37, 1..11, Order::Oldest, None), "37 articles, oldest 10 shown");
    assert_eq!(first_line(37, 1..2, Order::Newest, None), "37 articles, the newest shown");
    assert_eq!(first_line(37, 11..21, Order::Best, None), "37 articles, 11 to 20 shown");
    assert_eq!(first_line(37, 1..1, Order::Best, None), "37 articles, none shown");
    assert_eq!(first_line(1, 1..2, Order::Best, Some(4.25)), "1 article (4.2 ms)");
}

#[test]
fn who_finds_nothing_gets_advice() {
    let word = |word: &str, forms: usize| Expansion {
        word: word.to_string(),
        forms: vec![Default::default(); forms],
    };
    let query = QueryEcho {
        parsed: "envoi AND talks".to_string(),
        warnings: vec!["read as (a OR b) AND c".to_string()],
        expansions: vec![word("envoi", 0), word("talks", 2)],
        ..QueryEcho::default()
    };
    let expected = [
        "no article matches envoi AND talks",
        "no article has \"envoi\": is it spelt as in the articles?",
        "articles with any of the words: --any",
    ];
    assert_eq!(no_hits_lines(&query), expected);
    assert_eq!(warnings(&query), ["warning: read as (a OR b) AND c"]);
    let query = QueryEcho { expansions: vec![word("envoi", 0)], ..query };
    assert_eq!(no_hits_lines(&query).len(), 2);
}

#[test]
fn facets_have_bars_on_a_terminal_only() {
    let facets = [
        facet("source", &[("Harbour Daily", 1_200), ("港湾日报", 300), ("Bay", 1)], 7, 0),
        facet("language", &[], 0, 2),
        facet("author", &[], 0, 0),
    ];
    let plain = printed(|out| write_facets_text(out, &facets, &Terminal::PLAIN));
    let expected = "\
source
  Harbour Daily  1,200
  港湾日报         300
  Bay                1
  (other)            7

language
  (no language)  2

author
  (none)
";
    assert_eq!(plain, expected);
    let bars = printed(|out| write_facets_text(out, &facets[..1], &NARROW));
    let expected = "\
source
  Harbour Daily  1,200  ████████████████
  港湾日报         300  ████
  Bay                1  ▏
  (other)            7  ▏
";
    assert_eq!(bars, expected);
}

#[test]
fn long_facet_values_are_cut_to_the_width() {
    let name = "A very long name of an outlet that nobody would print in full";
    let facets = [facet("source", &[(name, 3)], 0, 0)];
    let shown = printed(|out| write_facets_text(out, &facets, &NARROW));
    assert_eq!(shown, "source\n  A very long name of an outlet that…  3\n");
}

#[test]
fn a_build_ends_with_its_figures() {
    let summary = BuildSummary {
        indexed: 37_640,
        merged: 12,
        rejected: 3,
        reasons: vec![
            Rejections { reason: "empty".into(), count: 1, first_path: "b/\u{1b}.txt".into() },
            Rejections { reason: "this is a PDF".into(), count: 2, first_path: "a.pdf".into() },
        ],
        hidden: Noted { count: 2, first_path: "a/.git".into() },
        tagged: Noted { count: 1, first_path: "c.jsonl:7".into() },
        languages: vec![("de".to_string(), 600), ("en".to_string(), 37_040)],
        first_date: Some("2024-12-31".parse().unwrap()),
        last_date: Some("2025-02-13T08:28".parse().unwrap()),
        undated: 120,
        seconds: 2.5,
        bytes_read: 150_000_000,
        index_bytes: 98_700_000,
        generation: 4,
        ..BuildSummary::default()
    };
    let expected = "\
37,640 articles indexed, 12 merged, 3 rejected
  rejected  a.pdf and 1 more: this is a PDF
  rejected  b/\u{fffd}.txt: empty
  skipped   2 hidden files or folders, the first a/.git (name them to index them)
  HTML tags in 1 record, indexed as text: c.jsonl:7
  languages en 37,040 · de 600
  dates     2024-12-31 to 2025-02-13, 120 undated
  read      150.0 MB in 2.50 s: 15,061 articles/s, 60.0 MB/s
  index     98.7 MB, generation 4
";
    assert_eq!(printed(|out| write_build_summary(out, &summary, &Terminal::PLAIN)), expected);

    let nothing = BuildSummary { rejected: 1, ..BuildSummary::default() };
    let expected = "\
0 articles indexed, 1 rejected
  read      0 B in 0.00 s: - articles/s, - MB/s
  index     0 B, generation 0
";
    assert_eq!(printed(|out| write_build_summary(out, &nothing, &Terminal::PLAIN)), expected);
}

#[test]
fn many_reasons_are_summed_up() {
    let reason = |number: usize| Rejections {
        reason: format!("reason {number}"),
        count: 2,
        first_path: format!("{number:03}"),
    };
    let lines = rejection_lines(&(0..40).map(reason).collect::<Vec<_>>());
    assert_eq!(lines.len(), 11);
    assert_eq!(lines[0], "000 and 1 more: reason 0");
    assert_eq!(lines[10], "60 more for other reasons (--verbose shows all)");
}

#[test]
fn an_index_is_summed_up() {
    let count = |value: &str, docs| FacetValue { value: value.to_string(), docs };
    let index = IndexSummary {
        indexes: vec![IndexPlace {
            path: "index".to_string(),
            generation: 4,
            articles: 2_000,
            bytes: 3_000_000,
        }],
        articles: 2_000,
        segments: 2,
        bytes: 3_000_000,
        first_date: Some("2025-02".parse().unwrap()),
        last_date: Some("2025-02".parse().unwrap()),
        languages: vec![count("en", 1_900), count("und", 100)],
        sources: (1..=12).map(|number| count(&format!("O{number}"), 5)).collect(),
        parts: vec![IndexPart { name: "postings".to_string(), bytes: 2_000_000 }],
        problems: vec!["segment\u{1b} 3 is missing".to_string()],
        ..IndexSummary::default()
    };
    let expected = "\
index         index, generation 4
articles      2,000
dates         2025-02
languages     en 1,900 · und 100
sources       O1 5 · O2 5 · O3 5 · O4 5 · O5 5 · O6 5 · O7 5 · O8 5 · O9 5 · O10 5 · 2 more
size          3.0 MB, 1.5 kB an article, 2 segments
  postings    2.0 MB
problem: segment\u{fffd} 3 is missing
";
    assert_eq!(printed(|out| write_index_text(out, &index, &Terminal::PLAIN)), expected);
    let json = printed(|out| write_index_json(out, &index));
    let start = concat!(
        r#"{"format_version":1,"indexes":[{"path":"index","generation":4,"articles":2000,"#,
        r#""bytes":3000000}],"articles":2000,"segments":2,"#,
        r#""bytes":3000000,"first_date":"2025-02","last_date":"2025-02","undated":0,"#,
        r#""languages":[{"value":"en","docs":1900}"#
    );
    assert!(json.starts_with(start), "{json}");
    let empty = printed(|out| write_index_text(out, &IndexSummary::default(), &Terminal::PLAIN));
    assert!(empty.contains("languages     none known\n"), "{empty}");
    assert!(empty.contains("size          0 B, 0 segments\n"), "{empty}");
}
