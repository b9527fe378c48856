//! Throughput, memory, CPU time and size of builds.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::machine::{Machine, peak_rss, user_and_system_seconds, versions};
use super::spread::{median, spread};
use crate::build::{BuildOptions, BuildReport, Stages};
use crate::index::{FieldSize, IndexPart, MOST_CODES};

/// Figures of a build, or the medians of several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BuildFigures {
    /// Articles in the index.
    pub articles: u64,
    /// Files and records that joined an article of the same identity.
    pub merged: u64,
    /// Files and records that are no article; `articles_per_s` does not count them.
    pub rejected: u64,
    /// Bytes of text and records, decompressed.
    pub bytes: u64,
    /// Wall time from the first look at the input to the synced generation.
    pub seconds: f64,
    /// Articles read a second.
    pub articles_per_s: f64,
    /// Millions of bytes read a second.
    pub mb_per_s: f64,
    /// Peak memory of the process in millions of bytes; `None` where the system does not tell.
    pub peak_rss_mb: Option<f64>,
    /// Size of the index.
    pub index_bytes: u64,
    /// Worker threads.
    pub threads: usize,
    /// Wall time of each stage in seconds; that of workers is added up over them.
    pub stages: Stages,
    /// Versions of what was measured.
    pub versions: BTreeMap<String, String>,
    /// Wall time of each stage in microseconds an article read.
    pub us_per_article: Stages,
    /// Share of each stage in the CPU time of the build, from 0 to 1; `None` where the system does
    /// not tell it.
    pub cpu_share: Option<Stages>,
    /// CPU time of the build in seconds, over all threads.
    pub cpu_seconds: Option<f64>,
    /// User part of the process's CPU time, in hundredths of a second.
    pub user_seconds: Option<f64>,
    /// System part of it.
    pub system_seconds: Option<f64>,
    /// Allocations of memory; `None` where the program does not count them.
    pub allocations: Option<Allocations>,
    /// Sizes of the parts of the index, which add up to `index_bytes`.
    pub parts: Vec<IndexPart>,
    /// Sizes of the fields, which are most of its dictionary, postings, positions and columns.
    pub fields: Vec<FieldSize>,
    /// What the build was set to.
    pub settings: BuildSettings,
    /// Where it ran.
    pub machine: Machine,
    /// Builds that these are the medians of.
    pub runs: usize,
    /// Least and greatest of each measure over the builds.
    pub spread: BTreeMap<String, [f64; 2]>,
}

/// Allocations of memory during a build.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Allocations {
    /// How many there were, those that made a block larger or smaller among them.
    pub count: u64,
    /// Bytes that were asked for, all added up.
    pub bytes: u64,
}

/// What a build was set to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildSettings {
    /// Memory for what all threads hold of the index, in mebibytes.
    pub memory_mib: u64,
    /// Compression of stored articles, each by itself.
    pub store_compression: String,
    /// Entries of the codebook that it uses, at most.
    pub store_codes: u64,
}

/// Measures whose spread is told, as the keys of [`BuildFigures`].
const SPREAD_OF: [&str; 6] =
    ["seconds", "articles_per_s", "mb_per_s", "peak_rss_mb", "index_bytes", "cpu_seconds"];

impl BuildFigures {
    /// From what a build in this process reports. Peak memory, and CPU time by user and system,
    /// are those of the process, so it should have done little else.
    pub fn new(
        built: &BuildReport,
        options: &BuildOptions,
        fields: Vec<FieldSize>,
        allocations: Option<Allocations>,
    ) -> BuildFigures {
        let read = (built.indexed + built.merged) as f64;
        let times = user_and_system_seconds();
        let share = |cpu: f64| built.cpu_stages.map(|seconds| seconds / cpu.max(f64::MIN_POSITIVE));
        BuildFigures {
            articles: built.indexed,
            merged: built.merged,
            rejected: built.rejected,
            bytes: built.text_bytes,
            seconds: built.seconds,
            articles_per_s: read / built.seconds,
            mb_per_s: built.text_bytes as f64 / 1e6 / built.seconds,
            peak_rss_mb: peak_rss().map(|bytes| bytes as f64 / 1e6),
            index_bytes: built.index_bytes,
            threads: options.threads,
            stages: built.stages,
            versions: versions(),
            us_per_article: built.stages.map(|seconds| seconds * 1e6 / read),
            cpu_share: built.cpu_seconds.map(share),
            cpu_seconds: built.cpu_seconds,
            user_seconds: times.map(|(user, _)| user),
            system_seconds: times.map(|(_, system)| system),
            allocations,
            parts: built.parts.clone(),
            fields,
            settings: BuildSettings {
                memory_mib: (options.memory >> 20) as u64,
                store_compression: "codes".to_string(),
                store_codes: MOST_CODES as u64,
            },
            machine: Machine::this(),
            runs: 1,
            spread: BTreeMap::new(),
        }
    }

    /// The medians of several builds, number by number, with the spread of the measures that say
    /// most; `None` without any build.
    pub fn median(builds: &[BuildFigures]) -> Option<BuildFigures> {
        let json = |build| serde_json::to_value(build).expect("figures are numbers and names");
        let values: Vec<serde_json::Value> = builds.iter().map(json).collect();
        let figures: BuildFigures = serde_json::from_value(median(&values)?)
            .expect("the median of figures has their shape");
        let spreads = SPREAD_OF.into_iter().filter_map(|name| {
            let numbers: Option<Vec<f64>> =
                values.iter().map(|value| value[name].as_f64()).collect();
            Some((name.to_string(), spread(&numbers?)?))
        });
        Some(BuildFigures { runs: builds.len(), spread: spreads.collect(), ..figures })
    }
}
