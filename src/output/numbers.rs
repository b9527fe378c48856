//! How numbers are written for people, and scores for everybody.

/// Scores are whole multiples of a ten-thousandth in every format. More digits would be lost on
/// the way: `trec_eval` reads scores in single precision, which above 128 cannot tell
/// hundred-thousandths apart and would order such ties by name.
const STEPS_PER_UNIT: f64 = 10_000.0;

/// A score as it is printed in every format: four decimals.
pub fn score_text(score: f64) -> String {
    steps_text(score_steps(score))
}

/// A score as a count of printed steps. What is not a number counts as 0.
pub(super) fn score_steps(score: f64) -> i64 {
    (score * STEPS_PER_UNIT).round() as i64
}

/// A count of steps as a number with four decimals.
pub(super) fn steps_text(steps: i64) -> String {
    let sign = if steps < 0 { "-" } else { "" };
    let unit = STEPS_PER_UNIT as u64;
    let steps = steps.unsigned_abs();
    format!("{sign}{}.{:04}", steps / unit, steps % unit)
}

/// `1234567` as `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with its noun: `1 article`, `2,000 articles`.
pub fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

/// A size in decimal units, as file managers and disks count: `999 B`, `12.3 MB`.
pub fn bytes_text(bytes: u64) -> String {
    if bytes < 1000 {
        return format!("{bytes} B");
    }
    let mut size = bytes as f64;
    let mut unit = "B";
    for larger in ["kB", "MB", "GB", "TB", "PB", "EB"] {
        // 999.95 would be printed as 1000.0 of the smaller unit.
        if size < 999.95 {
            break;
        }
        size /= 1000.0;
        unit = larger;
    }
    format!("{size:.1} {unit}")
}

/// A duration: `0.04 s`, `12.3 s`, `2 min 5 s`, `3 h 12 min`.
pub fn seconds_text(seconds: f64) -> String {
    let whole = seconds.round().max(0.0) as u64;
    match seconds {
        short if short < 9.995 => format!("{:.2} s", short.max(0.0)),
        short if short < 99.95 => format!("{short:.1} s"),
        _ if whole < 3600 => format!("{} min {} s", whole / 60, whole % 60),
        _ => format!("{} h {} min", grouped(whole / 3600), whole % 3600 / 60),
    }
}

/// Things a second, with a decimal only where it says something.
pub(super) fn rate_text(things: f64, seconds: f64) -> String {
    if seconds <= 0.0 {
        return "-".to_string();
    }
    let rate = things / seconds;
    if rate < 99.95 { format!("{rate:.1}") } else { grouped(rate.round() as u64) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_have_four_decimals() {
        let cases = [
            (0.0, "0.0000"),
            (-0.0, "0.0000"),
            (2.31, "2.3100"),
            (2.999_99, "3.0000"),
            (12.345_649, "12.3456"),
            (-0.5, "-0.5000"),
            (f64::NAN, "0.0000"),
        ];
        for (score, text) in cases {
            assert_eq!(score_text(score), text);
        }
    }

    #[test]
    fn numbers_are_grouped() {
        let cases = [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (304_640, "304,640"),
            (1_234_567, "1,234,567"),
        ];
        for (number, text) in cases {
            assert_eq!(grouped(number), text);
        }
        assert_eq!(grouped(u64::MAX), "18,446,744,073,709,551,615");
        assert_eq!(counted(1, "article"), "1 article");
        assert_eq!(counted(0, "article"), "0 articles");
    }

    #[test]
    fn sizes_are_decimal() {
        let cases = [
            (0, "0 B"),
            (999, "999 B"),
            (1000, "1.0 kB"),
            (12_345_678, "12.3 MB"),
            (999_949, "999.9 kB"),
            (999_951, "1.0 MB"),
            (4_000_000_000, "4.0 GB"),
            (u64::MAX, "18.4 EB"),
        ];
        for (bytes, text) in cases {
            assert_eq!(bytes_text(bytes), text);
        }
    }

    #[test]
    fn durations_grow_coarser() {
        let cases = [
            (0.0, "0.00 s"),
            (0.042, "0.04 s"),
            (9.999, "10.0 s"),
            (12.34, "12.3 s"),
            (99.99, "1 min 40 s"),
            (125.4, "2 min 5 s"),
            (3599.9, "1 h 0 min"),
            (11_520.0, "3 h 12 min"),
        ];
        for (seconds, text) in cases {
            assert_eq!(seconds_text(seconds), text);
        }
        assert_eq!(rate_text(37_640.0, 2.0), "18,820");
        assert_eq!(rate_text(3.0, 2.0), "1.5");
        assert_eq!(rate_text(3.0, 0.0), "-");
    }
}
