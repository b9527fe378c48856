//! Facets count what the stored facts of the hits say, hit by hit.

use std::collections::BTreeMap;

use super::*;
use crate::article::{Date, Fact};
use crate::search::period::Period;

/// Dates of every precision, close together and far apart, the first and the last among them.
const DATES: [&str; 8] = [
    "2025-02-13",
    "2025-02-14T08:28",
    "2025-02",
    "2025",
    "2024-12-30",
    "1066-10-14",
    "0001-01-01",
    "9999-12-31",
];

/// Articles with few facts or many, in segments of less and of more than are counted at a time.
fn articles_with_facts() -> impl Strategy<Value = Vec<Article>> {
    let dates = prop::collection::vec(prop::option::of(prop::sample::select(&DATES[..])), 1..9);
    (dates, 1usize..1_500, 1usize..9, 1usize..5).prop_map(|(dates, count, sources, authors)| {
        let fact = |value: String| Some(Fact { value, evidence: Default::default() });
        let with_facts = |number: usize| {
            let body = if number.is_multiple_of(5) { "gas" } else { "gas talks" };
            let mut article = article(number, "envoy", body);
            let facts = &mut article.facts;
            let source = number % (sources + 1);
            facts.source = if source == 0 { None } else { fact(format!("Ledger {source}/a")) };
            facts.credit = if number.is_multiple_of(7) { fact("TASS".to_string()) } else { None };
            facts.language.code = ["en", "de", "und"][number % 3].into();
            let names = (0..number % authors).map(|name| format!("Author {}", number % 11 + name));
            let names: Vec<String> = names.collect();
            facts.authors =
                (!names.is_empty()).then(|| Fact { value: names, evidence: Default::default() });
            facts.date = dates[number % dates.len()]
                .map(|date| Fact { value: date.parse().unwrap(), evidence: Default::default() });
            article
        };
        (0..count).map(with_facts).collect()
    })
}

/// The name of a hit's date in a facet; `None` where the date is coarser.
fn name_of_date(date: &Date, unit: DateUnit) -> Option<String> {
    let written = date.without_time().to_string();
    let steps = match unit {
        DateUnit::Year => 1,
        DateUnit::Month => 2,
        DateUnit::Week | DateUnit::Day => 3,
    };
    let steps: Vec<&str> = written.splitn(3, '-').take(steps).collect();
    match (unit, steps.len()) {
        (DateUnit::Week, 3) => Some(Period::of_day(unit, date.first_day())?.to_string()),
        (DateUnit::Year, 1) | (DateUnit::Month, 2) | (DateUnit::Day, 3) => Some(steps.join("-")),
        _ => None,
    }
}

/// Values with their hits as a facet lists them, then other hits and those without a value.
type Listed = (Vec<(String, u64)>, u64, u64);

fn naive(hits: &[Hit], facet: FacetField, unit: DateUnit, limit: usize) -> Listed {
    let (mut counts, mut missing) = (BTreeMap::<String, u64>::new(), 0);
    let one = |fact: &Option<Fact<String>>| fact.iter().map(|fact| fact.value.clone()).collect();
    for hit in hits {
        let values: Vec<String> = match facet {
            FacetField::Source => one(&hit.source),
            FacetField::Credit => one(&hit.credit),
            FacetField::Language => vec![hit.language.code.to_string()],
            FacetField::Author => hit.authors.clone(),
            FacetField::Date => {
                let name = hit.date.as_ref().and_then(|date| name_of_date(&date.value, unit));
                name.into_iter().collect()
            }
        };
        missing += u64::from(values.is_empty());
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
    }
    let mut values: Vec<(String, u64)> = counts.into_iter().collect();
    let left_out = match facet {
        FacetField::Date => values.drain(..values.len().saturating_sub(limit)).collect(),
        _ => {
            values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            values.split_off(values.len().min(limit))
        }
    };
    (values, left_out.iter().map(|(_, docs)| docs).sum(), missing)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn facets_equal_the_facts_of_all_hits(
        articles in articles_with_facts(),
        cuts in prop::collection::vec(0usize..1_500, 0..3),
        queries in prop::collection::vec(
            prop::sample::select(vec!["*", "gas", "talks", "gas talks", "gas -talks", "none"]),
            1..3,
        ),
        unit in prop::sample::select(vec![
            DateUnit::Day, DateUnit::Week, DateUnit::Month, DateUnit::Year,
        ]),
        limit in prop::sample::select(vec![0, 1, 3, 100]),
        shown in prop::sample::select(vec![0, 2]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &cuts));
        for query in queries {
            let query = parse(query, &ParseOptions::new(20_000)).unwrap();
            let all = SearchOptions { limit: None, fragments: 0, ..SearchOptions::default() };
            let hits = searcher.search(&query, &all).unwrap().hits;
            let options = SearchOptions {
                limit: Some(shown),
                facets: FacetField::ALL.to_vec(),
                facet_dates: unit,
                facet_values: Some(limit),
                ..all
            };
            let found = searcher.search(&query, &options).unwrap().facets;
            for (facet, field) in found.into_iter().zip(FacetField::ALL) {
                let values = facet.values.into_iter().map(|value| (value.value, value.docs));
                let listed = (values.collect(), facet.other, facet.missing);
                prop_assert_eq!(listed, naive(&hits, field, unit, limit), "{:?}", field);
            }
        }
    }
}
