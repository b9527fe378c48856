//! The words that tell what articles are about, against the whole archive.
//!
//! From stored articles, read again: an archive keeps no list of the words of each article. Used
//! by itself, to find articles like one, and to widen a query by its best hits.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::deadline::Deadline;
use super::error::SearchError;
use super::options::SearchOptions;
use super::plan::{PlanTerm, Scope};
use super::searcher::{Ranking, Searcher};
use super::similarity::TITLE_WEIGHT;
use crate::analysis::{Analyzer, TokenKind};
use crate::article::Article;
use crate::query::Query;

/// A word that sets hits apart from the rest of the archive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TellingTerm {
    /// As indexed.
    pub term: String,
    /// Articles that have it, of the hits that were looked at.
    pub hits: u64,
    /// Articles that have it, of the whole archive.
    pub docs: u64,
    /// Dunning's log-likelihood ratio of both shares, in nats.
    pub weight: f64,
}

/// Words that set the hits of a query apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TellingTerms {
    /// Hits of the query.
    pub total: u64,
    /// The best hits, which were looked at.
    pub looked_at: u64,
    /// The most telling word first.
    pub terms: Vec<TellingTerm>,
}

/// Steps that reading an article and counting its words takes.
const READING: u32 = 1024;

/// Steps that looking up a word in all dictionaries takes.
pub(super) const LOOKING_UP: u32 = 32;

/// Among more hits than these a word of a single one tells nothing of the others: every article has
/// names and misspellings of its own. Of so few hits there may be no word that two of them share.
const FEW_HITS: u64 = 4;

/// Fewer letters make no word that tells what an article is about.
const SHORTEST_TERM: usize = 2;

impl Searcher {
    /// The words that set the best `looked_at` hits of a query apart from the archive; those of
    /// the query itself are left out.
    pub fn telling_terms(
        &self,
        query: &Query,
        options: &SearchOptions,
        looked_at: usize,
        most: usize,
    ) -> Result<TellingTerms, SearchError> {
        let deadline = &Deadline::of(options);
        let expanded = self.expand_until(deadline, query, options)?;
        let statistics = self.statistics_until(deadline, &expanded.plan)?;
        let (limit, exact_total) = (Some(looked_at), true);
        let options = SearchOptions { limit, offset: 0, exact_total, ..options.clone() };
        let ranking = self.rank_until(deadline, &expanded.plan, &statistics, &options)?;
        let asked: BTreeSet<&str> = expanded
            .plan
            .parts
            .iter()
            .flat_map(|part| part.kind.terms())
            .map(|term| term.term.as_str())
            .collect();
        let mut hits: HashMap<String, u64> = HashMap::new();
        let mut analyzer = Analyzer::new();
        for article in self.articles_of(deadline, &ranking) {
            for term in frequencies(&article?, &mut analyzer).into_keys() {
                *hits.entry(term).or_default() += 1;
            }
        }
        let sample = ranking.hits.len() as u64;
        let mut terms = Vec::new();
        for (term, hits) in hits {
            deadline.step(LOOKING_UP)?;
            let chance = sample > FEW_HITS && hits == 1;
            if chance || asked.contains(term.as_str()) {
                continue;
            }
            let docs = self.docs_of(&term)?.max(hits);
            let weight = log_likelihood(hits, sample, docs, self.articles());
            if weight > 0.0 {
                terms.push(TellingTerm { term, hits, docs, weight });
            }
        }
        terms.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.term.cmp(&b.term)));
        // It was asked for.
        let total = ranking.total.unwrap_or(sample);
        Ok(TellingTerms { total, looked_at: sample, terms: self.apart(terms, most) })
    }

    /// The first terms, of the inflections of one word only the first.
    fn apart(&self, terms: Vec<TellingTerm>, most: usize) -> Vec<TellingTerm> {
        let mut kept: Vec<TellingTerm> = Vec::new();
        let mut known: BTreeSet<String> = BTreeSet::new();
        for term in terms {
            if kept.len() == most {
                break;
            }
            if !known.contains(&term.term) {
                known.extend(self.forms_of(&term.term));
                kept.push(term);
            }
        }
        kept
    }

    /// Articles that have a word, counted in the text in which most have it, as statistics count.
    pub(super) fn docs_of(&self, term: &str) -> Result<u64, SearchError> {
        let term = PlanTerm::word(term);
        let mut docs = [0; 2];
        for segment in self.opened() {
            let infos = segment.term_infos(&term, Scope::ARTICLE).map_err(segment.io())?;
            for (docs, info) in docs.iter_mut().zip(infos) {
                *docs += info.map_or(0, |info| u64::from(info.doc_freq));
            }
        }
        Ok(docs.into_iter().max().unwrap_or_default())
    }

    /// Reads the articles of hits one after the other.
    pub(super) fn articles_of(
        &self,
        deadline: &Deadline,
        ranking: &Ranking,
    ) -> impl Iterator<Item = Result<Article, SearchError>> {
        ranking.hits.iter().map(move |hit| {
            deadline.step(READING)?;
            Ok(self.opened()[hit.segment].store()?.article(hit.doc)?)
        })
    }
}

/// How often each word stands in title and body, those of the title counted twice. Numbers and
/// single characters are no words.
pub(super) fn frequencies(article: &Article, analyzer: &mut Analyzer) -> BTreeMap<String, f64> {
    let mut frequencies: BTreeMap<String, f64> = BTreeMap::new();
    for (text, weight) in [(article.title(), TITLE_WEIGHT), (&*article.body(), 1.0)] {
        analyzer.tokenize(text, |token| {
            let is_word = token.kind == TokenKind::Word;
            if is_word && token.term.chars().count() >= SHORTEST_TERM {
                let term = crate::index::cut_term(token.term);
                match frequencies.get_mut(term) {
                    Some(frequency) => *frequency += weight,
                    None => drop(frequencies.insert(term.to_string(), weight)),
                }
            }
        });
    }
    frequencies
}

/// Log-likelihood ratio (Dunning, "Accurate methods for the statistics of surprise and
/// coincidence", 1993) of a word that stands in `hits` of `sample` articles and in `docs` of `all`,
/// the sample included; 0 where it is no more frequent in the sample than elsewhere.
fn log_likelihood(hits: u64, sample: u64, docs: u64, all: u64) -> f64 {
    let (hits, sample, docs, all) = (hits as f64, sample as f64, docs as f64, all as f64);
    let (elsewhere, rest) = (docs - hits, all - sample);
    if rest > 0.0 && hits / sample <= elsewhere / rest {
        return 0.0;
    }
    let share = docs / all;
    let term = |found: f64, expected: f64| {
        if found > 0.0 && expected > 0.0 { found * (found / expected).ln() } else { 0.0 }
    };
    2.0 * (term(hits, sample * share)
        + term(sample - hits, sample * (1.0 - share))
        + term(elsewhere, rest * share)
        + term(rest - elsewhere, rest * (1.0 - share)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_everywhere_tell_nothing() {
        assert_eq!(log_likelihood(10, 10, 1000, 1000), 0.0);
        assert_eq!(log_likelihood(1, 10, 500, 1000), 0.0);
        let rare = log_likelihood(8, 10, 10, 1000);
        let frequent = log_likelihood(8, 10, 400, 1000);
        assert!(rare > frequent && frequent > 0.0, "{rare} {frequent}");
    }

    #[test]
    fn equals_a_table_by_hand() {
        // 8 of 10 and 2 of 90: 2 (8 ln(8/1) + 2 ln(2/9) + 2 ln(2/9) + 88 ln(88/81)).
        let by_hand = 2.0
            * (8.0 * 8.0_f64.ln()
                + 2.0 * (2.0_f64 / 9.0).ln()
                + 2.0 * (2.0_f64 / 9.0).ln()
                + 88.0 * (88.0_f64 / 81.0).ln());
        assert!((log_likelihood(8, 10, 10, 100) - by_hand).abs() < 1e-9);
    }
}
