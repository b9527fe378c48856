//! Holds random queries over random archives against a naive reader until the time is up, and
//! ends at the first that differs.
//!
//! ```sh
//! cargo run --release --example fuzz -- --seed 1 --minutes 10
//! ```
//!
//! Seeds count up from the first; the last that was run is printed, so that a later run can go on
//! behind it. A failure is printed with its seed: `--seed S --cases 1` runs it again.

#[path = "../tests/fuzz/mod.rs"]
mod fuzz;

use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let (mut seed, mut minutes, mut cases) = (1, 1, u64::MAX);
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    for pair in arguments.chunks(2) {
        let number = pair.get(1).and_then(|number| number.parse::<u64>().ok());
        match (pair[0].as_str(), number) {
            ("--seed", Some(number)) => seed = number,
            ("--minutes", Some(number)) => minutes = number,
            ("--cases", Some(number)) => cases = number,
            _ => {
                eprintln!("usage: fuzz [--seed S] [--minutes M] [--cases N]");
                return ExitCode::from(2);
            }
        }
    }
    let begin = Instant::now();
    let mut told = Instant::now();
    for run in 1..=cases {
        if let Err(failure) = fuzz::run_case(seed) {
            println!("seed {seed} fails\n{failure}");
            return ExitCode::FAILURE;
        }
        if told.elapsed() > Duration::from_secs(30) {
            println!("{run} cases, last seed {seed}");
            told = Instant::now();
        }
        if begin.elapsed() > Duration::from_secs(60 * minutes) {
            break;
        }
        seed += 1;
    }
    println!("no failure up to seed {seed}");
    ExitCode::SUCCESS
}
