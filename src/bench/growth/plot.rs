//! The picture: small charts side by side, each with both axes logarithmic.
//!
//! It is written as SVG by hand: two sets of colours, for light and dark pages, need a style sheet
//! inside, which libraries for charts do not write.

use std::fmt::Display;

use super::axis::Axis;
use super::table::{bytes, grouped};
use super::{Growth, kinds, shown};

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 620.0;

/// Where charts stand: left and top of each area that lines are drawn in.
const PLACES: [(f64, f64); 5] =
    [(70.0, 50.0), (390.0, 50.0), (710.0, 50.0), (70.0, 350.0), (390.0, 350.0)];
const CHART: (f64, f64) = (220.0, 200.0);

/// Width of the last chart, without the names beside its lines.
const WIDE: f64 = 420.0;

/// Height of a line of text.
const LINE: f64 = 15.0;

/// Colours of lines on light and on dark pages; more lines begin again.
const COLOURS: [(&str, &str); 8] = [
    ("#0072b2", "#56b4e9"),
    ("#b45f06", "#f0a04b"),
    ("#007a5a", "#3fcf9f"),
    ("#a3356f", "#e58fbd"),
    ("#6a51a3", "#b5a3ec"),
    ("#7a6a00", "#e3d34a"),
    ("#a50f15", "#ff8a80"),
    ("#4d4d4d", "#c8c8c8"),
];

/// A chart.
struct Chart<'a> {
    title: &'static str,
    /// How values are written.
    write: fn(f64) -> String,
    lines: Vec<Line<'a>>,
}

/// A line: pairs of articles and the value there.
struct Line<'a> {
    name: &'a str,
    points: Vec<(f64, f64)>,
}

/// Charts of throughput, memory, index, process and latencies over the number of articles, as SVG.
/// Sizes are in rising order, as [`read_growth`](super::read_growth) gives them.
pub fn growth_plot(sizes: &[Growth]) -> String {
    let mut svg = String::new();
    begin(&mut svg);
    for (chart, (left, top)) in charts(sizes).iter().zip(PLACES) {
        let width = if chart.lines.len() > 1 { WIDE } else { CHART.0 };
        draw(chart, (left, top), width, &mut svg);
    }
    svg.push_str("</svg>\n");
    svg
}

fn charts(sizes: &[Growth]) -> Vec<Chart<'_>> {
    let single = |title, write, value: fn(&Growth) -> Option<f64>| Chart {
        title,
        write,
        lines: vec![Line { name: "", points: points(sizes, value) }],
    };
    let latency = |name| {
        let value = |size: &Growth| size.query.kinds.get(name).map(|kind| kind.median_us);
        Line { name, points: points(sizes, value) }
    };
    vec![
        single("Articles indexed a second", grouped, |size| Some(size.build.articles_per_s)),
        single("Peak memory of the build", bytes, |size| {
            size.build.peak_rss_mb.map(|megabytes| megabytes * 1e6)
        }),
        single("Size of the index", bytes, |size| Some(size.build.index_bytes as f64)),
        single("A whole process, one query", milliseconds, |size| Some(size.start_ms * 1e3)),
        Chart {
            title: "Median latency of queries",
            write: milliseconds,
            lines: kinds(sizes).into_iter().map(latency).collect(),
        },
    ]
}

/// Values that a logarithmic axis can show.
fn points(sizes: &[Growth], value: impl Fn(&Growth) -> Option<f64>) -> Vec<(f64, f64)> {
    let points = sizes.iter().filter_map(|size| Some((size.build.articles as f64, value(size)?)));
    points.filter(|(articles, value)| *articles > 0.0 && *value > 0.0).collect()
}

/// Microseconds as people read them.
fn milliseconds(microseconds: f64) -> String {
    match microseconds {
        0.0..1000.0 => format!("{microseconds:.0} µs"),
        1000.0..1e6 => format!("{} ms", (microseconds / 100.0).round() / 10.0),
        _ => format!("{} s", (microseconds / 1e5).round() / 10.0),
    }
}

fn begin(svg: &mut String) {
    svg.push_str(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         width=\"{WIDTH}\" height=\"{HEIGHT}\" role=\"img\">\n<style>\n"
    ));
    svg.push_str(&style("#ffffff", "#24292f", "#d8dee4", COLOURS.map(|(light, _)| light)));
    svg.push_str("@media (prefers-color-scheme: dark) {\n");
    svg.push_str(&style("#0d1117", "#e6edf3", "#30363d", COLOURS.map(|(_, dark)| dark)));
    svg.push_str("}\n</style>\n");
    element(svg, "rect", &[("class", &"page"), ("width", &WIDTH), ("height", &HEIGHT)], "");
}

/// Colours of the page, its text and its grid, and of lines (`l0` …) and their points (`d0` …).
fn style(page: &str, text: &str, grid: &str, colours: [&str; COLOURS.len()]) -> String {
    let mut style = format!(
        ".page {{ fill: {page} }}\ntext {{ fill: {text}; font: 12px sans-serif }}\n\
         .title {{ font-weight: bold }}\n.grid {{ stroke: {grid} }}\n\
         polyline {{ fill: none; stroke-width: 2 }}\n"
    );
    for (at, colour) in colours.into_iter().enumerate() {
        style += &format!(".l{at} {{ stroke: {colour} }}\n.d{at} {{ fill: {colour} }}\n");
    }
    style
}

fn draw(chart: &Chart<'_>, (left, top): (f64, f64), width: f64, svg: &mut String) {
    let (right, bottom) = (left + width, top + CHART.1);
    let all = || chart.lines.iter().flat_map(|line| line.points.iter().copied());
    let across = Axis::over(all().map(|(articles, _)| articles), left, right);
    let up = Axis::over(all().map(|(_, value)| value), bottom, top);
    text(svg, "title", (left, top - LINE), "start", chart.title);
    for tick in &up.ticks {
        let y = up.place(*tick);
        grid(svg, (left, y), (right, y));
        text(svg, "tick", (left - 6.0, y + 4.0), "end", &(chart.write)(*tick));
    }
    for tick in &across.ticks {
        let x = across.place(*tick);
        grid(svg, (x, top), (x, bottom));
        text(svg, "tick", (x, bottom + LINE + 2.0), "middle", &count(*tick));
    }
    let below = ((left + right) / 2.0, bottom + 2.0 * LINE + 4.0);
    text(svg, "axis", below, "middle", "articles");
    for (at, line) in chart.lines.iter().enumerate() {
        draw_line(line, at % COLOURS.len(), chart.write, (&across, &up), svg);
    }
    if chart.lines.len() > 1 {
        write_names(&chart.lines, &up, right + 12.0, svg);
    }
}

fn draw_line(
    line: &Line<'_>,
    colour: usize,
    write: fn(f64) -> String,
    (across, up): (&Axis, &Axis),
    svg: &mut String,
) {
    let places: Vec<String> = (line.points.iter())
        .map(|(articles, value)| format!("{:.1},{:.1}", across.place(*articles), up.place(*value)))
        .collect();
    let class = format!("l{colour}");
    element(svg, "polyline", &[("class", &class), ("points", &places.join(" "))], "");
    let class = format!("d{colour}");
    for (articles, value) in &line.points {
        let (x, y) = (rounded(across.place(*articles)), rounded(up.place(*value)));
        let mut note = format!("{} articles: {}", grouped(*articles), write(*value));
        if !line.name.is_empty() {
            note = format!("{}, {note}", line.name);
        }
        let note = format!("<title>{}</title>", escaped(&note));
        let place: [(&str, &dyn Display); 4] =
            [("class", &class), ("cx", &x), ("cy", &y), ("r", &3.5)];
        element(svg, "circle", &place, &note);
    }
}

/// Writes the name of each line at its end, one below the other where they would touch.
fn write_names(lines: &[Line<'_>], up: &Axis, x: f64, svg: &mut String) {
    let mut ends: Vec<(f64, usize)> = (lines.iter().enumerate())
        .filter_map(|(at, line)| Some((up.place(line.points.last()?.1), at)))
        .collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = f64::NEG_INFINITY;
    for (y, at) in ends {
        let y = y.max(free);
        free = y + LINE;
        text(svg, &format!("d{}", at % COLOURS.len()), (x, y + 4.0), "start", lines[at].name);
    }
}

/// A number of articles in as few letters as it takes.
fn count(number: f64) -> String {
    match number {
        0.0..1e3 => format!("{number:.0}"),
        1e3..1e6 => format!("{:.0}k", number / 1e3),
        _ => format!("{:.0}M", number / 1e6),
    }
}

fn text(svg: &mut String, class: &str, (x, y): (f64, f64), anchor: &str, content: &str) {
    let place: [(&str, &dyn Display); 4] =
        [("class", &class), ("x", &rounded(x)), ("y", &rounded(y)), ("text-anchor", &anchor)];
    element(svg, "text", &place, &escaped(content));
}

fn grid(svg: &mut String, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
    let (x1, y1, x2, y2) = (rounded(x1), rounded(y1), rounded(x2), rounded(y2));
    let place: [(&str, &dyn Display); 5] =
        [("class", &"grid"), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)];
    element(svg, "line", &place, "");
}

/// Writes an element whose attributes need no escapes, with content that has them.
fn element(svg: &mut String, name: &str, attributes: &[(&str, &dyn Display)], content: &str) {
    svg.push('<');
    svg.push_str(name);
    for (name, value) in attributes {
        svg.push_str(&format!(" {name}=\"{value}\""));
    }
    svg.push_str(&format!(">{content}</{name}>\n"));
}

fn rounded(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}

fn escaped(text: &str) -> String {
    shown(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
