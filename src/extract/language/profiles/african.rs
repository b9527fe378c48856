//! Languages of Africa in Latin letters.

use super::{Profile, Script};

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "sw",
        script: Script::Latin,
        reserve: 5,
        most: &["na ya wa kwa katika ni la za kuwa hiyo huo cha"],
        common: &[
            "kama hii alisema watu pia baada ambao hilo yake wake mwaka hivyo bila huyo lakini \
            serikali kutoka wao yao hayo sana kila kwamba ambayo wakati hadi si hizo mara ili \
            sasa hata kuhusu zaidi tu vya nchi rais mwa au hao moja bado siku miaka",
        ],
        known: &[
            "polisi milioni elfu shilingi dunia mji jiji mpya kwanza wawili tatu leo jana kesho \
            wiki mwezi januari februari machi aprili mei juni julai agosti septemba oktoba \
            novemba desemba waziri wizara kenya tanzania nairobi kazi maisha shule mtu mwanamke \
            watoto mtoto bunge uchaguzi chama kiongozi kufanya kusema alikuwa walikuwa",
        ],
        vocabulary: "",
        grams: &[
            "_wa1 _ku2 _ki1 _mw2 isha_3 ika_1 ali1 wa_1 _ali2 _ana2 aji_2 ny1 amb1 ana_1 ka_1 \
            lio_2 wak1",
        ],
    },
    Profile {
        code: "so",
        script: Script::Latin,
        reserve: 10,
        most: &["oo ka ee ku in iyo uu la ah waxa waa si ay"],
        common: &[
            "waxaa soo isku aan inay wax dalka inuu ayaa uga kale loo leh kala ayuu sheegay waxay \
            waxuu wuxuu sida markii laga badan sheegtay ama kuwa dadka u ugu ahaa isaga \
            soomaaliya mid wuu balse maanta lagu",
        ],
        known: &[
            "madaxweyne madaxweynaha dowladda xukuumadda booliska malyan qof dunida magaalada \
            cusub koowaad laba saddex maalin sanad sannad bil muqdisho shaqo nolol dugsi nin naag \
            caruur",
        ],
        vocabulary: "",
        grams: &["aa2 ee1 oo1 uu1 dh1 x1 xa2 _wa1 ay_3 ka_1 da_1 aha_3 iyo_3 adda_4 ayd2 kii_3"],
    },
    Profile {
        code: "yo",
        script: Script::Latin,
        reserve: 10,
        most: &["ni ti o ń ó àwọn sì pé fún náà wọn ṣe tí ní"],
        common: &["awon kan gbogbo ati kò lati láti won ṣùgbọ́n gẹ́gẹ́ bí lọ mi rẹ̀ àti sí tó wà \
            ọmọ èyí rí ìjọba ọdún nínú kí orílẹ̀ èdè wá ọ̀rọ̀ jẹ́"],
        known: &["ààrẹ gómìnà ọlọ́pàá nàìjíríà nigeria yorùbá ilé iṣẹ́ ènìyàn àwa ọjọ́ ọ̀sẹ̀"],
        vocabulary: "",
        grams: &["ọ5 ẹ5 ṣ7 à2 ò3 ì3 è1 ù2 ń4 gb4 ọ̀3 ẹ̀3 á1 ó1 é1 í1 ú1 ṣe3"],
    },
    Profile {
        code: "ha",
        script: Script::Latin,
        reserve: 15,
        most: &["da na a ya ta ba wani an su ne"],
        common: &[
            "cewa kuma ce sun shi wannan yi don amma daga kan ga domin ko cikin wata yana mutane \
            yan bayan lokacin ake zai sai duk kasar najeriya tare mai masu sa",
        ],
        known: &[
            "shugaba shugaban gwamnati gwamnatin yansanda miliyan dubu duniya birni sabon farko \
            biyu uku yau jiya gobe mako wata shekara aiki rayuwa makaranta jihar",
        ],
        vocabulary: "",
        grams: &["ɗ7 ƙ7 ɓ7 ƴ7 _yan1 kar1 iya1 awa1 _ma1 nci2 nar1"],
    },
    Profile {
        code: "zu",
        script: Script::Latin,
        reserve: 10,
        most: &["ukuthi futhi ngoba kanye uma kodwa lapho"],
        common: &[
            "noma kakhulu abantu manje yakhe lokhu wakhe emva ngesikhathi njengoba umuntu yini \
            ukuba kusho abafundi khona ke nje wathi uthe ngaphandle umongameli le leli lo \
            uhulumeni lapha ngempela kuze ngemuva babe sebe",
        ],
        known: &["amaphoyisa izigidi izwe izinkulungwane idolobha usuku isonto inyanga unyaka \
            umsebenzi impilo isikole owesifazane owesilisa izingane iningizimu afrika ethekwini \
            kwazulu natal zulu umnyango ungqongqoshe umndeni"],
        vocabulary: "",
        grams: &[
            "hl2 dl2 ngo1 _uku3 _aba2 _nge3 _ama2 _isi3 _izi3 ela_1 ile_2 ayo_1 eni_1 kh1 th1 \
            _um2 _im1 zin2 ntu2 nga2 okwe1 hulu3 phoy4 thi_2 eyi3 isa_1 ayi1 wa_1 _owe2 elwa2 \
            sha1 ukub1",
        ],
    },
    Profile {
        code: "xh",
        script: Script::Latin,
        reserve: 10,
        most: &["ukuba kwaye ukuze kunye kodwa xa kuba"],
        common: &[
            "okanye kakhulu abantu ngoku yakhe oku wakhe emva ngexesha njengoko umntu yintoni \
            ukuthi wathi uthi ngaphandle umongameli le lo eli urhulumente apha phantsi ngenxa \
            into abafundi phambi ukusuka kule nto yokuba zonke ngokuba",
        ],
        known: &[
            "amapolisa izigidi ilizwe iwaka isixeko usuku iveki inyanga unyaka umsebenzi ubomi \
            isikolo ibhinqa indoda abantwana umzantsi afrika mpuma koloni xhosa isebe umphathiswa \
            usapho",
        ],
        vocabulary: "",
        grams: &[
            "xh2 hl1 dl1 x1 ngo1 _uku3 _aba2 _nge2 _ama2 _isi2 _izi2 _ii4 ela_1 ile_2 ayo_1 eni_1 \
            rh4 th1 _um2 _im1 ntu2 ntw3 tsh2 yo1 nga2 hlal1 kwi4 _kwi3 lwa1 kub2 phi1 isa1 ukub2 \
            _wa1 mnt3 lunt3 unt2",
        ],
    },
    Profile {
        code: "st",
        script: Script::Latin,
        reserve: 10,
        most: &["ho le ya ka a ba e ha o hore ke"],
        common: &[
            "tse ea oa la na se mme empa bang hae bona haholo kapa tsa wa ne leha hoba jwalo \
            kahoo feela re eo ena tla batho hona haeba ntle moo pele morao ntho jwale ditaba \
            tsena bao ye",
        ],
        known: &[
            "mapolesa mmuso naha lefatshe toropo letsatsi beke kgwedi selemo mosebetsi bophelo \
            sekolo mosadi monna bana afrika borwa lesotho basotho motho mopresidente",
        ],
        vocabulary: "",
        grams: &[
            "ts1 tl1 kg1 _mo2 _ba1 hae2 tsh1 ng_2 eng_3 ile_1 ela_1 tse_3 oa_1 ea_1 eo_2 _di1 \
            _ha1 sa_1 fa1 ho_2 tsw2 jw4",
        ],
    },
    Profile {
        code: "tn",
        script: Script::Latin,
        reserve: 10,
        most: &["go le ya ka a ba e fa o gore mo"],
        common: &[
            "tse tsa wa la na se mme fela bang gagwe bone thata kgotsa ne kana jaaka ka re eo \
            seno tla batho gone gompieno fa kwa morago dilo jaanong ke di tlhalositse nngwe \
            bagaetsho jalo ga gagagwe yone rraagwe mongwe",
        ],
        known: &["mapodisi puso lefatshe toropo letsatsi beke kgwedi ngwaga tiro botshelo sekolo \
            mosadi monna bana aforika borwa botswana motho moporesitente tautona kgosi setswana"],
        vocabulary: "",
        grams: &[
            "ts1 tl2 tlh4 kg2 _mo1 _ba1 tsh1 ng_2 eng_2 ile_1 ela_1 gw2 _di1 go_3 gag3 ang_2 tsw2 \
            aa1 ntsh3 itse_4 nngw4 _go2",
        ],
    },
    Profile {
        code: "ts",
        script: Script::Latin,
        reserve: 10,
        most: &["ku na a hi ya va ka leswaku eka wa"],
        common: &[
            "ni swi loko xi ti yi kumbe kambe swinene vanhu vona sweswi yena leyi leswi lava mi u \
            endzhaku naswona tani hikuva ro le ra ta xa swa hinkwavo swilo lexi kutani hambi \
            ntsena",
        ],
        known: &[
            "maphorisa mfumo tiko misava doroba siku vhiki n'hweti lembe ntirho vutomi xikolo \
            wansati wanuna vana afrika dzonga xitsonga munhu mongameli",
        ],
        vocabulary: "",
        grams: &[
            "xi2 sw2 hl1 _va2 _ti1 _swi4 _xi4 _vu2 ele_2 eke_2 isa1 tsh1 dz1 nhu3 mb1 lex2 lesw3 \
            wini_3 eri_3 erile_4 ile_1 ndz3",
        ],
    },
    Profile {
        code: "sn",
        script: Script::Latin,
        reserve: 10,
        most: &["kuti ne uye kuna pa ku asi nekuti kana kwe"],
        common: &[
            "zvakare vanhu izvi ndiye avo iye ava iyi vake yake wake apo zvino munhu chete kubva \
            panguva mushure sezvo zvikuru vakati akati iri kuita ari mu va zve kwete nyika hapana \
            vamwe zimbabwe mukuru nguva ndi ino nzvimbo",
        ],
        known: &[
            "mapurisa mamiriyoni guta zuva vhiki mwedzi gore basa upenyu chikoro mukadzi murume \
            vana hurumende mutungamiri harare shona",
        ],
        vocabulary: "",
        grams: &[
            "zv4 _zv4 sv2 _va2 _mu2 _ku2 _ma1 _chi2 dz1 ra_1 wo_2 ika_1 vane_2 ira_2 nz1 idz3 \
            ro_2 ndi2 hur1 _aka2 kwa1 _ne1 mbw1 vh1 cha1",
        ],
    },
    Profile {
        code: "lg",
        script: Script::Latin,
        reserve: 10,
        most: &["nti mu ku okuva era ne ng' naye abantu ya oba"],
        common: &[
            "kubanga bwe nga omu gye bya ye ebya ba za eri buli nnyo ono okutuuka wa ate omuntu \
            olwa abo bano ekyo kino kya bonna omukulu ko ki gwa ly' uganda kampala ssente omwaka \
            nnyini we",
        ],
        known: &["poliisi gavumenti obukadde ensi ekibuga olunaku wiiki omwezi omulimu obulamu \
            essomero omukazi omusajja abaana pulezidenti buganda kabaka abakulembeze"],
        vocabulary: "",
        grams: &[
            "_oku5 _omu4 _aba2 _eki4 _obu4 _eby4 _ebi3 _en1 gg2 bb1 tt1 ddw4 _nn3 nny3 _kya3 ggw4 \
            iddw4 ssa1 wa_1 ya_1 ula_1 ira_1 zz2 ky2 _ky3 _aka2 _ol2 gy3",
        ],
    },
    Profile {
        code: "rw",
        script: Script::Latin,
        reserve: 15,
        most: &["mu ku n' na kandi ko muri y' ya"],
        common: &[
            "cyane abantu kuko ariko iyi uyu mu mbere nyuma yavuze ubwo umuntu rwanda kigali ibi \
            ayo kuba bari gukora nk' byo aho igihe ni umwe wa ba",
        ],
        known: &["polisi guverinoma miliyoni igihugu umujyi umunsi icyumweru ukwezi umwaka akazi \
            ubuzima ishuri umugore umugabo abana perezida"],
        vocabulary: "",
        grams: &[
            "_umu2 _iki3 _aba2 _iby4 cy3 rw2 bw1 _ubu3 _ama1 _gu3 _ku1 jy4 shy3 nya1 _iy1 mw1",
        ],
    },
    Profile {
        code: "mg",
        script: Script::Latin,
        reserve: 15,
        most: &["ny amin' sy fa izay dia tsy no i ho ao"],
        common: &[
            "izy koa mba noho raha rehetra ireo io izao mbola olona taona firenena malagasy eto \
            ihany hoe araka teo avy manao nanao misy nisy antananarivo madagasikara hatramin'",
        ],
        known: &["filoha fanjakana polisy tapitrisa andro herinandro volana asa fiainana sekoly"],
        vocabulary: "",
        grams: &["_ny2 _fi1 _mp1 tra_2 ana_2 na_1 _fan3 iana_3 y_1 ao_1 oa1 ndr1 ts1 ry_2"],
    },
];
