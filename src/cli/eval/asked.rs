//! Asks the judged queries of a file, and measures the answers.

use anyhow::Context;

use news_search::eval::{JudgedQuery, Measure, Run};
use news_search::output::{DEFAULT_TAG, Failure, failure_lines, warnings, write_run};
use news_search::search::Searcher;

use crate::cli::batch::named;
use crate::cli::failure::{failure, reading};
use crate::cli::queries::NumberedQuery;
use crate::cli::question::Question;

/// What all queries share.
pub struct Asked<'a> {
    /// The index.
    pub searcher: &'static Searcher,
    /// How they are asked, unless a line says otherwise.
    pub question: Question,
    /// What is measured.
    pub measures: &'a [Measure],
}

/// The values of one judged query.
pub struct Answer {
    /// A value for each measure; 0 where the query was not asked or failed.
    pub values: Vec<f64>,
    /// What a reader should know of it, harmless for a terminal.
    pub warnings: Vec<String>,
    /// Why it could not be answered, harmless too; empty where it could.
    pub errors: Vec<String>,
}

impl Asked<'_> {
    /// Answers a query and measures the hits as they would stand in a run, so that asking here
    /// and measuring the output of `batch` is the same.
    pub fn answer(
        &self,
        query: Option<&NumberedQuery>,
        judged: &JudgedQuery,
    ) -> anyhow::Result<Answer> {
        let nothing = |errors| {
            let values = judged.values(&[], self.measures);
            Ok(Answer { values, warnings: Vec::new(), errors })
        };
        let Some(query) = query else { return nothing(Vec::new()) };
        let qid = query.qid.as_str();
        let fails = |text: &str, failure: Failure| {
            let lines = failure_lines(text, &failure);
            nothing(lines.iter().map(|line| named(qid, line)).collect())
        };
        let plainly = |message| Failure { message, ..Failure::default() };
        let text = match &query.query {
            Ok(text) => text,
            Err(message) => return fails("", plainly(message.clone())),
        };
        let mut question = match self.question.with(query.flags.clone()) {
            Ok(question) => question,
            Err(error) => return fails(text, plainly(error.to_string())),
        };
        // Only the order of the hits is looked at.
        question.options.fragments = 0;
        question.options.facets.clear();
        question.options.expansions = false;
        let answered =
            question.parse(text).and_then(|query| self.searcher.answer(&query, &question.options));
        let mut answer = match answered {
            Ok(answer) => answer,
            Err(error) => match failure(&error) {
                Some(failure) => return fails(text, failure),
                None => return Err(error.into()),
            },
        };
        let mut lines = Vec::new();
        if let Err(error) = write_run(&mut lines, "1", answer.by_ref(), DEFAULT_TAG) {
            let error = reading(error)?;
            return match failure(&error) {
                Some(failure) => fails(text, failure),
                None => Err(error.into()),
            };
        }
        let run = Run::parse(&lines).with_context(|| format!("the hits of query {qid}"))?;
        let ranking = run.ranking("1").unwrap_or_default();
        let warnings = warnings(&answer.query).iter().map(|line| named(qid, line)).collect();
        let values = judged.values(ranking, self.measures);
        Ok(Answer { values, warnings, errors: Vec::new() })
    }
}
