//! A list with few hits of an outlet is the whole list with the others taken out.

use super::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_thinned_list_equals_a_naive_one(
        articles in articles(),
        cuts in prop::collection::vec(0usize..40, 0..4),
        query in prop::sample::select(vec!["talks OR gas", "*", "envoy", "none"]),
        sort in prop::sample::select(vec![Sort::Relevance, Sort::Newest]),
        most in 1usize..4,
        limit in prop::sample::select(vec![Some(1), Some(2), Some(7), None]),
        offset in 0usize..3,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &cuts));
        let query = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        let facets = vec![FacetField::Source];
        let options =
            SearchOptions { sort, fragments: 0, limit: None, facets, ..SearchOptions::default() };
        let whole = searcher.search(&query, &options).unwrap();
        let mut seen: std::collections::BTreeMap<String, usize> = Default::default();
        let mut expected: Vec<(String, u64)> = Vec::new();
        for hit in &whole.hits {
            if let Some(source) = &hit.source {
                let count = seen.entry(source.value.clone()).or_default();
                *count += 1;
                if *count > most {
                    continue;
                }
            }
            expected.push((hit.id.clone(), hit.rank));
        }
        expected.truncate(limit.map_or(usize::MAX, |limit: usize| offset + limit));
        let last = expected.last().map_or(0, |(_, rank)| *rank);
        let passed_over = last - expected.len() as u64;
        expected.drain(..offset.min(expected.len()));

        let options = SearchOptions { max_per_source: Some(most), limit, offset, ..options };
        let thinned = searcher.search(&query, &options).unwrap();
        prop_assert_eq!((thinned.total, &thinned.facets), (whole.total, &whole.facets));
        let found: Vec<(String, u64)> =
            thinned.hits.into_iter().map(|hit| (hit.id, hit.rank)).collect();
        prop_assert_eq!(&found, &expected);
        prop_assert_eq!(thinned.query.warnings.is_empty(), passed_over == 0);
        let more = !found.is_empty() && Some(last) < whole.total;
        prop_assert_eq!(thinned.next_cursor.is_some(), more);
    }
}
