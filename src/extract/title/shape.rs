//! What a line must look like to be a headline, and what looks like one without being it.

use std::sync::LazyLock;

use crate::extract::agencies::{is_outlet_like, looks_like_domain};
use crate::extract::dates::relative::ago;
use crate::extract::needles::Needles;
use crate::extract::page::Page;
use crate::extract::page::lines::{Ending, Kind, Line};
use crate::extract::phrases::Mark;

/// A person's name alone: two words, or three where an initial or a small word joins them.
pub(super) fn is_person(line: &Line<'_>) -> bool {
    let joined = || {
        line.text
            .split_whitespace()
            .any(|word| word.chars().count() <= 2 || word.starts_with(char::is_lowercase))
    };
    has_case(line)
        && (line.words == 2 || line.words == 3 && joined())
        && crate::extract::people::is_name(line.text)
}

pub(super) fn has_case(line: &Line<'_>) -> bool {
    line.text.chars().any(|c| c.is_uppercase() || c.is_lowercase())
}

pub(super) fn in_capitals(line: &Line<'_>) -> bool {
    has_case(line) && line.text.chars().all(|c| !c.is_lowercase())
}

/// Whether the rest of the scraper's first line is a headline.
pub(super) fn is_scraped_headline(page: &Page<'_>, index: usize) -> bool {
    let line = &page.lines[index];
    let kind = matches!(line.kind, Kind::Plain | Kind::Breadcrumb | Kind::Furniture)
        || matches!(line.kind, Kind::Prose | Kind::Sentence)
            && line.ending != Ending::Stop
            && line.weight() <= 240;
    kind && shaped(line)
        && !page.is_own_name(line.text)
        && !is_person(line)
        && !crate::extract::page::menus::is_menu(line)
        && (line.words >= 3 || line.cjk || line.chars >= 12)
        && !opens_like_note(line)
}

fn opens_like_note(line: &Line<'_>) -> bool {
    line.opens_with(Mark::Consent).is_some()
        || line.is_whole(Mark::Share)
        || line.is_whole(Mark::Menu)
        || line.opens_with(Mark::Invitation).is_some()
}

/// Whether a line above the text reads as a headline.
pub(super) fn is_headline(page: &Page<'_>, index: usize) -> bool {
    let line = &page.lines[index];
    let kind =
        line.kind == Kind::Plain || line.kind == Kind::Sentence && line.ending == Ending::Loud;
    if !kind || !shaped(line) {
        return false;
    }
    let weight = line.weight();
    let enough = line.words >= 4
        || line.cjk && line.chars >= 7
        || line.words == 3 && weight >= 14
        || line.words == 2 && weight >= 14 && title_position(page, index);
    enough
        && weight >= 12
        && !is_outlet_like_alone(line)
        && !is_kicker(line)
        && !page.is_own_name(line.text)
        && !is_person(line)
        && !is_row_of_capitals(line)
        && !below_contents(page, index)
        && !is_advert(page, index)
}

/// `Главная Новости Общество Спорт`: in a script with case where titles are written as sentences,
/// a row of single words with capitals is a menu.
fn is_row_of_capitals(line: &Line<'_>) -> bool {
    let other = |c: char| matches!(c, '\u{370}'..='\u{52f}');
    line.words >= 4
        && line.text.chars().any(other)
        && line.text.split_whitespace().all(|word| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase)
                && word.chars().count() >= 3
                && letters.all(|c| c.is_lowercase() || c == '-')
        })
}

/// An entry of the list below `Contents`.
fn below_contents(page: &Page<'_>, index: usize) -> bool {
    for at in (0..index).rev() {
        if page.lines[at + 1].blank_before {
            return false;
        }
        match page.lines[at].kind {
            Kind::Related => return true,
            Kind::Plain => {}
            _ => return false,
        }
    }
    false
}

/// Two words are a headline only where nothing else above the text could be.
fn title_position(page: &Page<'_>, index: usize) -> bool {
    let below = page.lines.get(index + 1).is_some_and(|line| {
        matches!(line.kind, Kind::Prose | Kind::Byline | Kind::Date | Kind::Sentence)
    });
    below
        && page.lines[..page.body]
            .iter()
            .filter(|line| line.kind == Kind::Plain && line.words >= 3)
            .count()
            == 0
}

/// A headline that asks or calls, so long that it passed for a paragraph.
pub(super) fn is_loud_headline(page: &Page<'_>, index: usize) -> bool {
    let Some(line) = page.lines.get(index) else { return false };
    matches!(line.kind, Kind::Prose | Kind::Sentence)
        && line.ending == Ending::Loud
        && line.weight() <= 170
        && shaped(line)
        && !line.text.contains(". ")
        && page.lines.get(index + 1).is_some()
}

pub(super) fn shaped(line: &Line<'_>) -> bool {
    let weight = line.weight();
    let stop = line.ending == Ending::Stop && !ends_with_abbreviation(line.text)
        || line.ending == Ending::Colon;
    weight <= 260
        && !stop
        && !line.text.starts_with(['-', '•', '–', '*', '▪', '#'])
        && line.text.chars().any(char::is_alphabetic)
        && !relative_time(line)
        && !is_label_and_number(line)
        && !opens_with_domain(line)
}

/// `News code: 85744102`
fn is_label_and_number(line: &Line<'_>) -> bool {
    line.folded.split_once(':').is_some_and(|(label, number)| {
        label.split(' ').count() <= 3
            && number.bytes().any(|byte| byte.is_ascii_digit())
            && !number.chars().any(char::is_alphabetic)
    })
}

/// `quay-post.example - News from the quay`: a site and its motto.
fn opens_with_domain(line: &Line<'_>) -> bool {
    let mut parts = line.folded.splitn(2, ' ');
    let first = parts.next().unwrap_or("");
    let rest = parts.next().unwrap_or("").trim_start();
    first.contains('.')
        && first.chars().filter(|c| c.is_alphabetic()).count() >= 5
        && looks_like_domain(first)
        && (rest.is_empty() || rest.starts_with(['-', '|', ':', '·']))
}

/// A line with nothing below it but the word that marks an advertisement, in a block of their own.
fn is_advert(page: &Page<'_>, index: usize) -> bool {
    let blank = |at: usize| page.lines.get(at).is_none_or(|line| line.blank_before);
    (index == 0 || page.lines[index].blank_before)
        && page
            .lines
            .get(index + 1)
            .is_some_and(|next| next.is_whole(Mark::Advert) && !next.blank_before)
        && blank(index + 2)
}

/// `… in the U.S.` does not end a sentence.
fn ends_with_abbreviation(text: &str) -> bool {
    let last = text
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or("")
        .trim_end_matches(['"', '”', '’', '\'']);
    let letters: Vec<&str> = last.split('.').filter(|part| !part.is_empty()).collect();
    letters.len() >= 2
        && letters
            .iter()
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
        || matches!(last, "Inc." | "Co." | "Ltd." | "Corp." | "Jr." | "Sr.")
}

fn is_outlet_like_alone(line: &Line<'_>) -> bool {
    line.words <= 3 && is_outlet_like(line.text) && line.chars < 30
}

/// `2 hours ago`, and the few words that share bars and reading times are made of.
fn relative_time(line: &Line<'_>) -> bool {
    let digit = line.folded.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let label = line
        .hits
        .iter()
        .find(|hit| hit.start == 0 && matches!(hit.mark, Mark::Published | Mark::Modified));
    let bare = line.folded[label.map_or(0, |hit| hit.end)..].trim_matches([' ', ':', ',']);
    ago(bare).is_some()
        || line.chars <= 30
            && digit
            && (line.words <= 3
                || ["minutes", "hours", "min read"].iter().any(|word| line.folded.contains(word)))
}

/// `EXCLUSIVE`, `War in Ukraine`: a label above the headline.
fn is_kicker(line: &Line<'_>) -> bool {
    line.words <= 3 && line.is_whole(Mark::Menu) || line.is_whole(Mark::Tags)
}

/// `The president, left, shakes hands …`: what only captions say.
pub(super) fn caption_like(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const CUES: &[&str] = &[
        ", left,", ", right,", "(left)", "(right)", "(l)", "(r)", "pictured", "seen here",
        "shake hands during", "poses for", "speaks during", "arrives at the", "(links)", "(rechts)",
        "(à gauche)", "archive photo", "file photo", "(izquierda)", "(слева)", "(ліворуч)",
    ];
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(CUES));
    FIND.are_in(&line.folded)
}
