//! What is known of each language that has to be told by its words.
//!
//! A profile lists the commonest words of a language in three steps of frequency, and runs of
//! letters that are typical of it. Languages that share most of their words (Danish and
//! Norwegian, Croatian and Serbian, Indonesian and Malay) share a list too, so that a common
//! word speaks for all of them alike and only the differences decide.

mod african;
mod arabic;
mod asian;
mod baltic_uralic;
mod celtic_other;
mod cyrillic;
mod germanic;
mod romance;
mod slavic_latin;
mod turkic;

use super::script::Script;

/// Words and letters of one language.
pub(super) struct Profile {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// Script it is written in.
    pub script: Script,
    /// What speaks against the language before anything is read, in tenths: languages that
    /// few archives hold need more evidence than the neighbour they resemble.
    pub reserve: i32,
    /// About one word in a hundred or more: `the`, `und`, `que`.
    pub most: &'static [&'static str],
    /// About one word in four hundred: `from`, `nach`, `sobre`.
    pub common: &'static [&'static str],
    /// About one word in two thousand: rarer function words, and what every news desk writes.
    pub known: &'static [&'static str],
    /// Further words that news are made of, rarer still.
    pub vocabulary: &'static str,
    /// Letters and runs of letters, each with its weight in half units; `_` is a word border.
    pub grams: &'static [&'static str],
}

impl Profile {
    /// Its words by step of frequency, commonest first.
    pub fn steps(&self) -> [&[&'static str]; 4] {
        [self.most, self.common, self.known, std::slice::from_ref(&self.vocabulary)]
    }
}

/// All profiles, by family.
pub(super) const FAMILIES: [&[Profile]; 10] = [
    germanic::PROFILES,
    romance::PROFILES,
    slavic_latin::PROFILES,
    cyrillic::PROFILES,
    baltic_uralic::PROFILES,
    turkic::PROFILES,
    celtic_other::PROFILES,
    arabic::PROFILES,
    asian::PROFILES,
    african::PROFILES,
];
