//! Where the body begins and ends, and where readers or other articles begin to speak.
//!
//! Paragraphs decide: the body lasts from the first to the last of them, boxes of links between
//! them included. A page without a paragraph is read by what is left besides its furniture.

use super::lines::{Ending, Kind, Line};
use super::lists::is_biography;
use crate::extract::phrases::Mark;

/// First line of the body, one past its last, and where foreign text begins.
pub(super) fn extent(lines: &[Line<'_>]) -> (usize, usize, usize) {
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
            Kind::Plain if !in_list && index == tail && is_speech(line) => tail = index + 1,
            _ => {}
        }
        index += 1;
    }
    (first, tail, foreign)
}

/// `「孫がやると言っている。小さいのが好きなんだ」`: Japanese writes no full stop before the closing
/// sign of a speech.
fn is_speech(line: &Line<'_>) -> bool {
    let thai = || line.text.chars().filter(|c| ('\u{e00}'..='\u{e7f}').contains(c)).count();
    // Thai writes none at all.
    if line.words >= 8 && !line.text.is_ascii() && line.text.contains(' ') && !line.cjk {
        return line.chars >= 45 && thai() * 10 > line.chars * 8;
    }
    line.cjk && line.text.starts_with('「') && line.text.ends_with('」') && line.weight() >= 25
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
        Kind::Credit => crate::extract::credit::labels::names_figures(line),
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
                if run >= 2
                    || early && line.weight() > 140
                    || goes_on_below_list(lines, from, from + offset)
                {
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

/// Whether the paragraph at `index` stands below a bare list, without teasers, that begins at
/// `from`: divided from it by an empty line where the list is not, or of several sentences.
fn goes_on_below_list(lines: &[Line<'_>], from: usize, index: usize) -> bool {
    let (list, line) = (&lines[from..index], &lines[index]);
    let bare = !list.is_empty()
        && list.len() <= 5
        && list.iter().all(|line| matches!(line.kind, Kind::Plain | Kind::Furniture));
    let block = line.blank_before && list.iter().all(|line| !line.blank_before);
    let dense = list.len() >= 2 && line.text.contains(". ");
    let last =
        lines.get(index + 1).is_none_or(|next| next.kind != Kind::Plain || next.blank_before);
    bare && line.ending == Ending::Stop && (block || dense) && last
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
