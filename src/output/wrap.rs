//! Breaks text into lines for a terminal: wide characters count as two columns, a grapheme
//! cluster is never cut, and marks stay with their words.
//!
//! A line breaks at white space, between characters of scripts written without spaces, and
//! inside a word only where it is wider than the line. Runs of white space become one space.

use std::io::{self, Write};

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::neutral::neutralise;
use super::terminal::{Style, Terminal};

/// A stretch of a line in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) marked: bool,
}

/// What stands between a cluster and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    /// The line may break here, nothing is printed.
    Break,
    /// A space, or the end of the line.
    Space,
}

struct Cluster<'t> {
    text: &'t str,
    width: usize,
    marked: bool,
    gap: Gap,
    /// Whether the mark also covers the space before.
    gap_marked: bool,
}

/// Lines of `text` of at most `width` columns; `marks` are ranges of code points of `text`.
///
/// Always gives at least one line, and makes the text harmless.
pub(super) fn wrap(text: &str, marks: &[[u32; 2]], width: Option<usize>) -> Vec<Vec<Run>> {
    let text = neutralise(text);
    let clusters = clusters(&text, marks);
    let width = width.unwrap_or(usize::MAX);
    let mut lines = vec![Vec::new()];
    let mut used = 0;
    for unit in clusters.chunk_by(|_, next| next.gap == Gap::None) {
        let unit_width: usize = unit.iter().map(|cluster| cluster.width).sum();
        let gap_width = usize::from(unit[0].gap == Gap::Space && used > 0);
        if used > 0 && used + gap_width + unit_width > width {
            lines.push(Vec::new());
            used = 0;
        } else if gap_width > 0 {
            push(&mut lines, " ", unit[0].gap_marked);
            used += 1;
        }
        for cluster in unit {
            if used > 0 && used + cluster.width > width {
                lines.push(Vec::new());
                used = 0;
            }
            push(&mut lines, cluster.text, cluster.marked);
            used += cluster.width;
        }
    }
    lines
}

/// Columns that `text` takes when it is printed on one line.
pub(super) fn columns(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// `text` in exactly `width` columns: cut with an ellipsis, or filled up with spaces.
pub(super) fn fit(text: &str, width: usize) -> String {
    let text = neutralise(text);
    let mut taken = columns(&text);
    let mut fitted = String::with_capacity(text.len());
    if taken <= width {
        fitted.push_str(&text);
    } else {
        taken = 0;
        for cluster in text.graphemes(true) {
            if taken + cluster.width() + 1 > width {
                break;
            }
            taken += cluster.width();
            fitted.push_str(cluster);
        }
        fitted.push('…');
        taken += 1;
    }
    fitted.extend(std::iter::repeat_n(' ', width.saturating_sub(taken)));
    fitted
}

/// Writes wrapped text: `first` before its first line, `indent` spaces before the others.
pub(super) fn write_wrapped(
    out: &mut dyn Write,
    lines: &[Vec<Run>],
    first: &str,
    indent: usize,
    style: Style,
    terminal: &Terminal,
) -> io::Result<()> {
    for (index, line) in lines.iter().enumerate() {
        match index {
            0 => out.write_all(first.as_bytes())?,
            _ => write!(out, "{:indent$}", "")?,
        }
        for run in line {
            let style = if run.marked { Style::Mark } else { style };
            terminal.paint(out, style, &run.text)?;
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// One line `label   text`, wrapped below the text.
pub(super) fn write_labelled(
    out: &mut dyn Write,
    label: &str,
    width: usize,
    text: &str,
    terminal: &Terminal,
) -> io::Result<()> {
    let label = neutralise(label);
    let padding = width.saturating_sub(columns(&label));
    let first = format!("{label}{:padding$}", "");
    let lines = wrap(text, &[], terminal.room(width));
    write_wrapped(out, &lines, &first, width, Style::Plain, terminal)
}

fn push(lines: &mut [Vec<Run>], text: &str, marked: bool) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some(run) if run.marked == marked => run.text.push_str(text),
        _ => line.push(Run { text: text.to_string(), marked }),
    }
}

fn clusters<'t>(text: &'t str, marks: &[[u32; 2]]) -> Vec<Cluster<'t>> {
    let mut clusters: Vec<Cluster<'t>> = Vec::new();
    let mut marks = marks.iter().peekable();
    let mut gap = Gap::None;
    let mut gap_marked = false;
    let mut start = 0u32;
    for piece in text.graphemes(true) {
        let end = start + piece.chars().count() as u32;
        while marks.next_if(|mark| mark[1] <= start).is_some() {}
        let marked = marks.peek().is_some_and(|mark| mark[0] < end);
        start = end;
        if piece.chars().all(is_breaking_space) {
            gap = Gap::Space;
            gap_marked = marked;
            continue;
        }
        match piece {
            // A soft hyphen shows only at the end of a line; Thai pages use the zero-width space.
            "\u{ad}" => continue,
            "\u{200b}" => {
                gap = if gap == Gap::Space { gap } else { Gap::Break };
                continue;
            }
            _ => {}
        }
        if gap == Gap::None && clusters.last().is_some_and(|last| breaks_between(last.text, piece))
        {
            gap = Gap::Break;
        }
        if clusters.is_empty() {
            gap = Gap::None;
        }
        clusters.push(Cluster { text: piece, width: piece.width(), marked, gap, gap_marked });
        gap = Gap::None;
        gap_marked = false;
    }
    clusters
}

fn is_breaking_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Whether a line may end between two clusters that no space divides: beside Han, Kana and other
/// wide characters, but not before closing or after opening punctuation.
fn breaks_between(before: &str, after: &str) -> bool {
    const CLOSING: &str = "。，、；：？！）」』】》〉〕］｝’”…—ー々ゝヽぁぃぅぇぉっゃゅょァィゥェォッャュョ.,;:?!)]}%％";
    const OPENING: &str = "（「『【《〈〔［｛‘“([{$￥＄";
    let begins_with = |cluster: &str, letters: &str| {
        cluster.chars().next().is_some_and(|letter| letters.contains(letter))
    };
    let wide = before.width() > 1 || after.width() > 1;
    // Korean is written with spaces, and breaks at them.
    let is_hangul =
        |letter: char| matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}');
    let korean = before.chars().any(is_hangul) && after.chars().any(is_hangul);
    wide && !korean && !begins_with(after, CLOSING) && !begins_with(before, OPENING)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(lines: &[Vec<Run>]) -> Vec<String> {
        let show =
            |run: &Run| if run.marked { format!("[{}]", run.text) } else { run.text.clone() };
        lines.iter().map(|line| line.iter().map(show).collect()).collect()
    }

    fn wrapped(text: &str, width: usize) -> Vec<String> {
        shown(&wrap(text, &[], Some(width)))
    }

    #[test]
    fn breaks_at_spaces_and_counts_wide_characters_twice() {
        assert_eq!(wrapped("the envoy flew home", 10), ["the envoy", "flew home"]);
        assert_eq!(wrapped("  the \n\n envoy ", 80), ["the envoy"]);
        assert_eq!(wrapped("", 80), [""]);
        assert_eq!(wrapped("两国元首通了电话。", 10), ["两国元首通", "了电话。"]);
        assert_eq!(wrapped("両首脳は電話で会談", 8), ["両首脳は", "電話で会", "談"]);
        assert_eq!(wrapped("두 정상은 전화로 회담했다", 10), ["두 정상은", "전화로", "회담했다"]);
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        assert_eq!(wrapped("元首通话，会谈", 8), ["元首通", "话，会谈"]);
        assert_eq!(wrapped("他说（会谈）好", 6), ["他说", "（会", "谈）好"]);
    }

    #[test]
    fn never_cuts_a_cluster() {
        let family = "👨\u{200d}👩\u{200d}👧";
        assert_eq!(wrapped(&family.repeat(3), 4), [family.repeat(2), family.to_string()]);
        assert_eq!(wrapped("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
        let wide = "👩\u{301}\u{200d}👩";
        assert_eq!(wrapped(&format!("{wide}a"), 2), [wide, "a"]);
        assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrapped("ab defgh", 3), ["ab", "def", "gh"]);
    }

    #[test]
    fn keeps_what_must_stay_together_and_drops_what_does_not_show() {
        assert_eq!(wrapped("on 12\u{a0}February", 8), ["on", "12\u{a0}Febru", "ary"]);
        assert_eq!(wrapped("nego\u{ad}tiate", 80), ["negotiate"]);
        assert_eq!(wrapped("ประธานาธิบดี\u{200b}โทรศัพท์", 10), ["ประธานาธิบดี", "โทรศัพท์"]);
    }

    #[test]
    fn marks_follow_their_words_across_lines() {
        let marked = |text, marks: &[[u32; 2]], width| shown(&wrap(text, marks, Some(width)));
        assert_eq!(marked("a phone call came", &[[2, 12]], 80), ["a [phone call] came"]);
        assert_eq!(marked("a phone call came", &[[2, 12]], 8), ["a [phone]", "[call]", "came"]);
        assert_eq!(marked("two  words here", &[[0, 3], [5, 10]], 80), ["[two] [words] here"]);
        assert_eq!(marked("普京和特朗普通话", &[[3, 6]], 8), ["普京和[特]", "[朗普]通话"]);
        // A mark that ends inside a cluster takes the whole of it.
        assert_eq!(marked("cafe\u{301} bar", &[[0, 4]], 80), ["[cafe\u{301}] bar"]);
    }

    #[test]
    fn right_to_left_text_stays_as_written() {
        let marked = shown(&wrap("ויטקוף נחת במוסקבה", &[[0, 6]], Some(14)));
        assert_eq!(marked, ["[ויטקוף] נחת", "במוסקבה"]);
        assert_eq!(wrapped("ترامب\u{202e} وبوتين", 80), ["ترامب\u{fffd} وبوتين"]);
    }

    #[test]
    fn fits_names_into_columns() {
        assert_eq!(fit("Xinhua", 8), "Xinhua  ");
        assert_eq!(fit("Xinhua", 4), "Xin…");
        assert_eq!(fit("新華社通信", 6), "新華… ");
        assert_eq!(fit("a\u{1b}b", 3), "a\u{fffd}b");
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(
            text in "[a-z 普通话。（）é\u{301}👩\u{200d}🚀של한국\t\n]{0,60}",
            width in 2usize..30,
        ) {
            let lines = wrap(&text, &[], Some(width));
            let lines: Vec<String> = shown(&lines);
            for line in &lines {
                // A cluster may be wider than the line: it is not cut.
                let widest = line.graphemes(true).map(columns).max().unwrap_or_default();
                prop_assert!(columns(line) <= width.max(widest), "{:?} in {}", line, width);
            }
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&lines.join(" ")), letters(&text));
        }

        #[test]
        fn every_marked_letter_is_shown_marked(
            text in "[a-c 普e\u{301}]{1,30}",
            start in 0u32..20,
            length in 1u32..8,
        ) {
            let marks = [[start, start + length]];
            let mut shown_letters = 0;
            for run in wrap(&text, &marks, Some(7)).iter().flatten().filter(|run| run.marked) {
                shown_letters += run.text.chars().filter(|letter| !letter.is_whitespace()).count();
            }
            let inside = text.chars().skip(start as usize).take(length as usize);
            let asked = inside.filter(|letter| !letter.is_whitespace()).count();
            prop_assert!(shown_letters >= asked);
        }
    }
}
