//! `search eval`: measures of relevance over a test collection, of this index or of any run.

mod asked;

use std::collections::{HashMap, HashSet};
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use rayon::prelude::*;

use news_search::eval::{Evaluation, Measure, Qrels, Run, TrecError, compare, evaluate};
use news_search::output::{
    ComparedMeasure, Dialect, MeasureReport, MeasuredRun, neutralise, write_measure_table,
    write_measures_json, write_measures_text,
};
use news_search::search::SearchOptions;

use super::common::{
    Global, IndexArgs, complain, contents, default_threads, is_stream, parse_count, parse_threads,
    pool, stdout,
};
use super::exit::{Outcome, UsageError};
use super::formats::TableFormat;
use super::queries::{NumberedQuery, QueryFile, read_queries};
use super::question::{Question, QuestionArgs};
use asked::{Answer, Asked};

/// Names that a message lists.
const LISTED: usize = 5;

/// Measure relevance over a test collection, and compare two runs
#[derive(Debug, Args)]
#[command(override_usage = "\
search eval [OPTIONS] QUERIES QRELS
       search eval [OPTIONS] --run RUN QRELS")]
#[command(mut_group("QuestionArgs", |group| group.requires("second")))]
#[command(after_help = "\
QRELS has lines `qid 0 id grade`, a run has lines `qid Q0 id rank score tag`; ids are those of
`batch --format trec`. QUERIES is read as by `batch`. Measures are nDCG, AP and RR, with a depth as
in nDCG@10 or without, and P@10 and R@100. They equal those of trec_eval -c: means go over all
judged queries, one without results counts 0; equal scores stand in falling order of ids. With two
runs, or QUERIES and a run, the first run is the baseline of a paired comparison. docs/eval.md.

Examples:
  search eval topics.tsv qrels.txt --plain --any
  search eval --run run.txt qrels.txt --measures nDCG@10,AP,P@5,R@100,RR --per-query
  search eval --run before.txt --run after.txt qrels.txt --format json
  search eval topics.tsv qrels.txt --plain --any --run before.txt")]
pub struct EvalArgs {
    // With a run alone, the first file is the judgements: see `files`. clap could tell by itself,
    // but not where a flag stands between the two.
    /// File of queries for the index; `-` reads standard input; none with runs alone
    #[arg(value_name = "QUERIES")]
    first: PathBuf,
    /// File of judgements
    #[arg(value_name = "QRELS")]
    second: Option<PathBuf>,
    /// File with a run to measure; twice to compare the second with the first
    #[arg(long = "run", value_name = "RUN")]
    runs: Vec<PathBuf>,
    #[command(flatten)]
    index: IndexArgs,
    #[command(flatten)]
    question: QuestionArgs,
    /// Hits of each query that count; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 1000, value_parser = parse_count, allow_negative_numbers = true, requires = "second")]
    limit: usize,
    /// What to measure, with commas
    #[arg(long, value_name = "LIST", value_delimiter = ',', default_values_t = Measure::USUAL)]
    measures: Vec<Measure>,
    /// Show each query
    #[arg(long)]
    per_query: bool,
    /// Permutations of the test of a comparison
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = parse_permutations)]
    permutations: u32,
    /// What the drawing of signs starts from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Output: text, json, csv or tsv
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = TableFormat::Text)]
    format: TableFormat,
    /// Queries answered at the same time [default: all cores]
    #[arg(long, value_name = "N", value_parser = parse_threads, requires = "second")]
    threads: Option<usize>,
}

/// Draws that take more than a minute are a mistake.
fn parse_permutations(text: &str) -> Result<u32, String> {
    match text.parse() {
        Ok(permutations @ 1..=10_000_000) => Ok(permutations),
        _ => Err("a number from 1 to 10000000 is needed".to_string()),
    }
}

impl EvalArgs {
    /// The file of queries, if there is one, and that of judgements.
    fn files(&self) -> (Option<&Path>, &Path) {
        match &self.second {
            Some(qrels) => (Some(&self.first), qrels),
            None => (None, &self.first),
        }
    }

    /// Measures.
    pub fn run(mut self, global: &Global) -> anyhow::Result<Outcome> {
        let mut seen = HashSet::new();
        self.measures.retain(|measure| seen.insert(*measure));
        self.check()?;
        let (queries, qrels_path) = self.files();
        let qrels = parsed(qrels_path, Qrels::parse)?;
        if qrels.queries().is_empty() {
            return Err(UsageError(format!("{}: no judgements", qrels_path.display())).into());
        }

        let mut evaluations: Vec<(&Path, Evaluation)> = Vec::new();
        for path in &self.runs {
            let run = parsed(path, Run::parse)?;
            let names: Vec<&str> = run.qids().collect();
            tell_differences(path, &names, &qrels, global)?;
            evaluations.push((path, evaluate(&qrels, &run, &self.measures)));
        }
        let mut outcome = Outcome::Done;
        if let Some(path) = queries {
            let (evaluation, failed) = self.evaluate_queries(path, &qrels, global)?;
            evaluations.push((path, evaluation));
            if failed {
                outcome = Outcome::Partial;
            }
        }

        let report = self.report(&qrels, evaluations);
        let mut out = stdout();
        match self.format {
            TableFormat::Text => write_measures_text(&mut out, &report, &global.stdout())?,
            TableFormat::Json => write_measures_json(&mut out, &report)?,
            TableFormat::Csv => write_measure_table(&mut out, Dialect::Csv, &report)?,
            TableFormat::Tsv => write_measure_table(&mut out, Dialect::Tsv, &report)?,
        }
        out.flush()?;
        Ok(outcome)
    }

    fn check(&self) -> Result<(), UsageError> {
        let (queries, qrels) = self.files();
        if !(1..=2).contains(&(self.runs.len() + usize::from(queries.is_some()))) {
            let message = "QUERIES, a --run or both are needed, two at most";
            return Err(UsageError(message.to_string()));
        }
        let runs = self.runs.iter().map(PathBuf::as_path);
        let inputs = runs.chain(queries).chain([qrels]);
        if inputs.filter(|path| is_stream(path)).count() > 1 {
            return Err(UsageError("standard input can be read only once".to_string()));
        }
        Ok(())
    }

    /// Answers the judged queries of a file; also gives whether some of them failed.
    fn evaluate_queries(
        &self,
        path: &Path,
        qrels: &Qrels,
        global: &Global,
    ) -> anyhow::Result<(Evaluation, bool)> {
        let options = SearchOptions {
            limit: (self.limit > 0).then_some(self.limit),
            exact_total: false,
            ..SearchOptions::default()
        };
        let question = Question::of(self.question.clone(), options)?;
        let QueryFile { queries, warnings } = read_queries(path)?;
        let by_name = by_name(&queries).map_err(|again| {
            let NumberedQuery { qid, line, .. } = again;
            UsageError(format!("{}:{line}: query \"{qid}\" stands twice", path.display()))
        })?;
        let names: Vec<&str> = queries.iter().map(|query| query.qid.as_str()).collect();
        warnings.iter().for_each(|line| global.say(line));
        tell_differences(path, &names, qrels, global)?;

        let searcher = self.index.open()?;
        let asked = Asked { searcher, question, measures: &self.measures };
        let pool = pool(self.threads.unwrap_or_else(default_threads))?;
        let answers: Vec<anyhow::Result<Answer>> = pool.install(|| {
            let judged = qrels.queries().par_iter();
            judged
                .map(|judged| asked.answer(by_name.get(judged.qid.as_str()).copied(), judged))
                .collect()
        });
        let mut evaluation = Evaluation::default();
        let mut failed = false;
        for answer in answers {
            let answer = answer?;
            answer.warnings.iter().for_each(|line| global.say(line));
            answer.errors.iter().for_each(|line| complain(line));
            failed |= !answer.errors.is_empty();
            evaluation.queries.push(answer.values);
        }
        Ok((evaluation, failed))
    }

    fn report(&self, qrels: &Qrels, evaluations: Vec<(&Path, Evaluation)>) -> MeasureReport {
        let places = 0..self.measures.len();
        let mut compared = Vec::new();
        if let [(_, before), (_, after)] = evaluations.as_slice() {
            compared.extend(places.clone().map(|at| {
                let (before, after) = (before.values(at), after.values(at));
                let compared = compare(&before, &after, self.permutations, self.seed);
                let difference = compared.difference();
                let (wins, losses, ties) = (compared.wins, compared.losses, compared.ties);
                ComparedMeasure { difference, wins, losses, ties, p: compared.p }
            }));
        }
        let run = |(path, evaluation): (&Path, Evaluation)| MeasuredRun {
            name: path.display().to_string(),
            means: places.clone().map(|at| evaluation.mean(at)).collect(),
            queries: evaluation.queries,
        };
        MeasureReport {
            measures: self.measures.iter().map(Measure::to_string).collect(),
            qids: qrels.queries().iter().map(|query| query.qid.clone()).collect(),
            runs: evaluations.into_iter().map(run).collect(),
            compared,
            permutations: self.permutations,
            seed: self.seed,
            per_query: self.per_query,
        }
    }
}

/// Queries by their names, or the first whose name another one has before it.
fn by_name(queries: &[NumberedQuery]) -> Result<HashMap<&str, &NumberedQuery>, &NumberedQuery> {
    let mut by_name = HashMap::new();
    for query in queries {
        if by_name.insert(query.qid.as_str(), query).is_some() {
            return Err(query);
        }
    }
    Ok(by_name)
}

/// Says which queries are only judged, and which only asked.
///
/// # Errors
/// No query that was asked is judged: the files do not belong together.
fn tell_differences(
    path: &Path,
    asked: &[&str],
    qrels: &Qrels,
    global: &Global,
) -> Result<(), UsageError> {
    let known: HashSet<&str> = asked.iter().copied().collect();
    let judged = qrels.queries().iter().map(|query| query.qid.as_str());
    let missing: Vec<&str> = judged.filter(|qid| !known.contains(qid)).collect();
    let unjudged: Vec<&str> =
        asked.iter().copied().filter(|qid| qrels.query(qid).is_none()).collect();
    let path = path.display();
    if !asked.is_empty() && unjudged.len() == asked.len() {
        let message = format!("{path}: none of its queries is judged ({})", list(&unjudged));
        return Err(UsageError(message));
    }
    let say = |message: String| global.say(&neutralise(&message));
    if !missing.is_empty() {
        let (count, all) = (missing.len(), qrels.queries().len());
        let names = list(&missing);
        say(format!("{path}: {count} of {all} judged queries not in it, counted as 0: {names}"));
    }
    if !unjudged.is_empty() {
        let (count, all) = (unjudged.len(), asked.len());
        let names = list(&unjudged);
        say(format!("{path}: {count} of {all} queries not judged, left out: {names}"));
    }
    Ok(())
}

/// The first names.
fn list(names: &[&str]) -> String {
    let more = if names.len() > LISTED { ", …" } else { "" };
    format!("{}{more}", names[..names.len().min(LISTED)].join(", "))
}

/// Reads a file of judgements or results.
fn parsed<T>(path: &Path, parse: fn(&[u8]) -> Result<T, TrecError>) -> anyhow::Result<T> {
    let parsed = parse(&contents(path)?);
    parsed.map_err(|TrecError { line, problem }| {
        UsageError(format!("{}:{line}: {problem}", path.display())).into()
    })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(flatten)]
        args: EvalArgs,
    }

    fn read(line: &str) -> Result<EvalArgs, clap::Error> {
        Line::try_parse_from(line.split(' ')).map(|line| line.args)
    }

    #[test]
    fn one_file_is_the_judgements_and_two_are_queries_first() {
        let (queries, qrels) = (Path::new("topics.tsv"), Path::new("qrels.txt"));
        let args = read("eval --run r.txt qrels.txt").unwrap();
        assert_eq!(args.files(), (None, qrels));
        for line in ["--plain topics.tsv qrels.txt", "topics.tsv --any qrels.txt --run r.txt"] {
            let args = read(&format!("eval {line}")).unwrap();
            assert_eq!(args.files(), (Some(queries), qrels));
        }
        let args = read("eval topics.tsv qrels.txt").unwrap();
        assert_eq!((args.limit, args.measures.as_slice()), (1000, Measure::USUAL.as_slice()));
        assert!(read("eval").is_err());
    }

    #[test]
    fn runs_keep_their_order() {
        let args = read("eval --run before.txt qrels.txt --run after.txt").unwrap();
        assert_eq!(args.runs, [PathBuf::from("before.txt"), PathBuf::from("after.txt")]);
    }

    #[test]
    fn flags_of_queries_need_queries() {
        for flags in ["--any", "--lang en", "--from 2025", "-n 10", "--threads 1"] {
            assert!(read(&format!("eval --run r.txt qrels.txt {flags}")).is_err(), "{flags}");
            assert!(read(&format!("eval topics.tsv qrels.txt {flags}")).is_ok(), "{flags}");
        }
    }

    #[test]
    fn measures_are_a_list() {
        let args = read("eval a b --measures ndcg@10,MAP,P@5").unwrap();
        let names: Vec<String> = args.measures.iter().map(Measure::to_string).collect();
        assert_eq!(names, ["nDCG@10", "AP", "P@5"]);
        assert!(read("eval a b --measures P").is_err());
    }
}
