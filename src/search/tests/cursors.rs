//! Pages joined by cursors are the whole list, and stay so while the archive grows.

use super::*;

/// Ids and ranks of all hits, page by page.
fn pages<'a>(
    query: &str,
    options: &SearchOptions,
    sizes: &[usize],
    mut searcher_of: impl FnMut(usize) -> &'a Searcher,
) -> Vec<(String, u64)> {
    let query = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
    let mut found = Vec::new();
    let mut after: Option<Cursor> = None;
    for page in 0.. {
        let limit = Some(sizes[page % sizes.len()]);
        let options = SearchOptions { limit, after: after.take(), ..options.clone() };
        let hits = searcher_of(page).search(&query, &options).unwrap();
        found.extend(hits.hits.into_iter().map(|hit| (hit.id, hit.rank)));
        // As it is printed and read.
        match hits.next_cursor {
            Some(cursor) => after = Some(cursor.to_string().parse().unwrap()),
            None => break,
        }
    }
    found
}

fn queries() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "talks",
        "talks OR gas",
        "talks gas",
        "*",
        "\"gas talks\" OR envoy",
        "moscow -gas",
        "ta*",
        "source:ledger",
        "envoy OR talk OR talked OR =talks",
        "谈判 OR gas",
        "none",
        "zebra OR talks",
        "title:talks OR body:talks",
    ])
}

fn sorts() -> impl Strategy<Value = Sort> {
    prop::sample::select(vec![Sort::Relevance, Sort::Newest, Sort::Oldest])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn pages_joined_are_the_whole_list(
        articles in articles(),
        cuts in prop::collection::vec(0usize..40, 0..4),
        query in queries(),
        sort in sorts(),
        sizes in prop::collection::vec(1usize..7, 1..4),
        repeats in 1usize..4,
    ) {
        // Articles of the same text have the same score, and some the same day.
        let mut all = Vec::new();
        for (number, known) in articles.iter().cycle().take(articles.len() * repeats).enumerate() {
            all.push(article(number, known.title(), &known.body()));
        }
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&all, &cuts));
        let options =
            SearchOptions { sort, fragments: 0, limit: None, ..SearchOptions::default() };
        let parsed = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        let whole = searcher.search(&parsed, &options).unwrap();
        prop_assert!(whole.next_cursor.is_none());
        let whole: Vec<(String, u64)> =
            whole.hits.into_iter().map(|hit| (hit.id, hit.rank)).collect();
        prop_assert_eq!(pages(query, &options, &sizes, |_| &searcher), whole);
    }

    #[test]
    fn no_hit_comes_twice_while_the_archive_grows(
        articles in articles(),
        more in articles(),
        query in queries(),
        sort in sorts(),
        size in 1usize..6,
        grows_at in 1usize..4,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let old = index(&folder.path().join("old"), &[articles.as_slice()]);
        let mut all = articles.clone();
        for (at, new) in more.iter().enumerate() {
            // A word that no article had, which may be asked for.
            let body = if at % 2 == 0 { format!("{} zebra", new.body()) } else { new.body().into_owned() };
            all.push(article(articles.len() + at, new.title(), &body));
        }
        let new = index(&folder.path().join("new"), &[all.as_slice()]);
        let options = SearchOptions { sort, fragments: 0, ..SearchOptions::default() };
        let grown = |page| if page < grows_at { &old } else { &new };
        let found = pages(query, &options, &[size], grown);
        let mut ids: Vec<&String> = found.iter().map(|(id, _)| id).collect();
        ids.sort();
        for pair in ids.windows(2) {
            prop_assert_ne!(pair[0], pair[1]);
        }
        // Nothing that was there all the time is left out.
        let parsed = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        let all = SearchOptions { limit: None, ..options };
        for hit in old.search(&parsed, &all).unwrap().hits {
            prop_assert!(ids.contains(&&hit.id), "{} is left out", hit.id);
        }
    }
}

#[test]
fn a_cursor_of_another_query_is_an_error() {
    let articles: Vec<Article> = (0..5).map(|number| article(number, "gas", "talks")).collect();
    let folder = tempfile::tempdir().unwrap();
    let searcher = index(folder.path(), &[&articles]);
    let ask = |query: &str, options: &SearchOptions| {
        searcher.search(&parse(query, &ParseOptions::new(20_000)).unwrap(), options)
    };
    let options = SearchOptions { limit: Some(2), ..SearchOptions::default() };
    let after = ask("gas", &options).unwrap().next_cursor;
    assert!(after.is_some());
    let options = SearchOptions { after, ..options };
    assert_eq!(ask("gas", &options).unwrap().hits[0].rank, 3);
    for (query, sort) in [("talks", Sort::Relevance), ("gas", Sort::Newest)] {
        let error = ask(query, &SearchOptions { sort, ..options.clone() }).unwrap_err();
        assert!(matches!(error, SearchError::Cursor(CursorError::OtherQuery)), "{error}");
    }
}
