//! Turkic languages in Latin letters.

use super::{Profile, Script};

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "tr",
        script: Script::Latin,
        reserve: 0,
        most: &["ve bir bu da de için ile olarak çok"],
        common: &[
            "daha olan ne gibi kadar sonra en her o ise ama ancak var yok olduğu olduğunu değil \
            ki ya dedi türkiye yeni büyük göre karşı iki ilk tarafından nin nın ın in nun nün un \
            ün oldu şu mi mı edildi etti eden bunun önce aynı diye tüm bütün hem içinde arasında \
            üzerinde yıl son böyle başkanı bile yapılan eski kendi söyledi biz ben",
        ],
        known: &[
            "onun onlar bizim sizin siz sen bana ona bize neden nasıl nerede kim hiç hep bazı \
            biri şey bugün dün yarın şimdi zaman günü gün hafta ay yılında yılı hükümet hükümeti \
            cumhurbaşkanı başbakan bakanı bakanlığı polis milyon milyar bin lira dolar avro yüzde \
            kişi kişinin insan insanlar ülke ülkenin ülkede dünya şehir kent pazartesi salı \
            çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz \
            ağustos eylül ekim kasım aralık açıkladı belirtti konuştu kaydetti ifade türk türkiye \
            ankara istanbul istiyor olacak olması olmak etmek yapmak yaptı etmiş olmuş oluyor \
            ediyor yapıyor geldi şirketi şirket çalışma hayat saat üç dört beş altı kadın erkek \
            çünkü fakat veya hatta rağmen dolayı ilgili şekilde yer alan aldı verdi sahip önemli \
            kabul devlet meclis mahkemesi dışişleri edilen bulunan tl abd ab dan den deki daki ta \
            te ya ye na ne yi yı",
        ],
        vocabulary: include_str!("../vocabulary/tr.txt"),
        grams: &[
            "ş4 ğ5 ı5 ç2 ö2 ü2 lar_2 ler_2 ları3 leri2 nda_2 nde_2 yor_4 yor3 dır_3 dir_2 mak_2 \
            mek_2 nin_2 nın_4 dan_2 den_1 ını4 ığı5 iği5 ası3 esi1 ındaki5 miş3 mış4 rak_2 ecek4 \
            acak4 lık3 lik2 sı_3 ini_2 da_1 de_1 tir_2 tı_3 ti_1 dı_3 di_1 ya_1 lığı5 cı2 _ba1 \
            _ya1 rı2 aş2 iş2 _ol1 ül2 _gö3 uğ3 üş3 dığı5 diği5",
        ],
    },
    Profile {
        code: "az",
        script: Script::Latin,
        reserve: 10,
        most: &["və bu bir ki də da üçün ilə olan"],
        common: &[
            "daha onun sonra hər o isə amma var yox olduğu olduğunu deyil görə qarşı iki ilk \
            tərəfindən azərbaycan azərbaycanın yeni böyük edib etdi edən bunun əvvəl eyni bütün \
            həm arasında üzrə il ildə son belə kimi öz bildirib dedi mən biz onlar çox ən qədər \
            prezidenti haqqında olub olaraq əgər lakin ancaq",
        ],
        known: &[
            "sizin siz sən mənə ona bizə niyə necə harada kim heç bəzi şey bugün bu gün dünən \
            indi zaman həftə ay ilin hökumət hökuməti naziri nazirliyi polis milyon milyard min \
            manat dollar faiz nəfər insan insanlar ölkə ölkənin ölkədə dünya şəhər şəhəri bakı \
            bakıda yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr \
            istəyir olacaq olması etmək etmiş edir edilir yerləşən şirkəti iş həyat saat üç dörd \
            beş qadın respublikası respublikasının dövlət milli məclis məhkəməsi xarici müxtəlif \
            deyib",
        ],
        vocabulary: "",
        grams: &[
            "ə7 ş2 ğ3 ı3 ç1 ö1 ü1 q1 x1 lar_1 lər_4 ları2 ləri4 nda_1 ndə_4 dır_2 dir_1 maq_3 \
            mək_4 nin_1 nın_2 dan_1 dən_3 ına2 ası1 əsi3 ıq2 iyy3 ib_3 ıb_4 yə3 iyi2",
        ],
    },
    Profile {
        code: "uz",
        script: Script::Latin,
        reserve: 10,
        most: &["va bu bir bilan uchun ham deb esa o'"],
        common: &[
            "ikki u bor yil yilda haqida bo'lgan bo'ldi qadar keyin shu emas faqat har kerak yo'q \
            yangi eng o'z uning ular biz orqali ming ko'p edi qilgan qilish o'rtasida \
            respublikasi bo'yicha kabi lekin ammo bo'lib dedi lgan zbekiston qildi hamda mumkin \
            lib ladi bo' yo' ko' qo'",
        ],
        known: &[
            "davlat hukumat xalq odam odamlar mamlakat toshkent shahar so'm million foiz vaziri \
            bugun kuni kun aytdi ish yuqori barcha bilim yer so'z hozirgi qanday kim nima \
            prezidenti yanvar fevral aprel iyun iyul avgust sentabr oktabr noyabr dekabr \
            tomonidan ekanligi",
        ],
        vocabulary: "",
        grams: &[
            "o'4 g'4 lar_1 ning_4 lari3 ish_1 gan_3 ini_1 dan_1 ga_1 da_1 sh1 ch1 q1 moq_3 lik_1 \
            ligi2 _qi3 _xa1 yot2 iy1 lgan_4",
        ],
    },
    Profile {
        code: "tk",
        script: Script::Latin,
        reserve: 20,
        most: &["we bu bir bilen üçin hem diýip"],
        common: &[
            "iki ol bar ýyl ýylda barada bolan boldy çenli soň şol däl diňe her gerek ýok täze iň \
            öz onuň olar biz arkaly müň köp edi eden etmek arasynda türkmenistanyň boýunça ýaly",
        ],
        known: &[
            "döwlet hökümet halk adam adamlar ýurt aşgabat şäher manat million göterim ministri \
            şu gün aýtdy iş ýokary ähli bilim ýer söz häzirki nähili kim näme prezidenti",
        ],
        vocabulary: "",
        grams: &["ý4 ň4 ä1 ş1 ž1 ç1 lar_1 ler_1 nyň_6 niň_5 yň_5 dan_1 den_1 lyk2 dy_1 ýä4 äý3"],
    },
];
