//! What `search bench` measures adds up, and what it is asked wrongly it refuses. How fast the
//! program is depends on the machine and is not tested.

#![allow(clippy::unwrap_used)]

mod archive;

use std::fs;

use archive::{Archive, checkout};
use serde_json::Value;

/// The sample archive, with an index, and a file of queries.
fn sample() -> Archive {
    let archive = Archive::new();
    let articles = checkout("articles");
    let built = archive.run(&["build", articles.to_str().unwrap(), "--quiet"]);
    assert_eq!(built.code, Some(0), "{}", built.err);
    let queries = "word\twitkoff\nword\tnegotiation\nphrase\t\"phone call\"\n\n\
                   near\ttrump NEAR/10 putin\nwildcard\twitk*\n";
    fs::write(archive.path("queries.txt"), queries).unwrap();
    archive
}

#[track_caller]
fn json_lines(archive: &Archive, arguments: &[&str]) -> Vec<Value> {
    let run = archive.run(arguments);
    assert_eq!(run.code, Some(0), "{}", run.err);
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn sum(object: &Value) -> f64 {
    object.as_object().unwrap().values().map(number).sum()
}

#[test]
fn figures_of_a_build_add_up() {
    let archive = Archive::new();
    let articles = checkout("articles");
    let articles = articles.to_str().unwrap();
    let figures = &json_lines(&archive, &["bench", "build", articles, "--format", "json"])[0];
    assert_eq!(figures["articles"], 57);
    assert_eq!(figures["runs"], 1);
    let parts = figures["parts"].as_array().unwrap();
    let bytes = |part: &Value| part["bytes"].as_u64().unwrap();
    assert_eq!(parts.iter().map(bytes).sum::<u64>(), figures["index_bytes"].as_u64().unwrap());
    for name in ["postings", "positions", "dictionary", "articles", "columns", "word table"] {
        let part = parts.iter().find(|part| part["name"] == name).unwrap();
        assert!(bytes(part) > 0, "{name}");
    }
    // Fields are the greater part of the files that hold them, and no more.
    for name in ["dictionary", "postings", "positions", "columns"] {
        let fields = figures["fields"].as_array().unwrap().iter();
        let fields: u64 = fields.map(|field| field[name].as_u64().unwrap()).sum();
        let whole = bytes(parts.iter().find(|part| part["name"] == name).unwrap());
        assert!(fields <= whole && fields > whole / 2, "{name}: {fields} of {whole}");
    }
    // Two of its files are packed.
    for stage in figures["stages"].as_object().unwrap() {
        assert!(number(stage.1) > 0.0, "{stage:?}");
        let each = number(&figures["us_per_article"][stage.0]);
        assert!((each - number(stage.1) * 1e6 / 57.0).abs() < 1e-6 * each, "{stage:?}");
    }
    let threads = number(&figures["threads"]);
    assert!(sum(&figures["stages"]) <= number(&figures["seconds"]) * (threads + 1.0));
    if cfg!(unix) {
        let shares = sum(&figures["cpu_share"]);
        assert!((0.1..=1.01).contains(&shares), "{shares}");
    }
    if cfg!(target_os = "linux") {
        assert!(number(&figures["peak_rss_mb"]) > 1.0);
        assert!(number(&figures["user_seconds"]) >= 0.0);
    }
    assert_eq!(figures["allocations"].is_object(), cfg!(feature = "count-allocations"));
    assert_eq!(figures["settings"]["memory_mib"], 640);
    assert!(figures["versions"]["rustc"].as_str().unwrap().starts_with("rustc "));
    assert!(!archive.path("index").exists());
}

#[test]
fn sizes_of_the_parts_are_those_of_stats() {
    let archive = sample();
    let stats = &json_lines(&archive, &["stats", "--format", "json"])[0];
    let parts = stats["parts"].as_array().unwrap();
    let sizes: Vec<u64> = parts.iter().map(|part| part["bytes"].as_u64().unwrap()).collect();
    assert!(sizes.is_sorted_by(|a, b| a >= b) && sizes.iter().all(|size| *size > 0), "{sizes:?}");
    assert_eq!(sizes.iter().sum::<u64>(), stats["bytes"].as_u64().unwrap());
}

#[test]
fn builds_in_turns_give_medians_and_spread() {
    let archive = Archive::new()
        .file("a.jsonl", b"{\"text\":\"The envoy landed in Geneva.\",\"at\":\"x\"}\n")
        .article("b.txt", "Harbour opens\n\nThe harbour opened on Monday.");
    let arguments = ["bench", "build", "in", "--threads", "2,1,2", "--repeat", "2", "--memory=32"];
    let options = ["--field", "credit=at", "--source", "Harbour Daily", "--format", "json"];
    let lines = json_lines(&archive, &[&arguments[..], &options].concat());
    let threads: Vec<&Value> = lines.iter().map(|line| &line["threads"]).collect();
    assert_eq!(threads, [2, 1]);
    for line in &lines {
        assert_eq!((&line["articles"], &line["runs"]), (&2.into(), &2.into()));
        assert_eq!(line["settings"]["memory_mib"], 32);
        for (name, ends) in line["spread"].as_object().unwrap() {
            let (least, greatest) = (number(&ends[0]), number(&ends[1]));
            assert!((least..=greatest).contains(&number(&line[name])), "{name}: {line}");
        }
        assert!(line["spread"]["seconds"].is_array());
    }
    let run = archive.run(&["bench", "build", "in", "--threads", "1,2"]);
    assert_eq!(run.err.lines().count(), 2, "{}", run.err);
    assert!(run.err.starts_with("round 1 of 1: 1 thread, "), "{}", run.err);
    let table: Vec<&str> = run.out.lines().collect();
    assert!(table.len() == 3 && table[0].contains("articles/s"), "{}", run.out);
    assert!(table[1].trim_start().starts_with("1 ") && table[2].trim_start().starts_with("2 "));
}

#[test]
fn an_index_is_kept_where_that_is_asked_for() {
    let archive = Archive::new().article("a.txt", "Harbour opens\n\nThe harbour opened.");
    let kept = archive.run(&["bench", "build", "in", "--index", "kept"]);
    assert_eq!(kept.code, Some(0), "{}", kept.err);
    assert!(kept.out.contains("word table") && kept.out.contains("µs/article"), "{}", kept.out);
    assert_eq!(archive.run(&["query", "harbour", "--index", "kept"]).code, Some(0));
}

#[test]
fn builds_that_cannot_be_measured_are_told() {
    let archive = Archive::new().article("a.txt", "Harbour opens\n\nThe harbour opened.");
    for (arguments, code, reason) in [
        (&["in", "--threads", "0"][..], 2, "from 1 to 1024"),
        (&["in", "--threads", "1,0"], 2, "from 1 to 1024"),
        (&["in", "--threads", "1,"], 2, "from 1 to 1024"),
        (&["in", "--repeat", "0"], 2, "from 1 to 1000000"),
        (&["in", "--repeat", "-1"], 2, "from 1 to 1000000"),
        (&["in", "--repeat", "1000001"], 2, "from 1 to 1000000"),
        (&["in", "--memory", "1000001"], 2, "from 16 to 1000000"),
        (&["in", "--repeat", "2", "--index", "kept"], 2, "--index keeps the index of one build"),
        (&["-", "--repeat", "2"], 2, "read only once"),
        (&["nowhere"], 2, "nowhere: no such file or folder"),
        (&["nowhere", "--repeat", "2"], 2, "nowhere: no such file or folder"),
        (&[], 2, "were not provided"),
    ] {
        let run = archive.run(&[&["bench", "build"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(code), ""), "{arguments:?}: {}", run.err);
        assert_eq!(run.err.matches(reason).count(), 1, "{arguments:?}: {}", run.err);
    }
}

#[test]
fn what_is_wrong_with_the_input_of_a_build_is_told_once() {
    let archive = Archive::new()
        .article("a.txt", "Harbour opens\n\nThe harbour opened.")
        .file("b.bin", b"\x7fELF\0\0\x01\x02");
    let warned = "warning: 1 file or record was rejected and is not in these figures";
    let unseen = "warning: --field credit=agncy: no record has the key \"agncy\"";
    for more in [&[][..], &["--threads", "1,2", "--repeat", "2"]] {
        let bench = ["bench", "build", "in", "--field", "credit=agncy"];
        let run = archive.run(&[&bench[..], more].concat());
        assert_eq!(run.code, Some(0), "{more:?}: {}", run.err);
        for line in [warned, unseen] {
            assert_eq!(run.err.matches(line).count(), 1, "{more:?}: {}", run.err);
        }
        let run = archive.run(&[&bench[..], more, &["--verbose"]].concat());
        assert_eq!(run.err.matches("in/b.bin: ").count(), 1, "{more:?}: {}", run.err);
        let run = archive.run(&[&bench[..], more, &["--quiet"]].concat());
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{more:?}");
    }
    for more in [&[][..], &["--repeat", "2"]] {
        let run = archive.run(&[&["bench", "build", "in/b.bin"][..], more].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{more:?}");
        assert!(run.err.starts_with("rejected "), "{more:?}: {}", run.err);
        assert!(run.err.contains("search: in/b.bin: no article was found"), "{}", run.err);
    }
}

#[test]
fn queries_are_timed_by_kind() {
    let archive = sample();
    let bench = ["bench", "query", "--queries", "queries.txt", "--format", "json"];
    let with = |more: &[&str]| json_lines(&archive, &[&bench[..], more].concat()).remove(0);
    let kinds = |figures: &Value| {
        figures["kinds"].as_object().unwrap().keys().cloned().collect::<Vec<String>>()
    };
    let closed = with(&["--passes", "2", "--threads", "2", "--facets", "source,date,source"]);
    assert_eq!(kinds(&closed), ["facets", "near", "phrase", "wildcard", "word"]);
    assert_eq!((&closed["mode"], &closed["answers"]), (&"closed".into(), &20.into()));
    assert_eq!(closed["settings"]["facets"], serde_json::json!(["source", "date"]));
    assert_eq!(closed["settings"]["articles"], 57);
    assert!(number(&closed["overall"]["median_us"]) > 0.0 && closed["service"].is_null());

    let open = with(&["--passes", "3", "--rate", "300", "--no-snippets"]);
    assert_eq!((&open["mode"], &open["answers"]), (&"open".into(), &15.into()));
    assert_eq!((&open["rate"], &open["settings"]["fragments"]), (&300.0.into(), &0.into()));
    // What a query waits is added to what its answer takes.
    for percentile in ["median_us", "p95_us", "p99_us"] {
        assert!(number(&open["overall"][percentile]) >= number(&open["service"][percentile]));
    }

    let cold = with(&["--cold", "--passes", "1", "--facets", "language", "--no-totals"]);
    assert_eq!((&cold["mode"], &cold["answers"]), (&"cold".into(), &5.into()));
    assert_eq!(cold["settings"]["totals"], false);
    assert_eq!(
        (&cold["settings"]["evict"], &cold["settings"]["indexes"]),
        (&false.into(), &1.into())
    );
    assert_eq!(kinds(&cold), ["facets", "near", "phrase", "wildcard", "word"]);
    let parts = cold["parts"].as_object().unwrap();
    assert_eq!(parts.keys().collect::<Vec<_>>(), ["open", "parse", "search", "start"]);
    for part in parts.values() {
        assert!(number(&part["median_us"]) > 0.0);
        assert!(number(&part["p99_us"]) <= number(&cold["overall"]["p99_us"]));
    }
}

#[test]
fn what_waits_for_a_thread_is_counted() {
    let archive = sample();
    let bench = ["bench", "query", "--queries", "queries.txt", "--rate", "1000000"];
    let run = archive.run(&[&bench[..], &["--passes", "4", "--format", "json"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let warned = run.err.starts_with("warning: of ") && run.err.contains(" queries a second ");
    assert!(warned, "{}", run.err);
    let figures: Value = serde_json::from_str(&run.out).unwrap();
    // All twenty come at once: the median waits for half of them.
    let (waited, service) =
        (number(&figures["overall"]["median_us"]), number(&figures["service"]["median_us"]));
    assert!(waited > 3.0 * service, "{waited} {service}");
    let text = archive.run(&bench);
    assert!(text.out.lines().any(|line| line.starts_with("service ")), "{}", text.out);
}

#[test]
#[cfg(target_os = "linux")]
fn an_index_out_of_the_cache_answers_the_same() {
    let archive = sample();
    let bench = ["bench", "query", "--queries", "queries.txt", "--cold", "--evict", "--passes=1"];
    let run = archive.run(&bench);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    for part in ["  open", "  parse", "  search", "  start"] {
        assert!(run.out.lines().any(|line| line.starts_with(part)), "{}", run.out);
    }
    let figures = &json_lines(&archive, &[&bench[..], &["--format", "json"]].concat())[0];
    assert_eq!(figures["settings"]["evict"], true);
}

#[test]
fn queries_are_read_from_standard_input() {
    let archive = sample();
    // The file cannot be read a second time by the processes of --cold.
    let queries =
        "\u{feff}word \twitkoff\r\n\r\nword\twitkoff\r\n\u{1b}[1mvery long name\tputin\r\n";
    for more in [&[][..], &["--cold"], &["--rate", "300"]] {
        let bench = ["bench", "query", "--passes", "1", "--queries", "-"];
        let run = archive.run_with_input(&[&bench[..], more].concat(), queries.as_bytes());
        assert_eq!(run.code, Some(0), "{more:?}: {}", run.err);
        let lines: Vec<&str> = run.out.lines().collect();
        assert!(
            lines[1].starts_with("word ") && lines[2].starts_with("\u{fffd}[1mvery long name ")
        );
        // Long names move the numbers of all rows.
        let columns = |line: &str| line.chars().count();
        assert!(lines[1..4].iter().all(|line| columns(line) == columns(lines[0])), "{}", run.out);
    }
}

#[test]
fn queries_that_find_nothing_are_told() {
    let archive = sample();
    fs::write(archive.path("odd.txt"), "word\twitkoff\nword\tzzyzx\n").unwrap();
    for more in [&[][..], &["--cold"], &["--rate", "300", "--no-totals"]] {
        let bench = ["bench", "query", "--queries", "odd.txt", "--format", "json"];
        let run = archive.run(&[&bench[..], more].concat());
        let warning = "warning: no article is found by 1 of 2 queries, and that takes less time\n";
        assert!(run.code == Some(0) && run.err.ends_with(warning), "{more:?}: {}", run.err);
        let figures: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(figures["without_hits"], 1, "{more:?}");
    }
}

#[test]
fn several_indexes_are_in_the_settings() {
    let archive = sample();
    let articles = checkout("articles/de");
    let built = archive.run(&["build", articles.to_str().unwrap(), "--index", "more", "--quiet"]);
    assert_eq!(built.code, Some(0), "{}", built.err);
    let bench =
        ["bench", "query", "--queries", "queries.txt", "--index", "index", "--index", "more"];
    let figures = &json_lines(&archive, &[&bench[..], &["--format", "json"]].concat())[0];
    assert_eq!(figures["settings"]["indexes"], 2);
}

#[test]
fn queries_that_cannot_be_timed_are_told() {
    let archive = sample();
    for (name, text) in [
        ("empty.txt", "\n \n"),
        ("untabbed.txt", "word\twitkoff\nwitkoff\n"),
        ("wrong.txt", "word\twitkoff\n\nfield\tsouce:reuters\n"),
        ("facets.txt", "facets\twitkoff\n"),
        ("nameless.txt", "word\twitkoff\n \twitkoff\n"),
        ("wide.txt", "w\0o\0r\0d\0\t\0a\0\n\0"),
    ] {
        fs::write(archive.path(name), text).unwrap();
    }
    fs::write(archive.path("latin.txt"), b"word\twitkoff\nword\tcaf\xe9\n").unwrap();
    for (arguments, code, reason) in [
        (&["empty.txt"][..], 2, "empty.txt: the file has no queries"),
        (&["untabbed.txt"], 2, "untabbed.txt: line 2: kind<TAB>query is needed"),
        (&["wrong.txt"], 2, "wrong.txt: line 3: unknown field \"souce\""),
        (&["missing.txt"], 2, "missing.txt: No such file"),
        (&["nameless.txt"], 2, "nameless.txt: line 2: kind<TAB>query is needed"),
        (&["wide.txt"], 2, "wide.txt: line 1 is not UTF-8 text"),
        (&["latin.txt"], 2, "latin.txt: line 2 is not UTF-8 text"),
        (&["-"], 2, "-: the file has no queries"),
        (&["facets.txt", "--facets", "date"], 2, "a kind \"facets\""),
        (&["queries.txt", "--facets", "datum"], 2, "\"datum\" is no facet"),
        (&["queries.txt", "--rate", "0"], 2, "from 0.001 to 1000000"),
        (&["queries.txt", "--rate", "-5"], 2, "from 0.001 to 1000000"),
        (&["queries.txt", "--rate", "nan"], 2, "from 0.001 to 1000000"),
        (&["queries.txt", "--passes", "0"], 2, "from 1 to 1000000 is needed"),
        (&["queries.txt", "--threads", "0"], 2, "from 1 to 1024"),
        (&["queries.txt", "--cold", "--rate", "5"], 2, "cannot be used with"),
        (&["queries.txt", "--cold", "--threads", "2"], 2, "cannot be used with"),
        (&["queries.txt", "--evict"], 2, "--cold"),
        (&["queries.txt", "--index", "nowhere"], 3, "nowhere: there is no index here"),
        (&["queries.txt", "--index", "nowhere", "--cold"], 3, "nowhere: there is no index here"),
    ] {
        let run = archive.run(&[&["bench", "query", "--queries"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(code), ""), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(reason), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn a_damaged_index_is_named() {
    let archive = sample();
    let stores = fs::read_dir(archive.path("index/generations/000001")).unwrap();
    let mut stores = stores.map(|entry| entry.unwrap().path());
    let store = stores.find(|path| path.extension().is_some_and(|end| end == "articles")).unwrap();
    let bytes = fs::read(&store).unwrap();
    fs::write(&store, &bytes[..bytes.len() / 2]).unwrap();
    for more in [&[][..], &["--cold"]] {
        let bench = ["bench", "query", "--queries", "queries.txt"];
        let run = archive.run(&[&bench[..], more].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(3), ""), "{}", run.err);
        let name = store.file_name().unwrap().to_str().unwrap();
        assert!(run.err.contains(name), "{}", run.err);
    }
}
