//! French, Spanish, Portuguese, Italian, Romanian.

use super::Pairs;

pub(super) const TABLES: &[Pairs] = &[
    Pairs {
        lang: "fr",
        meet: "ministre/ministres négociation/négociations journal/journaux négocié/négocier \
            attaquent/attaque accords/accord élections/élection prisonnière/prisonniers \
            libérée/libérer américaine/américains françaises/français lois/loi \
            nationaux/nationale annonçait/annoncé européenne/européens réunissent/réunir \
            généraux/général tués/tuer sanctionné/sanctionner législatives/législatif",
        apart: "organe/organisation police/politique université/universel général/génération \
            port/porte pays/payer bas/base cas/case reine/rein Macron/macro pape/papier \
            guerre/guérir maire/mari cour/course Chine/chien soldat/solde fin/finance \
            front/frontière Poutine/poutre conseil/conserver",
    },
    Pairs {
        lang: "es",
        meet: "ministro/ministros negociación/negociaciones acuerdos/acuerdo atacó/atacaron \
            atacar/atacado elección/elecciones precio/precios país/países leyes/ley juez/jueces \
            portavoces/portavoz anunció/anunciaron murió/murieron rusa/rusos francesa/francés \
            españoles/española jóvenes/joven firmado/firmó ciudad/ciudades negociaban/negociar",
        apart: "órgano/organización universidad/universo general/generación policía/política \
            caso/casa puerto/puerta punto/punta libro/libre modo/moda banco/banca Cuba/cubo \
            ramo/rama costo/costa bolsa/bolso plazo/plaza Irán/ira papa/papel Putin/puto \
            hora/horno sol/soldado",
    },
    Pairs {
        lang: "pt",
        meet: "ministro/ministros negociação/negociações acordo/acordos atacou/atacaram \
            eleição/eleições preço/preços país/países leis/lei juiz/juízes anunciou/anunciar \
            morreu/morreram americana/americanos francesa/francês alemão/alemães jornal/jornais \
            difícil/difíceis homem/homens assinado/assinaram cidadão/cidadãos militar/militares",
        apart: "órgão/organização universidade/universo geral/geração polícia/política caso/casa \
            porto/porta ponto/ponta livro/livre modo/moda banco/banca ramo/rama bolsa/bolso \
            prato/prata Cuba/cubo sal/sala mal/mala ação/aço papa/papel lei/leite Brasil/brasa",
    },
    Pairs {
        lang: "it",
        meet: "ministro/ministri negoziato/negoziati accordi/accordo attacco/attacchi \
            attaccato/attaccare elezione/elezioni prezzi/prezzo prigioniera/prigionieri \
            leggi/legge giudici/giudice banca/banche politico/politici russe/russo \
            tedesco/tedeschi annunciato/annunciare dichiarò/dichiarato guerra/guerre \
            stragi/strage ucciso/uccisi ucraina/ucraini",
        apart: "organo/organizzazione università/universo generale/generazione polizia/politica \
            caso/casa suolo/suola punto/punta modo/moda tasso/tassa banco/banca foglio/foglia \
            colpo/colpa testo/testa manico/manica mare/marzo Cina/cinema prezzo/pezzo \
            Mosca/moschea libro/libero governo/gola",
    },
    Pairs {
        lang: "ro",
        meet: "ministru/miniștri ministrul/ministru negociere/negocieri sancțiune/sancțiuni \
            alegeri/alegerilor acord/acordul acorduri/acord atac/atacuri preț/prețurile \
            prizonier/prizonierii țară/țări război/războiul președinte/președintelui \
            americană/americane orașe/orașelor lege/legea soldat/soldații guvern/guvernului \
            partid/partidele semnat/semnată",
        apart: "organ/organizație universitate/univers general/generație poliție/politică \
            putere/Putin port/portret gaz/gazetă plan/planetă bancă/banchet parte/partid \
            stat/stație lege/legătură mină/minut război/răzbunare Biden/bidon pace/pachet \
            oraș/oră foc/focă sat/satelit cal/cale",
    },
];
