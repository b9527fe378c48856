//! Slavic languages in Latin letters.

use super::{Profile, Script};

/// Croatian, Bosnian and Serbian alike.
const BCS_MOST: &str = "i u je se na da za od su s a o koji to kao iz će";
const BCS_COMMON: &str = "ne što sa ali koja koje ili bi nije po bio bila još samo više kako te \
    do već kada prema nakon biti ima kod nisu oko pri možda ja on ona oni smo sve sam može mogu \
    kaže rekao godine godina dana između sada bilo tako zbog jer ako pred protiv";
const BCS_KNOWN: &str = "dva tri četiri pet prvi prva prvo drugi druga drugo godinu dan danas \
    ljudi grad grada zemlje zemlja policija policije policijski vlada vlade ministar posto sati \
    svi svoj svoje svoju svojim njegov njegova njegovo njihov njihova ovaj ova ovo ove taj ta te \
    tom ovom onaj kojih kojima kojem kojoj koju čiji jedan jedna jedno nova novi novo velik \
    veliki velika ukupno ovih tih nego niti pa ni bez uz nad pod dok tu tamo zato znači trebalo \
    treba mora moraju imaju imao imala rekla dodao ističe navodi objavio ponovno opet nikad mnogo \
    malo manje bolje dobro neki neke neka ništa njega njih njemu njoj mu joj im ih ga je sebe nas \
    vas nam vam mi vi ti me mene javnosti strane rada zakon slučaj pitanje rat život put način \
    broj glavni žele čak tražio tvrdi papir skladu stanica reprezentacija ovog ovim ovoj pored \
    sad ekipe posebno opozicija izvan odjednom ukoliko";
/// Letters of all three.
const BCS_GRAMS: &str = "ć5 đ4 š2 ž2 č2 lj1 nj1 anje_3 nja_1 sti_1 stva_2 stvo_2 nost_2 ski_1 \
    ska_1 skog_3 skih_3 ima_1 ama_1 ao_2 ić_3 ju_1 ih_1 og_1 om_1 _pr1 _ni1 kog_2 nog_2 ava_1 \
    iti_1 ati_1 vlj2 šte1 _sv1";

/// Czech and Slovak alike.
const CS_SK_MOST: &str = "a v na je o s z i do k za to po";
const CS_SK_COMMON: &str = "od ale podle aby tak už ako pre jeho len má pred sú by ktorý bude \
    proti roku ve pri dva ich jej až ani ešte";

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "pl",
        script: Script::Latin,
        reserve: 0,
        most: &["w i na z się nie że do to jest o od po za jak przez dla"],
        common: &[
            "ale a co tym są będzie być był było jego już tak może tego oraz ich przed które \
            który która roku latach lat tylko także czy również pod przy jej ma bardzo został \
            została by go więc gdy ze we wszystkich której którzy których była byli jako mu tej \
            te ten ta można nad u swoje jednak po między podczas",
        ],
        known: &[
            "bo jeszcze kiedy gdzie dlaczego tu tam teraz potem zawsze nigdy nic coś ktoś kto nas \
            nam was wam mnie mi ja ty on ona oni my wy ci jeśli jeżeli ponieważ dlatego ponad \
            około według wobec wśród bez przeciw przeciwko jeden jedna dwa dwie trzy cztery pięć \
            dni dnia dzień tydzień miesiąc miesiąca rok dziś dzisiaj wczoraj jutro nowy nowa nowe \
            nowych duży wielki wielu wiele mało mniej więcej lepiej pierwszy pierwsza rząd rządu \
            prezydent policja policji mln mld tys milionów złotych proc procent osób ludzi ludzie \
            kraj kraju świata miasta miasto poniedziałek wtorek środę czwartek piątek sobotę \
            niedzielę stycznia lutego marca kwietnia maja czerwca lipca sierpnia września \
            października listopada grudnia powiedział powiedziała mówi twierdzi poinformował \
            dodał ministra minister polska polski polskiej polskich polskiego sejm chce mogą musi \
            mają miał miała mieli byłby będą zostały zostanie został swój swoją swoich swojego \
            tych tym temu żeby aby choć choćby natomiast czyli właśnie sam sama same razem znowu \
            ponownie pracy sprawie sprawy życia czasu godz godziny kobiet mężczyzna którym którą \
            jakie jaki niż ani albo lub tej jakby nawet",
        ],
        vocabulary: include_str!("../vocabulary/pl.txt"),
        grams: &[
            "ł5 ą5 ę5 ż4 ś3 ź3 ć2 ń3 ó2 rz3 sz3 cz2 dz2 ów_4 ego_3 ych_4 nych_3 emu_3 ość3 ści2 \
            ie1 nie2 _prz4 wi1 ski_1 iem_2 ach_1 ami_1 owa2 wy1 cja3 cji4 ców3 ia1 _w1 ej_2 ym_1 \
            ał_3 ała_3 ny_1 szy2 są3 ją_3 ię_3 rz1 ie_1 _po1 _wy2 _sp1 _za1 _na1 ania_3 enia_3 \
            anie_2 enie_2 owy2 owe2 ych2 ieg1 łu2 ła2 ło2 ch_1 sk1 kie2 iej3 ów3 ły2 iał4 ził4 \
            wała4 szcz4 dzi3 ci_1 ią2 zi1 yj2 dy1 ty1 cy2 ry1 my1 ny2 ki1",
        ],
    },
    Profile {
        code: "cs",
        script: Script::Latin,
        reserve: 0,
        most: &[CS_SK_MOST, "se že ve si"],
        common: &[
            CS_SK_COMMON,
            "jsou který která které byl byla bylo byly být jako pro při před jen ze ke však také \
            jsem jeho nebo není může jejich své pod let až ještě jsme podle když co už i této \
            tento tato tím u uvedl řekl kterou kteří bude nad dnes více mezi",
        ],
        known: &[
            "kde kdy kdo proč jak tady tam teď potom vždy nikdy nic něco někdo nás nám vás vám mě \
            mi já ty on ona oni my vy jestli protože proto kvůli zatímco asi kolem bez jeden \
            jedna dvě tři čtyři pět dny dne den týden měsíc měsíce rok roce letech včera zítra \
            nový nová nové nových velký velké mnoho málo méně lépe první druhý druhá vláda vlády \
            prezident policie milionů miliard korun procent lidí lidé země města město pondělí \
            úterý středu čtvrtek pátek sobotu neděli ledna února března dubna května června \
            července srpna září října listopadu prosince řekla říká tvrdí dodal ministr \
            ministerstvo česká české český českého česko praha chce mohou musí mají měl měla mít \
            mělo byli budou svůj svou svých svého těch tomu této aby ačkoli tedy právě sám zase \
            znovu práce života času hodin ženy muž kterých kterým jaké jaký než ani či přitom \
            totiž dále další dalších například ovšem během několik jde jeho jí mu ji ho její \
            jejím jich nimi již těchto tyto toho tom té ta ten ti strany společnost společnosti \
            případě uvedla dosud zatím stále především místo",
        ],
        vocabulary: include_str!("../vocabulary/cs.txt"),
        grams: &[
            "ř6 ě5 ů6 ý2 š1 č1 ž1 ou_2 ého_3 ých_3 ní_3 ích_2 ým_1 sti_1 ost_1 ské1 ský1 _př4 \
            vá_1 ovat_2 ují_4 ení1 ská1 ku_1 je_1 ími_2 ému_3 al_1 ila_1 tí2 ít3 _v1 _př3 ém_2 \
            ly_1 ím_2 ci_1 nou_2 at_1 it_1 cí_2 ví_3 jí_2 _js3 ské_1 í1 ům_5 ch_1 ání4 ový3 ové1 \
            né_2 ný_2 ět2 ého2 ům3 _vy1 _ne1 _za1 _po1 ovn1 ích2 stv2 ctv3 ík1 ky_1 ni_1 tě2 ně2 \
            mě2 dě2 vě2 pě2 bě2 ejš2 cké2 cký2 ckého4 ační4 lo_1 li_1 _stř3 ář3 oř3 uř3 dř2 tř2 \
            kř2 ři2 ře2 řa2 vší3 sk1 hr1 ýt2",
        ],
    },
    Profile {
        code: "sk",
        script: Script::Latin,
        reserve: 0,
        most: &[CS_SK_MOST, "sa že vo si"],
        common: &[
            CS_SK_COMMON,
            "sú ktorý ktorá ktoré bol bola bolo boli byť ako pre pri pred len zo ku však aj som \
            jeho alebo nie môže ich svoje pod rokov až ešte sme podľa keď čo už tejto tento táto \
            tým u uviedol povedal ktorú ktorí bude nad dnes viac medzi",
        ],
        known: &[
            "kde kedy kto prečo tu tam teraz potom vždy nikdy nič niečo niekto nás nám vás vám ma \
            mi ja ty on ona oni my vy či pretože preto kvôli zatiaľ asi okolo bez jeden jedna dve \
            tri štyri päť dni dňa deň týždeň mesiac mesiaca rok roku rokoch včera zajtra nový \
            nová nové nových veľký veľké mnoho málo menej lepšie prvý druhý druhá vláda vlády \
            prezident polícia polície miliónov miliárd eur korún percent ľudí ľudia krajiny mesta \
            mesto pondelok utorok stredu štvrtok piatok sobotu nedeľu januára februára marca \
            apríla mája júna júla augusta septembra októbra novembra decembra povedala hovorí \
            tvrdí dodal minister ministerstvo slovenská slovenské slovenský slovenského slovensko \
            slovensku bratislava chce môžu musí majú mal mala mať malo budú svoj svoju svojich \
            svojho tých tomu aby hoci teda práve sám zase znovu práce života času hodín ženy muž \
            ktorých ktorým aké aký než ani pritom totiž ďalej ďalší ďalších napríklad počas \
            niekoľko ide jej mu ju ho ňom nich týchto tieto toho tom tá ten tí strany spoločnosť \
            spoločnosti prípade uviedla doteraz stále predovšetkým miesto však veľmi dôvodu nej \
            ktorej ktorého informoval",
        ],
        vocabulary: include_str!("../vocabulary/sk.txt"),
        grams: &[
            "ľ6 ĺ7 ŕ7 ô5 ä2 ť4 ď2 ň1 ý2 š1 č1 ž1 ej_3 ého_3 ých_3 nie_2 ých_2 ým_1 sť_6 osti_1 \
            ské1 ský1 _pre2 ovať_5 ujú_5 ia1 ie1 ská1 iu_2 ami_2 ému_2 al_1 ou_1 uje_1 ajú_4 úci2 \
            ila_1 iť_4 ať_4 _v1 _str1 om_1 ov_2 ich_1 cie_2 ácie4 iou3 dz2 ové1 ol_1 ú1 ií3 kej_3 \
            nej_3 ch_1 anie4 enie4 ový2 né_2 ný_2 ého2 _vy1 _ne1 _za1 _po1 ovn1 stv1 ctv2 ík1 \
            ky_1 ni_1 cké2 cký2 ckého3 ačný3 lo_1 li_1 ár2 ôž3 ôs3 sk1 hr1 áci3 íc1 iu2 ia_2 iam3 \
            iach3 ľ2 ádz2 ch1 ších2 ší1 jú_3 ňuje3 uje1 dľ2 eľ3 ateľ4 iteľ4 môž3",
        ],
    },
    Profile {
        code: "sl",
        script: Script::Latin,
        reserve: 0,
        most: &["in je v na se da za so ki pa tudi z bi od s po ne"],
        common: &[
            "kot bo ni ali iz o še do pri ko bil bila bilo bili več sta sem to ter let kaj lahko \
            leta kako zaradi pred že le tako med ima samo smo bodo ta jih jo ga mu svoje vse kar \
            nekaj potem zato biti dva zelo a če sicer ob proti pod nad po tem",
        ],
        known: &[
            "kjer kdaj kdo zakaj tu tam zdaj sedaj vedno nikoli nič nekdo nas nam vas vam me mi \
            jaz ti on ona oni vi ker torej medtem okoli brez en ena eno dve trije tri štiri pet \
            dni dan dneva teden mesec mesecev leto letih danes včeraj jutri nov nova nove novih \
            velik velika veliko malo manj bolje prvi druga drugi vlada vlade predsednik policija \
            milijonov milijona evrov tolarjev odstotkov odstotka ljudi ljudje država države mesta \
            mesto ponedeljek torek sredo četrtek petek soboto nedeljo januarja februarja marca \
            aprila maja junija julija avgusta septembra oktobra novembra decembra dejal dejala \
            pravi povedal dodal minister ministrstvo slovenija slovenije sloveniji slovenski \
            slovenske slovenskega ljubljana ljubljani hoče morajo mora imajo imel imela imeti \
            bosta svoj svojo svojih tega teh temu čeprav namreč prav sam spet znova dela \
            življenja časa ur ženske moški katerih katerim kakšen kot niti vendar poleg naj bom \
            boste glede skupaj tudi predvsem zdi njegov njegova njen njih njihov njim sva ste \
            niso nismo nisem bilo čas delo zadnji zadnjih",
        ],
        vocabulary: include_str!("../vocabulary/sl.txt"),
        grams: &[
            "č1 š1 ž1 ega_3 emu_2 ih_1 nje_1 nja_1 ost_1 ski_1 ske_1 ovanj2 lj1 iji3 ja_1 jo_2 \
            ila_1 ili_1 al_1 el_1 il_1 oč1 vn1 imi_2 ami_1 ev_3 cev_3 ov_2 ščin4 ne_1 ti_1 eno_1 \
            _pre1 _ni1 rj2 ejo_4 ajo_4 ijo_4 sko_1 _vs2 šč2 dj1 ci_1 sti_1 iš1 anje2 enje2 ijo_3 \
            ove_1 evanj4 ovan2 em_1 ih1 ski1 ska1 kega3 nega3 jen1 ni_1 _raz1 _pri1 _po1 _na1 \
            _iz1 ila1 ljen1 _so_1 _je_0 elj1 ost1 av_1 ov_1 ev_1 ajo2 ejo2 šk1",
        ],
    },
    Profile {
        code: "hr",
        script: Script::Latin,
        reserve: 0,
        most: &[BCS_MOST],
        common: &[
            BCS_COMMON,
            "tijekom tko jučer gdje hrvatske hrvatskoj nego vrlo uz prije poslije također vrijeme \
            mjesto predsjednik uvijek",
        ],
        known: &[
            BCS_KNOWN,
            "milijuna kuna eura dvije dio tisuća tisuće tisuću općine općina tvrtka tvrtke tvrtki \
            točno glede siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna \
            listopada studenoga prosinca tjedan tjedna tjedana povijest povijesti hrvatski \
            hrvatskog hrvatskih hrvatska zagreb zagrebu zagreba zagrebačke vijeće vijeća vijest \
            uopće netko nitko svatko tražio tvrdi glavni izvješće izvješća priopćenju priopćio \
            suradnje suradnja sudjeluje sudjelovati uspjeh gospodarstva gospodarstvo gospodarski \
            zrakoplov europske europska europe europski nogometaš momčad izbornik utakmica \
            kolodvor sustav sustava kazalište glazba obitelj obitelji djece djeca dijete ljudi \
            uvjeti uvjet posljednjih osobito dakako ipak čak kunu kune župan županije županija \
            sabor sabora premijer ministrica umjesto ondje cijeli cijelu vrijednosti mjere mjesta \
            primjer htio riječi riječ vjerojatno vjeruje nedjelju ponedjeljak srijedu srijeda \
            lijepo izvan jest unatoč nazočni idućih idući jamstvo proračun proračuna tisak tisku \
            znanstvenik žele rješenje donijeti uporaba glasovanje skladu rabi vlak kruh nadalje \
            svibanj",
        ],
        vocabulary: include_str!("../vocabulary/hr.txt"),
        grams: &[
            BCS_GRAMS,
            "ije1 ijem1 jeć1 irati_3 ira_1 kinja2 cij1 jer1 ije2 vje2 mje2 dje2 tje2 sje1 nje1 \
            jel1 europ4 opć3 _da_0 sti_1 avanj2 ova1 iva1 _iz1 _po1 _pri1 _na1 _raz1 jem_1 nja1 \
            enje_1",
        ],
    },
    Profile {
        code: "bs",
        script: Script::Latin,
        reserve: 35,
        most: &[BCS_MOST],
        common: &[
            BCS_COMMON,
            "tokom ko bih neko uz vrlo prije poslije također vrijeme mjesto predsjednik uvijek \
            bosne hercegovine bosni hercegovini",
        ],
        known: &[
            BCS_KNOWN,
            "miliona eura dvije dio gdje hiljada hiljade hiljadu općina općine opština kompanija \
            kompanije tačno u januara februara marta aprila maja juna jula augusta septembra \
            oktobra novembra decembra sedmica sedmice sedmici historija historije historijski \
            bosanski bosanske bosanskohercegovački sarajevo sarajevu sarajeva mostar tuzla zenica \
            federacija federacije entitet entiteta kanton kantona uopće neko niko svako evropske \
            evropska evrope evropski porodica porodice djece djeca dijete ko kafa lahko mehko \
            sretno saopćenju saopćio saradnja saradnje učestvuje sistem sistema fudbal fudbaler \
            reprezentacija utakmica stanica muzika uslovi uslov prijedlog riječi riječ također \
            vijeće vijeća vjerovatno nedjelju ponedjeljak srijedu cijeli mjere mjesta primjer \
            premijer km maraka pošto poslije izvještaj izvještaju republike srpske ohr visoki \
            predstavnik bošnjaci bošnjaka",
        ],
        vocabulary: "",
        grams: &[
            BCS_GRAMS,
            "ije2 vje2 mje2 dje2 tje2 sje1 nje1 jel1 evrop3 isati_1 hist3 opć3 sti_1 avanj2 ova1 \
            iva1 _iz1 _po1 _pri1 _na1 _raz1 nja1 enje_1",
        ],
    },
    Profile {
        code: "sr",
        script: Script::Latin,
        reserve: 0,
        most: &[BCS_MOST, "da"],
        common: &[
            BCS_COMMON,
            "tokom ko juče posle pre gde srbije srbiji ovde uz veoma vrlo sledeće takođe vreme \
            mesto predsednik uvek",
        ],
        known: &[
            BCS_KNOWN,
            "miliona evra hiljada hiljade hiljadu opština opštine opštini kompanija kompanije \
            tačno januara februara marta aprila maja juna jula avgusta septembra oktobra novembra \
            decembra nedelja nedelje nedelju istorija istorije istorijski srpski srpske srpskog \
            srpskih beograd beogradu beograda beogradski novi sad niš savet saveta vest vesti \
            uopšte neko niko svako evropske evropska evrope evropski evropskoj porodica porodice \
            dece deca dete ko kafa saopštenju saopštio saopšteno saradnja saradnje učestvuje \
            sistem sistema fudbal fudbaler reprezentacija stanica muzika uslovi uslov predlog \
            reči reč takođe verovatno ponedeljak sredu sreda cela ceo celu dve dvije mere mesta \
            mesto primer premijer predsednik predsednika vreme vremena dinara posto pošto \
            izveštaj izveštaju rekao kazao lepo videti hteo trebalo procenata odsto dvesta zahtev \
            rešenje rešenja deo dela delu čovek čoveka ljudi svet sveta svetu uspeh mleko telo \
            pesma razumeti poslednjih bezbednost bezbednosti posebno naročito inače jeste kosovo \
            kosova kosovu kosmetu skupštine skupština vlasti crne gore naime vojvodine pored \
            umesto",
        ],
        vocabulary: include_str!("../vocabulary/sr.txt"),
        grams: &[
            BCS_GRAMS,
            "isati_2 iše_1 ovanje_1 eo_2 dne1 cen1 red1 _sve1 _pre3 _nede4 evrop4 opšt4 eri1 \
            _ovd3 lje1 ened2 vre1 _da_1 sti_1 avanj2 ova1 iva1 _iz1 _po1 _pri1 _na1 _raz1 nje1 \
            nja1 enje_1",
        ],
    },
];
