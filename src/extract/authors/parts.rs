//! Names within a line that holds other things too: dates, sources, sections.

use super::bare_name::tells_names;
use super::byline::{labelled, read_byline};
use crate::extract::choose::Candidate;
use crate::extract::page::lines::Line;
use crate::extract::people::{is_name, is_place_like, parse_names};
use crate::extract::phrases::Mark;

/// `Publicado el 3 junio, 2023 por Remedios Alcántara`, `By Jane Doe on 3 March 2025`: a labelled
/// name right before or behind the date.
pub(super) fn name_beside_date(line: &Line<'_>, japanese: bool) -> Option<Candidate<Vec<String>>> {
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
    let labelled_name =
        [before, behind].into_iter().filter(|part| !part.is_empty()).find_map(|part| {
            let found = crate::extract::page::lines::lines(part);
            let [piece] = found.as_slice() else { return None };
            let byline = labelled(piece, japanese)?;
            let start = line.start + (part.as_ptr() as usize - line.text.as_ptr() as usize);
            (!byline.names.people.is_empty()).then(|| {
                Candidate::new(byline.names.people, "byline", start..start + part.len(), 0.94)
            })
        });
    labelled_name.or_else(|| bare_name_beside_date(line, before, dates.len()))
}

/// `Marlies Hoekzema 19 april 2022`: a name and the day, nothing else before it. With a comma
/// between them, or where letters have no case, it may as well be the place of writing.
fn bare_name_beside_date(
    line: &Line<'_>,
    before: &str,
    dates: usize,
) -> Option<Candidate<Vec<String>>> {
    let bare = before;
    let fits = dates == 1
        && !bare.contains(',')
        && !line.text[bare.len()..].trim_start().starts_with(',')
        && bare.starts_with(char::is_uppercase)
        && !line.cjk_like()
        && line.opens_with(Mark::Author).is_none()
        && (2..=4).contains(&bare.split_whitespace().count())
        && tells_names(bare)
        && is_name(bare)
        && !is_place_like(bare)
        // `Thứ Năm, 14/3/2024`: a weekday of two words.
        && !["Thứ ", "THỨ ", "Chủ "].iter().any(|word| bare.starts_with(word))
        && !crate::extract::agencies::is_outlet_like(bare);
    fits.then(|| {
        let start = line.start + (bare.as_ptr() as usize - line.text.as_ptr() as usize);
        let names = vec![crate::extract::fold::collapse(bare)];
        Candidate::new(names, "name-line", start..start + bare.len(), 0.76)
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

    #[test]
    fn reads_names_beside_a_date() {
        for (text, wanted) in [
            ("Publicado el 3 junio, 2023 por Remedios Alcántara", "Remedios Alcántara"),
            ("14. Juni 2023 von Wiebke Janssen", "Wiebke Janssen"),
            ("By Keith Purdey on 13 January 2024", "Keith Purdey"),
            ("Posted by Parish Office on 2 November 2023 in Events", ""),
            ("13 January 2024 by the lake", ""),
            ("Marlies Hoekzema 19 april 2022, 15:30", "Marlies Hoekzema"),
            ("Colette Anquetil, le 11 février 2018", ""),
            ("Dar es Salaam, 11 February 2018", ""),
            ("नई दिल्ली 16 जनवरी 2025", ""),
            ("Nowy Sącz, 28 października 2016", ""),
            ("Gorzów Wielkopolski, 28 października 2016", ""),
            ("Ahrenbeck, 18. Mai 2021", ""),
            ("Thứ Năm, 14/3/2024", ""),
        ] {
            let found = lines(text);
            let names = names_in_parts(&found[0], false).map_or(Vec::new(), |found| found.value);
            assert_eq!(names.join("+"), wanted, "{text}");
        }
    }
}
