//! Turns a stream in any encoding into UTF-8, for records that are cut from a stream.
//!
//! Whole texts are decoded in one piece (see `encoding`); a stream of records may be larger
//! than memory. What cannot be decoded becomes U+FFFD.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder};

use super::encoding::Charset;

const CHUNK_BYTES: usize = 64 << 10;

/// A stream as UTF-8.
pub(super) struct Transcoder<R> {
    stream: R,
    decoding: Decoding,
    /// Bytes read and not decoded.
    raw: Vec<u8>,
    /// Text decoded and not handed out, from `taken` on.
    text: String,
    taken: usize,
    ended: bool,
    /// A failure of the stream, told once what came before it is handed out.
    failure: Option<io::Error>,
}

enum Decoding {
    Table(Decoder),
    Utf32 { big_endian: bool },
}

impl<R: Read> Transcoder<R> {
    /// Decodes `stream`, of which a byte order mark was taken off, from `charset`.
    pub fn new(stream: R, charset: Charset) -> Transcoder<R> {
        let decoding = match charset {
            Charset::Table(encoding) => {
                Decoding::Table(encoding.new_decoder_without_bom_handling())
            }
            Charset::Utf32 { big_endian } => Decoding::Utf32 { big_endian },
        };
        let (raw, text) = (Vec::new(), String::new());
        Transcoder { stream, decoding, raw, text, taken: 0, ended: false, failure: None }
    }

    fn refill(&mut self) {
        self.text.clear();
        self.taken = 0;
        let read = self.stream.by_ref().take(CHUNK_BYTES as u64).read_to_end(&mut self.raw);
        match read {
            Ok(count) => self.ended = count < CHUNK_BYTES,
            Err(error) => {
                self.ended = true;
                self.failure = Some(error);
            }
        }
        let used = match &mut self.decoding {
            Decoding::Table(decoder) => {
                decode_table(decoder, &self.raw, &mut self.text, self.ended)
            }
            Decoding::Utf32 { big_endian } => {
                decode_utf32(&self.raw, *big_endian, &mut self.text, self.ended)
            }
        };
        self.raw.drain(..used);
    }
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.text.len() && !self.ended {
            self.refill();
        }
        if self.taken == self.text.len() {
            return self.failure.take().map_or(Ok(0), Err);
        }
        let count = (&self.text.as_bytes()[self.taken..]).read(buffer)?;
        self.taken += count;
        Ok(count)
    }
}

fn decode_table(decoder: &mut Decoder, raw: &[u8], text: &mut String, last: bool) -> usize {
    let mut used = 0;
    loop {
        let more = decoder.max_utf8_buffer_length(raw.len() - used).unwrap_or(raw.len() * 3);
        text.reserve(more);
        let (result, read, _) = decoder.decode_to_string(&raw[used..], text, last);
        used += read;
        if result == CoderResult::InputEmpty {
            return used;
        }
    }
}

/// Appends the characters of `raw`; what is no character becomes U+FFFD. Returns the bytes used:
/// all, but for a character whose end is still to come.
pub(super) fn decode_utf32(raw: &[u8], big_endian: bool, text: &mut String, last: bool) -> usize {
    let (units, left) = raw.as_chunks::<4>();
    text.reserve(units.len());
    for unit in units {
        let code = if big_endian { u32::from_be_bytes(*unit) } else { u32::from_le_bytes(*unit) };
        text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    if last && !left.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
        return raw.len();
    }
    raw.len() - left.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out a few bytes at a time, so that characters are cut.
    struct Trickle<'a>(&'a [u8]);

    impl Read for Trickle<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = buffer.len().min(3).min(self.0.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn transcoded(bytes: &[u8], charset: Charset) -> String {
        let mut text = String::new();
        Transcoder::new(Trickle(bytes), charset).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn characters_survive_any_cut() {
        let text = "Überschwemmung im Tal 🌊\n".repeat(8_000);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let wide: Vec<u8> = text.chars().flat_map(|c| (c as u32).to_be_bytes()).collect();
        assert!(transcoded(&little, Charset::Table(encoding_rs::UTF_16LE)) == text);
        assert!(transcoded(&big, Charset::Table(encoding_rs::UTF_16BE)) == text);
        assert!(transcoded(&wide, Charset::Utf32 { big_endian: true }) == text);
        let japanese = "洪水が谷を襲った。\n".repeat(9_000);
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(&japanese);
        assert!(transcoded(&bytes, Charset::Table(encoding_rs::SHIFT_JIS)) == japanese);
    }

    #[test]
    fn a_cut_last_character_is_replaced() {
        let table = Charset::Table(encoding_rs::UTF_16LE);
        assert_eq!(transcoded(&[b'a', 0, b'b'], table), "a\u{fffd}");
        let wide = Charset::Utf32 { big_endian: false };
        assert_eq!(transcoded(&[b'a', 0, 0, 0, b'b'], wide), "a\u{fffd}");
    }
}
