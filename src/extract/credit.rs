//! Credit: which agency or outlet wrote an article, told apart from who published it.
//!
//! Read from datelines (`OSLO (Agency) —`), lines of their own (`Source: Agency`), the outlet of a
//! byline, and an agency's name at the end of the text. Prose never gives a credit: "according to
//! Agency" says nothing about who wrote.

use super::agencies::{gives_figures, is_agency, is_outlet_like, looks_like_domain, names_agency};
use super::byline::original_offset;
use super::choose::Candidate;
use super::dates::parse::find_dates;
use super::fold::fold;
use super::lines::{Kind, Line};
use super::page::{Page, Role};
use super::people::collapse;
use super::phrases::Mark;

/// Bytes of a line that are its dateline, and of the credit in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Dateline {
    pub end: usize,
    pub credit: Option<std::ops::Range<usize>>,
}

/// Datelines are shorter than this many characters.
const DATELINE_CHARS: usize = 90;

/// The dateline at the opening of a paragraph: `OSLO, Feb. 12 (Agency) —`, `(Agency) -`,
/// `新华社北京2月13日电`, `[서울=통신]`, `МОСКВА, 13 фев — Агентство.`
pub(crate) fn dateline(line: &str) -> Option<Dateline> {
    let head_end = line.char_indices().nth(DATELINE_CHARS).map_or(line.len(), |(at, _)| at);
    let head = &line[..head_end];
    east_asian_dateline(head)
        .or_else(|| bracketed(head, ['(', '（'], [')', '）']))
        .or_else(|| bracketed(head, ['/', '/'], ['/', '/']))
        .or_else(|| dashed(head))
        .or_else(|| by_stops(head))
}

/// `PLACE, DATE (Agency) —`, `(Agency) -`, `PLACE, DATE. /Agency/.`
fn bracketed(head: &str, opening: [char; 2], closing: [char; 2]) -> Option<Dateline> {
    let open = head.find(opening)?;
    let slash = head[open..].starts_with('/');
    if slash && !head[..open].trim_end().ends_with(['.', ',']) && open > 0 {
        return None;
    }
    let inner_start = open + head[open..].chars().next()?.len_utf8();
    let close = inner_start + head[inner_start..].find(closing)?;
    let inner = head[inner_start..close].trim();
    let after_close = &head[close..];
    let after = after_close[after_close.chars().next()?.len_utf8()..].trim_start();
    let folded = fold(inner);
    let known = is_agency(folded.trim_end_matches('.'))
        || is_agency(folded.split(['/', ',']).next().unwrap_or(""));
    let dash = after.starts_with(['-', '–', '—', '―', ':', '―', '−', '.', '=', '─']);
    let before = head[..open].trim().trim_end_matches(['-', '–', '—', '.', ',']).trim();
    if !is_place_and_date(before) || inner.chars().count() > 50 || inner.is_empty() {
        return None;
    }
    let outlet = is_outlet_like(inner)
        || !inner.contains(' ')
            && inner.chars().count() <= 12
            && inner.chars().filter(|c| c.is_uppercase()).count() >= 2;
    let place = before.is_empty()
        || is_capitals(before.split(',').next().unwrap_or(before))
        || before.split_whitespace().count() <= 2
        || !find_dates(before).is_empty();
    let named = dash && outlet && place && !inner.chars().any(|c| c.is_numeric());
    if abbreviates(inner, before) {
        return None;
    }
    // Without a dash the name of a known agency must follow a place in capitals or open the text.
    let bare = known && (before.is_empty() || is_capitals(before) || slash);
    if !(known && dash || named || bare) {
        return None;
    }
    let start = inner_start + head[inner_start..].len() - head[inner_start..].trim_start().len();
    Some(Dateline { end: close, credit: Some(start..start + inner.len()) })
}

/// Whether `short` is made of the first letters of `long`: `World Health Organization (WHO)`.
fn abbreviates(short: &str, long: &str) -> bool {
    let firsts: String = long
        .split([' ', '-'])
        .filter_map(|word| word.chars().next())
        .filter(|c| c.is_uppercase())
        .collect();
    firsts.chars().count() >= 2 && firsts.ends_with(short)
}

/// `PLACE, DATE —` with or without an agency after the dash.
fn dashed(head: &str) -> Option<Dateline> {
    let (at, dash) = [" - ", " – ", " — ", " -- ", "— ", " −"]
        .iter()
        .filter_map(|dash| head.find(dash).map(|at| (at, dash.len())))
        .min()?;
    let before = head[..at].trim();
    if before.is_empty() {
        return None;
    }
    let after = head[at + dash..].trim_start();
    let after_start = head.len() - after.len();
    // `МОСКВА, 13 фев — РИА Новости.`, `МОСКВА, 13 февраля - Агентство.`
    let sentence = after.find(['.', ':']).map(|end| after[..end].trim());
    if let Some(name) = sentence.filter(|name| is_agency(&fold(name)))
        && is_place_and_date(before)
    {
        return Some(Dateline { end: at, credit: Some(after_start..after_start + name.len()) });
    }
    // `13 февраля, Агентство — …`, `CITY, AGENCY -`
    if let Some((place, name)) = before.rsplit_once([',', '.'])
        && is_agency(&fold(name.trim()))
        && is_place_and_date(place)
    {
        let start = before.len() - name.trim_start().len() + (head.len() - head.trim_start().len());
        return Some(Dateline { end: at, credit: Some(start..start + name.trim().len()) });
    }
    if is_agency(&fold(before)) {
        return Some(Dateline { end: at, credit: Some(0..before.len()) });
    }
    let capitals = is_capitals(before.split(',').next().unwrap_or(before));
    let dated = !find_dates(before).is_empty();
    (is_place_and_date(before) && (capitals || dated)).then_some(Dateline { end: at, credit: None })
}

/// `Київ. Укрінформ.`, `Москва. 13 февраля. INTERFAX.RU -`
fn by_stops(head: &str) -> Option<Dateline> {
    let mut start = 0;
    for (step, part) in head.split(". ").take(3).enumerate() {
        let name = part.trim_end_matches('.').trim();
        let name = name.split(" - ").next().unwrap_or(name).trim();
        if step > 0 && is_agency(&fold(name)) && is_place_and_date(&head[..start]) {
            return Some(Dateline {
                end: start + name.len(),
                credit: Some(start..start + name.len()),
            });
        }
        start += part.len() + 2;
    }
    None
}

/// Datelines of Chinese, Japanese and Korean agencies.
fn east_asian_dateline(head: &str) -> Option<Dateline> {
    let open = head.chars().next()?;
    let bracket = matches!(open, '(' | '（' | '[' | '［' | '【' | '〔');
    if bracket {
        let start = open.len_utf8();
        let close = start + head[start..].find([')', '）', ']', '］', '】', '〕'])?;
        let inner = head[start..close].trim();
        if inner.is_ascii() {
            return None;
        }
        let inner_start = start + head[start..].len() - head[start..].trim_start().len();
        // `서울=통신`, `ワシントン共同`, `ワシントン 12日 ロイター`, `通信＝時事`
        if let Some(at) = inner.find(['=', '＝']) {
            let after = at + inner[at..].chars().next()?.len_utf8();
            let whole = fold(inner);
            let (from, name) =
                if is_agency(&whole) { (0, inner) } else { (after, inner[after..].trim()) };
            let from = from + inner[from..].len() - inner[from..].trim_start().len();
            let korean = name.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c))
                && name.chars().count() <= 10;
            if is_agency(&fold(name))
                || names_agency(name)
                || korean && is_outlet_like(name)
                || korean && !name.contains(' ')
            {
                let credit = inner_start + from..inner_start + from + name.trim().len();
                return Some(Dateline { end: close, credit: Some(credit) });
            }
        }
        for name in inner.split([' ', '\u{3000}', '／', '/']).rev() {
            if let Some(found) = known_suffix(name) {
                let at = inner.rfind(found)?;
                let credit = inner_start + at..inner_start + at + found.len();
                return Some(Dateline { end: close, credit: Some(credit) });
            }
        }
        // `（中央社記者王小明台北13日電）`
        let first = known_prefix(inner)?;
        return Some(Dateline { end: close, credit: Some(inner_start..inner_start + first.len()) });
    }
    // `新华社北京2月13日电`
    let end = ["电", "電"].iter().filter_map(|word| head.find(word)).min()?;
    let before = &head[..end];
    if before.chars().count() > 26
        || !before.chars().any(|c| c.is_numeric()) && known_prefix(before).is_none()
    {
        return None;
    }
    let name = known_prefix(before).or_else(|| {
        let at = before.find(['社', '网', '報', '报'])?;
        let name = &before[..at + '社'.len_utf8()];
        ((2..=6).contains(&name.chars().count()) && !name.starts_with("本")).then_some(name)
    });
    Some(Dateline { end, credit: name.map(|name| 0..name.len()) })
}

/// The known agency that a text written without spaces begins with.
fn known_prefix(text: &str) -> Option<&str> {
    (2..=6).rev().find_map(|length| {
        let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
        let prefix = &text[..end];
        (prefix.chars().count() == length && is_agency(&fold(prefix))).then_some(prefix)
    })
}

/// The known agency that a text written without spaces ends with.
fn known_suffix(text: &str) -> Option<&str> {
    let count = text.chars().count();
    (2..=6).rev().filter(|length| *length <= count).find_map(|length| {
        let start = text.char_indices().nth(count - length).map_or(0, |(at, _)| at);
        let suffix = &text[start..];
        is_agency(&fold(suffix)).then_some(suffix)
    })
}

/// Whether a text is a place, perhaps with a date: few words, capitals, no verbs to be seen.
fn is_place_and_date(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() {
        return true;
    }
    if text.chars().count() > 60 {
        return false;
    }
    let mut rest = text.to_string();
    for date in find_dates(text).iter().rev() {
        rest.replace_range(date.range.clone(), " ");
    }
    let words: Vec<&str> = rest.split_whitespace().collect();
    let capital = |word: &&str| {
        let first = word.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
        first.is_none_or(|c| !c.is_lowercase())
            || matches!(
                *word,
                "de" | "del"
                    | "la"
                    | "am"
                    | "an"
                    | "der"
                    | "el"
                    | "upon"
                    | "of"
                    | "di"
                    | "do"
                    | "da"
                    | "le"
                    | "los"
            )
    };
    words.len() <= 6 && words.iter().all(capital)
}

fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3 && text.chars().filter(|c| c.is_alphabetic()).all(|c| !c.is_lowercase())
}

/// Whether the line is a credit and nothing else.
pub(crate) fn is_credit_line(line: &Line<'_>, japanese: bool) -> bool {
    if line.chars > 140 {
        return false;
    }
    credit_label(line).is_some()
        || agency_alone(line).is_some()
        || agency_and_place(line).is_some()
        || !super::byline::secondary_names(line, japanese).is_empty() && opens_with_label(line)
}

fn opens_with_label(line: &Line<'_>) -> bool {
    line.opens_with(Mark::Editor).is_some()
        || line.opens_with(Mark::Reporting).is_some()
        || line.opens_with(Mark::Credit).is_some()
}

/// The name after `Source:` at the beginning of a line, as bytes of the line.
fn credit_label(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    let hit = line.opens_with(Mark::Credit)?;
    if line.text.starts_with(['"', '“', '„', '«', '‘', '\'', '「', '»', '‹']) {
        return None;
    }
    let start = original_offset(line.text, hit.end);
    let rest = &line.text[start..];
    let name =
        rest.trim_start_matches(|c: char| c.is_whitespace() || ":：|/=-–—\u{a0}".contains(c));
    let start = line.text.len() - name.len();
    let mut end = line.text.len();
    for sign in [
        "  ",
        "\u{a0}\u{a0}",
        "\u{a0} ",
        " \u{a0}",
        " | ",
        "|",
        "｜",
        "\t",
        ";",
        "；",
        "　",
        "(",
        "（",
        ", ",
        " · ",
        "】",
        ")",
        "）",
        "]",
    ] {
        if let Some(at) = line.text[start..].find(sign)
            && at > 0
        {
            end = end.min(start + at);
        }
    }
    // `来源：远山社 责任编辑：王小明`, `Source: X Editor: Y`
    for other in &line.hits {
        let at = original_offset(line.text, other.start);
        if at > start
            && matches!(other.mark, Mark::Editor | Mark::Author | Mark::Published | Mark::Reporting)
            && other.start > hit.end
        {
            end = end.min(at);
        }
    }
    let name = line.text[start..end].trim_end_matches(|c: char| {
        c.is_whitespace() || ".。,-–—|/".contains(c) || super::fold::is_ignored(c)
    });
    let characters = name.chars().count();
    let fits = (2..=48).contains(&characters) && name.split_whitespace().count() <= 6;
    fits.then_some(start..start + name.len())
}

/// A line that is an agency's name: `Xinhua`, `(dpa)`, `— Reuters`.
fn agency_alone(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    if line.chars > 40 {
        return None;
    }
    let core = line.text.trim_matches(|c: char| !c.is_alphanumeric());
    let core = core.trim();
    let folded = fold(core);
    for prefix in [
        "with ", "mit ", "avec ", "con ", "com ", "met ", "med ", "from ", "aus ", "by ", "von ",
        "par ", "por ", "di ", "door ", "av ", "af ", "oleh ",
    ] {
        if let Some(rest) = folded.strip_prefix(prefix)
            && is_agency(rest)
        {
            let start = line.text.find(core)?
                + (core.len() - core[original_offset(core, prefix.len())..].len());
            return Some(start..line.text.find(core)? + core.len());
        }
    }
    if !is_agency(&folded)
        || matches!(
            folded.as_str(),
            "pa" | "tt"
                | "aa"
                | "report"
                | "trend"
                | "spa"
                | "uni"
                | "apa"
                | "ria"
                | "ats"
                | "ani"
                | "sta"
                | "agi"
                | "ap-dow jones"
        ) && core.chars().any(char::is_lowercase)
    {
        return None;
    }
    let start = line.text.find(core)?;
    Some(start..start + core.len())
}

/// `Agencia Ejemplo | Washington`, `وكالة المثال – الرياض`: an agency by its own words, alone or
/// with a place.
fn agency_and_place(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    if line.chars > 60 || line.ends_sentence() || line.text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let divided = [" | ", " – ", " — ", " - ", " / ", " · "]
        .iter()
        .find_map(|sign| line.text.find(sign).map(|at| (at, sign.len())));
    let (name, place) = match divided {
        Some((at, length)) => (&line.text[..at], Some(line.text[at + length..].trim())),
        None => (line.text, None),
    };
    let fits = place.is_none_or(|place| {
        place.split_whitespace().count() <= 3
            && place.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    });
    // Alone it could be a short headline about an agency: only capitals tell.
    let alone = || {
        name.split_whitespace().count() <= 3
            && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
    };
    (fits && names_agency(name) && (place.is_some() || alone())).then_some(0..name.trim_end().len())
}

/// Everything on the page that says who wrote it.
pub(crate) fn credit_candidates(page: &Page<'_>) -> Vec<Candidate<String>> {
    let mut found = Vec::new();
    let end = page.foreign.min(page.lines.len());
    for index in 0..end {
        let line = &page.lines[index];
        let at = |range: &std::ops::Range<usize>| line.start + range.start..line.start + range.end;
        let value = |range: &std::ops::Range<usize>| collapse(&line.text[range.clone()]);
        if let Some((_, byline)) = page.bylines.iter().find(|(at, _)| *at == index)
            && let Some(outlet) = &byline.names.outlet
        {
            found.push(Candidate::new(outlet.clone(), "byline-outlet", page.range(index), 0.93));
        }
        if matches!(line.kind, Kind::Caption | Kind::Rights | Kind::ScraperDate) {
            continue;
        }
        if page.roles[index] == Role::Body
            && index <= page.body + 2
            && let Some(Dateline { credit: Some(range), .. }) = dateline(line.text)
        {
            found.push(Candidate::new(value(&range), "dateline", at(&range), 0.96));
            continue;
        }
        if page.is_head(index)
            && matches!(line.kind, Kind::Date | Kind::Credit | Kind::Plain)
            && line.text.ends_with(['-', '–', '—'])
            && let Some(Dateline { credit: Some(range), .. }) = dateline(line.text)
        {
            found.push(Candidate::new(value(&range), "dateline", at(&range), 0.95));
            continue;
        }
        if line.kind == Kind::Credit
            && index < page.body
            && let Some(range) = agency_and_place(line)
            && !page.is_own_name(&line.text[range.clone()])
        {
            found.push(Candidate::new(value(&range), "agency-line", at(&range), 0.88));
            continue;
        }
        let zone = index < page.body + 1 || index >= page.tail.saturating_sub(1);
        if line.kind == Kind::Credit || line.kind == Kind::Date {
            if let Some(range) = credit_label(line).or_else(|| label_inside(line)) {
                let name = value(&range);
                let folded = fold(&name);
                let known = is_agency(&folded);
                // The agency in a dateline wrote what another outlet passed on.
                let confidence = if known { 0.97 } else { 0.94 };
                let candidate = Candidate::new(name.clone(), "credit-line", at(&range), confidence);
                found.push(if !known && gives_figures(&folded) {
                    candidate.refused("source of figures")
                } else if !known && !zone && !page.is_head(index) {
                    candidate.refused("within the text")
                } else if !known && below_chart(page, index) {
                    candidate.refused("below a chart")
                } else if !known
                    && (!is_credit_name(&name)
                        || name.split_whitespace().count() > 2
                            && !page.is_head(index)
                            && !is_outlet_like(&name))
                {
                    candidate.refused("no name of an outlet")
                } else {
                    candidate
                });
            } else if let Some(range) = agency_alone(line) {
                if index <= page.tail + 2 && (zone || page.is_head(index)) {
                    found.push(Candidate::new(value(&range), "agency-line", at(&range), 0.9));
                }
            } else if line.kind == Kind::Date
                && let Some(range) = agency_part(line)
                && page.is_head(index)
            {
                found.push(Candidate::new(value(&range), "agency-line", at(&range), 0.88));
            }
        }
        if page.roles[index] == Role::Body
            && index + 1 == page.tail
            && let Some(range) = closing_agency(line.text)
        {
            found.push(Candidate::new(value(&range), "closing-agency", at(&range), 0.92));
        }
        if line.kind == Kind::Furniture
            && line.has(Mark::Note)
            && let Some(range) = first_published_by(line)
        {
            found.push(Candidate::new(value(&range), "first-published", at(&range), 0.85));
        }
    }
    for index in page.tail..page.lines.len() {
        let line = &page.lines[index];
        if line.kind == Kind::Rights
            && let Some(holder) = super::source::rights_holder(line)
        {
            let name = collapse(&line.text[holder.clone()]);
            if is_agency(&fold(&name)) {
                found.push(Candidate::new(
                    name,
                    "agency-rights",
                    line.start + holder.start..line.start + holder.end,
                    0.8,
                ));
            }
        }
    }
    found
}

/// Whether a credit line names where figures come from, not who wrote.
pub(crate) fn names_figures(line: &Line<'_>) -> bool {
    credit_label(line).is_some_and(|range| {
        let folded = fold(&line.text[range]);
        !is_agency(&folded) && gives_figures(&folded)
    })
}

/// `2025-02-13 10:30 来源：远山社`: a label within a date line.
fn label_inside(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "来源", "來源", "出典", "출처", "source", "quelle", "fuente", "fonte", "источник", "джерело",
        "zrodło", "zdroj", "kilde", "kalla", "kaynak", "المصدر", "מקור", "bron", "πηγη", "nguon",
        "sumber", "sursa", "forras", "منبع", "lahde",
    ];
    for (at, _) in line.folded.match_indices(':') {
        let before = line.folded[..at].trim_end();
        let labelled = LABELS.iter().any(|label| {
            before.strip_suffix(label).is_some_and(|rest| {
                !rest.chars().next_back().is_some_and(super::fold::is_word_char)
            })
        });
        if !labelled {
            continue;
        }
        let start = original_offset(line.text, at);
        let rest = line.text[start..].trim_start_matches([':', '：', ' ', '\u{a0}']);
        let start = line.text.len() - rest.len();
        let end = rest
            .find([' ', '\u{3000}', '|', '｜', ',', '，', ';', '\u{a0}', '('])
            .filter(|_| line.cjk || !line.folded.is_ascii())
            .or_else(|| rest.find(['|', ',', ';']))
            .or_else(|| rest.find("  "))
            .unwrap_or(rest.len());
        let name = rest[..end].trim_end();
        if (2..=40).contains(&name.chars().count()) {
            return Some(start..start + name.len());
        }
    }
    None
}

/// `Xinhua | 2025-02-13 08:28`: a known agency as one part of a date line.
fn agency_part(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    line.text.split(['|', '·', '•', ',', '｜', '—', '–', '/', '(', ')']).map(str::trim).find_map(
        |part| {
            let known = part.chars().count() >= 2
                && is_agency(&fold(part))
                && !matches!(fold(part).as_str(), "et" | "pt" | "sta" | "report" | "trend");
            let start = part.as_ptr() as usize - line.text.as_ptr() as usize;
            known.then_some(start..start + part.len())
        },
    )
}

/// Whether a name after `Source:` can be an outlet's or agency's: not a sentence, not a link.
fn is_credit_name(name: &str) -> bool {
    let first = name.chars().next();
    let capital = first.is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric())
        || looks_like_domain(&fold(name));
    capital && !name.contains(['"', '“', '”', '?', '!', '„', '«'])
}

/// Whether the line above is the title of a chart: short, with figures or its signs.
fn below_chart(page: &Page<'_>, index: usize) -> bool {
    let Some(above) = index.checked_sub(1).map(|above| &page.lines[above]) else { return false };
    let words = [
        "chart",
        "graphic",
        "figure",
        "table",
        "map",
        "infograf",
        "grafik",
        "graphique",
        "gráfico",
        "grafico",
        "таблиц",
        "график",
        "диаграм",
        "графік",
        "діаграм",
        "wykres",
        "graf ",
        "diagram",
        "kaavio",
        "tablo",
        "شكل",
        "رسم",
        "图表",
        "グラフ",
        "표",
        "그래프",
        "ábra",
        "γράφημα",
        "biểu đồ",
        "तालिका",
        "نمودار",
        "גרף",
    ];
    let chart = words.iter().any(|word| above.folded.contains(&fold(word)));
    let figures =
        above.chars < 120 && above.folded.contains(['%', '€', '$']) && !above.ends_sentence();
    let caption = above.kind == Kind::Caption && index > page.body;
    chart && above.chars < 120 && !above.ends_sentence() || figures || caption
}

/// `… the ministry said. (Agency)` at the end of the text.
pub(crate) fn closing_agency(line: &str) -> Option<std::ops::Range<usize>> {
    let text = line.trim_end_matches(['.', ' ', '。', '\u{a0}']);
    if let Some(inner) = text.strip_suffix([')', '）', ']', '】']) {
        let open = inner.rfind(['(', '（', '[', '【'])?;
        let start = open + inner[open..].chars().next()?.len_utf8();
        let name = inner[start..].trim();
        let known = name.chars().count() <= 40 && is_agency(&fold(name));
        return known.then_some(start..start + inner[start..].trim_end().len());
    }
    if let Some(inner) = text.strip_suffix('/') {
        let open = inner.rfind('/')?;
        let name = inner[open + 1..].trim();
        return (name.chars().count() <= 24 && is_agency(&fold(name)))
            .then_some(open + 1..inner.len());
    }
    // `… said. — Reuters`, `… nói. Theo Reuters`
    let at = text.rfind([' ', '—', '–'])?;
    let name = text[at..].trim_start_matches([' ', '—', '–']);
    let before = text[..text.len() - name.len()].trim_end();
    let dash = before.ends_with(['—', '–', '-'])
        && before.trim_end_matches(['—', '–', '-', ' ']).ends_with(['.', '”', '"', '?', '!']);
    (dash && is_agency(&fold(name))).then(|| text.len() - name.len()..text.len())
}

/// `This article was originally published by X`
fn first_published_by(line: &Line<'_>) -> Option<std::ops::Range<usize>> {
    for phrase in [
        "originally published by ",
        "originally published on ",
        "originally published in ",
        "originally appeared in ",
        "originally appeared on ",
        "first published by ",
        "first published in ",
        "first published on ",
    ] {
        let Some(at) = line.folded.find(phrase) else { continue };
        let start = original_offset(line.text, at + phrase.len());
        let rest = &line.text[start..];
        let end = [". ", ", ", " and is", " under", " on ", " in "]
            .iter()
            .filter_map(|cut| rest.find(cut))
            .min()
            .unwrap_or(rest.len());
        let name = rest[..end].trim_end_matches(['.', ' ']);
        if is_credit_name(name) && name.split_whitespace().count() <= 5 {
            return Some(start..start + name.len());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn credit_of(text: &str) -> String {
        let found = lines(text);
        let range = dateline(found[0].text).and_then(|dateline| dateline.credit);
        range.map_or(String::new(), |range| found[0].text[range].to_string())
    }

    #[test]
    fn reads_the_credit_of_a_dateline() {
        for (text, wanted) in [
            ("(CNN) — The president said on Monday that the talks would go on.", "CNN"),
            ("WASHINGTON (AP) — The president said on Monday.", "AP"),
            ("OSLO, Feb. 12 (Northern Wire) -- The council met.", "Northern Wire"),
            ("Berlin (dpa) - Der Rat hat getagt.", "dpa"),
            ("Berlin (dpa/lno) - Der Rat hat getagt.", "dpa/lno"),
            ("PRAHA 13. února (ČTK) - Rada zasedala.", "ČTK"),
            ("МОСКВА, 13 февраля. /ТАСС/. Совет собрался.", "ТАСС"),
            ("МОСКВА, 13 фев — РИА Новости. Совет собрался.", "РИА Новости"),
            ("Київ. Укрінформ. Рада зібралася.", "Укрінформ"),
            ("新华社北京2月13日电（记者王小明）理事会开会。", "新华社"),
            ("（中央社記者王小明台北13日電）理事會開會。", "中央社"),
            ("【ワシントン共同】理事会が開かれた。", "共同"),
            ("［ワシントン　１２日　ロイター］ - 理事会が開かれた。", "ロイター"),
            ("(서울=연합뉴스) 홍길동 기자 = 이사회가 열렸다.", "연합뉴스"),
            ("[서울=서해통신] 홍길동 기자 = 이사회가 열렸다.", "서해통신"),
            ("【ワシントン＝例文通信】理事会が開かれた。", "例文通信"),
            ("【ソウル＝山田太郎】理事会が開かれた。", ""),
            ("القاهرة (رويترز) - اجتمع المجلس.", "رويترز"),
            ("HÀ NỘI (TTXVN) - Hội đồng đã họp.", "TTXVN"),
        ] {
            assert_eq!(credit_of(text), wanted, "{text}");
        }
    }

    #[test]
    fn prose_has_no_credit() {
        for text in [
            "According to Reuters, the council met on Monday.",
            "The World Health Organization (WHO) — long criticised — met on Monday.",
            "Trump (R) - the candidate - spoke first.",
            "He (John Smith) said that nothing would change.",
            "CNN wrote earlier that the council had met.",
            "The deal (worth $3 billion) – the largest yet – was signed.",
            "The North Atlantic Treaty Organization (NATO) said it would meet.",
        ] {
            assert_eq!(credit_of(text), "", "{text}");
        }
    }
}
