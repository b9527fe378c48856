//! English, German, Dutch, Swedish, Danish, Norwegian.

use super::Pairs;

pub(super) const TABLES: &[Pairs] = &[
    Pairs {
        lang: "en",
        meet: "ministers/minister countries/country negotiations/negotiation attacked/attack \
            attacking/attacks agreed/agree agreements/agreement denied/deny denies/denying \
            stopped/stop released/releasing armies/army crises/crisis wives/wife allies/ally \
            taxes/tax dying/die women/woman children/child threatening/threatened",
        apart: "organ/organisation organ/organic university/universal university/universe \
            news/new Putin/put general/generation generous/general policy/police pain/paint \
            important/import authority/author executive/execute army/arm paste/past Biden/bid \
            Musk/must secretary/secret ironic/iron numerous/numerical",
    },
    Pairs {
        lang: "de",
        meet: "Minister/Ministern Verhandlung/Verhandlungen Angriff/Angriffen Preises/Preise \
            Gefangener/Gefangenen Wahl/Wahlen Stadt/Städte Präsidentin/Präsidentinnen \
            Länder/Landes Sanktion/Sanktionen forderte/fordert verhandeln/verhandelte \
            amerikanische/amerikanischem Verträgen/Vertrag Ergebnis/Ergebnisse Krisen/Krise \
            erklärten/erklärt Partei/Parteien Kräfte/Kraft Merkels/Merkel",
        apart: "Polizei/Politik Organ/Organisation Wette/Wetter Messe/Messer Lage/Lager \
            Kamm/Kammer Leben/Leber Eis/Eisen Reis/Reise Stadt/Staat Wahl/wahr Recht/Rechnung \
            Putin/Pute Biden/bieten Merkel/merken Kursk/Kurs Post/Posten Universität/universell \
            Kanzler/Kanzel General/Generation",
    },
    Pairs {
        lang: "nl",
        meet: "minister/ministers onderhandeling/onderhandelingen prijs/prijzen aanval/aanvallen \
            verkiezing/verkiezingen akkoord/akkoorden gevangene/gevangenen huis/huizen wet/wetten \
            bedrijf/bedrijven Amerikaans/Amerikaanse nieuw/nieuwe dreigt/dreigen soldaat/soldaten \
            gesprek/gesprekken sanctie/sancties partij/partijen verklaarde/verklaarden \
            maatregelen/maatregel steden/stad",
        apart: "orgaan/organisatie universiteit/universeel generaal/generatie politie/politiek \
            Biden/bieden rechter/recht regen/regering kamer/kam water/wat beker/bek moeder/moed \
            letter/let haven/haver bank/banket beurs/beurt Poetin/poetsen koning/kon ster/sterk \
            Wilders/wilde boot/boter",
    },
    Pairs {
        lang: "sv",
        meet: "minister/ministrar förhandling/förhandlingar avtal/avtalet pris/priser \
            fånge/fångar attack/attackerna attackerade/attackerar sanktion/sanktionerna \
            krig/kriget stad/städer länder/land amerikanska/amerikansk hotar/hotade \
            presidenten/presidentens soldat/soldaterna nyheter/nyhet lagar/lag skatterna/skatt \
            Sveriges/Sverige Trumps/Trump",
        apart: "organ/organisation universitet/universum general/generation polis/policy \
            lag/lager ord/order mark/marknad bank/bankett kam/kamera stat/stad Biden/bida \
            moder/mod vinter/vin finger/fin fånge/fängelse park/parkering Putin/puts skatt/skata \
            hav/havre Kina/kinder",
    },
    Pairs {
        lang: "da",
        meet: "minister/ministeren minister/ministre forhandling/forhandlinger aftale/aftaler \
            valg/valget priser/pris fange/fanger angrebet/angreb sanktionerne/sanktion \
            krig/krigen amerikanske/amerikansk truer/truede soldaterne/soldat nyheder/nyhed \
            lov/lovene præsidenten/præsidentens regering/regeringer Danmarks/Danmark \
            dræbt/dræbte Trumps/Trump",
        apart: "organ/organisation universitet/univers general/generation politi/politik \
            ord/orden lag/lager mark/marked bank/banket krig/kriger kam/kamera stat/stad \
            Biden/bide vinter/vin finger/fin park/parkering Putin/putte skat/skade hav/havre \
            vand/vandre fange/fængsel",
    },
    Pairs {
        lang: "nb",
        meet: "minister/ministeren minister/ministre forhandling/forhandlinger avtale/avtaler \
            valg/valget priser/pris fange/fanger angrepet/angrep sanksjonene/sanksjon \
            krig/krigen amerikanske/amerikansk truer/true soldatene/soldat nyheter/nyhet \
            lov/lovene presidenten/presidentens regjering/regjeringer Norges/Norge \
            skatter/skatt Trumps/Trump",
        apart: "organ/organisasjon universitet/univers general/generasjon politi/politikk \
            ord/orden lag/lager mark/marked bank/bankett krig/kriger kam/kamera stat/stad \
            Biden/bide vinter/vin finger/fin park/parkering Putin/putte skatt/skade hav/havre \
            vann/vandre fange/fengsel",
    },
];
