//! Words whose articles are taken in a row find what the tree finds that steps through them.

use super::*;
use crate::search::plan::{Condition, Plan};

/// Words of different frequency and inflections.
const WORDS: [&str; 9] = ["gas", "gas", "gas", "talks", "talks", "talk", "envoy", "moscow", "谈判"];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..9)
        .prop_map(|words| words.join(" "))
}

/// Few texts in many articles: more than a window has, with gaps between them.
fn sparse_articles() -> impl Strategy<Value = Vec<Article>> {
    let texts = prop::collection::vec((text(), text()), 1..12);
    (texts, 1usize..40, 1usize..3_000).prop_map(|(texts, step, count)| {
        let numbered = texts.iter().cycle();
        let nothing = (String::new(), "nothing of it".to_string());
        (0..count)
            .zip(numbered)
            .map(|(number, text)| {
                let (title, body) = if number % step == 0 { text } else { &nothing };
                article(number, title, body)
            })
            .collect()
    })
}

/// The same condition in a form that is stepped through.
fn stepped(plan: &Plan) -> Plan {
    let all = |condition: &Condition| match condition {
        Condition::And(conditions) => [&conditions[..], &[Condition::All]].concat(),
        other => vec![other.clone(), Condition::All],
    };
    Plan { condition: Condition::And(all(&plan.condition)), parts: plan.parts.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn words_in_a_row_find_what_stepping_finds(
        articles in sparse_articles(),
        cut in 0usize..3_000,
        queries in prop::collection::vec(
            (prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..4), any::<bool>()),
            1..6,
        ),
        limit in prop::sample::select(vec![1, 3, 10, 5_000]),
        facets in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &[cut]));
        let facets = if facets { vec![FacetField::Date] } else { Vec::new() };
        let options = SearchOptions { limit: Some(limit), facets, ..SearchOptions::default() };
        for (words, excluding) in queries {
            let excluded = if excluding { " -envoy" } else { "" };
            let query = format!("{}{excluded}", words.join(" "));
            let parsed = parse(&query, &ParseOptions::new(20_000)).unwrap();
            let (expanded, statistics) = searcher.prepare(&parsed, &options).unwrap();
            let row = searcher.rank(&expanded.plan, &statistics, &options).unwrap();
            let steps = searcher.rank(&stepped(&expanded.plan), &statistics, &options).unwrap();
            prop_assert_eq!(row, steps, "{}", &query);
        }
    }
}

/// Articles next to each other, so that some stand where one window ends and the next begins.
#[test]
fn no_article_is_lost_between_two_windows() {
    let articles: Vec<Article> = (0..2_500).map(|at| article(at, "talks", "gas talks")).collect();
    let folder = tempfile::tempdir().unwrap();
    let searcher = index(folder.path(), &[&articles]);
    for query in ["gas", "talks", "gas talks", "gas talks -envoy"] {
        let query = parse(query, &ParseOptions::new(20_000)).unwrap();
        let hits = searcher.search(&query, &SearchOptions::default()).unwrap();
        assert_eq!(hits.total, Some(2_500), "{query}");
    }
}
