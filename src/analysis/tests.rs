//! Tests of the analyzer, by what they hold: tables of texts, properties.

mod borders;
mod properties;
mod stems;
mod tokens;

use super::{Analyzer, Event};

/// The events of `text` in one line: terms with kind marks, `|` sentence, `¶` paragraph.
fn events(text: &str) -> String {
    let mut line = Vec::new();
    Analyzer::new().analyze(text, |event| {
        line.push(match event {
            Event::Token(token) => token.term.to_string(),
            Event::Sentence => "|".to_string(),
            Event::Paragraph => "¶".to_string(),
        });
    });
    line.join(" ")
}

/// The terms of `text`.
fn terms(text: &str) -> String {
    let mut terms = Vec::new();
    Analyzer::new().tokenize(text, |token| terms.push(token.term.to_string()));
    terms.join(" ")
}
