//! Scripts: which one a letter belongs to, and the languages a script decides alone.

/// A writing system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Armenian,
    Georgian,
    Gurmukhi,
    Gujarati,
    Oriya,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thaana,
    Thai,
    Lao,
    Tibetan,
    Myanmar,
    Ethiopic,
    Khmer,
    Hangul,
    Kana,
    Han,
}

impl Script {
    /// Number of scripts.
    pub const COUNT: usize = Script::ALL.len();

    /// All scripts, in the order of their numbers.
    pub const ALL: [Script; 27] = [
        Script::Latin,
        Script::Cyrillic,
        Script::Greek,
        Script::Hebrew,
        Script::Arabic,
        Script::Devanagari,
        Script::Bengali,
        Script::Armenian,
        Script::Georgian,
        Script::Gurmukhi,
        Script::Gujarati,
        Script::Oriya,
        Script::Tamil,
        Script::Telugu,
        Script::Kannada,
        Script::Malayalam,
        Script::Sinhala,
        Script::Thaana,
        Script::Thai,
        Script::Lao,
        Script::Tibetan,
        Script::Myanmar,
        Script::Ethiopic,
        Script::Khmer,
        Script::Hangul,
        Script::Kana,
        Script::Han,
    ];

    /// Script of a letter (or of a vowel sign); `None` for digits, marks and all that stands
    /// between words.
    pub const fn of(c: char) -> Option<Script> {
        Some(match c as u32 {
            0x41..=0x5A | 0x61..=0x7A | 0xAA | 0xBA => Script::Latin,
            0xD7 | 0xF7 => return None,
            0xC0..=0x24F | 0x253 | 0x254 | 0x257 | 0x259 | 0x25B | 0x1E00..=0x1EFF => Script::Latin,
            0xFF21..=0xFF3A | 0xFF41..=0xFF5A => Script::Latin,
            0x400..=0x481 | 0x48A..=0x52F => Script::Cyrillic,
            0x370..=0x373 | 0x376..=0x377 | 0x386 | 0x388..=0x3FF | 0x1F00..=0x1FFC => {
                Script::Greek
            }
            0x5D0..=0x5F2 | 0xFB1D..=0xFB4F => Script::Hebrew,
            0x60C | 0x61B | 0x61F | 0x640 | 0x64B..=0x65F | 0x660..=0x66D | 0x6D4 => return None,
            0x6D6..=0x6ED | 0x6F0..=0x6F9 => return None,
            0x620..=0x6FF | 0x750..=0x77F | 0xFB50..=0xFDFB | 0xFE70..=0xFEFC => Script::Arabic,
            0x964..=0x970 => return None,
            0x900..=0x97F => Script::Devanagari,
            0x9E6..=0x9EF => return None,
            0x980..=0x9FF => Script::Bengali,
            0x531..=0x556 | 0x561..=0x587 => Script::Armenian,
            0x10A0..=0x10FF | 0x1C90..=0x1CBF => Script::Georgian,
            0xA00..=0xA7F => Script::Gurmukhi,
            0xA80..=0xAFF => Script::Gujarati,
            0xB00..=0xB7F => Script::Oriya,
            0xB80..=0xBFF => Script::Tamil,
            0xC00..=0xC7F => Script::Telugu,
            0xC80..=0xCFF => Script::Kannada,
            0xD00..=0xD7F => Script::Malayalam,
            0xD80..=0xDFF => Script::Sinhala,
            0x780..=0x7BF => Script::Thaana,
            0xE01..=0xE3A | 0xE40..=0xE4E => Script::Thai,
            0xE81..=0xECD | 0xEDC..=0xEDF => Script::Lao,
            0xF00..=0xFFF => Script::Tibetan,
            0x1000..=0x109F => Script::Myanmar,
            0x1200..=0x137C => Script::Ethiopic,
            0x1780..=0x17D3 => Script::Khmer,
            0xAC00..=0xD7A3 | 0x1100..=0x11FF | 0x3131..=0x318E => Script::Hangul,
            0x3041..=0x3096 | 0x30A1..=0x30FA | 0xFF66..=0xFF9D => Script::Kana,
            0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x2FA1F => Script::Han,
            _ => return None,
        })
    }

    /// The language that alone is written in this script, as far as news go.
    pub fn sole_language(self) -> Option<&'static str> {
        Some(match self {
            Script::Greek => "el",
            Script::Armenian => "hy",
            Script::Georgian => "ka",
            Script::Gurmukhi => "pa",
            Script::Gujarati => "gu",
            Script::Oriya => "or",
            Script::Tamil => "ta",
            Script::Telugu => "te",
            Script::Kannada => "kn",
            Script::Malayalam => "ml",
            Script::Sinhala => "si",
            Script::Thaana => "dv",
            Script::Thai => "th",
            Script::Lao => "lo",
            Script::Tibetan => "bo",
            Script::Myanmar => "my",
            Script::Ethiopic => "am",
            Script::Khmer => "km",
            Script::Hangul => "ko",
            _ => return None,
        })
    }

    /// The language a text in this script is in, unless its words say otherwise: Hebrew, not
    /// Yiddish; Bengali, not Assamese.
    pub fn usual_language(self) -> Option<&'static str> {
        match self {
            Script::Hebrew => Some("he"),
            Script::Bengali => Some("bn"),
            _ => None,
        }
    }

    /// What one of its characters weighs against those of other scripts. A sign for a syllable
    /// or a word stands for several letters; names in Latin letters stand in texts of all
    /// scripts, and seldom the other way round.
    pub fn weight(self) -> u32 {
        match self {
            Script::Latin => 1,
            Script::Han => 6,
            Script::Kana | Script::Hangul | Script::Ethiopic => 4,
            _ => 2,
        }
    }

    /// Whether its languages are told by their words.
    pub fn has_words(self) -> bool {
        matches!(
            self,
            Script::Latin
                | Script::Cyrillic
                | Script::Hebrew
                | Script::Arabic
                | Script::Devanagari
                | Script::Bengali
        )
    }
}

/// Lower case of a letter of the Latin and Cyrillic blocks, and one form for letters that
/// differ by the keyboard alone (Arabic kaf and yeh, Romanian cedilla and comma).
pub(super) const fn fold(c: u32) -> u32 {
    match c {
        0x41..=0x5A => c + 0x20,
        0..=0xBF => c,
        0xC0..=0xDE if c != 0xD7 => c + 0x20,
        0xDF..=0xFF => c,
        0x130 => 0x69,
        0x138 | 0x149 | 0x17F => c,
        0x178 => 0xFF,
        0x139..=0x148 | 0x179..=0x17E => c + (c & 1),
        0x100..=0x177 => c | 1,
        0x186 => 0x254,
        0x181 => 0x253,
        0x18A => 0x257,
        0x18F => 0x259,
        0x190 => 0x25B,
        0x198 | 0x1B3 => c + 1,
        0x1CD..=0x1DC => c + (c & 1),
        0x1DE..=0x1EF | 0x1F8..=0x21F | 0x222..=0x233 => c | 1,
        0x410..=0x42F => c + 0x20,
        0x400..=0x40F => c + 0x50,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => c | 1,
        0x4C1..=0x4CE => c + (c & 1),
        0x1E00..=0x1E95 | 0x1EA0..=0x1EFF => c | 1,
        0xFF21..=0xFF3A => c - 0xFF21 + 0x61,
        0xFF41..=0xFF5A => c - 0xFF41 + 0x61,
        _ => c,
    }
}

/// Script and lower case of the letters that take two bytes in UTF-8 or one.
static SHORT_LETTERS: [(Option<Script>, u16); 0x800] = {
    let mut letters = [(None, 0); 0x800];
    let mut c = 0;
    while c < letters.len() {
        if let Some(letter) = char::from_u32(c as u32) {
            letters[c] = (Script::of(letter), fold(c as u32) as u16);
        }
        c += 1;
    }
    letters
};

/// Script of a letter, as by [`Script::of`], and its lower case, as by [`fold`].
#[inline]
pub(super) fn read_letter(c: char) -> (Option<Script>, u32) {
    match SHORT_LETTERS.get(c as usize) {
        Some(&(script, lower)) => (script, u32::from(lower)),
        None => (Script::of(c), fold(c as u32)),
    }
}
