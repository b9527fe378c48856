//! `search batch`: answers many queries, in parallel, in the order of the input.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use rayon::prelude::*;

use news_search::output::{
    Dialect, Failure, Format, Printer, QueryCount, failure_lines, neutralise, warnings,
    write_counts_table, write_counts_text, write_facets_answer, write_timeline_json,
};
use news_search::search::{SearchError, SearchOptions, Searcher, TimelineOptions};

use super::common::{
    Global, IndexArgs, Spool, complain, default_threads, parse_threads, pool, stdout,
};
use super::exit::{Outcome, UsageError};
use super::failure::{failure, reading};
use super::queries::{NumberedQuery, QueryFile, read_queries};
use super::query::FormatArgs;
use super::question::{HitArgs, Question, QuestionArgs, UnitArg};

/// Queries answered before their answers are printed; long answers wait in temporary files.
const CHUNK: usize = 64;

/// Answer the queries of a file, in the order of the file
#[derive(Debug, Args)]
#[command(after_help = "\
Reads lines `qid<TAB>query`, plain lines (their qids are the numbers of the lines), CSV with the
header `qid,query`, TREC topics, and JSONL with the flags of each query, as in
{\"qid\":\"7\",\"query\":\"…\",\"limit\":3}. A query that fails does not stop the others; what is wrong
with it stands in its place in json and jsonl, else on standard error. Exit code 4 tells of it.

Examples:
  search batch names.txt --format csv --cols qid,date,title
  search batch names.txt --counts --by month --format csv     a table: names and months
  search batch topics.tsv --plain --any --format trec -n 1000 > run.txt
  generate-queries | search batch - --format jsonl --no-snippets")]
pub struct BatchArgs {
    /// File of queries; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    index: IndexArgs,
    #[command(flatten)]
    question: QuestionArgs,
    #[command(flatten)]
    hits: HitArgs,
    /// Show hits of the same text one by one, which text output shows once
    #[arg(long)]
    copies: bool,
    /// Print how many articles each query finds: text, csv, tsv or json
    #[arg(long, conflicts_with_all = ["cols", "copies"])]
    counts: bool,
    /// With --counts, a column a day, week, month or year
    #[arg(long, value_name = "UNIT", value_enum, requires = "counts", hide_possible_values = true)]
    by: Option<UnitArg>,
    #[command(flatten)]
    format: FormatArgs,
    /// Queries answered at the same time [default: all cores]
    #[arg(long, value_name = "N", value_parser = parse_threads)]
    threads: Option<usize>,
}

/// The printed answer of one query.
struct Printed {
    out: Spool,
    warnings: Vec<String>,
    errors: Vec<String>,
    outcome: Outcome,
    count: Option<QueryCount>,
}

/// What became of the queries so far.
#[derive(Default)]
struct Answered {
    failed: bool,
    found: bool,
    counts: Vec<QueryCount>,
}

impl Answered {
    /// Prints an answer; what is said of its query stands between the answers around it.
    fn print(&mut self, printed: Printed, out: &mut dyn Write, global: &Global) -> io::Result<()> {
        if !(printed.warnings.is_empty() && printed.errors.is_empty()) {
            out.flush()?;
            printed.warnings.iter().for_each(|line| global.say(line));
            printed.errors.iter().for_each(|line| complain(line));
        }
        printed.out.write_to(out)?;
        self.failed |= printed.outcome == Outcome::Partial;
        self.found |= printed.outcome == Outcome::Done;
        self.counts.extend(printed.count);
        Ok(())
    }

    fn outcome(&self) -> Outcome {
        match (self.failed, self.found) {
            (true, _) => Outcome::Partial,
            (false, true) => Outcome::Done,
            (false, false) => Outcome::Nothing,
        }
    }
}

impl BatchArgs {
    /// Answers the queries.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        self.format.check()?;
        self.check_counts()?;
        let question = self.question()?;
        let QueryFile { queries, warnings } = read_queries(&self.file)?;
        let batch = self.batch(question, global)?;
        warnings.iter().for_each(|line| global.say(line));
        if queries.is_empty() {
            global.say(&format!("{}: there is no query", self.file.display()));
        }
        let pool = pool(self.threads.unwrap_or_else(default_threads))?;
        let mut out = stdout();
        let mut answered = Answered::default();
        if !self.counts {
            batch.printer.begin(&mut out)?;
        }
        for chunk in queries.chunks(CHUNK) {
            let answers: Vec<anyhow::Result<Printed>> =
                pool.install(|| chunk.par_iter().map(|query| batch.answer(query)).collect());
            for printed in answers {
                answered.print(printed?, &mut out, global)?;
            }
        }
        if self.counts {
            self.write_counts(&answered.counts, &mut out, global)?;
        }
        out.flush()?;
        Ok(answered.outcome())
    }

    /// How all queries are asked, unless a line says otherwise.
    fn question(&self) -> Result<Question, UsageError> {
        let mut question = Question::new(self.question.clone(), &self.hits)?;
        question.options.copies = self.format.copies(self.copies);
        question.options.exact_total = self.format.prints_total();
        // Only JSON shows what words stood for.
        question.options.expansions = self.format.format == Format::Json;
        Ok(question)
    }

    fn batch(&self, question: Question, global: &Global) -> anyhow::Result<Batch> {
        let searcher = self.index.open()?;
        let columns = self.format.cols.clone().unwrap_or_default().of_batch();
        let printer = Printer::new(self.format.format, global.stdout()).with_columns(columns);
        let count = self.counts.then_some(Count { format: self.format.format, by: self.by });
        Ok(Batch { searcher, question, printer, count })
    }

    /// Writes what JSON has a line a query for.
    fn write_counts(
        &self,
        counts: &[QueryCount],
        out: &mut dyn Write,
        global: &Global,
    ) -> io::Result<()> {
        match self.format.format {
            Format::Csv => write_counts_table(out, Dialect::Csv, counts),
            Format::Tsv => write_counts_table(out, Dialect::Tsv, counts),
            Format::Text => write_counts_text(out, counts, &global.stdout()),
            _ => Ok(()),
        }
    }

    /// Refuses formats that counts have not.
    fn check_counts(&self) -> Result<(), UsageError> {
        match self.format.format {
            Format::Jsonl | Format::Trec if self.counts => {
                Err(UsageError("--counts is printed as text, csv, tsv or json".to_string()))
            }
            Format::Text if self.by.is_some() => {
                Err(UsageError("--by is for --format csv, tsv and json".to_string()))
            }
            _ => Ok(()),
        }
    }
}

/// How queries are counted.
#[derive(Debug, Clone, Copy)]
struct Count {
    format: Format,
    by: Option<UnitArg>,
}

/// What the answers of all queries share.
struct Batch {
    searcher: &'static Searcher,
    question: Question,
    printer: Printer,
    /// Whether queries are only counted.
    count: Option<Count>,
}

impl Batch {
    fn answer(&self, query: &NumberedQuery) -> anyhow::Result<Printed> {
        let qid = query.qid.as_str();
        let text = match &query.query {
            Ok(text) => text,
            Err(message) => {
                let message = message.clone();
                return self.failed(qid, "", Failure { message, ..Failure::default() });
            }
        };
        let question = match self.question.with(query.flags.clone()) {
            Ok(question) => question,
            Err(error) => {
                let message = error.to_string();
                return self.failed(qid, text, Failure { message, ..Failure::default() });
            }
        };
        if let Some(count) = self.count {
            return self.count(qid, text, &question, count);
        }
        let answered =
            question.parse(text).and_then(|query| self.searcher.answer(&query, &question.options));
        let mut answer = match answered {
            Ok(answer) => answer,
            Err(error) => return self.unanswered(qid, text, error),
        };
        let mut out = Spool::new();
        let order = question.order();
        if let Err(error) = self.printer.answer(&mut out, Some(qid), &mut answer, order) {
            return self.unanswered(qid, text, reading(error)?);
        }
        let warnings = warnings(&answer.query);
        let warnings = warnings.into_iter().map(|line| named(qid, &line)).collect();
        let outcome = if answer.total == Some(0) { Outcome::Nothing } else { Outcome::Done };
        Ok(Printed { out, warnings, errors: Vec::new(), outcome, count: None })
    }

    fn count(
        &self,
        qid: &str,
        text: &str,
        question: &Question,
        count: Count,
    ) -> anyhow::Result<Printed> {
        let (limit, exact_total) = (Some(0), true);
        let options = SearchOptions { limit, offset: 0, exact_total, ..question.options.clone() };
        let wanted = count.by.map(|by| TimelineOptions { unit: by.unit(), ..Default::default() });
        let counted = question.parse(text).and_then(|query| {
            let timeline = wanted.map(|wanted| self.searcher.timeline(&query, &options, &wanted));
            let timeline = timeline.transpose()?;
            Ok((self.searcher.search(&query, &options)?, timeline))
        });
        let (hits, timeline) = match counted {
            Ok(counted) => counted,
            Err(error) => return self.unanswered(qid, text, error),
        };
        let mut out = Spool::new();
        if count.format == Format::Json {
            match &timeline {
                Some(timeline) => write_timeline_json(&mut out, Some(qid), timeline)?,
                None => write_facets_answer(&mut out, Some(qid), &hits)?,
            }
        }
        let warnings = warnings(&hits.query);
        let warnings = warnings.into_iter().map(|line| named(qid, &line)).collect();
        let outcome = if hits.total == Some(0) { Outcome::Nothing } else { Outcome::Done };
        // It was asked for.
        let docs = hits.total.unwrap_or_default();
        let (qid, query) = (qid.to_string(), text.to_string());
        let count = Some(QueryCount { qid, query, docs, timeline });
        Ok(Printed { out, warnings, errors: Vec::new(), outcome, count })
    }

    fn unanswered(&self, qid: &str, text: &str, error: SearchError) -> anyhow::Result<Printed> {
        match failure(&error) {
            Some(failure) => self.failed(qid, text, failure),
            None => Err(error.into()),
        }
    }

    fn failed(&self, qid: &str, text: &str, failure: Failure) -> anyhow::Result<Printed> {
        let mut out = Spool::new();
        let mut errors = Vec::new();
        if !self.printer.failure(&mut out, qid, &failure)? {
            let lines = failure_lines(text, &failure);
            errors.extend(lines.into_iter().map(|line| named(qid, &line)));
        }
        Ok(Printed { out, warnings: Vec::new(), errors, outcome: Outcome::Partial, count: None })
    }
}

/// A message about a query; the message is harmless already.
pub fn named(qid: &str, message: &str) -> String {
    format!("{}: {message}", neutralise(qid))
}
