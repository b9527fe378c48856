//! Menus and breadcrumbs: rows of short entries.

use super::lines::{Ending, Line};
use crate::extract::fold::{collapse, is_word_char};
use crate::extract::phrases::Mark;

/// A row of sections: `Home  World  Sport`, `首页 新闻 教育 汽车`.
pub(crate) fn is_menu(line: &Line<'_>) -> bool {
    if line.ending != Ending::Open || line.chars > 200 {
        return false;
    }
    let covered: usize =
        line.hits.iter().filter(|hit| hit.mark == Mark::Menu).map(|hit| hit.end - hit.start).sum();
    let letters =
        line.folded.chars().filter(|&c| is_word_char(c)).map(char::len_utf8).sum::<usize>();
    let items = line.hits.iter().filter(|hit| hit.mark == Mark::Menu).count();
    if items >= 3 && covered * 10 >= letters * 7
        || items >= 2
            && covered * 10 >= letters * 9
            && !line.text.contains(['/', '>', '|', '›', '»', '＞', '-'])
    {
        return true;
    }
    if row_of_entries(line.text) {
        return true;
    }
    if row_with_gaps(line.text) {
        return true;
    }
    if !line.cjk {
        return false;
    }
    let parts: Vec<&str> = line.folded.split(' ').collect();
    let steps = line.text.contains(['/', '>', '›', '»', '＞']);
    let least = if items >= 2 && !steps { 3 } else { 4 };
    parts.len() >= least && parts.iter().all(|part| part.chars().count() <= 4)
}

/// `Home  World  Sport`: three entries or more of three words at most, with wide gaps between.
fn row_with_gaps(text: &str) -> bool {
    let wide = ["  ", "\t", "\u{a0}\u{a0}"].into_iter().filter(|gap| text.contains(gap));
    let entries: Vec<&str> = wide
        .flat_map(|gap| text.split(gap))
        .filter(|entry| !entry.trim().is_empty() && entry.len() < text.len())
        .collect();
    entries.len() >= 3
        && entries.iter().all(|entry| entry.split_whitespace().count() <= 3)
        && !text.bytes().any(|byte| byte.is_ascii_digit())
}

/// `Recetas · Vinos · Restaurantes`: three entries or more of one or two words.
fn row_of_entries(text: &str) -> bool {
    text.contains(['·', '|', '•'])
        && [" · ", " | ", " • "].iter().any(|sign| {
            let entries: Vec<&str> = text.split(sign).map(str::trim).collect();
            let short = |entry: &&str| {
                (1..=2).contains(&entry.split_whitespace().count())
                    && entry.chars().count() <= 24
                    && !entry.chars().any(char::is_numeric)
            };
            entries.len() >= 3 && entries.iter().all(short)
        })
}

/// `News / World`, `Home > Politics`, `首页 > 国际`: two to six short steps.
pub(super) fn is_breadcrumb(line: &Line<'_>) -> bool {
    const SIGNS: &[char] = &['/', '>', '»', '›', '→', '►', '|', '—', '–', '-', ':', '＞', '｜'];
    if leads_home(line) {
        return true;
    }
    if line.chars > 90 || line.ends_sentence() {
        return false;
    }
    // `half-yearly report`, `Update: …`: in ASCII most of the signs divide nothing.
    let divides = |word: &str| word.contains(['/', '>', '|']) || matches!(word, "-" | "::");
    let divided = match line.ascii {
        true => line.text.split_whitespace().any(divides),
        false => line.text.contains(SIGNS),
    };
    if !divided {
        return false;
    }
    let folded = line
        .text
        .replace(['\u{a0}', '\u{3000}'], " ")
        .replace(['＞', '»', '›', '→', '►'], ">")
        .to_lowercase();
    let folded = collapse(&folded);
    for separator in [" / ", " > ", ">", "/", " | ", " — ", " – ", " - ", " :: "] {
        if !folded.contains(separator) {
            continue;
        }
        let dash = matches!(separator, " — " | " – " | " - ");
        if separator == "/" && !line.cjk && folded.contains(' ') {
            continue;
        }
        let steps: Vec<&str> = folded.split(separator).map(str::trim).collect();
        let menu = line.hits.iter().filter(|hit| hit.mark == Mark::Menu).count();
        let short = |step: &&str| {
            step.split(' ').count() <= 3
                && step.chars().count() <= 24
                && !step.bytes().any(|byte| byte.is_ascii_digit())
        };
        // The outlet's name may be the first of three steps or more.
        let outlet = |step: &str| {
            steps.len() >= 3
                && !dash
                && matches!(separator, ">" | " > ")
                && step.split(' ').count() <= 5
                && step.chars().count() <= 40
        };
        let empty_ends = steps.iter().filter(|step| step.is_empty()).count();
        if steps.len() - empty_ends >= 2
            && steps.len() <= 6
            && (short(&steps[0]) || outlet(steps[0]))
            && steps[1..].iter().all(short)
            && (!dash || menu >= 2)
            && (separator != " | " || steps.len() - empty_ends >= 3 || menu >= 2)
        {
            return true;
        }
    }
    false
}

/// `Inicio » Sucesos » Un burro devuelve una cartera`: steps from the first page on, the last of
/// them the headline.
fn leads_home(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const HOME: &[&str] = &[
        "home", "start", "startseite", "accueil", "inicio", "portada", "home page", "inicio", "homepage", "pagina inicial", "voorpagina", "главная", "головна",
        "strona glowna", "domu", "domov", "uvod", "hem", "forside", "hjem", "etusivu", "anasayfa", "ana sayfa", "الرييسية", "الصفحة الرييسية", "ראשי", "דף הבית",
        "首页", "首頁", "ホーム", "トップ", "홈", "cimlap", "kezdolap", "acasa", "prima pagina", "αρχικη", "beranda", "trang chu", "होम", "خانه", "صفحه نخست",
        "หน้าแรก", "начало", "pocetna", "naslovnica", "domov", "pradzia", "sakums", "avaleht", "inici",
    ];
    let signs: &[char] = if line.ascii { &['>'] } else { &['»', '>', '›', '→', '＞'] };
    line.chars <= 220
        && signs.iter().any(|sign| {
            line.text.split_once(*sign).is_some_and(|(first, _)| {
                let folded = crate::extract::fold::fold(first.trim());
                HOME.contains(&folded.as_str())
            })
        })
}
