//! Russian, Ukrainian, Polish, Czech.

use super::Lists;

/// Irregular: words in which a vowel comes and goes (рынок, рынка).
pub(super) const RUSSIAN: Lists = Lists {
    apart: &[],
    irregular: &[
        "дня день",
        "рынка рынок",
        "списка список",
        "участка участок",
        "звонка звонок",
        "поселка поселок",
        "порядка порядок",
        "остатка остаток",
        "недостатка недостаток",
        "подарка подарок",
        "снимка снимок",
        "рисунка рисунок",
        "поступка поступок",
        "напитка напиток",
        "песка песок",
        "куска кусок",
        "ребенка ребенок",
        "огня огонь",
        "пакта пакт",
        "церкви церковь",
        "любви любовь",
    ],
};

pub(super) const UKRAINIAN: Lists = Lists {
    apart: &["рукав рукава рукави рукавів рукаві рукавом рукавами рукавах"],
    irregular: &[
        "дня день",
        "ринку ринок",
        "списку список",
        "пункту пункт",
        "порядку порядок",
        "дзвінка дзвінок",
        "будинку будинок",
    ],
};

pub(super) const POLISH: Lists = Lists {
    apart: &["kraj kraju kraje krajow krajom krajem krajach krajami krajowi"],
    irregular: &[
        "ministra minister",
        "partia partie partii partiom partiami partiach",
        "dnia dzien",
        "tygodnia tydzien",
        "wieznia wiezien",
        "rynku rynek",
        "zwiazku zwiazek",
        "wypadku wypadek",
        "wniosku wniosek",
        "srodku srodek",
        "podatku podatek",
        "majatku majatek",
        "czlonka czlonek",
        "chlopca chlopiec",
        "niemca niemiec",
        "ojca ojciec",
        "jenca jeniec",
        "konca koniec",
    ],
};

/// Apart: nouns whose end is that of an adjective. Irregular: vowels that come and go, and
/// consonants that change before an ending.
pub(super) const CZECH: Lists = Lists {
    apart: &["noviny novin novinam novinach novinami"],
    irregular: &[
        "penize penez penezi penezich penezum",
        "praha praze",
        "zelenskeho zelenskyj zelensky",
        "vezne vezen",
        "dne den",
        "tydne tyden",
        "haga haagu",
        "otce otec",
        "konce konec",
        "nemce nemec",
    ],
};
