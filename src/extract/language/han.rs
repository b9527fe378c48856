//! Han characters that tell simplified and traditional Chinese and Japanese apart.

use std::sync::LazyLock;

/// Written so in simplified Chinese, and not in Japanese.
const SIMPLIFIED: &str = "这个们为时对发经说过还进动长现开关问间见无东车马门风飞鱼龙书买乱亿仅从仓价众优伙传伤伦伟\
    侧债倾偿儿养冲决况冻净凉减凤凯击创删别剂剑剧劝办务劳势勋华协单卖卢卫厂厅历厉压厌厕县叙叶\
    员响哑唤嘱园围图圆圣场坏块坚坛坝坟垄垒垦处备复够头夹夺奋奖妇妈娱孙宁审宪宫宽宾寻导尔尘尝\
    层岁岂岗岛币师帐带帮广庆库应庙废异弃张弹强归录彻忆忧怀态总恋恶悬惊惧惨惩惯愤愿慑战户扑执\
    扩扫扬扰抚抛抢护报担拟拥拦择挂挡挣挤挥损换据掳摄摆携敌斗术机杀杂权杨极构枪柜标栈栋树样桥\
    检楼欢欧歼毁毕气汇汉沟没泪泼泽洁测济浓涂涛润涨渊渐湿满滞滨灭灵灾炼烂烟烦烧热爱爷犹狭猎献\
    环珐电画疗疯疮疲监盖盘码砖确础礼祸离种积称稳穷窃窜竞笔筑简签粮纠红纤约级纪纯纲纳纵纷纸纹\
    纺线练组细织终绍结绕给络绝统继绩绪续维绿编缘缩缴网罗罚罢羁习职联聪肃肠肤肿胁胆胜脏脑脚脱\
    脸腾舰舱艰艺节芦苏范茎荐荡荣药获莱营萧萨蓝虏虑虽蚁补装裤观规视览觉计订认讨让训议讯记讲许\
    论设访证评识诉诊词译试诗诚话诞询该详语误请诸读课谁调谅谈谋谓谢谣谱负财责败账货质贩贪购贯\
    贱贴贵贷贸费贺贼资赋赌赏赔赖赚赛赞赠赢赵趋跃践踪轨轩转轮软轰轻载较辆辉辑输边达迁运远违连\
    迟适选逊递遗邓邮邻郑酝酱释里鉴针钓钟钢钥钱铁铃铅银销锁锋错锦键镇镜闪闭闯闲闻阁阅阔队阳阴\
    阵阶际陆陈险隐难雾韩页顶项顺须顾顿预领颇频题颜额颠飘餐饭饮饰饱馆驰驱驳驶驻驾验骂骗骚鲁鲜\
    鸟鸡鸣鸿黄齐齿";

/// Written so in traditional Chinese alone (some of them in Japanese too).
const TRADITIONAL: &str = "這個們為時對發經說過還進動長現開關問間見無東車馬門風飛魚龍書買亂爭億僅從倉價眾優夥傳傷倫\
    偉側債傾償兒養衝決況凍淨涼減鳳凱擊創刪別劑劍劇勸辦務勞勢勛華協單賣盧衛廠廳歷厲壓厭廁縣敘\
    葉員響啞喚囑園圍圖圓聖場壞塊堅壇壩墳壟壘墾處備復夠頭夾奪奮獎婦媽娛孫學寧審憲宮寬賓寢尋導\
    爾塵嘗層歲豈崗島幣師帳帶幫廣莊慶庫應廟廢異棄張彈強歸錄徹憶憂懷態總戀惡懸驚懼慘懲慣憤願懾\
    戰戶撲執擴掃揚擾撫拋搶護報擔擬擁攔擇掛擋掙擠揮損換據擄攝擺攜敵數鬥斷術機殺雜權條楊極構槍\
    櫃標棧棟樹樣橋檢樓歡歐殲殘毀畢氣匯漢溝沒淚潑澤潔淺測濟濃塗濤潤漲淵漸溫灣濕滿滯濱滅燈靈災\
    爐點煉爛煙煩燒熱愛爺猶狹獵獻環電畫療瘋瘡監蓋盤碼磚確礎禮禍離種積稱穩窮竊竄競筆築簡簽糧糾\
    紅纖約級紀純綱納縱紛紙紋紡線練組細織終紹結繞給絡絕統繼績緒續維綠編緣縮繳網羅罰罷羈習職聯\
    聰肅腸膚腫脅膽勝臟腦腳脫臉騰艦艙艱藝節蘆蘇範莖薦蕩榮藥獲萊營蕭薩藍虜慮雖蟻補裝褲觀規視覽\
    覺觸譽計訂認討讓訓議訊記講許論設訪證評識訴診詞譯試詩誠話誕詢該詳語誤請諸讀課誰調諒談謀謂\
    謝謠譜負財責敗賬貨質販貪購貫賤貼貴貸貿費賀賊資賦賭賞賠賴賺賽讚贈贏趙趨躍踐蹤軌軒轉輪軟轟\
    輕載較輛輝輯輸邊達遷運遠違連遲適選遜遞遺鄧郵鄰鄭醞醬釋裡鑒針釣鐘鋼鑰錢鐵鈴鉛銀銷鎖鋒錯錦\
    鍵鎮鏡閃閉闖閒聞閣閱闊隊陽陰陣階際陸陳險隨隱難霧靜韓頁頂項順須顧頓預領頗頻題顏額顛飄飯飲\
    飾飽館馳驅駁駛駐駕驗罵騙騷魯鮮鳥雞鳴鴻麥黃齊齒國會來於與並嗎呢妳臺係嘅咗唔佢啲";

/// Written so in Japanese alone.
const JAPANESE: &str = "気実対込駅円図団売変応戦拡検権様歩殺毎県発経続総聴脳労営単厳収両価仮働処剤剰効勅勧匂匁圧\
    囲塁増壊壌壱奨姫娯嬢専峠巌巣帰庁広廃弐弾従徳徴悩悪恵戸戻払抜拝拠挙挿捜掲揺摂撃斉斎暁暦曽\
    枠栄桜桟楽槙歓歴沢浅浄浜涙渇済渋渓温満滝滞瀬焼犠猟獣産畑畳痩砕稲穂穏穣窓竜粋粛絵継緑緒縁\
    縄縦繊缶脇臓舗芸荘蔵薬蛍覇覚覧観触訳証誉読謡譲豊賛転軽辺逓遅郷酔醸釈鉄鉱銭鋳錬録鎮関闘陥\
    険隠隣雑霊静頬頼顕風験騒髪鶏黒黙齢辻咲畠凪笹";

const FIRST: u32 = 0x4E00;
const ROW: usize = (0xA000 - 0x4E00) / 64;

/// A set of characters of the main Han block.
struct Set([u64; ROW]);

impl Set {
    fn of(characters: &str) -> Set {
        let mut set = Set([0; ROW]);
        for c in characters.chars() {
            if let Some(place) = (c as u32).checked_sub(FIRST)
                && let Some(row) = set.0.get_mut(place as usize / 64)
            {
                *row |= 1 << (place % 64);
            }
        }
        set
    }

    fn without(mut self, other: &Set) -> Set {
        for (row, other) in self.0.iter_mut().zip(other.0) {
            *row &= !other;
        }
        self
    }

    fn has(&self, c: char) -> bool {
        let Some(place) = (c as u32).checked_sub(FIRST) else { return false };
        self.0.get(place as usize / 64).is_some_and(|row| row & (1 << (place % 64)) != 0)
    }
}

struct Sets {
    simplified: Set,
    traditional: Set,
    japanese: Set,
}

static SETS: LazyLock<Sets> = LazyLock::new(|| {
    let (simplified, traditional) = (Set::of(SIMPLIFIED), Set::of(TRADITIONAL));
    let japanese = Set::of(JAPANESE).without(&simplified).without(&traditional);
    Sets {
        japanese,
        simplified: Set::of(SIMPLIFIED).without(&traditional),
        traditional: traditional.without(&simplified),
    }
});

/// What the Han characters of a text were.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct HanCount {
    /// Simplified Chinese only.
    pub simplified: u32,
    /// Traditional Chinese only (or old Japanese).
    pub traditional: u32,
    /// Japanese only.
    pub japanese: u32,
}

impl HanCount {
    /// Counts a character.
    pub fn see(&mut self, c: char) {
        let sets = &*SETS;
        self.simplified += u32::from(sets.simplified.has(c));
        self.traditional += u32::from(sets.traditional.has(c));
        self.japanese += u32::from(sets.japanese.has(c));
    }
}
