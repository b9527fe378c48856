//! The holder of the rights of a page: `© 2025 The Kiel Courier. All rights reserved.`
//!
//! The name stands behind or before the sign; what rights lines say besides, years and the kind
//! of company are cut off it. A name that could be a person's needs a year or such words beside.

use std::cmp::Reverse;
use std::ops::Range;

use crate::extract::agencies::{is_outlet_like, looks_like_domain};
use crate::extract::fold::{fold, original_offset};
use crate::extract::page::lines::Line;
use crate::extract::people::is_name;
use crate::extract::phrases::Mark;

/// The holder of the rights in `© 2025 The Kiel Courier. All rights reserved.`, as bytes.
pub(crate) fn rights_holder(line: &Line<'_>) -> Option<Range<usize>> {
    holder(line, states_rights(line))
}

/// The same, also where the name could be a person's and nothing states rights.
pub(crate) fn possible_holder(line: &Line<'_>) -> Option<Range<usize>> {
    holder(line, true)
}

/// What stands before the name of who holds the rights.
#[rustfmt::skip]
const SIGNS_BEFORE: &[&str] = &[
    "©", "ⓒ", "(c)", "(C)", "Copyright", "COPYRIGHT", "copyright", "Hak Cipta", "Bản quyền",
    "저작권자", "版权所有", "版權所有", "حقوق النشر", "Авторские права", "저작권",
];

/// What stands behind it.
#[rustfmt::skip]
const SIGNS_BEHIND: &[&str] = &[
    "©", "ⓒ", "版权所有", "版權所有", "Alle Rechte", "All rights", "All Rights", "Tous droits",
    "Todos los derechos", "Tutti i diritti", "Все права", "Всі права", "Усі права",
    "Wszelkie prawa", "Všechna práva", "Tüm hakları", "جميع الحقوق", "כל הזכויות",
];

/// A sign further into the line than this, in bytes, is tried after all the others.
const OPENING_BYTES: usize = 90;

fn holder(line: &Line<'_>, stated: bool) -> Option<Range<usize>> {
    let text = line.text;
    beneficiary(text)
        .or_else(|| holder_before_year(text, stated))
        .or_else(|| holder_after_sign(text, stated))
        .or_else(|| {
            // `The Kiel Courier © 2025`, `远山日报 版权所有`
            let sign = SIGNS_BEHIND.iter().filter_map(|sign| text.find(sign)).min()?;
            holder_before(text, sign, stated)
        })
}

/// `The Courier © 2025 · Imprint`: nothing but a year follows the sign.
fn holder_before_year(text: &str, stated: bool) -> Option<Range<usize>> {
    let at = text.find('©').filter(|at| *at > 0)?;
    let after = text[at + '©'.len_utf8()..]
        .trim_start_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || "-–.".contains(c));
    let divided = after.is_empty() || after.starts_with(['·', '|', '•', '/', '—', ',']);
    if divided { holder_before(text, at, stated) } else { None }
}

/// `Copyright 2020 © Name`: what follows the last sign of the statement.
fn holder_after_sign(text: &str, stated: bool) -> Option<Range<usize>> {
    let ends = SIGNS_BEFORE.iter().filter_map(|sign| Some(text.find(sign)? + sign.len()));
    let mut ends: Vec<usize> = ends.collect();
    ends.sort_by_key(|end| Reverse(if *end < OPENING_BYTES { *end } else { 0 }));
    ends.into_iter().find_map(|end| holder_after(text, end, stated))
}

/// `تمامی حقوق برای X محفوظ است`, `جميع الحقوق محفوظة لموقع X`, `כל הזכויות שמורות לX`: for whom
/// the rights are reserved, where the language joins the name by a small word.
fn beneficiary(text: &str) -> Option<Range<usize>> {
    #[rustfmt::skip]
    const JOINED: &[(&str, &str)] = &[
        ("حقوق برای ", " محفوظ"), ("حقوق متعلق به ", " است"), ("حقوق متعلق به ", " می"), ("حقوق این سایت متعلق به ", " است"),
        ("الحقوق محفوظة لموقع ", ""), ("الحقوق محفوظة لصحيفة ", ""), ("الحقوق محفوظة لـ", ""), ("הזכויות שמורות ל-", ""), ("הזכויות שמורות ל", ""),
    ];
    for (before, behind) in JOINED {
        let Some(at) = text.find(before) else { continue };
        let rest = &text[at + before.len()..];
        let end = if behind.is_empty() {
            rest.find(['.', '|', '©', ',', '،', '-', '–']).unwrap_or(rest.len())
        } else {
            let Some(end) = rest.find(behind) else { continue };
            end
        };
        let name = rest[..end].trim();
        let name = name.trim_end_matches(|c: char| c.is_numeric() || c.is_whitespace());
        let start = at + before.len() + rest.len() - rest.trim_start().len();
        if (2..=40).contains(&name.chars().count()) && name.split_whitespace().count() <= 5 {
            return Some(start..start + name.len());
        }
    }
    None
}

/// Whether a year stands beside the sign, or words reserve the rights: a name that could be a
/// person's holds the rights of a page only then.
fn states_rights(line: &Line<'_>) -> bool {
    let year = line
        .text
        .split(|c: char| !c.is_ascii_digit())
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")));
    let reserved = line.hits.iter().any(|hit| {
        let phrase = &line.folded[hit.start..hit.end];
        hit.mark == Mark::Rights
            && !phrase.starts_with(['©', '('])
            && !phrase.starts_with("copyright")
    });
    year || reserved
}

/// The name that stands before the sign at `end`.
fn holder_before(text: &str, end: usize, stated: bool) -> Option<Range<usize>> {
    let before = text[..end]
        .trim_end_matches(|c: char| c.is_whitespace() || c.is_numeric() || ",.|-–—:".contains(c));
    let start = before
        .rfind(['|', '.', '·'])
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let quotes = |c: char| c.is_whitespace() || "«\"“„©".contains(c);
    let name = before[start..].trim().trim_start_matches(quotes);
    let start = start + (before[start..].len() - before[start..].trim_start_matches(quotes).len());
    let name = name.trim_end_matches(['»', '"', '”', ' ']);
    let folded = fold(name);
    let reserves = RIGHTS_WORDS.iter().any(|words| folded.contains(words));
    (!reserves && is_holder(name, stated)).then_some(start..start + name.len())
}

fn holder_after(text: &str, from: usize, stated: bool) -> Option<Range<usize>> {
    let skip = |c: char| {
        c.is_whitespace()
            || c.is_numeric()
            || ",.:-–—©ⓒ|()«»\"“”„'‘’「」".contains(c)
            || crate::extract::fold::is_ignored(c)
    };
    let mut rest = text[from..].trim_start_matches(skip);
    for word in
        ["by ", "BY ", "By ", "Copyright ", "copyright ", "von ", "par ", "por ", "C) ", "c) "]
    {
        rest = rest.strip_prefix(word).unwrap_or(rest).trim_start_matches(skip);
    }
    rest = &rest[company_prefix(rest)..];
    let mut end = HOLDER_ENDS.iter().filter_map(|cut| rest.find(cut)).min().unwrap_or(rest.len());
    let folded = fold(&rest[..end]);
    for cut in RIGHTS_WORDS {
        if let Some(at) = folded.find(cut) {
            end = end.min(original_offset(rest, at));
        }
    }
    let filling = |c: char| c.is_whitespace() || c.is_numeric() || ",.:-–—|©«»\"“”„".contains(c);
    // `Kiel Courier GmbH` names the company by the paper.
    let name = without_company(rest[..end].trim_end_matches(filling)).trim_end_matches(filling);
    let start = text.len() - rest.len();
    is_holder(name, stated).then_some(start..start + name.len())
}

/// Signs behind the name of a holder.
#[rustfmt::skip]
const HOLDER_ENDS: &[&str] = &[
    ". ", "|", " - ", " – ", " — ", " · ", ";", ", ", "，", "。", "  ", "(", "（", "\u{a0}\u{a0}",
    " ©", "/", "»", "”", ")", "）", "]",
];

/// What rights lines say behind the name, folded.
#[rustfmt::skip]
const RIGHTS_WORDS: &[&str] = &[
    "all right", "alle rechte", "tous droits", "todos los", "tutti i diritti", "todos os",
    "все права", "всі права", "усі права", "wszelkie", "wszystkie", "vsechna", "vsetky",
    "alla rattigheter", "alle rettigheder", "alle rettigheter", "kaikki oikeudet", "tum haklari",
    "her hakki", "جميع", "كل الحقوق", "כל הזכויות", "版权", "版權", "무단", "無断", "minden jog",
    "toate drepturile", "με επιφ", "seluruh", "hak cipta", "सर्वाधिकार", "تمامي", "كليه",
    "alle rechten", "reservados", "and/or", "reserved", "rights", "保留", "禁", "著作", "所有", "转载", "轉載",
    "未经", "未經", "전재", "재배포", "vse pravice", "sva prava", "toate dr", "riproduzione", "prohibida",
    "giấy phép",
];

/// `Kiel Courier GmbH` is the company of the Kiel Courier.
fn without_company(name: &str) -> &str {
    #[rustfmt::skip]
    const ENDINGS: &[&str] = &[
        " Oy", " Oyj", " AB", " AS", " ASA", " A/S", " ApS", " GmbH & Co. KG", " GmbH", " AG",
        " KG", " SE", " e.V.", " Ltd.", " Ltd", " LLC", " L.L.C.", " Inc.", " Inc", " Corp.",
        " Corporation", " PLC", " plc", " Limited", " Pty", ", S.A.", " S.A.", " SA", " S.L.",
        " S.L.U.", " S.p.A.", " SpA", " S.r.l.", " Srl", " SRL", " SAS", " SARL", " B.V.", " BV",
        " N.V.", " NV", " Sp. z o.o.", " sp. z o.o.", " S.A", " s.r.o.", " a.s.", ", a. s.",
        " Kft.", " Kft", " Zrt.", " Zrt", " Nyrt.", " A.Ş.", " A.S.", " Ltda.", " Ltda", " Co.",
        " Co", " Α.Ε.", " Α.Ε", "株式会社", "有限公司", "(주)", "㈜", " d.o.o.", " d.d.", " ООО", " S.C.",
        " GbR", " mbH",
    ];
    let mut name = name.trim_end_matches([',', ' ']);
    while let Some(rest) = ENDINGS.iter().find_map(|ending| {
        name.strip_suffix(ending).or_else(|| name.strip_suffix(ending.trim_end_matches('.')))
    }) {
        if rest.trim().chars().count() < 2 {
            break;
        }
        name = rest.trim_end_matches([',', ' ']);
    }
    // `夕凪新聞社` publishes the 夕凪新聞; an agency's name ends so by itself.
    ["新聞社", "日報社", "タイムズ社", "报社", "報社", "杂志社", "雜誌社"]
        .iter()
        .find(|ending| name.ends_with(**ending))
        .map_or(name, |_| name.trim_end_matches('社'))
}

/// Bytes of `ООО «`, `PT `, `(주)` before the name.
fn company_prefix(name: &str) -> usize {
    #[rustfmt::skip]
    const STARTS: &[&str] = &[
        "ООО «", "АО «", "ЗАО «", "ТОВ «", "ООО ", "ТОВ ", "PT. ", "PT ", "(주)", "㈜", "株式会社",
        "S.C. ",
    ];
    STARTS.iter().find(|start| name.starts_with(**start)).map_or(0, |start| start.len())
}

/// Whether a text can be the name that holds the rights of a site.
fn is_holder(name: &str, stated: bool) -> bool {
    let characters = name.chars().count();
    let words = name.split_whitespace().count();
    let first = name.chars().next();
    let folded = fold(name);
    let generic = [
        "all rights",
        "copyright",
        "rights",
        "this",
        "the author",
        "the authors",
        "author",
        "reserved",
        "us",
        "photo",
        "foto",
        "notice",
        "policy",
        "law",
        "material",
        "contact",
        "contact us",
        "privacy",
        "terms",
        "imprint",
        "impressum",
        "kontakt",
        "contacto",
        "contatti",
        "redaktion",
        "subscriptions",
        "advertise",
        "about",
        "about us",
        "redakcja",
        "reklama",
    ];
    (2..=48).contains(&characters)
        && words <= 7
        && first
            .is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase() || looks_like_domain(&folded))
        && !generic.iter().any(|word| folded == *word)
        && !name.contains(['"', '“', '?', '!', '@'])
        && (!is_name(name)
            || stated
            || is_outlet_like(name)
            || words >= 2 && name.chars().all(|c| !c.is_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::page::lines::lines;

    #[test]
    fn finds_the_holder_of_rights() {
        for (text, wanted) in [
            ("© 2025 The Kiel Courier", "The Kiel Courier"),
            ("© 2025 The Kiel Courier. All rights reserved.", "The Kiel Courier"),
            ("Copyright 2020 © Harbour Daily. All Rights Reserved. Hotline: 1234", "Harbour Daily"),
            ("Copyright © 2025, Harbour Daily", "Harbour Daily"),
            ("© Kieler Nordblatt 2025 - Alle Rechte vorbehalten", "Kieler Nordblatt"),
            ("© «Северный вестник», 2025. Все права защищены", ""),
            ("Северный вестник © 2025", "Северный вестник"),
            ("ⓒ 서해일보. 무단전재 및 재배포 금지", "서해일보"),
            ("Copyright © 远山日报 版权所有", "远山日报"),
            ("All rights reserved.", ""),
            ("© 2025 Neue Hafenlampe", "Neue Hafenlampe"),
            ("© La Lanterna Nuova – Riproduzione riservata", "La Lanterna Nuova"),
            ("Głos Portowy © 2025 · Redakcja · Reklama · Regulamin", "Głos Portowy"),
            ("Correio Azul © 2025 · Ficha técnica", "Correio Azul"),
            ("© 2025 «Тиха Брама». Передрук лише з посиланням.", "Тиха Брама"),
            ("جميع الحقوق محفوظة © 2025 Quay Gulf", "Quay Gulf"),
            ("© Kystlykta AS 2025", "Kystlykta"),
            ("© 潮風新聞社 2025 無断転載を禁じます", "潮風新聞"),
            ("© Jane Doe", ""),
            ("© 2025 Contact", ""),
            ("(© 2025 Kieler Nordblatt)", "Kieler Nordblatt"),
            ("تمامی حقوق برای شمال امروز محفوظ است.", "شمال امروز"),
            ("© כל הזכויות שמורות לקול הגליל", "קול הגליל"),
        ] {
            let found = lines(text);
            let holder = rights_holder(&found[0]).map_or("", |range| &found[0].text[range]);
            if !wanted.is_empty() || holder.is_empty() {
                assert_eq!(holder, wanted, "{text}");
            }
        }
    }
}
