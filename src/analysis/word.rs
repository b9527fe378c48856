//! Words in general: any script, apostrophes, numbers with points, dotted acronyms.

use super::border::BeforePoint;
use super::class::{Class, Entry};
use super::fold::{Keep, fold_into};
use super::scan::{Scan, Written};
use super::{Event, MAX_TERM_BYTES, TokenKind};

/// Bytes of a word that are looked at; folding may make less of them.
const READ_BYTES: usize = 4 * MAX_TERM_BYTES;

/// What is known of a word while it is read.
#[derive(Default)]
struct Shape {
    characters: usize,
    capitals: usize,
    digits: usize,
    /// The first character is a capital.
    capital_first: bool,
    /// The last character is a digit.
    digit_last: bool,
    /// An apostrophe was passed.
    apostrophe: bool,
    /// Some characters are in the term as written, and it is to be folded as a whole.
    unfolded: bool,
}

/// What a character is to the word before it.
enum Part {
    /// A part of the word, which may end behind it, at this byte.
    Letter(usize),
    /// What stands inside words alone: reading goes on at this byte.
    Joint(usize),
    /// No part of it. With a byte, the word was cut short, and what follows it begins there
    /// (`Trump's`, `she'll`).
    End(Option<usize>),
}

impl<F: FnMut(Event<'_>), const FAST: bool> Scan<'_, F, FAST> {
    /// Emits the word that begins at `start`. Returns where to go on.
    #[inline(never)]
    pub(super) fn word(&mut self, start: usize) -> usize {
        let mut shape = Shape::default();
        self.buffers.term.clear();
        // The word ends after its last letter, whatever ignorable was read after it.
        let mut end = start;
        let mut resume = None;
        let mut at = start;
        while let Some(&byte) = self.bytes.get(at) {
            if byte.is_ascii_alphanumeric() {
                self.push(char::from(byte.to_ascii_lowercase()));
                shape.pass(byte.is_ascii_uppercase(), byte.is_ascii_digit());
                at += 1;
                end = at;
                continue;
            }
            let part = match byte.is_ascii() {
                true => self.ascii_sign(at, byte, &mut shape),
                false => self.wide_character(at, byte, &mut shape),
            };
            match part {
                Part::Letter(after) => {
                    at = after;
                    end = after;
                }
                Part::Joint(after) => at = after,
                Part::End(next) => {
                    resume = next;
                    break;
                }
            }
        }
        self.finish_word(start, end, resume, shape)
    }

    /// What the ASCII character at `at`, which is no letter or digit, is to the word read so far.
    #[inline(always)]
    fn ascii_sign(&mut self, at: usize, byte: u8, shape: &mut Shape) -> Part {
        match byte {
            b'.' | b',' if shape.digit_last && self.is_digit(at + 1) => {
                self.push(char::from(byte));
                Part::Joint(at + 1)
            }
            b'\'' | b'`' => self.apostrophe(at + 1, shape),
            b'"' if self.joins_hebrew(at + 1) => Part::Joint(at + 1),
            _ => Part::End(None),
        }
    }

    /// What the character at `at`, whose first byte is given and not ASCII, is to the word so far.
    #[inline(always)]
    fn wide_character(&mut self, at: usize, byte: u8, shape: &mut Shape) -> Part {
        let Some((c, after)) = self.character_at(at, byte) else { return Part::End(None) };
        let Entry { class, upper, folded } = self.classes.of(c);
        match class {
            Class::Letter => {
                let [first, second] = folded;
                if first != '\0' {
                    self.push(first);
                    shape.pass(upper, first.is_ascii_digit());
                }
                if second != '\0' {
                    self.push(second);
                }
                Part::Letter(after)
            }
            Class::Complex => {
                self.push(c);
                shape.unfolded = true;
                shape.pass(upper, self.is_digit(at));
                Part::Letter(after)
            }
            Class::Ignorable => Part::Joint(after),
            Class::Apostrophe => self.apostrophe(after, shape),
            Class::Separator if c == '״' && self.joins_hebrew(after) => Part::Joint(after),
            Class::Separator if c == '·' && self.joins_catalan(after) => Part::Joint(after),
            _ => Part::End(None),
        }
    }

    /// Adds to the term. What is no word but a blob is read to its end and mostly forgotten.
    #[inline]
    fn push(&mut self, c: char) {
        if self.buffers.term.len() < READ_BYTES {
            self.buffers.term.push(c);
        }
    }

    /// The character at `at`, whose first byte is given, and its end.
    #[inline]
    fn character_at(&self, at: usize, byte: u8) -> Option<(char, usize)> {
        // Two bytes hold most letters above ASCII, and are put together quickest by hand.
        if byte < 0xE0 {
            let second = *self.bytes.get(at + 1)?;
            let code = u32::from(byte & 0x1F) << 6 | u32::from(second & 0x3F);
            return Some((char::from_u32(code)?, at + 2));
        }
        let c = self.text[at..].chars().next()?;
        Some((c, at + c.len_utf8()))
    }

    /// Emits the word read into `buffers.term`, dotted parts after it included.
    fn finish_word(
        &mut self,
        start: usize,
        end: usize,
        resume: Option<usize>,
        mut shape: Shape,
    ) -> usize {
        let mut end = end;
        let mut last_point = None;
        if shape.characters == 1 && shape.digits == 0 && resume.is_none() {
            while let Some(next) = self.dotted_letter(end) {
                let c = self.text[end + 1..].chars().next().unwrap_or(' ');
                shape.pass(c.is_uppercase(), false);
                self.buffers.term.push(c);
                shape.unfolded = true;
                end = next;
            }
            if shape.characters > 1 && self.bytes.get(end) == Some(&b'.') {
                last_point = Some(end);
                end += 1;
            }
        }
        let dotted =
            shape.characters > 1 && self.text[start..end].contains('.') && shape.digits == 0;
        if shape.unfolded {
            let buffers = &mut *self.buffers;
            buffers.folded.clear();
            fold_into(&buffers.term, Keep::Words, &mut buffers.folded);
            std::mem::swap(&mut buffers.term, &mut buffers.folded);
        }
        let after = resume.unwrap_or(end).max(start + 1);
        if self.buffers.term.is_empty() {
            return self.text.ceil_char_boundary(after);
        }
        let is_number = |byte: u8| byte.is_ascii_digit() || byte == b'.' || byte == b',';
        let number = shape.digits > 0 && self.buffers.term.bytes().all(is_number);
        let kind = if number { TokenKind::Number } else { TokenKind::Word };
        let capitals = shape.capitals >= 2 && shape.capitals == shape.characters;
        let written = if dotted {
            Written::Dotted
        } else if capitals && self.is_mixed_case(start, end) {
            Written::Capitals
        } else {
            Written::Plain
        };
        self.emit_term(start, end, kind, written);
        match last_point {
            Some(point) => self.after_dotted(point),
            None => after,
        }
    }

    /// The last point of a dotted word may end a sentence too; a possessive may follow it.
    fn after_dotted(&mut self, point: usize) -> usize {
        let after = point + 1;
        if let Some(quote) = self.apostrophe_at(after)
            && let Some(end) = self.possessive(quote)
        {
            return end;
        }
        let of_hour =
            self.bytes[..after].ends_with(b"a.m.") || self.bytes[..after].ends_with(b"p.m.");
        self.after_stop(after, |borders| borders.point(BeforePoint::Dotted { of_hour }))
    }

    /// With a point at `at`: the end of the single letter after it, if it is one.
    fn dotted_letter(&self, at: usize) -> Option<usize> {
        if self.bytes.get(at) != Some(&b'.') {
            return None;
        }
        let mut chars = self.text[at + 1..].chars();
        let letter = chars.next()?;
        let single = letter.is_alphabetic() && self.is_word_part(letter);
        if !single || chars.next().is_some_and(|next| self.is_word_part(next)) {
            return None;
        }
        Some(at + 1 + letter.len_utf8())
    }

    fn is_word_part(&self, c: char) -> bool {
        if c.is_ascii() {
            return c.is_ascii_alphanumeric();
        }
        matches!(self.classes.of(c).class, Class::Letter | Class::Complex)
    }

    /// Whether a digit of any script stands at `at`.
    fn is_digit(&self, at: usize) -> bool {
        match self.bytes.get(at) {
            None => false,
            Some(byte) if byte.is_ascii() => byte.is_ascii_digit(),
            Some(_) => self.text[at..].chars().next().is_some_and(|c| {
                let folded = self.classes.of(c).folded[0];
                folded.is_ascii_digit() || matches!(c, '０'..='９')
            }),
        }
    }

    /// What the apostrophe before `after` is to the word read so far: its end (`l'homme`), the
    /// beginning of what is cut off it (`Trump's`), or left out of it (`O'Brien`, `don't`).
    fn apostrophe(&self, after: usize, shape: &mut Shape) -> Part {
        if let Some(end) = self.possessive(after) {
            return Part::End(Some(end));
        }
        let Some(next) = self.text[after..].chars().next() else { return Part::End(None) };
        if shape.digit_last || !self.is_word_part(next) || self.is_digit(after) {
            return Part::End(None);
        }
        let term = self.buffers.term.as_str();
        if !shape.apostrophe && ELIDED.binary_search(&term).is_ok() {
            return Part::End(None);
        }
        if let Some(end) = self.contraction(after) {
            return Part::End(Some(end));
        }
        if shape.capital_first && shape.characters > 1 {
            let rest = &self.text[after..];
            let suffix_end = rest.find(|c: char| !self.is_word_part(c)).unwrap_or(rest.len());
            let consonant = !term.ends_with(['a', 'e', 'i', 'o', 'u']);
            if is_turkish_suffix(&rest[..suffix_end], consonant) {
                return Part::End(Some(after + suffix_end));
            }
        }
        shape.apostrophe = true;
        Part::Joint(after)
    }

    /// The end of an `s` that stands alone at `at`.
    fn possessive(&self, at: usize) -> Option<usize> {
        let mut chars = self.text[at..].chars();
        let alone = matches!(chars.next(), Some('s' | 'S'))
            && !chars.next().is_some_and(|next| self.is_word_part(next));
        alone.then_some(at + 1)
    }

    /// The end of the English verbs that are contracted at `at`, behind the apostrophe of the word
    /// read so far: `she'll`, `I'd've`. Without them `she'll` would be found as `shell`.
    fn contraction(&self, at: usize) -> Option<usize> {
        let ending_at = |at: usize| {
            let rest = &self.text[at..];
            let ending = CONTRACTED.iter().find(|ending| {
                rest.get(..ending.len()).is_some_and(|start| start.eq_ignore_ascii_case(ending))
            })?;
            let alone = !rest[ending.len()..].starts_with(|next| self.is_word_part(next));
            alone.then_some((*ending, at + ending.len()))
        };
        let (ending, mut end) = ending_at(at)?;
        let is_verb = match (ending, self.buffers.term.as_str()) {
            ("m", word) => word == "i",
            // Arabic names: Sa'd, Ra'd.
            ("d", word) => !(word.len() == 2 && word.ends_with('a')),
            (_, word) => word.ends_with(|c: char| c.is_ascii_alphabetic()),
        };
        while let Some((_, next)) = self.apostrophe_at(end).and_then(ending_at) {
            end = next;
        }
        is_verb.then_some(end)
    }

    /// The end of an apostrophe at `at`.
    fn apostrophe_at(&self, at: usize) -> Option<usize> {
        let c = self.text[at..].chars().next()?;
        let is_one = match c {
            '\'' | '`' => true,
            _ => !c.is_ascii() && self.classes.of(c).class == Class::Apostrophe,
        };
        is_one.then_some(at + c.len_utf8())
    }

    /// Whether a quotation mark before `after` is that of a Hebrew acronym (`צה"ל`).
    fn joins_hebrew(&self, after: usize) -> bool {
        let is_hebrew = |c: char| matches!(c, 'א'..='ת');
        self.buffers.term.ends_with(is_hebrew) && self.text[after..].starts_with(is_hebrew)
    }

    /// Whether a middle dot before `after` is that of a Catalan `l·l`.
    fn joins_catalan(&self, after: usize) -> bool {
        self.buffers.term.ends_with('l') && self.text[after..].starts_with(['l', 'L'])
    }
}

impl Shape {
    fn pass(&mut self, capital: bool, digit: bool) {
        self.capital_first |= self.characters == 0 && capital;
        self.characters += 1;
        self.capitals += usize::from(capital);
        self.digits += usize::from(digit);
        self.digit_last = digit;
    }
}

/// Words that lose their vowel before another: French, Italian, Catalan. Sorted.
#[rustfmt::skip]
const ELIDED: &[&str] = &[
    "agl", "all", "anch", "bell", "c", "cent", "com", "d", "dagl", "dall", "degl", "dell", "dev",
    "dov", "gl", "grand", "j", "jusqu", "l", "lorsqu", "m", "mezz", "n", "negl", "nell", "nessun",
    "presqu", "puisqu", "qu", "qual", "quand", "quell", "quest", "quoiqu", "s", "sant", "senz",
    "sugl", "sull", "t", "tutt", "un",
];

/// English verbs that lean on the word before them. Their `n't` stays, as it turns the meaning.
const CONTRACTED: &[&str] = &["ll", "ve", "re", "d", "m"];

/// Case endings that Turkish parts from names by an apostrophe (`Ankara'da`); those of a single
/// vowel follow consonants only, which tells them from `Hawai'i`.
fn is_turkish_suffix(suffix: &str, after_consonant: bool) -> bool {
    #[rustfmt::skip]
    const SUFFIXES: &[&str] = &[
        "da", "daki", "dan", "de", "deki", "den", "dir", "du", "dur", "dı", "dır", "la", "lar",
        "ların", "larla", "le", "ler", "lerin", "li", "lı", "lu", "lü", "na", "nda", "ndaki", "ndan",
        "nde", "ndeki", "nden", "ne", "ni", "nin", "nu", "nun", "nü", "nün", "nı", "nın", "sı", "sına",
        "sının", "ta", "taki", "tan", "te", "teki", "ten", "tir", "tır", "ya", "yı", "ye", "yi", "yla",
        "yle", "yu", "yü", "in", "un", "ün", "ın", "nca", "nce",
    ];
    if matches!(suffix, "a" | "e" | "ı" | "i" | "u" | "ü") {
        return after_consonant;
    }
    SUFFIXES.contains(&suffix)
}
