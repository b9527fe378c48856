//! Headers in front of a text: `title: …`, `URL: …`, `Subject: …`, as readers of pages, mail
//! programs and archives write them.
//!
//! In: the lines of a page. Out: which of them are fields of a header, and what title or site
//! they name. Labels of authors and dates stay what they are elsewhere; the rest of a header is
//! furniture. Two fields make a header, one of them of a kind that no page shows its readers.

use super::lines::{Kind, Line};
use crate::extract::fold::original_offset;

/// What a field of a header holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Site,
    Author,
    Date,
    /// An author or a date, read by the rules for all lines.
    Labelled,
    /// Addresses, counts, keywords: nothing that is looked for.
    Other,
}

/// A field: its line, and the bytes of the line that hold the value.
#[derive(Debug, Clone)]
pub(crate) struct HeaderField {
    pub index: usize,
    pub field: Field,
    pub range: std::ops::Range<usize>,
}

/// A header begins among the first lines and is no longer.
const MOST_LINES: usize = 24;

#[rustfmt::skip]
const FIELDS: &[(Field, &[&str])] = &[
    (Field::Title, &["title", "headline", "subject", "og:title", "titel", "titre", "titulo", "заголовок", "标题", "標題", "betreff", "asunto", "objet", "otsikko", "overskrift", "tytul", "titulek", "titolo", "titulo", "baslik", "judul"]),
    (Field::Site, &["sitename", "site", "site name", "site_name", "og:site_name", "publication", "publisher", "newspaper", "outlet", "from", "website", "lehti", "zeitung", "tidning", "avis", "krant", "journal", "periodico", "jornal", "giornale", "gazeta", "noviny", "газета", "издание", "видання", "gazete", "ziar", "εφημεριδα", "الصحيفة", "surat kabar"]),
    (Field::Labelled, &[
        "author", "authors", "byline", "by", "creator", "date", "published", "published time", "publication date", "date published",
        "published_time", "published_at", "published at", "pubdate", "sent", "updated", "modified", "last modified", "modified_time", "date modified",
        "crawled", "retrieved", "fetched", "scraped", "captured", "accessed", "crawl date", "fetched at", "source", "agency",
        "kirjoittaja", "julkaistu", "autor", "datum", "auteur", "fecha", "data", "pvm", "forfatter", "дата", "автор", "tarih", "yazar",
    ]),
    (Field::Other, &[
        "url", "url source", "source url", "link", "hostname", "host", "domain", "canonical", "permalink", "categories", "category", "tags", "keywords",
        "description", "excerpt", "summary", "length", "words", "word count", "wordcount", "language", "lang", "section", "to", "cc", "reply-to",
        "list-unsubscribe", "message-id", "content-type", "content type", "content-length", "mime-version", "id", "guid", "fingerprint", "image", "license",
        "markdown content", "load-date", "load date", "publication-type", "document-type", "publication type", "graphic", "edition", "copyright", "warc-type",
        "warc-target-uri", "warc-date", "warc-record-id", "pagetype", "page type", "type", "country", "reading time", "osasto", "arkistotunnus", "ressort", "rubrik", "rubrique", "seccion", "sezione", "seite", "seiten", "sivu", "page", "dzial", "strona", "раздел", "рубрика", "text", "content", "body", "slug", "status",
    ]),
];

/// Which labels no page shows its readers.
#[rustfmt::skip]
const INTERNAL: &[&str] = &[
    "subject", "og:title", "sitename", "site_name", "og:site_name", "url", "url source", "source url", "hostname", "canonical", "permalink",
    "list-unsubscribe", "message-id", "content-type", "mime-version", "guid", "fingerprint", "markdown content", "load-date", "publication-type",
    "document-type", "crawled", "fetched", "scraped", "warc-type", "warc-target-uri", "published_time", "published time", "pagetype", "byline", "word count",
    "wordcount", "published_at", "crawl date", "fetched at", "reply-to",
];

/// Marks the header of a page.
pub(super) fn header(lines: &mut [Line<'_>]) -> Vec<HeaderField> {
    let mut found: Vec<HeaderField> = Vec::new();
    let mut internal = false;
    let mut taken = 0;
    for (index, line) in lines.iter().enumerate() {
        let known = field(line);
        // `Archive of the Courier - hit 3 of 17` may stand above.
        if found.is_empty() && known.is_none() && index == taken && index < 2 {
            taken += 1;
            continue;
        }
        // A header stands on top, with no other line within; archives put theirs around the text
        // and write the labels in capitals.
        let on_top = index < MOST_LINES && index == taken;
        let capitals = known.as_ref().is_some_and(|(_, _, label)| {
            label.len() > 3 && label.chars().all(|c| !c.is_lowercase())
        });
        taken += usize::from(on_top && (known.is_some() || line.kind == Kind::Signs));
        let Some((kind, range, label)) = known.filter(|_| on_top || capitals) else { continue };
        internal |= INTERNAL.contains(&label.to_lowercase().as_str());
        found.push(HeaderField { index, field: kind, range });
    }
    let names = |wanted| found.iter().any(|field: &HeaderField| field.field == wanted);
    let of_archive = found.len() >= 4 && names(Field::Title) && names(Field::Site);
    if found.len() < 2 || !internal && !of_archive {
        found = coded(lines);
        for field in &found {
            lines[field.index].kind = Kind::Furniture;
        }
        return found;
    }
    for field in &found {
        if field.field != Field::Labelled {
            lines[field.index].kind = Kind::Furniture;
        }
    }
    found
}

/// The fields of an archive that names them by two or three letters: `HD  Headline`, `PD  3 May 2024`.
fn coded(lines: &[Line<'_>]) -> Vec<HeaderField> {
    #[rustfmt::skip]
    const CODES: &[(&str, Field)] = &[
        ("HD", Field::Title), ("SN", Field::Site), ("BY", Field::Author), ("PD", Field::Date), ("WC", Field::Other), ("ET", Field::Other),
        ("SC", Field::Other), ("ED", Field::Other), ("PG", Field::Other), ("LA", Field::Other), ("CY", Field::Other), ("SE", Field::Other),
        ("CR", Field::Other), ("LP", Field::Other), ("TD", Field::Other), ("NS", Field::Other), ("RE", Field::Other), ("AN", Field::Other),
        ("PUB", Field::Other), ("IPC", Field::Other), ("IPD", Field::Other), ("CO", Field::Other), ("IN", Field::Other),
    ];
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let code = line.text.split(char::is_whitespace).next().unwrap_or("");
        let Some((_, field)) = CODES.iter().find(|(known, _)| *known == code) else { continue };
        let rest = &line.text[code.len()..];
        // Text on the line of its code stays text.
        if rest.is_empty() || line.weight() < 200 && rest.starts_with([' ', '\t']) {
            let start = line.text.len() - rest.trim_start().len();
            found.push(HeaderField { index, field: *field, range: start..line.text.len() });
        }
    }
    let has = |wanted| found.iter().any(|field: &HeaderField| field.field == wanted);
    if found.len() >= 4 && has(Field::Title) && (has(Field::Date) || has(Field::Site)) {
        found
    } else {
        Vec::new()
    }
}

/// `label: value`
fn field<'a>(line: &Line<'a>) -> Option<(Field, std::ops::Range<usize>, &'a str)> {
    let mut opening = line.folded.bytes().take(19);
    let colon = opening.position(|byte| byte == b':').filter(|at| *at >= 2)?;
    // `og:title: …`
    let colon = line.folded[colon + 1..]
        .find(": ")
        .filter(|_| line.folded.starts_with("og:"))
        .map_or(colon, |at| colon + 1 + at);
    let label = line.folded[..colon].trim_matches(['*', ' ', '"', '-']);
    let (kind, _) = FIELDS.iter().find(|(_, labels)| labels.contains(&label))?;
    let at = original_offset(line.text, colon);
    let written = line.text[..at].trim_matches(['*', ' ', '"', '-']);
    let value = line.text[at..].trim_start_matches([':', '：', ' ', '*', '"', '\'']);
    let start = line.text.len() - value.len();
    let mut end = start + value.trim_end_matches(['"', '\'', '*', ' ']).len();
    // `From: The Brief <hello@example.org>`
    if label == "from" {
        end = start
            + value
                .find('<')
                .map_or(end - start, |at| value[..at].trim_end_matches([' ', '"']).len());
        if line.text[start..end].contains('@') {
            return Some((Field::Other, start..end, written));
        }
    }
    Some((*kind, start..end.max(start), written))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn read(page: &str) -> Vec<(Field, String)> {
        let mut found = lines(page);
        let fields = header(&mut found);
        fields
            .iter()
            .map(|field| (field.field, found[field.index].text[field.range.clone()].to_string()))
            .collect()
    }

    #[test]
    fn reads_headers_of_readers_mails_and_archives() {
        let yaml = "---\ntitle: Balloon found in a well\nauthor: Jane Doe\nurl: https://post.example/a\nsitename: Hill Post\ndate: 2025-02-13\n---\nText";
        assert_eq!(read(yaml)[0], (Field::Title, "Balloon found in a well".to_string()));
        assert!(read(yaml).contains(&(Field::Site, "Hill Post".to_string())));
        let mail = "From: \"The Brief\" <hello@brief.example>\nTo: readers\nSubject: The oyster thieves\nDate: Thu, 06 Mar 2025 06:02:11 +0000\n\nText";
        assert_eq!(read(mail)[0], (Field::Site, "The Brief".to_string()));
        assert!(read(mail).contains(&(Field::Title, "The oyster thieves".to_string())));
        let archive = "Wear Courier\n\nCouncil backs footbridge\n\nBYLINE: Alice Tarn\n\nSECTION: NEWS; Pg. 7\n\nText\n\nLOAD-DATE: February 20, 2025";
        assert_eq!(read(archive).len(), 3);
    }

    #[test]
    fn reads_fields_named_by_codes() {
        let page = "HD  Council backs footbridge\nBY  Alice Tarn\nWC  212 words\nPD  17 October 2023\nSN  Wear Courier\n\nTD\nText";
        let fields = read(page);
        assert_eq!(fields[0], (Field::Title, "Council backs footbridge".to_string()));
        assert!(fields.contains(&(Field::Date, "17 October 2023".to_string())));
        assert!(read("HD televisions sell well\nBY Jane Doe").is_empty());
    }

    #[test]
    fn a_page_with_labels_has_no_header() {
        for page in [
            "Title: Talks begin\nAuthor: Jane Doe\nText",
            "Published: March 4, 2025\nUpdated: March 5, 2025\nText",
            "To: a man who waited\nText",
            "Harbour plan wins\nURL: https://post.example",
        ] {
            assert!(read(page).is_empty(), "{page}");
        }
    }
}
