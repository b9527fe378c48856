//! Which characters mean something to the query language.
//!
//! Full-width parentheses, quotes, colons and spaces are what an East Asian keyboard types; all
//! quote characters are equal, but the single ones are apostrophes.

/// `"` and the other double, angled and corner quotes.
pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '｢'
            | '｣'
    ) || matches!(c, '〝' | '〞' | '〟' | '＂' | '❝' | '❞' | '﹁' | '﹂' | '﹃' | '﹄')
}

pub(super) fn is_open(c: char) -> bool {
    matches!(c, '(' | '（')
}

pub(super) fn is_close(c: char) -> bool {
    matches!(c, ')' | '）')
}

pub(super) fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

pub(super) fn is_star(c: char) -> bool {
    matches!(c, '*' | '＊')
}

/// The ASCII character of which `c` is the full-width form, otherwise `c`.
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

pub(super) fn is_minus(c: char) -> bool {
    matches!(c, '-' | '－')
}

/// Dashes that a text editor makes of `-`.
pub(super) fn is_typographic_minus(c: char) -> bool {
    matches!(c, '–' | '—' | '−')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇')
}

/// White space and control characters.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Characters without a shape of their own: zero-width spaces and joiners, soft hyphens, marks
/// of text direction. Ignored around words; inside a word they are left to the analysis.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// Punctuation that parts words even without white space, in any language.
pub(super) fn is_separator(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '；'
            | '！'
            | '？'
            | '：'
            | '｡'
            | '､'
            | '【'
            | '】'
            | '《'
            | '》'
            | '〈'
            | '〉'
    ) || matches!(c, '〔' | '〕' | '［' | '］' | '｛' | '｝' | ';' | '…' | '—' | '―')
}

/// Whether there is nothing in `c` to search for: punctuation, white space, hidden characters
/// and symbols.
pub(super) fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return !c.is_ascii_alphanumeric();
    }
    is_blank(c)
        || is_hidden(c)
        || is_quote(c)
        || is_separator(c)
        || is_symbol(c)
        || matches!(c,
            '§' | '¶' | '·' | '¡' | '¿' | '´' | '¨' | '¬' | '\u{2010}'..='\u{2027}'
            | '\u{2030}'..='\u{205e}' | '−' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
            | '\u{3014}'..='\u{301f}' | '・' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
            | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '،' | '؛' | '؟' | '۔' | '־' | '׀'
            | '׃' | '।' | '॥' | '።' | '၊' | '။' | '។')
}

/// Currency signs, arrows, signs of mathematics, shapes, emoji: nothing of them is indexed. Letters
/// and digits in circles and flags, which are made of letters, are none.
pub(super) fn is_symbol(c: char) -> bool {
    matches!(c,
        '¢'..='¥' | '©' | '®' | '°' | '±' | '×' | '÷' | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{23ff}' | '\u{2500}'..='\u{2bff}' | '\u{fe0e}' | '\u{fe0f}'
        | '\u{1f300}'..='\u{1faff}')
        && !c.is_alphanumeric()
}

/// A character that is indexed by itself, as no spaces part the words of its script: Chinese,
/// Japanese, Korean, Thai and their neighbours.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}')
        && !is_punctuation(c)
}

/// A Hebrew letter: between two of them `"` is a gershayim, part of an acronym.
pub(super) fn is_hebrew(c: char) -> bool {
    matches!(c, 'א'..='ת')
}
