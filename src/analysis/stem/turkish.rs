//! Inflections of Turkish nouns, on folded text: case, possessive and plural endings, longest
//! first, as Snowball's Turkish stemmer takes them, but only where vowels agree and two syllables
//! (three letters before a plural or a long case) remain.
//!
//! The harmony of vowels is what keeps names whole: the genitive of `put` would be `putun`, so
//! `putin` is no form of it. Folding made ı and i, ö and o, ü and u one: a, e, i take i; o, u take
//! u. After Oflazer's description of Turkish morphology (Literary and Linguistic Computing, 1994)
//! and Eryiğit and Adalı's affix stripping (2004), which Snowball's stemmer follows too.

/// The stem of a folded `term`.
pub(super) fn stem(term: &str) -> String {
    let mut word = term;
    // Endings stack up, and a word that ends like one must meet its forms: until nothing goes.
    loop {
        let shorter = strip_plural(strip_case(word));
        if shorter.len() == word.len() {
            return hardened(word);
        }
        word = shorter;
    }
}

/// Without the ending of a case and, before it, the possessive.
fn strip_case(word: &str) -> &str {
    // After the third person's possessive an n stands before the case: bakan-ı-nın, seçim-in-de.
    for (ending, length) in [("dan", 3), ("den", 3), ("tan", 3), ("ten", 3)] {
        if let Some(rest) = open_vowel_ending(word, ending, length) {
            return strip_possessive(rest);
        }
    }
    for (ending, length) in [("yla", 3), ("yle", 3), ("da", 3), ("de", 3), ("ta", 3), ("te", 3)] {
        if let Some(rest) = open_vowel_ending(word, ending, length) {
            return strip_possessive(rest);
        }
    }
    for ending in ["nin", "nun"] {
        if let Some(rest) = close_vowel_ending(word, ending)
            && ends_in_vowel(rest)
            && !is_noun_in_n(&word[..rest.len() + 1])
        {
            return strip_possessive(rest);
        }
    }
    for ending in ["na", "ne", "ni", "nu"] {
        // After the possessive only.
        if let Some(rest) = word.strip_suffix(ending)
            && rest.ends_with(['i', 'u'])
            && vowels(rest) > 1
            && !is_noun_in_n(&word[..rest.len() + 1])
        {
            return strip_possessive(rest);
        }
    }
    for ending in ["ya", "ye"] {
        if let Some(rest) = open_vowel_ending(word, ending, 3)
            && ends_in_vowel(rest)
            && !is_noun_in_y(&word[..rest.len() + 1])
        {
            return strip_possessive(rest);
        }
    }
    for ending in ["yi", "yu"] {
        if let Some(rest) = close_vowel_ending(word, ending)
            && ends_in_vowel(rest)
            && !is_noun_in_y(&word[..rest.len() + 1])
        {
            return strip_possessive(rest);
        }
    }
    strip_possessive(word)
}

/// Without `-im`, `-si`, `-in`, `-i`, `-e` after what may be a word.
fn strip_possessive(word: &str) -> &str {
    for ending in ["imiz", "umuz", "si", "su"] {
        if let Some(rest) = close_vowel_ending(word, ending)
            && vowels(rest) > 1
            && !is_noun_in_s(&word[..word.len() - 1])
        {
            return rest;
        }
    }
    for ending in ["in", "un", "i", "u"] {
        if let Some(rest) = close_vowel_ending(word, ending)
            && !ends_in_vowel(rest)
            && (vowels(rest) > 1 || ends_in_plural(rest))
        {
            return rest;
        }
    }
    for ending in ["a", "e"] {
        if let Some(rest) = open_vowel_ending(word, ending, 3)
            && !ends_in_vowel(rest)
            && (vowels(rest) > 1 || ends_in_plural(rest))
        {
            return rest;
        }
    }
    word
}

/// Without `-lar`, `-ler`; then what stood before it may have had a vowel to lose.
fn strip_plural(word: &str) -> &str {
    for ending in ["lar", "ler"] {
        if let Some(rest) = open_vowel_ending(word, ending, 2) {
            return strip_possessive(rest);
        }
    }
    word
}

/// Nouns in -n, whose n is not the one that stands between a vowel and an ending.
fn is_noun_in_n(word: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "alan", "alman", "altin", "antrenman", "arslan", "aydin", "ayin", "bakan", "basbakan",
        "basin", "baskan", "baskin", "beden", "besin", "biden", "burhan", "cumhurbaskan",
        "danisman", "destan", "divan", "dukkan", "duman", "dusman", "duzen", "egitmen", "ekran",
        "erdogan", "finansman", "firin", "gun", "guven", "hayvan", "holigan", "ihsan", "ilan",
        "iman", "imkan", "insan", "iran", "isyan", "kadin", "kahraman", "kalkan", "kanun",
        "kaptan", "kazan", "kurban", "liman", "lubnan", "mekan", "meydan", "neden", "ogretmen",
        "oran", "organ", "orman", "oyun", "plan", "putin", "ramazan", "roman", "salgin", "salon",
        "sampiyon", "secmen", "son", "sorun", "sudan", "sultan", "telefon", "turkmen", "uzman",
        "vatan", "yakin", "yalan", "yaman", "yangin", "yayin", "yilan", "zaman",
    ];
    NOUNS.binary_search(&word).is_ok() || word.ends_with("yon") || word.ends_with("istan")
}

/// Whether the s of `-si` belongs to the noun: savaş-ı, giriş-i; not anlaşma-sı, yetkili-si.
fn is_noun_in_s(word: &str) -> bool {
    const NOUNS: &[&str] =
        &["abbas", "adres", "arkadas", "atlas", "kurds", "savas", "telas", "vatandas", "yavas"];
    let verbal = (word.ends_with("is") || word.ends_with("us"))
        && !["cis", "lis", "tis", "cus", "lus"].iter().any(|end| word.ends_with(end));
    verbal || NOUNS.binary_search(&word).is_ok()
}

/// Nouns in -y, whose y is not the one that stands between a vowel and an ending.
fn is_noun_in_y(word: &str) -> bool {
    const ENDS: &[&str] =
        &["aday", "alay", "bey", "hatay", "olay", "saray", "stay", "tay", "uzay", "zey", "uney"];
    ENDS.iter().any(|end| word.ends_with(end))
}

fn ends_in_plural(word: &str) -> bool {
    word.ends_with("lar") || word.ends_with("ler")
}

/// `word` without `ending`, whose vowel is a or e, if it agrees with the vowel before and at
/// least `letters` letters with a vowel remain.
fn open_vowel_ending<'a>(word: &'a str, ending: &str, letters: usize) -> Option<&'a str> {
    let rest = word.strip_suffix(ending)?;
    let vowel = last_vowel(rest)?;
    let front = ending.contains('e');
    let agrees = match vowel {
        // Loan words have soft ends (festivaller, saatler).
        'a' => !front || rest.ends_with("al") || rest.ends_with("aat"),
        'e' => front,
        _ => true,
    };
    let voiceless = rest.ends_with(['f', 's', 't', 'k', 'c', 'h', 'p']);
    let assimilates = match ending.as_bytes()[0] {
        b't' => voiceless,
        // ş and ç were folded; after them t stands too, and after what looks like c it may be d.
        b'd' => !voiceless || rest.ends_with('c'),
        _ => true,
    };
    (agrees && assimilates && rest.len() >= letters).then_some(rest)
}

/// `word` without `ending`, whose vowel is i or u, if it agrees with the vowel before.
fn close_vowel_ending<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    let rest = word.strip_suffix(ending)?;
    let rounded = matches!(last_vowel(rest)?, 'o' | 'u');
    (rounded == ending.contains('u') && rest.len() >= 3).then_some(rest)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn last_vowel(word: &str) -> Option<char> {
    word.chars().rev().find(|c| is_vowel(*c))
}

fn ends_in_vowel(word: &str) -> bool {
    word.ends_with(is_vowel)
}

fn vowels(word: &str) -> usize {
    word.chars().filter(|c| is_vowel(*c)).count()
}

/// The last consonant as it stands at the end of a word: kitabı, kitap.
fn hardened(word: &str) -> String {
    let mut stem = word.to_string();
    if vowels(word) > 1 {
        let hard = match word.chars().last() {
            Some('b') => 'p',
            Some('d') => 't',
            Some('g') => 'k',
            _ => return stem,
        };
        stem.pop();
        stem.push(hard);
    }
    stem
}
