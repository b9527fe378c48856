//! What may have been meant by a query that finds nothing: values that exist where a filter names
//! one that does not, and operators that were written as words.

use std::time::Instant;

use news_search::analysis::normalise_value;
use news_search::index::FacetField;
use news_search::output::neutralise;
use news_search::query::{FilterField, Kind, Node, Query};
use news_search::search::{FacetValue, SearchError, SearchOptions, Searcher};

/// Values that are named for one filter.
const SHOWN_VALUES: usize = 5;

/// Filters of a query that are looked into: each takes a look at all values of its facet.
const SHOWN_FILTERS: usize = 3;

/// Values that exist, for filters of a query without hits that name one which does not: a line
/// each, harmless for a terminal. What is not found out by `end` is left out.
pub fn value_hints(
    searcher: &Searcher,
    query: &Query,
    end: Option<Instant>,
) -> Result<Vec<String>, SearchError> {
    let mut filters = Vec::new();
    filters_of(&query.root, &mut filters);
    let mut hints = Vec::new();
    for (facet, node) in filters.into_iter().take(SHOWN_FILTERS) {
        let Kind::Filter { value, .. } = &node.kind else { continue };
        match missing_value_of(searcher, facet, node, end) {
            Ok(None) => {}
            Ok(Some(values)) => {
                hints.push(neutralise(&value_hint(facet, value, &values)).into_owned());
            }
            Err(SearchError::Timeout { .. }) => break,
            Err(error) => return Err(error),
        }
    }
    Ok(hints)
}

/// All values of a facet, where no article passes a filter by it.
fn missing_value_of(
    searcher: &Searcher,
    facet: FacetField,
    filter: &Node,
    end: Option<Instant>,
) -> Result<Option<Vec<FacetValue>>, SearchError> {
    let none = || SearchOptions {
        limit: Some(0),
        expansions: false,
        timeout: end.map(|end| end.saturating_duration_since(Instant::now())),
        ..SearchOptions::default()
    };
    if searcher.search(&Query::of(filter.kind.clone()), &none())?.total != Some(0) {
        return Ok(None);
    }
    let every = SearchOptions { facets: vec![facet], facet_values: None, ..none() };
    let mut facets = searcher.search(&Query::of(Kind::All), &every)?.facets;
    Ok(facets.pop().map(|facet| facet.values))
}

/// The filters that an article must pass and whose values are listed as facets.
fn filters_of<'a>(node: &'a Node, filters: &mut Vec<(FacetField, &'a Node)>) {
    match &node.kind {
        Kind::Filter { field, .. } => {
            let facet = match field {
                FilterField::Source => FacetField::Source,
                FilterField::Credit => FacetField::Credit,
                FilterField::By => FacetField::Author,
                FilterField::Lang => FacetField::Language,
                _ => return,
            };
            filters.push((facet, node));
        }
        Kind::And(nodes) | Kind::Or(nodes) => {
            nodes.iter().for_each(|node| filters_of(node, filters));
        }
        _ => {}
    }
}

/// Says that a value does not occur, and which ones like it do.
fn value_hint(facet: FacetField, value: &str, values: &[FacetValue]) -> String {
    let name = facet.name();
    let wanted = normalise_value(value);
    let listed = |values: Vec<&str>| {
        let more = if values.len() > SHOWN_VALUES { ", …" } else { "" };
        let shown = &values[..values.len().min(SHOWN_VALUES)];
        format!("{}{more}", shown.join(", "))
    };
    let none = format!("no {name} is “{value}”");
    if facet == FacetField::Language {
        let codes = listed(values.iter().map(|value| value.value.as_str()).collect());
        return format!("{none}; there are {codes}");
    }
    let matching = |fits: &dyn Fn(&str) -> bool| -> Vec<&str> {
        let fitting = values.iter().filter(|value| fits(&normalise_value(&value.value)));
        fitting.map(|value| value.value.as_str()).collect()
    };
    let containing = matching(&|known| known.contains(&wanted));
    if !containing.is_empty() {
        return format!("{none}; {name}s that contain it: {}", listed(containing));
    }
    let allowed = (wanted.chars().count() / 3).max(1);
    let near = matching(&|known| {
        let lengths = known.chars().count().abs_diff(wanted.chars().count());
        lengths <= allowed && strsim::damerau_levenshtein(known, &wanted) <= allowed
    });
    match near.is_empty() {
        false => format!("{none}; like it: {}", listed(near)),
        true => format!("{none}; all of them: search facets '*' --facets {name} -n 0"),
    }
}

/// Says of `or`, `and` and `not` between words of a query that they are words.
pub fn operator_hints(query: &Query) -> Vec<String> {
    let mut hints = Vec::new();
    query.walk(&mut |node| {
        let Kind::And(nodes) = &node.kind else { return };
        for (at, node) in nodes.iter().enumerate() {
            let Kind::Word { text, exact: false } = &node.kind else { continue };
            let (is_first, is_last) = (at == 0, at + 1 == nodes.len());
            let between = match text.as_str() {
                "or" | "and" => !is_first && !is_last,
                "not" => !is_last,
                _ => false,
            };
            let operator = text.to_uppercase();
            let hint = format!("\"{text}\" is searched as a word; the operator is {operator}");
            if between && !hints.contains(&hint) {
                hints.push(hint);
            }
        }
    });
    hints
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::collections::HashSet;

    use news_search::index::IndexBuilder;
    use news_search::query::{ParseOptions, parse};

    #[test]
    fn values_like_the_one_that_is_missing_are_named() {
        let known = ["Reuters", "Reuters UK", "Agência Lusa", "The Lantern"];
        let values = known.map(|value| FacetValue { value: value.to_string(), docs: 1 });
        for (value, hint) in [
            ("reuter", "; sources that contain it: Reuters, Reuters UK"),
            ("Retuers", "; like it: Reuters"),
            ("agencia", "; sources that contain it: Agência Lusa"),
            ("nobody", "; all of them: search facets '*' --facets source -n 0"),
        ] {
            let expected = format!("no source is “{value}”{hint}");
            assert_eq!(value_hint(FacetField::Source, value, &values), expected);
        }
        let many: Vec<FacetValue> =
            (0..9).map(|n| FacetValue { value: format!("News {n}"), docs: 1 }).collect();
        let hint = value_hint(FacetField::Credit, "news", &many);
        assert!(hint.ends_with("it: News 0, News 1, News 2, News 3, News 4, …"), "{hint}");
    }

    #[test]
    fn no_values_are_named_when_the_time_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let builder = IndexBuilder::begin(folder.path(), 1, 64 << 20).unwrap();
        builder.writer().finish().unwrap();
        builder.publish(&HashSet::new()).unwrap();
        let searcher = Searcher::open(folder.path()).unwrap();
        let query = parse("source:reuters", &ParseOptions::new(20_000)).unwrap();
        let hints = |end| value_hints(&searcher, &query, end).unwrap().len();
        assert_eq!([hints(None), hints(Some(Instant::now()))], [1, 0]);
    }

    #[test]
    fn operators_in_small_letters_are_told_between_words() {
        for (query, expected) in [
            ("envoy or putin", 1),
            ("envoy or putin and not moscow", 3),
            ("not putin", 1),
            ("to be or", 0),
            ("or putin", 0),
            ("\"envoy or putin\"", 0),
            ("envoy OR putin", 0),
            ("envoy =or putin", 0),
        ] {
            let query = parse(query, &ParseOptions::new(20_000)).unwrap();
            let hints = operator_hints(&query);
            assert_eq!(hints.len(), expected, "{query}: {hints:?}");
        }
    }
}
