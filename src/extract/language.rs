//! Language of an article, told from its text.
//!
//! In: the body as read, a headline or fifty kilobytes. Out: a [`Language`] with its confidence,
//! or `und`, which is an honest answer. The script comes first and often decides alone; among
//! the languages of one script the commonest words and typical letters of each decide
//! (`profiles`), then the spelling of all words; whatlang is asked only where these leave it
//! open, and only about the languages left.
//!
//! A long text is not read but sampled, so the time does not grow with it. Each sample votes
//! for its language with the length it stands for: a footer or a quotation in another language
//! does not change the article's, a half in another language is told in
//! [`others`](Language::others).

mod ascii;
mod grams;
mod han;
mod profiles;
mod reader;
mod remainder;
mod sample;
mod script;
mod spelling;
mod table;
#[cfg(test)]
mod tests;
mod verdict;
mod walk;
mod words;

use std::borrow::Cow;

use crate::article::Language;

use sample::{MAX_SAMPLES, samples};
use table::Table;

/// Tells the language of a text; [`Language::default`] where it cannot be told.
pub fn detect(text: &str) -> Language {
    let table = Table::get();
    let mut heard = Vec::with_capacity(MAX_SAMPLES);
    for sample in samples(text) {
        heard.push(verdict::Heard::read(sample, table));
    }
    let Some(verdict) = verdict::decide(&heard, table) else { return Language::default() };
    Language {
        code: Cow::Borrowed(verdict.code),
        confidence: verdict.confidence,
        variant: verdict.variant.map(str::to_owned),
        others: verdict::others(&heard, &verdict).into_iter().map(str::to_owned).collect(),
        rule: Cow::Borrowed(verdict.rule),
    }
}
