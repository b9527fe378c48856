//! Writes the text of an article.
//!
//! Every word is a function word, a number, a word that the article used before, one of the
//! story's own words, or one drawn from the whole language. That an article uses its own words
//! again is what keeps them from being spread evenly, as in real text (Simon, "On a class of skew
//! distribution functions", Biometrika 42, 1955).

use super::languages::Class;
use super::lexicon::{Lexicon, capitalise};
use super::random::{Random, key, scaled};
use super::ranks::Ranks;

/// Of 2¹⁶ words: function words, then numbers; the others have a meaning.
const FUNCTION: u32 = 28_900;
const NUMBER: u32 = 950;

/// Of a thousand words with a meaning: those used before in the article, and those of the story.
const AGAIN: usize = 330;
const STORY: usize = 100;

/// Of a thousand words used again: those in another form.
const OTHER_FORM: u32 = 200;

/// An article with fewer words with a meaning uses fewer again; and the last are not used again at
/// once.
const FEW: usize = 80;
const NOT_AT_ONCE: usize = 3;

/// The commonest function words, which every author likes.
const LIKED_BY_ALL: u32 = 28;

/// Words of a story, none of them of the commonest.
const STORY_WORDS: usize = 60;
const STORY_FROM: u64 = 200;

/// Of a thousand sentences: those that somebody says.
const SAID: u32 = 110;

/// Words of the shortest sentence; the longest has 38, the mean is 21.
const SHORTEST: usize = 4;

/// A word with a meaning, where it stands.
#[derive(Debug, Clone, Copy)]
struct Use {
    rank: u64,
    start: u32,
    length: u16,
    is_name: bool,
}

/// Writes texts, one after the other, and keeps its buffers.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// The text; paragraphs follow one another without anything between them.
    text: Vec<u8>,
    /// Where each paragraph ends.
    paragraphs: Vec<usize>,
    uses: Vec<Use>,
    story: Vec<u64>,
    last_function: usize,
    /// Function words that the author seldom uses, a bit each.
    disliked: u128,
}

/// What a text is made of: equal keys give equal texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Recipe {
    /// Of the text.
    pub text: u64,
    /// Of the story whose words it has.
    pub story: u64,
    /// Words, about.
    pub words: usize,
}

impl Prose {
    /// Writes the body of an article in place of the one before.
    pub fn write_body(&mut self, lexicon: &Lexicon, ranks: &Ranks, recipe: Recipe) {
        self.text.clear();
        self.paragraphs.clear();
        self.uses.clear();
        self.last_function = usize::MAX;
        self.choose_story(ranks, recipe.story);
        let mut random = Random::new(key(recipe.text, 1));
        let half = u128::from(random.bits()) << 64 | u128::from(random.bits());
        self.disliked = half >> LIKED_BY_ALL << LIKED_BY_ALL;
        let mut words = 0;
        while words < recipe.words {
            for sentence in 0..1 + random.below(2) + random.below(2) {
                if words >= recipe.words {
                    break;
                }
                if sentence > 0 {
                    self.text.push(b' ');
                }
                let longest = (recipe.words - words).max(SHORTEST);
                words += self.write_sentence(lexicon, ranks, &mut random, longest);
            }
            self.paragraphs.push(self.text.len());
        }
    }

    /// The paragraphs of the body.
    pub fn paragraphs(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.paragraphs.iter().copied());
        starts.zip(&self.paragraphs).map(|(start, &end)| &self.text[start..end])
    }

    /// Writes a title of words of the body.
    pub fn write_title(&self, lexicon: &Lexicon, random: &mut Random, out: &mut Vec<u8>) {
        let start = out.len();
        let words = 5 + random.below(4) + random.below(4);
        for word in 0..words {
            if word > 0 {
                out.push(b' ');
            }
            // The first words of an article say what it is about.
            let among = self.uses.len().min(60);
            if among == 0 || (word + 1 < words && random.chance(300)) {
                let drawn = lexicon.draw_function_word(random.bits());
                lexicon.write_function_word(drawn, out);
            } else {
                let used = self.uses[random.below(among)];
                out.extend_from_slice(self.letters(used));
            }
        }
        capitalise(out, start);
    }

    fn choose_story(&mut self, ranks: &Ranks, story: u64) {
        let mut random = Random::new(story);
        self.story.clear();
        while self.story.len() < STORY_WORDS {
            let rank = ranks.draw(&mut random);
            if rank >= STORY_FROM {
                self.story.push(rank);
            }
        }
    }

    fn letters(&self, used: Use) -> &[u8] {
        let start = used.start as usize;
        &self.text[start..start + usize::from(used.length)]
    }

    /// Writes a sentence of `longest` words or fewer, but for who says it, and tells how many.
    fn write_sentence(
        &mut self,
        lexicon: &Lexicon,
        ranks: &Ranks,
        random: &mut Random,
        longest: usize,
    ) -> usize {
        let is_said = random.chance(SAID);
        let (open, close) = lexicon.rules.quotes;
        if is_said {
            self.text.extend_from_slice(open.as_bytes());
        }
        let first = self.text.len();
        let length = (SHORTEST + random.below(15) + random.below(21)).min(longest);
        let mut words = 0;
        while words < length {
            if words > 0 {
                // A comma after one word in sixteen.
                let comma = random.bits() >> 60 == 0;
                self.text.extend_from_slice(if comma { b", " } else { b" " });
            }
            words += self.write_word(lexicon, ranks, random, words == 0);
        }
        capitalise(&mut self.text, first);
        if is_said {
            words += self.write_speaker(lexicon, random, close);
        }
        self.text.push(b'.');
        words
    }

    /// Ends a quotation with who said it, if a name is known.
    fn write_speaker(&mut self, lexicon: &Lexicon, random: &mut Random, close: &str) -> usize {
        self.text.push(b',');
        self.text.extend_from_slice(close.as_bytes());
        self.text.push(b' ');
        self.text.extend_from_slice(lexicon.rules.said.as_bytes());
        for _ in 0..4 {
            let Some(&used) = self.uses.get(random.below(self.uses.len().max(1))) else { break };
            if used.is_name {
                self.text.push(b' ');
                self.copy(used);
                return 2;
            }
        }
        1
    }

    /// Writes a word and tells how many it is.
    #[inline]
    fn write_word(
        &mut self,
        lexicon: &Lexicon,
        ranks: &Ranks,
        random: &mut Random,
        is_first: bool,
    ) -> usize {
        let bits = random.bits();
        let kind = bits as u16 as u32;
        if kind < FUNCTION {
            let mut drawn = lexicon.draw_function_word(random.bits());
            if drawn == self.last_function || self.disliked >> drawn & 1 == 1 {
                drawn = lexicon.draw_function_word(random.bits());
            }
            self.last_function = drawn;
            lexicon.write_function_word(drawn, &mut self.text);
            return 1;
        }
        self.last_function = usize::MAX;
        if kind < FUNCTION + NUMBER {
            write_number(random, &mut self.text);
            return 1;
        }
        let choice = scaled((bits >> 16) as u32, 1000);
        if choice < AGAIN {
            // Not one of the last few, and few as long as the article has few words.
            let among = self.uses.len().max(FEW);
            let earlier = scaled((bits >> 32) as u32, among);
            if earlier + NOT_AT_ONCE < self.uses.len() {
                let used = self.uses[earlier];
                if random.chance(OTHER_FORM) {
                    return self.write_meaning(lexicon, used.rank, random, is_first, false);
                }
                self.copy(used);
                return 1;
            }
        }
        let rank = if choice >= 1000 - STORY {
            let (one, other) = (random.below(STORY_WORDS), random.below(STORY_WORDS));
            self.story[one.min(other)]
        } else {
            ranks.draw(random)
        };
        self.write_meaning(lexicon, rank, random, is_first, true)
    }

    /// Writes the word of a rank in some form; a person has a first name where it is new.
    fn write_meaning(
        &mut self,
        lexicon: &Lexicon,
        rank: u64,
        random: &mut Random,
        is_first: bool,
        is_new: bool,
    ) -> usize {
        let mut start = self.text.len();
        let mut words = 1;
        let class = lexicon.write(rank, random.bits() as u32, &mut self.text);
        if class == Class::Person && is_new {
            self.text.truncate(start);
            lexicon.write_first_name(rank, &mut self.text);
            self.text.push(b' ');
            start = self.text.len();
            lexicon.write(rank, 0, &mut self.text);
            words = 2;
        }
        // What begins a sentence gets a capital, which it does not have elsewhere.
        if !is_first || words == 2 {
            let is_name = matches!(class, Class::Person | Class::Place);
            let length = (self.text.len() - start) as u16;
            self.uses.push(Use { rank, start: start as u32, length, is_name });
        }
        words
    }

    /// Writes a word as it was written before.
    #[inline]
    fn copy(&mut self, used: Use) {
        let from = used.start as usize;
        let start = self.text.len() as u32;
        self.text.extend_from_within(from..from + usize::from(used.length));
        self.uses.push(Use { start, ..used });
    }
}

/// Years, small numbers, shares and amounts.
fn write_number(random: &mut Random, out: &mut Vec<u8>) {
    use std::io::Write;
    let bits = random.bits();
    let number = bits >> 32;
    let written = match bits % 16 {
        0..4 => write!(out, "{}", 2005 + number % 20),
        4..9 => write!(out, "{}", 1 + number % 31),
        9..11 => write!(out, "{}", number % 100),
        11 => write!(out, "{}.{}", number % 40, (number >> 8) % 10),
        12..14 => write!(out, "{}", 10 * (number % 100)),
        14 => write!(out, "{}", 100 + number % 900),
        _ => write!(out, "{},{:03}", 1 + number % 90, (number >> 8) % 1000),
    };
    written.expect("a vector takes what is written");
}
