//! The `search` command: parses arguments, dispatches, maps errors to exit codes.

mod cli;

use std::process::ExitCode;

/// Articles, facts and hits are many small values: this takes less time for them than most systems'
/// own.
#[cfg(not(feature = "count-allocations"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
