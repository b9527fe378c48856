//! Marks the lines of the head that hold names, dates or credits and nothing else.

use std::sync::LazyLock;

use super::bare_name::read_bare_name;
use super::byline::{Byline, read_byline};
use crate::extract::agencies::is_outlet_like;
use crate::extract::credit::labels::is_credit_line;
use crate::extract::dates::lines::is_date_line;
use crate::extract::needles::Needles;
use crate::extract::page::is_own_name;
use crate::extract::page::lines::{Ending, Kind, Line};
use crate::extract::people::{is_name, is_place_like, parse_names, without_place};
use crate::extract::phrases::Mark;

/// Lines from the top of a page among which a name alone may be the author's.
const HEAD_LINES: usize = 16;

/// Weight above which a line can be the headline that stands before a list of names.
const HEADLINE_WEIGHT: usize = 22;

/// Marks byline, date and credit lines, and returns the bylines by line.
pub(crate) fn name_lines(
    lines: &mut [Line<'_>],
    own_names: &[String],
    japanese: bool,
) -> Vec<(usize, Byline)> {
    let mut bylines = mark_labelled(lines, japanese);
    let first_prose = first_text(lines);
    for index in 1..first_prose.min(HEAD_LINES) {
        if is_placed_for_name(lines, index, first_prose, own_names)
            && let Some(byline) = read_bare_name(&lines[index], japanese)
        {
            lines[index].kind = Kind::Byline;
            bylines.push((index, byline));
        }
    }
    for index in 1..first_prose.min(HEAD_LINES) {
        let line = &lines[index];
        if line.kind != Kind::Plain {
            continue;
        }
        if lines[index - 1].kind == Kind::Byline && is_role_line(line) {
            lines[index].kind = Kind::Furniture;
        } else if let Some(byline) = listed_names(lines, index, own_names, japanese) {
            lines[index].kind = Kind::Byline;
            bylines.push((index, byline));
        }
    }
    if bylines.is_empty()
        && let Some(found) = name_above_text(lines, own_names, first_prose, japanese)
    {
        lines[found.0].kind = Kind::Byline;
        bylines.push(found);
    }
    bylines.sort_by_key(|(index, _)| *index);
    bylines
}

/// Marks the lines that show by themselves that they hold names, dates or credits.
fn mark_labelled(lines: &mut [Line<'_>], japanese: bool) -> Vec<(usize, Byline)> {
    let mut bylines = Vec::new();
    for (index, line) in lines.iter_mut().enumerate() {
        if !matches!(
            line.kind,
            Kind::Plain | Kind::Sentence | Kind::Breadcrumb | Kind::Prose | Kind::Furniture
        ) || line.chars > 220
        {
            continue;
        }
        if !matches!(line.kind, Kind::Prose)
            && let Some(byline) = read_byline(line, japanese)
        {
            line.kind = Kind::Byline;
            bylines.push((index, byline));
        } else if is_date_line(line) {
            line.kind = Kind::Date;
        } else if is_credit_line(line, japanese) {
            line.kind = Kind::Credit;
        }
    }
    bylines
}

/// Whether a name alone on a line would be the author's: below the headline, and beside a date, a
/// role, a place or an outlet.
fn is_placed_for_name(
    lines: &[Line<'_>],
    index: usize,
    first_prose: usize,
    own_names: &[String],
) -> bool {
    let line = &lines[index];
    // The name that opens the text is whom it is about.
    let subject = lines
        .get(first_prose)
        .is_some_and(|prose| line.folded.len() > 4 && prose.folded.starts_with(&line.folded));
    let shaped = match line.kind {
        Kind::Plain | Kind::Breadcrumb => true,
        Kind::Sentence => line.words <= 4,
        _ => false,
    };
    if subject || !shaped || is_own_name(own_names, line.text) {
        return false;
    }
    let beside = |other: Option<&Line<'_>>| {
        other.is_some_and(|line| {
            line.kind == Kind::Date || is_role_line(line) || is_handle(line.text)
        })
    };
    // `Jane Doe`, `Kiel` and the date; `Jane Doe` and the name of her paper.
    let below = lines.get(index + 1).filter(|line| line.kind == Kind::Plain && line.words <= 4);
    let placed = below.is_some_and(|line| {
        line.words <= 2 && lines.get(index + 2).is_some_and(|line| line.kind == Kind::Date)
            || line.words >= 2 && is_outlet_like(line.text)
    });
    if !(placed || beside(lines.get(index + 1)) || beside(lines.get(index - 1))) {
        return false;
    }
    let titled = lines[..index].iter().any(|line| {
        matches!(line.kind, Kind::Plain | Kind::Sentence)
            && line.weight() >= 12
            && (line.words >= 2 || line.cjk)
            && !is_outlet_like(line.text)
            && !line.is_whole(Mark::Menu)
    });
    // A columnist and what she is stand above her headline, in a block of their own.
    let columnist = || {
        line.blank_before
            && line.words <= 4
            && lines.get(index + 1).is_some_and(|next| {
                let address = next.words == 1 && next.text.contains('@');
                !next.blank_before && (is_role_line(next) || address)
            })
            && lines.get(index + 2).is_some_and(|after| after.blank_before)
    };
    titled || columnist()
}

/// `A B, C D`, `A B – Agency`: a list in which an outlet or a second name follows the first.
fn listed_names(
    lines: &[Line<'_>],
    index: usize,
    own_names: &[String],
    japanese: bool,
) -> Option<Byline> {
    let line = &lines[index];
    let listed = line.text.contains([',', '–', '—', '-', '(', '、', '&', '،']) || line.words >= 5;
    if !listed || is_own_name(own_names, line.text) {
        return None;
    }
    let byline = read_bare_name(line, japanese)?;
    let first = lines[..index].iter().all(|other| other.folded != line.folded);
    let titled = lines[..index]
        .iter()
        .any(|other| other.kind == Kind::Plain && other.weight() > HEADLINE_WEIGHT);
    let several = byline.names.people.len() >= 2 && first && titled;
    (byline.names.outlet.is_some() || several).then_some(byline)
}

/// `Jane Doe` or `Jane Doe in Kiel` on the last line above the text, below a headline.
fn name_above_text(
    lines: &[Line<'_>],
    own_names: &[String],
    first_prose: usize,
    japanese: bool,
) -> Option<(usize, Byline)> {
    // Pictures may stand between the name and the text.
    let index = (1..first_prose.min(16)).rev().find(|&at| lines[at].kind != Kind::Caption)?;
    let line = &lines[index];
    let prose = lines.get(first_prose).is_some_and(|line| line.kind == Kind::Prose);
    let titled = lines[..index].iter().any(|line| {
        (line.kind == Kind::Plain || line.ending == Ending::Loud)
            && line.words >= 4
            && !is_name(line.text)
    });
    let alone = lines.iter().filter(|other| other.folded == line.folded).count() == 1;
    if !prose || !titled || !alone || line.kind != Kind::Plain || line.words > 7 || line.cjk_like()
    {
        return None;
    }
    let (name, placed) = match without_place(line.text) {
        Some(name) => (name, true),
        None => (line.text, false),
    };
    if is_own_name(own_names, name)
        || is_outlet_like(name)
        || line.is_whole(Mark::Menu)
        || is_place_like(name)
        || !is_name(name)
        || !placed && (line.words > 3 || !name.chars().any(char::is_lowercase))
    {
        return None;
    }
    let names = parse_names(name, !japanese)?;
    let end = name.len();
    let confidence = if placed { 0.85 } else { 0.72 };
    (!names.people.is_empty())
        .then_some((index, Byline { names, rule: "name-line", confidence, start: 0, end }))
}

/// `@janedoe`, `jane.doe@example.org`: where to find the one who is named above.
fn is_handle(text: &str) -> bool {
    let mail = !text.contains(char::is_whitespace)
        && text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
    mail || text.strip_prefix('@').is_some_and(|name| {
        name.len() >= 3 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

/// `Political correspondent`, `Staff writer`: a role alone.
pub(crate) fn is_role_line(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const ROLES: &[&str] = &[
        "correspondent", "reporter", "staff writer", "editor", "redakteur", "korrespondent",
        "journaliste", "corresponsal", "periodista", "giornalista", "jornalista", "verslaggever",
        "redacteur", "корреспондент", "журналист", "кореспондент", "журналіст", "dziennikarz",
        "dziennikarka", "muhabir", "toimittaja", "wartawan", "redaktor", "columnist",
        "correspondant", "journalist", "reporter", "ujsagiro", "amanuensis", "professor", "profesor", "professeur", "forsker", "forskare", "tutkija",
        "stipendiat", "docent", "dosent", "lektor", "researcher", "historian", "historiker", "historien", "lecturer", "economist", "okonom", "economista",
        "economiste", "sociolog", "politolog", "forfatter", "forfattare", "kirjailija", "schrijver", "escritor", "scrittore", "ecrivain", "schriftsteller",
        "komentator", "commentator", "kommentator", "publicist", "seniorradgiver", "docente", "catedratic", "tutkimusjohtaja", "обозреватель", "оглядач",
        "colunista", "kolumnist", "columnista", "chroniqueur", "editorialista", "felietonist", "escreve", "writes", "schreibt", "skriver", "pisze",
        "пишет", "пише", "scrive",
        "историк", "історик", "эконом", "економіст", "profesör", "yazar", "akademisyen", "συγγραφεας", "καθηγητ", "egyetemi",
    ];
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(ROLES));
    line.chars <= 60
        && !line.ends_sentence()
        && line.words <= 6
        && FIND.are_in(&line.folded)
        && !line.folded.starts_with("by ")
}

/// The first paragraph of the text: a deck as long as one stands above names and dates.
fn first_text(lines: &[Line<'_>]) -> usize {
    let Some(first) = lines.iter().position(|line| line.kind == Kind::Prose) else {
        return lines.len().min(8);
    };
    deck_end(lines, first).map_or(first, |end| {
        lines[end..].iter().position(|line| line.kind == Kind::Prose).map_or(first, |at| end + at)
    })
}

/// One past the names and dates that stand between a deck at `first` and the text.
pub(crate) fn deck_end(lines: &[Line<'_>], first: usize) -> Option<usize> {
    let within = lines.iter().skip(first + 1).take(7).take_while(|line| line.kind != Kind::Prose);
    let heads =
        within.enumerate().filter(|(_, line)| matches!(line.kind, Kind::Date | Kind::Byline));
    let last = first + 1 + heads.map(|(at, _)| at).last()?;
    // Of the short lines behind them only what begins a paragraph is text.
    let mut end = last + 1;
    while lines
        .get(end)
        .is_some_and(|line| line.kind == Kind::Plain || line.kind == Kind::Furniture)
    {
        end += 1;
    }
    lines.get(end).is_some_and(|line| line.kind == Kind::Prose).then_some(end)
}
