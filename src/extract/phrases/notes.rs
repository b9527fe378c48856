//! Notes about an article: embargoes, opinions, corrections, more to come.

use super::{At, Mark};

pub(super) const NOTES: &[(Mark, At, &str)] = &[
    (
        Mark::EndNotes,
        At::Whole,
        "notes to editors|note to editors|notes for editors|notes to the editor|editor's notes|ends|hinweis für redaktionen|hinweise für redaktionen|hinweis für die redaktionen|\
         pressekontakt|note aux rédactions|notes aux rédacteurs|contact presse|nota a los editores|notas para editores|nota per i redattori|note per i redattori|nota aos editores|noot voor de redactie|noot voor redacties|\
         примечание для редакторов|примечания для редакторов|примітки для редакторів|uwaga dla redakcji|informacje dla redakcji|poznámka pro redakce|not till redaktörer|till redaktionen|note til redaktioner|til redaksjonen|\
         editörlere not|ملاحظات للمحررين|ملاحظة للمحررين|הערה לעורכים|编者注|編者註|編集者への注記|편집자 주|note pentru editori|catatan untuk editor",
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
        "abdruck honorarfrei|abdruck frei|reproduction libre|reproducción libre|transcript was generated|transcript is automatically|automatically generated transcript|transkript wurde automatisch|automatisch erstelltes transkript|transcription automatique|transcripción automática|trascrizione automatica|transcrição automática|automatische transcriptie|přepis byl pořízen automaticky|přepis vznikl automaticky|transkrypcja automatyczna|transkrypcja została wygenerowana|расшифровка сделана автоматически|розшифровку зроблено автоматично|automatiskt transkriberad|automatisk transskription|automatisk transkripsjon|automaattinen tekstitys|breaking story, more|more to follow|more to come|added reporting|contributed from|weitere informationen folgen|mehr in kürze|más información en breve|seguono aggiornamenti|meer volgt|подробности позже|деталі згодом|więcej wkrótce",
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
        Mark::Note,
        At::Start,
        "this is google's cache of|this page was saved|this is a cached version|you are viewing an archived|archived from the original|the wayback machine|dies ist der cache von|voici la version en cache|esta es la versión almacenada|is available in other languages|this article is more than|this article is from our archives|this content was published|dieser artikel ist älter als|cet article date de plus|este artículo tiene más de",
    ),
    (
        Mark::EndNotes,
        At::Label,
        "fakta|faktaruta|fakta om|fakten|faktencheck|zahlen und fakten|infobox|infokasten|hintergrund|factbox|fact box|background|in numbers|by the numbers|en bref|repères|para saber más|ficha|las claves|la scheda|scheda|saiba mais|ficha técnica|in het kort|kader|справка|досье|довідка|для довідки|dla porównania|ramka|tausta|tietolaatikko|arka plan|bilgi notu|خلفية|معلومات|רקע|背景|资料|資料|メモ|háttér|context|fundal|ιστορικό|latar belakang|पृष्ठभूमि|پیشینه",
    ),
    (
        Mark::Note,
        At::Anywhere,
        "auto-generated from a syndicated feed|has not been edited by|published from a wire agency feed|syndicated feed|published without modifications|this story was produced by|this report is based on|dieser text wurde automatisch|diese meldung wurde automatisch|texte généré automatiquement|esta noticia ha sido publicada automáticamente|questo articolo è stato generato|selecciona el texto|ctrl+enter|ctrl + enter|orphus|выделите её|выделите ее|виділіть її|zgłoś błąd|zauważyłeś błąd|nahlásit chybu|rapporter fejl|meld feil|rättelse|ilmoita virheestä|hatayı bildir|report an error|report error|fehler melden|fehler gefunden|signaler une erreur|informar de un error|segnala un errore|fout gevonden|纠错|誤りを報告|오류 신고|hibát talált|semnalează o eroare|laporkan kesalahan|báo lỗi",
    ),
    (
        Mark::Note,
        At::Anywhere,
        "vinculam apenas|são da responsabilidade|são da inteira responsabilidade|no reflejan necesariamente|no representan necesariamente|n'engagent que|non rispecchiano necessariamente|a szerző a lap|a cikk a szerző|a szerző véleménye|názory autora|autor je|die meinung der redaktion|nicht zwangsläufig die meinung|not necessarily reflect|do not necessarily represent|kunna skilja sig från redaktionens|är skribentens egna|åsikterna är|gir uttrykk for|udtryk for skribentens|kirjoittajan omia|yazarın görüşleri|لا تعبر بالضرورة|تعبر عن رأي|אינן משקפות|仅代表作者|不代表本|個人の見解|필자 개인|opiniile aparțin|απηχούν|tanggung jawab penulis|quan điểm của tác giả|не відображає позицію|может не совпадать|може не збігатися|może nie odzwierciedlać",
    ),
];
