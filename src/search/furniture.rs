//! Says of a query without hits what page furniture has of it, which only `in:all` searches.
//!
//! Menus and footers are no reason to show an article. But who looks for a word that he has seen on
//! the page should not be told that no article has it.

use super::deadline::Deadline;
use super::error::SearchError;
use super::expand::Expanded;
use super::hits::QueryEcho;
use super::options::SearchOptions;
use super::plan::{Plan, Scope};
use super::searcher::Searcher;
use crate::query::{Kind, Node, Query};

/// Words without an article that are looked for: further ones are a pasted text's.
const SOUGHT_WORDS: usize = 5;

impl Searcher {
    /// Adds to the echo of a query without hits which of its words stand in furniture alone, or
    /// that furniture would have given it hits. What is not found out in time is left out.
    pub(super) fn note_furniture(
        &self,
        deadline: &Deadline,
        query: &Query,
        expanded: &Expanded,
        options: &SearchOptions,
        echo: &mut QueryEcho,
    ) -> Result<(), SearchError> {
        match self.try_note_furniture(deadline, query, expanded, options, echo) {
            Err(SearchError::Index(error)) => Err(error.into()),
            // What the query asked for was answered.
            Err(_) | Ok(()) => Ok(()),
        }
    }

    fn try_note_furniture(
        &self,
        deadline: &Deadline,
        query: &Query,
        expanded: &Expanded,
        options: &SearchOptions,
        echo: &mut QueryEcho,
    ) -> Result<(), SearchError> {
        let mut found: Vec<String> = Vec::new();
        let unknown = echo.expansions.iter().filter(|expansion| expansion.forms.is_empty());
        for word in unknown.take(SOUGHT_WORDS).map(|expansion| &expansion.word) {
            if self.is_in_furniture(deadline, query, word, options)? {
                found.push(word.clone());
            }
        }
        echo.suggestions.retain(|suggestion| !found.contains(&suggestion.word));
        if !found.is_empty() && !query.in_all {
            let named: Vec<String> = found.iter().map(|word| format!("“{word}”")).collect();
            let verb = if found.len() == 1 { "stands" } else { "stand" };
            echo.warnings.push(format!(
                "{} {verb} in page furniture only (navigation, footers, captions), which in:all \
                 searches too",
                named.join(", ")
            ));
        } else if !query.in_all {
            let count = self.count(deadline, &with_furniture(&expanded.plan), options)?;
            let articles = if count == 1 { "article matches" } else { "articles match" };
            if count > 0 {
                echo.warnings.push(format!(
                    "{count} {articles} with in:all, which searches page furniture too \
                     (navigation, footers, captions)"
                ));
            }
        }
        echo.in_furniture = found;
        Ok(())
    }

    /// Whether an article has a word of the query, which none has in title or body, in its
    /// furniture.
    fn is_in_furniture(
        &self,
        deadline: &Deadline,
        query: &Query,
        word: &str,
        options: &SearchOptions,
    ) -> Result<bool, SearchError> {
        let mut written: Option<&Node> = None;
        query.walk(&mut |node| {
            let is_it = match &node.kind {
                Kind::Word { text, .. } => text == word,
                Kind::Wildcard { pattern } => pattern == word,
                Kind::Fuzzy { word: text, .. } => {
                    matches!(word.strip_prefix(&**text), Some("~" | "~2"))
                }
                _ => false,
            };
            written = written.or(is_it.then_some(node));
        });
        let Some(node) = written else { return Ok(false) };
        // What capitals mean depends on the whole text.
        let text = query.text.clone();
        let alone = Query { text, in_all: true, ..Query::of(node.kind.clone()) };
        let options = SearchOptions { title_only: false, ..options.clone() };
        let expanded = self.expand_until(deadline, &alone, &options)?;
        Ok(self.count(deadline, &expanded.plan, &options)? > 0)
    }

    /// How many articles match a plan.
    fn count(
        &self,
        deadline: &Deadline,
        plan: &Plan,
        options: &SearchOptions,
    ) -> Result<u64, SearchError> {
        let statistics = self.statistics_until(deadline, plan)?;
        let options = SearchOptions {
            limit: Some(0),
            offset: 0,
            after: None,
            facets: Vec::new(),
            exact_total: true,
            ..options.clone()
        };
        Ok(self.rank_until(deadline, plan, &statistics, &options)?.total.unwrap_or_default())
    }
}

/// The plan with furniture wherever it looks at title and body.
fn with_furniture(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    for part in plan.parts.iter_mut().filter(|part| part.scope == Scope::ARTICLE) {
        part.scope = Scope::PAGE;
    }
    plan
}
