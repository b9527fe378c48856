//! What the formats print, as literal text.

mod articles;
mod machines;
mod measures;
mod reading;
mod sample;
