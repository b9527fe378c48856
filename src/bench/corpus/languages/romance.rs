//! Spanish, French, Portuguese, Italian.

use super::{Alphabet, LanguageRules};

pub(super) const SPANISH: LanguageRules = LanguageRules {
    code: "es",
    share: 80,
    said: "dijo",
    function_words: "de la que el en y a los se del las por un con no para una su al es lo como \
        más pero sus le ha o este sí porque esta entre cuando muy sin sobre también me hasta \
        hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos \
        e esto antes algunos qué unos yo otro otras otra él tanto esa estos mucho nada muchos \
        cual poco ella estar fue son está han ser años según dijo año parte dos puede tiene",
    alphabet: Alphabet {
        begin: "- c p m s t d r v b l f g n pr h j tr cr gr qu ch br pl fr cl ll z fl bl dr gl \
            y k ps st ñ w x sc",
        vowels: "a e o i u ia ie ue io ó í á",
        middle: "r n t c d l s m b v nt st g p rt nd rr ll mp j ct ns nc gr z rm mb tr pr ñ br \
            f rc ch rd gn ld bl cr sp",
        end: "n r l d nt st rt c t m g nd z b v p rr ct lt mp s ll ñ nc rd j rm f br mb tr gr",
    },
    noun: &[("o", 6), ("a", 5), ("os", 3), ("as", 2)],
    verb: &[("ar", 5), ("ó", 4), ("aron", 3), ("ado", 4)],
    adjective: &[("o", 5), ("a", 5), ("os", 3), ("as", 3)],
    name: &[("", 16)],
    noun_capitals: false,
    outlets: &["Diario de {}", "El Correo de {}", "La Voz de {}", "Noticias de {}"],
    quotes: ("«", "»"),
};

pub(super) const FRENCH: LanguageRules = LanguageRules {
    code: "fr",
    share: 60,
    said: "a déclaré",
    function_words: "de la le les et des en à un du une que est pour qui dans a par plus pas au \
        sur ne se ce il sont avec son mais aux être ont été cette comme sa ses on nous ou leur \
        elle deux même fait aussi après tout ans où sans entre peut ces dont tous ils bien \
        depuis leurs encore très si selon lors faire avait était je vous y moins autres contre \
        avant lui elles notre quand toujours alors premier sous donc",
    alphabet: Alphabet {
        begin: "- p c r d m s f t v b l g pr tr n ch h cr br j gr pl fr cl fl bl qu dr gl ph sp \
            st th vr sc pn kr w z",
        vowels: "e a i o é u ou ai oi eau è eu",
        middle: "r t n l s m d c v p nt ss b g ll rt nc tt ch f st mp nn gn mm nd rm ct rr br \
            tr qu rn rd rg mb pp bl cr j",
        end: "n t r l nt s d m rt c nc ll v st g ch gn nd p ss tt ct rd rm nn mm b f mp qu br \
            rn",
    },
    noun: &[("e", 6), ("", 4), ("es", 4), ("s", 2)],
    verb: &[("er", 5), ("é", 5), ("ent", 3), ("ait", 3)],
    adjective: &[("", 4), ("e", 6), ("s", 3), ("es", 3)],
    name: &[("", 16)],
    noun_capitals: false,
    outlets: &["Le Courrier de {}", "La Dépêche de {}", "{} Matin", "L’Écho de {}"],
    quotes: ("« ", " »"),
};

pub(super) const PORTUGUESE: LanguageRules = LanguageRules {
    code: "pt",
    share: 30,
    said: "disse",
    function_words: "de a o que e do da em um para com não uma os no se na por mais as dos como \
        mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela \
        entre depois sem mesmo aos seus quem nas me esse eles você essa num nem suas meu às \
        minha numa pelos elas qual nós lhe deles foi são está tem ser há anos ainda segundo \
        disse sobre foram pode após dois estão ano",
    alphabet: Alphabet {
        begin: "- c p m s t d r v b l f g n pr h j tr cr gr qu ch br pl fr cl fl z bl dr gl lh \
            k x ps sc st sp gn w",
        vowels: "a e o i u ia ei ão io ou é ã",
        middle: "r n t c d l s m b v nt st g p rt nd rr lh mp j ss nç nc gr z rm mb tr pr nh br \
            f rc ch rd ç lt bl cr x",
        end: "n r l d nt st rt c t m g nd z b v p rr ç lt mp s lh nh nc rd j rm f br mb tr gr",
    },
    noun: &[("o", 6), ("a", 5), ("os", 3), ("as", 2)],
    verb: &[("ar", 5), ("ou", 4), ("aram", 3), ("ado", 4)],
    adjective: &[("o", 5), ("a", 5), ("os", 3), ("as", 3)],
    name: &[("", 16)],
    noun_capitals: false,
    outlets: &["Jornal de {}", "Diário de {}", "Correio de {}", "Folha de {}"],
    quotes: ("“", "”"),
};

pub(super) const ITALIAN: LanguageRules = LanguageRules {
    code: "it",
    share: 30,
    said: "ha detto",
    function_words: "di e il la che in a per un del è della una i le non si con al da dei sono \
        alla ha nel più dal gli anche come ma lo delle dalla ai se nella questo su hanno o alle \
        cui due ci anni stato suo tra degli prima sua essere fatto fra ad loro dopo tutti ed \
        quello quando sul solo perché però contro questa era fino ancora chi ogni mai tutto \
        senza molto così nei sulla parte anno ora ore sta può",
    alphabet: Alphabet {
        begin: "- p c s m t r d f v b g l pr n st tr cr gr qu sp fr sc z br ch sl cl h dr bl pl \
            sb sm sg sv str gl fl scr",
        vowels: "a e i o u ia io ie uo ai ei au",
        middle: "r t n l s c m d tt v nt ll p g rt b st nd ss cc zz nn pp gn ch gl mp f rr mm z \
            nc nz gg rd tr bb lt ff rn",
        end: "n t r l tt nt m c z d st s ll v rt g nd nn ss zz cc p gn rr mm nz b lt f rd mp pp",
    },
    noun: &[("o", 5), ("a", 5), ("i", 4), ("e", 2)],
    verb: &[("are", 5), ("ato", 6), ("ano", 3), ("ava", 2)],
    adjective: &[("o", 5), ("a", 5), ("i", 3), ("e", 3)],
    name: &[("", 16)],
    noun_capitals: false,
    outlets: &["Corriere di {}", "Gazzetta di {}", "Il Giornale di {}", "{} Oggi"],
    quotes: ("«", "»"),
};
