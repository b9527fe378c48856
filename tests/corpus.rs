//! The synthetic archive: the same everywhere, and spread as real news is.

#![allow(clippy::unwrap_used)]

mod archive;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::process::{Child, Command, Stdio};

use news_search::analysis::Analyzer;
use news_search::bench::{CorpusOptions, corpus_languages, write_corpus};
use serde_json::Value;

use archive::Archive;

fn written(options: &CorpusOptions) -> Vec<u8> {
    let mut out = Vec::new();
    write_corpus(options, &mut out).unwrap();
    out
}

fn records(options: &CorpusOptions) -> Vec<Value> {
    let text = String::from_utf8(written(options)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text<'a>(record: &'a Value, key: &str) -> &'a str {
    record[key].as_str().unwrap()
}

#[test]
fn a_seed_gives_the_same_bytes_always() {
    // Measurements of others are on these bytes: they change with the version of the format alone.
    let mut options = CorpusOptions::new(1000, 7);
    let once = written(&options);
    assert_eq!(xxhash_rust::xxh3::xxh3_64(&once), 0x61cd_3a9f_accb_ee54);
    options.threads = 3;
    assert!(written(&options) == once);
    let few = CorpusOptions { articles: 321, ..options.clone() };
    let few = written(&few);
    assert!(once.starts_with(&few) && few.iter().filter(|&&byte| byte == b'\n').count() == 321);
    options.seed = 8;
    assert!(written(&options) != once);
}

#[test]
fn every_article_is_indexed_in_its_language() {
    let mut lines = String::new();
    for mut record in records(&CorpusOptions::new(500, 1)) {
        let language = record.as_object_mut().unwrap().remove("language").unwrap();
        record["id"] = format!("{}/{}", language.as_str().unwrap(), text(&record, "id")).into();
        lines += &format!("{record}\n");
    }
    let archive = Archive::new().article("corpus.jsonl", &lines);
    let build = archive.run(&["build", "in", "--strict"]);
    assert_eq!(build.code, Some(0), "{}", build.err);
    assert!(build.err.contains("500 articles indexed"), "{}", build.err);

    let mut languages = HashSet::new();
    for line in archive.run(&["export"]).out.lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        let stated = text(&record, "id").split('/').next().unwrap().to_string();
        let found = record["language"].as_str().or(record["language"]["value"].as_str()).unwrap();
        assert_eq!(found, stated, "{record}");
        languages.insert(stated);
    }
    let all: HashSet<String> = corpus_languages().into_iter().map(String::from).collect();
    assert_eq!(languages, all);
}

#[test]
fn outlets_and_days_are_spread_unevenly() {
    let records = records(&CorpusOptions::new(3000, 1));
    let mut outlets: HashMap<&str, usize> = HashMap::new();
    let (mut years, mut weekends) = (BTreeMap::new(), 0);
    for record in &records {
        *outlets.entry(text(record, "source")).or_default() += 1;
        let date: jiff::civil::Date = text(record, "date")[..10].parse().unwrap();
        *years.entry(date.year()).or_insert(0) += 1;
        weekends += usize::from(date.weekday().to_monday_zero_offset() > 4);
    }
    let largest = *outlets.values().max().unwrap();
    assert!((60..300).contains(&largest) && outlets.len() > 400, "{largest} {}", outlets.len());
    assert_eq!(years.keys().copied().collect::<Vec<i16>>(), (2015..=2024).collect::<Vec<_>>());
    assert!(years.values().all(|&articles| articles > 150), "{years:?}");
    // Two days of seven would have 857.
    assert!((350..650).contains(&weekends), "{weekends}");
}

#[test]
fn stories_last_some_days_and_share_their_words() {
    let options = CorpusOptions { language: Some("en".into()), ..CorpusOptions::new(4096, 1) };
    let mut paragraphs: HashMap<String, Vec<String>> = HashMap::new();
    let mut names: HashMap<String, Vec<String>> = HashMap::new();
    for record in records(&options) {
        let body = text(&record, "body");
        let first = body.split("\n\n").next().unwrap();
        if record.get("credit").is_some() {
            paragraphs.entry(first.to_string()).or_default().push(text(&record, "source").into());
        }
        let of_article: HashSet<&str> =
            body.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 7).collect();
        for word in of_article {
            let day = text(&record, "date")[..10].to_string();
            names.entry(word.to_lowercase()).or_default().push(day);
        }
    }
    let printed_by_several =
        paragraphs.values().filter(|outlets| outlets.iter().collect::<HashSet<_>>().len() > 1);
    assert!(printed_by_several.count() > 20);
    // Of the words of six articles, many stand in articles of a fortnight alone; ten years of
    // chance would not bring one there.
    let day = |day: &str| day.parse::<jiff::civil::Date>().unwrap();
    let in_a_burst = names.values().filter(|days| {
        let (first, last) = (days.iter().min().unwrap(), days.iter().max().unwrap());
        days.len() >= 6 && (day(last) - day(first)).get_days() < 14
    });
    assert!(in_a_burst.count() > 20);
}

#[test]
fn words_are_spread_as_in_news() {
    let options = CorpusOptions { language: Some("en".into()), ..CorpusOptions::new(600, 1) };
    let mut analyzer = Analyzer::new();
    let mut terms: HashMap<String, (usize, usize)> = HashMap::new();
    let (mut words, mut bytes, mut distinct, mut grown) = (0, 0, 0, Vec::new());
    let mut lengths = Vec::new();
    for record in records(&options) {
        let body = text(&record, "body");
        let mut of_article: HashMap<String, usize> = HashMap::new();
        let before = words;
        analyzer.tokenize(body, |token| {
            words += 1;
            *of_article.entry(token.term.to_string()).or_default() += 1;
        });
        lengths.push(words - before);
        bytes += body.len();
        distinct += of_article.len();
        for (term, occurrences) in of_article {
            let counts = terms.entry(term).or_default();
            counts.0 += occurrences;
            counts.1 += 1;
        }
        grown.push((words, terms.len()));
    }
    lengths.sort_unstable();
    let mut occurrences: Vec<usize> = terms.values().map(|counts| counts.0).collect();
    occurrences.sort_unstable_by(|a, b| b.cmp(a));
    let share =
        |count: usize| 100.0 * occurrences.iter().take(count).sum::<usize>() as f64 / words as f64;
    let after = |size: usize| grown.iter().find(|(words, _)| *words > size).unwrap().1 as f64;
    let once = terms.values().filter(|counts| counts.1 == 1).count();
    // What 600 news articles have, and 15 hundredths to either side.
    for (name, found, expected) in [
        ("words an article", words as f64 / 600.0, 964.0),
        ("median", lengths[300] as f64, 809.0),
        ("95 %", lengths[570] as f64, 2188.0),
        ("distinct terms an article", distinct as f64 / 600.0, 423.0),
        ("bytes a word", bytes as f64 / words as f64, 6.14),
        ("terms in 100,000 words", after(100_000), 10_759.0),
        ("terms in 500,000 words", after(500_000), 23_635.0),
        ("postings a term", distinct as f64 / terms.len() as f64, 10.1),
        ("terms in one article, %", 100.0 * once as f64 / terms.len() as f64, 44.1),
        ("share of 10 terms", share(10), 22.0),
        ("share of 100 terms", share(100), 44.7),
        ("share of 1000 terms", share(1000), 72.0),
    ] {
        assert!((found / expected - 1.0).abs() < 0.15, "{name}: {found}, not {expected}");
    }
}

#[test]
fn queries_of_an_archive_find_what_their_kind_says() {
    let archive = Archive::new();
    let corpus = ["bench", "corpus", "--articles", "400", "--lang", "en", "--seed", "3"];
    let files = ["--output", "in/corpus.jsonl", "--queries", "queries.tsv"];
    let run = archive.run(&[corpus.as_slice(), &files].concat());
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), "", ""));
    let archive = archive.build();

    let queries = fs::read_to_string(archive.path("queries.tsv")).unwrap();
    let mut found: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    let mut asked = String::new();
    for (at, line) in queries.lines().enumerate() {
        asked += &format!("{at}\t{}\n", line.split_once('\t').unwrap().1);
    }
    fs::write(archive.path("asked.tsv"), asked).unwrap();
    let counts = archive.run(&["batch", "asked.tsv", "--counts", "--format", "tsv"]).out;
    for (line, count) in queries.lines().zip(counts.lines().skip(1)) {
        let docs = count.rsplit('\t').next().unwrap();
        let kind = line.split_once('\t').unwrap().0;
        found.entry(kind).or_default().push(docs.parse().unwrap());
    }
    assert_eq!(found.len(), 8);
    let mean = |kind: &str| found[kind].iter().sum::<u64>() / found[kind].len() as u64;
    assert!(mean("common word") > 100, "{found:?}");
    assert!((5..40).contains(&mean("word")), "{found:?}");
    assert!(mean("rare word") < 5 && mean("or") > mean("word"), "{found:?}");
    assert!(mean("and") < mean("word") && mean("near") > 1 && mean("phrase") > 0, "{found:?}");

    let run = archive.run(&["bench", "query", "--queries", "queries.tsv", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
}

#[test]
fn the_length_and_language_of_articles_can_be_asked_for() {
    let archive = Archive::new();
    let run =
        archive.run(&["bench", "corpus", "--articles", "200", "--words", "100", "--lang", "de"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let mut words = 0;
    for line in run.out.lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        assert_eq!(record["language"], "de");
        words += text(&record, "body").split_whitespace().count();
    }
    assert!((90..120).contains(&(words / 200)), "{words}");
}

#[test]
fn what_cannot_be_written_is_told() {
    let archive = Archive::new();
    for (arguments, message) in [
        (&["--articles", "0"][..], "--articles"),
        (&[], "--articles"),
        (&["--articles", "3", "--lang", "zh"], "no articles can be made in \"zh\": en, es"),
        (&["--articles", "3", "--words", "1"], "--words"),
        (&["--articles", "3", "--output", "none/here.jsonl"], "none/here.jsonl"),
        (&["--articles", "3", "--queries", "none/here.tsv"], "none/here.tsv"),
        (&["--articles", "3", "--output", "in"], "in: "),
        (&["--articles", "3", "--output", "none/"], "none/: there is no such folder"),
    ] {
        let run = archive.run(&[&["bench", "corpus"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains(message), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn help_names_the_languages_and_the_usual_length() {
    let help = Archive::new().run(&["bench", "corpus", "--help"]).out;
    let line = help.lines().find(|line| line.contains("--lang ")).unwrap();
    let named: Vec<&str> = line.split([',', ' ']).collect();
    assert!(corpus_languages().iter().all(|code| named.contains(code)), "{help}");
    let usual =
        format!("[default: those of news articles, {}]", CorpusOptions::new(1, 1).mean_words);
    let one_line = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(one_line.contains(&usual), "{help}");
}

/// What lies in the folder of the archive, hidden files too.
fn names(archive: &Archive) -> Vec<String> {
    let entries = fs::read_dir(archive.path("")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_is_replaced_by_a_whole_one_or_stays() {
    let archive = Archive::new();
    let corpus = ["bench", "corpus", "--articles", "3", "--output", "old.jsonl"];
    fs::write(archive.path("old.jsonl"), "old").unwrap();
    for more in [
        &["--lang", "zh"][..],
        &["--queries", "none/here.tsv"],
        &["--queries", "old.jsonl"],
        &["--queries", "./in/../old.jsonl"],
    ] {
        let run = archive.run(&[&corpus[..], more].concat());
        assert_eq!(run.code, Some(2), "{more:?}: {}", run.err);
        assert_eq!(fs::read_to_string(archive.path("old.jsonl")).unwrap(), "old", "{more:?}");
    }
    let twice = archive.run(&[&corpus[..], &["--queries", "old.jsonl"]].concat());
    assert_eq!(twice.err, "search: --output and --queries name the same file\n");
    assert_eq!(names(&archive), ["in", "old.jsonl"]);
    assert_eq!(archive.run(&corpus).code, Some(0));
    assert_eq!(fs::read_to_string(archive.path("old.jsonl")).unwrap().lines().count(), 3);
    assert_eq!(names(&archive), ["in", "old.jsonl"]);
}

#[test]
fn a_hyphen_is_standard_output() {
    let archive = Archive::new();
    let corpus = ["bench", "corpus", "--articles", "3"];
    let run = |more: &[&str]| archive.run(&[&corpus[..], more].concat());
    let plain = run(&[]);
    assert_eq!((plain.code, plain.out.lines().count()), (Some(0), 3), "{}", plain.err);
    assert_eq!(run(&["--output", "-"]).out, plain.out);
    let queries = run(&["--output", "articles.jsonl", "--queries", "-"]);
    assert!(queries.out.starts_with("common word\t"), "{}", queries.out);
    assert_eq!(fs::read_to_string(archive.path("articles.jsonl")).unwrap(), plain.out);
    for more in [&["--queries", "-"][..], &["--queries", "-", "--output", "-"]] {
        let both = run(more);
        assert_eq!((both.code, both.out.as_str()), (Some(2), ""), "{}", both.err);
        assert!(both.err.contains("the articles go to standard output"), "{}", both.err);
    }
    assert_eq!(names(&archive), ["articles.jsonl", "in"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_as_such() {
    let archive = Archive::new();
    for flag in ["--output", "--queries"] {
        let run = archive.run(&["bench", "corpus", "--articles", "300", flag, "/dev/full"]);
        let message = "search: /dev/full: No space left on device (os error 28)\n";
        assert_eq!((run.code, run.err.as_str()), (Some(4), message), "{flag}");
    }
    // Articles whose queries could not be written would be measured with those of others.
    fs::write(archive.path("old.jsonl"), "old").unwrap();
    let corpus = ["bench", "corpus", "--articles", "3", "--output", "old.jsonl"];
    let run = archive.run(&[&corpus[..], &["--queries", "/dev/full"]].concat());
    assert_eq!(run.code, Some(4), "{}", run.err);
    assert_eq!(fs::read_to_string(archive.path("old.jsonl")).unwrap(), "old");
}

#[test]
fn queries_are_there_when_the_articles_are_read_in_part() {
    let archive = Archive::new();
    let corpus = ["bench", "corpus", "--articles", "20000", "--queries", "queries.tsv"];
    let mut child = archive.command().args(corpus).stdout(Stdio::piped()).spawn().unwrap();
    // Nobody reads on.
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success());
    let queries = fs::read_to_string(archive.path("queries.tsv")).unwrap();
    assert!(queries.starts_with("common word\t"), "{queries}");
}

/// Starts to write an archive that takes a while, and waits until some of it is written.
#[cfg(unix)]
fn writing(archive: &Archive) -> Child {
    let corpus = ["bench", "corpus", "--articles", "100000", "--output", "old.jsonl"];
    let mut child = archive.command().args(corpus).stderr(Stdio::null()).spawn().unwrap();
    let has_begun = |entry: fs::DirEntry| {
        let is_unfinished = entry.file_name().to_str().unwrap().starts_with(".unfinished-");
        is_unfinished && entry.metadata().unwrap().len() > 0
    };
    let entries = || fs::read_dir(archive.path("")).unwrap();
    while !entries().any(|entry| has_begun(entry.unwrap())) {
        assert!(child.try_wait().unwrap().is_none(), "nothing was written beside the old file");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child
}

#[test]
#[cfg(unix)]
fn a_run_that_is_stopped_leaves_no_cut_archive() {
    let archive = Archive::new();
    fs::write(archive.path("old.jsonl"), "old").unwrap();
    let mut child = writing(&archive);
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(names(&archive), ["in", "old.jsonl"]);
    // One that cannot even tidy up.
    let mut child = writing(&archive);
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(fs::read_to_string(archive.path("old.jsonl")).unwrap(), "old");
}
