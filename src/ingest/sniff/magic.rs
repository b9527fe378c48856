//! Binary formats, by the bytes they begin with.

/// What to do about a kind of file.
const AS_TEXT: &str = "save it as plain text first, for example with pandoc";
const PDF: &str = "extract its text first, for example with pdftotext";
const WORD: &str = "save it as plain text first, for example with antiword or a word processor";
const UNPACK: &str = "unpack it and give its files";
const EXPORT: &str = "export its articles as JSONL first";
const SPOKEN: &str = "there is no text in it to read";
const IMAGE: &str = "recognise its text first, for example with tesseract";

const WIRE: &str = "it is not read yet: convert it to JSONL, one article a line";

/// Bytes at the beginning, what they tell, and what to do.
const MAGIC: &[(&[u8], &str, &str)] = &[
    (b"%!PS", "a PostScript file", PDF),
    (b"{\\rtf", "an RTF document", AS_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (DOC, XLS, PPT)", WORD),
    (b"\x89PNG\r\n", "a PNG image", IMAGE),
    (b"\xff\xd8\xff", "a JPEG image", IMAGE),
    (b"GIF87a", "a GIF image", IMAGE),
    (b"GIF89a", "a GIF image", IMAGE),
    (b"II*\0", "a TIFF image", IMAGE),
    (b"MM\0*", "a TIFF image", IMAGE),
    (b"\0\0\x01\0", "an icon", IMAGE),
    (b"BZh", "a bzip2 file", "unpack it first, for example with bunzip2"),
    (b"\xfd7zXZ\0", "an xz file", "unpack it first, for example with unxz"),
    (b"LZIP", "an lzip file", "unpack it first, for example with lzip -d"),
    (b"\x04\x22\x4d\x18", "an LZ4 file", "unpack it first, for example with lz4 -d"),
    (b"\x1f\x9d", "a compress file (.Z)", "unpack it first, for example with uncompress"),
    (b"\x1f\xa0", "a compress file (.Z)", "unpack it first, for example with uncompress"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    (b"MSCF\0\0\0\0", "a cabinet archive", UNPACK),
    (b"!<arch>\n", "an ar archive", UNPACK),
    (b"\x7fELF", "a program", SPOKEN),
    (b"\xfe\xed\xfa\xce", "a program", SPOKEN),
    (b"\xfe\xed\xfa\xcf", "a program", SPOKEN),
    (b"\xcf\xfa\xed\xfe", "a program", SPOKEN),
    (b"\xca\xfe\xba\xbe", "a program", SPOKEN),
    (b"\0asm", "a program", SPOKEN),
    (b"ID3", "an MP3 recording", SPOKEN),
    (b"OggS", "an Ogg recording", SPOKEN),
    (b"fLaC", "a FLAC recording", SPOKEN),
    (b"\x1a\x45\xdf\xa3", "a Matroska video", SPOKEN),
    (b"FLV\x01", "a Flash video", SPOKEN),
    (b"\0\0\x01\xba", "an MPEG video", SPOKEN),
    (b"SQLite format 3\0", "an SQLite database", EXPORT),
    (b"PAR1", "a Parquet file", EXPORT),
    (b"Obj\x01", "an Avro file", EXPORT),
    (b"ORC", "an ORC file", EXPORT),
    (b"ARROW1\0\0", "an Arrow file", EXPORT),
    (b"\x89HDF\r\n", "an HDF5 file", EXPORT),
    (b"\x93NUMPY", "a NumPy array", EXPORT),
    (b"\x16\x16\x01", "a wire message (ANPA 1312)", WIRE),
    (b"wOFF", "a font", SPOKEN),
    (b"wOF2", "a font", SPOKEN),
    (b"\0\x01\0\0\0", "a font", SPOKEN),
];

/// Formats whose bytes could begin a text: they also have zero bytes.
const WITH_ZEROS: [&str; 6] = ["BZh", "LZIP", "ID3", "ORC", "OggS", "Obj\x01"];

/// Why this is no text, if it begins like a format that is none.
pub(super) fn binary_kind(window: &[u8]) -> Option<String> {
    let told = |kind: &str, advice: &str| Some(format!("this is {kind}; {advice}"));
    for (magic, kind, advice) in MAGIC {
        let is_weak = WITH_ZEROS.iter().any(|weak| weak.as_bytes() == *magic);
        if window.starts_with(magic) && !(is_weak && is_text_like(window)) {
            return told(kind, advice);
        }
    }
    // The mark of a PDF may stand behind some other bytes (PDF 1.7, implementation note 13).
    let beginning = &window[..window.len().min(1024)];
    if memchr::memmem::find(beginning, b"%PDF-1.").is_some()
        || memchr::memmem::find(beginning, b"%PDF-2.").is_some()
        || window.starts_with(b"%PDF-")
    {
        return told("a PDF", PDF);
    }
    if window.starts_with(b"PK\x03\x04") || window.starts_with(b"PK\x05\x06") {
        return Some(zip_kind(window));
    }
    if window.get(257..262) == Some(b"ustar") {
        return told("a tar archive", UNPACK);
    }
    if window.starts_with(b"\x01") && is_text_like(&window[1..]) {
        return told("a wire message (IPTC 7901)", WIRE);
    }
    if window.starts_with(b"MZ") && !is_text_like(window) {
        return told("a program", SPOKEN);
    }
    if window.starts_with(b"BM") && !is_text_like(window) {
        return told("a BMP image", IMAGE);
    }
    match (window.get(..4), window.get(4..8), window.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => told("a WebP image", IMAGE),
        (Some(b"RIFF"), _, Some(b"WAVE")) => told("a WAV recording", SPOKEN),
        (Some(b"RIFF"), _, Some(b"AVI ")) => told("an AVI video", SPOKEN),
        (_, Some(b"ftyp"), Some(b"heic" | b"heix" | b"mif1")) => told("a HEIF image", IMAGE),
        (_, Some(b"ftyp"), Some(b"avif")) => told("an AVIF image", IMAGE),
        (_, Some(b"ftyp"), Some(_)) => told("an MP4 video or recording", SPOKEN),
        (Some([0xff, 0xfb | 0xf3 | 0xf2 | 0xfa, ..]), _, _) if !is_text_like(window) => {
            told("an MP3 recording", SPOKEN)
        }
        _ => None,
    }
}

/// What a zip archive is, by the names of its first entries.
fn zip_kind(window: &[u8]) -> String {
    let has = |name: &str| memchr::memmem::find(window, name.as_bytes()).is_some();
    let (kind, advice) = if has("mimetypeapplication/epub+zip") {
        ("an EPUB book", AS_TEXT)
    } else if has("mimetypeapplication/vnd.oasis.opendocument") {
        ("an OpenDocument file", AS_TEXT)
    } else if has("word/") {
        ("a Word document (DOCX)", AS_TEXT)
    } else if has("xl/") {
        ("an Excel workbook (XLSX)", EXPORT)
    } else if has("ppt/") {
        ("a PowerPoint file (PPTX)", AS_TEXT)
    } else {
        ("a zip archive", UNPACK)
    };
    format!("this is {kind}; {advice}")
}

/// Whether bytes could be text: neither zeros nor many control characters.
fn is_text_like(window: &[u8]) -> bool {
    let beginning = &window[..window.len().min(512)];
    let is_control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    !beginning.contains(&0) && beginning.iter().filter(|byte| is_control(byte)).count() < 3
}
