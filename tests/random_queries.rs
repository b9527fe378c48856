//! A few hundred random queries, held against a naive reader. `cargo run --release --example
//! fuzz` runs more of them.

mod fuzz;

/// Cases in a usual run; each is an archive with dozens of queries.
const CASES: u64 = 15;

#[test]
fn random_queries_find_what_a_naive_reader_finds() {
    for seed in 1..=CASES {
        if let Err(failure) = fuzz::run_case(seed) {
            panic!("{failure}");
        }
    }
}
