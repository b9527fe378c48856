//! Baltic and Uralic languages.

use super::{Profile, Script};

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "lt",
        script: Script::Latin,
        reserve: 0,
        most: &["ir kad į iš yra su buvo tai o už ar ne dėl bet jo kaip nuo apie per"],
        common: &[
            "pagal metų po bus jie ji jis kurie kuri kuris kas tik dar mes būti jau šis ši gali \
            taip pat jų savo labai prieš prie metais lietuvos vienas viena du iki tarp kai nes \
            buvę todėl be lietuvoje sakė teigė teigia turi arba šio šios kurių",
        ],
        known: &[
            "aš tu jūs mums jums man tau jam jai jiems mūsų jūsų čia ten dabar tada vėliau visada \
            niekada nieko kažkas kažką daug mažai mažiau daugiau geriau vieną dvi trys keturi \
            penki pirmasis pirmą naujas nauja naujų didelis diena dieną dienų savaitę mėnesį \
            mėnesio šiandien vakar rytoj vyriausybė vyriausybės prezidentas prezidento policija \
            policijos milijonų mln mlrd tūkst tūkstančių litų eurų proc procentų žmonių žmonės \
            žmogus šalies šalis šalių pasaulio miesto miestas pirmadienį antradienį trečiadienį \
            ketvirtadienį penktadienį šeštadienį sekmadienį sausio vasario kovo balandžio gegužės \
            birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio pasakė pranešė pridūrė \
            sako ministras ministerija ministerijos lietuva lietuvių vilniaus vilnius vilniuje \
            seimo seimas nori galėtų privalo turėjo turėtų buvusi galima negali nėra nebuvo \
            bendrovė bendrovės įmonė darbo gyvenimo laiko laikas val moterų vyrų kurio kurios \
            kuriame kokia koks kodėl kur vėl tačiau nors nei net tuo tos tų toks tokia šią šį \
            visi visų visa pati patys antras",
        ],
        vocabulary: include_str!("../vocabulary/lt.txt"),
        grams: &[
            "ė5 ų6 į5 ū2 ą3 ę3 š1 ž1 č1 as_2 us_2 is_1 os_3 ių_6 ių5 ams_3 oje_4 yje_5 uoti_4 \
            ti_2 iai_3 iau_3 ai1 uo1 ys_3 io_2 jo_1 jos_3 tų3 sių4 iama_3 ė_3 ej1 ijos_4 ojo_4 \
            inė3 ių_3 ui_2 vo_2 uos_2 iu_2",
        ],
    },
    Profile {
        code: "lv",
        script: Script::Latin,
        reserve: 0,
        most: &["un ir ka no ar par uz tas kas gan bet kā lai arī pēc ne pie nav to"],
        common: &[
            "tā vai tika bija līdz viņš viņa viņi kuri kura kurš tikai vēl mēs būt jau šis šī var \
            tāpat pat to savu ļoti pirms gada gadā latvijas viens viena divi starp kad jo tādēļ \
            bez latvijā sacīja norādīja teica kuru kur dēļ ja tie šo šajā būs vairāk tiek tam",
        ],
        known: &[
            "es tu jūs mums jums man tev viņam viņai viņiem mūsu jūsu šeit tur tagad tad vēlāk \
            vienmēr nekad neko kaut kāds daudz maz mazāk labāk vienu divas trīs četri pieci \
            pirmais pirmā pirmo jauns jauna jaunu liels liela diena dienu dienā dienas nedēļu \
            nedēļas mēnesi mēneša mēnešu šodien vakar rīt valdība valdības prezidents prezidenta \
            policija policijas miljonu milj miljoni latu eiro tūkstošu procentu cilvēku cilvēki \
            cilvēks valsts valstu pasaules pilsētas pilsēta pirmdien otrdien trešdien ceturtdien \
            piektdien sestdien svētdien janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā \
            septembrī oktobrī novembrī decembrī janvāra paziņoja piebilda saka ministrs \
            ministrija ministrijas latvija latviešu rīgas rīga rīgā saeimas saeima grib varētu \
            vajadzētu jābūt nevar nebija uzņēmums uzņēmuma kompānija darba dzīves laika laikā \
            laiks sieviešu vīriešu kurā kuras kāpēc atkal tomēr nedz tajā tās tos tādu šīs šos \
            visi visu visas pats paši otrs otrais aģentūra leta pret caur zem virs ap pār kopā \
            apmēram savukārt piemēram vien",
        ],
        vocabulary: include_str!("../vocabulary/lv.txt"),
        grams: &[
            "ā4 ē4 ī4 ū2 ķ6 ļ6 ņ6 ģ6 š1 ž1 č1 as_2 is_1 iem_4 ām_5 ās_4 ā_4 ības_5 ība5 šana_5 \
            ījum5 ju_1 iet2 umu_2 ums_2 uma_2 āk3 ot_2 iju1 ie1 ai1 ts_2 ms_2 ja_1 āja_5 ēja_5 \
            īja_5 u_1 ē_2 ē2 ā2 iem2 jās_4 ijas_3 ību_5 cij1",
        ],
    },
    Profile {
        code: "et",
        script: Script::Latin,
        reserve: 0,
        most: &["ja on ei et kui oma see ka mis oli aga ta või"],
        common: &[
            "kes selle siis ning pole nii mida veel ma seda välja pärast sest üle juba eesti ole \
            aasta aastal olla saab tema nende kuid enam mitte võib üks kaks iga poolt kuni olid \
            ütles kõik kus sellest järgi peab vaid ainult neid väga kogu nad me tuleb teha nüüd \
            seal siin ent oleks hakkab samuti ühe",
        ],
        known: &[
            "mina sina meie teie meil teil mul sul talle neile mind sind miks kuidas kas alati \
            kunagi midagi keegi palju vähe vähem rohkem parem esimene esimese uus uue uued suur \
            suure päev päeva päeval nädal nädala kuu täna eile homme valitsus valitsuse president \
            presidendi politsei miljon miljonit miljardit tuhat tuhande krooni euro eurot \
            protsenti inimest inimesed inimeste inimene riigi riik riikide maailma linna linn \
            esmaspäeval teisipäeval kolmapäeval neljapäeval reedel laupäeval pühapäeval jaanuaril \
            jaanuari veebruari märtsi aprilli mai juuni juuli augusti septembri oktoobri novembri \
            detsembri lisas teatas selgitas ütleb minister ministeerium eestis tallinna tallinn \
            tallinnas tartu riigikogu tahab saavad peaks pidi võiks olnud saanud tulnud teinud \
            saada ettevõte firma töö elu aja ajal kell kolm neli viis kuus kümme naiste meeste \
            millest millel mille kelle kuigi ehk jälle isegi just sama teise teine teised teiste \
            muu alla peale enne vastu kohta koos ilma läbi juures vahel hulgas eest taga umbes \
            nagu sai jäi läks tuli hea nimelt siiski seega seetõttu lisaks vastavalt",
        ],
        vocabulary: include_str!("../vocabulary/et.txt"),
        grams: &[
            "õ4 ä3 ö1 ü4 aa1 ee1 ii1 oo1 uu1 õõ4 üü5 ää1 öö3 ks_3 ud_2 id_2 ed_1 ad_1 st_2 le_1 \
            ga_2 da_1 ma_1 mine_2 mise_4 use_3 sed_2 vad_5 sse_2 tud_3 nud_4 ist_1 ast_1 dest_2 \
            dele_2 est_1 sid_3 aks_2 iks_1 ne_1 likult4 likku3 b_3 el_1 il_1 al_1 nd_1 gi_1 ki_1",
        ],
    },
    Profile {
        code: "fi",
        script: Script::Latin,
        reserve: 0,
        most: &["ja on ei että se oli hän kun ovat mutta myös joka"],
        common: &[
            "mukaan sen niin kuin mitä vielä minä tai jo ole vuoden vuonna olla saa hänen heidän \
            enää voi yksi kaksi joka asti olivat sanoi kaikki missä siitä pitää vain ne he me \
            tulee tehdä nyt siellä täällä olisi eli sitä jos sekä jotka joita ennen jälkeen \
            kanssa ettei koska suomen suomessa noin eivät hyvin näin tämä tämän tässä ollut",
        ],
        known: &["sinä te meidän teidän meillä minun hänelle heille heitä minua miksi miten aina \
            koskaan jotain joku mikään paljon vähän vähemmän enemmän parempi ensimmäinen \
            ensimmäisen uusi uuden uudet suuri suuren päivä päivää päivänä viikko viikon kuukausi \
            tänään eilen huomenna hallitus hallituksen presidentti presidentin poliisi poliisin \
            miljoonaa miljardia tuhatta euroa markkaa prosenttia prosentin ihmistä ihmiset \
            ihmisten ihminen maan maa maiden maailman kaupungin kaupunki maanantaina tiistaina \
            keskiviikkona torstaina perjantaina lauantaina sunnuntaina tammikuussa helmikuussa \
            maaliskuussa huhtikuussa toukokuussa kesäkuussa heinäkuussa elokuussa syyskuussa \
            lokakuussa marraskuussa joulukuussa kertoi lisäsi totesi sanoo kertoo ministeri \
            ministeriö suomi suomalainen suomalaiset helsingin helsinki helsingissä eduskunta \
            haluaa voivat pitäisi piti voisi saanut tullut tehnyt saada yhtiö yhtiön yritys työ \
            elämä aika aikana kello kolme neljä viisi kuusi kymmenen naisten miesten jossa josta \
            johon jolla vaikka taas jopa juuri sama toinen toisen toiset muut muun alle yli \
            päälle vastaan kohti läpi ilman välillä joukossa takia kuitenkin siis lisäksi muassa \
            tällä hetkellä ainakin"],
        vocabulary: include_str!("../vocabulary/fi.txt"),
        grams: &[
            "ä4 ö3 ää4 öö2 yy4 uu1 aa1 ii1 kk1 ll1 ssa_4 ssä_5 sta_2 stä_4 lla_2 llä_4 lle_2 \
            een_3 aan_2 ään_5 iin_3 nen_3 sen_1 ien_3 jen_2 den_1 tta_1 ttä_4 ksi_3 ut_1 yt_2 \
            isi1 yö4 uo2 ie1 vat_4 vät_5 sti_2 inen4 ise1 llis4 nn1 _hy2 mme_2 han_1 kin_2 ita_2 \
            itä_4 ista_4 uksen4 uden_3 a_0 än_2 hd1 hk1",
        ],
    },
    Profile {
        code: "hu",
        script: Script::Latin,
        reserve: 0,
        most: &["a az és hogy nem is egy ez de"],
        common: &[
            "volt meg csak ha már vagy mint még el ki azt szerint pedig lesz után majd lehet van \
            aki amely azonban között arra ezt illetve kell két több minden itt úgy akkor magyar \
            mert sem ami utolsó évben év első ő ezért vannak voltak lenne ezek be fel le amelyek \
            mondta most így amikor során nagy sok jelentette millió",
        ],
        known: &[
            "én te mi ti ők nekem neki nekünk minket engem miért hogyan hol mindig soha semmi \
            valami valaki kevés kevesebb jobb új újabb nap napon napok hét hónap hónapban ma \
            tegnap holnap kormány kormányfő elnök elnöke miniszter miniszterelnök rendőrség \
            rendőrök milliárd ezer forint forintos euró dollár százalék százalékos ember emberek \
            emberi ország országos világ város városban hétfőn kedden szerdán csütörtökön \
            pénteken szombaton vasárnap január február március április május június július \
            augusztus szeptember október november december januárban közölte hozzátette elmondta \
            magyarország magyarországon budapest budapesten akar tudja tudnak kellene kellett \
            lett lesznek lettek cég társaság munka élet idő óra órakor három négy öt nők férfi \
            férfiak amelyet amit akik bár ugyanis ugyanakkor éppen azonos másik más mások alatt \
            felett előtt mellett ellen felé nélkül miatt által közben túl körül ilyen olyan annak \
            ennek abban ebben erre arról erről tehát továbbá valamint például ban ben án ra re \
            től tól mely melyek pedig kívül eddig újra szerda adott jelent alapján számára",
        ],
        vocabulary: include_str!("../vocabulary/hu.txt"),
        grams: &[
            "ő6 ű7 á2 é2 ó2 ö2 ü2 í2 ú2 gy2 ny1 sz3 zs3 cs1 ly1 ban_3 ben_2 nak_3 nek_3 ból_5 \
            ből_6 ról_5 ről_6 hoz_3 hez_4 val_2 vel_3 ság4 ség4 ett_1 ott_1 ások_4 és_2 ek_1 ok_1 \
            ak_1 tás3 tés3 zt_2 nt_1 mbe2 tt_1 _meg2 _el1 ál2 ék2 ható3 ető3 ni_2 ára_4 ére_4 \
            égy3 szt2 ögy3",
        ],
    },
];
