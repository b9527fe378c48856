//! The stages of a build, and what each of them takes.

use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::clock::thread_cpu;

/// A number for each stage of a build. No two stages share any time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Stages {
    /// Walking, reading and cutting bytes on the reader's thread, without its waits for workers.
    pub read: f64,
    /// Taking gzip and zstd off.
    pub decompress: f64,
    /// Decoding and parsing; reading, for small files.
    pub parse: f64,
    /// Facts, and which part of a text is the article.
    pub facts: f64,
    /// Telling the language.
    pub language: f64,
    /// Cutting texts into words, borders and names, which enter the inverted index as they come.
    pub analyse: f64,
    /// Columns, and compressing the articles that are stored.
    pub store: f64,
    /// Laying segments down, with their word tables.
    pub segments: f64,
    /// Joining articles of one identity, checksums, syncing and the switch.
    pub publish: f64,
}

impl Stages {
    /// The stages by name, in the order in which an article meets them.
    pub fn named(&self) -> [(&'static str, f64); 9] {
        [
            ("read", self.read),
            ("decompress", self.decompress),
            ("parse", self.parse),
            ("facts", self.facts),
            ("language", self.language),
            ("analyse", self.analyse),
            ("store", self.store),
            ("segments", self.segments),
            ("publish", self.publish),
        ]
    }

    /// Another number for each stage.
    pub fn map(&self, change: impl Fn(f64) -> f64) -> Stages {
        Stages {
            read: change(self.read),
            decompress: change(self.decompress),
            parse: change(self.parse),
            facts: change(self.facts),
            language: change(self.language),
            analyse: change(self.analyse),
            store: change(self.store),
            segments: change(self.segments),
            publish: change(self.publish),
        }
    }

    /// Adds another number to that of each stage.
    pub fn add(&mut self, other: &Stages) {
        self.read += other.read;
        self.decompress += other.decompress;
        self.parse += other.parse;
        self.facts += other.facts;
        self.language += other.language;
        self.analyse += other.analyse;
        self.store += other.store;
        self.segments += other.segments;
        self.publish += other.publish;
    }
}

/// What all threads spent and read so far.
#[derive(Default)]
pub(super) struct Times {
    spent: Mutex<Spent>,
    /// Bytes of text and records, decompressed.
    pub text_bytes: AtomicU64,
}

/// Wall time and CPU time of the stages, in seconds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spent {
    /// Wall time; that of workers is added up over them.
    pub wall: Stages,
    /// CPU time; zero where the system does not tell.
    pub cpu: Stages,
}

impl Times {
    /// Adds the wall time of the stages that a thread went through since `lap` began. The CPU time
    /// of the lap is shared out among them by their wall time.
    pub fn add(&self, wall: &Stages, lap: Lap) {
        let share = lap.cpu_share();
        let mut spent = self.spent.lock().expect("no thread panicked with it");
        spent.wall.add(wall);
        spent.cpu.add(&wall.map(|seconds| seconds * share));
    }

    /// What all threads spent so far.
    pub fn spent(&self) -> Spent {
        *self.spent.lock().expect("no thread panicked with it")
    }
}

/// A stretch of work of one thread.
pub(super) struct Lap {
    begin: Instant,
    cpu: Option<Duration>,
    /// Time in which the thread waited for others.
    pub waited: Duration,
}

impl Lap {
    /// Begins now.
    pub fn begin() -> Lap {
        Lap { begin: Instant::now(), cpu: thread_cpu(), waited: Duration::ZERO }
    }

    /// Wall time so far, without waits.
    pub fn wall(&self) -> Duration {
        self.begin.elapsed().saturating_sub(self.waited)
    }

    /// CPU time in a second of wall time: below 1 where the thread slept or others had the core.
    fn cpu_share(&self) -> f64 {
        let Some((begin, end)) = self.cpu.zip(thread_cpu()) else { return 0.0 };
        let wall = self.wall().as_secs_f64().max(f64::MIN_POSITIVE);
        (end.saturating_sub(begin).as_secs_f64() / wall).min(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpu_time_is_shared_out_by_wall_time() {
        let times = Times::default();
        let lap = Lap::begin();
        std::thread::sleep(Duration::from_millis(30));
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_millis(10) {
            std::hint::spin_loop();
        }
        times.add(&Stages { parse: 3.0, facts: 1.0, ..Stages::default() }, lap);
        let Spent { wall, cpu } = times.spent();
        assert_eq!((wall.parse, wall.facts, wall.read), (3.0, 1.0, 0.0));
        if thread_cpu().is_some() {
            assert!(cpu.parse > 0.0 && cpu.parse < 2.0, "{cpu:?}");
            assert!((cpu.parse - 3.0 * cpu.facts).abs() < 1e-9, "{cpu:?}");
        }
    }

    #[test]
    fn names_and_numbers_go_together() {
        let json = serde_json::json!({
            "read": 1.0, "decompress": 2.0, "parse": 3.0, "facts": 4.0, "language": 5.0,
            "analyse": 6.0, "store": 7.0, "segments": 8.0, "publish": 9.0
        });
        let mut stages: Stages = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(stages.named().map(|(_, number)| number), [1., 2., 3., 4., 5., 6., 7., 8., 9.]);
        for (name, number) in stages.named() {
            assert_eq!(json[name], number);
        }
        stages.add(&stages.clone());
        assert_eq!(stages.map(|number| number / 2.0), serde_json::from_value(json).unwrap());
    }
}
