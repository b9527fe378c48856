//! Russian, Ukrainian, Polish, Czech.

use super::Pairs;

pub(super) const TABLES: &[Pairs] = &[
    Pairs {
        lang: "ru",
        meet: "министр/министры переговоры/переговоров санкции/санкциями выборы/выборах \
            соглашение/соглашения атаковал/атаковали цена/цен пленный/пленных Путина/Путин \
            Москва/Москве Трампом/Трамп страна/странах война/войной российский/российская \
            заявил/заявила подписали/подписал Зеленский/Зеленского заключённый/заключённых \
            города/городов рынок/рынка",
        apart: "орган/организация университет/универсальный полиция/политика новость/новый \
            Путин/путь суд/судно порт/портрет газ/газета план/планета право/правда посол/посёлок \
            стол/столица партия/партнёр часть/час рука/руководство Байден/байдарка \
            Трамп/трамвай область/облако мина/минута генерал/генератор",
    },
    Pairs {
        lang: "uk",
        meet: "міністр/міністри переговори/переговорів санкції/санкціями вибори/виборах \
            угода/угоди атакував/атакували ціна/цін полонений/полонених Путін/Путіна \
            Москва/Москві Зеленський/Зеленського Трамп/Трампом країна/країнах війна/війни \
            російський/російська заявив/заявила підписали/підписав Україна/Україною Київ/Києва \
            президент/президентові",
        apart: "орган/організація університет/універсальний поліція/політика новина/новий \
            Путін/путівка суд/судно порт/портрет газ/газета план/планета право/правда \
            посол/посилка стіл/столиця партія/партнер частина/час рука/рукав Байден/байдарка \
            Трамп/трамвай область/облік міна/мінерал генерал/генератор",
    },
    Pairs {
        lang: "pl",
        meet: "minister/ministra ministrowie/ministrów negocjacje/negocjacji sankcje/sankcjami \
            wybory/wyborach porozumienie/porozumienia atak/ataków ceny/cen Putin/Putina \
            Moskwa/Moskwie Trump/Trumpa kraj/krajów wojna/wojnie rosyjski/rosyjska \
            powiedział/powiedziała podpisał/podpisali prezydent/prezydentem ustawa/ustawy \
            żołnierz/żołnierzom Ukraina/Ukrainie",
        apart: "organ/organizacja uniwersytet/uniwersalny generał/generacja policja/polityka \
            port/portret gaz/gazeta plan/planeta prawo/prawda poseł/posiłek stół/stolica \
            partia/partner część/czas ręka/rękaw Biden/bida Trump/trumna mina/minuta \
            bank/bankiet Tusk/tusz rada/radar kula/kultura",
    },
    Pairs {
        lang: "cs",
        meet: "ministr/ministrů sankce/sankcemi volby/volbách dohoda/dohodě útok/útoků \
            zaútočil/zaútočili cena/ceny vězeň/vězně Putin/Putina Moskva/Moskvě Trump/Trumpovi \
            země/zemích válka/války ruský/ruskou řekl/řekla podepsal/podepsali \
            prezident/prezidentem voják/vojáci Praha/Praze zákon/zákonem",
        apart: "orgán/organizace univerzita/univerzální generál/generace policie/politika \
            noviny/nový Putin/putna plán/planeta právo/pravda strana/strach část/čas ruka/rukáv \
            Biden/bída Trump/trumf mina/minuta banka/banket rada/radar město/měsíc vláda/vlak \
            Zeman/země Babiš/bába",
    },
];
