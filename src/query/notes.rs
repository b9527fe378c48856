//! Warnings gathered while a query is read: what was left out, and what may have been meant.
//!
//! Pasted text can give rise to thousands; each sort is told once, with a few examples.

use super::ast::{Kind, Node};
use super::chars::{is_apostrophe, is_hidden, is_symbol};
use super::error::shown;

/// Examples that one warning lists.
const EXAMPLES: usize = 8;
/// Code points of a reading that a warning prints.
const LONGEST_READING: usize = 400;

/// Words that a question or a headline has beside `and`, `or` and `not`, and a row of words to
/// look for has not: whoever writes these writes a sentence.
const OF_SENTENCES: [&str; 48] = [
    "a", "an", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does",
    "for", "from", "had", "has", "have", "how", "if", "in", "is", "it", "its", "of", "on",
    "should", "that", "the", "their", "they", "this", "to", "was", "we", "were", "what", "when",
    "where", "which", "who", "why", "will", "with", "would", "you", "your",
];

#[derive(Debug, Default)]
pub(super) struct Notes {
    left_out: Vec<String>,
    more_left_out: usize,
    sentences: Vec<(&'static str, String)>,
    opening_apostrophe: Option<String>,
}

impl Notes {
    /// Punctuation that stood alone and looked like an operator.
    pub(super) fn left_out(&mut self, text: &str) {
        let operator_like = |c: char| "&|+-!/<>=~^*?\\@#%$§¶•†‡".contains(c) || is_symbol(c);
        if !text.chars().any(operator_like) && text != ".." {
            return;
        }
        let text = shown(text);
        if self.left_out.contains(&text) {
            return;
        }
        if self.left_out.len() < EXAMPLES {
            self.left_out.push(text);
        } else {
            self.more_left_out += 1;
        }
    }

    /// `–word`, `--word`, `!word`: read as the word, though `-word` may have been meant.
    pub(super) fn dash(&mut self, dash: &str) {
        self.once("dash", || {
            format!("\"{dash}\" before a word does not exclude it; write -word with a plain hyphen")
        });
    }

    /// `Witkoff?`.
    pub(super) fn closing_question_mark(&mut self, word: &str) {
        self.once("?", || {
            format!(
                "the ? of \"{}\" is punctuation; as a wildcard it stands inside a word (wom?n)",
                shown(word)
            )
        });
    }

    /// `Source: Meridian`, with the name in capitals and no value attached.
    pub(super) fn capital_field(&mut self, name: &str) {
        self.once("field", || {
            let field = name.to_ascii_lowercase();
            format!(
                "\"{}:\" is searched as a word; as a field it is written {field}:value",
                shown(name)
            )
        });
    }

    /// `souce: x`.
    pub(super) fn near_field(&mut self, name: &str, field: &str) {
        self.once("near field", || {
            format!("\"{}:\" is searched as a word; did you mean {field}:value ?", shown(name))
        });
    }

    /// `foo^2`.
    pub(super) fn weight(&mut self, word: &str) {
        self.once("weight", || {
            format!("\"{}\" is searched as text: words have no weights (^)", shown(word))
        });
    }

    /// `sanction!`.
    pub(super) fn stem(&mut self, word: &str, stem: &str) {
        self.once("stem", || {
            let mark = if word.contains('!') { '!' } else { '$' };
            let (word, stem) = (shown(word), shown(stem));
            format!(
                "the {mark} of \"{word}\" is punctuation; words that begin so are written {stem}*"
            )
        });
    }

    /// `/tr[ua]mp/`.
    pub(super) fn expression(&mut self, text: &str) {
        self.once("expression", || {
            format!("\"{}\" is searched as text: there are no regular expressions", shown(text))
        });
    }

    /// `trump|putin`.
    pub(super) fn bar(&mut self, text: &str) {
        self.once("bar", || {
            format!(
                "\"{}\" is searched as words side by side; either word is written a OR b",
                shown(text)
            )
        });
    }

    /// `特朗普*`.
    pub(super) fn character_pattern(&mut self, pattern: &str, word: &str) {
        self.once("characters", || {
            format!(
                "\"{}\" is read as {}: text without spaces between its words is searched by \
                 characters, so that a word is found with whatever follows",
                shown(pattern),
                shown(word)
            )
        });
    }

    /// `-*`.
    pub(super) fn excluded_all(&mut self) {
        self.once("all", || "NOT * excludes every article".to_string());
    }

    /// `trump or putin`: looks at words that are joined by AND.
    pub(super) fn small_operators(&mut self, nodes: &[Node]) {
        let word = |node: &Node| match &node.kind {
            Kind::Word { text, exact: false } => Some(text.clone()),
            _ => None,
        };
        let words: Vec<Option<String>> = nodes.iter().map(word).collect();
        if words.iter().flatten().any(|word| OF_SENTENCES.contains(&word.to_lowercase().as_str())) {
            return;
        }
        for (at, word) in words.iter().enumerate() {
            let (sort, operator) = match word.as_deref() {
                Some("and") => ("and", "AND"),
                Some("or") => ("or", "OR"),
                Some("not") => ("not", "NOT"),
                _ => continue,
            };
            let behind_one = at > 0 || sort == "not";
            if behind_one && at + 1 < words.len() {
                self.once(sort, || {
                    format!("\"{sort}\" is searched as a word; the operator is {operator}")
                });
            }
        }
    }

    /// `trump N3 putin`.
    pub(super) fn numbered_word(&mut self, word: &str, number: &str) {
        self.once("numbered", || {
            format!(
                "\"{}\" is searched as a word; a distance is written NEAR/{number}",
                shown(word)
            )
        });
    }

    /// `2024..2025`.
    pub(super) fn bare_range(&mut self, text: &str) {
        self.once("range", || {
            format!("\"{}\" is searched as text; dates have a field: date:{text}", shown(text))
        });
    }

    /// `"sanction* relief"`.
    pub(super) fn wildcard_in_quotes(&mut self) {
        self.once("quotes", || {
            "wildcards do not work between quotes, where *, ? and ~ are punctuation".to_string()
        });
    }

    /// `'phone call'`: looks at a word's first and last character.
    pub(super) fn apostrophes(&mut self, word: &str) {
        let mut chars = word.chars().filter(|c| !is_hidden(*c));
        let is_single = |c: char| is_apostrophe(c) || matches!(c, '‚' | '‛' | '`' | '´');
        let first = chars.next().is_some_and(is_single);
        let last = chars.next_back().is_some_and(is_single);
        if first && !last {
            self.opening_apostrophe.get_or_insert_with(|| shown(word));
        } else if last
            && !first
            && let Some(opening) = self.opening_apostrophe.clone()
        {
            self.once("apostrophes", || {
                format!("{opening} … {} is no phrase: phrases have double quotes", shown(word))
            });
        }
    }

    /// AND and OR stood side by side without parentheses.
    pub(super) fn mixed(&mut self, reading: &str) {
        let mut text: String = reading.chars().take(LONGEST_READING).collect();
        if text.len() < reading.len() {
            text.push('…');
        }
        self.sentences.insert(0, ("mixed", format!("OR binds tighter than AND; read as {text}")));
    }

    fn once(&mut self, sort: &'static str, sentence: impl FnOnce() -> String) {
        if self.sentences.iter().all(|(known, _)| *known != sort) {
            self.sentences.push((sort, sentence()));
        }
    }

    /// The warnings, the choice between readings first.
    pub(super) fn into_warnings(self) -> Vec<String> {
        let mut warnings: Vec<String> =
            self.sentences.into_iter().map(|(_, sentence)| sentence).collect();
        if !self.left_out.is_empty() {
            let has = |mark: &str| self.left_out.iter().any(|text| text == mark);
            let hint = match (has("|"), has("-") || has("!")) {
                (true, _) => " (either word is written a OR b)",
                (_, true) => " (a word is excluded with -word, without a space)",
                _ => "",
            };
            let more = match self.more_left_out {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let listed = self.left_out.join(" ");
            warnings.push(format!("left out, as there is nothing to find: {listed}{more}{hint}"));
        }
        warnings
    }
}
