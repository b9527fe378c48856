//! Those who are named besides a byline: editors, `(Reporting by X)`, `（记者 X）`.

use std::ops::Range;

use crate::extract::agencies::is_outlet_like;
use crate::extract::choose::Candidate;
use crate::extract::credit::dateline::dateline;
use crate::extract::fold::{collapse, original_offset};
use crate::extract::page::lines::Line;
use crate::extract::people::{is_name, parse_names};
use crate::extract::phrases::Mark;

/// The editor of a line such as `Source: X  Editor: Y`, and reporters in `(Reporting by X)`.
pub(crate) fn secondary_names(line: &Line<'_>, japanese: bool) -> Vec<Candidate<Vec<String>>> {
    let mut found = Vec::new();
    if line.chars > 300 {
        return found;
    }
    for hit in &line.hits {
        let (rule, confidence) = match hit.mark {
            Mark::Editor => ("editor", 0.6),
            // Those who only helped are not the authors.
            Mark::Reporting if helps(&line.folded[..hit.start], hit_text(line, hit)) => continue,
            Mark::Reporting => ("reporting-by", 0.7),
            _ => continue,
        };
        let start = original_offset(line.text, hit.end);
        let rest = &line.text[start..];
        let label_end = rest.trim_start();
        let label = &line.folded[hit.start..hit.end];
        let opened = line.text[..original_offset(line.text, hit.start)].ends_with(['(', '（']);
        let by = [" by", " por", " par", " de", " von", " door"]
            .iter()
            .any(|word| label.ends_with(word))
            || label == "reportage" && opened;
        if !by && !label_end.starts_with([':', '：', '／', '=', '＝']) {
            continue;
        }
        if rule == "editor" && line.chars > 160 {
            continue;
        }
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":：／=＝".contains(c));
        let end = rest.find([';', '；', ')', '）', '|', '\t', '】', ']']).unwrap_or(rest.len());
        let end = rest[..end].find("  ").unwrap_or(end);
        let mut part = rest[..end].trim();
        if rule == "reporting-by" {
            // `Reporting by A B in London, C D in Paris`
            part = part.trim_end_matches('.');
        }
        let names = match rule {
            "reporting-by" => reporters(part),
            _ => parse_names(part, !japanese).map(|names| names.people).unwrap_or_default(),
        };
        if !names.is_empty() {
            let from = line.start + start_of(line, hit.start);
            let to = from.max(line.end() - rest.len() + end);
            found.push(Candidate::new(names, rule, from..to, confidence));
        }
    }
    found
}

fn hit_text<'a>(line: &'a Line<'_>, hit: &crate::extract::phrases::Hit) -> &'a str {
    &line.folded[hit.start..hit.end]
}

fn helps(before: &str, label: &str) -> bool {
    label.starts_with("additional") || before.trim_end().ends_with("additional")
}

fn reporters(text: &str) -> Vec<String> {
    let mut people = Vec::new();
    for part in text.split([',', ';']) {
        let part = part.trim();
        let part = part.strip_prefix("and ").unwrap_or(part);
        for piece in part.split(" and ") {
            let name = piece.split(" in ").next().unwrap_or(piece).trim();
            if is_name(name) {
                people.push(collapse(name));
            }
        }
    }
    people
}

fn start_of(line: &Line<'_>, folded_at: usize) -> usize {
    original_offset(line.text, folded_at)
}

/// Characters of a text among which its dateline names the reporter.
const DATELINE_CHARACTERS: usize = 70;

/// `YOZGAT (AA) - Serpil Yıldıztepe - …`, `ВЕЛЬСК, 3 мар — РИА Новости, Анна Пескова. …`: the name
/// behind the agency of a dateline, divided from the text.
fn name_in_dateline(head: &str) -> Option<Range<usize>> {
    let credit = dateline(head)?.credit?;
    let behind = head[credit.end..].trim_start_matches([')', ' ', '-', '–', '—', ',', '/']);
    let joined = &head[credit.end..head.len() - behind.len()];
    let end = match joined.trim() {
        "," => behind.find(['.', ','])?,
        _ => [" - ", " – ", " — "].iter().filter_map(|sign| behind.find(sign)).min()?,
    };
    let name = &behind[..end];
    let words = (2..=4).contains(&name.split_whitespace().count());
    let start = head.len() - behind.len();
    (words && is_name(name) && !is_outlet_like(name)).then(|| start..start + end)
}

/// Names after `（记者 …）`, `기자 =` at the opening of the body.
pub(crate) fn reporters_in_opening(
    line: &Line<'_>,
    japanese: bool,
) -> Option<Candidate<Vec<String>>> {
    let end = line.text.char_indices().nth(DATELINE_CHARACTERS);
    let head = &line.text[..end.map_or(line.text.len(), |(at, _)| at)];
    let (names, range, confidence) = match korean_word(head) {
        Some(word) => korean_reporter(head, word)?,
        None => agency_reporter(head)
            .or_else(|| turkish_reporter(head))
            .or_else(|| chinese_reporter(head, japanese))?,
    };
    Some(Candidate::new(names, "dateline-reporter", line.in_page(&range), confidence))
}

/// Names, the bytes of the line that hold them, and how sure they are.
type Reporters = (Vec<String>, Range<usize>, f32);

/// `홍길동 기자 =`: where the word for a reporter stands before the sign that ends a dateline.
fn korean_word(head: &str) -> Option<Range<usize>> {
    const WORD: &str = "기자";
    if head.is_ascii() {
        return None;
    }
    let at = head.find(WORD)?;
    let end = at + WORD.len();
    head[end..].trim_start().starts_with(['=', '＝', '-']).then_some(at..end)
}

/// `(서울=연합뉴스) 홍길동 기자 =`: the names before the word.
fn korean_reporter(head: &str, word: Range<usize>) -> Option<Reporters> {
    let before = &head[..word.start];
    let names = parse_names(before.rsplit([')', ']', '=']).next()?.trim(), false)?.people;
    let start = before.rfind([')', ']']).map_or(0, |at| at + 1);
    (!names.is_empty()).then_some((names, start..word.end, 0.95))
}

/// The reporter whom an agency names behind its own name.
fn agency_reporter(head: &str) -> Option<Reporters> {
    let range = name_in_dateline(head)?;
    Some((vec![collapse(&head[range.clone()])], range, 0.92))
}

/// `Mehmet YILDIZ/ERZİNCAN, (DHA)- …`
fn turkish_reporter(head: &str) -> Option<Reporters> {
    let (name, rest) = head.split_once('/')?;
    let place = rest.split(['(', '-', '–']).next()?;
    let placed = place.chars().count() <= 30 && place.chars().all(|c| !c.is_lowercase());
    (is_name(name) && placed && rest.contains(['(', '-', '–']))
        .then(|| (vec![collapse(name)], 0..name.len(), 0.9))
}

/// `（记者王小明）`, `中央社記者王小明台北13日電`
fn chinese_reporter(head: &str, japanese: bool) -> Option<Reporters> {
    if head.is_ascii() {
        return None;
    }
    ["记者", "記者"].iter().find_map(|word| {
        let at = head.find(word)?;
        let before = &head[..at];
        let opened = before.trim_end().ends_with(['（', '(', '社', '【']);
        if !opened || before.chars().count() > 30 {
            return None;
        }
        let rest = &head[at + word.len()..];
        let end = rest.find(['）', ')', '】', '，', '/', '／']).unwrap_or(rest.len());
        let inner = rest[..end].trim().trim_start_matches(['：', ':']);
        let names = if before.trim_end().ends_with('社') {
            // Three characters are a name.
            let name: String = inner.chars().take(3).collect();
            is_name(&name).then(|| vec![name])?
        } else {
            parse_names(inner, !japanese)?.people
        };
        (!names.is_empty()).then_some((names, at..at + word.len() + end, 0.93))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_name_behind_the_agency_of_a_dateline() {
        for (head, wanted) in [
            ("YOZGAT (AA) - Serpil Yıldıztepe - Gelin evine götürüldü.", "Serpil Yıldıztepe"),
            ("ВЕЛЬСК, 3 мар — РИА Новости, Анна Пескова. Самолёт сел.", "Анна Пескова"),
            ("BERLIN (dpa) - Anna Beispiel und der Rat - beide alt - haben getagt.", ""),
            ("OSLO (AP) — The mayor said on Monday.", ""),
            ("МОСКВА, 13 фев — РИА Новости. Анна Пескова вышла.", ""),
        ] {
            let found = name_in_dateline(head).map_or("", |range| &head[range]);
            assert_eq!(found, wanted, "{head}");
        }
    }
}
