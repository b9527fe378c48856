//! Tells what a line is by itself, from its shape and the set phrases in it.

use std::sync::LazyLock;

use super::lines::{Ending, Kind, Line};
use super::menus::{is_breadcrumb, is_menu};
use crate::extract::needles::Openings;
use crate::extract::phrases::{Mark, find_phrases};
use crate::extract::source::brand::brand;

/// Weights above which a line is a paragraph: with and without a full stop.
const PARAGRAPH: usize = 85;
const LONG_PARAGRAPH: usize = 170;

pub(super) fn kind_of(line: &Line<'_>) -> Kind {
    if !line.folded.chars().any(|character| character.is_alphabetic()) {
        let digits = line.folded.bytes().filter(u8::is_ascii_digit).count();
        return if digits >= 6 { Kind::Plain } else { Kind::Signs };
    }
    let weight = line.weight();
    let prose = line.ends_sentence() && weight >= PARAGRAPH
        || without_stops(line)
        || weight >= LONG_PARAGRAPH && bars(line.text) < 3;
    if let Some(kind) = furniture_kind(line, weight, prose) {
        return kind;
    }
    if crate::extract::page::caption::is_caption(line) {
        return Kind::Caption;
    }
    if prose {
        return Kind::Prose;
    }
    if bars(line.text) >= 3 || is_menu(line) {
        return Kind::Furniture;
    }
    if is_breadcrumb(line) {
        return Kind::Breadcrumb;
    }
    if line.ends_sentence() && (line.words >= 3 || line.ending == Ending::Stop) {
        return Kind::Sentence;
    }
    Kind::Plain
}

/// Furniture by its set phrases. A paragraph needs more than a mention of them.
fn furniture_kind(line: &Line<'_>, weight: usize, prose: bool) -> Option<Kind> {
    if is_made_by_machine(line, weight, prose) {
        return Some(Kind::Furniture);
    }
    if counted_comments(line) {
        return Some(Kind::Comments);
    }
    let appeal = !line.ends_sentence() && line.words <= 8 && asks_support(line);
    if is_correction(line, weight) || appeal && brand(line).is_some() {
        return Some(Kind::Furniture);
    }
    if rights_in_footer(line) {
        return Some(Kind::Rights);
    }
    let quoted = line.text.starts_with(['"', '“', '„', '«', '「']);
    let signed = !line.ascii && line.text.contains('©') || opens_with_c(line.text);
    if !signed && line.hits.is_empty() || quoted && prose {
        return None;
    }
    if line.is_whole(Mark::Comments) || opens(line, Mark::Comments) && weight < 60 {
        return Some(Kind::Comments);
    }
    if [Mark::Related, Mark::ReadMore, Mark::AboutAuthor].iter().any(|mark| line.is_whole(*mark)) {
        return Some(Kind::Related);
    }
    let separated = has_separator(line, Mark::ReadMore);
    if opens(line, Mark::ReadMore) && weight < 220 && (!prose || separated) {
        // `Related party talks stall`: a headline, unless a sign follows the phrase.
        return separated.then_some(Kind::Furniture);
    }
    if is_end_note(line, weight) {
        return Some(Kind::Related);
    }
    if let Some(kind) = rights_kind(line, weight) {
        return Some(kind);
    }
    // `Zur Person: Anna Beispiel lehrt …`
    if opens(line, Mark::AboutAuthor) && has_separator(line, Mark::AboutAuthor) && weight < 500 {
        return Some(Kind::Related);
    }
    is_service(line, weight).then_some(Kind::Furniture)
}

fn opens(line: &Line<'_>, mark: Mark) -> bool {
    line.opens_with(mark).is_some()
}

/// `(C)` for the sign of rights.
fn opens_with_c(text: &str) -> bool {
    text.starts_with("(C)") || text.starts_with("(c)")
}

/// Addresses, links as markup or as a browser of text prints them, marks of a wire.
fn is_made_by_machine(line: &Line<'_>, weight: usize, prose: bool) -> bool {
    holds_mail_address(line)
        || is_markdown_link(line.text)
        || is_address(line)
        || weight < 120 && is_wire_mark(line.text)
        || links_of_text_browser(line.text) && !(prose && line.ends_sentence())
}

/// The heading of what stands below an article.
fn is_end_note(line: &Line<'_>, weight: usize) -> bool {
    line.is_whole(Mark::EndNotes)
        || opens(line, Mark::EndNotes)
            && has_separator(line, Mark::EndNotes)
            && weight < 60
            && !line.ends_sentence()
}

/// Who holds the rights to the page, or took a picture on it.
fn rights_kind(line: &Line<'_>, weight: usize) -> Option<Kind> {
    // `The Courier © 2025 · Imprint`
    let dated = weight < 200 && !opens(line, Mark::Photo) && rights_with_year(line.text);
    if dated || opens_with_c(line.text) {
        return Some(Kind::Rights);
    }
    // `© РИА Новости / Илья Лесной`: who took a picture.
    let of_picture = line.text.starts_with('©')
        && line.text.contains('/')
        && weight < 90
        && !line.text.bytes().any(|byte| byte.is_ascii_digit());
    if of_picture {
        return Some(Kind::Caption);
    }
    (line.has(Mark::Rights) && weight < 320).then_some(Kind::Rights)
}

/// What a site offers around its articles: sharing, tags, notes, consent, invitations.
fn is_service(line: &Line<'_>, weight: usize) -> bool {
    const WHOLE: [Mark; 6] =
        [Mark::Share, Mark::Advert, Mark::Invitation, Mark::Consent, Mark::Note, Mark::Tags];
    let count = |mark| line.hits.iter().filter(|hit| hit.mark == mark).count();
    let consent = count(Mark::Consent);
    let invitations = count(Mark::Invitation);
    WHOLE.iter().any(|mark| line.is_whole(*mark))
        || opens(line, Mark::Tags) && weight < 240
        || opens(line, Mark::Share) && weight < 90 && !line.ends_sentence()
        || line.has(Mark::Note) && weight < 330
        || consent >= 2 && weight < 600
        || consent >= 1 && weight < 140
        || invitations >= 2 && weight < 330
        || invitations == 1 && weight < 170
}

/// `2 commentaires`: how many, and the heading of comments.
fn counted_comments(line: &Line<'_>) -> bool {
    let digits = line.folded.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=4).contains(&digits) || line.words != 2 {
        return false;
    }
    let mut hits = Vec::new();
    find_phrases(line.folded[digits..].trim(), &mut hits);
    hits.iter().any(|hit| hit.whole && hit.mark == Mark::Comments)
}

/// `Sprostowanie z 4 listopada 2016: W pierwszej wersji …`: what was mended in the article.
fn is_correction(line: &Line<'_>, weight: usize) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "correction", "clarification", "korrektur", "berichtigung", "richtigstellung", "rectificatif", "erratum", "fe de errores", "rectificacion", "errata",
        "correzione", "rettifica", "correcao", "rectificatie", "correctie", "sprostowanie", "oprava", "rattelse", "rettelse", "oikaisu", "поправка",
        "исправление", "уточнение", "виправлення", "уточнення", "helyreigazitas", "helyesbites", "διορθωση", "duzeltme", "تصحيح", "תיקון", "更正", "訂正",
        "정정", "ralat", "koreksi", "dinh chinh",
    ];
    let Some(colon) = line.folded.find(':').filter(|at| *at <= 60) else { return false };
    let label = &line.folded[..colon];
    static FIND: LazyLock<Openings> = LazyLock::new(|| Openings::new(WORDS));
    let opens = FIND.of(label).any(|word| {
        let rest = &label[word.len()..];
        !rest.starts_with(crate::extract::fold::is_word_char)
            && (rest.trim().is_empty() || rest.bytes().any(|byte| byte.is_ascii_digit()))
    });
    // `Correction: Flood story` is the headline of a report.
    opens && line.ending == Ending::Stop && weight < 330
}

/// `Support the Harbour Courier`, not `Contact Harbour News`: the heading of an appeal.
fn asks_support(line: &Line<'_>) -> bool {
    ["support ", "unterstutzen sie "].iter().any(|word| line.folded.starts_with(word))
}

/// `Impresszum   Médiaajánlat   © Tiszatáji Napló`: entries of a footer before the sign.
fn rights_in_footer(line: &Line<'_>) -> bool {
    if line.ascii {
        return false;
    }
    let Some(at) = line.text.find('©').filter(|at| *at > 0) else { return false };
    let entries = line.text[..at].ends_with("  ") && line.text[..at].trim().contains("  ");
    let named = line.hits.iter().any(|hit| matches!(hit.mark, Mark::Consent | Mark::Menu));
    line.chars <= 160
        && !line.ends_sentence()
        && (entries || named && line.text[..at].ends_with("  "))
}

/// `© 2025` or `2025 ©` anywhere in the line.
fn rights_with_year(text: &str) -> bool {
    let Some(at) = text.find('©') else { return false };
    let year = |word: Option<&str>| {
        word.map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()))
            .and_then(|word| word.get(..4))
            .is_some_and(|word| word.starts_with("19") || word.starts_with("20"))
    };
    year(text[at + '©'.len_utf8()..].split_whitespace().next())
        || year(text[..at].split_whitespace().next_back())
}

/// `[1]Home [2]News`: two numbered links or more, and one of them at the beginning.
fn links_of_text_browser(text: &str) -> bool {
    let mut found = 0;
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        if found == 0 && at > 2 {
            return false;
        }
        rest = &rest[at + 1..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let link = (1..=3).contains(&digits)
            && rest[digits..].starts_with(']')
            && rest[digits + 1..].starts_with(|c: char| c.is_alphanumeric());
        found += usize::from(link);
    }
    found >= 2
}

/// Whether the phrase is followed by a sign that divides it from what it announces.
fn has_separator(line: &Line<'_>, mark: Mark) -> bool {
    line.opens_with(mark).is_some_and(|hit| {
        let rest = line.folded[hit.end..].trim_start();
        rest.starts_with([':', '>', '|', '-', '→', '»', '▶', '"', '・', '/', '…', ']'])
    })
}

fn bars(text: &str) -> usize {
    text.chars().filter(|character| matches!(character, '|' | '｜' | '•' | '·' | '›')).count()
}

/// Thai, Lao, Khmer and Burmese end no sentence by a sign: a long line with gaps is a paragraph.
fn without_stops(line: &Line<'_>) -> bool {
    let of_script = |c: char| matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}');
    line.chars >= 80
        && line.text.contains(' ')
        && line.folded.chars().filter(|&c| of_script(c)).count() * 2 > line.folded.chars().count()
}

/// What wire services and archives put around a report: slugs, takes, `4 of 31 DOCUMENTS`.
fn is_wire_mark(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or("");
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    // `BC-RIVER-LEVEE,2nd Ld-Writethru,0412`
    let slug = |word: &str| {
        let name = word.split(',').next().unwrap_or("");
        matches!(name.get(..3), Some("BC-" | "AM-" | "PM-"))
            && name.len() > 5
            && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-')
    };
    let take = matches!(text, "MORE" | "(MORE)" | "NNNN" | "nnnn" | "-30-" | "- 30 -" | "###");
    // `g5521 ----`
    let number = first.len() >= 4
        && first.as_bytes()[0].is_ascii_lowercase()
        && digits(&first[1..])
        && text[first.len()..].trim().bytes().all(|byte| byte == b'-')
        && text.contains('-');
    // `4 of 31 DOCUMENTS`
    let documents = digits(first)
        && text.len() < 60
        && (text.ends_with(" DOCUMENTS") || text.ends_with(" DOCUMENTS FOUND"));
    take || number
        || documents
        || text.len() < 120 && text.contains('-') && text.split_whitespace().any(slug)
}

/// `[Home](https://…)`, `- [A headline](/news/1)`, `![A picture](x.jpg)`: links and nothing else.
fn is_markdown_link(text: &str) -> bool {
    let mut rest = text.trim_start_matches(['-', '*', '+', ' ', '|', '#']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest = rest[digits..].trim_start_matches(['.', ')', ' ']);
    let mut links = 0;
    while let Some(label) = rest.trim_start_matches('!').strip_prefix('[') {
        let Some(end) = label.find("](") else { return false };
        let Some(close) = label[end..].find(')') else { return false };
        links += 1;
        rest = label[end + close + 1..]
            .trim_start_matches([' ', '|', '·', ',', '/', '>', '»', '•', '-']);
    }
    links > 0 && rest.is_empty()
}

/// `https://…  1/2`, `t.me/courier`, `Subscribe: @courier`: an address and little else.
fn is_address(line: &Line<'_>) -> bool {
    let words = line.words;
    let starts = |word: &str| {
        word.starts_with("http://")
            || word.starts_with("https://")
            || word.starts_with("www.")
            || word.starts_with("t.me/")
    };
    let handle = |word: &str| {
        word.strip_prefix('@').is_some_and(|name| {
            name.len() >= 4 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        })
    };
    let mut parts = line.text.split_whitespace();
    words <= 5 && line.text.split_whitespace().next().is_some_and(starts)
        || words <= 3 && !line.ends_sentence() && parts.any(|word| handle(word) || starts(word))
}

/// `Reach Jane Doe at jdoe@example.org.`: how to write to whom, in a line of its own.
fn holds_mail_address(line: &Line<'_>) -> bool {
    let address = |word: &str| {
        word.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty() && host.trim_end_matches(['.', ',', ')']).contains('.')
        })
    };
    line.text.contains('@')
        && line.weight() < 170
        && line.words >= 4
        && !line.text.starts_with(['"', '“', '„', '«'])
        && line.text.split_whitespace().any(address)
        && line.opens_with(Mark::Author).is_none()
        && !line.text.contains("기자")
}
