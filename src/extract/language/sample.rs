//! Stretches of a text that are read in place of the whole.

/// A stretch, and how many bytes of the text it stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample<'a> {
    pub text: &'a str,
    pub stands_for: u32,
}

/// Texts up to this many bytes are read whole, but for the rest of long paragraphs.
const SHORT: usize = 1200;
/// Most bytes read of one paragraph of a short text.
const PARAGRAPH: usize = 400;
/// Lines shorter than this are read together with the next.
const LINE: usize = 100;
/// Samples of a longer text.
const SAMPLES: usize = 8;
/// Bytes looked through for a paragraph to begin with.
const SEARCHED: usize = 2000;
/// Bytes of each; about thirty words in Latin letters.
const SAMPLE: usize = 200;

/// Most samples of any text.
pub(super) const MAX_SAMPLES: usize = SHORT / LINE;

/// At most a dozen samples of a text, in its order.
pub(super) fn samples(text: &str) -> Samples<'_> {
    let text = text.trim();
    Samples { text, at: 0, number: 0, short: text.len() <= SHORT }
}

/// See [`samples`].
pub(super) struct Samples<'a> {
    text: &'a str,
    at: usize,
    number: usize,
    short: bool,
}

impl<'a> Iterator for Samples<'a> {
    type Item = Sample<'a>;

    fn next(&mut self) -> Option<Sample<'a>> {
        if self.short { self.next_paragraph() } else { self.next_stride() }
    }
}

impl<'a> Samples<'a> {
    /// The next paragraph, or some short lines.
    fn next_paragraph(&mut self) -> Option<Sample<'a>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let mut end = 0;
        while end < LINE.min(rest.len()) {
            end +=
                memchr::memchr(b'\n', &rest.as_bytes()[end..]).map_or(rest.len() - end, |i| i + 1);
        }
        // A last short line belongs to what stands before it only by its place, so it stays
        // alone: it may be the footer.
        self.at += end;
        let text = cut(&rest[..end], PARAGRAPH);
        Some(Sample { text, stands_for: end as u32 })
    }

    /// The first paragraph that begins in the next eighth of the text, or the words there.
    fn next_stride(&mut self) -> Option<Sample<'a>> {
        if self.number == SAMPLES {
            return None;
        }
        let stride = self.text.len() / SAMPLES;
        let start = floor(self.text, stride * self.number);
        let end = floor(self.text, start + stride);
        self.number += 1;
        let part = &self.text[start..floor(self.text, end.min(start + SEARCHED))];
        let text = cut(&part[opening(part, start == 0)..], SAMPLE);
        Some(Sample { text, stands_for: stride as u32 })
    }
}

/// Where to begin reading a part of a text: at its first paragraph that is no short line, else
/// at its first word.
fn opening(part: &str, at_border: bool) -> usize {
    let bytes = part.as_bytes();
    let mut line = 0;
    let mut is_border = at_border;
    while let Some(length) = memchr::memchr(b'\n', &bytes[line..]) {
        if is_border && length >= LINE {
            return line;
        }
        is_border = true;
        line += length + 1;
    }
    let last_is_long = is_border && bytes.len() - line >= SAMPLE / 2;
    if last_is_long { line } else { memchr::memchr(b' ', &bytes[..bytes.len() / 2]).unwrap_or(0) }
}

/// The beginning of a text, at most so many bytes, ending with a word where words are short.
fn cut(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    let text = &text[..floor(text, limit)];
    let tail = text.len().saturating_sub(40);
    match memchr::memrchr(b' ', &text.as_bytes()[tail..]) {
        Some(space) => &text[..tail + space],
        None => text,
    }
}

/// The last border between characters at or before a place.
fn floor(text: &str, place: usize) -> usize {
    text.floor_char_boundary(place)
}
