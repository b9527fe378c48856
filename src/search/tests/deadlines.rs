//! Every long loop sees the deadline, and what it ends is no answer.

use std::path::Path;

use super::*;
use crate::search::deadline::Deadline;
use crate::search::similar::SimilarOptions;

/// More than the hits between two looks.
const ARTICLES: usize = 300;

fn archive(folder: &Path) -> Searcher {
    let body = |at: usize| match at % 3 {
        0 => "gas talks in moscow talked the envoy".to_string(),
        1 => format!("talks on gas number{at} envoy moscow"),
        _ => "the envoy had talks in moscow".to_string(),
    };
    let articles: Vec<Article> = (0..ARTICLES).map(|at| article(at, "talks", &body(at))).collect();
    index(folder, &[&articles])
}

/// Runs a step of a search with a deadline that comes later and later: it fails each time until
/// there is time enough, of which it takes at least `least` looks.
fn fails_until_done<T>(name: &str, least: u32, run: impl Fn(&Deadline) -> Result<T, SearchError>) {
    let endless = Deadline::after_looks(u32::MAX, 1);
    run(&endless).unwrap_or_else(|error| panic!("{name}: {error}"));
    let looks = u32::MAX - endless.looks_left();
    assert!(looks >= least, "{name} looks at the clock {looks} times");
    for at in (0..looks).step_by(looks as usize / 50 + 1).chain([looks - 1]) {
        let result = run(&Deadline::after_looks(at, 1));
        let is_late = matches!(result, Err(SearchError::Timeout { .. }));
        assert!(is_late, "{name} has an answer after {at} of {looks} looks");
    }
    assert!(run(&Deadline::after_looks(looks, 1)).is_ok(), "{name}");
}

#[test]
fn every_scorer_sees_the_deadline() {
    let folder = tempfile::tempdir().unwrap();
    let searcher = archive(folder.path());
    for (query, least) in [
        ("*", 1),
        ("gas envoy", ARTICLES as u32 / 2),
        ("envoy -gas", ARTICLES as u32 / 2),
        ("\"gas talks\"", ARTICLES as u32 / 2),
        ("talks NEAR/3 envoy", ARTICLES as u32),
        ("(talks OR gas) SAME envoy", ARTICLES as u32),
        ("near9:\"gas talks envoy\"", ARTICLES as u32),
        ("atleast2:talks", ARTICLES as u32),
        (MANY, 38),
        // A look for each list that is read at once.
        ("nu*", ARTICLES as u32 / 3),
        ("nu* NEAR/3 envoy", 7 * ARTICLES as u32 / 3),
    ] {
        let query_tree = parse(query, &ParseOptions::new(20_000)).unwrap();
        let options = SearchOptions { facets: FacetField::ALL.to_vec(), ..Default::default() };
        let plan = searcher.expand(&query_tree, &options).unwrap().plan;
        let statistics = searcher.statistics(&plan).unwrap();
        fails_until_done(query, least, |deadline| {
            searcher.rank_until(deadline, &plan, &statistics, &options)
        });
        if !plan.parts.is_empty() {
            fails_until_done(query, 1, |deadline| searcher.statistics_until(deadline, &plan));
        }
        fails_until_done(query, 1, |deadline| {
            searcher.prepare_until(deadline, &query_tree, &options)
        });
    }
}

#[test]
fn every_other_step_sees_the_deadline() {
    let folder = tempfile::tempdir().unwrap();
    let searcher = archive(folder.path());
    let options = SearchOptions { limit: None, ..SearchOptions::default() };
    let query = parse("ta* nu* OR envoi~ gas feedback", &ParseOptions::new(20_000)).unwrap();
    let numbers = parse("nu*", &ParseOptions::new(20_000)).unwrap();
    fails_until_done("wildcards", 100, |deadline| {
        searcher.expand_until(deadline, &numbers, &options)
    });
    let expanded = searcher.expand(&query, &options).unwrap();
    fails_until_done("forms", 100, |deadline| {
        searcher.echo_until(deadline, &query, &expanded, &options)
    });
    let plan = searcher.expand(&numbers, &options).unwrap().plan;
    let statistics = searcher.statistics(&plan).unwrap();
    let ranking = searcher.rank(&plan, &statistics, &options).unwrap();
    fails_until_done("articles", 2 * ranking.hits.len() as u32, |deadline| {
        let mut fetcher = searcher.fetcher_until(deadline.clone(), &plan, &statistics, &options);
        ranking.hits.iter().try_for_each(|hit| fetcher.fetch(hit, 1).map(drop))
    });
    fails_until_done("texts", ranking.hits.len() as u32, |deadline| {
        searcher.articles_of(deadline, &ranking).collect::<Result<Vec<_>, _>>()
    });
    fails_until_done("outlets", 1, |deadline| {
        searcher.rank_thinned(deadline, &plan, &statistics, &options, 1).map(drop)
    });
}

#[test]
fn no_time_is_too_short_for_anything() {
    let folder = tempfile::tempdir().unwrap();
    let searcher = archive(folder.path());
    let query = parse("talks gas", &ParseOptions::new(20_000)).unwrap();
    let none = SearchOptions { timeout: Some(Default::default()), ..SearchOptions::default() };
    let late = |error: Option<SearchError>| matches!(error, Some(SearchError::Timeout { .. }));
    assert!(late(searcher.search(&query, &none).err()));
    assert!(late(searcher.timeline(&query, &none, &TimelineOptions::default()).err()));
    assert!(late(searcher.telling_terms(&query, &none, 10, 10).err()));
    assert!(late(searcher.explain(&query, "article 1", &none).err()));
    assert!(late(searcher.similar("article 1", SimilarOptions::default(), &none).err()));
}

/// Lists of one article each, which are read at once.
const LISTS: usize = ARTICLES / 3;

#[test]
fn lists_that_take_too_much_memory_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let searcher = archive(folder.path());
    let options = SearchOptions::default();
    for (query, bytes) in [("nu*", 16 * LISTS), ("nu* NEAR/3 envoy", 8 * LISTS)] {
        let query_tree = parse(query, &ParseOptions::new(20_000)).unwrap();
        let plan = searcher.expand(&query_tree, &options).unwrap().plan;
        let statistics = searcher.statistics(&plan).unwrap();
        let rank =
            |deadline: &Deadline| searcher.rank_until(deadline, &plan, &statistics, &options);
        assert_eq!(rank(&Deadline::of_bytes(bytes)).unwrap().total, Some(LISTS as u64), "{query}");
        let deadline = Deadline::of_bytes(bytes - 1);
        let error = rank(&deadline).err();
        assert!(matches!(error, Some(SearchError::TooManyArticles)), "{query}: {error:?}");
        let looks = (u32::MAX - deadline.looks_left()) as usize;
        assert!(looks < LISTS, "{query} looks at the clock {looks} times");
    }
}

#[test]
fn the_lists_of_one_segment_are_gone_in_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let bodies = (0..2 * LISTS).map(|at| format!("number{at} envoy"));
    let articles: Vec<Article> =
        bodies.enumerate().map(|(at, body)| article(at, "talks", &body)).collect();
    let searcher = index(folder.path(), &[&articles[..LISTS], &articles[LISTS..]]);
    let options = SearchOptions::default();
    // Lists of one segment.
    let most = 16 * LISTS;
    for query in ["nu*", "nu* envoy", "nu* OR envoy", "nu* absent"] {
        let query = parse(query, &ParseOptions::new(20_000)).unwrap();
        let wanted = TimelineOptions::default();
        let (deadline, endless) = (Deadline::of_bytes(most), Deadline::never());
        let timeline = |deadline| searcher.timeline_until(deadline, &query, &options, &wanted);
        assert_eq!(timeline(&deadline).unwrap(), timeline(&endless).unwrap(), "{query}");
        for id in ["article 0", "article 150"] {
            let (deadline, endless) = (Deadline::of_bytes(most), Deadline::never());
            let explain = |deadline| searcher.explain_until(deadline, &query, id, &options);
            assert_eq!(explain(&deadline).unwrap(), explain(&endless).unwrap(), "{query}");
        }
    }
}
