//! Reads the command line, and makes its mistakes easy to mend.
//!
//! A query may begin with a minus (`-riyadh`), so what stands in its place is not taken for a
//! flag. That must not turn a misspelt flag into a query: what begins with two hyphens is one.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::Resettable;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use super::Cli;

/// Commands whose one argument is a text, in which spaces are usual.
const COMMANDS_OF_TEXT: [&str; 4] = ["query", "facets", "timeline", "analyze"];

/// Reads the arguments, the name of the program first.
pub fn parse(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    let is_long = |argument: &OsString| argument.as_encoded_bytes().starts_with(b"--");
    if arguments.iter().any(is_long)
        && let Err(error) = strict().try_get_matches_from(arguments)
        && error.kind() == ErrorKind::UnknownArgument
        && unknown(&error).is_some_and(is_flag)
    {
        return Err(error);
    }
    read(arguments).or_else(|error| {
        let parted = parted_limits(arguments).and_then(|parted| read(&parted).ok());
        parted.ok_or_else(|| advise(error, arguments))
    })
}

fn read(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    let mut command = command();
    let matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// The definitions, for this environment.
fn command() -> clap::Command {
    without_empty_variables(Cli::command())
}

/// Takes a variable of the environment that is set to nothing for one that is not set.
fn without_empty_variables(command: clap::Command) -> clap::Command {
    let command = command.mut_args(|argument| {
        let value = argument.get_env().and_then(std::env::var_os);
        match value.is_some_and(|value| value.is_empty()) {
            true => argument.env(Resettable::Reset),
            false => argument,
        }
    });
    command.mut_subcommands(without_empty_variables)
}

/// The arguments with `-n5` as `-n 5`, if there is one: in the place of a query it could be one.
fn parted_limits(arguments: &[OsString]) -> Option<Vec<OsString>> {
    let mut parted = Vec::new();
    for argument in arguments {
        let number = argument.to_str().and_then(|argument| argument.strip_prefix("-n"));
        match number {
            Some(number) if number.parse::<u64>().is_ok() => {
                parted.extend(["-n".into(), number.into()]);
            }
            _ => parted.push(argument.clone()),
        }
    }
    (parted.len() > arguments.len()).then_some(parted)
}

/// The indexes that a command reads; none where it reads none or is wrong.
pub fn indexes(arguments: &[OsString]) -> Vec<PathBuf> {
    let Ok(mut matches) = command().try_get_matches_from(arguments) else { return Vec::new() };
    while let Some((_, command)) = matches.remove_subcommand() {
        matches = command;
    }
    match matches.try_get_many("indexes") {
        Ok(Some(indexes)) => indexes.cloned().collect(),
        _ => Vec::new(),
    }
}

/// The definitions, with everything that begins with a hyphen a flag.
fn strict() -> clap::Command {
    command().mut_subcommands(|command| {
        command.mut_args(|argument| match argument.is_positional() {
            true => argument.allow_hyphen_values(false),
            false => argument,
        })
    })
}

/// Two hyphens and a letter: a query may be a row of hyphens.
fn is_flag(argument: &str) -> bool {
    argument.strip_prefix("--").is_some_and(|name| name.starts_with(|c: char| c.is_alphabetic()))
}

/// The argument that clap did not expect.
fn unknown(error: &clap::Error) -> Option<&str> {
    match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(argument)) => Some(argument),
        _ => None,
    }
}

/// Tells who wrote several words without quotes how it is done.
fn advise(mut error: clap::Error, arguments: &[OsString]) -> clap::Error {
    let takes_text = arguments
        .iter()
        .any(|argument| COMMANDS_OF_TEXT.iter().any(|name| argument.as_os_str() == *name));
    let is_word = match error.kind() {
        ErrorKind::UnknownArgument => unknown(&error).is_some_and(|argument| !is_flag(argument)),
        // `-nato` is read as `-n ato`.
        ErrorKind::ValueValidation => arguments.iter().any(|argument| {
            let argument = argument.as_encoded_bytes();
            argument.starts_with(b"-n") && argument.get(2).is_some_and(u8::is_ascii_alphabetic)
        }),
        _ => false,
    };
    if takes_text && is_word {
        let advice = "several words are one argument, in quotes: 'phone call -riyadh'";
        let advice = ContextValue::StyledStrs(vec![StyledStr::from(advice)]);
        error.insert(ContextKind::Suggested, advice);
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(arguments: &[&str]) -> String {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        parse(&arguments).expect_err("these arguments are wrong").to_string()
    }

    #[test]
    fn misspelt_flags_are_no_queries() {
        let cases: [(&[&str], &str); 5] = [
            (&["search", "query", "--no-snipets", "moscow"], "'--no-snippets'"),
            (&["search", "query", "--no-snipets"], "'--no-snippets'"),
            (&["search", "query", "moscow", "--form", "2025"], "'--from'"),
            (&["search", "facets", "--form", "2025", "moscow"], "'--from'"),
            (&["search", "analyze", "--formt", "jsonl"], "'--format'"),
        ];
        for (arguments, expected) in cases {
            let message = refused(arguments);
            assert!(message.contains(expected), "{arguments:?}: {message}");
        }
    }

    #[test]
    fn several_words_are_told_from_flags() {
        for arguments in [
            ["search", "query", "phone", "call"],
            ["search", "query", "phone", "-call"],
            ["search", "facets", "phone", "call"],
            ["search", "query", "trump", "-nato"],
        ] {
            let message = refused(&arguments);
            assert!(message.contains("several words are one argument"), "{message}");
        }
    }

    #[test]
    fn commands_name_the_indexes_that_they_read() {
        let cases: [(&[&str], &[&str]); 4] = [
            (&["search", "query", "a", "--index", "2024", "--index", "2025"], &["2024", "2025"]),
            (&["search", "bench", "query", "--queries", "q.tsv", "--index", "x"], &["x"]),
            (&["search", "build", "in", "--index", "x"], &[]),
            (&["search", "nonsense"], &[]),
        ];
        for (arguments, expected) in cases {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            assert_eq!(indexes(&arguments), expected.iter().map(PathBuf::from).collect::<Vec<_>>());
        }
    }

    #[test]
    fn queries_may_begin_with_a_hyphen() {
        for arguments in [
            ["search", "query", "-riyadh", "--no-snippets"].as_slice(),
            &["search", "query", "-riyadh putin", "-n", "3"],
            &["search", "query", "--no-snippets", "--", "--riyadh"],
            &["search", "query", "---riyadh", "--no-snippets"],
            &["search", "analyze", "-5 degrees"],
            &["search", "query", "-n5"],
            &["search", "query", "-n5", "trump"],
            &["search", "query", "-n5", "-riyadh"],
            &["search", "query", "trump", "-n5"],
        ] {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            assert!(parse(&arguments).is_ok(), "{arguments:?}");
        }
    }
}
