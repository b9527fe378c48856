//! What a naive reader finds, by docs/query.md alone: every choice of words is tried.

use std::collections::HashSet;

use super::articles::{Known, Text, TextWord, is_han};
use super::asked::Asked;

/// A query as it is read.
pub struct Reader {
    /// `in:all` was written.
    pub everywhere: bool,
    /// No letter of the query is small, so that `US` is no acronym.
    pub capitals: bool,
    /// Words without an operator are joined by OR.
    pub any: bool,
    /// The words of all texts that are searched, by which inflections are known.
    pub inflections: HashSet<&'static str>,
}

/// First and last word, and whether others may stand between them.
type Passage = (usize, usize, bool);

impl Reader {
    pub fn finds(&self, asked: &Asked, article: &Known) -> bool {
        let texts = [&article.title, &article.body, &article.furniture];
        let texts = if self.everywhere { &texts[..] } else { &texts[..2] };
        self.matches(asked, article, texts)
    }

    fn matches(&self, asked: &Asked, article: &Known, texts: &[&Text]) -> bool {
        let within = |text: &Text| {
            let kept = texts.iter().copied().find(|kept| std::ptr::eq(*kept, text));
            kept.into_iter().collect::<Vec<&Text>>()
        };
        match asked {
            Asked::All => true,
            Asked::And(parts) => {
                let holds = |part: &&Asked| self.matches(part, article, texts);
                let (whole, words): (Vec<&Asked>, Vec<&Asked>) =
                    parts.iter().partition(|part| !self.any || part.narrows());
                whole.iter().all(holds) && (words.is_empty() || words.iter().any(holds))
            }
            Asked::Or(parts) => parts.iter().any(|part| self.matches(part, article, texts)),
            Asked::Not(part) => !self.matches(part, article, texts),
            Asked::Title(part) => self.matches(part, article, &within(&article.title)),
            Asked::Body(part) => self.matches(part, article, &within(&article.body)),
            Asked::Source(value) => article.source.is_some_and(|source| {
                source.to_lowercase().replace('’', "'") == value.to_lowercase()
            }),
            Asked::Undated => article.date.is_none(),
            Asked::Dated(from, to) => article.date.is_some_and(|date| {
                let not_before = from.is_empty() || days(from).0 <= days(date).0;
                not_before && (to.is_empty() || days(date).1 <= days(to).1)
            }),
            Asked::AtLeast(count, part) => {
                texts.iter().any(|text| self.passages(part, text).len() >= *count as usize)
            }
            placed => texts.iter().any(|text| !self.passages(placed, text).is_empty()),
        }
    }

    fn passages(&self, asked: &Asked, text: &Text) -> Vec<Passage> {
        let at = |fits: &dyn Fn(&TextWord) -> bool| -> Vec<Passage> {
            let places = 0..text.words.len();
            places.filter(|at| fits(&text.words[*at])).map(|at| (at, at, false)).collect()
        };
        match asked {
            Asked::Word(word) => self.forms(word, text),
            Asked::Exact(word) if is_han(word) => self.side_by_side(&[word], text),
            Asked::Exact(word) => at(&|other| self.is_word(word, other, true)),
            Asked::Hyphen(left, right) => {
                let joined = format!("{left}{right}");
                let mut found = self.side_by_side(&[left, right], text);
                found.extend(at(&|other| other.folded == joined));
                shortest(found)
            }
            Asked::Phrase(words) => self.side_by_side(words, text),
            Asked::Loose(words, distance) => {
                let lists = words.iter().map(|word| self.side_by_side(&[word], text));
                together(&lists.collect::<Vec<_>>(), *distance)
            }
            Asked::Gathered(words, distance) => {
                let lists = words.iter().map(|word| self.forms(word, text));
                together(&lists.collect::<Vec<_>>(), *distance)
            }
            Asked::Wild(pattern) => {
                let pattern = letters(pattern);
                at(&|word| fits_pattern(&pattern, &letters(word.folded)))
            }
            Asked::Fuzzy(word, slips) => {
                let word = letters(word);
                at(&|other| is_slips_away(&word, &letters(other.folded), *slips))
            }
            Asked::Or(parts) => {
                shortest(parts.iter().flat_map(|part| self.passages(part, text)).collect())
            }
            Asked::And(parts) if self.any => {
                shortest(parts.iter().flat_map(|part| self.passages(part, text)).collect())
            }
            Asked::And(parts) => {
                // `a AND (b AND c)` is `a AND b AND c`, joined from left to right.
                let lists = flat(parts).into_iter().map(|part| self.passages(part, text));
                lists.reduce(|left, right| pairs(&left, &right, |_, _| true)).unwrap_or_default()
            }
            Asked::Near(operands, distance, ordered) => {
                let (left, right) = self.both(operands, text);
                pairs(&left, &right, |one, other| {
                    near(one, other, *distance) && (!ordered || one.1 < other.0)
                })
            }
            Asked::Paragraph(operands) => {
                let (left, right) = self.both(operands, text);
                let paragraph = |at: usize| text.words[at].paragraph;
                let mut found = pairs(&left, &right, |_, _| true);
                found.retain(|(first, last, _)| paragraph(*first) == paragraph(*last));
                found
            }
            Asked::Sentence(operands) => {
                let (left, right) = self.both(operands, text);
                let sentence = |at: usize| text.words[at].sentence;
                let mut found = pairs(&left, &right, |_, _| true);
                found.retain(|(first, last, _)| sentence(*first) == sentence(*last));
                found
            }
            _ => unreachable!("{asked:?} stands at no place"),
        }
    }

    fn both(&self, operands: &[Asked; 2], text: &Text) -> (Vec<Passage>, Vec<Passage>) {
        (self.passages(&operands[0], text), self.passages(&operands[1], text))
    }

    /// A bare word or its inflections.
    fn forms(&self, word: &str, text: &Text) -> Vec<Passage> {
        if is_han(word) {
            return self.side_by_side(&[word], text);
        }
        let places = (0..text.words.len()).filter(|at| self.is_form(word, &text.words[*at]));
        places.map(|at| (at, at, false)).collect()
    }

    fn side_by_side(&self, words: &[&str], text: &Text) -> Vec<Passage> {
        let mut wanted: Vec<String> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if at > 0 && is_han(words[at - 1]) && is_han(word) {
                // Characters that are no neighbours; what is between them is not asked for.
                wanted.push(String::new());
            }
            if is_han(word) {
                wanted.extend(word.chars().map(String::from));
            } else {
                wanted.push(word.to_string());
            }
        }
        let stands = |start: usize| {
            let here = text.words[start..].iter().zip(&wanted);
            let fits = |(other, word): &(&TextWord, &String)| {
                word.is_empty() || self.is_word(word, other, false)
            };
            here.filter(fits).count() == wanted.len()
        };
        let starts = (0..text.words.len()).filter(|start| stands(*start));
        starts.map(|start| (start, start + wanted.len() - 1, false)).collect()
    }

    /// This form only.
    fn is_word(&self, word: &str, other: &TextWord, exact: bool) -> bool {
        if word == "US" && (exact || !self.capitals) {
            return other.acronym;
        }
        folded(word) == other.folded
    }

    /// This form or an inflection.
    fn is_form(&self, word: &str, other: &TextWord) -> bool {
        let family = |word: &str| match word {
            "talk" | "talks" | "talked" => "talk".to_string(),
            "beta" | "betas" => "beta".to_string(),
            word => word.to_string(),
        };
        match word {
            "US" => self.is_word(word, other, false),
            word => {
                let is_known = self.inflections.contains(other.folded);
                folded(word) == other.folded
                    || is_known && family(&folded(word)) == family(other.folded)
            }
        }
    }
}

fn folded(word: &str) -> String {
    word.to_lowercase().replace('ß', "ss")
}

fn letters(word: &str) -> Vec<char> {
    word.chars().collect()
}

fn flat(parts: &[Asked]) -> Vec<&Asked> {
    let mut all = Vec::new();
    for part in parts {
        match part {
            Asked::And(parts) => all.extend(flat(parts)),
            part => all.push(part),
        }
    }
    all
}

/// Whether they have no word in common. Of a passage with others in between, its first and its
/// last word are its own; of a phrase, all are.
fn apart(one: Passage, other: Passage) -> bool {
    let owns = |at: usize, (first, last, open): Passage| {
        if open { at == first || at == last } else { (first..=last).contains(&at) }
    };
    let clash = |one: Passage, other: Passage| owns(one.0, other) || owns(one.1, other);
    !clash(one, other) && !clash(other, one)
}

fn near(one: Passage, other: Passage, distance: u32) -> bool {
    let words = match (one.1 < other.0, other.1 < one.0) {
        (true, _) => other.0 - one.1,
        (_, true) => one.0 - other.1,
        _ => 0,
    };
    words as u64 <= u64::from(distance)
}

/// Passages around one of each, as short as can be.
fn pairs(
    left: &[Passage],
    right: &[Passage],
    fits: impl Fn(Passage, Passage) -> bool,
) -> Vec<Passage> {
    let mut found = Vec::new();
    for one in left {
        for other in right {
            if apart(*one, *other) && fits(*one, *other) {
                found.push((one.0.min(other.0), one.1.max(other.1), true));
            }
        }
    }
    shortest(found)
}

/// One of each list, all different: two as NEAR, more within a stretch.
fn together(lists: &[Vec<Passage>], distance: u32) -> Vec<Passage> {
    match lists {
        [only] => only.clone(),
        [left, right] => pairs(left, right, |one, other| near(one, other, distance)),
        lists => {
            let mut found = Vec::new();
            choose(lists, &mut Vec::new(), &mut |chosen| {
                let first = chosen.iter().map(|one| one.0).min().unwrap_or(0);
                let last = chosen.iter().map(|one| one.1).max().unwrap_or(0);
                if (last - first) as u64 <= u64::from(distance) {
                    found.push((first, last, true));
                }
            });
            shortest(found)
        }
    }
}

fn choose(lists: &[Vec<Passage>], chosen: &mut Vec<Passage>, each: &mut impl FnMut(&[Passage])) {
    let Some(list) = lists.get(chosen.len()) else { return each(chosen) };
    for one in list {
        if chosen.iter().all(|other| apart(*one, *other)) {
            chosen.push(*one);
            choose(lists, chosen, each);
            chosen.pop();
        }
    }
}

/// Without those that hold another.
fn shortest(mut all: Vec<Passage>) -> Vec<Passage> {
    all.sort_unstable();
    all.dedup_by_key(|one| (one.0, one.1));
    let holds = |one: &Passage, other: &Passage| {
        (one.0, one.1) != (other.0, other.1) && one.0 <= other.0 && other.1 <= one.1
    };
    let everything = all.clone();
    all.retain(|one| !everything.iter().any(|other| holds(one, other)));
    all
}

fn fits_pattern(pattern: &[char], word: &[char]) -> bool {
    match (pattern.split_first(), word.split_first()) {
        (None, _) => word.is_empty(),
        (Some((&'*', rest)), _) => (0..=word.len()).any(|skip| fits_pattern(rest, &word[skip..])),
        (Some((&'?', rest)), Some((_, left))) => fits_pattern(rest, left),
        (Some((c, rest)), Some((d, left))) => c == d && fits_pattern(rest, left),
        (Some(_), None) => false,
    }
}

/// Whether so many slips make one word of the other: a letter more, less, other, or swapped with
/// its neighbour.
fn is_slips_away(left: &[char], right: &[char], slips: u8) -> bool {
    let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) else {
        return left.len() + right.len() <= usize::from(slips);
    };
    if a == b && is_slips_away(left_rest, right_rest, slips) {
        return true;
    }
    let Some(slips) = slips.checked_sub(1) else { return false };
    let swapped = match (left_rest, right_rest) {
        ([c, left_rest @ ..], [d, right_rest @ ..]) if a == d && b == c => {
            is_slips_away(left_rest, right_rest, slips)
        }
        _ => false,
    };
    swapped
        || is_slips_away(left_rest, right, slips)
        || is_slips_away(left, right_rest, slips)
        || is_slips_away(left_rest, right_rest, slips)
}

/// First and last day of a date, as they compare.
fn days(date: &str) -> (String, String) {
    match date.len() {
        4 => (format!("{date}-01-01"), format!("{date}-12-31")),
        7 => (
            format!("{date}-01"),
            format!("{date}-{}", if date.ends_with("-02") { 28 } else { 31 }),
        ),
        _ => (date.to_string(), date.to_string()),
    }
}
