//! Words within names, beside names, and those that no name holds; all folded.

use std::sync::LazyLock;

use crate::extract::agencies::Words;

/// Words that no name of a person holds.
pub(super) static NOT_NAMES: LazyLock<Words> =
    LazyLock::new(|| NO_NAMES.iter().map(|word| word.to_string()).collect());

/// Between two names.
pub(super) static CONJUNCTIONS: LazyLock<Words> =
    LazyLock::new(|| JOINS.iter().map(|word| word.to_string()).collect());

/// Words inside names that are written small.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter",
    "ten", "la", "le", "el", "al", "bin", "ibn", "ben", "bint", "y", "e", "af", "av", "zu", "zum",
    "und", "st", "dal", "lo", "te", "abu", "ould", "ul", "ur", "vom", "d",
];

/// See [`NOT_NAMES`].
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "the", "office", "parish", "department", "committee", "board", "society", "foundation", "club", "museum", "library", "association", "university", "college",
    "school", "institute", "hospital", "police", "church", "communications", "webmaster", "administrator", "moderator", "guest", "anonymous", "verein", "amt", "buro",
    "pressestelle", "polizei", "feuerwehr", "universitat", "stadt", "gemeinde", "mairie", "ville", "ayuntamiento", "comune", "prefeitura", "gemeente", "the", "of", "and", "or", "in", "on", "at", "to", "for", "with", "from", "is", "are", "was",
    "his", "her", "its", "their", "this", "that", "what", "when", "where", "who", "how", "why",
    "new", "news", "world", "more", "read", "about", "us", "our", "all", "city", "council",
    "government", "ministry", "president", "staff", "admin", "editor", "editors", "newsroom",
    "desk", "team", "correspondent", "reporter", "reporters", "writer", "numbers", "law", "land",
    "sea", "air", "popular", "demand", "design", "default", "contrast", "comparison", "way", "end",
    "morning", "evening", "night", "noon", "midnight", "christmas", "easter", "election", "summer",
    "winter", "spring", "autumn", "year", "week", "day", "today", "tomorrow", "politics",
    "business", "sport", "sports", "opinion", "culture", "economy", "technology", "science",
    "health", "travel", "east", "middle", "north", "south", "west", "united", "states", "house",
    "white", "american", "european", "union", "central", "press", "agency", "agencies", "times",
    "daily", "post", "photo", "video", "live", "breaking", "analysis", "exclusive", "special",
    "report", "reports", "latest", "top", "most", "contact", "privacy", "policy", "terms",
    "subscribe", "newsletter", "follow", "share", "home", "menu", "search", "royal", "comparison",
    "rail", "train", "bus", "car", "sunday", "invitation", "appointment", "order", "executive",
    "next", "then", "now", "redaktion", "redaccion", "redazione", "redacao", "redactie", "redakcja",
    "redakce", "redaktionen", "redaksi", "редакция", "редакція", "redactia", "szerkesztoseg",
    "toimitus", "uns", "der", "die", "das", "dem", "einem", "einer", "seinem", "heute", "gestern",
    "morgen", "lokales", "wirtschaft", "politik", "kultur", "ausland", "inland", "feuilleton",
    "meinung", "les", "une", "un", "los", "las", "una", "gli", "het", "een", "mundo",
    "internacional", "economia", "deportes", "cultura", "sociedad", "monde", "societe", "culture",
    "que", "qui", "nuestro", "nuestra", "correspondance", "correspondant", "envoye", "enviado",
    "especial", "corresponsal", "por", "para", "con", "como", "mas", "ahora", "hoy", "новости",
    "политика", "экономика", "общество", "мир", "спорт", "культура", "наш", "корреспондент",
    "война", "новини", "економіка", "світ", "суспільство", "україна", "війна", "gundem", "ekonomi",
    "dunya", "spor", "haber", "merkezi", "swiat", "kraj", "gospodarka", "domaci", "zahranici",
    "ekonomika", "ulkomaat", "kotimaa", "talous", "اخبار", "سياسة", "اقتصاد", "رياضة", "العالم",
    "חדשות", "פוליטיקה", "כלכלה", "ספורט", "internasional", "nasional", "olahraga",
];

/// Roles: the part of a byline that holds one names no further person. Stems, folded.
#[rustfmt::skip]
pub(super) const ROLES: &[&str] = &[
    "correspondent", "reporter", "editor", "writer", "journalist", "columnist", "contributor",
    "bureau", "chief", "producer", "analyst", "author", "staff", "korrespondent", "redakteur",
    "redaktor", "journaliste", "correspondant", "envoye", "corresponsal", "enviad", "redactor",
    "periodista", "giornalista", "inviato", "corrispondente", "correspondente", "jornalista",
    "reporter", "verslaggever", "redacteur", "correspondent", "корреспондент", "кореспондент",
    "журналист", "журналіст", "обозреватель", "оглядач", "редактор", "dziennikarz", "dziennikarka",
    "zpravodaj", "muhabir", "toimittaja", "kirjeenvaihtaja", "مراسل", "כתב", "ujsagiro", "wartawan",
    "phong vien", "संवाददाता", "خبرنگار", "特派", "記者", "记者", "支局", "編集", "기자", "특파원", "professor",
    "freelance", "desk", "gastbeitrag", "redaktionsmitglied", "mitarbeiter", "collaborateur", "collaboratrice", "colaborador", "collaboratore", "medewerker",
    "medarbetare", "medarbeider", "spolupracovni", "wspolpracowni", "munkatars", "сотрудник", "собкор", "спецкор", "korespondent", "δημοσιογραφ", "ανταποκριτ", "special to",
    "updated",
];

/// See [`CONJUNCTIONS`].
#[rustfmt::skip]
const JOINS: &[&str] = &[
    "and", "und", "et", "y", "e", "en", "и", "та", "і", "й", "i", "a", "och", "og", "ja", "ve",
    "es", "si", "και", "dan", "va", "và", "और", "with", "mit", "avec", "con", "com", "med", "met",
    "&", "+", "и́", "s", "ו", "و",
];
