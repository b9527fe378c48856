//! `search bench build`: throughput, memory, CPU time and size of builds.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use news_search::bench::BuildFigures;
use news_search::index::Generation;
use news_search::ingest::Format;
use news_search::output::{counted, grouped, write_record};

use super::super::build::{ReadingArgs, or_nothing, run_build, warn_of_unseen_keys};
use super::super::common::{Global, default_threads, is_stream, parse_threads, stdout};
use super::super::exit::{Outcome, UsageError};
use super::{BenchFormat, allocations, build_text, child, parse_times};

/// Build an index and report throughput, memory, size and the time of each stage
#[derive(Debug, Args)]
#[command(after_help = "\
The index is built in the folder for temporary files (TMPDIR) and thrown away.
Several numbers of threads, or several builds with each (--repeat), run in processes of their own,
in turns (1, 2, 1, 2, …), so that memory is told for each and what slows the machine slows all;
the figures are medians, with the least and the greatest beside them. The first build tells what is
wrong with the input.
MB and kB are 1,000,000 and 1,000 bytes, MiB 1,048,576; seconds are wall time.
CPU time is what a stage costs also while others use the machine. Allocations are counted by a
program that was compiled with --features count-allocations.

Examples:
  search bench build articles/
  search bench build news.jsonl --threads 2 --format json
  search bench build news.jsonl --threads 1,2,4 --repeat 5")]
pub struct BenchBuildArgs {
    /// Files and folders; `-` reads standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Keep the index in this folder instead of throwing it away
    #[arg(long, value_name = "DIR")]
    index: Option<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
    /// Worker threads; several numbers give a table [default: all cores]
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = parse_threads)]
    threads: Vec<usize>,
    /// Builds with each number of threads
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = parse_times, allow_negative_numbers = true)]
    repeat: usize,
    /// Output: text or json
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = BenchFormat::Text)]
    format: BenchFormat,
}

impl BenchBuildArgs {
    /// Measures.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let mut threads = Vec::new();
        for number in &self.threads {
            if !threads.contains(number) {
                threads.push(*number);
            }
        }
        if threads.is_empty() {
            threads.push(default_threads());
        }
        let format = self.format;
        let figures = match *threads {
            [threads] if self.repeat == 1 => vec![self.build_once(threads, global)?],
            _ => self.build_in_turns(&threads, global)?,
        };
        let mut out = stdout();
        match (format, &*figures) {
            (BenchFormat::Json, figures) => {
                figures.iter().try_for_each(|figures| write_record(&mut out, figures))?;
            }
            (BenchFormat::Text, [figures]) if figures.runs == 1 => {
                build_text::write_figures(&mut out, figures)?;
            }
            (BenchFormat::Text, figures) => build_text::write_table(&mut out, figures)?,
        }
        out.flush()?;
        Ok(Outcome::Done)
    }

    /// Builds in this process.
    fn build_once(self, threads: usize, global: &Global) -> anyhow::Result<BuildFigures> {
        let folder = tempfile::tempdir().context("no temporary folder can be made")?;
        let index = self.index.unwrap_or_else(|| folder.path().join("index"));
        let mut options = self.reading.options(self.paths, index, Format::Auto);
        options.threads = threads;
        let before = allocations::so_far();
        let built = run_build(&options, None, global);
        let allocations = allocations::since(before);
        let built = or_nothing(built, &options, global)?;
        warn_of_unseen_keys(&built, global);
        warn_of_rejected(built.rejected, global);
        let fields = Generation::current(&options.index)?.field_sizes()?;
        Ok(BuildFigures::new(&built, &options, fields, allocations))
    }

    /// Builds in other processes, the numbers of threads in turns; gives the medians of each.
    fn build_in_turns(
        &self,
        threads: &[usize],
        global: &Global,
    ) -> anyhow::Result<Vec<BuildFigures>> {
        if self.index.is_some() {
            let message = "--index keeps the index of one build (leave it out, or leave out \
                           --repeat and further numbers of threads)";
            return Err(UsageError(message.to_string()).into());
        }
        if self.paths.iter().any(|path| is_stream(path)) {
            let message = "-: standard input can be read only once (name a file)";
            return Err(UsageError(message.to_string()).into());
        }
        let mut builds: Vec<Vec<BuildFigures>> = vec![Vec::new(); threads.len()];
        let mut is_told = global.quiet;
        for round in 1..=self.repeat {
            for (threads, builds) in threads.iter().zip(&mut builds) {
                let printed =
                    child::run(&self.child_arguments(*threads, is_told, global.verbose), "")?;
                // What is wrong with the input is the same every time: the first build tells it.
                is_told = true;
                let figures: BuildFigures = serde_json::from_slice(&printed)
                    .context("the figures of a build cannot be read")?;
                global.say(&format!(
                    "round {round} of {}: {}, {:.2} s",
                    self.repeat,
                    counted(*threads as u64, "thread"),
                    figures.seconds
                ));
                builds.push(figures);
            }
        }
        Ok(builds.iter().filter_map(|builds| BuildFigures::median(builds)).collect())
    }

    fn child_arguments(&self, threads: usize, is_told: bool, is_verbose: bool) -> Vec<OsString> {
        let fixed = ["bench", "build", "--format=json"].map(str::to_string);
        let how_loud = match (is_told, is_verbose) {
            (true, _) => Some("--quiet"),
            (false, true) => Some("--verbose"),
            (false, false) => None,
        };
        let given = self.reading.arguments().into_iter().chain([format!("--threads={threads}")]);
        let paths = self.paths.iter().map(|path| path.clone().into_os_string());
        fixed
            .into_iter()
            .chain(how_loud.map(str::to_string))
            .chain(given)
            .map(OsString::from)
            .chain(["--".into()])
            .chain(paths)
            .collect()
    }
}

/// Tells how many files and records were no articles.
fn warn_of_rejected(rejected: u64, global: &Global) {
    let what = match rejected {
        0 => return,
        1 => "1 file or record was rejected and is".to_string(),
        _ => format!("{} files and records were rejected and are", grouped(rejected)),
    };
    global.say(&format!("warning: {what} not in these figures; --verbose names them"));
}
