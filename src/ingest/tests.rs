//! The whole of reading, from paths to items.

use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use super::pipeline::read_with;
use super::*;

/// A folder with the files of a test.
struct Scratch(tempfile::TempDir);

impl Scratch {
    fn new() -> Scratch {
        Scratch(tempfile::tempdir().unwrap())
    }

    fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Scratch {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Items of the whole folder in short, paths as below it.
    fn read(&self) -> Vec<String> {
        let options = IngestOptions { paths: vec![self.path().into()], ..Default::default() };
        let root = self.path().to_string_lossy().into_owned() + "/";
        items(&options, b"").iter().map(|item| in_short(item).replace(&root, "")).collect()
    }
}

fn items(options: &IngestOptions, stdin: &[u8]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut numbers = Vec::new();
    let mut stdin = stdin;
    let totals = read_with(options, &mut stdin, &|| false, |batch| {
        numbers.push(batch.number);
        let (mut articles, mut rejected) = (0, 0);
        let parsed = batch.parse(|item| {
            match &item {
                Item::Article(_) => articles += 1,
                Item::Rejected(_) => rejected += 1,
                Item::Note(_) => {}
            }
            items.push(item);
        });
        assert_eq!((parsed.articles, parsed.rejected), (articles, rejected));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(numbers, (0..totals.batches).collect::<Vec<_>>());
    assert!(orders(&items).is_sorted());
    items
}

fn orders(items: &[Item]) -> Vec<u64> {
    let order = |item: &Item| match item {
        Item::Article(article) => Some(article.order),
        Item::Rejected(rejection) => Some(rejection.order),
        Item::Note(_) => None,
    };
    items.iter().filter_map(order).collect()
}

fn from_stdin(bytes: &[u8]) -> Vec<String> {
    let options = IngestOptions { paths: vec!["-".into()], ..Default::default() };
    items(&options, bytes).iter().map(in_short).collect()
}

fn in_short(item: &Item) -> String {
    match item {
        Item::Article(article) => {
            let title = article.given.title.clone().unwrap_or_default();
            let text: String = article.text.chars().take(40).collect();
            format!("{} {title}|{text}", article.path)
        }
        Item::Rejected(rejection) => format!("{} !{}", rejection.path, rejection.reason),
        Item::Note(note) => format!("{} ?{}", note.path, note.text),
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_folder_of_everything() {
    let found = Scratch::new()
        .file("a.txt", "Envoy lands\n\nThe envoy arrived.")
        .file("b.jsonl", "{\"title\": \"one\"}\n\n{\"title\": \"two\n{\"title\": \"three\"}\n")
        .file("c.json", "[\n {\"title\": \"one\"},\n {\"titel\": \"two\"}\n]")
        .file("d.json", "{\n \"title\": \"alone\"\n}")
        .file("e.json", "{\"title\": \"alone\"}\n")
        .file("e2.jsonl", "{\"title\": \"alone\"}\n")
        .file("f.txt.gz", gzip(b"Packed text"))
        .file("g.jsonl.zst", zstd::encode_all(&b"{\"title\": \"packed\"}\n{}"[..], 1).unwrap())
        .file("h.txt", "")
        .file("i.txt", "%PDF-1.7\n")
        .file("j.txt", b"{\"body\": \"x\"}\0\0\0")
        .read();
    let expected = [
        "a.txt |Envoy lands\n\nThe envoy arrived.",
        "b.jsonl:1 one|",
        "b.jsonl:3 !not valid JSON: EOF while parsing a string at column 14",
        "b.jsonl:4 three|",
        "c.json:2 one|",
        "c.json:3 !element 2: missing field \"body\" (keys: titel; name the right one with --field body=KEY)",
        "d.json alone|",
        "e.json alone|",
        "e2.jsonl:1 alone|",
        "f.txt.gz |Packed text",
        "g.jsonl.zst:1 packed|",
        "g.jsonl.zst:2 !missing field \"body\"",
        "h.txt !empty",
        "i.txt !this is a PDF; extract its text first, for example with pdftotext",
        "j.txt !binary data",
    ];
    assert_eq!(found, expected);
}

#[test]
fn standard_input_is_told_by_content() {
    assert_eq!(from_stdin(b"{\"title\": \"a\"}\n\n{\"title\": \"b\"}"), ["-:1 a|", "-:3 b|"]);
    assert_eq!(from_stdin(b"Envoy lands\n"), ["- |Envoy lands\n"]);
    assert_eq!(from_stdin(b""), ["- !empty"]);
    assert_eq!(from_stdin(b"[{\"title\": \"a\"}]"), ["-:1 a|"]);
    assert_eq!(from_stdin(&gzip(b"{\"title\": \"a\"}\n")), ["-:1 a|"]);
}

#[test]
fn records_in_any_encoding() {
    let json = "{\"title\": \"Überschwemmung im Tal — größer als je\", \"body\": \"Vierzig Häuser\"}\n{\"title\": \"Zweite Flut\", \"body\": \"Übermorgen\"}\n";
    let expected =
        ["-:1 Überschwemmung im Tal — größer als je|Vierzig Häuser", "-:2 Zweite Flut|Übermorgen"];
    let utf16: Vec<u8> = json.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(from_stdin(json.as_bytes()), expected);
    assert_eq!(from_stdin(&[b"\xef\xbb\xbf", json.as_bytes()].concat()), expected);
    assert_eq!(from_stdin(&utf16), expected);
    assert_eq!(from_stdin(&[b"\xfe\xff", &utf16[..]].concat()), expected);
    assert_eq!(from_stdin(&encoding_rs::WINDOWS_1252.encode(json).0), expected);
    // Shift_JIS has bytes of `\` and `|` within its characters.
    let japanese = "[{\"title\": \"表示された能力の予測\", \"body\": \"十二日に発表した。\"},\n{\"title\": \"ソ連\"}]";
    let bytes = encoding_rs::SHIFT_JIS.encode(japanese).0;
    assert_eq!(from_stdin(&bytes), ["-:1 表示された能力の予測|十二日に発表した。", "-:2 ソ連|"]);
}

#[test]
fn a_line_with_broken_bytes_is_read_alone() {
    let bytes =
        b"{\"title\": \"Gr\xc3\xb6\xc3\x9fe \xff\"}\n{\"title\": \"Gr\xc3\xb6\xc3\x9fe\"}\n";
    let found = from_stdin(bytes);
    assert_eq!(
        found,
        [
            "-:1 ?1 place is no valid UTF-8 and was replaced by U+FFFD",
            "-:1 Größe \u{fffd}|",
            "-:2 Größe|",
        ]
    );
}

#[test]
fn a_cut_file_keeps_its_whole_records() {
    let records: String = (0..4000u32)
        .map(|n| {
            format!("{{\"title\": \"t{n}\", \"body\": \"{:x}\"}}\n", n.wrapping_mul(2654435761))
        })
        .collect();
    let packed = gzip(records.as_bytes());
    let found = Scratch::new().file("a.jsonl.gz", &packed[..packed.len() * 2 / 3]).read();
    let (last, whole) = found.split_last().unwrap();
    assert_eq!(*last, format!("a.jsonl.gz !cut off after {} records", whole.len()));
    assert!(whole.len() > 1000 && whole.iter().all(|item| !item.contains('!')));

    let text = Scratch::new().file("a.txt.gz", &gzip(b"A text that is not all there")[..25]).read();
    assert_eq!(text, ["a.txt.gz !cut off in the middle of the text"]);
    let header = Scratch::new().file("a.txt.gz", &gzip(b"A text")[..7]).read();
    assert_eq!(header, ["a.txt.gz !cut off before its first character"]);
    let array = Scratch::new().file("a.json", "[\n{\"title\": \"a\"},\n{\"title\": \"b").read();
    assert_eq!(
        array,
        ["a.json:2 a|", "a.json !cut off after 1 record (a closing bracket is missing)"]
    );
}

#[test]
fn what_is_too_large_is_told_and_passed_over() {
    let limits = Limits { article_bytes: 100, batch_bytes: 64, ..Limits::default() };
    let long = "x".repeat(300);
    let lines = format!("{{\"title\": \"a\"}}\n{{\"body\": \"{long}\"}}\n{{\"title\": \"b\"}}\n");
    let array = format!("[{{\"title\": \"a\"}},\n{{\"body\": \"{long}\"}},\n{{\"title\": \"b\"}}]");
    let short = |bytes: &[u8]| -> Vec<String> {
        let options = IngestOptions { paths: vec!["-".into()], limits, ..Default::default() };
        items(&options, bytes).iter().map(in_short).collect()
    };
    let advice =
        "too large: an article may have 100 bytes (split it, or give one article a line as JSONL)";
    assert_eq!(short(lines.as_bytes()), ["-:1 a|", &format!("-:2 !{advice}"), "-:3 b|"]);
    assert_eq!(short(array.as_bytes()), ["-:1 a|", &format!("-:2 !element 2: {advice}"), "-:3 b|"]);
    assert_eq!(short(long.as_bytes()), [format!("- !{advice}")]);
}

#[test]
fn the_user_may_say_the_format() {
    let read = |format, bytes: &[u8]| -> Vec<String> {
        let options = IngestOptions { paths: vec!["-".into()], format, ..Default::default() };
        items(&options, bytes).iter().map(in_short).collect()
    };
    assert_eq!(read(Format::Text, b"{\"title\": \"a\"}"), ["- |{\"title\": \"a\"}"]);
    assert_eq!(
        read(Format::Jsonl, b"no json\n{\"title\": \"a\"}"),
        ["-:1 !not a JSON object", "-:2 a|"]
    );
    assert_eq!(read(Format::Json, b"{\"title\":\n\"a\"} {\"title\": \"b\"}"), ["-:1 a|", "-:2 b|"]);
}

#[test]
fn defaults_and_fields_reach_every_article() {
    let defaults = Defaults { source: Some("Valley Post".into()), ..Defaults::default() };
    let options = IngestOptions {
        paths: vec!["-".into()],
        defaults: defaults.clone(),
        fields: vec![("body".into(), "lead".into())],
        ..Default::default()
    };
    let found = items(&options, b"{\"lead\": \"text\"}");
    let [Item::Article(article)] = &found[..] else { panic!("{found:?}") };
    assert_eq!((article.text.as_str(), &article.given.defaults), ("text", &defaults));
    let wrong = IngestOptions { fields: vec![("bdy".into(), "x".into())], ..options };
    assert!(matches!(
        read(&wrong, &|| false, |_| ControlFlow::Continue(())),
        Err(IngestError::UnknownField { .. })
    ));
}

#[test]
fn a_sink_that_breaks_ends_reading() {
    let scratch = Scratch::new().file("a.txt", "a").file("b.txt", "b").file("c.txt", "c");
    let limits = Limits { batch_files: 1, ..Limits::default() };
    let options =
        IngestOptions { paths: vec![scratch.path().into()], limits, ..Default::default() };
    let mut seen = 0;
    let totals = read(&options, &|| false, |_| {
        seen += 1;
        if seen == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((seen, totals.unwrap().batches), (2, 2));
}

#[test]
fn bytes_on_disk_add_up() {
    let lines = "{\"title\": \"a\"}\n".repeat(20_000);
    let scratch =
        Scratch::new().file("a.txt", "abc").file("b.jsonl", &lines).file("c.gz", gzip(b"x"));
    let options = IngestOptions { paths: vec![scratch.path().into()], ..Default::default() };
    let mut sum = 0;
    let totals = read(&options, &|| false, |batch| {
        sum += batch.disk_bytes;
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(Some(sum), measure(&options).unwrap());
    assert_eq!((sum, totals.inputs), (totals.disk_bytes, 3));
}

/// Bytes that are often nearly right.
fn soup() -> impl proptest::strategy::Strategy<Value = Vec<u8>> {
    use proptest::prelude::*;
    let piece = prop_oneof![
        Just(b"{\"body\": \"x\"}".to_vec()),
        Just(b"{\"title\": \"\xc3\xa4\", \"id\": 1}".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"[".to_vec()),
        Just(b"]".to_vec()),
        Just(b",".to_vec()),
        Just(b"{\"a\": {\"b\": [".to_vec()),
        Just(b"\xff\xfe".to_vec()),
        Just(b"\xef\xbb\xbf".to_vec()),
        Just(gzip(b"{\"body\": \"x\"}\n")),
        Just(zstd::encode_all(&b"words\n"[..], 1).unwrap()),
        Just(b"plain words ".to_vec()),
        proptest::collection::vec(any::<u8>(), 0..8),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest::proptest! {
    #[test]
    fn any_bytes_end_as_items_however_they_are_cut(
        bytes in soup(),
        batch_bytes in 1usize..200,
        small_file_bytes in 0u64..100,
    ) {
        let scratch = Scratch::new().file("a.jsonl", &bytes).file("b.txt", &bytes);
        let read = |limits| {
            let paths = vec![scratch.path().into(), "-".into()];
            items(&IngestOptions { paths, limits, ..Default::default() }, &bytes)
        };
        let whole = read(Limits::default());
        let cut = read(Limits { batch_bytes, small_file_bytes, batch_files: 1, ..Limits::default() });
        assert_eq!(whole, cut);
        // Each of the three inputs is heard of, unless there is nothing in its list.
        let is_blank = bytes.iter().all(|byte| b"\xef\xbb\xbf\x1e[], \r\n".contains(byte));
        assert!(is_blank || whole.len() >= 3, "{whole:?}");
    }

    #[test]
    fn every_line_is_one_item(lines in proptest::collection::vec("[ -~]{0,30}", 0..12)) {
        let text = lines.join("\n");
        let options = IngestOptions { paths: vec!["-".into()], format: Format::Jsonl, ..Default::default() };
        let found = items(&options, text.as_bytes());
        let expected = lines.iter().filter(|line| !line.trim().is_empty()).count();
        // Something must be there to be told empty.
        assert_eq!(found.len(), if text.is_empty() { 1 } else { expected }, "{found:?}");
    }
}
