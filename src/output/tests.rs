//! What the formats print, as literal text.

mod articles;
mod machines;
mod reading;
mod sample;
