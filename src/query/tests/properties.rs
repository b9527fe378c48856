//! What holds for every text and every tree: reading never fails badly, and printing and reading
//! are inverse to each other.

use proptest::prelude::*;

use super::super::*;

const OPTIONS: ParseOptions = ParseOptions { today: 20_162, any: false };

/// The tree without the places where it was written.
fn bare(node: &Node) -> Node {
    let all = |nodes: &[Node]| nodes.iter().map(bare).collect();
    let kind = match &node.kind {
        Kind::And(nodes) => Kind::And(all(nodes)),
        Kind::Or(nodes) => Kind::Or(all(nodes)),
        Kind::Not(operand) => Kind::Not(Box::new(bare(operand))),
        Kind::Near { operands, distance, ordered } => {
            Kind::Near { operands: all(operands), distance: *distance, ordered: *ordered }
        }
        Kind::Same { left, right, unit } => {
            Kind::Same { left: Box::new(bare(left)), right: Box::new(bare(right)), unit: *unit }
        }
        Kind::AtLeast { count, operand } => {
            Kind::AtLeast { count: *count, operand: Box::new(bare(operand)) }
        }
        Kind::Scope { field, operand } => {
            Kind::Scope { field: *field, operand: Box::new(bare(operand)) }
        }
        other => other.clone(),
    };
    Node::new(kind, Span::default())
}

fn node(kind: Kind) -> Node {
    Node::new(kind, Span::default())
}

/// Words that could be taken for something else, and plain ones.
fn word_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zé普]{1,6}",
        prop::sample::select(vec![
            "AND",
            "OR",
            "NOT",
            "NEAR/3",
            "w/3",
            "title:x",
            "souce:x",
            "-c",
            "a*b*",
            "what?",
            "x~2",
            "it's:",
            "https://a.org/b?c=1*",
            "12:30",
            "U.S.",
            "1,200",
            "a,b",
            "a\\b",
            "\\",
            "a\"b",
            "(a)",
            "covid-19",
            "=x",
            "😀",
            "\u{200b}a",
            "atleast3",
            "source:",
            "Source:",
            "普，京",
            "--x",
            "צה\"ל",
            "near5",
            "hlead=x",
            "'a",
            "a^2",
            "SAME",
            "/s",
            "NEAR~2=",
            "NEAR:3",
            "NEAR 3",
            "AROUND(5)",
            "n/3",
            "/n3/",
            "atl3",
            "!a",
            "a|b",
            "/a/",
            "ＮＥＡＲ／３",
            "ｔｉｔｌｅ：a",
            "2024..2025",
            "title!=a",
            "a\\",
            "«a»",
            "a：b",
            "–x",
            "*:*",
        ])
        .prop_map(str::to_string),
        "[a-zA-Z0-9:/*?~=\\\\\"'(),.\u{200b}，：-]{0,5}[a-z]",
    ]
}

fn phrase_text() -> impl Strategy<Value = String> {
    "[a-z\"\\\\»（:*?~ ]{0,6}[a-z]"
}

/// Nodes with a place in a text that are no operators.
fn positioned() -> BoxedStrategy<Node> {
    prop_oneof![
        4 => (word_text(), any::<bool>())
            .prop_map(|(text, exact)| node(Kind::Word { text, exact })),
        2 => (phrase_text(), prop::option::of(1u32..20))
            .prop_map(|(text, slop)| node(Kind::Phrase { text, slop })),
        1 => "[a-z]{2}[’a-z]{0,2}[*?][a-z]{1,3}[*]?"
            .prop_map(|pattern| node(Kind::Wildcard { pattern })),
        1 => ("[a-zé]{1,8}", 1u8..=2)
            .prop_map(|(word, distance)| node(Kind::Fuzzy { word, distance })),
    ]
    .boxed()
}

fn normal_or(nodes: Vec<Node>) -> Node {
    let mut flat = Vec::new();
    for node in nodes {
        match node.kind {
            Kind::Or(inner) => flat.extend(inner),
            kind => flat.push(Node::new(kind, node.span)),
        }
    }
    node(Kind::Or(flat))
}

fn normal_and(nodes: Vec<(Node, bool)>) -> Node {
    let mut flat = Vec::new();
    for (operand, negated) in nodes {
        match (operand.kind, negated) {
            (Kind::And(inner), false) => flat.extend(inner),
            (kind, false) => flat.push(node(kind)),
            (kind, true) => flat.push(node(Kind::Not(Box::new(node(kind))))),
        }
    }
    if flat.iter().all(|part| matches!(part.kind, Kind::Not(_))) {
        flat.insert(0, node(Kind::All));
    }
    node(Kind::And(flat))
}

/// Operators of distance over words, nested.
fn proximity() -> BoxedStrategy<Node> {
    positioned()
        .prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 2..4).prop_map(normal_or),
                (inner.clone(), inner.clone(), 1u32..50, any::<bool>()).prop_map(
                    |(left, right, distance, ordered)| node(Kind::Near {
                        operands: vec![left, right],
                        distance,
                        ordered
                    })
                ),
                (inner.clone(), inner, any::<bool>()).prop_map(|(left, right, sentence)| {
                    let unit = if sentence { Unit::Sentence } else { Unit::Paragraph };
                    node(Kind::Same { left: Box::new(left), right: Box::new(right), unit })
                }),
                prop::collection::vec("[a-z]{1,5}", 3..5).prop_map(|words| {
                    let word = |text| node(Kind::Word { text, exact: false });
                    let operands = words.into_iter().map(word).collect();
                    node(Kind::Near { operands, distance: 7, ordered: false })
                }),
            ]
        })
        .boxed()
}

fn text_tree() -> BoxedStrategy<Node> {
    let leaf = prop_oneof![
        4 => proximity(),
        1 => (1u32..9, proximity()).prop_map(|(count, operand)| {
            node(Kind::AtLeast { count, operand: Box::new(operand) })
        }),
    ];
    joined(leaf.boxed())
}

fn joined(leaf: BoxedStrategy<Node>) -> BoxedStrategy<Node> {
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(normal_or),
            prop::collection::vec((inner, prop::bool::weighted(0.3)), 2..4).prop_map(normal_and),
        ]
    })
    .boxed()
}

fn tree() -> BoxedStrategy<Node> {
    let value = || prop_oneof!["[a-z]{1,6}", "[a-zA-Z .:/()\"\\\\*-]{0,8}[a-z]", word_text()];
    let filter = prop_oneof![
        Just(FilterField::By),
        Just(FilterField::Source),
        Just(FilterField::Site),
        Just(FilterField::Url),
        Just(FilterField::File),
        Just(FilterField::Id),
        Just(FilterField::Has),
    ];
    let days = || prop::option::of(-3_000i32..30_000);
    let leaf = prop_oneof![
        6 => text_tree(),
        2 => (filter, value()).prop_map(|(field, value)| node(Kind::Filter { field, value })),
        1 => Just(node(Kind::Filter { field: FilterField::Lang, value: "zh-Hans".to_string() })),
        1 => Just(node(Kind::Dated(DateFilter::Unknown))),
        1 => Just(node(Kind::All)),
        1 => (days(), days()).prop_filter_map("some range", |(from, to)| match (from, to) {
            (None, None) => None,
            (Some(from), Some(to)) if from > to => None,
            (from, to) => Some(node(Kind::Dated(DateFilter::Range(DateRange { from, to })))),
        }),
        1 => (text_tree(), any::<bool>()).prop_map(|(operand, title)| {
            let field = if title { TextScope::Title } else { TextScope::Body };
            node(Kind::Scope { field, operand: Box::new(operand) })
        }),
    ];
    joined(leaf.boxed())
}

/// Parts of queries, joined with and without spaces.
fn soup() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(vec![
            "a",
            "US",
            "AND",
            "OR",
            "NOT",
            "-",
            "=",
            "(",
            ")",
            "（",
            "）",
            "\"",
            "“",
            "」",
            "*",
            "?",
            "~",
            "~2",
            "title:",
            "body:",
            "source:",
            "date:",
            "2025-02",
            "..",
            "after:",
            "when:7d",
            "in:all",
            "NEAR/3",
            "PRE/2",
            "SAME",
            "/s",
            "near10:",
            "atleast3:",
            "\"a b\"",
            "wom?n",
            "sanction*",
            "vogel~",
            "\\",
            "\u{200b}",
            "：",
            "，",
            "-b",
            "(a b)",
            "[2025 TO *]",
            "lang:en,de",
        ])
        .prop_map(str::to_string),
        word_text(),
    ];
    let gap = prop::sample::select(vec!["", " ", " ", "\u{3000}"]);
    prop::collection::vec((part, gap), 0..12)
        .prop_map(|parts| parts.into_iter().map(|(part, gap)| part + gap).collect())
}

/// What the parser promises of every tree.
fn check_normal_form(root: &Node) {
    assert!(!matches!(root.kind, Kind::Not(_)));
    root.walk(&mut |node| match &node.kind {
        Kind::And(nodes) => {
            assert!(nodes.len() > 1);
            assert!(nodes.iter().all(|child| !matches!(child.kind, Kind::And(_))));
            assert!(nodes.iter().any(|child| !matches!(child.kind, Kind::Not(_))));
        }
        Kind::Or(nodes) => {
            assert!(nodes.len() > 1);
            let strange = |child: &Node| matches!(child.kind, Kind::Or(_) | Kind::Not(_));
            assert!(!nodes.iter().any(strange));
        }
        Kind::Word { text, .. } => assert!(!text.is_empty()),
        _ => {
            let negated = |child: &&Node| matches!(child.kind, Kind::Not(_));
            assert!(!node.children().iter().any(negated));
        }
    });
}

fn check_spans(text: &str, root: &Node) {
    let length = text.chars().count() as u32;
    root.walk(&mut |node| {
        assert!(node.span.start <= node.span.end && node.span.end <= length, "{text:?}");
        for child in node.children() {
            let inside = node.span.start <= child.span.start && child.span.end <= node.span.end;
            assert!(inside, "{text:?}: {:?} below {:?}", child.span, node.span);
        }
    });
}

fn check_text(text: &str, any: bool) -> Result<(), TestCaseError> {
    let query = match parse(text, &ParseOptions { any, ..OPTIONS }) {
        Ok(query) => query,
        Err(error) => {
            let length = text.chars().count() as u32;
            prop_assert!(error.position + error.length <= length.max(1), "{text:?}: {error:?}");
            prop_assert!(!error.to_string().contains('\n'));
            return Ok(());
        }
    };
    check_normal_form(&query.root);
    check_spans(text, &query.root);
    let printed = query.to_string();
    let again = match parse(&printed, &OPTIONS) {
        Ok(again) => again,
        Err(error) => {
            return Err(TestCaseError::fail(format!("{text:?} printed {printed:?}: {error}")));
        }
    };
    prop_assert_eq!(bare(&again.root), bare(&query.root), "{:?} printed {:?}", text, printed);
    prop_assert_eq!(again.in_all, query.in_all);
    prop_assert_eq!(again.to_string(), printed);
    Ok(())
}

/// `PROPTEST_CASES` asks for more than the usual number.
fn config() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|number| number.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(1_000),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_printed_tree_reads_as_itself(root in tree(), in_all in any::<bool>()) {
        let query = Query { text: String::new(), root, in_all, warnings: Vec::new() };
        let printed = query.to_string();
        let again = parse(&printed, &OPTIONS)
            .map_err(|error| TestCaseError::fail(format!("{printed:?}: {error}")))?;
        prop_assert_eq!(bare(&again.root), bare(&query.root), "printed {:?}", printed);
        prop_assert_eq!(again.in_all, in_all);
    }

    #[test]
    fn any_soup_of_tokens_reads_the_same_again(text in soup(), any in any::<bool>()) {
        check_text(&text, any)?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}", any in any::<bool>()) {
        check_text(&text, any)?;
    }

    #[test]
    fn any_characters_are_read_or_refused(chars in prop::collection::vec(any::<char>(), 0..20)) {
        let text: String = chars.into_iter().collect();
        check_text(&text, false)?;
    }

    #[test]
    fn plain_text_reads_as_its_words(text in prop_oneof![soup(), "\\PC{0,40}".boxed()]) {
        let Ok(query) = parse_plain(&text, false) else { return Ok(()) };
        let again = parse(&query.to_string(), &OPTIONS)
            .map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))?;
        prop_assert_eq!(bare(&again.root), bare(&query.root), "printed {}", query);
    }
}
