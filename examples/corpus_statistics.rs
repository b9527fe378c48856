//! Compares archives by what an index is made of: words, their spread, and the size of the index.
//!
//! ```sh
//! cargo run --release --example corpus_statistics -- news.jsonl corpus.jsonl --articles 3764
//! ```
//!
//! Each file is JSONL with a key `body`; its first articles are read. A column a file; where there
//! are two, the third says by how many hundredths the second is above the first.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use news_search::Searcher;
use news_search::analysis::Analyzer;
use news_search::build::{BuildObserver, BuildOptions, build};
use news_search::ingest::IngestOptions;

/// Sizes of text at which the vocabulary is measured, in words.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

/// Parts of a thousand terms, rarest first, at which articles are measured.
const QUANTILES: [usize; 5] = [500, 750, 900, 990, 999];

/// Numbers of terms whose share is measured.
const COMMONEST: [usize; 3] = [10, 100, 1000];

type Rows = Vec<(String, f64)>;

/// Nobody looks on while the index is built.
struct Unobserved;

impl BuildObserver for Unobserved {
    fn advance(&self, _articles: u64, _disk_bytes: u64) {}

    fn stopped(&self) -> bool {
        false
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let (mut paths, mut articles) = (Vec::new(), usize::MAX);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--articles" {
            articles = arguments.next().ok_or("--articles needs a number")?.parse()?;
        } else {
            paths.push(PathBuf::from(argument));
        }
    }
    if paths.is_empty() {
        return Err("usage: corpus_statistics FILE… [--articles N]".into());
    }
    let mut columns = Vec::new();
    for path in &paths {
        let mut rows = text_rows(path, articles)?;
        rows.extend(index_rows(path, articles)?);
        columns.push(rows);
    }
    print(&columns);
    Ok(())
}

/// The first lines of a file that hold something.
fn lines(path: &Path, articles: usize) -> Result<impl Iterator<Item = String>, Box<dyn Error>> {
    let lines = BufReader::new(File::open(path)?).lines().map_while(Result::ok);
    Ok(lines.filter(|line| !line.trim().is_empty()).take(articles))
}

/// What the texts are made of.
fn text_rows(path: &Path, articles: usize) -> Result<Rows, Box<dyn Error>> {
    let mut analyzer = Analyzer::new();
    // Occurrences and articles of each term.
    let mut terms: HashMap<String, (u64, u64)> = HashMap::new();
    let (mut lengths, mut bytes, mut distinct) = (Vec::new(), 0, 0);
    let (mut words, mut grown) = (0, Vec::new());
    for line in lines(path, articles)? {
        let record: serde_json::Value = serde_json::from_str(&line)?;
        let body = record["body"].as_str().ok_or("a record has no body")?;
        let before = words;
        let mut of_article = HashSet::new();
        analyzer.tokenize(body, |token| {
            words += 1;
            if !terms.contains_key(token.term) {
                terms.insert(token.term.to_string(), (0, 0));
            }
            let counts = terms.get_mut(token.term).expect("it was put there");
            counts.0 += 1;
            counts.1 += u64::from(of_article.insert(token.term.to_string()));
            if SIZES.contains(&words) {
                grown.push((words, terms.len()));
            }
        });
        lengths.push(words - before);
        distinct += of_article.len();
        bytes += body.len();
    }
    let count = lengths.len() as f64;
    lengths.sort_unstable();
    let at =
        |percent: usize| lengths[(lengths.len() * percent / 100).min(lengths.len() - 1)] as f64;
    let mut rows: Rows = vec![
        ("articles".into(), count),
        ("words an article, mean".into(), words as f64 / count),
        ("words an article, median".into(), at(50)),
        ("words an article, 95 %".into(), at(95)),
        ("distinct terms an article".into(), distinct as f64 / count),
        ("bytes a word".into(), bytes as f64 / words as f64),
    ];
    for (words, terms) in grown {
        rows.push((format!("terms in {words} words"), terms as f64));
    }
    rows.push(("terms in all".into(), terms.len() as f64));
    rows.extend(spread_rows(terms.into_values().collect(), words as f64));
    Ok(rows)
}

/// How unevenly terms are spread, from the occurrences and articles of each.
fn spread_rows(terms: Vec<(u64, u64)>, words: f64) -> Rows {
    let (mut occurrences, mut articles): (Vec<u64>, Vec<u64>) = terms.into_iter().unzip();
    occurrences.sort_unstable_by(|a, b| b.cmp(a));
    articles.sort_unstable();
    let terms = articles.len();
    let postings: u64 = articles.iter().sum();
    let once = articles.iter().filter(|&&articles| articles == 1).count();
    let mut rows: Rows = vec![
        ("postings a term, mean".into(), postings as f64 / terms as f64),
        ("terms in one article, %".into(), 100.0 * once as f64 / terms as f64),
    ];
    for part in QUANTILES {
        let name = format!("articles of a term, {} %", part as f64 / 10.0);
        rows.push((name, articles[terms * part / 1000] as f64));
    }
    for count in COMMONEST {
        let most: u64 = occurrences.iter().take(count).sum();
        rows.push((format!("share of {count} terms, %"), 100.0 * most as f64 / words));
    }
    rows
}

/// Sizes of the index for each byte of the articles' texts.
fn index_rows(path: &Path, articles: usize) -> Result<Rows, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let records = folder.path().join("records.jsonl");
    let mut out = std::io::BufWriter::new(File::create(&records)?);
    let mut bytes = 0;
    for line in lines(path, articles)? {
        let record: serde_json::Value = serde_json::from_str(&line)?;
        bytes += record["body"].as_str().map_or(0, str::len);
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    let options = BuildOptions {
        index: folder.path().join("index"),
        ingest: IngestOptions { paths: vec![records], ..IngestOptions::default() },
        threads: 2,
        memory: 256 << 20,
        today: "2100-01-01".parse()?,
    };
    build(&options, None, &Unobserved)?;
    let searcher = Searcher::open(&options.index)?;
    let files = searcher.generations().iter().flat_map(|open| &open.manifest.files);
    let size = |ending: &str| -> f64 {
        let files = files.clone().filter(|file| file.name.ends_with(ending));
        files.map(|file| file.bytes).sum::<u64>() as f64 / bytes as f64
    };
    let parts = [
        ("index, bytes a byte of text", ""),
        ("  articles", ".articles"),
        ("  positions", ".pos"),
        ("  postings", ".idx"),
        ("  word table", ".words"),
        ("  dictionary", ".term"),
    ];
    Ok(parts.into_iter().map(|(name, ending)| (name.to_string(), size(ending))).collect())
}

/// A row a statistic.
fn print(columns: &[Rows]) {
    for (row, (name, _)) in columns[0].iter().enumerate() {
        print!("{name:<30}");
        for column in columns {
            let value = column.iter().find(|(other, _)| other == name).map(|(_, value)| *value);
            match value {
                Some(value) if value >= 1000.0 => print!("{value:>12.0}"),
                Some(value) => print!("{value:>12.3}"),
                None => print!("{:>12}", "–"),
            }
        }
        if let [first, second] = columns {
            let (first, second) = (first[row].1, second.get(row).map_or(f64::NAN, |row| row.1));
            print!("{:>+8.1} %", 100.0 * (second / first - 1.0));
        }
        println!();
    }
}
