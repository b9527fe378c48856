//! The site's own name in its menus: `EXPLORE X`, `About X`, `Download the X app`.

use std::ops::Range;
use std::sync::LazyLock;

use super::is_all_capitals;
use crate::extract::agencies::is_outlet_like;
use crate::extract::fold::{fold, original_offset};
use crate::extract::needles::Needles;
use crate::extract::page::lines::{Kind, Line};
use crate::extract::people::is_name;

/// What stands before a site's name in its menus, folded, and how sure the name behind it is.
#[rustfmt::skip]
const PREFIXES: &[(&str, f32)] = &[
    ("explore ", 0.88), ("welcome to ", 0.88), ("more from ", 0.8), ("about ", 0.75),
    ("follow ", 0.78), ("download the ", 0.86), ("get the ", 0.8), ("subscribe to ", 0.82),
    ("support ", 0.6), ("contact ", 0.7), ("advertise with ", 0.8), ("advertise in ", 0.8),
    ("mehr von ", 0.8),
        ("abonnieren sie ", 0.8),
        ("unterstutzen sie ", 0.7),
        ("abonnez-vous a ", 0.8),
        ("abonnez-vous au ", 0.8),
        ("suscribete a ", 0.8),
        ("suscribase a ", 0.8),
        ("abbonati a ", 0.8),
        ("abbonati al ", 0.8),
        ("assine o ", 0.8),
        ("assine a ", 0.8),
        ("abonneer u op ", 0.8),
        ("abonneer je op ", 0.8),
        ("prenumerera pa ", 0.8),
        ("abonner pa ", 0.8),
        ("tilaa ", 0.7),
        ("aboneaza-te la ", 0.8),
        ("abonati-va la ", 0.8),
        ("schrijf je in voor de nieuwsbrief van ", 0.8),
        ("inscrivez-vous a la newsletter du ", 0.8),
        ("inscrivez-vous a la newsletter de ", 0.8),
        ("suscribete al boletin de ", 0.8),
        ("iscriviti alla newsletter di ", 0.8),
        ("iscriviti alla newsletter de ", 0.8),
        ("zapisz sie na newsletter ", 0.8),
        ("читаите \"", 0.8),
        ("подписываитесь на \"", 0.8),
        ("підписуитесь на \"", 0.8),
];

/// What ends a name in a menu: the words behind it, or the next entry.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "»", "\"", "”", " app", " App", " on ", " for ", "|", ":", " newsletter", " Newsletter", " today", "\u{a0}",
    " to ", ".", " is ", "  ", " Contact", " Work", " Privacy", " Terms", " Careers",
    " Advertise", " Imprint", " Help", " Jobs",
];

/// Words of entries that name no outlet: what they lead to is a section, a service or a network.
#[rustfmt::skip]
const GENERIC_WORDS: &[&str] = &[
    "us", "me", "our", "this", "that", "all", "more", "your", "it", "now", "topics", "section",
    "sections", "news", "politics", "world", "sports", "sport", "business", "opinion", "author",
    "latest", "video", "events", "related", "stories", "editor", "newsroom", "team", "here",
    "home", "page", "site", "newsletter", "feedback", "advertising", "cookies", "privacy",
    "local", "jobs", "travel", "culture", "x", "facebook", "twitter", "instagram", "youtube",
    "telegram", "whatsapp", "google", "linkedin", "tiktok", "series", "topic", "app", "apps",
    "science", "health", "technology", "tech",
];

/// Articles between such words and a name.
#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "the ", "den ", "die ", "das ", "le ", "la ", "les ", "el ", "il ", "lo ", "o ", "a ",
    "de ", "het ",
];

/// `Innlandsposten arbeider etter Vær Varsom-plakaten`: a paper before the code it works by.
pub(super) fn before_press_code(line: &Line<'_>) -> Option<Range<usize>> {
    #[rustfmt::skip]
    const CODES: &[&str] = &[
        " arbeider etter vær varsom", " redigeres etter vær varsom", " følger vær varsom", " redigeres i henhold til vær varsom",
        " is a member of the independent press standards", " is a member of ipso", " is regulated by ipso",
        " er tilmeldt pressenævnet", " er underlagt pressenævnet", " noudattaa journalistin ohjeita",
    ];
    static FIND: LazyLock<Needles> =
        LazyLock::new(|| Needles::new(CODES.iter().map(|code| fold(code))));
    let at = FIND.first(&line.folded)?;
    let name = line.text[..original_offset(line.text, at)].trim();
    let words = name.split_whitespace().count();
    let capital = name.starts_with(char::is_uppercase) && !is_name(name);
    (capital && words <= 4).then(|| {
        let start = name.as_ptr() as usize - line.text.as_ptr() as usize;
        start..start + name.len()
    })
}

/// Where a line of a menu names its site, and how sure that is.
pub(crate) fn brand(line: &Line<'_>) -> Option<(Range<usize>, f32)> {
    if line.chars > 90 || line.kind == Kind::Byline {
        return None;
    }
    PREFIXES.iter().find_map(|&(prefix, confidence)| {
        line.folded.starts_with(prefix).then_some(())?;
        let mut start = original_offset(line.text, prefix.len());
        let article = ARTICLES.iter().find(|article| line.text[start..].starts_with(**article));
        start += article.map_or(0, |article| article.len());
        let name = name_in_menu(&line.text[start..]);
        // `EXPLORE SHINE`: nothing but capitals.
        let shouted = prefix == "explore "
            && name.split_whitespace().count() <= 3
            && is_all_capitals(name)
            && is_all_capitals(&line.text[..start]);
        can_be_brand(name, shouted).then_some((start..start + name.len(), confidence))
    })
}

/// `The Courier app on your phone`: the name before the words that lead on.
fn name_in_menu(rest: &str) -> &str {
    let end = ENDS.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    rest[..end].trim()
}

/// Whether a site can be called `name`; `shouted`: the line around it says so by its capitals.
fn can_be_brand(name: &str, shouted: bool) -> bool {
    let words = name.split_whitespace().count();
    let outlet = is_outlet_like(name);
    let generic = fold(name).split(' ').any(|word| GENERIC_WORDS.contains(&word));
    name.chars().count() >= 2
        && words <= 5
        && name.split_whitespace().all(is_written_large)
        && (shouted || outlet)
        && (!generic || outlet && words >= 2)
        && (!is_name(name) || outlet)
}

fn is_written_large(word: &str) -> bool {
    matches!(word, "of" | "the" | "de" | "and")
        || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
}
