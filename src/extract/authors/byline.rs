//! Byline lines: labels of many languages, and the words for reporter in Korean and Japanese.

use crate::extract::fold::{fold, original_offset};
use crate::extract::page::lines::Line;
use crate::extract::people::{Names, is_name, name_after_role, parse_names};
use crate::extract::phrases::Mark;

/// A line read as a byline.
#[derive(Debug, Clone)]
pub(crate) struct Byline {
    pub names: Names,
    pub rule: &'static str,
    pub confidence: f32,
    /// Bytes of the line that were read.
    pub start: usize,
    pub end: usize,
}

/// Labels that are also everyday words: only names of two words or more may follow.
#[rustfmt::skip]
const WEAK: &[&str] = &[
    "de", "di", "par", "por", "by", "von", "door", "av", "af", "του", "της", "a", "文", "teksti",
    "текст", "글",
];

/// Reads a line that is a byline and nothing else.
pub(crate) fn read_byline(line: &Line<'_>, japanese: bool) -> Option<Byline> {
    if line.chars > 170 || line.ending == crate::extract::page::lines::Ending::Loud {
        return None;
    }
    labelled(line, japanese).or_else(|| suffixed(line, japanese))
}

/// `By Jane Doe`, `Автор: Ольга Петренко`, `文／山田太郎`
pub(super) fn labelled(line: &Line<'_>, japanese: bool) -> Option<Byline> {
    let hit = line.hits.iter().find(|hit| {
        hit.mark == Mark::Author && !line.folded[..hit.start].chars().any(char::is_alphanumeric)
    })?;
    let label = &line.folded[hit.start..hit.end];
    let weak = WEAK.contains(&label);
    let start = original_offset(line.text, hit.end);
    let rest = &line.text[start..];
    let colon = rest.trim_start().starts_with([':', '：', '／', '/', '＝', '=', '|', '・'])
        || !weak && rest.trim_start().starts_with(['—', '–']);
    let spaced = rest.starts_with(char::is_whitespace) || line.cjk;
    if !colon && !spaced {
        return None;
    }
    // `Di` and `De` open many sentences; small letters after them are no name.
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":：／/＝=|・—–".contains(c));
    let rest = name_after_role(rest).unwrap_or(rest);
    let first = rest.chars().next()?;
    if weak && first.is_lowercase() {
        return None;
    }
    // `Autor: Ilinca Dobrescu Data publicării: …`, `Tekst: A. Moe Foto: B. Lie`
    let next = line.hits.iter().filter(|other| {
        other.start > hit.end + 3
            && matches!(
                other.mark,
                Mark::Published | Mark::Modified | Mark::Editor | Mark::OtherDate | Mark::Reporting
            )
            && line.folded[other.end..].trim_start().starts_with(':')
    });
    let next = next.map(|other| original_offset(line.text, other.start)).min();
    let photo =
        picture_label(&line.folded[hit.end..]).map(|at| original_offset(line.text, hit.end + at));
    let cut = [next, photo]
        .into_iter()
        .flatten()
        .filter_map(|at| at.checked_sub(line.text.len() - rest.len()))
        .min();
    let rest = cut.map_or(rest, |end| rest[..end].trim_end());
    let names = parse_names(strip_second_label(rest), !japanese)?;
    if names.people.is_empty() && !colon && weak && names.outlet.is_none() {
        return None;
    }
    if line.ends_sentence() && line.text.split_whitespace().count() > 9 {
        return None;
    }
    let confidence = if colon { 0.96 } else { 0.95 };
    Some(Byline { names, rule: "byline", confidence, start: 0, end: line.text.len() })
}

/// Where a label of pictures stands behind the names.
fn picture_label(folded: &str) -> Option<usize> {
    const LABELS: &[&str] = &[
        " foto:",
        " fotos:",
        " photo:",
        " photos:",
        " bild:",
        " bilder:",
        " kuva:",
        " kuvat:",
        " фото:",
        " fot.:",
        " fot.",
        " fotografia:",
        " fotografie:",
        " foto :",
        " photo :",
        " zdjecia:",
        " immagini:",
        " video:",
        " grafik:",
        " ảnh:",
        " anh:",
        " תמונות:",
        " צילום:",
        " تصوير:",
        " عکس:",
    ];
    LABELS.iter().filter_map(|label| folded.find(label)).min()
}

/// `By: Written by Jane Doe`, `Text: Von Anna Eins`
fn strip_second_label(rest: &str) -> &str {
    for label in ["written by ", "by ", "von ", "av ", "af ", "par ", "por "] {
        if let Some(after) = crate::extract::fold::strip_folded_prefix(rest, label) {
            return after;
        }
    }
    rest
}

/// `홍길동 기자`, `山田太郎記者`, `記者 王小明`
fn suffixed(line: &Line<'_>, japanese: bool) -> Option<Byline> {
    // None of the words is written in ASCII.
    if line.chars > 60 || line.ascii {
        return None;
    }
    let text = line.text.trim_matches(['【', '】', '[', ']', '(', ')', '（', '）', ' ']);
    let folded = fold(text);
    let korean =
        ["기자", "특파원"].iter().any(|word| text.contains(word)) || korean_profession(text);
    let han =
        ["記者", "特派員"].iter().any(|word| folded.ends_with(word) || folded.starts_with(word))
            || ["记者", "本报记者", "通讯员"].iter().any(|word| folded.starts_with(word));
    if !(korean || han) || line.ends_sentence() {
        return None;
    }
    let names = korean_name_ends(text).into_iter().find_map(|end| {
        parse_names(&text[..end], !japanese).filter(|names| !names.people.is_empty())
    })?;
    Some(Byline { names, rule: "byline", confidence: 0.94, start: 0, end: line.text.len() })
}

/// `최보경 시인`: a name and what its bearer is, alone.
fn korean_profession(text: &str) -> bool {
    const PROFESSIONS: &[&str] = &[
        "시인",
        "교수",
        "작가",
        "변호사",
        "소설가",
        "평론가",
        "칼럼니스트",
        "논설위원",
        "연구원",
        "연구위원",
        "대표",
        "원장",
        "의사",
        "건축가",
        "번역가",
        "평론가",
        "감독",
        "이사장",
        "소장",
        "객원기자",
        "시민기자",
        "편집위원",
        "선임기자",
    ];
    text.chars().count() <= 14
        && PROFESSIONS.iter().any(|word| {
            text.strip_suffix(word).is_some_and(|name| name.ends_with(' ') && is_name(name.trim()))
        })
}

/// The ends of the words for reporter, last first: an address or a time may follow the last.
fn korean_name_ends(text: &str) -> Vec<usize> {
    let ends = |word: &'static str| text.match_indices(word).map(move |(at, _)| at + word.len());
    let mut found: Vec<usize> = ["기자", "특파원"].into_iter().flat_map(ends).collect();
    if korean_profession(text) {
        found.extend(text.rfind(' '));
    }
    found.sort_unstable_by(|first, second| second.cmp(first));
    if found.is_empty() { vec![text.len()] } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::page::lines::lines;

    fn people(text: &str) -> Vec<String> {
        read_byline(&lines(text)[0], false).map_or(Vec::new(), |byline| byline.names.people)
    }

    #[test]
    fn reads_bylines_of_many_languages() {
        for (text, wanted) in [
            ("By Jane Doe", "Jane Doe"),
            ("BY JANE DOE", "JANE DOE"),
            ("By: Jane Doe", "Jane Doe"),
            ("Von Anna Beispiel", "Anna Beispiel"),
            ("Par Jeanne Exemple", "Jeanne Exemple"),
            ("Por Juana Ejemplo", "Juana Ejemplo"),
            ("di Giovanna Esempio", "Giovanna Esempio"),
            ("Door Jan Voorbeeld", "Jan Voorbeeld"),
            ("Автор: Ольга Примерова", "Ольга Примерова"),
            ("Текст: Иван Примеров", "Иван Примеров"),
            ("Autorka: Anna Przykład", "Anna Przykład"),
            ("Av Anna Exempel", "Anna Exempel"),
            ("Kirjoittanut Anna Esimerkki", "Anna Esimerkki"),
            ("Yazan: Ayşe Örnek", "Ayşe Örnek"),
            ("بقلم: أحمد الشريف", "أحمد الشريف"),
            ("מאת דנה לוי", "דנה לוי"),
            ("作者：王小明", "王小明"),
            ("文／王小明", "王小明"),
            ("记者 王小明", "王小明"),
            ("山田太郎記者", "山田太郎"),
            ("홍길동 기자", "홍길동"),
            ("홍길동 기자 hong@example.org", "홍길동"),
            ("Szerző: Kovács Anna", "Kovács Anna"),
            ("Penulis: Siti Contoh", "Siti Contoh"),
            ("Tác giả: Nguyễn Văn An", "Nguyễn Văn An"),
            ("Συντάκτης: Γιώργος Παπάς", "Γιώργος Παπάς"),
            ("Του Γιώργου Παπά", "Γιώργου Παπά"),
            ("लेखक: राजेश कुमार", "राजेश कुमार"),
        ] {
            assert_eq!(people(text), [wanted], "{text}");
        }
    }

    #[test]
    fn reads_names_behind_roles_and_before_other_labels() {
        for (text, wanted) in [
            ("Von unserem Redaktionsmitglied Malte Grewe", "Malte Grewe"),
            ("Autor: Ilinca Dobrescu Data publicării: 03.05.2023", "Ilinca Dobrescu"),
            ("Tekst: Jens-Ole Thorup Foto: Line Brix", "Jens-Ole Thorup"),
            ("Bài, ảnh: Huỳnh Thị Lụa", "Huỳnh Thị Lụa"),
            ("Ein Gastbeitrag von Prof. Dr. Ulrike Salm", "Ulrike Salm"),
            ("Автор материала — Глеб Оситник", "Глеб Оситник"),
            ("최보경 시인", "최보경"),
            ("Reviewed by Miles Oduya", "Miles Oduya"),
        ] {
            assert_eq!(people(text), [wanted], "{text}");
        }
        assert_eq!(people("김나래 기자, 이도윤 기자"), ["김나래", "이도윤"]);
    }

    #[test]
    fn refuses_lines_that_only_begin_like_bylines() {
        for text in [
            "By Tuesday evening, the streets were empty",
            "By the numbers",
            "By Land and Sea",
            "By Jane Doe's account, the boat had left",
            "Por la mañana",
            "Di Jakarta",
            "Von Montag an",
            "Par ailleurs, le ministre",
            "De Gaulle",
            "By Christmas Eve",
            "Av tekniska skäl",
        ] {
            assert_eq!(people(text), Vec::<String>::new(), "{text}");
        }
    }
}
