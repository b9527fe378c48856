//! `search analyze`: shows how a text is read.

use std::io::Write;

use clap::{Args, ValueEnum};
use serde::Serialize;

use news_search::analysis::{Analyzer, Event, TokenKind};
use news_search::extract::language::detect;
use news_search::output::{neutralise, write_record};

use super::common::{Global, stdout};
use super::exit::Outcome;

/// Show the words of a text as they are indexed, with positions and borders
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  search analyze 'U.S. officials met in Zürich. They left.'")]
pub struct AnalyzeArgs {
    /// The text
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    text: String,
    /// Output
    #[arg(long, value_enum, default_value_t = AnalyzeFormat::Text)]
    format: AnalyzeFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AnalyzeFormat {
    Text,
    Jsonl,
}

/// A word of the text.
#[derive(Debug, Serialize)]
struct TokenLine {
    position: u32,
    term: String,
    text: String,
    kind: &'static str,
    acronym: Option<String>,
    begins: Option<&'static str>,
}

impl AnalyzeArgs {
    /// Prints the words.
    pub fn run(self, _: &Global) -> anyhow::Result<Outcome> {
        let tokens = tokens(&self.text);
        let mut out = stdout();
        match self.format {
            AnalyzeFormat::Jsonl => {
                tokens.iter().try_for_each(|token| write_record(&mut out, token))?;
            }
            AnalyzeFormat::Text => {
                let language = detect(&self.text);
                writeln!(out, "language {} ({:.2})", language.code, language.confidence)?;
                for token in &tokens {
                    let begins = token.begins.map(|what| format!("  begins a {what}"));
                    let acronym =
                        token.acronym.as_ref().map(|acronym| format!("  acronym {acronym}"));
                    writeln!(
                        out,
                        "{:>5}  {}  “{}”{}{}",
                        token.position,
                        neutralise(&token.term),
                        neutralise(&token.text),
                        acronym.unwrap_or_default(),
                        begins.unwrap_or_default()
                    )?;
                }
            }
        }
        out.flush()?;
        Ok(if tokens.is_empty() { Outcome::Nothing } else { Outcome::Done })
    }
}

fn tokens(text: &str) -> Vec<TokenLine> {
    let mut tokens = Vec::new();
    let mut begins = None;
    Analyzer::new().analyze(text, |event| match event {
        Event::Sentence => begins = begins.or(Some("sentence")),
        Event::Paragraph => begins = Some("paragraph"),
        Event::Token(token) => tokens.push(TokenLine {
            position: token.position,
            term: token.term.to_string(),
            text: text[token.start..token.end].to_string(),
            kind: match token.kind {
                TokenKind::Number => "number",
                TokenKind::Character => "character",
                _ => "word",
            },
            acronym: token.acronym.map(|acronym| acronym.term.to_string()),
            begins: begins.take(),
        }),
        _ => {}
    });
    tokens
}
