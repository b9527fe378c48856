//! The spans of a page's text by the roles of its lines.

use super::{Page, Role};
use crate::article::{Span, SpanKind};

/// Spans from the roles of the lines; white space between lines goes to the line before it.
/// Invisible characters between lines are furniture: they would hide an empty line in a paragraph.
pub(crate) fn page_spans(page: &Page<'_>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(page.lines.len());
    let mut push = |kind: SpanKind, end: usize| {
        let start = spans.last().map_or(0, |span: &Span| span.end);
        if end as u32 > start {
            spans.push(Span { kind, start, end: end as u32 });
        }
    };
    let is_space = |from: usize, to: usize| page.text[from..to].trim().is_empty();
    if let Some(first) = page.lines.first()
        && !is_space(0, first.start)
    {
        push(SpanKind::Furniture, first.start);
    }
    for (index, line) in page.lines.iter().enumerate() {
        let kind = match page.roles[index] {
            Role::Title => SpanKind::Title,
            Role::Body => SpanKind::Body,
            Role::Caption => SpanKind::Caption,
            Role::Furniture => SpanKind::Furniture,
        };
        let next = page.lines.get(index + 1).map_or(page.text.len(), |next| next.start);
        if is_space(line.end(), next) {
            push(kind, next);
        } else {
            push(kind, line.end());
            push(SpanKind::Furniture, next);
        }
    }
    push(SpanKind::Furniture, page.text.len());
    spans
}
