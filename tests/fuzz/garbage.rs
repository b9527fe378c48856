//! Strings that no one would ask for.

use super::random::Random;

const PIECES: [&str; 78] = [
    "alpha",
    "beta",
    "US",
    "talk",
    "AND",
    "OR",
    "NOT",
    "and",
    "-",
    "=",
    "(",
    ")",
    "（",
    "）",
    "\"",
    "“",
    "」",
    "'",
    "’",
    "*",
    "?",
    "~",
    "~2",
    "^3",
    "title:",
    "body:",
    "source:",
    "date:",
    "after:",
    "when:",
    "has:",
    "lang:",
    "in:all",
    "2025-02",
    "..",
    "7d",
    "NEAR/3",
    "NEAR",
    "PRE/2",
    "SAME",
    "/s",
    "/p",
    "near3:",
    "atleast2:",
    "repeat2:",
    "\"alpha beta\"",
    "al*",
    "t?lk",
    "tlak~",
    "\\",
    "\u{200b}",
    "\u{202e}",
    "：",
    "，",
    "，",
    ",",
    ";",
    "|",
    "&",
    "&&",
    "!",
    "+",
    "[",
    "]",
    "{",
    "}",
    "TO",
    "<",
    ">",
    "/",
    "w/3",
    "😀",
    "e\u{301}",
    "特朗普",
    "ＯＲ",
    "ａ",
    "\0",
    "@#$%",
];

pub fn text(random: &mut Random) -> String {
    let mut text = String::new();
    let longest = if random.one_in(50) { 2_000 } else { 14 };
    for _ in 0..random.below(longest) {
        match random.below(12) {
            0 => text.push(random.pick(&[' ', '\t', '\n', '\u{3000}'])),
            1 => {
                let any = char::from_u32(random.below(0x11_0000) as u32);
                text.extend(any);
            }
            2 => text.extend(char::from_u32(random.between(32, 126) as u32)),
            _ => text.push_str(random.pick(&PIECES)),
        }
        if random.one_in(2) {
            text.push(' ');
        }
    }
    text
}
