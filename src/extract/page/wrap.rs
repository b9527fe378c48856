//! Finds where a hard-wrapped page breaks its lines, so that a paragraph can be read as one.
//!
//! In: the lines as they stand. Out: for each of them whether it goes on in the next. A page
//! counts as wrapped where sentences run over line ends again and again and hardly any line is
//! longer; then a line goes on where the next word would not have fitted on it.

use crate::extract::fold::is_cjk;

/// Lines of wrapped pages are no longer.
const LONGEST: usize = 112;

/// Lines that run on are no shorter.
const SHORTEST: usize = 38;

/// So many lines must run on before a page counts as wrapped.
const EVIDENCE: usize = 3;

/// Compositors leave so many columns free.
const LOOSE: usize = 3;

/// A line as it stands: where it begins and ends, in columns.
#[derive(Debug, Clone, Copy)]
struct Extent {
    indent: usize,
    /// Columns up to the last sign; 0 for an empty line.
    width: usize,
}

/// For each line of `page` whether it goes on in the next; empty where the page is not wrapped.
pub(super) fn continued(page: &str) -> Vec<bool> {
    let raw: Vec<&str> = page.split('\n').collect();
    // Most pages hold a paragraph on a line: one long line in the middle tells.
    if page.len() > 400 && raw.iter().filter(|line| line.len() > LONGEST * 4).count() > 1 {
        return Vec::new();
    }
    let extents: Vec<Extent> = raw.iter().map(|line| extent(line)).collect();
    let pairs: Vec<usize> = (0..raw.len().saturating_sub(1))
        .filter(|&at| extents[at].width >= SHORTEST && runs_on(raw[at], raw[at + 1]))
        .collect();
    let long = extents.iter().filter(|extent| extent.width > LONGEST).count();
    if pairs.len() < EVIDENCE || long * 10 > pairs.len() {
        return Vec::new();
    }
    let fits = |at: &&usize| extents[**at].width <= LONGEST;
    let Some(width) = pairs.iter().filter(fits).map(|&at| extents[at].width).max() else {
        return Vec::new();
    };
    let goes_on = |at: usize| {
        let (line, next) = (extents[at], extents[at + 1]);
        let filled = || {
            let word = raw[at + 1].split_whitespace().next().unwrap_or("");
            if word.chars().any(is_cjk) {
                line.width + 4 >= width
            } else {
                line.width + 1 + columns(word) + if stopped(raw[at]) { 0 } else { LOOSE } > width
            }
        };
        // A headline of several lines is broken where it reads best.
        let runs = || {
            line.width >= SHORTEST / 2
                && runs_on(raw[at], raw[at + 1])
                && !opens_byline(raw[at + 1])
        };
        let capitals = || line.width >= 12 && in_capitals(raw[at]) && in_capitals(raw[at + 1]);
        line.width <= LONGEST
            && next.width > 0
            && next.indent <= line.indent
            && (line.width >= SHORTEST && filled() || runs() || capitals())
            && !opens_item(raw[at + 1])
    };
    (0..raw.len()).map(|at| at + 1 < raw.len() && goes_on(at)).collect()
}

fn extent(line: &str) -> Extent {
    let line = line.trim_end();
    Extent { indent: line.len() - line.trim_start().len(), width: columns(line) }
}

/// Columns of a terminal.
fn columns(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars().map(|character| if is_cjk(character) { 2 } else { 1 }).sum()
}

/// Whether a sentence runs over the end of the line: no stop before it, a small letter behind.
fn runs_on(line: &str, next: &str) -> bool {
    let last = line.trim_end().chars().next_back();
    let first = next.trim_start().chars().next();
    let (Some(last), Some(first)) = (last, first) else { return false };
    if is_cjk(last) && is_cjk(first) {
        return columns(line.trim_end()) >= SHORTEST;
    }
    let open = last.is_alphanumeric() || matches!(last, ',' | '-' | '–' | '—' | '،' | ';');
    let uncased = first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase();
    open && (first.is_lowercase() || uncased && !is_cjk(first))
}

fn stopped(line: &str) -> bool {
    line.trim_end().ends_with(['.', '!', '?', ':', '"', '”', '»', '。'])
}

/// `by Jane Doe`: a small word and a name.
fn opens_byline(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let label = words.next().unwrap_or("");
    matches!(
        label,
        "by" | "von" | "par" | "por" | "di" | "de" | "door" | "av" | "af" | "od" | "від" | "от"
    ) && words.next().is_some_and(|word| word.starts_with(char::is_uppercase))
        && line.split_whitespace().count() <= 6
}

fn in_capitals(line: &str) -> bool {
    // Most lines show at their second letter that they are not.
    line.chars().all(|c| !c.is_lowercase())
        && line.chars().any(char::is_uppercase)
        && line.split_whitespace().count() >= 3
        && !line.contains([':', '|', '/'])
}

/// `- three eggs`, `2. A. B.`: an entry of a list.
fn opens_item(line: &str) -> bool {
    let text = line.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.starts_with(['•', '▪', '*', '[', '·'])
        || text.starts_with("- ")
        || text.starts_with("– ")
        || digits > 0 && digits < 3 && text[digits..].starts_with(['.', ')'])
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;

    fn texts(page: &str) -> Vec<String> {
        lines(page).iter().map(|line| crate::extract::fold::collapse(line.text)).collect()
    }

    const WRAPPED: &str = "Council backs a footbridge over the river after a debate that\nran for three hours\n\n\
        A footbridge that links the old shipyards with the bank to the\nnorth won the backing of councillors last night after a debate\n\
        that ran for more than three hours.\n\nMembers voted in favour. Work is expected to start in autumn\n\
        and to take eighteen months.\n\nBy Jane Doe\nHarbour Daily";

    #[test]
    fn joins_the_lines_of_wrapped_paragraphs() {
        assert_eq!(
            texts(WRAPPED),
            [
                "Council backs a footbridge over the river after a debate that ran for three hours",
                "A footbridge that links the old shipyards with the bank to the north won the backing of councillors last night after a debate that ran for more than three hours.",
                "Members voted in favour. Work is expected to start in autumn and to take eighteen months.",
                "By Jane Doe",
                "Harbour Daily",
            ]
        );
    }

    #[test]
    fn an_indented_line_opens_a_paragraph() {
        let page = "   CAPE MERROW (XY) - Volunteers stacked the last of the many\n\
            sandbags along a levee on Saturday as the river climbed to the\nbrim and forecasters said that the crest was hours away, they\n\
            said so twice.\n   The service said that the water would peak shortly before the\nnight was over.";
        assert_eq!(texts(page).len(), 2);
    }

    #[test]
    fn leaves_other_pages_alone() {
        let page = "Home\nNews\nThe harbour plan wins a final vote in the council after a year\nBy Jane Doe\n\
            The city will spend forty million on its harbour over the next five years, the mayor said on Tuesday, and it will do so in three parts.\n\
            and a line that begins with a small letter";
        assert_eq!(texts(page).len(), 6);
        let list = "Water rates to rise again for the third year in a row here\nand a list of what to do about raccoons\nZoo names giraffe";
        assert_eq!(texts(list).len(), 3);
    }
}
