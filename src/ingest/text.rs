//! Reads a file of plain text: one article, as it was scraped.

use crate::article::{Defaults, Given, RawArticle, Shape};

use super::encoding::{self, Decoded};
use super::{Item, Note, Rejection};

/// Share of control characters above which bytes are no text: one in twenty.
const MAX_CONTROL_SHARE: usize = 20;

/// Reads the text of one article and hands it on.
pub(super) fn read_text(
    bytes: Vec<u8>,
    path: &str,
    order: u64,
    defaults: &Defaults,
    each: &mut dyn FnMut(Item),
) {
    let decoded = encoding::decode(bytes);
    if let Some(reason) = no_text(&decoded.text) {
        let (path, reason) = (path.to_string(), reason.to_string());
        each(Item::Rejected(Rejection { path, order, line: None, reason }));
        return;
    }
    if let Some(text) = broken_note(&decoded) {
        each(Item::Note(Note { path: path.to_string(), text, unread_keys: Vec::new() }));
    }
    each(Item::Article(RawArticle {
        path: path.to_string(),
        order,
        text: decoded.text,
        shape: Shape::Scraped,
        given: Given { defaults: defaults.clone(), ..Given::default() },
    }));
}

/// What to say of a text in which some bytes were no characters.
pub(super) fn broken_note(decoded: &Decoded) -> Option<String> {
    let name = decoded.name;
    match decoded.broken {
        0 => None,
        1 => Some(format!("1 place is no valid {name} and was replaced by U+FFFD")),
        broken => Some(format!("{broken} places are no valid {name} and were replaced by U+FFFD")),
    }
}

/// Whether there is nothing to be seen in a text.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// White space, and characters that join, break or direct text without being seen.
fn is_invisible(letter: char) -> bool {
    let steers = matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    steers || letter.is_whitespace()
}

/// Why this is nothing that can be read, if it is not.
fn no_text(text: &str) -> Option<&'static str> {
    if memchr::memchr(0, text.as_bytes()).is_some() {
        return Some("binary data");
    }
    if is_blank(text) {
        return Some("empty");
    }
    let is_control = |byte: &u8| matches!(byte, 1..=8 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f);
    let controls = text.bytes().filter(|byte| is_control(byte)).count();
    (controls * MAX_CONTROL_SHARE > text.len()).then_some("binary data")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<Item> {
        let mut items = Vec::new();
        let defaults = Defaults::default();
        read_text(bytes.to_vec(), "a.txt", 7, &defaults, &mut |item| items.push(item));
        items
    }

    #[test]
    fn a_file_is_one_scraped_article() {
        let items = read(b"Envoy lands\r\n\r\nThe envoy arrived.\r");
        let [Item::Article(article)] = &items[..] else { panic!("{items:?}") };
        assert_eq!(article.text, "Envoy lands\n\nThe envoy arrived.\n");
        assert_eq!((article.path.as_str(), article.order), ("a.txt", 7));
        assert_eq!(article.shape, Shape::Scraped);
    }

    #[test]
    fn what_is_no_text_is_told() {
        let reason = |bytes: &[u8]| match &read(bytes)[..] {
            [Item::Rejected(rejection)] => rejection.reason.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!(reason(b" \r\n\t\n"), "empty");
        assert_eq!(reason(b"\xef\xbb\xbf"), "empty");
        assert_eq!(reason("\u{200b}\u{a0}\u{ad}\n\u{200f}\n".as_bytes()), "empty");
        assert_eq!(reason(b"text\0more text, and a zero"), "binary data");
        assert_eq!(reason(b"\x01\x02\x03\x04ab\x05\x06\x07\x08"), "binary data");
    }

    #[test]
    fn broken_bytes_are_noted() {
        let items = read("Überschwemmung in Österreich, größte Flut \u{e4}".as_bytes());
        assert!(matches!(items[..], [Item::Article(_)]));
        let mut bytes = "Überschwemmung in Österreich, größte Flut".as_bytes().to_vec();
        bytes.insert(19, 0xff);
        let items = read(&bytes);
        let [Item::Note(note), Item::Article(article)] = &items[..] else { panic!("{items:?}") };
        assert_eq!(note.text, "1 place is no valid UTF-8 and was replaced by U+FFFD");
        assert!(article.text.contains("größte") && article.text.contains('\u{fffd}'));
    }
}
