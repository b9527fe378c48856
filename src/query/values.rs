//! Cuts out what stands between quotes, and the values that follow fields.

use super::ast::{DateRange, FilterField, Kind, Span};
use super::chars::*;
use super::error::{QueryError, QueryErrorKind};
use super::fields::Field;
use super::lexer::{Lexer, Stops, Token, TokenKind, fault, no_value};
use super::word;

type Read<T> = Result<T, QueryError>;

impl Lexer<'_> {
    /// The text between the quotes of a place.
    pub(super) fn unquoted(&self, span: Span) -> String {
        self.quoted(span.start as usize).map(|(text, _)| text).unwrap_or_default()
    }

    /// A word, pattern or phrase directly behind `title:` or `atleast3:`; `name` is where that
    /// stands.
    pub(super) fn text_value(&mut self, field: Field, name: Span) -> Read<Token> {
        self.skip_hidden();
        let start = self.at;
        let first = self.char_at(start);
        if first.is_some_and(is_quote) {
            return self.phrase();
        }
        if first == Some('=') && self.char_at(start + 1).is_some_and(is_quote) {
            self.at += 1;
            return self.phrase();
        }
        if first.is_some_and(is_minus) && self.begins_operand(start + 1) {
            let name = field.name();
            let span = Span::new(start, start + 1);
            let message = format!("- stands before the field: -{name}:word");
            return Err(fault(QueryErrorKind::Value, span, message, None));
        }
        let run = self.run(Stops::Value);
        let text: String = run.glyphs.iter().map(|glyph| glyph.c).collect();
        if matches!(text.as_str(), "AND" | "OR" | "NOT") && run.glyphs.iter().all(|g| !g.literal) {
            let name = field.name();
            let message = match text.as_str() {
                "NOT" => format!("NOT stands before the field: NOT {name}:word"),
                _ => format!("{name}: lacks its value (as a word: {})", text.to_lowercase()),
            };
            return Err(fault(QueryErrorKind::Value, run.span, message, None));
        }
        if let Some(inner) = word::inner_field(&run) {
            let message = format!("another field cannot stand right behind {}:", field.name());
            return Err(fault(QueryErrorKind::Operand, inner, message, None));
        }
        match word::operand(&run, &mut self.notes)? {
            Some(kind) => Ok(Token { span: run.span, kind: TokenKind::Operand(kind) }),
            None => Err(no_value(field, name)),
        }
    }

    /// The value of a field that is compared, not searched: quoted, or up to white space.
    pub(super) fn value(&mut self, field: Field, name: Span) -> Read<Token> {
        self.skip_hidden();
        match self.char_at(self.at) {
            Some(c) if is_quote(c) => self.quoted_value(),
            Some('[' | '{') if field == Field::Date => self.bracketed_value(),
            _ => self.bare_value(field, name),
        }
    }

    pub(super) fn listed_value(&mut self, field: Field) -> Read<Token> {
        if field == Field::Date && matches!(self.char_at(self.at), Some('[' | '{')) {
            return self.bracketed_value();
        }
        let here = Span::new(self.at, self.at + 1);
        let token = self.bare_value(field, here)?;
        let TokenKind::Value { text, .. } = &token.kind else { return Ok(token) };
        let kind = match text.as_str() {
            "AND" => TokenKind::And,
            "OR" => TokenKind::Or,
            "NOT" => TokenKind::Not,
            _ => return Ok(token),
        };
        Ok(Token { span: token.span, kind })
    }

    /// `"phone call"`, `"phone call"~5`.
    pub(super) fn phrase(&mut self) -> Read<Token> {
        let start = self.at;
        let (text, end) = self.quoted(start)?;
        self.note_patterns(Span::new(start, end));
        let (slop, end) = self.slop(end)?;
        let phrase = Kind::Phrase { text, slop };
        Ok(self.token(start, end, TokenKind::Operand(phrase)))
    }

    /// Tells of wildcards and `~` between the quotes of a place.
    pub(super) fn note_patterns(&mut self, quoted: Span) {
        let inside = &self.chars[quoted.start as usize + 1..quoted.end as usize - 1];
        let starred = |pair: &[char]| {
            is_star(pair[1]) && (pair[0].is_alphanumeric() || is_blank(pair[0]))
                || is_star(pair[0]) && pair[1].is_alphanumeric()
        };
        let single = |triple: &[char]| {
            triple[1] == '?' && triple[0].is_alphabetic() && triple[2].is_alphabetic()
        };
        let fuzzy = |at: usize| {
            let ends = |c: &char| is_blank(*c) || c.is_ascii_digit();
            inside[at] == '~'
                && at.checked_sub(1).is_some_and(|before| inside[before].is_alphabetic())
                && inside.get(at + 1).is_none_or(ends)
        };
        if inside.windows(2).any(starred)
            || inside.windows(3).any(single)
            || (0..inside.len()).any(fuzzy)
        {
            self.notes.wildcard_in_quotes();
        }
    }

    /// What follows a phrase directly: `~5`.
    fn slop(&self, end: usize) -> Read<(Option<u32>, usize)> {
        if let Some(error) = self.detached_slop(end) {
            return Err(error);
        }
        let after = self.char_at(end);
        if after.is_some_and(is_star) {
            let message = "a wildcard cannot follow a phrase".to_string();
            return Err(fault(QueryErrorKind::Pattern, Span::new(end, end + 1), message, None));
        }
        if after != Some('~') {
            return Ok((None, end));
        }
        let rest = &self.chars[end + 1..];
        let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
        let stop = end + 1 + digits;
        let number: String = rest[..digits].iter().collect();
        let glued = match self.char_at(stop) {
            Some('.') => self.char_at(stop + 1).is_some_and(|c| c.is_ascii_digit()),
            Some(c) => c == '~' || !is_punctuation(c),
            None => false,
        };
        match number.parse::<u32>() {
            Ok(distance) if distance > 0 && !glued => Ok((Some(distance), stop)),
            _ => {
                let message = "~ behind a phrase takes a distance in words, 1 or more".to_string();
                let ends = |c: &char| is_blank(*c) || is_open(*c) || is_close(*c) || is_quote(*c);
                let glued = rest.iter().position(ends).unwrap_or(rest.len());
                let span = Span::new(end, end + 1 + glued);
                Err(fault(QueryErrorKind::Operand, span, message, Some("~10".to_string())))
            }
        }
    }

    /// The error for `"a b" ~10` and `"a b"@10`.
    fn detached_slop(&self, end: usize) -> Option<QueryError> {
        const LONGEST_GAP: usize = 8;
        let rest = &self.chars[end..];
        let gap = rest.iter().take(LONGEST_GAP).position(|c| !is_blank(*c))?;
        let mark = rest[gap];
        if !(mark == '@' && gap == 0 || mark == '~' && gap > 0) {
            return None;
        }
        let behind = &rest[gap + 1..];
        let digits = behind.iter().take_while(|c| c.is_ascii_digit()).count();
        let number: String = behind[..digits].iter().collect();
        let ends = behind.get(digits).is_none_or(|c| is_punctuation(*c));
        number.parse::<u32>().ok().filter(|distance| *distance > 0 && ends)?;
        let message =
            format!("a distance follows its phrase without a space: \"two words\"~{number}");
        let span = Span::new(end, end + gap + 1 + digits);
        Some(fault(QueryErrorKind::Operand, span, message, Some(format!("~{number}"))))
    }

    /// The error for what seems to belong to a value but stands behind it: the second value of
    /// `source:"A","B"`, the end of `date:2025-02-12 .. 2025-02-14`.
    pub(super) fn listed_behind(
        &self,
        field: Field,
        text: &str,
        quoted: bool,
        value: Span,
    ) -> Option<QueryError> {
        if field == Field::Date && !quoted {
            return self.range_behind(text, value);
        }
        let mut end = value.end as usize;
        let mut values = vec![self.written(value)];
        while quoted
            && self.char_at(end) == Some(',')
            && self.char_at(end + 1).is_some_and(is_quote)
        {
            let (_, behind) = self.quoted(end + 1).ok()?;
            values.push(self.written(Span::new(end + 1, behind)));
            end = behind;
        }
        if values.len() < 2 {
            return None;
        }
        let message = "several values are joined by OR".to_string();
        let meant = Some(format!("({})", values.join(" OR ")));
        Some(fault(
            QueryErrorKind::Value,
            Span { end: Span::new(0, end).end, ..value },
            message,
            meant,
        ))
    }

    /// The error for a range of dates that is written with spaces.
    fn range_behind(&self, text: &str, value: Span) -> Option<QueryError> {
        let (mut next, mut end) = self.plain_word(value.end as usize)?;
        let first = match text.strip_suffix("..") {
            // A range may be open and a word follow: `date:2025-02.. *`.
            Some(_) if !next.starts_with(|c: char| c.is_ascii_digit()) => return None,
            Some(first) => first,
            None => {
                if !matches!(next.as_str(), ".." | "…" | "-" | "–" | "to" | "TO") {
                    return None;
                }
                (next, end) = self.plain_word(end)?;
                text
            }
        };
        let meant = format!("{first}..{}", next.trim_end_matches([',', ';']));
        DateRange::read(&meant, 0).ok()?;
        let message = "a range of dates has no spaces in it".to_string();
        let span = Span { end: Span::new(0, end).end, ..value };
        Some(fault(QueryErrorKind::Date, span, message, Some(meant)))
    }

    /// A short word behind white space, and where it ends.
    fn plain_word(&self, place: usize) -> Option<(String, usize)> {
        const LONGEST: usize = 24;
        let rest = self.chars.get(place..)?;
        let gap = rest.iter().take(LONGEST).position(|c| !is_blank(*c)).filter(|gap| *gap > 0)?;
        let ends = |c: &char| is_blank(*c) || is_open(*c) || is_close(*c) || is_quote(*c);
        let word = &rest[gap..];
        let word = &word[..word.iter().position(ends).unwrap_or(word.len())];
        let short = !word.is_empty() && word.len() <= LONGEST;
        short.then(|| (word.iter().collect(), place + gap + word.len()))
    }

    /// Text between quotes with its escapes resolved, and the place behind the closing quote.
    fn quoted(&self, start: usize) -> Read<(String, usize)> {
        let mut text = String::new();
        let mut at = start + 1;
        while let Some(c) = self.char_at(at) {
            let next = self.char_at(at + 1);
            if c == '\\'
                && let Some(escaped) = next.filter(|c| *c == '\\' || is_quote(*c))
            {
                text.push(escaped);
                at += 2;
                continue;
            }
            if self.quote_stops(at) {
                if text.chars().all(|c| is_blank(c) || is_hidden(c)) {
                    let message = "there is nothing between the quotes".to_string();
                    let span = Span::new(start, at + 1);
                    return Err(fault(QueryErrorKind::Operand, span, message, None));
                }
                return Ok((text, at + 1));
            }
            text.push(c);
            at += 1;
        }
        let partner = closing_quote(self.chars[start]);
        Err(self.unbalanced(start, partner, "this quote has no partner"))
    }

    /// The error for a quote or bracket at `start` that is never closed.
    pub(super) fn unbalanced(&self, start: usize, close: char, message: &str) -> QueryError {
        const LONGEST: usize = 60;
        let rest = &self.chars[start..];
        let last = rest.iter().rposition(|c| !is_blank(*c)).map_or(1, |last| last + 1);
        if !(2..=LONGEST).contains(&last) {
            let span = Span::new(start, start + 1);
            return fault(QueryErrorKind::Unbalanced, span, message.to_string(), None);
        }
        let mut meant: String = rest[..last].iter().collect();
        meant.push(close);
        let span = Span::new(start, start + last);
        fault(QueryErrorKind::Unbalanced, span, message.to_string(), Some(meant))
    }

    pub(super) fn quoted_value(&mut self) -> Read<Token> {
        let start = self.at;
        let (text, end) = self.quoted(start)?;
        Ok(self.token(start, end, TokenKind::Value { text, quoted: true }))
    }

    /// `[2025-02-12 TO 2025-02-14]`.
    fn bracketed_value(&mut self) -> Read<Token> {
        let start = self.at;
        let rest = &self.chars[start..];
        let Some(close) = rest.iter().position(|c| matches!(c, ']' | '}')) else {
            return Err(self.unbalanced(start, ']', "this bracket has no partner"));
        };
        let text = rest[..=close].iter().collect();
        Ok(self.token(start, start + close + 1, TokenKind::Value { text, quoted: false }))
    }

    /// A value up to white space, a quote or a parenthesis; addresses and file names may hold
    /// pairs of parentheses. There are no escapes, so that `C:\news` means itself.
    fn bare_value(&mut self, field: Field, name: Span) -> Read<Token> {
        let start = self.at;
        let rest = &self.chars[start..];
        let stop = |c: &char| is_blank(*c) || is_quote(*c);
        let mut run = &rest[..rest.iter().position(stop).unwrap_or(rest.len())];
        let has_pairs =
            matches!(field, Field::Filter(FilterField::Url | FilterField::File | FilterField::Id));
        run = &run[..if has_pairs { balanced(run) } else { first_parenthesis(run) }];
        self.at = start + run.len();
        // A comma behind a code promises another.
        while let [kept @ .., ',' | ';'] = run
            && field != Field::Filter(FilterField::Lang)
        {
            run = kept;
        }
        let text: String = run.iter().filter(|c| !is_hidden(**c)).collect();
        if text.is_empty() {
            return Err(no_value(field, name));
        }
        let span = Span::new(start, start + run.len());
        Ok(Token { span, kind: TokenKind::Value { text, quoted: false } })
    }
}

/// The quote that goes with `open`; with a closing one, itself.
fn closing_quote(open: char) -> char {
    match open {
        '“' | '„' | '‟' => '”',
        '«' => '»',
        '‹' => '›',
        '「' => '」',
        '『' => '』',
        '｢' => '｣',
        '〝' => '〞',
        '❝' => '❞',
        '﹁' => '﹂',
        '﹃' => '﹄',
        other => other,
    }
}

fn first_parenthesis(run: &[char]) -> usize {
    run.iter().position(|c| is_open(*c) || is_close(*c)).unwrap_or(run.len())
}

/// Length of the longest start of `run` whose parentheses are in pairs.
fn balanced(run: &[char]) -> usize {
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in run.iter().enumerate() {
        if is_open(*c) {
            open.push(at);
        } else if is_close(*c) && open.pop().is_none() {
            return at;
        }
    }
    open.first().copied().unwrap_or(run.len())
}
