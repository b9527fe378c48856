//! Credits behind a text: `… he said. (Agency)`, `originally published by X`.

use super::labels::is_credit_name;
use crate::extract::agencies::is_agency;
use crate::extract::fold::{fold, original_offset};
use crate::extract::page::lines::Line;

/// `… the ministry said. (Agency)` at the end of the text.
pub(crate) fn closing_agency(line: &str) -> Option<std::ops::Range<usize>> {
    let text = line.trim_end_matches(['.', ' ', '。', '\u{a0}']);
    if let Some(inner) = text.strip_suffix([')', '）', ']', '】']) {
        let open = inner.rfind(['(', '（', '[', '【'])?;
        let start = open + inner[open..].chars().next()?.len_utf8();
        let name = inner[start..].trim();
        let known = name.chars().count() <= 40 && is_agency(&fold(name));
        return known.then_some(start..start + inner[start..].trim_end().len());
    }
    if let Some(inner) = text.strip_suffix('/') {
        let open = inner.rfind('/')?;
        let name = inner[open + 1..].trim();
        return (name.chars().count() <= 24 && is_agency(&fold(name)))
            .then_some(open + 1..inner.len());
    }
    // `… said. — Reuters`, `… nói. Theo Reuters`
    let at = text.rfind([' ', '—', '–'])?;
    let name = text[at..].trim_start_matches([' ', '—', '–']);
    let before = text[..text.len() - name.len()].trim_end();
    let dash = before.ends_with(['—', '–', '-'])
        && before.trim_end_matches(['—', '–', '-', ' ']).ends_with(['.', '”', '"', '?', '!']);
    (dash && is_agency(&fold(name))).then(|| text.len() - name.len()..text.len())
}

/// `This article was originally published by X`
pub(super) fn first_published_by(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    for phrase in [
        "originally published by ",
        "originally published on ",
        "originally published in ",
        "originally appeared in ",
        "originally appeared on ",
        "first published by ",
        "first published in ",
        "first published on ",
    ] {
        let Some(at) = line.folded.find(phrase) else { continue };
        let start = original_offset(line.text, at + phrase.len());
        let rest = &line.text[start..];
        let end = [". ", ", ", " and is", " under", " on ", " in "]
            .iter()
            .filter_map(|cut| rest.find(cut))
            .min()
            .unwrap_or(rest.len());
        let name = rest[..end].trim_end_matches(['.', ' ']);
        if is_credit_name(name) && name.split_whitespace().count() <= 5 {
            return Some(start..start + name.len());
        }
    }
    None
}
