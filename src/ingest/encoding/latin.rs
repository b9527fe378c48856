//! Tells the Latin pages apart by the alphabets of the languages written in them.
//!
//! A byte above 127 is a letter in each of these pages, so a Czech text read as Western is made
//! of letters too; but no Western language has `ř`'s, `ů`'s and `ě`'s wrong letters together.

use encoding_rs::{
    Encoding, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_10, ISO_8859_13, WINDOWS_1250,
    WINDOWS_1252, WINDOWS_1254, WINDOWS_1257,
};

/// Pages, and the letters beyond ASCII of languages written in them. The first of equals wins.
const PAGES: [(&Encoding, &[&str]); 6] = [
    (
        WINDOWS_1252,
        &[
            "äöüßéèàçÄÖÜ",       // German
            "éèêëàâîïôœùûüÿçæñ", // French
            "áéíóúüñçïàèòª",     // Spanish, Catalan, Galician
            "áâãàçéêíóôõúü",     // Portuguese
            "àèéìíîòóùú",        // Italian
            "åäöéüàæø",          // Swedish, Finnish, Danish, Norwegian
            "áðéíóúýþæö",        // Icelandic, Faroese
            "éëïöüèêáóâôûúíà",   // Dutch, Frisian, Afrikaans
            "äöõüšž",            // Estonian
            "ëçéâî",             // Albanian
            "áéíóúàèìòùâêîôûŵŷ", // Irish, Gaelic, Welsh
        ],
    ),
    (WINDOWS_1250, CENTRAL),
    (ISO_8859_2, CENTRAL),
    (WINDOWS_1254, &["çğıiöşüâîû"]),
    (WINDOWS_1257, BALTIC),
    (ISO_8859_13, BALTIC),
];

const CENTRAL: &[&str] = &[
    "ąćęłńóśźż",         // Polish
    "áčďéěíňóřšťúůýž",   // Czech
    "áäčďéíĺľňóôŕšťúýž", // Slovak
    "áéíóöőúüű",         // Hungarian
    "ăâîşţ",             // Romanian
    "čćđšž",             // Croatian, Slovene, Bosnian
];

const BALTIC: &[&str] = &[
    "ąčęėįšųūž",     // Lithuanian
    "āčēģīķļņšūžōŗ", // Latvian
];

/// Characters that are no letters and stand in texts of any of these languages.
const SIGNS: &str = "\u{a0}\u{ad}«»„“”‚‘’‹›–—…•·§°€£©®™¡¿ªº½¼¾²³×†‰";

/// The page of a text in the Latin script that is `guess` for all that is known; `guess` itself
/// if that is the page of another script.
pub(super) fn page_of(sample: &[u8], guess: &'static Encoding) -> &'static Encoding {
    let position = PAGES.iter().position(|(page, _)| *page == guess);
    let start = match position {
        Some(position) => position,
        // Pages that hardly anyone used, for which a few letters of the West are taken.
        None if [ISO_8859_4, ISO_8859_10, ISO_8859_3].contains(&guess) => 0,
        None => return guess,
    };
    let mut best = PAGES[start];
    let mut best_misses = page_misses(sample, best);
    for page in PAGES {
        let misses = page_misses(sample, page);
        // Pages of the same languages differ in a letter or two; for other languages a foreign
        // name in the text must not be enough.
        let is_better = match page.1 == best.1 {
            true => misses < best_misses,
            false => misses * 3 + 1 < best_misses,
        };
        if is_better {
            (best, best_misses) = (page, misses);
        }
    }
    best.0
}

/// Misses of the language of a page that has fewest.
fn page_misses(sample: &[u8], (page, alphabets): (&'static Encoding, &[&str])) -> usize {
    let (text, _) = page.decode_without_bom_handling(sample);
    alphabets.iter().map(|letters| misses(&text, letters)).min().unwrap_or(usize::MAX)
}

/// Characters beyond ASCII that the language of these letters does not have.
fn misses(text: &str, letters: &str) -> usize {
    let is_known = |character: &char| {
        let small = character.to_lowercase().next().unwrap_or(*character);
        letters.contains(small) || SIGNS.contains(*character)
    };
    text.chars().filter(|character| !character.is_ascii() && !is_known(character)).count()
}
