//! Lines that say who wrote: `Source: Agency`, an agency's name alone or beside a place or a date.

use std::ops::Range;
use std::sync::LazyLock;

use super::closing::closing_agency;
use crate::extract::agencies::{
    gives_figures, is_agency, is_outlet_like, looks_like_domain, names_agency,
};
use crate::extract::fold::{fold, is_cjk, is_ignored, original_offset};
use crate::extract::needles::{Needles, Openings};
use crate::extract::page::lines::Line;
use crate::extract::phrases::Mark;

/// Whether the line is a credit and nothing else.
pub(crate) fn is_credit_line(line: &Line<'_>, japanese: bool) -> bool {
    if line.chars > 140 {
        return false;
    }
    credit_label(line).is_some()
        || agency_alone(line).is_some()
        || agency_and_place(line).is_some()
        || !crate::extract::authors::reporters::secondary_names(line, japanese).is_empty()
            && opens_with_label(line)
}

fn opens_with_label(line: &Line<'_>) -> bool {
    line.opens_with(Mark::Editor).is_some()
        || line.opens_with(Mark::Reporting).is_some()
        || line.opens_with(Mark::Credit).is_some()
}

/// `La rédaction avec AFP`, `Redaktion/dpa`: where the agency begins behind the paper's own staff.
pub(crate) fn agency_with_staff(text: &str) -> Option<usize> {
    #[rustfmt::skip]
    const STAFF: &[&str] = &[
        "redaktion", "redakt", "redaccion", "redazione", "redacao", "redactie", "redakcja", "redakce", "redakcia", "redakcija", "redaktionen",
        "redaksjonen", "redaksi", "redactia", "редакци", "la redaction", "redaction", "szerkesztoseg", "toimitus", "staff", "newsroom", "online desk",
        "web desk", "news desk", "our correspondent", "haber merkezi", "red", "red.", "συνταξη", "newsroom", "ban bien tap", "תחריר", "מערכת",
        "التحرير", "تحرير", "编辑部", "編集部",
    ];
    const JOINS: &[&str] = &[
        " avec ", " with ", " mit ", " con ", " com ", " met ", " med ", " og ", " och ", " und ",
        " and ", " et ", " e ", " y ", " и ", " і ", " та ", " oraz ", " a ", " i ", " ja ",
        " ve ", " och ", "/", " / ", ", ", " + ", " & ", " | ", " – ", " - ",
    ];
    let folded = fold(text);
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(JOINS));
    let join = FIND.places(&folded).max_by_key(|place| place.end)?;
    let agency = &folded[join.end..];
    if !is_agency(agency) {
        return None;
    }
    let at = join.start;
    let staff = folded[..at].trim_matches([' ', ',', '.', '(']);
    let own = STAFF.iter().any(|word| {
        staff
            .strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || word.len() > 4 && rest.split(' ').count() <= 3)
            || staff
                .strip_suffix(word)
                .is_some_and(|rest| rest.ends_with(' ') && rest.split(' ').count() <= 3)
    });
    // `Agenturen` names none.
    let names_one = !agency.starts_with("agen") || agency.contains(' ');
    // `STT–Pyynikin Sanomat` the other way round: the paper's name before its agency.
    let paper = !own && is_outlet_like(&text[..original_offset(text, at)]) && !is_agency(staff);
    const WITH: &[&str] = &[" avec ", " with ", " mit ", " con ", " com ", " met ", " med "];
    let with = WITH.contains(&&folded[join.clone()])
        && (1..=4).contains(&staff.split(' ').count())
        && text.starts_with(char::is_uppercase)
        && !text.contains([',', ':', '.']);
    ((own || paper || with) && names_one).then(|| original_offset(text, join.end))
}

/// `MTI/Tihanyi Napló`, `STT–Pyynikin Sanomat`: the bytes of the agency before a paper's own name.
pub(crate) fn agency_and_paper(text: &str) -> Option<usize> {
    if !text.contains(['/', '–', '—', '-', '|', ',']) {
        return None;
    }
    let (agency, paper) = ["/", " / ", "–", "—", " - ", " – ", " | ", ", "]
        .iter()
        .find_map(|sign| text.split_once(sign).filter(|(agency, _)| is_agency(&fold(agency))))?;
    let paper = paper.trim();
    (is_outlet_like(paper) && !is_agency(&fold(paper)) && paper.chars().count() >= 4)
        .then_some(agency.trim_end().len())
}

/// `(Theo VnExpress)`, `(nach Kieler Nordblatt)`: a line in brackets that says from whom.
fn bracketed_origin(line: &Line<'_>) -> Option<Range<usize>> {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "theo ", "nguon ", "via ", "source ", "quelle ", "fuente ", "fonte ", "nach ", "d'apres ", "selon ", "segun ", "secondo ", "segundo ", "wg ",
        "za ", "по материалам ", "по данным ", "за матеріалами ", "за даними ", "forras ", "lahde ", "kalla ", "kilde ", "bron ", "kaynak ", "dari ",
        "sumber ",
    ];
    let inner = line.text.strip_prefix(['(', '（'])?.strip_suffix([')', '）'])?;
    let folded = fold(inner);
    let word = WORDS.iter().find(|word| folded.starts_with(**word))?;
    let rest = &inner[original_offset(inner, word.len())..];
    let name = rest.trim_start_matches([':', ' ']);
    let capital = name.chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric());
    let start = line.text.find('(').map_or('（'.len_utf8(), |_| 1) + inner.len() - name.len();
    (capital && name.split_whitespace().count() <= 4 && name.chars().count() <= 40)
        .then(|| start..start + name.trim_end().len())
}

/// The name after `Source:` at the beginning of a line, as bytes of the line.
pub(super) fn credit_label(line: &Line<'_>) -> Option<Range<usize>> {
    if let Some(range) = bracketed_origin(line) {
        return Some(range);
    }
    let hit = line.opens_with(Mark::Credit)?;
    if line.text.starts_with(['"', '“', '„', '«', '‘', '\'', '「', '»', '‹']) {
        return None;
    }
    let start = original_offset(line.text, hit.end);
    let rest = &line.text[start..];
    // `Source: the council's own leaflet, page four, which I keep.`: a sentence.
    let opening = rest.trim_start_matches([':', '：', ' ', '\u{a0}']).chars().next();
    if line.ends_sentence() && line.words >= 7 && opening.is_some_and(char::is_lowercase) {
        return None;
    }
    let name =
        rest.trim_start_matches(|c: char| c.is_whitespace() || ":：|/=-–—\u{a0}".contains(c));
    let start = line.text.len() - name.len();
    let end = end_of_name(line, start, hit.end);
    let name = line.text[start..end]
        .trim_end_matches(|c: char| c.is_whitespace() || ".。,-–—|/".contains(c) || is_ignored(c));
    let characters = name.chars().count();
    let fits = (2..=48).contains(&characters) && name.split_whitespace().count() <= 6;
    fits.then_some(start..start + name.len())
}

/// Where the name that a label announces ends: at a sign, or at the next label. `start` is its
/// first byte in the line, `label_end` the end of its own label in the folded line.
fn end_of_name(line: &Line<'_>, start: usize, label_end: usize) -> usize {
    #[rustfmt::skip]
    const SIGNS: &[&str] = &[
        "  ", "\u{a0}\u{a0}", "\u{a0} ", " \u{a0}", " | ", "|", "｜", "\t", ";", "；", "　", "(",
        "（", ", ", " · ", "】", ")", "）", "]",
    ];
    let name = &line.text[start..];
    let mut end = line.text.len();
    for at in SIGNS.iter().filter_map(|sign| name.find(sign)).filter(|at| *at > 0) {
        end = end.min(start + at);
    }
    if line.cjk_like()
        && let Some(at) = name.find([' ', '\u{a0}'])
        && at > 0
        && name[..at].chars().any(is_cjk)
    {
        end = end.min(start + at);
    }
    // `来源：远山社 责任编辑：王小明`, `Source: X Editor: Y`
    for other in line.hits.iter().filter(|other| other.start > label_end) {
        let at = original_offset(line.text, other.start);
        let labels =
            matches!(other.mark, Mark::Editor | Mark::Author | Mark::Published | Mark::Reporting);
        if labels && at > start {
            end = end.min(at);
        }
    }
    end
}

/// Words before the name of an agency that a paper relies on.
static ORIGINS: LazyLock<Openings> = LazyLock::new(|| {
    let words = "with|mit|avec|con|com|met|med|from|aus|by|von|par|por|di|door|av|af|oleh|theo|con informacion de|com informacoes de|com informacoes da|con informazioni di|mit material von|mit informationen von|avec des informations de|d'apres|по материалам|по информации|по данным|за матеріалами|за даними|за інформацією|με πληροφοριες απο|wg|s vyuzitim|med material fran|lahde|via|nguon|dengan|به نقل از|نقلا عن|with agencies|con agencias|redazione|od|podle|сообщает";
    Openings::new(words.split('|').map(|word| format!("{} ", fold(word))))
});

/// Short names of agencies that are also words: where they are not in capitals they name nobody.
#[rustfmt::skip]
const ALSO_WORDS: &[&str] = &[
    "pa", "tt", "aa", "report", "trend", "spa", "uni", "apa", "ria", "ats", "ani", "sta", "agi",
    "ap-dow jones",
];

/// A line that is an agency's name: `Xinhua`, `(dpa)`, `— Reuters`.
pub(super) fn agency_alone(line: &Line<'_>) -> Option<Range<usize>> {
    if line.chars > 40 {
        return None;
    }
    let core = line.text.trim_matches(|c: char| !c.is_alphanumeric());
    let folded = fold(core);
    let relied_on = agency_relied_on(core, &folded).map(|start| start..core.len());
    // `القاهرة - (أ ف ب)`
    if relied_on.is_none()
        && let Some(range) = closing_agency(line.text)
    {
        let place = line.text[..range.start].trim_end_matches(['(', ' ', '-', '–', '—', '/', ',']);
        if place.split_whitespace().count() <= 3 && !place.ends_with('.') && !line.ends_sentence() {
            return Some(range);
        }
    }
    let range = relied_on.or_else(|| agency_in(core, &folded))?;
    let start = line.text.find(core)?;
    Some(start + range.start..start + range.end)
}

/// The agency in `core`, which is a line without the signs around it, and `folded` its folded form.
fn agency_in(core: &str, folded: &str) -> Option<Range<usize>> {
    // `時事通信　社会部`
    if let Some((agency, desk)) = core.split_once(['\u{3000}', ' '])
        && desk.ends_with(['部', '局', '社'])
        && is_agency(&fold(agency))
    {
        return Some(0..agency.len());
    }
    if let Some(length) = agency_and_paper(core) {
        return Some(0..length);
    }
    if let Some(start) = agency_with_staff(core) {
        return Some(start..core.len());
    }
    let word = ALSO_WORDS.contains(&folded) && core.chars().any(char::is_lowercase);
    (is_agency(folded) && !word).then_some(0..core.len())
}

/// `mit dpa`, `según EFE`: where the agency begins behind the word.
fn agency_relied_on(core: &str, folded: &str) -> Option<usize> {
    let origin = ORIGINS.of(folded).find(|origin| is_agency(&folded[origin.len()..]))?;
    Some(original_offset(core, origin.len()))
}

/// `Agencia Ejemplo | Washington`, `وكالة المثال – الرياض`: an agency by its own words, alone or
/// with a place.
pub(super) fn agency_and_place(line: &Line<'_>) -> Option<Range<usize>> {
    if line.chars > 60 || line.ends_sentence() || line.text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    const SIGNS: [&str; 6] = [" | ", " – ", " — ", " - ", " / ", " · "];
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(SIGNS));
    let signs = if FIND.are_in(line.text) { &SIGNS[..] } else { &[] };
    let divided = signs.iter().find_map(|sign| line.text.find(sign).map(|at| (at, sign.len())));
    let (name, place) = match divided {
        Some((at, length)) => (&line.text[..at], Some(line.text[at + length..].trim())),
        None => (line.text, None),
    };
    let fits = place.is_none_or(|place| {
        place.split_whitespace().count() <= 3
            && place.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    });
    // Alone it could be a short headline about an agency: only capitals tell.
    let alone = || {
        name.split_whitespace().count() <= 3
            && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
    };
    (fits && names_agency(name) && (place.is_some() || alone())).then_some(0..name.trim_end().len())
}

/// Whether a credit line names where figures come from, not who wrote.
pub(crate) fn names_figures(line: &Line<'_>) -> bool {
    credit_label(line).is_some_and(|range| {
        let folded = fold(&line.text[range]);
        !is_agency(&folded) && gives_figures(&folded)
    })
}

/// `2025-02-13 10:30 来源：远山社`: a label within a date line.
pub(super) fn label_inside(line: &Line<'_>) -> Option<Range<usize>> {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "来源", "來源", "出典", "출처", "source", "quelle", "fuente", "fonte", "источник", "джерело",
        "zrodło", "zdroj", "kilde", "kalla", "kaynak", "المصدر", "מקור", "bron", "πηγη", "nguon",
        "sumber", "sursa", "forras", "منبع", "lahde",
    ];
    for (at, _) in line.folded.match_indices(':') {
        let before = line.folded[..at].trim_end();
        let labelled = LABELS.iter().any(|label| {
            before.strip_suffix(label).is_some_and(|rest| {
                !rest.chars().next_back().is_some_and(crate::extract::fold::is_word_char)
            })
        });
        if !labelled {
            continue;
        }
        let start = original_offset(line.text, at);
        let rest = line.text[start..].trim_start_matches([':', '：', ' ', '\u{a0}']);
        let start = line.text.len() - rest.len();
        let end = rest
            .find([' ', '\u{3000}', '|', '｜', ',', '，', ';', '\u{a0}', '('])
            .filter(|_| line.cjk || !line.folded.is_ascii())
            .or_else(|| rest.find(['|', ',', ';']))
            .or_else(|| rest.find("  "))
            .unwrap_or(rest.len());
        let name = rest[..end].trim_end();
        if (2..=40).contains(&name.chars().count()) {
            return Some(start..start + name.len());
        }
    }
    None
}

/// `Xinhua | 2025-02-13 08:28`: a known agency as one part of a date line.
pub(super) fn agency_part(line: &Line<'_>) -> Option<Range<usize>> {
    let parts = line.text.split(['|', '·', '•', ',', '｜', '—', '–', '/', '(', ')']);
    parts.flat_map(|part| part.split(" - ")).map(str::trim).find_map(|part| {
        let known = part.chars().count() >= 2
            && is_agency(&fold(part))
            && !matches!(fold(part).as_str(), "et" | "pt" | "sta" | "report" | "trend");
        let start = part.as_ptr() as usize - line.text.as_ptr() as usize;
        known.then_some(start..start + part.len())
    })
}

/// Whether a name after `Source:` can be an outlet's or agency's: not a sentence, not a link.
pub(super) fn is_credit_name(name: &str) -> bool {
    let first = name.chars().next();
    let capital = first.is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric())
        || looks_like_domain(&fold(name));
    capital && !name.contains(['"', '“', '”', '?', '!', '„', '«'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::page::lines::lines;

    fn credit(text: &str) -> String {
        let found = lines(text);
        let range = credit_label(&found[0]).or_else(|| agency_alone(&found[0]));
        range.map_or(String::new(), |range| found[0].text[range].to_string())
    }

    #[test]
    fn reads_who_wrote_off_a_line() {
        for (text, wanted) in [
            ("Source: Northern Wire", "Northern Wire"),
            ("La rédaction avec AFP", "AFP"),
            ("Red. / PAP", "PAP"),
            ("Redaktion/dpa", "dpa"),
            ("Le Phare Parisien avec AFP", "AFP"),
            ("MTI/Tihanyi Napló", "MTI"),
            ("STT–Pyynikin Sanomat", "STT"),
            ("Con información de EFE", "EFE"),
            ("По материалам РИА Новости", "РИА Новости"),
            ("Με πληροφορίες από ΑΠΕ-ΜΠΕ", "ΑΠΕ-ΜΠΕ"),
            ("(Theo VnExpress)", "VnExpress"),
            ("القاهرة - (أ ف ب)", "أ ف ب"),
            ("時事通信　社会部", "時事通信"),
            ("来源：澜城晚报 2023年06月02日 07:58", "澜城晚报"),
            ("red, wien.heute/Agenturen", ""),
            ("Staff and agencies", ""),
            ("Source: the council's own leaflet, page four, which I keep in the glove box.", ""),
            ("Harbour plan with Reuters as its witness", ""),
            ("(Theodor Storm)", ""),
        ] {
            assert_eq!(credit(text), wanted, "{text}");
        }
    }
}
