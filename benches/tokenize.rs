//! Tokens and borders a second, by script: `cargo bench --bench tokenize`.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use news_search::analysis::{Analyzer, Event, stem};

const ENGLISH: &str = "\
HARBOUR CITY, Feb. 12 — The U.S. envoy said on Wednesday that the two sides had agreed to open talks \
“without delay,” and that a first round could be held in the capital by the end of March.\n\n\
“We don’t expect miracles,” Mr. Alder told reporters. “But it’s a start, and nobody has left the room.” \
The government’s spokesman put the cost at $1.2 billion, 3.5 percent above the estimate of 2024, and \
said the IAEA had been told. Donald J. Example, who leads the opposition, called the plan “a gamble.”\n\n\
Officials in the region, who asked not to be named because the negotiations are not public, described \
a long night of telephone calls. The ministers will meet again at 10:30 a.m. in St. Albans.\n\n";

const RUSSIAN: &str = "\
Представители двух стран договорились начать переговоры без промедления, сообщил в среду посланник \
США. По его словам, первый раунд может пройти в столице до конца марта. «Мы не ждём чудес», — сказал \
он журналистам. Стоимость проекта оценивается в 1,2 млрд долларов, на 3,5 процента больше, чем в \
2024 г. Министры встретятся снова на ул. Садовой.\n\n";

const CHINESE: &str = "\
两国代表星期三同意立即开始谈判，第一轮会谈可能在三月底之前在首都举行。发言人说：“我们不期待奇迹。”\
政府估计费用为12亿美元，比2024年的估计高出3.5%。部长们将于上午10点30分再次会面。\n\n";

fn tokenize(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tokenize");
    for (name, paragraph) in [("english", ENGLISH), ("russian", RUSSIAN), ("chinese", CHINESE)] {
        let article = paragraph.repeat(6_000 / paragraph.len() + 1);
        let mut analyzer = Analyzer::new();
        group.throughput(Throughput::Bytes(article.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(name), &article, |bencher, article| {
            bencher.iter(|| {
                let mut sum = 0;
                analyzer.analyze(black_box(article), |event| {
                    if let Event::Token(token) = event {
                        sum += token.term.len() + token.position as usize;
                    }
                });
                sum
            });
        });
    }
    group.finish();
}

fn stems(criterion: &mut Criterion) {
    let words = [
        ("en", ["negotiations", "governments", "called", "ministers"]),
        ("es", ["negociaciones", "gobiernos", "permitiria", "ministros"]),
        ("ru", ["переговоров", "правительства", "заявил", "министром"]),
    ];
    let mut group = criterion.benchmark_group("stem");
    for (lang, words) in words {
        group.throughput(Throughput::Elements(words.len() as u64));
        group.bench_function(lang, |bencher| {
            bencher
                .iter(|| words.iter().map(|word| stem(lang, black_box(word)).len()).sum::<usize>());
        });
    }
    group.finish();
}

criterion_group!(benches, tokenize, stems);
criterion_main!(benches);
