//! Words that dates are made of: months, weekdays, parts of the day, time zones, joining words.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use crate::extract::fold::fold;
use crate::extract::phrases::WordHasher;

/// What a word means in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateWord {
    /// 1 to 12.
    Month(u8),
    /// A day of the week: 1 is Monday.
    Weekday(u8),
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
    /// Minutes east of UTC.
    Zone(i16),
    /// A zone whose distance to UTC depends on the season: minutes in winter, American rules.
    AmericanZone(i16),
    /// A zone known by a name that several zones share.
    UnknownZone,
    /// `UTC`, `GMT`: zero, or the start of `UTC+8`.
    Universal,
    /// Between the parts of a date: `de`, `of`, `den`, `г`.
    Joiner,
    /// The word for year behind its number: `г`, `roku`.
    YearWord,
    /// Between a date and its time: `at`, `um`, `klo`.
    TimeJoiner,
    /// After a time: `Uhr`, `h`.
    Clock,
    /// `th`, `st`, `er`: after a day.
    Ordinal,
    /// A month of the Persian calendar, 1 to 12.
    PersianMonth(u8),
    /// A month of the Islamic or Hebrew calendar, which no rule here converts.
    OtherCalendar,
    /// The first word of a month whose name has two: `كانون الثاني`.
    SplitMonth,
    /// A month in Thai, behind which two figures are a Buddhist year.
    ThaiMonth,
    /// What may stand beside a date without saying anything: `Fri.` in other languages.
    Filler,
    /// `년`, `월`, `일`, `시`, `분` after a number.
    KoreanYear,
    KoreanMonth,
    KoreanDay,
    KoreanHour,
    KoreanMinute,
    /// `tháng` before the number of a month.
    VietnameseMonth,
    /// The letters of `a.m.` and `p.m.`
    LetterA,
    LetterP,
    LetterM,
    /// The letters of `π.μ.` and `μ.μ.`
    GreekP,
    GreekM,
}

/// Months: twelve columns, each with the spellings of one month in many languages.
const MONTHS: [&str; 12] = [
    "january jan januar januari jänner jaenner janvier janv enero ene gennaio gen janeiro styczeń \
     stycznia sty leden ledna led január januára ianuarie ian ιανουάριος ιανουαρίου ιαν января январь \
     янв січня січень січ януари јануар јануара tammikuu tammikuuta tammi ocak oca يناير جانفي ژانویه \
     كانون_الثاني ינואר जनवरी มกราคม siječanj siječnja sausio sausis janvāris janvārī jaanuar gener जन জানুয়ারি \
     جنوری ม.ค jaan",
    "february feb februar februari febr feber février févr fév febrero febbraio fevereiro fev luty \
     lutego lut února únor úno február februára februarie φεβρουάριος φεβρουαρίου φεβ февраля \
     февраль фев февр лютого лютий лют февруари фебруар фебруара helmikuu helmikuuta helmi şubat şub \
     فبراير فيفري شباط فوریه פברואר फरवरी फ़रवरी กุมภาพันธ์ veljača veljače vasario vasaris \
     februāris februārī veebruar febrer फर ফেব্রুয়ারি فروری ก.พ veebr",
    "march mar märz maerz mrz mars marzo março maart mrt marzec marca marz března březen bře március \
     márc marec martie mart μάρτιος μαρτίου μαρ марта март мар березня березень бер maaliskuu \
     maaliskuuta maalis مارس آذار מרץ מרס मार्च มีนาคม ožujak ožujka kovo kovas marts martā märts març \
     মার্চ مارچ maret mac มี.ค",
    "april apr avril avr abril abr aprile abril kwiecień kwietnia kwi dubna duben dub április ápr \
     apríl apríla aprilie απρίλιος απριλίου απρ апреля апрель апр квітня квітень квіт кві април \
     huhtikuu huhtikuuta huhti nisan nis أبريل إبريل نيسان أفريل آوریل אפריל अप्रैल เมษายน travanj \
     travnja balandžio balandis aprīlis aprīlī aprill এপ্রিল اپریل เม.ย",
    "may mai mayo maggio mag maio mei maj maja května květen kvě május máj mája μάιος μαΐου μαϊ мая \
     май травня травень трав тра мај маја toukokuu toukokuuta touko mayıs mayis مايو أيار ماي مه \
     מאי मई พฤษภาคม svibanj svibnja gegužės gegužė maijs maijā maig মে مئی พ.ค",
    "june jun juni juin junio giugno giu junho czerwiec czerwca cze června červen čvn június jún júna \
     iunie iun ιούνιος ιουνίου ιουν июня июнь июн червня червень черв чер юни јун јуна kesäkuu \
     kesäkuuta kesä haziran haz يونيو يونيه حزيران جوان ژوئن יוני जून มิถุนายน lipanj lipnja birželio \
     birželis jūnijs jūnijā juuni juny জুন มิ.ย",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca lip července červenec čvc július \
     júl júla iulie iul ιούλιος ιουλίου ιουλ июля июль июл липня липень лип юли јул јула heinäkuu \
     heinäkuuta heinä temmuz tem يوليو يوليه تموز جويلية ژوئیه יולי जुलाई กรกฎาคม srpanj srpnja liepos \
     liepa jūlijs jūlijā juuli juliol জুলাই جولائی ก.ค",
    "august aug août aout agosto ago augustus sierpień sierpnia sie srpna srpen srp augusztus aug \
     augusta αύγουστος αυγούστου αυγ августа август авг серпня серпень серп сер elokuu elokuuta elo \
     ağustos ağu أغسطس آب أوت اوت אוגוסט अगस्त สิงหาคม kolovoz kolovoza rugpjūčio rugpjūtis augusts \
     augustā agost আগস্ট اگست agustus agt ส.ค august",
    "september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz \
     září zář szeptember szept septembra septembrie σεπτέμβριος σεπτεμβρίου σεπ σεπτ сентября \
     сентябрь сен сент вересня вересень вер септември септембар septiembre syyskuu syyskuuta syys \
     eylül eyl سبتمبر أيلول سپتامبر ספטמבר सितंबर सितम्बर กันยายน rujan rujna rugsėjo rugsėjis \
     septembris septembrī setembre সেপ্টেম্বর ستمبر ก.ย",
    "october oct oktober okt octobre octubre ottobre ott outubro out październik października paź \
     října říjen říj október októbra octombrie οκτώβριος οκτωβρίου οκτ октября октябрь окт жовтня \
     жовтень жовт жов октомври октобар lokakuu lokakuuta loka ekim eki أكتوبر تشرين_الأول اکتبر \
     אוקטובר अक्टूबर अक्तूबर ตุลาคม spalio spalis oktobris oktobrī oktoober অক্টোবর اکتوبر ต.ค",
    "november nov novembre noviembre novembro listopad listopadu listopada lis novembra noiembrie noi \
     νοέμβριος νοεμβρίου νοε ноября ноябрь ноя нояб листопада листопад лист лис ноември новембар \
     marraskuu marraskuuta marras kasım kas نوفمبر تشرين_الثاني نوامبر נובמבר नवंबर नवम्बर พฤศจิกายน studeni \
     studenoga lapkričio lapkritis novembris novembrī নভেম্বর نومبر พ.ย",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru \
     prosince prosinec pro decembra decembrie δεκέμβριος δεκεμβρίου δεκ декабря декабрь дек грудня \
     грудень груд гру декември децембар joulukuu joulukuuta joulu aralık ara ديسمبر كانون_الأول دسامبر \
     דצמבר दिसंबर दिसम्बर ธันวาคม prosinac prosinca gruodžio gruodis decembris decembrī detsember \
     desember des desembre ডিসেম্বর دسمبر ธ.ค",
];

/// Weekdays from Monday, in the same way.
const WEEKDAYS: [&str; 7] = [
    "monday 월 mon montag mo lundi lun lunes lunedì segunda-feira segunda maandag poniedziałek pon \
     pondělí понедельник пн понеділок måndag mandag maanantai maanantaina ma pazartesi الاثنين \
     الإثنين hétfő luni δευτέρα senin सोमवार دوشنبه 月曜日 월요일 ponedeljak ponedjeljak pondelok pirmadienis",
    "tuesday 화 tue tues dienstag di mardi martes martedì terça-feira terça dinsdag wtorek wt úterý \
     вторник вт вівторок tisdag tirsdag tiistai tiistaina ti salı الثلاثاء kedd marți τρίτη selasa \
     मंगलवार سه‌شنبه utorak utorok antradienis",
    "wednesday 수 wed mittwoch mi mercredi mer miércoles mercoledì quarta-feira quarta woensdag środa śr \
     středa среда ср середа onsdag keskiviikko keskiviikkona ke çarşamba الأربعاء szerda miercuri \
     τετάρτη rabu बुधवार چهارشنبه srijeda sreda streda trečiadienis",
    "thursday 목 thu thur thurs donnerstag do jeudi jeu jueves giovedì quinta-feira quinta donderdag \
     czwartek czw čtvrtek четверг чт четвер torsdag torstai torstaina to perşembe الخميس csütörtök \
     joi πέμπτη kamis गुरुवार پنجشنبه četvrtak štvrtok ketvirtadienis",
    "friday 금 fri freitag fr vendredi ven viernes venerdì sexta-feira sexta vrijdag piątek pt pátek \
     пятница пт п'ятниця fredag perjantai perjantaina pe cuma الجمعة péntek vineri παρασκευή jumat \
     jum'at शुक्रवार جمعه petak piatok penktadienis",
    "saturday 토 sat samstag sonnabend sa samedi sam sábado sabato zaterdag sobota sob суббота сб субота \
     lördag lørdag lauantai lauantaina la cumartesi السبت szombat sâmbătă σάββατο sabtu शनिवार شنبه \
     subota šeštadienis",
    "sunday 일요일 sun sonntag so dimanche dim domingo domenica zondag niedziela niedz neděle воскресенье вс \
     неділя söndag søndag sunnuntai sunnuntaina su pazar الأحد vasárnap duminică κυριακή minggu \
     रविवार یکشنبه nedjelja nedelja nedeľa sekmadienis",
];

const OTHERS: &[(DateWord, &str)] = &[
    (DateWord::KoreanYear, "년"),
    (DateWord::KoreanMonth, "월"),
    (DateWord::KoreanDay, "일 일자"),
    (DateWord::KoreanHour, "시"),
    (DateWord::KoreanMinute, "분"),
    (DateWord::VietnameseMonth, "tháng"),
    (DateWord::LetterA, "a"),
    (DateWord::LetterP, "p"),
    (DateWord::LetterM, "m"),
    (DateWord::GreekP, "π"),
    (DateWord::GreekM, "μ"),
    (DateWord::Morning, "am 上午 오전 午前 sa ص πμ सुबह प्रातः صباحا صباحاً صبح sáng pagi בבוקר"),
    (
        DateWord::Afternoon,
        "pm 下午 오후 午後 ch م μμ सायं सायंकाल शाम रात दोपहर مساء مساءً ظهرا عصرا عصر بعدازظهر chiều tối siang sore malam בערב",
    ),
    (DateWord::Universal, "utc gmt غرينتش غرينيتش جرينتش гринвичу гринвич"),
    (DateWord::Zone(0), "wet z"),
    (DateWord::Zone(60), "bst cet mez west"),
    (DateWord::Zone(120), "cest mesz eet sast"),
    (DateWord::Zone(180), "eest msk мск trt tsi tsİ московскому"),
    (DateWord::Zone(240), "gst"),
    (DateWord::Zone(300), "pkt"),
    (DateWord::Zone(330), "ist"),
    (DateWord::Zone(420), "wib ict"),
    (DateWord::Zone(480), "sgt hkt awst wita myt pht"),
    (DateWord::Zone(540), "jst kst wit"),
    (DateWord::Zone(600), "aest"),
    (DateWord::Zone(660), "aedt"),
    (DateWord::Zone(720), "nzst"),
    (DateWord::Zone(780), "nzdt"),
    (DateWord::Zone(-300), "est"),
    (DateWord::Zone(-240), "edt"),
    (DateWord::Zone(-300), "cdt"),
    (DateWord::Zone(-420), "mst pdt"),
    (DateWord::Zone(-360), "mdt"),
    (DateWord::Zone(-480), "pst"),
    (DateWord::Zone(-180), "brt art"),
    (DateWord::AmericanZone(-300), "et"),
    (DateWord::UnknownZone, "cst"),
    (
        DateWord::Joiner,
        "of de del den der the le el il am on dne dnia г р года год року рік m d von vom the το του \
         την em no dia på i ngày năm the gada gadā y yıl йил m da på в во у від от od z dňa roku rok \
         r יום ה ב של सन को يوم עם lo la los",
    ),
    (DateWord::YearWord, "г года год году року рік р roku rok r gada m d yıl йил"),
    (
        DateWord::TimeJoiner,
        "at um à a às as alle ore o kl klo klokka klokken ob om godz godzina hodin v в о od ora orele \
         στις ώρα lúc pukul jam saat الساعة ساعت בשעה las los um uur à time hora horas h เวลา ساعت saat u",
    ),
    (DateWord::Clock, "uhr h hrs hr ч год hs uur น बजे hod"),
    (DateWord::Ordinal, "st nd rd th er º ª ος га го е й e a"),
    (
        DateWord::OtherCalendar,
        "محرم صفر ربيع جمادى جمادي رجب شعبان رمضان شوال ذو ذي ذوالقعدة ذوالحجة שבט אדר ניסן אייר \
         סיוון תמוז אלול תשרי חשוון כסלו טבת",
    ),
    (DateWord::PersianMonth(1), "فروردین"),
    (DateWord::PersianMonth(2), "اردیبهشت"),
    (DateWord::PersianMonth(3), "خرداد"),
    (DateWord::PersianMonth(4), "تیر"),
    (DateWord::PersianMonth(5), "مرداد امرداد"),
    (DateWord::PersianMonth(6), "شهریور"),
    (DateWord::PersianMonth(7), "مهر"),
    (DateWord::PersianMonth(8), "آبان"),
    (DateWord::PersianMonth(9), "آذر آذرماه"),
    (DateWord::PersianMonth(10), "دی دی‌ماه"),
    (DateWord::PersianMonth(11), "بهمن بهمن‌ماه"),
    (DateWord::PersianMonth(12), "اسفند اسفندماه"),
    (DateWord::SplitMonth, "كانون تشرين"),
    (
        DateWord::ThaiMonth,
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม \
         ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค",
    ),
    (
        DateWord::Filler,
        "ma wo vr za zo mo mi fre tis tir tor lör lør sön søn mån seg ter qua qui sex gio wt czw \
         út st čt pá ne po sze cs szo mie vin sâm dum pzt sal çar cum cts paz sen sel rab kam jum thứ chủ \
         nhật hai tư sáu bảy วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่ \
         วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ วันที่ พ ศ ค هـ ه م ق ش ماه سال روز \
         بتوقيت توقيت часом київським времени времени ώρα бр lunedi",
    ),
];

/// Meanings by folded word.
type Words = HashMap<String, Vec<DateWord>, BuildHasherDefault<WordHasher>>;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    let mut add = |spellings: &str, meaning: DateWord| {
        for spelling in spellings.split_whitespace() {
            let meanings = words.entry(fold(&spelling.replace('_', " "))).or_default();
            if !meanings.contains(&meaning) {
                meanings.push(meaning);
            }
        }
    };
    for (month, spellings) in (1..).zip(MONTHS) {
        add(spellings, DateWord::Month(month));
    }
    for (day, spellings) in (1..).zip(WEEKDAYS) {
        add(spellings, DateWord::Weekday(day));
    }
    for (meaning, spellings) in OTHERS {
        add(spellings, *meaning);
    }
    words
});

/// Every meaning of a folded word.
pub(crate) fn meanings(folded: &str) -> &'static [DateWord] {
    WORDS.get(folded).map_or(&[], Vec::as_slice)
}

/// The month that a folded word names, also with the Hebrew prefix of place (`בפברואר`).
pub(crate) fn month(folded: &str) -> Option<u8> {
    let named = |word: &str| {
        meanings(word).iter().find_map(|meaning| match meaning {
            DateWord::Month(month) => Some(*month),
            _ => None,
        })
    };
    named(folded).or_else(|| named(folded.strip_prefix('ב')?))
}

/// The weekday that a folded word names, 1 for Monday; abbreviations of two letters included.
pub(crate) fn weekday(folded: &str) -> Option<u8> {
    meanings(folded).iter().find_map(|meaning| match meaning {
        DateWord::Weekday(day) => Some(*day),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_months_of_many_languages() {
        for (word, number) in [
            ("February", 2),
            ("février", 2),
            ("лютого", 2),
            ("helmikuuta", 2),
            ("Şubat", 2),
            ("فبراير", 2),
            ("בפברואר", 2),
            ("Φεβρουαρίου", 2),
            ("फ़रवरी", 2),
            ("فوریه", 2),
            ("března", 3),
            ("kwietnia", 4),
            ("сентября", 9),
            ("października", 10),
            ("marraskuuta", 11),
        ] {
            assert_eq!(month(&fold(word)), Some(number), "{word}");
        }
        assert_eq!(month("market"), None);
    }
}
