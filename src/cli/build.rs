//! `search build`: reads articles and writes a new generation of the index.

mod report;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, ValueEnum};

use news_search::article::{Date, Defaults};
use news_search::build::{BuildError, BuildObserver, BuildOptions, BuildReport, build};
use news_search::index::{DEFAULT_MEMORY, IndexError};
use news_search::ingest::{Format, IngestError, IngestOptions, Tally, measure};
use news_search::output::{
    BuildSummary, Noted, Progress, Rejections, Stream, Terminal, counted, grouped, hidden_text,
    indexes_text, neutralise, rejection_lines, write_build_summary,
};
use news_search::search::Searcher;

use super::common::{
    Global, IndexArg, complain, default_threads, parse_date, parse_language, parse_threads, today,
};
use super::exit::{Outcome, UsageError};
use super::interrupt;
use super::output_file::OutputFile;
use report::begin_report;

/// Folder that is read where none is named.
const DEFAULT_PATH: &str = "articles";

/// Index files, folders or standard input into a new generation
#[derive(Debug, Args)]
#[command(after_help = "\
Reads plain text, JSON and JSONL, as they are or compressed with gzip or zstd, in any common
encoding; formats are told by content. The index is replaced as a whole when the build is done;
until then queries see the old one. Ctrl-C leaves the old index and ends with exit code 130;
pressed twice, at once.
Files and folders whose names begin with a dot are read only if they are named; a folder that is
an index is passed over.

Examples:
  search build                              the folder articles/ into index/
  search build 2024/ 2025/ --index news     two folders into news/
  zcat dump.jsonl.gz | search build -       records from standard input
  search build a.jsonl --field body=prose   the key prose holds the text
  search build crawl/ --report what.jsonl   what became of every file")]
pub struct BuildArgs {
    /// Files and folders; `-` reads standard input [default: articles/]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    pub index: IndexArg,
    /// Format of the input: auto, text, json or jsonl
    #[arg(long, hide_possible_values = true, value_enum, default_value_t = FormatArg::Auto)]
    format: FormatArg,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// Worker threads [default: all cores]
    #[arg(long, value_name = "N", value_parser = parse_threads)]
    threads: Option<usize>,
    /// End with exit code 4 if anything was rejected; the rest is indexed
    #[arg(long)]
    strict: bool,
    /// Write a line of JSON for every file and record: what became of it
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// How a build reads and how much of the machine it takes.
#[derive(Debug, Clone, Args)]
pub struct ReadingArgs {
    /// Key of records that holds a field, as in body=text; repeatable
    #[arg(long = "field", value_name = "FIELD=KEY", value_parser = parse_field)]
    fields: Vec<(String, String)>,
    /// Outlet of articles that name none
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Language of articles whose language cannot be told, as in en
    #[arg(long, value_name = "CODE", value_parser = parse_language)]
    lang: Option<String>,
    /// Date of articles that have none, as in 2025-02-13 or 2025
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    date: Option<Date>,
    /// Memory for the index being built, in MiB
    #[arg(long, value_name = "MB", default_value_t = DEFAULT_MEMORY >> 20, value_parser = parse_memory, allow_negative_numbers = true)]
    memory: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FormatArg {
    Auto,
    Text,
    Json,
    Jsonl,
}

fn parse_field(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((field, key)) if !field.is_empty() && !key.is_empty() => {
            Ok((field.to_string(), key.to_string()))
        }
        _ => Err("a field and a key are needed, as in body=text".to_string()),
    }
}

fn parse_memory(text: &str) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(mebibytes @ 16..=1_000_000) => Ok(mebibytes),
        _ => Err("a number of MiB from 16 to 1000000 is needed".to_string()),
    }
}

impl ReadingArgs {
    /// Options of a build of `paths` into `index`, with as many threads as there are cores.
    pub fn options(&self, paths: Vec<PathBuf>, index: PathBuf, format: Format) -> BuildOptions {
        let defaults =
            Defaults { source: self.source.clone(), language: self.lang.clone(), date: self.date };
        let ingest = IngestOptions {
            paths,
            format,
            fields: self.fields.clone(),
            defaults,
            ..IngestOptions::default()
        };
        BuildOptions {
            index,
            ingest,
            threads: default_threads(),
            memory: self.memory << 20,
            today: today(),
        }
    }

    /// The arguments that these options were read from.
    pub fn arguments(&self) -> Vec<String> {
        let fields = self.fields.iter().map(|(field, key)| format!("--field={field}={key}"));
        let source = self.source.iter().map(|source| format!("--source={source}"));
        let lang = self.lang.iter().map(|lang| format!("--lang={lang}"));
        let date = self.date.iter().map(|date| format!("--date={date}"));
        let memory = format!("--memory={}", self.memory);
        fields.chain(source).chain(lang).chain(date).chain([memory]).collect()
    }
}

impl BuildArgs {
    /// Builds, and prints the summary to standard error.
    pub fn run(self, global: &Global) -> anyhow::Result<Outcome> {
        let mut options = self.options();
        let mut report = match &self.report {
            Some(path) => Some(begin_report(path, &options.ingest.paths)?),
            None => None,
        };
        options.ingest.own_paths = report.as_ref().map(OutputFile::own_paths).unwrap_or_default();
        let lent = report.as_mut().map(|report| report as &mut (dyn Write + Send));
        let built = run_build(&options, lent, global);
        let is_told = match &built {
            Ok(_) | Err(BuildError::Nothing(_)) => true,
            Err(BuildError::Index(error)) => matches!(error, IndexError::Replaced { .. }),
            Err(_) => false,
        };
        if let Some(report) = report.filter(|_| is_told) {
            report.finish().context("the report cannot be written")?;
        }
        let built = match built {
            Err(BuildError::Ingest(IngestError::NotFound { path })) if self.paths.is_empty() => {
                let advice = "there is no folder to read (name one, as in `search build news/`)";
                return Err(UsageError(format!("{}: {advice}", path.display())).into());
            }
            built => or_nothing(built, &options, global)?,
        };
        if !global.quiet {
            show_summary(&built, &options.index, global)?;
        }
        warn_of_unseen_keys(&built, global);
        warn_of_differing_texts(&built, global);
        match built.reasons.first() {
            Some(first) if self.strict => {
                complain(&strict_line(built.rejected, first));
                Ok(Outcome::Partial)
            }
            _ => Ok(Outcome::Done),
        }
    }

    fn options(&self) -> BuildOptions {
        let paths = match self.paths.as_slice() {
            [] => vec![DEFAULT_PATH.into()],
            paths => paths.to_vec(),
        };
        let format = match self.format {
            FormatArg::Auto => Format::Auto,
            FormatArg::Text => Format::Text,
            FormatArg::Json => Format::Json,
            FormatArg::Jsonl => Format::Jsonl,
        };
        let mut options = self.reading.options(paths, self.index.index.clone(), format);
        options.threads = self.threads.unwrap_or(options.threads);
        options
    }
}

/// Prints what was built to standard error.
fn show_summary(built: &BuildReport, index: &Path, global: &Global) -> anyhow::Result<()> {
    let searcher = Searcher::open(index)?;
    let mut summary = summary(built, &searcher)?;
    if global.verbose {
        // Each was named when it was rejected.
        summary.reasons.clear();
    }
    let terminal = Terminal::detect(global.color, Stream::Stderr);
    // Whoever closed standard error does not want to know.
    let _ = write_build_summary(&mut std::io::stderr().lock(), &summary, &terminal);
    Ok(())
}

/// What a build made; where it found no article, why is told.
pub fn or_nothing(
    built: Result<BuildReport, BuildError>,
    options: &BuildOptions,
    global: &Global,
) -> anyhow::Result<BuildReport> {
    match built {
        Err(BuildError::Nothing(report)) => {
            tell_of_nothing(&report, global);
            let paths = options.ingest.paths.iter().map(|path| path.display().to_string());
            let paths = paths.collect::<Vec<_>>().join(", ");
            Err(BuildError::Nothing(report)).context(paths)
        }
        built => Ok(built?),
    }
}

/// Tells what was rejected and skipped where no article was found.
fn tell_of_nothing(report: &BuildReport, global: &Global) {
    if !global.verbose {
        for line in rejection_lines(&rejections(report)) {
            global.say(&format!("rejected {line}"));
        }
    }
    let skipped = [hidden_text(&noted(&report.hidden)), indexes_text(&noted(&report.indexes))];
    for line in skipped.into_iter().flatten() {
        global.say(&format!("skipped {line}"));
    }
    warn_of_unseen_keys(report, global);
}

/// Tells of keys given with `--field` that no record has: most are misspelt.
pub fn warn_of_unseen_keys(built: &BuildReport, global: &Global) {
    for (field, key) in &built.unseen_keys {
        let warning = format!("warning: --field {field}={key}: no record has the key \"{key}\"");
        global.say(&neutralise(&warning));
    }
}

/// Tells of texts that another text of the same identity hides.
fn warn_of_differing_texts(built: &BuildReport, global: &Global) {
    if built.differing > 0 {
        global.say(&format!(
            "warning: {} had the identity of an article with another text; only the newest is \
             shown (--report names them)",
            counted(built.differing, "record")
        ));
    }
}

/// Why a run under `--strict` failed, in one line.
fn strict_line(rejected: u64, first: &news_search::build::Rejections) -> String {
    let others = match rejected {
        1 => String::new(),
        _ => format!("the first of {} rejections: ", grouped(rejected)),
    };
    let place = format!("{}: {}", first.first_path, first.reason);
    format!("search: --strict: {others}{}", neutralise(&place))
}

/// Builds with progress, until it is done or Ctrl-C is pressed.
pub fn run_build(
    options: &BuildOptions,
    report: Option<&mut (dyn Write + Send)>,
    global: &Global,
) -> Result<BuildReport, BuildError> {
    // Asked twice, a build ends at once; the next one sweeps away what it leaves.
    interrupt::catch();
    let visible = !global.quiet && global.stderr().interactive;
    let total = if visible { measure(&options.ingest)? } else { None };
    let progress = Progress::new(total, visible);
    let shown = ShownProgress { progress, verbose: global.verbose && !global.quiet };
    let built = build(options, report, &shown);
    shown.progress.finish();
    built
}

struct ShownProgress {
    progress: Progress,
    /// Whether every rejection is shown.
    verbose: bool,
}

impl BuildObserver for ShownProgress {
    fn advance(&self, articles: u64, disk_bytes: u64) {
        self.progress.advance(articles, disk_bytes);
    }

    fn stopped(&self) -> bool {
        interrupt::caught()
    }

    fn wants_remarks(&self) -> bool {
        self.verbose
    }

    fn remark(&self, path: &str, remark: &str) {
        self.progress.line(&format!("{path}: {remark}"));
    }
}

fn rejections(built: &BuildReport) -> Vec<Rejections> {
    let shown = |rejections: &news_search::build::Rejections| Rejections {
        reason: rejections.reason.clone(),
        count: rejections.count,
        first_path: rejections.first_path.clone(),
    };
    built.reasons.iter().map(shown).collect()
}

fn noted(tally: &Tally) -> Noted {
    Noted { count: tally.count, first_path: tally.first_path.clone().unwrap_or_default() }
}

fn summary(built: &BuildReport, searcher: &Searcher) -> Result<BuildSummary, IndexError> {
    let days = searcher.days()?;
    Ok(BuildSummary {
        indexed: built.indexed,
        merged: built.merged,
        rejected: built.rejected,
        reasons: rejections(built),
        hidden: noted(&built.hidden),
        indexes: noted(&built.indexes),
        tagged: noted(&built.tagged),
        textless: noted(&built.textless),
        unread_keys: built.unread_keys.clone(),
        languages: searcher.languages().clone().into_iter().collect(),
        first_date: days.and_then(|(first, _)| Date::from_days(first)),
        last_date: days.and_then(|(_, last)| Date::from_days(last)),
        undated: searcher.undated()?,
        seconds: built.seconds,
        bytes_read: built.disk_bytes,
        index_bytes: built.index_bytes,
        generation: built.generation,
    })
}
