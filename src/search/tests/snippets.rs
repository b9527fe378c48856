//! Fragments: the quick way to them gives what reading everything gives, and their rules.

use std::cell::Cell;

use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::search::matches::{MatchedText, Matcher, paragraphs};
use crate::search::snippet::{Cutter, FragmentLimits};

/// Pieces of text that make words, borders and folding difficult.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "gas",
        "Talks",
        "TALK",
        "talked",
        "envoy's",
        "O'Brien",
        "don’t",
        "were",
        "we’re",
        "US",
        "U.S.",
        "us",
        "u.s.a",
        "3.5",
        "1,200",
        "3",
        "e.g.",
        "Mr.",
        "J.",
        "a'b'c",
        "l'envoy",
        "Ankara'da",
        "ankara",
        "ｇａｓ",
        "ﬁre",
        "fire",
        "café",
        "cafe\u{301}",
        "Straße",
        "STRASSE",
        "tal\u{AD}ks",
        "gas\u{200B}",
        "'s\u{AD}gas",
        "Переговоры",
        "переговоры",
        "Ёлка",
        "елка",
        "谈判",
        "谈",
        "判",
        "ガス",
        "か\u{3099}",
        "ไทย",
        "हिन्दी",
        "गैस",
        "한국",
        "כ\"ץ",
        "צה״ל",
        "col·lega",
        "collega",
        "`gas`",
        "talks`n",
        "👩‍👧",
        "🇩🇪🇫🇷",
        "x\u{301}\u{302}\u{303}",
        "co-operation",
        "gas_talks",
        "talks.gas",
        "谈gas判",
        "٣٤",
        "34",
        "ß.a",
    ];
    let between = [
        " ",
        " ",
        " ",
        " ",
        " ",
        ". ",
        ", ",
        "? ",
        "! ",
        "…",
        "”",
        " “",
        "’",
        "'",
        "\n",
        "\n\n",
        "\n\n",
        "\n \n",
        "\n\n\n",
        "。",
        "，",
        " — ",
        "-",
        "\u{2028}",
        "\u{2029}",
        "\u{A0}",
        "\u{600}",
        "\n\n***\n\n",
        "\n\n• ",
        ".” “",
        "",
        "\r\n\r\n",
    ];
    prop_oneof![
        10 => prop::sample::select(words.to_vec()).prop_map(String::from),
        12 => prop::sample::select(between.to_vec()).prop_map(String::from),
        1 => "[a-z]{1,80}",
        1 => any::<char>().prop_map(String::from),
    ]
}

fn difficult_text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..120).prop_map(|pieces| pieces.concat())
}

fn sought_word() -> impl Strategy<Value = String> {
    let words = [
        "gas",
        "talks",
        "talk",
        "talked",
        "envoy",
        "obrien",
        "dont",
        "were",
        "us",
        "usa",
        "3.5",
        "1,200",
        "3",
        "eg",
        "ab",
        "abc",
        "bc",
        "ankara",
        "fire",
        "cafe",
        "strasse",
        "переговоры",
        "елка",
        "谈",
        "判",
        "ガ",
        "が",
        "ไ",
        "हिन्दी",
        "गैस",
        "한",
        "צהל",
        "collega",
        "n",
        "talksn",
        "co",
        "34",
        "ssa",
        "s",
    ];
    prop::sample::select(words.to_vec()).prop_map(String::from)
}

fn sought_term() -> impl Strategy<Value = PlanTerm> {
    let acronym = prop::sample::select(vec!["US", "USA", "TALK", "EG"]);
    prop_oneof![
        8 => sought_word().prop_map(PlanTerm::word),
        1 => acronym.prop_map(PlanTerm::acronym),
    ]
}

fn sought_kind() -> impl Strategy<Value = PartKind> {
    let terms = || prop::collection::vec(sought_term(), 1..4);
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
    let near = (sought_term(), sought_term(), 1u32..9).prop_map(|(one, other, distance)| {
        let leaf = |term| Pattern::Leaf(Leaf::Word(vec![term]));
        let operands = vec![leaf(one), leaf(other)];
        let pattern = Pattern::Near { operands, distance, ordered: false };
        PartKind::Passages { pattern, at_least: 1 }
    });
    prop_oneof![6 => terms().prop_map(PartKind::Group), 4 => phrase, 1 => near]
}

fn sought_plan() -> impl Strategy<Value = Plan> {
    let scope = prop::sample::select(vec![Scope::ARTICLE, Scope::BODY, Scope::PAGE, Scope::TITLE]);
    let part = (sought_kind(), scope, prop::bool::weighted(0.9));
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
        cases: 3000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let weights = prop::collection::vec(prop::sample::select(vec![0.0, 0.3, 1.0, 2.7]), 4);
    let limits = (1usize..4, prop::sample::select(vec![1usize, 5, 20, 60, 200]));
    let strategy = (difficult_text(), difficult_text(), sought_plan(), weights, limits);
    let outcome = runner.run(&strategy, |(title, body, plan, weights, (count, chars))| {
        let article = article(0, title.replace('\n', " ").trim(), &body);
        let limits = FragmentLimits { count, chars };
        let mut cutter = Cutter::new(&plan, weights.clone(), limits);
        let read = cutter.bytes_sought(&article.body());
        match read {
            None => slow.set(slow.get() + 1),
            Some(read) if read < article.body().len() / 2 => quick.set(quick.get() + 1),
            Some(_) => partly.set(partly.get() + 1),
        }
        let mut reader = Cutter::new(&plan, weights, limits).reading_everything();
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
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn paragraphs_read_alone_have_the_words_and_sentences_of_the_whole(
        text in difficult_text(),
        terms in prop::collection::vec(sought_term(), 1..6),
    ) {
        let kind = PartKind::Group(terms);
        let part =
            Part { label: String::new(), scope: Scope::ARTICLE, kind, wanted: true, weight: 1.0 };
        let matcher = Matcher::new(&Plan { condition: Condition::All, parts: vec![part] });
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
        plan in sought_plan(),
        count in 1usize..5,
        chars in 1usize..80,
    ) {
        let article = article(0, "", &body);
        let body = article.body();
        let offsets: Vec<usize> = body.char_indices().map(|(at, _)| at).chain([body.len()]).collect();
        let borders: Vec<usize> =
            body.grapheme_indices(true).map(|(at, _)| at).chain([body.len()]).collect();
        let limits = FragmentLimits { count, chars };
        let fragments = Cutter::new(&plan, vec![1.0; 4], limits).fragments(&article);
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
