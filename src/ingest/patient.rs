//! Reads what may be silent for ever, standard input and pipes, and yet ends when it is told to.
//!
//! A thread of its own blocks in the read and hands on what comes; whoever reads here waits for
//! it, and looks every now and then whether the run was stopped. A thread that is still blocked
//! then is left behind: it holds nothing that outlives the process.

use std::io::{self, Read};
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError};

/// How often a silent stream is looked up from.
const PATIENCE: Duration = Duration::from_millis(100);

/// Bytes of a read: more than a pipe holds, so that a fast one is not slowed down.
const CHUNK_BYTES: usize = 128 << 10;

/// Chunks that wait to be read.
const WAITING_CHUNKS: usize = 4;

/// A stream that is read on a thread of its own.
pub(super) struct Patient<'a> {
    chunks: Receiver<io::Result<Vec<u8>>>,
    chunk: Vec<u8>,
    taken: usize,
    stopped: &'a dyn Fn() -> bool,
}

impl<'a> Patient<'a> {
    /// Opens and reads a stream: to open a pipe may take as long as to read it.
    pub fn new<R: Read>(
        open: impl FnOnce() -> io::Result<R> + Send + 'static,
        stopped: &'a dyn Fn() -> bool,
    ) -> Patient<'a> {
        let (sender, chunks) = crossbeam_channel::bounded(WAITING_CHUNKS);
        std::thread::spawn(move || {
            let mut stream = match open() {
                Ok(stream) => stream,
                Err(error) => {
                    // Nobody waits for it any more where this fails.
                    let _ = sender.send(Err(error));
                    return;
                }
            };
            loop {
                let mut chunk = vec![0; CHUNK_BYTES];
                let read = match stream.read(&mut chunk) {
                    Ok(0) => return,
                    Ok(count) => {
                        chunk.truncate(count);
                        Ok(chunk)
                    }
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(error) => Err(error),
                };
                let failed = read.is_err();
                if sender.send(read).is_err() || failed {
                    return;
                }
            }
        });
        Patient { chunks, chunk: Vec::new(), taken: 0, stopped }
    }

    /// The next chunk; `None` at the end.
    fn next_chunk(&self) -> io::Result<Option<Vec<u8>>> {
        loop {
            match self.chunks.recv_timeout(PATIENCE) {
                Ok(read) => return read.map(Some),
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
                Err(RecvTimeoutError::Timeout) if (self.stopped)() => {
                    return Err(io::Error::other("the run was stopped"));
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

impl Read for Patient<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.chunk.len() {
            let Some(chunk) = self.next_chunk()? else { return Ok(0) };
            self.chunk = chunk;
            self.taken = 0;
        }
        let count = (&self.chunk[self.taken..]).read(buffer)?;
        self.taken += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_comes_through() {
        let bytes: Vec<u8> = (0..1_000_000u32).map(|number| (number % 251) as u8).collect();
        let source = bytes.clone();
        let mut read = Vec::new();
        let mut stream = Patient::new(move || Ok(io::Cursor::new(source)), &|| false);
        stream.read_to_end(&mut read).unwrap();
        assert!(read == bytes);
    }

    #[test]
    fn failures_come_through() {
        let failed = || Err::<io::Empty, _>(io::Error::from(io::ErrorKind::PermissionDenied));
        let error = Patient::new(failed, &|| false).read(&mut [0; 8]).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
    }

    #[test]
    fn a_silent_stream_is_left_when_the_run_is_stopped() {
        let (silent, _writer) = io::pipe().unwrap();
        let error = Patient::new(|| Ok(silent), &|| true).read_to_end(&mut Vec::new()).unwrap_err();
        assert_eq!(error.to_string(), "the run was stopped");
    }
}
