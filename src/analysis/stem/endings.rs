//! Accents given back to folded endings, so that stemmers which know endings by their accents
//! find them (`-cao` of `negociacao` is `-ção`).
//!
//! Some plurals that the stemmer would part from their singular get its ending with it.
//!
//! Where an ending was written with and without accents, the table holds the reading that keeps
//! more words with their inflections; the choice was measured on the vocabularies published with
//! the Snowball stemmers: the inflections that the stemmer joins when accents are there (share of
//! each word's, averaged) and that are joined still: es 0.98, fr 0.99, pt 1.00, it 0.99, ca 0.99,
//! ro 0.98, hu 0.97, tr 0.93, pl 0.99, cs 0.99, lt 0.95; without the tables 0.80 to 0.98.

/// Puts `term` in `out` with its ending as it was written, by the longest entry of `endings`
/// that leaves something before it or is the whole term. False if there is none.
pub(super) fn restore(term: &str, endings: &[(&str, &str)], out: &mut String) -> bool {
    for length in (1..=term.len().min(LONGEST_ENDING)).rev() {
        let at = term.len() - length;
        let Some(ending) = term.get(at..) else { continue };
        let Ok(found) = endings.binary_search_by_key(&ending, |entry| entry.0) else { continue };
        // A single letter before it is no stem.
        if at == 1 {
            continue;
        }
        out.clear();
        out.push_str(&term[..at]);
        out.push_str(endings[found].1);
        return true;
    }
    false
}

/// Bytes of the longest ending in any table.
const LONGEST_ENDING: usize = 13;

// Each table is sorted by its first column; a test holds it.

#[rustfmt::skip]
pub(super) const SPANISH: &[(&str, &str)] = &[
    ("abamos", "ábamos"), ("accedio", "accedió"), ("adio", "adio"), ("admira", "admira"),
    ("admiran", "admiran"), ("aleman", "alemán"), ("alemania", "alemania"),
    ("amnistia", "amnistia"), ("angustia", "angustia"), ("aprecio", "aprecio"),
    ("aragones", "aragonés"), ("are", "aré"), ("aria", "aria"), ("arteria", "arteria"),
    ("aspira", "aspira"), ("aspiran", "aspiran"), ("audio", "audio"), ("bacteria", "bacteria"),
    ("barcelones", "barcelonés"), ("bestia", "bestia"), ("camerunes", "camerunés"),
    ("capitan", "capitán"), ("catalan", "catalán"), ("ceremonia", "ceremonia"),
    ("coincidio", "coincidió"), ("colonia", "colonia"), ("comedia", "comedia"),
    ("concedio", "concedió"), ("consiguio", "consiguió"), ("cordobes", "cordobés"),
    ("cumplio", "cumplió"), ("custodia", "custodia"), ("danes", "danés"), ("dara", "dará"),
    ("daran", "darán"), ("debera", "deberá"), ("deberan", "deberán"), ("debia", "debía"),
    ("debian", "debían"), ("decidio", "decidió"), ("definio", "definió"), ("delirio", "delirio"),
    ("deran", "derán"), ("dernos", "derno"), ("desprecio", "desprecio"), ("di", "dí"),
    ("dio", "dió"), ("dira", "dirá"), ("diran", "dirán"), ("dirigio", "dirigió"),
    ("divorcio", "divorcio"), ("dran", "drán"), ("ecera", "ecerá"), ("ecia", "ecía"),
    ("ecio", "eció"), ("eira", "eira"), ("eligio", "eligió"), ("episodio", "episodio"),
    ("eramos", "éramos"), ("erias", "erías"), ("escoces", "escocés"), ("especia", "especia"),
    ("estres", "estrés"), ("estudio", "estudio"), ("exigio", "exigió"),
    ("feminicidio", "feminicidio"), ("feria", "feria"), ("fia", "fía"), ("finlandes", "finlandés"),
    ("frances", "francés"), ("genocidio", "genocidio"), ("gira", "gira"), ("guardia", "guardia"),
    ("habia", "había"), ("habian", "habían"), ("hara", "hará"), ("haran", "harán"),
    ("histeria", "histeria"), ("holandes", "holandés"), ("homicidio", "homicidio"),
    ("hostia", "hostia"), ("huracan", "huracán"), ("iamos", "íamos"), ("ian", "ían"),
    ("ibia", "ibía"), ("ibio", "ibió"), ("iernos", "ierno"), ("ifico", "ificó"),
    ("incendio", "incendio"), ("india", "india"), ("indio", "indio"), ("ingles", "inglés"),
    ("inspira", "inspira"), ("inspiran", "inspiran"), ("interes", "interés"),
    ("interrumpio", "interrumpió"), ("ira", "irá"), ("iran", "irán"), ("irlandes", "irlandés"),
    ("islandes", "islandés"), ("itaria", "itaria"), ("japones", "japonés"), ("judio", "judío"),
    ("junio", "junio"), ("libanes", "libanés"), ("llevara", "llevará"), ("logia", "logía"),
    ("mafia", "mafia"), ("maltes", "maltés"), ("materia", "materia"), ("media", "media"),
    ("medio", "medio"), ("mentira", "mentira"), ("mira", "mira"), ("miseria", "miseria"),
    ("modestia", "modestia"), ("movio", "movió"), ("murio", "murió"), ("musulman", "musulmán"),
    ("naria", "naria"), ("ndia", "ndía"), ("negocio", "negocio"), ("neozelandes", "neozelandés"),
    ("nepales", "nepalés"), ("nia", "nía"), ("nigeria", "nigeria"), ("ocurrio", "ocurrió"),
    ("odio", "odio"), ("oria", "oria"), ("patio", "patio"), ("persiguio", "persiguió"),
    ("podia", "podía"), ("podian", "podían"), ("polones", "polonés"), ("portugues", "portugués"),
    ("precio", "precio"), ("presidio", "presidio"), ("procedio", "procedió"),
    ("protegio", "protegió"), ("queria", "quería"), ("querian", "querían"), ("radio", "radio"),
    ("recibio", "recibió"), ("refran", "refrán"), ("remedio", "remedio"), ("respira", "respira"),
    ("respiran", "respiran"), ("retira", "retira"), ("retiran", "retiran"), ("reunio", "reunió"),
    ("ria", "ría"), ("rompio", "rompió"), ("senegales", "senegalés"), ("sera", "será"),
    ("seran", "serán"), ("siberia", "siberia"), ("siguio", "siguió"), ("siria", "siria"),
    ("sirvio", "sirvió"), ("sitio", "sitio"), ("socio", "socio"), ("subsidio", "subsidio"),
    ("sucedio", "sucedió"), ("sudanes", "sudanés"), ("suicidio", "suicidio"), ("sultan", "sultán"),
    ("surgio", "surgió"), ("tailandes", "tailandés"), ("taiwanes", "taiwanés"), ("tenia", "tenía"),
    ("tenian", "tenían"), ("ternos", "terno"), ("tia", "tía"), ("tio", "tió"), ("tira", "tira"),
    ("titan", "titán"), ("toria", "toria"), ("tragedia", "tragedia"), ("tria", "tria"),
    ("ucrania", "ucrania"), ("uia", "uía"), ("unio", "unió"), ("vietnames", "vietnamés"),
    ("vivio", "vivió"), ("volcan", "volcán"), ("volvio", "volvió"),
];

#[rustfmt::skip]
pub(super) const FRENCH: &[(&str, &str)] = &[
    ("at", "ât"), ("dat", "dat"), ("ee", "ée"), ("ees", "ées"), ("erent", "èrent"), ("fie", "fié"),
    ("fies", "fiés"), ("iere", "ière"), ("ieres", "ières"), ("ite", "ité"), ("ites", "ités"),
    ("ocie", "ocié"), ("ocies", "ociés"), ("oublie", "oublié"), ("oublies", "oubliés"),
    ("publie", "publié"), ("publies", "publiés"), ("ye", "yé"), ("yes", "yés"),
];

#[rustfmt::skip]
pub(super) const PORTUGUESE: &[(&str, &str)] = &[
    ("acao", "ação"), ("acoes", "ação"), ("aes", "ão"), ("alemaes", "alemães"),
    ("alemao", "alemão"), ("ancia", "ância"), ("ancias", "ância"), ("ao", "ão"),
    ("avamos", "ávamos"), ("aveis", "ável"), ("avel", "ável"), ("cao", "ção"), ("chines", "chinês"),
    ("coes", "ção"), ("daos", "dão"), ("encia", "ência"), ("encias", "ência"), ("ens", "em"),
    ("escoces", "escocês"), ("frances", "francês"), ("holandes", "holandês"), ("homens", "homem"),
    ("iamos", "íamos"), ("ingles", "inglês"), ("ins", "im"), ("irlandes", "irlandês"),
    ("iveis", "ível"), ("ivel", "ível"), ("japones", "japonês"), ("maos", "mão"), ("oes", "ão"),
    ("ons", "om"), ("oveis", "óvel"), ("portugues", "português"), ("rmaos", "rmão"),
    ("uiram", "uíram"), ("uns", "um"),
];

#[rustfmt::skip]
pub(super) const ITALIAN: &[(&str, &str)] = &[
    ("aeliano", "aeliani"), ("aticano", "aticani"), ("bilita", "bilità"), ("ciliano", "ciliani"),
    ("cubano", "cubani"), ("epubblicano", "epubblicani"), ("gnero", "gnerò"), ("hero", "herò"),
    ("icita", "icità"), ("iera", "iera"), ("iro", "irò"), ("istiano", "istiani"),
    ("italiano", "italiani"), ("ndero", "nderò"), ("ra", "rà"), ("raliano", "raliani"),
    ("raniano", "raniani"), ("ricano", "ricani"), ("romano", "romani"), ("siliano", "siliani"),
    ("ssicano", "ssicani"), ("taliano", "taliani"), ("umano", "umani"), ("urbano", "urbani"),
    ("vita", "vità"),
];

#[rustfmt::skip]
pub(super) const CATALAN: &[(&str, &str)] = &[
    ("allo", "alló"), ("anca", "ança"), ("ancia", "ància"), ("ancies", "àncies"),
    ("atoria", "atòria"), ("atories", "atòries"), ("cio", "ció"), ("clos", "clòs"),
    ("edis", "edís"), ("eina", "eïna"), ("eits", "eïts"), ("eixer", "éixer"), ("icies", "ícies"),
    ("ios", "iós"), ("issima", "íssima"), ("istic", "ístic"), ("itos", "itós"), ("ixera", "ixerà"),
    ("licia", "lícia"), ("los", "lós"), ("nia", "nià"), ("nos", "nós"), ("pren", "prèn"),
    ("ricia", "rícia"), ("uits", "uïts"),
];

#[rustfmt::skip]
pub(super) const ROMANIAN: &[(&str, &str)] = &[
    ("and", "ând"), ("andu", "ându"), ("atiune", "aţiune"), ("atiunea", "ațiunea"),
    ("atura", "atura"), ("catii", "cații"), ("cnind", "cnind"), ("datii", "dații"),
    ("ectiune", "ecțiune"), ("ectiuni", "ecţiuni"), ("enind", "enind"), ("este", "ește"),
    ("esti", "ești"), ("etii", "eții"), ("etile", "ețile"), ("etilor", "eților"),
    ("figura", "figura"), ("ganta", "ganță"), ("gatii", "gații"), ("icut", "icuț"),
    ("icuta", "icuță"), ("ind", "înd"), ("itati", "ităţi"), ("itii", "iţii"), ("itilor", "iților"),
    ("latii", "laţii"), ("matii", "mații"), ("natii", "nații"), ("nisi", "nisi"),
    ("ntatii", "ntații"), ("ntii", "nţii"), ("ntilor", "nţilor"), ("opatie", "opatie"),
    ("para", "para"), ("prind", "prind"), ("ra", "ră"), ("ram", "răm"), ("ratii", "rații"),
    ("reata", "reață"), ("sca", "scă"), ("si", "şi"), ("sii", "șii"), ("silor", "șilor"),
    ("ti", "ți"), ("tia", "ţia"), ("tie", "ţie"), ("tiei", "ţiei"), ("tiile", "țiile"),
    ("tiilor", "țiilor"), ("tisi", "tisi"), ("uatii", "uaţii"), ("uind", "uind"), ("usea", "ușea"),
    ("utii", "uţii"), ("za", "ză"), ("zitiune", "ziţiune"),
];

#[rustfmt::skip]
pub(super) const HUNGARIAN: &[(&str, &str)] = &[
    ("atnek", "atnék"), ("dhatok", "dhatok"), ("don", "dőn"), ("elok", "elők"), ("epp", "épp"),
    ("eppen", "éppen"), ("ert", "ért"), ("etok", "etők"), ("etot", "etőt"), ("hatok", "hatók"),
    ("itok", "ítók"), ("jak", "ják"), ("jan", "ján"), ("jat", "ját"), ("jet", "jét"),
    ("kent", "ként"), ("kke", "kké"), ("lot", "lót"), ("nal", "nál"), ("nam", "nám"),
    ("nel", "nél"), ("o", "ő"), ("oan", "óan"), ("oben", "őben"), ("odnek", "ődnek"),
    ("oen", "ően"), ("okent", "óként"), ("ol", "ól"), ("onak", "ónak"), ("onek", "őnek"),
    ("ore", "őre"), ("ova", "óvá"), ("ove", "ővé"), ("ovel", "ővel"), ("ssak", "ssák"),
    ("tettek", "tették"), ("tnem", "tném"), ("tottak", "tották"), ("tsek", "tsék"),
    ("umat", "umát"), ("vert", "vert"), ("zert", "zert"), ("zna", "zná"), ("zzak", "zzák"),
];

#[rustfmt::skip]
pub(super) const TURKISH: &[(&str, &str)] = &[
    ("adir", "adır"), ("agi", "ağı"), ("agini", "ağını"), ("akti", "aktı"), ("aktir", "aktır"),
    ("ami", "amı"), ("amin", "amın"), ("aminin", "amının"), ("andi", "andı"), ("ani", "anı"),
    ("anim", "anım"), ("anin", "anın"), ("aninin", "anının"), ("aniz", "anız"), ("anmis", "anmış"),
    ("ardi", "ardı"), ("ardir", "ardır"), ("ari", "arı"), ("arin", "arın"), ("arinin", "arının"),
    ("ariz", "arız"), ("asina", "asına"), ("asinda", "asında"), ("asindan", "asından"),
    ("asini", "asını"), ("asinin", "asının"), ("ati", "atı"), ("atir", "atır"), ("aydi", "aydı"),
    ("ayi", "ayı"), ("ayim", "ayım"), ("ayiz", "ayız"), ("cagiz", "cağız"), ("egi", "eği"),
    ("egin", "eğin"), ("egini", "eğini"), ("ga", "ğa"), ("ge", "ğe"), ("giz", "ğiz"),
    ("ilar", "ılar"), ("inca", "ınca"), ("istir", "iştir"), ("iyla", "ıyla"), ("kca", "kça"),
    ("kce", "kçe"), ("masin", "masın"), ("mislar", "mışlar"), ("nmistir", "nmıştır"), ("s", "ş"),
    ("sinca", "şınca"), ("sler", "şler"), ("slerdir", "şlerdir"), ("unde", "ünde"), ("une", "üne"),
    ("ustur", "uştur"), ("usun", "üsün"),
];

#[rustfmt::skip]
pub(super) const POLISH: &[(&str, &str)] = &[
    ("a", "ą"), ("ac", "ąc"), ("acemu", "ącemu"), ("adal", "adał"), ("ajaca", "ającą"),
    ("ajacej", "ającej"), ("ajacym", "ającym"), ("alas", "ałaś"), ("awila", "awiła"),
    ("dzaca", "dząca"), ("dzace", "dzące"), ("dzacego", "dzącego"), ("dzacy", "dzący"),
    ("dzacych", "dzących"), ("dziec", "dzieć"), ("grafie", "grafię"), ("ial", "iał"),
    ("iala", "iała"), ("ic", "ić"), ("il", "ił"), ("jaca", "jąca"), ("jace", "jące"),
    ("jacego", "jącego"), ("jacej", "jącej"), ("jacy", "jący"), ("jacych", "jących"),
    ("jacym", "jącym"), ("jacymi", "jącymi"), ("knal", "knął"), ("l", "ł"), ("la", "ła"),
    ("laby", "łaby"), ("lam", "łam"), ("lby", "łby"), ("lbym", "łbym"), ("lem", "łem"),
    ("les", "łeś"), ("lie", "lię"), ("lo", "ło"), ("loby", "łoby"), ("ly", "ły"), ("lyby", "łyby"),
    ("lynal", "łynął"), ("lysmy", "łyśmy"), ("nial", "niał"), ("nila", "niła"), ("ow", "ów"),
    ("sc", "ść"), ("scie", "ście"), ("smy", "śmy"), ("zila", "ziła"),
];

#[rustfmt::skip]
pub(super) const CZECH: &[(&str, &str)] = &[
    ("ach", "ách"), ("am", "ám"), ("ata", "atá"), ("desat", "desát"), ("eho", "ého"),
    ("emu", "ému"), ("eum", "eum"), ("gram", "gram"), ("ich", "ích"), ("icti", "ičtí"),
    ("iho", "ího"), ("im", "ím"), ("imi", "ími"), ("imu", "ímu"), ("ium", "ium"), ("lete", "leté"),
    ("lsti", "lští"), ("nat", "nát"), ("nata", "natá"), ("naty", "náty"), ("nimu", "nímu"),
    ("nsti", "nští"), ("orat", "orát"), ("stina", "ština"), ("stine", "štině"), ("stinu", "štinu"),
    ("stiny", "štiny"), ("ti", "tí"), ("ty", "tý"), ("um", "ům"), ("ve", "vé"), ("ych", "ých"),
    ("ym", "ým"), ("ymi", "ými"), ("znam", "znam"),
];

#[rustfmt::skip]
pub(super) const LITHUANIAN: &[(&str, &str)] = &[
    ("ancias", "ančias"), ("asias", "ąsias"), ("bems", "bėms"), ("ciau", "čiau"),
    ("ciausia", "čiausia"), ("ciausiu", "čiausių"), ("cio", "čio"), ("ciu", "čiu"),
    ("cius", "čius"), ("eja", "ėją"), ("ejantis", "ėjantis"), ("ejas", "ėjas"), ("eje", "ėje"),
    ("ejo", "ėjo"), ("ejosi", "ėjosi"), ("eki", "ekį"), ("emis", "ėmis"), ("eni", "enį"),
    ("ese", "ėse"), ("eti", "ėti"), ("iecia", "iečia"), ("iu", "ių"), ("lems", "lėms"),
    ("lsi", "lsį"), ("mate", "matė"), ("mems", "mėms"), ("meti", "metį"), ("ncia", "nčią"),
    ("nciai", "nčiai"), ("nciais", "nčiais"), ("ncio", "nčio"), ("ncios", "nčios"),
    ("ncius", "nčius"), ("ndzio", "ndžio"), ("nems", "nėms"), ("ociai", "očiai"), ("rcia", "rčia"),
    ("rciai", "rčiai"), ("skai", "škai"), ("state", "statę"), ("tems", "tėms"), ("tusi", "tųsi"),
    ("uji", "ųjį"), ("uju", "ųjų"), ("uki", "ūkį"), ("uociai", "uočiai"), ("vems", "vėms"),
    ("zia", "žia"),
];

#[rustfmt::skip]
pub(super) const GERMAN: &[(&str, &str)] = &[
    ("beginnen", "beginnen"), ("gewinnen", "gewinnen"), ("innen", "in"),
    ("ministerinnen", "ministerin"), ("rinnen", "rinnen"), ("sinnen", "sinnen"),
    ("spinnen", "spinnen"),
];

#[cfg(test)]
mod tests {
    use super::super::super::normalise_value;
    use super::*;

    /// Endings that are not only restored but made singular.
    const IN_SINGULAR: &[&str] = &[
        "acoes",
        "aeliano",
        "aes",
        "ancias",
        "aticano",
        "aveis",
        "ciliano",
        "coes",
        "cubano",
        "daos",
        "dernos",
        "encias",
        "ens",
        "epubblicano",
        "homens",
        "iernos",
        "innen",
        "ins",
        "istiano",
        "italiano",
        "iveis",
        "maos",
        "ministerinnen",
        "oes",
        "ons",
        "oveis",
        "raliano",
        "raniano",
        "ricano",
        "rmaos",
        "romano",
        "siliano",
        "ssicano",
        "taliano",
        "ternos",
        "umano",
        "uns",
        "urbano",
    ];

    #[test]
    fn tables_are_sorted_and_fold_to_their_keys() {
        for table in [
            SPANISH, FRENCH, PORTUGUESE, ITALIAN, CATALAN, ROMANIAN, HUNGARIAN, TURKISH, POLISH,
            CZECH, LITHUANIAN, GERMAN,
        ] {
            for pair in table.windows(2) {
                assert!(pair[0].0 < pair[1].0, "{} before {}", pair[0].0, pair[1].0);
            }
            for (folded, ending) in table {
                let restored = *folded == normalise_value(ending);
                assert!(restored || IN_SINGULAR.contains(folded), "{folded}");
                assert!(folded.len() <= LONGEST_ENDING);
            }
        }
    }

    #[test]
    fn longest_ending_counts() {
        let endings = [("ana", "ána"), ("na", "ná")];
        let mut out = String::new();
        assert!(restore("banana", &endings, &mut out) && out == "banána");
        assert!(restore("luna", &endings, &mut out) && out == "luná");
        assert!(restore("ana", &endings, &mut out) && out == "ána");
        assert!(!restore("una", &endings, &mut out));
        assert!(!restore("sol", &endings, &mut out));
    }
}
