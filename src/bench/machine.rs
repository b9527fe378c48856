//! Where figures were measured, and with which versions: without them a figure says little.

use std::collections::BTreeMap;
use std::fs;

use serde::{Deserialize, Serialize};

/// The machine, as far as the system tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Machine {
    /// Model of the processor.
    pub cpu: Option<String>,
    /// Cores that this process may use.
    pub cores: usize,
    /// Memory in millions of bytes.
    pub memory_mb: Option<u64>,
    /// System and architecture.
    pub os: String,
}

impl Machine {
    /// This machine.
    pub fn this() -> Machine {
        let cpu = value_of("/proc/cpuinfo", "model name");
        let memory = value_of("/proc/meminfo", "MemTotal");
        let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
        let (system, architecture) = (std::env::consts::OS, std::env::consts::ARCH);
        Machine {
            cpu,
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            memory_mb: memory.and_then(|text| Some(kibibytes(&text)? * 1024 / 1_000_000)),
            os: [system, kernel.trim(), architecture].join(" ").replace("  ", " "),
        }
    }
}

/// Versions of this program, of its engine and of the compiler, and how it was compiled.
pub fn versions() -> BTreeMap<String, String> {
    let versions = [
        ("search", env!("CARGO_PKG_VERSION").to_string()),
        ("tantivy", crate::index::engine_version()),
        ("rustc", env!("SEARCH_RUSTC").to_string()),
        ("profile", env!("SEARCH_PROFILE").to_string()),
    ];
    versions.into_iter().map(|(name, version)| (name.to_string(), version)).collect()
}

/// Peak resident memory of this process in bytes, where the system keeps it in `/proc`.
pub fn peak_rss() -> Option<u64> {
    Some(kibibytes(&value_of("/proc/self/status", "VmHWM")?)? * 1024)
}

/// User and system time of this process in seconds, in hundredths at best; `None` where the system
/// does not keep them in `/proc` (proc_pid_stat(5), fields 14 and 15).
pub fn user_and_system_seconds() -> Option<(f64, f64)> {
    #[cfg(not(target_os = "linux"))]
    return None;
    #[cfg(target_os = "linux")]
    {
        let stat = fs::read_to_string("/proc/self/stat").ok()?;
        // The name of the program is in parentheses and may have spaces; field 3 comes next.
        let (_, fields) = stat.rsplit_once(')')?;
        let mut fields = fields.split_whitespace().skip(11);
        let ticks = rustix::param::clock_ticks_per_second() as f64;
        let mut seconds = || Some(fields.next()?.parse::<u64>().ok()? as f64 / ticks);
        Some((seconds()?, seconds()?))
    }
}

/// The value of the first line `name: value` of a file.
fn value_of(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    text.lines().find_map(|line| {
        let (known, value) = line.split_once(':')?;
        (known.trim() == name).then(|| value.trim().to_string())
    })
}

/// Reads `123 kB`, which is 123 times 1024 bytes.
fn kibibytes(text: &str) -> Option<u64> {
    text.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    #[test]
    fn the_machine_and_its_process_are_known() {
        let machine = Machine::this();
        assert!(machine.cores >= 1 && machine.memory_mb.unwrap() > 100, "{machine:?}");
        assert!(machine.os.starts_with("linux "), "{machine:?}");
        assert!(peak_rss().unwrap() > 1 << 20);
        let begin = user_and_system_seconds().unwrap();
        let clock = crate::build::clock::process_cpu().unwrap();
        let end = user_and_system_seconds().unwrap();
        let (first, last) = (begin.0 + begin.1 - 0.03, end.0 + end.1 + 0.03);
        assert!((first..=last).contains(&clock.as_secs_f64()), "{first} {clock:?} {last}");
    }
}
