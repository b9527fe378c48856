use super::*;
use crate::ingest::encoding::detect;

fn told(bytes: &[u8]) -> String {
    match tell(bytes, detect(bytes), Format::Auto, false) {
        Ok(kind) => format!("{kind:?}"),
        Err(reason) => reason,
    }
}

#[test]
fn text_and_json_are_told_apart() {
    let cases: &[(&str, &str)] = &[
        ("Envoy lands in Geneva\n\nThe envoy arrived.", "Text"),
        ("{\"body\": \"x\"}", "Jsonl"),
        ("{\"body\": \"x\"}\n{\"body\": \"y\"}\n", "Jsonl"),
        ("\n\n  {\"body\": \"x\"}\n", "Jsonl"),
        ("{\n  \"body\": \"x\"\n}\n", "Json"),
        ("{ \"articles\": [\n {\"body\": \"x\"},", "Json"),
        ("[{\"body\": \"x\"},\n{\"body\": \"y\"}]", "Json"),
        ("[\n  {\n    \"body\": \"x", "Json"),
        ("[]", "Json"),
        ("{}", "Jsonl"),
        ("[{\"body\": \"x\"} {\"oops\"]", "Json"),
        // A broken first line, and one that is cut by the window.
        ("{\"body\": \"x\n{\"body\": \"y\"}\n", "Jsonl"),
        ("{\"body\": x}\n{\"body\": \"y\"}\n", "Jsonl"),
        ("{broken}\n{\"body\": \"y\"}\n{\"body\": \"z\"}\n", "Jsonl"),
        ("no json at all\n{\"body\": \"y\"}\n{\"body\": \"z\"}\n", "Jsonl"),
        ("{\"body\": \"a long line that does not end", "Jsonl"),
        ("{\"body\": NaN}\n{\"body\": NaN}\n", "Jsonl"),
        // Brackets that begin a text.
        ("[Photo: the valley after the flood]\n\nForty houses stood in water.", "Text"),
        ("[1] See the report of the ministry.", "Text"),
        ("[\"We were lucky\", she said.]", "Text"),
        ("{Updated} Forty houses stood in water.", "Text"),
        ("{\"Lucky\"} is what she called it.", "Text"),
        ("\"A string\"", "Text"),
        (
            "The reply of the server was:\n{\"status\": \"ok\"}\nand nothing more.\nSo they left.",
            "Text",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(told(text.as_bytes()), *expected, "{text}");
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xff\xfe", &utf16[..]].concat();
        assert_eq!(told(&marked), *expected, "{text} in UTF-16");
    }
}

#[test]
fn depth_is_no_matter() {
    let deep = "[".repeat(200_000);
    assert_eq!(told(deep.as_bytes()), "Json");
    let objects = "{\"a\":".repeat(200_000);
    assert_eq!(told(objects.as_bytes()), "Jsonl");
}

#[test]
fn binaries_are_told_by_kind() {
    let tar = {
        let mut block = vec![0u8; 512];
        block[..5].copy_from_slice(b"a.txt");
        block[257..262].copy_from_slice(b"ustar");
        block
    };
    let cases: &[(&[u8], &str)] = &[
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "this is a PDF; extract its text first"),
        (b"\n\n%PDF-1.4\n", "this is a PDF;"),
        (
            b"PK\x03\x04\x14\0\x06\0[Content_Types].xml\0PK\x03\x04word/document.xml",
            "this is a Word document (DOCX);",
        ),
        (b"PK\x03\x04\x0a\0\0\0mimetypeapplication/epub+zip", "this is an EPUB book;"),
        (b"PK\x03\x04\x0a\0\0\0a.txt", "this is a zip archive; unpack it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "this is an old Office document"),
        (b"{\\rtf1\\ansi hello}", "this is an RTF document;"),
        (b"\x89PNG\r\n\x1a\n\0\0", "this is a PNG image;"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "this is a JPEG image;"),
        (b"GIF89a\x01\0", "this is a GIF image;"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "this is a WebP image;"),
        (&tar, "this is a tar archive;"),
        (b"BZh91AY&SY\0\0", "this is a bzip2 file;"),
        (b"\xfd7zXZ\0\0\x04", "this is an xz file;"),
        (b"7z\xbc\xaf\x27\x1c\0\x04", "this is a 7-Zip archive;"),
        (b"\x7fELF\x02\x01\x01\0", "this is a program;"),
        (b"ID3\x03\0\0\0\0", "this is an MP3 recording;"),
        (b"\0\0\0\x18ftypmp42\0\0", "this is an MP4 video"),
        (b"SQLite format 3\0\x10\0", "this is an SQLite database; export"),
        (b"PAR1\x15\x04", "this is a Parquet file;"),
        (b"\x01eca0001 4 rs 46 \n\nFlood\n\x02The river rose.\n", "this is a wire message"),
        (b"\x16\x16\x01W2870\x1fasian\nf l\x13\x11 BC-Flood", "this is a wire message"),
        (b"some\0bytes\0of no format \x01\x02", "binary data"),
    ];
    for (bytes, expected) in cases {
        let reason = told(bytes);
        assert!(reason.starts_with(expected), "{expected}: {reason}");
        // Whatever the user says, a binary is no text.
        let forced = tell(bytes, detect(bytes), Format::Text, false);
        assert_eq!(forced.unwrap_err(), reason);
    }
}

#[test]
fn texts_that_begin_like_binaries_are_texts() {
    for text in [
        "BZhdanov spoke on Monday.",
        "MZ reported that forty houses stood in water.",
        "BM shares fell by a tenth.",
        "ID3 tags were the subject of the ruling.",
        "ORCHARDS in the valley froze.",
        "LZIP is the name of the new party.",
        "PKK and government talk again.",
    ] {
        assert_eq!(told(text.as_bytes()), "Text", "{text}");
    }
}

#[test]
fn formats_that_are_not_read_are_told_by_kind() {
    let cases = [
        ("<!DOCTYPE html>\n<html><body>x</body></html>", "this is HTML;"),
        ("\n <HTML lang=en><head>", "this is HTML;"),
        ("<html lang=en><head></head>", "this is HTML;"),
        ("<!-- saved -->\n<div class=\"a\">text</div>", "this is HTML;"),
        ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"…\">", "this is HTML;"),
        ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", "this is an RSS feed;"),
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "this is an Atom feed;"),
        ("<?xml version=\"1.0\"?><newsItem guid=\"x\">", "this is a NewsML-G2 document;"),
        ("<?xml version=\"1.0\"?>\n<catalogue>", "this is XML;"),
        ("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS>", "this is SGML;"),
        ("<DOC>\n<DOCNO>1</DOCNO>", "this is SGML;"),
        ("WARC/1.0\r\nWARC-Type: warcinfo\r\n", "this is a WARC archive;"),
        ("filedesc://x.arc 0.0.0.0 2025 text/plain 76\n", "this is an ARC archive;"),
        ("<br />\n<b>Warning</b>: bad\n<!DOCTYPE html>\n<html>", "this is HTML;"),
        ("<contentSet>\n<a>x</a>\n<b>y</b>\n</contentSet>\n", "this is XML;"),
        (
            "id,title,body\n1,Flood,\"The river rose.\"\n",
            "this is CSV; it is not read yet: convert",
        ),
        (
            "\u{feff}\"title\",\"text\",\"views\"\r\n\"Flood\",\"The river\nrose.\",3\r\n",
            "this is CSV;",
        ),
        (",title,publication,content\n0,Flood,Harbour Daily,The river rose.\n", "this is CSV;"),
        ("date;headline;text\n2025-02-13;Flood;The river rose.\n", "this is CSV;"),
        ("id\tdate\ttext\n1\t2025\tThe river rose.\n", "this is TSV;"),
        ("title,body\n", "this is CSV;"),
        ("Title, body and text\n\nThe words of a page, the river, the flood.\n", "Text"),
        ("Flood, storm, title, body\n\nThe river rose, and rose, and rose.\n", "Text"),
        ("Date, Source\n\nA list, of which nothing is known.\n", "Text"),
        ("title,body\n\nThe river rose.\n", "Text"),
        ("Geneva,London,Paris\n1,2,3\n", "Text"),
        ("Title\n\nThe text, with commas, as ever.\n", "Text"),
        ("<b>Breaking</b> forty houses stood in water", "Text"),
        ("< 40 houses stood in water", "Text"),
        ("<Name withheld> wrote to us", "Text"),
    ];
    for (text, expected) in cases {
        let reason = told(text.as_bytes());
        assert!(reason.starts_with(expected), "{text}: {reason}");
    }
    // Who says that it is text has it read as text.
    let html = b"<html><body>x</body></html>";
    assert_eq!(tell(html, detect(html), Format::Text, false), Ok(Kind::Text));
}

#[test]
fn standard_input_with_a_brace_is_records() {
    let from_stdin =
        |text: &str| tell(text.as_bytes(), detect(text.as_bytes()), Format::Auto, true);
    assert_eq!(from_stdin("{oops\n"), Ok(Kind::Jsonl));
    assert_eq!(from_stdin("Envoy lands\n"), Ok(Kind::Text));
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_told(bytes: Vec<u8>) {
        let _ = told(&bytes);
    }

    #[test]
    fn any_brackets_are_told(text in "[\\[\\]{}\",: \na1]{0,40}") {
        let _ = told(text.as_bytes());
    }
}
