//! Finnish, Hungarian, Turkish, Arabic, Greek.

use super::Pairs;

pub(super) const TABLES: &[Pairs] = &[
    Pairs {
        lang: "fi",
        meet: "neuvottelu/neuvotteluissa sopimus/sopimuksen sopimukset/sopimuksista \
            hyökkäys/hyökkäyksen vaalit/vaaleissa hinta/hinnat vanki/vangit pakotteet/pakotteita \
            sota/sodassa Moskova/Moskovassa Putin/Putinin Trump/Trumpille presidentti/presidentin \
            hallitus/hallituksen vuosi/vuonna venäläinen/venäläiset mies/miehen \
            ministeri/ministerit Helsinki/Helsingissä kertoi/kertoivat",
        apart: "Putin/putki poliisi/politiikka Turku/Turkki kana/Kanada Kiina/kiinni maa/maali \
            hinta/hintelä laki/lakka raha/rahti valta/vaalit vesi/vessa tuli/tulli Venäjä/vene \
            puolue/puoli kansa/kansi Suomi/suomu talo/talvi tulo/tulos Ruotsi/ruoto Musk/musta",
    },
    Pairs {
        lang: "hu",
        meet: "miniszter/miniszterek elnök/elnöknek tárgyalás/tárgyalások választás/választásokon \
            támadás/támadásokat megállapodás/megállapodást háború/háborúban Moszkva/Moszkvában \
            Putyin/Putyinnal Trump/Trumpnak Orbán/Orbánt ország/országban szankció/szankciók \
            kormány/kormánytól orosz/oroszok törvény/törvények katona/katonák város/városokban \
            Kijev/Kijevbe bíróság/bíróságon",
        apart: "Putyin/puttony rendőr/rendelet ország/orsó generáció/generális politika/politúr \
            szerv/szerver Trump/tromf bank/bankett vár/város nap/napló ház/házasság hajó/haj \
            adó/adat út/utca tűz/tű hal/halál kar/karácsony bor/borsó Orbán/orr hír/híradó",
    },
    Pairs {
        lang: "tr",
        meet: "bakan/bakanlar başkan/başkanın görüşme/görüşmelerde anlaşma/anlaşmalar \
            saldırı/saldırılar seçim/seçimlerde fiyat/fiyatları mahkûm/mahkûmlar savaş/savaşın \
            yaptırım/yaptırımlar ülke/ülkeler Moskova/Moskova'da Putin/Putin'in Trump/Trump'ın \
            Rusya/Rusya'nın asker/askerlere karar/kararı açıkladı/açıkladılar hükümet/hükümetin \
            kitap/kitabı",
        apart: "Putin/put Biden/bide bakan/bakkal savaş/savcı asker/askı seçim/seçenek \
            polis/politika organ/organizasyon kara/karar Kanada/kana Ankara/anka Musk/muska \
            Trump/trompet yıl/yılan kan/kanun il/ilan gaz/gazete su/suç el/elma taş/taşıt",
    },
    Pairs {
        lang: "ar",
        meet: "وزير/الوزير مفاوضات/المفاوضات عقوبة/عقوبات انتخابات/الانتخابات اتفاق/اتفاقات \
            حكومة/الحكومات هجوم/الهجوم للرئيس/الرئيس والرئيس/رئيس أمريكي/الأمريكية روسي/روسية \
            فلسطينيين/فلسطينيون جندي/الجندي بالحرب/الحرب أعلنت/أعلن بوتين/وبوتين وزير/وزراء \
            دولة/دول سعر/أسعار سجين/سجناء",
        apart: "وزير/وزارة شرط/شرطة مكتب/مكتبة جامع/جامعة عرب/عربة بوتين/بوت لبنان/لبن مال/مالي \
            سلام/سلاح مدير/مدينة كتاب/كتيبة دولة/دولار مصر/مصرف إيران/إيراد أمن/أمين علم/عالم \
            حكم/حكومة ترامب/تراب رئيس/رئاسة بايدن/بايت",
    },
    Pairs {
        lang: "el",
        meet: "υπουργός/υπουργοί υπουργού/υπουργό διαπραγμάτευση/διαπραγματεύσεις \
            κυρώσεις/κύρωση εκλογές/εκλογών συμφωνία/συμφωνίες επίθεση/επιθέσεις τιμή/τιμές \
            κρατούμενος/κρατουμένων πρόεδρος/προέδρου χώρα/χώρες πόλεμος/πολέμου Ρωσία/Ρωσίας \
            Μόσχα/Μόσχας νόμος/νόμοι πόλη/πόλεις αμερικανικός/αμερικανική \
            στρατιώτης/στρατιώτες ανακοίνωσε/ανακοίνωσαν κόμμα/κόμματα",
        apart: "χώρος/χώρα μέρος/μέρα φόρος/φορά τράπεζα/τραπέζι νίκη/Νίκος στρατός/στράτα \
            πόλη/πόλεμος τιμή/τιμόνι ώρα/ωραίος κόσμος/κόσμημα δρόμος/δράμα Τραμπ/τραμπάλα \
            Ιράν/Ιράκ ψήφος/ψηφίο Κίνα/κίνηση γη/γήπεδο κράτος/κρατήρας άτομο/ατμός \
            αστυνομία/αστρονομία νόμος/νομίζω",
    },
];
