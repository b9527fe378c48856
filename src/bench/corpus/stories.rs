//! What an article is about, and when it came out.
//!
//! Articles come in blocks. A block has its stories, large and small, so that an archive of twice
//! the articles has twice the stories. What an article is follows from the seed and its number
//! alone.

use super::languages::LANGUAGES;
use super::lengths;
use super::prose::Recipe;
use super::random::{Random, key};
use super::weighted::Weighted;

/// Articles of a block, and stories that several of them are about.
const BLOCK: u64 = 4096;
const STORIES: usize = 400;

/// Added to the rank of a story, whose size goes by 1/rank.
const FLATTENED: f64 = 4.0;

/// Of a thousand articles: those that belong to a story.
const IN_STORY: u32 = 550;

/// Of a thousand articles of a story: those that are an agency's, and its texts of a story.
const COPIES: u32 = 90;
const AGENCY_TEXTS: usize = 2;

/// First and last day that stories begin: 1 January 2015, 20 December 2024, since 1970.
const FIRST_DAY: i64 = 16_436;
const LAST_DAY: i64 = 20_077;

/// Of a thousand articles that would come out on a Saturday or Sunday: those that do.
const ON_WEEKENDS: u32 = 550;

/// Chooses the stories of articles.
#[derive(Debug)]
pub(super) struct Stories {
    seed: u64,
    mean_words: usize,
    language: Option<usize>,
    sizes: Weighted,
    languages: Weighted,
}

/// What an article is to be.
#[derive(Debug)]
pub(super) struct Assignment {
    /// Its place in [`LANGUAGES`].
    pub language: usize,
    pub recipe: Recipe,
    /// The agency that wrote it.
    pub agency: Option<usize>,
    /// Days since 1970.
    pub day: i64,
    /// For all else that is drawn for it.
    pub random: Random,
}

impl Stories {
    /// Stories of articles of `mean_words` words, all in one language if one is given.
    pub fn new(seed: u64, mean_words: usize, language: Option<usize>) -> Stories {
        let sizes = (1..=STORIES).map(|rank| 1.0 / (rank as f64 + FLATTENED));
        let shares = LANGUAGES.iter().map(|rules| f64::from(rules.share));
        Stories {
            seed: key(seed, 0),
            mean_words,
            language,
            sizes: Weighted::new(sizes.collect()),
            languages: Weighted::new(shares.collect()),
        }
    }

    /// What the article of this number is.
    pub fn assign(&self, number: u64) -> Assignment {
        let own = key(self.seed, 2 * number);
        let mut random = Random::new(own);
        let is_shared = random.chance(IN_STORY);
        let story_key = match is_shared {
            true => {
                let story = self.sizes.draw(random.bits()) as u64;
                key(self.seed, 2 * (number / BLOCK * STORIES as u64 + story) + 1)
            }
            false => key(own, 1),
        };
        let mut story = Random::new(story_key);
        let drawn = self.languages.draw(story.bits());
        let language = self.language.unwrap_or(drawn);
        let agency = story.below(super::outlets::AGENCIES.len());
        let is_copy = is_shared && random.chance(COPIES);
        let text = match is_copy {
            true => key(story_key, 2 + random.below(AGENCY_TEXTS) as u64),
            false => own,
        };
        let words = lengths::draw(&mut Random::new(key(text, 0)), self.mean_words);
        let recipe = Recipe { text, story: story_key, words };
        let day = day(&mut story, &mut random);
        Assignment { language, recipe, agency: is_copy.then_some(agency), day, random }
    }
}

/// The day on which an article of a story comes out: most in its first days, few on weekends.
fn day(story: &mut Random, random: &mut Random) -> i64 {
    let first = FIRST_DAY + story.below((LAST_DAY - FIRST_DAY) as usize + 1) as i64;
    loop {
        let mut day = first;
        while day < first + 9 && random.chance(550) {
            day += 1;
        }
        // 1 January 1970 was a Thursday.
        let is_weekend = matches!((day + 3) % 7, 5 | 6);
        if !is_weekend || random.chance(ON_WEEKENDS) {
            return day;
        }
    }
}
