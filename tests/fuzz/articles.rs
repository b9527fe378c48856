//! Random small archives of few words, with what a naive reader knows of every text.

use news_search::article::{Article, Fact, Facts, Language, Span, SpanKind};

use super::random::Random;

/// As written, and as it is compared.
pub const WORDS: [(&str, &str); 21] = [
    ("alpha", "alpha"),
    ("Alpha", "alpha"),
    ("beta", "beta"),
    ("gamma", "gamma"),
    ("Gamma", "gamma"),
    ("betas", "betas"),
    ("alphabeta", "alphabeta"),
    ("talk", "talk"),
    ("talks", "talks"),
    ("Talked", "talked"),
    ("Éta", "eta"),
    ("e\u{301}ta", "eta"),
    ("straße", "strasse"),
    ("STRASSE", "strasse"),
    ("alpha’s", "alpha"),
    ("1,200", "1,200"),
    ("US", "us"),
    ("us", "us"),
    ("普京", "普京"),
    ("普", "普"),
    ("京京", "京京"),
];

/// Whether a word is of a script written without spaces: each of its characters is a word.
pub fn is_han(word: &str) -> bool {
    word.starts_with(['普', '京'])
}

pub const SOURCES: [&str; 3] = ["Harbour Daily", "Beacon", "O’Brien, Sons"];
pub const DATES: [&str; 8] = [
    "2024-12-31",
    "2025",
    "2025-01-01",
    "2025-02",
    "2025-02-13",
    "2025-02-28",
    "2025-03-01",
    "2026-01-01",
];

/// A text as a naive reader sees it: a word for every position.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// What is to be indexed.
    pub written: String,
    pub words: Vec<TextWord>,
}

#[derive(Debug, Clone)]
pub struct TextWord {
    /// Empty where nothing stands: characters with something between them are no neighbours.
    pub folded: &'static str,
    /// `US` in capitals.
    pub acronym: bool,
    pub sentence: usize,
    pub paragraph: usize,
}

#[derive(Debug, Clone)]
pub struct Known {
    pub id: String,
    pub title: Text,
    pub body: Text,
    pub furniture: Text,
    pub date: Option<&'static str>,
    pub source: Option<&'static str>,
}

fn text(random: &mut Random, longest: usize, borders: bool) -> Text {
    let mut text = Text::default();
    let mut acronyms = Vec::new();
    let (mut sentence, mut paragraph) = (0, 0);
    for at in 0..random.below(longest + 1) {
        let (mut written, folded) = random.pick(&WORDS);
        let mut begins = false;
        // A sentence that surely ends: a long word before the point, a capital behind it.
        let last = text.words.last().map_or("", |word: &TextWord| word.folded);
        let may_end = borders && ["alpha", "beta", "gamma", "talk"].contains(&last);
        if at > 0 && may_end && random.one_in(4) {
            (begins, written) = (true, "Gamma");
            sentence += 1;
            if random.one_in(2) {
                paragraph += 1;
                text.written.push_str(".\n\n");
            } else {
                text.written.push_str(". ");
            }
        } else if at > 0 && is_han(last) && is_han(written) {
            let joint = random.pick(&["", " ", "，"]);
            text.written.push_str(joint);
            if !joint.is_empty() {
                text.words.push(TextWord { folded: "", acronym: false, sentence, paragraph });
            }
        } else if at > 0 {
            text.written.push_str(random.pick(&[" ", " ", " ", ", ", " — ", " “", "-"]));
        }
        let folded = if begins { "gamma" } else { folded };
        text.written.push_str(written);
        let acronym = written == "US";
        if acronym {
            acronyms.push((text.words.len(), text.written.len()));
        }
        let parts: Vec<&'static str> = if is_han(folded) {
            folded.char_indices().map(|(at, c)| &folded[at..at + c.len_utf8()]).collect()
        } else {
            vec![folded]
        };
        for folded in parts {
            text.words.push(TextWord { folded, acronym, sentence, paragraph });
        }
    }
    for (at, end) in acronyms {
        text.words[at].acronym = capitals_mean_something(&text.written, end - 2, end);
    }
    text
}

/// Whether a fifth of the letters around a word are small: the rest of its line, up to 100 bytes
/// on either side.
fn capitals_mean_something(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let before = &bytes[start.saturating_sub(100)..start];
    let after = &bytes[end..bytes.len().min(end + 100)];
    let before = String::from_utf8_lossy(before);
    let after = String::from_utf8_lossy(after);
    let line = [before.rsplit('\n').next(), Some(&text[start..end]), after.split('\n').next()];
    let line: String = line.into_iter().flatten().collect();
    let capitals = line.chars().filter(|c| c.is_uppercase()).count();
    let small = line.chars().filter(|c| c.is_alphabetic() && !c.is_uppercase()).count();
    4 * small >= capitals
}

fn body(random: &mut Random) -> Text {
    let longest = if random.one_in(4) { 40 } else { 12 };
    text(random, longest, true)
}

pub fn archive(random: &mut Random) -> Vec<Known> {
    let size = random.between(1, 14);
    (0..size)
        .map(|number| Known {
            id: format!("article {number}"),
            title: text(random, 4, false),
            body: body(random),
            furniture: text(random, 3, false),
            date: (!random.one_in(4)).then(|| random.pick(&DATES)),
            source: (!random.one_in(4)).then(|| random.pick(&SOURCES)),
        })
        .collect()
}

impl Known {
    /// What is indexed.
    pub fn article(&self, number: usize) -> Article {
        let parts = [
            (SpanKind::Title, &self.title.written),
            (SpanKind::Body, &self.body.written),
            (SpanKind::Furniture, &self.furniture.written),
        ];
        let (mut whole, mut spans) = (String::new(), Vec::new());
        for (kind, part) in parts {
            let start = whole.len() as u32;
            whole.push_str(part);
            whole.push_str("\n\n");
            spans.push(Span { kind, start, end: whole.len() as u32 });
        }
        let fact = |value: &str| Fact { value: value.to_string(), evidence: Default::default() };
        Article {
            id: self.id.clone(),
            url: None,
            paths: vec![format!("{number}.txt")],
            order: number as u64,
            text: whole,
            spans,
            facts: Facts {
                title: (!self.title.words.is_empty()).then(|| fact(&self.title.written)),
                source: self.source.map(fact),
                date: self.date.map(|date| Fact {
                    value: date.parse().unwrap(),
                    evidence: Default::default(),
                }),
                language: Language { code: "en".into(), ..Language::default() },
                ..Facts::default()
            },
            extra: Default::default(),
        }
    }
}
