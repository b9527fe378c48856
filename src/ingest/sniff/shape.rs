//! Tells JSON, JSONL and plain text apart.
//!
//! Plain text may begin with a bracket (`[Photo: …]`, `{…}`), and JSONL may have a broken first
//! line; so it is the grammar that tells, and where that fails the shape of the lines.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Kind;

/// Lines that are looked at where the first one tells nothing.
const LINES: usize = 64;

/// The kind of JSON that a text begins as; `None` if it is none.
pub(super) fn json_shape(text: &str, from_stdin: bool) -> Option<Kind> {
    let text = text.trim_start_matches(['\u{feff}', '\u{1e}', ' ', '\t', '\r', '\n']);
    match text.as_bytes().first()? {
        b'{' => object_shape(text).or_else(|| from_stdin.then_some(Kind::Jsonl)),
        b'[' => is_array(text).then_some(Kind::Json),
        _ => has_object_lines(text).then_some(Kind::Jsonl),
    }
}

/// How far a text is JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grammar {
    /// A whole value; something may follow.
    Value,
    /// The beginning of one.
    Beginning,
    Broken,
}

/// Follows the first value, without recursion however deep it is.
fn grammar(text: &str) -> Grammar {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    match IgnoredAny::deserialize(&mut deserializer) {
        Ok(_) => Grammar::Value,
        Err(error) if error.is_eof() => Grammar::Beginning,
        Err(_) => Grammar::Broken,
    }
}

fn is_object_line(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('{') && serde_json::from_str::<IgnoredAny>(line).is_ok()
}

fn object_shape(text: &str) -> Option<Kind> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if is_object_line(first) {
        return Some(Kind::Jsonl);
    }
    let is_one_line = rest.trim().is_empty();
    let grammar = grammar(text);
    if grammar != Grammar::Broken {
        return Some(if is_one_line { Kind::Jsonl } else { Kind::Json });
    }
    let ends_in_line = first.trim_end().ends_with('}');
    if !begins_object(text) {
        // Braces around words; but a broken line among whole ones is a broken line.
        return has_object_lines(rest).then_some(Kind::Jsonl);
    }
    let has_other_lines = rest.lines().take(LINES).any(|line| line.trim_start().starts_with("{\""));
    let is_lines = is_one_line || ends_in_line || has_other_lines;
    Some(if is_lines { Kind::Jsonl } else { Kind::Json })
}

/// Whether a text begins as `{"key":`, or as `{}`.
fn begins_object(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('{') else { return false };
    let Some(key) = inner.trim_start().strip_prefix('"') else {
        return inner.trim_start().starts_with('}');
    };
    let Some(end) = key.find('"') else { return false };
    key[end + 1..].trim_start().starts_with(':')
}

fn is_array(text: &str) -> bool {
    let inner = text[1..].trim_start();
    let holds_values = inner.is_empty() || inner.starts_with(['{', '[', ']']);
    match grammar(text) {
        // `[1] See the report of …` is a text; an array ends its file.
        Grammar::Value => serde_json::from_str::<IgnoredAny>(text).is_ok() || begins_object(inner),
        Grammar::Beginning => holds_values,
        Grammar::Broken => begins_object(inner),
    }
}

/// Whether at least half of the lines are objects.
fn has_object_lines(text: &str) -> bool {
    if !text.starts_with('{') && memchr::memmem::find(text.as_bytes(), b"\n{").is_none() {
        return false;
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES);
    let (mut objects, mut others) = (0, 0);
    for line in lines {
        match is_object_line(line) {
            true => objects += 1,
            false => others += 1,
        }
    }
    objects > 0 && objects >= others
}
