//! What a site says for itself: share bars, invitations, consent, rights, advertisements.

use super::{At, Mark};

pub(super) const SITE: &[(Mark, At, &str)] = &[
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
         abonnieren sie|jetzt abonnieren|erhalten sie unsere|jetzt anmelden|unseren newsletter|unser newsletter|kostenlos registrieren|whatsapp-kanal|folgen sie uns|laden sie unsere app|\
         inscrivez-vous|abonnez-vous|notre newsletter|recevez nos|recevez notre|recevez toutes|téléchargez notre|s'abonner|recevez chaque|rejoignez notre|suivez-nous|\
         suscríbete|suscríbase|regístrate|recibe nuestras|recibe nuestros|recibe todas|nuestro boletín|nuestra newsletter|únete a nuestro|descarga nuestra|síguenos en|recibe las|\
         iscriviti|abbonati|nostra newsletter|ricevi le nostre|ricevi i nostri|scarica l'app|seguici su|\
         inscreva-se|assine|receba as|nossa newsletter|baixe o app|cadastre-se|entre no nosso|siga o|nosso canal|\
         schrijf je in|abonneer|ontvang onze|meld je aan|onze nieuwsbrief|download de app|volg ons|\
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
        Mark::Advert,
        At::Whole,
        "advertisement|advert|ad|ads|sponsored|story continues below advertisement|article continues below|continue reading below|anzeige|werbung|publicité|pub|publicidad|anuncio|pubblicità|publicidade|anúncio|continua após a publicidade|advertentie|реклама|reklama|reklam|annons|annonce|annonse|mainos|ilan|إعلان|اعلان|פרסומת|מודעה|广告|廣告|広告|광고|hirdetés|publicitate|διαφήμιση|iklan|advertisement - scroll to continue|scroll to continue|quảng cáo|विज्ञापन|تبلیغات|تبلیغ|โฆษณา|пр|oglas|continue reading|- advertisement -|skip advertisement|scroll untuk melanjutkan",
    ),
    (
        Mark::Advert,
        At::Whole,
        "annuncio|annunci|messaggio pubblicitario|contenuto sponsorizzato|contenido patrocinado|contenido de marca|contenu sponsorisé|contenu partenaire|\
         conteúdo patrocinado|conteúdo publicitário|gesponserter inhalt|bezahlter inhalt|gesponsord|artykuł sponsorowany|materiał promocyjny|рекламный материал|партнёрский материал|\
         на правах рекламы|партнерський матеріал|на правах реклами|reklamní sdělení|komerční sdělení|annonssamarbete|annonsørinnhold|sponsoreret indhold|kaupallinen yhteistyö|\
         sponsorlu içerik|محتوى مدفوع|תוכן שיווקי|תוכן ממומן|推广|贊助內容|スポンサー|제휴콘텐츠|szponzorált tartalom|támogatott tartalom|conținut sponsorizat|χορηγούμενο περιεχόμενο|\
         konten bersponsor|nội dung tài trợ|प्रायोजित|رپورتاژ آگهی|publikacija|paid content|paid post|partner content|advertisement feature|promoted",
    ),
    (
        Mark::Share,
        At::Anywhere,
        "getting your trinity audio player ready|listen to this story|listen to this article|audio generated by|ai-generated audio|this article can be listened|your browser does not support|\
         artikel anhören|diesen artikel vorlesen|écouter cet article|escuchar este artículo|escucha este artículo|ascolta questo articolo|ouça este conteúdo|ouvir este artigo|luister naar dit artikel|\
         прослушать статью|слушать статью|прослухати статтю|posłuchaj artykułu|poslechněte si článek|lyssna på artikeln|lyt til artiklen|lytt til saken|kuuntele artikkeli|haberi dinle|استمع إلى المقال|\
         האזינו לכתבה|收听本文|この記事を聴く|기사 듣기|cikk felolvasása|ascultă articolul|ακούστε το άρθρο|dengarkan artikel|nghe bài viết",
    ),
    (
        Mark::Invitation,
        At::Anywhere,
        "tip the newsroom|got a tip|have a tip|send us a tip|send us your|do you have a story|got a story|know more about this|visit our sympathy store|to plant a tree in memory|send flowers|message us on|\
         download our free|support independent journalism|make a donation|donate now|hast du einen hinweis|haben sie einen hinweis|schreiben sie uns|hinweise an die redaktion|schicken sie uns|\
         écrivez-nous|contactez la rédaction|une info à partager|tienes una historia|escríbenos|envíanos|cuéntanos|manda tus|scrivi alla redazione|inviaci|segnala una notizia|segnalaci|hai una notizia|\
         envie sua|mande sua|fale com a redação|sugira uma pauta|envie-nos|heb jij nieuws|heb je een tip|tip de redactie|tip ons|stuur ons|app ons|mail ons|сообщите нам|пришлите нам|присылайте|напишите нам|\
         есть новость|поделитесь новостью|надішліть нам|надсилайте|напишіть нам|є новина|masz temat|napisz do nas|prześlij nam|czekamy na|máte tip|napište nám|pošlete nám|tipsa oss|har du tips|tips oss|\
         har du et tip|skriv til os|tip os|kontakt oss|skriv til oss|onko sinulla juttuvinkki|juttuvinkki|lähetä juttuvinkki|vinkkaa|bize ulaşın|ihbar hattı|haber ihbar|bize yazın|أرسل لنا|راسلنا|شاركنا|\
         מצאתם טעות|שלחו לנו|ספרו לנו|יש לכם סיפור|爆料|投稿邮箱|新闻热线|報料|情報提供|ご意見|お問い合わせはこちら|제보하세요|írjon nekünk|küldje el|van egy jó|știrea ta contează|trimite-ne|scrie-ne|\
         scrieți-ne|στείλτε μας|γράψτε μας|kirim tulisan|kirimkan|hubungi kami|gửi bài|gửi thông tin|liên hệ tòa soạn|हमें भेजें|संपर्क करें|برای ما ارسال|با ما در میان",
    ),
    (
        Mark::Invitation,
        At::Label,
        "подписаться|підписатися|subscribe|abonnieren|s'abonner|suscribirse|iscriviti|inscrever-se|abonneren|subskrybuj|odebírat|prenumerera|abonner|tilaa|abone ol|اشترك|הירשמו|关注|訂閱|購読|구독|feliratkozás|abonare|εγγραφή|berlangganan|đăng ký|सदस्यता|عضویت|ติดตาม|join|telegram|whatsapp|facebook|instagram|twitter|x",
    ),
    (
        Mark::Share,
        At::Whole,
        "skip to content|skip to main content|skip to navigation|skip to main|jump to content|jump to navigation|zum inhalt springen|zum inhalt|zur navigation|direkt zum inhalt|aller au contenu|aller au contenu principal|saltar al contenido|ir al contenido|ir al contenido principal|vai al contenuto|salta al contenuto|ir para o conteúdo|pular para o conteúdo|saltar para o conteúdo|naar de inhoud|ga naar de inhoud|перейти к содержимому|перейти к основному содержанию|перейти до вмісту|przejdź do treści|přejít k obsahu|prejsť na obsah|hoppa till innehåll|gå til indhold|hopp til innhold|hopp til innholdet|siirry sisältöön|içeriğe geç|تخطي إلى المحتوى|انتقل إلى المحتوى|דלג לתוכן|跳到内容|跳至內容|コンテンツへスキップ|본문 바로가기|ugrás a tartalomhoz|sari la conținut|μετάβαση στο περιεχόμενο|langsung ke konten|chuyển đến nội dung|मुख्य सामग्री|رفتن به محتوا|ข้ามไปยังเนื้อหา|към съдържанието|preskoči na sadržaj|open menu|close menu|toggle navigation|show navigation|hide navigation",
    ),
    (
        Mark::Invitation,
        At::Anywhere,
        "send your story ideas|story ideas to|lire le journal numérique|lire le journal|lire l'édition|zum e-paper|leer el periódico|edición impresa|leggi il giornale|sfoglia il giornale|edição impressa|lees de krant|читать газету|läs tidningen|læs avisen|les avisen|lue näköislehti|lehden tilaus",
    ),
];
