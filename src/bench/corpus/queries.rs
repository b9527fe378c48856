//! Queries for a synthetic archive, by kind: words of stated ranks, alone and together.

use std::io::{self, Write};
use std::ops::Range;

use super::languages::Class;
use super::lexicon::Lexicon;
use super::random::{Random, key};

/// Queries of each kind.
const QUERIES: usize = 40;

/// Ranks of words that stand in most articles, in one of some dozens, in one of some thousands.
const COMMON: Range<u64> = 0..60;
const MIDDLE: Range<u64> = 300..3000;
const RARE: Range<u64> = 8000..40_000;

/// Writes lines `kind<TAB>query`.
pub(super) fn write(lexicon: &Lexicon, seed: u64, out: &mut dyn Write) -> io::Result<()> {
    let mut random = Random::new(key(seed, 2));
    for _ in 0..QUERIES {
        let mut word = |ranks: Range<u64>| draw(lexicon, ranks, &mut random);
        writeln!(out, "common word\t{}", word(COMMON))?;
        writeln!(out, "word\t{}", word(MIDDLE))?;
        writeln!(out, "rare word\t{}", word(RARE))?;
        writeln!(out, "and\t{} {}", word(COMMON), word(MIDDLE))?;
        writeln!(out, "and of three\t{} {} {}", word(COMMON), word(COMMON), word(MIDDLE))?;
        writeln!(out, "or\t{} OR {} OR {}", word(MIDDLE), word(MIDDLE), word(MIDDLE))?;
        writeln!(out, "near\t{} NEAR/10 {}", word(COMMON), word(COMMON))?;
        writeln!(out, "phrase\t\"{}\"", draw_person(lexicon, &mut random))?;
    }
    Ok(())
}

/// A word with a meaning that is no name, as it stands in texts without an ending if it can.
fn draw(lexicon: &Lexicon, ranks: Range<u64>, random: &mut Random) -> String {
    draw_of(lexicon, ranks, &[Class::Noun, Class::Verb, Class::Adjective], random).1
}

/// First name and surname of a person, as articles give them.
fn draw_person(lexicon: &Lexicon, random: &mut Random) -> String {
    let (rank, surname) = draw_of(lexicon, 0..MIDDLE.end, &[Class::Person], random);
    let mut name = Vec::new();
    lexicon.write_first_name(rank, &mut name);
    format!("{} {surname}", String::from_utf8_lossy(&name))
}

/// A word of one of these classes and its rank.
fn draw_of(
    lexicon: &Lexicon,
    ranks: Range<u64>,
    classes: &[Class],
    random: &mut Random,
) -> (u64, String) {
    let mut word = Vec::new();
    loop {
        let rank = ranks.start + random.below((ranks.end - ranks.start) as usize) as u64;
        word.clear();
        if classes.contains(&lexicon.write(rank, 0, &mut word)) {
            return (rank, String::from_utf8_lossy(&word).into_owned());
        }
    }
}
