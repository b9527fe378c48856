//! Mends what programs write for JSON and is none, so that a record is not lost for it.
//!
//! Half a surrogate pair (`\ud83d` alone, from text cut by UTF-16 units) becomes U+FFFD; a
//! control character inside a string is escaped; `\'` loses its backslash; `NaN` and
//! `Infinity` become null. Nothing else is guessed: a broken record stays broken.

/// The record mended, or `None` if there is nothing of this kind to mend.
pub(super) fn mend(json: &str) -> Option<String> {
    let mut mended = String::with_capacity(json.len() + 32);
    let mut rest = json;
    let mut in_string = false;
    let mut changed = false;
    while let Some(first) = rest.bytes().next() {
        let (piece, replacement) = match first {
            b'"' => {
                in_string = !in_string;
                (1, None)
            }
            b'\\' if in_string => escape(rest),
            0..0x20 if in_string => (1, Some(format!("\\u{first:04x}"))),
            b'N' | b'I' | b'-' if !in_string => number_word(rest),
            _ => (plain_length(rest, in_string), None),
        };
        match replacement {
            Some(replacement) => {
                changed = true;
                mended.push_str(&replacement);
            }
            None => mended.push_str(&rest[..piece]),
        }
        rest = &rest[piece..];
    }
    changed.then_some(mended)
}

/// Bytes up to the next one that may need mending; at least the first character.
fn plain_length(text: &str, in_string: bool) -> usize {
    let is_special = |byte: u8| match in_string {
        true => matches!(byte, b'"' | b'\\' | 0..0x20),
        false => matches!(byte, b'"' | b'N' | b'I' | b'-'),
    };
    let first = text.chars().next().map_or(1, char::len_utf8);
    let rest = &text.as_bytes()[first..];
    first + rest.iter().position(|byte| is_special(*byte)).unwrap_or(rest.len())
}

/// Length of the escape that `text` begins with, and what to write for it if it must change.
fn escape(text: &str) -> (usize, Option<String>) {
    let second = text[1..].chars().next();
    match second {
        Some('\'') => return (2, Some("'".to_string())),
        Some('u') => {}
        Some(other) => return (1 + other.len_utf8(), None),
        None => return (1, None),
    }
    match code_unit(text) {
        Some(0xd800..=0xdbff) if matches!(code_unit(&text[6..]), Some(0xdc00..=0xdfff)) => {
            (12, None)
        }
        Some(0xd800..=0xdfff) => (6, Some("\\ufffd".to_string())),
        Some(_) => (6, None),
        None => (2, None),
    }
}

fn code_unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if all_digits { u16::from_str_radix(digits, 16).ok() } else { None }
}

fn number_word(text: &str) -> (usize, Option<String>) {
    for word in ["NaN", "Infinity", "-Infinity"] {
        if text.starts_with(word) {
            return (word.len(), Some("null".to_string()));
        }
    }
    (1, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_writers_are_mended() {
        let cases = [
            (r#"{"a":"\ud800"}"#, r#"{"a":"\ufffd"}"#),
            (r#"{"a":"x\udc00y\ud83d"}"#, r#"{"a":"x\ufffdy\ufffd"}"#),
            (r#"{"a":"\ud83d\ude00 \ud83d"}"#, r#"{"a":"\ud83d\ude00 \ufffd"}"#),
            (r#"{"a":"\ud83d\u0041"}"#, r#"{"a":"\ufffd\u0041"}"#),
            ("{\"a\":\"tab\there\"}", r#"{"a":"tab\u0009here"}"#),
            (r#"{"a":"it\'s"}"#, r#"{"a":"it's"}"#),
            (r#"{"a":NaN,"b":-Infinity,"c":[Infinity]}"#, r#"{"a":null,"b":null,"c":[null]}"#),
        ];
        for (broken, expected) in cases {
            assert_eq!(mend(broken).as_deref(), Some(expected), "{broken}");
            assert!(serde_json::from_str::<serde_json::Value>(expected).is_ok());
        }
    }

    #[test]
    fn what_is_right_or_beyond_help_is_left() {
        for json in [
            r#"{"a":"\\ud800 NaN \" -Infinity"}"#,
            r#"{"a":"\ud83d\ude00","n":-1,"m":null}"#,
            r#"{"a":"\"#,
            r#"{"a":"\u12"#,
            r#"{"a":"\ué"}"#,
            "{\"a\":1,\n\t\"b\":2}",
            "",
        ] {
            assert_eq!(mend(json), None, "{json}");
        }
    }
}
