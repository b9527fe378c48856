//! The Romance languages, and Latin.

use super::{Profile, Script};

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "es",
        script: Script::Latin,
        reserve: 0,
        most: &["de la que el en y a los del se las por un con una para no es al lo"],
        common: &[
            "su más como ha sus pero este esta o fue entre sobre son desde también hasta años dos \
            ya hay donde han está cuando todo sin ser le me si muy porque durante contra así era \
            según otros otro año había tiene puede estado parte uno ni todos hace esto e",
        ],
        known: &[
            "ante bajo mediante tras ese esa esos esas estos estas aquel él ella ellos ellas \
            nosotros nos les yo mi tu te quien quienes cual cuales cada mismo misma mayor menor \
            mejor gran grande primera primer tres cuatro cinco gobierno presidente policía \
            millones país países ciudad nuevo nueva lunes martes miércoles jueves viernes sábado \
            domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre \
            noviembre diciembre dijo dice señaló aseguró explicó afirmó informó personas mundo \
            día días semana mes hoy ayer mañana ahora después antes luego siempre nunca nada algo \
            alguien tan tanto mucho muchos muchas poco pocos hacer tener decir ver ir dar va van \
            sido siendo tienen pueden están estaba estaban fueron hecho será sería podría debe \
            deben además aunque mientras sino pues entonces española español españa méxico euros \
            ley vida casa trabajo forma caso vez veces toda todas cuenta ministro nacional \
            seguridad otra otras lugar mujeres hombres mujer hombre hora horas cerca aún sólo \
            solo",
        ],
        vocabulary: include_str!("../vocabulary/es.txt"),
        grams: &[
            "ñ6 ción_5 ciones5 ¿9 ¡6 ó2 á1 í1 é1 dad_3 ado_2 ido_1 os_1 as_1 ue1 ie1 ll1 ón_2 \
            mente_1 ó_3 aron_3 ieron4 iendo_4 ando_1 ando1 ía_2 ero_1 _hu1 ez_2 uer1 io_1 ia_1 j1 \
            ncia_1 dor_1 _ll1 ienes1 ios_1 eron_2 án_2 és_1 ción2 ado1 ada1 ados_2 adas_2 idad_3 \
            uev2 uen1 ient1 iend2 jer1 aje1 aj1 oj1 ej1 _de_0 os1 as1 es_1 or_1 ar_1 er_1 ir_1 \
            que1 qui1 lo_1 la_1 to_1 do_1 da_1 no_1 na_1 ro_1 ra_1 ante_1 ente_1 ble_1 ción_2 \
            sión_3 tr1 br1",
        ],
    },
    Profile {
        code: "pt",
        script: Script::Latin,
        reserve: 0,
        most: &["de a o que e do da em um para com não os no se na por uma as dos"],
        common: &[
            "mais ao como foi à das mas tem são ou ser seu sua pelo pela ele está nos entre já \
            também até anos aos sobre isso muito nas há quando depois ano era ter mesmo foram \
            seus sem só às disse essa esse este esta contra durante num eu qual nós lhe",
        ],
        known: &[
            "ainda após desde segundo suas numa pelos pelas nem quem onde estão estava estavam \
            tinha tinham pode podem deve devem fazer dizer ver ir vai vão sido sendo ter teve \
            será seria poderia eles ela elas você vocês me meu minha nosso nossa lhes isto aquilo \
            aquele aquela esses essas estes estas cada outro outra outros outras todo toda todos \
            todas primeiro primeira dois duas três quatro cinco governo presidente polícia \
            milhões mil país países cidade novo nova maior melhor menor grande segunda terça \
            quarta quinta sexta feira sábado domingo janeiro fevereiro março abril maio junho \
            julho agosto setembro outubro novembro dezembro afirmou explicou pessoas mundo dia \
            dias semana mês hoje ontem amanhã agora então antes sempre nunca nada algo alguém tão \
            tanto muitos muitas pouco poucos além embora enquanto porque pois brasil portugal \
            brasileiro português portuguesa euros reais lei vida casa trabalho forma caso vez \
            vezes ministro nacional segurança lugar mulheres homens mulher homem hora horas perto \
            apenas sob dele dela deles daquele nesta neste nessa nesse desta deste dessa desse \
            assim bem aqui lá houve havia feito",
        ],
        vocabulary: include_str!("../vocabulary/pt.txt"),
        grams: &[
            "ã6 õ6 ção_6 ções_6 ç2 ê4 â3 ó1 á1 é1 í1 à1 lh3 nh3 ão_5 dade_3 ado_1 ou_3 os_1 as_1 \
            mento_1 ram_2 endo_2 ando_2 ei1 ou1 ões_5 ss1 eiro3 eira2 ém_4 em_2 am_2 im_1 om_2 \
            vel_2 ncia_1 ia_1 dor_1 ais_1 ém2 ção2 ado1 ada1 ados_2 adas_2 idad2 vai1 eiro2 ento1 \
            ões3 ães_5 ais_2 éis_3 ois_2 ou_1 eu_2 iu_2 _de_0 os1 as1 es_1 or_1 ar_1 er_1 ir_1 \
            que1 lo_1 la_1 to_1 do_1 da_1 no_1 na_1 ro_1 ra_1 ante_1 ente_1 vel1 ssão4 xa1 lho3 \
            lha3 nho3 nha3 ç1",
        ],
    },
    Profile {
        code: "gl",
        script: Script::Latin,
        reserve: 20,
        most: &["de a que o e do da en un para con non os no se na por unha as dos"],
        common: &[
            "máis ao como foi á das pero ten son ou ser seu súa polo pola el está nos entre xa \
            tamén ata anos aos sobre iso moi nas hai cando despois ano era ter mesmo foron seus \
            sen só ás dixo esa ese este esta contra durante nun eu cal lle del",
        ],
        known: &[
            "aínda tras desde segundo súas nunha polos polas nin quen onde están estaba estaban \
            tiña tiñan pode poden debe deben facer dicir ver ir vai van sido sendo tivo será \
            sería podería eles ela elas vostede me meu miña noso nosa lles isto aquilo cada outro \
            outra outros outras todo toda todos todas primeiro primeira dous dúas tres goberno \
            presidente policía millóns país países cidade novo nova maior mellor luns martes \
            mércores xoves venres sábado domingo xaneiro febreiro marzo xuño xullo agosto \
            setembro outubro novembro decembro afirmou explicou persoas mundo día días semana mes \
            hoxe onte mañá agora entón antes sempre nunca nada algo ninguén tan tanto moitos \
            moitas pouco poucos ademais mentres porque galicia galego galega xunta euros concello \
            cidadáns xente dende fixo feito traballo aquí así ben deste desta neste nesta",
        ],
        vocabulary: "",
        grams: &[
            "ñ2 x2 ción_4 cións_6 xe2 xo2 ou_2 ei1 lh0 dade_2 ón_2 nha1 ns_2 ián2 eiro2 eira2 \
            óns_3 éi1 ou1 áns_3 _xe3 _xu3 _xa3",
        ],
    },
    Profile {
        code: "ca",
        script: Script::Latin,
        reserve: 0,
        most: &["de la i que a el en per l' d' els les un una del amb no és al ha"],
        common: &[
            "va es més com ser aquest aquesta dels són pel s' n' ho hi ja seva seu entre també \
            fins anys sobre fer molt quan si han però tot sense li et durant contra així era \
            segons altres any havia té pot està estat part ni tots fa això o als he des on van m' \
            seus ens nos m hem sigui us tenen dies gran ara cada vegada aquests qui després",
        ],
        known: &["perquè després abans doncs mentre malgrat sota darrere aquests aquestes aquell \
            aquella ell ella ells nosaltres jo meu meva teu qui quin quina cada mateix mateixa \
            major millor gran primer primera dos dues tres quatre cinc govern president policia \
            milions país països ciutat nou nova dilluns dimarts dimecres dijous divendres \
            dissabte diumenge gener febrer març abril maig juny juliol agost setembre octubre \
            novembre desembre dit diu assegura explicat persones món dia dies setmana mes avui \
            ahir demà ara llavors sempre mai res alguna algú tan tant molts moltes poc pocs tenir \
            dir veure anar donar sigut tenen poden estan estava estaven fet serà seria podria han \
            ha a més encara sinó catalunya català catalana barcelona generalitat euros llei vida \
            casa feina forma cas vegada vegades tota totes conseller nacional seguretat altra \
            lloc dones homes dona home hora hores prop només pels cap aquí vol fou qual quals cop \
            sap gairebé"],
        vocabulary: include_str!("../vocabulary/ca.txt"),
        grams: &[
            "ç3 à3 è3 ò4 é1 í1 ú1 ó1 l·l8 ció_4 cions_4 tat_2 ny2 ll1 ig_3 tz3 ix2 aix3 eix3 \
            ment_1 és_1 ats_3 its_1 ors_1 nts_1 ei1 ia_1 at_1 ada_1 ades_2 es_1 ans_1 ets_1 en_0 \
            ut_1 t_0 ncia_1 rr1 ència5 ància4 ia1 uny3 ïa4 ï2 _els_2 _les_1 nya2 uny2 any2 eny2 \
            ssi1 itz3 alit2 cia_1 qües4 qü5 gü3 _ll1 ll_2 lls_3 ny_3 nys_3 ig2 tja4 tge4 tg3 tll3 \
            eu_2 iu_2 au_1 ou_1 eix2 _pel_1 ar_1 er_1 ir_1 ac1 ot_1 uc1 ec1 _qu1 ment1 ó_2 ís_2 \
            às_3 ès_3 més_2 _a_0 at2 it_1 ut1 ont1 ons_2 _des1",
        ],
    },
    Profile {
        code: "fr",
        script: Script::Latin,
        reserve: 0,
        most: &["de la le et les des en l' d' un une du à que dans est pour qui a par"],
        common: &[
            "sur au pas plus ne s' il qu' n' ce se avec son sont aux ou c' cette sa ont été elle \
            mais comme ses nous être fait après ces deux leur y je on sans vous entre même ans \
            leurs aussi depuis contre tout année si bien était j' lui encore dont avait peut \
            selon",
        ],
        known: &["m' ils elles moi mon ma mes notre nos votre vos quelques quel quelle quand où \
            parce car donc ainsi alors puis pendant avant vers chez sous lors afin autre autres \
            tous toute toutes chaque plusieurs premier première trois quatre cinq gouvernement \
            président police millions milliards pays ville nouveau nouvelle lundi mardi mercredi \
            jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août \
            septembre octobre novembre décembre dit déclaré affirmé expliqué personnes monde jour \
            jours semaine mois aujourd' hui hier demain maintenant toujours jamais rien très trop \
            beaucoup peu moins grand grande faire avoir dire voir aller va vont sera serait \
            pourrait doit doivent peuvent avaient étaient ayant étant français française france \
            paris euros loi vie cas fois ministre national nationale état hommes femmes homme \
            femme heures près notamment toutefois cependant jusqu' lorsqu' quelqu' devant non oui \
            là celui celle ceux cela ça ici eu fut furent soit mise place fin partie face temps \
            entreprise"],
        vocabulary: include_str!("../vocabulary/fr.txt"),
        grams: &[
            "é3 è3 ê4 à2 ç3 ù3 œ6 î3 ô2 û3 eau3 eux_3 tion1 tions_2 ment_1 aux_3 eur_2 eurs_3 \
            ait_3 aient_5 ée_4 ées_4 és_3 er_1 ez_2 oi2 ou1 ai1 ui1 qu1 que_1 ique3 _qu1 é_2 \
            elle_2 té_3 ères_3 ière4 eu1 oir_3 ois_3 ant_1 ent_1 ux_2 esse_1 nne_2 _é3 té3 res_1 \
            ise_1 _d'1",
        ],
    },
    Profile {
        code: "it",
        script: Script::Latin,
        reserve: 0,
        most: &["di e il la che in a un per è del non una si con i della da l' le"],
        common: &[
            "al sono alla dei nel più anche ha come lo ma gli delle ad o dal se su nella dell' ed \
            dalla sul questo suo essere stato anni ai tra dopo ho c' nei due hanno questa alle \
            all' cui sua ci era stata degli d' dall' sulla quando fra chi dai perché nell' prima \
            già solo fatto un'",
        ],
        known: &[
            "agli dagli sugli negli dalle nelle sulle sull' quest' quell' quello quella quelli \
            questi queste suoi sue loro noi voi io lui lei mi ti vi ne cosa dove quanto quale \
            quali mentre però oppure quindi così ancora sempre mai niente nulla molto molti molte \
            poco tutto tutti tutta tutte altro altri altra altre ogni stesso stessa primo prima \
            tre quattro cinque governo presidente polizia milioni miliardi paese paesi città \
            nuovo nuova lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio \
            marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre detto \
            dice spiegato persone mondo giorno giorni settimana mese mesi oggi ieri domani ora \
            poi fare avere dire vedere andare va vanno sarà sarebbe potrebbe deve devono può \
            possono avevano aveva erano fu stati state essere italia italiano italiana italiani \
            euro legge vita casa lavoro parte caso volta volte ministro nazionale sicurezza donne \
            uomini donna uomo ore circa oltre secondo contro durante senza fino verso presso \
            infatti inoltre qui lì sia né grande maggiore nostro nostra anno quasi base grazie \
            invece proprio dalla dello allo",
        ],
        vocabulary: include_str!("../vocabulary/it.txt"),
        grams: &[
            "è1 à2 ù4 ò4 ì5 zione_6 zioni_6 gli2 tà_5 cch3 gg2 zz3 che_2 chi1 ente_1 mente_1 \
            ato_2 ata_1 ati_2 ino_1 ini_1 ere_1 are_1 ire_1 ando_1 endo_1 tto2 tti2 tta2 ssi1 \
            oni_2 one_1 nno_3 i_1 o_1 llo2 lla1 ll1 sc1 _gi1 uo2 iv1 ggi3 sti_1 _sc1 ria_1 io_1 \
            ico_1 iche_3 ebbe5",
        ],
    },
    Profile {
        code: "ro",
        script: Script::Latin,
        reserve: 0,
        most: &["de în și a la cu care din pe o să un nu mai se pentru că este au fost"],
        common: &[
            "al ale ca sau dar sunt lui după prin între cele ei am fi ani fără sa său însă ar va \
            era către până avea foarte doar când cum unde aceasta acest această acestea care lor \
            nici ne îl îi iar cel cea unei unui spre despre ceea spus fie săi ul s i a-i le vor \
            peste sub aceste ce asta două anul şi să că în într dintre mi",
        ],
        known: &[
            "pot poate trebuie face făcut fac vom avem aveau având fiind erau decât deci atunci \
            acum aici acolo astfel atât încă chiar numai tot toate toți toată cei cele alte alt \
            altă fiecare același aceeași primul prima doi trei patru cinci guvern guvernul \
            președintele poliția milioane miliarde țară țara țări oraș orașul nou nouă luni marți \
            miercuri joi vineri sâmbătă duminică ianuarie februarie martie aprilie mai iunie \
            iulie august septembrie octombrie noiembrie decembrie declarat potrivit persoane \
            oameni lume lumea zi zile zilele săptămână lună azi ieri mâine mereu niciodată nimic \
            ceva cineva mult mulți multe puțin euro lei lege legea viață casă muncă caz dată \
            ministrul național românia români română românești bucurești copii femei bărbați ore \
            aproape în contra conform deoarece pentru timpul cadrul urma precum oricum lângă fața \
            ţară preşedintele aceştia nişte aş toţi dacă ea el ele noi voi tu eu mea meu nostru \
            sute mii",
        ],
        vocabulary: include_str!("../vocabulary/ro.txt"),
        grams: &[
            "ă5 ș7 ț7 ş3 ţ9 â3 î5 ul_2 ului_6 lor_3 ilor_5 ea_2 ii_2 iei_3 are_1 ere_1 ație_6 \
            ţie_6 ție_6 _în3 ă_3 esc_2 eşt5 ești_5 oar2 oas2 ează5 ate_1 ele_1 ile_2 at_1 ut_1 \
            eni_1 tor1 _nu1 eau2 iun2 iile3 elor_4 ulu3 ne_0",
        ],
    },
    Profile {
        code: "la",
        script: Script::Latin,
        reserve: 30,
        most: &["et in est ad non ut cum quod qui de ex ab sed si a quae esse sunt per nec"],
        common: &[
            "atque enim autem aut quam haec hoc eius ac pro ne sic etiam iam inter ante post erat \
            sit ille illa hic quid se suo sua suis eum eo ea eis quo quibus tamen fuit neque \
            omnes omnia nunc ego tu me te nos",
        ],
        known: &[
            "populus urbs rex res publica annis anno vir viri deus dei homo homines inde ubi apud \
            sub contra propter sine quia dum nam vel modo tantum igitur ergo ipse ipsa idem \
            quoque semper numquam primum duo tres multi multa magna magnus terra bellum urbem \
            nomine civitas civitatis imperium saeculo linguae latina romani romana roma potest \
            posse factum dicitur habet causa natus mortuus inquit possunt",
        ],
        vocabulary: "",
        grams: &[
            "ae2 ae_2 um_2 us_2 que_2 orum_5 arum_5 ibus_5 tur_4 unt_3 is_1 am_1 em_1 ii1 x_1 \
            tio_2 ionem_3 isse2 mus_2 erat_2 antur_3",
        ],
    },
];
