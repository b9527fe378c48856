//! Fragments: the quick way to them gives what reading everything gives, and their rules.

use std::cell::Cell;

use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::search::deadline::Deadline;
use crate::search::matches::{MatchedText, Matcher, paragraphs};
use crate::search::snippet::{Cutter, FragmentLimits};

/// Words that are difficult to find or to fold.
#[rustfmt::skip]
const DIFFICULT: &[&str] = &[
    "gas", "Talks", "TALK", "talked", "envoy's", "O'Brien", "don’t", "were", "we’re", "US", "U.S.",
    "us", "u.s.a", "3.5", "1,200", "3", "e.g.", "Mr.", "J.", "a'b'c", "l'envoy", "Ankara'da", "ankara",
    "ｇａｓ", "ﬁre", "fire", "café", "cafe\u{301}", "Straße", "STRASSE", "tal\u{AD}ks", "gas\u{200B}",
    "'s\u{AD}gas", "Переговоры", "переговоры", "Ёлка", "елка", "谈判", "谈", "判", "ガス", "か\u{3099}",
    "ไทย", "हिन्दी", "गैस", "한국", "כ\"ץ", "צה״ל", "col·lega", "collega", "`gas`", "talks`n",
    "👩\u{200D}👧", "🇩🇪🇫🇷", "x\u{301}\u{302}\u{303}", "co-operation", "gas_talks", "talks.gas",
    "谈gas判", "٣٤", "34", "ß.a",
];

/// What may stand between words.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    " ", " ", " ", " ", " ", ". ", ", ", "? ", "! ", "…", "”", " “", "’", "'", "\n", "\n\n", "\n\n",
    "\n \n", "\n\n\n", "。", "，", " — ", "-", "\u{2028}", "\u{2029}", "\u{A0}", "\u{600}",
    "\n\n***\n\n", "\n\n• ", ".” “", "", "\r\n\r\n",
    "\n\u{64B}\n", "\n\n\u{5B0}\n",
];

/// A piece of text that makes words, borders and folding difficult.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        10 => prop::sample::select(DIFFICULT).prop_map(String::from),
        12 => prop::sample::select(BETWEEN).prop_map(String::from),
        1 => "[a-z]{1,80}",
        1 => any::<char>().prop_map(String::from),
    ]
}

fn difficult_text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..120).prop_map(|pieces| pieces.concat())
}

/// Few words, so that phrases stand everywhere, across empty lines too.
fn dense_text() -> impl Strategy<Value = String> {
    let pieces = ["gas", "talks", "US", " ", " ", " ", "\n\n", "\n\n", ". ", "…", " filler "];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..60)
        .prop_map(|pieces| pieces.concat())
}

/// Terms of difficult texts.
#[rustfmt::skip]
const SOUGHT: &[&str] = &[
    "gas", "talks", "talk", "talked", "envoy", "obrien", "dont", "were", "us", "usa", "3.5", "1,200",
    "3", "eg", "ab", "abc", "bc", "ankara", "fire", "cafe", "strasse", "переговоры", "елка", "谈", "判",
    "ガ", "が", "ไ", "हिन्दी", "गैस", "한", "צהל", "collega", "n", "talksn", "co", "34", "ssa", "s",
];

fn sought_term(words: &'static [&'static str]) -> impl Strategy<Value = PlanTerm> {
    let acronym = prop::sample::select(vec!["US", "USA", "TALK", "EG"]);
    prop_oneof![
        8 => prop::sample::select(words).prop_map(PlanTerm::word),
        1 => acronym.prop_map(PlanTerm::acronym),
    ]
}

fn sought_kind(words: &'static [&'static str]) -> impl Strategy<Value = PartKind> {
    let terms = || prop::collection::vec(sought_term(words), 1..4);
    let phrase = (terms(), prop::collection::vec(1u32..4, 3)).prop_map(|(terms, gaps)| {
        let mut offset = 0;
        let offsets = terms.into_iter().zip(gaps).map(|(term, gap)| {
            offset += gap;
            (term, offset - 1)
        });
        let mut phrase: Vec<(PlanTerm, u32)> = offsets.collect();
        let first = phrase[0].1;
        phrase.iter_mut().for_each(|(_, offset)| *offset -= first);
        PartKind::Phrase(phrase)
    });
    let near =
        (sought_term(words), sought_term(words), 1u32..9).prop_map(|(one, other, distance)| {
            let leaf = |term| Pattern::Leaf(Leaf::Word(vec![term]));
            let operands = vec![leaf(one), leaf(other)];
            let pattern = Pattern::Near { operands, distance, ordered: false };
            PartKind::Passages { pattern, at_least: 1 }
        });
    prop_oneof![6 => terms().prop_map(PartKind::Group), 4 => phrase, 1 => near]
}

fn sought_plan(words: &'static [&'static str]) -> impl Strategy<Value = Plan> {
    let scope = prop::sample::select(vec![Scope::ARTICLE, Scope::BODY, Scope::PAGE, Scope::TITLE]);
    let part = (sought_kind(words), scope, prop::bool::weighted(0.9));
    prop::collection::vec(part, 1..4).prop_map(|parts| {
        let part =
            |(kind, scope, wanted)| Part { label: String::new(), scope, kind, wanted, weight: 1.0 };
        Plan { condition: Condition::All, parts: parts.into_iter().map(part).collect() }
    })
}

#[test]
fn the_quick_way_finds_what_reading_everything_finds() {
    let (quick, partly, slow) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 1500,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let weights = prop::collection::vec(prop::sample::select(vec![0.0, 0.3, 1.0, 2.7]), 4);
    let limits = (1usize..4, prop::sample::select(vec![1usize, 5, 20, 60, 200]));
    let asked = prop_oneof![
        (difficult_text(), sought_plan(SOUGHT)),
        (dense_text(), sought_plan(&["gas", "talks", "us"])),
    ];
    let strategy = (difficult_text(), asked, weights, limits);
    let outcome = runner.run(&strategy, |(title, (body, plan), weights, (count, chars))| {
        let article = article(0, title.replace('\n', " ").trim(), &body);
        let limits = FragmentLimits { count, chars };
        let mut cutter = Cutter::new(&plan, weights.clone(), limits, Deadline::never());
        let read = cutter.bytes_sought(&article.body());
        match read {
            None => slow.set(slow.get() + 1),
            Some(read) if read < article.body().len() / 2 => quick.set(quick.get() + 1),
            Some(_) => partly.set(partly.get() + 1),
        }
        let mut reader =
            Cutter::new(&plan, weights, limits, Deadline::never()).reading_everything();
        prop_assert_eq!(cutter.fragments(&article), reader.fragments(&article));
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    for (way, taken) in [("quick", quick.get()), ("partly", partly.get()), ("slow", slow.get())] {
        assert!(taken > 100, "the {way} way was taken {taken} times");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn paragraphs_read_alone_have_the_words_and_sentences_of_the_whole(
        text in difficult_text(),
        terms in prop::collection::vec(sought_term(SOUGHT), 1..6),
    ) {
        let kind = PartKind::Group(terms);
        let part =
            Part { label: String::new(), scope: Scope::ARTICLE, kind, wanted: true, weight: 1.0 };
        let plan = Plan { condition: Condition::All, parts: vec![part] };
        let matcher = Matcher::new(&plan, Deadline::never());
        let mut analyzer = Analyzer::new();
        let whole = matcher.find(&text, TextField::Body, &mut analyzer);
        let mut parts = MatchedText::default();
        for range in paragraphs(&text) {
            matcher.find_in(&text, range, TextField::Body, &mut analyzer, &mut parts);
        }
        prop_assert_eq!(whole.matches, parts.matches);
        prop_assert_eq!(whole.sentences, parts.sentences);
    }

    #[test]
    fn fragments_keep_clusters_whole_and_stand_apart(
        body in difficult_text(),
        plan in sought_plan(SOUGHT),
        count in 1usize..5,
        chars in 1usize..80,
    ) {
        let article = article(0, "", &body);
        let body = article.body();
        let offsets: Vec<usize> = body.char_indices().map(|(at, _)| at).chain([body.len()]).collect();
        let borders: Vec<usize> =
            body.grapheme_indices(true).map(|(at, _)| at).chain([body.len()]).collect();
        let limits = FragmentLimits { count, chars };
        let fragments = Cutter::new(&plan, vec![1.0; 4], limits, Deadline::never()).fragments(&article);
        let of_body = fragments.iter().filter(|fragment| fragment.field == TextField::Body);
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        for fragment in of_body {
            let (start, end) = (offsets[fragment.start as usize], offsets[fragment.end as usize]);
            prop_assert!(borders.contains(&start) && borders.contains(&end), "{:?}", fragment);
            prop_assert!(start < end);
            ranges.push((start, end));
        }
        prop_assert!(ranges.len() <= count);
        let marked = fragments.iter().filter(|fragment| !fragment.marks.is_empty()).count();
        prop_assert!(marked == fragments.len() || fragments.len() == 1 + marked, "{:?}", fragments);
        ranges.sort_unstable();
        for pair in ranges.windows(2) {
            let between = body.get(pair[0].1..pair[1].0).unwrap_or_default();
            let apart = between.contains('\n') || !between.trim().is_empty();
            prop_assert!(apart, "{:?} {:?}", fragments, between);
        }
    }
}

/// The fragments of the body of an article by a query, with words in brackets where they are
/// marked.
fn shown(title: &str, body: &str, query: &str, chars: usize) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let searcher = index(folder.path(), &[&[article(1, title, body)]]);
    let query = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
    let options = SearchOptions { fragment_chars: chars, ..SearchOptions::default() };
    let mut hits = searcher.search(&query, &options).unwrap().hits;
    assert_eq!(hits.len(), 1);
    hits.remove(0).fragments.iter().map(bracketed).collect()
}

fn bracketed(fragment: &Fragment) -> String {
    let mut shown = String::new();
    for (at, c) in fragment.text.chars().enumerate() {
        for [from, to] in &fragment.marks {
            shown.push_str(if *to as usize == at { "]" } else { "" });
            shown.push_str(if *from as usize == at { "[" } else { "" });
        }
        shown.push(c);
    }
    let end = fragment.text.chars().count();
    if fragment.marks.last().is_some_and(|[_, to]| *to as usize == end) {
        shown.push(']');
    }
    shown
}

#[test]
fn sentences_that_follow_one_another_are_one_fragment() {
    let body = "The envoy spoke of gas. The talks on gas went on. All the rain fell on the coast. \
        Gas was sold.";
    assert_eq!(
        shown("News", body, "gas", 30),
        ["The envoy spoke of [gas]. The talks on [gas] went on.", "[Gas] was sold."]
    );
    // Of another paragraph they are none.
    let body = "The envoy spoke of gas.\n\nThe talks on gas went on.";
    assert_eq!(
        shown("News", body, "gas", 30),
        ["The envoy spoke of [gas].", "The talks on [gas] went on."]
    );
}

#[test]
fn the_first_of_equal_sentences_is_shown_first() {
    let body = "One had gas.\n\nTwo had none.\n\nThree had gas.\n\nFour had gas.\n\nFive had gas.";
    assert_eq!(
        shown("News", body, "gas", 60),
        ["One had [gas].", "Three had [gas].", "Four had [gas]."]
    );
}

#[test]
fn what_only_the_title_has_is_shown_with_the_lead() {
    let body = "***\n\nRain fell on the coast. It went on.\n\nMore of it came.";
    assert_eq!(shown("Gas talks", body, "gas", 30), ["[Gas] talks", "Rain fell on the coast."]);
    assert_eq!(shown("Gas talks", body, "gas", 15), ["[Gas] talks", "Rain fell on"]);
    assert_eq!(shown("Gas talks", "谈判谈判谈判", "gas", 4), ["[Gas] talks", "谈判谈判"]);
    assert_eq!(shown("Gas talks", "", "gas", 4), ["[Gas] talks"]);
}

#[test]
fn the_matched_words_are_marked_and_nothing_between() {
    let body = "“Gas-talks”, the envoy's aide said, were not talks about gas. Gas! Talks.";
    let of = |query: &str| shown("News", body, query, 200);
    assert_eq!(
        of("\"gas talks\""),
        ["“[Gas-talks]”, the envoy's aide said, were not talks about gas. [Gas! Talks]."]
    );
    assert_eq!(
        of("envoy PRE/5 talks"),
        ["“Gas-talks”, the [envoy]'s aide said, were not [talks] about gas. Gas! Talks."]
    );
    assert_eq!(
        of("ab*"),
        ["“Gas-talks”, the envoy's aide said, were not talks [about] gas. Gas! Talks."]
    );
    assert_eq!(
        of("envoi~"),
        ["“Gas-talks”, the [envoy]'s aide said, were not talks about gas. Gas! Talks."]
    );
}

#[test]
fn long_lines_without_spaces_are_cut_between_clusters() {
    let family = "👩\u{200D}👧".repeat(20);
    let marked = "e\u{301}\u{302}".repeat(20);
    let bodies = [
        (format!("{family}谈{family}"), "谈"),
        (format!("{marked} gas {marked}"), "gas"),
        ("ประชุมที่กรุงเทพฯ".repeat(9), "ประชุม"),
        ("सम्मेलन,".repeat(30), "सम्मेलन"),
        ("🇩🇪".repeat(31) + "gas" + &"🇫🇷".repeat(30), "gas"),
    ];
    for (body, query) in bodies {
        for chars in 1..25 {
            for fragment in shown("News", &body, query, chars) {
                let text = fragment.replace(['[', ']'], "");
                let start = body.find(&text).unwrap();
                let borders: Vec<usize> =
                    body.grapheme_indices(true).map(|(at, _)| at).chain([body.len()]).collect();
                assert!(borders.contains(&start), "{fragment}");
                let end = start + text.len();
                assert!(borders.contains(&end), "{fragment}");
                // A cluster more may be needed at either end.
                assert!(text.chars().count() <= chars.max(query.chars().count()) + 6, "{fragment}");
            }
        }
    }
}
