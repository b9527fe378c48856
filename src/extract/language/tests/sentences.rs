//! Sentences as they stand in the news, and a headline, of each language that has to be told.

/// Code, and three sentences and a headline in that language.
pub(super) const SENTENCES: [(&str, [&str; 4]); 41] = [
    (
        "ar",
        [
            "أعلنت الحكومة اليوم أن المفاوضات مع النقابات سوف تستأنف الأسبوع المقبل في العاصمة.",
            "وقال متحدث باسم المستشفى إن ثلاثة من الجرحى غادروا بعد تلقي العلاج.",
            "ارتفعت أسعار القمح في الأسواق العالمية بسبب الجفاف الذي ضرب مناطق واسعة من البلاد.",
            "الحرائق تلتهم مئات الهكتارات في شمال البلاد",
        ],
    ),
    (
        "bg",
        [
            "Правителството обяви, че преговорите със синдикатите ще продължат през следващата седмица.",
            "Трима от ранените вече са изписани от болницата, съобщи говорител на здравното министерство.",
            "Цената на пшеницата се повиши заради сушата, която засегна големи райони от страната.",
            "Пожари унищожиха стотици декари гори в Родопите",
        ],
    ),
    (
        "bn",
        [
            "সরকার জানিয়েছে যে শ্রমিক সংগঠনগুলোর সঙ্গে আলোচনা আগামী সপ্তাহে আবার শুরু হবে।",
            "হাসপাতালের একজন মুখপাত্র বলেন, আহতদের মধ্যে তিনজন বাড়ি ফিরে গেছেন।",
            "খরার কারণে আন্তর্জাতিক বাজারে গমের দাম বেড়েছে।",
            "উত্তরাঞ্চলে বন্যায় হাজারো মানুষ পানিবন্দি",
        ],
    ),
    (
        "ca",
        [
            "El Govern va anunciar ahir que les negociacions amb els sindicats es reprendran la setmana vinent.",
            "Tres dels ferits ja han sortit de l'hospital, segons va explicar una portaveu del centre.",
            "El preu del blat ha pujat arreu del món a causa de la sequera que afecta bona part del país.",
            "Els bombers treballen per apagar l'incendi a prop de Girona",
        ],
    ),
    (
        "cs",
        [
            "Vláda oznámila, že jednání s odbory budou pokračovat příští týden v hlavním městě.",
            "Tři ze zraněných už nemocnice propustila domů, řekla její mluvčí.",
            "Ceny pšenice na světových trzích vzrostly kvůli suchu, které postihlo velkou část země.",
            "Požár lesa u Děčína hasí stovky hasičů",
        ],
    ),
    (
        "da",
        [
            "Regeringen meddelte i går, at forhandlingerne med fagforeningerne fortsætter i næste uge.",
            "Tre af de sårede er allerede blevet udskrevet fra sygehuset, oplyser en talsmand.",
            "Prisen på hvede er steget på verdensmarkedet på grund af tørken, der har ramt store dele af landet.",
            "Brand i lagerhal ved havnen er nu under kontrol",
        ],
    ),
    (
        "de",
        [
            "Die Bundesregierung teilte am Dienstag mit, dass die Gespräche mit den Gewerkschaften fortgesetzt werden.",
            "Drei der Verletzten konnten das Krankenhaus bereits verlassen, sagte eine Sprecherin der Klinik.",
            "Wegen der anhaltenden Trockenheit sind die Preise für Weizen auf dem Weltmarkt kräftig gestiegen.",
            "Feuerwehr bekämpft Waldbrand bei Potsdam",
        ],
    ),
    (
        "el",
        [
            "Η κυβέρνηση ανακοίνωσε χθες ότι οι διαπραγματεύσεις με τα συνδικάτα θα συνεχιστούν.",
            "Τρεις από τους τραυματίες πήραν ήδη εξιτήριο, είπε εκπρόσωπος του νοσοκομείου.",
            "Οι τιμές του σιταριού αυξήθηκαν λόγω της ξηρασίας.",
            "Μεγάλη πυρκαγιά κοντά στην Πάτρα",
        ],
    ),
    (
        "en",
        [
            "The government said on Tuesday that talks with the unions would resume next week in the capital.",
            "Three of the injured have already left hospital, a spokeswoman for the clinic told reporters.",
            "Wheat prices rose sharply on world markets because of the drought that has hit large parts of the country.",
            "Firefighters battle blaze near the old harbour",
        ],
    ),
    (
        "es",
        [
            "El Gobierno anunció ayer que las negociaciones con los sindicatos se reanudarán la próxima semana.",
            "Tres de los heridos ya han salido del hospital, según explicó una portavoz del centro.",
            "El precio del trigo ha subido en los mercados mundiales a causa de la sequía que azota buena parte del país.",
            "Los bomberos luchan contra un incendio cerca de Valencia",
        ],
    ),
    (
        "et",
        [
            "Valitsus teatas eile, et läbirääkimised ametiühingutega jätkuvad järgmisel nädalal.",
            "Kolm vigastatut on juba haiglast koju lubatud, ütles haigla esindaja.",
            "Nisu hind on maailmaturul tõusnud põua tõttu, mis tabas suurt osa riigist.",
            "Päästjad kustutavad metsatulekahju Pärnu lähedal",
        ],
    ),
    (
        "fa",
        [
            "دولت روز سه‌شنبه اعلام کرد که گفت‌وگو با اتحادیه‌ها هفته آینده از سر گرفته می‌شود.",
            "سخنگوی بیمارستان گفت سه نفر از مجروحان پس از درمان مرخص شده‌اند.",
            "قیمت گندم در بازارهای جهانی به دلیل خشکسالی افزایش یافته است.",
            "آتش‌سوزی در جنگل‌های شمال کشور مهار شد",
        ],
    ),
    (
        "fi",
        [
            "Hallitus ilmoitti eilen, että neuvottelut ammattiliittojen kanssa jatkuvat ensi viikolla.",
            "Kolme loukkaantuneista on jo päässyt sairaalasta kotiin, kertoi sairaalan tiedottaja.",
            "Vehnän hinta on noussut maailmanmarkkinoilla kuivuuden takia, joka on koetellut suurta osaa maasta.",
            "Palokunta sammutti metsäpalon Turun lähellä",
        ],
    ),
    (
        "fr",
        [
            "Le gouvernement a annoncé mardi que les négociations avec les syndicats reprendraient la semaine prochaine.",
            "Trois des blessés ont déjà quitté l'hôpital, a indiqué une porte-parole de l'établissement.",
            "Le prix du blé a fortement augmenté sur les marchés mondiaux en raison de la sécheresse qui frappe le pays.",
            "Les pompiers luttent contre un incendie près de Nîmes",
        ],
    ),
    (
        "he",
        [
            "הממשלה הודיעה אתמול כי המשא ומתן עם האיגודים המקצועיים יימשך בשבוע הבא.",
            "שלושה מן הפצועים כבר שוחררו מבית החולים, אמרה הדוברת.",
            "מחיר החיטה עלה בשווקים בעולם בגלל הבצורת.",
            "כבאים נלחמים בשריפה ליד חיפה",
        ],
    ),
    (
        "hi",
        [
            "सरकार ने मंगलवार को कहा कि यूनियनों के साथ बातचीत अगले सप्ताह फिर शुरू होगी।",
            "अस्पताल की प्रवक्ता ने बताया कि घायलों में से तीन को छुट्टी दे दी गई है।",
            "सूखे की वजह से दुनिया के बाजारों में गेहूं के दाम बढ़ गए हैं।",
            "जंगल में लगी आग पर काबू पाने की कोशिश जारी",
        ],
    ),
    (
        "hr",
        [
            "Vlada je jučer objavila da će se pregovori sa sindikatima nastaviti idućeg tjedna.",
            "Troje ozlijeđenih već je otpušteno iz bolnice, rekla je glasnogovornica.",
            "Cijena pšenice porasla je na svjetskom tržištu zbog suše koja je pogodila velik dio zemlje.",
            "Vatrogasci gase požar u blizini Šibenika",
        ],
    ),
    (
        "hu",
        [
            "A kormány tegnap bejelentette, hogy a tárgyalások a szakszervezetekkel jövő héten folytatódnak.",
            "A sérültek közül hárman már elhagyták a kórházat, mondta az intézmény szóvivője.",
            "A búza ára az egész világon emelkedett az aszály miatt, amely az ország nagy részét sújtja.",
            "Tűzoltók küzdenek az erdőtűzzel Szeged közelében",
        ],
    ),
    (
        "id",
        [
            "Pemerintah mengumumkan bahwa perundingan dengan serikat buruh akan dilanjutkan pekan depan.",
            "Tiga korban luka sudah diperbolehkan pulang dari rumah sakit, kata juru bicara polisi.",
            "Harga gandum di pasar dunia naik karena kekeringan yang melanda sebagian besar wilayah itu.",
            "Petugas berupaya memadamkan kebakaran hutan di Riau",
        ],
    ),
    (
        "it",
        [
            "Il governo ha annunciato ieri che le trattative con i sindacati riprenderanno la prossima settimana.",
            "Tre dei feriti hanno già lasciato l'ospedale, ha detto una portavoce della clinica.",
            "Il prezzo del grano è salito sui mercati mondiali a causa della siccità che ha colpito gran parte del paese.",
            "I vigili del fuoco al lavoro per un incendio vicino a Lecce",
        ],
    ),
    (
        "ja",
        [
            "政府は火曜日、労働組合との交渉を来週再開すると発表した。",
            "病院の広報担当者によると、負傷者のうち三人はすでに退院したという。",
            "干ばつの影響で、小麦の価格が世界の市場で上がっている。",
            "山林火災、消防が消火続ける",
        ],
    ),
    (
        "ko",
        [
            "정부는 노동조합과의 협상이 다음 주에 다시 시작된다고 화요일 밝혔다.",
            "부상자 가운데 세 명은 이미 퇴원했다고 병원 대변인이 말했다.",
            "가뭄 때문에 세계 시장에서 밀 가격이 크게 올랐다.",
            "항구 근처 창고에서 큰 불",
        ],
    ),
    (
        "lt",
        [
            "Vyriausybė vakar pranešė, kad derybos su profesinėmis sąjungomis bus tęsiamos kitą savaitę.",
            "Trys sužeistieji jau išleisti iš ligoninės, sakė jos atstovė.",
            "Kviečių kaina pasaulio rinkose pakilo dėl sausros, kuri palietė didelę šalies dalį.",
            "Ugniagesiai gesina miško gaisrą netoli Klaipėdos",
        ],
    ),
    (
        "lv",
        [
            "Valdība vakar paziņoja, ka sarunas ar arodbiedrībām turpināsies nākamnedēļ.",
            "Trīs no ievainotajiem jau ir izrakstīti no slimnīcas, sacīja tās pārstāve.",
            "Kviešu cena pasaules tirgos ir augusi sausuma dēļ, kas skāris lielu daļu valsts.",
            "Ugunsdzēsēji dzēš meža ugunsgrēku pie Liepājas",
        ],
    ),
    (
        "nb",
        [
            "Regjeringen opplyste i går at forhandlingene med fagforeningene fortsetter neste uke.",
            "Tre av de skadde er allerede skrevet ut fra sykehuset, sier en talskvinne.",
            "Prisen på hvete har steget på verdensmarkedet på grunn av tørken som har rammet store deler av landet.",
            "Brannen i lagerbygget ved havna er nå slukket",
        ],
    ),
    (
        "nl",
        [
            "De regering maakte dinsdag bekend dat de gesprekken met de vakbonden volgende week worden hervat.",
            "Drie van de gewonden hebben het ziekenhuis al verlaten, zei een woordvoerster van de kliniek.",
            "De prijs van tarwe is op de wereldmarkt gestegen door de droogte die een groot deel van het land treft.",
            "Brandweer bestrijdt grote natuurbrand bij Ede",
        ],
    ),
    (
        "pl",
        [
            "Rząd ogłosił wczoraj, że rozmowy ze związkami zawodowymi zostaną wznowione w przyszłym tygodniu.",
            "Troje rannych opuściło już szpital, poinformowała rzeczniczka placówki.",
            "Cena pszenicy wzrosła na światowych rynkach z powodu suszy, która dotknęła dużą część kraju.",
            "Strażacy walczą z pożarem lasu pod Olsztynem",
        ],
    ),
    (
        "pt",
        [
            "O Governo anunciou ontem que as negociações com os sindicatos serão retomadas na próxima semana.",
            "Três dos feridos já deixaram o hospital, segundo uma porta-voz da unidade.",
            "O preço do trigo subiu nos mercados mundiais por causa da seca que atinge grande parte do país.",
            "Bombeiros combatem incêndio perto de Coimbra",
        ],
    ),
    (
        "ro",
        [
            "Guvernul a anunțat ieri că negocierile cu sindicatele vor fi reluate săptămâna viitoare.",
            "Trei dintre răniți au părăsit deja spitalul, a declarat purtătoarea de cuvânt a clinicii.",
            "Prețul grâului a crescut pe piețele mondiale din cauza secetei care a lovit o mare parte a țării.",
            "Pompierii se luptă cu un incendiu lângă Brașov",
        ],
    ),
    (
        "ru",
        [
            "Правительство сообщило во вторник, что переговоры с профсоюзами продолжатся на следующей неделе.",
            "Трое пострадавших уже выписаны из больницы, рассказала журналистам её представитель.",
            "Цены на пшеницу на мировом рынке выросли из-за засухи, которая охватила большую часть страны.",
            "Пожарные тушат лес под Воронежем",
        ],
    ),
    (
        "sk",
        [
            "Vláda oznámila, že rokovania s odbormi budú pokračovať budúci týždeň v hlavnom meste.",
            "Troch zranených už z nemocnice prepustili domov, povedala jej hovorkyňa.",
            "Ceny pšenice na svetových trhoch vzrástli pre sucho, ktoré postihlo veľkú časť krajiny.",
            "Lesný požiar pri Prešove hasia stovky hasičov",
        ],
    ),
    (
        "sl",
        [
            "Vlada je včeraj sporočila, da se bodo pogajanja s sindikati nadaljevala prihodnji teden.",
            "Trije poškodovani so bolnišnico že zapustili, je povedala njena predstavnica.",
            "Cena pšenice se je na svetovnih trgih zvišala zaradi suše, ki je prizadela velik del države.",
            "Gasilci gasijo gozdni požar blizu Kopra",
        ],
    ),
    (
        "sr",
        [
            "Vlada je juče saopštila da će pregovori sa sindikatima biti nastavljeni sledeće nedelje.",
            "Troje povređenih je već pušteno iz bolnice, rekla je portparolka.",
            "Цена пшенице је порасла на светском тржишту због суше која је погодила велики део земље.",
            "Ватрогасци гасе пожар у близини Ниша",
        ],
    ),
    (
        "sv",
        [
            "Regeringen meddelade i går att förhandlingarna med facken fortsätter nästa vecka.",
            "Tre av de skadade har redan lämnat sjukhuset, säger en taleskvinna.",
            "Priset på vete har stigit på världsmarknaden på grund av torkan som har drabbat stora delar av landet.",
            "Branden i lagerlokalen vid hamnen är nu släckt",
        ],
    ),
    (
        "ta",
        [
            "தொழிற்சங்கங்களுடன் பேச்சுவார்த்தை அடுத்த வாரம் மீண்டும் தொடங்கும் என்று அரசு தெரிவித்தது.",
            "காயமடைந்தவர்களில் மூவர் மருத்துவமனையிலிருந்து வீடு திரும்பினர்.",
            "வறட்சி காரணமாக உலகச் சந்தையில் கோதுமை விலை உயர்ந்துள்ளது.",
            "துறைமுகம் அருகே பெரும் தீ விபத்து",
        ],
    ),
    (
        "th",
        [
            "รัฐบาลแถลงเมื่อวานนี้ว่าการเจรจากับสหภาพแรงงานจะเริ่มขึ้นอีกครั้งในสัปดาห์หน้า",
            "โฆษกโรงพยาบาลกล่าวว่าผู้บาดเจ็บสามคนกลับบ้านแล้ว",
            "ราคาข้าวสาลีในตลาดโลกสูงขึ้นเพราะภัยแล้ง",
            "ไฟไหม้โกดังใกล้ท่าเรือ",
        ],
    ),
    (
        "tr",
        [
            "Hükümet salı günü yaptığı açıklamada sendikalarla görüşmelerin gelecek hafta süreceğini duyurdu.",
            "Yaralılardan üçü hastaneden taburcu edildi, dedi hastanenin sözcüsü.",
            "Ülkenin büyük bölümünü etkileyen kuraklık nedeniyle buğday fiyatları dünya piyasalarında yükseldi.",
            "Muğla'daki orman yangını kontrol altına alındı",
        ],
    ),
    (
        "uk",
        [
            "Уряд учора повідомив, що переговори з профспілками продовжаться наступного тижня.",
            "Троє поранених уже виписані з лікарні, розповіла журналістам її речниця.",
            "Ціна пшениці на світовому ринку зросла через посуху, яка охопила більшу частину країни.",
            "Рятувальники гасять лісову пожежу під Черніговом",
        ],
    ),
    (
        "ur",
        [
            "حکومت نے منگل کو کہا کہ یونینوں کے ساتھ مذاکرات اگلے ہفتے دوبارہ شروع ہوں گے۔",
            "ہسپتال کی ترجمان نے بتایا کہ تین زخمیوں کو گھر بھیج دیا گیا ہے۔",
            "خشک سالی کی وجہ سے عالمی منڈی میں گندم کی قیمتیں بڑھ گئی ہیں۔",
            "بندرگاہ کے قریب گودام میں آگ لگ گئی",
        ],
    ),
    (
        "vi",
        [
            "Chính phủ hôm qua cho biết các cuộc đàm phán với công đoàn sẽ được nối lại vào tuần tới.",
            "Ba người bị thương đã xuất viện, người phát ngôn của bệnh viện nói.",
            "Giá lúa mì trên thị trường thế giới tăng vì hạn hán ở nhiều vùng.",
            "Cháy lớn tại kho hàng gần cảng",
        ],
    ),
    (
        "zh",
        [
            "政府周二宣布，与工会的谈判将于下周恢复。",
            "医院发言人说，三名伤者已经出院回家。",
            "由于旱灾影响该国大部分地区，国际市场小麦价格大幅上涨。",
            "港口附近仓库发生大火",
        ],
    ),
];
