//! The forms in which most commands print.

use clap::ValueEnum;

/// For reading, or for a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadingFormat {
    Text,
    Json,
}

/// The same, or a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    Text,
    Json,
    Csv,
    Tsv,
}
