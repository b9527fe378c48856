//! Cuts a scraped page into its head, the article and what follows it.
//!
//! In: the lines with what each is by itself. Out: a [`Role`] for each line. A line counts as
//! body when prose surrounds it; after the last prose everything is furniture. Left-over
//! furniture is a smaller fault than lost text.

pub(crate) mod caption;
mod extent;
pub(crate) mod header;
mod kinds;
pub(crate) mod lines;
pub(crate) mod lists;
pub(crate) mod menus;
pub(crate) mod spans;
mod wrap;

use crate::extract::authors::byline::Byline;
use crate::extract::authors::name_lines::{deck_end, name_lines};
use crate::extract::authors::signature::{life_below_text, life_of_author, signature};
use crate::extract::source::rights::{possible_holder, rights_holder};
use extent::extent;
use header::HeaderField;
use lines::{Ending, Kind, Line};
use lists::drop_lists;

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
    /// Fields of the header in front of the text.
    pub header: Vec<HeaderField>,
    /// What the page calls itself in its rights lines, folded.
    pub own_names: Vec<String>,
}

/// Bylines and dates stand at most so many paragraphs below the headline.
const HEAD_PARAGRAPHS: usize = 3;

impl<'a> Page<'a> {
    pub(crate) fn read(text: &'a str) -> Page<'a> {
        let mut lines = crate::extract::page::lines::lines(text);
        let japanese = text.chars().take(4000).any(|c| matches!(c, '\u{3041}'..='\u{309f}'));
        let header = header::header(&mut lines);
        let own_names = own_names(&lines);
        let mut bylines = name_lines(&mut lines, &own_names, japanese);
        let (mut body, mut tail, mut foreign) = extent(&lines);
        if body >= tail && rescue(&mut lines) {
            (body, tail, foreign) = extent(&lines);
        }
        bylines.extend(signature(&mut lines, tail, japanese));
        bylines.extend(life_of_author(&lines, tail));
        if bylines.is_empty() {
            bylines.extend(life_below_text(&lines, tail));
        }
        let mut roles: Vec<Role> = lines.iter().map(|_| Role::Furniture).collect();
        let deck = (body + 1..deck_end(&lines, body).unwrap_or(0)).filter(|_| body < tail);
        let deck: Vec<usize> = deck.collect();
        let mut paragraphs = 0;
        for (index, role) in roles.iter_mut().enumerate() {
            let line = &lines[index];
            paragraphs += usize::from(line.kind == Kind::Prose && index >= body);
            if deck.contains(&index) {
                continue;
            }
            *role = match line.kind {
                Kind::Caption => Role::Caption,
                Kind::Prose | Kind::Sentence | Kind::Plain if (body..tail).contains(&index) => {
                    Role::Body
                }
                // A date or a label amid the text belongs to it (a chronicle, a list).
                Kind::Date | Kind::Breadcrumb
                    if (body..tail).contains(&index) && paragraphs >= HEAD_PARAGRAPHS =>
                {
                    Role::Body
                }
                _ => Role::Furniture,
            };
        }
        drop_lists(&lines, body, tail, &mut roles);
        Page { text, lines, roles, body, tail, foreign, japanese, bylines, header, own_names }
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
pub(crate) fn is_own_name(own_names: &[String], name: &str) -> bool {
    let folded = crate::extract::fold::fold(name);
    let bare = |name: &str| name.strip_prefix("the ").unwrap_or(name).trim().to_string();
    let wanted = bare(folded.trim_matches(|c: char| !crate::extract::fold::is_word_char(c)));
    !wanted.is_empty() && own_names.iter().any(|own| bare(own) == wanted)
}

/// The holders that the page's rights lines name.
fn own_names(lines: &[Line<'_>]) -> Vec<String> {
    let rights = lines.iter().filter(|line| line.kind == Kind::Rights && line.chars <= 330);
    let holders = rights.filter_map(|line| {
        if let Some(holder) = rights_holder(line) {
            return Some(crate::extract::fold::fold(&line.text[holder]));
        }
        // A name that could be a person's is the page's where its top bears it, too.
        let name = crate::extract::fold::fold(&line.text[possible_holder(line)?]);
        let top = lines.iter().take(8).any(|top| {
            top.folded.strip_prefix(&name).is_some_and(|rest| {
                rest.trim_start().starts_with(['|', '-', '>', ':']) || rest.is_empty()
            })
        });
        top.then_some(name)
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
