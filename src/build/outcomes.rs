//! What became of every file and record, in the order of reading whichever worker was faster:
//! counted, and written to the report.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Write};
use std::sync::{Condvar, Mutex};

use serde::Serialize;

use crate::ingest::Tally;

use super::{BuildObserver, Rejections};

/// How far workers may run ahead of the slowest batch, in batches.
const MAX_LEAD: u64 = 512;

/// What the report says of a text that is not the first of its identity.
const DIFFERING: &str = "another text of the same identity: only the newest is shown";

/// What the report says of a record with HTML tags.
const TAGGED: &str = "its HTML tags are indexed as text";

/// Different reasons that are counted one by one.
const MAX_REASONS: usize = 50;

/// The reason of those that are not.
const OTHER_REASONS: &str = "other reasons";

/// What became of one file or record.
pub(super) struct Outcome {
    /// Where it was read; empty where nobody will ask.
    pub path: String,
    /// Upper half of the key, and the id where it is wanted; `None` for a rejection.
    pub article: Option<(u64, String)>,
    /// Hash of the article's text.
    pub text: u64,
    /// Whether the text has HTML tags.
    pub tagged: bool,
    /// Keys that are not known and hold a text, where the record has a title alone.
    pub unread_keys: Vec<String>,
    /// Why it was rejected, or what is to be remarked.
    pub reason: Option<String>,
}

impl Outcome {
    /// Of a file or record that is no article.
    pub fn rejected(path: String, reason: String) -> Outcome {
        let (tagged, unread_keys) = (false, Vec::new());
        Outcome { path, article: None, text: 0, tagged, unread_keys, reason: Some(reason) }
    }
}

/// Puts outcomes into the order of reading, counts them and writes the report.
pub(super) struct Outcomes<'a> {
    /// Whether paths and ids of articles are wanted.
    pub named: bool,
    state: Mutex<OrderedOutcomes<'a>>,
    moved: Condvar,
}

struct OrderedOutcomes<'a> {
    report: Option<&'a mut (dyn Write + Send)>,
    /// Whoever wants remarks.
    observer: Option<&'a dyn BuildObserver>,
    error: Option<io::Error>,
    given_up: bool,
    next: u64,
    early: BTreeMap<u64, Vec<Outcome>>,
    /// Hash of the text first read of each identity.
    seen: HashMap<u64, u64>,
    counts: Counts,
}

/// What became of all of them.
#[derive(Default)]
pub(super) struct Counts {
    pub indexed: u64,
    pub merged: u64,
    pub rejected: u64,
    /// In the order of their first cases.
    pub reasons: Vec<Rejections>,
    /// Merged ones whose text is not that of the first.
    pub differing: u64,
    /// Records with HTML tags.
    pub tagged: Tally,
    /// Records with a title and no text, though a key that is not known holds one.
    pub textless: Tally,
    /// Such keys of the first of them.
    pub unread_keys: Vec<String>,
    /// Upper halves of keys that were read more than once.
    pub repeated: HashSet<u64>,
}

/// A line of the report.
#[derive(Serialize)]
struct ReportLine<'a> {
    path: &'a str,
    outcome: &'static str,
    id: Option<&'a str>,
    reason: Option<&'a str>,
}

impl<'a> Outcomes<'a> {
    /// For a report, and for whoever wants remarks.
    pub fn new(
        report: Option<&'a mut (dyn Write + Send)>,
        observer: &'a dyn BuildObserver,
    ) -> Outcomes<'a> {
        let observer = observer.wants_remarks().then_some(observer);
        Outcomes {
            named: report.is_some() || observer.is_some(),
            state: Mutex::new(OrderedOutcomes {
                report,
                observer,
                error: None,
                given_up: false,
                next: 0,
                early: BTreeMap::new(),
                seen: HashMap::new(),
                counts: Counts::default(),
            }),
            moved: Condvar::new(),
        }
    }

    /// Waits until a batch is not too far ahead of the slowest.
    pub fn wait_for(&self, number: u64) {
        let state = self.state.lock().expect("no thread panicked with it");
        let too_early =
            |state: &mut OrderedOutcomes<'_>| !state.given_up && number >= state.next + MAX_LEAD;
        drop(self.moved.wait_while(state, too_early).expect("no thread panicked with it"));
    }

    /// Lets nobody wait any more.
    pub fn give_up(&self) {
        self.state.lock().expect("no thread panicked with it").given_up = true;
        self.moved.notify_all();
    }

    /// Takes the outcomes of a batch, whichever is done first.
    pub fn add(&self, number: u64, outcomes: Vec<Outcome>) {
        let mut state = self.state.lock().expect("no thread panicked with it");
        state.early.insert(number, outcomes);
        while let Some(outcomes) = {
            let next = state.next;
            state.early.remove(&next)
        } {
            outcomes.into_iter().for_each(|outcome| state.take(outcome));
            state.next += 1;
        }
        self.moved.notify_all();
    }

    /// Flushes the report, and gives the counts.
    pub fn finish(self) -> io::Result<Counts> {
        let mut state = self.state.into_inner().expect("no thread panicked with it");
        if let Some(report) = &mut state.report {
            report.flush()?;
        }
        match state.error {
            Some(error) => Err(error),
            None => Ok(state.counts),
        }
    }
}

impl Counts {
    fn reject(&mut self, path: &str, reason: &str) {
        self.rejected += 1;
        let found = self.reasons.iter().position(|rejections| rejections.reason == reason);
        let reason = match found {
            Some(at) => return self.reasons[at].count += 1,
            None if self.reasons.len() < MAX_REASONS => reason,
            None => OTHER_REASONS,
        };
        match self.reasons.last_mut().filter(|last| last.reason == reason) {
            Some(others) => others.count += 1,
            None => self.reasons.push(Rejections {
                reason: reason.to_string(),
                count: 1,
                first_path: path.to_string(),
            }),
        }
    }
}

impl OrderedOutcomes<'_> {
    fn take(&mut self, mut outcome: Outcome) {
        let counts = &mut self.counts;
        if outcome.tagged {
            counts.tagged.add(|| outcome.path.clone());
            outcome.reason.get_or_insert_with(|| TAGGED.to_string());
        }
        if !outcome.unread_keys.is_empty() {
            counts.textless.add(|| outcome.path.clone());
            if counts.unread_keys.is_empty() {
                counts.unread_keys = std::mem::take(&mut outcome.unread_keys);
            }
        }
        let name = match &outcome.article {
            None => {
                counts.reject(&outcome.path, outcome.reason.as_deref().unwrap_or_default());
                "rejected"
            }
            Some((key, _)) => match self.seen.entry(*key) {
                Entry::Vacant(entry) => {
                    entry.insert(outcome.text);
                    counts.indexed += 1;
                    "indexed"
                }
                Entry::Occupied(first) => {
                    counts.merged += 1;
                    counts.repeated.insert(*key);
                    if *first.get() != outcome.text {
                        counts.differing += 1;
                        outcome.reason.get_or_insert_with(|| DIFFERING.to_string());
                    }
                    "merged"
                }
            },
        };
        if let (Some(observer), Some(reason)) = (self.observer, &outcome.reason) {
            observer.remark(&outcome.path, reason);
        }
        let Some(report) = &mut self.report else { return };
        let line = ReportLine {
            path: &outcome.path,
            outcome: name,
            id: outcome.article.as_ref().map(|(_, id)| id.as_str()),
            reason: outcome.reason.as_deref(),
        };
        let written = serde_json::to_writer(&mut *report, &line).map_err(io::Error::from);
        if let Err(error) = written.and_then(|()| report.write_all(b"\n")) {
            self.error.get_or_insert(error);
        }
    }
}
