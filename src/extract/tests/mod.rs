//! Whole articles: pages of several languages with their traps, records, and what must hold for
//! any text.

mod properties;

use super::*;
use crate::article::{Fact, Given};

fn today() -> Date {
    "2026-01-01".parse().unwrap()
}

fn page(text: &str) -> Article {
    understand(RawArticle { text: text.to_string(), ..RawArticle::default() }, today())
}

/// `title|date|authors|credit|source` of a page.
fn facts(text: &str) -> String {
    let article = page(text);
    let facts = &article.facts;
    let value = |fact: &Option<Fact<String>>| {
        fact.as_ref().map_or("-".to_string(), |fact| fact.value.clone())
    };
    let date = facts.date.as_ref().map_or("-".to_string(), |date| date.value.to_string());
    let authors = article.authors().join("+");
    let authors = if authors.is_empty() { "-".to_string() } else { authors };
    [value(&facts.title), date, authors, value(&facts.credit), value(&facts.source)].join(" ~ ")
}

const PROSE: &str = "The city will spend forty million on its harbour over the next five years, the mayor said on Tuesday, calling it the largest investment in a generation.";

#[test]
fn reads_a_page_with_everything_on_it() {
    let text = format!(
        "The Port Ledger\nWorld | Politics | Sport\n\nHarbour plan wins final vote\n\n\
         By Ana Ruiz and Tom O'Hara, Northern Wire\n\
         Published: March 4, 2025, 9:15 a.m. EST | Updated: March 5, 2025\n\n\
         A crane at the quay. (Photo by Lee Sand/Northern Wire)\n\n{PROSE}\n\n\
         By Tuesday evening, the chamber was full, and the vote was delayed twice because of the crowd.\n\n\
         “Source: City Hall, it said at the bottom,” Rita Moe said. According to Reuters, three bidders remain.\n\n\
         Source: World Bank\n\nThe hearing that was planned for May 12, 2024 was moved by a week.\n\n\
         Related stories\nHarbour fees to rise (January 2, 2024)\nComments (2)\nJoe: March 6, 2025 great news\n\
         © 2019-2025 The Port Ledger. All rights reserved."
    );
    assert_eq!(
        facts(&text),
        "Harbour plan wins final vote ~ 2025-03-04T09:15-05:00 ~ Ana Ruiz+Tom O'Hara ~ Northern Wire ~ The Port Ledger"
    );
    let article = page(&text);
    assert_eq!(article.facts.modified.as_ref().unwrap().value.to_string(), "2025-03-05");
    let body = article.body();
    for part in ["forty million", "By Tuesday evening", "City Hall, it said", "moved by a week"] {
        assert!(body.contains(part), "{part}");
    }
    for part in ["A crane", "World Bank", "great news", "rights reserved", "January 2"] {
        assert!(!body.contains(part), "{part}");
    }
    let date = &article.facts.date.as_ref().unwrap().evidence;
    let place = date.place.unwrap();
    let furniture: Vec<char> = article.furniture().chars().collect();
    let at: String = furniture[place.start as usize..place.end as usize].iter().collect();
    assert_eq!(at, date.text);
}

#[test]
fn refuses_what_only_looks_like_a_fact() {
    for (text, wanted) in [
        // An ambiguous date, and one that another date on the page decides.
        (
            format!("Harbour plan wins final vote\n03/04/2024\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\n03/04/2024\nUpdated: 16/04/2024\n{PROSE}"),
            "Harbour plan wins final vote ~ 2024-04-03 ~ - ~ - ~ -",
        ),
        // Only the day of a change is known; a minute is that of the one stamp of the page.
        (
            format!("Harbour plan wins final vote\nUpdated: March 5, 2025\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\nLast updated: March 5, 2025, 10:30\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\nUpdated: March 5, 2025, 10:30\n{PROSE}"),
            "Harbour plan wins final vote ~ 2025-03-05T10:30 ~ - ~ - ~ -",
        ),
        (
            format!("Hafenplan nimmt die letzte Hürde\nStand: 25.03.2025\n{PROSE}"),
            "Hafenplan nimmt die letzte Hürde ~ 2025-03-25 ~ - ~ - ~ -",
        ),
        // A day without a year, and one whose year the page tells.
        (format!("OSLO, Feb. 12 (Northern Wire) — {PROSE}"), "- ~ - ~ - ~ Northern Wire ~ -"),
        (
            format!("February 2025\n\nHarbour plan wins final vote\n\nOSLO, Feb. 12 — {PROSE}"),
            "Harbour plan wins final vote ~ 2025-02-12 ~ - ~ - ~ -",
        ),
        // Relative times, future and impossible days.
        (
            format!("Harbour plan wins final vote\n2 hours ago\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\nMarch 4, 2031\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\n30 February 2025\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        // The day on which the page was shown stands beside its menu.
        (
            format!(
                "Monday, 3 March 2025\nHome News Sport Weather\nHarbour plan wins final vote\n{PROSE}"
            ),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        // Sentences and captions are no headlines.
        (format!("It was late.\n\n{PROSE}\n\n{PROSE}"), "- ~ - ~ - ~ - ~ -"),
        (
            format!(" date 2025-02-12 The quay at dawn. Archive photo: city media\n\n{PROSE}"),
            "- ~ 2025-02-12 ~ - ~ - ~ -",
        ),
        (
            format!(" date 2025-02-12 By Ana Ruiz, Northern Wire\n\n{PROSE}"),
            "- ~ 2025-02-12 ~ Ana Ruiz ~ Northern Wire ~ -",
        ),
        // Figures have a source, too; so does an agency's picture.
        (
            format!("Harbour plan wins final vote\n{PROSE}\nSource: Eurostat\n{PROSE}"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
        (
            format!("Harbour plan wins final vote\nPhoto: Reuters\n{PROSE}\nCopyright 2023"),
            "Harbour plan wins final vote ~ - ~ - ~ - ~ -",
        ),
    ] {
        assert_eq!(facts(&text), wanted, "{text}");
    }
}

fn title(text: &str) -> String {
    page(text).title().to_string()
}

#[test]
fn strips_the_outlet_off_a_title() {
    for (text, wanted) in [
        (
            format!(
                "The Brass Anchor | Harbour plan wins final vote\n\n{PROSE}\n\n© 2025 Brass Anchor"
            ),
            "Harbour plan wins final vote",
        ),
        (
            format!(
                "Harbour plan wins final vote - Brass Anchor\n\n{PROSE}\n\n© 2025 Brass Anchor"
            ),
            "Harbour plan wins final vote",
        ),
        (
            format!(
                "Harbour plan wins final vote – Hafenlampe\nHarbour plan wins final vote\n\n{PROSE}"
            ),
            "Harbour plan wins final vote",
        ),
        (
            format!("Harbour plan wins final vote | World\n\n{PROSE}"),
            "Harbour plan wins final vote",
        ),
        (
            format!("Harbour plan – a vote at last\n\n{PROSE}\n\n© 2025 Brass Anchor"),
            "Harbour plan – a vote at last",
        ),
        (
            format!("BRASS ANCHOR\nHarbour plan wins final vote\n\n{PROSE}\n\n© 2025 Brass Anchor"),
            "Harbour plan wins final vote",
        ),
        (
            format!("THE LAMP OF THE QUAY\nHarbour plan wins final vote\n\n{PROSE}"),
            "Harbour plan wins final vote",
        ),
        (
            format!("LIVE FROM THE HARBOUR\nHarbour plan wins final vote\n\n{PROSE}"),
            "Harbour plan wins final vote",
        ),
        (format!("HARBOUR PLAN WINS FINAL VOTE\n\n{PROSE}"), "HARBOUR PLAN WINS FINAL VOTE"),
    ] {
        assert_eq!(title(&text), wanted, "{text}");
    }
}

#[test]
fn labels_and_names_are_no_titles() {
    for above in [
        "[1]Home [2]World [3]Harbour news",
        "Home News Sport Weather Opinion",
        "Главная Новости Общество Недвижимость",
        "Αρχική Πολιτική Οικονομία Καιρός",
        "首页 要闻 财经",
        "字型大小：小 中 大",
        "EMBARGO: Tuesday, 06:00",
        "Not for publication before Tuesday",
        "Снимка: пресслужба на града",
        "The nave before noon. © Jon Example / Agence Exemple",
        "Ana Ruiz",
        "Contents\nWhat the plan costs the city\nWho is going to pay for it",
    ] {
        let text = format!("{above}\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(title(&text), "", "{text}");
        let text = format!("{above}\n\nHarbour plan wins final vote\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(title(&text), "Harbour plan wins final vote", "{text}");
    }
}

#[test]
fn short_texts_keep_title_and_body() {
    for (text, name, body) in [
        (
            "Second story\n\nThe minister spoke about gas alone on Monday.\n",
            "Second story",
            "The minister",
        ),
        ("Special report\n\nAn envoy was not seen.\n", "Special report", "An envoy"),
        ("ข่าววันนี้\n\nผู้นำทั้งสองประเทศเริ่มการเจรจาในวันพุธ\n", "ข่าววันนี้", "ผู้นำ"),
        ("港口新计划\n\n市长星期一谈到了港口。\n", "港口新计划", "市长星期一"),
        ("港の計画\n\n市長は月曜日に港について話した。\n", "港の計画", "市長は"),
        ("항구 계획\n\n시장이 월요일에 항구를 말했다.\n", "항구 계획", "시장이"),
        ("خطة الميناء\n\nتحدث العمدة عن الميناء يوم الاثنين.\n", "خطة الميناء", "تحدث"),
        ("The minister spoke about gas alone on Monday.", "", "The minister"),
        ("市长星期一谈到了港口。", "", "市长"),
        ("市長は月曜日に港について話した。", "", "市長は"),
        ("시장이 월요일에 항구를 말했다.", "", "시장이"),
        ("تحدث العمدة عن الميناء يوم الاثنين.", "", "تحدث"),
        ("Politics\n\nThe minister spoke about gas alone on Monday.\n", "", "The minister"),
        ("The city will fine the shop over its cookies.", "", "cookies"),
    ] {
        let article = page(text);
        assert_eq!(article.title(), name, "{text}");
        assert!(article.body().contains(body), "{text}: {:?}", article.body());
    }
}

#[test]
fn what_surrounds_an_article_is_furniture() {
    for box_text in [
        format!(
            "Zur Person\nAnna Beispiel, geboren 1970 in Kiel, lehrt Recht an der Hochschule des Nordens. {PROSE}"
        ),
        format!("Notes to editors\nBox one. {PROSE}\nBox two. {PROSE}"),
        "This is an opinion column. Box words.".to_string(),
        "2021\nBox 12%\n2022\n14%".to_string(),
        "Data: Box office".to_string(),
    ] {
        let text = format!("Harbour plan wins final vote\n\n{PROSE}\n\n{PROSE}\n\n{box_text}");
        let page = page(&text);
        let body = page.body();
        assert!(
            body.contains("forty million") && !body.contains("Box") && !body.contains("Beispiel"),
            "{body}"
        );
    }
}

#[test]
fn dates_that_contradict_each_other() {
    for (lines, wanted) in [
        ("2025-03-04 10:30\nReporting by Ana Ruiz on 2 March 2025", "2025-03-04T10:30"),
        ("4 March 2025\n7 March 2025", "-"),
        ("4 March 2025\n7 March 2025 10:30", "2025-03-07T10:30"),
        ("4 March 2025\nPublished: 7 March 2025", "2025-03-07"),
        ("4 March 2025\n4 March 2025", "2025-03-04"),
    ] {
        let text = format!("Harbour plan wins final vote\n\n{lines}\n\n{PROSE}\n\n{PROSE}");
        let found = page(&text).facts.date.map_or("-".to_string(), |date| date.value.to_string());
        assert_eq!(found, wanted, "{lines}");
    }
}

#[test]
fn authors_and_credits_above_the_text() {
    for (head, authors, credit) in [
        ("Ewan Example in Ankara", "Ewan Example", "-"),
        ("Ada Example", "Ada Example", "-"),
        ("New Hampshire", "-", "-"),
        ("Agencia Ejemplo | Madrid", "-", "Agencia Ejemplo"),
        ("وكالة المثال – الرياض", "-", "وكالة المثال"),
        ("KAMPALA, Feb. 3 (Example News Agency) —", "-", "Example News Agency"),
        ("2025年3月4日　記者　王小明", "王小明", "-"),
        ("文・写真　海野さやか", "海野さやか", "-"),
    ] {
        let text = format!("Harbour plan wins final vote\n\n{head}\n\n{PROSE}\n\n{PROSE}");
        let article = page(&text);
        let names = article.authors().join("+");
        assert_eq!(if names.is_empty() { "-" } else { &names }, authors, "{head}");
        let found = article.facts.credit.map_or("-".to_string(), |fact| fact.value);
        assert_eq!(found, credit, "{head}");
    }
    let text = format!(
        "Harbour plan wins final vote\n\n{PROSE}\n\nReporting by Ana Ruiz; additional reporting by Tom Moe"
    );
    assert_eq!(page(&text).authors(), ["Ana Ruiz"]);
}

#[test]
fn an_editor_signs_where_nobody_else_does() {
    let text =
        format!("Harbour plan wins final vote\n\n{PROSE}\n\nSource: Xinhua   Editor: Li Min");
    assert_eq!(facts(&text), "Harbour plan wins final vote ~ - ~ Li Min ~ Xinhua ~ -");
    let text = format!("Harbour plan wins final vote\nBy Ana Ruiz\n{PROSE}\nEditor: Li Min");
    assert_eq!(facts(&text), "Harbour plan wins final vote ~ - ~ Ana Ruiz ~ - ~ -");
}

#[test]
fn the_outlet_at_the_top_of_a_page() {
    for (top, source) in [
        ("Quay Lamp\nHome | World | Sport", "Quay Lamp"),
        ("Волжская новь\nГлавная / Наука", "Волжская новь"),
        ("La Gazette du Vexin › Culture › Entretien", "La Gazette du Vexin"),
        ("Bergslagsbladet – Nyheter från bruket", "Bergslagsbladet"),
        ("Forwarded from: Quay Lamp", "Quay Lamp"),
        ("Tygodnik Nadbużański nr 14/2024", "Tygodnik Nadbużański"),
        ("Australia news", "-"),
        ("WETTERNEWS\nVerkehr", "-"),
        ("LOCAL", "-"),
        ("Newsroom", "-"),
        ("Food\nRecipes · Wine · Travel", "-"),
    ] {
        let text = format!("{top}\n\nHarbour plan wins final vote\n\n{PROSE}\n\n{PROSE}");
        let article = page(&text);
        assert_eq!(article.title(), "Harbour plan wins final vote", "{top}");
        let found = article.facts.source.map_or("-".to_string(), |fact| fact.value);
        assert_eq!(found, source, "{top}");
    }
}

#[test]
fn what_the_body_leaves_out() {
    for inset in [
        "Related articles\nZoo names giraffe\nWhat to do about raccoons",
        "[Zoo names giraffe](https://x.example/1)",
        "Reach Ana Ruiz at ana@ledger.example or call the desk.",
        "Litres of rain a day\nMonday 3\nTuesday 12\nWednesday 9\nSource: Eurostat",
        "MORE\nnnnn\nr n BC-HARBOUR-PLAN,2nd Ld-Writethru 04-19 0412",
        "Got a tip? Send us your story.",
    ] {
        let text =
            format!("Harbour plan wins final vote\n\n{PROSE}\n\n{inset}\n\n{PROSE}\n\n{PROSE}");
        let page = page(&text);
        let body = page.body();
        assert_eq!(body, format!("{PROSE}\n\n{PROSE}\n\n{PROSE}"), "{inset}");
    }
}

#[test]
fn a_deck_as_long_as_a_paragraph_stands_above_the_head() {
    let text = format!(
        "Harbour plan wins final vote\n{PROSE}\nThe Port Ledger\nAna Ruiz\nPublished: March 4, 2025\n\n{PROSE}\n\n{PROSE}"
    );
    let article = page(&text);
    assert_eq!(article.authors(), ["Ana Ruiz"]);
    assert_eq!(article.facts.date.as_ref().unwrap().value.to_string(), "2025-03-04");
    assert!(!article.body().contains("Ana Ruiz"));
}

#[test]
fn a_record_keeps_what_it_was_given() {
    let given = Given {
        title: Some("Harbour  plan".to_string()),
        date: Some("Feb. 13, 2025".to_string()),
        modified: Some("2031-01-01".to_string()),
        authors: vec!["Ana Ruiz".to_string()],
        url: Some("https://www.example.com/a/?utm_source=x".to_string()),
        language: Some("en-GB".to_string()),
        ..Given::default()
    };
    let text =
        "OSLO (Northern Wire) — First.\nStill first.\n\n \nSecond.\n\n© 2025 Example".to_string();
    let raw = RawArticle { text, shape: Shape::Record, given, ..RawArticle::default() };
    let article = understand(raw, today());
    assert_eq!(article.id, "example.com/a");
    assert_eq!(article.title(), "Harbour plan");
    assert_eq!(article.facts.date.as_ref().unwrap().value.to_string(), "2025-02-13");
    assert_eq!(article.facts.rejected[0].1.reason, "future");
    assert_eq!(article.facts.credit.as_ref().unwrap().value, "Northern Wire");
    assert_eq!(article.body(), "OSLO (Northern Wire) — First.\nStill first.\n\nSecond.");
    assert_eq!(article.furniture(), "© 2025 Example");
}
