//! `search stats`: what is in an index.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use news_search::article::Date;
use news_search::index::{FacetField, Generation};
use news_search::output::{
    IndexPart, IndexPlace, IndexSummary, write_index_json, write_index_text,
};
use news_search::search::Searcher;

use super::common::{Global, IndexArgs, stdout};
use super::exit::{Outcome, Reported};
use super::formats::ReadingFormat;

/// Show what is in the index: articles, dates, languages, sources, sizes
#[derive(Debug, Args)]
#[command(after_help = "\
All files are checked on the way; what is damaged is listed as a problem (exit code 3).

Examples:
  search stats
  search stats --index news --format json
  search stats --index 2024 --index 2025            two indexes as one")]
pub struct StatsArgs {
    #[command(flatten)]
    index: IndexArgs,
    /// Output: text or json
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = ReadingFormat::Text)]
    format: ReadingFormat,
}

impl StatsArgs {
    /// Prints the summary.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let searcher = self.index.open()?;
        let summary = summary(searcher, &self.index.indexes)?;
        let mut out = stdout();
        match self.format {
            ReadingFormat::Text => write_index_text(&mut out, &summary, &global.stdout())?,
            ReadingFormat::Json => write_index_json(&mut out, &summary)?,
        }
        out.flush()?;
        match summary.problems.is_empty() {
            true => Ok(Outcome::Done),
            false => Err(Reported(3).into()),
        }
    }
}

fn summary(searcher: &Searcher, paths: &[PathBuf]) -> anyhow::Result<IndexSummary> {
    let days = searcher.days()?;
    let verified = |generation: &Generation| generation.manifest.verify(&generation.folder).err();
    let problems = searcher.generations().iter().filter_map(verified);
    let indexes = paths.iter().zip(searcher.generations()).map(|(path, generation)| IndexPlace {
        path: path.display().to_string(),
        generation: generation.number,
        articles: generation.manifest.articles,
        bytes: generation.manifest.bytes(),
    });
    Ok(IndexSummary {
        indexes: indexes.collect(),
        articles: searcher.articles(),
        segments: searcher.segments() as u64,
        bytes: searcher.generations().iter().map(|open| open.manifest.bytes()).sum(),
        first_date: days.and_then(|(first, _)| Date::from_days(first)),
        last_date: days.and_then(|(_, last)| Date::from_days(last)),
        undated: searcher.undated()?,
        languages: searcher.facet_of_all(FacetField::Language)?.values,
        sources: searcher.facet_of_all(FacetField::Source)?.values,
        parts: parts(searcher),
        problems: problems.map(|error| error.to_string()).collect(),
    })
}

/// Sizes by what the files hold, largest first.
fn parts(searcher: &Searcher) -> Vec<IndexPart> {
    let mut parts: Vec<IndexPart> = Vec::new();
    for part in searcher.generations().iter().flat_map(|open| open.manifest.parts()) {
        match parts.iter_mut().find(|known| known.name == part.name) {
            Some(known) => known.bytes += part.bytes,
            None => parts.push(IndexPart { name: part.name, bytes: part.bytes }),
        }
    }
    parts.retain(|part| part.bytes > 0);
    parts.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
    parts
}
