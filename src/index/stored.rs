//! An article as bytes in the store: its text with its spans, and the facts beside it.
//!
//! Numbers are varints (see `varint`), texts are length and UTF-8, an absent value is a 0 byte. The
//! first byte is the version. Reading checks every length, so that damaged bytes are an error and
//! never a panic.

use std::borrow::Cow;

use super::varint;
use crate::article::{
    Article, Date, Evidence, Fact, FactName, Facts, Language, Loser, Place, Span, SpanKind,
    TextField,
};

const VERSION: u8 = 2;

/// Stored bytes that are no article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stored article is damaged")]
pub struct DamagedArticle;

/// An article as bytes.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// Everything but the text.
    pub facts: Vec<u8>,
    /// The text, its spans, and the length of the text (4 bytes, little-endian).
    pub text: Vec<u8>,
}

/// Writes an article.
pub fn encode(article: &Article) -> Encoded {
    let mut facts = Writer(Vec::with_capacity(512));
    facts.byte(VERSION);
    facts.text(&article.id);
    facts.option(article.url.as_deref(), |writer, url| writer.text(url));
    facts.list(&article.paths, |writer, path| writer.text(path));
    facts.number(article.order);
    facts.facts(&article.facts);
    if article.extra.is_empty() {
        facts.text("");
    } else {
        let extra = serde_json::to_string(&article.extra);
        facts.text(&extra.expect("a map of JSON values can be written"));
    }
    let mut text = Writer(Vec::with_capacity(article.text.len() + 128));
    text.0.extend_from_slice(article.text.as_bytes());
    text.list(&article.spans, |writer, span| {
        writer.byte(span.kind as u8);
        writer.number(u64::from(span.end - span.start));
    });
    text.0.extend_from_slice(&(article.text.len() as u32).to_le_bytes());
    Encoded { facts: facts.0, text: text.0 }
}

/// Reads text and spans of an article, into what it holds of these.
pub fn decode_text(bytes: &[u8], article: &mut Article) -> Result<(), DamagedArticle> {
    let (rest, length) = bytes.split_last_chunk::<4>().ok_or(DamagedArticle)?;
    let (text, spans) =
        rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(DamagedArticle)?;
    // Checked by SIMD, which is worth the copy.
    let text = simdutf8::basic::from_utf8(text).map_err(|_| DamagedArticle)?;
    article.text.clear();
    article.text.push_str(text);
    let mut reader = Reader(spans);
    let mut end = 0u32;
    article.spans.clear();
    for _ in 0..reader.number()? {
        let kind = span_kind(reader.byte()?)?;
        let start = end;
        let length = u32::try_from(reader.number()?).map_err(|_| DamagedArticle)?;
        end = end.checked_add(length).ok_or(DamagedArticle)?;
        if !text.is_char_boundary(end as usize) {
            return Err(DamagedArticle);
        }
        article.spans.push(Span { kind, start, end });
    }
    Ok(())
}

/// Reads an article without its text and spans.
pub fn decode_facts(bytes: &[u8]) -> Result<Article, DamagedArticle> {
    let (mut article, extra) = decode_known_facts(bytes)?;
    if !extra.is_empty() {
        article.extra = serde_json::from_slice(extra).map_err(|_| DamagedArticle)?;
    }
    Ok(article)
}

/// Reads an article without its text, its spans, and the keys that nobody knew, which are given
/// back as they are written.
pub fn decode_known_facts(bytes: &[u8]) -> Result<(Article, &[u8]), DamagedArticle> {
    let mut reader = Reader(bytes);
    if reader.byte()? != VERSION {
        return Err(DamagedArticle);
    }
    let article = Article {
        id: reader.text()?,
        url: reader.option(Reader::text)?,
        paths: reader.list(Reader::text)?,
        order: reader.number()?,
        facts: reader.facts()?,
        text: String::new(),
        spans: Vec::new(),
        extra: serde_json::Map::new(),
    };
    Ok((article, reader.bytes()?))
}

fn span_kind(byte: u8) -> Result<SpanKind, DamagedArticle> {
    let kinds = [SpanKind::Title, SpanKind::Body, SpanKind::Caption, SpanKind::Furniture];
    kinds.into_iter().find(|kind| *kind as u8 == byte).ok_or(DamagedArticle)
}

struct Writer(Vec<u8>);

impl Writer {
    fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    fn number(&mut self, number: u64) {
        varint::write(number, &mut self.0);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn option<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Writer, T)) {
        self.byte(u8::from(value.is_some()));
        if let Some(value) = value {
            write(self, value);
        }
    }

    fn list<T>(&mut self, values: &[T], mut write: impl FnMut(&mut Writer, &T)) {
        self.number(values.len() as u64);
        for value in values {
            write(self, value);
        }
    }

    fn facts(&mut self, facts: &Facts) {
        let text = |writer: &mut Writer, value: &String| writer.text(value);
        let date = |writer: &mut Writer, value: &Date| writer.number(value.to_bits());
        self.fact(facts.title.as_ref(), text);
        self.fact(facts.authors.as_ref(), |writer, names| writer.list(names, text));
        self.fact(facts.date.as_ref(), date);
        self.fact(facts.modified.as_ref(), date);
        self.fact(facts.crawled.as_ref(), date);
        self.fact(facts.source.as_ref(), text);
        self.fact(facts.credit.as_ref(), text);
        let language = &facts.language;
        self.text(&language.code);
        self.float(language.confidence);
        self.option(language.variant.as_deref(), |writer, variant| writer.text(variant));
        self.list(&language.others, text);
        self.text(&language.rule);
        self.option(facts.kind.as_deref(), |writer, kind| writer.text(kind));
        self.list(&facts.rejected, |writer, (name, loser)| {
            writer.byte(*name as u8);
            writer.loser(loser);
        });
    }

    fn fact<T>(&mut self, fact: Option<&Fact<T>>, write: impl FnOnce(&mut Writer, &T)) {
        self.option(fact, |writer, fact| {
            write(writer, &fact.value);
            let evidence = &fact.evidence;
            writer.text(&evidence.rule);
            writer.text(&evidence.text);
            writer.option(evidence.place, |writer, place| {
                writer.byte(place.field as u8);
                writer.number(u64::from(place.start));
                writer.number(u64::from(place.end));
            });
            writer.float(evidence.confidence);
            writer.list(&evidence.losers, Writer::loser);
        });
    }

    fn loser(&mut self, loser: &Loser) {
        self.text(&loser.value);
        self.text(&loser.rule);
        self.text(&loser.text);
        self.text(&loser.reason);
    }

    fn float(&mut self, value: f32) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8, DamagedArticle> {
        let (&byte, rest) = self.0.split_first().ok_or(DamagedArticle)?;
        self.0 = rest;
        Ok(byte)
    }

    fn number(&mut self) -> Result<u64, DamagedArticle> {
        let (number, rest) = varint::read(self.0).ok_or(DamagedArticle)?;
        self.0 = rest;
        Ok(number)
    }

    fn bytes(&mut self) -> Result<&'a [u8], DamagedArticle> {
        let length = usize::try_from(self.number()?).map_err(|_| DamagedArticle)?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(DamagedArticle)?;
        self.0 = rest;
        Ok(bytes)
    }

    fn text(&mut self) -> Result<String, DamagedArticle> {
        let text = simdutf8::basic::from_utf8(self.bytes()?).map_err(|_| DamagedArticle)?;
        Ok(text.to_string())
    }

    fn option<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, DamagedArticle>,
    ) -> Result<Option<T>, DamagedArticle> {
        match self.byte()? {
            0 => Ok(None),
            _ => Ok(Some(read(self)?)),
        }
    }

    fn list<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<T, DamagedArticle>,
    ) -> Result<Vec<T>, DamagedArticle> {
        let count = self.number()?;
        // A damaged count must not reserve memory: every element takes at least a byte.
        let mut values = Vec::with_capacity(count.min(self.0.len() as u64) as usize);
        for _ in 0..count {
            values.push(read(self)?);
        }
        Ok(values)
    }

    fn facts(&mut self) -> Result<Facts, DamagedArticle> {
        let date = |reader: &mut Self| Date::from_bits(reader.number()?).ok_or(DamagedArticle);
        Ok(Facts {
            title: self.fact(Reader::text)?,
            authors: self.fact(|reader| reader.list(Reader::text))?,
            date: self.fact(date)?,
            modified: self.fact(date)?,
            crawled: self.fact(date)?,
            source: self.fact(Reader::text)?,
            credit: self.fact(Reader::text)?,
            language: Language {
                code: Cow::Owned(self.text()?),
                confidence: self.float()?,
                variant: self.option(Reader::text)?,
                others: self.list(Reader::text)?,
                rule: Cow::Owned(self.text()?),
            },
            kind: self.option(Reader::text)?,
            rejected: self.list(|reader| Ok((fact_name(reader.byte()?)?, reader.loser()?)))?,
        })
    }

    fn fact<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, DamagedArticle>,
    ) -> Result<Option<Fact<T>>, DamagedArticle> {
        self.option(|reader| {
            let value = read(reader)?;
            let evidence = Evidence {
                rule: Cow::Owned(reader.text()?),
                text: reader.text()?,
                place: reader.option(Reader::place)?,
                confidence: reader.float()?,
                losers: reader.list(Reader::loser)?,
            };
            Ok(Fact { value, evidence })
        })
    }

    fn place(&mut self) -> Result<Place, DamagedArticle> {
        let fields = [TextField::Title, TextField::Body, TextField::Furniture];
        let byte = self.byte()?;
        let field = fields.into_iter().find(|field| *field as u8 == byte).ok_or(DamagedArticle)?;
        let (start, end) = (self.number()?, self.number()?);
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) => Ok(Place { field, start, end }),
            _ => Err(DamagedArticle),
        }
    }

    fn loser(&mut self) -> Result<Loser, DamagedArticle> {
        Ok(Loser {
            value: self.text()?,
            rule: Cow::Owned(self.text()?),
            text: self.text()?,
            reason: Cow::Owned(self.text()?),
        })
    }

    fn float(&mut self) -> Result<f32, DamagedArticle> {
        let (bytes, rest) = self.0.split_first_chunk::<4>().ok_or(DamagedArticle)?;
        self.0 = rest;
        Ok(f32::from_le_bytes(*bytes))
    }
}

fn fact_name(byte: u8) -> Result<FactName, DamagedArticle> {
    let names = [
        FactName::Title,
        FactName::Authors,
        FactName::Date,
        FactName::Modified,
        FactName::Crawled,
        FactName::Source,
        FactName::Credit,
        FactName::Language,
    ];
    names.into_iter().find(|name| *name as u8 == byte).ok_or(DamagedArticle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article() -> Article {
        let text = "Rate cut\n\nThe bank cut rates.\n\nMore news".to_string();
        let span = |kind, start, end| Span { kind, start, end };
        let fact = |value: &str| Fact {
            value: value.to_string(),
            evidence: Evidence {
                rule: "given".into(),
                text: value.to_string(),
                place: Some(Place { field: TextField::Title, start: 0, end: 8 }),
                confidence: 0.9,
                losers: vec![Loser { value: "x".into(), ..Loser::default() }],
            },
        };
        Article {
            id: "a".to_string(),
            url: None,
            paths: vec!["a.txt".to_string(), "b.txt".to_string()],
            order: 1 << 40,
            spans: vec![
                span(SpanKind::Title, 0, 10),
                span(SpanKind::Body, 10, 32),
                span(SpanKind::Furniture, 32, text.len() as u32),
            ],
            text,
            facts: Facts {
                title: Some(fact("Rate cut")),
                date: Some(Fact {
                    value: "2025-02-13T08:28+08:00".parse().unwrap(),
                    evidence: Evidence::default(),
                }),
                rejected: vec![(FactName::Date, Loser::default())],
                ..Facts::default()
            },
            extra: serde_json::from_str(r#"{"section":["economy",1]}"#).unwrap(),
        }
    }

    fn decode(encoded: &Encoded) -> Result<Article, DamagedArticle> {
        let mut article = decode_facts(&encoded.facts)?;
        decode_text(&encoded.text, &mut article)?;
        Ok(article)
    }

    #[test]
    fn reads_what_was_written() {
        assert_eq!(decode(&encode(&article())).unwrap(), article());
    }

    #[test]
    fn cut_or_changed_bytes_never_panic() {
        let whole = encode(&article());
        let parts: [fn(&mut Encoded) -> &mut Vec<u8>; 2] = [|e| &mut e.facts, |e| &mut e.text];
        for part in parts {
            for at in 0..part(&mut whole.clone()).len() {
                let mut cut = whole.clone();
                part(&mut cut).truncate(at);
                assert_eq!(decode(&cut), Err(DamagedArticle));
                let mut changed = whole.clone();
                part(&mut changed)[at] ^= 0xff;
                // Most changes are noticed; a changed letter cannot be. Neither may panic.
                let _ = decode(&changed);
            }
        }
    }
}
