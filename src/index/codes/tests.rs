use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;

fn codebook(encoder: &Encoder) -> Codebook {
    Codebook::open(OwnedBytes::new(encoder.codebook())).unwrap()
}

fn frame(encoder: &Encoder, text: &[u8]) -> Vec<u8> {
    let mut frame = Vec::new();
    encoder.encode(text, &mut frame);
    frame
}

/// Reads in a room that a longer text has left.
fn decode(codebook: &Codebook, frame: &[u8]) -> Result<Vec<u8>, DamagedArticle> {
    codebook.decode(frame, &mut vec![b'x'; 4000]).map(<[u8]>::to_vec)
}

/// Some hundred kilobytes of reports in three scripts.
fn reports() -> Vec<String> {
    let report = |number: usize| {
        let vote = number * number % 97;
        format!(
            "Report {number} on the harbour\n\nThe council of the harbour said on day {number} that \
             talks about “the {vote} quays” would go on, and that {vote} members had voted for it. \
             Совет порта сообщил, что переговоры о причале {vote} продолжаются.\n\n\
             港口委员会表示，关于{vote}号码头的谈判将继续进行。\0\u{1}"
        )
    };
    (0..600).map(report).collect()
}

fn learn() -> Encoder {
    let reports = reports();
    train(&reports.iter().map(|report| report.as_bytes()).collect::<Vec<_>>())
}

fn trained() -> &'static Encoder {
    static TRAINED: LazyLock<Encoder> = LazyLock::new(learn);
    &TRAINED
}

#[test]
fn a_text_like_those_learnt_from_takes_a_quarter_and_comes_back() {
    let encoder = trained();
    let codebook = codebook(encoder);
    assert!(encoder.len() > 300 && encoder.len() <= MOST_ENTRIES, "{}", encoder.len());
    for report in reports() {
        let frame = frame(encoder, report.as_bytes());
        assert!(frame.len() * 4 < report.len(), "{} {}", frame.len(), report.len());
        assert_eq!(decode(&codebook, &frame).unwrap(), report.as_bytes());
    }
}

#[test]
fn the_same_sample_makes_the_same_codebook() {
    assert!(trained().codebook() == learn().codebook());
}

#[test]
fn a_small_sample_teaches_nothing_and_texts_stay_as_they_are() {
    let encoder = train(&[b"The council of the harbour"]);
    assert_eq!(encoder.len(), 0);
    let frame = frame(&encoder, b"the harbour");
    assert!(frame.ends_with(b"the harbour"));
    assert_eq!(decode(&codebook(&encoder), &frame).unwrap(), b"the harbour");
}

#[test]
fn what_codes_would_make_longer_stays_as_it_is() {
    let noise: Vec<u8> =
        (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let encoder = trained();
    let frame = frame(encoder, &noise);
    assert!(frame.len() <= noise.len() + 8, "{}", frame.len());
    assert_eq!(decode(&codebook(encoder), &frame).unwrap(), noise);
}

#[test]
fn cut_or_changed_bytes_are_an_error() {
    let encoder = trained();
    let book = codebook(encoder);
    let text = &reports()[77];
    let frame = frame(encoder, text.as_bytes());
    for end in 0..frame.len() - 1 {
        assert_eq!(decode(&book, &frame[..end]), Err(DamagedArticle), "{end}");
    }
    for at in 0..frame.len() - 1 {
        for flip in [0x01, 0x80, 0xff] {
            let mut changed = frame.clone();
            changed[at] ^= flip;
            let read = decode(&book, &changed);
            assert!(read.is_err() || read.as_deref() == Ok(text.as_bytes()), "{at} {flip}");
        }
    }
    let bytes = encoder.codebook();
    for at in (0..bytes.len()).step_by(7) {
        let mut changed = bytes.clone();
        changed[at] ^= 0xff;
        let read = Codebook::open(OwnedBytes::new(changed)).and_then(|book| decode(&book, &frame));
        assert!(read.is_err() || read.as_deref() == Ok(text.as_bytes()), "{at}");
    }
    for end in (0..bytes.len()).step_by(7) {
        let cut = OwnedBytes::new(bytes[..end].to_vec());
        let read = Codebook::open(cut).and_then(|book| decode(&book, &frame));
        assert!(read.is_err() || read.as_deref() == Ok(text.as_bytes()), "{end}");
    }
}

#[test]
fn pieces_are_words_with_the_space_before_them_and_what_stands_between() {
    let pieces = |text: &str| {
        let pieces = pieces::Pieces::new(text.as_bytes());
        pieces.map(|piece| text[piece].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        pieces("He said,  “no” — twice."),
        ["He", " said", ",  “", "no", "” —", " twice", "."]
    );
    assert_eq!(pieces("порта\n\nСовет"), ["порта", "\n\n", "Совет"]);
    let long = "谈".repeat(20);
    assert!(pieces(&long).iter().all(|piece| piece.len() == 24 || piece.len() == 12));
    assert!(pieces(&"x".repeat(100)).iter().all(|piece| piece.len() <= LONGEST_ENTRY));
    assert_eq!(pieces(&"…".repeat(9)), ["…".repeat(8), "…".to_string()]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_text_comes_back(
        texts in prop::collection::vec(
            prop_oneof![
                "[ -~]{0,200}",
                "([a-zа-яé谈]{1,30}[ .,—“…]{0,3}){0,40}",
                "\\PC{0,80}",
                prop::collection::vec(any::<u8>(), 0..300)
                    .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
            ],
            1..6,
        ),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let learnt = texts.join(" ").repeat(1 + (16 << 10) / texts.iter().map(String::len).sum::<usize>().max(1));
        let learnt = &learnt.as_bytes()[..learnt.len().min(40 << 10)];
        let own = train(&[learnt]);
        for encoder in [&own, trained()] {
            let codebook = codebook(encoder);
            for text in texts.iter().map(String::as_bytes).chain([bytes.as_slice()]) {
                let frame = frame(encoder, text);
                prop_assert!(frame.len() <= text.len() + 16);
                prop_assert_eq!(decode(&codebook, &frame).unwrap(), text);
            }
        }
    }
}
