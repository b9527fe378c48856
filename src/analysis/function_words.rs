//! Function words: articles, pronouns, prepositions, conjunctions, auxiliaries.
//!
//! As terms, so folded. They tell sentence beginnings from names after an abbreviation, weigh
//! nothing in pasted queries, and mark acronyms that look like a plain word (`US`, `IT`, `WHO`).

/// Whether `term` is a function word of `lang` (ISO 639-1). False for languages not listed.
///
/// English has exactly the 33 stop words that Lucene's classic English analysis leaves out.
pub fn is_function_word(lang: &str, term: &str) -> bool {
    words(lang).binary_search(&term).is_ok()
}

/// Whether `term` is a function word of any language listed.
pub(super) fn is_function_word_of_any(term: &str) -> bool {
    const LONGEST: usize = 16;
    term.len() <= LONGEST
        && (ENGLISH_PLAIN.binary_search(&term).is_ok()
            || LANGUAGES.iter().any(|lang| is_function_word(lang, term)))
}

/// Whether the small form of the acronym `upper` is a function word of English, so that capitals
/// are all that tells them apart.
pub fn is_acronym_collision(upper: &str) -> bool {
    let lower = upper.to_lowercase();
    is_function_word("en", &lower) || ENGLISH_PLAIN.binary_search(&lower.as_str()).is_ok()
}

const LANGUAGES: &[&str] = &[
    "cs", "da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk",
];

fn words(lang: &str) -> &'static [&'static str] {
    match lang {
        "en" => ENGLISH,
        "de" => GERMAN,
        "fr" => FRENCH,
        "es" => SPANISH,
        "pt" => PORTUGUESE,
        "it" => ITALIAN,
        "nl" => DUTCH,
        "ru" => RUSSIAN,
        "uk" => UKRAINIAN,
        "pl" => POLISH,
        "cs" => CZECH,
        "sv" => SWEDISH,
        "da" => DANISH,
        "nb" | "no" | "nn" => NORWEGIAN,
        "ro" => ROMANIAN,
        "tr" => TURKISH,
        _ => &[],
    }
}

// Each list is sorted by code points; a test holds it.

#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is",
    "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there",
    "these", "they", "this", "to", "was", "will", "with",
];

/// Further English function words, which do count in queries.
#[rustfmt::skip]
const ENGLISH_PLAIN: &[&str] = &[
    "about", "after", "all", "also", "although", "am", "any", "because", "been", "before",
    "being", "both", "can", "could", "did", "do", "does", "during", "each", "even", "few",
    "from", "had", "has", "have", "he", "her", "here", "his", "how", "however", "i", "its",
    "many", "may", "me", "meanwhile", "most", "my", "off", "once", "only", "other", "our",
    "out", "over", "own", "several", "she", "should", "since", "so", "some", "than", "those",
    "though", "thus", "too", "under", "until", "up", "us", "we", "were", "what", "when",
    "where", "which", "while", "who", "whom", "why", "would", "yet", "you", "your",
];

#[rustfmt::skip]
const GERMAN: &[&str] = &[
    "aber", "als", "am", "an", "auch", "auf", "aus", "bei", "bis", "das", "dass", "dem", "den",
    "der", "des", "die", "diese", "dieser", "doch", "durch", "ein", "eine", "einem", "einen",
    "einer", "er", "es", "fur", "hat", "ich", "ihr", "im", "in", "ist", "mit", "nach", "nicht",
    "noch", "nur", "oder", "sein", "sich", "sie", "sind", "so", "um", "und", "uns", "vom",
    "von", "vor", "war", "was", "wenn", "werden", "wie", "wir", "wird", "zu", "zum", "zur",
];

#[rustfmt::skip]
const FRENCH: &[&str] = &[
    "a", "au", "aux", "avec", "c", "ce", "ces", "cette", "d", "dans", "de", "des", "du", "elle",
    "elles", "en", "est", "et", "eux", "il", "ils", "j", "je", "l", "la", "le", "les", "leur",
    "leurs", "m", "mais", "meme", "n", "ne", "nous", "on", "ont", "ou", "par", "pas", "plus",
    "pour", "qu", "que", "qui", "s", "sa", "se", "ses", "si", "son", "sont", "sur", "t", "un",
    "une", "vous", "y",
];

#[rustfmt::skip]
const SPANISH: &[&str] = &[
    "a", "al", "ante", "aunque", "como", "con", "cuando", "de", "del", "desde", "donde", "e",
    "el", "ella", "ellos", "en", "entre", "era", "es", "esta", "este", "esto", "fue", "ha",
    "han", "hasta", "la", "las", "le", "les", "lo", "los", "mas", "me", "ni", "no", "nos", "o",
    "para", "pero", "por", "porque", "que", "se", "ser", "si", "sin", "sobre", "son", "su",
    "sus", "tambien", "tras", "un", "una", "uno", "y", "ya",
];

#[rustfmt::skip]
const PORTUGUESE: &[&str] = &[
    "a", "ao", "aos", "as", "ate", "com", "como", "da", "das", "de", "do", "dos", "e", "ela",
    "ele", "eles", "em", "entre", "era", "essa", "esse", "esta", "este", "foi", "ha", "isso",
    "ja", "mais", "mas", "na", "nao", "nas", "no", "nos", "o", "os", "ou", "para", "pela",
    "pelo", "por", "quando", "que", "quem", "se", "sem", "ser", "seu", "seus", "sua", "suas",
    "tambem", "tem", "um", "uma",
];

#[rustfmt::skip]
const ITALIAN: &[&str] = &[
    "a", "ad", "ai", "al", "all", "alla", "alle", "anche", "c", "che", "chi", "ci", "come",
    "con", "d", "da", "dal", "dalla", "degli", "dei", "del", "dell", "della", "delle", "di",
    "e", "ed", "era", "gli", "ha", "hanno", "i", "il", "in", "io", "l", "la", "le", "lo", "ma",
    "ne", "nei", "nel", "nell", "nella", "non", "o", "per", "piu", "quando", "se", "si", "sono",
    "su", "sul", "sull", "sulla", "tra", "un", "una", "uno",
];

#[rustfmt::skip]
const DUTCH: &[&str] = &[
    "aan", "als", "bij", "daar", "dan", "dat", "de", "deze", "die", "dit", "door", "een", "en",
    "er", "had", "heb", "heeft", "het", "hij", "hun", "ik", "in", "is", "je", "kan", "maar",
    "met", "na", "naar", "niet", "nog", "of", "om", "onder", "ook", "op", "over", "te", "tegen",
    "toch", "tot", "uit", "van", "veel", "voor", "want", "waren", "was", "wat", "we", "werd",
    "wie", "wordt", "ze", "zich", "zij", "zijn", "zo", "zou",
];

#[rustfmt::skip]
const RUSSIAN: &[&str] = &[
    "а", "без", "бы", "был", "была", "были", "было", "в", "во", "вот", "все", "вы", "где", "да",
    "для", "до", "его", "ее", "если", "же", "за", "и", "из", "или", "их", "к", "как", "ко",
    "когда", "который", "ли", "мы", "на", "над", "не", "нет", "ни", "но", "о", "об", "он",
    "она", "они", "от", "по", "под", "при", "с", "со", "так", "также", "то", "того", "только",
    "у", "уже", "что", "чтобы", "это", "этом", "я",
];

#[rustfmt::skip]
const UKRAINIAN: &[&str] = &[
    "а", "або", "але", "без", "був", "була", "були", "було", "в", "вже", "ви", "вона", "вони",
    "всі", "від", "він", "де", "для", "до", "ж", "з", "за", "зі", "й", "його", "коли", "ми",
    "на", "над", "не", "ні", "о", "по", "при", "про", "під", "після", "та", "так", "також",
    "те", "ти", "то", "у", "це", "цей", "ця", "через", "що", "щоб", "я", "як", "який", "є", "і",
    "із", "їх", "її",
];

#[rustfmt::skip]
const POLISH: &[&str] = &[
    "a", "ale", "bez", "bo", "byc", "byl", "byla", "bylo", "co", "czy", "dla", "do", "gdy",
    "go", "i", "ich", "jak", "jako", "jego", "jej", "jest", "jeszcze", "juz", "ktora", "ktore",
    "ktory", "lub", "ma", "mnie", "na", "nad", "nie", "o", "od", "oraz", "po", "pod", "przed",
    "przez", "przy", "sa", "sie", "ta", "tak", "takze", "tego", "ten", "to", "tylko", "tym",
    "w", "we", "wiec", "z", "za", "ze",
];

#[rustfmt::skip]
const CZECH: &[&str] = &[
    "a", "ale", "ani", "az", "by", "byl", "byla", "bylo", "byt", "co", "do", "i", "jak", "jako",
    "je", "jeho", "jej", "jejich", "jen", "jeste", "ji", "jiz", "jsem", "jsou", "k", "kdyz",
    "ke", "ktera", "ktere", "ktery", "ma", "mezi", "na", "nad", "nebo", "nez", "o", "od", "po",
    "pod", "podle", "pri", "pro", "proti", "s", "se", "si", "tak", "take", "ten", "to", "u",
    "uz", "v", "ve", "vsak", "z", "za", "ze",
];

#[rustfmt::skip]
const SWEDISH: &[&str] = &[
    "alla", "ar", "att", "av", "blev", "bli", "de", "dem", "den", "denna", "det", "detta",
    "dig", "din", "du", "efter", "eller", "en", "ett", "for", "fran", "ha", "hade", "han",
    "har", "hon", "hur", "i", "ingen", "inte", "jag", "kan", "man", "med", "men", "mot", "nar",
    "nu", "och", "om", "over", "pa", "sa", "sedan", "sig", "sin", "ska", "skulle", "som",
    "till", "under", "upp", "ut", "utan", "vad", "var", "vi", "vid",
];

#[rustfmt::skip]
const DANISH: &[&str] = &[
    "ad", "af", "alle", "at", "blev", "de", "dem", "den", "denne", "der", "det", "dette", "du",
    "efter", "eller", "en", "er", "et", "for", "fra", "ham", "han", "har", "havde", "hun",
    "hvad", "hvis", "hvor", "i", "ikke", "jeg", "kan", "man", "med", "men", "mod", "nar", "nu",
    "og", "om", "op", "over", "pa", "sa", "sig", "sin", "skal", "skulle", "som", "til", "ud",
    "under", "var", "vi", "vil", "ville",
];

#[rustfmt::skip]
const NORWEGIAN: &[&str] = &[
    "alle", "at", "av", "ble", "da", "de", "dem", "den", "denne", "der", "det", "dette", "du",
    "eller", "en", "er", "et", "etter", "for", "fra", "ha", "hadde", "han", "har", "hun", "hva",
    "hvis", "hvor", "i", "ikke", "jeg", "kan", "man", "med", "men", "mot", "na", "nar", "og",
    "om", "opp", "over", "pa", "sa", "seg", "sin", "skal", "skulle", "som", "til", "under",
    "ut", "var", "ved", "vi", "vil",
];

#[rustfmt::skip]
const ROMANIAN: &[&str] = &[
    "a", "aceasta", "acest", "ai", "al", "ale", "am", "ar", "are", "as", "au", "ca", "cand",
    "care", "ce", "cel", "cu", "cum", "da", "dar", "de", "din", "dupa", "ea", "ei", "el",
    "este", "eu", "fi", "fost", "in", "intre", "isi", "la", "le", "lor", "lui", "mai", "ne",
    "nu", "o", "pe", "pentru", "prin", "sa", "sau", "se", "si", "sunt", "tot", "un", "unei",
    "unui", "va",
];

#[rustfmt::skip]
const TURKISH: &[&str] = &[
    "ama", "ancak", "bazi", "ben", "bile", "bir", "biz", "bu", "cok", "cunku", "da", "daha",
    "de", "degil", "diye", "en", "fakat", "gibi", "hem", "hep", "her", "icin", "ile", "ise",
    "kadar", "ki", "kim", "mi", "mu", "nasil", "ne", "neden", "nerede", "o", "olan", "olarak",
    "oldu", "onlar", "sen", "siz", "sonra", "su", "tum", "var", "ve", "veya", "ya", "yani",
    "yok",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists = LANGUAGES.iter().map(|lang| words(lang)).chain([ENGLISH_PLAIN]);
        for list in lists {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn english_has_the_classic_stop_words() {
        assert_eq!(ENGLISH.len(), 33);
        assert!(is_function_word("en", "such") && is_function_word("en", "will"));
        for plain in ["we", "us", "who", "from", "has"] {
            assert!(!is_function_word("en", plain), "{plain}");
        }
    }

    #[test]
    fn other_languages_have_lists_of_their_own() {
        assert!(is_function_word("de", "fur") && !is_function_word("en", "fur"));
        assert!(is_function_word("ru", "это") && !is_function_word("uk", "это"));
        assert!(!is_function_word("xx", "the"));
    }

    #[test]
    fn acronyms_that_look_like_function_words() {
        for word in ["US", "IT", "WHO", "IS", "AM", "ME", "AS"] {
            assert!(is_acronym_collision(word), "{word}");
        }
        for word in ["NATO", "EU", "UN", "CIA", "AI", "ЕС"] {
            assert!(!is_acronym_collision(word), "{word}");
        }
    }
}
