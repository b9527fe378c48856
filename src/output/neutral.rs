//! Makes text that strangers wrote harmless for a terminal.
//!
//! A title may hold an escape sequence that clears the screen, a path a line end, a paragraph an
//! override that turns the rest of the line around. Each such character becomes a replacement
//! character, each line separator a space: one character for one, so that marks stay where they
//! are. Letters of right-to-left scripts and the joiners they need are left alone.

use std::borrow::Cow;

/// `text` on one line, without characters that a terminal would obey.
///
/// Has as many code points as `text`.
pub fn neutralise(text: &str) -> Cow<'_, str> {
    replace(text, |letter| is_line_end(letter) || is_harmful(letter))
}

/// Like [`neutralise`], but tabs and ASCII line ends stay.
pub(super) fn neutralise_keeping_lines(text: &str) -> Cow<'_, str> {
    replace(text, |letter| {
        let kept = matches!(letter, '\t' | '\n' | '\r');
        !kept && (is_line_end(letter) || is_harmful(letter))
    })
}

/// Control characters other than line ends, and invisible ones that reorder or annotate text.
pub(super) fn is_harmful(letter: char) -> bool {
    let directs = matches!(letter,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}');
    directs || (letter.is_control() && !is_line_end(letter))
}

/// Characters that begin a line somewhere, and the tab.
pub(super) fn is_line_end(letter: char) -> bool {
    matches!(letter, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn replace(text: &str, unwanted: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.chars().any(&unwanted) {
        return Cow::Borrowed(text);
    }
    let shown = |letter| match letter {
        letter if !unwanted(letter) => letter,
        letter if is_line_end(letter) => ' ',
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(shown).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_a_terminal_would_obey() {
        let cases = [
            ("\u{1b}[2J\u{1b}]0;owned\u{7}title", "\u{FFFD}[2J\u{FFFD}]0;owned\u{FFFD}title"),
            ("csi \u{9b}31m del \u{7f} nul \0", "csi \u{FFFD}31m del \u{FFFD} nul \u{FFFD}"),
            ("invoice\u{202e}fdp.exe", "invoice\u{FFFD}fdp.exe"),
            ("\u{2066}isolated\u{2069}", "\u{FFFD}isolated\u{FFFD}"),
            ("one\u{2028}two\u{2029}three\u{85}four", "one two three four"),
            ("a\nb\tc\r\nd", "a b c  d"),
        ];
        for (text, shown) in cases {
            assert_eq!(neutralise(text), shown);
            assert_eq!(neutralise(text).chars().count(), text.chars().count(), "{text:?}");
        }
    }

    #[test]
    fn leaves_ordinary_text_of_every_script_alone() {
        // Persian and Hindi need joiners, Hebrew in Latin text its marks of direction.
        for text in [
            "می\u{200c}خواهم",
            "שלום\u{200f}!",
            "क्\u{200d}ष",
            "普京通话",
            "👩\u{200d}🚀",
            "naïve – “q”",
        ] {
            assert!(matches!(neutralise(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn keeps_lines_where_they_are_wanted() {
        assert_eq!(neutralise_keeping_lines("a\tb\r\nc\u{1b}\u{2028}d"), "a\tb\r\nc\u{FFFD} d");
    }
}
