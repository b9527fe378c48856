//! Dates of queries and the days that they mean.

use super::*;

fn today() -> i32 {
    day_number(date(2025, 3, 15))
}

fn read(text: &str) -> String {
    match date_filter(text, today()) {
        Ok(DateFilter::Range(range)) => print_range(range),
        Ok(DateFilter::Unknown) => "unknown".to_string(),
        Err(fault) => format!("{} | {}", fault.message, fault.suggestion.unwrap_or_default()),
    }
}

#[test]
fn reads_dates_in_all_their_forms() {
    let cases = [
        ("2025-02-13", "2025-02-13"),
        ("2025-02", "2025-02"),
        ("2025", "2025"),
        ("2024-02-01..2024-02-29", "2024-02"),
        ("2025-02-01..2025-02-27", "2025-02-01..2025-02-27"),
        ("2025-02-12..2025-02-14", "2025-02-12..2025-02-14"),
        ("2025-02..2025-03", "2025-02-01..2025-03-31"),
        ("2025..", "2025-01-01.."),
        ("..2025-02", "..2025-02-28"),
        ("[2025-02-12 TO 2025-02-14]", "2025-02-12..2025-02-14"),
        ("[2025-02-12 to *]", "2025-02-12.."),
        ("[* TO 2025-02]", "..2025-02-28"),
        (">=2025-02-12", "2025-02-12.."),
        (">2025-02", "2025-03-01.."),
        ("<=2025-02", "..2025-02-28"),
        ("<2025-02", "..2025-01-31"),
        ("unknown", "unknown"),
        ("today", "2025-03-15"),
        ("yesterday..today", "2025-03-14..2025-03-15"),
        ("0001", "0001"),
        ("9999-12-31", "9999-12-31"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn says_what_is_no_date() {
    let cases = [
        ("2025-02-30", "2025-02-30 does not exist in the calendar | "),
        ("2023-02-29", "2023-02-29 does not exist in the calendar | "),
        ("2025-13", "2025-13 does not exist in the calendar | "),
        ("0000", "0000 does not exist in the calendar | "),
        (
            "2025/02/13",
            "\"2025/02/13\" is no date such as 2025-02-13, 2025-02 or 2025 | 2025-02-13",
        ),
        ("2025-2-3", "\"2025-2-3\" is no date such as 2025-02-13, 2025-02 or 2025 | 2025-02-03"),
        ("20250213", "\"20250213\" is no date such as 2025-02-13, 2025-02 or 2025 | 2025-02-13"),
        (
            "13.02.2025",
            "\"13.02.2025\" is no date such as 2025-02-13, 2025-02 or 2025 | 2025-02-13",
        ),
        (
            "02/13/2025",
            "\"02/13/2025\" is no date such as 2025-02-13, 2025-02 or 2025 | 2025-02-13",
        ),
        ("03/04/2024", "\"03/04/2024\" is no date such as 2025-02-13, 2025-02 or 2025 | "),
        (
            "2025-02-13T08:28",
            "\"2025-02-13T08:28\" is no date such as 2025-02-13, 2025-02 or 2025 | 2025-02-13",
        ),
        ("last week", "\"last week\" is no date such as 2025-02-13, 2025-02 or 2025 | "),
        ("２０２５", "\"２０２５\" is no date such as 2025-02-13, 2025-02 or 2025 | "),
        ("..", "\"..\" has neither a first nor a last day | "),
        ("[* TO *]", "\"[* TO *]\" has neither a first nor a last day | "),
        ("2025-03..2025-02", "\"2025-03..2025-02\" ends before it begins | 2025-02..2025-03"),
        ("[2025 TO", "\"[2025 TO\" is no range such as [2025-02-12 TO 2025-02-14] | "),
        (
            "[2025-02-12 2025-02-14]",
            "\"[2025-02-12 2025-02-14]\" is no range such as [2025-02-12 TO 2025-02-14] | ",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn after_includes_its_days_and_before_excludes_them() {
    let print = |range: Read<DateRange>| print_range(range.unwrap());
    assert_eq!(print(after("2025-02-12", 0)), "2025-02-12..");
    assert_eq!(print(after("2025-02", 0)), "2025-02-01..");
    assert_eq!(print(before("2025-02-14", 0)), "..2025-02-13");
    assert_eq!(print(before("2025", 0)), "..2024-12-31");
    assert!(before("0001", 0).is_err());
}

#[test]
fn counts_back_from_today() {
    let cases = [
        ("1d", "2025-03-15"),
        ("7d", "2025-03-09..2025-03-15"),
        ("2w", "2025-03-02..2025-03-15"),
        ("1m", "2025-02-16..2025-03-15"),
        ("3M", "2024-12-16..2025-03-15"),
        ("1y", "2024-03-16..2025-03-15"),
        ("24h", "2025-03-14..2025-03-15"),
        ("36h", "2025-03-13..2025-03-15"),
    ];
    for (text, expected) in cases {
        assert_eq!(print_range(when(text, today()).unwrap()), expected, "{text}");
    }
    for (text, meant) in [
        ("7", Some("7d")),
        ("d", Some("7d")),
        ("", Some("7d")),
        ("7x", Some("7d")),
        ("-7d", Some("7d")),
        ("0d", None),
        ("3000y", None),
        ("99999999999999999999d", None),
        ("9000000000000000000h", None),
    ] {
        assert_eq!(when(text, today()).unwrap_err().suggestion.as_deref(), meant, "{text}");
    }
}
