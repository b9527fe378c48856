//! Headings and openings of what is not the article: other articles, comments, tags.

use super::{At, Mark};

pub(super) const LINKS: &[(Mark, At, &str)] = &[
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
        Mark::Related,
        At::Whole,
        "contents|table of contents|in this story|inhalt|inhaltsverzeichnis|sommaire|table des matières|índice|indice|sommario|inhoud|inhoudsopgave|содержание|оглавление|зміст|spis treści|obsah|\
         innehåll|indhold|innhold|sisällys|sisällysluettelo|içindekiler|المحتويات|محتويات|תוכן עניינים|תוכן העניינים|目录|目錄|目次|차례|목차|tartalom|tartalomjegyzék|cuprins|περιεχόμενα|daftar isi|mục lục|विषय सूची|فهرست|สารบัญ",
    ),
    (
        Mark::Comments,
        At::Whole,
        "guest book|guestbook|book of condolence|condolences|kondolenzbuch|gästebuch|livre d'or|libro de visitas|libro degli ospiti|livro de visitas|gastenboek|гостевая книга|книга відгуків|księga gości|\
         kniha hostů|gästbok|gæstebog|gjestebok|vieraskirja|ziyaretçi defteri|letters|readers write|leserbriefe|courrier des lecteurs|cartas al director|wat vindt u|обсудить|обсудить в чате|обговорити|\
         comments closed|comments are closed|kommentare geschlossen|комментарии отключены|комментарии закрыты|коментарі вимкнено|comentarios cerrados|les commentaires sont fermés",
    ),
    (
        Mark::Related,
        At::Whole,
        "related reading|related posts|more in this section|more stories for you|stories you may like|you may be interested in|we recommend|our picks|what else we're reading|what we're reading|what we are reading|\
         elsewhere|also read|keep up|on our radar|from our archive|more articles|other articles|popular articles|popular posts|latest articles|latest posts|today's top stories|more from us|\
         weitere themen|weitere meldungen|mehr nachrichten|aus dem ressort|auch lesenswert|lesetipps|lesetipp|beliebte artikel|neueste meldungen|ebenfalls interessant|unsere empfehlungen|das wird sie auch interessieren|\
         à voir aussi|autres articles|nos derniers articles|dans la même rubrique|lire également|les articles les plus lus|à ne pas manquer|le plus lu|contenus recommandés|plus d'actualités|\
         otras noticias|más en esta sección|también te interesa|no te pierdas|lo último|lo más reciente|destacados|más recetas|más artículos|artículos recomendados|contenido relacionado|noticias destacadas|ver más|\
         altri articoli|dello stesso argomento|sullo stesso argomento|in evidenza|articoli consigliati|le più lette|ultimi articoli|news correlate|vedi anche|articoli simili|\
         outras notícias|mais artigos|mais vistas|artigos relacionados|conteúdo relacionado|mais populares|últimas|notícias em destaque|veja mais|leia mais|mais notícias|\
         ook in het nieuws|meer verhalen|lees verder|anderen lazen ook|populair|best gelezen|meer lezen|aanraders|uitgelicht|\
         другие материалы|материалы по тегу|новости сегодня|читайте|что почитать|в тему|самое важное|топ новостей|популярные новости|новости раздела|ранее по теме|смотрите ещё|\
         більше новин|інші матеріали|важливе|також читайте|головні новини|популярні новини|новини розділу|вас може зацікавити|дивіться також|більше за темою|\
         inne artykuły|więcej wiadomości|przeczytaj również|pozostałe wiadomości|w tym temacie|czytaj dalej|popularne|warto przeczytać|mogą cię zainteresować|\
         další zprávy|z rubriky|čtěte dále|nejnovější zprávy|populární články|podobné články|přečtěte si také|ďalšie články|odporúčame|mohlo by vás zaujímať|\
         fler artiklar|mer från|andra läser|populärt|senaste|rekommenderas|andre artikler|flere saker|populært|anbefalt|andre leser|mest leste saker|nyeste|flere artikler|mest populære|seneste|\
         muita uutisia|lisää uutisia|suositellut|luetuimmat jutut|uusimmat uutiset|muut lukevat|lue seuraavaksi|\
         diğer haberler|en son haberler|önerilenler|popüler haberler|çok okunan haberler|günün öne çıkanları|benzer içerikler|\
         أخبار أخرى|قد يعجبك|اخترنا لك|الأكثر تداولا|مقالات أخرى|الأخبار الأكثر قراءة|شاهد أيضا|اقرأ في|المزيد حول|تابع القراءة|\
         כתבות נוספות שיעניינו אתכם|כתבות שעשויות לעניין אותך|אולי יעניין אתכם|אולי תאהבו|הנצפות ביותר|עוד באתר|מומלצים|כתבות מומלצות|עוד חדשות|\
         更多阅读|相关推荐|相关文章|相关报道|热点新闻|更多精彩|大家都在看|你可能也喜歡|你可能還喜歡|看更多|相關文章|相關推薦|最多人看|其他新聞|編輯推薦|人氣新聞|\
         この記事も読む|こちらの記事も|他の記事|同じカテゴリの記事|よく読まれている記事|注目記事|編集部のおすすめ|ピックアップ|\
         함께 볼만한 기사|이런 기사 어때요|오늘의 추천|추천뉴스|많이 본 기사|최신 뉴스|다른 기사|연관기사|관련뉴스|\
         ezt is olvassa|ezek is érdekelhetik|ajánljuk|legfrissebb hírek|olvasta már|további cikkek|legolvasottabb cikkek|\
         alte știri|articole din aceeași categorie|recomandate|cele mai noi|știri recomandate|pe același subiect|vezi și|\
         άλλες ειδήσεις|σχετικά|διαβάστε περισσότερα|περισσότερες ειδήσεις|μη χάσετε|τα πιο δημοφιλή|προτεινόμενα άρθρα|\
         berita pilihan|artikel lainnya|berita rekomendasi|rekomendasi untuk anda|baca selanjutnya|berita terpopuler|\
         tin cùng chủ đề|bài viết liên quan|tin đáng chú ý|bài đọc nhiều|đáng quan tâm|tin tức khác|\
         ये भी पढ़ें|अन्य समाचार|आपको यह भी पसंद आ सकता है|टॉप न्यूज़|ताज़ा समाचार|सुझाव|\
         خبرهای مرتبط|مطالب دیگر|پیشنهاد ما|پربازدیدترین اخبار|بیشتر بدانید|خبرهای بیشتر|داغ ترین اخبار|\
         ข่าวอื่น|ข่าวแนะนำ|เรื่องที่เกี่ยวข้อง|เรื่องแนะนำ|ข่าวเด่น|อ่านข่าวที่เกี่ยวข้อง|още новини|свързани новини|най-четени новини|последни новини|прочетете също|\
         pročitajte još|vezane vijesti|najnovije|povezane vijesti|повезане вести|preberite še|sorodne novice|taip pat skaitykite|lasi arī|loe ka|llegeix també|notícies relacionades|spis treści numeru|w numerze",
    ),
];
