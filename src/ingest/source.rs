//! Bytes of an input: its beginning to look at, and compression taken off.
//!
//! [`open`] unwraps gzip and zstd as long as it meets them (twice at most: a third layer is no
//! archive of news but a trap), streaming, with all members and frames.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use std::time::{Duration, Instant};

use flate2::bufread::GzDecoder;

/// Bytes that formats and encodings are told from.
pub(super) const WINDOW_BYTES: usize = 64 << 10;

const MAX_LAYERS: usize = 2;

/// A stream whose beginning can be looked at before it is read.
pub(super) struct Windowed<'a> {
    window: Vec<u8>,
    taken: usize,
    /// A failure met behind the window.
    failure: Option<io::Error>,
    rest: Box<dyn Read + 'a>,
}

impl<'a> Windowed<'a> {
    fn new(mut rest: Box<dyn Read + 'a>, expected: usize) -> Windowed<'a> {
        // One byte more than is expected, so that the end of a small file is seen at once.
        let mut window = Vec::with_capacity(expected.min(WINDOW_BYTES) + 1);
        let failure = rest.by_ref().take(WINDOW_BYTES as u64).read_to_end(&mut window).err();
        Windowed { window, taken: 0, failure, rest }
    }

    /// The first [`WINDOW_BYTES`], or everything if there is less.
    pub fn window(&self) -> &[u8] {
        &self.window
    }

    /// The failure behind the window, if the window is all that can be read.
    pub fn failure(&self) -> Option<&io::Error> {
        self.failure.as_ref()
    }

    /// Passes over the first bytes of the window.
    pub fn skip(&mut self, bytes: usize) {
        self.taken = bytes.min(self.window.len());
    }

    /// Everything, if it has no more than `limit` bytes; `None` if it has more.
    pub fn read_whole(mut self, limit: usize) -> io::Result<Option<Vec<u8>>> {
        if let Some(failure) = self.failure.take() {
            return Err(failure);
        }
        let mut whole = std::mem::take(&mut self.window);
        if whole.len() >= WINDOW_BYTES {
            let left = (limit + 1).saturating_sub(whole.len());
            self.rest.take(left as u64).read_to_end(&mut whole)?;
        }
        Ok((whole.len() <= limit).then_some(whole))
    }
}

impl Read for Windowed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken < self.window.len() {
            let count = (&self.window[self.taken..]).read(buffer)?;
            self.taken += count;
            if self.taken == self.window.len() {
                self.window = Vec::new();
                self.taken = 0;
            }
            return Ok(count);
        }
        match self.failure.take() {
            Some(failure) => Err(failure),
            None => self.rest.read(buffer),
        }
    }
}

/// Takes the compression off a stream. `expected` is its length where that is known; `unpacking`
/// counts the time that this takes, now and whenever the stream is read.
pub(super) fn open<'a>(
    stream: Box<dyn Read + 'a>,
    expected: usize,
    unpacking: &'a Stopwatch,
) -> io::Result<Windowed<'a>> {
    let mut opened = Windowed::new(stream, expected);
    for _ in 0..MAX_LAYERS {
        let packing = Packing::of(opened.window());
        if packing.is_none() {
            return Ok(opened);
        }
        let packed = Timed { stream: opened, watch: unpacking, sign: -1 };
        let stream: Box<dyn Read + 'a> = match packing {
            Some(Packing::Zstd) => Box::new(zstd::stream::read::Decoder::new(packed)?),
            _ => Box::new(GzipMembers::new(packed)),
        };
        let unpacked = Timed { stream, watch: unpacking, sign: 1 };
        opened = Windowed::new(Box::new(unpacked), WINDOW_BYTES);
    }
    match Packing::of(opened.window()) {
        None => Ok(opened),
        Some(_) => Err(io::Error::other("compressed more than twice")),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    Gzip,
    Zstd,
}

impl Packing {
    fn of(window: &[u8]) -> Option<Packing> {
        match window {
            [0x1f, 0x8b, 0x08, ..] => Some(Packing::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Packing::Zstd),
            // A skippable frame may come first (RFC 8878, 3.1.2).
            [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Some(Packing::Zstd),
            _ => None,
        }
    }
}

/// Adds up time. It may be negative while what is to be taken off is known and the rest is not.
#[derive(Debug, Default)]
pub(super) struct Stopwatch(Cell<i64>);

impl Stopwatch {
    /// The time so far.
    pub fn elapsed(&self) -> Duration {
        Duration::from_nanos(self.0.get().max(0) as u64)
    }
}

/// Adds the time of each read to a stopwatch, or takes it off: around a decoder and within it, what
/// is left is the time of the decoder alone.
struct Timed<'a, R> {
    stream: R,
    watch: &'a Stopwatch,
    sign: i64,
}

impl<R: Read> Read for Timed<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let begin = Instant::now();
        let read = self.stream.read(buffer);
        let Stopwatch(nanoseconds) = self.watch;
        nanoseconds.set(nanoseconds.get() + self.sign * begin.elapsed().as_nanos() as i64);
        read
    }
}

/// The members of a gzip file one after the other (RFC 1952, 2.2). What follows the last member
/// and is none is padding, and passed over as gzip does.
struct GzipMembers<R: Read> {
    /// `None` only while a member is being changed for the next.
    member: Option<GzDecoder<BufReader<R>>>,
}

impl<R: Read> GzipMembers<R> {
    fn new(stream: R) -> GzipMembers<R> {
        let buffered = BufReader::with_capacity(WINDOW_BYTES, stream);
        GzipMembers { member: Some(GzDecoder::new(buffered)) }
    }
}

impl<R: Read> Read for GzipMembers<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            let Some(member) = &mut self.member else { return Ok(0) };
            let count = member.read(buffer)?;
            if count > 0 {
                return Ok(count);
            }
            let Some(ended) = self.member.take() else { return Ok(0) };
            let mut stream = ended.into_inner();
            let next = stream.fill_buf()?;
            // A member's magic may be split between two reads; its first byte is enough to go
            // on, and the decoder says what is wrong with the rest.
            if next.first() != Some(&0x1f) {
                return Ok(0);
            }
            self.member = Some(GzDecoder::new(stream));
        }
    }
}

/// A failure in the middle of a stream, in words: what happened, `after` how much.
pub(super) fn failure_reason(error: &io::Error, after: &str) -> String {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => format!("cut off {after}"),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
            format!("damaged {after} ({error})")
        }
        _ => format!("cannot be read {after} ({error})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    fn zstd_frame(text: &str) -> Vec<u8> {
        zstd::encode_all(text.as_bytes(), 1).unwrap()
    }

    fn unpacked(bytes: &[u8]) -> io::Result<String> {
        let mut text = String::new();
        let watch = Stopwatch::default();
        open(Box::new(bytes), bytes.len(), &watch)?.read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn compression_comes_off() {
        let long = "Floods in the valley. ".repeat(20_000);
        let twice = {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Default::default());
            encoder.write_all(&zstd_frame("inner")).unwrap();
            encoder.finish().unwrap()
        };
        let skippable =
            [&[0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9], &zstd_frame("x")[..]].concat();
        let cases: Vec<(Vec<u8>, String)> = vec![
            (b"plain".to_vec(), "plain".into()),
            (b"".to_vec(), "".into()),
            (gzip("one"), "one".into()),
            (gzip(""), "".into()),
            (gzip(&long), long.clone()),
            ([gzip("one "), gzip("two "), gzip(&long)].concat(), format!("one two {long}")),
            ([gzip("padded"), vec![0; 512]].concat(), "padded".into()),
            (zstd_frame(&long), long.clone()),
            ([zstd_frame("one "), zstd_frame("two")].concat(), "one two".into()),
            (skippable, "x".into()),
            (twice, "inner".into()),
        ];
        for (bytes, expected) in cases {
            assert!(unpacked(&bytes).unwrap() == expected, "{expected:.20}");
        }
    }

    #[test]
    fn a_cut_is_told_after_what_was_read() {
        // Words without a pattern, so that the file is longer than the window.
        let words: String =
            (0..60_000u32).map(|n| format!("{:x} ", n.wrapping_mul(2654435761))).collect();
        for packed in [gzip(&words), zstd_frame(&words)] {
            let cut = &packed[..packed.len() / 2];
            let (mut read, watch) = (Vec::new(), Stopwatch::default());
            let error = open(Box::new(cut), 0, &watch).unwrap().read_to_end(&mut read).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
            assert!(!read.is_empty() && words.as_bytes().starts_with(&read));
            assert_eq!(failure_reason(&error, "after 3 records"), "cut off after 3 records");
        }
    }

    #[test]
    fn damage_and_traps_are_told() {
        let mut damaged = gzip("text that is long enough to have a check sum of its own");
        let checksum = damaged.len() - 6;
        damaged[checksum] ^= 0xff;
        assert!(unpacked(&damaged).is_err());
        let layers = |text: &str, count| {
            (0..count)
                .fold(text.as_bytes().to_vec(), |inner, _| zstd::encode_all(&inner[..], 1).unwrap())
        };
        assert_eq!(unpacked(&layers("deep", 2)).unwrap(), "deep");
        assert!(unpacked(&layers("deep", 3)).is_err());
    }

    /// A stream that takes a while for each read.
    struct Slow<'a>(&'a [u8], Duration);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            std::thread::sleep(self.1);
            let length = buffer.len().min(1 << 14);
            self.0.read(&mut buffer[..length])
        }
    }

    #[test]
    fn the_time_of_decompression_is_told_without_that_of_reading() {
        let words: String =
            (0..60_000u32).map(|n| format!("{:x} ", n.wrapping_mul(2654435761))).collect();
        for (bytes, packed) in
            [(gzip(&words), true), (zstd_frame(&words), true), (words.clone().into_bytes(), false)]
        {
            let time_of = |pause| {
                let (watch, begin) = (Stopwatch::default(), Instant::now());
                let mut opened = open(Box::new(Slow(&bytes, pause)), bytes.len(), &watch).unwrap();
                assert_eq!(io::copy(&mut opened, &mut io::sink()).unwrap(), words.len() as u64);
                drop(opened);
                (watch.elapsed(), begin.elapsed())
            };
            let (unpacking, whole) = time_of(Duration::from_millis(20));
            assert_eq!(unpacking > Duration::ZERO, packed);
            let reads = bytes.len().div_ceil(1 << 14) as u32;
            assert!(reads > 8 && unpacking + Duration::from_millis(20) * reads <= whole);
        }
    }

    #[test]
    fn a_limit_holds_the_whole() {
        let watch = Stopwatch::default();
        let open_text = |length| open(Box::new(io::repeat(b'x').take(length)), 0, &watch).unwrap();
        assert_eq!(open_text(100_000).read_whole(100_000).unwrap().unwrap().len(), 100_000);
        assert!(open_text(100_001).read_whole(100_000).unwrap().is_none());
        assert!(open_text(50).read_whole(10).unwrap().is_none());
    }
}
