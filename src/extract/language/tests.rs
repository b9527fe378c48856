//! What is told from sentences, headlines, mixtures, and from what is no language.

mod sentences;
mod walk;

use proptest::prelude::*;

use super::detect;
use crate::article::Language;
use sentences::SENTENCES;

fn code(text: &str) -> String {
    detect(text).code.into_owned()
}

/// Invented sentences of one language, joined to paragraphs.
fn paragraph(language: &str) -> String {
    let (_, sentences) = SENTENCES.iter().find(|(code, _)| *code == language).expect("is listed");
    sentences[..3].join(" ")
}

#[test]
fn tells_every_sentence_of_the_table() {
    for (language, sentences) in SENTENCES {
        for sentence in &sentences[..3] {
            assert_eq!(code(sentence), language, "{sentence}");
        }
    }
}

#[test]
fn tells_nearly_all_headlines() {
    let wrong: Vec<_> = SENTENCES
        .iter()
        .map(|(language, sentences)| (*language, code(sentences[3])))
        .filter(|(language, code)| code != language)
        .collect();
    // Danish and Norwegian, or Croatian and Serbian, may share every word of a headline.
    assert!(wrong.len() <= 2, "{wrong:?}");
}

#[test]
fn long_texts_are_told_by_samples() {
    for (language, _) in SENTENCES {
        let text = vec![paragraph(language); 120].join("\n\n");
        let told = detect(&text);
        assert_eq!((told.code.as_ref(), &told.others), (language, &vec![]), "{language}");
        assert!(told.confidence > 0.7, "{language} {told:?}");
        let one_line = vec![paragraph(language); 120].join(" ");
        assert_eq!(code(&one_line), language);
    }
}

#[test]
fn tables_of_figures_are_in_no_language() {
    for table in [
        "NORDVIK FISHERIES INC <NVF> 2ND QTR NET\n\nShr 31 cts vs 27 cts\nNet 11.5 mln vs 9,697,540\n         Revs 81.9 mln vs 74.9 mln",
        "Avg shrs 27.1 mln vs 25.9 mln\nDiv 7.5p vs 12.1p\nPretax 4.1 mln stg vs 11.8 mln",
    ] {
        assert_eq!(code(table), Language::UNDECIDED, "{table}");
    }
    let prose = "The company said on April 15 that it would pay 26 cts a share, up from 21 cts.";
    assert_eq!(code(prose), "en");
}

#[test]
fn scripts_that_decide_alone() {
    for (language, text) in [
        ("hy", "Կառավարությունը երեկ հայտարարեց, որ բանակցությունները կշարունակվեն։"),
        ("ka", "მთავრობამ გუშინ განაცხადა, რომ მოლაპარაკება გაგრძელდება."),
        ("pa", "ਸਰਕਾਰ ਨੇ ਕਿਹਾ ਕਿ ਗੱਲਬਾਤ ਅਗਲੇ ਹਫ਼ਤੇ ਸ਼ੁਰੂ ਹੋਵੇਗੀ।"),
        ("gu", "સરકારે કહ્યું કે વાટાઘાટો આવતા અઠવાડિયે શરૂ થશે."),
        ("te", "చర్చలు వచ్చే వారం మొదలవుతాయని ప్రభుత్వం తెలిపింది."),
        ("kn", "ಮುಂದಿನ ವಾರ ಮಾತುಕತೆ ಆರಂಭವಾಗಲಿದೆ ಎಂದು ಸರ್ಕಾರ ತಿಳಿಸಿದೆ."),
        ("ml", "ചർച്ചകൾ അടുത്ത ആഴ്ച തുടങ്ങുമെന്ന് സർക്കാർ അറിയിച്ചു."),
        ("si", "සාකච්ඡා ලබන සතියේ ආරම්භ වන බව රජය පැවසීය."),
        ("km", "រដ្ឋាភិបាលបានប្រកាសថាការចរចានឹងបន្តនៅសប្តាហ៍ក្រោយ។"),
        ("my", "အစိုးရက ဆွေးနွေးပွဲများ ပြန်လည်စတင်မည်ဟု ပြောကြားခဲ့သည်။"),
        ("am", "መንግሥት ድርድሩ በሚቀጥለው ሳምንት እንደሚቀጥል አስታወቀ።"),
    ] {
        let told = detect(text);
        assert_eq!((told.code.as_ref(), told.rule.as_ref()), (language, "script"), "{text}");
    }
}

#[test]
fn further_languages() {
    for (language, text) in [
        ("is", "Ríkisstjórnin tilkynnti í gær að viðræðum við stéttarfélögin yrði haldið áfram."),
        (
            "nn",
            "Regjeringa opplyste i går at forhandlingane med fagforeiningane ikkje held fram før neste veke.",
        ),
        ("mk", "Владата објави дека преговорите со синдикатите ќе продолжат следната недела."),
        ("be", "Урад паведаміў, што перамовы з прафсаюзамі працягнуцца на наступным тыдні."),
        (
            "kk",
            "Үкімет келіссөздер келесі аптада жалғасады деп хабарлады, бұл туралы министр айтты.",
        ),
        ("sq", "Qeveria njoftoi dje se bisedimet me sindikatat do të vazhdojnë javën e ardhshme."),
        ("eu", "Gobernuak atzo esan zuen sindikatuekin izandako elkarrizketak jarraituko duela."),
        ("ga", "Dúirt an rialtas inné go mbeidh cainteanna leis na ceardchumainn ar siúl arís."),
        ("cy", "Dywedodd y llywodraeth ddoe y bydd y trafodaethau gyda'r undebau yn parhau."),
        (
            "sw",
            "Serikali ilisema jana kuwa mazungumzo na vyama vya wafanyakazi yataendelea wiki ijayo.",
        ),
        (
            "tl",
            "Sinabi ng pamahalaan kahapon na itutuloy ang pag-uusap sa mga unyon sa susunod na linggo.",
        ),
        (
            "az",
            "Hökumət dünən bildirib ki, həmkarlar ittifaqları ilə danışıqlar gələn həftə davam edəcək.",
        ),
        ("mr", "सरकारने सांगितले की कामगार संघटनांशी चर्चा पुढील आठवड्यात सुरू होणार आहे."),
        ("ne", "सरकारले मजदुर संगठनसँगको वार्ता अर्को हप्ता फेरि सुरु हुने बताएको छ।"),
    ] {
        assert_eq!(code(text), language, "{text}");
    }
}

#[test]
fn undecided_where_nothing_can_be_told() {
    for text in [
        "",
        "   \n\n ",
        "12.4 % 1,234 2025-02-13 18:30",
        "3-2 (1-1)",
        "Angela Merkel",
        "Владимир Путин",
        "Jean-Luc Mélenchon",
        "São Paulo",
        "Steve Witkoff, Marc Fogel",
        "https://www.example.com/de/und/die/index.html",
        "contact@example.org",
        "xqzt wvbn qwrt plkj zzxc mnbv",
        "blorf snerg quibblax trondle fexwick zumbar plinth ogrith",
        "fgh jkl rty uio bnm vbn dfg hjk ert yui",
        "lkjh asdf qwer uiop zxcv bnml poiu trew",
        "USD EUR GBP JPY CHF",
        "北京",
        "東京",
        "Ω",
        "★ ☆ ♥ → ∞",
        "🎉🎉🎉",
        "Reuters",
        "AAPL 189.30 +1.2 MSFT 402.10 -0.4 TSLA 187.22",
    ] {
        let told = detect(text);
        assert_eq!(told, Language::default(), "{text}");
    }
}

#[test]
fn names_and_quotations_do_not_flip_it() {
    for (language, text) in [
        (
            "de",
            "Der Film „The Last of the Mohicans“ lief am Abend, sagte der Sprecher von The New York Times.",
        ),
        (
            "en",
            "The Los Angeles daily La Opinión and Die Welt of Berlin both reported on the talks on Monday.",
        ),
        (
            "fr",
            "Le groupe américain General Motors Corporation a signé un accord avec Deutsche Bank à Paris.",
        ),
        (
            "ru",
            "Компания Apple Inc. представила новый iPhone Pro Max, сообщает The Wall Street Journal.",
        ),
        ("ja", "米アップルは新型のiPhone Pro MaxとMacBook Airを来月発売すると発表した。"),
        ("zh", "苹果公司周三发布了新款 iPhone Pro Max 和 MacBook Air，售价没有变化。"),
        ("ar", "أعلنت شركة Apple Inc. عن هاتف iPhone Pro Max الجديد في مؤتمر صحفي."),
        (
            "es",
            "«The show must go on», dijo el director del festival, que no quiso dar más detalles.",
        ),
    ] {
        let told = detect(text);
        assert_eq!(told.code, language, "{text}");
        assert!(told.others.is_empty(), "{told:?}");
    }
}

#[test]
fn chinese_by_its_characters() {
    for (variant, text) in [
        (Some("Hans"), "政府周二宣布，与工会的谈判将于下周恢复，双方仍有许多问题。"),
        (Some("Hant"), "政府週二宣布，與工會的談判將於下週恢復，雙方仍有許多問題。"),
        (Some("Hant"), "佢哋話今日嘅會議已經開完，冇其他嘢講。"),
    ] {
        let told = detect(text);
        assert_eq!((told.code.as_ref(), told.variant.as_deref()), ("zh", variant), "{text}");
    }
    assert_eq!(detect("日本政府、経済対策を決定へ").code, "ja");
    assert_eq!(detect("東京都知事選、現職候補当選確実 気象庁発表").code, "ja");
}

#[test]
fn serbian_in_both_scripts() {
    let cyrillic =
        detect("Влада је јуче саопштила да ће преговори са синдикатима бити настављени.");
    assert_eq!((cyrillic.code.as_ref(), cyrillic.variant.as_deref()), ("sr", Some("Cyrl")));
    let latin = detect(
        "Vlada je juče saopštila da će pregovori sa sindikatima biti nastavljeni sledeće nedelje.",
    );
    assert_eq!((latin.code.as_ref(), latin.variant.as_deref()), ("sr", Some("Latn")));
}

#[test]
fn a_footer_in_another_language_changes_nothing() {
    let footer = "Subscribe to our newsletter and follow us on social media for more of the news.";
    for language in ["de", "fr", "ru", "ja", "ar", "tr", "vi", "ko"] {
        let text = format!("{}\n\n{}\n\n{footer}", paragraph(language), paragraph(language));
        assert_eq!(code(&text), language);
        let long = format!("{}\n\n{footer}", vec![paragraph(language); 30].join("\n\n"));
        let told = detect(&long);
        assert_eq!((told.code.as_ref(), &told.others), (language, &vec![]));
    }
}

#[test]
fn a_considerable_part_in_another_language_is_told() {
    for (main, other) in [
        ("de", "en"),
        ("en", "es"),
        ("fr", "nl"),
        ("fi", "sv"),
        ("ru", "en"),
        ("ja", "en"),
        ("pt", "es"),
        ("he", "ar"),
    ] {
        let text = format!("{}\n\n{}\n\n{}", paragraph(main), paragraph(main), paragraph(other));
        let told = detect(&text);
        assert_eq!((told.code.as_ref(), told.others), (main, vec![other.to_owned()]));
        let long = format!(
            "{}\n\n{}",
            vec![paragraph(main); 30].join("\n\n"),
            vec![paragraph(other); 18].join("\n\n")
        );
        let told = detect(&long);
        assert_eq!((told.code.as_ref(), told.others), (main, vec![other.to_owned()]), "long");
    }
}

#[test]
fn decomposed_letters_are_read_as_composed_ones() {
    use unicode_normalization::UnicodeNormalization;
    for (language, sentences) in SENTENCES {
        let text: String = sentences[..3].join(" ").nfd().collect();
        // Hangul falls apart into letters of its own.
        assert_eq!(code(&text), language);
    }
}

#[test]
fn capitals_are_read_like_small_letters() {
    assert_eq!(code("LA POLICÍA DETUVO A TRES PERSONAS EN EL CENTRO DE LA CIUDAD"), "es");
    assert_eq!(code("ПРЕЗИДЕНТ ЗАЯВИЛ, ЧТО ПЕРЕГОВОРЫ ПРОДОЛЖАТСЯ"), "ru");
    assert_eq!(code("GREEK AND TURKISH LEADERS MEET FOR TALKS ON THE ISLAND"), "en");
}

proptest! {
    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,300}(\n\\PC{0,200}){0,20}") {
        let told = detect(&text);
        prop_assert!((0.0..=1.0).contains(&told.confidence));
        prop_assert!(!told.others.iter().any(|other| *other == told.code));
        prop_assert_eq!(told.code == "und", told.rule == "none");
    }

    /// Nothing of a sample is cut within a character, whatever the length.
    #[test]
    fn any_cut_of_a_text_is_told_alike(cut in 600_usize..6000) {
        let text = vec![paragraph("ru"); 30].join("\n");
        prop_assert_eq!(code(&text[..text.floor_char_boundary(cut)]), "ru");
    }
}
