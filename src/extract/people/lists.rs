//! Lists of names: `A and B, CNN`, `A, B und C`, `张三、李四`, with the outlet that may follow.

use std::sync::LazyLock;

use super::name::{is_name, without_link};
use super::words::{CONJUNCTIONS, ROLES};
use crate::extract::agencies::{is_agency, is_outlet_like};
use crate::extract::fold::{collapse, fold, is_cjk, is_word_char};
use crate::extract::needles::{Endings, Needles, Openings};

/// Names read from a byline, with the outlet that may follow them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Names {
    pub people: Vec<String>,
    pub outlet: Option<String>,
}

/// Reads `A and B, CNN`, `A, B und C`, `张三、李四`. `None` where something in it is neither a
/// name nor what may stand beside one.
///
/// `spaced_list`: Chinese names are divided by spaces; in Japanese a space divides one name.
pub(crate) fn parse_names(text: &str, spaced_list: bool) -> Option<Names> {
    let mut names = Names::default();
    let whole = text
        .trim()
        .trim_start_matches([':', '：', '=', '＝', '／', '/', '｜', '-', '—', '–', '・', '·'])
        .trim();
    let text = cut_tail(whole);
    // `Nguyễn Văn An - Trần Bình`: in Vietnamese a dash divides authors.
    let vietnamese = |c: char| matches!(c, '\u{1ea0}'..='\u{1ef9}' | 'ơ' | 'ư' | 'đ' | 'Đ');
    let dashes = whole.chars().any(vietnamese)
        && whole.split([',', '-', '–', '—']).all(|part| {
            is_name(part)
                && !["Báo ", "Đài ", "Tạp "].iter().any(|word| part.trim().starts_with(word))
        });
    let text = if dashes { whole } else { text };
    let korean = text.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
    let divides = |c: char| {
        matches!(c, ',' | '，' | '、' | ';' | '；' | '،' | '/' | '／' | '|')
            || korean && matches!(c, '·' | 'ㆍ' | '・' | '‧')
            || dashes && matches!(c, '-' | '–' | '—')
    };
    if text.is_empty() || text.chars().count() > 160 {
        return None;
    }
    for part in text.split(divides) {
        for piece in split_conjunctions(part) {
            add_piece(piece.trim(), spaced_list, &mut names)?;
        }
    }
    let behind = whole[text.len()..].trim_matches(|c: char| !c.is_alphanumeric());
    if names.outlet.is_none() && !behind.is_empty() {
        names.outlet = agency_behind(behind);
    }
    (!names.people.is_empty() || names.outlet.is_some()).then_some(names)
}

/// `Aino R. – Agency`, `Jane Doe (dpa)`: the agency in what stands behind the names.
fn agency_behind(behind: &str) -> Option<String> {
    let behind = ["avec ", "mit ", "with ", "con ", "com ", "met ", "med ", "och ", "и "]
        .iter()
        .find_map(|word| behind.strip_prefix(word))
        .unwrap_or(behind);
    let behind = agency_of_role(behind).unwrap_or(behind);
    is_agency(&fold(behind)).then(|| collapse(behind))
}

/// `Repórter da Agência Brasil`: the agency that a role is at.
fn agency_of_role(text: &str) -> Option<&str> {
    let (role, agency) = [" da ", " do ", " de la ", " de ", " of ", " der ", " dell'", " di "]
        .iter()
        .find_map(|word| text.split_once(word))?;
    (FIND_ROLES.are_in(&fold(role)) && is_agency(&fold(agency))).then_some(agency)
}

static FIND_ROLES: LazyLock<Needles> = LazyLock::new(|| Needles::new(ROLES));

/// Adds what `piece` names. `None` where it is neither a name nor what may stand beside one.
fn add_piece(piece: &str, spaced_list: bool, names: &mut Names) -> Option<()> {
    let piece = piece.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '"' | '·' | '-' | '–' | '—' | '(' | ')')
    });
    let piece = strip_name_title(without_link(piece));
    if piece.is_empty() {
        return Some(());
    }
    if let Some(name) = strip_role_word(piece) {
        // `홍길동 김영희 기자`, but not `정치부 홍길동 기자`.
        if name.contains(' ') && name.split_whitespace().all(is_korean_person) {
            names.people.extend(name.split_whitespace().map(str::to_string));
            return Some(());
        }
        return add_piece(name, spaced_list, names);
    }
    if spaced_list
        && piece.chars().all(|c| is_cjk(c) || c.is_whitespace())
        && piece.contains([' ', '\u{3000}'])
    {
        names.people.extend(piece.split_whitespace().map(str::to_string));
        return piece.split_whitespace().all(is_name).then_some(());
    }
    let folded = fold(piece);
    let role = holds_role(&folded);
    let house = is_part_of_house(piece);
    let outlet = (is_outlet_like(piece) || house) && !role;
    // `Emily Post` alone is a person; `Emily Post` behind one is where she works.
    let first = names.people.is_empty() && names.outlet.is_none();
    let person_like = first && !is_agency(&folded) && !has_strong_outlet_word(&folded);
    if is_name(piece) && !role && !house && (!outlet || person_like) {
        add_person(piece, names);
    } else if outlet {
        names.outlet.get_or_insert_with(|| collapse(piece));
    } else if matches!(folded.as_str(), "jr" | "jr." | "sr" | "sr.") {
        let last = names.people.last_mut()?;
        *last = format!("{last}, {piece}");
    } else {
        // A place, a role, a hint: nothing to take, as long as a name came before it.
        let beside_name =
            role && piece.split_whitespace().count() <= 7 || is_place_or_desk(piece, &folded);
        return (beside_name && !names.people.is_empty()).then_some(());
    }
    Some(())
}

/// Adds a person once, without a full stop that ends the list.
fn add_person(piece: &str, names: &mut Names) {
    let name = collapse(piece.trim_end_matches('.'));
    let name = match piece.ends_with("Jr.") || piece.ends_with("Sr.") {
        true => format!("{name}."),
        false => name,
    };
    if !names.people.contains(&name) {
        names.people.push(name);
    }
}

/// `홍길동`, but not the desk `정치부`.
fn is_korean_person(word: &str) -> bool {
    (2..=4).contains(&word.chars().count())
        && word.chars().all(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c))
        && is_name(word)
        && !word.ends_with(['부', '팀', '장'])
}

/// Whether a word for what people do at a paper begins a word of `folded`; long ones and those of
/// other scripts may stand within one.
fn holds_role(folded: &str) -> bool {
    FIND_ROLES.places(folded).any(|place| {
        let role = &folded[place.clone()];
        !folded[..place.start].chars().next_back().is_some_and(is_word_char)
            || !role.is_ascii()
            || role.len() > 8
    })
}

/// `CNN Money`, `BBC Defence`: a part of a house.
fn is_part_of_house(piece: &str) -> bool {
    piece.split_whitespace().next().is_some_and(|first| {
        first.chars().count() >= 2
            && first.chars().all(char::is_uppercase)
            && is_agency(&fold(first))
            && piece.chars().any(char::is_lowercase)
    })
}

/// `Kiel`, `in Kiel`, or a desk or a station that nothing else shows to be one (`g0 Vale`).
fn is_place_or_desk(piece: &str, folded: &str) -> bool {
    let short = piece.split_whitespace().count() <= 3;
    let capital = piece.starts_with(char::is_uppercase);
    let numbered = piece.chars().any(char::is_numeric) && piece.chars().any(char::is_uppercase);
    let placed = ["in ", "aus ", "w ", "en "].iter().any(|word| folded.starts_with(word));
    placed
        || short && capital && !folded.contains(' ')
        || short && folded.starts_with("a ")
        || short && numbered
}

/// `Environment reporter Joss Whelan`, `unserem Redaktionsmitglied Malte Grewe`: the name behind
/// the role of its bearer.
pub(crate) fn name_after_role(text: &str) -> Option<&str> {
    let words = word_places(text);
    if words.len() > 7 {
        return None;
    }
    static FIND: LazyLock<Needles> =
        LazyLock::new(|| Needles::new(ROLES.iter().filter(|role| role.len() >= 5)));
    words.iter().enumerate().take(4).find_map(|(index, &(at, word))| {
        let name = text[at + word.len()..].trim();
        let name = Some(name).filter(|name| !name.starts_with(char::is_lowercase))?;
        let role = FIND.are_in(&fold(word));
        let before =
            words[..index].iter().all(|(_, word)| !word.ends_with([',', '.', ':', '-', '–', '—']));
        (role && before && is_name(name) && name.split_whitespace().count() <= 4).then_some(name)
    })
}

/// Family names such as `Post` or `Weekly` do not make a person an outlet; these words do.
fn has_strong_outlet_word(folded: &str) -> bool {
    #[rustfmt::skip]
    const STRONG: &[&str] = &[
        "news", "times", "agency", "newswire", "wire", "media", "tribune", "herald", "gazette",
        "courier", "zeitung", "nachrichten", "agence", "agencia", "agenzia", "diario", "giornale",
        "jornal", "presse", "press", "newspaper", "broadcasting", "network", "radio", "tv", "daily",
        "tidende", "sanomat", "агентство", "новости", "новини", "газета", "وكالة", "صحيفة", "חדשות",
        "haber", "ajansi", "gazetesi", "dagblad", "nieuws", "online", "newsroom",
    ];
    folded.split([' ', '-']).any(|word| STRONG.contains(&word)) || folded.starts_with("the ")
}

/// `Dr. `, `Prof. ` and the like do not belong to a name.
fn strip_name_title(piece: &str) -> &str {
    #[rustfmt::skip]
    const TITLES: &[&str] = &[
        "Dr. ", "Prof. ", "Mgr. ", "Ing. ", "PD ", "Dipl.-Ing. ", "Dr ", "Prof ", "Professor ", "Univ.-Prof. ", "ד\"ר ", "פרופ' ", "د. ", "أ.د. ", "دکتر ",
        "д-р ", "проф. ", "к.и.н. ", "डॉ. ", "डॉ ", "प्रो. ", "TS. ", "GS. ", "PGS. ", "ThS. ", "ดร. ", "Mag. ", "Rev. ", "Sir ",
    ];
    static FIND: LazyLock<Openings> = LazyLock::new(|| Openings::new(TITLES));
    let mut piece = piece;
    while let Some(title) = FIND.of(piece).next() {
        piece = piece[title.len()..].trim_start();
    }
    piece
}

/// `홍길동 기자`, `山田太郎記者`, `Reporter Jane Doe`: the name beside the word.
fn strip_role_word(piece: &str) -> Option<&str> {
    #[rustfmt::skip]
    const BEHIND: &[&str] = &[
        "기자", "특파원", "인턴기자", "선임기자", "전문기자", "논설위원", "記者", "特派員", "论说委員", "論説委員", "編集委員",
    ];
    #[rustfmt::skip]
    const BEFORE: &[&str] = &[
        "本报记者", "本報記者", "记者", "記者", "通讯员", "特约记者", "见习记者", "實習記者", "实习记者",
        "编辑", "phóng viên", "PV ",
    ];
    static FIND_BEHIND: LazyLock<Endings> = LazyLock::new(|| Endings::new(BEHIND));
    static FIND_BEFORE: LazyLock<Openings> = LazyLock::new(|| Openings::new(BEFORE));
    let name = match FIND_BEHIND.of(piece).next() {
        Some(word) => &piece[..piece.len() - word.len()],
        None => &piece[FIND_BEFORE.of(piece).next()?.len()..],
    };
    let name = name.trim();
    (!name.is_empty()).then_some(name)
}

/// Cuts what follows the names: ` | 3 May`, `(Kiel)`, ` — staff`, an address.
fn cut_tail(text: &str) -> &str {
    #[rustfmt::skip]
    const SIGNS: &[&str] = &[
        " | ", "|", "｜", " · ", " • ", "•", " — ", " – ", " - ", "(", "（", "<",
        "@", "  ", "\u{a0}\u{a0}", "\t", "／", "【", "]", "＝", " = ",
    ];
    // Most lists of names hold none.
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(SIGNS));
    if !FIND.are_in(text) {
        return text.trim();
    }
    let mut end = text.len();
    for sign in SIGNS {
        if let Some(at) = text.find(sign)
            && at > 0
        {
            end = end.min(at);
        }
    }
    let cut = text[..end].trim();
    // An address leaves its user name behind.
    if text[end..].starts_with('@') {
        return cut.rsplit_once(char::is_whitespace).map_or(cut, |(names, _)| names.trim());
    }
    cut
}

fn split_conjunctions(part: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut begin = 0;
    let words: Vec<(usize, &str)> = word_places(part);
    for (index, &(at, word)) in words.iter().enumerate() {
        if index == 0 {
            if CONJUNCTIONS.contains(fold(word).as_str()) {
                begin = at + word.len();
            }
            continue;
        }
        let conjunction =
            word.chars().all(|c| !c.is_uppercase()) && CONJUNCTIONS.contains(fold(word).as_str());
        if conjunction && index + 1 < words.len() {
            // `José Ortega y Gasset`: one word behind it is the rest of a name.
            let rest = words.len() - index - 1;
            if matches!(word, "y" | "e" | "i") && rest == 1 {
                continue;
            }
            pieces.push(&part[begin..at]);
            begin = at + word.len();
        } else if let Some(length) = attached_conjunction(word, index, words.len()) {
            pieces.push(&part[begin..at]);
            begin = at + length;
        }
    }
    pieces.push(&part[begin..]);
    pieces.into_iter().filter(|piece| !piece.trim().is_empty()).collect()
}

/// Arabic `و` and Hebrew `ו` are written on the next word.
fn attached_conjunction(word: &str, index: usize, words: usize) -> Option<usize> {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "وليد", "وائل", "وسام", "وفاء", "وجدي", "وجيه", "وسيم", "ورد", "ولاء", "وداد", "ורד",
        "ויקטור", "ויקי", "ולדימיר",
    ];
    let first = word.chars().next()?;
    let attached = matches!(first, 'و' | 'ו')
        && word.chars().count() >= 4
        && index >= 2
        && words >= 4
        && index + 1 < words;
    (attached && !NAMES.contains(&word)).then_some(first.len_utf8())
}

fn word_places(text: &str) -> Vec<(usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split_whitespace().map(|word| (word.as_ptr() as usize - base, word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lists_of_names() {
        for (text, people, outlet) in [
            ("Kaitlan Alpha and Kevin Beta, CNN", vec!["Kaitlan Alpha", "Kevin Beta"], Some("CNN")),
            (
                "Matthew Gamma, The Lakeside Beacon",
                vec!["Matthew Gamma"],
                Some("The Lakeside Beacon"),
            ),
            (
                "Anna Eins, Berta Zwei und Carl Drei",
                vec!["Anna Eins", "Berta Zwei", "Carl Drei"],
                None,
            ),
            ("Jane Doe, political correspondent", vec!["Jane Doe"], None),
            ("Jane Doe, Kiel", vec!["Jane Doe"], None),
            ("José Ortega y Gasset", vec!["José Ortega y Gasset"], None),
            ("أحمد علي ومحمد حسن", vec!["أحمد علي", "محمد حسن"], None),
            ("张三、李四", vec!["张三", "李四"], None),
            ("홍길동 기자", vec!["홍길동"], None),
            ("Jane Doe | May 3", vec!["Jane Doe"], None),
            ("홍길동·김영희 기자", vec!["홍길동", "김영희"], None),
            ("홍길동 기자, 김영희 기자", vec!["홍길동", "김영희"], None),
            ("홍길동 김영희 기자", vec!["홍길동", "김영희"], None),
            ("Nguyễn Văn An - Trần Thị Bình", vec!["Nguyễn Văn An", "Trần Thị Bình"], None),
            ("Jane Doe - San Rafael", vec!["Jane Doe"], None),
        ] {
            let names = parse_names(text, false).unwrap_or_default();
            assert_eq!(names.people, people, "{text}");
            assert_eq!(names.outlet.as_deref(), outlet, "{text}");
        }
        for text in [
            "Tuesday evening, the streets were empty",
            "the numbers",
            "Jane Doe's account, it was late",
            "42 votes to 3",
        ] {
            assert_eq!(parse_names(text, false), None, "{text}");
        }
    }
}
