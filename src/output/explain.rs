//! Why an article has its score, and the words that set hits apart, for reading.

use std::io::{self, Write};

use crate::search::{Explanation, K1, PartScore, Remark, TITLE_WEIGHT, TellingTerms};

use super::neutral::neutralise;
use super::numbers::{counted, grouped, score_text};
use super::terminal::{Style, Terminal};
use super::wrap::write_labelled;

/// Writes an explanation: the place among the hits, sentences, then a line of numbers for every
/// part.
pub fn write_explanation(
    out: &mut dyn Write,
    explanation: &Explanation,
    terminal: &Terminal,
) -> io::Result<()> {
    let title = explanation.title.as_deref().unwrap_or("(no title)");
    terminal.paint(out, Style::Strong, &neutralise(title))?;
    out.write_all(b"\n")?;
    match explanation.rank {
        Some(rank) => writeln!(
            out,
            "hit {} of {}, score {}",
            grouped(rank),
            grouped(explanation.total),
            score_text(explanation.score)
        )?,
        None => writeln!(out, "no hit; the query has {}", counted(explanation.total, "hit"))?,
    }
    out.write_all(b"\n")?;
    for sentence in explanation_sentences(explanation) {
        write_labelled(out, "  ", 2, &sentence, terminal)?;
    }
    out.write_all(b"\n")?;
    for part in &explanation.parts {
        writeln!(out, "{:>8}  {}", score_text(part.score), neutralise(&part.part))?;
        let [title, body, furniture] = part.occurrences;
        let docs = part.docs.map(|docs| format!(" ({})", counted(docs, "article")));
        writeln!(
            out,
            "          = idf {:.4}{} × {} × f / (f + {K1} × {:.4}), f = {} ({TITLE_WEIGHT} × {title} + {body}{})",
            part.idf,
            docs.unwrap_or_default(),
            K1 + 1.0,
            part.length_factor,
            part.frequency,
            if furniture > 0 { format!(" + {furniture}") } else { String::new() },
        )?;
    }
    Ok(())
}

/// What stands behind the numbers of an explanation, a sentence each.
pub(super) fn explanation_sentences(explanation: &Explanation) -> Vec<String> {
    let name = |part: usize| explanation.parts[part].part.as_str();
    let sentence = |remark: &Remark| match remark {
        Remark::Unmatched(demand) => format!("the article does not match {demand}"),
        Remark::Excluded(excluded) => format!("{excluded} excludes the article"),
        Remark::Standing { part, paragraph } => standing(&explanation.parts[*part], *paragraph),
        Remark::Neighbour { part, other, words, paragraph } => format!(
            "“{}” stands {} from “{}”, in paragraph {paragraph}",
            name(*part),
            plain_counted(*words, "word"),
            name(*other)
        ),
        Remark::Compared { part, more, hits } => {
            format!("{more} of {} have “{}” more often", plain_counted(*hits, "hit"), name(*part))
        }
    };
    explanation.remarks.iter().map(sentence).collect()
}

/// How often a part stands in each field, and where first.
fn standing(part: &PartScore, paragraph: Option<u64>) -> String {
    let mut places = Vec::new();
    for (&number, field) in part.occurrences.iter().zip(["title", "text", "furniture"]) {
        if number == 0 {
            continue;
        }
        let mut place = format!("{} in the {field}", plain_counted(u64::from(number), "time"));
        if let (Some(paragraph), "text") = (paragraph, field) {
            place.push_str(&format!(", first in paragraph {paragraph}"));
        }
        places.push(place);
    }
    match places.as_slice() {
        [] => format!("“{}” is nowhere in the article", part.part),
        _ => format!("“{}” stands {}", part.part, places.join(", ")),
    }
}

/// A number with its noun, as JSON has it too: without signs between thousands.
fn plain_counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// Writes words with their counts, a line each.
pub fn write_terms(
    out: &mut dyn Write,
    found: &TellingTerms,
    terminal: &Terminal,
) -> io::Result<()> {
    let total = counted(found.total, "article");
    if found.looked_at < found.total {
        writeln!(out, "{total}, the best {} read", grouped(found.looked_at))?;
    } else {
        writeln!(out, "{total}")?;
    }
    let widest = found.terms.iter().map(|term| grouped(term.docs).len()).max().unwrap_or(0);
    for term in &found.terms {
        let counts = format!("{:>5} of {:>widest$}", grouped(term.hits), grouped(term.docs));
        terminal.paint(out, Style::Fact, &counts)?;
        writeln!(out, "  {}", neutralise(&term.term))?;
    }
    Ok(())
}
