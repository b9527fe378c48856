//! Files and records that are no articles: each ends with its reason and place, none stops the
//! run, and what is fine beside it is found.

#![allow(clippy::unwrap_used)]

mod archive;

use std::fs;
use std::io::Write;

use archive::report::{build, checked, expect};
use archive::{Archive, finished};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The first half of a file.
fn cut(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len() / 2]
}

const HARBOUR: &str = "Harbour opens again\n\nThe harbour opened on Monday after the storm.\n";

#[test]
fn files_that_are_no_articles_are_told_by_kind() {
    let words: String =
        (0..40_000u32).map(|n| format!("{:x} ", n.wrapping_mul(2_654_435_761))).collect();
    let noise: Vec<u8> =
        (0..4000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let records: String =
        (0..9000).map(|n| format!("{{\"body\":\"record {n} {n:x}\"}}\n")).collect();
    let (words, records, short) = (gzip(words.as_bytes()), gzip(records.as_bytes()), gzip(b"text"));
    let cases: [(&str, &[u8], &str); 14] = [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n\t\n", "empty"),
        ("unseen.txt", "\u{feff}\u{200b}\u{a0}\n".as_bytes(), "empty"),
        ("noise.bin", &noise, "binary data"),
        ("zero.txt", b"A text\0with a zero", "binary data"),
        ("paper.txt", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "this is a PDF"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is a PNG image"),
        ("letter.txt", b"PK\x03\x04\x14\0word/document.xml", "this is a Word document"),
        ("page.txt", b"<!DOCTYPE html><html><body><p>Text</p></body></html>", "this is HTML"),
        (
            "a.csv",
            b"id,title,body\n1,Flood,\"The harbour, again.\"\n",
            "this is CSV; it is not read",
        ),
        ("a.tsv", b"title\ttext\nFlood\tThe harbour again.\n", "this is TSV; it is not read"),
        ("cut.txt.gz", cut(&words), "cut off in the middle of the text"),
        ("head.gz", &short[..5], "cut off before its first character"),
        ("cut.jsonl.gz", cut(&records), "cut off after"),
    ];
    let mut archive = Archive::new().article("a.txt", HARBOUR);
    for (name, bytes, _) in cases {
        archive = archive.file(name, bytes);
    }
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for (name, _, reason) in cases {
        let path = format!("in/{name}");
        expect(&report, &path, "rejected", reason);
        // Records before a cut are articles; nothing else of these files is one.
        let records = report.keys().filter(|key| key.starts_with(&format!("{path}:"))).count();
        assert_eq!(records > 0, name == "cut.jsonl.gz", "{name}");
    }
    expect(&report, "in/a.txt", "indexed", "");
    archive.finds("harbour", ["a.txt"]);
    // The summary names the place of what it rejected.
    assert!(run.err.contains("rejected  in/paper.txt: this is a PDF"), "{}", run.err);
}

#[test]
fn broken_records_spoil_no_others() {
    let lines = [
        r#"{"id":"one","body":"The harbour opened."}"#,
        r#"{"id":"two","body":"The harbour clo"#,
        "",
        r#"{"id":"four","body":"The harbour opened again."}"#,
        r#"["no","object"]"#,
        "plain words",
        r#"{"id":"seven"}"#,
        r#"{"id":"eight","body":42}"#,
        r#"{"id":"nine","body":["The harbour","closed."]}"#,
    ];
    let array = "[{\"id\":\"x\",\"body\":\"harbour\"},\n{\"id\":\"y\",\"body\":},\n{\"id\":\"z\",\"body\":\"harbour\"}]";
    let archive =
        Archive::new().article("a.jsonl", &lines.join("\r\n")).article("b.json", array).article(
            "c.json",
            "[{\"id\":\"open\",\"body\":\"harbour\"},\n{\"id\":\"lost\",\"body\":\"harb",
        );
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for (path, outcome, reason) in [
        ("in/a.jsonl:1", "indexed", ""),
        ("in/a.jsonl:2", "rejected", "not valid JSON"),
        ("in/a.jsonl:4", "indexed", ""),
        ("in/a.jsonl:5", "rejected", "not a JSON object"),
        ("in/a.jsonl:6", "rejected", "not a JSON object"),
        ("in/a.jsonl:7", "rejected", "missing field \"body\""),
        ("in/a.jsonl:8", "indexed", ""),
        ("in/a.jsonl:9", "indexed", ""),
        ("in/b.json:1", "indexed", ""),
        ("in/b.json:2", "rejected", "element 2: not valid JSON"),
        ("in/b.json:3", "indexed", ""),
        ("in/c.json:1", "indexed", ""),
        ("in/c.json", "rejected", "cut off after 1 record"),
    ] {
        expect(&report, path, outcome, reason);
    }
    assert_eq!(report.len(), 13, "{report:#?}");
    assert_eq!(archive.hits("harbour").len(), 6);
}

#[test]
fn invalid_utf8_is_read_and_noted() {
    let mut bytes = "Überschwemmung in Österreich\n\nDie größte Flut seit Jahren traf Graz.\n"
        .as_bytes()
        .to_vec();
    bytes.insert(35, 0xff);
    let mut record =
        "{\"body\":\"Die größte Flut traf Köln und Fürth, § 3\"}\n".as_bytes().to_vec();
    record.insert(20, 0xfe);
    let archive = Archive::new()
        .file("a.txt", &bytes)
        .file("b.jsonl", &[b"{\"body\":\"Eine Flut in Linz\"}\n", &record[..]].concat());
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    expect(&report, "in/a.txt", "indexed", "1 place is no valid UTF-8 and was replaced by U+FFFD");
    expect(&report, "in/b.jsonl:1", "indexed", "");
    expect(&report, "in/b.jsonl:2", "indexed", "1 place is no valid UTF-8");
    archive.finds("österreich graz", ["a.txt"]);
    archive.finds("flut", ["a.txt", "b.jsonl:1", "b.jsonl:2"]);
    archive.finds("fürth", ["b.jsonl:2"]);
}

#[test]
fn a_line_of_100_megabytes_is_passed_over() {
    let mut records = b"{\"id\":\"a\",\"body\":\"The harbour opened.\"}\n{\"body\":\"".to_vec();
    records.resize(records.len() + 100_000_000, b'x');
    records.extend(b"\"}\n{\"id\":\"b\",\"body\":\"The harbour closed.\"}\n");
    let archive = Archive::new();
    let arguments = ["build", "-", "--report", "what.jsonl"];
    let (run, report) = checked(&archive, archive.run_with_input(&arguments, &records));
    assert_eq!(run.code, Some(0), "{}", run.err);
    expect(&report, "-:1", "indexed", "");
    expect(&report, "-:2", "rejected", "too large: an article may have 16 MiB");
    expect(&report, "-:3", "indexed", "");

    // The same line as a text, and old articles that stay.
    fs::write(archive.path("in/long.txt"), &records[60..90_000_000]).unwrap();
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    expect(&report, "in/long.txt", "rejected", "too large");
    assert_eq!(archive.hits("harbour").len(), 2);
}

#[test]
fn json_nested_200_000_deep_is_rejected() {
    let deep = |opening: &str, closing: &str| {
        format!("{}{}", opening.repeat(200_000), closing.repeat(200_000))
    };
    let lists = deep("[", "]");
    let record = |id: &str, value: &str| format!("{{\"id\":\"{id}\",\"body\":{value}}}\n");
    let archive = Archive::new()
        .article("lists.json", &lists)
        .article("objects.json", &deep("{\"a\":", "}").replace("{\"a\":}", "{\"a\":1}"))
        .article("open.json", &"[".repeat(200_000))
        .article("open.jsonl", &format!("{}\n", "{\"a\":".repeat(200_000)))
        .article(
            "array.json",
            &format!("[{},\n{lists},\n{}]", record("a", "\"x\""), record("b", "\"y\"")),
        )
        .article(
            "records.jsonl",
            &[
                record("c", "\"harbour\""),
                record("d", &lists),
                format!("{{\"id\":\"e\",\"body\":\"harbour\",\"more\":{lists}}}\n"),
                record("f", "\"harbour\""),
            ]
            .concat(),
        );
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let nested = "nested more than 127 levels deep";
    for (path, outcome, reason) in [
        ("in/array.json:1", "indexed", ""),
        ("in/array.json:3", "rejected", "element 2"),
        ("in/array.json:4", "indexed", ""),
        ("in/lists.json:1", "rejected", "not a JSON object"),
        ("in/objects.json", "rejected", nested),
        ("in/open.json", "rejected", "cut off after 0 records"),
        ("in/records.jsonl:1", "indexed", ""),
        ("in/records.jsonl:2", "rejected", nested),
        ("in/records.jsonl:3", "rejected", nested),
        ("in/records.jsonl:4", "indexed", ""),
    ] {
        expect(&report, path, outcome, reason);
    }
    assert_eq!(report.values().filter(|outcome| outcome.outcome == "indexed").count(), 4);
    let run = archive.run_with_input(&["build", "-"], lists.as_bytes());
    assert_eq!(run.code, Some(1), "{}", run.err);
}

#[test]
fn what_cannot_be_read_is_told() {
    let archive = Archive::new().article("a.txt", HARBOUR).build();
    let missing = archive.run(&["build", "in", "in/gone.txt"]);
    assert_eq!(missing.code, Some(2));
    assert_eq!(missing.err, "search: in/gone.txt: no such file or folder\n");
    let twice = archive.run(&["build", "-", "-"]);
    assert_eq!(twice.code, Some(2));
    assert!(twice.err.contains("standard input can be read only once"), "{}", twice.err);
    archive.finds("harbour", ["a.txt"]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_or_told() {
    use std::os::unix::fs::symlink;
    let archive = Archive::new()
        .article("a.txt", HARBOUR)
        .article("folder/c.txt", "Third\n\nA text about the weather at sea.\n");
    let target = |name: &str| archive.path("in").join(name);
    symlink(target("gone"), target("dangling")).unwrap();
    symlink(target("self"), target("self")).unwrap();
    symlink(target(""), target("folder/up")).unwrap();
    symlink(target("a.txt"), target("link.txt")).unwrap();
    let (run, report) = build(&archive, &["in"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    expect(&report, "in/a.txt", "indexed", "");
    expect(&report, "in/link.txt", "merged", "");
    expect(&report, "in/folder/c.txt", "indexed", "");
    expect(&report, "in/dangling", "rejected", "a link to a file that is not there");
    expect(&report, "in/self", "rejected", "a link that leads to itself");
    expect(&report, "in/folder/up", "rejected", "a link back to a folder it stands in");
}

/// The program as a user who may not read everything, or `None` where that cannot be had.
#[cfg(unix)]
fn as_nobody(archive: &Archive) -> Option<std::process::Command> {
    let command = || {
        let program = archive.command();
        let mut command = std::process::Command::new("setpriv");
        command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]);
        command.arg(program.get_program()).current_dir(archive.path(""));
        command.env_remove("SEARCH_INDEX");
        command
    };
    let runs = command().arg("--version").output().is_ok_and(|output| output.status.success());
    runs.then(command)
}

#[cfg(unix)]
#[test]
fn files_and_folders_without_permission_are_told() {
    use std::os::unix::fs::PermissionsExt;
    let archive = Archive::new()
        .article("a.txt", HARBOUR)
        .article("locked.txt", "Locked\n\nNobody may read about the harbour here.\n")
        .article("locked/b.txt", "Locked\n\nNobody may list the harbour here.\n");
    let set_mode = |name: &str, mode| {
        fs::set_permissions(archive.path(name), fs::Permissions::from_mode(mode)).unwrap();
    };
    set_mode("in/locked.txt", 0o000);
    set_mode("in/locked", 0o000);
    set_mode("", 0o777);
    // The superuser reads everything, so it must not be the superuser who builds.
    let is_superuser = fs::read(archive.path("in/locked.txt")).is_ok();
    let command = if is_superuser { as_nobody(&archive) } else { Some(archive.command()) };
    let Some(mut command) = command else {
        eprintln!("skipped: run as another user than root, or with setpriv installed");
        set_mode("in/locked", 0o700);
        return;
    };
    let arguments = ["build", "in", "--report", "what.jsonl"];
    let run = finished(command.args(arguments).output().unwrap());
    set_mode("in/locked", 0o700);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let (_, report) = checked(&archive, run);
    expect(&report, "in/a.txt", "indexed", "");
    expect(&report, "in/locked.txt", "rejected", "permission denied");
    expect(&report, "in/locked", "rejected", "permission denied");
}

/// A file that opens and cannot be read, whoever reads.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_fails_in_reading_is_told() {
    let archive = Archive::new().article("a.txt", HARBOUR);
    let (run, report) = build(&archive, &["in", "/proc/self/mem"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    expect(&report, "in/a.txt", "indexed", "");
    expect(&report, "/proc/self/mem", "rejected", "cannot be read");
}
