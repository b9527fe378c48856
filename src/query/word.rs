//! What a run of characters is: an operator, a field, a pattern or a word.
//!
//! Whatever is none of the language's constructs is text to search for, so that pasted sentences
//! and addresses find themselves. Constructs of other search engines that would silently mean
//! something else as text are errors instead (see `operators`).

use super::ast::{Kind, Span};
use super::chars::*;
use super::error::{QueryError, QueryErrorKind, shown};
use super::fields::{self, Field};
use super::lexer::{Glyph, Run, TokenKind, fault};
use super::lookalike;
use super::notes::Notes;
use super::operators;

pub(super) enum Reading {
    Token(TokenKind),
    /// A field whose colon stands at `colon`; what follows is to be read as its value.
    Field {
        field: Field,
        colon: usize,
    },
    /// Nothing to search for.
    LeftOut,
}

type Read<T> = Result<T, QueryError>;

/// Longest name that can be a field.
const LONGEST_NAME: usize = 24;
/// Characters of a run that can make it an operator.
const LONGEST_OPERATOR: usize = 48;

/// Reads a run that stands in the query itself. `next_token` is where the following token
/// begins, if it is a word or a quote.
pub(super) fn read(
    run: &Run,
    chars: &[char],
    next_token: Option<usize>,
    notes: &mut Notes,
) -> Read<Reading> {
    let head = &run.glyphs[..run.glyphs.len().min(LONGEST_OPERATOR)];
    if head.iter().all(|glyph| !glyph.literal) {
        let text = visible(head);
        if let Some(token) = operators::operator(&text, run, chars, next_token)? {
            return Ok(Reading::Token(token));
        }
    }
    if let Some(field) = named_field(run, chars, next_token, notes)? {
        return Ok(field);
    }
    detached_colon(run, chars, notes);
    if run.span.start > 0 && next_token.is_some() {
        lookalike::note_numbered(head, run, notes);
    }
    match operand(run, notes)? {
        Some(kind) => Ok(Reading::Token(TokenKind::Operand(kind))),
        None => Ok(Reading::LeftOut),
    }
}

/// Whether these characters before a full-width colon name a field.
pub(super) fn ends_field_name(glyphs: &[Glyph]) -> bool {
    // A second colon never ends a name; behind the first everything belongs to the value.
    if glyphs.len() > LONGEST_NAME || glyphs.iter().any(|glyph| glyph.literal) {
        return glyphs.iter().take(LONGEST_NAME).any(|glyph| is_colon(glyph.c));
    }
    let name = visible(glyphs);
    // Short names and names in capitals are often words of the text before such a colon.
    let misspelt = || name.len() > 3 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    fields::field(&name).is_some()
        || name.contains(is_colon)
        || (misspelt() && fields::nearest(&name).is_some())
}

/// Letters and signs of operators and names, without hidden characters. What an East Asian
/// keyboard types in full width means the same.
fn visible(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| half_width(glyph.c)).filter(|c| !is_hidden(*c)).collect()
}

pub(super) fn written(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.c).collect()
}

/// `title:…` and the like, or the error for a name that is no field. `None` for text.
fn named_field(
    run: &Run,
    chars: &[char],
    next_token: Option<usize>,
    notes: &mut Notes,
) -> Read<Option<Reading>> {
    let head = &run.glyphs[..run.glyphs.len().min(LONGEST_NAME)];
    let colon = head.iter().position(|glyph| is_colon(glyph.c) && !glyph.literal);
    let Some(colon) = colon else { return Ok(None) };
    if run.glyphs[..colon].iter().any(|glyph| glyph.literal) {
        return Ok(None);
    }
    let name = visible(&run.glyphs[..colon]);
    let colon = run.glyphs[colon].at;
    let span = Span { start: run.span.start, end: Span::new(0, colon + 1).end };
    let after = chars[colon + 1..].iter().copied().find(|c| !is_hidden(*c));
    let has_value = after.is_some_and(|c| !is_blank(c) && !is_close(c) && !is_separator(c));
    if let Some(field) = fields::field(&name) {
        if has_value {
            return Ok(Some(Reading::Field { field, colon }));
        }
        if name.chars().any(char::is_uppercase) {
            notes.capital_field(&name);
            return Ok(None);
        }
        return Err(detached_value(field, span, chars, next_token));
    }
    if matches!(name.as_str(), "mailto" | "tel" | "urn") || !fields::looks_like_field(&name) {
        return Ok(None);
    }
    let begins_value =
        |c: char| !is_punctuation(c) || is_quote(c) || is_open(c) || "=-*[<>~'".contains(c);
    if has_value && after.is_some_and(begins_value) {
        return Err(fields::unknown_field(&name, span.start, span.end - span.start));
    }
    let lower_case = name.chars().all(char::is_lowercase);
    if lower_case
        && !has_value
        && let Some(field) = fields::nearest(&name)
    {
        notes.near_field(&name, field);
    }
    Ok(None)
}

/// Tells of `source :beacon`. It is no error, as French sets a space before every colon.
fn detached_colon(run: &Run, chars: &[char], notes: &mut Notes) {
    if run.glyphs.len() > LONGEST_NAME || run.glyphs.iter().any(|glyph| glyph.literal) {
        return;
    }
    let rest = chars.get(run.span.end as usize..).unwrap_or_default();
    let mut behind = rest.iter().take(4).copied().filter(|c| !is_hidden(*c));
    let apart = behind.next().is_some_and(is_blank) && behind.next().is_some_and(is_colon);
    let name = visible(&run.glyphs);
    if apart && fields::field(&name).is_some() {
        notes.capital_field(&name);
    }
}

/// The place of a field with its colon at the beginning of a value.
pub(super) fn inner_field(run: &Run) -> Option<Span> {
    let head = &run.glyphs[..run.glyphs.len().min(LONGEST_NAME)];
    let colon = head.iter().position(|glyph| is_colon(glyph.c))?;
    let has_value = run.glyphs.len() > colon + 1;
    if !has_value || head[..=colon].iter().any(|glyph| glyph.literal) {
        return None;
    }
    fields::field(&visible(&head[..colon]))?;
    Some(Span { start: run.span.start, end: Span::new(0, head[colon].at + 1).end })
}

/// The error for `source: beacon` and `source:` alone.
fn detached_value(
    field: Field,
    span: Span,
    chars: &[char],
    next_token: Option<usize>,
) -> QueryError {
    const LONGEST_VALUE: usize = 60;
    let Some(next) = next_token else { return super::lexer::no_value(field, span) };
    let name = field.name();
    let message = format!("{name}: lacks its value, which follows without a space");
    let rest = &chars[next..];
    let quoted = rest.first().copied().is_some_and(is_quote);
    let length = match quoted {
        true => rest[1..].iter().position(|c| is_quote(*c)).map(|closing| closing + 2),
        false => rest.iter().position(|c| is_blank(*c) || is_open(*c) || is_close(*c)),
    };
    let length = length.unwrap_or(rest.len()).min(rest.len());
    let length = if length > LONGEST_VALUE { 0 } else { length };
    let value: String = rest[..length].iter().collect();
    let span = Span { start: span.start, end: Span::new(0, next + length).end };
    fault(QueryErrorKind::Value, span, message, Some(format!("{name}:{value}")))
}

/// A word or pattern; `None` if there is nothing but punctuation.
pub(super) fn operand(run: &Run, notes: &mut Notes) -> Read<Option<Kind>> {
    let glyphs = &run.glyphs[..];
    let is_mark = |glyph: &Glyph| !glyph.literal && is_punctuation(glyph.c);
    let starred = |glyph: &Glyph| !glyph.literal && is_star(glyph.c);
    if !glyphs.is_empty() && glyphs.iter().all(starred) {
        return match glyphs {
            [_] => Ok(Some(Kind::All)),
            _ => Err(short_pattern(run, Some("*"))),
        };
    }
    // Lucene's way to ask for everything.
    if written(glyphs) == "*:*" && !glyphs.iter().any(|glyph| glyph.literal) {
        return Err(short_pattern(run, Some("*")));
    }
    let exact = match glyphs {
        [equals, first, ..] => equals.c == '=' && !equals.literal && !is_mark(first),
        _ => false,
    };
    let word = if exact { &glyphs[1..] } else { glyphs };
    if !is_address(word) {
        if let Some(pattern) = wildcard(word, run, exact, notes)? {
            return Ok(Some(pattern));
        }
        if let Some(fuzzy) = fuzzy(word, run, exact)? {
            return Ok(Some(fuzzy));
        }
        lookalike::note_foreign(word, notes);
    }
    let text = written(word);
    if word.iter().all(is_mark) {
        notes.left_out(&text);
        return Ok(None);
    }
    notes.apostrophes(&text);
    Ok(Some(Kind::Word { text, exact }))
}

/// Addresses hold `?`, `*` and `~` as text.
fn is_address(glyphs: &[Glyph]) -> bool {
    let at = |place: usize, wanted: &str| {
        let rest = glyphs.get(place..).unwrap_or_default();
        rest.len() >= wanted.len() && wanted.chars().zip(rest).all(|(c, glyph)| glyph.c == c)
    };
    let scheme = glyphs.iter().take(LONGEST_NAME).position(|glyph| glyph.c == ':');
    scheme.is_some_and(|colon| at(colon, "://")) || at(0, "www.")
}

/// The part of a word without the punctuation around it, escaped or not: it belongs to no
/// pattern. The characters of `kept` stay.
fn core<'a>(glyphs: &'a [Glyph], kept: &str) -> &'a [Glyph] {
    let first = glyphs.iter().take_while(|glyph| is_outside(glyph, kept)).count();
    &glyphs[first..glyphs.len() - trailing(&glyphs[first..], kept)]
}

/// How many characters of punctuation a word ends with, without those of `kept`.
fn trailing(glyphs: &[Glyph], kept: &str) -> usize {
    glyphs.iter().rev().take_while(|glyph| is_outside(glyph, kept)).count()
}

fn is_outside(glyph: &Glyph, kept: &str) -> bool {
    is_punctuation(glyph.c) && !is_star(glyph.c) && !kept.contains(glyph.c)
}

fn is_star_mark(glyph: &Glyph) -> bool {
    is_star(glyph.c) && !glyph.literal
}

fn is_question_mark(glyph: &Glyph) -> bool {
    glyph.c == '?' && !glyph.literal
}

/// `sanction*`, `wom?n`. A `?` is a wildcard only with more of the word behind it.
fn wildcard(glyphs: &[Glyph], run: &Run, exact: bool, notes: &mut Notes) -> Read<Option<Kind>> {
    let whole = core(glyphs, "?~");
    let ended = whole.iter().rev().take_while(|glyph| is_question_mark(glyph)).count();
    let (word, ended) = whole.split_at(whole.len() - ended);
    let word = &word[..word.len() - trailing(word, "~")];
    let mut open_question = false;
    let mut is_pattern = false;
    for glyph in word {
        if is_star_mark(glyph) || (open_question && glyph.c.is_alphanumeric()) {
            is_pattern = true;
        }
        open_question = is_question_mark(glyph);
    }
    let starred = word.iter().any(is_star_mark);
    let like_address = || word.iter().any(|glyph| matches!(glyph.c, '/' | '=' | '&' | '@'));
    if !is_pattern || (!starred && like_address()) {
        if !ended.is_empty() && word.last().is_some_and(|glyph| glyph.c.is_alphanumeric()) {
            notes.closing_question_mark(&written(glyphs));
        }
        return Ok(None);
    }
    if !exact && word.iter().any(|glyph| is_unspaced(glyph.c)) {
        return unspaced_pattern(word, run, notes).map(Some);
    }
    let is_wild = |glyph: &Glyph| is_star_mark(glyph) || is_question_mark(glyph);
    let before = word.iter().take_while(|glyph| !is_wild(glyph));
    if before.filter(|glyph| glyph.c.is_alphanumeric()).count() < 2 {
        return Err(short_pattern(run, None));
    }
    let in_word =
        |glyph: &Glyph| is_wild(glyph) || !is_punctuation(glyph.c) || is_apostrophe(glyph.c);
    let message = if exact {
        "= asks for one form, * and ? for many"
    } else if word.iter().any(|glyph| glyph.c == '~') {
        "a word has wildcards (* ?) or slips (~), not both"
    } else if word.iter().all(|glyph| in_word(glyph) || is_hidden(glyph.c)) {
        let mut pattern = String::new();
        for glyph in word {
            let c = if is_star_mark(glyph) { '*' } else { glyph.c };
            if c != '*' || !pattern.ends_with('*') {
                pattern.push(c);
            }
        }
        return Ok(Some(Kind::Wildcard { pattern }));
    } else {
        "a wildcard works within one word, of letters and digits"
    };
    Err(fault(QueryErrorKind::Pattern, run.span, message.to_string(), None))
}

/// `特朗普*`: characters that stand for themselves find every word that begins so anyway.
fn unspaced_pattern(word: &[Glyph], run: &Run, notes: &mut Notes) -> Read<Kind> {
    let stars = word.iter().rev().take_while(|glyph| is_star_mark(glyph)).count();
    let stem = &word[..word.len() - stars];
    if stem.iter().any(|glyph| is_star_mark(glyph) || is_question_mark(glyph)) {
        let message = "text without spaces between its words has no wildcards";
        return Err(fault(QueryErrorKind::Pattern, run.span, message.to_string(), None));
    }
    let text = written(stem);
    notes.character_pattern(&written(word), &text);
    Ok(Kind::Word { text, exact: false })
}

fn short_pattern(run: &Run, meant: Option<&str>) -> QueryError {
    let message = "a wildcard needs two letters before it".to_string();
    fault(QueryErrorKind::Pattern, run.span, message, meant.map(str::to_string))
}

/// `vogel~`, `vogel~2`.
fn fuzzy(glyphs: &[Glyph], run: &Run, exact: bool) -> Read<Option<Kind>> {
    let core = core(glyphs, "~");
    let tilde = core.iter().rposition(|glyph| glyph.c == '~' && !glyph.literal);
    let Some(tilde) = tilde else { return Ok(None) };
    let (word, number) = (&core[..tilde], written(&core[tilde + 1..]));
    let is_number = number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let ends_word = word.last().is_some_and(|glyph| glyph.c.is_alphanumeric());
    let all_digits = word.iter().all(|glyph| glyph.c.is_numeric());
    if !is_number || !ends_word || all_digits {
        return Ok(None);
    }
    let one_word = word
        .iter()
        .all(|glyph| !is_punctuation(glyph.c) || is_apostrophe(glyph.c) || is_hidden(glyph.c));
    let refuse = |message: &str, meant: Option<String>| {
        Err(fault(QueryErrorKind::Pattern, run.span, message.to_string(), meant))
    };
    if exact {
        return refuse("= asks for one form, ~ for many", None);
    }
    if !one_word {
        return refuse("~ works on one word, of letters and digits", None);
    }
    if word.iter().any(|glyph| is_unspaced(glyph.c)) {
        let message = "~ counts slips in words of letters, not in characters";
        return refuse(message, Some(written(word)));
    }
    let word = written(word);
    match number.as_str() {
        "" | "1" => Ok(Some(Kind::Fuzzy { word, distance: 1 })),
        "2" => Ok(Some(Kind::Fuzzy { word, distance: 2 })),
        _ => refuse(
            "~ behind a word takes the number of slips, 1 or 2",
            Some(format!("{}~2", shown(&word))),
        ),
    }
}
