//! Inflections of Hungarian nouns, on folded text: cases, plurals and possession.
//!
//! Snowball's stemmer knows the linking vowels by their accents, which folding took. This one
//! follows Savoy's light stemmer for Hungarian (UniNE, 2007): case, then possessive, then plural;
//! the last vowel, which is long before an ending, was made one by folding. The accusative -t
//! goes only where it cannot be the end of a noun in -at, -et, -ot (adat, terulet).

/// The stem of a folded `term`.
pub(super) fn stem(term: &str) -> String {
    let word = strip_case(term);
    let noun = without_last_vowel(strip_plural(word));
    // What may be an accusative goes from all forms of a noun in -t (parlament).
    without_final_t(noun).to_string()
}

fn strip_case(word: &str) -> &str {
    const CASES: [&str; 21] = [
        "szeru", "kent", "ban", "ben", "nak", "nek", "tol", "bol", "rol", "nal", "nel", "hoz",
        "hez", "ert", "val", "vel", "ba", "be", "ra", "re", "ig",
    ];
    /// Nouns that end like `-ba` and `-ra`.
    const NOMINATIVES: [&str; 7] =
        ["bomba", "kamara", "kamera", "ktura", "kultura", "opera", "proba"];
    for case in CASES {
        if let Some(rest) = word.strip_suffix(case)
            && is_noun(rest)
            && !NOMINATIVES.iter().any(|end| word.ends_with(end))
        {
            return rest;
        }
    }
    // The v of -val is made like the consonant before it: Putyinnal, elnokkel.
    for ending in ["al", "el"] {
        if let Some(rest) = word.strip_suffix(ending)
            && let Some(rest) = without_double(rest)
            && is_noun(rest)
        {
            return rest;
        }
    }
    for ending in ["on", "en"] {
        if let Some(rest) = word.strip_suffix(ending)
            && is_noun(rest)
            && rest.len() >= 5
            && rest.ends_with(['s', 'k', 'g', 'd', 'b', 'z', 'p', 'y', 'v'])
        {
            return rest;
        }
    }
    strip_accusative(word)
}

fn strip_accusative(word: &str) -> &str {
    /// Nouns of their own, by their ends.
    const NOUNS: [&str; 14] = [
        "adat", "allapot", "csapat", "eset", "internet", "kabinet", "kezdet", "menet", "pillanat",
        "szombat", "szunet", "tortenet", "uzenet", "vonat",
    ];
    let Some(rest) = word.strip_suffix('t') else { return word };
    if let Some(noun) = rest.strip_suffix(['a', 'e', 'o']) {
        if noun.ends_with('i') {
            return rest;
        }
        // After l, r and z it is as often the end of a noun (javaslat, terulet, szervezet).
        let is_end = noun.ends_with(['l', 'r', 'z']) || NOUNS.iter().any(|end| word.ends_with(end));
        return if is_end || !is_noun(noun) { word } else { noun };
    }
    if is_noun(rest) && rest.ends_with(['i', 'u']) {
        return rest;
    }
    without_final_t(word)
}

/// Without a -t that needs no vowel before it.
fn without_final_t(word: &str) -> &str {
    match word.strip_suffix('t') {
        Some(rest) if is_noun(rest) && rest.ends_with(['n', 'l', 'r', 's', 'j', 'y', 'z']) => rest,
        _ => word,
    }
}

fn strip_plural(word: &str) -> &str {
    let possessed = ["jaik", "jeik", "aik", "eik", "juk", "jai", "jei", "uk"];
    if let Some(rest) = without_one_of(&possessed, word) {
        return rest;
    }
    if let Some(rest) = word.strip_suffix('k')
        && rest.len() == 3
        && rest.ends_with(['o', 'u', 'i'])
    {
        return rest;
    }
    without_one_of(&["ok", "ak", "ek"], word).unwrap_or(word)
}

/// The vowel of a noun or of the third person's possessive: katona, elnoke, szankcio.
fn without_last_vowel(word: &str) -> &str {
    without_one_of(&["ja", "je", "a", "e", "o"], word).unwrap_or(word)
}

/// `word` without the first of the endings before which a noun of four letters or more stands.
fn without_one_of<'a>(endings: &[&str], word: &'a str) -> Option<&'a str> {
    let mut rests = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    rests.find(|rest| is_noun(rest) && rest.len() >= 4)
}

/// Whether what is left may be a word: three letters and a vowel.
fn is_noun(rest: &str) -> bool {
    rest.len() >= 3 && rest.bytes().any(|byte| b"aeiou".contains(&byte))
}

/// `word` with its double consonant made one; None if there is none.
fn without_double(word: &str) -> Option<&str> {
    let bytes = word.as_bytes();
    let [.., before, last] = bytes else { return None };
    let shorter = &word[..word.len().saturating_sub(1)];
    if before == last && !b"aeiou".contains(last) {
        return Some(shorter);
    }
    // sz, zs, gy, ny, ty, cs double their first letter: tamadassal, feleseggel, orosszal.
    None
}
