//! What may have been meant by a query that finds nothing: values that exist where a filter names
//! one that does not.

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
    for node in filters.into_iter().take(SHOWN_FILTERS) {
        let Kind::Filter { field, value } = &node.kind else { continue };
        match missing_value_of(searcher, *field, node, end) {
            Ok(None) => {}
            Ok(Some(values)) => {
                hints.push(neutralise(&value_hint(*field, value, &values)).into_owned());
            }
            Err(SearchError::Timeout { .. }) => break,
            Err(error) => return Err(error),
        }
    }
    Ok(hints)
}

/// All values of a field, where no article passes a filter by it.
fn missing_value_of(
    searcher: &Searcher,
    field: FilterField,
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
    let Some(facet) = facet_of(field) else { return searcher.values_of(field).map(Some) };
    let every = SearchOptions { facets: vec![facet], facet_values: None, ..none() };
    let mut facets = searcher.search(&Query::of(Kind::All), &every)?.facets;
    Ok(facets.pop().map(|facet| facet.values))
}

/// The facet that lists the values of a field as they are written.
fn facet_of(field: FilterField) -> Option<FacetField> {
    match field {
        FilterField::Source => Some(FacetField::Source),
        FilterField::Credit => Some(FacetField::Credit),
        FilterField::By => Some(FacetField::Author),
        FilterField::Lang => Some(FacetField::Language),
        _ => None,
    }
}

/// The filters that an article must pass and whose values can be listed.
fn filters_of<'a>(node: &'a Node, filters: &mut Vec<&'a Node>) {
    match &node.kind {
        Kind::Filter { field, .. } => {
            let is_listed = matches!(field, FilterField::Kind | FilterField::Site);
            if is_listed || facet_of(*field).is_some() {
                filters.push(node);
            }
        }
        Kind::And(nodes) | Kind::Or(nodes) => {
            nodes.iter().for_each(|node| filters_of(node, filters));
        }
        _ => {}
    }
}

/// Says that a value does not occur, and which ones like it do.
fn value_hint(field: FilterField, value: &str, values: &[FacetValue]) -> String {
    let facet = facet_of(field);
    let name = facet.map_or(field.name(), FacetField::name);
    let wanted = normalise_value(value);
    let listed = |values: Vec<&str>| {
        let more = if values.len() > SHOWN_VALUES { ", …" } else { "" };
        let shown = &values[..values.len().min(SHOWN_VALUES)];
        format!("{}{more}", shown.join(", "))
    };
    let none = format!("no {name} is “{value}”");
    let matching = |fits: &dyn Fn(&str) -> bool| -> Vec<&str> {
        let fitting = values.iter().filter(|value| fits(&normalise_value(&value.value)));
        fitting.map(|value| value.value.as_str()).collect()
    };
    // A code of two letters is like any other.
    if field != FilterField::Lang {
        let containing = matching(&|known| known.contains(&wanted));
        if !containing.is_empty() {
            return format!("{none}; {name}s that contain it: {}", listed(containing));
        }
        let allowed = (wanted.chars().count() / 3).max(1);
        let near = matching(&|known| {
            let lengths = known.chars().count().abs_diff(wanted.chars().count());
            lengths <= allowed && strsim::damerau_levenshtein(known, &wanted) <= allowed
        });
        if !near.is_empty() {
            return format!("{none}; like it: {}", listed(near));
        }
    }
    match field {
        _ if values.is_empty() => format!("{none}; no article has a {name}"),
        FilterField::Lang | FilterField::Kind | FilterField::Site => {
            let known = matching(&|_| true);
            let verb = if known.len() == 1 { "is" } else { "are" };
            format!("{none}; there {verb} {}", listed(known))
        }
        _ => format!("{none}; all of them: search facets '*' --facets {name} -n 0"),
    }
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
            assert_eq!(value_hint(FilterField::Source, value, &values), expected);
        }
        let many: Vec<FacetValue> =
            (0..9).map(|n| FacetValue { value: format!("News {n}"), docs: 1 }).collect();
        let hint = value_hint(FilterField::Credit, "news", &many);
        assert!(hint.ends_with("it: News 0, News 1, News 2, News 3, News 4, …"), "{hint}");
    }

    #[test]
    fn where_nothing_is_like_it_the_commonest_are_named() {
        let known = ["article", "opinion"];
        let values = known.map(|value| FacetValue { value: value.to_string(), docs: 1 });
        for (field, value, hint) in [
            (FilterField::Kind, "opnion", "no kind is “opnion”; like it: opinion"),
            (FilterField::Kind, "video", "no kind is “video”; there are article, opinion"),
            (FilterField::Lang, "op", "no language is “op”; there are article, opinion"),
        ] {
            assert_eq!(value_hint(field, value, &values), hint);
        }
        let hint = value_hint(FilterField::Site, "b.example", &[]);
        assert_eq!(hint, "no site is “b.example”; no article has a site");
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
}
