//! Bit masks over 64 bytes of text: which are letters and digits, and which need a look.
//!
//! With them a word is found by counting zeros instead of branching at every byte.

/// Bit `i` speaks of byte `i` of the stretch; bytes past the end of the text count as spaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Masks {
    /// ASCII letters and digits.
    pub alnum: u64,
    /// ASCII small letters.
    pub small: u64,
    /// Bytes to look at outside words: `.`, `!`, `?`, line ends, and all above ASCII.
    pub special: u64,
}

/// Bytes a [`Masks`] covers.
pub(crate) const STRETCH: usize = 64;

impl Masks {
    /// Masks of the 64 bytes from `at`.
    #[inline]
    pub(super) fn at(bytes: &[u8], at: usize) -> Masks {
        with_stretch(bytes, at, Masks::of)
    }

    #[inline]
    fn of(stretch: &[u8; STRETCH]) -> Masks {
        Masks {
            alnum: mask(stretch, |byte| {
                (byte | 0x20).wrapping_sub(b'a') < 26 || byte.wrapping_sub(b'0') < 10
            }),
            small: mask(stretch, |byte| byte.wrapping_sub(b'a') < 26),
            special: mask(stretch, |byte| {
                byte >= 0x80 || byte == b'.' || byte == b'!' || byte == b'?' || byte == b'\n'
            }),
        }
    }
}

/// Calls `read` with the 64 bytes from `at`, spaces behind the end.
#[inline(always)]
pub(crate) fn with_stretch<T>(bytes: &[u8], at: usize, read: impl Fn(&[u8; STRETCH]) -> T) -> T {
    if let Some(stretch) = bytes.get(at..).and_then(|rest| rest.first_chunk::<STRETCH>()) {
        return read(stretch);
    }
    let rest = bytes.get(at..).unwrap_or(&[]);
    let mut padded = [b' '; STRETCH];
    padded[..rest.len()].copy_from_slice(rest);
    read(&padded)
}

/// One bit a byte. Written so that the compiler does the comparisons sixteen at a time: `is`
/// must have no branch in it. The bits are then gathered eight at a time by multiplication.
#[inline(always)]
pub(crate) fn mask(stretch: &[u8; STRETCH], is: impl Fn(u8) -> bool) -> u64 {
    /// Brings the lowest bits of eight bytes together in the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let mut ones = [0; STRETCH];
    for (one, byte) in ones.iter_mut().zip(stretch) {
        *one = u8::from(is(*byte));
    }
    let mut mask = 0;
    for (i, eight) in ones.as_chunks::<8>().0.iter().enumerate() {
        mask |= (u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56) << (8 * i);
    }
    mask
}
