//! Outlets, their sizes, and who writes for them.

use super::languages::LANGUAGES;
use super::lexicon::Lexicon;
use super::random::{Random, key};
use super::weighted::Weighted;

/// Outlets of the dominant language, and of each other one.
const OUTLETS: [usize; 2] = [400, 60];

/// Added to the rank of an outlet, whose size goes by 1/rank: the largest have about one article
/// in fifteen, as measured.
const FLATTENED: f64 = 2.0;

/// Authors that write for an outlet.
const AUTHORS: usize = 40;

/// Agencies that write for all.
pub(super) const AGENCIES: [&str; 5] =
    ["Norpress", "Meridian Wire", "Agence Sud", "Continental News", "Delta Reports"];

/// An outlet.
#[derive(Debug)]
pub(super) struct Outlet {
    pub name: String,
    pub host: String,
    key: u64,
}

/// The outlets of a language.
#[derive(Debug)]
pub(super) struct Outlets {
    outlets: Vec<Outlet>,
    sizes: Weighted,
}

impl Outlets {
    /// The outlets of the language of this number.
    pub fn new(language: usize, lexicon: &Lexicon) -> Outlets {
        let count = OUTLETS[usize::from(language > 0)];
        let weights = (1..=count).map(|rank| 1.0 / (rank as f64 + FLATTENED)).collect();
        let patterns = LANGUAGES[language].outlets;
        let outlet = |number: usize| {
            let place = name(lexicon, 1000 + number as u64);
            let name = patterns[number % patterns.len()].replace("{}", &place);
            let host = format!("{}-{number}.example", LANGUAGES[language].code);
            Outlet { name, host, key: key(language as u64, number as u64) }
        };
        Outlets { outlets: (0..count).map(outlet).collect(), sizes: Weighted::new(weights) }
    }

    /// One of them, large ones more often.
    pub fn draw(&self, random: &mut Random) -> &Outlet {
        &self.outlets[self.sizes.draw(random.bits())]
    }
}

impl Outlet {
    /// Writes the name of one of its authors, some of whom write more than others.
    pub fn write_author(&self, lexicon: &Lexicon, random: &mut Random, out: &mut Vec<u8>) {
        let number = random.below(AUTHORS).min(random.below(AUTHORS)) as u64;
        let author = Random::new(key(self.key, number)).bits();
        lexicon.write_first_name(author, out);
        out.push(b' ');
        lexicon.write_name(2000 + author % 20_000, out);
    }
}

/// A name from the list of this number.
fn name(lexicon: &Lexicon, number: u64) -> String {
    let mut name = Vec::new();
    lexicon.write_name(number, &mut name);
    String::from_utf8(name).expect("words are made of whole letters")
}
