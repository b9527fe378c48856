//! Relative times: `2 hours ago`, `vor 2 Stunden`, `3時間前`, `today`.
//!
//! They tell a day only against the moment at which the page was fetched, and never a minute.
//! Without that moment they tell nothing, and are no headline either.

use std::sync::LazyLock;

use crate::article::{Date, Precision};
use crate::extract::fold::fold;
use crate::extract::needles::Openings;

/// How far back a relative time goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ago {
    Minutes(i32),
    Days(i32),
}

/// Longer lines say more than a time.
const MOST_CHARS: usize = 48;

/// Words that say "ago", before or behind the number.
const AGO: &str = "ago|vor|il y a|hace|fa|há|atrás|geleden|назад|тому|temu|před|pred|sedan|siden|sitten|önce|قبل|منذ|לפני|前|전|ezelőtt|\
     acum|πριν|lalu|trước|पहले|پیش|قبل|ที่แล้ว|ที่ผ่านมา|преди|prije|pre|prieš|pirms|tagasi|fa";

/// Words for units, by their beginnings; one letter stands alone.
const MINUTES: &str =
    "min|мин|хв|dakika|dk|دقیقه|دقائق|دقيقة|דקות|דקה|分|분|perc|λεπτ|menit|phút|मिनट|นาที|minūt";
const HOURS: &str = "h|hour|hr|std|stunde|heure|hora|ore|ora|uur|час|годин|godzin|hodin|timme|timma|timer|time|tunti|tunt|saat|ساعة|ساعات|ساعت|שעות|שעה|小时|小時|時間|시간|óra|órá|ώρ|jam|giờ|घंट|ชั่วโมง|sat|val|stund";
const DAYS: &str = "d|day|tag|jour|día|dia|giorn|dag|день|дня|дней|дні|днів|dni|dzień|dny|dnem|dní|päiv|gün|يوم|أيام|روز|ימים|יום|天|日|일|nap|zile|zi|ημέρ|μέρ|hari|ngày|दिन|วัน|дни|dan|dien|päev";

/// The day of the fetch, and the day before it.
const TODAY: &str = "today|heute|aujourd'hui|hoy|oggi|hoje|vandaag|сегодня|сьогодні|dziś|dzisiaj|dnes|i dag|idag|tänään|bugün|اليوم|امروز|היום|今天|今日|오늘|astăzi|azi|σήμερα|hari ini|hôm nay|आज|วันนี้|днес|danas";
const YESTERDAY: &str = "yesterday|gestern|hier|ayer|ieri|ontem|gisteren|вчера|вчора|wczoraj|včera|i går|igår|eilen|dün|أمس|دیروز|אתמול|昨天|昨日|어제|tegnap|χθες|χτες|kemarin|hôm qua|कल|เมื่อวาน|jučer|juče";

struct Words {
    ago: Vec<String>,
    minutes: Vec<String>,
    hours: Vec<String>,
    days: Vec<String>,
    today: Openings,
    yesterday: Openings,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let folded = |list: &str| list.split('|').map(fold).collect();
    Words {
        ago: folded(AGO),
        minutes: folded(MINUTES),
        hours: folded(HOURS),
        days: folded(DAYS),
        today: Openings::new(TODAY.split('|').map(fold)),
        yesterday: Openings::new(YESTERDAY.split('|').map(fold)),
    }
});

/// Reads a line that is a relative time, and little else, from its folded form.
pub(crate) fn ago(folded: &str) -> Option<Ago> {
    if folded.chars().count() > MOST_CHARS || folded.ends_with('.') && folded.len() > 40 {
        return None;
    }
    counted(folded).or_else(|| named_day(folded))
}

/// `2 hours ago`, `vor 2 Std.`, `3時間前`
fn counted(folded: &str) -> Option<Ago> {
    let at = folded.find(|c: char| c.is_ascii_digit())?;
    let digits = folded[at..].bytes().take_while(u8::is_ascii_digit).count();
    let number: i32 = folded[at..at + digits].parse().ok().filter(|number| *number < 400)?;
    let before = folded[..at].trim();
    let behind = folded[at + digits..].trim();
    if behind.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let words = &*WORDS;
    let announced = |text: &str| {
        words.ago.iter().any(|word| {
            text == word
                || text
                    .strip_suffix(word.as_str())
                    .is_some_and(|rest| rest.ends_with([' ', ':', '|', '·']))
                || text
                    .strip_prefix(word.as_str())
                    .is_some_and(|rest| rest.starts_with([' ', '|', '·']))
        })
    };
    let mut parts = behind.splitn(2, ' ');
    let unit = parts.next()?.trim_end_matches('.');
    let rest = parts.next().unwrap_or("").trim();
    // Written without spaces, the word for "ago" is the unit's end.
    let solid =
        ["前", "전"].iter().find_map(|word| unit.strip_suffix(word).filter(|u| !u.is_empty()));
    let told = solid.is_some()
        || announced(rest)
        || announced(before) && !rest.contains(' ')
        || unit.ends_with("ที่แล้ว");
    if !told || before.split(' ').count() > 4 {
        return None;
    }
    let unit = solid.unwrap_or(unit);
    let begins = |list: &[String]| {
        list.iter().any(|word| {
            if word.chars().count() == 1 && word.is_ascii() {
                unit == word
            } else {
                unit.starts_with(word.as_str())
            }
        })
    };
    if begins(&words.minutes) {
        Some(Ago::Minutes(number))
    } else if begins(&words.hours) {
        Some(Ago::Minutes(number * 60))
    } else if begins(&words.days) {
        Some(Ago::Days(number))
    } else {
        None
    }
}

/// `today, 11:38`, `i går 16:42`: the word, and a time at most.
fn named_day(folded: &str) -> Option<Ago> {
    let words = &*WORDS;
    let opens = |list: &Openings| {
        list.of(folded).any(|word| {
            let rest = &folded[word.len()..];
            let clock = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
            let joined = rest.len() - clock.len();
            rest.starts_with([' ', ',']) && joined <= 8 && clock.len() <= 10 && !clock.is_empty()
        })
    };
    if opens(&words.today) {
        Some(Ago::Days(0))
    } else if opens(&words.yesterday) {
        Some(Ago::Days(1))
    } else {
        None
    }
}

/// The day that a relative time tells of a page fetched at `crawled`; `None` where the fetch has
/// no time and an hour could be another day's.
pub(crate) fn day_before(crawled: Date, ago: Ago) -> Option<Date> {
    if crawled.precision() < Precision::Day {
        return None;
    }
    let days = match ago {
        Ago::Days(days) => days,
        Ago::Minutes(minutes) => {
            let time = crawled.time()?;
            let of_day = i32::from(time.hour) * 60 + i32::from(time.minute);
            (minutes - of_day + 1439).div_euclid(1440).max(0)
        }
    };
    Date::from_days(crawled.first_day() - days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_relative_times() {
        for (line, wanted) in [
            ("2 hours ago", Ago::Minutes(120)),
            ("5 min ago", Ago::Minutes(5)),
            ("Vor 3 Stunden", Ago::Minutes(180)),
            ("Il y a 2 heures", Ago::Minutes(120)),
            ("Hace 5 horas", Ago::Minutes(300)),
            ("há 3 horas", Ago::Minutes(180)),
            ("3 uur geleden", Ago::Minutes(180)),
            ("3 часа назад", Ago::Minutes(180)),
            ("5 годин тому", Ago::Minutes(300)),
            ("For 2 timer siden", Ago::Minutes(120)),
            ("3時間前", Ago::Minutes(180)),
            ("3小时前", Ago::Minutes(180)),
            ("2시간 전", Ago::Minutes(120)),
            ("3 giờ trước", Ago::Minutes(180)),
            ("לפני 3 שעות", Ago::Minutes(180)),
            ("منذ 3 ساعات", Ago::Minutes(180)),
            ("2 saat önce", Ago::Minutes(120)),
            ("3 godziny temu", Ago::Minutes(180)),
            ("2 days ago", Ago::Days(2)),
            ("I går 16:42", Ago::Days(1)),
            ("heute, 11.38 Uhr", Ago::Days(0)),
        ] {
            assert_eq!(ago(&fold(line)), Some(wanted), "{line}");
        }
        for line in [
            "5 things to know",
            "For 20 years they sailed",
            "Today the harbour is closed to all ships",
            "Vor 20 Jahren",
            "13 February 2025",
            "A minute of silence",
        ] {
            assert_eq!(ago(&fold(line)), None, "{line}");
        }
    }

    #[test]
    fn tells_the_day_against_the_fetch() {
        let crawled: Date = "2025-06-11T15:40".parse().unwrap();
        let day = |ago| day_before(crawled, ago).map(|date| date.to_string());
        assert_eq!(day(Ago::Minutes(180)).as_deref(), Some("2025-06-11"));
        assert_eq!(day(Ago::Minutes(16 * 60)).as_deref(), Some("2025-06-10"));
        assert_eq!(day(Ago::Days(1)).as_deref(), Some("2025-06-10"));
        let undated: Date = "2025-06-11".parse().unwrap();
        assert_eq!(day_before(undated, Ago::Minutes(60)), None);
    }
}
