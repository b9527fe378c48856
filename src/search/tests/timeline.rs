//! A timeline counts what the same query finds with `date:`.

use super::*;
use crate::article::Fact;
use crate::query::{DateFilter, DateRange, Kind, Query};

/// Dates of every precision, close together and far apart.
const DATES: [&str; 9] = [
    "2024-12-29",
    "2024-12-30T23:59-05:00",
    "2025-01-01",
    "2025-01-05",
    "2025-01",
    "2025-02-13",
    "2025-02",
    "2025",
    "2023-07-14",
];

fn dated_articles() -> impl Strategy<Value = Vec<Article>> {
    let date = prop::option::of(prop::sample::select(&DATES[..]));
    prop::collection::vec((text(3), text(8), date), 1..40).prop_map(|texts| {
        let mut articles = Vec::new();
        for (number, (title, body, date)) in texts.into_iter().enumerate() {
            let mut article = article(number, &title, &body);
            article.facts.date = date
                .map(|date| Fact { value: date.parse().unwrap(), evidence: Default::default() });
            articles.push(article);
        }
        articles
    })
}

fn count(searcher: &Searcher, query: &Query, filter: Kind) -> u64 {
    let mut query = query.clone();
    query.narrow(filter);
    searcher.search(&query, &SearchOptions::default()).unwrap().total.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn buckets_count_what_a_date_finds(
        articles in dated_articles(),
        cuts in prop::collection::vec(0usize..40, 0..4),
        query in prop::sample::select(vec![
            "talks", "talks OR gas", "*", "\"gas talks\"", "moscow -gas", "source:ledger", "none",
            "date:2025 talk", "has:date", "talks NEAR/3 gas",
        ]),
        unit in prop::sample::select(vec![
            DateUnit::Day, DateUnit::Week, DateUnit::Month, DateUnit::Year,
        ]),
        group in prop::sample::select(vec![
            None, Some(FacetField::Source), Some(FacetField::Language),
        ]),
        values in 0usize..3,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &cuts));
        let parse = |query| parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        let (query, everything) = (parse(query), parse("*"));
        let options = SearchOptions { limit: Some(0), ..SearchOptions::default() };
        let wanted = TimelineOptions { unit, group, values };
        let timeline = searcher.timeline(&query, &options, &wanted).unwrap();

        let total = searcher.search(&query, &options).unwrap().total.unwrap();
        let counted: u64 = timeline.buckets.iter().map(|bucket| bucket.docs).sum();
        prop_assert_eq!((timeline.total, counted + timeline.missing), (total, total));
        for bucket in &timeline.buckets {
            let period = bucket.period;
            let days = DateRange { from: Some(period.first_day()), to: Some(period.last_day()) };
            let inside = Kind::Dated(DateFilter::Range(days));
            prop_assert_eq!(bucket.docs, count(&searcher, &query, inside.clone()), "{}", period);
            prop_assert_eq!(bucket.archive, count(&searcher, &everything, inside));
            prop_assert!(bucket.docs <= bucket.archive);
            if let Some(groups) = &bucket.groups {
                let shown: u64 = groups.values.iter().map(|value| value.docs).sum();
                prop_assert_eq!(shown + groups.other + groups.missing, bucket.docs);
                prop_assert!(groups.values.len() <= values);
            }
        }
        let ends = [timeline.buckets.first(), timeline.buckets.last()];
        prop_assert!(ends.iter().flatten().all(|bucket| bucket.docs > 0));
        for pair in timeline.buckets.windows(2) {
            prop_assert_eq!(pair[0].period.last_day() + 1, pair[1].period.first_day());
        }
        if group == Some(FacetField::Source) {
            // All outlets together are the outlets of a facet.
            let options = SearchOptions { facets: vec![FacetField::Source], ..options };
            let facet = searcher.search(&query, &options).unwrap().facets.remove(0);
            let listed = facet.values.iter().take(values).map(|value| &value.value);
            let listed: Vec<&String> = listed.collect();
            for bucket in &timeline.buckets {
                let groups = bucket.groups.as_ref().unwrap();
                let named: Vec<&String> = groups.values.iter().map(|value| &value.value).collect();
                prop_assert_eq!(&named, &listed);
            }
        }
    }
}
