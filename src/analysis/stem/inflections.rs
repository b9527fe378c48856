//! Endings of inflected forms that the stemmers miss or mistake, and what is stemmed instead: mostly
//! the singular. A longer entry wins, so an entry that maps to itself is an exception.
//!
//! Found by pairs of the vocabularies published with the Snowball stemmers (a word and its plural,
//! an infinitive and its forms) whose stems differed; applied before accents are given back.

mod germanic;

pub(super) use germanic::{DANISH, DUTCH, GERMAN, NORWEGIAN, SWEDISH};

// Each table is sorted by its first column, read from the end; a test holds it.

/// Nouns whose end is that of a case.
#[rustfmt::skip]
pub(super) const CZECH: &[(&str, &str)] = &[
    ("potreb", "potreba"), ("uspech", "uspechu"), ("clovek", "cloveka"), ("islam", "islamu"),
    ("gram", "gramu"), ("acem", "ac"), ("icem", "ic"), ("ocem", "oc"), ("oucem", "ouc"),
    ("objem", "objemu"), ("problem", "problemu"), ("system", "systemu"), ("muslim", "muslimu"),
    ("rezim", "rezimu"), ("pruzkum", "pruzkumu"), ("yzkum", "yzkumu"), ("autobus", "autobusu"),
    ("pokus", "pokusu"), ("kampus", "kampusu"), ("kandidat", "kandidatu"), ("mandat", "mandatu"),
    ("delegat", "delegatu"), ("agregat", "agregatu"), ("plakat", "plakatu"),
    ("certifikat", "certifikatu"), ("advokat", "advokatu"), ("diplomat", "diplomatu"),
    ("tomat", "tomatu"), ("format", "formatu"), ("senat", "senatu"), ("sampionat", "sampionatu"),
    ("aparat", "aparatu"), ("emirat", "emiratu"), ("pirat", "piratu"), ("okrat", "okratu"),
    ("magistrat", "magistratu"), ("navrat", "navratu"), ("citat", "citatu"),
    ("atentat", "atentatu"), ("stat", "statu"), ("avstev", "avsteva"),
];

/// Plurals in -s that the stemmer keeps, and the -ent of verbs, which is not that of `président`.
#[rustfmt::skip]
pub(super) const FRENCH: &[(&str, &str)] = &[
    ("pprime", "pprime"), ("elais", "elai"), ("ssais", "ssai"), ("plois", "ploi"),
    ("nvois", "nvoi"), ("onvois", "onvoi"), ("ions", "ion"), ("ers", "er"), ("vers", "vers"),
    ("ats", "at"), ("its", "it"), ("ents", "ent"), ("us", "u"), ("ous", "ous"), ("ent", "e"),
    ("decent", "decent"), ("recent", "recent"), ("nocent", "nocent"), ("scent", "scent"),
    ("edent", "edent"), ("cedent", "cede"), ("ccedent", "ccede"), ("precedent", "precedent"),
    ("ident", "ident"), ("decident", "decide"), ("udent", "udent"), ("ligent", "ligent"),
    ("ulgent", "ulgent"), ("tingent", "tingent"), ("aient", "aient"), ("cient", "cient"),
    ("tient", "tient"), ("xcellent", "xcellent"), ("iolent", "iolent"), ("urbulent", "urbulent"),
    ("pulent", "pulent"), ("ment", "ment"), ("clament", "clame"), ("aiment", "aime"),
    ("uppriment", "upprime"), ("xpriment", "xprime"), ("stiment", "stime"), ("nomment", "nomme"),
    ("onsomment", "onsomme"), ("ffirment", "ffirme"), ("onfirment", "onfirme"),
    ("forment", "forme"), ("sument", "sume"), ("manent", "manent"), ("inent", "inent"),
    ("minent", "minent"), ("eliminent", "elimine"), ("dominent", "domine"),
    ("terminent", "termine"), ("tinent", "tinent"), ("erent", "erent"), ("urrent", "urrent"),
    ("current", "current"), ("bsent", "bsent"), ("resent", "resent"), ("issent", "issent"),
    ("ompetent", "ompetent"), ("enitent", "enitent"), ("ntent", "nte"), ("ontent", "ontent"),
    ("otent", "otent"), ("stent", "ste"), ("istent", "iste"), ("inexistent", "inexiste"),
    ("uent", "ue"), ("fluent", "fluent"), ("ffluent", "ffluent"), ("affluent", "affluent"),
    ("nuent", "nuent"), ("equent", "equent"), ("requent", "requent"), ("oquent", "oquent"),
];

/// Nouns in -ία, -ιο, -ση and adjectives in -ικος: one form for all.
#[rustfmt::skip]
pub(super) const GREEK: &[(&str, &str)] = &[
    ("ιουσ", "ια"), ("ικουσ", "ικοσ"), ("σεωσ", "ση"), ("ιασ", "ια"), ("ιεσ", "ια"),
    ("ικεσ", "ικοσ"), ("σησ", "ση"), ("ικησ", "ικοσ"), ("σεισ", "ση"), ("ιοσ", "ια"), ("ιου", "ια"),
    ("ικου", "ικοσ"), ("ικα", "ικοσ"), ("ικη", "ικοσ"), ("ιοι", "ια"), ("ικοι", "ικοσ"),
    ("σεων", "ση"), ("ιων", "ια"), ("ικων", "ικοσ"), ("ιο", "ια"), ("ικο", "ικοσ"),
];

/// Adjectives and participles whose end is that of a verb: one of their four forms for all.
#[rustfmt::skip]
pub(super) const ITALIAN: &[(&str, &str)] = &[
    ("nucleare", "nucleari"), ("familiare", "familiari"), ("popolare", "popolari"),
    ("cellulare", "cellulari"), ("militare", "militari"), ("parlamentare", "parlamentari"),
    ("elementare", "elementari"), ("alimentare", "alimentari"), ("rociere", "rociera"),
    ("andiere", "andiera"), ("nchiere", "nchieri"), ("reghiere", "reghiera"),
    ("sigliere", "siglieri"), ("nfermiere", "nfermieri"), ("aniere", "aniera"),
    ("traniere", "traniera"), ("rigioniere", "rigioniera"), ("arriere", "arriera"),
    ("rontiere", "rontiera"), ("nsive", "nsiva"), ("ssive", "ssiva"), ("tive", "tiva"),
    ("operai", "operaio"), ("ffici", "fficio"), ("difici", "dificio"), ("rifici", "rificio"),
    ("ommerci", "ommercio"), ("ipendi", "ipendio"), ("sparmi", "sparmio"), ("diversi", "diverso"),
    ("eparti", "eparto"), ("omparti", "omparto"), ("certi", "certo"), ("perti", "perto"),
    ("serti", "serto"), ("oscano", "oscani"), ("idiano", "idiani"), ("indiano", "indiani"),
    ("uardiano", "uardiani"), ("tigiano", "tigiani"), ("neziano", "neziani"),
    ("anziano", "anziani"), ("sulmano", "sulmani"), ("ovrano", "ovrani"), ("apitano", "apitani"),
    ("ontano", "ontani"),
];

/// Plurals of persons, -ek and -iec in which the e goes before an ending, and nouns whose end is that of a verb.
#[rustfmt::skip]
pub(super) const POLISH: &[(&str, &str)] = &[
    ("asza", "asz"), ("osza", "osz"), ("usza", "usz"), ("iac", "ial"), ("miesiac", "miesiacu"),
    ("tysiac", "tysiacu"), ("palac", "palacu"), ("plac", "placu"), ("iec", "c"), ("lec", "lc"),
    ("yc", "yl"), ("grafie", "grafia"), ("lie", "lia"), ("artie", "artia"), ("orowie", "or"),
    ("strowie", "str"), ("entowie", "ent"), ("ciele", "ciel"), ("anci", "ant"), ("enci", "ent"),
    ("isci", "ista"), ("ysci", "ysta"), ("artii", "artia"), ("iali", "ial"), ("cieli", "ciel"),
    ("aj", "aju"), ("ek", "k"), ("iek", "iek"), ("medal", "medalu"), ("skandal", "skandalu"),
    ("rafal", "rafalu"), ("michal", "michalu"), ("material", "materialu"), ("oddzial", "oddzialu"),
    ("udzial", "udzialu"), ("rozdzial", "rozdzialu"), ("potencjal", "potencjalu"),
    ("lokal", "lokalu"), ("kanal", "kanalu"), ("sygnal", "sygnalu"), ("personal", "personalu"),
    ("general", "generalu"), ("kapital", "kapitalu"), ("szpital", "szpitalu"),
    ("kwartal", "kwartalu"), ("portal", "portalu"), ("festiwal", "festiwalu"), ("adam", "adama"),
    ("gram", "gramu"), ("problem", "problemu"), ("system", "systemu"), ("rezim", "rezimu"),
    ("poziom", "poziomu"), ("przelom", "przelomu"), ("dyplom", "dyplomu"), ("atom", "atomu"),
    ("krym", "krymu"), ("wnikow", "wnik"), ("zeby", "zeba"), ("dziby", "dziba"), ("mby", "mba"),
    ("oby", "oba"), ("rby", "rba"), ("zby", "zba"), ("uzby", "uzba"), ("dnicy", "dnik"),
    ("rnicy", "rnik"), ("tnicy", "tnik"), ("wnicy", "wnik"), ("eklamy", "eklama"),
    ("anoramy", "anorama"), ("torzy", "tor"), ("uszy", "usz"),
];

/// Plurals.
#[rustfmt::skip]
pub(super) const PORTUGUESE: &[(&str, &str)] = &[
    ("as", "a"), ("ais", "al"), ("mais", "mais"), ("jamais", "jamais"), ("demais", "demais"),
    ("eis", "el"), ("ois", "ol"), ("depois", "depois"), ("os", "o"),
];

/// The article, the plural in -uri, and plurals of participles and of -ie.
#[rustfmt::skip]
pub(super) const ROMANIAN: &[(&str, &str)] = &[
    ("legerile", "legere"), ("cierile", "ciere"), ("irile", "ire"), ("urile", ""),
    ("igurile", "igura"), ("masurile", "masura"), ("ructurile", "ructura"), ("ulturile", "ultura"),
    ("lase", "lasa"), ("rese", "resa"), ("urse", "ursa"), ("eze", "eza"), ("ei", "e"),
    ("sii", "sie"), ("tii", "tie"), ("ezii", "eza"), ("aineni", "ainean"), ("openi", "opean"),
    ("legeri", "legere"), ("cieri", "ciere"), ("iri", "ire"), ("uri", ""), ("iguri", "igura"),
    ("masuri", "masura"), ("ructuri", "ructura"), ("ulturi", "ultura"), ("ati", "at"),
    ("tati", "tate"), ("itati", "itate"), ("iti", "it"), ("anti", "ant"), ("enti", "ent"),
    ("uti", "ut"), ("elui", "e"), ("ului", ""), ("eului", "eu"), ("iului", "i"), ("oiului", "oi"),
    ("oului", "ou"), ("ezi", "eza"), ("ul", ""), ("eul", "eu"), ("iul", "i"), ("oiul", "oi"),
    ("oul", "ou"), ("ezul", "eza"), ("legerilor", "legere"), ("cierilor", "ciere"),
    ("irilor", "ire"), ("urilor", ""), ("masurilor", "masura"), ("ructurilor", "ructura"),
    ("iu", "i"), ("blu", "bl"), ("clu", "cl"), ("plu", "pl"), ("tlu", "tl"), ("gnu", "gn"),
    ("bru", "br"), ("cru", "cr"), ("dru", "dr"), ("fru", "fr"), ("gru", "gr"), ("tru", "tr"),
    ("stru", "str"), ("ez", "eza"),
];

/// Nouns in -ец and -ок, whose vowel goes before an ending, and in -ал, -ан, which are no verbs.
#[rustfmt::skip]
pub(super) const RUSSIAN: &[(&str, &str)] = &[
    ("рец", "рц"), ("сец", "сц"), ("тец", "тц"), ("аец", "айц"), ("бец", "бц"), ("вец", "вц"),
    ("мертвец", "мертвец"), ("лец", "льц"), ("мец", "мц"), ("нец", "нц"), ("кузнец", "кузнец"),
    ("близнец", "близнец"), ("оец", "ойц"), ("пец", "пц"), ("генералы", "генералу"),
    ("адмиралы", "адмиралу"), ("кварталы", "кварталу"), ("порталы", "порталу"),
    ("капиталы", "капиталу"), ("скандалы", "скандалу"), ("идеалы", "идеалу"),
    ("вокзалы", "вокзалу"), ("материалы", "материалу"), ("потенциалы", "потенциалу"),
    ("журналы", "журналу"), ("трибуналы", "трибуналу"), ("каналы", "каналу"),
    ("сигналы", "сигналу"), ("арсеналы", "арсеналу"), ("финалы", "финалу"),
    ("терминалы", "терминалу"), ("персоналы", "персоналу"), ("ветераны", "ветерану"),
    ("тегераны", "тегерану"), ("экраны", "экрану"), ("рестораны", "ресторану"), ("иваны", "ивану"),
    ("диваны", "дивану"), ("ураганы", "урагану"), ("океаны", "океану"), ("романы", "роману"),
    ("генерала", "генералу"), ("адмирала", "адмиралу"), ("квартала", "кварталу"),
    ("портала", "порталу"), ("капитала", "капиталу"), ("скандала", "скандалу"),
    ("идеала", "идеалу"), ("вокзала", "вокзалу"), ("материала", "материалу"),
    ("потенциала", "потенциалу"), ("журнала", "журналу"), ("трибунала", "трибуналу"),
    ("канала", "каналу"), ("сигнала", "сигналу"), ("арсенала", "арсеналу"), ("финала", "финалу"),
    ("терминала", "терминалу"), ("персонала", "персоналу"), ("ветерана", "ветерану"),
    ("тегерана", "тегерану"), ("экрана", "экрану"), ("ресторана", "ресторану"), ("ивана", "ивану"),
    ("дивана", "дивану"), ("урагана", "урагану"), ("океана", "океану"), ("романа", "роману"),
    ("ок", "к"), ("срок", "срок"), ("урок", "урок"), ("игрок", "игрок"), ("орок", "орок"),
    ("сток", "сток"), ("поток", "поток"), ("шок", "шок"), ("блок", "блок"), ("генерал", "генералу"),
    ("адмирал", "адмиралу"), ("квартал", "кварталу"), ("портал", "порталу"),
    ("капитал", "капиталу"), ("скандал", "скандалу"), ("идеал", "идеалу"), ("вокзал", "вокзалу"),
    ("материал", "материалу"), ("потенциал", "потенциалу"), ("журнал", "журналу"),
    ("трибунал", "трибуналу"), ("канал", "каналу"), ("сигнал", "сигналу"), ("арсенал", "арсеналу"),
    ("финал", "финалу"), ("терминал", "терминалу"), ("персонал", "персоналу"),
    ("ветеран", "ветерану"), ("тегеран", "тегерану"), ("экран", "экрану"),
    ("ресторан", "ресторану"), ("иван", "ивану"), ("диван", "дивану"), ("ураган", "урагану"),
    ("океан", "океану"), ("роман", "роману"),
];

/// Plurals. Nationalities in -es and words in -is, -es of one number stay.
#[rustfmt::skip]
pub(super) const SPANISH: &[(&str, &str)] = &[
    ("as", "a"), ("ces", "z"), ("dices", "dice"), ("plices", "plice"), ("rtices", "rtice"),
    ("lces", "lce"), ("nces", "nce"), ("frances", "frances"), ("entonces", "entonces"),
    ("escoces", "escoces"), ("ades", "ad"), ("edes", "ed"), ("ides", "id"), ("udes", "ud"),
    ("ales", "al"), ("senegales", "senegales"), ("nepales", "nepales"), ("eles", "el"),
    ("iles", "il"), ("oles", "ol"), ("ules", "ul"), ("anes", "an"), ("libanes", "libanes"),
    ("danes", "danes"), ("milanes", "milanes"), ("taiwanes", "taiwanes"), ("enes", "en"),
    ("ines", "in"), ("ones", "on"), ("leones", "leon"), ("aragones", "aragones"),
    ("barcelones", "barcelones"), ("polones", "polones"), ("japones", "japones"), ("unes", "un"),
    ("camerunes", "camerunes"), ("ares", "ar"), ("eres", "er"), ("interes", "interes"),
    ("ires", "ir"), ("ores", "or"), ("ures", "ur"), ("genoves", "genoves"), ("os", "o"),
];

/// Nouns in -ець, whose vowel goes before an ending, and in -ія.
#[rustfmt::skip]
pub(super) const UKRAINIAN: &[(&str, &str)] = &[
    ("бець", "бця"), ("вець", "вця"), ("лець", "льця"), ("нець", "нця"), ("знець", "знець"),
    ("пець", "пця"), ("ією", "ія"), ("ії", "ія"), ("рій", "рія"), ("сій", "сія"), ("тій", "тія"),
    ("цій", "ція"), ("зій", "зія"),
];

#[cfg(test)]
mod tests {
    use super::super::super::normalise_value;
    use super::super::endings::backwards;
    use super::*;

    #[test]
    fn tables_are_sorted_and_folded() {
        for table in [
            CZECH, DANISH, DUTCH, FRENCH, GERMAN, GREEK, ITALIAN, NORWEGIAN, POLISH, PORTUGUESE,
            ROMANIAN, RUSSIAN, SPANISH, SWEDISH, UKRAINIAN,
        ] {
            assert!(table.is_sorted_by(|one, next| backwards(one.0, next.0).is_lt()));
            for (ending, instead) in table {
                assert_eq!(*ending, normalise_value(ending));
                assert_eq!(*instead, normalise_value(instead));
            }
        }
    }
}
