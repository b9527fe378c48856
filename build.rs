//! Notes which compiler builds the program: `search bench` prints it beside its figures.

use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let told = Command::new(compiler).arg("--version").output();
    let version = told.ok().and_then(|told| String::from_utf8(told.stdout).ok());
    println!("cargo:rustc-env=SEARCH_RUSTC={}", version.unwrap_or_default().trim());
    let profile = std::env::var("PROFILE").unwrap_or_default();
    println!("cargo:rustc-env=SEARCH_PROFILE={profile}");
}
