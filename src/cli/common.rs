//! Arguments that every command has, and what they open.

use std::fs;
use std::io::{self, BufWriter, Read, Seek, StdoutLock, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::builder::PossibleValuesParser;
use clap::{Args, builder::TypedValueParser};
use jiff::tz::TimeZone;

use news_search::article::{Date, Language};
use news_search::output::{ColorChoice, Stream, Terminal};
use news_search::search::Searcher;

use super::exit::UsageError;

/// Place of the arguments that every command has in its help: behind its own.
const LAST: usize = 900;

/// Arguments of every command.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// Print nothing but results and errors
    #[arg(short, long, global = true, display_order = LAST)]
    pub quiet: bool,
    /// Name everything that a build rejects or remarks on
    #[arg(short, long, global = true, display_order = LAST)]
    pub verbose: bool,
    /// Use colours: auto, always or never
    #[arg(
        long,
        global = true,
        display_order = LAST,
        value_name = "WHEN",
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true,
        value_parser = PossibleValuesParser::new(ColorChoice::NAMES).try_map(|name| name.parse::<ColorChoice>())
    )]
    pub color: ColorChoice,
}

impl Global {
    /// How standard output shows text.
    pub fn stdout(&self) -> Terminal {
        Terminal::detect(self.color, Stream::Stdout)
    }

    /// How standard error shows text.
    pub fn stderr(&self) -> Terminal {
        Terminal::detect(self.color, Stream::Stderr)
    }

    /// Prints a line to standard error unless it was asked not to.
    pub fn say(&self, line: &str) {
        if !self.quiet {
            complain(line);
        }
    }
}

/// Prints a line to standard error.
pub fn complain(line: &str) {
    // Whoever closed standard error does not want to know.
    let _ = writeln!(io::stderr(), "{line}");
}

/// The index that a command writes.
#[derive(Debug, Clone, Args)]
pub struct IndexArg {
    /// Folder of the index
    #[arg(long, value_name = "DIR", env = "SEARCH_INDEX", default_value = "index")]
    pub index: PathBuf,
}

/// The indexes that a command reads.
#[derive(Debug, Clone, Args)]
pub struct IndexArgs {
    /// Folder of an index; several as one
    #[arg(long = "index", value_name = "DIR", env = "SEARCH_INDEX", default_value = "index")]
    pub indexes: Vec<PathBuf>,
}

impl IndexArgs {
    /// Opens the indexes as one, for the rest of the process: to close each of their files before it
    /// ends would take a tenth of the time of a query.
    pub fn open(&self) -> anyhow::Result<&'static Searcher> {
        Ok(Box::leak(Box::new(self.open_for_now()?)))
    }

    /// Opens the indexes as one, to be closed again.
    pub fn open_for_now(&self) -> anyhow::Result<Searcher> {
        for (at, index) in self.indexes.iter().enumerate() {
            if self.indexes[..at].contains(index) {
                let message = format!("--index {} is given twice", index.display());
                return Err(UsageError(message).into());
            }
        }
        Ok(Searcher::open_all(&self.indexes)?)
    }
}

/// Bytes of a query on standard input that are read: more than the longest query has.
const QUERY_BYTES: u64 = 1 << 20;

/// The text of a query: as given, or for `-` what stands on standard input, for queries that are
/// longer than an argument may be.
pub fn query_text(given: &str) -> anyhow::Result<String> {
    if given != "-" {
        return Ok(given.to_string());
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(QUERY_BYTES).read_to_end(&mut bytes);
    read.with_context(|| "standard input cannot be read")?;
    if bytes.len() as u64 == QUERY_BYTES {
        let message = "the query on standard input has more than 200,000 characters";
        return Err(UsageError(message.to_string()).into());
    }
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| UsageError("the query on standard input is not UTF-8".into()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.trim_end_matches(['\r', '\n']).to_string())
}

/// Whether a path stands for standard input or output.
pub fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a file; `-` is standard input.
pub fn contents(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = match is_stream(path) {
        true => io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes),
        false => fs::read(path),
    };
    read.with_context(|| path.display().to_string())
}

/// Standard output with a buffer.
pub fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Bytes of an answer that are kept in memory.
const SPOOLED_BYTES: usize = 1 << 18;

/// Holds an answer until it is whole: a short one in memory, a long one in a temporary file.
pub struct Spool(tempfile::SpooledTempFile);

/// An answer could not be held.
#[derive(Debug, thiserror::Error)]
#[error("a temporary file in {} cannot be used: {cause}", folder.display())]
pub struct SpoolError {
    folder: PathBuf,
    cause: io::Error,
}

impl Spool {
    /// Nothing yet.
    pub fn new() -> Spool {
        Spool(tempfile::spooled_tempfile(SPOOLED_BYTES))
    }

    /// Writes what was held.
    pub fn write_to(mut self, out: &mut dyn Write) -> io::Result<()> {
        self.0.rewind().map_err(spool_error)?;
        let mut buffer = [0; 1 << 14];
        loop {
            let length = self.0.read(&mut buffer).map_err(spool_error)?;
            if length == 0 {
                return Ok(());
            }
            out.write_all(&buffer[..length])?;
        }
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes).map_err(spool_error)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush().map_err(spool_error)
    }
}

fn spool_error(cause: io::Error) -> io::Error {
    io::Error::new(cause.kind(), SpoolError { folder: std::env::temp_dir(), cause })
}

/// Threads to use where nobody says how many.
pub fn default_threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Reads a number of threads.
pub fn parse_threads(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(threads @ 1..=1024) => Ok(threads),
        _ => Err("a number from 1 to 1024 is needed".to_string()),
    }
}

/// Reads a number of things; 0 is one.
pub fn parse_count(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "a whole number from 0 on is needed".to_string())
}

/// Reads the code of a language.
pub fn parse_language(text: &str) -> Result<String, String> {
    let code = text.trim().to_lowercase();
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    match is_code || code == Language::UNDECIDED {
        true => Ok(code),
        false => Err(format!("\"{text}\" is not a code of two letters such as en, de or zh")),
    }
}

/// Reads a date of the command line.
pub fn parse_date(text: &str) -> Result<Date, String> {
    text.parse::<Date>().map_err(|error| error.to_string())
}

/// Today in the time zone of the machine.
pub fn today() -> Date {
    let zone = time_zone().unwrap_or_else(TimeZone::system);
    let today = jiff::Timestamp::now().to_zoned_datetime(zone).date();
    let (month, day) = (today.month() as u8, today.day() as u8);
    Date::day_of(today.year(), month, day).expect("a calendar day is a calendar day")
}

/// The time zone of the machine, from the file that holds it. To find its name, too, takes a walk
/// through the folders of all time zones: half a millisecond.
fn time_zone() -> Option<TimeZone> {
    if !cfg!(unix) || std::env::var_os("TZ").is_some() {
        return None;
    }
    TimeZone::tzif("", &std::fs::read("/etc/localtime").ok()?).ok()
}

/// Makes a pool for queries.
pub fn pool(threads: usize) -> anyhow::Result<rayon::ThreadPool> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map_err(|_| UsageError(format!("{threads} threads cannot be started")).into())
}
