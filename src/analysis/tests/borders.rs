use super::events;

#[test]
fn sentences_end_at_stops() {
    for (text, expected) in [
        ("One two. Three four.", "one two | three four"),
        ("He left! Why? Nobody knows…  We asked.", "he left | why | nobody knows | we asked"),
        ("“It is over.” She left. (He stayed.) They", "it is over | she left | he stayed | they"),
        ("“What?” he asked.", "what he asked"),
        ("It rose 3.5 percent. 12 people died.", "it rose 3.5 percent | 12 people died"),
        ("他走了。她来了！谁？我", "他 走 了 | 她 来 了 | 谁 | 我"),
        ("他说：“好。”她走了", "他 说 好 | 她 走 了"),
        ("정부는 말했다. 서울은", "정 부 는 말 했 다 | 서 울 은"),
        ("هل وصل؟ نعم. ثم ذهب", "هل وصل | نعم | ثم ذهب"),
        ("वह गया। वह आया", "वह गया | वह आया"),
        ("all in small letters. another one. third", "all in small letters | another one | third"),
        ("Wait... what", "wait what"),
        ("Wait... What", "wait | what"),
        ("in the U.S. The bill failed", "in the us | the bill failed"),
        ("at 8 p.m. The vote", "at 8 pm | the vote"),
        ("Acme Inc. The company", "acme inc | the company"),
        ("It ended at 9 p.m. Omega stayed", "it ended at 9 pm | omega stayed"),
        ("Ships, boats, etc. Omega stayed", "ships boats etc | omega stayed"),
        ("Alpha won.[1] Omega lost", "alpha won | 1 omega lost"),
        ("IN THE U.S. THE BILL FAILED", "in the us | the bill failed"),
        ("It fell in the U.S. But Omega", "it fell in the us | but omega"),
        ("He came in 2024. Trump", "he came in 2024 | trump"),
        ("Это конец. Он ушел.", "это конец | он ушел"),
        ("¿Qué? ¡No! Bueno", "que | no | bueno"),
        ("«Bonjour.» Il part. « Oui. » Elle", "bonjour | il part | oui | elle"),
    ] {
        assert_eq!(events(text), expected, "{text}");
    }
}

#[test]
fn initials_and_abbreviations_end_none() {
    for text in [
        "Donald J. Trump",
        "J. R. R. Tolkien and J.K. Rowling",
        "The U.S. officials and U.S. Senate",
        "Mr. Smith, Dr. Jones, Gen. Lee, St. Louis",
        "On Feb. 12 and Sept. 3, No. 5",
        "Acme Inc. Chief Executive Ann Lee",
        "Trump vs. Putin",
        "at 5 p.m. Monday",
        "at 9 p.m. ET and 6 a.m. EST for all, 5 p.m. Beijing time, 5 p.m. New York time",
        "at 9 p.m. Pacific, 9 p.m. Aug. 3, 9 p.m. 30 March",
        "Alpha met U.S. Sen. Omega and former U.S. Rep. Alpha",
        "Am 12. Februar kam der 3. Platz",
        "z. B. Berlin, z.B. Bonn, bzw. Köln, ca. 5 Mio. Euro, Nr. 7, usw. Hamburg",
        "M. Macron et Mme. Dupont, av. Foch",
        "El Sr. López, la Sra. Ruiz, Ud. Mismo y EE. UU. Marina; EE.UU. Ejército, pág. 7",
        "на ул. Ленина, г. Москва, им. Пушкина, 5 тыс. Рублей, и т.д. Москва, 5 млн. Человек",
        "ul. Długa, prof. Nowak, np. tak",
        "z. Zt. Wien, tzv. Rada",
        "MR. TRUMP",
        "1. Introduction",
        "example.com Next and a.b",
        "3.5 Percent",
        "Yahoo!Mail",
        "Mr.\nSmith",
        "a hard-wrapped\nLine goes on",
    ] {
        assert!(!events(text).contains(['|', '¶']), "{text}: {}", events(text));
    }
}

#[test]
fn paragraphs_end_at_empty_lines_and_finished_lines() {
    for (text, expected) in [
        ("One\n\nTwo", "one ¶ two"),
        ("One.\n\nTwo", "one ¶ two"),
        ("One\r\n \t\r\nTwo", "one ¶ two"),
        ("One\n\u{A0}\nTwo", "one ¶ two"),
        ("One.\nTwo", "one ¶ two"),
        ("One\nTwo", "one two"),
        ("one.”\nTwo", "one ¶ two"),
        ("\n\nOne\n\n", "one"),
        ("它。\n他", "它 ¶ 他"),
        ("一\n二", "一 二"),
        ("One\u{2029}Two", "one ¶ two"),
        ("No stop\n\nThen. After", "no stop ¶ then | after"),
    ] {
        assert_eq!(events(text), expected, "{text}");
    }
}
