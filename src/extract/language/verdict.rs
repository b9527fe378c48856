//! From what the samples said to one answer.

use super::reader::Reading;
use super::remainder::{SHOWN, ask};
use super::sample::Sample;
use super::script::Script;
use super::spelling::Spelling;
use super::table::{NAT, Table};

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
/// The same for less than four words.
const ALONE: i32 = 4 * NAT;
/// What words must say for a language each on average; names and gibberish stay below.
const DENSE: i32 = NAT / 2;
/// Languages no further behind than this are left for whatlang.
const LEFT: i32 = 4 * NAT;
/// A sample votes on its own from this margin on.
const VOTES: i32 = 5 * NAT;
/// A sample proves that another language is there from this margin on, with so many words.
const PROVES: i32 = 12 * NAT;
const PROVING_WORDS: u32 = 8;
/// Share of a text that makes a language one of its languages, in hundredths.
const CONSIDERABLE: u64 = 15;

impl<'a> Heard<'a> {
    pub fn new(sample: Sample<'a>, reading: Reading, table: &Table) -> Heard<'a> {
        let script = reading.script();
        let best = script.and_then(|script| best_of(&reading, script, table));
        Heard { text: sample.text, stands_for: sample.stands_for, reading, script, best }
    }

    /// The language of this sample alone, if it is beyond doubt.
    fn proven(&self, table: &Table) -> Option<&'static str> {
        let script = self.script?;
        if !script.has_words() {
            let enough =
                self.reading.weight_of(script) + self.reading.weight_of(Script::Kana) >= 30;
            return enough.then(|| by_script(&self.reading, script).map(|v| v.code))?;
        }
        let best = self.best?;
        let sure = best.margin >= PROVES && self.reading.words >= PROVING_WORDS;
        sure.then(|| table.profiles[best.profile].code)
    }
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
    let mut first = (i32::MIN, 0);
    let mut second = i32::MIN;
    for profile in table.of_script(script) {
        let score = reading.scores[profile] - table.profiles[profile].reserve * NAT / 10;
        if score > first.0 {
            second = first.0;
            first = (score, profile);
        } else if score > second {
            second = score;
        }
    }
    let margin = first.0.saturating_sub(second.max(0));
    (first.0 > i32::MIN).then_some(Best { profile: first.1, evidence: first.0, margin })
}

/// Decides where the script alone tells: a sole language, or Chinese and Japanese.
fn by_script(reading: &Reading, script: Script) -> Option<Verdict> {
    let verdict =
        |code, confidence, variant| Some(Verdict { code, confidence, variant, rule: "script" });
    if script != Script::Han {
        let code = script.sole_language()?;
        let letters = reading.weight_of(script);
        return if letters < 6 { None } else { verdict(code, 0.99, None) };
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

/// Decides among languages that are told by words.
fn by_words(
    heard: &[Heard<'_>],
    pooled: &Reading,
    script: Script,
    table: &Table,
) -> Option<Verdict> {
    let words = pooled.words.max(1) as i32;
    let best = best_of(pooled, script, table)?;
    let verdict = |profile: usize, confidence, rule| {
        let code = table.profiles[profile].code;
        Some(Verdict { code, confidence, variant: written_in(code, script), rule })
    };
    let is_short = words < 4;
    if words < 2 || pooled.small_words == 0 && is_short {
        return None;
    }
    let needed = if is_short { ALONE } else { CLEAR };
    if best.margin >= needed && best.evidence >= words * DENSE {
        return verdict(best.profile, confidence(best.margin, words), "function-words");
    }
    let sample = heard.iter().filter(|h| h.script == Some(script)).max_by_key(|h| h.text.len())?;
    let text = &sample.text[..sample.text.floor_char_boundary(SHOWN)];
    let fit = Spelling::get().fit(text);
    let mut joined: Vec<(usize, f32)> = table
        .of_script(script)
        .map(|p| (p, (pooled.scores[p] - table.profiles[p].reserve * NAT / 10) as f32 / NAT as f32 + fit[p]))
        .collect();
    joined.sort_by(|a, b| b.1.total_cmp(&a.1));
    let margin = joined[0].1 - joined.get(1).map_or(0.0, |s| s.1);
    let env = std::env::var("MODE").unwrap_or_default();
    if is_short {
        return if margin >= 4.0 && best.evidence >= words * NAT { verdict(joined[0].0, 0.5, "function-words") } else { None };
    }
    if env == "ours" || margin >= std::env::var("CL").map_or(3.0, |s| s.parse().unwrap()) {
        return verdict(joined[0].0, 0.5, "spelling");
    }
    let leftm = std::env::var("LEFT").map_or(4.0, |s| s.parse().unwrap());
    let left: Vec<&'static str> = joined.iter().filter(|j| j.1 > joined[0].1 - leftm).map(|j| table.profiles[j.0].code).collect();
    match ask(text, &left) {
        Some((code, _)) => Some(Verdict { code, confidence: 0.5, variant: written_in(code, script), rule: "whatlang" }),
        None => verdict(joined[0].0, 0.5, "spelling"),
    }
}

/// The script, for languages that are written in two.
fn written_in(code: &str, script: Script) -> Option<&'static str> {
    match (code, script) {
        ("sr", Script::Cyrillic) => Some("Cyrl"),
        ("sr", Script::Latin) => Some("Latn"),
        _ => None,
    }
}

fn confidence(margin: i32, _words: i32) -> f32 {
    margin as f32 / NAT as f32
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
