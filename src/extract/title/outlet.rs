//! The outlet's name before or behind a headline: `Headline | The Courier`.

use std::sync::LazyLock;

use crate::extract::agencies::is_outlet_like;
use crate::extract::fold::fold;
use crate::extract::needles::Needles;
use crate::extract::page::Page;
use crate::extract::page::lines::Line;
use crate::extract::phrases::Mark;

/// What of a line is the headline, and the outlet's name behind it: `Headline | The Courier`.
pub(super) fn split_suffix(
    page: &Page<'_>,
    line: &str,
    cjk: bool,
) -> (usize, Option<std::ops::Range<usize>>) {
    const SEPARATORS: [&str; 10] =
        [" | ", " – ", " — ", " - ", "｜", " :: ", " • ", "_", "|", " · "];
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(SEPARATORS));
    if !FIND.are_in(line) {
        return (line.len(), None);
    }
    for separator in SEPARATORS {
        let Some(at) = line.rfind(separator) else { continue };
        let name = line[at + separator.len()..].trim();
        let headline = line[..at].trim_end();
        let start = at
            + separator.len()
            + (line[at + separator.len()..].len()
                - line[at + separator.len()..].trim_start().len());
        let long_enough =
            headline.split_whitespace().count() >= 3 || cjk && headline.chars().count() >= 7;
        let short = name.split_whitespace().count() <= 4 && name.chars().count() <= 40;
        let capitals = name
            .split_whitespace()
            .all(|word| word.chars().next().is_some_and(|c| !c.is_lowercase()) || word.len() <= 3);
        let own = page.is_own_name(name);
        let section = separator == " | " && is_section(name);
        if long_enough
            && short
            && (is_outlet_like(name) || own || section)
            && (capitals || own)
            && (separator != "_" || cjk)
        {
            // `Headline | World | The Courier`: sections go too.
            let mut end = headline.len();
            if separator == " | " || separator == "｜" || separator == "|" {
                while let Some(at) = line[..end].rfind(separator) {
                    let section = line[at + separator.len()..end].trim();
                    if section.split_whitespace().count() > 2 {
                        break;
                    }
                    end = line[..at].trim_end().len();
                }
            }
            let outlet = own || is_outlet_like(name);
            return (end, outlet.then_some(start..start + name.len()));
        }
    }
    (line.len(), None)
}

/// A word of menus: `World`, `Politik`, `Arts & Books`.
pub(crate) fn is_section(name: &str) -> bool {
    let folded = fold(name);
    let mut hits = Vec::new();
    let mut whole = |part: &str| {
        crate::extract::phrases::find_phrases(part, &mut hits);
        hits.iter().any(|hit| hit.whole && hit.mark == Mark::Menu)
    };
    const JOINS: &[&str] =
        &[" & ", " and ", " und ", " et ", " y ", " e ", " og ", " och ", " i ", " и "];
    whole(&folded)
        || JOINS.iter().any(|join| {
            folded.split_once(join).is_some_and(|(first, second)| whole(first) && whole(second))
        })
}

/// `The Courier | Headline`: the outlet's name, and where the headline begins.
pub(super) fn split_prefix(
    page: &Page<'_>,
    line: &Line<'_>,
) -> Option<(std::ops::Range<usize>, usize)> {
    for separator in [" | ", "｜", " :: ", " – ", " — ", " - ", ": "] {
        let Some(at) = line.text.find(separator) else { continue };
        let name = line.text[..at].trim();
        let start = at + separator.len();
        let headline = &line.text[start..];
        let long_enough =
            headline.split_whitespace().count() >= 4 || line.cjk && headline.chars().count() >= 8;
        let own = page.is_own_name(name);
        let sure = matches!(separator, " | " | "｜" | " :: ");
        // A site, a section or a label: the headline is the longer part.
        let short = sure
            && name.split_whitespace().count() * 2 <= headline.split_whitespace().count()
            && !name.contains(['?', '!', '.', ',', '"', '“'])
            && !headline.contains(separator);
        if (long_enough || own && headline.split_whitespace().count() >= 2)
            && (own || sure && (is_outlet_like(name) || opens_with_article(name)) || short)
            && name.split_whitespace().count() <= 5
            && !is_outlet_like(headline.rsplit(separator).next().unwrap_or(headline))
        {
            let start = line.text.len() - headline.trim_start().len();
            return Some((0..name.len(), start));
        }
    }
    None
}

/// The folded headline of a line without the outlet behind it.
pub(super) fn core(page: &Page<'_>, line: &Line<'_>) -> String {
    let (end, _) = split_suffix(page, line.text, line.cjk);
    fold(&line.text[..end])
}

/// `El Faro de Montalbán`, `The Quay Lantern`: an article and capitals, as papers are called.
pub(crate) fn opens_with_article(name: &str) -> bool {
    const ARTICLES: &[&str] = &[
        "The", "El", "La", "Los", "Las", "Le", "Les", "Il", "Lo", "O", "A", "De", "Het", "Die",
        "Der", "Das", "Το", "Η", "Ο",
    ];
    let mut words = name.split_whitespace();
    let article = words.next().is_some_and(|first| {
        ARTICLES.contains(&first) || first.starts_with("L'") || first.starts_with("L’")
    });
    let count = name.split_whitespace().count();
    article
        && (2..=5).contains(&count)
        && words.all(|word| {
            word.chars().next().is_some_and(|c| c.is_uppercase()) || word.chars().count() <= 3
        })
}

/// Bytes of the outlet in `Bergslagsbladet – Nyheter från bruket`.
pub(crate) fn outlet_with_motto(line: &Line<'_>) -> Option<usize> {
    let (name, motto) =
        [" – ", " — ", " - ", " | ", ": "].iter().find_map(|sign| line.text.split_once(sign))?;
    let fits = is_outlet_like(name)
        && !crate::extract::agencies::is_agency(&fold(name))
        && name.split_whitespace().count() <= 4
        && (1..=6).contains(&motto.split_whitespace().count())
        && line.words <= 9
        && !motto.contains(['?', '!', '"', '“']);
    fits.then_some(name.len())
}
