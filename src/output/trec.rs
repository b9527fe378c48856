//! Hits as a TREC run: `qid Q0 id rank score tag`, a line each, for `trec_eval` and its kin.

use std::borrow::Cow;
use std::io::Write;

use crate::search::{Hit, SearchError};

use super::PrintError;
use super::numbers::{score_steps, steps_text};

/// The name of a run where none is given.
pub const DEFAULT_TAG: &str = "news-search";

/// Writes the hits of one query.
///
/// Evaluation tools order by score and break ties in their own way. So scores fall strictly
/// here: one that is printed like the score before it is lowered by the least printed step.
pub fn write_run(
    out: &mut dyn Write,
    qid: &str,
    hits: impl IntoIterator<Item = Result<Hit, SearchError>>,
    tag: &str,
) -> Result<(), PrintError> {
    let (qid, tag) = (without_space(qid), without_space(tag));
    let mut before: Option<i64> = None;
    for hit in hits {
        let hit = hit?;
        let mut steps = score_steps(hit.score);
        if let Some(before) = before {
            steps = steps.min(before.saturating_sub(1));
        }
        before = Some(steps);
        let id = without_space(&hit.id);
        writeln!(out, "{qid} Q0 {id} {} {} {tag}", hit.rank, steps_text(steps))?;
    }
    Ok(())
}

/// White space and control characters percent-encoded, since spaces divide the columns.
fn without_space(name: &str) -> Cow<'_, str> {
    let divides = |letter: char| letter.is_whitespace() || letter.is_control();
    if !name.contains(divides) {
        return Cow::Borrowed(name);
    }
    let mut encoded = String::with_capacity(name.len() + 8);
    for letter in name.chars() {
        if !divides(letter) {
            encoded.push(letter);
            continue;
        }
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Cow::Owned(encoded)
}
