//! A light stemmer of Arabic on folded text: the article with what may stand before it, and the
//! endings of number, gender and possession.
//!
//! After light10 (Larkey, Ballesteros and Connell, Light Stemming for Arabic Information
//! Retrieval, 2007). Unlike it, ي stays (مال and مالي are two words; ية becomes ي), and و goes
//! before the article or a long word only (not from وزير).

/// The stem of a folded `term`.
pub(super) fn stem(term: &str) -> String {
    let letters: Vec<char> = term.chars().map(plain_letter).collect();
    let letters = without_article(&letters);
    without_endings(letters).into_iter().collect()
}

/// Seats of the hamza, which are written in different ways in one paradigm (رئيس, رؤساء).
fn plain_letter(c: char) -> char {
    match c {
        'ؤ' => 'و',
        'ئ' => 'ي',
        'آ' | 'أ' | 'إ' => 'ا',
        _ => c,
    }
}

fn without_article(word: &[char]) -> &[char] {
    const ARTICLES: [&[char]; 12] = [
        &['و', 'ب', 'ا', 'ل'],
        &['و', 'ل', 'ل'],
        &['و', 'ا', 'ل'],
        &['ب', 'ا', 'ل'],
        &['ك', 'ا', 'ل'],
        &['ف', 'ا', 'ل'],
        &['ل', 'ل'],
        &['ا', 'ل'],
        &['و', 'ك', 'ا', 'ل'],
        &['ا', 'ل', 'ا', 'ل'],
        &['س', 'ا', 'ل', 'ا', 'ل'],
        &['و', 'ل', 'ا', 'ل'],
    ];
    for article in ARTICLES {
        if let Some(rest) = word.strip_prefix(article)
            && rest.len() >= 3
        {
            return rest;
        }
    }
    match word.strip_prefix(&['و']) {
        // Words with it before them are long; وزير, وكالة, وثيقة are not.
        Some(rest) if rest.len() >= 5 => rest,
        _ => word,
    }
}

fn without_endings(word: &[char]) -> Vec<char> {
    // Possession: at least a word of three letters before it.
    let mut word = word;
    let mut possessed = false;
    for (ending, least) in [(&['ه', 'ا'][..], 4), (&['ه', 'م'], 4), (&['ن', 'ا'], 5)] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= least
        {
            word = rest;
            possessed = true;
            break;
        }
    }
    for (ending, least) in [
        (&['ا', 'ت'][..], 3),
        (&['و', 'ن'], 4),
        (&['ي', 'ن'], 4),
        (&['ا', 'ن'], 4),
        (&['و', 'ا'], 3),
    ] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= least
        {
            word = rest;
            break;
        }
    }
    if let Some(rest) = word.strip_suffix(&['ة'])
        && rest.len() >= 3
    {
        word = rest;
    } else if let Some(rest) = word.strip_suffix(&['ت'])
        && rest.len() >= 4
        // ة before possession (حكومتها), or `she` of a derived verb (اعلنت).
        && (possessed || word.first() == Some(&'ا'))
    {
        word = rest;
    }
    word.to_vec()
}
