//! Cursors over the postings of one segment: a term, and a group of terms as one.

use std::io;

use tantivy::postings::{BlockSegmentPostings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, InvertedIndexReader, TERMINATED};

use super::deadline::Deadline;
use super::window::Window;

/// Groups of more terms are read at once instead of being advanced together: with few cursors
/// looking at each is cheaper than keeping them in order.
const LIVE_CURSORS: usize = 24;

/// Steps that reading a block of a list, 128 articles, takes.
pub const READING: u32 = 8;

/// Articles of a list that is in memory between two questions whether to stop.
const ARTICLES_AT_ONCE: usize = 256;

/// Stands on an article of a posting list.
pub struct TermCursor {
    postings: BlockSegmentPostings,
    at: usize,
    len: usize,
    doc: DocId,
}

impl TermCursor {
    /// Stands on the first article of the list.
    pub fn open(
        index: &InvertedIndexReader,
        term: &TermInfo,
        option: IndexRecordOption,
    ) -> io::Result<TermCursor> {
        let postings = index.read_block_postings_from_terminfo(term, option)?;
        let mut cursor = TermCursor { postings, at: 0, len: 0, doc: TERMINATED };
        cursor.enter_block(0);
        Ok(cursor)
    }

    fn enter_block(&mut self, at: usize) {
        self.len = self.postings.block_len();
        self.at = at;
        self.doc = if at < self.len { self.postings.doc(at) } else { TERMINATED };
    }

    /// The article, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        self.doc
    }

    /// How often the term stands in the article.
    pub fn term_freq(&self) -> u32 {
        self.postings.freq(self.at)
    }

    /// Goes to the next article.
    pub fn advance(&mut self) -> DocId {
        self.at += 1;
        if self.at < self.len {
            self.doc = self.postings.doc(self.at);
        } else if self.doc != TERMINATED {
            self.postings.advance();
            self.enter_block(0);
        }
        self.doc
    }

    /// Goes to the first article at or after `target`.
    pub fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            let at = self.postings.seek(target);
            self.enter_block(at);
        }
        self.doc
    }

    /// Goes to the first article at or after `end`, and tells of those passed and of how often the
    /// term stands in them.
    pub fn take_before(&mut self, end: DocId, mut each: impl FnMut(DocId, u32)) {
        while self.doc < end {
            let docs = &self.postings.docs()[self.at..];
            let freqs = self.postings.freqs().get(self.at..).unwrap_or_default();
            let passed = match docs.last() {
                Some(last) if *last < end => docs.len(),
                // The first is before the end; in damaged lists nothing else is certain.
                _ => docs.partition_point(|doc| *doc < end).max(1),
            };
            each_with_freq(&docs[..passed], freqs, &mut each);
            self.at += passed;
            if self.at < self.len {
                self.doc = self.postings.doc(self.at);
            } else {
                self.postings.advance();
                self.enter_block(0);
            }
        }
    }

    /// Goes to the end of the list, or to where the query is to stop, and tells of the articles
    /// passed as [`take_before`](Self::take_before) does.
    pub fn take_all(&mut self, deadline: &Deadline, mut each: impl FnMut(DocId, u32)) {
        while self.doc != TERMINATED && !deadline.spend(READING) {
            let docs = self.postings.docs().get(self.at..).unwrap_or_default();
            let freqs = self.postings.freqs().get(self.at..).unwrap_or_default();
            each_with_freq(docs, freqs, &mut each);
            self.postings.advance();
            self.enter_block(0);
        }
    }

    /// Length of the list.
    pub fn doc_freq(&self) -> u32 {
        self.postings.doc_freq()
    }
}

/// Tells of articles of a block with how often the term stands in them. Lists without frequencies
/// have none in their blocks.
#[inline(always)]
fn each_with_freq(docs: &[DocId], freqs: &[u32], each: &mut impl FnMut(DocId, u32)) {
    if freqs.len() < docs.len() {
        docs.iter().for_each(|doc| each(*doc, 1));
    } else {
        docs.iter().zip(freqs).for_each(|(doc, freq)| each(*doc, *freq));
    }
}

/// Occurrences in title, body and furniture.
pub type TermFreqs = [u32; 3];

/// Stands on an article that has any of several terms, in any of several texts.
pub enum GroupCursor {
    /// Lists read together.
    Live(LiveGroup),
    /// Lists read at once.
    Listed(ListedGroup),
}

/// Cursors that are advanced together: through a window where articles are looked at one after the
/// other, each by itself where most are leapt over.
pub struct LiveGroup {
    cursors: Vec<(usize, TermCursor)>,
    doc: DocId,
    /// Where the cursors stand behind the window.
    window: Option<Box<Window>>,
    in_window: bool,
}

/// A target so near is looked for in a window. Measured on 200 queries of real news.
const NEAR: u32 = 64;

/// Articles with their occurrences, in order.
pub struct ListedGroup {
    docs: Vec<(DocId, TermFreqs)>,
    at: usize,
}

impl GroupCursor {
    /// A group of lists, each of the text it counts for; without articles where the query is to
    /// stop while they are read.
    pub fn new(cursors: Vec<(usize, TermCursor)>, deadline: &Deadline) -> GroupCursor {
        if cursors.len() > LIVE_CURSORS {
            return GroupCursor::Listed(ListedGroup::read(cursors, deadline));
        }
        let doc = cursors.iter().map(|(_, cursor)| cursor.doc()).min().unwrap_or(TERMINATED);
        GroupCursor::Live(LiveGroup { cursors, doc, window: None, in_window: false })
    }

    /// The article, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        match self {
            GroupCursor::Live(group) => group.doc,
            GroupCursor::Listed(group) => group.doc(),
        }
    }

    /// Goes to the next article.
    pub fn advance(&mut self) -> DocId {
        match self {
            GroupCursor::Live(group) => group.advance(),
            GroupCursor::Listed(group) => {
                group.at = (group.at + 1).min(group.docs.len());
                group.doc()
            }
        }
    }

    /// Goes to the first article at or after `target`.
    pub fn seek(&mut self, target: DocId) -> DocId {
        match self {
            GroupCursor::Live(group) => group.seek(target),
            GroupCursor::Listed(group) => {
                let rest = &group.docs[group.at..];
                group.at += rest.partition_point(|(doc, _)| *doc < target);
                group.doc()
            }
        }
    }

    /// Goes to the end, or to where the query is to stop, and tells of every article from the one it
    /// stands on with its occurrences.
    pub fn take_all(&mut self, deadline: &Deadline, mut each: impl FnMut(DocId, TermFreqs)) {
        match self {
            GroupCursor::Live(group) => group.take_all(deadline, each),
            GroupCursor::Listed(group) => {
                for part in group.docs[group.at..].chunks(ARTICLES_AT_ONCE) {
                    if deadline.spend(part.len() as u32) {
                        break;
                    }
                    part.iter().for_each(|(doc, freqs)| each(*doc, *freqs));
                }
                group.at = group.docs.len();
            }
        }
    }

    /// Occurrences in the article.
    pub fn term_freqs(&self) -> TermFreqs {
        match self {
            GroupCursor::Live(group) => group.term_freqs(),
            GroupCursor::Listed(group) => group.docs[group.at].1,
        }
    }

    /// Upper bound of the number of articles.
    pub fn cost(&self) -> u64 {
        match self {
            GroupCursor::Live(group) => {
                group.cursors.iter().map(|(_, cursor)| u64::from(cursor.doc_freq())).sum()
            }
            GroupCursor::Listed(group) => group.docs.len() as u64,
        }
    }
}

impl LiveGroup {
    fn advance(&mut self) -> DocId {
        match self.doc {
            TERMINATED => TERMINATED,
            doc => self.seek(doc + 1),
        }
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc >= target {
            return self.doc;
        }
        if self.in_window {
            let window = self.window.as_deref().filter(|window| target < window.end());
            if let Some(doc) = window.and_then(|window| window.next(target)) {
                self.doc = doc;
                return doc;
            }
        }
        let is_near = target - self.doc <= NEAR;
        self.leap(target);
        if is_near && self.cursors.len() > 1 && self.doc != TERMINATED {
            let window = self.window.get_or_insert_with(|| Box::new(Window::new()));
            window.fill(self.doc, &mut self.cursors);
            self.in_window = true;
        }
        self.doc
    }

    fn take_all(&mut self, deadline: &Deadline, mut each: impl FnMut(DocId, TermFreqs)) {
        if let [(text, cursor)] = self.cursors.as_mut_slice() {
            cursor.take_all(deadline, |doc, freq| {
                let mut freqs = [0; 3];
                freqs[*text] = freq;
                each(doc, freqs);
            });
            self.doc = TERMINATED;
            return;
        }
        let window = self.window.get_or_insert_with(|| Box::new(Window::new()));
        if self.in_window {
            window.each(self.doc, &mut each);
        }
        loop {
            let docs = self.cursors.iter().map(|(_, cursor)| cursor.doc());
            let first = docs.min().unwrap_or(TERMINATED);
            if first == TERMINATED || deadline.spend(READING * self.cursors.len() as u32) {
                break;
            }
            window.fill(first, &mut self.cursors);
            window.each(first, &mut each);
        }
        (self.doc, self.in_window) = (TERMINATED, false);
    }

    /// Gathers the window from `begin` on, before which the cursors do not stand.
    pub fn gather(&mut self, begin: DocId) {
        let window = self.window.get_or_insert_with(|| Box::new(Window::new()));
        window.fill(begin, &mut self.cursors);
    }

    /// What was gathered last.
    pub fn gathered(&self) -> &Window {
        self.window.as_deref().expect("a window is gathered before it is looked at")
    }

    /// Goes to an article behind the window, where the cursors stand.
    pub fn leap(&mut self, target: DocId) -> DocId {
        self.in_window = false;
        let docs = self.cursors.iter_mut().map(|(_, cursor)| cursor.seek(target));
        self.doc = docs.min().unwrap_or(TERMINATED);
        self.doc
    }

    fn term_freqs(&self) -> TermFreqs {
        if let Some(window) = self.window.as_deref().filter(|_| self.in_window) {
            return window.term_freqs(self.doc);
        }
        let mut freqs = [0; 3];
        for (text, cursor) in &self.cursors {
            if cursor.doc() == self.doc {
                freqs[*text] += cursor.term_freq();
            }
        }
        freqs
    }
}

impl ListedGroup {
    fn read(cursors: Vec<(usize, TermCursor)>, deadline: &Deadline) -> ListedGroup {
        let postings: usize = cursors.iter().map(|(_, cursor)| cursor.doc_freq() as usize).sum();
        let told = postings.saturating_mul(size_of::<(DocId, TermFreqs)>());
        deadline.hold(told);
        let nothing = ListedGroup { docs: Vec::new(), at: 0 };
        if deadline.spend(0) {
            return nothing;
        }
        let mut all: Vec<(DocId, usize, u32)> = Vec::with_capacity(postings);
        for (text, mut cursor) in cursors {
            cursor.take_all(deadline, |doc, freq| all.push((doc, text, freq)));
        }
        if deadline.spend(0) {
            return nothing;
        }
        all.sort_unstable();
        let mut docs: Vec<(DocId, TermFreqs)> = Vec::new();
        for (doc, text, freq) in all {
            match docs.last_mut() {
                Some((last, freqs)) if *last == doc => freqs[text] += freq,
                _ => {
                    let mut freqs = [0; 3];
                    freqs[text] = freq;
                    docs.push((doc, freqs));
                }
            }
        }
        deadline.give_back(told.saturating_sub(size_of_val(docs.as_slice())));
        ListedGroup { docs, at: 0 }
    }

    fn doc(&self) -> DocId {
        self.docs.get(self.at).map_or(TERMINATED, |(doc, _)| *doc)
    }
}
