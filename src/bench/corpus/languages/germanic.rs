//! English, German, Dutch, Swedish.

use super::{Alphabet, LanguageRules};

pub(super) const ENGLISH: LanguageRules = LanguageRules {
    code: "en",
    share: 600,
    said: "said",
    function_words: "the to of and a in that for is on it he with was as at by be his said have \
        are has from not this but they who an we i had will their about more which would or she \
        been were one you what if there when her all its out up after also than some no new so \
        people could can into other last just over them because now him do how our two only my \
        while first before any many against most where did these should those then during may \
        even very since under both being such much between your like make don’t didn’t still \
        around until each well without us here too why through again own off",
    alphabet: Alphabet {
        begin: "- s b c p m d r t f l h g st w pr n br v tr ch gr cl sh pl k fl cr bl th j dr \
            sp sl fr wh sc sw str kn",
        vowels: "e a i o u ea ai ou oo ee io ie",
        middle: "r t n l d s m c v st p b g nd nt ll ss tt rt rd k f ng mp nn ct ck rr rm nc lt \
            mm th rs rk pp sh ntr str x",
        end: "n t r l d st nd nt s m p k ck ng rd rt ll ss ct ld w th x sh rn lt rm ch ff nk sk \
            f",
    },
    noun: &[("", 11), ("s", 5)],
    verb: &[("", 5), ("s", 3), ("ed", 5), ("ing", 3)],
    adjective: &[("", 13), ("ly", 3)],
    name: &[("", 15), ("’s", 1)],
    noun_capitals: false,
    outlets: &[
        "{} Courier",
        "The {} Post",
        "Daily {}",
        "{} Times",
        "{} Herald",
        "{} Tribune",
        "The {} Observer",
        "{} Broadcasting",
        "{} Report",
        "{} Week",
    ],
    quotes: ("“", "”"),
};

pub(super) const GERMAN: LanguageRules = LanguageRules {
    code: "de",
    share: 70,
    said: "sagte",
    function_words: "die der und in den das zu von mit für ist im auf nicht sich des dem ein \
        eine es auch hat an als am sie er werden aus wird bei nach noch sind einen um so dass \
        einer wie haben nur über war einem zum vor aber oder bis mehr durch man sein wurde ihre \
        zur wir kann gegen schon wenn hatte unter keine will seine soll ich seit jahren sagte \
        vom ihr können wurden sei jetzt dann damit zwei diese dieser immer doch was da ohne \
        beim",
    alphabet: Alphabet {
        begin: "- b g s h m k st w v f r sch l d t n p br z gr tr kr schl fr fl pr pf kl j bl \
            schw spr str dr gl sp schm zw qu",
        vowels: "e a i u o ei ie ä au ü ö eu",
        middle: "r n t l ch s st d b g m nd tt rt ng ss ck rk k f nt ll h sch lt mm rd rb ft tz \
            pp nn hr rg chn ls nz z hl ndl",
        end: "n t r l s ng ch st nd rt ft tz ck m k g d b f tt nz ll rk ld nk rd sch lt rg rb \
            mm hl",
    },
    noun: &[("", 8), ("en", 4), ("e", 3), ("es", 1)],
    verb: &[("en", 6), ("t", 6), ("te", 4)],
    adjective: &[("", 5), ("e", 5), ("en", 4), ("er", 2)],
    name: &[("", 15), ("s", 1)],
    noun_capitals: true,
    outlets: &[
        "{}er Zeitung",
        "{}er Tageblatt",
        "{}er Anzeiger",
        "{}er Nachrichten",
        "{} heute",
        "{}er Rundschau",
    ],
    quotes: ("„", "“"),
};

pub(super) const DUTCH: LanguageRules = LanguageRules {
    code: "nl",
    share: 30,
    said: "zei",
    function_words: "de van het een en in is dat op te voor met zijn die aan niet er om ook als \
        bij maar door uit dan naar over heeft worden nog werd tot hij ze wordt zich we meer was \
        kan deze hebben al ik hun of wel geen waar had tegen na onder moet dit zo veel zei daar \
        haar jaar toch twee kunnen zou volgens ons mensen waren omdat gaat wat nu alle tijdens \
        tussen andere sinds zal moeten",
    alphabet: Alphabet {
        begin: "- b g h v k s m w d l st r z p t n j br sch gr kr tr vr dr sl bl pl kl f sp kn \
            str vl sn fl pr schr zw c",
        vowels: "e a aa i ee o oe oo eu u ie ui",
        middle: "r l n d t v k g z m s w nd tt kk rk st ll pp rd ch p b nn rt cht nt lg ng mm \
            rs f gg sch lt rv ld rst nst j",
        end: "n r t k l s m p d ng st nd cht rt rk ld f g lt ns nt rm ls ts ft w nk rd lf rn lk \
            ks",
    },
    noun: &[("", 10), ("en", 5), ("s", 1)],
    verb: &[("en", 6), ("t", 6), ("de", 4)],
    adjective: &[("", 8), ("e", 8)],
    name: &[("", 15), ("s", 1)],
    noun_capitals: false,
    outlets: &["De {}er Courant", "{}s Dagblad", "{} Vandaag", "Het {}er Nieuws"],
    quotes: ("‘", "’"),
};

pub(super) const SWEDISH: LanguageRules = LanguageRules {
    code: "sv",
    share: 20,
    said: "sade",
    function_words: "och i att det som en på är av för med den till inte har de om ett han men \
        var vi jag så från kan när nu ska över hon efter sig vid där ut många vara också mot \
        skulle sin än under blir alla bara eller hade säger upp mer år ha finns andra hur två \
        in sina man blev vad mycket dem får kommer utan även här enligt måste sedan kunde \
        mellan detta fick då några första inom",
    alphabet: Alphabet {
        begin: "- s f b k m l h r v d t g st p n br sk tr sl gr kr fr spr bl fl j sv kl dr pr \
            sn str sp pl tv c gl kn skr",
        vowels: "a e i o ä ö å u y io ei ia",
        middle: "r l n t d g k s m v nd st ll tt nn rd h rk rt ck p b nt lj gg ng rn sk lt mm f \
            dd rs rg kt ss mp nk ld rb",
        end: "n r t d s l g k m ng nd st ll ck rd rt tt sk nn nt rk ft gg lt kt v rg nk rn lj p \
            b",
    },
    noun: &[("", 7), ("en", 4), ("ar", 3), ("arna", 2)],
    verb: &[("a", 5), ("ar", 6), ("ade", 5)],
    adjective: &[("", 8), ("a", 6), ("t", 2)],
    name: &[("", 15), ("s", 1)],
    noun_capitals: false,
    outlets: &["{}s Tidning", "{}posten", "{} Dagblad", "{}bladet"],
    quotes: ("”", "”"),
};
