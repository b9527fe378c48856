//! Cuts a byline that a record holds as one string into names.

/// Words between the last two names of a list, in the languages of most news.
const AND_WORDS: [&str; 8] = ["and", "und", "et", "och", "og", "и", "та", "&"];

/// Words before the names.
const BY_WORDS: [&str; 6] = ["by ", "von ", "par ", "por ", "di ", "door "];

/// Names of a byline: `By Ann Lee and Bo Ray`, `Ann Lee, Bo Ray`, `Ann Lee; Bo Ray`.
///
/// A comma separates names only if both sides are whole names: in `Lee, Ann` and in
/// `Martin King, Jr.` it does not.
pub(super) fn split_byline(byline: &str) -> Vec<String> {
    let names = without_by(byline.trim());
    let mut found = Vec::new();
    for part in names.split([';', '|', '、', '，', '；', '\n']) {
        split_by_words(part, &mut found);
    }
    found
}

fn without_by(byline: &str) -> &str {
    for word in BY_WORDS {
        let Some(start) = byline.get(..word.len()) else { continue };
        // `Von Braun` and `Di Maria` are names: words of other languages count in small letters.
        let is_word = start == word || (word == "by " && start.eq_ignore_ascii_case(word));
        if is_word {
            return byline[word.len()..].trim_start();
        }
    }
    byline
}

fn split_by_words(part: &str, found: &mut Vec<String>) {
    let mut name: Vec<&str> = Vec::new();
    for word in part.split_whitespace() {
        if AND_WORDS.contains(&word) && !name.is_empty() {
            split_by_commas(&name.join(" "), found);
            name.clear();
        } else {
            name.push(word);
        }
    }
    split_by_commas(&name.join(" "), found);
}

fn split_by_commas(part: &str, found: &mut Vec<String>) {
    let part = part.trim_matches([',', ' ']);
    let is_whole_name = |name: &str| name.trim().contains(' ');
    if part.contains(',') && part.split(',').all(is_whole_name) {
        found.extend(part.split(',').map(|name| name.trim().to_string()));
    } else if !part.is_empty() {
        found.push(part.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_become_names() {
        let cases: &[(&str, &[&str])] = &[
            ("Ann Lee", &["Ann Lee"]),
            ("By Ann Lee and Bo Ray", &["Ann Lee", "Bo Ray"]),
            ("BY ANN LEE", &["ANN LEE"]),
            ("Ann Lee, Bo Ray, Cy Orr", &["Ann Lee", "Bo Ray", "Cy Orr"]),
            ("Ann Lee, Bo Ray, and Cy Orr", &["Ann Lee", "Bo Ray", "Cy Orr"]),
            ("Ann Lee; Bo Ray | Cy Orr", &["Ann Lee", "Bo Ray", "Cy Orr"]),
            ("Ann Lee & Bo Ray", &["Ann Lee", "Bo Ray"]),
            ("von Ute Öz und Max Ilg", &["Ute Öz", "Max Ilg"]),
            ("Иван Орлов и Анна Лис", &["Иван Орлов", "Анна Лис"]),
            ("王翔、李明", &["王翔", "李明"]),
            ("  ", &[]),
            // Not separators.
            ("Lee, Ann", &["Lee, Ann"]),
            ("Martin King, Jr.", &["Martin King, Jr."]),
            ("Sandra Anderson", &["Sandra Anderson"]),
            ("Byron Fox", &["Byron Fox"]),
            ("Von Braun", &["Von Braun"]),
            ("José Ortega y Gasset", &["José Ortega y Gasset"]),
            ("and", &["and"]),
        ];
        for (byline, expected) in cases {
            assert_eq!(split_byline(byline), *expected, "{byline}");
        }
    }
}
