//! Where not all hits are counted, those that are given back are the same.

use super::*;
use crate::search::deadline::Deadline;

/// Words of very different frequency, so that some cannot lift an article among the best.
fn skewed_text(longest: usize) -> impl Strategy<Value = String> {
    let words = [
        "gas", "gas", "gas", "gas", "gas", "gas", "gas", "talks", "talks", "talks", "talks",
        "talk", "envoy", "envoy", "moscow", "talked", "US", "谈判",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..longest)
        .prop_map(|words| words.join(" "))
}

/// Articles, some with the text of another.
fn skewed_articles() -> impl Strategy<Value = Vec<Article>> {
    let texts = prop::collection::vec((skewed_text(4), skewed_text(14)), 1..30);
    (texts, 1usize..4).prop_map(|(texts, repeats)| {
        let count = texts.len() * repeats;
        let numbered = texts.iter().cycle().take(count).enumerate();
        numbered.map(|(number, (title, body))| article(number, title, body)).collect()
    })
}

fn leaf() -> impl Strategy<Value = String> {
    let leaves = [
        "gas",
        "talks",
        "talk",
        "envoy",
        "moscow",
        "=talks",
        "US",
        "谈判",
        "\"gas talks\"",
        "ta*",
        "title:gas",
        "title:envoy",
        "tolk~",
        "talks NEAR/3 gas",
        "gas SAME envoy",
        "atleast2:gas",
        "source:ledger",
        "after:2025-02-05",
        "date:unknown",
        "lang:en",
        "has:title",
        "none",
        "*",
    ];
    prop::sample::select(leaves.to_vec()).prop_map(str::to_string)
}

/// Any tree of AND, OR and NOT, and alternatives that are too many to be looked at one by one.
fn queries() -> impl Strategy<Value = String> {
    let joined = |parts: Vec<String>, by: &str| format!("({})", parts.join(by));
    let tree = leaf().prop_recursive(3, 12, 4, move |inner| {
        let some = || prop::collection::vec(inner.clone(), 2..5);
        prop_oneof![
            some().prop_map(move |parts| joined(parts, " OR ")),
            some().prop_map(move |parts| joined(parts, " AND ")),
            (inner.clone(), leaf()).prop_map(|(found, other)| format!("({found} -({other}))")),
        ]
    });
    let many = || prop::collection::vec(leaf(), 17..40).prop_map(|parts| parts.join(" OR "));
    prop_oneof![
        3 => tree.clone(),
        1 => many(),
        1 => (many(), leaf()).prop_map(|(many, all)| format!("({many}) AND {all}")),
        1 => tree.prop_map(|tree| format!("{tree} OR {MANY_AGAIN}")),
    ]
}

/// The pages of a query one after the other, each as long as `options` says.
fn pages(searcher: &Searcher, query: &str, options: &SearchOptions) -> Vec<Ranking> {
    let query = parse(query, &ParseOptions::new(20_000)).unwrap();
    let (expanded, statistics) = searcher.prepare(&query, options).unwrap();
    let mut options = options.clone();
    let mut rankings = Vec::new();
    for _ in 0..3 {
        let ranking = searcher.rank(&expanded.plan, &statistics, &options).unwrap();
        let last = ranking.hits.last().copied();
        rankings.push(ranking);
        let Some(last) = last else { break };
        let scale = cursor::Scale::of(&expanded.plan, &statistics, options.after.as_ref());
        options.after = Some(Cursor::behind(last.place(), scale, &query, &options));
    }
    rankings
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn the_best_hits_are_the_same_where_others_are_passed_over(
        articles in skewed_articles(),
        cuts in prop::collection::vec(0usize..90, 0..12),
        queries in prop::collection::vec(queries(), 1..8),
        limit in prop::sample::select(vec![1, 2, 3, 10]),
        offset in prop::sample::select(vec![0, 0, 1, 4]),
        feedback in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &cuts));
        let all = SearchOptions { limit: Some(limit), offset, feedback, ..SearchOptions::default() };
        let best = SearchOptions { exact_total: false, ..all.clone() };
        for query in queries {
            let (all, best) = (pages(&searcher, &query, &all), pages(&searcher, &query, &best));
            prop_assert_eq!(all.len(), best.len(), "{}", &query);
            for (all, best) in all.into_iter().zip(best) {
                prop_assert!(best.total.is_none() || best.total == all.total, "{}", &query);
                // Scores and order to the last bit, and the ranks.
                prop_assert_eq!(Ranking { total: all.total, ..best }, all, "{}", &query);
            }
        }
        let id = &articles[0].id;
        let like = |options| searcher.similar(id, SimilarOptions::default(), options).unwrap();
        let (all, best) = (like(&all).unwrap(), like(&best).unwrap());
        prop_assert_eq!(all.hits, best.hits);
    }
}

/// A short run, unless the environment asks for more: `PROPTEST_CASES=2000`.
fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(48)
}

/// Looks at the clock, one for each step, that ranking takes.
fn steps(searcher: &Searcher, query: &str, exact_total: bool) -> (u32, Ranking) {
    let query = parse(query, &ParseOptions::new(20_000)).unwrap();
    let options = SearchOptions { exact_total, limit: Some(3), ..SearchOptions::default() };
    let plan = searcher.expand(&query, &options).unwrap().plan;
    let statistics = searcher.statistics(&plan).unwrap();
    let deadline = Deadline::after_looks(u32::MAX, 1);
    let ranking = searcher.rank_until(&deadline, &plan, &statistics, &options).unwrap();
    (u32::MAX - deadline.looks_left(), ranking)
}

/// Articles of more than two stretches in a segment: a few with all words come first, all others
/// have only a frequent one.
#[test]
fn what_cannot_be_among_the_best_is_not_looked_at() {
    let (strong, weak) = ("envoy moscow gas talks", "gas and much more of what is of no matter");
    let articles: Vec<Article> =
        (0..9_000).map(|at| article(at, "", if at % 1_500 < 4 { strong } else { weak })).collect();
    let folder = tempfile::tempdir().unwrap();
    let searcher = index(folder.path(), &[&articles[..8_500], &articles[8_500..]]);
    let many: Vec<String> = (0..15).map(|at| format!("none{at}")).collect();
    let many = format!("gas OR {} OR envoy OR moscow", many.join(" OR "));
    for query in ["(gas OR envoy) lang:en", "envoy OR gas OR moscow", &many] {
        let ((all, counted), (best, found)) =
            (steps(&searcher, query, true), steps(&searcher, query, false));
        assert_eq!((counted.total, found.total), (Some(9_000), None), "{query}");
        assert_eq!(counted.hits, found.hits, "{query}");
        assert!(best * 3 < all * 2, "{query} takes {best} steps instead of {all}");
    }
    // All are needed, and so all are counted.
    let (_, ranking) = steps(&searcher, "envoy -gas", false);
    assert_eq!(ranking.total, Some(0));
}
