//! Menus and breadcrumbs: rows of short entries.

use super::lines::{Ending, Line};
use crate::extract::fold::{collapse, is_word_char};
use crate::extract::phrases::Mark;

/// A row of sections: `Home  World  Sport`, `首页 新闻 教育 汽车`.
pub(crate) fn is_menu(line: &Line<'_>) -> bool {
    if line.ending != Ending::Open || line.chars > 200 {
        return false;
    }
    let covered: usize =
        line.hits.iter().filter(|hit| hit.mark == Mark::Menu).map(|hit| hit.end - hit.start).sum();
    let letters =
        line.folded.chars().filter(|&c| is_word_char(c)).map(char::len_utf8).sum::<usize>();
    let items = line.hits.iter().filter(|hit| hit.mark == Mark::Menu).count();
    if items >= 3 && covered * 10 >= letters * 7
        || items >= 2
            && covered * 10 >= letters * 9
            && !line.text.contains(['/', '>', '|', '›', '»', '＞', '-'])
    {
        return true;
    }
    let gaps =
        line.text.split("  ").chain(line.text.split('\t')).chain(line.text.split("\u{a0}\u{a0}"));
    let short = |item: &&str| !item.trim().is_empty() && item.split_whitespace().count() <= 3;
    let wide: Vec<&str> =
        gaps.filter(|item| !item.trim().is_empty() && item.len() < line.text.len()).collect();
    if wide.len() >= 3
        && wide.iter().all(short)
        && !line.text.bytes().any(|byte| byte.is_ascii_digit())
    {
        return true;
    }
    let parts: Vec<&str> = line.folded.split(' ').collect();
    let steps = line.text.contains(['/', '>', '›', '»', '＞']);
    let least = if items >= 2 && !steps { 3 } else { 4 };
    line.cjk && parts.len() >= least && parts.iter().all(|part| part.chars().count() <= 4)
}

/// `News / World`, `Home > Politics`, `首页 > 国际`: two to six short steps.
pub(super) fn is_breadcrumb(line: &Line<'_>) -> bool {
    const SIGNS: &[char] = &['/', '>', '»', '›', '→', '►', '|', '—', '–', '-', ':', '＞', '｜'];
    if line.chars > 90 || line.ends_sentence() || !line.text.contains(SIGNS) {
        return false;
    }
    let folded = line
        .text
        .replace(['\u{a0}', '\u{3000}'], " ")
        .replace(['＞', '»', '›', '→', '►'], ">")
        .to_lowercase();
    let folded = collapse(&folded);
    for separator in [" / ", " > ", ">", "/", " | ", " — ", " – ", " - ", " :: "] {
        if !folded.contains(separator) {
            continue;
        }
        let dash = matches!(separator, " — " | " – " | " - ");
        if separator == "/" && !line.cjk && folded.contains(' ') {
            continue;
        }
        let steps: Vec<&str> = folded.split(separator).map(str::trim).collect();
        let menu = line.hits.iter().filter(|hit| hit.mark == Mark::Menu).count();
        let short = |step: &&str| {
            step.split(' ').count() <= 3
                && step.chars().count() <= 24
                && !step.bytes().any(|byte| byte.is_ascii_digit())
        };
        let empty_ends = steps.iter().filter(|step| step.is_empty()).count();
        if steps.len() - empty_ends >= 2
            && steps.len() <= 6
            && steps.iter().all(short)
            && (!dash || menu >= 2)
            && (separator != " | " || steps.len() - empty_ends >= 3 || menu >= 2)
        {
            return true;
        }
    }
    false
}
