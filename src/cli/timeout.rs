//! `--timeout`: how long an answer may take.

use std::time::Duration;

use serde::Deserialize;

/// Units of a duration, with their nanoseconds; `ms` before `s`, which it ends with.
const UNITS: [(&str, f64); 4] = [("ms", 1e6), ("s", 1e9), ("m", 60e9), ("h", 3600e9)];

/// A duration in a line of a batch: `"500ms"` or a number of seconds.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum TimeoutFlag {
    Text(String),
    Seconds(f64),
}

impl TimeoutFlag {
    /// Reads it.
    pub fn duration(&self) -> Result<Duration, String> {
        match self {
            TimeoutFlag::Text(text) => parse_timeout(text),
            TimeoutFlag::Seconds(seconds) => parse_timeout(&seconds.to_string()),
        }
    }
}

/// Reads a duration: a number with `ms`, `s`, `m` or `h` behind it, or of seconds.
pub fn parse_timeout(text: &str) -> Result<Duration, String> {
    let text = text.trim();
    let unit =
        UNITS.iter().find_map(|(unit, nanoseconds)| Some((text.strip_suffix(unit)?, *nanoseconds)));
    let (number, nanoseconds) = unit.unwrap_or((text, 1e9));
    let number = number.trim_end();
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    number
        .parse::<f64>()
        .ok()
        .filter(|_| is_number)
        .and_then(|number| Duration::try_from_secs_f64(number * nanoseconds / 1e9).ok())
        .ok_or_else(|| format!("\"{text}\" is no time such as 500ms, 2s or 1m"))
}

/// A duration as it would be given, in the largest unit that keeps it above 1.
pub fn duration_text(duration: Duration) -> String {
    let nanoseconds = duration.as_nanos() as f64;
    let fits = |(_, unit): &&(&str, f64)| nanoseconds >= *unit;
    let (name, unit) = UNITS.iter().rev().find(fits).unwrap_or(&UNITS[0]);
    format!("{} {name}", nanoseconds / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_and_shown() {
        for (text, milliseconds, shown) in [
            ("500ms", 500, "500 ms"),
            ("2s", 2000, "2 s"),
            ("2", 2000, "2 s"),
            ("1.5", 1500, "1.5 s"),
            (" 1 m ", 60_000, "1 m"),
            ("1h", 3_600_000, "1 h"),
            ("0", 0, "0 ms"),
        ] {
            let duration = parse_timeout(text).unwrap();
            assert_eq!(duration, Duration::from_millis(milliseconds), "{text}");
            assert_eq!(duration_text(duration), shown, "{text}");
        }
        for text in
            ["", "s", "-1s", "1d", "soon", "1e9", "inf", "NaN", "1 2s", "99999999999999999h"]
        {
            let error = parse_timeout(text).unwrap_err();
            assert!(error.contains("is no time such as 500ms"), "{text}: {error}");
        }
    }
}
