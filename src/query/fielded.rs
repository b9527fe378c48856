//! Reads what follows a field: text to find in the title, values to compare, dates, counts.

use super::ast::{DateFilter, FilterField, Kind, Node, Span, TextScope};
use super::dates::{self, DateFault};
use super::error::{QueryError, QueryErrorKind, shown};
use super::fields::Field;
use super::join;
use super::lexer::{TokenKind, fault};
use super::parse::{Parsed, Parser, check_height, leaf, nothing_to_find, without_place};
use super::plain;

type Read<T> = Result<T, QueryError>;

impl Parser<'_> {
    /// A field with its value, which is no group.
    pub(super) fn field(&mut self, field: Field, name: Span) -> Read<Parsed> {
        match field {
            Field::Near(distance) => self.near_words(distance, name),
            Field::Repeat(count) if self.lexer.quote_follows() => self.repeat(count, name),
            Field::Scope(_) | Field::AtLeast(_) | Field::Repeat(_) => {
                let token = self.lexer.text_value(field, name)?;
                let TokenKind::Operand(kind) = token.kind else { return Err(nothing_to_find()) };
                self.group_of(field, name, leaf(kind, token.span))
            }
            _ => {
                let token = self.lexer.value(field, name)?;
                let TokenKind::Value { text, quoted } = token.kind else {
                    return Err(nothing_to_find());
                };
                if let Some(error) = self.lexer.listed_behind(field, &text, quoted, token.span) {
                    return Err(error);
                }
                self.filter(field, text, quoted, token.span, name.to(token.span))
            }
        }
    }

    /// A field over an operand. The values of a filter's group are filters already.
    pub(super) fn group_of(&self, field: Field, name: Span, operand: Parsed) -> Read<Parsed> {
        match field {
            Field::Scope(scope) => scoped(scope, name, operand),
            Field::AtLeast(count) | Field::Repeat(count) => counted(count, operand, name),
            _ => Ok(Parsed { outer: name.to(operand.outer), ..operand }),
        }
    }

    /// `near10:"trump putin"` is `trump NEAR/10 putin`.
    fn near_words(&mut self, distance: u32, name: Span) -> Read<Parsed> {
        let (operands, outer) = self.quoted_words(&format!("near{distance}"), name)?;
        let refuse = |message: String| Err(fault(QueryErrorKind::Operand, outer, message, None));
        if distance == 0 {
            return refuse("neighbours are 1 apart".to_string());
        }
        if operands.len() < 2 {
            return refuse(format!("near{distance}: needs two words between its quotes"));
        }
        let kind = Kind::Near { operands, distance, ordered: false };
        Ok(Parsed { node: Node::new(kind, outer), outer, height: 2 })
    }

    /// `repeat3:"witkoff"` is `atleast3:witkoff`.
    fn repeat(&mut self, count: u32, name: Span) -> Read<Parsed> {
        let (mut words, outer) = self.quoted_words(&format!("repeat{count}"), name)?;
        let span = Span { start: name.end, end: outer.end };
        let operand = match (words.len(), words.pop()) {
            (1, Some(word)) => Parsed { node: word, outer: span, height: 1 },
            _ => {
                let text = self.lexer.unquoted(span);
                leaf(Kind::Phrase { text, slop: None }, span)
            }
        };
        counted(count, operand, name)
    }

    /// The words between the quotes behind `near10:` or `repeat3:`, and the place of it all.
    fn quoted_words(&mut self, construct: &str, name: Span) -> Read<(Vec<Node>, Span)> {
        if !self.lexer.quote_follows() {
            let message = format!("{construct}: takes words between quotes");
            return Err(fault(QueryErrorKind::Value, name, message, None));
        }
        let token = self.lexer.value(Field::Near(0), name)?;
        let TokenKind::Value { text, .. } = token.kind else { return Err(nothing_to_find()) };
        self.lexer.note_patterns(token.span);
        let words = plain::words(&text.chars().collect::<Vec<char>>());
        let node = |(word, _)| Node::new(Kind::Word { text: word, exact: false }, token.span);
        Ok((words.into_iter().map(node).collect(), name.to(token.span)))
    }

    /// A filter or date; `value` is where its value stands.
    pub(super) fn filter(
        &self,
        field: Field,
        text: String,
        quoted: bool,
        value: Span,
        outer: Span,
    ) -> Read<Parsed> {
        let today = self.options.today;
        let dated = |range: Result<DateFilter, DateFault>| match range {
            Ok(filter) => Ok(leaf(Kind::Dated(filter), outer)),
            Err(DateFault { message, suggestion }) => {
                Err(fault(QueryErrorKind::Date, value, message, suggestion))
            }
        };
        match field {
            Field::Date => dated(dates::date_filter(&text, today)),
            Field::After => dated(dates::after(&text, today).map(DateFilter::Range)),
            Field::Before => dated(dates::before(&text, today).map(DateFilter::Range)),
            Field::When => dated(dates::when(&text, today).map(DateFilter::Range)),
            Field::Filter(filter) => {
                let values = filter_values(filter, &text, quoted, value)?;
                let listed =
                    |text: String| leaf(Kind::Filter { field: filter, value: text }, outer);
                Ok(join::any_of(values.into_iter().map(listed).collect()))
            }
            _ => Err(nothing_to_find()),
        }
    }
}

fn scoped(scope: TextScope, name: Span, operand: Parsed) -> Read<Parsed> {
    let operand = join::complement(operand);
    let outer = name.to(operand.outer);
    let field = scope.name();
    if operand.node.kind == Kind::All {
        let message = format!("{field}:* asks for nothing; * alone finds every article");
        return Err(fault(QueryErrorKind::Value, outer, message, Some("*".to_string())));
    }
    let mut stranger = None;
    operand.node.walk(&mut |node| {
        if matches!(node.kind, Kind::Scope { .. } | Kind::Filter { .. } | Kind::Dated(_)) {
            stranger.get_or_insert(node.span);
        }
    });
    if let Some(span) = stranger {
        let message = format!("another field cannot stand inside {field}:( … )");
        return Err(fault(QueryErrorKind::Operand, span, message, None));
    }
    let height = operand.height + 1;
    let kind = Kind::Scope { field: scope, operand: Box::new(operand.node) };
    check_height(Parsed { node: Node::new(kind, outer), outer, height })
}

fn counted(count: u32, operand: Parsed, name: Span) -> Read<Parsed> {
    let outer = name.to(operand.outer);
    let refuse = |message: String| Err(fault(QueryErrorKind::Operand, outer, message, None));
    if count == 0 {
        return refuse("every article has it at least 0 times".to_string());
    }
    if let Some(found) = without_place(&operand.node, false) {
        return refuse(format!("atleast{count}: counts words and phrases, not {found}"));
    }
    let height = operand.height + 1;
    let kind = Kind::AtLeast { count, operand: Box::new(operand.node) };
    check_height(Parsed { node: Node::new(kind, outer), outer, height })
}

/// Why a value cannot be compared, and what may have been meant.
struct ValueFault {
    message: String,
    meant: Option<String>,
}

/// The values that `text` lists for a field: several for `lang:en,de`.
pub(super) fn filter_values(
    field: FilterField,
    text: &str,
    quoted: bool,
    span: Span,
) -> Result<Vec<String>, QueryError> {
    let refuse = |ValueFault { message, meant }| fault(QueryErrorKind::Value, span, message, meant);
    if !quoted && let Some(slip) = slip(field, text) {
        return Err(refuse(slip));
    }
    match field {
        FilterField::Lang => language_codes(text).map_err(refuse),
        _ => Ok(vec![text.to_string()]),
    }
}

/// What a value without quotes has that was hardly meant to be compared.
fn slip(field: FilterField, text: &str) -> Option<ValueFault> {
    let name = field.name();
    let slip = |message: String, meant: Option<String>| Some(ValueFault { message, meant });
    let is_pattern = match field {
        FilterField::Url => matches!(text, "*" | "＊"),
        _ => text.contains(['*', '＊']),
    };
    if is_pattern {
        return slip(format!("{name}: compares whole values; wildcards find words only"), None);
    }
    if field.holds_addresses() {
        return None;
    }
    if text.starts_with('-') {
        return slip(format!("- stands before the field: -{name}:value"), None);
    }
    let rest = text.trim_start_matches(['=', ':']);
    if rest.len() < text.len() {
        let message = format!("{name}: compares whole values, without = or another colon");
        return slip(message, (!rest.is_empty()).then(|| rest.to_string()));
    }
    if field != FilterField::Lang && text.contains(',') {
        let values: Vec<&str> = text.split(',').filter(|value| !value.is_empty()).collect();
        let message = "a value with a comma in it stands in quotes; several are joined by OR";
        return slip(message.to_string(), Some(format!("({})", values.join(" OR "))));
    }
    if field == FilterField::Site && text.contains('/') {
        let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
        let host = rest.split('/').next().unwrap_or_default();
        let message = "site: compares the host alone".to_string();
        return slip(message, (!host.is_empty()).then(|| host.to_string()));
    }
    None
}

/// The codes of languages that `text` lists, each once.
fn language_codes(text: &str) -> Result<Vec<String>, ValueFault> {
    let mut codes = Vec::new();
    for code in text.split(',').map(str::trim) {
        let (language, rest) = code.split_once(['-', '_']).unwrap_or((code, "x"));
        let is_code = (2..=3).contains(&language.len())
            && language.bytes().all(|byte| byte.is_ascii_alphabetic())
            && !rest.is_empty()
            && rest.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        if code.is_empty() {
            let message = "codes are joined by commas without spaces: lang:en,de".to_string();
            return Err(ValueFault { message, meant: None });
        }
        if !is_code || language_code(code).is_some() {
            let message = format!("\"{}\" is no language code such as en, de or zh", shown(code));
            return Err(ValueFault { message, meant: language_code(code).map(str::to_string) });
        }
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_string());
        }
    }
    Ok(codes)
}

/// The code of a language by its English name or its code of three letters.
fn language_code(name: &str) -> Option<&'static str> {
    const NAMES: &[(&str, &str, &str)] = &[
        ("english", "eng", "en"),
        ("german", "deu", "de"),
        ("french", "fra", "fr"),
        ("spanish", "spa", "es"),
        ("portuguese", "por", "pt"),
        ("italian", "ita", "it"),
        ("dutch", "nld", "nl"),
        ("russian", "rus", "ru"),
        ("ukrainian", "ukr", "uk"),
        ("polish", "pol", "pl"),
        ("turkish", "tur", "tr"),
        ("arabic", "ara", "ar"),
        ("hebrew", "heb", "he"),
        ("persian", "fas", "fa"),
        ("hindi", "hin", "hi"),
        ("chinese", "zho", "zh"),
        ("japanese", "jpn", "ja"),
        ("korean", "kor", "ko"),
    ];
    let name = name.to_lowercase();
    NAMES.iter().find(|(known, long, _)| *known == name || *long == name).map(|(.., code)| *code)
}
