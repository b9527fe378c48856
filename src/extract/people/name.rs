//! Whether a piece of text is a person's name.
//!
//! A name has two words or more, capitals where the script has them, and none of the words that
//! names of sections, offices and days are made of; in Chinese, Japanese and Korean its length
//! tells.

use std::sync::LazyLock;

use super::words::{NOT_NAMES, PARTICLES};
use crate::extract::agencies::is_outlet_like;
use crate::extract::dates::{month_of_word, weekday_of_word};
use crate::extract::fold::{fold, is_cjk};
use crate::extract::needles::Needles;

/// Whether `text` is a person's name of at least two words (or the fitting length in Chinese,
/// Japanese and Korean).
pub(crate) fn is_name(text: &str) -> bool {
    let text = text.trim();
    let characters = text.chars().count();
    if !(2..=48).contains(&characters)
        || text.chars().any(|c| c.is_numeric() || ":;!?()[]{}\"“”„«»|/@_<>，。".contains(c))
    {
        return false;
    }
    if let Some(known) = is_east_asian_name(text, characters) {
        return known;
    }
    let mut words = 0;
    let mut last_small = false;
    for (index, word) in text.split_whitespace().enumerate() {
        let folded = fold(word.trim_end_matches(['.', ',']));
        let particle = PARTICLES.contains(&folded.as_str());
        if folded.ends_with("'s")
            || NOT_NAMES.contains(folded.as_str()) && !(index > 0 && particle)
            || weekday_of_word(&folded)
            || index == 0 && word.chars().count() > 3 && is_month_only(&folded)
        {
            return false;
        }
        let first = word.trim_start_matches(['\'', '’', '`']).chars().next();
        let Some(first) = first else { return false };
        last_small = false;
        if first.is_lowercase() {
            let joined =
                ["al-", "el-", "d'", "as-", "ad-"].iter().any(|start| folded.starts_with(start));
            if !(particle || joined) {
                return false;
            }
            last_small = !joined;
            words += usize::from(joined);
            continue;
        }
        if !first.is_alphabetic() {
            return false;
        }
        // `Lindqvist.` may end a list, `Inc.` not; single letters are initials.
        words += 1;
    }
    (2..=5).contains(&words) && !last_small
}

/// Whether a folded word names a month, and nobody.
fn is_month_only(folded: &str) -> bool {
    #[rustfmt::skip]
    const GIVEN_NAMES: &[&str] = &[
        "april", "june", "august", "marco", "julio", "juli", "mart", "marta", "augusta",
        "augusto", "avril", "abril", "elo",
    ];
    month_of_word(folded) && !GIVEN_NAMES.contains(&folded)
}

/// The name before `in Kiel`, `aus Berlin`, `à Paris`.
pub(crate) fn without_place(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const WORDS: [&str; 13] = [
        " in ", " at ", " aus ", " à ", " en ", " w ", " из ", " в ", " з ", " у ", " i ", " da ",
        " dal ",
    ];
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(WORDS));
    if !FIND.are_in(text) {
        return None;
    }
    WORDS.iter().find_map(|word| {
        let (name, place) = text.split_once(word)?;
        let capitals = place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        let short = place.split_whitespace().count() <= 3 && place.chars().count() <= 30;
        (capitals && short && is_name(name)).then_some(name.trim())
    })
}

/// `[5]Jane Doe`: the number that a text browser puts before a link.
pub(super) fn without_link(piece: &str) -> &str {
    let rest =
        piece.strip_prefix('[').unwrap_or(piece).trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(']') {
        Some(name) if piece.starts_with('[') => name.trim_start(),
        _ => piece,
    }
}

/// `New York`, `San Rafael`: places that are written as people are.
pub(crate) fn is_place_like(text: &str) -> bool {
    #[rustfmt::skip]
    const FIRST: &[&str] = &[
        "new", "san", "santa", "sao", "los", "las", "la", "el", "port", "fort", "mount", "lake",
        "cape", "saint", "st", "st.", "hong", "tel", "rio", "buenos", "sri", "saudi", "costa",
        "puerto", "burkina", "sierra", "great", "upper", "lower", "eastern", "western", "northern",
        "southern", "baden", "bad", "old", "нижний", "великий", "нова", "новый", "санкт-петербург",
        "кривий", "біла", "nowy", "nowa", "nowe", "novi", "novo", "nova", "stary", "stara", "stare", "velike", "veliki", "ceske", "usti", "bielsko",
        "gorzow", "ostrow", "zielona", "jelenia", "piotrkow", "minsk", "mexico", "los", "banska", "spisska", "kolkata", "kuala", "addis", "cluj", "targu",
        "baia", "satu", "drobeta", "ramnicu", "bratislava", "каменск", "нижние", "верхняя", "старый", "біла", "івано", "monte", "castel", "reggio",
        "villa", "ciudad", "belo", "rio", "ponta", "vila", "palma", "le", "aix", "ho", "ha",
    ];
    #[rustfmt::skip]
    const LAST: &[&str] = &[
        "city", "springs", "beach", "falls", "heights", "hills", "valley", "lake", "county", "island", "park", "wielkopolski", "wielkopolska",
        "mazowiecki", "mazowiecka", "slaski", "slaskie", "podlaski", "podlaska", "trybunalski", "lubelski", "gora", "terme", "marittima", "calabria",
        "emilia", "horizonte", "novo", "lumpur", "ababa", "aires", "aviv", "napoca", "mures", "mare", "bystrica", "budejovice", "labem",
    ];
    let folded = fold(text);
    folded.split(' ').next().is_some_and(|first| FIRST.contains(&first))
        || folded.rsplit(' ').next().is_some_and(|last| LAST.contains(&last))
}

fn is_east_asian_name(text: &str, characters: usize) -> Option<bool> {
    let hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    if text.chars().any(hangul) {
        return Some(
            (2..=4).contains(&characters) && text.chars().all(hangul) && !is_outlet_like(text),
        );
    }
    if !text.chars().any(is_cjk) {
        return None;
    }
    let fits = |c: char| is_cjk(c) || matches!(c, '・' | '·' | ' ' | '\u{3000}' | '＝');
    if !text.chars().all(fits) || is_outlet_like(text) {
        return Some(false);
    }
    #[rustfmt::skip]
    const NOT: &[&str] = &[
        "记者", "記者", "编辑", "編輯", "本报", "本報", "通讯员", "综合", "新闻", "报道", "報導", "編集部", "編集", "来源", "編輯部",
        "国际", "財經", "财经", "中国", "日本", "作者",
    ];
    if NOT.iter().any(|word| text.contains(word)) {
        return Some(false);
    }
    let katakana = text.chars().all(|c| matches!(c, '\u{30a0}'..='\u{30ff}' | '＝' | ' '));
    let kana_particles =
        ["の", "は", "が", "を", "に", "で", "と"].iter().any(|word| text.contains(word))
            && characters > 6;
    let length = if katakana || text.contains(['・', '·']) { 3..=16 } else { 2..=7 };
    let plain = text.chars().filter(|c| is_cjk(*c)).count();
    let solid = text.contains([' ', '\u{3000}', '・', '·']) || plain <= 5;
    Some(length.contains(&characters) && solid && !kana_particles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_names_of_many_scripts() {
        for name in [
            "Jane Doe",
            "JANE DOE",
            "Anna-Lena von der Heide",
            "Olena Kovalenko",
            "Ольга Петренко",
            "أحمد الشريف",
            "דנה לוי",
            "王小明",
            "山田 太郎",
            "홍길동",
            "Γιώργος Παπάς",
            "J. R. Smith",
            "राजेश कुमार",
            "Nguyễn Văn An",
            "Sean O'Neil",
        ] {
            assert!(is_name(name), "{name}");
        }
        for other in [
            "Tuesday evening",
            "the numbers",
            "Jane",
            "Middle East",
            "White House",
            "Land and Sea",
            "Jane Doe's",
            "42 people",
            "World News",
            "new rules",
            "本报记者",
            "April Fools Day 2",
        ] {
            assert!(!is_name(other), "{other}");
        }
    }
}
