//! Who signed below the text: a name alone, in brackets, or in the box about the author.

use super::byline::Byline;
use super::name_lines::is_role_line;
use crate::extract::choose::Candidate;
use crate::extract::page::lines::{Kind, Line};
use crate::extract::page::lists::name_of_biography;
use crate::extract::people::parse_names;
use crate::extract::phrases::Mark;

/// A name alone right below the text, before anything that is no list: who signed it.
pub(crate) fn signature(
    lines: &mut [Line<'_>],
    tail: usize,
    japanese: bool,
) -> Option<(usize, Byline)> {
    // `Anna Kisiel (PAP)`
    let with_agency = |line: &Line<'_>| {
        let (name, agency) = line.text.strip_suffix(')')?.rsplit_once('(')?;
        let known = crate::extract::agencies::is_agency(&crate::extract::fold::fold(agency));
        (known && crate::extract::people::is_name(name)).then_some(name.len())
    };
    if let Some(line) = lines.get(tail)
        && let Some(end) = with_agency(line)
        && tail > 0
    {
        let names = parse_names(&line.text[..end], !japanese)?;
        return Some((tail, Byline { names, rule: "signature", confidence: 0.85, start: 0, end }));
    }
    let line = lines.get(tail).filter(|line| line.kind == Kind::Plain && line.words <= 5)?;
    // `Strandvejen 12, Løgsted` below the name: where a reader who wrote a letter lives.
    let address = |next: &Line<'_>| {
        !next.blank_before
            && line.blank_before
            && next.words <= 5
            && next.text.split_whitespace().all(|word| !word.starts_with(char::is_lowercase))
            && lines.get(tail + 2).is_none_or(|after| after.blank_before)
    };
    let alone = lines.get(tail + 1).is_none_or(|next| {
        !matches!(next.kind, Kind::Plain | Kind::Breadcrumb | Kind::Signs)
            || is_role_line(next)
            || address(next)
    });
    let name = line.text.trim_matches(['(', ')', '（', '）', '【', '】', '/', '—', '–', '-', ' ']);
    if tail == 0
        || !alone
        || crate::extract::agencies::is_outlet_like(name)
        || line.is_whole(Mark::Menu)
    {
        return None;
    }
    let (_, name) = without_label(0, name);
    let names = crate::extract::people::parse_names(name, !japanese)?;
    if names.people.is_empty() || name.chars().count() < 4 && !line.cjk {
        return None;
    }
    lines[tail].kind = Kind::Byline;
    let end = lines[tail].text.len();
    Some((tail, Byline { names, rule: "signature", confidence: 0.85, start: 0, end }))
}

/// The name in the life of the author right below the text.
pub(crate) fn life_below_text(lines: &[Line<'_>], tail: usize) -> Option<(usize, Byline)> {
    let at = tail.checked_sub(1)?;
    (at..tail + 1).find_map(|index| {
        let line = lines.get(index)?;
        let range = name_of_biography(line)?;
        let name = &line.text[range.clone()];
        // Whom the article itself names is a part of its story.
        let elsewhere = lines.iter().filter(|other| other.text.contains(name)).count() == 1;
        let names = crate::extract::people::Names {
            people: vec![crate::extract::fold::collapse(name)],
            outlet: None,
        };
        let (start, end) = (range.start, range.end);
        elsewhere.then_some((
            index,
            Byline { names, rule: "about-author", confidence: 0.74, start, end },
        ))
    })
}

/// The name that opens the line below `About the author`.
pub(crate) fn life_of_author(lines: &[Line<'_>], tail: usize) -> Option<(usize, Byline)> {
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
    (words >= 2 && crate::extract::people::is_name(name)).then(|| {
        let names = crate::extract::people::Names {
            people: vec![crate::extract::fold::collapse(name)],
            outlet: None,
        };
        (heading + 1, Byline { names, rule: "about-author", confidence: 0.8, start: 0, end })
    })
}

/// `… 話した。（山田花子）`: who wrote, at the end of a Japanese text.
pub(crate) fn closing_signature(line: &Line<'_>) -> Option<Candidate<Vec<String>>> {
    let text = line.text.trim_end_matches(['。', ' ']);
    let inner = text.strip_suffix(['）', ')', '】', '］'])?;
    let open = inner.rfind(['（', '(', '【', '［'])?;
    let start = open + inner[open..].chars().next()?.len_utf8();
    let (start, name) = without_label(start, &inner[start..]);
    let characters = name.chars().count();
    let before = inner[..open].trim_end();
    let names = parse_names(name, false)?.people;
    let fits = (3..=14).contains(&characters)
        && before.ends_with(['。', '」', '！', '？'])
        && name.chars().all(|c| {
            crate::extract::fold::is_cjk(c) || matches!(c, ' ' | '\u{3000}' | '、' | '・')
        })
        && !names.is_empty();
    fits.then(|| {
        Candidate::new(
            names,
            "signature",
            line.start + start..line.start + start + name.len(),
            0.82,
        )
    })
}

/// `文・佐久間由美`: the name behind what its bearer did; with its first byte.
fn without_label(start: usize, text: &str) -> (usize, &str) {
    const LABELS: &[&str] = &[
        "取材・文・写真",
        "文と写真",
        "文・写真",
        "写真・文",
        "取材・文",
        "聞き手",
        "構成",
        "文",
        "取材",
        "記者",
    ];
    let trimmed = text.trim_start();
    let rest = LABELS.iter().find_map(|label| {
        let rest = trimmed.strip_prefix(label)?.trim_start();
        rest.strip_prefix(['・', '：', ':', '＝', '=', '／', '/'])
            .or_else(|| rest.starts_with(char::is_whitespace).then_some(rest))
    });
    let name = rest.unwrap_or(trimmed);
    (start + text.len() - name.len(), name.trim())
}

/// `…, kirjoittaa Kaisa Lindroos.`: who writes, at the end of the sentence below the headline.
pub(crate) fn named_in_deck(line: &Line<'_>) -> Option<Candidate<Vec<String>>> {
    #[rustfmt::skip]
    const WRITES: &[&str] = &[
        "writes", "schreibt", "meint", "kommentiert", "analysiert", "escribe", "écrit", "analyse", "scrive", "escreve", "schrijft", "пишет", "пише",
        "pisze", "píše", "piše", "skriver", "menar", "mener", "kirjoittaa", "írja", "scrie", "γράφει", "yazıyor", "yazdı", "argues", "reports",
    ];
    if line.chars > 260 || !matches!(line.kind, Kind::Sentence | Kind::Prose | Kind::Plain) {
        return None;
    }
    let text = line.text.trim_end_matches(['.', ' ']);
    let (before, tail) = text.rsplit_once([',', '–', '—'])?;
    let tail = tail.trim();
    let (verb, name) = tail.split_once(' ')?;
    let known = WRITES.contains(&verb) && !before.is_empty();
    let person =
        crate::extract::people::is_name(name) && !crate::extract::agencies::is_outlet_like(name);
    (known && person).then(|| {
        let start = line.start + (name.as_ptr() as usize - line.text.as_ptr() as usize);
        let names = vec![crate::extract::fold::collapse(name)];
        Candidate::new(names, "deck", start..start + name.len(), 0.78)
    })
}
