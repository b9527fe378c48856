//! What a worker does with a batch: parses it, finds the facts of each article, and writes the
//! articles into a segment of its own.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crate::article::{Article, Date, RawArticle, Shape};
use crate::extract::understand_timed;
use crate::index::{ArticleWriter, IndexError};
use crate::ingest::{Batch, Item};

use super::BuildObserver;
use super::outcomes::{Outcome, Outcomes};
use super::stages::{Lap, Stages, Times};

/// One thread's share of a build.
pub(super) struct Worker<'a, 'r> {
    pub today: Date,
    pub outcomes: &'a Outcomes<'r>,
    pub times: &'a Times,
    pub observer: &'a dyn BuildObserver,
}

impl Worker<'_, '_> {
    /// Works on batches until there are no more, and lays down what was written.
    pub fn run(
        &self,
        batches: &crossbeam_channel::Receiver<Batch>,
        mut writer: ArticleWriter<'_>,
    ) -> Result<(), IndexError> {
        for batch in batches {
            if self.observer.stopped() {
                return Err(IndexError::Interrupted);
            }
            self.batch(batch, &mut writer)?;
        }
        let lap = Lap::begin();
        writer.finish()?;
        let segments = lap.wall().as_secs_f64();
        self.times.add(&Stages { segments, ..Stages::default() }, lap);
        Ok(())
    }

    fn batch(&self, batch: Batch, writer: &mut ArticleWriter<'_>) -> Result<(), IndexError> {
        let (number, disk_bytes) = (batch.number, batch.disk_bytes);
        let mut outcomes = Vec::new();
        let mut result = Ok(());
        let mut notes: Vec<String> = Vec::new();
        let mut unread_keys = Vec::new();
        let lap = Lap::begin();
        let before = writer.times();
        let mut times = ArticleTimes::default();
        let mut inside = Duration::ZERO;
        let parsed = batch.parse(|item| {
            let begin = Instant::now();
            match item {
                Item::Note(note) => {
                    notes.push(note.text);
                    unread_keys.extend(note.unread_keys);
                }
                Item::Rejected(rejection) => {
                    notes.clear();
                    outcomes.push(Outcome::rejected(rejection.path, rejection.reason));
                }
                Item::Article(raw) if result.is_ok() => {
                    let unread_keys = std::mem::take(&mut unread_keys);
                    match self.article(raw, unread_keys, writer, &mut times) {
                        Ok(outcome) => {
                            let reason = (!notes.is_empty()).then(|| notes.join("; "));
                            notes.clear();
                            outcomes.push(Outcome { reason, ..outcome });
                        }
                        Err(error) => result = Err(error),
                    };
                }
                Item::Article(_) => {}
            }
            inside += begin.elapsed();
        });
        let parse = lap.wall().saturating_sub(inside + parsed.decompress);
        result?;
        let after = writer.times();
        let (analyse, segments) =
            (after.analyse - before.analyse, after.segments - before.segments);
        let wall = Stages {
            decompress: parsed.decompress.as_secs_f64(),
            parse: parse.as_secs_f64(),
            facts: times.understand.saturating_sub(times.language).as_secs_f64(),
            language: times.language.as_secs_f64(),
            analyse: analyse.as_secs_f64(),
            store: times.write.saturating_sub(analyse + segments).as_secs_f64(),
            segments: segments.as_secs_f64(),
            ..Stages::default()
        };
        self.times.add(&wall, lap);
        self.times.text_bytes.fetch_add(parsed.bytes, Ordering::Relaxed);
        self.outcomes.add(number, outcomes);
        self.observer.advance(parsed.articles, disk_bytes);
        Ok(())
    }

    fn article(
        &self,
        raw: RawArticle,
        unread_keys: Vec<String>,
        writer: &mut ArticleWriter<'_>,
        times: &mut ArticleTimes,
    ) -> Result<Outcome, IndexError> {
        let tagged = raw.shape == Shape::Record && has_tags(&raw.text);
        // A path is copied only for those who will read it.
        let named = self.outcomes.named;
        let is_told = named || tagged || !unread_keys.is_empty();
        let path = if is_told { raw.path.clone() } else { String::new() };
        let begin = Instant::now();
        let (article, language) = understand_timed(raw, self.today);
        let understood = Instant::now();
        writer.add(&article)?;
        times.understand += understood - begin;
        times.language += language;
        times.write += understood.elapsed();
        let key = (article.key() >> 64) as u64;
        let text = text_hash(&article);
        let id = if named { article.id } else { String::new() };
        Ok(Outcome { path, article: Some((key, id)), text, tagged, unread_keys, reason: None })
    }
}

/// Where the time of the articles of a batch went.
#[derive(Default)]
struct ArticleTimes {
    /// Facts and language.
    understand: Duration,
    /// Language alone.
    language: Duration,
    /// The writer's.
    write: Duration,
}

/// A hash of what an export holds of the texts: a page and the record that was exported of it are
/// one text, though not the same bytes.
fn text_hash(article: &Article) -> u64 {
    let mut hash = xxhash_rust::xxh3::Xxh3::new();
    for text in [article.title(), &article.body(), &article.furniture()] {
        hash.update(text.as_bytes());
        hash.update(&[0]);
    }
    hash.digest()
}

/// Bytes of a text in which tags are looked for: the body of a page begins with one.
const TAGS_WITHIN: usize = 256;

/// How the tags begin that the bodies of pages are made of.
const TAGS: [&str; 12] =
    ["p", "div", "br", "a href", "span", "h1", "h2", "ul", "img", "figure", "strong", "table"];

/// Whether a text begins as a piece of an HTML page does.
fn has_tags(text: &str) -> bool {
    let window = &text.as_bytes()[..text.len().min(TAGS_WITHIN)];
    memchr::memchr_iter(b'<', window).any(|at| {
        let rest = &window[at + 1..];
        TAGS.iter().any(|tag| {
            rest.get(..tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag.as_bytes()))
                && matches!(rest.get(tag.len()), Some(b'>' | b' ' | b'/' | b'=' | b'\n'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_tags_from_what_only_looks_like_them() {
        for text in [
            "<p>The harbour opened.</p>",
            "The harbour<br/>opened",
            "<DIV class=\"lead\">The harbour",
            "See <a href=\"https://x.example\">the harbour</a>",
        ] {
            assert!(has_tags(text), "{text}");
        }
        let far = format!("{}<p>", "word ".repeat(100));
        for text in ["", "<", "a < b and p > q", "p<pq", "<paris> <a b>", "x <p", "< p >", &far] {
            assert!(!has_tags(text), "{text}");
        }
    }
}
