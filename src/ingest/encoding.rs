//! Tells the encoding of a text from its bytes, and decodes it.
//!
//! Byte order marks first, then what can be proved (UTF-16 and UTF-32 have zero bytes where
//! text has none; valid UTF-8 is UTF-8), then the guess of a legacy page. A text that is UTF-8
//! but for a few bytes stays UTF-8: one broken byte must not turn every accent into two
//! wrong letters.

mod latin;
mod legacy;
mod utf16;

use encoding_rs::{Encoding, GB18030, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

use super::transcode::decode_utf32;

/// How the characters of a text are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    /// One that `encoding_rs` has tables for.
    Table(&'static Encoding),
    /// Four bytes a character.
    Utf32 { big_endian: bool },
}

/// What was told of an encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub charset: Charset,
    /// Bytes of the byte order mark at the beginning.
    pub mark: usize,
}

/// A text that was decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    /// With `\n` as its only line end.
    pub text: String,
    /// Places that were no characters, and are U+FFFD now.
    pub broken: usize,
    /// Name of the encoding.
    pub name: &'static str,
}

impl Charset {
    /// Name as in the WHATWG Encoding standard.
    pub fn name(self) -> &'static str {
        match self {
            Charset::Table(encoding) => encoding.name(),
            Charset::Utf32 { .. } => "UTF-32",
        }
    }

    pub fn is_utf8(self) -> bool {
        self == Charset::Table(UTF_8)
    }

    /// Whether zero bytes are part of ordinary text.
    pub fn has_zero_bytes(self) -> bool {
        match self {
            Charset::Table(encoding) => encoding == UTF_16LE || encoding == UTF_16BE,
            Charset::Utf32 { .. } => true,
        }
    }
}

/// Tells the encoding of a text of which `sample` is the beginning.
pub(super) fn detect(sample: &[u8]) -> Told {
    if let Some(told) = byte_order_mark(sample) {
        return told;
    }
    let charset = match utf16::without_mark(sample) {
        Some(charset) => charset,
        None if sample.is_ascii() => match has_iso_2022_jp_escape(sample) {
            true => Charset::Table(ISO_2022_JP),
            false => Charset::Table(UTF_8),
        },
        None if is_mostly_utf8(sample) => Charset::Table(UTF_8),
        None => Charset::Table(legacy::guess(sample)),
    };
    Told { charset, mark: 0 }
}

/// Decodes a whole text.
pub(super) fn decode(bytes: Vec<u8>) -> Decoded {
    let bytes = match String::from_utf8(bytes) {
        // Nothing to tell: no mark, no zero bytes, no escapes.
        Ok(text)
            if !text.starts_with('\u{feff}')
                && memchr::memchr2(0, 0x1b, text.as_bytes()).is_none() =>
        {
            return Decoded { text: unify_line_ends(text), broken: 0, name: UTF_8.name() };
        }
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    let told = detect(&bytes);
    decode_as(&bytes[told.mark..], told.charset)
}

/// Decodes a whole text of a known encoding.
pub(super) fn decode_as(bytes: &[u8], charset: Charset) -> Decoded {
    let (text, damaged) = match charset {
        Charset::Table(encoding) => {
            let (text, damaged) = encoding.decode_without_bom_handling(bytes);
            (text.into_owned(), damaged)
        }
        Charset::Utf32 { big_endian } => {
            let mut text = String::new();
            decode_utf32(bytes, big_endian, &mut text, true);
            (text, true)
        }
    };
    let broken = if damaged { count_replaced(&text) } else { 0 };
    Decoded { text: unify_line_ends(text), broken, name: charset.name() }
}

/// Makes `\n` the only line end: `\r\n` of Windows and `\r` of old Macs become one.
pub(super) fn unify_line_ends(text: String) -> String {
    let Some(first) = memchr::memchr(b'\r', text.as_bytes()) else { return text };
    let mut unified = String::with_capacity(text.len());
    unified.push_str(&text[..first]);
    let mut rest = &text[first..];
    while let Some(at) = memchr::memchr(b'\r', rest.as_bytes()) {
        unified.push_str(&rest[..at]);
        unified.push('\n');
        rest = &rest[at + 1..];
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    unified.push_str(rest);
    unified
}

fn byte_order_mark(sample: &[u8]) -> Option<Told> {
    let (charset, mark) = match sample {
        [0xef, 0xbb, 0xbf, ..] => (Charset::Table(UTF_8), 3),
        // Before UTF-16, whose mark is its beginning.
        [0xff, 0xfe, 0, 0, ..] if sample.len().is_multiple_of(4) => {
            (Charset::Utf32 { big_endian: false }, 4)
        }
        [0, 0, 0xfe, 0xff, ..] => (Charset::Utf32 { big_endian: true }, 4),
        [0xff, 0xfe, ..] => (Charset::Table(UTF_16LE), 2),
        [0xfe, 0xff, ..] => (Charset::Table(UTF_16BE), 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Charset::Table(GB18030), 4),
        _ => return None,
    };
    Some(Told { charset, mark })
}

/// ISO-2022-JP is ASCII with escapes into its character sets.
fn has_iso_2022_jp_escape(sample: &[u8]) -> bool {
    memchr::memchr_iter(0x1b, sample)
        .any(|at| matches!(sample.get(at + 1..at + 3), Some(b"$B" | b"$@" | b"(J" | b"(I")))
}

/// Whether a text is UTF-8, a few broken bytes aside.
///
/// In text of other encodings bytes that make a UTF-8 character by chance are far rarer than
/// those that do not (one to six in GBK, the worst). Two to one leaves room for a damaged text.
fn is_mostly_utf8(sample: &[u8]) -> bool {
    let (mut characters, mut broken) = (0, 0);
    let mut chunks = sample.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        characters += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        let is_whole = chunk.invalid().is_empty();
        let cut_at_end = chunks.peek().is_none() && starts_utf8_character(chunk.invalid());
        broken += usize::from(!is_whole && (!cut_at_end || characters == 0));
    }
    characters >= 2 * broken
}

fn starts_utf8_character(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

fn count_replaced(text: &str) -> usize {
    text.matches(char::REPLACEMENT_CHARACTER).count()
}

#[cfg(test)]
mod tests;
