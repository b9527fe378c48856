//! What lies within the body without being of the article: lists of links, the labels of charts,
//! lives of authors.

use std::sync::LazyLock;

use super::Role;
use super::lines::{Kind, Line};
use crate::extract::needles::{Needles, Openings};
use crate::extract::phrases::Mark;

/// `Jane Doe is a reporter who covers …`: about the author, not the event.
pub(crate) fn is_biography(line: &Line<'_>) -> bool {
    if line.chars <= 400 && opens_life(&line.folded) {
        return true;
    }
    name_of_biography(line).is_some()
}

/// Bytes of the name that opens the life of an author.
pub(crate) fn name_of_biography(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    // Two names in a row open it; most paragraphs show at their second word that they do not.
    let second = line.text.split_whitespace().nth(1).and_then(|word| word.chars().next());
    if line.chars > 400 || second.is_none_or(char::is_lowercase) {
        return None;
    }
    #[rustfmt::skip]
    const JOURNALISTS: &[&str] = &[
        " is a reporter", " is a correspondent", " is a senior", " is a staff writer",
        " is a freelance", " is an editor", " is the editor", " is a journalist", " is a writer",
        " is a political reporter", " is a columnist", " covers ", " has been a reporter",
        " is our ", " joined the paper", " writes about ", " writes for ", " writes on ", " reports on ",
        " reports for ", " reports from ", " schreibt uber ", " ecrit sur ", " escribe sobre ",
        " scrive di ", " escreve sobre ", " schrijft over ", " пишет о ", " пише про ", " pisze o ", " ist redakteur", " ist redakteurin", " ist korrespondent",
        " ist korrespondentin", " ist freie", " ist freier", " berichtet fur ", " berichtet uber",
        " est journaliste", " est correspondant", " es periodista", " es corresponsal",
        " es redactor", " e giornalista", " e jornalista", " is verslaggever", " is journalist",
        " is redacteur", " журналист", " корреспондент ", " журналістка ", " журналіст ",
        " jest dziennikark", " jest dziennikarzem", " dziennikarz ", " je redaktor", " je novinar",
        " ar reporter", " er journalist", " er reporter", " on toimittaja", " adalah jurnalis",
        " adalah wartawan", " ujsagiro", " este jurnalist", " ειναι δημοσιογραφος", "صحفي", "مراسل",
        "כתב ", "כתבת ", "是本报记者", "현 기자", "muhabiridir", "gazetecidir",
    ];
    let head: &str = line.folded.get(..140).unwrap_or(&line.folded);
    static FIND: LazyLock<Needles> = LazyLock::new(|| Needles::new(JOURNALISTS));
    let at = FIND.first(head).or_else(|| writes_elsewhere(&line.folded))?;
    // The name stands first, two to four words, and is not said by anybody.
    let name_end = crate::extract::fold::original_offset(line.text, at);
    let name = line.text.get(..name_end).unwrap_or("").trim();
    let told = crate::extract::people::is_name(name) && !line.text.contains(['"', '“', '„', '«']);
    let start = line.text.len() - line.text.trim_start().len();
    told.then(|| start..start + name.len())
}

/// `… is a retired river pilot. Her column appears every other week.`: where the verb stands, if
/// the line also tells what its subject writes.
fn writes_elsewhere(folded: &str) -> Option<usize> {
    #[rustfmt::skip]
    const VERBS: &[&str] = &[
        " is a ", " is an ", " is the author ", " ist ", " est ", " es ", " e uno ", " e una ", " e um ", " e uma ", " is een ", " jest ", " je ", " ar ",
        " er ", " on ",
    ];
    #[rustfmt::skip]
    const WRITES: &[&str] = &[
        "column appears", "columnist", "her column", "his column", "author of the", "is the author of", "latest book", "latest novel", "whose novel",
        "whose book", "kolumne erscheint", "kolumnistin", "kolumnist", "chroniqueuse", "chroniqueur", "dernier livre", "dernier roman", "columnista",
        "su ultimo libro", "su columna", "colunista", "editorialista", "felietonist", "publicyst", "publicist", "fejetonist", "schreibt regelmassig",
        "autrice de plusieurs", "auteur de plusieurs",
    ];
    static FIND_VERB: LazyLock<Needles> = LazyLock::new(|| Needles::new(VERBS));
    static FIND_WRITES: LazyLock<Needles> = LazyLock::new(|| Needles::new(WRITES));
    let at = FIND_VERB.first(folded).filter(|at| *at <= 40)?;
    FIND_WRITES.are_in(&folded[at..]).then_some(at)
}

/// `The author is a sailor.`, `Kirjoittaja on opettaja.`
fn opens_life(folded: &str) -> bool {
    #[rustfmt::skip]
    const OPENINGS: &[&str] = &[
        "the author is ", "the writer is ", "der autor ist ", "die autorin ist ", "l'auteur est ", "l'autrice est ", "l'auteure est ", "el autor es ",
        "la autora es ", "l'autore e ", "l'autrice e ", "o autor e ", "a autora e ", "de auteur is ", "autor jest ", "autorka jest ", "autor je ", "autorka je ",
        "skribenten ar ", "forfattaren ar ", "forfatteren er ", "skribenten er ", "kirjoittaja on ", "yazar, ", "автор - ", "авторка - ", "a szerzo ", "autorul este ",
        "autoarea este ", "penulis adalah ", "tac gia la ", "الكاتب ", "الكاتبة ", "筆者は", "作者是", "作者为", "필자는",
    ];
    static FIND: LazyLock<Openings> = LazyLock::new(|| Openings::new(OPENINGS));
    FIND.open(folded)
}

/// Within the body, runs of short lines after a heading of links are not the article.
pub(super) fn drop_lists(lines: &[Line<'_>], body: usize, tail: usize, roles: &mut [Role]) {
    let mut in_list = false;
    let mut about_author = false;
    for index in body..tail {
        if about_author && lines[index].kind == Kind::Prose {
            roles[index] = Role::Furniture;
            about_author = false;
            continue;
        }
        match lines[index].kind {
            Kind::Related => {
                in_list = true;
                about_author = lines[index].is_whole(Mark::AboutAuthor);
            }
            // The words of a box for a newsletter.
            Kind::Furniture if lines[index].is_whole(Mark::Invitation) => in_list = true,
            Kind::Prose => in_list = false,
            Kind::Sentence | Kind::Plain if in_list => roles[index] = Role::Furniture,
            Kind::Plain if lines[index].is_whole(Mark::Menu) => roles[index] = Role::Furniture,
            _ => {}
        }
        if index + 1 == tail && lines[index].kind == Kind::Prose && is_biography(&lines[index]) {
            roles[index] = Role::Furniture;
        }
    }
    // The labels of a chart: short lines in a row, figures among them.
    let label = |index: usize| {
        matches!(lines[index].kind, Kind::Plain | Kind::Date) && lines[index].words <= 3
    };
    let mut index = body;
    while index < tail {
        let run = (index..tail).take_while(|&at| label(at)).count();
        let figures = (index..index + run)
            .filter(|&at| lines[at].folded.bytes().any(|byte| byte.is_ascii_digit()))
            .count();
        if run >= 3 && figures * 2 >= run {
            roles[index..index + run].fill(Role::Furniture);
            // `Euros per litre`: what the chart shows, right above its labels.
            let above = index.checked_sub(1).filter(|&at| at > body && !lines[index].blank_before);
            if let Some(at) =
                above.filter(|&at| lines[at].kind == Kind::Plain && lines[at].words <= 12)
            {
                roles[at] = Role::Furniture;
            }
        }
        index += run.max(1);
    }
}
