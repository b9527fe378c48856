//! What stands above a headline and looks like one: the number of an issue, a row of sections, a
//! paper's motto, what a columnist is. Where a better line stands below, none of them is it.

use crate::extract::agencies::is_outlet_like;
use crate::extract::authors::name_lines::is_role_line;
use crate::extract::page::Page;
use crate::extract::page::lines::{Kind, Line};
use crate::extract::people::is_name;
use crate::extract::title::outlet::is_section;

/// Whether the line is one of those that stand above a headline.
pub(super) fn stands_above(page: &Page<'_>, index: usize) -> bool {
    let line = &page.lines[index];
    numbered(line) || row_of_sections(line) || has_gaps(line) || second_of_block(page, index)
}

/// `Pressemitteilung Nr. 47/2021`, `Podcast Za plotem, díl 41`: what comes in numbers.
fn numbered(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "nr", "nr.", "no", "no.", "n°", "nº", "№", "num.", "numero", "núm.", "episode", "ep.", "folge", "teil", "ausgabe", "issue", "vol.", "épisode",
        "episodio", "episódio", "capítulo", "puntata", "aflevering", "afsnit", "avsnitt", "jakso", "bölüm", "odcinek", "odc.", "díl", "diel", "část", "č.",
        "číslo", "выпуск", "серия", "випуск", "серія", "эпизод", "епізод", "adás", "epizód", "rész", "episodul", "επεισόδιο", "الحلقة", "حلقة", "العدد",
        "פרק", "قسمت", "शृंखला", "एपिसोड", "tập", "edisi", "ตอนที่",
    ];
    let mut words = line.text.split_whitespace().rev();
    let number = words.next().unwrap_or("");
    let short = number.chars().filter(|c| c.is_numeric()).count();
    let counts = (1..=8).contains(&short)
        && number.chars().all(|c| c.is_numeric() || matches!(c, '/' | '-' | '.' | '–'));
    let word = words.next().unwrap_or("").to_lowercase();
    counts && line.words <= 7 && words.next().is_some() && WORDS.contains(&word.as_str())
}

/// `Debat · Læserbreve`: sections and nothing else.
fn row_of_sections(line: &Line<'_>) -> bool {
    const SIGNS: [&str; 6] = [" · ", " | ", " • ", " / ", " › ", " > "];
    SIGNS.iter().filter(|sign| line.text.contains(**sign)).any(|sign| {
        let parts: Vec<&str> = line.text.split(sign).map(str::trim).collect();
        parts.len() >= 2
            && parts.iter().all(|part| part.split_whitespace().count() <= 2)
            && parts.iter().any(|part| is_section(part))
    })
}

/// `Weather: fair, 22 degrees    Local news page 7    Puzzles page 14`: a row set in columns.
fn has_gaps(line: &Line<'_>) -> bool {
    let cut = |part: &&str| !part.trim().is_empty();
    line.text.split("   ").filter(cut).count() >= 3
        || line.text.split('\t').filter(cut).count() >= 3
}

/// The line right below an outlet's or a person's name that begins a block of the two: a motto,
/// `An independent daily for the whole county`, or what the person is.
fn second_of_block(page: &Page<'_>, index: usize) -> bool {
    let Some(first) = index.checked_sub(1) else { return false };
    let (name, line) = (&page.lines[first], &page.lines[index]);
    let block = !line.blank_before
        && (first == 0 || name.blank_before)
        && page.lines.get(index + 1).is_some_and(|next| next.blank_before);
    if !block || name.ends_sentence() {
        return false;
    }
    let motto = first == 0 && is_outlet_like(name.text) && is_outlet_like(line.text);
    let described = matches!(name.kind, Kind::Plain | Kind::Byline)
        && name.words <= 4
        && is_name(name.text)
        && is_role_line(line);
    motto || described
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::page::lines::lines;

    #[test]
    fn knows_what_is_numbered_and_rows_of_sections() {
        for text in ["Pressemitteilung Nr. 47/2021", "Podcast Za plotem, díl 41"] {
            assert!(numbered(&lines(text)[0]), "{text}");
        }
        for text in
            ["Council sells house no. 4 to the bank for a euro", "Nr. 5", "Oslo beats Kiel 4-1"]
        {
            assert!(!numbered(&lines(text)[0]), "{text}");
        }
        assert!(row_of_sections(&lines("Debat · Læserbreve")[0]));
        assert!(!row_of_sections(&lines("Harbour plan · what it costs us")[0]));
        assert!(has_gaps(
            &lines("Weather: fair, 22 degrees    Local page 7    Puzzles page 14")[0]
        ));
        assert!(!has_gaps(&lines("Harbour plan  wins  a final vote")[0]));
    }
}
