//! Names of people: whether a piece of text is one, and lists of them.

use super::agencies::is_outlet_like;
use super::dates::{month_of_word, weekday_of_word};
use super::fold::{fold, is_cjk};

/// Names read from a byline, with the outlet that may follow them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Names {
    pub people: Vec<String>,
    pub outlet: Option<String>,
}

/// Words inside names that are written small.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter",
    "ten", "la", "le", "el", "al", "bin", "ibn", "ben", "bint", "y", "e", "af", "av", "zu", "zum",
    "und", "st", "dal", "lo", "te", "abu", "ould", "ul", "ur", "vom", "d",
];

/// Words that no name of a person holds, folded.
#[rustfmt::skip]
const NOT_NAMES: &[&str] = &[
    "the", "of", "and", "or", "in", "on", "at", "to", "for", "with", "from", "is", "are", "was",
    "his", "her", "its", "their", "this", "that", "what", "when", "where", "who", "how", "why",
    "new", "news", "world", "more", "read", "about", "us", "our", "all", "city", "council",
    "government", "ministry", "president", "staff", "admin", "editor", "editors", "newsroom",
    "desk", "team", "correspondent", "reporter", "reporters", "writer", "numbers", "law", "land",
    "sea", "air", "popular", "demand", "design", "default", "contrast", "comparison", "way", "end",
    "morning", "evening", "night", "noon", "midnight", "christmas", "easter", "election", "summer",
    "winter", "spring", "autumn", "year", "week", "day", "today", "tomorrow", "politics",
    "business", "sport", "sports", "opinion", "culture", "economy", "technology", "science",
    "health", "travel", "east", "middle", "north", "south", "west", "united", "states", "house",
    "white", "american", "european", "union", "central", "press", "agency", "agencies", "times",
    "daily", "post", "photo", "video", "live", "breaking", "analysis", "exclusive", "special",
    "report", "reports", "latest", "top", "most", "contact", "privacy", "policy", "terms",
    "subscribe", "newsletter", "follow", "share", "home", "menu", "search", "royal", "comparison",
    "rail", "train", "bus", "car", "sunday", "invitation", "appointment", "order", "executive",
    "next", "then", "now", "redaktion", "redaccion", "redazione", "redacao", "redactie", "redakcja",
    "redakce", "redaktionen", "redaksi", "редакция", "редакція", "redactia", "szerkesztoseg",
    "toimitus", "uns", "der", "die", "das", "dem", "einem", "einer", "seinem", "heute", "gestern",
    "morgen", "lokales", "wirtschaft", "politik", "kultur", "ausland", "inland", "feuilleton",
    "meinung", "les", "une", "un", "los", "las", "una", "gli", "het", "een", "mundo",
    "internacional", "economia", "deportes", "cultura", "sociedad", "monde", "societe", "culture",
    "que", "qui", "nuestro", "nuestra", "correspondance", "correspondant", "envoye", "enviado",
    "especial", "corresponsal", "por", "para", "con", "como", "mas", "ahora", "hoy", "новости",
    "политика", "экономика", "общество", "мир", "спорт", "культура", "наш", "корреспондент",
    "война", "новини", "економіка", "світ", "суспільство", "україна", "війна", "gundem", "ekonomi",
    "dunya", "spor", "haber", "merkezi", "swiat", "kraj", "gospodarka", "domaci", "zahranici",
    "ekonomika", "ulkomaat", "kotimaa", "talous", "اخبار", "سياسة", "اقتصاد", "رياضة", "العالم",
    "חדשות", "פוליטיקה", "כלכלה", "ספורט", "internasional", "nasional", "olahraga",
];

/// Roles: the part of a byline that holds one names no further person. Stems, folded.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "correspondent", "reporter", "editor", "writer", "journalist", "columnist", "contributor",
    "bureau", "chief", "producer", "analyst", "author", "staff", "korrespondent", "redakteur",
    "redaktor", "journaliste", "correspondant", "envoye", "corresponsal", "enviad", "redactor",
    "periodista", "giornalista", "inviato", "corrispondente", "correspondente", "jornalista",
    "reporter", "verslaggever", "redacteur", "correspondent", "корреспондент", "кореспондент",
    "журналист", "журналіст", "обозреватель", "оглядач", "редактор", "dziennikarz", "dziennikarka",
    "zpravodaj", "muhabir", "toimittaja", "kirjeenvaihtaja", "مراسل", "כתב", "ujsagiro", "wartawan",
    "phong vien", "संवाददाता", "خبرنگار", "特派", "記者", "记者", "支局", "編集", "기자", "특파원", "professor",
    "freelance", "desk", "gastbeitrag", "korespondent", "δημοσιογραφ", "ανταποκριτ", "special to",
    "updated",
];

/// Between two names.
#[rustfmt::skip]
const CONJUNCTIONS: &[&str] = &[
    "and", "und", "et", "y", "e", "en", "и", "та", "і", "й", "i", "a", "och", "og", "ja", "ve",
    "es", "si", "και", "dan", "va", "và", "और", "with", "mit", "avec", "con", "com", "med", "met",
    "&", "+", "и́", "s", "ו", "و",
];

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
        if folded.ends_with("'s")
            || NOT_NAMES.contains(&folded.as_str())
                && !(index > 0 && PARTICLES.contains(&folded.as_str()))
        {
            return false;
        }
        if weekday_of_word(&folded)
            || index == 0
                && word.chars().count() > 3
                && month_of_word(&folded)
                && !matches!(
                    folded.as_str(),
                    "april" | "june" | "august" | "marco" | "julio" | "juli" | "mart" | "elo"
                )
        {
            return false;
        }
        let first = word.trim_start_matches(['\'', '’', '`']).chars().next();
        let Some(first) = first else { return false };
        last_small = false;
        if first.is_lowercase() {
            let joined = folded.starts_with("al-")
                || folded.starts_with("el-")
                || folded.starts_with("d'")
                || folded.starts_with("as-")
                || folded.starts_with("ad-");
            if !(PARTICLES.contains(&folded.as_str()) || joined) {
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

/// The name before `in Kiel`, `aus Berlin`, `à Paris`.
pub(crate) fn without_place(text: &str) -> Option<&str> {
    [" in ", " aus ", " à ", " en ", " w ", " из ", " в ", " з ", " у ", " i ", " da ", " dal "]
        .iter()
        .find_map(|word| {
            let (name, place) = text.split_once(word)?;
            let capitals =
                place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
            let short = place.split_whitespace().count() <= 3 && place.chars().count() <= 30;
            (capitals && short && is_name(name)).then_some(name.trim())
        })
}

/// `New York`, `San Rafael`: places that are written as people are.
pub(crate) fn is_place_like(text: &str) -> bool {
    #[rustfmt::skip]
    const FIRST: &[&str] = &[
        "new", "san", "santa", "sao", "los", "las", "la", "el", "port", "fort", "mount", "lake",
        "cape", "saint", "st", "st.", "hong", "tel", "rio", "buenos", "sri", "saudi", "costa",
        "puerto", "burkina", "sierra", "great", "upper", "lower", "eastern", "western", "northern",
        "southern", "baden", "bad", "old", "нижний", "великий", "нова", "новый", "санкт-петербург",
        "кривий", "біла",
    ];
    let folded = fold(text);
    folded.split(' ').next().is_some_and(|first| FIRST.contains(&first))
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
        && whole.split([',', '-', '–', '—']).all(|part| is_name(part) && !is_outlet_like(part));
    let text = if dashes { whole } else { text };
    let korean = text.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
    let divides = |c: char| {
        matches!(c, ',' | '，' | '、' | ';' | '；' | '،' | '/' | '／' | '|')
            || korean && matches!(c, '·' | 'ㆍ' | '・' | '‧')
            || dashes && matches!(c, '-' | '–' | '—')
    };
    let behind = whole[text.len()..].trim_matches(|c: char| !c.is_alphanumeric());
    if text.is_empty() || text.chars().count() > 160 {
        return None;
    }
    for part in text.split(divides) {
        for piece in split_conjunctions(part) {
            add_piece(piece.trim(), spaced_list, &mut names)?;
        }
    }
    // `Aino R. – Agency`, `Jane Doe (dpa)`
    let behind = ["avec ", "mit ", "with ", "con ", "com ", "met ", "med ", "och ", "и "]
        .iter()
        .find_map(|word| behind.strip_prefix(word))
        .unwrap_or(behind);
    if names.outlet.is_none() && super::agencies::is_agency(&fold(behind)) {
        names.outlet = Some(collapse(behind));
    }
    (!names.people.is_empty() || names.outlet.is_some()).then_some(names)
}

fn add_piece(piece: &str, spaced_list: bool, names: &mut Names) -> Option<()> {
    let piece = piece.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '"' | '·' | '-' | '–' | '—' | '(' | ')')
    });
    let piece = strip_name_title(piece);
    if piece.is_empty() {
        return Some(());
    }
    let folded = fold(piece);
    if let Some(name) = strip_role_word(piece) {
        // `홍길동 김영희 기자`, but not `정치부 홍길동 기자`.
        let hangul = |word: &str| {
            (2..=4).contains(&word.chars().count())
                && word.chars().all(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c))
                && is_name(word)
                && !word.ends_with(['부', '팀', '장'])
        };
        if name.contains(' ') && name.split_whitespace().all(hangul) {
            names.people.extend(name.split_whitespace().map(str::to_string));
            return Some(());
        }
        return add_piece(name, spaced_list, names);
    }
    if spaced_list
        && piece.chars().all(|c| is_cjk(c) || c.is_whitespace())
        && piece.contains([' ', '\u{3000}'])
    {
        for name in piece.split_whitespace() {
            if !is_name(name) {
                return None;
            }
            names.people.push(name.to_string());
        }
        return Some(());
    }
    let role = ROLES.iter().any(|role| {
        folded.match_indices(role).any(|(at, _)| {
            !folded[..at].chars().next_back().is_some_and(super::fold::is_word_char)
                || !role.is_ascii()
                || role.len() > 8
        })
    });
    // `CNN Money`, `BBC Defence`: a part of a house.
    let house = piece.split_whitespace().next().is_some_and(|first| {
        first.chars().count() >= 2
            && first.chars().all(char::is_uppercase)
            && super::agencies::is_agency(&fold(first))
            && piece.chars().any(char::is_lowercase)
    });
    let outlet = (is_outlet_like(piece) || house) && !role;
    let looks_like_name = is_name(piece) && !role && !house;
    if looks_like_name
        && (!outlet
            || names.people.is_empty()
                && names.outlet.is_none()
                && !super::agencies::is_agency(&folded)
                && !has_strong_outlet_word(&folded))
    {
        let name = collapse(piece.trim_end_matches('.'));
        let name = if piece.ends_with("Jr.") || piece.ends_with("Sr.") {
            format!("{name}.")
        } else {
            name
        };
        if !names.people.contains(&name) {
            names.people.push(name);
        }
        return Some(());
    }
    if outlet {
        if names.outlet.is_none() {
            names.outlet = Some(collapse(piece));
        }
        return Some(());
    }
    if matches!(folded.as_str(), "jr" | "jr." | "sr" | "sr.") {
        let last = names.people.last_mut()?;
        *last = format!("{last}, {piece}");
        return Some(());
    }
    // A place, a role, a hint: nothing to take, as long as a name came before it.
    let words = piece.split_whitespace().count();
    let place =
        words <= 3 && piece.chars().next().is_some_and(char::is_uppercase) && !folded.contains(' ')
            || folded.starts_with("in ")
            || folded.starts_with("aus ")
            || folded.starts_with("a ") && words <= 3
            || folded.starts_with("w ")
            || folded.starts_with("en ");
    ((role && words <= 7 || place) && !names.people.is_empty()).then_some(())
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
    for title in ["Dr. ", "Prof. ", "Mgr. ", "Ing. ", "ד\"ר ", "د. "] {
        if let Some(rest) = piece.strip_prefix(title) {
            return rest;
        }
    }
    piece
}

/// `홍길동 기자`, `山田太郎記者`, `Reporter Jane Doe`: the name beside the word.
fn strip_role_word(piece: &str) -> Option<&str> {
    for suffix in [
        "기자",
        "특파원",
        "인턴기자",
        "선임기자",
        "전문기자",
        "논설위원",
        "記者",
        "特派員",
        "论说委員",
        "論説委員",
        "編集委員",
    ] {
        if let Some(name) = piece.strip_suffix(suffix) {
            let name = name.trim();
            return (!name.is_empty()).then_some(name);
        }
    }
    for prefix in [
        "本报记者",
        "本報記者",
        "记者",
        "記者",
        "通讯员",
        "特约记者",
        "见习记者",
        "實習記者",
        "实习记者",
        "编辑",
        "phóng viên",
        "PV ",
    ] {
        if let Some(name) = piece.strip_prefix(prefix) {
            let name = name.trim();
            return (!name.is_empty()).then_some(name);
        }
    }
    None
}

/// Cuts what follows the names: ` | 3 May`, `(Kiel)`, ` — staff`, an address.
fn cut_tail(text: &str) -> &str {
    let mut end = text.len();
    for sign in [
        " | ",
        "|",
        "｜",
        " · ",
        " • ",
        "•",
        " — ",
        " – ",
        " - ",
        "(",
        "（",
        "<",
        "@",
        "  ",
        "\u{a0}\u{a0}",
        "\t",
        "／",
        "【",
        "]",
        "＝",
        " = ",
    ] {
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
            if CONJUNCTIONS.contains(&word.to_lowercase().as_str()) {
                begin = at + word.len();
            }
            continue;
        }
        let conjunction = CONJUNCTIONS.contains(&word.to_lowercase().as_str())
            && word.chars().all(|c| !c.is_uppercase());
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

/// One space where there were several, without invisible characters.
pub(crate) fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.extend(word.chars().filter(|&c| !super::fold::is_ignored(c) || c == '\u{200c}'));
    }
    collapsed
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
