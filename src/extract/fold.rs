//! Folds text so that one table entry meets every way a word is written.
//!
//! In: a line as scraped. Out: the same line in small letters without accents, vowel signs, soft
//! hyphens and bidi controls; every space, quote, dash and digit in its ASCII form, full-width
//! signs likewise. Tables are folded by the same function, so they are written naturally.

use unicode_normalization::char::decompose_canonical;

/// Appends the folded form of `text` to `folded`; runs of white space become one space.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    let mut after_space = true;
    let mut rest = text;
    loop {
        let printed = rest.bytes().take_while(|byte| (b' '..=b'~').contains(byte)).count();
        let (plain, behind) = rest.split_at(printed);
        if !plain.is_empty() {
            push_plain(plain, after_space, folded);
            after_space = plain.ends_with(' ');
        }
        rest = behind;
        let Some(character) = rest.chars().next() else { break };
        rest = &rest[character.len_utf8()..];
        let before = folded.len();
        fold_char(character, |folded_char| folded.push(folded_char));
        if folded[before..] == *" " {
            if after_space {
                folded.truncate(before);
            }
            after_space = true;
        } else if folded.len() > before {
            after_space = false;
        }
    }
}

/// Appends printed ASCII: most of most pages, copied as it is but for its capitals.
fn push_plain(plain: &str, mut after_space: bool, folded: &mut String) {
    let start = folded.len();
    if plain.contains("  ") || after_space && plain.starts_with(' ') {
        for piece in plain.split_inclusive(' ') {
            if piece != " " || !after_space {
                folded.push_str(piece);
            }
            after_space = piece.ends_with(' ');
        }
    } else {
        folded.push_str(plain);
    }
    folded[start..].make_ascii_lowercase();
}

/// The folded form of `text`.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// What is left of `text` after the folded `prefix`, or `None` where it begins otherwise.
pub(crate) fn strip_folded_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let mut wanted = prefix.chars().peekable();
    let mut last_was_space = false;
    for (at, character) in text.char_indices() {
        if wanted.peek().is_none() && !is_combining(character) {
            return Some(&text[at..]);
        }
        let mut same = true;
        fold_char(character, |folded| {
            let repeated_space = folded == ' ' && last_was_space;
            last_was_space = folded == ' ';
            if !repeated_space && wanted.next() != Some(folded) {
                same = false;
            }
        });
        if !same {
            return None;
        }
    }
    wanted.peek().is_none().then_some("")
}

/// Calls `push` for each character that `character` folds to; for none where it is ignored.
#[inline]
pub(crate) fn fold_char(character: char, mut push: impl FnMut(char)) {
    if character.is_ascii() {
        let folded =
            if character.is_ascii_whitespace() { ' ' } else { character.to_ascii_lowercase() };
        return push(folded);
    }
    if let Some(plain) = letter_without_marks(character) {
        return push(plain);
    }
    if let Some(digit) = digit_value(character) {
        return push((b'0' + digit) as char);
    }
    match character {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => push(' '),
        '‘' | '’' | '‛' | 'ʼ' | '′' | '׳' => push('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '″' | '״' => push('"'),
        '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉' => push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | '־' => push('-'),
        '【' | '〔' | '［' => push('['),
        '】' | '〕' | '］' => push(']'),
        '،' => push(','),
        '\u{ff01}'..='\u{ff5e}' => {
            let ascii = char::from_u32(character as u32 - 0xfee0).unwrap_or(character);
            push(ascii.to_ascii_lowercase());
        }
        'ß' => {
            push('s');
            push('s');
        }
        'ς' => push('σ'),
        'ى' | 'ی' => push('ي'),
        'ک' => push('ك'),
        'ı' => push('i'),
        _ if is_ignored(character) => {}
        _ if is_cjk(character) || ('\u{ac00}'..='\u{d7a3}').contains(&character) => push(character),
        _ => decompose_canonical(character, |part| {
            if !is_combining(part) {
                part.to_lowercase().filter(|&lower| !is_combining(lower)).for_each(&mut push);
            }
        }),
    }
}

/// The commonest letters outside ASCII, whose folding needs no table of decompositions.
#[inline]
fn letter_without_marks(character: char) -> Option<char> {
    Some(match character {
        'Й' | 'й' => 'и',
        'а'..='я' | 'α'..='ρ' | 'σ'..='ω' | 'א'..='ת' => character,
        'А'..='Я' | 'Α'..='Ρ' | 'Σ'..='Ω' => char::from_u32(character as u32 + 32)?,
        'ا' | 'ب'..='غ' | 'ف'..='و' | 'ي' => character,
        'क'..='न' | 'प'..='र' | 'ल' | 'व'..='ह' | 'ा'..='\u{94d}' => character,
        'ä' | 'Ä' | 'á' | 'Á' | 'à' | 'À' | 'â' | 'å' | 'Å' | 'ã' => 'a',
        'é' | 'É' | 'è' | 'È' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'ö' | 'Ö' | 'ó' | 'ő' | 'ô' | 'õ' => 'o',
        'ü' | 'Ü' | 'ú' | 'ű' => 'u',
        'í' | 'Í' => 'i',
        _ => return None,
    })
}

/// The value of a decimal digit in the scripts that news is written in.
pub(crate) fn digit_value(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '০'..='৯' => '০',
        '๐'..='๙' => '๐',
        '０'..='９' => '０',
        _ => return None,
    };
    Some((character as u32 - zero as u32) as u8)
}

/// Characters that no reader sees.
pub(crate) fn is_ignored(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | 'ـ'
    )
}

/// Accents and vowel signs that are optional in writing.
fn is_combining(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'..='\u{5c7}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{93c}'
            | '\u{fe0f}'
    )
}

/// Han, kana and their iteration marks: scripts written without spaces, a character a word here.
pub(crate) fn is_cjk(character: char) -> bool {
    matches!(
        character,
        '々' | '〆' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}'
    ) && character != '・'
}

/// Whether a character belongs to a word (letters, digits and signs written on letters).
#[inline]
pub(crate) fn is_word_char(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    if matches!(character, 'а'..='я' | 'А'..='Я' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2af}' | '\u{ac00}'..='\u{d7a3}')
    {
        return character != '×';
    }
    character.is_alphanumeric()
        || is_combining(character)
        || matches!(character, '\u{94d}' | '\u{9cd}' | '\u{e31}'..='\u{e4e}')
}

/// White space and invisible characters off both ends.
pub(crate) fn trim_invisible(text: &str) -> &str {
    text.trim_matches(|character: char| character.is_whitespace() || is_ignored(character))
}

/// The byte of `text` at which its folded form has reached `folded_at` bytes.
pub(crate) fn original_offset(text: &str, folded_at: usize) -> usize {
    let mut folded_bytes = 0;
    let mut after_space = true;
    for (at, character) in text.char_indices() {
        if folded_bytes >= folded_at {
            return at;
        }
        let mut bytes = 0;
        let mut space = false;
        fold_char(character, |folded| {
            space = folded == ' ';
            bytes += folded.len_utf8();
        });
        if space && after_space {
            continue;
        }
        if bytes > 0 {
            after_space = space;
        }
        folded_bytes += bytes;
    }
    text.len()
}

/// How many words white space divides `text` into.
pub(crate) fn count_words(text: &str) -> usize {
    if !text.is_ascii() {
        let mut inside = false;
        let begins = |character: &char| {
            let before = std::mem::replace(&mut inside, !character.is_whitespace());
            inside & !before
        };
        return text.chars().filter(begins).count();
    }
    // Bytes are told apart without a branch for each.
    let is_space = |byte: u8| (byte == b' ') | (b'\t'..=b'\r').contains(&byte);
    let begins = |pair: &[u8]| is_space(pair[0]) & !is_space(pair[1]);
    let opens = text.bytes().next().is_some_and(|first| !is_space(first));
    usize::from(opens)
        + text.as_bytes().windows(2).map(|pair| usize::from(begins(pair))).sum::<usize>()
}

/// One space where there were several, without invisible characters.
pub(crate) fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.extend(word.chars().filter(|&c| !is_ignored(c) || c == '\u{200c}'));
    }
    collapsed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_each_script_to_the_form_of_the_tables() {
        for (written, folded) in [
            ("Février\u{a0} 2025", "fevrier 2025"),
            ("Veröffent\u{ad}licht", "veroffentlicht"),
            ("ИСТОЧНИК：ТАСС", "источник:тасс"),
            ("“Ça”  – d’accord", "\"ca\" - d'accord"),
            ("١٣ فبراير", "13 فبراير"),
            ("به‌روزرسانی", "بهروزرساني"),
            ("İstanbul ışık", "istanbul isik"),
            ("來源：新華社", "來源:新華社"),
            ("फ़रवरी", "फरवरी"),
            ("Πηγή", "πηγη"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn strips_a_prefix_however_it_is_written() {
        assert_eq!(strip_folded_prefix("PHOTO :  x", "photo"), Some(" :  x"));
        assert_eq!(strip_folded_prefix("Veröffentlicht am 3.", "veroffentlicht "), Some("am 3."));
        assert_eq!(strip_folded_prefix("By", "by"), Some(""));
        assert_eq!(strip_folded_prefix("B", "by"), None);
    }
}
