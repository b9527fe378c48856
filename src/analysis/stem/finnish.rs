//! Inflections of Finnish nouns, on folded text (ä is a, ö is o): cases and plurals, with the
//! gradation of consonants undone.
//!
//! A case either closes the last syllable (`-n`, `-t`, `-ssa` …), where a strong consonant is
//! weak (hinta, hinnat), or leaves it open. So strong ones are made weak where the syllable is
//! open, and nothing is done where it is closed: kk → k, nk → ng, nt → nn, t → d, p → v …
//! Endings and gradation as in Karlsson, Finnish: An Essential Grammar (chapters on nominal
//! inflection and consonant gradation); the order of endings as in Savoy's UniNE stemmer for
//! Finnish and Snowball's.

/// The stem of a folded `term`.
pub(super) fn stem(term: &str) -> String {
    if !term.is_ascii() || term.len() < 4 {
        return term.to_string();
    }
    // venalainen, venalaisen
    if let Some(rest) = term.strip_suffix("nen")
        && rest.ends_with(['i', 'o', 'u'])
    {
        return format!("{rest}s");
    }
    let (body, grade) = without_case(term);
    let mut stem = body.to_string();
    if grade == Grade::Strong {
        weaken(&mut stem);
    }
    without_stem_vowel(&mut stem);
    stem
}

/// How the last consonants of a body stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    /// Before an open syllable's vowel.
    Strong,
    /// Weak already, or no vowel follows.
    Weak,
}

fn without_case(word: &str) -> (&str, Grade) {
    for ending in ["ssa", "sta", "lla", "lta", "lle", "ksi"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 3
            && ends_in_vowel(rest)
        {
            return (rest, graded(rest));
        }
    }
    if let Some(rest) = word.strip_suffix("vat")
        && rest.len() >= 4
        && rest.ends_with('i')
        && !rest.ends_with("pai")
    {
        return (rest, graded(rest));
    }
    if let Some(rest) = word.strip_suffix("ten").or_else(|| word.strip_suffix("ta"))
        && rest.ends_with('s')
        && rest.len() >= 5
    {
        return (rest, Grade::Weak);
    }
    for ending in ["iden", "ita"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 3
            && ends_in_vowel(rest)
        {
            return (rest, Grade::Strong);
        }
    }
    for ending in ["jen", "ja"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 3
            && (rest.ends_with(['o', 'e']) || rest.ends_with('u') && rest.len() >= 6)
        {
            return (rest, Grade::Strong);
        }
    }
    if let Some(rest) = word.strip_suffix("ien")
        && rest.len() >= 3
    {
        return (&word[..word.len() - 2], Grade::Strong);
    }
    if let Some(rest) = word.strip_suffix('n') {
        return without_n(word, rest);
    }
    if let Some(rest) = word.strip_suffix('t')
        && ends_in_vowel(rest)
    {
        return (rest, graded(rest));
    }
    (word, Grade::Strong)
}

/// The genitive, or one of the illatives: -Vn, -hVn.
fn without_n<'a>(word: &'a str, rest: &'a str) -> (&'a str, Grade) {
    let bytes = rest.as_bytes();
    let [.., before, last] = bytes else { return (word, Grade::Strong) };
    if !is_vowel(*last) || word.ends_with("stan") {
        return (word, Grade::Weak);
    }
    if *before == b'h' && rest.len() >= 5 && is_vowel(bytes[bytes.len() - 3]) {
        return (&rest[..rest.len() - 2], Grade::Strong);
    }
    if before == last {
        return (&rest[..rest.len() - 1], Grade::Strong);
    }
    (rest, graded(rest))
}

/// Before an ending that closes the syllable: weak, except where two vowels were drawn together
/// (pakotteet, asukkaat).
fn graded(body: &str) -> Grade {
    let bytes = body.as_bytes();
    match bytes {
        [.., a, b] if a == b => Grade::Strong,
        _ => Grade::Weak,
    }
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn ends_in_vowel(word: &str) -> bool {
    word.bytes().last().is_some_and(is_vowel)
}

/// Makes the strong consonants before the last vowel weak.
fn weaken(body: &mut String) {
    let vowels = body.bytes().rev().take_while(|byte| is_vowel(*byte)).count();
    let partitive = vowels == 2 && body.ends_with('a');
    let doubled = vowels == 2 && {
        let bytes = body.as_bytes();
        bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
    };
    if vowels == 0 || (vowels > 1 && !partitive && !doubled) {
        return;
    }
    let at = body.len() - vowels;
    const GRADES: [(&str, &str); 10] = [
        ("kk", "k"),
        ("pp", "p"),
        ("tt", "t"),
        ("nk", "ng"),
        ("nt", "nn"),
        ("lt", "ll"),
        ("rt", "rr"),
        ("ht", "hd"),
        ("lp", "lv"),
        ("rp", "rv"),
    ];
    for (strong, weak) in GRADES {
        if body[..at].ends_with(strong) {
            body.replace_range(at - strong.len()..at, weak);
            return;
        }
    }
    let bytes = body.as_bytes();
    // -ia is as often the end of a noun (demokratia).
    if at < 2 || !is_vowel(bytes[at - 2]) || body.ends_with("ia") {
        return;
    }
    match bytes[at - 1] {
        b't' => body.replace_range(at - 1..at, "d"),
        b'p' => body.replace_range(at - 1..at, "v"),
        _ => {}
    }
}

/// What vowels change to before endings, and -nen, -us, -uus in one form.
fn without_stem_vowel(stem: &mut String) {
    // oikeude-, oikeute-
    for ending in ["ude", "yde", "ute", "yte", "utt", "ytt"] {
        if let Some(rest) = stem.strip_suffix(ending)
            && rest.len() >= 3
            && ends_in_vowel(rest)
        {
            stem.truncate(stem.len() - 2);
            stem.push('s');
            return;
        }
    }
    // hallitukse-
    for ending in ["kse", "ksi"] {
        if stem.ends_with(ending) && stem.len() >= ending.len() + 3 {
            stem.truncate(stem.len() - ending.len());
            stem.push('s');
            return;
        }
    }
    let bytes = stem.as_bytes();
    match bytes {
        // The partitive, and a long vowel that was drawn together.
        [.., b'o' | b'u' | b'y' | b'e' | b'i' | b'a', b'a'] if bytes.len() > 3 => {
            stem.pop();
        }
        [.., b'e', b'e'] | [.., b'i', b'i'] if bytes.len() > 3 => {
            stem.pop();
        }
        [.., b'a' | b'o' | b'u' | b'y' | b'e', b'i'] if bytes.len() > 4 => {
            stem.pop();
        }
        _ => {}
    }
    if stem.ends_with(['e', 'i']) && stem.len() > 3 {
        stem.pop();
    } else if stem.ends_with('o') {
        // a becomes o before the i of plurals (hinta, hintoja).
        stem.pop();
        stem.push('a');
    }
}
