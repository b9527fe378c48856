//! English, German, Dutch, Afrikaans and the Nordic languages.

use super::{Profile, Script};

/// Danish and Norwegian alike.
const DANO_MOST: &str = "og i at det er en til for som på med den de har ikke var et om han";
const DANO_COMMON: &str = "men kan vil skal ved fra så vi der når jeg hun sin under over denne \
    dette disse år alle man andre også eller være ham to tre før da mange hvor hvis kunne skulle \
    ville deres dem ned mener";
const DANO_KNOWN: &str = "politiet millioner kroner personer landet dag fredag lørdag mandag \
    tirsdag onsdag torsdag søndag januar februar mars april juni juli august september oktober \
    november tid stor store samme både ingen sammen mens siden fire fem hele del flere allerede \
    gang min din første nye ny ifølge får går kommer står tror lige";

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "en",
        script: Script::Latin,
        reserve: 0,
        most: &["the of to and in a that is was for on it with as he by at be"],
        common: &["from have has had not but they which were this an will said who would been \
            their more one or about its up her his she we you are also after when out there than \
            if what all two can over into no some first new other could last year so years people \
            time i him them our your my us it' don'"],
        known: &["government president police million because during where before between under \
            three while how most may against state says told only such these those did do does \
            being just through made any many should since now then make minister country company \
            week month day world according officials news later including monday tuesday \
            wednesday thursday friday saturday sunday january february march april june july \
            august october december didn' that' he' we' she' they' doesn' can' won' wasn' isn' \
            couldn' there' i' billion percent four five both without however still around \
            statement show shows shown report reports reported public national foreign american \
            states house war members each own another much well back even way former am very want \
            need good take took like get got going know think see next part group every called \
            work home set off down again too here why help use end high per were among upon \
            whether until cent yet court law local early left right"],
        vocabulary: include_str!("../vocabulary/en.txt"),
        grams: &[
            "_th2 ght4 ing_3 _wh4 ough5 tion1 ed_1 ly_2 ous_2 ment_1 ck1 sh1 ay_2 ew_3 ness_3 \
            ould4 ow2 wn_3 ity_3 ch_1 oo1 ee1 rs_1 ts_1 ld_1 ive_2 ies_2 ry_2 nd_1 ea1 ll_1 ss_1 \
            ies3 _kn3 gh2 ul_1 ful_2 y_1 ance_1 ence_1 ers_1 al_1",
        ],
    },
    Profile {
        code: "de",
        script: Script::Latin,
        reserve: 0,
        most: &["der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als"],
        common: &[
            "auch es an er hat aus bei werden sie nach wird wie noch einer einen einem um am sind \
            war oder aber vor zur bis mehr durch über man so sagte zum haben nur wurde seine ihre \
            ich wir dass kann gegen schon wenn hatte sein unter keine will soll jahr jahren seit \
            worden",
        ],
        known: &["damit diese dieser dieses eines habe ihr ihm ihnen ihren ihrer seiner seinen \
            sei sehr können müssen sollen wollen könnte sollte müsste wurden waren kein zwei drei \
            vier fünf beim vom ab doch dann da denn weil was wer wo hier heute gestern morgen \
            immer jetzt alle alles andere anderen allem neue neuen ersten erste zwischen während \
            laut ohne polizei regierung präsident prozent millionen milliarden euro menschen \
            montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april \
            mai juni juli august oktober dezember uhr land stadt leben deutschland deutschen \
            deutsche sagt würde wieder viele viel wegen etwa rund dabei dazu darauf davon dafür \
            daran darüber zudem allerdings jedoch bereits weiter weitere gibt geht kommt macht \
            steht liegt lässt weiß ja nichts mal selbst ganz etwas ob unserer unsere uns mich mir \
            ihn neben trotz nun einmal zeit tag tage wochen woche gut bisher kaum künftig \
            unternehmen frau mann kinder zufolge hätte wäre wären hätten dürfen muss"],
        vocabulary: include_str!("../vocabulary/de.txt"),
        grams: &["ß6 ä3 ö2 ü3 sch3 ung_4 ch1 _ge2 _ver2 keit_4 heit_4 lich3 isch2 cht2 en_1 er_1 \
            tz2 pf3 äu4 _be1 _au1 eit2 ei1 ie1 tzt_3 ungen_4 _zw3 sst1 ndes1 mpf chen_2 ft_1 eu1 \
            ück4 tsch4 ern_1 st_1 gs1 ss1 _ein2 ier1 stt ht_1"],
    },
    Profile {
        code: "nl",
        script: Script::Latin,
        reserve: 0,
        most: &["de van het een en in is dat op te zijn met voor die niet er aan om door ook"],
        common: &[
            "als hij was bij maar wordt uit naar worden nog heeft hebben ze dan over deze dit of \
            tot tegen zich na zal moet werd kan meer geen wel onder veel jaar twee zegt haar had \
            we ik je zo al waren willen hun mensen omdat wat zou ten volgens kunnen moeten waar \
            toen eerste andere alle",
        ],
        known: &[
            "zij wij hem mijn mij jij jullie ons onze wie hoe waarom daar hier nu nooit altijd \
            weer gaat gaan komt komen doen doet laten laat staat geeft ging kwam weet want \
            terwijl sinds tijdens tussen binnen buiten zonder rond volgende vorige grote nieuwe \
            goed goede veel weinig beide beiden drie vier vijf zes miljoen miljard procent euro \
            politie regering minister president land landen stad maandag dinsdag woensdag \
            donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus \
            oktober december keer dag dagen week weken uur laatste eigen zelf zelfs alleen echter \
            daarom daarmee daarna waarin waarop zoals bijvoorbeeld vooral vandaag gisteren morgen \
            toch hadden konden zouden werden wil mag mogen blijft blijven leven vrouw man \
            kinderen nederland nederlandse belgische mede aldus iets niets iemand ongeveer bekend \
            maken gemaakt gedaan gezegd gehad geweest wordt werk tweede steeds vaak enkele elkaar \
            tegenover ondanks opnieuw elke iedereen heel erg meest dus ter nemen bedrijf",
        ],
        vocabulary: include_str!("../vocabulary/nl.txt"),
        grams: &["ij4 oe2 ee1 aa2 oo1 uu3 ui3 sch1 _ge1 en_1 lijk4 heid_3 cht2 _ver1 tie_3 ijn4 \
            gen_1 eeft3 eur1 ijk3 oor1 aan2 aar2 nd_1 eid_3 ieu2 uw3 zij2 _ui3 oek3 oen3 ren_1 \
            ken_1 elen1 baar2 ging_2 _vr2 _z1 gd_2 kt_2 rd_1 ag_1 rs_1 ien1 iet1 _on1 _we1 isch1"],
    },
    Profile {
        code: "af",
        script: Script::Latin,
        reserve: 20,
        most: &["die van en in is het n nie te dat op vir met wat hy sy om aan was as"],
        common: &[
            "deur ook sal kan word maar hulle uit een by na tot oor of daar nog meer ons ek jy \
            hom haar kon moet sê gesê jaar twee so toe dit hierdie want wees teen alle geen net \
            gaan eerste ander mense baie se onder wil wie dan al mag waar",
        ],
        known: &[
            "hul my jou julle hoekom hoe hier nou nooit altyd weer kom doen laat staan gee weet \
            sedert tydens tussen binne buite sonder groot nuwe goeie min beide drie vier vyf \
            miljoen persent polisie regering minister president land lande stad maandag dinsdag \
            woensdag donderdag vrydag saterdag sondag januarie februarie maart junie julie \
            augustus oktober desember dag dae week laaste eie self alleen egter daarom waarin \
            soos byvoorbeeld veral vandag gister môre tog kinders vrou man suid afrika afrikaanse \
            hê gehad geword geneem gemaak volgens omdat hulle word iets niks iemand sekere sulke \
            daarna steeds dikwels moes wou sou terwyl nadat voordat rand skool",
        ],
        vocabulary: "",
        grams: &[
            "sk1 ie1 _ge1 lik_2 heid_2 aa1 oo1 oe1 ê4 ing_1 y1 ië3 eë3 ooi2 gs1 ike_2 se_1 _sk2 \
            eur1 ëe2 _v1 _w1 ee1 asie_4 sie_2 uid2 we_1 yn2 wy2 dr1 kw1",
        ],
    },
    Profile {
        code: "sv",
        script: Script::Latin,
        reserve: 0,
        most: &["och i att det är en som på för av med den till inte har de ett om var han"],
        common: &[
            "från sig men kan ska vid så vi när jag hon efter vara blev under över bara eller nu \
            mer där hur man kunde skulle denna detta dessa år upp ut alla många andra också honom \
            deras dem två mot mellan innan då än mycket säger hade varit blir blivit sin sina \
            sitt får finns kommer enligt vill",
        ],
        known: &["polisen miljoner kronor procent personer landet regeringen dag fredag lördag \
            måndag tisdag onsdag torsdag söndag januari februari mars april maj juni juli augusti \
            september oktober november december tid stor stora samma både ingen inget tillsammans \
            något någon några medan sedan sen fyra fem hela del flera sådan redan gång gånger min \
            mitt din barn första andra nya ny gjort går står tror lika här vad vilket vilka vem \
            varför utan inom bland genom trots eftersom dock henne hennes hans oss vår våra er ni \
            du mig ha göra gör gjorde sade sa in ner ut fram helt bli blir bör måste kunna skulle \
            tre åtta nio tio svenska sverige stockholm uppger miljarder kvinnor män människor \
            försöker fått gått kommit tagit enda större mindre bättre tidigare just dem samt \
            också menar ännu aldrig alltid kanske veckan året dagen"],
        vocabulary: include_str!("../vocabulary/sv.txt"),
        grams: &[
            "ä4 ö4 å4 ck2 skt_3 ar_1 or_1 nde_1 ning1 tion1 het_2 na_1 sk_1 är2 ör2 för3 ade_2 \
            ats_2 xt1 sj1 skap2 lig1 ig_1 _fö3 ll1 tt1 nn1 åt2 rna_3 rnas_4 ett_1 ser_1 ats1 \
            its_2 än2 _sk1 ån2 kt_1 äg3 ligt_2 gt_1 dd1",
        ],
    },
    Profile {
        code: "da",
        script: Script::Latin,
        reserve: 0,
        most: &[DANO_MOST, "af"],
        common: &[
            DANO_COMMON,
            "sig efter blev kun nu mere op ud ind havde været siger bliver blevet meget mod \
            mellem end også sine hende være hvad noget nogle fordi os",
        ],
        known: &[
            DANO_KNOWN,
            "procent regeringen maj december mand kvinder mennesker børn andet anden ifølge sådan \
            tidligere sagde uden gennem blandt hvilket hvem hvorfor dog hans hendes mig dig jer \
            vores måtte gøre gør gjorde gjort give giver tage tager sige selv nok heller aldrig \
            altid måske danske danmark dansk københavn københavns mio mia milliarder uge uger \
            ugen året dagen lande ikke syv otte ti hundrede god godt gode lidt mest flest bør \
            nogen ingenting inden hos trods samt videre forsøger fået gået kommet taget eneste \
            større mindre bedre netop blot jo både hvordan statsministeren folketinget virksomhed \
            virksomheder oplyser skriver skulle kunne burde mens endnu igen længe tilbage hjem \
            sag sagen bag væk syg ude hus holde tyve halv ser blive ligger hvilken egen eget egne \
            meter kroner udenrigsminister",
        ],
        vocabulary: include_str!("../vocabulary/da.txt"),
        grams: &[
            "ø4 æ5 å4 _hv3 ede_3 nde_1 igt_2 ighed4 øj3 erne_2 else2 gt_1 dt_2 tion2 ag1 ab1 ege1 \
            ige1 uge2 nd1 ld1 _af3 eg_1 hed_2 heden_3 _ud3 _op2 ede1 dde2 ds1 tte1 ør2 vn2 bru1 \
            gge1 ager1 sk_1 lle1 _sa1 ene_0 ed_1 dig1 ære3 _mo1 yd1 tiv1 eren1 æn2 æl2 iv1 ade_1 \
            rede2 igh2 erede_3 kab2 øb2 øg2 åb3 _bli1 øv2 jde3 æd2 uf1 ibe2 aber2 gt1",
        ],
    },
    Profile {
        code: "nb",
        script: Script::Latin,
        reserve: 0,
        most: &[DANO_MOST, "av"],
        common: &[
            DANO_COMMON,
            "seg etter ble bare nå mer opp ut inn hadde vært sier blir blitt veldig mot mellom \
            enn også sine henne hva noe noen fordi oss",
        ],
        known: &[
            DANO_KNOWN,
            "prosent regjeringen mai desember mann kvinner mennesker barn annet annen ifølge slik \
            tidligere sa uten gjennom blant hvilket hvem hvorfor dog hans hennes meg deg dere vår \
            våre måtte gjøre gjør gjorde gjort gi gir ta tar si selv nok heller aldri alltid \
            kanskje norske norge norsk oslo mill mrd milliarder uke uker uken året dagen dager \
            ikke sju syv åtte ti hundre god godt gode litt mest flest bør noen ingenting innen \
            hos tross samt videre forsøker fått gått kommet tatt eneste større mindre bedre \
            nettopp bare jo både hvordan statsministeren stortinget bedrift selskap selskapet \
            opplyser skriver skulle kunne burde mens ennå igjen lenge tilbake hjem sak saken bak \
            borte syk ute hus holde tjue halv ser bli ligger hvilken egen eget egne ei dette \
            kroner utenriksminister sitt mitt ditt får foreløpig bruk bruke står skje skjer \
            kommune kommunen fremdeles fortsatt likevel",
        ],
        vocabulary: include_str!("../vocabulary/nb.txt"),
        grams: &[
            "ø4 æ2 å4 _hv2 ene_1 else1 øy4 ei1 kk1 ighet4 het_2 heten_3 sjon5 asjon4 nn_1 tt_1 \
            lig_1 ak1 ap1 ke_1 ike1 uke2 _ut3 _opp3 ing_1 _av3 eg_1 lle1 gge1 nd_0 et_1 ør2 sk_1 \
            gj2 skj3 _sk1 kj2 mm1 pp1 elt_1 ete1 erte_3 erer_1 eren1 dig1 ære2 ett1 ikk1 tte_1 \
            sje2 øk2 åp3 ek1 ik1 øp2 åt1 yt1 ut1 ner_1 øv1 rt_1 ft_1 kt1 ekt1 ig_1 _bli1 øt2 ep1 \
            op1 ksj2 mot1 ell_1 ukk1",
        ],
    },
    Profile {
        code: "nn",
        script: Script::Latin,
        reserve: 15,
        most: &["og i at det er ein til for som på med den dei har ikkje var eit om han av"],
        common: &[
            "men kan vil skal ved frå så vi der når eg ho sin seg etter vere vart blei over under \
            berre eller no meir kor viss kva denne dette desse år opp ut inn alle mange andre \
            også mot mellom før enn hadde vore blir blitt seier noko nokre fleire fordi oss",
        ],
        known: &["prosent regjeringa mai menneske barn anna annan ifølgje slik tidlegare sa utan \
            gjennom blant kven kvifor hans hennar hennes meg deg dykk vår våre måtte gjere gjer \
            gjorde gjort gje gjev gir ta tar seie sjølv nok heller aldri alltid kanskje norske \
            noreg norsk veke veker året dagen dagar sju åtte hundre god godt gode litt mest flest \
            bør nokon ingen innan hos tross samt vidare får fått gått kome teke einaste større \
            mindre betre nettopp både korleis statsministeren stortinget selskapet opplyser skriv \
            skulle kunne mens enno igjen lenge tilbake heim sak saka bak ute ligg eigen eige \
            eigne kroner millionar politiet kommunen framleis likevel mykje fylke fyrste første \
            kjem heile sidan saman dessutan vere leiar"],
        vocabulary: "",
        grams: &[
            "ø4 æ2 å4 ei2 eig3 kk1 heit_4 ane_2 ar_1 ikkje4 leg2 legg kv4 _kv4 øy3 sjon3 asjon3 \
            eg_1 gj2 skj2 aste_2 ane1 a_1 eie3 jø2 au2 ein_2 eit_3 one_1 ig_1 ut1",
        ],
    },
    Profile {
        code: "is",
        script: Script::Latin,
        reserve: 0,
        most: &["að og í á er sem til við um var en með það hann ekki af því fyrir hefur"],
        common: &["þess eru frá þá þar þeir hún þau vera eftir verið ég hafa eða sé segir upp úr \
            hans nú þegar sér hér ár ára fram mjög meira allt allir þessi þetta verður hafi þó \
            svo síðan undir yfir sín sína voru verða þeirra okkur við milli vegna hjá"],
        known: &["lögreglan ríkisstjórn forseti ráðherra króna milljónir íslands ísland íslensku \
            reykjavík dag daginn mánudag þriðjudag miðvikudag fimmtudag föstudag laugardag \
            sunnudag janúar febrúar mars apríl maí júní júlí ágúst desember fólk börn konur menn \
            ekkert enginn einn tveir þrír fyrst fyrsta nýja sama bæði aðeins einnig samkvæmt ætla \
            getur geta kemur fara fór sagði hvað hver hvar hvernig stór þann þeim þessu þessum \
            henni honum mér sig sinni"],
        vocabulary: "",
        grams: &[
            "ð6 þ7 á2 í2 ó2 ú2 ý2 æ3 ö2 é1 ur_2 inn_1 um_1 nn1 ið_3 ði_3 ll1 rn1 legg _fr1 ldi_2",
        ],
    },
];
