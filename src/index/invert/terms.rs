//! The terms of a segment that is being filled, each with its number.
//!
//! Nearly all terms have up to 15 bytes: they stand in the slots of the hash table themselves, so
//! that finding one touches one place in memory. Of longer ones the slot has the beginning and
//! says where the whole is.

use std::cmp::Ordering;
use std::hash::BuildHasher;

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};

use super::TermId;

/// Longest term that its key holds.
const SHORT: usize = 15;

/// Last byte of the key of a longer term.
const LONG: u8 = u8::MAX;

/// A term in 16 bytes. A short one: its bytes, padded with zeros, and their number. A longer one:
/// its first 8 bytes, the place of the whole (4), its length (2), a zero, and [`LONG`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(u64, u64);

impl Key {
    /// Reads the bytes where they stand, in overlapping numbers: to read a copy of them at once
    /// would wait until it is written.
    #[inline]
    fn short(term: &[u8]) -> Key {
        let length = term.len();
        let eight = |bytes: &[u8]| bytes.try_into().map_or(0, u64::from_be_bytes);
        let four = |bytes: &[u8]| bytes.try_into().map_or(0, u32::from_be_bytes);
        let (head, tail) = match length {
            9.. => (eight(&term[..8]), eight(&term[length - 8..]) << (8 * (16 - length))),
            8 => (eight(term), 0),
            4.. => {
                let end = u64::from(four(&term[length - 4..])) << (8 * (8 - length));
                (u64::from(four(&term[..4])) << 32 | end & 0xffff_ffff, 0)
            }
            _ => {
                let letters = term.iter().zip([56, 48, 40]);
                (letters.fold(0, |head, (letter, shift)| head | u64::from(*letter) << shift), 0)
            }
        };
        Key(head, tail | length as u64)
    }

    fn long(term: &[u8], at: u32) -> Key {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&term[..8]);
        bytes[8..12].copy_from_slice(&at.to_be_bytes());
        bytes[12..14].copy_from_slice(&(term.len() as u16).to_be_bytes());
        bytes[SHORT] = LONG;
        Key::of(bytes)
    }

    fn of(bytes: [u8; 16]) -> Key {
        let number = u128::from_be_bytes(bytes);
        Key((number >> 64) as u64, number as u64)
    }

    fn bytes(self) -> [u8; 16] {
        (u128::from(self.0) << 64 | u128::from(self.1)).to_be_bytes()
    }

    fn is_long(self) -> bool {
        self.1 as u8 == LONG
    }

    fn long_range(self) -> std::ops::Range<usize> {
        let (at, length) = ((self.1 >> 32) as usize, (self.1 >> 16) as u16);
        at..at + usize::from(length)
    }
}

struct Slot {
    key: Key,
    id: TermId,
}

/// Numbers terms.
pub(super) struct Terms {
    table: HashTable<Slot>,
    /// All longer terms, one behind the other.
    long: Vec<u8>,
    hasher: DefaultHashBuilder,
}

impl Terms {
    pub fn new() -> Terms {
        Terms { table: HashTable::new(), long: Vec::new(), hasher: DefaultHashBuilder::default() }
    }

    /// Number of different terms.
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// The number of a term, which is new or the one it was given before.
    pub fn number(&mut self, term: &[u8]) -> TermId {
        if term.len() > SHORT {
            return self.number_of_long(term);
        }
        let key = Key::short(term);
        let Terms { table, long, hasher } = self;
        let id = table.len() as TermId;
        let hash = hasher.hash_one((key.0, key.1));
        match table.entry(hash, |slot| slot.key == key, |slot| hash_of(slot.key, long, hasher)) {
            Entry::Occupied(slot) => slot.get().id,
            Entry::Vacant(slot) => slot.insert(Slot { key, id }).get().id,
        }
    }

    fn number_of_long(&mut self, term: &[u8]) -> TermId {
        let Terms { table, long, hasher } = self;
        let id = table.len() as TermId;
        let hash = hasher.hash_one(term);
        let same = |slot: &Slot| slot.key.is_long() && long[slot.key.long_range()] == *term;
        match table.entry(hash, same, |slot| hash_of(slot.key, long, hasher)) {
            Entry::Occupied(slot) => slot.get().id,
            Entry::Vacant(slot) => {
                let key = Key::long(term, long.len() as u32);
                slot.insert(Slot { key, id });
                long.extend_from_slice(term);
                id
            }
        }
    }

    /// Bytes held.
    pub fn memory(&self) -> usize {
        self.table.allocation_size() + self.long.capacity()
    }

    /// The terms in byte order.
    pub fn into_sorted(self) -> SortedTerms {
        let Terms { table, long, .. } = self;
        let mut terms: Vec<(Key, TermId)> =
            table.into_iter().map(|slot| (slot.key, slot.id)).collect();
        terms.sort_unstable_by(|(a, _), (b, _)| compare(*a, *b, &long));
        SortedTerms { terms, long }
    }
}

fn hash_of(key: Key, long: &[u8], hasher: &DefaultHashBuilder) -> u64 {
    match key.is_long() {
        true => hasher.hash_one(&long[key.long_range()]),
        false => hasher.hash_one((key.0, key.1)),
    }
}

/// Byte order. Two short keys are compared as numbers: padding sorts first, and of `a` and `a\0`,
/// which are padded to the same, the length behind them decides.
fn compare(a: Key, b: Key, long: &[u8]) -> Ordering {
    let head = a.0.cmp(&b.0);
    if head.is_ne() {
        return head;
    }
    if !a.is_long() && !b.is_long() {
        return a.1.cmp(&b.1);
    }
    let (mut a_bytes, mut b_bytes) = ([0; 16], [0; 16]);
    term_of(a, long, &mut a_bytes).cmp(term_of(b, long, &mut b_bytes))
}

/// The bytes of a term; `short` holds them where the key does.
fn term_of<'a>(key: Key, long: &'a [u8], short: &'a mut [u8; 16]) -> &'a [u8] {
    if key.is_long() {
        return &long[key.long_range()];
    }
    *short = key.bytes();
    let length = usize::from(short[SHORT]);
    &short[..length]
}

/// Terms in byte order.
pub(super) struct SortedTerms {
    terms: Vec<(Key, TermId)>,
    long: Vec<u8>,
}

impl SortedTerms {
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Number of the term at a rank.
    pub fn id(&self, rank: usize) -> TermId {
        self.terms[rank].1
    }

    /// The term at a rank; `short` holds its bytes where they are few.
    pub fn term<'a>(&'a self, rank: usize, short: &'a mut [u8; 16]) -> &'a [u8] {
        term_of(self.terms[rank].0, &self.long, short)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn terms_have_one_number_and_come_out_in_byte_order(
            terms in prop::collection::vec(
                prop::collection::vec(prop::sample::select(vec![0u8, 1, b'a', b'b', 255]), 0..20),
                0..60,
            ),
        ) {
            let mut table = Terms::new();
            let mut expected: Vec<Vec<u8>> = Vec::new();
            for term in &terms {
                let id = table.number(term) as usize;
                match expected.iter().position(|known| known == term) {
                    Some(known) => prop_assert_eq!(id, known),
                    None => {
                        prop_assert_eq!(id, expected.len());
                        expected.push(term.clone());
                    }
                }
            }
            let sorted = table.into_sorted();
            let mut read = Vec::new();
            for rank in 0..sorted.len() {
                let mut short = [0; 16];
                let term = sorted.term(rank, &mut short).to_vec();
                prop_assert_eq!(&expected[sorted.id(rank) as usize], &term);
                read.push(term);
            }
            expected.sort();
            prop_assert_eq!(read, expected);
        }
    }
}
