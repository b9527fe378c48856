//! What lies within the body without being of the article: lists of links, the labels of charts,
//! lives of authors.

use super::Role;
use super::lines::{Kind, Line};
use crate::extract::phrases::Mark;

/// `Jane Doe is a reporter who covers …`: about the author, not the event.
pub(crate) fn is_biography(line: &Line<'_>) -> bool {
    // Two names in a row open it; most paragraphs show at their second word that they do not.
    let second = line.text.split_whitespace().nth(1).and_then(|word| word.chars().next());
    if line.chars > 400 || second.is_none_or(char::is_lowercase) {
        return false;
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
    let Some(at) = JOURNALISTS.iter().filter_map(|phrase| head.find(phrase)).min() else {
        return false;
    };
    // The name stands first, two to four words, and is not said by anybody.
    let name_end = crate::extract::fold::original_offset(line.text, at);
    let name = line.text.get(..name_end).unwrap_or("").trim();
    crate::extract::people::is_name(name) && !line.text.contains(['"', '“', '„', '«'])
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
        if lines[index].kind == Kind::Prose && is_biography(&lines[index]) && index + 1 == tail {
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
