//! What a code point is to the tokenizer, and a table of it for the common ones.
//!
//! The table covers all code points of two bytes (Latin, Greek, Cyrillic, Hebrew, Arabic) and
//! Latin Extended Additional (Vietnamese), and general punctuation; it is filled once from the general rules below and
//! from [`fold`](super::fold), so it cannot say anything else than they do.

use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

use super::fold::{Keep, fold_into};

/// What a code point is to the tokenizer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// White space, punctuation, symbols: no part of a word.
    Separator,
    /// Seen by nobody, dropped inside words: soft hyphen, joiners, direction marks, tatweel.
    Ignorable,
    /// One of the many apostrophes.
    Apostrophe,
    /// Part of a word, folded on its own.
    Letter,
    /// Part of a word, folded with its neighbours: combining marks and rarer scripts.
    Complex,
    /// A token of its own.
    Character,
    /// Ends a sentence whatever follows.
    FullStop,
    /// `…`: ends a sentence if the next one begins like one.
    Ellipsis,
}

/// Class and folded form of a code point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub class: Class,
    pub upper: bool,
    /// The folded form, `\0` where it is shorter; of letters only.
    pub folded: [char; 2],
}

const TWO_BYTES_FIRST: u32 = 0x80;
const TWO_BYTES_LAST: u32 = 0x7FF;
const TWO_BYTES: usize = (TWO_BYTES_LAST - TWO_BYTES_FIRST + 1) as usize;
const VIETNAMESE_FIRST: u32 = 0x1E00;
const VIETNAMESE_LAST: u32 = 0x1EFF;
const VIETNAMESE: usize = (VIETNAMESE_LAST - VIETNAMESE_FIRST + 1) as usize;
const PUNCTUATION_FIRST: u32 = 0x2000;
const PUNCTUATION_LAST: u32 = 0x20CF;

static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let code_points = (TWO_BYTES_FIRST..=TWO_BYTES_LAST)
        .chain(VIETNAMESE_FIRST..=VIETNAMESE_LAST)
        .chain(PUNCTUATION_FIRST..=PUNCTUATION_LAST);
    let mut buffer = String::new();
    code_points
        .map(|code| match char::from_u32(code) {
            Some(c) => entry_by_rule(c, &mut buffer),
            None => Entry { class: Class::Separator, upper: false, folded: ['\0'; 2] },
        })
        .collect()
});

fn entry_by_rule(c: char, buffer: &mut String) -> Entry {
    let mut class = class_by_rule(c);
    let mut folded = ['\0'; 2];
    if class == Class::Letter {
        buffer.clear();
        fold_into(c.encode_utf8(&mut [0; 4]), Keep::Words, buffer);
        let mut chars = buffer.chars();
        folded = [chars.next().unwrap_or('\0'), chars.next().unwrap_or('\0')];
        if chars.next().is_some() {
            class = Class::Complex;
        }
    }
    Entry { class, upper: c.is_uppercase(), folded }
}

/// The table of common code points, fetched once a text.
#[derive(Clone, Copy)]
pub(super) struct Classes(&'static [Entry]);

impl Classes {
    pub(super) fn get() -> Self {
        Classes(&TABLE)
    }

    /// Class and folded form of a code point above ASCII.
    #[inline]
    pub(super) fn of(self, c: char) -> Entry {
        let code = c as u32;
        let index = match code {
            TWO_BYTES_FIRST..=TWO_BYTES_LAST => (code - TWO_BYTES_FIRST) as usize,
            VIETNAMESE_FIRST..=VIETNAMESE_LAST => TWO_BYTES + (code - VIETNAMESE_FIRST) as usize,
            PUNCTUATION_FIRST..=PUNCTUATION_LAST => {
                TWO_BYTES + VIETNAMESE + (code - PUNCTUATION_FIRST) as usize
            }
            _ => return rare(c),
        };
        self.0[index]
    }
}

/// Code points outside the table: the large plain blocks first.
fn rare(c: char) -> Entry {
    let class = match c as u32 {
        0x4E00..=0x9FFF | 0xAC00..=0xD7A3 => Class::Character,
        // Devanagari and Georgian letters that no mark changes.
        0x0904..=0x0939 | 0x093E..=0x094D | 0x0971..=0x097F | 0x10D0..=0x10FA => {
            return Entry { class: Class::Letter, upper: false, folded: [c, '\0'] };
        }
        _ => class_by_rule(c),
    };
    Entry { class, upper: class == Class::Complex && c.is_uppercase(), folded: ['\0'; 2] }
}

fn class_by_rule(c: char) -> Class {
    match c {
        '\u{00AD}'
        | '\u{034F}'
        | '\u{061C}'
        | '\u{0640}'
        | '\u{180B}'..='\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}' => Class::Ignorable,
        '‘' | '’' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '＇' | '´' | '׳' | '՚' => {
            Class::Apostrophe
        }
        '。' | '｡' | '！' | '？' | '．' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '။' | '។' | '‼'
        | '‽' | '⁇' | '⁈' | '⁉' => Class::FullStop,
        '…' => Class::Ellipsis,
        _ if is_character(c) => Class::Character,
        // Vulgar fractions fall apart into digits that would join those before them.
        '¼'..='¾' | '⅐'..='⅟' | '↉' => Class::Separator,
        _ if is_composing_mark(c) => Class::Complex,
        _ if is_combining_mark(c) || c.is_alphanumeric() => {
            let code = c as u32;
            let tabled =
                code <= TWO_BYTES_LAST || (VIETNAMESE_FIRST..=VIETNAMESE_LAST).contains(&code);
            if tabled { Class::Letter } else { Class::Complex }
        }
        _ => Class::Separator,
    }
}

/// Marks below U+0800 that may make another letter of the one before them.
fn is_composing_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0653}'..='\u{0655}')
}

/// Letters, marks and digits of the scripts that are indexed code point by code point.
fn is_character(c: char) -> bool {
    match c as u32 {
        // Radicals, ideographic zero, squared kana words and era names normalise to letters of
        // these scripts, but are symbols themselves.
        0x2E80..=0x2FD5 | 0x3005..=0x3007 | 0x3300..=0x3357 | 0x337B..=0x337F => true,
        0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x323AF => true,
        0x3021..=0x3029 | 0x3038..=0x303C | 0x3099..=0x309A => true,
        0x3040..=0x30FF | 0x3100..=0x31BF | 0x31F0..=0x31FF | 0x1AFF0..=0x1B16F => {
            c.is_alphanumeric()
        }
        0xAC00..=0xD7A3 => true,
        0x1100..=0x11FF | 0xA960..=0xA97F | 0xD7B0..=0xD7FF => true,
        0xFF66..=0xFFDC => c.is_alphanumeric() || matches!(c, '\u{FF9E}' | '\u{FF9F}'),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0xA9E0..=0xA9FE | 0xAA60..=0xAA7F => {
            c.is_alphanumeric() || is_combining_mark(c)
        }
        _ => false,
    }
}

/// Scripts whose lines are broken between any two characters, so that a line end says nothing.
pub(super) fn is_han_or_kana(c: char) -> bool {
    matches!(c as u32, 0x2E80..=0x2FD5 | 0x3005..=0x30FF | 0x31F0..=0x31FF | 0x3300..=0x4DBF
        | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF66..=0xFF9F | 0x1AFF0..=0x323AF)
}

/// Closing quotes and brackets that may stand between the end of a sentence and the space.
pub(super) fn is_closing(c: char) -> bool {
    matches!(
        c,
        '”' | '’'
            | '“'
            | '‘'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '」'
            | '』'
            | '）'
            | '】'
            | '》'
            | '〉'
            | '〕'
            | '］'
            | '＂'
            | '＇'
            | '｣'
            | '"'
            | '\''
            | ')'
            | ']'
            | '}'
            | '*'
            | '_'
    )
}
