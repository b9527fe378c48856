//! Measures by hand, the formats of TREC, and what holds for all rankings.

use proptest::prelude::*;

use super::*;

fn measure(name: &str) -> Measure {
    name.parse().unwrap()
}

/// The value of each measure for one ranking.
#[track_caller]
fn expect(gains: &[i64], ideal: &[i64], expected: &[(&str, f64)]) {
    for (name, value) in expected {
        let measured = measure(name).of(gains, ideal);
        assert!((measured - value).abs() < 5e-5, "{name} of {gains:?}: {measured}");
    }
}

#[test]
fn average_precision_of_the_textbook() {
    // Manning, Raghavan and Schütze, Introduction to Information Retrieval, exercise 8.8 (2):
    // RNRNNNNNRR against NRNNRRRNNN, four relevant documents.
    let first = [1, 0, 1, 0, 0, 0, 0, 0, 1, 1];
    let second = [0, 1, 0, 0, 1, 1, 1, 0, 0, 0];
    let ideal = [1, 1, 1, 1];
    // (1/1 + 2/3 + 3/9 + 4/10) / 4 and (1/2 + 2/5 + 3/6 + 4/7) / 4
    expect(&first, &ideal, &[("AP", 0.6), ("P@10", 0.4), ("R@3", 0.5), ("RR", 1.0)]);
    expect(&second, &ideal, &[("AP", 0.492_857), ("P@5", 0.4), ("R@5", 0.5), ("RR", 0.5)]);
}

#[test]
fn gain_is_the_grade_and_discounted_from_the_second_rank_on() {
    // Grades 3, 2, 3, 0, 1, 2, the example of the encyclopaedia article on discounted cumulative
    // gain: DCG 6.861; with the two documents of grades 3 and 2 that were missed, the ideal is
    // 3, 3, 3, 2, 2, 2, 1 with 8.740 for the first six.
    let gains = [3, 2, 3, 0, 1, 2];
    expect(&gains, &[3, 3, 3, 2, 2, 2, 1], &[("nDCG@6", 0.785)]);
    // 2/1 + 1/2 over 3/1 + 2/log2(3)
    expect(&[2, 0, 1], &[3, 2], &[("nDCG@3", 2.5 / 4.261_859_5), ("nDCG@1", 2.0 / 3.0)]);
}

#[test]
fn depths_cut_the_ranking_and_not_the_relevant() {
    let gains = [0, 1, 0, 1];
    let ideal = [1, 1, 1];
    expect(&gains, &ideal, &[("AP@2", 0.5 / 3.0), ("AP", (0.5 + 0.5) / 3.0)]);
    expect(&gains, &ideal, &[("RR@1", 0.0), ("RR@2", 0.5), ("R@2", 1.0 / 3.0)]);
    // Precision counts ranks that the ranking does not have.
    expect(&gains, &ideal, &[("P@10", 0.2), ("P@4", 0.5)]);
    let names: Vec<String> = Measure::USUAL.iter().map(Measure::to_string).collect();
    for name in &names {
        expect(&[], &ideal, &[(name, 0.0)]);
        expect(&gains, &[], &[(name, 0.0)]);
    }
    assert_eq!(names, ["nDCG@10", "nDCG", "AP", "P@10", "R@100", "RR"]);
}

#[test]
fn names_of_measures() {
    for (given, name) in [("ndcg@5", "nDCG@5"), ("MAP", "AP"), ("mrr@10", "RR@10"), ("p@1", "P@1")]
    {
        assert_eq!(measure(given).to_string(), name);
    }
    for wrong in ["", "P", "R", "P@0", "P@-1", "AP@x", "@10", "nDCG@", "bpref"] {
        let error = wrong.parse::<Measure>().unwrap_err().to_string();
        assert!(error.starts_with(&format!("\"{wrong}\" is no measure")), "{error}");
    }
}

#[test]
fn equal_scores_stand_in_falling_order_of_ids() {
    let run = "q Q0 b 1 1.0 t\nq Q0 c 2 1.00 t\nq Q0 B 3 1 t\nq Q0 a 9 2e0 t\n";
    assert_eq!(Run::parse(run.as_bytes()).unwrap().ranking("q").unwrap(), ["a", "c", "b", "B"]);
    // Single precision does not tell these scores apart.
    let run = "q Q0 a 1 200.000001 t\nq Q0 b 2 200.0 t\n";
    assert_eq!(Run::parse(run.as_bytes()).unwrap().ranking("q").unwrap(), ["b", "a"]);
}

#[test]
fn judged_queries_count_whatever_the_run_has() {
    // Query 2 is not in the run, 3 has no relevant article, 9 was not judged.
    let qrels = Qrels::parse(b"1 0 a 1\n2 0 a 1\n3 0 a 0\n3 0 b -1\n").unwrap();
    let run = Run::parse(b"1 Q0 x 1 3 t\n1 Q0 a 2 2 t\n3 Q0 b 1 1 t\n9 Q0 a 1 1 t\n").unwrap();
    let evaluation = evaluate(&qrels, &run, &[measure("AP"), measure("P@1")]);
    assert_eq!(evaluation.queries, [[0.5, 0.0], [0.0, 0.0], [0.0, 0.0]]);
    assert_eq!(evaluation.mean(0), 0.5 / 3.0);
    assert_eq!(Evaluation::default().mean(0), 0.0);
    assert!(qrels.query("9").is_none() && qrels.query("3").is_some());
    assert_eq!(run.qids().collect::<Vec<_>>(), ["1", "3", "9"]);
}

#[test]
fn negative_grades_are_not_relevant() {
    let qrels = Qrels::parse(b"q 0 a -2\nq 0 b 2\n").unwrap();
    let run = Run::parse(b"q Q0 a 1 2 t\nq Q0 b 2 1 t\n").unwrap();
    let names = ["nDCG", "AP", "P@2", "R@1", "RR"].map(measure);
    let evaluation = evaluate(&qrels, &run, &names);
    let expected = [1.0 / 3f64.log2(), 0.5, 0.5, 0.0, 0.5];
    assert_eq!(evaluation.queries, [expected]);
}

#[test]
fn wrong_lines_are_named() {
    let cases: [(&[u8], &str); 6] = [
        (b"1 0 a 1\n\n1 0 b\n", "line 3: 3 columns where \"qid iteration id grade\" are needed"),
        (b"1 0 a 1 x", "line 1: 5 columns where \"qid iteration id grade\" are needed"),
        (b"1 0 a 1\n1 0 b 1.5\n", "line 2: grade \"1.5\" is no whole number"),
        (
            b"1 0 a 1\n2 0 a 1\n1 0 a 0",
            "line 3: \"a\" stands twice for query \"1\", first in line 1",
        ),
        (b"1 0 Z\xfcrich 1\n", "line 1: not UTF-8"),
        (b"qid\titer\tid\trel\n", "line 1: grade \"rel\" is no whole number"),
    ];
    for (text, expected) in cases {
        assert_eq!(Qrels::parse(text).unwrap_err().to_string(), expected);
    }
    let cases: [(&[u8], &str); 5] = [
        (b"1 Q0 a 1 2.0\n", "line 1: 5 columns where \"qid Q0 id rank score tag\" are needed"),
        (b"1 Q0 a 1 nan t\n", "line 1: score \"nan\" is no number"),
        (b"1 Q0 a 1 2,5 t\n", "line 1: score \"2,5\" is no number"),
        (
            b"2 Q0 a 1 9 t\n1 Q0 b 1 8 t\n1 Q0 a 1 7 t\n1 Q0 b 9 1 t\n2 Q0 a 2 1 t\n",
            "line 4: \"b\" stands twice for query \"1\", first in line 2",
        ),
        (b"1 Q0 a 1 2.0 t\n1 Q0 \xff 1 2.0 t\n", "line 2: not UTF-8"),
    ];
    for (text, expected) in cases {
        assert_eq!(Run::parse(text).unwrap_err().to_string(), expected);
    }
}

#[test]
fn lines_may_be_written_elsewhere() {
    let qrels = Qrels::parse(b"\xef\xbb\xbf7\t0\ta\t1\r\n\r\n 7 0  b 2 \r\n").unwrap();
    let run = Run::parse(b"7 Q0 a 1 0.5 t\r\n").unwrap();
    assert_eq!(evaluate(&qrels, &run, &[measure("R@1")]).mean(0), 0.5);
    assert!(Qrels::parse(b"\n").unwrap().queries().is_empty());
    assert_eq!(Run::parse(b"").unwrap(), Run::default());
}

/// Grades of the articles `d0`, `d1`, …, and the order in which a run has them.
fn collections() -> impl Strategy<Value = (Vec<i64>, Vec<usize>)> {
    prop::collection::vec(-1i64..4, 1..30).prop_flat_map(|grades| {
        let order: Vec<usize> = (0..grades.len() + 5).collect();
        let shown = order.len();
        (Just(grades), Just(order).prop_shuffle(), 0..=shown).prop_map(
            |(grades, mut order, kept)| {
                order.truncate(kept);
                (grades, order)
            },
        )
    })
}

fn qrels_of(grades: &[i64]) -> String {
    grades.iter().enumerate().map(|(at, grade)| format!("q 0 d{at} {grade}\n")).collect()
}

fn run_of(order: &[usize]) -> Vec<String> {
    let line = |(rank, at): (usize, &usize)| format!("q Q0 d{at} {rank} {} t\n", 100 - rank);
    order.iter().enumerate().map(line).collect()
}

const NAMES: [&str; 11] =
    ["nDCG@3", "nDCG@10", "nDCG", "AP@5", "AP", "P@1", "P@10", "R@5", "R@100", "RR", "RR@3"];

fn values(qrels: &str, run: &str) -> Vec<f64> {
    let (qrels, run) = (Qrels::parse(qrels.as_bytes()), Run::parse(run.as_bytes()));
    evaluate(&qrels.unwrap(), &run.unwrap(), &NAMES.map(measure)).queries.remove(0)
}

proptest! {
    #[test]
    fn measures_lie_between_0_and_1((grades, order) in collections()) {
        let values = values(&qrels_of(&grades), &run_of(&order).concat());
        prop_assert!(values.iter().all(|value| (0.0..=1.0).contains(value)), "{:?}", values);
    }

    #[test]
    fn the_ideal_ranking_has_1((grades, _) in collections()) {
        prop_assume!(grades.iter().any(|grade| *grade > 0));
        let mut order: Vec<usize> = (0..grades.len()).collect();
        order.sort_by_key(|at| -grades[*at]);
        let relevant = grades.iter().filter(|grade| **grade > 0).count();
        let values = values(&qrels_of(&grades), &run_of(&order).concat());
        for (name, value) in NAMES.iter().zip(values) {
            let best = match *name {
                "P@10" => relevant.min(10) as f64 / 10.0,
                "R@5" | "AP@5" => relevant.min(5) as f64 / relevant as f64,
                _ => 1.0,
            };
            prop_assert!((value - best).abs() < 1e-12, "{}: {}", name, value);
        }
    }

    #[test]
    fn the_order_of_lines_says_nothing(
        (grades, order) in collections(),
        seed in any::<prop::sample::Index>(),
    ) {
        let (qrels, run) = (qrels_of(&grades), run_of(&order));
        let mut lines = run.clone();
        let middle = seed.index(lines.len() + 1);
        lines.rotate_left(middle);
        lines.reverse();
        let mut judgements: Vec<&str> = qrels.split_inclusive('\n').collect();
        judgements.reverse();
        prop_assert_eq!(values(&qrels, &run.concat()), values(&judgements.concat(), &lines.concat()));
    }

    #[test]
    fn articles_below_the_depth_say_nothing((grades, order) in collections()) {
        let (qrels, run) = (qrels_of(&grades), run_of(&order));
        let cut = &run[..run.len().min(10)];
        let (whole, cut) = (values(&qrels, &run.concat()), values(&qrels, &cut.concat()));
        for at in [0, 1, 3, 5, 6, 7, 10] {
            prop_assert_eq!(whole[at], cut[at]);
        }
    }

    #[test]
    fn a_relevant_article_further_up_is_no_loss((grades, mut order) in collections()) {
        let qrels = qrels_of(&grades);
        let before = values(&qrels, &run_of(&order).concat());
        let grade = |at: usize| grades.get(at).copied().unwrap_or(0).max(0);
        for at in 1..order.len() {
            if grade(order[at]) > grade(order[at - 1]) {
                order.swap(at - 1, at);
            }
        }
        let after = values(&qrels, &run_of(&order).concat());
        for (name, (before, after)) in NAMES.iter().zip(before.iter().zip(&after)) {
            prop_assert!(*after >= *before - 1e-12, "{}: {} after {}", name, after, before);
        }
    }

    #[test]
    fn p_values_are_shares(pairs in prop::collection::vec((0.0f64..1.0, 0.0f64..1.0), 0..40), seed: u64) {
        let (one, other): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
        let compared = compare(&one, &other, 200, seed);
        prop_assert!(compared.p > 0.0 && compared.p <= 1.0, "{}", compared.p);
        prop_assert_eq!(compared.wins + compared.losses + compared.ties, one.len());
    }
}
