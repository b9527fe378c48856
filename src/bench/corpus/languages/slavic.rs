//! Russian, Polish.

use super::{Alphabet, LanguageRules};

pub(super) const RUSSIAN: LanguageRules = LanguageRules {
    code: "ru",
    share: 50,
    said: "заявил",
    function_words: "в и на что с по не из для о он это к за от как его а у но также до года \
        при было все так был году она после их во однако же который то я были которые или со мы \
        более только лет может ее уже время между этом под если нет еще чтобы есть сообщил \
        этого всех них быть без того тем чем об где ему бы когда себя сейчас эти два заявил \
        несколько очень даже здесь",
    alphabet: Alphabet {
        begin: "- п с в к н р м б д т г пр з л ст х ф ч ш гр тр кр бр сп вл ж ц др сл кл пл щ \
            св см зд вс гл стр хр",
        vowels: "о а е и у я ы ю ё ия ие ое",
        middle: "р н л т в д с м к г п б ст з ч нн ж ш х тр сл ск ц рт нт вл др рм рн нд мп щ \
            пл гр лн кт зн рд льн ф",
        end: "н т р л к в д с м ст г нн п ч з ж ш б х рт ц нд щ ск кт лн рн рм вл тр зн нт",
    },
    noun: &[("", 5), ("а", 4), ("ы", 3), ("ов", 2), ("ом", 2)],
    verb: &[("ать", 5), ("ал", 5), ("али", 3), ("ает", 3)],
    adjective: &[("ый", 4), ("ая", 4), ("ые", 4), ("ого", 4)],
    name: &[("", 10), ("а", 6)],
    noun_capitals: false,
    outlets: &["{} сегодня", "Вестник {}", "{}ские новости", "Голос {}"],
    quotes: ("«", "»"),
};

pub(super) const POLISH: LanguageRules = LanguageRules {
    code: "pl",
    share: 30,
    said: "powiedział",
    function_words: "w i na z się do nie że to o jest po jak od za przez dla co są które oraz \
        tym ale tego ze tak ma już może był który być także jego jej tylko pod przed czy było a \
        też przy tej tych ich roku jako sobie która będzie lat jeszcze bardzo bez między \
        sprawie mnie gdy kiedy mi nad lub były miał można nas mówi więc wszystko bo go teraz \
        tam ten wiele podczas dwa została ponieważ powiedział",
    alphabet: Alphabet {
        begin: "- p s w k m z d t b r pr n l sz cz g ł st j ś tr kr prz c br gr sp f sk rz dr \
            ch św pl kl zw gł bl wn",
        vowels: "a e i o y u ie ą ę ia ó io",
        middle: "r n w l d k t m s ł z st c p b g j sz cz rz kł dz ch ść rt nt sk ż tr dn ń rn \
            wn wl śc kt rm ls mp nk",
        end: "n k w t r l m d ł c ń j z s st g p cz sz ch nk rz wn ż dz b nt rt sk kt dn rn",
    },
    noun: &[("", 5), ("a", 4), ("y", 3), ("ów", 2), ("em", 2)],
    verb: &[("ać", 5), ("ał", 5), ("ali", 3), ("ają", 3)],
    adjective: &[("y", 4), ("a", 4), ("e", 4), ("ego", 4)],
    name: &[("", 11), ("a", 5)],
    noun_capitals: false,
    outlets: &["Kurier {}", "Gazeta {}", "Głos {}", "{} Dziś"],
    quotes: ("„", "”"),
};
