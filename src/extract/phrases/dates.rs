//! Labels of dates. They stand before the date, in Chinese, Japanese and Korean also after it.

use super::{At, Mark};

pub(super) const DATES: &[(Mark, At, &str)] = &[
    (
        Mark::Published,
        At::Anywhere,
        "press release|pressemitteilung|presseinformation|medienmitteilung|pressmeddelande|pressemeddelelse|pressemelding|communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|comunicado de imprensa|persbericht|lehdistötiedote|tisková zpráva|tlačová správa|komunikat prasowy|basın bülteni|пресс-релиз|прес-реліз|прессъобщение|sajtóközlemény|comunicat de presă|δελτίο τύπου|siaran pers|thông cáo báo chí|بيان صحفي|הודעה לעיתונות|published|first published|posted|date published|publication date|published on|issued|\
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
        "on sale|in stores|in cinemas|in theaters|im handel|im kino ab|en librairie|en salles|a la venta|in libreria|in sala|nas livrarias|a la venta el|в продаже|w sprzedaży|v prodeji|copyright|©|ⓒ|(c)|born|died|until|since|deadline|expires|valid|event|when|from|starts|ends|\
         founded|established|first aired|recorded|next|today is|member since|joined|geboren|bis|seit|\
         termin|né le|née le|depuis|jusqu'au|nacido|hasta|desde|evento|nato|fino al|nascido|até|\
         родился|до|с|народився|urodzony|photo taken|taken on|aufgenommen|file photo|archive|archiv|\
         archivbild|archivo|archives|issue|ausgabe|edition|print edition|gültig|datum der aufnahme|\
         termín|koná se|wann|wydarzenie|date of birth|release date|kick-off|session|hearing",
    ),
    (
        Mark::Crawled,
        At::Anywhere,
        "as it appeared on|snapshot taken|captured on|cached on|printed on|gedruckt am|imprimé le|impreso el|stampato il|impresso em|afgedrukt op|распечатано|роздруковано|wydrukowano|vytištěno|utskriven|udskrevet|skrevet ut|tulostettu|yazdırma tarihi",
    ),
];
