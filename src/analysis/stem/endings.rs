//! Accents given back to folded endings, so that stemmers which know endings by their accents
//! find them (`-cao` of `negociacao` is `-ção`).
//!
//! Some plurals that the stemmer would part from their singular get its ending with it.
//!
//! Where an ending was written with and without accents, the table holds the reading that keeps
//! more words with their inflections; the choice was measured on the vocabularies published with
//! the Snowball stemmers: the inflections that the stemmer joins when accents are there (share of
//! each word's, averaged) and that are joined still: es 0.98, fr 0.99, pt 1.00, it 0.99, ca 0.99,
//! ro 0.98, pl 0.99, cs 0.99, lt 0.95; without the tables 0.80 to 0.98.

use std::cmp::Ordering;

/// Puts `term` in `out` with its ending as it was written, by the longest entry of `endings`
/// that is the whole term or leaves two letters before it. False if there is none.
///
/// Read from the end, entries are prefixes of the term; the last entry that does not stand after
/// the term in that order is the longest, or shares with the term all that the longest can have.
pub(super) fn restore(term: &str, endings: &[(&str, &str)], out: &mut String) -> bool {
    let mut tail = term.as_bytes();
    loop {
        let after =
            endings.partition_point(|entry| backwards_bytes(entry.0.as_bytes(), tail).is_le());
        let Some((ending, instead)) = after.checked_sub(1).and_then(|last| endings.get(last))
        else {
            return false;
        };
        let mut shared = shared_tail(ending.as_bytes(), tail);
        if shared == ending.len() {
            let before = &term[..term.len() - shared];
            // A single letter before it is no stem.
            if before.is_empty() || before.chars().nth(1).is_some() {
                out.clear();
                out.push_str(before);
                out.push_str(instead);
                return true;
            }
            shared -= 1;
        }
        tail = &tail[tail.len() - shared..];
    }
}

/// The order of the tables: by the last letter, then the one before it.
#[cfg(test)]
pub(super) fn backwards(one: &str, other: &str) -> Ordering {
    backwards_bytes(one.as_bytes(), other.as_bytes())
}

fn backwards_bytes(one: &[u8], other: &[u8]) -> Ordering {
    one.iter().rev().cmp(other.iter().rev())
}

/// How many bytes both end with.
fn shared_tail(one: &[u8], other: &[u8]) -> usize {
    one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
}

// Each table is sorted by its first column, read from the end; a test holds it.

#[rustfmt::skip]
pub(super) const SPANISH: &[(&str, &str)] = &[
    ("habia", "había"), ("debia", "debía"), ("ibia", "ibía"), ("ecia", "ecía"),
    ("especia", "especia"), ("tragedia", "tragedia"), ("media", "media"), ("comedia", "comedia"),
    ("ndia", "ndía"), ("india", "india"), ("podia", "podía"), ("custodia", "custodia"),
    ("guardia", "guardia"), ("fia", "fía"), ("mafia", "mafia"), ("logia", "logía"), ("nia", "nía"),
    ("alemania", "alemania"), ("ucrania", "ucrania"), ("tenia", "tenía"), ("colonia", "colonia"),
    ("ceremonia", "ceremonia"), ("ria", "ría"), ("aria", "aria"), ("naria", "naria"),
    ("itaria", "itaria"), ("siberia", "siberia"), ("feria", "feria"), ("nigeria", "nigeria"),
    ("miseria", "miseria"), ("materia", "materia"), ("bacteria", "bacteria"),
    ("arteria", "arteria"), ("histeria", "histeria"), ("queria", "quería"), ("siria", "siria"),
    ("oria", "oria"), ("toria", "toria"), ("tria", "tria"), ("tia", "tía"), ("bestia", "bestia"),
    ("modestia", "modestia"), ("amnistia", "amnistia"), ("hostia", "hostia"),
    ("angustia", "angustia"), ("uia", "uía"), ("dara", "dará"), ("hara", "hará"),
    ("llevara", "llevará"), ("debera", "deberá"), ("ecera", "ecerá"), ("sera", "será"),
    ("ira", "irá"), ("dira", "dirá"), ("eira", "eira"), ("gira", "gira"), ("mira", "mira"),
    ("admira", "admira"), ("aspira", "aspira"), ("respira", "respira"), ("inspira", "inspira"),
    ("tira", "tira"), ("retira", "retira"), ("mentira", "mentira"), ("are", "aré"), ("di", "dí"),
    ("huracan", "huracán"), ("volcan", "volcán"), ("ian", "ían"), ("habian", "habían"),
    ("debian", "debían"), ("podian", "podían"), ("tenian", "tenían"), ("querian", "querían"),
    ("catalan", "catalán"), ("aleman", "alemán"), ("musulman", "musulmán"), ("daran", "darán"),
    ("haran", "harán"), ("dran", "drán"), ("deberan", "deberán"), ("deran", "derán"),
    ("seran", "serán"), ("refran", "refrán"), ("iran", "irán"), ("diran", "dirán"),
    ("admiran", "admiran"), ("aspiran", "aspiran"), ("respiran", "respiran"),
    ("inspiran", "inspiran"), ("retiran", "retiran"), ("capitan", "capitán"), ("titan", "titán"),
    ("sultan", "sultán"), ("ifico", "ificó"), ("ibio", "ibió"), ("recibio", "recibió"),
    ("ecio", "eció"), ("precio", "precio"), ("aprecio", "aprecio"), ("desprecio", "desprecio"),
    ("negocio", "negocio"), ("socio", "socio"), ("divorcio", "divorcio"), ("dio", "dió"),
    ("adio", "adio"), ("radio", "radio"), ("accedio", "accedió"), ("concedio", "concedió"),
    ("procedio", "procedió"), ("sucedio", "sucedió"), ("medio", "medio"), ("remedio", "remedio"),
    ("decidio", "decidió"), ("homicidio", "homicidio"), ("feminicidio", "feminicidio"),
    ("suicidio", "suicidio"), ("coincidio", "coincidió"), ("genocidio", "genocidio"),
    ("subsidio", "subsidio"), ("presidio", "presidio"), ("incendio", "incendio"),
    ("indio", "indio"), ("odio", "odio"), ("episodio", "episodio"), ("audio", "audio"),
    ("judio", "judío"), ("estudio", "estudio"), ("protegio", "protegió"), ("eligio", "eligió"),
    ("dirigio", "dirigió"), ("exigio", "exigió"), ("surgio", "surgió"), ("cumplio", "cumplió"),
    ("definio", "definió"), ("unio", "unió"), ("reunio", "reunió"), ("junio", "junio"),
    ("rompio", "rompió"), ("interrumpio", "interrumpió"), ("delirio", "delirio"),
    ("ocurrio", "ocurrió"), ("murio", "murió"), ("tio", "tió"), ("patio", "patio"),
    ("sitio", "sitio"), ("siguio", "siguió"), ("consiguio", "consiguió"),
    ("persiguio", "persiguió"), ("vivio", "vivió"), ("volvio", "volvió"), ("movio", "movió"),
    ("sirvio", "sirvió"), ("erias", "erías"), ("cordobes", "cordobés"), ("frances", "francés"),
    ("escoces", "escocés"), ("neozelandes", "neozelandés"), ("tailandes", "tailandés"),
    ("finlandes", "finlandés"), ("holandes", "holandés"), ("irlandes", "irlandés"),
    ("islandes", "islandés"), ("senegales", "senegalés"), ("nepales", "nepalés"),
    ("ingles", "inglés"), ("vietnames", "vietnamés"), ("libanes", "libanés"), ("danes", "danés"),
    ("sudanes", "sudanés"), ("taiwanes", "taiwanés"), ("aragones", "aragonés"),
    ("barcelones", "barcelonés"), ("polones", "polonés"), ("japones", "japonés"),
    ("camerunes", "camerunés"), ("interes", "interés"), ("estres", "estrés"), ("maltes", "maltés"),
    ("portugues", "portugués"), ("abamos", "ábamos"), ("iamos", "íamos"), ("eramos", "éramos"),
    ("dernos", "derno"), ("iernos", "ierno"), ("ternos", "terno"),
];

#[rustfmt::skip]
pub(super) const FRENCH: &[(&str, &str)] = &[
    ("ee", "ée"), ("ocie", "ocié"), ("fie", "fié"), ("oublie", "oublié"), ("publie", "publié"),
    ("iere", "ière"), ("ite", "ité"), ("ye", "yé"), ("ees", "ées"), ("ocies", "ociés"),
    ("fies", "fiés"), ("oublies", "oubliés"), ("publies", "publiés"), ("ieres", "ières"),
    ("ites", "ités"), ("yes", "yés"), ("at", "ât"), ("dat", "dat"), ("erent", "èrent"),
];

#[rustfmt::skip]
pub(super) const PORTUGUESE: &[(&str, &str)] = &[
    ("ancia", "ância"), ("encia", "ência"), ("avel", "ável"), ("ivel", "ível"), ("uiram", "uíram"),
    ("ao", "ão"), ("cao", "ção"), ("acao", "ação"), ("alemao", "alemão"), ("ancias", "ância"),
    ("encias", "ência"), ("aes", "ão"), ("alemaes", "alemães"), ("frances", "francês"),
    ("escoces", "escocês"), ("holandes", "holandês"), ("irlandes", "irlandês"),
    ("ingles", "inglês"), ("chines", "chinês"), ("japones", "japonês"), ("oes", "ão"),
    ("coes", "ção"), ("acoes", "ação"), ("portugues", "português"), ("aveis", "ável"),
    ("iveis", "ível"), ("oveis", "óvel"), ("ens", "em"), ("homens", "homem"), ("ins", "im"),
    ("ons", "om"), ("uns", "um"), ("daos", "dão"), ("maos", "mão"), ("rmaos", "rmão"),
    ("iamos", "íamos"), ("avamos", "ávamos"),
];

#[rustfmt::skip]
pub(super) const ITALIAN: &[(&str, &str)] = &[
    ("ra", "rà"), ("iera", "iera"), ("icita", "icità"), ("bilita", "bilità"), ("vita", "vità"),
    ("urbano", "urbani"), ("cubano", "cubani"), ("epubblicano", "epubblicani"),
    ("ricano", "ricani"), ("ssicano", "ssicani"), ("aticano", "aticani"), ("raliano", "raliani"),
    ("taliano", "taliani"), ("italiano", "italiani"), ("aeliano", "aeliani"),
    ("ciliano", "ciliani"), ("siliano", "siliani"), ("raniano", "raniani"), ("istiano", "istiani"),
    ("romano", "romani"), ("umano", "umani"), ("ndero", "nderò"), ("hero", "herò"),
    ("gnero", "gnerò"), ("iro", "irò"),
];

#[rustfmt::skip]
pub(super) const CATALAN: &[(&str, &str)] = &[
    ("anca", "ança"), ("licia", "lícia"), ("ricia", "rícia"), ("ancia", "ància"), ("nia", "nià"),
    ("atoria", "atòria"), ("issima", "íssima"), ("eina", "eïna"), ("ixera", "ixerà"),
    ("istic", "ístic"), ("pren", "prèn"), ("cio", "ció"), ("allo", "alló"), ("eixer", "éixer"),
    ("icies", "ícies"), ("ancies", "àncies"), ("atories", "atòries"), ("edis", "edís"),
    ("ios", "iós"), ("los", "lós"), ("clos", "clòs"), ("nos", "nós"), ("itos", "itós"),
    ("eits", "eïts"), ("uits", "uïts"),
];

#[rustfmt::skip]
pub(super) const ROMANIAN: &[(&str, &str)] = &[
    ("sca", "scă"), ("atiunea", "ațiunea"), ("usea", "ușea"), ("tia", "ţia"), ("ra", "ră"),
    ("para", "para"), ("figura", "figura"), ("atura", "atura"), ("reata", "reață"),
    ("ganta", "ganță"), ("icuta", "icuță"), ("za", "ză"), ("and", "ând"), ("ind", "înd"),
    ("cnind", "cnind"), ("enind", "enind"), ("prind", "prind"), ("uind", "uind"), ("tie", "ţie"),
    ("opatie", "opatie"), ("tiile", "țiile"), ("etile", "ețile"), ("atiune", "aţiune"),
    ("ectiune", "ecțiune"), ("zitiune", "ziţiune"), ("este", "ește"), ("tiei", "ţiei"),
    ("sii", "șii"), ("catii", "cații"), ("datii", "dații"), ("gatii", "gații"), ("latii", "laţii"),
    ("matii", "mații"), ("natii", "nații"), ("ratii", "rații"), ("ntatii", "ntații"),
    ("uatii", "uaţii"), ("etii", "eții"), ("itii", "iţii"), ("ntii", "nţii"), ("utii", "uţii"),
    ("ectiuni", "ecţiuni"), ("si", "şi"), ("nisi", "nisi"), ("tisi", "tisi"), ("ti", "ți"),
    ("itati", "ităţi"), ("esti", "ești"), ("ram", "răm"), ("tiilor", "țiilor"), ("silor", "șilor"),
    ("etilor", "eților"), ("itilor", "iților"), ("ntilor", "nţilor"), ("icut", "icuț"),
    ("andu", "ându"),
];

#[rustfmt::skip]
pub(super) const POLISH: &[(&str, &str)] = &[
    ("a", "ą"), ("jaca", "jąca"), ("ajaca", "ającą"), ("dzaca", "dząca"), ("la", "ła"),
    ("iala", "iała"), ("nila", "niła"), ("awila", "awiła"), ("zila", "ziła"), ("ac", "ąc"),
    ("dziec", "dzieć"), ("ic", "ić"), ("sc", "ść"), ("jace", "jące"), ("dzace", "dzące"),
    ("scie", "ście"), ("grafie", "grafię"), ("lie", "lię"), ("jacych", "jących"),
    ("dzacych", "dzących"), ("jacymi", "jącymi"), ("jacej", "jącej"), ("ajacej", "ającej"),
    ("l", "ł"), ("adal", "adał"), ("ial", "iał"), ("nial", "niał"), ("knal", "knął"),
    ("lynal", "łynął"), ("il", "ił"), ("lam", "łam"), ("lem", "łem"), ("lbym", "łbym"),
    ("jacym", "jącym"), ("ajacym", "ającym"), ("jacego", "jącego"), ("dzacego", "dzącego"),
    ("lo", "ło"), ("alas", "ałaś"), ("les", "łeś"), ("acemu", "ącemu"), ("ow", "ów"),
    ("laby", "łaby"), ("lby", "łby"), ("loby", "łoby"), ("lyby", "łyby"), ("jacy", "jący"),
    ("dzacy", "dzący"), ("ly", "ły"), ("smy", "śmy"), ("lysmy", "łyśmy"),
];

#[rustfmt::skip]
pub(super) const CZECH: &[(&str, &str)] = &[
    ("stina", "ština"), ("ata", "atá"), ("nata", "natá"), ("stine", "štině"), ("lete", "leté"),
    ("ve", "vé"), ("ach", "ách"), ("ich", "ích"), ("ych", "ých"), ("imi", "ími"), ("ymi", "ými"),
    ("ti", "tí"), ("icti", "ičtí"), ("lsti", "lští"), ("nsti", "nští"), ("am", "ám"),
    ("znam", "znam"), ("gram", "gram"), ("im", "ím"), ("um", "ům"), ("eum", "eum"), ("ium", "ium"),
    ("ym", "ým"), ("eho", "ého"), ("iho", "ího"), ("nat", "nát"), ("orat", "orát"),
    ("desat", "desát"), ("emu", "ému"), ("imu", "ímu"), ("nimu", "nímu"), ("stinu", "štinu"),
    ("stiny", "štiny"), ("ty", "tý"), ("naty", "náty"),
];

#[rustfmt::skip]
pub(super) const LITHUANIAN: &[(&str, &str)] = &[
    ("iecia", "iečia"), ("ncia", "nčią"), ("rcia", "rčia"), ("ciausia", "čiausia"), ("zia", "žia"),
    ("eja", "ėją"), ("eje", "ėje"), ("ese", "ėse"), ("mate", "matė"), ("state", "statę"),
    ("nciai", "nčiai"), ("ociai", "očiai"), ("uociai", "uočiai"), ("rciai", "rčiai"),
    ("skai", "škai"), ("uji", "ųjį"), ("eki", "ekį"), ("uki", "ūkį"), ("eni", "enį"),
    ("lsi", "lsį"), ("ejosi", "ėjosi"), ("tusi", "tųsi"), ("eti", "ėti"), ("meti", "metį"),
    ("cio", "čio"), ("ncio", "nčio"), ("ndzio", "ndžio"), ("ejo", "ėjo"), ("ancias", "ančias"),
    ("asias", "ąsias"), ("ejas", "ėjas"), ("nciais", "nčiais"), ("emis", "ėmis"),
    ("ejantis", "ėjantis"), ("bems", "bėms"), ("lems", "lėms"), ("mems", "mėms"), ("nems", "nėms"),
    ("tems", "tėms"), ("vems", "vėms"), ("ncios", "nčios"), ("cius", "čius"), ("ncius", "nčius"),
    ("ciau", "čiau"), ("iu", "ių"), ("ciu", "čiu"), ("ciausiu", "čiausių"), ("uju", "ųjų"),
];

#[rustfmt::skip]
pub(super) const GERMAN: &[(&str, &str)] = &[
    ("innen", "in"), ("beginnen", "beginnen"), ("spinnen", "spinnen"), ("rinnen", "rinnen"),
    ("ministerinnen", "ministerin"), ("sinnen", "sinnen"), ("gewinnen", "gewinnen"),
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
            SPANISH, FRENCH, PORTUGUESE, ITALIAN, CATALAN, ROMANIAN, POLISH, CZECH, LITHUANIAN,
            GERMAN,
        ] {
            assert!(table.is_sorted_by(|one, next| backwards(one.0, next.0).is_lt()));
            for (folded, ending) in table {
                let restored = *folded == normalise_value(ending);
                assert!(restored || IN_SINGULAR.contains(folded), "{folded}");
            }
        }
    }

    #[test]
    fn longest_ending_counts() {
        let endings = [("na", "ná"), ("ana", "ána")];
        let mut out = String::new();
        assert!(restore("banana", &endings, &mut out) && out == "banána");
        assert!(restore("luna", &endings, &mut out) && out == "luná");
        assert!(restore("ana", &endings, &mut out) && out == "ána");
        assert!(!restore("una", &endings, &mut out));
        assert!(!restore("sol", &endings, &mut out));
    }
}
