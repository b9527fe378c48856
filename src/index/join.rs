//! Joins articles of one identity after all have been written.
//!
//! The versions of an article lie in any segments. They are read a segment at a time and in rounds
//! of a bounded number, so that what is mapped does not grow with the archive and what is held does
//! by 28 bytes a repeated article:
//! a first reading of a round finds the version to show and the paths of all, a second one copies
//! the versions to show into new segments. The old ones are taken out of theirs at the end.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use tantivy::{DocId, Segment, SegmentReader};

use super::builder::ArticleWriter;
use super::error::IndexError;
use super::store::ArticleStore;

/// Versions of one round; more only where one article has more. Their paths are held, about 100
/// bytes each, and a round costs as many openings of segments as there are, so that rounds of
/// this size weigh nothing against reading the versions.
const ROUND: usize = 1 << 18;

/// An article that is not the only one of its identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    key: (u64, u64),
    segment: u32,
    doc: DocId,
}

/// Writes one article for all versions of it, by `writer`, and tells for each of `segments` which
/// articles it supersedes, in rising order.
///
/// `repeated` are the upper halves of keys that more than one article may have.
///
/// # Errors
/// [`IndexError::Interrupted`] once `stopped` says so; what the disk refuses.
pub(super) fn join(
    folder: &Path,
    segments: &[Segment],
    repeated: &HashSet<u64>,
    stopped: &dyn Fn() -> bool,
    writer: &mut ArticleWriter<'_>,
) -> Result<Vec<Vec<DocId>>, IndexError> {
    let versions = versions(folder, segments, repeated)?;
    let stores = Stores { folder, segments, stopped };
    for round in rounds(&versions, ROUND) {
        join_round(&versions[round], &stores, writer)?;
    }
    let mut superseded = vec![Vec::new(); segments.len()];
    for version in &versions {
        superseded[version.segment as usize].push(version.doc);
    }
    superseded.iter_mut().for_each(|docs| docs.sort_unstable());
    Ok(superseded)
}

/// All articles that share their key with another, by key.
fn versions(
    folder: &Path,
    segments: &[Segment],
    repeated: &HashSet<u64>,
) -> Result<Vec<Version>, IndexError> {
    // Counted first: a list that grows would take twice its size.
    let mut count = 0;
    each_repeated(folder, segments, repeated, |_| count += 1)?;
    let mut versions = Vec::with_capacity(count);
    each_repeated(folder, segments, repeated, |version| versions.push(version))?;
    versions.sort_unstable();
    let mut kept = 0;
    let mut at = 0;
    while at < versions.len() {
        let group = versions[at..].partition_point(|version| version.key == versions[at].key);
        if group > 1 {
            versions.copy_within(at..at + group, kept);
            kept += group;
        }
        at += group;
    }
    versions.truncate(kept);
    Ok(versions)
}

/// Tells of every article whose key begins with one of `repeated`.
fn each_repeated(
    folder: &Path,
    segments: &[Segment],
    repeated: &HashSet<u64>,
    mut tell: impl FnMut(Version),
) -> Result<(), IndexError> {
    for (segment, opened) in (0u32..).zip(segments) {
        let reader = SegmentReader::open(opened).map_err(IndexError::engine(folder))?;
        let column = |name| reader.fast_fields().u64(name).map_err(IndexError::engine(folder));
        let (highs, lows) = (column("key_high")?, column("key_low")?);
        for doc in 0..reader.max_doc() {
            let high = highs.first(doc).unwrap_or_default();
            if repeated.contains(&high) {
                let key = (high, lows.first(doc).unwrap_or_default());
                tell(Version { key, segment, doc });
            }
        }
    }
    Ok(())
}

/// Cuts versions, sorted by key, into parts that split no key: of at most `most`, or of one key.
fn rounds(versions: &[Version], most: usize) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &versions[start..];
        let mut length = rest.len().min(most);
        if length < rest.len() {
            let key = rest[length].key;
            let before = rest[..length].partition_point(|version| version.key < key);
            let with = rest.partition_point(|version| version.key <= key);
            length = if before > 0 { before } else { with };
        }
        let round = start..start + length;
        start = round.end;
        (!round.is_empty()).then_some(round)
    })
}

/// The stored articles of segments that are opened one after the other.
struct Stores<'a> {
    folder: &'a Path,
    segments: &'a [Segment],
    stopped: &'a dyn Fn() -> bool,
}

impl Stores<'_> {
    /// Calls `visit` for each of `versions`, which are sorted by segment.
    fn each<T>(
        &self,
        versions: &[(Version, T)],
        mut visit: impl FnMut(&ArticleStore, &(Version, T)) -> Result<(), IndexError>,
    ) -> Result<(), IndexError> {
        for part in versions.chunk_by(|(one, _), (other, _)| one.segment == other.segment) {
            let segment = &self.segments[part[0].0.segment as usize];
            let reader = SegmentReader::open(segment).map_err(IndexError::engine(self.folder))?;
            let store = ArticleStore::open(&reader, self.folder)?;
            for version in part {
                if (self.stopped)() {
                    return Err(IndexError::Interrupted);
                }
                visit(&store, version)?;
            }
        }
        Ok(())
    }
}

fn join_round(
    round: &[Version],
    stores: &Stores<'_>,
    writer: &mut ArticleWriter<'_>,
) -> Result<(), IndexError> {
    let groups = round.chunk_by(|one, other| one.key == other.key);
    let mut versions: Vec<(Version, usize)> = groups
        .enumerate()
        .flat_map(|(group, versions)| versions.iter().map(move |version| (*version, group)))
        .collect();
    let mut joined = Vec::new();
    joined.resize_with(versions.last().map_or(0, |(_, group)| group + 1), Joined::default);
    versions.sort_unstable_by_key(|(version, _)| (version.segment, version.doc));
    stores.each(&versions, |store, (version, group)| {
        let article = store.article_without_text(version.doc)?;
        let crawled = article.facts.crawled.map(|crawled| crawled.value.sort_key());
        joined[*group].add(*version, (crawled, article.order), article.paths);
        Ok(())
    })?;

    let mut shown: Vec<(Version, Vec<String>)> =
        joined.into_iter().filter_map(Joined::into_shown).collect();
    shown.sort_unstable_by_key(|(version, _)| (version.segment, version.doc));
    stores.each(&shown, |store, (version, paths)| {
        let mut article = store.article(version.doc)?;
        article.paths.clone_from(paths);
        writer.add(&article)
    })
}

/// When an article was crawled, where that is known, and its rank in the order of reading.
type Age = (Option<i64>, u64);

/// The version to show so far, and the paths of all.
#[derive(Default)]
struct Joined {
    shown: Option<(Age, Version)>,
    /// Where each path stood first: the rank of its article and its place there.
    paths: HashMap<String, (u64, usize)>,
}

impl Joined {
    /// Takes a further version: the newest crawl is shown, else what was read last.
    fn add(&mut self, version: Version, age: Age, paths: Vec<String>) {
        for (at, path) in paths.into_iter().enumerate() {
            let place = (age.1, at);
            self.paths.entry(path).and_modify(|first| *first = place.min(*first)).or_insert(place);
        }
        self.shown = self.shown.max(Some((age, version)));
    }

    /// The version to show, and all paths in the order of reading.
    fn into_shown(self) -> Option<(Version, Vec<String>)> {
        let mut paths: Vec<_> = self.paths.into_iter().collect();
        paths.sort_unstable_by_key(|(_, place)| *place);
        let paths = paths.into_iter().map(|(path, _)| path).collect();
        self.shown.map(|(_, version)| (version, paths))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(key: u64) -> Version {
        Version { key: (key, 0), segment: 0, doc: 0 }
    }

    #[test]
    fn a_round_splits_no_key() {
        let cases: [(&[u64], &[Range<usize>]); 6] = [
            (&[], &[]),
            (&[1, 1, 1, 2], &[0..3, 3..4]),
            (&[1, 1, 2, 2], &[0..2, 2..4]),
            (&[1, 1, 1, 2, 2], &[0..3, 3..5]),
            (&[1, 1, 1, 1, 1, 2, 2], &[0..5, 5..7]),
            (&[1, 1, 2, 2, 2, 2, 3, 3], &[0..2, 2..6, 6..8]),
        ];
        for (keys, expected) in cases {
            let versions: Vec<Version> = keys.iter().map(|key| version(*key)).collect();
            assert_eq!(rounds(&versions, 3).collect::<Vec<_>>(), expected, "{keys:?}");
        }
    }

    #[test]
    fn the_newest_crawl_is_shown_with_the_paths_of_all_in_the_order_of_reading() {
        let mut joined = Joined::default();
        joined.add(version(1), (None, 7), vec!["c".into(), "a".into()]);
        joined.add(version(2), (Some(20), 3), vec!["b".into(), "b".into()]);
        joined.add(version(3), (Some(10), 9), vec!["d".into(), "b".into()]);
        let paths = ["b", "c", "a", "d"].map(String::from).to_vec();
        assert_eq!(joined.into_shown(), Some((version(2), paths)));

        let mut uncrawled = Joined::default();
        uncrawled.add(version(1), (None, 2), Vec::new());
        uncrawled.add(version(2), (None, 1), Vec::new());
        assert_eq!(uncrawled.into_shown(), Some((version(1), Vec::new())));
    }
}
