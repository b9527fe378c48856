use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;

use super::super::fold::{Keep, fold_into};
use super::super::masks::{Masks, STRETCH};
use super::super::{Analyzer, Event, TokenKind};

/// Everything an analysis says, as text.
fn transcript(text: &str, fast: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let push = |event: Event<'_>| lines.push(format!("{event:?}"));
    let mut analyzer = Analyzer::new();
    if fast {
        analyzer.analyze(text, push)
    } else {
        analyzer.analyze_slowly(text, push)
    }
    lines
}

/// Text of the bits that matter to the tokenizer.
fn mixed_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z]{1,9}",
        "[0-9]{1,4}",
        Just("U.S.".to_string()),
        Just("'s".to_string()),
        Just("’s".to_string()),
        "[ \n.,!?'`\"’“”…—\u{A0}-]",
        "[ .,']",
        Just(" ".to_string()),
        "[éßŁıİжЙї\u{301}\u{306}\u{AD}\u{200C}]",
        "[中国ア한ไ\u{E33}ﾊ\u{FF9F}。，！]",
        "[a-z]{60,70}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Letters and marks of one block each, so that marks meet letters they belong to.
fn word_of_any_script() -> impl Strategy<Value = String> {
    (0u32..0x140).prop_flat_map(|block| {
        let first = block * 0x80;
        let mut letters: Vec<char> = (first..first + 0x80)
            .filter_map(char::from_u32)
            .filter(|c| c.is_alphanumeric() || is_combining_mark(*c))
            // Letters by name, apostrophes here.
            .filter(|c| !matches!(c, 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ'))
            .collect();
        letters.push('е');
        let letter = prop::sample::select(letters);
        let mark = prop::sample::select(vec!['\u{301}', '\u{306}', '\u{308}', '\u{654}']);
        prop::collection::vec(prop_oneof![6 => letter, 1 => mark], 1..6)
            .prop_map(|chars| chars.into_iter().collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn fast_path_says_what_the_general_path_says(text in mixed_text()) {
        prop_assert_eq!(transcript(&text, true), transcript(&text, false));
    }

    #[test]
    fn fast_path_agrees_on_ascii(text in "[ -~\n]{0,300}") {
        prop_assert_eq!(transcript(&text, true), transcript(&text, false));
    }

    #[test]
    fn ranges_are_in_order_and_terms_are_not_empty(text in mixed_text()) {
        let (mut end, mut position) = (0, None);
        let mut last = None;
        Analyzer::new().tokenize(&text, |token| {
            assert!(token.start < token.end && token.end <= text.len());
            assert!(text.is_char_boundary(token.start) && text.is_char_boundary(token.end));
            assert!(token.start >= end || Some((token.start, token.end)) == last);
            assert!(position.is_none_or(|position| token.position > position));
            assert!(!token.term.is_empty());
            end = token.end;
            last = Some((token.start, token.end));
            position = Some(token.position);
        });
    }

    #[test]
    fn words_fold_letter_by_letter_as_they_do_as_a_whole(word in word_of_any_script()) {
        let mut folded = String::new();
        fold_into(&word, Keep::Words, &mut folded);
        Analyzer::new().tokenize(&word, |token| {
            if token.end - token.start == word.len() && token.kind != TokenKind::Character {
                assert_eq!(token.term, folded, "{word:?}");
            }
        });
    }

    #[test]
    fn any_string_is_read(text in any::<String>()) {
        transcript(&text, true);
    }

    #[test]
    fn runs_of_characters_are_neighbours(text in "[中国ア한 ，a。\n]{0,40}") {
        let mut last: Option<(usize, u32)> = None;
        Analyzer::new().tokenize(&text, |token| {
            if token.kind == TokenKind::Character {
                if let Some((end, position)) = last {
                    let between = &text[end..token.start];
                    let before = text[..end].chars().next_back();
                    let wraps = between == "\n" && before != Some('한') && !token.term.contains('한');
                    let gap = !between.is_empty() && !wraps;
                    assert_eq!(token.position, position + 1 + u32::from(gap), "{text:?}");
                }
                last = Some((token.end, token.position));
            } else {
                last = None;
            }
        });
    }

    #[test]
    fn masks_are_what_they_are_defined_as(bytes in prop::array::uniform32(any::<u8>())) {
        let mut stretch = [0; STRETCH];
        stretch[..32].copy_from_slice(&bytes);
        stretch[32..].copy_from_slice(&bytes);
        stretch[40] = b'.';
        let masks = Masks::at(&stretch, 0);
        for (i, byte) in stretch.iter().enumerate() {
            let bit = |mask: u64| mask >> i & 1 == 1;
            prop_assert_eq!(bit(masks.alnum), byte.is_ascii_alphanumeric());
            prop_assert_eq!(bit(masks.small), byte.is_ascii_lowercase());
            let special = !byte.is_ascii() || b".!?\n".contains(byte);
            prop_assert_eq!(bit(masks.special), special);
        }
    }
}
