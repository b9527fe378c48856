//! Random queries over random archives, held against a naive reader; and garbage for the parser.
//!
//! A case is a seed: an archive, its segments, a few dozen queries. What fails is made small and
//! told with the seed, so that it can be run again.

#![allow(dead_code, clippy::unwrap_used)]

mod articles;
mod asked;
mod garbage;
mod oracle;
mod random;

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use news_search::query::{ParseOptions, Query, parse};
use news_search::search::{SearchOptions, Sort};
use news_search::{IndexBuilder, Searcher};

use articles::Known;
use asked::Asked;
use oracle::Reader;
use random::Random;

const QUERIES: usize = 30;
const GARBAGE: usize = 20;
const TODAY: i32 = 20_162;
/// Smaller queries and archives that are tried for one failure.
const MOST_TRIES: usize = 300;

/// How a whole query is asked.
#[derive(Debug, Clone, Copy)]
struct Style {
    /// With `in:all`.
    everywhere: bool,
    /// Words without an operator are joined by OR.
    any: bool,
}

impl Style {
    fn written(self, asked: &Asked, random: &mut Random) -> String {
        let mut text = asked::written(asked, self.any, random);
        if self.everywhere {
            text.push_str(" in:all");
        }
        text
    }
}

type Checked = Result<(), String>;

/// Runs the case of a seed; the error tells what failed and how to see it again.
pub fn run_case(seed: u64) -> Checked {
    let checked = catch_unwind(AssertUnwindSafe(|| case(seed)));
    let failure = match checked {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(failure)) => failure,
        Err(_) => "a panic (see above)".to_string(),
    };
    Err(format!("{failure}\nagain: cargo run --release --example fuzz -- --seed {seed} --cases 1"))
}

fn case(seed: u64) -> Checked {
    let mut random = Random::new(seed);
    let known = articles::archive(&mut random);
    let cuts: Vec<usize> = (0..random.below(4)).map(|_| random.below(known.len() + 1)).collect();
    let folder = tempfile::tempdir().unwrap();
    let searcher = index(folder.path(), &known, &cuts);
    for _ in 0..QUERIES {
        let depth = random.between(0, 3);
        let asked = asked::query(&mut random, depth);
        let style =
            Style { everywhere: random.one_in(8), any: random.one_in(4) && !asked.has_all() };
        let text = style.written(&asked, &mut random);
        let checked = check(&searcher, &known, &asked, style, &text);
        let checked =
            checked.and_then(|()| check_layers(&searcher, &read(&text, style.any)?, &mut random));
        if let Err(failure) = checked {
            return Err(made_small(known, cuts, asked, style, failure));
        }
    }
    for _ in 0..GARBAGE {
        let text = garbage::text(&mut random);
        check_garbage(&searcher, &text).map_err(|failure| format!("{text:?}: {failure}"))?;
    }
    Ok(())
}

/// An index with a segment for the articles between two cuts.
fn index(folder: &Path, known: &[Known], cuts: &[usize]) -> Searcher {
    let mut cuts = [cuts, &[0, known.len()]].concat();
    cuts.sort_unstable();
    cuts.dedup();
    let builder = IndexBuilder::begin(folder, 1, 64 << 20).unwrap();
    for pair in cuts.windows(2) {
        let mut writer = builder.writer();
        for (number, article) in known.iter().enumerate().take(pair[1]).skip(pair[0]) {
            writer.add(&article.article(number)).unwrap();
        }
        writer.finish().unwrap();
    }
    builder.publish(&HashSet::new()).unwrap();
    Searcher::open(folder).unwrap()
}

fn read(text: &str, any: bool) -> Result<Query, String> {
    parse(text, &ParseOptions { today: TODAY, any })
        .map_err(|error| format!("{text} is refused: {error}"))
}

/// Ids and scores of all hits.
fn hits(searcher: &Searcher, query: &Query) -> Vec<(String, f64)> {
    let options = SearchOptions { limit: None, fragments: 0, ..SearchOptions::default() };
    let found = searcher.search(query, &options).unwrap();
    assert_eq!(found.total, Some(found.hits.len() as u64));
    found.hits.into_iter().map(|hit| (hit.id, hit.score)).collect()
}

/// Holds a query against the naive reader, and against itself as it is printed.
fn check(searcher: &Searcher, known: &[Known], asked: &Asked, style: Style, text: &str) -> Checked {
    let query = read(text, style.any)?;
    let hits_found = hits(searcher, &query);
    let mut found: Vec<&str> = hits_found.iter().map(|(id, _)| id.as_str()).collect();
    let capitals = !text.chars().any(char::is_lowercase);
    let texts = known.iter().flat_map(|article| {
        let furniture = style.everywhere.then_some(&article.furniture);
        [&article.title, &article.body].into_iter().chain(furniture)
    });
    let inflections = texts.flat_map(|text| text.words.iter().map(|word| word.folded)).collect();
    let reader = Reader { everywhere: style.everywhere, capitals, any: style.any, inflections };
    let fitting = known.iter().filter(|article| reader.finds(asked, article));
    let mut expected: Vec<&str> = fitting.map(|article| article.id.as_str()).collect();
    found.sort_unstable();
    expected.sort_unstable();
    if found != expected {
        return Err(format!(
            "{text}{}\n  finds    {found:?}\n  expected {expected:?}",
            if style.any { " (--any)" } else { "" }
        ));
    }
    check_printed(searcher, &query, &hits_found)
}

fn check_printed(searcher: &Searcher, query: &Query, hits_found: &[(String, f64)]) -> Checked {
    let printed = query.to_string();
    let again = read(&printed, false)?;
    if again.to_string() != printed {
        return Err(format!("{printed} reads as {again}"));
    }
    // Whether a query is all in capitals is asked of its text.
    let capitals = |text: &str| !text.chars().any(char::is_lowercase);
    if capitals(&query.text) == capitals(&printed) && hits(searcher, &again) != hits_found {
        return Err(format!("{} finds other articles than {printed}", query.text));
    }
    Ok(())
}

/// A part of the hits, in any order, is a part of all of them; passages are where marks are.
fn check_layers(searcher: &Searcher, query: &Query, random: &mut Random) -> Checked {
    let text = &query.text;
    let sort = random.pick(&[Sort::Relevance, Sort::Relevance, Sort::Newest, Sort::Oldest]);
    let (limit, offset) = (random.below(5), random.below(3));
    let options = SearchOptions { limit: None, sort, ..SearchOptions::default() };
    let all = searcher.search(query, &options).unwrap();
    let options = SearchOptions { limit: Some(limit), offset, ..options };
    let some = searcher.search(query, &options).unwrap();
    let part: Vec<_> = all.hits.iter().skip(offset).take(limit).cloned().collect();
    if some.total != all.total || some.hits != part {
        return Err(format!("{text}: hits {offset} to {} of {sort:?} differ", offset + limit));
    }
    let best = SearchOptions { exact_total: false, ..options.clone() };
    let best = searcher.search(query, &best).unwrap();
    if best.hits != some.hits || best.total.is_some_and(|total| Some(total) != some.total) {
        return Err(format!("{text}: the hits of {sort:?} differ where not all are counted"));
    }
    // By date nothing is scored.
    let scored = all.hits.iter().filter(|_| sort == Sort::Relevance);
    for hit in scored {
        let explained = searcher.explain(query, &hit.id, &options).unwrap().unwrap();
        let sum: f64 = explained.parts.iter().map(|part| part.score).sum();
        if (sum - hit.score).abs() > 1e-9 {
            return Err(format!(
                "{text}: {} scores {} and is explained by {sum}",
                hit.id, hit.score
            ));
        }
    }
    Ok(())
}

fn check_garbage(searcher: &Searcher, text: &str) -> Checked {
    match parse(text, &ParseOptions::new(TODAY)) {
        Ok(query) => {
            let options = SearchOptions { limit: None, fragments: 0, ..SearchOptions::default() };
            // What no article can have is an error.
            let Ok(found) = searcher.search(&query, &options) else { return Ok(()) };
            let found: Vec<_> = found.hits.into_iter().map(|hit| (hit.id, hit.score)).collect();
            check_printed(searcher, &query, &found)
        }
        Err(error) => {
            let length = text.chars().count() as u32;
            let inside = error.position + error.length <= length.max(1);
            let one_line = !error.to_string().contains('\n');
            if inside && one_line { Ok(()) } else { Err(format!("told as {error:?}")) }
        }
    }
}

/// Drops articles and parts of the query as long as it fails.
fn made_small(
    mut known: Vec<Known>,
    mut cuts: Vec<usize>,
    mut asked: Asked,
    style: Style,
    first: String,
) -> String {
    let mut tries = 0;
    let mut fails = |known: &[Known], cuts: &[usize], asked: &Asked| -> Option<String> {
        tries += 1;
        if tries > MOST_TRIES {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let searcher = index(folder.path(), known, cuts);
        let text = style.written(asked, &mut Random::new(0));
        check(&searcher, known, asked, style, &text).err()
    };
    let mut smallest = first;
    if fails(&known, &[], &asked).is_some() {
        cuts.clear();
    }
    'smaller: loop {
        for at in 0..known.len() {
            let mut fewer = known.clone();
            fewer.remove(at);
            if let Some(failure) = fails(&fewer, &cuts.clone(), &asked).filter(|_| cuts.is_empty())
            {
                (known, smallest) = (fewer, failure);
                continue 'smaller;
            }
        }
        for less in asked::smaller(&asked) {
            if let Some(failure) = fails(&known, &cuts, &less) {
                (asked, smallest) = (less, failure);
                continue 'smaller;
            }
        }
        break;
    }
    let mut report = format!("{smallest}\nsegments end at {cuts:?}\n");
    for article in &known {
        report.push_str(&format!(
            "{}: {:?} | {:?} | {:?} | {:?} | {:?}\n",
            article.id,
            article.title.written,
            article.body.written,
            article.furniture.written,
            article.date,
            article.source,
        ));
    }
    report
}
