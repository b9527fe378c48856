//! `search explain`: why an article has its score.

use std::io::Write;

use clap::Args;

use news_search::output::{write_explanation, write_explanation_json};
use news_search::search::SearchOptions;

use super::articles;
use super::common::{Global, IndexArgs, query_text, stdout};
use super::exit::Outcome;
use super::failure::or_failure;
use super::formats::ReadingFormat;
use super::question::{Question, QuestionArgs};

/// Show why an article has its score for a query, in words and in numbers
#[derive(Debug, Args)]
#[command(after_help = "\
Exit code 1: the article is not in the index, or is no hit; its parts are shown all the same.

Examples:
  search explain '\"phone call\" witkoff' articles/talks/riyadh-four-hours.txt
  search explain witkoff https://example.org/news/1 --format json")]
pub struct ExplainArgs {
    /// The query; `-` reads standard input
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    query: String,
    /// Id or path of the article, or its address
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    index: IndexArgs,
    #[command(flatten)]
    question: QuestionArgs,
    /// Output: text or json
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = ReadingFormat::Text)]
    format: ReadingFormat,
}

impl ExplainArgs {
    /// Explains.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let question = Question::of(self.question, SearchOptions::default())?;
        let text = query_text(&self.query)?;
        let (searcher, query) = question.open(&text, &self.index)?;
        let explanation = match articles::one_id(searcher, &self.id)? {
            Some(id) => or_failure(&text, searcher.explain(&query, &id, &question.options))?,
            None => None,
        };
        let Some(explanation) = explanation else {
            return Ok(articles::tell_of_none(&self.id, global));
        };
        let mut out = stdout();
        match self.format {
            ReadingFormat::Text => write_explanation(&mut out, &explanation, &global.stdout())?,
            ReadingFormat::Json => write_explanation_json(&mut out, &explanation)?,
        }
        out.flush()?;
        Ok(if explanation.rank.is_some() { Outcome::Done } else { Outcome::Nothing })
    }
}
