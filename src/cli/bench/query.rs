//! `search bench query`: latency of queries by kind.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::Context;
use clap::Args;

use news_search::bench::{
    Asking, ColdAnswer, FirstAnswer, Latency, Percentiles, QueryFigures, TimedQuery, cold_figures,
    evict, time_arrivals, time_first_answer, time_queries,
};
use news_search::index::FacetField;
use news_search::output::{grouped, neutralise, write_record};
use news_search::query::{ParseOptions, parse};
use news_search::search::{SearchError, SearchOptions};

use super::super::common::{Global, IndexArgs, parse_count, parse_threads, stdout, today};
use super::super::exit::{Outcome, UsageError};
use super::super::question::{distinct, parse_facet};
use super::{BenchFormat, child, parse_rate, parse_times, read_text};

/// Kind of the queries that are asked again with facets.
const FACETS_KIND: &str = "facets";

/// Below this share of those that arrived, queries came faster than they were answered.
const KEPT_UP: f64 = 0.95;

/// Time queries by kind, over a warm index, on a schedule or from a cold start
#[derive(Debug, Args)]
#[command(after_help = "\
The file has lines `kind<TAB>query`. Every query is timed from its text to its hits, in passes after
one that is not counted (not with --cold). Times are microseconds (µs): half of the answers take no
longer than the median, 95 and 99 of 100 no longer than p95 and p99. qps is answers a second.
A thread asks the next query when it has its answer; qps of a kind is what the threads would answer
if they did nothing else.
--rate lets queries arrive on a schedule instead, independent of each other and of the answers (a
Poisson process, the same in every run). Times count from the arrival, so that what a query waits
for a thread is in them; `service` is the time of the answers alone.
--cold answers each query in a new process that opens the index anew. The files are warm: the system
keeps them in memory. --evict takes the index out of it first (Linux, posix_fadvise); what the disk
itself or a virtual machine's host keeps is beyond that.
--facets asks every query again with facets counted: the kind `facets`, which `all` leaves out.

Examples:
  search bench query --queries queries.txt --threads 2
  search bench query --queries queries.txt --facets source,date --no-snippets
  search bench query --queries queries.txt --rate 500 --threads 2 --passes 20
  search bench query --queries queries.txt --cold --passes 1")]
pub struct BenchQueryArgs {
    /// File of queries, a line each: kind, tab, query; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    #[command(flatten)]
    index: IndexArgs,
    /// Threads, each of which answers a query at a time
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = parse_threads)]
    threads: usize,
    /// How often each query is asked and counted
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = parse_times, allow_negative_numbers = true)]
    passes: usize,
    /// Let so many queries a second arrive, on a schedule
    #[arg(long, value_name = "QPS", value_parser = parse_rate, allow_negative_numbers = true)]
    rate: Option<f64>,
    /// Answer each query in a new process
    #[arg(long, conflicts_with_all = ["rate", "threads"])]
    cold: bool,
    /// Take the index out of the system's cache before each query
    #[arg(long, requires = "cold")]
    evict: bool,
    /// Ask all again with facets: source, credit, language, date, author
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = parse_facet)]
    facets: Vec<FacetField>,
    /// Show no passages, which is faster
    #[arg(long)]
    no_snippets: bool,
    /// Count no totals: what cannot be among the best hits is passed over
    #[arg(long)]
    no_totals: bool,
    /// Find words only as they are written
    #[arg(long)]
    no_inflections: bool,
    /// Passages cut from each hit, at most
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = parse_count, allow_negative_numbers = true)]
    fragments: usize,
    /// Output: text or json
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = BenchFormat::Text)]
    format: BenchFormat,
    /// What a process does that --cold starts: answer the one query that is read, without a kind
    #[arg(long, hide = true)]
    answer: bool,
}

impl BenchQueryArgs {
    /// Measures.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let text = read_text(&self.queries)?;
        if self.answer {
            return self.answer_one(&text);
        }
        let queries = parse_timed(&text, today().first_day())
            .map_err(|error| UsageError(format!("{}: {error}", self.queries.display())))?;
        if !self.facets.is_empty() && queries.iter().any(|query| query.kind == FACETS_KIND) {
            let message = "the file has a kind \"facets\", and so has --facets";
            return Err(UsageError(message.to_string()).into());
        }
        let mut figures = self.measure(&queries, &self.asking(Vec::new()), global)?;
        figures.settings.indexes = self.index.indexes.len();
        figures.settings.evict = self.evict;
        if figures.without_hits > 0 {
            global.say(&format!(
                "warning: no article is found by {} of {} queries, and that takes less time",
                grouped(figures.without_hits as u64),
                grouped(queries.len() as u64)
            ));
        }
        if !self.facets.is_empty() {
            let asking = self.asking(distinct(&self.facets));
            let faceted = self.measure(&queries, &asking, global)?;
            figures.kinds.insert(FACETS_KIND.to_string(), faceted.overall);
            figures.settings.facets = faceted.settings.facets;
        }
        let mut out = stdout();
        match self.format {
            BenchFormat::Json => write_record(&mut out, &figures)?,
            BenchFormat::Text => write_latencies(&mut out, &figures)?,
        }
        out.flush()?;
        Ok(Outcome::Done)
    }

    fn asking(&self, facets: Vec<FacetField>) -> Asking {
        let options = SearchOptions {
            inflections: !self.no_inflections,
            fragments: if self.no_snippets { 0 } else { self.fragments },
            exact_total: !self.no_totals,
            facets,
            // What words stood for is shown on request; it is no part of a result page.
            expansions: false,
            ..SearchOptions::default()
        };
        let today_days = today().first_day();
        Asking { options, threads: self.threads, passes: self.passes, today_days }
    }

    fn measure(
        &self,
        queries: &[TimedQuery],
        asking: &Asking,
        global: &Global,
    ) -> anyhow::Result<QueryFigures> {
        if self.cold {
            return self.measure_cold(queries, asking);
        }
        let searcher = self.index.open()?;
        let Some(rate) = self.rate else { return Ok(time_queries(searcher, queries, asking)?) };
        let figures = time_arrivals(searcher, queries, asking, rate)?;
        let arrived = figures.arrived.unwrap_or(rate);
        if figures.overall.qps < KEPT_UP * arrived {
            global.say(&format!(
                "warning: of {arrived:.0} queries a second {:.0} were answered; the times grow with \
                 the length of the run",
                figures.overall.qps
            ));
        }
        Ok(figures)
    }

    /// Has each query answered by a process of its own, one after the other.
    fn measure_cold(
        &self,
        queries: &[TimedQuery],
        asking: &Asking,
    ) -> anyhow::Result<QueryFigures> {
        // What is mapped cannot be evicted.
        let articles = self.index.open_for_now()?.articles();
        let arguments = self.child_arguments(asking);
        let mut answers = Vec::with_capacity(asking.passes * queries.len());
        for query in (0..asking.passes).flat_map(|_| 0..queries.len()) {
            if self.evict {
                self.evict_indexes()?;
            }
            let begin = Instant::now();
            let printed = child::run(&arguments, &queries[query].text)?;
            let whole = begin.elapsed();
            let first: FirstAnswer = serde_json::from_slice(&printed)
                .context("the times of an answer cannot be read")?;
            answers.push(ColdAnswer { query, whole, first });
        }
        Ok(cold_figures(queries, &answers, asking, articles))
    }

    fn evict_indexes(&self) -> anyhow::Result<()> {
        for index in &self.index.indexes {
            if !evict(index).map_err(SearchError::from)? {
                let message = "--evict: this system keeps files in memory as it likes";
                return Err(UsageError(message.to_string()).into());
            }
        }
        Ok(())
    }

    /// A process that answers a query gets it alone, on its standard input: to read all of them
    /// would be most of its time where they are many.
    fn child_arguments(&self, asking: &Asking) -> Vec<OsString> {
        let SearchOptions { fragments, inflections, exact_total, facets, .. } = &asking.options;
        let fixed = ["bench", "query", "--cold", "--answer", "--queries=-"];
        let mut arguments: Vec<OsString> = fixed.map(Into::into).to_vec();
        arguments.push(format!("--fragments={fragments}").into());
        if !inflections {
            arguments.push("--no-inflections".into());
        }
        if !exact_total {
            arguments.push("--no-totals".into());
        }
        arguments.extend(facets.iter().map(|facet| format!("--facets={}", facet.name()).into()));
        for index in &self.index.indexes {
            arguments.extend(["--index".into(), index.clone().into_os_string()]);
        }
        arguments
    }

    /// Answers one query as the only one of this process, and prints where the time went.
    fn answer_one(&self, query: &str) -> anyhow::Result<Outcome> {
        let asking = self.asking(distinct(&self.facets));
        let first = time_first_answer(&self.index.indexes, query, &asking)?;
        let mut out = stdout();
        write_record(&mut out, &first)?;
        out.flush()?;
        Ok(Outcome::Done)
    }
}

fn parse_timed(text: &str, today: i32) -> Result<Vec<TimedQuery>, UsageError> {
    let mut queries = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let parted = line.split_once('\t').map(|(kind, query)| (kind.trim(), query));
        let Some((kind, query)) = parted.filter(|(kind, _)| !kind.is_empty()) else {
            return Err(UsageError(format!("line {}: kind<TAB>query is needed", at + 1)));
        };
        if let Err(error) = parse(query, &ParseOptions::new(today)) {
            return Err(UsageError(format!("line {}: {error}", at + 1)));
        }
        queries.push(TimedQuery { kind: neutralise(kind).into_owned(), text: query.to_string() });
    }
    if queries.is_empty() {
        return Err(UsageError("the file has no queries".to_string()));
    }
    Ok(queries)
}

/// Columns of the names of kinds, where none is longer.
const NAMES: usize = 12;

fn write_latencies(out: &mut dyn Write, figures: &QueryFigures) -> std::io::Result<()> {
    let lengths = figures.kinds.keys().map(|kind| kind.chars().count());
    let width = lengths.max().unwrap_or(0).max(NAMES);
    writeln!(
        out,
        "{:<width$}{:>11}{:>11}{:>11}{:>11}",
        "kind", "median µs", "p95 µs", "p99 µs", "qps"
    )?;
    let mut row = |name: &str, latency: &Latency| {
        let Latency { median_us, p95_us, p99_us, qps } = latency;
        writeln!(out, "{name:<width$}{median_us:>11.0}{p95_us:>11.0}{p99_us:>11.0}{qps:>11.0}")
    };
    for (kind, latency) in &figures.kinds {
        row(kind, latency)?;
    }
    row("all", &figures.overall)?;
    if let Some(service) = &figures.service {
        row("service", service)?;
    }
    for (part, times) in figures.parts.iter().flatten() {
        let Percentiles { median_us, p95_us, p99_us } = times;
        let name = format!("  {part}");
        writeln!(out, "{name:<width$}{median_us:>11.0}{p95_us:>11.0}{p99_us:>11.0}")?;
    }
    Ok(())
}
