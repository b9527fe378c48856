//! Writes articles as records of JSON, a line each.

use std::io::Write;

use super::languages::LANGUAGES;
use super::lexicon::Lexicon;
use super::outlets::{AGENCIES, Outlets};
use super::prose::Prose;
use super::random::Random;
use super::ranks::Ranks;
use super::stories::{Assignment, Stories};

/// Of a thousand paragraphs of an agency's text: those that an outlet leaves out.
const LEFT_OUT: u32 = 80;

/// Of a thousand articles: those without an author, and those whose date has no time.
const UNSIGNED: u32 = 180;
const WITHOUT_TIME: u32 = 200;

/// What all articles of an archive share.
#[derive(Debug)]
pub(super) struct Archive {
    seed: u64,
    ranks: Ranks,
    stories: Stories,
    /// By language; none for languages that are not written.
    languages: Vec<Option<(Lexicon, Outlets)>>,
}

/// Buffers that are kept from article to article.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    prose: Prose,
    title: Vec<u8>,
}

impl Archive {
    /// An archive; all in one language if one is given.
    pub fn new(seed: u64, mean_words: usize, language: Option<usize>) -> Archive {
        let of_language = |(number, rules)| {
            let is_written = language.is_none_or(|only| only == number);
            is_written.then(|| {
                let lexicon = Lexicon::new(rules);
                let outlets = Outlets::new(number, &lexicon);
                (lexicon, outlets)
            })
        };
        Archive {
            seed,
            ranks: Ranks::new(),
            stories: Stories::new(seed, mean_words, language),
            languages: LANGUAGES.into_iter().enumerate().map(of_language).collect(),
        }
    }

    /// Appends the article of a number and a line feed.
    pub fn write(&self, number: u64, buffers: &mut Buffers, out: &mut Vec<u8>) {
        let Assignment { language, recipe, agency, day, mut random } = self.stories.assign(number);
        let (lexicon, outlets) =
            self.languages[language].as_ref().expect("articles are in languages that are written");
        let random = &mut random;
        let Buffers { prose, title } = buffers;
        prose.write_body(lexicon, &self.ranks, recipe);
        title.clear();
        prose.write_title(lexicon, random, title);

        let outlet = outlets.draw(random);
        let (year, month, day) = calendar_day(day);
        let seed = self.seed;
        put(
            out,
            format_args!(
                "{{\"id\":\"synthetic-{seed}-{number}\",\"url\":\"https://{}",
                outlet.host
            ),
        );
        put(out, format_args!("/{year}/{month:02}/{day:02}/"));
        write_slug(title, out);
        put(out, format_args!("-{seed}-{number}\",\"title\":\""));
        out.extend_from_slice(title);
        out.push(b'"');
        if !random.chance(UNSIGNED) {
            out.extend_from_slice(b",\"authors\":[\"");
            outlet.write_author(lexicon, random, out);
            out.extend_from_slice(b"\"]");
        }
        put(out, format_args!(",\"date\":\"{year}-{month:02}-{day:02}"));
        if !random.chance(WITHOUT_TIME) {
            put(out, format_args!("T{:02}:{:02}Z", 5 + random.below(18), random.below(60)));
        }
        put(out, format_args!("\",\"source\":\"{}\"", outlet.name));
        if let Some(agency) = agency {
            put(out, format_args!(",\"credit\":\"{}\"", AGENCIES[agency]));
        }
        put(out, format_args!(",\"language\":\"{}\",\"body\":\"", lexicon.rules.code));
        write_paragraphs(prose, agency.is_some(), random, out);
        out.extend_from_slice(b"\"}\n");
    }
}

/// The paragraphs of the body, of which an outlet leaves out some if the text is an agency's.
fn write_paragraphs(prose: &Prose, is_copy: bool, random: &mut Random, out: &mut Vec<u8>) {
    for (at, paragraph) in prose.paragraphs().enumerate() {
        if at > 0 {
            if is_copy && random.chance(LEFT_OUT) {
                continue;
            }
            out.extend_from_slice(b"\\n\\n");
        }
        out.extend_from_slice(paragraph);
    }
}

/// The title as part of an address: its ASCII letters, other characters as one hyphen.
fn write_slug(title: &[u8], out: &mut Vec<u8>) {
    let start = out.len();
    for byte in title {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => out.push(*byte),
            b'A'..=b'Z' => out.push(byte.to_ascii_lowercase()),
            _ if out.len() > start && out.last() != Some(&b'-') => out.push(b'-'),
            _ => {}
        }
    }
}

fn put(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a vector takes what is written");
}

/// Year, month and day of a number of days since 1970 (Howard Hinnant, "chrono-compatible
/// low-level date algorithms", `civil_from_days`).
fn calendar_day(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}
