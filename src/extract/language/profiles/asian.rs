//! Vietnamese, the Austronesian languages, and those in Devanagari and Bengali letters.

use super::{Profile, Script};

/// Indonesian and Malay alike.
const MALAYIC_MOST: &str = "yang dan di ini itu dengan untuk dari dalam tidak akan pada";
const MALAYIC_COMMON: &str = "ke juga oleh ada adalah telah sebagai lebih kepada kata mereka atau \
    tersebut saya dia tahun orang kami kita para sudah masih secara serta antara bagi hari \
    menjadi satu dua harus sangat seorang banyak melalui lagi hanya semua boleh sehingga pula \
    beliau baru lain sebuah anak negara namun anda ketika belum pihak tak seperti";
const MALAYIC_KNOWN: &str = "presiden menteri pemerintah polis juta ribu dunia kota besar pertama \
    tiga empat lima minggu bulan januari mei september oktober november lelaki wanita perempuan \
    rumah sekolah kerja hidup tempat waktu masa sama dapat melakukan menurut bukan apa siapa \
    mengapa bagaimana sini sana atas bawah sejak hingga sampai tanpa namun tetapi jika selama \
    setiap beberapa sendiri terhadap mengatakan dilakukan merupakan memiliki mempunyai terjadi \
    lalu supaya turut walaupun penduduk pelajar pegawai keadaan kedudukan selamat rancangan \
    sasaran peranan kementerian perdana piala liga perlawanan berkaitan negeri raya ramai alam \
    amat bekas dasar dicatat ditemui diadakan malah manakala mula aman barang desa korban \
    masyarakat menjelaskan minta selalu siang ternyata makin lembaga pertandingan daripada \
    pasaran lepas mesti";

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "vi",
        script: Script::Latin,
        reserve: 0,
        most: &["và của là có không cho các được trong với đã một những người để khi"],
        common: &[
            "này từ đến về ở nhưng cũng tại ra như trên vào còn đó năm theo sẽ phải bị nhiều làm \
            ông thì việc công sau ngày hai hơn rất nhà nước mà đang lại vì qua nam việt chúng tôi \
            đi nhất chỉ mới đầu trước do thể đồng hay giữa nên",
        ],
        known: &[
            "chính phủ chủ tịch tướng bộ trưởng cảnh sát triệu nghìn tỷ đô thế giới thành phố hà \
            nội hồ minh tuần tháng hôm nay qua nữ trẻ em biết nói bà anh chị họ ai gì nào đâu đều \
            cùng lên xuống ngoài dưới giờ phút vụ số quốc gia hội học sinh viên trường kinh tế xã",
        ],
        vocabulary: "",
        grams: &[
            "đ4 ơ6 ư6 ă3 â2 ê2 ô2 ạ6 ả6 ấ6 ầ6 ẩ6 ẫ6 ậ6 ắ6 ằ6 ẳ6 ẵ6 ặ6 ẹ6 ẻ6 ẽ6 ế6 ề6 ể6 ễ6 ệ6 ỉ6 \
            ị6 ọ6 ỏ6 ố6 ồ6 ổ6 ỗ6 ộ6 ớ6 ờ6 ở6 ỡ6 ợ6 ụ6 ủ6 ứ6 ừ6 ử6 ữ6 ự6 ỳ6 ỵ6 ỷ6 ỹ6 ng_1 _ng2 \
            _ph1 nh_1 _tr1 _kh1",
        ],
    },
    Profile {
        code: "id",
        script: Script::Latin,
        reserve: 0,
        most: &[MALAYIC_MOST],
        common: &[MALAYIC_COMMON, "bahwa karena bisa saat setelah indonesia ia jakarta agar"],
        known: &[
            MALAYIC_KNOWN,
            "polisi rp rupiah miliar triliun persen senin selasa rabu kamis jumat sabtu agustus \
            desember februari maret april juni juli mau ingin begitu kabupaten provinsi gubernur \
            warga pria perusahaan uang kantor kasus korban mobil jalan rumah sakit ujar ujarnya \
            katanya tutur menjelaskan berdasarkan sementara sebelumnya kemudian mantan kembali \
            terkait terkena bila meski meskipun cuma gimana kalau usai sekitar lebih pun nanti \
            nasional ekonomi partai presiden anggota dpr pemilu surabaya bandung jawa hukum \
            putusan kepolisian harga produk bagian agen yakni khususnya berbeda akibat pukul \
            kebijakan tanggal sebesar masyarakat dinas biaya saham mulai sedang situs",
        ],
        vocabulary: include_str!("../vocabulary/id.txt"),
        grams: &[
            "_me1 _ber1 _di1 nya_2 kan_2 ah_1 ang1 ng_1 asi_3 itas_4 isi_2 ksi2 _ke1 eng1 sia_1 \
            ika_1 ini_1 ilik1 si_1 _per1 _ter1 _se1 _pe1 kan1 nya1 an_1 ang_1 uang1 asa1 aan_1 \
            ata1 emb1 enj1 aka1 usi2 isasi4 itas2 ks1 _swa1 dar1 kar1 sud1 asi2 omi1 if_1 tif_2 \
            er_1 al_1",
        ],
    },
    Profile {
        code: "ms",
        script: Script::Latin,
        reserve: 20,
        most: &[MALAYIC_MOST],
        common: &[
            MALAYIC_COMMON,
            "bahawa kerana malaysia beliau selepas katanya daripada kerajaan",
        ],
        known: &[
            MALAYIC_KNOWN,
            "polis rm ringgit bilion peratus isnin selasa rabu khamis jumaat sabtu rakyat mac jun \
            julai ahad ogos disember februari april mahu ingin begitu daerah negeri datuk seri \
            tan tun pembangkang parlimen anggota umno pas bn syarikat wang pejabat kes mangsa \
            kereta jalan hospital jelasnya tambahnya ujarnya berdasarkan sementara sebelum \
            kemudian bekas kembali berkaitan jika walaupun hanya kalau sekitar kawasan kuala \
            lumpur selangor johor pulau pinang sabah sarawak perdana timbalan ketua pengarah \
            mengikut kementerian pelbagai sekiranya manakala terbabit membabitkan berkenaan \
            pertubuhan berhubung iaitu kerja orang ramai menerusi kini pelajar mesyuarat \
            persekutuan setiausaha melayu cina diadakan dikenali sukan pasukan perlawanan \
            pentadbiran dasar kos harga penduduk bandar sedang pukul",
        ],
        vocabulary: include_str!("../vocabulary/ms.txt"),
        grams: &[
            "_me1 _ber1 _di1 nya_2 kan_2 ah_1 ang1 ng_1 asi_1 iti_4 isi_1 ksyen4 _ke1 eng1 ual1 \
            uan_1 iaitu4 syar2 ny1 baha1 _per1 _ter1 _se1 _pe1 kan1 nya1 an_1 ang_1 uang1 asa1 \
            aan_1 ata1 emb1 enj1 aka1 usi1 isasi3 iti2 ks1 dar1 kar1 sud1 asi1 ej1 kuas1 if_1 \
            tif_2 er_1 al_1",
        ],
    },
    Profile {
        code: "tl",
        script: Script::Latin,
        reserve: 0,
        most: &["ang ng sa na mga at ay si ni para hindi ko niya"],
        common: &[
            "siya ito kung may nang rin din pa lang ako mo ka kanyang isang isa dahil kay namin \
            natin nila sila kanilang ngunit pero o noong nito iyon mula wala lahat kaya upang \
            matapos sinabi ayon taon araw po naman ba niyang nasa",
        ],
        known: &[
            "pangulo pamahalaan pulis milyon tao bansa mundo lungsod bago malaki una dalawa tatlo \
            ngayon kahapon bukas linggo buwan enero pebrero marso abril mayo hunyo hulyo agosto \
            setyembre oktubre nobyembre disyembre trabaho buhay paaralan maynila pilipinas \
            pilipino lalaki babae bata gobyerno habang kasama kapag bilang tungkol maging mas \
            libo piso",
        ],
        vocabulary: "",
        grams: &[
            "ng_1 _na1 _mag3 _pag3 _ka1 mga_3 han_1 ang1 _ipi2 nag2 pin1 ay_1 inag3 umu2 ngu1 \
            _pin2",
        ],
    },
    Profile {
        code: "mi",
        script: Script::Latin,
        reserve: 10,
        most: &["te o ki i e ngā nga he ka me ko ana a hoki"],
        common: &[
            "kua kei nei mō mo tēnei tenei tana ia rātou ratou tētahi tetahi katoa mai atu ake \
            taua aua tōna ona ōna kia kāore kaore whakahaere tangata māori maori iwi engari i \
            roto runga hei tau rā ra nā nō noa ai mā koe ahau au tātou mātou whai",
        ],
        known: &[
            "kāwanatanga pirihimana aotearoa whenua tāone hou tahi rua toru mahi kura wāhine \
            wahine tāne tamariki kaupapa reo marae rohe kōrero korero pūtea whare hui",
        ],
        vocabulary: "",
        grams: &["wh2 ā3 ē2 ī2 ō3 ū3 ng2 _wh5 whaka7 tanga_5 ia_1 _ng4 ata1 aka1"],
    },
    Profile {
        code: "hi",
        script: Script::Devanagari,
        reserve: 0,
        most: &["के में की है से को का और पर ने कि यह हैं"],
        common: &[
            "एक भी इस नहीं था कर वह जो उन तक तो गया लिए ही किया थी हुए बाद कोई रहे रहा थे गई कहा \
            साथ हम साल भारत हुआ दो जिस कुछ अपने अपनी वाले करने होने जब या बहुत रही हूं दिया जा हो \
            होगा उन्होंने बताया जाता करता",
        ],
        known: &["सरकार प्रधानमंत्री मंत्री पुलिस लाख करोड़ हजार रुपये दुनिया शहर नए नई बड़ा पहले \
            पहली आज कल सप्ताह माह जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर \
            नवंबर दिसंबर दिल्ली लोग लोगों कंपनी रिपोर्ट अनुसार बीच खिलाफ दौरान राज्य अध्यक्ष समय \
            दिन"],
        vocabulary: "",
        grams: &["ं_1 ों_3 ें_2 ता_1 ना_1 ने_2 ड़3 ढ़3 हैं5 ़2"],
    },
    Profile {
        code: "mr",
        script: Script::Devanagari,
        reserve: 0,
        most: &["आहे आणि या व ही हे हा ते की तर"],
        common: &["आहेत च्या नाही केली होते होता केले करण्यात असे तो ती त्या मात्र यांनी येथे एक \
            दोन त्यांनी त्याच्या सर्व झाली झाले होती पण मी म्हणून अशी काही आपल्या मुंबई \
            महाराष्ट्र केला आले यांच्या वर आता मध्ये करून साठी"],
        known: &["सरकार मुख्यमंत्री पोलीस लाख कोटी हजार रुपये जग शहर नवीन मोठा पहिला आज उद्या काल \
            आठवडा महिना पुणे लोक कंपनी राज्य अध्यक्ष वेळी दिवस मराठी भारत सांगितले म्हणाले"],
        vocabulary: "",
        grams: &["ळ4 च्य4 ्या_3 ला_2 ची_3 चा_3 चे_3 त_1 ना_1 ून_4 ात_2 ण्य4 ाच4 णे_2"],
    },
    Profile {
        code: "ne",
        script: Script::Devanagari,
        reserve: 5,
        most: &["र को मा छ ले भएको गर्न पनि लागि हो"],
        common: &["छन् गरेको नेपाल भने यो त्यो गरेका गरी भएका थियो हुन हुने एक दुई तथा तर यस उनले \
            उनी सबै गर्ने बताए गरिएको बाट लाई सम्म नेपाली अनि रहेको सक्ने हुन्छ काठमाडौं"],
        known: &["सरकार प्रधानमन्त्री प्रहरी लाख करोड हजार रुपैयाँ विश्व शहर नयाँ ठूलो पहिलो आज \
            हिजो भोलि मान्छे मानिस दिन वर्ष"],
        vocabulary: "",
        grams: &["को_3 मा_2 ले_3 लाई_5 हरू4 ेको_4 छन्5 ्न_3 न्छ4 ँ1"],
    },
    Profile {
        code: "bn",
        script: Script::Bengali,
        reserve: 0,
        most: &["এবং ও করে থেকে এই এ তার না হয় করা"],
        common: &["জন্য হয়েছে তিনি একটি সঙ্গে আর কিন্তু বলে যে কথা তাঁর পর বাংলাদেশ হবে সে কোনো"],
        known: &["সরকার প্রধানমন্ত্রী পুলিশ লাখ কোটি হাজার টাকা ঢাকা মানুষ"],
        vocabulary: "",
        grams: &["র2 ের_2 য়2"],
    },
    Profile {
        code: "as",
        script: Script::Bengali,
        reserve: 10,
        most: &["আৰু কৰা এই হৈছে পৰা এটা কৰে"],
        common: &["বাবে লগত তেওঁ হয় নহয় অসম অসমৰ কৰিছে"],
        known: &["চৰকাৰ আৰক্ষী"],
        vocabulary: "",
        grams: &["ৰ5 ৱ5 ৰ_2"],
    },
];
