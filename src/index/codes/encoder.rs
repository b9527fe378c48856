//! Writes texts as codes.

use std::ops::Range;

use super::pieces::{Pieces, goes_on};
use super::{LONGEST_ENTRY, LONGEST_IN_SLOT, MOST_ENTRIES, MOST_PAIRS, SHORT_CODES, SLOT};
use crate::index::varint;

/// Bytes of the longest entry that a word without an entry is put together from.
const LONGEST_PREFIX: usize = 12;

/// Entries by code, and the codes of entries.
#[derive(Default)]
pub struct Encoder {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    table: Table,
    /// Codes that stand for two others in a row.
    pairs: Pairs,
}

impl Encoder {
    /// The entry of a code.
    pub(super) fn entry(&self, code: u16) -> &[u8] {
        let code = usize::from(code);
        let start = if code == 0 { 0 } else { self.ends[code - 1] };
        &self.bytes[start as usize..self.ends[code] as usize]
    }

    /// Number of entries.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds an entry that pieces of a text are looked up as.
    pub(super) fn add_piece(&mut self, piece: &[u8]) {
        let code = self.add_entry(piece);
        self.table.insert(Key::of(piece, 0, piece.len()), code);
    }

    /// Bytes held.
    pub fn memory(&self) -> usize {
        let tables = size_of_val(&*self.table.slots) + size_of_val(&*self.table.keys);
        let pairs = size_of_val(&*self.pairs.slots) + size_of_val(&*self.pairs.followers);
        self.bytes.capacity() + size_of_val(&*self.ends) + tables + pairs
    }

    /// Adds an entry for two codes in a row, of which the second is one of a piece.
    pub(super) fn add_pair(&mut self, first: u16, second: u16) {
        let joined = [self.entry(first), self.entry(second)].concat();
        let code = self.add_entry(&joined);
        self.pairs.insert(first, second, code);
    }

    fn add_entry(&mut self, entry: &[u8]) -> u16 {
        let code = self.ends.len() as u16;
        self.bytes.extend_from_slice(entry);
        self.ends.push(self.bytes.len() as u32);
        code
    }

    /// The same entries in another order: `order` has the code of each so far.
    pub(super) fn reordered(&self, order: &[u16]) -> Encoder {
        let mut new_codes = vec![0; order.len()];
        let mut encoder = Encoder::default();
        for old in order {
            new_codes[usize::from(*old)] = encoder.add_entry(self.entry(*old));
        }
        encoder.table = self.table.with_codes(&new_codes);
        encoder.pairs = self.pairs.with_codes(&new_codes);
        encoder
    }

    /// The codebook as bytes.
    pub fn codebook(&self) -> Vec<u8> {
        let mut bytes = (self.len() as u32).to_le_bytes().to_vec();
        let mut long = Vec::new();
        for code in 0..self.len() {
            let entry = self.entry(code as u16);
            let mut slot = [0; SLOT];
            slot[LONGEST_IN_SLOT] = entry.len() as u8;
            if entry.len() <= LONGEST_IN_SLOT {
                slot[..entry.len()].copy_from_slice(entry);
            } else {
                let number = (long.len() / LONGEST_ENTRY) as u32;
                slot[..4].copy_from_slice(&number.to_le_bytes());
                long.extend_from_slice(entry);
                long.resize((number as usize + 1) * LONGEST_ENTRY, 0);
            }
            bytes.extend_from_slice(&slot);
        }
        bytes.append(&mut long);
        bytes
    }

    /// Adds the frame of a text to `frame`.
    pub fn encode(&self, text: &[u8], frame: &mut Vec<u8>) {
        let begin = frame.len();
        self.write_head(text, 0, frame);
        let codes = frame.len();
        if self.ends.is_empty() || !self.write_codes(text, frame) {
            frame.truncate(begin);
            self.write_head(text, 1, frame);
            frame.extend_from_slice(text);
            return;
        }
        debug_assert!(frame.len() > codes || text.is_empty());
        // Two bytes are read for a code of one.
        frame.push(0);
    }

    fn write_head(&self, text: &[u8], is_raw: u64, frame: &mut Vec<u8>) {
        varint::write((text.len() as u64) << 1 | is_raw, frame);
        frame.extend_from_slice(&(crc32fast::hash(text)).to_le_bytes());
    }

    /// `false` where the codes are longer than the text.
    fn write_codes(&self, text: &[u8], frame: &mut Vec<u8>) -> bool {
        let limit = frame.len() + text.len();
        // Eight codes behind the byte that tells of them.
        let mut eight = [0; 17];
        let (mut count, mut end) = (0, 1);
        self.codes(text, |code| {
            let is_long = usize::from(usize::from(code) >= SHORT_CODES);
            eight[0] |= (is_long as u8) << count;
            eight[end..end + 2].copy_from_slice(&code.to_le_bytes());
            end += 1 + is_long;
            count += 1;
            if count == 8 {
                frame.extend_from_slice(&eight[..end]);
                (eight[0], count, end) = (0, 0, 1);
            }
        });
        if count > 0 {
            frame.extend_from_slice(&eight[..end]);
        }
        frame.len() <= limit
    }

    /// Calls `each` with the codes of a text. Every single byte must have an entry.
    pub(super) fn codes(&self, text: &[u8], mut each: impl FnMut(u16)) {
        let mut waiting = None;
        let mut next = |code: u16| {
            let Some(before) = waiting else {
                waiting = Some(code);
                return;
            };
            waiting = self.pairs.get(before, code).or_else(|| {
                each(before);
                Some(code)
            });
        };
        for piece in Pieces::new(text) {
            match self.find(text, piece.start, piece.end) {
                Some(code) => next(code),
                None => self.parts(text, piece, &mut next),
            }
        }
        if let Some(code) = waiting {
            each(code);
        }
    }

    /// The codes of a piece without an entry: of the longest entry that it begins with, and so on.
    fn parts(&self, text: &[u8], piece: Range<usize>, next: &mut impl FnMut(u16)) {
        let Range { start: mut from, end } = piece;
        while from < end {
            let mut part_end = end.min(from + LONGEST_PREFIX);
            loop {
                if part_end == end || !goes_on(text[part_end]) || part_end == from + 1 {
                    if let Some(code) = self.find(text, from, part_end) {
                        next(code);
                        break;
                    }
                    if part_end == from + 1 {
                        // Every byte has an entry.
                        break;
                    }
                }
                part_end -= 1;
            }
            from = part_end;
        }
    }

    #[inline(always)]
    fn find(&self, text: &[u8], from: usize, end: usize) -> Option<u16> {
        let key = Key::of(text, from, end);
        let is_it = |code| key.length <= 8 || self.entry(code)[8..] == text[from + 8..end];
        self.table.get(key, is_it)
    }
}

/// What a piece is looked up by.
#[derive(Clone, Copy)]
struct Key {
    /// The first 8 bytes.
    first: u64,
    length: usize,
    hash: u64,
}

impl Key {
    /// Of `text[from..end]`. Without a branch where the text goes on for 8 bytes.
    #[inline(always)]
    fn of(text: &[u8], from: usize, end: usize) -> Key {
        const SCATTER: u64 = 0x9E37_79B9_7F4A_7C15;
        let length = end - from;
        let rest = &text[from..];
        let (first, last) = if rest.len() >= 8 {
            (eight_at(rest, 0), eight_at(rest, length.max(8) - 8))
        } else {
            let mut padded = [0; 8];
            padded[..rest.len()].copy_from_slice(rest);
            let eight = u64::from_le_bytes(padded);
            (eight, eight)
        };
        // What stands behind a shorter piece is left out.
        let own = !0 >> (64 - 8 * length.min(8));
        let mixed = (first & own) ^ (last & own).rotate_left(29);
        let hash = mixed.wrapping_add(length as u64).wrapping_mul(SCATTER);
        Key { first: first & own, length, hash: (hash ^ hash >> 32).wrapping_mul(SCATTER) }
    }
}

fn eight_at(text: &[u8], at: usize) -> u64 {
    text[at..].first_chunk().map_or(0, |eight| u64::from_le_bytes(*eight))
}

/// Codes by piece: open addressing.
#[derive(Default)]
struct Table {
    /// 16 bits of the hash above the code; [`Table::FREE`] where there is none.
    slots: Vec<u32>,
    /// First 8 bytes and length of each code's piece; a pair of codes has the length 0.
    keys: Vec<(u64, u8)>,
}

impl Table {
    /// No code is that large.
    const FREE: u32 = u32::MAX;

    fn place(&self, hash: u64) -> usize {
        (hash >> (64 - self.slots.len().trailing_zeros())) as usize
    }

    /// The code of a piece, of which `is_it` compares what lies behind the first 8 bytes.
    #[inline]
    fn get(&self, key: Key, is_it: impl Fn(u16) -> bool) -> Option<u16> {
        let mut at = self.place(key.hash);
        loop {
            let slot = self.slots[at];
            if slot == Table::FREE {
                return None;
            }
            let code = slot as u16;
            if slot >> 16 == key.hash as u16 as u32
                && self.keys[usize::from(code)] == (key.first, key.length as u8)
                && is_it(code)
            {
                return Some(code);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    fn insert(&mut self, key: Key, code: u16) {
        // Never more than half full, so that every search ends.
        if self.slots.is_empty() {
            self.slots = vec![Table::FREE; 2 * MOST_ENTRIES];
        }
        let mut at = self.place(key.hash);
        while self.slots[at] != Table::FREE {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = u32::from(key.hash as u16) << 16 | u32::from(code);
        self.keys.resize(usize::from(code) + 1, (0, 0));
        self.keys[usize::from(code)] = (key.first, key.length as u8);
    }

    fn with_codes(&self, new_codes: &[u16]) -> Table {
        let renumbered = |slot: &u32| match *slot {
            Table::FREE => Table::FREE,
            slot => slot & !0xFFFF | u32::from(new_codes[usize::from(slot as u16)]),
        };
        let mut keys = vec![(0, 0); new_codes.len()];
        for (key, new_code) in self.keys.iter().zip(new_codes) {
            keys[usize::from(*new_code)] = *key;
        }
        Table { slots: self.slots.iter().map(renumbered).collect(), keys }
    }
}

/// Codes of two codes in a row: open addressing, never more than half full.
#[derive(Default)]
struct Pairs {
    /// Of each code a bit for each of those that follow it in a pair, 64 of which share one: most
    /// pairs of codes are told by these to be none.
    followers: Vec<u64>,
    /// The pair above its code; [`Pairs::FREE`] where there is none.
    slots: Vec<u64>,
}

impl Pairs {
    const FREE: u64 = u64::MAX;

    fn place(&self, pair: u32) -> usize {
        let hash = pair.wrapping_mul(0x9E37_79B1);
        (hash >> (32 - self.slots.len().trailing_zeros())) as usize
    }

    #[inline]
    fn get(&self, first: u16, second: u16) -> Option<u16> {
        if self.followers.get(usize::from(first))? >> (second & 63) & 1 == 0 {
            return None;
        }
        let pair = u32::from(first) << 16 | u32::from(second);
        let mut at = self.place(pair);
        loop {
            match self.slots[at] {
                Pairs::FREE => return None,
                slot if slot >> 16 == u64::from(pair) => return Some(slot as u16),
                _ => at = (at + 1) & (self.slots.len() - 1),
            }
        }
    }

    fn insert(&mut self, first: u16, second: u16, code: u16) {
        if self.slots.is_empty() {
            self.slots = vec![Pairs::FREE; 2 * MOST_PAIRS];
            self.followers = vec![0; MOST_ENTRIES];
        }
        let pair = u32::from(first) << 16 | u32::from(second);
        let mut at = self.place(pair);
        while self.slots[at] != Pairs::FREE {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = u64::from(pair) << 16 | u64::from(code);
        self.followers[usize::from(first)] |= 1 << (second & 63);
    }

    fn with_codes(&self, new_codes: &[u16]) -> Pairs {
        let mut pairs = Pairs::default();
        let new = |code: u64| new_codes[usize::from(code as u16)];
        for slot in self.slots.iter().filter(|slot| **slot != Pairs::FREE) {
            pairs.insert(new(slot >> 32), new(slot >> 16), new(*slot));
        }
        pairs
    }
}
