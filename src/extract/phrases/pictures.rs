//! Labels of pictures.

use super::{At, Mark};

pub(super) const PICTURES: &[(Mark, At, &str)] = &[
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
    (
        Mark::Share,
        At::Start,
        "vezi galeria|view gallery|see gallery|view photos|photo gallery|bildergalerie|zur bildergalerie|fotostrecke|zur fotostrecke|voir le diaporama|voir les photos|galerie photos|ver galería|galería de fotos|ver fotos|fotogalería|guarda la gallery|\
         guarda le foto|fotogallery|galeria de fotos|veja as fotos|bekijk de foto|фотогалерея|смотреть фото|дивитися фото|galeria zdjęć|zobacz galerię|zobacz zdjęcia|fotogalerie|bildspel|se bildspel|se billeder|se bilder|kuvagalleria|katso kuvat|foto galeri|معرض الصور|שתפו את|גלריית|\
         查看图集|组图|写真一覧|写真特集|写真を見る|화보|képgaléria|galéria|lihat foto|galeri foto|xem ảnh|xem thêm ảnh|फोटो गैलरी|गैलरी|گالری|گزارش تصویری|δείτε φωτογραφίες|δείτε τις φωτογραφίες|for subscribers|nur für abonnenten|réservé aux abonnés|solo para suscriptores|tilaajille|för prenumeranter|for abonnenter|kun for abonnenter",
    ),
];
