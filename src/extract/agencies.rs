//! Names of news agencies, and the words by which a name shows that it is an outlet's.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::fold::{fold, is_cjk};
use super::needles::Endings;
use super::phrases::WordHasher;

/// Folded names or words.
pub(crate) type Words = HashSet<String, BuildHasherDefault<WordHasher>>;

/// Agencies and broadcasters whose reports others print, divided by `|`.
const AGENCIES: &str = "reuters|thomson reuters|ap|the associated press|associated press|afp|agence france-presse|\
     agence france presse|afp news|dpa|dpa-afx|dpa/afp|afp/dpa|xinhua|xinhua news agency|新华社|新華社|新华网|中新社|中新网|\
     中国新闻网|中央社|cna|tass|itar-tass|тасс|итар-тасс|риа новости|риа|ria novosti|ria|interfax|интерфакс|interfax.ru|\
     интерфакс-украина|інтерфакс-україна|interfax-ukraine|укринформ|укрінформ|ukrinform|унн|уніан|униан|unian|\
     efe|agencia efe|europa press|ansa|adnkronos|agi|askanews|ap-dow jones|lapresse|lusa|agência lusa|agência brasil|agencia brasil|\
     télam|telam|notimex|prensa latina|anp|belga|apa|sda|keystone-sda|ats|pap|čtk|tasr|sita|mti|agerpres|mediafax|\
     news.ro|bta|бта|tanjug|танјуг|hina|sta|tt|ntb|ritzau|stt|tidningarnas telegrambyrå|norsk telegrambyrå|anadolu|anadolu ajansı|\
     anadolu agency|aa|dha|iha|demirören haber ajansı|ihlas haber ajansı|ana-mpa|απε-μπε|απε|αμε|wafa|وفا|irna|ایرنا|isna|ایسنا|\
     tasnim|تسنیم|fars news|خبرگزاری فارس|خبرگزاری مهر|mehr news|رويترز|رویترز|أ ف ب|ا ف ب|أ.ف.ب|فرانس برس|وكالة فرانس برس|فرانس برس أ ف ب|الأناضول|وكالة الأناضول|\
     د ب أ|أ ب|أسوشيتد برس|سانا|واس|وام|بترا|وكالة الأنباء السعودية|وكالة الصحافة الفرنسية|ایسوشیتدپرس|خبرگزاری فرانسه|\
     yonhap|yonhap news agency|연합뉴스|뉴시스|뉴스1|로이터|로이터통신|kyodo|kyodo news|共同通信|共同通信社|共同|時事|時事通信|時事通信社|jiji press|jiji|\
     ロイター|ロイター通信|afp通信|afp時事|afp=時事|路透社|路透|法新社|法新|美联社|美聯社|彭博社|塔斯社|俄新社|俄罗斯卫星通讯社|卫星社|韩联社|共同社|德新社|bloomberg|\
     bloomberg news|cnn|bbc|bbc news|npr|upi|pti|ani|ians|uni|एएनआई|पीटीआई|भाषा|आईएएनएस|पीटीआई-भाषा|वार्ता|रॉयटर्स|एएफपी|एपी|\
     antara|bernama|ttxvn|vna|thông tấn xã việt nam|press trust of india|canadian press|the canadian press|aap|pa|pa media|\
     press association|sputnik|спутник|belta|белта|казинформ|kazinform|trend|report|rnz|kuna|spa|wam|mena|סוכנות הידיעות|רויטרס|איי-פי|איי.אף.פי|\
     ukrainska pravda|українська правда|deutsche welle|dw|rfe/rl|radio free europe/radio liberty|голос америки|voa|the conversation|propublica|\
     kyodo news agency|dow jones|dow jones newswires|tribune news service|mcclatchy|stn|inquirer.net|la presse canadienne|presse canadienne|agence qmi|keystone-ats|epd|kna|nyhetsbyrån tt|lännen media|uutissuomalainen|интерфакс-запад|новости-армения|中央社cna|pr newswire|prnewswire|business wire|globenewswire|ots|apa-ots|news aktuell|accesswire|eqs|agencia xinhua|agencia afp|agencia ap|agência efe|agência reuters|agência estado|folhapress|estadão conteúdo|healthday|kaiser health news|kff health news|maghreb arab press|rudaw|azertac|armenpress|agenzia nova|italpress|colpisa|servimedia|notimérica|kcna|조선중앙통신|中央通訊社|中通社|中评社|sputniknews|ria nowosti|interfax-zapad|белта|ceteka|tasr|sita|hina|tanjug|fena|makfax|agenția de presă agerpres|radio free europe|радио свобода|радіо свобода|ایلنا";

static KNOWN: LazyLock<Words> =
    LazyLock::new(|| AGENCIES.split('|').map(|name| fold(name.trim())).collect());

/// Whether a folded name is that of a known agency, or of two (`dpa/afp`).
pub(crate) fn is_agency(folded: &str) -> bool {
    let name = folded.trim_matches([' ', '.', ',', ':', '"', '\'']);
    if KNOWN.contains(name) {
        return true;
    }
    let mut parts = name.split(['/', ',', '+', '&']).map(str::trim);
    name.contains(['/', '+', ',']) && parts.all(|part| KNOWN.contains(part))
}

/// `Agenturen`, `وكالات`: agencies without a name say nothing about who wrote.
pub(crate) fn is_nameless(folded: &str) -> bool {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "agency", "agencies", "news agencies", "wire services", "wire reports", "wires", "agentur", "agenturen", "nachrichtenagenturen", "agence", "agences",
        "agencia", "agencias", "agenzia", "agenzie", "agencias de noticias", "bureaus", "persbureaus", "byraer", "uutistoimistot", "ajanslar", "ajans", "haber ajanslari",
        "agencje", "agentury", "агентства", "информагентства", "агенції", "інформагентства", "агенции", "وكالات", "الوكالات", "وكالة", "סוכנויות",
        "סוכנויות הידיעות", "通讯社", "各通讯社", "综合", "綜合", "综合报道", "外电", "外電", "網路", "网络", "互联网", "internet", "web", "agentii", "agenții", "ugynoksegek",
        "πρακτορεια", "tong hop", "berbagai sumber", "एजेंसियां", "एजेंसी", "خبرگزاری ها", "خبرگزاری‌ها", "staff", "redaktion", "own", "various", "press release",
    ];
    static FOLDED: LazyLock<Words> =
        LazyLock::new(|| NAMES.iter().map(|name| fold(name)).collect());
    FOLDED.contains(folded.trim_matches([' ', '.', ',', ':', '(', ')']))
}

/// `dpa/lno`, `dpa/kwi`: an agency's regional desk or an editor's letters do not belong to its
/// name.
pub(crate) fn without_desk(name: &str) -> &str {
    if let Some(outlet) =
        ["综合报道", "綜合報導", "综合", "綜合"].iter().find_map(|word| name.strip_suffix(word))
    {
        return if outlet.chars().count() >= 2 { outlet } else { name };
    }
    let Some((agency, desk)) = name.split_once('/') else { return name };
    let letters = (2..=5).contains(&desk.chars().count()) && desk.chars().all(char::is_lowercase);
    if letters && is_agency(&fold(agency)) && !is_agency(&fold(desk)) { agency } else { name }
}

/// Words in the names of newspapers, stations, sites and agencies, folded at first use.
const OUTLET_WORDS: &str = "quarterly monthly news times post herald tribune beacon journal gazette daily agency media today observer chronicle \
     telegraph guardian mail radio tv television network wire newswire courier ledger sentinel dispatch bulletin examiner standard \
     star globe mirror express echo monitor register independent inquirer review magazine press reporter weekly broadcasting \
     advertiser argus record citizen voice report insider digest newspaper online newsroom \
     zeitung kurier anzeiger tageblatt blatt bote rundschau nachrichten presse tagblatt allgemeine abendblatt morgenpost kreisblatt stimme rundfunk agentur nachrichtenagentur \
     journal quotidien agence dépêche presse gazette tribune matin soir hebdo actualités courrier écho dépêche éclaireur provençal républicain voix \
     diario periódico noticias gaceta correo heraldo prensa agencia crónica vanguardia tiempo mundo voz informador mercurio universal faro mirador tribuna portal imparcial espectador clarín pregonero eco boletín \
     giornale corriere gazzetta agenzia notizie quotidiano messaggero stampa mattino resto eco gazzettino tirreno secolo \
     jornal folha notícias gazeta agência diário correio estado gazetilha tribuna boletim eco \
     dagblad krant nieuws courant nieuwsblad omroep persbureau dagblad \
     куриер вестник газета вести вестник новости известия агентство курьер правда ведомости телеканал журнал время хроника портал вечерний новини вісник агенція кур'єр газета вісті видання час правда хвиля голос новь край огни маяк знамя заря весть известие экспресс репортёр обозреватель бюллетень слово зоря \
     dziennik kurier gazeta wiadomości agencja tygodnik głos fakty express polska kwartalnik miesięcznik dwutygodnik rocznik echo \
     noviny deník zprávy listy agentura týdeník kurýr hlas denník správy zpravodaj věstník ozvěny \
     tidning tidningen nyheter bladet dagbladet posten tidende avis avisen nyhetsbyrå nyhedsbureau telegrambyrå aftenposten kuriren nyhetene nytt nyt \
     sanomat lehti uutiset uutistoimisto aamulehti viesti kaiku ääni kaleva uutinen päivälehti seutu \
     gazetesi gazete haber ajansı haberler postası manşet bülteni sesi gündemi \
     بوابة مجلة صحيفة وكالة الأنباء جريدة أخبار الإخبارية قناة نيوز شبكة للأنباء خبرگزاری روزنامه پایگاه نیوز \
     קול עיתון סוכנות חדשות הידיעות ידיעות אתר ערוץ \
     hírek hírlap napló újság hírmondó híradó lapja ügynökség hírügynökség népszava portál kurír \
     ziarul gazeta vocea ecoul cotidianul evenimentul adevărul observatorul știri agenția gazeta ziar curierul jurnalul monitorul \
     εφημερίδα φωνή ημερησία τύπος πρωινή καθημερινή πρακτορείο ειδήσεις νέα βήμα ταχυδρόμος ειδησεογραφικό \
     kabar berita harian kantor warta suara pos koran \
     báo thời tuổi_trẻ tin tạp đài thông \
     समाचार पत्र जागरण भास्कर संवाद टाइम्स न्यूज़ न्यूज एजेंसी दैनिक पत्रिका ข่าว สำนักข่าว";

static OUTLETS: LazyLock<Words> =
    LazyLock::new(|| OUTLET_WORDS.split_whitespace().map(fold).collect());

/// Whether a name shows by its words that it is an outlet's: `The Kiel Courier`, `CNN`, `远山日报`.
pub(crate) fn is_outlet_like(name: &str) -> bool {
    let name = name.trim();
    let folded = fold(name);
    if is_agency(&folded) {
        return true;
    }
    let characters = name.chars().count();
    if !(2..=60).contains(&characters) || name.split_whitespace().count() > 7 {
        return false;
    }
    if !name.is_ascii() && name.chars().any(is_cjk) {
        #[rustfmt::skip]
        const ENDS: &[&str] = &[
            "社", "报", "報", "网", "網", "新闻", "新聞", "通信", "日报", "日報", "时报", "時報", "电视台", "電視台", "台",
            "周刊", "在线", "客户端", "デジタル", "オンライン", "電子版", "新聞網", "快报", "快報", "夕刊", "朝刊", "日刊", "早报", "早報", "週刊", "杂志", "雜誌", "ニュース", "放送", "テレビ", "タイムズ", "晚报", "晨报", "新闻网", "ポスト",
        ];
        return characters <= 14 && ENDS.iter().any(|end| folded.ends_with(end));
    }
    if !name.is_ascii()
        && name.chars().any(|character| ('\u{ac00}'..='\u{d7a3}').contains(&character))
    {
        #[rustfmt::skip]
        const ENDS: &[&str] = &[
            "뉴스", "일보", "신문", "통신", "타임스", "방송", "경제", "미디어", "저널", "투데이", "데일리", "매일",
        ];
        return characters <= 14 && ENDS.iter().any(|end| folded.ends_with(end));
    }
    if looks_like_domain(&folded) {
        return true;
    }
    let count = name.split_whitespace().count();
    let small = name.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let capital = name.chars().next().is_some_and(|first| !first.is_lowercase())
        && (count < 4 || small * 2 <= count)
        && !name.contains([',', ':', '?', '!', '"', '“']);
    let mut words = folded.split([' ', '-', '.', '\'']);
    capital && words.any(|word| OUTLETS.contains(word) || compound_outlet(word))
}

/// Whether a name calls itself an agency: `Agencia Ejemplo`, `وكالة المثال`, `例文通信`.
pub(crate) fn names_agency(name: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "agency", "agencia", "agência", "agence", "agenzia", "agentur", "nachrichtenagentur",
        "persbureau", "newswire", "агентство", "агенция", "агенція", "информагентство", "agencja",
        "agentura", "agenția", "ajansı", "وكالة", "خبرگزاری", "סוכנות", "hírügynökség",
        "nyhetsbyrå", "nyhetsbyrån", "nyhedsbureau", "uutistoimisto", "πρακτορείο", "एजेंसी",
    ];
    static FOLDED: LazyLock<Words> =
        LazyLock::new(|| WORDS.iter().map(|word| fold(word)).collect());
    let words = name.split_whitespace().count();
    if !(1..=5).contains(&words) || words == 1 && name.is_ascii() {
        return false;
    }
    let east_asian = ["通信社", "通讯社", "通訊社", "通信", "통신", "통신사"];
    let folded = fold(name);
    const PAIRS: &[&str] = &[
        "news service",
        "wire service",
        "press service",
        "news agency",
        "press agency",
        "newswire service",
    ];
    if (3..=5).contains(&words)
        && PAIRS.iter().any(|pair| folded.ends_with(pair))
        && name.starts_with(char::is_uppercase)
    {
        return true;
    }
    let first = name.trim().starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    (2..=5).contains(&words)
        && first
        && name.chars().count() <= 40
        && !name.contains([',', ':', '?', '!', '"', '“'])
        && [folded.split(' ').next(), folded.split(' ').next_back()]
            .into_iter()
            .flatten()
            .any(|word| FOLDED.contains(word))
        || words == 1
            && (3..=9).contains(&name.trim().chars().count())
            && east_asian.iter().any(|ending| name.trim().ends_with(ending))
}

/// `Nordblatt`, `Hafenzeitung`, `Kystavisen`, `Länsisanomat`: one word made of two.
fn compound_outlet(word: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "zeitung", "blatt", "kurier", "anzeiger", "nachrichten", "bote", "dagblad", "krant",
        "nieuws", "bladet", "tidningen", "tidning", "avisen", "avis", "posten", "tidende",
        "sanomat", "lehti", "uutiset", "news", "press", "times", "post", "wire", "hirlap",
        "kuriren", "nytt", "media", "rundschau", "stimme", "presse", "журнал", "новости", "новини",
        "вести", "информ", "інформ", "пресс", "прес", "press", "haber", "express", "radio", "tv",
    ];
    static FIND: LazyLock<Endings> = LazyLock::new(|| Endings::new(ENDS));
    FIND.of(word).any(|end| word.len() > end.len()) && word.chars().count() >= 6
}

/// `example-times.com`
pub(crate) fn looks_like_domain(folded: &str) -> bool {
    let host = folded.trim_start_matches("www.");
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    let letters = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
    };
    letters(name)
        && (2..=7).contains(&ending.len())
        && ending.bytes().all(|b| b.is_ascii_lowercase())
        && name.len() >= 2
}

/// Bodies that give out figures, not news: `Source: World Bank` under a chart.
pub(crate) fn gives_figures(folded: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "bank", "statist", "institut", "ministr", "minister", "ministr", "universit", "census",
        "bureau of", "department", "office", "organi", "committee", "commission", "fund", "imf",
        "oecd", "ocde", "eurostat", "destatis", "insee", "istat", "who", "un ", "unhcr", "nasa",
        "noaa", "usgs", "survey", "authority", "council", "foundation", "federal", "government",
        "association", "research", "center", "centre", "academy", "data", "amt", "behorde",
        "verband", "forschung", "umfrage", "bundes", "банк", "росстат", "министерств", "институт",
        "служба", "минфин", "мвф", "міністерств", "інститут", "держстат", "нбу", "gus", "urzad",
        "ministerstw", "instytut", "urad", "ministerstv", "csu", "cnb", "nbp", "verian", "scb",
        "ssb", "myndighet", "styrelsen", "tilastokeskus", "ministerio", "instituto", "banco", "ine",
        "ipsos", "istituto", "banca", "ibge", "banque", "banka", "tuik", "bakanlig", "enstitusu",
        "kurumu", "البنك", "وزارة", "منظمة", "معهد", "الجهاز", "هيئة", "בנק", "משרד", "למ\"ס",
        "הלשכה", "מכון", "统计局", "銀行", "银行", "研究", "世界银行", "省", "厅", "庁", "局", "機構", "委員会", "委员会",
        "大学", "은행", "통계청", "부", "연구", "ksh", "miniszter", "intezet", "hivatal", "bnr", "ins",
        "τραπεζα", "υπουργειο", "ελστατ", "badan", "kementerian", "bps", "ngan hang", "tong cuc",
        "bo ", "मंत्रालय", "बैंक", "संस्थान", "بانک", "وزارت", "مرکز", "statista", "gallup",
        "yougov", "ifo", "world bank", "weltbank", "company", "filing", "society", "navy", "army",
        "club", "consulting", "analytics", "index", "sensus", "umweltbundes", "verbraucher",
        "police", "polizei", "court", "nato", "nations",
    ];
    WORDS.iter().any(|word| {
        folded.match_indices(word).any(|(at, _)| {
            let start =
                at == 0 || !folded[..at].chars().next_back().is_some_and(super::fold::is_word_char);
            let short = word.chars().count() <= 4 && word.is_ascii();
            let end =
                !folded[at + word.len()..].chars().next().is_some_and(super::fold::is_word_char);
            !word.is_ascii() || start && (!short || end)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_show_by_their_words() {
        for name in [
            "CNN",
            "The Washington Free Beacon",
            "Kieler Nordblatt",
            "dpa/afp",
            "远山日报",
            "서해일보",
            "hafen-bote.de",
            "وكالة الشرق",
        ] {
            assert!(is_outlet_like(name), "{name}");
        }
        for name in
            ["Jane Doe", "World", "Berlin", "Anna Maria Lindqvist", "political correspondent"]
        {
            assert!(!is_outlet_like(name), "{name}");
        }
    }

    #[test]
    fn figures_come_from_offices() {
        for name in [
            "World Bank",
            "Destatis",
            "Bureau of Labor Statistics",
            "OECD",
            "Росстат",
            "国家统计局",
        ] {
            assert!(gives_figures(&fold(name)), "{name}");
        }
        for name in ["Xinhua", "Example Wire", "ТАСС"] {
            assert!(!gives_figures(&fold(name)), "{name}");
        }
    }
}
