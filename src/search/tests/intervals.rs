//! Passages: the intervals of patterns against a naive reading, in positions and in articles.

use proptest::prelude::*;

use super::*;
use crate::analysis::Event;
use crate::query::Unit;
use crate::search::deadline::Deadline;
use crate::search::interval::{self, Standing};

/// Start, end, and whether other words may stand between.
type Naive = (u32, u32, bool);

/// Two intervals have no word in common: no end of one is a word of the other.
fn apart(a: Naive, b: Naive) -> bool {
    let is_word = |at: u32, (start, end, loose): Naive| {
        if loose { at == start || at == end } else { start <= at && at <= end }
    };
    ![a.0, a.1].iter().any(|at| is_word(*at, b)) && ![b.0, b.1].iter().any(|at| is_word(*at, a))
}

fn gap(a: Naive, b: Naive) -> u32 {
    b.0.saturating_sub(a.1).max(a.0.saturating_sub(b.1))
}

/// Every choice of one interval of each list.
fn choices(lists: &[Vec<Naive>]) -> Vec<Vec<Naive>> {
    let mut all: Vec<Vec<Naive>> = vec![vec![]];
    for list in lists {
        all = all
            .into_iter()
            .flat_map(|chosen| {
                list.iter().map(move |interval| {
                    let mut chosen = chosen.clone();
                    chosen.push(*interval);
                    chosen
                })
            })
            .collect();
    }
    all
}

fn around(chosen: &[Naive]) -> Naive {
    let start = chosen.iter().map(|interval| interval.0).min().unwrap();
    let end = chosen.iter().map(|interval| interval.1).max().unwrap();
    (start, end, true)
}

/// Those that hold no other, by start.
fn without_holders(mut intervals: Vec<Naive>) -> Vec<Naive> {
    intervals.sort_unstable();
    intervals.dedup_by_key(|interval| (interval.0, interval.1));
    let all = intervals.clone();
    intervals.retain(|a| !all.iter().any(|b| (a.0, a.1) != (b.0, b.1) && a.0 <= b.0 && b.1 <= a.1));
    intervals
}

fn naive(pattern: &Pattern, standing: &Standing, next: &mut usize) -> Vec<Naive> {
    let mut below = |operands: &[Pattern]| -> Vec<Vec<Naive>> {
        operands.iter().map(|operand| naive(operand, standing, next)).collect()
    };
    match pattern {
        Pattern::Leaf(Leaf::Word(_)) => {
            *next += 1;
            standing.words[*next - 1].iter().map(|at| (*at, *at, false)).collect()
        }
        Pattern::Leaf(Leaf::Phrase(terms)) => {
            let words = &standing.words[*next..*next + terms.len()];
            *next += terms.len();
            let last = terms.last().unwrap().1;
            (0..40)
                .filter(|start| {
                    let mut pairs = terms.iter().zip(words);
                    pairs.all(|((_, offset), at)| at.contains(&(start + offset)))
                })
                .map(|start| (start, start + last, false))
                .collect()
        }
        Pattern::Any(operands) => without_holders(below(operands).concat()),
        Pattern::Near { operands, distance, ordered } => {
            let near = |chosen: &Vec<Naive>| match chosen.as_slice() {
                [a, b] => gap(*a, *b) <= *distance && (!ordered || a.1 < b.0),
                all => around(all).1 - around(all).0 <= *distance,
            };
            let disjoint = |chosen: &Vec<Naive>| {
                (0..chosen.len()).all(|at| (0..at).all(|other| apart(chosen[at], chosen[other])))
            };
            let chosen = choices(&below(operands)).into_iter().filter(near).filter(disjoint);
            without_holders(chosen.map(|chosen| around(&chosen)).collect())
        }
        Pattern::Within { operands, unit } => {
            let borders = match unit {
                Unit::Sentence => &standing.sentences,
                Unit::Paragraph => &standing.paragraphs,
            };
            let crosses = |interval: &Naive| {
                borders.iter().any(|border| interval.0 < *border && *border <= interval.1)
            };
            let chosen = choices(&below(operands.as_slice()));
            let disjoint = chosen.into_iter().filter(|chosen| apart(chosen[0], chosen[1]));
            let whole = disjoint.map(|chosen| around(&chosen)).filter(|whole| !crosses(whole));
            without_holders(whole.collect())
        }
    }
}

fn leaf() -> impl Strategy<Value = Pattern> {
    let term = || prop::sample::select(&["a", "b", "c", "d"][..]).prop_map(PlanTerm::word);
    prop_oneof![
        3 => prop::collection::btree_set(term(), 1..3).prop_map(|terms| {
            Pattern::Leaf(Leaf::Word(terms.into_iter().collect()))
        }),
        1 => (term(), term()).prop_map(|(first, second)| {
            Pattern::Leaf(Leaf::Phrase(vec![(first, 0), (second, 1)]))
        }),
    ]
}

fn pattern() -> impl Strategy<Value = Pattern> {
    leaf().prop_recursive(3, 10, 3, |inner| {
        let unit = prop::sample::select(vec![Unit::Sentence, Unit::Paragraph]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..3).prop_map(Pattern::Any),
            (inner.clone(), inner.clone(), 1u32..6, any::<bool>()).prop_map(
                |(left, right, distance, ordered)| {
                    Pattern::Near { operands: vec![left, right], distance, ordered }
                }
            ),
            (prop::collection::vec(leaf(), 3..5), 1u32..9).prop_map(|(operands, distance)| {
                Pattern::Near { operands, distance, ordered: false }
            }),
            (inner.clone(), inner, unit).prop_map(|(left, right, unit)| {
                Pattern::Within { operands: Box::new([left, right]), unit }
            }),
        ]
    })
}

/// Words of a text as positions; `.` and `|` before a word begin a sentence and a paragraph.
fn standing(text: &[&str], pattern: &Pattern) -> Standing {
    let mut standing = Standing::default();
    let (mut position, mut words) = (0, Vec::new());
    for word in text {
        match *word {
            "." if position > 0 => standing.sentences.push(position),
            "|" if position > 0 => {
                standing.sentences.push(position);
                standing.paragraphs.push(position);
            }
            "." | "|" => {}
            word => {
                words.push((word, position));
                position += 1;
            }
        }
    }
    let places = |wanted: &[&PlanTerm]| {
        let stands = |word: &str| wanted.iter().any(|term| term.term == word);
        words.iter().filter(|(word, _)| stands(word)).map(|(_, at)| *at).collect()
    };
    for leaf in pattern.leaves() {
        match leaf {
            Leaf::Word(_) => standing.words.push(places(&leaf.terms())),
            Leaf::Phrase(_) => {
                let terms = leaf.terms();
                standing.words.extend(terms.iter().map(|term| places(&[*term])));
            }
        }
    }
    standing
}

/// Articles whose title or body has at least so many of the pattern's naive intervals.
fn naive_articles(articles: &[Article], pattern: &Pattern, at_least: usize) -> Vec<String> {
    let has = |text: &str| {
        let mut words: Vec<String> = Vec::new();
        Analyzer::new().analyze(text, |event| match event {
            Event::Sentence => words.push(".".to_string()),
            Event::Paragraph => words.push("|".to_string()),
            Event::Token(token) => words.push(token.term.to_string()),
        });
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        naive(pattern, &standing(&words, pattern), &mut 0).len() >= at_least
    };
    let found = articles.iter().filter(|article| has(article.title()) || has(&article.body()));
    found.map(|article| article.id.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn intervals_equal_a_naive_reading(
        pattern in pattern(),
        text in prop::collection::vec(
            prop::sample::select(vec!["a", "b", "c", "d", "x", "y", ".", "|"]), 0..22,
        ),
    ) {
        let standing = standing(&text, &pattern);
        let found = interval::find(&pattern, &standing, &Deadline::never());
        let ends: Vec<(u32, u32)> =
            found.intervals.iter().map(|interval| (interval.start, interval.end)).collect();
        let expected = naive(&pattern, &standing, &mut 0);
        let expected: Vec<(u32, u32)> = expected.iter().map(|all| (all.0, all.1)).collect();
        prop_assert_eq!(&ends, &expected);
        prop_assert_eq!(interval::count(&pattern, &standing, &Deadline::never()) as usize, expected.len());
        for interval in &found.intervals {
            let mut witnesses = Vec::new();
            interval::witnesses(&pattern, &found, *interval, &Deadline::never(), &mut witnesses);
            let first = witnesses.iter().map(|witness| witness.start).min();
            let last = witnesses.iter().map(|witness| witness.end).max();
            prop_assert_eq!((first, last), (Some(interval.start), Some(interval.end)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn articles_with_passages_equal_a_naive_reading(
        pattern in pattern(),
        at_least in 1u32..4,
        texts in prop::collection::vec((
            prop::collection::vec(prop::sample::select(vec!["a", "b", "c", "d"]), 0..4),
            prop::collection::vec(
                prop::sample::select(vec!["a", "b", "c", "d", "x", "Y", ". B", "\n\nC"]), 0..20,
            ),
        ), 1..12),
        cuts in prop::collection::vec(0usize..40, 0..4),
    ) {
        let articles: Vec<Article> = texts
            .iter()
            .enumerate()
            .map(|(at, (title, body))| article(at, &title.join(" "), &body.join(" ")))
            .collect();
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &cuts));
        let plan = Plan {
            condition: Condition::Part(0),
            parts: vec![Part {
                label: String::new(),
                scope: Scope::ARTICLE,
                kind: PartKind::Passages { pattern: pattern.clone(), at_least },
                wanted: true,
                weight: 1.0,
            }],
        };
        let options = SearchOptions { limit: None, ..SearchOptions::default() };
        let statistics = searcher.statistics(&plan).unwrap();
        let ranking = searcher.rank(&plan, &statistics, &options).unwrap();
        let mut fetcher = searcher.fetcher(&plan, &statistics, &options);
        let mut found = Vec::new();
        for ranked in &ranking.hits {
            let hit = fetcher.fetch(ranked, 1).unwrap();
            let marked = hit.fragments.iter().any(|fragment| !fragment.marks.is_empty());
            prop_assert!(marked, "{} has no mark", hit.id);
            found.push(hit.id);
        }
        found.sort();
        let mut expected = naive_articles(&articles, &pattern, at_least as usize);
        expected.sort();
        prop_assert_eq!(found, expected);
    }
}
