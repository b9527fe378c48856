//! Articles that have a phrase or a passage in one of several texts.

use std::io;

use tantivy::{DocId, TERMINATED};

use super::deadline::Deadline;
use super::passage::TextPassages;
use super::phrase::TextPhrase;
use super::plan::PartKind;
use super::postings::TermFreqs;
use super::segment::OpenSegment;

/// Stands on an article that has what is looked for in one of its texts.
pub struct PositionalCursor {
    texts: Vec<(usize, TextCursor)>,
    doc: DocId,
}

enum TextCursor {
    Phrase(TextPhrase),
    Passages(Box<TextPassages>),
}

impl PositionalCursor {
    /// Looks for a part in the given texts, which count
    /// [`TEXT_FIELDS`](crate::index::schema::TEXT_FIELDS). A group has no cursor here, and finds
    /// nothing.
    pub fn open(
        segment: &OpenSegment,
        part: &PartKind,
        texts: impl Iterator<Item = usize>,
        deadline: &Deadline,
    ) -> io::Result<PositionalCursor> {
        let mut found = Vec::new();
        for text in texts {
            let cursor = match part {
                PartKind::Group(_) => None,
                PartKind::Phrase(terms) => {
                    TextPhrase::open(segment, terms, text, deadline)?.map(TextCursor::Phrase)
                }
                PartKind::Passages { pattern, at_least } => {
                    let passages = TextPassages::open(segment, pattern, *at_least, text, deadline)?;
                    Some(TextCursor::Passages(Box::new(passages)))
                }
            };
            found.extend(cursor.map(|cursor| (text, cursor)));
        }
        let doc = found.iter().map(|(_, cursor)| cursor.doc()).min().unwrap_or(TERMINATED);
        Ok(PositionalCursor { texts: found, doc })
    }

    /// The article, or [`TERMINATED`].
    pub fn doc(&self) -> DocId {
        self.doc
    }

    /// Goes to the next article.
    pub fn advance(&mut self) -> DocId {
        match self.doc {
            TERMINATED => TERMINATED,
            doc => self.seek(doc + 1),
        }
    }

    /// Goes to the first article at or after `target`.
    pub fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            let docs = self.texts.iter_mut().map(|(_, cursor)| cursor.seek(target));
            self.doc = docs.min().unwrap_or(TERMINATED);
        }
        self.doc
    }

    /// Occurrences in the article.
    pub fn term_freqs(&self) -> TermFreqs {
        let mut freqs = [0; 3];
        for (text, cursor) in &self.texts {
            if cursor.doc() == self.doc {
                freqs[*text] = cursor.freq();
            }
        }
        freqs
    }

    /// Upper bound of the number of articles.
    pub fn cost(&self) -> u64 {
        self.texts.iter().map(|(_, cursor)| cursor.cost()).sum()
    }
}

impl TextCursor {
    fn doc(&self) -> DocId {
        match self {
            TextCursor::Phrase(phrase) => phrase.doc(),
            TextCursor::Passages(passages) => passages.doc(),
        }
    }

    fn freq(&self) -> u32 {
        match self {
            TextCursor::Phrase(phrase) => phrase.freq(),
            TextCursor::Passages(passages) => passages.freq(),
        }
    }

    fn cost(&self) -> u64 {
        match self {
            TextCursor::Phrase(phrase) => phrase.cost(),
            TextCursor::Passages(passages) => passages.cost(),
        }
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc() < target {
            match self {
                TextCursor::Phrase(phrase) => phrase.find(target),
                TextCursor::Passages(passages) => passages.find(target),
            }
        }
        self.doc()
    }
}
