//! Recognises the set phrases of news pages in a folded line, all languages at once.
//!
//! In: a folded line. Out: which [`Mark`]s it carries, where they stand. One hash look-up a word,
//! so that a table of a thousand phrases costs no more than one of ten.

mod dates;
mod links;
mod menus;
mod notes;
mod people;
mod pictures;
mod site;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::extract::fold::{fold, is_cjk, is_word_char};

/// What a phrase says about the line, or the part of it, that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A label before a date of publication.
    Published,
    /// A label before a date of change.
    Modified,
    /// A label before the date at which the page was fetched.
    Crawled,
    /// A label before a date that is no date of the article: `Copyright`, `born`, `until`.
    OtherDate,
    /// `By`, `Von`, `Author:`: names follow.
    Author,
    /// `Editor:`: names follow, second choice.
    Editor,
    /// `Reporting by`: names follow, second choice.
    Reporting,
    /// `Source:`: who wrote it follows.
    Credit,
    /// `Photo:`: a picture and its credit.
    Photo,
    /// `Read more:` alone or before a headline.
    ReadMore,
    /// The heading of a list of other articles or of something that is no article.
    Related,
    /// The heading of readers' comments.
    Comments,
    /// `Tags:` and their list.
    Tags,
    /// Share bars, followers, reading time, `Listen to this article`.
    Share,
    /// Invitations: newsletter, app, subscription, log in.
    Invitation,
    /// Cookies, privacy, consent.
    Consent,
    /// Rights reserved, reproduction forbidden.
    Rights,
    /// `Advertisement`.
    Advert,
    /// `This is a developing story`, corrections, contributions: notes about the article.
    Note,
    /// `About the author`: a name and a life follow.
    AboutAuthor,
    /// The heading of what follows an article for other readers: notes for editors.
    EndNotes,
    /// Entries of menus and footers.
    Menu,
}

/// Where in a line a phrase counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    /// Only as the whole line, signs around it apart.
    Whole,
    /// Only at the beginning.
    Start,
    /// Only at the beginning, and with a colon after it.
    Label,
    /// Wherever it stands.
    Anywhere,
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hit {
    pub mark: Mark,
    /// Bytes of the folded line.
    pub start: usize,
    pub end: usize,
    /// Whether the line holds nothing else.
    pub whole: bool,
}

struct Phrase {
    text: String,
    mark: Mark,
    at: At,
}

/// Phrases by their first word.
struct Table {
    /// By its hash.
    phrases: HashMap<u64, Vec<Phrase>, BuildHasherDefault<WordHasher>>,
    /// Whether a word of these ends and this length is among them: most words of a page need no
    /// hash to be told from all of them.
    shapes: Vec<bool>,
}

impl Table {
    /// The phrases that count where `counts` says so.
    fn new(counts: impl Fn(At) -> bool) -> Table {
        let mut table = Table { phrases: HashMap::default(), shapes: vec![false; Table::SHAPES] };
        for (mark, at, phrases) in TABLES.into_iter().flatten().filter(|(_, at, _)| counts(*at)) {
            for phrase in phrases.split('|') {
                let text = fold(phrase.trim()).trim().to_string();
                let first = &text.as_bytes()[..word_end(&text, 0)];
                table.shapes[Table::shape(first)] = true;
                let key = xxhash_rust::xxh3::xxh3_64(first);
                table.phrases.entry(key).or_default().push(Phrase { text, mark: *mark, at: *at });
            }
        }
        for phrases in table.phrases.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.text.len()));
        }
        table
    }

    /// The phrases that begin with `word`, the longest first.
    fn beginning_with(&self, word: &[u8]) -> &[Phrase] {
        if !self.shapes[Table::shape(word)] {
            return &[];
        }
        self.phrases.get(&xxhash_rust::xxh3::xxh3_64(word)).map_or(&[], Vec::as_slice)
    }

    const SHAPES: usize = 1 << 15;

    /// A number of the first two bytes, the last and the length of a word.
    fn shape(word: &[u8]) -> usize {
        let byte = |at: Option<&u8>| at.map_or(0, |byte| usize::from(*byte));
        let ends = byte(word.first()) << 10 ^ byte(word.get(1)) << 5 ^ byte(word.last());
        (ends ^ word.len() << 8) % Table::SHAPES
    }
}

/// Hashes words by XXH3; keys that are hashes already stay as they are.
#[derive(Default)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= xxhash_rust::xxh3::xxh3_64(bytes);
    }
    /// The byte behind every string says nothing.
    fn write_u8(&mut self, _end: u8) {}
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// Every phrase with what it marks and where it counts: divided by `|`, written naturally.
const TABLES: [&[(Mark, At, &str)]; 7] = [
    dates::DATES,
    people::PEOPLE,
    pictures::PICTURES,
    links::LINKS,
    site::SITE,
    notes::NOTES,
    menus::MENUS,
];

/// All phrases: those that the first word of a line may begin.
static OPENING: LazyLock<Table> = LazyLock::new(|| Table::new(|_| true));

/// Those that any word may begin.
static ANYWHERE: LazyLock<Table> = LazyLock::new(|| Table::new(|at| at == At::Anywhere));

/// The phrases in `folded`, in order; a longer phrase hides a shorter one of the same kind that
/// begins where it does.
pub(crate) fn find_phrases(folded: &str, hits: &mut Vec<Hit>) {
    hits.clear();
    let mut at = 0;
    let mut first_word = true;
    let mut table = &*OPENING;
    let anywhere = &*ANYWHERE;
    while at < folded.len() {
        let Some(character) = folded[at..].chars().next() else { break };
        if !starts_word(character) {
            at += character.len_utf8();
            continue;
        }
        let end = word_end(folded, at);
        for phrase in table.beginning_with(&folded.as_bytes()[at..end]) {
            if let Some(hit) = matches_at(folded, at, first_word, phrase)
                && !hits.iter().any(|other| other.start == at && other.mark == hit.mark)
            {
                hits.push(hit);
            }
        }
        first_word = false;
        table = anywhere;
        at = end;
    }
}

fn matches_at(folded: &str, at: usize, first_word: bool, phrase: &Phrase) -> Option<Hit> {
    let rest = folded[at..].strip_prefix(phrase.text.as_str())?;
    let next = rest.chars().next();
    let last = phrase.text.chars().next_back()?;
    let cut = next.is_some_and(is_word_char) && is_word_char(last) && !is_cjk(last);
    if cut {
        return None;
    }
    let end = at + phrase.text.len();
    let whole = first_word && !rest.chars().any(is_word_char);
    let fits = match phrase.at {
        At::Whole => whole,
        At::Label => {
            let after = rest.trim_start();
            after.starts_with([':', '|', '/', '-', '=', '■', '▶'])
        }
        At::Start | At::Anywhere => true,
    };
    fits.then_some(Hit { mark: phrase.mark, start: at, end, whole })
}

fn starts_word(character: char) -> bool {
    is_word_char(character) || matches!(character, '©' | 'ⓒ' | '▶' | '#' | '@')
}

/// The end of the word that begins at `at`: of one character in Chinese and Japanese.
fn word_end(folded: &str, at: usize) -> usize {
    // Most words are of ASCII letters, and most of them are folded to it.
    let bytes = &folded.as_bytes()[at..];
    let plain = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if plain > 0 && bytes.get(plain).is_none_or(u8::is_ascii) {
        return at + plain;
    }
    let mut characters = folded[at..].char_indices();
    let Some((_, first)) = characters.next() else { return at };
    if is_cjk(first) || !is_word_char(first) {
        return at + first.len_utf8();
    }
    characters
        .find(|&(_, character)| !is_word_char(character) || is_cjk(character))
        .map_or(folded.len(), |(offset, _)| at + offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(line: &str) -> Vec<Mark> {
        let mut hits = Vec::new();
        find_phrases(&fold(line), &mut hits);
        hits.iter().map(|hit| hit.mark).collect()
    }

    #[test]
    fn finds_labels_where_they_count() {
        for (line, wanted) in [
            ("Photo: A. Nyman", Mark::Photo),
            ("Veröffentlicht am 3. Mai", Mark::Published),
            ("Обновлено: 3 мая", Mark::Modified),
            ("来源：远山社", Mark::Credit),
            ("Подписывайтесь на наш канал", Mark::Invitation),
            ("All rights reserved", Mark::Rights),
            ("Comments (12)", Mark::Comments),
            ("更新：2025-02-13", Mark::Modified),
        ] {
            assert!(marks(line).contains(&wanted), "{line}: {:?}", marks(line));
        }
    }

    #[test]
    fn ignores_labels_within_prose() {
        for (line, unwanted) in [
            ("The source: a diplomat who asked for silence", Mark::Credit),
            ("Shares fell after the photo was published in May", Mark::Photo),
            ("Worldwide sales rose", Mark::Menu),
            ("Comments by the minister drew criticism", Mark::Comments),
        ] {
            assert!(!marks(line).contains(&unwanted), "{line}: {:?}", marks(line));
        }
    }
}
