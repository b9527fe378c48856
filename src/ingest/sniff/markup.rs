//! Texts that are marked up in a way that is not read: HTML, XML, SGML, web archives.

/// Elements that a piece of an HTML page begins with.
const HTML_TAGS: [&str; 23] = [
    "meta", "title", "script", "style", "link", "base", "div", "article", "section", "main", "nav",
    "header", "footer", "table", "p", "span", "h1", "h2", "h3", "ul", "ol", "a", "img",
];

/// Roots of XML formats, and what they are called.
const XML_ROOTS: [(&str, &str); 13] = [
    ("rss", "an RSS feed"),
    ("feed", "an Atom feed"),
    ("rdf:rdf", "an RSS 1.0 feed"),
    ("newsml", "a NewsML document"),
    ("newsitem", "a NewsML-G2 document"),
    ("newsmessage", "a NewsML-G2 document"),
    ("nitf", "a NITF document"),
    ("urlset", "a sitemap"),
    ("sitemapindex", "a sitemap"),
    ("mediawiki", "a MediaWiki dump"),
    ("opml", "an OPML file"),
    ("tei", "a TEI document"),
    ("svg", "an SVG image"),
];

/// Elements that close in a text of tags; a line of text has one or two for emphasis.
const MIN_TAGS: usize = 3;

/// What kind of markup a text is, and what to do; `None` if it is none.
pub(super) fn markup_kind(text: &str) -> Option<String> {
    let text = text.trim_start();
    if text.starts_with("WARC/") {
        let advice = "web archives are not read yet; extract the text of its pages first";
        return Some(format!("this is a WARC archive; {advice}"));
    }
    if text.starts_with("filedesc://") {
        let advice = "web archives are not read yet; extract the text of its pages first";
        return Some(format!("this is an ARC archive; {advice}"));
    }
    if !text.starts_with('<') {
        return None;
    }
    let inner = without_prologue(text);
    if let Some(declared) = strip_prefix_ignoring_case(inner, "<!doctype") {
        let name = name_at(declared.trim_start());
        return Some(match name.as_str() {
            "html" | "" => html(),
            "lewis" => sgml(),
            name => xml(name),
        });
    }
    let tag = inner.strip_prefix('<').map(name_at).unwrap_or_default();
    if matches!(tag.as_str(), "reuters" | "doc" | "docno" | "sgml") {
        return Some(sgml());
    }
    let is_page = matches!(tag.as_str(), "html" | "head" | "body");
    if is_page || HTML_TAGS.contains(&tag.as_str()) && inner.contains("</") {
        return Some(html());
    }
    if has_page(inner) {
        // Warnings of a server before the page itself.
        return Some(html());
    }
    // A piece of a document: tags from its first character to its last.
    let is_piece = !tag.is_empty()
        && inner.trim_end().ends_with('>')
        && inner.matches("</").take(MIN_TAGS).count() == MIN_TAGS;
    let is_xml =
        is_piece || text.starts_with("<?xml") || XML_ROOTS.iter().any(|(root, _)| *root == tag);
    is_xml.then(|| if tag == "html" { html() } else { xml(&tag) })
}

/// Whether an HTML page begins somewhere in `text`.
fn has_page(text: &str) -> bool {
    memchr::memchr_iter(b'<', text.as_bytes()).any(|at| {
        let begins = |tag| strip_prefix_ignoring_case(&text[at..], tag).is_some();
        begins("<!doctype html") || begins("<html>") || begins("<html ")
    })
}

fn html() -> String {
    "this is HTML; it is not read yet: extract its text first, for example with trafilatura"
        .to_string()
}

fn sgml() -> String {
    "this is SGML; it is not read yet: convert it to JSONL, one article a line".to_string()
}

fn xml(root: &str) -> String {
    let local = root.rsplit(':').next().unwrap_or(root);
    let known = XML_ROOTS.iter().find(|(name, _)| *name == root || *name == local);
    let kind = known.map_or("XML", |(_, kind)| *kind);
    format!("this is {kind}; it is not read yet: convert it to JSONL, one article a line")
}

/// Passes over the XML declaration, processing instructions and comments.
fn without_prologue(text: &str) -> &str {
    let mut rest = text;
    loop {
        let (opening, closing) = if rest.starts_with("<?") {
            ("<?", "?>")
        } else if rest.starts_with("<!--") {
            ("<!--", "-->")
        } else {
            return rest;
        };
        match rest[opening.len()..].find(closing) {
            Some(end) => rest = rest[opening.len() + end + closing.len()..].trim_start(),
            None => return rest,
        }
    }
}

/// The name that `text` begins with, in small letters.
fn name_at(text: &str) -> String {
    let is_name = |character: char| character.is_ascii_alphanumeric() || "_-.:".contains(character);
    let end = text.find(|character| !is_name(character)).unwrap_or(text.len());
    text[..end].to_ascii_lowercase()
}

fn strip_prefix_ignoring_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let start = text.get(..prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}
