//! English, German, Dutch, Swedish, Danish, Norwegian.

use super::Lists;

/// Apart: errors of the Porter stemmers as published by Krovetz (Viewing Morphology as an
/// Inference Process, SIGIR 1993: execute/executive, numerical/numerous, past/paste …), and
/// further words of the news whose stem is another word. Irregular: plurals. Verbs (`said`, `won`)
/// are left out: with them nDCG@10 of the TIME collection fell from 0.679 to 0.676; so are `analyses`,
/// `criteria`, `phenomena` and `several`: CISI fell from 0.367 to 0.363.
pub(super) const ENGLISH: Lists = Lists {
    apart: &[
        "abbas",
        "admiral admirals",
        "andes",
        "animal animals",
        "apartment apartments",
        "arsenal arsenals",
        "authority authorities",
        "department departments departmental",
        "emergency emergencies",
        "executive executives",
        "festival festivals",
        "hamas",
        "harris",
        "hospital hospitals hospitalized hospitalised hospitalization hospitalisation",
        "important importantly importance",
        "international internationally internationals",
        "ironic ironically",
        "mars",
        "mineral minerals",
        "morale",
        "numerous",
        "rhodes",
    ],
    irregular: &[
        "bacterium bacteria",
        "businessman businessmen",
        "chairman chairmen",
        "child children",
        "congressman congressmen",
        "congresswoman congresswomen",
        "crisis crises",
        "fireman firemen",
        "fisherman fishermen",
        "foot feet",
        "frenchman frenchmen",
        "gunman gunmen",
        "half halves",
        "knife knives",
        "man men",
        "mouse mice",
        "policeman policemen",
        "policewoman policewomen",
        "serviceman servicemen",
        "spokesman spokesmen",
        "spokeswoman spokeswomen",
        "statesman statesmen",
        "thief thieves",
        "tooth teeth",
        "wife wives",
        "wolf wolves",
        "woman women",
    ],
};

/// Apart: nouns in -er, -e, -en that a shorter noun meets once the ending is gone.
pub(super) const GERMAN: Lists = Lists {
    apart: &[
        "bauer bauern bauers",
        "bande banden",
        "dichter dichtern dichters",
        "eisen eisens",
        "fehler fehlern fehlers",
        "finger fingern fingers",
        "fischer fischern fischers",
        "kammer kammern",
        "lager lagern lagers",
        "leber lebern",
        "messer messern messers",
        "muller mullers mullern",
        "note noten",
        "polen polens",
        "posten postens",
        "reise reisen",
        "richter richtern richters",
        "seite seiten",
        "weile",
        "weser",
        "wetter wetters",
        "zeuge zeugen",
    ],
    irregular: &[
        "probleme problem",
        "systeme system",
        "moderne modern",
        "bringen brachte brachten gebracht",
        "geben gab gaben gegeben gibt",
        "gehen ging gingen gegangen geht",
        "halten hielt hielten gehalten",
        "kommen kam kamen gekommen kommt",
        "nehmen nahm nahmen genommen nimmt",
        "rufen rief riefen gerufen",
        "sprechen sprach sprachen gesprochen spricht",
        "sterben starb starben gestorben stirbt",
        "treffen traf trafen getroffen trifft",
        "treten trat traten getreten tritt",
    ],
};

pub(super) const DUTCH: Lists = Lists {
    apart: &["premiere premieres"],
    irregular: &["zeggen zei zeiden zegt gezegd", "stad steden", "schip schepen", "kind kinderen"],
};

/// Apart: words whose end looks like the article or the plural.
pub(super) const SWEDISH: Lists = Lists {
    apart: &[
        "biden bidens",
        "fangelse fangelset fangelser fangelserna fangelsets",
        "lager lagret lagren lagers",
        "manad manaden manader manaderna manadens manads",
        "moder modern moders",
        "order ordern orders",
    ],
    irregular: &[
        "vapen vapnet vapnen vapens vapnets",
        "barn barnen barnet barns barnens",
        "fot fotter fotterna",
        "minister ministern ministerns ministrar ministrarna ministrarnas ministrars ministers",
        "soldat soldaten soldater soldaterna soldaternas soldatens soldaters soldats",
    ],
};

/// Apart: words whose end looks like the article, the plural or a participle.
pub(super) const DANISH: Lists = Lists {
    apart: &[
        "banket banketten banketter",
        "biden bidens",
        "kriger krigeren krigere krigerne krigers",
        "lager lageret lagre lagrene lagers",
        "marked markedet markeder markederne markeds markedets",
        "orden ordenen ordener ordens",
    ],
    irregular: &[
        "minister ministre ministrene ministrenes ministres",
        "vaben vabnet vabnene vabens",
        "mand maend maendene manden",
        "by byer byen byerne",
    ],
};

/// As Danish.
pub(super) const NORWEGIAN: Lists = Lists {
    apart: &[
        "biden bidens",
        "kriger krigeren krigere krigerne krigers",
        "lager lageret lagre lagrene lagers",
        "orden ordenen ordener ordens",
    ],
    irregular: &[
        "minister ministeren ministerens ministre ministere ministrene ministerne ministrenes \
         ministres ministers",
        "vapen vapenet vapnene vapens",
        "mann menn mennene mannen",
        "soldat soldaten soldater soldatene soldats soldatens soldatenes",
    ],
};
