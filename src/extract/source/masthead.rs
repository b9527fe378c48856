//! An outlet's name above the headline, or as one part of a date line.

use crate::extract::agencies::{is_agency, is_outlet_like, looks_like_domain};
use crate::extract::choose::Candidate;
use crate::extract::fold::{collapse, fold};
use crate::extract::page::lines::{Kind, Line};
use crate::extract::page::{Page, Role};
use crate::extract::phrases::Mark;

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
    "politics news",
];

/// An outlet's name as a line of its own above the headline, or right below it.
pub(super) fn masthead(page: &Page<'_>) -> Vec<Candidate<String>> {
    let mut found = Vec::new();
    for index in 0..page.body.min(page.lines.len()).min(10) {
        let line = &page.lines[index];
        if line.kind != Kind::Plain
            || page.roles[index] == Role::Title
            || line.chars > 40
            || line.words > 5
        {
            if line.kind == Kind::Date && page.roles[index] != Role::Title {
                found.extend(outlet_part(line));
            }
            continue;
        }
        let name = line.text.trim_matches(['|', '·', '-', ' ']);
        let own = !fold(name).contains("copyright")
            && is_outlet_like(name)
            && !is_agency(&fold(name))
            && name.chars().next().is_some_and(|c| !c.is_lowercase());
        if !own {
            continue;
        }
        let folded = fold(name);
        let others = page.lines.iter().enumerate().filter(|(other, _)| *other != index);
        let named_again =
            others.filter(|(_, l)| l.chars <= 200 && l.folded.contains(&folded)).count();
        let generic = GENERIC_NAMES.contains(&folded.as_str()) || line.is_whole(Mark::Menu);
        let words = name.split_whitespace().count();
        let shaped = words >= 2
            || named_again > 0
            || looks_like_domain(&folded)
            || line.cjk
            || name.chars().count() > 7;
        if !generic && shaped {
            let confidence = if named_again > 0 { 0.87 } else { 0.8 };
            found.push(Candidate::new(collapse(name), "masthead", page.range(index), confidence));
        }
    }
    found
}

/// `The Kiel Courier | 3 May 2024`: an outlet as one part of a date line.
fn outlet_part(line: &Line<'_>) -> Option<Candidate<String>> {
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
