//! Authors: bylines first, then reporters in the dateline, signatures, then editors.

mod bare_name;
pub(crate) mod byline;
pub(crate) mod name_lines;
mod parts;
pub(crate) mod reporters;
pub(crate) mod signature;

use crate::extract::choose::Candidate;
use crate::extract::page::header::Field;
use crate::extract::page::lines;
use crate::extract::page::{Page, Role};

/// Bylines first, then reporters in the dateline, then editors.
pub(crate) fn author_candidates(page: &Page<'_>) -> Vec<Candidate<Vec<String>>> {
    let mut found = Vec::new();
    let end = page.foreign.min(page.lines.len());
    for field in page.header.iter().filter(|field| field.field == Field::Author) {
        let line = &page.lines[field.index];
        let names = crate::extract::people::parse_names(&line.text[field.range.clone()], true);
        if let Some(names) = names.filter(|names| !names.people.is_empty()) {
            let range = line.start + field.range.start..line.start + field.range.end;
            found.push(Candidate::new(names.people, "header", range, 0.95));
        }
    }
    for (index, byline) in &page.bylines {
        let about = byline.rule == "about-author";
        if *index >= end && !about || byline.names.people.is_empty() {
            continue;
        }
        let line = &page.lines[*index];
        let confidence =
            if page.is_head(*index) { byline.confidence } else { byline.confidence - 0.1 };
        let range = line.start + byline.start..line.start + byline.end;
        let candidate = Candidate::new(byline.names.people.clone(), byline.rule, range, confidence);
        let within = page.roles[*index] == Role::Body;
        found.push(if within { candidate.refused("within the text") } else { candidate });
    }
    for index in 0..end {
        let line = &page.lines[index];
        if index >= page.body && index <= page.body + 1 && page.roles[index] == Role::Body {
            found.extend(reporters::reporters_in_opening(line, page.japanese));
        }
        if matches!(line.kind, lines::Kind::Date | lines::Kind::Credit)
            && page.is_head(index)
            && page.roles[index] != Role::Body
        {
            found.extend(parts::names_in_parts(line, page.japanese));
        }
        // `Colette Anquetil, le 11 février 2018` right below the text.
        if line.kind == lines::Kind::Date && index == page.tail && index > 0 {
            found.extend(parts::name_beside_date(line, page.japanese));
        }
        if index <= page.body && page.roles[..index].contains(&Role::Title) {
            found.extend(signature::named_in_deck(line));
        }
        if page.japanese && index + 1 == page.tail {
            found.extend(signature::closing_signature(line));
        }
        let outside = page.roles[index] != Role::Body || index + 2 >= page.tail && line.chars < 300;
        if outside && line.kind != lines::Kind::Caption && line.kind != lines::Kind::Rights {
            for candidate in reporters::secondary_names(line, page.japanese) {
                found.push(Candidate { range: candidate.range.clone(), ..candidate });
            }
        }
    }
    join_bylines(&mut found);
    found
}

/// Two byline lines in a row name two authors.
fn join_bylines(found: &mut Vec<Candidate<Vec<String>>>) {
    let mut index = 1;
    while index < found.len() {
        let (before, after) = found.split_at_mut(index);
        let (first, second) = (&mut before[index - 1], &after[0]);
        let adjacent =
            second.range.start >= first.range.end && second.range.start - first.range.end <= 3;
        let same = first.rule == second.rule && matches!(first.rule, "name-line" | "byline");
        if same && adjacent && first.refused == second.refused {
            for name in &second.value {
                if !first.value.contains(name) {
                    first.value.push(name.clone());
                }
            }
            first.range.end = second.range.end;
            found.remove(index);
        } else {
            index += 1;
        }
    }
}
