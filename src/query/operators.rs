//! Operators, and the constructs of other databases that look like them.
//!
//! Operators are written in capitals; `/s` and `/p` in either case. What Factiva, Nexis and
//! others write for the same things is answered with our form, never searched as text.

use super::ast::{Span, Unit};
use super::chars::{is_blank, is_close, is_open, is_quote};
use super::error::{QueryError, QueryErrorKind, shown};
use super::fields::{self, Field};
use super::lexer::{Run, TokenKind, fault};
use super::slips;

type Read<T> = Result<T, QueryError>;

/// Databases disagree on what their `w/3` means: the choice is the user's.
const WITHIN: &str = "databases read this differently: write NEAR/n (any order) or PRE/n (this \
                      order)";

/// The operator that `text` is, `None` if it is none.
pub(super) fn operator(
    text: &str,
    run: &Run,
    chars: &[char],
    next_token: Option<usize>,
) -> Read<Option<TokenKind>> {
    let known = match text {
        "AND" => Some(TokenKind::And),
        "OR" => Some(TokenKind::Or),
        "NOT" => Some(TokenKind::Not),
        "SAME" | "/p" | "/P" => Some(TokenKind::Same(Unit::Paragraph)),
        "/s" | "/S" => Some(TokenKind::Same(Unit::Sentence)),
        _ => None,
    };
    if known.is_some() {
        return Ok(known);
    }
    if let Some(operator) = proximity(text, run, chars)? {
        return Ok(Some(operator));
    }
    match foreign(text, run, chars, next_token).or_else(|| slips::misspelt(text, run.span, chars)) {
        Some(error) => Err(error),
        None => Ok(None),
    }
}

/// `NEAR/3`, `PRE/3`, `ADJ/3`, and what looks like them.
fn proximity(text: &str, run: &Run, chars: &[char]) -> Read<Option<TokenKind>> {
    let refuse = |message: String, meant: Option<String>| {
        Err(fault(QueryErrorKind::Operand, run.span, message, meant))
    };
    let letters = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (name, rest) = text.split_at(letters);
    let ours = match name.to_ascii_uppercase().as_str() {
        "NEAR" => "NEAR",
        "PRE" | "ADJ" | "ONEAR" => "PRE",
        "AROUND" if run.before_open || name == "AROUND" => "NEAR",
        _ => return Ok(None),
    };
    let capital = name == name.to_ascii_uppercase();
    if rest.is_empty() || rest == "/" {
        // Small letters are words, but for `around(5)`.
        if !capital && !run.before_open {
            return Ok(None);
        }
        if let Some((number, end)) = number_behind(chars, run.span.end as usize) {
            let span = Span { start: run.span.start, end: Span::new(0, end).end };
            let message = format!("{name} and its distance are written {ours}/{number}");
            let meant = Some(format!("{ours}/{number}"));
            return Err(fault(QueryErrorKind::Operand, span, message, meant));
        }
        if !capital || name == "AROUND" {
            return Ok(None);
        }
        let message = format!("{name} needs a distance in words");
        return refuse(message, Some(format!("{ours}/10")));
    }
    let number = rest.strip_prefix(['/', ':', '~', '=']).unwrap_or(rest);
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() < number.len() || (!capital && rest.starts_with([':', '~', '='])) {
        let is_number = number.starts_with(|c: char| c.is_numeric() || matches!(c, '-' | '+'));
        if !capital || !rest.starts_with('/') || (name != "NEAR" && !is_number) {
            return Ok(None);
        }
        let message = format!("{name} takes a whole number of words, as in {ours}/3");
        let meant = if digits.is_empty() { "10" } else { digits.as_str() };
        return refuse(message, Some(format!("{ours}/{meant}")));
    }
    if digits.is_empty() {
        return Ok(None);
    }
    let is_ours = matches!(name, "NEAR" | "PRE" | "ADJ");
    let well_formed = is_ours && rest.starts_with('/');
    if !well_formed {
        let message = format!("\"{}\" is written {ours}/{number}", shown(text));
        return refuse(message, Some(format!("{ours}/{number}")));
    }
    match number.parse::<u32>() {
        Ok(0) => refuse("neighbours are 1 apart".to_string(), Some(format!("{name}/1"))),
        Ok(distance) => Ok(Some(TokenKind::Near { distance, ordered: ours == "PRE" })),
        Err(_) => refuse("this distance is too large".to_string(), None),
    }
}

/// The number in `NEAR 3`, `NEAR /3`, `NEAR(3)`, from the place behind the name on, and where it
/// ends.
fn number_behind(chars: &[char], start: usize) -> Option<(String, usize)> {
    let at = |place: usize| chars.get(place).copied();
    let mut place = start;
    while at(place).is_some_and(is_blank) && place < start + 8 {
        place += 1;
    }
    let open = at(place).is_some_and(is_open);
    if open || at(place) == Some('/') {
        place += 1;
    }
    let first = place;
    while at(place).is_some_and(|c| c.is_ascii_digit()) {
        place += 1;
    }
    let number: String = chars.get(first..place)?.iter().collect();
    if open {
        place += usize::from(at(place).is_some_and(is_close));
    }
    let ends = at(place).is_none_or(|c| is_blank(c) || is_open(c) || is_quote(c));
    (ends && number.parse::<u32>().is_ok_and(|number| number > 0)).then_some((number, place))
}

/// The answer to a construct of another database.
fn foreign(text: &str, run: &Run, chars: &[char], next_token: Option<usize>) -> Option<QueryError> {
    if let Some(error) = slashed(text, run).or_else(|| count(text, run, chars, next_token)) {
        return Some(error);
    }
    let answer = |message: String, meant: Option<String>| {
        Some(fault(QueryErrorKind::Foreign, run.span, message, meant))
    };
    let ours = match text {
        "ANDNOT" | "AND-NOT" | "AND_NOT" => Some("NOT"),
        "&&" => Some("AND"),
        "||" => Some("OR"),
        _ => None,
    };
    if let Some(ours) = ours {
        return answer(format!("\"{text}\" is written {ours}"), Some(ours.to_string()));
    }
    let end = run.span.end as usize;
    match text {
        "BUT" if word_behind(chars, end, "NOT").is_some() => {
            let end = word_behind(chars, end, "NOT").unwrap_or(end);
            let span = Span { start: run.span.start, end: Span::new(0, end).end };
            let message = "\"BUT NOT\" is written NOT".to_string();
            return Some(fault(QueryErrorKind::Foreign, span, message, Some("NOT".to_string())));
        }
        "XOR" => {
            return answer("\"XOR\" is written (a OR b) NOT (a AND b)".to_string(), None);
        }
        "WITHIN" if let Some((number, end)) = number_behind(chars, end) => {
            let span = Span { start: run.span.start, end: Span::new(0, end).end };
            let message =
                format!("WITHIN {number}: {}", WITHIN.replace("/n", &format!("/{number}")));
            let meant = Some(format!("NEAR/{number}"));
            return Some(fault(QueryErrorKind::Foreign, span, message, meant));
        }
        "geq" | "leq" | "GEQ" | "LEQ" => {
            let ours = if text.eq_ignore_ascii_case("geq") { ">=" } else { "<=" };
            return answer(format!("\"{text}\" is written date:{ours}2025-02-12"), None);
        }
        _ => {}
    }
    if run.before_open
        && let Some(error) = segment(text, run)
    {
        return Some(error);
    }
    comparison(text, run)
}

/// Where `word` ends that stands behind the place as a word of its own.
fn word_behind(chars: &[char], place: usize, word: &str) -> Option<usize> {
    const LONGEST_GAP: usize = 8;
    let rest = chars.get(place..)?;
    let gap = rest.iter().take(LONGEST_GAP).position(|c| !is_blank(*c))?;
    let length = word.chars().count();
    let here = rest.get(gap..gap + length)?;
    let ends = rest.get(gap + length).is_none_or(|c| is_blank(*c) || is_open(*c) || is_quote(*c));
    (gap > 0 && ends && here.iter().copied().eq(word.chars())).then_some(place + gap + length)
}

/// `w/3`, `/n3`, `pre/p`: what others write with a slash.
fn slashed(text: &str, run: &Run) -> Option<QueryError> {
    let answer = |message: String, meant: Option<String>| {
        Some(fault(QueryErrorKind::Foreign, run.span, message, meant))
    };
    let (name, rest) = text.split_once('/')?;
    let within = matches!(name, "w" | "W" | "within" | "WITHIN" | "");
    let number = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    if within && number {
        // NEAR/0 would be refused in turn.
        let rest = match rest.parse::<u32>() {
            Ok(0) => "1",
            Ok(_) => rest,
            Err(_) => return answer("this distance is too large".to_string(), None),
        };
        let message = format!("{}: {}", shown(text), WITHIN.replace("/n", &format!("/{rest}")));
        return answer(message, Some(format!("NEAR/{rest}")));
    }
    let ordered = matches!(name, "pre" | "PRE" | "adj" | "ADJ");
    let in_order = if ordered { ", in any order" } else { "" };
    match ((within && !name.is_empty()) || ordered, rest) {
        (true, "s" | "S" | "sent") => {
            let message = format!("the same sentence is written /s{in_order}");
            answer(message, Some("/s".into()))
        }
        (true, "p" | "P" | "para") => {
            let message = format!("the same paragraph is written /p{in_order}");
            answer(message, Some("/p".into()))
        }
        _ if name.is_empty() && within_words(rest).is_some() => {
            let number = within_words(rest).unwrap_or_default();
            let message = format!("\"{}\" is written NEAR/{number}", shown(text));
            answer(message, Some(format!("NEAR/{number}")))
        }
        _ if number && matches!(name, "n" | "N" | "p" | "P") => {
            let ours = if matches!(name, "n" | "N") { "NEAR" } else { "PRE" };
            let message = format!("\"{}\" is written {ours}/{rest}", shown(text));
            answer(message, Some(format!("{ours}/{rest}")))
        }
        _ if name.is_empty() && first_words(rest) => {
            let message = format!("{text}: there is no way to ask for an article's first words");
            answer(message, None)
        }
        (true, "seg" | "SEG") => {
            answer("write title:( … ) or body:( … ) around both words".to_string(), None)
        }
        _ => None,
    }
}

/// `atl3(…)`, `atleast3` without its colon, `ATLEAST 3`.
fn count(text: &str, run: &Run, chars: &[char], next_token: Option<usize>) -> Option<QueryError> {
    let counted = text.strip_prefix("atl").or_else(|| text.strip_prefix("ATL"));
    let counted = counted.and_then(|number| number.parse().ok()).map(Field::AtLeast);
    let mut end = next_token.unwrap_or(run.span.end as usize);
    let count = match counted.or(fields::field(text)) {
        Some(Field::AtLeast(count) | Field::Repeat(count)) => count,
        _ if text == "ATLEAST" => {
            let (number, behind) = number_behind(chars, run.span.end as usize)?;
            let blanks = chars[behind..].iter().take_while(|c| is_blank(**c)).count();
            end = behind + blanks;
            number.parse().ok()?
        }
        _ => return None,
    };
    let span = Span { start: run.span.start, end: Span::new(0, end).end };
    let message = format!("counts have a colon: atleast{count}:word");
    let meant = Some(format!("atleast{count}:"));
    Some(fault(QueryErrorKind::Foreign, span, message, meant))
}

/// The number of `n3` and `N3/`, which follow a slash.
fn within_words(rest: &str) -> Option<u32> {
    let number = rest.strip_prefix(['n', 'N'])?;
    let number = number.strip_suffix('/').unwrap_or(number).parse().ok()?;
    (number > 0).then_some(number)
}

/// `F50/`, what Factiva writes behind a slash for the first 50 words.
fn first_words(rest: &str) -> bool {
    let number = rest.strip_prefix(['f', 'F']).and_then(|rest| rest.strip_suffix('/'));
    number.is_some_and(|number| number.parse::<u32>().is_ok())
}

/// `headline(trump)`, `caps(US)`: the segments and functions of Nexis.
fn segment(text: &str, run: &Run) -> Option<QueryError> {
    let name = text.to_ascii_lowercase();
    let ours = match name.as_str() {
        "title" | "body" | "source" | "credit" => Some(name.as_str()),
        "headline" | "hlead" | "hl" | "hd" | "ti" | "lead" | "lp" | "byline" | "au"
        | "publication" | "pub" | "language" => fields::elsewhere(&name),
        "date" => {
            let message = "dates have a colon: date:>=2025-02-12".to_string();
            let meant = Some("date:".to_string());
            return Some(fault(QueryErrorKind::Foreign, run.span, message, meant));
        }
        "length" | "wc" => {
            let message = format!("{name}( ): articles have no length to ask for");
            return Some(fault(QueryErrorKind::Foreign, run.span, message, None));
        }
        "allcaps" | "nocaps" | "caps" | "singular" | "plural" => {
            let message = format!("there is no {name}( ); =word finds this form only");
            return Some(fault(QueryErrorKind::Foreign, run.span, message, Some("=".to_string())));
        }
        _ => None,
    }?;
    let message = format!("fields have a colon: {ours}:( … )");
    Some(fault(QueryErrorKind::Foreign, run.span, message, Some(format!("{ours}:"))))
}

/// `hlead=trump`, `wc>500`, `date>=2025-02-12`.
fn comparison(text: &str, run: &Run) -> Option<QueryError> {
    const THEIRS: &[&str] = &[
        "headline",
        "hd",
        "hlead",
        "hl",
        "lp",
        "td",
        "byline",
        "au",
        "la",
        "language",
        "sn",
        "rst",
        "pub",
        "publication",
        "pd",
    ];
    let at = text.find(['=', '<', '>'])?;
    // `title!=x` and `title<>x`
    let at = if text[..at].ends_with('!') { at - 1 } else { at };
    let (name, rest) = text.split_at(at);
    let name = name.to_ascii_lowercase();
    let mark: &str = match rest.as_bytes() {
        [b'<' | b'>' | b'!', b'=', ..] | [b'<', b'>', ..] => &rest[..2],
        _ => &rest[..1],
    };
    let end = run.span.start + u32::try_from(at + mark.len()).unwrap_or(u32::MAX);
    let span = Span { start: run.span.start, end: end.min(run.span.end) };
    let written = format!("{name}{mark}");
    let absent = match name.as_str() {
        "wc" | "length" => Some("length"),
        "tone" | "toneabs" => Some("tone"),
        "re" => Some("region"),
        "ns" | "in" | "ipc" => Some("subject code"),
        "co" | "fds" => Some("company code"),
        _ => None,
    };
    if let Some(absent) = absent {
        let message = format!("{written} is not understood: articles have no {absent} to ask for");
        return Some(fault(QueryErrorKind::Foreign, span, message, None));
    }
    let ours = match fields::field(&name) {
        Some(Field::In) | None if THEIRS.contains(&name.as_str()) => fields::elsewhere(&name)?,
        Some(Field::In) | None => return None,
        Some(Field::Near(_) | Field::AtLeast(_) | Field::Repeat(_)) => {
            let message = format!("{written} is not understood: counts have a colon");
            return Some(fault(QueryErrorKind::Foreign, span, message, Some(format!("{name}:"))));
        }
        Some(_) => name.as_str(),
    };
    let meant = match (ours, mark) {
        (_, "!=" | "<>") => format!("-{ours}:"),
        (_, "=") => format!("{ours}:"),
        ("date", _) => format!("date:{mark}"),
        _ => format!("{ours}:"),
    };
    let message = format!("{written} is not understood: fields have a colon");
    Some(fault(QueryErrorKind::Foreign, span, message, Some(meant)))
}
