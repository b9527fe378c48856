//! What a newcomer meets first: the program without arguments, without an index, its help, its
//! exit codes, its colours.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::{Archive, Run, finished, program};

fn envoy() -> Archive {
    Archive::new()
        .article("a.txt", "Envoy lands\n\nThe envoy arrived in Geneva on Monday.\n")
        .build()
}

#[test]
fn alone_it_shows_the_first_commands() {
    let run = finished(program().output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    for command in ["search build ", "search query ", "search show "] {
        assert!(run.out.contains(command), "{}", run.out);
    }
    assert!(run.out.lines().count() < 12, "{}", run.out);
}

#[test]
fn without_an_index_it_says_how_to_build_one() {
    let archive = Archive::new();
    for arguments in [
        &["query", "envoy"][..],
        &["facets", "envoy"],
        &["timeline", "envoy"],
        &["show", "x"],
        &["stats"],
        &["export"],
        &["batch", "-"],
    ] {
        let run = archive.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(3), ""), "{arguments:?}");
        let advice = "there is no index here (make one with `search build PATH… --index index`)";
        assert_eq!(run.err, format!("search: index: {advice}\n"), "{arguments:?}");
        assert!(!archive.path("index").exists());
    }
    let run = archive.run(&["build"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("search: articles: there is no folder to read"), "{}", run.err);
}

#[test]
fn exit_codes_tell_how_a_run_ended() {
    let archive = envoy();
    let empty_file = Archive::new().article("empty.txt", "");
    for (arguments, code) in [
        (&["query", "envoy"][..], 0),
        (&["query", "nobody"], 1),
        (&["query", "nobody", "--format", "json"], 1),
        (&["query", "("], 2),
        (&["query"], 2),
        (&["query", "envoy", "--index", "nowhere"], 3),
        (&["query", "envoy", "--index", "in"], 3),
        (&["facets", "envoy"], 0),
        (&["facets", "nobody"], 1),
        (&["show", "in/a.txt"], 0),
        (&["show", "nobody"], 1),
        (&["export"], 0),
        (&["stats"], 0),
        (&["analyze", "an envoy"], 0),
        (&["analyze", ""], 1),
        (&["build", "nowhere"], 2),
        (&["--help"], 0),
        (&["help", "query"], 0),
        (&["--version"], 0),
        (&["bogus"], 2),
        (&["man"], 0),
        (&["completions", "bash"], 0),
        (&["completions", "klingon"], 2),
    ] {
        let run = archive.run(arguments);
        assert_eq!(run.code, Some(code), "{arguments:?}: {}", run.err);
        let is_error = !run.err.is_empty() && run.out.is_empty();
        assert!(code < 2 || is_error, "{arguments:?}: {}", run.out);
    }
    for (queries, code) in [("envoy\n", 0), ("nobody\n", 1), ("", 1), ("envoy\n(\n", 4), ("(\n", 4)]
    {
        let run = archive.run_with_input(&["batch", "-"], queries.as_bytes());
        assert_eq!(run.code, Some(code), "{queries:?}: {}", run.err);
    }
    assert_eq!(empty_file.run(&["build", "in"]).code, Some(1));
    assert_eq!(
        empty_file.article("a.txt", "Some words\n").run(&["build", "in", "--strict"]).code,
        Some(4)
    );
}

#[test]
fn every_command_has_help_with_an_example() {
    let archive = Archive::new();
    let help = archive.run(&["--help"]).out;
    let commands = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let commands: Vec<&str> =
        commands.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
    for expected in ["build", "query", "batch", "show", "facets", "stats", "export", "man"] {
        assert!(commands.contains(&expected), "{commands:?}");
    }
    for command in commands.into_iter().filter(|command| *command != "help") {
        let run = archive.run(&[command, "--help"]);
        assert_eq!(run.code, Some(0), "{command}");
        let has_example = run.out.contains(&format!("\n  search {command}"))
            || run.out.contains("| search ")
            || ["stats", "bench"].contains(&command);
        assert!(has_example, "{}", run.out);
        assert!(run.out.lines().all(|line| line.chars().count() <= 100), "{}", run.out);
        assert_eq!(run.out, archive.run(&["help", command]).out, "{command}");
    }
}

#[test]
fn colours_follow_flag_environment_and_terminal() {
    let archive = envoy();
    let is_coloured = |flags: &[&str], environment: &[(&str, &str)]| {
        let mut command = archive.command();
        command.args(["query", "envoy"]).args(flags).envs(environment.iter().copied());
        let run: Run = finished(command.output().unwrap());
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out.contains('\u{1b}')
    };
    assert!(!is_coloured(&[], &[]), "a pipe");
    assert!(is_coloured(&["--color", "always"], &[]));
    assert!(is_coloured(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(is_coloured(&["--color", "always"], &[("NO_COLOR", "1")]));
    assert!(is_coloured(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]));
    assert!(!is_coloured(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(
        !is_coloured(&["--color", "always", "--format", "jsonl"], &[]),
        "only text has colours"
    );
}

#[test]
fn the_environment_names_the_index() {
    let archive = envoy();
    let run = |index: &str, arguments: &[&str]| {
        finished(archive.command().env("SEARCH_INDEX", index).args(arguments).output().unwrap())
    };
    assert_eq!(run("nowhere", &["query", "envoy"]).code, Some(3));
    assert_eq!(run("nowhere", &["query", "envoy", "--index", "index"]).code, Some(0));
    assert_eq!(run("other", &["build", "in", "--quiet"]).code, Some(0));
    assert!(archive.path("other/CURRENT").exists());
    // Set to nothing, it is not set.
    assert_eq!(run("", &["query", "envoy"]).code, Some(0));
    assert_eq!(run("", &["build", "in", "--quiet"]).code, Some(0));
    let refused = run("", &["query", "envoy", "--index", ""]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("a value is required for '--index <DIR>'"), "{}", refused.err);
}

#[test]
fn a_query_without_hits_gets_hints() {
    let record = |id: u32, source: &str| {
        format!(
            "{{\"id\":\"{id}\",\"body\":\"The envoy arrived.\",\"source\":\"{source}\",\
             \"url\":\"https://www.ledger{id}.example/{id}\",\"@type\":\"CriticReview\"}}\n"
        )
    };
    let archive = Archive::new()
        .article("a.jsonl", &(record(1, "Reuters") + &record(2, "The Lantern")))
        .build();
    for (arguments, hint) in [
        (&["source:reuter"][..], "no source is “reuter”; sources that contain it: Reuters\n"),
        (&["envoy source:lantren"], "no source is “lantren”; all of them: search facets"),
        (&["envoy", "--source", "Reutres"], "no source is “Reutres”; like it: Reuters\n"),
        (&["lang:fr"], "no language is “fr”; there is en\n"),
        (&["kind:reviews"], "no kind is “reviews”; like it: review\n"),
        (&["envoy kind:article"], "no kind is “article”; there is review\n"),
        (&["site:ledgr1.example"], "no site is “ledgr1.example”; like it: ledger1.example, led"),
        (&["site:example"], "; sites that contain it: ledger1.example, ledger2.example\n"),
        (&["envoy or putin"], "\"or\" is searched as a word; the operator is OR\n"),
    ] {
        let run = archive.run(&[&["query"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{arguments:?}");
        assert!(run.err.contains(hint), "{arguments:?}: {}", run.err);
        let quiet = archive.run(&[&["query", "-q"], arguments].concat());
        assert_eq!((quiet.code, quiet.err.as_str()), (Some(1), ""), "{arguments:?}");
    }
    for arguments in [
        &["envoy or putin", "--plain"][..],
        &["nobody -source:reuter"],
        &["envoy source:reuters date:2020"],
    ] {
        let run = archive.run(&[&["query"], arguments].concat());
        assert_eq!(run.code, Some(1), "{arguments:?}");
        assert!(!run.err.contains("no source") && !run.err.contains("the operator"), "{}", run.err);
    }
}

#[test]
fn on_request_it_tells_how_a_query_was_read() {
    let archive = Archive::new()
        .article("a.txt", "Envoys land\n\nThe envoy arrived. Envoys wait; the landing was late.\n")
        .article("b.txt", "Envoy waits\n\nThe envoy waited for the others, who were late again.\n")
        .build();
    let run = archive.run(&["query", "--parsed", "envoy OR land* zebra -\"the others\"", "--any"]);
    let told = "read as (envoy OR land* OR zebra) AND NOT \"the others\"\n  \
                envoy: envoy 2 · envoys 1\n  land*: land 1 · landing 1\n  zebra: in no title or body\n";
    assert!(run.err.starts_with(told), "{}", run.err);
    let unasked = archive.run(&["query", "envoy"]);
    assert_eq!(unasked.err, "");
    let (asked, plain) = (archive.run(&["query", "envoy", "--parsed", "--format", "json"]), {
        archive.run(&["query", "envoy", "--format", "json"])
    });
    assert_eq!(asked.out, plain.out, "results are the same");
}

#[test]
fn a_query_may_stand_on_standard_input() {
    let archive = envoy();
    let asked = |arguments: &[&str], query: &[u8]| archive.run_with_input(arguments, query);
    // Longer than an argument may be on Linux.
    let long = format!("{} OR envoy\n", "nobody OR ".repeat(18_000).trim_end_matches(" OR "));
    assert!(long.len() > 128 << 10 && long.chars().count() < 200_000);
    let run = asked(&["query", "-", "--format", "jsonl"], long.as_bytes());
    assert_eq!((run.code, run.out.is_empty()), (Some(0), false), "{}", run.err);
    for command in ["query", "facets", "timeline", "terms"] {
        let given = archive.run(&[command, "envoy -nobody"]);
        let read = asked(&[command, "-"], "\u{feff}envoy -nobody\r\n".as_bytes());
        assert_eq!((read.code, read.out), (given.code, given.out), "{command}");
    }
    let run = asked(&["explain", "-", "in/a.txt"], b"envoy");
    assert_eq!(run.code, Some(0), "{}", run.err);
    for (query, message) in [
        (&b"Z\xfcrich"[..], "search: the query on standard input is not UTF-8"),
        (b"\n", "the query is empty"),
        ("é".repeat(200_001).as_bytes(), "the query has 200001 characters"),
        ("é".repeat(600_000).as_bytes(), "search: the query on standard input has more than 200,"),
    ] {
        let run = asked(&["query", "-"], query);
        assert_eq!(run.code, Some(2), "{message}");
        assert!(run.err.starts_with(message), "{message}: {}", run.err);
    }
}
