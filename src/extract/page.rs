//! Cuts a scraped page into its head, the article and what follows it.
//!
//! In: the lines with what each is by itself. Out: a [`Role`] for each line. A line counts as
//! body when prose surrounds it; after the last prose everything is furniture. Left-over
//! furniture is a smaller fault than lost text.

use super::byline::{Byline, read_bare_name, read_byline};
use super::dates::lines::is_date_line;
use super::lines::{Ending, Kind, Line};
use super::phrases::Mark;

/// What a line is on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    Body,
    Caption,
    Furniture,
}

/// A page whose parts are known.
pub(crate) struct Page<'a> {
    pub text: &'a str,
    pub lines: Vec<Line<'a>>,
    pub roles: Vec<Role>,
    /// First line of the body.
    pub body: usize,
    /// One past the last line of the body.
    pub tail: usize,
    /// First line after which readers or other articles speak: no facts from there on.
    pub foreign: usize,
    /// Japanese rather than Chinese.
    pub japanese: bool,
    /// Bylines by line.
    pub bylines: Vec<(usize, Byline)>,
    /// What the page calls itself in its rights lines, folded.
    pub own_names: Vec<String>,
}

/// Bylines and dates stand at most so many paragraphs below the headline.
const HEAD_PARAGRAPHS: usize = 3;

impl<'a> Page<'a> {
    pub(crate) fn read(text: &'a str) -> Page<'a> {
        let mut lines = super::lines::lines(text);
        let japanese = text.chars().take(4000).any(|c| matches!(c, '\u{3041}'..='\u{309f}'));
        let own_names = own_names(&lines);
        let mut bylines = name_lines(&mut lines, &own_names, japanese);
        let (mut body, mut tail, mut foreign) = extent(&lines);
        if body >= tail && rescue(&mut lines) {
            (body, tail, foreign) = extent(&lines);
        }
        bylines.extend(signature(&mut lines, tail, japanese));
        bylines.extend(life_of_author(&lines, tail));
        let mut roles: Vec<Role> = lines.iter().map(|_| Role::Furniture).collect();
        for (index, role) in roles.iter_mut().enumerate() {
            let line = &lines[index];
            *role = match line.kind {
                Kind::Caption => Role::Caption,
                Kind::Prose | Kind::Sentence | Kind::Plain if (body..tail).contains(&index) => {
                    Role::Body
                }
                // A date or a label amid the text belongs to it (a chronicle, a list).
                Kind::Date | Kind::Breadcrumb
                    if (body + HEAD_PARAGRAPHS..tail).contains(&index) =>
                {
                    Role::Body
                }
                _ => Role::Furniture,
            };
        }
        drop_lists(&lines, body, tail, &mut roles);
        Page { text, lines, roles, body, tail, foreign, japanese, bylines, own_names }
    }

    /// Whether a name is the page's own.
    pub(crate) fn is_own_name(&self, name: &str) -> bool {
        !self.own_names.is_empty() && is_own_name(&self.own_names, name)
    }

    /// Lines before the body and the first few of it: where head facts stand.
    pub(crate) fn is_head(&self, index: usize) -> bool {
        let paragraphs = (self.body..index.min(self.tail))
            .filter(|&i| self.lines[i].kind == Kind::Prose)
            .count();
        index < self.body || index < self.tail && paragraphs <= HEAD_PARAGRAPHS
    }

    pub(crate) fn range(&self, index: usize) -> std::ops::Range<usize> {
        self.lines[index].start..self.lines[index].end()
    }
}

/// Whether one of the names, the article before it apart, is this one.
fn is_own_name(own_names: &[String], name: &str) -> bool {
    let folded = super::fold::fold(name);
    let bare = |name: &str| name.strip_prefix("the ").unwrap_or(name).trim().to_string();
    let wanted = bare(folded.trim_matches(|c: char| !super::fold::is_word_char(c)));
    !wanted.is_empty() && own_names.iter().any(|own| bare(own) == wanted)
}

/// The holders that the page's rights lines name.
fn own_names(lines: &[Line<'_>]) -> Vec<String> {
    let rights = lines.iter().filter(|line| line.kind == Kind::Rights && line.chars <= 330);
    let holders = rights.filter_map(|line| {
        let holder = super::source::rights_holder(line)?;
        Some(super::fold::fold(&line.text[holder]))
    });
    holders.collect()
}

/// A page whose only sentences passed for furniture is an article about such things: they become
/// sentences again.
fn rescue(lines: &mut [Line<'_>]) -> bool {
    let mut found = false;
    for line in lines {
        let sentence = line.ending == Ending::Stop && line.weight() >= 25;
        if sentence && matches!(line.kind, Kind::Furniture | Kind::Caption) {
            line.kind = Kind::Sentence;
            found = true;
        }
    }
    found
}

/// Marks byline, date and credit lines.
fn name_lines(
    lines: &mut [Line<'_>],
    own_names: &[String],
    japanese: bool,
) -> Vec<(usize, Byline)> {
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
        } else if super::credit::is_credit_line(line, japanese) {
            line.kind = Kind::Credit;
        }
    }
    // A bare name counts beside a date line or a byline's role, above the text.
    let first_prose =
        lines.iter().position(|line| line.kind == Kind::Prose).unwrap_or(lines.len().min(8));
    for index in 1..first_prose.min(16) {
        let beside = |other: Option<&Line<'_>>| {
            other.is_some_and(|line| line.kind == Kind::Date || is_role_line(line))
        };
        if lines[index].kind != Kind::Plain
            || is_own_name(own_names, lines[index].text)
            || !(beside(lines.get(index + 1)) || beside(lines.get(index.wrapping_sub(1))))
        {
            continue;
        }
        // The headline stands before the names.
        let titled = lines[..index].iter().any(|line| {
            matches!(line.kind, Kind::Plain | Kind::Sentence)
                && line.weight() > 22
                && !line.is_whole(Mark::Menu)
        });
        if titled && let Some(byline) = read_bare_name(&lines[index], japanese) {
            lines[index].kind = Kind::Byline;
            bylines.push((index, byline));
        }
    }
    for index in 1..first_prose.min(16) {
        // An outlet or a second name must follow: `A B, C D`, `A B – Agency`.
        let listed = lines[index].text.contains([',', '–', '—', '-', '(', '、', '&', '،'])
            || lines[index].words >= 5;
        if lines[index].kind == Kind::Plain
            && lines[index - 1].kind == Kind::Byline
            && is_role_line(&lines[index])
        {
            lines[index].kind = Kind::Furniture;
        }
        if lines[index].kind == Kind::Plain
            && listed
            && !is_own_name(own_names, lines[index].text)
            && !bylines.iter().any(|(at, _)| *at == index)
            && let Some(byline) = read_bare_name(&lines[index], japanese)
            && (byline.names.outlet.is_some()
                || byline.names.people.len() >= 2
                    && lines[..index].iter().all(|line| line.folded != lines[index].folded)
                    && lines[..index]
                        .iter()
                        .any(|line| line.kind == Kind::Plain && line.weight() > 22))
        {
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

/// `Jane Doe` or `Jane Doe in Kiel` on the last line above the text, below a headline.
fn name_above_text(
    lines: &[Line<'_>],
    own_names: &[String],
    first_prose: usize,
    japanese: bool,
) -> Option<(usize, Byline)> {
    let index = first_prose.checked_sub(1).filter(|index| (1..16).contains(index))?;
    let line = &lines[index];
    let prose = lines.get(first_prose).is_some_and(|line| line.kind == Kind::Prose);
    let titled = lines[..index].iter().any(|line| {
        line.kind == Kind::Plain && line.words >= 4 && !super::people::is_name(line.text)
    });
    let alone = lines.iter().filter(|other| other.folded == line.folded).count() == 1;
    if !prose || !titled || !alone || line.kind != Kind::Plain || line.words > 7 || line.cjk_like()
    {
        return None;
    }
    let (name, placed) = match super::people::without_place(line.text) {
        Some(name) => (name, true),
        None => (line.text, false),
    };
    if is_own_name(own_names, name)
        || super::agencies::is_outlet_like(name)
        || line.is_whole(Mark::Menu)
        || super::people::is_place_like(name)
        || !super::people::is_name(name)
        || !placed && (line.words > 3 || !name.chars().any(char::is_lowercase))
    {
        return None;
    }
    let names = super::people::parse_names(name, !japanese)?;
    let end = name.len();
    let confidence = if placed { 0.85 } else { 0.72 };
    (!names.people.is_empty())
        .then_some((index, Byline { names, rule: "name-line", confidence, start: 0, end }))
}

/// A name alone right below the text, before anything that is no list: who signed it.
fn signature(lines: &mut [Line<'_>], tail: usize, japanese: bool) -> Option<(usize, Byline)> {
    let line = lines.get(tail).filter(|line| line.kind == Kind::Plain && line.words <= 5)?;
    let alone = lines.get(tail + 1).is_none_or(|next| {
        !matches!(next.kind, Kind::Plain | Kind::Breadcrumb | Kind::Signs) || is_role_line(next)
    });
    let name = line.text.trim_matches(['(', ')', '（', '）', '【', '】', '/', '—', '–', '-', ' ']);
    if tail == 0 || !alone || super::agencies::is_outlet_like(name) || line.is_whole(Mark::Menu) {
        return None;
    }
    let names = super::people::parse_names(name, !japanese)?;
    if names.people.is_empty() || name.chars().count() < 4 && !line.cjk {
        return None;
    }
    lines[tail].kind = Kind::Byline;
    let end = lines[tail].text.len();
    Some((tail, Byline { names, rule: "signature", confidence: 0.85, start: 0, end }))
}

/// The name that opens the line below `About the author`.
fn life_of_author(lines: &[Line<'_>], tail: usize) -> Option<(usize, Byline)> {
    let heading = (tail.saturating_sub(1)..lines.len())
        .find(|&index| lines[index].is_whole(Mark::AboutAuthor))?;
    let line = lines.get(heading + 1)?;
    let mut end = 0;
    let mut words = 0;
    for word in line.text.split_inclusive(char::is_whitespace).take(5) {
        let bare = word.trim_end();
        let stops = bare.ends_with([',', '.', ':']) && bare.chars().count() > 2;
        let name = line.text[..end + bare.len()].trim_end_matches([',', '.', ':']);
        let first = bare.chars().next()?;
        if first.is_lowercase()
            && !matches!(
                bare,
                "de" | "del" | "da" | "van" | "von" | "der" | "la" | "dos" | "di" | "al"
            )
        {
            break;
        }
        end += word.len();
        words += 1;
        if stops {
            end = name.len();
            break;
        }
    }
    let name = line.text[..end].trim();
    (words >= 2 && super::people::is_name(name)).then(|| {
        let names =
            super::people::Names { people: vec![super::people::collapse(name)], outlet: None };
        (heading + 1, Byline { names, rule: "about-author", confidence: 0.8, start: 0, end })
    })
}

/// `Political correspondent`, `Staff writer`: a role alone.
fn is_role_line(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const ROLES: &[&str] = &[
        "correspondent", "reporter", "staff writer", "editor", "redakteur", "korrespondent",
        "journaliste", "corresponsal", "periodista", "giornalista", "jornalista", "verslaggever",
        "redacteur", "корреспондент", "журналист", "кореспондент", "журналіст", "dziennikarz",
        "dziennikarka", "muhabir", "toimittaja", "wartawan", "redaktor", "columnist",
        "correspondant", "journalist", "reporter", "ujsagiro",
    ];
    line.chars <= 60
        && !line.ends_sentence()
        && line.words <= 6
        && ROLES.iter().any(|role| line.folded.contains(role))
        && !line.folded.starts_with("by ")
}

/// First line of the body, one past its last, and where foreign text begins.
fn extent(lines: &[Line<'_>]) -> (usize, usize, usize) {
    let strong = lines.iter().any(|line| line.kind == Kind::Prose);
    let is_text = |line: &Line<'_>| match line.kind {
        Kind::Prose => true,
        Kind::Sentence => !strong && line.weight() >= 25,
        _ => false,
    };
    let Some(mut first) = lines.iter().position(is_text) else { return without_prose(lines) };
    // Short sentences right above the first paragraph belong to it (a quotation, a short lead).
    while first > 0
        && lines[first - 1].kind == Kind::Sentence
        && lines[first - 1].ending != Ending::Loud
        && first - 1 > 0
    {
        first -= 1;
    }
    let mut foreign = lines.len();
    let mut tail = first + 1;
    let mut index = first + 1;
    let mut in_list = false;
    while index < lines.len() {
        let line = &lines[index];
        match line.kind {
            Kind::Comments => {
                foreign = index;
                break;
            }
            Kind::Related => {
                // The first paragraph below `About the author` is about the author.
                let box_end = index + 1 + usize::from(line.is_whole(Mark::AboutAuthor));
                if line.is_whole(Mark::EndNotes) || !returns_to_text(lines, box_end, index - first)
                {
                    foreign = index;
                    break;
                }
                in_list = true;
            }
            Kind::Rights if !returns_to_text(lines, index + 1, index - first) => break,
            Kind::Prose if more_prose(lines, index) || !is_biography(line) => {
                tail = index + 1;
                in_list = false;
            }
            // A closing sentence right below the text; a teaser in a list is none.
            Kind::Sentence
                if !in_list
                    && (joins_text(lines, tail, index) || goes_on(lines, tail, index))
                    && !is_biography(line) =>
            {
                tail = index + 1;
            }
            _ => {}
        }
        index += 1;
    }
    (first, tail, foreign)
}

/// Whether only short lines of text stand between the end of the body and `index`.
fn joins_text(lines: &[Line<'_>], tail: usize, index: usize) -> bool {
    let heading = |line: &Line<'_>| {
        line.kind == Kind::Plain
            && !line.cjk
            && line.chars > 6
            && line.text.chars().all(|c| !c.is_lowercase())
    };
    index - tail <= 1
        && lines[tail..index].iter().all(|line| {
            matches!(line.kind, Kind::Plain | Kind::Sentence | Kind::Caption) && !heading(line)
        })
        || !lines[index + 1..].iter().take(3).all(|line| !matches!(line.kind, Kind::Prose))
}

/// Whether a paragraph follows soon: then this one is not about the author.
fn more_prose(lines: &[Line<'_>], index: usize) -> bool {
    lines[index + 1..].iter().take(2).any(|line| line.kind == Kind::Prose)
}

/// Whether a full sentence continues the text behind a picture, a link or a chart's source.
fn goes_on(lines: &[Line<'_>], tail: usize, index: usize) -> bool {
    let inset = |line: &Line<'_>| match line.kind {
        Kind::Caption => true,
        Kind::Furniture => {
            line.has(Mark::ReadMore) || line.has(Mark::Advert) || line.has(Mark::Photo)
        }
        Kind::Credit => super::credit::names_figures(line),
        _ => false,
    };
    lines[index].ending == Ending::Stop
        && lines[index].weight() >= 45
        && index - tail <= 2
        && lines[tail..index].iter().all(inset)
}

/// Whether the article goes on after a box of links: two paragraphs in a row, or one that is
/// not a teaser below a headline.
fn returns_to_text(lines: &[Line<'_>], from: usize, read: usize) -> bool {
    let mut run = 0;
    for (offset, line) in lines.get(from..).unwrap_or_default().iter().enumerate() {
        match line.kind {
            Kind::Comments | Kind::Related | Kind::Rights => return false,
            Kind::Prose => {
                run += 1;
                let early = read <= 12 && offset <= 4;
                if run >= 2 || early && line.weight() > 140 {
                    return true;
                }
            }
            Kind::Sentence => {}
            _ => run = 0,
        }
        if offset > 14 {
            return false;
        }
    }
    false
}

/// A page without a paragraph: everything after the headline that is no furniture.
fn without_prose(lines: &[Line<'_>]) -> (usize, usize, usize) {
    let foreign = lines
        .iter()
        .position(|line| matches!(line.kind, Kind::Comments | Kind::Related))
        .unwrap_or(lines.len());
    let text = |line: &Line<'_>| {
        matches!(line.kind, Kind::Sentence) || line.kind == Kind::Plain && line.weight() >= 20
    };
    let mut candidates = (0..foreign).filter(|&index| text(&lines[index]));
    let first = candidates.next();
    let second = candidates.next();
    let above = |at: usize| lines[..at].iter().any(|line| line.kind == Kind::Plain);
    // The first of several lines is the headline, unless it is a sentence; a short line above
    // the only long one is, too.
    let body = match (first, second) {
        (Some(first), Some(second)) if lines[first].kind == Kind::Plain => second,
        (Some(first), _) if lines[first].kind == Kind::Sentence => first,
        (Some(first), None)
            if above(first) && lines[first].blank_before || lines[first].weight() >= 60 =>
        {
            first
        }
        _ => return (foreign, foreign, foreign),
    };
    let tail =
        (body..foreign).rev().find(|&index| text(&lines[index])).map_or(body, |last| last + 1);
    (body, tail, foreign)
}

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
    let name_end = super::byline::original_offset(line.text, at);
    let name = line.text.get(..name_end).unwrap_or("").trim();
    super::people::is_name(name) && !line.text.contains(['"', '“', '„', '«'])
}

/// Within the body, runs of short lines after a heading of links are not the article.
fn drop_lists(lines: &[Line<'_>], body: usize, tail: usize, roles: &mut [Role]) {
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
    let label = |index: usize| lines[index].kind == Kind::Plain && lines[index].words <= 3;
    let mut index = body;
    while index < tail {
        let run = (index..tail).take_while(|&at| label(at)).count();
        let figures = (index..index + run)
            .filter(|&at| lines[at].folded.bytes().any(|byte| byte.is_ascii_digit()))
            .count();
        if run >= 3 && figures * 2 >= run {
            roles[index..index + run].fill(Role::Furniture);
        }
        index += run.max(1);
    }
}
