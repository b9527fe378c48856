//! Entries of menus: a line made of them is a menu, a breadcrumb that begins with one is one.

use super::{At, Mark};

pub(super) const MENUS: &[(Mark, At, &str)] = &[
    (
        Mark::Menu,
        At::Anywhere,
        "home|news|world|politics|business|sport|sports|opinion|culture|economy|technology|tech|science|health|travel|entertainment|lifestyle|weather|video|videos|podcasts|podcast|search|menu|contact|log in|login|sign in|register|subscribe|e-paper|epaper|archive|about|more|local|arts|jobs|style|live|register now|my account|sections|\
         startseite|politik|wirtschaft|kultur|region|wetter|meinung|panorama|wissen|reise|gesellschaft|feuilleton|digital|suche|anmelden|abo|regional|lokales|ratgeber|leben|menü|nachrichten|mediathek|ausland|inland|\
         accueil|politique|économie|société|monde|culture|sports|opinions|météo|connexion|s'abonner|recherche|vidéos|région|actualités|france|débats|\
         inicio|política|economía|sociedad|internacional|cultura|deportes|opinión|tecnología|buscar|iniciar sesión|mundo|portada|españa|salud|clima|ciencia|tendencias|menú|\
         cronaca|politica|economia|esteri|cultura|spettacoli|meteo|cerca|accedi|abbonati|mondo|home page|scienze|salute|\
         início|esportes|economia|mundo|educação|saúde|entrar|assine|buscar|política|cotidiano|brasil|desporto|país|\
         nieuws|binnenland|buitenland|economie|cultuur|weer|zoeken|inloggen|wetenschap|opinie|regio|voorpagina|\
         главная|новости|политика|экономика|общество|в мире|мир|спорт|культура|происшествия|наука|погода|поиск|войти|видео|регионы|недвижимость|авто|\
         головна|новини|політика|економіка|суспільство|світ|спорт|культура|наука|погода|пошук|увійти|відео|війна|україна|\
         strona główna|wiadomości|kraj|świat|polityka|gospodarka|sport|kultura|nauka|pogoda|szukaj|zaloguj|opinie|biznes|region|zdrowie|\
         domů|domácí|zahraniční|ekonomika|sport|kultura|věda|počasí|hledat|přihlásit|názory|úvod|zprávy|byznys|regiony|\
         hem|nyheter|inrikes|utrikes|ekonomi|sport|kultur|väder|sök|logga in|åsikter|nöje|start|\
         forside|nyheder|indland|udland|økonomi|sport|kultur|vejr|søg|log ind|debat|bliv abonnent|nyheter|innenriks|utenriks|økonomi|vær|søk|logg inn|hjem|\
         etusivu|uutiset|kotimaa|ulkomaat|talous|urheilu|kulttuuri|sää|haku|kirjaudu|mielipide|paikalliset|\
         anasayfa|ana sayfa|gündem|dünya|ekonomi|spor|kültür|siyaset|hava durumu|ara|giriş|yazarlar|sağlık|yaşam|magazin|\
         الرئيسية|أخبار|سياسة|اقتصاد|رياضة|ثقافة|العالم|محليات|فيديو|بحث|صحة|منوعات|رأي|تكنولوجيا|تسجيل الدخول|\
         ראשי|דף הבית|חדשות|פוליטיקה|כלכלה|ספורט|תרבות|עולם|בארץ|דעות|וידאו|חיפוש|בריאות|\
         首页|首頁|新闻|新聞|国际|國際|国内|财经|財經|体育|體育|社会|社會|文化|科技|教育|娱乐|娛樂|视频|评论|搜索|登录|军事|健康|生活|房产|汽车|时政|\
         ホーム|トップ|ニュース|国際|国内|経済|社会|政治|スポーツ|文化|地域|天気|検索|ログイン|エンタメ|\
         홈|뉴스|정치|경제|사회|국제|문화|스포츠|생활|연예|세계|오피니언|검색|로그인|전체메뉴|\
         címlap|belföld|külföld|gazdaság|kultúra|sport|időjárás|keresés|tudomány|vélemény|kezdőlap|bejelentkezés|\
         acasă|politică|economie|social|externe|cultură|sport|vremea|căutare|știri|sănătate|autentificare|\
         αρχική|πολιτική|οικονομία|κόσμος|κοινωνία|αθλητικά|πολιτισμός|ελλάδα|καιρός|αναζήτηση|ειδήσεις|διεθνή|υγεία|\
         beranda|nasional|internasional|ekonomi|olahraga|budaya|cuaca|cari|masuk|politik|daerah|hiburan|kesehatan|\
         trang chủ|thời sự|thế giới|kinh tế|xã hội|thể thao|văn hóa|giáo dục|sức khỏe|tìm kiếm|đăng nhập|pháp luật|giải trí|\
         होम|देश|दुनिया|राजनीति|खेल|व्यापार|मनोरंजन|राज्य|विदेश|मौसम|मुख्य पृष्ठ|\
         صفحه اصلی|خانه|سیاسی|اقتصادی|اجتماعی|ورزشی|فرهنگی|جهان|بین‌الملل|سیاست|ورزش|فرهنگ|جستجو|\
         หน้าแรก|ข่าว|การเมือง|เศรษฐกิจ|กีฬา|ต่างประเทศ",
    ),
    (
        Mark::Menu,
        At::Anywhere,
        "actualitate|actualité|lokalnachrichten|vermischtes|wissenschaft|medien|karriere|immobilien|auto|verkehr|blaulicht|leserservice|shop|epaper|courts|schools|obituaries|crime|real estate|classifieds|events|e-edition|\
         books|history|markets|shipping|energy|food|games|puzzles|magazine|regional news|local news|international|national|newsletters|photos|horoscope|horoskop|\
         faits divers|justice|santé|planète|éducation|environnement|tech|high-tech|cinéma|livres|musique|annonces|emploi|immobilier|la une|\
         sucesos|nacional|local|provincia|comunidad|gente|televisión|motor|gastronomía|recetas|vinos|restaurantes|empleo|hemeroteca|última hora|actualidad|\
         attualità|provincia|ambiente|scuola|tecnologia|motori|viaggi|cucina|lavoro|cultura e spettacoli|ultima ora|\
         última hora|programação|contato|notícias|ambiente|justiça|ciência|tecnologia|lazer|emprego|meteorologia|\
         112|misdaad|gezondheid|onderwijs|vacatures|familieberichten|shownieuws|politiek|tv|\
         в стране|в россии|россия|за рубежом|здоровье|технологии|бизнес|финансы|авто|город|криминал|история|армия|туризм|интервью|колумнисты|афиша|\
         київ|регіони|здоров'я|технології|бізнес|фінанси|кримінал|історія|освіта|інтерв'ю|блоги|афіша|події|\
         ogłoszenia|wydarzenia|praca|nieruchomości|motoryzacja|rozrywka|turystyka|edukacja|kronika policyjna|\
         krimi|z domova|ze světa|finance|auto|bydlení|cestování|zdraví|magazín|galerie|z regionu|slovensko|zahraničie|\
         lokalt|näringsliv|ledare|insändare|familj|jobb|evenemang|navne|klima|meninger|lokalnytt|112|erhverv|forbrug|navne|\
         näköislehti|mielipiteet|paikallisuutiset|viihde|terveys|tiede|asuminen|\
         haberler|teknoloji|eğitim|kültür sanat|otomobil|emlak|resmi ilanlar|yerel|asayiş|\
         محافظات|حوادث|عربي|دولي|عالمية|مقالات|آراء|مجتمع|صور|الصفحة الرئيسية|أسواق|طقس|\
         צבא|משפט|צרכנות|סביבה|חינוך|נדל״ן|רכב|אוכל|דיגיטל|הצפון|הדרום|ירושלים|\
         要闻|地方|评论|理论|图片|滚动|观点|旅游|即時|地方|影劇|運動|兩岸|財經|\
         くらし|暮らし|事件|科学|医療|教育|特集|社説|地方|スポーツ|写真|動画|\
         지역|전국|종합|증권|부동산|사설|칼럼|포토|과학|교육|\
         tudomány|életmód|gasztro|bulvár|helyi|megye|kék hírek|oktatás|egészség|autó|\
         actualitate|eveniment|local|educație|justiție|opinii|reportaj|meteo|horoscop|monden|\
         τοπικά|απόψεις|ρεπορτάζ|υγεία|περιβάλλον|παιδεία|αυτοδιοίκηση|lifestyle|τεχνολογία|\
         nusantara|opini|daerah|hukum|pendidikan|gaya hidup|otomotif|teknologi|foto|\
         đời sống|du lịch|công nghệ|khoa học|bất động sản|bạn đọc|xe|thời tiết|chính trị|\
         राज्य|शिक्षा|धर्म|स्वास्थ्य|टेक्नोलॉजी|लाइफस्टाइल|क्राइम|संपादकीय|\
         استان‌ها|جامعه|محیط زیست|صفحه نخست|دانش|سلامت|حوادث|گردشگری|عکس|فیلم|\
         ข่าวทั่วไป|ข่าวทั้งหมด|ภูมิภาค|สังคม|บันเทิง|อาชญากรรม|การศึกษา|ไลฟ์สไตล์|общество|свят|българия|бизнес|любопитно|vijesti|hrvatska|svijet|crna kronika|gospodarstvo|slovenija|svet|srbija|društvo|hronika|ekonomija|lietuva|pasaulyje|latvijā|eesti|maailm",
    ),
];
