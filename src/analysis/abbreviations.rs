//! Words that are written with a point which ends no sentence.
//!
//! Of English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech, Russian and
//! Ukrainian, folded. One table for all: the language is not known where sentences are cut.

use std::sync::LazyLock;

/// How much a point after the word can be the end of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Stands before a name or noun: never (`Mr.`, `Gen.`, `ул.`).
    Title,
    /// Is one before a number only, a common word or a date otherwise (`No.`, `Art.`, `Sept.`).
    BeforeNumber,
    /// May stand last: ends the sentence if the next word begins like one (`Inc.`, `usw.`).
    Other,
}

/// Bytes of the longest word here; Cyrillic letters take two.
pub(super) const LONGEST: usize = 10;

/// What the folded word is when a point follows it; `capital` says it was written with one.
pub(super) fn abbreviation(word: &str, capital: bool) -> Option<Abbreviation> {
    let key = key(word)?;
    let at = TABLE.binary_search_by_key(&key, |entry| entry.key).ok()?;
    let entry = TABLE[at];
    (capital || !entry.capital_only).then_some(entry.kind)
}

/// A word as a number: comparing these is the fastest way to say that most words are not here.
fn key(word: &str) -> Option<u128> {
    (word.len() <= LONGEST).then(|| word.bytes().fold(0, |key, byte| key << 8 | u128::from(byte)))
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    key: u128,
    kind: Abbreviation,
    capital_only: bool,
}

static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let lists = [
        (TITLES, Abbreviation::Title, false),
        (CAPITAL_TITLES, Abbreviation::Title, true),
        (BEFORE_NUMBERS, Abbreviation::BeforeNumber, false),
        (OTHERS, Abbreviation::Other, false),
    ];
    let mut table = Vec::new();
    for (words, kind, capital_only) in lists {
        let keys = words.iter().filter_map(|word| key(word));
        table.extend(keys.map(|key| Entry { key, kind, capital_only }));
    }
    table.sort_by_key(|entry| entry.key);
    table
});

/// Nouns that are counted with a point after the number: `12. Februar`, `3. Liga`.
pub(super) fn is_counted_noun(word: &str) -> bool {
    COUNTED.binary_search(&word).is_ok()
}

// Each list is sorted by code points; a test holds it.

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "cmdr", "dott", "dr", "dra", "dres", "drs", "excmo", "ks", "mgr", "mlle", "mlles", "mme",
    "mmes", "mons", "mr", "mrs", "ms", "msgr", "prof", "profa", "sras", "sres", "srta", "st",
    "ul", "vs", "акад", "бул", "вул", "ген", "гос", "гр", "доц", "им", "кол", "кор", "корп",
    "оз", "пер", "пл", "пос", "пр", "просп", "проф", "св", "стр", "ул", "фам", "чл", "ім",
];

#[rustfmt::skip]
const CAPITAL_TITLES: &[&str] = &[
    "adm", "amb", "assoc", "asst", "atty", "brig", "capt", "cav", "cmdt", "cnel", "col", "cpl",
    "dep", "dir", "fr", "frl", "gal", "gen", "gov", "gral", "hon", "hr", "hrn", "ing", "insp",
    "kard", "lic", "lt", "maj", "messrs", "min", "mt", "pres", "rep", "reps", "rev", "sen",
    "sens", "sgt", "sig", "sra", "sta", "ste", "sto", "supt", "ven",
];

#[rustfmt::skip]
const BEFORE_NUMBERS: &[&str] = &[
    "abb", "abs", "apr", "art", "arts", "aug", "avr", "bd", "cap", "cf", "ch", "chap", "dec",
    "dez", "dic", "ene", "feb", "febr", "fev", "fig", "figs", "fol", "hab", "jan", "janv",
    "juil", "jul", "jun", "kap", "lug", "mar", "no", "nos", "nov", "nr", "num", "oct", "okt",
    "pag", "pags", "pos", "pp", "rd", "sec", "sect", "sep", "sept", "tab", "tel", "vers", "vol",
    "vols", "zob", "авг", "апр", "дек", "илл", "июл", "июн", "кв", "мар", "мин", "ноя", "окт",
    "рис", "сент", "ст", "табл", "тел", "февр", "янв",
];

#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "aka", "allg", "approx", "atd", "av", "ave", "bl", "blvd", "bros", "bspw", "bv", "bzw",
    "ca", "chr", "cie", "co", "corp", "cos", "ctra", "dept", "dgl", "dist", "ed", "eds", "ee",
    "eng", "env", "evtl", "ext", "gebr", "ggf", "godz", "hl", "hosp", "inc", "incl",
    "inkl", "itp", "jhdt", "jr", "kath", "kl", "ltd", "ltda", "mio", "mld", "mln", "mm", "mrd",
    "mrt", "mte", "mtn", "mts", "nast", "nw", "ofic", "orig", "ph", "plc", "prov", "pt", "resp",
    "russ", "sog", "sr", "std", "stk", "str", "tys", "tzn", "tzv", "ud", "uds", "univ", "usf",
    "usw", "uu", "vd", "vgl", "wg", "wzgl", "zb", "zl", "zt", "zzgl", "букв", "гг", "грн",
    "долл", "др", "евр", "изд", "коп", "лат", "макс", "млн", "млрд", "напр", "обл", "пп",
    "прим", "ред", "рос", "руб", "см", "соц", "ср", "стор", "тис", "трлн", "тыс", "укр", "экз",
];

#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "april", "auflage", "august", "bezirk", "bundesliga", "dezember", "division", "etage",
    "februar", "geburtstag", "internationale", "jahrestag", "jahrhundert", "jahrhunderts",
    "janner", "januar", "juli", "juni", "kapitel", "klasse", "liga", "mai", "marz", "minute",
    "november", "oktober", "platz", "runde", "september", "spieltag", "stock", "todestag",
    "weltkrieg", "weltkriegs",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_share_no_word() {
        for list in [TITLES, CAPITAL_TITLES, BEFORE_NUMBERS, OTHERS, COUNTED] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
        let words = [TITLES, CAPITAL_TITLES, BEFORE_NUMBERS, OTHERS].concat();
        assert!(words.iter().all(|word| word.len() <= LONGEST));
        assert_eq!(TABLE.len(), words.len());
        for pair in TABLE.windows(2) {
            assert!(pair[0].key < pair[1].key, "{pair:?}");
        }
    }
}
