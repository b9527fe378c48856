//! Irish, Welsh, Basque, Albanian, Maltese and Esperanto.

use super::{Profile, Script};

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "ga",
        script: Script::Latin,
        reserve: 10,
        most: &["an a na ar agus i go sé tá le is ag bhí do sin ní de"],
        common: &[
            "bhfuil gur nach mar ach iad féin seo faoi chun atá raibh sí siad mé aon ó leis air \
            nó ba den don sa san idir ann as am bliain uile anois mór eile nuair roimh trí dá \
            bheith lá beidh deir dúirt chuig",
        ],
        known: &[
            "rialtas rialtais uachtarán taoiseach gardaí milliún duine daoine tír éireann éirinn \
            gaeilge domhan cathair nua céad dhá inniu inné amárach seachtain mí eanáir feabhra \
            márta aibreán bealtaine meitheamh iúil lúnasa deireadh nollaig oibre saol scoil bean \
            fear leanaí baile átha cliath dul teacht déanamh rinne fuair chuaigh cuid ceann orthu \
            leo dóibh aige aici againn acu inti",
        ],
        vocabulary: "",
        grams: &[
            "á2 é2 í2 ó2 ú2 bh2 mh2 dh2 ch1 gh1 th1 _bh4 _mb4 _gc5 _dt4 _bp4 _ng4 acht2 anna1 aí3 \
            ió2 ái2 éi2 ói2 ío3",
        ],
    },
    Profile {
        code: "cy",
        script: Script::Latin,
        reserve: 10,
        most: &["y yn i a o ar yr ei mae wedi am gan bod oedd eu ac"],
        common: &[
            "ond hyn fod at sydd mewn hefyd nid roedd fel fy fe ni chi hi dim na un er bydd dros \
            iawn dan gyda yw oes wrth rhwng trwy cael bu ddim yma hynny nhw fo sy ble mwy pob \
            blwyddyn flwyddyn eto byddai pan y' o' i'",
        ],
        known: &[
            "llywodraeth llywydd heddlu miliwn pobl gwlad cymru cymraeg gymru byd dinas newydd \
            cyntaf dau dwy tri heddiw ddoe yfory wythnos mis ionawr chwefror mawrth ebrill mai \
            mehefin gorffennaf awst medi hydref tachwedd rhagfyr gwaith bywyd ysgol caerdydd dyn \
            menyw plant dywedodd meddai yn ôl cyngor mynd dod gwneud gwnaeth ar ystod",
        ],
        vocabulary: "",
        grams: &[
            "ŵ7 ŷ7 ô2 â2 dd2 ff2 ll1 rh2 wy4 yw3 _ll3 _dd4 _gw3 _cy3 odd_4 aeth_5 iad_2 ydd_4 \
            wr_3 yn1 fy1 au_2 ion_1 ch1 w1",
        ],
    },
    Profile {
        code: "eu",
        script: Script::Latin,
        reserve: 10,
        most: &["eta da ez du bat dira izan egin zuen dute zen ere"],
        common: &[
            "baina dela den duen hau hori beste baino duela zituen diren horrek arte ziren dago \
            behar edo dituzte bere egiten bi esan zuten nahi urte gero oso dituen gure daude \
            izango lehen egon bezala azken euskal ari honetan artean dio zein berri ondoren",
        ],
        known: &[
            "gobernu gobernuak lehendakari lehendakariak polizia milioi pertsona jende herri \
            herriko mundu hiri hiriko berria bi hiru lau gaur atzo bihar aste hilabete urtarrila \
            otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua \
            lan bizi eskola bilbo donostia gasteiz nafarroa euskadi euskara emakume gizon haur \
            egun egunean urtean urteko euro ehuneko baita gabe baten batean zer nola",
        ],
        vocabulary: "",
        grams: &[
            "tx2 tz2 ak_2 ek_1 rik_3 ko_2 ren_2 tzen_5 aren_3 etan_3 ean_2 zk1 rr1 ari1 tasun5 \
            ta_1 zu1 kin_2 ako_3 rako_4 iz1 ua_1",
        ],
    },
    Profile {
        code: "sq",
        script: Script::Latin,
        reserve: 5,
        most: &["të e në i dhe për një me se nga është që do ka më si u"],
        common: &[
            "nuk kjo ky ishte janë por edhe kanë pas ai ata ajo kishte mund sipas së tij saj tyre \
            kur ku këtë gjatë ndër mes deri vetëm tha ndaj shumë këto këta duke pasi dy kosovë \
            shqipërisë shqipëri ishin qenë në asnjë ose pa",
        ],
        known: &[
            "qeveria qeverisë presidenti kryeministri policia milionë njerëz vendi vendit vend \
            botë botës qyteti i ri e re parë tre katër sot dje nesër javë muaj janar shkurt mars \
            prill maj qershor korrik gusht shtator tetor nëntor dhjetor punë jetë shkollë tiranë \
            tiranës prishtinë burrë grua fëmijë vit vitit vite vjet euro për qind thotë ministri \
            ministria shqiptare shqiptar kosovës mijë kundër gjithë gjithashtu sepse çdo atë tek \
            bëri bëhet",
        ],
        vocabulary: "",
        grams: &[
            "ë6 ç2 sh2 xh3 gj2 nj1 th1 ë_2 it_2 ve_1 ët_3 ës_3 imi_2 imit_4 uar_4 ur_1 dh1 zh2 \
            ësh5 qi2",
        ],
    },
    Profile {
        code: "mt",
        script: Script::Latin,
        reserve: 10,
        most: &["li ta' il u l ma' fil f' minn dan biex tal għal huwa is it id ir"],
        common: &[
            "din dawn kien kienet qal aktar wara jew meta hu hi huma kif fuq lil bil fost fl sena \
            ukoll mill mhux kull bħal bħala wkoll għandu għandha malta kellu tiegħu tagħha \
            tagħhom hekk dak jista' kontra bejn",
        ],
        known: &[
            "gvern president prim ministru pulizija miljun nies pajjiż dinja belt ġdid ġdida \
            ewwel tnejn tlieta illum lbieraħ għada ġimgħa xahar jannar frar marzu april mejju \
            ġunju lulju awwissu settembru ottubru novembru diċembru xogħol ħajja malti maltija \
            raġel mara tfal",
        ],
        vocabulary: "",
        grams: &["ħ7 ġ6 ż4 ċ5 għ7 ij1 _il1 aw1 _j1 iet_2 jiet_3 ment_1 x1 q1"],
    },
    Profile {
        code: "eo",
        script: Script::Latin,
        reserve: 20,
        most: &["la de kaj en estas al ke ne por mi li estis kun ĝi sed pri"],
        common: &[
            "oni ĉi tiu el kiu ili ŝi ni vi sia ankaŭ kiel pli plej post dum ĝis nur kiuj havas \
            tio unu du da se aŭ ĉar kiam kie inter sur jaro jaroj tiuj ĉiuj povas estos per sub",
        ],
        known: &[
            "registaro prezidanto polico milionoj homoj lando mondo urbo nova granda unua hodiaŭ \
            hieraŭ morgaŭ semajno monato januaro februaro marto aprilo majo junio julio aŭgusto \
            septembro oktobro novembro decembro laboro vivo lernejo viro virino infanoj esperanto \
            esperantisto kongreso diris faris antaŭ tamen tre multe multaj alia aliaj kontraŭ",
        ],
        vocabulary: "",
        grams: &[
            "ĉ7 ĝ7 ĥ7 ĵ7 ŝ7 ŭ7 oj_3 ojn_5 aj_2 ajn_5 as_2 is_1 os_1 on_1 o_1 an_0 ita2 anta2 \
            isto3",
        ],
    },
    Profile {
        code: "ku",
        script: Script::Latin,
        reserve: 15,
        most: &["û di de ku bi ji li ê ya yê ew jî bo re ên be"],
        common: &[
            "me ne xwe da ez tu em hûn kir kurd kurdistan kurdî hat bû bûn dike dibe hemû her lê \
            wê wî vê vî van wan gelek piştî berî salê sal çi kî çawa nav ser bin ber din ev",
        ],
        known: &[
            "hikûmet serok polîs milyon kes mirov welat cîhan bajar nû mezin yek du sê îro duh \
            sibê hefte meh amed tirkiyê kar jiyan dibistan mêr jin zarok got diyar ragihand",
        ],
        vocabulary: "",
        grams: &["ê4 î4 û5 ş2 ç1 xw4 _di2 _bi1 in_1 an_1 ên_4 iya2 ek_1"],
    },
];
