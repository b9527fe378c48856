//! Articles like one: what else was written about its matter.

use std::collections::BTreeSet;

use super::deadline::Deadline;
use super::error::SearchError;
use super::hits::{Hit, Hits, QueryEcho};
use super::options::SearchOptions;
use super::plan::{Condition, Part, PartKind, Plan, PlanTerm, Scope};
use super::searcher::Searcher;
use super::similarity::K1;
use super::statistics::idf;
use super::terms::{LOOKING_UP, frequencies};
use crate::analysis::{Analyzer, is_function_word};
use crate::article::{Article, key_of_id};

/// Which articles like one are not wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SimilarOptions {
    /// Leave out articles of the same day.
    pub other_days: bool,
    /// Leave out articles with the same text.
    pub other_texts: bool,
}

/// Words of an article that are asked for to find others like it: enough for the names and matters
/// of a news article.
const LIKENESS_TERMS: usize = 40;

/// Steps that reading an article takes.
const READING: u32 = 256;

/// Hits looked at beyond those asked for, in place of those with the same text.
const SPARE_HITS: usize = 50;

impl Searcher {
    /// The articles most like the one with an id. `None` where there is no such article.
    ///
    /// Of [`SearchOptions`] limit, offset, facets and those of fragments hold; the total is that of
    /// all articles with any of the words.
    pub fn similar(
        &self,
        id: &str,
        unwanted: SimilarOptions,
        options: &SearchOptions,
    ) -> Result<Option<Hits>, SearchError> {
        let Some(article) = self.article(id)? else { return Ok(None) };
        let deadline = Deadline::of(options);
        let plan = self.like(&deadline, &article, unwanted)?;
        let statistics = self.statistics_until(&deadline, &plan)?;
        let wanted = |limit: usize| limit.saturating_add(options.offset).saturating_add(SPARE_HITS);
        let limit = options.limit.map(wanted);
        let all = SearchOptions { limit, offset: 0, ..options.clone() };
        let ranking = self.rank_until(&deadline, &plan, &statistics, &all)?;
        let mut fetcher = self.fetcher_until(deadline.clone(), &plan, &statistics, options);
        let text = article.body();
        let mut hits: Vec<Hit> = Vec::new();
        let mut passed = 0;
        for ranked in &ranking.hits {
            if options.limit.is_some_and(|limit| hits.len() == limit) {
                break;
            }
            if unwanted.other_texts {
                deadline.step(READING)?;
                let other = self.opened()[ranked.segment].store()?.article(ranked.doc)?;
                if other.body() == text {
                    continue;
                }
            }
            passed += 1;
            if passed > options.offset {
                hits.push(fetcher.fetch(ranked, passed as u64)?);
            }
        }
        let words: Vec<&str> = plan.parts.iter().map(|part| part.label.as_str()).collect();
        let query = QueryEcho {
            text: article.id.clone(),
            parsed: words.join(" OR "),
            ..QueryEcho::default()
        };
        Ok(Some(Hits {
            query,
            total: ranking.total,
            hits,
            facets: ranking.facets,
            ..Hits::default()
        }))
    }

    /// Plans a search for articles like one, the article itself left out.
    ///
    /// Its words are asked for by weight: the saturated frequency times the inverse document
    /// frequency, of the [`LIKENESS_TERMS`] highest.
    fn like(
        &self,
        deadline: &Deadline,
        article: &Article,
        unwanted: SimilarOptions,
    ) -> Result<Plan, SearchError> {
        let mut weighed: Vec<(f64, String)> = Vec::new();
        for (term, frequency) in frequencies(article, &mut Analyzer::new()) {
            if is_function_word(&article.facts.language.code, &term) {
                continue;
            }
            deadline.step(LOOKING_UP)?;
            let docs = self.docs_of(&term)?;
            // A word of this article alone finds nothing else.
            if docs > 1 {
                weighed.push((frequency / (frequency + K1) * idf(self.articles(), docs), term));
            }
        }
        weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let mut parts: Vec<Part> = Vec::new();
        let mut known: BTreeSet<String> = BTreeSet::new();
        for (weight, term) in weighed {
            if parts.len() == LIKENESS_TERMS {
                break;
            }
            if known.contains(&term) {
                continue;
            }
            let forms = self.forms_of(&term);
            known.extend(forms.iter().cloned());
            let terms = forms.into_iter().map(PlanTerm::word).collect();
            parts.push(Part {
                label: term,
                scope: Scope::ARTICLE,
                kind: PartKind::Group(terms),
                wanted: true,
                weight,
            });
        }
        let any = Condition::Or((0..parts.len()).map(Condition::Part).collect());
        let mut conditions = vec![any, not(Condition::Key(key_of_id(&article.id)))];
        if let Some(date) = article.facts.date.as_ref().filter(|_| unwanted.other_days) {
            let (from, to) = (Some(date.value.first_day()), Some(date.value.last_day()));
            conditions.push(not(Condition::Days { from, to }));
        }
        Ok(Plan { condition: Condition::And(conditions), parts })
    }
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}
