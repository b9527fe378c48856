//! Times of day beside a date: `08:28 UTC+8`, `3:30 p.m. EST`, `klo 8.28`, `下午3:30`, `오후 3시`.

use super::names::DateWord;
use super::tokens::{Token, TokenKind};
use crate::article::{Date, Precision};

/// A time of day as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Time {
    hour: u8,
    minute: u8,
    zone: Zone,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Zone {
    None,
    Fixed(i16),
    /// Minutes in winter; an hour more in the American summer.
    American(i16),
}

impl Time {
    /// The time on a day; `None` where the date has no day.
    pub(crate) fn on(self, date: Date) -> Option<Date> {
        if date.precision() != Precision::Day {
            return None;
        }
        let offset = match self.zone {
            Zone::None => None,
            Zone::Fixed(minutes) => Some(minutes),
            Zone::American(minutes) => Some(minutes + american_summer(date)?),
        };
        date.at(self.hour, self.minute, offset)
    }
}

/// 60 from the second Sunday of March to the first Sunday of November, else 0.
fn american_summer(date: Date) -> Option<i16> {
    let sunday = |month: u8, from_day: u8| -> Option<i32> {
        let first = Date::day_of(date.year(), month, from_day)?.first_day();
        // Day 3 of 1970 was a Sunday.
        Some(first + (3 - first).rem_euclid(7))
    };
    let summer = sunday(3, 8)?..sunday(11, 1)?;
    Some(if summer.contains(&date.first_day()) { 60 } else { 0 })
}

/// A time that follows a date whose last token is before `at`; with the token after it.
pub(crate) fn time_after(tokens: &[Token], at: usize) -> Option<(Time, usize)> {
    let mut next = at;
    let mut joined = false;
    let mut offset_like = false;
    while let Some(token) = tokens.get(next) {
        if let Some(found) = time_at(tokens, next, joined || ends_with_dotted(tokens, next)) {
            // `2025-02-13 - 10` is no time; time_at needs minutes or a word.
            return Some(found).filter(|_| !offset_like);
        }
        let between = matches!(
            token.kind,
            TokenKind::Sign(',' | '|' | '-' | '·' | '•' | '/' | '(' | '.' | ':' | '@' | ')' | '~')
        );
        let iso = token.means(DateWord::Joiner) || token.means(DateWord::TimeJoiner) || is_t(token);
        joined |= token.means(DateWord::TimeJoiner);
        let weekday = token.weekday().is_some() || token.means(DateWord::Filler);
        let han = token
            .is_han(&['星', '期', '周', '週', '日', '曜', '月', '火', '水', '木', '金', '土'])
            || token.is_han(&['一', '二', '三', '四', '五', '六']);
        if !(between || iso || weekday || han) || next - at > 5 {
            return None;
        }
        offset_like = token.is_sign('/') && !token.spaced;
        next += 1;
    }
    None
}

/// A time that ends before the date at `at`; with its first token.
pub(crate) fn time_before(tokens: &[Token], at: usize) -> Option<(Time, usize)> {
    for first in (at.saturating_sub(12)..at).rev() {
        let joined = first > 0 && tokens[first - 1].means(DateWord::TimeJoiner);
        let Some((time, mut next)) = time_at(tokens, first, joined) else { continue };
        // `.` and `:` glued before would make it the tail of something longer.
        let cut = first > 0
            && !tokens[first].spaced
            && (tokens[first - 1].is_sign(':')
                || tokens[first - 1].is_sign('.')
                || tokens[first - 1].number().is_some());
        if cut {
            continue;
        }
        while next < at {
            let token = &tokens[next];
            let between = matches!(
                token.kind,
                TokenKind::Sign(',' | '|' | '-' | '·' | '•' | '(' | ')' | '.' | '/')
            );
            let word = token.weekday().is_some()
                || token.means(DateWord::Filler)
                || token.means(DateWord::Joiner)
                || token.means(DateWord::Clock)
                || token.means(DateWord::TimeJoiner);
            if !(between || word) {
                return None;
            }
            next += 1;
        }
        return (next == at).then_some((time, first));
    }
    None
}

/// `17.30` behind a date, with nothing after it: a time even where no word announces one.
fn ends_with_dotted(tokens: &[Token], at: usize) -> bool {
    let two =
        |at: usize| tokens.get(at).is_some_and(|token| matches!(token.number(), Some((_, 2))));
    two(at)
        && tokens.get(at + 1).is_some_and(|token| token.is_sign('.') && !token.spaced)
        && two(at + 2)
        && !tokens[at + 2].spaced
        && tokens.get(at + 3).is_none_or(|token| token.is_sign('|'))
}

fn is_t(token: &Token) -> bool {
    token.end - token.start == 1 && !token.spaced && matches!(token.kind, TokenKind::Word(..))
}

/// A time that begins at token `at`; `joined` when a word such as `klo` announced it.
fn time_at(tokens: &[Token], at: usize, joined: bool) -> Option<(Time, usize)> {
    let mut next = at;
    let mut half = half_of_day(tokens, &mut next);
    let announced = joined || half.is_some();
    let (hour, digits) = tokens.get(next)?.number()?;
    if digits > 2 || hour > 24 {
        return None;
    }
    let (minute, next) = minute_at(tokens, next + 1, announced)?;
    let mut next = behind_seconds(tokens, next);
    if half.is_none() {
        half = half_of_day(tokens, &mut next);
    }
    while tokens.get(next).is_some_and(|token| token.means(DateWord::Clock)) {
        next += 1;
    }
    let hour = match half {
        Some(DateWord::Afternoon) if hour < 12 => hour + 12,
        Some(DateWord::Morning) if hour == 12 => 0,
        _ => hour,
    };
    if hour > 23 || minute > 59 {
        return None;
    }
    let (zone, next) = zone_at(tokens, next);
    Some((Time { hour: hour as u8, minute: minute as u8, zone }, next))
}

/// The minute behind an hour, with what divides them at token `at`: `:30`, `h30`, `.30`, `時30分`;
/// 0 where a word alone says that the number was an hour (`3 p.m.`, `um 15 Uhr`).
fn minute_at(tokens: &[Token], at: usize, announced: bool) -> Option<(u32, usize)> {
    let separator = tokens.get(at)?;
    if separator.means(DateWord::KoreanHour) || separator.is_han(&['時', '时', '点', '點']) {
        return Some(east_asian_minute(tokens, at + 1));
    }
    let length = separator.end - separator.start;
    let number = tokens.get(at + 1).and_then(Token::number);
    let two_digits = number.filter(|number| number.1 == 2);
    let letter_h = separator.means(DateWord::Clock) && length == 1 && number.is_some();
    if separator.is_sign(':') || letter_h {
        return Some((two_digits?.0, at + 2));
    }
    if separator.is_sign('.') && !separator.spaced {
        let (minute, _) = two_digits.filter(|_| !tokens[at + 1].spaced)?;
        let clock = tokens.get(at + 2).is_some_and(|token| {
            token.means(DateWord::Clock)
                || token.means(DateWord::Universal)
                || zone_of(token).is_some()
                || is_half(tokens, at + 2)
        });
        return (announced || clock).then_some((minute, at + 2));
    }
    let clock = separator.means(DateWord::Clock) && length >= 3;
    (is_half(tokens, at) || clock).then_some((0, at))
}

/// `30分`, `30분` at token `at`, behind the hour; 0 where there is none.
fn east_asian_minute(tokens: &[Token], at: usize) -> (u32, usize) {
    let named = tokens
        .get(at + 1)
        .is_some_and(|token| token.means(DateWord::KoreanMinute) || token.is_han(&['分']));
    match tokens.get(at).and_then(Token::number) {
        Some((minute, 1..=2)) if named => (minute, at + 2),
        _ => (0, at),
    }
}

/// One past the seconds, and their fraction, that may stand at token `at`: `:05`, `:05.123`.
fn behind_seconds(tokens: &[Token], at: usize) -> usize {
    let seconds = tokens.get(at).is_some_and(|token| token.is_sign(':') && !token.spaced)
        && matches!(tokens.get(at + 1).and_then(Token::number), Some((_, 2)));
    if !seconds {
        return at;
    }
    let fraction = tokens.get(at + 2).is_some_and(|token| token.is_sign('.') && !token.spaced)
        && tokens.get(at + 3).is_some_and(|token| !token.spaced && token.number().is_some());
    if fraction { at + 4 } else { at + 2 }
}

fn is_half(tokens: &[Token], at: usize) -> bool {
    let mut next = at;
    half_of_day(tokens, &mut next).is_some()
}

/// `a.m.`, `PM`, `上午`, `오후`; moves past it.
fn half_of_day(tokens: &[Token], next: &mut usize) -> Option<DateWord> {
    let token = tokens.get(*next)?;
    for half in [DateWord::Morning, DateWord::Afternoon] {
        if token.means(half) {
            *next += 1;
            return Some(half);
        }
    }
    let second = tokens.get(*next + 1);
    if second.is_some_and(|token| token.is_han(&['午'])) {
        let half = if token.is_han(&['上', '前']) || token.is_han(&['午']) {
            Some(DateWord::Morning)
        } else if token.is_han(&['下']) {
            Some(DateWord::Afternoon)
        } else {
            None
        };
        if half.is_some() {
            *next += 2;
            return half;
        }
    }
    if token.is_han(&['午']) {
        let half = if second?.is_han(&['前']) {
            DateWord::Morning
        } else if second?.is_han(&['後', '后']) {
            DateWord::Afternoon
        } else {
            return None;
        };
        *next += 2;
        return Some(half);
    }
    // `π.μ.`, `μ.μ.`
    if let Some(half) = greek_half(tokens, *next) {
        *next += 4;
        return Some(half);
    }
    // `a.m.` comes as four tokens; `a. m.` too.
    let letter =
        |at: usize, length: usize| tokens.get(at).filter(|token| token.end - token.start == length);
    let first = letter(*next, 1)?;
    let half = if first.means(DateWord::LetterA) {
        DateWord::Morning
    } else if first.means(DateWord::LetterP) {
        DateWord::Afternoon
    } else {
        return None;
    };
    let points =
        tokens.get(*next + 1)?.is_sign('.') && tokens.get(*next + 2)?.means(DateWord::LetterM);
    if !points {
        return None;
    }
    *next += 3;
    if tokens.get(*next).is_some_and(|token| token.is_sign('.')) {
        *next += 1;
    }
    Some(half)
}

/// `π.μ.`, `μ.μ.`: before and after noon in Greek.
fn greek_half(tokens: &[Token], at: usize) -> Option<DateWord> {
    let points = tokens.get(at + 1)?.is_sign('.') && tokens.get(at + 3)?.is_sign('.');
    if !points || !tokens.get(at + 2)?.means(DateWord::GreekM) {
        return None;
    }
    let first = tokens.get(at)?;
    if first.means(DateWord::GreekM) {
        Some(DateWord::Afternoon)
    } else {
        first.means(DateWord::GreekP).then_some(DateWord::Morning)
    }
}

/// The zone that may follow a time: `UTC+8`, `(GMT)`, `+0300`, `EST`, `Z`.
fn zone_at(tokens: &[Token], at: usize) -> (Zone, usize) {
    if let Some(found) = zone_in_brackets(tokens, at) {
        return found;
    }
    let mut next = at;
    while next < at + 2
        && tokens
            .get(next)
            .is_some_and(|token| token.means(DateWord::Filler) || token.means(DateWord::Joiner))
        && tokens
            .get(next + 1)
            .is_some_and(|token| token.means(DateWord::Universal) || zone_of(token).is_some())
    {
        next += 1;
    }
    if tokens.get(next).is_some_and(|token| token.is_sign('(') || token.is_sign(',')) {
        next += 1;
    }
    let parenthesis = next > at && tokens[at].is_sign('(');
    let closed = |next: usize| {
        let closes = parenthesis && tokens.get(next).is_some_and(|token| token.is_sign(')'));
        if closes { next + 1 } else { next }
    };
    let Some(token) = tokens.get(next) else { return (Zone::None, at) };
    if token.means(DateWord::Universal) {
        return match signed_offset(tokens, next + 1) {
            Some((minutes, after)) => (Zone::Fixed(minutes), closed(after)),
            None => (Zone::Fixed(0), closed(next + 1)),
        };
    }
    if let Some((minutes, after)) = signed_offset(tokens, next)
        && (!token.spaced
            || parenthesis
            || tokens[next + 1].number().is_some_and(|n| n.1 == 4 || n.1 == 2))
        && next == at + usize::from(parenthesis)
    {
        return (Zone::Fixed(minutes), closed(after));
    }
    match zone_of(token) {
        Some(zone) => (zone, closed(next + 1)),
        None => (Zone::None, at),
    }
}

/// The zone that a word names.
fn zone_of(token: &Token) -> Option<Zone> {
    let TokenKind::Word(meanings, _) = token.kind else { return None };
    meanings.iter().find_map(|meaning| match meaning {
        DateWord::Zone(minutes) => Some(Zone::Fixed(*minutes)),
        DateWord::AmericanZone(minutes) => Some(Zone::American(*minutes)),
        DateWord::UnknownZone => Some(Zone::None),
        _ => None,
    })
}

/// `за київським часом (UTC+3)`: the zone in figures behind its name in words.
fn zone_in_brackets(tokens: &[Token], at: usize) -> Option<(Zone, usize)> {
    let words = |token: &&Token| matches!(token.kind, TokenKind::Word(..));
    let named = tokens.get(at..)?.iter().take(4).take_while(words).count();
    let open = at + named;
    if named == 0
        || !tokens.get(open)?.is_sign('(')
        || !tokens.get(open + 1)?.means(DateWord::Universal)
    {
        return None;
    }
    let (minutes, end) = signed_offset(tokens, open + 2).unwrap_or((0, open + 2));
    tokens.get(end)?.is_sign(')').then_some((Zone::Fixed(minutes), end + 1))
}

fn signed_offset(tokens: &[Token], at: usize) -> Option<(i16, usize)> {
    let sign = match tokens.get(at)?.kind {
        TokenKind::Sign('+') => 1,
        TokenKind::Sign('-') => -1,
        _ => return None,
    };
    let number = tokens.get(at + 1).filter(|token| !token.spaced)?;
    let (value, digits) = number.number()?;
    let minutes_follow =
        tokens.get(at + 2).is_some_and(|token| token.is_sign(':') && !token.spaced);
    let (hours, minutes, after) = match digits {
        1..=2 if minutes_follow => (value, tokens.get(at + 3)?.number()?.0, at + 4),
        1..=2 => (value, 0, at + 2),
        4 => (value / 100, value % 100, at + 2),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some((sign * (hours * 60 + minutes) as i16, after))
}
