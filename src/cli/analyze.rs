//! `search analyze`: shows how a text is read, and what its words find.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use news_search::analysis::{Analyzer, Event, TokenKind};
use news_search::extract::language::detect;
use news_search::output::{neutralise, write_record};
use news_search::search::{LanguageChoice, SearchOptions, WordForms};

use super::common::{Global, IndexArgs, parse_language, stdout};
use super::exit::Outcome;

/// Show the words of a text as they are indexed, with positions and borders
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  search analyze 'U.S. officials met in Zürich. They left.'\n  \
                  search analyze --forms negotiations"
)]
pub struct AnalyzeArgs {
    /// The text
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    text: String,
    /// Show the forms of the index that each word finds, and why these
    #[arg(long)]
    forms: bool,
    /// With --forms: inflect by these languages
    #[arg(
        long,
        value_name = "CODE",
        value_delimiter = ',',
        value_parser = parse_language,
        requires = "forms"
    )]
    lang: Vec<String>,
    /// Output
    #[arg(long, value_enum, default_value_t = AnalyzeFormat::Text)]
    format: AnalyzeFormat,
    #[command(flatten)]
    index: IndexArgs,
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
        let mut out = stdout();
        let found = if self.forms { self.print_forms(&mut out)? } else { self.print(&mut out)? };
        out.flush()?;
        Ok(if found { Outcome::Done } else { Outcome::Nothing })
    }

    /// Prints the words as they are indexed, and tells whether there are any.
    fn print(&self, out: &mut dyn Write) -> io::Result<bool> {
        let tokens = tokens(&self.text);
        match self.format {
            AnalyzeFormat::Jsonl => tokens.iter().try_for_each(|token| write_record(out, token))?,
            AnalyzeFormat::Text => {
                let language = detect(&self.text);
                writeln!(out, "language {} ({:.2})", language.code, language.confidence)?;
                tokens.iter().try_for_each(|token| write_token(out, token))?;
            }
        }
        Ok(!tokens.is_empty())
    }

    /// Prints what each word finds, and tells whether any is in the index.
    fn print_forms(&self, out: &mut dyn Write) -> anyhow::Result<bool> {
        let searcher = self.index.open()?;
        let options = SearchOptions { languages: self.lang.clone(), ..SearchOptions::default() };
        let words = searcher.word_forms(&self.text, &options)?;
        match self.format {
            AnalyzeFormat::Jsonl => words.iter().try_for_each(|word| write_record(out, word))?,
            AnalyzeFormat::Text => words.iter().try_for_each(|word| write_forms(out, word))?,
        }
        Ok(words.iter().any(|word| !word.forms.is_empty()))
    }
}

fn write_token(out: &mut dyn Write, token: &TokenLine) -> io::Result<()> {
    let begins = token.begins.map(|what| format!("  begins a {what}")).unwrap_or_default();
    let acronym = token.acronym.as_ref().map(|acronym| format!("  acronym {acronym}"));
    writeln!(
        out,
        "{:>5}  {}  “{}”{}{}",
        token.position,
        neutralise(&token.term),
        neutralise(&token.text),
        acronym.unwrap_or_default(),
        begins
    )
}

fn write_forms(out: &mut dyn Write, word: &WordForms) -> io::Result<()> {
    let counts: Vec<String> =
        word.articles.iter().map(|(language, docs)| format!("{language} {docs}")).collect();
    let why = match (&word.language, word.chosen_by) {
        (Some(language), Some(LanguageChoice::MostArticles)) => {
            format!("{language}, by its articles ({})", counts.join(", "))
        }
        (Some(language), Some(LanguageChoice::Asked)) => format!("{language}, as asked for"),
        (Some(language), _) => {
            format!("{language}, the commonest language of its script: no article has the word")
        }
        (None, _) => "this form only".to_string(),
    };
    writeln!(out, "{}  {why}", neutralise(&word.word))?;
    for form in &word.forms {
        writeln!(out, "{:>8}  {}", form.docs, neutralise(&form.form))?;
    }
    if word.forms.is_empty() {
        writeln!(out, "{:>8}  in no article", 0)?;
    }
    if word.left_out > 0 {
        writeln!(out, "          {} more inflections are left out", word.left_out)?;
    }
    Ok(())
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
