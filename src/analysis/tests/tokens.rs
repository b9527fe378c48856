use super::super::{Analyzer, TokenKind, normalise_value};
use super::terms;

#[test]
fn words_are_normalised() {
    for (text, expected) in [
        ("Hello, World!", "hello world"),
        (
            "Smørrebrød Łódź Đorđe Æther Œuvre Straße ISTANBUL ıstanbul İstanbul",
            "smorrebrod lodz dorde aether oeuvre strasse istanbul istanbul istanbul",
        ),
        ("Zelenskyy’s café", "zelenskyy cafe"),
        ("cafe\u{301} ÉCOLE", "cafe ecole"),
        ("Việt Nam Đà Nẵng", "viet nam da nang"),
        ("Αθήνα ΑΘΗΝΑ ἄνθρωπος ὁδός", "αθηνα αθηνα ανθρωποσ οδοσ"),
        (
            "Ёлка ёж Йод и\u{306}од їжак ґанок Ўзбекистон За\u{301}мок",
            "елка еж йод йод їжак ґанок ўзбекистон замок",
        ),
        ("مُحَمَّد الـــعربية أحمد إلى آخر", "محمد العربية احمد الي اخر"),
        ("ایران کشور می\u{200C}شود", "ايران كشور ميشود"),
        ("שָׁלוֹם ירושלים", "שלום ירושלים"),
        ("हिन्दी क़लम क\u{93C}लम", "हिन्दी क\u{93C}लम क\u{93C}लम"),
        ("co\u{AD}operate zero\u{200B}width \u{FEFF}bom", "cooperate zerowidth bom"),
        ("ᠮ\u{180B}ᠮ ☎\u{FE0F} 葛\u{E0100}", "ᠮᠮ 葛"),
        ("ﬁnance Ｆｕｌｌ ｗｉｄｔｈ １２", "finance full width 12"),
        ("km² CO₂ 5½ ① №", "km2 co2 5 1"),
        ("٢٠٢٥ ۱۴۰۴ १२", "2025 1404 12"),
        ("col·lega l·l Trump·Putin", "collega ll trump putin"),
        ("צה\"ל אמר \"שלום\" ארה״ב", "צהל אמר שלום ארהב"),
        ("ქართული Հայաստան አማርኛ", "ქართული հայաստան አማርኛ"),
    ] {
        assert_eq!(terms(text), expected, "{text}");
    }
}

#[test]
fn apostrophes() {
    for (text, expected) in [
        ("Trump's Trump’s TRUMP'S students' James's", "trump trump trump students james"),
        ("don't don’t won’t rock'n'roll ma'am", "dont dont wont rocknroll maam"),
        ("she'll he’ll we're I'd I've I'm WE'RE", "she he we i i i we"),
        ("I'd've y'all're shouldn't've who’d’ve", "i yall shouldnt who"),
        ("Jim'll (they'd) \"you'd\"", "jim they you"),
        ("'d ain't'd Sa'd I'mad we'rex 20'd", "d aint sad imad werex 20 d"),
        (
            "O'Brien O’Brien's Qur'an Sana'a Hawai'i o'clock",
            "obrien obrien quran sanaa hawaii oclock",
        ),
        (
            "l'homme L’Ukraine d'Ukraine qu'il jusqu'à aujourd'hui",
            "l homme l ukraine d ukraine qu il jusqu a aujourdhui",
        ),
        ("dell'Ucraina all’Onu un'altra quest'anno", "dell ucraina all onu un altra quest anno"),
        ("Ankara'da Trump'ın Türkiye’nin Putin'e Erdoğan'la", "ankara trump turkiye putin erdogan"),
        ("'quoted' ‘quoted’ rock 'n' roll '90s 1980's", "quoted quoted rock n roll 90s 1980"),
        ("м'яч зв’язок", "мяч звязок"),
        ("5'10 l' d’", "5 10 l d"),
        ("it's let's Let’s", "it let let"),
    ] {
        assert_eq!(terms(text), expected, "{text}");
    }
}

#[test]
fn numbers_and_joints() {
    for (text, expected) in [
        ("covid-19 co-operation", "covid 19 co operation"),
        ("1,200 3.5 1.234,56 3.", "1,200 3.5 1.234,56 3"),
        ("10:30 G7 F-16 $5 5% 5G 1st 3.5m v1.5", "10 30 g7 f 16 5 5 5g 1st 3.5m v1.5"),
        ("1,200, and 5,a", "1,200 and 5 a"),
        ("example.com www.example.co.uk/a_b?c=d", "example com www example co uk a b c d"),
        ("@name #tag name@example.org", "name tag name example org"),
        ("12.02.2025 ٣.٥", "12.02.2025 3.5"),
    ] {
        assert_eq!(terms(text), expected, "{text}");
    }
}

/// Terms with the acronym they carry.
fn acronyms(text: &str) -> String {
    let mut found = Vec::new();
    Analyzer::new().tokenize(text, |token| {
        if let Some(acronym) = token.acronym {
            let sign = if acronym.dotted { "." } else { "" };
            found.push(format!("{}:{}{sign}", token.term, acronym.term));
        }
    });
    found.join(" ")
}

#[test]
fn acronyms_are_dotted_or_capitals_among_small_letters() {
    for (text, expected) in [
        ("The U.S. and the US agree", "us:US. us:US"),
        ("U.S.A. U.S", "usa:USA. us:US."),
        ("e.g. this, p.m. that", "eg:EG. pm:PM."),
        ("Tell US more: NATO's plan", "us:US nato:NATO"),
        ("TRUMP TELLS US TO WAIT", ""),
        ("U.S. TELLS THEM", "us:US."),
        ("TRUMP TELLS US\nThe US said", "us:US"),
        ("A B I G7 F16 McDonald iPhone", ""),
        ("США и Россия, ООН", "сша:США оон:ООН"),
        ("北约NATO会议", "nato:NATO"),
        ("ÖVP gewinnt", "ovp:OVP"),
        ("т.д. и Н.А.Т.О. тут", "тд:ТД. нато:НАТО."),
        ("D.C.-based U.S.’s role", "dc:DC. us:US."),
    ] {
        assert_eq!(acronyms(text), expected, "{text}");
    }
}

/// Terms with positions and kinds.
fn positions(text: &str) -> String {
    let mut found = Vec::new();
    Analyzer::new().tokenize(text, |token| {
        let kind = match token.kind {
            TokenKind::Word => "",
            TokenKind::Number => "#",
            TokenKind::Character => "'",
        };
        found.push(format!("{}{kind}{}", token.term, token.position));
    });
    found.join(" ")
}

#[test]
fn characters_have_positions_of_their_own() {
    for (text, expected) in [
        ("北京，上海", "北'0 京'1 上'3 海'4"),
        ("北京\n上海", "北'0 京'1 上'2 海'3"),
        ("北京\r\n上海", "北'0 京'1 上'2 海'3"),
        ("北京\n\n上海 天", "北'0 京'1 上'3 海'4 天'6"),
        ("한국 정부\n서울", "한'0 국'1 정'3 부'4 서'6 울'7"),
        ("2025年2月NATO在 US 会", "2025#0 年'1 2#2 月'3 nato4 在'5 us6 会'7"),
        ("ﾊﾟﾘ パリ パリ", "パ'0 リ'1 パ'3 リ'4 パ'6 リ'7"),
        ("\u{1112}\u{1161}\u{11AB}국", "한'0 국'1"),
        ("ไทย ทำ", "ไ'0 ท'1 ย'2 ท'4 \u{E4D}'5 า'6"),
        ("ラーメン、東\u{200B}京", "ラ'0 ー'1 メ'2 ン'3 東'5 京'6"),
        ("金曜日に（土）", "金'0 曜'1 日'2 に'3 土'5"),
        ("cash 1,200 now", "cash0 1,200#1 now2"),
        ("၁၂ ភាសា ລາວ", "၁'0 ၂'1 ភ'3 ា'4 ស'5 ា'6 ລ'8 າ'9 ວ'10"),
    ] {
        assert_eq!(positions(text), expected, "{text}");
    }
}

#[test]
fn ranges_are_those_of_the_word() {
    let text = "“Trump’s” U.S. cafe\u{301}, l’homme she’ll";
    let mut ranges = Vec::new();
    Analyzer::new().tokenize(text, |token| ranges.push(&text[token.start..token.end]));
    assert_eq!(ranges, ["Trump", "U.S.", "cafe\u{301}", "l", "homme", "she"]);
}

#[test]
fn values_are_folded_as_a_whole() {
    for (value, expected) in [
        ("  The  Daily\u{A0}Ledger ", "the daily ledger"),
        ("L’Écho d’Été", "l'echo d'ete"),
        ("Straßen-Kurier „Nord“", "strassen-kurier \"nord\""),
        ("Ｄａｉｌｙ・ニュース", "daily・ニュース"),
        ("Новости Ёлки", "новости елки"),
        ("O`Brien & Co.", "o'brien & co."),
        ("", ""),
    ] {
        assert_eq!(normalise_value(value), expected);
    }
}

#[test]
fn long_words_are_cut() {
    for word in ["x".repeat(100_000), "ж".repeat(100_000), "é".repeat(300)] {
        let mut lengths = Vec::new();
        Analyzer::new().tokenize(&word, |token| lengths.push((token.term.len(), token.end)));
        assert_eq!(lengths.len(), 1);
        assert!(lengths[0].0 > 250 && lengths[0].0 <= super::super::MAX_TERM_BYTES);
        assert_eq!(lengths[0].1, word.len());
    }
}
