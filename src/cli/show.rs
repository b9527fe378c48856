//! `search show`: one article.

use std::io::Write;

use clap::Args;

use news_search::output::{ShowOptions, write_article, write_raw, write_raw_record, write_record};

use super::articles;
use super::common::{Global, IndexArgs, stdout};
use super::exit::Outcome;
use super::formats::ReadingFormat;

/// Show one article, by its id, its address or the path it was read from
#[derive(Debug, Args)]
#[command(after_help = "\
A path stands for every article that was read from it. --raw prints the text byte for byte into a
pipe or file and adds no line end (with --format json: id, paths and text); on a terminal, control
characters are made visible.

Examples:
  search show https://example.org/news/1                        by its address
  search show articles/talks/riyadh-four-hours.txt              title, facts and text
  search show articles/talks/riyadh-four-hours.txt --evidence   how each fact was found, what lost
  search show articles/talks/riyadh-four-hours.txt --raw        the text as it was read")]
pub struct ShowArgs {
    /// Id, address, or a path as `build` was given it
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    index: IndexArgs,
    /// Add how each fact was found, and the candidates that lost
    #[arg(long, conflicts_with = "raw")]
    evidence: bool,
    /// Show the text as it was read, with page furniture, and nothing else
    #[arg(long)]
    raw: bool,
    /// Output: text, or json with everything that is known
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = ReadingFormat::Text)]
    format: ReadingFormat,
}

impl ShowArgs {
    /// Prints the article, or every article of the path.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let searcher = self.index.open()?;
        let mut articles = Vec::new();
        for id in articles::ids(searcher, &self.id)? {
            articles.extend(searcher.article(&id)?);
        }
        if articles.is_empty() {
            return Ok(articles::tell_of_none(&self.id, global));
        }
        let mut out = stdout();
        let terminal = global.stdout();
        for (at, article) in articles.iter().enumerate() {
            match self.format {
                ReadingFormat::Json if self.raw => write_raw_record(&mut out, article)?,
                ReadingFormat::Json => write_record(&mut out, article)?,
                ReadingFormat::Text if self.raw => write_raw(&mut out, article, &terminal)?,
                ReadingFormat::Text => {
                    if at > 0 {
                        writeln!(out)?;
                    }
                    let options = ShowOptions { evidence: self.evidence, highlights: None };
                    write_article(&mut out, article, options, &terminal)?;
                }
            }
        }
        out.flush()?;
        Ok(Outcome::Done)
    }
}
