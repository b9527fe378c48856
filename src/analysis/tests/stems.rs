use super::super::{has_stemmer, stem};

/// Words that are inflections of one (or close derivations that the stemmer joins).
#[rustfmt::skip]
const MEET: &[(&str, &str)] = &[
    ("en", "negotiations/negotiation calls/called talks/talking countries/country \
            sanctions/sanctioned presidents/president envoys/envoy agreed/agree \
            elections/election armies/army"),
    ("es", "negociacion/negociaciones elecciones/eleccion millon/millones pais/paises \
            frances/franceses ingles/inglesa aleman/alemanes decision/decisiones \
            reunion/reuniones tecnologia/tecnologico economia/economias politica/politicos \
            humanitaria/humanitarios memoria/memorias bancaria/bancarios anuncio/anuncios medio/medios estadio/estadios sancion/sanciones decidio/decidir permitio/permitir \
            murio/murieron tenian/tenia permitiria/permitir tomarian/tomar viajaran/viajar \
            gobierno/gobiernos presidenta/presidentas capitan/capitanes interes/intereses \
            nacion/naciones ofrecio/ofrecer"),
    ("pt", "negociacao/negociacoes eleicao/eleicoes nacao/nacoes decisao/decisoes sancao/sancoes \
            reuniao/reunioes milhao/milhoes acao/acoes governo/governos ministra/ministras \
            responsavel/responsaveis possivel/possiveis conferencia/conferencias \
            ambulancia/ambulancias presidente/presidentes cidade/cidades frances/franceses \
            acordo/acordos falaram/falar operacao/operacoes investigacao/investigacoes \
            populacao/populacoes"),
    ("fr", "negociation/negociations negocie/negociees president/presidents \
            presidente/presidentes national/nationaux nationale/nationales declare/declarerent \
            accuse/accusee arrete/arretees libere/liberes annonce/annoncees parle/parlerent \
            election/elections accord/accords gouvernement/gouvernements activite/activites \
            liberation/liberations journal/journaux tue/tuees signe/signes premier/premiere \
            securite/securites"),
    ("de", "haus/hauser land/landern verhandlung/verhandlungen gesprach/gesprache \
            prasident/prasidenten prasidentin/prasidentinnen minister/ministers krieg/kriege \
            stadt/stadte wahl/wahlen regierung/regierungen grosse/grossen abkommen/abkommens \
            sanktion/sanktionen vertrag/vertrage soldat/soldaten bericht/berichte buch/bucher \
            volk/volker angriff/angriffe kind/kinder"),
    ("it", "negoziato/negoziati trattativa/trattative presidente/presidenti elezione/elezioni \
            sanzione/sanzioni governo/governi parlera/parlare dira/dire accordo/accordi \
            responsabilita/responsabile ministro/ministri guerra/guerre paese/paesi \
            nazione/nazioni liberato/liberati attivita/attivo arrestata/arrestate \
            italiano/italiani americano/americana telefonata/telefonate soldato/soldati \
            operazione/operazioni"),
    ("ru", "переговоры/переговоров президент/президента президентом/президенту выборы/выборов \
            страна/страны санкции/санкций война/войны соглашение/соглашения министр/министром \
            американский/американского россия/россии город/города заявил/заявила \
            освобожден/освобождены военный/военные украинский/украинская разговор/разговоре \
            посол/посола телефонный/телефонного армия/армии"),
    ("uk", "переговори/переговорів президент/президента країна/країни війна/війни місто/міста \
            вибори/виборів"),
    ("pl", "prezydent/prezydenta rozmowa/rozmowy wojna/wojny wybory/wyborow sankcje/sankcji \
            zolnierz/zolnierzy"),
    ("cs", "prezident/prezidenta valka/valky zeme/zemi jednani/jednanich volby/volbach \
            vlada/vlady americky/americkych mesto/mesta"),
    ("nl", "president/presidenten verkiezing/verkiezingen land/landen \
            onderhandeling/onderhandelingen gesprek/gesprekken regering/regeringen"),
    ("sv", "regering/regeringen samtal/samtalen president/presidenten forhandling/forhandlingar"),
    ("da", "regering/regeringen samtale/samtaler prasident/prasidenten forhandling/forhandlinger"),
    ("nb", "regjering/regjeringen samtale/samtaler president/presidenten \
            forhandling/forhandlinger"),
    ("fi", "presidentti/presidentin hallitukset/hallituksen presidentit/presidentin sodan/sodat \
            neuvottelu/neuvottelut"),
    ("hu", "miniszter/miniszterek haboru/haboruban valasztas/valasztasok kormany/kormanyok \
            orszag/orszagban targyalas/targyalasok"),
    ("ro", "presedinte/presedintele alegeri/alegerile guvern/guvernului negociere/negocieri \
            sanctiune/sanctiuni tara/tarii"),
    ("tr", "baskan/baskani gorusme/gorusmeler ulke/ulkeler hukumet/hukumeti savas/savaslar"),
    ("el", "προεδροσ/προεδρου εκλογη/εκλογεσ χωρα/χωρεσ κυβερνηση/κυβερνησεισ"),
    ("ar", "الرئيس/رئيس كتاب/الكتاب"),
    ("fa", "كشور/كشورها شهر/شهرهاي"),
];

/// Different words.
#[rustfmt::skip]
const PART: &[(&str, &str)] = &[
    ("en", "putin/put biden/bid war/warren musk/must fogel/fog organ/orange moscow/mosque"),
    ("es", "franco/frances medio/medico precio/preciso sitio/siglo mexico/mexicali hora/horno \
            banco/bandera guerra/guerrero ley/leyenda cuba/cubrir lima/limpio trump/trampa \
            putin/puto moscu/mosca papa/papel gira/girona pena/penal radio/radical irak/iran \
            estado/estacion gobierno/gol iran/irian"),
    ("pt", "mao/maio sao/saida lisboa/lista porto/portal rio/rir acao/aco putin/puto \
            moscou/moscovo brasil/brasa guerra/guerreiro coracao/coroa cidade/cidra casa/casal \
            mar/marco avo/aviao nacao/nata banco/bandeira lei/leite papa/papel trump/trampo"),
    ("fr", "paris/parier nation/natif guerre/guerir accord/accoster ministre/mine pape/papier \
            loi/loin russe/rusee pont/pontife etat/ete bon/bond maire/mari prix/prise \
            homme/hommage trump/trompe putin/puits moscou/mosquee cour/course biden/bide \
            chine/chien vote/volee"),
    ("de", "putin/puter biden/bieten recht/rechnung stadt/staat wahl/wahr berg/bergung \
            bund/bunt merz/merken scholz/schulz russe/rasse kiew/kiel trump/trumpf \
            moskau/moskito haus/haut see/seele bank/bange kanzler/kanzel krieg/kreis \
            china/chinin ost/oslo macht/mahnen"),
    ("it", "putin/puttana roma/romeno trump/trampolino mosca/moschea guerra/guercio \
            governo/gola banca/bancarella stato/statua citta/citato paese/pesare legge/leggero \
            russo/rosso parte/patria casa/casella meloni/melodia mare/marzo ora/orafo \
            roma/rompere biden/bidone cina/cinema"),
    ("ru", "путин/путь война/войско россия/роса мир/мирон кремль/кремация москва/москит \
            трамп/трамвай газ/газета право/правда порт/портрет суд/судно план/планета \
            совет/советник город/гордый фогель/фокус мост/мода китай/кит сша/шанс \
            закон/закат посол/поселок"),
];

#[test]
fn inflections_meet() {
    let mut apart = Vec::new();
    for (lang, pairs) in MEET {
        for pair in pairs.split_whitespace() {
            let (one, other) = pair.split_once('/').unwrap();
            let (one_stem, other_stem) = (stem(lang, one), stem(lang, other));
            if one_stem != other_stem {
                apart.push(format!("{lang} {pair}: {one_stem}/{other_stem}"));
            }
        }
    }
    assert!(apart.is_empty(), "{apart:#?}");
}

#[test]
fn other_words_stay_apart() {
    let mut joined = Vec::new();
    for (lang, pairs) in PART {
        for pair in pairs.split_whitespace() {
            let (one, other) = pair.split_once('/').unwrap();
            if stem(lang, one) == stem(lang, other) {
                joined.push(format!("{lang} {pair}: {}", stem(lang, one)));
            }
        }
    }
    assert!(joined.is_empty(), "{joined:#?}");
}

#[test]
fn english_is_snowball_english() {
    let snowball = frostem::Stemmer::new(frostem::Algorithm::English);
    for word in ["generously", "dying", "sky", "succeed", "news", "1980s", "us", "covid", "a"] {
        assert_eq!(stem("en", word), snowball.stem(word));
    }
}

#[test]
fn unknown_languages_keep_their_words() {
    assert!(has_stemmer("uk") && !has_stemmer("und") && !has_stemmer("zh"));
    assert_eq!(stem("und", "negotiations"), "negotiations");
}

#[test]
fn stems_of_anything_are_made_without_panic() {
    for lang in ["es", "hu", "tr", "fa", "sr", "el", "yi", "pl", "ar"] {
        for term in ["", "a", "ria", "中", "1,200", "xñ", "ъъъ", "ي", "ția", "İ"] {
            stem(lang, term);
        }
    }
}
