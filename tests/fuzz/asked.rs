//! Random queries: a tree of their own, made by the grammar, and how they can be written.

use super::random::Random;

/// What is asked for.
#[derive(Debug, Clone)]
pub enum Asked {
    All,
    Word(&'static str),
    /// `=word`
    Exact(&'static str),
    /// `alpha-beta`
    Hyphen(&'static str, &'static str),
    Phrase(Vec<&'static str>),
    /// `"…"~n`
    Loose(Vec<&'static str>, u32),
    /// `near10:"…"`
    Gathered(Vec<&'static str>, u32),
    Wild(&'static str),
    Fuzzy(&'static str, u8),
    And(Vec<Asked>),
    Or(Vec<Asked>),
    Not(Box<Asked>),
    Near(Box<[Asked; 2]>, u32, bool),
    Paragraph(Box<[Asked; 2]>),
    Sentence(Box<[Asked; 2]>),
    AtLeast(u32, Box<Asked>),
    Title(Box<Asked>),
    Body(Box<Asked>),
    Source(&'static str),
    /// Days as text, both ends included; empty for open.
    Dated(&'static str, &'static str),
    Undated,
}

use Asked::*;

/// Words of queries. `eta` and `zeta` stand for an accent and for what is in no article.
const BARE: [&str; 15] = [
    "alpha",
    "beta",
    "gamma",
    "betas",
    "alphabeta",
    "talk",
    "talks",
    "eta",
    "Straße",
    "1,200",
    "US",
    "us",
    "zeta",
    "普京",
    "京",
];
const WILD: [&str; 8] = ["al*", "bet?s", "ta*s", "talk*", "st*s*e", "gam*a", "alpha*ta", "ze*"];
const FUZZY: [(&str, u8); 8] = [
    ("alhpa", 1),
    ("beta", 1),
    ("betaz", 2),
    ("talk", 1),
    ("talk", 2),
    ("gama", 1),
    ("etta", 1),
    ("alphabat", 2),
];

fn words(random: &mut Random, first: usize, last: usize) -> Vec<&'static str> {
    (0..random.between(first, last)).map(|_| random.pick(&BARE)).collect()
}

fn distance(random: &mut Random) -> u32 {
    random.pick(&[1, 1, 2, 2, 3, 4, 5, 7, 12, 100, u32::MAX])
}

/// What stands at a place of a text.
fn placed(random: &mut Random, depth: usize, with_and: bool) -> Asked {
    let pair = |random: &mut Random, with_and: bool| {
        let operands = [(); 2].map(|()| placed(random, depth.saturating_sub(1), with_and));
        Box::new(operands)
    };
    let many = |random: &mut Random| -> Vec<Asked> {
        (0..random.between(2, 3)).map(|_| placed(random, depth - 1, with_and)).collect()
    };
    if depth == 0 || random.one_in(3) {
        return match random.below(12) {
            0..=4 => Word(random.pick(&BARE)),
            5 => Exact(random.pick(&BARE)),
            6 => Hyphen("alpha", "beta"),
            7 | 8 => Phrase(words(random, 1, 3)),
            9 => Wild(random.pick(&WILD)),
            10 => {
                let (word, slips) = random.pick(&FUZZY);
                Fuzzy(word, slips)
            }
            _ => Loose(words(random, 1, 3), distance(random)),
        };
    }
    match random.below(8) {
        0 | 1 => Or(many(random)),
        2 if with_and => And(many(random)),
        3 => Paragraph(pair(random, true)),
        4 => Sentence(pair(random, true)),
        5 => Gathered(words(random, 2, 5), distance(random)),
        _ => Near(pair(random, false), distance(random), random.one_in(2)),
    }
}

/// Any query without fields.
fn text(random: &mut Random, depth: usize) -> Asked {
    if depth == 0 || random.one_in(4) {
        return match random.below(6) {
            0 | 1 => placed(random, 0, false),
            2..=4 => placed(random, 2, false),
            _ => AtLeast(random.between(1, 4) as u32, Box::new(placed(random, 2, false))),
        };
    }
    joined(random, depth, text)
}

fn joined(random: &mut Random, depth: usize, below: fn(&mut Random, usize) -> Asked) -> Asked {
    let mut many = || (0..random.between(2, 4)).map(|_| below(random, depth - 1)).collect();
    let many: Vec<Asked> = many();
    match random.below(6) {
        0..=2 => And(many),
        3 | 4 => Or(many),
        _ => Not(Box::new(below(random, depth - 1))),
    }
}

/// Any query.
pub fn query(random: &mut Random, depth: usize) -> Asked {
    if depth == 0 || random.one_in(3) {
        return match random.below(12) {
            0..=5 => text(random, 1),
            6 => Title(Box::new(text(random, 2))),
            7 => Body(Box::new(text(random, 2))),
            8 => Source(random.pick(&["harbour daily", "BEACON", "O'Brien, Sons", "Harbour"])),
            9 => random
                .pick(&[
                    ("2025", "2025"),
                    ("2025-02", "2025-02"),
                    ("2025-02-13", "2025-02-13"),
                    ("2025-01-01", "2025-02-13"),
                    ("2025-02", ""),
                    ("", "2025-02"),
                ])
                .into(),
            10 => Undated,
            _ => All,
        };
    }
    joined(random, depth, query)
}

impl From<(&'static str, &'static str)> for Asked {
    fn from((from, to): (&'static str, &'static str)) -> Asked {
        Dated(from, to)
    }
}

impl Asked {
    /// Whether it narrows a query down rather than look for words: it holds for the whole query
    /// even where words are joined by OR.
    pub fn narrows(&self) -> bool {
        match self {
            Source(_) | Dated(..) | Undated | Not(_) => true,
            And(parts) | Or(parts) => parts.iter().all(Asked::narrows),
            _ => false,
        }
    }

    pub fn has_all(&self) -> bool {
        match self {
            All => true,
            And(parts) | Or(parts) => parts.iter().any(Asked::has_all),
            Not(part) | Title(part) | Body(part) => part.has_all(),
            _ => false,
        }
    }
}

/// How tightly what stands around a query binds.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Around {
    Nothing,
    And,
    Or,
    Tight,
    Field,
}

/// A way to write a query, with and without what may be left out; `bare` leaves out every AND.
pub fn written(asked: &Asked, bare: bool, random: &mut Random) -> String {
    write(asked, Around::Nothing, bare, random)
}

fn write(asked: &Asked, around: Around, bare: bool, random: &mut Random) -> String {
    let quoted = |words: &[&str], random: &mut Random| {
        let (open, close) = random.pick(&[("\"", "\""), ("“", "”"), ("«", "»"), ("「", "」")]);
        format!("{open}{}{close}", words.join(" "))
    };
    let infix = |pair: &[Asked; 2], operator: &str, random: &mut Random| {
        // From left to right: the left operand may stand without parentheses.
        let [left, right] = pair;
        let chained = matches!(left, Near(..) | Paragraph(_) | Sentence(_)) && random.one_in(2);
        let around = if chained { Around::Or } else { Around::Tight };
        let (left, right) =
            (write(left, around, bare, random), write(right, Around::Tight, bare, random));
        format!("{left} {operator} {right}")
    };
    let (text, binds) = match asked {
        All => ("*".to_string(), None),
        Word(word) => (word.to_string(), None),
        Exact(word) => (format!("={word}"), None),
        Hyphen(left, right) => (format!("{left}-{right}"), None),
        Phrase(words) => (quoted(words, random), None),
        Loose(words, distance) => (format!("{}~{distance}", quoted(words, random)), None),
        Gathered(words, distance) => {
            // Other fields cannot stand inside a field without parentheses.
            (format!("near{distance}:{}", quoted(words, random)), Some(Around::Field))
        }
        Wild(pattern) => (pattern.to_string(), None),
        Fuzzy(word, 1) => (format!("{word}~"), None),
        Fuzzy(word, slips) => (format!("{word}~{slips}"), None),
        And(parts) => {
            let all: Vec<String> =
                parts.iter().map(|part| write(part, Around::And, bare, random)).collect();
            let joints = [" ", "\u{3000}", ", ", " AND "];
            let joint = random.pick(&joints[..if bare { 3 } else { 4 }]);
            (all.join(joint), Some(Around::And))
        }
        Or(parts) => {
            let all: Vec<String> =
                parts.iter().map(|part| write(part, Around::Or, bare, random)).collect();
            (all.join(" OR "), Some(Around::Or))
        }
        Not(part) => {
            let part = write(part, Around::Tight, bare, random);
            let tight = part.starts_with(['-', 'N', '＊']) || random.one_in(2);
            (format!("{}{part}", if tight { "NOT " } else { "-" }), Some(Around::Tight))
        }
        Near(pair, distance, true) => {
            let name = random.pick(&["PRE", "ADJ"]);
            (infix(pair, &format!("{name}/{distance}"), random), Some(Around::Tight))
        }
        Near(pair, distance, false) => {
            (infix(pair, &format!("NEAR/{distance}"), random), Some(Around::Tight))
        }
        Paragraph(pair) => (infix(pair, random.pick(&["SAME", "/p"]), random), Some(Around::Tight)),
        Sentence(pair) => (infix(pair, "/s", random), Some(Around::Tight)),
        AtLeast(count, part) => {
            let part = write(part, Around::Field, bare, random);
            (format!("atleast{count}:{part}"), Some(Around::Field))
        }
        Title(part) => {
            let part = write(part, Around::Field, bare, random);
            (format!("title:{part}"), Some(Around::Field))
        }
        Body(part) => {
            (format!("body:{}", write(part, Around::Field, bare, random)), Some(Around::Field))
        }
        Source(value) => (format!("source:\"{value}\""), Some(Around::Field)),
        Dated(from, to) if from == to => (format!("date:{from}"), Some(Around::Field)),
        Dated(from, to) => (format!("date:{from}..{to}"), Some(Around::Field)),
        Undated => ("date:unknown".to_string(), Some(Around::Field)),
    };
    let needed = match binds {
        None => false,
        Some(Around::Field) => around == Around::Field,
        // NOT and NEAR stand side by side with nothing else that is tight.
        Some(Around::Tight) => around >= Around::Tight,
        Some(binds) => around > binds || (around == binds && around != Around::Nothing),
    };
    // `title:` and the like take a bare word, a phrase or parentheses.
    if needed || random.one_in(12) { format!("({text})") } else { text }
}

/// Smaller queries made of the parts of one: candidates when a failure is made small.
pub fn smaller(asked: &Asked) -> Vec<Asked> {
    let without = |parts: &[Asked], make: fn(Vec<Asked>) -> Asked| {
        let mut out: Vec<Asked> = parts.to_vec();
        for at in 0..parts.len() {
            if parts.len() > 2 {
                let mut rest = parts.to_vec();
                rest.remove(at);
                out.push(make(rest));
            }
            for less in smaller(&parts[at]) {
                let mut rest = parts.to_vec();
                rest[at] = less;
                out.push(make(rest));
            }
        }
        out
    };
    let in_pair = |pair: &[Asked; 2], make: &dyn Fn(Box<[Asked; 2]>) -> Asked| {
        let mut out = pair.to_vec();
        for at in 0..2 {
            for less in smaller(&pair[at]) {
                let mut pair = pair.clone();
                pair[at] = less;
                out.push(make(Box::new(pair)));
            }
        }
        out
    };
    let inside = |part: &Asked, make: &dyn Fn(Box<Asked>) -> Asked| {
        let mut out = vec![part.clone()];
        out.extend(smaller(part).into_iter().map(|less| make(Box::new(less))));
        out
    };
    match asked {
        And(parts) => without(parts, And),
        Or(parts) => without(parts, Or),
        Not(part) => inside(part, &Not),
        Title(part) => inside(part, &Title),
        Body(part) => inside(part, &Body),
        AtLeast(count, part) => inside(part, &|part| AtLeast(*count, part)),
        Near(pair, distance, ordered) => in_pair(pair, &|pair| Near(pair, *distance, *ordered)),
        Paragraph(pair) => in_pair(pair, &Paragraph),
        Sentence(pair) => in_pair(pair, &Sentence),
        _ => Vec::new(),
    }
}
