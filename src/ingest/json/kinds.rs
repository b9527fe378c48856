//! What kind of article a record is, by the type that it names.
//!
//! Types of schema.org are unmistakable, so they are read wherever a record may say its kind, and
//! all that are articles there are `article` unless they say more. Whatever else stands under
//! `kind` is a kind of its own; under `type`, only what content systems usually write there is one.

use super::value::FieldValue;

/// Kinds, with the types of schema.org that are of them: subtypes of `Article`, and what outlets
/// publish beside articles (<https://schema.org/Article>).
const SCHEMA_TYPES: [(&str, &[&str]); 8] = [
    (
        ARTICLE,
        &[
            "Article",
            "AdvertiserContentArticle",
            "AnalysisNewsArticle",
            "AskPublicNewsArticle",
            "BackgroundNewsArticle",
            "DiscussionForumPosting",
            "MedicalScholarlyArticle",
            "NewsArticle",
            "Report",
            "ReportageNewsArticle",
            "SatiricalArticle",
            "ScholarlyArticle",
            "SocialMediaPosting",
            "TechArticle",
            "WebPage",
        ],
    ),
    ("opinion", &["OpinionNewsArticle"]),
    (
        "review",
        &[
            "ReviewNewsArticle",
            "Review",
            "ClaimReview",
            "CriticReview",
            "MediaReview",
            "UserReview",
        ],
    ),
    ("live", &["LiveBlogPosting"]),
    ("blog", &["BlogPosting", "Blog"]),
    ("video", &["VideoObject", "TVClip", "TVEpisode"]),
    ("gallery", &["ImageGallery", "MediaGallery", "VideoGallery"]),
    ("audio", &["AudioObject", "PodcastEpisode", "RadioClip", "RadioEpisode"]),
];

/// The kind of what says nothing else.
const ARTICLE: &str = "article";

/// The kind that is meant by what stands under `kind`, where that is a type of schema.org.
pub fn of_schema_type(name: &str) -> Option<&'static str> {
    let name = without_address(name);
    schema_type(|known| name == known)
}

/// The kind that is meant by what stands under `type`; of several types the first that is more
/// than an article.
pub fn of_type(value: &FieldValue<'_>) -> Option<&'static str> {
    match value {
        FieldValue::Text(name) => of_type_name(name),
        FieldValue::List(values) => {
            let kinds = || values.iter().filter_map(of_type);
            kinds().find(|kind| *kind != ARTICLE).or_else(|| kinds().next())
        }
        _ => None,
    }
}

fn of_type_name(name: &str) -> Option<&'static str> {
    let name = without_address(name);
    let known = schema_type(|known| name.eq_ignore_ascii_case(known));
    known.or_else(|| {
        Some(match name.to_ascii_lowercase().as_str() {
            "news" | "story" | "newsstory" | "post" | "text" | "item" => ARTICLE,
            "opinion" | "editorial" | "op-ed" | "column" => "opinion",
            "liveblog" | "live" => "live",
            "blogpost" => "blog",
            "interview" => "interview",
            "obituary" => "obituary",
            "video" => "video",
            "gallery" => "gallery",
            "audio" | "podcast" => "audio",
            _ => return None,
        })
    })
}

fn schema_type(is_it: impl Fn(&str) -> bool) -> Option<&'static str> {
    let found = SCHEMA_TYPES.iter().find(|(_, types)| types.iter().any(|known| is_it(known)));
    found.map(|(kind, _)| *kind)
}

/// `NewsArticle` of `https://schema.org/NewsArticle`.
fn without_address(name: &str) -> &str {
    let name = name.trim();
    name.rsplit_once("schema.org/").map_or(name, |(_, name)| name)
}
