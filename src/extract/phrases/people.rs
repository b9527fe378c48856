//! Labels of authors and editors, and of who wrote: `By`, `Author:`, `Source:`.

use super::{At, Mark};

pub(super) const PEOPLE: &[(Mark, At, &str)] = &[
    (
        Mark::Author,
        At::Start,
        "reviewed by|review by|compiled by|as told to|rezension von|rezensiert von|critique de|reseña de|recensione di|recensie door|recension av|anmeldelse av|anmeldelse af|arvio|recenzja|文・写真|取材・文・写真|文と写真|by|a guest essay by|guest essay by|guest column by|a column by|column by|essay by|a commentary by|photographs and text by|reported by|written by|words by|text by|story by|posted by|article by|report by|a report by|analysis by|\
         opinion by|commentary by|review by|interview by|an analysis by|\
         das gespräch führte|das gespräch führten|das interview führte|das interview führten|die fragen stellte|die fragen stellten|interview geführt von|aufgezeichnet von|von|ein artikel von|ein gastbeitrag von|gastbeitrag von|gastkommentar von|ein gastkommentar von|ein essay von|essay von|analyse von|reportage von|kolumne von|eine kolumne von|glosse von|text von|porträt von|ein porträt von|protokoll von|aufgezeichnet von|ein kommentar von|eine analyse von|aus berlin von|kommentar von|\
         ein bericht von|eine reportage von|interview von|\
         par|propos recueillis par|entretien réalisé par|une enquête de|enquête de|une chronique de|chronique de|une tribune de|tribune de|reportage de|un reportage de|analyse de|texte de|textes de|article de|rédigé par|publié par|écrit par|\
         por|escrito por|entrevista de|una entrevista de|reportaje de|un reportaje de|análisis de|columna de|una columna de|opinión de|tribuna de|texto y fotos de|texto de|redactado por|un artículo de|una crónica de|\
         di|a cura di|intervista di|reportage di|analisi di|commento di|l'analisi di|l'intervista di|testo di|testi di|scritto da|articolo di|\
         reportagem de|texto por|entrevista de|análise de|opinião de|crónica de|crônica de|artigo de|\
         door|geschreven door|interview door|tekst door|opinie door|column door|analyse door|een artikel van|\
         av|text av|en krönika av|krönika av|reportage av|analys av|debattartikel av|en kronikk av|kronikk av|kommentar av|kronik af|en kronik af|klumme af|kommentar af|analyse af|skriven av|skrevet av|af|skrevet af|tekst af|tekst av|\
         kirjoittanut|teksti|toimittaja|\
         yazan|haberi yazan|\
         بقلم|كتب|كتبت|كتبها|تقرير وتصوير|أعد التقرير|أعدها|أجرى الحوار|حاوره|حاورته|مراسلنا|إعداد|تقرير|حوار|כתבה|מאת|כותב|כתבת|\
         írta|szerző|scris de|de|autor|autorka|autoři|autoarea|\
         του|της|γράφει ο|γράφει η|γράφουν οι|συντάκτης|συντάκτρια|ρεπορτάζ|\
         oleh|ditulis oleh|penulis|\
         लेखक|द्वारा|रिपोर्ट|लेखिका|\
         نویسنده|به قلم|نویسندگان|خبرنگاران|گزارش از|نوشتهٔ|نوشته‌ی|نوشته|گزارش|โดย|ผู้เขียน|\
         автор материала|автор публикации|автор текста|автор матеріалу|автор публікації|автор тексту|автор|автори|авторы|авторка|авторы текста|материал подготовил|материал подготовила|подготовил|подготовила|подготовили|підготував|підготувала|підготували|записал|записала|записав|беседовал|беседовала|розмовляв|розмовляла|текст|автор текста|автор статьи|\
         作者|文|撰文|记者|記者|本报记者|本報記者|採訪|采写|文／|取材・文|執筆|署名|取材|筆者|\
         글|작성자|글쓴이|취재|piše|napisal|napísal",
    ),
    (
        Mark::Author,
        At::Label,
        "автор материала|автор публикации|автор матеріалу|autor tekstu|autor článku|autor del artículo|autor del texto|auteur de l'article|autore dell'articolo|autor do texto|記事|文・構成|構成・文|取材・構成|文責・取材|rezension|critique|reseña|recensione|resenha|recensie|рецензия|recenze|recenzja|recension|anmeldelse|arvostelu|bài, ảnh|bài và ảnh|text and photos|words and pictures|text und fotos|text und foto|text & foto|texte et photos|texte et photo|texto y fotos|texto y foto|testo e foto|texto e fotos|tekst en foto's|tekst en foto|текст и фото|текст, фото|фото и текст|текст і фото|текст та фото|tekst i foto|tekst, zdjęcia|text a foto|text i foto|text och foto|text & bild|tekst og foto|teksti ja kuvat|teksti ja kuva|szöveg és fotó|text și foto|κείμενο και φωτογραφίες|teks dan foto|interview|interviews|entretien|entrevista|intervista|gespräch|das gespräch führte|die fragen stellte|интервью|беседовал|беседовала|розмова|інтерв'ю|wywiad|rozmawiał|rozmawiała|rozhovor|ptal se|ptala se|intervju|haastattelu|röportaj|söyleşi|حوار|حاورها|ראיון|מראיין|采访人|聞き手|インタビュー|인터뷰|interjú|interviu|συνέντευξη|wawancara|phỏng vấn|साक्षात्कार|گفت‌وگو|گفتگو|author|authors|author(s)|contributors|contributor|columnist|writer|reporter|text|words|story|byline|correspondent|journalist|\
         autor|autorin|autoren|text und recherche|redakteur|\
         auteur|auteure|autrice|auteurs|texte|journaliste|\
         autora|autores|texto|redactor|redactora|periodista|\
         autore|autrice|autori|testo|giornalista|\
         repórter|jornalista|reportagem|\
         tekst|journalist|schrijver|verslaggever|\
         корреспондент|журналист|журналистка|кореспондент|журналіст|журналістка|авторка|авторка тексту|\
         autorzy|tekst i zdjęcia|dziennikarz|dziennikarka|\
         napsal|napsala|redaktor|redaktorka|\
         skribent|författare|reporter|\
         forfatter|skrevet av|journalist|\
         kirjoittaja|toimittaja|teksti|\
         muhabir|haber|yazar|haberi hazırlayan|\
         الكاتب|المؤلف|المراسل|مراسل|الكاتبة|كتابة|\
         כתב|כתבת|מחבר|\
         作者|记者|記者|撰稿|供稿|采访|採訪|文|文字|編譯|撰稿人|ライター|執筆者|著者|記者名|文責|取材・執筆|\
         기자|글|취재기자|작성자|\
         szerző|újságíró|írta|\
         redactor|autoare|\
         αρθρογράφος|κείμενο|συντάκτης|επιμέλεια κειμένου|\
         reporter|penulis|pewarta|jurnalis|kontributor|wartawan|\
         tác giả|bài|phóng viên|bài viết|người viết|\
         लेखक|संवाददाता|रिपोर्टर|लेखन|\
         نویسنده|خبرنگار|نویسندگان|خبرنگاران|گزارشگر|نگارنده|\
         ผู้สื่อข่าว|ผู้เขียน|เรื่อง",
    ),
    (
        Mark::Editor,
        At::Anywhere,
        "editor|edited by|edit|редактор|редактор материала|редакторка|redakcja|opracowanie|oprac|\
         opracował|opracowała|redaktion|redakteur|redigering|责任编辑|責任編輯|编辑|編輯|责编|責編|編集|担当|\
         edytor|editado por|edición|editing|editora|szerkesztő|szerkesztette|editör|editor in charge|\
         संपादक|संपादन|edited by|تحرير|المحرر|עריכה|עורך|επιμέλεια|สำนักข่าว_|biên tập|biên dịch|\
         redigert av|redigerad av|redigeret af|redaktör|uredila|urednik|редактура|ویراستار",
    ),
    (
        Mark::Reporting,
        At::Anywhere,
        "reporting by|additional reporting by|writing by|reportage par|reportage de|reportage|reportage by|reporte de|reportado por|escrito por|información de|reportagem de|bericht von|berichtet von|reportage von|rapportage door|informazioni di|reportaje de|репортаж|информация",
    ),
    (
        Mark::Credit,
        At::Label,
        "source|sources|via|agency|agencies|news agency|wire|credit|\
         quelle|quellen|agentur|mit material von|\
         source(s)|agence|avec|\
         fuente|fuentes|agencia|con información de|\
         fonte|fonti|agenzia|fontes|agência|com informações de|\
         bron|bronnen|\
         источник|источники|по материалам|по информации|агентство|\
         джерело|джерела|за матеріалами|агенція|\
         źródło|źródła|za|agencja|\
         zdroj|zdroje|agentura|\
         källa|källor|kilde|kilder|kjelde|byrå|bureau|\
         lähde|lähteet|uutistoimisto|\
         kaynak|ajans|\
         المصدر|المصادر|مصدر|وكالة|وكالات|\
         מקור|מקורות|סוכנות|\
         来源|來源|消息来源|文章来源|新闻来源|稿源|信息来源|转自|來源|稿件来源|资料来源_|本文来源|\
         出典|提供元|配信元|情報源|ソース|引用元|提供社|\
         출처|제공|자료제공|뉴스제공|\
         forrás|források|hírügynökség|\
         sursa|surse|sursă|agenția|\
         πηγή|πηγές|πρακτορείο|με πληροφορίες από|\
         sumber|kantor berita|\
         nguồn|theo|nguồn tin|\
         स्रोत|सोर्स|एजेंसी|साभार|इनपुट|source|\
         منبع|منابع|خبرگزاری|به نقل از|\
         ที่มา|แหล่งที่มา|แหล่งข่าว|източник|извор|izvor|vir|šaltinis|avots|allikas|font",
    ),
    (
        Mark::AboutAuthor,
        At::Whole,
        "about the author|about the authors|author bio|about the writer|zur autorin|zum autor|zur person|über den autor|über die autorin|der autor|die autorin|l'auteur|l'auteure|l'autrice|à propos de l'auteur|à propos de l'auteure|\
         sobre el autor|sobre la autora|sull'autore|sull'autrice|l'autore|l'autrice|sobre o autor|sobre a autora|over de auteur|об авторе|про автора|про авторку|o autorze|o autorce|o autorovi|\
         om författaren|om skribenten|om forfatteren|kirjoittajasta|kirjoittaja|yazar hakkında|عن الكاتب|عن الكاتبة|על הכותב|על הכותבת|作者简介|关于作者|作者簡介|關於作者|著者について|筆者紹介|執筆者紹介|기자 소개|\
         a szerzőről|despre autor|despre autoare|σχετικά με τον συντάκτη|tentang penulis|về tác giả|लेखक के बारे में|درباره نویسنده",
    ),
    (
        Mark::AboutAuthor,
        At::Label,
        "about the author|about the authors|author bio|about the writer|zur autorin|zum autor|zur person|über den autor|über die autorin|à propos de l'auteur|à propos de l'auteure|\
         sobre el autor|sobre la autora|sull'autore|sull'autrice|sobre o autor|sobre a autora|over de auteur|об авторе|про автора|про авторку|o autorze|o autorce|o autorovi|\
         om författaren|om skribenten|om forfatteren|kirjoittajasta|yazar hakkında|عن الكاتب|عن الكاتبة|על הכותב|על הכותבת|作者简介|关于作者|作者簡介|關於作者|著者について|筆者紹介|執筆者紹介|기자 소개|\
         a szerzőről|despre autor|despre autoare|σχετικά με τον συντάκτη|tentang penulis|về tác giả|लेखक के बारे में|درباره نویسنده",
    ),
];
