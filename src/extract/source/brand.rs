//! The site's own name in its menus: `EXPLORE X`, `About X`, `Download the X app`.

use super::is_all_capitals;
use crate::extract::agencies::is_outlet_like;
use crate::extract::fold::{fold, original_offset};
use crate::extract::page::lines::{Kind, Line};
use crate::extract::people::is_name;

/// `EXPLORE X`, `About X`, `Download the X app`: the site's own name in its menus.
pub(super) fn brand(line: &Line<'_>) -> Option<(std::ops::Range<usize>, f32)> {
    if line.chars > 90 || line.kind == Kind::Byline {
        return None;
    }
    const PREFIXES: &[(&str, f32)] = &[
        ("explore ", 0.88),
        ("welcome to ", 0.88),
        ("more from ", 0.8),
        ("about ", 0.75),
        ("follow ", 0.78),
        ("download the ", 0.86),
        ("get the ", 0.8),
        ("subscribe to ", 0.82),
        ("support ", 0.6),
        ("contact ", 0.7),
        ("advertise with ", 0.8),
        ("advertise in ", 0.8),
        ("mehr von ", 0.8),
    ];
    for (prefix, confidence) in PREFIXES {
        if !line.folded.starts_with(prefix) {
            continue;
        }
        let start = original_offset(line.text, prefix.len());
        let rest = &line.text[start..];
        let mut end = rest.len();
        for cut in [
            " app",
            " App",
            " on ",
            " for ",
            "|",
            ":",
            " newsletter",
            " Newsletter",
            " today",
            "\u{a0}",
            " to ",
            ".",
            " is ",
            "  ",
            " Contact",
            " Work",
            " Privacy",
            " Terms",
            " Careers",
            " Advertise",
            " Imprint",
            " Help",
            " Jobs",
        ] {
            if let Some(at) = rest.find(cut) {
                end = end.min(at);
            }
        }
        let name = rest[..end].trim();
        let folded = fold(name);
        let words = name.split_whitespace().count();
        let capitals = name.split_whitespace().all(|word| {
            word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric())
                || matches!(word, "of" | "the" | "de" | "and")
        });
        let generic = folded.split(' ').any(|word| {
            matches!(
                word,
                "us" | "me"
                    | "our"
                    | "this"
                    | "that"
                    | "all"
                    | "more"
                    | "your"
                    | "it"
                    | "now"
                    | "the latest"
                    | "topics"
                    | "section"
                    | "sections"
                    | "news"
                    | "politics"
                    | "world"
                    | "sports"
                    | "sport"
                    | "business"
                    | "opinion"
                    | "author"
                    | "latest"
                    | "video"
                    | "events"
                    | "related"
                    | "stories"
                    | "editor"
                    | "newsroom"
                    | "team"
                    | "here"
                    | "home"
                    | "page"
                    | "site"
                    | "newsletter"
                    | "feedback"
                    | "advertising"
                    | "cookies"
                    | "privacy"
                    | "local"
                    | "jobs"
                    | "travel"
                    | "culture"
                    | "x"
                    | "facebook"
                    | "twitter"
                    | "instagram"
                    | "youtube"
                    | "telegram"
                    | "whatsapp"
                    | "google"
                    | "linkedin"
                    | "tiktok"
                    | "series"
                    | "topic"
                    | "app"
                    | "apps"
                    | "science"
                    | "health"
                    | "technology"
                    | "tech"
            )
        });
        let outlet = is_outlet_like(name);
        let sure = *prefix == "explore "
            && words <= 3
            && is_all_capitals(name)
            && is_all_capitals(&line.text[..start])
            || outlet;
        if words <= 5
            && capitals
            && (!generic || outlet && words >= 2)
            && sure
            && (!is_name(name) || outlet)
            && name.chars().count() >= 2
        {
            return Some((start..start + name.len(), *confidence));
        }
    }
    None
}
