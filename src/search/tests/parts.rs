//! Parts of an archive that exchange nothing but JSON answer as the whole does.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::*;

/// A value as another process gets it.
fn sent<T: Serialize + DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
}

/// The answer of a whole archive, put together from its parts.
fn answer_of_parts(parts: &[Searcher], text: &str, options: &SearchOptions) -> Hits {
    let query = parse(text, &ParseOptions { today: 20_000, any: false }).unwrap();
    let mut vocabulary = Vocabulary::default();
    for part in parts {
        vocabulary.add(sent(&part.vocabulary(&query, &sent(options)).unwrap()));
    }
    let expanded = sent(&vocabulary.expand(&query, options).unwrap());
    let mut statistics = Statistics::default();
    for part in parts {
        statistics.add(&sent(&part.statistics(&expanded.plan).unwrap()));
    }
    let statistics = sent(&statistics);
    let for_part = sent(&options.for_part());
    let rankings = parts
        .iter()
        .map(|part| sent(&part.rank(&expanded.plan, &statistics, &for_part).unwrap()))
        .collect();
    let merged = merge_rankings(rankings, options);
    let fetch = |(at, (part, ranked)): (usize, &(usize, Ranked))| {
        let mut fetcher = parts[*part].fetcher(&expanded.plan, &statistics, options);
        sent(&fetcher.fetch(&sent(ranked), merged.first_rank + at as u64).unwrap())
    };
    let expansions = parts.iter().map(|part| sent(&part.expansions(&expanded).unwrap())).collect();
    let mut warnings = query.warnings.clone();
    warnings.extend(expanded.warnings.iter().cloned());
    Hits {
        query: QueryEcho {
            text: query.text.clone(),
            parsed: query.to_string(),
            warnings,
            expansions: merge_expansions(expansions),
            ..QueryEcho::default()
        },
        total: merged.total,
        hits: merged.hits.iter().enumerate().map(fetch).collect(),
        facets: merged.facets,
        took_ms: None,
        next_cursor: None,
    }
}

fn queries() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "talks",
        "talks OR gas",
        "talking -moscow",
        "*",
        "\"gas talks\" OR envoy",
        "ta* OR en?oy",
        "talked~ NEAR/4 gas",
        "talk SAME envoy",
        "source:ledger talk",
        "谈判 OR US",
        "none OR переговоры",
        "the OR talks OR gas",
        "title:talks OR body:gas date:2025-02",
        "co-operation OR gas-talks",
        "Talks in:all",
        "gas Moscow talking in:all",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn parts_answer_as_the_whole(
        articles in articles(),
        german in 0usize..40,
        cuts in prop::collection::vec(0usize..40, 1..4),
        query in queries(),
        (limit, offset) in (prop::option::of(0usize..12), 0usize..4),
        sort in prop::sample::select(vec![Sort::Relevance, Sort::Newest, Sort::Oldest]),
        drop_function_words in any::<bool>(),
    ) {
        let mut articles = articles;
        // Which language a word is taken for depends on all parts.
        for article in articles.iter_mut().take(german) {
            article.facts.language.code = "de".into();
        }
        let folder = tempfile::tempdir().unwrap();
        let split = in_segments(&articles, &cuts);
        let parts: Vec<Searcher> = split
            .iter()
            .enumerate()
            .map(|(number, part)| index(&folder.path().join(number.to_string()), &[part]))
            .collect();
        let folders: Vec<_> =
            (0..split.len()).map(|number| folder.path().join(number.to_string())).collect();
        let whole = Searcher::open_all(&folders).unwrap();
        let options = SearchOptions {
            limit,
            offset,
            sort,
            drop_function_words,
            facets: FacetField::ALL.to_vec(),
            facet_values: Some(2),
            ..SearchOptions::default()
        };
        let parsed = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        let mut expected = whole.search(&parsed, &options).unwrap();
        expected.next_cursor = None;
        expected.query.suggestions.clear();
        prop_assert_eq!(answer_of_parts(&parts, query, &options), expected);
    }
}
