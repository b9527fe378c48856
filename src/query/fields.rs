//! The fields of the query language, and what to say about names that are none.

use super::ast::{FilterField, TextScope};
use super::error::{QueryError, QueryErrorKind, shown};
use super::slips::edit_distance;

/// What stands before a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Scope(TextScope),
    Filter(FilterField),
    Date,
    After,
    Before,
    When,
    In,
    /// `near10:"a b"`.
    Near(u32),
    /// `atleast3:` counts what follows.
    AtLeast(u32),
    /// `repeat3:"x"`, whose quotes belong to the construct.
    Repeat(u32),
}

/// Fields by name; the first name of a field is the one that is printed.
const FIELDS: [(&str, Field); 19] = [
    ("title", Field::Scope(TextScope::Title)),
    ("body", Field::Scope(TextScope::Body)),
    ("by", Field::Filter(FilterField::By)),
    ("source", Field::Filter(FilterField::Source)),
    ("credit", Field::Filter(FilterField::Credit)),
    ("site", Field::Filter(FilterField::Site)),
    ("lang", Field::Filter(FilterField::Lang)),
    ("id", Field::Filter(FilterField::Id)),
    ("url", Field::Filter(FilterField::Url)),
    ("file", Field::Filter(FilterField::File)),
    ("kind", Field::Filter(FilterField::Kind)),
    ("has", Field::Filter(FilterField::Has)),
    ("date", Field::Date),
    ("after", Field::After),
    ("before", Field::Before),
    ("when", Field::When),
    ("in", Field::In),
    ("intitle", Field::Scope(TextScope::Title)),
    ("author", Field::Filter(FilterField::By)),
];

/// Names of other search engines and databases, with ours for the same thing.
const ELSEWHERE: &[(&str, &str)] = &[
    ("headline", "title"),
    ("hd", "title"),
    ("ti", "title"),
    ("hlead", "title"),
    ("hl", "title"),
    ("allintitle", "title"),
    ("heading", "title"),
    ("subject", "title"),
    ("text", "body"),
    ("content", "body"),
    ("intext", "body"),
    ("allintext", "body"),
    ("inbody", "body"),
    ("lead", "body"),
    ("lp", "body"),
    ("td", "body"),
    ("byline", "by"),
    ("authors", "by"),
    ("au", "by"),
    ("writer", "by"),
    ("journalist", "by"),
    ("publication", "source"),
    ("publisher", "source"),
    ("outlet", "source"),
    ("newspaper", "source"),
    ("sn", "source"),
    ("pub", "source"),
    ("rst", "source"),
    ("agency", "credit"),
    ("wire", "credit"),
    ("domain", "site"),
    ("domainis", "site"),
    ("host", "site"),
    ("language", "lang"),
    ("la", "lang"),
    ("sourcelang", "lang"),
    ("path", "file"),
    ("filename", "file"),
    ("type", "kind"),
    ("since", "after"),
    ("from", "after"),
    ("until", "before"),
    ("till", "before"),
    ("to", "before"),
    ("pd", "date"),
    ("published", "date"),
    ("day", "date"),
    ("timespan", "when"),
];

/// Fields of other search engines that would only by chance be misspelt ones of ours.
const NOWHERE: &[&str] = &["field", "filter", "filetype", "is", "link", "list", "place"];

/// The field of a name, in any case.
pub(super) fn field(name: &str) -> Option<Field> {
    let name = name.to_ascii_lowercase();
    let known = FIELDS.iter().find(|(known, _)| *known == name);
    known.map(|(_, field)| *field).or_else(|| numbered(&name))
}

/// `near10`, `atleast3`, `repeat3`.
fn numbered(name: &str) -> Option<Field> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (word, number) = name.split_at(digits);
    let number = number.parse().ok()?;
    match word {
        "near" => Some(Field::Near(number)),
        "atleast" => Some(Field::AtLeast(number)),
        "repeat" => Some(Field::Repeat(number)),
        _ => None,
    }
}

/// Whether `name` before a colon and a value is meant as a field: letters, or a misspelt
/// `near10`, `atleast3`, `repeat3`.
pub(super) fn looks_like_field(name: &str) -> bool {
    let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if letters.is_empty() || !letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    name.len() > 1 && (letters.len() == name.len() || misspelt_count(letters).is_some())
}

/// The construct that `letters` before a number was meant to be.
fn misspelt_count(letters: &str) -> Option<&'static str> {
    let letters = letters.to_ascii_lowercase();
    if letters == "atl" {
        return Some("atleast");
    }
    let close = |name: &&&str| letters.len() > 3 && edit_distance(&letters, name, 2) <= 2;
    ["near", "atleast", "repeat"].iter().find(close).copied()
}

/// Our name for what another engine calls `name`.
pub(super) fn elsewhere(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    ELSEWHERE.iter().find(|(theirs, _)| *theirs == name).map(|(_, ours)| *ours)
}

/// The field whose name is at most two slips from `name` (one for short names).
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    if name.len() > 16 {
        return None;
    }
    let name = name.to_ascii_lowercase();
    if NOWHERE.contains(&name.as_str()) {
        return None;
    }
    let mut best: Option<(usize, &'static str)> = None;
    for (known, _) in FIELDS {
        let limit = if known.len().min(name.len()) > 4 { 2 } else { 1 };
        let distance = edit_distance(&name, known, limit);
        // Two names equally near: the one with the same first letter, then the first listed.
        let rank = distance * 2 + usize::from(known.as_bytes()[0] != name.as_bytes()[0]);
        if distance <= limit && distance < known.len() && best.is_none_or(|(r, _)| rank < r) {
            best = Some((rank, known));
        }
    }
    best.map(|(_, known)| known)
}

/// The error for `name:value` where `name` is no field; the marked place is the name with its
/// colon, which the suggestion replaces.
pub(super) fn unknown_field(name: &str, position: u32, length: u32) -> QueryError {
    let digits = name.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = &name[..name.len() - digits.len()];
    let ours = if digits.is_empty() {
        elsewhere(name).or_else(|| nearest(name)).map(str::to_string)
    } else {
        misspelt_count(letters).map(|construct| format!("{construct}{digits}"))
    };
    let ours = match (ours, name.to_ascii_lowercase().as_str()) {
        (_, "near") => Some("near10".to_string()),
        (_, "atleast") => Some("atleast3".to_string()),
        (_, "repeat") => Some("repeat3".to_string()),
        (ours, _) => ours,
    };
    // The name was right, and its number past what can be counted.
    let overflow = ours.as_deref().is_some_and(|ours| ours.eq_ignore_ascii_case(name));
    let ours = ours.filter(|_| !overflow);
    let message = match ours {
        _ if overflow => format!("the number of {}: is too large", shown(name)),
        None if matches!(name.to_ascii_lowercase().as_str(), "inurl" | "allinurl") => format!(
            "unknown field \"{}\" (url: compares whole addresses, site: their hosts)",
            shown(name)
        ),
        Some(_) => format!("unknown field \"{}\"", shown(name)),
        None => format!(
            "unknown field \"{}\" (put quotes around text that has a colon in it)",
            shown(name)
        ),
    };
    QueryError {
        kind: QueryErrorKind::UnknownField,
        message,
        position,
        length,
        suggestion: ours.map(|ours| format!("{ours}:")),
    }
}

impl FilterField {
    /// The name in the query language.
    pub fn name(self) -> &'static str {
        match self {
            FilterField::By => "by",
            FilterField::Source => "source",
            FilterField::Credit => "credit",
            FilterField::Site => "site",
            FilterField::Lang => "lang",
            FilterField::Id => "id",
            FilterField::Url => "url",
            FilterField::File => "file",
            FilterField::Kind => "kind",
            FilterField::Has => "has",
        }
    }

    /// Whether a bare value may hold `*` and `?` as text.
    pub(super) fn holds_addresses(self) -> bool {
        matches!(self, FilterField::Url | FilterField::File | FilterField::Id)
    }
}

impl TextScope {
    /// The name in the query language.
    pub fn name(self) -> &'static str {
        match self {
            TextScope::Title => "title",
            TextScope::Body => "body",
        }
    }
}

impl Field {
    /// Whether parentheses may follow.
    pub(super) fn takes_group(self) -> bool {
        !matches!(self, Field::Near(_) | Field::In)
    }

    /// Whether text to search for follows, not a value to compare.
    pub(super) fn is_text(self) -> bool {
        matches!(self, Field::Scope(_) | Field::AtLeast(_) | Field::Repeat(_))
    }

    /// The name in the query language.
    pub(super) fn name(self) -> String {
        match self {
            Field::Scope(scope) => scope.name().to_string(),
            Field::Filter(filter) => filter.name().to_string(),
            Field::Date => "date".to_string(),
            Field::After => "after".to_string(),
            Field::Before => "before".to_string(),
            Field::When => "when".to_string(),
            Field::In => "in".to_string(),
            Field::Near(distance) => format!("near{distance}"),
            Field::AtLeast(count) => format!("atleast{count}"),
            Field::Repeat(count) => format!("repeat{count}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_field_that_was_meant() {
        let cases = [
            ("souce", "source"),
            ("sorce", "source"),
            ("sources", "source"),
            ("titel", "title"),
            ("tilte", "title"),
            ("boddy", "body"),
            ("bdoy", "body"),
            ("yb", "by"),
            ("credits", "credit"),
            ("stie", "site"),
            ("lnag", "lang"),
            ("lan", "lang"),
            ("di", "id"),
            ("ulr", "url"),
            ("flie", "file"),
            ("knid", "kind"),
            ("hsa", "has"),
            ("dte", "date"),
            ("dates", "date"),
            ("afetr", "after"),
            ("befor", "before"),
            ("wen", "when"),
            ("autor", "author"),
        ];
        for (name, meant) in cases {
            assert_eq!(nearest(name), Some(meant), "{name}");
        }
        for name in ["re", "zebra", "mailto", "http", "breaking", "x"] {
            assert_eq!(nearest(name), None, "{name}");
        }
    }
}
