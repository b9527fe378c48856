//! Properties of searching: equal to a naive reading, and the same for any layout of segments.

mod copies;
mod cursors;
mod deadlines;
mod facets;
mod intervals;
mod outlets;
mod parts;
mod pruning;
mod rows;
mod samples;
mod snippets;
mod timeline;

use proptest::prelude::*;
use tantivy::fieldnorm::FieldNormReader;

use super::similarity::{B, K1, TITLE_WEIGHT};
use super::*;
use crate::analysis::Analyzer;
use crate::article::{Article, TextField};
use crate::index::FacetField;
use crate::query::{ParseOptions, parse};
use samples::*;

fn group(terms: &[&str]) -> Part {
    Part {
        label: terms.join("|"),
        scope: Scope::ARTICLE,
        kind: PartKind::Group(terms.iter().map(|term| PlanTerm::word(*term)).collect()),
        wanted: true,
        weight: 1.0,
    }
}

/// Occurrences of any of `terms` and number of words.
fn read_text(text: &str, terms: &[&str]) -> (u32, u32) {
    let (mut occurrences, mut length) = (0, 0);
    Analyzer::new().tokenize(text, |token| {
        length += 1;
        occurrences += u32::from(terms.contains(&token.term));
    });
    (occurrences, length)
}

/// Score of each matching article, best first, ties by key.
fn naive(articles: &[Article], groups: &[&[&str]], all: bool) -> Vec<(String, f64)> {
    let count = articles.len() as f64;
    let words: u32 = articles
        .iter()
        .map(|article| read_text(article.title(), &[]).1 + read_text(&article.body(), &[]).1)
        .sum();
    let mean = if words == 0 { 1.0 } else { f64::from(words) / count };
    let rounded = |length: u32| {
        f64::from(FieldNormReader::id_to_fieldnorm(FieldNormReader::fieldnorm_to_id(length)))
    };
    let idf = |terms: &[&str]| {
        let docs = |term: &str| {
            let has = |text: &str| read_text(text, &[term]).0 > 0;
            let titles = articles.iter().filter(|article| has(article.title())).count();
            let bodies = articles.iter().filter(|article| has(&article.body())).count();
            titles.max(bodies)
        };
        let sum: usize = terms.iter().map(|term| docs(term)).sum();
        let most = sum.min(articles.len()) as f64;
        (1.0 + (count - most + 0.5) / (most + 0.5)).ln()
    };
    let idfs: Vec<f64> = groups.iter().map(|terms| idf(terms)).collect();
    let mut scored: Vec<(String, f64, u128)> = Vec::new();
    for article in articles {
        let mut score = 0.0;
        let mut matching = 0;
        for (terms, idf) in groups.iter().zip(&idfs) {
            let (in_title, title_length) = read_text(article.title(), terms);
            let (in_body, body_length) = read_text(&article.body(), terms);
            let occurrences = TITLE_WEIGHT * f64::from(in_title) + f64::from(in_body);
            if in_title + in_body > 0 {
                matching += 1;
                let share = |length| K1 * B * rounded(length) / mean;
                let saturation = K1 * (1.0 - B) + share(title_length) + share(body_length);
                score += idf * ((K1 + 1.0) * occurrences / (occurrences + saturation));
            }
        }
        if if all { matching == groups.len() } else { matching > 0 } {
            scored.push((article.id.clone(), score, article.key()));
        }
    }
    scored.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.2.cmp(&b.2)));
    scored.into_iter().map(|(id, score, _)| (id, score)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn groups_score_as_one_term(
        articles in articles(),
        cuts in prop::collection::vec(0usize..40, 0..5),
        all in any::<bool>(),
        limit in 1usize..12,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &cuts));
        let groups: [&[&str]; 2] = [&["talks", "talk", "talked"], &["gas", "envoy"]];
        let parts = vec![Condition::Part(0), Condition::Part(1)];
        let plan = Plan {
            condition: if all { Condition::And(parts) } else { Condition::Or(parts) },
            parts: groups.iter().map(|terms| group(terms)).collect(),
        };
        let options =
            SearchOptions { limit: Some(limit), fragments: 0, ..SearchOptions::default() };
        let statistics = searcher.statistics(&plan).unwrap();
        let ranking = searcher.rank(&plan, &statistics, &options).unwrap();
        let mut fetcher = searcher.fetcher(&plan, &statistics, &options);
        let found: Vec<(String, f64)> = ranking
            .hits
            .iter()
            .map(|ranked| (fetcher.fetch(ranked, 1).unwrap().id, ranked.score))
            .collect();
        let mut expected = naive(&articles, &groups, all);
        prop_assert_eq!(ranking.total, Some(expected.len() as u64));
        expected.truncate(limit);
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn explanations_add_up(
        articles in articles(),
        cuts in prop::collection::vec(0usize..40, 0..4),
        query in prop::sample::select(vec![
            "talks", "talks gas", "talks OR moscow", "\"gas talks\"", "(gas talks) OR (moscow envoy)",
            "talks NEAR/3 gas", "moscow -gas", "title:envoy OR talks", "talks talks", "atleast2:gas", MANY,
            MANY_AGAIN,
        ]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &in_segments(&articles, &cuts));
        let query = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        let options = SearchOptions { limit: None, ..SearchOptions::default() };
        let hits = searcher.search(&query, &options).unwrap().hits;
        for hit in &hits {
            let explained = searcher.explain(&query, &hit.id, &options).unwrap().unwrap();
            let sum: f64 = explained.parts.iter().map(|part| part.score).sum();
            prop_assert!((sum - hit.score).abs() < 1e-9, "{sum} {}", hit.score);
            prop_assert_eq!((explained.score, explained.rank), (hit.score, Some(hit.rank)));
            for part in &explained.parts {
                let tf = part.frequency;
                let by_formula = part.idf * (K1 + 1.0) * tf / (tf + K1 * part.length_factor);
                prop_assert!(part.score == 0.0 || (part.score - by_formula).abs() < 1e-9);
            }
        }
        let found = |article: &&Article| hits.iter().any(|hit| hit.id == article.id);
        if let Some(other) = articles.iter().find(|article| !found(article)) {
            let explained = searcher.explain(&query, &other.id, &options).unwrap().unwrap();
            prop_assert_eq!((explained.rank, explained.score), (None, 0.0));
        }
    }

    #[test]
    fn any_layout_gives_the_same_answer(
        articles in articles(),
        cuts in prop::collection::vec(0usize..40, 1..12),
        query in prop::sample::select(vec![
            "talks", "talks gas", "talks OR moscow", "\"gas talks\"", "谈判", "-gas", "ta*",
            "US OR title:envoy", "moscow -\"talks talk\"", "source:ledger OR gas",
            "after:2025-02-05 talks", "date:unknown", "talks NEAR/3 gas", "talk PRE/2 (gas OR envoy)",
            "gas SAME envoy", MANY, "\"talks gas moscow\"~6", "atleast2:talks", "tolk~", "near4:\"gas talks\"",
        ]),
        sort in prop::sample::select(vec![Sort::Relevance, Sort::Newest, Sort::Oldest]),
        limit in prop::sample::select(vec![Some(3), Some(10), None]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let options = SearchOptions {
            limit,
            sort,
            facets: FacetField::ALL.to_vec(),
            ..SearchOptions::default()
        };
        let query = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        let whole = index(&folder.path().join("one"), &[articles.as_slice()]);
        let mut shuffled = articles.clone();
        shuffled.reverse();
        let cut = index(&folder.path().join("many"), &in_segments(&shuffled, &cuts));
        let answer = |searcher: &Searcher| searcher.search(&query, &options).unwrap();
        prop_assert_eq!(answer(&whole), answer(&cut));
    }

}

#[test]
fn a_phrase_may_cross_the_end_of_a_long_sentence() {
    let long =
        "One of the many things that the envoys spoke of in the evening was the price of gas";
    let articles = [article(1, "Talks", &format!("{long}. Talks go on."))];
    let folder = tempfile::tempdir().unwrap();
    let searcher = index(folder.path(), &[&articles]);
    let query = parse("\"gas talks\"", &ParseOptions { today: 20_000, any: false }).unwrap();
    for chars in [1, 10, 30, 200] {
        let options = SearchOptions { fragment_chars: chars, ..SearchOptions::default() };
        let hits = searcher.search(&query, &options).unwrap().hits;
        let marked = hits[0].fragments.iter().find(|fragment| !fragment.marks.is_empty());
        assert!(marked.unwrap().text.contains("gas. Talks"), "{chars}: {marked:?}");
    }
}

proptest! {
    // Every case builds several indexes.
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_split_into_indexes_answers_as_the_whole(
        articles in articles(),
        cuts in prop::collection::vec(0usize..40, 1..5),
        query in prop::sample::select(vec![
            "talks", "talks gas", "talk OR moscow", "\"gas talks\"", "谈判", "-gas", "ta*", "tolks",
            "US OR title:envoy", "moscow -\"talks talk\"", "source:ledger OR gas", "envoi~ OR gas",
            "after:2025-02-05 talks", "gas NEAR/2 talks", "moscow-gas", "mosco OR atleast2:talks",
        ]),
        sort in prop::sample::select(vec![Sort::Relevance, Sort::Newest, Sort::Oldest]),
        limit in prop::sample::select(vec![Some(3), Some(10), None]),
        offset in 0usize..3,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let facets = FacetField::ALL.to_vec();
        let options = SearchOptions { limit, offset, sort, facets, ..SearchOptions::default() };
        let query = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        let whole = index(&folder.path().join("whole"), &[articles.as_slice()]);
        let mut shards = Vec::new();
        for (number, part) in in_segments(&articles, &cuts).iter().enumerate() {
            let shard = folder.path().join(number.to_string());
            index(&shard, &[part]);
            shards.push(shard);
        }
        shards.reverse();
        let together = Searcher::open_all(&shards).unwrap();
        let answer = |searcher: &Searcher| searcher.search(&query, &options).unwrap();
        prop_assert_eq!(answer(&whole), answer(&together));
        let with_feedback = SearchOptions { feedback: true, ..options.clone() };
        let id = &articles[0].id;
        let more = |searcher: &Searcher| {
            (
                searcher.search(&query, &with_feedback).unwrap(),
                searcher.similar(id, SimilarOptions::default(), &options).unwrap(),
                searcher.telling_terms(&query, &options, 10, 10).unwrap(),
                searcher.explain(&query, id, &with_feedback).unwrap(),
            )
        };
        prop_assert_eq!(more(&whole), more(&together));
    }
}

#[test]
fn feedback_orders_but_finds_nothing_else() {
    // Six strong hits are of one matter, and so is the last of the weak ones.
    let strong = "The envoy spoke of the ceasefire with Fogel.";
    let mut articles: Vec<Article> =
        (0..6).map(|number| article(number, "Envoy speaks", strong)).collect();
    let weak = [
        "An envoy came, and the fair with music was a matter of hours.",
        "An envoy came, and the ceasefire with Fogel was a matter of hours on Monday.",
        "The ceasefire and Fogel fill this text.",
    ];
    articles.extend((6..9).map(|number| article(number, "A visit", weak[number - 6])));
    // Enough others that the words of the hits are rare.
    articles.extend((9..99).map(|number| article(number, "Weather", "Rain fell on the coast.")));
    let folder = tempfile::tempdir().unwrap();
    let searcher = index(folder.path(), &[&articles]);
    let query = parse("envoy", &ParseOptions { today: 20_000, any: false }).unwrap();
    let ids = |feedback: bool| -> Vec<String> {
        let options = SearchOptions { feedback, ..SearchOptions::default() };
        let answer = searcher.search(&query, &options).unwrap();
        assert_eq!(answer.query.warnings.len(), usize::from(feedback));
        assert_eq!(answer.total, Some(8));
        answer.hits.into_iter().map(|hit| hit.id).collect()
    };
    let place = |ids: &[String], number: usize| {
        ids.iter().position(|id| *id == format!("article {number}")).unwrap()
    };
    let (without, with) = (ids(false), ids(true));
    assert!(place(&without, 6) < place(&without, 7), "{without:?}");
    assert!(place(&with, 7) < place(&with, 6), "{with:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn fragments_are_cut_where_they_say(
        texts in prop::collection::vec(("[a-zéß ]{0,12}", mixed_text()), 1..6),
        query in prop::sample::select(vec!["talks", "谈判", "\"gas talks\"", "переговоры", "ta*"]),
        chars in 1usize..60,
    ) {
        let articles: Vec<Article> = texts
            .iter()
            .enumerate()
            .map(|(number, (title, body))| article(number, title.trim(), body))
            .collect();
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), &[articles.as_slice()]);
        let options =
            SearchOptions { limit: None, fragment_chars: chars, ..SearchOptions::default() };
        let query = parse(query, &ParseOptions { today: 20_000, any: false }).unwrap();
        for hit in searcher.search(&query, &options).unwrap().hits {
            let article = searcher.article(&hit.id).unwrap().unwrap();
            for fragment in &hit.fragments {
                let whole = match fragment.field {
                    TextField::Title => article.title().to_string(),
                    TextField::Body => article.body().into_owned(),
                    TextField::Furniture => article.furniture().into_owned(),
                };
                let (start, end) = (fragment.start as usize, fragment.end as usize);
                let cut: String = whole.chars().take(end).skip(start).collect();
                prop_assert_eq!(&cut, &fragment.text);
                let mut marked_to = 0;
                for [from, to] in &fragment.marks {
                    prop_assert!(marked_to <= *from && from < to);
                    prop_assert!(*to as usize <= fragment.text.chars().count());
                    let (from, to) = (*from as usize, *to as usize);
                    let marked: String = fragment.text.chars().take(to).skip(from).collect();
                    let asked = ["talk", "谈", "判", "gas", "перегов", "ta"];
                    let marked = marked.to_lowercase();
                    prop_assert!(asked.iter().any(|word| marked.starts_with(word)), "{}", marked);
                    marked_to = to as u32;
                }
            }
        }
    }
}
