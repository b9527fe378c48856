use super::*;

/// Sentences of news, and the encodings their languages were written in.
const SENTENCES: &[(&str, &[&str], &str)] = &[
    (
        "ru",
        &["windows-1251"],
        "Президент подписал указ о новых мерах поддержки. Министр финансов заявил, что решение вступит в силу со следующего месяца. «Мы готовы к переговорам», — сказал он журналистам в Москве.",
    ),
    (
        "ru",
        &["windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"],
        "Министр финансов заявил, что решение вступит в силу со следующего месяца. Об этом сообщила пресс-служба.",
    ),
    (
        "ru",
        &["windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"],
        "Паводок затопил сорок домов в долине",
    ),
    ("ru", &["windows-1251", "KOI8-R", "ISO-8859-5"], "МОСКВА, 12 февраля. Суд отменил приговор"),
    (
        "uk",
        &["windows-1251", "KOI8-U"],
        "Уряд ухвалив нову програму підтримки родин. Її фінансування розпочнеться вже наступного місяця, повідомив міністр у Києві.",
    ),
    (
        "bg",
        &["windows-1251"],
        "Правителството прие бюджета за следващата година. Министърът обяви, че пенсиите ще бъдат увеличени от юли.",
    ),
    (
        "zh-Hans",
        &["GBK", "gb18030"],
        "外交部发言人周三表示,双方将于下月举行会谈。会议将讨论贸易、能源和气候变化等问题。记者从北京获悉,代表团已经抵达。",
    ),
    ("zh-Hans", &["GBK"], "洪水淹没山谷四十户人家"),
    ("zh-Hans", &["GBK"], "总理会见外国客人"),
    (
        "zh-Hant",
        &["Big5"],
        "外交部發言人週三表示,雙方將於下月舉行會談。會議將討論貿易、能源和氣候變遷等問題。記者從臺北獲悉,代表團已經抵達。",
    ),
    ("zh-Hant", &["Big5"], "洪水淹沒山谷四十戶人家"),
    ("zh-Hant", &["Big5"], "總統接見外國賓客"),
    (
        "ja",
        &["Shift_JIS", "EUC-JP", "ISO-2022-JP"],
        "政府は十二日、新しい支援策を発表した。首相は記者会見で「来月から実施する」と述べた。洪水の被害は四十世帯に及ぶという。",
    ),
    ("ja", &["Shift_JIS", "EUC-JP", "ISO-2022-JP"], "首相、来月に訪米へ"),
    ("ja", &["Shift_JIS", "EUC-JP", "ISO-2022-JP"], "豪雨で谷の四十世帯が浸水"),
    (
        "ko",
        &["EUC-KR"],
        "정부는 12일 새로운 지원 대책을 발표했다. 총리는 기자회견에서 다음 달부터 시행한다고 말했다. 홍수로 마흔 가구가 피해를 입었다.",
    ),
    ("ko", &["EUC-KR"], "총리, 다음 달 미국 방문"),
    ("ko", &["EUC-KR"], "대통령실 오늘 기자회견"),
    (
        "pl",
        &["windows-1250", "ISO-8859-2"],
        "Rząd przyjął nową ustawę o pomocy dla rodzin. Według ministra środki zostaną wypłacone już w przyszłym miesiącu, również mieszkańcom Łodzi i Gdańska.",
    ),
    ("pl", &["windows-1250", "ISO-8859-2"], "Powódź zalała czterdzieści domów w dolinie Wisły"),
    (
        "cs",
        &["windows-1250", "ISO-8859-2"],
        "Vláda schválila nový zákon o pomoci rodinám. Podle ministra budou peníze vyplaceny již příští měsíc, řekl novinářům v Českých Budějovicích.",
    ),
    ("cs", &["windows-1250", "ISO-8859-2"], "Povodeň zaplavila čtyřicet domů v údolí řeky"),
    (
        "hu",
        &["windows-1250", "ISO-8859-2"],
        "A kormány elfogadta az új törvényt a családok támogatásáról. A miniszter szerint a kifizetések már a jövő hónapban megkezdődnek, közölték Győrben.",
    ),
    (
        "de",
        &["windows-1252", "ISO-8859-15"],
        "Die Regierung hat ein neues Gesetz über Hilfen für Familien beschlossen. Nach Angaben des Ministers werden die Mittel bereits im nächsten Monat ausgezahlt, größtenteils in Österreich.",
    ),
    ("de", &["windows-1252"], "Hochwasser überschwemmt vierzig Häuser im Tal"),
    (
        "fr",
        &["windows-1252"],
        "Le gouvernement a adopté une nouvelle loi d’aide aux familles. Selon le ministre, les sommes seront versées dès le mois prochain, a-t-il déclaré à Besançon.",
    ),
    ("fr", &["windows-1252"], "Quarante maisons inondées dans la vallée"),
    (
        "es",
        &["windows-1252"],
        "El Gobierno aprobó la ley de ayuda a las familias después de un año",
    ),
    (
        "es",
        &["windows-1252"],
        "¿Quién pagará la reconstrucción? La inundación anegó cuarenta casas",
    ),
    (
        "pt",
        &["windows-1252"],
        "O governo aprovou a lei de apoio às famílias; a inundação atingiu São João",
    ),
    (
        "sv",
        &["windows-1252"],
        "Översvämningen drabbade fyrtio hus i dalen, säger räddningstjänsten på Åland",
    ),
    ("da", &["windows-1252"], "Oversvømmelsen ramte fyrre huse på øen, siger beredskabet i Ålborg"),
    (
        "it",
        &["windows-1252"],
        "Il governo ha approvato la legge: «È una novità», ha detto il ministro, più fondi perché servono",
    ),
    (
        "tr",
        &["windows-1254"],
        "Hükümet ailelere destek için yeni yasayı kabul etti. Bakan, ödemelerin gelecek ay başlayacağını söyledi. Sel, İzmir’de kırk evi su altında bıraktı.",
    ),
    (
        "el",
        &["windows-1253", "ISO-8859-7"],
        "Η κυβέρνηση ενέκρινε το νέο νόμο για τη στήριξη των οικογενειών. Οι πληρωμές θα αρχίσουν τον επόμενο μήνα, είπε ο υπουργός.",
    ),
    ("el", &["windows-1253", "ISO-8859-7"], "Πλημμύρισαν σαράντα σπίτια στην κοιλάδα"),
    (
        "he",
        &["windows-1255", "ISO-8859-8"],
        "הממשלה אישרה את החוק החדש לתמיכה במשפחות. התשלומים יתחילו בחודש הבא, אמר השר בירושלים.",
    ),
    ("he", &["windows-1255"], "ארבעים בתים הוצפו בעמק"),
    (
        "ar",
        &["windows-1256", "ISO-8859-6"],
        "أقرت الحكومة القانون الجديد لدعم الأسر. وقال الوزير إن المدفوعات ستبدأ الشهر المقبل، مشيرا إلى أن الفيضانات غمرت أربعين منزلا.",
    ),
    ("ar", &["windows-1256"], "الفيضانات تغمر أربعين منزلا في الوادي"),
    (
        "lt",
        &["windows-1257", "ISO-8859-13"],
        "Vyriausybė patvirtino naują įstatymą dėl paramos šeimoms. Išmokos prasidės jau kitą mėnesį, sakė ministras Šiauliuose.",
    ),
    (
        "lv",
        &["windows-1257"],
        "Valdība apstiprināja jauno likumu par atbalstu ģimenēm. Maksājumi sāksies jau nākamajā mēnesī, sacīja ministrs.",
    ),
    (
        "th",
        &["windows-874"],
        "รัฐบาลอนุมัติกฎหมายใหม่เพื่อช่วยเหลือครอบครัว รัฐมนตรีกล่าวว่าจะเริ่มจ่ายเงินในเดือนหน้า",
    ),
];

fn encode(label: &str, text: &str) -> Vec<u8> {
    let encoding = Encoding::for_label(label.as_bytes()).unwrap();
    let (bytes, used, lossy) = encoding.encode(text);
    assert!(!lossy && used == encoding, "{label}: {text}");
    bytes.into_owned()
}

#[test]
fn legacy_pages_are_told_from_the_text() {
    for (language, labels, text) in SENTENCES {
        for label in *labels {
            let decoded = decode(encode(label, text));
            assert_eq!(decoded.text, *text, "{language} {label} as {}", decoded.name);
            assert_eq!(decoded.broken, 0);
        }
    }
}

#[test]
fn unicode_is_told_with_and_without_marks() {
    for (language, _, text) in SENTENCES {
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let wide = |order: fn(u32) -> [u8; 4], mark| {
            marked(mark, &text.chars().flat_map(|c| order(c as u32)).collect::<Vec<u8>>())
        };
        let cases = [
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-8", marked(b"\xef\xbb\xbf", text.as_bytes())),
            ("UTF-16LE", marked(b"\xff\xfe", &little)),
            ("UTF-16BE", marked(b"\xfe\xff", &big)),
            ("UTF-32", wide(u32::to_le_bytes, b"\xff\xfe\0\0")),
            ("UTF-32", wide(u32::to_be_bytes, b"\0\0\xfe\xff")),
        ];
        for (name, bytes) in cases {
            let decoded = decode(bytes);
            assert_eq!((decoded.name, decoded.text.as_str()), (name, *text), "{language}");
        }
        // Without a mark and without a single space or line end nothing tells UTF-16.
        if text.contains([' ', '\n']) {
            assert_eq!(decode(little).text, *text, "{language}");
            assert_eq!(decode(big).text, *text, "{language}");
        }
        let lines = format!("{text}\n{text}\n");
        let little: Vec<u8> = lines.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(little).text, lines, "{language}");
    }
}

#[test]
fn a_few_broken_bytes_leave_utf8_what_it_is() {
    for (language, _, text) in SENTENCES.iter().filter(|(_, _, text)| !text.is_ascii()) {
        let mut bytes = text.as_bytes().to_vec();
        let border = text.char_indices().nth(text.chars().count() / 2).unwrap().0;
        bytes.insert(border, 0xff);
        let decoded = decode(bytes);
        assert_eq!((decoded.name, decoded.broken), ("UTF-8", 1), "{language}: {text}");
        assert_eq!(decoded.text.replace('\u{fffd}', ""), *text);
        // A file that was cut in the middle of a character.
        let last = text.char_indices().rfind(|(_, character)| !character.is_ascii()).unwrap().0;
        let decoded = decode(text.as_bytes()[..last + 1].to_vec());
        assert!(decoded.name == "UTF-8" && decoded.text.starts_with(&text[..last]), "{language}");
    }
}

#[test]
fn line_ends_become_one() {
    assert_eq!(decode(b"a\r\nb\rc\nd\r\n\r\ne\r".to_vec()).text, "a\nb\nc\nd\n\ne\n");
    assert_eq!(unify_line_ends("\r".to_string()), "\n");
    assert_eq!(unify_line_ends("\n\r".to_string()), "\n\n");
}

proptest::proptest! {
    #[test]
    fn any_bytes_become_text(bytes: Vec<u8>) {
        let decoded = decode(bytes);
        assert!(!decoded.text.contains('\r'));
    }

    #[test]
    fn utf8_stays_as_it_is(text: String) {
        // Marks and escapes are taken for what they are; zeros may be UTF-16.
        let text = text.replace(['\r', '\0', '\u{1b}', '\u{feff}'], "");
        assert_eq!(decode(text.clone().into_bytes()).text, text);
    }
}
