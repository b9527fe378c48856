//! Progress of a long run: a bar with rate and remaining time, on a terminal only.

use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

use super::numbers::{grouped, rate_text};

/// How often a bar is drawn though nothing was reported.
const TICK: std::time::Duration = std::time::Duration::from_millis(200);

/// Shown where the size of the input is known.
const BAR: &str = "{bar:24} {percent:>3} %  {articles} articles, {rate}/s, \
                   {decimal_bytes_per_sec}, {eta} left";
/// Shown where it is not.
const SPINNER: &str =
    "{spinner} {articles} articles, {rate}/s, {decimal_bytes}, {decimal_bytes_per_sec}";

/// Counts articles and bytes of a run, from any thread, and shows them on standard error.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    articles: Arc<AtomicU64>,
}

impl Progress {
    /// Begins a run of `total_bytes`, where they are known. Shows nothing unless `visible`, nor
    /// where standard error is no terminal.
    pub fn new(total_bytes: Option<u64>, visible: bool) -> Progress {
        let articles = Arc::new(AtomicU64::new(0));
        if !visible {
            return Progress { bar: ProgressBar::hidden(), articles };
        }
        let template = if total_bytes.is_some() { BAR } else { SPINNER };
        let (shown, timed) = (Arc::clone(&articles), Arc::clone(&articles));
        let count = move |_: &ProgressState, line: &mut dyn fmt::Write| {
            // A line that cannot be drawn is not worth a run.
            let _ = line.write_str(&grouped(shown.load(Ordering::Relaxed)));
        };
        let rate = move |state: &ProgressState, line: &mut dyn fmt::Write| {
            let read = timed.load(Ordering::Relaxed) as f64;
            let _ = line.write_str(&rate_text(read, state.elapsed().as_secs_f64()));
        };
        let style = ProgressStyle::with_template(template)
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .with_key("articles", count)
            .with_key("rate", rate);
        let bar = total_bytes.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        let bar = bar.with_style(style);
        bar.enable_steady_tick(TICK);
        Progress { bar, articles }
    }

    /// Reports what was read since the last report. Call it for a batch rather than an article.
    pub fn advance(&self, articles: u64, bytes: u64) {
        self.articles.fetch_add(articles, Ordering::Relaxed);
        self.bar.inc(bytes);
    }

    /// Writes a line above the bar.
    pub fn line(&self, text: &str) {
        // Nobody may be reading standard error any more.
        self.bar.suspend(|| writeln!(io::stderr(), "{}", super::neutralise(text)).ok());
    }

    /// Articles reported so far.
    pub fn articles(&self) -> u64 {
        self.articles.load(Ordering::Relaxed)
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_from_several_threads_without_showing() {
        let progress = Progress::new(Some(1000), false);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..100).for_each(|_| progress.advance(2, 1)));
            }
        });
        progress.finish();
        assert_eq!(progress.articles(), 800);
        assert_eq!(progress.bar.position(), 400);
        assert!(progress.bar.is_hidden());
    }

    #[test]
    fn templates_are_valid() {
        for template in [BAR, SPINNER] {
            assert!(ProgressStyle::with_template(template).is_ok());
        }
    }
}
