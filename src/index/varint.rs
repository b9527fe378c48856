//! Numbers in groups of 7 bits, lowest first; all bytes but the last have their upper bit set
//! (LEB128).

/// Appends a number.
pub fn write(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The number at the beginning, and what follows it; `None` where it is cut off or too long.
#[inline]
pub fn read(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().take(10).enumerate() {
        number |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_cut_ones_are_none() {
        for number in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX >> 1, u64::MAX] {
            let mut bytes = Vec::new();
            write(number, &mut bytes);
            for end in 0..bytes.len() {
                assert_eq!(read(&bytes[..end]), None, "{number} {end}");
            }
            bytes.push(7);
            assert_eq!(read(&bytes), Some((number, &[7][..])));
        }
        assert_eq!(read(&[0x80; 20]), None);
    }
}
