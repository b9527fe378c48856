//! Ctrl-C, and the signals that ask a process to end: once, and the run stops and tidies up; twice,
//! and it ends at once.

use std::sync::atomic::{AtomicBool, Ordering};

/// Exit code of a run that was interrupted, as shells report it.
pub const INTERRUPTED: u8 = 130;

static ASKED: AtomicBool = AtomicBool::new(false);

/// From now on a run is asked to stop before it is stopped.
pub fn catch() {
    // A second handler in one process is refused; the first does the same.
    let _ = ctrlc::set_handler(|| {
        if ASKED.swap(true, Ordering::Relaxed) {
            std::process::exit(i32::from(INTERRUPTED));
        }
    });
}

/// Whether the run was asked to stop.
pub fn caught() -> bool {
    ASKED.load(Ordering::Relaxed)
}
