//! The set phrases of news pages by language, divided by `|`, written naturally.

use super::phrases::{At, Mark};

/// Every phrase with what it marks and where it counts.
pub(crate) const PHRASES: &[(Mark, At, &str)] = &[
    // Dates: labels stand before the date, in Chinese, Japanese and Korean also after it.
    (
        Mark::Published,
        At::Anywhere,
        "published|first published|posted|date published|publication date|published on|issued|\
         released on|date of publication|pub date|\
         veröffentlicht|veröffentlicht am|erschienen|erschienen am|publiziert|erstellt|erstellt am|\
         publié|publiée|publié le|publiée le|posté le|mis en ligne|paru le|date de publication|\
         publicado|publicada|publicado el|publicado en|fecha de publicación|creado|\
         pubblicato|pubblicata|pubblicato il|data di pubblicazione|\
         publicado em|publicada em|postado em|data de publicação|\
         gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|publicatiedatum|\
         опубликовано|опубликована|дата публикации|размещено|создано|\
         опубліковано|дата публікації|оприлюднено|розміщено|\
         opublikowano|opublikowany|data publikacji|data dodania|dodano|opublikowane|\
         publikováno|zveřejněno|vydáno|vydáno dne|publikované|zverejnené|vytvořeno|\
         publicerad|publicerat|publicerades|utgiven|\
         offentliggjort|publiceret|udgivet|\
         publisert|publisert den|\
         julkaistu|\
         yayınlanma|yayınlanma tarihi|yayın tarihi|giriş tarihi|giriş|yayınlandı|oluşturulma|eklenme|\
         نشر|تاريخ النشر|نشر في|نشرت|نشر بتاريخ|تم النشر|\
         פורסם|פורסם ב|תאריך פרסום|פורסמה|\
         发布时间|发布|发表|发表时间|發布時間|發布|發佈|發表|發稿|发稿|發佈時間|刊登|发布于|發布於|时间|\
         公開|公開日|公開日時|掲載|掲載日|配信|投稿日|公開日時|初出|\
         입력|기사입력|등록|작성|게시|승인|최초입력|발행|\
         megjelent|megjelenés|közzétéve|publikálva|létrehozva|\
         publicat|publicat la|publicată|data publicării|postat|postat la|\
         δημοσιεύθηκε|δημοσιεύτηκε|δημοσίευση|ημερομηνία δημοσίευσης|ημερομηνία|αναρτήθηκε|\
         diterbitkan|dipublikasikan|terbit|tayang|tanggal terbit|diunggah|diposting|diposkan|\
         đăng|đăng lúc|ngày đăng|xuất bản|đăng ngày|\
         प्रकाशित|प्रकाशन|पब्लिश्ड|प्रकाशन तिथि|पोस्ट किया गया|\
         تاریخ انتشار|انتشار|منتشر شده|زمان انتشار|تاریخ خبر|\
         เผยแพร่|เผยแพร่เมื่อ|วันที่เผยแพร่|публикувано|публикувана|објављено|objavljeno|objavljena|\
         objavljeno dne|paskelbta|publicēts|avaldatud",
    ),
    (
        Mark::Modified,
        At::Anywhere,
        "updated|last updated|last update|update|modified|last modified|edited on|revised|updated on|\
         latest update|aktualisiert|aktualisiert am|zuletzt aktualisiert|aktualisierung|stand|\
         letzte änderung|geändert|zuletzt geändert|letzte aktualisierung|bearbeitet|\
         mis à jour|mise à jour|mis à jour le|modifié|modifié le|modifiée le|dernière mise à jour|actualisé|\
         actualizado|actualizada|actualizado el|última actualización|act|modificado|actualización|\
         aggiornato|aggiornata|aggiornato il|ultimo aggiornamento|modificato|aggiornamento|\
         atualizado|atualizada|atualizado em|última atualização|modificado em|atualização|\
         bijgewerkt|bijgewerkt op|laatste update|laatst bijgewerkt|gewijzigd|aangepast|\
         обновлено|обновлена|обновлён|изменено|дата обновления|последнее обновление|обновление|\
         оновлено|оновлена|змінено|останнє оновлення|востаннє оновлено|\
         aktualizacja|zaktualizowano|ostatnia aktualizacja|zmieniono|aktualizowano|modyfikacja|\
         aktualizováno|aktualizace|naposledy aktualizováno|upraveno|aktualizované|poslední aktualizace|\
         uppdaterad|uppdaterat|senast uppdaterad|ändrad|\
         opdateret|sidst opdateret|senest opdateret|\
         oppdatert|sist oppdatert|\
         päivitetty|muokattu|viimeksi päivitetty|\
         güncelleme|güncellenme|son güncelleme|güncellendi|güncelleme tarihi|son güncellenme|\
         تحديث|آخر تحديث|تم التحديث|محدث|عدل|\
         עודכן|עודכן ב|עדכון אחרון|עודכנה|עדכון|\
         更新|更新时间|更新於|更新于|最后更新|最後更新|更新時間|修改时间|最終更新|更新日|更新日時|最終更新日|修正|\
         수정|최종수정|업데이트|기사수정|최종 수정|최종편집|\
         frissítve|frissült|frissítés|módosítva|utolsó frissítés|\
         actualizat|actualizată|ultima actualizare|actualizat la|modificat|\
         ενημερώθηκε|τελευταία ενημέρωση|ενημέρωση|τροποποίηση|τελευταία τροποποίηση|\
         diperbarui|terakhir diperbarui|update terakhir|diubah|pembaruan|\
         cập nhật|cập nhật lúc|cập nhật lần cuối|sửa đổi|\
         अपडेटेड|अपडेट|अंतिम अपडेट|अद्यतन|संशोधित|\
         بهروزرسانی|به‌روزرسانی|به‌روز شده|آخرین به‌روزرسانی|ویرایش شده|آخرین ویرایش|\
         ปรับปรุง|อัปเดต|อัพเดท|แก้ไขล่าสุด|обновена|обновено|ажурирано|ažurirano|atnaujinta",
    ),
    (
        Mark::Crawled,
        At::Anywhere,
        "retrieved|accessed|archived|crawled|fetched|captured|downloaded|abgerufen|abgerufen am|\
         consulté le|consultado|consultado el|consultato|geraadpleegd|дата обращения|доступ|dostęp|\
         citováno|hämtad|hentet|luettu|erişim tarihi|抓取时间|采集时间|取得日|閲覧日|consultado em|\
         scraped|saved on|печать страницы",
    ),
    (
        Mark::OtherDate,
        At::Anywhere,
        "copyright|©|ⓒ|(c)|born|died|until|since|deadline|expires|valid|event|when|from|starts|ends|\
         founded|established|first aired|recorded|next|today is|member since|joined|geboren|bis|seit|\
         termin|né le|née le|depuis|jusqu'au|nacido|hasta|desde|evento|nato|fino al|nascido|até|\
         родился|до|с|народився|urodzony|photo taken|taken on|aufgenommen|file photo|archive|archiv|\
         archivbild|archivo|archives|issue|ausgabe|edition|print edition|gültig|datum der aufnahme|\
         termín|koná se|wann|wydarzenie|date of birth|release date|kick-off|session|hearing",
    ),
    // People.
    (
        Mark::Author,
        At::Start,
        "文・写真|取材・文・写真|文と写真|by|written by|words by|text by|story by|posted by|article by|report by|a report by|analysis by|\
         opinion by|commentary by|review by|interview by|an analysis by|\
         von|ein artikel von|ein kommentar von|eine analyse von|aus berlin von|kommentar von|\
         ein bericht von|eine reportage von|interview von|\
         par|propos recueillis par|article de|rédigé par|publié par|écrit par|\
         por|escrito por|texto de|redactado por|un artículo de|una crónica de|\
         di|a cura di|scritto da|articolo di|\
         reportagem de|texto por|\
         door|geschreven door|een artikel van|\
         av|text av|skriven av|skrevet av|af|skrevet af|tekst af|tekst av|\
         kirjoittanut|teksti|toimittaja|\
         yazan|haberi yazan|\
         بقلم|كتب|كتبت|إعداد|تقرير|حوار|כתבה|מאת|כותב|כתבת|\
         írta|szerző|scris de|de|autor|autorka|autoři|autoarea|\
         του|της|γράφει ο|γράφει η|γράφουν οι|συντάκτης|συντάκτρια|ρεπορτάζ|\
         oleh|ditulis oleh|penulis|\
         लेखक|द्वारा|रिपोर्ट|लेखिका|\
         نویسنده|به قلم|نوشته|گزارش|โดย|ผู้เขียน|\
         автор|автори|авторы|текст|автор текста|автор статьи|\
         作者|文|撰文|记者|記者|本报记者|本報記者|採訪|采写|文／|取材・文|執筆|署名|取材|筆者|\
         글|작성자|글쓴이|취재|piše|napisal|napísal",
    ),
    (
        Mark::Author,
        At::Label,
        "author|authors|writer|reporter|text|words|story|byline|correspondent|journalist|\
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
         作者|记者|記者|撰稿|供稿|采访|採訪|文|文字|编译|編譯|撰稿人|ライター|執筆者|著者|記者名|文責|取材・執筆|\
         기자|글|취재기자|작성자|\
         szerző|újságíró|írta|\
         redactor|autoare|\
         αρθρογράφος|κείμενο|συντάκτης|επιμέλεια κειμένου|\
         reporter|penulis|pewarta|jurnalis|kontributor|wartawan|\
         tác giả|bài|phóng viên|bài viết|người viết|\
         लेखक|संवाददाता|रिपोर्टर|लेखन|\
         نویسنده|خبرنگار|گزارشگر|نگارنده|\
         ผู้สื่อข่าว|ผู้เขียน|เรื่อง",
    ),
    (
        Mark::Editor,
        At::Anywhere,
        "editor|edited by|edit|редактор|редактор материала|редакторка|redakcja|opracowanie|oprac|\
         opracował|opracowała|redaktion|redakteur|redigering|责任编辑|責任編輯|编辑|編輯|责编|責編|校对|編集|担当|\
         edytor|editado por|edición|editing|editora|szerkesztő|szerkesztette|editör|editor in charge|\
         संपादक|संपादन|edited by|تحرير|المحرر|עריכה|עורך|επιμέλεια|สำนักข่าว_|biên tập|biên dịch|\
         redigert av|redigerad av|redigeret af|redaktör|uredila|urednik|редактура|ویراستار",
    ),
    (
        Mark::Reporting,
        At::Anywhere,
        "reporting by|additional reporting by|writing by|reportage par|информация",
    ),
    // Who wrote it.
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
    // Pictures.
    (
        Mark::Photo,
        At::Label,
        "photo|photos|photo credit|photograph|photographs|photographer|picture|pictures|image|images|pic|\
         image credit|image source|image caption|caption|video|watch|illustration|graphic|chart|map|figure|\
         archive photo|file photo|file|file image|photo by|getty|\
         foto|fotos|bild|bilder|symbolbild|archivbild|archivfoto|bildquelle|grafik|karte|bildnachweis|\
         photo d'illustration|photo d'archives|crédit photo|crédit|photographie|légende|vidéo|infographie|\
         foto de archivo|imagen|imágenes|fotografía|crédito|créditos|vídeo|foto archivo|gráfico|\
         immagine|foto d'archivo|fotografia|grafico|\
         imagem|imagens|foto de arquivo|arquivo|crédito da foto|\
         beeld|afbeelding|archieffoto|\
         фото|фотография|иллюстрация|снимок|изображение|видео|архивное фото|фото из архива|графика|\
         фотографія|ілюстрація|світлина|зображення|відео|архівне фото|скриншот|скріншот|\
         zdjęcie|zdjęcia|fot|fotografia|ilustracja|wideo|grafika|zdjęcie ilustracyjne|\
         fotografie|ilustrační foto|snímek|ilustrační snímek|obrázek|grafika|\
         arkivbild|genrebild|foto|arkivfoto|illustrasjon|bildetekst|bildtext|billede|arkivbilde|\
         kuva|kuvat|kuvituskuva|arkistokuva|kuvateksti|grafiikka|\
         fotoğraf|görsel|resim|arşiv|grafik|fotoğraflar|\
         صورة|الصورة|صور|تصوير|صورة أرشيفية|فيديو|أرشيف|\
         צילום|תמונה|תמונות|צילומים|וידאו|איור|\
         图|图片|图片来源|图片說明|图源|摄影|摄|配图|視頻|视频|圖|圖片|圖片來源|攝影|圖說|照片|资料图|资料图片|資料照|圖片說明|\
         写真|写真提供|撮影|画像|画像提供|図|動画|写真説明|\
         사진|사진제공|사진 제공|이미지|사진 출처|자료사진|그래픽|영상|사진설명|\
         fénykép|fotó|kép|illusztráció|képünk illusztráció|képaláírás|borítókép|nyitókép|\
         fotografie|imagine|sursa foto|credit foto|foto ilustrativ|\
         φωτογραφία|φωτό|φωτ|εικόνα|βίντεο|φωτογραφίες|φωτο|\
         gambar|foto ilustrasi|ilustrasi|dok|dokumentasi|kredit foto|\
         ảnh|ảnh minh họa|hình|hình ảnh|đồ họa|video|\
         फोटो|तस्वीर|चित्र|फाइल फोटो|वीडियो|फ़ोटो|\
         عکس|تصویر|عکاس|ویدئو|ویدیو|عکس از|\
         ภาพ|ภาพจาก|ภาพประกอบ|снимка|снимки|слика|slika|foto arhiva|fotogalerija",
    ),
    (
        Mark::Photo,
        At::Start,
        "data:|data source:|daten:|datenquelle:|données :|datos:|dati:|dados:|данные:|дані:|dane:|数据:|数据来源:|資料來源:|データ:|자료:|photo by|photos by|photo courtesy|file -|file photo|file image|image by|picture by|pictured|foto von|\
         ©|photo illustration|photo provided by|courtesy of|(photo|[photo|(foto|рис.|getty images|\
         view image in fullscreen|click to enlarge|slide 1|im bild|auf dem bild|\
         foto de|foto di|foto af|foto av|foto door|foto:|valokuva|fotoğraf altı|资料图|資料照片|【写真】|▲|△|◆写真|사진=|사진｜|\
         watch|play video|video|الصورة|fot.|fotó|сним.",
    ),
    // What follows is another article.
    (
        Mark::ReadMore,
        At::Start,
        "read more|read also|also read|see also|more on this|watch now|read next|related|related article|\
         related story|more like this|don't miss|must read|more from|\
         lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|lesen sie dazu|weiterlesen|siehe auch|\
         mehr dazu|das könnte sie auch interessieren|lies auch|mehr lesen|passend dazu|\
         lire aussi|à lire aussi|à lire également|lire la suite|voir aussi|lire également|sur le même sujet|en savoir plus|\
         lea también|lee también|leer más|te puede interesar|ver también|más información|lea además|relacionado|\
         leggi anche|leggi di più|per approfondire|vedi anche|approfondisci|continua a leggere|\
         leia também|leia mais|veja também|saiba mais|veja mais|confira|\
         lees ook|lees meer|lees verder|bekijk ook|lees hier|\
         читайте также|читать далее|смотрите также|подробнее|ещё по теме|читать также|по теме|\
         читайте також|дивіться також|детальніше|більше по темі|також читайте|\
         czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także|przeczytaj także|czytaj również|zobacz również|\
         čtěte také|čtěte též|více k tématu|přečtěte si|čtěte více|čítajte aj|prečítajte si|viac|mohlo by vás zajímat|\
         läs också|läs mer|läs även|se även|\
         læs også|læs mere|se også|les også|les mer|\
         lue myös|lue lisää|katso myös|lisää aiheesta|\
         devamını oku|ilgili haber|ayrıca okuyun|bunlar da ilginizi çekebilir|ilginizi çekebilir|bakınız|\
         اقرأ أيضا|اقرأ المزيد|اقرأ ايضا|شاهد أيضا|إقرأ أيضاً|للمزيد|طالع أيضا|المزيد من|قد يهمك|مواضيع ذات صلة|\
         קראו גם|קרא עוד|קראו עוד|עוד בנושא|ראו גם|כתבות נוספות|\
         延伸阅读|相关阅读|相关新闻|更多新闻|阅读更多|延伸閱讀|相關新聞|更多|推荐阅读|看更多|相關報導|\
         関連記事|あわせて読みたい|続きを読む|関連ニュース|【関連記事】|もっと見る|\
         관련기사|관련 기사|더보기|함께 보면 좋은|▶ 관련기사|\
         olvassa el|olvasd el|kapcsolódó|lásd még|ez is érdekelheti|további|\
         citește și|citiți și|vezi și|citește mai mult|citeşte şi|mai multe|\
         διαβάστε επίσης|διαβάστε ακόμα|δείτε επίσης|δείτε ακόμα|διαβάστε περισσότερα|σχετικά άρθρα|διαβάστε|\
         baca juga|baca selengkapnya|lihat juga|simak juga|artikel terkait|berita terkait|selengkapnya|\
         xem thêm|đọc thêm|tin liên quan|đọc tiếp|>> xem thêm|mời độc giả|\
         यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|इसे भी पढ़ें|संबंधित खबरें|यह भी देखें|\
         بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|بخوانید|مطالعه بیشتر|\
         อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|อ่านต่อ|вижте още|прочетете още|pročitajte|pročitaj i|preberite tudi|skaitykite",
    ),
    (
        Mark::Related,
        At::Whole,
        "related|related articles|related stories|related news|related topics|related content|related links|related coverage|more stories|more news|top stories|latest news|latest stories|\
         latest|most read|most popular|most viewed|trending|trending now|popular|popular now|you may also like|\
         you might also like|recommended|recommended for you|recommended stories|editor's picks|editors' picks|in case you missed it|\
         more from this section|more headlines|more on this story|more on this topic|around the web|from the web|special reports|in focus|what to read next|read next|up next|\
         sponsored content|promoted content|sponsored|about the author|about the authors|author bio|keep reading|next article|previous article|\
         recent posts|recent articles|other news|other stories|also in the news|live updates|explore more|the latest|today's headlines|most discussed|\
         mehr zum thema|meistgelesen|meistgelesene artikel|weitere artikel|weitere nachrichten|das könnte sie auch interessieren|auch interessant|\
         ähnliche artikel|verwandte artikel|aktuelle nachrichten|empfohlen|empfehlungen der redaktion|neueste artikel|mehr aus|schlagzeilen|top-themen|themen|zur person|zum autor|über den autor|lesen sie auch|verwandte themen|meistgeklickt|\
         à lire aussi|sur le même sujet|les plus lus|articles liés|les plus populaires|à la une|dernières actualités|vous aimerez aussi|en ce moment|articles similaires|sur le même thème|à découvrir|l'auteur|à propos de l'auteur|\
         noticias relacionadas|lo más leído|más leídas|lo más visto|te puede interesar|también te puede interesar|últimas noticias|más noticias|más información|artículos relacionados|relacionadas|relacionados|recomendados|le puede interesar|sobre el autor|\
         articoli correlati|i più letti|più letti|leggi anche|ultime notizie|potrebbe interessarti|potrebbe interessarti anche|correlati|altre notizie|da non perdere|notizie correlate|\
         notícias relacionadas|mais lidas|leia também|veja também|últimas notícias|mais notícias|relacionadas|você também pode gostar|matérias relacionadas|em destaque|destaques|\
         meest gelezen|gerelateerd|gerelateerde artikelen|lees ook|meer nieuws|laatste nieuws|aanbevolen|meer over dit onderwerp|net binnen|meer artikelen|ook interessant|\
         читайте также|популярное|самое читаемое|новости по теме|по теме|последние новости|лента новостей|главное|другие новости|похожие новости|материалы по теме|ещё по теме|рекомендуем|смотрите также|новости партнёров|новости партнеров|выбор редакции|похожие материалы|также по теме|сейчас читают|\
         читайте також|популярне|найпопулярніше|новини за темою|останні новини|стрічка новин|за темою|схожі новини|інші новини|матеріали за темою|найчитаніше|рекомендуємо|новини партнерів|дивіться також|вибір редакції|\
         czytaj też|czytaj także|najczęściej czytane|najpopularniejsze|polecane|powiązane artykuły|powiązane|więcej na ten temat|najnowsze|zobacz również|zobacz także|zobacz też|przeczytaj także|polecamy|podobne artykuły|ostatnie wiadomości|najnowsze wiadomości|\
         nejčtenější|související články|související|mohlo by vás zajímat|čtěte také|další články|nejnovější|doporučujeme|najčítanejšie|súvisiace články|témata|více k tématu|\
         mest läst|mest lästa|läs också|läs mer|relaterat|senaste nytt|fler nyheter|mer om|rekommenderat|relaterade artiklar|läs även|senaste nyheterna|\
         mest læste|læs også|relaterede artikler|seneste nyt|relateret|flere nyheder|andre læser|mere om|\
         mest lest|les også|relaterte saker|siste nytt|flere nyheter|siste nyheter|relatert|mer om|\
         luetuimmat|lue myös|lisää aiheesta|aiheesta lisää|uusimmat|suosituimmat|katso myös|tuoreimmat|\
         ilgili haberler|çok okunanlar|en çok okunanlar|son dakika|benzer haberler|öne çıkanlar|diğer haberler|ilginizi çekebilir|bunlar da ilginizi çekebilir|önerilen haberler|son haberler|\
         اقرأ أيضا|اقرأ أيضاً|الأكثر قراءة|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|آخر الأخبار|المزيد|المزيد من الأخبار|قد يعجبك أيضا|أخبار متعلقة|الأكثر مشاهدة|موضوعات متعلقة|ذات صلة|\
         כתבות נוספות|הנקראות ביותר|עוד בנושא|כתבות קשורות|אולי יעניין אותך|חדשות אחרונות|קראו גם|כתבות שאולי יעניינו אותך|עוד כתבות|הכי נקראות|\
         相关新闻|相关阅读|热门新闻|延伸阅读|推荐阅读|更多新闻|最新新闻|热门推荐|相關新聞|熱門新聞|延伸閱讀|相關報導|推薦閱讀|猜你喜欢|热点推荐|精彩推荐|今日热点|排行榜|最新消息|编辑推荐|\
         関連記事|人気記事|おすすめ記事|アクセスランキング|最新記事|ランキング|最新ニュース|関連ニュース|おすすめ|あわせて読みたい|新着記事|注目の記事|こちらもおすすめ|人気ランキング|関連リンク|\
         관련기사|관련 기사|많이 본 뉴스|인기기사|인기 기사|추천기사|추천 기사|최신기사|주요뉴스|주요 뉴스|많이 본 기사|이 시각 주요뉴스|실시간 뉴스|최신뉴스|헤드라인|오늘의 주요뉴스|\
         kapcsolódó cikkek|legolvasottabb|legnépszerűbb|ajánlott|ajánlott cikkek|kapcsolódó|friss hírek|további hírek|ezt is olvassa el|legfrissebb|\
         articole similare|cele mai citite|citește și|știri similare|articole recomandate|ultimele știri|recomandări|te-ar putea interesa|mai multe știri|\
         σχετικά άρθρα|δημοφιλή|διαβάστε επίσης|τελευταία νέα|περισσότερα|ροή ειδήσεων|σχετικές ειδήσεις|δείτε επίσης|τελευταίες ειδήσεις|προτεινόμενα|διαβάστε ακόμη|\
         berita terkait|artikel terkait|baca juga|terpopuler|berita populer|rekomendasi|berita lainnya|terkini|berita terbaru|populer|lihat juga|artikel populer|\
         tin liên quan|tin cùng chuyên mục|đọc nhiều|tin mới|xem thêm|bài liên quan|tin nổi bật|đọc nhiều nhất|tin đọc nhiều|có thể bạn quan tâm|tin khác|tin mới nhất|\
         संबंधित खबरें|ट्रेंडिंग|लोकप्रिय|ताज़ा खबरें|और पढ़ें|यह भी पढ़ें|सबसे ज्यादा पढ़ी गई|संबंधित समाचार|अन्य खबरें|ताजा खबरें|बड़ी खबरें|\
         مطالب مرتبط|اخبار مرتبط|پربازدیدترین|پربازدیدها|آخرین اخبار|اخبار دیگر|بیشتر بخوانید|پیشنهاد سردبیر|پربیننده‌ترین|مطالب پیشنهادی|\
         ข่าวที่เกี่ยวข้อง|ข่าวยอดนิยม|ข่าวล่าสุด|свързани|най-четени|најчитаније|najčitanije|povezani članci|najbolj brano",
    ),
    (
        Mark::Comments,
        At::Whole,
        "comments|comment|leave a comment|leave a reply|reader comments|post a comment|join the conversation|view comments|show comments|add a comment|0 comments|\
         join the discussion|discussion|write a comment|have your say|readers' comments|all comments|what do you think|\
         kommentare|kommentar schreiben|leserkommentare|diskutieren sie mit|kommentieren|\
         commentaires|laisser un commentaire|réagir|vos commentaires|vos réactions|réactions|\
         comentarios|deja un comentario|dejar un comentario|comenta|deja tu comentario|comentarios de los lectores|\
         commenti|lascia un commento|i commenti dei lettori|\
         comentários|deixe um comentário|comente|deixe seu comentário|comentários dos leitores|\
         reacties|reageer|plaats een reactie|reacties van lezers|\
         комментарии|комментарии читателей|оставить комментарий|обсуждение|комментировать|добавить комментарий|\
         коментарі|залишити коментар|коментарі читачів|обговорення|додати коментар|\
         komentarze|dodaj komentarz|skomentuj|komentarze czytelników|\
         komentáře|diskuse|diskuze|přidat komentář|vstoupit do diskuse|komentáre|diskusia|\
         kommentarer|kommentera|skriv en kommentar|kommentér|debatt|läsarkommentarer|\
         kommentit|kommentoi|keskustelu|lukijoiden kommentit|\
         yorumlar|yorum yap|yorum yaz|okur yorumları|yorum|okuyucu yorumları|\
         التعليقات|تعليقات|اترك تعليقا|أضف تعليقا|تعليقات القراء|اضف تعليق|اترك تعليقك|شارك برأيك|\
         תגובות|הוסף תגובה|כתוב תגובה|תגובות הגולשים|הוסיפו תגובה|\
         评论|网友评论|发表评论|评论区|評論|留言|最新评论|全部评论|热门评论|網友評論|网友留言|读者评论|我要评论|\
         コメント|コメントを書く|コメント欄|みんなのコメント|読者のコメント|\
         댓글|댓글쓰기|전체 댓글|댓글 쓰기|독자 댓글|의견쓰기|베스트 댓글|댓글 목록|\
         hozzászólások|kommentek|szóljon hozzá|hozzászólás|olvasói hozzászólások|vélemények|\
         comentarii|lasă un comentariu|adaugă un comentariu|comentariile cititorilor|\
         σχόλια|αφήστε ένα σχόλιο|προσθήκη σχολίου|τα σχόλιά σας|σχόλια αναγνωστών|σχολίασε|\
         komentar|tulis komentar|komentar pembaca|beri komentar|kolom komentar|\
         bình luận|ý kiến bạn đọc|viết bình luận|gửi bình luận|ý kiến|bình luận của bạn đọc|\
         टिप्पणियां|टिप्पणी|टिप्पणी करें|कमेंट|कमेंट्स|पाठकों की टिप्पणियाँ|टिप्पणियाँ|\
         نظرات|دیدگاه‌ها|ارسال نظر|نظر شما|نظرات کاربران|دیدگاه|نظرات خوانندگان|\
         ความคิดเห็น|แสดงความคิดเห็น|коментари|komentari|komentarji|komentarai",
    ),
    (
        Mark::Comments,
        At::Start,
        "comments (|comment (|kommentare (|commentaires (|comentarios (|commenti (|comentários (|reacties (|\
         комментарии (|коментарі (|komentarze (|komentáře (|kommentarer (|kommentit (|yorumlar (|\
         التعليقات (|תגובות (|评论 (|评论(|コメント (|コメント(|댓글 (|댓글(|hozzászólások (|comentarii (|σχόλια (|\
         komentar (|bình luận (|टिप्पणियां (|نظرات (|comments:|discussion (|diskuse (|评论：|評論(|diskussion (|\
         commentaires:|leave a comment|leave a reply|readers' comments|комментарии:|коментарі:|\
         yorumlar:|komentarze:|kommentare:|comentarios:|komentáře:|kommentit:|commenti:|reacties:|comentários:",
    ),
    (
        Mark::Tags,
        At::Label,
        "tags|tag|topics|topic|keywords|filed under|labels|categories|category|in this article|more about|\
         schlagwörter|schlagworte|themen|stichworte|rubrik|mots-clés|mots clés|thèmes|étiquettes|sujets|\
         etiquetas|temas|palabras clave|archivado en|categorías|argomenti|parole chiave|temi|assuntos|palavras-chave|tópicos|\
         trefwoorden|onderwerpen|теги|метки|темы|рубрика|ключевые слова|теми|мітки|ключові слова|рубрики|\
         tagi|tematy|słowa kluczowe|kategorie|štítky|témata|klíčová slova|tagy|ämnen|taggar|nyckelord|emner|emneord|stikord|\
         aiheet|asiasanat|avainsanat|etiketler|konular|etiket|كلمات مفتاحية|الكلمات المفتاحية|الوسوم|وسوم|كلمات دالة|الكلمات الدالة|علامات|\
         תגיות|תגים|נושאים|标签|關鍵字|关键词|標籤|关键字|タグ|キーワード|関連タグ|関連キーワード|태그|키워드|#태그|\
         címkék|címke|etichete|taguri|ετικέτες|θέματα|kata kunci|topik|từ khóa|chủ đề|thẻ|टैग|टैग्स|विषय|\
         برچسب‌ها|برچسب ها|کلیدواژه‌ها|کلیدواژه|برچسب|แท็ก|етикети|oznake|тагови",
    ),
    (
        Mark::Share,
        At::Whole,
        "share|share this|share this article|share this story|share on facebook|share on x|share on twitter|tweet|facebook|twitter|whatsapp|telegram|\
         linkedin|email|e-mail|print|copy link|link copied|save|bookmark|listen|listen to this article|listen to article|gift this article|x|reddit|instagram|youtube|pinterest|viber|vk|messenger|\
         follow us|follow us on|follow|font size|comments|like|subscribe|reply|report|line|weibo|wechat|kakaotalk|threads|bluesky|flipboard|pocket|\
         teilen|artikel teilen|drucken|merken|vorlesen|anhören|folgen sie uns|link kopieren|partager|partager l'article|imprimer|suivez-nous|envoyer par e-mail|écouter|écouter l'article|copier le lien|\
         compartir|imprimir|síguenos|guardar|comparte|enviar|escuchar|copiar enlace|condividi|stampa|seguici|salva|ascolta|copia link|compartilhar|compartilhe|siga-nos|salvar|ouvir|copiar link|delen|deel dit artikel|printen|bewaren|volg ons|luister|deel|\
         поделиться|поделитесь|распечатать|печать|вконтакте|одноклассники|поделиться в соцсетях|скопировать ссылку|слушать|поширити|поділитися|роздрукувати|друк|поділіться|слухати|\
         udostępnij|drukuj|skopiuj link|podziel się|wyślij|słuchaj|sdílet|tisk|vytisknout|sdílejte|zdieľať|uložit|dela|dela artikeln|skriv ut|spara|del|del artiklen|del artikkelen|kopier link|kopier lenke|gem|lagre|lyt|lytt|lyssna|jaa|tulosta|jaa artikkeli|tallenna|kuuntele|\
         paylaş|yazdır|kaydet|takip et|paylaşın|dinle|haberi paylaş|شارك|مشاركة|طباعة|تابعنا|شارك الخبر|انسخ الرابط|استمع|حفظ|نسخ الرابط|שתפו|שתף|הדפסה|שיתוף|שמור|האזינו|\
         分享|分享到|打印|收藏|微信|微博|朋友圈|点赞|列印|字号|微信好友|qq空间|复制链接|シェア|シェアする|ツイート|印刷|保存|ブックマーク|共有|リンクをコピー|ポスト|공유|공유하기|인쇄|스크랩|프린트|페이스북|트위터|카카오톡|글자크기|좋아요|url복사|구독|\
         megosztás|megosztom|nyomtatás|küldés|mentés|distribuie|printează|trimite|salvează|κοινοποίηση|εκτύπωση|μοιραστείτε|μοιράσου το|ακούστε|bagikan|cetak|salin tautan|simpan|ikuti kami|dengarkan|chia sẻ|in bài|lưu|theo dõi|sao chép liên kết|nghe|\
         शेयर करें|शेयर|फॉलो करें|प्रिंट|साझा करें|اشتراک‌گذاری|اشتراک گذاری|چاپ|کپی لینک|ذخیره|แชร์|พิมพ์|сподели|podeli|podijeli|deli",
    ),
    (
        Mark::Share,
        At::Start,
        "font size|text size|字型大小|字体大小|字體大小|字号|字號|文字サイズ|글자크기|글자 크기|schriftgröße|taille du texte|taille de police|tamaño de letra|tamaño de texto|dimensione testo|dimensione carattere|tamanho da letra|\
         tamanho do texto|lettergrootte|tekstgrootte|размер шрифта|размер текста|розмір шрифту|rozmiar tekstu|wielkość liter|velikost písma|textstorlek|tekststørrelse|tekstin koko|yazı boyutu|حجم الخط|حجم النص|גודל טקסט|גודל גופן|betűméret|\
         mărime text|μέγεθος γραμμάτων|μέγεθος κειμένου|ukuran huruf|ukuran font|cỡ chữ|फ़ॉन्ट साइज|اندازه متن|اندازه فونت|ขนาดตัวอักษร|share on|share this|share via|share:|share -|share |follow us on|like us on|min read|listen to this|teilen auf|folgen sie|partager sur|suivez-nous sur|\
         compartir en|compartir:|síguenos en|condividi su|seguici su|compartilhar no|compartilhe:|siga-nos|deel via|volg ons op|поделиться|мы в|следите за нами|\
         поширити|поділитися|udostępnij|sdílet na|dela på|del på|jaa:|paylaş:|شارك|تابعونا|تابعنا على|שתפו|שתף|分享到|分享至|分享：|シェア|공유|distribuie pe|\
         κοινοποίηση|μοιραστείτε|bagikan:|bagikan ke|ikuti kami di|chia sẻ:|theo dõi chúng tôi|शेयर|फॉलो|reading time|lesezeit|lesedauer|temps de lecture|\
         tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения|час читання|czas czytania|doba čtení|lästid|læsetid|lesetid|lukuaika|okuma süresi|مدة القراءة|زمن القراءة|\
         زمان مطالعه|olvasási idő|timp de citire|waktu baca|阅读时间|閱讀時間|読了時間|facebook twitter|facebook x |facebook, |facebook \\|twitter facebook|tweet |share facebook|whatsapp ",
    ),
    (
        Mark::Invitation,
        At::Anywhere,
        "sign up for|subscribe to our|subscribe now|our newsletter|daily newsletter|free newsletter|newsletter|download our app|download the app|log in to|already a subscriber|\
         create an account|create a free account|get the latest|get our|join our|become a member|support our journalism|in your inbox|to your inbox|follow us on|follow us|subscribe for|turn on notifications|push notifications|\
         subscribe to|sign in to|\
         abonnieren sie|jetzt abonnieren|jetzt anmelden|unseren newsletter|unser newsletter|kostenlos registrieren|whatsapp-kanal|folgen sie uns|laden sie unsere app|\
         inscrivez-vous|abonnez-vous|notre newsletter|téléchargez notre|s'abonner|recevez chaque|rejoignez notre|suivez-nous|\
         suscríbete|suscríbase|regístrate|nuestro boletín|nuestra newsletter|únete a nuestro|descarga nuestra|síguenos en|recibe las|\
         iscriviti|abbonati|nostra newsletter|scarica l'app|seguici su|\
         inscreva-se|assine|receba as|nossa newsletter|baixe o app|cadastre-se|entre no nosso|siga o|nosso canal|\
         schrijf je in|abonneer|meld je aan|onze nieuwsbrief|download de app|volg ons|\
         подписывайтесь на|подпишитесь|подписаться на|наш телеграм|наш telegram|нашу рассылку|читайте нас в|следите за нами|наш канал|\
         підписуйтесь на|підписуйтеся на|підпишіться|підписатися на|читайте нас|наш телеграм-канал|нашу розсилку|приєднуйтесь|стежте за нами|\
         zapisz się|zapisz się na|subskrybuj|nasz newsletter|naszego newslettera|dołącz do nas|obserwuj nas|pobierz aplikację|zaloguj się|\
         přihlaste se k|odebírejte|náš newsletter|odběr novinek|stáhněte si|sledujte nás|\
         prenumerera|anmäl dig|vårt nyhetsbrev|ladda ner appen|följ oss|\
         tilmeld dig|abonner på|vores nyhedsbrev|meld deg på|vårt nyhetsbrev|følg oss|følg os|\
         tilaa uutiskirje|uutiskirje|tilaa uutiskirjeemme|lataa sovellus|seuraa meitä|\
         abone ol|abone olun|bültenimize|bültene|uygulamamızı|bizi takip edin|takip edin|\
         اشترك|اشتركوا|اشترك في|النشرة البريدية|نشرتنا|حمل التطبيق|تابعونا|تابعنا|انضم إلى|قناتنا|\
         הירשמו|הירשם|הצטרפו|לניוזלטר|הורידו את|עקבו אחרינו|\
         关注我们|扫码|扫一扫|下载客户端|订阅|关注微信|下載app|追蹤我們|訂閱|客户端|加入會員|扫描二维码|公众号|\
         メールマガジン|無料登録|会員登録|アプリを|公式アカウント|ログイン|登録する|フォローする|ニュースレター|購読|\
         구독하기|뉴스레터|앱 다운로드|회원가입|카카오톡 채널|채널 추가|구독하세요|제보는|제보하기|\
         iratkozzon fel|iratkozz fel|hírlevelünk|hírlevelünkre|hírlevél|kövessen minket|kövesse|töltse le|\
         abonează-te|abonați-vă|newsletterul|urmărește-ne|urmăriți-ne|descarcă aplicația|\
         εγγραφείτε|ακολουθήστε|newsletter μας|κατεβάστε|εγγραφή στο|ακολουθήστε μας|\
         berlangganan|daftar sekarang|ikuti berita|gabung|unduh aplikasi|saluran whatsapp|dapatkan update|ikuti kami|\
         đăng ký nhận|đăng ký|tải ứng dụng|theo dõi chúng tôi|quét mã|\
         सब्सक्राइब|न्यूज़लेटर|न्यूजलेटर|फॉलो करें|डाउनलोड करें|जुड़ें|व्हाट्सएप चैनल|\
         عضو شوید|خبرنامه|مشترک شوید|دنبال کنید|نصب اپلیکیشن|کانال تلگرام|\
         สมัครรับ|ติดตาม|абонирайте|pretplatite|prijavite se",
    ),
    (
        Mark::Consent,
        At::Anywhere,
        "cookies|cookie|privacy policy|your privacy|terms of use|terms of service|we value your privacy|\
         datenschutz|datenschutzerklärung|nutzungsbedingungen|impressum|allgemeine geschäftsbedingungen|\
         politique de confidentialité|mentions légales|données personnelles|conditions d'utilisation|\
         política de privacidad|aviso legal|política de privacidade|termos de uso|política de cookies|\
         informativa sulla privacy|note legali|privacybeleid|algemene voorwaarden|privacyverklaring|\
         политика конфиденциальности|файлы cookie|куки|персональных данных|пользовательское соглашение|\
         політика конфіденційності|файли cookie|персональних даних|\
         polityka prywatności|pliki cookie|regulamin|ciasteczka|zásady ochrany|soubory cookie|osobních údajů|ochrana osobních údajů|\
         integritetspolicy|kakor|privatlivspolitik|personvern|informasjonskapsler|personvernerklæring|evästeet|evästeitä|tietosuoja|tietosuojaseloste|\
         çerez|çerezler|çerezleri|gizlilik politikası|kullanım koşulları|kvkk|سياسة الخصوصية|ملفات تعريف الارتباط|شروط الاستخدام|الكوكيز|\
         מדיניות פרטיות|תנאי שימוש|עוגיות|隐私政策|隐私|隱私權|服务条款|使用条款|プライバシーポリシー|利用規約|クッキー|個人情報|개인정보처리방침|이용약관|쿠키|개인정보|\
         adatvédelmi|adatvédelem|sütik|sütiket|felhasználási feltételek|politica de confidențialitate|termeni și condiții|cookie-uri|\
         πολιτική απορρήτου|όροι χρήσης|προσωπικών δεδομένων|kebijakan privasi|syarat dan ketentuan|\
         chính sách bảo mật|điều khoản sử dụng|गोपनीयता नीति|कुकीज़|कुकीज|حریم خصوصی|کوکی‌ها|کوکی|شرایط استفاده|นโยบายความเป็นส่วนตัว|คุกกี้",
    ),
    (
        Mark::Rights,
        At::Anywhere,
        "all rights reserved|rights reserved|may not be published, broadcast|may not be reproduced|no part of this|reproduction prohibited|\
         alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|reservados todos los derechos|prohibida la reproducción|prohibida su reproducción|tutti i diritti riservati|riproduzione riservata|\
         todos os direitos reservados|alle rechten voorbehouden|все права защищены|всі права захищені|усі права захищені|перепечатка|передрук|использование материалов|використання матеріалів|\
         wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|alla rättigheter förbehållna|ansvarig utgivare|alle rettigheder forbeholdes|alle rettigheter reservert|ansvarlig redaktør|ansvarshavende chefredaktør|kaikki oikeudet pidätetään|\
         tüm hakları saklıdır|her hakkı saklıdır|جميع الحقوق محفوظة|كل الحقوق محفوظة|حقوق النشر|כל הזכויות שמורות|版权所有|版權所有|未经授权|不得转载|未經授權|转载请注明|著作权|\
         無断転載|無断複製|転載を禁じます|禁無断|著作権|무단전재|무단 전재|재배포 금지|저작권자|minden jog fenntartva|toate drepturile rezervate|με επιφύλαξη παντός|όλα τα δικαιώματα|πνευματικά δικαιώματα|\
         hak cipta|seluruh hak cipta|bản quyền|giữ bản quyền|सर्वाधिकार सुरक्षित|تمامی حقوق|کلیه حقوق|حقوق محفوظ|สงวนลิขสิทธิ์|всички права запазени|sva prava pridržana|sva prava zadržana|vse pravice pridržane|\
         icp备|icp證|icp证|公网安备|视听许可证|举报电话|违法和不良信息|registration number|issn|impressum und",
    ),
    (Mark::Rights, At::Start, "copyright|©|ⓒ|(c) |(c)2|copyright ©"),
    (
        Mark::EndNotes,
        At::Whole,
        "notes to editors|note to editors|notes for editors|notes to the editor|editor's notes|ends|hinweis für redaktionen|hinweise für redaktionen|hinweis für die redaktionen|\
         pressekontakt|note aux rédactions|notes aux rédacteurs|contact presse|nota a los editores|notas para editores|nota per i redattori|note per i redattori|nota aos editores|noot voor de redactie|noot voor redacties|\
         примечание для редакторов|примечания для редакторов|примітки для редакторів|uwaga dla redakcji|informacje dla redakcji|poznámka pro redakce|not till redaktörer|till redaktionen|note til redaktioner|til redaksjonen|\
         editörlere not|ملاحظات للمحررين|ملاحظة للمحررين|הערה לעורכים|编者注|編者註|編集者への注記|편집자 주|note pentru editori|catatan untuk editor",
    ),
    (
        Mark::Related,
        At::Whole,
        "contents|table of contents|in this story|inhalt|inhaltsverzeichnis|sommaire|table des matières|índice|indice|sommario|inhoud|inhoudsopgave|содержание|оглавление|зміст|spis treści|obsah|\
         innehåll|indhold|innhold|sisällys|sisällysluettelo|içindekiler|المحتويات|محتويات|תוכן עניינים|תוכן העניינים|目录|目錄|目次|차례|목차|tartalom|tartalomjegyzék|cuprins|περιεχόμενα|daftar isi|mục lục|विषय सूची|فهرست|สารบัญ",
    ),
    (
        Mark::Note,
        At::Start,
        "embargoed|embargo until|embargo:|embargo /|embargo –|under embargo|strict embargo|sperrfrist|sous embargo|embargo jusqu|embargo hasta|bajo embargo|embargado hasta|sotto embargo|onder embargo|под эмбарго|эмбарго до|під ембарго|\
         hold for release|for immediate release|not for publication|not for release|not for distribution|nicht zur veröffentlichung|ne pas publier|no publicar|non pubblicare|não publicar|niet voor publicatie|не для публикации|не для публікації|nie do publikacji|\
         eds:|editors:|attention editors|note to editors:|this is an opinion column|this is an opinion piece|this is an opinion article|opinion columns|the views expressed|the opinions expressed|views expressed in|opinions expressed in|the author's views|\
         dieser gastbeitrag gibt|dieser beitrag gibt die meinung|die meinung des autors|die meinung der autorin|die hier geäußerte meinung|gastbeiträge geben|namentlich gekennzeichnete beiträge|\
         les opinions exprimées|les propos exprimés|cette tribune n'engage|las opiniones expresadas|los artículos de opinión|le opinioni espresse|as opiniões expressas|os artigos de opinião|de meningen in|dit is een opiniestuk|\
         мнение автора может|мнение редакции может|точка зрения автора|думка автора може|думка редакції|opinie wyrażone|poglądy wyrażone|názory vyjádřené|názor autora|detta är en opinionstext|texten är en opinionstext|åsikterna som|\
         dette er en kronikk|dette er et debattinnlegg|dette er en kommentar|kronikken gir uttrykk|dette er et debatindlæg|dette er en debat|tämä on mielipidekirjoitus|kirjoitus on kirjoittajan|yazıdaki görüşler|köşe yazıları|\
         المقال يعبر عن|الآراء الواردة|الآراء المنشورة|מאמר דעה זה|האמור בטור|本文仅代表|本文只代表|本文不代表|文章僅代表|以上言论|本コラム|この記事は個人の|본 칼럼|외부 필자|a cikk a szerző|opiniile exprimate|οι απόψεις που|tulisan ini merupakan pendapat|bài viết thể hiện|ये लेखक के निजी|लेखक के निजी",
    ),
    (
        Mark::Note,
        At::Anywhere,
        "breaking story, more|more to follow|more to come|added reporting|contributed from|weitere informationen folgen|mehr in kürze|más información en breve|seguono aggiornamenti|meer volgt|подробности позже|деталі згодом|więcej wkrótce",
    ),
    (
        Mark::Advert,
        At::Whole,
        "advertisement|advert|ad|ads|sponsored|story continues below advertisement|article continues below|continue reading below|anzeige|werbung|publicité|pub|publicidad|anuncio|pubblicità|publicidade|anúncio|continua após a publicidade|advertentie|реклама|reklama|reklam|annons|annonce|annonse|mainos|ilan|إعلان|اعلان|פרסומת|מודעה|广告|廣告|広告|광고|hirdetés|publicitate|διαφήμιση|iklan|advertisement - scroll to continue|scroll to continue|quảng cáo|विज्ञापन|تبلیغات|تبلیغ|โฆษณา|пр|oglas|continue reading|- advertisement -|skip advertisement|scroll untuk melanjutkan",
    ),
    (
        Mark::Note,
        At::Anywhere,
        "contributed to this report|contributed to this article|contributed to this story|contributed reporting|contributed to the report|this is a developing story|this story is developing|is a breaking news story|this story has been updated|this article has been updated|this article was updated|this story was updated|this article was amended|an earlier version of this|\
         this article was originally published|this article originally appeared|this story originally appeared|this story was originally published|this story was first published|\
         additional reporting by|mitarbeit:|korrekturhinweis|dieser artikel wird laufend aktualisiert|dieser artikel wurde aktualisiert|wird laufend ergänzt|\
         cet article a été mis à jour|plus d'informations à venir|article mis à jour|a contribué à cet article|ont contribué à cet article|\
         noticia en desarrollo|noticia en ampliación|habrá ampliación|información en desarrollo|contribuyó a este|contribuyeron a este|contribuyeron con este|\
         notizia in aggiornamento|articolo in aggiornamento|ha collaborato|hanno collaborato|reportagem em atualização|em atualização|colaborou|\
         dit bericht wordt aangevuld|dit artikel wordt bijgewerkt|heeft bijgedragen aan dit|новость дополняется|новость обновляется|материал дополняется|материал обновляется|новина доповнюється|новина оновлюється|матеріал доповнюється|\
         artykuł jest aktualizowany|wiadomość jest aktualizowana|zprávu aktualizujeme|zprávu budeme doplňovat|zprávu doplňujeme|artikeln uppdateras|artiklen opdateres|saken oppdateres|juttua päivitetään|uutista päivitetään|juttu päivittyy|\
         haber güncelleniyor|haber güncellenmektedir|ayrıntılar geliyor|يتم تحديث|خبر عاجل يتبع|الخبر قيد التحديث|הכתבה מתעדכנת|הידיעה מתעדכנת|消息持续更新|持續更新|本文将持续更新|この記事は更新されます|続報が入り次第|추후 업데이트|hírünket frissítjük|cikkünk frissül|cikkünket frissítjük|știre în curs de actualizare|articol în curs de actualizare|\
         το άρθρο ενημερώνεται|είδηση σε εξέλιξη|berita ini akan diperbarui|tiếp tục cập nhật|खबर अपडेट हो रही है|خبر در حال تکمیل",
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
        Mark::Share,
        At::Start,
        "vezi galeria|view gallery|see gallery|view photos|photo gallery|bildergalerie|zur bildergalerie|fotostrecke|zur fotostrecke|voir le diaporama|voir les photos|galerie photos|ver galería|galería de fotos|ver fotos|fotogalería|guarda la gallery|\
         guarda le foto|fotogallery|galeria de fotos|veja as fotos|bekijk de foto|фотогалерея|смотреть фото|дивитися фото|galeria zdjęć|zobacz galerię|zobacz zdjęcia|fotogalerie|bildspel|se bildspel|se billeder|se bilder|kuvagalleria|katso kuvat|foto galeri|معرض الصور|שתפו את|גלריית|\
         查看图集|组图|写真一覧|写真特集|写真を見る|화보|képgaléria|galéria|lihat foto|galeri foto|xem ảnh|xem thêm ảnh|फोटो गैलरी|गैलरी|گالری|گزارش تصویری|δείτε φωτογραφίες|δείτε τις φωτογραφίες|for subscribers|nur für abonnenten|réservé aux abonnés|solo para suscriptores|tilaajille|för prenumeranter|for abonnenter|kun for abonnenter",
    ),
    // Entries of menus: a line made of them is a menu, a breadcrumb that begins with one is one.
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
];
