use super::axis::Axis;
use super::table::{bytes, grouped};
use super::*;

fn line(articles: u64, per_s: f64, median_us: f64) -> String {
    let (bytes, index_bytes) = (articles * 2000, articles * 3000);
    let build = format!(
        "\"articles\":{articles},\"bytes\":{bytes},\"seconds\":1,\"articles_per_s\":{per_s},\
         \"mb_per_s\":40.25,\"peak_rss_mb\":null,\"index_bytes\":{index_bytes},\"stages\":{{}}"
    );
    let kinds = format!("\"a<b\":{{\"median_us\":{median_us},\"qps\":3}}");
    format!("{{\"build\":{{{build}}},\"query\":{{\"kinds\":{{{kinds}}}}},\"start_ms\":7.04}}\n")
}

fn sizes() -> Vec<Growth> {
    let text =
        [line(100_000, 9000.0, 1000.0), line(1000, 9000.0, 10.0), line(10_000, 9000.0, 100.0)];
    read_growth(&text.concat()).unwrap()
}

/// The values of an attribute, in order.
fn values(svg: &str, element: &str, attribute: &str) -> Vec<f64> {
    let elements = svg.split('<').filter(|part| part.starts_with(element));
    let begin = format!(" {attribute}=\"");
    let value = |part: &str| part.split(&begin).nth(1)?.split('"').next()?.parse().ok();
    elements.filter_map(value).collect()
}

#[test]
fn results_are_read_in_order_of_size() {
    let articles: Vec<u64> = sizes().iter().map(|size| size.build.articles).collect();
    assert_eq!(articles, [1000, 10_000, 100_000]);
    let twice = read_growth(&(line(5, 1.0, 1.0) + "\n" + &line(5, 2.0, 1.0))).unwrap();
    assert_eq!((twice.len(), twice[0].build.articles_per_s), (1, 2.0));
}

#[test]
fn what_is_no_result_is_told_by_line() {
    let error = read_growth(&(line(5, 1.0, 1.0) + "\n{\"build\":3}\n")).unwrap_err();
    assert!(error.to_string().starts_with("line 3: "), "{error}");
    assert_eq!(read_growth(" \n").unwrap_err().to_string(), "there are no results");
}

#[test]
fn the_table_has_a_row_for_each_size() {
    let expected = "\
| articles | text | articles/s | MB/s | memory | index | process | a<b |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 1,000 | 2 MB | 9,000 | 40.2 | – | 3 MB | 7.0 ms | 10 µs |
| 10,000 | 20 MB | 9,000 | 40.2 | – | 30 MB | 7.0 ms | 100 µs |
| 100,000 | 200 MB | 9,000 | 40.2 | – | 300 MB | 7.0 ms | 1,000 µs |
";
    assert_eq!(growth_table(&sizes()), expected);
}

#[test]
fn numbers_and_bytes_are_short() {
    assert_eq!([0.0, 999.0, 1234.4, 1e6].map(grouped), ["0", "999", "1,234", "1,000,000"]);
    let shown = [12.0, 1500.0, 20e6, 1.25e9, 123.4e9].map(bytes);
    assert_eq!(shown, ["12 B", "1.5 kB", "20 MB", "1.25 GB", "123 GB"]);
}

#[test]
fn equal_factors_are_equal_distances() {
    let svg = growth_plot(&sizes());
    // Three points each of throughput, index, process and the one kind of query; no memory.
    let (x, y) = (values(&svg, "circle", "cx"), values(&svg, "circle", "cy"));
    assert_eq!((x.len(), y.len()), (12, 12));
    assert!((x[1] - x[0] - (x[2] - x[1])).abs() < 0.2 && x[0] < x[1], "{x:?}");
    assert_eq!((y[0], y[1]), (y[1], y[2]));
    let index = &y[3..6];
    assert!((index[0] - index[1] - (index[1] - index[2])).abs() < 0.2, "{index:?}");
    assert!(index[0] > index[1] + 10.0, "{index:?}");
}

#[test]
fn the_picture_is_well_formed_and_stays_on_its_page() {
    let one = read_growth(&line(1, 1e9, 0.5)).unwrap();
    for sizes in [sizes(), one] {
        let svg = growth_plot(&sizes);
        assert!(svg.contains("a&lt;b, ") && !svg.contains("a<b") && !svg.contains("NaN"));
        for element in ["svg", "style", "text", "line", "polyline", "circle", "title", "rect"] {
            let begins = svg.matches(&format!("<{element} ")).count()
                + svg.matches(&format!("<{element}>")).count();
            assert_eq!(begins, svg.matches(&format!("</{element}>")).count(), "{element}");
        }
        let across = ["x", "cx", "x1", "x2"].map(|name| values(&svg, "", name)).concat();
        let down = ["y", "cy", "y1", "y2"].map(|name| values(&svg, "", name)).concat();
        assert!(across.iter().all(|x| (0.0..=960.0).contains(x)), "{across:?}");
        assert!(down.iter().all(|y| (0.0..=620.0).contains(y)), "{down:?}");
        assert!(svg.contains("prefers-color-scheme: dark"));
    }
}

#[test]
fn axes_end_at_round_numbers_around_their_values() {
    let ticks = |values: &[f64]| Axis::over(values.iter().copied(), 0.0, 1.0).ticks;
    assert_eq!(ticks(&[1e4, 3e6]), [1e4, 1e5, 1e6, 5e6]);
    assert_eq!(ticks(&[3.0, 150.0]), [2.0, 10.0, 100.0, 200.0]);
    assert_eq!(ticks(&[23.0, 99.0]), [20.0, 50.0, 100.0]);
    assert_eq!(ticks(&[50.0]), [50.0, 100.0]);
    assert_eq!(ticks(&[]), [1.0, 2.0, 5.0, 10.0]);
    let axis = Axis::over([10.0, 1000.0].into_iter(), 0.0, 100.0);
    assert!((axis.place(100.0) - 50.0).abs() < 1e-9);
}
