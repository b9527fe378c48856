//! Where a page prints no date of publication: relative times against the fetch, and the stamp of
//! a change that is the only one.

use super::choose::DateCandidates;
use super::relative::{ago, day_before};
use crate::article::{Date, Precision};
use crate::extract::choose::Candidate;
use crate::extract::page::{Page, Role};
use crate::extract::phrases::Mark;

/// The day of `3 hours ago` in the head of a page that says when it was fetched.
pub(super) fn relative_day(
    page: &Page<'_>,
    candidates: &DateCandidates,
) -> Option<Candidate<Date>> {
    let taken = |candidate: &&Candidate<Date>| candidate.refused.is_none();
    if candidates.published.iter().any(|candidate| taken(&candidate)) {
        return None;
    }
    let crawled = candidates.crawled.iter().find(taken)?.value;
    (0..page.body.min(page.lines.len())).find_map(|index| {
        let line = &page.lines[index];
        if line.opens_with(Mark::Modified).is_some() || page.roles[index] == Role::Title {
            return None;
        }
        let label = line.opens_with(Mark::Published).map_or(0, |hit| hit.end);
        let day = day_before(crawled, ago(line.folded[label..].trim_matches([' ', ':']))?)?;
        Some(Candidate::new(day, "relative-time", page.range(index), 0.8))
    })
}

/// Where a page gives no other day, the stamp of its change is its own: many outlets print
/// `Stand: 21.11.2024` or `Updated: 5 March 2025, 10:30` and nothing else. `Last updated` says
/// that there was a day before.
pub(super) fn only_change(page: &Page<'_>, candidates: &DateCandidates) -> Option<Candidate<Date>> {
    #[rustfmt::skip]
    const LAST: &[&str] = &[
        "last", "latest", "letzte", "zuletzt", "derniere", "ultim", "laatst", "последн", "останн", "востанн", "ostatni", "naposledy", "posledni",
        "senast", "senest", "sidst", "sist", "viimeksi", "son ", "اخر", "최종", "最終", "最后", "最後", "utols", "τελευτα", "terakhir", "lan cuoi",
        "अंतिम", "אחרון",
    ];
    let taken = |candidate: &&Candidate<Date>| candidate.refused.is_none();
    if candidates.published.iter().any(|candidate| taken(&candidate)) {
        return None;
    }
    let changed = candidates.modified.iter().find(taken)?;
    let line =
        page.lines.iter().find(|line| (line.start..line.end()).contains(&changed.range.start))?;
    let labels = || {
        let hits = line.hits.iter().filter(|hit| hit.mark == Mark::Modified);
        hits.map(|hit| &line.folded[hit.start..hit.end])
    };
    let last = labels().any(|label| LAST.iter().any(|word| label.contains(word)));
    let stamp = labels().any(|label| label == "stand")
        || !last && changed.value.precision() > Precision::Day;
    stamp.then(|| Candidate::new(changed.value, "only-change", changed.range.clone(), 0.6))
}
