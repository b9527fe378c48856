//! Reads judgements and runs in the formats of TREC, and puts runs in order.
//!
//! Judgements ("qrels") are lines `qid iteration id grade`, runs are lines `qid Q0 id rank score
//! tag`; white space divides the columns, empty lines are passed over. The rank is not read: as
//! in `trec_eval`, articles stand in the order of their scores, highest first, and equal scores in
//! falling order of the bytes of their ids. Scores are compared in single precision, as there.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::str::FromStr;

use super::measures::Measure;

/// A line that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct TrecError {
    /// Its number, from 1 on.
    pub line: usize,
    /// What is wrong with it.
    pub problem: TrecProblem,
}

/// What may be wrong with a line of judgements or of a run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TrecProblem {
    /// It is not text.
    #[error("not UTF-8")]
    NotUtf8,
    /// Too few or too many columns.
    #[error("{found} columns where \"{layout}\" are needed")]
    Columns {
        /// Columns of the line.
        found: usize,
        /// Columns that there should be.
        layout: &'static str,
    },
    /// The grade is no whole number.
    #[error("grade \"{0}\" is no whole number")]
    Grade(String),
    /// The score is no finite number.
    #[error("score \"{0}\" is no number")]
    Score(String),
    /// The same article stands twice below one query.
    #[error("\"{id}\" stands twice for query \"{qid}\", first in line {first}")]
    Twice {
        /// Query.
        qid: String,
        /// Article.
        id: String,
        /// Line with its first occurrence.
        first: usize,
    },
}

/// Judgements: queries with the articles that somebody has graded.
#[derive(Debug, Clone, Default)]
pub struct Qrels {
    queries: Vec<JudgedQuery>,
    places: HashMap<String, usize>,
}

/// One query with its judgements.
#[derive(Debug, Clone, Default)]
pub struct JudgedQuery {
    /// Name of the query.
    pub qid: String,
    grades: HashMap<String, i64>,
    /// Positive grades, highest first.
    ideal: Vec<i64>,
}

/// Rankings by query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    rankings: BTreeMap<String, Vec<String>>,
}

impl Qrels {
    /// Reads judgements.
    ///
    /// # Errors
    /// The first line that is not `qid iteration id grade`, or that judges an article again.
    pub fn parse(bytes: &[u8]) -> Result<Qrels, TrecError> {
        let mut qrels = Qrels::default();
        let mut lines: HashMap<(usize, &str), usize> = HashMap::new();
        for row in rows(bytes, "qid iteration id grade") {
            let (line, [qid, _, id, grade]) = row?;
            let error = |problem| TrecError { line, problem };
            let grade = parsed(grade).ok_or_else(|| error(TrecProblem::Grade(grade.into())))?;
            let place = qrels.place(qid);
            if let Some(&first) = lines.get(&(place, id)) {
                return Err(error(TrecProblem::Twice { qid: qid.into(), id: id.into(), first }));
            }
            lines.insert((place, id), line);
            qrels.queries[place].grades.insert(id.to_string(), grade);
        }
        for query in &mut qrels.queries {
            query.ideal = query.grades.values().copied().filter(|grade| *grade > 0).collect();
            query.ideal.sort_unstable_by(|one, other| other.cmp(one));
        }
        Ok(qrels)
    }

    /// The judged queries, in the order in which they first occur.
    pub fn queries(&self) -> &[JudgedQuery] {
        &self.queries
    }

    /// The judgements of a query.
    pub fn query(&self, qid: &str) -> Option<&JudgedQuery> {
        self.places.get(qid).map(|place| &self.queries[*place])
    }

    fn place(&mut self, qid: &str) -> usize {
        if let Some(place) = self.places.get(qid) {
            return *place;
        }
        let place = self.queries.len();
        self.places.insert(qid.to_string(), place);
        self.queries.push(JudgedQuery { qid: qid.to_string(), ..JudgedQuery::default() });
        place
    }
}

impl JudgedQuery {
    /// Measures a ranking of articles' ids, best first.
    pub fn values(&self, ranking: &[String], measures: &[Measure]) -> Vec<f64> {
        let gain = |id: &String| self.grades.get(id).map_or(0, |grade| (*grade).max(0));
        let gains: Vec<i64> = ranking.iter().map(gain).collect();
        measures.iter().map(|measure| measure.of(&gains, &self.ideal)).collect()
    }
}

/// An article of a run as it was read.
struct Retrieved<'a> {
    id: &'a str,
    score: f32,
    line: usize,
}

impl Run {
    /// Reads a run and puts each ranking in order.
    ///
    /// # Errors
    /// The first line that is not `qid Q0 id rank score tag`, or else the first that names an
    /// article of its query again.
    pub fn parse(bytes: &[u8]) -> Result<Run, TrecError> {
        let mut queries: BTreeMap<&str, Vec<Retrieved<'_>>> = BTreeMap::new();
        for row in rows(bytes, "qid Q0 id rank score tag") {
            let (line, [qid, _, id, _, score, _]) = row?;
            let number = parsed(score).filter(|number: &f64| number.is_finite());
            let Some(number) = number else {
                return Err(TrecError { line, problem: TrecProblem::Score(score.into()) });
            };
            let retrieved = Retrieved { id, score: number as f32, line };
            queries.entry(qid).or_default().push(retrieved);
        }
        let twice = queries.iter_mut().filter_map(|(qid, articles)| twice(qid, articles));
        if let Some(error) = twice.min_by_key(|error| error.line) {
            return Err(error);
        }
        let rankings = queries.into_iter().map(|(qid, articles)| (qid.into(), ranking(articles)));
        Ok(Run { rankings: rankings.collect() })
    }

    /// The ids of the articles of a query, best first.
    pub fn ranking(&self, qid: &str) -> Option<&[String]> {
        self.rankings.get(qid).map(Vec::as_slice)
    }

    /// The names of its queries, in the order of their bytes.
    pub fn qids(&self) -> impl Iterator<Item = &str> {
        self.rankings.keys().map(String::as_str)
    }
}

/// The first line that names an article again.
fn twice(qid: &str, articles: &mut [Retrieved<'_>]) -> Option<TrecError> {
    articles.sort_unstable_by_key(|article| (article.id, article.line));
    let pairs = articles.windows(2).filter(|pair| pair[0].id == pair[1].id);
    let again = pairs.min_by_key(|pair| pair[1].line)?;
    let (qid, id) = (qid.to_string(), again[0].id.to_string());
    let problem = TrecProblem::Twice { qid, id, first: again[0].line };
    Some(TrecError { line: again[1].line, problem })
}

fn ranking(mut articles: Vec<Retrieved<'_>>) -> Vec<String> {
    let order = |one: &Retrieved<'_>, other: &Retrieved<'_>| {
        let by_score = other.score.partial_cmp(&one.score).unwrap_or(Ordering::Equal);
        by_score.then_with(|| other.id.cmp(one.id))
    };
    articles.sort_unstable_by(order);
    articles.into_iter().map(|article| article.id.to_string()).collect()
}

/// The columns of each line that is not empty, with the line's number.
fn rows<'a, const N: usize>(
    bytes: &'a [u8],
    layout: &'static str,
) -> impl Iterator<Item = Result<(usize, [&'a str; N]), TrecError>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    lines.filter(|(_, text)| !text.trim_ascii().is_empty()).map(move |(at, text)| {
        let error = |problem| TrecError { line: at + 1, problem };
        let text = str::from_utf8(text).map_err(|_| error(TrecProblem::NotUtf8))?;
        let columns: Vec<&str> = text.split_ascii_whitespace().collect();
        let found = columns.len();
        let columns = columns.try_into();
        let columns = columns.map_err(|_| error(TrecProblem::Columns { found, layout }))?;
        Ok((at + 1, columns))
    })
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}
