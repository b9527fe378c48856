//! Datelines: the place, day and agency that open a report.
//!
//! In: the first line of a text. Out: where its dateline ends, and the agency in it. A bracket
//! counts only behind what can be a place and a day: `World Health Organization (WHO)` is none.

use std::sync::LazyLock;

use crate::extract::agencies::{is_agency, is_outlet_like, names_agency};
use crate::extract::dates::parse::find_dates;
use crate::extract::fold::fold;
use crate::extract::needles::Needles;

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
    let found = first_dateline(head)?;
    // `(ANSA) - SPELLO (PERUGIA), 3 NOV - …`: place and day behind the agency.
    let rest = head[found.end..].trim_start_matches([')', ' ', '-', '–', '—']);
    let opening = head.starts_with('(') && found.credit.is_some();
    match dashed(rest).filter(|_| opening) {
        Some(second) if second.credit.is_none() => {
            Some(Dateline { end: head.len() - rest.len() + second.end, ..found })
        }
        _ => Some(found),
    }
}

fn first_dateline(head: &str) -> Option<Dateline> {
    east_asian_dateline(head)
        .or_else(|| bracketed(head, 0, ['(', '（'], [')', '）']))
        // `KERLOUAN (France), 21 juin 2011 (AFP) -`: the agency is in the second bracket.
        .or_else(|| bracketed(head, head.find(')')? + 1, ['(', '（'], [')', '）']))
        .or_else(|| bracketed(head, 0, ['/', '/'], ['/', '/']))
        .or_else(|| dashed(head))
        .or_else(|| by_stops(head))
}

/// `PLACE, DATE (Agency) —`, `(Agency) -`, `PLACE, DATE. /Agency/.`: the first bracket from
/// `from` on.
fn bracketed(head: &str, from: usize, opening: [char; 2], closing: [char; 2]) -> Option<Dateline> {
    let open = from + head[from..].find(opening)?;
    let slash = head[open..].starts_with('/');
    let inner_start = open + head[open..].chars().next()?.len_utf8();
    let close = inner_start + head[inner_start..].find(closing)?;
    let inner = head[inner_start..close].trim();
    // `KIEL, June 3, 2024 /PRNewswire/ --`; otherwise a slash divides two places.
    let ended = head[..open].trim_end().ends_with(['.', ',']) || is_agency(&fold(inner));
    if slash && !ended && open > 0 {
        return None;
    }
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
    static FIND: LazyLock<Needles> =
        LazyLock::new(|| Needles::new([" - ", " – ", " — ", " -- ", "— ", " −"]));
    let dash = FIND.places(head).min_by_key(|place| (place.start, place.end))?;
    let at = dash.start;
    let before = head[..at].trim();
    if before.is_empty() {
        return None;
    }
    let after = head[dash.end..].trim_start();
    let after_start = head.len() - after.len();
    // `МОСКВА, 13 фев — РИА Новости.`, `МОСКВА, 13 февраля - Агентство.`
    let sentence = after.find(['.', ':']).map(|end| after[..end].trim());
    if let Some(name) = sentence.filter(|name| is_agency(&fold(name)))
        && is_place_and_date(before)
    {
        return Some(Dateline { end: at, credit: Some(after_start..after_start + name.len()) });
    }
    // `ВЕЛЬСК, 3 мар — РИА Новости, Анна Пескова.`: the agency and its reporter.
    if let Some((name, people)) = sentence.and_then(|sentence| sentence.split_once(','))
        && is_agency(&fold(name))
        && people.split(',').all(crate::extract::people::is_name)
        && is_place_and_date(before)
    {
        let end = after_start + name.len() + 1 + people.len();
        return Some(Dateline { end, credit: Some(after_start..after_start + name.len()) });
    }
    // `ساری - ایرنا - برداشت …`
    let second = after.split([' ', '\u{a0}']).next().unwrap_or("");
    let closed = after[second.len()..].trim_start().starts_with(['-', '–', '—', ':']);
    if closed
        && second.chars().count() >= 3
        && is_agency(&fold(second))
        && is_place_and_date(before)
    {
        return Some(Dateline {
            end: after_start + second.len(),
            credit: Some(after_start..after_start + second.len()),
        });
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
    let dated = || !find_dates(before).is_empty();
    ((capitals || dated()) && is_place_and_date(before))
        .then_some(Dateline { end: at, credit: None })
}

/// `Київ. Укрінформ.`, `Москва. 13 февраля. INTERFAX.RU -`
fn by_stops(head: &str) -> Option<Dateline> {
    if !head.contains(". ") {
        return None;
    }
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
    if head.is_ascii() {
        return None;
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::page::lines::lines;

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
            ("KERLOUAN (France), 21 juin 2011 (AFP) - Le conseil s'est réuni.", "AFP"),
            ("Berlin (dpa/lno) - Der Rat hat getagt.", "dpa/lno"),
            ("ROCKPORT, Wash., June 3, 2024 /PRNewswire/ -- The firm said so.", "PRNewswire"),
            ("PRAHA 13. února (ČTK) - Rada zasedala.", "ČTK"),
            ("МОСКВА, 13 февраля. /ТАСС/. Совет собрался.", "ТАСС"),
            ("МОСКВА, 13 фев — РИА Новости. Совет собрался.", "РИА Новости"),
            ("ВЕЛЬСК, 3 мар — РИА Новости, Анна Пескова. Совет собрался.", "РИА Новости"),
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
            ("ساری - ایرنا - برداشت پرتقال آغاز شد.", "ایرنا"),
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
            "The council (CB) and its bank (CBX) – both old – met on Monday.",
            "CNN wrote earlier that the council had met.",
            "The deal (worth $3 billion) – the largest yet – was signed.",
            "The North Atlantic Treaty Organization (NATO) said it would meet.",
        ] {
            assert_eq!(credit_of(text), "", "{text}");
        }
    }
}
