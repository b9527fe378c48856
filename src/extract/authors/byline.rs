//! Byline lines: labels of many languages, `NAME, OUTLET`, names within lines of several parts.

use crate::extract::choose::Candidate;
use crate::extract::fold::{fold, original_offset};
use crate::extract::page::lines::{Kind, Line};
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
fn labelled(line: &Line<'_>, japanese: bool) -> Option<Byline> {
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
    if line.chars > 60 {
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

/// `JANE DOE, THE KIEL COURIER`: a name and an outlet, nothing before them.
pub(crate) fn read_bare_name(line: &Line<'_>, japanese: bool) -> Option<Byline> {
    // `Jon Example/Agency` is the credit of a picture.
    // `Maëlle GUITTON.`
    let stopped = line.kind == Kind::Sentence
        && line.words <= 4
        && line.ending == crate::extract::page::lines::Ending::Stop
        && is_name(line.text.trim_end_matches('.'));
    if line.chars > 90
        || line.ends_sentence() && !stopped
        || !(stopped || matches!(line.kind, Kind::Plain | Kind::Breadcrumb))
        || line.kind == Kind::Breadcrumb && !line.text.contains('/')
        || line.text.contains('/') && !divides_names(line.text)
        || line.hits.iter().any(|hit| hit.whole)
    {
        return None;
    }
    if let Some(byline) = placed_name(line) {
        return Some(byline);
    }
    let text = if stopped { line.text.trim_end_matches('.') } else { line.text };
    let text = name_after_role(text).unwrap_or(text);
    let names = parse_names(text, !japanese)?;
    if names.people.is_empty() || !tells_names(text) {
        return None;
    }
    Some(Byline { names, rule: "name-line", confidence: 0.8, start: 0, end: line.text.len() })
}

/// Whether a text without a label shows by its letters that it holds names: a script without
/// capitals shows it only by being short.
fn tells_names(text: &str) -> bool {
    let cased = text.chars().any(|c| c.is_uppercase() || c.is_lowercase());
    let alphabet = |c: char| matches!(c, '\u{590}'..='\u{6ff}' | '\u{900}'..='\u{e7f}');
    cased
        || !text.chars().any(alphabet)
        || text.split_whitespace().count() <= 3 && !text.contains([',', '،'])
}

/// `Pilar Ortega / Andrés Quiroga`, `Elif Karadağ / VAN`: not `Jon Example/Agency`.
fn divides_names(text: &str) -> bool {
    let mut parts = text.split('/').map(str::trim);
    let first = parts.next().unwrap_or("");
    let place = |part: &str| {
        let words = part.split_whitespace().count();
        part.chars().count() >= 3
            && (words <= 2 && part.chars().all(|c| !c.is_lowercase())
                || words == 1 && part.starts_with(char::is_uppercase))
    };
    is_name(first)
        && parts.all(|part| {
            let outlet = crate::extract::agencies::is_outlet_like(part);
            !outlet && (text.contains(" / ") && is_name(part) || place(part))
        })
}

/// `وادي السدر: خالد الحربي`: a place and the name of who wrote from there, as Arabic papers do.
fn placed_name(line: &Line<'_>) -> Option<Byline> {
    let (place, name) = line.text.split_once(':')?;
    let arabic = |text: &str| text.chars().all(|c| matches!(c, '\u{600}'..='\u{6ff}' | ' ' | '-'));
    let (place, name) = (place.trim(), name.trim());
    let words = name.split_whitespace().count();
    let fits = arabic(place)
        && arabic(name)
        && place.split_whitespace().count() <= 3
        && (2..=3).contains(&words)
        && line.hits.is_empty()
        && is_name(name);
    fits.then(|| Byline {
        names: Names { people: vec![crate::extract::fold::collapse(name)], outlet: None },
        rule: "name-line",
        confidence: 0.8,
        start: line.text.len() - name.len(),
        end: line.text.len(),
    })
}

/// `Publicado el 3 junio, 2023 por Remedios Alcántara`, `By Jane Doe on 3 March 2025`: a labelled
/// name right before or behind the date.
fn name_beside_date(line: &Line<'_>, japanese: bool) -> Option<Candidate<Vec<String>>> {
    const JOINERS: &[&str] = &[
        "on", "am", "le", "el", "il", "em", "op", "den", "dne", "dnia", "|", "-", "–", "—", "·",
        "•", ",", "at", "vom", "del", "la", "pe", "στις",
    ];
    let dates = crate::extract::dates::parse::find_dates(line.text);
    let (first, last) = (dates.first()?, dates.last()?);
    let mut before = line.text[..first.range.start].trim();
    while let Some(rest) = JOINERS.iter().find_map(|joiner| {
        let rest = before.strip_suffix(joiner)?;
        (rest.ends_with(char::is_whitespace) || !joiner.starts_with(char::is_alphabetic))
            .then_some(rest)
    }) {
        before = rest.trim_end();
    }
    let behind = line.text[last.range.end..].trim_start_matches([' ', ',', '\u{a0}']).trim_end();
    [before, behind].into_iter().filter(|part| !part.is_empty()).find_map(|part| {
        let found = crate::extract::page::lines::lines(part);
        let [piece] = found.as_slice() else { return None };
        let byline = labelled(piece, japanese)?;
        let start = line.start + (part.as_ptr() as usize - line.text.as_ptr() as usize);
        (!byline.names.people.is_empty())
            .then(|| Candidate::new(byline.names.people, "byline", start..start + part.len(), 0.94))
    })
}

/// Names within a line of several parts: `Feb. 13, 2025 | By Jane Doe`, `来源：X 作者：Y`.
pub(crate) fn names_in_parts(line: &Line<'_>, japanese: bool) -> Option<Candidate<Vec<String>>> {
    if line.chars > 180 {
        return None;
    }
    let divides = |c: char| {
        matches!(c, '|' | '·' | '•' | '｜' | '\t' | '\u{3000}' | '—' | '–')
            || line.cjk_like() && c == ' '
    };
    if let Some(found) = name_beside_date(line, japanese) {
        return Some(found);
    }
    let whole = line.text.split(divides).flat_map(|part| part.split("  "));
    let mut labelled = false;
    for part in whole {
        let part = part.trim();
        if part.is_empty() || part.len() == line.text.len() {
            continue;
        }
        let found = crate::extract::page::lines::lines(part);
        let [piece] = found.as_slice() else { continue };
        let start = line.start + (part.as_ptr() as usize - line.text.as_ptr() as usize);
        // `2025年2月13日　记者　王小明`
        if std::mem::replace(&mut labelled, piece.is_whole(Mark::Author))
            && let Some(names) = parse_names(part, !japanese)
            && !names.people.is_empty()
        {
            let range = start..start + part.len();
            return Some(Candidate::new(names.people, "byline", range, 0.93));
        }
        if let Some(byline) = read_byline(piece, japanese)
            && !byline.names.people.is_empty()
        {
            return Some(Candidate::new(
                byline.names.people,
                "byline",
                start..start + part.len(),
                0.94,
            ));
        }
        let part = part.split([',', '،']).next().unwrap_or(part).trim();
        let plain = crate::extract::dates::parse::find_dates(part).is_empty()
            && !piece.is_whole(Mark::Menu);
        if plain
            && tells_names(part)
            && is_name(part)
            && !crate::extract::agencies::is_outlet_like(part)
            && !line.cjk_like()
        {
            let names = vec![crate::extract::fold::collapse(part)];
            return Some(Candidate::new(names, "name-line", start..start + part.len(), 0.8));
        }
    }
    None
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
    fn reads_bare_names_where_letters_tell_them() {
        for (text, wanted) in [
            ("Pilar Ortega / Andrés Quiroga", "Pilar Ortega+Andrés Quiroga"),
            ("Elif Karadağ / VAN", "Elif Karadağ"),
            ("وادي السدر: خالد الحربي", "خالد الحربي"),
            ("Maëlle GUITTON.", "Maëlle GUITTON"),
            ("Environment reporter Joss Whelan", "Joss Whelan"),
            ("Jon Example/AFP", ""),
            ("Jon Example / Reuters", ""),
            ("החתן אמר שזה סימן, הכלה ביקשה מגבת", ""),
            ("Harbour plan wins final vote", ""),
        ] {
            let found = lines(text);
            let names =
                read_bare_name(&found[0], false).map_or(Vec::new(), |found| found.names.people);
            assert_eq!(names.join("+"), wanted, "{text}");
        }
    }

    #[test]
    fn reads_names_beside_a_date() {
        for (text, wanted) in [
            ("Publicado el 3 junio, 2023 por Remedios Alcántara", "Remedios Alcántara"),
            ("14. Juni 2023 von Wiebke Janssen", "Wiebke Janssen"),
            ("By Keith Purdey on 13 January 2024", "Keith Purdey"),
            ("Posted by Parish Office on 2 November 2023 in Events", ""),
            ("13 January 2024 by the lake", ""),
        ] {
            let found = lines(text);
            let names = names_in_parts(&found[0], false).map_or(Vec::new(), |found| found.value);
            assert_eq!(names.join("+"), wanted, "{text}");
        }
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
