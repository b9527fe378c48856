//! Where text is printed: in colours or not, and how wide.
//!
//! Colours follow `--color`, then `NO_COLOR` and `CLICOLOR_FORCE` (no-color.org,
//! bixense.com/clicolors), then whether the stream is a terminal. Text is wrapped on a terminal
//! and where `COLUMNS` is exported; in a pipe a passage stays on one line, for `grep`.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::str::FromStr;

use super::UnknownName;

/// Longer lines than this are hard to read, however wide the window.
const WIDEST: usize = 100;
/// Narrower windows are treated as this wide.
const NARROWEST: usize = 20;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ColorChoice {
    /// On a terminal, unless the environment says otherwise.
    #[default]
    Auto,
    /// Also into a pipe.
    Always,
    /// Not at all.
    Never,
}

impl ColorChoice {
    /// The names that `--color` takes.
    pub const NAMES: [&'static str; 3] = ["auto", "always", "never"];
}

impl FromStr for ColorChoice {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<ColorChoice, UnknownName> {
        match name {
            "auto" => Ok(ColorChoice::Auto),
            "always" => Ok(ColorChoice::Always),
            "never" => Ok(ColorChoice::Never),
            _ => Err(UnknownName { given: name.to_string(), known: ColorChoice::NAMES.join(", ") }),
        }
    }
}

/// The two streams that a program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stream {
    /// Results.
    Stdout,
    /// Everything else.
    Stderr,
}

/// What text is to look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// As it comes.
    Plain,
    /// Titles and headings.
    Strong,
    /// A match of the query.
    Mark,
    /// Outlet, date and path; labels.
    Fact,
    /// A warning or an error.
    Alarm,
}

impl Style {
    fn sequence(self) -> &'static str {
        match self {
            Style::Plain => "",
            Style::Strong => "\x1b[1m",
            Style::Mark => "\x1b[1;31m",
            Style::Fact => "\x1b[36m",
            Style::Alarm => "\x1b[1;33m",
        }
    }
}

/// How a stream shows text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminal {
    /// Whether styles are printed.
    pub color: bool,
    /// Columns to wrap at; `None` leaves lines as long as they are.
    pub width: Option<usize>,
    /// Whether a person is looking: allows bars and progress.
    pub interactive: bool,
}

/// What the environment says about a stream.
struct Surroundings<'a> {
    is_terminal: bool,
    no_color: Option<&'a str>,
    clicolor_force: Option<&'a str>,
    term: Option<&'a str>,
    columns: Option<&'a str>,
    window: Option<usize>,
}

impl Terminal {
    /// Neither colours nor wrapping: a file or a pipe.
    pub const PLAIN: Terminal = Terminal { color: false, width: None, interactive: false };

    /// Looks at the stream and the environment.
    pub fn detect(choice: ColorChoice, stream: Stream) -> Terminal {
        let is_terminal = match stream {
            Stream::Stdout => io::stdout().is_terminal(),
            Stream::Stderr => io::stderr().is_terminal(),
        };
        let window = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let variable = |name| env::var(name).ok();
        Terminal::within(
            choice,
            &Surroundings {
                is_terminal,
                no_color: variable("NO_COLOR").as_deref(),
                clicolor_force: variable("CLICOLOR_FORCE").as_deref(),
                term: variable("TERM").as_deref(),
                columns: variable("COLUMNS").as_deref(),
                window: if is_terminal { window() } else { None },
            },
        )
    }

    fn within(choice: ColorChoice, around: &Surroundings<'_>) -> Terminal {
        let is_set = |variable: Option<&str>| variable.is_some_and(|value| !value.is_empty());
        let color = match choice {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto if is_set(around.no_color) => false,
            ColorChoice::Auto if is_set(around.clicolor_force) => {
                around.clicolor_force != Some("0")
                    || (around.is_terminal && around.term != Some("dumb"))
            }
            ColorChoice::Auto => around.is_terminal && around.term != Some("dumb"),
        };
        let columns = around.columns.and_then(|columns| columns.trim().parse().ok());
        let columns = columns.filter(|columns| *columns > 0).or(around.window);
        Terminal {
            color,
            width: columns.map(|columns: usize| columns.clamp(NARROWEST, WIDEST)),
            interactive: around.is_terminal,
        }
    }

    /// Columns left of a line that begins with `indent` of them.
    pub(super) fn room(&self, indent: usize) -> Option<usize> {
        // A deep indent in a narrow window still leaves room for a word.
        self.width.map(|width| width.saturating_sub(indent).max(NARROWEST / 2))
    }

    /// Writes `text`, which must be harmless, in a style.
    pub(super) fn paint(&self, out: &mut dyn Write, style: Style, text: &str) -> io::Result<()> {
        if self.color && style != Style::Plain && !text.is_empty() {
            write!(out, "{}{text}\x1b[0m", style.sequence())
        } else {
            out.write_all(text.as_bytes())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PIPE: Surroundings<'_> = Surroundings {
        is_terminal: false,
        no_color: None,
        clicolor_force: None,
        term: Some("xterm-256color"),
        columns: None,
        window: None,
    };
    const WINDOW: Surroundings<'_> = Surroundings { is_terminal: true, window: Some(80), ..PIPE };

    #[test]
    fn colors_follow_the_flag_then_the_environment_then_the_stream() {
        use ColorChoice::{Always, Auto, Never};
        let color = |choice, around: &Surroundings<'_>| Terminal::within(choice, around).color;
        assert!(color(Auto, &WINDOW));
        assert!(!color(Auto, &PIPE));
        assert!(color(Always, &PIPE));
        assert!(!color(Never, &WINDOW));

        let no_color = Surroundings { no_color: Some("1"), ..WINDOW };
        assert!(!color(Auto, &no_color));
        assert!(color(Always, &no_color), "a flag is nearer than the environment");
        assert!(color(Auto, &Surroundings { no_color: Some(""), ..WINDOW }), "empty is not set");
        assert!(!color(Auto, &Surroundings { term: Some("dumb"), ..WINDOW }));

        let forced = Surroundings { clicolor_force: Some("1"), ..PIPE };
        assert!(color(Auto, &forced));
        assert!(!color(Never, &forced));
        assert!(!color(Auto, &Surroundings { no_color: Some("1"), ..forced }));
        assert!(!color(Auto, &Surroundings { clicolor_force: Some("0"), ..PIPE }));
        assert!(color(Auto, &Surroundings { clicolor_force: Some("0"), ..WINDOW }));
    }

    #[test]
    fn width_is_that_of_columns_or_of_the_window() {
        let width = |around: &Surroundings<'_>| Terminal::within(ColorChoice::Auto, around).width;
        assert_eq!(width(&WINDOW), Some(80));
        assert_eq!(width(&PIPE), None);
        assert_eq!(width(&Surroundings { columns: Some("60"), ..PIPE }), Some(60));
        assert_eq!(width(&Surroundings { columns: Some("60"), ..WINDOW }), Some(60));
        assert_eq!(width(&Surroundings { columns: Some("0"), ..WINDOW }), Some(80));
        assert_eq!(width(&Surroundings { columns: Some("wide"), ..PIPE }), None);
        assert_eq!(width(&Surroundings { window: Some(300), ..WINDOW }), Some(WIDEST));
        assert_eq!(width(&Surroundings { window: Some(3), ..WINDOW }), Some(NARROWEST));
    }

    #[test]
    fn names_of_choices_are_read() {
        for name in ColorChoice::NAMES {
            assert!(name.parse::<ColorChoice>().is_ok());
        }
        let error = "sometimes".parse::<ColorChoice>().unwrap_err();
        assert_eq!(error.to_string(), "\"sometimes\" is not one of auto, always, never");
    }

    #[test]
    fn paints_only_in_colour() {
        let painted = |terminal: Terminal| {
            let mut out = Vec::new();
            terminal.paint(&mut out, Style::Mark, "word").unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(painted(Terminal::PLAIN), "word");
        let colored = Terminal { color: true, ..Terminal::PLAIN };
        assert_eq!(painted(colored), "\x1b[1;31mword\x1b[0m");
    }
}
