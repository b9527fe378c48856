//! The language as its users meet it.

mod properties;

use super::*;

fn reading(text: &str) -> String {
    match parse(text, &ParseOptions { today: 20_162, any: false }) {
        Ok(query) => query.to_string(),
        Err(error) => format!("{}+{} {}", error.position, error.length, error),
    }
}

#[test]
fn smoke() {
    for text in [
        "witkoff moscow",
        "a b OR c -d",
        "=US title:(a \"b c\") NOT x",
        "souce:shine",
        "a NEAR/3 b PRE/2 c",
        "near10:\"a b c\"",
        "date:[2025-02-12 TO *] in:all",
        "(a",
        "a)",
        "\"a",
        "a AND",
        "w/3 b",
        "hlead=x",
        "lang:en,de",
    ] {
        println!("{text}\n    {}", reading(text));
    }
}
