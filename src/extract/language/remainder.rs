//! What words leave open: whatlang is asked, about the languages left alone.

use whatlang::{Detector, Lang};

/// Bytes shown to whatlang; it takes about as long for more, and knows no better.
pub(super) const SHOWN: usize = 300;

/// Which of the languages left a text is in, and whether whatlang is sure.
pub(super) fn ask(text: &str, left: &[&'static str]) -> Option<(&'static str, bool)> {
    let known: Vec<(&'static str, Lang)> =
        left.iter().filter_map(|&code| Some((code, lang(code)?))).collect();
    if known.is_empty() {
        return None;
    }
    let allowed = known.iter().map(|&(_, lang)| lang).collect();
    let info = Detector::with_allowlist(allowed).detect(text)?;
    let (code, _) = known.iter().find(|(_, lang)| *lang == info.lang())?;
    Some((code, info.is_reliable()))
}

/// The languages whatlang knows, of those told by words.
fn lang(code: &str) -> Option<Lang> {
    Some(match code {
        "af" => Lang::Afr,
        "ar" => Lang::Ara,
        "az" => Lang::Aze,
        "be" => Lang::Bel,
        "bg" => Lang::Bul,
        "bn" => Lang::Ben,
        "ca" => Lang::Cat,
        "cs" => Lang::Ces,
        "cy" => Lang::Cym,
        "da" => Lang::Dan,
        "de" => Lang::Deu,
        "en" => Lang::Eng,
        "eo" => Lang::Epo,
        "es" => Lang::Spa,
        "et" => Lang::Est,
        "fa" => Lang::Pes,
        "fi" => Lang::Fin,
        "fr" => Lang::Fra,
        "he" => Lang::Heb,
        "hi" => Lang::Hin,
        "hr" => Lang::Hrv,
        "hu" => Lang::Hun,
        "id" => Lang::Ind,
        "it" => Lang::Ita,
        "la" => Lang::Lat,
        "lt" => Lang::Lit,
        "lv" => Lang::Lav,
        "mk" => Lang::Mkd,
        "mr" => Lang::Mar,
        "nb" => Lang::Nob,
        "ne" => Lang::Nep,
        "nl" => Lang::Nld,
        "pl" => Lang::Pol,
        "pt" => Lang::Por,
        "ro" => Lang::Ron,
        "ru" => Lang::Rus,
        "sk" => Lang::Slk,
        "sl" => Lang::Slv,
        "sn" => Lang::Sna,
        "sr" => Lang::Srp,
        "sv" => Lang::Swe,
        "tk" => Lang::Tuk,
        "tl" => Lang::Tgl,
        "tr" => Lang::Tur,
        "uk" => Lang::Ukr,
        "ur" => Lang::Urd,
        "uz" => Lang::Uzb,
        "vi" => Lang::Vie,
        "yi" => Lang::Yid,
        "zu" => Lang::Zul,
        _ => return None,
    })
}
