//! How long it takes to tell the language of a sentence, and of an article of 1 and 6 kB.
//!
//! `cargo bench --bench language`

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

use news_search::extract::language::detect;

const SENTENCES: [&str; 6] = [
    "The government said on Tuesday that talks with the unions would resume next week.",
    "Die Bundesregierung teilte am Dienstag mit, dass die Gespräche fortgesetzt werden.",
    "Le gouvernement a annoncé mardi que les négociations reprendraient la semaine prochaine.",
    "Rząd ogłosił wczoraj, że rozmowy ze związkami zostaną wznowione w przyszłym tygodniu.",
    "Правительство сообщило во вторник, что переговоры продолжатся на следующей неделе.",
    "政府周二宣布，与工会的谈判将于下周恢复，双方仍有许多问题没有解决。",
];

/// Paragraphs of one of the sentences, up to about so many bytes.
fn article(sentence: &str, bytes: usize) -> String {
    let paragraph = [sentence; 4].join(" ");
    vec![paragraph.as_str(); bytes / paragraph.len()].join("\n\n")
}

fn language(criterion: &mut Criterion) {
    let sizes = [("sentence", 0), ("1 kB", 1000), ("6 kB", 6000), ("50 kB", 50_000)];
    let mut group = criterion.benchmark_group("language");
    group.throughput(Throughput::Elements(SENTENCES.len() as u64));
    for (name, bytes) in sizes {
        let texts = SENTENCES.map(|sentence| match bytes {
            0 => sentence.to_owned(),
            _ => article(sentence, bytes),
        });
        group.bench_function(name, |bencher| {
            bencher.iter(|| texts.iter().filter(|text| detect(text).code != "und").count());
        });
    }
    group.finish();
}

criterion_group!(benches, language);
criterion_main!(benches);
