//! Tells the format of an input from its beginning, never from its name.
//!
//! What cannot be read is told by its kind, with what to do about it.

mod magic;
mod markup;
mod shape;
mod table;

use std::borrow::Cow;

use super::Format;
use super::encoding::{Told, decode_as};

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One article.
    Text,
    /// Objects over any number of lines, or an array of them.
    Json,
    /// An object a line.
    Jsonl,
}

/// The format of an input that begins with `window`, or why it cannot be read.
///
/// `format` is what the user says, and beats everything but bytes that are no text at all.
pub(super) fn tell(
    window: &[u8],
    told: Told,
    format: Format,
    from_stdin: bool,
) -> Result<Kind, String> {
    if let Some(reason) = magic::binary_kind(window) {
        return Err(reason);
    }
    if !told.charset.has_zero_bytes() && memchr::memchr(0, window).is_some() {
        return Err("binary data".to_string());
    }
    match format {
        Format::Text => return Ok(Kind::Text),
        Format::Json => return Ok(Kind::Json),
        Format::Jsonl => return Ok(Kind::Jsonl),
        Format::Auto => {}
    }
    let marked = &window[told.mark..];
    let text: Cow<'_, str> = match told.charset.is_utf8() {
        true => String::from_utf8_lossy(marked),
        false => Cow::Owned(decode_as(marked, told.charset).text),
    };
    if let Some(reason) = markup::markup_kind(&text) {
        return Err(reason);
    }
    if let Some(kind) = shape::json_shape(&text, from_stdin) {
        return Ok(kind);
    }
    table::table_kind(&text).map_or(Ok(Kind::Text), Err)
}

#[cfg(test)]
mod tests;
