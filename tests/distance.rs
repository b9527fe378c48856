//! What NEAR, PRE, SAME, /s, counts and fuzzy words find, and what they mark.

#![allow(clippy::unwrap_used)]

mod archive;

use archive::Archive;

fn calls() -> Archive {
    Archive::new()
        .article(
            "close.txt",
            "A long morning\n\nOn Wednesday Trump and Putin held a phone call. It was long.\n\n\
             The envoy said nothing.\n",
        )
        .article(
            "far.txt",
            "An evening abroad\n\nPutin spoke first. In the hall nobody heard a word of what he \
             had in mind for Trump.\n\nThe envoy flew home, said the office.\n",
        )
        .article(
            "apart.txt",
            "Two visits\n\nTrump was seen in Florida.\n\nPutin was seen in Sochi with the envoy.\n",
        )
        .build()
}

/// The marked words of the fragments of the only hit.
fn marked(archive: &Archive, query: &str) -> Vec<String> {
    let hits = archive.hits(query);
    assert_eq!(hits.len(), 1, "{query}");
    let mut marked = Vec::new();
    for fragment in hits[0]["fragments"].as_array().unwrap() {
        let text: Vec<char> = fragment["text"].as_str().unwrap().chars().collect();
        for mark in fragment["marks"].as_array().unwrap() {
            let at = |end: usize| mark[end].as_u64().unwrap() as usize;
            marked.push(text[at(0)..at(1)].iter().collect());
        }
    }
    marked
}

#[test]
fn near_counts_words() {
    let archive = calls();
    archive.finds("trump NEAR/1 putin", []);
    archive.finds("trump NEAR/2 putin", ["close.txt"]);
    archive.finds("putin NEAR/2 trump", ["close.txt"]);
    archive.finds("trump NEAR/5 putin", ["apart.txt", "close.txt"]);
    archive.finds("near2:\"putin trump\"", ["close.txt"]);
    archive.finds("\"putin trump\"~2", ["close.txt"]);
    archive.finds("trump NEAR/30 putin", ["apart.txt", "close.txt", "far.txt"]);
    archive.finds("(trump OR envoy) NEAR/5 \"phone call\"", ["close.txt"]);
    archive.finds("tru* NEAR/2 puttin~", ["close.txt"]);
}

#[test]
fn pre_keeps_the_order() {
    let archive = calls();
    archive.finds("trump PRE/2 putin", ["close.txt"]);
    archive.finds("putin PRE/2 trump", []);
    archive.finds("putin ADJ/30 trump", ["far.txt"]);
}

#[test]
fn three_words_stand_within_one_stretch() {
    let archive = calls();
    archive.finds("near5:\"call putin phone\"", ["close.txt"]);
    archive.finds("near4:\"call putin phone\"", ["close.txt"]);
    archive.finds("near3:\"call putin phone\"", []);
}

#[test]
fn sentences_and_paragraphs_hold_both() {
    let archive = calls();
    archive.finds("trump /s putin", ["close.txt"]);
    archive.finds("trump SAME putin", ["close.txt", "far.txt"]);
    archive.finds("trump /p putin", ["close.txt", "far.txt"]);
    archive.finds("(trump AND long) SAME putin", ["close.txt"]);
    archive.finds("trump SAME envoy", []);
}

#[test]
fn operators_look_within_one_text() {
    let archive = Archive::new()
        .article("a.txt", "Envoy in Oslo\n\nThe talks began on Monday in the old town hall.\n")
        .article("b.txt", "Talks in Oslo\n\nThe envoy spoke. The envoy smiled. An envoy left.\n")
        .build();
    archive.finds("envoy NEAR/9 talks", []);
    archive.finds("title:(envoy NEAR/2 oslo)", ["a.txt"]);
    archive.finds("body:(envoy NEAR/2 oslo)", []);
    archive.finds("atleast3:envoy", ["b.txt"]);
    archive.finds("atleast4:envoy", []);
    archive.finds("repeat2:\"the envoy\"", ["b.txt"]);
    archive.finds("envoy -atleast3:envoy", ["a.txt"]);
}

#[test]
fn an_operator_takes_different_words() {
    let archive = Archive::new()
        .article("once.txt", "One call\n\nThe minister made a call on Monday evening in Paris.\n")
        .article("twice.txt", "Two calls\n\nThe minister got one call and made another call.\n")
        .build();
    archive.finds("body:(call NEAR/9 call)", ["twice.txt"]);
    archive.finds("body:((call OR minister) NEAR/9 call)", ["once.txt", "twice.txt"]);
}

#[test]
fn an_operand_may_stand_inside_a_passage_but_not_a_phrase() {
    let archive = Archive::new()
        .article("a.txt", "In short\n\nalpha gamma beta are three letters of the Greek script\n")
        .build();
    archive.finds("(alpha NEAR/2 beta) NEAR/1 gamma", ["a.txt"]);
    archive.finds("\"alpha gamma beta\" NEAR/9 gamma", []);
}

#[test]
fn fuzzy_words_are_a_slip_or_two_away() {
    let archive = Archive::new()
        .article("a.txt", "Teacher freed\n\nMarc Fogel, a teacher, came home on Tuesday night.\n")
        .article("b.txt", "Lehrer frei\n\nMarc Vogel war drei Jahre in Haft, sagte der Anwalt.\n")
        .article("c.txt", "Weather\n\nThe fog lifted on Tuesday over the whole of the valley.\n")
        .build();
    archive.finds("fogel~", ["a.txt", "b.txt"]);
    archive.finds("fgoel~", ["a.txt"]);
    archive.finds("fogel~2", ["a.txt", "b.txt", "c.txt"]);
    archive.finds("fogel", ["a.txt"]);
}

#[test]
fn only_the_words_of_a_passage_are_marked() {
    let archive = calls();
    assert_eq!(marked(&archive, "trump NEAR/2 putin"), ["Trump", "Putin"]);
    assert_eq!(marked(&archive, "trump PRE/6 \"phone call\""), ["Trump", "phone call"]);
    assert_eq!(marked(&archive, "trump /s putin -hall"), ["Trump", "Putin"]);
    // Trump in another paragraph belongs to no passage.
    assert_eq!(marked(&archive, "sochi /s putin"), ["Putin", "Sochi"]);
}
