//! Names on a line of their own without a label: `JANE DOE, THE KIEL COURIER`, `Elif Karadağ / VAN`.

use super::byline::Byline;
use crate::extract::page::lines::{Kind, Line};
use crate::extract::people::{Names, is_name, name_after_role, parse_names};

/// `JANE DOE, THE KIEL COURIER`: a name and an outlet, nothing before them.
pub(crate) fn read_bare_name(line: &Line<'_>, japanese: bool) -> Option<Byline> {
    // `Jon Example/Agency` is the credit of a picture.
    // `Maëlle GUITTON.`
    let stopped = line.kind == Kind::Sentence
        && line.words <= 4
        && line.ending == crate::extract::page::lines::Ending::Stop
        && is_name(line.text.trim_end_matches('.'));
    if line.chars > 90
        || line.ends_sentence() && !stopped
        || !(stopped || matches!(line.kind, Kind::Plain | Kind::Breadcrumb))
        || line.kind == Kind::Breadcrumb && !line.text.contains('/')
        || line.text.contains('/') && !divides_names(line.text)
        || line.hits.iter().any(|hit| hit.whole)
    {
        return None;
    }
    if let Some(byline) = placed_name(line) {
        return Some(byline);
    }
    let text = if stopped { line.text.trim_end_matches('.') } else { line.text };
    let text = name_after_role(text).unwrap_or(text);
    let text = crate::extract::people::without_place(text).unwrap_or(text);
    let names = parse_names(text, !japanese)?;
    if names.people.is_empty() || !tells_names(text) {
        return None;
    }
    Some(Byline { names, rule: "name-line", confidence: 0.8, start: 0, end: line.text.len() })
}

/// Whether a text without a label shows by its letters that it holds names: a script without
/// capitals shows it only by being short.
pub(super) fn tells_names(text: &str) -> bool {
    let cased = text.chars().any(|c| c.is_uppercase() || c.is_lowercase());
    let alphabet = |c: char| matches!(c, '\u{590}'..='\u{6ff}' | '\u{900}'..='\u{e7f}');
    cased
        || !text.chars().any(alphabet)
        || text.split_whitespace().count() <= 3 && !text.contains([',', '،'])
}

/// `Pilar Ortega / Andrés Quiroga`, `Elif Karadağ / VAN`: not `Jon Example/Agency`.
fn divides_names(text: &str) -> bool {
    let mut parts = text.split('/').map(str::trim);
    let first = parts.next().unwrap_or("");
    let place = |part: &str| {
        let words = part.split_whitespace().count();
        part.chars().count() >= 3
            && (words <= 2 && part.chars().all(|c| !c.is_lowercase())
                || words == 1 && part.starts_with(char::is_uppercase))
    };
    is_name(first)
        && parts.all(|part| {
            let outlet = crate::extract::agencies::is_outlet_like(part);
            !outlet && (text.contains(" / ") && is_name(part) || place(part))
        })
}

/// `وادي السدر: خالد الحربي`: a place and the name of who wrote from there, as Arabic papers do.
fn placed_name(line: &Line<'_>) -> Option<Byline> {
    let (place, name) = line.text.split_once(':')?;
    let arabic = |text: &str| text.chars().all(|c| matches!(c, '\u{600}'..='\u{6ff}' | ' ' | '-'));
    let (place, name) = (place.trim(), name.trim());
    let words = name.split_whitespace().count();
    let fits = arabic(place)
        && arabic(name)
        && place.split_whitespace().count() <= 3
        && (2..=3).contains(&words)
        && line.hits.is_empty()
        && is_name(name);
    fits.then(|| Byline {
        names: Names { people: vec![crate::extract::fold::collapse(name)], outlet: None },
        rule: "name-line",
        confidence: 0.8,
        start: line.text.len() - name.len(),
        end: line.text.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::page::lines::lines;

    #[test]
    fn reads_bare_names_where_letters_tell_them() {
        for (text, wanted) in [
            ("Pilar Ortega / Andrés Quiroga", "Pilar Ortega+Andrés Quiroga"),
            ("Elif Karadağ / VAN", "Elif Karadağ"),
            ("وادي السدر: خالد الحربي", "خالد الحربي"),
            ("Maëlle GUITTON.", "Maëlle GUITTON"),
            ("Environment reporter Joss Whelan", "Joss Whelan"),
            ("Gwen Pardew at Millfield Park", "Gwen Pardew"),
            ("Gwen Pardew at last speaks", ""),
            ("Jon Example/AFP", ""),
            ("Jon Example / Reuters", ""),
            ("החתן אמר שזה סימן, הכלה ביקשה מגבת", ""),
            ("Harbour plan wins final vote", ""),
        ] {
            let found = lines(text);
            let names =
                read_bare_name(&found[0], false).map_or(Vec::new(), |found| found.names.people);
            assert_eq!(names.join("+"), wanted, "{text}");
        }
    }
}
