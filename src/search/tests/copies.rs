//! Hits of the same text are those whose bodies are equal.

use super::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn copies_are_hits_of_an_equal_body(
        articles in articles(),
        cuts in prop::collection::vec(0usize..40, 0..4),
        sort in prop::sample::select(vec![Sort::Relevance, Sort::Oldest]),
        limit in prop::sample::select(vec![Some(5), None]),
        fragments in 0usize..2,
    ) {
        let articles: Vec<Article> = articles
            .iter()
            .enumerate()
            .map(|(at, known)| {
                // Few texts, some of them empty.
                let words = known.body();
                article(at, known.title(), &words[..words.len().min(3)])
            })
            .collect();
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &cuts));
        let query = parse("*", &ParseOptions { today: 20_000, any: false }).unwrap();
        let ask = |copies| {
            let options =
                SearchOptions { sort, limit, fragments, copies, ..SearchOptions::default() };
            searcher.search(&query, &options).unwrap().hits
        };
        let body = |hit: &Hit| searcher.article(&hit.id).unwrap().unwrap().body().into_owned();
        let plain = ask(Copies::Unmarked);
        let earlier = |at: usize| {
            let text = body(&plain[at]);
            let same = |hit: &&Hit| !text.is_empty() && body(hit) == text;
            plain[..at].iter().find(same).map(|hit| hit.id.clone())
        };
        let marked = ask(Copies::Marked);
        prop_assert_eq!(marked.len(), plain.len());
        let mut first_of_each = Vec::new();
        for (at, hit) in marked.iter().enumerate() {
            prop_assert_eq!(&hit.same_text_as, &earlier(at));
            if hit.same_text_as.is_none() {
                first_of_each.push((&hit.id, hit.rank));
            }
        }
        let folded = ask(Copies::Folded);
        let shown: Vec<(&String, u64)> = folded.iter().map(|hit| (&hit.id, hit.rank)).collect();
        prop_assert_eq!(shown, first_of_each);
        for hit in &folded {
            let copies = marked.iter().filter(|copy| copy.same_text_as.as_ref() == Some(&hit.id));
            prop_assert_eq!(hit.also_in.is_empty(), copies.count() == 0);
        }
    }
}
