//! The outlet's name before or behind a headline: `Headline | The Courier`.

use crate::extract::agencies::is_outlet_like;
use crate::extract::fold::fold;
use crate::extract::page::Page;
use crate::extract::page::lines::Line;
use crate::extract::phrases::Mark;

/// What of a line is the headline, and the outlet's name behind it: `Headline | The Courier`.
pub(super) fn split_suffix(
    page: &Page<'_>,
    line: &Line<'_>,
) -> (usize, Option<std::ops::Range<usize>>) {
    for separator in [" | ", " – ", " — ", " - ", "｜", " :: ", " • ", "_", "|", " · "] {
        let Some(at) = line.text.rfind(separator) else { continue };
        let name = line.text[at + separator.len()..].trim();
        let headline = line.text[..at].trim_end();
        let start = at
            + separator.len()
            + (line.text[at + separator.len()..].len()
                - line.text[at + separator.len()..].trim_start().len());
        let long_enough =
            headline.split_whitespace().count() >= 3 || line.cjk && headline.chars().count() >= 7;
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
            && (separator != "_" || line.cjk)
        {
            // `Headline | World | The Courier`: sections go too.
            let mut end = headline.len();
            if separator == " | " || separator == "｜" || separator == "|" {
                while let Some(at) = line.text[..end].rfind(separator) {
                    let section = line.text[at + separator.len()..end].trim();
                    if section.split_whitespace().count() > 2 {
                        break;
                    }
                    end = line.text[..at].trim_end().len();
                }
            }
            let outlet = own || is_outlet_like(name);
            return (end, outlet.then_some(start..start + name.len()));
        }
    }
    (line.text.len(), None)
}

/// A word of menus: `World`, `Politik`.
fn is_section(name: &str) -> bool {
    let mut hits = Vec::new();
    crate::extract::phrases::find_phrases(&fold(name), &mut hits);
    hits.iter().any(|hit| hit.whole && hit.mark == Mark::Menu)
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
        if long_enough
            && (own || sure && is_outlet_like(name))
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
    let (end, _) = split_suffix(page, line);
    fold(&line.text[..end])
}
