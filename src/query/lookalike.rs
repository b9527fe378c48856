//! Text that looks like the constructs of other search engines: told, and searched as text.

use super::ast::DateRange;
use super::lexer::{Glyph, Run};
use super::notes::Notes;
use super::word::written;

/// Tells that what other engines would take for more is text.
pub(super) fn note_foreign(glyphs: &[Glyph], notes: &mut Notes) {
    note_weight(glyphs, notes);
    note_stem(glyphs, notes);
    match glyphs {
        [bang, first, ..]
            if matches!(bang.c, '!' | '¬') && !bang.literal && first.c.is_alphanumeric() =>
        {
            notes.dash(&bang.c.to_string());
        }
        [slash, inner @ .., last]
            if slash.c == '/'
                && last.c == '/'
                && !slash.literal
                && inner.iter().any(|glyph| glyph.c.is_alphanumeric()) =>
        {
            notes.expression(&written(glyphs));
        }
        _ => {}
    }
    let is_bar = |glyph: &Glyph| glyph.c == '|' && !glyph.literal;
    let bars = |pair: &[Glyph]| is_bar(&pair[0]) != is_bar(&pair[1]);
    let ends_of_bars = glyphs.windows(2).filter(|pair| {
        let beside = if is_bar(&pair[0]) { &pair[1] } else { &pair[0] };
        bars(pair) && beside.c.is_alphanumeric()
    });
    if ends_of_bars.count() > 1 {
        notes.bar(&written(glyphs));
    }
    const LONGEST_RANGE: usize = 24;
    if glyphs.len() <= LONGEST_RANGE && glyphs.iter().all(|glyph| !glyph.literal) {
        let text = written(glyphs);
        if text.contains("..") && DateRange::read(&text, 0).is_ok() {
            notes.bare_range(&text);
        }
    }
}

/// Tells of `sanction!` and `sanction$2`, by which databases mean every ending. Names in capitals
/// (`Yahoo!`) are names.
fn note_stem(glyphs: &[Glyph], notes: &mut Notes) {
    let letters = glyphs.iter().take_while(|glyph| glyph.c.is_lowercase()).count();
    let is_stem = match &glyphs[letters..] {
        [mark, others @ ..] if mark.c == '!' => {
            !mark.literal && others.iter().all(|other| other.c == '!')
        }
        [mark] => mark.c == '$' && !mark.literal,
        [mark, digit] => mark.c == '$' && !mark.literal && digit.c.is_ascii_digit(),
        _ => false,
    };
    if is_stem && letters > 2 {
        notes.stem(&written(glyphs), &written(&glyphs[..letters]));
    }
}

/// Tells that `foo^2` is text.
fn note_weight(glyphs: &[Glyph], notes: &mut Notes) {
    let Some(caret) = glyphs.iter().rposition(|glyph| glyph.c == '^') else { return };
    let number = &glyphs[caret + 1..];
    if !number.is_empty() && number.iter().all(|glyph| glyph.c.is_ascii_digit() || glyph.c == '.') {
        notes.weight(&written(glyphs));
    }
}

/// Tells that `N3` and `W3` between two words are words, though databases measure distances so.
pub(super) fn note_numbered(glyphs: &[Glyph], run: &Run, notes: &mut Notes) {
    let [letter, digits @ ..] = glyphs else { return };
    let is_distance = matches!(letter.c, 'N' | 'W' | 'P')
        && (1..=2).contains(&digits.len())
        && digits.iter().all(|glyph| glyph.c.is_ascii_digit());
    if is_distance && glyphs.len() == run.glyphs.len() && !letter.literal {
        notes.numbered_word(&written(glyphs), &written(digits));
    }
}
