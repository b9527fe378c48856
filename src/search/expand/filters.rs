//! Filters on facts: `source:`, `lang:`, `id:` and the like.

use crate::analysis::normalise_value;
use crate::article::{is_web_address, key_of_id, normalise_url};
use crate::index::{OTHER_KIND, split_line, tag, url_key};
use crate::query::{FilterField, Span};
use crate::search::error::SearchError;
use crate::search::plan::{Condition, KnownFact};

/// The condition of a filter, which stands at `span` of the query.
pub fn condition(field: FilterField, value: &str, span: Span) -> Result<Condition, SearchError> {
    let folded = normalise_value(value);
    let tagged = |name: &str, folded: &str| Condition::Tags(vec![tag(name, folded)]);
    Ok(match field {
        FilterField::Id => of_id(value.trim()),
        FilterField::Url => Condition::Url(url_key(value.trim())),
        FilterField::By => tagged("by", &folded),
        FilterField::Source => tagged("source", &folded),
        FilterField::Credit => tagged("credit", &folded),
        FilterField::Lang => tagged("lang", &folded),
        FilterField::Site => tagged("site", folded.strip_prefix("www.").unwrap_or(&folded)),
        FilterField::Kind if folded == "article" => {
            let other = Condition::Tags(vec![OTHER_KIND.to_string()]);
            Condition::And(vec![Condition::All, Condition::Not(Box::new(other))])
        }
        FilterField::Kind => tagged("kind", &folded),
        FilterField::File => {
            let (file, line) = split_line(value.trim());
            let file = tagged("file", &normalise_value(file));
            match line {
                Some(line) => Condition::And(vec![file, Condition::Line(line)]),
                None => file,
            }
        }
        FilterField::Has => {
            let name = if matches!(folded.as_str(), "by" | "authors") { "author" } else { &folded };
            match KnownFact::NAMES.into_iter().find(|(known, _)| *known == name) {
                Some((_, fact)) => Condition::Has(fact),
                None => {
                    let known = KnownFact::NAMES.map(|(name, _)| name).join(", ");
                    let message = format!("has:{value} is unknown (there are {known})");
                    return Err(SearchError::Value { message, span });
                }
            }
        }
    })
}

/// An article with the id, or with an address as its id that is another spelling of this one.
fn of_id(id: &str) -> Condition {
    let typed = Condition::Key(key_of_id(id));
    match is_web_address(id) {
        true => Condition::Or(vec![typed, Condition::Key(key_of_id(&normalise_url(id)))]),
        false => typed,
    }
}
