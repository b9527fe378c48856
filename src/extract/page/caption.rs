//! Captions and credits of pictures: `Photo: …`, `… (AP/Name)`, `FILE - …`.

use std::sync::LazyLock;

use crate::extract::agencies::is_agency;
use crate::extract::needles::Endings;
use crate::extract::page::lines::Line;
use crate::extract::phrases::Mark;

/// Words that stand in the credit of a picture, folded.
#[rustfmt::skip]
const CREDIT_WORDS: &[&str] = &[
    "photo", "photos", "getty", "file", "foto", "fotos", "archive", "archiv", "archivbild",
    "illustration", "image", "images", "shutterstock", "imago", "bild", "afp", "reuters", "epa",
    "фото", "архив", "архів", "kuva", "arkiv", "arşiv", "arsiv", "fotograf", "fot", "zdjecie",
    "picture", "picture-alliance", "handout", "screenshot", "courtesy", "ap", "depositphotos",
    "unsplash", "pixabay", "صورة", "תמונה", "צילום", "写真", "撮影", "图片", "摄", "사진", "ảnh", "anh",
    "fotografia", "fotografie", "crédit", "credit", "imagen", "imagem", "immagine",
];

/// Whether the line is a caption or a picture's credit.
pub(crate) fn is_caption(line: &Line<'_>) -> bool {
    if line.weight() > 420 {
        return false;
    }
    if line.text.starts_with(['▲', '△', '▼', '◆', '↑']) || gallery_counter(line) || of_picture(line)
    {
        return true;
    }
    // `Text: Jane Doe   Photo: Tom Moe` is a byline first.
    if line.opens_with(Mark::Author).is_some() {
        return false;
    }
    if let Some(hit) = line.opens_with(Mark::Photo) {
        // `Video games sell well` is no caption: a sign must follow the word, or a name.
        let phrase = &line.folded[hit.start..hit.end];
        let announced =
            line.folded[hit.end..].trim_start().starts_with([':', '|', '/', '=', '-', '■', '(']);
        let known = phrase.contains(' ') || phrase.ends_with([':', '.', '=']) || hit.whole;
        return !phrase.starts_with('©') && (announced || known) && !phrase.starts_with("watch ");
    }
    ends_with_credit(line)
        || label_at_the_end(line)
        || name_and_agency(line)
        || sign_at_the_end(line)
}

/// `1/5 The old lighthouse in 2019`: a picture of a row.
fn gallery_counter(line: &Line<'_>) -> bool {
    let mut parts = line.text.splitn(2, [' ', '\u{3000}']);
    let counter = parts.next().unwrap_or("");
    let number =
        |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let counts = counter.split_once('/').is_some_and(|(at, of)| {
        number(at) && number(of) && at.parse::<u8>().ok() <= of.parse::<u8>().ok()
    });
    counts
        && parts.next().is_some_and(|rest| rest.chars().count() >= 8)
        && line.chars <= 160
        && crate::extract::dates::parse::find_dates(counter).is_empty()
}

/// `…旧灯台（県提供）`, `… [박물관 제공]`: who lent the picture, in brackets at the end.
fn of_picture(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "提供", "撮影", "写真", "資料写真", "攝影", "摄影", "摄", "攝", "供图", "供圖", "翻攝", "資料照", "资料图", "제공", "자료사진", "촬영", "캡처", "갈무리",
    ];
    let Some(inner) = line.text.strip_suffix([')', '）', ']', '］', '】']) else { return false };
    let Some(at) = inner.rfind(['(', '（', '[', '［', '【']) else { return false };
    // `（圖／江北時報）`
    const STARTS: &[&str] =
        &["圖", "图", "攝影", "摄影", "照片", "写真", "撮影", "사진", "翻攝自", "圖片", "图片"];
    let credit = inner[at..].trim_start_matches(['(', '（', '[', '［', '【']);
    let labelled = STARTS.iter().any(|word| {
        credit
            .strip_prefix(word)
            .is_some_and(|rest| rest.starts_with(['／', '/', '：', ':', '＝', '=', '・', '｜']))
    });
    at > 0
        && line.chars <= 120
        && credit.chars().count() <= 24
        && (labelled || ENDS.iter().any(|end| inner.ends_with(end)))
}

/// `Jon Example/Agency`: nothing but who took the picture.
fn name_and_agency(line: &Line<'_>) -> bool {
    if line.chars > 60 {
        return false;
    }
    let Some((name, agency)) = line.text.split_once('/') else { return false };
    line.opens_with(Mark::Author).is_none()
        && crate::extract::people::is_name(name)
        && is_agency(&crate::extract::fold::fold(agency))
}

/// `The nave before the doors opened. © Jon Example / Agence Exemple`: no year, so no rights line.
fn sign_at_the_end(line: &Line<'_>) -> bool {
    if line.ascii {
        return false;
    }
    let Some(at) = line.text.rfind('©').filter(|at| *at > 0) else { return false };
    let after = line.text[at + '©'.len_utf8()..].trim();
    !after.is_empty()
        && after.chars().count() <= 60
        && !after.bytes().any(|byte| byte.is_ascii_digit())
        && line.text[..at].split_whitespace().count() >= 3
}

/// `… (AP/Alexander Z.)`, `… [Photo/Xinhua]`, `… Foto: dpa`
fn ends_with_credit(line: &Line<'_>) -> bool {
    let text = line.text.trim_end_matches('.');
    let Some(inner) = text.strip_suffix([')', ']', '）', '】']) else { return false };
    let Some(at) = inner.rfind(['(', '[', '（', '【']) else { return false };
    let credit = inner[at..].trim_start_matches(['(', '[', '（', '【']);
    if credit.chars().count() > 70 || at == 0 {
        return false;
    }
    let folded = crate::extract::fold::fold(credit);
    let mut words = folded.split(|character: char| {
        !crate::extract::fold::is_word_char(character) && character != '-'
    });
    let names_picture = words.any(|word| {
        CREDIT_WORDS[..14].contains(&word) || CREDIT_WORDS[15..].contains(&word) && !is_agency(word)
    });
    let agency_and_name = folded.split_once('/').is_some_and(|(first, second)| {
        is_agency(first.trim()) || is_agency(second.trim()) && first.contains(' ')
    }) || credit.split_once('/').is_some_and(|(first, second)| {
        let short = |text: &str| text.split_whitespace().count() <= 3;
        let capital = |text: &str| text.trim().starts_with(char::is_uppercase);
        let is_name = crate::extract::people::is_name;
        short(first) && capital(first) && is_name(second)
            || short(second) && capital(second) && is_name(first)
    });
    let cjk_picture = ["摄", "撮影", "图", "写真", "사진"].iter().any(|word| folded.contains(word));
    (names_picture || agency_and_name || cjk_picture) && line.weight() < 420
}

/// `A street in Kyiv. Photo: screenshot`, `… / Getty Images`
fn label_at_the_end(line: &Line<'_>) -> bool {
    if line.folded.ends_with("/getty images") || line.folded.ends_with("getty images") {
        return true;
    }
    if line.chars >= 400 {
        return false;
    }
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "photo:", "archive photo:", "foto:", "фото:", "photograph:", "image:", "bild:", "kuva:",
        "credit:", "credit photo:", "fotograf:", "photo by", "picture:", "صورة:",
        "תמונה:", "צילום:", "写真:", "图片来源:", "图:", "사진:", "anh:", "φωτο:", "φωτογραφια:",
        "zdjecie:", "fot.", "foto ©", "фото ©", "©", "चित्र:", "फोटो:", "عكس:", 
        "photo credit:", "foto /", "photo /", "fotografie:", "imagem:", "imagen:",
        "fotos:", "photo :", "credit :", "photo courtesy", "摄影:", "קרדיט:", "gambar:", "picture by",
        "image credit:", "illustration:", "снимка:", "foto -", "archivbild:", "archivfoto:", "symbolbild:", "symbolfoto:", "bilder:", "снимок:", "снимки:",
        "иллюстрация:", "світлина:", "світлини:", "ілюстрація:", "скріншот:", "скриншот:", "zdjecia:", "ilustracja:", "ilustracni foto:", "snimek:", "arkivfoto:",
        "arkivbild:", "valokuva:", "arkistokuva:", "kuvat:", "fotograf:", "arsiv:", "gorsel:", "photographie:", "illustration :", "photos:", "photos :", "fotografia:",
        "ilustracao:", "foto d'archivio:", "archieffoto:", "beeld:", "fotó:", "foto arhiva:", "εικονα:", "φωτογραφια αρχειου:", "תצלום:", "صور:", "تصوير:",
        "تصوير -", "عکاس:", "تصویر:", "तस्वीर:", "dok.:", "dok:", "hinh:", "hinh anh:", "摄:", "攝:", "撮影:",
    ];
    static FIND: LazyLock<Endings> = LazyLock::new(|| Endings::new(LABELS));
    // Labels end in a sign; only the last part of the line can be a credit.
    let from = line.folded.char_indices().rev().nth(CREDIT_CHARS).map_or(0, |(at, _)| at);
    for (at, label) in label_ends(&line.folded, from, &FIND) {
        let before = line.folded[..at].trim_end();
        let after = &line.folded[at + label..];
        let ends_before = before.is_empty()
            || before.ends_with(['.', '!', '?', ',', '|', '/', '-', '。', '"', ')', '(', ';', '।'])
            || line.folded[..at].ends_with("  ")
            || at > 0;
        let short = after.chars().count() <= CREDIT_CHARS && after.split(' ').count() <= 8;
        let mut stops = after.trim_end_matches('.').match_indices(". ");
        let initial =
            |at: usize| after[..at].chars().rev().take_while(|c| c.is_alphabetic()).count() <= 2;
        let sentence_after = stops.any(|(at, _)| !initial(at)) || after.contains(['?', '!']);
        let quoted = before.ends_with('"') || after.contains('"');
        if ends_before && short && !sentence_after && !quoted {
            return true;
        }
    }
    false
}

/// Characters behind the label of a picture that name who took it, at most.
const CREDIT_CHARS: usize = 60;

/// Where labels stand in a folded line from `from` on, last first, with their lengths.
fn label_ends<'a>(
    folded: &'a str,
    from: usize,
    labels: &'a Endings,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let bytes = folded.as_bytes();
    let ends = (from..bytes.len()).rev().filter_map(move |at| match bytes[at] {
        b' ' => Some(at),
        b':' | b'/' | b'.' | b'-' => Some(at + 1),
        _ => bytes[from..=at].ends_with("©".as_bytes()).then_some(at + 1),
    });
    ends.filter_map(move |end| {
        // `archivbild:` is none where only `bild:` is known.
        let mut places = labels.of(&folded[..end]).map(|label| (end - label.len(), label.len()));
        places.find(|(start, _)| {
            let before = folded[..*start].chars().next_back();
            !before.is_some_and(crate::extract::fold::is_word_char)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::page::lines::{Kind, lines};

    #[test]
    fn tells_captions_from_prose() {
        for caption in [
            "The envoy leaves the hall in Geneva, May 3, 2024. (AP/Jon Example)",
            "A street in Kyiv. Archive photo: local media",
            "Photo: screenshot",
            "The nave shortly before noon. © Jon Example / Agence Exemple",
            "People wait in a park. (Quaywire/Ann Example)",
            "Daten: Hafenamt",
            "FILE - The old harbour bridge, seen in 2019.",
            "Foto: dpa",
            "Der Hafen von Kiel. Foto: A. Beispiel/dpa",
            "Мост через реку. Фото: пресс-служба",
            "Protesters outside the court | Getty Images",
            "図：港の様子",
            "ภาพ: สำนักข่าว",
        ] {
            assert_eq!(lines(caption)[0].kind, Kind::Caption, "{caption}");
        }
        for prose in [
            "The company said it had lost access to its video archive in the fire (the cause is unknown).",
            "Photographers were kept out of the room while the delegations met for the first time in years.",
            "Video games sell well",
            "The storm hit the coast on Monday, officials said. (Reuters)",
        ] {
            assert_ne!(lines(prose)[0].kind, Kind::Caption, "{prose}");
        }
    }
}
