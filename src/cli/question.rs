//! What `query`, `batch`, `facets` and `timeline` share: how a query is read, narrowed and answered.

use std::time::Duration;

use clap::{Args, ValueEnum};
use serde::Deserialize;

use news_search::article::Date;
use news_search::index::FacetField;
use news_search::output::Order;
use news_search::query::{
    DateFilter, DateRange, FilterField, Kind, Node, ParseOptions, Query, Span, parse, parse_plain,
};
use news_search::search::{Cursor, DateUnit, SearchError, SearchOptions, Searcher, Sort};

use super::common::{IndexArgs, parse_count, parse_date, parse_language, query_text, today};
use super::exit::UsageError;
use super::failure::or_failure;
use super::timeout::{TimeoutFlag, parse_timeout};

/// A query, and where it is asked.
#[derive(Debug, Args)]
pub struct AskArgs {
    /// The query, in quotes; `-` reads standard input
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    pub query: String,
    #[command(flatten)]
    pub index: IndexArgs,
    #[command(flatten)]
    pub question: QuestionArgs,
}

impl AskArgs {
    /// Reads the query and asks the index something of it; tells what is wrong with the query.
    pub fn ask<T>(
        self,
        options: SearchOptions,
        run: impl FnOnce(&Searcher, &Query, &SearchOptions) -> Result<T, SearchError>,
    ) -> anyhow::Result<(Query, T)> {
        let question = Question::of(self.question, options)?;
        let text = query_text(&self.query)?;
        let (searcher, query) = question.open(&text, &self.index)?;
        let answer = or_failure(&text, run(searcher, &query, &question.options))?;
        Ok((query, answer))
    }
}

/// Narrows a query and says how it is read.
#[derive(Debug, Clone, Args)]
pub struct QuestionArgs {
    /// Only articles from this day, month or year on
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    from: Option<Date>,
    /// Only articles up to this day, month or year
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    to: Option<Date>,
    /// Only articles of this outlet, by its whole name; repeatable
    #[arg(long, value_name = "NAME", num_args = 1)]
    source: Vec<String>,
    /// Only articles in these languages, as in en,de; words inflect by them
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = parse_language)]
    lang: Vec<String>,
    /// Look for words in titles only
    #[arg(long)]
    title_only: bool,
    /// Find words only as they are written
    #[arg(long)]
    no_inflections: bool,
    /// Find articles with any of the words instead of all
    #[arg(long)]
    any: bool,
    /// Take the query as text without operators, such as pasted text
    #[arg(long)]
    plain: bool,
    /// Fail a query that takes longer, as in 500ms, 2s or 1m (exit code 4)
    #[arg(long, value_name = "DURATION", value_parser = parse_timeout, allow_negative_numbers = true)]
    timeout: Option<Duration>,
}

/// Which hits are given back, and what of them.
#[derive(Debug, Clone, Args)]
pub struct HitArgs {
    /// Hits to show; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10, value_parser = parse_count, allow_negative_numbers = true)]
    limit: usize,
    /// Hits to leave out before the first that is shown
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = parse_count, allow_negative_numbers = true)]
    offset: usize,
    /// Hits of one outlet to show, at most; 0 for any number
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = parse_count, allow_negative_numbers = true)]
    max_per_source: usize,
    /// Order of the hits: relevance, newest or oldest
    #[arg(long, value_name = "ORDER", value_enum, default_value_t = SortArg::Relevance, hide_possible_values = true)]
    sort: SortArg,
    /// Order hits also by the words of the best of them
    #[arg(long)]
    feedback: bool,
    /// Passages shown of each hit, at most
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = parse_count, allow_negative_numbers = true)]
    fragments: usize,
    /// Most characters of a passage; neighbours are joined
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = parse_count, allow_negative_numbers = true)]
    fragment_chars: usize,
    /// Show no passages, which is faster
    #[arg(long)]
    no_snippets: bool,
    /// Count all hits by these facets: source, credit, language, date, author
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = parse_facet)]
    facets: Vec<FacetField>,
    /// Show the time that the query took, in milliseconds
    #[arg(long)]
    timing: bool,
}

/// Order of hits on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SortArg {
    /// Best first
    Relevance,
    /// Latest first
    Newest,
    /// Earliest first
    Oldest,
}

/// Unit of dates on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum UnitArg {
    /// By year
    Year,
    /// By month
    Month,
    /// By week of ISO 8601
    Week,
    /// By day
    Day,
}

impl UnitArg {
    /// The library's unit.
    pub fn unit(self) -> DateUnit {
        match self {
            UnitArg::Year => DateUnit::Year,
            UnitArg::Month => DateUnit::Month,
            UnitArg::Week => DateUnit::Week,
            UnitArg::Day => DateUnit::Day,
        }
    }
}

/// The facets, each once, in the order in which they were asked for.
pub fn distinct(facets: &[FacetField]) -> Vec<FacetField> {
    let mut known = Vec::new();
    for facet in facets {
        if !known.contains(facet) {
            known.push(*facet);
        }
    }
    known
}

/// Reads the name of a facet.
pub fn parse_facet(name: &str) -> Result<FacetField, String> {
    let known = || FacetField::ALL.map(FacetField::name).join(", ");
    let found = FacetField::ALL.into_iter().find(|facet| facet.name() == name.trim());
    found.ok_or_else(|| format!("\"{name}\" is no facet (there are {})", known()))
}

/// How one query is asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// How the query is narrowed and read.
    pub args: QuestionArgs,
    /// What is given back.
    pub options: SearchOptions,
}

/// Flags of one query of a batch, by their long names.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionFlags {
    from: Option<String>,
    to: Option<String>,
    source: Option<OneOrMany>,
    lang: Option<OneOrMany>,
    title_only: Option<bool>,
    no_inflections: Option<bool>,
    any: Option<bool>,
    plain: Option<bool>,
    feedback: Option<bool>,
    limit: Option<usize>,
    offset: Option<usize>,
    cursor: Option<String>,
    max_per_source: Option<usize>,
    sort: Option<SortArg>,
    fragments: Option<usize>,
    fragment_chars: Option<usize>,
    no_snippets: Option<bool>,
    facets: Option<OneOrMany>,
    timing: Option<bool>,
    timeout: Option<TimeoutFlag>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    fn values(self) -> Vec<String> {
        match self {
            OneOrMany::One(list) => list.split(',').map(|value| value.trim().to_string()).collect(),
            OneOrMany::Many(values) => values,
        }
    }
}

impl Question {
    /// From the arguments of a command.
    pub fn new(args: QuestionArgs, hits: &HitArgs) -> Result<Question, UsageError> {
        let sort = match hits.sort {
            SortArg::Relevance => Sort::Relevance,
            SortArg::Newest => Sort::Newest,
            SortArg::Oldest => Sort::Oldest,
        };
        let options = SearchOptions {
            limit: (hits.limit > 0).then_some(hits.limit),
            offset: hits.offset,
            max_per_source: (hits.max_per_source > 0).then_some(hits.max_per_source),
            sort,
            feedback: hits.feedback,
            fragments: if hits.no_snippets { 0 } else { hits.fragments },
            fragment_chars: hits.fragment_chars.max(1),
            facets: distinct(&hits.facets),
            timing: hits.timing,
            ..SearchOptions::default()
        };
        Question::of(args, options)
    }

    /// From how a query is narrowed, and further options.
    ///
    /// # Errors
    /// A period that ends before it begins.
    pub fn of(args: QuestionArgs, options: SearchOptions) -> Result<Question, UsageError> {
        if let (Some(from), Some(to)) = (args.from, args.to)
            && from.first_day() > to.last_day()
        {
            return Err(UsageError(format!("from {from} to {to}: this ends before it begins")));
        }
        let options = SearchOptions {
            inflections: !args.no_inflections,
            languages: args.lang.clone(),
            title_only: args.title_only,
            drop_function_words: args.plain && args.any,
            timeout: args.timeout,
            ..options
        };
        Ok(Question { args, options })
    }

    /// The same question with the flags of one line of a batch.
    pub fn with(&self, flags: QuestionFlags) -> Result<Question, UsageError> {
        let usage = |name: &str, error: String| UsageError(format!("{name}: {error}"));
        let date = |name: &str, text: Option<String>, given: Option<Date>| match text {
            Some(text) => parse_date(&text).map(Some).map_err(|error| usage(name, error)),
            None => Ok(given),
        };
        let mut args = self.args.clone();
        args.from = date("from", flags.from, args.from)?;
        args.to = date("to", flags.to, args.to)?;
        args.source = flags.source.map_or(args.source, OneOrMany::values);
        if let Some(lang) = flags.lang {
            let codes: Result<Vec<String>, String> =
                lang.values().iter().map(|code| parse_language(code)).collect();
            args.lang = codes.map_err(|error| usage("lang", error))?;
        }
        if let Some(timeout) = flags.timeout {
            let timeout = timeout.duration();
            args.timeout = Some(timeout.map_err(|error| usage("timeout", error))?);
        }
        args.title_only = flags.title_only.unwrap_or(args.title_only);
        args.no_inflections = flags.no_inflections.unwrap_or(args.no_inflections);
        args.any = flags.any.unwrap_or(args.any);
        args.plain = flags.plain.unwrap_or(args.plain);
        let mut options = self.options.clone();
        if let Some(limit) = flags.limit {
            options.limit = (limit > 0).then_some(limit);
        }
        options.offset = flags.offset.unwrap_or(options.offset);
        if let Some(most) = flags.max_per_source {
            options.max_per_source = (most > 0).then_some(most);
        }
        if let Some(cursor) = flags.cursor {
            let read = cursor.parse::<Cursor>();
            options.after = Some(read.map_err(|error| usage("cursor", error.to_string()))?);
        }
        if options.after.is_some() && options.offset > 0 {
            return Err(UsageError("a list goes on from an offset or a cursor, not both".into()));
        }
        options.sort = match flags.sort {
            Some(SortArg::Relevance) => Sort::Relevance,
            Some(SortArg::Newest) => Sort::Newest,
            Some(SortArg::Oldest) => Sort::Oldest,
            None => options.sort,
        };
        options.fragments = flags.fragments.unwrap_or(options.fragments);
        if flags.no_snippets == Some(true) {
            options.fragments = 0;
        }
        options.fragment_chars = flags.fragment_chars.unwrap_or(options.fragment_chars).max(1);
        options.feedback = flags.feedback.unwrap_or(options.feedback);
        options.timing = flags.timing.unwrap_or(options.timing);
        if let Some(facets) = flags.facets {
            let facets: Result<Vec<FacetField>, String> =
                facets.values().iter().map(|name| parse_facet(name)).collect();
            options.facets = distinct(&facets.map_err(|error| usage("facets", error))?);
        }
        Question::of(args, options)
    }

    /// Reads a query.
    pub fn parse(&self, text: &str) -> Result<Query, SearchError> {
        let options = ParseOptions { today: today().first_day(), any: self.args.any };
        let mut query = if self.args.plain {
            parse_plain(text, self.args.any)?
        } else {
            parse(text, &options)?
        };
        if self.args.from.is_some() || self.args.to.is_some() {
            query.narrow(Kind::Dated(DateFilter::Range(DateRange {
                from: self.args.from.map(|date| date.first_day()),
                to: self.args.to.map(|date| date.last_day()),
            })));
        }
        let filters =
            [(FilterField::Source, &self.args.source), (FilterField::Lang, &self.args.lang)];
        for (field, values) in filters {
            let filter = |value: &String| Kind::Filter { field, value: value.clone() };
            match values.as_slice() {
                [] => {}
                [only] => query.narrow(filter(only)),
                many => {
                    let node = |value| Node::new(filter(value), Span::default());
                    query.narrow(Kind::Or(many.iter().map(node).collect()));
                }
            }
        }
        Ok(query)
    }

    /// Reads a query and opens the index; tells what is wrong with the query.
    pub fn open(
        &self,
        text: &str,
        index: &IndexArgs,
    ) -> anyhow::Result<(&'static Searcher, Query)> {
        // What is wrong with a query shows before what is wrong with an index.
        let query = or_failure(text, self.parse(text))?;
        Ok((index.open()?, query))
    }

    /// What the first hits are the first of.
    pub fn order(&self) -> Order {
        match self.options.sort {
            Sort::Newest => Order::Newest,
            Sort::Oldest => Order::Oldest,
            _ => Order::Best,
        }
    }
}
