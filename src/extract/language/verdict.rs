//! From what the samples said to one answer.

use super::reader::{Reading, add_runs, read_words};
use super::remainder::{SHOWN, ask};
use super::sample::Sample;
use super::script::Script;
use super::spelling::Spelling;
use super::table::{NAT, Table};
use super::words::ROW;

/// A sample and what was heard in it.
pub(super) struct Heard<'a> {
    text: &'a str,
    stands_for: u32,
    reading: Reading,
    script: Option<Script>,
    /// First and second profile, where the script is told by words.
    best: Option<Best>,
}

/// The profile that fits best, and by how much.
#[derive(Debug, Clone, Copy)]
struct Best {
    profile: usize,
    /// Its own sum.
    evidence: i32,
    /// How far the next language is behind.
    margin: i32,
}

/// The answer for a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Verdict {
    pub code: &'static str,
    pub confidence: f32,
    pub variant: Option<&'static str>,
    pub rule: &'static str,
}

/// The margin at which words decide.
const CLEAR: i32 = 3 * NAT;
/// Texts of fewer words are short: a title, a name.
const SHORT: i32 = 4;
/// The margin at which words decide a short text.
const ALONE: i32 = 4 * NAT;
/// What words must say for a language each on average; names and gibberish stay below.
const DENSE: i32 = NAT / 2;
/// Languages no further behind than this are left for whatlang.
const LEFT: i32 = 4 * NAT;
/// Confidence where spelling or whatlang decided: shares of right answers, that of spelling on
/// news sentences of 75 languages by others, the rest measured as in [`confidence`].
const BY_SPELLING: f32 = 0.85;
const BY_WHATLANG: f32 = 0.6;
/// Confidence in whatlang where no common word speaks for its answer.
const UNSUPPORTED: f32 = 0.4;
/// Prose has more letters for each digit.
const LETTERS_A_DIGIT: usize = 5;
/// Of samples of so many bytes half is read first.
const LONG: usize = 150;
/// A sample votes on its own from this margin on.
const VOTES: i32 = 5 * NAT;
/// A sample proves that another language is there from this margin on, with so many words.
const PROVES: i32 = 12 * NAT;
const PROVING_WORDS: u32 = 8;
/// Share of a text that makes a language one of its languages, in hundredths.
const CONSIDERABLE: u64 = 15;

impl<'a> Heard<'a> {
    /// Reads a sample, or as much of it as it takes: its first words, all its words, and the
    /// runs of letters in them.
    pub fn read(sample: Sample<'a>, table: &Table) -> Heard<'a> {
        let whole = sample.text;
        let half = if whole.len() >= LONG { half_of(whole) } else { whole.len() };
        let mut heard = Heard {
            text: &whole[..half],
            stands_for: sample.stands_for,
            reading: Reading::new(),
            script: None,
            best: None,
        };
        read_words(heard.text, &mut heard.reading, table);
        heard.compare(table);
        if !heard.is_beyond_doubt() && half < whole.len() {
            read_words(&whole[half..], &mut heard.reading, table);
            heard.text = whole;
            heard.compare(table);
        }
        if !heard.is_beyond_doubt() {
            add_runs(heard.text, &mut heard.reading, table);
            heard.compare(table);
        }
        heard
    }

    fn compare(&mut self, table: &Table) {
        self.script = self.reading.script();
        self.best = self.script.and_then(|script| best_of(&self.reading, script, table));
    }

    fn is_beyond_doubt(&self) -> bool {
        self.best.map_or(self.script.is_some(), |best| best.margin >= PROVES)
    }

    /// The language of this sample alone, if it is beyond doubt.
    fn proven(&self, table: &Table) -> Option<&'static str> {
        let script = self.script?;
        if !script.has_words() {
            let enough =
                self.reading.weight_of(script) + self.reading.weight_of(Script::Kana) >= 60;
            return enough.then(|| by_script(&self.reading, script).map(|v| v.code))?;
        }
        let best = self.best?;
        let sure = best.margin >= PROVES && self.reading.words_in(script) >= PROVING_WORDS;
        sure.then(|| table.profiles[best.profile].code)
    }
}

/// The end of a word in the middle of a text.
fn half_of(text: &str) -> usize {
    let middle = text.floor_char_boundary(text.len() / 2);
    memchr::memchr(b' ', &text.as_bytes()[middle..]).map_or(text.len(), |space| middle + space)
}

/// The language of a text, from its samples.
pub(super) fn decide(heard: &[Heard<'_>], table: &Table) -> Option<Verdict> {
    let script = main_script(heard)?;
    let pooled = pool(heard, script, table);
    if !script.has_words() {
        return by_script(&pooled, script);
    }
    by_words(heard, &pooled, script, table)
}

/// Further languages that make up a considerable part of the text, longest first.
pub(super) fn others(heard: &[Heard<'_>], verdict: &Verdict) -> Vec<&'static str> {
    if heard.len() < 2 {
        return Vec::new();
    }
    let table = Table::get();
    let total: u64 = heard.iter().map(|h| u64::from(h.stands_for)).sum();
    let mut lengths: Vec<(&'static str, u64)> = Vec::new();
    for sample in heard {
        let Some(code) = sample.proven(table) else { continue };
        if code == verdict.code || are_kin(code, verdict.code) {
            continue;
        }
        match lengths.iter_mut().find(|(known, _)| *known == code) {
            Some((_, length)) => *length += u64::from(sample.stands_for),
            None => lengths.push((code, u64::from(sample.stands_for))),
        }
    }
    lengths.retain(|(_, length)| length * 100 >= total * CONSIDERABLE);
    lengths.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    lengths.into_iter().map(|(code, _)| code).collect()
}

/// The script that most of the text is in.
fn main_script(heard: &[Heard<'_>]) -> Option<Script> {
    let mut lengths = [0_u64; Script::COUNT];
    for sample in heard {
        if let Some(script) = sample.script {
            let read = sample.text.len().max(1) as u64;
            let letters = u64::from(sample.reading.weight_of(script));
            lengths[script as usize] += letters * u64::from(sample.stands_for) * 16 / read;
        }
    }
    Script::ALL
        .into_iter()
        .max_by_key(|&s| lengths[s as usize])
        .filter(|&s| lengths[s as usize] > 0)
}

/// What was heard in all samples that speak for the same language or for none: those that are
/// sure of another one are left out.
fn pool(heard: &[Heard<'_>], script: Script, table: &Table) -> Reading {
    let mut votes: Vec<(&'static str, u64)> = Vec::new();
    for sample in heard.iter().filter(|h| h.script == Some(script)) {
        let Some(best) = sample.best.filter(|b| b.margin >= VOTES) else { continue };
        let code = table.profiles[best.profile].code;
        match votes.iter_mut().find(|(known, _)| are_kin(known, code)) {
            Some((_, length)) => *length += u64::from(sample.stands_for),
            None => votes.push((code, u64::from(sample.stands_for))),
        }
    }
    let elected = votes.iter().max_by_key(|(_, length)| *length).map(|(code, _)| *code);
    let mut pooled = Reading::new();
    for sample in heard.iter().filter(|h| h.script == Some(script)) {
        let of_another = sample.best.is_some_and(|best| {
            let code = table.profiles[best.profile].code;
            best.margin >= VOTES && elected.is_some_and(|elected| !are_kin(elected, code))
        });
        if !of_another {
            pooled.add(&sample.reading);
        }
    }
    pooled
}

/// The two profiles of a script that fit best.
fn best_of(reading: &Reading, script: Script, table: &Table) -> Option<Best> {
    if !script.has_words() {
        return None;
    }
    let reserves = table.reserves_of(script);
    let scores = reading.scores.get(reserves.start..)?.first_chunk::<ROW>()?;
    let mut fits = [0; ROW];
    for ((fit, score), reserve) in fits.iter_mut().zip(scores).zip(&reserves.row) {
        *fit = score - reserve;
    }
    let first = greatest(&fits);
    let place = fits.iter().position(|&fit| fit == first)?;
    fits[place] = i32::MIN;
    let margin = first.saturating_sub(greatest(&fits).max(0));
    Some(Best { profile: reserves.start + place, evidence: first, margin })
}

/// The greatest of a row. Inlined it would be compared one by one.
#[inline(never)]
fn greatest(row: &[i32; ROW]) -> i32 {
    row.iter().copied().fold(i32::MIN, i32::max)
}

/// Decides where the script alone tells: a sole language, or Chinese and Japanese.
fn by_script(reading: &Reading, script: Script) -> Option<Verdict> {
    let verdict =
        |code, confidence, variant| Some(Verdict { code, confidence, variant, rule: "script" });
    if script != Script::Han {
        let code = script.sole_language()?;
        let letters = reading.weight_of(script);
        return if letters < 12 { None } else { verdict(code, 0.99, None) };
    }
    let (han, kana) =
        (reading.letters[Script::Han as usize], reading.letters[Script::Kana as usize]);
    let count = reading.han;
    if kana * 100 >= (han + kana) * 12 {
        return if kana + han < 4 { None } else { verdict("ja", 0.99, None) };
    }
    let chinese = count.simplified + count.traditional;
    if count.japanese > 0 && count.japanese * 2 >= count.simplified && kana + count.japanese >= 2 {
        return verdict("ja", 0.8, None);
    }
    if han < 4 || (han < 8 && chinese == 0) {
        return None;
    }
    let variant = match (count.simplified, count.traditional) {
        (s, t) if s > 2 * t => Some("Hans"),
        (s, t) if t > 2 * s => Some("Hant"),
        _ => None,
    };
    verdict("zh", if chinese > 1 { 0.99 } else { 0.8 }, variant)
}

/// Decides among languages that are told by words: by the words, else by the spelling too, else
/// as whatlang thinks of those still left.
fn by_words(
    heard: &[Heard<'_>],
    pooled: &Reading,
    script: Script,
    table: &Table,
) -> Option<Verdict> {
    let verdict = |code, confidence, rule| {
        Some(Verdict { code, confidence, variant: written_in(code, script), rule })
    };
    let words = pooled.words_in(script) as i32;
    if let Some(usual) = script.usual_language()
        && pooled.weight_of(script) >= 12
        && best_of(pooled, script, table).is_none_or(|best| best.margin < CLEAR)
    {
        return verdict(usual, 0.95, "script");
    }
    let is_short = words < SHORT;
    if words < 2 || is_short && pooled.small_words == 0 {
        return None;
    }
    let best = best_of(pooled, script, table)?;
    let code = table.profiles[best.profile].code;
    let needed = if is_short { ALONE } else { CLEAR };
    if best.margin >= needed && best.evidence >= words * DENSE {
        return verdict(code, confidence(best.margin), "function-words");
    }
    let sample = heard.iter().filter(|h| h.script == Some(script)).max_by_key(|h| h.text.len())?;
    let text = &sample.text[..sample.text.floor_char_boundary(SHOWN)];
    if is_table(text) {
        return None;
    }
    let left = with_spelling(text, pooled, script, table);
    let &(code, first) = left.first()?;
    let margin = first - left.get(1).map_or(0, |&(_, second)| second);
    let is_supported = best.evidence >= words * DENSE;
    if is_short {
        let is_clear = is_supported && best.evidence >= words * NAT && margin >= ALONE;
        return if is_clear { verdict(code, BY_SPELLING, "function-words") } else { None };
    }
    if is_supported && margin >= CLEAR {
        return verdict(code, BY_SPELLING, "function-words");
    }
    let asked: Vec<&'static str> =
        left.iter().filter(|(_, fit)| first - fit <= LEFT).map(|&(code, _)| code).collect();
    match ask(text, &asked) {
        Some((code, _)) if is_supported => verdict(code, BY_WHATLANG, "whatlang"),
        Some((asked, true))
            if asked == code && pooled.small_words > 0 && pooled.known_words > 0 =>
        {
            verdict(code, UNSUPPORTED, "whatlang")
        }
        None if is_supported => verdict(code, BY_WHATLANG, "function-words"),
        _ => None,
    }
}

/// Whether a text is a table of figures, whose few words are names and abbreviations: spelling
/// tells nothing of these. Of 304,640 short newswire articles 0.9 % were taken for another language
/// than theirs without this, 0.1 % with it.
fn is_table(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    digits * LETTERS_A_DIGIT >= letters
}

/// The languages of a script by what words and spelling say together, best first.
fn with_spelling(
    text: &str,
    pooled: &Reading,
    script: Script,
    table: &Table,
) -> Vec<(&'static str, i32)> {
    let fit = Spelling::get().fit(text);
    let mut joined: Vec<(&'static str, i32)> = table
        .of_script(script)
        .map(|profile| {
            let spelling = (fit[profile] * NAT as f32) as i32;
            let words = pooled.scores[profile] - table.reserves[profile];
            (table.profiles[profile].code, words + spelling)
        })
        .collect();
    joined.sort_by_key(|&(_, fit)| std::cmp::Reverse(fit));
    joined
}

/// The script, for languages that are written in two.
fn written_in(code: &str, script: Script) -> Option<&'static str> {
    match (code, script) {
        ("sr", Script::Cyrillic) => Some("Cyrl"),
        ("sr", Script::Latin) => Some("Latn"),
        _ => None,
    }
}

/// Share of right answers by margin, measured on pieces of three to ten words of the sentences
/// that the tests hold; the last steps by caution, for want of wrong ones.
fn confidence(margin: i32) -> f32 {
    match margin / NAT {
        ..4 => 0.96,
        4..8 => 0.98,
        8..15 => 0.99,
        15..25 => 0.995,
        _ => 0.999,
    }
}

/// Languages so close that a sample may be taken for the other.
const KIN: [&[&str]; 11] = [
    &["da", "nb", "nn"],
    &["hr", "sr", "bs"],
    &["id", "ms"],
    &["cs", "sk"],
    &["es", "gl"],
    &["pt", "gl"],
    &["nl", "af"],
    &["bg", "mk"],
    &["zu", "xh"],
    &["st", "tn"],
    &["ru", "be"],
];

fn are_kin(a: &str, b: &str) -> bool {
    a == b || KIN.iter().any(|kin| kin.contains(&a) && kin.contains(&b))
}
