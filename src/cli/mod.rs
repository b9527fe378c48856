//! The command line: one file a subcommand, with its arguments, its help and the few lines that
//! join the modules of the library.

mod analyze;
mod arguments;
mod articles;
mod batch;
mod bench;
mod build;
mod common;
mod damage;
mod describe;
mod eval;
mod exit;
mod explain;
mod export;
mod facets;
mod failure;
mod formats;
mod hints;
mod interrupt;
mod output_file;
mod queries;
mod query;
mod question;
mod show;
mod similar;
mod stats;
mod terms;
mod timeline;
mod timeout;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use common::{Global, stdout};

/// What `search` alone prints.
const FIRST_STEPS: &str = "\
search: full-text search for archives of news articles

  search build articles/        index a folder of articles into index/
  search query \"Witkoff\"        ranked hits with highlighted passages
  search show ID                one article, with all that is known of it

All commands: search --help
";

/// Full-text search for archives of news articles.
#[derive(Debug, Parser)]
#[command(name = "search", version, max_term_width = 100)]
#[command(after_help = "\
Exit codes: 0 hits, or done; 1 no hits, or no article; 2 the query or the arguments are wrong;
3 the index cannot be used; 4 done in part (files rejected under --strict, queries of a batch that
failed, results that could not be written) or not in time (--timeout); 130 stopped by Ctrl-C.")]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::BuildArgs),
    Query(query::QueryArgs),
    Batch(batch::BatchArgs),
    Show(show::ShowArgs),
    Facets(facets::FacetsArgs),
    Timeline(timeline::TimelineArgs),
    Explain(explain::ExplainArgs),
    Similar(similar::SimilarArgs),
    Terms(terms::TermsArgs),
    Stats(stats::StatsArgs),
    Export(export::ExportArgs),
    Analyze(analyze::AnalyzeArgs),
    Bench(bench::BenchArgs),
    Eval(eval::EvalArgs),
    Completions(describe::CompletionsArgs),
    Man(describe::ManArgs),
}

/// Runs the program and says how it ended.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.len() == 1 {
        return exit::report(print_first_steps());
    }
    match arguments::parse(&arguments) {
        Ok(cli) => exit::report(damage::guard(&arguments, || run(cli))),
        Err(error) => exit::report(print_help_or_error(&error)),
    }
}

fn print_first_steps() -> anyhow::Result<exit::Outcome> {
    let mut out = stdout();
    out.write_all(FIRST_STEPS.as_bytes())?;
    out.flush()?;
    Ok(exit::Outcome::Done)
}

/// Prints what clap has to say: help and version to standard output, else what is wrong.
fn print_help_or_error(error: &clap::Error) -> anyhow::Result<exit::Outcome> {
    let printed = error.print();
    if error.use_stderr() {
        return Err(exit::Reported(2).into());
    }
    printed?;
    Ok(exit::Outcome::Done)
}

fn run(cli: Cli) -> anyhow::Result<exit::Outcome> {
    let global = &cli.global;
    match cli.command {
        Command::Build(args) => args.run(global),
        Command::Query(args) => args.run(global),
        Command::Batch(args) => args.run(global),
        Command::Show(args) => args.run(global),
        Command::Facets(args) => args.run(global),
        Command::Timeline(args) => args.run(global),
        Command::Explain(args) => args.run(global),
        Command::Similar(args) => args.run(global),
        Command::Terms(args) => args.run(global),
        Command::Stats(args) => args.run(global),
        Command::Export(args) => args.run(global),
        Command::Analyze(args) => args.run(global),
        Command::Bench(args) => args.run(global),
        Command::Eval(args) => args.run(global),
        Command::Completions(args) => args.run(&mut Cli::command()),
        Command::Man(args) => args.run(&Cli::command()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_consistent() {
        Cli::command().debug_assert();
    }

    /// Expects the help of a command and of those below it to keep its width, and what is written
    /// as lines to be so: the end of a broken one would stand alone.
    fn check_width(command: &mut clap::Command) {
        let help = command.render_long_help().to_string();
        let written = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        for line in help.lines().chain(written.lines()) {
            let width = line.chars().count();
            assert!(width <= 100, "{}: {width} columns: {line}", command.get_name());
        }
        command.get_subcommands_mut().for_each(check_width);
    }

    #[test]
    fn help_keeps_its_width() {
        let mut command = Cli::command();
        command.build();
        check_width(&mut command);
    }

    /// Expects a line for every flag of a command and of those below it.
    fn check_flags(command: &mut clap::Command) {
        let help = command.render_help().to_string();
        let flags = help.split_once("Options:\n").map_or("", |(_, flags)| flags);
        for line in flags.lines().take_while(|line| !line.is_empty()) {
            let is_flag = line.trim_start().starts_with('-') && !line.ends_with('.');
            assert!(is_flag, "{}: {line}", command.get_name());
        }
        command.get_subcommands_mut().for_each(check_flags);
    }

    #[test]
    fn every_flag_has_one_line() {
        let mut command = Cli::command();
        command.build();
        check_flags(&mut command);
    }
}
