//! Source: the outlet that published a page, where the page names itself.
//!
//! A site names itself in its rights line, in its menus (`EXPLORE X`, `About X`, `Download the X
//! app`), behind the headline (`Headline | X`) and at the top. A name that somebody else could be
//! called by, an agency's above all, is no evidence.

mod brand;
mod masthead;
pub(crate) mod rights;

use std::ops::Range;

use crate::extract::agencies::{is_agency, is_outlet_like};
use crate::extract::choose::Candidate;
use crate::extract::fold::{collapse, fold};
use crate::extract::page::header::Field;
use crate::extract::page::lines::{Kind, Line};
use crate::extract::page::{Page, Role};
use brand::brand;
use masthead::masthead;
use rights::{possible_holder, rights_holder};

/// Lines below the article in which an agency's name cannot yet be the site's own.
const LINES_OF_CREDITS: usize = 4;

/// How sure a name must be to show that the rights of an agency are not the page's own.
const SURE_OF_OWN_NAME: f32 = 0.74;

/// Everything on the page that says whose it is.
pub(crate) fn source_candidates(
    page: &Page<'_>,
    title_suffix: Option<Range<usize>>,
) -> Vec<Candidate<String>> {
    let mut found = Vec::new();
    if let Some(range) = title_suffix {
        found.push(Candidate::new(collapse(&page.text[range.clone()]), "title-suffix", range, 0.9));
    }
    found.extend(named_in_header(page));
    found.extend((0..page.lines.len()).filter_map(|index| named_in_line(page, index)));
    found.extend(masthead(page));
    found.extend(above_rights(page));
    agree(&mut found);
    refuse_rights_of_agencies(&mut found);
    found
}

/// `site: The Courier` in the header that a scraper wrote above the page.
fn named_in_header(page: &Page<'_>) -> Vec<Candidate<String>> {
    let mut found = Vec::new();
    for field in page.header.iter().filter(|field| field.field == Field::Site) {
        let range = page.lines[field.index].in_page(&field.range);
        let name = collapse(&page.text[range.clone()]);
        if !name.is_empty() && !name.contains("://") && name.chars().count() <= 60 {
            found.push(Candidate::new(name, "header", range, 0.93));
        }
    }
    found
}

/// The site's name in a line around the article: in that of its rights, or in a menu below.
fn named_in_line(page: &Page<'_>, index: usize) -> Option<Candidate<String>> {
    let line = &page.lines[index];
    if page.roles[index] == Role::Body
        || line.chars > 330
        || matches!(line.kind, Kind::Caption | Kind::ScraperDate)
    {
        return None;
    }
    if line.kind == Kind::Rights
        && let Some(candidate) = holder_of_rights(page, line)
    {
        return Some(candidate);
    }
    if index < page.tail {
        return None;
    }
    let (range, confidence) = brand(line)?;
    let name = collapse(&line.text[range.clone()]);
    let own = !is_agency(&fold(&name)) || index > page.tail + LINES_OF_CREDITS;
    own.then(|| Candidate::new(name, "brand", line.in_page(&range), confidence))
}

/// `© 2025 The Courier`: who holds the rights, unless that is an agency or the author.
fn holder_of_rights(page: &Page<'_>, line: &Line<'_>) -> Option<Candidate<String>> {
    let range = rights_holder(line).or_else(|| {
        possible_holder(line).filter(|range| page.is_own_name(&line.text[range.clone()]))
    })?;
    let name = collapse(&line.text[range.clone()]);
    let refused = if is_wire(&fold(&name)) {
        Some("an agency's rights")
    } else if page.bylines.iter().any(|(_, byline)| byline.names.people.contains(&name)) {
        Some("an author's rights")
    } else {
        None
    };
    let confidence = if is_company(&name) { 0.7 } else { 0.87 };
    let candidate = Candidate::new(name, "rights-line", line.in_page(&range), confidence);
    Some(Candidate { refused, ..candidate })
}

/// An agency's rights stand on the pages of others, whose own names say so.
fn refuse_rights_of_agencies(found: &mut [Candidate<String>]) {
    let own = found.iter().any(|candidate| {
        candidate.refused.is_none()
            && candidate.confidence >= SURE_OF_OWN_NAME
            && !is_agency(&fold(&candidate.value))
    });
    for candidate in found.iter_mut().filter(|candidate| candidate.rule == "rights-line") {
        if own && is_agency(&fold(&candidate.value)) {
            candidate.refused = Some("an agency's rights");
        }
    }
}

/// `Wearside Media Group`: a company that publishes, named by its trade.
fn is_company(name: &str) -> bool {
    #[rustfmt::skip]
    const TRADES: &[&str] = &[
        "media", "group", "verlag", "publishing", "publications", "publishers", "holding", "holdings", "editorial", "editora", "editrice", "gruppo",
        "groupe", "grupo", "medien", "mediengruppe", "verlagsgruppe", "mediagroep", "koncernen", "gruppen", "konserni", "kustannus", "wydawnictwo",
        "vydavatelstvi", "kiado", "yayincilik", "издательство", "медиа", "медіа", "enterprises", "communications", "newspapers", "company", "corporation", "limited", "foundation",
    ];
    let folded = fold(name);
    let last = folded.rsplit(' ').next().unwrap_or("");
    folded.contains(' ') && TRADES.contains(&last)
}

/// `朝凪新聞デジタル` right above or below the rights line: an outlet's name alone in the footer.
fn above_rights(page: &Page<'_>) -> Option<Candidate<String>> {
    let rights =
        (page.tail..page.lines.len()).find(|&index| page.lines[index].kind == Kind::Rights)?;
    let near = [rights.checked_sub(1), rights.checked_sub(2), Some(rights + 1)];
    near.into_iter().flatten().find_map(|index| {
        let line = page.lines.get(index).filter(|_| index >= page.tail)?;
        let listed = index > page.tail && page.lines[index - 1].kind == Kind::Related;
        let fits = line.kind == Kind::Plain
            && line.words <= 5
            && line.chars <= 32
            && !listed
            && is_outlet_like(line.text)
            && !is_agency(&fold(line.text));
        fits.then(|| Candidate::new(collapse(line.text), "brand", page.range(index), 0.72))
    })
}

/// Agencies whose rights lines stand on the pages of others.
fn is_wire(folded: &str) -> bool {
    #[rustfmt::skip]
    const WIRES: &[&str] = &[
        "ap", "afp", "dpa", "efe", "ansa", "pap", "tt", "ntb", "apa", "anp", "mti", "sda", "pti",
        "aap",
    ];
    WIRES.contains(&folded)
        || folded.starts_with("reuters")
        || folded.starts_with("thomson")
        || folded.starts_with("dpa")
        || folded.contains("associated press")
        || folded.contains("france-presse")
        || folded.contains("syndicat")
        || folded.contains("content agency")
}

pub(super) fn is_all_capitals(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && text.chars().all(|c| !c.is_lowercase())
}

/// Candidates that agree strengthen each other.
fn agree(found: &mut [Candidate<String>]) {
    let values: Vec<String> = found.iter().map(|candidate| candidate.value.clone()).collect();
    let names: Vec<String> = found.iter().map(|candidate| fold(&candidate.value)).collect();
    for (index, candidate) in found.iter_mut().enumerate() {
        let capitals = is_all_capitals(&candidate.value) && candidate.value.chars().count() > 4;
        let mixed = capitals
            && values.iter().enumerate().any(|(other, value)| {
                other != index && names[other] == names[index] && !is_all_capitals(value)
            });
        if mixed {
            candidate.confidence -= 0.3;
            continue;
        }
        // The top of the page and the rights line name one outlet, the rights line at more length.
        let within = candidate.rule == "masthead"
            && names.iter().any(|name| {
                let bare = |name: &str| name.strip_prefix("the ").unwrap_or(name).to_string();
                bare(name)
                    .strip_prefix(&bare(&names[index]))
                    .is_some_and(|rest| rest.starts_with(' '))
            });
        if within {
            candidate.confidence = 0.89;
            continue;
        }
        let same = names
            .iter()
            .enumerate()
            .filter(|(other, name)| *other != index && **name == names[index])
            .count();
        if same > 0 && candidate.confidence < 0.9 && candidate.rule != "rights-line" {
            candidate.confidence += 0.05;
        }
    }
}
