//! What a code point is to the tokenizer, and a table of it for the common ones.
//!
//! The table covers the blocks that news is written in; each of its pages is filled once from the
//! general rules below and from [`fold`](super::fold), so it cannot say anything else than they do.

use std::sync::OnceLock;

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use super::fold::{Keep, fold_into, is_ignorable};

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

/// Code points a page of the table has.
const PAGE: usize = 256;

/// First code points of the pages in the table, over 256: all of two bytes (Latin, Greek,
/// Cyrillic, Hebrew, Arabic), Indic scripts to Tibetan, Georgian, Ethiopic, Khmer, Vietnamese,
/// old Greek, punctuation, kana, half-width and full-width forms. The first eight stand first.
const PAGES: [u8; 24] = [
    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10,
    0x12, 0x13, 0x17, 0x1E, 0x1F, 0x20, 0x30, 0xFF,
];

/// Where the page of a code point is in the table; none is written as 255.
const PAGE_OF: [u8; 256] = {
    let mut page_of = [u8::MAX; 256];
    let mut page = 0;
    while page < PAGES.len() {
        page_of[PAGES[page] as usize] = page as u8;
        page += 1;
    }
    page_of
};

/// The pages, each filled when the first text has a code point of it: to fill them all takes half a
/// millisecond, which is much for a single query.
static TABLE: [OnceLock<[Entry; PAGE]>; PAGES.len()] = [const { OnceLock::new() }; PAGES.len()];

#[cold]
fn fill_page(at: usize) -> [Entry; PAGE] {
    let mut buffer = String::new();
    let first = u32::from(PAGES[at]) << 8;
    std::array::from_fn(|code| {
        let c = char::from_u32(first + code as u32).unwrap_or('\0');
        entry_by_rule(c, &mut buffer)
    })
}

fn entry_by_rule(c: char, buffer: &mut String) -> Entry {
    let mut class = class_by_rule(c);
    let mut folded = ['\0'; 2];
    if class == Class::Letter {
        buffer.clear();
        fold_into(c.encode_utf8(&mut [0; 4]), Keep::Words, buffer);
        let mut chars = buffer.chars();
        folded = [chars.next().unwrap_or('\0'), chars.next().unwrap_or('\0')];
        // Marks that stay may have to change places with others; a virama never does alone.
        let moves = !matches!(canonical_combining_class(c), 0 | 9) && folded[0] != '\0';
        if moves || chars.next().is_some() {
            class = Class::Complex;
        }
    }
    Entry { class, upper: c.is_uppercase(), folded }
}

/// The table of common code points, fetched once a text.
#[derive(Clone, Copy)]
pub(super) struct Classes(&'static [OnceLock<[Entry; PAGE]>; PAGES.len()]);

impl Classes {
    pub(super) fn get() -> Self {
        Classes(&TABLE)
    }

    /// Class and folded form of a code point above ASCII.
    #[inline]
    pub(super) fn of(self, c: char) -> Entry {
        let code = c as u32;
        if code < 0x800 {
            // The first pages of the table are those of these code points.
            return self.entry((code >> 8) as usize, code);
        }
        let page = PAGE_OF[(code >> 8) as usize & 0xFF];
        if code > 0xFFFF || page == u8::MAX {
            return rare(c);
        }
        self.entry(usize::from(page), code)
    }

    #[inline]
    fn entry(self, page: usize, code: u32) -> Entry {
        self.0[page].get_or_init(|| fill_page(page))[code as usize & 0xFF]
    }
}

/// Code points outside the table: the large plain blocks first.
fn rare(c: char) -> Entry {
    let class = match c as u32 {
        0x4E00..=0x9FFF | 0xAC00..=0xD7A3 => Class::Character,
        _ => class_by_rule(c),
    };
    Entry { class, upper: class == Class::Complex && c.is_uppercase(), folded: ['\0'; 2] }
}

fn class_by_rule(c: char) -> Class {
    match c {
        _ if is_ignorable(c) => Class::Ignorable,
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
            let tabled = (c as u32) < 0xFF00 && PAGE_OF[(c as usize >> 8) & 0xFF] != u8::MAX;
            if tabled { Class::Letter } else { Class::Complex }
        }
        _ => Class::Separator,
    }
}

/// Marks that may make another letter of the one before them, of the scripts in the table.
fn is_composing_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0653}'..='\u{0655}')
        || matches!(c, '\u{0900}'..='\u{0FFF}' if is_indic_composing_mark(c))
        || matches!(c, '\u{20D0}'..='\u{20FF}')
}

/// Second halves of composed Indic letters, nuktas, and the marks of Tibetan.
fn is_indic_composing_mark(c: char) -> bool {
    #[rustfmt::skip]
    const SECOND_HALVES: [u32; 23] = [
        0x93C, 0x9BC, 0x9BE, 0x9D7, 0xA3C, 0xABC, 0xB3C, 0xB3E, 0xB56, 0xB57, 0xBBE, 0xBD7, 0xC3C,
        0xC56, 0xCBC, 0xCC2, 0xCD5, 0xCD6, 0xD3E, 0xD57, 0xDCA, 0xDCF, 0xDDF,
    ];
    SECOND_HALVES.contains(&(c as u32)) || (c >= '\u{0F00}' && is_combining_mark(c))
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
