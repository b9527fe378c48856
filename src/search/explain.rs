//! Why an article has its score: every factor in numbers, and what stands behind them in the text.

use std::io;

use serde::{Deserialize, Serialize};
use tantivy::DocId;

use super::collect::Ranked;
use super::deadline::Deadline;
use super::error::SearchError;
use super::matches::{Match, MatchedText, Matcher};
use super::options::SearchOptions;
use super::plan::{Condition, PartKind, Plan};
use super::scorer::ScorerContext;
use super::searcher::{Searcher, weights};
use super::similarity::{self, K1, Similarity, WeightTables};
use super::statistics::Statistics;
use crate::analysis::Analyzer;
use crate::article::{Article, TextField, key_of_id};
use crate::query::{Kind, Query};

/// Why an article has its score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// Id of the article.
    pub id: String,
    /// Its headline.
    pub title: Option<String>,
    /// Place among the hits, 1 for the best; `None` where the article does not match.
    pub rank: Option<u64>,
    /// Number of hits.
    pub total: u64,
    /// The sum of the scores of its parts; 0 where it does not match.
    pub score: f64,
    /// The words and phrases that give a score, in the order of the query.
    pub parts: Vec<PartScore>,
    /// What the article lacks, where its parts stand, and how the other hits compare.
    pub remarks: Vec<Remark>,
}

/// What the text of an article says about its score. `part` and `other` are places in
/// [`Explanation::parts`]; paragraphs of the body count from 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Remark {
    /// The article does not match this demand of the query.
    Unmatched(String),
    /// The article matches what the query excludes.
    Excluded(String),
    /// Where a part stands; its numbers are in [`PartScore::occurrences`].
    Standing {
        /// The part.
        part: usize,
        /// The paragraph of its first match in the body.
        paragraph: Option<u64>,
    },
    /// How far a part stands from the nearest of those before it.
    Neighbour {
        /// The part.
        part: usize,
        /// The one that is nearest.
        other: usize,
        /// Words from one to the other: 1 where they stand side by side.
        words: u64,
        /// The paragraph in which the part stands there.
        paragraph: u64,
    },
    /// How many of the hits have a part more often.
    Compared {
        /// The part.
        part: usize,
        /// Hits that have it more often.
        more: u64,
        /// All hits.
        hits: u64,
    },
}

/// What one word or phrase of the query adds: `idf * (k1 + 1) * frequency / (frequency + k1 *
/// length_factor)`, Okapi BM25 over title and body as one text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartScore {
    /// As written in the query.
    pub part: String,
    /// Articles that have it, counted form by form; `None` for a phrase or passage, of which the
    /// words are counted.
    pub docs: Option<u64>,
    /// How much it tells: rare words more than frequent ones.
    pub idf: f64,
    /// Occurrences in title, body and furniture.
    pub occurrences: [u32; 3],
    /// The occurrences, those of the title counted twice.
    pub frequency: f64,
    /// 1 for an article of mean length, less for shorter, more for longer ones.
    pub length_factor: f64,
    /// What it adds to the score.
    pub score: f64,
}

impl Searcher {
    /// Tells why the article with an id has its score for a query, or why it has none. `None`
    /// where there is no such article.
    pub fn explain(
        &self,
        query: &Query,
        id: &str,
        options: &SearchOptions,
    ) -> Result<Option<Explanation>, SearchError> {
        self.explain_until(&Deadline::of(options), query, id, options)
    }

    pub(super) fn explain_until(
        &self,
        deadline: &Deadline,
        query: &Query,
        id: &str,
        options: &SearchOptions,
    ) -> Result<Option<Explanation>, SearchError> {
        let Some(article) = self.article(id)? else { return Ok(None) };
        let key = key_of_id(id);
        let (expanded, statistics) = self.prepare_until(deadline, query, options)?;
        let plan = &expanded.plan;
        let everything =
            SearchOptions { limit: None, offset: 0, facets: Vec::new(), ..options.clone() };
        let ranking = self.rank_until(deadline, plan, &statistics, &everything)?;
        let place = ranking.hits.iter().position(|hit| hit.key == key);
        let parts = self.part_scores(deadline, plan, &statistics, key)?;
        let (article, hits) = (&article, ranking.hits.as_slice());
        let reader = TextReader { deadline, plan, article, hits, searcher: self };
        let mut remarks = match place {
            Some(_) => Vec::new(),
            None => self.unmatched(deadline, query, key, options)?,
        };
        remarks.extend(reader.remarks(&parts, &statistics)?);
        Ok(Some(Explanation {
            rank: place.map(|place| place as u64 + 1),
            // All are ranked, and so counted.
            total: ranking.total.unwrap_or(hits.len() as u64),
            score: place.map_or(0.0, |place| ranking.hits[place].score),
            remarks,
            parts: parts.into_iter().map(|(_, part)| part).collect(),
            title: article.facts.title.as_ref().map(|title| title.value.clone()),
            id: article.id.clone(),
        }))
    }

    /// What of a query an article does not match, or is excluded by.
    fn unmatched(
        &self,
        deadline: &Deadline,
        query: &Query,
        key: u128,
        options: &SearchOptions,
    ) -> Result<Vec<Remark>, SearchError> {
        let demands = match &query.root.kind {
            Kind::And(nodes) => nodes.as_slice(),
            _ => std::slice::from_ref(&query.root),
        };
        let mut remarks = Vec::new();
        for node in demands {
            let alone = Query { root: node.clone(), ..query.clone() };
            let plan = self.expand_until(deadline, &alone, options)?.plan;
            let only = Condition::And(vec![Condition::Key(key), plan.condition.clone()]);
            let plan = Plan { condition: only, ..plan };
            let none = SearchOptions { limit: Some(0), ..SearchOptions::default() };
            let statistics = Statistics::default();
            if self.rank_until(deadline, &plan, &statistics, &none)?.total == Some(0) {
                remarks.push(match &node.kind {
                    Kind::Not(excluded) => Remark::Excluded(excluded.to_string()),
                    _ => Remark::Unmatched(node.to_string()),
                });
            }
        }
        Ok(remarks)
    }

    /// The parts that are asked for, with their numbers; those that the article lacks score 0.
    fn part_scores(
        &self,
        deadline: &Deadline,
        plan: &Plan,
        statistics: &Statistics,
        key: u128,
    ) -> Result<Vec<(usize, PartScore)>, SearchError> {
        let idf = weights(plan, statistics);
        let tables = WeightTables::new(statistics.mean_length());
        for segment in self.opened() {
            let Some(doc) = segment.doc_of_key(key) else { continue };
            let similarity = Similarity::new(&segment.norms, &tables);
            let (idf, similarity) = (idf.as_slice(), &similarity);
            let context = ScorerContext { segment, plan, idf, similarity, scored: true, deadline };
            let mut scores = Vec::new();
            let counted = counted_parts(&context, &plan.condition, doc).map_err(segment.io())?;
            for (at, counts) in counted {
                deadline.step(TELLING)?;
                deadline.release();
                let mut scorer = context.scorer(&Condition::Part(at)).map_err(segment.io())?;
                let stands = scorer.seek(doc) == doc;
                let occurrences = if stands { scorer.term_freqs() } else { [0; 3] };
                let part = PartScore {
                    part: plan.parts[at].label.clone(),
                    docs: matches!(plan.parts[at].kind, PartKind::Group(_))
                        .then(|| statistics.docs(at)),
                    idf: idf[at],
                    occurrences,
                    frequency: similarity::occurrences(occurrences),
                    length_factor: similarity.saturation(doc) / K1,
                    score: if stands && counts { scorer.score() } else { 0.0 },
                };
                scores.push((at, part));
            }
            deadline.check()?;
            return Ok(scores);
        }
        Ok(Vec::new())
    }
}

/// Parts that are asked for, as often as they are, and whether they count: those of an alternative
/// that the article does not match do not.
fn counted_parts(
    context: &ScorerContext<'_>,
    condition: &Condition,
    doc: DocId,
) -> io::Result<Vec<(usize, bool)>> {
    let mut parts = Vec::new();
    match condition {
        Condition::Part(at) => parts.push((*at, true)),
        Condition::And(conditions) | Condition::Or(conditions) => {
            for condition in conditions {
                context.deadline.release();
                let matches = context.scorer(condition)?.seek(doc) == doc;
                let below = counted_parts(context, condition, doc)?;
                parts.extend(below.into_iter().map(|(at, counts)| (at, counts && matches)));
            }
        }
        _ => {}
    }
    Ok(parts)
}

/// Steps that telling of a part takes.
const TELLING: u32 = 256;

/// Reads in the text of an article what stands behind its score.
struct TextReader<'a> {
    deadline: &'a Deadline,
    plan: &'a Plan,
    article: &'a Article,
    hits: &'a [Ranked],
    searcher: &'a Searcher,
}

impl TextReader<'_> {
    fn remarks(
        &self,
        parts: &[(usize, PartScore)],
        statistics: &Statistics,
    ) -> Result<Vec<Remark>, SearchError> {
        let matcher = Matcher::new(self.plan, self.deadline.clone());
        let mut analyzer = Analyzer::new();
        let body = self.article.body();
        let found = matcher.find(&body, TextField::Body, &mut analyzer);
        let mut remarks = Vec::new();
        // Parts of the plan that were told, each with its place in the explanation.
        let mut told: Vec<(usize, usize)> = Vec::new();
        for (place, (at, part)) in parts.iter().enumerate() {
            self.deadline.step(TELLING)?;
            if told.iter().any(|(known, _)| known == at) {
                continue;
            }
            let paragraph = first_paragraph(&found, *at);
            remarks.push(Remark::Standing { part: place, paragraph });
            let others: Vec<usize> = told.iter().map(|(known, _)| *known).collect();
            if let Some((gap, here, nearest)) = nearest(&found.matches, *at, &others)
                && let Some((_, other)) = told.iter().find(|(known, _)| *known == nearest)
            {
                let mut words = 1;
                if let Some(between) = body.get(gap) {
                    analyzer.tokenize(between, |_| words += 1);
                }
                let paragraph = paragraph_of(&found, here.start);
                remarks.push(Remark::Neighbour { part: place, other: *other, words, paragraph });
            }
            if part.frequency > 0.0 && self.hits.len() > 1 {
                let more = self.hits_with_more(*at, part.frequency, statistics)?;
                let hits = self.hits.len() as u64;
                remarks.push(Remark::Compared { part: place, more, hits });
            }
            told.push((*at, place));
        }
        self.deadline.check()?;
        Ok(remarks)
    }

    /// How many of the hits have a part more often than `frequency`, which counts as
    /// [`PartScore::frequency`] does.
    fn hits_with_more(
        &self,
        at: usize,
        frequency: f64,
        statistics: &Statistics,
    ) -> Result<u64, SearchError> {
        let idf = weights(self.plan, statistics);
        let tables = WeightTables::new(statistics.mean_length());
        let mut more = 0;
        for (number, segment) in self.searcher.opened().iter().enumerate() {
            self.deadline.release();
            let similarity = Similarity::new(&segment.norms, &tables);
            let (plan, deadline) = (self.plan, self.deadline);
            let (idf, similarity) = (idf.as_slice(), &similarity);
            let context = ScorerContext { segment, plan, idf, similarity, scored: true, deadline };
            let mut scorer = context.scorer(&Condition::Part(at)).map_err(segment.io())?;
            let mut docs: Vec<u32> =
                self.hits.iter().filter(|hit| hit.segment == number).map(|hit| hit.doc).collect();
            docs.sort_unstable();
            for doc in docs {
                deadline.step(1)?;
                if scorer.seek(doc) == doc {
                    let theirs = similarity::occurrences(scorer.term_freqs());
                    more += u64::from(theirs > frequency);
                }
            }
        }
        Ok(more)
    }
}

/// Number of the paragraph with the first match of a part, counted from 1.
fn first_paragraph(found: &MatchedText, part: usize) -> Option<u64> {
    let first = found.matches.iter().find(|place| place.part == part)?;
    Some(paragraph_of(found, first.start))
}

/// Number of the paragraph around a byte of the body, counted from 1.
fn paragraph_of(found: &MatchedText, byte: usize) -> u64 {
    let after = found.sentences.partition_point(|sentence| sentence.start <= byte);
    found.sentences.get(after.saturating_sub(1)).map_or(1, |sentence| sentence.paragraph as u64 + 1)
}

/// The match of a part that is nearest to one of the others, the text between, and whose it is.
fn nearest(
    matches: &[Match],
    part: usize,
    others: &[usize],
) -> Option<(std::ops::Range<usize>, Match, usize)> {
    let mut best: Option<(std::ops::Range<usize>, Match, usize)> = None;
    let mut offer = |gap: std::ops::Range<usize>, here: Match, other: usize| {
        if best.as_ref().is_none_or(|(known, ..)| gap.len() < known.len()) {
            best = Some((gap, here, other));
        }
    };
    let mut last: [Option<Match>; 2] = [None, None];
    for found in matches {
        let is_part = found.part == part;
        if !is_part && !others.contains(&found.part) {
            continue;
        }
        if let Some(before) = last[usize::from(is_part)].filter(|before| before.end <= found.start)
        {
            let gap = before.end..found.start;
            if is_part {
                offer(gap, *found, before.part);
            } else {
                offer(gap, before, found.part);
            }
        }
        // The last of the others stands at 1, where the part looks for it, and the other way.
        last[usize::from(!is_part)] = Some(*found);
    }
    best
}
