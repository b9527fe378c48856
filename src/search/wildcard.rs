//! Wildcards: whether a word matches a pattern.

use super::dictionary::fold;

/// A pattern of letters, `*` for any number of characters and `?` for one.
pub(super) struct Pattern {
    text: String,
    characters: Vec<char>,
}

impl Pattern {
    /// Folds the letters of a pattern as the words of articles are folded.
    pub fn new(pattern: &str) -> Pattern {
        let mut folded = String::with_capacity(pattern.len());
        let mut letters = String::new();
        for character in pattern.chars() {
            if matches!(character, '*' | '?') {
                folded.push_str(&fold(&letters));
                folded.push(character);
                letters.clear();
            } else {
                letters.push(character);
            }
        }
        folded.push_str(&fold(&letters));
        Pattern { text: pattern.to_string(), characters: folded.chars().collect() }
    }

    /// As written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What every match begins with.
    pub fn prefix(&self) -> String {
        self.characters.iter().take_while(|c| !matches!(c, '*' | '?')).collect()
    }

    /// Whether a whole word matches: greedy with one point to go back to, so at most the product
    /// of both lengths.
    pub fn matches(&self, word: &str) -> bool {
        let word: Vec<char> = word.chars().collect();
        let (mut at, mut next) = (0, 0);
        let mut back: Option<(usize, usize)> = None;
        while at < word.len() {
            match self.characters.get(next) {
                Some('*') => {
                    back = Some((next + 1, at));
                    next += 1;
                }
                Some(&c) if c == '?' || c == word[at] => {
                    (at, next) = (at + 1, next + 1);
                }
                _ => {
                    let Some((star, from)) = back else { return false };
                    back = Some((star, from + 1));
                    (at, next) = (from + 1, star);
                }
            }
        }
        self.characters[next..].iter().all(|c| *c == '*')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_whole_words_only() {
        for (pattern, word, expected) in [
            ("sanction*", "sanctions", true),
            ("sanction*", "sanction", true),
            ("sanction*", "sanctioning", true),
            ("sanction*", "sanctify", false),
            ("wom?n", "women", true),
            ("wom?n", "womn", false),
            ("wom?n", "womens", false),
            ("ne*ti*n", "negotiation", true),
            ("ne*ti*n", "negotiations", false),
            ("за*ния", "заседания", true),
            ("ab*abab", "abababab", true),
        ] {
            assert_eq!(Pattern::new(pattern).matches(word), expected, "{pattern} {word}");
        }
    }
}
