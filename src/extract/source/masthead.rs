//! An outlet's name above the headline, or as one part of a date line.

use std::ops::Range;
use std::sync::LazyLock;

use crate::extract::agencies::{is_agency, is_outlet_like, looks_like_domain, names_agency};
use crate::extract::choose::Candidate;
use crate::extract::credit::labels::{agency_and_paper, agency_with_staff};
use crate::extract::fold::{collapse, fold, original_offset};
use crate::extract::needles::{Needles, Openings};
use crate::extract::page::lines::{Kind, Line};
use crate::extract::page::menus::is_menu;
use crate::extract::page::{Page, Role};
use crate::extract::phrases::Mark;
use crate::extract::title::outlet::{is_section, opens_with_article, outlet_with_motto};

/// Sections that are called as outlets are, folded.
#[rustfmt::skip]
const GENERIC_NAMES: &[&str] = &[
    "news", "world news", "breaking news", "latest news", "nachrichten", "noticias", "новости",
    "новини", "nyheter", "uutiset", "haber", "haberler", "hirek", "stiri", "ειδησεις", "berita",
    "tin tuc", "समाचार", "اخبار", "חדשות", "新闻", "新聞", "뉴스", "ニュース", "notizie", "nieuws",
    "actualites", "top news", "daily news", "press release", "wiadomosci", "zpravy", "media", "tv",
    "radio", "review", "magazine", "express", "report", "special report",
    "noticias internacionales", "us news", "local news", "business news", "live news",
    "weltnachrichten", "nyt", "nytt", "in world news", "uk news", "sports news", "sport news",
    "presse", "press", "prensa", "stampa", "imprensa", "prasa", "tisk", "sajto", "пресса", "преса", "press office", "pressestelle",
    "politics news", "newsroom", "news room", "redaction", "redaktion", "the newsroom", "staff",
];

/// Lines from the top of a page among which its name is looked for.
const TOP_LINES: usize = 12;

/// An outlet's name as a line of its own above the headline, or right below it.
pub(super) fn masthead(page: &Page<'_>) -> Vec<Candidate<String>> {
    let mut found = Vec::new();
    for index in 0..page.body.min(page.lines.len()).min(TOP_LINES) {
        if page.roles[index] != Role::Title {
            found.extend(forwarded(&page.lines[index]));
            found.extend(link_to_root(&page.lines[index]));
            found.extend(numbered_link(page, index));
            found.extend(first_step(&page.lines[index], index == 0));
            found.extend(named_at_top(page, index));
        }
    }
    found
}

/// The outlet that a line above the text names: alone, with its motto, an agency or the date.
fn named_at_top(page: &Page<'_>, index: usize) -> Option<Candidate<String>> {
    let line = &page.lines[index];
    if index < 3
        && line.kind == Kind::Plain
        && let Some(length) = outlet_with_motto(line)
    {
        return Some(masthead_at(line, 0..length, 0.76));
    }
    match line.kind {
        Kind::Credit => paper_beside_agency(line),
        Kind::Date => outlet_part(line),
        Kind::Plain => outlet_alone(page, index),
        _ => None,
    }
}

/// The name in `range` of the line.
fn masthead_at(line: &Line<'_>, range: Range<usize>, confidence: f32) -> Candidate<String> {
    let name = collapse(&line.text[range.clone()]);
    Candidate::new(name, "masthead", line.in_page(&range), confidence)
}

/// `Le Phare Parisien avec AFP`, `AFP / Le Phare Parisien`.
fn paper_beside_agency(line: &Line<'_>) -> Option<Candidate<String>> {
    if let Some(name) = paper_with_agency(line.text) {
        return Some(masthead_at(line, 0..name.len(), 0.76));
    }
    let length = agency_and_paper(line.text)?;
    let name = line.text[length..].trim_start_matches(|c: char| !c.is_alphanumeric());
    Some(masthead_at(line, line.text.len() - name.len()..line.text.len(), 0.78))
}

/// A line that holds nothing but what may be the outlet's name.
fn outlet_alone(page: &Page<'_>, index: usize) -> Option<Candidate<String>> {
    let line = &page.lines[index];
    if line.chars > 40 || line.words > 5 {
        return None;
    }
    let name = without_issue(line.text.trim_matches(['|', '·', '-', ' ']));
    let name = name.trim_matches(['[', ']', '【', '】', '<', '>', '■', '▶']);
    let below_byline =
        index > 0 && page.lines[index - 1].kind == Kind::Byline && names_agency(name);
    if below_byline || !can_be_own(line, name) {
        return None;
    }
    let folded = fold(name);
    let others = page.lines.iter().enumerate().filter(|(other, _)| *other != index);
    let named_again =
        others.filter(|(_, other)| other.chars <= 200 && other.folded.contains(&folded)).count();
    let capitals = name.chars().all(|c| !c.is_lowercase()) && !line.cjk;
    let shaped = name.split_whitespace().count() >= 2
        || named_again > 0
        || looks_like_domain(&folded)
        || line.cjk
        || name.chars().count() > 7 && !capitals;
    let confidence = if is_outlet_like(name) && shaped {
        if named_again > 0 { 0.87 } else { 0.8 }
    } else if above_menu(page, index) || above_founding(page, index) {
        0.78
    } else {
        return None;
    };
    Some(Candidate::new(collapse(name), "masthead", page.range(index), confidence))
}

/// `Tygodnik Nadbużański nr 14/2024`: the name without the number of its issue.
fn without_issue(name: &str) -> &str {
    let cut = [
        " nr ", " Nr. ", " Nr ", " No. ", " no. ", " n° ", " nº ", " N° ", " № ", " č. ", " sz. ",
        " Vol. ",
    ]
    .iter()
    .find_map(|sign| {
        let (before, behind) = name.split_once(sign)?;
        behind.starts_with(|c: char| c.is_ascii_digit()).then_some(before)
    });
    cut.unwrap_or(name).trim()
}

/// `Le Phare Parisien avec AFP`: the paper before its agency.
fn paper_with_agency(text: &str) -> Option<&str> {
    let start = agency_with_staff(text)?;
    let before = text[..start].trim_end();
    let name = [" avec", " with", " mit", " con", " com", " met", " med"]
        .iter()
        .find_map(|word| before.strip_suffix(word))?;
    (is_outlet_like(name) || opens_with_article(name)).then_some(name.trim())
}

/// Whether a line above the text can be the name of the page's outlet.
fn can_be_own(line: &Line<'_>, name: &str) -> bool {
    let folded = fold(name);
    // `Australia news`: a section, written as one.
    let section = name.split_whitespace().count() == 2
        && folded.ends_with("news")
        && !name.ends_with("News")
        && !name.ends_with("NEWS");
    !folded.contains("copyright")
        && !is_agency(&folded)
        && !GENERIC_NAMES.contains(&folded.as_str())
        && !line.is_whole(Mark::Menu)
        && !section
        && name.chars().next().is_some_and(|c| !c.is_lowercase())
}

/// Whether a name that nothing else shows to be an outlet's is the first thing on a page, with
/// the site's menu right below it.
fn above_menu(page: &Page<'_>, index: usize) -> bool {
    let line = &page.lines[index];
    let entry = |line: &Line<'_>| line.is_whole(Mark::Menu) && line.words <= 3;
    let skipped = |line: &Line<'_>| {
        entry(line)
            || matches!(line.kind, Kind::Furniture | Kind::Signs)
            || line.is_whole(Mark::Share)
            || line.is_whole(Mark::Invitation)
    };
    let first = page.lines[..index].iter().all(skipped);
    let next = page.lines.get(index + 1);
    let menu = next.is_some_and(|next| {
        is_menu(next)
            || menu_entries(next) >= 1 && matches!(next.kind, Kind::Furniture | Kind::Breadcrumb)
    });
    let entries = page.lines[index + 1..].iter().take_while(|line| entry(line)).count();
    first
        && (menu || entries >= 2)
        && (line.words >= 2 || index == 0 && menu)
        && line.words <= 4
        && !line.ends_sentence()
        && !line.text.contains([':', ',', '?', '!', '/', '>'])
        && !line.text.chars().any(char::is_numeric)
        && line.chars >= 4
}

/// `Est. 1874`, `seit 1902`: since when a paper is, right below its name at the top.
fn above_founding(page: &Page<'_>, index: usize) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "est", "established", "founded", "since", "seit", "gegrundet", "gegr", "depuis", "fonde", "fondee", "fundado", "fundada", "desde", "fondato",
        "dal", "opgericht", "sinds", "zalozeno", "zalozono", "od", "sedan", "grundad", "grundlagt", "siden", "perustettu", "основана", "издается с",
    ];
    let Some(next) = page.lines.get(index + 1).filter(|_| index == 0) else { return false };
    let Some((words, year)) = next.folded.trim_end_matches('.').rsplit_once(' ') else {
        return false;
    };
    year.len() == 4
        && year.starts_with(['1', '2'])
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && WORDS.contains(&words.trim_end_matches(['.', ':', ' ']))
        && page.lines[index].words <= 4
}

/// `[El Portal de Morelia](/)` on top: what a site calls the link to its first page.
fn link_to_root(line: &Line<'_>) -> Option<Candidate<String>> {
    let (label, target) = line.text.strip_prefix('[')?.split_once("](")?;
    let target = target.strip_suffix(')')?;
    let host = target.strip_prefix("https://").or_else(|| target.strip_prefix("http://"));
    let root = target == "/" || host.is_some_and(|host| !host.trim_end_matches('/').contains('/'));
    let fits = label.split_whitespace().count() <= 5
        && (is_outlet_like(label) || opens_with_article(label))
        && !GENERIC_NAMES.contains(&fold(label).as_str());
    let start = line.start + 1;
    (root && fits)
        .then(|| Candidate::new(collapse(label), "masthead", start..start + label.len(), 0.8))
}

/// `[1]Балкански куриер` on top, as text browsers print links.
fn numbered_link(page: &Page<'_>, index: usize) -> Option<Candidate<String>> {
    let line = page.lines.first().filter(|_| index == 0)?;
    let (number, name) = line.text.strip_prefix('[')?.split_once(']')?;
    let fits = number.bytes().all(|byte| byte.is_ascii_digit())
        && !number.is_empty()
        && name.split_whitespace().count() <= 5
        && is_outlet_like(name)
        && can_be_own(line, name);
    fits.then(|| {
        Candidate::new(collapse(name), "masthead", line.end() - name.len()..line.end(), 0.8)
    })
}

fn menu_entries(line: &Line<'_>) -> usize {
    line.hits.iter().filter(|hit| hit.mark == Mark::Menu).count()
}

/// `La Gazette du Vexin › Culture › Entretien`, `The Courier | World`: where a breadcrumb begins
/// with the outlet's name.
fn first_step(line: &Line<'_>, top: bool) -> Option<Candidate<String>> {
    if line.chars > 90 || line.ends_sentence() {
        return None;
    }
    const SIGNS: [&str; 6] = [" › ", " > ", " » ", " | ", " – ", "＞"];
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(SIGNS));
    if !FIND.are_in(line.text) {
        return None;
    }
    let (name, sign) =
        SIGNS.iter().find_map(|sign| Some((line.text.split_once(sign)?.0.trim(), *sign)))?;
    let rest = &line.text[name.len()..];
    let steps = rest.split(sign.trim()).filter(|step| !step.trim().is_empty());
    let sections = steps.clone().filter(|step| is_section(step.trim())).count();
    let known = is_outlet_like(name);
    // `Rádio Sázava  |  Živě  |  Program`: the outlet before the entries of its menu.
    let own_menu = known && top && steps.clone().count() >= 2;
    let fits = matches!(line.kind, Kind::Breadcrumb | Kind::Furniture | Kind::Plain)
        && (known && line.kind == Kind::Breadcrumb || sections >= 1 || own_menu)
        && steps.clone().count() <= 3
        && steps.clone().all(|step| step.split_whitespace().count() <= 3)
        && name.split_whitespace().count() <= 5
        && (known || name.split_whitespace().count() >= 2)
        && !is_section(name)
        && !GENERIC_NAMES.contains(&fold(name).as_str());
    let range = line.start..line.start + name.len();
    fits.then(|| {
        Candidate::new(collapse(name), "breadcrumb", range, if known { 0.8 } else { 0.74 })
    })
}

/// `Forwarded from: The Courier`: a message that was passed on.
fn forwarded(line: &Line<'_>) -> Option<Candidate<String>> {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "forwarded from", "forwarded message from", "weitergeleitet aus", "weitergeleitet von", "transfere de", "reenviado de", "reenviado desde",
        "inoltrato da", "encaminhado de", "doorgestuurd van", "переслано от", "переслано из", "переслано з", "переслано від", "przekazano z",
        "przekazano od", "preposlano od", "vidarebefordrat fran", "videresendt fra", "iletilen", "محول من", "تم التحويل من", "הועבר מ", "转发自", "轉發自",
        "転送元", "전달된 메시지", "diteruskan dari", "chuyen tiep tu", "προωθηθηκε απο", "prepuslano od", "препратено от",
    ];
    static FIND: LazyLock<Openings> = LazyLock::new(|| Openings::new(LABELS));
    let label = FIND.of(&line.folded).next()?;
    let rest = &line.text[original_offset(line.text, label.len())..];
    let name = rest.trim_start_matches([':', '：', ' ', '\u{a0}']).trim();
    let start = line.end() - rest.trim_start_matches([':', '：', ' ', '\u{a0}']).len();
    let fits = (2..=48).contains(&name.chars().count()) && name.split_whitespace().count() <= 6;
    let rest_of_word = rest.starts_with(|c: char| c.is_alphanumeric());
    (fits && !rest_of_word)
        .then(|| Candidate::new(collapse(name), "forwarded", start..start + name.len(), 0.9))
}

/// `The Kiel Courier | 3 May 2024`: an outlet as one part of a date line.
fn outlet_part(line: &Line<'_>) -> Option<Candidate<String>> {
    // `河西财经网 2023-08-09 10:12`
    let dates = crate::extract::dates::parse::find_dates(line.text);
    let before = dates.first().map_or("", |date| line.text[..date.range.start].trim());
    if line.cjk_like()
        && before.chars().count() >= 4
        && !before.contains([':', '：'])
        && is_outlet_like(before)
        && !is_agency(&fold(before))
    {
        let range = line.start..line.start + before.len();
        return Some(Candidate::new(collapse(before), "masthead", range, 0.75));
    }
    line.text.split(['|', '·', '•', '｜', '—', '–']).map(str::trim).find_map(|part| {
        let label = part.contains([':', '：']);
        let fits = !label
            && part.chars().count() >= 4
            && part.split_whitespace().count() >= 2
            && is_outlet_like(part)
            && !is_agency(&fold(part))
            && crate::extract::dates::parse::find_dates(part).is_empty()
            && crate::extract::people::parse_names(part, false)
                .is_none_or(|names| names.people.is_empty());
        let start = line.start + (part.as_ptr() as usize - line.text.as_ptr() as usize);
        fits.then(|| Candidate::new(collapse(part), "masthead", start..start + part.len(), 0.75))
    })
}
